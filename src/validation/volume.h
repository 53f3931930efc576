// What other kinds want of PersistentVolumes' rules.
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// A volume that a VolumeAttachment brings itself; the walk is AT it.
void check_inline_volume(Faults& faults, Json spec);
// ValidateCSIDriverName
void check_csi_driver_name(Faults& faults, std::string_view field, std::string_view name);

}  // namespace kedge::validation
