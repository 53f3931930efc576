// What an old pod or template lets stay (pkg/api/pod, GetValidationOptionsFromPodSpecAndMeta), and
// NameMap.
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

constexpr size_t kCompared = 16;  // names up to this many are compared one by one

bool any_bad_affinity_selector(Json affinity) {
  Faults faults;
  for (const std::string_view kind : {"podAffinity", "podAntiAffinity"}) {
    const Json a = affinity.get(kind);
    for (const Json t : a.get("requiredDuringSchedulingIgnoredDuringExecution").elements())
      check_affinity_term_selectors(faults, t, false);
    for (const Json t : a.get("preferredDuringSchedulingIgnoredDuringExecution").elements())
      check_affinity_term_selectors(faults, t.get("podAffinityTerm"), false);
  }
  return faults.size() != 0;
}

bool any_bad_node_value(Json affinity) {
  const Json required = affinity.at("nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution");
  for (const Json term : required.get("nodeSelectorTerms").elements()) {
    if (selector_has_invalid_value(term)) return true;
  }
  return false;
}

void look_at_spread(PodOptions& out, Json list) {
  Faults selectors;
  Faults keys;
  for (const Json c : list.elements()) {
    check_label_selector(selectors, c.get("labelSelector"));
    check_label_keys(keys, c);
  }
  out.any_spread_selector = selectors.size() != 0;
  out.legacy_spread_keys = keys.size() != 0;
}

bool any_token_path(Json volumes) {
  for (const Json v : volumes.elements()) {
    for (const Json s : v.at("projected.sources").elements()) {
      const Json path = s.at("serviceAccountToken.path");
      Faults faults;
      check_local_path(faults, "", path.string(), true);
      if (faults.size() != 0) return true;
    }
  }
  return false;
}

bool any_host_sysctl(Json spec) {
  const bool net = spec.get("hostNetwork").boolean();
  const bool ipc = spec.get("hostIPC").boolean();
  for (const Json s : spec.at("securityContext.sysctls").elements()) {
    const std::string_view name = s.get("name").string();
    if ((net && is_host_sysctl(name, "Net")) || (ipc && is_host_sysctl(name, "IPC"))) return true;
  }
  return false;
}

void look_at_containers(PodOptions& out, Json spec) {
  const Json users = spec.get("hostUsers");
  for (const std::string_view list : kContainerLists) {
    for (const Json c : spec.get(list).elements()) {
      for (const std::string_view amounts : {"limits", "requests"}) {
        for (const auto m : c.get("resources").get(amounts).members()) {
          if (m.name.starts_with("hugepages-") && !divides_huge_page(m.name, m.value.string()))
            out.any_huge_pages = true;
        }
      }
      if (users && !users.boolean() && c.get("volumeDevices").size() != 0)
        out.devices_in_user_namespace = true;
    }
  }
  for (const Json c : spec.get("initContainers").elements()) {
    if (is_sidecar(c)) continue;
    for (const Json p : c.get("resizePolicy").elements()) {
      if (p.get("restartPolicy").string() == "RestartContainer") out.init_resize_restarts = true;
    }
  }
}

}  // namespace

bool NameMap::insert(std::string_view name, Json value) {
  if (has(name)) return false;
  names_.emplace_back(name, value);
  if (names_.size() == kCompared) {
    for (size_t i = 0; i < names_.size(); i++) index_.emplace(names_[i].first, i);
  } else if (names_.size() > kCompared) {
    index_.emplace(name, names_.size() - 1);
  }
  return true;
}

const Json* NameMap::find(std::string_view name) const {
  if (names_.size() < kCompared) {
    for (const auto& [n, value] : names_) {
      if (n == name) return &value;
    }
    return nullptr;
  }
  const auto at = index_.find(name);
  return at == index_.end() ? nullptr : &names_[at->second].second;
}

PodOptions pod_options(Json old_spec, Json old_metadata) {
  PodOptions out;
  if (!old_spec) return out;
  const Json affinity = old_spec.get("affinity");
  if (affinity) {
    out.any_selector_values = any_bad_affinity_selector(affinity);
    out.any_node_values = any_bad_node_value(affinity);
  }
  look_at_spread(out, old_spec.get("topologySpreadConstraints"));
  out.any_token_path = any_token_path(old_spec.get("volumes"));
  out.any_host_sysctls = any_host_sysctl(old_spec);
  const Json users = old_spec.get("hostUsers");
  out.user_namespace_on_host = users && !users.boolean() && old_spec.get("hostNetwork").boolean();
  out.any_selinux_policy = old_spec.at("securityContext.seLinuxChangePolicy").valid();
  look_at_containers(out, old_spec);
  const Json cost =
      old_metadata.get("annotations").get("controller.kubernetes.io/pod-deletion-cost");
  out.any_deletion_cost = cost && !is_deletion_cost(cost.string());
  return out;
}

}  // namespace kedge::validation
