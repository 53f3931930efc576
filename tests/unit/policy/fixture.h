// A cache with objects of any kind, for what follows it.
#pragma once

#include <string>
#include <string_view>

#include "base/assert.h"
#include "base/clock.h"
#include "cache/cache.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "policy/authorizer.h"

namespace kedge::policy::testing {

inline constexpr std::string_view kRbac = "rbac.authorization.k8s.io";

class StoppedClock final : public Clock {
 public:
  int64_t wall_us() const override { return us; }
  int64_t mono_us() const override { return us; }
  int64_t us = 1;
};

struct Objects {
  explicit Objects(size_t history = limits::kHistoryBytes) : cache(kinds, clock, history) {
    cache.finish_loading(1, 1);
  }

  const kube::Kind& kind(std::string_view group, std::string_view resource) const {
    return *kinds.find(group, "v1", resource);
  }
  // `rest`: the members behind metadata, `"rules":[...]`.
  void put(std::string_view group, std::string_view resource, std::string_view ns,
           std::string_view name, std::string_view rest, std::string_view meta = "") {
    const kube::Kind& k = kind(group, resource);
    std::string json = R"({"apiVersion":"x","kind":"y","metadata":{"name":")" + std::string(name);
    json += "\"";
    if (!ns.empty()) json += R"(,"namespace":")" + std::string(ns) + "\"";
    if (!meta.empty()) json += "," + std::string(meta);
    json += "}";
    if (!rest.empty()) json += "," + std::string(rest);
    json += "}";
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(json);
    KEDGE_ASSERT(doc.ok());
    ++revision;
    cache.apply(k.id, revision, kube::Object::make(k, doc->root(), revision));
  }
  void remove(std::string_view group, std::string_view resource, std::string_view ns,
              std::string_view name) {
    const kube::Kind& k = kind(group, resource);
    const kube::ObjectRef last = cache.get(k.id, kube::object_key(ns, name));
    if (!last) return;
    ++revision;
    cache.apply(k.id, revision, nullptr, kube::Object::with_revision(*last, k, revision));
  }
  // A ClusterRole without `ns`, else a Role.
  void role(std::string_view ns, std::string_view name, std::string_view rules) {
    put(kRbac, ns.empty() ? "clusterroles" : "roles", ns, name,
        R"("rules":[)" + std::string(rules) + "]");
  }
  // `subjects`: the elements.
  void bind(std::string_view ns, std::string_view name, std::string_view kind_of_role,
            std::string_view role_name, std::string_view subjects) {
    put(kRbac, ns.empty() ? "clusterrolebindings" : "rolebindings", ns, name,
        R"("roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":")" +
            std::string(kind_of_role) + R"(","name":")" + std::string(role_name) +
            R"("},"subjects":[)" + std::string(subjects) + "]");
  }

  StoppedClock clock;
  kube::Kinds kinds;
  cache::Cache cache;
  uint64_t revision = 1;
};

inline std::string user(std::string_view name) {
  return R"({"kind":"User","name":")" + std::string(name) + "\"}";
}
inline std::string group(std::string_view name) {
  return R"({"kind":"Group","name":")" + std::string(name) + "\"}";
}
inline std::string account(std::string_view ns, std::string_view name) {
  return R"({"kind":"ServiceAccount","name":")" + std::string(name) + R"(","namespace":")" +
         std::string(ns) + "\"}";
}

inline User make_user(std::string_view name, std::vector<std::string> groups = {}) {
  User u;
  u.name = name;
  u.groups = std::move(groups);
  return u;
}

// `what`: "verb resource[/subresource][.group] [ns[/name]]", or "verb /path".
struct Asked {
  Asked(const User& who, std::string_view what) {
    a.user = &who;
    size_t at = what.find(' ');
    a.verb = what.substr(0, at);
    what = what.substr(at + 1);
    if (what.starts_with('/')) {
      a.path = what;
      return;
    }
    a.is_resource = true;
    a.version = "v1";
    at = what.find(' ');
    std::string_view resource = what.substr(0, at);
    const std::string_view place =
        at == std::string_view::npos ? std::string_view() : what.substr(at + 1);
    if (const size_t dot = resource.find('.'); dot != std::string_view::npos) {
      a.group = resource.substr(dot + 1);
      resource = resource.substr(0, dot);
    }
    const size_t slash = resource.find('/');
    a.resource = resource.substr(0, slash);
    if (slash != std::string_view::npos) a.subresource = resource.substr(slash + 1);
    const size_t name = place.find('/');
    a.ns = place.substr(0, name);
    if (name != std::string_view::npos) a.name = place.substr(name + 1);
  }
  Attributes a;
};

}  // namespace kedge::policy::testing
