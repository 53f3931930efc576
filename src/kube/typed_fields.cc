// Types and path elements, the fields of a value, and sets against types.
#include "kube/typed_fields.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::kube {
namespace {

using schema::Extra;
using schema::Field;
using schema::ListType;
using schema::MapType;
using schema::Shape;
using schema::ShapeKind;
using schema::Type;

constexpr Shape kDeduced = {ShapeKind::kJson, 0, 0, 0, 0};
constexpr Shape kUntypedAtomic = {ShapeKind::kRaw, 0, 0, 0, 0};

FieldType type_of_field(const Field& f) {
  return {schema::shape(f.shape), f.extra == 0 ? nullptr : &schema::extra(f.extra)};
}

const Field* find_field_of(const Type& t, std::string_view name, size_t& hint) {
  const auto all = schema::fields(t);
  // Members mostly come in the order of the type.
  for (size_t i = 0; i < all.size(); ++i) {
    size_t at = hint + i;
    if (at >= all.size()) at %= all.size();
    const Field& f = all[at];
    if ((f.flags & schema::kFieldEmbedded) == 0 && schema::text(f.name) == name) {
      hint = at + 1;
      return &f;
    }
  }
  for (const Field& f : all) {
    if ((f.flags & schema::kFieldEmbedded) == 0) continue;
    size_t inner = 0;
    if (const Field* found = find_field_of(schema::type(schema::shape(f.shape).ref), name, inner)) {
      return found;
    }
  }
  return nullptr;
}

bool is_atomic_map(const FieldType& t) {
  const MapType said = t.extra == nullptr ? MapType::kUnset : t.extra->map_type;
  if (said != MapType::kUnset) return said == MapType::kAtomic;
  return t.shape.kind == ShapeKind::kStruct && schema::type(t.shape.ref).atomic != 0;
}

FieldForm list_form(const FieldType& t) {
  if (t.extra == nullptr) return FieldForm::kLeaf;
  switch (t.extra->list_type) {
    case ListType::kAtomic:
      return FieldForm::kLeaf;
    case ListType::kSet:
      return FieldForm::kSet;
    case ListType::kMap:
      return FieldForm::kMapList;
    case ListType::kUnset:
      break;
  }
  if ((t.extra->patch & schema::kPatchMerge) == 0) return FieldForm::kLeaf;
  return t.extra->merge_key != 0 ? FieldForm::kMapList : FieldForm::kSet;
}

// What OpenAPI says of a required field without a value: Go's zero.
std::string_view key_default(const Field& f) {
  if (f.extra != 0 && schema::extra(f.extra).default_json != 0) {
    return schema::text(schema::extra(f.extra).default_json);
  }
  if ((f.flags & (schema::kFieldPointer | schema::kFieldOmitEmpty)) != 0) return "";
  switch (schema::shape(f.shape).kind) {
    case ShapeKind::kString:
      return "\"\"";
    case ShapeKind::kBool:
      return "false";
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
      return "0";
    default:
      return "";
  }
}

std::vector<std::string_view> keys_of(const FieldType& t) {
  std::vector<std::string_view> keys;
  if (t.extra->list_type == ListType::kMap) {
    for (size_t i = 0; i < t.extra->key_count; ++i) keys.push_back(schema::list_key(*t.extra, i));
  } else {
    keys.push_back(schema::text(t.extra->merge_key));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::string keyed_element(FieldArena& arena, const FieldType& t, Json element,
                          std::string_view& text) {
  if (element.is_null()) return "associative list with keys may not have a null element";
  if (!element.is_object()) return "associative list with keys may not have non-map elements";
  const FieldType item = element_type(t);
  std::string out = "{";
  for (const std::string_view key : keys_of(t)) {
    const Json v = element.get(key);
    std::string_view fallback;
    if (!v && item.shape.kind == ShapeKind::kStruct) {
      size_t hint = 0;
      const Field* f = find_field_of(schema::type(item.shape.ref), key, hint);
      if (f != nullptr) fallback = key_default(*f);
    }
    if (!v && fallback.empty()) continue;
    if (out.size() > 1) out += ',';
    append_json_string(out, key);
    out += ':';
    if (v) {
      append_canonical(out, v);
    } else {
      out += fallback;
    }
  }
  if (out.size() == 1) {
    std::string quoted;
    for (const std::string_view key : keys_of(t)) {
      if (!quoted.empty()) quoted += ' ';
      quoted += go_quote(key);
    }
    return "associative list with keys has an element that omits all key fields [" + quoted +
           "] (and doesn't have default values for any key fields)";
  }
  out += '}';
  text = arena.text(out);
  return "";
}

// --- the fields of a value ---

class FieldWalk {
 public:
  explicit FieldWalk(FieldArena& arena) : arena_(arena), builder_(arena) {}

  FieldSet run(const FieldType& t, Json v) {
    below(t, v);
    return builder_.finish(0);
  }

 private:
  // What is below `v` goes to the builder; true: `v` is a leaf.
  bool below(const FieldType& t, Json v) {
    const FieldForm form = form_of(t, v);
    if (form == FieldForm::kLeaf) return true;
    if (form == FieldForm::kSet || form == FieldForm::kMapList) {
      items(t, form, v);
      return false;
    }
    size_t hint = 0;
    for (const auto m : v.members()) {
      bool declared = false;
      const FieldType inner = member_type(t, m.name, hint, declared);
      const size_t mark = builder_.mark();
      bool member = below(inner, m.value);
      const bool empty = m.value.is_null() || (m.value.is_object() && m.value.size() == 0);
      member = member || empty || !declared;
      builder_.close(mark, ElementKind::kField, m.name, member);
    }
    return false;
  }

  void items(const FieldType& t, FieldForm form, Json list) {
    const FieldType inner = element_type(t);
    std::vector<std::string_view> texts;
    for (const Json e : list.elements()) {
      ElementKind kind{};
      std::string_view text;
      if (!list_element(arena_, t, form, e, kind, text).empty()) text = {};
      texts.push_back(text);
    }
    std::vector<std::string_view> sorted = texts;
    std::sort(sorted.begin(), sorted.end());
    const ElementKind kind = form == FieldForm::kSet ? ElementKind::kValue : ElementKind::kKey;
    size_t i = 0;
    for (const Json e : list.elements()) {
      const std::string_view text = texts[i++];
      if (text.data() == nullptr) continue;
      const auto same = std::equal_range(sorted.begin(), sorted.end(), text);
      const size_t mark = builder_.mark();
      // Of items that repeat only the fact is a field.
      if (same.second - same.first == 1) below(inner, e);
      builder_.close(mark, kind, text, true);
    }
  }

  FieldArena& arena_;
  FieldSetBuilder builder_;
};

}  // namespace

FieldType type_of_kind(const Kind& kind) {
  if (kind.schema < 0) return {kDeduced, nullptr};
  return {{ShapeKind::kStruct, 0, static_cast<uint16_t>(kind.schema), 0, 0}, nullptr};
}

FieldForm form_of(const FieldType& t, Json value) {
  switch (t.shape.kind) {
    case ShapeKind::kStruct:
      return is_atomic_map(t) ? FieldForm::kLeaf : FieldForm::kStruct;
    case ShapeKind::kMap:
      return is_atomic_map(t) ? FieldForm::kLeaf : FieldForm::kMap;
    case ShapeKind::kList:
      return list_form(t);
    case ShapeKind::kFieldsV1:
      return FieldForm::kMap;
    case ShapeKind::kJson:
    case ShapeKind::kAny:
    case ShapeKind::kSchemaOrArray:
    case ShapeKind::kSchemaOrBool:
    case ShapeKind::kSchemaOrStrings:
      return value.is_object() || value.is_null() ? FieldForm::kMap : FieldForm::kLeaf;
    default:
      return FieldForm::kLeaf;
  }
}

FieldType member_type(const FieldType& t, std::string_view name, size_t& hint, bool& declared) {
  declared = false;
  if (t.shape.kind == ShapeKind::kStruct) {
    const Field* f = find_field_of(schema::type(t.shape.ref), name, hint);
    declared = f != nullptr;
    return declared ? type_of_field(*f) : FieldType{kDeduced, nullptr};
  }
  return element_type(t);
}

FieldType element_type(const FieldType& t) {
  switch (t.shape.kind) {
    case ShapeKind::kList:
    case ShapeKind::kMap:
      return {schema::shape(t.shape.ref), nullptr};
    case ShapeKind::kRaw:
      return {kUntypedAtomic, nullptr};
    default:
      return {kDeduced, nullptr};
  }
}

std::string list_element(FieldArena& arena, const FieldType& t, FieldForm form, Json element,
                         ElementKind& kind, std::string_view& text) {
  kind = form == FieldForm::kSet ? ElementKind::kValue : ElementKind::kKey;
  if (form == FieldForm::kMapList) return keyed_element(arena, t, element, text);
  if (element.is_object()) {
    return "associative list without keys has an element that's a map type";
  }
  if (element.is_array()) return "not supported: associative list with lists as elements";
  if (element.is_null()) {
    return "associative list without keys has an element that's an explicit null";
  }
  std::string canonical;
  append_canonical(canonical, element);
  text = arena.text(canonical);
  return "";
}

FieldSet fields_of_value(FieldArena& arena, const FieldType& t, Json v) {
  return FieldWalk(arena).run(t, v);
}

FieldSet with_named_fields(FieldArena& arena, const FieldType& t, FieldSet set) {
  FieldNode* last = nullptr;
  FieldSet first = nullptr;
  size_t hint = 0;
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    bool declared = false;
    FieldType inner = {kDeduced, nullptr};
    if (n->kind == ElementKind::kField) {
      inner = member_type(t, n->text(), hint, declared);
    } else if (n->kind == ElementKind::kKey) {
      inner = element_type(t);
    }
    FieldNode* copy = arena.node(*n, n->member || (declared && n->children != nullptr),
                                 with_named_fields(arena, inner, n->children));
    if (last == nullptr) {
      first = copy;
    } else {
      last->next = copy;
    }
    last = copy;
  }
  return first;
}

FieldSet reconcile_fields(FieldArena& arena, const FieldType& t, FieldSet set) {
  FieldNode* last = nullptr;
  FieldSet first = nullptr;
  bool changed = false;
  size_t hint = 0;
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    FieldSet children = n->children;
    bool member = n->member;
    bool declared = true;
    FieldType inner = element_type(t);
    if (n->kind == ElementKind::kField) inner = member_type(t, n->text(), hint, declared);
    const bool known = declared || t.shape.kind != ShapeKind::kStruct;
    const ShapeKind shape = inner.shape.kind;
    const bool container = shape == ShapeKind::kStruct || shape == ShapeKind::kList ||
                           shape == ShapeKind::kMap || shape == ShapeKind::kRaw;
    if (children != nullptr && known && container) {
      if (form_of(inner, Json()) == FieldForm::kLeaf) {
        children = nullptr;
        member = true;
      } else {
        children = reconcile_fields(arena, inner, children);
      }
    }
    changed = changed || children != n->children || member != n->member;
    FieldNode* copy = arena.node(*n, member, children);
    if (last == nullptr) {
      first = copy;
    } else {
      last->next = copy;
    }
    last = copy;
  }
  return changed ? first : set;
}

}  // namespace kedge::kube
