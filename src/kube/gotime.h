// RFC 3339 times as Go's time.Parse reads them, with its error texts, and as metav1 prints them.
// Pure; times are UTC.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::kube {

struct GoTime {
  int64_t seconds = 0;  // since 1970, may be negative
  int32_t nanos = 0;
  bool is_zero() const;  // Go's zero time: 0001-01-01T00:00:00Z
};

enum class TimeFormat : uint8_t {
  kSeconds,  // metav1.Time: prints whole seconds
  kMicro,    // metav1.MicroTime: wants and prints six digits of the second
};

// Errors: kBadRequest `parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as
// "2006"`.
Result<GoTime> parse_time(std::string_view text, TimeFormat format);
// "2006-01-02T15:04:05Z", "2006-01-02T15:04:05.000000Z".
std::string format_time(const GoTime& t, TimeFormat format);

}  // namespace kedge::kube
