#include "kube/service_class.h"

#include <iterator>
#include <map>
#include <string>

#include "kube/quantity.h"
#include "kube/resource_names.h"

namespace kedge::kube {
namespace {

using Amounts = std::map<std::string, std::string, std::less<>>;  // resource -> quantity

constexpr std::string_view kCounted[] = {"cpu", "memory"};  // what the class of service goes by

// Adds the counted resources of `list` that are more than 0 to `sum`; how many there were.
size_t add_counted(Amounts& sum, Json list) {
  size_t found = 0;
  for (const std::string_view name : kCounted) {
    const std::string_view amount = list.get(name).string();
    if (amount.empty() || compare_quantities(amount, "0") <= 0) continue;
    ++found;
    const auto [at, fresh] = sum.emplace(name, amount);
    if (!fresh) at->second = add_quantities(at->second, amount);
  }
  return found;
}

bool has_pod_level(Json resources) {
  for (const auto* which : {"requests", "limits"}) {
    for (const auto m : resources.get(which).members()) {
      if (is_pod_level_resource(m.name)) return true;
    }
  }
  return false;
}

}  // namespace

std::string_view class_of_service(Json spec) {
  Amounts requests, limits;
  bool guaranteed = true;
  if (const Json whole = spec.get("resources"); has_pod_level(whole)) {
    add_counted(requests, whole.get("requests"));
    if (whole.get("limits").size() != 0) {
      guaranteed = add_counted(limits, whole.get("limits")) == std::size(kCounted);
    }
  } else {
    for (const auto* list : {"containers", "initContainers"}) {
      for (const Json c : spec.get(list).elements()) {
        add_counted(requests, c.get("resources").get("requests"));
        if (add_counted(limits, c.get("resources").get("limits")) != std::size(kCounted)) {
          guaranteed = false;
        }
      }
    }
  }
  if (requests.empty() && limits.empty()) return "BestEffort";
  for (const auto& [name, request] : requests) {
    const auto limit = limits.find(name);
    if (limit == limits.end() || compare_quantities(limit->second, request) != 0) {
      guaranteed = false;
    }
  }
  return guaranteed && requests.size() == limits.size() ? "Guaranteed" : "Burstable";
}

}  // namespace kedge::kube
