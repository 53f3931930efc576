#include "crypto/hash.h"

#include <mbedtls/hkdf.h>
#include <mbedtls/md.h>
#include <mbedtls/platform_util.h>
#include <mbedtls/sha1.h>
#include <mbedtls/sha256.h>

#include "base/assert.h"
#include "crypto/mbed.h"

namespace kedge::crypto {

Sha256Digest sha256(std::string_view data) {
  Sha256Digest out;
  KEDGE_ASSERT(mbedtls_sha256(mbed_bytes(data), data.size(), out.data(), 0) == 0);
  return out;
}

Sha1Digest sha1(std::string_view data) {
  Sha1Digest out;
  KEDGE_ASSERT(mbedtls_sha1(mbed_bytes(data), data.size(), out.data()) == 0);
  return out;
}

Sha256Digest hmac_sha256(std::string_view key, std::string_view data) {
  Sha256Digest out;
  const mbedtls_md_info_t* md = mbedtls_md_info_from_type(MBEDTLS_MD_SHA256);
  KEDGE_ASSERT(mbedtls_md_hmac(md, mbed_bytes(key), key.size(), mbed_bytes(data), data.size(),
                               out.data()) == 0);
  return out;
}

std::string hkdf_sha256(std::string_view secret, std::string_view salt, std::string_view info,
                        size_t bytes) {
  KEDGE_ASSERT(bytes <= 255 * 32);
  std::string out(bytes, '\0');
  const mbedtls_md_info_t* md = mbedtls_md_info_from_type(MBEDTLS_MD_SHA256);
  KEDGE_ASSERT(mbedtls_hkdf(md, mbed_bytes(salt), salt.size(), mbed_bytes(secret), secret.size(),
                            mbed_bytes(info), info.size(), mbed_bytes(out), bytes) == 0);
  return out;
}

void wipe(std::string& secret) {
  mbedtls_platform_zeroize(secret.data(), secret.size());
  secret.clear();
}

}  // namespace kedge::crypto
