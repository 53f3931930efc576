#include "kube/yaml_scalar.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/decimal.h"
#include "base/strings.h"

namespace kedge::kube {
namespace {

using Type = YamlScalar::Type;

constexpr std::string_view kLongTag = "tag:yaml.org,2002:";

bool digit(char c) { return c >= '0' && c <= '9'; }

struct Word {
  std::string_view text;
  Type type;
  std::string_view value;
  double number;
};

// Only texts whose first character may begin one of these are looked up.
constexpr Word kWords[] = {
    {"y", Type::kBool, "true", 0},
    {"Y", Type::kBool, "true", 0},
    {"yes", Type::kBool, "true", 0},
    {"Yes", Type::kBool, "true", 0},
    {"YES", Type::kBool, "true", 0},
    {"true", Type::kBool, "true", 0},
    {"True", Type::kBool, "true", 0},
    {"TRUE", Type::kBool, "true", 0},
    {"on", Type::kBool, "true", 0},
    {"On", Type::kBool, "true", 0},
    {"ON", Type::kBool, "true", 0},
    {"n", Type::kBool, "false", 0},
    {"N", Type::kBool, "false", 0},
    {"no", Type::kBool, "false", 0},
    {"No", Type::kBool, "false", 0},
    {"NO", Type::kBool, "false", 0},
    {"false", Type::kBool, "false", 0},
    {"False", Type::kBool, "false", 0},
    {"FALSE", Type::kBool, "false", 0},
    {"off", Type::kBool, "false", 0},
    {"Off", Type::kBool, "false", 0},
    {"OFF", Type::kBool, "false", 0},
    {"", Type::kNull, "", 0},
    {"~", Type::kNull, "", 0},
    {"null", Type::kNull, "", 0},
    {"Null", Type::kNull, "", 0},
    {"NULL", Type::kNull, "", 0},
    {".nan", Type::kFloat, "", NAN},
    {".NaN", Type::kFloat, "", NAN},
    {".NAN", Type::kFloat, "", NAN},
    {".inf", Type::kFloat, "", HUGE_VAL},
    {".Inf", Type::kFloat, "", HUGE_VAL},
    {".INF", Type::kFloat, "", HUGE_VAL},
    {"+.inf", Type::kFloat, "", HUGE_VAL},
    {"+.Inf", Type::kFloat, "", HUGE_VAL},
    {"+.INF", Type::kFloat, "", HUGE_VAL},
    {"-.inf", Type::kFloat, "", -HUGE_VAL},
    {"-.Inf", Type::kFloat, "", -HUGE_VAL},
    {"-.INF", Type::kFloat, "", -HUGE_VAL},
};

const Word* find_word(std::string_view text) {
  if (text.size() > 5) return nullptr;
  for (const Word& w : kWords) {
    if (w.text == text) return &w;
  }
  return nullptr;
}

// Go's ParseInt, then ParseUint, with base 0 ("0x1F", "0o17", "017", "0b11"), without "_".
bool parse_integer(std::string_view text, std::string& out) {
  const bool negative = !text.empty() && text[0] == '-';
  const bool plus = !text.empty() && text[0] == '+';
  if (negative || plus) text.remove_prefix(1);
  int base = 10;
  if (text.size() >= 2 && text[0] == '0') {
    const char c = static_cast<char>(text[1] | 0x20);
    base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
    text.remove_prefix(c == 'x' || c == 'b' || c == 'o' ? 2 : 1);
  }
  uint64_t v = 0;
  const auto [end, err] = std::from_chars(text.data(), text.data() + text.size(), v, base);
  if (err != std::errc() || end != text.data() + text.size()) return false;
  constexpr uint64_t kMost = uint64_t{1} << 63;
  if ((plus && v >= kMost) || (negative && v > kMost)) return false;
  out = (negative && v != 0 ? "-" : "") + std::to_string(v);
  return true;
}

// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool is_float_text(std::string_view s) {
  size_t i = 0;
  const auto digits = [&] {
    const size_t from = i;
    while (i < s.size() && digit(s[i])) i++;
    return i - from;
  };
  if (i < s.size() && (s[i] == '-' || s[i] == '+')) i++;
  if (digits() == 0) {
    if (i >= s.size() || s[i] != '.') return false;
    i++;
    if (digits() == 0) return false;
  } else if (i < s.size() && s[i] == '.') {
    i++;
    digits();
  }
  if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
    i++;
    if (i < s.size() && (s[i] == '-' || s[i] == '+')) i++;
    if (digits() == 0) return false;
  }
  return i == s.size();
}

