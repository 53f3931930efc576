// Random: where randomness comes from. The system's is getrandom(2), fit for keys; the simulator's
// is seeded. SystemRandom is thread-safe; SeededRandom belongs to one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace kedge {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<uint8_t> out) = 0;

  uint64_t u64();
  // Uniform in [0, bound). REQUIRES: bound > 0.
  uint64_t below(uint64_t bound);
};

class SystemRandom final : public Random {
 public:
  void fill(std::span<uint8_t> out) override;
};

// splitmix64: for tests and the simulator, never for secrets.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(uint64_t seed) : state_(seed) {}
  void fill(std::span<uint8_t> out) override;

 private:
  uint64_t state_;
};

// A random UUID, version 4 (RFC 9562, section 5.4), lower case.
std::string uuid4(Random& random);

}  // namespace kedge
