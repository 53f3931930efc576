#include "base/version.h"

namespace kedge {

const char* version() { return KEDGE_VERSION; }

}  // namespace kedge
