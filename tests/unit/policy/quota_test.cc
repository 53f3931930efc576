#include "policy/quota.h"

#include <gtest/gtest.h>

#include "kube/kinds.h"
#include "policy/pod_resources.h"

namespace kedge::policy {
namespace {

using kube::JsonDoc;

constexpr int64_t kNow = 1'700'000'000;  // 2023-11-14T22:13:20Z

JsonDoc parse(const std::string& text) {
  auto doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(doc).value();
}

const kube::Kinds& kinds() {
  static const kube::Kinds all;
  return all;
}

QuotaEvaluator evaluator(const std::string& prefix) {
  const kube::Kind* kind = kinds().find_storage_prefix(prefix);
  EXPECT_NE(kind, nullptr) << prefix;
  auto out = QuotaEvaluator::of(*kind);
  EXPECT_TRUE(out.has_value()) << prefix;
  return *out;
}

std::string usage(const std::string& prefix, const std::string& object) {
  const JsonDoc doc = parse(object);
  return shown(evaluator(prefix).usage(doc.root(), kNow));
}

Quota quota(const std::string& spec) {
  const JsonDoc doc = parse(R"({"metadata":{"name":"q"},"spec":)" + spec + "}");
  return quota_of(doc.root(), doc.root().at("spec.hard"));
}

// One quota against one write.
std::string refusal(const std::string& prefix, const std::string& spec, const Amounts& used,
                    const std::string& object, const std::string& old = "") {
  const Quota q = quota(spec);
  const QuotaUse use{&q, &used};
  const JsonDoc now = parse(object);
  const JsonDoc before = old.empty() ? JsonDoc() : parse(old);
  return quota_refusal(evaluator(prefix), std::span(&use, 1), now.root(), before.root(), kNow);
}

TEST(PodResources, InitContainersRunBeforeOrBeside) {
  const JsonDoc pod = parse(R"({"spec":{"overhead":{"cpu":"10m"},
    "containers":[{"name":"a","resources":{"requests":{"cpu":"100m"},"limits":{"cpu":"1"}}},
                  {"name":"b","resources":{"requests":{"cpu":"200m","memory":"1Gi"}}}],
    "initContainers":[
      {"name":"once","resources":{"requests":{"cpu":"1"}}},
      {"name":"side","restartPolicy":"Always","resources":{"requests":{"cpu":"50m","memory":"1Gi"}}},
      {"name":"last","resources":{"requests":{"memory":"3Gi"}}}]}})");
  EXPECT_EQ(shown(pod_requests(pod.root())), "cpu=1010m,memory=4Gi");
  EXPECT_EQ(shown(pod_limits(pod.root())), "cpu=1010m");
}

TEST(PodResources, APodLevelValueStandsForTheSum) {
  const JsonDoc pod = parse(R"({"spec":{"resources":{"requests":{"cpu":"2"}},
    "containers":[{"name":"a","resources":{"requests":{"cpu":"100m","memory":"1Gi"}}}]}})");
  EXPECT_EQ(shown(pod_requests(pod.root())), "cpu=2,memory=1Gi");
  EXPECT_TRUE(has_pod_level_resources(pod.root()));
}

TEST(PodResources, AResizeCountsWhicheverIsMore) {
  const std::string head =
      R"({"spec":{"containers":[{"name":"a","resources":{"requests":{"cpu":"1"},
    "limits":{"cpu":"1"}}}]},"status":{"containerStatuses":[{"name":"a","resources":{"requests":
    {"cpu":"2"},"limits":{"cpu":"2"}},"allocatedResources":{"cpu":"3"}}])";
  const JsonDoc pod = parse(head + "}}");
  EXPECT_EQ(shown(pod_requests(pod.root())), "cpu=3");
  EXPECT_EQ(shown(pod_limits(pod.root())), "cpu=2");
  const std::string bigger =
      R"({"spec":{"containers":[{"name":"a","resources":{"requests":{"cpu":"9"}}}]},
    "status":{"conditions":[{"type":"PodResizePending","reason":"Infeasible"}],
    "containerStatuses":[{"name":"a","resources":{"requests":{"cpu":"2"}}}]}})";
  EXPECT_EQ(shown(pod_requests(parse(bigger).root())), "cpu=2");
}

TEST(Quota, PodsCountWhatTheyAskFor) {
  EXPECT_EQ(usage("core/pods", R"({"spec":{"containers":[{"name":"a","resources":{
              "requests":{"cpu":"1","memory":"1Gi","ephemeral-storage":"2Gi","hugepages-2Mi":"4Mi",
                          "example.com/gpu":"2","kubernetes.io/x":"1"},
              "limits":{"cpu":"2","memory":"2Gi","ephemeral-storage":"3Gi"}}}]}})"),
            "count/pods=1,cpu=1,ephemeral-storage=2Gi,hugepages-2Mi=4Mi,limits.cpu=2,"
            "limits.ephemeral-storage=3Gi,limits.memory=2Gi,memory=1Gi,pods=1,requests.cpu=1,"
            "requests.ephemeral-storage=2Gi,requests.example.com/gpu=2,requests.hugepages-2Mi=4Mi,"
            "requests.memory=1Gi");
}

