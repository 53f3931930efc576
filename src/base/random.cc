#include "base/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstring>

#include "base/assert.h"

namespace kedge {

uint64_t Random::u64() {
  uint8_t raw[8];
  fill(raw);
  uint64_t v = 0;
  std::memcpy(&v, raw, sizeof v);
  return v;
}

uint64_t Random::below(uint64_t bound) {
  KEDGE_ASSERT(bound > 0);
  // Values under the remainder of 2^64 by bound would be favoured: draw again.
  const uint64_t skip = (0 - bound) % bound;
  uint64_t v = u64();
  while (v < skip) v = u64();
  return v % bound;
}

void SystemRandom::fill(std::span<uint8_t> out) {
  size_t done = 0;
  while (done < out.size()) {
    const ssize_t n = getrandom(out.data() + done, out.size() - done, 0);
    if (n < 0) {
      KEDGE_ASSERT(errno == EINTR);
      continue;
    }
    done += static_cast<size_t>(n);
  }
}

void SeededRandom::fill(std::span<uint8_t> out) {
  for (size_t i = 0; i < out.size(); i += 8) {
    state_ += 0x9e3779b97f4a7c15U;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    z ^= z >> 31;
    std::memcpy(out.data() + i, &z, out.size() - i < 8 ? out.size() - i : 8);
  }
}

std::string uuid4(Random& random) {
  uint8_t b[16];
  random.fill(b);
  b[6] = static_cast<uint8_t>((b[6] & 0x0f) | 0x40);
  b[8] = static_cast<uint8_t>((b[8] & 0x3f) | 0x80);
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(36);
  for (size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += kHex[b[i] >> 4];
    out += kHex[b[i] & 15];
  }
  return out;
}

}  // namespace kedge
