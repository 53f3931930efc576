#include "api/token_signer.h"

#include "api/token_verifier.h"
#include "crypto/jws.h"

namespace kedge::api {

TokenSigner::TokenSigner(io::Pool& pool, Random& random, crypto::PrivateKey key)
    : pool_(pool),
      random_(random),
      header_(policy::token_header_json({std::string(crypto::jws_algorithm(key.public_key())),
                                         crypto::jws_key_id(key.public_key())})),
      alive_(std::make_shared<int>(0)) {
  key_ = std::make_shared<const crypto::PrivateKey>(std::move(key));
}

void TokenSigner::sign(policy::TokenClaims claims, Fn<void(Result<std::string>)> done) {
  if (jobs_.size() >= limits::kTokenChecks) {
    return done(Error(Code::kTooManyRequests, "Too many requests, please try again later."));
  }
  auto job = std::make_shared<Job>();
  if (!claims.legacy()) claims.id = uuid4(random_);
  job->payload = policy::token_claims_json(claims);
  job->done = std::move(done);
  jobs_.push_back(std::move(job));
  if (jobs_.size() == 1) next();
}

void TokenSigner::next() {
  pool_.run(
      [job = jobs_.front(), key = key_, header = header_, &random = random_] {
        job->token = crypto::sign_jws(*key, random, header, job->payload);
      },
      [this, alive = std::weak_ptr<int>(alive_)] {
        if (alive.expired()) return;
        const std::shared_ptr<Job> job = std::move(jobs_.front());
        jobs_.pop_front();
        if (!jobs_.empty()) next();
        job->done(std::move(job->token));
      });
}

}  // namespace kedge::api
