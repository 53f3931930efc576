// Negotiation of media types: Accept of answers, Content-Type of bodies.
//
// Two layers, as upstream: the route check of go-restful (does any type of the Accept header equal
// one that the route produces, parameters aside?) and k8s.io/apiserver's negotiation (q-values,
// wildcards, parameters such as as=Table). A clause that the endpoint does not offer is no match,
// so that the next acceptable one is taken, and 406 when none is left. CBOR is not known, as
// upstream without its gate. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/query.h"
#include "base/result.h"
#include "http/message.h"
#include "registry/registry.h"

namespace kedge::api {

enum class MediaType : uint8_t { kJson, kYaml, kProtobuf };

std::string_view media_type_name(MediaType type);  // "application/json"

// What is shown of an object or a list (as=... of group meta.k8s.io).
enum class Transform : uint8_t { kNone, kTable, kMetadata, kMetadataList };

// What the rows of a Table carry (?includeObject=).
enum class IncludeObject : uint8_t { kMetadata, kNone, kObject };

// How a body is written.
struct Output {
  MediaType type = MediaType::kJson;
  bool pretty = false;
  Transform transform = Transform::kNone;
  bool beta = false;  // the transform in meta.k8s.io/v1beta1
  IncludeObject include = IncludeObject::kMetadata;
};

// What an endpoint has beside JSON and YAML of its own kind.
struct Offers {
  bool protobuf = true;     // of its own kind
  bool transforms = false;  // PartialObjectMetadata and its list, in every media type
  bool table = false;       // in JSON and YAML
};

// What a route produces.
enum class Produces : uint8_t {
  kObject,  // JSON, YAML, protobuf
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

// The form of the answer. Error: 406 in k8s.io/apiserver's words.
Result<Output> negotiate_output(const http::Headers& headers, const Query& query,
                                const Offers& offers);
// As above, for errors: what cannot be negotiated is JSON.
Output negotiate_error_output(const http::Headers& headers, const Query& query);
// Whether a watch has frames in that form: YAML has none.
Status check_stream(const Output& output);

// The media type of a body; no Content-Type is JSON. Custom resources have no protobuf form. Error:
// 415.
Result<MediaType> negotiate_input(const http::Headers& headers, bool protobuf = true);

// Discovery documents have an aggregated form beside the plain one.
enum class DiscoveryForm : uint8_t { kPlain, kAggregatedV2 };
struct DiscoveryOutput {
  Output output;
  DiscoveryForm form = DiscoveryForm::kPlain;
};
Result<DiscoveryOutput> negotiate_discovery(const http::Headers& headers, const Query& query);
// The media type of the aggregated form goes on so.
inline constexpr std::string_view kAggregatedParameters =
    ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

// Whether the routes of PATCH take a Content-Type, parameters apart (go-restful). One that they
// take may still be no patch (its blanks).
bool is_patch_type(std::string_view content_type);
// 415 as go-restful answers it.
Error unsupported_media_type();
// The kind of patch. Error: UnsupportedMediaType, with the types that there are.
Result<registry::PatchType> negotiate_patch(std::string_view content_type);

}  // namespace kedge::api
