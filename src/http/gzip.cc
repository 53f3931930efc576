#include "http/gzip.h"

#define ZLIB_CONST
#include <zlib.h>

#include "base/assert.h"
#include "base/strings.h"

namespace kedge::http {
namespace {

constexpr int kLevel = 1;
constexpr int kRawWindow = -15;  // no header of zlib's own
constexpr int kMemLevel = 8;

const Bytef* zbytes(std::string_view s) { return reinterpret_cast<const Bytef*>(s.data()); }

void put_u32(std::string& out, uint32_t v) {
  for (int i = 0; i < 4; i++) out.push_back(static_cast<char>(v >> (8 * i)));
}

}  // namespace

struct GzipPacker::Stream {
  z_stream z{};
};

GzipPacker::GzipPacker() : stream_(std::make_unique<Stream>()) {
  const int made =
      deflateInit2(&stream_->z, kLevel, Z_DEFLATED, kRawWindow, kMemLevel, Z_DEFAULT_STRATEGY);
  KEDGE_ASSERT(made == Z_OK);
}

GzipPacker::~GzipPacker() { deflateEnd(&stream_->z); }

GzipPart GzipPacker::pack(const ByteChain& raw) {
  z_stream& z = stream_->z;
  KEDGE_ASSERT(deflateReset(&z) == Z_OK);
  GzipPart part;
  uLong crc = crc32_z(0, nullptr, 0);
  part.raw_bytes = chain_size(raw);
  std::string out;
  // Grows as needed; most texts are a tenth of their length.
  out.resize(part.raw_bytes / 8 + 256);
  size_t used = 0;
  for (size_t i = 0; i <= raw.size(); i++) {
    const std::string_view piece = i < raw.size() ? raw[i].view() : std::string_view();
    crc = piece.empty() ? crc : crc32_z(crc, zbytes(piece), piece.size());
    z.next_in = zbytes(piece);
    z.avail_in = static_cast<uInt>(piece.size());
    const int flush = i < raw.size() ? Z_NO_FLUSH : Z_SYNC_FLUSH;
    do {
      if (used == out.size()) out.resize(out.size() * 2);
      z.next_out = reinterpret_cast<Bytef*>(out.data()) + used;
      z.avail_out = static_cast<uInt>(out.size() - used);
      const int done = deflate(&z, flush);
      KEDGE_ASSERT(done == Z_OK || done == Z_BUF_ERROR);
      used = out.size() - z.avail_out;
    } while (z.avail_in > 0 || z.avail_out == 0);
  }
  // A copy, so that what is kept has no room to spare.
  part.deflated = Bytes::copy(std::string_view(out).substr(0, used));
  part.crc = static_cast<uint32_t>(crc);
  return part;
}

void GzipJoiner::count(uint32_t crc, uint64_t bytes) {
  crc_ = static_cast<uint32_t>(crc32_combine(crc_, crc, static_cast<z_off_t>(bytes)));
  bytes_ += bytes;
}

void GzipJoiner::begin(ByteChain& out) {
  // Deflate, no name, no time, "fastest", Unix.
  constexpr std::string_view kHeader{"\x1f\x8b\x08\0\0\0\0\0\x04\x03", 10};
  out.push_back(Bytes::from_static(kHeader));
  crc_ = 0;
  bytes_ = 0;
}

void GzipJoiner::add(const GzipPart& part, ByteChain& out) {
  out.push_back(part.deflated);
  count(part.crc, part.raw_bytes);
}

void GzipJoiner::add_stored(std::string_view text, ByteChain& out) {
  KEDGE_ASSERT(text.size() <= 0xffff);
  std::string block(1, '\0');
  const uint32_t length = static_cast<uint32_t>(text.size());
  put_u32(block, length | (~length << 16));
  block += text;
  out.emplace_back(std::move(block));
  count(static_cast<uint32_t>(crc32_z(0, zbytes(text), text.size())), text.size());
}

void GzipJoiner::end(ByteChain& out) {
  std::string tail("\x03\0", 2);  // the last block, without content
  put_u32(tail, crc_);
  put_u32(tail, static_cast<uint32_t>(bytes_));
  out.emplace_back(std::move(tail));
}

bool accepts_gzip(std::string_view accept_encoding) {
  if (accept_encoding.empty()) return false;
  for (std::string_view token : split(accept_encoding, ',')) {
    if (trim(token) == "gzip") return true;
  }
  return false;
}

}  // namespace kedge::http
