// Services: ValidateServiceCreate and its like in pkg/apis/core/validation.
#include "validation/service.h"

#include <algorithm>
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/endpoints.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kAffinities[] = {"ClientIP", "None"};
constexpr std::string_view kTypes[] = {"ClusterIP", "ExternalName", "LoadBalancer", "NodePort"};
constexpr std::string_view kFamilies[] = {"IPv4", "IPv6"};
constexpr std::string_view kPolicies[] = {"PreferDualStack", "RequireDualStack", "SingleStack"};
constexpr std::string_view kTrafficPolicies[] = {"Cluster", "Local"};
constexpr std::string_view kDistributions[] = {"PreferClose", "PreferSameZone", "PreferSameNode"};
constexpr std::string_view kIpModes[] = {"Proxy", "VIP"};
constexpr std::string_view kBalancerOnly = "may only be used when `type` is 'LoadBalancer'";
constexpr std::string_view kRangesAnnotation =
    "service.beta.kubernetes.io/load-balancer-source-ranges";
constexpr std::string_view kHintsAnnotation = "service.kubernetes.io/topology-aware-hints";
constexpr std::string_view kModeAnnotation = "service.kubernetes.io/topology-mode";
constexpr std::string_view kOnceSet = "may not change once set";

std::string_view type_of(Json spec) { return spec.get("type").string(); }

bool is_balancer(Json spec) { return type_of(spec) == "LoadBalancer"; }

bool is_headless(Json spec) {
  const Json ips = spec.get("clusterIPs");
  return ips.size() == 1 && ips.element(0).string() == "None";
}

bool contains(Json list, std::string_view text) {
  for (const Json e : list.elements()) {
    if (trim(e.string()) == text) return true;
  }
  return false;
}

std::string indexed(std::string_view list, size_t i) {
  return std::string(list) + "[" + std::to_string(i) + "]";
}

std::string_view at(Json list, size_t i) { return list.element(i).string(); }

int64_t number(Json value) { return value.integer().value_or(0); }

// An empty list is shown as Go shows a nil one.
void invalid_list(Faults& faults, std::string_view field, Json list, std::string_view why) {
  faults.invalid(field, list.size() == 0 ? Json() : list, why);
}

void check_external_name(Faults& faults, Json spec) {
  for (const auto* member : {"clusterIPs", "ipFamilies"}) {
    if (spec.get(member).size() != 0) {
      faults.forbidden(member, "may not be set for ExternalName services");
    }
  }
  if (spec.get("ipFamilyPolicy")) {
    faults.forbidden("ipFamilyPolicy", "may not be set for ExternalName services");
  }
  std::string_view name = spec.get("externalName").string();
  if (name.ends_with('.')) name.remove_suffix(1);
  if (name.empty()) return faults.required("externalName");
  check_dns_subdomain_value(faults, "externalName", name);
}

void check_type(Faults& faults, Json spec) {
  const std::string_view type = type_of(spec);
  if (spec.get("ports").size() == 0 && !is_headless(spec) && type != "ExternalName") {
    faults.required("ports");
  }
  if (type == "ExternalName") return check_external_name(faults, spec);
  if ((type == "LoadBalancer" || type == "NodePort") && is_headless(spec)) {
    faults.invalid("clusterIPs[0]", "None",
                   "may not be set to 'None' for " + std::string(type) + " services");
  }
}

void check_port_of_service(Faults& faults, Json port, bool needs_name,
                           std::set<std::string_view>& names) {
  const std::string_view name = port.get("name").string();
  if (name.empty()) {
    if (needs_name) faults.required("name");
  } else {
    check_dns_label_value(faults, "name", name);
    if (!names.insert(name).second) faults.duplicate("name", name);
  }
  check_port(faults, "port", port.get("port"));
  check_required_enum(faults, "protocol", port.get("protocol"), kProtocols);
  check_port_or_name(faults, "targetPort", port.get("targetPort"));
  if (const Json protocol = port.get("appProtocol")) {
    check_qualified_name_value(faults, "appProtocol", protocol.string());
  }
}

