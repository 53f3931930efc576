// What a node may do with its own credentials.
#include "unit/registry/admission_fixture.h"

namespace kedge::registry {
namespace {

struct Node : AdmissionFixture {
  Node() {
    make("nodes", "", R"({"metadata":{"name":"n1"}})");
    make("nodes", "", R"({"metadata":{"name":"n2"}})");
    pod("mine", R"(,"nodeName":"n1")");
    pod("theirs", R"(,"nodeName":"n2")");
    make("namespaces", "", R"({"metadata":{"name":"kube-node-lease"}})");
    user = {"system:node:n1", "", {"system:nodes"}, {}};
  }
  std::string post(std::string_view resource, std::string_view name, std::string_view subresource,
                   std::string_view json) {
    kube::JsonDoc doc = kube::JsonDoc::parse(json).value();
    AdmissionRequest q;
    q.kind = kinds.find("", "v1", resource);
    q.ns = "default";
    q.name = name;
    q.subresource = subresource;
    q.user = &user;
    q.body = &doc;
    std::vector<std::string> warnings;
    const Status s = registry->admit(q, warnings);
    return s.ok() ? "" : s.error().message();
  }
  std::string merge(std::string_view what, std::string_view ns, std::string_view name,
                    std::string_view json, std::string_view subresource = "") {
    WriteRequest q = ask(Operation::kPatch, what, ns, name, json, subresource);
    q.patch_type = PatchType::kMerge;
    const std::string told = tell(std::move(q));
    return told.starts_with('{') ? "" : told;
  }
};

TEST_F(Node, NewNodesAreNotReady) {
  user = {};
  EXPECT_EQ(at(make("nodes", "", R"({"metadata":{"name":"n3"}})"), "spec.taints"),
            R"([{"key":"node.kubernetes.io/not-ready","effect":"NoSchedule"}])");
}

TEST_F(Node, OnlyItsOwnPods) {
  EXPECT_EQ(
      drop("pods", "default", "theirs"),
      "pods \"theirs\" is forbidden: node \"n1\" can only delete pods with spec.nodeName set to "
      "itself");
  EXPECT_EQ(merge("pods", "default", "theirs", R"({"status":{"reason":"x"}})", "status"),
            "pods \"theirs\" is forbidden: node \"n1\" can only update pod status for pods with "
            "spec.nodeName set to itself");
  EXPECT_EQ(merge("pods", "default", "mine", R"({"status":{"reason":"x"}})", "status"), "");
  EXPECT_EQ(merge("pods", "default", "mine", R"({"metadata":{"labels":{"a":"b"}}})", "status"),
            "pods \"mine\" is forbidden: node \"n1\" cannot update labels through pod status");
  EXPECT_EQ(
      merge("pods", "default", "mine", R"({"metadata":{"labels":{"a":"b"}}})"),
      "pods \"mine\" is forbidden: unexpected operation \"UPDATE\", node \"n1\" can only create "
      "and delete mirror pods");
  EXPECT_EQ(merge("pods", "default", "mine", "{}", "ephemeralcontainers"),
            "pods \"mine\" is forbidden: unexpected pod subresource \"ephemeralcontainers\", only "
            "'status' and 'eviction' are allowed");
  EXPECT_EQ(post("pods", "theirs", "eviction", R"({"metadata":{"name":"theirs"}})"),
            "pods \"theirs\" is forbidden: node n1 can only evict pods with spec.nodeName set to "
            "itself");
  EXPECT_EQ(post("pods", "none", "eviction", R"({"metadata":{"name":"none"}})"),
            "pods \"none\" not found");
  EXPECT_EQ(post("pods", "mine", "eviction", R"({"metadata":{"name":"mine"}})"), "");
}

TEST_F(Node, MirrorPodsOfItsOwn) {
  const std::string uid(get("nodes", "n1")->uid());
  const auto mirror = [&](std::string_view owner, std::string_view more) {
    return pod("m", R"(,"nodeName":"n1")" + std::string(more),
               R"(,"annotations":{"kubernetes.io/config.mirror":"x"},"ownerReferences":[)" +
                   std::string(owner) + "]");
  };
  const std::string owner =
      R"({"apiVersion":"v1","kind":"Node","name":"n1","controller":true,"uid":")" + uid + R"("})";
  EXPECT_EQ(
      pod("m", R"(,"nodeName":"n1")"),
      "pods \"m\" is forbidden: pod does not have \"kubernetes.io/config.mirror\" annotation, "
      "node \"n1\" can only create mirror pods");
  EXPECT_EQ(
      mirror("", ""),
      "pods \"m\" is forbidden: node \"n1\" can only create pods with an owner reference set to "
      "itself");
  EXPECT_EQ(
      mirror(R"({"apiVersion":"v1","kind":"Node","name":"n1","controller":true,"uid":"u"})", ""),
      "pods \"m\" is forbidden: node n1 UID mismatch: expected u got " + uid);
  EXPECT_EQ(mirror(owner, R"(,"volumes":[{"name":"v","configMap":{"name":"c"}}])"),
            "pods \"m\" is forbidden: node \"n1\" can not create pods that reference configmaps");
  EXPECT_EQ(mirror(owner, R"(,"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"c"}}])"),
            "pods \"m\" is forbidden: node \"n1\" can not create pods that reference "
            "persistentvolumeclaims");
  EXPECT_EQ(
      at(mirror(owner, R"(,"volumes":[{"name":"v","hostPath":{"path":"/"}}])"), "metadata.name"),
      "\"m\"");
}

