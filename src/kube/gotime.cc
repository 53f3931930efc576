#include "kube/gotime.h"

#include <cstdio>

namespace kedge::kube {
namespace {

// Go's quote() of package time: escapes what is no printable ASCII byte by byte.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < ' ' || byte >= 0x80) {
      char hex[8];
      snprintf(hex, sizeof hex, "\\x%02x", byte);
      out += hex;
    } else {
      out += c;
    }
  }
  out += '"';
  return out;
}

bool digit(std::string_view text, size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

bool leap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int month, int64_t year) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : kDays[month - 1];
}

// Days since 1970-01-01 and back (Howard Hinnant's civil calendar).
int64_t days_from_civil(int64_t y, int m, int d) {
  y -= m <= 2 ? 1 : 0;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t yoe = y - era * 400;
  const int64_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  const int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

struct Civil {
  int64_t year;
  int month, day;
};

Civil civil_from_days(int64_t z) {
  z += 719468;
  const int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const int64_t doe = z - era * 146097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int64_t mp = (5 * doy + 2) / 153;
  const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

// time.Parse for the two layouts: pieces from left to right, the first misfit is the error.
class Parser {
 public:
  Parser(std::string_view text, TimeFormat format) : text_(text), rest_(text), format_(format) {}

  Result<GoTime> parse() {
    if (rest_.size() < 4 || !digit(rest_, 0) || !digit(rest_, 1) || !digit(rest_, 2) ||
        !digit(rest_, 3)) {
      return misfit("2006");
    }
    const int64_t year = two(0) * 100 + two(2);
    rest_.remove_prefix(4);
    int month = 0, day = 0, hour = 0, minute = 0, second = 0;
    TRY(literal('-', "-"));
    TRY(number(month, "01"));
    if (month < 1 || month > 12) return out_of_range("month");
    TRY(literal('-', "-"));
    TRY(number(day, "02"));
    TRY(literal('T', "T"));
    TRY(number(hour, "15"));
    if (hour > 23) return out_of_range("hour");
    TRY(literal(':', ":"));
    TRY(number(minute, "04"));
    if (minute > 59) return out_of_range("minute");
    TRY(literal(':', ":"));
    TRY(number(second, "05"));
    if (second > 59) return out_of_range("second");
    GoTime t;
    TRY(fraction(t.nanos));
    const int64_t offset = TRY(zone());
    if (!rest_.empty()) return Error(Code::kBadRequest, head() + ": extra text: " + quoted(rest_));
    if (day < 1 || day > days_in(month, year)) return out_of_range("day");
    t.seconds =
        days_from_civil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset;
    return t;
  }

 private:
  int two(size_t at) const { return (rest_[at] - '0') * 10 + (rest_[at + 1] - '0'); }
  std::string head() const { return "parsing time " + quoted(text_); }
  Error out_of_range(const char* what) const {
    return Error(Code::kBadRequest, head() + ": " + what + " out of range");
  }
  Error misfit(const char* piece) const {
    const char* layout = format_ == TimeFormat::kMicro ? "2006-01-02T15:04:05.000000Z07:00"
                                                       : "2006-01-02T15:04:05Z07:00";
    return Error(Code::kBadRequest, head() + " as " + quoted(layout) + ": cannot parse " +
                                        quoted(rest_) + " as " + quoted(piece));
  }
  Status literal(char c, const char* piece) {
    if (rest_.empty() || rest_[0] != c) return misfit(piece);
    rest_.remove_prefix(1);
    return {};
  }
  // Two digits; the hour may have one, as Go's "15".
  Status number(int& out, const char* piece) {
    if (!digit(rest_, 0)) return misfit(piece);
    if (!digit(rest_, 1)) {
      if (std::string_view(piece) != "15") return misfit(piece);
      out = rest_[0] - '0';
      rest_.remove_prefix(1);
      return {};
    }
    out = two(0);
    rest_.remove_prefix(2);
    return {};
  }
  Status fraction(int32_t& nanos) {
    size_t digits = 0;
    const bool point = !rest_.empty() && (rest_[0] == '.' || rest_[0] == ',');
    if (format_ == TimeFormat::kMicro) {
      if (!point) return misfit(".000000");
      while (digits < 6 && digit(rest_, 1 + digits)) ++digits;
      if (digits < 6) return misfit(".000000");
    } else {
      if (!point || !digit(rest_, 1)) return {};
      while (digit(rest_, 1 + digits)) ++digits;
    }
    int32_t scale = 100'000'000;
    for (size_t i = 0; i < digits && scale > 0; ++i, scale /= 10) {
      nanos += (rest_[1 + i] - '0') * scale;
    }
    rest_.remove_prefix(1 + digits);
    return {};
  }
  // Seconds east of UTC.
  Result<int64_t> zone() {
    if (!rest_.empty() && rest_[0] == 'Z') {
      rest_.remove_prefix(1);
      return int64_t{0};
    }
    if (rest_.size() < 6 || rest_[3] != ':' || !digit(rest_, 1) || !digit(rest_, 2) ||
        !digit(rest_, 4) || !digit(rest_, 5)) {
      return misfit("Z07:00");
    }
    const int hours = two(1), minutes = two(4);
    if (hours > 24) return out_of_range("time zone offset hour");
    if (minutes > 60) return out_of_range("time zone offset minute");
    if (rest_[0] != '+' && rest_[0] != '-') return misfit("Z07:00");
    const int64_t offset = (hours * 60 + minutes) * 60;
    const bool west = rest_[0] == '-';
    rest_.remove_prefix(6);
    return west ? -offset : offset;
  }

  std::string_view text_, rest_;
  TimeFormat format_;
};

}  // namespace

bool GoTime::is_zero() const { return seconds == -62135596800 && nanos == 0; }

Result<GoTime> parse_time(std::string_view text, TimeFormat format) {
  return Parser(text, format).parse();
}

namespace {

// At least `width` digits of a number that is not negative.
void put_digits(std::string& out, int64_t value, size_t width) {
  char digits[20];
  size_t n = 0;
  for (; n < width || value > 0; value /= 10) digits[n++] = static_cast<char>('0' + value % 10);
  while (n > 0) out += digits[--n];
}

}  // namespace

std::string format_time(const GoTime& t, TimeFormat format) {
  int64_t days = t.seconds / 86400;
  int64_t second = t.seconds % 86400;
  if (second < 0) {
    second += 86400;
    --days;
  }
  const Civil c = civil_from_days(days);
  const int s = static_cast<int>(second);
  std::string text;
  text.reserve(28);
  if (c.year < 0) text += '-';
  put_digits(text, c.year < 0 ? -c.year : c.year, 4);
  for (const auto& [mark, value] :
       {std::pair{'-', c.month}, std::pair{'-', c.day}, std::pair{'T', s / 3600},
        std::pair{':', s / 60 % 60}, std::pair{':', s % 60}}) {
    text += mark;
    put_digits(text, value, 2);
  }
  if (format == TimeFormat::kMicro) {
    text += '.';
    put_digits(text, t.nanos / 1000, 6);
  }
  text += 'Z';
  return text;
}

}  // namespace kedge::kube
