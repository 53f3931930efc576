// The spec of a PersistentVolumeClaim, wherever it stands: claims, StatefulSets' templates, a pod's
// ephemeral volumes (ValidatePersistentVolumeClaimSpec in pkg/apis/core/validation).
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// The walk is AT the spec. `old_spec` (may be no value) lets what was there already stay.
void check_claim_spec(Faults& faults, Json spec, Json old_spec);
// ReadWriteOncePod and its like, of claims and volumes.
void check_access_modes(Faults& faults, Json modes);
void check_volume_mode(Faults& faults, Json mode);
// ValidateClassName of what is not "".
void check_class_name(Faults& faults, std::string_view field, Json name);

}  // namespace kedge::validation
