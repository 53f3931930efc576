#include "crypto/jws.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "base/strings.h"

namespace kedge::crypto {
namespace {

// openssl genrsa 2048 | openssl rsa -pubout, and what `openssl dgst -sha256 -sign` makes of "a.b".
constexpr char kRsaPublic[] = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApTaCox1Qw35i9dzFgMhK
2q9ydTGpszP4lfKhaiknlvQeWZZqh4qDD1iWWpMrixjEb0SjzRfgI26hcguhilEk
z2x6mSxLfNkVmZogrQUvgWOITrm9TqyIxC+o8eT1jACux6WkfS53C+XMLFRuaaRa
bUicrsPtbiZeeMDWZbY/jGwDDhiblPHuAAZsLcsTmqLzxaHvqabCKIDkc2YKIql8
EAfdRIROiGayviozc7B0T5Bdo9k8a/4BK6dsRh2VBJhKgJlMYVil/Dce3kfMuuGd
m7o6Vzp4+wSse+mQpjiK3PgBs07evU5SMyUKH9tC1hXu3zZRkobMt10lHWyh7rmJ
gwIDAQAB
-----END PUBLIC KEY-----
)";
constexpr char kRsaSignature[] =
    "GQzE60Igseb7TWRlcnVdfOOuxmXHBkqrANbin+UFhRyxe/yU1E9buABkI5WmtX5IvpINyHqkrFrLMfLB"
    "58lShCLzRCZAQDAB0fS7sHHk4YGFDOWMyDtmKmtBrMB+S8Zu9DLJtnET0MF50uDH1Ku51eV2YiOSlukw"
    "n0zLrzl8UY5JlYSfaxEue1gtf4owBsIG61sfhX/N6z85c7hpfwHs+L55R32zT/cErUUuSyjXwRuHH+1N"
    "fsrneX1KgogFp/Y9CiYdAHDkCWsZohkEHPvuSmV7dLjgtwVH9yhFFfGlvMwOD6LVs3dz8q3HvUYILfIq"
    "qL55IbQt2ObGOIuDI2tgqg==";
// openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384
constexpr char kP384[] = R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBNyVD3XLxY0mlTx+2K
oQ8yN8GfMl+DPsd2gH2jnzoaqGIvO68OH7Ziix/i3ia/bjmhZANiAAQ9RXp0rYZV
wjeecqC51AXECSv7d/8Qy5AmCPuFWUruOMLCPUnAEErr3/GzN8UthAozHOLk66Vo
ME1wTOJjDGEjRU3gX7XvQ/Qx3BFNjVSUw0Ji3NpCLjDBM6xgAnB8j28=
-----END PRIVATE KEY-----
)";

TEST(Jws, SignedAndVerified) {
  SeededRandom random(7);
  const PrivateKey key = PrivateKey::generate_p256(random);
  const PrivateKey other = PrivateKey::generate_p256(random);
  EXPECT_EQ(jws_algorithm(key.public_key()), "ES256");
  // r and s are numbers of any length up to 32 bytes: some have zeros in front.
  for (int i = 0; i < 300; i++) {
    const std::string payload = "p" + std::to_string(i);
    const std::string token = sign_jws(key, random, "h", payload);
    const Result<Jws> jws = split_jws(token);
    ASSERT_TRUE(jws.ok());
    EXPECT_EQ(jws->header, "h");
    EXPECT_EQ(jws->payload, payload);
    ASSERT_EQ(jws->signature.size(), 64U);
    ASSERT_TRUE(verify_jws(key.public_key(), jws->signed_text, jws->signature).ok());
    if (i > 3) continue;
    EXPECT_FALSE(verify_jws(other.public_key(), jws->signed_text, jws->signature).ok());
    EXPECT_FALSE(verify_jws(key.public_key(), "x.y", jws->signature).ok());
    for (const size_t size : {0, 1, 63, 65, 128}) {
      std::string wrong = jws->signature;
      wrong.resize(size, '\0');
      EXPECT_FALSE(verify_jws(key.public_key(), jws->signed_text, wrong).ok()) << size;
    }
    EXPECT_FALSE(verify_jws(key.public_key(), jws->signed_text, std::string(64, '\0')).ok());
  }
}

