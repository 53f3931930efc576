// YAML reading: never more than an error, and what was read comes back through the writer.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "kube/yaml.h"

namespace {

// Numbers that JSON and YAML write differently (1.0, 1e400) are not compared.
bool comparable(kedge::kube::Json v) {
  if (v.is_number()) return v.integer().has_value() && v.number_text() != "-0";
  for (const auto m : v.members()) {
    if (!comparable(m.value)) return false;
  }
  for (const auto e : v.elements()) {
    if (!comparable(e)) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> duplicates;
  auto doc = kedge::kube::yaml_to_json(text, &duplicates);
  if (!doc.ok()) return 0;
  const std::string yaml = kedge::kube::json_to_yaml(doc->root());
  auto again = kedge::kube::yaml_to_json(yaml);
  if (!again.ok()) abort();
  if (comparable(doc->root()) && !json_equal(doc->root(), again->root())) abort();
  return 0;
}
