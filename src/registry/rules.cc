#include "registry/rules.h"

#include "base/strings.h"
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;

constexpr int64_t kEventTtl = 3600;  // --event-ttl of kube-apiserver

constexpr std::string_view kTemplateSpec = "spec.template.spec";
// metav1.ResetObjectMetaForStatus.
constexpr std::string_view kResetMeta = "labels,annotations,finalizers,ownerReferences";

// What pkg/api/pod's DropDisabledPodFields and DropDisabledTemplateFields drop with upstream's
// default feature gates, below a pod spec.
constexpr std::string_view kPodSpecDrops =
    "schedulingGroup,"
    "volumes[].projected.sources[].clusterTrustBundle,"
    "volumes[].projected.sources[].podCertificate,"
    "containers[].lifecycle?.stopSignal,"
    "initContainers[].lifecycle?.stopSignal,"
    "ephemeralContainers[].lifecycle?.stopSignal";

// returns_deleted: ReturnDeletedObject of upstream's 1.36 storage.
constexpr Rules kRules[] = {
    {.group = "",
     .resource = "events",
     .no_dependents = true,
     .soft_update = soft_always,
     .soft_create = true,
     .ttl_seconds = kEventTtl},
    {.group = "", .resource = "limitranges", .names_itself = true},
    {.group = "",
     .resource = "namespaces",
     .returns_deleted = true,
     .spec_finalizers = true,
     .prepare_create = create_namespace,
     .prepare_update = update_namespace},
    {.group = "",
     .resource = "nodes",
     .create_has_status = true,
     .drops = "spec.configSource,status.config",
     .soft_update = soft_node},
    {.group = "",
     .resource = "persistentvolumeclaims",
     .returns_deleted = true,
     .prepare_create = create_claim,
     .prepare_update = update_claim},
    {.group = "",
     .resource = "persistentvolumes",
     .returns_deleted = true,
     .prepare_create = create_volume,
     .prepare_status = update_volume_status},
    {.group = "",
     .resource = "pods",
     .returns_deleted = true,
     .status_keeps = "ownerReferences",
     .drops = "status.containerStatuses[].volumeMounts[].volumeStatus,"
              "status.initContainerStatuses[].volumeMounts[].volumeStatus,"
              "status.ephemeralContainerStatuses[].volumeMounts[].volumeStatus",
     .pod_spec = "spec",
     .prepare_create = create_pod,
     .prepare_status = update_pod_status,
     .grace = pod_grace},
    {.group = "", .resource = "podtemplates", .returns_deleted = true, .pod_spec = "template.spec"},
    {.group = "",
     .resource = "replicationcontrollers",
     .orphans_dependents = true,
     .pod_spec = kTemplateSpec},
    {.group = "", .resource = "resourcequotas", .returns_deleted = true},
    {.group = "",
     .resource = "serviceaccounts",
     .returns_deleted = true,
     .prepare_create = clean_service_account,
     .prepare_update = clean_service_account},
    {.group = "",
     .resource = "services",
     .returns_deleted = true,
     .prepare_update = update_service},
    {.group = "admissionregistration.k8s.io",
     .resource = "validatingadmissionpolicies",
     .status_keeps = kResetMeta},
    {.group = "apiextensions.k8s.io",
     .resource = "customresourcedefinitions",
     .prepare_create = store_definition_version,
     .prepare_update = store_definition_version},
    {.group = "apiregistration.k8s.io",
     .resource = "apiservices",
     .status_keeps = kResetMeta,
     .prepare_create = create_api_service},
    {.group = "apps",
     .resource = "daemonsets",
     .pod_spec = kTemplateSpec,
     .prepare_create = create_daemon_set,
     .prepare_update = update_daemon_set,
     .prepare_status = update_daemon_set_status},
    {.group = "apps",
     .resource = "deployments",
     .status_keeps = "labels",
     .pod_spec = kTemplateSpec},
    {.group = "apps", .resource = "replicasets", .pod_spec = kTemplateSpec},
    {.group = "apps",
     .resource = "statefulsets",
     .drops = "spec.updateStrategy.rollingUpdate.maxUnavailable",
     .pod_spec = kTemplateSpec},
    {.group = "batch", .resource = "cronjobs", .pod_spec = "spec.jobTemplate.spec.template.spec"},
    {.group = "batch",
     .resource = "jobs",
     .orphans_dependents = true,
     .pod_spec = kTemplateSpec,
     .prepare_create = create_job},
    {.group = "certificates.k8s.io",
     .resource = "certificatesigningrequests",
     .prepare_create = create_signing_request,
     .prepare_update = update_signing_request,
     .prepare_status = update_signing_request_status},
    {.group = "coordination.k8s.io",
     .resource = "leases",
     .drops = "spec.strategy,spec.preferredHolder",
     .soft_update = soft_lease},
    {.group = "discovery.k8s.io",
     .resource = "endpointslices",
     .drops = "endpoints[].deprecatedTopology"},
    {.group = "flowcontrol.apiserver.k8s.io", .resource = "flowschemas", .status_keeps = "*"},
    {.group = "flowcontrol.apiserver.k8s.io",
     .resource = "prioritylevelconfigurations",
     .status_keeps = "*"},
    {.group = "networking.k8s.io", .resource = "servicecidrs", .status_keeps = kResetMeta},
    {.group = "resource.k8s.io", .resource = "deviceclasses", .returns_deleted = true},
    {.group = "resource.k8s.io",
     .resource = "resourceclaims",
     .returns_deleted = true,
     .status_keeps = kResetMeta},
    {.group = "resource.k8s.io", .resource = "resourceclaimtemplates", .returns_deleted = true},
    {.group = "resource.k8s.io",
     .resource = "resourceslices",
     .returns_deleted = true,
     .drops = "spec.devices[].nodeAllocatableResourceMappings,spec.devices[].attributes[].bools,"
              "spec.devices[].attributes[].ints,spec.devices[].attributes[].strings,"
              "spec.devices[].attributes[].versions",
     .prepare_create = date_device_taints,
     .prepare_update = date_device_taints},
    {.group = "scheduling.k8s.io", .resource = "priorityclasses", .keeps = keep_priority_class},
    {.group = "storage.k8s.io",
     .resource = "csidrivers",
     .returns_deleted = true,
     .drops = "spec.preventPodSchedulingIfMissing"},
    {.group = "storage.k8s.io", .resource = "csinodes", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "storageclasses", .returns_deleted = true},
    {.group = "storage.k8s.io",
     .resource = "volumeattachments",
     .returns_deleted = true,
     .status_keeps = kResetMeta},
    {.group = "storage.k8s.io", .resource = "volumeattributesclasses", .returns_deleted = true},
};

