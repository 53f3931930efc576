// Certificates: who may approve and sign, and for whom; what is off by default.
#include "base/strings.h"
#include "policy/authorizer.h"
#include "unit/registry/admission_fixture.h"

namespace kedge::registry {
namespace {

// Made by openssl req: CN=system:node:n1 O=system:nodes; CN=eve O=system:masters.
constexpr const char* kNode = R"(-----BEGIN CERTIFICATE REQUEST-----
MIHqMIGSAgEAMDAxFTATBgNVBAoMDHN5c3RlbTpub2RlczEXMBUGA1UEAwwOc3lz
dGVtOm5vZGU6bjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARPTVTOT/qI8gXI
TIRu0ZIQS6gGoEOy97q3Z/hTFZ7O7t7sppZHlt9ddcOSLy2K0Hqwebl6+Qoxtbh0
+qL26YlpoAAwCgYIKoZIzj0EAwIDRwAwRAIgA0WYH474cURNQ0brlA5bC8xnEiLx
/1y54RbBskbjHtYCICkIVPgFW4SK8GnKGzRCrsVFsw+gPcqT8aq+3Tmx8ezY
-----END CERTIFICATE REQUEST-----
)";
constexpr const char* kEve = R"(-----BEGIN CERTIFICATE REQUEST-----
MIHhMIGJAgEAMCcxFzAVBgNVBAoMDnN5c3RlbTptYXN0ZXJzMQwwCgYDVQQDDANl
dmUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQuvuAle11jvkJl64+XSRqGrAIS
PlalW4ImjAKgi2R0M2eVRZQ8TXxstH/InYa22z7taqBR2yw9+A5ebBUVRc3doAAw
CgYIKoZIzj0EAwIDRwAwRAIgVPViWgr/TLeCQOcSPr5ZFh/f2k1NJ0z9RGOPe2Ln
AUQCIAbj40QAV0r3/wPzhsREMNVu81U/Tj7iczY4GWqmhYAP
-----END CERTIFICATE REQUEST-----
)";

// Lets those through that it lists: "verb resource name".
class ListedAuthorizer final : public policy::Authorizer {
 public:
  policy::Decision authorize(const policy::Attributes& a) override {
    std::string asked(a.verb);
    asked += " " + std::string(a.resource) + " " + std::string(a.name);
    for (const std::string& one : allowed) {
      if (one == asked) return {true, ""};
    }
    last = asked;
    return {};
  }
  policy::RuleList rules_for(const policy::User&, std::string_view) override { return {}; }
  std::vector<std::string> allowed;
  std::string last;
};

struct Certificates : AdmissionFixture {
  Certificates() : AdmissionFixture(options()) {}
  static RegistryOptions options() {
    RegistryOptions o;
    o.admission.authorizer = &authorizer();
    o.admission.enable = {"OwnerReferencesPermissionEnforcement"};
    return o;
  }
  static ListedAuthorizer& authorizer() {
    static ListedAuthorizer one;
    return one;
  }
  ~Certificates() override { authorizer().allowed.clear(); }

  static std::string csr(std::string_view name, std::string_view signer, const std::string& pem) {
    return R"({"metadata":{"name":")" + std::string(name) + R"("},"spec":{"signerName":")" +
           std::string(signer) + R"(","usages":["client auth"],"request":")" + base64_encode(pem) +
           R"("}})";
  }
  std::string status(std::string_view name, std::string_view subresource, std::string_view json) {
    WriteRequest q = ask(Operation::kPatch, kCsr, "", name, json, subresource);
    q.patch_type = PatchType::kMerge;
    const std::string told = tell(std::move(q));
    return told.starts_with('{') ? "" : told;
  }
  static constexpr std::string_view kCsr = "certificates.k8s.io/certificatesigningrequests";
  static constexpr std::string_view kApprove =
      R"({"status":{"conditions":[{"type":"Approved","status":"True","reason":"r","message":"m"}]}})";
};

TEST_F(Certificates, WhoMayApproveAndSign) {
  make(kCsr, "", csr("c", "a.b/signer", kNode));
  EXPECT_EQ(status("c", "approval", kApprove),
            "certificatesigningrequests.certificates.k8s.io \"c\" is forbidden: user not permitted "
            "to approve requests with signerName \"a.b/signer\"");
  EXPECT_EQ(authorizer().last, "approve signers a.b/*");
  authorizer().allowed = {"approve signers a.b/*"};
  EXPECT_EQ(status("c", "approval", kApprove), "");
  constexpr std::string_view kSigned =
      R"({"status":{"conditions":[{"type":"Approved","status":"True","reason":"r","message":"m"},
          {"type":"Failed","status":"True","reason":"r"}]}})";
  EXPECT_EQ(status("c", "status", kSigned),
            "certificatesigningrequests.certificates.k8s.io \"c\" is forbidden: user not permitted "
            "to sign requests with signerName \"a.b/signer\"");
  // What changes nothing that a signer says is let through.
  EXPECT_EQ(status("c", "status", R"({"metadata":{"annotations":{"a":"b"}}})"), "");
  authorizer().allowed = {"sign signers a.b/signer"};
  EXPECT_EQ(status("c", "status", kSigned).find("not permitted"), std::string::npos);
}

