#include "registry/warnings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/strings.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

std::string said(std::string_view group, std::string_view resource, std::string_view json,
                 std::string_view old_json = "", std::string_view subresource = "") {
  const kube::Kinds kinds;
  const kube::Kind* kind = kinds.find(group, "v1", resource);
  const Result<JsonDoc> doc = JsonDoc::parse(json);
  const Result<JsonDoc> old_doc = JsonDoc::parse(old_json);  // none on create
  const Json old_root = old_doc.ok() ? old_doc->root() : Json();
  return join(warnings_of(*kind, doc->root(), old_root, subresource), "|");
}

std::string of_pod(std::string_view spec) {
  return said("", "pods", R"({"metadata":{"name":"x"},"spec":)" + std::string(spec) + "}");
}

TEST(Warnings, NodeLabels) {
  EXPECT_EQ(of_pod(R"({"nodeSelector":{"beta.kubernetes.io/os":"linux","a":"b"}})"),
            R"(spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use )"
            R"("kubernetes.io/os" instead)");
  EXPECT_EQ(said("apps", "deployments",
                 R"({"metadata":{"name":"x"},"spec":{"template":{"spec":{"nodeSelector":)"
                 R"({"node-role.kubernetes.io/master":""}}}}})"),
            R"(spec.template.spec.nodeSelector[node-role.kubernetes.io/master]: use )"
            R"("node-role.kubernetes.io/control-plane" instead)");
}

TEST(Warnings, Environment) {
  EXPECT_EQ(of_pod(R"({"containers":[{"env":[{"name":"A","value":"1"},{"name":"A","value":"2"},)"
                   R"({"name":"A","value":"$(A)3"}]}]})"),
            R"(spec.containers[0].env[1]: hides previous definition of "A", which may be dropped )"
            R"(when using apply)");
}

TEST(Warnings, Ports) {
  const std::string two =
      of_pod(R"({"containers":[{"ports":[{"name":"w","containerPort":80,"protocol":"TCP"},)"
             R"({"name":"w","containerPort":80,"protocol":"TCP","hostPort":8080}]},)"
             R"({"ports":[{"containerPort":81,"hostIP":"1.2.3.4","protocol":"TCP"}]}]})");
  EXPECT_EQ(two,
            "spec.containers[0].ports[1]: overlapping port definition with "
            "spec.containers[0].ports[0]|spec.containers[1].ports[0]: hostIP set without hostPort: "
            "{Name: HostPort:0 ContainerPort:81 Protocol:TCP HostIP:1.2.3.4}|"
            "spec.containers[0].ports[1]: duplicate port name \"w\" with "
            "spec.containers[0].ports[0], services and probes that select ports by name will use "
            "spec.containers[0].ports[0]");
}

TEST(Warnings, Volumes) {
  EXPECT_EQ(of_pod(R"({"volumes":[{"name":"v","gitRepo":{}},{"name":"p","projected":)"
                   R"({"sources":[{},{"secret":{"name":"s","items":[{"path":"a/b"}]}},)"
                   R"({"configMap":{"name":"c","items":[{"path":"a"}]}}]}}]})"),
            "spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+|"
            "volume \"p\" (Projected) has no sources provided|"
            "volume \"p\" (Projected): overlapping paths: \"a\" (ConfigMap \"c\") with \"a/b\" "
            "(Secret \"s\")");
}

TEST(Warnings, OnlyWhatChanges) {
  const std::string_view deployment =
      R"({"metadata":{"name":"x.y"},"spec":{"template":{"spec":{"volumes":[{"rbd":{}}]}}}})";
  EXPECT_EQ(said("apps", "deployments", deployment),
            "metadata.name: this is used in Pod names and hostnames, which can result in "
            "surprising behavior; a DNS label is recommended: [must not contain dots]|"
            "spec.template.spec.volumes[0].rbd: deprecated in v1.28, non-functional in v1.31+");
  EXPECT_EQ(said("apps", "deployments", deployment, deployment), "");
  EXPECT_EQ(said("apps", "deployments", deployment, deployment, "status"), "");
  // Pods are looked at once.
  EXPECT_EQ(said("", "pods", R"({"spec":{"volumes":[{"rbd":{}}]}})", R"({"spec":{}})"), "");
}

TEST(Warnings, Services) {
  EXPECT_EQ(said("", "services",
                 R"({"spec":{"type":"ClusterIP","externalIPs":["010.0.0.1","::ffff:1.2.3.4",)"
                 R"("FD00::1"],"trafficDistribution":"PreferClose"}})"),
            "spec.externalIPs[0]: non-standard IP address \"010.0.0.1\" is invalid: use "
            "\"10.0.0.1\"|spec.externalIPs[1]: non-standard IP address \"::ffff:1.2.3.4\" is "
            "invalid: use \"1.2.3.4\"|spec.externalIPs[2]: IPv6 address \"FD00::1\" should be in "
            "RFC 5952 canonical format (\"fd00::1\")|spec.externalIPs is deprecated and may no "
            "longer be implemented in some clusters|spec.trafficDistribution: \"PreferClose\" is "
            "deprecated; use \"PreferSameZone\"");
  EXPECT_EQ(said("", "services",
                 R"({"spec":{"type":"LoadBalancer","loadBalancerSourceRanges":["10.1.2.3/8"]}})"),
            "spec.loadBalancerSourceRanges[0]: CIDR value \"10.1.2.3/8\" is ambiguous in this "
            "context (should be \"10.0.0.0/8\" or \"10.1.2.3/32\"?)");
}

TEST(Warnings, Amounts) {
  EXPECT_EQ(said("", "persistentvolumeclaims",
                 R"({"spec":{"resources":{"requests":{"storage":"1500m"},)"
                 R"("limits":{"storage":"1Gi"}}}})"),
            "spec.resources.requests[storage]: fractional byte value \"1500m\" is invalid, must be "
            "an integer");
  EXPECT_EQ(said("", "resourcequotas", R"({"spec":{"hard":{"cpu":"2","limits.cpu":"1"}}})"),
            "ResourceQuota cpu (2) should be less than limits.cpu (1)");
}

TEST(Warnings, NotWithoutEnd) {
  std::string aliases = R"({"metadata":{"name":"x"},"spec":{"hostAliases":[{"ip":"1"})";
  for (int i = 0; i < 1000; i++) aliases += R"(,{"ip":"1"})";
  const std::string all = said("", "pods", aliases + "]}}");
  EXPECT_EQ(std::count(all.begin(), all.end(), '|'), 63);
}

TEST(Warnings, SmallKinds) {
  EXPECT_EQ(said("networking.k8s.io", "ingresses",
                 R"({"metadata":{"annotations":{"kubernetes.io/ingress.class":"n"}},"spec":{}})"),
            "annotation \"kubernetes.io/ingress.class\" is deprecated, please use "
            "'spec.ingressClassName' instead");
  EXPECT_EQ(said("networking.k8s.io", "networkpolicies",
                 R"({"spec":{"egress":[{"to":[{"ipBlock":{"cidr":"10.0.0.0/08"}}]}]}})"),
            "spec.egress[0].to[0].ipBlock.cidr: non-standard CIDR value \"10.0.0.0/08\" is "
            "invalid: use \"10.0.0.0/8\"");
  const std::string_view account =
      R"({"metadata":{"annotations":{"kubernetes.io/enforce-mountable-secrets":"true"}}})";
  EXPECT_NE(said("", "serviceaccounts", account), "");
  EXPECT_EQ(said("", "serviceaccounts", account, account), "");
}

}  // namespace
}  // namespace kedge::registry
