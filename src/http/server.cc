#include "http/server.h"

#include <deque>
#include <vector>

#include "http/server_connection.h"
#include "http/tls.h"

namespace kedge::http {
namespace {

// Lets `limit` jobs at a time through to a pool; the others wait here in order. Without it a burst
// of handshakes would stand in front of everything else the pool does.
class GatedPool final : public io::Pool {
 public:
  GatedPool(io::Pool& pool, size_t limit) : pool_(pool), limit_(limit) {}
  GatedPool(const GatedPool&) = delete;
  GatedPool& operator=(const GatedPool&) = delete;
  ~GatedPool() override { *gone_ = true; }

  void run(Fn<void()> work, Fn<void()> done) override {
    waiting_.push_back(Job{std::move(work), std::move(done)});
    start();
  }

 private:
  struct Job {
    Fn<void()> work;
    Fn<void()> done;
  };

  void start() {
    while (running_ < limit_ && !waiting_.empty()) {
      Job job = std::move(waiting_.front());
      waiting_.pop_front();
      ++running_;
      pool_.run(std::move(job.work), [this, gone = gone_, done = std::move(job.done)]() mutable {
        if (!*gone) {
          --running_;
          start();
        }
        done();
      });
    }
  }

  io::Pool& pool_;
  size_t limit_;
  size_t running_ = 0;
  std::deque<Job> waiting_;
  std::shared_ptr<bool> gone_ = std::make_shared<bool>(false);
};

// Encryption for many connections at once may take long: what one turn flushes is bounded by time,
// the other connections come next turn (no callback above 5 ms).
constexpr int64_t kFlushUs = 2000;

class ServerImpl final : public Server, public ServerShared {
 public:
  ServerImpl(io::Loop& loop, io::Pool& pool, Log log, Handler& handler,
             std::shared_ptr<TlsServerContext> tls, const ServerLimits& limits)
      : loop_(loop),
        log_(std::move(log)),
        handler_(handler),
        tls_(std::move(tls)),
        limits_(limits),
        gate_(pool, limits.handshakes_in_flight),
        drain_timer_(loop) {}
  ServerImpl(const ServerImpl&) = delete;
  ServerImpl& operator=(const ServerImpl&) = delete;
  ~ServerImpl() override {
    *gone_ = true;
    connections_.clear();
  }

  void serve(std::unique_ptr<io::Stream> stream) override;
  void drain(uint64_t grace_ms, Fn<void()> done) override;
  const ServerStats& stats() const override { return stats_; }

  // ServerShared
  io::Loop& loop() override { return loop_; }
  io::Pool& handshake_pool() override { return gate_; }
  Handler& handler() override { return handler_; }
  const Log& log() const override { return log_; }
  const ServerLimits& limits() const override { return limits_; }
  ServerStats& stats() override { return stats_; }
  bool draining() const override { return draining_; }
  bool reserve_body(size_t bytes) override {
    if (bytes > limits_.collected_body_bytes - body_bytes_) return false;
    body_bytes_ += bytes;
    return true;
  }
  void release_body(size_t bytes) override { body_bytes_ -= bytes; }
  void schedule(ServerConnection& connection) override;
  void schedule_next_turn(ServerConnection& connection) override;
  Fn<void()> upgraded() override;

 private:
  void flush();
  void remove(ServerConnection& connection);
  void check_drained();

