#include "crypto/hash.h"

#include <gtest/gtest.h>

#include "base/strings.h"
#include "crypto/checksum.h"

namespace kedge::crypto {
namespace {

// FIPS 180-2, appendix B.1 and the empty message.
TEST(Hash, Sha256) {
  EXPECT_EQ(hex_encode(as_view(sha256("abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex_encode(as_view(sha256(""))),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

// RFC 6455, section 1.3: the accept key of the example.
TEST(Hash, Sha1GivesTheWebSocketAcceptKey) {
  EXPECT_EQ(base64_encode(as_view(sha1("dGhlIHNhbXBsZSBub25jZQ=="
                                       "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))),
            "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

// RFC 4231, test case 2 and 6 (a key longer than a block).
TEST(Hash, HmacSha256) {
  EXPECT_EQ(hex_encode(as_view(hmac_sha256("Jefe", "what do ya want for nothing?"))),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(
      hex_encode(as_view(hmac_sha256(std::string(131, '\xaa'),
                                     "Test Using Larger Than Block-Size Key - Hash Key First"))),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

// RFC 5869, test cases 1 and 3.
TEST(Hash, HkdfSha256) {
  const std::string ikm(22, '\x0b');
  EXPECT_EQ(hex_encode(hkdf_sha256(ikm, *hex_decode("000102030405060708090a0b0c"),
                                   *hex_decode("f0f1f2f3f4f5f6f7f8f9"), 42)),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  EXPECT_EQ(hex_encode(hkdf_sha256(ikm, "", "", 42)),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(Hash, WipeEmpties) {
  std::string s = "secret secret secret secret secret";
  const char* at = s.data();
  const size_t size = s.size();
  wipe(s);
  EXPECT_TRUE(s.empty());
  EXPECT_EQ(std::string(at + 1, size - 1), std::string(size - 1, '\0'));
}

// Fixed for ever: these stand in files. Values of the reference xxhsum -H3.
TEST(Checksum, Hash64IsXxh3) {
  EXPECT_EQ(hash64(""), 0x2d06800538d394c2U);
  EXPECT_EQ(hash64("abc"), 0x78af5f94892f3950U);
  EXPECT_NE(hash64("abc", 1), hash64("abc"));
}

}  // namespace
}  // namespace kedge::crypto
