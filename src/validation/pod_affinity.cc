// Where pods may run: affinities, tolerations, spreading.
#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "validation/pod.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kRequired = "requiredDuringSchedulingIgnoredDuringExecution";
constexpr std::string_view kPreferred = "preferredDuringSchedulingIgnoredDuringExecution";

void check_weight(Faults& faults, Json weight) {
  const int64_t n = weight.integer().value_or(0);
  if (n < 1 || n > 100) faults.invalid("weight", n, "must be in the range 1-100");
}

void check_node_affinity(PodWalk& walk, Json affinity) {
  Faults& faults = walk.faults;
  if (const Json required = affinity.get(kRequired)) {
    const Faults::In at(faults, kRequired);
    check_node_selector(faults, required, walk.options.any_node_values);
  }
  each(faults, affinity, kPreferred, [&faults](Json term, size_t) {
    check_weight(faults, term.get("weight"));
    const Faults::In at(faults, "preference");
    check_node_selector_term(faults, term.get("preference"), true);
  });
}

// AT the term.
void check_affinity_term(Faults& faults, Json term, bool any_values) {
  check_affinity_term_selectors(faults, term, any_values);
  for (const Json n : term.get("namespaces").elements())
    check_dns_label_value(faults, "namespace", n.string());
  check_label_keys(faults, term);
  const std::string_view key = term.get("topologyKey").string();
  if (key.empty()) faults.required("topologyKey", "can not be empty");
  check_qualified_name_value(faults, "topologyKey", key);
}

void check_pod_affinity(PodWalk& walk, Json affinity) {
  Faults& faults = walk.faults;
  const bool any_values = walk.options.any_selector_values;
  each(faults, affinity, kRequired,
       [&](Json term, size_t) { check_affinity_term(faults, term, any_values); });
  each(faults, affinity, kPreferred, [&](Json weighted, size_t) {
    check_weight(faults, weighted.get("weight"));
    const Faults::In at(faults, "podAffinityTerm");
    check_affinity_term(faults, weighted.get("podAffinityTerm"), any_values);
  });
}

void check_key_names(Faults& faults, Json holder, std::string_view list) {
  if (holder.get(list).size() == 0) return;
  if (!holder.get("labelSelector"))
    return faults.forbidden(list, "must not be specified when labelSelector is not set");
  each(faults, holder, list,
       [&faults](Json key, size_t) { check_qualified_name_value(faults, "", key.string()); });
}

// AT the constraint: ValidateMatchLabelKeysInTopologySpread.
void check_legacy_label_keys(Faults& faults, Json constraint) {
  if (constraint.get("matchLabelKeys").size() == 0) return;
  const Json selector = constraint.get("labelSelector");
  if (!selector) {
    faults.forbidden("matchLabelKeys", "must not be specified when labelSelector is not set");
  }
  NameMap keys;
  for (const auto m : selector.get("matchLabels").members()) keys.insert(m.name);
  for (const Json e : selector.get("matchExpressions").elements())
    keys.insert(e.get("key").string());
  each(faults, constraint, "matchLabelKeys", [&](Json key, size_t) {
    check_qualified_name_value(faults, "", key.string());
    if (keys.has(key.string()))
      faults.invalid("", key, "exists in both matchLabelKeys and labelSelector");
  });
}

std::string spread_pair(Json constraint) {
  return std::string("{")
      .append(constraint.get("topologyKey").string())
      .append(", ")
      .append(constraint.get("whenUnsatisfiable").string())
      .append("}");
}

// AT the constraint.
void check_spread(PodWalk& walk, Json constraint, bool repeated) {
  constexpr std::string_view kActions[] = {"DoNotSchedule", "ScheduleAnyway"};
  constexpr std::string_view kPolicies[] = {"Honor", "Ignore"};
  Faults& faults = walk.faults;
  const int64_t skew = constraint.get("maxSkew").integer().value_or(0);
  if (skew <= 0) faults.invalid("maxSkew", skew, "must be greater than zero");
  check_required_string(faults, "topologyKey", constraint.get("topologyKey"), "can not be empty");
  const std::string_view action = constraint.get("whenUnsatisfiable").string();
  if (action != kActions[0] && action != kActions[1])
    faults.not_supported("whenUnsatisfiable", action, kActions);
  if (repeated) faults.duplicate("{topologyKey, whenUnsatisfiable}", spread_pair(constraint));
  if (const Json domains = constraint.get("minDomains")) {
    check_positive(faults, "minDomains", domains);
    if (action != "DoNotSchedule") {
      faults.invalid(
          "minDomains", domains,
          "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not " + std::string(action));
    }
  }
  check_enum(faults, "nodeAffinityPolicy", constraint.get("nodeAffinityPolicy"), kPolicies);
  check_enum(faults, "nodeTaintsPolicy", constraint.get("nodeTaintsPolicy"), kPolicies);
  if (walk.options.legacy_spread_keys) {
    check_legacy_label_keys(faults, constraint);
  } else {
    check_label_keys(faults, constraint);
  }
  if (walk.options.any_spread_selector) return;
  const Faults::In at(faults, "labelSelector");
  check_label_selector(faults, constraint.get("labelSelector"));
}

}  // namespace

