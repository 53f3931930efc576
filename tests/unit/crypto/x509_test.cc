#include "crypto/x509.h"

#include <gtest/gtest.h>

#include "base/clock.h"
#include "crypto/pem.h"

namespace kedge::crypto {
namespace {

// openssl req -x509 -newkey rsa:2048 -subj "/C=DE/O=acme, inc=1+O=second/CN=rsa ca" -multivalue-rdn
constexpr char kRsaCa[] = R"(-----BEGIN CERTIFICATE-----
MIIDZzCCAk+gAwIBAgIURZg27oLJL0woFMZcjhZk7fzsocswDQYJKoZIhvcNAQEL
BQAwQzELMAkGA1UEBhMCREUxIzANBgNVBAoMBnNlY29uZDASBgNVBAoMC2FjbWUs
IGluYz0xMQ8wDQYDVQQDDAZyc2EgY2EwHhcNMjYxMTIxMDQ1OTUzWhcNMzYxMTE4
MDQ1OTUzWjBDMQswCQYDVQQGEwJERTEjMA0GA1UECgwGc2Vjb25kMBIGA1UECgwL
YWNtZSwgaW5jPTExDzANBgNVBAMMBnJzYSBjYTCCASIwDQYJKoZIhvcNAQEBBQAD
ggEPADCCAQoCggEBAKrOO41qZWZZjyXD+T/U4A5SmjxzjMT4n6b0g+CDBtUFGl0H
UcdpniMMhb5A64dEGN7Sb69fkXtBNHfJq0x9vUFJGoHdW59ZDUD2ptkf1le0YNYP
h18djjMXkU5Dol8PIMIBp1I33bqm+YcBi0gLsDJ/427d2BtwUSn9ItAMl5vbBRsE
AVnprSoHRSYTOlEC7uWqKYIabiREpTCNAaIME52CoU370yyBJkgYvAo3Sq9j3VWw
OIG4CM0UiD8FhORg3Q4lCAq/r48pRrcYH64a4zPM36HQws04LW4Std9le2r5K/K5
sVgxa33VN+F3QJGXmlqloI5w3WQmNS4E+fQlGHkCAwEAAaNTMFEwHQYDVR0OBBYE
FNJylxcaEVUjnbi6ZKf8KEPagGrfMB8GA1UdIwQYMBaAFNJylxcaEVUjnbi6ZKf8
KEPagGrfMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBADpuhvmk
SyiNdt5LQw1CL3oUzUzHw6vczSr7SJTtFkpHRKBvysZK66zKU1BumuWwuiTJkood
fFJwZCSMVQgbcaAdqctvMCBDmYSFsTtylOhtw+pHeBQklF5TnLyIJ+sprTGqOm51
qz2XjhyPG+JT4X4mYbeka3/qU4N/V88Ji2F6vHIxjYPmm4ZK7MW8ZtjmH90wq0UZ
fjxlu1CfoXo0CxRRfNX7qibievdn5X/YwcT3HaHpT5RbiX6eHI4P6VYr9oHPULlP
f1Ub/5F71AE6+GJB03L+Q6KJ/qJhCe90xPAphQZ0lRHKPBgGRfEyQ2XEBuZoHTmk
81t//ZWRMaEE5CE=
-----END CERTIFICATE-----
)";
constexpr char kRsaCaKey[] = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCqzjuNamVmWY8l
w/k/1OAOUpo8c4zE+J+m9IPggwbVBRpdB1HHaZ4jDIW+QOuHRBje0m+vX5F7QTR3
yatMfb1BSRqB3VufWQ1A9qbZH9ZXtGDWD4dfHY4zF5FOQ6JfDyDCAadSN926pvmH
AYtIC7Ayf+Nu3dgbcFEp/SLQDJeb2wUbBAFZ6a0qB0UmEzpRAu7lqimCGm4kRKUw
jQGiDBOdgqFN+9MsgSZIGLwKN0qvY91VsDiBuAjNFIg/BYTkYN0OJQgKv6+PKUa3
GB+uGuMzzN+h0MLNOC1uErXfZXtq+SvyubFYMWt91Tfhd0CRl5papaCOcN1kJjUu
BPn0JRh5AgMBAAECggEALIDCdHShydqQ2QqoIRECdcjg5dpHdbS/yDzSNYd+GreT
KGT1Uks7CC/Fkw4QL/S2tCvJLLzuR1p0ZLeXWb0zN9Tnwqldq3WE5gW98DmC2+Qk
DPIL1+T3/WjpE6a8oh7rbpEGuv3SWEUUI7BrzVA6TtYSeHr1ySRpCVMqpGF7iQBI
i/aCW5p/PAc1l01eyPb8wQNc+ctsrr17btzw+qY0eP2piPqMpernZP7nqKwQVoUR
cs0fuNR6Wxo6DynmLLpjzoWtzc11lntnbF60fcmr2lWqU6mXGohX7yK7pNnQKViW
AlYwC9roDP08QP7+IfnKM4XQMdSLnN2HHpuXM9q21wKBgQDtSrGNmPffpQxu8aZY
4xAPdQNnMrEbSpV5GKP081hnssE3CZl1VM6JbV08pfB6ZzoTSdaTNKbwlZtaO5zS
frEReOh2wWPL1R8dj5j0VpwUwlcmV+4cZYx+IAnJoooxqT5q/1vzQ8zZlevJYfaL
Ze4E9rQXcoZo84CJA2TsVwpgjwKBgQC4RaKxfXOfgBnHaEL2AkFgW7pcjjU51z7c
3oWdqd00qnG9C29ZE1YH7EqUzKoMDgCTeBAmT1mf0BQAjvjstSbwJJHzcOePFNcf
ABw3ENl2XwbQ9sUFeAr/moPoTvmxM2l14M9yBfxrllmKOvCGgAwjz99W2Gy3PUJX
dz9VZblqdwKBgDuSZfLbdVdDM1Ti+9US5CRNRxZwZoAogFAPfJHxSb925ATyNwF6
0gM0XpTsP+wq4CyZe/Im5MY/eOn1T1CVF9UAGrQ9ptU0YwRj2Y119OdNRt3Mc23T
nKrJVku1r6X6DD6Gb0oqOlJhzfkXy/KBG3lJijrcuJu+jgVXwc2HqIZHAoGAP6Ec
CrnNARiUzjx8UsJ4nLNP6MHaMzzWIiJcdRLApXzthV+7dUCuBlJbdoItfbggDsv4
l6HyyrJpFcBIyEPNTEL0euFTtB54IeZB1+njjXJGwkVTxw2qjpRmVANhSQT9t4yH
VVIn1Wa3SHoNsAPrLTqMXkqhT6zBib5Niklz+wUCgYEAveSM50NeZAzxrq1zMGF2
va+Zgd8ZVWjSU0Jmq2f98DyAIyo5sGQVpz2mXrKBgxpOSp3T+9Qoo3zMqWcNDouK
Dn4RlJXFUyTvDOP3FzEVHC8YFZBs/GIaY1iWGcc73urzTRzDobrWuipgAuLCvSaw
XEgIqTkzhjTB2rB7OQugw6I=
-----END PRIVATE KEY-----
)";

