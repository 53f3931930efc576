// networking.k8s.io: pkg/apis/networking/validation.
#include <algorithm>

#include "crypto/x509.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/service.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kPathTypes[] = {"Exact", "ImplementationSpecific", "Prefix"};
constexpr std::string_view kScopes[] = {"Cluster", "Namespace"};
constexpr std::string_view kPolicyProtocols[] = {"TCP", "UDP", "SCTP"};
constexpr std::string_view kPolicyTypes[] = {"Ingress", "Egress"};
constexpr size_t kLongestController = 250;

std::string indexed(std::string_view list, size_t i) {
  return std::string(list) + "[" + std::to_string(i) + "]";
}

// What is a segment of a path, and has to be there.
void check_segment(Faults& faults, std::string_view field, Json value) {
  if (!check_required_string(faults, field, value)) return;
  faults.invalid_all(field, value.string(), kube::check_path_segment(value.string()));
}

void check_reference(Faults& faults, Json reference) {
  if (const Json group = reference.get("apiGroup"); group.is_string()) {
    check_dns_subdomain_value(faults, "apiGroup", group.string());
  }
  check_segment(faults, "kind", reference.get("kind"));
  check_segment(faults, "name", reference.get("name"));
}

// --- ingresses

void check_host(Faults& faults, std::string_view field, std::string_view host) {
  if (host.find('*') == std::string_view::npos)
    return check_dns_subdomain_value(faults, field, host);
  if (host.size() > 253) faults.invalid(field, host, "must be no more than 253 characters");
  if (host.starts_with("*.") && host.size() <= 253 &&
      kube::check_dns_subdomain(host.substr(2)).empty()) {
    return;
  }
  faults.invalid(
      field, host,
      regex_error("a wildcard DNS-1123 subdomain must start with '*.', followed by a "
                  "valid DNS subdomain, which must consist of lower case alphanumeric "
                  "characters, '-' or '.' and end with an alphanumeric character",
                  "\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
                  {"*.example.com"}));
}

void check_service_backend(Faults& faults, Json service) {
  if (const Json name = service.get("name"); check_required_string(faults, "service.name", name)) {
    check_dns_label_value(faults, "service.name", name.string());
  }
  const std::string_view name = service.at("port.name").string();
  const Json number = service.at("port.number");
  const bool has_number = number.integer().value_or(0) != 0;
  if (!name.empty() && has_number) {
    faults.invalid("", "", "cannot set both port name & port number");
  } else if (!name.empty()) {
    check_port_name(faults, "service.port.name", name);
  } else if (has_number) {
    check_port(faults, "service.port.number", number);
  } else {
    faults.required("", "port name or number is required");
  }
}

void check_backend(Faults& faults, Json backend) {
  const Json resource = backend.get("resource");
  const Json service = backend.get("service");
  if (resource && service) {
    faults.invalid("", "", "cannot set both resource and service backends");
  } else if (resource) {
    const Faults::In in(faults, "resource");
    check_reference(faults, resource);
  } else if (service) {
    check_service_backend(faults, service);
  } else {
    faults.invalid("", "", "resource or service backend is required");
  }
}

void check_path_text(Faults& faults, std::string_view type, std::string_view path) {
  const bool specific = type == "ImplementationSpecific";
  if (specific && path.empty()) return;
  if (!path.starts_with('/')) faults.invalid("path", path, "must be an absolute path");
  if (specific) return;
  for (const std::string_view bad : {"//", "/./", "/../", "%2f", "%2F"}) {
    if (path.find(bad) == std::string_view::npos) continue;
    faults.invalid("path", path, "must not contain '" + std::string(bad) + "'");
  }
  for (const std::string_view bad : {"/..", "/."}) {
    if (!path.ends_with(bad)) continue;
    faults.invalid("path", path, "cannot end with '" + std::string(bad) + "'");
  }
}

void check_path(Faults& faults, Json path) {
  const Json type = path.get("pathType");
  if (!type.is_string()) return faults.required("pathType", "pathType must be specified");
  const size_t before = faults.size();
  check_enum(faults, "pathType", type, kPathTypes);
  if (faults.size() == before) check_path_text(faults, type.string(), path.get("path").string());
  const Faults::In in(faults, "backend");
  check_backend(faults, path.get("backend"));
}

