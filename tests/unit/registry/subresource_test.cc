#include <gtest/gtest.h>

#include "registry/eviction.h"
#include "registry/subresources.h"
#include "unit/registry/fixture.h"
#include "unit/registry/signing_request.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

JsonDoc parse(const kube::ObjectRef& o) { return JsonDoc::parse(o->json()).value(); }

std::string message(const Result<WriteOutcome>& r) {
  return r.ok() ? "accepted" : r.error().message();
}

WriteRequest at(WriteRequest q, std::string_view subresource) {
  q.subresource = subresource;
  return q;
}

// --- scale

constexpr std::string_view kSet = R"({"metadata":{"name":"s"},"spec":{"replicas":2,
    "selector":{"matchLabels":{"a":"b"}},
    "template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i"}]}}}})";

WriteRequest scale(Fixture& f, std::string_view json) {
  WriteRequest q =
      at(f.request(Operation::kUpdate, "replicasets", "default", "s", json, "apps"), "scale");
  q.body_kind = f.kinds.find_kind("autoscaling", "v1", "Scale");
  return q;
}

struct ScaleFixture : Fixture {
  ScaleFixture() {
    KEDGE_ASSERT(run(request(Operation::kCreate, "replicasets", "default", "", kSet, "apps")).ok());
  }
  JsonDoc stored() {
    return parse(cache.get(kinds.find("apps", "v1", "replicasets")->id, "default/s"));
  }
};

TEST(Scale, IsReadFromTheObject) {
  ScaleFixture f;
  const Kind& kind = *f.kinds.find("apps", "v1", "replicasets");
  const auto json = subresource_json(f.kinds, kind, "scale", *f.cache.get(kind.id, "default/s"));
  ASSERT_TRUE(json.ok());
  const JsonDoc doc = JsonDoc::parse(json->view()).value();
  EXPECT_EQ(doc.root().get("kind").string(), "Scale");
  EXPECT_EQ(doc.root().get("apiVersion").string(), "autoscaling/v1");
  EXPECT_EQ(doc.root().at("spec.replicas").integer(), 2);
  EXPECT_EQ(doc.root().at("status.replicas").integer(), 0);
  EXPECT_EQ(doc.root().at("status.selector").string(), "a=b");
  EXPECT_EQ(doc.root().at("metadata.uid").string(), f.stored().root().at("metadata.uid").string());
  EXPECT_FALSE(doc.root().at("metadata.generation"));
}

TEST(Scale, ChangesTheReplicasAlone) {
  ScaleFixture f;
  const auto r = f.run(scale(f, R"({"metadata":{"name":"s","labels":{"x":"y"}},
      "spec":{"replicas":5},"status":{"replicas":9}})"));
  ASSERT_TRUE(r.ok()) << r.error().message();
  const JsonDoc doc = f.stored();
  EXPECT_EQ(doc.root().at("spec.replicas").integer(), 5);
  EXPECT_EQ(doc.root().at("spec.selector.matchLabels.a").string(), "b");
  EXPECT_EQ(doc.root().at("metadata.generation").integer(), 2);
  EXPECT_FALSE(doc.root().at("metadata.labels.x"));
  EXPECT_EQ(doc.root().at("status.replicas").integer(), 0);
}

TEST(Scale, RefusesWhatDoesNotFit) {
  ScaleFixture f;
  EXPECT_EQ(message(f.run(scale(f, R"({"metadata":{"name":"s"},"spec":{"replicas":-1}})"))),
            "Scale.autoscaling \"s\" is invalid: spec.replicas: Invalid value: -1: must be greater "
            "than or equal to 0");
  EXPECT_EQ(message(f.run(scale(f, R"({"metadata":{"name":"t"},"spec":{"replicas":1}})"))),
            "the name of the object (t) does not match the name on the URL (s)");
  EXPECT_EQ(message(f.run(scale(f, R"({"metadata":{"name":"s","resourceVersion":"1"}})"))),
            "Operation cannot be fulfilled on replicasets.apps \"s\": the object has been "
            "modified; please apply your changes to the latest version and try again");
  EXPECT_EQ(f.stored().root().at("spec.replicas").integer(), 2);
}

