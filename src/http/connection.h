// Connection: the protocol of one accepted connection (HTTP/1 or HTTP/2) as a state machine without
// IO, and ConnectionHost: what it asks of the server that owns the socket, TLS and timers.
//
// The host feeds plaintext as it comes and pulls output when the socket has room; a Connection
// never blocks, sleeps, or touches a socket. Requests go to host.handler() from inside feed().
// Whatever changes outside feed() (a Responder is written to) is announced by host.want_flush();
// the host then pulls output once at the end of the turn, so that all the output of a turn leaves
// in one write.
//
// Life: made when the protocol is known (ALPN, the h2c preface, else HTTP/1). Ends when
// wants_close() is true and its output is drained (the host closes), or when the host calls lost()
// and destroys it. The host may destroy it only from its own turn, never inside a call made by the
// connection. All on the loop thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "http/message.h"
#include "http/server.h"

namespace kedge::http {

class Connection;

// What every request of a connection has in common.
struct ConnectionInfo {
  io::Address remote;
  bool secure = false;
  std::shared_ptr<const TlsPeer> peer;  // null without TLS
};

class ConnectionHost {
 public:
  virtual ~ConnectionHost() = default;
  virtual Handler& handler() = 0;
  virtual const ServerLimits& limits() const = 0;
  virtual const Clock& clock() const = 0;
  virtual ServerStats& stats() = 0;  // the connection counts `floods`; the host the rest
  virtual const ConnectionInfo& info() const = 0;
  // has_output(), wants_input(), wants_close() or deadline_us() may have changed. Cheap, may be
  // called often; the host looks at the end of the turn.
  virtual void want_flush() = 0;
  // Bytes taken by take_output() that the kernel has not taken yet.
  virtual size_t unsent_bytes() const = 0;
  // Bodies that are being collected count against one budget of the server: false when there is no
  // room for `bytes` more (answer 503). What was reserved is released when the request is handed to
  // the Handler or given up.
  virtual bool reserve_body(size_t bytes) = 0;
  virtual void release_body(size_t bytes) = 0;
  // HTTP/1 only: gives the byte stream away. `early` was received already and is delivered first;
  // output not yet taken is sent before anything the new owner writes. The connection must not be
  // used by the host afterwards (it is destroyed in a later turn).
  virtual RawStream release_stream(std::string early) = 0;
};

class Connection {
 public:
  static constexpr int64_t kNever = INT64_MAX;

  virtual ~Connection() = default;
  // Bytes from the peer. Everything is consumed: what cannot be handled yet (pipelined requests, a
  // paused body) is kept, bounded, and wants_input() turns false.
  virtual void feed(std::string_view bytes) = 0;
  // The peer has sent its FIN (or close_notify): no more feed().
  virtual void feed_end() = 0;
  // Appends output to `out`: about `max_bytes` of it, at least something if has_output(). Called
  // when the socket has room; keeping the rest back is what bounds memory of slow readers and lets
  // streams of one connection take turns.
  virtual void take_output(size_t max_bytes, ByteChain& out) = 0;
  virtual bool has_output() const = 0;
  // False: the host stops reading from the peer (back-pressure) until it is true again.
  virtual bool wants_input() const = 0;
  // The host closes the connection once the output is sent.
  virtual bool wants_close() const = 0;
  // Called after every flush and drain of the socket that leaves unsent_bytes() under 64 KiB:
  // queued_bytes() of exchanges may have fallen under the mark, their on_drain is due then.
  virtual void on_writable() = 0;
  // Clock::mono_us() at which on_deadline() is to be called (headers, body or idle time), or
  // kNever. The host may call on_deadline() up to 1 s late.
  virtual int64_t deadline_us() const = 0;
  virtual void on_deadline() = 0;
  // Orderly end: open exchanges go on, new ones are refused (GOAWAY; Connection: close); without
  // any, wants_close() is true at once.
  virtual void shut_down() = 0;
  // The connection is gone (error, reset, closed by the server's limits): every open exchange gets
  // on_gone and is detached. No call but the destructor comes after it.
  virtual void lost() = 0;
  virtual size_t exchanges_open() const = 0;
};

}  // namespace kedge::http
