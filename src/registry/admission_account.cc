// ServiceAccount: plugin/pkg/admission/serviceaccount.
#include <algorithm>
#include <string>

#include "kube/meta.h"
#include "registry/admission_functions.h"
#include "registry/admission_pod.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kTokenPath = "/var/run/secrets/kubernetes.io/serviceaccount";
constexpr std::string_view kTokenVolume = "kube-api-access-";
constexpr std::string_view kEnforce = "kubernetes.io/enforce-mountable-secrets";

// What the automatic volume projects (upstream: TokenVolumeSource).
constexpr std::string_view kTokenSource =
    R"({"sources":[{"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},)"
    R"({"configMap":{"name":"kube-root-ca.crt","items":[{"key":"ca.crt","path":"ca.crt"}]}},)"
    R"({"downwardAPI":{"items":[{"path":"namespace","fieldRef":{"apiVersion":"v1",)"
    R"("fieldPath":"metadata.namespace"}}]}}],"defaultMode":420})";

bool mounts_at_token_path(Json container) {
  for (const Json m : container.get("volumeMounts").elements()) {
    if (m.get("mountPath").string() == kTokenPath) return true;
  }
  return false;
}

Json list_at(JsonDoc& doc, Json object, std::string_view name) {
  Json list = object.get(name);
  if (list.is_array()) return list;
  object.set(name, doc.make_array());
  return object.get(name);
}

void mount_token(const Admitting& a, Json spec) {
  JsonDoc& doc = *a.doc;
  std::string name;
  for (const Json v : spec.get("volumes").elements()) {
    if (const std::string_view n = v.get("name").string(); n.starts_with(kTokenVolume)) {
      name = n;
      break;
    }
  }
  const bool has_volume = !name.empty();
  if (!has_volume) name = kube::generate_name(kTokenVolume, *a.random);
  bool needs_volume = false;
  for (const std::string_view list : {kInitContainers, kContainers}) {
    for (const Json container : spec.get(list).elements()) {
      if (mounts_at_token_path(container)) continue;
      const Json mount = doc.make_object();
      mount.set_string("name", name);
      mount.set_bool("readOnly", true);
      mount.set_string("mountPath", kTokenPath);
      list_at(doc, container, "volumeMounts").append(mount);
      needs_volume = true;
    }
  }
  if (has_volume || !needs_volume) return;
  const Result<JsonDoc> source = JsonDoc::parse(kTokenSource);
  const Json volume = doc.make_object();
  volume.set_string("name", name);
  volume.set("projected", doc.copy(source.value().root()));
  list_at(doc, spec, "volumes").append(volume);
}

// The pod's own word counts first.
bool wants_token(Json spec, Json account) {
  constexpr std::string_view kAutomount = "automountServiceAccountToken";
  if (const Json own = spec.get(kAutomount); own.is_bool()) return own.boolean();
  if (const Json theirs = account.get(kAutomount); theirs.is_bool()) return theirs.boolean();
  return true;
}

bool names(Json list, std::string_view name) {
  for (const Json e : list.elements()) {
    if (e.get("name").string() == name) return true;
  }
  return false;
}

Error no_account(const Admitting& a, std::string_view name) {
  std::string why = "error looking up service account " + std::string(a.ns) + "/";
  why += name;
  why += ": serviceaccount \"" + std::string(name) + "\" not found";
  return a.forbidden(why);
}

// --- kubernetes.io/enforce-mountable-secrets

bool enforces(Json account) {  // strconv.ParseBool
  const std::string_view text = account.at("metadata.annotations").get(kEnforce).string();
  for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"}) {
    if (text == yes) return true;
  }
  return false;
}

// `what`: "init container c with envVar e".
std::string refused(std::string_view what, std::string_view secret, std::string_view account) {
  std::string why(what);
  why += " referencing secret.secretName=\"" + std::string(secret);
  why += "\" is not allowed because service account " + std::string(account);
  why += " does not reference that secret";
  return why;
}

std::string check_containers(Json spec, std::string_view list, std::string_view title,
                             Json account) {
  const Json secrets = account.get("secrets");
  const std::string_view account_name = account.at("metadata.name").string();
  for (const Json c : spec.get(list).elements()) {
    const std::string who = std::string(title) + " " + std::string(c.get("name").string());
    for (const Json e : c.get("env").elements()) {
      const Json ref = e.at("valueFrom.secretKeyRef");
      if (!ref || names(secrets, ref.get("name").string())) continue;
      return refused(who + " with envVar " + std::string(e.get("name").string()),
                     ref.get("name").string(), account_name);
    }
    for (const Json e : c.get("envFrom").elements()) {
      const Json ref = e.get("secretRef");
      if (!ref || names(secrets, ref.get("name").string())) continue;
      return refused(who + " with envFrom", ref.get("name").string(), account_name);
    }
  }
  return "";
}

