// gzip (RFC 1952) of answers that are made in parts, where a part may have been compressed before.
//
// A GzipPart is a run of deflate blocks (RFC 1951) that refers to nothing in front of it and ends
// at a byte, with the CRC and length of its text: parts can be kept and put together in any order.
// GzipJoiner writes one member around them, which every reader takes (several members they do not
// all take). Pure; one thread at a time each.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/bytes.h"

namespace kedge::http {

struct GzipPart {
  Bytes deflated;
  uint32_t crc = 0;
  uint64_t raw_bytes = 0;
};

// Compresses at level 1, as upstream. Holds about 260 KiB.
class GzipPacker {
 public:
  GzipPacker();
  GzipPacker(const GzipPacker&) = delete;
  GzipPacker& operator=(const GzipPacker&) = delete;
  ~GzipPacker();

  GzipPart pack(const ByteChain& raw);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

class GzipJoiner {
 public:
  // The header; first.
  void begin(ByteChain& out);
  void add(const GzipPart& part, ByteChain& out);
  // A short text, as it is. REQUIRES: at most 65,535 bytes.
  void add_stored(std::string_view text, ByteChain& out);
  // The end of the member.
  void end(ByteChain& out);

 private:
  void count(uint32_t crc, uint64_t bytes);

  uint32_t crc_ = 0;
  uint64_t bytes_ = 0;
};

// Whether an Accept-Encoding header has the token "gzip" (k8s.io/apiserver's reading: no q-values).
bool accepts_gzip(std::string_view accept_encoding);

}  // namespace kedge::http
