// ResourceQuota as writes meet it: what is counted, that races and a failing disk never let in more
// than a quota has, and that status.used follows. The arithmetic is in unit/policy.
#include <gtest/gtest.h>

#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

RegistryOptions options_of(bool controller) {
  RegistryOptions o;
  o.admission.disable = {"ServiceAccount", "Priority", "LimitRanger"};
  o.admission.quota_controller = controller;
  return o;
}

struct Quotas : public ::testing::Test {
  explicit Quotas(bool controller = true) : f(options_of(controller)) {}

  Result<WriteOutcome> quota(const std::string& hard, const std::string& more = "") {
    return f.run(f.create("resourcequotas", "default",
                          R"({"metadata":{"name":"q"},"spec":{"hard":)" + hard + more + "}}"));
  }
  Result<WriteOutcome> configmap(const std::string& name) {
    return f.run(f.create("configmaps", "default", R"({"metadata":{"name":")" + name + "\"}}"));
  }
  static std::string pod_json(const std::string& name, const std::string& requests = "{}") {
    return R"({"metadata":{"name":")" + name +
           R"("},"spec":{"containers":[{"name":"c","image":"i","resources":{"requests":)" +
           requests + "}}]}}";
  }
  Result<WriteOutcome> pod(const std::string& name, const std::string& requests = "{}") {
    return f.run(f.create("pods", "default", pod_json(name, requests)));
  }
  static std::string said(const Result<WriteOutcome>& r) {
    return r.ok() ? "ok" : r.error().message();
  }
  // status.used, after the delay with which it is written.
  std::string used() { return status("used"); }
  std::string status(const char* list) {
    f.world.run_for(2'000'000);
    const auto q = f.get("resourcequotas", "default/q");
    if (!q) return "none";
    const auto doc = kube::JsonDoc::parse(q->json());
    return doc->root().get("status").get(list).print();
  }

  Fixture f;
};
struct QuotasWithoutController : public Quotas {
  QuotasWithoutController() : Quotas(false) {}
};

TEST_F(Quotas, CountFromTheMomentTheyAreThere) {
  ASSERT_TRUE(configmap("before").ok());
  ASSERT_TRUE(quota(R"({"configmaps":"2"})").ok());
  EXPECT_EQ(said(configmap("a")), "ok");
  EXPECT_EQ(said(configmap("b")),
            "configmaps \"b\" is forbidden: exceeded quota: q, requested: configmaps=1, used: "
            "configmaps=2, limited: configmaps=2");
  EXPECT_EQ(used(), R"({"configmaps":"2"})");
  EXPECT_EQ(status("hard"), R"({"configmaps":"2"})");
  ASSERT_TRUE(f.run(f.remove("configmaps", "default", "before")).ok());
  EXPECT_EQ(used(), R"({"configmaps":"1"})");
  EXPECT_EQ(said(configmap("b")), "ok");
}

TEST_F(Quotas, OtherNamespacesAreNotCounted) {
  ASSERT_TRUE(quota(R"({"configmaps":"0"})").ok());
  ASSERT_TRUE(f.run(f.create("namespaces", "", R"({"metadata":{"name":"other"}})")).ok());
  EXPECT_TRUE(
      f.run(f.create("configmaps", "other", R"({"metadata":{"name":"a","namespace":"other"}})"))
          .ok());
}

TEST_F(Quotas, AMillionTriesOfADryRunCostNothing) {
  ASSERT_TRUE(quota(R"({"configmaps":"1"})").ok());
  for (int i = 0; i < 3; ++i) {
    WriteRequest q = f.create("configmaps", "default", R"({"metadata":{"name":"a"}})");
    q.dry_run = true;
    EXPECT_TRUE(f.run(std::move(q)).ok());
  }
  EXPECT_EQ(used(), R"({"configmaps":"0"})");
  ASSERT_TRUE(configmap("a").ok());
  WriteRequest q = f.create("configmaps", "default", R"({"metadata":{"name":"b"}})");
  q.dry_run = true;
  EXPECT_FALSE(f.run(std::move(q)).ok());
}

TEST_F(Quotas, PodsThatEndGiveBackWhatTheyHad) {
  ASSERT_TRUE(quota(R"({"pods":"1","requests.cpu":"1","count/pods":"9"})").ok());
  EXPECT_EQ(said(pod("none")),
            "pods \"none\" is forbidden: failed quota: q: must specify requests.cpu for: c");
  ASSERT_TRUE(pod("a", R"({"cpu":"600m"})").ok());
  EXPECT_EQ(used(), R"({"count/pods":"1","pods":"1","requests.cpu":"600m"})");
  WriteRequest done =
      f.request(Operation::kPatch, "pods", "default", "a", R"({"status":{"phase":"Succeeded"}})");
  done.patch_type = PatchType::kMerge;
  done.subresource = "status";
  ASSERT_EQ(said(f.run(std::move(done))), "ok");
  EXPECT_EQ(used(), R"({"count/pods":"1","pods":"0","requests.cpu":"0"})");
  EXPECT_EQ(said(pod("b", R"({"cpu":"1"})")), "ok");
}

TEST_F(Quotas, APodThatShouldBeGoneNoLongerCounts) {
  ASSERT_TRUE(quota(R"({"pods":"1"})").ok());
  ASSERT_TRUE(pod("a").ok());
  WriteRequest hold = f.request(Operation::kPatch, "pods", "default", "a",
                                R"({"metadata":{"finalizers":["x.io/hold"]}})");
  hold.patch_type = PatchType::kMerge;
  ASSERT_EQ(said(f.run(std::move(hold))), "ok");
  ASSERT_TRUE(f.run(f.remove("pods", "default", "a")).ok());
  ASSERT_TRUE(f.get("pods", "default/a"));
  EXPECT_NE(said(pod("b")), "ok");
  f.world.run_for(70'000'000);
  EXPECT_EQ(said(pod("b")), "ok");
  EXPECT_EQ(used(), R"({"pods":"1"})");
}

TEST_F(Quotas, ServicesCountWhatAnUpdateAdds) {
  ASSERT_TRUE(quota(R"({"services.nodeports":"1"})").ok());
  const auto service = [](const char* type, const char* ports) {
    return std::string(R"({"metadata":{"name":"s"},"spec":{"type":")") + type + R"(","ports":)" +
           ports + "}}";
  };
  ASSERT_EQ(said(f.run(f.create("services", "default",
                                service("ClusterIP", R"([{"name":"a","port":80}])")))),
            "ok");
  EXPECT_EQ(used(), R"({"services.nodeports":"0"})");
  const std::string two = R"([{"name":"a","port":80},{"name":"b","port":81}])";
  const auto refused =
      f.run(f.update("services", "default", "s", service("NodePort", two.c_str())));
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(refused.error().message().find("requested: services.nodeports=2"), std::string::npos)
      << refused.error().message();
}

TEST_F(Quotas, ScopesKeepOthersOut) {
  ASSERT_TRUE(quota(R"({"pods":"0"})", R"(,"scopes":["Terminating"])").ok());
  EXPECT_EQ(said(pod("a")), "ok");
  EXPECT_EQ(said(f.run(f.create("pods", "default",
                                R"({"metadata":{"name":"t"},"spec":{"activeDeadlineSeconds":5,
                                    "containers":[{"name":"c","image":"i"}]}})"))),
            "pods \"t\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, limited: "
            "pods=0");
}

TEST_F(Quotas, ANewDefinitionCountsAnew) {
  ASSERT_TRUE(configmap("a").ok());
  ASSERT_TRUE(quota(R"({"configmaps":"1"})").ok());
  EXPECT_EQ(used(), R"({"configmaps":"1"})");
  WriteRequest more = f.request(Operation::kPatch, "resourcequotas", "default", "q",
                                R"({"spec":{"hard":{"configmaps":"2","secrets":"3"}}})");
  more.patch_type = PatchType::kMerge;
  ASSERT_TRUE(f.run(std::move(more)).ok());
  EXPECT_EQ(said(configmap("b")), "ok");
  EXPECT_EQ(said(configmap("c")).find("configmaps \"c\" is forbidden: exceeded quota"), 0u);
  EXPECT_EQ(used(), R"({"configmaps":"2","secrets":"0"})");
  EXPECT_EQ(status("hard"), R"({"configmaps":"2","secrets":"3"})");
  ASSERT_TRUE(f.run(f.remove("resourcequotas", "default", "q")).ok());
  EXPECT_EQ(said(configmap("c")), "ok");
}

TEST_F(Quotas, WhatSomebodyWritesIntoUsedIsPutRight) {
  ASSERT_TRUE(quota(R"({"configmaps":"1"})").ok());
  ASSERT_EQ(used(), R"({"configmaps":"0"})");
  WriteRequest lie = f.request(Operation::kPatch, "resourcequotas", "default", "q",
                               R"({"status":{"used":{"configmaps":"-7"}}})");
  lie.patch_type = PatchType::kMerge;
  lie.subresource = "status";
  static_cast<void>(f.run(std::move(lie)));
  EXPECT_EQ(used(), R"({"configmaps":"0"})");
  EXPECT_EQ(said(configmap("a")), "ok");
  EXPECT_NE(said(configmap("b")), "ok");
}

TEST_F(Quotas, ABurstIsOneUpdateOfTheQuota) {
  ASSERT_TRUE(quota(R"({"configmaps":"50"})").ok());
  ASSERT_EQ(used(), R"({"configmaps":"0"})");
  const uint64_t before = f.cache.revision();
  std::vector<WriteHandle> handles;
  for (int i = 0; i < 20; ++i) {
    handles.push_back(f.registry->write(
        f.create("configmaps", "default", R"({"metadata":{"name":"c)" + std::to_string(i) + "\"}}"),
        [](Result<WriteOutcome> r) { EXPECT_TRUE(r.ok()); }));
  }
  EXPECT_EQ(used(), R"({"configmaps":"20"})");
  EXPECT_EQ(f.cache.revision() - before, 21u);
}

// `tries` creates at one time; how many are let in.
int race(Fixture& f, int tries, const char* prefix) {
  auto let_in = std::make_shared<int>(0);
  auto answered = std::make_shared<int>(0);
  std::vector<WriteHandle> handles;
  for (int i = 0; i < tries; ++i) {
    const std::string name = prefix + std::to_string(i);
    handles.push_back(
        f.registry->write(f.create("pods", "default", Quotas::pod_json(name, R"({"cpu":"100m"})")),
                          [let_in, answered](Result<WriteOutcome> r) {
                            ++*answered;
                            *let_in += r.ok() ? 1 : 0;
                          }));
  }
  if (!f.store.automatic && f.store.waiting() > 0) f.store.let_through();
  f.world.run_until(60'000'000, [answered, tries, &f] {
    if (!f.store.automatic && f.store.waiting() > 0) f.store.let_through();
    return *answered == tries;
  });
  EXPECT_EQ(*answered, tries);
  return *let_in;
}

TEST_F(Quotas, SixtyFourRacersForTenGetTen) {
  ASSERT_TRUE(quota(R"({"pods":"10","requests.cpu":"1"})").ok());
  EXPECT_EQ(race(f, 64, "a"), 10);
  EXPECT_EQ(used(), R"({"pods":"10","requests.cpu":"1"})");
  EXPECT_EQ(race(f, 64, "b"), 0);
}

TEST_F(Quotas, AFailingDiskGivesBackWhatItDidNotKeep) {
  ASSERT_TRUE(quota(R"({"pods":"10"})").ok());
  ASSERT_EQ(used(), R"({"pods":"0"})");
  f.store.automatic = false;
  auto failed = std::make_shared<int>(0);
  std::vector<WriteHandle> handles;
  for (int i = 0; i < 64; ++i) {
    handles.push_back(
        f.registry->write(f.create("pods", "default", pod_json("lost" + std::to_string(i))),
                          [failed](Result<WriteOutcome> r) { *failed += r.ok() ? 0 : 1; }));
  }
  f.world.run_for(1'000);
  ASSERT_GE(f.store.waiting(), 10u);
  f.store.fail(Error(Code::kInternalError, "the disk is gone"));
  f.world.run_until(1'000'000, [failed] { return *failed == 64; });
  EXPECT_EQ(*failed, 64);
  EXPECT_EQ(race(f, 64, "kept"), 10);
  f.store.automatic = true;
  f.store.let_through();
  EXPECT_EQ(f.cache.count(f.kinds.find("", "v1", "pods")->id), 10u);
  f.world.run_for(3'000'000);
  EXPECT_EQ(used(), R"({"pods":"10"})");
}

TEST_F(QuotasWithoutController, NothingIsLimitedBeforeTheStatusSaysSo) {
  ASSERT_TRUE(quota(R"({"configmaps":"0"})").ok());
  EXPECT_EQ(said(configmap("a")), "ok");
  EXPECT_EQ(status("hard"), "");
}

TEST_F(QuotasWithoutController, CountingBeginsWithWhatTheStatusSays) {
  ASSERT_TRUE(configmap("uncounted").ok());
  ASSERT_TRUE(quota(R"({"configmaps":"2"})").ok());
  WriteRequest set =
      f.request(Operation::kPatch, "resourcequotas", "default", "q",
                R"({"status":{"hard":{"configmaps":"2"},"used":{"configmaps":"0"}}})");
  set.patch_type = PatchType::kMerge;
  set.subresource = "status";
  ASSERT_EQ(said(f.run(std::move(set))), "ok");
  EXPECT_EQ(race(f, 3, "pod"), 3);
  ASSERT_EQ(said(configmap("a")), "ok");
  EXPECT_EQ(used(), R"({"configmaps":"1"})");
  ASSERT_EQ(said(configmap("b")), "ok");
  EXPECT_NE(said(configmap("c")), "ok");
  ASSERT_TRUE(f.run(f.remove("configmaps", "default", "a")).ok());
  EXPECT_EQ(used(), R"({"configmaps":"2"})");
}

}  // namespace
}  // namespace kedge::registry
