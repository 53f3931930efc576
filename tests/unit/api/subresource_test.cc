// Paths below objects and what is posted without becoming an object, through the whole front.
#include <gtest/gtest.h>

#include "fake.h"
#include "kube/json.h"

namespace kedge::api::test {
namespace {

using kube::JsonDoc;

JsonDoc parse(const Exchange& e) { return JsonDoc::parse(e->body).value(); }

std::string message(const Exchange& e) {
  return std::string(parse(e).root().get("message").string());
}

void put_pod(Bench& b, std::string_view spec) {
  const kube::Kind& kind = *b.kinds.find("", "v1", "pods");
  const std::string json = R"({"metadata":{"name":"p","namespace":"a","uid":"u"},"spec":{)" +
                           std::string(spec) + R"("containers":[{"name":"c"}]}})";
  ++b.revision;
  b.cache.apply(kind.id, b.revision,
                kube::Object::make(kind, JsonDoc::parse(json).value().root(), b.revision));
}

Exchange review(Bench& b, std::string_view resource, std::string_view body) {
  return b.send("POST", "/apis/authorization.k8s.io/v1/" + std::string(resource),
                std::string(body));
}

TEST(Scale, IsAskedForAsAScale) {
  Bench b;
  const Exchange e = b.send("PUT", "/apis/apps/v1/namespaces/a/deployments/x/scale",
                            R"({"kind":"Scale","apiVersion":"autoscaling/v1",
      "metadata":{"name":"x"},"spec":{"replicas":3}})");
  ASSERT_EQ(b.registry.requests.size(), 1U) << e->body;
  const registry::WriteRequest& r = b.registry.requests[0];
  EXPECT_EQ(r.kind->kind, "Deployment");
  ASSERT_NE(r.body_kind, nullptr);
  EXPECT_EQ(r.body_kind->kind, "Scale");
  EXPECT_EQ(r.subresource, "scale");
  const Exchange wrong = b.send("PUT", "/apis/apps/v1/namespaces/a/deployments/x/scale",
                                R"({"kind":"Scale","apiVersion":"apps/v1"})");
  EXPECT_EQ(message(wrong),
            "Scale in version \"v1\" cannot be handled as a Scale: no kind \"Scale\" is registered "
            "for version \"apps/v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"");
  EXPECT_EQ(b.send("DELETE", "/apis/apps/v1/namespaces/a/deployments/x/scale")->status, 405);
}

TEST(Binding, ComesByTwoPaths) {
  Bench b;
  constexpr std::string_view kBody = R"({"metadata":{"name":"p"},"target":{"name":"n"}})";
  const Exchange below = b.send("POST", "/api/v1/namespaces/a/pods/p/binding", std::string(kBody));
  b.send("POST", "/api/v1/namespaces/a/bindings", std::string(kBody));
  ASSERT_EQ(b.registry.requests.size(), 2U);
  for (const registry::WriteRequest& r : b.registry.requests) {
    EXPECT_EQ(r.operation, registry::Operation::kUpdate);
    EXPECT_EQ(r.kind->kind, "Pod");
    EXPECT_EQ(r.name, "p");
    EXPECT_EQ(r.subresource, "binding");
  }
  b.registry.answer(registry::WriteOutcome());
  EXPECT_EQ(below->status, 201);
  EXPECT_EQ(parse(below).root().get("status").string(), "Success");
  EXPECT_EQ(message(b.send("POST", "/api/v1/namespaces/a/pods/q/binding", std::string(kBody))),
            "name in URL does not match name in Binding object");
  EXPECT_EQ(message(b.send("POST", "/api/v1/namespaces/a/pods/p/binding",
                           R"({"metadata":{"name":"p"},"target":{"kind":"Pod"}})")),
            "[target.kind: Unsupported value: \"Pod\": supported values: \"Node\", \"<empty>\", "
            "target.name: Required value]");
}

TEST(Eviction, TakesBothVersions) {
  Bench b;
  put_pod(b, "");
  for (const auto* version : {"policy/v1", "policy/v1beta1"}) {
    const Exchange e = b.send("POST", "/api/v1/namespaces/a/pods/p/eviction",
                              R"({"kind":"Eviction","apiVersion":")" + std::string(version) +
                                  R"(","metadata":{"name":"p"}})");
    EXPECT_EQ(e->status, 0) << e->body;
  }
  EXPECT_EQ(b.registry.requests.size(), 2U);
  EXPECT_EQ(message(b.send("POST", "/api/v1/namespaces/a/pods/p/eviction",
                           R"({"metadata":{"name":"q"}})")),
            "name in URL does not match name in Eviction object");
  EXPECT_EQ(b.get("/api/v1/namespaces/a/pods/p/eviction")->status, 405);
}

