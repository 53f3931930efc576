// Bootstrap tokens, token Secrets and aggregated roles.
#include "base/strings.h"
#include "controllers/effects.h"
#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

std::string token(std::string_view id, std::string_view more = "") {
  return R"({"metadata":{"name":"bootstrap-token-)" + std::string(id) +
         R"(","namespace":"kube-system"},"type":"bootstrap.kubernetes.io/token","data":{"token-id":")" +
         base64_encode(id) + R"(","token-secret":")" + base64_encode("0123456789abcdef") +
         R"(","usage-bootstrap-signing":")" + base64_encode("true") + "\"" + std::string(more) +
         "}}";
}
std::string expires(std::string_view time) {
  return R"(,"expiration":")" + base64_encode(time) + "\"";
}
constexpr std::string_view kInfo =
    R"({"metadata":{"name":"cluster-info","namespace":"kube-public"},"data":{"kubeconfig":"hello"}})";

Plan sign(Fixture& f) {
  return reconcile_cluster_info("kube-public/cluster-info", f.view, kNow, {});
}

TEST(ClusterInfo, IsSignedWithEveryToken) {
  Fixture f;
  f.put("", "secrets", token("abcdef"));
  EXPECT_EQ(f.keys(signing_token_key).now, std::vector<std::string>{"kube-public/cluster-info"});
  EXPECT_EQ(text(sign(f)), "");  // there is nothing to sign
  f.put("", "configmaps", kInfo);
  EXPECT_EQ(f.keys(cluster_info_key).now.size(), 1U);
  const Plan plan = sign(f);
  ASSERT_EQ(text(plan), "update configmaps kube-public/cluster-info");
  // HMAC-SHA-256 of the header and "hello" under the token's secret (RFC 7515, appendix F).
  EXPECT_EQ(plan.writes[0].body.root().get("data").get("jws-kubeconfig-abcdef").string(),
            "eyJhbGciOiJIUzI1NiIsImtpZCI6ImFiY2RlZiJ9.."
            "MxsnbCjBaYzcbNIFa06F-wuF9LX26rhMlrL4zA1511s");
  f.put("", "configmaps", plan.writes[0].body.root().print());
  EXPECT_EQ(text(sign(f)), "");
  f.drop("", "secrets", "kube-system/bootstrap-token-abcdef");
  const Plan gone = sign(f);
  ASSERT_EQ(text(gone), "update configmaps kube-public/cluster-info");
  EXPECT_EQ(gone.writes[0].body.root().get("data").size(), 1U);
}

TEST(ClusterInfo, NotWithTokensThatMayNot) {
  for (const std::string& json :
       {token("ABCDEF"), token("abcdef", expires("2026-09-21T14:00:00Z")),
        token("abcdef", expires("soon")), token("abcdef", R"(,"usage-bootstrap-signing":"")")}) {
    Fixture f;
    f.put("", "configmaps", kInfo);
    f.put("", "secrets", json);
    EXPECT_EQ(text(sign(f)), "") << json;
  }
}

TEST(BootstrapTokens, GoWhenTheyEnd) {
  Fixture f;
  const std::string key = "kube-system/bootstrap-token-abcdef";
  f.put("", "secrets", token("abcdef", expires("2026-09-21T14:13:30Z")));
  EXPECT_EQ(f.keys(bootstrap_token_key).now, std::vector<std::string>{key});
  Plan plan = reconcile_bootstrap_token(key, f.view, kNow, {});
  EXPECT_EQ(text(plan), "");
  EXPECT_EQ(plan.requeue_after_ms, 10'001);
  plan = reconcile_bootstrap_token(key, f.view, kNow + 10'000'000, {});
  EXPECT_EQ(text(plan), "delete secrets " + key);
  f.put("", "secrets", token("abcdef"));
  plan = reconcile_bootstrap_token(key, f.view, kNow, {});
  EXPECT_EQ(text(plan), "");
  EXPECT_LT(plan.requeue_after_ms, 0);
}

TEST(Aggregation, GathersRulesOnceInOrder) {
  constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
  Fixture f;
  const auto rule = [](std::string_view resource) {
    return R"({"verbs":["get"],"apiGroups":[""],"resources":[")" + std::string(resource) + "\"]}";
  };
  f.put(kRbac, "clusterroles",
        R"({"metadata":{"name":"all"},"aggregationRule":{"clusterRoleSelectors":[)"
        R"({"matchLabels":{"x":"1"}},{"matchExpressions":[{"key":"y","operator":"Exists"}]}]}})");
  EXPECT_EQ(f.keys(aggregating_role_keys).now, std::vector<std::string>{"all"});
  EXPECT_EQ(text(reconcile_aggregation("all", f.view, kNow, {})), "");
  f.put(kRbac, "clusterroles",
        R"({"metadata":{"name":"b","labels":{"y":""}},"rules":[)" + rule("pods") + "]}");
  f.put(kRbac, "clusterroles",
        R"({"metadata":{"name":"c","labels":{"x":"1","y":""}},"rules":[)" + rule("nodes") + "," +
            rule("pods") + "]}");
  EXPECT_EQ(f.keys(aggregating_role_keys).now, std::vector<std::string>{"all"});
  f.put(kRbac, "clusterroles", R"({"metadata":{"name":"d"},"rules":[)" + rule("events") + "]}");
  EXPECT_TRUE(f.keys(aggregating_role_keys).now.empty());
  const Plan plan = reconcile_aggregation("all", f.view, kNow, {});
  ASSERT_EQ(text(plan), "apply clusterroles all");
  EXPECT_EQ(plan.writes[0].manager, "clusterrole-aggregation-controller");
  const Json rules = plan.writes[0].body.root().get("rules");
  EXPECT_EQ(rules.print(), "[" + rule("nodes") + "," + rule("pods") + "]");
}