constexpr Rules kDefault = {};

// Removes what `path` names below `value`, an object.
void drop(Json value, std::string_view path) {
  if (!value.is_object()) return;
  const size_t dot = path.find('.');
  std::string_view name = path.substr(0, dot);
  if (dot == std::string_view::npos) {
    value.remove(name);
    return;
  }
  const std::string_view rest = path.substr(dot + 1);
  if (name.ends_with("[]")) {  // of a list, or the values of a map
    const Json all = value.get(name.substr(0, name.size() - 2));
    for (const Json e : all.elements()) drop(e, rest);
    for (const auto m : all.members()) drop(m.value, rest);
    return;
  }
  const bool may_go = name.ends_with('?');
  if (may_go) name.remove_suffix(1);
  const Json child = value.get(name);
  if (child.size() == 0) return;
  drop(child, rest);
  if (may_go && child.size() == 0) value.remove(name);
}

void drop_all(Json value, std::string_view paths) {
  if (paths.empty()) return;
  for (const std::string_view path : split(paths, ',')) drop(value, path);
}

}  // namespace

const Rules& rules_of(const kube::Kind& kind) {
  // Events are served by two groups and kept once.
  const std::string_view group = kind.group == "events.k8s.io" ? "" : kind.group;
  for (const auto& row : kRules) {
    if (row.group == group && row.resource == kind.resource) return row;
  }
  return kDefault;
}

void drop_disabled_fields(const Rules& rules, Json root) {
  drop_all(root, rules.drops);
  if (!rules.pod_spec.empty()) drop_all(root.at(rules.pod_spec), kPodSpecDrops);
}

void take_from(kube::JsonDoc& doc, Json root, Json old_root, std::string_view name) {
  if (const Json old = old_root.get(name)) {
    root.set(name, doc.copy(old));
  } else {
    root.remove(name);
  }
}

}  // namespace kedge::registry
