// Tokens: claims, keys, what they are bound to; bootstrap tokens; the file of static ones.
#include <gtest/gtest.h>

#include "base/clock.h"
#include "base/strings.h"
#include "policy/bootstrap_token.h"
#include "policy/service_account_token.h"
#include "policy/token_file.h"
#include "sim/world.h"

namespace kedge::policy {
namespace {

constexpr int64_t kNow = 1'800'000'000;

TEST(TokenHeader, Strict) {
  const auto header = read_token_header(R"({"alg":"ES256","kid":"k","typ":"JWT"})");
  ASSERT_TRUE(header.ok());
  EXPECT_EQ(header->algorithm, "ES256");
  EXPECT_EQ(header->key_id, "k");
  for (const auto* bad : {"", "x", "[]", "\"alg\"", R"({"alg":1})", R"({"kid":[]})",
                          R"({"alg":"a","alg":"b"})", R"({"alg":"ES256","crit":["exp"]})",
                          R"({"alg":"ES256","crit":null})", R"({"alg":"ES256"}x)"}) {
    EXPECT_FALSE(read_token_header(bad).ok()) << bad;
  }
  EXPECT_EQ(token_header_json({"ES256", "k"}), R"({"alg":"ES256","kid":"k"})");
}

TokenClaims full_claims() {
  TokenClaims c;
  c.issuer = "https://issuer";
  c.subject = "system:serviceaccount:ns:sa";
  c.id = "id";
  c.audiences = {"a", "b"};
  c.not_before = c.issued_at = kNow;
  c.expiry = kNow + 3600;
  c.warn_after = kNow + 3607;
  c.ns = "ns";
  c.account = {"sa", "sa-uid"};
  c.pod = BoundObject{"p", "p-uid"};
  c.node = BoundObject{"n", ""};
  return c;
}

TEST(TokenClaims, WrittenAndRead) {
  const std::string text = token_claims_json(full_claims());
  EXPECT_EQ(
      text,
      R"({"aud":["a","b"],"exp":1800003600,"iat":1800000000,"iss":"https://issuer","jti":"id","kubernetes.io":{"namespace":"ns","node":{"name":"n"},"pod":{"name":"p","uid":"p-uid"},"serviceaccount":{"name":"sa","uid":"sa-uid"},"warnafter":1800003607},"nbf":1800000000,"sub":"system:serviceaccount:ns:sa"})");
  const auto c = read_token_claims(text);
  ASSERT_TRUE(c.ok());
  EXPECT_EQ(token_claims_json(*c), text);
  EXPECT_EQ(c->pod->uid, "p-uid");
  EXPECT_FALSE(c->secret);
}

TEST(TokenClaims, OlderForm) {
  TokenClaims c;
  c.issuer = kLegacyIssuer;
  c.subject = "system:serviceaccount:ns:sa";
  c.ns = "ns";
  c.account = {"sa", "u"};
  c.secret = BoundObject{"s", ""};
  const std::string text = token_claims_json(c);
  EXPECT_EQ(
      text,
      R"({"iss":"kubernetes/serviceaccount","kubernetes.io/serviceaccount/namespace":"ns","kubernetes.io/serviceaccount/secret.name":"s","kubernetes.io/serviceaccount/service-account.name":"sa","kubernetes.io/serviceaccount/service-account.uid":"u","sub":"system:serviceaccount:ns:sa"})");
  const auto again = read_token_claims(text);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->legacy());
  EXPECT_EQ(again->secret->name, "s");
}

TEST(TokenClaims, Strict) {
  EXPECT_EQ(*read_token_claims(R"({"exp":1.8e9})")->expiry, kNow);
  EXPECT_EQ(*read_token_claims(R"({"exp":1800000000.9})")->expiry, kNow);
  EXPECT_EQ(read_token_claims(R"({"aud":"one"})")->audiences, (std::vector<std::string>{"one"}));
  for (const auto* bad :
       {R"({"iss":1})", R"({"exp":"1"})", R"({"exp":1e300})", R"({"nbf":true})", R"({"aud":[1]})",
        R"({"aud":{}})", R"({"kubernetes.io":[]})", R"({"kubernetes.io":{"pod":"p"}})",
        R"({"kubernetes.io":{"pod":{"uid":1}}})", R"({"sub":"a","sub":"b"})",
        R"({"kubernetes.io":{"namespace":"a","namespace":"b"}})"}) {
    EXPECT_FALSE(read_token_claims(bad).ok()) << bad;
  }
}

TEST(TokenClaims, Times) {
  TokenClaims c;
  EXPECT_TRUE(check_token_times(c, kNow).ok());
  c.expiry = kNow - 60;
  EXPECT_TRUE(check_token_times(c, kNow).ok());
  c.expiry = kNow - 61;
  EXPECT_EQ(check_token_times(c, kNow).error().message(), "service account token has expired");
  c.expiry.reset();
  c.not_before = kNow + 60;
  EXPECT_TRUE(check_token_times(c, kNow).ok());
  c.not_before = kNow + 61;
  EXPECT_EQ(check_token_times(c, kNow).error().message(), "service account token is not valid yet");
  c.not_before.reset();
  c.issued_at = kNow + 61;
  EXPECT_EQ(check_token_times(c, kNow).error().message(),
            "service account token is issued in the future");
}

TEST(ServiceAccountUser, Split) {
  const auto name = split_service_account_user("system:serviceaccount:ns:a.b");
  ASSERT_TRUE(name);
  EXPECT_EQ(name->ns, "ns");
  EXPECT_EQ(name->name, "a.b");
  for (const auto* bad : {"system:serviceaccount:ns", "system:serviceaccount::a",
                          "system:serviceaccount:ns:", "system:serviceaccount:ns:a:b",
                          "system:serviceaccount:NS:a", "system:serviceaccounts:ns:a", "ns:a"}) {
    EXPECT_FALSE(split_service_account_user(bad)) << bad;
  }
}

TEST(TokenKeys, KeyAndAlgorithmDecide) {
  SeededRandom random(4);
  const crypto::PrivateKey mine = crypto::PrivateKey::generate_p256(random);
  const crypto::PrivateKey other = crypto::PrivateKey::generate_p256(random);
  TokenKeys keys;
  keys.add(mine.public_key());
  keys.add(mine.public_key());
  const std::string id = crypto::jws_key_id(mine.public_key());
  const auto verify = [&keys](const crypto::PrivateKey& key, const TokenHeader& header, Random& r) {
    const std::string token = crypto::sign_jws(key, r, token_header_json(header), "{}");
    return keys.verify(header, *crypto::split_jws(token));
  };
  EXPECT_TRUE(verify(mine, {"ES256", id}, random).ok());
  EXPECT_TRUE(verify(mine, {"ES256", ""}, random).ok());
  EXPECT_EQ(verify(mine, {"ES256", "no"}, random).error().message(),
            "invalid signature, no keys found");
  const std::string bad = "go-jose/go-jose: error in cryptographic primitive";
  for (const auto* algorithm : {"none", "None", "", "HS256", "RS256", "ES384", "es256"}) {
    EXPECT_EQ(verify(mine, {algorithm, id}, random).error().message(), bad) << algorithm;
  }
  EXPECT_EQ(verify(other, {"ES256", id}, random).error().message(), bad);
  EXPECT_EQ(verify(other, {"ES256", ""}, random).error().message(), bad);
  EXPECT_EQ(keys.algorithms_json(), R"(["ES256"])");
  EXPECT_EQ(keys.jwks_json(), "{\"keys\":[" + crypto::jwk_json(mine.public_key()) + "]}");
}

// A cache with what a test puts in.
class Bound : public ::testing::Test {
 protected:
  Bound() : world_(1), cache_(kinds_, world_.clock()) {
    cache_.finish_loading(revision_, revision_);
    put("serviceaccounts", R"("name":"sa","namespace":"ns","uid":"sa-uid")");
    put("pods", R"("name":"p","namespace":"ns","uid":"p-uid")");
    put("secrets", R"("name":"s","namespace":"ns","uid":"s-uid")");
    put("nodes", R"("name":"n","uid":"n-uid")");
  }

