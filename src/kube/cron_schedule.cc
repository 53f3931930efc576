#include "kube/cron_schedule.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "base/strings.h"
#include "kube/go_duration.h"
#include "kube/time_zones.h"

namespace kedge::kube {
namespace {

struct Bounds {
  uint64_t least;
  uint64_t most;
  std::string_view names;  // three letters each, of least and so on
  uint64_t CronSchedule::*field;
};
constexpr Bounds kBounds[] = {
    {0, 59, "", &CronSchedule::minute},
    {0, 23, "", &CronSchedule::hour},
    {1, 31, "", &CronSchedule::day},
    {1, 12, "janfebmaraprmayjunjulaugsepoctnovdec", &CronSchedule::month},
    {0, 6, "sunmontuewedthufrisat", &CronSchedule::weekday},
};

struct Descriptor {
  std::string_view name;
  std::string_view fields;
};
constexpr Descriptor kDescriptors[] = {
    {"@yearly", "0 0 1 1 *"}, {"@annually", "0 0 1 1 *"}, {"@monthly", "0 0 1 * *"},
    {"@weekly", "0 0 * * 0"}, {"@daily", "0 0 * * *"},    {"@midnight", "0 0 * * *"},
    {"@hourly", "0 * * * *"},
};

Error fault(std::string message) { return Error(Code::kInvalid, std::move(message)); }

// strconv.Atoi.
Result<uint64_t> parse_number(std::string_view text) {
  std::string_view digits = text;
  const bool sign = !digits.empty() && (digits[0] == '+' || digits[0] == '-');
  if (sign) digits.remove_prefix(1);
  const bool all_digits =
      !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  const auto value = all_digits ? parse_u64(digits) : std::nullopt;
  if (!value || *value > uint64_t{std::numeric_limits<int64_t>::max()}) {
    return fault("failed to parse int from " + std::string(text) + ": strconv.Atoi: parsing " +
                 go_quote(text) + (all_digits ? ": value out of range" : ": invalid syntax"));
  }
  if (sign && text[0] == '-' && *value != 0) {
    return fault("negative number (-" + std::to_string(*value) +
                 ") not allowed: " + std::string(text));
  }
  return *value;
}

Result<uint64_t> parse_value(std::string_view text, const Bounds& b) {
  const std::string lower = to_lower(text);
  for (size_t i = 0; i < b.names.size(); i += 3) {
    if (b.names.substr(i, 3) == lower) return b.least + i / 3;
  }
  return parse_number(text);
}

// getRange: number | number "-" number [ "/" number ].
Result<uint64_t> parse_range(std::string_view text, const Bounds& b) {
  const std::vector<std::string_view> steps = split(text, '/');
  const std::vector<std::string_view> ends = split(steps[0], '-');
  const std::string in(": " + std::string(text));
  uint64_t from = b.least;
  uint64_t to = b.most;
  uint64_t any = 0;
  if (ends[0] == "*" || ends[0] == "?") {
    any = CronSchedule::kAny;
  } else {
    from = TRY(parse_value(ends[0], b));
    if (ends.size() > 2) return fault("too many hyphens" + in);
    to = ends.size() == 2 ? TRY(parse_value(ends[1], b)) : from;
  }
  if (steps.size() > 2) return fault("too many slashes" + in);
  uint64_t step = 1;
  if (steps.size() == 2) {
    step = TRY(parse_number(steps[1]));
    if (ends.size() == 1) to = b.most;
    if (step > 1) any = 0;
  }
  const auto range = [](const char* words, uint64_t n) {
    return std::string(words) + " (" + std::to_string(n) + ")";
  };
  if (from < b.least) {
    return fault(range("beginning of range", from) + range(" below minimum", b.least) + in);
  }
  if (to > b.most) return fault(range("end of range", to) + range(" above maximum", b.most) + in);
  if (from > to) {
    return fault(range("beginning of range", from) + range(" beyond end of range", to) + in);
  }
  if (step == 0) return fault("step of range should be a positive number" + in);
  uint64_t bits = any;
  for (uint64_t i = from; i <= to; i += std::min<uint64_t>(step, 64)) bits |= uint64_t{1} << i;
  return bits;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t from = text.find_first_not_of(" \t\n\v\f\r");
    if (from == std::string_view::npos) return out;
    text.remove_prefix(from);
    const size_t end = std::min(text.find_first_of(" \t\n\v\f\r"), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

Result<CronSchedule> parse_fields(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() != std::size(kBounds)) {
    std::string list;
    for (const std::string_view w : words) list.append(list.empty() ? "" : " ").append(w);
    return fault("expected exactly 5 fields, found " + std::to_string(words.size()) + ": [" + list +
                 "]");
  }
  CronSchedule out;
  for (size_t i = 0; i < words.size(); ++i) {
    for (const std::string_view range : split(words[i], ',')) {
      if (!range.empty()) out.*kBounds[i].field |= TRY(parse_range(range, kBounds[i]));
    }
  }
  return out;
}

Result<CronSchedule> parse_descriptor(std::string_view text) {
  for (const Descriptor& d : kDescriptors) {
    if (d.name == text) return parse_fields(d.fields);
  }
  constexpr std::string_view kEvery = "@every ";
  if (!text.starts_with(kEvery)) return fault("unrecognized descriptor: " + std::string(text));
  const auto ms = go_parse_duration_ms(text.substr(kEvery.size()));
  if (!ms.ok()) {
    return fault("failed to parse duration " + std::string(text) + ": " + ms.error().message());
  }
  CronSchedule out;
  out.every_seconds = std::max<int64_t>(1, ms.value() / 1000);
  return out;
}

}  // namespace

Result<CronSchedule> parse_cron_schedule(std::string_view text) {
  if (text.empty()) return fault("empty spec string");
  if (text.starts_with("TZ=") || text.starts_with("CRON_TZ=")) {
    const size_t equals = text.find('=') + 1;
    const size_t blank = text.find(' ');
    // The library panics here, and upstream shows its panic.
    if (blank == std::string_view::npos) {
      return fault("invalid schedule format: runtime error: slice bounds out of range [:-1]");
    }
    const std::string_view zone = text.substr(equals, blank - equals);
    if (!zone.empty() && zone != "Local" && !is_time_zone(zone)) {
      return fault("provided bad location " + std::string(zone) + ": unknown time zone " +
                   std::string(zone));
    }
    text = trim(text.substr(blank));
  }
  return text.starts_with('@') ? parse_descriptor(text) : parse_fields(text);
}

}  // namespace kedge::kube
