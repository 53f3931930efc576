#include "crypto/csr.h"

#include <mbedtls/asn1.h>
#include <mbedtls/md.h>
#include <mbedtls/pk.h>
#include <mbedtls/x509_crt.h>
#include <mbedtls/x509_csr.h>

#include "crypto/mbed.h"
#include "crypto/pem.h"
#include "crypto/x509_names.h"

namespace kedge::crypto {
namespace {

constexpr size_t kMaxDerBytes = 64 * 1024;  // real ones have 1 KB

constexpr int kSequence = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_SEQUENCE;
constexpr int kSet = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_SET;

// A walk along DER values; once something is not what was expected, the rest is nothing.
class Walk {
 public:
  Walk(unsigned char* p, unsigned char* end) : p_(p), end_(end) {}
  bool more() const { return p_ < end_; }
  // The inside of the next value, which must have this tag.
  Walk enter(int tag) {
    size_t n = 0;
    if (mbedtls_asn1_get_tag(&p_, end_, &n, tag) != 0) p_ = end_;
    if (p_ == end_) n = 0;
    unsigned char* const from = p_;
    p_ += n;
    return {from, p_};
  }
  // Makes a TRUE that comes next a FALSE.
  void deny() {
    if (end_ - p_ >= 3 && p_[0] == MBEDTLS_ASN1_BOOLEAN && p_[1] == 1) p_[2] = 0;
  }

 private:
  unsigned char* p_;
  unsigned char* end_;
};

// Nobody gets an extension by asking for it, so none is critical; mbedTLS refuses requests with
// critical ones that it does not know.
std::string without_critical(std::string_view der) {
  std::string copy(der);
  Walk all(mbed_bytes(copy), mbed_bytes(copy) + copy.size());
  Walk info = all.enter(kSequence).enter(kSequence);
  info.enter(MBEDTLS_ASN1_INTEGER);
  info.enter(kSequence);
  info.enter(kSequence);
  Walk attributes = info.enter(MBEDTLS_ASN1_CONTEXT_SPECIFIC | MBEDTLS_ASN1_CONSTRUCTED);
  while (attributes.more()) {
    Walk attribute = attributes.enter(kSequence);
    attribute.enter(MBEDTLS_ASN1_OID);
    Walk extensions = attribute.enter(kSet).enter(kSequence);
    while (extensions.more()) {
      Walk extension = extensions.enter(kSequence);
      extension.enter(MBEDTLS_ASN1_OID);
      extension.deny();
    }
  }
  return copy;
}

class Csr {
 public:
  Csr() { mbedtls_x509_csr_init(&csr_); }
  Csr(const Csr&) = delete;
  Csr& operator=(const Csr&) = delete;
  ~Csr() { mbedtls_x509_csr_free(&csr_); }
  mbedtls_x509_csr* get() { return &csr_; }
  int parse(std::string_view der) {
    const std::string text = without_critical(der);
    return mbedtls_x509_csr_parse_der(&csr_, mbed_bytes(text), text.size());
  }

