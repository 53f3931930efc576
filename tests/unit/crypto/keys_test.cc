#include "crypto/keys.h"

#include <gtest/gtest.h>

#include "crypto/pem.h"

namespace kedge::crypto {
namespace {

// openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384
constexpr char kP384[] = R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAyqj6KctakAKzhsmUU
HkVxHW0DvYrq3uAfzgxC9HB2tseS4BB7Ge8Wdoyy1udV1+yhZANiAAQToYNr7nyx
dyxMQ4b8r5CIb5jx5Y6EYilx1lf98BgHNNJBApJh8rjk9oMJK4/BnXs+pqXgXdoj
/HWP5MJMGjRuNzOT+a6wa03I9lRNn57fTc/ntgd2UMD1CpmKGMDtrFA=
-----END PRIVATE KEY-----
)";
// openssl ecparam -name prime256v1 -genkey (with its EC PARAMETERS block)
constexpr char kP256WithParameters[] = R"(-----BEGIN EC PARAMETERS-----
BggqhkjOPQMBBw==
-----END EC PARAMETERS-----
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEINuYcehZ3GFGq/eOf/qeC4kjs73UXeFIf7H4XH/QRnn3oAoGCCqGSM49
AwEHoUQDQgAEAeTMZqjwtaGFOkS+VB+TTC1xy+GbR4TBruj4/qC+zWfDgI8axRwj
bQEJ00vbxGlhYeVXVc4pFtUrJ0SKQilNFg==
-----END EC PRIVATE KEY-----
)";
constexpr char kEd25519[] = R"(-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIKGOF9L1tYmtRiB9Wv9481hlyOcXOXAveMOdqcsBKGY2
-----END PRIVATE KEY-----
)";
constexpr char kRsa1024[] = R"(-----BEGIN PRIVATE KEY-----
MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBANdGEpKKtIOGfynk
Dn/fxkOAHsVDPWR/ix9cpz8yUDAlMOA1J/wXR3tsAnqdmxmwZu9ABLlZ1qXXeGUW
cIFEMGETdHAvq1wxl5xpO8nmigCQklbbWSkxMoZ7n3Tw3QE/p91Obn//rYHagYF8
1U3ZebfdvpXiUDer7xynL7QVLXdNAgMBAAECgYEAg1uYvZ6xo4gQVEl6p4CuhEXL
gOcUsRw6kjqBO0jCMX6gIk+NRIAX+DHiGVvOZpCDXv4bY9Zz6eJe7qAQqnAnbBZp
g5umOR32L/9J4OK+QY9H+HdNPUjug7PbcK2VvkeaUVZRUxUF0n5DoFwCWAaUklZh
dKfO6D0S4iLzCZFtzqkCQQDr0f5nfeb09Zq4j/YtzoIvBSGVNmeLA5FuKGXH549t
tfGggPx7vMa0UaVCGtWT0i56vfHrTQKiA13g8CxaVDDHAkEA6bH5gFB0/g4kh+6l
VOYGIuiWDtp6hros2LisFQ9VY2yH5mYCLNwoztsFs4jvGwDOuQdN6A+qFfLebMwo
QOBrSwJAJyyoTXrtzg2q2TQZGjzvBW6dyJLUGpTKKPmPBulhu0D5Vcd3qfqPK89Q
W63ngvnsfLlnIcaWRGG4y7A6Pfs0awJAA/q/4Ot90oWzIY1yy0tPd3C2fXJC++BX
uykJ5SHptlO2zLmX9+OX3k3kfvYp/C+7VXNGZFk/8De+iePAG7q2mQJBANPZUoG9
+PH+w/tOz6MEHpBzzZCeRSg6sZDerdpkeyMlLcwX93n5KEvmxlim+viXELuvBP5r
rXUqci5APqPL8YY=
-----END PRIVATE KEY-----
)";

