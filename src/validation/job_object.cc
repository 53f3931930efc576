// Jobs as objects: what their names, selectors and updates add to the rules of the spec.
#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/job.h"
#include "validation/pod.h"
#include "validation/workload.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kControllerUid = "batch.kubernetes.io/controller-uid";
constexpr std::string_view kJobName = "batch.kubernetes.io/job-name";

// ValidateHasLabel; the walk is at metadata.
void check_has_label(Faults& faults, Json labels, std::string_view key, std::string_view wanted) {
  const Json label = labels.get(key);
  const Faults::In at(faults, "labels", key);
  const std::string must = "must be '" + std::string(wanted) + "'";
  if (!label) {
    faults.required("", must);
  } else if (label.string() != wanted) {
    faults.invalid("", labels, must);
  }
}

// validateGeneratedSelector.
void check_generated_selector(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json selector = selector_of(spec);
  if (spec.get("manualSelector").boolean() || !selector) return;
  const std::string_view uid = in.root.at("metadata.uid").string();
  const std::string_view name = in.root.at("metadata.name").string();
  const Json labels = spec.at("template.metadata.labels");
  const Json old_labels = in.old_root.at("spec.template.metadata.labels");
  const bool prefixed =
      !in.old_root || (old_labels.get(kJobName).valid() && old_labels.get(kControllerUid).valid());
  const std::pair<std::string_view, std::string_view> wanted[] = {
      {"controller-uid", uid}, {"job-name", name}, {kControllerUid, uid}, {kJobName, name}};
  kube::JsonDoc doc;
  const Json generated = doc.make_object();
  {
    const Faults::In at(faults, "spec.template.metadata");
    for (const auto& [key, value] : std::span(wanted).first(prefixed ? 4 : 2)) {
      check_has_label(faults, labels, key, value);
      generated.set_string(key, value);
    }
  }
  if (selector_is_usable(selector) && !selector_matches(selector, generated)) {
    faults.invalid_shown("spec.selector", shown_selector(selector),
                         "`selector` not auto-generated");
  }
}

// ValidateJobSpec.
void check_whole_spec(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Faults::In at(faults, "spec");
  check_job_spec(faults, spec, old);
  const Json selector = selector_of(spec);
  if (!selector) {
    faults.required("selector");
  } else {
    const Faults::In below(faults, "selector");
    check_label_selector(faults, selector, selector_has_invalid_value(old.get("selector")));
  }
  if (selector_is_usable(selector)) {
    const Faults::In below(faults, "template");
    check_template_labels(faults, selector, spec.get("template"));
  }
}

void check_pod_names(Faults& faults, Json root) {
  const Json spec = root.get("spec");
  const int64_t completions = number_of(spec, "completions");
  if (spec.get("completionMode").string() != "Indexed" || completions <= 0) return;
  const std::string_view name = root.at("metadata.name").string();
  const std::string last = std::string(name) + "-" + std::to_string(completions - 1);
  if (kube::check_dns_label(last).empty()) return;
  faults.invalid("metadata.name", name,
                 "will not able to create pod with invalid DNS label: " + last);
}

void check_completions(Faults& faults, Json spec, Json old) {
  if (spec.get("completionMode").string() != "Indexed") {
    return check_immutable_fields(faults, "batch.v1.JobSpec", spec, old, "completions");
  }
  const Json completions = spec.get("completions");
  if (!completions || same_value(completions, old.get("completions"))) return;
  if (same_value(completions, spec.get("parallelism"))) return;
  faults.invalid("completions", completions,
                 "can only be modified in tandem with spec.parallelism");
}

// Makes `into` have what may change while the job is suspended, as `from` has it.
void take_scheduling(kube::JsonDoc& doc, Json into, Json from) {
  const auto take = [&](Json a, Json b, std::string_view name) {
    if (const Json v = b.get(name)) {
      a.set(name, doc.copy(v));
    } else {
      a.remove(name);
    }
  };
  const Json spec = into.object_at("spec");
  const Json now = from.get("spec");
  take(into.object_at("metadata"), from.get("metadata"), "annotations");
  take(into.object_at("metadata"), from.get("metadata"), "labels");
  for (const char* name : {"nodeSelector", "tolerations", "schedulingGates"}) take(spec, now, name);
  take(spec.object_at("affinity"), now.get("affinity"), "nodeAffinity");
  if (spec.get("affinity").size() == 0 && !now.get("affinity")) spec.remove("affinity");
}

void take_resources(kube::JsonDoc& doc, Json into, Json from) {
  for (const char* list : {"containers", "initContainers"}) {
    const Json old = into.at("spec").get(list);
    const Json now = from.at("spec").get(list);
    if (old.size() != now.size()) continue;
    auto other = now.elements().begin();
    for (const Json c : old.elements()) {
      const Json n = *other;
      ++other;
      if (c.get("name").string() != n.get("name").string()) continue;
      if (const Json r = n.get("resources")) {
        c.set("resources", doc.copy(r));
      } else {
        c.remove("resources");
      }
    }
  }
}

// validatePodTemplateUpdate.
void check_template_update(const Input& in, Faults& faults) {
  const Json old_status = in.old_root.get("status");
  const Json now = in.root.at("spec.template");
  const Json before = in.old_root.at("spec.template");
  const bool suspended = in.old_root.at("spec.suspend").boolean();
  const bool at_rest = !old_status.get("startTime") || has_condition(old_status, "Suspended");
  const bool may_change = suspended && at_rest && number_of(old_status, "active") == 0;
  kube::JsonDoc doc;
  Json old = before;
  if (may_change && !same_value(now, before)) {
    old = doc.copy(before);
    doc.set_root(old);
    take_scheduling(doc, old, now);
    take_resources(doc, old, now);
  }
  if (may_change) {
    // Upstream compares the spec alone here.
    if (same_value(now.get("spec"), old.get("spec"))) return;
    faults.invalid_shown("template.spec", shown_as_go("core.v1.PodSpec", now.get("spec")),
                         kIsImmutable);
  } else if (!same_value(now, old)) {
    faults.invalid_shown("template", shown_as_go("core.v1.PodTemplateSpec", now), kIsImmutable);
  }
}

}  // namespace

void validate_job(const Input& in, Faults& faults) {
  check_generated_selector(in, faults);
  check_whole_spec(in, faults);
  check_pod_names(faults, in.root);
  if (!in.old_root) return;
  check_whole_spec(in, faults);  // upstream says it twice
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Faults::In at(faults, "spec");
  check_completions(faults, spec, old);
  check_immutable_fields(faults, "batch.v1.JobSpec", spec, old, "selector");
  check_template_update(in, faults);
  check_immutable_fields(faults, "batch.v1.JobSpec", spec, old,
                         "completionMode,podFailurePolicy,backoffLimitPerIndex,managedBy,"
                         "successPolicy");
}

}  // namespace kedge::validation
