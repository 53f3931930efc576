// Reading: one walk over the bytes that appends nodes to a document.
//
// A field that comes again is merged into what is there (scalars: the last one counts, structs: by
// field, lists: appended, maps: the last entry of a key counts), as gogo's generated code does.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <vector>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/strings.h"
#include "kube/gotime.h"
#include "kube/json_node.h"
#include "kube/protobuf.h"
#include "kube/protobuf_wire.h"
#include "kube/schema_table.h"
#include "kube/status.h"

namespace kedge::kube {
namespace {

using schema::Field;
using schema::Shape;
using schema::ShapeKind;
using schema::Type;
using wire::Reader;
using wire::Tag;

// Marks the object of a map whose keys did not come in ascending order (node_type() masks it out).
constexpr uint8_t kUnsorted = YYJSON_SUBTYPE_TRUE;

constexpr Shape kText = {ShapeKind::kString, 0, 0, 0, 0};

void append_element(JsonNode* list, JsonNode* v) {
  JsonNode* last = last_child(list);
  v->next = last == nullptr ? v : last->next;
  if (last != nullptr) last->next = v;
  list->uni.ptr = v;
  set_node_length(list, node_length(list) + 1);
}

void append_member(JsonNode* object, JsonNode* key, JsonNode* v) {
  JsonNode* last = last_child(object);
  key->next = v;
  v->next = last == nullptr ? key : last->next->next;
  if (last != nullptr) last->next->next = key;
  object->uni.ptr = key;
  set_node_length(object, node_length(object) + 1);
}

JsonNode* find_member(const JsonNode* object, std::string_view name) {
  JsonNode* key = first_child(object);
  for (size_t left = node_length(object); left > 0; --left, key = key->next->next) {
    if (node_text(key) == name) return key->next;
  }
  return nullptr;
}

bool is_ascii(std::string_view text) {
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word = 0;
    memcpy(&word, text.data() + i, 8);
    if ((word & 0x8080808080808080u) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
  }
  return true;
}

// Go's name of a field, from its JSON name: what the decoder's errors have.
// Differs from upstream: the few fields whose two names have nothing in common get the JSON one.
std::string go_field_name(const Field& f) {
  static constexpr std::string_view kInitials =
      " api aws ca cel cidr cidrs csi dns fc fs gce gid gmsa grpc http ip ips iqn iscsi json nfs "
      "os "
      "pd pkix qos rbd se ssl tcp tls tty ttl uid url ";
  const Shape& s = schema::shape(f.shape);
  std::string name(schema::text(f.name));
  if (name == "metadata" && s.kind == ShapeKind::kStruct) {
    return std::string(schema::text(schema::type(s.ref).name));
  }
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto word_end = std::find_if_not(name.begin(), name.end(), is_lower);
  const std::string word = " " + std::string(name.begin(), word_end) + " ";
  size_t upper = kInitials.find(word) == std::string_view::npos ? 1 : word.size() - 2;
  for (size_t i = 0; i < upper && i < name.size(); ++i) {
    if (is_lower(name[i])) name[i] = static_cast<char>(name[i] - 'a' + 'A');
  }
  return name;
}

[[gnu::noinline]] bool wrong_wire(const Field& f, Tag tag, Reader& in) {
  return in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field " +
                 go_field_name(f));
}

[[gnu::noinline]] void wrong_choice(Reader& in, Tag tag, const char* field) {
  in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field " + field);
}

wire::WireType wire_type(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kBool:
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
      return wire::kVarint;
    case ShapeKind::kFloat64:
      return wire::kFixed64;
    default:
      return wire::kBytes;
  }
}

