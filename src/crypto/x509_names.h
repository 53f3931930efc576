// What the readers of certificates and of certificate requests share. Not for other folders.
#pragma once

#include <mbedtls/x509.h>

#include <string>
#include <string_view>

#include "crypto/x509.h"

namespace kedge::crypto {

inline std::string text_of(const mbedtls_x509_buf& buf) {
  return std::string(reinterpret_cast<const char*>(buf.p), buf.len);
}
bool is_ascii(std::string_view text);
// Common name and organizations. An attribute in an encoding that is neither ASCII nor UTF-8 is
// passed over: it can only take rights away. The last common name counts, as in Go. `plain` (may
// be null) becomes false when something was passed over or came twice.
SubjectName read_name(const mbedtls_x509_name& first, bool* plain = nullptr);

}  // namespace kedge::crypto
