#include "policy/pod_security.h"

#include <gtest/gtest.h>

#include "kube/kinds.h"

namespace kedge::policy {
namespace {

using kube::JsonDoc;

constexpr int64_t kLatest = PodSecurityStandard::kLatest;

JsonDoc parse(const std::string& text) {
  auto doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(doc).value();
}

std::string details(PodSecurityStandard standard, const std::string& spec,
                    const std::string& metadata = "{}") {
  const JsonDoc doc = parse("{\"metadata\":" + metadata + ",\"spec\":" + spec + "}");
  return violated_details(
      pod_security_violations(standard, doc.root().get("metadata"), doc.root().get("spec")));
}
std::string baseline(const std::string& spec, int64_t minor = kLatest) {
  return details({PodSecurityLevel::kBaseline, minor}, spec);
}
// Of a container that has all that "restricted" wants, and `more`.
std::string restricted(const std::string& context, const std::string& more_spec = "",
                       int64_t minor = kLatest) {
  return details(
      {PodSecurityLevel::kRestricted, minor},
      R"({"containers":[{"name":"a","securityContext":{"allowPrivilegeEscalation":false,)"
      R"("runAsNonRoot":true,"capabilities":{"drop":["ALL"]},)"
      R"("seccompProfile":{"type":"RuntimeDefault"})" +
          context + "}}]" + more_spec + "}");
}

TEST(PodSecurity, LevelsAndVersionsComeFromLabels) {
  struct Case {
    const char* labels;
    const char* enforce;
    const char* audit;
    const char* warn;
    size_t faults;
  };
  const Case cases[] = {
      {R"({})", "privileged:latest", "privileged:latest", "privileged:latest", 0},
      {R"({"pod-security.kubernetes.io/enforce":"baseline"})", "baseline:latest",
       "privileged:latest", "baseline:latest", 0},
      {R"({"pod-security.kubernetes.io/enforce":"restricted",
           "pod-security.kubernetes.io/enforce-version":"v1.20"})",
       "restricted:v1.20", "privileged:latest", "restricted:v1.20", 0},
      {R"({"pod-security.kubernetes.io/enforce":"restricted",
           "pod-security.kubernetes.io/enforce-version":"v1.20",
           "pod-security.kubernetes.io/warn-version":"v1.30"})",
       "restricted:v1.20", "privileged:latest", "restricted:v1.30", 0},
      {R"({"pod-security.kubernetes.io/enforce":"baseline",
           "pod-security.kubernetes.io/warn":"privileged",
           "pod-security.kubernetes.io/audit":"restricted",
           "pod-security.kubernetes.io/audit-version":"latest"})",
       "baseline:latest", "restricted:latest", "privileged:latest", 0},
      {R"({"pod-security.kubernetes.io/enforce":"Baseline"})", "restricted:latest",
       "privileged:latest", "privileged:latest", 1},
      {R"({"pod-security.kubernetes.io/audit":"x","pod-security.kubernetes.io/warn":"x",
           "pod-security.kubernetes.io/warn-version":"v1.01",
           "pod-security.kubernetes.io/audit-version":"1.2",
           "pod-security.kubernetes.io/enforce-version":"v1.99999999999999999999"})",
       "privileged:latest", "privileged:latest", "privileged:latest", 5},
  };
  for (const Case& c : cases) {
    const JsonDoc doc = parse(c.labels);
    std::vector<kube::FieldError> faults;
    const PodSecurityPolicy p = PodSecurityLabels(doc.root()).policy(&faults);
    EXPECT_EQ(p.enforce.text(), c.enforce) << c.labels;
    EXPECT_EQ(p.audit.text(), c.audit) << c.labels;
    EXPECT_EQ(p.warn.text(), c.warn) << c.labels;
    EXPECT_EQ(faults.size(), c.faults) << c.labels;
  }
}

