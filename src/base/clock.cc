#include "base/clock.h"

#include <time.h>

#include <cstdio>

namespace kedge {
namespace {

int64_t now_us(clockid_t id) {
  struct timespec ts;
  KEDGE_ASSERT(clock_gettime(id, &ts) == 0);
  return static_cast<int64_t>(ts.tv_sec) * 1'000'000 + ts.tv_nsec / 1000;
}

// Days since 1970-01-01 of a proleptic Gregorian date (H. Hinnant's civil calendar arithmetic).
int64_t days_from_civil(int64_t y, int64_t m, int64_t d) {
  y -= m <= 2 ? 1 : 0;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t yoe = y - era * 400;
  const int64_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  const int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

struct Civil {
  int64_t year, month, day, hour, minute, second;
};

Civil civil_from_seconds(int64_t seconds) {
  int64_t days = seconds / 86400;
  int64_t rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t doe = days - era * 146097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int64_t mp = (5 * doy + 2) / 153;
  const int64_t month = mp + (mp < 10 ? 3 : -9);
  return {yoe + era * 400 + (month <= 2 ? 1 : 0),
          month,
          doy - (153 * mp + 2) / 5 + 1,
          rest / 3600,
          rest / 60 % 60,
          rest % 60};
}

bool digits(std::string_view s, size_t at, size_t n, int64_t* out) {
  if (at + n > s.size()) return false;
  int64_t v = 0;
  for (size_t i = at; i < at + n; ++i) {
    if (s[i] < '0' || s[i] > '9') return false;
    v = v * 10 + (s[i] - '0');
  }
  *out = v;
  return true;
}

}  // namespace

int64_t SystemClock::wall_us() const { return now_us(CLOCK_REALTIME); }
int64_t SystemClock::mono_us() const { return now_us(CLOCK_MONOTONIC); }

std::string format_rfc3339(int64_t unix_seconds) {
  const Civil c = civil_from_seconds(unix_seconds);
  char buf[80];
  std::snprintf(buf, sizeof buf, "%04lld-%02lld-%02lldT%02lld:%02lld:%02lldZ",
                static_cast<long long>(c.year), static_cast<long long>(c.month),
                static_cast<long long>(c.day), static_cast<long long>(c.hour),
                static_cast<long long>(c.minute), static_cast<long long>(c.second));
  return buf;
}

std::string format_rfc3339_micro(int64_t unix_us) {
  int64_t seconds = unix_us / 1'000'000;
  int64_t micros = unix_us % 1'000'000;
  if (micros < 0) {
    micros += 1'000'000;
    --seconds;
  }
  std::string out = format_rfc3339(seconds);
  char buf[24];
  std::snprintf(buf, sizeof buf, ".%06lldZ", static_cast<long long>(micros));
  out.replace(out.size() - 1, 1, buf);
  return out;
}

Result<int64_t> parse_rfc3339(std::string_view s) {
  const auto bad = [&] {
    return Error(Code::kBadRequest,
                 "not an RFC 3339 time: \"" + std::string(s.substr(0, 64)) + "\"");
  };
  int64_t y = 0, mo = 0, d = 0, h = 0, mi = 0, sec = 0;
  if (!digits(s, 0, 4, &y) || !digits(s, 5, 2, &mo) || !digits(s, 8, 2, &d) ||
      !digits(s, 11, 2, &h) || !digits(s, 14, 2, &mi) || !digits(s, 17, 2, &sec) || s[4] != '-' ||
      s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':') {
    return bad();
  }
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
  if (mo < 1 || mo > 12 || d < 1 || d > kDays[mo - 1] + (leap && mo == 2 ? 1 : 0) || h > 23 ||
      mi > 59 || sec > 59) {
    return bad();
  }
  size_t at = 19;
  int64_t micros = 0;
  if (at < s.size() && s[at] == '.') {
    int64_t scale = 100'000;
    const size_t first = ++at;
    for (; at < s.size() && s[at] >= '0' && s[at] <= '9'; ++at, scale /= 10) {
      micros += (s[at] - '0') * scale;
    }
    if (at == first) return bad();
  }
  int64_t offset = 0;
  if (at < s.size() && s[at] == 'Z') {
    ++at;
  } else {
    int64_t oh = 0, om = 0;
    if (at >= s.size() || (s[at] != '+' && s[at] != '-') || !digits(s, at + 1, 2, &oh) ||
        at + 3 >= s.size() || s[at + 3] != ':' || !digits(s, at + 4, 2, &om) || oh > 23 ||
        om > 59) {
      return bad();
    }
    offset = (oh * 60 + om) * (s[at] == '-' ? -60 : 60);
    at += 6;
  }
  if (at != s.size()) return bad();
  const int64_t seconds = days_from_civil(y, mo, d) * 86400 + h * 3600 + mi * 60 + sec - offset;
  return seconds * 1'000'000 + micros;
}

}  // namespace kedge