void check_rule_value(Faults& faults, Json rule) {
  const Json http = rule.get("http");
  if (!http) return;
  const Faults::In in(faults, "http");
  const Json paths = http.get("paths");
  if (paths.size() == 0) faults.required("paths");
  size_t i = 0;
  for (const Json path : paths.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "paths", i++);
    check_path(faults, path);
  }
}

bool is_wildcard(Json rule) {
  return rule.get("host").string().find('*') != std::string_view::npos;
}

// allowInvalidWildcardHostRule
bool has_invalid_wildcard_rule(Json old_spec) {
  for (const Json rule : old_spec.get("rules").elements()) {
    if (!is_wildcard(rule)) continue;
    Faults faults;
    check_rule_value(faults, rule);
    if (faults.size() != 0) return true;
  }
  return false;
}

bool has_invalid_secret_name(Json old_spec) {
  for (const Json tls : old_spec.get("tls").elements()) {
    const std::string_view name = tls.get("secretName").string();
    if (!name.empty() && !kube::check_dns_subdomain(name).empty()) return true;
  }
  return false;
}

void check_rules(Faults& faults, Json rules, Json old_spec) {
  const bool any_wildcard = has_invalid_wildcard_rule(old_spec);
  size_t i = 0;
  for (const Json rule : rules.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "rules", i++);
    const std::string_view host = rule.get("host").string();
    if (!host.empty()) {
      if (is_ip(host)) faults.invalid("host", host, "must be a DNS name, not an IP address");
      check_host(faults, "host", host);
    }
    if (!any_wildcard || !is_wildcard(rule)) check_rule_value(faults, rule);
  }
}

void check_tls(Faults& faults, Json list, Json old_spec) {
  const bool any_name = has_invalid_secret_name(old_spec);
  size_t i = 0;
  for (const Json tls : list.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "tls", i++);
    size_t j = 0;
    for (const Json host : tls.get("hosts").elements()) {
      if (faults.full()) return;
      check_host(faults, indexed("hosts", j++), host.string());
    }
    const std::string_view name = tls.get("secretName").string();
    if (!any_name && !name.empty()) check_dns_subdomain_value(faults, "secretName", name);
  }
}

// --- network policies

struct PolicyOptions {
  bool any_values = false;              // of selectors
  std::vector<std::string_view> cidrs;  // what the old policy had may stay
};

void collect_cidrs(PolicyOptions& options, Json rules, std::string_view peers) {
  for (const Json rule : rules.elements()) {
    for (const Json peer : rule.get(peers).elements()) {
      const Json block = peer.get("ipBlock");
      if (!block) continue;
      options.cidrs.push_back(block.get("cidr").string());
      for (const Json e : block.get("except").elements()) options.cidrs.push_back(e.string());
    }
  }
}

PolicyOptions policy_options(Json old_spec) {
  PolicyOptions options;
  if (!old_spec) return options;
  Faults faults;
  check_label_selector(faults, old_spec.get("podSelector"));
  options.any_values = faults.size() != 0;
  collect_cidrs(options, old_spec.get("ingress"), "from");
  collect_cidrs(options, old_spec.get("egress"), "to");
  std::sort(options.cidrs.begin(), options.cidrs.end());
  return options;
}

void check_policy_cidr(Faults& faults, std::string_view field, std::string_view text,
                       const PolicyOptions& options) {
  if (std::binary_search(options.cidrs.begin(), options.cidrs.end(), text)) return;
  check_cidr(faults, field, text);
}

struct Block {
  std::string bytes;
  int prefix = 0;
};

Block read_block(std::string_view text) {
  const size_t slash = text.find('/');
  Block out;
  out.bytes = crypto::ip_to_bytes(text.substr(0, slash));
  for (const char c : text.substr(slash + 1)) out.prefix = out.prefix * 10 + (c - '0');
  return out;
}

// A smaller block inside `outer`. Both are blocks.
bool is_strict_part(const Block& outer, const Block& inner) {
  if (outer.bytes.size() != inner.bytes.size() || outer.prefix >= inner.prefix) return false;
  for (int i = 0; i < outer.prefix; ++i) {
    const int differs =
        outer.bytes[static_cast<size_t>(i / 8)] ^ inner.bytes[static_cast<size_t>(i / 8)];
    if ((differs & (0x80 >> i % 8)) != 0) return false;
  }
  return true;
}

