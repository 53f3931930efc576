// Authenticator: who sends this request? k8s.io/apiserver/pkg/authentication.
//
// A chain, the first that knows the sender decides: what a trusted proxy says in X-Remote-*
// headers, a verified client certificate (common name: user, organizations: groups), a bearer token
// (Authorization, or a WebSocket's subprotocol). Tokens have a chain of their own: static ones,
// ServiceAccounts', bootstrap tokens. Nothing at all is system:anonymous, where that is allowed.
// Credentials that are there but wrong are refused, never anonymous.
//
// Tokens are compared in constant time and never appear in a message or a log. Loop thread; a
// signature that has not been seen is checked on the pool (Verdict::Kind::kPending).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/front_proxy.h"
#include "api/token_signer.h"
#include "api/token_verifier.h"
#include "base/log.h"
#include "base/result.h"
#include "http/message.h"
#include "policy/token_file.h"
#include "policy/user.h"
#include "registry/registry.h"

namespace kedge::api {

using policy::StaticToken;

struct AuthnOptions {
  std::vector<StaticToken> tokens;
  bool anonymous = true;
  bool bootstrap_tokens = true;
  // ServiceAccount tokens: the first issuer is the one that new ones name.
  std::vector<std::string> issuers = {"https://kubernetes.default.svc.cluster.local"};
  std::vector<std::string> audiences;        // of the API itself; empty: the first issuer
  std::string signing_key_pem;               // empty: no tokens are issued
  std::vector<crypto::PublicKey> more_keys;  // tokens signed with these are good, too
  int64_t most_expiration_s = 0;             // 0: no bound
  bool extend_expiration = true;             // of Pods' tokens, see api/token_request.cc
  FrontProxyOptions front_proxy;
};

// What became of credentials.
struct Verdict {
  enum class Kind : uint8_t { kNobody, kUser, kRefused, kPending };
  Kind kind = Kind::kNobody;
  policy::User user;                   // kUser: with system:authenticated
  std::vector<std::string> audiences;  // kUser by a token: which of those asked for it is good for
  std::string error;                   // kRefused: why, in upstream's words
  std::string warning;                 // for the client; usually empty
};

class Authenticator {
 public:
  // REQUIRES: what is borrowed outlives it. Error: keys or certificates that cannot be used.
  static Result<std::unique_ptr<Authenticator>> create(io::Loop& loop, io::Pool& pool,
                                                       Random& random, Log log,
                                                       registry::Registry& registry,
                                                       AuthnOptions options);

  // kPending: check() first, then again.
  Verdict authenticate(const http::RequestHead& head);
  // Whose token it is, if it is for one of `audiences`.
  Verdict authenticate_token(std::string_view token, const std::vector<std::string>& audiences);

  // REQUIRES: the question with the same arguments was answered kPending. `done` once, later: ask
  // again inside of it, or the error (Unauthorized with why, TooManyRequests).
  void check(const http::RequestHead& head, TokenVerifier::Done done);
  void check_token(std::string_view token, TokenVerifier::Done done);

  const AuthnOptions& options() const { return options_; }
  const policy::TokenKeys& keys() const { return *keys_; }
  // Null: no tokens are issued.
  TokenSigner* signer() { return signer_.get(); }

 private:
  Authenticator(io::Loop& loop, Log log, registry::Registry& registry, FrontProxy front_proxy)
      : loop_(loop), log_(std::move(log)), registry_(registry), front_proxy_(front_proxy) {}
  Status open(io::Pool& pool, Random& random, AuthnOptions options);
  Verdict judge_claims(const policy::TokenClaims& claims, std::string_view token,
                       const std::vector<std::string>& audiences);
  void track_use(const policy::TokenClaims& claims);

  io::Loop& loop_;
  Log log_;
  registry::Registry& registry_;
  FrontProxy front_proxy_;
  AuthnOptions options_;
  std::map<std::string, policy::User> static_;  // by the token's digest
  std::shared_ptr<policy::TokenKeys> keys_;
  std::unique_ptr<TokenVerifier> verifier_;
  std::unique_ptr<TokenSigner> signer_;
  registry::WriteHandle tracking_;
  bool tracks_ = false;
};

}  // namespace kedge::api