bool is_zero(const JsonNode* v) {
  switch (node_type(v)) {
    case YYJSON_TYPE_STR:
      return node_length(v) == 0;
    case YYJSON_TYPE_BOOL:
      return (v->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_FALSE;
    case YYJSON_TYPE_RAW:
      return node_text(v) == "0";
    default:
      return false;
  }
}

// Whether Go's JSON encoder leaves out the value `v` of a field.
bool left_out(const Field& f, ShapeKind kind, const JsonNode* v) {
  if ((f.flags & schema::kFieldPointer) != 0 || (f.flags & schema::kFieldOmitEmpty) == 0) {
    return false;
  }
  return kind <= ShapeKind::kBytes && is_zero(v);
}

// How deep containers in a JSON text are nested.
size_t nesting(std::string_view json) {
  size_t depth = 0, most = 0;
  bool quoted = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\\') ++i;
    if (quoted) continue;
    if (c == '{' || c == '[') most = std::max(most, ++depth);
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return most;
}

class Decoder {
 public:
  explicit Decoder(yyjson_mut_doc* doc) : doc_(doc) {}

  // Fills `object`; `fresh` when it is known to have no members of this type yet.
  bool message(const Type& t, std::string_view text, JsonNode* object, bool fresh);
  void sort_maps();
  Error error() const { return bad_request(error_); }

 private:
  bool fail(std::string text);
  void count(size_t values) {
    nodes_ += values;
    if (nodes_ > limits::kJsonNodes) too_many();
  }
  void too_many();
  JsonNode* node(uint8_t type_and_subtype);
  JsonNode* text_node(std::string_view text);
  JsonNode* copied_node(uint8_t type, std::string_view text);
  JsonNode* number_node(int64_t v);
  JsonNode* bool_node(bool v);

  // Messages are read by recursion to kJsonDepth on a small stack: what is on the way there has a
  // small frame, the rest is kept out of line.
  //
  // Each reads one field of `object` whose tag was read; `slot` is its place in slots_.
  [[gnu::noinline]] bool field(const Field& f, Tag tag, Reader& in, JsonNode* object, size_t slot,
                               bool fresh);
  bool packed(const Shape& s, std::string_view text, JsonNode* list);
  [[gnu::noinline]] bool entry(const Shape& s, std::string_view text, JsonNode* map);
  void append(const Field& f, JsonNode* object, JsonNode* v, size_t slot);

  // The value of a shape; `old` is what an earlier field of the same number gave, or null. Null
  // after an error, which is in error_ or in the Reader's.
  JsonNode* value(const Shape& s, Reader& in, JsonNode* old);
  [[gnu::noinline]] JsonNode* scalar(const Shape& s, Reader& in);
  JsonNode* content(const Shape& s, std::string_view text, JsonNode* old);
  [[gnu::noinline]] JsonNode* special(const Shape& s, std::string_view text, JsonNode* old);
  JsonNode* time(std::string_view text, TimeFormat format);
  JsonNode* quantity(std::string_view text);
  JsonNode* int_or_string(std::string_view text);
  JsonNode* raw(std::string_view text, std::string_view message);
  JsonNode* json(std::string_view text, std::string_view message);
  [[gnu::noinline]] JsonNode* schema_or(const Shape& s, std::string_view text);
  JsonNode* wrapped_list(std::string_view text, std::string_view message, JsonNode* old);
  JsonNode* zero(const Shape& s);
  // Reads a message of at most three fields into places by number. False after an error.
  struct Small {
    std::string_view message;
    const char* wires;  // the wire type of field 1, 2, 3 as digits
    uint64_t numbers[3] = {};
    std::string_view texts[3] = {};
    bool there[3] = {};
  };
  bool small(std::string_view text, Small& out);

  yyjson_mut_doc* doc_;
  std::string error_;
  size_t nodes_ = 0;
  size_t depth_ = 0;
  std::vector<JsonNode*> slots_;     // of the messages being read: the values of their fields
  std::vector<JsonNode*> unsorted_;  // maps marked so
};

bool Decoder::fail(std::string text) {
  if (error_.empty()) error_ = std::move(text);
  return false;
}

void Decoder::too_many() {
  fail("proto: more than " + std::to_string(limits::kJsonNodes) + " values in one document");
}

JsonNode* Decoder::node(uint8_t type_and_subtype) {
  count(1);
  return new_node(doc_, type_and_subtype);
}

JsonNode* Decoder::copied_node(uint8_t type, std::string_view text) {
  count(1);
  return new_text_node(doc_, type, text);
}

// `text` lies in the document's own memory.
JsonNode* Decoder::text_node(std::string_view text) {
  std::string scratch;
  if (!is_ascii(text)) {
    const std::string_view valid = utf8_or_replaced(text, scratch);
    if (valid.data() != text.data()) return copied_node(YYJSON_TYPE_STR, valid);
  }
  JsonNode* n = node(YYJSON_TYPE_STR);
  n->uni.str = text.data();
  set_node_length(n, text.size());
  return n;
}

JsonNode* Decoder::number_node(int64_t v) {
  char digits[24];
  const char* end = std::to_chars(digits, digits + sizeof digits, v).ptr;
  return copied_node(YYJSON_TYPE_RAW, {digits, static_cast<size_t>(end - digits)});
}

JsonNode* Decoder::bool_node(bool v) {
  return node(
      static_cast<uint8_t>(YYJSON_TYPE_BOOL | (v ? YYJSON_SUBTYPE_TRUE : YYJSON_SUBTYPE_FALSE)));
}

// The index in `t` of the field with that number, -1 where there is none. Fields mostly come in the
// order of their numbers: `hint` is the place in that order behind the last one found.
int find_number(const Type& t, int32_t number, size_t& hint) {
  const std::span<const Field> fields = schema::fields(t);
  const uint8_t* order = schema::by_number(t);
  if (hint < fields.size() && fields[order[hint]].number == number) return order[hint++];
  const uint8_t* end = order + fields.size();
  const uint8_t* at = std::lower_bound(
      order, end, number, [&fields](uint8_t i, int32_t n) { return fields[i].number < n; });
  if (at == end || fields[*at].number != number) return -1;
  hint = static_cast<size_t>(at - order) + 1;
  return *at;
}

bool Decoder::message(const Type& t, std::string_view text, JsonNode* object, bool fresh) {
  if (depth_ == limits::kJsonDepth) return fail("exceeded max depth");
  ++depth_;
  const size_t base = slots_.size();
  const std::span<const Field> fields = schema::fields(t);
  slots_.resize(base + fields.size(), nullptr);
  Reader in(text);
  Tag tag;
  size_t hint = 0;
  while (error_.empty() && in.next(tag, schema::text(t.name))) {
    const int found = find_number(t, tag.number, hint);
    if (found < 0) {
      in.skip(tag);
      continue;
    }
    const auto index = static_cast<size_t>(found);
    field(fields[index], tag, in, object, base + index, fresh);
  }
  if (in.failed()) fail(in.error());
  slots_.resize(base);
  --depth_;
  return error_.empty();
}

void Decoder::append(const Field& f, JsonNode* object, JsonNode* v, size_t slot) {
  JsonNode* key = node(YYJSON_TYPE_STR);
  const std::string_view name = schema::text(f.name);
  key->uni.str = name.data();
  set_node_length(key, name.size());
  append_member(object, key, v);
  slots_[slot] = v;
}

bool Decoder::field(const Field& f, Tag tag, Reader& in, JsonNode* object, size_t slot,
                    bool fresh) {
  const Shape& s = schema::shape(f.shape);
  const bool list = s.kind == ShapeKind::kList && !schema::is_wrapped_list(s);
  const wire::WireType wanted = wire_type(list ? schema::shape(s.ref).kind : s.kind);
  const bool is_packed = list && wanted != wire::kBytes && tag.type == wire::kBytes;
  if (tag.type != wanted && !is_packed) return wrong_wire(f, tag, in);
  std::string_view text;
  if ((f.flags & schema::kFieldEmbedded) != 0) {
    if (!in.bytes(text)) return false;
    const bool first = fresh && slots_[slot] == nullptr;
    slots_[slot] = object;
    return message(schema::type(s.ref), text, object, first);
  }
  JsonNode* old = slots_[slot];
  if (old == nullptr && !fresh) old = slots_[slot] = find_member(object, schema::text(f.name));
  if (list || s.kind == ShapeKind::kMap) {
    if (old == nullptr) {
      old = node(list ? YYJSON_TYPE_ARR : YYJSON_TYPE_OBJ);
      append(f, object, old, slot);
    }
    if (is_packed) return in.bytes(text) && packed(schema::shape(s.ref), text, old);
    if (list) {
      JsonNode* v = value(schema::shape(s.ref), in, nullptr);
      if (v != nullptr) append_element(old, v);
      return v != nullptr;
    }
    return in.bytes(text) && entry(schema::shape(s.ref), text, old);
  }
  JsonNode* v = value(s, in, old);
  if (v == nullptr || v == old) return v != nullptr;
  if (old != nullptr) {
    old->tag = v->tag;
    old->uni = v->uni;
  } else if (!left_out(f, s.kind, v)) {
    append(f, object, v, slot);
  }
  return true;
}

bool Decoder::packed(const Shape& s, std::string_view text, JsonNode* list) {
  Reader in(text);
  while (!in.at_end() && error_.empty()) {
    JsonNode* v = scalar(s, in);
    if (v == nullptr) return fail(in.error());
    append_element(list, v);
  }
  return error_.empty();
}

bool Decoder::entry(const Shape& s, std::string_view text, JsonNode* map) {
  Reader in(text);
  Tag tag;
  std::string_view name;
  JsonNode* v = nullptr;
  while (error_.empty() && in.next(tag, "MapEntry")) {
    const wire::WireType wanted = tag.number == 1 ? wire::kBytes : wire_type(s.kind);
    if (tag.number > 2) {
      in.skip(tag);
    } else if (tag.type != wanted) {
      wrong_choice(in, tag, tag.number == 1 ? "mapkey" : "mapvalue");
    } else if (tag.number == 1) {
      in.bytes(name);
    } else {
      v = value(s, in, nullptr);
    }
  }
  if (in.failed()) return fail(in.error());
  if (!error_.empty()) return false;
  if (v == nullptr) v = zero(s);
  JsonNode* key = text_node(name);
  const JsonNode* last = last_child(map);
  if (last != nullptr && node_text(key) <= node_text(last) &&
      (map->tag & YYJSON_SUBTYPE_MASK) != kUnsorted) {
    map->tag |= kUnsorted;
    unsorted_.push_back(map);
  }
  append_member(map, key, v);
  return true;
}

// Go prints maps in the order of their keys.
void Decoder::sort_maps() {
  std::vector<JsonNode*> keys;
  for (JsonNode* map : unsorted_) {
    map->tag &= ~uint64_t{YYJSON_SUBTYPE_MASK};
    keys.clear();
    JsonNode* key = first_child(map);
    for (size_t left = node_length(map); left > 0; --left, key = key->next->next) {
      keys.push_back(key);
    }
    std::stable_sort(keys.begin(), keys.end(), [](const JsonNode* a, const JsonNode* b) {
      return node_text(a) < node_text(b);
    });
    map->uni.ptr = nullptr;
    set_node_length(map, 0);
    for (size_t i = 0; i < keys.size(); ++i) {
      if (i + 1 < keys.size() && node_text(keys[i]) == node_text(keys[i + 1])) continue;
      append_member(map, keys[i], keys[i]->next);
    }
  }
}

JsonNode* Decoder::value(const Shape& s, Reader& in, JsonNode* old) {
  if (wire_type(s.kind) != wire::kBytes) return scalar(s, in);
  std::string_view text;
  if (!in.bytes(text)) return nullptr;
  JsonNode* v = content(s, text, old);
  return error_.empty() ? v : nullptr;
}

JsonNode* Decoder::scalar(const Shape& s, Reader& in) {
  uint64_t v = 0;
  if (s.kind == ShapeKind::kFloat64) {
    if (!in.fixed64(v)) return nullptr;
    double real = 0;
    memcpy(&real, &v, sizeof real);
    if (!std::isfinite(real)) {
      fail("json: unsupported value: " + std::string(std::isnan(real) ? "NaN" : "Inf"));
      return nullptr;
    }
    return copied_node(YYJSON_TYPE_RAW, json_number(real));
  }
  if (!in.varint(v)) return nullptr;
  if (s.kind == ShapeKind::kBool) return bool_node(v != 0);
  return number_node(s.kind == ShapeKind::kInt32 ? static_cast<int32_t>(v)
                                                 : static_cast<int64_t>(v));
}

JsonNode* Decoder::content(const Shape& s, std::string_view text, JsonNode* old) {
  if (s.kind == ShapeKind::kString) return text_node(text);
  if (s.kind >= ShapeKind::kSchemaOrArray && s.kind <= ShapeKind::kSchemaOrStrings) {
    return schema_or(s, text);
  }
  if (s.kind != ShapeKind::kStruct) return special(s, text, old);
  JsonNode* object = old != nullptr ? old : node(YYJSON_TYPE_OBJ);
  message(schema::type(s.ref), text, object, old == nullptr);
  return object;
}

JsonNode* Decoder::special(const Shape& s, std::string_view text, JsonNode* old) {
  switch (s.kind) {
    case ShapeKind::kBytes:
      return copied_node(YYJSON_TYPE_STR, base64_encode(text));
    case ShapeKind::kTime:
      return time(text, TimeFormat::kSeconds);
    case ShapeKind::kMicroTime:
      return time(text, TimeFormat::kMicro);
    case ShapeKind::kQuantity:
      return quantity(text);
    case ShapeKind::kIntOrString:
      return int_or_string(text);
    case ShapeKind::kRaw:
      return raw(text, "RawExtension");
    case ShapeKind::kJson:
      return raw(text, "JSON");
    case ShapeKind::kFieldsV1:
      return raw(text, "FieldsV1");
    default:
      return wrapped_list(text, schema::text(s.name), old);
  }
}

bool Decoder::small(std::string_view text, Small& out) {
  Reader in(text);
  Tag tag;
  const size_t fields = strlen(out.wires);
  while (in.next(tag, out.message)) {
    const auto i = static_cast<size_t>(tag.number - 1);
    if (i >= fields) {
      in.skip(tag);
      continue;
    }
    if (tag.type != out.wires[i] - '0') {
      in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field " +
              std::to_string(tag.number) + " of " + std::string(out.message));
      break;
    }
    out.there[i] = true;
    if (tag.type == wire::kVarint) {
      in.varint(out.numbers[i]);
    } else {
      in.bytes(out.texts[i]);
    }
  }
  return in.failed() ? fail(in.error()) : true;
}

