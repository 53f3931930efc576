// Escalation: nobody grants what he does not hold (pkg/registry/rbac: escalation_check.go,
// */policybased, validation/rule.go).
//
// Asked of every create and update of roles and bindings, before they are validated. Exempt are
// system:masters, who may "escalate" the role or "bind" it, and changes of nothing but finalizers
// and owner references. Loop thread.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "policy/authorizer.h"
#include "policy/rbac.h"
#include "policy/user.h"

namespace kedge::policy {

// Single permissions (group, resource, verb, name) that one role may grant: each is compared with
// every rule that the user holds, on the loop. 60 times what upstream's largest role has.
inline constexpr size_t kGrantedPieces = 20'000;

// A role or binding about to be written.
struct Granting {
  const User& user;
  const kube::Kind& kind;
  std::string_view ns;
  std::string_view path_name;  // the name in the URL: "" for a create
  kube::Json root;
  kube::Json old_root;  // no value for a create
};

class Escalation {
 public:
  // REQUIRES: both outlive it.
  Escalation(Authorizer& authorizer, Rbac& rbac) : authorizer_(authorizer), rbac_(rbac) {}

  // Whether `kind` is one of those that grant.
  static bool concerns(const kube::Kind& kind) { return kind.group == "rbac.authorization.k8s.io"; }
  // Forbidden, with what is missing; OK for every other kind.
  Status check(const Granting& g);

 private:
  Status check_role(const Granting& g);
  Status check_binding(const Granting& g);
  Status confirm(const Granting& g, std::span<const PolicyRule> wanted);
  bool allowed(const Granting& g, std::string_view verb, std::string_view group,
               std::string_view resource, std::string_view name);

  Authorizer& authorizer_;
  Rbac& rbac_;
};

}  // namespace kedge::policy
