#include "policy/service_account_token.h"

#include <algorithm>

#include "base/clock.h"
#include "base/strings.h"
#include "crypto/hash.h"
#include "kube/json.h"
#include "kube/status.h"

namespace kedge::policy {
namespace {

using kube::JsonDoc;
using kube::ObjectRef;

Error refused(std::string why) { return Error(Code::kUnauthorized, std::move(why)); }

// go-jose's words for every signature that is not one.
Error bad_signature() { return refused("go-jose/go-jose: error in cryptographic primitive"); }

ObjectRef find(const cache::Cache& cache, const kube::Kinds& kinds, std::string_view resource,
               std::string_view ns, std::string_view name) {
  const kube::Kind* kind = kinds.find("", "v1", resource);
  return cache.get(kind->id, kube::object_key(ns, name));
}

// Whether the object's metadata.deletionTimestamp lies before `limit`.
bool deleted_before(const kube::Object& object, int64_t limit) {
  if (!object.deleting()) return false;
  const Result<JsonDoc> doc = JsonDoc::parse(object.json());
  if (!doc.ok()) return true;
  const Result<int64_t> at = parse_rfc3339(doc->root().at("metadata.deletionTimestamp").string());
  return !at.ok() || *at / 1'000'000 < limit;
}

// `what`: "pod", "secret", "node".
Status check_binding(const std::string& what, const BoundObject& bound, std::string_view ns,
                     const cache::Cache& cache, const kube::Kinds& kinds, int64_t now) {
  const ObjectRef object = find(cache, kinds, what + "s", ns, bound.name);
  if (object == nullptr) return refused("service account token has been invalidated");
  if (object->uid() != bound.uid) {
    return refused(what + " UID (" + std::string(object->uid()) +
                   ") does not match service account " + what + " ref claim (" + bound.uid + ")");
  }
  if (deleted_before(*object, now - kTokenLeeway)) {
    return refused("service account token has been invalidated");
  }
  return {};
}

void add_extra(User& user, std::string_view name, std::string value) {
  user.extra[std::string(name)].push_back(std::move(value));
}

User make_user(const TokenClaims& c) {
  User user;
  user.name = service_account_user(c.ns, c.account.name);
  user.uid = c.account.uid;
  user.groups = service_account_groups(c.ns);
  if (c.legacy()) return user;
  if (!c.id.empty()) add_extra(user, kCredentialId, "JTI=" + c.id);
  if (c.pod && !c.pod->name.empty() && !c.pod->uid.empty()) {
    add_extra(user, kPodName, c.pod->name);
    add_extra(user, kPodUid, c.pod->uid);
  }
  if (c.node && !c.node->name.empty()) {
    add_extra(user, kNodeName, c.node->name);
    if (!c.node->uid.empty()) add_extra(user, kNodeUid, c.node->uid);
  }
  return user;
}

Result<TokenUser> check_bound(const TokenClaims& c, const cache::Cache& cache,
                              const kube::Kinds& kinds, int64_t now) {
  TRY(check_token_times(c, now));
  const std::string place = c.ns + "/" + c.account.name;
  const ObjectRef account = find(cache, kinds, "serviceaccounts", c.ns, c.account.name);
  if (account == nullptr) {
    return kube::not_found(*kinds.find("", "v1", "serviceaccounts"), c.account.name);
  }
  if (account->uid() != c.account.uid) {
    return refused("service account UID (" + std::string(account->uid()) +
                   ") does not match claim (" + c.account.uid + ")");
  }
  if (deleted_before(*account, now - kTokenLeeway)) {
    return refused("service account " + place + " has been deleted");
  }
  if (c.secret) TRY(check_binding("secret", *c.secret, c.ns, cache, kinds, now));
  if (c.pod) TRY(check_binding("pod", *c.pod, c.ns, cache, kinds, now));
  // The node of a token that is bound to a Pod only says where that is.
  if (c.node && !c.pod) TRY(check_binding("node", *c.node, "", cache, kinds, now));
  return TokenUser{make_user(c), "", false};
}

Status check_old_claims(const TokenClaims& c) {
  const auto missing = [](const char* what) {
    return refused(std::string(what) + " claim is missing");
  };
  if (c.subject.empty()) return missing("sub");
  if (c.ns.empty()) return missing("namespace");
  if (!c.secret || c.secret->name.empty()) return missing("secretName");
  if (c.account.name.empty()) return missing("serviceAccountName");
  if (c.account.uid.empty()) return missing("serviceAccountUID");
  const auto subject = split_service_account_user(c.subject);
  if (!subject || subject->ns != c.ns || subject->name != c.account.name) {
    return refused("sub claim is invalid");
  }
  return {};
}

bool is_auto_generated(const kube::Object& account, std::string_view secret) {
  const Result<JsonDoc> doc = JsonDoc::parse(account.json());
  if (!doc.ok()) return false;
  for (const kube::Json s : doc->root().get("secrets").elements()) {
    if (s.get("name").string() == secret) return true;
  }
  return false;
}

Status check_old_secret(const kube::Object& secret, std::string_view token) {
  const Result<JsonDoc> doc = JsonDoc::parse(secret.json());
  std::string copy;
  if (doc.ok()) {
    copy = base64_decode(doc->root().get("data").get("token").string()).value_or("");
  }
  const bool same = !copy.empty() && equals_constant_time(copy, token);
  crypto::wipe(copy);
  if (!same) return refused("Token does not match server's copy");
  return {};
}

Result<TokenUser> check_old(const TokenClaims& c, std::string_view token, const cache::Cache& cache,
                            const kube::Kinds& kinds, int64_t now) {
  TRY(check_old_claims(c));
  const std::string place = c.ns + "/" + c.account.name;
  const ObjectRef secret = find(cache, kinds, "secrets", c.ns, c.secret->name);
  if (secret == nullptr || secret->deleting()) return refused("Token has been invalidated");
  TRY(check_old_secret(*secret, token));
  const ObjectRef account = find(cache, kinds, "serviceaccounts", c.ns, c.account.name);
  if (account == nullptr) {
    return kube::not_found(*kinds.find("", "v1", "serviceaccounts"), c.account.name);
  }
  if (account->deleting()) return refused("ServiceAccount " + place + " has been deleted");
  if (account->uid() != c.account.uid) {
    return refused("ServiceAccount UID (" + std::string(account->uid()) +
                   ") does not match claim (" + c.account.uid + ")");
  }
  if (!secret->label(kInvalidSinceLabel).value_or("").empty()) {
    return refused("the token in secret " + c.ns + "/" + c.secret->name + " for service account " +
                   place +
                   " has been marked invalid. Use tokens from the TokenRequest API or manually "
                   "created secret-based tokens, or remove the '" +
                   std::string(kInvalidSinceLabel) +
                   "' label from the secret to temporarily allow use of this token");
  }
  TokenUser out{make_user(c), "", false};
  if (is_auto_generated(*account, c.secret->name)) {
    out.warning =
        "Use tokens from the TokenRequest API or manually created secret-based tokens instead of "
        "auto-generated secret-based tokens.";
  }
  // A clock behind the one that wrote the label does not write it again and again.
  const std::string_view used = secret->label(kLastUsedLabel).value_or("");
  constexpr int64_t kDay = 86'400;
  out.track_use =
      used != format_rfc3339(now).substr(0, 10) && used != format_rfc3339(now + kDay).substr(0, 10);
  return out;
}

}  // namespace

void TokenKeys::add(crypto::PublicKey key) {
  std::string id = crypto::jws_key_id(key);
  for (const Key& k : keys_) {
    if (k.id == id) return;
  }
  keys_.push_back({std::move(id), std::move(key)});
}

Status TokenKeys::verify(const TokenHeader& header, const crypto::Jws& token) const {
  bool found = false;
  for (const Key& k : keys_) {
    if (!header.key_id.empty() && header.key_id != k.id) continue;
    found = true;
    if (header.algorithm != crypto::jws_algorithm(k.key)) continue;
    if (crypto::verify_jws(k.key, token.signed_text, token.signature).ok()) return {};
  }
  if (!found) return refused("invalid signature, no keys found");
  return bad_signature();
}

std::string TokenKeys::jwks_json() const {
  std::string out = "{\"keys\":[";
  for (const Key& k : keys_) {
    if (out.back() != '[') out += ',';
    out += crypto::jwk_json(k.key);
  }
  return out + "]}";
}

std::string TokenKeys::algorithms_json() const {
  std::vector<std::string> names;
  for (const Key& k : keys_) {
    names.push_back("\"" + std::string(crypto::jws_algorithm(k.key)) + "\"");
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return "[" + join(names, ",") + "]";
}

std::vector<std::string> service_account_groups(std::string_view ns) {
  return {"system:serviceaccounts", "system:serviceaccounts:" + std::string(ns)};
}

Result<TokenUser> check_bound_objects(const TokenClaims& claims, std::string_view token,
                                      const cache::Cache& cache, const kube::Kinds& kinds,
                                      int64_t now) {
  return claims.legacy() ? check_old(claims, token, cache, kinds, now)
                         : check_bound(claims, cache, kinds, now);
}

}  // namespace kedge::policy