JsonNode* Decoder::time(std::string_view text, TimeFormat format) {
  if (text.empty()) return node(YYJSON_TYPE_NULL);
  Small t = {"Timestamp", "00"};
  if (!small(text, t)) return nullptr;
  GoTime time;
  time.seconds = static_cast<int64_t>(t.numbers[0]);
  // Years that RFC 3339 cannot say.
  if (time.seconds < -62167219200 || time.seconds > 253402300799) {
    fail("proto: Timestamp: seconds out of range: " + std::to_string(time.seconds));
    return nullptr;
  }
  if (format == TimeFormat::kMicro) {
    int64_t nanos = static_cast<int32_t>(t.numbers[1]);
    time.seconds += nanos / 1'000'000'000;
    nanos %= 1'000'000'000;
    if (nanos < 0) {
      nanos += 1'000'000'000;
      --time.seconds;
    }
    time.nanos = static_cast<int32_t>(nanos / 1000 * 1000);
  }
  if (time.is_zero()) return node(YYJSON_TYPE_NULL);
  return copied_node(YYJSON_TYPE_STR, format_time(time, format));
}

JsonNode* Decoder::quantity(std::string_view text) {
  Small q = {"Quantity", "2"};
  if (!small(text, q)) return nullptr;
  return text_node(q.there[0] ? q.texts[0] : "0");
}

