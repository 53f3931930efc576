#include "validation/admission_rules.h"

#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostConditions = 64;

// validateResources; the walk is at the rule.
void check_resources(Faults& faults, Json resources) {
  constexpr std::string_view kField = "resources";
  if (resources.size() == 0) faults.required(kField);
  std::set<std::string_view> with_all_subresources;
  std::set<std::string_view> of_all_resources;
  bool everything = false;
  bool all = false;
  bool plain = false;
  size_t i = 0;
  for (const Json e : resources.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, kField, i++);
    const std::string text(e.string());
    if (text.empty()) {
      faults.required("");
      continue;
    }
    everything = everything || text == "*/*";
    all = all || text == "*";
    const size_t slash = text.find('/');
    if (slash == std::string::npos) {
      plain = text != "*";
      continue;
    }
    const std::string_view resource = e.string().substr(0, slash);
    const std::string_view sub = e.string().substr(slash + 1);
    const auto refuse = [&](const std::string& pattern) {
      faults.invalid("", text, "if '" + pattern + "' is present, must not specify " + text);
    };
    if (with_all_subresources.contains(resource)) refuse(std::string(resource) + "/*");
    if (of_all_resources.contains(sub)) refuse("*/" + std::string(sub));
    if (sub == "*") with_all_subresources.insert(resource);
    if (resource == "*") of_all_resources.insert(sub);
  }
  if (resources.size() > 1 && everything) {
    faults.invalid(kField, resources, "if '*/*' is present, must not specify other resources");
  }
  if (all && plain) {
    faults.invalid(kField, resources,
                   "if '*' is present, must not specify other resources without subresources");
  }
}

void check_list(Faults& faults, std::string_view field, Json list, std::string_view others) {
  if (list.size() == 0) faults.required(field);
  if (list.size() > 1 && has_wildcard(list)) {
    faults.invalid(field, list, "if '*' is present, must not specify other " + std::string(others));
  }
}

}  // namespace

bool has_wildcard(Json list) {
  for (const Json e : list.elements()) {
    if (e.string() == "*") return true;
  }
  return false;
}

void check_operation_rule(Faults& faults, Json rule) {
  constexpr std::string_view kOperations[] = {"*", "CONNECT", "CREATE", "DELETE", "UPDATE"};
  constexpr std::string_view kScopes[] = {"*", "Cluster", "Namespaced"};
  check_list(faults, "operations", rule.get("operations"), "operations");
  size_t i = 0;
  for (const Json op : rule.get("operations").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "operations", i++);
    check_enum(faults, "", op, kOperations);
  }
  check_list(faults, "apiGroups", rule.get("apiGroups"), "API groups");
  check_list(faults, "apiVersions", rule.get("apiVersions"), "API versions");
  i = 0;
  for (const Json version : rule.get("apiVersions").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "apiVersions", i++);
    if (version.string().empty()) faults.required("");
  }
  check_resources(faults, rule.get("resources"));
  check_enum(faults, "scope", rule.get("scope"), kScopes);
}

void check_failure_policy(Faults& faults, Json policy) {
  constexpr std::string_view kPolicies[] = {"Fail", "Ignore"};
  check_enum(faults, "failurePolicy", policy, kPolicies);
}

void check_match_conditions(Faults& faults, Json conditions) {
  if (conditions.size() > kMostConditions) {
    faults.too_many("matchConditions", conditions.size(), kMostConditions);
  }
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json c : conditions.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "matchConditions", i++);
    const std::string_view name = c.get("name").string();
    if (trim(c.get("expression").string()).empty()) faults.required("expression");
    if (name.empty()) {
      faults.required("name");
    } else {
      check_qualified_name_value(faults, "name", name);
      if (!names.insert(name).second) faults.duplicate("name", name);
    }
  }
}

}  // namespace kedge::validation
