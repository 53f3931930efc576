// TokenVerifier: is this a ServiceAccount token that one of our keys has signed?
//
// A signature costs milliseconds on small machines, so it is checked on the pool, once: tokens
// whose signature is good are remembered (a keyed hash of each, with its claims), bounded in number
// and dropped when they are not used. What the claims say (times, audiences, what the token is
// bound to) is not remembered; it is checked at every use. Loop thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/function.h"
#include "base/random.h"
#include "base/result.h"
#include "io/loop.h"
#include "policy/service_account_token.h"

namespace kedge::limits {

// Tokens whose signature is known to be good, each about 1 KB; a box has a few hundred Pods.
inline constexpr size_t kVerifiedTokens = 1024;
// So long an unused one is remembered, in microseconds.
inline constexpr int64_t kVerifiedTokenUs = 600LL * 1'000'000;
// Signatures being checked or made; more requests with unknown tokens get 429.
inline constexpr size_t kTokenChecks = 128;

}  // namespace kedge::limits

namespace kedge::api {

class TokenVerifier {
 public:
  // REQUIRES: loop and pool outlive it.
  TokenVerifier(io::Loop& loop, io::Pool& pool, Random& random,
                std::shared_ptr<const policy::TokenKeys> keys, std::vector<std::string> issuers);

  // A name for a token that tells nothing of it.
  std::string digest(std::string_view token) const;

  enum class Answer : uint8_t {
    kForeign,  // no JWT, or of another issuer
    kUnknown,  // check() it
    kGood,
  };
  struct Known {
    Answer answer = Answer::kForeign;
    const policy::TokenClaims* claims = nullptr;  // kGood; until the next call
  };
  // REQUIRES: `name` is digest(token).
  Known look_up(const std::string& name, std::string_view token);

  // Checks the signature, then calls `done`: look_up() knows the token inside of it. Errors:
  // Unauthorized in upstream's words; TooManyRequests, at once. Not called when the verifier goes
  // before.
  using Done = Fn<void(Status)>;
  void check(const std::string& name, std::string_view token, Done done);

  size_t known() const { return known_.size(); }

 private:
  struct Entry {
    policy::TokenClaims claims;
    int64_t used_us = 0;
  };
  struct Job {
    Status outcome;
    policy::TokenClaims claims;
  };
  void finish(const std::string& name, Job& job);
  void make_room();

  io::Loop& loop_;
  io::Pool& pool_;
  std::string secret_;  // of digests
  std::shared_ptr<const policy::TokenKeys> keys_;
  std::vector<std::string> issuers_;
  std::unordered_map<std::string, Entry> known_;
  std::unordered_map<std::string, std::vector<Done>> waiting_;
  std::shared_ptr<int> alive_;
};

}  // namespace kedge::api
