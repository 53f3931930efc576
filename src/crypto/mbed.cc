#include "crypto/mbed.h"

#include <mbedtls/error.h>

#include <cstdio>

namespace kedge::crypto {

Error mbed_error(Code code, std::string_view what, int ret) {
  char text[160];
  mbedtls_strerror(ret, text, sizeof text);
  char number[16];
  snprintf(number, sizeof number, " (-0x%04x)", static_cast<unsigned>(-ret));
  return Error(code, std::string(what) + ": " + text + number);
}

int mbed_random(void* random, unsigned char* out, size_t size) {
  static_cast<Random*>(random)->fill({out, size});
  return 0;
}

}  // namespace kedge::crypto
