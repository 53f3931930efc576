// Leaves of the walk: numbers, times, quantities, bytes, as Go's decoder takes them.
#include <cmath>

#include "base/decimal.h"
#include "base/strings.h"
#include "kube/gotime.h"
#include "kube/quantity.h"
#include "kube/schema_decoder.h"

namespace kedge::kube::schema {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int sextet(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

bool line_end(char c) { return c == '\n' || c == '\r'; }

// Go's base64.StdEncoding: line ends are skipped, bits after the last byte ignored. Error: the
// offset that Go names.
struct Base64 {
  std::string canonical;  // what an encoder prints for the same bytes
  bool ok = true;
  size_t bad_at = 0;
};

Base64 bad_base64(size_t at) { return {{}, false, at}; }

Base64 read_base64(std::string_view in) {
  Base64 out;
  size_t at = 0;
  while (at < in.size()) {
    int quantum[4] = {0, 0, 0, 0};
    size_t j = 0;
    bool padded = false;
    while (j < 4) {
      if (at == in.size()) {
        if (j == 0) return out;
        return bad_base64(at - j);
      }
      const char c = in[at++];
      const int bits = sextet(c);
      if (bits >= 0) {
        quantum[j++] = bits;
        continue;
      }
      if (line_end(c)) continue;
      if (c != '=' || j < 2) return bad_base64(at - 1);
      if (j == 2) {
        while (at < in.size() && line_end(in[at])) ++at;
        if (at == in.size()) return bad_base64(in.size());
        if (in[at] != '=') return bad_base64(at - 1);
        ++at;
      }
      while (at < in.size() && line_end(in[at])) ++at;
      if (at < in.size()) return bad_base64(at);
      padded = true;
      break;
    }
    if (padded) quantum[j - 1] &= j == 2 ? 0x30 : 0x3c;
    for (size_t i = 0; i < 4; ++i) {
      out.canonical += i < j ? kAlphabet[static_cast<size_t>(quantum[i])] : '=';
    }
  }
  return out;
}

}  // namespace

Left Decoder::string(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_STR) {
    mismatch(v, s);
    return Left::kValue;
  }
  return node_length(v) == 0 ? Left::kZero : Left::kValue;
}

Left Decoder::boolean(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_BOOL) {
    mismatch(v, s);
    return Left::kValue;
  }
  return (v->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_TRUE ? Left::kValue : Left::kZero;
}

Left Decoder::whole(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_RAW) {
    mismatch(v, s);
    return Left::kValue;
  }
  if (converts_ && !convert_whole(v, s)) return Left::kValue;
  const std::string_view digits = node_text(v);
  const auto n = parse_i64(digits);
  if (!n || (s.kind == ShapeKind::kInt32 && (*n < INT32_MIN || *n > INT32_MAX))) {
    save(mismatch_text("number " + std::string(digits), go_name(s)));
    return Left::kValue;
  }
  if (*n != 0) return Left::kValue;
  if (digits != "0") become_text(v, "0");
  return Left::kZero;
}

// What does not fit is cut, as Go's conversions do; a fraction is refused.
bool Decoder::convert_whole(JsonNode* v, const Shape& s) {
  const std::string_view digits = node_text(v);
  std::optional<int64_t> n = parse_i64(digits);
  if (!n) {
    double real_number = 0;
    parse_double(digits, real_number);  // one that does not fit counts as 0
    if (real_number != std::trunc(real_number)) {
      fail("cannot convert float64 to " + go_name(s));
      return false;
    }
    constexpr double kEnd = 9223372036854775808.0;
    n = real_number >= -kEnd && real_number < kEnd ? static_cast<int64_t>(real_number) : INT64_MIN;
  }
  if (s.kind == ShapeKind::kInt32) n = static_cast<int32_t>(*n);
  const std::string text = std::to_string(*n);
  if (text != digits) become_text(v, text);
  return true;
}

std::string Decoder::cannot_convert(const JsonNode* v, const Shape& s) {
  std::string_view from = value_word(v);
  if (from == "array") from = "slice";
  if (from == "object") from = "map";
  const bool is_whole = from == "number" && parse_i64(node_text(v)).has_value();
  if (from == "number") from = is_whole ? "int64" : "float64";
  switch (s.kind) {
    case ShapeKind::kStruct:
      return "cannot restore struct from: " + std::string(from);
    case ShapeKind::kList:
    case ShapeKind::kBytes:
      return "cannot restore slice from " + std::string(from);
    case ShapeKind::kMap:
      return "cannot restore map from " + std::string(from);
    case ShapeKind::kString:
      if (is_whole) return "cannot convert int64 to " + go_name(s);
      return "unrecognized type: string";
    case ShapeKind::kBool:
      return "unrecognized type: bool";
    case ShapeKind::kInt32:
      return "unrecognized type: int32";
    case ShapeKind::kInt64:
      return "unrecognized type: int64";
    case ShapeKind::kFloat64:
      return "unrecognized type: float64";
    default:
      return "cannot convert " + std::string(from) + " to " + go_name(s);
  }
}

