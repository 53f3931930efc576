// Labels, selectors, conditions and templates' metadata: pkg/apis/meta/v1/validation and the node
// selectors of pkg/apis/core/validation.
#include <algorithm>
#include <optional>
#include <unordered_set>

#include "base/strings.h"
#include "validation/common.h"

namespace kedge::validation {
namespace {

constexpr size_t kAnnotationBytes = 256 * 1024;  // TotalAnnotationSizeLimitB
constexpr std::string_view kNoOperator = "not a valid selector operator";

// What a requirement's operator wants of its values.
enum class Wants : uint8_t { kSome, kNone, kOne, kUnknown };

Wants wants(std::string_view op) {
  if (op == "In" || op == "NotIn") return Wants::kSome;
  if (op == "Exists" || op == "DoesNotExist") return Wants::kNone;
  return op == "Gt" || op == "Lt" ? Wants::kOne : Wants::kUnknown;
}

void check_requirement(Faults& faults, Json requirement, bool of_node, bool any_values) {
  const Json op = requirement.get("operator");
  const size_t values = requirement.get("values").size();
  Wants w = wants(op.string());
  if (w == Wants::kOne && !of_node) w = Wants::kUnknown;
  if (w == Wants::kSome && values == 0) {
    faults.required("values", "must be specified when `operator` is 'In' or 'NotIn'");
  } else if (w == Wants::kNone && values > 0) {
    faults.forbidden("values",
                     "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
  } else if (w == Wants::kOne && values != 1) {
    faults.required("values", "must be specified single value when `operator` is 'Lt' or 'Gt'");
  } else if (w == Wants::kUnknown) {
    faults.invalid("operator", op.string(), kNoOperator);
  }
  check_qualified_name_value(faults, "key", requirement.get("key").string());
  if (any_values) return;
  size_t i = 0;
  for (const Json v : requirement.get("values").elements()) {
    if (faults.full()) return;
    const size_t index = i++;
    const auto messages = kube::check_label_value(v.string());
    if (messages.empty()) continue;
    const Faults::In at(faults, "values", index);
    faults.invalid_all("", v.string(), messages);
  }
}

void check_field_requirement(Faults& faults, Json requirement) {
  const std::string_view op = requirement.get("operator").string();
  const Json values = requirement.get("values");
  if (op != "In" && op != "NotIn") {
    faults.invalid("operator", op, kNoOperator);
  } else if (values.size() != 1) {
    faults.required("values",
                    "must be only one value when `operator` is 'In' or 'NotIn' for node field "
                    "selector");
  }
  const std::string_view key = requirement.get("key").string();
  if (key != "metadata.name") return faults.invalid("key", key, "not a valid field selector key");
  size_t i = 0;
  for (const Json v : values.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "values", i++);
    check_dns_subdomain_value(faults, "", v.string());
  }
}

bool is_reason(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto word = [&letter](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  if (!letter(text.front()) || !word(text.back())) return false;
  return std::all_of(text.begin(), text.end(),
                     [&word](char c) { return word(c) || c == ',' || c == ':'; });
}

void check_condition(Faults& faults, Json condition) {
  constexpr std::string_view kStatuses[] = {"False", "True", "Unknown"};
  check_qualified_name_value(faults, "type", condition.get("type").string());
  const std::string_view status = condition.get("status").string();
  if (std::find(std::begin(kStatuses), std::end(kStatuses), status) == std::end(kStatuses))
    faults.not_supported("status", status, kStatuses);
  const Json generation = condition.get("observedGeneration");
  if (generation.integer().value_or(0) < 0) {
    faults.invalid("observedGeneration", generation, "must be greater than or equal to zero");
  }
  check_required_string(faults, "lastTransitionTime", condition.get("lastTransitionTime"));
  const std::string_view reason = condition.get("reason").string();
  if (check_required_string(faults, "reason", condition.get("reason"))) {
    if (!is_reason(reason)) {
      faults.invalid(
          "reason", reason,
          regex_error("a condition reason must start with alphabetic character, "
                      "optionally followed by a string of alphanumeric characters or "
                      "'_,:', and must end with an alphanumeric character or '_'",
                      "[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?",
                      {"my_name", "MY_NAME", "MyName", "ReasonA,ReasonB", "ReasonA:ReasonB"}));
    }
    if (reason.size() > 1024) faults.too_long("reason", 1024);
  }
  if (condition.get("message").string().size() > 32 * 1024) faults.too_long("message", 32 * 1024);
}

bool requirement_matches(Json requirement, const Members& labels) {
  const std::string_view op = requirement.get("operator").string();
  const Json label = labels.get(requirement.get("key").string());
  if (op == "Exists") return label.valid();
  if (op == "DoesNotExist") return !label;
  bool in = false;
  if (label) {
    for (const Json v : requirement.get("values").elements())
      in = in || v.string() == label.string();
  }
  return op == "NotIn" ? !in : in;
}

}  // namespace

void check_labels_map(Faults& faults, std::string_view field, Json labels) {
  for (const auto m : labels.members()) {
    if (faults.full()) return;
    check_qualified_name_value(faults, field, m.name);
    faults.invalid_all(field, m.value.string(), kube::check_label_value(m.value.string()));
  }
}

void check_annotations_map(Faults& faults, std::string_view field, Json annotations) {
  size_t bytes = 0;
  for (const auto m : annotations.members()) {
    if (faults.full()) return;
    faults.invalid_all(field, m.name, kube::check_qualified_name(to_lower(m.name)));
    bytes += m.name.size() + m.value.string().size();
  }
  if (bytes > kAnnotationBytes) faults.too_long(field, kAnnotationBytes);
}

void check_label_selector(Faults& faults, Json selector, bool any_values) {
  check_labels_map(faults, "matchLabels", selector.get("matchLabels"));
  size_t i = 0;
  for (const Json e : selector.get("matchExpressions").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "matchExpressions", i++);
    check_requirement(faults, e, false, any_values);
  }
}

bool selector_is_empty(Json selector) {
  return selector.get("matchLabels").size() == 0 && selector.get("matchExpressions").size() == 0;
}

bool labels_match(Json wanted, Json labels_map) {
  const Members labels(labels_map);
  for (const auto m : wanted.members()) {
    const Json label = labels.get(m.name);
    if (!label || label.string() != m.value.string()) return false;
  }
  return true;
}

bool selector_matches(Json selector, Json labels) {
  if (!labels_match(selector.get("matchLabels"), labels)) return false;
  const Members members(labels);
  for (const Json e : selector.get("matchExpressions").elements()) {
    if (!requirement_matches(e, members)) return false;
  }
  return true;
}

bool selector_has_invalid_value(Json selector) {
  for (const Json e : selector.get("matchExpressions").elements()) {
    for (const Json v : e.get("values").elements()) {
      if (!kube::check_label_value(v.string()).empty()) return true;
    }
  }
  return false;
}

void check_node_selector_term(Faults& faults, Json term, bool any_values) {
  size_t i = 0;
  for (const Json e : term.get("matchExpressions").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "matchExpressions", i++);
    check_requirement(faults, e, true, any_values);
  }
  i = 0;
  for (const Json e : term.get("matchFields").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "matchFields", i++);
    check_field_requirement(faults, e);
  }
}

void check_node_selector(Faults& faults, Json node_selector, bool any_values) {
  const Json terms = node_selector.get("nodeSelectorTerms");
  if (terms.size() == 0)
    faults.required("nodeSelectorTerms", "must have at least one node selector term");
  size_t i = 0;
  for (const Json t : terms.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "nodeSelectorTerms", i++);
    check_node_selector_term(faults, t, any_values);
  }
}

void check_template_object_meta(Faults& faults, Json metadata) {
  check_annotations_map(faults, "annotations", metadata.get("annotations"));
  check_labels_map(faults, "labels", metadata.get("labels"));
  for (const std::string_view name :
       {"name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation",
        "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "ownerReferences",
        "finalizers", "managedFields"}) {
    const Json v = metadata.get(name);
    // Upstream makes the name from Go's UID.
    if (v && !v.is_null()) faults.forbidden(name == "uid" ? "uID" : name, "cannot be set");
  }
}

void check_conditions(Faults& faults, Json conditions) {
  std::unordered_set<std::string_view> types;
  size_t i = 0;
  for (const Json c : conditions.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "", i++);
    if (!types.insert(c.get("type").string()).second) faults.duplicate("type", c.get("type"));
    check_condition(faults, c);
  }
}

}  // namespace kedge::validation
