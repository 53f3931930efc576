#include <gtest/gtest.h>

#include "base/strings.h"
#include "policy/node_authorizer.h"
#include "unit/policy/fixture.h"

namespace kedge::policy {
namespace {

using namespace testing;  // NOLINT: the fixture's

struct NodeTest : Objects, ::testing::Test {
  Decision ask(std::string_view what, std::string_view selector = "") {
    Asked asked(n1, what);
    asked.a.field_selector = selector;
    return node.authorize(asked.a);
  }
  bool may(std::string_view what, std::string_view selector = "") {
    return ask(what, selector).allowed;
  }
  std::string why(std::string_view what) { return ask(what).reason; }
  void pod(std::string_view ns, std::string_view name, std::string_view on,
           std::string_view spec = "", std::string_view meta = "", std::string_view status = "{}") {
    put("", "pods", ns, name,
        R"("spec":{"nodeName":")" + std::string(on) + R"(","serviceAccountName":"sa")" +
            std::string(spec) + R"(},"status":)" + std::string(status),
        meta);
  }
  const User n1 = make_user("system:node:n1", {"system:nodes"});
  NodeAuthorizer node{kinds, cache};
};

constexpr std::string_view kNoRelation = "no relationship found between node 'n1' and this object";

TEST_F(NodeTest, OnlyNodesAreAnswered) {
  Asked asked(n1, "get services a/x");
  EXPECT_TRUE(node.authorize(asked.a).allowed);
  for (const User& other : {make_user("system:node:n1"), make_user("n1", {"system:nodes"})}) {
    asked.a.user = &other;
    EXPECT_FALSE(node.authorize(asked.a).allowed);
    EXPECT_EQ(node.authorize(asked.a).reason, "");
  }
  const User unnamed = make_user("system:node:", {"system:nodes"});
  asked.a.user = &unnamed;
  EXPECT_EQ(node.authorize(asked.a).reason, R"(unknown node for user "system:node:")");
  EXPECT_TRUE(node.rules_for(n1, "a").incomplete);
}

TEST_F(NodeTest, ReadsWhatItsPodsReferTo) {
  pod("a", "p", "n1", R"(,"imagePullSecrets":[{"name":"pull"}],
      "initContainers":[{"envFrom":[{"secretRef":{"name":"env"}}]}],
      "containers":[{"env":[{"valueFrom":{"configMapKeyRef":{"name":"key"}}}]}],
      "volumes":[{"secret":{"secretName":"vol"}},{"projected":{"sources":[
        {"configMap":{"name":"proj"}}]}},{"persistentVolumeClaim":{"claimName":"claim"}},
        {"name":"e","ephemeral":{}},{"csi":{"nodePublishSecretRef":{"name":"csi"}}}],
      "resourceClaims":[{"name":"c","resourceClaimName":"dev"},
        {"name":"t","resourceClaimTemplateName":"x"}])",
      "", R"({"resourceClaimStatuses":[{"name":"t","resourceClaimName":"made"}]})");
  pod("a", "q", "n2", R"(,"volumes":[{"secret":{"secretName":"other"}}])");
  pod("a", "unbound", "", R"(,"volumes":[{"secret":{"secretName":"later"}}])");
  for (const std::string_view mine :
       {"get secrets a/pull", "watch secrets a/env", "list secrets a/vol", "get secrets a/csi",
        "get configmaps a/key", "get configmaps a/proj", "get persistentvolumeclaims a/claim",
        "get persistentvolumeclaims a/p-e", "patch persistentvolumeclaims/status a/claim",
        "get resourceclaims.resource.k8s.io a/dev", "get resourceclaims.resource.k8s.io a/made",
        "get serviceaccounts a/sa", "create serviceaccounts/token a/sa", "get pods a/p"}) {
    EXPECT_TRUE(may(mine)) << mine << ": " << why(mine);
  }
  for (const std::string_view others :
       {"get secrets a/other", "get secrets a/later", "get secrets b/vol", "get configmaps a/vol",
        "get pods a/q", "create serviceaccounts/token b/sa", "get secrets a/nothing"}) {
    EXPECT_EQ(why(others), kNoRelation) << others;
  }
  EXPECT_EQ(why("list secrets a"), "No Object name found");
  EXPECT_EQ(why("list secrets"), "can only read namespaced object of this type");
  EXPECT_EQ(why("update secrets a/vol"), "can only read resources of this type");
  EXPECT_EQ(why("list persistentvolumeclaims a"), "can only get individual resources of this type");
  EXPECT_EQ(why("create serviceaccounts a/sa"),
            "can only create token subresource of serviceaccount");
}

TEST_F(NodeTest, FollowsPods) {
  pod("a", "p", "n1", R"(,"volumes":[{"secret":{"secretName":"s"}}])", R"("uid":"1")");
  pod("a", "q", "n1", R"(,"volumes":[{"secret":{"secretName":"s"}}])");
  EXPECT_TRUE(may("get secrets a/s"));
  remove("", "pods", "a", "q");
  EXPECT_TRUE(may("get secrets a/s"));
  pod("a", "p", "n1", R"(,"volumes":[{"secret":{"secretName":"s"}}],"ephemeralContainers":[
      {"envFrom":[{"secretRef":{"name":"late"}}]}])",
      R"("uid":"1")");
  EXPECT_TRUE(may("get secrets a/late"));
  remove("", "pods", "a", "p");
  EXPECT_FALSE(may("get secrets a/s"));
  pod("a", "m", "n1", R"(,"volumes":[{"secret":{"secretName":"s"}}])",
      R"("annotations":{"kubernetes.io/config.mirror":"x"})");
  EXPECT_TRUE(may("get pods a/m"));
  EXPECT_FALSE(may("get secrets a/s"));
}

