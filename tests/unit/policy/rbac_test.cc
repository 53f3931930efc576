#include "policy/rbac.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "policy/authorization.h"
#include "unit/policy/fixture.h"
#include "unit/policy/rbac_model.h"

namespace kedge::policy {
namespace {

using namespace testing;  // NOLINT: the fixture's

constexpr std::string_view kRead = R"({"verbs":["get","list","watch"],"apiGroups":[""],)"
                                   R"("resources":["pods"]})";

struct RbacTest : Objects, ::testing::Test {
  bool may(const User& who, std::string_view what) {
    return rbac.authorize(Asked(who, what).a).allowed;
  }
  std::string reason(const User& who, std::string_view what) {
    return rbac.authorize(Asked(who, what).a).reason;
  }
  Rbac rbac{kinds, cache};
};

// plugin/pkg/auth/authorizer/rbac/rbac_test.go: TestAuthorizer, TestRuleMatches.
TEST_F(RbacTest, RulesMatchAsUpstreams) {
  struct Row {
    std::string_view rule;
    std::string_view yes;
    std::string_view no;
  };
  static constexpr Row kRows[] = {
      {R"("verbs":["get"],"apiGroups":[""],"resources":["pods"])", "get pods a/x",
       "list pods a|get pods.apps a|get pods/log a/x|get nodes|get /pods"},
      {R"("verbs":["*"],"apiGroups":["*"],"resources":["*"])",
       "get pods a/x|create deployments.apps/scale b|frob nodes", "get /healthz"},
      {R"("verbs":["get"],"apiGroups":["apps"],"resources":["deployments/scale"])",
       "get deployments/scale.apps a/x", "get deployments.apps a/x|get deployments/status.apps a"},
      {R"("verbs":["get"],"apiGroups":["*"],"resources":["*/scale"])",
       "get deployments/scale.apps a/x|get foo/scale a", "get scale a|get pods a|get pods/log a"},
      {R"("verbs":["get"],"apiGroups":[""],"resources":["pods/*"])", "", "get pods/log a|get pods"},
      {R"("verbs":["get"],"apiGroups":[""],"resources":["pods"],"resourceNames":["x","z"])",
       "get pods a/x|get pods a/z", "get pods a/y|get pods a"},
      {R"("verbs":["get"],"nonResourceURLs":["/healthz","/logs/*","/api*"])",
       "get /healthz|get /logs/|get /logs/a/b|get /api|get /apis/x",
       "get /healthz/|get /logs|post /healthz|get /"},
      {R"("verbs":["*"],"nonResourceURLs":["*"])", "get /|post /x/y", "get pods a"},
      {R"("verbs":[],"apiGroups":["*"],"resources":["*"])", "", "get pods a"},
  };
  const User jane = make_user("jane");
  bind("", "b", "ClusterRole", "r", user("jane"));
  for (const Row& row : kRows) {
    role("", "r", "{" + std::string(row.rule) + "}");
    for (std::string_view what : split(row.yes, '|')) {
      EXPECT_EQ(may(jane, what), !row.yes.empty()) << row.rule << " " << what;
    }
    for (std::string_view what : split(row.no, '|')) {
      EXPECT_FALSE(may(jane, what)) << row.rule << " " << what;
    }
  }
}

TEST_F(RbacTest, BindingsSayWhoAndWhere) {
  role("", "reader", kRead);
  role("a", "local", R"({"verbs":["delete"],"apiGroups":[""],"resources":["pods"]})");
  bind("", "all", "ClusterRole", "reader", user("root") + "," + group("ops"));
  bind("a", "in-a", "ClusterRole", "reader", account("a", "sa") + "," + user("jane"));
  bind("a", "local", "Role", "local", user("jane"));
  const User jane = make_user("jane"), root = make_user("root"), op = make_user("o", {"x", "ops"});
  const User sa = make_user("system:serviceaccount:a:sa");
  EXPECT_TRUE(may(root, "get pods b/x"));
  EXPECT_TRUE(may(op, "list pods"));
  EXPECT_TRUE(may(jane, "get pods a/x"));
  EXPECT_FALSE(may(jane, "get pods b/x"));
  EXPECT_FALSE(may(jane, "list pods"));
  EXPECT_TRUE(may(jane, "delete pods a/x"));
  EXPECT_FALSE(may(sa, "delete pods a/x"));
  EXPECT_EQ(reason(root, "get pods b/x"),
            R"(RBAC: allowed by ClusterRoleBinding "all" of ClusterRole "reader" to User "root")");
  EXPECT_EQ(reason(op, "get pods"),
            R"(RBAC: allowed by ClusterRoleBinding "all" of ClusterRole "reader" to Group "ops")");
  EXPECT_EQ(reason(sa, "get pods a"), R"(RBAC: allowed by RoleBinding "in-a/a" of ClusterRole )"
                                      R"("reader" to ServiceAccount "sa/a")");
  EXPECT_EQ(reason(jane, "delete pods a"),
            R"(RBAC: allowed by RoleBinding "local/a" of Role "local" to User "jane")");
  EXPECT_EQ(reason(jane, "get secrets a"), "");
}

TEST_F(RbacTest, FollowsEveryChange) {
  const User jane = make_user("jane");
  EXPECT_FALSE(may(jane, "get pods a"));
  bind("a", "b", "Role", "r", user("jane"));
  EXPECT_EQ(reason(jane, "get pods a"), R"(RBAC: role.rbac.authorization.k8s.io "r" not found)");
  role("a", "r", kRead);
  EXPECT_TRUE(may(jane, "get pods a"));
  role("a", "r", "");
  EXPECT_FALSE(may(jane, "get pods a"));
  role("a", "r", kRead);
  EXPECT_TRUE(may(jane, "get pods a"));
  bind("a", "b", "Role", "r", user("joe"));
  EXPECT_FALSE(may(jane, "get pods a"));
  EXPECT_TRUE(may(make_user("joe"), "get pods a"));
  remove(kRbac, "roles", "a", "r");
  EXPECT_FALSE(may(make_user("joe"), "get pods a"));
  role("a", "r", kRead);
  remove(kRbac, "rolebindings", "a", "b");
  EXPECT_EQ(reason(make_user("joe"), "get pods a"), "");
}

TEST_F(RbacTest, ListsRulesAndWhatIsMissing) {
  role("", "reader", kRead);
  bind("", "1", "ClusterRole", "gone", user("jane"));
  bind("a", "2", "ClusterRole", "reader", user("jane"));
  bind("a", "3", "Role", "gone", user("jane"));
  const RuleList list = rbac.rules_for(make_user("jane"), "a");
  ASSERT_EQ(list.rules.size(), 1U);
  EXPECT_EQ(list.rules[0].resources[0], "pods");
  EXPECT_FALSE(list.incomplete);
  EXPECT_EQ(list.error, R"([clusterrole.rbac.authorization.k8s.io "gone" not found, )"
                        R"(role.rbac.authorization.k8s.io "gone" not found])");
  EXPECT_EQ(rbac.held_rules(make_user("jane"), "").error,
            R"(clusterroles.rbac.authorization.k8s.io "gone" not found)");
}

class Chance final : public Choices {
 public:
  explicit Chance(uint64_t seed) : random_(seed) {}
  size_t below(size_t n) override { return random_.below(n); }
  bool left() const override { return true; }

 private:
  SeededRandom random_;
};

TEST(RbacModel, TheIndexAnswersAsAWalkDoes) {
  for (uint64_t seed = 0; seed < 60; seed++) {
    Chance chance(seed);
    // Some histories are so short that the index has to be made anew.
    RbacModel model(chance, seed % 3 == 0 ? 2000 : 1U << 20);
    for (int i = 0; i < 400; i++) ASSERT_EQ(model.step(), "") << "seed " << seed;
  }
}

struct EscalationTest : Objects, ::testing::Test {
  Status write(const User& who, std::string_view resource, std::string_view ns,
               std::string_view json, std::string_view old = "") {
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(json);
    EXPECT_TRUE(doc.ok()) << json;
    kube::JsonDoc before;
    if (!old.empty()) {
      Result<kube::JsonDoc> parsed = kube::JsonDoc::parse(old);
      EXPECT_TRUE(parsed.ok()) << old;
      before = std::move(*parsed);
    }
    return all.escalation().check(
        {who, kind(kRbac, resource), ns, old.empty() ? "" : "n", doc->root(), before.root()});
  }
  Authorization all{kinds, cache};
};

constexpr std::string_view kGrab =
    R"({"metadata":{"name":"n"},"rules":[{"verbs":["get","delete"],"apiGroups":[""],
    "resources":["pods","secrets"]},{"verbs":["get"],"nonResourceURLs":["/x"]}]})";

TEST_F(EscalationTest, NobodyGrantsWhatHeDoesNotHold) {
  role("", "reader", kRead);
  bind("", "b", "ClusterRole", "reader", user("jane"));
  const User jane = make_user("jane", {"dev", "system:authenticated"});
  const Status s = write(jane, "roles", "a", kGrab);
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().code(), Code::kForbidden);
  EXPECT_EQ(s.error().message(),
            "roles.rbac.authorization.k8s.io \"n\" is forbidden: user \"jane\" (groups=[\"dev\" "
            "\"system:authenticated\"]) is attempting to grant RBAC permissions not currently "
            "held:\n{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"delete\"]}\n{APIGroups:[\"\"]"
            ", Resources:[\"secrets\"], Verbs:[\"get\" \"delete\"]}\n{NonResourceURLs:[\"/x\"], "
            "Verbs:[\"get\"]}");
  EXPECT_TRUE(write(jane, "roles", "a",
                    R"({"rules":[{"verbs":["get"],"apiGroups":[""],"resources":["pods"],
                    "resourceNames":["x"]}]})")
                  .ok());
  EXPECT_TRUE(write(make_user("r", {std::string(kMasters)}), "roles", "a", kGrab).ok());
  // Stars are held by who has stars.
  EXPECT_FALSE(write(jane, "clusterroles", "",
                     R"({"rules":[{"verbs":["*"],"apiGroups":[""],"resources":["pods"]}]})")
                   .ok());
  // Only what lets the object go: finalizers and owner references.
  EXPECT_TRUE(write(jane, "roles", "a",
                    R"({"metadata":{"name":"n","finalizers":[]},"rules":[{"verbs":["*"]}]})",
                    R"({"metadata":{"name":"n","finalizers":["x"]},"rules":[{"verbs":["*"]}]})")
                  .ok());
}

TEST_F(EscalationTest, EscalateAndBindAllowIt) {
  role("a", "mighty", R"({"verbs":["escalate"],"apiGroups":["rbac.authorization.k8s.io"],
      "resources":["roles"]},{"verbs":["bind"],"apiGroups":["rbac.authorization.k8s.io"],
      "resources":["clusterroles"],"resourceNames":["all"]})");
  role("", "all", R"({"verbs":["*"],"apiGroups":["*"],"resources":["*"]})");
  role("", "more", R"({"verbs":["*"],"apiGroups":["*"],"resources":["*"]})");
  bind("a", "b", "Role", "mighty", user("jane"));
  const User jane = make_user("jane");
  EXPECT_TRUE(write(jane, "roles", "a", kGrab).ok());
  EXPECT_FALSE(write(jane, "roles", "b", kGrab).ok());
  const auto binding = [](std::string_view role) {
    return R"({"metadata":{"name":"n"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io",
        "kind":"ClusterRole","name":")" +
           std::string(role) + "\"}}";
  };
  EXPECT_TRUE(write(jane, "rolebindings", "a", binding("all")).ok());
  EXPECT_FALSE(write(jane, "rolebindings", "b", binding("all")).ok());
  EXPECT_FALSE(write(jane, "clusterrolebindings", "", binding("all")).ok());
  EXPECT_FALSE(write(jane, "rolebindings", "a", binding("more")).ok());
  const Status gone = write(jane, "rolebindings", "a", binding("gone"));
  EXPECT_EQ(gone.error().message(), R"(clusterroles.rbac.authorization.k8s.io "gone" not found)");
}

TEST_F(EscalationTest, AggregationNeedsEverything) {
  const std::string_view gathering =
      R"({"metadata":{"name":"n"},"aggregationRule":{"clusterRoleSelectors":[{}]}})";
  const Status s = write(make_user("jane"), "clusterroles", "", gathering);
  EXPECT_EQ(s.error().message(),
            "clusterroles.rbac.authorization.k8s.io \"n\" is forbidden: must have cluster-admin "
            "privileges to use the aggregationRule");
  role("", "all", R"({"verbs":["*"],"apiGroups":["*"],"resources":["*"]},{"verbs":["*"],
      "nonResourceURLs":["*"]})");
  bind("", "b", "ClusterRole", "all", user("jane"));
  EXPECT_TRUE(write(make_user("jane"), "clusterroles", "", gathering).ok());
}

TEST_F(EscalationTest, ARoleWithoutBoundsIsRefused) {
  std::string words = "\"w0\"";
  for (int i = 1; i < 200; i++) words += ",\"w" + std::to_string(i) + "\"";
  const Status s = write(make_user("jane"), "roles", "a",
                         R"({"rules":[{"verbs":[)" + words + R"(],"apiGroups":[)" + words +
                             R"(],"resources":[)" + words + "]}]}");
  EXPECT_NE(s.error().message().find("too many to be compared"), std::string::npos);
}

}  // namespace
}  // namespace kedge::policy
