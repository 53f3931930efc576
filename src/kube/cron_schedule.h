// Schedules as CronJobs write them: the five fields of crontab and "@daily" and its like, as
// robfig/cron v3's ParseStandard reads them, with its words about what is wrong. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace kedge::kube {

// One bit a value; a field that was "*" or "?" has kAny, too (of day of month and day of week both
// count unless one of them has it).
struct CronSchedule {
  static constexpr uint64_t kAny = uint64_t{1} << 63;
  uint64_t minute = 0;
  uint64_t hour = 0;
  uint64_t day = 0;           // of the month, from 1
  uint64_t month = 0;         // from 1
  uint64_t weekday = 0;       // Sunday is 0
  int64_t every_seconds = 0;  // "@every 1h30m": nothing else counts
};

// Errors: kInvalid in the library's words ("expected exactly 5 fields, found 1: [x]").
Result<CronSchedule> parse_cron_schedule(std::string_view text);

}  // namespace kedge::kube
