// The default roles, bindings, API services and flow schemas: the table of what
// there has to be, and what is missing from what is there.
//
// As upstream's bootstrappolicy and component-helpers/auth/rbac/reconciliation. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::daemon {

extern const char kPolicyTable[];

struct PolicyObject {
  std::string_view group;
  std::string_view resource;  // of version v1
  std::string ns;
  std::string name;
  kube::JsonDoc doc;
};

// REQUIRES: `table` is as policy_table.cc says.
std::vector<PolicyObject> read_policy(std::string_view table);

enum class Reconciled : uint8_t {
  kNothing,   // all is there, or the object must not be touched
  kUpdated,   // `present` was changed: write it
  kRecreate,  // a binding of another role: delete it and make the wanted one
};
// Adds to `present` what `wanted` has and it has not: rules, subjects, labels; more is left there.
// Objects whose annotation autoupdate says "false" stay as they are.
Reconciled reconcile(const PolicyObject& wanted, kube::JsonDoc& present);

}  // namespace kedge::daemon
