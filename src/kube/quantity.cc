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

struct Value {
  bool negative = false;
  Decimal size;
  Format format = Format::kDecimalSi;
};

Value value_of(const Parts& p, const Scale& scale) {
  Value v;
  v.negative = p.negative;
  v.format = scale.format;
  v.size.digits = std::string(p.num) + std::string(p.denom);
  v.size.exponent = -static_cast<int>(p.denom.size());
  v.size.trim();
  if (v.size.digits.empty()) return v;
  if (scale.format == Format::kBinarySi) {
    for (int i = 0; i < scale.exponent; ++i) v.size.times_two();
  } else {
    v.size.exponent += scale.exponent;
  }
  return v;
}

std::string print_value(Value v) {
  v.size.trim();
  if (v.size.digits.empty()) return "0";
  std::string out = v.format == Format::kBinarySi ? print_binary(v.size)
                                                  : print_decimal(std::move(v.size), v.format);
  if (v.negative) out.insert(out.begin(), '-');
  return out;
}

// For calculating: no larger than upstream's cap, so that sums stay short.
Value value_to_add(std::string_view text) {
  constexpr int kLongest = 28;  // digits before and after the point that the cap leaves
  const auto parts = split_parts(text);
  if (!parts.ok()) return {};
  const auto scale = interpret(parts->suffix);
  if (!scale.ok() || parts->num.size() + parts->denom.size() > kMaxDigits) return {};
  Value v = value_of(*parts, *scale);
  if (static_cast<int>(v.size.digits.size()) + v.size.exponent > kLongest) {
    v.size = {"9223372036854775807", 0};
  }
  v.size.round_up(-9);
  return v;
}

// Both as digits of the same length that count the same power of ten, which is returned.
int align(Decimal& a, Decimal& b) {
  const int lowest = std::min(a.exponent, b.exponent);
  for (Decimal* d : {&a, &b}) {
    if (!d->digits.empty()) d->digits.append(static_cast<size_t>(d->exponent - lowest), '0');
  }
  const size_t length = std::max(a.digits.size(), b.digits.size());
  for (Decimal* d : {&a, &b}) d->digits.insert(0, length - d->digits.size(), '0');
  return lowest;
}

// a + b, or a - b where that is not negative.
Decimal combine(Decimal a, Decimal b, bool subtract) {
  const int exponent = align(a, b);
  int carry = 0;
  for (size_t i = a.digits.size(); i-- > 0;) {
    const int y = b.digits[i] - '0';
    int d = a.digits[i] - '0' + (subtract ? -y : y) + carry;
    carry = d < 0 ? -1 : d / 10;
    if (d < 0) d += 10;
    a.digits[i] = static_cast<char>('0' + d % 10);
  }
  if (carry > 0) a.digits.insert(a.digits.begin(), '1');
  a.exponent = exponent;
  a.trim();
  return a;
}

int compare_sizes(Decimal a, Decimal b) {
  align(a, b);
  return a.digits.compare(b.digits);
}

std::string rounded(std::string_view quantity, int lowest) {
  Value v = value_to_add(quantity);
  if (v.size.digits.empty() || v.size.exponent >= lowest) return std::string(quantity);
  v.size.round_up(lowest);
  return print_value(std::move(v));
}

// a + y; `b`: the text of y where it has one.
std::string sum(std::string_view a, std::string_view b, Value y) {
  Value x = value_to_add(a);
  if (y.size.digits.empty()) return std::string(a);
  if (x.size.digits.empty()) return b.empty() ? print_value(std::move(y)) : std::string(b);
  const bool subtract = x.negative != y.negative;
  if (subtract && compare_sizes(x.size, y.size) < 0) {
    std::swap(x.size, y.size);
    x.negative = y.negative;
  }
  x.size = combine(std::move(x.size), std::move(y.size), subtract);
  return print_value(std::move(x));
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
  Value v = value_of(p, scale);
  v.size.round_up(-9);
  return print_value(std::move(v));
}

std::string quantity_in_thousandths(std::string_view quantity) { return rounded(quantity, -3); }
std::string quantity_in_units(std::string_view quantity) { return rounded(quantity, 0); }

std::string add_quantities(std::string_view a, std::string_view b) {
  return sum(a, b, value_to_add(b));
}

std::string subtract_quantities(std::string_view a, std::string_view b) {
  Value y = value_to_add(b);
  y.negative = !y.negative;
  return sum(a, {}, std::move(y));
}

int compare_quantities(std::string_view a, std::string_view b) {
  const Value x = value_to_add(a), y = value_to_add(b);
  const int order = compare_sizes(x.size, y.size);
  const bool x_less = x.negative && !x.size.digits.empty();
  const bool y_less = y.negative && !y.size.digits.empty();
  if (x_less != y_less) return x_less ? -1 : 1;
  return x_less ? -order : order;
}

}  // namespace kedge::kube
