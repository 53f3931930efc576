// The parts of the HTTP client; for client*.cc alone.
//
// ClientCore owns the endpoints' pools; a pool owns connections and dials; a call belongs to the
// caller and is known to the pool (waiting) or to a connection (running). Whatever ends inside a
// callback of a stream is put in the core's graveyard and destroyed in a later turn.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "http/client.h"
#include "http/tls_stream.h"

namespace kedge::http {

class ClientCore;
class ClientConnection;
struct ClientPool;

class ClientCall final : public ClientExchange {
 public:
  ClientCall(ClientCore& core, ClientPool& pool, const Endpoint& endpoint, ClientRequest request,
             ResponseHandler& handler);
  ~ClientCall() override;
  void set_reading(bool on) override;

  // For the connection. on_head and on_body may destroy the call.
  void head(ResponseHead head) { handler_->on_head(std::move(head)); }
  void body(std::string_view bytes) { handler_->on_body(bytes); }
  // End the call; it may be destroyed when they return.
  void end(Headers trailers);
  void upgraded(ResponseHead head, RawStream stream);
  void fail(Error error);
  void fail_later(Error error);

  void leave();  // out of the connection or the queue it is in
  Error error(Code code, std::string_view what) const;

  ClientCore* core;  // null: the client is gone
  ClientPool* pool;
  ClientConnection* connection = nullptr;
  ClientRequest request;
  std::string host;
  int attempts = 0;
  int32_t stream_id = 0;  // HTTP/2
  bool reading = true;

 private:
  ResponseHandler* handler_;  // null: ended
  io::Timer timer_;
};

// One connection that is ready for requests.
class ClientConnection {
 public:
  virtual ~ClientConnection() = default;
  virtual bool has_room() const = 0;  // can take another call
  // It is not known yet how many calls it can take: no other is opened meanwhile.
  virtual bool settling() const = 0;
  // REQUIRES: has_room(). Sets call.connection, or fails it (later).
  virtual void start(ClientCall& call) = 0;
  // The caller gives the call up.
  virtual void cancel(ClientCall& call) = 0;
  virtual void reading_changed(ClientCall& call) = 0;
  // Ends: the stream is closed, every call fails with `error`. Retires itself.
  virtual void close(Error error) = 0;
};

// A connection being made.
class ClientDial {
 public:
  ClientDial(ClientCore& core, ClientPool& pool);
  void begin();

 private:
  void connected(Result<std::unique_ptr<io::Stream>> stream);
  void secured(Status status);
  void failed(const Error& error);

  ClientCore& core_;
  ClientPool& pool_;
  bool done_ = false;
  io::Timer timer_;
  std::unique_ptr<io::Network::Connecting> connecting_;
  std::unique_ptr<TlsStream> tls_;
};

struct ClientPool {
  explicit ClientPool(const Endpoint& e) : endpoint(e), protocol(e.protocol) {}
  Endpoint endpoint;
  Endpoint::Protocol protocol;  // what was learnt by ALPN
  std::string name;             // for messages
  std::deque<ClientCall*> waiting;
  std::vector<std::unique_ptr<ClientConnection>> connections;
  std::vector<std::unique_ptr<ClientDial>> dials;
};

class ClientCore final : public Client {
 public:
  ClientCore(io::Loop& loop, io::Pool& threads, io::Network& network, const ClientLimits& limits);
  ~ClientCore() override;
  std::unique_ptr<ClientExchange> send(const Endpoint& endpoint, ClientRequest request,
                                       ResponseHandler& handler) override;
  size_t connections() const override;

  // Gives waiting calls to connections, and dials as far as needed.
  void pump(ClientPool& pool);
  void enqueue(ClientCall& call);
  void dial_done(ClientPool& pool, ClientDial& dial, std::unique_ptr<io::Stream> stream, bool h2);
  void dial_failed(ClientPool& pool, ClientDial& dial, const Error& error);
  void retire(ClientPool& pool, ClientConnection& connection);

  io::Loop& loop;
  io::Pool& threads;
  io::Network& network;
  const ClientLimits limits;
  std::set<ClientCall*> calls;

 private:
  void bury(ClientPool& pool, ClientDial& dial);
  void reap();

  std::map<std::string, std::unique_ptr<ClientPool>> pools_;
  std::vector<std::unique_ptr<ClientConnection>> dead_connections_;
  std::vector<std::unique_ptr<ClientDial>> dead_dials_;
  io::Timer reaper_;
};

std::unique_ptr<ClientConnection> make_h1_client(ClientCore& core, ClientPool& pool,
                                                 std::unique_ptr<io::Stream> stream);
std::unique_ptr<ClientConnection> make_h2_client(ClientCore& core, ClientPool& pool,
                                                 std::unique_ptr<io::Stream> stream);

}  // namespace kedge::http
