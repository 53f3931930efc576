// What a client may do to the registry on purpose: bursts, huge documents, odd deletions.
#include <gtest/gtest.h>

#include <ctime>

#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

using kube::JsonDoc;

constexpr int64_t kSecond = 1'000'000;

std::string event_json(const std::string& name) {
  return R"({"metadata":{"name":")" + name +
         R"("},"involvedObject":{"kind":"Pod","name":"p","namespace":"default"}})";
}

JsonDoc parse(const kube::ObjectRef& o) { return JsonDoc::parse(o->json()).value(); }

// Seconds of this thread's processor: other work on the machine must not count.
double cpu_seconds() {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

TEST(Expiry, ABurstGoesWithOneCall) {
  Fixture f;
  for (int i = 0; i < 1200; ++i) {
    ASSERT_TRUE(f.run(f.create("events", "default", event_json("e" + std::to_string(i)))).ok());
  }
  EXPECT_EQ(f.registry->stats().expiring, 1200U);
  f.world.run_for(3700 * kSecond);
  f.registry->expire();
  f.world.run_for(kSecond);
  EXPECT_EQ(f.cache.count(f.kinds.find("", "v1", "events")->id), 0U);
  EXPECT_EQ(f.registry->stats().expiring, 0U);
}

TEST(Expiry, AnObjectIsRememberedOnceAndFromItsLastWrite) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("events", "default", event_json("e"))).ok());
  for (int i = 0; i < 50; ++i) {
    f.world.run_for(60 * kSecond);
    std::string json = event_json("e");
    json.insert(json.size() - 1, R"(,"count":)" + std::to_string(i + 2));
    ASSERT_TRUE(f.run(f.update("events", "default", "e", json)).ok());
  }
  EXPECT_EQ(f.registry->stats().expiring, 1U);
  f.world.run_for(3500 * kSecond);
  f.registry->expire();
  f.world.run_for(kSecond);
  EXPECT_NE(f.get("events", "default/e").get(), nullptr);
  f.world.run_for(200 * kSecond);
  f.registry->expire();
  f.world.run_for(kSecond);
  EXPECT_EQ(f.get("events", "default/e").get(), nullptr);
  // A deletion forgets it, too.
  ASSERT_TRUE(f.run(f.create("events", "default", event_json("e"))).ok());
  ASSERT_TRUE(f.run(f.remove("events", "default", "e")).ok());
  EXPECT_EQ(f.registry->stats().expiring, 0U);
}

TEST(Expiry, WhatTheDiskRefusedIsTriedAgain) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("events", "default", event_json("e"))).ok());
  f.world.run_for(3700 * kSecond);
  f.store.full = true;
  f.registry->expire();
  f.store.full = false;
  f.store.automatic = false;
  // A durable write waits, so the removal waits behind it, and both fail.
  bool answered = false;
  WriteHandle handle =
      f.registry->write(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"),
                        [&answered](Result<WriteOutcome> r) { answered = !r.ok(); });
  f.registry->expire();
  EXPECT_EQ(f.store.waiting(), 2U);
  f.store.fail(Error(Code::kInsufficientStorage, "full"));
  f.world.run_for(kSecond);
  EXPECT_TRUE(answered);
  handle.release();
  f.store.automatic = true;
  EXPECT_NE(f.get("events", "default/e").get(), nullptr);
  f.world.run_for(3700 * kSecond);
  f.registry->expire();
  f.world.run_for(kSecond);
  EXPECT_EQ(f.get("events", "default/e").get(), nullptr);
}

TEST(Hostile, HeartbeatsOfManyConditions) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("nodes", "", R"({"metadata":{"name":"n"}})")).ok());
  const auto beat = [&f](const std::string& time) {
    std::string conditions;
    for (int i = 0; i < 30'000; ++i) {
      conditions += (i == 0 ? "" : ",");
      conditions +=
          R"({"type":"a","status":"True","lastHeartbeatTime":"2026-01-01T00:00:)" + time + "Z\"}";
    }
    auto q = f.update("nodes", "", "n",
                      R"({"metadata":{"name":"n"},"status":{"conditions":[)" + conditions + "]}}");
    q.subresource = "status";
    return q;
  };
  ASSERT_TRUE(f.run(beat("00")).ok());
  auto q = beat("10");
  const int soft = f.store.soft_commits;
  const double start = cpu_seconds();
  ASSERT_TRUE(f.run(std::move(q)).ok());
  EXPECT_LT(cpu_seconds() - start, 3.0);  // some 6 s without sanitizers when it is quadratic
  EXPECT_EQ(f.store.soft_commits, soft + 1);
}