TEST(Quota, PodsThatAreOverCountAsObjectsOnly) {
  const std::string spec = R"("spec":{"containers":[{"name":"a"}]})";
  EXPECT_EQ(usage("core/pods", "{" + spec + "}"), "count/pods=1,pods=1");
  for (const char* phase : {"Failed", "Succeeded"}) {
    EXPECT_EQ(usage("core/pods", "{" + spec + R"(,"status":{"phase":")" + phase + "\"}}"),
              "count/pods=1");
  }
  const auto deleted = [&](const char* at) {
    return usage("core/pods", std::string(R"({"metadata":{"deletionGracePeriodSeconds":30,)") +
                                  R"("deletionTimestamp":")" + at + "\"}," + spec + "}");
  };
  EXPECT_EQ(deleted("2023-11-14T22:12:50Z"), "count/pods=1,pods=1");
  EXPECT_EQ(deleted("2023-11-14T22:12:49Z"), "count/pods=1");
}

TEST(Quota, ServicesCountPortsOfNodes) {
  const auto of = [](const std::string& spec) {
    return usage("core/services",
                 R"({"spec":{"ports":[{"port":1},{"port":2,"nodePort":30001}],)" + spec + "}}");
  };
  EXPECT_EQ(of(R"("type":"ClusterIP")"),
            "count/services=1,services=1,services.loadbalancers=0,services.nodeports=0");
  EXPECT_EQ(of(R"("type":"NodePort")"),
            "count/services=1,services=1,services.loadbalancers=0,services.nodeports=2");
  EXPECT_EQ(of(R"("type":"LoadBalancer")"),
            "count/services=1,services=1,services.loadbalancers=1,services.nodeports=2");
  EXPECT_EQ(of(R"("type":"LoadBalancer","allocateLoadBalancerNodePorts":false)"),
            "count/services=1,services=1,services.loadbalancers=1,services.nodeports=1");
}

TEST(Quota, VolumeClaimsCountStorageAlsoByClass) {
  EXPECT_EQ(usage("core/persistentvolumeclaims",
                  R"({"spec":{"resources":{"requests":{"storage":"1500m"}}}})"),
            "count/persistentvolumeclaims=1,persistentvolumeclaims=1,requests.storage=2");
  EXPECT_EQ(
      usage("core/persistentvolumeclaims",
            R"({"spec":{"storageClassName":"fast","resources":{"requests":{"storage":"1Gi"}}},
                "status":{"allocatedResources":{"storage":"2Gi"}}})"),
      "count/persistentvolumeclaims=1,fast.storageclass.storage.k8s.io/persistentvolumeclaims=1,"
      "fast.storageclass.storage.k8s.io/requests.storage=2Gi,persistentvolumeclaims=1,"
      "requests.storage=2Gi");
}

TEST(Quota, ResourceClaimsCountTheWorstCaseOfAClass) {
  EXPECT_EQ(usage("resource.k8s.io/resourceclaims", R"({"spec":{"devices":{"requests":[
      {"exactly":{"deviceClassName":"a","allocationMode":"ExactCount","count":2}},
      {"exactly":{"deviceClassName":"b","allocationMode":"All"}},
      {"firstAvailable":[{"deviceClassName":"a","allocationMode":"ExactCount","count":1},
                         {"deviceClassName":"a","allocationMode":"ExactCount","count":4}]}]}}})"),
            "a.deviceclass.resource.k8s.io/devices=6,b.deviceclass.resource.k8s.io/devices=32,"
            "count/resourceclaims.resource.k8s.io=1");
}

TEST(Quota, EveryOtherKindCountsObjects) {
  EXPECT_EQ(usage("apps/deployments", "{}"), "count/deployments.apps=1");
  EXPECT_EQ(usage("core/secrets", "{}"), "count/secrets=1,secrets=1");
  EXPECT_FALSE(QuotaEvaluator::of(*kinds().find_storage_prefix("core/nodes")));
  for (const kube::Kind* kind : kinds().all()) {
    if (kind->resource == "events" || kind->is_virtual) {
      EXPECT_FALSE(QuotaEvaluator::of(*kind)) << kind->resource;
    }
  }
}

