#include "base/strings.h"
#include "controllers/effects.h"
#include "crypto/x509.h"
#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

// Made by openssl req: system:node:n1 of system:nodes, the same with DNS n1 and 10.0.0.1, jane of
// devs.
constexpr std::string_view kNode =
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIcU1JR1NBZ0VBTURBeEZUQVRCZ05WQkFvTURITj"
    "VjM1JsYlRwdWIyUmxjekVYTUJVR0ExVUVBd3dPYzNsegpkR1Z0T201dlpHVTZiakV3V1RBVEJnY3Foa2pPUFFJQkJn"
    "Z3Foa2pPUFFNQkJ3TkNBQVJQVFZUT1QvcUk4Z1hJClRJUnUwWklRUzZnR29FT3k5N3EzWi9oVEZaN083dDdzcHBaSG"
    "x0OWRkY09TTHkySzBIcXdlYmw2K1FveHRiaDAKK3FMMjZZbHBvQUF3Q2dZSUtvWkl6ajBFQXdJRFJ3QXdSQUlnS24r"
    "N0VaRVVPSWlyTXNocFVtcnhPc0ZqR0MvVwo2TmxqNTJUWkZMRXpXb1lDSUZ0NHNIU0EybTJLRnN0NVYvZDNjb2tpa0"
    "lYVjFXNzZZaEdrYTFJdEFJcnYKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==";
constexpr std::string_view kServing =
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQkVqQ0J1QUlCQURBd01SVXdFd1lEVlFRS0RBeH"
    "plWE4wWlcwNmJtOWtaWE14RnpBVkJnTlZCQU1NRG5ONQpjM1JsYlRwdWIyUmxPbTR4TUZrd0V3WUhLb1pJemowQ0FR"
    "WUlLb1pJemowREFRY0RRZ0FFVDAxVXprLzZpUElGCnlFeUVidEdTRUV1b0JxQkRzdmU2dDJmNFV4V2V6dTdlN0thV1"
    "I1YmZYWFhEa2k4dGl0QjZzSG01ZXZrS01iVzQKZFBxaTl1bUphYUFtTUNRR0NTcUdTSWIzRFFFSkRqRVhNQlV3RXdZ"
    "RFZSMFJCQXd3Q29JQ2JqR0hCQW9BQUFFdwpDZ1lJS29aSXpqMEVBd0lEU1FBd1JnSWhBUFlEZDJIWTZ1VjNNYkMwbW"
    "diclhmREFhMGwzbnJaalR3YVMxTDZBCnA3Y2dBaUVBNkdaMmprTXRPR0xIZExDbkNhbGRXU0JadUUrSlFESk0rdmRV"
    "dDR6WEdGYz0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==";
constexpr std::string_view kJane =
    "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIbU1JR01BZ0VBTUNveERUQUxCZ05WQkFvTUJHUm"
    "xkbk14Q2pBSUJnTlZCQXNNQVhneERUQUxCZ05WQkFNTQpCR3BoYm1Vd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BR"
    "TUJCd05DQUFSUFRWVE9UL3FJOGdYSVRJUnUwWklRClM2Z0dvRU95OTdxM1ovaFRGWjdPN3Q3c3BwWkhsdDlkZGNPU0"
    "x5MkswSHF3ZWJsNitRb3h0YmgwK3FMMjZZbHAKb0FBd0NnWUlLb1pJemowRUF3SURTUUF3UmdJaEFQa3k5eVowRjJF"
    "UTdDVTZMajhVaWhHT2RQdVZoWmVKN2d1cAphY2FPVVpWWUFpRUFuTlFrYmUvT1hvVC9wNi9vaWFtaFE3Z0FUblNIaj"
    "NrN1lRbTdPNFl5Y09rPQotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K";

constexpr std::string_view kGroup = "certificates.k8s.io";
constexpr std::string_view kClient = R"("client auth","digital signature")";
constexpr std::string_view kServer = R"("server auth","digital signature","key encipherment")";

std::string request(std::string_view pem, std::string_view signer, std::string_view usages,
                    std::string_view status = "{}", std::string_view more = "") {
  return R"({"metadata":{"name":"r","creationTimestamp":"2026-09-21T14:00:00Z"},"spec":{"request":")" +
         std::string(pem) + R"(","signerName":"kubernetes.io/)" + std::string(signer) +
         R"(","username":"system:node:n1","groups":["system:nodes"],"usages":[)" +
         std::string(usages) + "]" + std::string(more) + R"(},"status":)" + std::string(status) +
         "}";
}
constexpr std::string_view kApproved =
    R"({"conditions":[{"type":"Approved","status":"True","lastUpdateTime":"2026-09-21T14:00:00Z"}]})";

