// Who sends a request, and as whom: the chain of credentials, and impersonation.
#include <gtest/gtest.h>

#include "api/authn.h"
#include "api/impersonate.h"
#include "base/strings.h"
#include "crypto/hash.h"
#include "crypto/jws.h"
#include "fake.h"

namespace kedge::api {
namespace {

using Kind = Verdict::Kind;

http::RequestHead head_with(std::string_view name, std::string_view value) {
  http::RequestHead head;
  head.headers.add(name, value);
  return head;
}

std::shared_ptr<http::TlsPeer> certificate(bool verified) {
  auto peer = std::make_shared<http::TlsPeer>();
  peer->presented = true;
  peer->verified = verified;
  if (verified) {
    peer->common_name = "jane";
    peer->uid = "7";
    peer->fingerprint = "f00d";
    peer->organizations = {"dev", "system:masters"};
  }
  return peer;
}

class Authn : public ::testing::Test {
 protected:
  Authn() {
    StaticToken t;
    t.token = "secret";
    t.user.name = "bot";
    t.user.groups = {"robots"};
    StaticToken empty;
    empty.user.name = "nobody-may-be-this";
    options_.tokens = {empty, t};
    put("serviceaccounts", R"("name":"sa","namespace":"ns","uid":"sa-uid")");
    put("pods", R"("name":"p","namespace":"ns","uid":"p-uid")");
  }

  void put(std::string_view resource, const std::string& metadata, const std::string& more = "") {
    const kube::Kind& kind = *bench_.kinds.find("", "v1", resource);
    const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(
        R"({"kind":"X","apiVersion":"v1","metadata":{)" + metadata + "}" + more + "}");
    bench_.revision++;
    bench_.cache.apply(kind.id, bench_.revision,
                       kube::Object::make(kind, doc->root(), bench_.revision));
  }
  void remove(std::string_view resource, std::string_view key) {
    const kube::Kind& kind = *bench_.kinds.find("", "v1", resource);
    bench_.cache.apply(kind.id, ++bench_.revision, nullptr, bench_.cache.get(kind.id, key));
  }

  Authenticator& authn() {
    if (authn_ == nullptr) {
      auto made =
          Authenticator::create(bench_.loop, bench_.loop, bench_.world.random(),
                                Log(bench_.world.clock(), bench_.sink, LogLevel::kError, "authn"),
                                bench_.registry, std::move(options_));
      EXPECT_TRUE(made.ok());
      authn_ = std::move(*made);
    }
    return *authn_;
  }

  // As the API asks: once more after the signature has been checked.
  Verdict ask(const http::RequestHead& head) {
    Verdict v = authn().authenticate(head);
    if (v.kind != Kind::kPending) return v;
    pended_++;
    bool told = false;
    authn().check(head, [&](const Status& s) {
      told = true;
      v = s.ok() ? authn().authenticate(head)
                 : Verdict{Kind::kRefused, {}, {}, s.error().message(), ""};
    });
    bench_.world.run_for(1'000'000);
    EXPECT_TRUE(told);
    return v;
  }
  Verdict ask(const std::string& token) {
    return ask(head_with("authorization", "Bearer " + token));
  }

  policy::TokenClaims claims() {
    const int64_t now = bench_.world.clock().wall_seconds();
    policy::TokenClaims c;
    c.issuer = options().issuers.front();
    c.subject = "system:serviceaccount:ns:sa";
    c.audiences = options().issuers;
    c.not_before = c.issued_at = now;
    c.expiry = now + 3600;
    c.ns = "ns";
    c.account = {"sa", "sa-uid"};
    c.pod = policy::BoundObject{"p", "p-uid"};
    return c;
  }
  const AuthnOptions& options() { return authn_ == nullptr ? options_ : authn_->options(); }

  std::string signed_by(const crypto::PrivateKey& key, const policy::TokenClaims& c) {
    return crypto::sign_jws(
        key, bench_.world.random(),
        policy::token_header_json({"ES256", crypto::jws_key_id(key.public_key())}),
        policy::token_claims_json(c));
  }

