#include "http/server_connection.h"

#include <algorithm>

#include "http/h1_server.h"
#if __has_include("http/h2_server.h")
#include "http/h2_server.h"
#endif
#include "http/raw_stream.h"

namespace kedge::http {
namespace {

constexpr std::string_view kPreface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";  // RFC 9113, 3.4
// Output of one connection in one turn: under 1 ms of encryption on the reference machine.
constexpr size_t kSliceBytes = 128 * 1024;
// Above it nothing more is pulled; the stream's low mark (io/net.h) is the same number.
constexpr size_t kUnsentBytes = 64 * 1024;
// After our FIN: how long the client may go on sending before the connection is closed under it.
// Closing at once would make the kernel reset it and the client lose our last answer.
constexpr int64_t kLingerUs = 2'000'000;

}  // namespace

ServerConnection::ServerConnection(ServerShared& shared, std::unique_ptr<io::Stream> stream)
    : shared_(shared), stream_(std::move(stream)), timer_(shared.loop()) {
  info_.remote = stream_->peer();
}

ServerConnection::~ServerConnection() {
  scheduled = true;  // it is in no list any more and must not get into one
  if (connection_ != nullptr) connection_->lost();
}

void ServerConnection::start(std::unique_ptr<TlsSession> session) {
  fixed_deadline_us_ = clock().mono_us() + static_cast<int64_t>(limits().handshake_ms) * 1000;
  arm(fixed_deadline_us_);
  if (session != nullptr) {
    state_ = State::kHandshake;
    std::unique_ptr<TlsStream> tls = TlsStream::create(shared_.loop(), shared_.handshake_pool(),
                                                       std::move(stream_), std::move(session));
    TlsStream& t = *tls;
    stream_ = std::move(tls);
    t.handshake([this, &t](Status status) { handshake_done(t, std::move(status)); });
    return;
  }
  stream_->set_handler(this);
  stream_->set_reading(true);
}

void ServerConnection::handshake_done(TlsStream& tls, Status status) {
  if (!status.ok()) {
    ++stats().handshakes_failed;
    shared_.log().debug("TLS handshake failed",
                        {{"peer", info_.remote.text()}, {"error", status.error().message()}});
    kill();
    return;
  }
  const TlsSession& session = tls.session();
  ++(session.resumed() ? stats().handshakes_resumed : stats().handshakes_full);
  info_.secure = true;
  info_.peer = session.peer();
  stream_->set_handler(this);
  open(session.alpn() == "h2");
  stream_->set_reading(true);
}

void ServerConnection::open(bool h2) {
  state_ = State::kOpen;
  fixed_deadline_us_ = Connection::kNever;
#if __has_include("http/h2_server.h")
  connection_ = h2 ? make_h2_server(*this) : make_h1_connection(*this);
#else
  (void)h2;
  connection_ = make_h1_connection(*this);
#endif
  if (shared_.draining()) connection_->shut_down();
  want_flush();
}

void ServerConnection::on_data(std::string_view bytes) {
  stats().bytes_in += bytes.size();
  if (state_ == State::kSniff) {
    sniff(bytes);
  } else if (state_ == State::kOpen) {
    connection_->feed(bytes);
  }
  want_flush();
}

// RFC 9113, section 3.3: on a plain port a client that knows may begin with HTTP/2.
void ServerConnection::sniff(std::string_view bytes) {
  size_t known = std::min(sniffed_.size() + bytes.size(), kPreface.size());
  bool whole = sniffed_.empty();
  if (!whole) sniffed_.append(bytes);
  std::string_view all = whole ? bytes : std::string_view(sniffed_);
  bool may_be = all.substr(0, known) == kPreface.substr(0, known);
  if (may_be && known < kPreface.size()) {
    if (whole) sniffed_.assign(bytes);
    return;
  }
  open(may_be);
  connection_->feed(all);
  sniffed_.clear();
  sniffed_.shrink_to_fit();
}

void ServerConnection::on_end() {
  peer_ended_ = true;
  if (state_ == State::kOpen) {
    connection_->feed_end();
  } else if (state_ == State::kSniff || (state_ == State::kLinger && unsent_bytes() == 0)) {
    state_ = State::kDead;
  }
  want_flush();
}

void ServerConnection::on_error(Error error) {
  shared_.log().debug("connection lost",
                      {{"peer", info_.remote.text()}, {"error", error.message()}});
  kill();
}

void ServerConnection::kill() {
  if (state_ == State::kDead) return;
  state_ = State::kDead;
  want_flush();
}

bool ServerConnection::quiet() const {
  if (state_ == State::kOpen) {
    return connection_->exchanges_open() == 0 && !connection_->has_output() && unsent_bytes() == 0;
  }
  return state_ != State::kLinger || unsent_bytes() == 0;
}

void ServerConnection::shut_down() {
  if (state_ == State::kOpen) {
    connection_->shut_down();
    want_flush();
  } else if (state_ != State::kLinger) {
    kill();
  }
}

RawStream ServerConnection::release_stream(std::string early) {
  pull_output();
  stream_->set_reading(false);
  stream_->set_handler(nullptr);
  state_ = State::kDead;
  want_flush();
  return make_prefixed_stream(shared_.loop(), std::move(stream_), std::move(early),
                              shared_.upgraded());
}

// --- the end of a turn
// ----------------------------------------------------------------------------

void ServerConnection::pull_output() {
  // A member: taking output may run the handler of the next request, which may upgrade, which pulls
  // too and has to send what was taken before it.
  connection_->take_output(kSliceBytes, taken_);
  ByteChain chain = std::exchange(taken_, {});
  size_t size = chain_size(chain);
  if (size == 0) return;
  written_ += size;
  stats().bytes_out += size;
  stream_->write(std::move(chain));
}

void ServerConnection::flush() {
  if (state_ != State::kOpen) return;
  uint64_t start = written_;
  while (state_ == State::kOpen && connection_->has_output() && unsent_bytes() <= kUnsentBytes &&
         written_ - start < kSliceBytes) {
    pull_output();
  }
  if (state_ != State::kOpen) return;
  if (unsent_bytes() < kUnsentBytes) connection_->on_writable();
  if (state_ != State::kOpen) return;
  if (connection_->has_output()) {
    if (unsent_bytes() <= kUnsentBytes) shared_.schedule_next_turn(*this);
  } else if (connection_->wants_close()) {
    begin_linger();
    return;
  }
  stream_->set_reading(connection_->wants_input() && !peer_ended_);
  int64_t deadline = connection_->deadline_us();
  if (unsent_bytes() > 0) {
    int64_t stall = clock().mono_us() + static_cast<int64_t>(limits().idle_ms) * 1000;
    if (taken_seen_us_ == 0) taken_seen_us_ = clock().mono_us();
    deadline = std::min(deadline, stall);
  } else {
    taken_seen_us_ = 0;
  }
  // A timer that is early costs one look; moving it at every request would cost more.
  if (deadline < armed_us_) arm(deadline);
}

void ServerConnection::begin_linger() {
  connection_->lost();
  connection_.reset();
  if (peer_ended_ && unsent_bytes() == 0) {
    state_ = State::kDead;
    want_flush();
    return;
  }
  state_ = State::kLinger;
  stream_->shut_down_writing();
  stream_->set_reading(!peer_ended_);
  fixed_deadline_us_ = clock().mono_us() + kLingerUs;
  arm(fixed_deadline_us_);
}

void ServerConnection::arm(int64_t deadline_us) {
  armed_us_ = deadline_us;
  if (deadline_us == Connection::kNever) {
    timer_.stop();
    return;
  }
  int64_t wait_us = std::max<int64_t>(0, deadline_us - clock().mono_us());
  timer_.start(static_cast<uint64_t>(wait_us / 1000 + 1), [this] {
    armed_us_ = Connection::kNever;
    check_time();
  });
}

// Whether the kernel took nothing for idle_ms although there is something to take.
bool ServerConnection::stalled() {
  if (unsent_bytes() == 0) return false;
  int64_t now = clock().mono_us();
  uint64_t taken = written_ - std::min<uint64_t>(written_, unsent_bytes());
  if (taken != taken_seen_ || taken_seen_us_ == 0) {
    taken_seen_ = taken;
    taken_seen_us_ = now;
    return false;
  }
  return now - taken_seen_us_ >= static_cast<int64_t>(limits().idle_ms) * 1000;
}

void ServerConnection::check_time() {
  if (state_ == State::kDead) return;
  int64_t now = clock().mono_us();
  if (state_ == State::kOpen) {
    if (stalled()) {
      kill();
      return;
    }
    if (connection_->deadline_us() <= now) connection_->on_deadline();
    want_flush();  // arms again
    return;
  }
  if (now < fixed_deadline_us_) {
    arm(fixed_deadline_us_);
    return;
  }
  // A slow reader of the last answer may go on as long as it reads.
  if (state_ == State::kLinger && unsent_bytes() > 0 && !stalled()) {
    fixed_deadline_us_ = now + kLingerUs;
    arm(fixed_deadline_us_);
    return;
  }
  kill();
}

}  // namespace kedge::http
