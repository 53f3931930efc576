// What the sources of crypto/ share to call mbedTLS: pointers of its type, its errors as ours, its
// random callback over Random. Not for other folders.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace kedge::crypto {

inline const unsigned char* mbed_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* mbed_bytes(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

// "what: X509 - The CRT/CRL/CSR format is invalid (-0x2180)". `ret` is what mbedTLS returned.
Error mbed_error(Code code, std::string_view what, int ret);

// f_rng of mbedTLS; its context is a Random*.
int mbed_random(void* random, unsigned char* out, size_t size);

}  // namespace kedge::crypto