TEST_F(NodeTest, ReachesVolumesThroughClaims) {
  pod("a", "p", "n1", R"(,"volumes":[{"persistentVolumeClaim":{"claimName":"claim"}}])");
  put("", "persistentvolumes", "", "pv",
      R"("spec":{"claimRef":{"namespace":"a","name":"claim"},"rbd":{"secretRef":{"name":"rbd"}},
      "csi":{"nodeStageSecretRef":{"namespace":"x","name":"stage"},
      "controllerPublishSecretRef":{"namespace":"x","name":"control"}}})");
  put("", "persistentvolumes", "", "other",
      R"("spec":{"claimRef":{"namespace":"a","name":"c2"},"csi":{"nodePublishSecretRef":{
      "namespace":"x","name":"not"}}})");
  EXPECT_TRUE(may("get persistentvolumes /pv"));
  EXPECT_FALSE(may("get persistentvolumes /other"));
  EXPECT_TRUE(may("get secrets a/rbd"));
  EXPECT_TRUE(may("get secrets x/stage"));
  EXPECT_FALSE(may("get secrets x/control"));
  EXPECT_FALSE(may("get secrets x/not"));
  remove("", "persistentvolumes", "", "pv");
  EXPECT_FALSE(may("get secrets x/stage"));
  EXPECT_FALSE(may("get persistentvolumes /pv"));
}

TEST_F(NodeTest, WritesWhatIsItsOwn) {
  pod("a", "p", "n1");
  put("storage.k8s.io", "volumeattachments", "", "va", R"("spec":{"nodeName":"n1"})");
  put("resource.k8s.io", "resourceslices", "", "rs", R"("spec":{"nodeName":"n2"})");
  for (const std::string_view yes :
       {"create nodes", "get nodes /n1", "patch nodes/status /n2", "create pods a",
        "delete pods a/p", "patch pods/status a/q", "create pods/eviction a/p",
        "create leases.coordination.k8s.io kube-node-lease",
        "update leases.coordination.k8s.io kube-node-lease/n1", "create csinodes.storage.k8s.io",
        "delete csinodes.storage.k8s.io /n1", "get volumeattachments.storage.k8s.io /va",
        "create events a", "create subjectaccessreviews.authorization.k8s.io",
        "create resourceslices.resource.k8s.io", "get endpoints a/x"}) {
    EXPECT_TRUE(may(yes)) << yes << ": " << why(yes);
  }
  struct Row {
    std::string_view what;
    std::string_view reason;
  };
  static constexpr Row kRows[] = {
      {"get nodes /n2", "node 'n1' cannot read 'n2', only its own Node object"},
      {"list nodes", "node 'n1' cannot read all nodes, only its own Node object"},
      {"delete nodes /n1", ""},
      {"get pods/log a/p", ""},
      {"list pods a", "can only list/watch pods with spec.nodeName field selector"},
      {"get leases.coordination.k8s.io a/n1",
       R"(can only access leases in the "kube-node-lease" system namespace)"},
      {"update leases.coordination.k8s.io kube-node-lease/n2",
       "can only access node lease with the same name as the requesting node"},
      {"list leases.coordination.k8s.io kube-node-lease",
       "can only get, create, update, patch, or delete a node lease"},
      {"get csinodes.storage.k8s.io /n2",
       "can only access CSINode with the same name as the requesting node"},
      {"get resourceslices.resource.k8s.io /rs", kNoRelation},
      {"list resourceslices.resource.k8s.io",
       "can only list/watch/deletecollection resourceslices with nodeName field selector"},
      {"get podcertificaterequests.certificates.k8s.io a/x", ""},
      {"get deployments.apps a/x", ""},
      {"get /healthz", ""},
  };
  for (const Row& row : kRows) {
    EXPECT_FALSE(may(row.what)) << row.what;
    EXPECT_EQ(why(row.what), row.reason) << row.what;
  }
}

TEST_F(NodeTest, SelectorsAreReadAsTheyAreMeant) {
  EXPECT_TRUE(may("list pods", "spec.nodeName=n1"));
  EXPECT_TRUE(may("watch pods", "status.phase!=Failed,spec.nodeName==n1"));
  EXPECT_TRUE(may("list resourceslices.resource.k8s.io", "spec.nodeName=n1"));
  EXPECT_FALSE(may("list pods", "spec.nodeName!=n1"));
  EXPECT_FALSE(may("list pods", "spec.nodeName=n2"));
  // The value of the first term is `a,spec.nodeName=n1`: this selects every pod.
  EXPECT_FALSE(may("list pods", R"(status.phase!=a\,spec.nodeName\=n1)"));
  EXPECT_FALSE(may("list pods", "spec.nodeName=n1,x"));
}

}  // namespace
}  // namespace kedge::policy
