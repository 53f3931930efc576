// The plugins that are off by default. Their configuration is what annotations of namespaces say.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/strings.h"
#include "kube/meta.h"
#include "kube/service_class.h"
#include "kube/status.h"
#include "policy/authorizer.h"
#include "registry/admission_functions.h"
#include "registry/admission_pod.h"
#include "registry/admission_tolerations.h"
#include "validation/common.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

// An annotation of the request's namespace; nothing where there is none.
std::optional<std::string> annotation(const Admitting& a, std::string_view name) {
  const JsonDoc ns = a.read(*a.kinds.namespaces, "", a.ns);
  const Json value = ns.root().at("metadata.annotations").get(name);
  if (!value) return std::nullopt;
  return std::string(value.string());
}

// --- AlwaysPullImages

void add_images(std::set<std::string_view>& to, Json pod) {
  for (const std::string_view list : kContainerLists) {
    for (const Json c : pod.get("spec").get(list).elements()) to.insert(c.get("image").string());
  }
}

bool brings_images(const Admitting& a) {
  if (a.operation != kAdmitUpdate) return true;
  std::set<std::string_view> now, old;
  add_images(now, a.object);
  add_images(old, a.old_object);
  for (const std::string_view image : now) {
    if (old.find(image) == old.end()) return true;
  }
  return false;
}

// --- OwnerReferencesPermissionEnforcement

bool may(const Admitting& a, const policy::Attributes& ask) {
  return a.options.authorizer == nullptr || a.options.authorizer->authorize(ask).allowed;
}

policy::Attributes asking(const Admitting& a, std::string_view verb, const Kind& kind) {
  policy::Attributes ask;
  ask.user = &a.user;
  ask.verb = verb;
  ask.is_resource = true;
  ask.group = kind.group;
  ask.version = kind.version;
  ask.resource = kind.resource;
  if (kind.namespaced) ask.ns = a.ns;
  return ask;
}

bool may_finalize_anything(const Admitting& a) {
  policy::Attributes ask;
  ask.user = &a.user;
  ask.verb = "update";
  ask.is_resource = true;
  ask.group = ask.version = ask.resource = ask.name = "*";
  ask.subresource = "finalizers";
  return may(a, ask);
}

bool changes_owners(Json now, Json old) {
  if (now.size() != old.size()) return true;
  return now.size() != 0 && !json_equal(now, old);
}

Status check_blocking_owner(const Admitting& a, Json owner) {
  const std::string_view api_version = owner.get("apiVersion").string();
  const std::string_view kind_name = owner.get("kind").string();
  const size_t slash = api_version.find('/');
  const bool core = slash == std::string_view::npos;
  const Kind* kind =
      a.kinds.all->find_kind(core ? std::string_view() : api_version.substr(0, slash),
                             core ? api_version : api_version.substr(slash + 1), kind_name);
  if (kind == nullptr || kind->resource.empty()) {
    const std::string version(api_version), name(kind_name);
    return a.forbidden(
        "cannot set blockOwnerDeletion in this case because cannot find RESTMapping for "
        "APIVersion " +
        version + " Kind " + name + ": no matches for kind " + go_quote(name) + " in version " +
        go_quote(version));
  }
  policy::Attributes ask = asking(a, "update", *kind);
  ask.subresource = "finalizers";
  ask.name = owner.get("name").string();
  if (may(a, ask)) return {};
  return a.forbidden(
      "cannot set blockOwnerDeletion if an ownerReference refers to a resource you can't set "
      "finalizers on: , <nil>");
}

// --- PodNodeSelector

using Labels = std::vector<std::pair<std::string, std::string>>;

// labels.ConvertSelectorToLabelsMap.
Result<Labels> read_selector(std::string_view text) {
  Labels out;
  if (text.empty()) return out;
  for (const std::string_view term : split(text, ',')) {
    const std::vector<std::string_view> parts = split(term, '=');
    if (parts.size() != 2) {
      return Error(Code::kInternalError, "invalid selector: " + std::string(term));
    }
    for (const auto& faults :
         {kube::check_qualified_name(trim(parts[0])), kube::check_label_value(trim(parts[1]))}) {
      if (!faults.empty()) {
        return Error(Code::kInternalError,
                     "invalid selector: " + std::string(term) + ": " + join(faults, "; "));
      }
    }
    out.emplace_back(trim(parts[0]), trim(parts[1]));
  }
  return out;
}