TEST(Connect, SaysWhatCanBeSaidWithoutANode) {
  Bench b;
  put_pod(b, "");
  const std::string pod = "/api/v1/namespaces/a/pods/p";
  EXPECT_EQ(b.get(pod + "/log")->status, 204);
  EXPECT_EQ(b.send("POST", pod + "/log")->status, 405);
  EXPECT_EQ(message(b.get(pod + "/log?container=z")), "container z is not valid for pod p");
  EXPECT_EQ(message(b.get(pod + "/log?tailLines=-1")),
            "PodLogOptions \"p\" is invalid: tailLines: Invalid value: -1: must be greater than or "
            "equal to 0");
  EXPECT_EQ(message(b.send("POST", pod + "/exec")), "pod p does not have a host assigned");
  EXPECT_EQ(message(b.get(pod + "/portforward")), "pod p does not have a host assigned");
  EXPECT_EQ(message(b.get(pod + "/proxy/any/path?x=y")), "address not allowed");
  EXPECT_EQ(b.get("/api/v1/nodes/absent/proxy/metrics")->status, 404);
  EXPECT_EQ(b.get("/api/v1/namespaces/a/pods/absent/exec")->status, 404);
}

TEST(Connect, HasNoWayToANode) {
  Bench b;
  put_pod(b, R"("nodeName":"n",)");
  EXPECT_EQ(b.get("/api/v1/namespaces/a/pods/p/log")->status, 404);  // no such node
  const kube::Kind& kind = *b.kinds.find("", "v1", "nodes");
  ++b.revision;
  const JsonDoc node = JsonDoc::parse(R"({"metadata":{"name":"n"}})").value();
  b.cache.apply(kind.id, b.revision, kube::Object::make(kind, node.root(), b.revision));
  EXPECT_EQ(b.get("/api/v1/namespaces/a/pods/p/log")->status, 501);
  EXPECT_EQ(b.get("/api/v1/namespaces/a/pods/p/exec")->status, 501);
  EXPECT_EQ(b.get("/api/v1/nodes/n/proxy/metrics")->status, 501);
  EXPECT_EQ(b.send("HEAD", "/api/v1/nodes/n/proxy/a/b/c/d/e/f/g/h/i/j/k")->status, 501);
}

TEST(AccessReview, AnswersAsTheAuthorizerDoes) {
  Bench b;
  const Exchange masters = review(b, "subjectaccessreviews", R"({"spec":{"user":"x",
      "groups":["system:masters"],"resourceAttributes":{"verb":"get","resource":"pods"}}})");
  EXPECT_EQ(masters->status, 201);
  EXPECT_TRUE(parse(masters).root().at("status.allowed").boolean());
  const Exchange nobody = review(b, "subjectaccessreviews",
                                 R"({"spec":{"user":"x","resourceAttributes":{"verb":"get"}}})");
  EXPECT_EQ(nobody->status, 201);
  EXPECT_EQ(parse(nobody).root().get("status").print(),
            R"({"allowed":false,"reason":"RBAC: so it is"})");
  const JsonDoc owned = parse(nobody);
  const kube::Json entry = owned.root().at("metadata.managedFields").element(0);
  EXPECT_EQ(entry.get("operation").string(), "Update");
  EXPECT_TRUE(entry.at("fieldsV1.f:spec.f:user"));
  EXPECT_FALSE(entry.at("fieldsV1.f:status"));
  const Exchange open = review(b, "subjectaccessreviews",
                               R"({"spec":{"user":"x","groups":["system:authenticated"],
      "nonResourceAttributes":{"verb":"get","path":"/healthz"}}})");
  EXPECT_TRUE(parse(open).root().at("status.allowed").boolean());
  const Exchange self =
      review(b, "selfsubjectaccessreviews", R"({"spec":{"resourceAttributes":{"verb":"get"}}})");
  EXPECT_TRUE(parse(self).root().at("status.allowed").boolean());
}

TEST(AccessReview, SaysWhichSelectorsItIgnored) {
  Bench b;
  const auto error = [&](std::string_view selectors) {
    const Exchange e =
        review(b, "selfsubjectaccessreviews",
               R"({"spec":{"resourceAttributes":{"verb":"list",)" + std::string(selectors) + "}}}");
    return std::string(parse(e).root().at("status.evaluationError").string());
  };
  EXPECT_EQ(error(R"("fieldSelector":{"rawSelector":"a=b,c!=d"},"labelSelector":{"requirements":[
      {"key":"k","operator":"In","values":["v"]},{"key":"e","operator":"Exists"}]})"),
            "");
  EXPECT_EQ(error(R"("fieldSelector":{"rawSelector":"a"},"labelSelector":{"rawSelector":"a in"})"),
            "spec.resourceAttributes.fieldSelector ignored due to parse error; "
            "spec.resourceAttributes.labelSelector ignored due to parse error");
  EXPECT_EQ(error(R"("fieldSelector":{"requirements":[{"key":"k","operator":"In","values":["v"]},
      {"key":"k","operator":"In","values":["v","w"]}]})"),
            "spec.resourceAttributes.fieldSelector partially ignored due to parse error");
}

