#include "store/codec.h"

#define ZLIB_CONST
#include <zlib.h>

#include "base/assert.h"
#include "base/strings.h"
#include "crypto/checksum.h"

namespace kedge::store {
namespace {

// 8 KiB window and small tables: 40 KiB instead of 256, for values of a few KiB.
constexpr int kWindowBits = -13;
constexpr int kMemLevel = 6;

const Bytef* zbytes(std::string_view s) { return reinterpret_cast<const Bytef*>(s.data()); }
Bytef* zbytes(std::string& s) { return reinterpret_cast<Bytef*>(s.data()); }

std::string associated(std::string_view key, uint64_t revision) {
  std::string out;
  out.reserve(key.size() + 8);
  put_u64(out, revision);
  out += key;
  return out;
}

}  // namespace

void put_u32(std::string& out, uint32_t v) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(v >> (8 * i)));
}

void put_u64(std::string& out, uint64_t v) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i)));
}

uint32_t get_u32(std::string_view at) {
  uint32_t v = 0;
  for (size_t i = 0; i < 4; ++i) v |= static_cast<uint32_t>(static_cast<uint8_t>(at[i])) << (8 * i);
  return v;
}

uint64_t get_u64(std::string_view at) {
  return get_u32(at) | static_cast<uint64_t>(get_u32(at.substr(4))) << 32;
}

uint64_t row_checksum(std::string_view key, uint64_t revision, Codec codec,
                      std::string_view stored) {
  const uint64_t head = crypto::hash64(key, revision) + static_cast<uint64_t>(codec);
  return crypto::hash64(stored, head);
}

struct Deflater::Streams {
  z_stream out{};
  z_stream in{};
};

Deflater::Deflater() : streams_(std::make_unique<Streams>()) {
  const int out =
      deflateInit2(&streams_->out, 1, Z_DEFLATED, kWindowBits, kMemLevel, Z_DEFAULT_STRATEGY);
  const int in = inflateInit2(&streams_->in, -15);
  KEDGE_ASSERT(out == Z_OK && in == Z_OK);
}

Deflater::~Deflater() {
  deflateEnd(&streams_->out);
  inflateEnd(&streams_->in);
}

std::string_view Deflater::deflate(std::string_view raw) {
  if (raw.size() < kDeflateFrom || raw.size() > kMaxValueBytes) return {};
  buffer_.clear();
  put_u32(buffer_, static_cast<uint32_t>(raw.size()));
  buffer_.resize(raw.size() * 3 / 4);  // more does not pay
  z_stream& z = streams_->out;
  KEDGE_ASSERT(deflateReset(&z) == Z_OK);
  z.next_in = zbytes(raw);
  z.avail_in = static_cast<uInt>(raw.size());
  z.next_out = zbytes(buffer_) + 4;
  z.avail_out = static_cast<uInt>(buffer_.size() - 4);
  if (::deflate(&z, Z_FINISH) != Z_STREAM_END) return {};
  return std::string_view(buffer_).substr(0, buffer_.size() - z.avail_out);
}

Status Deflater::inflate(std::string_view packed, std::string& out) {
  const Error bad(Code::kInternalError, "a compressed value is damaged");
  if (packed.size() < 4) return bad;
  const size_t size = get_u32(packed);
  if (size > kMaxValueBytes) return bad;
  packed.remove_prefix(4);
  out.resize(size);
  z_stream& z = streams_->in;
  KEDGE_ASSERT(inflateReset(&z) == Z_OK);
  z.next_in = zbytes(packed);
  z.avail_in = static_cast<uInt>(packed.size());
  z.next_out = zbytes(out);
  z.avail_out = static_cast<uInt>(size);
  if (::inflate(&z, Z_FINISH) != Z_STREAM_END || z.avail_out != 0 || z.avail_in != 0) return bad;
  return {};
}

Encoded ValueCodec::encode(std::string_view key, uint64_t revision, std::string_view value,
                           bool sealed) {
  if (sealed) {
    const KeyRing::Key& k = keys_.seal_key();
    buffer_ = k.id + k.key.seal(random_, value, associated(key, revision));
    return {Codec::kSealed, buffer_};
  }
  if (const std::string_view packed = deflater_.deflate(value); !packed.empty()) {
    return {Codec::kDeflate, packed};
  }
  return {Codec::kPlain, value};
}

Result<std::string_view> ValueCodec::decode(std::string_view key, uint64_t revision, Codec codec,
                                            std::string_view stored) {
  switch (codec) {
    case Codec::kPlain:
      return stored;
    case Codec::kDeflate:
      TRY(deflater_.inflate(stored, buffer_));
      return std::string_view(buffer_);
    case Codec::kSealed: {
      const std::string_view id = stored.substr(0, kKeyIdBytes);
      const KeyRing::Key* k = keys_.find(id);
      if (k == nullptr) {
        return Error(Code::kInternalError, "sealed with key " + hex_encode(id) +
                                               ", which is in no seal*.key file beside the store");
      }
      buffer_ = TRY(k->key.open(stored.substr(kKeyIdBytes), associated(key, revision)));
      return std::string_view(buffer_);
    }
  }
  return Error(Code::kInternalError,
               "unknown codec " + std::to_string(static_cast<unsigned>(codec)));
}

}  // namespace kedge::store
