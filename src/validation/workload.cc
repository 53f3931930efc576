#include "validation/workload.h"

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/go_value.h"

namespace kedge::validation {

std::string shown_selector(Json selector) {
  return shown_as_go("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", selector);
}

Json selector_of(Json spec) {
  const Json selector = spec.get("selector");
  return selector.is_null() ? Json() : selector;  // it is always printed
}

bool check_selector(Faults& faults, Json spec, std::string_view of_kind, std::string_view unusable,
                    bool any_values) {
  const Json selector = selector_of(spec);
  if (!selector) {
    faults.required("selector");
    return true;
  }
  {
    const Faults::In at(faults, "selector");
    check_label_selector(faults, selector, any_values);
  }
  if (selector_is_empty(selector)) {
    faults.invalid_shown("selector", shown_selector(selector),
                         "empty selector is invalid for " + std::string(of_kind));
  }
  const bool usable = selector_is_usable(selector);
  if (!usable) faults.invalid_shown("selector", shown_selector(selector), unusable);
  return usable;
}

void check_template_labels(Faults& faults, Json selector, Json pod_template) {
  const Json labels = pod_template.at("metadata.labels");
  // No selector selects nothing.
  if (selector && selector_matches(selector, labels)) return;
  faults.invalid("metadata.labels", labels, "`selector` does not match template `labels`");
}

void check_runs_always(Faults& faults, Json pod_spec, std::string_view kind) {
  constexpr std::string_view kAlways[] = {"Always"};
  const std::string_view policy = pod_spec.get("restartPolicy").string();
  if (policy != "Always") faults.not_supported("spec.restartPolicy", policy, kAlways);
  if (pod_spec.get("activeDeadlineSeconds")) {
    faults.forbidden("spec.activeDeadlineSeconds",
                     "activeDeadlineSeconds in " + std::string(kind) + " is not Supported");
  }
}

int64_t int_or_percent(Json value) {
  if (const auto n = value.integer()) return *n;
  std::string_view text = value.string();
  if (text.ends_with('%')) text.remove_suffix(1);
  return parse_i64(text).value_or(0);
}

}  // namespace kedge::validation
