// Bootstrap tokens: their signatures of the kubeconfig in kube-public/cluster-info, by which a
// joining machine knows the cluster, and their end (bootstrap/bootstrapsigner.go and
// tokencleaner.go; k8s.io/cluster-bootstrap).
#include <map>

#include "base/clock.h"
#include "base/strings.h"
#include "controllers/functions.h"
#include "crypto/hash.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kPrefix = "bootstrap-token-";
constexpr std::string_view kType = "bootstrap.kubernetes.io/token";
constexpr std::string_view kClusterInfo = "kube-public/cluster-info";
constexpr std::string_view kSignature = "jws-kubeconfig-";
constexpr size_t kIdLength = 6;

bool is_token(const kube::Object& secret) {
  return secret.ns() == "kube-system" && secret.name().substr(0, kPrefix.size()) == kPrefix;
}

std::string data(Json root, std::string_view name) {
  return base64_decode(root.get("data").get(name).string()).value_or("");
}

// INT64_MAX: never. A time that cannot be read has passed.
int64_t end_us(Json root) {
  const std::string text = data(root, "expiration");
  if (text.empty()) return INT64_MAX;
  return parse_rfc3339(text).ok() ? *parse_rfc3339(text) : 0;
}

// The detached JWS (RFC 7515, appendix F) of `content` by HMAC-SHA-256.
std::string signature(std::string_view content, std::string_view id, std::string_view secret) {
  const std::string header =
      base64url_encode(R"({"alg":"HS256","kid":")" + std::string(id) + "\"}");
  const auto mac = crypto::hmac_sha256(secret, header + "." + base64url_encode(content));
  return header + ".." + base64url_encode(crypto::as_view(mac));
}

bool is_id(std::string_view text) {
  if (text.size() != kIdLength) return false;
  for (const char c : text) {
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return false;
  }
  return true;
}

// By name of the member that keeps each.
std::map<std::string, std::string> signatures(std::string_view content, const View& view,
                                              int64_t now_us) {
  std::map<std::string, std::string> out;
  view.cache.for_each(view.kind("", "secrets").id, "kube-system", [&](const ObjectRef& o) {
    if (!is_token(*o)) return true;
    const JsonDoc doc = parse(*o);
    const Json root = doc.root();
    const std::string id = data(root, "token-id");
    const std::string secret = data(root, "token-secret");
    if (root.get("type").string() == kType && is_id(id) && o->name().substr(kPrefix.size()) == id &&
        !secret.empty() && end_us(root) > now_us &&
        data(root, "usage-bootstrap-signing") == "true") {
      out[std::string(kSignature) + id] = signature(content, id, secret);
    }
    return true;
  });
  return out;
}

}  // namespace

void cluster_info_key(const Change& change, const View&, Keys& out) {
  if (change.now && change.now->key() == kClusterInfo) out.now.emplace_back(kClusterInfo);
}

void signing_token_key(const Change& change, const View&, Keys& out) {
  if (is_token(change.object())) out.now.emplace_back(kClusterInfo);
}

void bootstrap_token_key(const Change& change, const View& view, Keys& out) {
  if (change.now && is_token(*change.now)) own_key(change, view, out);
}

Plan reconcile_cluster_info(std::string_view key, const View& view, int64_t now_us, const Last&) {
  Plan plan;
  const Kind& maps = view.kind("", "configmaps");
  const ObjectRef map = view.get(maps, key);
  if (!map) return plan;
  JsonDoc doc = parse(*map);
  const Json members = doc.root().get("data");
  const Json config = members.get("kubeconfig");
  if (!config) return plan;
  const auto wanted = signatures(config.string(), view, now_us);
  std::vector<std::string> stale;
  for (const auto m : members.members()) {
    if (m.name.substr(0, kSignature.size()) != kSignature) continue;
    if (wanted.count(std::string(m.name)) == 0) stale.emplace_back(m.name);
  }
  bool changed = !stale.empty();
  for (const std::string& name : stale) members.remove(name);
  for (const auto& [name, text] : wanted) {
    if (members.get(name).string() == text) continue;
    members.set_string(name, text);
    changed = true;
  }
  if (changed) plan.writes.push_back(update(maps, *map, std::move(doc)));
  return plan;
}

Plan reconcile_bootstrap_token(std::string_view key, const View& view, int64_t now_us,
                               const Last&) {
  Plan plan;
  const Kind& secrets = view.kind("", "secrets");
  const ObjectRef secret = view.get(secrets, key);
  if (!secret) return plan;
  const JsonDoc doc = parse(*secret);
  if (doc.root().get("type").string() != kType) return plan;
  const int64_t end = end_us(doc.root());
  if (end <= now_us) {
    plan.writes.push_back(remove(secrets, *secret));
  } else if (end != INT64_MAX) {
    plan.requeue_after_ms = (end - now_us) / 1000 + 1;
  }
  return plan;
}

}  // namespace kedge::controllers
