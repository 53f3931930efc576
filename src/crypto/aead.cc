#include "crypto/aead.h"

#include <mbedtls/chachapoly.h>

#include "base/assert.h"
#include "crypto/hash.h"
#include "crypto/mbed.h"

namespace kedge::crypto {
namespace {

class Context {
 public:
  explicit Context(std::string_view key) {
    mbedtls_chachapoly_init(&ctx_);
    KEDGE_ASSERT(mbedtls_chachapoly_setkey(&ctx_, mbed_bytes(key)) == 0);
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { mbedtls_chachapoly_free(&ctx_); }
  mbedtls_chachapoly_context* get() { return &ctx_; }

 private:
  mbedtls_chachapoly_context ctx_;
};

}  // namespace

AeadKey AeadKey::generate(Random& random) {
  std::string key(kAeadKeyBytes, '\0');
  random.fill({mbed_bytes(key), key.size()});
  return AeadKey(std::move(key));
}

Result<AeadKey> AeadKey::from_bytes(std::string_view key) {
  if (key.size() != kAeadKeyBytes) {
    return Error(Code::kInvalid, "sealing key has " + std::to_string(key.size()) +
                                     " bytes instead of " + std::to_string(kAeadKeyBytes));
  }
  return AeadKey(std::string(key));
}

AeadKey::~AeadKey() { wipe(key_); }

std::string AeadKey::seal(Random& random, std::string_view plaintext,
                          std::string_view associated) const {
  KEDGE_ASSERT(key_.size() == kAeadKeyBytes);
  std::string out(plaintext.size() + kAeadOverhead, '\0');
  unsigned char* nonce = mbed_bytes(out);
  unsigned char* text = nonce + kAeadNonceBytes;
  random.fill({nonce, kAeadNonceBytes});
  Context ctx(key_);
  KEDGE_ASSERT(mbedtls_chachapoly_encrypt_and_tag(
                   ctx.get(), plaintext.size(), nonce, mbed_bytes(associated), associated.size(),
                   mbed_bytes(plaintext), text, text + plaintext.size()) == 0);
  return out;
}

Result<std::string> AeadKey::open(std::string_view sealed, std::string_view associated) const {
  KEDGE_ASSERT(key_.size() == kAeadKeyBytes);
  if (sealed.size() < kAeadOverhead) {
    return Error(Code::kInternalError,
                 "sealed value is cut off: " + std::to_string(sealed.size()) + " bytes");
  }
  const size_t size = sealed.size() - kAeadOverhead;
  std::string out(size, '\0');
  const unsigned char* nonce = mbed_bytes(sealed);
  const unsigned char* text = nonce + kAeadNonceBytes;
  Context ctx(key_);
  const int ret =
      mbedtls_chachapoly_auth_decrypt(ctx.get(), size, nonce, mbed_bytes(associated),
                                      associated.size(), text + size, text, mbed_bytes(out));
  if (ret != 0) {
    return Error(Code::kInternalError, "sealed value is damaged, or sealed with another key");
  }
  return out;
}

}  // namespace kedge::crypto