  void put(std::string_view resource, const std::string& metadata, const std::string& more = "") {
    const kube::Kind& kind = *kinds_.find("", "v1", resource);
    const std::string text = R"({"kind":")" + std::string(kind.kind) +
                             R"(","apiVersion":"v1","metadata":{)" + metadata +
                             R"(,"resourceVersion":"1"})" + more + "}";
    const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(text);
    revision_++;
    cache_.apply(kind.id, revision_, kube::Object::make(kind, doc->root(), revision_));
  }
  void remove(std::string_view resource, std::string_view key) {
    const kube::Kind& kind = *kinds_.find("", "v1", resource);
    cache_.apply(kind.id, ++revision_, nullptr, cache_.get(kind.id, key));
  }

  TokenClaims claims() {
    TokenClaims c = full_claims();
    c.pod.reset();
    c.node.reset();
    return c;
  }
  std::string fault(const TokenClaims& c, std::string_view token = "t") {
    const auto user = check_bound_objects(c, token, cache_, kinds_, kNow);
    return user.ok() ? "" : user.error().message();
  }
  std::string deleted(int64_t seconds_ago) {
    return R"(,"deletionTimestamp":")" + format_rfc3339(kNow - seconds_ago) + "\"";
  }

  kube::Kinds kinds_;
  sim::World world_;
  cache::Cache cache_;
  uint64_t revision_ = 10;
};

