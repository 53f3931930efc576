// Jobs: pkg/apis/batch/validation and pkg/registry/batch/job.
#include "validation/job.h"

#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod.h"
#include "validation/workload.h"

namespace kedge::validation {
namespace {

constexpr int64_t kManyIndexes = 100'000;
constexpr int64_t kFewFailures = 10'000;
constexpr size_t kMostRules = 20;
constexpr size_t kMostExitCodes = 255;
constexpr size_t kMostManagedBy = 63;
constexpr size_t kMostIndexesText = 64 * 1024;

bool is_indexed(Json spec) { return spec.get("completionMode").string() == "Indexed"; }

std::string text_of(int64_t n) { return std::to_string(n); }

// Go's %q of a sorted set.
std::string valid_values(std::initializer_list<std::string_view> values) {
  std::string out = "valid values: [";
  for (const std::string_view v : values) out += (out.back() == '[' ? "" : " ") + go_quote(v);
  return out + "]";
}

// --- podFailurePolicy

void check_exit_codes(Faults& faults, Json codes, const std::set<std::string_view>& containers) {
  constexpr std::string_view kOperators[] = {"In", "NotIn"};
  const std::string_view op = codes.get("operator").string();
  if (op.empty()) {
    faults.required("operator", valid_values({"In", "NotIn"}));
  } else {
    check_enum(faults, "operator", codes.get("operator"), kOperators);
  }
  if (const Json name = codes.get("containerName"); name && !containers.contains(name.string())) {
    faults.invalid("containerName", name.string(),
                   "must be one of the container or initContainer names in the pod template");
  }
  const Json values = codes.get("values");
  if (values.size() == 0) {
    faults.invalid("values", values, "at least one value is required");
  } else if (values.size() > kMostExitCodes) {
    faults.too_many("values", values.size(), kMostExitCodes);
  }
  std::set<int64_t> seen;
  bool ordered = true;
  int64_t before = 0;
  size_t i = 0;
  for (const Json v : values.elements()) {
    if (faults.full()) return;
    const int64_t n = v.integer().value_or(0);
    ordered = ordered && (i == 0 || before <= n);
    before = n;
    const Faults::In at(faults, "values", i++);
    if (op == "In" && n == 0) faults.invalid("", n, "must not be 0 for the In operator");
    if (!seen.insert(n).second) faults.duplicate("", v);
  }
  if (!ordered) faults.invalid("values", values, "must be ordered");
}

void check_pod_conditions(Faults& faults, Json patterns) {
  constexpr std::string_view kStatuses[] = {"False", "True", "Unknown"};
  if (patterns.size() > kMostRules) {
    faults.too_many("onPodConditions", patterns.size(), kMostRules);
  }
  size_t i = 0;
  for (const Json p : patterns.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "onPodConditions", i++);
    check_qualified_name_value(faults, "type", p.get("type").string());
    if (p.get("status").string().empty()) {
      faults.required("status", valid_values({"False", "True", "Unknown"}));
    } else {
      check_enum(faults, "status", p.get("status"), kStatuses);
    }
  }
}

void check_failure_rule(Faults& faults, Json spec, Json rule,
                        const std::set<std::string_view>& containers) {
  constexpr std::string_view kActions[] = {"Count", "FailIndex", "FailJob", "Ignore"};
  const std::string_view action = rule.get("action").string();
  if (action.empty()) {
    faults.required("action", valid_values({"Count", "FailIndex", "FailJob", "Ignore"}));
  } else if (action == "FailIndex") {
    if (!spec.get("backoffLimitPerIndex")) {
      faults.invalid("action", action, "requires the backoffLimitPerIndex to be set");
    }
  } else {
    check_enum(faults, "action", rule.get("action"), kActions);
  }
  const Json codes = rule.get("onExitCodes");
  const Json conditions = rule.get("onPodConditions");
  if (codes) {
    const Faults::In at(faults, "onExitCodes");
    check_exit_codes(faults, codes, containers);
  }
  check_pod_conditions(faults, conditions);
  if (codes && conditions.size() != 0) {
    faults.invalid_shown("", {},
                         "specifying both OnExitCodes and OnPodConditions is not supported");
  }
  if (!codes && conditions.size() == 0) {
    faults.invalid_shown("", {}, "specifying one of OnExitCodes and OnPodConditions is required");
  }
}

void check_failure_policy(Faults& faults, Json spec, Json policy) {
  const Json rules = policy.get("rules");
  if (rules.size() > kMostRules) faults.too_many("rules", rules.size(), kMostRules);
  std::set<std::string_view> containers;
  for (const char* list : {"containers", "initContainers"}) {
    for (const Json c : spec.at("template.spec").get(list).elements()) {
      containers.insert(c.get("name").string());
    }
  }
  size_t i = 0;
  for (const Json rule : rules.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "rules", i++);
    check_failure_rule(faults, spec, rule, containers);
  }
}

