// Whom the API's certificate is for: the naming half of pki.h.
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <unistd.h>

#include <algorithm>

#include "daemon/pki.h"

namespace kedge::daemon {
namespace {

void add(std::vector<std::string>& to, std::string value) {
  if (!value.empty() && std::find(to.begin(), to.end(), value) == to.end()) {
    to.push_back(std::move(value));
  }
}

}  // namespace

ServingNames serving_names(const ServerConfig& config, const std::string& hostname,
                           const std::vector<std::string>& own_addresses) {
  ServingNames out;
  add(out.dns_names, "kubernetes");
  add(out.dns_names, "kubernetes.default");
  add(out.dns_names, "kubernetes.default.svc");
  add(out.dns_names, "kubernetes.default.svc." + config.cluster_domain);
  add(out.dns_names, "localhost");
  const auto host = parse_dns_name(hostname, false);
  if (host.ok()) add(out.dns_names, *host);
  add(out.ip_addresses, "127.0.0.1");
  add(out.ip_addresses, "::1");
  add(out.ip_addresses, config.kubernetes_service_ip());
  add(out.ip_addresses, config.advertise_address);
  if (config.bind_address != "0.0.0.0" && config.bind_address != "::") {
    add(out.ip_addresses, config.bind_address);
  }
  for (const auto& address : own_addresses) add(out.ip_addresses, address);
  for (const auto& san : config.tls_san) {
    add(parse_ip(san).ok() ? out.ip_addresses : out.dns_names, san);
  }
  return out;
}

std::string own_hostname() {
  char name[256] = "";
  if (gethostname(name, sizeof name - 1) != 0) return "";
  return name;
}

std::vector<std::string> own_addresses(const Cidr& pods) {
  std::vector<std::string> out;
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return out;
  for (const ifaddrs* at = first; at != nullptr; at = at->ifa_next) {
    if (at->ifa_addr == nullptr || (at->ifa_flags & IFF_LOOPBACK) != 0) continue;
    std::string bytes;
    if (at->ifa_addr->sa_family == AF_INET) {
      const auto* v4 = reinterpret_cast<const sockaddr_in*>(at->ifa_addr);
      bytes.assign(reinterpret_cast<const char*>(&v4->sin_addr), 4);
    } else if (at->ifa_addr->sa_family == AF_INET6) {
      const auto* v6 = reinterpret_cast<const sockaddr_in6*>(at->ifa_addr);
      // A link-local address is only an address together with an interface.
      if (IN6_IS_ADDR_LINKLOCAL(&v6->sin6_addr)) continue;
      bytes.assign(reinterpret_cast<const char*>(&v6->sin6_addr), 16);
    } else {
      continue;
    }
    const std::string text = crypto::ip_to_text(bytes);
    if (!pods.contains(text)) add(out, text);
  }
  freeifaddrs(first);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace kedge::daemon
