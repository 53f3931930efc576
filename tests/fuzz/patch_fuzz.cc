// Patches of every type: a document, a zero byte, a patch. What comes out is a document that can be
// read again; the patch is left as it is where the contract says so.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/patch.h"
#include "kube/schema.h"
#include "kube/schema_order.h"

// The first byte chooses the type, the second the kind.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  static const Kinds kinds;
  if (size < 2) return 0;
  const Kind& kind = *kinds.all()[data[1] % kinds.all().size()];
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const size_t zero = text.find('\0');
  if (zero == std::string_view::npos) return 0;
  auto doc = JsonDoc::parse(text.substr(0, zero));
  auto patch = JsonDoc::parse(text.substr(zero + 1));
  if (!doc.ok() || !patch.ok()) return 0;
  const std::string before = patch->root().print();
  kedge::Status s;
  if (data[0] % 3 == 0) {
    std::vector<std::string> unknown;
    s = check_json_patch(patch->root(), unknown);
    s = json_patch(*doc, patch->root());
  } else if (data[0] % 3 == 1) {
    s = merge_patch(*doc, patch->root());
  } else if (kind.schema >= 0 && doc->root().is_object()) {
    s = strategic_merge_patch(kind, *doc, patch->root());
  }
  if (data[0] % 3 != 2) KEDGE_ASSERT(patch->root().print() == before);
  if (!s.ok()) return 0;
  const std::string once = doc->root().print();
  KEDGE_ASSERT(JsonDoc::parse(once).ok());
  order_as_go(kind, doc->root());
  KEDGE_ASSERT(doc->root().print().size() == once.size());
  static_cast<void>(decode_converted(kind, doc->root(), nullptr));
  return 0;
}
