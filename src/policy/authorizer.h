// Authorizer: may this user do this? k8s.io/apiserver/pkg/authorization/authorizer.
//
// An interface, because several answer: the group system:masters, the node authorizer, RBAC.
// forbidden() is the 403 that every refusal becomes, in upstream's words; check() asks and makes
// it, for components of this process that act under an identity of their own. Loop thread; no IO.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/kinds.h"
#include "policy/policy_rule.h"
#include "policy/user.h"

namespace kedge::policy {

// Views are valid during the call.
struct Attributes {
  const User* user = nullptr;
  std::string_view verb;
  bool is_resource = false;
  std::string_view group;
  std::string_view version;
  std::string_view resource;
  std::string_view subresource;
  std::string_view ns;
  std::string_view name;
  std::string_view path;  // non-resource requests
  // Of list, watch and deletecollection, as text ("spec.nodeName=n1"); what does not parse limits
  // nothing.
  std::string_view field_selector;
  std::string_view label_selector;
};

struct Decision {
  bool allowed = false;
  std::string reason;  // said to the client after a refusal, and in access reviews
};

// What somebody may do, as a SelfSubjectRulesReview lists it. Views are valid until the authorizer
// is asked again.
struct RuleList {
  std::vector<PolicyRule> rules;
  bool incomplete = false;
  std::string error;  // what could not be found out
};

class Authorizer {
 public:
  virtual ~Authorizer() = default;
  virtual Decision authorize(const Attributes& attributes) = 0;
  // All that `user` may do in the namespace, and to paths.
  virtual RuleList rules_for(const User& user, std::string_view ns) = 0;
};

// The group system:masters may do everything (authorizerfactory.NewPrivilegedGroups).
class MastersAuthorizer final : public Authorizer {
 public:
  Decision authorize(const Attributes& attributes) override;
  RuleList rules_for(const User& user, std::string_view ns) override;
};

// Asks one after the other until one allows (authorization/union).
class UnionAuthorizer final : public Authorizer {
 public:
  // REQUIRES: they outlive it.
  explicit UnionAuthorizer(std::vector<Authorizer*> members) : members_(std::move(members)) {}
  Decision authorize(const Attributes& attributes) override;
  RuleList rules_for(const User& user, std::string_view ns) override;

 private:
  std::vector<Authorizer*> members_;
};

// `pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace
// "default"`.
Error forbidden(const Attributes& attributes, std::string_view reason);

// OK, or forbidden(). `ns` "": cluster-scoped, or all namespaces; `name` "": as of a list.
Status check(Authorizer& authorizer, const User& user, std::string_view verb,
             const kube::Kind& kind, std::string_view ns, std::string_view name,
             std::string_view subresource = {});

}  // namespace kedge::policy