JsonNode* Decoder::int_or_string(std::string_view text) {
  Small v = {"IntOrString", "002"};
  if (!small(text, v)) return nullptr;
  if (v.numbers[0] == 1) return text_node(v.texts[2]);
  if (v.numbers[0] == 0) return number_node(static_cast<int32_t>(v.numbers[1]));
  fail("impossible IntOrString.Type");
  return nullptr;
}

JsonNode* Decoder::raw(std::string_view text, std::string_view message) {
  Small v = {message, "2"};
  if (!small(text, v)) return nullptr;
  return v.texts[0].empty() ? node(YYJSON_TYPE_NULL) : json(v.texts[0], message);
}

// Differs from upstream: what is no JSON is refused here; upstream fails when it prints the object.
JsonNode* Decoder::json(std::string_view text, std::string_view message) {
  if (text == "{}") return node(YYJSON_TYPE_OBJ);
  count(text.size() / 2);  // every value takes two bytes at least, with what separates it
  const size_t room = limits::kJsonDepth - depth_;
  if (text.size() > room && nesting(text) > room) fail("exceeded max depth");
  if (!error_.empty()) return nullptr;
  const Result<JsonDoc> doc = JsonDoc::parse(text);
  if (!doc.ok()) {
    fail("proto: " + std::string(message) + ": " + doc.error().message());
    return nullptr;
  }
  return copy_node(doc_, doc->root().raw(), false);
}