std::string managers(const JsonDoc& doc) {
  std::string out;
  for (const Json e : doc.root().at("metadata.managedFields").elements()) {
    if (!e.at("fieldsV1.f:spec").get("f:replicas")) continue;
    out.append(e.get("manager").string()).append(" ").append(e.get("operation").string());
    out.append(" ").append(e.get("apiVersion").string());
    out.append(" ").append(e.get("subresource").string()).append(";");
  }
  return out;
}

Result<WriteOutcome> apply_scale(ScaleFixture& f, std::string_view manager, int replicas,
                                 bool force = false) {
  WriteRequest q =
      scale(f, R"({"apiVersion":"autoscaling/v1","kind":"Scale","metadata":{"name":"s"},
                   "spec":{"replicas":)" +
                   std::to_string(replicas) + "}}");
  q.operation = Operation::kPatch;
  q.patch_type = PatchType::kApply;
  q.field_manager = manager;
  q.force = force;
  return f.run(std::move(q));
}

TEST(Scale, SaysWhoManagesTheReplicas) {
  ScaleFixture f;
  WriteRequest q = scale(f, R"({"metadata":{"name":"s"},"spec":{"replicas":3}})");
  q.field_manager = "put";
  ASSERT_TRUE(f.run(std::move(q)).ok());
  EXPECT_EQ(managers(f.stored()), "put Update apps/v1 scale;");
  EXPECT_EQ(message(apply_scale(f, "one", 4)),
            "Apply failed with 1 conflict: conflict with \"put\" with subresource \"scale\" using "
            "autoscaling/v1: .spec.replicas");
  ASSERT_TRUE(apply_scale(f, "one", 4, true).ok());
  EXPECT_EQ(f.stored().root().at("spec.replicas").integer(), 4);
  EXPECT_EQ(managers(f.stored()), "one Apply apps/v1 scale;");
  ASSERT_TRUE(apply_scale(f, "two", 4).ok());
  EXPECT_EQ(managers(f.stored()), "one Apply apps/v1 scale;two Apply apps/v1 scale;");
  EXPECT_EQ(message(apply_scale(f, "two", 5)),
            "Apply failed with 1 conflict: conflict with \"one\" with subresource \"scale\": "
            ".spec.replicas");
}

// --- pods

struct PodFixture : Fixture {
  explicit PodFixture(std::string_view spec = R"("nodeName":"n1",)") { make("p", spec); }
  void make(const std::string& name, std::string_view spec) {
    const std::string json = R"({"metadata":{"name":")" + name +
                             R"(","labels":{"app":"a"}},"spec":{)" + std::string(spec) +
                             R"("containers":[{"name":"c","image":"i"}]}})";
    KEDGE_ASSERT(run(create("pods", "default", json)).ok());
  }
  JsonDoc pod() { return parse(get("pods", "default/p")); }
  void set_status(std::string_view json, std::string_view name = "p") {
    WriteRequest q = at(request(Operation::kUpdate, "pods", "default", name), "status");
    q.change = [json](JsonDoc& doc) -> Status {
      doc.root().set("status", doc.copy(JsonDoc::parse(json).value().root()));
      return {};
    };
    KEDGE_ASSERT(run(std::move(q)).ok());
  }
  WriteRequest binding(std::string_view json) {
    WriteRequest q = at(update("pods", "default", "p", json), "binding");
    q.body_kind = kinds.find_kind("", "v1", "Binding");
    return q;
  }
  // A budget of `status` for pods with app=a.
  void budget(const std::string& name, std::string_view status) {
    const std::string json =
        R"({"metadata":{"name":")" + name +
        R"("},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"a"}}}})";
    KEDGE_ASSERT(
        run(request(Operation::kCreate, "poddisruptionbudgets", "default", "", json, "policy"))
            .ok());
    WriteRequest q =
        at(request(Operation::kUpdate, "poddisruptionbudgets", "default", name, "", "policy"),
           "status");
    q.change = [status](JsonDoc& doc) -> Status {
      doc.root().set("status", doc.copy(JsonDoc::parse(status).value().root()));
      return {};
    };
    KEDGE_ASSERT(run(std::move(q)).ok());
  }
  JsonDoc budget_status(const std::string& name) {
    return parse(
        cache.get(kinds.find("policy", "v1", "poddisruptionbudgets")->id, "default/" + name));
  }
  Status evict_pod(EvictionRequest request = {}) {
    request.ns = "default";
    request.name = request.name.empty() ? "p" : request.name;
    auto answer = std::make_shared<std::unique_ptr<Status>>();
    evict(*registry, 1'700'000'000, std::move(request),
          [answer](Status s) { *answer = std::make_unique<Status>(std::move(s)); });
    KEDGE_ASSERT(world.run_until(600'000'000, [answer] { return *answer != nullptr; }));
    return std::move(**answer);
  }
};

