#include "validation/validation.h"

#include "validation/functions.h"

namespace kedge::validation {
namespace {

using Function = void (*)(const Input& in, Faults& faults);

struct Row {
  std::string_view group;
  std::string_view resource;
  Function object = nullptr;         // a new object, and an update of one: in.old_root tells
  Function status = nullptr;         // the subresource "status"
  std::string_view other_name = {};  // another subresource with rules of its own ...
  Function other = nullptr;          // ... and these
};

constexpr std::string_view kAdmission = "admissionregistration.k8s.io";
constexpr std::string_view kFlowControl = "flowcontrol.apiserver.k8s.io";

// One row a resource, by group and name; another where one has more subresources.
constexpr Row kRows[] = {
    {.group = "", .resource = "configmaps", .object = validate_config_map},
    {.group = "", .resource = "endpoints", .object = validate_endpoints},
    {.group = "", .resource = "events", .object = validate_event},
    {.group = "", .resource = "limitranges", .object = validate_limit_range},
    {.group = "",
     .resource = "namespaces",
     .object = validate_namespace,
     .status = validate_namespace_status,
     .other_name = "finalize",
     .other = validate_namespace_finalize},
    {.group = "", .resource = "nodes", .object = validate_node, .status = validate_node_status},
    {.group = "",
     .resource = "persistentvolumeclaims",
     .object = validate_claim,
     .status = validate_claim_status},
    {.group = "", .resource = "persistentvolumes", .object = validate_volume},
    {.group = "",
     .resource = "pods",
     .object = validate_pod,
     .status = validate_pod_status,
     .other_name = "ephemeralcontainers",
     .other = validate_pod_ephemeral_containers},
    {.group = "", .resource = "pods", .other_name = "resize", .other = validate_pod_resize},
    {.group = "", .resource = "podtemplates", .object = validate_pod_template},
    {.group = "",
     .resource = "replicationcontrollers",
     .object = validate_replication_controller,
     .status = validate_workload_status},
    {.group = "",
     .resource = "resourcequotas",
     .object = validate_resource_quota,
     .status = validate_resource_quota_status},
    {.group = "", .resource = "secrets", .object = validate_secret},
    {.group = "",
     .resource = "services",
     .object = validate_service,
     .status = validate_service_status},
    {.group = kAdmission,
     .resource = "mutatingadmissionpolicies",
     .object = validate_mutating_policy},
    {.group = kAdmission,
     .resource = "mutatingadmissionpolicybindings",
     .object = validate_mutating_policy_binding},
    {.group = kAdmission, .resource = "mutatingwebhookconfigurations", .object = validate_webhooks},
    {.group = kAdmission,
     .resource = "validatingadmissionpolicies",
     .object = validate_validating_policy,
     .status = validate_validating_policy_status},
    {.group = kAdmission,
     .resource = "validatingadmissionpolicybindings",
     .object = validate_validating_policy_binding},
    {.group = kAdmission,
     .resource = "validatingwebhookconfigurations",
     .object = validate_webhooks},
    {.group = "apiextensions.k8s.io",
     .resource = "customresourcedefinitions",
     .object = validate_definition,
     .status = validate_definition_status},
    {.group = "apiregistration.k8s.io",
     .resource = "apiservices",
     .object = validate_api_service,
     .status = validate_api_service_status},
    {.group = "apps", .resource = "controllerrevisions", .object = validate_controller_revision},
    {.group = "apps",
     .resource = "daemonsets",
     .object = validate_daemon_set,
     .status = validate_workload_status},
    {.group = "apps",
     .resource = "deployments",
     .object = validate_deployment,
     .status = validate_workload_status},
    {.group = "apps",
     .resource = "replicasets",
     .object = validate_replica_set,
     .status = validate_workload_status},
    {.group = "apps",
     .resource = "statefulsets",
     .object = validate_stateful_set,
     .status = validate_workload_status},
    {.group = "autoscaling",
     .resource = "horizontalpodautoscalers",
     .object = validate_autoscaler,
     .status = validate_autoscaler_status},
    {.group = "batch", .resource = "cronjobs", .object = validate_cron_job},
    {.group = "batch", .resource = "jobs", .object = validate_job, .status = validate_job_status},
    {.group = "certificates.k8s.io",
     .resource = "certificatesigningrequests",
     .object = validate_signing_request,
     .status = validate_signing_request,
     .other_name = "approval",
     .other = validate_signing_request},
    {.group = "coordination.k8s.io", .resource = "leases", .object = validate_lease},
    {.group = "discovery.k8s.io", .resource = "endpointslices", .object = validate_endpoint_slice},
    {.group = kFlowControl,
     .resource = "flowschemas",
     .object = validate_flow_schema,
     .status = validate_flow_status},
    {.group = kFlowControl,
     .resource = "prioritylevelconfigurations",
     .object = validate_priority_level,
     .status = validate_flow_status},
    {.group = "networking.k8s.io", .resource = "ingressclasses", .object = validate_ingress_class},
    {.group = "networking.k8s.io",
     .resource = "ingresses",
     .object = validate_ingress,
     .status = validate_ingress_status},
    {.group = "networking.k8s.io", .resource = "ipaddresses", .object = validate_ip_address},
    {.group = "networking.k8s.io",
     .resource = "networkpolicies",
     .object = validate_network_policy},
    {.group = "networking.k8s.io", .resource = "servicecidrs", .object = validate_service_cidr},
    {.group = "node.k8s.io", .resource = "runtimeclasses", .object = validate_runtime_class},
    {.group = "policy",
     .resource = "poddisruptionbudgets",
     .object = validate_disruption_budget,
     .status = validate_disruption_budget_status},
    {.group = "rbac.authorization.k8s.io",
     .resource = "clusterrolebindings",
     .object = validate_cluster_role_binding},
    {.group = "rbac.authorization.k8s.io",
     .resource = "clusterroles",
     .object = validate_cluster_role},
    {.group = "rbac.authorization.k8s.io",
     .resource = "rolebindings",
     .object = validate_role_binding},
    {.group = "rbac.authorization.k8s.io", .resource = "roles", .object = validate_role},
    {.group = "resource.k8s.io", .resource = "deviceclasses", .object = validate_device_class},
    {.group = "resource.k8s.io",
     .resource = "resourceclaims",
     .object = validate_resource_claim,
     .status = validate_resource_claim_status},
    {.group = "resource.k8s.io",
     .resource = "resourceclaimtemplates",
     .object = validate_resource_claim_template},
    {.group = "resource.k8s.io", .resource = "resourceslices", .object = validate_resource_slice},
    {.group = "scheduling.k8s.io",
     .resource = "priorityclasses",
     .object = validate_priority_class},
    {.group = "storage.k8s.io", .resource = "csidrivers", .object = validate_csi_driver},
    {.group = "storage.k8s.io", .resource = "csinodes", .object = validate_csi_node},
    {.group = "storage.k8s.io",
     .resource = "csistoragecapacities",
     .object = validate_csi_storage_capacity},
    {.group = "storage.k8s.io", .resource = "storageclasses", .object = validate_storage_class},
    {.group = "storage.k8s.io",
     .resource = "volumeattachments",
     .object = validate_volume_attachment},
    {.group = "storage.k8s.io",
     .resource = "volumeattributesclasses",
     .object = validate_volume_attributes_class},
};

Function function_of(const Row& row, std::string_view subresource) {
  if (subresource.empty()) return row.object;
  if (subresource == "status") return row.status;
  return subresource == row.other_name ? row.other : nullptr;
}

}  // namespace

std::vector<FieldError> validate(const Input& in) {
  // Events are served by two groups and kept once.
  const std::string_view group = in.kind.group == "events.k8s.io" ? "" : in.kind.group;
  Faults faults;
  for (const Row& row : kRows) {
    if (row.group != group || row.resource != in.kind.resource) continue;
    const Function f = function_of(row, in.subresource);
    if (f == nullptr) continue;
    f(in, faults);
    break;
  }
  return faults.take();
}

}  // namespace kedge::validation