  io::Loop& loop_;
  Log log_;
  Handler& handler_;
  std::shared_ptr<TlsServerContext> tls_;
  ServerLimits limits_;
  ServerStats stats_;
  size_t body_bytes_ = 0;
  GatedPool gate_;
  std::vector<ServerConnection*> dirty_;      // to flush at the end of this turn
  std::vector<ServerConnection*> next_turn_;  // to flush at the end of the next
  bool next_turn_posted_ = false;
  bool draining_ = false;
  Fn<void()> drained_;
  io::Timer drain_timer_;
  std::shared_ptr<bool> gone_ = std::make_shared<bool>(false);
  std::vector<std::unique_ptr<ServerConnection>> connections_;  // the last member: ends first
};

void ServerImpl::serve(std::unique_ptr<io::Stream> stream) {
  ++stats_.connections_total;
  if (draining_ || stats_.connections_open >= limits_.connections) {
    ++stats_.connections_refused;
    return;
  }
  std::unique_ptr<TlsSession> session;
  if (tls_ != nullptr) {
    Result<std::unique_ptr<TlsSession>> made = tls_->new_session();
    if (!made.ok()) {
      log_.warn("connection refused", {{"error", made.error().message()}});
      ++stats_.connections_refused;
      return;
    }
    session = std::move(made).value();
  }
  ++stats_.connections_open;
  auto connection = std::make_unique<ServerConnection>(*this, std::move(stream));
  connection->index = connections_.size();
  ServerConnection& c = *connection;
  connections_.push_back(std::move(connection));
  c.start(std::move(session));
}

void ServerImpl::schedule(ServerConnection& connection) {
  if (connection.scheduled || *gone_) return;
  connection.scheduled = true;
  dirty_.push_back(&connection);
  if (dirty_.size() > 1) return;
  loop_.at_end_of_turn([this, gone = gone_] {
    if (!*gone) flush();
  });
}

void ServerImpl::schedule_next_turn(ServerConnection& connection) {
  if (connection.scheduled || *gone_) return;
  connection.scheduled = true;
  next_turn_.push_back(&connection);
  if (next_turn_posted_) return;
  next_turn_posted_ = true;
  loop_.post([this, gone = gone_] {
    if (*gone) return;
    next_turn_posted_ = false;
    for (ServerConnection* c : std::exchange(next_turn_, {})) {
      c->scheduled = false;
      schedule(*c);
    }
  });
}

void ServerImpl::flush() {
  // Flushing may run handlers that write to other connections: those come in another round.
  std::vector<ServerConnection*> batch = std::exchange(dirty_, {});
  int64_t end_us = loop_.clock().mono_us() + kFlushUs;
  for (ServerConnection* c : batch) {
    c->scheduled = false;
    if (loop_.clock().mono_us() < end_us) {
      c->flush();
    } else {
      schedule_next_turn(*c);
    }
  }
  // Only now: a handler of one connection may have held on to another.
  for (ServerConnection* c : batch) {
    if (c->dead() && !c->scheduled) remove(*c);
  }
  if (draining_) check_drained();
}

void ServerImpl::remove(ServerConnection& connection) {
  size_t index = connection.index;
  std::unique_ptr<ServerConnection> owned = std::move(connections_[index]);
  if (index + 1 != connections_.size()) {
    connections_[index] = std::move(connections_.back());
    connections_[index]->index = index;
  }
  connections_.pop_back();
  --stats_.connections_open;
}

Fn<void()> ServerImpl::upgraded() {
  ++stats_.connections_open;
  return [this, gone = gone_] {
    if (!*gone) --stats_.connections_open;
  };
}

void ServerImpl::drain(uint64_t grace_ms, Fn<void()> done) {
  draining_ = true;
  drained_ = std::move(done);
  for (std::unique_ptr<ServerConnection>& c : connections_) c->shut_down();
  drain_timer_.start(grace_ms, [this] {
    for (std::unique_ptr<ServerConnection>& c : connections_) c->kill();
    check_drained();
  });
  loop_.post([this, gone = gone_] {
    if (!*gone) check_drained();
  });
}

void ServerImpl::check_drained() {
  if (!drained_) return;
  for (const std::unique_ptr<ServerConnection>& c : connections_) {
    if (!c->quiet()) return;
  }
  drain_timer_.stop();
  // Not from inside any connection's callback: they may go now.
  dirty_.clear();
  next_turn_.clear();
  stats_.connections_open -= connections_.size();
  std::exchange(connections_, {}).clear();
  Fn<void()> done = std::move(drained_);
  drained_.reset();
  done();
}

}  // namespace

std::unique_ptr<Server> Server::create(io::Loop& loop, io::Pool& pool, Log log, Handler& handler,
                                       std::shared_ptr<TlsServerContext> tls, ServerLimits limits) {
  return std::make_unique<ServerImpl>(loop, pool, std::move(log), handler, std::move(tls), limits);
}

}  // namespace kedge::http