constexpr int64_t kDay = 86'400;

int64_t at(const char* text) { return *parse_rfc3339(text) / 1'000'000; }

class X509 : public testing::Test {
 protected:
  X509() : ca_key_(PrivateKey::generate_p256(random_)), key_(PrivateKey::generate_p256(random_)) {}

  Certificate ca() {
    CertificateSpec spec;
    spec.subject.common_name = "kedge-server-ca";
    spec.not_before = at("2026-01-02T03:04:05Z");
    spec.not_after = spec.not_before + 3650 * kDay;
    auto made = make_ca(spec, ca_key_, random_);
    EXPECT_TRUE(made.ok()) << made.error().message();
    return std::move(made).value();
  }
  CertificateSpec leaf_spec() {
    CertificateSpec spec;
    spec.subject = {"system:admin", {"system:masters"}};
    spec.client_auth = true;
    spec.not_before = at("2026-02-01T00:00:00Z");
    spec.not_after = at("2027-02-01T00:00:00Z");
    return spec;
  }
  Certificate leaf(const CertificateSpec& spec, const Certificate& ca) {
    auto made = make_leaf(spec, key_.public_key(), ca, ca_key_, random_);
    EXPECT_TRUE(made.ok()) << made.error().message();
    return std::move(made).value();
  }

