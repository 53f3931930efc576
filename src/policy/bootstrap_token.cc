#include "policy/bootstrap_token.h"

#include <algorithm>

#include "base/strings.h"
#include "crypto/hash.h"
#include "kube/gotime.h"
#include "kube/json.h"

namespace kedge::policy {
namespace {

constexpr size_t kIdBytes = 6;
constexpr size_t kSecretBytes = 16;

bool is_low(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool has_form(std::string_view token) {
  if (token.size() != kIdBytes + 1 + kSecretBytes || token[kIdBytes] != '.') return false;
  const auto dot = token.begin() + kIdBytes;
  return std::all_of(token.begin(), dot, is_low) && std::all_of(dot + 1, token.end(), is_low);
}

// ^system:bootstrappers:[a-z0-9:-]{0,255}[a-z0-9]$
bool is_group(std::string_view name) {
  constexpr std::string_view kPrefix = "system:bootstrappers:";
  if (!name.starts_with(kPrefix)) return false;
  name.remove_prefix(kPrefix.size());
  return !name.empty() && name.size() <= 256 && is_low(name.back()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_low(c) || c == ':' || c == '-'; });
}

std::string text_of(kube::Json data, std::string_view key) {
  return base64_decode(data.get(key).string()).value_or("");
}

bool has_expired(std::string_view expiration, int64_t now) {
  if (expiration.empty()) return false;
  const Result<kube::GoTime> time = kube::parse_time(expiration, kube::TimeFormat::kSeconds);
  return !time.ok() || time->seconds <= now;
}

// Sorted, each once; nothing when one of them is not allowed.
std::optional<std::vector<std::string>> groups_of(std::string_view extra) {
  std::vector<std::string> out = {"system:bootstrappers"};
  if (!extra.empty()) {
    for (const std::string_view g : split(extra, ',')) {
      if (!is_group(g)) return std::nullopt;
      out.emplace_back(g);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::optional<User> find_bootstrap_user(std::string_view token, const cache::Cache& cache,
                                        const kube::Kinds& kinds, int64_t now) {
  if (!has_form(token)) return std::nullopt;
  const std::string_view id = token.substr(0, kIdBytes);
  const kube::ObjectRef secret = cache.get(kinds.find("", "v1", "secrets")->id,
                                           "kube-system/bootstrap-token-" + std::string(id));
  if (secret == nullptr || secret->deleting()) return std::nullopt;
  const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(secret->json());
  if (!doc.ok() || doc->root().get("type").string() != "bootstrap.kubernetes.io/token") {
    return std::nullopt;
  }
  const kube::Json data = doc->root().get("data");
  std::string kept = text_of(data, "token-secret");
  const bool same = equals_constant_time(kept, token.substr(kIdBytes + 1));
  crypto::wipe(kept);
  if (!same || text_of(data, "token-id") != id || has_expired(text_of(data, "expiration"), now) ||
      text_of(data, "usage-bootstrap-authentication") != "true") {
    return std::nullopt;
  }
  std::optional<std::vector<std::string>> groups = groups_of(text_of(data, "auth-extra-groups"));
  if (!groups) return std::nullopt;
  User user;
  user.name = "system:bootstrap:" + std::string(id);
  user.groups = std::move(*groups);
  return user;
}

}  // namespace kedge::policy
