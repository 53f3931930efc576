// Patching: what a PATCH makes of an object: the object is taken in the version of the request,
// patched, and decoded as if it had been sent (k8s.io/apiserver/pkg/endpoints/handlers/patch.go).
//
// Needs nothing but its members, so that a large one runs on the pool. Run again with another old
// object it gives another result; the patch stays.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "registry/registry.h"

namespace kedge::registry {

struct Patching {
  const kube::Kinds* kinds;  // all of it borrowed: rows live as long as the process
  const Kind* kind;          // the version of the request
  const Kind* spoken;        // what is patched: the same, or what its subresource speaks
  std::string_view subresource;
  const Kind* stored;  // and the one that is kept
  ObjectRef old;       // null only for an apply: it makes a new object
  PatchType type;
  WriteRequest::FieldValidation validation;
  kube::JsonDoc patch;
  std::vector<std::string> duplicates;  // of the patch
  // Of an apply:
  bool force;
  std::string field_manager;
  int64_t wall_seconds;
  // --- what run() makes
  kube::JsonDoc doc;  // the patched object, decoded, in the version of the request; or its view
  std::vector<std::string> warnings;
  bool resets_managed_fields;  // see kube/managed_fields.h
  Status status;

  void run();

 private:
  Status server_side_apply();
  Status apply(kube::JsonDoc& target, const kube::JsonDoc& consumed,
               std::vector<std::string>& faults);
  Status decode(const kube::JsonDoc& consumed, std::vector<std::string> faults);
  Status refuse(const kube::JsonDoc& consumed, const std::string& why) const;
  Result<kube::JsonDoc> old_document() const;
  std::string shown(const kube::JsonDoc& consumed) const;
};

// Whether patching is too much work for the loop.
bool is_costly(const Patching& patching, size_t patch_bytes);

// "the server rejected our request due to an error in our request": upstream says no more of a
// patch that does not fit the object.
Error rejected_patch();

}  // namespace kedge::registry
