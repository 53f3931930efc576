// Writing: from the last field to the first into a buffer that grows downwards, as gogo's generated
// code does, so that the length of a message is known when its head is written.
#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "base/decimal.h"
#include "base/strings.h"
#include "kube/gotime.h"
#include "kube/json_node.h"
#include "kube/protobuf.h"
#include "kube/protobuf_wire.h"
#include "kube/schema_table.h"

namespace kedge::kube {
namespace {

using schema::Field;
using schema::Shape;
using schema::ShapeKind;
using schema::Type;

// Bytes in front of what has been written; each call puts more before them.
class Backwards {
 public:
  Backwards() : buffer_(new char[kFirst]), at_(buffer_.get() + kFirst), end_(at_) {}

  size_t size() const { return static_cast<size_t>(end_ - at_); }
  std::string_view view() const { return {at_, size()}; }

  void put(std::string_view text) {
    if (text.empty()) return;
    memcpy(room(text.size()), text.data(), text.size());
  }
  void byte(uint8_t b) { *room(1) = static_cast<char>(b); }
  void varint(uint64_t v) {
    if (v < 0x80) return byte(static_cast<uint8_t>(v));
    size_t n = 1;
    for (uint64_t rest = v >> 7; rest != 0; rest >>= 7) ++n;
    char* to = room(n);
    for (; v >= 0x80; v >>= 7) *to++ = static_cast<char>(v | 0x80);
    *to = static_cast<char>(v);
  }
  void fixed64(uint64_t v) {
    for (int i = 7; i >= 0; --i) byte(static_cast<uint8_t>(v >> (8 * i)));
  }
  void tag(uint32_t number, wire::WireType type) { varint(uint64_t{number} << 3 | type); }
  // The head of what was written since size() was `before`.
  void head(uint32_t number, size_t before) {
    varint(size() - before);
    tag(number, wire::kBytes);
  }
  void text_field(uint32_t number, std::string_view text) {
    put(text);
    varint(text.size());
    tag(number, wire::kBytes);
  }
  void number_field(uint32_t number, uint64_t v) {
    varint(v);
    tag(number, wire::kVarint);
  }

 private:
  static constexpr size_t kFirst = 4096;

  char* room(size_t n) {
    if (static_cast<size_t>(at_ - buffer_.get()) < n) grow(n);
    return at_ -= n;
  }
  void grow(size_t n) {
    const size_t used = size();
    const size_t capacity = (used + n) * 2;
    std::unique_ptr<char[]> bigger(new char[capacity]);
    char* end = bigger.get() + capacity;
    memcpy(end - used, at_, used);
    at_ = end - used;
    end_ = end;
    buffer_ = std::move(bigger);
  }

  std::unique_ptr<char[]> buffer_;
  char* at_;
  char* end_;
};

bool is_null(const JsonNode* v) { return v == nullptr || node_type(v) == YYJSON_TYPE_NULL; }

class Encoder {
 public:
  explicit Encoder(Backwards& out) : out_(out) {}

  // A null `v` is the type's zero value, here and below.
  void message(const Type& t, const JsonNode* v);
  Status status() const {
    if (wrong_.empty()) return {};
    return Error(Code::kInternalError, "protobuf: " + wrong_);
  }

 private:
  void assign(std::span<const Field> fields, const JsonNode* object, size_t base);
  void field(const Field& f, const JsonNode* v);
  void repeated(uint32_t number, const Shape& element, const JsonNode* list);
  void entries(uint32_t number, const Shape& element, const JsonNode* map);
  void entry(uint32_t number, const Shape& element, const JsonNode* key);
  void singular(uint32_t number, const Shape& s, const JsonNode* v);
  void content(const Shape& s, const JsonNode* v);
  void time(const JsonNode* v, TimeFormat format);
  void int_or_string(const JsonNode* v);
  void schema_or(const Shape& s, const JsonNode* v);
  void raw(const JsonNode* v);
  void bytes(uint32_t number, const JsonNode* v);
  void real(uint32_t number, const JsonNode* v);

  std::string_view text_of(const JsonNode* v);
  uint64_t whole(const JsonNode* v);
  bool boolean(const JsonNode* v);
  // Whether `v` is a container of that type; anything else but null is wrong.
  bool is(const JsonNode* v, uint8_t type);
  void wrong(std::string_view what, const JsonNode* v);

