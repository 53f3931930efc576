#include "daemon/effects.h"

#include <gtest/gtest.h>

#include "base/strings.h"
#include "controllers/effects.h"
#include "crypto/jws.h"
#include "kube/json.h"
#include "policy/token_claims.h"

namespace kedge::daemon {
namespace {

TEST(Effects, ATokenIsSignedForItsSecret) {
  SeededRandom random(1);
  const auto key = crypto::PrivateKey::generate_p256(random);
  EffectKeys keys;
  keys.service_account_key_pem = key.pem();
  const auto what =
      kube::JsonDoc::parse(R"({"namespace":"a","account":"s","uid":"u","secret":"t"})");
  const auto text = do_effect(keys, random, controllers::kSignToken, what->root());
  ASSERT_TRUE(text.ok()) << text.error().message();
  const std::string token = *base64_decode(*text);
  const auto jws = crypto::split_jws(token);
  ASSERT_TRUE(jws.ok());
  EXPECT_TRUE(crypto::verify_jws(key.public_key(), jws->signed_text, jws->signature).ok());
  const auto claims = policy::read_token_claims(jws->payload);
  ASSERT_TRUE(claims.ok()) << claims.error().message();
  EXPECT_TRUE(claims->legacy());
  EXPECT_EQ(claims->subject, "system:serviceaccount:a:s");
  EXPECT_EQ(claims->account.uid, "u");
  EXPECT_EQ(claims->secret->name, "t");
  EXPECT_FALSE(claims->expiry);
}

TEST(Effects, WhatIsNotKnownIsRefused) {
  SeededRandom random(1);
  EXPECT_FALSE(do_effect({}, random, "dance", {}).ok());
  EXPECT_FALSE(do_effect({}, random, controllers::kSignToken, {}).ok());  // there is no key
}

}  // namespace
}  // namespace kedge::daemon
