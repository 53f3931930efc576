// Decoding by the type tables and filling in defaults: any JSON as any type. What comes out must be
// taken again unchanged.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/defaults.h"
#include "kube/schema.h"
#include "kube/schema_table.h"

// The first two bytes choose the type, the rest is the document.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  if (size < 2) return 0;
  const size_t index = (data[0] * size_t{256} + data[1]) % schema::type_count();
  const std::string name = schema::definition_name(schema::type(static_cast<uint16_t>(index)));
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  auto doc = JsonDoc::parse(text);
  if (!doc.ok()) return 0;
  ShapeReport report;
  if (!decode_shape_of(name, doc->root(), &report).ok()) return 0;
  KEDGE_ASSERT(report.unknown_fields.size() <= 100);
  const std::string once = doc->root().print();
  ShapeReport again;
  KEDGE_ASSERT(decode_shape_of(name, doc->root(), &again).ok());
  KEDGE_ASSERT(again.unknown_fields.empty());
  KEDGE_ASSERT(doc->root().print() == once);
  auto parsed = JsonDoc::parse(once);
  KEDGE_ASSERT(parsed.ok());
  KEDGE_ASSERT(decode_shape_of(name, parsed->root(), &again).ok());
  KEDGE_ASSERT(parsed->root().print() == once);
  Kind kind;
  kind.schema = static_cast<int16_t>(index);
  apply_defaults(kind, *parsed, parsed->root());
  const std::string filled = parsed->root().print();
  apply_defaults(kind, *parsed, parsed->root());
  KEDGE_ASSERT(parsed->root().print() == filled);
  KEDGE_ASSERT(decode_shape_of(name, parsed->root(), &again).ok());
  auto same = JsonDoc::parse(filled);
  KEDGE_ASSERT(same.ok());
  KEDGE_ASSERT(json_equal(same->root(), parsed->root()));
  return 0;
}
