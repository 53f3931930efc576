#include "policy/rbac.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/status.h"

namespace kedge::policy {
namespace {

constexpr std::string_view kGroup = "rbac.authorization.k8s.io";
// Kinds of subjects in the index.
constexpr char kUser = 'u';  // also a service account, by its user name
constexpr char kGroupOf = 'g';

kube::ResourceId id_of(const kube::Kinds& kinds, std::string_view resource) {
  return kinds.find(kGroup, "v1", resource)->id;
}

// k8s.io/apimachinery: Aggregate.Error(), which says everything once.
std::string aggregate(std::vector<std::string> errors) {
  std::vector<std::string> once;
  for (std::string& e : errors) {
    if (std::find(once.begin(), once.end(), e) == once.end()) once.push_back(std::move(e));
  }
  if (once.empty()) return "";
  return once.size() == 1 ? once[0] : "[" + join(once, ", ") + "]";
}

bool allows(const PolicyRule& rule, const Attributes& a) {
  if (!a.is_resource) return allows_path(rule, a.verb, a.path);
  return allows_resource(rule, a.verb, a.group, a.resource, a.subresource, a.name);
}

}  // namespace

struct Rbac::Role {
  std::string ns;  // "": a ClusterRole
  std::string name;
  kube::ResourceId resource;
  size_t users = 0;  // bindings
  enum class State : uint8_t { kUnread, kRead, kMissing } state = State::kUnread;
  RuleSet rules = {};
};

struct Rbac::Subject {
  std::string_view kind;  // one of upstream's three names
  std::string ns;
  std::string name;
};

struct Rbac::Binding {
  std::string ns;  // "": a ClusterRoleBinding
  std::string name;
  Role* role = nullptr;   // null: of a kind that there is not
  std::string role_kind;  // when `role` is null
  std::vector<Subject> subjects;
  std::vector<std::string> keys;  // in hits_of_

