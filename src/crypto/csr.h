// CertificateRequest: a PKCS #10 certification request (RFC 2986) as somebody sent it.
//
// A value that owns what it read. Reading checks the form only; check_signature() says whether the
// sender has the key. Requested extensions other than alternative names are ignored. Pure, any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/x509.h"

struct mbedtls_x509_csr;

namespace kedge::crypto {

class CertificateRequest {
 public:
  // The first PEM block, which must be a CERTIFICATE REQUEST. Errors in the words of upstream's
  // ParseCSR where it has some.
  static Result<CertificateRequest> from_pem(std::string_view pem);
  static Result<CertificateRequest> from_der(std::string_view der);

  const SubjectName& subject() const { return subject_; }
  const std::string& subject_der() const { return subject_der_; }  // the whole Name
  // False: an attribute cannot be read or there are several common names, so that others may read
  // another name than we do.
  bool subject_is_plain() const { return plain_; }
  const std::vector<std::string>& dns_names() const { return dns_names_; }
  const std::vector<std::string>& ip_addresses() const { return ip_addresses_; }  // text
  const std::vector<std::string>& emails() const { return emails_; }
  const std::vector<std::string>& uris() const { return uris_; }
  const PublicKey& public_key() const { return key_; }
  // ECDSA and RSA (PKCS #1 v1.5) with SHA-256, SHA-384 or SHA-512.
  Status check_signature() const;

 private:
  explicit CertificateRequest(PublicKey key) : key_(std::move(key)) {}
  void read_names(const ::mbedtls_x509_csr& csr);

  SubjectName subject_;
  std::string subject_der_;
  bool plain_ = true;
  std::vector<std::string> dns_names_;
  std::vector<std::string> ip_addresses_;
  std::vector<std::string> emails_;
  std::vector<std::string> uris_;
  std::string der_;
  PublicKey key_;
};

}  // namespace kedge::crypto
