#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "kube/service_class.h"
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using kube::JsonIndex;

// applySchedulingGatedCondition.
void add_gated_condition(const Writing& w, Json status) {
  if (w.root.at("spec.schedulingGates").size() == 0) return;
  const Json condition = w.doc.make_object();
  condition.set_string("type", "PodScheduled");
  condition.set_string("status", "False");
  condition.set("lastProbeTime", w.doc.make_null());
  condition.set_string("lastTransitionTime", format_rfc3339(w.wall_seconds));
  condition.set_string("reason", "SchedulingGated");
  condition.set_string("message", "Scheduling is blocked due to non-empty scheduling gates");
  const Json list = w.doc.make_array();
  list.append(condition);
  status.set("conditions", list);
}

// applyLabelKeysToLabelSelector: the pod's own values of `keys` as requirements.
void add_label_keys(JsonDoc& doc, Json holder, std::string_view keys, std::string_view op,
                    const JsonIndex& labels) {
  const Json selector = holder.get("labelSelector");
  if (!selector.is_object()) return;
  for (const Json key : holder.get(keys).elements()) {
    const Json value = labels.get(key.string());
    if (!value) continue;
    const Json requirement = doc.make_object();
    requirement.set("key", doc.copy(key));
    requirement.set_string("operator", op);
    const Json values = doc.make_array();
    values.append(doc.copy(value));
    requirement.set("values", values);
    if (!selector.get("matchExpressions").is_array()) {
      selector.set("matchExpressions", doc.make_array());
    }
    selector.get("matchExpressions").append(requirement);
  }
}

// mutatePodAffinity, mutateTopologySpreadConstraints.
void merge_label_keys(const Writing& w, Json spec) {
  if (!spec.get("affinity") && !spec.get("topologySpreadConstraints")) return;
  const JsonIndex labels(w.root.at("metadata.labels"));
  const auto term = [&](Json t) {
    add_label_keys(w.doc, t, "matchLabelKeys", "In", labels);
    add_label_keys(w.doc, t, "mismatchLabelKeys", "NotIn", labels);
  };
  for (const auto* kind : {"podAffinity", "podAntiAffinity"}) {
    const Json affinity = spec.get("affinity").get(kind);
    for (const Json p :
         affinity.get("preferredDuringSchedulingIgnoredDuringExecution").elements()) {
      term(p.get("podAffinityTerm"));
    }
    for (const Json t : affinity.get("requiredDuringSchedulingIgnoredDuringExecution").elements()) {
      term(t);
    }
  }
  for (const Json constraint : spec.get("topologySpreadConstraints").elements()) {
    add_label_keys(w.doc, constraint, "matchLabelKeys", "In", labels);
  }
}

// The field that says the same as an old AppArmor annotation; no value for one that says nothing.
Json app_armor_profile(JsonDoc& doc, std::string_view annotation) {
  constexpr std::string_view kLocalhost = "localhost/";
  const Json profile = doc.make_object();
  if (annotation == "runtime/default") {
    profile.set_string("type", "RuntimeDefault");
  } else if (annotation == "unconfined") {
    profile.set_string("type", "Unconfined");
  } else if (annotation.starts_with(kLocalhost) && annotation.size() > kLocalhost.size()) {
    profile.set_string("type", "Localhost");
    profile.set_string("localhostProfile", annotation.substr(kLocalhost.size()));
  } else {
    return {};
  }
  return profile;
}

// applyAppArmorVersionSkew.
void copy_app_armor_annotations(const Writing& w, Json spec) {
  constexpr std::string_view kPrefix = "container.apparmor.security.beta.kubernetes.io/";
  const Json annotations = w.root.at("metadata.annotations");
  bool any = false;
  for (const auto m : annotations.members()) any = any || m.name.starts_with(kPrefix);
  if (!any || spec.at("os.name").string() == "windows") return;
  const JsonIndex index(annotations);
  const Json of_pod = spec.at("securityContext.appArmorProfile");
  for (const auto* list : {"initContainers", "containers", "ephemeralContainers"}) {
    for (const Json c : spec.get(list).elements()) {
      std::string key(kPrefix);
      key += c.get("name").string();
      const Json annotation = index.get(key);
      if (!annotation || c.at("securityContext.appArmorProfile")) continue;
      const Json profile = app_armor_profile(w.doc, annotation.string());
      if (!profile || (of_pod && json_equal(profile, of_pod))) continue;
      c.object_at("securityContext").set("appArmorProfile", profile);
    }
  }
}

// preserveOldObservedGeneration. A type may occur more than once.
void keep_observed_generations(const Writing& w, Json status, Json old_status) {
  if (!status.get("observedGeneration")) {
    take_from(w.doc, status, old_status, "observedGeneration");
  }
  std::map<std::string_view, std::vector<Json>> old_conditions;
  for (const Json c : old_status.get("conditions").elements()) {
    old_conditions[c.get("type").string()].push_back(c);
  }
  for (auto& [type, list] : old_conditions) std::reverse(list.begin(), list.end());
  for (const Json c : status.get("conditions").elements()) {
    const auto at = old_conditions.find(c.get("type").string());
    if (at == old_conditions.end() || at->second.empty()) continue;
    if (!c.get("observedGeneration")) {
      take_from(w.doc, c, at->second.back(), "observedGeneration");
    }
    at->second.pop_back();
  }
}

}  // namespace

void create_pod(const Writing& w) {
  const Json spec = w.root.get("spec");
  const Json status = w.root.object_at("status");
  status.set_string("phase", "Pending");
  status.set_string("qosClass", kube::class_of_service(spec));
  add_gated_condition(w, status);
  merge_label_keys(w, spec);
  copy_app_armor_annotations(w, spec);
}

void update_pod_status(const Writing& w) {
  const Json status = w.root.object_at("status");
  const Json old_status = w.old_root.get("status");
  if (status.get("qosClass").string().empty()) take_from(w.doc, status, old_status, "qosClass");
  keep_observed_generations(w, status, old_status);
}

// CheckGracefulDelete.
Grace pod_grace(Json root, std::optional<int64_t> asked) {
  int64_t period = 30;
  if (asked) {
    period = *asked;
  } else if (const auto own = root.at("spec.terminationGracePeriodSeconds").integer()) {
    period = *own;
  }
  // Never scheduled, or over: nobody has anything to end.
  const std::string_view phase = root.at("status.phase").string();
  if (root.at("spec.nodeName").string().empty() || phase == "Failed" || phase == "Succeeded") {
    period = 0;
  }
  if (period < 0) period = 1;
  return {true, period};
}

}  // namespace kedge::registry