constexpr std::string_view kToken =
    R"({"metadata":{"name":"t","namespace":"a","annotations":{"kubernetes.io/service-account.name":"s"}},)"
    R"("type":"kubernetes.io/service-account-token")";

TEST(TokenSecrets, AreFilled) {
  Fixture f;
  f.facts.root_ca_pem = "PEM";
  f.put("", "secrets", std::string(kToken) + "}");
  EXPECT_EQ(f.keys(token_secret_keys).now, std::vector<std::string>{"a/t"});
  f.put("", "serviceaccounts", R"({"metadata":{"name":"s","namespace":"a"}})");
  EXPECT_EQ(f.keys(account_token_keys).now, std::vector<std::string>{"a/t"});
  const Plan plan = reconcile_token_secret("a/t", f.view, kNow, {});
  ASSERT_EQ(plan.effects.size(), 1U);
  EXPECT_EQ(plan.effects[0].name, kSignToken);
  EXPECT_EQ(plan.effects[0].arguments.root().print(),
            R"({"namespace":"a","account":"s","uid":"uid-s","secret":"t"})");
  EXPECT_EQ(text(plan.effects[0].write), "update secrets a/t");
  const Json root = plan.effects[0].write.body.root();
  EXPECT_EQ(root.get("data").get("ca.crt").string(), "UEVN");
  EXPECT_EQ(root.get("data").get("namespace").string(), "YQ==");
  EXPECT_EQ(root.at("metadata.annotations").get("kubernetes.io/service-account.uid").string(),
            "uid-s");
  JsonDoc done = plan.effects[0].write.body.clone();
  done.root().get("data").set_string("token", "eA==");
  f.put("", "secrets", done.root().print());
  EXPECT_TRUE(reconcile_token_secret("a/t", f.view, kNow, {}).effects.empty());
  f.facts.root_ca_pem = "NEW";  // only the authority has changed: no new token
  EXPECT_EQ(text(reconcile_token_secret("a/t", f.view, kNow, {})), "update secrets a/t");
}

TEST(TokenSecrets, GoWithTheirAccount) {
  Fixture f;
  f.put("", "secrets", std::string(kToken) + "}");
  EXPECT_EQ(text(reconcile_token_secret("a/t", f.view, kNow, {})), "delete secrets a/t");
  f.put("", "serviceaccounts", R"({"metadata":{"name":"s","namespace":"a","uid":"new"}})");
  f.put(
      "", "secrets",
      R"({"metadata":{"name":"t","namespace":"a","annotations":{"kubernetes.io/service-account.name":"s",)"
      R"("kubernetes.io/service-account.uid":"old"}},"type":"kubernetes.io/service-account-token"})");
  EXPECT_EQ(text(reconcile_token_secret("a/t", f.view, kNow, {})), "delete secrets a/t");
  f.put("", "secrets", R"({"metadata":{"name":"t","namespace":"a"},"type":"Opaque"})");
  EXPECT_EQ(text(reconcile_token_secret("a/t", f.view, kNow, {})), "");
}

TEST(TokenSecrets, AreTakenOutOfTheirAccount) {
  Fixture f;
  f.put("", "serviceaccounts",
        R"({"metadata":{"name":"s","namespace":"a"},"secrets":[{"name":"t"},{"name":"u"}]})");
  f.put("", "secrets", std::string(kToken) + "}");
  f.drop("", "secrets", "a/t");
  ASSERT_EQ(f.keys(token_secret_keys).now, std::vector<std::string>{"a/s/t"});
  const Plan plan = reconcile_token_secret("a/s/t", f.view, kNow, {});
  ASSERT_EQ(text(plan), "update serviceaccounts a/s");
  EXPECT_EQ(plan.writes[0].body.root().get("secrets").print(), R"([{"name":"u"}])");
}

}  // namespace
}  // namespace kedge::controllers
