// Values seen through the type tables as server-side apply sees them: which lists have keys, what
// is atomic, which fields a value has, what differs between two, what a merge makes of them
// (sigs.k8s.io/structured-merge-diff/v6/typed; k8s.io/kube-openapi/pkg/schemaconv).
//
// A value outside the tables (custom resources without a schema, free-form members) is deduced:
// maps are granular, lists atomic. Recursion is bounded by the depth of documents (limits.h). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kube/field_set.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/schema_table.h"

namespace kedge::kube {

// The type of a place: its shape, and what the field that holds it says about merging.
struct FieldType {
  schema::Shape shape;
  const schema::Extra* extra;  // null: nothing more is known
};

// The type of objects of `kind`.
FieldType type_of_kind(const Kind& kind);

// How a place is merged.
enum class FieldForm : uint8_t {
  kLeaf,     // scalars and whatever is atomic: one field
  kStruct,   // each declared member is a field
  kMap,      // each member is a field and an item
  kSet,      // a list; each value is an item
  kMapList,  // a list; elements are items by their keys
};
// `value` decides where the type leaves it open; it may be invalid.
FieldForm form_of(const FieldType& t, Json value);

// The type of a member; `declared` says whether the type has a field of this name. `hint` (any
// number at first) speeds up asking for fields in the order of the type.
FieldType member_type(const FieldType& t, std::string_view name, size_t& hint, bool& declared);
// The type of the elements of a list, or of the values of a map.
FieldType element_type(const FieldType& t);

// The path element of an element of a kSet or kMapList. "": ok; else upstream's words for why
// there is none.
std::string list_element(FieldArena& arena, const FieldType& t, FieldForm form, Json element,
                         ElementKind& kind, std::string_view& text);

// What is wrong with `v`, in upstream's words (".spec.foo: field not declared in schema").
// `duplicates_allowed`: items of lists may repeat.
std::vector<std::string> validate_typed(const FieldType& t, Json v, bool duplicates_allowed);

// The fields that `v` has. REQUIRES: validate_typed() found nothing.
FieldSet fields_of_value(FieldArena& arena, const FieldType& t, Json v);

struct Comparison {
  FieldSet removed = nullptr;
  FieldSet modified = nullptr;
  FieldSet added = nullptr;
};
// What differs between two valid objects; false: an item of a list has no path element.
bool compare_typed(FieldArena& arena, const FieldType& t, Json before, Json after, Comparison& out);

// Merges `wanted` (any document) into `live` in place. REQUIRES: both valid of type `t`, no
// duplicate items in `wanted`.
void merge_typed(JsonDoc& doc, const FieldType& t, Json live, Json wanted);

// Takes the items and fields of `set` out of `v`.
void remove_items(const FieldType& t, Json v, FieldSet set);

// `set` and every declared field that it leads through.
FieldSet with_named_fields(FieldArena& arena, const FieldType& t, FieldSet set);

// `set` as it is when types are what they are now: below what is atomic nothing is owned.
FieldSet reconcile_fields(FieldArena& arena, const FieldType& t, FieldSet set);

// Equal as values: order of members does not count, numbers by their value.
bool typed_equal(Json a, Json b);

}  // namespace kedge::kube
