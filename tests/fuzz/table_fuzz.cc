// Rows of tables: any JSON as an object of any kind. The cells are a JSON list, one a column.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/table.h"

// The first byte chooses the kind, the rest is the object.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  if (size < 1) return 0;
  const auto kinds = builtin_kinds();
  const Kind& kind = kinds[data[0] % kinds.size()];
  auto doc = JsonDoc::parse({reinterpret_cast<const char*>(data) + 1, size - 1});
  if (!doc.ok()) return 0;
  std::string cells, conditions;
  print_table_row(kind, doc->root(), 1'767'312'000'000'000, cells, conditions);
  auto list = JsonDoc::parse(cells);
  KEDGE_ASSERT(list.ok());
  KEDGE_ASSERT(list->root().size() >= table_columns(kind).size());
  KEDGE_ASSERT(conditions.empty() || JsonDoc::parse(conditions).ok());
  KEDGE_ASSERT(cells.size() <= 64 * (size + 64));
  return 0;
}