TEST(Binding, AssignsTheNode) {
  PodFixture f("");
  const auto r = f.run(f.binding(R"({"metadata":{"name":"p","annotations":{"x":"1"},
      "labels":{"app":"b"}},"target":{"kind":"Node","name":"n2"}})"));
  ASSERT_TRUE(r.ok()) << r.error().message();
  const JsonDoc doc = f.pod();
  EXPECT_EQ(doc.root().at("spec.nodeName").string(), "n2");
  EXPECT_EQ(doc.root().at("metadata.annotations.x").string(), "1");
  EXPECT_EQ(doc.root().at("metadata.labels.app").string(), "b");
  const Json c = doc.root().at("status.conditions").element(0);
  EXPECT_EQ(c.get("type").string(), "PodScheduled");
  EXPECT_EQ(c.get("status").string(), "True");
  EXPECT_EQ(message(f.run(f.binding(R"({"metadata":{"name":"p"},"target":{"name":"n3"}})"))),
            "Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to "
            "node \"n2\"");
}

TEST(Binding, NamesANode) {
  PodFixture f("");
  const auto bound = [&f](std::string_view target) {
    const auto r =
        f.run(f.binding(R"({"metadata":{"name":"p"},"target":{)" + std::string(target) + "}}"));
    return std::to_string(code_info(r.error().code()).http_status) + " " + r.error().message();
  };
  EXPECT_EQ(bound(""), "500 target.name: Required value");
  EXPECT_EQ(bound(R"("kind":"Pod")"),
            "500 [target.kind: Unsupported value: \"Pod\": supported values: \"Node\", "
            "\"<empty>\", target.name: Required value]");
}

TEST(Binding, RefusesAGatedPod) {
  PodFixture f(R"("schedulingGates":[{"name":"g"}],)");
  EXPECT_EQ(message(f.run(f.binding(R"({"metadata":{"name":"p"},"target":{"name":"n3"}})"))),
            "Operation cannot be fulfilled on pods/binding \"p\": pod p has non-empty "
            ".spec.schedulingGates");
}

TEST(PodStatus, KeepsWhatNoClientMayTakeBack) {
  PodFixture f;
  f.set_status(R"({"phase":"Running","qosClass":"BestEffort","observedGeneration":3,
      "conditions":[{"type":"Ready","status":"True","observedGeneration":2}]})");
  f.set_status(R"({"phase":"Running","conditions":[{"type":"Ready","status":"False"}]})");
  const JsonDoc doc = f.pod();
  EXPECT_EQ(doc.root().at("status.qosClass").string(), "BestEffort");
  EXPECT_EQ(doc.root().at("status.observedGeneration").integer(), 3);
  EXPECT_EQ(doc.root().at("status.conditions").element(0).get("observedGeneration").integer(), 2);
  EXPECT_EQ(doc.root().at("spec.nodeName").string(), "n1");
}

