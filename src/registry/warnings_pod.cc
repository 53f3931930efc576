// pkg/api/pod/warnings.go.
#include <map>
#include <set>

#include "base/strings.h"
#include "registry/warnings.h"

namespace kedge::registry {
namespace {

using kube::Json;

struct Deprecated {
  std::string_view name, text;
};
constexpr Deprecated kAnnotations[] = {
    {"scheduler.alpha.kubernetes.io/critical-pod",
     "non-functional in v1.16+; use the \"priorityClassName\" field instead"},
    {"security.alpha.kubernetes.io/sysctls",
     "non-functional in v1.11+; use the \"sysctls\" field instead"},
    {"security.alpha.kubernetes.io/unsafe-sysctls",
     "non-functional in v1.11+; use the \"sysctls\" field instead"},
};
constexpr Deprecated kVolumes[] = {
    {"photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"},
    {"gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"},
    {"scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
    {"flocker", "deprecated in v1.22, non-functional in v1.25+"},
    {"storageos", "deprecated in v1.22, non-functional in v1.25+"},
    {"quobyte", "deprecated in v1.22, non-functional in v1.25+"},
    {"glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
    {"cephfs", "deprecated in v1.28, non-functional in v1.31+"},
    {"rbd", "deprecated in v1.28, non-functional in v1.31+"},
};

std::string indexed(std::string_view path, size_t i) {
  return std::string(path) + "[" + std::to_string(i) + "]";
}

// Calls `each` with every container and its path, in upstream's order.
template <class Each>
void visit_containers(const std::string& path, Json spec, const Each& each) {
  for (const auto* list : {"initContainers", "containers", "ephemeralContainers"}) {
    size_t i = 0;
    for (const Json c : spec.get(list).elements()) each(c, indexed(path + "." + list, i++));
  }
}

void warn_of_annotations(const std::string& path, Json spec, Json annotations, Warnings& out) {
  constexpr std::string_view kSeccomp =
      ": non-functional in v1.27+; use the \"seccompProfile\" field instead";
  constexpr std::string_view kPod = "seccomp.security.alpha.kubernetes.io/pod";
  constexpr std::string_view kContainer = "container.seccomp.security.alpha.kubernetes.io/";
  const size_t end = path.rfind("spec");
  const std::string at = path.substr(0, end) + "metadata.annotations[";
  for (const Deprecated& d : kAnnotations) {
    if (!annotations.get(d.name)) continue;
    out.add(at + std::string(d.name) + "]: " + std::string(d.text));
  }
  if (annotations.get(kPod) && !spec.at("securityContext.seccompProfile")) {
    out.add(at + std::string(kPod) + "]" + std::string(kSeccomp));
  }
  std::set<std::string_view> named;
  for (const auto m : annotations.members()) {
    if (m.name.starts_with(kContainer)) named.insert(m.name.substr(kContainer.size()));
  }
  if (named.empty()) return;
  visit_containers(path, spec, [&](Json c, const std::string&) {
    const std::string_view name = c.get("name").string();
    if (named.count(name) == 0 || c.at("securityContext.seccompProfile")) return;
    out.add(at + std::string(kContainer) + std::string(name) + "]" + std::string(kSeccomp));
  });
}

void warn_of_volumes(const std::string& path, Json spec, Warnings& out) {
  size_t i = 0;
  for (const Json v : spec.get("volumes").elements()) {
    const std::string at = indexed(path + ".volumes", i++) + ".";
    for (const Deprecated& d : kVolumes) {
      if (v.get(d.name)) out.add(at + std::string(d.name) + ": " + std::string(d.text));
    }
    const Json claim = v.get("ephemeral").get("volumeClaimTemplate").get("spec").get("resources");
    for (const auto* which : {"requests", "limits"}) {
      warn_of_fraction(at + "ephemeral.volumeClaimTemplate.spec.resources." + which,
                       claim.get(which), "storage", out);
    }
    for (const Json source : v.get("projected").get("sources").elements()) {
      if (source.size() != 0) continue;
      out.add("volume " + go_quote(v.get("name").string()) +
              " (Projected) has no sources provided");
    }
    if (out.full()) return;
  }
}

// Elements of a list whose `key` was there before.
void warn_of_repeats(const std::string& path, Json list, std::string_view key, Warnings& out) {
  if (list.size() < 2) return;
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json e : list.elements()) {
    const std::string_view text = e.get(key).string();
    if (!seen.insert(text).second) {
      out.add(indexed(path, i) + "." + std::string(key) + ": duplicate " + std::string(key) + " " +
              go_quote(text));
    }
    ++i;
  }
}

void warn_of_env(const std::string& path, Json env, Warnings& out) {
  if (env.size() < 2) return;
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json e : env.elements()) {
    const std::string at = indexed(path, i++);
    const std::string_view name = e.get("name").string();
    if (seen.insert(name).second) continue;
    // A value that goes on from the one before is meant so.
    const std::string reference = "$(" + std::string(name) + ")";
    const std::string_view value = e.get("value").string();
    const bool goes_on = !e.get("valueFrom") && value != reference &&
                         value.find(reference) != std::string_view::npos;
    if (goes_on) continue;
    out.add(at + ": hides previous definition of " + go_quote(name) +
            ", which may be dropped when using apply");
    if (out.full()) return;
  }
}

struct Port {
  std::string path;
  int64_t host_port;
  std::string_view host_ip;
};

// How two ports of one number and protocol are in each other's way; "": not at all.
std::string_view overlap(const Port& a, const Port& b) {
  const bool same_host_port = a.host_port == b.host_port;
  if (same_host_port && a.host_ip == b.host_ip) return "duplicate";
  if (a.host_port == 0 || b.host_port == 0) return "overlapping";
  if (same_host_port && a.host_ip.empty() != b.host_ip.empty()) return "dangerously ambiguous";
  return "";
}

std::string as_go_struct(Json port) {
  const auto number = [&](std::string_view name) {
    return std::to_string(port.get(name).integer().value_or(0));
  };
  return "{Name:" + std::string(port.get("name").string()) + " HostPort:" + number("hostPort") +
         " ContainerPort:" + number("containerPort") +
         " Protocol:" + std::string(port.get("protocol").string()) +
         " HostIP:" + std::string(port.get("hostIP").string()) + "}";
}

void warn_of_ports(const std::string& path, Json spec, Warnings& out) {
  std::map<std::string, std::vector<Port>> all;  // by number and protocol
  std::map<std::string_view, std::string> names;
  Warnings of_names;
  visit_containers(path, spec, [&](Json c, const std::string& at) {
    size_t i = 0;
    for (const Json p : c.get("ports").elements()) {
      const Port port{indexed(at + ".ports", i++), p.get("hostPort").integer().value_or(0),
                      p.get("hostIP").string()};
      if (out.full() || of_names.full()) return;
      if (!port.host_ip.empty() && port.host_port == 0) {
        out.add(port.path + ": hostIP set without hostPort: " + as_go_struct(p));
      }
      std::vector<Port>& others =
          all[p.get("containerPort").print() + "/" + std::string(p.get("protocol").string())];
      for (const Port& other : others) {
        const std::string_view how = overlap(port, other);
        if (how.empty()) continue;
        out.add(port.path + ": " + std::string(how) + " port definition with " + other.path);
        if (out.full()) return;
      }
      // Each is held against a bounded number of others.
      if (others.size() < 64) others.push_back(port);
      const std::string_view name = p.get("name").string();
      if (name.empty()) continue;
      const auto [first, fresh] = names.emplace(name, port.path);
      if (fresh) continue;
      of_names.add(port.path + ": duplicate port name " + go_quote(name) + " with " +
                   first->second + ", services and probes that select ports by name will use " +
                   first->second);
    }
  });
  for (std::string& text : of_names.take()) out.add(std::move(text));
}

void warn_of_containers(const std::string& path, Json spec, Warnings& out) {
  visit_containers(path, spec, [&](Json c, const std::string& at) {
    if (out.full()) return;
    for (const auto* resource : {"memory", "ephemeral-storage"}) {
      for (const auto* which : {"limits", "requests"}) {
        warn_of_fraction(at + ".resources." + which, c.get("resources").get(which), resource, out);
      }
    }
    warn_of_env(at + ".env", c.get("env"), out);
  });
}

}  // namespace

void warn_of_fraction(std::string_view path, Json amounts, std::string_view resource,
                      Warnings& out) {
  const std::string_view amount = amounts.get(resource).string();
  // Quantities are canonical, and in thousandths at most.
  const bool whole = amount.find_first_of("m.") == std::string_view::npos &&
                     amount.find("e-") == std::string_view::npos;
  if (whole) return;
  out.add(std::string(path) + "[" + std::string(resource) + "]: fractional byte value " +
          go_quote(amount) + " is invalid, must be an integer");
}

void warn_of_pod_spec(std::string_view path, Json spec, Json metadata, Warnings& out) {
  const std::string at(path);
  size_t i = 0;
  for (const Json constraint : spec.get("topologySpreadConstraints").elements()) {
    const std::string one = indexed(at + ".topologySpreadConstraints", i++);
    if (constraint.get("labelSelector").is_object()) continue;
    out.add(one + ".labelSelector: a null labelSelector results in matching no pod");
  }
  warn_of_annotations(at, spec, metadata.get("annotations"), out);
  warn_of_volumes(at, spec, out);
  warn_of_repeats(at + ".hostAliases", spec.get("hostAliases"), "ip", out);
  warn_of_repeats(at + ".imagePullSecrets", spec.get("imagePullSecrets"), "name", out);
  i = 0;
  for (const Json secret : spec.get("imagePullSecrets").elements()) {
    const std::string one = indexed(at + ".imagePullSecrets", i++);
    if (secret.get("name").string().empty()) out.add(one + ".name: invalid empty name \"\"");
  }
  for (const auto* resource : {"memory", "ephemeral-storage"}) {
    warn_of_fraction(at + ".overhead", spec.get("overhead"), resource, out);
  }
  warn_of_containers(at, spec, out);
  warn_of_ports(at, spec, out);
  if (spec.get("terminationGracePeriodSeconds").integer().value_or(0) < 0) {
    out.add(at +
            ".terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be "
            "treated as 1");
  }
}

}  // namespace kedge::registry
