#include "base/version.h"

namespace kedge {

const char* version() { return KEDGE_VERSION; }

const char* compiler() {
#if defined(__clang__)
  return "clang";
#else
  return "gcc";
#endif
}

const char* platform() {
#if defined(__x86_64__)
  return "linux/amd64";
#elif defined(__aarch64__)
  return "linux/arm64";
#elif defined(__arm__)
  return "linux/arm";
#else
#error "no name for this architecture"
#endif
}

}  // namespace kedge
