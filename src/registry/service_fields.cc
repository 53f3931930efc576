#include "registry/service_fields.h"

#include <algorithm>
#include <map>

#include "crypto/x509.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kNone = "None";

std::string_view type_of(Json spec) { return spec.get("type").string(); }

bool same(Json a, Json b) { return a.valid() == b.valid() && (!a.valid() || json_equal(a, b)); }

bool same_texts(Json a, Json b, std::string_view member) {
  return texts(a, member) == texts(b, member);
}

std::set<uint16_t> node_ports(Json spec) {
  std::set<uint16_t> out;
  for (const Json p : spec.get("ports").elements()) {
    if (const uint16_t port = port_of(p, "nodePort"); port != 0) out.insert(port);
  }
  return out;
}

bool externally_accessible(Json spec) {
  return needs_node_port(spec) ||
         (type_of(spec) == "ClusterIP" && spec.get("externalIPs").size() != 0);
}

void drop_unchanged(Json spec, Json old_spec, std::string_view name) {
  if (same(spec.get(name), old_spec.get(name))) spec.remove(name);
}

// needsNodePort of storage.go, which asks more than the one of strategy.go.
bool keeps_node_ports(Json spec) {
  if (type_of(spec) == "NodePort") return true;
  const Json allocate = spec.get("allocateLoadBalancerNodePorts");
  return type_of(spec) == "LoadBalancer" && (!allocate.is_bool() || allocate.boolean());
}

void keep_node_ports(Json spec, Json old_spec) {
  const std::set<uint16_t> now = node_ports(spec);
  std::map<std::string, uint16_t, std::less<>> by_name;
  for (const Json p : old_spec.get("ports").elements()) {
    by_name[std::string(p.get("name").string())] = port_of(p, "nodePort");
  }
  for (const Json p : spec.get("ports").elements()) {
    if (port_of(p, "nodePort") != 0) continue;
    const auto known = by_name.find(p.get("name").string());
    if (known == by_name.end() || known->second == 0 || now.count(known->second) != 0) continue;
    p.set_integer("nodePort", known->second);
  }
}

}  // namespace

bool needs_cluster_ip(Json spec) { return type_of(spec) != "ExternalName"; }

bool needs_node_port(Json spec) {
  return type_of(spec) == "NodePort" || type_of(spec) == "LoadBalancer";
}

bool allocates_node_ports(Json spec) {
  if (type_of(spec) == "NodePort") return true;
  return type_of(spec) == "LoadBalancer" && spec.get("allocateLoadBalancerNodePorts").boolean();
}

bool needs_health_check_port(Json spec) {
  return type_of(spec) == "LoadBalancer" && spec.get("externalTrafficPolicy").string() == "Local";
}

bool is_headless(Json spec) { return spec.get("clusterIPs").element(0).string() == kNone; }

std::vector<std::string> texts(Json spec, std::string_view member) {
  std::vector<std::string> out;
  for (const Json e : spec.get(member).elements()) out.emplace_back(e.string());
  return out;
}

void set_texts(JsonDoc& doc, Json spec, std::string_view member,
               const std::vector<std::string>& list) {
  if (list.empty()) {
    spec.remove(member);
    return;
  }
  const Json out = doc.make_array();
  for (const std::string& text : list) out.append(doc.make_string(text));
  spec.set(member, out);
}

uint16_t port_of(Json object, std::string_view member) {
  const int64_t port = object.get(member).integer().value_or(0);
  return port > 0 && port <= 65535 ? static_cast<uint16_t>(port) : 0;
}

std::set<uint16_t> ports_in_use(Json spec) {
  std::set<uint16_t> out;
  if (needs_node_port(spec)) out = node_ports(spec);
  if (needs_health_check_port(spec)) {
    if (const uint16_t port = port_of(spec, "healthCheckNodePort"); port != 0) out.insert(port);
  }
  return out;
}

std::set<std::string> addresses_in_use(Json spec) {
  std::set<std::string> out;
  if (!needs_cluster_ip(spec)) return out;
  for (const Json e : spec.get("clusterIPs").elements()) {
    const std::string bytes = crypto::ip_to_bytes(e.string());
    if (!bytes.empty()) out.insert(crypto::ip_to_text(bytes));
  }
  return out;
}

void keep_allocated_values(JsonDoc& doc, Json spec, Json old_spec) {
  if (needs_cluster_ip(old_spec) && needs_cluster_ip(spec)) {
    const std::string_view old_ip = old_spec.get("clusterIP").string();
    if (spec.get("clusterIP").string().empty() && !old_ip.empty()) {
      spec.set_string("clusterIP", old_ip);
    }
    if (spec.get("clusterIPs").size() == 0) {
      set_texts(doc, spec, "clusterIPs", texts(old_spec, "clusterIPs"));
    }
  }
  if (keeps_node_ports(old_spec) && keeps_node_ports(spec)) keep_node_ports(spec, old_spec);
  if (needs_health_check_port(old_spec) && needs_health_check_port(spec) &&
      port_of(spec, "healthCheckNodePort") == 0) {
    const uint16_t port = port_of(old_spec, "healthCheckNodePort");
    if (port != 0) spec.set_integer("healthCheckNodePort", port);
  }
}

void match_cluster_ips(JsonDoc& doc, Json spec, Json old_spec) {
  const std::string ip(spec.get("clusterIP").string());
  if (!old_spec) {
    if (!ip.empty() && spec.get("clusterIPs").size() == 0) set_texts(doc, spec, "clusterIPs", {ip});
    return;
  }
  const std::string_view old_ip = old_spec.get("clusterIP").string();
  if (ip == old_ip) {
    if (spec.get("clusterIPs").size() == 0) {
      set_texts(doc, spec, "clusterIPs", texts(old_spec, "clusterIPs"));
    }
  } else if (same_texts(spec, old_spec, "clusterIPs")) {
    set_texts(doc, spec, "clusterIPs",
              ip.empty() ? std::vector<std::string>() : std::vector<std::string>{ip});
  }
}

void drop_fields_of_old_type(Json spec, Json old_spec) {
  if (needs_cluster_ip(old_spec) && !needs_cluster_ip(spec)) {
    if (same(spec.get("clusterIP"), old_spec.get("clusterIP")) &&
        same_texts(spec, old_spec, "clusterIPs")) {
      spec.remove("clusterIP");
      spec.remove("clusterIPs");
    }
    drop_unchanged(spec, old_spec, "ipFamilies");
    drop_unchanged(spec, old_spec, "ipFamilyPolicy");
  }
  if (needs_node_port(old_spec) && !needs_node_port(spec)) {
    const std::set<uint16_t> before = node_ports(old_spec);
    const std::set<uint16_t> now = node_ports(spec);
    if (std::includes(before.begin(), before.end(), now.begin(), now.end())) {
      for (const Json port : spec.get("ports").elements()) port.remove("nodePort");
    }
  }
  if (needs_health_check_port(old_spec) && !needs_health_check_port(spec)) {
    drop_unchanged(spec, old_spec, "healthCheckNodePort");
  }
  if (type_of(old_spec) == "LoadBalancer" && type_of(spec) != "LoadBalancer") {
    drop_unchanged(spec, old_spec, "allocateLoadBalancerNodePorts");
    drop_unchanged(spec, old_spec, "loadBalancerClass");
  }
  if (externally_accessible(old_spec) && !externally_accessible(spec)) {
    drop_unchanged(spec, old_spec, "externalTrafficPolicy");
  }
}

}  // namespace kedge::registry
