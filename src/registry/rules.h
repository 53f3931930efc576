// Rules: what differs between kinds when they are written, as table rows (upstream: the methods of
// each registry strategy, k8s.io/kubernetes/pkg/registry/*/strategy.go).
//
// A kind without a row has the defaults. What a fact cannot say is one small function named in the
// row (rules_functions.h). Rows are constant; functions are pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kube/json.h"
#include "kube/kinds.h"
#include "policy/user.h"

namespace kedge::registry {

// What a deletion means for an object that wants time to end.
struct Grace {
  bool graceful = false;  // false: deleted at once
  int64_t seconds = 0;
};

// A create or an update as the functions of a row see it: `root` is what will be stored, with what
// all kinds have in common already filled in or carried over.
struct Writing {
  kube::JsonDoc& doc;
  kube::Json root;
  kube::Json old_root;           // no value on create
  std::string_view subresource;  // "": the object itself
  int64_t wall_seconds;
  const policy::User& user;
};

struct Rules {
  std::string_view group;
  std::string_view resource;
  bool returns_deleted = false;  // DELETE answers the object instead of a Status
  bool spec_finalizers = false;  // spec.finalizers hold it too; "finalize" removes them
  bool no_dependents = false;    // a deletion's policy says nothing (GarbageCollectionUnsupported)
  bool orphans_dependents = false;  // what a deletion does whose policy is not said
  bool create_has_status = false;   // a new object comes with the status that the client sent
  bool names_itself = false;        // a new object without a name gets a UUID for one
  // Members of metadata that a status update leaves as they are, separated by commas; "*": all.
  std::string_view status_keeps = {};
  // Fields of feature gates that are off, dropped from what is sent: dotted paths, separated by
  // commas; "[]" is every element, "?" a member that goes too when it becomes empty.
  std::string_view drops = {};
  std::string_view pod_spec = {};  // where there is one; what it drops is the same for all kinds
  // Fills in a new object what only the server may say. May be null.
  void (*prepare_create)(const Writing& w) = nullptr;
  // Carries over or fills in on update of the object itself. May be null.
  void (*prepare_update)(const Writing& w) = nullptr;
  // The same for the subresources "status" and "approval". May be null.
  void (*prepare_status)(const Writing& w) = nullptr;
  // The grace of deleting `root`; `asked` as in DeleteOptions. May be null: at once.
  Grace (*grace)(kube::Json root, std::optional<int64_t> asked) = nullptr;
  // True: nothing of weight changed, the write may reach the disk late (design: soft state). May be
  // null: always durable. `status` says that the status subresource was written.
  bool (*soft_update)(kube::Json old_root, kube::Json root, bool status) = nullptr;
  bool soft_create = false;
  // Why the object of this name may not be deleted, whether it is there or not; "": it may. May be
  // null.
  std::string_view (*keeps)(std::string_view name) = nullptr;
  // Seconds an object lives after its last write; 0: for ever.
  int64_t ttl_seconds = 0;
};

// Never fails: the default row where the kind has none of its own.
const Rules& rules_of(const kube::Kind& kind);

// Drops what `rules` says (drops, pod_spec).
void drop_disabled_fields(const Rules& rules, kube::Json root);
// Makes `root` have old's value of `name`, or none.
void take_from(kube::JsonDoc& doc, kube::Json root, kube::Json old_root, std::string_view name);

}  // namespace kedge::registry
