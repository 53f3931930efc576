// Rules: what differs between kinds when they are written, as table rows (upstream: the methods of
// each registry strategy, k8s.io/kubernetes/pkg/registry/*/strategy.go).
//
// A kind without a row has the defaults. What a fact cannot say is one small function named in the
// row. Rows are constant; functions are pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::registry {

// What a deletion means for an object that wants time to end.
struct Grace {
  bool graceful = false;  // false: deleted at once
  int64_t seconds = 0;
};

struct Rules {
  std::string_view group;
  std::string_view resource;
  bool returns_deleted = false;  // DELETE answers the object instead of a Status
  bool spec_finalizers = false;  // spec.finalizers hold it too; "finalize" removes them
  bool no_dependents = false;    // a deletion's policy says nothing (GarbageCollectionUnsupported)
  // Fills in a new object what only the server may say. May be null.
  void (*prepare_create)(kube::JsonDoc& doc, kube::Json root) = nullptr;
  // The grace of deleting `root`; `asked` as in DeleteOptions. May be null: at once.
  Grace (*grace)(kube::Json root, std::optional<int64_t> asked) = nullptr;
  // True: nothing of weight changed, the write may reach the disk late (design: soft state). May be
  // null: always durable. `status` says that the status subresource was written.
  bool (*soft_update)(kube::Json old_root, kube::Json root, bool status) = nullptr;
  bool soft_create = false;
  // Seconds an object lives after its last write; 0: for ever.
  int64_t ttl_seconds = 0;
};

// Never fails: the default row where the kind has none of its own.
const Rules& rules_of(const kube::Kind& kind);

}  // namespace kedge::registry
