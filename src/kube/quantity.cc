#include "kube/quantity.h"

#include <algorithm>
#include <cstdint>

#include "base/strings.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kFormatWrong =
    "quantities must match the regular expression "
    "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
constexpr std::string_view kSuffixWrong = "unable to parse quantity's suffix";
constexpr std::string_view kNumberWrong = "unable to parse numeric part of quantity";

// Digits that are worked on; upstream has no bound, but no honest quantity has more.
constexpr size_t kMaxDigits = 512;
constexpr int kMaxExponent = 4096;

enum class Format : uint8_t { kDecimalSi, kDecimalExponent, kBinarySi };

struct Suffix {
  std::string_view text;
  int exponent;  // of 10, or of 2
};
constexpr Suffix kDecimal[] = {{"n", -9}, {"u", -6}, {"m", -3}, {"", 0},   {"k", 3},
                               {"M", 6},  {"G", 9},  {"T", 12}, {"P", 15}, {"E", 18}};
constexpr Suffix kBinary[] = {{"Ki", 10}, {"Mi", 20}, {"Gi", 30},
                              {"Ti", 40}, {"Pi", 50}, {"Ei", 60}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The pieces of upstream's parseQuantityString().
struct Parts {
  bool negative = false;
  std::string_view num;    // without leading zeros
  std::string_view denom;  // after the point
  std::string_view suffix;
};

Result<Parts> split_parts(std::string_view text) {
  if (text.empty()) return Error(Code::kBadRequest, std::string(kFormatWrong));
  Parts p;
  size_t at = 0;
  const size_t end = text.size();
  if (text[0] == '-' || text[0] == '+') {
    p.negative = text[0] == '-';
    ++at;
  }
  while (at < end && text[at] == '0') ++at;
  size_t start = at;
  while (at < end && is_digit(text[at])) ++at;
  p.num = text.substr(start, at - start);
  if (p.num.empty()) p.num = "0";
  if (at < end && text[at] == '.') {
    start = ++at;
    while (at < end && is_digit(text[at])) ++at;
    p.denom = text.substr(start, at - start);
  }
  start = at;
  while (at < end && std::string_view("eEinumkKMGTP").find(text[at]) != std::string_view::npos) {
    ++at;
  }
  if (at < end && (text[at] == '-' || text[at] == '+')) ++at;
  while (at < end && is_digit(text[at])) ++at;
  if (at < end) return Error(Code::kBadRequest, std::string(kFormatWrong));
  p.suffix = text.substr(start);
  return p;
}

struct Scale {
  Format format;
  int exponent;
};

Result<Scale> interpret(std::string_view suffix) {
  for (const Suffix& s : kDecimal) {
    if (s.text == suffix) return Scale{Format::kDecimalSi, s.exponent};
  }
  for (const Suffix& s : kBinary) {
    if (s.text == suffix) return Scale{Format::kBinarySi, s.exponent};
  }
  if (suffix.size() > 1 && (suffix[0] == 'e' || suffix[0] == 'E')) {
    std::string_view digits = suffix.substr(1);
    if (digits[0] == '+') digits.remove_prefix(1);
    const auto n = parse_i64(digits);
    if (n && *n >= -kMaxExponent && *n <= kMaxExponent) {
      return Scale{Format::kDecimalExponent, static_cast<int>(*n)};
    }
  }
  return Error(Code::kBadRequest, std::string(kSuffixWrong));
}

// A number >= 0 as decimal digits times ten to a power.
struct Decimal {
  std::string digits;  // no leading zeros; "" is zero
  int exponent = 0;

  void trim() {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    while (!digits.empty() && digits.back() == '0') {
      digits.pop_back();
      ++exponent;
    }
    if (digits.empty()) exponent = 0;
  }
  void times_two() {
    int carry = 0;
    for (size_t i = digits.size(); i-- > 0;) {
      const int d = (digits[i] - '0') * 2 + carry;
      digits[i] = static_cast<char>('0' + d % 10);
      carry = d / 10;
    }
    if (carry != 0) digits.insert(digits.begin(), static_cast<char>('0' + carry));
  }
  // Away from zero, to a multiple of ten to the power of `lowest`.
  void round_up(int lowest) {
    if (digits.empty() || exponent >= lowest) return;
    const size_t cut = static_cast<size_t>(lowest - exponent);
    bool rest = false;
    if (cut >= digits.size()) {
      rest = digits.find_first_not_of('0') != std::string::npos;
      digits.clear();
    } else {
      rest = digits.find_first_not_of('0', digits.size() - cut) != std::string::npos;
      digits.resize(digits.size() - cut);
    }
    exponent = lowest;
    if (!rest) return;
    size_t i = digits.size();
    while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
    if (i == 0) {
      digits.insert(digits.begin(), '1');
    } else {
      ++digits[i - 1];
    }
  }
};

std::string print_decimal(Decimal v, Format format) {
  v.trim();
  while (v.exponent % 3 != 0) {
    v.digits += '0';
    --v.exponent;
  }
  if (format == Format::kDecimalExponent) {
    if (v.exponent != 0) v.digits += "e" + std::to_string(v.exponent);
    return v.digits;
  }
  while (v.exponent > 18) {
    v.digits += "000";
    v.exponent -= 3;
  }
  for (const Suffix& s : kDecimal) {
    if (s.exponent == v.exponent) v.digits += s.text;
  }
  return v.digits;
}

// `v` is whole after rounding up; below 1024 it is printed as a decimal.
std::string print_binary(const Decimal& v) {
  constexpr uint64_t kMax = INT64_MAX;  // upstream's cap
  Decimal whole = v;
  whole.round_up(0);
  whole.digits.append(whole.digits.empty() ? 0 : static_cast<size_t>(whole.exponent), '0');
  uint64_t n = kMax;
  if (whole.digits.size() <= 19) {
    const auto parsed = parse_u64(whole.digits.empty() ? "0" : whole.digits);
    n = std::min(parsed.value_or(kMax), kMax);
  }
  // Smaller than 1024 exactly: what was rounded up to 1024 is not.
  Decimal below = v;
  below.trim();
  if (n < 1024 || (n == 1024 && below.exponent < 0)) return print_decimal(v, Format::kDecimalSi);
  int power = 0;
  while (n % 1024 == 0) {
    n /= 1024;
    power += 10;
  }
  std::string text = std::to_string(n);
  for (const Suffix& s : kBinary) {
    if (s.exponent == power) text += s.text;
  }
  return text;
}

// Whether upstream keeps the text as it came, because it takes it for canonical.
bool kept_as_it_is(const Parts& p, const Scale& scale) {
  const std::string shifted = std::string(p.num) + std::string(p.denom);
  if (scale.format == Format::kBinarySi) {
    const int precision = 15 - static_cast<int>(p.num.size()) - scale.exponent * 3 / 10 - 1;
    if (!p.denom.empty() || precision < 0) return false;
    return scale.exponent % 10 == 0 && (parse_u64(p.num).value_or(0) & 7) != 0;
  }
  const int power = scale.exponent - static_cast<int>(p.denom.size());
  if (shifted.size() > 18 || power < -9) return false;
  return power % 3 == 0 && !shifted.ends_with("000") && shifted[0] != '0';
}

}  // namespace

Result<std::string> canonical_quantity(std::string_view text) {
  text = trim(text);
  const Parts p = TRY(split_parts(text));
  const Scale scale = TRY(interpret(p.suffix));
  if (p.num.size() + p.denom.size() > kMaxDigits) {
    return Error(Code::kBadRequest, std::string(kNumberWrong));
  }
  if (kept_as_it_is(p, scale)) return std::string(text);
  Decimal v;
  v.digits = std::string(p.num) + std::string(p.denom);
  v.exponent = -static_cast<int>(p.denom.size());
  v.trim();
  if (v.digits.empty()) return std::string("0");
  if (scale.format == Format::kBinarySi) {
    for (int i = 0; i < scale.exponent; ++i) v.times_two();
  } else {
    v.exponent += scale.exponent;
  }
  v.round_up(-9);
  std::string out = scale.format == Format::kBinarySi ? print_binary(v)
                                                      : print_decimal(std::move(v), scale.format);
  if (p.negative) out.insert(out.begin(), '-');
  return out;
}

}  // namespace kedge::kube
