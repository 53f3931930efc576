// How streams and connections of the HTTP/2 server end: closed, failed, drained, out of time.
#include <algorithm>

#include "http/h2_server_impl.h"

namespace kedge::http {
namespace {

// Frames that wait for the socket before the connection stops reading: answers to what a peer that
// does not read goes on asking.
constexpr size_t kMaxQueuedFrames = 1000;

}  // namespace

void H2Server::stream_closed(int32_t id, uint32_t) {
  const auto at = exchanges_.find(id);
  if (at == exchanges_.end()) return;
  std::shared_ptr<H2Exchange> exchange = at->second;
  if (exchange->server_ != nullptr) forget(*exchange);
  exchanges_.erase(id);
  nghttp2_session_set_stream_user_data(session_, id, nullptr);
  if (exchange->on_gone_ || exchange->on_drain_) gone_.push_back(std::move(exchange));
}

// The exchange is over as far as the connection is concerned.
void H2Server::forget(H2Exchange& e) {
  stop_collecting(e, H2Exchange::Input::kEnded);
  e.detach();
  if (--open_ == 0) idle_since_us_ = host_.clock().mono_us();
}

// nghttp2 has ended the session itself (a protocol error, or both ends have said GOAWAY).
void H2Server::check_ended() {
  if (dead_ || nghttp2_session_want_read(session_) != 0) return;
  dead_ = true;
  end_all();
}

void H2Server::end_all() {
  for (auto& [id, exchange] : exchanges_) {
    if (exchange->server_ == nullptr) continue;
    exchange->detach();
    if (exchange->on_gone_ || exchange->on_drain_) gone_.push_back(exchange);
  }
  open_ = 0;
  collecting_ = 0;
  host_.release_body(std::exchange(collected_bytes_, 0));
}

void H2Server::call_back() {
  std::vector<std::shared_ptr<H2Exchange>> drained = std::exchange(drained_, {});
  for (std::shared_ptr<H2Exchange>& e : drained) {
    if (e->server_ == nullptr || !e->on_drain_) continue;
    Fn<void()> fn = std::move(e->on_drain_);
    fn();
    if (!e->on_drain_ && e->server_ != nullptr) e->on_drain_ = std::move(fn);
  }
  std::vector<std::shared_ptr<H2Exchange>> gone = std::exchange(gone_, {});
  for (std::shared_ptr<H2Exchange>& e : gone) {
    Fn<void()> drain = std::move(e->on_drain_);  // may hold what holds the exchange
    Fn<void()> fn = std::move(e->on_gone_);
    if (fn && e->state_ != H2Exchange::State::kEnded) fn();
  }
}

void H2Server::flood() {
  if (dead_) return;
  host_.stats().floods++;
  fail(NGHTTP2_ENHANCE_YOUR_CALM);
}

// Ends the connection with an error. Safe inside nghttp2's callbacks.
void H2Server::fail(uint32_t error_code) {
  if (dead_) return;
  dead_ = true;
  nghttp2_session_terminate_session(session_, error_code);
  end_all();
  host_.want_flush();
}

bool H2Server::wants_input() const {
  return dead_ || nghttp2_session_get_outbound_queue_size(session_) < kMaxQueuedFrames;
}

bool H2Server::wants_close() const { return dead_ || (draining_ && open_ == 0); }

void H2Server::feed_end() { lost(); }

void H2Server::shut_down() {
  if (dead_ || draining_) return;
  draining_ = true;
  // Streams above the last one processed are safe to retry elsewhere, and clients do.
  nghttp2_submit_goaway(session_, NGHTTP2_FLAG_NONE,
                        nghttp2_session_get_last_proc_stream_id(session_), NGHTTP2_NO_ERROR,
                        nullptr, 0);
  host_.want_flush();
}

void H2Server::lost() {
  dead_ = true;
  broken_ = true;
  end_all();
  call_back();
}

int64_t H2Server::deadline_us() const {
  if (dead_) return kNever;
  const ServerLimits& limits = host_.limits();
  int64_t at = kNever;
  if (!settled_) at = made_us_ + ms_to_us(limits.header_ms);
  if (headers_since_us_ != 0) at = std::min(at, headers_since_us_ + ms_to_us(limits.header_ms));
  if (collecting_ != 0) at = std::min(at, body_check_us_);
  at = std::min(at, reset_check_us_);
  if (open_ == 0 && !draining_) at = std::min(at, idle_since_us_ + ms_to_us(limits.idle_ms));
  return at;
}

// Refuses the requests whose body has stopped coming.
void H2Server::check_bodies() {
  const int64_t idle = ms_to_us(host_.limits().body_idle_ms);
  body_check_us_ = now_us_ + idle;
  for (auto& [id, e] : exchanges_) {
    if (e->input_ != H2Exchange::Input::kBody) continue;
    if (now_us_ >= e->last_body_us_ + idle) {
      refuse(*e, 408, "the request body did not come in time");
    } else {
      body_check_us_ = std::min(body_check_us_, e->last_body_us_ + idle);
    }
  }
}

void H2Server::check_resets() {
  reset_check_us_ = kNever;
  for (auto& [id, e] : exchanges_) {
    if (e->reset_at_us_ == 0 || e->server_ == nullptr) continue;
    if (now_us_ < e->reset_at_us_) {
      reset_check_us_ = std::min(reset_check_us_, e->reset_at_us_);
      continue;
    }
    e->reset_at_us_ = 0;
    e->reset_by_us_ = true;
    nghttp2_submit_rst_stream(session_, NGHTTP2_FLAG_NONE, id, NGHTTP2_NO_ERROR);
  }
  host_.want_flush();
}

void H2Server::on_deadline() {
  if (dead_) return;
  const ServerLimits& limits = host_.limits();
  now_us_ = host_.clock().mono_us();
  if (!settled_ && now_us_ >= made_us_ + ms_to_us(limits.header_ms)) fail(NGHTTP2_SETTINGS_TIMEOUT);
  if (headers_since_us_ != 0 && now_us_ >= headers_since_us_ + ms_to_us(limits.header_ms)) {
    fail(NGHTTP2_ENHANCE_YOUR_CALM);
  }
  if (collecting_ != 0 && now_us_ >= body_check_us_) check_bodies();
  if (now_us_ >= reset_check_us_) check_resets();
  if (open_ == 0 && now_us_ >= idle_since_us_ + ms_to_us(limits.idle_ms)) shut_down();
  call_back();
}

}  // namespace kedge::http
