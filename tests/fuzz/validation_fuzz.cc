// Validation of every kind: any document that has the kind's shape, new or against an old one. What
// it says is bounded, is the same when it is asked again, and nobody waits for it.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/defaults.h"
#include "kube/schema.h"
#include "validation/validation.h"

// The first byte chooses the kind, the second the subresource and what the old object is: none, the
// same, or a second document behind a zero byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge;
  using namespace kedge::kube;
  if (size < 2) return 0;
  static const Kinds kinds;
  const Kind& asked = *kinds.all()[data[0] % kinds.all().size()];
  if (asked.is_virtual || asked.id == kNoResource) return 0;
  const Kind& kind = kinds.storage_kind(asked.id);
  const size_t choice = data[1] / 3 % (kind.subresources.size() + 1);
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const size_t end = text.find('\0');
  const auto read = [&kind](std::string_view json) {
    auto doc = JsonDoc::parse(json);
    if (!doc.ok() || !doc->root().is_object()) return JsonDoc();
    if (!decode_shape(kind, doc->root(), nullptr).ok()) return JsonDoc();
    apply_defaults(kind, *doc, doc->root());
    return decode_shape(kind, doc->root(), nullptr).ok() ? std::move(doc).value() : JsonDoc();
  };
  const JsonDoc now = read(text.substr(0, end));
  JsonDoc old;
  if (data[1] % 3 == 1) old = now.clone();
  if (data[1] % 3 == 2 && end != std::string_view::npos) old = read(text.substr(end + 1));
  if (!now.root()) return 0;
  const std::string before = now.root().print();
  const validation::Input in{
      kind,        now.root(),    old.root(), choice == 0 ? "" : kind.subresources[choice - 1].name,
      asked.group, asked.version, "user",     1'700'000'000};
  const auto faults = validation::validate(in);
  KEDGE_ASSERT(now.root().print() == before);
  KEDGE_ASSERT(faults.size() <= 600);
  const auto again = validation::validate(in);
  KEDGE_ASSERT(again.size() == faults.size());
  for (size_t i = 0; i < faults.size(); i++) {
    KEDGE_ASSERT(!faults[i].reason().empty());
    KEDGE_ASSERT(faults[i].message == again[i].message && faults[i].field == again[i].field);
  }
  return 0;
}
