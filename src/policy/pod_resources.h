// What a pod as a whole asks for: requests and limits over all its containers, init containers,
// pod-level resources and overhead (k8s.io/component-helpers/resource: PodRequests, PodLimits with
// UseStatusResources). Pure; linear in the number of containers.
#pragma once

#include "kube/json.h"
#include "policy/amounts.h"

namespace kedge::policy {

Amounts pod_requests(kube::Json pod);
Amounts pod_limits(kube::Json pod);
// spec.resources says something about a resource that a pod as a whole can ask for.
bool has_pod_level_resources(kube::Json pod);

}  // namespace kedge::policy
