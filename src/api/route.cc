#include "api/route.h"

#include <algorithm>
#include <optional>

namespace kedge::api {
namespace {

struct MethodRow {
  std::string_view method;
  kube::Verb verb;
  Action action;
};
constexpr MethodRow kCollection[] = {
    {"GET", kube::kVerbList, Action::kList},
    {"POST", kube::kVerbCreate, Action::kCreate},
    {"DELETE", kube::kVerbDeleteCollection, Action::kDeleteCollection},
};
constexpr MethodRow kAllNamespaces[] = {{"GET", kube::kVerbList, Action::kList}};
constexpr MethodRow kItem[] = {
    {"GET", kube::kVerbGet, Action::kGet},
    {"PUT", kube::kVerbUpdate, Action::kUpdate},
    {"PATCH", kube::kVerbPatch, Action::kPatch},
    {"DELETE", kube::kVerbDelete, Action::kDelete},
};
constexpr MethodRow kSubresource[] = {
    {"GET", kube::kVerbGet, Action::kGet},          {"POST", kube::kVerbCreate, Action::kCreate},
    {"PUT", kube::kVerbUpdate, Action::kUpdate},    {"PATCH", kube::kVerbPatch, Action::kPatch},
    {"DELETE", kube::kVerbDelete, Action::kDelete},
};
constexpr MethodRow kWatchPath[] = {{"GET", kube::kVerbWatch, Action::kWatch}};

void choose(Route& route, std::span<const MethodRow> rows, uint16_t verbs,
            std::string_view method) {
  route.outcome = Route::Outcome::kNoResource;
  for (const MethodRow& row : rows) {
    if ((verbs & row.verb) == 0) continue;
    if (row.method == method) {
      route.outcome = Route::Outcome::kFound;
      route.action = row.action;
      return;
    }
    route.outcome = Route::Outcome::kNoMethod;
  }
}

bool has_group(const kube::Kinds& kinds, std::string_view group) {
  const auto& groups = kinds.groups();
  return std::any_of(groups.begin(), groups.end(), [&](const auto& g) { return g.group == group; });
}

}  // namespace

Route route_resource(const kube::Kinds& kinds, const RequestInfo& info, std::string_view method) {
  Route route;
  route.outcome = Route::Outcome::kNoResource;
  const std::span<const std::string_view> parts = info.parts();
  route.kind = kinds.find(info.group, info.version, parts[0]);
  if (route.kind == nullptr) {
    if (!has_group(kinds, info.group)) route.outcome = Route::Outcome::kNoPath;
    return route;
  }
  const kube::Kind& kind = *route.kind;
  const bool any_empty = std::any_of(parts.begin(), parts.end(), [](auto p) { return p.empty(); });
  const bool proxy = parts.size() > 2 && parts[2] == "proxy";  // what follows is not ours
  if (!proxy && (any_empty || info.too_long || parts.size() > 3)) return route;
  if (kind.namespaced ? (!info.namespace_in_path && parts.size() > 1) : info.namespace_in_path) {
    return route;
  }
  if (info.namespace_in_path) route.ns = info.ns;
  if (parts.size() > 1) route.name = parts[1];

  if (info.watch_prefix) {
    if (parts.size() < 3) choose(route, kWatchPath, kind.verbs, method);
  } else if (parts.size() >= 3) {
    route.subresource = kind.subresource(parts[2]);
    if (route.subresource != nullptr) {
      // A proxy hands on what asks without changing anything, too.
      const bool asks = proxy && (method == "HEAD" || method == "OPTIONS");
      choose(route, kSubresource, route.subresource->verbs, asks ? "GET" : method);
    }
  } else if (parts.size() == 2) {
    choose(route, kItem, kind.verbs, method);
  } else if (kind.namespaced && !info.namespace_in_path) {
    choose(route, kAllNamespaces, kind.verbs, method);
  } else {
    choose(route, kCollection, kind.verbs, method);
  }
  if (route.action == Action::kList && info.verb == "watch") route.action = Action::kWatch;
  return route;
}

Error no_such_resource() {
  Error error(Code::kNotFound, "the server could not find the requested resource");
  error.mutable_details();
  return error;
}

Error no_such_method() {
  Error error(Code::kMethodNotAllowed,
              "the server does not allow this method on the requested resource");
  error.mutable_details();
  return error;
}

}  // namespace kedge::api
