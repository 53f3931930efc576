// Protobuf by the type tables: any bytes as any type. What is read can be written, and what was
// written is read as the same and written the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/protobuf.h"
#include "kube/schema.h"
#include "kube/schema_table.h"

// The first two bytes choose the type, the rest is a message; and an envelope of any kind.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  if (size < 2) return 0;
  const auto index =
      static_cast<uint16_t>((data[0] * size_t{256} + data[1]) % schema::type_count());
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  (void)read_envelope(text);
  if (!has_protobuf(index)) return 0;
  auto doc = decode_message(index, text);
  if (!doc.ok()) return 0;
  const std::string name = schema::definition_name(schema::type(index));
  if (!decode_shape_of(name, doc->root(), nullptr).ok()) return 0;
  const std::string json = doc->root().print();
  KEDGE_ASSERT(JsonDoc::parse(json).ok());
  std::string message, again;
  KEDGE_ASSERT(encode_message(index, doc->root(), message).ok());
  auto read = decode_message(index, message);
  KEDGE_ASSERT(read.ok());
  KEDGE_ASSERT(decode_shape_of(name, read->root(), nullptr).ok());
  KEDGE_ASSERT(json_equal(read->root(), doc->root()));
  KEDGE_ASSERT(encode_message(index, read->root(), again).ok());
  KEDGE_ASSERT(again == message);
  return 0;
}
