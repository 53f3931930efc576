// Hashes: SHA-256, SHA-1, HMAC-SHA-256, HKDF-SHA-256.
//
// Raw bytes in, raw bytes out (never hexadecimal). SHA-1 exists for protocols that fixed it long
// ago (the accept key of RFC 6455), not for signatures. Pure functions, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kedge::crypto {

using Sha256Digest = std::array<uint8_t, 32>;
using Sha1Digest = std::array<uint8_t, 20>;

Sha256Digest sha256(std::string_view data);
Sha1Digest sha1(std::string_view data);
Sha256Digest hmac_sha256(std::string_view key, std::string_view data);

// RFC 5869. REQUIRES: bytes <= 255 * 32.
std::string hkdf_sha256(std::string_view secret, std::string_view salt, std::string_view info,
                        size_t bytes);

// The bytes of a digest, as a view into it.
template <size_t N>
std::string_view as_view(const std::array<uint8_t, N>& digest) {
  return {reinterpret_cast<const char*>(digest.data()), N};
}

// Overwrites what held a secret; the compiler does not remove it.
void wipe(std::string& secret);

}  // namespace kedge::crypto