TEST_F(Bound, User) {
  TokenClaims c = full_claims();
  c.node = BoundObject{"n", "n-uid"};
  const auto user = check_bound_objects(c, "t", cache_, kinds_, kNow);
  ASSERT_TRUE(user.ok());
  const User& u = user->user;
  EXPECT_EQ(u.name, "system:serviceaccount:ns:sa");
  EXPECT_EQ(u.uid, "sa-uid");
  EXPECT_EQ(u.groups,
            (std::vector<std::string>{"system:serviceaccounts", "system:serviceaccounts:ns"}));
  const std::map<std::string, std::vector<std::string>> extra = {
      {"authentication.kubernetes.io/credential-id", {"JTI=id"}},
      {"authentication.kubernetes.io/node-name", {"n"}},
      {"authentication.kubernetes.io/node-uid", {"n-uid"}},
      {"authentication.kubernetes.io/pod-name", {"p"}},
      {"authentication.kubernetes.io/pod-uid", {"p-uid"}}};
  EXPECT_EQ(u.extra, extra);
}

TEST_F(Bound, Account) {
  TokenClaims c = claims();
  EXPECT_EQ(fault(c), "");
  c.account.uid = "other";
  EXPECT_EQ(fault(c), "service account UID (sa-uid) does not match claim (other)");
  c = claims();
  put("serviceaccounts", R"("name":"sa","namespace":"ns","uid":"sa-uid")" + deleted(60));
  EXPECT_EQ(fault(c), "");
  put("serviceaccounts", R"("name":"sa","namespace":"ns","uid":"sa-uid")" + deleted(61));
  EXPECT_EQ(fault(c), "service account ns/sa has been deleted");
  remove("serviceaccounts", "ns/sa");
  EXPECT_EQ(fault(c), "serviceaccounts \"sa\" not found");
}

