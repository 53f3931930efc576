// WebSocket: the frame codec of RFC 6455 without IO, for either end of a connection.
//
// feed() takes what came from the peer and makes messages (next()); send(), ping() and close() make
// frames; drain() hands over what must go to the peer. Pings are answered and a close is echoed by
// the codec itself. When feed() fails the connection is over: drain() once more (it holds the Close
// frame that tells why), write that, and close the stream.
//
// Bounded: a message by max_message_bytes, unanswered pings to one (RFC 6455, 5.5.3), frames of one
// message to kMaxFrames. A message is delivered whole; text is checked to be UTF-8. The server
// sends without copying the payload, the client copies to mask. No extensions. One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"

namespace kedge::http {

// Close codes of RFC 6455, section 7.4.1, that are used here.
namespace close_code {
inline constexpr uint16_t kNormal = 1000;
inline constexpr uint16_t kGoingAway = 1001;
inline constexpr uint16_t kProtocolError = 1002;
inline constexpr uint16_t kUnsupportedData = 1003;
inline constexpr uint16_t kNoStatus = 1005;  // never on the wire: a Close frame without a code
inline constexpr uint16_t kInvalidPayload = 1007;
inline constexpr uint16_t kPolicyViolation = 1008;
inline constexpr uint16_t kMessageTooBig = 1009;
inline constexpr uint16_t kInternalError = 1011;
}  // namespace close_code

struct WebSocketMessage {
  enum class Kind : uint8_t {
    kText,
    kBinary,
    kPong,   // of a ping() of ours; data is its payload
    kClose,  // the peer closes; data is its reason, code why. The last message there is
  };
  Kind kind = Kind::kBinary;
  std::string data;
  uint16_t code = 0;
};

class WebSocket {
 public:
  enum class Role : uint8_t { kServer, kClient };

  // `random` makes a client's masks; it outlives the codec and is unused by a server.
  WebSocket(Role role, Random& random, size_t max_message_bytes)
      : role_(role), random_(random), max_message_bytes_(max_message_bytes) {}

  Status feed(std::string_view bytes);
  std::optional<WebSocketMessage> next();

  // Nothing is sent after close().
  void send_text(Bytes text) { send_frame(kOpText, std::move(text)); }  // REQUIRES: UTF-8
  void send_binary(Bytes data) { send_frame(kOpBinary, std::move(data)); }
  void ping(std::string_view payload);  // at most 125 bytes are sent
  void close(uint16_t code, std::string_view reason);

  ByteChain drain();

  bool close_sent() const { return close_sent_; }
  bool close_received() const { return close_received_; }
  // Both ends have said Close: the stream may be closed (the server first).
  bool finished() const { return close_sent_ && close_received_; }

 private:
  static constexpr uint8_t kOpContinuation = 0x0;
  static constexpr uint8_t kOpText = 0x1;
  static constexpr uint8_t kOpBinary = 0x2;
  static constexpr uint8_t kOpClose = 0x8;
  static constexpr uint8_t kOpPing = 0x9;
  static constexpr uint8_t kOpPong = 0xA;
  static constexpr size_t kMaxControlBytes = 125;
  // Frames of one message: empty fragments cost time and bring nothing.
  static constexpr uint32_t kMaxFrames = 65536;

  Status fail(uint16_t code, std::string_view why);
  size_t header_size() const;
  Status start_frame();
  void take_payload(std::string_view bytes);
  Status end_frame();
  Status end_data_frame();
  Status end_close_frame();
  void send_frame(uint8_t opcode, Bytes payload);

  const Role role_;
  Random& random_;
  const size_t max_message_bytes_;

  // The frame being read.
  uint8_t header_[14];
  size_t header_have_ = 0;
  bool in_payload_ = false;
  uint8_t opcode_ = 0;
  bool fin_ = false;
  uint8_t mask_[4] = {0, 0, 0, 0};
  uint64_t payload_left_ = 0;
  size_t payload_at_ = 0;  // bytes of this frame taken: where the mask stands
  std::string control_;    // payload of a control frame

  // The message being gathered.
  bool in_message_ = false;
  uint8_t message_opcode_ = 0;
  uint32_t message_frames_ = 0;
  std::string message_;

  bool failed_ = false;
  bool close_sent_ = false;
  bool close_received_ = false;
  std::deque<WebSocketMessage> ready_;
  std::optional<std::string> pong_;  // the answer owed to the latest ping
  ByteChain out_;
};

// Whether `text` is well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong).
bool is_utf8(std::string_view text);

}  // namespace kedge::http