  test::Bench bench_;
  AuthnOptions options_;
  crypto::PrivateKey key_ = crypto::PrivateKey::generate_p256(bench_.world.random());
  std::unique_ptr<Authenticator> authn_;
  int pended_ = 0;
};

TEST_F(Authn, Certificate) {
  http::RequestHead head;
  head.peer = certificate(true);
  const Verdict v = ask(head);
  ASSERT_EQ(v.kind, Kind::kUser);
  EXPECT_EQ(v.user.name, "jane");
  EXPECT_EQ(v.user.uid, "7");
  EXPECT_EQ(v.user.groups,
            (std::vector<std::string>{"dev", "system:masters", "system:authenticated"}));
  EXPECT_EQ(v.user.extra.at("authentication.kubernetes.io/credential-id"),
            (std::vector<std::string>{"X509SHA256=f00d"}));
  // What a client without a proxy's certificate says of others means nothing.
  head.headers.add("X-Remote-User", "root");
  head.headers.add("X-Remote-Group", "system:masters");
  EXPECT_EQ(ask(head).user.name, "jane");
}

TEST_F(Authn, BadCertificateIsNotAnonymous) {
  http::RequestHead head;
  head.peer = certificate(false);
  EXPECT_EQ(ask(head).kind, Kind::kRefused);
  // A good token beside it is enough, as upstream.
  head.headers.add("Authorization", "Bearer secret");
  EXPECT_EQ(ask(head).user.name, "bot");
}

TEST_F(Authn, StaticTokens) {
  EXPECT_EQ(ask(head_with("authorization", "bearer secret")).user.name, "bot");
  EXPECT_EQ(ask("secret").user.groups,
            (std::vector<std::string>{"robots", "system:authenticated"}));
  for (const auto* bad : {"secre", "secret1", "Secret", "."}) {
    EXPECT_EQ(ask(bad).kind, Kind::kRefused) << bad;
  }
  EXPECT_EQ(ask(head_with("authorization", "Basic secret")).user.name, "system:anonymous");
}

TEST_F(Authn, NoTokenIsAnonymous) {
  for (const auto* none : {"Bearer ", "Bearer", "", "Bearer  secret"}) {
    EXPECT_EQ(ask(head_with("authorization", none)).user.name, "system:anonymous") << none;
  }
  EXPECT_EQ(ask(head_with("authorization", "Bearer  secret")).warning,
            "the provided Authorization header contains extra space before the bearer token, and "
            "is ignored");
  const Verdict nobody = ask(http::RequestHead());
  EXPECT_EQ(nobody.user.groups, (std::vector<std::string>{"system:unauthenticated"}));
}

TEST_F(Authn, AnonymousMayBeOff) {
  options_.anonymous = false;
  EXPECT_EQ(ask(http::RequestHead()).kind, Kind::kNobody);
}

TEST_F(Authn, Subprotocol) {
  const std::string protocol = "base64url.bearer.authorization.k8s.io.c2VjcmV0";
  http::RequestHead head = head_with("upgrade", "websocket");
  head.headers.add("sec-websocket-protocol", "v5.channel.k8s.io, " + protocol);
  EXPECT_EQ(ask(head).user.name, "bot");
  head.headers.add("sec-websocket-protocol", protocol);
  EXPECT_EQ(ask(head).kind, Kind::kRefused) << "two tokens";
  http::RequestHead alone = head_with("upgrade", "websocket");
  alone.headers.add("sec-websocket-protocol", protocol);
  EXPECT_EQ(ask(alone).kind, Kind::kRefused) << "nothing to answer";
  EXPECT_EQ(ask(head_with("sec-websocket-protocol", protocol)).user.name, "system:anonymous");
}

TEST_F(Authn, ServiceAccountToken) {
  options_.signing_key_pem = key_.pem();
  std::string token;
  authn().signer()->sign(claims(), [&](Result<std::string> t) { token = *t; });
  bench_.world.run_for(1'000'000);
  const Verdict v = ask(token);
  ASSERT_EQ(v.kind, Kind::kUser) << v.error;
  EXPECT_EQ(v.user.name, "system:serviceaccount:ns:sa");
  EXPECT_EQ(v.user.groups,
            (std::vector<std::string>{"system:serviceaccounts", "system:serviceaccounts:ns",
                                      "system:authenticated"}));
  EXPECT_EQ(v.audiences, options().issuers);
  EXPECT_EQ(v.user.extra.at("authentication.kubernetes.io/credential-id").at(0).find("JTI="), 0U);
  // The signature was checked once; what the token is bound to is looked at every time.
  EXPECT_EQ(ask(token).kind, Kind::kUser);
  EXPECT_EQ(pended_, 1);
  remove("pods", "ns/p");
  const Verdict gone = ask(token);
  EXPECT_EQ(gone.kind, Kind::kRefused);
  EXPECT_EQ(gone.error, "[invalid bearer token, service account token has been invalidated]");
  EXPECT_EQ(pended_, 1);
}

TEST_F(Authn, Audiences) {
  options_.signing_key_pem = key_.pem();
  policy::TokenClaims c = claims();
  c.audiences = {"vault", "other"};
  const std::string token = signed_by(key_, c);
  EXPECT_EQ(ask(token).error,
            "[invalid bearer token, token audiences [\"vault\" \"other\"] is invalid for the "
            "target audiences [\"https://kubernetes.default.svc.cluster.local\"]]");
  const Verdict v = authn().authenticate_token(token, {"x", "other", "vault"});
  EXPECT_EQ(v.kind, Kind::kUser);
  EXPECT_EQ(v.audiences, (std::vector<std::string>{"vault", "other"}));
  // A static token is for the API alone.
  EXPECT_EQ(authn().authenticate_token("secret", {"vault"}).kind, Kind::kRefused);
}

TEST_F(Authn, FurtherKeys) {
  const crypto::PrivateKey old = crypto::PrivateKey::generate_p256(bench_.world.random());
  options_.signing_key_pem = key_.pem();
  options_.more_keys.push_back(old.public_key());
  EXPECT_EQ(ask(signed_by(old, claims())).kind, Kind::kUser);
  EXPECT_EQ(ask(signed_by(key_, claims())).kind, Kind::kUser);
}

TEST_F(Authn, ForgedTokens) {
  options_.signing_key_pem = key_.pem();
  const crypto::PrivateKey other = crypto::PrivateKey::generate_p256(bench_.world.random());
  const std::string id = crypto::jws_key_id(key_.public_key());
  const std::string payload = policy::token_claims_json(claims());
  const std::string good = signed_by(key_, claims());
  const auto forged = [&](const std::string& header) {
    return crypto::sign_jws(other, bench_.world.random(), header, payload);
  };
  const auto mac = [&](std::string_view secret) {
    const std::string text = base64url_encode(R"({"alg":"HS256","kid":")" + id + "\"}") + "." +
                             base64url_encode(payload);
    return text + "." + base64url_encode(crypto::as_view(crypto::hmac_sha256(secret, text)));
  };
  const size_t dot = good.rfind('.');
  const std::string tokens[] = {
      signed_by(other, claims()),
      forged(R"({"alg":"ES256","kid":")" + id + "\"}"),
      forged(R"({"alg":"ES256"})"),
      forged(R"({"alg":"RS256","kid":")" + id + "\"}"),
      forged(R"({"alg":"none","kid":")" + id + "\"}"),
      good.substr(0, dot + 1),
      base64url_encode(R"({"alg":"none"})") + "." + base64url_encode(payload) + ".",
      mac(key_.public_key().pem()),
      mac(key_.public_key().der()),
      good + "A",
      good.substr(0, good.size() - 1),
      good + ".x",
      crypto::sign_jws(key_, bench_.world.random(), R"({"alg":"ES256","kid":"../../key"})",
                       payload),
      crypto::sign_jws(key_, bench_.world.random(),
                       R"({"alg":"ES256","kid":")" + id + R"(","crit":["x"],"x":1})", payload),
      crypto::sign_jws(key_, bench_.world.random(), R"({"alg":"ES256"})",
                       "{\"sub\":\"x\"," + payload.substr(1)),
      std::string(100'000, 'a'),
  };
  for (const std::string& t : tokens) {
    const Verdict v = ask(t);
    EXPECT_EQ(v.kind, Kind::kRefused) << t.substr(0, 200);
    EXPECT_EQ(v.error.find("eyJ"), std::string::npos) << "a token in a message";
  }
  EXPECT_EQ(ask(good).kind, Kind::kUser);
}

