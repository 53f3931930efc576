// A client's HTTP/1.1 connection: one exchange at a time, kept between them.
#include "base/strings.h"
#include "http/client_internal.h"
#include "http/h1_client.h"
#include "http/raw_stream.h"

namespace kedge::http {
namespace {

// Sending these twice asks for nothing twice (RFC 9110, 9.2.2); PUT and DELETE would too, but
// with preconditions the second answer differs from the first.
bool is_repeatable(std::string_view method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

class H1Client final : public ClientConnection, private io::StreamHandler {
 public:
  H1Client(ClientCore& core, ClientPool& pool, std::unique_ptr<io::Stream> stream)
      : core_(core),
        pool_(pool),
        stream_(std::move(stream)),
        parser_(core.limits.header_bytes, core.limits.header_count),
        idle_timer_(core.loop) {
    stream_->set_handler(this);
    stream_->set_reading(true);
    wait_idle();
  }
  ~H1Client() override {
    if (stream_ != nullptr) stream_->set_handler(nullptr);
  }

  bool has_room() const override { return stream_ != nullptr && call_ == nullptr; }
  bool settling() const override { return false; }
  void start(ClientCall& call) override;
  void cancel(ClientCall&) override {
    call_ = nullptr;
    shut();  // the rest of the response would have to be read
  }
  void reading_changed(ClientCall& call) override {
    if (stream_ != nullptr) stream_->set_reading(call.reading);
  }
  void close(Error error) override;

 private:
  void on_data(std::string_view bytes) override;
  void on_end() override;
  void on_error(Error error) override { close(std::move(error)); }
  void on_drain() override {}

  void respond_to(std::string_view input);
  void upgrade(std::string_view early);
  void finish();
  void shut();
  void wait_idle() {
    idle_timer_.start(core_.limits.idle_ms, [this] { shut(); });
  }

  ClientCore& core_;
  ClientPool& pool_;
  std::unique_ptr<io::Stream> stream_;  // null: retired
  H1ResponseParser parser_;
  ClientCall* call_ = nullptr;
  bool used_ = false;  // an exchange has gone over it before this one
  io::Timer idle_timer_;
};

void H1Client::start(ClientCall& call) {
  const size_t size = chain_size(call.request.body);
  const std::string& method = call.request.method;
  std::optional<uint64_t> length;
  if (size != 0 || method == "POST" || method == "PUT" || method == "PATCH") length = size;
  Result<std::string> head =
      h1_request_head(method, call.request.target, call.host, call.request.headers, length);
  if (!head.ok()) return call.fail_later(std::move(head).error());
  idle_timer_.stop();
  call_ = &call;
  call.connection = this;
  parser_.begin(method == "HEAD");
  ByteChain chain = call.request.body;  // kept for a second attempt
  chain.insert(chain.begin(), Bytes(std::move(head).value()));
  stream_->write(std::move(chain));
  stream_->set_reading(call.reading);
}

// Closes the stream and leaves the pool; the object lives until the end of the turn.
void H1Client::shut() {
  if (stream_ == nullptr) return;
  idle_timer_.stop();
  stream_.reset();
  core_.retire(pool_, *this);
}

// The connection broke, or the peer does not keep to the protocol.
void H1Client::close(Error error) {
  shut();
  ClientCall* call = std::exchange(call_, nullptr);
  if (call == nullptr) return;
  if (used_ && !parser_.started() && is_repeatable(call->request.method)) {
    return core_.enqueue(*call);
  }
  const Code code =
      error.code() == Code::kBadRequest ? Code::kBadRequest : Code::kServiceUnavailable;
  call->fail(call->error(code, error.message()));
}

void H1Client::on_data(std::string_view bytes) {
  // Nothing was asked: an answer to nothing, or a farewell (408) to an idle connection.
  if (call_ == nullptr) return shut();
  respond_to(bytes);
}

void H1Client::respond_to(std::string_view input) {
  using Step = H1ResponseParser::Step;
  for (;;) {
    switch (parser_.next(input)) {
      case Step::kNeedsInput:
        return;
      case Step::kHead:
        if (parser_.head().status == 101) return upgrade(input);
        call_->head(std::move(parser_.head()));
        break;
      case Step::kBody:
        call_->body(parser_.body());
        break;
      case Step::kEnd:
        if (!parser_.keep_alive() || !input.empty()) shut();
        return finish();
      case Step::kError:
        return close(Error(Code::kBadRequest, parser_.message()));
    }
    if (call_ == nullptr) return;  // given up by the handler; shut() has run
  }
}

void H1Client::upgrade(std::string_view early) {
  idle_timer_.stop();
  stream_->set_reading(false);
  stream_->set_handler(nullptr);
  RawStream raw = make_prefixed_stream(core_.loop, std::move(stream_), std::string(early), [] {});
  core_.retire(pool_, *this);
  std::exchange(call_, nullptr)->upgraded(std::move(parser_.head()), std::move(raw));
}

void H1Client::finish() {
  used_ = true;
  ClientCall* call = std::exchange(call_, nullptr);
  if (stream_ != nullptr) {
    stream_->set_reading(true);  // to see it close
    wait_idle();
    // Another call may take the connection in the pump; this one must not be thought to hold it.
    call->connection = nullptr;
    core_.pump(pool_);
  }
  call->end({});
}

void H1Client::on_end() {
  if (call_ == nullptr) return shut();
  if (parser_.end_of_input() == H1ResponseParser::Step::kEnd) {
    shut();
    return finish();
  }
  close(Error(Code::kServiceUnavailable, parser_.message()));
}

}  // namespace

std::unique_ptr<ClientConnection> make_h1_client(ClientCore& core, ClientPool& pool,
                                                 std::unique_ptr<io::Stream> stream) {
  return std::make_unique<H1Client>(core, pool, std::move(stream));
}

}  // namespace kedge::http