TEST(Keys, SignAndVerify) {
  SystemRandom random;
  const PrivateKey key = PrivateKey::generate_p256(random);
  const PrivateKey other = PrivateKey::generate_p256(random);
  const std::string signature = key.sign(random, "message");
  EXPECT_TRUE(key.public_key().verify("message", signature).ok());
  EXPECT_FALSE(key.public_key().verify("messagf", signature).ok());
  EXPECT_FALSE(other.public_key().verify("message", signature).ok());
  EXPECT_FALSE(key.public_key().verify("message", "").ok());
  EXPECT_FALSE(key.public_key().verify("message", signature.substr(1)).ok());
  EXPECT_FALSE(key.public_key() == other.public_key());
}

TEST(Keys, PemRoundTrip) {
  SystemRandom random;
  const PrivateKey key = PrivateKey::generate_p256(random);
  EXPECT_EQ(key.pem().rfind("-----BEGIN EC PRIVATE KEY-----\n", 0), 0U);
  const auto again = PrivateKey::from_pem(key.pem(), random);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->public_key() == key.public_key());
  EXPECT_TRUE(key.public_key().verify("m", again->sign(random, "m")).ok());
  const auto pub = PublicKey::from_pem(key.public_key().pem());
  ASSERT_TRUE(pub.ok());
  EXPECT_TRUE(*pub == key.public_key());
  EXPECT_EQ(pub->key_id().size(), 20U);
}

TEST(Keys, AcceptsWhatOpensslWrites) {
  SystemRandom random;
  for (const char* pem : {kP384, kP256WithParameters}) {
    const auto key = PrivateKey::from_pem(pem, random);
    ASSERT_TRUE(key.ok()) << key.error().message();
    EXPECT_TRUE(key->public_key().verify("m", key->sign(random, "m")).ok());
  }
}

TEST(Keys, RefusesWeakAndForeignKeys) {
  SystemRandom random;
  const auto rsa = PrivateKey::from_pem(kRsa1024, random);
  ASSERT_FALSE(rsa.ok());
  EXPECT_EQ(rsa.error().message(), "RSA key of 1024 bits; 2048 is the least");
  EXPECT_FALSE(PrivateKey::from_pem(kEd25519, random).ok());
  EXPECT_EQ(PrivateKey::from_pem("", random).error().message(), "no PEM block with a private key");
  EXPECT_FALSE(PrivateKey::from_pem(std::string(100'000, '-'), random).ok());
}

// A key file with any character lost or changed is refused or is the same key, never another one.
TEST(Keys, DamagedPemIsNeverAnotherKey) {
  SystemRandom random;
  const PrivateKey key = PrivateKey::generate_p256(random);
  const std::string pem = key.pem();
  for (size_t i = 0; i < pem.size(); i += 3) {
    std::string bad = pem;
    bad[i] = bad[i] == 'A' ? 'B' : 'A';
    const auto read = PrivateKey::from_pem(bad, random);
    EXPECT_TRUE(!read.ok() || read->public_key() == key.public_key()) << i;
    EXPECT_FALSE(PrivateKey::from_pem(pem.substr(0, i), random).ok()) << i;
  }
}

TEST(Pem, ReadsSeveralBlocksWithTextBetween) {
  const std::string text = "# ours\n" + pem_encode("A", std::string(100, 'x')) + "between\r\n" +
                           pem_encode("B", "y") + pem_encode("A", "z");
  const auto a = pem_decode("A", text);
  ASSERT_TRUE(a.ok());
  EXPECT_EQ(*a, (std::vector<std::string>{std::string(100, 'x'), "z"}));
  EXPECT_TRUE(pem_decode("C", text)->empty());
  EXPECT_EQ(pem_decode("A", "-----BEGIN A-----\nQQ==").error().message(), "PEM block A has no end");
  EXPECT_EQ(pem_decode("A", "-----BEGIN A-----\nQ!==\n-----END A-----").error().message(),
            "PEM block A is not base64");
}

}  // namespace
}  // namespace kedge::crypto
