// HorizontalPodAutoscaler between autoscaling v1 and v2, as pkg/apis/autoscaling/v1/conversion.go:
// v1 has one CPU target; other metrics, the behavior, current metrics and conditions are JSON in
// annotations of a v1 object. In place; the caller brings the result into the encoder's form.
#pragma once

#include "kube/json.h"

namespace kedge::kube {

void hpa_v1_to_v2(Json root);
void hpa_v2_to_v1(Json root);

}  // namespace kedge::kube