TEST_F(Node, ItsOwnObject) {
  EXPECT_EQ(merge("nodes", "", "n2", R"({"metadata":{"annotations":{"a":"b"}}})"),
            "nodes \"n2\" is forbidden: node \"n1\" is not allowed to modify node \"n2\"");
  EXPECT_EQ(merge("nodes", "", "n1", R"({"spec":{"taints":[]}})"),
            "nodes \"n1\" is forbidden: node \"n1\" is not allowed to modify taints");
  EXPECT_EQ(merge("nodes", "", "n1",
                  R"({"metadata":{"labels":{"node-role.kubernetes.io/x":"","a":"b",)"
                  R"("x.node-restriction.kubernetes.io/y":"z"}}})"),
            "nodes \"n1\" is forbidden: is not allowed to modify labels: "
            "node-role.kubernetes.io/x, x.node-restriction.kubernetes.io/y");
  EXPECT_EQ(merge("nodes", "", "n1",
                  R"({"metadata":{"labels":{"a":"b","kubernetes.io/hostname":"h",)"
                  R"("node.kubernetes.io/x":"y","x.kubelet.kubernetes.io/y":"z"}}})"),
            "");
  EXPECT_EQ(make("nodes", "", R"({"metadata":{"name":"n4"}})"),
            "nodes \"n4\" is forbidden: node \"n1\" is not allowed to modify node \"n4\"");
  user.name = "system:node:n5";
  EXPECT_EQ(
      make("nodes", "", R"({"metadata":{"name":"n5","labels":{"node-role.kubernetes.io/x":""}}})"),
      "nodes \"n5\" is forbidden: node \"n5\" is not allowed to set the following labels: "
      "node-role.kubernetes.io/x");
  user.name = "system:node:";
  EXPECT_EQ(make("nodes", "", R"({"metadata":{"name":"n5"}})"),
            "nodes \"n5\" is forbidden: could not determine node from user \"system:node:\"");
}

TEST_F(Node, LeasesAndDrivers) {
  const auto lease = [this](std::string_view ns, std::string_view name) {
    return make("coordination.k8s.io/leases", ns,
                R"({"metadata":{"name":")" + std::string(name) + R"("},"spec":{}})");
  };
  EXPECT_EQ(lease("default", "n1"),
            "leases.coordination.k8s.io \"n1\" is forbidden: can only access leases in the "
            "\"kube-node-lease\" system namespace");
  EXPECT_EQ(
      lease("kube-node-lease", "n2"),
      "leases.coordination.k8s.io \"n2\" is forbidden: can only access node lease with the same "
      "name as the requesting node");
  EXPECT_EQ(at(lease("kube-node-lease", "n1"), "metadata.name"), "\"n1\"");
  EXPECT_EQ(
      make("storage.k8s.io/csinodes", "", R"({"metadata":{"name":"n2"},"spec":{"drivers":[]}})"),
      "csinodes.storage.k8s.io \"n2\" is forbidden: can only access CSINode with the same name "
      "as the requesting node");
}

TEST_F(Node, TokensOfItsPods) {
  const std::string uid(get("pods", "default/mine")->uid());
  const auto token = [&](std::string_view spec) {
    return post("serviceaccounts", "default", "token", R"({"spec":{)" + std::string(spec) + "}}");
  };
  const auto bound = [&](std::string_view pod, const std::string& id, std::string_view more = "") {
    return token(R"("boundObjectRef":{"apiVersion":"v1","kind":"Pod","name":")" + std::string(pod) +
                 R"(","uid":")" + id + R"("})" + std::string(more));
  };
  EXPECT_EQ(token(""),
            "serviceaccounts \"default\" is forbidden: node requested token not bound to a pod");
  EXPECT_EQ(bound("mine", ""),
            "serviceaccounts \"default\" is forbidden: node requested token with a pod binding "
            "without a uid");
  EXPECT_EQ(bound("none", "u"), "pods \"none\" not found");
  EXPECT_EQ(
      bound("mine", "u"),
      "serviceaccounts \"default\" is forbidden: the UID in the bound object reference (u) does "
      "not match the UID in record. The object might have been deleted and then recreated");
  EXPECT_EQ(
      bound("theirs", std::string(get("pods", "default/theirs")->uid())),
      "serviceaccounts \"default\" is forbidden: node requested token bound to a pod scheduled "
      "on a different node");
  EXPECT_EQ(bound("mine", uid), "");
  EXPECT_EQ(bound("mine", uid, R"(,"audiences":["vault"])"),
            "serviceaccounts \"default\" is forbidden: audience \"vault\" not found in pod spec "
            "volume, system:node:n1 is not authorized to request tokens for this audience");
  EXPECT_EQ(bound("mine", uid, R"(,"audiences":["a","b"])"),
            "serviceaccounts \"default\" is forbidden: node may only request 0 or 1 audiences");
}

TEST_F(Node, WhoIsNoNodeIsNotRestricted) {
  user = {"system:node:n1", "", {"others"}, {}};
  EXPECT_EQ(merge("nodes", "", "n2", R"({"metadata":{"annotations":{"a":"b"}}})"), "");
}

}  // namespace
}  // namespace kedge::registry
