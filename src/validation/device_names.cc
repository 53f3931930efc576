#include "validation/device_names.h"

#include "base/strings.h"
#include "validation/common.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostDriver = 63;
constexpr size_t kMostPool = 253;
constexpr size_t kMostIdentifier = 32;
constexpr size_t kMostConditions = 4;

void check_identifier(Faults& faults, std::string_view field, std::string_view id) {
  if (id.size() > kMostIdentifier) faults.too_long(field, kMostIdentifier);
  bool fits = !id.empty() && !(id[0] >= '0' && id[0] <= '9');
  for (const char c : id) {
    fits = fits &&
           ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
  }
  if (fits) return;
  faults.invalid(field, id,
                 regex_error("a valid C identifier must start with alphabetic character or '_', "
                             "followed by a string of alphanumeric characters or '_'",
                             "[A-Za-z_][A-Za-z0-9_]*", {"my_name", "MY_NAME", "MyName"}));
}

}  // namespace

void check_driver_name(Faults& faults, std::string_view field, std::string_view name) {
  if (name.empty()) return faults.required(field);
  if (name.size() > kMostDriver) faults.too_long(field, kMostDriver);
  faults.invalid_all(field, name, kube::check_dns_subdomain(to_lower(name)));
}

void check_pool_name(Faults& faults, std::string_view field, std::string_view name) {
  if (name.empty()) return faults.required(field);
  if (name.size() > kMostPool) faults.too_long(field, kMostPool);
  for (const std::string_view part : split(name, '/')) {
    check_dns_subdomain_value(faults, field, part);
  }
}

void check_attribute_name(Faults& faults, std::string_view field, std::string_view name) {
  const auto parts = split(name, '/');
  if (parts.size() == 1) return check_identifier(faults, field, name);
  if (parts.size() != 2) return;  // upstream says nothing
  if (parts[0].empty()) {
    faults.invalid(field, parts[0], "the domain must not be empty");
  } else {
    check_driver_name(faults, field, parts[0]);
  }
  if (parts[1].empty()) {
    faults.invalid(field, parts[1], "the name must not be empty");
  } else {
    check_identifier(faults, field, parts[1]);
  }
}

void check_full_attribute_name(Faults& faults, std::string_view field, std::string_view name) {
  check_attribute_name(faults, field, name);
  if (name.find('/') == std::string_view::npos) {
    faults.invalid(field, name,
                   "a fully qualified name must be a domain and a name separated by a slash");
  }
}

void check_share_id(Faults& faults, std::string_view field, std::string_view uid) {
  bool fits = uid.size() == 36;
  for (size_t i = 0; fits && i < uid.size(); ++i) {
    const char c = uid[i];
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    fits = dash ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
  if (fits) return;
  if (uid.size() != 36) {
    return faults.invalid(
        field, uid, "error validating uid: invalid UUID length: " + std::to_string(uid.size()));
  }
  faults.invalid(field, uid, "error validating uid: invalid UUID format");
}

void check_device_taint(Faults& faults, Json taint) {
  constexpr std::string_view kEffects[] = {"NoExecute", "NoSchedule", "None"};
  check_qualified_name_value(faults, "key", taint.get("key").string());
  faults.invalid_all("value", taint.get("value").string(),
                     kube::check_label_value(taint.get("value").string()));
  check_required_enum(faults, "effect", taint.get("effect"), kEffects);
}

void check_device_toleration(Faults& faults, Json toleration) {
  constexpr std::string_view kEffects[] = {"NoExecute", "NoSchedule", "None"};
  constexpr std::string_view kOperators[] = {"Equal", "Exists"};
  const std::string_view key = toleration.get("key").string();
  const std::string_view value = toleration.get("value").string();
  const std::string_view op = toleration.get("operator").string();
  if (!key.empty()) check_qualified_name_value(faults, "key", key);
  if (op == "Exists") {
    if (!value.empty()) faults.invalid("value", value, "must be empty for operator `Exists`");
  } else if (op == "Equal") {
    faults.invalid_all("value", value, kube::check_label_value(value));
  } else {
    check_required_enum(faults, "operator", toleration.get("operator"), kOperators);
  }
  if (!toleration.get("effect").string().empty()) {
    check_enum(faults, "effect", toleration.get("effect"), kEffects);
  }
}

void check_binding_conditions(Faults& faults, Json holder) {
  constexpr std::string_view kLists[] = {"bindingConditions", "bindingFailureConditions"};
  for (const std::string_view list : kLists) {
    each_of(faults, holder, list, kMostConditions,
            [&](Json e) { check_qualified_name_value(faults, "", e.string()); });
  }
  std::set<std::string_view> seen[2];
  for (size_t k = 0; k < 2; ++k) {
    size_t i = 0;
    for (const Json e : holder.get(kLists[k]).elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, kLists[k], i++);
      if (!seen[k].insert(e.string()).second) faults.duplicate("", e.string());
      if (k == 1 && seen[0].contains(e.string())) {
        faults.invalid("", e.string(),
                       "bindingFailureConditions must not overlap with bindingConditions");
      }
    }
  }
  for (size_t k = 0; k < 2; ++k) {
    if (!seen[k].empty() || seen[1 - k].empty()) continue;
    faults.invalid(kLists[k], holder.get(kLists[k]),
                   std::string(kLists[k]) + " are required to use " + std::string(kLists[1 - k]));
  }
}

void check_raw_object(Faults& faults, std::string_view field, Json raw, size_t most, bool stored) {
  if (!raw || raw.is_null()) return faults.required(field);
  if (!stored && raw.print().size() > most) return faults.too_long(field, most);
  if (!raw.is_object()) {
    faults.invalid(field, "<value omitted>", "must be a valid JSON object");
  }
}

}  // namespace kedge::validation
