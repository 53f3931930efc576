#include "base/version.h"

namespace base {

const char* version() { return KEDGE_VERSION; }

}  // namespace base
