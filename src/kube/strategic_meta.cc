#include "base/strings.h"
#include "kube/go_print.h"
#include "kube/strategic_patch.h"

namespace kedge::kube::strategic {
namespace {

using schema::Field;
using schema::Shape;
using schema::ShapeKind;
using schema::Type;

std::string_view kind_word(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kString:
      return "string";
    case ShapeKind::kBool:
      return "bool";
    case ShapeKind::kInt32:
      return "int32";
    case ShapeKind::kInt64:
      return "int64";
    case ShapeKind::kFloat64:
      return "float64";
    case ShapeKind::kAny:
      return "interface";
    case ShapeKind::kBytes:
    case ShapeKind::kList:
      return "slice";
    case ShapeKind::kMap:
      return "map";
    default:
      return "struct";
  }
}

// Types of the tables that are no structs there live as long as the process, and their names too.
std::string_view struct_name(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kTime:
      return "Time";
    case ShapeKind::kMicroTime:
      return "MicroTime";
    case ShapeKind::kQuantity:
      return "Quantity";
    case ShapeKind::kIntOrString:
      return "IntOrString";
    case ShapeKind::kRaw:
      return "RawExtension";
    case ShapeKind::kJson:
      return "JSON";
    case ShapeKind::kFieldsV1:
      return "FieldsV1";
    case ShapeKind::kSchemaOrArray:
      return "JSONSchemaPropsOrArray";
    case ShapeKind::kSchemaOrBool:
      return "JSONSchemaPropsOrBool";
    case ShapeKind::kSchemaOrStrings:
      return "JSONSchemaPropsOrStringArray";
    default:
      return "";
  }
}

Meta meta_of(const Shape& s) {
  Meta m;
  if (s.kind == ShapeKind::kStruct) m.type = &schema::type(s.ref);
  m.name = m.type != nullptr ? schema::text(m.type->name) : struct_name(s.kind);
  m.kind = kind_word(s.kind);
  return m;
}

// Go's JSON library takes a field whose name differs in case when there is no better one.
const Field* find_in(const Type& t, std::string_view name, const Field*& similar) {
  for (const Field& f : schema::fields(t)) {
    if ((f.flags & schema::kFieldEmbedded) != 0) {
      const Field* found = find_in(schema::type(schema::shape(f.shape).ref), name, similar);
      if (found != nullptr) return found;
      continue;
    }
    const std::string_view own = schema::text(f.name);
    if (own == name) return &f;
    if (similar == nullptr && equals_ignore_case(own, name)) similar = &f;
  }
  return nullptr;
}

Result<const Field*> look_up(const Meta& in, std::string_view name) {
  if (in.kind != "struct") {
    return fault("merging an object in json but data type is not struct, instead is: " +
                 std::string(in.kind));
  }
  const Field* similar = nullptr;
  const Field* found = in.type == nullptr ? nullptr : find_in(*in.type, name, similar);
  if (found == nullptr) found = similar;
  if (found != nullptr) return found;
  return fault("unable to find api field in struct " + std::string(in.name) +
               " for the json field " + go_quote(name));
}

FieldMeta strategy_of(const Field& f) {
  FieldMeta m;
  if (f.extra == 0) return m;
  const schema::Extra& e = schema::extra(f.extra);
  m.merge = (e.patch & schema::kPatchMerge) != 0;
  m.replace = (e.patch & schema::kPatchReplace) != 0;
  m.merge_key = schema::text(e.merge_key);
  return m;
}

}  // namespace

Result<FieldMeta> find_field(const Meta& in, std::string_view name) {
  const Field* f = TRY(look_up(in, name));
  FieldMeta m = strategy_of(*f);
  m.meta = meta_of(schema::shape(f->shape));
  return m;
}

Result<FieldMeta> find_list(const Meta& in, std::string_view name) {
  const Field* f = TRY(look_up(in, name));
  const Shape& s = schema::shape(f->shape);
  FieldMeta m = strategy_of(*f);
  if (s.kind == ShapeKind::kBytes) {
    m.meta.kind = "uint8";
    return m;
  }
  if (s.kind != ShapeKind::kList) {
    return fault("expected slice or array type, but got: " + std::string(in.kind));
  }
  m.meta = meta_of(schema::shape(s.ref));
  if (m.meta.kind == "slice") return fault("unexpected slice of slice");
  return m;
}

Error fault(std::string text) { return Error(Code::kUnknown, std::move(text)); }

namespace {

constexpr size_t kShown = 64 * 1024;  // bytes of a value in a message

std::string shown(Json value) {
  std::string out;
  append_go_value(out, value, kShown);
  return out;
}

}  // namespace

Error no_merge_key(Json map, std::string_view key) {
  return fault("map: " + shown(map) + " does not contain declared merge key: " + std::string(key));
}

Error unknown_directive(Json directive, Json map) {
  std::string what(directive.string());
  if (!directive.is_string()) {
    what = directive.is_null()
               ? "%!s(<nil>)"
               : "%!s(" + std::string(go_type(directive)) + "=" + shown(directive) + ")";
  }
  return fault("unknown patch type: " + what + " in map: " + shown(map));
}

Error wrong_type(std::string_view expected, Json actual) {
  return fault("expected a " + std::string(expected) + ", but received a " +
               std::string(go_type(actual)));
}

}  // namespace kedge::kube::strategic