TEST(Quota, NamesBelongToEvaluators) {
  const QuotaEvaluator pods = evaluator("core/pods");
  for (const char* name :
       {"pods", "count/pods", "cpu", "limits.memory", "requests.ephemeral-storage", "hugepages-2Mi",
        "requests.hugepages-1Gi", "requests.example.com/gpu",
        "requests.deviceclass.resource.kubernetes.io/c"}) {
    EXPECT_TRUE(pods.counts(name)) << name;
  }
  for (const char* name : {"limits.example.com/gpu", "limits.hugepages-2Mi", "requests.storage",
                           "services", "example.com/gpu", "requests.kubernetes.io/x"}) {
    EXPECT_FALSE(pods.counts(name)) << name;
  }
  const QuotaEvaluator claims = evaluator("core/persistentvolumeclaims");
  EXPECT_TRUE(claims.counts("x.storageclass.storage.k8s.io/requests.storage"));
  EXPECT_FALSE(claims.counts("x.storageclass.storage.k8s.io/secrets"));
}

TEST(Quota, ScopesChooseThePods) {
  struct Case {
    const char* scopes;
    const char* pod;
    bool in;
  };
  const Case cases[] = {
      {R"("scopes":["Terminating"])", R"({"spec":{"activeDeadlineSeconds":5}})", true},
      {R"("scopes":["NotTerminating"])", R"({"spec":{"activeDeadlineSeconds":5}})", false},
      {R"("scopes":["NotTerminating","BestEffort"])", R"({"status":{"qosClass":"BestEffort"}})",
       true},
      {R"("scopes":["BestEffort"])", R"({"status":{"qosClass":"Burstable"}})", false},
      {R"("scopes":["NotBestEffort"])",
       R"({"spec":{"containers":[{"resources":{"requests":{"cpu":"1"}}}]}})", true},
      {R"("scopes":["PriorityClass"])", R"({"spec":{"priorityClassName":"p"}})", true},
      {R"("scopes":["PriorityClass"])", R"({"spec":{}})", false},
      {R"("scopes":["CrossNamespacePodAffinity"])",
       R"({"spec":{"affinity":{"podAntiAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":
           [{"podAffinityTerm":{"namespaceSelector":{}}}]}}}})",
       true},
      {R"("scopes":["CrossNamespacePodAffinity"])",
       R"({"spec":{"affinity":{"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":
           [{"topologyKey":"k"}]}}}})",
       false},
      {R"("scopes":["VolumeAttributesClass"])", R"({"spec":{}})", false},
  };
  for (const Case& c : cases) {
    const Quota q = quota(std::string(R"({"hard":{"pods":"1"},)") + c.scopes + "}");
    EXPECT_EQ(evaluator("core/pods").in_scope(q, parse(c.pod).root()), c.in) << c.scopes << c.pod;
  }
  const auto by_class = [](const char* op, const char* values, const char* spec) {
    const Quota q =
        quota(std::string(R"({"scopeSelector":{"matchExpressions":[{"scopeName":)") +
              R"("PriorityClass","operator":")" + op + R"(","values":)" + values + "}]}}");
    return evaluator("core/pods").in_scope(q, parse(spec).root());
  };
  const char* const high = R"({"spec":{"priorityClassName":"high"}})";
  EXPECT_TRUE(by_class("In", R"(["low","high"])", high));
  EXPECT_FALSE(by_class("In", R"(["low"])", high));
  EXPECT_TRUE(by_class("NotIn", R"(["low"])", high));
  EXPECT_TRUE(by_class("NotIn", R"(["low"])", "{}"));
  EXPECT_FALSE(by_class("In", R"(["low"])", "{}"));
  EXPECT_TRUE(by_class("DoesNotExist", "[]", "{}"));
  EXPECT_FALSE(by_class("DoesNotExist", "[]", high));
}

TEST(Quota, ScopesOfVolumeClaimsLookAtEveryClassTheyHaveOrWant) {
  const Quota q =
      quota(R"({"hard":{"persistentvolumeclaims":"1"},"scopeSelector":{"matchExpressions":
      [{"scopeName":"VolumeAttributesClass","operator":"In","values":["gold"]}]}})");
  const QuotaEvaluator claims = evaluator("core/persistentvolumeclaims");
  EXPECT_TRUE(claims.in_scope(q, parse(R"({"spec":{"volumeAttributesClassName":"gold"}})").root()));
  EXPECT_TRUE(claims.in_scope(q, parse(R"({"spec":{"volumeAttributesClassName":"tin"},"status":
      {"modifyVolumeStatus":{"targetVolumeAttributesClassName":"gold"}}})")
                                     .root()));
  EXPECT_FALSE(claims.in_scope(q, parse("{}").root()));
  EXPECT_FALSE(evaluator("core/services").in_scope(q, parse("{}").root()));
}