TEST(PodSecurity, FaultsNameTheLabel) {
  const JsonDoc doc = parse(
      R"({"pod-security.kubernetes.io/enforce":"bogus","pod-security.kubernetes.io/warn-version":"v2.1"})");
  std::vector<kube::FieldError> faults;
  (void)PodSecurityLabels(doc.root()).policy(&faults);
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].field, "metadata.labels[pod-security.kubernetes.io/enforce]");
  EXPECT_EQ(faults[0].message,
            "Invalid value: \"bogus\": must be one of privileged, baseline, restricted");
  EXPECT_EQ(faults[1].message, "Invalid value: \"v2.1\": must be \"latest\" or \"v1.x\"");
}

TEST(PodSecurity, BaselineSaysWhatItRefuses) {
  struct Case {
    const char* spec;
    const char* text;
  };
  const Case cases[] = {
      {R"({"containers":[{"name":"a"}]})", ""},
      {R"({"hostNetwork":true,"hostPID":true,"hostIPC":false,"containers":[]})",
       "host namespaces (hostNetwork=true, hostPID=true)"},
      {R"({"containers":[{"name":"a","securityContext":{"privileged":true}},
           {"name":"b","securityContext":{"privileged":true}}]})",
       R"(privileged (containers "a", "b" must not set securityContext.privileged=true))"},
      {R"({"initContainers":[{"name":"i","securityContext":{"capabilities":{"add":["SYS_TIME","CHOWN","NET_ADMIN"]}}}]})",
       R"(non-default capabilities (container "i" must not include "NET_ADMIN", "SYS_TIME" in securityContext.capabilities.add))"},
      {R"({"volumes":[{"name":"h","hostPath":{"path":"/"}},{"name":"e","emptyDir":{}}]})",
       R"(hostPath volumes (volume "h"))"},
      {R"({"containers":[{"name":"a","ports":[{"hostPort":80},{"hostPort":443},{"containerPort":1}]}]})",
       R"(hostPort (container "a" uses hostPorts 443, 80))"},
      {R"({"containers":[{"name":"a","livenessProbe":{"httpGet":{"host":"192.0.2.1"}},
           "lifecycle":{"preStop":{"tcpSocket":{"host":"192.0.2.2"}}}}]})",
       R"(probe or lifecycle host (container "a" uses probe or lifecycle hosts "192.0.2.1", "192.0.2.2"))"},
      {R"({"containers":[{"name":"a","securityContext":{"procMount":"Unmasked"}}]})",
       R"(procMount (container "a" must not set securityContext.procMount to "Unmasked"))"},
      {R"({"hostUsers":false,"containers":[{"name":"a","securityContext":{"procMount":"Unmasked"}}]})",
       ""},
      {R"({"securityContext":{"seLinuxOptions":{"type":"x_t"}},
           "containers":[{"name":"a","securityContext":{"seLinuxOptions":{"user":"u","role":"r"}}}]})",
       R"(seLinuxOptions (pod and container "a" set forbidden securityContext.seLinuxOptions: type "x_t"; user may not be set; role may not be set))"},
      {R"({"securityContext":{"seccompProfile":{"type":"Unconfined"}}})",
       R"(seccompProfile (pod must not set securityContext.seccompProfile.type to "Unconfined"))"},
      {R"({"securityContext":{"sysctls":[{"name":"kernel.msgmax"},{"name":"net.ipv4.tcp_rmem"}]}})",
       "forbidden sysctls (kernel.msgmax)"},
      {R"({"containers":[{"name":"w","securityContext":{"windowsOptions":{"hostProcess":true}}}]})",
       R"(hostProcess (container "w" must not set securityContext.windowsOptions.hostProcess=true))"},
      {R"({"securityContext":{"appArmorProfile":{"type":"Unconfined"}}})",
       R"(forbidden AppArmor profile (pod must not set AppArmor profile type to "Unconfined"))"},
  };
  for (const Case& c : cases) EXPECT_EQ(baseline(c.spec), c.text) << c.spec;
}

