#include <cstdlib>
#include <cstring>
#include <vector>

#include "kube/json.h"
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool plain(unsigned char c) { return c >= 0x20 && c != '"' && c != '\\'; }

// True when one of the eight bytes must be escaped.
bool word_needs_escape(uint64_t w) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kHigh = 0x8080808080808080u;
  const uint64_t quote = w ^ (kOnes * '"');
  const uint64_t slash = w ^ (kOnes * '\\');
  const uint64_t below = (w - kOnes * 0x20) & ~w;
  return ((below | ((quote - kOnes) & ~quote) | ((slash - kOnes) & ~slash)) & kHigh) != 0;
}

// Where the first byte that must be escaped is; the length when there is none.
size_t find_escape(std::string_view text) {
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t w;
    memcpy(&w, text.data() + i, 8);
    if (word_needs_escape(w)) break;
  }
  while (i < text.size() && plain(static_cast<unsigned char>(text[i]))) i++;
  return i;
}

}  // namespace

JsonBuffer::JsonBuffer(size_t capacity) {
  start_ = static_cast<char*>(malloc(capacity));
  KEDGE_ASSERT(start_ != nullptr);
  at_ = start_;
  end_ = start_ + capacity;
}

JsonBuffer::~JsonBuffer() { free(start_); }

void JsonBuffer::grow(size_t n) {
  const size_t used = static_cast<size_t>(at_ - start_);
  size_t capacity = static_cast<size_t>(end_ - start_) * 2;
  if (capacity < used + n) capacity = used + n;
  start_ = static_cast<char*>(realloc(start_, capacity));
  KEDGE_ASSERT(start_ != nullptr);
  at_ = start_ + used;
  end_ = start_ + capacity;
}

void JsonBuffer::raw(std::string_view text) {
  room(text.size());
  memcpy(at_, text.data(), text.size());
  at_ += text.size();
}

void JsonBuffer::string(std::string_view text) {
  room(text.size() + 2);
  *at_++ = '"';
  const size_t clean = find_escape(text);
  if (clean != 0) memcpy(at_, text.data(), clean);
  at_ += clean;
  if (clean < text.size()) escaped(text.substr(clean));
  put('"');
}

void JsonBuffer::string(const JsonNode* n) {
  if ((n->tag & YYJSON_SUBTYPE_MASK) != YYJSON_SUBTYPE_NOESC) return string(node_text(n));
  // The reader has seen that nothing in it needs an escape.
  const std::string_view text = node_text(n);
  room(text.size() + 2);
  *at_++ = '"';
  memcpy(at_, text.data(), text.size());
  at_ += text.size();
  *at_++ = '"';
}

void JsonBuffer::escaped(std::string_view text) {
  for (const char c : text) {
    room(6);
    const unsigned char u = static_cast<unsigned char>(c);
    if (plain(u)) {
      *at_++ = c;
      continue;
    }
    *at_++ = '\\';
    switch (c) {
      case '"':
      case '\\':
        *at_++ = c;
        break;
      case '\n':
        *at_++ = 'n';
        break;
      case '\r':
        *at_++ = 'r';
        break;
      case '\t':
        *at_++ = 't';
        break;
      case '\b':
        *at_++ = 'b';
        break;
      case '\f':
        *at_++ = 'f';
        break;
      default:
        memcpy(at_, "u00", 3);
        at_[3] = kHex[u >> 4];
        at_[4] = kHex[u & 15];
        at_ += 5;
    }
  }
}

void JsonBuffer::scalar(const JsonNode* n) {
  switch (node_type(n)) {
    case YYJSON_TYPE_STR:
      return string(n);
    case YYJSON_TYPE_RAW:
      return raw(node_text(n));
    case YYJSON_TYPE_BOOL:
      return raw((n->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_TRUE ? "true" : "false");
    default:
      return raw("null");
  }
}

void JsonBuffer::print(const JsonNode* n) {
  // Not recursive: a document made by patches may be deeper than one that was parsed.
  struct Frame {
    const JsonNode* next;
    size_t left;
    char end;  // '}', ']', or nothing at the top
  };
  std::vector<Frame> stack;
  stack.reserve(16);
  Frame top{n, 1, 0};
  for (;;) {
    const JsonNode* v = top.next;
    if (top.end == '}') {
      string(v);
      put(':');
      v = v->next;
    }
    top.next = v->next;
    top.left--;
    const uint8_t type = node_type(v);
    if (type < YYJSON_TYPE_ARR) {
      scalar(v);
    } else if (node_length(v) == 0) {
      raw(type == YYJSON_TYPE_OBJ ? "{}" : "[]");
    } else {
      const bool object = type == YYJSON_TYPE_OBJ;
      put(object ? '{' : '[');
      stack.push_back(top);
      top = Frame{first_child(v), node_length(v), object ? '}' : ']'};
      continue;
    }
    while (top.left == 0) {
      if (stack.empty()) return;
      put(top.end);
      top = stack.back();
      stack.pop_back();
    }
    put(',');
  }
}

std::string Json::print() const {
  std::string out;
  print_to(out);
  return out;
}

void Json::print_to(std::string& out) const {
  if (value_ == nullptr) return;
  JsonBuffer buffer(1024);
  buffer.print(value_);
  out.append(buffer.view());
}

void append_json_string(std::string& out, std::string_view text) {
  std::string scratch;
  text = utf8_or_replaced(text, scratch);
  JsonBuffer buffer(text.size() + 16);
  buffer.string(text);
  out.append(buffer.view());
}

}  // namespace kedge::kube
