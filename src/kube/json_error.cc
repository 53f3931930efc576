// What Go's encoding/json scanner says about a text that is no JSON: the same automaton (its
// states and messages, scanner.go), run only after yyjson has refused the text.
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

enum class State : uint8_t {
  kBeginValue,
  kBeginValueOrEmpty,
  kBeginName,
  kBeginNameOrEmpty,
  kEndValue,
  kInString,
  kInStringEsc,
  kInStringU,
  kNeg,
  kZero,
  kDigits,
  kDot,
  kDotDigits,
  kExp,
  kExpSign,
  kExpDigits,
  kLiteral,
  kEndTop,
};

enum class In : uint8_t { kName, kMemberValue, kElement };

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Go's quoteChar: as a rune literal of that one byte.
std::string quote_byte(char c) {
  if (c == '\'') return "'\\''";
  if (c == '"') return "'\"'";
  const unsigned char u = static_cast<unsigned char>(c);
  constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '\a':
      return "'\\a'";
    case '\b':
      return "'\\b'";
    case '\f':
      return "'\\f'";
    case '\n':
      return "'\\n'";
    case '\r':
      return "'\\r'";
    case '\t':
      return "'\\t'";
    case '\v':
      return "'\\v'";
    case '\\':
      return "'\\\\'";
    default:
      break;
  }
  if (u < 0x20 || u == 0x7F) return std::string("'\\x") + kHex[u >> 4] + kHex[u & 15] + "'";
  if (u < 0x80) return std::string("'") + c + "'";
  // One byte as the code point of that number; those that are not printable are escaped.
  if (u < 0xA1 || u == 0xAD) return std::string("'\\u00") + kHex[u >> 4] + kHex[u & 15] + "'";
  return std::string("'") + static_cast<char>(0xC0 | (u >> 6)) +
         static_cast<char>(0x80 | (u & 0x3F)) + "'";
}

class GoScanner {
 public:
  std::string run(std::string_view text) {
    for (const char c : text) {
      if (!step(c)) return "invalid character " + quote_byte(c) + " " + context_;
    }
    if (state_ == State::kEndTop) return "";
    if (!step(' ') || state_ != State::kEndTop) return "unexpected end of JSON input";
    return "";
  }

 private:
  bool fail(std::string context) {
    context_ = std::move(context);
    return false;
  }
  bool go(State s) {
    state_ = s;
    return true;
  }
  bool literal(std::string_view word) {
    literal_ = word;
    literal_at_ = 1;
    return go(State::kLiteral);
  }
  bool ended() { return go(open_.empty() ? State::kEndTop : State::kEndValue); }
  bool pop() {
    open_.pop_back();
    return ended();
  }

  bool begin_value(char c);
  bool end_value(char c);
  bool in_string(char c);
  bool number(char c);
  bool step(char c);

  State state_ = State::kBeginValue;
  std::string open_;  // In, one byte a level
  std::string_view literal_;
  size_t literal_at_ = 0;
  int hex_left_ = 0;
  std::string context_;
};

bool GoScanner::begin_value(char c) {
  switch (c) {
    case '{':
      open_ += static_cast<char>(In::kName);
      return go(State::kBeginNameOrEmpty);
    case '[':
      open_ += static_cast<char>(In::kElement);
      return go(State::kBeginValueOrEmpty);
    case '"':
      return go(State::kInString);
    case '-':
      return go(State::kNeg);
    case '0':
      return go(State::kZero);
    case 't':
      return literal("true");
    case 'f':
      return literal("false");
    case 'n':
      return literal("null");
    default:
      break;
  }
  if (digit(c)) return go(State::kDigits);
  return fail("looking for beginning of value");
}

bool GoScanner::end_value(char c) {
  if (open_.empty()) {
    state_ = State::kEndTop;
    return blank(c) || fail("after top-level value");
  }
  state_ = State::kEndValue;
  if (blank(c)) return true;
  switch (static_cast<In>(open_.back())) {
    case In::kName:
      if (c != ':') return fail("after object key");
      open_.back() = static_cast<char>(In::kMemberValue);
      return go(State::kBeginValue);
    case In::kMemberValue:
      if (c == '}') return pop();
      if (c != ',') return fail("after object key:value pair");
      open_.back() = static_cast<char>(In::kName);
      return go(State::kBeginName);
    case In::kElement:
      if (c == ']') return pop();
      if (c != ',') return fail("after array element");
      return go(State::kBeginValue);
  }
  return false;
}

bool GoScanner::in_string(char c) {
  switch (state_) {
    case State::kInString:
      if (c == '"') return go(State::kEndValue);
      if (c == '\\') return go(State::kInStringEsc);
      return static_cast<unsigned char>(c) >= 0x20 || fail("in string literal");
    case State::kInStringEsc:
      if (c == 'u') {
        hex_left_ = 4;
        return go(State::kInStringU);
      }
      if (std::string_view("bfnrt\\/\"").find(c) == std::string_view::npos)
        return fail("in string escape code");
      return go(State::kInString);
    default:
      if (!digit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
        return fail("in \\u hexadecimal character escape");
      return --hex_left_ > 0 || go(State::kInString);
  }
}

bool GoScanner::number(char c) {
  switch (state_) {
    case State::kNeg:
      if (c == '0') return go(State::kZero);
      return digit(c) ? go(State::kDigits) : fail("in numeric literal");
    case State::kDigits:
      if (digit(c)) return true;
      [[fallthrough]];
    case State::kZero:
      if (c == '.') return go(State::kDot);
      if (c == 'e' || c == 'E') return go(State::kExp);
      return end_value(c);
    case State::kDot:
      return digit(c) ? go(State::kDotDigits) : fail("after decimal point in numeric literal");
    case State::kDotDigits:
      if (digit(c)) return true;
      if (c == 'e' || c == 'E') return go(State::kExp);
      return end_value(c);
    case State::kExp:
      if (c == '+' || c == '-') return go(State::kExpSign);
      [[fallthrough]];
    case State::kExpSign:
      return digit(c) ? go(State::kExpDigits) : fail("in exponent of numeric literal");
    default:
      return digit(c) || end_value(c);
  }
}

bool GoScanner::step(char c) {
  switch (state_) {
    case State::kBeginValue:
      return blank(c) || begin_value(c);
    case State::kBeginValueOrEmpty:
      if (blank(c)) return true;
      return c == ']' ? pop() : begin_value(c);
    case State::kBeginNameOrEmpty:
      if (blank(c)) return true;
      if (c == '}') return pop();
      [[fallthrough]];
    case State::kBeginName:
      if (blank(c)) return true;
      return c == '"' ? go(State::kInString) : fail("looking for beginning of object key string");
    case State::kEndValue:
      return end_value(c);
    case State::kEndTop:
      return blank(c) || fail("after top-level value");
    case State::kInString:
    case State::kInStringEsc:
    case State::kInStringU:
      return in_string(c);
    case State::kLiteral:
      if (c != literal_[literal_at_]) {
        return fail("in literal " + std::string(literal_) + " (expecting " +
                    quote_byte(literal_[literal_at_]) + ")");
      }
      return ++literal_at_ < literal_.size() || go(State::kEndValue);
    default:
      return number(c);
  }
}

}  // namespace

std::string go_json_error(std::string_view text) { return GoScanner().run(text); }

}  // namespace kedge::kube
