// Parts of gzip, put together and read back by zlib's own reader of gzip.
#include "http/gzip.h"

#include <gtest/gtest.h>
#define ZLIB_CONST
#include <zlib.h>

namespace kedge::http {
namespace {

// The text of one gzip member; "broken: ..." where it is none.
std::string gunzip(const std::string& text) {
  z_stream z{};
  EXPECT_EQ(inflateInit2(&z, 15 + 16), Z_OK);
  std::string out(1 << 20, '\0');
  z.next_in = reinterpret_cast<const Bytef*>(text.data());
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int end = inflate(&z, Z_FINISH);
  const bool whole = end == Z_STREAM_END && z.avail_in == 0;
  out.resize(out.size() - z.avail_out);
  const std::string why = z.msg == nullptr ? "too short" : z.msg;
  inflateEnd(&z);
  return whole ? out : "broken: " + why;
}

ByteChain chain(std::initializer_list<std::string_view> pieces) {
  ByteChain out;
  for (std::string_view p : pieces) out.push_back(Bytes::copy(p));
  return out;
}

TEST(Gzip, PartsInAnyOrder) {
  GzipPacker packer;
  const std::string long_text(100'000, 'x');
  const GzipPart a = packer.pack(chain({"hello ", "", "world"}));
  const GzipPart b = packer.pack(chain({long_text, "end"}));
  EXPECT_LT(b.deflated.size(), 1000u);
  GzipJoiner joiner;
  for (int round = 0; round < 2; round++) {  // a joiner may begin again
    ByteChain out;
    joiner.begin(out);
    joiner.add(b, out);
    joiner.add_stored(",", out);
    joiner.add(a, out);
    joiner.add(a, out);
    joiner.add_stored("]}", out);
    joiner.end(out);
    EXPECT_EQ(gunzip(chain_join(out)), long_text + "end,hello worldhello world]}");
  }
}

TEST(Gzip, NothingInside) {
  GzipPacker packer;
  GzipJoiner joiner;
  ByteChain out;
  joiner.begin(out);
  joiner.add(packer.pack({}), out);
  joiner.add_stored("", out);
  joiner.end(out);
  EXPECT_EQ(gunzip(chain_join(out)), "");
}

TEST(Gzip, WhatDoesNotCompress) {
  std::string noise;
  uint64_t x = 1;
  for (int i = 0; i < 200'000; i++) {
    x = x * 6364136223846793005u + 1442695040888963407u;
    noise += static_cast<char>(x >> 56);
  }
  GzipPacker packer;
  GzipJoiner joiner;
  ByteChain out;
  joiner.begin(out);
  joiner.add(packer.pack(chain({noise})), out);
  joiner.end(out);
  EXPECT_EQ(gunzip(chain_join(out)), noise);
  EXPECT_LT(chain_size(out), noise.size() + 200);
}

TEST(Gzip, AcceptedAsUpstreamReadsIt) {
  EXPECT_TRUE(accepts_gzip("gzip"));
  EXPECT_TRUE(accepts_gzip("deflate, gzip ,br"));
  EXPECT_FALSE(accepts_gzip(""));
  EXPECT_FALSE(accepts_gzip("gzip;q=1.0"));
  EXPECT_FALSE(accepts_gzip("x-gzip, GZIP"));
}

}  // namespace
}  // namespace kedge::http