// Allows what is named, to anybody.
class Allows final : public policy::Authorizer {
 public:
  policy::Decision authorize(const policy::Attributes& a) override {
    asked = a.user->name + " " + std::string(a.verb) + " " + std::string(a.resource) + "/" +
            std::string(a.subresource);
    return {a.subresource == allowed, ""};
  }
  policy::RuleList rules_for(const policy::User&, std::string_view) override { return {}; }
  std::string allowed;
  std::string asked;
};

TEST(Approval, OnlyWhoMayGetsIt) {
  Fixture f;
  Allows allows;
  f.view.authorizer = &allows;
  const auto run = [&f](const std::string& json) {
    f.put(kGroup, "certificatesigningrequests", json);
    return reconcile_approval("r", f.view, kNow, {});
  };
  EXPECT_EQ(text(run(request(kNode, "kube-apiserver-client-kubelet", kClient))), "");
  EXPECT_EQ(allows.asked, "system:node:n1 create certificatesigningrequests/nodeclient");
  for (const char* sub : {"selfnodeclient", "nodeclient"}) {
    allows.allowed = sub;
    const Plan plan = run(request(kNode, "kube-apiserver-client-kubelet", kClient));
    ASSERT_EQ(text(plan), "update certificatesigningrequests r/approval");
    const Json c = plan.writes[0].body.root().at("status.conditions").element(0);
    EXPECT_EQ(c.get("reason").string(), "AutoApproved");
  }
  EXPECT_EQ(text(run(request(kServing, "kube-apiserver-client-kubelet", kClient))), "");
  EXPECT_EQ(text(run(request(kJane, "kube-apiserver-client-kubelet", kClient))), "");
  EXPECT_EQ(text(run(request(kNode, "kube-apiserver-client-kubelet", kServer))), "");
  EXPECT_EQ(text(run(request(kNode, "kube-apiserver-client", kClient))), "");
  EXPECT_EQ(text(run(request(kNode, "kube-apiserver-client-kubelet", kClient, kApproved))), "");
}

TEST(Signing, EverySignerHasItsRules) {
  struct Case {
    std::string_view pem, signer, usages;
    std::string fault;  // "": signed
  };
  const std::string wanted = "[client auth digital signature key encipherment]";
  for (const Case& c : std::vector<Case>{
           {kJane, "kube-apiserver-client", kClient, ""},
           {kJane, "kube-apiserver-client", kServer,
            "invalid usage for client certificate: server auth"},
           {kJane, "kube-apiserver-client", R"("digital signature")",
            "missing required usage for client certificate: client auth"},
           {kNode, "kube-apiserver-client-kubelet", kClient, ""},
           {kNode, "kube-apiserver-client-kubelet", kServer, "usages did not match " + wanted},
           {kJane, "kube-apiserver-client-kubelet", kClient,
            "subject organization is not system:nodes"},
           {kServing, "kube-apiserver-client-kubelet", kClient,
            "DNS subjectAltNames are not allowed"},
           {kServing, "kubelet-serving", kServer, ""},
           {kNode, "kubelet-serving", kServer, "DNS or IP subjectAltName is required"},
           {kServing, "kubelet-serving", kClient,
            "usages did not match [digital signature key encipherment server auth]"},
           {kJane, "legacy-unknown", kServer, ""}}) {
    Fixture f;
    f.put(kGroup, "certificatesigningrequests", request(c.pem, c.signer, c.usages, kApproved));
    const Plan plan = reconcile_signing("r", f.view, kNow, {});
    if (c.fault.empty()) {
      ASSERT_EQ(plan.effects.size(), 1U) << c.signer;
      EXPECT_EQ(text(plan.effects[0].write), "update certificatesigningrequests r/status");
      EXPECT_EQ(plan.effects[0].member, "status.certificate");
      continue;
    }
    ASSERT_EQ(text(plan), "update certificatesigningrequests r/status") << c.fault;
    const Json last = plan.writes[0].body.root().at("status.conditions").element(1);
    EXPECT_EQ(last.get("type").string(), "Failed");
    EXPECT_EQ(last.get("reason").string(), "SignerValidationFailure");
    EXPECT_EQ(last.get("message").string(), c.fault);
  }
}

TEST(Signing, OnlyWhatIsApprovedAndOurs) {
  for (
      const std::string& json :
      {request(kJane, "kube-apiserver-client", kClient), request(kJane, "else", kClient, kApproved),
       request(kJane, "kube-apiserver-client", kClient,
               R"({"certificate":"eA==","conditions":[{"type":"Approved","status":"True"}]})"),
       request(
           kJane, "kube-apiserver-client", kClient,
           R"({"conditions":[{"type":"Approved","status":"True"},{"type":"Failed","status":"True"}]})"),
       request("eA==", "kube-apiserver-client", kClient, kApproved)}) {
    Fixture f;
    f.put(kGroup, "certificatesigningrequests", json);
    const Plan plan = reconcile_signing("r", f.view, kNow, {});
    EXPECT_TRUE(plan.writes.empty() && plan.effects.empty()) << json;
  }
}

