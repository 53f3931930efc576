#include "crypto/keys.h"

#include <mbedtls/asn1.h>
#include <mbedtls/ecp.h>
#include <mbedtls/pk.h>
#include <mbedtls/rsa.h>

#include "base/assert.h"
#include "crypto/hash.h"
#include "crypto/mbed.h"
#include "crypto/pem.h"

namespace kedge::crypto {
namespace {

constexpr size_t kMaxPemBytes = 64 * 1024;  // a 16,384-bit RSA key has 13 KB
constexpr size_t kMinRsaBits = 2048;        // NIST SP 800-57: less is not acceptable any more

class Pk {
 public:
  Pk() { mbedtls_pk_init(&ctx_); }
  Pk(const Pk&) = delete;
  Pk& operator=(const Pk&) = delete;
  ~Pk() { mbedtls_pk_free(&ctx_); }
  mbedtls_pk_context* get() { return &ctx_; }

 private:
  mbedtls_pk_context ctx_;
};

Result<KeyKind> check_kind(mbedtls_pk_context* pk) {
  if (mbedtls_pk_can_do(pk, MBEDTLS_PK_ECDSA)) return KeyKind::kEcdsa;
  if (mbedtls_pk_can_do(pk, MBEDTLS_PK_RSA)) {
    if (mbedtls_pk_get_bitlen(pk) >= kMinRsaBits) return KeyKind::kRsa;
    return Error(Code::kInvalid, "RSA key of " + std::to_string(mbedtls_pk_get_bitlen(pk)) +
                                     " bits; 2048 is the least");
  }
  return Error(Code::kInvalid, "key is neither ECDSA nor RSA");
}

std::string public_der(mbedtls_pk_context* pk) {
  std::string buf(8192, '\0');
  const int n = mbedtls_pk_write_pubkey_der(pk, mbed_bytes(buf), buf.size());
  KEDGE_ASSERT(n > 0);
  return buf.substr(buf.size() - static_cast<size_t>(n));  // mbedTLS writes from the end
}

}  // namespace

Result<PublicKey> PublicKey::from_der(std::string_view der) {
  Pk pk;
  const int ret = mbedtls_pk_parse_public_key(pk.get(), mbed_bytes(der), der.size());
  if (ret != 0) return mbed_error(Code::kInvalid, "public key", ret);
  const KeyKind kind = TRY(check_kind(pk.get()));
  return PublicKey(public_der(pk.get()), kind);
}

Result<PublicKey> PublicKey::from_pem(std::string_view pem) {
  const auto blocks = TRY(pem_decode("PUBLIC KEY", pem));
  if (blocks.empty()) return Error(Code::kInvalid, "no PEM block PUBLIC KEY");
  return from_der(blocks[0]);
}

std::string PublicKey::pem() const { return pem_encode("PUBLIC KEY", der_); }

std::string PublicKey::key_id() const {
  // SubjectPublicKeyInfo ::= SEQUENCE { algorithm SEQUENCE, subjectPublicKey BIT STRING }
  std::string copy = der_;
  unsigned char* p = mbed_bytes(copy);
  const unsigned char* end = p + copy.size();
  size_t n = 0;
  constexpr int kSequence = MBEDTLS_ASN1_CONSTRUCTED | MBEDTLS_ASN1_SEQUENCE;
  KEDGE_ASSERT(mbedtls_asn1_get_tag(&p, end, &n, kSequence) == 0);
  KEDGE_ASSERT(mbedtls_asn1_get_tag(&p, end, &n, kSequence) == 0);
  p += n;
  KEDGE_ASSERT(mbedtls_asn1_get_bitstring_null(&p, end, &n) == 0);
  const auto digest = sha256({reinterpret_cast<const char*>(p), n});
  return std::string(as_view(digest).substr(0, 20));
}

Status PublicKey::verify(std::string_view message, std::string_view signature) const {
  Pk pk;
  const int parsed = mbedtls_pk_parse_public_key(pk.get(), mbed_bytes(der_), der_.size());
  KEDGE_ASSERT(parsed == 0);
  const auto digest = sha256(message);
  const int ret = mbedtls_pk_verify(pk.get(), MBEDTLS_MD_SHA256, digest.data(), digest.size(),
                                    mbed_bytes(signature), signature.size());
  if (ret != 0) return mbed_error(Code::kInvalid, "signature", ret);
  return {};
}

class PrivateKey::Impl {
 public:
  Pk pk;
};

PrivateKey::PrivateKey(std::unique_ptr<Impl> impl, PublicKey pub)
    : impl_(std::move(impl)), public_(std::move(pub)) {}
PrivateKey::PrivateKey(PrivateKey&&) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&&) noexcept = default;
PrivateKey::~PrivateKey() = default;

PrivateKey PrivateKey::generate_p256(Random& random) {
  auto impl = std::make_unique<Impl>();
  mbedtls_pk_context* pk = impl->pk.get();
  KEDGE_ASSERT(mbedtls_pk_setup(pk, mbedtls_pk_info_from_type(MBEDTLS_PK_ECKEY)) == 0);
  KEDGE_ASSERT(
      mbedtls_ecp_gen_key(MBEDTLS_ECP_DP_SECP256R1, mbedtls_pk_ec(*pk), mbed_random, &random) == 0);
  auto pub = PublicKey::from_der(public_der(pk));
  KEDGE_ASSERT(pub.ok());
  return PrivateKey(std::move(impl), std::move(pub).value());
}

Result<PrivateKey> PrivateKey::from_pem(std::string_view pem, Random& random) {
  if (pem.size() > kMaxPemBytes) return Error(Code::kInvalid, "private key is too long");
  // Only PEM: mbedTLS would take any other bytes for DER.
  if (pem.find("-----BEGIN ") == std::string_view::npos) {
    return Error(Code::kInvalid, "no PEM block with a private key");
  }
  auto impl = std::make_unique<Impl>();
  mbedtls_pk_context* pk = impl->pk.get();
  std::string text(pem);  // mbedTLS wants the terminating zero counted
  const int ret =
      mbedtls_pk_parse_key(pk, mbed_bytes(text), text.size() + 1, nullptr, 0, mbed_random, &random);
  wipe(text);
  if (ret != 0) return mbed_error(Code::kInvalid, "private key", ret);
  TRY(check_kind(pk));
  PublicKey pub = TRY(PublicKey::from_der(public_der(pk)));
  PrivateKey key(std::move(impl), std::move(pub));
  // A file whose halves do not belong together (a bit flipped in either) shows only here.
  if (!key.public_.verify("kedge", key.sign(random, "kedge")).ok()) {
    return Error(Code::kInvalid, "private key: its public half does not belong to it");
  }
  return key;
}

std::string PrivateKey::pem() const {
  std::string buf(kMaxPemBytes, '\0');
  KEDGE_ASSERT(mbedtls_pk_write_key_pem(impl_->pk.get(), mbed_bytes(buf), buf.size()) == 0);
  std::string out(buf.c_str());
  wipe(buf);
  return out;
}

std::string PrivateKey::sign(Random& random, std::string_view message) const {
  const auto digest = sha256(message);
  std::string out(MBEDTLS_PK_SIGNATURE_MAX_SIZE, '\0');
  size_t size = 0;
  KEDGE_ASSERT(mbedtls_pk_sign(impl_->pk.get(), MBEDTLS_MD_SHA256, digest.data(), digest.size(),
                               mbed_bytes(out), out.size(), &size, mbed_random, &random) == 0);
  out.resize(size);
  return out;
}

}  // namespace kedge::crypto
