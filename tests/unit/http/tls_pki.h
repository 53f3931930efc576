// Certificates for tests of TLS: a CA and leaves it has signed, made when asked for.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "crypto/x509.h"
#include "http/tls.h"

namespace kedge::http {

class TestPki {
 public:
  explicit TestPki(const std::string& name = "test-ca")
      : key_(crypto::PrivateKey::generate_p256(random_)), ca_(make(name)) {}

  std::string ca_pem() const { return ca_.pem(); }

  TlsCertificate server(const std::vector<std::string>& dns = {"localhost"},
                        const std::vector<std::string>& ips = {"127.0.0.1", "::1"}) {
    crypto::CertificateSpec spec = times(3600);
    spec.subject.common_name = "server";
    spec.dns_names = dns;
    spec.ip_addresses = ips;
    spec.server_auth = true;
    return leaf(spec);
  }
  TlsCertificate client(const std::string& name, const std::vector<std::string>& groups = {},
                        int64_t valid_s = 3600) {
    crypto::CertificateSpec spec = times(valid_s);
    spec.subject = {name, groups};
    spec.client_auth = true;
    return leaf(spec);
  }

 private:
  crypto::CertificateSpec times(int64_t valid_s) const {
    crypto::CertificateSpec spec;
    spec.not_before = clock_.wall_seconds() - 100;
    spec.not_after = clock_.wall_seconds() + valid_s;
    return spec;
  }
  crypto::Certificate make(const std::string& name) {
    crypto::CertificateSpec spec = times(7200);
    spec.subject.common_name = name;
    auto ca = crypto::make_ca(spec, key_, random_);
    EXPECT_TRUE(ca.ok());
    return std::move(ca).value();
  }
  TlsCertificate leaf(const crypto::CertificateSpec& spec) {
    crypto::PrivateKey key = crypto::PrivateKey::generate_p256(random_);
    auto made = crypto::make_leaf(spec, key.public_key(), ca_, key_, random_);
    EXPECT_TRUE(made.ok()) << made.error().message();
    return {made->pem(), key.pem()};
  }

  SystemRandom random_;
  SystemClock clock_;
  crypto::PrivateKey key_;
  crypto::Certificate ca_;
};

}  // namespace kedge::http
