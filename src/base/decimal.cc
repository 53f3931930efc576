#include "base/decimal.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

namespace kedge {
namespace {

constexpr double kLeastFixed = 1e-6;  // encoding/json's bounds of the plain form
constexpr double kMostFixed = 1e21;

template <class F>
Decimal shortest(F v) {
  // 9 and 17 digits are always enough, 6 and 15 are always kept.
  constexpr bool kSingle = std::is_same_v<F, float>;
  char text[40];
  for (int digits = 1; digits <= (kSingle ? 9 : 17); ++digits) {
    snprintf(text, sizeof text, "%.*e", digits - 1, static_cast<double>(v));
    const F back =
        kSingle ? static_cast<F>(strtof(text, nullptr)) : static_cast<F>(strtod(text, nullptr));
    if (back == v) break;
  }
  Decimal d;
  const char* at = text;
  d.negative = *at == '-';
  for (; *at != 'e'; ++at) {
    if (*at >= '0' && *at <= '9') d.digits += *at;
  }
  d.exponent = static_cast<int>(strtol(at + 1, nullptr, 10));
  return d;
}

}  // namespace

Decimal shortest_decimal(double v) { return shortest(v); }
Decimal shortest_decimal(float v) { return shortest(v); }

std::string scientific(const Decimal& d) {
  std::string out = (d.negative ? "-" : "") + d.digits.substr(0, 1);
  if (d.digits.size() > 1) out += "." + d.digits.substr(1);
  const int e = std::abs(d.exponent);
  out += d.exponent < 0 ? "e-" : "e+";
  if (e < 10) out += '0';
  return out + std::to_string(e);
}

std::string fixed(const Decimal& d) {
  std::string out = d.negative ? "-" : "";
  if (d.exponent < 0) {
    return out + "0." + std::string(static_cast<size_t>(-d.exponent - 1), '0') + d.digits;
  }
  const size_t whole = static_cast<size_t>(d.exponent) + 1;
  if (d.digits.size() <= whole) return out + d.digits + std::string(whole - d.digits.size(), '0');
  return out + d.digits.substr(0, whole) + "." + d.digits.substr(whole);
}

std::string json_number(double v) {
  const double size = std::fabs(v);
  const Decimal d = shortest_decimal(v);
  if (size == 0 || (size >= kLeastFixed && size < kMostFixed)) return fixed(d);
  std::string text = scientific(d);
  const size_t n = text.size();  // e-09 is e-9 in Go
  if (n >= 4 && text.compare(n - 4, 3, "e-0") == 0) text.erase(n - 2, 1);
  return text;
}

bool parse_double(std::string_view text, double& out) {
  const std::string copy(text);
  const double v = strtod(copy.c_str(), nullptr);
  if (std::isinf(v)) return false;
  out = v;
  return true;
}

}  // namespace kedge
