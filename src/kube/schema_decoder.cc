#include "kube/schema_decoder.h"

#include <utility>

namespace kedge::kube::schema {
namespace {

// Fields of one type, embedded ones included; generate.py holds the tables to it.
constexpr size_t kMaxFields = 128;
constexpr size_t kMaxUnknown = 100;  // as upstream's strict decoder
// Bytes of a name in a reported path: a name may be as long as the body, and reported 100 times.
constexpr size_t kReportedName = 256;

bool omitted_when_empty(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kString:
    case ShapeKind::kBool:
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
    case ShapeKind::kFloat64:
    case ShapeKind::kBytes:
    case ShapeKind::kAny:
    case ShapeKind::kList:
    case ShapeKind::kMap:
      return true;
    default:
      return false;  // structs in Go: omitempty says nothing
  }
}

// Whether Go's encoder leaves out a field that is not nil and holds `left`.
bool left_out(const Field& f, ShapeKind kind, Left left) {
  if ((f.flags & kFieldPointer) != 0) return false;
  if ((f.flags & kFieldOmitZero) != 0 && left == Left::kZero) return true;
  return (f.flags & kFieldOmitEmpty) != 0 && left != Left::kValue && omitted_when_empty(kind);
}

// Whether it prints a field that was not set.
bool printed_when_absent(const Field& f, ShapeKind kind) {
  if ((f.flags & kFieldOmitZero) != 0) return false;
  if ((f.flags & kFieldOmitEmpty) == 0) return true;
  return (f.flags & kFieldPointer) == 0 && !omitted_when_empty(kind);
}

}  // namespace

std::string_view value_word(const JsonNode* v) {
  switch (node_type(v)) {
    case YYJSON_TYPE_STR:
      return "string";
    case YYJSON_TYPE_RAW:
      return "number";
    case YYJSON_TYPE_BOOL:
      return "bool";
    case YYJSON_TYPE_ARR:
      return "array";
    case YYJSON_TYPE_OBJ:
      return "object";
    default:
      return "null";
  }
}

Status Decoder::run(const Type& t, JsonNode* root) {
  if (node_type(root) == YYJSON_TYPE_OBJ) {
    object(root, t);
  } else {
    save(mismatch_text(value_word(root), go_name(t)));
  }
  if (failed_) return Error(Code::kBadRequest, std::move(failure_));
  if (!saved_.empty()) return Error(Code::kBadRequest, std::move(saved_));
  return {};
}

bool Decoder::find(const Type& t, std::string_view name, Found& found) {
  for (const Field& f : schema::fields(t)) {
    if ((f.flags & kFieldEmbedded) != 0) {
      const size_t depth = found.embedded_count;
      KEDGE_ASSERT(depth < 2);
      found.embedded[depth] = text(f.name);
      found.embedded_count = depth + 1;
      if (find(type(shape(f.shape).ref), name, found)) return true;
      found.embedded_count = depth;
      continue;
    }
    if (text(f.name) == name) {
      found.field = &f;
      return true;
    }
    ++found.ordinal;
  }
  return false;
}

Left Decoder::value(JsonNode* v, const Shape& s) {
  switch (s.kind) {
    case ShapeKind::kString:
      return string(v, s);
    case ShapeKind::kBool:
      return boolean(v, s);
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
      return whole(v, s);
    case ShapeKind::kFloat64:
      return real(v, s);
    case ShapeKind::kBytes:
      return bytes(v, s);
    case ShapeKind::kTime:
    case ShapeKind::kMicroTime:
      return time(v, s);
    case ShapeKind::kQuantity:
      return quantity(v);
    case ShapeKind::kIntOrString:
      return int_or_string(v);
    case ShapeKind::kRaw:
    case ShapeKind::kJson:
    case ShapeKind::kAny:
    case ShapeKind::kFieldsV1:
      return Left::kValue;
    case ShapeKind::kSchemaOrArray:
    case ShapeKind::kSchemaOrBool:
    case ShapeKind::kSchemaOrStrings:
      return schema_or(v, s);
    case ShapeKind::kStruct:
      if (node_type(v) == YYJSON_TYPE_OBJ) return object(v, type(s.ref));
      mismatch(v, s);
      return Left::kZero;
    case ShapeKind::kList:
      return list(v, s);
    case ShapeKind::kMap:
      return map(v, s);
  }
  return Left::kValue;
}

