// RBAC a second time, without an index: every binding and every rule is looked at for each
// question, as upstream does. What the index answers must be the same, after any row of changes.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "policy/rbac.h"
#include "unit/policy/fixture.h"

namespace kedge::policy::testing {

// Numbers below `n`, until they are used up.
class Choices {
 public:
  virtual ~Choices() = default;
  virtual size_t below(size_t n) = 0;
  virtual bool left() const = 0;
};

class RbacModel {
 public:
  explicit RbacModel(Choices& choices, size_t history) : choices_(choices), objects_(history) {}

  // One change, or one question. The differing answer of a question; "" when both agree.
  std::string step() {
    switch (choices_.below(6)) {
      case 0:
      case 1:
        change_role();
        return "";
      case 2:
      case 3:
        change_binding();
        return "";
      default:
        return ask();
    }
  }

 private:
  using Key = std::pair<std::string, std::string>;  // namespace, name
  struct NaiveRule {
    std::vector<std::string> verbs, groups, resources, names, paths;
  };
  struct NaiveSubject {
    std::string kind, ns, name;
  };
  struct NaiveBinding {
    std::string role_kind, role;
    std::vector<NaiveSubject> subjects;
  };

  template <size_t N>
  std::string pick(const char* const (&from)[N]) {
    return from[choices_.below(N)];
  }
  template <size_t N>
  std::vector<std::string> some(const char* const (&from)[N], size_t most) {
    std::vector<std::string> out;
    for (size_t n = choices_.below(most + 1); n > 0; n--) out.push_back(pick(from));
    return out;
  }

  static constexpr const char* kSpaces[] = {"", "a", "b"};
  static constexpr const char* kNames[] = {"r", "s", "t"};
  static constexpr const char* kVerbs[] = {"get", "list", "*", "create"};
  static constexpr const char* kGroups[] = {"", "apps", "*"};
  static constexpr const char* kResources[] = {"pods", "pods/log", "*", "*/log", "nodes", "log"};
  static constexpr const char* kObjects[] = {"x", "y", ""};
  static constexpr const char* kPaths[] = {"/a", "/a/*", "*", "/a*", "/b/"};
  static constexpr const char* kUsers[] = {"jane", "system:serviceaccount:a:sa", "joe"};
  static constexpr const char* kUserGroups[] = {"dev", "ops", "system:serviceaccounts:a"};

  static std::string list(const std::vector<std::string>& words) {
    std::string out = "[";
    for (const std::string& w : words) {
      if (out.size() > 1) out += ',';
      kube::append_json_string(out, w);
    }
    return out + "]";
  }

  void change_role() {
    const Key key(pick(kSpaces), pick(kNames));
    if (choices_.below(4) == 0) {
      roles_.erase(key);
      objects_.remove(kRbac, key.first.empty() ? "clusterroles" : "roles", key.first, key.second);
      return;
    }
    std::vector<NaiveRule>& rules = roles_[key];
    rules.clear();
    std::string json;
    for (size_t n = choices_.below(3); n > 0; n--) {
      NaiveRule r;
      r.verbs = some(kVerbs, 2);
      if (choices_.below(3) == 0) {
        r.paths = some(kPaths, 2);
      } else {
        r.groups = some(kGroups, 2);
        r.resources = some(kResources, 2);
        r.names = choices_.below(2) == 0 ? some(kObjects, 2) : std::vector<std::string>();
      }
      json += json.empty() ? "{" : ",{";
      json += R"("verbs":)" + list(r.verbs) + R"(,"apiGroups":)" + list(r.groups) +
              R"(,"resources":)" + list(r.resources) + R"(,"resourceNames":)" + list(r.names) +
              R"(,"nonResourceURLs":)" + list(r.paths) + "}";
      rules.push_back(std::move(r));
    }
    objects_.role(key.first, key.second, json);
  }

  void change_binding() {
    const Key key(pick(kSpaces), pick(kNames));
    if (choices_.below(4) == 0) {
      bindings_.erase(key);
      objects_.remove(kRbac, key.first.empty() ? "clusterrolebindings" : "rolebindings", key.first,
                      key.second);
      return;
    }
    NaiveBinding& b = bindings_[key];
    b.role_kind = key.first.empty() || choices_.below(2) == 0 ? "ClusterRole" : "Role";
    b.role = pick(kNames);
    b.subjects.clear();
    std::string json;
    for (size_t n = choices_.below(4); n > 0; n--) {
      NaiveSubject s;
      std::string text;
      switch (choices_.below(4)) {
        case 0:
          s = {"User", "", pick(kUsers)};
          text = user(s.name);
          break;
        case 1:
          s = {"Group", "", pick(kUserGroups)};
          text = group(s.name);
          break;
        case 2:
          s = {"ServiceAccount", pick(kSpaces), "sa"};
          text = account(s.ns, s.name);
          break;
        default:
          s = {"Nobody", "", "jane"};
          text = R"({"kind":"Nobody","name":"jane"})";
      }
      json += json.empty() ? "" : ",";
      json += text;
      b.subjects.push_back(std::move(s));
    }
    objects_.bind(key.first, key.second, b.role_kind, b.role, json);
  }

