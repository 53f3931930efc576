// The other kinds of the core group.
#include <algorithm>

#include "base/strings.h"
#include "kube/printers.h"

namespace kedge::kube {
namespace {

std::string texts_of(Json list) {
  std::vector<std::string_view> texts;
  for (const Json e : list.elements()) texts.push_back(e.string());
  return join_texts(texts, ",");
}

// Addresses of status.loadBalancer.ingress: sorted, each once.
std::string load_balancer(Json root) {
  std::vector<std::string_view> found;
  for (const Json i : root.at("status.loadBalancer.ingress").elements()) {
    const std::string_view ip = i.get("ip").string();
    const std::string_view name = ip.empty() ? i.get("hostname").string() : ip;
    if (!name.empty()) found.push_back(name);
  }
  sort_unique(found);
  return join_texts(found, ",");
}

std::string external_ip(Json root) {
  const Json spec = root.get("spec");
  const std::string_view type = spec.get("type").string();
  const std::string external = texts_of(spec.get("externalIPs"));
  if (type == "ClusterIP" || type == "NodePort") return external.empty() ? "<none>" : external;
  if (type == "ExternalName") return std::string(spec.get("externalName").string());
  if (type != "LoadBalancer") return "<unknown>";
  std::string out = load_balancer(root);
  if (!out.empty() && !external.empty()) out += ',';
  out += external;
  return out.empty() ? "<pending>" : out;
}

bool deleting(Json root) { return root.get("metadata").get("deletionTimestamp").is_string(); }

}  // namespace

void print_load_balancer(Json root, Cells& cells) { cells.text(load_balancer(root)); }

void print_service_cluster_ip(Json root, Cells& cells) {
  const Json ips = root.at("spec.clusterIPs");
  cells.text(ips.size() == 0 ? "<none>" : ips.element(0).string());
}

void print_service_external_ip(Json root, Cells& cells) { cells.text(external_ip(root)); }

void print_service_ports(Json root, Cells& cells) {
  std::string out;
  for (const Json p : root.at("spec.ports").elements()) {
    if (!out.empty()) out += ',';
    out += p.get("port").number_text();
    if (p.get("nodePort").integer().value_or(0) > 0) {
      out += ':';
      out += p.get("nodePort").number_text();
    }
    out += '/';
    out += p.get("protocol").string();
  }
  cells.text(out.empty() ? "<none>" : out);
}

void print_endpoints(Json root, Cells& cells) {
  constexpr size_t kMost = 3;
  const Json subsets = root.get("subsets");
  if (subsets.size() == 0) return cells.text("<none>");
  std::string out;
  size_t listed = 0, count = 0;
  const auto list = [&](Json addresses, std::string_view port) {
    count += addresses.size();
    for (const Json a : addresses.elements()) {
      if (listed == kMost) return;
      if (listed++ > 0) out += ',';
      const std::string_view ip = a.get("ip").string();
      const bool brackets = !port.empty() && ip.find(':') != std::string_view::npos;
      out.append(brackets ? "[" : "").append(ip).append(brackets ? "]" : "");
      if (!port.empty()) out.append(":").append(port);
    }
  };
  for (const Json s : subsets.elements()) {
    const Json ports = s.get("ports"), addresses = s.get("addresses");
    if (ports.size() == 0) list(addresses, "");
    for (const Json p : ports.elements()) list(addresses, plain_text(p.get("port")));
  }
  if (count > kMost) out += " + " + std::to_string(count - kMost) + " more...";
  cells.text(out);
}

void print_node_status(Json root, Cells& cells) {
  const Json ready = find_condition(root.at("status.conditions"), "Ready", true);
  std::string out = !ready                                   ? "Unknown"
                    : ready.get("status").string() == "True" ? "Ready"
                                                             : "NotReady";
  if (root.at("spec.unschedulable").boolean()) out += ",SchedulingDisabled";
  cells.text(out);
}

void print_node_roles(Json root, Cells& cells) {
  constexpr std::string_view kPrefix = "node-role.kubernetes.io/";
  std::vector<std::string_view> roles;
  for (const auto label : root.at("metadata.labels").members()) {
    std::string_view role;
    if (label.name.substr(0, kPrefix.size()) == kPrefix) {
      role = label.name.substr(kPrefix.size());
    } else if (label.name == "kubernetes.io/role") {
      role = label.value.string();
    }
    if (!role.empty()) roles.push_back(role);
  }
  sort_unique(roles);
  cells.text(roles.empty() ? "<none>" : join_texts(roles, ","));
}

void print_node_addresses(Json root, Cells& cells) {
  for (const std::string_view type : {"InternalIP", "ExternalIP"}) {
    const Json found = find_condition(root.at("status.addresses"), type);
    cells.text(found ? found.get("address").string() : "<none>");
  }
}

void print_node_kernel(Json root, Cells& cells) {
  const Json info = root.at("status.nodeInfo");
  std::string out(info.get("kernelVersion").string());
  if (out.empty()) out = "<unknown>";
  if (const std::string_view arch = info.get("architecture").string(); !arch.empty()) {
    out.append(" (").append(arch).append(")");
  }
  cells.text(out);
}

namespace {

std::string first_seen(Json root, const Cells& cells) {
  return cells.age_text(root.get("firstTimestamp"), cells.age_text(root.get("eventTime")));
}

}  // namespace

void print_event_last_seen(Json root, Cells& cells) {
  const Json series = root.get("series");
  if (series.is_object()) return cells.age(series.get("lastObservedTime"));
  cells.age(root.get("lastTimestamp"), first_seen(root, cells));
}

void print_event_object(Json root, Cells& cells) {
  const Json object = root.get("involvedObject");
  std::string out = to_lower(object.get("kind").string());
  if (const std::string_view name = object.get("name").string(); !name.empty()) {
    out.append("/").append(name);
  }
  cells.text(out);
}

void print_event_source(Json root, Cells& cells) {
  const auto either = [](Json a, Json b) { return a.string().empty() ? b.string() : a.string(); };
  const Json source = root.get("source");
  std::string out(either(source.get("component"), root.get("reportingComponent")));
  const std::string_view instance = either(source.get("host"), root.get("reportingInstance"));
  if (!instance.empty()) out.append(", ").append(instance);
  cells.text(out);
}

void print_event_message(Json root, Cells& cells) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  std::string_view message = root.get("message").string();
  message.remove_prefix(std::min(message.find_first_not_of(kBlanks), message.size()));
  cells.text(message.substr(0, message.find_last_not_of(kBlanks) + 1));
}

