#include "http/h1_server.h"

#include <stdio.h>

#include <algorithm>

#include "base/assert.h"
#include "base/strings.h"
#include "http/exchange.h"
#include "http/h1_parser.h"

namespace kedge::http {
namespace {

// Bytes of following requests that may wait behind an open exchange before reading stops.
constexpr size_t kPipelineBytes = 16 * 1024;
// queued_bytes() at which on_drain is due.
constexpr size_t kLowMark = 64 * 1024;

class H1Connection;

class H1Exchange final : public ExchangeImpl {
 public:
  H1Exchange(H1Connection& connection, bool head_only, int version)
      : connection_(&connection), head_only_(head_only), version_(version) {}

  void respond(Response response) override;
  void start(int status, Headers headers) override;
  void write(ByteChain chain) override;
  void finish() override;
  void abort() override;
  size_t queued_bytes() const override;
  void on_drain(Fn<void()> fn) override { drain_ = std::move(fn); }
  void on_gone(Fn<void()> fn) override;
  Result<RawStream> upgrade(Headers headers) override;
  void dropped() override;

  bool finished() const { return phase_ == Phase::kFinished; }

 private:
  friend class H1Connection;
  enum class Phase : uint8_t { kWaiting, kStarted, kFinished };
  enum class Framing : uint8_t { kNone, kLength, kChunks, kUntilClose };

  void detach(bool gone);
  void write_head(int status, const Headers& headers, bool whole, size_t whole_size);

  H1Connection* connection_;  // null once the connection is done with it
  bool head_only_;            // HEAD
  int version_;
  bool keep_alive_ = true;
  Phase phase_ = Phase::kWaiting;
  Framing framing_ = Framing::kNone;
  uint64_t length_left_ = 0;  // kLength: bytes still owed
  ByteChain body_;            // not framed yet: what a turn writes becomes one chunk
  size_t body_bytes_ = 0;
  bool was_above_mark_ = false;
  Fn<void()> drain_;
  Fn<void()> gone_;
};

class H1Connection final : public Connection {
 public:
  explicit H1Connection(ConnectionHost& host)
      : host_(host),
        parser_({host.limits().header_bytes, host.limits().header_count}),
        since_us_(host.clock().mono_us()) {}
  H1Connection(const H1Connection&) = delete;
  H1Connection& operator=(const H1Connection&) = delete;
  ~H1Connection() override { end_all(); }

  void feed(std::string_view bytes) override;
  void feed_end() override;
  void take_output(size_t max_bytes, ByteChain& out) override;
  bool has_output() const override {
    return !out_.empty() || (exchange_ != nullptr && has_body_output());
  }
  bool wants_input() const override {
    return !closing_ && !(exchange_ != nullptr && inbox_.size() >= kPipelineBytes);
  }
  bool wants_close() const override { return closing_ && !has_output(); }
  void on_writable() override { tell_drained(); }
  int64_t deadline_us() const override;
  void on_deadline() override;
  void shut_down() override;
  void lost() override;
  size_t exchanges_open() const override { return exchange_ != nullptr ? 1 : 0; }

 private:
  friend class H1Exchange;

  bool has_body_output() const {
    return exchange_->body_bytes_ > 0 || exchange_->phase_ == H1Exchange::Phase::kFinished;
  }
  void end_all();
  // Parses as far as it goes: up to a request that is whole, or the end of the bytes.
  void pump(std::string_view& input);
  void keep(std::string_view input);
  void on_head();
  bool on_body(std::string_view piece);
  void dispatch();
  // Answers without the handler's handle() and closes.
  void refuse(int status, std::string_view message);
  void release_body();
  void frame_body(size_t max_bytes, ByteChain& out);
  void end_exchange();
  void tell_drained();
  void push(std::string text) {
    out_bytes_ += text.size();
    out_.push_back(Bytes(std::move(text)));
  }

