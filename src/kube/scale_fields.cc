#include "kube/scale_fields.h"

#include <utility>
#include <vector>

#include "kube/managed_entries.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kReplicas = "spec.replicas";  // in every kind that has a scale
constexpr std::string_view kScaleVersion = "autoscaling/v1";

bool has_replicas(FieldArena& arena, FieldSet set, FieldSet replicas) {
  return fields_intersection(arena, set, replicas) != nullptr;
}

}  // namespace

void add_scale_managers(const Kind& kind, Json object, JsonDoc& doc, Json scale) {
  FieldArena arena;
  ManagedEntries managed(arena);
  managed.read(object.at("metadata.managedFields"));
  const FieldSet replicas = fields_of_path(arena, kReplicas);
  std::erase_if(managed.all(), [&](const ManagedEntry& e) {
    return version_of(kind, e.api_version) == nullptr || !has_replicas(arena, e.set, replicas);
  });
  for (ManagedEntry& e : managed.all()) {
    e.api_version = kScaleVersion;
    e.set = replicas;
  }
  managed.write(doc, scale);
}

void take_scale_managers(const Kind& kind, Json scale, JsonDoc& doc, Json object) {
  FieldArena arena;
  ManagedEntries managed(arena);
  ManagedEntries scaled(arena);
  managed.read(object.at("metadata.managedFields"));
  scaled.read(scale.at("metadata.managedFields"));
  const FieldSet replicas = fields_of_path(arena, kReplicas);
  std::vector<ManagedEntry> left;
  for (ManagedEntry& e : managed.all()) {
    if (version_of(kind, e.api_version) == nullptr) continue;
    if (has_replicas(arena, e.set, replicas)) {
      // An updater never finds itself: its version is another one there. Upstream is the same.
      if (ManagedEntry* same = scaled.find(e)) {
        std::erase_if(scaled.all(), [same](const ManagedEntry& o) { return &o == same; });
      } else {
        e.set = fields_difference(arena, e.set, replicas);
      }
    }
    if (e.set != nullptr) left.push_back(e);
  }
  for (ManagedEntry& e : scaled.all()) {
    if (!has_replicas(arena, e.set, replicas)) continue;
    e.api_version = arena.text(kind.api_version());
    e.set = replicas;
    e.time = {};  // upstream loses it
    left.push_back(e);
  }
  managed.all() = std::move(left);
  managed.write(doc, object);
}

}  // namespace kedge::kube