// --- successPolicy

void check_success_rule(Faults& faults, Json rule, int64_t completions) {
  const Json count = rule.get("succeededCount");
  const Json indexes = rule.get("succeededIndexes");
  if (!count && !indexes) {
    faults.required("", "at least one of succeededCount or succeededIndexes must be specified");
  }
  int64_t total = 0;
  if (indexes) {
    if (indexes.string().size() > kMostIndexesText) {
      faults.too_long("succeededIndexes", kMostIndexesText);
    }
    const auto counted = count_indexes(indexes.string(), completions);
    if (counted.ok()) {
      total = counted.value();
    } else {
      faults.invalid("succeededIndexes", indexes.string(),
                     "error parsing succeededIndexes: " + counted.error().message());
    }
  }
  if (!count) return;
  const int64_t n = count.integer().value_or(0);
  check_non_negative(faults, "succeededCount", count);
  const std::string most = "must be less than or equal to ";
  if (n > completions) {
    faults.invalid("succeededCount", n,
                   most + text_of(completions) + " (the number of specified completions)");
  }
  if (indexes && n > total) {
    faults.invalid(
        "succeededCount", n,
        most + text_of(total) + " (the number of indexes in the specified succeededIndexes field)");
  }
}

void check_success_policy(Faults& faults, Json spec, Json policy) {
  const Json rules = policy.get("rules");
  if (rules.size() == 0) {
    faults.required("rules",
                    "at least one rules must be specified when the successPolicy is specified");
  }
  if (rules.size() > kMostRules) faults.too_many("rules", rules.size(), kMostRules);
  // Differs from upstream: without completions its handler crashes here.
  if (!spec.get("completions")) return;
  size_t i = 0;
  for (const Json rule : rules.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "rules", i++);
    check_success_rule(faults, rule, number_of(spec, "completions"));
  }
}

// --- indexes

// Jobs that count their pods by index.
void check_indexed(Faults& faults, Json spec) {
  const Json completions = spec.get("completions");
  const Json failures = spec.get("maxFailedIndexes");
  const int64_t parallelism = number_of(spec, "parallelism");
  const int64_t failed = number_of(spec, "maxFailedIndexes");
  const int64_t count = number_of(spec, "completions");
  const std::string most = "must be less than or equal to ";
  if (!completions) faults.required("completions", "when completion mode is Indexed");
  if (parallelism > kManyIndexes) {
    faults.invalid("parallelism", parallelism,
                   most + text_of(kManyIndexes) + " when completion mode is Indexed");
  }
  if (completions && failures && failed > count) {
    faults.invalid("maxFailedIndexes", failed, most + "completions");
  }
  if (failed > kManyIndexes) {
    faults.invalid("maxFailedIndexes", failed, most + text_of(kManyIndexes));
  }
  if (count <= kManyIndexes || !spec.get("backoffLimitPerIndex")) return;
  const std::string when = text_of(kFewFailures) + " when completions are above " +
                           text_of(kManyIndexes) + " and used with backoff limit per index";
  if (!failures) {
    faults.required("maxFailedIndexes",
                    "must be specified when completions is above " + text_of(kManyIndexes));
  }
  if (parallelism > kFewFailures) faults.invalid("parallelism", parallelism, most + when);
  if (failed > kFewFailures) faults.invalid("maxFailedIndexes", failed, most + when);
}

void check_completion_mode(Faults& faults, Json spec) {
  constexpr std::string_view kModes[] = {"NonIndexed", "Indexed"};
  check_enum(faults, "completionMode", spec.get("completionMode"), kModes);
  if (is_indexed(spec)) return check_indexed(faults, spec);
  const Json mode = spec.get("completionMode");
  if (mode && mode.string() != kModes[0]) return;
  for (const char* name : {"backoffLimitPerIndex", "maxFailedIndexes"}) {
    const Json limit = spec.get(name);
    if (limit) faults.invalid(name, limit, "requires indexed completion mode");
  }
}

