#include "crypto/checksum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kedge::crypto {

uint64_t hash64(std::string_view data, uint64_t seed) {
  return XXH3_64bits_withSeed(data.data(), data.size(), seed);
}

}  // namespace kedge::crypto