Left Decoder::real(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_RAW) {
    mismatch(v, s);
    return Left::kValue;
  }
  const std::string_view digits = node_text(v);
  double n = 0;
  if (!parse_double(digits, n)) {
    save(mismatch_text("number " + std::string(digits), go_name(s)));
    return Left::kValue;
  }
  const std::string text = json_number(n);
  if (text != digits) become_text(v, text);
  return n == 0 ? Left::kZero : Left::kValue;
}

Left Decoder::bytes(JsonNode* v, const Shape& s) {
  if (node_type(v) == YYJSON_TYPE_ARR) return byte_list(v);
  if (node_type(v) != YYJSON_TYPE_STR) {
    mismatch(v, s);
    return Left::kValue;
  }
  const Base64 read = read_base64(node_text(v));
  if (!read.ok) {
    save((converts_ ? "error decoding from json: illegal base64 data at input byte "
                    : "illegal base64 data at input byte ") +
         std::to_string(read.bad_at));
    return Left::kValue;
  }
  if (read.canonical != node_text(v)) become_text(v, read.canonical);
  return read.canonical.empty() ? Left::kEmpty : Left::kValue;
}

// Go takes a list of small numbers for bytes, too.
Left Decoder::byte_list(JsonNode* v) {
  std::string raw;
  JsonNode* e = first_child(v);
  for (size_t left = node_length(v); left > 0; --left, e = e->next) {
    if (node_type(e) == YYJSON_TYPE_NULL) {
      raw += '\0';
      continue;
    }
    if (node_type(e) != YYJSON_TYPE_RAW) {
      save(mismatch_text(value_word(e), "uint8"));
      continue;
    }
    const auto n = parse_u64(node_text(e));
    if (!n || *n > 255) {
      save(mismatch_text("number " + std::string(node_text(e)), "uint8"));
      continue;
    }
    raw += static_cast<char>(*n);
  }
  become(v, new_text_node(doc_, YYJSON_TYPE_STR, base64_encode(raw)));
  return raw.empty() ? Left::kEmpty : Left::kValue;
}

Left Decoder::time(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_STR) {
    fail(mismatch_text(value_word(v), "string"));
    return Left::kValue;
  }
  const TimeFormat format =
      s.kind == ShapeKind::kMicroTime ? TimeFormat::kMicro : TimeFormat::kSeconds;
  const Result<GoTime> t = parse_time(node_text(v), format);
  if (!t.ok()) {
    fail(t.error().message());
    return Left::kValue;
  }
  if (t->is_zero()) {
    become_null(v);
    return Left::kZero;
  }
  const std::string text = format_time(*t, format);
  if (text != node_text(v)) become_text(v, text);
  return Left::kValue;
}

Left Decoder::quantity(JsonNode* v) {
  const uint8_t kind = node_type(v);
  const bool scalar = kind == YYJSON_TYPE_STR || kind == YYJSON_TYPE_RAW;
  // Upstream hands the JSON text of anything else to the parser, which never likes it.
  const Result<std::string> read = canonical_quantity(scalar ? node_text(v) : "{");
  if (!read.ok()) {
    fail(read.error().message());
    return Left::kValue;
  }
  if (kind == YYJSON_TYPE_RAW || *read != node_text(v)) {
    become(v, new_text_node(doc_, YYJSON_TYPE_STR, *read));
  }
  return Left::kValue;
}

Left Decoder::int_or_string(JsonNode* v) {
  if (node_type(v) == YYJSON_TYPE_STR) return Left::kValue;
  if (node_type(v) != YYJSON_TYPE_RAW) {
    fail(mismatch_text(value_word(v), "int32"));
    return Left::kValue;
  }
  const std::string_view digits = node_text(v);
  const auto n = parse_i64(digits);
  if (!n || *n < INT32_MIN || *n > INT32_MAX) {
    fail(mismatch_text("number " + std::string(digits), "int32"));
    return Left::kValue;
  }
  if (*n == 0 && digits != "0") become_text(v, "0");
  return Left::kValue;
}

}  // namespace kedge::kube::schema