TEST_F(Authn, TimesOfTokens) {
  options_.signing_key_pem = key_.pem();
  policy::TokenClaims c = claims();
  const int64_t now = bench_.world.clock().wall_seconds();
  c.expiry = now - 100;
  EXPECT_EQ(ask(signed_by(key_, c)).error,
            "[invalid bearer token, service account token has expired]");
  c = claims();
  c.not_before = now + 100;
  EXPECT_EQ(ask(signed_by(key_, c)).kind, Kind::kRefused);
  // One that is good expires although its signature is known.
  const std::string token = signed_by(key_, claims());
  EXPECT_EQ(ask(token).kind, Kind::kUser);
  bench_.world.clock().jump_wall(3700LL * 1'000'000);
  EXPECT_EQ(ask(token).kind, Kind::kRefused);
}

TEST_F(Authn, ManyUnknownTokens) {
  options_.signing_key_pem = key_.pem();
  int busy = 0;
  int refused = 0;
  for (size_t i = 0; i < limits::kTokenChecks + 5; i++) {
    policy::TokenClaims c = claims();
    c.id = std::to_string(i);
    const std::string token = signed_by(key_, c) + "A";
    ASSERT_EQ(authn().authenticate(head_with("authorization", "Bearer " + token)).kind,
              Kind::kPending);
    authn().check_token(token, [&](const Status& s) {
      (s.error().code() == Code::kTooManyRequests ? busy : refused)++;
    });
  }
  EXPECT_EQ(busy, 5);
  bench_.world.run_for(10'000'000);
  EXPECT_EQ(refused, static_cast<int>(limits::kTokenChecks));
}

