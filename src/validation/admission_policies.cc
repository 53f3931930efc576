// Admission policies and their bindings: pkg/apis/admissionregistration/validation, but for what
// compiling the expressions says.
#include <set>

#include "base/strings.h"
#include "validation/admission_rules.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostAuditAnnotations = 20;
constexpr size_t kMostValueExpression = 5 * 1024;

std::string joined(const std::vector<std::string>& messages) { return join(messages, ","); }

void check_param_kind(Faults& faults, Json kind) {
  const Faults::In at(faults, "paramKind");
  const std::string_view version = kind.get("apiVersion").string();
  const std::string_view name = kind.get("kind").string();
  const size_t slash = version.find('/');
  if (version.empty()) {
    faults.required("apiVersion");
  } else if (slash != std::string_view::npos &&
             version.find('/', slash + 1) != std::string_view::npos) {
    faults.invalid("apiVersion", version,
                   "unexpected GroupVersion string: " + std::string(version));
  } else {
    const bool core = slash == std::string_view::npos;
    const std::string_view group = core ? std::string_view() : version.substr(0, slash);
    const std::string_view bare = core ? version : version.substr(slash + 1);
    const auto of_group = kube::check_dns_subdomain(group);
    const auto of_version = kube::check_dns1035_label(bare);
    if (!group.empty() && !of_group.empty()) faults.invalid("apiVersion", group, joined(of_group));
    if (bare.empty()) {
      faults.invalid("apiVersion", version, "version must be specified");
    } else if (!of_version.empty()) {
      faults.invalid("apiVersion", bare, joined(of_version));
    }
  }
  const auto of_kind = kube::check_dns1035_label(to_lower(name));
  if (name.empty()) {
    faults.required("kind");
  } else if (!of_kind.empty()) {
    faults.invalid("kind", name,
                   "may have mixed case, but should otherwise match: " + joined(of_kind));
  }
}

// validateNamedRuleWithOperations; the walk is at the rule.
void check_named_rule(Faults& faults, Json rule) {
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json name : rule.get("resourceNames").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "resourceNames", i++);
    faults.invalid_all("", name.string(), kube::check_path_segment(name.string()));
    if (!names.insert(name.string()).second) faults.duplicate("", name.string());
  }
  check_operation_rule(faults, rule);
}

// validateMatchResources; the walk is at them.
void check_match_resources(Faults& faults, Json match) {
  constexpr std::string_view kPolicies[] = {"Equivalent", "Exact"};
  if (const Json policy = match.get("matchPolicy")) {
    check_enum(faults, "matchPolicy", policy, kPolicies);
  } else {
    faults.required("matchPolicy");
  }
  for (const char* name : {"namespaceSelector", "objectSelector"}) {
    const Json selector = match.get(name);
    if (!selector) {
      faults.required(name);
      continue;
    }
    const Faults::In at(faults, name);
    check_label_selector(faults, selector);
  }
  for (const char* list : {"resourceRules", "excludeResourceRules"}) {
    size_t i = 0;
    for (const Json rule : match.get(list).elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, list, i++);
      check_named_rule(faults, rule);
    }
  }
}

// Of mutating ones: no operation that ends without an object; the walk is at the match.
void check_mutating_operations(Faults& faults, Json match) {
  constexpr std::string_view kOperations[] = {"*", "CONNECT", "CREATE", "UPDATE"};
  for (const Json rule : match.get("resourceRules").elements()) {
    for (const Json op : rule.get("operations").elements()) {
      check_enum(faults, "resourceRules.operations", op, kOperations);
    }
  }
}

bool is_cel_identifier(std::string_view name) {
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter && (i == 0 || c < '0' || c > '9')) return false;
  }
  return !is_one_of(name,
                    "true,false,null,in,as,break,const,continue,else,for,function,if,import,let,"
                    "loop,package,namespace,return,var,void,while");
}

void check_variables(Faults& faults, Json variables) {
  size_t i = 0;
  for (const Json v : variables.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "variables", i++);
    const std::string_view name = v.get("name").string();
    if (trim(name).empty()) {
      faults.required("name", "name is not specified");
    } else if (!is_cel_identifier(name)) {
      faults.invalid("name", name, "must be a valid CEL identifier");
    }
    if (trim(v.get("expression").string()).empty()) {
      faults.required("expression", "expression is not specified");
    }
  }
}

