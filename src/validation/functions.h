// The functions that rows of validation.cc name: one line a kind.
#pragma once

#include "validation/faults.h"
#include "validation/validation.h"

namespace kedge::validation {

void validate_cluster_role(const Input& in, Faults& faults);
void validate_cluster_role_binding(const Input& in, Faults& faults);
void validate_config_map(const Input& in, Faults& faults);
void validate_event(const Input& in, Faults& faults);
void validate_limit_range(const Input& in, Faults& faults);
void validate_namespace(const Input& in, Faults& faults);
void validate_namespace_finalize(const Input& in, Faults& faults);
void validate_namespace_status(const Input& in, Faults& faults);
void validate_resource_quota(const Input& in, Faults& faults);
void validate_resource_quota_status(const Input& in, Faults& faults);
void validate_role(const Input& in, Faults& faults);
void validate_role_binding(const Input& in, Faults& faults);
void validate_secret(const Input& in, Faults& faults);

// pod*.cc
void validate_pod(const Input& in, Faults& faults);
void validate_pod_ephemeral_containers(const Input& in, Faults& faults);
void validate_pod_resize(const Input& in, Faults& faults);
void validate_pod_status(const Input& in, Faults& faults);
void validate_pod_template(const Input& in, Faults& faults);

// workloads and what is about them
void validate_autoscaler(const Input& in, Faults& faults);
void validate_autoscaler_status(const Input& in, Faults& faults);
void validate_controller_revision(const Input& in, Faults& faults);
void validate_cron_job(const Input& in, Faults& faults);
void validate_daemon_set(const Input& in, Faults& faults);
void validate_deployment(const Input& in, Faults& faults);
void validate_disruption_budget(const Input& in, Faults& faults);
void validate_disruption_budget_status(const Input& in, Faults& faults);
void validate_job(const Input& in, Faults& faults);
void validate_job_status(const Input& in, Faults& faults);
void validate_lease(const Input& in, Faults& faults);
void validate_priority_class(const Input& in, Faults& faults);
void validate_replica_set(const Input& in, Faults& faults);
void validate_replication_controller(const Input& in, Faults& faults);
void validate_runtime_class(const Input& in, Faults& faults);
void validate_stateful_set(const Input& in, Faults& faults);
void validate_workload_status(const Input& in, Faults& faults);

// admission and flow control
void validate_flow_schema(const Input& in, Faults& faults);
void validate_flow_status(const Input& in, Faults& faults);
void validate_mutating_policy(const Input& in, Faults& faults);
void validate_mutating_policy_binding(const Input& in, Faults& faults);
void validate_priority_level(const Input& in, Faults& faults);
void validate_validating_policy(const Input& in, Faults& faults);
void validate_validating_policy_binding(const Input& in, Faults& faults);
void validate_validating_policy_status(const Input& in, Faults& faults);
void validate_webhooks(const Input& in, Faults& faults);

// API services, certificates, devices
void validate_api_service(const Input& in, Faults& faults);
void validate_api_service_status(const Input& in, Faults& faults);
void validate_definition(const Input& in, Faults& faults);
void validate_definition_status(const Input& in, Faults& faults);
void validate_device_class(const Input& in, Faults& faults);
void validate_resource_claim(const Input& in, Faults& faults);
void validate_resource_claim_status(const Input& in, Faults& faults);
void validate_resource_claim_template(const Input& in, Faults& faults);
void validate_resource_slice(const Input& in, Faults& faults);
void validate_signing_request(const Input& in, Faults& faults);

// claim.cc
void validate_claim(const Input& in, Faults& faults);
void validate_claim_status(const Input& in, Faults& faults);

// endpoints.cc
void validate_endpoint_slice(const Input& in, Faults& faults);
void validate_endpoints(const Input& in, Faults& faults);

// service.cc
void validate_service(const Input& in, Faults& faults);
void validate_service_status(const Input& in, Faults& faults);

// networking.cc
void validate_ingress(const Input& in, Faults& faults);
void validate_ingress_class(const Input& in, Faults& faults);
void validate_ingress_status(const Input& in, Faults& faults);
void validate_ip_address(const Input& in, Faults& faults);
void validate_network_policy(const Input& in, Faults& faults);
void validate_service_cidr(const Input& in, Faults& faults);

// node.cc
void validate_node(const Input& in, Faults& faults);
void validate_node_status(const Input& in, Faults& faults);

// storage.cc
void validate_csi_driver(const Input& in, Faults& faults);
void validate_csi_node(const Input& in, Faults& faults);
void validate_csi_storage_capacity(const Input& in, Faults& faults);
void validate_storage_class(const Input& in, Faults& faults);
void validate_volume_attachment(const Input& in, Faults& faults);
void validate_volume_attributes_class(const Input& in, Faults& faults);

// volume.cc
void validate_volume(const Input& in, Faults& faults);

}  // namespace kedge::validation
