// TokenSigner: makes tokens of claims, on the pool, one after the other (a private key is used by
// one thread at a time). Loop thread.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "base/function.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "io/loop.h"
#include "policy/token_claims.h"

namespace kedge::api {

class TokenSigner {
 public:
  // REQUIRES: the key has an algorithm (crypto/jws.h); pool and random outlive the signer and what
  // it has given to the pool.
  TokenSigner(io::Pool& pool, Random& random, crypto::PrivateKey key);

  // Gives the token an id of its own (jti), but for one of the older form. `done` once, later;
  // never when the signer goes before. Error: TooManyRequests, at once.
  void sign(policy::TokenClaims claims, Fn<void(Result<std::string>)> done);

 private:
  struct Job {
    std::string payload;
    std::string token;
    Fn<void(Result<std::string>)> done;
  };
  void next();

  io::Pool& pool_;
  Random& random_;
  std::shared_ptr<const crypto::PrivateKey> key_;
  std::string header_;
  std::deque<std::shared_ptr<Job>> jobs_;  // the first one is at work
  std::shared_ptr<int> alive_;
};

}  // namespace kedge::api