  ConnectionHost& host_;
  H1Parser parser_;
  std::string inbox_;  // not parsed yet
  std::shared_ptr<H1Exchange> exchange_;
  RequestHead head_;  // of the request whose body is being collected
  std::string body_;
  size_t body_max_ = 0;
  size_t body_reserved_ = 0;
  bool collecting_ = false;
  bool keep_alive_ = true;  // as the request being read asks
  bool closing_ = false;    // no more requests; close when the output is gone
  bool draining_ = false;   // the server is shutting down
  bool pumping_ = false;
  ByteChain out_;  // framed
  size_t out_bytes_ = 0;
  int64_t since_us_;  // start of the wait that deadline_us() bounds
};

// --- the exchange
// ---------------------------------------------------------------------------------

void append_field(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += ": ";
  for (char c : value) {
    // A value with CR LF would be another field (response splitting).
    auto u = static_cast<unsigned char>(c);
    text += (u < 0x20 && u != '\t') || u == 0x7f ? ' ' : c;
  }
  text += "\r\n";
}

bool is_framing_field(std::string_view name) {
  return equals_ignore_case(name, "connection") || equals_ignore_case(name, "transfer-encoding") ||
         equals_ignore_case(name, "keep-alive");
}

void H1Exchange::write_head(int status, const Headers& headers, bool whole, size_t whole_size) {
  std::string text;
  text.reserve(256);
  text += "HTTP/1.1 ";
  text += std::to_string(status);
  text += ' ';
  text += status_text(status);
  text += "\r\n";
  bool bodiless = status < 200 || status == 204 || status == 304;
  std::optional<uint64_t> length;
  if (whole) length = whole_size;
  bool has_date = false;
  for (const auto& [name, value] : headers.fields()) {
    if (equals_ignore_case(name, "content-length")) {
      // HEAD and 304 tell the length of what they do not carry.
      if (!whole || head_only_ || status == 304) length = parse_u64(value);
      continue;
    }
    if (equals_ignore_case(name, "connection") && list_has_token(value, "close")) {
      keep_alive_ = false;
    }
    if (is_framing_field(name) || !is_token(name)) continue;
    has_date = has_date || equals_ignore_case(name, "date");
    append_field(text, name, value);
  }
  if (!has_date) {
    append_field(text, "Date", http_date(connection_->host_.clock().wall_seconds()));
  }
  if (bodiless || head_only_) {
    framing_ = Framing::kNone;
    if (length && status >= 200 && status != 204 && !(status == 304 && whole && *length == 0)) {
      append_field(text, "Content-Length", std::to_string(*length));
    }
  } else if (length) {
    framing_ = Framing::kLength;
    length_left_ = *length;
    append_field(text, "Content-Length", std::to_string(*length));
  } else if (version_ >= 11) {
    framing_ = Framing::kChunks;
    text += "Transfer-Encoding: chunked\r\n";
  } else {
    framing_ = Framing::kUntilClose;
    keep_alive_ = false;
  }
  if (connection_->draining_) keep_alive_ = false;
  if (!keep_alive_) {
    text += "Connection: close\r\n";
  } else if (version_ < 11) {
    text += "Connection: keep-alive\r\n";
  }
  text += "\r\n";
  connection_->push(std::move(text));
}

void H1Exchange::respond(Response response) {
  if (connection_ == nullptr || phase_ != Phase::kWaiting) return;
  size_t size = chain_size(response.body);
  phase_ = Phase::kStarted;
  write_head(response.status, response.headers, true, size);
  write(std::move(response.body));
  finish();
}

void H1Exchange::start(int status, Headers headers) {
  if (connection_ == nullptr || phase_ != Phase::kWaiting) return;
  phase_ = Phase::kStarted;
  write_head(status, headers, false, 0);
  connection_->host_.want_flush();
}

void H1Exchange::write(ByteChain chain) {
  if (connection_ == nullptr || phase_ != Phase::kStarted || framing_ == Framing::kNone) return;
  for (Bytes& b : chain) {
    if (b.empty()) continue;
    if (framing_ == Framing::kLength) {
      // More than was announced must not be taken for the next answer.
      if (length_left_ < b.size()) b = b.slice(0, static_cast<size_t>(length_left_));
      length_left_ -= b.size();
      if (b.empty()) continue;
    }
    body_bytes_ += b.size();
    body_.push_back(std::move(b));
  }
  if (queued_bytes() >= kLowMark) was_above_mark_ = true;
  connection_->host_.want_flush();
}

void H1Exchange::finish() {
  if (connection_ == nullptr || phase_ != Phase::kStarted) return;
  if (framing_ == Framing::kLength && length_left_ > 0) {
    abort();  // less than was announced: the client has to see that it is broken off
    return;
  }
  phase_ = Phase::kFinished;
  drain_.reset();
  gone_.reset();
  connection_->host_.want_flush();
}

void H1Exchange::abort() {
  if (connection_ == nullptr || phase_ == Phase::kFinished) return;
  H1Connection& connection = *connection_;
  body_.clear();
  body_bytes_ = 0;
  connection.closing_ = true;
  detach(false);
  connection.exchange_.reset();
  connection.host_.want_flush();
}

size_t H1Exchange::queued_bytes() const {
  if (connection_ == nullptr) return 0;
  return body_bytes_ + connection_->out_bytes_ + connection_->host_.unsent_bytes();
}

void H1Exchange::on_gone(Fn<void()> fn) {
  if (connection_ != nullptr && phase_ != Phase::kFinished) gone_ = std::move(fn);
}

void H1Exchange::dropped() {
  if (connection_ == nullptr || phase_ == Phase::kFinished) return;
  if (phase_ == Phase::kStarted) {
    abort();
    return;
  }
  respond(connection_->host_.handler().refuse(500, "the request was not answered"));
}

Result<RawStream> H1Exchange::upgrade(Headers headers) {
  if (connection_ == nullptr) return Error(Code::kCanceled, "upgrade: the client is gone");
  if (phase_ != Phase::kWaiting || version_ < 11) {
    return Error(Code::kBadRequest, "upgrade: not possible for this request");
  }
  H1Connection& connection = *connection_;
  std::string text = "HTTP/1.1 101 Switching Protocols\r\n";
  for (const auto& [name, value] : headers.fields()) {
    if (is_token(name)) append_field(text, name, value);
  }
  text += "\r\n";
  connection.push(std::move(text));
  phase_ = Phase::kFinished;
  std::shared_ptr<H1Exchange> self = std::move(connection.exchange_);
  detach(false);
  connection.closing_ = true;
  return connection.host_.release_stream(std::exchange(connection.inbox_, {}));
}

// From here on the Responder talks to nobody. `gone`: tell its owner.
void H1Exchange::detach(bool gone) {
  connection_ = nullptr;
  drain_.reset();
  Fn<void()> fn = std::move(gone_);
  gone_.reset();
  if (gone && fn && phase_ != Phase::kFinished) fn();
}

// --- reading
// --------------------------------------------------------------------------------------

void H1Connection::feed(std::string_view bytes) {
  if (closing_) return;
  if (parser_.between_requests() && exchange_ == nullptr) since_us_ = host_.clock().mono_us();
  if (exchange_ != nullptr || pumping_) {
    inbox_.append(bytes);
    return;
  }
  if (inbox_.empty()) {
    pump(bytes);
    keep(bytes);
    return;
  }
  inbox_.append(bytes);
  std::string all = std::exchange(inbox_, {});
  std::string_view input = all;
  pump(input);
  keep(input);
}

// What pump() left, in front of what an upgrade or nothing has put there.
void H1Connection::keep(std::string_view input) {
  if (!input.empty() && !closing_) inbox_.assign(input);
}

void H1Connection::pump(std::string_view& input) {
  pumping_ = true;
  while (exchange_ == nullptr && !closing_) {
    H1Parser::Step step = parser_.next(input);
    if (step == H1Parser::Step::kNeedsInput) break;
    if (step == H1Parser::Step::kError) {
      refuse(parser_.status(), parser_.message());
    } else if (step == H1Parser::Step::kHead) {
      on_head();
    } else if (step == H1Parser::Step::kBody) {
      if (!on_body(parser_.body())) break;
    } else {
      // inbox_ holds the rest while the handler runs: upgrade() hands it over.
      inbox_.assign(input);
      input = {};
      dispatch();
    }
  }
  pumping_ = false;
}

void H1Connection::on_head() {
  H1Request& request = parser_.request();
  keep_alive_ = request.keep_alive;
  head_ = std::move(request.head);
  const ConnectionInfo& info = host_.info();
  head_.remote = info.remote;
  head_.secure = info.secure;
  head_.peer = info.peer;
  collecting_ = true;
  body_max_ = host_.handler().accept(head_).max_bytes;
  if (!request.has_body()) return;
  if (!request.chunked && request.content_length > body_max_) {
    refuse(413, "the request body is larger than " + std::to_string(body_max_) + " bytes");
    return;
  }
  since_us_ = host_.clock().mono_us();
  if (request.expects_continue) {
    push("HTTP/1.1 100 Continue\r\n\r\n");
    host_.want_flush();
  }
}

bool H1Connection::on_body(std::string_view piece) {
  since_us_ = host_.clock().mono_us();
  if (piece.size() > body_max_ - body_.size()) {
    refuse(413, "the request body is larger than " + std::to_string(body_max_) + " bytes");
    return false;
  }
  if (!host_.reserve_body(piece.size())) {
    refuse(503, "too many request bodies are being received");
    return false;
  }
  body_reserved_ += piece.size();
  body_.append(piece);
  return true;
}

void H1Connection::release_body() {
  host_.release_body(std::exchange(body_reserved_, 0));
  body_.clear();
  body_.shrink_to_fit();
}

void H1Connection::dispatch() {
  collecting_ = false;
  exchange_ = std::make_shared<H1Exchange>(*this, head_.method == "HEAD", head_.http_version);
  exchange_->keep_alive_ = keep_alive_;
  host_.release_body(std::exchange(body_reserved_, 0));
  host_.handler().handle(std::move(head_), std::exchange(body_, {}), Responder(exchange_));
  head_ = RequestHead();
}

void H1Connection::refuse(int status, std::string_view message) {
  release_body();
  collecting_ = false;
  exchange_ = std::make_shared<H1Exchange>(*this, false, 11);
  exchange_->keep_alive_ = false;
  exchange_->respond(host_.handler().refuse(status, message));
}

void H1Connection::feed_end() {
  // Differs from RFC 9112, section 9.6, on purpose: a client that has closed its half cannot be
  // told from one that is gone, and a watch must end when its client does.
  if (exchange_ != nullptr && !exchange_->finished()) {
    std::shared_ptr<H1Exchange> exchange = std::move(exchange_);
    exchange_.reset();
    out_.clear();
    out_bytes_ = 0;
    closing_ = true;
    exchange->detach(true);
  }
  release_body();
  inbox_.clear();
  closing_ = closing_ || exchange_ == nullptr;
  if (exchange_ != nullptr) exchange_->keep_alive_ = false;
  host_.want_flush();
}

// --- writing
// --------------------------------------------------------------------------------------

void H1Connection::take_output(size_t max_bytes, ByteChain& out) {
  size_t taken = out_bytes_;
  std::move(out_.begin(), out_.end(), std::back_inserter(out));
  out_.clear();
  out_bytes_ = 0;
  if (exchange_ == nullptr) return;
  frame_body(max_bytes > taken ? max_bytes - taken : 1, out);
  if (exchange_->finished() && exchange_->body_bytes_ == 0) end_exchange();
}

// Everything that was written since the last time becomes one chunk.
void H1Connection::frame_body(size_t max_bytes, ByteChain& out) {
  H1Exchange& exchange = *exchange_;
  size_t size = std::min(exchange.body_bytes_, max_bytes);
  bool chunks = exchange.framing_ == H1Exchange::Framing::kChunks;
  bool last = exchange.finished() && size == exchange.body_bytes_;
  if (chunks && size > 0) {
    char line[24];
    int n = snprintf(line, sizeof line, "%zx\r\n", size);
    out.push_back(Bytes(std::string(line, static_cast<size_t>(n))));
  }
  exchange.body_bytes_ -= size;
  size_t i = 0;
  for (; size > 0; ++i) {
    Bytes& b = exchange.body_[i];
    if (b.size() > size) {
      out.push_back(b.slice(0, size));
      b = b.slice(size);
      break;
    }
    size -= b.size();
    out.push_back(std::move(b));
  }
  exchange.body_.erase(exchange.body_.begin(), exchange.body_.begin() + static_cast<ptrdiff_t>(i));
  if (!chunks) return;
  bool any = i > 0 || size > 0;
  if (last) {
    out.push_back(Bytes::from_static(any ? "\r\n0\r\n\r\n" : "0\r\n\r\n"));
  } else if (any) {
    out.push_back(Bytes::from_static("\r\n"));
  }
}

void H1Connection::end_exchange() {
  bool keep_alive = exchange_->keep_alive_ && !draining_;
  exchange_->detach(false);
  exchange_.reset();
  since_us_ = host_.clock().mono_us();
  if (!keep_alive) {
    closing_ = true;
    inbox_.clear();
    return;
  }
  if (inbox_.empty()) return;
  std::string all = std::exchange(inbox_, {});
  std::string_view input = all;
  pump(input);
  keep(input);
  if (exchange_ != nullptr || !out_.empty()) host_.want_flush();
}

void H1Connection::tell_drained() {
  if (exchange_ == nullptr || !exchange_->was_above_mark_) return;
  if (exchange_->queued_bytes() >= kLowMark) return;
  exchange_->was_above_mark_ = false;
  if (!exchange_->drain_) return;
  // The callback may set another, or end the exchange.
  std::shared_ptr<H1Exchange> exchange = exchange_;
  Fn<void()> fn = std::move(exchange->drain_);
  exchange->drain_.reset();
  fn();
  if (exchange->connection_ != nullptr && !exchange->finished() && !exchange->drain_) {
    exchange->drain_ = std::move(fn);
  }
}

// --- time and ends
// --------------------------------------------------------------------------------

int64_t H1Connection::deadline_us() const {
  if (closing_ || exchange_ != nullptr) return kNever;
  uint64_t ms = host_.limits().idle_ms;
  if (collecting_) {
    ms = host_.limits().body_idle_ms;
  } else if (!parser_.between_requests()) {
    ms = host_.limits().header_ms;
  }
  return since_us_ + static_cast<int64_t>(ms) * 1000;
}

void H1Connection::on_deadline() {
  if (deadline_us() == kNever) return;
  if (parser_.between_requests() && !collecting_) {
    closing_ = true;
  } else {
    refuse(408, collecting_ ? "the request body has stopped coming"
                            : "the request's header fields have not come in time");
  }
  host_.want_flush();
}

void H1Connection::shut_down() {
  draining_ = true;
  if (exchange_ == nullptr) {
    // A request whose head is on its way gets no answer: the client may repeat it elsewhere, since
    // nothing of it was done.
    closing_ = true;
    release_body();
    inbox_.clear();
  }
  host_.want_flush();
}

void H1Connection::end_all() {
  release_body();
  if (exchange_ == nullptr) return;
  std::shared_ptr<H1Exchange> exchange = std::move(exchange_);
  exchange_.reset();
  exchange->detach(true);
}

void H1Connection::lost() {
  closing_ = true;
  end_all();
}

}  // namespace

std::unique_ptr<Connection> make_h1_connection(ConnectionHost& host) {
  return std::make_unique<H1Connection>(host);
}

}  // namespace kedge::http
