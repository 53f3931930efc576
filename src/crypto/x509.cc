// The reading half of x509.h.
#include "crypto/x509.h"

#include <arpa/inet.h>
#include <mbedtls/oid.h>
#include <mbedtls/x509_crt.h>

#include <cstring>

#include "base/assert.h"
#include "base/clock.h"
#include "crypto/mbed.h"
#include "crypto/pem.h"
#include "crypto/x509_names.h"

namespace kedge::crypto {
namespace {

constexpr size_t kMaxDerBytes = 64 * 1024;    // one certificate; real ones have 1 to 4 KB
constexpr size_t kMaxPemBytes = 1024 * 1024;  // a bundle
constexpr size_t kMaxIntermediates = 8;

class Crt {
 public:
  Crt() { mbedtls_x509_crt_init(&crt_); }
  Crt(const Crt&) = delete;
  Crt& operator=(const Crt&) = delete;
  ~Crt() { mbedtls_x509_crt_free(&crt_); }
  mbedtls_x509_crt* get() { return &crt_; }
  // Appends; the first call fills the head.
  int add(std::string_view der) {
    return mbedtls_x509_crt_parse_der(&crt_, mbed_bytes(der), der.size());
  }

 private:
  mbedtls_x509_crt crt_;
};

// Overlong forms, surrogates and values above 10FFFF are not UTF-8 (RFC 3629).
bool is_utf8(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const size_t n = c < 0x80 ? 1 : c >> 5 == 6 ? 2 : c >> 4 == 14 ? 3 : c >> 3 == 30 ? 4 : 0;
    if (n == 0 || i + n > text.size()) return false;
    uint32_t v = n == 1 ? c : c & (0xffU >> (n + 1));
    for (size_t k = 1; k < n; ++k) {
      const auto d = static_cast<unsigned char>(text[i + k]);
      if (d >> 6 != 2) return false;
      v = v << 6 | (d & 63U);
    }
    constexpr uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (v < kLeast[n] || v > 0x10ffff || (v >= 0xd800 && v < 0xe000)) return false;
    i += n;
  }
  return true;
}

Result<int64_t> read_time(const mbedtls_x509_time& t) {
  char text[40];
  snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", t.year, t.mon, t.day, t.hour, t.min,
           t.sec);
  return TRY(parse_rfc3339(text)) / 1'000'000;
}

}  // namespace

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if ((c & 0x80) != 0) return false;
  }
  return true;
}

SubjectName read_name(const mbedtls_x509_name& first, bool* plain) {
  // 1.3.6.1.4.1.57683.2 (k8s.io/apiserver, X509UID).
  constexpr std::string_view kUidOid("\x2b\x06\x01\x04\x01\x83\xc2\x53\x02", 9);
  int uids = 0;
  SubjectName out;
  bool doubtful = false;
  for (const mbedtls_x509_name* at = &first; at != nullptr; at = at->next) {
    const std::string value = text_of(at->val);
    const bool readable = at->val.tag == MBEDTLS_ASN1_UTF8_STRING ? is_utf8(value)
                          : at->val.tag == MBEDTLS_ASN1_PRINTABLE_STRING ||
                                  at->val.tag == MBEDTLS_ASN1_IA5_STRING ||
                                  at->val.tag == MBEDTLS_ASN1_T61_STRING
                              ? is_ascii(value)
                              : false;
    doubtful = doubtful || !readable;
    if (!readable) continue;
    if (MBEDTLS_OID_CMP(MBEDTLS_OID_AT_CN, &at->oid) == 0) {
      doubtful = doubtful || !out.common_name.empty();
      out.common_name = value;
    } else if (MBEDTLS_OID_CMP(MBEDTLS_OID_AT_ORGANIZATION, &at->oid) == 0) {
      out.organizations.push_back(value);
    } else if (at->oid.len == kUidOid.size() && text_of(at->oid) == kUidOid) {
      doubtful = true;
      uids++;
      out.uid = value;
    }
  }
  // Whose uid is said twice, or empty, cannot be known: the name goes with it.
  if (uids > 1 || (uids == 1 && out.uid.empty())) out = {};
  if (plain != nullptr && doubtful) *plain = false;
  return out;
}

class CertificateReader {
 public:
  static Result<Certificate> read(std::string_view der) {
    if (der.size() > kMaxDerBytes) return Error(Code::kInvalid, "certificate is too long");
    Crt parsed;
    const int ret = parsed.add(der);
    if (ret != 0) return mbed_error(Code::kInvalid, "certificate", ret);
    const mbedtls_x509_crt& crt = *parsed.get();
    if (crt.raw.len != der.size()) {
      return Error(Code::kInvalid, "certificate has bytes after its end");
    }
    Certificate out(TRY(PublicKey::from_der(text_of(crt.pk_raw)).context("certificate")));
    out.der_ = der;
    out.subject_der_ = text_of(crt.subject_raw);
    out.subject_ = read_name(crt.subject);
    out.issuer_ = read_name(crt.issuer);
    out.serial_ = text_of(crt.serial);
    out.key_id_ = text_of(crt.subject_key_id);
    out.not_before_ = TRY(read_time(crt.valid_from).context("certificate"));
    out.not_after_ = TRY(read_time(crt.valid_to).context("certificate"));
    out.is_ca_ = mbedtls_x509_crt_get_ca_istrue(&crt) == 1;
    read_alternative_names(crt, out);
    out.server_auth_ =
        allows(crt, MBEDTLS_OID_SERVER_AUTH, MBEDTLS_OID_SIZE(MBEDTLS_OID_SERVER_AUTH));
    out.client_auth_ =
        allows(crt, MBEDTLS_OID_CLIENT_AUTH, MBEDTLS_OID_SIZE(MBEDTLS_OID_CLIENT_AUTH));
    return out;
  }

