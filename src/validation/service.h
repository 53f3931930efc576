// What others want to know of a Service's rules: the allocation of addresses before it begins, and
// Ingresses.
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// What clusterIP, clusterIPs, ipFamilies and ipFamilyPolicy say of each other
// (ValidateServiceClusterIPsRelatedFields). `old_root`: no value on create.
void check_cluster_ips(Faults& faults, Json root, Json old_root);
// A load balancer's status; the walk is AT status.loadBalancer.
void check_balancer_ingress(Faults& faults, Json ingress, Json old_ingress, bool is_service);

}  // namespace kedge::validation
