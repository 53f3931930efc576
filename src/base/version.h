// The version of this build, as `kedge version` and /version print it.
#pragma once

namespace kedge {

// "v1.36.2+kedge0": the Kubernetes version whose API is served, then our own count.
// Set once, in the top CMakeLists.txt.
const char* version();

}  // namespace kedge
