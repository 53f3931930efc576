#include "kube/schema_order.h"

#include <algorithm>
#include <vector>

#include "kube/json_node.h"
#include "kube/schema_table.h"

namespace kedge::kube {
namespace {

using schema::Shape;
using schema::ShapeKind;
using schema::Type;

std::vector<JsonNode*> keys_of(Json object) {
  std::vector<JsonNode*> keys;
  keys.reserve(object.size());
  JsonNode* key = first_child(object.raw());
  for (size_t left = object.size(); left > 0; --left, key = key->next->next) keys.push_back(key);
  return keys;
}

void link(Json object, const std::vector<JsonNode*>& keys) {
  if (keys.empty()) return;
  for (size_t i = 1; i < keys.size(); ++i) keys[i - 1]->next->next = keys[i];
  close_container(object.raw(), keys.front(), keys.back()->next, keys.back(), keys.size());
}

void order_value(Json v, const Shape& s);

// Moves the members that `t` knows from `keys` to `ordered`.
void order_fields(yyjson_mut_doc* doc, const Type& t, std::vector<JsonNode*>& keys,
                  std::vector<JsonNode*>& ordered) {
  for (const schema::Field& f : schema::fields(t)) {
    const Shape& s = schema::shape(f.shape);
    if ((f.flags & schema::kFieldEmbedded) != 0) {
      order_fields(doc, schema::type(s.ref), keys, ordered);
      continue;
    }
    const std::string_view name = schema::text(f.name);
    const auto at = std::find_if(keys.begin(), keys.end(), [name](const JsonNode* key) {
      return key != nullptr && node_text(key) == name;
    });
    if (at == keys.end()) continue;
    order_value(Json(doc, (*at)->next), s);
    ordered.push_back(*at);
    *at = nullptr;
  }
}

void order_struct(Json v, const Type& t) {
  if (!v.is_object()) return;
  std::vector<JsonNode*> keys = keys_of(v), ordered;
  ordered.reserve(keys.size());
  order_fields(v.raw_doc(), t, keys, ordered);
  for (JsonNode* left : keys) {
    if (left != nullptr) ordered.push_back(left);
  }
  link(v, ordered);
}

void order_value(Json v, const Shape& s) {
  switch (s.kind) {
    case ShapeKind::kStruct:
    case ShapeKind::kSchemaOrArray:
    case ShapeKind::kSchemaOrBool:
    case ShapeKind::kSchemaOrStrings:
      return order_struct(v, schema::type(s.ref));
    case ShapeKind::kList:
      for (const Json e : v.elements()) order_value(e, schema::shape(s.ref));
      return;
    case ShapeKind::kMap:
      for (const auto m : v.members()) order_value(m.value, schema::shape(s.ref));
      if (v.is_object()) sort_members(v);
      return;
    default:
      return;
  }
}

}  // namespace

void sort_members(Json object) {
  std::vector<JsonNode*> keys = keys_of(object);
  std::sort(keys.begin(), keys.end(),
            [](const JsonNode* a, const JsonNode* b) { return node_text(a) < node_text(b); });
  link(object, keys);
}

void order_as_go(const Kind& kind, Json root) {
  if (kind.schema >= 0) order_struct(root, schema::type(static_cast<uint16_t>(kind.schema)));
}

}  // namespace kedge::kube