TEST(Jws, Rs256) {
  SeededRandom random(1);
  const auto keys = public_keys_from_pem(kRsaPublic, random);
  ASSERT_TRUE(keys.ok());
  ASSERT_EQ(keys->size(), 1U);
  const PublicKey& key = keys->front();
  EXPECT_EQ(jws_algorithm(key), "RS256");
  const std::string signature = *base64_decode(kRsaSignature);
  EXPECT_TRUE(verify_jws(key, "a.b", signature).ok());
  EXPECT_FALSE(verify_jws(key, "a.c", signature).ok());
  EXPECT_FALSE(verify_jws(key, "a.b", signature.substr(1)).ok());
  EXPECT_FALSE(verify_jws(key, "a.b", "").ok());
  const std::string jwk = jwk_json(key);
  EXPECT_NE(jwk.find(R"("kty":"RSA")"), std::string::npos);
  EXPECT_NE(jwk.find(R"("e":"AQAB")"), std::string::npos);
  const size_t n = jwk.find("\"n\":\"") + 5;
  EXPECT_EQ(base64url_decode(jwk.substr(n, jwk.find('"', n) - n))->size(), 256U);
}

TEST(Jws, Jwk) {
  SeededRandom random(9);
  const PrivateKey key = PrivateKey::generate_p256(random);
  const std::string jwk = jwk_json(key.public_key());
  EXPECT_EQ(jwk.find(R"({"use":"sig","kty":"EC","kid":")" + jws_key_id(key.public_key())), 0U);
  EXPECT_NE(jwk.find(R"("crv":"P-256","alg":"ES256")"), std::string::npos);
  const size_t x = jwk.find("\"x\":\"") + 5;
  const std::string point = *base64url_decode(jwk.substr(x, jwk.find('"', x) - x));
  EXPECT_EQ(point, key.public_key().der().substr(27, 32));
  EXPECT_EQ(base64url_decode(jws_key_id(key.public_key()))->size(), 32U);
}

TEST(Jws, KeysFromFiles) {
  SeededRandom random(3);
  const PrivateKey key = PrivateKey::generate_p256(random);
  const auto both = public_keys_from_pem(key.public_key().pem() + kRsaPublic, random);
  ASSERT_TRUE(both.ok());
  EXPECT_EQ(both->size(), 2U);
  const auto of_private = public_keys_from_pem(key.pem(), random);
  ASSERT_TRUE(of_private.ok());
  EXPECT_EQ(of_private->front(), key.public_key());
  EXPECT_FALSE(public_keys_from_pem("", random).ok());
  EXPECT_FALSE(public_keys_from_pem("nonsense", random).ok());
  EXPECT_FALSE(public_keys_from_pem(kP384, random).ok());  // would need ES384
}

TEST(Jws, Form) {
  EXPECT_TRUE(split_jws("YQ.Yg.Yw").ok());
  EXPECT_EQ(split_jws("YQ.Yg.Yx")->signature, "");  // bits behind the end
  for (const auto* bad : {"", ".", "..", "YQ", "YQ.Yg", "YQ.Yg.Yw.Yw", "YQ=.Yg.Yw", "Y+.Yg.Yw",
                          ".Yg.Yw", "YQ..Yw", "YR.Yg.Yw", " YQ.Yg.Yw", "YQ.Y g.Yw"}) {
    EXPECT_FALSE(split_jws(bad).ok()) << bad;
  }
  const std::string longest = "YQ.YQ." + std::string(limits::kTokenBytes - 6, 'A');
  EXPECT_TRUE(split_jws(longest).ok());
  EXPECT_FALSE(split_jws(longest + "A").ok());
}

}  // namespace
}  // namespace kedge::crypto