  SystemRandom random_;
  PrivateKey ca_key_;
  PrivateKey key_;
};

std::string verdict(const Certificate& cert, const Certificate& ca, int64_t now,
                    CertificateUse use) {
  const Certificate cas[] = {ca};
  const Status status = verify_certificate(cert, {}, cas, now, use);
  return status.ok() ? "ok" : status.error().message();
}

TEST_F(X509, WhatIsWrittenIsRead) {
  const Certificate root = ca();
  CertificateSpec spec = leaf_spec();
  spec.server_auth = true;
  spec.client_auth = false;
  spec.dns_names = {"localhost", "kubernetes.default.svc.cluster.local"};
  spec.ip_addresses = {"127.0.0.1", "::1", "10.43.0.1", "fd00::1:2"};
  const Certificate cert = leaf(spec, root);
  const auto again = Certificate::from_pem(cert.pem());
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->der(), cert.der());
  EXPECT_EQ(again->subject(), spec.subject);
  EXPECT_EQ(again->issuer(), root.subject());
  EXPECT_EQ(again->dns_names(), spec.dns_names);
  EXPECT_EQ(again->ip_addresses(), spec.ip_addresses);
  EXPECT_EQ(again->not_before(), spec.not_before);
  EXPECT_EQ(again->not_after(), spec.not_after);
  EXPECT_EQ(again->subject_key_id(), key_.public_key().key_id());
  EXPECT_TRUE(again->public_key() == key_.public_key());
  EXPECT_FALSE(again->is_ca());
  EXPECT_TRUE(again->allows(CertificateUse::kServer));
  EXPECT_FALSE(again->allows(CertificateUse::kClient));
  EXPECT_EQ(again->serial().size(), 16U);
  EXPECT_NE(leaf(spec, root).serial(), cert.serial());
  EXPECT_TRUE(root.is_ca());
  EXPECT_EQ(root.subject().common_name, "kedge-server-ca");
}

// Names are data: nothing in them is syntax.
TEST_F(X509, NamesKeepEveryCharacter) {
  CertificateSpec spec = leaf_spec();
  spec.subject.common_name = "system:node:a,b=c+\"d\"\\ #;<>, O=system:masters";
  spec.subject.organizations = {"system:nodes", "a, O=b", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x90\xa7",
                                "x"};
  const Certificate cert = leaf(spec, ca());
  EXPECT_EQ(cert.subject(), spec.subject);
}

TEST_F(X509, Verifies) {
  const Certificate root = ca();
  const Certificate cert = leaf(leaf_spec(), root);
  const int64_t now = at("2026-06-01T00:00:00Z");
  EXPECT_EQ(verdict(cert, root, now, CertificateUse::kClient), "ok");
  EXPECT_EQ(verdict(cert, root, now, CertificateUse::kAny), "ok");
  EXPECT_EQ(verdict(cert, root, now, CertificateUse::kServer),
            "x509: certificate is not meant for this use");
  EXPECT_EQ(verdict(cert, root, cert.not_after() + 1, CertificateUse::kClient),
            "x509: certificate has expired");
  EXPECT_EQ(verdict(cert, root, cert.not_after(), CertificateUse::kClient), "ok");
  EXPECT_EQ(verdict(cert, root, cert.not_before() - 1, CertificateUse::kClient),
            "x509: certificate is not valid yet");
  EXPECT_FALSE(verify_certificate(cert, {}, {}, now, CertificateUse::kClient).ok());
}

// Another CA of the same name, and a leaf that signs.
TEST_F(X509, RefusesWhatOurCaDidNotSign) {
  const Certificate root = ca();
  const Certificate cert = leaf(leaf_spec(), root);
  const int64_t now = at("2026-06-01T00:00:00Z");
  const PrivateKey own_key = std::move(ca_key_);
  ca_key_ = PrivateKey::generate_p256(random_);
  const Certificate impostor = ca();
  const Certificate forged = leaf(leaf_spec(), impostor);
  EXPECT_EQ(verdict(forged, root, now, CertificateUse::kClient),
            "x509: certificate signed by an unknown authority");
  EXPECT_FALSE(make_leaf(leaf_spec(), key_.public_key(), cert, key_, random_).ok());
  EXPECT_EQ(make_leaf(leaf_spec(), key_.public_key(), root, key_, random_).error().message(),
            "CA certificate and CA key do not belong together");
}

