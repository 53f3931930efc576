// The client's end of HTTP/1.1 (RFC 9112) without IO: H1ResponseParser makes responses from bytes,
// h1_request_head() makes the head of a request.
//
// Pull style: next() eats from the front of `input` and says what it found; bytes may come in any
// cut. Kept are only an unfinished head and an unfinished line of chunk framing, both bounded.
// Strict: bare LF, folded lines, control characters, both framings at once, differing lengths and
// unknown transfer codings are errors, because what follows on the connection would be misread.
// Interim responses (1xx) are dropped, at most kMaxInterim of them; 101 is a final one and ends the
// parser's work: what follows belongs to the other protocol. Trailers are checked and dropped.
//
// Values; any thread, one at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace kedge::http {

class H1ResponseParser {
 public:
  static constexpr int kMaxInterim = 16;
  // Bytes of a chunk-size line, and of all trailers.
  static constexpr size_t kChunkLineBytes = 4096;
  static constexpr size_t kTrailerBytes = 16 * 1024;

  enum class Step : uint8_t {
    kNeedsInput,  // `input` is eaten, the response goes on
    kHead,        // head() is there; body and end follow (after 101 nothing follows)
    kBody,        // body() is a piece, valid as long as the bytes given to next()
    kEnd,         // the response is complete; begin() must precede the next one
    kError,       // message(); final
  };

  H1ResponseParser(size_t header_bytes, size_t header_count)
      : header_bytes_(header_bytes), header_count_(header_count) {}

  // A request was sent; its response comes next. `head`: the method was HEAD.
  void begin(bool head);
  Step next(std::string_view& input);
  // The peer has closed: kEnd if that was the end of the body, else kError.
  Step end_of_input();

  // After kHead; may be moved from.
  ResponseHead& head() { return head_; }
  std::string_view body() const { return body_; }
  // The connection may carry another request after kEnd.
  bool keep_alive() const { return keep_alive_; }
  // Something of the response has come.
  bool started() const { return started_; }
  const std::string& message() const { return message_; }

 private:
  enum class State : uint8_t {
    kHead,
    kSized,
    kUntilClose,
    kChunkSize,
    kChunkData,
    kChunkEnd,
    kTrailer,
    kEnd,
    kUpgraded,
    kFailed,
  };

  Step fail(std::string_view message);
  Step next_head(std::string_view& input);
  Step next_data(std::string_view& input);
  Step next_line(std::string_view& input);
  Step chunk_size();
  bool parse_head(std::string_view text);
  bool parse_status_line(std::string_view line);
  bool parse_field(std::string_view line);
  bool choose_framing();

  const size_t header_bytes_;
  const size_t header_count_;
  State state_ = State::kEnd;
  bool head_request_ = false;
  bool started_ = false;
  bool keep_alive_ = false;
  int interim_ = 0;
  ResponseHead head_;
  std::string buffer_;  // an unfinished head or line
  std::string_view body_;
  uint64_t left_ = 0;
  size_t trailer_bytes_ = 0;
  std::string message_;
};

// Request line and fields with the empty line. `content_length`: of the body that follows, nothing
// for a request without one. Host and Content-Length in `headers` are replaced. An error if a part
// cannot be put on the wire (blanks or control characters where they would change the meaning).
Result<std::string> h1_request_head(std::string_view method, std::string_view target,
                                    std::string_view host, const Headers& headers,
                                    std::optional<uint64_t> content_length);

}  // namespace kedge::http