// One member of an object of type `t`; false when it is not printed.
bool Decoder::member(const Type& t, JsonNode* key, JsonNode* v, uint64_t (&seen)[2],
                     bool& all_zero) {
  const std::string_view name = node_text(key);
  Found found;
  if (!find(t, name, found)) {
    unknown(name);
    return false;
  }
  const Field& f = *found.field;
  const Shape& s = shape(f.shape);
  KEDGE_ASSERT(found.ordinal < kMaxFields);
  const uint64_t bit = uint64_t{1} << (found.ordinal % 64);
  if (node_type(v) == YYJSON_TYPE_NULL) {  // as if it were not there
    if (!printed_when_absent(f, s.kind)) return false;
    become(v, zero(s, (f.flags & kFieldPointer) != 0));
    seen[found.ordinal / 64] |= bit;
    return true;
  }
  const Type* outer = std::exchange(struct_, converts_ ? nullptr : &t);
  const size_t depth = fields_.size();
  for (size_t i = 0; i < found.embedded_count; ++i) fields_.push_back(found.embedded[i]);
  fields_.push_back(text(f.name));
  path_.push_back({name, 0});
  const Left left = value(v, s);
  if (failed_) return false;
  path_.pop_back();
  fields_.resize(depth);
  struct_ = outer;
  if (left_out(f, s.kind, left)) return false;
  // Differs from upstream: it prints null for a pointer to what prints as null (the zero time), and
  // forgets the field with the next reading.
  if (node_type(v) == YYJSON_TYPE_NULL && (f.flags & kFieldPointer) != 0) return false;
  // Upstream's storage does not know empty from absent.
  if (left == Left::kEmpty && s.kind != ShapeKind::kBytes) become_null(v);
  if (left != Left::kZero || (f.flags & kFieldPointer) != 0) all_zero = false;
  seen[found.ordinal / 64] |= bit;
  return true;
}

Left Decoder::object(JsonNode* v, const Type& t) {
  uint64_t seen[2] = {0, 0};
  bool all_zero = true;
  JsonNode *first = nullptr, *last_key = nullptr, *last_value = nullptr;
  size_t length = 0;
  JsonNode* key = first_child(v);
  for (size_t left = node_length(v); left > 0 && !failed_; --left) {
    JsonNode* child = key->next;
    JsonNode* next = child->next;
    if (member(t, key, child, seen, all_zero)) {
      (first == nullptr ? first : last_value->next) = key;
      last_key = key;
      last_value = child;
      ++length;
    }
    key = next;
  }
  if (failed_) return Left::kValue;  // the document is half walked, and thrown away
  size_t ordinal = 0;
  add_absent(t, seen, ordinal, first, last_key, last_value, length);
  close_container(v, first, last_value, last_key, length);
  return all_zero ? Left::kZero : Left::kValue;
}

void Decoder::add_absent(const Type& t, const uint64_t (&seen)[2], size_t& ordinal,
                         JsonNode*& first, JsonNode*& last_key, JsonNode*& last_value,
                         size_t& length) {
  for (const Field& f : schema::fields(t)) {
    const Shape& s = shape(f.shape);
    if ((f.flags & kFieldEmbedded) != 0) {
      add_absent(type(s.ref), seen, ordinal, first, last_key, last_value, length);
      continue;
    }
    const bool there = (seen[ordinal / 64] >> (ordinal % 64) & 1) != 0;
    ++ordinal;
    if (there || !printed_when_absent(f, s.kind)) continue;
    JsonNode* key = new_text_node(doc_, YYJSON_TYPE_STR, text(f.name));
    JsonNode* made = zero(s, (f.flags & kFieldPointer) != 0);
    key->next = made;
    (first == nullptr ? first : last_value->next) = key;
    last_key = key;
    last_value = made;
    ++length;
  }
}

Left Decoder::list(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_ARR) {
    mismatch(v, s);
    return Left::kZero;
  }
  const Shape& element = shape(s.ref);
  JsonNode* e = first_child(v);
  path_.push_back({});
  for (size_t i = 0; i < node_length(v) && !failed_; ++i, e = e->next) {
    path_.back().index = i;
    if (node_type(e) == YYJSON_TYPE_NULL) {
      become(e, zero(element, s.element_pointer != 0));
    } else {
      value(e, element);
    }
  }
  if (!failed_) path_.pop_back();
  return node_length(v) == 0 ? Left::kEmpty : Left::kValue;
}

Left Decoder::map(JsonNode* v, const Shape& s) {
  if (node_type(v) != YYJSON_TYPE_OBJ) {
    mismatch(v, s);
    return Left::kZero;
  }
  const Shape& element = shape(s.ref);
  JsonNode* key = first_child(v);
  path_.push_back({});
  for (size_t left = node_length(v); left > 0 && !failed_; --left) {
    JsonNode* child = key->next;
    path_.back().name = node_text(key);
    if (node_type(child) == YYJSON_TYPE_NULL) {
      if (element.kind == ShapeKind::kBytes) {
        become(child, new_text_node(doc_, YYJSON_TYPE_STR, ""));
      } else {
        become(child, zero(element, s.element_pointer != 0));
      }
    } else {
      value(child, element);
    }
    key = child->next;
  }
  if (!failed_) path_.pop_back();
  return node_length(v) == 0 ? Left::kEmpty : Left::kValue;
}