TEST(PodSecurity, AnnotationsOfOldAreLookedAt) {
  const PodSecurityStandard base{PodSecurityLevel::kBaseline, kLatest};
  EXPECT_EQ(
      details(
          base,
          R"({"containers":[{"name":"a","securityContext":{"appArmorProfile":{"type":"Unconfined"}}}]})",
          R"({"annotations":{"container.apparmor.security.beta.kubernetes.io/b":"unconfined",
                        "container.apparmor.security.beta.kubernetes.io/c":"localhost/x"}})"),
      "forbidden AppArmor profiles (container \"a\" and annotation must not set AppArmor "
      "profile type to \"Unconfined\", "
      "\"container.apparmor.security.beta.kubernetes.io/b=\"unconfined\"\")");
  const std::string spec = R"({"containers":[{"name":"a"}]})";
  const std::string seccomp =
      R"({"annotations":{"seccomp.security.alpha.kubernetes.io/pod":"unconfined"}})";
  EXPECT_EQ(details({PodSecurityLevel::kBaseline, 18}, spec, seccomp),
            "seccompProfile (forbidden annotation "
            "seccomp.security.alpha.kubernetes.io/pod=\"unconfined\")");
  EXPECT_EQ(details({PodSecurityLevel::kBaseline, 19}, spec, seccomp), "");
}

TEST(PodSecurity, ChecksBeginAndChangeWithVersions) {
  const std::string probe =
      R"({"containers":[{"name":"a","startupProbe":{"tcpSocket":{"host":"h"}}}]})";
  EXPECT_EQ(baseline(probe, 33), "");
  EXPECT_NE(baseline(probe, 34), "");
  EXPECT_NE(baseline(probe, 999), "");
  const std::string wmem = R"({"securityContext":{"sysctls":[{"name":"net.ipv4.tcp_wmem"}]}})";
  EXPECT_NE(baseline(wmem, 31), "");
  EXPECT_EQ(baseline(wmem, 32), "");
  const std::string engine =
      R"({"securityContext":{"seLinuxOptions":{"type":"container_engine_t"}}})";
  EXPECT_NE(baseline(engine, 30), "");
  EXPECT_EQ(baseline(engine, 31), "");
  const std::string mount =
      R"({"hostUsers":false,"containers":[{"name":"a","securityContext":{"procMount":"Unmasked"}}]})";
  EXPECT_NE(baseline(mount, 34), "");
  EXPECT_EQ(baseline(mount, 35), "");
  const std::string plain = R"({"containers":[{"name":"a"}]})";
  const auto of = [&](int64_t minor) {
    const JsonDoc doc = parse(plain);
    return violated_reasons(
        pod_security_violations({PodSecurityLevel::kRestricted, minor}, {}, doc.root()));
  };
  EXPECT_EQ(of(0), "runAsNonRoot != true");
  EXPECT_EQ(of(8), "allowPrivilegeEscalation != false, runAsNonRoot != true");
  EXPECT_EQ(of(19), "allowPrivilegeEscalation != false, runAsNonRoot != true, seccompProfile");
  EXPECT_EQ(of(22),
            "allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, "
            "seccompProfile");
}

TEST(PodSecurity, RestrictedSaysWhatItWants) {
  EXPECT_EQ(
      details({PodSecurityLevel::kRestricted, kLatest}, R"({"containers":[{"name":"a"}]})"),
      "allowPrivilegeEscalation != false (container \"a\" must set "
      "securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "
      "\"a\" must set securityContext.capabilities.drop=[\"ALL\"]), runAsNonRoot != true (pod "
      "or container \"a\" must set securityContext.runAsNonRoot=true), seccompProfile (pod or "
      "container \"a\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or "
      "\"Localhost\")");
  EXPECT_EQ(restricted(""), "");
  EXPECT_EQ(restricted(R"(,"runAsUser":0)"),
            "runAsUser=0 (container \"a\" must not set runAsUser=0)");
  EXPECT_EQ(restricted(R"(,"runAsUser":0)", R"(,"hostUsers":false)"), "");
  EXPECT_NE(restricted(R"(,"runAsUser":0)", R"(,"hostUsers":false)", 34), "");
  EXPECT_EQ(restricted(R"(,"procMount":"Unmasked")", R"(,"hostUsers":false)"),
            "procMount (container \"a\" must not set securityContext.procMount to \"Unmasked\")");
  // In place of the weaker check of the baseline, not beside it.
  EXPECT_EQ(
      restricted(
          "",
          R"(,"volumes":[{"name":"h","hostPath":{}},{"name":"n","nfs":{}},{"name":"c","csi":{}}])"),
      "restricted volume types (volumes \"h\", \"n\" use restricted volume types "
      "\"hostPath\", \"nfs\")");
  EXPECT_EQ(restricted("", R"(,"volumes":[{"name":"u"}])"),
            "restricted volume types (volume \"u\" uses restricted volume type \"unknown\")");
  EXPECT_EQ(restricted("", R"(,"securityContext":{"runAsNonRoot":false})"),
            "runAsNonRoot != true (pod must not set securityContext.runAsNonRoot=false)");
}

