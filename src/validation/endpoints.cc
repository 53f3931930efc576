// Endpoints and EndpointSlices: ValidateEndpoints in pkg/apis/core/validation, and
// pkg/apis/discovery/validation.
#include "validation/endpoints.h"

#include <set>

#include "base/strings.h"
#include "crypto/x509.h"
#include "validation/common.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kAddressTypes[] = {"FQDN", "IPv4", "IPv6"};
constexpr size_t kMostAddresses = 100;
constexpr size_t kMostPorts = 20000;
constexpr size_t kMostEndpoints = 1000;
constexpr size_t kMostHints = 8;
constexpr size_t kMostTopology = 16;

std::string indexed(std::string_view list, size_t i) {
  return std::string(list) + "[" + std::to_string(i) + "]";
}

void check_address(Faults& faults, Json address) {
  const std::string_view ip = address.get("ip").string();
  check_ip(faults, "ip", ip);
  const std::string_view host = address.get("hostname").string();
  if (!host.empty()) check_dns_label_value(faults, "hostname", host);
  if (const Json node = address.get("nodeName")) {
    check_dns_subdomain_value(faults, "nodeName", node.string());
  }
  check_endpoint_ip(faults, "ip", ip);
}

void check_subset(Faults& faults, Json subset) {
  constexpr const char* kLists[] = {"addresses", "notReadyAddresses"};
  if (subset.get(kLists[0]).size() == 0 && subset.get(kLists[1]).size() == 0) {
    faults.required("", "must specify `addresses` or `notReadyAddresses`");
  }
  for (const auto* list : kLists) {
    size_t i = 0;
    for (const Json address : subset.get(list).elements()) {
      if (faults.full()) return;
      const Faults::In in(faults, list, i++);
      check_address(faults, address);
    }
  }
  const Json ports = subset.get("ports");
  size_t i = 0;
  for (const Json port : ports.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "ports", i++);
    const std::string_view name = port.get("name").string();
    if (!name.empty()) {
      check_dns_label_value(faults, "name", name);
    } else if (ports.size() > 1) {
      faults.required("name");
    }
    check_port(faults, "port", port.get("port"));
    check_required_enum(faults, "protocol", port.get("protocol"), kProtocols);
    if (const Json protocol = port.get("appProtocol")) {
      check_qualified_name_value(faults, "appProtocol", protocol.string());
    }
  }
}

// --- slices

// IsFullyQualifiedDomainName
void check_domain(Faults& faults, std::string_view field, std::string_view text) {
  if (text.empty()) return faults.required(field);
  if (text.ends_with('.')) text.remove_suffix(1);
  if (const auto wrong = kube::check_dns_subdomain(text); !wrong.empty()) {
    return faults.invalid(field, text, join(wrong, ","));
  }
  if (text.find('.') == std::string_view::npos) {
    return faults.invalid(field, text,
                          "should be a domain with at least two segments separated by dots");
  }
  for (const std::string_view label : split(text, '.')) {
    if (const auto wrong = kube::check_dns_label(label); !wrong.empty()) {
      return faults.invalid(field, label, join(wrong, ","));
    }
  }
}

void check_slice_address(Faults& faults, std::string_view type, std::string_view field,
                         std::string_view text) {
  if (type == "FQDN") return check_domain(faults, field, text);
  const size_t before = faults.size();
  if (type == "IPv4") {
    check_ip(faults, field, text);
    if (faults.size() != before) return;
    if (!is_ipv4(text)) faults.invalid("addresses", text, "must be an IPv4 address");
  } else if (type == "IPv6") {
    check_canonical_ip(faults, field, text);
    if (faults.size() != before) return;
    if (!is_ipv6(text)) faults.invalid("addresses", text, "must be an IPv6 address");
  } else {
    return;
  }
  check_endpoint_ip(faults, field, text);
}

// False: there are too many.
bool check_hint_names(Faults& faults, Json list, std::string_view member,
                      std::vector<std::string> (*check)(std::string_view)) {
  if (list.size() > kMostHints) {
    faults.too_many(member, list.size(), kMostHints);
    return false;
  }
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json e : list.elements()) {
    const Faults::In in(faults, member, i++);
    const std::string_view name = e.get("name").string();
    if (!seen.insert(name).second) faults.duplicate("name", name);
    faults.invalid_all("name", name, check(name));
  }
  return true;
}

