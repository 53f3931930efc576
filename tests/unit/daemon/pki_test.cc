#include "daemon/pki.h"

#include <gtest/gtest.h>

#include "base/clock.h"
#include "daemon/kubeconfig.h"
#include "unit/daemon/memory_files.h"

namespace kedge::daemon {
namespace {

constexpr int64_t kDay = 86'400;
constexpr char kTls[] = "/data/server/tls/";

class PkiTest : public testing::Test {
 protected:
  PkiTest() : now_(*parse_rfc3339("2026-11-21T00:00:00Z") / 1'000'000) {
    names_.dns_names = {"kubernetes", "localhost"};
    names_.ip_addresses = {"127.0.0.1", "::1", "10.43.0.1"};
  }
  Result<Pki> ensure() { return ensure_pki("/data", names_, files_, random_, now_); }
  Pki good() {
    auto out = ensure();
    EXPECT_TRUE(out.ok()) << out.error().message();
    return out.ok() ? std::move(out).value() : Pki{};
  }
  std::string error() {
    const auto out = ensure();
    return out.ok() ? "no error" : out.error().message();
  }
  std::string& file(const std::string& name) { return files_.files[kTls + name].content; }

  MemoryFiles files_;
  SystemRandom random_;
  ServingNames names_;
  int64_t now_;
};

crypto::Certificate certificate(const std::string& pem) {
  auto out = crypto::Certificate::from_pem(pem);
  EXPECT_TRUE(out.ok());
  return std::move(out).value();
}

TEST_F(PkiTest, FirstStart) {
  const Pki pki = good();
  const auto server_ca = certificate(pki.server_ca.certificate_pem);
  const auto client_ca = certificate(pki.client_ca.certificate_pem);
  const auto serving = certificate(pki.serving.certificate_pem);
  const auto admin = certificate(pki.admin.certificate_pem);
  EXPECT_TRUE(
      verify_certificate(serving, {}, {&server_ca, 1}, now_, crypto::CertificateUse::kServer).ok());
  EXPECT_TRUE(
      verify_certificate(admin, {}, {&client_ca, 1}, now_, crypto::CertificateUse::kClient).ok());
  // One authority says nothing about the other's matters.
  EXPECT_FALSE(
      verify_certificate(admin, {}, {&server_ca, 1}, now_, crypto::CertificateUse::kAny).ok());
  EXPECT_FALSE(serving.allows(crypto::CertificateUse::kClient));
  EXPECT_EQ(admin.subject(), (crypto::SubjectName{"system:admin", {"system:masters"}}));
  EXPECT_EQ(serving.dns_names(), names_.dns_names);
  EXPECT_EQ(serving.ip_addresses(), names_.ip_addresses);
  EXPECT_EQ(server_ca.not_after(), now_ + 3650 * kDay);
  EXPECT_LE(serving.not_after() - now_, 365 * kDay);
  EXPECT_GE(serving.not_after() - now_, 364 * kDay);
  ASSERT_EQ(pki.ticket_keys.size(), 1U);
  EXPECT_EQ(pki.ticket_keys[0].size(), 32U);
  EXPECT_EQ(files_.dirs["/data/server"], 0700U);
  EXPECT_EQ(files_.dirs["/data/server/tls"], 0700U);
  EXPECT_EQ(files_.files.size(), 12U);
  for (const auto& [name, f] : files_.files) EXPECT_EQ(f.mode, 0600U) << name;
}

TEST_F(PkiTest, SecondStartChangesNothing) {
  const Pki first = good();
  const auto before = files_.files;
  now_ += 3600;
  const Pki second = good();
  EXPECT_TRUE(second.notes.empty());
  EXPECT_EQ(first.serving.certificate_pem, second.serving.certificate_pem);
  EXPECT_EQ(first.admin.key_pem, second.admin.key_pem);
  EXPECT_EQ(first.service_account_key_pem, second.service_account_key_pem);
  EXPECT_EQ(first.ticket_keys, second.ticket_keys);
  for (const auto& [name, f] : before) EXPECT_EQ(files_.files[name].content, f.content) << name;
}

// A power cut after each change of the first start: the next start succeeds, keeps every authority
// that had been written, and leaves no half file behind.
TEST_F(PkiTest, CrashAtEveryStepIsRepaired) {
  int steps = 0;
  for (bool complete = false; !complete; ++steps) {
    ASSERT_LT(steps, 100);
    files_ = MemoryFiles();
    files_.changes_left = steps;
    complete = ensure().ok();
    const auto at_crash = files_.files;
    files_.changes_left = 1 << 30;
    const Pki pki = good();
    EXPECT_EQ(files_.files.size(), 12U) << steps;
    for (const auto& [name, f] : at_crash) {
      if (name.find(".tmp-") != std::string::npos) continue;
      EXPECT_EQ(files_.files[name].content, f.content) << steps << " " << name;
    }
    EXPECT_TRUE(good().notes.empty()) << steps;
  }
  EXPECT_GE(steps, 14);
}

// The same while a renewal is under way.
TEST_F(PkiTest, CrashInRenewalIsRepaired) {
  good();
  const auto before = files_.files;
  now_ += 300 * kDay;
  for (int steps = 0; steps < 6; ++steps) {
    files_.files = before;
    files_.changes_left = steps;
    (void)ensure().ok();
    files_.changes_left = 1 << 30;
    const Pki pki = good();
    EXPECT_GT(certificate(pki.serving.certificate_pem).not_after(), now_ + 360 * kDay);
    EXPECT_GT(certificate(pki.admin.certificate_pem).not_after(), now_ + 360 * kDay);
    EXPECT_EQ(pki.server_ca.certificate_pem,
              before.at(std::string(kTls) + "server-ca.crt").content);
  }
}

TEST_F(PkiTest, RenewsUnderNinetyDays) {
  const Pki first = good();
  now_ = certificate(first.serving.certificate_pem).not_after() - 90 * kDay;
  EXPECT_EQ(good().serving.certificate_pem, first.serving.certificate_pem);
  now_ += 1;
  const Pki second = good();
  EXPECT_NE(second.serving.certificate_pem, first.serving.certificate_pem);
  EXPECT_NE(second.admin.certificate_pem, first.admin.certificate_pem);
  EXPECT_EQ(second.serving.key_pem, first.serving.key_pem);
  EXPECT_EQ(second.server_ca.certificate_pem, first.server_ca.certificate_pem);
  ASSERT_EQ(second.notes.size(), 2U);
  EXPECT_EQ(
      second.notes[0].text,
      "made /data/server/tls/serving-kube-apiserver.crt: it ends on " +
          format_rfc3339(certificate(first.serving.certificate_pem).not_after()).substr(0, 10));
}

TEST_F(PkiTest, NamesThatChangeAreSignedAnew) {
  const Pki first = good();
  names_.ip_addresses.push_back("192.168.1.7");
  const Pki second = good();
  EXPECT_EQ(certificate(second.serving.certificate_pem).ip_addresses(), names_.ip_addresses);
  EXPECT_EQ(second.admin.certificate_pem, first.admin.certificate_pem);
  std::swap(names_.ip_addresses[0], names_.ip_addresses[3]);
  EXPECT_TRUE(good().notes.empty());  // the order does not count
  names_.ip_addresses.pop_back();
  EXPECT_FALSE(good().notes.empty());
}

TEST_F(PkiTest, DamageIsAnErrorAndLeftAlone) {
  good();
  const auto before = files_.files;
  for (const std::string name :
       {"server-ca.key", "server-ca.crt", "client-ca.key", "client-ca.crt", "request-header-ca.key",
        "request-header-ca.crt", "service.key", "serving-kube-apiserver.key", "client-admin.key"}) {
    for (const std::string& content :
         {std::string("junk"), std::string(), before.at(kTls + name).content.substr(0, 100)}) {
      files_.files = before;
      file(name) = content;
      EXPECT_EQ(error().find(kTls + name), 0U) << error();
      EXPECT_EQ(file(name), content);
    }
  }
  files_.files = before;
  file("server-ca.key") = "junk";
  EXPECT_EQ(error(),
            "/data/server/tls/server-ca.key is damaged (no PEM block with a private key); restore "
            "it from a backup");
  files_.files = before;
  file("server-ca.key") = before.at(std::string(kTls) + "client-ca.key").content;
  EXPECT_EQ(error(),
            "/data/server/tls/server-ca.crt and /data/server/tls/server-ca.key do not belong "
            "together");
}

TEST_F(PkiTest, LostKeysAreNotReplaced) {
  good();
  const auto before = files_.files;
  files_.files.erase(std::string(kTls) + "client-ca.key");
  EXPECT_EQ(error(),
            "/data/server/tls/client-ca.key is missing although /data/server/tls/client-ca.crt "
            "exists; restore it from a backup, or remove /data/server/tls to begin with new keys");
  files_.files.erase(std::string(kTls) + "client-ca.crt");
  EXPECT_EQ(error().find("/data/server/tls/client-ca.key is missing although "
                         "/data/server/tls/service.key exists"),
            0U);
  files_.files = before;
  files_.files.erase(std::string(kTls) + "service.key");
  EXPECT_EQ(error().find("/data/server/tls/service.key is missing"), 0U);
}

// The certificate alone can be made again: same key, same subject, so who trusts the old one goes
// on.
TEST_F(PkiTest, LostCaCertificateComesBackCompatible) {
  const Pki first = good();
  files_.files.erase(std::string(kTls) + "server-ca.crt");
  const Pki second = good();
  const auto old_ca = certificate(first.server_ca.certificate_pem);
  names_.dns_names.push_back("new.example");
  const auto serving = certificate(good().serving.certificate_pem);
  EXPECT_TRUE(
      verify_certificate(serving, {}, {&old_ca, 1}, now_, crypto::CertificateUse::kServer).ok());
  EXPECT_EQ(second.serving.certificate_pem, first.serving.certificate_pem);
}

TEST_F(PkiTest, LeavesCanBeDamagedOrRemoved) {
  const Pki first = good();
  file("serving-kube-apiserver.crt") = "junk";
  files_.files.erase(std::string(kTls) + "client-admin.crt");
  files_.files.erase(std::string(kTls) + "client-admin.key");
  const Pki second = good();
  EXPECT_NE(second.admin.key_pem, first.admin.key_pem);
  EXPECT_EQ(second.notes[0].text,
            "made /data/server/tls/serving-kube-apiserver.crt: it is damaged");
}

// A leaf of somebody else's authority under our name is not ours.
TEST_F(PkiTest, ForeignLeafIsReplaced) {
  good();
  MemoryFiles other;
  ASSERT_TRUE(ensure_pki("/data", names_, other, random_, now_).ok());
  for (const std::string name : {"client-admin.crt", "client-admin.key"}) {
    files_.files[kTls + name] = other.files[kTls + name];
  }
  const Pki pki = good();
  const auto ca = certificate(pki.client_ca.certificate_pem);
  EXPECT_TRUE(verify_certificate(certificate(pki.admin.certificate_pem), {}, {&ca, 1}, now_,
                                 crypto::CertificateUse::kClient)
                  .ok());
}

// No clock battery: 1970 at the first start, then the right time from the network.
TEST_F(PkiTest, StartWithoutAClock) {
  const int64_t right = now_;
  now_ = 17;
  const Pki first = good();
  EXPECT_TRUE(first.notes[0].warning);
  EXPECT_EQ(first.notes[0].text,
            "the clock of this machine says 1970-01-01: certificates are made for 2026-01-01 and "
            "again when the clock is set");
  now_ = right;
  const Pki second = good();
  EXPECT_EQ(second.server_ca.certificate_pem, first.server_ca.certificate_pem);
  const auto ca = certificate(second.server_ca.certificate_pem);
  EXPECT_TRUE(verify_certificate(certificate(second.serving.certificate_pem), {}, {&ca, 1}, now_,
                                 crypto::CertificateUse::kServer)
                  .ok());
}

TEST_F(PkiTest, ClockThatWasAhead) {
  good();
  names_.dns_names.push_back("x");
  const int64_t right = now_;
  now_ += 200 * kDay;
  good();  // signs for the new name, from then on
  now_ = right;
  const Pki pki = good();
  EXPECT_LE(certificate(pki.serving.certificate_pem).not_before(), right);
}

// A first start years ahead: when the clock is put right everything is valid, with the same
// authorities.
TEST_F(PkiTest, FirstStartYearsAhead) {
  const int64_t right = now_;
  now_ += 15 * 365 * kDay;
  const Pki ahead = good();
  now_ = right;
  const Pki pki = good();
  EXPECT_EQ(pki.server_ca.certificate_pem, ahead.server_ca.certificate_pem);
  for (const auto& [ca_pem, leaf_pem] :
       {std::pair(pki.server_ca.certificate_pem, pki.serving.certificate_pem),
        std::pair(pki.client_ca.certificate_pem, pki.admin.certificate_pem)}) {
    const auto ca = certificate(ca_pem);
    EXPECT_LE(ca.not_before(), right);
    EXPECT_TRUE(
        verify_certificate(certificate(leaf_pem), {}, {&ca, 1}, now_, crypto::CertificateUse::kAny)
            .ok());
  }
  EXPECT_TRUE(pki.admin_changed);
}

// Looked at every ten days for five years (a server looks every hour): at any moment everything is
// valid for weeks to come, and no authority changes.
TEST_F(PkiTest, FiveYearsWithoutAHand) {
  const Pki first = good();
  int changes = 0;
  std::string serving = first.serving.certificate_pem;
  for (int day = 0; day < 5 * 365; day += 10, now_ += 10 * kDay) {
    const Pki pki = good();
    ASSERT_EQ(pki.server_ca.certificate_pem, first.server_ca.certificate_pem);
    ASSERT_EQ(pki.service_account_key_pem, first.service_account_key_pem);
    changes += pki.serving.certificate_pem != serving ? 1 : 0;
    serving = pki.serving.certificate_pem;
    const auto leaf = certificate(serving);
    const auto ca = certificate(pki.server_ca.certificate_pem);
    ASSERT_TRUE(verify_certificate(leaf, {}, {&ca, 1}, now_, crypto::CertificateUse::kServer).ok());
    ASSERT_GE(leaf.not_after() - now_, 79 * kDay);
    ASSERT_LE(leaf.not_after() - leaf.not_before(), 825 * kDay);
    ASSERT_GE(certificate(pki.admin.certificate_pem).not_after() - now_, 79 * kDay);
    ASSERT_FALSE(pki.ticket_keys.empty());
  }
  EXPECT_EQ(changes, 6);  // every 280 days
}

TEST_F(PkiTest, AuthorityNearItsEnd) {
  good();
  now_ += 3640 * kDay;
  const Pki pki = good();
  EXPECT_TRUE(pki.notes[0].warning);
  EXPECT_EQ(pki.notes[0].text, "/data/server/tls/server-ca.crt ends on 2036-11-18");
  EXPECT_EQ(certificate(pki.serving.certificate_pem).not_after(),
            certificate(pki.server_ca.certificate_pem).not_after());
  for (const auto& note : good().notes) EXPECT_TRUE(note.warning) << note.text;
  now_ += 20 * kDay;
  EXPECT_EQ(error(), "/data/server/tls/server-ca.crt has expired on 2036-11-18");
}

TEST_F(PkiTest, TicketKeysRotate) {
  const std::string first = good().ticket_keys[0];
  now_ += kDay + 1;
  const auto second = good().ticket_keys;
  ASSERT_EQ(second.size(), 2U);
  EXPECT_EQ(second[1], first);
  now_ += kDay + 1;
  now_ += kDay + 1;
  const auto third = good().ticket_keys;
  EXPECT_EQ(std::count(third.begin(), third.end(), first), 0);
  EXPECT_EQ(third[1], second[0]);
  file("session-tickets.key") = "junk\n";
  EXPECT_EQ(good().ticket_keys.size(), 1U);
  now_ -= 10 * kDay;  // the key was made in the future
  const std::string wrong = file("session-tickets.key");
  good();
  EXPECT_EQ(file("session-tickets.key").find(wrong), std::string::npos);
}

TEST(ServingNames, AreAClosedList) {
  MemoryFiles files;
  const std::string_view arguments[] = {"--tls-san=edge.example,192.0.2.1",
                                        "--cluster-domain=k.lan", "--advertise-address=192.168.1.5",
                                        "--bind-address=0.0.0.0"};
  const auto config = load_config(arguments, {}, files);
  ASSERT_TRUE(config.ok());
  const ServingNames names = serving_names(*config, "Box_1", {"192.168.1.5", "10.0.0.3"});
  EXPECT_EQ(names.dns_names, (std::vector<std::string>{
                                 "kubernetes", "kubernetes.default", "kubernetes.default.svc",
                                 "kubernetes.default.svc.k.lan", "localhost", "edge.example"}));
  EXPECT_EQ(names.ip_addresses, (std::vector<std::string>{"127.0.0.1", "::1", "10.43.0.1",
                                                          "192.168.1.5", "10.0.0.3", "192.0.2.1"}));
  EXPECT_EQ(serving_names(*config, "Box1", {}).dns_names[5], "box1");
}

TEST(ServingNames, OwnAddressesAreAddresses) {
  for (const auto& address : own_addresses(*parse_cidr("10.42.0.0/16"))) {
    EXPECT_TRUE(parse_ip(address).ok()) << address;
    EXPECT_NE(address, "127.0.0.1");
  }
  EXPECT_FALSE(own_hostname().empty());
}

TEST(Kubeconfig, Text) {
  const std::string text =
      kubeconfig_text(local_server_url("", 6443), "CA", KeyPair{"CERT", "KEY"});
  EXPECT_EQ(text,
            "apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n"
            "    certificate-authority-data: Q0E=\n    server: https://127.0.0.1:6443\n"
            "  name: default\ncontexts:\n- context:\n    cluster: default\n    user: default\n"
            "  name: default\ncurrent-context: default\npreferences: {}\nusers:\n- name: default\n"
            "  user:\n    client-certificate-data: Q0VSVA==\n    client-key-data: S0VZ\n");
  EXPECT_EQ(local_server_url("::", 1), "https://[::1]:1");
  EXPECT_EQ(local_server_url("10.0.0.1", 443), "https://10.0.0.1:443");
  MemoryFiles files;
  ASSERT_TRUE(write_kubeconfig("/etc/kedge/kedge.yaml", 0640, text, files).ok());
  EXPECT_EQ(files.files["/etc/kedge/kedge.yaml"].mode, 0640U);
  EXPECT_EQ(files.files["/etc/kedge/kedge.yaml"].content, text);
}

}  // namespace
}  // namespace kedge::daemon
