// Rbac: roles and bindings decide (plugin/pkg/auth/authorizer/rbac, pkg/registry/rbac/validation).
//
// Bindings are indexed by their subjects, so that a request costs what the user's own bindings
// cost, not how many there are. A role's rules are read when a binding first needs them and again
// after the role has changed. Follows the cache when asked (policy/follower.h). Bindings are
// visited in the order of their names, those of the cluster first. Loop thread.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cache/cache.h"
#include "kube/kinds.h"
#include "policy/authorizer.h"
#include "policy/follower.h"
#include "policy/policy_rule.h"

namespace kedge::policy {

class Rbac final : public Authorizer, private Follower::Reader {
 public:
  // REQUIRES: both outlive it. The cache may be loaded later.
  Rbac(const kube::Kinds& kinds, cache::Cache& cache);
  ~Rbac() override;

  Decision authorize(const Attributes& attributes) override;
  RuleList rules_for(const User& user, std::string_view ns) override;

  // What the user holds, for escalation checks: as rules_for(), with errors in a storage's words.
  RuleList held_rules(const User& user, std::string_view ns);
  // The rules of the role that a binding in `ns` ("": of the cluster) names. Errors: NotFound and
  // others, as a storage answers them.
  Result<RuleSet> role_rules(std::string_view kind, std::string_view name, std::string_view ns);

 private:
  struct Role;
  struct Subject;
  struct Binding;
  struct Hit {  // the first of a binding's subjects that is the user
    const Binding* binding;
    size_t subject;
  };
  // Keys are found by pieces of text.
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <class T>
  using ByText = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  void clear() override;
  void put(const kube::ObjectRef& object) override;
  void drop(const kube::ObjectRef& object) override;

  bool is_cluster_role(const kube::Object& o) const { return o.resource() == cluster_roles_; }
  Role* find_role(const kube::Object& object);
  void add_binding(const kube::Object& object);
  void remove_binding(const kube::Object& object);
  void release(Role* role);
  void collect(std::string_view ns, char kind, std::string_view name);
  void collect_all(const User& user, std::string_view ns);
  RuleList list(const User& user, std::string_view ns, bool plural);
  // Null: there is no such role.
  const RuleSet* rules_of(Role& role);

  const kube::Kinds& kinds_;
  cache::Cache& cache_;
  kube::ResourceId roles_;
  kube::ResourceId cluster_roles_;
  kube::ResourceId role_bindings_;
  kube::ResourceId cluster_role_bindings_;
  ByText<std::unique_ptr<Role>> role_of_;        // by key; cluster roles behind a '/'
  ByText<std::unique_ptr<Binding>> binding_of_;  // the same
  ByText<std::vector<Hit>> hits_of_;             // by namespace, kind and name of a subject
  std::vector<Hit> found_;                       // of the present question
  std::string key_;
  Follower follower_;
};

}  // namespace kedge::policy
