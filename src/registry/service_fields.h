// What a Service's spec says about addresses and ports, and what an update does to it before
// anything is allocated (pkg/registry/core/service: strategy.go, storage/storage.go). Pure.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::registry {

bool needs_cluster_ip(kube::Json spec);
bool needs_node_port(kube::Json spec);
// True: node ports are made up where none are asked for.
bool allocates_node_ports(kube::Json spec);
bool needs_health_check_port(kube::Json spec);
bool is_headless(kube::Json spec);
// A member of the spec that is a list of strings.
std::vector<std::string> texts(kube::Json spec, std::string_view member);
void set_texts(kube::JsonDoc& doc, kube::Json spec, std::string_view member,
               const std::vector<std::string>& list);
// 0: none.
uint16_t port_of(kube::Json object, std::string_view member);

// Every port of the node, and every address, that belongs to the Service.
std::set<uint16_t> ports_in_use(kube::Json spec);
std::set<std::string> addresses_in_use(kube::Json spec);

// Takes over what was allocated and the client left out (patchAllocatedValues).
void keep_allocated_values(kube::JsonDoc& doc, kube::Json spec, kube::Json old_spec);
// clusterIP and clusterIPs say the same (normalizeClusterIPs). `old_spec`: no value on create.
void match_cluster_ips(kube::JsonDoc& doc, kube::Json spec, kube::Json old_spec);
// What belongs to the old type and was sent back unchanged (dropTypeDependentFields).
void drop_fields_of_old_type(kube::Json spec, kube::Json old_spec);

}  // namespace kedge::registry
