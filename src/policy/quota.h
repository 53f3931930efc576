// Quota arithmetic: what an object counts against the ResourceQuotas of its namespace, and whether
// it still fits (k8s.io/kubernetes/pkg/quota/v1/evaluator/core, k8s.io/apiserver/pkg/quota/v1 and
// the CheckRequest of pkg/admission/plugin/resourcequota).
//
// Pure. Quantities are those that canonical_quantity() has made; objects have gone through
// kube/schema.h, in the version that is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/kinds.h"
#include "policy/amounts.h"

namespace kedge::policy {

// A requirement that an object must meet for a quota to count it
// (ScopedResourceSelectorRequirement).
struct QuotaScope {
  enum class Op : uint8_t { kIn, kNotIn, kExists, kDoesNotExist };
  std::string name;  // "Terminating", "PriorityClass", ...
  Op op = Op::kExists;
  std::vector<std::string> values;

  bool operator==(const QuotaScope&) const = default;
};

struct Quota {
  std::string name;
  Amounts hard;
  std::vector<QuotaScope> scopes;  // all must be met
};

// `root`: a ResourceQuota; `hard`: which of its lists counts, spec.hard or status.hard.
Quota quota_of(kube::Json root, kube::Json hard);

// The second (of wall time) after which a pod that is being deleted no longer counts: it should
// have been gone by then. INT64_MAX: it is not being deleted.
int64_t pod_counts_until(kube::Json pod);

class QuotaEvaluator {
 public:
  // Nothing for kinds that quotas never count: cluster-scoped ones, Events, what is not kept.
  static std::optional<QuotaEvaluator> of(const kube::Kind& kind);

  // Whether `resource`, a name in `hard`, counts objects of this kind.
  bool counts(std::string_view resource) const;
  // Any of quota.hard.
  bool counts(const Quota& quota) const;
  // Every object counts the same: usage() need not be given one.
  bool is_plain() const { return what_ == What::kCount; }
  // Whether the object meets every scope. A plain kind meets none.
  bool in_scope(const Quota& quota, kube::Json object) const;
  // What the object counts, 0s included. Pods that are over, or that should have been gone by
  // `wall_seconds`, count as objects only.
  Amounts usage(kube::Json object, int64_t wall_seconds) const;
  // Whether a write may change usage so that admission has to look. `old` has no value on create.
  bool handles(std::string_view subresource, kube::Json object, kube::Json old) const;
  // What a pod has to say because `quota` counts it: "must specify limits.cpu for: a,b". "": it
  // does.
  std::string missing(const Quota& quota, kube::Json object) const;

 private:
  enum class What : uint8_t { kCount, kPods, kServices, kVolumeClaims, kResourceClaims };
  explicit QuotaEvaluator(What what) : what_(what) {}
  bool meets(const QuotaScope& scope, kube::Json object) const;

  What what_;
  std::string count_;       // "count/deployments.apps"
  std::string_view alias_;  // "configmaps": the older name of the same; "": none
};

// A quota and what it counts already.
struct QuotaUse {
  const Quota* quota;
  const Amounts* used;
};

// Why the write may not be: "exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2",
// the first reason of the first quota. "": it may. `old` has no value on create.
std::string quota_refusal(const QuotaEvaluator& evaluator, std::span<const QuotaUse> quotas,
                          kube::Json object, kube::Json old, int64_t wall_seconds);

// What a write adds to the usage under the names in `hard`: all of `usage`, or what it has more
// than `old_usage` (may be null). What it does not add is left out.
Amounts added_usage(const Amounts& usage, const Amounts* old_usage, const Amounts& hard);

// Adds to `used` what `usage` has of what `used` names. False: something fell below 0, so that
// `used` was wrong (`subtract` only).
bool count_usage(Amounts& used, const Amounts& usage, bool subtract);

// Every name of quota.hard that `evaluator` counts, at 0, for those that `used` does not have.
void count_from_zero(Amounts& used, const QuotaEvaluator& evaluator, const Quota& quota);

}  // namespace kedge::policy