JsonNode* Decoder::schema_or(const Shape& s, std::string_view text) {
  const bool or_bool = s.kind == ShapeKind::kSchemaOrBool;
  const bool or_strings = s.kind == ShapeKind::kSchemaOrStrings;
  const int32_t schema_number = or_bool ? 2 : 1;
  const std::string_view name = or_bool      ? "JSONSchemaPropsOrBool"
                                : or_strings ? "JSONSchemaPropsOrStringArray"
                                             : "JSONSchemaPropsOrArray";
  const Shape schema_shape = {ShapeKind::kStruct, 0, s.ref, 0, 0};
  if (depth_ == limits::kJsonDepth) {
    fail("exceeded max depth");
    return nullptr;
  }
  ++depth_;
  JsonNode *schema = nullptr, *list = nullptr;
  uint64_t allows = 0;
  Reader in(text);
  Tag tag;
  while (error_.empty() && in.next(tag, name)) {
    const bool flag = or_bool && tag.number == 1;
    if (tag.number > 2) {
      in.skip(tag);
    } else if (tag.type != (flag ? wire::kVarint : wire::kBytes)) {
      wrong_choice(in, tag,
                   flag                          ? "Allows"
                   : tag.number == schema_number ? "Schema"
                   : or_strings                  ? "Property"
                                                 : "JSONSchemas");
    } else if (flag) {
      in.varint(allows);
    } else if (tag.number == schema_number) {
      schema = value(schema_shape, in, schema);
    } else {
      if (list == nullptr) list = node(YYJSON_TYPE_ARR);
      JsonNode* v = value(or_strings ? kText : schema_shape, in, nullptr);
      if (v != nullptr) append_element(list, v);
    }
  }
  --depth_;
  if (in.failed()) fail(in.error());
  if (!error_.empty()) return nullptr;
  if (list != nullptr) return list;
  if (schema != nullptr) return schema;
  return or_bool ? bool_node(allows != 0) : node(YYJSON_TYPE_NULL);
}

