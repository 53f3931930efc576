// Client: HTTP requests over TCP, TLS and Unix sockets, HTTP/1.1 and HTTP/2, with kept connections.
//
// send() starts an exchange and returns its handle; the ResponseHandler hears of it in later turns:
// on_head, any number of on_body, then on_end; or on_error at any point instead. Destroying the
// handle cancels: nothing is called after that. A handler may destroy the handle, and send again,
// from inside its calls. fetch() gathers the whole response.
//
// Connections are kept by endpoint. HTTP/2 carries many exchanges on one, HTTP/1.1 one at a time;
// up to connections_per_endpoint, then exchanges wait. Unused ones are closed after idle_ms. When a
// kept HTTP/1.1 connection turns out to be closed before a byte of the response has come, GET, HEAD
// and OPTIONS are sent once more on a new one; HTTP/2 streams that the server says it has not
// touched (REFUSED_STREAM, GOAWAY) are sent again whatever they are. Nothing else is ever repeated.
//
// Errors: kServiceUnavailable: no connection, or it broke; kTimeout: timeout_ms ran out;
// kBadRequest: the request cannot be sent, or the response breaks the protocol;
// kRequestEntityTooLarge: fetch()'s limit; kCanceled: the client was destroyed. All on the loop
// thread. Handles may outlive the client (on_error comes in a turn after its end).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/function.h"
#include "base/result.h"
#include "http/message.h"
#include "http/server.h"
#include "http/tls.h"
#include "io/loop.h"
#include "io/net.h"

namespace kedge::http {

struct Endpoint {
  enum class Protocol : uint8_t {
    kNegotiate,  // what ALPN chooses over TLS; HTTP/1.1 without TLS
    kHttp1,
    kHttp2,  // without TLS: prior knowledge (RFC 9113, 3.3)
  };
  io::Address address;
  std::shared_ptr<TlsClientContext> tls;  // null: plain. Its ALPN list must fit `protocol`
  std::string server_name;                // verified by TLS, the default Host; empty: the address
  Protocol protocol = Protocol::kNegotiate;
};

struct ClientRequest {
  std::string method = "GET";
  std::string target = "/";  // path and query, as sent
  std::string host;          // empty: of the endpoint
  Headers headers;           // Content-Length is added
  ByteChain body;
  uint64_t timeout_ms = 0;  // from send() to the end of the response; 0: none
};

class ResponseHandler {
 public:
  virtual ~ResponseHandler() = default;
  virtual void on_head(ResponseHead head) = 0;
  virtual void on_body(std::string_view bytes) = 0;  // valid during the call
  virtual void on_end(Headers trailers) = 0;         // trailers: of HTTP/2 only
  virtual void on_error(Error error) = 0;
  // HTTP/1.1: the server has answered 101, the connection is the caller's. Instead of all others.
  virtual void on_upgrade(ResponseHead head, RawStream stream);
};

class ClientExchange {
 public:
  virtual ~ClientExchange() = default;
  // Off: back-pressure on the server. Up to one window (256 KiB) may still come.
  virtual void set_reading(bool on) = 0;
};

struct ClientResponse {
  ResponseHead head;
  std::string body;
  Headers trailers;
};

struct ClientLimits {
  size_t header_bytes = 64 * 1024;  // of a response
  size_t header_count = 256;
  size_t connections_per_endpoint = 32;
  uint64_t connect_ms = 10'000;  // connecting and the TLS handshake
  uint64_t idle_ms = 60'000;     // below the servers' 90 s, so that they rarely close first
  // HTTP/2 over TCP with exchanges open: after so long without a byte a PING is sent, and the
  // connection given up when nothing comes for as long again. A silent watch is not a dead one.
  uint64_t ping_ms = 30'000;
};

class Client {
 public:
  // REQUIRES: everything borrowed outlives the client.
  static std::unique_ptr<Client> create(io::Loop& loop, io::Pool& pool, io::Network& network,
                                        ClientLimits limits);
  // REQUIRES: not from inside a handler.
  virtual ~Client() = default;

  // `handler` outlives the handle.
  virtual std::unique_ptr<ClientExchange> send(const Endpoint& endpoint, ClientRequest request,
                                               ResponseHandler& handler) = 0;
  // The whole response with a body of at most `max_body` bytes.
  std::unique_ptr<ClientExchange> fetch(const Endpoint& endpoint, ClientRequest request,
                                        size_t max_body, Fn<void(Result<ClientResponse>)> done);
  // Open connections, used and kept.
  virtual size_t connections() const = 0;
};

}  // namespace kedge::http
