#include "kube/selector.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/meta.h"

namespace kedge::kube {
namespace {

using Op = LabelSelector::Op;

// The tokens of labels/selector.go. A NUL byte ends a token there, and the text where one begins.
enum class Token : uint8_t {
  kEnd,
  kClose,
  kComma,
  kNot,
  kDoubleEquals,
  kEquals,
  kGreater,
  kIdentifier,
  kIn,
  kLess,
  kNotEquals,
  kNotIn,
  kOpen
};

struct Lexeme {
  Token token;
  std::string_view text;
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool special(char c) { return std::string_view("=!(),><").find(c) != std::string_view::npos; }

Lexeme scan_special(std::string_view& rest) {
  const std::string_view two = rest.substr(0, 2);
  Lexeme out{Token::kEnd, rest.substr(0, 1)};
  if (two == "==" || two == "!=") {
    out = {two == "==" ? Token::kDoubleEquals : Token::kNotEquals, two};
  } else {
    switch (rest[0]) {
      case '=':
        out.token = Token::kEquals;
        break;
      case '!':
        out.token = Token::kNot;
        break;
      case '(':
        out.token = Token::kOpen;
        break;
      case ')':
        out.token = Token::kClose;
        break;
      case ',':
        out.token = Token::kComma;
        break;
      case '>':
        out.token = Token::kGreater;
        break;
      default:
        out.token = Token::kLess;
    }
  }
  rest.remove_prefix(out.text.size());
  return out;
}

std::vector<Lexeme> scan(std::string_view rest) {
  std::vector<Lexeme> out;
  for (;;) {
    while (!rest.empty() && blank(rest[0])) rest.remove_prefix(1);
    if (rest.empty() || rest[0] == '\0') break;
    if (special(rest[0])) {
      out.push_back(scan_special(rest));
      continue;
    }
    size_t n = 0;
    while (n < rest.size() && rest[n] != '\0' && !special(rest[n]) && !blank(rest[n])) n++;
    const std::string_view word = rest.substr(0, n);
    const Token token = word == "in"      ? Token::kIn
                        : word == "notin" ? Token::kNotIn
                                          : Token::kIdentifier;
    out.push_back({token, word});
    rest.remove_prefix(n);
    if (!rest.empty() && rest[0] == '\0') rest.remove_prefix(1);
  }
  out.push_back({Token::kEnd, ""});
  return out;
}

Error syntax(std::string message) { return Error(Code::kBadRequest, std::move(message)); }

Error found(std::string_view text, std::string_view expected) {
  return syntax("found '" + std::string(text) + "', expected: " + std::string(expected));
}

std::string invalid(std::string_view path, std::string_view value, std::string_view detail) {
  return std::string(path) + ": Invalid value: " + go_quote(value) + ": " + std::string(detail);
}

class LabelParser {
 public:
  explicit LabelParser(std::string_view text) : items_(scan(text)) {}
  Result<std::vector<LabelSelector::Requirement>> parse();

 private:
  // As a value: "in" and "notin" are words.
  Lexeme peek() const {
    Lexeme l = items_[std::min(at_, items_.size() - 1)];
    if (l.token == Token::kIn || l.token == Token::kNotIn) l.token = Token::kIdentifier;
    return l;
  }
  Lexeme take() {
    const Lexeme l = peek();
    at_++;
    return l;
  }
  Result<LabelSelector::Requirement> requirement();
  Status values(std::vector<std::string>& out);
  Status identifiers(std::vector<std::string>& out);
  Status exact_value(std::vector<std::string>& out);