TEST(PodCondition, MovesItsTimeOnlyWithItsStatus) {
  JsonDoc doc = JsonDoc::parse(R"({"status":{"conditions":[{"type":"A","status":"True",
      "lastTransitionTime":"2020-01-01T00:00:00Z"}]}})")
                    .value();
  set_pod_condition(doc, doc.root(), "A", "True", "Why", "", 1'700'000'000);
  Json c = doc.root().at("status.conditions").element(0);
  EXPECT_EQ(c.get("lastTransitionTime").string(), "2020-01-01T00:00:00Z");
  EXPECT_EQ(c.get("reason").string(), "Why");
  set_pod_condition(doc, doc.root(), "A", "False", "", "", 1'700'000'000);
  c = doc.root().at("status.conditions").element(0);
  EXPECT_EQ(c.get("lastTransitionTime").string(), "2023-11-14T22:13:20Z");
  EXPECT_FALSE(c.get("reason"));
  EXPECT_EQ(doc.root().at("status.conditions").size(), 1U);
}

// --- eviction

constexpr std::string_view kReady =
    R"({"phase":"Running","conditions":[{"type":"Ready","status":"True"}]})";
constexpr std::string_view kUnready =
    R"({"phase":"Running","conditions":[{"type":"Ready","status":"False"}]})";

TEST(Eviction, WithoutABudgetDeletesWithACondition) {
  PodFixture f;
  f.set_status(kReady);
  EXPECT_TRUE(f.evict_pod().ok());
  const JsonDoc doc = f.pod();
  EXPECT_EQ(doc.root().at("metadata.deletionGracePeriodSeconds").integer(), 30);
  const Json c = doc.root().at("status.conditions").element(1);
  EXPECT_EQ(c.get("type").string(), "DisruptionTarget");
  EXPECT_EQ(c.get("reason").string(), "EvictionByEvictionAPI");
}

TEST(Eviction, TakesWhatTheBudgetAllowsOnce) {
  PodFixture f;
  f.set_status(kReady);
  f.budget("b", R"({"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
      "expectedPods":2,"observedGeneration":1})");
  EXPECT_TRUE(f.evict_pod().ok());
  const JsonDoc doc = f.budget_status("b");
  EXPECT_EQ(doc.root().at("status.disruptionsAllowed").integer(), 0);
  EXPECT_EQ(doc.root().at("status.disruptedPods.p").string(), "2023-11-14T22:13:20Z");
  const Json c = doc.root().at("status.conditions").element(0);
  EXPECT_EQ(c.get("reason").string(), "InsufficientPods");
  EXPECT_EQ(c.get("status").string(), "False");
}

TEST(Eviction, RacingEvictionsNeverTakeMoreThanThereIs) {
  PodFixture f;
  f.set_status(kReady);
  f.make("q", R"("nodeName":"n1",)");
  f.set_status(kReady, "q");
  f.budget("b", R"({"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
      "expectedPods":2,"observedGeneration":1})");
  int allowed = 0;
  int refused = 0;
  for (const auto* name : {"p", "q"}) {
    EvictionRequest request;
    request.ns = "default";
    request.name = name;
    evict(*f.registry, 1'700'000'000, std::move(request), [&](const Status& s) {
      (s.ok() ? allowed : refused)++;
      if (s.ok()) return;
      EXPECT_EQ(s.error().code(), Code::kTooManyRequests);
    });
  }
  ASSERT_TRUE(f.world.run_until(600'000'000, [&] { return allowed + refused == 2; }));
  EXPECT_EQ(allowed, 1);
  EXPECT_EQ(refused, 1);
}

TEST(Eviction, SaysWhyTheBudgetRefuses) {
  PodFixture f;
  f.set_status(kReady);
  f.budget("b", R"({"disruptionsAllowed":0,"currentHealthy":1,"desiredHealthy":1,
      "expectedPods":1,"observedGeneration":1})");
  const Status s = f.evict_pod();
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().code(), Code::kTooManyRequests);
  EXPECT_EQ(s.error().message(),
            "Cannot evict pod as it would violate the pod's disruption budget.");
  ASSERT_EQ(s.error().details()->causes.size(), 1U);
  EXPECT_EQ(s.error().details()->causes[0].reason, "DisruptionBudget");
  EXPECT_EQ(s.error().details()->causes[0].message,
            "The disruption budget b needs 1 healthy pods and has 1 currently");
  EXPECT_FALSE(f.pod().root().at("metadata.deletionTimestamp"));
}

