// The status of pods: ValidatePodStatusUpdate.
#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

// AT the status, as the functions below.
void check_pod_conditions(Faults& faults, Json status) {
  each(faults, status, "conditions", [&faults](Json c, size_t) {
    const Json generation = c.get("observedGeneration");
    if (generation.integer().value_or(0) < 0)
      faults.invalid("observedGeneration", generation, "must be a non-negative integer");
    const std::string_view type = c.get("type").string();
    if (type == "PodScheduled" || type == "Ready" || type == "Initialized") return;
    check_qualified_name_value(faults, "Type", type);
  });
}

void check_nomination(Faults& faults, Json status, Json old_status, Json old_spec) {
  constexpr std::string_view kField = "nominatedNodeName";
  const std::string_view node = status.get(kField).string();
  if (node.empty() || node == old_status.get(kField).string()) return;
  check_dns_subdomain_value(faults, kField, node);
  if (!old_spec.get("nodeName").string().empty())
    faults.forbidden(kField, "may not be set on pods that are already bound to a node");
}

// --- states of containers (pkg/api/v1/pod)

bool restarts_all(Json spec) {
  for (const std::string_view list : {"initContainers", "containers"}) {
    for (const Json c : spec.get(list).elements()) {
      for (const Json r : c.get("restartPolicyRules").elements()) {
        if (r.get("action").string() == "RestartAllContainers") return true;
      }
    }
  }
  return false;
}

bool rule_matches(Json rule, int64_t exit_code) {
  const Json codes = rule.get("exitCodes");
  bool in = false;
  for (const Json v : codes.get("values").elements()) in = in || v.integer() == exit_code;
  const std::string_view op = codes.get("operator").string();
  return (op == "In" && in) || (op == "NotIn" && !in);
}

// ContainerShouldRestart
bool should_restart(Json spec, Json container, int64_t exit_code) {
  std::string_view policy = spec.get("restartPolicy").string();
  if (const Json own = container.get("restartPolicy")) {
    for (const Json r : container.get("restartPolicyRules").elements()) {
      if (!rule_matches(r, exit_code)) continue;
      const std::string_view action = r.get("action").string();
      if (action == "Restart" || action == "RestartAllContainers") return true;
      break;
    }
    policy = own.string();
  }
  if (policy == "OnFailure") return exit_code != 0;
  return policy != "Never";
}

// What was over begins again. `containers`: of the spec, no value where none may restart.
void check_transitions(Faults& faults, Json status, Json old_status, std::string_view list,
                       Json spec, Json containers) {
  if (old_status.get(list).size() == 0) return;
  NameMap going;
  for (const Json s : status.get(list).elements()) {
    if (!s.get("state").get("terminated")) going.insert(s.get("name").string());
  }
  NameMap known;
  for (const Json c : containers.elements()) known.insert(c.get("name").string(), c);
  each(faults, old_status, list, [&](Json s, size_t) {
    const Json terminated = s.get("state").get("terminated");
    const std::string_view name = s.get("name").string();
    if (!terminated || !going.has(name)) return;
    const Json* c = known.find(name);
    const int64_t code = terminated.get("exitCode").integer().value_or(0);
    if (c == nullptr || !should_restart(spec, *c, code))
      faults.forbidden("state", "may not be transitioned to non-terminated state");
  });
}

// --- claims

using Keys = std::unordered_map<std::string, int>;

// "container" and "container\nwhat", for each resource or claim that one asks for.
Keys allocatable(Json containers) {
  Keys out;
  for (const Json c : containers.elements()) {
    const std::string name(c.get("name").string());
    out.emplace(name, 0);
    for (const auto m : c.at("resources.requests").members())
      out.emplace(name + "\n" + std::string(m.name), 0);
    for (const Json claim : c.at("resources.claims").elements()) {
      std::string key = name + "\nclaim:" + std::string(claim.get("name").string());
      const std::string_view request = claim.get("request").string();
      if (!request.empty()) key.append("/").append(request);
      out.emplace(std::move(key), 0);
    }
  }
  return out;
}