TEST_F(Authn, OneCheckForManyRequests) {
  options_.signing_key_pem = key_.pem();
  const std::string token = signed_by(key_, claims());
  int good = 0;
  for (int i = 0; i < 3; i++) {
    EXPECT_EQ(authn().authenticate_token(token, options().audiences).kind, Kind::kPending);
    authn().check_token(token, [&](const Status& s) { good += s.ok() ? 1 : 0; });
  }
  bench_.world.run_for(1'000'000);
  EXPECT_EQ(good, 3);
}

TEST_F(Authn, FrontProxy) {
  Random& random = bench_.world.random();
  const int64_t now = bench_.world.clock().wall_seconds();
  const auto ca_key = crypto::PrivateKey::generate_p256(random);
  crypto::CertificateSpec spec;
  spec.subject.common_name = "proxy-ca";
  spec.not_before = now - 10;
  spec.not_after = now + 1000;
  const crypto::Certificate ca = *crypto::make_ca(spec, ca_key, random);
  options_.front_proxy = {ca.pem(), {"proxy"}};
  const auto peer = [&](const char* name, const crypto::PrivateKey& key) {
    crypto::CertificateSpec leaf;
    leaf.subject.common_name = name;
    leaf.client_auth = true;
    leaf.not_before = now - 10;
    leaf.not_after = now + 1000;
    const crypto::Certificate issuer = *crypto::make_ca(spec, key, random);
    auto out = certificate(false);
    out->certificate_der = crypto::make_leaf(leaf, key_.public_key(), issuer, key, random)->der();
    return out;
  };
  http::RequestHead head = head_with("X-Remote-User", "alice");
  head.headers.add("X-Remote-Group", "dev");
  head.headers.add("X-Remote-Extra-Acme.io%2Fscope", "a");
  head.peer = peer("proxy", ca_key);
  for (int i = 0; i < 2; i++) {
    const Verdict v = ask(head);
    ASSERT_EQ(v.kind, Kind::kUser) << v.error;
    EXPECT_EQ(v.user.name, "alice");
    EXPECT_EQ(v.user.groups, (std::vector<std::string>{"dev", "system:authenticated"}));
    EXPECT_EQ(v.user.extra.at("acme.io/scope"), (std::vector<std::string>{"a"}));
  }
  EXPECT_EQ(pended_, 1);
  head.peer = peer("somebody", ca_key);
  EXPECT_EQ(ask(head).kind, Kind::kRefused) << "not an allowed name";
  head.peer = peer("proxy", crypto::PrivateKey::generate_p256(random));
  EXPECT_EQ(ask(head).kind, Kind::kRefused) << "the same name of another authority";
  head.peer = nullptr;
  EXPECT_EQ(ask(head).user.name, "system:anonymous");
}