 private:
  static bool allows(const mbedtls_x509_crt& crt, const char* oid, size_t size) {
    return mbedtls_x509_crt_check_extended_key_usage(&crt, oid, size) == 0;
  }

  static void read_alternative_names(const mbedtls_x509_crt& crt, Certificate& out) {
    // An absent extension leaves one empty node.
    if (!mbedtls_x509_crt_has_ext_type(&crt, MBEDTLS_X509_EXT_SUBJECT_ALT_NAME)) return;
    for (const mbedtls_x509_sequence* at = &crt.subject_alt_names; at != nullptr; at = at->next) {
      const std::string value = text_of(at->buf);
      const int kind = at->buf.tag & MBEDTLS_ASN1_TAG_VALUE_MASK;
      if (kind == MBEDTLS_X509_SAN_DNS_NAME && is_ascii(value)) {
        out.dns_names_.push_back(value);
      } else if (kind == MBEDTLS_X509_SAN_IP_ADDRESS && (value.size() == 4 || value.size() == 16)) {
        out.ip_addresses_.push_back(ip_to_text(value));
      }
    }
  }
};

Result<Certificate> Certificate::from_der(std::string_view der) {
  return CertificateReader::read(der);
}

Result<Certificate> Certificate::from_pem(std::string_view pem) {
  auto list = TRY(list_from_pem(pem));
  return std::move(list.front());
}

Result<std::vector<Certificate>> Certificate::list_from_pem(std::string_view pem) {
  if (pem.size() > kMaxPemBytes) return Error(Code::kInvalid, "certificate bundle is too long");
  const auto blocks = TRY(pem_decode("CERTIFICATE", pem));
  if (blocks.empty()) return Error(Code::kInvalid, "no PEM block CERTIFICATE");
  std::vector<Certificate> out;
  out.reserve(blocks.size());
  for (const auto& block : blocks) out.push_back(TRY(from_der(block)));
  return out;
}

std::string Certificate::pem() const { return pem_encode("CERTIFICATE", der_); }

bool Certificate::allows(CertificateUse use) const {
  switch (use) {
    case CertificateUse::kServer:
      return server_auth_;
    case CertificateUse::kClient:
      return client_auth_;
    case CertificateUse::kAny:
      break;
  }
  return true;
}

namespace {

// Replaces mbedTLS's judgement by the wall clock with one by the caller's `now`.
int judge_time(void* now_pointer, mbedtls_x509_crt* crt, int, uint32_t* flags) {
  const int64_t now = *static_cast<const int64_t*>(now_pointer);
  *flags &= ~static_cast<uint32_t>(MBEDTLS_X509_BADCERT_EXPIRED | MBEDTLS_X509_BADCERT_FUTURE);
  const auto from = read_time(crt->valid_from);
  const auto to = read_time(crt->valid_to);
  if (!from.ok() || now < *from) *flags |= MBEDTLS_X509_BADCERT_FUTURE;
  if (!to.ok() || now > *to) *flags |= MBEDTLS_X509_BADCERT_EXPIRED;
  return 0;
}

std::string_view reason_of(uint32_t flags) {
  if ((flags & MBEDTLS_X509_BADCERT_NOT_TRUSTED) != 0) return "signed by an unknown authority";
  if ((flags & MBEDTLS_X509_BADCERT_EXPIRED) != 0) return "has expired";
  if ((flags & MBEDTLS_X509_BADCERT_FUTURE) != 0) return "is not valid yet";
  if ((flags & (MBEDTLS_X509_BADCERT_BAD_MD | MBEDTLS_X509_BADCERT_BAD_PK |
                MBEDTLS_X509_BADCERT_BAD_KEY)) != 0) {
    return "uses an algorithm that is not accepted";
  }
  return "is not valid";
}

}  // namespace

Status verify_certificate(const Certificate& leaf, std::span<const Certificate> intermediates,
                          std::span<const Certificate> cas, int64_t now, CertificateUse use) {
  if (intermediates.size() > kMaxIntermediates) {
    return Error(Code::kUnauthorized, "x509: too many certificates");
  }
  Crt chain;
  KEDGE_ASSERT(chain.add(leaf.der()) == 0);
  for (const auto& cert : intermediates) KEDGE_ASSERT(chain.add(cert.der()) == 0);
  Crt roots;
  for (const auto& ca : cas) KEDGE_ASSERT(roots.add(ca.der()) == 0);
  uint32_t flags = 0;
  const int ret = mbedtls_x509_crt_verify(chain.get(), cas.empty() ? nullptr : roots.get(), nullptr,
                                          nullptr, &flags, judge_time, &now);
  if (ret != 0 || flags != 0) {
    return Error(Code::kUnauthorized, "x509: certificate " + std::string(reason_of(flags)));
  }
  if (!leaf.allows(use)) {
    return Error(Code::kUnauthorized, "x509: certificate is not meant for this use");
  }
  return {};
}

std::string ip_to_bytes(std::string_view text) {
  const std::string zero_ended(text);
  if (zero_ended.find('\0') != std::string::npos) return {};
  char buf[16];
  if (inet_pton(AF_INET, zero_ended.c_str(), buf) == 1) return std::string(buf, 4);
  if (inet_pton(AF_INET6, zero_ended.c_str(), buf) == 1) return std::string(buf, 16);
  return {};
}

std::string ip_to_text(std::string_view bytes) {
  KEDGE_ASSERT(bytes.size() == 4 || bytes.size() == 16);
  char buf[INET6_ADDRSTRLEN];
  inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.data(), buf, sizeof buf);
  return buf;
}

}  // namespace kedge::crypto
