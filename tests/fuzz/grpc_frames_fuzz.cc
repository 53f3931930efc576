// gRPC's length-prefixed messages, in whole and byte by byte, and the decoding of grpc-message.
#include <cstdint>
#include <string>
#include <vector>

#include "base/assert.h"
#include "http/grpc.h"

using namespace kedge;
using namespace kedge::http;

namespace {

std::vector<std::string> run(std::string_view input, size_t size) {
  GrpcFrames frames(1000);
  std::vector<std::string> out;
  bool ok = true;
  for (; ok && !input.empty(); input.remove_prefix(std::min(size, input.size()))) {
    ok = frames.feed(input.substr(0, size)).ok();
    while (std::optional<std::string> m = frames.next()) {
      KEDGE_ASSERT(m->size() <= 1000);
      out.push_back(std::move(*m));
    }
  }
  out.push_back(ok ? "ok" : "error");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  KEDGE_ASSERT(run(input, size + 1) == run(input, 1));
  KEDGE_ASSERT(grpc_decode_message(input).size() <= size);
  return 0;
}
