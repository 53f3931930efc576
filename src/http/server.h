// Server: accepts connections (TLS or plain), speaks HTTP/1.1 and HTTP/2, and hands requests to a
// Handler. RFC 9110, 9112, 9113.
//
// The Handler sees a request once its head has come (accept) and again when its body is whole
// (handle), or gets the body piece by piece. It answers through a Responder, at once or any time
// later on the loop; every Responder is answered or dropped (dropping an unanswered one sends 500).
// When the client goes away, resets the stream, or the server ends the connection, on_gone is
// called once and everything written after that is discarded.
//
// All on one loop thread. The server owns connections; a Responder survives its connection.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/function.h"
#include "base/limits.h"
#include "base/log.h"
#include "http/message.h"
#include "io/loop.h"
#include "io/net.h"

namespace kedge::http {

class TlsServerContext;  // http/tls.h

// A raw stream after an upgrade (101) or a CONNECT; for WebSocket see http/websocket.h.
// Destroying it closes the connection.
using RawStream = std::unique_ptr<io::Stream>;

// What a connection knows of one exchange; implemented by the HTTP/1 and HTTP/2 connections.
class ExchangeImpl;

class Responder {
 public:
  Responder() = default;
  explicit Responder(std::shared_ptr<ExchangeImpl> impl);
  Responder(Responder&&) noexcept;
  Responder& operator=(Responder&&) noexcept;
  Responder(const Responder&) = delete;
  Responder& operator=(const Responder&) = delete;
  ~Responder();

  explicit operator bool() const { return impl_ != nullptr; }

  // The whole answer; Content-Length is added. Ends the exchange.
  void respond(Response response);

  // A streamed answer: start, any number of writes, finish. Without Content-Length in `headers`
  // HTTP/1.1 uses chunks.
  void start(int status, Headers headers);
  void write(ByteChain chain);
  void finish();
  // Ends the exchange so that the client sees it broken off (RST_STREAM, closed connection).
  void abort();
  // Bytes written and not yet given to the kernel: what a slow reader costs.
  size_t queued_bytes() const;
  // Called when queued_bytes() falls under 64 KiB after having been above.
  void on_drain(Fn<void()> fn);
  // Called once when the exchange ended without finish().
  void on_gone(Fn<void()> fn);

  // HTTP/1.1 only: sends 101 with `headers` and gives the connection's stream away (bytes already
  // received are delivered first). Ends the exchange.
  Result<RawStream> upgrade(Headers headers);

 private:
  std::shared_ptr<ExchangeImpl> impl_;
};

// How a request's body is wanted.
struct BodyPolicy {
  size_t max_bytes = limits::kBodyBytes;  // above it: Handler::body_too_large's answer, 413
};

class Handler {
 public:
  virtual ~Handler() = default;
  // The head has come. Decides on the body, which is collected before handle().
  virtual BodyPolicy accept(const RequestHead& head) = 0;
  // The request is whole.
  virtual void handle(RequestHead head, std::string body, Responder responder) = 0;
  // The answer to a request that the HTTP layer refuses (400, 408, 413, 414, 431, 501, 505):
  // the handler makes its body in its own format.
  virtual Response refuse(int status, std::string_view message) = 0;
};

struct ServerLimits {
  size_t header_bytes = limits::kHeaderBytes;
  size_t header_count = limits::kHeaderCount;
  uint64_t handshake_ms = limits::kHandshakeMs;
  uint64_t header_ms = limits::kHeaderMs;
  uint64_t body_idle_ms = limits::kBodyIdleMs;
  uint64_t idle_ms = limits::kIdleMs;
  size_t connections = limits::kConnections;
  size_t handshakes_in_flight = limits::kHandshakesInFlight;
  // Request bodies being collected, over all connections; above it 503. Bounds what clients that
  // declare much and finish never can hold.
  size_t collected_body_bytes = 64 * 1024 * 1024;
  size_t streams_per_connection = limits::kStreamsPerConnection;
  uint32_t h2_resets_per_10s = limits::kH2ResetsPer10s;
  uint32_t h2_control_frames_per_10s = limits::kH2ControlFramesPer10s;
  uint32_t h2_continuations = limits::kH2Continuations;
};

// Counters for /metrics; read on the loop thread.
struct ServerStats {
  uint64_t connections_open = 0;
  uint64_t connections_total = 0;
  uint64_t connections_refused = 0;  // over the limit
  uint64_t handshakes_full = 0;
  uint64_t handshakes_resumed = 0;
  uint64_t handshakes_failed = 0;
  uint64_t floods = 0;  // connections ended for resets, control frames, continuations
  uint64_t bytes_in = 0;
  uint64_t bytes_out = 0;
};

class Server {
 public:
  // REQUIRES: everything borrowed outlives the server. `tls` null: plain HTTP.
  static std::unique_ptr<Server> create(io::Loop& loop, io::Pool& pool, Log log, Handler& handler,
                                        std::shared_ptr<TlsServerContext> tls, ServerLimits limits);
  virtual ~Server() = default;
  // Takes over an accepted stream.
  virtual void serve(std::unique_ptr<io::Stream> stream) = 0;
  // Orderly end: GOAWAY and Connection: close, no new requests, `done` when the last exchange has
  // ended or `grace_ms` have passed (then connections are closed).
  virtual void drain(uint64_t grace_ms, Fn<void()> done) = 0;
  virtual const ServerStats& stats() const = 0;
};

}  // namespace kedge::http
