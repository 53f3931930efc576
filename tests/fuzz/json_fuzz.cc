// The JSON reader against an independent recogniser of RFC 8259, and printing against reading.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "kube/json.h"
#include "kube/object.h"

namespace {

// Recursive descent straight from the RFC's grammar, with the reader's own extra rules: bounded
// depth; bytes that are no UTF-8 and halves of surrogate pairs are read as U+FFFD.
class Recogniser {
 public:
  explicit Recogniser(std::string_view text) : s_(text) {}
  bool run() {
    blanks();
    if (!value(0)) return false;
    blanks();
    return at_ == s_.size();
  }

 private:
  int peek() const { return at_ < s_.size() ? static_cast<unsigned char>(s_[at_]) : -1; }
  bool eat(int c) {
    if (peek() != c) return false;
    at_++;
    return true;
  }
  void blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') at_++;
  }
  bool word(std::string_view w) {
    if (s_.substr(at_, w.size()) != w) return false;
    at_ += w.size();
    return true;
  }
  bool digits() {
    const size_t from = at_;
    while (peek() >= '0' && peek() <= '9') at_++;
    return at_ > from;
  }
  bool number() {
    eat('-');
    if (!eat('0') && !digits()) return false;
    if (eat('.') && !digits()) return false;
    if (eat('e') || eat('E')) {
      if (!eat('+')) eat('-');
      if (!digits()) return false;
    }
    return true;
  }
  bool hex4(unsigned* out) {
    *out = 0;
    for (int i = 0; i < 4; i++) {
      const int c = peek();
      unsigned v;
      if (c >= '0' && c <= '9') {
        v = static_cast<unsigned>(c - '0');
      } else if (c >= 'a' && c <= 'f') {
        v = static_cast<unsigned>(c - 'a') + 10;
      } else if (c >= 'A' && c <= 'F') {
        v = static_cast<unsigned>(c - 'A') + 10;
      } else {
        return false;
      }
      *out = *out * 16 + v;
      at_++;
    }
    return true;
  }
  bool escape() {
    if (!eat('u')) {
      if (peek() < 0 || std::string_view("\"\\/bfnrt").find(s_[at_]) == std::string_view::npos)
        return false;
      at_++;
      return true;
    }
    unsigned unit;
    return hex4(&unit);
  }
  bool string() {
    if (!eat('"')) return false;
    for (;;) {
      if (eat('"')) return true;
      if (eat('\\')) {
        if (!escape()) return false;
      } else if (peek() < 0x20) {
        return false;
      } else {
        at_++;
      }
    }
  }
  bool members(size_t depth) {
    blanks();
    if (eat('}')) return true;
    for (;;) {
      blanks();
      if (!string()) return false;
      blanks();
      if (!eat(':')) return false;
      blanks();
      if (!value(depth)) return false;
      blanks();
      if (eat('}')) return true;
      if (!eat(',')) return false;
    }
  }
  bool elements(size_t depth) {
    blanks();
    if (eat(']')) return true;
    for (;;) {
      blanks();
      if (!value(depth)) return false;
      blanks();
      if (eat(']')) return true;
      if (!eat(',')) return false;
    }
  }
  bool value(size_t depth) {
    switch (peek()) {
      case '{':
      case '[': {
        if (depth == kedge::limits::kJsonDepth) return false;
        const bool object = s_[at_++] == '{';
        return object ? members(depth + 1) : elements(depth + 1);
      }
      case '"':
        return string();
      case 't':
        return word("true");
      case 'f':
        return word("false");
      case 'n':
        return word("null");
      default:
        return number();
    }
  }

  std::string_view s_;
  size_t at_ = 0;
};

void require(bool ok) {
  if (!ok) abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using kedge::kube::JsonDoc;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> duplicates;
  auto doc = JsonDoc::parse(text, &duplicates);
  require(doc.ok() == Recogniser(text).run());
  if (!doc.ok()) {
    require(!doc.error().message().empty());
    return 0;
  }
  const std::string printed = doc->root().print();
  std::vector<std::string> none;
  auto again = JsonDoc::parse(printed, &none);
  require(again.ok() && none.empty());
  require(json_equal(doc->root(), again->root()));
  require(again->root().print() == printed);
  const JsonDoc copy = doc->clone();
  require(copy.root().print() == printed);
  for (const kedge::kube::Kind& kind : kedge::kube::builtin_kinds()) {
    if (kind.resource != "pods") continue;
    auto object = kedge::kube::Object::from_text(kind, text, 77);
    if (object.ok()) {
      auto moved = kedge::kube::Object::with_revision(**object, kind, 123456789);
      require(JsonDoc::parse(moved->json()).ok());
      require(moved->label("a") == (*object)->label("a"));
      require(moved->key() == (*object)->key());
    }
    break;
  }
  return 0;
}
