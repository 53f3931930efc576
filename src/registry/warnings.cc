#include "registry/warnings.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/strings.h"
#include "kube/quantity.h"

namespace kedge::registry {
namespace warnings {
namespace {

using kube::Json;

// An address as Go's net.ParseIP takes it, decimal numbers with zeros in front too.
struct Address {
  bool six = false;     // written as IPv6
  bool mapped = false;  // IPv4 written as IPv6
  bool zeros = false;   // IPv4 with zeros in front of a number
  unsigned char bytes[16] = {};
  std::string text;  // canonical
};

std::optional<Address> parse_four(std::string_view text) {
  Address a;
  const std::vector<std::string_view> parts = split(text, '.');
  if (parts.size() != 4) return std::nullopt;
  for (size_t i = 0; i < 4; i++) {
    const std::optional<uint64_t> n = parse_u64(parts[i]);
    if (!n || *n > 255 || parts[i].size() > 4) return std::nullopt;
    a.zeros = a.zeros || (parts[i].size() > 1 && parts[i][0] == '0');
    a.bytes[i] = static_cast<unsigned char>(*n);
    if (i > 0) a.text += '.';
    a.text += std::to_string(*n);
  }
  return a;
}

std::string text_of(int family, const unsigned char* bytes) {
  char out[INET6_ADDRSTRLEN] = "";
  inet_ntop(family, bytes, out, sizeof out);
  return out;
}

std::optional<Address> parse_address(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return parse_four(text);
  Address a;
  a.six = true;
  if (inet_pton(AF_INET6, std::string(text).c_str(), a.bytes) != 1) return std::nullopt;
  constexpr unsigned char kMapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  a.mapped = memcmp(a.bytes, kMapped, sizeof kMapped) == 0;
  a.text = a.mapped ? text_of(AF_INET, a.bytes + 12) : text_of(AF_INET6, a.bytes);
  return a;
}

// The network that `bits` of an address are; whether others were set is told.
std::string masked(Address& a, unsigned bits, bool& more) {
  const size_t length = a.six ? 16 : 4;
  for (size_t i = 0; i < length; i++) {
    const unsigned kept =
        bits > 8 * i ? std::min<unsigned>(8, bits - 8 * static_cast<unsigned>(i)) : 0;
    const auto mask = static_cast<unsigned char>(0xff00U >> kept);
    more = more || (a.bytes[i] & static_cast<unsigned char>(~mask)) != 0;
    a.bytes[i] &= mask;
  }
  return text_of(a.six ? AF_INET6 : AF_INET, a.bytes);
}

}  // namespace

std::string index(std::string_view path, size_t i) {
  return std::string(path) + "[" + std::to_string(i) + "]";
}

std::string child(std::string_view path, std::string_view name) {
  return path.empty() ? std::string(name) : std::string(path) + "." + std::string(name);
}

void ip(std::string_view path, std::string_view value, Texts& out) {
  const std::optional<Address> a = parse_address(value);
  if (!a) return;
  if (a->zeros || a->mapped) {
    out.push_back(std::string(path) + ": non-standard IP address " + go_quote(value) +
                  " is invalid: use " + go_quote(a->text));
  } else if (a->six && a->text != value) {
    out.push_back(std::string(path) + ": IPv6 address " + go_quote(value) +
                  " should be in RFC 5952 canonical format (" + go_quote(a->text) + ")");
  }
}

void cidr(std::string_view path, std::string_view value, Texts& out) {
  const size_t slash = value.find('/');
  if (slash == std::string_view::npos) return;
  std::optional<Address> a = parse_address(value.substr(0, slash));
  const std::string_view length = value.substr(slash + 1);
  const std::optional<uint64_t> bits = parse_u64(length);
  if (!a || !bits || *bits > (a->six ? 128 : 32)) return;
  const std::string address = a->text, digits = std::to_string(*bits);
  bool more = false;
  const std::string network = masked(*a, static_cast<unsigned>(*bits), more) + "/" + digits;
  const std::string head = std::string(path) + ": ";
  bool said = false;
  if (more) {
    out.push_back(head + "CIDR value " + go_quote(value) +
                  " is ambiguous in this context (should be " + go_quote(network) + " or " +
                  go_quote(address + (a->six ? "/128" : "/32")) + "?)");
    said = true;
  }
  if (a->zeros || a->mapped || digits != length) {
    out.push_back(head + "non-standard CIDR value " + go_quote(value) + " is invalid: use " +
                  go_quote(network));
    said = true;
  }
  const std::string canonical = address + "/" + digits;
  if (!said && a->six && canonical != value) {
    out.push_back(head + "IPv6 CIDR value " + go_quote(value) +
                  " should be in RFC 5952 canonical format (" + go_quote(canonical) + ")");
  }
}

std::string_view deprecated_node_label(std::string_view key) {
  struct Row {
    std::string_view key, message;
  };
  constexpr Row kRows[] = {
      {"beta.kubernetes.io/arch", R"(deprecated since v1.14; use "kubernetes.io/arch" instead)"},
      {"beta.kubernetes.io/os", R"(deprecated since v1.14; use "kubernetes.io/os" instead)"},
      {"failure-domain.beta.kubernetes.io/region",
       R"(deprecated since v1.17; use "topology.kubernetes.io/region" instead)"},
      {"failure-domain.beta.kubernetes.io/zone",
       R"(deprecated since v1.17; use "topology.kubernetes.io/zone" instead)"},
      {"beta.kubernetes.io/instance-type",
       R"(deprecated since v1.17; use "node.kubernetes.io/instance-type" instead)"},
      {"app.kubernetes.io/created-by", "deprecated since v1.9"},
      {"scheduler.alpha.kubernetes.io/preferAvoidPods",
       "deprecated since v1.22; use Taints and Tolerations instead"},
      {"node-role.kubernetes.io/master", R"(use "node-role.kubernetes.io/control-plane" instead)"},
  };
  for (const Row& row : kRows) {
    if (row.key == key) return row.message;
  }
  return "";
}

void node_term(std::string_view path, Json term, bool check_values, Texts& out) {
  constexpr size_t kMaxLabelValue = 63;
  const std::string base = child(path, "matchExpressions");
  size_t i = 0;
  for (const Json e : term.get("matchExpressions").elements()) {
    const std::string at = index(base, i++);
    const std::string_view key = e.get("key").string();
    const std::string_view why = deprecated_node_label(key);
    if (!why.empty()) out.push_back(at + ".key: " + std::string(key) + " is " + std::string(why));
    if (!check_values) continue;
    size_t k = 0;
    for (const Json v : e.get("values").elements()) {
      const std::string where = index(at + ".values", k++);
      if (v.string().size() <= kMaxLabelValue) continue;
      out.push_back(where + ": " + std::string(v.string()) +
                    " is invalid, must be no more than 63 characters");
    }
  }
}

void fraction(std::string_view path, Json resources, std::string_view name, Texts& out) {
  const std::string_view amount = resources.get(name).string();
  // Of a canonical quantity these alone are not whole.
  const bool whole =
      amount.empty() || (std::string_view("mun").find(amount.back()) == std::string_view::npos &&
                         amount.find("e-") == std::string_view::npos);
  if (whole) return;
  out.push_back(std::string(path) + "[" + std::string(name) + "]: fractional byte value " +
                go_quote(amount) + " is invalid, must be an integer");
}

void claim_spec(std::string_view path, Json spec, Texts& out) {
  for (const std::string_view list : {"requests", "limits"}) {
    fraction(child(path, "resources.") + std::string(list), spec.get("resources").get(list),
             "storage", out);
  }
}

namespace {

struct Subject {
  Json root, old_root;  // old_root: no value on create
  Texts& out;

