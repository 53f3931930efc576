// Default classes, finalizers, growing claims.
#include "unit/registry/admission_fixture.h"

namespace kedge::registry {
namespace {

using Storage = AdmissionFixture;

std::string storage_class(std::string_view name, std::string_view more) {
  return R"({"metadata":{"name":")" + std::string(name) + R"(","annotations":{)" +
         R"("storageclass.kubernetes.io/is-default-class":"true"}},"provisioner":"p")" +
         std::string(more) + "}";
}

std::string claim_json(std::string_view name, std::string_view size, std::string_view more = "") {
  return R"({"metadata":{"name":")" + std::string(name) +
         R"("},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":")" +
         std::string(size) + R"("}})" + std::string(more) + "}}";
}

TEST_F(Storage, TheNewestDefaultClass) {
  constexpr std::string_view kClaims = "persistentvolumeclaims";
  EXPECT_EQ(at(make(kClaims, "default", claim_json("a", "1Gi")), "spec.storageClassName"), "");
  make("storage.k8s.io/storageclasses", "", storage_class("older", ""));
  world.run_for(2'000'000);
  make("storage.k8s.io/storageclasses", "", storage_class("newer", ""));
  EXPECT_EQ(at(make(kClaims, "default", claim_json("b", "1Gi")), "spec.storageClassName"),
            "\"newer\"");
  EXPECT_EQ(at(make(kClaims, "default", claim_json("c", "1Gi", R"(,"storageClassName":"")")),
               "spec.storageClassName"),
            "\"\"");
}

TEST_F(Storage, TheDefaultIngressClass) {
  const std::string_view ingress =
      R"({"metadata":{"name":"i"},"spec":{"defaultBackend":{"service":{"name":"s","port":{"number":1}}}}})";
  make(
      "networking.k8s.io/ingressclasses", "",
      R"({"metadata":{"name":"n","annotations":{"ingressclass.kubernetes.io/is-default-class":"true"}},)"
      R"("spec":{"controller":"a.b/c"}})");
  EXPECT_EQ(at(make("networking.k8s.io/ingresses", "default", ingress), "spec.ingressClassName"),
            "\"n\"");
}

TEST_F(Storage, WhatIsInUseStays) {
  EXPECT_EQ(
      at(make("persistentvolumeclaims", "default", claim_json("a", "1Gi")), "metadata.finalizers"),
      R"(["kubernetes.io/pvc-protection"])");
  EXPECT_EQ(
      at(make(
             "persistentvolumes", "",
             R"({"metadata":{"name":"v","finalizers":["a.b/c"]},"spec":{"capacity":{"storage":"1Gi"},)"
             R"("accessModes":["ReadWriteOnce"],"hostPath":{"path":"/x"}}})"),
         "metadata.finalizers"),
      R"(["a.b/c","kubernetes.io/pv-protection"])");
}

TEST_F(Storage, ClaimsGrowWhereTheirClassAllowsIt) {
  make("storage.k8s.io/storageclasses", "",
       storage_class("grows", R"(,"allowVolumeExpansion":true)"));
  constexpr std::string_view kClaims = "persistentvolumeclaims";
  make(kClaims, "default", claim_json("a", "1Gi", R"(,"volumeName":"v")"));
  const auto grow = [&](std::string_view name) {
    WriteRequest q = ask(Operation::kPatch, kClaims, "default", name,
                         R"({"spec":{"resources":{"requests":{"storage":"2Gi"}}}})");
    q.patch_type = PatchType::kMerge;
    return tell(std::move(q));
  };
  const auto bind = [&](std::string_view name) {
    WriteRequest q = ask(Operation::kPatch, kClaims, "default", name,
                         R"({"status":{"phase":"Bound"}})", "status");
    q.patch_type = PatchType::kMerge;
    ASSERT_TRUE(run(std::move(q)).ok());
  };
  bind("a");
  EXPECT_EQ(at(grow("a"), "spec.resources.requests.storage"), "\"2Gi\"");
  make(kClaims, "default",
       claim_json("b", "1Gi", R"(,"volumeName":"v","storageClassName":"none")"));
  bind("b");
  EXPECT_EQ(grow("b"),
            "persistentvolumeclaims \"b\" is forbidden: only dynamically provisioned pvc can be "
            "resized and the storageclass that provisions the pvc must support resize");
}

}  // namespace
}  // namespace kedge::registry