TEST(Hostile, FaultsAreShownInBoundedSpace) {
  Fixture f;
  std::string owners, labels;
  for (int i = 0; i < 20'000; ++i) {
    owners += (i == 0 ? "" : ",");
    owners += R"({"apiVersion":"v1","kind":"A","name":"n","uid":"u","controller":true})";
    labels += (i == 0 ? "\"!" : ",\"!") + std::to_string(i) + "\":\"!\"";
  }
  const std::string long_text(500'000, '\x7f');
  for (const std::string& metadata :
       {R"("ownerReferences":[)" + owners + "]", R"("labels":{)" + labels + "}",
        R"("finalizers":[")" + long_text + "\"]"}) {
    const auto r =
        f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x",)" + metadata + "}}"));
    ASSERT_FALSE(r.ok());
    EXPECT_EQ(r.error().code(), Code::kInvalid);
    EXPECT_LT(r.error().message().size(), 1'000'000U);
    ASSERT_NE(r.error().details(), nullptr);
    EXPECT_LT(r.error().details()->causes.size(), 500U);
  }
  ASSERT_TRUE(
      f.run(f.create("configmaps", "default", R"({"metadata":{"name":"y"},"data":{"a":"b"}})"))
          .ok());
  const auto r = f.run(
      f.update("configmaps", "default", "y",
               R"({"data":{"a":"b"},"metadata":{"name":"y","managedFields":[{"operation":"Update",)"
               R"("apiVersion":"v1",)"
               R"("fieldsType":"FieldsV1","fieldsV1":{"f:data":{}},"manager":")" +
                   long_text + R"("}]}})"));
  ASSERT_FALSE(r.ok());
  EXPECT_LT(r.error().message().size(), 5'000'000U);
}

TEST(Hostile, UnknownFieldsUnderALongNameAreShownInBoundedSpace) {
  Fixture f;
  std::string fields;
  for (int i = 0; i < 100; ++i) {
    fields +=
        (i == 0 ? "\"u" : ",\"u") + std::to_string(i) + "\":1,\"u" + std::to_string(i) + "\":2";
  }
  const std::string json =
      R"({"metadata":{"name":"a.b.c"},"spec":{"group":"b.c","scope":"Cluster","names":{"plural":"a","kind":"A"},"versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"properties":{")" +
      std::string(500'000, 'a') + "\":{" + fields + "}}}}}]}}";
  auto q = f.request(Operation::kCreate, "customresourcedefinitions", "", "", "",
                     "apiextensions.k8s.io", "v1");
  q.body = JsonDoc::parse(json, &q.duplicate_fields).value();
  EXPECT_EQ(q.duplicate_fields.size(), 100U);
  q.field_validation = WriteRequest::FieldValidation::kStrict;
  const auto r = f.run(std::move(q));
  ASSERT_FALSE(r.ok());
  EXPECT_LT(r.error().message().size(), 200'000U);
}

// --- as upstream -------------------------------------------------------------------------------

TEST(Delete, AGraceThatIsOverIsNotShortenedIntoThePast) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("pods", "default",
                             R"({"metadata":{"name":"p"},"spec":{"nodeName":"n",)"
                             R"("containers":[{"name":"c","image":"i"}]}})"))
                  .ok());
  auto q = f.remove("pods", "default", "p");
  q.delete_options.grace_period_seconds = 10;
  ASSERT_TRUE(f.run(std::move(q)).ok());
  f.world.run_for(60 * kSecond);
  auto shorter = f.remove("pods", "default", "p");
  shorter.delete_options.grace_period_seconds = 5;
  const auto r = f.run(std::move(shorter));
  ASSERT_TRUE(r.ok());
  EXPECT_FALSE(r->deleted);
  const JsonDoc doc = parse(r->object);
  EXPECT_EQ(doc.root().at("metadata.deletionGracePeriodSeconds").integer(), 1);
  const auto at = parse_rfc3339(doc.root().at("metadata.deletionTimestamp").string());
  EXPECT_GE(at.value() / kSecond + 1, f.world.clock().wall_seconds() - 1);
  // One second is what a negative grace means: it is what is there.
  auto negative = f.remove("pods", "default", "p");
  negative.delete_options.grace_period_seconds = -7;
  EXPECT_EQ(f.run(std::move(negative))->object->revision(), r->object->revision());
}

TEST(Delete, AGraceWithoutEndIsATimeThatCanBeRead) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("pods", "default",
                             R"({"metadata":{"name":"p"},"spec":{"nodeName":"n",)"
                             R"("terminationGracePeriodSeconds":9223372036854775807,)"
                             R"("containers":[{"name":"c","image":"i"}]}})"))
                  .ok());
  const auto r = f.run(f.remove("pods", "default", "p"));
  ASSERT_TRUE(r.ok());
  EXPECT_FALSE(r->deleted);
  EXPECT_EQ(parse(r->object).root().at("metadata.deletionTimestamp").string(),
            "9999-12-31T23:59:59Z");
  auto shorter = f.remove("pods", "default", "p");
  shorter.delete_options.grace_period_seconds = 5;
  EXPECT_FALSE(f.run(std::move(shorter))->deleted);
}

