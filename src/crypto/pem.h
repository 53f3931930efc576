// PEM (RFC 7468): the armour around DER. Text before, between and after blocks is allowed, headers
// inside a block (RFC 1421) are not. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kedge::crypto {

// "-----BEGIN label-----", base64 in lines of 64, "-----END label-----\n".
std::string pem_encode(std::string_view label, std::string_view der);

// The DER of every block with this label, in order; none is not an error. A block that is not
// closed or not base64 is.
Result<std::vector<std::string>> pem_decode(std::string_view label, std::string_view text);

}  // namespace kedge::crypto
