// Stream, Listener, Network: byte streams over TCP and Unix sockets.
//
// Interfaces with two makers: libuv (io/uv_net.h) and the simulator. A Stream belongs to whoever
// holds the unique_ptr; its handler is borrowed and must outlive it or be cleared. Destroying a
// Stream closes it; no callback comes after that. All on the loop thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/function.h"
#include "base/result.h"

namespace kedge::io {

struct Address {
  std::string host;  // numeric IPv4 or IPv6 without brackets; a path when unix_socket
  uint16_t port = 0;
  bool unix_socket = false;

  std::string text() const;  // "10.0.0.1:80", "[::1]:80", "unix:/run/x.sock"
};

class StreamHandler {
 public:
  virtual ~StreamHandler() = default;
  // The bytes are valid during the call only. The handler may destroy the stream.
  virtual void on_data(std::string_view bytes) = 0;
  virtual void on_end() = 0;               // the peer has sent its FIN; writing may go on
  virtual void on_error(Error error) = 0;  // broken: nothing more comes, destroy it
  virtual void on_drain() = 0;             // queued_bytes() fell to the low mark after being above
};

class Stream {
 public:
  virtual ~Stream() = default;
  virtual void set_handler(StreamHandler* handler) = 0;
  // Reading is off until the first call. Turning it off is back-pressure on the peer.
  virtual void set_reading(bool on) = 0;
  // Queues; order is kept. Errors come by on_error.
  virtual void write(ByteChain chain) = 0;
  virtual size_t queued_bytes() const = 0;  // not yet taken by the kernel
  virtual void shut_down_writing() = 0;     // FIN after what is queued
  virtual const Address& peer() const = 0;
  virtual const Address& local() const = 0;
};

class Listener {
 public:
  virtual ~Listener() = default;
  virtual const Address& address() const = 0;  // with the port the kernel chose
  virtual void set_accepting(bool on) = 0;     // off: new connections wait in the backlog
};

class Network {
 public:
  virtual ~Network() = default;
  virtual Result<std::unique_ptr<Listener>> listen(const Address& at,
                                                   Fn<void(std::unique_ptr<Stream>)> on_accept) = 0;
  // `done` comes once, later, unless the returned handle is destroyed first (which gives up).
  class Connecting {
   public:
    virtual ~Connecting() = default;
  };
  virtual std::unique_ptr<Connecting> connect(const Address& to,
                                              Fn<void(Result<std::unique_ptr<Stream>>)> done) = 0;
};

}  // namespace kedge::io
