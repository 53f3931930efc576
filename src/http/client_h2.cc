// A client's HTTP/2 connection over nghttp2: many exchanges on one stream.
#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "http/client_internal.h"
#include "http/h2_callbacks.h"
#include "http/h2_output.h"

namespace kedge::http {
namespace {

constexpr int32_t kStreamWindow = 256 * 1024;
constexpr int32_t kConnectionWindow = 4 * 1024 * 1024;
// Output is made only as long as less than this waits for the kernel.
constexpr size_t kUnsentBytes = 256 * 1024;

struct H2Request {
  ClientCall* call = nullptr;  // null: given up or ended
  BodyQueue body;
  ResponseHead head;
  Headers trailers;
  bool head_done = false;
  size_t header_bytes = 0;
  size_t header_count = 0;
  int32_t unconsumed = 0;  // received while not reading
};

struct H2ClientCallbacks;

class H2Client final : public ClientConnection, private io::StreamHandler {
 public:
  H2Client(ClientCore& core, ClientPool& pool, std::unique_ptr<io::Stream> stream);
  ~H2Client() override;

  bool has_room() const override;
  bool settling() const override { return stream_ != nullptr && !settled_; }
  void start(ClientCall& call) override;
  void cancel(ClientCall& call) override;
  void reading_changed(ClientCall& call) override;
  void close(Error error) override;

 private:
  friend struct H2ClientCallbacks;
  friend struct http::H2CommonCallbacks<H2Client>;

  void on_data(std::string_view bytes) override;
  void on_end() override { close(Error(Code::kServiceUnavailable, "the server has closed")); }
  void on_error(Error error) override { close(std::move(error)); }
  void on_drain() override { flush(); }

  // Callbacks of nghttp2.
  int header(const nghttp2_frame& frame, std::string_view name, std::string_view value);
  void data(int32_t id, std::string_view bytes);
  void frame_received(const nghttp2_frame& frame);
  void stream_closed(int32_t id, uint32_t error_code);
  nghttp2_ssize read_body(int32_t id, size_t length, uint32_t* flags);
  int send_body(int32_t id, const uint8_t* frame_header, size_t length);

  H2Request* find(int32_t id);
  ClientCall* take_call(H2Request& request);
  void submit(ClientCall& call, H2Request& request);
  void flush();
  void shut();
  void watch();
  void silent();
  int64_t now_us() const { return core_.loop.clock().mono_us(); }

  ClientCore& core_;
  ClientPool& pool_;
  std::unique_ptr<io::Stream> stream_;  // null: retired
  nghttp2_session* session_ = nullptr;
  H2Output* output_ = nullptr;
  std::map<int32_t, std::unique_ptr<H2Request>> requests_;  // of streams that nghttp2 knows
  size_t open_ = 0;                                         // of them with a call
  bool receiving_ = false;
  bool settled_ = false;  // the server's SETTINGS have come
  bool going_away_ = false;
  bool over_ = false;  // close() is due
  bool pinged_ = false;
  int64_t heard_us_ = 0;
  io::Timer timer_;  // idle, or silence
};

struct H2ClientCallbacks : H2CommonCallbacks<H2Client> {
  static nghttp2_ssize read_body(nghttp2_session*, int32_t id, uint8_t*, size_t length,
                                 uint32_t* flags, nghttp2_data_source*, void* user) {
    return self(user).read_body(id, length, flags);
  }

