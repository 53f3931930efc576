// The life of an object's metadata: what a create fills in, an update carries over, a deletion
// marks.
//
// Upstream: k8s.io/apiserver/pkg/registry/rest (BeforeCreate, BeforeUpdate, BeforeDelete) and
// pkg/registry/generic/registry/store.go. Pure functions over documents.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "registry/registry.h"
#include "registry/rules.h"

namespace kedge::registry {

// Sets what only the server may set on a new object: uid, creationTimestamp, generation, an empty
// status; drops what a client may not set. `w` has no old_root.
void fill_create(const Kind& kind, const Rules& rules, const Writing& w, Random& random);

// Carries over from the old object what an update may not change, by subresource, and counts the
// generation. The error is what the client is told.
Status fill_update(const Kind& kind, const Rules& rules, const Writing& w);

// The faults of replacing an object under `options`: uid and resourceVersion.
Status check_delete_preconditions(const Kind& kind, std::string_view name,
                                  const DeleteOptions& options, kube::Json old_root);

enum class Deletion : uint8_t {
  kNow,      // remove the object
  kMark,     // `doc` was changed (deletionTimestamp, finalizers): write it
  kPending,  // already being deleted, nothing changes
};
// Decides what a DELETE does to `doc` and changes it accordingly.
Deletion begin_deletion(const Rules& rules, kube::JsonDoc& doc, const DeleteOptions& options,
                        int64_t wall_seconds);

// True: an updated object has nothing left that keeps it (it was being deleted).
bool deletion_is_complete(const Rules& rules, kube::Json root);

}  // namespace kedge::registry
