// NodeAuthorizer: what kubelets may do (plugin/pkg/auth/authorizer/node, with 1.36's default
// gates): a user system:node:NAME of the group system:nodes reads what the pods of its node refer
// to, writes what is its own, and has the rules of upstream's role system:node for the rest.
#pragma once

#include "policy/authorizer.h"
#include "policy/node_graph.h"

namespace kedge::policy {

class NodeAuthorizer final : public Authorizer {
 public:
  // REQUIRES: both outlive it. The cache may be loaded later.
  NodeAuthorizer(const kube::Kinds& kinds, cache::Cache& cache) : graph_(kinds, cache) {}

  Decision authorize(const Attributes& attributes) override;
  RuleList rules_for(const User& user, std::string_view ns) override;

 private:
  friend struct NodeQuestion;
  NodeGraph graph_;
};

}  // namespace kedge::policy
