// ClusterRoles that gather the rules of others (clusterroleaggregation_controller.go).
#include <set>

#include "controllers/functions.h"
#include "kube/label_selector.h"
#include "kube/selector.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kGroup = "rbac.authorization.k8s.io";

// Equal as upstream compares rules: absent and empty lists are the same.
std::string rule_text(Json rule) {
  std::string out;
  for (const auto* name : {"verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"}) {
    const Json list = rule.get(name);
    out += list.size() == 0 ? "-" : list.print();
  }
  return out;
}

Result<kube::LabelSelector> selector_of(Json json) {
  const std::string text = TRY(kube::label_selector_text(json));
  return kube::LabelSelector::parse(text);
}

}  // namespace

void aggregating_role_keys(const Change& change, const View& view, Keys& out) {
  const Kind& roles = view.kind(kGroup, "clusterroles");
  const auto aggregates = [](const kube::Object& role) {
    return role.json().find("\"aggregationRule\":") != std::string_view::npos;
  };
  if (!change.old) {  // new: it has rules for others only if it has labels
    if (aggregates(*change.now)) own_key(change, view, out);
    if (change.now->json().find("\"labels\":") == std::string_view::npos) return;
  }
  view.cache.for_each(roles.id, "", [&](const ObjectRef& o) {
    if (aggregates(*o)) out.now.emplace_back(o->key());
    return true;
  });
}

Plan reconcile_aggregation(std::string_view key, const View& view, int64_t, const Last&) {
  Plan plan;
  const Kind& roles = view.kind(kGroup, "clusterroles");
  const ObjectRef role = view.get(roles, key);
  if (!role) return plan;
  const JsonDoc doc = parse(*role);
  const Json rule = doc.root().get("aggregationRule");
  if (!rule) return plan;
  JsonDoc made = make_json(
      R"({"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{},"rules":[]})");
  made.root().get("metadata").set_string("name", role->name());
  const Json rules = made.root().get("rules");
  std::set<std::string> known;
  for (const Json s : rule.get("clusterRoleSelectors").elements()) {
    const auto selector = selector_of(s);
    if (!selector.ok()) {
      plan.error = selector.error().message();
      return plan;
    }
    view.cache.for_each(roles.id, "", [&](const ObjectRef& o) {
      if (o->key() == role->key() || !selector->matches(*o)) return true;
      const JsonDoc other = parse(*o);
      for (const Json r : other.root().get("rules").elements()) {
        if (known.insert(rule_text(r)).second) rules.append(made.copy(r));
      }
      return true;
    });
  }
  const Json now = doc.root().get("rules");
  bool same = now.size() == rules.size();
  auto other = rules.elements().begin();
  for (const Json r : now.elements()) {
    if (!same) break;
    same = rule_text(r) == rule_text(*other);
    ++other;
  }
  if (same) return plan;
  Write w = create(roles, "", std::move(made));
  w.verb = Write::Verb::kApply;
  w.manager = "clusterrole-aggregation-controller";
  plan.writes.push_back(std::move(w));
  return plan;
}

}  // namespace kedge::controllers