JsonNode* Decoder::wrapped_list(std::string_view text, std::string_view message, JsonNode* old) {
  JsonNode* list = old != nullptr ? old : node(YYJSON_TYPE_ARR);
  message.remove_prefix(message.find('.') + 1);
  Reader in(text);
  Tag tag;
  while (error_.empty() && in.next(tag, message)) {
    if (tag.number > 1) {
      in.skip(tag);
    } else if (tag.type != wire::kBytes) {
      in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field Items");
    } else if (JsonNode* v = value(kText, in, nullptr)) {
      append_element(list, v);
    }
  }
  if (in.failed()) fail(in.error());
  return list;
}

// The value of a map entry that has none.
JsonNode* Decoder::zero(const Shape& s) {
  if (wire_type(s.kind) != wire::kBytes) {
    return s.kind == ShapeKind::kBool ? bool_node(false) : number_node(0);
  }
  return content(s, {}, nullptr);
}

}  // namespace

Result<JsonDoc> decode_message(uint16_t type, std::string_view raw) {
  JsonDoc out;
  const Json root = out.make_object();
  yyjson_mut_doc* doc = root.raw_doc();
  // One copy of the bytes: most texts of the document are views into it.
  yyjson_mut_doc_set_str_pool_size(doc, raw.size() + raw.size() / 8 + 64);
  yyjson_mut_doc_set_val_pool_size(doc, raw.size() / 16 + 64);
  const char* copy = unsafe_yyjson_mut_strncpy(doc, raw.empty() ? "" : raw.data(), raw.size());
  if (copy == nullptr) return Error(Code::kInternalError, "proto: out of memory");
  Decoder decoder(doc);
  if (!decoder.message(schema::type(type), {copy, raw.size()}, root.raw(), true)) {
    return decoder.error();
  }
  decoder.sort_maps();
  out.set_root(root);
  return out;
}

}  // namespace kedge::kube