TEST_F(Bound, PodSecretNode) {
  struct Row {
    const char* resource;
    const char* key;
    std::string metadata;
    std::optional<BoundObject> TokenClaims::*member;
    BoundObject object;
    const char* other;
  };
  const Row rows[] = {{"pods",
                       "ns/p",
                       R"("name":"p","namespace":"ns","uid":"p-uid")",
                       &TokenClaims::pod,
                       {"p", "p-uid"},
                       "pod UID (p-uid) does not match service account pod ref claim (x)"},
                      {"secrets",
                       "ns/s",
                       R"("name":"s","namespace":"ns","uid":"s-uid")",
                       &TokenClaims::secret,
                       {"s", "s-uid"},
                       "secret UID (s-uid) does not match service account secret ref claim (x)"},
                      {"nodes",
                       "n",
                       R"("name":"n","uid":"n-uid")",
                       &TokenClaims::node,
                       {"n", "n-uid"},
                       "node UID (n-uid) does not match service account node ref claim (x)"}};
  for (const Row& r : rows) {
    TokenClaims c = claims();
    c.*r.member = r.object;
    EXPECT_EQ(fault(c), "") << r.resource;
    (c.*r.member)->uid = "x";
    EXPECT_EQ(fault(c), r.other);
    c.*r.member = r.object;
    put(r.resource, r.metadata + deleted(30));
    EXPECT_EQ(fault(c), "") << r.resource;
    put(r.resource, r.metadata + deleted(90));
    EXPECT_EQ(fault(c), "service account token has been invalidated") << r.resource;
    remove(r.resource, r.key);
    EXPECT_EQ(fault(c), "service account token has been invalidated") << r.resource;
  }
}

TEST_F(Bound, TheNodeOfAPodOnlySaysWhere) {
  TokenClaims c = full_claims();
  c.node = BoundObject{"gone", "gone-uid"};
  EXPECT_EQ(fault(c), "");
}

TEST_F(Bound, OlderTokens) {
  TokenClaims c;
  c.issuer = kLegacyIssuer;
  c.subject = "system:serviceaccount:ns:sa";
  c.ns = "ns";
  c.account = {"sa", "sa-uid"};
  c.secret = BoundObject{"s", ""};
  const std::string metadata = R"("name":"s","namespace":"ns","uid":"s-uid")";
  const std::string data = R"(,"data":{"token":")" + base64_encode("the token") + "\"}";
  EXPECT_EQ(fault(c, "the token"), "Token does not match server's copy");
  put("secrets", metadata, data);
  EXPECT_EQ(fault(c, "the token"), "");
  EXPECT_EQ(fault(c, "the tokem"), "Token does not match server's copy");
  EXPECT_EQ(fault(c, ""), "Token does not match server's copy");
  const auto user = check_bound_objects(c, "the token", cache_, kinds_, kNow);
  EXPECT_TRUE(user->track_use);
  EXPECT_TRUE(user->user.extra.empty());
  put("secrets",
      metadata + R"(,"labels":{"kubernetes.io/legacy-token-last-used":")" +
          format_rfc3339(kNow).substr(0, 10) + "\"}",
      data);
  EXPECT_FALSE(check_bound_objects(c, "the token", cache_, kinds_, kNow)->track_use);
  put("secrets", metadata + R"(,"labels":{"kubernetes.io/legacy-token-invalid-since":"x"})", data);
  EXPECT_NE(fault(c, "the token").find("has been marked invalid"), std::string::npos);
  put("secrets", metadata + deleted(0), data);
  EXPECT_EQ(fault(c, "the token"), "Token has been invalidated");
  c.subject = "system:serviceaccount:ns:other";
  EXPECT_EQ(fault(c, "the token"), "sub claim is invalid");
}

class BootstrapToken : public Bound {
 protected:
  void secret(const std::string& id, const std::string& token_secret, const std::string& more,
              const std::string& type = "bootstrap.kubernetes.io/token") {
    put("secrets", R"("name":"bootstrap-token-abcdef","namespace":"kube-system","uid":"u")",
        R"(,"type":")" + type + R"(","data":{"token-id":")" + base64_encode(id) +
            R"(","token-secret":")" + base64_encode(token_secret) + "\"" + more + "}");
  }
  std::optional<User> find(std::string_view token = "abcdef.0123456789abcdef") {
    return find_bootstrap_user(token, cache_, kinds_, kNow);
  }
  static std::string entry(const std::string& name, const std::string& value) {
    return ",\"" + name + "\":\"" + base64_encode(value) + "\"";
  }
  const std::string good_ = entry("usage-bootstrap-authentication", "true");
  const std::string kept_ = "0123456789abcdef";
};

