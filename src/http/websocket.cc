#include "http/websocket.h"

#include <algorithm>
#include <cstring>

namespace kedge::http {
namespace {

// Codes a peer may put in a Close frame (RFC 6455, 7.4.1 and 7.4.2).
bool valid_close_code(uint16_t code) {
  if (code >= 3000 && code <= 4999) return true;
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
}

void apply_mask(char* data, size_t size, const uint8_t mask[4], size_t at) {
  size_t i = 0;
  for (; i < size && (at + i) % 4 != 0; i++)
    data[i] = static_cast<char>(data[i] ^ mask[(at + i) % 4]);
  uint32_t word = 0;
  std::memcpy(&word, mask, 4);
  for (; i + 4 <= size; i += 4) {
    uint32_t v = 0;
    std::memcpy(&v, data + i, 4);
    v ^= word;
    std::memcpy(data + i, &v, 4);
  }
  for (; i < size; i++) data[i] = static_cast<char>(data[i] ^ mask[(at + i) % 4]);
}

std::string_view as_text(const uint8_t* p, size_t n) {
  return std::string_view(reinterpret_cast<const char*>(p), n);
}

// Length of the sequence that begins with `c`, and the range its second byte must lie in.
size_t sequence_length(uint8_t c, uint8_t* low, uint8_t* high) {
  *low = 0x80;
  *high = 0xBF;
  if (c >= 0xC2 && c <= 0xDF) return 2;
  if (c >= 0xE0 && c <= 0xEF) {
    if (c == 0xE0) *low = 0xA0;
    if (c == 0xED) *high = 0x9F;
    return 3;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    if (c == 0xF0) *low = 0x90;
    if (c == 0xF4) *high = 0x8F;
    return 4;
  }
  return 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    uint8_t c = static_cast<uint8_t>(text[i]);
    if (c < 0x80) {
      i++;
      continue;
    }
    uint8_t low = 0;
    uint8_t high = 0;
    size_t n = sequence_length(c, &low, &high);
    if (n == 0 || text.size() - i < n) return false;
    uint8_t second = static_cast<uint8_t>(text[i + 1]);
    if (second < low || second > high) return false;
    for (size_t k = 2; k < n; k++) {
      if ((static_cast<uint8_t>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += n;
  }
  return true;
}

Status WebSocket::fail(uint16_t code, std::string_view why) {
  close(code, why);
  failed_ = true;
  message_.clear();
  return Error(Code::kBadRequest, "websocket: " + std::string(why));
}

// Bytes of the header of the frame being read, as far as they are known from its first two.
size_t WebSocket::header_size() const {
  if (header_have_ < 2) return 2;
  size_t n = 2;
  uint8_t length = header_[1] & 0x7F;
  if (length == 126) n += 2;
  if (length == 127) n += 8;
  if ((header_[1] & 0x80) != 0) n += 4;
  return n;
}

Status WebSocket::feed(std::string_view bytes) {
  if (failed_) return Error(Code::kBadRequest, "websocket: connection has failed");
  while (!bytes.empty() && !close_received_) {
    if (!in_payload_) {
      size_t n = std::min(header_size() - header_have_, bytes.size());
      std::memcpy(header_ + header_have_, bytes.data(), n);
      header_have_ += n;
      bytes.remove_prefix(n);
      if (header_have_ < header_size()) continue;
      TRY(start_frame());
    } else {
      size_t n = static_cast<size_t>(std::min<uint64_t>(payload_left_, bytes.size()));
      take_payload(bytes.substr(0, n));
      bytes.remove_prefix(n);
    }
    if (in_payload_ && payload_left_ == 0) {
      in_payload_ = false;
      TRY(end_frame());
    }
  }
  return {};  // what follows a Close is ignored (RFC 6455, 5.5.1)
}

// The header is whole: checks it and prepares for the payload.
Status WebSocket::start_frame() {
  const bool masked = (header_[1] & 0x80) != 0;
  fin_ = (header_[0] & 0x80) != 0;
  opcode_ = header_[0] & 0x0F;
  if ((header_[0] & 0x70) != 0) {
    return fail(close_code::kProtocolError, "reserved bits set without an extension");
  }
  if (masked != (role_ == Role::kServer)) {
    return fail(close_code::kProtocolError,
                masked ? "frame of the server is masked" : "frame of the client is not masked");
  }
  uint64_t length = header_[1] & 0x7F;
  const size_t extra = length == 126 ? 2 : length == 127 ? 8 : 0;
  if (extra != 0) {
    length = 0;
    for (size_t i = 0; i < extra; i++) length = length << 8 | header_[2 + i];
    if (length < (extra == 2 ? 126u : 65536u) || (length >> 63) != 0) {
      return fail(close_code::kProtocolError, "length is not in its shortest form");
    }
  }
  if (masked) std::memcpy(mask_, header_ + 2 + extra, 4);
  header_have_ = 0;
  in_payload_ = true;
  payload_left_ = length;
  payload_at_ = 0;

  if ((opcode_ & 0x8) != 0) {
    if (opcode_ > kOpPong) return fail(close_code::kProtocolError, "unknown control frame");
    if (!fin_) return fail(close_code::kProtocolError, "control frame is fragmented");
    if (length > kMaxControlBytes) {
      return fail(close_code::kProtocolError, "control frame is longer than 125 bytes");
    }
    control_.clear();
    return {};
  }
  if (opcode_ > kOpBinary) return fail(close_code::kProtocolError, "unknown data frame");
  if ((opcode_ == kOpContinuation) != in_message_) {
    return fail(close_code::kProtocolError, in_message_ ? "new message inside a fragmented one"
                                                        : "continuation without a message");
  }
  if (!in_message_) {
    in_message_ = true;
    message_opcode_ = opcode_;
    message_frames_ = 0;
    message_.clear();
  }
  message_frames_++;
  if (length > max_message_bytes_ - message_.size() || message_frames_ > kMaxFrames) {
    return fail(close_code::kMessageTooBig, "message is too big");
  }
  return {};
}

void WebSocket::take_payload(std::string_view bytes) {
  std::string& into = (opcode_ & 0x8) != 0 ? control_ : message_;
  const size_t from = into.size();
  into.append(bytes);
  if (role_ == Role::kServer) apply_mask(into.data() + from, bytes.size(), mask_, payload_at_);
  payload_at_ += bytes.size();
  payload_left_ -= bytes.size();
}

Status WebSocket::end_frame() {
  switch (opcode_) {
    case kOpPing:
      if (!close_sent_) pong_ = control_;  // an older one still unsent is replaced
      return {};
    case kOpPong:
      ready_.push_back({WebSocketMessage::Kind::kPong, control_, 0});
      return {};
    case kOpClose:
      return end_close_frame();
    default:
      return end_data_frame();
  }
}

Status WebSocket::end_data_frame() {
  if (!fin_) return {};
  in_message_ = false;
  const bool text = message_opcode_ == kOpText;
  if (text && !is_utf8(message_)) {
    return fail(close_code::kInvalidPayload, "text is not UTF-8");
  }
  using Kind = WebSocketMessage::Kind;
  ready_.push_back({text ? Kind::kText : Kind::kBinary, std::move(message_), 0});
  message_.clear();
  return {};
}

Status WebSocket::end_close_frame() {
  uint16_t code = close_code::kNoStatus;
  if (control_.size() == 1) {
    return fail(close_code::kProtocolError, "close frame with one byte");
  }
  std::string reason;
  if (control_.size() >= 2) {
    code = static_cast<uint16_t>(static_cast<uint8_t>(control_[0]) << 8 |
                                 static_cast<uint8_t>(control_[1]));
    reason = control_.substr(2);
    if (!valid_close_code(code)) return fail(close_code::kProtocolError, "invalid close code");
    if (!is_utf8(reason)) return fail(close_code::kInvalidPayload, "close reason is not UTF-8");
  }
  close_received_ = true;
  close(code, "");  // the echo; nothing if ours went first
  ready_.push_back({WebSocketMessage::Kind::kClose, std::move(reason), code});
  return {};
}

std::optional<WebSocketMessage> WebSocket::next() {
  if (ready_.empty()) return std::nullopt;
  WebSocketMessage message = std::move(ready_.front());
  ready_.pop_front();
  return message;
}

void WebSocket::send_frame(uint8_t opcode, Bytes payload) {
  if (close_sent_) return;
  uint8_t head[14];
  size_t n = 0;
  const uint64_t size = payload.size();
  const uint8_t mask_bit = role_ == Role::kClient ? 0x80 : 0;
  head[n++] = static_cast<uint8_t>(0x80 | opcode);
  if (size < 126) {
    head[n++] = static_cast<uint8_t>(mask_bit | size);
  } else {
    const int bytes = size <= 0xFFFF ? 2 : 8;
    head[n++] = static_cast<uint8_t>(mask_bit | (bytes == 2 ? 126 : 127));
    for (int i = bytes - 1; i >= 0; i--) head[n++] = static_cast<uint8_t>(size >> (8 * i));
  }
  if (role_ == Role::kServer) {
    out_.push_back(Bytes::copy(as_text(head, n)));
    if (size != 0) out_.push_back(std::move(payload));
    return;
  }
  uint8_t mask[4];
  random_.fill(mask);
  std::memcpy(head + n, mask, 4);
  n += 4;
  std::string frame(as_text(head, n));
  frame.append(payload.view());
  apply_mask(frame.data() + n, payload.size(), mask, 0);
  out_.push_back(Bytes(std::move(frame)));
}

void WebSocket::ping(std::string_view payload) {
  send_frame(kOpPing, Bytes::copy(payload.substr(0, kMaxControlBytes)));
}

void WebSocket::close(uint16_t code, std::string_view reason) {
  if (close_sent_) return;
  std::string payload;
  if (code != close_code::kNoStatus) {
    payload.push_back(static_cast<char>(code >> 8));
    payload.push_back(static_cast<char>(code & 0xFF));
    size_t n = std::min(reason.size(), kMaxControlBytes - 2);
    while (n < reason.size() && n > 0 && (static_cast<uint8_t>(reason[n]) & 0xC0) == 0x80) n--;
    payload.append(reason.substr(0, n));
  }
  send_frame(kOpClose, Bytes(std::move(payload)));
  close_sent_ = true;
  pong_.reset();
}

ByteChain WebSocket::drain() {
  if (pong_) {
    send_frame(kOpPong, Bytes(std::move(*pong_)));
    pong_.reset();
  }
  return std::exchange(out_, {});
}

}  // namespace kedge::http
