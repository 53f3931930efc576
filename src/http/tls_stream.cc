#include "http/tls_stream.h"

#include <utility>

namespace kedge::http {
namespace {

// Plaintext handed on at a time. On the stack of the loop's thread.
constexpr size_t kReadBytes = 16 * 1024;

class TlsStreamImpl final : public TlsStream, private io::StreamHandler {
 public:
  TlsStreamImpl(io::Loop& loop, io::Pool& pool, std::unique_ptr<io::Stream> inner,
                std::unique_ptr<TlsSession> session)
      : loop_(loop), pool_(pool), inner_(std::move(inner)), shared_(std::make_shared<Shared>()) {
    shared_->owner = this;
    shared_->session = std::move(session);
    inner_->set_handler(this);
  }
  TlsStreamImpl(const TlsStreamImpl&) = delete;
  TlsStreamImpl& operator=(const TlsStreamImpl&) = delete;
  ~TlsStreamImpl() override { shared_->owner = nullptr; }

  void handshake(Fn<void(Status)> done) override {
    done_ = std::move(done);
    inner_->set_reading(true);
    if (shared_->session->speaks_first()) step();
  }
  const TlsSession& session() const override { return *shared_->session; }

  void set_handler(io::StreamHandler* handler) override { handler_ = handler; }
  void set_reading(bool on) override {
    if (on == reading_ || failed_) return;
    reading_ = on;
    inner_->set_reading(on && !inner_ended_);
    if (!on) return;
    // Something may have been decrypted or received before.
    loop_.post([shared = shared_] {
      if (shared->owner != nullptr) shared->owner->deliver();
    });
  }
  void write(ByteChain chain) override {
    if (failed_ || phase_ != Phase::kOpen) return;
    Status status = shared_->session->write(chain);
    flush();
    if (!status.ok()) fail_later(std::move(status).error());
  }
  size_t queued_bytes() const override { return inner_->queued_bytes(); }
  void shut_down_writing() override {
    if (phase_ == Phase::kOpen && !failed_) {
      shared_->session->shut_down_writing();
      flush();
    }
    inner_->shut_down_writing();
  }
  const io::Address& peer() const override { return inner_->peer(); }
  const io::Address& local() const override { return inner_->local(); }

 private:
  enum class Phase : uint8_t { kWaiting, kOnPool, kOpen };

  // What a handshake on the pool needs when the stream is gone before it ends.
  struct Shared {
    TlsStreamImpl* owner = nullptr;  // loop thread only
    std::unique_ptr<TlsSession> session;
    Result<TlsSession::Progress> result = TlsSession::Progress::kNeedsInput;
  };

  void step() {
    phase_ = Phase::kOnPool;
    if (!early_.empty()) shared_->session->feed(std::exchange(early_, {}));
    pool_.run([shared = shared_] { shared->result = shared->session->handshake(); },
              [shared = shared_] {
                if (shared->owner != nullptr) shared->owner->stepped();
              });
  }

  void stepped() {
    phase_ = Phase::kWaiting;
    flush();
    if (!shared_->result.ok()) {
      finish_handshake(std::move(shared_->result).error());
      return;
    }
    if (*shared_->result == TlsSession::Progress::kDone) {
      phase_ = Phase::kOpen;
      if (!early_.empty()) shared_->session->feed(std::exchange(early_, {}));
      inner_->set_reading(false);
      finish_handshake({});
      return;
    }
    inner_->set_reading(!inner_ended_);
    if (!early_.empty()) {
      step();
    } else if (inner_ended_) {
      finish_handshake(Error(Code::kServiceUnavailable, "TLS handshake: the peer has gone"));
    }
  }

  // `done` may destroy this.
  void finish_handshake(Status status) {
    if (!done_) return;
    failed_ = !status.ok();
    Fn<void(Status)> done = std::move(done_);
    done_.reset();
    done(std::move(status));
  }

  void flush() {
    ByteChain out;
    shared_->session->take_output(out);
    if (!out.empty()) inner_->write(std::move(out));
  }

  void fail_later(Error error) {
    failed_ = true;
    inner_->set_reading(false);
    loop_.post([shared = shared_, e = std::make_unique<Error>(std::move(error))] {
      TlsStreamImpl* self = shared->owner;
      if (self != nullptr && self->handler_ != nullptr) self->handler_->on_error(std::move(*e));
    });
  }

  void on_data(std::string_view bytes) override {
    if (phase_ == Phase::kOpen) {
      shared_->session->feed(bytes);
      deliver();
      return;
    }
    // The session belongs to the pool at the moment, or waits for just this.
    early_.append(bytes);
    if (early_.size() > kEarlyBytes) inner_->set_reading(false);
    if (phase_ == Phase::kWaiting && done_) step();
  }

  void deliver() {
    char room[kReadBytes];
    std::shared_ptr<Shared> shared = shared_;
    while (reading_ && !failed_ && !ended_) {
      Result<size_t> n = shared->session->read(room);
      if (!n.ok()) {
        flush();  // the alert
        fail_now(std::move(n).error());
        return;
      }
      if (*n == 0) {
        if (shared->session->ended() || inner_ended_) {
          ended_ = true;
          if (handler_ != nullptr) handler_->on_end();
        }
        return;
      }
      if (handler_ == nullptr) return;
      handler_->on_data(std::string_view(room, *n));
      if (shared->owner == nullptr) return;
    }
  }

  void fail_now(Error error) {
    failed_ = true;
    inner_->set_reading(false);
    if (handler_ != nullptr) handler_->on_error(std::move(error));
  }

  void on_end() override {
    inner_ended_ = true;
    if (phase_ == Phase::kOpen) {
      deliver();
    } else if (phase_ == Phase::kWaiting) {
      finish_handshake(Error(Code::kServiceUnavailable, "TLS handshake: the peer has gone"));
    }
  }
  void on_error(Error error) override {
    if (phase_ == Phase::kOpen) {
      fail_now(std::move(error));
    } else {
      finish_handshake(std::move(error));
    }
  }
  void on_drain() override {
    if (handler_ != nullptr) handler_->on_drain();
  }

  // Bytes kept while a handshake is on the pool; a client may send requests with its last flight.
  static constexpr size_t kEarlyBytes = 64 * 1024;

  io::Loop& loop_;
  io::Pool& pool_;
  std::unique_ptr<io::Stream> inner_;
  std::shared_ptr<Shared> shared_;
  io::StreamHandler* handler_ = nullptr;
  Fn<void(Status)> done_;
  std::string early_;
  Phase phase_ = Phase::kWaiting;
  bool reading_ = false;
  bool inner_ended_ = false;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<TlsStream> TlsStream::create(io::Loop& loop, io::Pool& pool,
                                             std::unique_ptr<io::Stream> inner,
                                             std::unique_ptr<TlsSession> session) {
  return std::make_unique<TlsStreamImpl>(loop, pool, std::move(inner), std::move(session));
}

}  // namespace kedge::http