// What policies of both kinds have; the walk is at the spec.
void check_policy(Faults& faults, Json spec, Json old) {
  const Json failure = spec.get("failurePolicy");
  if (!failure) faults.required("failurePolicy");
  check_failure_policy(faults, failure);
  const Json kind = spec.get("paramKind");
  if (kind) check_param_kind(faults, kind);
  const Json match = spec.get("matchConstraints");
  if (!match) {
    faults.required("matchConstraints");
  } else {
    const Faults::In at(faults, "matchConstraints");
    check_match_resources(faults, match);
    if (match.get("resourceRules").size() == 0) faults.required("resourceRules");
  }
  const Json conditions = spec.get("matchConditions");
  if (!old || !same_value(kind, old.get("paramKind")) ||
      !same_value(conditions, old.get("matchConditions"))) {
    check_match_conditions(faults, conditions);
  }
  check_variables(faults, spec.get("variables"));
}

void check_validation(Faults& faults, Json v) {
  constexpr std::string_view kReasons[] = {"Forbidden", "Invalid", "RequestEntityTooLarge"};
  const std::string_view message = v.get("message").string();
  const std::string_view expression = v.get("messageExpression").string();
  if (trim(v.get("expression").string()).empty()) {
    faults.required("expression", "expression is not specified");
  }
  if (!expression.empty() && trim(expression).empty()) {
    faults.invalid("messageExpression", expression, "must be non-empty if specified");
  }
  if (!message.empty() && trim(message).empty()) {
    faults.invalid("message", message, "must be non-empty if specified");
  } else if (trim(message).find_first_of("\r\n") != std::string_view::npos) {
    faults.invalid("message", message, "must not contain line breaks");
  }
  check_enum(faults, "reason", v.get("reason"), kReasons);
}

void check_audit_annotations(Faults& faults, Json annotations, std::string_view name) {
  if (annotations.size() > kMostAuditAnnotations) {
    faults.invalid("auditAnnotations", annotations, "must not have more than 20 auditAnnotations");
  }
  std::set<std::string_view> keys;
  size_t i = 0;
  for (const Json a : annotations.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "auditAnnotations", i++);
    const std::string_view key = a.get("key").string();
    const std::string_view value = trim(a.get("valueExpression").string());
    if (name.empty()) {
      faults.invalid("key", key, "requires metadata.name be non-empty");
    } else {
      check_qualified_name_value(faults, "key", std::string(name) + "/" + std::string(key));
    }
    if (value.empty()) {
      faults.required("valueExpression", "valueExpression is not specified");
    } else if (value.size() > kMostValueExpression) {
      faults.required("valueExpression", "must not exceed 5120 bytes in length");
    }
    if (!keys.insert(key).second) faults.duplicate("key", key);
  }
}

struct Patch {
  std::string_view type;
  std::string_view member;
};
constexpr Patch kPatches[] = {{"ApplyConfiguration", "applyConfiguration"},
                              {"JSONPatch", "jsonPatch"}};

void check_mutation(Faults& faults, Json mutation) {
  constexpr std::string_view kTypes[] = {"ApplyConfiguration", "JSONPatch"};
  const std::string type(mutation.get("patchType").string());
  if (type.empty()) return faults.required("patchType");
  if (type != kTypes[0] && type != kTypes[1]) {
    return faults.not_supported("patchType", type, kTypes);
  }
  for (const Patch& row : kPatches) {
    const Json patch = mutation.get(row.member);
    if (row.type != type) {
      if (patch) {
        faults.invalid(row.member, "{" + std::string(row.member) + "}",
                       "must not be specified when patchType is " + type);
      }
    } else if (!patch) {
      faults.required(row.member, "must be specified when patchType is " + type);
    } else if (trim(patch.get("expression").string()).empty()) {
      const Faults::In at(faults, row.member);
      faults.required("expression");
    }
  }
}

// --- bindings