Result<Labels> namespace_selector(const Admitting& a) {
  return read_selector(annotation(a, "scheduler.alpha.kubernetes.io/node-selector").value_or(""));
}

// --- PodTolerationRestriction

// A list of tolerations in an annotation; no root where there is none.
Result<JsonDoc> annotated_tolerations(const Admitting& a, std::string_view name) {
  const auto text = annotation(a, name);
  if (!text) return JsonDoc();
  Result<JsonDoc> list = JsonDoc::parse(text->empty() ? std::string_view("[]") : *text);
  if (list.ok() && list->root().is_array()) return list;
  return Error(Code::kInternalError, "annotation " + std::string(name) + " of namespace " +
                                         std::string(a.ns) + " is no list of tolerations");
}

}  // namespace

Status admit_always(const Admitting& a) {
  static_cast<void>(a);
  return {};
}

Status deny_always(const Admitting& a) {
  return a.forbidden("admission control is denying all modifications");
}

Status check_anti_affinity(const Admitting& a) {
  constexpr std::string_view kHost = "kubernetes.io/hostname";
  const Json terms =
      a.object.at("spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution");
  for (const Json term : terms.elements()) {
    const std::string key(term.get("topologyKey").string());
    if (key == kHost) continue;
    return a.forbidden("affinity.PodAntiAffinity.RequiredDuringScheduling has TopologyKey " + key +
                       " but only key " + std::string(kHost) + " is allowed");
  }
  return {};
}

Status check_external_addresses(const Admitting& a) {
  std::set<std::string_view> old;
  for (const Json e : a.old_object.at("spec.externalIPs").elements()) old.insert(e.string());
  for (const Json e : a.object.at("spec.externalIPs").elements()) {
    if (old.find(e.string()) == old.end()) {
      return a.forbidden("Use of external IPs is denied by admission control");
    }
  }
  return {};
}

Status check_namespace_exists(const Admitting& a) {
  if (a.ns.empty() || &a.kind == a.kinds.namespaces) return {};
  if (a.head.get(a.kinds.namespaces->id, a.ns)) return {};
  return kube::not_found(*a.kinds.namespaces, a.ns);
}

Status check_owner_references(const Admitting& a) {
  if (&a.kind == a.kinds.pods && a.subresource == "status") return {};
  const Json now = a.object.at("metadata.ownerReferences");
  const Json old = a.old_object.at("metadata.ownerReferences");
  if (!changes_owners(now, old)) return {};
  if (a.operation != kAdmitCreate) {
    policy::Attributes ask = asking(a, "delete", a.kind);
    ask.ns = a.ns;
    ask.subresource = a.subresource;
    ask.name = a.name;
    if (!may(a, ask)) {
      return a.forbidden("cannot set an ownerRef on a resource you can't delete: , <nil>");
    }
  }
  std::set<std::string_view> blocked;  // uids of those that block already
  for (const Json o : old.elements()) {
    if (o.get("blockOwnerDeletion").boolean()) blocked.insert(o.get("uid").string());
  }
  std::optional<bool> anything;
  for (const Json o : now.elements()) {
    if (!o.get("blockOwnerDeletion").boolean()) continue;
    if (blocked.find(o.get("uid").string()) != blocked.end()) continue;
    if (!anything) anything = may_finalize_anything(a);
    if (*anything) return {};
    TRY(check_blocking_owner(a, o));
  }
  return {};
}

Status pull_always(const Admitting& a) {
  if (!brings_images(a)) return {};
  for (const std::string_view list : kContainerLists) {
    for (const Json c : a.object.get("spec").get(list).elements()) {
      c.set_string("imagePullPolicy", "Always");
    }
  }
  for (const Json v : a.object.at("spec.volumes").elements()) {
    if (const Json image = v.get("image")) image.set_string("pullPolicy", "Always");
  }
  return {};
}

