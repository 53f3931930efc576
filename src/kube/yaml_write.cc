// libyaml's emitter, set up as go-yaml sets up its port of it.
#include <yaml.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/strings.h"
#include "kube/yaml.h"
#include "kube/yaml_scalar.h"

namespace kedge::kube {
namespace {

// One code point of valid UTF-8; moves `s` behind it.
uint32_t next_rune(std::string_view& s) {
  const auto byte = [&s](size_t i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(s[i]));
  };
  const uint32_t c = byte(0);
  size_t n = 1;
  uint32_t rune = c;
  if (c >= 0xF0 && s.size() >= 4) {
    n = 4;
    rune = (c & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | (byte(3) & 63);
  } else if (c >= 0xE0 && s.size() >= 3) {
    n = 3;
    rune = (c & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63);
  } else if (c >= 0xC0 && s.size() >= 2) {
    n = 2;
    rune = (c & 31) << 6 | (byte(1) & 63);
  }
  s.remove_prefix(n);
  return rune;
}

bool is_digit(uint32_t rune) { return rune >= '0' && rune <= '9'; }
// Beyond ASCII nearly everything in keys is a letter.
bool is_letter(uint32_t rune) {
  return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') || rune >= 0xAA;
}

uint64_t take_number(std::string_view& s, uint32_t first, uint64_t start, size_t& length) {
  uint64_t v = start;
  uint32_t rune = first;
  while (is_digit(rune)) {
    v = v * 10 + (rune - '0');  // wraps on very long ones, as there
    length++;
    rune = s.empty() ? 0 : next_rune(s);
  }
  return v;
}

// go-yaml's keyList: numbers in keys count as numbers, letters come last.
bool key_less(std::string_view a, std::string_view b) {
  bool digits_before = false;  // the equal part ends in digits that are not all zero
  while (!a.empty() && !b.empty()) {
    const uint32_t x = next_rune(a);
    const uint32_t y = next_rune(b);
    if (x == y) {
      digits_before = is_digit(x) && (digits_before || x != '0');
      continue;
    }
    const bool x_letter = is_letter(x);
    const bool y_letter = is_letter(y);
    if (x_letter && y_letter) return x < y;
    if (x_letter || y_letter) return y_letter;
    const uint64_t start = (x == '0' || y == '0') && digits_before ? 1 : 0;
    size_t x_length = 0;
    size_t y_length = 0;
    const uint64_t m = take_number(a, x, start, x_length);
    const uint64_t n = take_number(b, y, start, y_length);
    if (m != n) return static_cast<int64_t>(m) < static_cast<int64_t>(n);
    if (x_length != y_length) return x_length < y_length;
    return x < y;
  }
  return a.empty() && !b.empty();
}

class YamlWriter {
 public:
  explicit YamlWriter(std::string& out) : out_(out) {
    KEDGE_ASSERT(yaml_emitter_initialize(&emitter_) == 1);
    yaml_emitter_set_output(&emitter_, write, this);
    yaml_emitter_set_unicode(&emitter_, 1);
  }
  ~YamlWriter() { yaml_emitter_delete(&emitter_); }
  YamlWriter(const YamlWriter&) = delete;
  YamlWriter& operator=(const YamlWriter&) = delete;

  void document(Json root);

 private:
  struct Frame {
    bool mapping;
    std::vector<Json::Member> members;  // of a sequence: without names
    size_t next = 0;
  };

  static int write(void* self, unsigned char* bytes, size_t size) {
    static_cast<YamlWriter*>(self)->out_.append(reinterpret_cast<const char*>(bytes), size);
    return 1;
  }
  // libyaml fails only when memory is out, or events come in a wrong order.
  void emit() { KEDGE_ASSERT(yaml_emitter_emit(&emitter_, &event_) == 1); }
  void scalar(std::string_view text, yaml_scalar_style_t style) {
    KEDGE_ASSERT(yaml_scalar_event_initialize(&event_, nullptr, nullptr,
                                              reinterpret_cast<const yaml_char_t*>(text.data()),
                                              static_cast<int>(text.size()), 1, 1, style) == 1);
    emit();
  }
  void string(std::string_view text);
  void number(std::string_view text);
  void value(Json v);
  void open(Json v);
  void close(const Frame& frame);

  yaml_emitter_t emitter_;
  yaml_event_t event_;
  std::string& out_;
  std::vector<Frame> stack_;
};

void YamlWriter::string(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return scalar(text, YAML_LITERAL_SCALAR_STYLE);
  scalar(text, yaml_must_quote(text) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE);
}

// Upstream reads the JSON as YAML first: whole numbers of 64 bits stay, others become doubles.
void YamlWriter::number(std::string_view text) {
  const auto as = resolve_yaml_scalar("", text);
  if (as.ok() && as->type == YamlScalar::Type::kInt)
    return scalar(as->text, YAML_PLAIN_SCALAR_STYLE);
  if (as.ok() && as->type == YamlScalar::Type::kFloat)
    return scalar(go_format_g(as->number), YAML_PLAIN_SCALAR_STYLE);
  string(text);
}

void YamlWriter::open(Json v) {
  Frame frame;
  frame.mapping = v.is_object();
  frame.members.reserve(v.size());
  if (frame.mapping) {
    for (const auto m : v.members()) frame.members.push_back(m);
    // Stable: it stays inside the list even where such an order contradicts itself.
    // Stable: it stays inside the list even where such an order contradicts itself.
    std::stable_sort(
        frame.members.begin(), frame.members.end(),
        [](const Json::Member& a, const Json::Member& b) { return key_less(a.name, b.name); });
    KEDGE_ASSERT(yaml_mapping_start_event_initialize(&event_, nullptr, nullptr, 1,
                                                     YAML_BLOCK_MAPPING_STYLE) == 1);
  } else {
    for (const Json e : v.elements()) frame.members.push_back({"", e});
    KEDGE_ASSERT(yaml_sequence_start_event_initialize(&event_, nullptr, nullptr, 1,
                                                      YAML_BLOCK_SEQUENCE_STYLE) == 1);
  }
  emit();
  stack_.push_back(std::move(frame));
}

void YamlWriter::close(const Frame& frame) {
  if (frame.mapping) {
    yaml_mapping_end_event_initialize(&event_);
  } else {
    yaml_sequence_end_event_initialize(&event_);
  }
  emit();
}

void YamlWriter::value(Json v) {
  if (v.is_object() || v.is_array()) return open(v);
  if (v.is_string()) return string(v.string());
  if (v.is_number()) return number(v.number_text());
  if (v.is_bool()) return scalar(v.boolean() ? "true" : "false", YAML_PLAIN_SCALAR_STYLE);
  scalar("null", YAML_PLAIN_SCALAR_STYLE);
}

void YamlWriter::document(Json root) {
  yaml_stream_start_event_initialize(&event_, YAML_UTF8_ENCODING);
  emit();
  yaml_document_start_event_initialize(&event_, nullptr, nullptr, nullptr, 1);
  emit();
  value(root);
  while (!stack_.empty()) {
    Frame& top = stack_.back();
    if (top.next == top.members.size()) {
      close(top);
      stack_.pop_back();
      continue;
    }
    const Json::Member m = top.members[top.next++];
    if (top.mapping) string(m.name);
    value(m.value);
  }
  yaml_document_end_event_initialize(&event_, 1);
  emit();
  emitter_.open_ended = 0;
  yaml_stream_end_event_initialize(&event_);
  emit();
}

}  // namespace

std::string json_to_yaml(Json value) {
  std::string out;
  YamlWriter(out).document(value);
  return out;
}

}  // namespace kedge::kube
