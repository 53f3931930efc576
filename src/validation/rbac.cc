// Roles and bindings: pkg/apis/rbac/validation.
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kGroup = "rbac.authorization.k8s.io";
constexpr std::string_view kGroups[] = {kGroup};
constexpr std::string_view kNoGroup[] = {""};
constexpr std::string_view kSubjectKinds[] = {"ServiceAccount", "User", "Group"};
constexpr std::string_view kRoleKinds[] = {"Role", "ClusterRole"};

void check_rule(Faults& faults, Json rule, bool namespaced) {
  const auto size = [&](std::string_view name) { return rule.get(name).size(); };
  if (size("verbs") == 0) faults.required("verbs", "verbs must contain at least one value");
  if (const Json urls = rule.get("nonResourceURLs"); urls.size() != 0) {
    if (namespaced) {
      faults.invalid("nonResourceURLs", urls, "namespaced rules cannot apply to non-resource URLs");
    }
    if (size("apiGroups") + size("resources") + size("resourceNames") != 0) {
      faults.invalid("nonResourceURLs", urls,
                     "rules cannot apply to both regular resources and non-resource URLs");
    }
    return;
  }
  if (size("apiGroups") == 0) {
    faults.required("apiGroups", "resource rules must supply at least one api group");
  }
  if (size("resources") == 0) {
    faults.required("resources", "resource rules must supply at least one resource");
  }
}

void check_rules(Faults& faults, Json rules, bool namespaced) {
  size_t i = 0;
  for (const Json rule : rules.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "rules", i++);
    check_rule(faults, rule, namespaced);
  }
}

void check_subject(Faults& faults, Json subject, bool namespaced) {
  const std::string_view name = subject.get("name").string();
  const std::string_view kind = subject.get("kind").string();
  const std::string_view group = subject.get("apiGroup").string();
  if (name.empty()) faults.required("name");
  if (kind == "ServiceAccount") {
    if (!name.empty()) faults.invalid_all("name", name, kube::check_dns_subdomain(name));
    if (!group.empty()) faults.not_supported("apiGroup", group, kNoGroup);
    if (!namespaced && subject.get("namespace").string().empty()) faults.required("namespace");
  } else if (kind == "User" || kind == "Group") {
    if (group != kGroup) faults.not_supported("apiGroup", group, kGroups);
  } else {
    faults.not_supported("kind", kind, kSubjectKinds);
  }
}

void check_binding(const Input& in, Faults& faults, bool namespaced) {
  const Json ref = in.root.get("roleRef");
  {
    const Faults::In at(faults, "roleRef");
    const std::string_view group = ref.get("apiGroup").string();
    const std::string_view kind = ref.get("kind").string();
    const std::string_view name = ref.get("name").string();
    if (group != kGroup) faults.not_supported("apiGroup", group, kGroups);
    if (kind != "ClusterRole" && !(namespaced && kind == "Role")) {
      faults.not_supported("kind", kind, std::span(kRoleKinds).subspan(namespaced ? 0 : 1));
    }
    if (name.empty()) {
      faults.required("name");
    } else {
      faults.invalid_all("name", name, kube::check_path_segment(name));
    }
  }
  size_t i = 0;
  for (const Json subject : in.root.get("subjects").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "subjects", i++);
    check_subject(faults, subject, namespaced);
  }
  if (in.old_root && !same_value(ref, in.old_root.get("roleRef"))) {
    faults.invalid_shown("roleRef", shown_as_go("rbac.v1.RoleRef", ref), "cannot change roleRef");
  }
}

}  // namespace

void validate_role(const Input& in, Faults& faults) {
  check_rules(faults, in.root.get("rules"), true);
}

void validate_cluster_role(const Input& in, Faults& faults) {
  check_rules(faults, in.root.get("rules"), false);
  const Json aggregation = in.root.get("aggregationRule");
  if (!aggregation) return;
  const Faults::In rule(faults, "aggregationRule");
  const Json selectors = aggregation.get("clusterRoleSelectors");
  if (selectors.size() == 0) {
    faults.required("clusterRoleSelectors",
                    "at least one clusterRoleSelector required if aggregationRule is non-nil");
  }
  size_t i = 0;
  for (const Json selector : selectors.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "clusterRoleSelectors", i++);
    check_label_selector(faults, selector);
    // What upstream shows is the selector it could not make.
    if (!selector_is_usable(selector)) faults.invalid("", Json(), "invalid label selector.");
  }
}

void validate_role_binding(const Input& in, Faults& faults) { check_binding(in, faults, true); }

void validate_cluster_role_binding(const Input& in, Faults& faults) {
  check_binding(in, faults, false);
}

}  // namespace kedge::validation