void check_claim_statuses(Faults& faults, Json status, Json spec) {
  NameMap claims;
  NameMap seen;
  for (const Json c : spec.get("resourceClaims").elements()) claims.insert(c.get("name").string());
  each(faults, status, "resourceClaimStatuses", [&](Json s, size_t) {
    const std::string_view name = s.get("name").string();
    if (!claims.has(name))
      faults.invalid("name", name, "must match the name of an entry in `spec.resourceClaims`");
    if (!seen.insert(name)) faults.duplicate("name", name);
    if (const Json claim = s.get("resourceClaimName"))
      check_dns_subdomain_value(faults, "resourceClaimName", claim.string());
  });
}

void check_extended_claim(Faults& faults, Json status, Json spec) {
  const Json claim = status.get("extendedResourceClaimStatus");
  if (!claim) return;
  const Faults::In at(faults, "extendedResourceClaimStatus");
  if (claim.get("requestMappings").size() == 0)
    faults.required("requestMappings", "at least one request mapping is required");
  Keys requests = allocatable(spec.get("containers"));
  requests.merge(allocatable(spec.get("initContainers")));
  Keys seen;
  size_t i = 0;
  for (const Json m : claim.get("requestMappings").elements()) {
    if (faults.full()) return;
    const Json container = m.get("containerName");
    const Json resource = m.get("resourceName");
    const Json request = m.get("requestName");
    check_dns_label_value(faults, "requestName", request.string());
    const Faults::In in(faults, "requestMappings", i++);
    if (requests.count(std::string(container.string())) == 0) {
      faults.invalid("containerName", container.string(),
                     "must match the name of an entry in spec.initContainers.name or "
                     "spec.containers.name");
    } else if (requests.count(std::string(container.string()) + "\n" +
                              std::string(resource.string())) == 0) {
      faults.invalid(
          "resourceName", resource.string(),
          "must match the extended resource name of an entry in "
          "spec.initContainers.resources.requests or spec.containers.resources.requests");
    }
    const std::string key = std::string(container.string())
                                .append("\n")
                                .append(resource.string())
                                .append("\n")
                                .append(request.string());
    if (seen.emplace(key, 0).second) continue;
    for (const std::string_view field : {"containerName", "resourceName", "requestName"})
      faults.duplicate(field, m.get(field).string());
  }
  if (check_required_string(faults, "resourceClaimName", claim.get("resourceClaimName")))
    check_dns_subdomain_value(faults, "resourceClaimName", claim.get("resourceClaimName").string());
}

// --- addresses

// `list` of objects with an "ip"; those that the old status has may stay.
void check_addresses(Faults& faults, Json status, Json old_status, std::string_view list,
                     std::string_view type) {
  const Json now = status.get(list);
  if (now.size() == 0) return;
  NameMap old;
  for (const Json a : old_status.get(list).elements()) old.insert(a.get("ip").string());
  size_t v4 = 0;
  size_t v6 = 0;
  each(faults, status, list, [&](Json address, size_t) {
    const std::string_view ip = address.get("ip").string();
    if (!old.has(ip)) check_ip(faults, "", ip);
    v4 += is_ipv4(ip);
    v6 += is_ipv6(ip);
  });
  if (now.size() < 2) return;
  if (v4 + v6 != now.size()) {
    size_t i = 0;
    for (const Json a : now.elements()) {
      const std::string ip(a.get("ip").string());
      if (!is_ip(ip)) {
        faults.internal(list, "failed to check for dual stack with error:invalid IP[" +
                                  std::to_string(i) + "]: " + ip);
        break;
      }
      i++;
    }
  }
  if (v4 != 1 || v6 != 1) {
    std::string shown = "[";
    for (const Json a : now.elements()) {
      if (shown.size() > 1) shown += ',';
      shown += shown_as_go(type, a);
    }
    faults.invalid_shown(list, shown + "]", "may specify no more than one IP for each IP family");
  }
}

// --- what nodes report of containers

constexpr std::string_view kStatusLists[] = {"containerStatuses", "initContainerStatuses",
                                             "ephemeralContainerStatuses"};

void check_users(Faults& faults, Json status, std::string_view system) {
  for (const std::string_view list : kStatusLists) {
    each(faults, status, list, [&](Json s, size_t) {
      const Json user = s.at("user.linux");
      if (!user) return;
      const Faults::In at(faults, "user.linux");
      if (system == "windows") return faults.forbidden("", "cannot be set for a windows pod");
      if (system != "linux") return;
      check_user_id(faults, "uid", user.get("uid"));
      check_user_id(faults, "gid", user.get("gid"));
      each(faults, user, "supplementalGroups",
           [&faults](Json id, size_t) { check_user_id(faults, "", id); });
    });
  }
}

