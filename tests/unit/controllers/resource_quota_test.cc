#include "policy/amounts.h"
#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

struct ResourceQuota : public ::testing::Test {
  void quota(const std::string& spec, const std::string& status = "{}") {
    f.put("", "resourcequotas",
          R"({"metadata":{"name":"q","namespace":"a"},"spec":)" + spec + R"(,"status":)" + status +
              "}");
  }
  Plan run() { return reconcile_resource_quota("a/q", f.view, kNow, {}); }
  std::string used(const Plan& plan) {
    return policy::shown(policy::amounts_of(plan.writes.at(0).body.root().at("status.used")));
  }
  Fixture f;
};

TEST_F(ResourceQuota, EverythingThereIsCounted) {
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"a"}})");
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"b"}})");
  f.put("", "pods", R"({"metadata":{"name":"p","namespace":"a"},"spec":{"containers":[{"name":"c",
      "resources":{"requests":{"cpu":"250m"}}}]},"status":{"phase":"Running"}})");
  f.put("", "pods", R"({"metadata":{"name":"o","namespace":"a"},"spec":{"containers":[]},
      "status":{"phase":"Failed"}})");
  f.put("apps", "deployments", R"({"metadata":{"name":"d","namespace":"a"}})");
  quota(R"({"hard":{"configmaps":"5","pods":"3","requests.cpu":"1","count/pods":"9",
            "count/deployments.apps":"1","services":"2","count/no.such.kind":"1"}})");
  EXPECT_EQ(f.keys(resource_quota_keys).now, std::vector<std::string>{"a/q"});
  const Plan plan = run();
  ASSERT_EQ(text(plan), "update resourcequotas a/q/status");
  EXPECT_EQ(used(plan),
            "configmaps=1,count/deployments.apps=1,count/pods=2,pods=1,requests.cpu=250m,"
            "services=0");
  EXPECT_EQ(plan.writes[0].body.root().at("status.hard").size(), 7u);
  EXPECT_GT(plan.requeue_after_ms, 0);
}

TEST_F(ResourceQuota, WhatIsRightIsLeftAlone) {
  quota(R"({"hard":{"pods":"1000m"}})", R"({"hard":{"pods":"1"},"used":{"pods":"0"}})");
  EXPECT_EQ(text(run()), "");
  f.put("", "pods", R"({"metadata":{"name":"p","namespace":"a"},"spec":{"containers":[]}})");
  EXPECT_EQ(used(run()), "pods=1");
}

TEST_F(ResourceQuota, ScopesAreLookedAt) {
  f.put("", "pods",
        R"({"metadata":{"name":"p","namespace":"a"},"spec":{"activeDeadlineSeconds":1}})");
  f.put("", "pods", R"({"metadata":{"name":"o","namespace":"a"},"spec":{}})");
  f.put("", "services", R"({"metadata":{"name":"s","namespace":"a"},"spec":{}})");
  quota(R"({"hard":{"pods":"5","services":"5"},"scopes":["Terminating"]})");
  EXPECT_EQ(used(run()), "pods=1,services=0");
}

TEST_F(ResourceQuota, OnlyANewDefinitionIsLookedAtAgain) {
  quota(R"({"hard":{"pods":"5"}})");
  quota(R"({"hard":{"pods":"5"}})", R"({"used":{"pods":"1"}})");
  EXPECT_TRUE(f.keys(resource_quota_keys).now.empty());
  quota(R"({"hard":{"pods":"6"}})");
  EXPECT_FALSE(f.keys(resource_quota_keys).now.empty());
  f.drop("", "resourcequotas", "a/q");
  EXPECT_TRUE(f.keys(resource_quota_keys).now.empty());
  EXPECT_EQ(text(run()), "");
}

}  // namespace
}  // namespace kedge::controllers
