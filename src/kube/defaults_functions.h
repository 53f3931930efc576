// Defaults that no row can say: one function a type, named in facts/defaults.txt, each over one
// object of that type and called before the fields' own rows. Upstream's name is SetDefaults_TYPE
// (pkg/apis/*/v*/defaults.go) unless the function says another. Pure.
#pragma once

#include "kube/json.h"

namespace kedge::kube::defaults {

// Adds copies of the members of `from` that `into` lacks. Any size (about n log n).
void add_missing(Json into, Json from);

// defaults_pod.cc
void fill_pod(JsonDoc& doc, Json pod);
void fill_pod_spec(JsonDoc& doc, Json spec);
void fill_pod_status(JsonDoc& doc, Json status);
void fill_pod_template(JsonDoc& doc, Json pod_template);
void fill_container(JsonDoc& doc, Json container);
void fill_volume(JsonDoc& doc, Json volume);

// defaults_core.cc
void fill_limit_range_item(JsonDoc& doc, Json item);
void fill_namespace(JsonDoc& doc, Json ns);
void fill_node_spec(JsonDoc& doc, Json spec);
void fill_node_status(JsonDoc& doc, Json status);
void fill_persistent_volume(JsonDoc& doc, Json volume);
void fill_replication_controller(JsonDoc& doc, Json controller);
void fill_secret(JsonDoc& doc, Json secret);
void fill_service(JsonDoc& doc, Json service);
void fill_service_port(JsonDoc& doc, Json port);

// defaults_groups.cc
void fill_daemon_set(JsonDoc& doc, Json root);
void fill_daemon_set_strategy(JsonDoc& doc, Json strategy);
void fill_definition_names(JsonDoc& doc, Json names);
void fill_definition_status(JsonDoc& doc, Json definition);
void fill_deployment_strategy(JsonDoc& doc, Json strategy);
void fill_device_request(JsonDoc& doc, Json request);
void fill_job(JsonDoc& doc, Json job);
void fill_network_policy(JsonDoc& doc, Json spec);
void fill_rbac_subject(JsonDoc& doc, Json subject);
void fill_scaling_behavior(JsonDoc& doc, Json behavior);
void fill_stateful_set(JsonDoc& doc, Json spec);
void fill_stateful_set_strategy(JsonDoc& doc, Json strategy);

}  // namespace kedge::kube::defaults