// REQUIRES: is_float_text(). False when it is too large for a double.
bool parse_float(const std::string& text, double& out) {
  out = strtod(text.c_str(), nullptr);
  return std::isfinite(out);
}

// Digits with underscores between them are one number.
YamlScalar resolve_number(std::string_view text) {
  YamlScalar out;
  std::string plain;
  for (const char c : text) {
    if (c != '_') plain += c;
  }
  if (parse_integer(plain, out.text)) {
    out.type = Type::kInt;
  } else if (is_float_text(plain) && parse_float(plain, out.number)) {
    out.type = Type::kFloat;
  } else {
    out.text = text;
  }
  return out;
}

// Times count as strings here, but a time is no number ("2001-01-01" is not one anyway).
YamlScalar resolve_plain(std::string_view text) {
  constexpr std::string_view kHints = "yYnNtTfFoO~.+-0123456789";
  YamlScalar out;
  out.text = text;
  if (!text.empty() && kHints.find(text[0]) == std::string_view::npos) return out;
  if (const Word* w = find_word(text)) {
    out.type = w->type;
    out.text = w->value;
    out.number = w->number;
    return out;
  }
  const char c = text[0];
  if (c == '.') {
    double v;
    if (is_float_text(text) && parse_float(std::string(text), v)) {
      out.type = Type::kFloat;
      out.number = v;
    }
    return out;
  }
  return c == '+' || c == '-' || digit(c) ? resolve_number(text) : out;
}

std::string_view type_tag(Type type) {
  switch (type) {
    case Type::kString:
      return "!!str";
    case Type::kInt:
      return "!!int";
    case Type::kFloat:
      return "!!float";
    case Type::kBool:
      return "!!bool";
    case Type::kNull:
      return "!!null";
  }
  return "";
}

template <class F>
std::string format_g(F v) {
  if (std::isnan(v)) return ".nan";
  if (std::isinf(v)) return v > 0 ? ".inf" : "-.inf";
  const Decimal d = shortest_decimal(v);
  constexpr int kShortestPrecision = 6;  // strconv's choice for the shortest form
  return d.exponent < -4 || d.exponent >= kShortestPrecision ? scientific(d) : fixed(d);
}

}  // namespace

Result<YamlScalar> resolve_yaml_scalar(std::string_view tag, std::string_view text) {
  YamlScalar out;
  out.text = text;
  if (tag.substr(0, kLongTag.size()) != kLongTag) return tag.empty() ? resolve_plain(text) : out;
  tag.remove_prefix(kLongTag.size());
  if (tag == "str" || tag == "timestamp") return out;
  if (tag == "binary") {
    auto raw = base64_decode(text);
    if (!raw) return Error(Code::kBadRequest, "!!binary value contains invalid base64 data");
    out.text = std::move(*raw);
    return out;
  }
  if (tag != "bool" && tag != "int" && tag != "float" && tag != "null") return out;
  out = resolve_plain(text);
  if (type_tag(out.type).substr(2) == tag) return out;
  if (tag == "float" && out.type == Type::kInt) {
    out.type = Type::kFloat;
    out.number = strtod(out.text.c_str(), nullptr);
    return out;
  }
  return Error(Code::kBadRequest, "cannot decode " + std::string(type_tag(out.type)) + " `" +
                                      std::string(text) + "` as a !!" + std::string(tag));
}