  bool creates() const { return !old_root.valid(); }
  // What upstream compares generations for.
  bool changed(std::string_view member) const {
    return creates() || !kube::json_equal(root.get(member), old_root.get(member));
  }
};

// IsDNS1123Label of a name that is a DNS subdomain.
void label_name(const Subject& s, std::string_view what) {
  const std::string_view name = s.root.at("metadata.name").string();
  constexpr size_t kMaxLabel = 63;
  std::string faults;
  if (name.size() > kMaxLabel) faults = "must be no more than 63 characters";
  if (name.find('.') != std::string_view::npos) {
    faults += faults.empty() ? "must not contain dots" : " must not contain dots";
  }
  if (faults.empty()) return;
  s.out.push_back("metadata.name: this is used in " + std::string(what) +
                  ", which can result in surprising behavior; a DNS label is recommended: [" +
                  faults + "]");
}
constexpr std::string_view kPodNames = "Pod names and hostnames";

void workload(const Subject& s) {
  if (s.creates()) label_name(s, kPodNames);
  if (s.changed("spec")) pod_template("spec.template", s.root.at("spec.template"), s.out);
}

// Upstream looks at the old template when one is updated.
void replication_controller(const Subject& s) {
  if (s.creates()) return workload(s);
  if (s.changed("spec")) pod_template("spec.template", s.old_root.at("spec.template"), s.out);
}

void daemon_set(const Subject& s) {
  if (s.changed("spec")) pod_template("spec.template", s.root.at("spec.template"), s.out);
}

void stateful_set(const Subject& s) {
  daemon_set(s);
  size_t i = 0;
  for (const Json claim : s.root.at("spec.volumeClaimTemplates").elements()) {
    std::string at = index("spec.volumeClaimTemplates", i++);
    if (!s.creates()) at += ".Spec";
    claim_spec(at, claim.get("spec"), s.out);
  }
  if (s.root.at("spec.revisionHistoryLimit").integer().value_or(0) < 0) {
    s.out.emplace_back(
        "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= "
        "0 is recommended");
  }
}

void job_spec(std::string_view path, Json spec, Texts& out) {
  constexpr int64_t kCompletions = 100'000, kParallelism = 10'000;
  if (spec.get("completionMode").string() == "Indexed" &&
      spec.get("completions").integer().value_or(0) > kCompletions &&
      spec.get("parallelism").integer().value_or(0) > kParallelism) {
    out.push_back(std::string(path) +
                  ": In Indexed Jobs with a number of completions higher than 10^5 and a "
                  "parallelism higher than 10^4, Kubernetes might not be able to track "
                  "completedIndexes when a big number of indexes fail");
  }
  pod_template(child(path, "template"), spec.get("template"), out);
}

void job(const Subject& s) {
  if (s.creates()) label_name(s, kPodNames);
  if (s.changed("spec")) job_spec("spec", s.root.get("spec"), s.out);
}

void cron_job(const Subject& s) {
  if (s.creates()) label_name(s, kPodNames);
  if (s.changed("spec"))
    job_spec("spec.jobTemplate.spec", s.root.at("spec.jobTemplate.spec"), s.out);
  if (s.creates()) return;
  if (s.root.at("spec.schedule").string().find("TZ") == std::string_view::npos) return;
  s.out.emplace_back(
      "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see "
      "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details");
}

void pod(const Subject& s) {
  if (!s.creates()) return;
  label_name(s, "the Pod's hostname");
  pod_template("", s.root, s.out);
}

// podtemplates have no generation: upstream never compares them.
void pod_template_object(const Subject& s) {
  if (s.creates()) pod_template("template", s.root.get("template"), s.out);
}

void service(const Subject& s) {
  const Json spec = s.root.get("spec");
  const std::string_view type = spec.get("type").string();
  const bool headless = type == "ClusterIP" && spec.get("clusterIP").string() == "None";
  const Json external = spec.get("externalIPs");
  const std::string_view balancer = spec.get("loadBalancerIP").string();
  if (s.root.at("metadata.annotations").get("service.kubernetes.io/topology-aware-hints")) {
    s.out.emplace_back(
        "annotation service.kubernetes.io/topology-aware-hints is deprecated, please use "
        "service.kubernetes.io/topology-mode instead");
  }
  size_t i = 0;
  for (const Json a : spec.get("clusterIPs").elements()) {
    const std::string at = index("spec.clusterIPs", i++);
    if (a.string() != "None") ip(at, a.string(), s.out);
  }
  if (headless) {
    if (!balancer.empty()) {
      s.out.emplace_back("spec.loadBalancerIP is ignored for headless services");
    }
    if (external.size() > 0) {
      s.out.emplace_back("spec.externalIPs is ignored for headless services");
    }
    if (spec.get("sessionAffinity").string() != "None") {
      s.out.emplace_back("spec.SessionAffinity is ignored for headless services");
    }
  }
  i = 0;
  for (const Json a : external.elements()) ip(index("spec.externalIPs", i++), a.string(), s.out);
  const bool by_name = type == "ExternalName";
  if (external.size() > 0 && !headless && !by_name) {
    s.out.emplace_back(
        "spec.externalIPs is deprecated and may no longer be implemented in some clusters");
  }
  if (!balancer.empty()) ip("spec.loadBalancerIP", balancer, s.out);
  i = 0;
  for (const Json r : spec.get("loadBalancerSourceRanges").elements()) {
    cidr(index("spec.loadBalancerSourceRanges", i++), r.string(), s.out);
  }
  if (by_name && external.size() > 0) {
    s.out.emplace_back("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
  }
  if (!by_name && !spec.get("externalName").string().empty()) {
    s.out.emplace_back("spec.externalName is ignored when spec.type is not \"ExternalName\"");
  }
  if (spec.get("trafficDistribution").string() == "PreferClose") {
    s.out.emplace_back(
        "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
  }
}

void annotation(const Subject& s, std::string_view key, std::string_view message) {
  if (!s.root.at("metadata.annotations").get(key)) return;
  s.out.push_back("metadata.annotations[" + std::string(key) + "]: " + std::string(message));
}

constexpr std::string_view kStorageClassKey = "volume.beta.kubernetes.io/storage-class";
constexpr std::string_view kStorageClassText =
    R"(deprecated since v1.8; use "storageClassName" attribute instead)";

void claim(const Subject& s) {
  annotation(s, kStorageClassKey, kStorageClassText);
  claim_spec("spec", s.root.get("spec"), s.out);
}

void volume(const Subject& s) {
  struct Row {
    std::string_view member, shown, message;
  };
  constexpr Row kRows[] = {
      {"cephfs", "cephfs", "deprecated in v1.28, non-functional in v1.31+"},
      {"photonPersistentDisk", "photonPersistentDisk",
       "deprecated in v1.11, non-functional in v1.16+"},
      {"scaleIO", "scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
      {"storageos", "storageOS", "deprecated in v1.22, non-functional in v1.25+"},
      {"glusterfs", "glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
      {"rbd", "rbd", "deprecated in v1.28, non-functional in v1.31+"},
  };
  const Json spec = s.root.get("spec");
  annotation(s, kStorageClassKey, kStorageClassText);
  annotation(s, "volume.beta.kubernetes.io/mount-options",
             R"(deprecated since v1.31; use "mountOptions" attribute instead)");
  if (spec.get("persistentVolumeReclaimPolicy").string() == "Recycle") {
    s.out.emplace_back(
        "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, "
        "the recommended approach is to use dynamic provisioning.");
  }
  size_t i = 0;
  for (const Json t : spec.at("nodeAffinity.required.nodeSelectorTerms").elements()) {
    node_term(index("spec.nodeAffinity.required.nodeSelectorTerms", i++), t, false, s.out);
  }
  for (const Row& row : kRows) {
    if (!spec.get(row.member).is_object()) continue;
    s.out.push_back("spec." + std::string(row.shown) + ": " + std::string(row.message));
  }
}

void service_account(const Subject& s) {
  constexpr std::string_view kKey = "kubernetes.io/enforce-mountable-secrets";
  if (s.old_root.at("metadata.annotations").get(kKey)) return;
  annotation(s, kKey,
             "deprecated in v1.32+; prefer separate namespaces to isolate access to mounted "
             "secrets");
}

void node(const Subject& s) {
  const Json spec = s.root.get("spec");
  if (spec.get("configSource").is_object()) {
    s.out.emplace_back("spec.configSource: the feature is removed");
  }
  if (!spec.get("externalID").string().empty()) {
    s.out.emplace_back("spec.externalID: this field is deprecated, and is unused by Kubernetes");
  }
  size_t i = 0;
  for (const Json c : spec.get("podCIDRs").elements()) {
    cidr(index("spec.podCIDRs", i++), c.string(), s.out);
  }
}

void endpoints(const Subject& s) {
  if (s.root.at("metadata.labels").get("endpoints.kubernetes.io/managed-by").string() ==
      "endpoint-controller") {
    return;
  }
  size_t i = 0;
  for (const Json subset : s.root.get("subsets").elements()) {
    const std::string at = index("subsets", i++);
    for (const std::string_view list : {"addresses", "notReadyAddresses"}) {
      size_t k = 0;
      for (const Json a : subset.get(list).elements()) {
        ip(index(child(at, list), k++) + ".ip", a.get("ip").string(), s.out);
      }
    }
  }
}

void quota(const Subject& s) {
  if (!s.creates()) return;
  const Json hard = s.root.at("spec.hard");
  for (const std::string_view resource : {"cpu", "memory", "ephemeral-storage"}) {
    std::string request = "requests." + std::string(resource);
    if (!hard.get(request) && resource != "ephemeral-storage") request = resource;
    const std::string limit = "limits." + std::string(resource);
    const Json r = hard.get(request), l = hard.get(limit);
    if (!r || !l || kube::compare_quantities(r.string(), l.string()) <= 0) continue;
    s.out.push_back("ResourceQuota " + request + " (" + std::string(r.string()) +
                    ") should be less than " + limit + " (" + std::string(l.string()) + ")");
  }
}

void ingress(const Subject& s) {
  constexpr std::string_view kKey = "kubernetes.io/ingress.class";
  if (!s.creates() || !s.root.at("metadata.annotations").get(kKey) ||
      s.root.at("spec.ingressClassName").is_string()) {
    return;
  }
  s.out.push_back("annotation " + go_quote(kKey) +
                  " is deprecated, please use 'spec.ingressClassName' instead");
}

void network_policy(const Subject& s) {
  struct Row {
    std::string_view rules, peers;
  };
  for (const Row row : {Row{"ingress", "from"}, Row{"egress", "to"}}) {
    size_t i = 0;
    for (const Json rule : s.root.get("spec").get(row.rules).elements()) {
      const std::string at = index(child("spec", row.rules), i++);
      size_t k = 0;
      for (const Json peer : rule.get(row.peers).elements()) {
        const std::string block = index(child(at, row.peers), k++) + ".ipBlock";
        const Json b = peer.get("ipBlock");
        if (!b) continue;
        cidr(block + ".cidr", b.get("cidr").string(), s.out);
        size_t n = 0;
        for (const Json e : b.get("except").elements()) {
          cidr(index(block + ".except", n++), e.string(), s.out);
        }
      }
    }
  }
}

void runtime_class(const Subject& s) {
  for (const auto m : s.root.at("scheduling.nodeSelector").members()) {
    const std::string_view why = deprecated_node_label(m.name);
    if (!why.empty()) s.out.push_back("scheduling.nodeSelector: " + std::string(why));
  }
}

void csi_driver(const Subject& s) {
  const Json requests = s.root.at("spec.tokenRequests");
  if (requests.size() == 0 || s.root.at("spec.serviceAccountTokenInSecrets").is_bool()) return;
  if (!s.creates() && kube::json_equal(requests, s.old_root.at("spec.tokenRequests"))) return;
  s.out.emplace_back(
      "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to "
      "prevent possible logging of tokens in volume attributes");
}

void storage_class(const Subject& s) {
  size_t i = 0;
  for (const Json t : s.root.get("allowedTopologies").elements()) {
    const std::string base = index("allowedTopologies", i++) + ".matchLabelExpressions";
    size_t k = 0;
    for (const Json e : t.get("matchLabelExpressions").elements()) {
      const std::string at = index(base, k++) + ".key: ";
      const std::string_view why = deprecated_node_label(e.get("key").string());
      if (!why.empty()) s.out.push_back(at + std::string(why));
    }
  }
}

void storage_capacity(const Subject& s) {
  const Json selector = s.root.get("nodeTopology");
  node_term("nodeTopology", selector, false, s.out);
  for (const auto m : selector.get("matchLabels").members()) {
    const std::string_view why = deprecated_node_label(m.name);
    if (why.empty()) continue;
    s.out.push_back("nodeTopology.matchLabels." + std::string(m.name) + ": " + std::string(why));
  }
}

void status_addresses(const Subject& s) {
  size_t i = 0;
  for (const Json a : s.root.at("status.loadBalancer.ingress").elements()) {
    const std::string at = index("status.loadBalancer.ingress", i++);
    const std::string_view value = a.get("ip").string();
    if (!value.empty()) ip(at, value, s.out);
  }
}

void pod_addresses(const Subject& s) {
  for (const std::string_view list : {"podIPs", "hostIPs"}) {
    size_t i = 0;
    for (const Json a : s.root.get("status").get(list).elements()) {
      ip(index(child("status", list), i++) + ".ip", a.get("ip").string(), s.out);
    }
  }
}

struct Row {
  std::string_view group, resource;
  std::string_view subresource;
  void (*say)(const Subject& s);
};
constexpr Row kKinds[] = {
    {"", "endpoints", "", endpoints},
    {"", "nodes", "", node},
    {"", "persistentvolumeclaims", "", claim},
    {"", "persistentvolumes", "", volume},
    {"", "pods", "", pod},
    {"", "pods", "status", pod_addresses},
    {"", "podtemplates", "", pod_template_object},
    {"", "replicationcontrollers", "", replication_controller},
    {"", "resourcequotas", "", quota},
    {"", "serviceaccounts", "", service_account},
    {"", "services", "", service},
    {"", "services", "status", status_addresses},
    {"apps", "daemonsets", "", daemon_set},
    {"apps", "deployments", "", workload},
    {"apps", "replicasets", "", workload},
    {"apps", "statefulsets", "", stateful_set},
    {"batch", "cronjobs", "", cron_job},
    {"batch", "jobs", "", job},
    {"networking.k8s.io", "ingresses", "", ingress},
    {"networking.k8s.io", "ingresses", "status", status_addresses},
    {"networking.k8s.io", "networkpolicies", "", network_policy},
    {"node.k8s.io", "runtimeclasses", "", runtime_class},
    {"storage.k8s.io", "csidrivers", "", csi_driver},
    {"storage.k8s.io", "csistoragecapacities", "", storage_capacity},
    {"storage.k8s.io", "storageclasses", "", storage_class},
};

}  // namespace
}  // namespace warnings

std::vector<std::string> warnings_of(const kube::Kind& kind, kube::Json root, kube::Json old_root,
                                     std::string_view subresource) {
  Texts out;
  for (const warnings::Row& row : warnings::kKinds) {
    if (row.resource != kind.resource || row.group != kind.group) continue;
    if (row.subresource == subresource) row.say({root, old_root, out});
  }
  return out.take();
}

}  // namespace kedge::registry
