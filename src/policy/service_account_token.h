// ServiceAccount tokens: which keys sign them, and whether what they are bound to still exists
// (upstream: pkg/serviceaccount, JWTTokenAuthenticator and its two validators).
//
// TokenKeys is made at the start and then only read, from any thread. check_bound_objects() reads
// the cache: on the loop's thread, at every use of a token, so that a token ends with its Pod.
// Errors are in upstream's words; none holds the token.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cache/cache.h"
#include "crypto/jws.h"
#include "kube/kinds.h"
#include "policy/token_claims.h"
#include "policy/user.h"

namespace kedge::policy {

class TokenKeys {
 public:
  // A key that is there already is not added again. REQUIRES: crypto::jws_algorithm() knows it.
  void add(crypto::PublicKey key);
  // By one of the keys: by the one the header names, if it names one.
  Status verify(const TokenHeader& header, const crypto::Jws& token) const;
  // RFC 7517, section 5.
  std::string jwks_json() const;
  // Sorted, each once, as a JSON array.
  std::string algorithms_json() const;
  bool empty() const { return keys_.empty(); }

 private:
  struct Key {
    std::string id;
    crypto::PublicKey key;
  };
  std::vector<Key> keys_;
};

struct TokenUser {
  User user;               // without system:authenticated
  std::string warning;     // for the client; usually empty
  bool track_use = false;  // of an older token: its Secret says when it was last used
};

// Who a token with these claims stands for at `now`. REQUIRES: its signature has been checked.
// `token`: its text, which an older one has in common with its Secret.
Result<TokenUser> check_bound_objects(const TokenClaims& claims, std::string_view token,
                                      const cache::Cache& cache, const kube::Kinds& kinds,
                                      int64_t now);

// Names in User::extra.
inline constexpr std::string_view kCredentialId = "authentication.kubernetes.io/credential-id";
inline constexpr std::string_view kPodName = "authentication.kubernetes.io/pod-name";
inline constexpr std::string_view kPodUid = "authentication.kubernetes.io/pod-uid";
inline constexpr std::string_view kNodeName = "authentication.kubernetes.io/node-name";
inline constexpr std::string_view kNodeUid = "authentication.kubernetes.io/node-uid";

// The groups of every account of the namespace.
std::vector<std::string> service_account_groups(std::string_view ns);

// Labels of a Secret with an older token.
inline constexpr std::string_view kLastUsedLabel = "kubernetes.io/legacy-token-last-used";
inline constexpr std::string_view kInvalidSinceLabel = "kubernetes.io/legacy-token-invalid-since";

}  // namespace kedge::policy
