#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kClaim =
    R"({"metadata":{"name":"c","namespace":"a","finalizers":["x/y","kubernetes.io/pvc-protection"]%s}})";
constexpr std::string_view kGone = R"(,"deletionTimestamp":"2026-09-21T14:00:00Z")";

std::string with(std::string_view text, std::string_view more) {
  std::string out(text);
  out.replace(out.find("%s"), 2, more);
  return out;
}

struct Claims : Fixture {
  void put_claim(std::string_view more) { put("", "persistentvolumeclaims", with(kClaim, more)); }
  void put_pod(std::string_view spec, std::string_view more = "") {
    put("", "pods",
        R"({"metadata":{"name":"p","namespace":"a")" + std::string(more) + R"(},"spec":{)" +
            std::string(spec) + "}}");
  }
  std::string finalizers() {
    const Plan plan = reconcile_claim_protection("a/c", view, kNow, {});
    if (plan.writes.empty()) return "none";
    return plan.writes[0].body.root().at("metadata.finalizers").print();
  }
};

constexpr std::string_view kUses =
    R"("nodeName":"n","volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"c"}}])";

TEST(ClaimProtection, GoesWhenNoPodUsesIt) {
  Claims f;
  EXPECT_EQ(f.finalizers(), "none");  // no such claim
  f.put_claim("");
  EXPECT_EQ(f.finalizers(), "none");  // nobody deletes it
  f.put_pod(kUses);
  EXPECT_EQ(f.keys(claims_of_pod_keys).now, std::vector<std::string>{"a/c"});
  f.put_claim(kGone);
  EXPECT_EQ(f.finalizers(), "none");  // in use
  f.drop("", "pods", "a/p");
  EXPECT_EQ(f.keys(claims_of_pod_keys).now, std::vector<std::string>{"a/c"});
  EXPECT_EQ(f.finalizers(), R"(["x/y"])");
  f.put_pod(R"("volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"c"}}])");
  EXPECT_EQ(f.finalizers(), R"(["x/y"])");  // no node has that pod
}

TEST(ClaimProtection, ComesBackWhereItIsMissing) {
  Claims f;
  f.put("", "persistentvolumeclaims", R"({"metadata":{"name":"c","namespace":"a"}})");
  EXPECT_EQ(f.finalizers(), R"(["kubernetes.io/pvc-protection"])");
}

TEST(ClaimProtection, EphemeralVolumesCountUntilThePodIsShutDown) {
  Claims f;
  f.put("", "persistentvolumeclaims",
        R"({"metadata":{"name":"p-v","namespace":"a","finalizers":["kubernetes.io/pvc-protection"],
            "ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"p","uid":"uid-p"}],
            "deletionTimestamp":"2026-09-21T14:00:00Z"}})");
  const auto writes = [&] {
    return reconcile_claim_protection("a/p-v", f.view, kNow, {}).writes.size();
  };
  constexpr std::string_view kSpec = R"("nodeName":"n","volumes":[{"name":"v","ephemeral":{}}])";
  f.put_pod(kSpec);
  EXPECT_EQ(f.keys(claims_of_pod_keys).now, std::vector<std::string>{"a/p-v"});
  EXPECT_EQ(writes(), 0U);
  f.put_pod(kSpec, R"(,"deletionTimestamp":"2026-09-21T14:00:00Z","deletionGracePeriodSeconds":0)");
  EXPECT_EQ(writes(), 1U);
}

TEST(VolumeProtection, GoesWhenTheVolumeIsNotBound) {
  Fixture f;
  constexpr std::string_view kVolume =
      R"({"metadata":{"name":"v","finalizers":["kubernetes.io/pv-protection"],
          "deletionTimestamp":"2026-09-21T14:00:00Z"},"status":{"phase":"%s"}})";
  f.put("", "persistentvolumes", with(kVolume, "Bound"));
  EXPECT_EQ(reconcile_volume_protection("v", f.view, kNow, {}).writes.size(), 0U);
  f.put("", "persistentvolumes", with(kVolume, "Released"));
  EXPECT_EQ(reconcile_volume_protection("v", f.view, kNow, {}).writes.size(), 1U);
}

TEST(AttributesClassProtection, GoesWhenNothingNamesTheClass) {
  Fixture f;
  f.put("storage.k8s.io", "volumeattributesclasses",
        R"({"metadata":{"name":"k","finalizers":["kubernetes.io/vac-protection"],
            "deletionTimestamp":"2026-09-21T14:00:00Z"}})");
  const auto writes = [&] {
    return reconcile_attributes_class_protection("k", f.view, kNow, {}).writes.size();
  };
  f.put("", "persistentvolumes",
        R"({"metadata":{"name":"v"},"spec":{"volumeAttributesClassName":"k"}})");
  EXPECT_EQ(f.keys(attributes_class_keys).now, std::vector<std::string>{"k"});
  EXPECT_EQ(writes(), 0U);
  f.drop("", "persistentvolumes", "v");
  EXPECT_EQ(writes(), 1U);
}

}  // namespace
}  // namespace kedge::controllers