TEST_F(X509, AnyChangedByteIsFound) {
  const Certificate root = ca();
  const Certificate cert = leaf(leaf_spec(), root);
  const int64_t now = at("2026-06-01T00:00:00Z");
  int accepted = 0;
  for (size_t i = 0; i < cert.der().size(); ++i) {
    std::string bad = cert.der();
    bad[i] = static_cast<char>(bad[i] ^ 1);
    const auto read = Certificate::from_der(bad);
    if (read.ok() && verdict(*read, root, now, CertificateUse::kClient) == "ok") ++accepted;
    EXPECT_FALSE(Certificate::from_der(cert.der().substr(0, i)).ok()) << i;
  }
  EXPECT_EQ(accepted, 0);
  EXPECT_EQ(Certificate::from_der(cert.der() + "x").error().message(),
            "certificate has bytes after its end");
}

TEST_F(X509, LeafEndsWithItsCa) {
  const Certificate root = ca();
  CertificateSpec spec = leaf_spec();
  spec.not_after = root.not_after() + 1000 * kDay;
  EXPECT_EQ(leaf(spec, root).not_after(), root.not_after());
  spec.not_before = root.not_after() + 1;
  EXPECT_EQ(make_leaf(spec, key_.public_key(), root, ca_key_, random_).error().message(),
            "CA certificate has expired");
}

TEST_F(X509, TimesBeyond2049) {
  CertificateSpec spec;
  spec.subject.common_name = "ca";
  spec.not_before = at("2049-12-31T23:59:59Z");
  spec.not_after = at("2050-01-01T00:00:00Z");
  const auto cert = make_ca(spec, ca_key_, random_);
  ASSERT_TRUE(cert.ok());
  EXPECT_EQ(cert->not_before(), spec.not_before);
  EXPECT_EQ(cert->not_after(), spec.not_after);
}

// A CA of the operator's own: RSA, a subject with several attributes in one set.
TEST_F(X509, ForeignRsaCaSigns) {
  const auto root = Certificate::from_pem(kRsaCa);
  ASSERT_TRUE(root.ok()) << root.error().message();
  EXPECT_EQ(root->subject().common_name, "rsa ca");
  EXPECT_EQ(root->subject().organizations.size(), 2U);
  const auto key = PrivateKey::from_pem(kRsaCaKey, random_);
  ASSERT_TRUE(key.ok());
  CertificateSpec spec = leaf_spec();
  spec.not_before = root->not_before();
  spec.not_after = root->not_before() + 365 * kDay;
  const auto cert = make_leaf(spec, key_.public_key(), *root, *key, random_);
  ASSERT_TRUE(cert.ok()) << cert.error().message();
  EXPECT_EQ(verdict(*cert, *root, spec.not_before + kDay, CertificateUse::kClient), "ok");
}

TEST_F(X509, BadNamesAreRefused) {
  const Certificate root = ca();
  CertificateSpec spec = leaf_spec();
  spec.ip_addresses = {"10.0.0.256"};
  EXPECT_EQ(make_leaf(spec, key_.public_key(), root, ca_key_, random_).error().message(),
            "certificate address \"10.0.0.256\" is not an IP address");
  spec = leaf_spec();
  spec.dns_names = {"b\xc3\xbc.example"};
  EXPECT_FALSE(make_leaf(spec, key_.public_key(), root, ca_key_, random_).ok());
  spec = leaf_spec();
  spec.subject.organizations = {""};
  EXPECT_FALSE(make_leaf(spec, key_.public_key(), root, ca_key_, random_).ok());
}

TEST_F(X509, Lists) {
  const Certificate root = ca();
  const auto list = Certificate::list_from_pem(root.pem() + "junk\n" + kRsaCa);
  ASSERT_TRUE(list.ok());
  EXPECT_EQ(list->size(), 2U);
  EXPECT_EQ(Certificate::from_pem("").error().message(), "no PEM block CERTIFICATE");
  EXPECT_FALSE(Certificate::list_from_pem(root.pem() + pem_encode("CERTIFICATE", "junk")).ok());
}

}  // namespace
}  // namespace kedge::crypto
