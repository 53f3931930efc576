// Webhook configurations: pkg/apis/admissionregistration/validation.
#include <set>

#include "base/strings.h"
#include "validation/admission_rules.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/webhook_client.h"

namespace kedge::validation {
namespace {

// What the old object may keep although it is not taken today.
struct Options {
  bool match_conditions = true;
  bool no_side_effects = true;
  bool known_versions = true;
  bool unique_names = true;
  bool any_selector_values = false;
};

bool has_known_version(Json versions) {
  for (const Json v : versions.elements()) {
    if (v.string() == "v1" || v.string() == "v1beta1") return true;
  }
  return false;
}

bool selectors_are_wrong(Json hook) {
  Faults faults;
  check_label_selector(faults, hook.get("namespaceSelector"));
  check_label_selector(faults, hook.get("objectSelector"));
  return faults.size() != 0;
}

Options options_of(Json now, Json old) {
  Options o;
  if (!old) return o;
  std::set<std::string_view> names;
  bool same = now.size() == old.size();
  auto other = now.elements().begin();
  for (const Json hook : old.elements()) {
    if (same && !same_value(hook.get("matchConditions"), (*other).get("matchConditions"))) {
      same = false;
    }
    if (same) ++other;
    const Json versions = hook.get("admissionReviewVersions");
    if (!is_one_of(hook.get("sideEffects").string(), "None,NoneOnDryRun")) {
      o.no_side_effects = false;
    }
    if (versions.size() != 0 && !has_known_version(versions)) o.known_versions = false;
    if (!names.insert(hook.get("name").string()).second) o.unique_names = false;
    o.any_selector_values = o.any_selector_values || selectors_are_wrong(hook);
  }
  o.match_conditions = !same;
  return o;
}

void check_versions(Faults& faults, Json versions, bool known) {
  constexpr std::string_view kField = "admissionReviewVersions";
  if (versions.size() == 0) return faults.required(kField, "must specify one of v1, v1beta1");
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json v : versions.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, kField, i++);
    if (!seen.insert(v.string()).second) {
      faults.invalid("", v.string(), "duplicate version");
    } else {
      faults.invalid_all("", v.string(), kube::check_dns1035_label(v.string()));
    }
  }
  if (known && !has_known_version(versions)) {
    faults.invalid(kField, versions, "must include at least one of v1, v1beta1");
  }
}

void check_side_effects(Faults& faults, Json effects, bool none) {
  constexpr std::string_view kAll[] = {"None", "NoneOnDryRun", "Some", "Unknown"};
  const auto allowed = std::span(kAll).first(none ? 2 : 4);
  if (effects) return check_enum(faults, "sideEffects", effects, allowed);
  std::string list;
  for (const std::string_view a : allowed) list.append(list.empty() ? "" : ", ").append(a);
  faults.required("sideEffects", "must specify one of " + list);
}

void check_hook(Faults& faults, Json hook, const Options& o) {
  constexpr std::string_view kMatches[] = {"Equivalent", "Exact"};
  constexpr std::string_view kReinvocations[] = {"IfNeeded", "Never"};
  check_fully_qualified_name(faults, "name", hook.get("name").string());
  size_t i = 0;
  for (const Json rule : hook.get("rules").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "rules", i++);
    check_operation_rule(faults, rule);
  }
  check_failure_policy(faults, hook.get("failurePolicy"));
  check_enum(faults, "matchPolicy", hook.get("matchPolicy"), kMatches);
  check_side_effects(faults, hook.get("sideEffects"), o.no_side_effects);
  const auto timeout = hook.get("timeoutSeconds").integer();
  if (timeout && (*timeout < 1 || *timeout > 30)) {
    faults.invalid("timeoutSeconds", *timeout,
                   "the timeout value must be between 1 and 30 seconds");
  }
  for (const char* name : {"namespaceSelector", "objectSelector"}) {
    const Faults::In at(faults, name);
    check_label_selector(faults, hook.get(name), o.any_selector_values);
  }
  check_enum(faults, "reinvocationPolicy", hook.get("reinvocationPolicy"), kReinvocations);
  {
    const Faults::In at(faults, "clientConfig");
    check_webhook_client(faults, hook.get("clientConfig"));
  }
  if (o.match_conditions) check_match_conditions(faults, hook.get("matchConditions"));
  check_versions(faults, hook.get("admissionReviewVersions"), o.known_versions);
}

}  // namespace

void validate_webhooks(const Input& in, Faults& faults) {
  const Json hooks = in.root.get("webhooks");
  Options options;
  if (in.old_root) options = options_of(hooks, in.old_root.get("webhooks"));
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json hook : hooks.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "webhooks", i++);
    check_hook(faults, hook, options);
    const std::string_view name = hook.get("name").string();
    if (options.unique_names && !name.empty() && !names.insert(name).second) {
      faults.duplicate("name", name);
    }
  }
}

}  // namespace kedge::validation
