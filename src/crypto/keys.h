// PrivateKey, PublicKey: keys for signatures. ECDSA on P-256 is what we make; P-384 and RSA (2048
// bits or more) are accepted from files and peers.
//
// Signatures are over SHA-256 of the message: ECDSA in DER (RFC 3279), RSA by PKCS #1 v1.5. A key
// is a value that only moves. const members of PublicKey from any thread; sign() by one thread at a
// time (a second thread parses its own copy from pem()). Key bytes never appear in an error.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"

namespace kedge::crypto {

enum class KeyKind : uint8_t { kEcdsa, kRsa };

class PublicKey {
 public:
  // SubjectPublicKeyInfo.
  static Result<PublicKey> from_der(std::string_view der);
  static Result<PublicKey> from_pem(std::string_view pem);  // PUBLIC KEY

  const std::string& der() const { return der_; }
  std::string pem() const;
  KeyKind kind() const { return kind_; }
  // 20 bytes: the left 160 bits of SHA-256 of the key's bits (RFC 7093, section 2, method 1).
  std::string key_id() const;
  // Error when the signature is not by this key over this message.
  Status verify(std::string_view message, std::string_view signature) const;

  friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.der_ == b.der_; }

 private:
  PublicKey(std::string der, KeyKind kind) : der_(std::move(der)), kind_(kind) {}

  std::string der_;
  KeyKind kind_;
};

class PrivateKey {
 public:
  static PrivateKey generate_p256(Random& random);
  // SEC 1 (EC PRIVATE KEY), PKCS #1 (RSA PRIVATE KEY) or PKCS #8 (PRIVATE KEY), not encrypted.
  static Result<PrivateKey> from_pem(std::string_view pem, Random& random);

  PrivateKey(PrivateKey&&) noexcept;
  PrivateKey& operator=(PrivateKey&&) noexcept;
  ~PrivateKey();

  std::string pem() const;  // SEC 1 or PKCS #1
  const PublicKey& public_key() const { return public_; }
  std::string sign(Random& random, std::string_view message) const;

 private:
  class Impl;
  PrivateKey(std::unique_ptr<Impl> impl, PublicKey pub);

  std::unique_ptr<Impl> impl_;
  PublicKey public_;
};

}  // namespace kedge::crypto
