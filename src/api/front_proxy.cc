#include "api/front_proxy.h"

#include <algorithm>

#include "base/strings.h"
#include "crypto/hash.h"

namespace kedge::api {
namespace {

constexpr std::string_view kUserHeader = "x-remote-user";
constexpr std::string_view kGroupHeader = "x-remote-group";
constexpr std::string_view kExtraPrefix = "x-remote-extra-";
constexpr size_t kMostKnown = 64;      // certificates of proxies; there are one or two
constexpr int64_t kKnownSeconds = 60;  // then it is verified again

std::string fingerprint(const http::TlsPeer& peer) {
  return std::string(crypto::as_view(crypto::sha256(peer.certificate_der)));
}

}  // namespace

Result<FrontProxy> FrontProxy::create(io::Loop& loop, io::Pool& pool, FrontProxyOptions options) {
  FrontProxy out(loop, pool);
  out.known_ = std::make_shared<std::unordered_map<std::string, Known>>();
  if (options.ca_pem.empty()) return out;
  Trust trust;
  trust.cas = TRY(crypto::Certificate::list_from_pem(options.ca_pem).context("front proxy"));
  trust.names = std::move(options.allowed_names);
  out.trust_ = std::make_shared<const Trust>(std::move(trust));
  return out;
}

FrontProxy::Answer FrontProxy::look_up(const http::RequestHead& head) {
  const http::TlsPeer* peer = head.peer.get();
  if (trust_ == nullptr || peer == nullptr || !peer->presented ||
      head.headers.get(kUserHeader).value_or("").empty()) {
    return Answer::kNotOne;
  }
  const auto it = known_->find(fingerprint(*peer));
  if (it == known_->end() || it->second.until < loop_->clock().wall_seconds()) {
    return Answer::kUnknown;
  }
  return it->second.trusted ? Answer::kTrusted : Answer::kNotOne;
}

void FrontProxy::check(const http::RequestHead& head, Fn<void()> done) {
  auto trusted = std::make_shared<bool>(false);
  const int64_t now = loop_->clock().wall_seconds();
  pool_->run(
      [trusted, trust = trust_, peer = head.peer, now] {
        const Result<crypto::Certificate> c = crypto::Certificate::from_der(peer->certificate_der);
        if (!c.ok()) return;
        const std::string& name = c->subject().common_name;
        const bool allowed =
            trust->names.empty() ||
            std::find(trust->names.begin(), trust->names.end(), name) != trust->names.end();
        *trusted = allowed && crypto::verify_certificate(*c, {}, trust->cas, now,
                                                         crypto::CertificateUse::kClient)
                                  .ok();
      },
      [known = std::weak_ptr(known_), trusted, name = fingerprint(*head.peer), now,
       tell = std::move(done)]() mutable {
        const auto map = known.lock();
        if (map == nullptr) return;
        if (map->size() >= kMostKnown) map->clear();
        (*map)[name] = {*trusted, now + kKnownSeconds};
        tell();
      });
}

policy::User FrontProxy::user(const http::Headers& headers) {
  policy::User user;
  user.name = headers.get(kUserHeader).value_or("");
  for (const auto& [name, value] : headers.fields()) {
    if (equals_ignore_case(name, kGroupHeader) && !value.empty()) user.groups.push_back(value);
    if (name.size() > kExtraPrefix.size() &&
        equals_ignore_case(std::string_view(name).substr(0, kExtraPrefix.size()), kExtraPrefix)) {
      const std::string key = to_lower(std::string_view(name).substr(kExtraPrefix.size()));
      user.extra[percent_decode(key, false).value_or(key)].push_back(value);
    }
  }
  return user;
}

}  // namespace kedge::api