  std::string text(size_t subject) const;
  std::string fault(bool plural) const;
};

std::string Rbac::Binding::text(size_t subject) const {
  const Subject& s = subjects[subject];
  std::string out = ns.empty() ? "ClusterRoleBinding " + go_quote(name)
                               : "RoleBinding " + go_quote(name + "/" + ns);
  out += role->ns.empty() ? " of ClusterRole " : " of Role ";
  out += go_quote(role->name) + " to ";
  out += s.kind;
  return out + " " + go_quote(s.ns.empty() ? s.name : s.name + "/" + s.ns);
}

// Why the role cannot be resolved: a lister names the kind, a storage the resource.
std::string Rbac::Binding::fault(bool plural) const {
  if (role == nullptr) return "unsupported role reference kind: " + go_quote(role_kind);
  std::string out = role->ns.empty() ? "clusterrole" : "role";
  if (plural) out += 's';
  out += '.';
  out += kGroup;
  return out + " " + go_quote(role->name) + " not found";
}

Rbac::Rbac(const kube::Kinds& kinds, cache::Cache& cache)
    : kinds_(kinds),
      cache_(cache),
      roles_(id_of(kinds, "roles")),
      cluster_roles_(id_of(kinds, "clusterroles")),
      role_bindings_(id_of(kinds, "rolebindings")),
      cluster_role_bindings_(id_of(kinds, "clusterrolebindings")),
      follower_(cache, {roles_, cluster_roles_, role_bindings_, cluster_role_bindings_}, *this) {}

Rbac::~Rbac() = default;

void Rbac::clear() {
  hits_of_.clear();
  binding_of_.clear();
  role_of_.clear();
}

// --- following ---

namespace {
// Cluster-scoped names and "namespace/name" in one map.
std::string map_key(std::string_view ns, std::string_view name) {
  return std::string(ns) + "/" + std::string(name);
}
}  // namespace

Rbac::Role* Rbac::find_role(const kube::Object& object) {
  const auto it = role_of_.find(map_key(object.ns(), object.name()));
  return it == role_of_.end() ? nullptr : it->second.get();
}

void Rbac::put(const kube::ObjectRef& object) {
  if (object->resource() == roles_ || object->resource() == cluster_roles_) {
    if (Role* role = find_role(*object)) role->state = Role::State::kUnread;
    return;
  }
  remove_binding(*object);
  add_binding(*object);
}

void Rbac::drop(const kube::ObjectRef& object) {
  if (object->resource() == roles_ || object->resource() == cluster_roles_) {
    if (Role* role = find_role(*object)) role->state = Role::State::kUnread;
    return;
  }
  remove_binding(*object);
}

void Rbac::add_binding(const kube::Object& object) {
  const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(object.json());
  if (!doc.ok()) return;
  auto made = std::make_unique<Binding>();
  Binding& b = *made;
  b.ns = object.ns();
  b.name = object.name();
  const kube::Json ref = doc->root().get("roleRef");
  b.role_kind = ref.get("kind").string();
  const bool of_cluster = b.role_kind == "ClusterRole";
  if (of_cluster || (b.role_kind == "Role" && !b.ns.empty())) {
    const std::string_view ns = of_cluster ? std::string_view() : b.ns;
    const std::string_view name = ref.get("name").string();
    std::unique_ptr<Role>& role = role_of_[map_key(ns, name)];
    if (!role) {
      role.reset(
          new Role{std::string(ns), std::string(name), of_cluster ? cluster_roles_ : roles_});
    }
    role->users++;
    b.role = role.get();
  }
  for (const kube::Json subject : doc->root().get("subjects").elements()) {
    const std::string_view kind = subject.get("kind").string();
    const std::string_view name = subject.get("name").string();
    Subject s{"User", "", std::string(name)};
    std::string key = b.ns + kUser;
    if (kind == "ServiceAccount") {
      s.kind = "ServiceAccount";
      s.ns = subject.get("namespace").string();
      if (s.ns.empty()) s.ns = b.ns;
      if (s.ns.empty()) continue;
      key += "system:serviceaccount:" + s.ns + ":";
    } else if (kind == "Group") {
      s.kind = "Group";
      key.back() = kGroupOf;
    } else if (kind != "User") {
      continue;
    }
    key += name;
    std::vector<Hit>& hits = hits_of_[key];
    if (hits.empty() || hits.back().binding != &b) {
      hits.push_back({&b, b.subjects.size()});
      b.keys.push_back(std::move(key));
    }
    b.subjects.push_back(std::move(s));
  }
  binding_of_[map_key(b.ns, b.name)] = std::move(made);
}

void Rbac::remove_binding(const kube::Object& object) {
  const auto it = binding_of_.find(map_key(object.ns(), object.name()));
  if (it == binding_of_.end()) return;
  const std::unique_ptr<Binding> gone = std::move(it->second);
  binding_of_.erase(it);
  for (const std::string& key : gone->keys) {
    const auto at = hits_of_.find(key);
    std::erase_if(at->second, [&](const Hit& hit) { return hit.binding == gone.get(); });
    if (at->second.empty()) hits_of_.erase(at);
  }
  release(gone->role);
}

void Rbac::release(Role* role) {
  if (role == nullptr || --role->users > 0) return;
  role_of_.erase(map_key(role->ns, role->name));
}

// --- asking ---

void Rbac::collect(std::string_view ns, char kind, std::string_view name) {
  key_.assign(ns).push_back(kind);
  key_ += name;
  const auto it = hits_of_.find(std::string_view(key_));
  if (it != hits_of_.end()) found_.insert(found_.end(), it->second.begin(), it->second.end());
}

void Rbac::collect_all(const User& user, std::string_view ns) {
  follower_.pull();
  found_.clear();
  for (const std::string_view in : {std::string_view(), ns}) {
    const size_t first = found_.size();
    collect(in, kUser, user.name);
    for (const std::string& group : user.groups) collect(in, kGroupOf, group);
    const auto begin = found_.begin() + static_cast<ptrdiff_t>(first);
    if (found_.end() - begin > 1) {
      std::sort(begin, found_.end(), [](const Hit& a, const Hit& b) {
        const int order = a.binding->name.compare(b.binding->name);
        return order != 0 ? order < 0 : a.subject < b.subject;
      });
      found_.erase(std::unique(begin, found_.end(),
                               [](const Hit& a, const Hit& b) { return a.binding == b.binding; }),
                   found_.end());
    }
    if (ns.empty()) return;
  }
}

const RuleSet* Rbac::rules_of(Role& role) {
  if (role.state == Role::State::kUnread) {
    role.state = Role::State::kMissing;
    role.rules = RuleSet();
    if (const kube::ObjectRef object =
            cache_.get(role.resource, kube::object_key(role.ns, role.name))) {
      const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(object->json());
      if (doc.ok()) role.rules = RuleSet::parse(doc->root().get("rules"));
      role.state = Role::State::kRead;
    }
  }
  return role.state == Role::State::kMissing ? nullptr : &role.rules;
}

Decision Rbac::authorize(const Attributes& attributes) {
  collect_all(*attributes.user, attributes.ns);
  std::vector<std::string> errors;
  for (const Hit& hit : found_) {
    const RuleSet* rules = hit.binding->role == nullptr ? nullptr : rules_of(*hit.binding->role);
    if (rules == nullptr) {
      errors.push_back(hit.binding->fault(false));
      continue;
    }
    for (const PolicyRule& rule : rules->rules()) {
      if (allows(rule, attributes)) {
        return {true, "RBAC: allowed by " + hit.binding->text(hit.subject)};
      }
    }
  }
  return {false, errors.empty() ? "" : "RBAC: " + aggregate(std::move(errors))};
}

RuleList Rbac::rules_for(const User& user, std::string_view ns) { return list(user, ns, false); }

RuleList Rbac::held_rules(const User& user, std::string_view ns) { return list(user, ns, true); }

Result<RuleSet> Rbac::role_rules(std::string_view kind, std::string_view name,
                                 std::string_view ns) {
  const bool of_cluster = kind == "ClusterRole";
  if (!of_cluster && kind != "Role") {
    return Error(Code::kInternalError,
                 "Internal error occurred: unsupported role reference kind: " + go_quote(kind));
  }
  if (!of_cluster && ns.empty()) return kube::bad_request("Namespace parameter required.");
  const kube::ResourceId id = of_cluster ? cluster_roles_ : roles_;
  const kube::ObjectRef object = cache_.get(id, kube::object_key(of_cluster ? "" : ns, name));
  if (!object) return kube::not_found(kinds_.storage_kind(id), name);
  const kube::JsonDoc doc = TRY(kube::JsonDoc::parse(object->json()));
  return RuleSet::parse(doc.root().get("rules"));
}

RuleList Rbac::list(const User& user, std::string_view ns, bool plural) {
  collect_all(user, ns);
  RuleList out;
  std::vector<std::string> errors;
  for (const Hit& hit : found_) {
    const RuleSet* rules = hit.binding->role == nullptr ? nullptr : rules_of(*hit.binding->role);
    if (rules == nullptr) {
      errors.push_back(hit.binding->fault(plural));
      continue;
    }
    out.rules.insert(out.rules.end(), rules->rules().begin(), rules->rules().end());
  }
  out.error = aggregate(std::move(errors));
  return out;
}

}  // namespace kedge::policy
