// X.509 certificates (RFC 5280): making a CA, signing leaves, reading, verifying.
//
// A Certificate is a value: the DER and what we read from it. Names are kept as they are: commas,
// '=' and any UTF-8 in a common name or organization need no escaping. What a peer sent is read by
// from_der, which never trusts it. Times are seconds since 1970 UTC and come from the caller;
// nothing here reads a clock. Pure functions of their arguments, any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"

namespace kedge::crypto {

// The parts of a subject that Kubernetes reads: user name, groups, uid.
struct SubjectName {
  std::string common_name;
  std::vector<std::string> organizations;
  std::string uid = {};  // OID 1.3.6.1.4.1.57683.2; read, not written

  friend bool operator==(const SubjectName&, const SubjectName&) = default;
};

struct CertificateSpec {
  SubjectName subject;
  std::vector<std::string> dns_names;
  std::vector<std::string> ip_addresses;  // text, IPv4 or IPv6
  bool server_auth = false;               // extended key usages, leaves only
  bool client_auth = false;
  int64_t not_before = 0;
  int64_t not_after = 0;
  // What certificates of requests may have beside. Leaves only.
  std::string subject_der = {};  // a whole Name, in place of `subject`
  std::vector<std::string> emails = {};
  std::vector<std::string> uris = {};
  uint16_t key_usage = 0;  // bit n is bit n of KeyUsage (RFC 5280, 4.2.1.3); 0: as the key needs
  bool no_key_usage = false;
  std::vector<std::string> other_uses = {};  // extended key usages: contents of OIDs
};

enum class CertificateUse : uint8_t { kServer, kClient, kAny };

class Certificate {
 public:
  // Exactly one certificate, nothing after it.
  static Result<Certificate> from_der(std::string_view der);
  // The first certificate of a PEM text.
  static Result<Certificate> from_pem(std::string_view pem);
  // All of them, at least one.
  static Result<std::vector<Certificate>> list_from_pem(std::string_view pem);

  const std::string& der() const { return der_; }
  std::string pem() const;
  const SubjectName& subject() const { return subject_; }
  const SubjectName& issuer() const { return issuer_; }
  const std::string& subject_der() const { return subject_der_; }  // the whole Name
  const std::string& serial() const { return serial_; }            // raw bytes, big endian
  const std::string& subject_key_id() const { return key_id_; }    // empty: the extension is absent
  int64_t not_before() const { return not_before_; }
  int64_t not_after() const { return not_after_; }
  const std::vector<std::string>& dns_names() const { return dns_names_; }
  const std::vector<std::string>& ip_addresses() const { return ip_addresses_; }
  bool is_ca() const { return is_ca_; }
  // Whether the extended key usages allow it (an absent extension allows all).
  bool allows(CertificateUse use) const;
  const PublicKey& public_key() const { return key_; }

 private:
  friend class CertificateReader;
  explicit Certificate(PublicKey key) : key_(std::move(key)) {}

  std::string der_;
  std::string subject_der_;
  SubjectName subject_;
  SubjectName issuer_;
  std::string serial_;
  std::string key_id_;
  int64_t not_before_ = 0;
  int64_t not_after_ = 0;
  std::vector<std::string> dns_names_;
  std::vector<std::string> ip_addresses_;
  bool is_ca_ = false;
  bool server_auth_ = false;
  bool client_auth_ = false;
  PublicKey key_;
};

// A self-signed CA for `key`. Alternative names and extended usages of `spec` are not used.
Result<Certificate> make_ca(const CertificateSpec& spec, const PrivateKey& key, Random& random);

// A leaf for `key`, signed by `ca`. It ends no later than the CA does.
// REQUIRES: ca_key belongs to ca (checked; an error).
Result<Certificate> make_leaf(const CertificateSpec& spec, const PublicKey& key,
                              const Certificate& ca, const PrivateKey& ca_key, Random& random);

// Whether `leaf` leads to one of `cas` by signatures (through `intermediates`, as the peer sent
// them, at most eight), is valid at `now` and may be used so. Names are the caller's business.
Status verify_certificate(const Certificate& leaf, std::span<const Certificate> intermediates,
                          std::span<const Certificate> cas, int64_t now, CertificateUse use);

// "10.0.0.1" or "fd00::1" to its 4 or 16 bytes; empty when it is neither.
std::string ip_to_bytes(std::string_view text);
std::string ip_to_text(std::string_view bytes);

}  // namespace kedge::crypto
