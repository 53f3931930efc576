#include "policy/pod_security_checks.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::policy {
namespace {

using kube::Json;
using Pod = PodUnderCheck;
using Found = PodSecurityViolation;
using Names = std::vector<std::string_view>;

constexpr int kNewest = 35;  // the last version that changed a check
constexpr uint8_t kNever = 255;

std::string quoted(const Names& names) {
  std::string out;
  for (const std::string_view name : names) {
    out += out.empty() ? "\"" : ", \"";
    out += name;
    out += '"';
  }
  return out;
}

std::string_view plural(std::string_view one, std::string_view many, size_t count) {
  return count == 1 ? one : many;
}

// `container "a"`, `volumes "a", "b"`.
std::string named(std::string_view one, const Names& names) {
  return std::string(one) + (names.size() == 1 ? " " : "s ") + quoted(names);
}
std::string containers(const Names& names) { return named("container", names); }

// `pod`, `container "a"`, `pod and containers "a", "b"`.
std::string setters(bool pod, const Names& names) {
  if (names.empty()) return "pod";
  return (pod ? "pod and " : "") + containers(names);
}

// As Go's sets: each once, sorted.
Names set_of(Names names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string_view name_of(Json one) { return one.get("name").string(); }
Json context_of(Json container) { return container.get("securityContext"); }
bool is_windows(const Pod& pod) { return pod.spec.at("os.name").string() == "windows"; }

// KEP-127: root in a user namespace is nobody outside.
bool has_user_namespace(const Pod& pod) {
  const Json host_users = pod.spec.get("hostUsers");
  return pod.minor >= 35 && host_users.is_bool() && !host_users.boolean();
}

template <class Bad>
Names containers_that(const Pod& pod, const Bad& bad) {
  Names out;
  for (const Json c : pod.containers) {
    if (bad(c)) out.push_back(name_of(c));
  }
  return out;
}

// --- baseline

bool is_allowed_profile(std::string_view type) {
  return type == "RuntimeDefault" || type == "Localhost";
}

// Where securityContext.`profile` has a type that is not allowed. Fills in `values` with the types.
struct BadProfiles {
  bool pod = false;
  Names names;
  Names values;
  bool any() const { return pod || !names.empty(); }
};

BadProfiles bad_profiles(const Pod& pod, std::string_view profile) {
  BadProfiles out;
  const auto bad = [&](Json context) {
    const Json set = context.get(profile);
    if (!set.is_object() || is_allowed_profile(set.get("type").string())) return false;
    out.values.push_back(set.get("type").string());
    return true;
  };
  out.pod = bad(pod.context);
  out.names = containers_that(pod, [&](Json c) { return bad(context_of(c)); });
  out.values = set_of(std::move(out.values));
  return out;
}

bool app_armor_profile(const Pod& pod, Found& found) {
  constexpr std::string_view kPrefix = "container.apparmor.security.beta.kubernetes.io/";
  const BadProfiles bad = bad_profiles(pod, "appArmorProfile");
  std::vector<std::string> annotations;
  for (const auto m : pod.metadata.get("annotations").members()) {
    const std::string_view value = m.value.string();
    if (!m.name.starts_with(kPrefix) || value.empty() || value == "runtime/default" ||
        value.starts_with("localhost/")) {
      continue;
    }
    annotations.push_back(std::string(m.name) + "=" + go_quote(value));
  }
  if (!bad.any() && annotations.empty()) return false;
  std::sort(annotations.begin(), annotations.end());
  Names values = bad.values;
  values.insert(values.end(), annotations.begin(), annotations.end());
  std::string who = bad.any() ? setters(bad.pod, bad.names) : "";
  if (!annotations.empty()) {
    if (!who.empty()) who += " and ";
    who += plural("annotation", "annotations", annotations.size());
  }
  if (values.size() != 1) found.reason += 's';
  found.detail = who + " must not set AppArmor profile type to " + quoted(values);
  return true;
}

constexpr std::string_view kDefaultCapabilities[] = {
    "AUDIT_WRITE",      "CHOWN",   "DAC_OVERRIDE", "FOWNER",  "FSETID", "KILL",       "MKNOD",
    "NET_BIND_SERVICE", "SETFCAP", "SETGID",       "SETPCAP", "SETUID", "SYS_CHROOT",
};

// Containers that add a capability other than `allowed`, which are added to `forbidden`.
Names adding_others(const Pod& pod, std::span<const std::string_view> allowed, Names& forbidden) {
  Names out = containers_that(pod, [&](Json c) {
    const size_t before = forbidden.size();
    for (const Json add : context_of(c).at("capabilities.add").elements()) {
      if (std::find(allowed.begin(), allowed.end(), add.string()) == allowed.end()) {
        forbidden.push_back(add.string());
      }
    }
    return forbidden.size() != before;
  });
  forbidden = set_of(std::move(forbidden));
  return out;
}

std::string must_not_include(const Names& names, const Names& forbidden) {
  return containers(names) + " must not include " + quoted(forbidden) +
         " in securityContext.capabilities.add";
}

bool capabilities_baseline(const Pod& pod, Found& found) {
  Names forbidden;
  const Names bad = adding_others(pod, kDefaultCapabilities, forbidden);
  if (bad.empty()) return false;
  found.detail = must_not_include(bad, forbidden);
  return true;
}

bool host_namespaces(const Pod& pod, Found& found) {
  for (const std::string_view field : {"hostNetwork", "hostPID", "hostIPC"}) {
    if (!pod.spec.get(field).boolean()) continue;
    if (!found.detail.empty()) found.detail += ", ";
    found.detail += std::string(field) + "=true";
  }
  return !found.detail.empty();
}

bool host_path_volumes(const Pod& pod, Found& found) {
  Names bad;
  for (const Json v : pod.spec.get("volumes").elements()) {
    if (v.get("hostPath").is_object()) bad.push_back(name_of(v));
  }
  if (bad.empty()) return false;
  found.detail = named("volume", bad);
  return true;
}

bool host_ports(const Pod& pod, Found& found) {
  Names ports;
  const Names bad = containers_that(pod, [&](Json c) {
    const size_t before = ports.size();
    for (const Json port : c.get("ports").elements()) {
      const Json host_port = port.get("hostPort");
      if (host_port.integer().value_or(0) != 0) ports.push_back(host_port.number_text());
    }
    return ports.size() != before;
  });
  if (bad.empty()) return false;
  ports = set_of(std::move(ports));
  std::string listed;
  for (const std::string_view port : ports) {
    if (!listed.empty()) listed += ", ";
    listed += port;
  }
  found.detail = containers(bad) + std::string(plural(" uses ", " use ", bad.size())) +
                 std::string(plural("hostPort ", "hostPorts ", ports.size())) + listed;
  return true;
}

bool host_probes(const Pod& pod, Found& found) {
  Names hosts;
  Names bad = containers_that(pod, [&](Json c) {
    const size_t before = hosts.size();
    for (const std::string_view handler : {"livenessProbe", "readinessProbe", "startupProbe",
                                           "lifecycle.postStart", "lifecycle.preStop"}) {
      for (const std::string_view action : {"httpGet", "tcpSocket"}) {
        const std::string_view host = c.at(handler).get(action).get("host").string();
        if (!host.empty()) hosts.push_back(host);
      }
    }
    return hosts.size() != before;
  });
  if (bad.empty()) return false;
  bad = set_of(std::move(bad));
  hosts = set_of(std::move(hosts));
  found.detail = containers(bad) + std::string(plural(" uses ", " use ", bad.size())) +
                 named("probe or lifecycle host", hosts);
  return true;
}

bool privileged(const Pod& pod, Found& found) {
  const Names bad =
      containers_that(pod, [](Json c) { return context_of(c).get("privileged").boolean(); });
  if (bad.empty()) return false;
  found.detail = containers(bad) + " must not set securityContext.privileged=true";
  return true;
}

bool proc_mount_restricted(const Pod& pod, Found& found) {
  Names types;
  const Names bad = containers_that(pod, [&](Json c) {
    const Json type = context_of(c).get("procMount");
    if (!type.is_string() || type.string() == "Default") return false;
    types.push_back(type.string());
    return true;
  });
  if (bad.empty()) return false;
  found.detail = containers(bad) + " must not set securityContext.procMount to " +
                 quoted(set_of(std::move(types)));
  return true;
}

bool proc_mount(const Pod& pod, Found& found) {
  return !has_user_namespace(pod) && proc_mount_restricted(pod, found);
}

bool se_linux_options(const Pod& pod, Found& found) {
  Names types;
  bool user = false;
  bool role = false;
  const auto bad = [&](Json context) {
    const Json options = context.get("seLinuxOptions");
    const std::string_view type = options.get("type").string();
    const bool type_allowed = type.empty() || type == "container_t" || type == "container_init_t" ||
                              type == "container_kvm_t" ||
                              (pod.minor >= 31 && type == "container_engine_t");
    if (!type_allowed) types.push_back(type);
    const bool has_user = !options.get("user").string().empty();
    const bool has_role = !options.get("role").string().empty();
    user = user || has_user;
    role = role || has_role;
    return !type_allowed || has_user || has_role;
  };
  const bool pod_bad = bad(pod.context);
  const Names names = containers_that(pod, [&](Json c) { return bad(context_of(c)); });
  if (!pod_bad && names.empty()) return false;
  std::string what = types.empty() ? "" : named("type", set_of(std::move(types)));
  for (const auto& [set, text] :
       {std::pair(user, "user may not be set"), std::pair(role, "role may not be set")}) {
    if (!set) continue;
    if (!what.empty()) what += "; ";
    what += text;
  }
  found.detail = setters(pod_bad, names) + " set forbidden securityContext.seLinuxOptions: " + what;
  return true;
}

bool seccomp_annotations(const Pod& pod, Found& found) {
  std::vector<std::string> forbidden;
  const Json annotations = pod.metadata.get("annotations");
  const auto look = [&](std::string key) {
    const Json set = annotations.get(key);
    const std::string_view value = set.string();
    if (!set || value == "runtime/default" || value == "docker/default" ||
        value.starts_with("localhost/")) {
      return;
    }
    forbidden.push_back(std::move(key) + "=" + go_quote(value));
  };
  if (annotations.size() == 0) return false;
  look("seccomp.security.alpha.kubernetes.io/pod");
  for (const Json c : pod.containers) {
    look("container.seccomp.security.alpha.kubernetes.io/" + std::string(name_of(c)));
  }
  if (forbidden.empty()) return false;
  std::sort(forbidden.begin(), forbidden.end());
  forbidden.erase(std::unique(forbidden.begin(), forbidden.end()), forbidden.end());
  found.detail = "forbidden annotation" + std::string(forbidden.size() == 1 ? " " : "s ") +
                 join(forbidden, ", ");
  return true;
}

bool forbidden_seccomp(const Pod& pod, Found& found) {
  const BadProfiles bad = bad_profiles(pod, "seccompProfile");
  if (!bad.any()) return false;
  found.detail = setters(bad.pod, bad.names) +
                 " must not set securityContext.seccompProfile.type to " + quoted(bad.values);
  return true;
}

bool seccomp_baseline(const Pod& pod, Found& found) {
  return pod.minor < 19 ? seccomp_annotations(pod, found) : forbidden_seccomp(pod, found);
}

bool sysctls(const Pod& pod, Found& found) {
  struct Allowed {
    std::string_view name;
    int from;
  };
  constexpr Allowed kAllowed[] = {
      {"kernel.shm_rmid_forced", 0},
      {"net.ipv4.ip_local_port_range", 0},
      {"net.ipv4.tcp_syncookies", 0},
      {"net.ipv4.ping_group_range", 0},
      {"net.ipv4.ip_unprivileged_port_start", 0},
      {"net.ipv4.ip_local_reserved_ports", 27},
      {"net.ipv4.tcp_keepalive_time", 29},
      {"net.ipv4.tcp_fin_timeout", 29},
      {"net.ipv4.tcp_keepalive_intvl", 29},
      {"net.ipv4.tcp_keepalive_probes", 29},
      {"net.ipv4.tcp_rmem", 32},
      {"net.ipv4.tcp_wmem", 32},
  };
  bool bad = false;
  for (const Json s : pod.context.get("sysctls").elements()) {
    const std::string_view name = name_of(s);
    const auto allows = [&](const Allowed& a) { return a.name == name && pod.minor >= a.from; };
    if (std::any_of(std::begin(kAllowed), std::end(kAllowed), allows)) continue;
    if (bad) found.detail += ", ";
    found.detail += name;
    bad = true;
  }
  return bad;
}

bool windows_host_process(const Pod& pod, Found& found) {
  const auto bad = [](Json context) { return context.at("windowsOptions.hostProcess").boolean(); };
  const Names names = containers_that(pod, [&](Json c) { return bad(context_of(c)); });
  if (!bad(pod.context) && names.empty()) return false;
  found.detail = setters(bad(pod.context), names) +
                 " must not set securityContext.windowsOptions.hostProcess=true";
  return true;
}

// --- restricted

// Windows has none of it: validation refuses pods that set it (from 1.25 on).
bool is_exempt_windows(const Pod& pod) { return pod.minor >= 25 && is_windows(pod); }

bool privilege_escalation(const Pod& pod, Found& found) {
  if (is_exempt_windows(pod)) return false;
  const Names bad = containers_that(pod, [](Json c) {
    const Json allow = context_of(c).get("allowPrivilegeEscalation");
    return !allow.is_bool() || allow.boolean();
  });
  if (bad.empty()) return false;
  found.detail = containers(bad) + " must set securityContext.allowPrivilegeEscalation=false";
  return true;
}

bool capabilities_restricted(const Pod& pod, Found& found) {
  if (is_exempt_windows(pod)) return false;
  const Names keeping = containers_that(pod, [](Json c) {
    for (const Json drop : context_of(c).at("capabilities.drop").elements()) {
      if (drop.string() == "ALL") return false;
    }
    return true;
  });
  constexpr std::string_view kAllowed[] = {"NET_BIND_SERVICE"};
  Names forbidden;
  const Names adding = adding_others(pod, kAllowed, forbidden);
  if (!keeping.empty()) {
    found.detail = containers(keeping) + " must set securityContext.capabilities.drop=[\"ALL\"]";
  }
  if (!adding.empty()) {
    if (!found.detail.empty()) found.detail += "; ";
    found.detail += must_not_include(adding, forbidden);
  }
  return !found.detail.empty();
}

bool restricted_volumes(const Pod& pod, Found& found) {
  constexpr std::string_view kAllowed[] = {
      "configMap", "csi",   "downwardAPI",           "emptyDir",
      "ephemeral", "image", "persistentVolumeClaim", "projected",
      "secret"};
  constexpr std::string_view kRestricted[] = {"hostPath",
                                              "gcePersistentDisk",
                                              "awsElasticBlockStore",
                                              "gitRepo",
                                              "nfs",
                                              "iscsi",
                                              "glusterfs",
                                              "rbd",
                                              "flexVolume",
                                              "cinder",
                                              "cephfs",
                                              "flocker",
                                              "fc",
                                              "azureFile",
                                              "vsphereVolume",
                                              "quobyte",
                                              "azureDisk",
                                              "photonPersistentDisk",
                                              "portworxVolume",
                                              "scaleIO",
                                              "storageos"};
  Names bad;
  Names types;
  for (const Json v : pod.spec.get("volumes").elements()) {
    const auto has = [&](std::string_view source) { return v.get(source).is_object(); };
    if (std::any_of(std::begin(kAllowed), std::end(kAllowed), has)) continue;
    bad.push_back(name_of(v));
    const auto* const type = std::find_if(std::begin(kRestricted), std::end(kRestricted), has);
    types.push_back(type == std::end(kRestricted) ? "unknown" : *type);
  }
  if (bad.empty()) return false;
  found.detail = named("volume", bad) + std::string(plural(" uses ", " use ", bad.size())) +
                 named("restricted volume type", set_of(std::move(types)));
  return true;
}

bool run_as_non_root(const Pod& pod, Found& found) {
  if (has_user_namespace(pod)) return false;
  const Json of_pod = pod.context.get("runAsNonRoot");
  const bool pod_bad = of_pod.is_bool() && !of_pod.boolean();
  Names unsaid;
  const Names bad = containers_that(pod, [&](Json c) {
    const Json set = context_of(c).get("runAsNonRoot");
    if (!set.is_bool() && !of_pod.boolean()) unsaid.push_back(name_of(c));
    return set.is_bool() && !set.boolean();
  });
  if (pod_bad || !bad.empty()) {
    found.detail = setters(pod_bad, bad) + " must not set securityContext.runAsNonRoot=false";
  } else if (!unsaid.empty()) {
    found.detail = "pod or " + containers(unsaid) + " must set securityContext.runAsNonRoot=true";
  }
  return !found.detail.empty();
}

bool run_as_user(const Pod& pod, Found& found) {
  if (has_user_namespace(pod)) return false;
  const auto is_root = [](Json context) { return context.get("runAsUser").integer() == 0; };
  const Names bad = containers_that(pod, [&](Json c) { return is_root(context_of(c)); });
  if (!is_root(pod.context) && bad.empty()) return false;
  found.detail = setters(is_root(pod.context), bad) + " must not set runAsUser=0";
  return true;
}

bool seccomp_restricted(const Pod& pod, Found& found) {
  if (is_exempt_windows(pod)) return false;
  if (forbidden_seccomp(pod, found)) return true;
  if (pod.context.get("seccompProfile").is_object()) return false;
  const Names unsaid =
      containers_that(pod, [](Json c) { return !context_of(c).get("seccompProfile").is_object(); });
  if (unsaid.empty()) return false;
  found.detail = "pod or " + containers(unsaid) +
                 " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or "
                 "\"Localhost\"";
  return true;
}

constexpr PodSecurityLevel kB = PodSecurityLevel::kBaseline;
constexpr PodSecurityLevel kR = PodSecurityLevel::kRestricted;

// Baseline first, each level by upstream's names of the checks.
constexpr PodSecurityCheck kChecks[] = {
    {kB, 0, kNever, "forbidden AppArmor profile", app_armor_profile},
    {kB, 0, 22, "non-default capabilities", capabilities_baseline},
    {kB, 0, kNever, "host namespaces", host_namespaces},
    {kB, 0, 0, "hostPath volumes", host_path_volumes},
    {kB, 0, kNever, "hostPort", host_ports},
    {kB, 34, kNever, "probe or lifecycle host", host_probes},
    {kB, 0, kNever, "privileged", privileged},
    {kB, 0, 35, "procMount", proc_mount},
    {kB, 0, kNever, "seLinuxOptions", se_linux_options},
    {kB, 0, 19, "seccompProfile", seccomp_baseline},
    {kB, 0, kNever, "forbidden sysctls", sysctls},
    {kB, 0, kNever, "hostProcess", windows_host_process},
    {kR, 8, kNever, "allowPrivilegeEscalation != false", privilege_escalation},
    {kR, 22, kNever, "unrestricted capabilities", capabilities_restricted},
    {kR, 35, kNever, "procMount", proc_mount_restricted},
    {kR, 0, kNever, "restricted volume types", restricted_volumes},
    {kR, 0, kNever, "runAsNonRoot != true", run_as_non_root},
    {kR, 23, kNever, "runAsUser=0", run_as_user},
    {kR, 19, kNever, "seccompProfile", seccomp_restricted},
};

}  // namespace

PodUnderCheck::PodUnderCheck(const PodSecurityStandard& standard, Json pod_metadata, Json pod_spec)
    : metadata(pod_metadata),
      spec(pod_spec),
      context(pod_spec.get("securityContext")),
      minor(kNewest) {
  if (standard.minor >= 0 && standard.minor < kNewest) minor = static_cast<int>(standard.minor);
  for (const std::string_view list : {"initContainers", "containers", "ephemeralContainers"}) {
    for (const Json c : spec.get(list).elements()) containers.push_back(c);
  }
}

std::span<const PodSecurityCheck> pod_security_checks() { return kChecks; }

}  // namespace kedge::policy