void check_ports(Faults& faults, Json ports) {
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json port : ports.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "ports", i++);
    check_port_of_service(faults, port, ports.size() > 1, names);
  }
}

void check_affinity(Faults& faults, Json spec) {
  const Json affinity = spec.get("sessionAffinity");
  check_required_enum(faults, "sessionAffinity", affinity, kAffinities);
  const Json config = spec.get("sessionAffinityConfig");
  if (affinity.string() == "None" && config) {
    faults.forbidden("sessionAffinityConfig", "must not be set when session affinity is None");
  }
  if (affinity.string() != "ClientIP") return;
  std::string field = "sessionAffinityConfig";
  Json value = config;
  for (const auto* member : {"clientIP", "timeoutSeconds"}) {
    if (!value || value.is_null()) break;
    value = value.get(member);
    field += std::string(".") + member;
  }
  if (!value || value.is_null()) {
    faults.required(field, "when session affinity type is ClientIP");
  } else if (number(value) <= 0 || number(value) > 86400) {
    faults.invalid(field, value, "must be greater than 0 and less than 86400");
  }
}

void check_external_ips(Faults& faults, Json spec, Json old_spec) {
  const Json old = old_spec.get("externalIPs");
  size_t i = 0;
  for (const Json e : spec.get("externalIPs").elements()) {
    if (faults.full()) return;
    const std::string field = indexed("externalIPs", i++);
    const size_t before = faults.size();
    if (!contains(old, e.string())) check_ip(faults, field, e.string());
    if (faults.size() == before) check_endpoint_ip(faults, field, e.string());
  }
}

// The same port twice, on the node and on the Service.
void check_double_ports(Faults& faults, Json ports) {
  std::set<std::pair<std::string_view, int64_t>> seen;
  size_t i = 0;
  for (const Json port : ports.elements()) {
    const std::string field = indexed("ports", i++) + ".nodePort";
    const int64_t node_port = number(port.get("nodePort"));
    if (node_port == 0) continue;
    if (!seen.emplace(port.get("protocol").string(), node_port).second) {
      faults.duplicate(field, port.get("nodePort"));
    }
  }
  seen.clear();
  i = 0;
  for (const Json port : ports.elements()) {
    const std::string field = indexed("ports", i++);
    const std::string_view protocol = port.get("protocol").string();
    if (seen.emplace(protocol, number(port.get("port"))).second) continue;
    // Upstream's internal type.
    kube::JsonDoc doc;
    const Json shown = doc.make_object();
    shown.set_string("Name", "");
    shown.set_string("Protocol", protocol);
    shown.set("AppProtocol", doc.make_null());
    shown.set_integer("Port", number(port.get("port")));
    shown.set_integer("TargetPort", 0);
    shown.set_integer("NodePort", 0);
    faults.duplicate(field, shown);
  }
}

void check_source_ranges(Faults& faults, Json root, Json old_root) {
  const Json spec = root.get("spec");
  const Json ranges = spec.get("loadBalancerSourceRanges");
  if (ranges.size() != 0) {
    constexpr std::string_view kField = "spec.LoadBalancerSourceRanges";  // as upstream
    if (!is_balancer(spec)) faults.forbidden(kField, kBalancerOnly);
    const Json old = old_root.at("spec.loadBalancerSourceRanges");
    size_t i = 0;
    for (const Json e : ranges.elements()) {
      if (faults.full()) return;
      const std::string_view text = trim(e.string());
      const std::string field = indexed(kField, i++);
      if (!contains(old, text)) check_cidr(faults, field, text);
    }
    return;
  }
  const Json annotation = root.at("metadata.annotations").get(kRangesAnnotation);
  if (!annotation) return;
  const Faults::In in(faults, "metadata.annotations", kRangesAnnotation);
  if (!is_balancer(spec)) faults.forbidden("", kBalancerOnly);
  const Json old = old_root.at("metadata.annotations").get(kRangesAnnotation);
  const std::string_view text = trim(annotation.string());
  if ((old && old.string() == annotation.string()) || text.empty()) return;
  for (const std::string_view range : split(text, ',')) {
    if (faults.full()) return;
    check_cidr(faults, "", trim(range));
  }
}