TEST(Delete, ANamespaceThatEndsMayBeDeletedAgain) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("namespaces", "", R"({"metadata":{"name":"n"}})")).ok());
  const auto first = f.run(f.remove("namespaces", "", "n"));
  const auto again = f.run(f.remove("namespaces", "", "n"));
  ASSERT_TRUE(again.ok()) << again.error().message();
  EXPECT_FALSE(again->deleted);
  EXPECT_EQ(again->object->revision(), first->object->revision());
}

TEST(Delete, EventsHaveNoDependentsToWaitFor) {
  Fixture f;
  for (const auto* policy : {"Foreground", "Orphan"}) {
    ASSERT_TRUE(f.run(f.create("events", "default", event_json("e"))).ok());
    auto q = f.remove("events", "default", "e");
    q.delete_options.propagation_policy = policy;
    const auto r = f.run(std::move(q));
    ASSERT_TRUE(r.ok());
    EXPECT_TRUE(r->deleted);
  }
}

TEST(Update, ASubresourceOfAPodChangesOnlyItsPart) {
  Fixture f;
  const std::string pod =
      R"({"metadata":{"name":"p","labels":{"a":"b"}},"spec":{"nodeName":"n","containers":[)"
      R"({"name":"c","image":"i","resources":{"limits":{"cpu":"1"}}}]}})";
  const auto made = f.run(f.create("pods", "default", pod));
  ASSERT_TRUE(made.ok()) << made.error().message();
  const auto put = [&f](const char* subresource, const std::string& json) {
    auto q = f.update("pods", "default", "p", json);
    q.subresource = subresource;
    return f.run(std::move(q));
  };
  // Nothing sent: nothing lost.
  const auto empty = put("ephemeralcontainers",
                         R"({"metadata":{"name":"p"},"spec":{"serviceAccountName":"default"}})");
  ASSERT_TRUE(empty.ok()) << empty.error().message();
  EXPECT_EQ(parse(empty->object).root().get("spec").print(),
            parse(made->object).root().get("spec").print());
  const auto debug =
      put("ephemeralcontainers", R"({"metadata":{"name":"p"},"spec":{"nodeName":"other",)"
                                 R"("serviceAccountName":"default",)"
                                 R"("ephemeralContainers":[{"name":"d","image":"x"}]}})");
  ASSERT_TRUE(debug.ok()) << debug.error().message();
  JsonDoc doc = parse(debug->object);
  EXPECT_EQ(doc.root().at("spec.nodeName").string(), "n");
  EXPECT_EQ(doc.root().at("spec.ephemeralContainers").size(), 1U);
  EXPECT_EQ(doc.root().at("metadata.labels.a").string(), "b");
  EXPECT_EQ(put("resize", R"({"metadata":{"name":"p"}})").error().code(), Code::kInvalid);
  const auto resized =
      put("resize", R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c",)"
                    R"("image":"evil","resources":{"limits":{"cpu":"2"}}}]}})");
  ASSERT_TRUE(resized.ok()) << resized.error().message();
  doc = parse(resized->object);
  const auto container = doc.root().at("spec.containers").element(0);
  EXPECT_EQ(container.get("image").string(), "i");
  EXPECT_EQ(container.at("resources.limits.cpu").string(), "2");
  EXPECT_EQ(put("proxy", pod).error().code(), Code::kMethodNotAllowed);
  EXPECT_EQ(f.get("pods", "default/p")->revision(), resized->object->revision());
}

TEST(Update, OfWhatIsNotThereCreatesWhereTheKindAllowsIt) {
  Fixture f;
  const auto lease = [&f](const std::string& more) {
    return f.request(Operation::kUpdate, "leases", "default", "l",
                     R"({"metadata":{"name":"l")" + more + R"(},"spec":{"holderIdentity":"a"}})",
                     "coordination.k8s.io", "v1");
  };
  const auto refused = f.run(lease(R"(,"uid":"u-1")"));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code(), Code::kConflict);
  EXPECT_NE(refused.error().message().find("UID in precondition: u-1, UID in object meta: "),
            std::string::npos);
  const auto made = f.run(lease(R"(,"resourceVersion":"7")"));
  ASSERT_TRUE(made.ok()) << made.error().message();
  EXPECT_TRUE(made->created);
}

}  // namespace
}  // namespace kedge::registry
