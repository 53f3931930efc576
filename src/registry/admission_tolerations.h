// Tolerations as admission merges and judges them (pkg/util/tolerations).
#pragma once

#include "kube/json.h"

namespace kedge::registry {

// Makes spec.tolerations what is there with `more` behind it, without those that another one makes
// superfluous; of equal ones the first stays. REQUIRES: `spec` is of `doc`.
void add_tolerations(kube::JsonDoc& doc, kube::Json spec, kube::Json more);
// Whether each toleration is covered by one of `allowed`.
bool tolerations_allowed(kube::Json tolerations, kube::Json allowed);

}  // namespace kedge::registry
