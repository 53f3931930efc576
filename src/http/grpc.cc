#include "http/grpc.h"

#include <algorithm>
#include <cstring>

#include "base/strings.h"

namespace kedge::http {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// What an answer without grpc-status means (grpc/doc/http-grpc-status-mapping.md).
int status_from_http(int http) {
  switch (http) {
    case 400:
      return 13;  // INTERNAL
    case 401:
      return 16;  // UNAUTHENTICATED
    case 403:
      return 7;  // PERMISSION_DENIED
    case 404:
      return 12;  // UNIMPLEMENTED
    case 429:
    case 502:
    case 503:
    case 504:
      return 14;  // UNAVAILABLE
    default:
      return 2;  // UNKNOWN
  }
}

constexpr std::string_view kStatusNames[] = {
    "OK",        "CANCELLED",      "UNKNOWN",           "INVALID_ARGUMENT",   "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
    "ABORTED",   "OUT_OF_RANGE",   "UNIMPLEMENTED",     "INTERNAL",           "UNAVAILABLE",
    "DATA_LOSS", "UNAUTHENTICATED"};

Error status_error(std::string_view method, int status, std::string_view message) {
  std::string text = "gRPC " + std::string(method) + ": ";
  if (status >= 0 && status < static_cast<int>(std::size(kStatusNames))) {
    text += kStatusNames[status];
  } else {
    text += "status " + std::to_string(status);
  }
  if (!message.empty()) text += ": " + std::string(message);
  return Error(grpc_code(status), std::move(text));
}

// One call, unary or streaming: both are a stream of messages and a status.
class Call final : public GrpcCall, private ResponseHandler {
 public:
  Call(std::string_view method, const GrpcLimits& limits, GrpcStreamHandler* handler,
       Fn<void(Result<std::string>)> done)
      : method_(method), frames_(limits.max_message), handler_(handler), done_(std::move(done)) {}

  void begin(Client& client, const Endpoint& endpoint, Bytes request, uint64_t timeout_ms) {
    ClientRequest r;
    r.method = "POST";
    r.target = method_;
    r.headers.add("content-type", "application/grpc");
    r.headers.add("te", "trailers");
    r.headers.add("user-agent", "kedge");
    if (timeout_ms != 0) r.headers.add("grpc-timeout", grpc_timeout(timeout_ms));
    r.body = grpc_frame(std::move(request));
    r.timeout_ms = timeout_ms;
    exchange_ = client.send(endpoint, std::move(r), *this);
  }

 private:
  void on_head(ResponseHead head) override;
  void on_body(std::string_view bytes) override;
  void on_end(Headers trailers) override;
  void on_error(Error error) override { finish(std::move(error).context("gRPC " + method_)); }

  // The status in `headers`, if there is one.
  std::optional<Status> status_of(const Headers& headers) const;
  // Breaks the call off: the transport is reset, the caller told.
  void give_up(Error error) {
    exchange_.reset();
    finish(std::move(error));
  }
  void finish(Status status);

  const std::string method_;
  GrpcFrames frames_;
  GrpcStreamHandler* handler_;  // null: unary
  Fn<void(Result<std::string>)> done_;
  std::unique_ptr<ClientExchange> exchange_;
  ResponseHead head_;
  std::optional<std::string> answer_;  // unary
  bool* destroyed_ = nullptr;          // set while a handler is called

 public:
  ~Call() override {
    if (destroyed_ != nullptr) *destroyed_ = true;
  }
};

std::optional<Status> Call::status_of(const Headers& headers) const {
  const std::optional<std::string_view> text = headers.get("grpc-status");
  if (!text) return std::nullopt;
  const std::optional<uint64_t> status = parse_u64(*text);
  if (status == std::optional<uint64_t>(0)) return Status();
  return Status(status_error(method_,
                             static_cast<int>(std::min<uint64_t>(status.value_or(2), 9999)),
                             grpc_decode_message(headers.get("grpc-message").value_or(""))));
}

void Call::on_head(ResponseHead head) {
  head_ = std::move(head);
  const std::string_view type = head_.headers.get("content-type").value_or("");
  if (head_.status == 200 && type.starts_with("application/grpc")) return;
  if (std::optional<Status> status = status_of(head_.headers); status && !status->ok()) {
    return give_up(std::move(*status).error());
  }
  give_up(status_error(method_, status_from_http(head_.status),
                       "the server answered HTTP " + std::to_string(head_.status) +
                           " with content type " + go_quote(type)));
}

void Call::on_body(std::string_view bytes) {
  Status fed = frames_.feed(bytes);
  bool destroyed = false;
  while (std::optional<std::string> message = frames_.next()) {
    if (handler_ != nullptr) {
      destroyed_ = &destroyed;
      handler_->on_message(std::move(*message));
      if (destroyed) return;
      destroyed_ = nullptr;
    } else if (answer_) {
      return give_up(status_error(method_, 13, "more than one message in a unary answer"));
    } else {
      answer_ = std::move(message);
    }
  }
  if (!fed.ok()) give_up(std::move(fed).error().context("gRPC " + method_));
}

void Call::on_end(Headers trailers) {
  std::optional<Status> status = status_of(trailers);
  // "Trailers-only": an answer without messages has its status in the only header block.
  if (!status) status = status_of(head_.headers);
  if (!status) {
    return finish(status_error(method_, 13, "the server closed the stream without grpc-status"));
  }
  if (status->ok() && !frames_.at_boundary()) {
    return finish(status_error(method_, 13, "the last message is cut off"));
  }
  finish(std::move(*status));
}

void Call::finish(Status status) {
  if (handler_ != nullptr) {
    std::exchange(handler_, nullptr)->on_done(std::move(status));
    return;
  }
  if (!done_) return;
  Fn<void(Result<std::string>)> done = std::move(done_);
  if (!status.ok()) return done(std::move(status).error());
  if (!answer_) return done(status_error(method_, 13, "no message in a unary answer"));
  done(std::move(*answer_));
}

}  // namespace

