// Nodes: ValidateNode and ValidateNodeUpdate in pkg/apis/core/validation.
#include <algorithm>
#include <cctype>
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kFinal = " except from \"\" to valid";

std::string indexed(std::string_view list, size_t i) {
  return std::string(list) + "[" + std::to_string(i) + "]";
}

void check_taints(Faults& faults, Json taints) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  size_t i = 0;
  for (const Json taint : taints.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "metadata.taints", i++);  // as upstream says
    const std::string_view key = taint.get("key").string();
    const std::string_view value = taint.get("value").string();
    const std::string_view effect = taint.get("effect").string();
    check_qualified_name_value(faults, "key", key);
    if (const auto wrong = kube::check_label_value(value); !wrong.empty()) {
      faults.invalid("value", value, join(wrong, ";"));
    }
    check_taint_effect(faults, "effect", effect, false);
    if (seen.emplace(effect, key).second) continue;
    faults.add({FieldError::Type::kDuplicate, faults.path(),
                "Duplicate value: " + shown_as_go("core.v1.Taint", taint) +
                    ": taints must be unique by key and effect pair"});
  }
}

void check_resources(Faults& faults, Json status) {
  for (const auto* list : {"capacity", "allocatable"}) {
    const Faults::In at(faults, list);
    for (const auto m : status.get(list).members()) {
      if (faults.full()) return;
      check_resource_quantity(faults, m.name, m.name, m.value.string());
    }
  }
}

// ^[A-Z][a-zA-Z0-9]*(\/[a-zA-Z][a-zA-Z0-9]*)*$
bool is_feature_name(std::string_view text) {
  bool first = true;
  for (const std::string_view part : split(text, '/')) {
    if (part.empty()) return false;
    const auto c = static_cast<unsigned char>(part[0]);
    if (first ? std::isupper(c) == 0 : std::isalpha(c) == 0) return false;
    first = false;
    const bool plain = std::all_of(part.begin(), part.end(), [](char p) {
      return std::isalnum(static_cast<unsigned char>(p)) != 0;
    });
    if (!plain) return false;
  }
  return true;
}

void check_feature(Faults& faults, std::string_view field, std::string_view name) {
  const std::string begin = "invalid feature name " + go_quote(name);
  if (name.size() > 253) {
    faults.invalid(field, name, begin + ": must be no more than 253 characters");
  } else if (!is_feature_name(name)) {
    faults.invalid(field, name,
                   begin +
                       ": must start with an UpperCamelCase segment, with subsequent segments "
                       "separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and "
                       "contain only alphanumeric characters and slashes");
  }
}

void check_features(Faults& faults, Json features) {
  size_t i = 0;
  std::string_view before;
  for (const Json e : features.elements()) {
    if (faults.full()) return;
    const std::string field = indexed("declaredFeatures", i);
    const std::string_view name = e.string();
    if (i++ != 0 && name == before) {
      faults.duplicate(field, name);
    } else if (i != 1 && before > name) {
      faults.invalid(field, name, "list must be sorted alphabetically");
    }
    check_feature(faults, field, name);
    before = name;
  }
}

void check_pod_cidrs(Faults& faults, Json cidrs) {
  size_t i = 0;
  bool v4 = false;
  bool v6 = false;
  bool good = true;
  for (const Json e : cidrs.elements()) {
    if (faults.full()) return;
    check_cidr(faults, indexed("spec.podCIDRs", i++), e.string());
    if (!is_cidr(e.string())) good = false;
    (e.string().find(':') == std::string_view::npos ? v4 : v6) = true;
  }
  if (cidrs.size() <= 1) return;
  if (!good) {
    for (const Json e : cidrs.elements()) {
      if (is_cidr(e.string())) continue;
      faults.internal("spec.podCIDRs",
                      "invalid PodCIDRs. failed to check with dual stack with error:invalid CIDR "
                      "address: " +
                          std::string(e.string()));
      break;
    }
  }
  if (!good || !v4 || !v6 || cidrs.size() > 2) {
    faults.invalid("spec.podCIDRs", cidrs, "may specify no more than one CIDR for each IP family");
  }
}

void check_new(Faults& faults, Json root) {
  const Json status = root.get("status");
  check_taints(faults, root.at("spec.taints"));
  {
    const Faults::In at(faults, "status");
    check_resources(faults, status);
  }
  check_positive(faults, "metadata.nodeSwapStatus.capacity", status.at("nodeInfo.swap.capacity"));
  {
    const Faults::In at(faults, "status");
    check_features(faults, status.get("declaredFeatures"));
  }
  check_pod_cidrs(faults, root.at("spec.podCIDRs"));
}

void check_addresses(Faults& faults, Json addresses) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  size_t i = 0;
  for (const Json e : addresses.elements()) {
    if (faults.full()) return;
    const std::string field = indexed("addresses", i++);
    if (seen.emplace(e.get("type").string(), e.get("address").string()).second) continue;
    faults.add({FieldError::Type::kDuplicate, faults.path(field),
                "Duplicate value: " + shown_as_go("core.v1.NodeAddress", e)});
  }
}

void check_update(Faults& faults, Json root, Json old_root) {
  const Json status = root.get("status");
  const Json spec = root.get("spec");
  const Json old_spec = old_root.get("spec");
  {
    const Faults::In at(faults, "status");
    check_resources(faults, status);
    check_features(faults, status.get("declaredFeatures"));
    check_addresses(faults, status.get("addresses"));
  }
  const Json cidrs = spec.get("podCIDRs");
  const Json old_cidrs = old_spec.get("podCIDRs");
  const auto cidrs_change = [&] {
    faults.forbidden("spec.podCIDRs", "node updates may not change podCIDR" + std::string(kFinal));
  };
  if (old_cidrs.size() != 0) {
    if (old_cidrs.size() != cidrs.size()) {
      cidrs_change();
    } else {
      for (size_t i = 0; i < cidrs.size() && !faults.full(); ++i) {
        if (cidrs.element(i).string() != old_cidrs.element(i).string()) cidrs_change();
      }
    }
  }
  const std::string_view old_id = old_spec.get("providerID").string();
  if (!old_id.empty() && old_id != spec.get("providerID").string()) {
    faults.forbidden("spec.providerID",
                     "node updates may not change providerID" + std::string(kFinal));
  }
  check_taints(faults, spec.get("taints"));
  if (spec.get("externalID").string() != old_spec.get("externalID").string()) {
    faults.forbidden("spec.externalID", "may not be updated");
  }
}

}  // namespace

void validate_node(const Input& in, Faults& faults) {
  // Upstream's strategy: a new node's rules, too, for an update of the node itself.
  check_new(faults, in.root);
  if (in.old_root) check_update(faults, in.root, in.old_root);
}

void validate_node_status(const Input& in, Faults& faults) {
  check_update(faults, in.root, in.old_root);
}

}  // namespace kedge::validation
