#include "http/websocket_handshake.h"

#include <mbedtls/sha1.h>

#include <algorithm>

#include "base/strings.h"

namespace kedge::http {
namespace {

// Whether a comma separated header lists `token`, compared without case.
bool lists_token(const Headers& headers, std::string_view name, std::string_view token) {
  for (std::string_view value : headers.all(name)) {
    for (std::string_view item : split(value, ',')) {
      if (equals_ignore_case(trim(item), token)) return true;
    }
  }
  return false;
}

std::vector<std::string_view> offered_protocols(const Headers& headers) {
  std::vector<std::string_view> out;
  for (std::string_view value : headers.all("sec-websocket-protocol")) {
    for (std::string_view item : split(value, ',')) {
      if (!trim(item).empty()) out.push_back(trim(item));
    }
  }
  return out;
}

Error refused(std::string_view why) {
  return Error(Code::kBadRequest, "websocket handshake: " + std::string(why));
}

}  // namespace

std::string websocket_accept_key(std::string_view key) {
  std::string text(key);
  text += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  unsigned char digest[20];
  // Cannot fail: the software SHA-1 has no error paths.
  KEDGE_ASSERT(
      mbedtls_sha1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest) == 0);
  return base64_encode(std::string_view(reinterpret_cast<const char*>(digest), sizeof digest));
}

bool wants_upgrade(const Headers& headers, std::string_view protocol) {
  return lists_token(headers, "connection", "upgrade") && lists_token(headers, "upgrade", protocol);
}

Result<WebSocketAccepted> websocket_accept(const RequestHead& head,
                                           std::span<const std::string_view> protocols) {
  if (head.method != "GET" || head.http_version != 11) {
    return refused("the request must be a GET of HTTP/1.1");
  }
  if (!wants_upgrade(head.headers, "websocket")) return refused("no Upgrade to websocket");
  if (head.headers.get("sec-websocket-version") != std::optional<std::string_view>("13")) {
    return refused("Sec-WebSocket-Version must be 13");
  }
  const std::optional<std::string_view> key = head.headers.get("sec-websocket-key");
  if (!key) return refused("no Sec-WebSocket-Key");
  const std::optional<std::string> raw = base64_decode(trim(*key));
  if (!raw || raw->size() != 16) return refused("Sec-WebSocket-Key is not 16 bytes in base64");

  WebSocketAccepted out;
  out.headers.add("Upgrade", "websocket");
  out.headers.add("Connection", "Upgrade");
  out.headers.add("Sec-WebSocket-Accept", websocket_accept_key(trim(*key)));
  const std::vector<std::string_view> offered = offered_protocols(head.headers);
  for (std::string_view ours : protocols) {
    if (std::find(offered.begin(), offered.end(), ours) == offered.end()) continue;
    out.protocol = ours;
    out.headers.add("Sec-WebSocket-Protocol", ours);
    break;
  }
  if (!offered.empty() && out.protocol.empty()) {
    return refused("none of the offered subprotocols is spoken here");
  }
  return out;
}

WebSocketRequest websocket_request(Random& random, std::span<const std::string_view> protocols) {
  uint8_t raw[16];
  random.fill(raw);
  WebSocketRequest out;
  out.key = base64_encode(std::string_view(reinterpret_cast<const char*>(raw), sizeof raw));
  out.headers.add("Upgrade", "websocket");
  out.headers.add("Connection", "Upgrade");
  out.headers.add("Sec-WebSocket-Version", "13");
  out.headers.add("Sec-WebSocket-Key", out.key);
  for (std::string_view p : protocols) out.headers.add("Sec-WebSocket-Protocol", p);
  return out;
}

Result<std::string> websocket_check(int status, const Headers& headers, std::string_view key,
                                    std::span<const std::string_view> protocols) {
  if (status != 101) return refused("the server answered " + std::to_string(status));
  if (!wants_upgrade(headers, "websocket")) return refused("the answer is no Upgrade to websocket");
  const std::optional<std::string_view> accept = headers.get("sec-websocket-accept");
  if (!accept || trim(*accept) != websocket_accept_key(key)) {
    return refused("Sec-WebSocket-Accept does not match the key");
  }
  if (headers.get("sec-websocket-extensions")) {
    return refused("the server chose an extension that was not offered");
  }
  const std::optional<std::string_view> chosen = headers.get("sec-websocket-protocol");
  if (!chosen) return std::string();
  if (std::find(protocols.begin(), protocols.end(), *chosen) == protocols.end()) {
    return refused("the server chose a subprotocol that was not offered");
  }
  return std::string(*chosen);
}

}  // namespace kedge::http