  static nghttp2_session* make_session(H2Client* client) {
    const Setup s;
    nghttp2_session* session = nullptr;
    KEDGE_ASSERT(nghttp2_session_client_new2(&session, s.callbacks, client, s.option) == 0);
    return session;
  }
};

H2Client::H2Client(ClientCore& core, ClientPool& pool, std::unique_ptr<io::Stream> stream)
    : core_(core), pool_(pool), stream_(std::move(stream)), timer_(core.loop) {
  session_ = H2ClientCallbacks::make_session(this);
  const nghttp2_settings_entry settings[] = {
      {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
      {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, kStreamWindow},
      {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, static_cast<uint32_t>(core.limits.header_bytes)}};
  KEDGE_ASSERT(nghttp2_submit_settings(session_, NGHTTP2_FLAG_NONE, settings, 3) == 0);
  KEDGE_ASSERT(nghttp2_session_set_local_window_size(session_, NGHTTP2_FLAG_NONE, 0,
                                                     kConnectionWindow) == 0);
  stream_->set_handler(this);
  stream_->set_reading(true);
  heard_us_ = now_us();
  flush();
  watch();
}

H2Client::~H2Client() {
  if (stream_ != nullptr) stream_->set_handler(nullptr);
  nghttp2_session_del(session_);
}

bool H2Client::has_room() const {
  return stream_ != nullptr && !going_away_ && !over_ &&
         open_ < nghttp2_session_get_remote_settings(session_,
                                                     NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS) &&
         nghttp2_session_check_request_allowed(session_) != 0;
}

void H2Client::start(ClientCall& call) {
  const ClientRequest& r = call.request;
  for (const auto& [name, value] : r.headers.fields()) {
    if (!is_token(name) || nghttp2_check_header_value(
                               reinterpret_cast<const uint8_t*>(value.data()), value.size()) == 0) {
      return call.fail_later(call.error(Code::kBadRequest, "malformed header " + go_quote(name)));
    }
  }
  if (!is_token(r.method) ||
      nghttp2_check_path(reinterpret_cast<const uint8_t*>(r.target.data()), r.target.size()) == 0) {
    return call.fail_later(call.error(Code::kBadRequest, "malformed request"));
  }
  auto request = std::make_unique<H2Request>();
  request->call = &call;
  request->body.push(r.body);
  submit(call, *request);
  if (call.stream_id <= 0) {
    // The ids are used up; another connection has new ones.
    going_away_ = true;
    return core_.enqueue(call);
  }
  call.connection = this;
  requests_.emplace(call.stream_id, std::move(request));
  if (open_++ == 0) watch();
  flush();
}

void H2Client::submit(ClientCall& call, H2Request& request) {
  const ClientRequest& r = call.request;
  std::vector<nghttp2_nv> fields;
  const auto add = [&fields](std::string_view name, std::string_view value) {
    // nghttp2 copies both and writes the name in lower case; it does not write through these.
    const auto bytes = [](std::string_view s) {
      return const_cast<uint8_t*>(reinterpret_cast<const uint8_t*>(s.data()));
    };
    fields.push_back({bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE});
  };
  add(":method", r.method);
  add(":scheme", pool_.endpoint.tls != nullptr ? "https" : "http");
  add(":path", r.target);
  add(":authority", call.host);
  for (const auto& [name, value] : r.headers.fields()) {
    if (is_connection_specific(name) || equals_ignore_case(name, "host")) continue;
    if (equals_ignore_case(name, "content-length")) continue;
    add(name, value);
  }
  const std::string length = std::to_string(request.body.size());
  if (!request.body.empty()) add("content-length", length);
  nghttp2_data_provider2 provider = {};
  provider.read_callback = H2ClientCallbacks::read_body;
  call.stream_id = nghttp2_submit_request2(session_, nullptr, fields.data(), fields.size(),
                                           request.body.empty() ? nullptr : &provider, nullptr);
}

void H2Client::cancel(ClientCall& call) {
  H2Request* request = find(call.stream_id);
  if (request == nullptr) return;
  take_call(*request);
  request->body.clear();
  nghttp2_submit_rst_stream(session_, NGHTTP2_FLAG_NONE, call.stream_id, NGHTTP2_CANCEL);
  flush();
}

void H2Client::reading_changed(ClientCall& call) {
  H2Request* request = find(call.stream_id);
  if (request == nullptr || !call.reading || request->unconsumed == 0) return;
  nghttp2_session_consume_stream(session_, call.stream_id,
                                 static_cast<size_t>(std::exchange(request->unconsumed, 0)));
  flush();
}

// Closes the stream and leaves the pool; the object lives until the end of the turn.
void H2Client::shut() {
  if (stream_ == nullptr) return;
  timer_.stop();
  stream_.reset();
  core_.retire(pool_, *this);
}

void H2Client::close(Error error) {
  shut();
  const Code code =
      error.code() == Code::kBadRequest ? Code::kBadRequest : Code::kServiceUnavailable;
  while (open_ > 0) {
    // From the front each time: what is called may end others.
    for (auto& [id, request] : requests_) {
      if (request->call == nullptr) continue;
      ClientCall* call = take_call(*request);
      call->fail(call->error(code, error.message()));
      break;
    }
  }
}

// --- input ---------------------------------------------------------------------

H2Request* H2Client::find(int32_t id) {
  const auto at = requests_.find(id);
  return at == requests_.end() || at->second->call == nullptr ? nullptr : at->second.get();
}

ClientCall* H2Client::take_call(H2Request& request) {
  ClientCall* call = std::exchange(request.call, nullptr);
  if (--open_ == 0) watch();
  return call;
}

void H2Client::on_data(std::string_view bytes) {
  heard_us_ = now_us();
  pinged_ = false;
  receiving_ = true;
  const bool settled = settled_;
  const nghttp2_ssize n = nghttp2_session_mem_recv2(
      session_, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  receiving_ = false;
  if (stream_ == nullptr) return;
  if (n < 0) {
    return close(
        Error(Code::kBadRequest, std::string("HTTP/2: ") + nghttp2_strerror(static_cast<int>(n))));
  }
  flush();
  if (settled_ != settled) core_.pump(pool_);
}

int H2Client::header(const nghttp2_frame& frame, std::string_view name, std::string_view value) {
  H2Request* r = find(frame.hd.stream_id);
  if (r == nullptr) return 0;
  r->header_bytes += name.size() + value.size() + 4;
  if (r->header_bytes > core_.limits.header_bytes ||
      ++r->header_count > core_.limits.header_count) {
    ClientCall* call = take_call(*r);
    nghttp2_submit_rst_stream(session_, NGHTTP2_FLAG_NONE, frame.hd.stream_id, NGHTTP2_CANCEL);
    call->fail(call->error(Code::kBadRequest, "the response's header fields are too large"));
    return 0;
  }
  if (r->head_done) {
    r->trailers.add(name, value);
  } else if (name == ":status") {
    r->head.status = static_cast<int>(parse_u64(value).value_or(0));  // checked by nghttp2
  } else {
    r->head.headers.add(name, value);
  }
  return 0;
}

void H2Client::data(int32_t id, std::string_view bytes) {
  // The connection's window is never held back: others share it.
  nghttp2_session_consume_connection(session_, bytes.size());
  H2Request* r = find(id);
  if (r == nullptr) return;
  if (r->call->reading) {
    nghttp2_session_consume_stream(session_, id, bytes.size());
  } else {
    r->unconsumed += static_cast<int32_t>(bytes.size());
  }
  r->call->body(bytes);
}

void H2Client::frame_received(const nghttp2_frame& frame) {
  if (frame.hd.type == NGHTTP2_GOAWAY) going_away_ = true;
  if (frame.hd.type == NGHTTP2_SETTINGS) settled_ = true;
  if (frame.hd.type != NGHTTP2_HEADERS && frame.hd.type != NGHTTP2_DATA) return;
  const int32_t id = frame.hd.stream_id;
  const bool ended = (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
  H2Request* r = find(id);
  if (r == nullptr) return;
  if (frame.hd.type == NGHTTP2_HEADERS && !r->head_done) {
    if (r->head.status < 200) {
      r->head = ResponseHead();  // interim: the real one follows
      return;
    }
    r->head_done = true;
    r->head.http_version = 20;
    r->call->head(std::move(r->head));
    r = find(id);  // the call may have ended
  }
  if (!ended || r == nullptr) return;
  if (nghttp2_session_get_stream_local_close(session_, id) == 0) {
    // Answered before the end of the request (RFC 9113, 8.1).
    r->body.clear();
    nghttp2_submit_rst_stream(session_, NGHTTP2_FLAG_NONE, id, NGHTTP2_CANCEL);
  }
  Headers trailers = std::move(r->trailers);
  take_call(*r)->end(std::move(trailers));
}

void H2Client::stream_closed(int32_t id, uint32_t error_code) {
  const auto at = requests_.find(id);
  if (at == requests_.end()) return;
  std::unique_ptr<H2Request> request = std::move(at->second);
  requests_.erase(at);
  if (request->call == nullptr) return;
  ClientCall* call = take_call(*request);
  if (error_code == NGHTTP2_REFUSED_STREAM && !request->head_done) return core_.enqueue(*call);
  call->fail(call->error(Code::kServiceUnavailable, std::string("the stream was reset: ") +
                                                        nghttp2_http2_strerror(error_code)));
}

// --- output --------------------------------------------------------------------

void H2Client::flush() {
  if (receiving_ || stream_ == nullptr || output_ != nullptr) return;
  ByteChain out;
  const size_t unsent = stream_->queued_bytes();
  nghttp2_ssize n = 0;
  if (unsent < kUnsentBytes) {
    H2Output output(out, kUnsentBytes - unsent);
    output_ = &output;
    while (!output.full()) {
      const uint8_t* bytes = nullptr;
      n = nghttp2_session_mem_send2(session_, &bytes);
      if (n <= 0) break;
      output.copy(h2_text(bytes, static_cast<size_t>(n)));
    }
    output.finish();
    output_ = nullptr;
  }
  if (stream_ == nullptr) return;
  if (!out.empty()) stream_->write(std::move(out));
  if ((n >= 0 && nghttp2_session_want_read(session_) != 0) || over_) return;
  over_ = true;
  // Not from here: flush() is reached from inside Client::send().
  timer_.start(
      0, [this] { close(Error(Code::kServiceUnavailable, "the HTTP/2 connection has ended")); });
}

nghttp2_ssize H2Client::read_body(int32_t id, size_t length, uint32_t* flags) {
  H2Request* r = find(id);
  if (r == nullptr) return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
  const size_t n = std::min(length, r->body.size());
  if (n == r->body.size()) *flags |= NGHTTP2_DATA_FLAG_EOF;
  *flags |= NGHTTP2_DATA_FLAG_NO_COPY;
  return static_cast<nghttp2_ssize>(n);
}

int H2Client::send_body(int32_t id, const uint8_t* frame_header, size_t length) {
  if (output_->full()) return NGHTTP2_ERR_WOULDBLOCK;
  H2Request* r = find(id);
  if (r == nullptr || r->body.size() < length) return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
  output_->copy(h2_text(frame_header, 9));
  r->body.take(length, *output_);
  return 0;
}

// --- time ----------------------------------------------------------------------

// Without exchanges: closes after idle_ms. With: looks for silence.
void H2Client::watch() {
  if (stream_ == nullptr || over_) return;
  if (open_ == 0) {
    timer_.start(core_.limits.idle_ms, [this] { shut(); });
  } else if (pool_.endpoint.address.unix_socket || core_.limits.ping_ms == 0) {
    timer_.stop();
  } else {
    timer_.start(core_.limits.ping_ms, [this] { silent(); });
  }
}

void H2Client::silent() {
  const int64_t quiet_us = now_us() - heard_us_;
  const int64_t limit_us = static_cast<int64_t>(core_.limits.ping_ms) * 1000;
  if (quiet_us < limit_us) {
    timer_.start(static_cast<uint64_t>((limit_us - quiet_us) / 1000 + 1), [this] { silent(); });
    return;
  }
  if (pinged_) return close(Error(Code::kServiceUnavailable, "the server does not answer pings"));
  pinged_ = true;
  nghttp2_submit_ping(session_, NGHTTP2_FLAG_NONE, nullptr);
  timer_.start(core_.limits.ping_ms, [this] { silent(); });
  flush();
}

}  // namespace

std::unique_ptr<ClientConnection> make_h2_client(ClientCore& core, ClientPool& pool,
                                                 std::unique_ptr<io::Stream> stream) {
  return std::make_unique<H2Client>(core, pool, std::move(stream));
}

}  // namespace kedge::http