  std::vector<Lexeme> items_;
  size_t at_ = 0;
};

Result<std::vector<LabelSelector::Requirement>> LabelParser::parse() {
  std::vector<LabelSelector::Requirement> out;
  for (;;) {
    const Lexeme next = peek();
    if (next.token == Token::kEnd) return out;
    if (next.token != Token::kIdentifier && next.token != Token::kNot)
      return found(next.text, "!, identifier, or 'end of string'");
    auto r = requirement();
    if (!r.ok()) return std::move(r).error().context("unable to parse requirement");
    out.push_back(std::move(*r));
    const Lexeme after = take();
    if (after.token == Token::kEnd) return out;
    if (after.token != Token::kComma) return found(after.text, "',' or 'end of string'");
    const Lexeme more = peek();
    if (more.token != Token::kIdentifier && more.token != Token::kNot)
      return found(more.text, "identifier after ','");
  }
}

// NewRequirement's checks of the values.
Status check_values(const LabelSelector::Requirement& r) {
  std::vector<std::string> faults;
  if (r.op == Op::kGreater || r.op == Op::kLess) {
    for (size_t i = 0; i < r.values.size(); i++) {
      if (!parse_i64(r.values[i])) {
        faults.push_back(invalid("values[" + std::to_string(i) + "]", r.values[i],
                                 "for 'Gt', 'Lt' operators, the value must be an integer"));
      }
    }
  }
  for (size_t i = 0; i < r.values.size(); i++) {
    const std::vector<std::string> messages = check_label_value(r.values[i]);
    if (messages.empty()) continue;
    faults.push_back(invalid("values[" + std::to_string(i) + "][" + r.key + "]", r.values[i],
                             join(messages, "; ")));
  }
  if (faults.empty()) return {};
  if (faults.size() == 1) return syntax(std::move(faults[0]));
  return syntax("[" + join(faults, ", ") + "]");
}

Result<LabelSelector::Requirement> LabelParser::requirement() {
  LabelSelector::Requirement r;
  Lexeme key = take();
  const bool negated = key.token == Token::kNot;
  if (negated) key = take();
  if (key.token != Token::kIdentifier) return found(key.text, "identifier");
  const std::vector<std::string> messages = check_qualified_name(key.text);
  if (!messages.empty()) return syntax(invalid("<nil>", key.text, join(messages, "; ")));
  r.key = key.text;
  const Token next = peek().token;
  if (negated || next == Token::kEnd || next == Token::kComma) {
    r.op = negated ? Op::kNotExists : Op::kExists;
    return r;
  }
  const Lexeme op = items_[std::min(at_++, items_.size() - 1)];
  switch (op.token) {
    case Token::kIn:
    case Token::kEquals:
    case Token::kDoubleEquals:
      r.op = Op::kIn;
      break;
    case Token::kNotIn:
    case Token::kNotEquals:
      r.op = Op::kNotIn;
      break;
    case Token::kGreater:
      r.op = Op::kGreater;
      break;
    case Token::kLess:
      r.op = Op::kLess;
      break;
    default:
      return found(op.text, "in, notin, =, ==, !=, gt, lt");
  }
  if (op.token == Token::kIn || op.token == Token::kNotIn) {
    TRY(values(r.values));
  } else {
    TRY(exact_value(r.values));
  }
  std::sort(r.values.begin(), r.values.end());
  r.values.erase(std::unique(r.values.begin(), r.values.end()), r.values.end());
  TRY(check_values(r));
  if (r.op == Op::kGreater || r.op == Op::kLess) r.number = *parse_i64(r.values[0]);
  return r;
}

Status LabelParser::values(std::vector<std::string>& out) {
  const Lexeme open = take();
  if (open.token != Token::kOpen)
    return syntax("found '" + std::string(open.text) + "' expected: '('");
  const Lexeme first = peek();
  if (first.token == Token::kIdentifier || first.token == Token::kComma) {
    TRY(identifiers(out));
    if (take().token != Token::kClose) return found(first.text, "')'");
    return {};
  }
  if (first.token == Token::kClose) {
    take();
    out.emplace_back();
    return {};
  }
  return found(first.text, "',', ')' or identifier");
}

// A list whose members may be empty: "(,a,,b,)" has "", "a", "b".
Status LabelParser::identifiers(std::vector<std::string>& out) {
  for (;;) {
    const Lexeme l = take();
    const Lexeme next = peek();
    if (l.token == Token::kIdentifier) {
      out.emplace_back(l.text);
      if (next.token == Token::kComma) continue;
      if (next.token == Token::kClose) return {};
      return found(next.text, "',' or ')'");
    }
    if (l.token != Token::kComma) return found(l.text, "',', or identifier");
    if (out.empty()) out.emplace_back();
    if (next.token == Token::kComma || next.token == Token::kClose) {
      if (!out.back().empty()) out.emplace_back();
      if (next.token == Token::kClose) return {};
    }
  }
}

Status LabelParser::exact_value(std::vector<std::string>& out) {
  const Lexeme next = peek();
  if (next.token == Token::kEnd || next.token == Token::kComma) {
    out.emplace_back();
    return {};
  }
  const Lexeme l = take();
  if (l.token != Token::kIdentifier) return found(l.text, "identifier");
  out.emplace_back(l.text);
  return {};
}

bool has_value(const LabelSelector::Requirement& r, std::string_view value) {
  const auto at = std::lower_bound(r.values.begin(), r.values.end(), value);
  return at != r.values.end() && *at == value;
}

}  // namespace

Result<LabelSelector> LabelSelector::parse(std::string_view text) {
  LabelSelector out;
  out.requirements_ = TRY(LabelParser(text).parse());
  std::stable_sort(out.requirements_.begin(), out.requirements_.end(),
                   [](const Requirement& a, const Requirement& b) { return a.key < b.key; });
  return out;
}

bool LabelSelector::Requirement::matches(std::optional<std::string_view> label) const {
  switch (op) {
    case Op::kIn:
      return label && has_value(*this, *label);
    case Op::kNotIn:
      return !label || !has_value(*this, *label);
    case Op::kExists:
      return label.has_value();
    case Op::kNotExists:
      return !label.has_value();
    case Op::kGreater:
    case Op::kLess: {
      const auto n = label ? parse_i64(*label) : std::nullopt;
      return n && (op == Op::kGreater ? *n > number : *n < number);
    }
  }
  return false;
}

bool LabelSelector::matches(const Object& object) const {
  for (const Requirement& r : requirements_) {
    if (!r.matches(object.label(r.key))) return false;
  }
  return true;
}

namespace {

// Terms end at commas that no backslash stands before.
std::vector<std::string_view> split_terms(std::string_view text) {
  std::vector<std::string_view> out;
  size_t from = 0;
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] == '\\') {
      i++;
    } else if (text[i] == ',') {
      out.push_back(text.substr(from, i - from));
      from = i + 1;
    }
  }
  out.push_back(text.substr(from));
  return out;
}

