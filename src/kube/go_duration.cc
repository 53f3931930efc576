#include "kube/go_duration.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"

namespace kedge::kube {
namespace {

struct DurationUnit {
  std::string_view name;
  double ms;
};
constexpr DurationUnit kDurationUnits[] = {{"ns", 1e-6},        {"us", 1e-3}, {"\xc2\xb5s", 1e-3},
                                           {"\xce\xbcs", 1e-3}, {"ms", 1},    {"s", 1e3},
                                           {"m", 6e4},          {"h", 3.6e6}};

// "1.5" at the front of `text`, taken off. False: no digit.
bool take_decimal(std::string_view& text, double& value) {
  value = 0;
  size_t digits = 0;
  double scale = 1;
  bool fraction = false;
  while (!text.empty()) {
    const char c = text[0];
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c >= '0' && c <= '9') {
      digits++;
      if (fraction) {
        scale /= 10;
        value += (c - '0') * scale;
      } else {
        value = value * 10 + (c - '0');
      }
    } else {
      break;
    }
    text.remove_prefix(1);
  }
  return digits != 0;
}

}  // namespace

Result<int64_t> go_parse_duration_ms(std::string_view text) {
  const Error invalid(Code::kBadRequest, "time: invalid duration " + go_quote(text));
  std::string_view rest = text;
  bool negative = false;
  if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) {
    negative = rest[0] == '-';
    rest.remove_prefix(1);
  }
  if (rest == "0") return 0;
  if (rest.empty()) return invalid;
  double total = 0;
  while (!rest.empty()) {
    double value = 0;
    if (!take_decimal(rest, value)) return invalid;
    const size_t end = std::min(rest.find_first_of(".0123456789"), rest.size());
    const std::string_view unit = rest.substr(0, end);
    if (unit.empty()) {
      return Error(Code::kBadRequest, "time: missing unit in duration " + go_quote(text));
    }
    const auto* known = std::find_if(std::begin(kDurationUnits), std::end(kDurationUnits),
                                     [&](const DurationUnit& u) { return u.name == unit; });
    if (known == std::end(kDurationUnits)) {
      return Error(Code::kBadRequest,
                   "time: unknown unit " + go_quote(unit) + " in duration " + go_quote(text));
    }
    total += value * known->ms;
    rest.remove_prefix(end);
  }
  if (total > 9.2e12) return invalid;  // Go's Duration ends at 292 years
  return static_cast<int64_t>(negative ? -total : total);
}

}  // namespace kedge::kube
