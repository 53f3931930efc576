// Continue tokens come back from clients: decoding must not fault, and a key it lets through must
// stay inside the list it belongs to.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/continue_token.h"
#include "base/assert.h"
#include "base/strings.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string& token : {std::string(text), base64url_encode(text)}) {
    Result<api::ContinueToken> t = api::decode_continue(token, "ns");
    if (!t.ok()) continue;
    KEDGE_ASSERT(t->revision != 0);
    KEDGE_ASSERT(t->after_key.starts_with("ns/"));
    KEDGE_ASSERT(t->after_key.find("/../") == std::string::npos);
    KEDGE_ASSERT(t->after_key.find("//") == std::string::npos);
    // What was decoded is encoded to something that decodes to the same.
    const std::string again = api::encode_continue(t->after_key, "ns", t->revision);
    Result<api::ContinueToken> back = api::decode_continue(again, "ns");
    if (again.size() > 4096) continue;  // escapes may make it longer than is taken
    KEDGE_ASSERT(back.ok() && back->after_key == t->after_key && back->revision == t->revision);
  }
  return 0;
}
