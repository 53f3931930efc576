// From the configuration, the PKI and the files they name to what authentication works with.
// Blocking; at start.
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "daemon/config.h"
#include "daemon/pki.h"
#include "daemon/plane.h"
#include "io/file.h"

namespace kedge::daemon {

// Errors name the option and the file, never what is in it.
Result<PlaneTrust> plane_trust(const ServerConfig& config, const Pki& pki, io::Files& files,
                               Random& random);

}  // namespace kedge::daemon
