// H1Parser: HTTP/1.0 and 1.1 requests from bytes (RFC 9112), strict where laxness is an attack.
//
// Pull style: next() eats from the front of `input` and says what it found. Bytes may come in any
// cut; nothing is kept but an unfinished head or an unfinished line of chunk framing, both bounded.
// Refused: bare LF, bare CR, folded lines, blanks before a colon, control characters, two framings
// at once (Transfer-Encoding with Content-Length), differing lengths, any transfer coding but
// chunked, missing or doubled Host. Chunk extensions and trailers are checked, bounded and dropped.
//
// A value; any thread, one at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/message.h"

namespace kedge::http {

struct H1Limits {
  size_t header_bytes;  // request line and fields of one request
  size_t header_count;
};

struct H1Request {
  RequestHead head;  // without secure, peer, remote
  bool keep_alive = true;
  bool expects_continue = false;
  bool chunked = false;
  uint64_t content_length = 0;  // when not chunked
  bool has_body() const { return chunked || content_length > 0; }
};

class H1Parser {
 public:
  // Bytes of a request target: kubectl's longest selectors stay far below.
  static constexpr size_t kTargetBytes = 32 * 1024;
  // Bytes of chunk extensions and of trailers, each, in one body.
  static constexpr size_t kChunkExtraBytes = 8 * 1024;

  enum class Step : uint8_t {
    kNeedsInput,  // `input` is eaten, the message goes on
    kHead,        // request() is there; body and end follow
    kBody,        // body() is a piece, valid as long as the bytes given to next()
    kEnd,         // the request is complete; the next call begins another one
    kError,       // status() and message(); final
  };

  explicit H1Parser(const H1Limits& limits) : limits_(limits) {}

  Step next(std::string_view& input);

  // After kHead until the next kHead; may be moved from.
  H1Request& request() { return request_; }
  std::string_view body() const { return body_; }
  int status() const { return status_; }
  std::string_view message() const { return message_; }
  // Nothing of a request has come since the last one ended.
  bool between_requests() const { return state_ == State::kHead && head_.empty(); }
  bool in_body() const { return state_ != State::kHead && state_ != State::kFailed; }

 private:
  enum class State : uint8_t {
    kHead,
    kSized,      // a body with Content-Length
    kChunkSize,  // the line with a chunk's size
    kChunkData,
    kChunkDataCr,  // CR LF after the data
    kTrailer,
    kEnd,
    kFailed,
  };

  Step fail(int status, std::string_view message);
  Step next_head(std::string_view& input);
  // The length of the head at the front of `text` with its empty line, 0 when it is not whole yet.
  // Fails on bare LF. `from`: what was looked at before.
  size_t find_head_end(std::string_view text, size_t from);
  bool parse_head(std::string_view head);
  bool parse_request_line(std::string_view line);
  bool parse_target(std::string_view target);
  bool parse_field(std::string_view line);
  bool check_fields();
  bool check_framing();
  bool check_host();
  Step next_chunk_size(std::string_view& input);
  Step next_chunk_end(std::string_view& input);
  Step next_trailer(std::string_view& input);
  // Moves a line to line_ (without CR LF): 1 whole, 0 more needed, -1 failed.
  int take_line(std::string_view& input, size_t max_bytes);

  H1Limits limits_;
  State state_ = State::kHead;
  H1Request request_;
  std::string head_;  // an unfinished head
  std::string line_;  // an unfinished line of framing
  std::string_view body_;
  uint64_t left_ = 0;       // bytes of the body or chunk to come
  size_t extra_bytes_ = 0;  // of extensions and trailers
  std::string authority_;   // of a target in absolute form
  std::string_view message_;
  int status_ = 0;
};

}  // namespace kedge::http