Code grpc_code(int status) {
  static constexpr Code kCodes[] = {
      Code::kUnknown,             // OK is no error
      Code::kCanceled,            // CANCELLED
      Code::kUnknown,             // UNKNOWN
      Code::kBadRequest,          // INVALID_ARGUMENT
      Code::kTimeout,             // DEADLINE_EXCEEDED
      Code::kNotFound,            // NOT_FOUND
      Code::kAlreadyExists,       // ALREADY_EXISTS
      Code::kForbidden,           // PERMISSION_DENIED
      Code::kTooManyRequests,     // RESOURCE_EXHAUSTED
      Code::kConflict,            // FAILED_PRECONDITION
      Code::kConflict,            // ABORTED
      Code::kBadRequest,          // OUT_OF_RANGE
      Code::kNotImplemented,      // UNIMPLEMENTED
      Code::kInternalError,       // INTERNAL
      Code::kServiceUnavailable,  // UNAVAILABLE
      Code::kInternalError,       // DATA_LOSS
      Code::kUnauthorized,        // UNAUTHENTICATED
  };
  if (status < 0 || status >= static_cast<int>(std::size(kCodes))) return Code::kUnknown;
  return kCodes[status];
}

std::string grpc_decode_message(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
        hex_digit(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

std::string grpc_timeout(uint64_t ms) {
  constexpr uint64_t kMax = 99'999'999;
  if (ms <= kMax) return std::to_string(ms) + "m";
  const uint64_t seconds = ms / 1000 + (ms % 1000 != 0 ? 1 : 0);
  return std::to_string(std::min(seconds, kMax)) + "S";
}

Status GrpcFrames::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    if (head_have_ < sizeof head_) {
      const size_t n = std::min(sizeof head_ - head_have_, bytes.size());
      std::memcpy(head_ + head_have_, bytes.data(), n);
      head_have_ += n;
      bytes.remove_prefix(n);
      if (head_have_ < sizeof head_) break;
      if (head_[0] != 0) return Error(Code::kInternalError, "a message is compressed, unasked");
      left_ = static_cast<size_t>(head_[1]) << 24 | static_cast<size_t>(head_[2]) << 16 |
              static_cast<size_t>(head_[3]) << 8 | head_[4];
      if (left_ > max_message_) {
        return Error(Code::kTooManyRequests, "a message of " + std::to_string(left_) +
                                                 " bytes is larger than the limit of " +
                                                 std::to_string(max_message_));
      }
    }
    const size_t n = std::min(left_, bytes.size());
    message_.append(bytes.substr(0, n));
    bytes.remove_prefix(n);
    left_ -= n;
    if (left_ == 0) {
      ready_.push_back(std::move(message_));
      message_.clear();
      head_have_ = 0;
    }
  }
  return {};
}

std::optional<std::string> GrpcFrames::next() {
  if (ready_.empty()) return std::nullopt;
  std::string message = std::move(ready_.front());
  ready_.pop_front();
  return message;
}

ByteChain grpc_frame(Bytes message) {
  const uint32_t n = static_cast<uint32_t>(message.size());
  std::string head(1, '\0');
  for (int shift = 24; shift >= 0; shift -= 8) head.push_back(static_cast<char>(n >> shift));
  ByteChain out;
  out.push_back(Bytes(std::move(head)));
  if (n != 0) out.push_back(std::move(message));
  return out;
}

std::unique_ptr<GrpcCall> GrpcChannel::unary(std::string_view method, Bytes request,
                                             uint64_t timeout_ms,
                                             Fn<void(Result<std::string>)> done) {
  auto call = std::make_unique<Call>(method, limits_, nullptr, std::move(done));
  call->begin(client_, endpoint_, std::move(request), timeout_ms);
  return call;
}

std::unique_ptr<GrpcCall> GrpcChannel::server_stream(std::string_view method, Bytes request,
                                                     uint64_t timeout_ms,
                                                     GrpcStreamHandler& handler) {
  auto call = std::make_unique<Call>(method, limits_, &handler, nullptr);
  call->begin(client_, endpoint_, std::move(request), timeout_ms);
  return call;
}

}  // namespace kedge::http
