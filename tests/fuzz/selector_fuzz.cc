// Label and field selectors: parse, then match.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kube/selector.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Kind* pods = nullptr;
  for (const Kind& k : builtin_kinds()) {
    if (k.resource == "pods") pods = &k;
  }
  auto doc = JsonDoc::parse(
      R"({"metadata":{"name":"a","namespace":"b","labels":{"a":"b","n":"7","e":""}},
          "spec":{"nodeName":"n,=\\"}})");
  const ObjectRef object = Object::make(*pods, doc->root(), 1);
  auto labels = LabelSelector::parse(text);
  if (labels.ok()) {
    const bool matched = labels->matches(*object);
    if (labels->everything() && !matched) abort();
    // Every requirement alone decides like the whole.
    bool all = true;
    for (const auto& r : labels->requirements()) all = all && r.matches(object->label(r.key));
    if (all != matched) abort();
  }
  auto fields = FieldSelector::parse(text, *pods);
  if (fields.ok()) {
    const bool matched = fields->matches(*object);
    const std::string* name = fields->required_name();
    if (matched && name != nullptr && *name != "a") abort();
  }
  return 0;
}
