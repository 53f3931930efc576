#include "http/h2_server.h"

#include <algorithm>

#include "base/strings.h"
#include "http/h2_callbacks.h"
#include "http/h2_server_impl.h"

namespace kedge::http {
namespace {

// Every so many DATA bytes sent justify one WINDOW_UPDATE of the peer.
constexpr uint64_t kBytesPerUpdate = 512;

}  // namespace

// What nghttp2 calls at the server's end only.
struct H2Callbacks : H2CommonCallbacks<H2Server> {
  static int begin_frame(nghttp2_session*, const nghttp2_frame_hd* hd, void* user) {
    self(user).begin_frame(*hd);
    return 0;
  }
  static int begin_headers(nghttp2_session*, const nghttp2_frame* frame, void* user) {
    return self(user).begin_headers(*frame);
  }
  static int sent(nghttp2_session*, const nghttp2_frame* frame, void* user) {
    self(user).frame_sent(*frame);
    return 0;
  }

  static nghttp2_session* make_session(H2Server* server, const ServerLimits& limits) {
    Setup s;
    nghttp2_session_callbacks_set_on_begin_frame_callback(s.callbacks, begin_frame);
    nghttp2_session_callbacks_set_on_begin_headers_callback(s.callbacks, begin_headers);
    nghttp2_session_callbacks_set_on_frame_send_callback(s.callbacks, sent);
    nghttp2_option_set_max_continuations(s.option, limits.h2_continuations);
    // Resets are counted here, by the clock that was handed in; nghttp2 would read the system's.
    nghttp2_option_set_stream_reset_rate_limit(s.option, UINT32_MAX, UINT32_MAX);
    nghttp2_session* session = nullptr;
    KEDGE_ASSERT(nghttp2_session_server_new2(&session, s.callbacks, server, s.option) == 0);
    return session;
  }
};

std::unique_ptr<Connection> make_h2_server(ConnectionHost& host) {
  return std::make_unique<H2Server>(host);
}

H2Server::H2Server(ConnectionHost& host) : host_(host) {
  const ServerLimits& limits = host.limits();
  session_ = H2Callbacks::make_session(this, limits);
  made_us_ = idle_since_us_ = host.clock().mono_us();
  const nghttp2_settings_entry settings[] = {
      {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS,
       static_cast<uint32_t>(limits.streams_per_connection)},
      // The RFC counts 32 bytes for each field on top.
      {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE,
       static_cast<uint32_t>(limits.header_bytes + 32 * limits.header_count)}};
  KEDGE_ASSERT(nghttp2_submit_settings(session_, NGHTTP2_FLAG_NONE, settings, 2) == 0);
  KEDGE_ASSERT(nghttp2_session_set_local_window_size(session_, NGHTTP2_FLAG_NONE, 0,
                                                     kConnectionWindow) == 0);
}

H2Server::~H2Server() {
  for (auto& [id, exchange] : exchanges_) exchange->detach();
  nghttp2_session_del(session_);
}

// --- input ---------------------------------------------------------------------

void H2Server::feed(std::string_view bytes) {
  if (dead_) return;
  now_us_ = host_.clock().mono_us();
  const nghttp2_ssize n = nghttp2_session_mem_recv2(
      session_, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  if (n < 0 && !dead_) {
    if (n == NGHTTP2_ERR_FLOODED || n == NGHTTP2_ERR_TOO_MANY_CONTINUATIONS) {
      flood();
    } else {
      broken_ = n == NGHTTP2_ERR_BAD_CLIENT_MAGIC;  // no HTTP/2 client: nothing to tell it
      fail(n == NGHTTP2_ERR_NOMEM ? NGHTTP2_INTERNAL_ERROR : NGHTTP2_PROTOCOL_ERROR);
    }
  }
  std::vector<std::shared_ptr<H2Exchange>> ready = std::exchange(ready_, {});
  for (std::shared_ptr<H2Exchange>& exchange : ready) {
    if (exchange->server_ == nullptr) continue;  // reset in the meantime
    RequestHead head = std::move(exchange->head_);
    std::string body = std::move(exchange->body_);
    host_.handler().handle(std::move(head), std::move(body), Responder(std::move(exchange)));
  }
  check_ended();
  call_back();
  host_.want_flush();
}

void H2Server::begin_frame(const nghttp2_frame_hd& hd) {
  if (dead_) return;
  if (hd.type != NGHTTP2_CONTINUATION) headers_since_us_ = 0;
  switch (hd.type) {
    case NGHTTP2_DATA:
    case NGHTTP2_HEADERS:
    case NGHTTP2_CONTINUATION:
      return;
    case NGHTTP2_RST_STREAM:
      if (resets_.exceeds(now_us_, host_.limits().h2_resets_per_10s)) flood();
      return;
    case NGHTTP2_WINDOW_UPDATE:
      if (sent_since_update_ >= kBytesPerUpdate) {
        sent_since_update_ -= kBytesPerUpdate;
      } else if (window_updates_.exceeds(now_us_, host_.limits().h2_control_frames_per_10s)) {
        flood();
      }
      return;
    default:
      if (control_frames_.exceeds(now_us_, host_.limits().h2_control_frames_per_10s)) flood();
  }
}

int H2Server::begin_headers(const nghttp2_frame& frame) {
  if (dead_) return 0;
  headers_since_us_ = now_us_;
  if (frame.headers.cat != NGHTTP2_HCAT_REQUEST) return 0;
  const int32_t id = frame.hd.stream_id;
  auto exchange = std::make_shared<H2Exchange>(*this, id);
  nghttp2_session_set_stream_user_data(session_, id, exchange.get());
  exchanges_.emplace(id, std::move(exchange));
  open_++;
  return 0;
}

H2Exchange* H2Server::find(int32_t id) {
  auto* exchange = static_cast<H2Exchange*>(nghttp2_session_get_stream_user_data(session_, id));
  return exchange != nullptr && exchange->server_ != nullptr ? exchange : nullptr;
}

int H2Server::header(const nghttp2_frame& frame, std::string_view name, std::string_view value) {
  H2Exchange* e = dead_ ? nullptr : find(frame.hd.stream_id);
  if (e == nullptr) return 0;
  const ServerLimits& limits = host_.limits();
  e->header_bytes_ += name.size() + value.size() + 4;  // as a line of HTTP/1 would be
  e->header_count_++;
  if (e->header_bytes_ > 4 * limits.header_bytes || e->header_count_ > 4 * limits.header_count) {
    flood();  // no client does this by accident; decoding it costs time
    return NGHTTP2_ERR_CALLBACK_FAILURE;
  }
  if (e->header_bytes_ > limits.header_bytes || e->header_count_ > limits.header_count) {
    e->header_too_big_ = true;
  }
  // Trailers count, but nobody wants them.
  if (e->header_too_big_ || frame.headers.cat != NGHTTP2_HCAT_REQUEST) return 0;

  RequestHead& head = e->head_;
  if (name[0] == ':') {
    if (name == ":method") head.method = value;
    if (name == ":path") head.target = value;
    if (name == ":authority") head.headers.set("host", value);
  } else if (name == "cookie") {
    // RFC 9113, 8.2.3: crumbs are one field again for whoever reads the request.
    if (!e->cookie_.empty()) e->cookie_ += "; ";
    e->cookie_ += value;
  } else if (name != "host" || !head.headers.get("host")) {
    head.headers.add(name, value);
  }
  return 0;
}

// The head of a request is whole: asks the handler what to do with the body.
void H2Server::head_complete(H2Exchange& e, bool ended) {
  RequestHead& head = e.head_;
  e.no_body_ = head.method == "HEAD";
  e.input_ = ended ? H2Exchange::Input::kEnded : H2Exchange::Input::kDiscard;
  if (e.header_too_big_) return refuse(e, 431, "the headers are too large");
  if (head.method == "CONNECT") return refuse(e, 501, "CONNECT is not supported");

  if (!e.cookie_.empty()) head.headers.add("cookie", e.cookie_);
  const size_t mark = head.target.find('?');
  head.path = head.target.substr(0, mark);
  if (mark != std::string::npos) head.query = head.target.substr(mark + 1);
  head.http_version = 20;
  head.secure = host_.info().secure;
  head.peer = host_.info().peer;
  head.remote = host_.info().remote;

  const BodyPolicy policy = host_.handler().accept(head);
  if (ended) return end_of_input(e);
  e.max_body_ = policy.max_bytes;
  // nghttp2 has checked that it is a number, and compares it with what comes.
  const std::optional<uint64_t> length =
      parse_u64(head.headers.get("content-length").value_or("0"));
  if (length.value_or(0) > e.max_body_) return refuse(e, 413, "the request body is too large");
  const std::optional<std::string_view> expect = head.headers.get("expect");
  if (expect && equals_ignore_case(*expect, "100-continue")) {
    uint8_t name[] = ":status";
    uint8_t value[] = "100";
    const nghttp2_nv status = {name, value, 7, 3, NGHTTP2_NV_FLAG_NONE};
    nghttp2_submit_headers(session_, NGHTTP2_FLAG_NONE, e.id_, nullptr, &status, 1, nullptr);
  }
  e.input_ = H2Exchange::Input::kBody;
  e.last_body_us_ = now_us_;
  if (collecting_++ == 0) body_check_us_ = now_us_ + ms_to_us(host_.limits().body_idle_ms);
}

void H2Server::data(int32_t id, std::string_view bytes) {
  if (dead_) return;
  H2Exchange* e = find(id);
  if (e == nullptr || e->input_ != H2Exchange::Input::kBody) {
    nghttp2_session_consume_connection(session_, bytes.size());  // thrown away
    return;
  }
  if (e->body_.size() + bytes.size() > e->max_body_) {
    nghttp2_session_consume_connection(session_, bytes.size());
    return refuse(*e, 413, "the request body is too large");
  }
  if (!host_.reserve_body(bytes.size())) {
    nghttp2_session_consume_connection(session_, bytes.size());
    return refuse(*e, 503, "too many request bodies are on their way");
  }
  e->body_.append(bytes);
  e->last_body_us_ = now_us_;
  collected_bytes_ += bytes.size();
  grant(*e, bytes.size());
}

// Gives the windows back for `bytes` that were gathered.
void H2Server::grant(H2Exchange& e, size_t bytes) {
  if (collected_bytes_ <= kCollectBytes || oldest_collecting() == &e) {
    nghttp2_session_consume(session_, e.id_, bytes);
    return;
  }
  nghttp2_session_consume_connection(session_, bytes);
  e.withheld_ += static_cast<int32_t>(bytes);
}

H2Exchange* H2Server::oldest_collecting() {
  for (auto& [id, exchange] : exchanges_) {
    if (exchange->input_ == H2Exchange::Input::kBody) return exchange.get();
  }
  return nullptr;
}

// The body of `e` is whole or not wanted any more: others may go on.
void H2Server::stop_collecting(H2Exchange& e, H2Exchange::Input then) {
  if (e.input_ == H2Exchange::Input::kBody) {
    collecting_--;
    collected_bytes_ -= e.body_.size();
    host_.release_body(e.body_.size());
    e.input_ = then;
    const H2Exchange* oldest = oldest_collecting();
    for (auto& [id, other] : exchanges_) {
      if (other->withheld_ == 0 || other->input_ != H2Exchange::Input::kBody) continue;
      if (collected_bytes_ > kCollectBytes && other.get() != oldest) continue;
      nghttp2_session_consume_stream(session_, id, static_cast<size_t>(other->withheld_));
      other->withheld_ = 0;
    }
  }
  e.input_ = then;
}

void H2Server::end_of_input(H2Exchange& e) {
  if (e.input_ == H2Exchange::Input::kDiscard) {
    e.input_ = H2Exchange::Input::kEnded;
    return;
  }
  stop_collecting(e, H2Exchange::Input::kEnded);
  ready_.push_back(exchanges_.find(e.id_)->second);
}

void H2Server::refuse(H2Exchange& e, int status, std::string_view message) {
  if (e.input_ != H2Exchange::Input::kEnded) stop_collecting(e, H2Exchange::Input::kDiscard);
  e.body_ = std::string();
  e.respond(host_.handler().refuse(status, message));
}

void H2Server::frame_received(const nghttp2_frame& frame) {
  if (dead_) return;
  if (frame.hd.type == NGHTTP2_SETTINGS) settled_ = true;
  if (frame.hd.type != NGHTTP2_HEADERS && frame.hd.type != NGHTTP2_DATA) return;
  headers_since_us_ = 0;
  H2Exchange* e = find(frame.hd.stream_id);
  const bool ended = (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
  if (frame.hd.type == NGHTTP2_DATA && !ended && frame.hd.length <= frame.data.padlen &&
      control_frames_.exceeds(now_us_, host_.limits().h2_control_frames_per_10s)) {
    return flood();
  }
  if (e == nullptr) return;
  if (frame.hd.type == NGHTTP2_HEADERS && frame.headers.cat == NGHTTP2_HCAT_REQUEST) {
    return head_complete(*e, ended);
  }
  if (ended) end_of_input(*e);
}

// --- output --------------------------------------------------------------------

bool H2Server::has_output() const { return !broken_ && nghttp2_session_want_write(session_) != 0; }

void H2Server::take_output(size_t max_bytes, ByteChain& out) {
  if (broken_) return;
  now_us_ = host_.clock().mono_us();
  H2Output output(out, max_bytes);
  output_ = &output;
  while (!output.full()) {
    const uint8_t* bytes = nullptr;
    const nghttp2_ssize n = nghttp2_session_mem_send2(session_, &bytes);
    if (n < 0) {
      broken_ = true;
      fail(NGHTTP2_INTERNAL_ERROR);
    }
    if (n <= 0) break;
    output.copy(h2_text(bytes, static_cast<size_t>(n)));
  }
  output.finish();
  output_ = nullptr;
  check_ended();
  call_back();
}

nghttp2_ssize H2Server::read_body(int32_t id, size_t length, uint32_t* flags) {
  H2Exchange* e = find(id);
  if (e == nullptr) return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
  const bool last = e->state_ == H2Exchange::State::kEnded;
  if (e->queue_.empty() && !last) {
    e->deferred_ = true;
    return NGHTTP2_ERR_DEFERRED;
  }
  const size_t n = std::min(length, e->queue_.size());
  if (last && n == e->queue_.size()) *flags |= NGHTTP2_DATA_FLAG_EOF;
  *flags |= NGHTTP2_DATA_FLAG_NO_COPY;
  return static_cast<nghttp2_ssize>(n);
}

int H2Server::send_body(int32_t id, const uint8_t* frame_header, size_t length) {
  if (output_->full()) return NGHTTP2_ERR_WOULDBLOCK;
  H2Exchange* e = find(id);
  // abort() has thrown the body away after this frame was made; its RST_STREAM follows.
  if (e == nullptr || e->queue_.size() < length) return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
  output_->copy(h2_text(frame_header, 9));
  e->queue_.take(length, *output_);
  sent_since_update_ += length;
  if (e->above_mark_ && e->queue_.size() < kDrainMark) {
    e->above_mark_ = false;
    drained_.push_back(exchanges_.find(id)->second);
  }
  return 0;
}

void H2Server::frame_sent(const nghttp2_frame& frame) {
  if (dead_) return;
  H2Exchange* e = find(frame.hd.stream_id);
  if (frame.hd.type == NGHTTP2_RST_STREAM) {
    // Resets of ours that the peer provokes cost as much as its own.
    if ((e == nullptr || !e->reset_by_us_) &&
        resets_.exceeds(now_us_, host_.limits().h2_resets_per_10s)) {
      flood();
    }
    return;
  }
  if (frame.hd.type != NGHTTP2_HEADERS && frame.hd.type != NGHTTP2_DATA) return;
  if ((frame.hd.flags & NGHTTP2_FLAG_END_STREAM) == 0 || e == nullptr) return;
  if (e->input_ != H2Exchange::Input::kEnded) {
    // Answered before the end of the request: the rest is not wanted (RFC 9113, 8.1).
    e->reset_at_us_ = now_us_ + kResetDelayUs;
    reset_check_us_ = std::min(reset_check_us_, e->reset_at_us_);
  }
}

}  // namespace kedge::http
