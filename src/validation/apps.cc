// Workloads: pkg/apis/apps/validation, and core's ReplicationController, their ancestor.
#include <set>

#include "validation/claim.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod.h"
#include "validation/workload.h"

namespace kedge::validation {
namespace {

Json old_template(const Input& in) { return in.old_root.at("spec.template"); }

// ValidatePodTemplateSpecForReplicaSet.
void check_replicas_template(const Input& in, Faults& faults, std::string_view kind, bool usable) {
  if (!usable) return;
  const Json spec = in.root.get("spec");
  const Json pod_template = spec.get("template");
  const Faults::In at(faults, "template");
  const Json selector = selector_of(spec);
  if (!selector || !selector_is_empty(selector)) {
    check_template_labels(faults, selector, pod_template);
  }
  check_pod_template(faults, pod_template, old_template(in));
  check_runs_always(faults, pod_template.get("spec"), kind);
}

void check_two_int_or_percent(Faults& faults, Json rolling) {
  for (const char* name : {"maxUnavailable", "maxSurge"}) {
    check_non_negative_int_or_percent(faults, name, rolling.get(name));
  }
}

// --- deployments

void check_deployment_strategy(Faults& faults, Json strategy) {
  constexpr std::string_view kTypes[] = {"Recreate", "RollingUpdate"};
  const std::string_view type = strategy.get("type").string();
  const Json rolling = strategy.get("rollingUpdate");
  if (type == "Recreate") {
    if (rolling) {
      faults.forbidden("rollingUpdate", "may not be specified when strategy `type` is 'Recreate'");
    }
    return;
  }
  if (type != "RollingUpdate") {
    return faults.not_supported_shown("", shown_as_go("apps.v1.DeploymentStrategy", strategy),
                                      kTypes);
  }
  if (!rolling) {
    return faults.required("rollingUpdate", "this should be defaulted and never be nil");
  }
  const Faults::In at(faults, "rollingUpdate");
  check_two_int_or_percent(faults, rolling);
  if (int_or_percent(rolling.get("maxUnavailable")) == 0 &&
      int_or_percent(rolling.get("maxSurge")) == 0) {
    faults.invalid("maxUnavailable", rolling.get("maxUnavailable"),
                   "may not be 0 when `maxSurge` is 0");
  }
  check_at_most_100_percent(faults, "maxUnavailable", rolling.get("maxUnavailable"));
}

// --- daemon sets

void check_daemon_set_strategy(Faults& faults, Json strategy) {
  constexpr std::string_view kTypes[] = {"RollingUpdate", "OnDelete"};
  const std::string_view type = strategy.get("type").string();
  const Json rolling = strategy.get("rollingUpdate");
  if (type == "OnDelete") return;
  if (type != "RollingUpdate") {
    return faults.not_supported_shown("", shown_as_go("apps.v1.DaemonSetUpdateStrategy", strategy),
                                      kTypes);
  }
  if (!rolling) return faults.required("rollingUpdate");
  const Faults::In at(faults, "rollingUpdate");
  check_two_int_or_percent(faults, rolling);
  check_at_most_100_percent(faults, "maxUnavailable", rolling.get("maxUnavailable"));
  check_at_most_100_percent(faults, "maxSurge", rolling.get("maxSurge"));
  const bool unavailable = int_or_percent(rolling.get("maxUnavailable")) != 0;
  const bool surge = int_or_percent(rolling.get("maxSurge")) != 0;
  if (unavailable && surge) {
    faults.invalid("maxSurge", rolling.get("maxSurge"),
                   "may not be set when maxUnavailable is non-zero");
  } else if (!unavailable && !surge) {
    faults.required("maxUnavailable", "cannot be 0 when maxSurge is 0");
  }
}

// --- stateful sets

void check_stateful_set_strategy(Faults& faults, Json strategy) {
  const std::string_view type = strategy.get("type").string();
  const Json rolling = strategy.get("rollingUpdate");
  if (type.empty()) return faults.required("");
  if (type == "OnDelete") {
    if (rolling) {
      faults.invalid_shown("rollingUpdate",
                           shown_as_go("apps.v1.RollingUpdateStatefulSetStrategy", rolling),
                           "only allowed for updateStrategy 'RollingUpdate'");
    }
  } else if (type != "RollingUpdate") {
    faults.invalid_shown("", shown_as_go("apps.v1.StatefulSetUpdateStrategy", strategy),
                         "must be 'RollingUpdate' or 'OnDelete'");
  } else if (rolling) {
    const Faults::In at(faults, "rollingUpdate");
    check_all_non_negative(faults, rolling, "partition");
    const Json most = rolling.get("maxUnavailable");
    if (!most) return;
    check_non_negative_int_or_percent(faults, "maxUnavailable", most);
    if (int_or_percent(most) == 0) {
      faults.invalid("maxUnavailable", most, "cannot be 0");
    }
    check_at_most_100_percent(faults, "maxUnavailable", most);
  }
}

// What the controller overwrites is not looked at: names, and the volumes of the claims.
kube::JsonDoc template_of_stateful_set(Json spec) {
  kube::JsonDoc doc;
  const Json copy = doc.copy(spec.get("template"));
  doc.set_root(copy);
  const Json pod = copy.get("spec");
  if (!pod) return doc;
  pod.remove("subdomain");
  pod.remove("hostname");
  const Json claims = spec.get("volumeClaimTemplates");
  if (claims.size() == 0) return doc;
  const Json volumes = doc.make_array();
  std::set<std::string_view> names;
  for (const Json claim : claims.elements()) {
    const std::string_view name = claim.at("metadata.name").string();
    if (!names.insert(name).second) continue;
    const Json volume = doc.make_object();
    volume.set_string("name", name);
    volume.object_at("persistentVolumeClaim").set_string("claimName", name);
    volumes.append(volume);
  }
  for (const Json v : pod.get("volumes").elements()) {
    if (!names.contains(v.get("name").string())) volumes.append(v);
  }
  pod.set("volumes", volumes);
  return doc;
}

// ValidateStatefulSetSpec; `on_update` leaves out what may not change and so may stay wrong.
void check_stateful_set(Faults& faults, Json spec, Json before, bool on_update,
                        bool skip_template) {
  const std::string_view management = spec.get("podManagementPolicy").string();
  if (management.empty()) {
    faults.required("podManagementPolicy");
  } else if (management != "OrderedReady" && management != "Parallel") {
    faults.invalid("podManagementPolicy", management, "must be 'OrderedReady' or 'Parallel'");
  }
  {
    const Faults::In at(faults, "updateStrategy");
    check_stateful_set_strategy(faults, spec.get("updateStrategy"));
  }
  if (const Json retention = spec.get("persistentVolumeClaimRetentionPolicy")) {
    constexpr std::string_view kWays[] = {"Retain", "Delete"};
    const Faults::In at(faults, "persistentVolumeClaimRetentionPolicy");
    for (const char* name : {"whenDeleted", "whenScaled"}) {
      const std::string_view way = retention.get(name).string();
      if (way != kWays[0] && way != kWays[1]) faults.not_supported(name, way, kWays);
    }
  }
  size_t i = 0;
  for (const Json claim : spec.get("volumeClaimTemplates").elements()) {
    if (on_update || faults.full()) break;
    const Faults::In at(faults, "volumeClaimTemplates", i++);
    const Faults::In claim_spec(faults, "spec");
    check_claim_spec(faults, claim.get("spec"), Json());
  }
  check_all_non_negative(faults, spec, "replicas,minReadySeconds");
  check_non_negative(faults, "ordinals.start", spec.at("ordinals.start"));
  const std::string_view service = spec.get("serviceName").string();
  if (!on_update && !service.empty()) check_dns_label_value(faults, "serviceName", service);
  const bool usable = check_selector(faults, spec, "statefulset", "");
  const Faults::In at(faults, "template");
  const Json pod_template = spec.get("template");
  if (usable) {
    const Json selector = selector_of(spec);
    if (!selector || !selector_is_empty(selector)) {
      check_template_labels(faults, selector, pod_template);
    }
    if (!skip_template) {
      const kube::JsonDoc looked_at = template_of_stateful_set(spec);
      check_pod_template(faults, looked_at.root(), before);
    }
    check_labels_map(faults, "labels", pod_template.at("metadata.labels"));
    check_annotations_map(faults, "annotations", pod_template.at("metadata.annotations"));
  }
  check_runs_always(faults, pod_template.get("spec"), "StatefulSet");
}

}  // namespace

void validate_deployment(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_all_non_negative(faults, spec, "replicas");
  check_replicas_template(in, faults, "ReplicaSet",
                          check_selector(faults, spec, "deployment", "invalid label selector"));
  {
    const Faults::In strategy(faults, "strategy");
    check_deployment_strategy(faults, spec.get("strategy"));
  }
  check_all_non_negative(faults, spec,
                         "minReadySeconds,revisionHistoryLimit,progressDeadlineSeconds");
  const auto deadline = spec.get("progressDeadlineSeconds").integer();
  if (deadline && *deadline <= number_of(spec, "minReadySeconds")) {
    faults.invalid("progressDeadlineSeconds", *deadline, "must be greater than minReadySeconds");
  }
  if (in.old_root) {
    check_immutable_fields(faults, "apps.v1.DeploymentSpec", spec, in.old_root.get("spec"),
                           "selector");
  }
}

void validate_replica_set(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_all_non_negative(faults, spec, "replicas,minReadySeconds");
  check_replicas_template(in, faults, "ReplicaSet",
                          check_selector(faults, spec, "deployment", "invalid label selector"));
  if (in.old_root) {
    check_immutable_fields(faults, "apps.v1.ReplicaSetSpec", spec, in.old_root.get("spec"),
                           "selector");
  }
}

void validate_replication_controller(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json selector = spec.get("selector");
  const Faults::In at(faults, "spec");
  check_all_non_negative(faults, spec, "minReadySeconds");
  if (selector.size() == 0) faults.required("selector");
  if (!spec.get("replicas")) faults.required("replicas");
  check_all_non_negative(faults, spec, "replicas");
  const Json pod_template = spec.get("template");
  if (!pod_template) return faults.required("template");
  const Faults::In below(faults, "template");
  const Json labels = pod_template.at("metadata.labels");
  if (!labels_match(selector, labels)) {
    faults.invalid("metadata.labels", labels, "`selector` does not match template `labels`");
  }
  check_pod_template(faults, pod_template, old_template(in));
  check_runs_always(faults, pod_template.get("spec"), "ReplicationController");
}

void validate_daemon_set(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json selector = selector_of(spec);
  const Json pod_template = spec.get("template");
  const Faults::In at(faults, "spec");
  if (in.old_root) {
    check_immutable_fields(faults, "apps.v1.DaemonSetSpec", spec, in.old_root.get("spec"),
                           "selector");
  }
  {
    const Faults::In below(faults, "selector");
    check_label_selector(faults, selector,
                         selector_has_invalid_value(in.old_root.at("spec.selector")));
  }
  {
    const Faults::In below(faults, "template");
    if (selector_is_usable(selector)) check_template_labels(faults, selector, pod_template);
  }
  if (selector && selector_is_empty(selector)) {
    faults.invalid_shown("selector", shown_selector(selector),
                         "empty selector is invalid for daemonset");
  }
  {
    const Faults::In below(faults, "template");
    check_pod_template(faults, pod_template, old_template(in));
    check_runs_always(faults, pod_template.get("spec"), "DaemonSet");
  }
  check_all_non_negative(faults, spec, "minReadySeconds");
  {
    const Faults::In below(faults, "updateStrategy");
    check_daemon_set_strategy(faults, spec.get("updateStrategy"));
  }
  check_all_non_negative(faults, spec, "revisionHistoryLimit");
}

void validate_stateful_set(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  bool skip_template = false;
  if (in.old_root) {
    Faults before;
    check_stateful_set(before, old, old.get("template"), true, false);
    skip_template = before.size() != 0;
  }
  const Faults::In at(faults, "spec");
  check_stateful_set(faults, spec, old.get("template"), in.old_root.valid(), skip_template);
  if (!in.old_root) return;
  for (const char* name :
       {"serviceName", "selector", "podManagementPolicy", "volumeClaimTemplates"}) {
    if (same_value(spec.get(name), old.get(name))) continue;
    return faults.forbidden(
        "",
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
        "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and "
        "'minReadySeconds' are forbidden");
  }
}

void validate_controller_revision(const Input& in, Faults& faults) {
  check_all_non_negative(faults, in.root, "revision");
  const Json data = in.root.get("data");
  if (in.old_root) {
    return check_immutable_fields(faults, "apps.v1.ControllerRevision", in.root, in.old_root,
                                  "data");
  }
  if (!data || data.is_null()) {
    faults.required("data", "data is mandatory");
  } else if (!data.is_object()) {
    faults.required("data", "data must be a valid JSON object");
  }
}

}  // namespace kedge::validation
