// The WebSocket codec fed with anything, whole and byte by byte: both must see the same messages
// and send the same answers. What a codec sends must be understood by the other end.
#include <cstdint>
#include <string>
#include <vector>

#include "base/assert.h"
#include "http/websocket.h"

using namespace kedge;
using namespace kedge::http;

namespace {

struct Seen {
  bool ok = true;
  std::vector<std::string> messages;
};

Seen run(WebSocket::Role role, std::string_view input, size_t step) {
  SeededRandom random(1);
  WebSocket ws(role, random, 1000);
  WebSocket other(
      role == WebSocket::Role::kServer ? WebSocket::Role::kClient : WebSocket::Role::kServer,
      random, 1 << 20);
  Seen seen;
  while (!input.empty() && seen.ok) {
    seen.ok = ws.feed(input.substr(0, step)).ok();
    input.remove_prefix(std::min(step, input.size()));
    while (std::optional<WebSocketMessage> m = ws.next()) {
      KEDGE_ASSERT(m->data.size() <= 1000);
      seen.messages.push_back(std::to_string(static_cast<int>(m->kind)) + ":" +
                              std::to_string(m->code) + ":" + m->data);
      if (m->kind == WebSocketMessage::Kind::kBinary) ws.send_binary(Bytes(m->data));
      if (m->kind == WebSocketMessage::Kind::kText) ws.send_text(Bytes(m->data));
    }
    KEDGE_ASSERT(other.feed(chain_join(ws.drain())).ok());
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto role = (data[0] & 1) != 0 ? WebSocket::Role::kServer : WebSocket::Role::kClient;
  const Seen whole = run(role, input, input.size());
  const Seen bytewise = run(role, input, 1);
  KEDGE_ASSERT(whole.ok == bytewise.ok);
  KEDGE_ASSERT(whole.messages == bytewise.messages);
  return 0;
}
