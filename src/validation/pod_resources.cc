// Resources of containers and of pods as a whole.
#include <algorithm>
#include <map>

#include "base/strings.h"
#include "kube/quantity.h"
#include "kube/resource_names.h"
#include "validation/pod.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

using kube::compare_quantities;
using Amounts = std::map<std::string, std::string, std::less<>>;

bool is_huge_page(std::string_view name) { return name.starts_with(kube::kHugePages); }

// validatePodResourceName
void check_pod_resource_name(Faults& faults, std::string_view name) {
  constexpr std::string_view kSupported[] = {"cpu", "hugepages-*", "memory"};
  const size_t before = faults.size();
  check_resource_name(faults, "", name);
  if (faults.size() == before && !kube::is_pod_level_resource(name))
    faults.not_supported("", name, kSupported);
}

// AT the amount.
void check_amount(Faults& faults, std::string_view name, std::string_view amount, bool of_pod) {
  if (of_pod) {
    check_pod_resource_name(faults, name);
  } else {
    check_container_resource_name(faults, "", name);
  }
  check_resource_quantity(faults, "", name, amount);
}

void check_huge_pages(Faults& faults, std::string_view name, std::string_view amount,
                      const PodOptions& options) {
  if (!is_huge_page(name) || options.any_huge_pages || divides_huge_page(name, amount)) return;
  faults.invalid("", amount,
                 std::string(amount) + " is not positive integer multiple of " + std::string(name));
}

// AT the resources.
void check_against_limit(Faults& faults, std::string_view name, std::string_view amount,
                         Json limit) {
  const bool overcommit = is_native_resource(name) && !is_huge_page(name);
  if (!limit) {
    if (!overcommit)
      faults.required("limits", "Limit must be set for non overcommitable resources");
    return;
  }
  const int order = amount == limit.string() ? 0 : compare_quantities(amount, limit.string());
  if (order == 0 || (overcommit && order < 0)) return;
  faults.invalid("requests", amount,
                 std::string(overcommit ? "must be less than or equal to " : "must be equal to ") +
                     std::string(name) + " limit of " + std::string(limit.string()));
}

// Differs from upstream: not all of very many.
std::string list_of(const NameMap& names) {
  constexpr size_t kMost = 100;
  std::vector<std::string> sorted;
  for (const auto& [name, value] : names.entries()) {
    if (sorted.size() == kMost) break;
    sorted.emplace_back(name);
  }
  std::sort(sorted.begin(), sorted.end());
  return join(sorted, ", ");
}

// AT the resources.
void check_claims(Faults& faults, Json resources, const NameMap& claims) {
  NameMap whole;                    // claims
  NameMap parts;                    // claims of which a request was named
  std::map<std::string, int> keys;  // claim/request
  each(faults, resources, "claims", [&](Json claim, size_t) {
    const std::string_view name = claim.get("name").string();
    const std::string_view request = claim.get("request").string();
    if (name.empty()) return faults.required("");
    if (whole.has(name)) {
      faults.duplicate("", name);
    } else if (request.empty()) {
      if (parts.has(name)) faults.duplicate("", name);
      whole.insert(name);
    } else {
      check_dns_label_value(faults, "request", request);
      const std::string key = std::string(name) + "/" + std::string(request);
      if (!keys.emplace(key, 0).second) faults.duplicate("", key);
      parts.insert(name);
    }
    if (claims.has(name)) return;
    const std::string detail =
        claims.empty() ? std::string(" which is empty") : ": " + list_of(claims);
    faults.add({FieldError::Type::kNotFound, faults.path(),
                "Not found: " + shown(claim.get("name")) +
                    ": must be one of the names in pod.spec.resourceClaims" + detail});
  });
}

// --- a pod as a whole against its containers (component-helpers/resource)

void raise(Amounts& to, std::string_view name, std::string_view amount) {
  const auto [at, fresh] = to.emplace(name, amount);
  if (!fresh && compare_quantities(amount, at->second) > 0) at->second = amount;
}

void add(Amounts& to, std::string_view name, std::string_view amount) {
  const auto [at, fresh] = to.emplace(name, amount);
  if (!fresh) at->second = kube::add_quantities(at->second, amount);
}

// AggregateContainerRequests, AggregateContainerLimits: `list` is "requests" or "limits".
Amounts aggregate(Json spec, std::string_view list) {
  Amounts sum;
  Amounts sidecars;
  Amounts init;  // the most that is wanted at one time before the containers run
  for (const Json c : spec.get("containers").elements()) {
    for (const auto m : c.get("resources").get(list).members()) add(sum, m.name, m.value.string());
  }
  for (const Json c : spec.get("initContainers").elements()) {
    const bool sidecar = is_sidecar(c);
    for (const auto m : c.get("resources").get(list).members()) {
      if (sidecar) {
        add(sum, m.name, m.value.string());
        add(sidecars, m.name, m.value.string());
      } else {
        const auto beside = sidecars.find(m.name);
        raise(init, m.name,
              beside == sidecars.end() ? std::string(m.value.string())
                                       : kube::add_quantities(m.value.string(), beside->second));
      }
    }
  }
  // What sidecars alone want is no more than the sum.
  for (const auto& [name, amount] : init) raise(sum, name, amount);
  return sum;
}

