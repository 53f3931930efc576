// H2Output and BodyQueue: how HTTP/2 frames become a ByteChain, for server and client.
//
// nghttp2 hands out control frames and frame headers in its own short-lived buffer; they are copied
// together. DATA payloads stay where they are: large ones are passed on as slices of the Bytes that
// were written, small ones are copied behind their frame header, which is cheaper than one more
// piece for the kernel or a TLS record. Values on the loop thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "http/message.h"

namespace kedge::http {

// Frames of one turn, appended to a chain. Call finish() before the chain is used.
class H2Output {
 public:
  H2Output(ByteChain& out, size_t max_bytes) : out_(out), max_bytes_(max_bytes) {}
  H2Output(const H2Output&) = delete;
  H2Output& operator=(const H2Output&) = delete;

  void copy(std::string_view bytes) {
    scratch_.append(bytes);
    taken_ += bytes.size();
  }
  void pass(Bytes bytes);
  void finish();
  bool full() const { return taken_ >= max_bytes_; }

 private:
  ByteChain& out_;
  const size_t max_bytes_;
  size_t taken_ = 0;
  std::string scratch_;
};

// Body bytes waiting for their turn and for the peer's window.
class BodyQueue {
 public:
  void push(ByteChain chain);
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Moves `count` bytes to `output`. REQUIRES: count <= size().
  void take(size_t count, H2Output& output);
  void clear();

 private:
  std::vector<Bytes> parts_;
  size_t first_ = 0;  // parts_ before it are used up
  size_t size_ = 0;
};

// Counts events in windows of ten seconds.
class RateWindow {
 public:
  // True if this event is one too many.
  bool exceeds(int64_t now_us, uint32_t limit) {
    if (now_us - start_us_ >= 10'000'000) {
      start_us_ = now_us;
      count_ = 0;
    }
    return ++count_ > limit;
  }

 private:
  int64_t start_us_ = INT64_MIN / 2;
  uint32_t count_ = 0;
};

// Fields that belong to a connection of HTTP/1 and must not be sent over HTTP/2 (RFC 9113, 8.2.2).
bool is_connection_specific(std::string_view name);

}  // namespace kedge::http
