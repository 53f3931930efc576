// PolicyRule: one rule of a role, and what follows from rules alone: whether one allows a request,
// whether some cover others.
//
// As pkg/apis/rbac/v1/evaluation_helpers.go, component-helpers/auth/rbac/validation and
// pkg/registry/rbac/validation/policy_compact.go. Rules are views; a RuleSet owns what the rules of
// one role point to. Pure.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::policy {

using Words = std::span<const std::string_view>;

struct PolicyRule {
  Words verbs = {};
  Words groups = {};
  Words resources = {};
  Words names = {};  // of objects; none: all
  Words paths = {};  // nonResourceURLs
};

// The rules of a role, read once. Moves; what points into it stays valid.
class RuleSet {
 public:
  RuleSet() = default;
  // Of the member "rules"; what is no list of strings counts as absent.
  static RuleSet parse(kube::Json rules);

  std::span<const PolicyRule> rules() const { return rules_; }

 private:
  friend struct RuleReader;
  std::vector<PolicyRule> rules_;
  std::unique_ptr<std::string_view[]> words_;
  std::unique_ptr<char[]> text_;
};

// "pods", or "pods/log" when there is a subresource.
bool allows_resource(const PolicyRule& rule, std::string_view verb, std::string_view group,
                     std::string_view resource, std::string_view subresource,
                     std::string_view name);
bool allows_path(const PolicyRule& rule, std::string_view verb, std::string_view path);

// Rules with at most one group, resource, verb and name (or path and verb) each: what `wanted` says
// and `held` does not. Nothing when they are more than `limit` pieces to compare.
std::optional<std::vector<PolicyRule>> uncovered(std::span<const PolicyRule> held,
                                                 std::span<const PolicyRule> wanted, size_t limit);

// The missing rules as upstream lists them: those that differ by their verb alone made one, sorted,
// a line each: `{APIGroups:[""], Resources:["pods"], Verbs:["get" "list"]}`.
std::string describe(std::span<const PolicyRule> missing);

// `["a" "b"]`, as Go prints a list of strings with %q.
std::string quoted_list(Words words);

}  // namespace kedge::policy