TEST(Signing, LivesAsLongAsAskedWithinAYear) {
  constexpr int64_t kNowS = kNow / 1'000'000;
  struct Case {
    const char* more;
    int64_t end;
  };
  for (const Case& c :
       std::vector<Case>{{"", kNowS + 365 * 86'400 - 300},
                         {R"(,"expirationSeconds":3600)", kNowS + 3600},
                         {R"(,"expirationSeconds":60)", kNowS + 600},
                         {R"(,"expirationSeconds":99999999)", kNowS + 365 * 86'400 - 300}}) {
    Fixture f;
    f.put(kGroup, "certificatesigningrequests",
          request(kJane, "kube-apiserver-client", kClient, kApproved, c.more));
    const Plan plan = reconcile_signing("r", f.view, kNow, {});
    ASSERT_EQ(plan.effects.size(), 1U);
    SeededRandom random(1);
    const auto ca_key = crypto::PrivateKey::generate_p256(random);
    crypto::CertificateSpec spec;
    spec.subject.common_name = "ca";
    spec.not_before = kNowS - 86'400;
    spec.not_after = kNowS + 3650LL * 86'400;
    const auto ca = crypto::make_ca(spec, ca_key, random);
    const auto text = sign_certificate(plan.effects[0].arguments.root(), *ca, ca_key, random);
    ASSERT_TRUE(text.ok()) << text.error().message();
    const auto made = crypto::Certificate::from_pem(*base64_decode(*text));
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->subject().common_name, "jane");
    EXPECT_EQ(made->not_before(), kNowS - 300);
    EXPECT_EQ(made->not_after(), c.end);
    EXPECT_TRUE(made->allows(crypto::CertificateUse::kClient));
    EXPECT_FALSE(made->allows(crypto::CertificateUse::kServer));
    EXPECT_FALSE(made->is_ca());
    EXPECT_TRUE(
        crypto::verify_certificate(*made, {}, {&*ca, 1}, kNowS, crypto::CertificateUse::kClient)
            .ok());
  }
}

TEST(OldRequests, GoInTheirTime) {
  constexpr int64_t kHour = 3600LL * 1'000'000;
  const int64_t made = kNow - 800LL * 1'000'000;  // 2026-09-21T14:00:00Z
  struct Case {
    std::string_view status;
    int64_t hours;
  };
  for (
      const Case& c : std::vector<Case>{
          {"{}", 24},
          {kApproved, 24},
          {R"({"conditions":[{"type":"Denied","status":"True","lastUpdateTime":"2026-09-21T14:00:00Z"}]})",
           1},
          {R"({"conditions":[{"type":"Failed","status":"True","lastUpdateTime":"2026-09-21T14:00:00Z"}]})",
           1},
          {R"({"certificate":"eA==","conditions":[{"type":"Approved","status":"True","lastUpdateTime":"2026-09-21T14:00:00Z"}]})",
           1}}) {
    Fixture f;
    f.put(kGroup, "certificatesigningrequests", request(kJane, "x", kClient, c.status));
    const int64_t due = made + c.hours * kHour;
    Plan plan = reconcile_old_request("r", f.view, due - kHour / 2, {});
    EXPECT_EQ(text(plan), "") << c.status;
    EXPECT_GE(plan.requeue_after_ms, kHour / 2000) << c.status;
    EXPECT_LE(plan.requeue_after_ms, kHour / 2000 + 2000) << c.status;
    plan = reconcile_old_request("r", f.view, due + 1'000'000, {});
    EXPECT_EQ(text(plan), "delete certificatesigningrequests r") << c.status;
  }
}

TEST(PendingRequests, AreLookedAtAgainWhenRightsChange) {
  Fixture f;
  f.put(kGroup, "certificatesigningrequests", request(kJane, "x", kClient));
  f.put("rbac.authorization.k8s.io", "clusterrolebindings", R"({"metadata":{"name":"b"}})");
  EXPECT_TRUE(f.keys(pending_request_keys).soon.empty());
  f.put("rbac.authorization.k8s.io", "clusterrolebindings", R"({"metadata":{"name":"b"}})");
  EXPECT_EQ(f.keys(pending_request_keys).soon, std::vector<std::string>{"r"});
}

}  // namespace
}  // namespace kedge::controllers