void check_ip_block(Faults& faults, Json block, const PolicyOptions& options) {
  const std::string_view cidr = block.get("cidr").string();
  if (cidr.empty()) return faults.required("cidr");
  check_policy_cidr(faults, "cidr", cidr, options);
  if (!is_cidr(cidr)) return;
  const Block outer = read_block(cidr);
  size_t i = 0;
  for (const Json e : block.get("except").elements()) {
    if (faults.full()) return;
    const std::string field = indexed("except", i++);
    check_policy_cidr(faults, field, e.string(), options);
    if (is_cidr(e.string()) && !is_strict_part(outer, read_block(e.string()))) {
      faults.invalid(field, e.string(), "must be a strict subset of `cidr`");
    }
  }
}

void check_peer(Faults& faults, Json peer, const PolicyOptions& options) {
  int peers = 0;
  for (const auto* member : {"podSelector", "namespaceSelector"}) {
    const Json selector = peer.get(member);
    if (!selector) continue;
    ++peers;
    const Faults::In in(faults, member);
    check_label_selector(faults, selector, options.any_values);
  }
  const Json block = peer.get("ipBlock");
  if (block) {
    const Faults::In in(faults, "ipBlock");
    check_ip_block(faults, block, options);
  }
  if (peers == 0 && !block) {
    faults.required("", "must specify a peer");
  } else if (peers != 0 && block) {
    faults.forbidden("", "may not specify both ipBlock and another peer");
  }
}

void check_policy_port(Faults& faults, Json port) {
  check_enum(faults, "protocol", port.get("protocol"), kPolicyProtocols);
  const Json number = port.get("port");
  const Json end = port.get("endPort");
  if (!number) {
    if (end) faults.invalid("endPort", end, "may not be specified when `port` is not specified");
    return;
  }
  if (number.is_string()) {
    if (end) faults.invalid("endPort", end, "may not be specified when `port` is non-numeric");
    return check_port_name(faults, "port", number.string());
  }
  check_port(faults, "port", number);
  if (!end) return;
  if (end.integer().value_or(0) < number.integer().value_or(0)) {
    faults.invalid("endPort", number, "must be greater than or equal to `port`");
  }
  check_port(faults, "endPort", end);
}

void check_policy_rules(Faults& faults, Json rules, std::string_view list, std::string_view peers,
                        const PolicyOptions& options) {
  size_t i = 0;
  for (const Json rule : rules.elements()) {
    const Faults::In in(faults, list, i++);
    size_t j = 0;
    for (const Json port : rule.get("ports").elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, "ports", j++);
      check_policy_port(faults, port);
    }
    j = 0;
    for (const Json peer : rule.get(peers).elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, peers, j++);
      check_peer(faults, peer, options);
    }
  }
}

// --- networks and addresses of services

void check_service_cidrs(Faults& faults, Json cidrs) {
  if (cidrs.size() == 0) return faults.required("spec.cidrs", "at least one CIDR required");
  if (cidrs.size() > 2) {
    kube::JsonDoc doc;  // upstream shows the spec
    const Json spec = doc.make_object();
    spec.set("CIDRs", doc.copy(cidrs));
    return faults.invalid("spec.cidrs", spec, "may only hold up to 2 values");
  }
  size_t i = 0;
  for (const Json cidr : cidrs.elements()) {
    check_canonical_cidr(faults, indexed("spec.cidrs", i++), cidr.string());
  }
  if (cidrs.size() != 2) return;
  const std::string_view a = cidrs.element(0).string();
  const std::string_view b = cidrs.element(1).string();
  const auto family = [](std::string_view cidr) {
    return !is_cidr(cidr) ? 0 : cidr.find(':') == std::string_view::npos ? 4 : 6;
  };
  if (family(a) == family(b) && family(a) != 0) {
    faults.invalid("spec.cidrs", cidrs,
                   "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and "
                   "2001:db8::/64");
  }
}

}  // namespace

void validate_ingress(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old_spec = in.old_root.get("spec");
  {
    const Faults::In at(faults, "spec");
    const Json rules = spec.get("rules");
    const Json backend = spec.get("defaultBackend");
    if (rules.size() == 0 && !backend) {
      faults.invalid("", rules, "either `defaultBackend` or `rules` must be specified");
    }
    if (backend) {
      const Faults::In at_backend(faults, "defaultBackend");
      check_backend(faults, backend);
    }
    check_rules(faults, rules, old_spec);
    check_tls(faults, spec.get("tls"), old_spec);
    if (const Json name = spec.get("ingressClassName")) {
      check_dns_subdomain_value(faults, "ingressClassName", name.string());
    }
  }
  if (in.old_root) return;
  const Json name = spec.get("ingressClassName");
  const Json annotation = in.root.at("metadata.annotations").get("kubernetes.io/ingress.class");
  if (annotation && name && annotation.string() != name.string()) {
    faults.invalid("annotations.kubernetes.io/ingress.class", annotation.string(),
                   "must match `ingressClassName` when both are specified");
  }
}