void check_endpoint(Faults& faults, Json endpoint, std::string_view type) {
  const Json addresses = endpoint.get("addresses");
  if (addresses.size() == 0) {
    faults.required("addresses", "must contain at least 1 address");
  } else if (addresses.size() > kMostAddresses) {
    faults.too_many("addresses", addresses.size(), kMostAddresses);
  }
  size_t i = 0;
  for (const Json address : addresses.elements()) {
    if (faults.full()) return;
    check_slice_address(faults, type, indexed("addresses", i++), address.string());
  }
  if (const Json node = endpoint.get("nodeName")) {
    check_dns_subdomain_value(faults, "nodeName", node.string());
  }
  const Json topology = endpoint.get("deprecatedTopology");
  if (topology.size() > kMostTopology) {
    faults.too_many("deprecatedTopology", topology.size(), kMostTopology);
  }
  check_labels_map(faults, "deprecatedTopology", topology);
  if (const Json host = endpoint.get("hostname")) {
    check_dns_label_value(faults, "hostname", host.string());
  }
  const Json hints = endpoint.get("hints");
  const Faults::In in(faults, "hints");
  if (check_hint_names(faults, hints.get("forZones"), "forZones", kube::check_label_value)) {
    check_hint_names(faults, hints.get("forNodes"), "forNodes", kube::check_dns_subdomain);
  }
}

void check_slice_ports(Faults& faults, Json ports) {
  if (ports.size() > kMostPorts) return faults.too_many("ports", ports.size(), kMostPorts);
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json port : ports.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "ports", i++);
    const std::string_view name = port.get("name").string();
    if (!name.empty()) check_dns_label_value(faults, "name", name);
    if (!names.insert(name).second) faults.duplicate("name", name);
    const Json protocol = port.get("protocol");
    if (!protocol) faults.required("protocol");
    check_enum(faults, "protocol", protocol, kProtocols);
    if (const Json application = port.get("appProtocol")) {
      check_qualified_name_value(faults, "appProtocol", application.string());
    }
  }
}

}  // namespace

void check_endpoint_ip(Faults& faults, std::string_view field, std::string_view text) {
  if (!is_ip(text)) return faults.invalid(field, text, "must be a valid IP address");
  const std::string ip = crypto::ip_to_bytes(text);
  if (ip.empty()) return;  // an old spelling that was said to be wrong already
  const auto byte = [&ip](size_t i) { return static_cast<uint8_t>(ip[i]); };
  const bool v4 = ip.size() == 4;
  bool low = true;  // nothing but the last byte
  for (size_t i = 0; i + 1 < ip.size(); ++i) low = low && byte(i) == 0;
  if (low && byte(ip.size() - 1) == 0) {
    faults.invalid(field, text, "may not be unspecified (" + std::string(text) + ")");
  }
  if (v4 ? byte(0) == 127 : low && byte(15) == 1) {
    faults.invalid(field, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
  }
  if (v4 ? byte(0) == 169 && byte(1) == 254 : byte(0) == 0xfe && (byte(1) & 0xc0) == 0x80) {
    faults.invalid(field, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
  }
  if (v4 ? byte(0) == 224 && byte(1) == 0 && byte(2) == 0
         : byte(0) == 0xff && (byte(1) & 0x0f) == 0x02) {
    faults.invalid(field, text,
                   "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
  }
}

void validate_endpoints(const Input& in, Faults& faults) {
  const Json subsets = in.root.get("subsets");
  // What has not changed may be of a time with other rules.
  if (in.old_root && same_value(subsets, in.old_root.get("subsets"))) return;
  size_t i = 0;
  for (const Json subset : subsets.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "subsets", i++);
    check_subset(faults, subset);
  }
}

void validate_endpoint_slice(const Input& in, Faults& faults) {
  const Json type = in.root.get("addressType");
  check_required_enum(faults, "addressType", type, kAddressTypes);
  check_slice_ports(faults, in.root.get("ports"));
  const Json endpoints = in.root.get("endpoints");
  if (!in.old_root || !same_value(endpoints, in.old_root.get("endpoints"))) {
    if (endpoints.size() > kMostEndpoints) {
      faults.too_many("endpoints", endpoints.size(), kMostEndpoints);
    } else {
      size_t i = 0;
      for (const Json endpoint : endpoints.elements()) {
        if (faults.full()) return;
        const Faults::In at(faults, "endpoints", i++);
        check_endpoint(faults, endpoint, type.string());
      }
    }
  }
  if (in.old_root) check_immutable(faults, "addressType", type, in.old_root.get("addressType"));
}

}  // namespace kedge::validation