size_t rune_length(std::string_view text) {
  size_t n = 1;
  while (n < text.size() && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) n++;
  return n;
}

Result<std::string> unescape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); i++) {
    const char c = text[i];
    if (c == ',' || c == '=') {
      return syntax("invalid field selector: unescaped character in value: " + std::to_string(c));
    }
    if (c != '\\') {
      out += c;
      continue;
    }
    const std::string_view escaped = text.substr(i + 1);
    if (escaped.empty() || (escaped[0] != '\\' && escaped[0] != ',' && escaped[0] != '=')) {
      return syntax("invalid field selector: invalid escape sequence: \\" +
                    std::string(escaped.substr(0, escaped.empty() ? 0 : rune_length(escaped))));
    }
    out += escaped[0];
    i++;
  }
  return out;
}

Result<FieldTerm> parse_term(std::string_view selector, std::string_view term) {
  for (size_t i = 0; i < term.size(); i++) {
    const std::string_view rest = term.substr(i);
    const bool differs = rest.substr(0, 2) == "!=";
    const size_t length = differs || rest.substr(0, 2) == "==" ? 2 : rest[0] == '=' ? 1 : 0;
    if (length == 0) continue;
    return FieldTerm{term.substr(0, i), !differs, TRY(unescape(rest.substr(length)))};
  }
  return syntax("invalid selector: '" + std::string(selector) + "'; can't understand '" +
                std::string(term) + "'");
}

Result<int> find_field(const Kind& kind, std::string_view field) {
  if (field == "metadata.name") return FieldSelector::Requirement::kName;
  if (field == "metadata.namespace" && kind.namespace_selectable)
    return FieldSelector::Requirement::kNamespace;
  for (size_t i = 0; i < kind.fields.size(); i++) {
    if (kind.fields[i].selector == field) return static_cast<int>(i);
  }
  return Error(Code::kBadRequest, kind.unknown_field_message(field));
}

}  // namespace

Result<std::vector<FieldTerm>> parse_field_terms(std::string_view text) {
  std::vector<std::string_view> parts = split_terms(text);
  std::sort(parts.begin(), parts.end());  // upstream's order decides which fault is told
  std::vector<FieldTerm> terms;
  for (const std::string_view part : parts) {
    if (!part.empty()) terms.push_back(TRY(parse_term(text, part)));
  }
  return terms;
}

Result<FieldSelector> FieldSelector::parse(std::string_view text, const Kind& kind) {
  FieldSelector out;
  for (FieldTerm& t : TRY(parse_field_terms(text))) {
    const int field = TRY(find_field(kind, t.field));
    out.requirements_.push_back({field, t.equal, std::move(t.value)});
  }
  return out;
}

bool FieldSelector::matches(const Object& object) const {
  for (const Requirement& r : requirements_) {
    const std::string_view value = r.field == Requirement::kName ? object.name()
                                   : r.field == Requirement::kNamespace
                                       ? object.ns()
                                       : object.field(static_cast<size_t>(r.field));
    if ((value == r.value) != r.equal) return false;
  }
  return true;
}

const std::string* FieldSelector::required_name() const {
  for (const Requirement& r : requirements_) {
    if (r.field == Requirement::kName && r.equal) return &r.value;
  }
  return nullptr;
}

}  // namespace kedge::kube
