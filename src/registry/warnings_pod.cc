// Warnings about pods and templates of pods (pkg/api/pod/warnings.go).
#include <map>

#include "base/strings.h"
#include "kube/names.h"
#include "registry/warnings.h"

namespace kedge::registry::warnings {
namespace {

using kube::Json;

struct Container {
  Json value;
  std::string path;
};

std::vector<Container> containers_of(std::string_view spec_path, Json spec) {
  std::vector<Container> out;
  for (const std::string_view list : {"initContainers", "containers", "ephemeralContainers"}) {
    const std::string path = child(spec_path, list);
    size_t i = 0;
    for (const Json c : spec.get(list).elements()) out.push_back({c, index(path, i++)});
  }
  return out;
}

void node_affinity(std::string_view path, Json affinity, Texts& out) {
  const std::string base = child(path, "affinity.nodeAffinity");
  const Json node = affinity.get("nodeAffinity");
  const std::string required =
      child(base, "requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
  size_t i = 0;
  for (const Json term : node.get("requiredDuringSchedulingIgnoredDuringExecution")
                             .get("nodeSelectorTerms")
                             .elements()) {
    node_term(index(required, i++), term, false, out);
  }
  const std::string preferred = child(base, "preferredDuringSchedulingIgnoredDuringExecution");
  i = 0;
  for (const Json term : node.get("preferredDuringSchedulingIgnoredDuringExecution").elements()) {
    node_term(index(preferred, i++) + ".preference", term.get("preference"), true, out);
  }
}

void placement(std::string_view path, Json spec, Texts& out) {
  for (const auto m : spec.get("nodeSelector").members()) {
    const std::string_view why = deprecated_node_label(m.name);
    if (why.empty()) continue;
    out.push_back(child(path, "nodeSelector") + "[" + std::string(m.name) +
                  "]: " + std::string(why));
  }
  node_affinity(path, spec.get("affinity"), out);
  const std::string spread = child(path, "topologySpreadConstraints");
  size_t i = 0;
  for (const Json t : spec.get("topologySpreadConstraints").elements()) {
    const std::string at = index(spread, i++);
    const std::string_view key = t.get("topologyKey").string();
    const std::string_view why = deprecated_node_label(key);
    if (!why.empty()) {
      out.push_back(at + ".topologyKey: " + std::string(key) + " is " + std::string(why));
    }
    if (!t.get("labelSelector").is_object()) {
      out.push_back(at + ".labelSelector: a null labelSelector results in matching no pod");
    }
  }
}

void annotations(std::string_view path, Json metadata, Texts& out) {
  struct Row {
    std::string_view key, message;
  };
  constexpr Row kRows[] = {
      {"scheduler.alpha.kubernetes.io/critical-pod",
       R"(non-functional in v1.16+; use the "priorityClassName" field instead)"},
      {"security.alpha.kubernetes.io/sysctls",
       R"(non-functional in v1.11+; use the "sysctls" field instead)"},
      {"security.alpha.kubernetes.io/unsafe-sysctls",
       R"(non-functional in v1.11+; use the "sysctls" field instead)"},
  };
  const Json found = metadata.get("annotations");
  for (const Row& row : kRows) {
    if (!found.get(row.key)) continue;
    out.push_back(child(path, "metadata.annotations[") + std::string(row.key) +
                  "]: " + std::string(row.message));
  }
}

void volume_plugins(std::string_view path, Json spec, Texts& out) {
  struct Row {
    std::string_view member, message;
  };
  // In upstream's order; ephemeral volumes come between glusterfs and cephfs.
  constexpr Row kRows[] = {
      {"photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"},
      {"gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"},
      {"scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
      {"flocker", "deprecated in v1.22, non-functional in v1.25+"},
      {"storageos", "deprecated in v1.22, non-functional in v1.25+"},
      {"quobyte", "deprecated in v1.22, non-functional in v1.25+"},
      {"glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
      {"ephemeral", ""},
      {"cephfs", "deprecated in v1.28, non-functional in v1.31+"},
      {"rbd", "deprecated in v1.28, non-functional in v1.31+"},
  };
  const std::string base = child(path, "volumes");
  size_t i = 0;
  for (const Json v : spec.get("volumes").elements()) {
    const std::string at = index(base, i++);
    for (const Row& row : kRows) {
      const Json plugin = v.get(row.member);
      if (!plugin.is_object()) continue;
      if (row.message.empty()) {
        const Json claim = plugin.at("volumeClaimTemplate.spec");
        if (claim) claim_spec(at + ".ephemeral.volumeClaimTemplate.spec", claim, out);
        continue;
      }
      const std::string_view shown = row.member == "storageos" ? "storageOS" : row.member;
      out.push_back(child(at, shown) + ": " + std::string(row.message));
    }
  }
}

// Files of one volume that would lie in each other's way.
struct Mapped {
  std::string path, source;
  std::string shown() const {
    return source.empty() ? go_quote(path) : go_quote(path) + " (" + source + ")";
  }
};

class Overlaps {
 public:
  Overlaps(std::string_view volume, std::string described, Texts& out)
      : head_("volume " + go_quote(volume) + " (" + std::move(described) +
              "): overlapping paths: "),
        out_(out) {}

  void add(std::string_view path, const std::string& source) {
    while (path.ends_with('/')) path.remove_suffix(1);
    Mapped one{std::string(path), source};
    if (!path.empty() && seen_.size() < kMost) {
      const std::string mine = one.path + "/";
      for (const Mapped& other : seen_) {
        const std::string theirs = other.path + "/";
        if (other.path.empty() || (!theirs.starts_with(mine) && !mine.starts_with(theirs)))
          continue;
        if (found_++ < kMost) out_.push_back(head_ + one.shown() + " with " + other.shown());
      }
    }
    seen_.push_back(std::move(one));
  }
  void add_items(Json items, const std::string& source) {
    for (const Json i : items.elements()) add(i.get("path").string(), source);
  }

 private:
  // A header holds far less; every path is compared with every other.
  static constexpr size_t kMost = 256;

  std::string head_;
  Texts& out_;
  std::vector<Mapped> seen_;
  size_t found_ = 0;
};

std::string named(std::string_view what, Json name) {
  return std::string(what) + " " + go_quote(name.string());
}

void projected(std::string_view volume, Json sources, Texts& out) {
  Overlaps overlaps(volume, "Projected", out);
  for (const Json s : sources.elements()) {
    if (s.size() == 0) {
      out.push_back("volume " + go_quote(volume) + " (Projected) has no sources provided");
    } else if (const Json c = s.get("configMap"); c.get("items")) {
      overlaps.add_items(c.get("items"), named("ConfigMap", c.get("name")));
    } else if (const Json k = s.get("secret"); k.get("items")) {
      overlaps.add_items(k.get("items"), named("Secret", k.get("name")));
    } else if (const Json d = s.get("downwardAPI"); d.get("items")) {
      overlaps.add_items(d.get("items"), "DownwardAPI");
    } else if (const Json t = s.get("serviceAccountToken"); t) {
      overlaps.add(t.get("path").string(), "ServiceAccountToken");
    } else if (const Json b = s.get("clusterTrustBundle"); b) {
      overlaps.add(
          b.get("path").string(),
          named("ClusterTrustBundle", b.get("name") ? b.get("name") : b.get("signerName")));
    } else if (const Json p = s.get("podCertificate"); p) {
      struct Row {
        std::string_view member, source;
      };
      for (const Row row : {Row{"certificateChainPath", "PodCertificate chain"},
                            Row{"keyPath", "PodCertificate key"},
                            Row{"credentialBundlePath", "PodCertificate credential bundle"}}) {
        const std::string_view path = p.get(row.member).string();
        if (!path.empty()) overlaps.add(path, std::string(row.source));
      }
    }
  }
}

void volume_paths(Json spec, Texts& out) {
  for (const Json v : spec.get("volumes").elements()) {
    const std::string_view name = v.get("name").string();
    if (const Json c = v.get("configMap"); c.get("items")) {
      Overlaps(name, named("ConfigMap", c.get("name")), out).add_items(c.get("items"), "");
    }
    if (const Json s = v.get("secret"); s.get("items")) {
      Overlaps(name, named("Secret", s.get("secretName")), out).add_items(s.get("items"), "");
    }
    if (const Json d = v.get("downwardAPI"); d.get("items")) {
      Overlaps(name, "DownwardAPI", out).add_items(d.get("items"), "");
    }
    if (const Json p = v.get("projected"); p) projected(name, p.get("sources"), out);
  }
}

// Elements of a list that should differ in a member.
void repeated(std::string_view path, Json list, std::string_view member, Texts& out) {
  std::map<std::string_view, bool> seen;
  size_t i = 0;
  for (const Json e : list.elements()) {
    const std::string_view value = e.get(member).string();
    const std::string at = child(index(path, i++), member);
    if (!seen.emplace(value, true).second) {
      out.push_back(at + ": duplicate " + std::string(member) + " " + go_quote(value));
    }
  }
}

void environment(const Container& c, Texts& out) {
  std::map<std::string_view, bool> seen;
  size_t i = 0;
  for (const Json e : c.value.get("env").elements()) {
    const std::string_view name = e.get("name").string();
    const std::string at = index(c.path + ".env", i++);
    if (seen.emplace(name, true).second) continue;
    const std::string ref = "$(" + std::string(name) + ")";
    const std::string_view value = e.get("value").string();
    const bool keeps = !e.get("valueFrom").is_object() && value != ref &&
                       value.find(ref) != std::string_view::npos;
    if (keeps) continue;
    out.push_back(at + ": hides previous definition of " + go_quote(name) +
                  ", which may be dropped when using apply");
  }
}

void container(std::string_view path, bool is_template, Json metadata, Json pod_security,
               const Container& c, Texts& out) {
  const Json found = metadata.get("annotations");
  const Json security = c.value.get("securityContext");
  const std::string name(c.value.get("name").string());
  const std::string seccomp = "container.seccomp.security.alpha.kubernetes.io/" + name;
  if (!security.get("seccompProfile").is_object() && found.get(seccomp)) {
    out.push_back(child(path, "metadata.annotations[") + seccomp +
                  R"(]: non-functional in v1.27+; use the "seccompProfile" field instead)");
  }
  const std::string app_armor = "container.apparmor.security.beta.kubernetes.io/" + name;
  if (is_template && !security.get("appArmorProfile").is_object() &&
      !pod_security.get("appArmorProfile").is_object() && found.get(app_armor)) {
    out.push_back(child(path, "metadata.annotations[") + app_armor +
                  R"(]: deprecated since v1.30; use the "appArmorProfile" field instead)");
  }
  for (const std::string_view resource : {"memory", "ephemeral-storage"}) {
    for (const std::string_view list : {"limits", "requests"}) {
      fraction(c.path + ".resources." + std::string(list), c.value.get("resources").get(list),
               resource, out);
    }
  }
  environment(c, out);
}

struct Port {
  std::string path;
  std::string_view host_ip;
  int64_t host_port;
};

// Go's %+v of a port.
std::string port_text(Json p) {
  const auto number = [&](std::string_view name) {
    return std::to_string(p.get(name).integer().value_or(0));
  };
  return "{Name:" + std::string(p.get("name").string()) + " HostPort:" + number("hostPort") +
         " ContainerPort:" + number("containerPort") +
         " Protocol:" + std::string(p.get("protocol").string()) +
         " HostIP:" + std::string(p.get("hostIP").string()) + "}";
}

void compare_ports(const Port& mine, const std::vector<Port>& others, Texts& out) {
  for (const Port& other : others) {
    if (mine.host_ip == other.host_ip && mine.host_port == other.host_port) {
      out.push_back(mine.path + ": duplicate port definition with " + other.path);
    } else if (mine.host_port == 0 || other.host_port == 0) {
      out.push_back(mine.path + ": overlapping port definition with " + other.path);
    } else if (mine.host_port == other.host_port && mine.host_ip.empty() != other.host_ip.empty()) {
      out.push_back(mine.path + ": dangerously ambiguous port definition with " + other.path);
    }
  }
}

void ports(const std::vector<Container>& containers, Texts& out) {
  constexpr size_t kMost = 256;  // ports that are compared with each other
  std::map<std::string, std::vector<Port>> by_number;
  size_t compared = 0;
  for (const Container& c : containers) {
    size_t i = 0;
    for (const Json p : c.value.get("ports").elements()) {
      Port port{index(c.path + ".ports", i++), p.get("hostIP").string(),
                p.get("hostPort").integer().value_or(0)};
      if (!port.host_ip.empty() && port.host_port == 0) {
        out.push_back(port.path + ": hostIP set without hostPort: " + port_text(p));
      }
      std::vector<Port>& others = by_number[std::string(p.get("containerPort").number_text()) +
                                            "/" + std::string(p.get("protocol").string())];
      if (++compared <= kMost) compare_ports(port, others, out);
      others.push_back(std::move(port));
    }
  }
  std::map<std::string_view, std::string> names;
  for (const Container& c : containers) {
    size_t i = 0;
    for (const Json p : c.value.get("ports").elements()) {
      const std::string at = index(c.path + ".ports", i++);
      const std::string_view name = p.get("name").string();
      if (name.empty()) continue;
      const auto [other, fresh] = names.emplace(name, at);
      if (fresh) continue;
      out.push_back(at + ": duplicate port name " + go_quote(name) + " with " + other->second +
                    ", services and probes that select ports by name will use " + other->second);
    }
  }
}

void pod_affinity(std::string_view path, Json affinity, Texts& out) {
  constexpr std::string_view kWhy =
      "labelSelector: a null labelSelector results in matching no pod";
  for (const std::string_view which : {"podAffinity", "podAntiAffinity"}) {
    const Json a = affinity.get(which);
    const std::string base = child(path, "affinity.") + std::string(which);
    const std::string required = base + ".requiredDuringSchedulingIgnoredDuringExecution";
    size_t i = 0;
    for (const Json t : a.get("requiredDuringSchedulingIgnoredDuringExecution").elements()) {
      const std::string at = index(required, i++);
      if (!t.get("labelSelector").is_object()) out.push_back(child(at, kWhy));
    }
    const std::string preferred = base + ".preferredDuringSchedulingIgnoredDuringExecution";
    i = 0;
    for (const Json t : a.get("preferredDuringSchedulingIgnoredDuringExecution").elements()) {
      const std::string at = index(preferred, i++) + ".podAffinityTerm";
      if (!t.at("podAffinityTerm.labelSelector").is_object()) out.push_back(child(at, kWhy));
    }
  }
}

}  // namespace

void pod_template(std::string_view path, Json pod, Texts& out) {
  const Json spec = pod.get("spec"), metadata = pod.get("metadata");
  const std::string at = child(path, "spec");
  placement(at, spec, out);
  annotations(path, metadata, out);
  volume_plugins(at, spec, out);
  volume_paths(spec, out);
  repeated(child(at, "hostAliases"), spec.get("hostAliases"), "ip", out);
  const std::string secrets = child(at, "imagePullSecrets");
  repeated(secrets, spec.get("imagePullSecrets"), "name", out);
  size_t i = 0;
  for (const Json s : spec.get("imagePullSecrets").elements()) {
    const std::string name = index(secrets, i++) + ".name";
    if (s.get("name").string().empty()) out.push_back(name + ": invalid empty name \"\"");
  }
  for (const std::string_view resource : {"memory", "ephemeral-storage"}) {
    fraction(child(at, "overhead"), spec.get("overhead"), resource, out);
  }
  const Json security = spec.get("securityContext");
  constexpr std::string_view kSeccomp = "seccomp.security.alpha.kubernetes.io/pod";
  if (!security.get("seccompProfile").is_object() && metadata.get("annotations").get(kSeccomp)) {
    out.push_back(child(path, "metadata.annotations[") + std::string(kSeccomp) +
                  R"(]: non-functional in v1.27+; use the "seccompProfile" field instead)");
  }
  const std::vector<Container> containers = containers_of(at, spec);
  for (const Container& c : containers) {
    container(path, !path.empty(), metadata, security, c, out);
  }
  ports(containers, out);
  if (spec.get("terminationGracePeriodSeconds").integer().value_or(0) < 0) {
    out.push_back(child(at, "terminationGracePeriodSeconds") +
                  ": must be >= 0; negative values are invalid and will be treated as 1");
  }
  pod_affinity(at, spec.get("affinity"), out);
  i = 0;
  for (const Json n : spec.at("dnsConfig.nameservers").elements()) {
    ip(index(child(at, "dnsConfig.nameservers"), i++), n.string(), out);
  }
  i = 0;
  for (const Json h : spec.get("hostAliases").elements()) {
    ip(index(child(at, "hostAliases"), i++) + ".ip", h.get("ip").string(), out);
  }
}

}  // namespace kedge::registry::warnings
