#include "validation/fields.h"

#include "base/strings.h"

namespace kedge::validation {

bool is_one_of(std::string_view text, std::string_view list) {
  for (const std::string_view one : split(list, ',')) {
    if (one == text) return true;
  }
  return false;
}

void check_all_non_negative(Faults& faults, Json object, std::string_view fields) {
  for (const std::string_view name : split(fields, ',')) {
    if (number_of(object, name) < 0) {
      faults.invalid(name, number_of(object, name), "must be greater than or equal to 0");
    }
  }
}

void check_all_required(Faults& faults, Json object, std::string_view fields) {
  for (const std::string_view name : split(fields, ',')) {
    if (object.get(name).string().empty()) faults.required(name);
  }
}

void check_all_at_most(Faults& faults, Json object, std::string_view fields, int64_t limit,
                       std::string_view limit_name) {
  for (const std::string_view name : split(fields, ',')) {
    if (number_of(object, name) <= limit) continue;
    faults.invalid(name, number_of(object, name),
                   "cannot be greater than " + std::string(limit_name));
  }
}

void check_not_decremented(Faults& faults, std::string_view field, Json now, Json old) {
  const auto after = now.get(field).integer();
  const auto before = old.get(field).integer();
  if (!before || (after && *after >= *before)) return;
  faults.invalid(field, after.value_or(0), "cannot be decremented");
}

namespace {

// labels.NewRequirement takes it.
bool requirement_is_usable(Json expression) {
  const std::string_view op = expression.get("operator").string();
  const Json values = expression.get("values");
  if (op == "In" || op == "NotIn") {
    if (values.size() == 0) return false;
  } else if (op != "Exists" && op != "DoesNotExist") {
    return false;
  } else if (values.size() != 0) {
    return false;
  }
  if (!kube::check_qualified_name(expression.get("key").string()).empty()) return false;
  for (const Json v : values.elements()) {
    if (!kube::check_label_value(v.string()).empty()) return false;
  }
  return true;
}

}  // namespace

bool selector_is_usable(Json selector) {
  for (const auto m : selector.get("matchLabels").members()) {
    if (!kube::check_qualified_name(m.name).empty()) return false;
    if (!kube::check_label_value(m.value.string()).empty()) return false;
  }
  for (const Json e : selector.get("matchExpressions").elements()) {
    if (!requirement_is_usable(e)) return false;
  }
  return true;
}

}  // namespace kedge::validation
