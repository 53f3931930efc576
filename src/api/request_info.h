// RequestInfo: what a request is about, read from its method and path.
//
// As k8s.io/apiserver/pkg/endpoints/request/requestinfo.go: verb, group, version, namespace,
// resource, subresource and name for paths under /api and /apis; everything else is a non-resource
// request whose verb is the method in lower case. It says what is asked, not whether it exists:
// authorization goes by it, routing (api/route.h) comes later.
//
// All views point into `path` of the same RequestInfo, so it neither moves nor is copied.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "api/query.h"
#include "base/result.h"

namespace kedge::api {

struct RequestInfo {
  // Segments that are looked at; a longer path exists under no route but a proxy's.
  static constexpr size_t kMaxSegments = 12;

  RequestInfo() = default;
  RequestInfo(const RequestInfo&) = delete;
  RequestInfo& operator=(const RequestInfo&) = delete;

  // Fills this in. Error: a path with a broken escape, or too short for its special verb; the
  // Error's code is BadRequest or InternalError as upstream answers it.
  Status parse(std::string_view method, std::string_view encoded_path, const Query& query);

  std::span<const std::string_view> segments() const { return {segments_.data(), count_}; }
  // From the resource on: resource, name, subresource, ...
  std::span<const std::string_view> parts() const { return {segments_.data() + at_, count_ - at_}; }

  std::string path;  // decoded
  std::string verb;  // "get", "list", "watch", "create", ...; "" for an unknown method
  bool is_resource = false;
  bool watch_prefix = false;  // /api/v1/watch/...
  bool too_long = false;      // more than kMaxSegments
  std::string_view api_prefix;
  std::string_view group;
  std::string_view version;
  std::string_view ns;
  std::string_view resource;
  std::string_view subresource;
  std::string_view name;
  // The path has a /namespaces/NS/ in front of the resource.
  bool namespace_in_path = false;

 private:
  void split();
  void read_resource(const Query& query);
  void read_list_verb(const Query& query);

  std::array<std::string_view, kMaxSegments> segments_;
  size_t count_ = 0;
  size_t at_ = 0;
  // A name that comes from fieldSelector=metadata.name=...
  std::string selected_name_;
};

}  // namespace kedge::api