TEST(PodSecurity, WindowsIsExemptFromWhatItHasNot) {
  const std::string spec = R"({"os":{"name":"windows"},"containers":[{"name":"a"}]})";
  EXPECT_EQ(details({PodSecurityLevel::kRestricted, kLatest}, spec),
            "runAsNonRoot != true (pod or container \"a\" must set "
            "securityContext.runAsNonRoot=true)");
  EXPECT_NE(details({PodSecurityLevel::kRestricted, 24}, spec).find("seccompProfile"),
            std::string::npos);
}

TEST(PodSecurity, OnlyImagesAndContainersMakeAnUpdateSignificant) {
  const auto significant = [](const std::string& now, const std::string& old) {
    const JsonDoc a = parse(now);
    const JsonDoc b = parse(old);
    return is_significant_pod_update(a.root(), b.root());
  };
  const std::string one = R"({"containers":[{"name":"a","image":"i"}]})";
  EXPECT_FALSE(significant(one, one));
  EXPECT_FALSE(significant(R"({"containers":[{"name":"a","image":"i"}],"tolerations":[{}]})", one));
  EXPECT_TRUE(significant(R"({"containers":[{"name":"a","image":"j"}]})", one));
  EXPECT_TRUE(
      significant(R"({"containers":[{"name":"a","image":"i"}],"initContainers":[{}]})", one));
  const std::string debug =
      R"({"containers":[{"name":"a","image":"i"}],"ephemeralContainers":[{"name":"d","image":"x"}]})";
  EXPECT_TRUE(significant(debug, one));
  EXPECT_FALSE(significant(debug, debug));
  EXPECT_FALSE(significant(one, debug));
}

TEST(PodSecurity, SurveyTellsPodsTogether) {
  const PodSecurityStandard base{PodSecurityLevel::kBaseline, kLatest};
  PodSecuritySurvey survey("n", base);
  const auto add = [&](const char* name, const char* field) {
    const JsonDoc doc = parse(std::string(R"({"metadata":{"name":")") + name + R"("},"spec":{")" +
                              field + R"(":true}})");
    survey.add(doc.root());
  };
  for (const char* name : {"c", "b", "d"}) add(name, "hostPID");
  for (const char* name : {"y", "x"}) add(name, "hostIPC");
  add("fine", "none");
  const std::vector<std::string> expected = {
      "new PodSecurity enforce level only checked against the first 6 of 9 existing pods",
      "existing pods in namespace \"n\" violate the new PodSecurity enforce level "
      "\"baseline:latest\"",
      "b (and 4 other pods): host namespaces"};
  EXPECT_EQ(survey.warnings(9), expected);
  PodSecuritySurvey none("n", base);
  EXPECT_TRUE(none.warnings(0).empty());
}

TEST(PodSecurity, OnlyAStricterStandardIsSurveyed) {
  using L = PodSecurityLevel;
  EXPECT_TRUE(wants_survey({L::kBaseline, kLatest}, {L::kPrivileged, kLatest}));
  EXPECT_TRUE(wants_survey({L::kBaseline, 20}, {L::kRestricted, kLatest}));
  EXPECT_FALSE(wants_survey({L::kBaseline, 20}, {L::kRestricted, 20}));
  EXPECT_FALSE(wants_survey({L::kPrivileged, 20}, {L::kRestricted, kLatest}));
  EXPECT_FALSE(wants_survey({L::kBaseline, 20}, {L::kBaseline, 20}));
}

}  // namespace
}  // namespace kedge::policy
