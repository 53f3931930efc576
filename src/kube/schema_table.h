// The type tables behind the schema walkers: what kube/schema*.cc and later walks share.
//
// Rows of numbers into one string pool and into each other, without a pointer, so that the tables
// need no relocation and stay small. Made by facts/generate.py (schema_gen.cc) from schema.txt.
// A Shape is the type of a value; a Type is a struct: a run of Fields in Go's order, some of them
// embedded (their fields count as the type's own). Immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kedge::kube::schema {

enum class ShapeKind : uint8_t {
  kString,  // ref: its Enum; 0: any text
  kBool,
  kInt32,
  kInt64,
  kFloat64,
  kBytes,            // base64 text
  kTime,             // RFC 3339, whole seconds
  kMicroTime,        // RFC 3339, six digits of the second
  kQuantity,         // "100m", or a number
  kIntOrString,      // int32, or text
  kRaw,              // runtime.RawExtension: any value, kept as it is
  kJson,             // apiextensions' JSON: any value
  kAny,              // interface{}: any value
  kFieldsV1,         // managed fields: any object
  kSchemaOrArray,    // ref: the Type JSONSchemaProps; that, or a list of them
  kSchemaOrBool,     // the same, or a bool
  kSchemaOrStrings,  // the same, or a list of strings
  kStruct,           // ref: the Type
  kList,             // ref: the Shape of the elements
  kMap,              // ref: the Shape of the values; keys are strings
};

struct Shape {
  ShapeKind kind;
  uint8_t element_pointer;  // 1: elements or values are Go pointers (null stays null)
  uint16_t ref;
  uint16_t name;  // "v1.Protocol" of a named type that is no struct; 0: none
  uint16_t key;   // of maps: Go's name of the key type
};

enum FieldFlag : uint8_t {
  kFieldPointer = 1,    // null and zero differ
  kFieldOmitEmpty = 2,  // not printed when empty (Go's omitempty)
  kFieldOmitZero = 4,   // not printed when zero, structs too
  kFieldRequired = 8,   // by OpenAPI
  kFieldEmbedded = 16,  // name is Go's; the fields of its struct are the type's own
};

struct Field {
  uint16_t name;
  uint16_t shape;
  uint16_t extra;  // 0: nothing more is known
  uint8_t number;  // protobuf; 0: not in protobuf
  uint8_t flags;
};

enum class ListType : uint8_t { kUnset, kAtomic, kSet, kMap };
enum class MapType : uint8_t { kUnset, kAtomic, kGranular };
enum PatchFlag : uint8_t { kPatchMerge = 1, kPatchReplace = 2, kPatchRetainKeys = 4 };

struct Extra {
  ListType list_type;
  MapType map_type;
  uint8_t patch;      // PatchFlags
  uint8_t key_count;  // of a map list
  uint16_t keys;      // first of its keys
  uint16_t merge_key;
  uint16_t default_json;  // 0: none; JSON text
};

struct Type {
  uint16_t name;  // "Pod"
  uint16_t first_field;
  uint8_t package;
  uint8_t atomic;  // 1: x-kubernetes-map-type atomic
};

struct Package {
  uint16_t prefix;   // "io.k8s.api.core.v1"
  uint16_t go_name;  // "v1"
};

// The values that a named string type has; sorted.
struct Enum {
  uint16_t first;
  uint16_t count;
};

// The generated rows (schema_gen.cc); use the functions below.
extern const char kPool[];  // each text behind one byte of length
extern const Package kPackages[];
extern const Type kTypes[];  // sorted by package and name; one more row ends the last
extern const Field kFields[];
extern const uint8_t kByNumber[];  // beside kFields: indexes within the type, by number
extern const Shape kShapes[];
extern const Extra kExtras[];
extern const uint16_t kKeys[];
extern const Enum kEnums[];
extern const uint16_t kEnumValues[];  // texts
extern const uint16_t kPackageCount;
extern const uint16_t kTypeCount;

// "" for 0.
inline std::string_view text(uint16_t offset) {
  const char* at = kPool + offset;
  return {at + 1, static_cast<uint8_t>(*at)};
}
inline const Shape& shape(uint16_t index) { return kShapes[index]; }
inline const Extra& extra(uint16_t index) { return kExtras[index]; }
inline std::string_view list_key(const Extra& e, size_t index) {
  return text(kKeys[e.keys + index]);
}
// Texts (text()) of the values of a kString shape; none where any text will do.
inline std::span<const uint16_t> enum_values(const Shape& s) {
  const Enum& e = kEnums[s.ref];
  return {kEnumValues + e.first, e.count};
}
inline const Type& type(uint16_t index) { return kTypes[index]; }
inline std::span<const Field> fields(const Type& t) {
  return {kFields + t.first_field, kFields + (&t)[1].first_field};
}
// Indexes into fields(t) in the order of their protobuf numbers, those without one first.
inline const uint8_t* by_number(const Type& t) { return kByNumber + t.first_field; }
// Whether a list is a message of its own in protobuf ({repeated string items = 1}): so are the
// lists of texts that have a name (Verbs, ExtraValue).
inline bool is_wrapped_list(const Shape& s) {
  return s.kind == ShapeKind::kList && s.name != 0 && shape(s.ref).kind == ShapeKind::kString;
}
inline size_t type_count() { return kTypeCount; }
// By definition name ("io.k8s.api.core.v1.Pod"); -1 where there is none.
int find_type(std::string_view definition);
// By group ("" is core), version and kind; -1 where there is none.
int find_kind_type(std::string_view group, std::string_view version, std::string_view kind);
// "io.k8s.api.core.v1.Pod"
std::string definition_name(const Type& t);
// Go's name of a type as its error messages have it: "v1.Pod", "[]v1.Container", "int32".
std::string go_name(const Type& t);
std::string go_name(const Shape& s);

}  // namespace kedge::kube::schema
