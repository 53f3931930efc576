// Codec: how a value stands in its row. One byte tells: plain, deflated, or sealed.
//
//   plain    the value
//   deflated u32 (little endian) raw size, raw deflate stream; from kDeflateFrom bytes on, where it
//            saves a quarter or more: below, a page holds the row either way and only costs time
//   sealed   key id (8 bytes), AeadKey::seal() with key and revision of the row as associated data
//
// The checksum covers key, revision, codec and the bytes as stored. Formats of files: they never
// change. Encoder and Decoder belong to one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "store/keys.h"

namespace kedge::store {

enum class Codec : uint8_t { kPlain = 0, kDeflate = 1, kSealed = 2 };

inline constexpr size_t kDeflateFrom = 2048;
inline constexpr size_t kMaxValueBytes = 64 * 1024 * 1024;  // 20 times the largest request body

uint64_t row_checksum(std::string_view key, uint64_t revision, Codec codec,
                      std::string_view stored);

// Deflate with buffers kept between calls (raw stream, fastest level).
class Deflater {
 public:
  Deflater();
  ~Deflater();
  // With the size in front; nothing where it does not pay.
  std::string_view deflate(std::string_view raw);
  // `out` is used as the buffer. Errors: damaged.
  Status inflate(std::string_view packed, std::string& out);

 private:
  struct Streams;
  std::unique_ptr<Streams> streams_;
  std::string buffer_;
};

struct Encoded {
  Codec codec;
  std::string_view bytes;  // valid until the next call, or as long as the value
};

class ValueCodec {
 public:
  // REQUIRES: `keys` and `random` outlive it.
  ValueCodec(const KeyRing& keys, Random& random) : keys_(keys), random_(random) {}

  Encoded encode(std::string_view key, uint64_t revision, std::string_view value, bool sealed);
  // The view is valid until the next call, or as long as `stored`.
  Result<std::string_view> decode(std::string_view key, uint64_t revision, Codec codec,
                                  std::string_view stored);

 private:
  const KeyRing& keys_;
  Random& random_;
  Deflater deflater_;
  std::string buffer_;
};

// Little endian numbers in byte strings.
void put_u32(std::string& out, uint32_t v);
void put_u64(std::string& out, uint64_t v);
uint32_t get_u32(std::string_view at);  // REQUIRES: 4 bytes
uint64_t get_u64(std::string_view at);  // REQUIRES: 8 bytes

}  // namespace kedge::store
