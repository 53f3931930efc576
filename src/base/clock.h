// Clock: where time comes from. The real one reads the kernel, the simulator's is virtual.
//
// wall_us may jump in either direction (a box without a battery clock, NTP); everything that
// measures a duration uses mono_us. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual int64_t wall_us() const = 0;  // microseconds since 1970-01-01 UTC
  virtual int64_t mono_us() const = 0;  // microseconds since some start, never backwards

  int64_t wall_seconds() const { return wall_us() / 1'000'000; }
};

class SystemClock final : public Clock {
 public:
  int64_t wall_us() const override;
  int64_t mono_us() const override;
};

// RFC 3339 in UTC with whole seconds, as metav1.Time prints it: "2026-01-02T03:04:05Z".
std::string format_rfc3339(int64_t unix_seconds);
// With six fraction digits, as metav1.MicroTime prints it.
std::string format_rfc3339_micro(int64_t unix_us);
// Microseconds since 1970. Accepts RFC 3339 with any offset and fraction (cut to microseconds).
Result<int64_t> parse_rfc3339(std::string_view text);

}  // namespace kedge