std::string check_secrets(Json spec, Json account) {
  const Json secrets = account.get("secrets");
  const std::string account_name(account.at("metadata.name").string());
  for (const Json v : spec.get("volumes").elements()) {
    const Json secret = v.get("secret");
    const std::string_view name = secret.get("secretName").string();
    if (!secret || names(secrets, name)) continue;
    return "volume with secret.secretName=\"" + std::string(name) +
           "\" is not allowed because service account " + account_name +
           " does not reference that secret";
  }
  std::string why = check_containers(spec, kInitContainers, "init container", account);
  if (why.empty()) why = check_containers(spec, kContainers, "container", account);
  if (!why.empty()) return why;
  size_t i = 0;
  for (const Json pull : spec.get("imagePullSecrets").elements()) {
    const std::string_view name = pull.get("name").string();
    if (!names(account.get("imagePullSecrets"), name)) {
      return "imagePullSecrets[" + std::to_string(i) + "].name=\"" + std::string(name) +
             "\" is not allowed because service account " + account_name +
             " does not reference that imagePullSecret";
    }
    ++i;
  }
  return "";
}

Status check_mirror_pod(const Admitting& a, Json spec) {
  if (!spec.get("serviceAccountName").string().empty()) {
    return a.forbidden("a mirror pod may not reference service accounts");
  }
  if (references_secrets(spec)) return a.forbidden("a mirror pod may not reference secrets");
  for (const Json v : spec.get("volumes").elements()) {
    for (const Json s : v.at("projected.sources").elements()) {
      if (s.get("serviceAccountToken")) {
        return a.forbidden("a mirror pod may not use ServiceAccountToken volume projections");
      }
    }
  }
  return {};
}

}  // namespace

Status default_service_account(const Admitting& a) {
  if (a.operation != kAdmitCreate || !a.subresource.empty()) return check_service_account(a);
  if (is_mirror_pod(a.object)) return check_service_account(a);
  const Json spec = a.object.object_at("spec");
  if (spec.get("serviceAccountName").string().empty()) {
    spec.set_string("serviceAccountName", "default");
    spec.set_string("serviceAccount", "default");
  }
  const std::string_view name = spec.get("serviceAccountName").string();
  const JsonDoc account = a.read(*a.kinds.service_accounts, a.ns, name);
  if (!account.root()) return no_account(a, name);
  if (wants_token(spec, account.root())) mount_token(a, spec);
  if (spec.get("imagePullSecrets").size() == 0) {
    const Json theirs = account.root().get("imagePullSecrets");
    if (theirs.size() != 0) spec.set("imagePullSecrets", a.doc->copy(theirs));
  }
  return check_service_account(a);
}

Status check_service_account(const Admitting& a) {
  const bool debugs = a.operation == kAdmitUpdate && a.subresource == "ephemeralcontainers";
  if (!debugs && (a.operation != kAdmitCreate || !a.subresource.empty())) return {};
  const Json spec = a.object.get("spec");
  if (!debugs && is_mirror_pod(a.object)) return check_mirror_pod(a, spec);
  const std::string_view name = spec.get("serviceAccountName").string();
  if (name.empty()) {
    std::string why = "no service account specified for pod " + std::string(a.ns) + "/";
    why += a.object.at("metadata.name").string();
    return a.forbidden(why);
  }
  const ObjectRef object = a.head.get(a.kinds.service_accounts->id, kube::object_key(a.ns, name));
  if (!object) return no_account(a, name);
  if (object->json().find(kEnforce) == std::string_view::npos) return {};
  const JsonDoc account = a.read(*a.kinds.service_accounts, a.ns, name);
  if (!enforces(account.root())) return {};
  if (!debugs) {
    const std::string why = check_secrets(spec, account.root());
    return why.empty() ? Status() : a.forbidden(why);
  }
  std::string why =
      check_containers(spec, "ephemeralContainers", "ephemeral container", account.root());
  // Upstream gives this one no Status of its own.
  return why.empty() ? Status() : Error(Code::kInternalError, std::move(why));
}

}  // namespace kedge::registry
