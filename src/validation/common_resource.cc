// Names and amounts of resources: pkg/apis/core/helper and pkg/apis/core/validation.
#include <algorithm>

#include "kube/quantity.h"
#include "kube/resource_names.h"
#include "validation/common.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kRequests = "requests.";

// What a name without a domain may be used for.
enum Use : uint8_t { kStandard = 1, kContainer = 2, kQuota = 4, kInteger = 8 };
struct Row {
  std::string_view name;
  uint8_t uses;
};
constexpr uint8_t kCount = kStandard | kQuota | kInteger;
constexpr Row kRows[] = {
    {"configmaps", kCount},
    {"cpu", kStandard | kContainer | kQuota},
    {"ephemeral-storage", kStandard | kContainer | kQuota},
    {"limits.cpu", kStandard | kQuota},
    {"limits.ephemeral-storage", kStandard | kQuota},
    {"limits.memory", kStandard | kQuota},
    {"memory", kStandard | kContainer | kQuota},
    {"persistentvolumeclaims", kCount},
    {"pods", kCount},
    {"replicationcontrollers", kCount},
    {"requests.cpu", kStandard | kQuota},
    {"requests.ephemeral-storage", kStandard | kQuota},
    {"requests.memory", kStandard | kQuota},
    {"requests.storage", kStandard | kQuota},
    {"resourcequotas", kCount},
    {"secrets", kCount},
    {"services", kCount},
    {"services.loadbalancers", kCount},
    {"services.nodeports", kCount},
    {"storage", kStandard},
};

bool has_use(std::string_view name, Use use) {
  for (const Row& row : kRows) {
    if (row.name == name) return (row.uses & use) != 0;
  }
  return false;
}

bool is_quota_huge_page(std::string_view name) {
  if (name.starts_with(kRequests)) name.remove_prefix(kRequests.size());
  return name.starts_with(kube::kHugePages);
}

bool has_domain(std::string_view name) { return name.find('/') != std::string_view::npos; }

}  // namespace

bool is_native_resource(std::string_view name) {
  return !has_domain(name) || name.find("kubernetes.io/") != std::string_view::npos;
}

bool is_extended_resource(std::string_view name) {
  if (is_native_resource(name) || name.starts_with(kRequests)) return false;
  return kube::check_qualified_name(std::string(kRequests).append(name)).empty();
}

bool is_standard_container_resource(std::string_view name) {
  return has_use(name, kContainer) || name.starts_with(kube::kHugePages);
}

bool is_standard_quota_resource(std::string_view name) {
  return has_use(name, kQuota) || is_quota_huge_page(name);
}

bool is_integer_resource(std::string_view name) {
  return has_use(name, kInteger) || is_extended_resource(name);
}

void check_resource_name(Faults& faults, std::string_view field, std::string_view name) {
  const auto messages = kube::check_qualified_name(name);
  faults.invalid_all(field, name, messages);
  if (!messages.empty() || has_domain(name)) return;
  if (!has_use(name, kStandard) && !is_quota_huge_page(name))
    faults.invalid(field, name, "must be a standard resource type or fully qualified");
}

void check_container_resource_name(Faults& faults, std::string_view field, std::string_view name) {
  check_resource_name(faults, field, name);
  if (!has_domain(name)) {
    if (!is_standard_container_resource(name))
      faults.invalid(field, name, "must be a standard resource for containers");
  } else if (!is_native_resource(name) && !is_extended_resource(name)) {
    faults.invalid(field, name, "doesn't follow extended resource name standard");
  }
}

void check_non_negative_quantity(Faults& faults, std::string_view field,
                                 std::string_view quantity) {
  if (quantity.starts_with('-') && kube::compare_quantities(quantity, "0") < 0)
    faults.invalid(field, quantity, "must be greater than or equal to 0");
}

void check_positive_quantity(Faults& faults, std::string_view field, std::string_view quantity) {
  if (kube::compare_quantities(quantity, "0") <= 0)
    faults.invalid(field, quantity, "must be greater than zero");
}

void check_resource_quantity(Faults& faults, std::string_view field, std::string_view resource,
                             std::string_view quantity) {
  check_non_negative_quantity(faults, field, quantity);
  if (!is_integer_resource(resource) || quantity.empty()) return;
  // A canonical quantity that is no whole number says so at its end.
  const bool fraction = std::string_view("mun").find(quantity.back()) != std::string_view::npos ||
                        quantity.find("e-") != std::string_view::npos;
  if (fraction) faults.invalid(field, quantity, "must be an integer");
}

}  // namespace kedge::validation
