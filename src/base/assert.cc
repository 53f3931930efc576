#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace kedge {

void assertion_failed(const char* expr, const char* file, int line) {
  std::fprintf(stderr, "kedge: assertion failed: %s at %s:%d\n", expr, file, line);
  std::abort();
}

}  // namespace kedge