TEST_F(Authn, KeysThatCannotSign) {
  options_.signing_key_pem = "nonsense";
  EXPECT_FALSE(Authenticator::create(bench_.loop, bench_.loop, bench_.world.random(),
                                     Log(bench_.world.clock(), bench_.sink, LogLevel::kError, "a"),
                                     bench_.registry, std::move(options_))
                   .ok());
}

// --- impersonation

// Allows what a test lists: "USER VERB RESOURCE/SUBRESOURCE NAME".
class Listed final : public policy::Authorizer {
 public:
  explicit Listed(std::vector<std::string> allowed) : allowed_(std::move(allowed)) {}
  policy::Decision authorize(const policy::Attributes& a) override {
    std::string what = std::string(a.verb) + " ";
    what += a.is_resource ? std::string(a.resource) : std::string(a.path);
    if (!a.subresource.empty()) what += "/" + std::string(a.subresource);
    if (!a.name.empty()) what += " " + std::string(a.name);
    asked.push_back(what);
    return {std::find(allowed_.begin(), allowed_.end(), what) != allowed_.end(), ""};
  }
  policy::RuleList rules_for(const policy::User&, std::string_view) override { return {}; }
  std::vector<std::string> asked;

 private:
  std::vector<std::string> allowed_;
};

policy::User sender(std::string name) {
  policy::User user;
  user.name = std::move(name);
  return user;
}

policy::Attributes listing_pods(const policy::User& user) {
  policy::Attributes a;
  a.user = &user;
  a.verb = "list";
  a.is_resource = true;
  a.version = "v1";
  a.resource = "pods";
  a.ns = "default";
  return a;
}

Result<std::optional<policy::User>> act_as(const http::Headers& headers, const policy::User& user,
                                           policy::Authorizer& authorizer) {
  return impersonate(headers, listing_pods(user), authorizer);
}

http::Headers acting(std::initializer_list<std::pair<const char*, const char*>> fields) {
  http::Headers headers;
  for (const auto& [name, value] : fields) headers.add(name, value);
  return headers;
}

TEST(Impersonate, MastersMay) {
  policy::MastersAuthorizer authorizer;
  policy::User root = sender("root");
  root.groups = {"system:masters"};
  const auto user = act_as(acting({{"Impersonate-User", "alice"},
                                   {"Impersonate-Group", "dev"},
                                   {"impersonate-extra-Scopes", "view"},
                                   {"Impersonate-Uid", "7"}}),
                           root, authorizer);
  ASSERT_TRUE(user.ok());
  EXPECT_EQ((*user)->name, "alice");
  EXPECT_EQ((*user)->uid, "7");
  EXPECT_EQ((*user)->groups, (std::vector<std::string>{"dev", "system:authenticated"}));
  EXPECT_EQ((*user)->extra.at("scopes"), (std::vector<std::string>{"view"}));
  const auto nobody = act_as(acting({{"Impersonate-User", "system:anonymous"}}), root, authorizer);
  EXPECT_EQ((*nobody)->groups, (std::vector<std::string>{"system:unauthenticated"}));
  EXPECT_FALSE(*act_as(http::Headers(), root, authorizer));
}

TEST(Impersonate, OthersMayNot) {
  policy::MastersAuthorizer authorizer;
  const auto user =
      act_as(acting({{"Impersonate-User", "system:admin"}}), sender("eve"), authorizer);
  ASSERT_FALSE(user.ok());
  EXPECT_EQ(user.error().message(),
            "pods is forbidden: User \"eve\" cannot impersonate-on:user-info:list resource "
            "\"pods\" in API group \"\" in the namespace \"default\"");
}