// `old_spec`: of the check that only an update has.
void check_balancer_class(Faults& faults, Json spec, Json old_spec) {
  const Json name = spec.get("loadBalancerClass");
  if (!is_balancer(spec)) {
    if (name) faults.forbidden("loadBalancerClass", kBalancerOnly);
    return;
  }
  const Json old = old_spec.get("loadBalancerClass");
  if (is_balancer(old_spec) && (name.valid() != old.valid() || name.string() != old.string())) {
    faults.invalid("loadBalancerClass", name, kOnceSet);
  }
  if (name) check_qualified_name_value(faults, "loadBalancerClass", name.string());
}

bool needs_health_check(Json spec) {
  return is_balancer(spec) && spec.get("externalTrafficPolicy").string() == "Local";
}

void check_traffic(Faults& faults, Json spec) {
  const std::string_view type = type_of(spec);
  const bool external = type == "LoadBalancer" || type == "NodePort" ||
                        (type == "ClusterIP" && spec.get("externalIPs").size() != 0);
  const Json policy = spec.get("externalTrafficPolicy");
  if (external) {
    check_required_enum(faults, "externalTrafficPolicy", policy, kTrafficPolicies);
  } else if (!policy.string().empty()) {
    faults.invalid("externalTrafficPolicy", policy,
                   "may only be set for externally-accessible services");
  }
  const Json health = spec.get("healthCheckNodePort");
  if (needs_health_check(spec)) {
    if (number(health) == 0) {
      faults.required("healthCheckNodePort");
    } else {
      check_port(faults, "healthCheckNodePort", health);
    }
  } else if (number(health) != 0) {
    faults.invalid("healthCheckNodePort", health,
                   "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is "
                   "'Local'");
  }
  const Json internal = spec.get("internalTrafficPolicy");
  if (!internal && (type == "NodePort" || type == "LoadBalancer" || type == "ClusterIP")) {
    faults.required("internalTrafficPolicy");
  }
  check_enum(faults, "internalTrafficPolicy", internal, kTrafficPolicies);
  check_enum(faults, "trafficDistribution", spec.get("trafficDistribution"), kDistributions);
}

void check_spec(Faults& faults, Json root, Json old_root) {
  const Json spec = root.get("spec");
  const Json old_spec = old_root.get("spec");
  const Json ports = spec.get("ports");
  {
    const Faults::In in(faults, "spec");
    check_type(faults, spec);
    check_ports(faults, ports);
    check_labels_map(faults, "selector", spec.get("selector"));
    check_affinity(faults, spec);
  }
  check_cluster_ips(faults, root, old_root);
  {
    const Faults::In in(faults, "spec");
    check_external_ips(faults, spec, old_spec);
    check_required_enum(faults, "type", spec.get("type"), kTypes);
    size_t i = 0;
    for (const Json port : ports.elements()) {
      const std::string field = indexed("ports", i++) + ".nodePort";
      if (type_of(spec) == "ClusterIP" && number(port.get("nodePort")) != 0) {
        faults.forbidden(field, "may not be used when `type` is 'ClusterIP'");
      }
    }
    check_double_ports(faults, ports);
  }
  check_source_ranges(faults, root, old_root);
  const Json allocate = spec.get("allocateLoadBalancerNodePorts");
  if (allocate && !is_balancer(spec)) {
    faults.forbidden("spec.allocateLoadBalancerNodePorts", kBalancerOnly);
  }
  if (!allocate && is_balancer(spec)) faults.required("allocateLoadBalancerNodePorts");
  const Faults::In in(faults, "spec");
  check_balancer_class(faults, spec, {});
  check_traffic(faults, spec);
}

void must_release_as_single(Faults& faults, Json spec, std::string_view what) {
  const Json policy = spec.get("ipFamilyPolicy");
  if (policy.string() == "SingleStack") return;
  faults.invalid("ipFamilyPolicy", policy,
                 "must be set to 'SingleStack' when releasing the secondary " + std::string(what));
}

