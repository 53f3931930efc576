// The writing half of x509.h: TBSCertificate by hand, since mbedTLS's writer keeps one attribute a
// kind (a user with two groups has two organizations) and escapes names through text.
#include <mbedtls/oid.h>

#include "base/strings.h"
#include "crypto/der.h"
#include "crypto/mbed.h"
#include "crypto/pem.h"
#include "crypto/x509.h"

namespace kedge::crypto {
namespace {

constexpr size_t kMaxNameBytes = 1024;  // of one attribute; RFC 5280's ub-common-name is 64, but
                                        // Kubernetes user names are longer

std::string oid(std::string_view content) { return der::tlv(der::kOid, content); }

std::string attribute(std::string_view type, std::string_view value) {
  // One attribute a RelativeDistinguishedName.
  return der::tlv(der::kSet,
                  der::tlv(der::kSequence, oid(type) + der::tlv(der::kUtf8String, value)));
}

std::string name(const SubjectName& subject) {
  std::string out;
  for (const auto& o : subject.organizations) out += attribute(MBEDTLS_OID_AT_ORGANIZATION, o);
  if (!subject.common_name.empty()) out += attribute(MBEDTLS_OID_AT_CN, subject.common_name);
  return der::tlv(der::kSequence, out);
}

std::string algorithm(KeyKind kind) {
  if (kind == KeyKind::kEcdsa) return der::tlv(der::kSequence, oid(MBEDTLS_OID_ECDSA_SHA256));
  return der::tlv(der::kSequence, oid(MBEDTLS_OID_PKCS1_SHA256) + der::tlv(der::kNull, ""));
}

std::string extension(std::string_view type, bool critical, std::string_view value) {
  std::string out = oid(type);
  if (critical) out += der::tlv(der::kBoolean, "\xff");
  return der::tlv(der::kSequence, out + der::tlv(der::kOctetString, value));
}

Result<std::string> alternative_names(const CertificateSpec& spec) {
  constexpr uint8_t kDnsName = der::kContext + 2;
  constexpr uint8_t kIpAddress = der::kContext + 7;
  std::string out;
  const auto add = [&out](const std::vector<std::string>& names, uint8_t tag) -> Status {
    for (const auto& text : names) {
      for (const char c : text) {
        if (c <= ' ' || c > '~') {
          return Error(Code::kInvalid, "certificate name " + go_quote(text) + " is not ASCII");
        }
      }
      out += der::tlv(tag, text);
    }
    return {};
  };
  TRY(add(spec.dns_names, kDnsName));
  TRY(add(spec.emails, der::kContext + 1));
  TRY(add(spec.uris, der::kContext + 6));
  for (const auto& ip : spec.ip_addresses) {
    const std::string bytes = ip_to_bytes(ip);
    if (bytes.empty()) {
      return Error(Code::kInvalid, "certificate address " + go_quote(ip) + " is not an IP address");
    }
    out += der::tlv(kIpAddress, bytes);
  }
  return der::tlv(der::kSequence, out);
}

std::string key_usage(unsigned bits, int unused) {
  // BIT STRING with named bits: trailing zero bits are left out (X.690, 11.2.2).
  const char content[] = {static_cast<char>(unused), static_cast<char>(bits)};
  return extension(MBEDTLS_OID_KEY_USAGE, true, der::tlv(der::kBitString, {content, 2}));
}

std::string named_bits(uint16_t usage) {
  char bytes[2] = {0, 0};
  int last = 0;
  for (int bit = 0; bit < 16; ++bit) {
    if ((usage >> bit & 1) == 0) continue;
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] | 0x80 >> bit % 8);
    last = bit;
  }
  std::string content(1, static_cast<char>(7 - last % 8));
  content.append(bytes, static_cast<size_t>(last) / 8 + 1);
  return extension(MBEDTLS_OID_KEY_USAGE, true, der::tlv(der::kBitString, content));
}

std::string key_identifiers(const PublicKey& key, std::string_view authority) {
  return extension(MBEDTLS_OID_SUBJECT_KEY_IDENTIFIER, false,
                   der::tlv(der::kOctetString, key.key_id())) +
         extension(MBEDTLS_OID_AUTHORITY_KEY_IDENTIFIER, false,
                   der::tlv(der::kSequence, der::tlv(der::kContext + 0, authority)));
}

std::string ca_extensions(const PublicKey& key) {
  // digitalSignature, keyCertSign, cRLSign
  return key_usage(0x86, 1) +
         extension(MBEDTLS_OID_BASIC_CONSTRAINTS, true,
                   der::tlv(der::kSequence, der::tlv(der::kBoolean, "\xff"))) +
         key_identifiers(key, key.key_id());
}

