// Kinds of few rules: priority classes, leases, runtime classes, disruption budgets
// (pkg/apis/scheduling, coordination, node and policy).
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod.h"

namespace kedge::validation {
namespace {

constexpr int64_t kMostUserPriority = 1'000'000'000;

struct SystemClass {
  std::string_view name;
  int64_t value;
};
constexpr SystemClass kSystemClasses[] = {
    {"system-node-critical", 2'000'001'000},
    {"system-cluster-critical", 2'000'000'000},
};

// IsKnownSystemPriorityClass: nothing where it is.
std::string system_class_fault(std::string_view name, Json root) {
  for (const SystemClass& c : kSystemClasses) {
    if (c.name != name) continue;
    const std::string of = " of " + std::string(name) + " PriorityClass must be ";
    if (number_of(root, "value") != c.value) return "value" + of + std::to_string(c.value);
    return root.get("globalDefault").boolean() ? "globalDefault" + of + "false" : std::string();
  }
  return std::string(name) + " is not a known system priority class";
}

}  // namespace

void validate_priority_class(const Input& in, Faults& faults) {
  if (in.old_root) {
    if (number_of(in.root, "value") != number_of(in.old_root, "value")) {
      faults.forbidden("value", "may not be changed in an update.");
    }
    return check_immutable_fields(faults, "scheduling.v1.PriorityClass", in.root, in.old_root,
                                  "preemptionPolicy");
  }
  const std::string_view name = in.root.at("metadata.name").string();
  if (name.starts_with("system-")) {
    const std::string fault = system_class_fault(name, in.root);
    if (!fault.empty()) {
      faults.forbidden("metadata.name",
                       "priority class names with 'system-' prefix are reserved for system use "
                       "only. error: " +
                           fault);
    }
  } else if (number_of(in.root, "value") > kMostUserPriority) {
    faults.forbidden("value", "maximum allowed value of a user defined priority is 1000000000");
  }
  constexpr std::string_view kPolicies[] = {"PreemptLowerPriority", "Never"};
  const Json policy = in.root.get("preemptionPolicy");
  if (policy) check_required_enum(faults, "preemptionPolicy", policy, kPolicies);
}

void validate_lease(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  const auto duration = spec.get("leaseDurationSeconds").integer();
  if (duration && *duration <= 0) {
    faults.invalid("leaseDurationSeconds", *duration, "must be greater than 0");
  }
  check_all_non_negative(faults, spec, "leaseTransitions");
}

void validate_runtime_class(const Input& in, Faults& faults) {
  const std::string_view handler = in.root.get("handler").string();
  if (handler.empty()) {
    faults.required("handler");
  } else {
    check_dns_label_value(faults, "handler", handler);
  }
  if (const Json overhead = in.root.get("overhead")) {
    const Faults::In at(faults, "overhead");
    kube::JsonDoc doc;
    const Json requirements = doc.make_object();
    if (const Json fixed = overhead.get("podFixed")) requirements.set("limits", doc.copy(fixed));
    check_container_resources(faults, requirements);
  }
  if (const Json scheduling = in.root.get("scheduling")) {
    const Faults::In at(faults, "scheduling");
    check_labels_map(faults, "nodeSelector", scheduling.get("nodeSelector"));
    const Json tolerations = scheduling.get("tolerations");
    check_tolerations(faults, "tolerations", tolerations);
    std::set<std::string> seen;
    size_t i = 0;
    for (const Json t : tolerations.elements()) {
      if (faults.full()) return;
      std::string key;
      for (const char* name : {"key", "operator", "value", "effect"}) {
        key.append(t.get(name).string()).push_back('\0');
      }
      const Faults::In one(faults, "tolerations", i++);
      if (!seen.insert(key).second) {
        faults.duplicate_shown("", shown_as_go("core.v1.Toleration", t));
      }
    }
  }
  if (in.old_root) {
    check_immutable_fields(faults, "node.v1.RuntimeClass", in.root, in.old_root, "handler");
  }
}

void validate_disruption_budget(const Input& in, Faults& faults) {
  constexpr std::string_view kPolicies[] = {"AlwaysAllow", "IfHealthyBudget"};
  const Json spec = in.root.get("spec");
  {
    const Faults::In at(faults, "spec");
    if (spec.get("minAvailable") && spec.get("maxUnavailable")) {
      faults.invalid_shown("", shown_as_go("policy.v1.PodDisruptionBudgetSpec", spec),
                           "minAvailable and maxUnavailable cannot be both set");
    }
    for (const char* name : {"minAvailable", "maxUnavailable"}) {
      check_non_negative_int_or_percent(faults, name, spec.get(name));
      check_at_most_100_percent(faults, name, spec.get(name));
    }
    {
      const Faults::In below(faults, "selector");
      check_label_selector(faults, spec.get("selector"),
                           selector_has_invalid_value(in.old_root.at("spec.selector")));
    }
    check_enum(faults, "unhealthyPodEvictionPolicy", spec.get("unhealthyPodEvictionPolicy"),
               kPolicies);
  }
}

void validate_disruption_budget_status(const Input& in, Faults& faults) {
  const Json status = in.root.get("status");
  const Faults::In at(faults, "status");
  {
    const Faults::In below(faults, "conditions");
    check_conditions(faults, status.get("conditions"));
  }
  check_all_non_negative(faults, status,
                         "disruptionsAllowed,currentHealthy,desiredHealthy,expectedPods");
}

}  // namespace kedge::validation