TEST(Eviction, WaitsForABudgetThatIsBehind) {
  PodFixture f;
  f.set_status(kReady);
  f.budget("b", R"({"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
      "expectedPods":2,"observedGeneration":0})");
  const Status s = f.evict_pod();
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().details()->retry_after_seconds, 10);
}

TEST(Eviction, RefusesTwoBudgets) {
  PodFixture f;
  f.set_status(kReady);
  for (const auto* name : {"b", "c"}) {
    f.budget(name, R"({"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
        "expectedPods":2,"observedGeneration":1})");
  }
  const Status s = f.evict_pod();
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(code_info(s.error().code()).http_status, 500);
}

TEST(Eviction, APodThatIsPendingOrOverIsFree) {
  PodFixture f;
  f.budget("b", R"({"disruptionsAllowed":0,"currentHealthy":1,"desiredHealthy":1,
      "expectedPods":1,"observedGeneration":1})");
  EXPECT_TRUE(f.evict_pod().ok());  // pending, on a node: gets its grace
  EXPECT_TRUE(f.get("pods", "default/p")->deleting());
  EvictionRequest now;
  now.options.grace_period_seconds = 0;
  EXPECT_TRUE(f.evict_pod(std::move(now)).ok());
  EXPECT_FALSE(f.get("pods", "default/p"));
}

TEST(Eviction, AnUnreadyPodGoesWhileTheOthersAreHealthy) {
  PodFixture f;
  f.set_status(kUnready);
  f.budget("b", R"({"disruptionsAllowed":0,"currentHealthy":1,"desiredHealthy":1,
      "expectedPods":2,"observedGeneration":1})");
  EXPECT_TRUE(f.evict_pod().ok());
  EXPECT_EQ(f.budget_status("b").root().at("status.disruptionsAllowed").integer(), 0);
  EXPECT_TRUE(f.get("pods", "default/p")->deleting());
}

TEST(Eviction, ADryRunChangesNothing) {
  PodFixture f;
  f.set_status(kReady);
  f.budget("b", R"({"disruptionsAllowed":1,"currentHealthy":2,"desiredHealthy":1,
      "expectedPods":2,"observedGeneration":1})");
  EvictionRequest dry;
  dry.dry_run = true;
  EXPECT_TRUE(f.evict_pod(std::move(dry)).ok());
  EXPECT_FALSE(f.get("pods", "default/p")->deleting());
  EXPECT_EQ(f.budget_status("b").root().at("status.disruptionsAllowed").integer(), 1);
}

TEST(Eviction, HonorsPreconditions) {
  PodFixture f;
  f.set_status(kReady);
  EvictionRequest other;
  other.options.uid_precondition = "other";
  const Status s = f.evict_pod(std::move(other));
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().code(), Code::kConflict);
  EXPECT_FALSE(f.get("pods", "default/p")->deleting());
  EvictionRequest mine;
  mine.options.revision_precondition = std::to_string(f.get("pods", "default/p")->revision());
  EXPECT_TRUE(f.evict_pod(std::move(mine)).ok());
}

TEST(Eviction, OfAPodThatIsNotThere) {
  PodFixture f;
  EvictionRequest absent;
  absent.name = "absent";
  const Status s = f.evict_pod(std::move(absent));
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().code(), Code::kNotFound);
}

// --- certificate signing requests

struct RequestFixture : Fixture {
  RequestFixture() {
    KEDGE_ASSERT(run(create("certificatesigningrequests", "",
                            R"({"metadata":{"name":"r"},
        "spec":{"request":")" + std::string(kRequestPem) +
                                R"(","signerName":"example.com/x","usages":["any"]}})"))
                     .ok());
  }
  WriteRequest create(std::string_view resource, std::string_view ns, std::string_view json) {
    return request(Operation::kCreate, resource, ns, "", json, "certificates.k8s.io");
  }
  JsonDoc write(std::string_view subresource, std::string_view json) {
    const auto r = run(at(request(Operation::kUpdate, "certificatesigningrequests", "", "r", json,
                                  "certificates.k8s.io"),
                          subresource));
    KEDGE_ASSERT(r.ok());
    return parse(r->object);
  }
};