void check_param_ref(Faults& faults, Json ref) {
  constexpr std::string_view kActions[] = {"Deny", "Allow"};
  constexpr std::string_view kExclusive = "name and selector are mutually exclusive";
  const Faults::In at(faults, "paramRef");
  const std::string_view name = ref.get("name").string();
  const Json selector = ref.get("selector");
  if (!name.empty()) {
    faults.invalid_all("name", name, kube::check_path_segment(name));
    if (selector) faults.forbidden("name", kExclusive);
  }
  if (selector) {
    {
      const Faults::In below(faults, "selector");
      check_label_selector(faults, selector);
    }
    if (!name.empty()) faults.forbidden("selector", kExclusive);
  } else if (name.empty()) {
    faults.required("", "one of name or selector must be specified");
  }
  check_required_enum(faults, "parameterNotFoundAction", ref.get("parameterNotFoundAction"),
                      kActions);
}

// The walk is at the spec.
void check_binding(Faults& faults, Json spec) {
  const std::string_view policy = spec.get("policyName").string();
  if (policy.empty()) {
    faults.required("policyName");
  } else {
    check_dns_subdomain_value(faults, "policyName", policy);
  }
  if (const Json ref = spec.get("paramRef")) check_param_ref(faults, ref);
  if (const Json match = spec.get("matchResources")) {
    const Faults::In at(faults, "matchResources");
    check_match_resources(faults, match);
  }
}

void check_actions(Faults& faults, Json actions) {
  constexpr std::string_view kActions[] = {"Audit", "Deny", "Warn"};
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json a : actions.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "validationActions", i++);
    check_enum(faults, "", a, kActions);
    if (!seen.insert(a.string()).second) faults.duplicate("", a.string());
  }
  if (seen.contains("Deny") && seen.contains("Warn")) {
    faults.invalid("validationActions", actions,
                   "must not contain both Deny and Warn (repeating the same validation failure "
                   "information in the API response and headers serves no purpose)");
  }
  if (seen.empty()) {
    faults.required("validationActions", "at least one validation action is required");
  }
}

}  // namespace

void validate_validating_policy(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_policy(faults, spec, in.old_root.get("spec"));
  const Json validations = spec.get("validations");
  const Json annotations = spec.get("auditAnnotations");
  if (validations.size() + annotations.size() == 0) {
    for (const char* name : {"validations", "auditAnnotations"}) {
      faults.required(name, "validations or auditAnnotations must contain at least one item");
    }
    return;
  }
  size_t i = 0;
  for (const Json v : validations.elements()) {
    if (faults.full()) return;
    const Faults::In one(faults, "validations", i++);
    check_validation(faults, v);
  }
  check_audit_annotations(faults, annotations, in.root.at("metadata.name").string());
}

void validate_validating_policy_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status");
  size_t i = 0;
  for (const Json w : in.root.at("status.typeChecking.expressionWarnings").elements()) {
    if (faults.full()) return;
    const Faults::In one(faults, "typeChecking.expressionWarnings", i++);
    check_all_required(faults, w, "warning");
    if (trim(w.get("fieldRef").string()).empty()) faults.required("fieldRef");
  }
  const Faults::In below(faults, "conditions");
  check_conditions(faults, in.root.at("status.conditions"));
}

void validate_mutating_policy(const Input& in, Faults& faults) {
  constexpr std::string_view kReinvocations[] = {"IfNeeded", "Never"};
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_policy(faults, spec, in.old_root.get("spec"));
  {
    const Faults::In match(faults, "matchConstraints");
    check_mutating_operations(faults, spec.get("matchConstraints"));
  }
  const Json mutations = spec.get("mutations");
  if (mutations.size() == 0) {
    faults.required("mutations", "mutations must contain at least one item");
  }
  size_t i = 0;
  for (const Json m : mutations.elements()) {
    if (faults.full()) return;
    const Faults::In one(faults, "mutations", i++);
    check_mutation(faults, m);
  }
  check_required_enum(faults, "reinvocationPolicy", spec.get("reinvocationPolicy"), kReinvocations);
}

void validate_validating_policy_binding(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_binding(faults, spec);
  check_actions(faults, spec.get("validationActions"));
}

void validate_mutating_policy_binding(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_binding(faults, spec);
  const Faults::In match(faults, "matchResources");
  check_mutating_operations(faults, spec.get("matchResources"));
}

}  // namespace kedge::validation
