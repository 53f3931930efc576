// Authorization: what a server asks who may do what: system:masters, then the node authorizer, then
// RBAC (upstream's --authorization-mode=Node,RBAC). Loop thread.
#pragma once

#include "cache/cache.h"
#include "kube/kinds.h"
#include "policy/authorizer.h"
#include "policy/escalation.h"
#include "policy/node_authorizer.h"
#include "policy/rbac.h"

namespace kedge::policy {

class Authorization {
 public:
  // REQUIRES: both outlive it. The cache may be loaded later.
  Authorization(const kube::Kinds& kinds, cache::Cache& cache)
      : node_(kinds, cache), rbac_(kinds, cache) {}
  Authorization(const Authorization&) = delete;
  Authorization& operator=(const Authorization&) = delete;

  Authorizer& authorizer() { return all_; }
  Escalation& escalation() { return escalation_; }

 private:
  MastersAuthorizer masters_;
  NodeAuthorizer node_;
  Rbac rbac_;
  UnionAuthorizer all_{{&masters_, &node_, &rbac_}};
  Escalation escalation_{all_, rbac_};
};

}  // namespace kedge::policy
