// The functions that rows of rules.cc name: what a strategy of upstream does to one kind and no row
// can say. Each is named after the kind; upstream's file is pkg/registry/*/KIND/strategy.go unless
// the function says another. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "kube/json.h"
#include "registry/rules.h"

namespace kedge::registry {

// rules_pod.cc
void create_pod(const Writing& w);
void update_pod_status(const Writing& w);
Grace pod_grace(kube::Json root, std::optional<int64_t> asked);

// rules_core.cc
void create_claim(const Writing& w);
void create_namespace(const Writing& w);
void create_volume(const Writing& w);
void update_claim(const Writing& w);
void update_namespace(const Writing& w);
void update_service(const Writing& w);
void update_volume_status(const Writing& w);
void clean_service_account(const Writing& w);  // on create and update

// rules_groups.cc
void create_api_service(const Writing& w);
void create_daemon_set(const Writing& w);
void create_job(const Writing& w);
void create_signing_request(const Writing& w);
std::string_view keep_priority_class(std::string_view name);
void date_device_taints(const Writing& w);        // on create and update
void store_definition_version(const Writing& w);  // on create and update
void update_daemon_set(const Writing& w);
void update_daemon_set_status(const Writing& w);
void update_signing_request(const Writing& w);
void update_signing_request_status(const Writing& w);

// rules_soft.cc
bool soft_always(kube::Json old_root, kube::Json root, bool status);
bool soft_lease(kube::Json old_root, kube::Json root, bool status);
bool soft_node(kube::Json old_root, kube::Json root, bool status);

}  // namespace kedge::registry
