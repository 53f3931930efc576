// PodSecurity as a write meets it. What the standards say is in unit/policy.
#include <gtest/gtest.h>

#include "base/strings.h"
#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

RegistryOptions plain_options() {
  RegistryOptions o;
  o.admission.disable = {"ServiceAccount", "Priority"};
  return o;
}

struct PodSecurity : public ::testing::Test {
  PodSecurity() : f(plain_options()) {}

  Result<WriteOutcome> label(const std::string& labels, bool dry_run = false) {
    WriteRequest q = f.update("namespaces", "", "default",
                              R"({"metadata":{"name":"default","labels":)" + labels + "}}");
    q.dry_run = dry_run;
    return f.run(std::move(q));
  }
  static std::string pod(const std::string& name, const std::string& spec) {
    return R"({"metadata":{"name":")" + name +
           R"("},"spec":{"containers":[{"name":"c","image":"i"}])" + spec + "}}";
  }
  Result<WriteOutcome> create(const std::string& name, const std::string& spec) {
    return f.run(f.create("pods", "default", pod(name, spec)));
  }
  // The answer in one line.
  static std::string said(const Result<WriteOutcome>& r) {
    if (!r.ok()) return r.error().message();
    return r->warnings.empty() ? "ok" : join(r->warnings, "|");
  }

  Fixture f;
};

TEST_F(PodSecurity, ASilentNamespaceTakesEverything) {
  EXPECT_EQ(said(create("a", R"(,"hostPID":true)")), "ok");
}

TEST_F(PodSecurity, WhatIsEnforcedIsRefused) {
  ASSERT_TRUE(label(R"({"pod-security.kubernetes.io/enforce":"baseline"})").ok());
  const auto refused = create("a", R"(,"hostPID":true)");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code(), Code::kForbidden);
  EXPECT_EQ(refused.error().message(),
            "pods \"a\" is forbidden: violates PodSecurity \"baseline:latest\": host namespaces "
            "(hostPID=true)");
  ASSERT_NE(refused.error().details(), nullptr);
  EXPECT_EQ(refused.error().details()->kind, "pods");
  EXPECT_EQ(said(create("b", "")), "ok");
}

TEST_F(PodSecurity, WhatIsWarnedAboutIsTaken) {
  ASSERT_TRUE(label(R"({"pod-security.kubernetes.io/warn":"baseline",
                        "pod-security.kubernetes.io/warn-version":"v1.20"})")
                  .ok());
  EXPECT_EQ(said(create("a", R"(,"hostPID":true)")),
            "would violate PodSecurity \"baseline:v1.20\": host namespaces (hostPID=true)");
}

TEST_F(PodSecurity, ControllersAreWarnedOfTheirPods) {
  ASSERT_TRUE(label(R"({"pod-security.kubernetes.io/enforce":"baseline"})").ok());
  const auto deploy = [this](const char* group, const char* resource, const std::string& body) {
    return said(f.run(f.request(Operation::kCreate, resource, "default", "", body, group)));
  };
  const std::string pods =
      R"({"metadata":{"labels":{"a":"b"}},"spec":{"hostIPC":true,"restartPolicy":"Always","containers":[{"name":"c","image":"i"}]}})";
  const std::string warning =
      "would violate PodSecurity \"baseline:latest\": host namespaces (hostIPC=true)";
  EXPECT_EQ(
      deploy(
          "apps", "deployments",
          R"({"metadata":{"name":"d"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":)" +
              pods + "}}"),
      warning);
  EXPECT_EQ(deploy("", "podtemplates", R"({"metadata":{"name":"d"},"template":)" + pods + "}"),
            warning);
}

TEST_F(PodSecurity, AnUpdateIsJudgedWhenAnImageChanges) {
  ASSERT_TRUE(create("a", R"(,"hostPID":true)").ok());
  ASSERT_TRUE(label(R"({"pod-security.kubernetes.io/enforce":"baseline"})").ok());
  const auto patch = [this](const std::string& text, const char* subresource) {
    WriteRequest q = f.request(Operation::kPatch, "pods", "default", "a", text);
    q.patch_type = PatchType::kStrategic;
    q.subresource = subresource;
    return said(f.run(std::move(q)));
  };
  EXPECT_EQ(patch(R"({"metadata":{"labels":{"x":"y"}}})", ""), "ok");
  EXPECT_EQ(patch(R"({"status":{"phase":"Running"}})", "status"), "ok");
  EXPECT_NE(patch(R"({"spec":{"containers":[{"name":"c","image":"j"}]}})", "").find("violates"),
            std::string::npos);
}

TEST_F(PodSecurity, LabelsOfNamespacesMustBeValid) {
  const auto bad = label(R"({"pod-security.kubernetes.io/enforce":"bogus"})");
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().code(), Code::kInvalid);
  EXPECT_EQ(bad.error().message(),
            "Namespace \"default\" is invalid: metadata.labels[pod-security.kubernetes.io/enforce]:"
            " Invalid value: \"bogus\": must be one of privileged, baseline, restricted");
  EXPECT_FALSE(
      f.run(
           f.create("namespaces", "",
                    R"({"metadata":{"name":"n","labels":{"pod-security.kubernetes.io/warn":""}}})"))
          .ok());
}

TEST_F(PodSecurity, AStricterNamespaceIsToldOfItsPods) {
  ASSERT_TRUE(create("b", R"(,"hostPID":true)").ok());
  ASSERT_TRUE(create("a", R"(,"hostPID":true)").ok());
  ASSERT_TRUE(create("c", "").ok());
  EXPECT_EQ(said(label(R"({"pod-security.kubernetes.io/enforce":"baseline"})", true)),
            "existing pods in namespace \"default\" violate the new PodSecurity enforce level "
            "\"baseline:latest\"|a (and 1 other pod): host namespaces");
  EXPECT_EQ(said(label(R"({"pod-security.kubernetes.io/warn":"baseline"})", true)), "ok");
}

}  // namespace
}  // namespace kedge::registry
