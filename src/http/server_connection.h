// ServerConnection: one accepted connection: its stream, TLS handshake, protocol and time limits.
// Internal to the server (server.cc).
//
// It lives in the server's list and is destroyed only by the server's flush at the end of a turn,
// so that nothing it calls can find it gone. State: handshake -> sniff or open -> linger -> dead.
#pragma once

#include <memory>
#include <string>

#include "http/connection.h"
#include "http/tls_stream.h"
#include "io/loop.h"
#include "io/net.h"

namespace kedge::http {

// What the connections of one server share.
class ServerShared {
 public:
  virtual ~ServerShared() = default;
  virtual io::Loop& loop() = 0;
  virtual io::Pool& handshake_pool() = 0;  // bounded by handshakes_in_flight
  virtual Handler& handler() = 0;
  virtual const Log& log() const = 0;
  virtual const ServerLimits& limits() const = 0;
  virtual ServerStats& stats() = 0;
  virtual bool draining() const = 0;
  virtual bool reserve_body(size_t bytes) = 0;
  virtual void release_body(size_t bytes) = 0;
  // Has flush() of the connection called at the end of this turn, or of the next one.
  virtual void schedule(class ServerConnection& connection) = 0;
  virtual void schedule_next_turn(class ServerConnection& connection) = 0;
  // An upgraded stream counts as an open connection until `closed` has run.
  virtual Fn<void()> upgraded() = 0;
};

class ServerConnection final : private io::StreamHandler, private ConnectionHost {
 public:
  ServerConnection(ServerShared& shared, std::unique_ptr<io::Stream> stream);
  ServerConnection(const ServerConnection&) = delete;
  ServerConnection& operator=(const ServerConnection&) = delete;
  ~ServerConnection() override;

  // `session` null: plain.
  void start(std::unique_ptr<TlsSession> session);
  // Moves output to the stream, looks at limits and at the end. Called by the server.
  void flush();
  void shut_down();  // orderly
  void kill();       // at once; dead() afterwards
  bool dead() const { return state_ == State::kDead; }
  // Nothing is owed to the client any more.
  bool quiet() const;

  size_t index = 0;        // in the server's list
  bool scheduled = false;  // in the server's list of those to flush

 private:
  enum class State : uint8_t { kHandshake, kSniff, kOpen, kLinger, kDead };

  // io::StreamHandler
  void on_data(std::string_view bytes) override;
  void on_end() override;
  void on_error(Error error) override;
  void on_drain() override { want_flush(); }
  // ConnectionHost
  Handler& handler() override { return shared_.handler(); }
  const ServerLimits& limits() const override { return shared_.limits(); }
  const Clock& clock() const override { return shared_.loop().clock(); }
  ServerStats& stats() override { return shared_.stats(); }
  const ConnectionInfo& info() const override { return info_; }
  void want_flush() override { shared_.schedule(*this); }
  size_t unsent_bytes() const override { return stream_ ? stream_->queued_bytes() : 0; }
  bool reserve_body(size_t bytes) override { return shared_.reserve_body(bytes); }
  void release_body(size_t bytes) override { shared_.release_body(bytes); }
  RawStream release_stream(std::string early) override;

  void handshake_done(TlsStream& tls, Status status);
  void sniff(std::string_view bytes);
  void open(bool h2);
  void pull_output();
  void begin_linger();
  void check_time();
  bool stalled();
  void arm(int64_t deadline_us);

  ServerShared& shared_;
  std::unique_ptr<io::Stream> stream_;
  std::unique_ptr<Connection> connection_;
  ConnectionInfo info_;
  State state_ = State::kSniff;
  std::string sniffed_;
  ByteChain taken_;  // by pull_output()
  bool peer_ended_ = false;
  io::Timer timer_;
  int64_t armed_us_ = Connection::kNever;
  int64_t fixed_deadline_us_ = Connection::kNever;  // of the handshake, the sniff, the linger
  // For finding readers that do not read: what the kernel had taken when last looked at.
  uint64_t written_ = 0;
  uint64_t taken_seen_ = 0;
  int64_t taken_seen_us_ = 0;
};

}  // namespace kedge::http