void print_event_first_seen(Json root, Cells& cells) { cells.text(first_seen(root, cells)); }

void print_event_count(Json root, Cells& cells) {
  const Json series = root.get("series");
  if (series.is_object()) return cells.integer(series.get("count").integer().value_or(0));
  const int64_t count = root.get("count").integer().value_or(0);
  cells.integer(count == 0 ? 1 : count);
}

void print_volume_phase(Json root, Cells& cells) {
  cells.text(deleting(root) ? "Terminating" : root.at("status.phase").string());
}

void print_volume_class(Json root, Cells& cells) {
  const Json beta = root.at("metadata.annotations").get("volume.beta.kubernetes.io/storage-class");
  cells.text(beta ? beta.string() : root.at("spec.storageClassName").string());
}

void print_claim_capacity(Json root, Cells& cells) {
  if (root.at("spec.volumeName").string().empty()) {
    cells.text("");
    return cells.text("");
  }
  const std::string_view size = plain_text(root.at("status.capacity.storage"));
  cells.text(size.empty() ? "0" : size);
  cells.text(format_access_modes(root.at("status.accessModes")));
}

void print_component_status(Json root, Cells& cells) {
  const Json healthy = find_condition(root.get("conditions"), "Healthy");
  cells.text(!healthy                                   ? "Unknown"
             : healthy.get("status").string() == "True" ? "Healthy"
                                                        : "Unhealthy");
  cells.text(healthy.get("message").string());
  cells.text(healthy.get("error").string());
}

void print_config_map_data(Json root, Cells& cells) {
  cells.integer(static_cast<int64_t>(root.get("data").size() + root.get("binaryData").size()));
}

void print_quota(Json root, Cells& cells) {
  const JsonIndex used(root.at("status.used"));
  std::string requests, limits;
  for (const Json::Member& m : sorted_members(root.at("status.hard"))) {
    const bool limit = m.name.substr(0, m.name.find('.')) == "limits" &&
                       m.name.find('.') != std::string_view::npos;
    std::string& out = limit ? limits : requests;
    const std::string_view have = plain_text(used.get(m.name));
    if (!out.empty()) out += ", ";
    out.append(m.name).append(": ").append(have.empty() ? "0" : have);
    out.append("/").append(plain_text(m.value));
  }
  cells.text(requests);
  cells.text(limits);
}

}  // namespace kedge::kube
