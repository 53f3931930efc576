// The parts of the HTTP/2 server connection; for h2_server*.cc and h2_exchange.cc alone.
#pragma once

#include <nghttp2/nghttp2.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "http/connection.h"
#include "http/exchange.h"
#include "http/h2_output.h"

namespace kedge::http {

class H2Server;

inline int64_t ms_to_us(uint64_t ms) { return static_cast<int64_t>(ms) * 1000; }

// One stream: the request as it comes in, and the answer as it goes out. `server_` is null once the
// stream or the connection has ended.
class H2Exchange final : public ExchangeImpl {
 public:
  H2Exchange(H2Server& server, int32_t id) : server_(&server), id_(id) {}

  void respond(Response response) override;
  void start(int status, Headers headers) override;
  void write(ByteChain chain) override;
  void finish() override;
  void abort() override;
  size_t queued_bytes() const override { return queue_.size(); }
  void on_drain(Fn<void()> fn) override { on_drain_ = std::move(fn); }
  void on_gone(Fn<void()> fn) override;
  Result<RawStream> upgrade(Headers headers) override;
  void dropped() override;

 private:
  friend class H2Server;
  enum class State : uint8_t { kOpen, kStarted, kEnded };
  // What becomes of DATA: gathered for the handler, or thrown away (refused, or after the answer).
  enum class Input : uint8_t { kHead, kBody, kDiscard, kEnded };

  bool body_allowed(int status) const;
  void submit(int status, const Headers& headers, bool with_body);
  void wake();
  void detach();

  H2Server* server_;
  const int32_t id_;

  RequestHead head_;
  std::string cookie_;
  size_t header_bytes_ = 0;
  size_t header_count_ = 0;
  bool header_too_big_ = false;
  Input input_ = Input::kHead;
  std::string body_;
  size_t max_body_ = 0;
  int32_t withheld_ = 0;  // bytes of body whose window has not been given back
  int64_t last_body_us_ = 0;
  int64_t reset_at_us_ = 0;  // answered before its end: when to reset it; 0: not

  State state_ = State::kOpen;
  BodyQueue queue_;
  bool deferred_ = false;    // nghttp2 waits for resume_data
  bool no_body_ = false;     // HEAD, 204, 304: what is written is discarded
  bool above_mark_ = false;  // queued_bytes() was above kDrainMark
  bool reset_by_us_ = false;
  Fn<void()> on_drain_;
  Fn<void()> on_gone_;
};

class H2Server final : public Connection {
 public:
  explicit H2Server(ConnectionHost& host);
  ~H2Server() override;

  void feed(std::string_view bytes) override;
  void feed_end() override;
  void take_output(size_t max_bytes, ByteChain& out) override;
  bool has_output() const override;
  bool wants_input() const override;
  bool wants_close() const override;
  void on_writable() override {}
  int64_t deadline_us() const override;
  void on_deadline() override;
  void shut_down() override;
  void lost() override;
  size_t exchanges_open() const override { return open_; }

 private:
  friend class H2Exchange;
  friend struct H2Callbacks;
  template <class Session>
  friend struct H2CommonCallbacks;

  static constexpr int32_t kConnectionWindow = 1024 * 1024;
  static constexpr size_t kCollectBytes = 8 * 1024 * 1024;
  static constexpr size_t kDrainMark = 64 * 1024;
  // A client that sends a body nobody wants may read the answer for so long. curl takes a reset
  // that comes along with the answer for the lack of one.
  static constexpr int64_t kResetDelayUs = 1'000'000;

  // Callbacks of nghttp2 (see H2Callbacks in h2_server.cc).
  void begin_frame(const nghttp2_frame_hd& hd);
  int begin_headers(const nghttp2_frame& frame);
  int header(const nghttp2_frame& frame, std::string_view name, std::string_view value);
  void data(int32_t id, std::string_view bytes);
  void frame_received(const nghttp2_frame& frame);
  void frame_sent(const nghttp2_frame& frame);
  void stream_closed(int32_t id, uint32_t error_code);
  nghttp2_ssize read_body(int32_t id, size_t length, uint32_t* flags);
  int send_body(int32_t id, const uint8_t* frame_header, size_t length);

  H2Exchange* find(int32_t id);
  void head_complete(H2Exchange& exchange, bool ended);
  void end_of_input(H2Exchange& exchange);
  void refuse(H2Exchange& exchange, int status, std::string_view message);
  void grant(H2Exchange& exchange, size_t bytes);
  void stop_collecting(H2Exchange& exchange, H2Exchange::Input then);
  H2Exchange* oldest_collecting();
  void flood();
  void fail(uint32_t error_code);
  void forget(H2Exchange& exchange);
  void check_ended();
  void end_all();
  void check_bodies();
  void check_resets();
  void call_back();

  ConnectionHost& host_;
  nghttp2_session* session_ = nullptr;
  H2Output* output_ = nullptr;  // during take_output
  int64_t now_us_ = 0;          // of the feed being handled

  std::map<int32_t, std::shared_ptr<H2Exchange>> exchanges_;  // of streams that nghttp2 knows
  size_t open_ = 0;                                           // of them not detached
  size_t collecting_ = 0;                                     // of them with an unfinished body
  size_t collected_bytes_ = 0;
  std::vector<std::shared_ptr<H2Exchange>> ready_;  // complete requests for the handler
  std::vector<std::shared_ptr<H2Exchange>> gone_;   // on_gone is due
  std::vector<std::shared_ptr<H2Exchange>> drained_;

  RateWindow resets_;
  RateWindow control_frames_;
  RateWindow window_updates_;
  uint64_t sent_since_update_ = 0;  // DATA bytes that justify window updates

  int64_t made_us_ = 0;
  bool settled_ = false;          // the client's first SETTINGS has come
  int64_t headers_since_us_ = 0;  // a header block is unfinished since; 0: none is
  int64_t idle_since_us_ = 0;
  int64_t body_check_us_ = kNever;
  int64_t reset_check_us_ = kNever;  // the first reset_at_us_
  bool draining_ = false;            // GOAWAY sent or queued
  bool dead_ = false;                // input is ignored; only what is left of the output goes
  bool broken_ = false;              // no output either
};

}  // namespace kedge::http