// AT the pod's resources.
void check_consistency(Faults& faults, Json spec, Json resources) {
  const Members requests(resources.get("requests"));
  const Members limits(resources.get("limits"));
  for (const auto& [name, amount] : aggregate(spec, "requests")) {
    const Json own = requests.get(name);
    if (!own || compare_quantities(amount, own.string()) <= 0) continue;
    const Faults::In at(faults, "requests", name);
    faults.invalid("", own.string(),
                   "must be greater than or equal to aggregate container requests of " + amount);
  }
  for (const auto& [name, amount] : aggregate(spec, "limits")) {
    const Json own = limits.get(name);
    if (!own || !is_huge_page(name) || compare_quantities(amount, own.string()) <= 0) continue;
    const Faults::In at(faults, "limits", name);
    faults.invalid("", own.string(),
                   "must be greater than or equal to aggregate container limits of " + amount);
  }
  each(faults, spec, "containers", [&](Json c, size_t) {
    for (const auto m : c.at("resources.limits").members()) {
      const Json own = limits.get(m.name);
      if (!own || compare_quantities(m.value.string(), own.string()) <= 0) continue;
      const Faults::In at(faults, "", m.name);
      faults.invalid("limits", m.value.string(),
                     "must be less than or equal to pod limits of " + std::string(own.string()));
    }
  });
}

}  // namespace

bool divides_huge_page(std::string_view resource, std::string_view quantity) {
  const auto bytes = [](std::string_view text) -> int64_t {
    // Whole numbers only: a page is some, and what is no number of bytes divides nothing.
    std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
    const std::string_view suffix = text.substr(digits.size());
    int64_t n = parse_i64(digits).value_or(-1);
    constexpr std::string_view kUnits = "KMGTPE";
    if (suffix.empty() || n < 0) return n;
    const size_t unit = kUnits.find(suffix[0] == 'k' ? 'K' : suffix[0]);
    if (unit == std::string_view::npos) return -1;
    for (size_t i = 0; i <= unit; i++) {
      if (__builtin_mul_overflow(n, suffix.ends_with('i') ? 1024 : 1000, &n)) return -1;
    }
    return n;
  };
  const auto page = kube::canonical_quantity(resource.substr(kube::kHugePages.size()));
  if (!page.ok()) return false;
  const int64_t size = bytes(*page);
  const int64_t amount = bytes(quantity);
  return size > 0 && amount >= 0 && amount % size == 0;
}

void check_resources(Faults& faults, Json resources, const NameMap& claims, bool of_pod,
                     const PodOptions& options) {
  bool compute = false;
  bool huge = false;
  const Members limits(resources.get("limits"));
  for (const std::string_view list : {"limits", "requests"}) {
    for (const auto m : resources.get(list).members()) {
      if (faults.full()) return;
      const std::string_view amount = m.value.string();
      compute = compute || m.name == "cpu" || m.name == "memory";
      huge = huge || is_huge_page(m.name);
      {
        const Faults::In at(faults, list, m.name);
        check_amount(faults, m.name, amount, of_pod);
      }
      if (list == "requests") check_against_limit(faults, m.name, amount, limits.get(m.name));
      const Faults::In at(faults, list, m.name);
      check_huge_pages(faults, m.name, amount, options);
    }
  }
  if (huge && !compute) faults.forbidden("", "HugePages require cpu or memory");
  check_claims(faults, resources, claims);
}

void check_overhead(PodWalk& walk) {
  const Json overhead = walk.spec.get("overhead");
  if (!overhead) return;
  const Faults::In at(walk.faults, "overhead");
  bool compute = false;
  bool huge = false;
  for (const auto m : overhead.members()) {
    if (walk.faults.full()) return;
    compute = compute || m.name == "cpu" || m.name == "memory";
    huge = huge || is_huge_page(m.name);
    const Faults::In in(walk.faults, "limits", m.name);
    check_amount(walk.faults, m.name, m.value.string(), false);
    check_huge_pages(walk.faults, m.name, m.value.string(), walk.options);
  }
  if (huge && !compute) walk.faults.forbidden("", "HugePages require cpu or memory");
}

void check_container_resources(Faults& faults, Json resources) {
  check_resources(faults, resources, {}, false, {});
}

void check_pod_resources(PodWalk& walk) {
  const Json resources = walk.spec.get("resources");
  if (!resources) return;
  const Faults::In at(walk.faults, "resources");
  if (walk.spec.at("os.name").string() == "windows")
    return walk.faults.forbidden("", "may not be set for a windows pod");
  if (resources.get("claims"))
    walk.faults.forbidden("claims", "claims may not be set for Resources at pod-level");
  check_resources(walk.faults, resources, walk.claims, true, walk.options);
  check_consistency(walk.faults, walk.spec, resources);
}

}  // namespace kedge::validation
