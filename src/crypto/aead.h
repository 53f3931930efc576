// AeadKey: seals small secrets (rows of the store, backups) with ChaCha20-Poly1305 (RFC 8439).
//
// ChaCha20 and not AES: without AES instructions (armv7) AES runs on tables whose timing tells of
// the key. A sealed value is nonce (12 bytes, random), ciphertext, tag (16 bytes). With random
// nonces one key may seal 2^32 values; a store that seals more must change keys before.
//
// The associated data is not kept; open() needs the same and fails when anything was altered.
// A value; the key bytes are wiped by the destructor. const calls from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace kedge::crypto {

inline constexpr size_t kAeadKeyBytes = 32;
inline constexpr size_t kAeadNonceBytes = 12;
inline constexpr size_t kAeadTagBytes = 16;
inline constexpr size_t kAeadOverhead = kAeadNonceBytes + kAeadTagBytes;

class AeadKey {
 public:
  static AeadKey generate(Random& random);
  // Fails unless there are kAeadKeyBytes.
  static Result<AeadKey> from_bytes(std::string_view key);

  AeadKey(const AeadKey&) = default;
  AeadKey(AeadKey&&) noexcept = default;
  AeadKey& operator=(const AeadKey&) = default;
  AeadKey& operator=(AeadKey&&) noexcept = default;
  ~AeadKey();

  // plaintext.size() + kAeadOverhead bytes.
  std::string seal(Random& random, std::string_view plaintext, std::string_view associated) const;
  // Code::kInternalError when the value is too short, altered, or sealed with another key or other
  // associated data.
  Result<std::string> open(std::string_view sealed, std::string_view associated) const;

  // To keep the key in a file of mode 0600.
  std::string_view bytes() const { return key_; }

 private:
  explicit AeadKey(std::string key) : key_(std::move(key)) {}

  std::string key_;
};

}  // namespace kedge::crypto
