// The parts of the strategic merge: what the schema tables say of a place (the patch strategy of a
// field and the key of its elements), and the merge of lists. For strategic_*.cc.
//
// Follows k8s.io/apimachinery/pkg/util/strategicpatch, its errors included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/schema_table.h"

namespace kedge::kube::strategic {

inline constexpr std::string_view kDirective = "$patch";
inline constexpr std::string_view kRetainKeys = "$retainKeys";
inline constexpr std::string_view kSetElementOrder = "$setElementOrder";
inline constexpr std::string_view kDeleteFromPrimitiveList = "$deleteFromPrimitiveList";

// The Go type at a place, as far as merging asks.
struct Meta {
  const schema::Type* type = nullptr;  // a struct of the tables
  std::string_view name;               // "RawExtension": a struct without fields that JSON has
  std::string_view kind;               // Go's word: "struct", "map", "slice", "string", ...
};
struct FieldMeta {
  Meta meta;  // of the field's value; for lists of an element
  bool merge = false;
  bool replace = false;
  std::string_view merge_key;
};
// Errors: Unknown, in upstream's words.
Result<FieldMeta> find_field(const Meta& in, std::string_view name);
Result<FieldMeta> find_list(const Meta& in, std::string_view name);

using List = std::vector<Json>;
// The elements, in no list any more: appending one moves it. The list is empty afterwards.
List take_elements(Json array);
// The elements, where they are.
List elements_of(Json array);

// How the elements of a list are told apart.
struct Identity {
  bool maps = false;
  std::string_view merge_key;  // of maps

  // Equal exactly for what Go's == calls equal.
  std::string of(Json element) const;
};

// "map", or another kind of Go; all elements are of one.
Result<std::string_view> element_kind(const List& a, const List& b);
// In the order of `order` what it has, elements that only the server has between them, in the order
// `server` has (identities).
Result<List> in_order(const List& elements, const List& order,
                      const std::vector<std::string>& server, const Identity& identity);
std::vector<std::string> identities(const List& list, const Identity& identity);
// $setElementOrder must name what the patch names, in the same order.
Status check_order(Json patch_list, Json order, std::string_view merge_key);
// The elements that are not in `gone`.
List without(List list, const List& gone);

Error no_merge_key(Json map, std::string_view key);
Error unknown_directive(Json directive, Json map);
Error wrong_type(std::string_view expected, Json actual);
Error fault(std::string text);  // what upstream answers 500 without a reason

}  // namespace kedge::kube::strategic