void validate_ingress_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status.loadBalancer");
  check_balancer_ingress(faults, in.root.at("status.loadBalancer.ingress"),
                         in.old_root.at("status.loadBalancer.ingress"), false);
}

void validate_ingress_class(const Input& in, Faults& faults) {
  const Faults::In at(faults, "spec");
  const Json spec = in.root.get("spec");
  const Json controller = spec.get("controller");
  if (in.old_root) {
    check_immutable_fields(faults, "networking.v1.IngressClassSpec", spec, in.old_root.get("spec"),
                           "controller");
  }
  if (controller.string().size() > kLongestController) {
    faults.too_long("controller", kLongestController);
  }
  check_domain_prefixed_path(faults, "controller", controller.string());
  const Json parameters = spec.get("parameters");
  if (!parameters) return;
  const Faults::In at_parameters(faults, "parameters");
  check_reference(faults, parameters);
  const Json scope = parameters.get("scope");
  const Json ns = parameters.get("namespace");
  if (!scope.is_string()) return faults.required("scope");
  check_enum(faults, "scope", scope, kScopes);
  if (scope.string() == "Cluster" && ns) {
    faults.forbidden("namespace", "`parameters.scope` is set to 'Cluster'");
  } else if (scope.string() == "Namespace") {
    if (!ns) return faults.required("namespace", "`parameters.scope` is set to 'Namespace'");
    check_dns_label_value(faults, "namespace", ns.string());
  }
}

void validate_network_policy(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const PolicyOptions options = policy_options(in.old_root.get("spec"));
  const Faults::In at(faults, "spec");
  {
    const Faults::In at_selector(faults, "podSelector");
    check_label_selector(faults, spec.get("podSelector"), options.any_values);
  }
  check_policy_rules(faults, spec.get("ingress"), "ingress", "from", options);
  check_policy_rules(faults, spec.get("egress"), "egress", "to", options);
  const Json types = spec.get("policyTypes");
  if (types.size() > 2) {
    return faults.invalid("policyTypes", types, "may not specify more than two policyTypes");
  }
  size_t i = 0;
  for (const Json type : types.elements()) {
    check_enum(faults, indexed("policyTypes", i++), type, kPolicyTypes);
  }
}

void validate_ip_address(const Input& in, Faults& faults) {
  const Json parent = in.root.at("spec.parentRef");
  const Faults::In at(faults, "spec");
  if (!parent) {
    faults.required("parentRef");
  } else {
    const Faults::In at_parent(faults, "parentRef");
    const std::string_view group = parent.get("group").string();
    if (!group.empty()) check_dns_subdomain_value(faults, "group", group);
    check_segment(faults, "resource", parent.get("resource"));
    check_segment(faults, "name", parent.get("name"));
    const std::string_view ns = parent.get("namespace").string();
    if (!ns.empty()) faults.invalid_all("namespace", ns, kube::check_path_segment(ns));
  }
  if (!in.old_root) return;
  check_immutable_fields(faults, "networking.v1.IPAddressSpec", in.root.get("spec"),
                         in.old_root.get("spec"), "parentRef");
}

void validate_service_cidr(const Input& in, Faults& faults) {
  const Json cidrs = in.root.at("spec.cidrs");
  if (!in.old_root) return check_service_cidrs(faults, cidrs);
  const Json old = in.old_root.at("spec.cidrs");
  const bool grows = old.size() == 1 && cidrs.size() == 2;
  if (cidrs.size() != old.size() && !grows) {
    return faults.invalid("spec.cidrs", cidrs, kIsImmutable);
  }
  for (size_t i = 0; i < old.size(); ++i) {
    const std::string_view now = cidrs.element(i).string();
    if (now != old.element(i).string()) faults.invalid(indexed("spec.cidrs", i), now, kIsImmutable);
  }
  if (grows) check_service_cidrs(faults, cidrs);
}

}  // namespace kedge::validation
