// hash64: a fast checksum (XXH3, 64 bits) against damage, not against an attacker.
//
// The value is part of file formats: it is the same on every architecture and must never change.
// Pure, any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace kedge::crypto {

uint64_t hash64(std::string_view data, uint64_t seed = 0);

}  // namespace kedge::crypto