// validateUpgradeDowngradeClusterIPs
void check_addresses_stay(Faults& faults, Json spec, Json old_spec) {
  if (is_headless(spec) && is_headless(old_spec)) return;
  const Json now = spec.get("clusterIPs");
  const Json old = old_spec.get("clusterIPs");
  if (now.size() == old.size()) {
    for (size_t i = 0; i < old.size(); ++i) {
      if (at(now, i) != at(old, i)) {
        invalid_list(faults, indexed("clusterIPs", i), now, kOnceSet);
      }
    }
    return;
  }
  if (now.size() == 0) {
    invalid_list(faults, "clusterIPs[0]", now, "primary clusterIP can not be unset");
  } else if (old.size() != 0 && at(now, 0) != at(old, 0)) {
    invalid_list(faults, "clusterIPs[0]", now, kOnceSet);
  }
  if (now.size() == 1 && old.size() > 1) must_release_as_single(faults, spec, "clusterIP");
}

// validateUpgradeDowngradeIPFamilies, with the values that upstream shows.
void check_families_stay(Faults& faults, Json spec, Json old_spec) {
  if (is_headless(spec) || is_headless(old_spec)) return;
  const Json now = spec.get("ipFamilies");
  const Json old = old_spec.get("ipFamilies");
  const Json ips = spec.get("clusterIPs");
  if (now.size() == old.size()) {
    for (size_t i = 0; i < old.size(); ++i) {
      if (at(now, i) != at(old, i)) invalid_list(faults, "ipFamilies[0]", now, kOnceSet);
    }
    return;
  }
  if (now.size() < old.size() && ips.size() == 0) {
    invalid_list(faults, "ipFamilies[0]", now, "primary ipFamily can not be unset");
  }
  if (now.size() != 0 && old.size() != 0 && at(now, 0) != at(old, 0)) {
    invalid_list(faults, "ipFamilies[0]", ips, kOnceSet);
  }
  if (now.size() == 1 && old.size() > 1) must_release_as_single(faults, spec, "ipFamily");
}

void check_update(Faults& faults, Json spec, Json old_spec) {
  const Faults::In in(faults, "spec");
  if (type_of(spec) != "ExternalName" && type_of(old_spec) != "ExternalName") {
    check_addresses_stay(faults, spec, old_spec);
    check_families_stay(faults, spec, old_spec);
  }
  check_balancer_class(faults, spec, old_spec);
  if (needs_health_check(spec) && needs_health_check(old_spec) &&
      number(spec.get("healthCheckNodePort")) != number(old_spec.get("healthCheckNodePort"))) {
    faults.forbidden("healthCheckNodePort", "field is immutable");
  }
}

// False: there is an address that is none, and nothing can be said about families.
bool check_each_address(Faults& faults, Json ips, Json old_ips) {
  bool good = true;
  size_t i = 0;
  for (const Json ip : ips.elements()) {
    if (faults.full()) return false;
    const size_t before = faults.size();
    const std::string field = indexed("clusterIPs", i);
    if (i++ == 0 && ip.string() == "None") {
      if (ips.size() > 1) {
        faults.invalid("clusterIPs", ips, "'None' must be the first and only value");
      }
    } else if (!contains(old_ips, ip.string())) {
      check_ip(faults, field, ip.string());
    }
    good = good && faults.size() == before;
  }
  if (ips.size() > 2) faults.invalid("clusterIPs", ips, "may only hold up to 2 values");
  return good;
}