  static bool has(const std::vector<std::string>& words, const std::string& word) {
    for (const std::string& w : words) {
      if (w == word) return true;
    }
    return false;
  }

  static bool allows(const NaiveRule& r, const Attributes& a) {
    if (!has(r.verbs, "*") && !has(r.verbs, std::string(a.verb))) return false;
    if (!a.is_resource) {
      for (std::string p : r.paths) {
        if (p == a.path) return true;
        if (!p.ends_with('*')) continue;
        while (p.ends_with('*')) p.pop_back();
        if (a.path.starts_with(p)) return true;
      }
      return false;
    }
    if (!has(r.groups, "*") && !has(r.groups, std::string(a.group))) return false;
    std::string combined(a.resource);
    if (!a.subresource.empty()) combined += "/" + std::string(a.subresource);
    if (!has(r.resources, "*") && !has(r.resources, combined) &&
        (a.subresource.empty() || !has(r.resources, "*/" + std::string(a.subresource)))) {
      return false;
    }
    return r.names.empty() || has(r.names, std::string(a.name));
  }

  // The subject's description, or "".
  static std::string applies(const NaiveSubject& s, const User& who, const std::string& ns) {
    if (s.kind == "User") return who.name == s.name ? "User " + go_quote(s.name) : "";
    if (s.kind == "Group") return who.in_group(s.name) ? "Group " + go_quote(s.name) : "";
    if (s.kind != "ServiceAccount") return "";
    const std::string in = s.ns.empty() ? ns : s.ns;
    if (in.empty() || who.name != "system:serviceaccount:" + in + ":" + s.name) return "";
    return "ServiceAccount " + go_quote(s.name + "/" + in);
  }

  Decision decide(const Attributes& a) const {
    std::vector<std::string> faults;
    for (const std::string& ns : {std::string(), std::string(a.ns)}) {
      for (const auto& [key, b] : bindings_) {
        if (key.first != ns) continue;
        std::string subject;
        for (const NaiveSubject& s : b.subjects) {
          subject = applies(s, *a.user, ns);
          if (!subject.empty()) break;
        }
        if (subject.empty()) continue;
        const bool cluster = b.role_kind == "ClusterRole";
        const auto role = roles_.find({cluster ? "" : ns, b.role});
        if (role == roles_.end()) {
          const std::string fault = std::string(cluster ? "clusterrole." : "role.") +
                                    std::string(kRbac) + " " + go_quote(b.role) + " not found";
          if (!has(faults, fault)) faults.push_back(fault);
          continue;
        }
        for (const NaiveRule& r : role->second) {
          if (!allows(r, a)) continue;
          const std::string what = ns.empty() ? "ClusterRoleBinding " + go_quote(key.second)
                                              : "RoleBinding " + go_quote(key.second + "/" + ns);
          return {true, "RBAC: allowed by " + what + " of " + b.role_kind + " " + go_quote(b.role) +
                            " to " + subject};
        }
      }
      if (a.ns.empty()) break;
    }
    if (faults.empty()) return {};
    return {false, "RBAC: " + (faults.size() == 1 ? faults[0] : "[" + join(faults, ", ") + "]")};
  }

  std::string ask() {
    const User who = make_user(pick(kUsers), some(kUserGroups, 2));
    const std::string verb = pick(kVerbs), ns = pick(kSpaces), group_name = pick(kGroups),
                      object = pick(kObjects), path = pick(kPaths);
    Attributes a;
    a.user = &who;
    a.verb = verb;
    if (choices_.below(4) == 0) {
      a.path = path;
    } else {
      a.is_resource = true;
      a.ns = ns;
      a.group = group_name;
      a.resource = choices_.below(2) == 0 ? "pods" : "nodes";
      a.subresource = choices_.below(3) == 0 ? "log" : "";
      a.name = object;
    }
    const Decision want = decide(a);
    const Decision have = rbac_.authorize(a);
    if (want.allowed == have.allowed && want.reason == have.reason) return "";
    return "want " + std::to_string(want.allowed) + " " + want.reason + "; have " +
           std::to_string(have.allowed) + " " + have.reason;
  }

  Choices& choices_;
  Objects objects_;
  Rbac rbac_{objects_.kinds, objects_.cache};
  std::map<Key, std::vector<NaiveRule>> roles_;
  std::map<Key, NaiveBinding> bindings_;
};

}  // namespace kedge::policy::testing
