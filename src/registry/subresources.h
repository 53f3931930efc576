// Subresources: what is read and written at a path below an object, as table rows (upstream: the
// REST types and strategies beside each kind's own, k8s.io/kubernetes/pkg/registry/*).
//
// A write there is an update of the object itself: a row's function makes of what the client sent
// the object that would be stored. A row with a view speaks another kind (a Scale): clients read
// and patch the view. Rows are constant; functions are pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "registry/rules.h"

namespace kedge::registry {

struct Subresource {
  std::string_view name;
  // `w.root` is what the client sent; afterwards the root of `w.doc` is what would be stored.
  // Metadata that no update may change is carried over later (lifecycle.h).
  Status (*update)(const kube::Kind& kind, const Rules& rules, const Writing& w) = nullptr;
  // What is read there, made from the object `root` of `kind`; null: the object itself.
  Result<kube::JsonDoc> (*view)(const kube::Kind& kind, kube::Json root) = nullptr;
  // Adds to such a view who manages its fields, for writes of it; null: a view has no managers.
  void (*add_managers)(const kube::Kind& kind, kube::Json object, kube::JsonDoc& doc,
                       kube::Json view) = nullptr;
  bool counts_generation = false;
  bool prepares_status = false;  // the kind's rule for its status follows
};

// Null: nothing is written there.
const Subresource* find_subresource(const kube::Kind& kind, std::string_view name);

// What clients read at `subresource` of the object ("" is the object itself), as JSON in the
// version of `kind`.
Result<Bytes> subresource_json(const kube::Kinds& kinds, const kube::Kind& kind,
                               std::string_view subresource, const kube::Object& object);

// Sets a condition of a pod's status as upstream's UpdatePodCondition: in place, with a new
// transition time only when its status changes.
void set_pod_condition(kube::JsonDoc& doc, kube::Json pod, std::string_view type,
                       std::string_view status, std::string_view reason, std::string_view message,
                       int64_t wall_seconds);

}  // namespace kedge::registry