std::string go_format_g(double v) { return format_g(v); }
std::string go_format_g32(float v) { return format_g(v); }

std::string go_json_number(double v) {
  const Decimal d = shortest_decimal(v);
  if (v != 0 && (d.exponent < -6 || d.exponent >= 21)) {
    // encoding/json writes e-9, not e-09.
    std::string out = scientific(d);
    if (out.size() >= 4 && out[out.size() - 4] == 'e' && out[out.size() - 3] == '-' &&
        out[out.size() - 2] == '0')
      out.erase(out.size() - 2, 1);
    return out;
  }
  return fixed(d);
}

namespace {

// [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?: YAML 1.1 reads it as a number to base 60.
bool is_base60(std::string_view s) {
  size_t i = 0;
  if (i < s.size() && (s[i] == '-' || s[i] == '+')) i++;
  if (i >= s.size() || !digit(s[i])) return false;
  while (i < s.size() && (digit(s[i]) || s[i] == '_')) i++;
  size_t groups = 0;
  while (i < s.size() && s[i] == ':') {
    i++;
    if (i + 1 < s.size() && s[i] <= '5' && digit(s[i]) && digit(s[i + 1])) i++;
    if (i >= s.size() || !digit(s[i])) return false;
    i++;
    groups++;
  }
  if (groups == 0) return false;
  if (i < s.size() && s[i] == '.') {
    i++;
    while (i < s.size() && (digit(s[i]) || s[i] == '_')) i++;
  }
  return i == s.size();
}

// A number of `least` to `most` digits up to `max`; moves `s` behind it.
bool time_part(std::string_view& s, size_t least, size_t most, int min, int max) {
  size_t n = 0;
  int v = 0;
  while (n < s.size() && n < most && digit(s[n])) v = v * 10 + (s[n++] - '0');
  if (n < least || v < min || v > max) return false;
  s.remove_prefix(n);
  return true;
}

bool skip(std::string_view& s, char c) {
  if (s.empty() || s[0] != c) return false;
  s.remove_prefix(1);
  return true;
}

int days_of(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// The formats of go-yaml's parseTimestamp.
bool is_timestamp(std::string_view s) {
  if (s.size() < 8 || s[4] != '-') return false;
  std::string_view date = s;
  if (!time_part(date, 4, 4, 0, 9999) || !skip(date, '-')) return false;
  const int year = atoi(std::string(s.substr(0, 4)).c_str());
  const int month = atoi(std::string(date.substr(0, 2)).c_str());
  if (!time_part(date, 1, 2, 1, 12) || !skip(date, '-')) return false;
  if (!time_part(date, 1, 2, 1, days_of(year, month))) return false;
  if (date.empty()) return true;
  const bool zone = date[0] == 'T' || date[0] == 't';
  if (!zone && date[0] != ' ') return false;
  date.remove_prefix(1);
  if (!time_part(date, 1, 2, 0, 23) || !skip(date, ':') || !time_part(date, 1, 2, 0, 59) ||
      !skip(date, ':') || !time_part(date, 1, 2, 0, 59))
    return false;
  if (!date.empty() && (date[0] == '.' || date[0] == ',')) {
    date.remove_prefix(1);
    size_t n = 0;
    while (n < date.size() && digit(date[n])) n++;
    if (n == 0) return false;
    date.remove_prefix(n);
  }
  if (!zone) return date.empty();
  if (skip(date, 'Z')) return date.empty();
  if (!skip(date, '+') && !skip(date, '-')) return false;
  return time_part(date, 2, 2, 0, 24) && skip(date, ':') && time_part(date, 2, 2, 0, 60) &&
         date.empty();
}

}  // namespace

bool yaml_must_quote(std::string_view s) {
  return resolve_plain(s).type != Type::kString || is_base60(s) || is_timestamp(s);
}

}  // namespace kedge::kube
