#include "daemon/pki.h"

#include <algorithm>

#include "base/clock.h"
#include "base/strings.h"
#include "daemon/ticket_keys.h"

namespace kedge::daemon {
namespace {

using crypto::Certificate;
using crypto::CertificateSpec;
using crypto::CertificateUse;
using crypto::PrivateKey;

constexpr int64_t kDay = 86'400;
constexpr int64_t kCaDays = 3650;
constexpr int64_t kLeafDays = 365;
constexpr int64_t kRenewDays = 90;
// Leaves begin so long in the past, for clients whose clock is behind and for a clock that was
// ahead when they were made. With their days to come they stay below the 825 that some clients
// allow.
constexpr int64_t kPastDays = 365;
// 2026-01-01: no right clock shows less. Authorities begin here whatever the clock says, so that
// they are valid when the time comes from the network.
constexpr int64_t kEarliest = 1'767'225'600;
constexpr size_t kMaxFileBytes = 1024 * 1024;

std::string date(int64_t seconds) { return format_rfc3339(seconds).substr(0, 10); }

struct Authority {
  Certificate certificate;
  PrivateKey key;
};

class Maker {
 public:
  Maker(std::string dir, io::Files& files, Random& random, int64_t now)
      : dir_(std::move(dir)), files_(files), random_(random), now_(std::max(now, kEarliest)) {
    if (now >= kEarliest) return;
    note(true, "the clock of this machine says " + date(now) + ": certificates are made for " +
                   date(kEarliest) + " and again when the clock is set");
  }

  Result<Pki> run(const ServingNames& names);

 private:
  std::string path(std::string_view name) const { return dir_ + "/" + std::string(name); }
  void note(bool warning, std::string text) { pki_.notes.push_back({warning, std::move(text)}); }
  Status write(const std::string& file, std::string_view content) {
    return files_.write_atomic(file, content, 0600);
  }
  // Empty: there is none.
  Result<std::string> read(const std::string& file) {
    auto text = files_.read(file, kMaxFileBytes);
    if (!text.ok() && text.error().code() == Code::kNotFound) return std::string();
    if (text.ok() && text->empty()) return Error(Code::kInvalid, file + " is empty");
    return text;
  }
  // Why `file` cannot be used, with its name; it is left as it is.
  static Error damaged(const std::string& file, const Error& error) {
    return Error(Code::kInvalid,
                 file + " is damaged (" + error.message() + "); restore it from a backup");
  }
  Result<PrivateKey> read_key(const std::string& file, const std::string& text) {
    auto key = PrivateKey::from_pem(text, random_);
    if (!key.ok()) return damaged(file, key.error());
    return key;
  }

  Status remove_leftovers();
  Status refuse_orphans();
  Result<Authority> authority(std::string_view name, KeyPair& out);
  Result<Authority> make_authority(std::string_view name, const PrivateKey* key);
  void judge_authority(std::string_view name, const Certificate& certificate);
  Result<std::string> renewal_reason(const std::string& text, const CertificateSpec& wanted,
                                     const PrivateKey& key, const Authority& ca) const;
  Status leaf(std::string_view name, const CertificateSpec& wanted, const Authority& ca,
              KeyPair& out);
  Status service_account_key();
  Status ticket_keys();

