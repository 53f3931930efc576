// How a webhook is reached: apiserver's pkg/util/webhook/validation.go.
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// `client`: what has a url or a service; the walk is AT it.
void check_webhook_client(Faults& faults, Json client);

}  // namespace kedge::validation