void check_affinity_term_selectors(Faults& faults, Json term, bool any_values) {
  for (const std::string_view name : {"labelSelector", "namespaceSelector"}) {
    const Json selector = term.get(name);
    if (!selector) continue;
    const Faults::In at(faults, name);
    check_label_selector(faults, selector, any_values);
  }
}

void check_label_keys(Faults& faults, Json holder) {
  const Json match = holder.get("matchLabelKeys");
  const Json mismatch = holder.get("mismatchLabelKeys");
  if (match.size() == 0 && mismatch.size() == 0) return;
  check_key_names(faults, holder, "matchLabelKeys");
  check_key_names(faults, holder, "mismatchLabelKeys");
  // The keys are in the selector already; what is there twice was there before.
  NameMap keys;
  for (const Json k : match.elements()) keys.insert(k.string(), k);
  NameMap seen;
  for (const auto m : holder.at("labelSelector.matchLabels").members()) seen.insert(m.name);
  for (const Json e : holder.at("labelSelector.matchExpressions").elements()) {
    const std::string_view key = e.get("key").string();
    if (keys.has(key) && seen.has(key)) {
      size_t index = 0;
      size_t i = 0;
      for (const Json k : match.elements()) {
        if (k.string() == key) index = i;
        i++;
      }
      const Faults::In at(faults, "", index);
      faults.invalid("", key, "exists in both matchLabelKeys and labelSelector");
      if (faults.full()) return;
    }
    seen.insert(key);
  }
  NameMap not_these;
  for (const Json k : mismatch.elements()) not_these.insert(k.string());
  each(faults, holder, "matchLabelKeys", [&](Json key, size_t) {
    if (not_these.has(key.string()))
      faults.invalid("", key, "exists in both matchLabelKeys and mismatchLabelKeys");
  });
}

void check_affinity(PodWalk& walk) {
  const Json affinity = walk.spec.get("affinity");
  if (!affinity) return;
  const Faults::In at(walk.faults, "affinity");
  if (const Json a = affinity.get("nodeAffinity")) {
    const Faults::In in(walk.faults, "nodeAffinity");
    check_node_affinity(walk, a);
  }
  for (const std::string_view name : {"podAffinity", "podAntiAffinity"}) {
    const Json a = affinity.get(name);
    if (!a) continue;
    const Faults::In in(walk.faults, name);
    check_pod_affinity(walk, a);
  }
}

void check_topology_spread(PodWalk& walk) {
  const Json list = walk.spec.get("topologySpreadConstraints");
  if (!list) return;
  std::unordered_map<std::string, size_t> last;  // where a pair stands for the last time
  size_t i = 0;
  for (const Json c : list.elements()) last[spread_pair(c)] = i++;
  each(walk.faults, walk.spec, "topologySpreadConstraints",
       [&](Json c, size_t index) { check_spread(walk, c, last[spread_pair(c)] > index); });
}

void check_taint_effect(Faults& faults, std::string_view field, std::string_view effect,
                        bool may_be_empty) {
  constexpr std::string_view kEffects[] = {"NoSchedule", "PreferNoSchedule", "NoExecute"};
  if (effect.empty() && !may_be_empty) return faults.required(field);
  if (std::find(std::begin(kEffects), std::end(kEffects), effect) == std::end(kEffects))
    faults.not_supported(field, effect, kEffects);
}

void check_tolerations(Faults& faults, std::string_view field, Json tolerations) {
  constexpr std::string_view kOperators[] = {"Equal", "Exists"};
  constexpr std::string_view kMoreOperators[] = {"Equal", "Exists", "Lt", "Gt"};
  size_t i = 0;
  for (const Json t : tolerations.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, field, i++);
    const std::string_view key = t.get("key").string();
    const std::string_view op = t.get("operator").string();
    const std::string_view value = t.get("value").string();
    const std::string_view effect = t.get("effect").string();
    if (!key.empty()) check_qualified_name_value(faults, "key", key);
    if (key.empty() && op != "Exists") {
      faults.invalid("operator", op,
                     "operator must be Exists when `key` is empty, which means \"match all values "
                     "and all keys\"");
    }
    if (t.get("tolerationSeconds") && effect != "NoExecute") {
      faults.invalid("effect", effect,
                     "effect must be 'NoExecute' when `tolerationSeconds` is set");
    }
    if (op.empty() || op == "Equal") {
      const auto messages = kube::check_label_value(value);
      if (!messages.empty()) faults.invalid("operator", value, join(messages, ";"));
    } else if (op == "Exists") {
      if (!value.empty())
        faults.invalid("operator", value, "value must be empty when `operator` is 'Exists'");
    } else if (op == "Lt" || op == "Gt") {
      faults.not_supported("operator", op, kMoreOperators);
    } else {
      faults.not_supported("operator", op, kOperators);
    }
    if (!effect.empty()) check_taint_effect(faults, "effect", effect, true);
  }
}

}  // namespace kedge::validation
