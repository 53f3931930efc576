// What a decider sees: a cache that a test fills with objects as text, at a revision each.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "cache/owners.h"
#include "controllers/controller.h"
#include "controllers/functions.h"
#include "sim/world.h"

namespace kedge::controllers {

inline constexpr int64_t kNow = 1'790'000'000'000'000;  // 2026-09-21T14:13:20Z

struct Fixture {
  Fixture() : cache(kinds, world.clock()), view{kinds, cache, owners, facts, nullptr} {
    cache.finish_loading(0, 0);
    cache.observe([this](const cache::Event& e) {
      const bool gone = e.type == cache::EventType::kDeleted;
      owners.change(e.old, gone ? nullptr : e.object);
      last_change = {e.old, gone ? nullptr : e.object};
    });
  }

  const Kind& kind(std::string_view group, std::string_view resource) const {
    return view.kind(group, resource);
  }
  // `json` without apiVersion and kind; metadata.uid is "uid-NAME" where there is none.
  ObjectRef put(std::string_view group, std::string_view resource, std::string_view json) {
    const Kind& k = kind(group, resource);
    JsonDoc doc = make_json(json);
    doc.root().set_string("apiVersion", k.api_version());
    doc.root().set_string("kind", k.kind);
    const Json metadata = doc.root().object_at("metadata");
    if (!metadata.get("uid")) {
      metadata.set_string("uid", "uid-" + std::string(metadata.get("name").string()));
    }
    const uint64_t revision = cache.revision() + 1;
    ObjectRef o = kube::Object::make(k, doc.root(), revision);
    cache.apply(k.id, revision, o);
    return o;
  }
  void drop(std::string_view group, std::string_view resource, std::string_view key) {
    const Kind& k = kind(group, resource);
    const uint64_t revision = cache.revision() + 1;
    cache.apply(k.id, revision, nullptr,
                kube::Object::with_revision(*cache.get(k.id, key), k, revision));
  }
  ObjectRef put_namespace(std::string_view name, bool deleting = false) {
    return put("", "namespaces",
               R"({"metadata":{"name":")" + std::string(name) + "\"" +
                   (deleting ? R"(,"deletionTimestamp":"2026-09-21T14:00:00Z")" : "") +
                   R"(},"spec":{"finalizers":["kubernetes"]},"status":{"phase":")" +
                   (deleting ? "Terminating" : "Active") + R"("}})");
  }
  // The keys that the last change concerns.
  Keys keys(void (*of)(const Change&, const View&, Keys&)) const {
    Keys out;
    of(last_change, view, out);
    return out;
  }

  sim::World world{1};
  kube::Kinds kinds;
  cache::Cache cache;
  cache::OwnerIndex owners;
  Facts facts;
  View view;
  Change last_change;
};

// "create configmaps a/b", "update namespaces b/status", "delete pods a/b Background", ...
inline std::string text(const Write& w) {
  static const char* const kVerbs[] = {"create", "update", "delete", "apply"};
  std::string out =
      std::string(kVerbs[static_cast<int>(w.verb)]) + " " + std::string(w.kind->resource) + " ";
  if (!w.ns.empty()) out += w.ns + "/";
  out += w.name;
  if (!w.subresource.empty()) out += "/" + w.subresource;
  if (!w.propagation.empty()) out += " " + w.propagation;
  return out;
}
inline std::string text(const Plan& plan) {
  std::string out;
  for (const Write& w : plan.writes) out += (out.empty() ? "" : "; ") + text(w);
  return out;
}

}  // namespace kedge::controllers
