// Secrets of type kubernetes.io/service-account-token: filled with the token of their account, and
// gone with it (serviceaccount/tokens_controller.go).
//
// A key is that of a Secret, or NAMESPACE/ACCOUNT/SECRET of one that is gone.
#include "base/strings.h"
#include "controllers/effects.h"
#include "controllers/functions.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kType = "kubernetes.io/service-account-token";
constexpr std::string_view kName = "kubernetes.io/service-account.name";
constexpr std::string_view kUid = "kubernetes.io/service-account.uid";

bool is_token(const kube::Object& secret) {
  return secret.json().find(kType) != std::string_view::npos;  // others may mention it
}

std::string_view account_name(Json root) {
  return root.at("metadata.annotations").get(kName).string();
}

// The account may keep the name of a Secret that is gone.
Plan remove_reference(std::string_view ns, std::string_view account, std::string_view secret,
                      const View& view) {
  Plan plan;
  const Kind& kind = view.kind("", "serviceaccounts");
  const ObjectRef object = view.get(kind, kube::object_key(ns, account));
  if (!object || view.get(view.kind("", "secrets"), kube::object_key(ns, secret))) return plan;
  JsonDoc doc = parse(*object);
  const Json kept = doc.make_array();
  const Json secrets = doc.root().get("secrets");
  for (const Json s : secrets.elements()) {
    if (s.get("name").string() != secret) kept.append(doc.copy(s));
  }
  if (kept.size() == secrets.size()) return plan;
  if (kept.size() == 0) {
    doc.root().remove("secrets");
  } else {
    doc.root().set("secrets", kept);
  }
  plan.writes.push_back(update(kind, *object, std::move(doc)));
  return plan;
}

Effect token_of(const kube::Object& account, const kube::Object& secret, Write write) {
  Effect e;
  e.name = kSignToken;
  e.arguments.set_root(e.arguments.make_object());
  const Json a = e.arguments.root();
  a.set_string("namespace", secret.ns());
  a.set_string("account", account.name());
  a.set_string("uid", account.uid());
  a.set_string("secret", secret.name());
  e.write = std::move(write);
  e.member = "data.token";
  return e;
}

Plan fill(const Kind& kind, const kube::Object& secret, const kube::Object& account, JsonDoc doc,
          const View& view) {
  Plan plan;
  const Json root = doc.root();
  const Json present = root.get("data");
  const std::string ca = base64_encode(view.facts.root_ca_pem);
  const bool needs_ca = !ca.empty() && present.get("ca.crt").string() != ca;
  const bool needs_ns = present.get("namespace").string().empty();
  const bool needs_token = present.get("token").string().empty();
  if (!needs_ca && !needs_ns && !needs_token) return plan;
  const Json data = root.object_at("data");
  if (needs_ca) data.set_string("ca.crt", ca);
  if (needs_ns) data.set_string("namespace", base64_encode(secret.ns()));
  root.get("metadata").object_at("annotations").set_string(kUid, account.uid());
  Write w = update(kind, secret, std::move(doc));
  if (needs_token) {
    plan.effects.push_back(token_of(account, secret, std::move(w)));
  } else {
    plan.writes.push_back(std::move(w));
  }
  return plan;
}

}  // namespace

void token_secret_keys(const Change& change, const View& view, Keys& out) {
  if (!is_token(change.object())) return;
  if (change.now) return own_key(change, view, out);
  const JsonDoc doc = parse(*change.old);
  const std::string account(account_name(doc.root()));
  if (account.empty()) return;
  out.now.push_back(std::string(change.old->ns()) + "/" + account + "/" +
                    std::string(change.old->name()));
}

void account_token_keys(const Change& change, const View& view, Keys& out) {
  if (change.old && change.now) return;
  const kube::Object& account = change.object();
  view.cache.for_each(view.kind("", "secrets").id, account.ns(), [&](const ObjectRef& o) {
    if (is_token(*o)) out.now.emplace_back(o->key());
    return true;
  });
}

Plan reconcile_token_secret(std::string_view key, const View& view, int64_t, const Last&) {
  const size_t first = key.find('/');
  const size_t second = key.find('/', first + 1);
  if (second != std::string_view::npos) {
    return remove_reference(key.substr(0, first), key.substr(first + 1, second - first - 1),
                            key.substr(second + 1), view);
  }
  Plan plan;
  const Kind& kind = view.kind("", "secrets");
  const ObjectRef secret = view.get(kind, key);
  if (!secret || secret->deleting()) return plan;
  JsonDoc doc = parse(*secret);
  const std::string_view name = account_name(doc.root());
  if (doc.root().get("type").string() != kType || name.empty()) return plan;
  const std::string_view uid = doc.root().at("metadata.annotations").get(kUid).string();
  const ObjectRef account =
      view.get(view.kind("", "serviceaccounts"), kube::object_key(secret->ns(), name));
  if (account && (uid.empty() || account->uid() == uid)) {
    return fill(kind, *secret, *account, std::move(doc), view);
  }
  plan.writes.push_back(remove(kind, *secret));
  return plan;
}

}  // namespace kedge::controllers