TEST(AccessReview, IsCheckedInUpstreamsWords) {
  Bench b;
  EXPECT_EQ(message(review(b, "subjectaccessreviews", R"({"spec":{"resourceAttributes":{"verb":
      "get"},"nonResourceAttributes":{"path":"/"}}})")),
            ".authorization.k8s.io \"\" is invalid: [spec.nonResourceAttributes: Invalid value: "
            "{\"Path\":\"/\",\"Verb\":\"\"}: cannot be specified in combination with "
            "resourceAttributes, spec.user: Invalid value: \"\": at least one of user or group "
            "must be specified]");
  EXPECT_EQ(message(review(b, "selfsubjectaccessreviews", R"({"spec":{}})")),
            ".authorization.k8s.io \"\" is invalid: spec.resourceAttributes: Invalid value: null: "
            "exactly one of nonResourceAttributes or resourceAttributes must be specified");
  EXPECT_EQ(message(review(b, "namespaces/a/localsubjectaccessreviews",
                           R"({"spec":{"user":"u","resourceAttributes":{"namespace":"b"}}})")),
            ".authorization.k8s.io \"\" is invalid: spec.resourceAttributes.namespace: Invalid "
            "value: \"b\": must match metadata.namespace");
  EXPECT_EQ(b.get("/apis/authorization.k8s.io/v1/subjectaccessreviews")->status, 405);
}

TEST(RulesReview, ListsWhatTheAuthorizerGrants) {
  Bench b;
  const Exchange e = review(b, "selfsubjectrulesreviews", R"({"spec":{"namespace":"a"}})");
  const JsonDoc doc = parse(e);
  const kube::Json status = doc.root().get("status");
  ASSERT_EQ(status.get("resourceRules").size(), 1U) << e->body;
  EXPECT_EQ(status.get("resourceRules").element(0).print(),
            R"({"verbs":["*"],"apiGroups":["*"],"resources":["*"]})");
  EXPECT_EQ(status.get("nonResourceRules").element(0).print(),
            R"({"verbs":["*"],"nonResourceURLs":["*"]})");
  EXPECT_TRUE(status.get("incomplete").is_bool());
  EXPECT_EQ(status.get("evaluationError").string(), "nearly all");
  EXPECT_EQ(message(review(b, "selfsubjectrulesreviews", R"({"spec":{}})")),
            "no namespace on request");
}

TEST(IdentityReview, SaysWhoSentIt) {
  Bench b;
  const Exchange e =
      b.send("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", R"({"metadata":{}})");
  EXPECT_EQ(e->status, 201);
  EXPECT_EQ(parse(e).root().at("status.userInfo").print(),
            R"({"username":"root","groups":["system:masters","system:authenticated"]})");
}

TEST(TokenReview, KnowsTheTokensOfTheServer) {
  Bench b;
  const auto ask = [&](std::string_view spec) {
    return b.send("POST", "/apis/authentication.k8s.io/v1/tokenreviews",
                  R"({"spec":)" + std::string(spec) + "}");
  };
  const Exchange known = ask(R"({"token":"t"})");
  EXPECT_EQ(
      parse(known).root().get("status").print(),
      R"({"authenticated":true,"user":{"username":"root","groups":["system:masters",)"
      R"("system:authenticated"]},"audiences":["https://kubernetes.default.svc.cluster.local"]})");
  const std::string refused = R"({"user":{},"error":"invalid bearer token"})";
  EXPECT_EQ(parse(ask(R"({"token":"x"})")).root().get("status").print(), refused);
  EXPECT_EQ(parse(ask(R"({"token":"t","audiences":["other"]})")).root().get("status").print(),
            refused);
  EXPECT_EQ(message(ask(R"({"token":""})")), "token is required for TokenReview in authentication");
}

TEST(ComponentStatus, IsMadeOfHealthChecks) {
  ApiOptions options;
  HealthCheck store;
  store.name = "etcd";
  store.check = [] { return std::string(); };
  options.health.push_back(std::move(store));
  Bench b(std::move(options));
  const JsonDoc list = parse(b.get("/api/v1/componentstatuses"));
  EXPECT_EQ(list.root().get("kind").string(), "ComponentStatusList");
  EXPECT_EQ(list.root().get("items").size(), 3U);
  const Exchange one = b.get("/api/v1/componentstatuses/etcd-0");
  EXPECT_EQ(parse(one).root().get("conditions").print(),
            R"([{"type":"Healthy","status":"True","message":"ok"}])");
  EXPECT_EQ(parse(b.get("/api/v1/componentstatuses/scheduler"))
                .root()
                .get("conditions")
                .element(0)
                .get("status")
                .string(),
            "False");
  const Exchange some = b.get("/api/v1/componentstatuses?fieldSelector=metadata.name%3Detcd-0");
  EXPECT_EQ(parse(some).root().get("items").size(), 1U);
  EXPECT_EQ(message(b.get("/api/v1/componentstatuses/x")), "componentstatus \"x\" not found");
}

TEST(TokenRequest, IsNotServedYet) {
  Bench b;
  const std::string path = "/api/v1/namespaces/a/serviceaccounts/default/token";
  EXPECT_EQ(b.send("POST", path, "{}")->status, 404);  // no such account
  EXPECT_EQ(b.get(path)->status, 405);
}

}  // namespace
}  // namespace kedge::api::test
