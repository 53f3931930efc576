#include "api/token_verifier.h"

#include <algorithm>

#include "crypto/hash.h"

namespace kedge::api {

TokenVerifier::TokenVerifier(io::Loop& loop, io::Pool& pool, Random& random,
                             std::shared_ptr<const policy::TokenKeys> keys,
                             std::vector<std::string> issuers)
    : loop_(loop),
      pool_(pool),
      keys_(std::move(keys)),
      issuers_(std::move(issuers)),
      alive_(std::make_shared<int>(0)) {
  secret_.resize(sizeof(crypto::Sha256Digest));
  random.fill({reinterpret_cast<uint8_t*>(secret_.data()), secret_.size()});
  issuers_.emplace_back(policy::kLegacyIssuer);
}

std::string TokenVerifier::digest(std::string_view token) const {
  return std::string(crypto::as_view(crypto::hmac_sha256(secret_, token)));
}

TokenVerifier::Known TokenVerifier::look_up(const std::string& name, std::string_view token) {
  const auto it = known_.find(name);
  if (it != known_.end()) {
    it->second.used_us = loop_.clock().mono_us();
    return {Answer::kGood, &it->second.claims};
  }
  const Result<crypto::Jws> jws = crypto::split_jws(token);
  if (!jws.ok() || !policy::read_token_header(jws->header).ok()) return {};
  const Result<policy::TokenClaims> claims = policy::read_token_claims(jws->payload);
  if (!claims.ok() ||
      std::find(issuers_.begin(), issuers_.end(), claims->issuer) == issuers_.end()) {
    return {};
  }
  return {Answer::kUnknown, nullptr};
}

namespace {

Result<policy::TokenClaims> verify(const policy::TokenKeys& keys, std::string_view token) {
  const crypto::Jws jws = TRY(crypto::split_jws(token));
  const policy::TokenHeader header = TRY(policy::read_token_header(jws.header));
  TRY(keys.verify(header, jws));
  return policy::read_token_claims(jws.payload);
}

}  // namespace

void TokenVerifier::check(const std::string& name, std::string_view token, Done done) {
  const auto [it, fresh] = waiting_.try_emplace(name);
  size_t waiting = 0;
  for (const auto& w : waiting_) waiting += w.second.size();
  if (waiting >= limits::kTokenChecks) {
    if (fresh) waiting_.erase(it);
    return done(Error(Code::kTooManyRequests, "Too many requests, please try again later."));
  }
  it->second.push_back(std::move(done));
  if (!fresh) return;
  auto job = std::make_shared<Job>();
  pool_.run(
      [job, keys = keys_, copy = std::string(token)] {
        Result<policy::TokenClaims> claims = verify(*keys, copy);
        if (claims.ok()) {
          job->claims = std::move(*claims);
        } else {
          job->outcome = std::move(claims).error();
        }
      },
      [this, job, key = name, alive = std::weak_ptr<int>(alive_)] {
        if (!alive.expired()) finish(key, *job);
      });
}

void TokenVerifier::finish(const std::string& name, Job& job) {
  const auto it = waiting_.find(name);
  std::vector<Done> waiting = std::move(it->second);
  waiting_.erase(it);
  if (job.outcome.ok()) {
    make_room();
    known_[name] = {std::move(job.claims), loop_.clock().mono_us()};
  }
  for (Done& done : waiting) {
    done(job.outcome.ok() ? Status() : Status(Error(job.outcome.error())));
  }
}

// Drops what is old, and the one that was unused the longest if that is not enough.
void TokenVerifier::make_room() {
  const int64_t limit = loop_.clock().mono_us() - limits::kVerifiedTokenUs;
  auto oldest = known_.end();
  for (auto it = known_.begin(); it != known_.end();) {
    if (it->second.used_us < limit) {
      it = known_.erase(it);
      continue;
    }
    if (oldest == known_.end() || it->second.used_us < oldest->second.used_us) oldest = it;
    ++it;
  }
  if (known_.size() >= limits::kVerifiedTokens) known_.erase(oldest);
}

}  // namespace kedge::api
