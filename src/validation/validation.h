// Validation: what is wrong with an object of a kind, beyond its metadata (kube/meta.h) and its
// shape (kube/schema.h): upstream's pkg/apis/*/validation and the Validate and ValidateUpdate of
// each strategy, in their field paths, types and words, all faults at once and in their order.
//
// One table (validation.cc): a row a resource, with a function for a new object, one for an update
// of the object and one for each subresource that is written. Functions are pure, get documents of
// the kept version, and are declared in functions.h; a kind that needs much has a file of its own.
// What several kinds share is in common.h, a pod's spec in pod.h.
//
// Hostile input: lists are as long as a body allows; a check that compares elements with each other
// sorts or hashes.
#pragma once

#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/meta.h"
#include "validation/faults.h"

namespace kedge::validation {

// A write as the functions see it, after defaults and what the strategy fills in.
struct Input {
  const kube::Kind& kind;  // the row of the kept version
  Json root;
  Json old_root;                 // no value on create
  std::string_view subresource;  // "": the object itself; "status", "resize", ...
  // What the client spoke: a few rules differ (events of both groups, policy/v1beta1).
  std::string_view request_group;
  std::string_view request_version;
  // Who writes, and now, where a rule wants to know; rarely.
  std::string_view user_name;
  int64_t wall_seconds = 0;
};

// Faults of the object in upstream's order, metadata's not among them. Empty: none.
std::vector<FieldError> validate(const Input& in);

}  // namespace kedge::validation