Result<std::string> leaf_extensions(const CertificateSpec& spec, const PublicKey& key,
                                    const Certificate& ca) {
  // digitalSignature, and keyEncipherment where RSA may need it
  std::string out;
  if (spec.key_usage != 0) {
    out = named_bits(spec.key_usage);
  } else if (!spec.no_key_usage) {
    out = key.kind() == KeyKind::kRsa ? key_usage(0xa0, 5) : key_usage(0x80, 7);
  }
  std::string uses;
  if (spec.server_auth) uses += oid(MBEDTLS_OID_SERVER_AUTH);
  if (spec.client_auth) uses += oid(MBEDTLS_OID_CLIENT_AUTH);
  for (const auto& other : spec.other_uses) uses += oid(other);
  if (!uses.empty()) {
    out += extension(MBEDTLS_OID_EXTENDED_KEY_USAGE, false, der::tlv(der::kSequence, uses));
  }
  out += extension(MBEDTLS_OID_BASIC_CONSTRAINTS, true, der::tlv(der::kSequence, ""));
  out += key_identifiers(
      key, ca.subject_key_id().empty() ? ca.public_key().key_id() : ca.subject_key_id());
  if (!spec.dns_names.empty() || !spec.ip_addresses.empty() || !spec.emails.empty() ||
      !spec.uris.empty()) {
    const std::string names = TRY(alternative_names(spec));
    // Critical when it is all the name there is (RFC 5280, section 4.2.1.6).
    const bool critical = spec.subject_der.empty() && spec.subject.common_name.empty() &&
                          spec.subject.organizations.empty();
    out += extension(MBEDTLS_OID_SUBJECT_ALT_NAME, critical, names);
  }
  return out;
}

Status check_spec(const CertificateSpec& spec) {
  if (spec.not_after <= spec.not_before) {
    return Error(Code::kInvalid, "certificate ends before it begins");
  }
  std::vector<std::string> parts = spec.subject.organizations;
  if (!spec.subject.common_name.empty()) parts.push_back(spec.subject.common_name);
  for (const auto& part : parts) {
    if (part.empty() || part.size() > kMaxNameBytes) {
      return Error(Code::kInvalid,
                   "certificate subject has a part of " + std::to_string(part.size()) + " bytes");
    }
  }
  return {};
}

struct Issuer {
  std::string name;  // DER
  const PrivateKey& key;
};

// RFC 5280, section 4.1: TBSCertificate and its signature.
Result<Certificate> sign(const CertificateSpec& spec, const PublicKey& key, const Issuer& issuer,
                         std::string_view extensions, Random& random) {
  // 128 bits with the top one clear and the next set: positive, and of one length.
  std::string serial(16, '\0');
  random.fill({mbed_bytes(serial), serial.size()});
  serial[0] = static_cast<char>((serial[0] & 0x3f) | 0x40);
  const std::string sig_alg = algorithm(issuer.key.public_key().kind());
  constexpr uint8_t kVersionTag = der::kContextConstructed + 0;
  constexpr uint8_t kExtensionsTag = der::kContextConstructed + 3;
  const std::string tbs = der::tlv(
      der::kSequence,
      der::tlv(kVersionTag, der::integer("\x02")) + der::integer(serial) + sig_alg + issuer.name +
          der::tlv(der::kSequence, der::time(spec.not_before) + der::time(spec.not_after)) +
          (spec.subject_der.empty() ? name(spec.subject) : spec.subject_der) + key.der() +
          der::tlv(kExtensionsTag, der::tlv(der::kSequence, extensions)));
  const std::string signature = issuer.key.sign(random, tbs);
  // Reading it back is the check that we wrote what others will read.
  return Certificate::from_der(
      der::tlv(der::kSequence, tbs + sig_alg + der::bit_string(signature)));
}

}  // namespace

Result<Certificate> make_ca(const CertificateSpec& spec, const PrivateKey& key, Random& random) {
  TRY(check_spec(spec));
  if (spec.subject.common_name.empty()) return Error(Code::kInvalid, "CA without a common name");
  return sign(spec, key.public_key(), Issuer{name(spec.subject), key},
              ca_extensions(key.public_key()), random);
}

Result<Certificate> make_leaf(const CertificateSpec& spec, const PublicKey& key,
                              const Certificate& ca, const PrivateKey& ca_key, Random& random) {
  TRY(check_spec(spec));
  if (!ca.is_ca()) return Error(Code::kInvalid, "issuing certificate is not a CA");
  if (!(ca.public_key() == ca_key.public_key())) {
    return Error(Code::kInvalid, "CA certificate and CA key do not belong together");
  }
  CertificateSpec bounded = spec;
  if (bounded.not_after > ca.not_after()) bounded.not_after = ca.not_after();
  if (bounded.not_after <= bounded.not_before) {
    return Error(Code::kInvalid, "CA certificate has expired");
  }
  const std::string extensions = TRY(leaf_extensions(bounded, key, ca));
  return sign(bounded, key, Issuer{ca.subject_der(), ca_key}, extensions, random);
}

}  // namespace kedge::crypto
