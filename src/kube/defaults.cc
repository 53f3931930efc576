#include "kube/defaults.h"

#include "kube/defaults_table.h"
#include "kube/json_node.h"
#include "kube/quantity.h"

namespace kedge::kube {
namespace defaults {
namespace {

// Rows of types in order of their row in the schema tables; null where `schema` has no defaults.
const TypeRow* find_type(int schema) {
  int low = 0, high = kTypeCount;
  while (low < high) {
    const int middle = (low + high) / 2;
    const TypeRow& row = kTypes[middle];
    if (row.schema == schema) return &row;
    if (row.schema < schema) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nullptr;
}

// "" and 0, which Go cannot tell from absent in a field that is no pointer.
bool is_zero(const JsonNode* v) {
  const uint8_t type = node_type(v);
  if (type == YYJSON_TYPE_STR) return node_length(v) == 0;
  return type == YYJSON_TYPE_RAW && node_text(v) == "0";
}

// A node that shares the tables' text, which outlives every document.
JsonNode* shared_text(yyjson_mut_doc* doc, uint8_t type, std::string_view text) {
  JsonNode* n = new_node(doc, type);
  n->uni.str = text.data();
  set_node_length(n, text.size());
  return n;
}

// The value of a row's JSON text, without parsing what is simple.
JsonNode* make_value(JsonDoc& doc, yyjson_mut_doc* raw, std::string_view json) {
  switch (json[0]) {
    case '"':
      return shared_text(raw, YYJSON_TYPE_STR, json.substr(1, json.size() - 2));
    case 't':
      return new_node(raw, YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_TRUE);
    case 'f':
      return new_node(raw, YYJSON_TYPE_BOOL | YYJSON_SUBTYPE_FALSE);
    case '[':
    case '{': {
      if (json.size() == 2)
        return new_node(raw, json[0] == '{' ? YYJSON_TYPE_OBJ : YYJSON_TYPE_ARR);
      auto parsed = JsonDoc::parse(json);
      KEDGE_ASSERT(parsed.ok());  // generate.py has read it
      return doc.copy(parsed->root()).raw();
    }
    default:
      return shared_text(raw, YYJSON_TYPE_RAW, json);
  }
}

// SetDefaults_ResourceList. Quantities are canonical here: only those with these endings are finer.
void round_quantities(yyjson_mut_doc* raw, JsonNode* map) {
  if (node_type(map) != YYJSON_TYPE_OBJ) return;
  JsonNode* key = first_child(map);
  for (size_t left = node_length(map); left > 0; --left) {
    JsonNode* v = key->next;
    key = v->next;
    if (node_type(v) != YYJSON_TYPE_STR) continue;
    const std::string_view text = node_text(v);
    if (text.find_first_of("nu-.") == std::string_view::npos) continue;
    const JsonNode* rounded = new_text_node(raw, YYJSON_TYPE_STR, quantity_in_thousandths(text));
    v->tag = rounded->tag;
    v->uni = rounded->uni;
  }
}

class Walk {
 public:
  explicit Walk(JsonDoc& doc, yyjson_mut_doc* raw) : doc_(doc), raw_(raw) {}

  void object(JsonNode* v, const TypeRow& type) {
    if (node_type(v) != YYJSON_TYPE_OBJ) return;
    if (type.function != 0) kFunctions[type.function](doc_, Json(raw_, v));
    const Step* steps = kSteps + type.first_step;
    const size_t count = static_cast<size_t>((&type)[1].first_step - type.first_step);
    uint32_t seen = 0;
    JsonNode* key = first_child(v);
    for (size_t left = node_length(v); left > 0; --left) {
      JsonNode* child = key->next;
      const std::string_view name = node_text(key);
      key = child->next;
      for (size_t i = 0; i < count; ++i) {
        if ((seen >> i & 1) != 0 || text(steps[i].name) != name) continue;
        seen |= uint32_t{1} << i;
        member(child, steps[i]);
        break;
      }
    }
    for (size_t i = 0; i < count; ++i) {
      if ((seen >> i & 1) != 0 || (steps[i].flags & kStepSet) == 0) continue;
      JsonNode* made = make_value(doc_, raw_, text(steps[i].value));
      below(made, steps[i]);
      append_member(v, shared_text(raw_, YYJSON_TYPE_STR, text(steps[i].name)), made);
    }
  }

 private:
  void member(JsonNode* v, const Step& step) {
    const bool absent = node_type(v) == YYJSON_TYPE_NULL;
    if ((step.flags & kStepSet) != 0 &&
        (absent || ((step.flags & kStepZeroToo) != 0 && is_zero(v)))) {
      const JsonNode* made = make_value(doc_, raw_, text(step.value));
      v->tag = made->tag;
      v->uni = made->uni;
    }
    if ((step.flags & kStepRound) != 0) round_quantities(raw_, v);
    below(v, step);
  }

  void below(JsonNode* v, const Step& step) {
    if ((step.flags & kStepStruct) != 0) {
      object(v, kTypes[step.type]);
    } else if ((step.flags & kStepList) != 0 && node_type(v) == YYJSON_TYPE_ARR) {
      JsonNode* e = first_child(v);
      for (size_t left = node_length(v); left > 0; --left, e = e->next) {
        object(e, kTypes[step.type]);
      }
    }
  }

  JsonDoc& doc_;
  yyjson_mut_doc* raw_;
};

}  // namespace
}  // namespace defaults

void apply_defaults(const Kind& kind, JsonDoc& doc, Json root) {
  const defaults::TypeRow* type = defaults::find_type(kind.schema);
  if (type == nullptr) return;
  defaults::Walk(doc, root.raw_doc()).object(root.raw(), *type);
}

}  // namespace kedge::kube