  std::string dir_;
  io::Files& files_;
  Random& random_;
  int64_t now_;
  Pki pki_;
};

// What a crash left beside the files: it may hold half a key.
Status Maker::remove_leftovers() {
  for (const auto& name : TRY(files_.list(dir_))) {
    if (name.find(".tmp-") != std::string::npos) TRY(files_.remove(path(name)));
  }
  return {};
}

// Files are made in a fixed order. Where a later one is and an earlier one is not, somebody lost
// it; a new authority would lock out everybody who trusts the old one, a new service.key every pod.
Status Maker::refuse_orphans() {
  static constexpr std::string_view kOrder[][2] = {
      {"server-ca.key", "server-ca.crt"},
      {"server-ca.key", "service.key"},
      {"client-ca.key", "client-ca.crt"},
      {"client-ca.key", "service.key"},
      {"request-header-ca.key", "request-header-ca.crt"},
      {"request-header-ca.key", "service.key"},
      {"service.key", "serving-kube-apiserver.key"}};
  const std::vector<std::string> names = TRY(files_.list(dir_));
  const auto has = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const auto& [first, later] : kOrder) {
    if (has(first) || !has(later)) continue;
    return Error(Code::kInvalid, path(first) + " is missing although " + path(later) +
                                     " exists; restore it from a backup, or remove " + dir_ +
                                     " to begin with new keys");
  }
  return {};
}

Result<Authority> Maker::make_authority(std::string_view name, const PrivateKey* existing) {
  std::string pem = existing != nullptr ? existing->pem() : "";
  if (existing == nullptr) {
    pem = PrivateKey::generate_p256(random_).pem();
    TRY(write(path(std::string(name) + ".key"), pem));
  }
  PrivateKey key = TRY(PrivateKey::from_pem(pem, random_));
  CertificateSpec spec;
  // The subject follows from the key: made again for the same key it is the same authority.
  spec.subject.common_name =
      "kedge-" + std::string(name) + "@" + hex_encode(key.public_key().key_id().substr(0, 4));
  spec.not_before = kEarliest;
  spec.not_after = now_ + kCaDays * kDay;
  Certificate certificate = TRY(make_ca(spec, key, random_));
  TRY(write(path(std::string(name) + ".crt"), certificate.pem()));
  note(false, "made " + path(std::string(name) + ".crt"));
  return Authority{std::move(certificate), std::move(key)};
}

void Maker::judge_authority(std::string_view name, const Certificate& certificate) {
  const std::string file = path(std::string(name) + ".crt");
  if (certificate.not_after() - now_ < kLeafDays * kDay) {
    note(true, file + " ends on " + date(certificate.not_after()));
  }
  if (certificate.not_before() > now_ + kDay) {
    note(true, file + " begins on " + date(certificate.not_before()) +
                   ", which lies ahead of this machine's clock");
  }
}

Result<Authority> Maker::authority(std::string_view name, KeyPair& out) {
  const std::string crt_file = path(std::string(name) + ".crt");
  const std::string key_file = path(std::string(name) + ".key");
  const std::string crt = TRY(read(crt_file));
  const std::string key_text = TRY(read(key_file));
  if (key_text.empty()) {
    Authority made = TRY(make_authority(name, nullptr));
    out = {made.certificate.pem(), made.key.pem()};
    return made;
  }
  PrivateKey key = TRY(read_key(key_file, key_text));
  if (crt.empty()) {
    Authority made = TRY(make_authority(name, &key));
    out = {made.certificate.pem(), made.key.pem()};
    return made;
  }
  // The file may hold a chain; the first one is the one that signs.
  auto certificate = Certificate::from_pem(crt);
  if (!certificate.ok()) return damaged(crt_file, certificate.error());
  if (!certificate->is_ca()) return Error(Code::kInvalid, crt_file + " is not of an authority");
  if (!(certificate->public_key() == key.public_key())) {
    return Error(Code::kInvalid, crt_file + " and " + key_file + " do not belong together");
  }
  if (certificate->not_after() <= now_) {
    return Error(Code::kInvalid, crt_file + " has expired on " + date(certificate->not_after()));
  }
  judge_authority(name, *certificate);
  out = {crt, key_text};
  return Authority{std::move(certificate).value(), std::move(key)};
}

bool same_set(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

// Empty: the certificate is good for longer.
Result<std::string> Maker::renewal_reason(const std::string& text, const CertificateSpec& wanted,
                                          const PrivateKey& key, const Authority& ca) const {
  if (text.empty()) return std::string("there is none");
  const auto old = Certificate::from_pem(text);
  if (!old.ok()) return std::string("it is damaged");
  if (!(old->public_key() == key.public_key())) return std::string("it is for another key");
  const Certificate cas[] = {ca.certificate};
  const int64_t in_its_time = std::max(old->not_before(), ca.certificate.not_before());
  if (!verify_certificate(*old, {}, cas, in_its_time, CertificateUse::kAny).ok()) {
    return std::string("another authority signed it");
  }
  if (!(old->subject() == wanted.subject) || !same_set(old->dns_names(), wanted.dns_names) ||
      !same_set(old->ip_addresses(), wanted.ip_addresses)) {
    return std::string("its names have changed");
  }
  if (old->not_after() != ca.certificate.not_after() &&
      old->not_after() - now_ < kRenewDays * kDay) {
    return "it ends on " + date(old->not_after());
  }
  if (old->not_before() > now_ + kDay) return "it begins on " + date(old->not_before());
  return std::string();
}

Status Maker::leaf(std::string_view name, const CertificateSpec& wanted, const Authority& ca,
                   KeyPair& out) {
  const std::string crt_file = path(std::string(name) + ".crt");
  const std::string key_file = path(std::string(name) + ".key");
  out.certificate_pem = TRY(read(crt_file));
  out.key_pem = TRY(read(key_file));
  if (out.key_pem.empty()) {
    out.key_pem = PrivateKey::generate_p256(random_).pem();
    TRY(write(key_file, out.key_pem));
  }
  const PrivateKey key = TRY(read_key(key_file, out.key_pem));
  const std::string why = TRY(renewal_reason(out.certificate_pem, wanted, key, ca));
  if (why.empty()) return {};
  CertificateSpec spec = wanted;
  // A clock that went back to before the authority would make what nobody accepts.
  spec.not_before = std::max({now_ - kPastDays * kDay, kEarliest, ca.certificate.not_before()});
  spec.not_after = now_ + kLeafDays * kDay;
  const Certificate made =
      TRY(make_leaf(spec, key.public_key(), ca.certificate, ca.key, random_).context(crt_file));
  out.certificate_pem = made.pem();
  TRY(write(crt_file, out.certificate_pem));
  note(false, "made " + crt_file + ": " + why);
  return {};
}

Status Maker::service_account_key() {
  const std::string file = path("service.key");
  pki_.service_account_key_pem = TRY(read(file));
  if (pki_.service_account_key_pem.empty()) {
    pki_.service_account_key_pem = PrivateKey::generate_p256(random_).pem();
    TRY(write(file, pki_.service_account_key_pem));
    note(false, "made " + file);
  }
  TRY(read_key(file, pki_.service_account_key_pem));
  return {};
}

// Nothing is lost with them but a few full handshakes, so damage is no error.
Status Maker::ticket_keys() {
  const std::string file = path("session-tickets.key");
  const auto text = files_.read(file, kMaxFileBytes);
  TicketKeys keys = TicketKeys::parse(text.ok() ? *text : "");
  if (keys.rotate(now_, random_)) TRY(write(file, keys.text()));
  pki_.ticket_keys = keys.secrets();
  return {};
}

Result<Pki> Maker::run(const ServingNames& names) {
  TRY(remove_leftovers());
  TRY(refuse_orphans());
  const Authority server_ca = TRY(authority("server-ca", pki_.server_ca));
  const Authority client_ca = TRY(authority("client-ca", pki_.client_ca));
  TRY(authority("request-header-ca", pki_.request_header_ca));
  TRY(service_account_key());

  CertificateSpec serving;
  serving.subject.common_name = "kube-apiserver";
  serving.dns_names = names.dns_names;
  serving.ip_addresses = names.ip_addresses;
  serving.server_auth = true;
  TRY(leaf("serving-kube-apiserver", serving, server_ca, pki_.serving));

  CertificateSpec admin;
  admin.subject = {"system:admin", {"system:masters"}};
  admin.client_auth = true;
  const size_t notes = pki_.notes.size();
  TRY(leaf("client-admin", admin, client_ca, pki_.admin));
  pki_.admin_changed = pki_.notes.size() != notes;

  TRY(ticket_keys());
  return std::move(pki_);
}

}  // namespace

Result<Pki> ensure_pki(const std::string& data_dir, const ServingNames& names, io::Files& files,
                       Random& random, int64_t now) {
  const std::string server = data_dir + "/server";
  const std::string tls = server + "/tls";
  TRY(files.make_dir(server, 0700));
  TRY(files.make_dir(tls, 0700));
  return Maker(tls, files, random, now).run(names);
}

}  // namespace kedge::daemon