TEST(SigningRequest, ApprovalWritesConditionsWithTheirTimes) {
  RequestFixture f;
  const JsonDoc doc =
      f.write("approval", R"({"metadata":{"name":"r"},"status":{"certificate":"Yg==",
      "conditions":[{"type":"Approved","status":"True"}]}})");
  EXPECT_FALSE(doc.root().at("status.certificate"));
  const Json c = doc.root().at("status.conditions").element(0);
  EXPECT_EQ(c.get("type").string(), "Approved");
  EXPECT_FALSE(c.get("lastUpdateTime").string().empty());
  EXPECT_FALSE(c.get("lastTransitionTime").string().empty());
}

TEST(SigningRequest, StatusDecidesNothing) {
  RequestFixture f;
  f.write("approval", R"({"metadata":{"name":"r"},"status":{
      "conditions":[{"type":"Approved","status":"True","reason":"first"}]}})");
  const JsonDoc doc = f.write("status", R"({"metadata":{"name":"r"},"status":{"certificate":")" +
                                            std::string(kCertificatePem) + R"(",
      "conditions":[{"type":"Approved","status":"True","reason":"second"}]}})");
  EXPECT_EQ(doc.root().at("status.certificate").string(), kCertificatePem);
  EXPECT_EQ(doc.root().at("status.conditions").element(0).get("reason").string(), "first");
}

TEST(SigningRequest, TheRequestItselfStays) {
  RequestFixture f;
  const JsonDoc doc = f.write("", R"({"metadata":{"name":"r","labels":{"a":"b"}},
      "spec":{"request":"Yg==","signerName":"example.com/y","usages":["signing"]}})");
  EXPECT_EQ(doc.root().at("spec.request").string(), kRequestPem);
  EXPECT_EQ(doc.root().at("metadata.labels.a").string(), "b");
}

// --- scale in patches, the last update

TEST(Scale, IsPatched) {
  ScaleFixture f;
  WriteRequest q = scale(f, R"({"spec":{"replicas":7}})");
  q.operation = Operation::kPatch;
  q.patch_type = PatchType::kMerge;
  const auto r = f.run(std::move(q));
  ASSERT_TRUE(r.ok()) << r.error().message();
  EXPECT_EQ(f.stored().root().at("spec.replicas").integer(), 7);
  EXPECT_EQ(f.stored().root().get("kind").string(), "ReplicaSet");
}

TEST(LastUpdate, IsAnsweredWithTheRevisionBefore) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("configmaps", "default",
                             R"({"metadata":{"name":"x","finalizers":["example.com/f"]}})"))
                  .ok());
  ASSERT_TRUE(f.run(f.remove("configmaps", "default", "x")).ok());
  const uint64_t before = f.get("configmaps", "default/x")->revision();
  const auto r = f.run(f.update("configmaps", "default", "x", R"({"metadata":{"name":"x"}})"));
  ASSERT_TRUE(r.ok());
  EXPECT_TRUE(r->deleted);
  EXPECT_EQ(parse(r->object).root().at("metadata.resourceVersion").string(),
            std::to_string(before));
  EXPECT_FALSE(f.get("configmaps", "default/x"));
  EXPECT_GT(f.cache.revision(), before);
}

// --- namespaces

TEST(Namespace, FinalizersChangeByFinalizeAlone) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("namespaces", "", R"({"metadata":{"name":"n"}})")).ok());
  const auto r = f.run(
      f.update("namespaces", "", "n", R"({"metadata":{"name":"n"},"spec":{"finalizers":[]}})"));
  ASSERT_TRUE(r.ok());
  EXPECT_EQ(parse(r->object).root().at("spec.finalizers").size(), 1U);
}

}  // namespace
}  // namespace kedge::registry
