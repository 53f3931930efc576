// A server's HTTP/2 connection fed with anything. The first byte chooses how the input is cut, how
// requests are answered and whether the client's preface is put before it.
#include <cstdint>
#include <string_view>

#include "http/h2_server.h"
#include "unit/http/fake_host.h"

using namespace kedge;
using namespace kedge::http;

namespace {

void answer(SeenRequest& request, bool streamed) {
  if (!streamed) {
    Response response;
    response.body = {Bytes(request.head.target + request.body)};
    return request.responder.respond(std::move(response));
  }
  request.responder.start(200, {});
  request.responder.write({Bytes(std::string(100'000, 'x'))});
  if (request.head.target.size() % 2 == 0) request.responder.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 1) return 0;
  const uint8_t how = data[0];
  std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  FakeHost host;
  host.limits_.header_bytes = 2000;
  host.limits_.h2_control_frames_per_10s = 50;
  host.handler_.max_body = 1000;
  std::unique_ptr<Connection> connection = make_h2_server(host);
  if ((how & 1) != 0) {
    connection->feed(kH2Preface);
    connection->feed(std::string_view("\0\0\0\4\0\0\0\0\0", 9));
  }
  const size_t step = (how & 2) != 0 ? 1 : 4096;
  size_t answered = 0;
  while (!input.empty() && !connection->wants_close()) {
    connection->feed(input.substr(0, step));
    input.remove_prefix(std::min(step, input.size()));
    for (; answered < host.handler_.seen.size(); answered++) {
      if ((how & 4) != 0) answer(host.handler_.seen[answered], (how & 8) != 0);
    }
    ByteChain out;
    if ((how & 16) == 0) connection->take_output(20'000, out);
    host.clock_.now_us += 1000;
    if ((how & 32) != 0 && connection->deadline_us() < host.clock_.now_us + 20'000'000) {
      host.clock_.now_us += 20'000'000;
      connection->on_deadline();
    }
  }
  if ((how & 64) != 0) connection->shut_down();
  ByteChain out;
  for (int i = 0; i < 100 && connection->has_output(); i++) connection->take_output(1 << 20, out);
  connection->lost();
  KEDGE_ASSERT(connection->exchanges_open() == 0);
  KEDGE_ASSERT(host.reserved == 0);
  if ((how & 128) != 0) connection.reset();
  return 0;
}
