// ClockJump: has the wall clock been set since the last look? A box without a battery begins in
// 1970 and jumps when the network tells it the time; certificates and tokens follow at once.
//
// Pure: both clocks come from the caller. Slow corrections (NTP's slewing) are no jump.
#pragma once

#include <cstdint>
#include <optional>

namespace kedge::daemon {

class ClockJump {
 public:
  ClockJump(int64_t wall_us, int64_t mono_us) : offset_us_(wall_us - mono_us) {}

  // Seconds that the clock has gone forward (or back, negative) by more than a minute.
  std::optional<int64_t> look(int64_t wall_us, int64_t mono_us) {
    constexpr int64_t kSecond = 1'000'000;
    constexpr int64_t kLeast = 60 * kSecond;
    const int64_t offset_us = wall_us - mono_us;
    const int64_t by_us = offset_us - offset_us_;
    offset_us_ = offset_us;
    if (by_us < kLeast && by_us > -kLeast) return std::nullopt;
    return by_us / kSecond;
  }

 private:
  int64_t offset_us_;
};

}  // namespace kedge::daemon
