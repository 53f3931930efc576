// The class of service of a pod (pkg/apis/core/helper/qos, ComputePodQOS).
#pragma once

#include <string_view>

#include "kube/json.h"

namespace kedge::kube {

// "Guaranteed", "Burstable" or "BestEffort", by a pod's spec. Pure.
std::string_view class_of_service(Json spec);

}  // namespace kedge::kube
