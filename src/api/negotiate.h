// Negotiation of media types: Accept of answers, Content-Type of bodies.
//
// Two layers, as upstream: the route check of go-restful (does any type of the Accept header equal
// one that the route produces, parameters aside?) and k8s.io/apiserver's negotiation (q-values,
// wildcards, parameters such as as=Table). What is not served here (Table, PartialObjectMetadata,
// protobuf) is no match, so that the next acceptable clause is taken, and 406 when none is left.
// Differs from upstream: the lists in the 406 and 415 messages name only what is served. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/query.h"
#include "base/result.h"
#include "http/message.h"

namespace kedge::api {

enum class MediaType : uint8_t { kJson, kYaml };

std::string_view media_type_name(MediaType type);  // "application/json"

// How a body is written.
struct Output {
  MediaType type = MediaType::kJson;
  bool pretty = false;
};

// What a route produces.
enum class Produces : uint8_t {
  kObject,  // JSON, YAML
  kList,    // and the types of watches
  kJsonOnly,
};

// One clause of an Accept header (github.com/munnerz/goautoneg).
struct AcceptClause {
  std::string_view type, subtype;
  double q = 1;
  std::vector<std::pair<std::string_view, std::string_view>> params;
};
// In the order of preference.
std::vector<AcceptClause> parse_accept(std::string_view header);

// go-restful's check: 406 in its words, or nothing.
Status check_route_accepts(std::string_view accept, Produces produces);

// The media type of the answer. Error: 406 in k8s.io/apiserver's words.
Result<Output> negotiate_output(const http::Headers& headers, const Query& query);
// As above, for errors: what cannot be negotiated is JSON.
Output negotiate_error_output(const http::Headers& headers, const Query& query);
// A watch: JSON frames only.
Status negotiate_watch(const http::Headers& headers);

// The media type of a body; no Content-Type is JSON. Error: 415.
Result<MediaType> negotiate_input(const http::Headers& headers);

// Discovery documents have an aggregated form beside the plain one.
enum class DiscoveryForm : uint8_t { kPlain, kAggregatedV2 };
struct DiscoveryOutput {
  Output output;
  DiscoveryForm form = DiscoveryForm::kPlain;
};
Result<DiscoveryOutput> negotiate_discovery(const http::Headers& headers, const Query& query);
inline constexpr std::string_view kAggregatedType =
    "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

}  // namespace kedge::api