void check_families_of_addresses(Faults& faults, Json spec) {
  const Json ips = spec.get("clusterIPs");
  const Json families = spec.get("ipFamilies");
  if (ips.size() > 1) {
    bool v4 = false;
    bool v6 = false;
    for (const Json ip : ips.elements()) (is_ipv6(ip.string()) ? v6 : v4) = true;
    if (!v4 || !v6) {
      faults.invalid("clusterIPs", ips, "may specify no more than one IP for each IP family");
    }
  }
  if (is_headless(spec)) return;
  for (size_t i = 0; i < std::min(ips.size(), families.size()); ++i) {
    const std::string_view family = at(families, i);
    const bool v6 = is_ipv6(at(ips, i));
    if ((family == "IPv4" && v6) || (family == "IPv6" && !v6)) {
      faults.invalid(indexed("clusterIPs", i), at(ips, i),
                     "expected an " + std::string(family) + " value as indicated by `" +
                         indexed("ipFamilies", i) + "`");
    }
  }
}

}  // namespace

void check_cluster_ips(Faults& faults, Json root, Json old_root) {
  const Json spec = root.get("spec");
  if (type_of(spec) == "ExternalName") return;
  const Faults::In in(faults, "spec");
  const Json ips = spec.get("clusterIPs");
  const std::string_view ip = spec.get("clusterIP").string();
  if (ip.empty()) {
    if (ips.size() != 0) {
      faults.invalid("clusterIPs", ips, "must be empty when `clusterIP` is not specified");
    }
  } else if (ips.size() == 0) {
    faults.required("clusterIPs");
  } else if (at(ips, 0) != ip) {
    faults.invalid("clusterIPs", ips, "first value must match `clusterIP`");
  }
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json family : spec.get("ipFamilies").elements()) {
    if (faults.full()) return;
    const std::string field = indexed("ipFamilies", i++);
    check_enum(faults, field, family, kFamilies);
    if (!seen.insert(family.string()).second) faults.duplicate(field, family);
  }
  check_enum(faults, "ipFamilyPolicy", spec.get("ipFamilyPolicy"), kPolicies);
  if (!check_each_address(faults, ips, old_root.at("spec.clusterIPs"))) return;
  check_families_of_addresses(faults, spec);
}

void check_balancer_ingress(Faults& faults, Json ingress, Json old_ingress, bool is_service) {
  size_t i = 0;
  for (const Json e : ingress.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "ingress", i++);
    const std::string_view ip = e.get("ip").string();
    bool known = ip.empty();
    for (const Json old : old_ingress.elements()) known = known || old.get("ip").string() == ip;
    if (!known) check_ip(faults, "ip", ip);
    if (is_service) {
      const Json mode = e.get("ipMode");
      if (mode && ip.empty()) {
        faults.forbidden("ipMode", "may not be specified when `ip` is not set");
      } else if (mode) {
        check_enum(faults, "ipMode", mode, kIpModes);
      } else if (!ip.empty()) {
        faults.required("ipMode", "must be specified when `ip` is set");
      }
    }
    const std::string_view host = e.get("hostname").string();
    if (host.empty()) continue;
    check_dns_subdomain_value(faults, "hostname", host);
    if (is_ip(host)) {
      faults.invalid("hostname", host, "must be a DNS name, not an IP address");
    }
  }
}

void validate_service(const Input& in, Faults& faults) {
  if (in.old_root) check_update(faults, in.root.get("spec"), in.old_root.get("spec"));
  const Json annotations = in.root.at("metadata.annotations");
  const Json mode = annotations.get(kModeAnnotation);
  const Json hints = annotations.get(kHintsAnnotation);
  if (mode && hints && mode.string() != hints.string()) {
    const Faults::In at_mode(faults, "metadata.annotations", kModeAnnotation);
    faults.invalid(
        "", mode.string(),
        "must match annotations[" + std::string(kHintsAnnotation) + "] when both are specified");
  }
  check_spec(faults, in.root, in.old_root);
}

void validate_service_status(const Input& in, Faults& faults) {
  const Faults::In status(faults, "status.loadBalancer");
  const Json ingress = in.root.at("status.loadBalancer.ingress");
  if (!is_balancer(in.root.get("spec")) && ingress.size() != 0) {
    faults.forbidden("ingress", "may only be used when `spec.type` is 'LoadBalancer'");
    return;
  }
  check_balancer_ingress(faults, ingress, in.old_root.at("status.loadBalancer.ingress"), true);
}

}  // namespace kedge::validation
