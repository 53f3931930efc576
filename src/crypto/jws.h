// JWS in its compact form (RFC 7515): base64url(header).base64url(payload).base64url(signature).
//
// ES256 with keys on P-256 and RS256 with RSA keys (RFC 7518), nothing else: the key decides the
// algorithm, and a header that names another one is refused by whoever reads it. Headers and
// payloads are bytes here; what they say in JSON is read in policy/token_claims.h. What a client
// sends is bounded before it is looked at. Pure functions; signing as PrivateKey::sign.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"

namespace kedge::limits {

// One bearer token: a ServiceAccount's has about 1 KB, an RSA 4096 one with many audiences a few.
inline constexpr size_t kTokenBytes = 16 * 1024;

}  // namespace kedge::limits

namespace kedge::crypto {

struct Jws {
  std::string header;   // decoded
  std::string payload;  // decoded
  std::string signature;
  std::string_view signed_text;  // into the token
};

// Errors: longer than limits::kTokenBytes, not three parts, header or payload not strictly
// base64url. A signature that is not is empty: no key has made it.
Result<Jws> split_jws(std::string_view token);

// "ES256", "RS256"; "" for a key that signs no JWS here (another curve).
std::string_view jws_algorithm(const PublicKey& key);
// What upstream derives: base64url of SHA-256 of the key's DER.
std::string jws_key_id(const PublicKey& key);

Status verify_jws(const PublicKey& key, std::string_view signed_text, std::string_view signature);
// REQUIRES: the key has an algorithm.
std::string sign_jws(const PrivateKey& key, Random& random, std::string_view header,
                     std::string_view payload);

// RFC 7517: the key as a JSON object, with use, kid and alg. REQUIRES: it has an algorithm.
std::string jwk_json(const PublicKey& key);

// Every key in a PEM text: public keys, those of certificates, the public half of private keys.
// Errors: a block that cannot be read, none at all, a key without an algorithm.
Result<std::vector<PublicKey>> public_keys_from_pem(std::string_view text, Random& random);

}  // namespace kedge::crypto