TEST_F(Certificates, NobodyBecomesAMaster) {
  constexpr std::string_view kSigner = "kubernetes.io/kube-apiserver-client";
  EXPECT_EQ(make(kCsr, "", csr("c", kSigner, kEve)),
            "certificatesigningrequests.certificates.k8s.io \"c\" is forbidden: use of "
            "kubernetes.io/kube-apiserver-client signer with system:masters group is not allowed");
  EXPECT_EQ(at(make(kCsr, "", csr("d", "a.b/signer", kEve)), "metadata.name"), "\"d\"");
}

TEST_F(Certificates, ANodeAsksForItself) {
  constexpr std::string_view kSigner = "kubernetes.io/kube-apiserver-client-kubelet";
  user = {"system:node:n2", "", {"system:nodes"}, {}};
  EXPECT_EQ(make(kCsr, "", csr("c", kSigner, kNode)),
            "certificatesigningrequests.certificates.k8s.io \"c\" is forbidden: can only create a "
            "node CSR with CN=system:node:n2");
  user.name = "system:node:n1";
  EXPECT_EQ(at(make(kCsr, "", csr("c", kSigner, kNode)), "metadata.name"), "\"c\"");
}

TEST_F(Certificates, OwnersThatOneMayNotHold) {
  constexpr std::string_view kMap = R"({"metadata":{"name":"m"}})";
  make("configmaps", "default", kMap);
  const auto own = [this](std::string_view more) {
    WriteRequest q = ask(Operation::kPatch, "configmaps", "default", "m",
                         R"({"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Node",)"
                         R"("name":"n","uid":"u")" +
                             std::string(more) + "}]}}");
    q.patch_type = PatchType::kMerge;
    const std::string told = tell(std::move(q));
    return told.starts_with('{') ? "" : told;
  };
  EXPECT_EQ(own(""),
            "configmaps \"m\" is forbidden: cannot set an ownerRef on a resource you can't delete: "
            ", <nil>");
  authorizer().allowed = {"delete configmaps m"};
  EXPECT_EQ(own(""), "");
  EXPECT_EQ(own(R"(,"blockOwnerDeletion":true)"),
            "configmaps \"m\" is forbidden: cannot set blockOwnerDeletion if an ownerReference "
            "refers to a resource you can't set finalizers on: , <nil>");
  authorizer().allowed.emplace_back("update nodes n");
  EXPECT_EQ(own(R"(,"blockOwnerDeletion":true)"), "");
}

// --- what is off by default

struct More : AdmissionFixture {
  More() : AdmissionFixture(options()) {}
  static RegistryOptions options() {
    RegistryOptions o;
    o.admission.enable = {"AlwaysPullImages",
                          "ExtendedResourceToleration",
                          "LimitPodHardAntiAffinityTopology",
                          "NamespaceExists",
                          "PodNodeSelector",
                          "PodTolerationRestriction",
                          "DenyServiceExternalIPs"};
    o.admission.disable = {"NamespaceLifecycle", "DefaultTolerationSeconds"};
    return o;
  }
};

TEST_F(More, PodsInEveryRespect) {
  const std::string made = make(
      "pods", "default",
      R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i:1","resources":)"
      R"({"limits":{"a.b/gpu":"1"}}}]}})");
  const kube::JsonDoc doc = kube::JsonDoc::parse(made).value();
  EXPECT_EQ(doc.root().at("spec.containers").element(0).get("imagePullPolicy").string(), "Always");
  EXPECT_EQ(at(made, "spec.tolerations"),
            R"([{"key":"a.b/gpu","operator":"Exists","effect":"NoSchedule"}])");
  EXPECT_EQ(pod("q", R"(,"affinity":{"podAntiAffinity":{)"
                     R"("requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"zone",)"
                     R"("labelSelector":{}}]}})"),
            "pods \"q\" is forbidden: affinity.PodAntiAffinity.RequiredDuringScheduling has "
            "TopologyKey zone but only key kubernetes.io/hostname is allowed");
}

TEST_F(More, WhatTheNamespaceSays) {
  put("namespaces", "", "default",
      R"({"metadata":{"name":"default","annotations":{)"
      R"("scheduler.alpha.kubernetes.io/node-selector":"env=test, disk=ssd",)"
      R"("scheduler.alpha.kubernetes.io/defaultTolerations":"[{\"key\":\"a\",\"operator\":\"Exists\"}]",)"
      R"("scheduler.alpha.kubernetes.io/tolerationsWhitelist":"[{\"key\":\"a\",\"operator\":\"Exists\"}]"}}})");
  const std::string made = pod("p");
  EXPECT_EQ(at(made, "spec.nodeSelector"), R"({"env":"test","disk":"ssd"})");
  EXPECT_EQ(at(made, "spec.tolerations"), R"([{"key":"a","operator":"Exists"}])");
  EXPECT_EQ(pod("q", R"(,"nodeSelector":{"env":"live"})"),
            "pods \"q\" is forbidden: pod node label selector conflicts with its namespace node "
            "label selector");
  EXPECT_EQ(
      pod("q", R"(,"tolerations":[{"operator":"Exists"}])"),
      "pod tolerations (possibly merged with namespace default tolerations) conflict with its "
      "namespace whitelist");
}

TEST_F(More, NamespacesAndAddresses) {
  EXPECT_EQ(make("configmaps", "none", R"({"metadata":{"name":"m"}})"),
            "namespaces \"none\" not found");
  EXPECT_EQ(
      make(
          "services", "default",
          R"({"metadata":{"name":"s"},"spec":{"ports":[{"port":1}],"externalIPs":["192.0.2.1"]}})"),
      "services \"s\" is forbidden: Use of external IPs is denied by admission control");
}

}  // namespace
}  // namespace kedge::registry