void check_health(Faults& faults, Json allocated) {
  constexpr std::string_view kHealths[] = {"Healthy", "Unhealthy", "Unknown"};
  constexpr size_t kLongest = 1024;
  NameMap ids;
  each(faults, allocated, "resources", [&](Json r, size_t) {
    const std::string_view health = r.get("health").string();
    if (std::find(std::begin(kHealths), std::end(kHealths), health) == std::end(kHealths))
      faults.not_supported("health", health, kHealths);
    if (const Json message = r.get("message")) {
      if (message.string().empty()) {
        faults.required("message", "must be non-empty if specified");
      } else if (message.string().size() > kLongest) {
        faults.too_long("message", kLongest);
      }
    }
    const std::string_view id = r.get("resourceID").string();
    if (!ids.insert(id)) faults.duplicate("resourceID", id);
  });
}

void check_allocated(Faults& faults, Json status, std::string_view list, Json containers) {
  Keys known;
  bool built = false;
  each(faults, status, list, [&](Json s, size_t) {
    const std::string container(s.get("name").string());
    each(faults, s, "allocatedResourcesStatus", [&](Json allocated, size_t) {
      if (!std::exchange(built, true)) known = allocatable(containers);
      const std::string_view name = allocated.get("name").string();
      if (known.count(container) != 0 && known.count(container + "\n" + std::string(name)) == 0) {
        faults.invalid("name", name,
                       name.starts_with("claim:")
                           ? "must match one of the container's resource claims in a format "
                             "'claim:<claimName>/<request>' or 'claim:<claimName>' if request is "
                             "empty"
                           : "must match one of the container's resource requests");
      }
      check_health(faults, allocated);
    });
  });
}

void check_containers_of_status(Faults& faults, Json status, Json spec) {
  const Json system = spec.at("os.name");
  check_users(faults, status, system ? system.string() : "linux");
  check_allocated(faults, status, kStatusLists[0], spec.get("containers"));
  check_allocated(faults, status, kStatusLists[1], spec.get("initContainers"));
  each(faults, status, kStatusLists[2], [&faults](Json s, size_t) {
    if (s.get("allocatedResourcesStatus").size() != 0) {
      faults.forbidden("allocatedResourcesStatus", "must not be specified in container status");
    }
  });
}

}  // namespace

void validate_pod_status(const Input& in, Faults& faults) {
  check_annotation_changes(faults, in);
  const Json status = in.root.get("status");
  const Json old_status = in.old_root.get("status");
  const Json spec = in.root.get("spec");
  const Json old_spec = in.old_root.get("spec");
  const Faults::In at(faults, "status");
  check_pod_conditions(faults, status);
  if (spec.get("nodeName").string() != old_spec.get("nodeName").string())
    faults.forbidden("nodeName", "may not be changed directly");
  check_nomination(faults, status, old_status, old_spec);
  const Json generation = status.get("observedGeneration");
  if (generation.integer().value_or(0) < 0)
    faults.invalid("observedGeneration", generation, "must be a non-negative integer");
  if (const Json now = status.get("qosClass");
      now.string() != old_status.get("qosClass").string()) {
    faults.invalid("qosClass", now.string(), "field is immutable");
  }
  if (!restarts_all(old_spec)) {
    check_transitions(faults, status, old_status, kStatusLists[0], old_spec,
                      old_spec.get("containers"));
    check_transitions(faults, status, old_status, kStatusLists[1], old_spec,
                      old_spec.get("initContainers"));
  }
  check_transitions(faults, status, old_status, kStatusLists[2], old_spec, {});
  check_claim_statuses(faults, status, spec);
  check_extended_claim(faults, status, spec);
  check_addresses(faults, status, old_status, "podIPs", "core.v1.PodIP");
  const Json first = status.get("hostIPs").element(0).get("ip");
  if (first && first.string() != status.get("hostIP").string())
    faults.invalid("hostIPs[0].ip", first, "must be equal to `hostIP`");
  check_addresses(faults, status, old_status, "hostIPs", "core.v1.HostIP");
  check_containers_of_status(faults, status, spec);
}

}  // namespace kedge::validation