// The three types of JSON schemas that are one thing or another: their own decoders are lenient
// about unknown fields, and any error in them ends the walk.
Left Decoder::schema_or(JsonNode* v, const Shape& s) {
  const uint8_t kind = node_type(v);
  const bool accepts_bool = s.kind == ShapeKind::kSchemaOrBool;
  std::string outer = std::exchange(saved_, {});
  ++unreported_;
  if (kind == YYJSON_TYPE_OBJ) {
    object(v, type(s.ref));
  } else if (kind == YYJSON_TYPE_ARR && !accepts_bool) {
    JsonNode* e = first_child(v);
    for (size_t left = node_length(v); left > 0 && !failed_; --left, e = e->next) {
      if (s.kind == ShapeKind::kSchemaOrStrings) {
        const Shape text_shape = {ShapeKind::kString, 0, 0, 0, 0};
        if (node_type(e) == YYJSON_TYPE_NULL) become(e, zero(text_shape, false));
        string(e, text_shape);
      } else if (node_type(e) == YYJSON_TYPE_OBJ) {
        object(e, type(s.ref));
      } else if (node_type(e) == YYJSON_TYPE_NULL) {
        become(e, new_node(doc_, YYJSON_TYPE_OBJ));
      } else {
        save(mismatch_text(value_word(e), go_name(type(s.ref))));
      }
    }
    if (node_length(v) == 0) become_null(v);
  } else if (!accepts_bool) {
    become_null(v);
  } else if (kind != YYJSON_TYPE_BOOL) {
    fail("boolean or JSON schema expected");
  }
  --unreported_;
  if (!failed_ && !saved_.empty()) fail(std::move(saved_));
  saved_ = std::move(outer);
  return Left::kValue;
}

JsonNode* Decoder::zero(const Shape& s, bool pointer) {
  if (pointer) return new_node(doc_, YYJSON_TYPE_NULL);
  switch (s.kind) {
    case ShapeKind::kString:
      return new_text_node(doc_, YYJSON_TYPE_STR, "");
    case ShapeKind::kBool:
      return new_node(doc_, YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_FALSE);
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
    case ShapeKind::kFloat64:
    case ShapeKind::kIntOrString:
      return new_text_node(doc_, YYJSON_TYPE_RAW, "0");
    case ShapeKind::kQuantity:
      return new_text_node(doc_, YYJSON_TYPE_STR, "0");
    case ShapeKind::kSchemaOrBool:
      return new_node(doc_, YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_FALSE);
    case ShapeKind::kStruct: {
      JsonNode* made = new_node(doc_, YYJSON_TYPE_OBJ);
      const uint64_t none[2] = {0, 0};
      JsonNode *first = nullptr, *last_key = nullptr, *last_value = nullptr;
      size_t length = 0, ordinal = 0;
      add_absent(type(s.ref), none, ordinal, first, last_key, last_value, length);
      close_container(made, first, last_value, last_key, length);
      return made;
    }
    default:
      return new_node(doc_, YYJSON_TYPE_NULL);
  }
}

void Decoder::become(JsonNode* v, const JsonNode* from) {
  v->tag = from->tag;
  v->uni = from->uni;
}

void Decoder::become_text(JsonNode* v, std::string_view text) {
  become(v, new_text_node(doc_, node_type(v), text));
}

void Decoder::become_null(JsonNode* v) { become(v, new_node(doc_, YYJSON_TYPE_NULL)); }

std::string Decoder::mismatch_text(std::string_view what, std::string_view go_type) const {
  std::string out = "json: cannot unmarshal ";
  out += what;
  if (struct_ == nullptr) {
    out += " into Go value";
  } else {
    out += " into Go struct field ";
    out += text(struct_->name);
    for (const std::string_view field : fields_) {
      out += '.';
      out += field;
    }
  }
  out += " of type ";
  out += go_type;
  return out;
}

void Decoder::mismatch(const JsonNode* v, const Shape& s) {
  if (converts_) return fail(cannot_convert(v, s));
  if (saved_.empty()) save(mismatch_text(value_word(v), go_name(s)));
}

void Decoder::save(std::string text) {
  if (converts_) return fail(std::move(text));
  if (saved_.empty()) saved_ = std::move(text);
}

void Decoder::fail(std::string text) {
  if (failed_) return;
  failed_ = true;
  failure_ = std::move(text);
}

void Decoder::unknown(std::string_view name) {
  if (report_ == nullptr || unreported_ > 0) return;
  if (report_->unknown_fields.size() >= kMaxUnknown) return;
  std::string path;
  for (const Step& step : path_) {
    if (step.name.data() == nullptr) {
      path += '[';
      path += std::to_string(step.index);
      path += ']';
    } else {
      if (&step != path_.data()) path += '.';
      path += step.name.substr(0, kReportedName);
    }
  }
  if (!path_.empty()) path += '.';
  path += name.substr(0, kReportedName);
  report_->unknown_fields.push_back(std::move(path));
}

}  // namespace kedge::kube::schema
