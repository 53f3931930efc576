// The opening handshake of a WebSocket (RFC 6455, section 4) as functions over headers.
//
// A server answers a request with websocket_accept() and Responder::upgrade(); a client sends the
// headers of websocket_request() and checks the 101 with websocket_check(). Pure functions.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "http/message.h"

namespace kedge::http {

// Sec-WebSocket-Accept for the Sec-WebSocket-Key `key`.
std::string websocket_accept_key(std::string_view key);

// True if `headers` ask for an upgrade to `protocol` (Connection: upgrade, Upgrade: protocol).
bool wants_upgrade(const Headers& headers, std::string_view protocol);

struct WebSocketAccepted {
  Headers headers;       // of the 101
  std::string protocol;  // the subprotocol agreed upon; empty: the client offered none
};
// `protocols` in order of our preference. A client that offers subprotocols none of which we speak
// is refused.
Result<WebSocketAccepted> websocket_accept(const RequestHead& head,
                                           std::span<const std::string_view> protocols);

struct WebSocketRequest {
  Headers headers;
  std::string key;
};
WebSocketRequest websocket_request(Random& random, std::span<const std::string_view> protocols);
// Checks the answer to websocket_request(); the subprotocol the server chose (may be empty).
Result<std::string> websocket_check(int status, const Headers& headers, std::string_view key,
                                    std::span<const std::string_view> protocols);

}  // namespace kedge::http
