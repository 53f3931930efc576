#include "crypto/csr.h"

#include <gtest/gtest.h>

#include "crypto/pem.h"

namespace kedge::crypto {
namespace {

using Texts = std::vector<std::string>;

// Made by openssl req: P-256 with SHA-256, P-384 with SHA-384 and all alternative names, RSA with
// SHA-512.
constexpr const char* kNode = R"(-----BEGIN CERTIFICATE REQUEST-----
MIHqMIGSAgEAMDAxFTATBgNVBAoMDHN5c3RlbTpub2RlczEXMBUGA1UEAwwOc3lz
dGVtOm5vZGU6bjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARPTVTOT/qI8gXI
TIRu0ZIQS6gGoEOy97q3Z/hTFZ7O7t7sppZHlt9ddcOSLy2K0Hqwebl6+Qoxtbh0
+qL26YlpoAAwCgYIKoZIzj0EAwIDRwAwRAIgA0WYH474cURNQ0brlA5bC8xnEiLx
/1y54RbBskbjHtYCICkIVPgFW4SK8GnKGzRCrsVFsw+gPcqT8aq+3Tmx8ezY
-----END CERTIFICATE REQUEST-----
)";
constexpr const char* kFull = R"(-----BEGIN CERTIFICATE REQUEST-----
MIIBmDCCAR0CAQAwOTELMAkGA1UEBhMCREUxDTALBgNVBAoMBGEsIGIxCjAIBgNV
BAoMAWMxDzANBgNVBAMMBmphbmU9eDB2MBAGByqGSM49AgEGBSuBBAAiA2IABGm4
4Lp4jbhVnfLL4mz01IV8lFZx3Pe+yqm8ZHcFBBdqbHg5ZYUgLhVdHDrxQY/fFmzp
HGQzHdXIBC3RpqHDqmGaVL+ooKT7QJ7yb8DkDkU4WT1JD4moTWi2OmPl5LOwzqBl
MGMGCSqGSIb3DQEJDjFWMFQwQQYDVR0RBDowOIIJYS5leGFtcGxlhwQKAAABhxD9
AAAAAAAAAAAAAAAAAAABgQVhQGIuY4YMc3BpZmZlOi8veC95MA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwMDaQAwZgIxAIB6dbiAk8V4UCeCn8Lh3U2Yq1DDOCV9
4rBsR7K3SsxxLl5tFcjBfR5lhJap6TwRZwIxAI9DOppXsNvz154e7NfYylfmAY0y
If+TUTZNRElafouevfztIpgUIA/qe/LC6t2oKQ==
-----END CERTIFICATE REQUEST-----
)";
constexpr const char* kRsa = R"(-----BEGIN CERTIFICATE REQUEST-----
MIICUzCCATsCAQAwDjEMMAoGA1UEAwwDcnNhMIIBIjANBgkqhkiG9w0BAQEFAAOC
AQ8AMIIBCgKCAQEAsb6igORYPVE/mZBjKXWZemvRCplJ7HY1uwWCgQes06/eUBwd
Qae6j6vWKo8oj+1xomzzAiUcp1l7EPKjFB0EAYS6j8MZDZP9A3HhYde3pKWCqpw/
8u+/pRjUHbPiGq42kxNQtVmsO17Yodl0Usq43uvt64iaTN301tTYQLQm87OK5V1h
1OJvrxkc5z61uu2uBT94TIQfJspjwxD/tKuMccF8W1w210uKOgRWlT1mUhRa3jh/
FmiShS2x6jSsHBW/AOAbRsXGJxydDnkMonAgD1KqxvSSeNZdV2RE4pONF2a99XGz
PToYLl2T65+Jn+dQDUb2TJZJb6xWHt6/cseo+QIDAQABoAAwDQYJKoZIhvcNAQEN
BQADggEBAI0oDzBz0eFy4ORh4LkDYLjwLa1eL7ty4hlDvbQRg79LZu84RQEYzz+I
5DwBJvpCunSkr4/tT8pz7/9NwXNXfXnbQuj1+Yuovl4kZyG96f8rRyoyOQ0v0eDR
yW9fd2vGKIKnSKhh83CQMmoGb4qVHgSV0PQcXmyoS2AujuHKDUt+CrfK2vWGQW2i
lt4wz7LOWrc1mkH2Sa3cNMr2t3XN9txj1REPNPdWqUJPfj2/JR+p7wNzO6teOQ+K
CKGhfpspYN4Z3LqpT+sjjnFcqYyluG+1ziFwtQIAD9cUc+aCNaAzqcs4P2cko/jq
g/G5WxyUX8x+t2HD84DLliQH96k57cA=
-----END CERTIFICATE REQUEST-----
)";

TEST(CertificateRequest, IsRead) {
  const auto node = CertificateRequest::from_pem(kNode);
  ASSERT_TRUE(node.ok()) << node.error().message();
  EXPECT_EQ(node->subject().common_name, "system:node:n1");
  EXPECT_EQ(node->subject().organizations, Texts{"system:nodes"});
  EXPECT_TRUE(node->subject_is_plain());
  EXPECT_TRUE(node->dns_names().empty());
  EXPECT_TRUE(node->check_signature().ok());
  const auto full = CertificateRequest::from_pem(std::string("text before\n") + kFull);
  ASSERT_TRUE(full.ok()) << full.error().message();
  EXPECT_EQ(full->subject().common_name, "jane=x");
  EXPECT_EQ(full->subject().organizations, (Texts{"a, b", "c"}));
  EXPECT_EQ(full->dns_names(), Texts{"a.example"});
  EXPECT_EQ(full->ip_addresses(), (Texts{"10.0.0.1", "fd00::1"}));
  EXPECT_EQ(full->emails(), Texts{"a@b.c"});
  EXPECT_EQ(full->uris(), Texts{"spiffe://x/y"});
  EXPECT_TRUE(full->check_signature().ok());
  const auto rsa = CertificateRequest::from_pem(kRsa);
  ASSERT_TRUE(rsa.ok()) << rsa.error().message();
  EXPECT_EQ(rsa->public_key().kind(), KeyKind::kRsa);
  EXPECT_TRUE(rsa->check_signature().ok());
}

TEST(CertificateRequest, WhoHasNotTheKeyIsFound) {
  for (const char* pem : {kNode, kFull, kRsa}) {
    std::string der = pem_decode("CERTIFICATE REQUEST", pem)->front();
    der[der.size() - 20] ^= 1;
    const auto bad = CertificateRequest::from_der(der);
    ASSERT_TRUE(bad.ok());
    EXPECT_FALSE(bad->check_signature().ok());
  }
}

TEST(CertificateRequest, NoneOfTheseIsOne) {
  for (const std::string& text :
       {std::string(), std::string("x"), std::string("-----BEGIN CERTIFICATE-----\n"),
        std::string("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n") + kNode}) {
    const auto r = CertificateRequest::from_pem(text);
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().message(), "PEM block type must be CERTIFICATE REQUEST");
  }
  const std::string der = pem_decode("CERTIFICATE REQUEST", kNode)->front();
  EXPECT_FALSE(CertificateRequest::from_der(der + "x").ok());
  for (size_t n = 0; n < der.size(); ++n) {
    EXPECT_FALSE(CertificateRequest::from_der(der.substr(0, n)).ok());
  }
}

}  // namespace
}  // namespace kedge::crypto