TEST(Impersonate, WithoutAName) {
  policy::MastersAuthorizer authorizer;
  const auto user =
      act_as(acting({{"Impersonate-Group", "system:masters"}}), sender("root"), authorizer);
  ASSERT_FALSE(user.ok());
  EXPECT_EQ(user.error().code(), Code::kBadRequest);
  EXPECT_EQ(user.error().message(),
            "requested &user.DefaultInfo{Name:\"\", UID:\"\", "
            "Groups:[]string{\"system:masters\"}, Extra:map[string][]string(nil)} without "
            "impersonating a user name");
}

TEST(Impersonate, TheOlderRight) {
  Listed authorizer({"impersonate users bob", "impersonate groups dev",
                     "impersonate userextras/scopes view", "impersonate uids 7"});
  const policy::User eve = sender("eve");
  const auto all = acting({{"Impersonate-User", "bob"},
                           {"Impersonate-Group", "dev"},
                           {"Impersonate-Uid", "7"},
                           {"Impersonate-Extra-Scopes", "view"}});
  EXPECT_TRUE(act_as(all, eve, authorizer).ok());
  for (const auto& [name, value] : {std::pair{"Impersonate-Group", "system:masters"},
                                    std::pair{"Impersonate-Extra-Scopes", "write"},
                                    std::pair{"Impersonate-Extra-Other", "view"}}) {
    http::Headers more = all;
    more.add(name, value);
    EXPECT_FALSE(act_as(more, eve, authorizer).ok()) << name;
  }
}

TEST(Impersonate, ConstrainedToARequest) {
  const policy::User eve = sender("eve");
  const auto bob = acting({{"Impersonate-User", "bob"}});
  Listed both({"impersonate-on:user-info:list pods", "impersonate:user-info users bob"});
  EXPECT_TRUE(act_as(bob, eve, both).ok());
  Listed only_request({"impersonate-on:user-info:list pods"});
  EXPECT_EQ(act_as(bob, eve, only_request).error().message(),
            "users.authentication.k8s.io \"bob\" is forbidden: User \"eve\" cannot "
            "impersonate:user-info resource \"users\" in API group \"authentication.k8s.io\" at "
            "the cluster scope");
  Listed masters({"impersonate-on:user-info:list pods", "impersonate:user-info users bob",
                  "impersonate:user-info groups system:masters", "impersonate:user-info groups *"});
  EXPECT_FALSE(
      act_as(acting({{"Impersonate-User", "bob"}, {"Impersonate-Group", "system:masters"}}), eve,
             masters)
          .ok());
}

TEST(Impersonate, Accounts) {
  Listed authorizer(
      {"impersonate-on:serviceaccount:list pods", "impersonate:serviceaccount serviceaccounts sa"});
  const auto user = act_as(acting({{"Impersonate-User", "system:serviceaccount:ns:sa"}}),
                           sender("eve"), authorizer);
  ASSERT_TRUE(user.ok());
  EXPECT_EQ((*user)->groups,
            (std::vector<std::string>{"system:serviceaccounts", "system:serviceaccounts:ns",
                                      "system:authenticated"}));
}

TEST(Impersonate, TheNodeOfAnAccount) {
  Listed authorizer(
      {"impersonate-on:associated-node:list pods", "impersonate:associated-node nodes *"});
  policy::User agent = sender("system:serviceaccount:ns:agent");
  agent.extra["authentication.kubernetes.io/node-name"] = {"n1"};
  const auto own = act_as(acting({{"Impersonate-User", "system:node:n1"}}), agent, authorizer);
  ASSERT_TRUE(own.ok());
  EXPECT_EQ((*own)->groups, (std::vector<std::string>{"system:nodes", "system:authenticated"}));
  EXPECT_FALSE(act_as(acting({{"Impersonate-User", "system:node:n2"}}), agent, authorizer).ok());
  // Nobody else has a node of his own.
  agent.name = "eve";
  EXPECT_FALSE(act_as(acting({{"Impersonate-User", "system:node:n1"}}), agent, authorizer).ok());
}

}  // namespace
}  // namespace kedge::api
