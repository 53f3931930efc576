#include "policy/escalation.h"

#include "base/strings.h"
#include "kube/status.h"

namespace kedge::policy {
namespace {

using kube::Json;

Error refusal(const Granting& g, std::string_view why) {
  const std::string_view name = g.root.at("metadata.name").string();
  ErrorDetails details;
  details.name = name;
  details.group = g.kind.group;
  details.kind = g.kind.resource;
  return Error(
      Code::kForbidden,
      g.kind.qualified_resource() + " " + go_quote(name) + " is forbidden: " + std::string(why),
      std::move(details));
}

// Equal but for what is written before an object can go: finalizers, owner references and the list
// of who wrote them. Absent and empty are the same.
bool same(Json a, Json b) {
  if (a.size() == 0 && b.size() == 0 && !a.is_string() && !b.is_string()) return true;
  return json_equal(a, b);
}

bool only_releases(Json root, Json old_root) {
  for (const auto* name : {"rules", "aggregationRule", "roleRef", "subjects"}) {
    if (!same(root.get(name), old_root.get(name))) return false;
  }
  for (const auto* name : {"labels", "annotations", "generateName", "resourceVersion"}) {
    const Json now = root.get("metadata").get(name);
    const Json old = old_root.get("metadata").get(name);
    if (!same(now, old)) return false;
  }
  return true;
}

bool aggregates(Json root) { return root.at("aggregationRule.clusterRoleSelectors").size() != 0; }

constexpr std::string_view kStar[] = {"*"};
constexpr PolicyRule kFullAuthority[] = {{.verbs = kStar, .groups = kStar, .resources = kStar},
                                         {.verbs = kStar, .paths = kStar}};

}  // namespace

bool Escalation::allowed(const Granting& g, std::string_view verb, std::string_view group,
                         std::string_view resource, std::string_view name) {
  Attributes a;
  a.user = &g.user;
  a.verb = verb;
  a.is_resource = true;
  a.group = group;
  a.version = "*";
  a.resource = resource;
  a.ns = g.ns;
  a.name = name;
  return authorizer_.authorize(a).allowed;
}

Status Escalation::check(const Granting& g) {
  if (!concerns(g.kind) || g.user.in_group(kMasters)) return {};
  if (g.old_root && only_releases(g.root, g.old_root)) return {};
  return g.kind.resource.ends_with("bindings") ? check_binding(g) : check_role(g);
}

Status Escalation::check_role(const Granting& g) {
  if (allowed(g, "escalate", g.kind.group, g.kind.resource, g.path_name)) return {};
  const RuleSet rules = RuleSet::parse(g.root.get("rules"));
  TRY(confirm(g, rules.rules()));
  // It can gather anything, and keep what is gathered from being less.
  if ((aggregates(g.root) || aggregates(g.old_root)) && !confirm(g, kFullAuthority).ok()) {
    return refusal(g, "must have cluster-admin privileges to use the aggregationRule");
  }
  return {};
}

Status Escalation::check_binding(const Granting& g) {
  const Json ref = g.root.get("roleRef");
  const std::string_view kind = ref.get("kind").string();
  const std::string_view name = ref.get("name").string();
  if (kind == "ClusterRole" || kind == "Role") {
    const std::string_view resource = kind == "Role" ? "roles" : "clusterroles";
    if (allowed(g, "bind", ref.get("apiGroup").string(), resource, name)) return {};
  }
  const RuleSet rules = TRY(rbac_.role_rules(kind, name, g.ns));
  return confirm(g, rules.rules());
}

Status Escalation::confirm(const Granting& g, std::span<const PolicyRule> wanted) {
  const RuleList held = rbac_.held_rules(g.user, g.ns);
  const auto missing = uncovered(held.rules, wanted, kGrantedPieces);
  // Differs from upstream: which compares any number of them.
  if (!missing) {
    return refusal(g, "the rules grant more than " + std::to_string(kGrantedPieces) +
                          " single permissions, too many to be compared");
  }
  if (missing->empty()) return {};
  std::vector<std::string_view> groups(g.user.groups.begin(), g.user.groups.end());
  std::string why = "user " + go_quote(g.user.name) + " (groups=" + quoted_list(groups) +
                    ") is attempting to grant RBAC permissions not currently held:\n" +
                    describe(*missing);
  if (!held.error.empty()) why += "; resolution errors: [" + held.error + "]";
  return refusal(g, why);
}

}  // namespace kedge::policy