Status check_pull_policy(const Admitting& a) {
  if (!brings_images(a)) return {};
  const auto refuse = [&a](std::string_view list, size_t i, std::string_view field, Json policy) {
    return a.forbidden("spec." + std::string(list) + "[" + std::to_string(i) + "]." +
                       std::string(field) + ": Unsupported value: " + go_quote(policy.string()) +
                       ": supported values: \"Always\"");
  };
  for (const std::string_view list : kContainerLists) {
    size_t i = 0;
    for (const Json c : a.object.get("spec").get(list).elements()) {
      const Json policy = c.get("imagePullPolicy");
      if (policy.string() != "Always") return refuse(list, i, "imagePullPolicy", policy);
      ++i;
    }
  }
  size_t i = 0;
  for (const Json v : a.object.at("spec.volumes").elements()) {
    const Json policy = v.at("image.pullPolicy");
    if (v.get("image") && policy.string() != "Always") {
      return refuse("volumes", i, "image.pullPolicy", policy);
    }
    ++i;
  }
  return {};
}

Status check_node_selector(const Admitting& a) {
  const Json own = a.object.at("spec.nodeSelector");
  for (const auto& [key, value] : TRY(namespace_selector(a))) {
    const Json there = own.get(key);
    if (!there || there.string() == value) continue;
    return a.forbidden("pod node label selector conflicts with its namespace node label selector");
  }
  return {};
}

Status merge_node_selector(const Admitting& a) {
  TRY(check_node_selector(a));
  const Json spec = a.object.object_at("spec");
  for (const auto& [key, value] : TRY(namespace_selector(a))) {
    spec.object_at("nodeSelector").set_string(key, value);
  }
  return {};
}

Status check_tolerations(const Admitting& a) {
  const Json tolerations = a.object.at("spec.tolerations");
  if (tolerations.size() == 0) return {};
  const JsonDoc allowed =
      TRY(annotated_tolerations(a, "scheduler.alpha.kubernetes.io/tolerationsWhitelist"));
  if (allowed.root().size() == 0 || tolerations_allowed(tolerations, allowed.root())) return {};
  return Error(Code::kInternalError,
               "pod tolerations (possibly merged with namespace default tolerations) conflict with "
               "its namespace whitelist");
}

Status restrict_tolerations(const Admitting& a) {
  const Json spec = a.object.object_at("spec");
  JsonDoc more;
  if (a.operation == kAdmitCreate) {
    more = TRY(annotated_tolerations(a, "scheduler.alpha.kubernetes.io/defaultTolerations"));
  }
  if (!more.root()) more.set_root(more.make_array());
  if (kube::class_of_service(spec) != "BestEffort") {
    const Json t = more.make_object();
    t.set_string("key", "node.kubernetes.io/memory-pressure");
    t.set_string("operator", "Exists");
    t.set_string("effect", "NoSchedule");
    more.root().append(t);
  }
  if (more.root().size() != 0) add_tolerations(*a.doc, spec, more.root());
  return check_tolerations(a);
}

Status tolerate_extended_resources(const Admitting& a) {
  const Json spec = a.object.object_at("spec");
  std::set<std::string_view> wanted;
  for (const std::string_view list : {kContainers, kInitContainers}) {
    for (const Json c : spec.get(list).elements()) {
      for (const auto m : c.at("resources.requests").members()) {
        if (validation::is_extended_resource(m.name)) wanted.insert(m.name);
      }
    }
  }
  for (const Json t : spec.get("tolerations").elements()) {
    if (t.get("operator").string() == "Exists" && t.get("effect").string() == "NoSchedule" &&
        t.get("value").string().empty() && wanted.erase(t.get("key").string()) != 0) {
      t.remove("tolerationSeconds");
    }
  }
  if (wanted.empty()) return {};
  if (!spec.get("tolerations").is_array()) spec.set("tolerations", a.doc->make_array());
  for (const std::string_view resource : wanted) {
    const Json t = a.doc->make_object();
    t.set_string("key", resource);
    t.set_string("operator", "Exists");
    t.set_string("effect", "NoSchedule");
    spec.get("tolerations").append(t);
  }
  return {};
}

}  // namespace kedge::registry