void check_restart_policy(Faults& faults, Json spec) {
  constexpr std::string_view kPolicies[] = {"OnFailure", "Never"};
  constexpr std::string_view kField = "template.spec.restartPolicy";
  const std::string_view policy = spec.at(kField).string();
  if (policy.empty() || policy == "Always") {
    faults.required(kField, "valid values: \"OnFailure\", \"Never\"");
  } else if (policy != "OnFailure" && policy != "Never") {
    faults.not_supported(kField, policy, kPolicies);
  } else if (spec.get("podFailurePolicy") && policy != "Never") {
    faults.invalid(kField, policy,
                   "only \"Never\" is supported when podFailurePolicy is specified");
  }
}

}  // namespace

Result<IndexInterval> parse_index_interval(std::string_view text, int64_t completions) {
  const auto ends = split(text, '-');
  if (ends.size() > 2) {
    return Error(Code::kInvalid, "the fragment " + go_quote(text) +
                                     " violates the requirement that an index interval can have "
                                     "at most two parts separated by '-'");
  }
  IndexInterval out;
  for (size_t i = 0; i < ends.size(); ++i) {
    std::string_view digits = ends[i];
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const auto n = parse_u64(digits);
    if (!n || *n > uint64_t{1} << 62) {
      return Error(Code::kInvalid,
                   "cannot convert string to integer for index: " + go_quote(ends[i]));
    }
    if (static_cast<int64_t>(*n) >= completions) {
      return Error(Code::kInvalid, "too large index: " + go_quote(ends[i]));
    }
    if (i == 0) out.first = static_cast<int64_t>(*n);
    out.last = static_cast<int64_t>(*n);
  }
  if (ends.size() == 2 && out.first >= out.last) {
    return Error(Code::kInvalid, "non-increasing order, previous: " + text_of(out.first) +
                                     ", current: " + text_of(out.last));
  }
  return out;
}

Result<int64_t> count_indexes(std::string_view text, int64_t completions) {
  int64_t total = 0;
  int64_t last = -1;
  if (text.empty()) return total;
  for (const std::string_view one : split(text, ',')) {
    const IndexInterval i = TRY(parse_index_interval(one, completions));
    if (last >= i.first) {
      return Error(Code::kInvalid, "non-increasing order, previous: " + text_of(last) +
                                       ", current: " + text_of(i.first));
    }
    total += i.last - i.first + 1;
    last = i.last;
  }
  return total;
}

void check_job_spec(Faults& faults, Json spec, Json old_spec) {
  check_all_non_negative(faults, spec,
                         "parallelism,completions,activeDeadlineSeconds,backoffLimit,"
                         "ttlSecondsAfterFinished,backoffLimitPerIndex,maxFailedIndexes");
  if (spec.get("maxFailedIndexes") && !spec.get("backoffLimitPerIndex")) {
    faults.required("backoffLimitPerIndex", "when maxFailedIndexes is specified");
  }
  if (const Json manager = spec.get("managedBy")) {
    check_domain_prefixed_path(faults, "managedBy", manager.string());
    if (manager.string().size() > kMostManagedBy) faults.too_long("managedBy", kMostManagedBy);
  }
  check_completion_mode(faults, spec);
  const Json failure = spec.get("podFailurePolicy");
  if (failure) {
    const Faults::In at(faults, "podFailurePolicy");
    check_failure_policy(faults, spec, failure);
  }
  if (const Json success = spec.get("successPolicy")) {
    if (is_indexed(spec)) {
      const Faults::In at(faults, "successPolicy");
      check_success_policy(faults, spec, success);
    } else {
      faults.invalid_shown("successPolicy", shown_as_go("batch.v1.SuccessPolicy", success),
                           "requires indexed completion mode");
    }
  }
  constexpr std::string_view kReplacements[] = {"Failed", "TerminatingOrFailed"};
  check_enum(faults, "podReplacementPolicy", spec.get("podReplacementPolicy"),
             std::span(kReplacements).first(failure ? 1 : 2));
  {
    const Faults::In at(faults, "template");
    check_pod_template(faults, spec.get("template"), old_spec.get("template"));
  }
  check_restart_policy(faults, spec);
}

}  // namespace kedge::validation