TEST_F(BootstrapToken, Good) {
  secret("abcdef", kept_,
         good_ + entry("auth-extra-groups", "system:bootstrappers:z,system:bootstrappers:a") +
             entry("expiration", format_rfc3339(kNow + 1)));
  const auto user = find();
  ASSERT_TRUE(user);
  EXPECT_EQ(user->name, "system:bootstrap:abcdef");
  EXPECT_EQ(user->groups,
            (std::vector<std::string>{"system:bootstrappers", "system:bootstrappers:a",
                                      "system:bootstrappers:z"}));
  for (const auto* bad :
       {"abcdef.0123456789abcdeg", "abcdef.0123456789abcde", "abcdef", "",
        "Abcdef.0123456789abcdef", "abcdeg.0123456789abcdef", "abcdef.0123456789abcdef0"}) {
    EXPECT_FALSE(find(bad)) << bad;
  }
}

TEST_F(BootstrapToken, Bad) {
  EXPECT_FALSE(find());
  secret("abcdef", kept_, "");
  EXPECT_FALSE(find()) << "not for authentication";
  secret("abcdef", kept_, entry("usage-bootstrap-authentication", "True"));
  EXPECT_FALSE(find());
  secret("abcdeg", kept_, good_);
  EXPECT_FALSE(find()) << "another id";
  secret("abcdef", kept_, good_, "Opaque");
  EXPECT_FALSE(find()) << "another type";
  secret("abcdef", "", good_);
  EXPECT_FALSE(find());
  secret("abcdef", kept_, good_ + entry("expiration", format_rfc3339(kNow)));
  EXPECT_FALSE(find()) << "expired";
  secret("abcdef", kept_, good_ + entry("expiration", "soon"));
  EXPECT_FALSE(find());
  secret("abcdef", kept_, good_ + entry("auth-extra-groups", "system:masters"));
  EXPECT_FALSE(find()) << "a group that it may not give";
  secret("abcdef", kept_, good_);
  EXPECT_TRUE(find());
}

TEST(TokenFile, Csv) {
  const auto tokens = read_token_file(
      "t1,jane,1\n"
      "\"t,2\",\"bob \"\"b\"\"\",2,\"dev,ops\"\r\n"
      "\n"
      ",empty,3\n"
      "t3,eve,,one");
  ASSERT_TRUE(tokens.ok()) << tokens.error().message();
  ASSERT_EQ(tokens->size(), 3U);
  EXPECT_EQ((*tokens)[0].user.name, "jane");
  EXPECT_TRUE((*tokens)[0].user.groups.empty());
  EXPECT_EQ((*tokens)[1].token, "t,2");
  EXPECT_EQ((*tokens)[1].user.name, "bob \"b\"");
  EXPECT_EQ((*tokens)[1].user.groups, (std::vector<std::string>{"dev", "ops"}));
  EXPECT_EQ((*tokens)[2].user.uid, "");
}

TEST(TokenFile, FaultsTellNothing) {
  for (const auto* bad :
       {"hush,jane\n", "hush\n", "a\"hush,b,c\n", "\"hush,b,c", "\"hush\"x,b,c"}) {
    const auto tokens = read_token_file(bad);
    ASSERT_FALSE(tokens.ok()) << bad;
    EXPECT_EQ(tokens.error().message().find("hush"), std::string::npos);
    EXPECT_EQ(tokens.error().message().find("line 1 "), 0U) << tokens.error().message();
  }
}

}  // namespace
}  // namespace kedge::policy