  Backwards& out_;
  std::string wrong_;  // the first mistake; "": none
  std::vector<const JsonNode*> scratch_;
};

void Encoder::wrong(std::string_view what, const JsonNode* v) {
  if (!wrong_.empty()) return;
  wrong_ = what;
  if (v == nullptr) return;
  wrong_ += " expected, not ";
  wrong_ += Json(nullptr, const_cast<JsonNode*>(v)).type_name();
}

bool Encoder::is(const JsonNode* v, uint8_t type) {
  if (is_null(v)) return false;
  if (node_type(v) == type) return true;
  wrong(type == YYJSON_TYPE_OBJ ? "an object" : "a list", v);
  return false;
}

std::string_view Encoder::text_of(const JsonNode* v) {
  if (is_null(v)) return {};
  if (node_type(v) == YYJSON_TYPE_STR) return node_text(v);
  wrong("a string", v);
  return {};
}

uint64_t Encoder::whole(const JsonNode* v) {
  if (is_null(v)) return 0;
  if (node_type(v) == YYJSON_TYPE_RAW) {
    if (const auto n = parse_i64(node_text(v))) return static_cast<uint64_t>(*n);
  }
  wrong("a whole number", v);
  return 0;
}

bool Encoder::boolean(const JsonNode* v) {
  if (is_null(v)) return false;
  if (node_type(v) != YYJSON_TYPE_BOOL) wrong("a bool", v);
  return (v->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_TRUE;
}

// Puts the members of `object` at the places of their fields. Members often come in the order of
// the fields, so the search begins behind the last one found.
void Encoder::assign(std::span<const Field> fields, const JsonNode* object, size_t base) {
  const JsonNode* key = first_child(object);
  size_t next = 0;
  for (size_t left = node_length(object); left > 0; --left) {
    const std::string_view name = node_text(key);
    const JsonNode* v = key->next;
    for (size_t tries = fields.size(); tries > 0; --tries) {
      if (next == fields.size()) next = 0;
      const Field& f = fields[next++];
      if (schema::text(f.name) != name) continue;
      scratch_[base + next - 1] = v;
      break;
    }
    key = v->next;
  }
}

void Encoder::message(const Type& t, const JsonNode* v) {
  const std::span<const Field> fields = schema::fields(t);
  const uint8_t* order = schema::by_number(t);
  const size_t base = scratch_.size();
  scratch_.resize(base + fields.size(), nullptr);
  const bool object = is(v, YYJSON_TYPE_OBJ);
  if (object) assign(fields, v, base);
  for (size_t i = fields.size(); i > 0; --i) {
    const Field& f = fields[order[i - 1]];
    if (f.number == 0) break;
    // The members of an embedded struct are among those of the object around it.
    const bool embedded = (f.flags & schema::kFieldEmbedded) != 0;
    field(f, embedded ? (object ? v : nullptr) : scratch_[base + order[i - 1]]);
  }
  scratch_.resize(base);
}

void Encoder::field(const Field& f, const JsonNode* v) {
  const Shape& s = schema::shape(f.shape);
  switch (s.kind) {
    case ShapeKind::kList:
      if (schema::is_wrapped_list(s)) {
        if (!is_null(v)) singular(f.number, s, v);
      } else if (is(v, YYJSON_TYPE_ARR)) {
        repeated(f.number, schema::shape(s.ref), v);
      }
      return;
    case ShapeKind::kMap:
      if (is(v, YYJSON_TYPE_OBJ)) entries(f.number, schema::shape(s.ref), v);
      return;
    default:
      if (is_null(v) && ((f.flags & schema::kFieldPointer) != 0 || s.kind == ShapeKind::kBytes)) {
        return;
      }
      singular(f.number, s, v);
  }
}

void Encoder::repeated(uint32_t number, const Shape& element, const JsonNode* list) {
  const size_t base = scratch_.size();
  const JsonNode* e = first_child(list);
  for (size_t left = node_length(list); left > 0; --left, e = e->next) scratch_.push_back(e);
  for (size_t i = scratch_.size(); i > base; --i) singular(number, element, scratch_[i - 1]);
  scratch_.resize(base);
}

void Encoder::entries(uint32_t number, const Shape& element, const JsonNode* map) {
  const size_t base = scratch_.size();
  const JsonNode* key = first_child(map);
  bool sorted = true;
  for (size_t left = node_length(map); left > 0; --left, key = key->next->next) {
    if (scratch_.size() > base && node_text(key) < node_text(scratch_.back())) sorted = false;
    scratch_.push_back(key);
  }
  if (!sorted) {
    std::sort(scratch_.begin() + static_cast<ptrdiff_t>(base), scratch_.end(),
              [](const JsonNode* a, const JsonNode* b) { return node_text(a) < node_text(b); });
  }
  for (size_t i = scratch_.size(); i > base; --i) entry(number, element, scratch_[i - 1]);
  scratch_.resize(base);
}

void Encoder::entry(uint32_t number, const Shape& element, const JsonNode* key) {
  const size_t before = out_.size();
  const JsonNode* v = key->next;
  if (element.kind != ShapeKind::kBytes || !is_null(v)) singular(2, element, v);
  out_.text_field(1, node_text(key));
  out_.head(number, before);
}

void Encoder::singular(uint32_t number, const Shape& s, const JsonNode* v) {
  switch (s.kind) {
    case ShapeKind::kString:
      return out_.text_field(number, text_of(v));
    case ShapeKind::kBool:
      return out_.number_field(number, boolean(v) ? 1 : 0);
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
      return out_.number_field(number, whole(v));
    case ShapeKind::kFloat64:
      return real(number, v);
    case ShapeKind::kBytes:
      return bytes(number, v);
    default:
      break;
  }
  const size_t before = out_.size();
  content(s, v);
  out_.head(number, before);
}

void Encoder::content(const Shape& s, const JsonNode* v) {
  switch (s.kind) {
    case ShapeKind::kStruct:
      return message(schema::type(s.ref), v);
    case ShapeKind::kTime:
      return time(v, TimeFormat::kSeconds);
    case ShapeKind::kMicroTime:
      return time(v, TimeFormat::kMicro);
    case ShapeKind::kQuantity:
      return out_.text_field(1, is_null(v) ? "0" : text_of(v));
    case ShapeKind::kIntOrString:
      return int_or_string(v);
    case ShapeKind::kRaw:
    case ShapeKind::kJson:
    case ShapeKind::kFieldsV1:
      return raw(v);
    case ShapeKind::kSchemaOrArray:
    case ShapeKind::kSchemaOrBool:
    case ShapeKind::kSchemaOrStrings:
      return schema_or(s, v);
    case ShapeKind::kList:
      if (is(v, YYJSON_TYPE_ARR)) repeated(1, schema::shape(s.ref), v);
      return;
    default:
      wrong("a type with a protobuf form", nullptr);
  }
}

void Encoder::time(const JsonNode* v, TimeFormat format) {
  const std::string_view text = text_of(v);
  if (is_null(v)) return;
  const Result<GoTime> t = parse_time(text, format);
  if (!t.ok()) return wrong(t.error().message(), nullptr);
  if (t->is_zero()) return;
  const int32_t nanos = format == TimeFormat::kMicro ? t->nanos / 1000 * 1000 : 0;
  out_.number_field(2, static_cast<uint64_t>(nanos));
  out_.number_field(1, static_cast<uint64_t>(t->seconds));
}

void Encoder::int_or_string(const JsonNode* v) {
  const bool text = !is_null(v) && node_type(v) == YYJSON_TYPE_STR;
  out_.text_field(3, text ? node_text(v) : "");
  out_.number_field(2, text ? 0 : whole(v));
  out_.number_field(1, text ? 1 : 0);
}

void Encoder::raw(const JsonNode* v) {
  if (is_null(v)) return;
  JsonBuffer json(256);
  json.print(v);
  out_.text_field(1, json.view());
}

void Encoder::bytes(uint32_t number, const JsonNode* v) {
  const std::optional<std::string> raw = base64_decode(text_of(v));
  if (!raw) return wrong("base64 text", v);
  out_.text_field(number, *raw);
}

void Encoder::real(uint32_t number, const JsonNode* v) {
  double value = 0;
  if (!is_null(v)) {
    const std::string_view digits = node_text(v);
    if (node_type(v) != YYJSON_TYPE_RAW) return wrong("a number", v);
    parse_double(digits, value);  // one that does not fit counts as 0
  }
  uint64_t bits = 0;
  memcpy(&bits, &value, sizeof bits);
  out_.fixed64(bits);
  out_.tag(number, wire::kFixed64);
}

// JSONSchemaPropsOrArray, -OrBool, -OrStringArray: a schema, or the other thing.
void Encoder::schema_or(const Shape& s, const JsonNode* v) {
  const bool or_bool = s.kind == ShapeKind::kSchemaOrBool;
  if (!is_null(v) && node_type(v) == YYJSON_TYPE_ARR && !or_bool) {
    static constexpr Shape kText = {ShapeKind::kString, 0, 0, 0, 0};
    const Shape schemas = {ShapeKind::kStruct, 0, s.ref, 0, 0};
    return repeated(2, s.kind == ShapeKind::kSchemaOrStrings ? kText : schemas, v);
  }
  const bool object = !is_null(v) && node_type(v) == YYJSON_TYPE_OBJ;
  if (object) {
    const size_t before = out_.size();
    message(schema::type(s.ref), v);
    out_.head(or_bool ? 2 : 1, before);
  }
  // Beside a schema, allows is true.
  if (or_bool) out_.number_field(1, object || boolean(v) ? 1 : 0);
}

}  // namespace

Status encode_message(uint16_t type, Json value, std::string& out) {
  Backwards buffer;
  Encoder encoder(buffer);
  encoder.message(schema::type(type), value.raw());
  TRY(encoder.status());
  out += buffer.view();
  return {};
}

Status encode_protobuf(uint16_t type, Json root, std::string& out) {
  Backwards buffer;
  buffer.put(envelope_tail());
  const size_t before = buffer.size();
  Encoder encoder(buffer);
  encoder.message(schema::type(type), root.raw());
  TRY(encoder.status());
  out += envelope_head(root.get("apiVersion").string(), root.get("kind").string(),
                       buffer.size() - before);
  out += buffer.view();
  return {};
}

}  // namespace kedge::kube
