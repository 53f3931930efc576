#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

Plan run(Fixture& f, const Last& last = {}) { return reconcile_namespace("a", f.view, kNow, last); }

std::string condition(const Plan& plan, std::string_view type) {
  for (const Json c : plan.writes.at(0).body.root().at("status.conditions").elements()) {
    if (c.get("type").string() == type) {
      return std::string(c.get("status").string()) + " " + std::string(c.get("reason").string()) +
             ": " + std::string(c.get("message").string());
    }
  }
  return "none";
}

TEST(Namespace, WhatIsNotBeingDeletedStays) {
  Fixture f;
  f.put_namespace("a");
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"a"}})");
  EXPECT_EQ(text(run(f)), "");
  EXPECT_TRUE(f.keys(namespace_content_keys).now.empty());
}

TEST(Namespace, PodsGoFirstThenEverythingElse) {
  Fixture f;
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"a"}})");
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"ab"}})");
  f.put("apps", "deployments", R"({"metadata":{"name":"d","namespace":"a"}})");
  f.put("", "pods", R"({"metadata":{"name":"p","namespace":"a"}})");
  f.put_namespace("a", true);
  EXPECT_EQ(f.keys(namespace_keys).now, std::vector<std::string>{"a"});
  Plan plan = run(f);
  EXPECT_EQ(text(plan), "delete pods a/p Background");
  EXPECT_TRUE(plan.more);
  EXPECT_EQ(plan.writes[0].uid, "uid-p");
  f.drop("", "pods", "a/p");
  EXPECT_EQ(f.keys(namespace_content_keys).now, std::vector<std::string>{"a"});
  EXPECT_EQ(text(run(f)), "delete configmaps a/x Background; delete deployments a/d Background");
}

TEST(Namespace, SaysWhatRemains) {
  Fixture f;
  f.put_namespace("a", true);
  for (const char* name : {"p", "q"}) {
    f.put(
        "", "pods",
        R"({"metadata":{"name":")" + std::string(name) +
            R"(","namespace":"a","deletionTimestamp":"2026-09-21T14:00:00Z","finalizers":["e/x"]}})");
  }
  const Plan plan = run(f);
  ASSERT_EQ(text(plan), "update namespaces a/status");
  EXPECT_EQ(condition(plan, "NamespaceDeletionDiscoveryFailure"),
            "False ResourcesDiscovered: All resources successfully discovered");
  EXPECT_EQ(
      condition(plan, "NamespaceContentRemaining"),
      "True SomeResourcesRemain: Some resources are remaining: pods. has 2 resource instances");
  EXPECT_EQ(condition(plan, "NamespaceFinalizersRemaining"),
            "True SomeFinalizersRemain: Some content in the namespace has finalizers remaining: "
            "e/x in 2 resource instances");
  // Said once.
  f.put("", "namespaces", plan.writes[0].body.root().print());
  EXPECT_EQ(text(run(f)), "");
  f.drop("", "pods", "a/p");  // one more is left: only a number changes
  EXPECT_TRUE(f.keys(namespace_content_keys).now.empty());
  EXPECT_EQ(f.keys(namespace_content_keys).soon, std::vector<std::string>{"a"});
}

TEST(Namespace, SaysWhatCouldNotBeDeleted) {
  Fixture f;
  f.put_namespace("a", true);
  f.put("", "configmaps", R"({"metadata":{"name":"x","namespace":"a"}})");
  Last last;
  last.outcomes.push_back({&f.kind("", "configmaps"), "x", Code::kForbidden, "no: hands off"});
  const Plan plan = run(f, last);
  ASSERT_EQ(text(plan), "update namespaces a/status; delete configmaps a/x Background");
  EXPECT_TRUE(plan.independent);
  EXPECT_EQ(condition(plan, "NamespaceDeletionContentFailure"),
            "True ContentDeletionFailed: Failed to delete all resource types, 1 remaining: no: "
            "hands off");
}

TEST(Namespace, AnEmptyOneIsFinalized) {
  Fixture f;
  f.put_namespace("a", true);
  Plan plan = run(f);
  ASSERT_EQ(text(plan), "update namespaces a/status");
  EXPECT_EQ(condition(plan, "NamespaceContentRemaining"),
            "False ContentRemoved: All content successfully removed");
  f.put("", "namespaces", plan.writes[0].body.root().print());
  plan = run(f);
  ASSERT_EQ(text(plan), "update namespaces a/finalize");
  EXPECT_EQ(plan.writes[0].body.root().at("spec.finalizers").size(), 0U);
}

TEST(Namespace, ALotGoesInPieces) {
  Fixture f;
  f.put_namespace("a", true);
  for (size_t i = 0; i < kWritesAPlan + 10; ++i) {
    f.put("", "configmaps",
          R"({"metadata":{"name":"x)" + std::to_string(i) + R"(","namespace":"a"}})");
  }
  const Plan plan = run(f);
  EXPECT_EQ(plan.writes.size(), kWritesAPlan);
  EXPECT_TRUE(plan.independent);
  EXPECT_TRUE(plan.more);
}

TEST(ServiceAccounts, EveryActiveNamespaceHasOne) {
  Fixture f;
  f.put_namespace("a");
  EXPECT_EQ(f.keys(active_namespace_key).now, std::vector<std::string>{"a"});
  EXPECT_EQ(text(reconcile_service_accounts("a", f.view, kNow, {})),
            "create serviceaccounts a/default");
  f.put("", "serviceaccounts", R"({"metadata":{"name":"default","namespace":"a"}})");
  EXPECT_EQ(text(reconcile_service_accounts("a", f.view, kNow, {})), "");
  f.drop("", "serviceaccounts", "a/default");
  EXPECT_EQ(f.keys(lost_default_account_key).now, std::vector<std::string>{"a"});
  f.put_namespace("a", true);
  EXPECT_TRUE(f.keys(active_namespace_key).now.empty());
  EXPECT_EQ(text(reconcile_service_accounts("a", f.view, kNow, {})), "");
}

TEST(RootCa, EveryActiveNamespaceHasItAsItIs) {
  Fixture f;
  f.facts.root_ca_pem = "PEM";
  f.put_namespace("a");
  Plan plan = reconcile_root_ca("a", f.view, kNow, {});
  ASSERT_EQ(text(plan), "create configmaps a/kube-root-ca.crt");
  JsonDoc made = std::move(plan.writes[0].body);
  made.root().get("metadata").set_string("namespace", "a");
  EXPECT_EQ(made.root().get("data").get("ca.crt").string(), "PEM");
  f.put("", "configmaps", made.root().print());
  EXPECT_EQ(text(reconcile_root_ca("a", f.view, kNow, {})), "");
  made.root().get("data").set_string("more", "x");
  f.put("", "configmaps", made.root().print());
  EXPECT_EQ(f.keys(root_ca_keys).now, std::vector<std::string>{"a"});
  plan = reconcile_root_ca("a", f.view, kNow, {});
  ASSERT_EQ(text(plan), "update configmaps a/kube-root-ca.crt");
  EXPECT_EQ(plan.writes[0].body.root().get("data").size(), 1U);
}

}  // namespace
}  // namespace kedge::controllers
