// H2Server: the server's end of an HTTP/2 connection (RFC 9113) over nghttp2, without IO.
//
// Made when ALPN chose h2 or the client's preface was seen; the preface is fed like everything
// else. Requests reach the Handler at the end of the feed() that completed them, so that a request
// reset in the same stretch of input costs no work.
//
// An answer that comes before the end of the request is followed by a reset a second later.
//
// Windows: a stream may have 65,535 bytes on the way, the connection kConnectionWindow; both are
// reopened as bodies are gathered. When the unfinished bodies of a connection together exceed
// kCollectBytes only the oldest stream's window is reopened, so one connection cannot make the
// server hold a body limit for each of its streams. Output is pulled by the host: DATA is made only
// as far as the host has room, each stream in turn, from the Bytes the handler wrote.
//
// Ended with ENHANCE_YOUR_CALM and counted in ServerStats::floods: too many resets (by the peer, or
// of ours that the peer provokes), too many SETTINGS, PING, PRIORITY, unknown and empty DATA
// frames, window updates out of proportion to what was sent, too many CONTINUATION frames, headers
// that go on beyond four times the limit. Limits: ServerLimits.
//
// queued_bytes() of an exchange counts what has not been taken by the host yet. on_drain and
// on_gone are called at the end of feed(), take_output(), on_deadline() and lost().
#pragma once

#include <memory>

#include "base/result.h"
#include "http/connection.h"

namespace kedge::http {

// What a client of HTTP/2 sends first (RFC 9113, 3.4).
inline constexpr std::string_view kH2Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

// REQUIRES: `host` outlives the connection.
std::unique_ptr<Connection> make_h2_server(ConnectionHost& host);

}  // namespace kedge::http