TEST(Quota, RefusalsSayWhatIsTooMuch) {
  const std::string plain = R"({"spec":{"containers":[{"name":"c"}]}})";
  EXPECT_EQ(refusal("core/pods", R"({"hard":{"pods":"2"}})", {{"pods", "2"}}, plain),
            "exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2");
  EXPECT_EQ(refusal("core/pods", R"({"hard":{"pods":"2"}})", {{"pods", "1"}}, plain), "");
  EXPECT_EQ(refusal("core/pods", R"({"hard":{"requests.cpu":"1","limits.memory":"1Gi"}})", {},
                    R"({"spec":{"containers":[{"name":"b"},{"name":"a"}],"initContainers":
                        [{"name":"i","resources":{"limits":{"memory":"1"}}}]}})"),
            "failed quota: q: must specify limits.memory for: a,b; requests.cpu for: a,b,i");
  const std::string half = R"({"spec":{"containers":[{"name":"c","resources":{"requests":
      {"cpu":"600m"},"limits":{"memory":"2Gi"}}}]}})";
  EXPECT_EQ(
      refusal("core/pods", R"({"hard":{"requests.cpu":"1","limits.memory":"1Gi","pods":"5"}})",
              {{"requests.cpu", "500m"}, {"limits.memory", "0"}, {"pods", "1"}}, half),
      "exceeded quota: q, requested: limits.memory=2Gi,requests.cpu=600m, used: "
      "limits.memory=0,requests.cpu=500m, limited: limits.memory=1Gi,requests.cpu=1");
  // Out of scope.
  EXPECT_EQ(refusal("core/pods", R"({"hard":{"pods":"0"},"scopes":["Terminating"]})", {}, plain),
            "");
  EXPECT_EQ(refusal("core/services", R"({"hard":{"services":"0"},"scopes":["Terminating"]})", {},
                    R"({"spec":{}})"),
            "");
}

TEST(Quota, UpdatesCountTheDifference) {
  const std::string spec = R"({"hard":{"services.nodeports":"2","services":"1"}})";
  const Amounts used = {{"services.nodeports", "1"}, {"services", "1"}};
  const auto service = [](const char* type, const char* ports) {
    return std::string(R"({"spec":{"type":")") + type + R"(","ports":)" + ports + "}}";
  };
  const std::string one = service("NodePort", "[{}]");
  EXPECT_EQ(refusal("core/services", spec, used, service("NodePort", "[{},{}]"), one), "");
  EXPECT_EQ(refusal("core/services", spec, used, service("NodePort", "[{},{},{}]"), one),
            "exceeded quota: q, requested: services.nodeports=2, used: services.nodeports=1, "
            "limited: services.nodeports=2");
  EXPECT_EQ(refusal("core/services", spec, used, service("ClusterIP", "[{},{},{}]"), one), "");
  // Comes into the scope: counts as a whole.
  EXPECT_EQ(refusal("core/pods", R"({"hard":{"pods":"0"},"scopes":["Terminating"]})", {},
                    R"({"spec":{"activeDeadlineSeconds":1}})", R"({"spec":{}})"),
            "exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0");
}

TEST(Quota, OnlyWritesThatMayCountMoreAreLookedAt) {
  const JsonDoc none = parse("{}");
  const JsonDoc timed = parse(R"({"spec":{"activeDeadlineSeconds":1}})");
  const QuotaEvaluator pods = evaluator("core/pods");
  EXPECT_TRUE(pods.handles("", none.root(), {}));
  EXPECT_FALSE(pods.handles("", none.root(), none.root()));
  EXPECT_TRUE(pods.handles("", timed.root(), none.root()));
  EXPECT_TRUE(pods.handles("resize", none.root(), none.root()));
  EXPECT_FALSE(pods.handles("status", timed.root(), none.root()));
  EXPECT_TRUE(evaluator("core/services").handles("", none.root(), none.root()));
  EXPECT_FALSE(evaluator("core/configmaps").handles("", none.root(), none.root()));
}

TEST(Quota, CountsGoUpAndDown) {
  Amounts used;
  const Quota q = quota(R"({"hard":{"pods":"2","requests.cpu":"1","services":"3"}})");
  count_from_zero(used, evaluator("core/pods"), q);
  EXPECT_EQ(shown(used), "pods=0,requests.cpu=0");
  EXPECT_TRUE(count_usage(used, {{"pods", "1"}, {"requests.cpu", "250m"}, {"cpu", "1"}}, false));
  EXPECT_EQ(shown(used), "pods=1,requests.cpu=250m");
  EXPECT_TRUE(count_usage(used, {{"requests.cpu", "250m"}}, true));
  EXPECT_FALSE(count_usage(used, {{"pods", "2"}}, true));
  EXPECT_EQ(shown(used), "pods=0,requests.cpu=0");
}

}  // namespace
}  // namespace kedge::policy
