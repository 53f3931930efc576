#include "crypto/aead.h"

#include <gtest/gtest.h>

#include "base/strings.h"

namespace kedge::crypto {
namespace {

TEST(Aead, OpensWhatItSealed) {
  SystemRandom random;
  const AeadKey key = AeadKey::generate(random);
  for (const size_t n : {0, 1, 63, 64, 65, 5000}) {
    const std::string text(n, 'x');
    const std::string sealed = key.seal(random, text, "v1/secrets");
    EXPECT_EQ(sealed.size(), n + kAeadOverhead);
    const auto opened = key.open(sealed, "v1/secrets");
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(*opened, text);
  }
  EXPECT_NE(key.seal(random, "same", ""), key.seal(random, "same", ""));
}

TEST(Aead, AnyChangedBitIsFound) {
  SystemRandom random;
  const AeadKey key = AeadKey::generate(random);
  const std::string sealed = key.seal(random, "password", "row 1");
  for (size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    std::string bad = sealed;
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_FALSE(key.open(bad, "row 1").ok()) << bit;
  }
  EXPECT_FALSE(key.open(sealed, "row 2").ok());
  for (size_t n = 0; n < sealed.size(); ++n) {
    EXPECT_FALSE(key.open(sealed.substr(0, n), "row 1").ok()) << n;
  }
  EXPECT_FALSE(AeadKey::generate(random).open(sealed, "row 1").ok());
}

// RFC 8439, section 2.8.2.
TEST(Aead, IsRfc8439) {
  const auto key = AeadKey::from_bytes(
      *hex_decode("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
  ASSERT_TRUE(key.ok());
  const std::string sealed = *hex_decode(
      "070000004041424344454647"
      "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
      "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
      "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
      "3ff4def08e4b7a9de576d26586cec64b6116"
      "1ae10b594f09e26a7e902ecbd0600691");
  const auto text = key->open(sealed, *hex_decode("50515253c0c1c2c3c4c5c6c7"));
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(*text,
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
            "future, sunscreen would be it.");
}

TEST(Aead, KeyLengthIsChecked) {
  const auto key = AeadKey::from_bytes("short");
  ASSERT_FALSE(key.ok());
  EXPECT_EQ(key.error().message(), "sealing key has 5 bytes instead of 32");
}

}  // namespace
}  // namespace kedge::crypto