 private:
  mbedtls_x509_csr csr_;
};

}  // namespace

Result<CertificateRequest> CertificateRequest::from_pem(std::string_view pem) {
  constexpr std::string_view kBegin = "-----BEGIN ";
  constexpr std::string_view kLabel = "CERTIFICATE REQUEST";
  const size_t at = pem.find(kBegin);
  if (pem.size() > 2 * kMaxDerBytes || at == std::string_view::npos ||
      pem.substr(at + kBegin.size(), kLabel.size()) != kLabel) {
    return Error(Code::kInvalid, "PEM block type must be CERTIFICATE REQUEST");
  }
  const auto blocks = pem_decode(kLabel, pem);
  if (!blocks.ok() || blocks->empty()) {
    return Error(Code::kInvalid, "PEM block type must be CERTIFICATE REQUEST");
  }
  return from_der(blocks->front());
}

Result<CertificateRequest> CertificateRequest::from_der(std::string_view der) {
  if (der.size() > kMaxDerBytes) return Error(Code::kInvalid, "certificate request is too long");
  Csr parsed;
  const int ret = parsed.parse(der);
  if (ret != 0) return mbed_error(Code::kInvalid, "certificate request", ret);
  mbedtls_x509_csr& csr = *parsed.get();
  if (csr.raw.len != der.size()) {
    return Error(Code::kInvalid, "certificate request has bytes after its end");
  }
  std::string key(8192, '\0');
  const int n = mbedtls_pk_write_pubkey_der(&csr.pk, mbed_bytes(key), key.size());
  if (n <= 0) return mbed_error(Code::kInvalid, "certificate request", n);
  CertificateRequest out(
      TRY(PublicKey::from_der(std::string_view(key).substr(key.size() - static_cast<size_t>(n)))));
  out.der_ = der;
  out.subject_der_ = text_of(csr.subject_raw);
  out.subject_ = read_name(csr.subject, &out.plain_);
  out.read_names(csr);
  return out;
}

void CertificateRequest::read_names(const mbedtls_x509_csr& csr) {
  // An absent extension leaves one empty node.
  for (const mbedtls_x509_sequence* at = &csr.subject_alt_names; at != nullptr; at = at->next) {
    if (at->buf.p == nullptr) continue;
    const std::string value = text_of(at->buf);
    const int kind = at->buf.tag & MBEDTLS_ASN1_TAG_VALUE_MASK;
    if (kind == MBEDTLS_X509_SAN_IP_ADDRESS) {
      if (value.size() == 4 || value.size() == 16) ip_addresses_.push_back(ip_to_text(value));
      continue;
    }
    if (!is_ascii(value)) continue;
    if (kind == MBEDTLS_X509_SAN_DNS_NAME) dns_names_.push_back(value);
    if (kind == MBEDTLS_X509_SAN_RFC822_NAME) emails_.push_back(value);
    if (kind == MBEDTLS_X509_SAN_UNIFORM_RESOURCE_IDENTIFIER) uris_.push_back(value);
  }
}

Status CertificateRequest::check_signature() const {
  Csr parsed;
  int ret = parsed.parse(der_);
  if (ret != 0) return mbed_error(Code::kInvalid, "certificate request", ret);
  mbedtls_x509_csr& csr = *parsed.get();
  const mbedtls_md_type_t algorithm = csr.MBEDTLS_PRIVATE(sig_md);
  const mbedtls_pk_type_t kind = csr.MBEDTLS_PRIVATE(sig_pk);
  const mbedtls_md_info_t* md = mbedtls_md_info_from_type(algorithm);
  const bool strong = algorithm == MBEDTLS_MD_SHA256 || algorithm == MBEDTLS_MD_SHA384 ||
                      algorithm == MBEDTLS_MD_SHA512;
  const bool fits =
      key_.kind() == KeyKind::kEcdsa ? kind == MBEDTLS_PK_ECDSA : kind == MBEDTLS_PK_RSA;
  if (md == nullptr || !strong || !fits) {
    return Error(Code::kInvalid, "x509: cannot verify signature: algorithm unimplemented");
  }
  unsigned char digest[MBEDTLS_MD_MAX_SIZE];
  const auto at = static_cast<size_t>(csr.cri.p - csr.raw.p);  // what was signed is what was sent
  ret = mbedtls_md(md, mbed_bytes(std::string_view(der_)) + at, csr.cri.len, digest);
  if (ret == 0) {
    ret = mbedtls_pk_verify(&csr.pk, algorithm, digest, mbedtls_md_get_size(md),
                            csr.MBEDTLS_PRIVATE(sig).p, csr.MBEDTLS_PRIVATE(sig).len);
  }
  if (ret != 0) return mbed_error(Code::kInvalid, "signature of the certificate request", ret);
  return {};
}

}  // namespace kedge::crypto
