// Security contexts of pods and containers, sysctls, profiles and what operating systems allow.
#include <algorithm>
#include <cctype>
#include <iterator>

#include "base/strings.h"
#include "validation/go_value.h"
#include "validation/pod.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kLocalhostOnly = "localhost/";

void check_seccomp_field(Faults& faults, Json context) {
  constexpr std::string_view kTypes[] = {"Localhost", "RuntimeDefault", "Unconfined"};
  const Json profile = context.get("seccompProfile");
  if (!profile) return;
  const Faults::In at(faults, "seccompProfile");
  if (check_required_string(faults, "type", profile.get("type"),
                            "type is required when seccompProfile is set")) {
    check_enum(faults, "type", profile.get("type"), kTypes);
  }
  const Json path = profile.get("localhostProfile");
  if (profile.get("type").string() != "Localhost") {
    if (path) {
      faults.invalid_shown("localhostProfile", shown_as_go("core.v1.SeccompProfile", profile),
                           "can only be set when seccomp type is Localhost");
    }
  } else if (!path) {
    faults.required("localhostProfile", "must be set when seccomp type is Localhost");
  } else {
    check_local_path(faults, "localhostProfile", path.string(), false);
  }
}

void check_app_armor_field(Faults& faults, Json context) {
  constexpr std::string_view kTypes[] = {"Localhost", "RuntimeDefault", "Unconfined"};
  constexpr size_t kLongest = 4095;
  const Json profile = context.get("appArmorProfile");
  if (!profile) return;
  const Faults::In at(faults, "appArmorProfile");
  const std::string_view type = profile.get("type").string();
  const Json path = profile.get("localhostProfile");
  if (type.empty()) return faults.required("type", "type is required when appArmorProfile is set");
  check_enum(faults, "type", profile.get("type"), kTypes);
  if (type == "RuntimeDefault" || type == "Unconfined") {
    if (path)
      faults.invalid("localhostProfile", path, "can only be set when AppArmor type is Localhost");
  } else if (type == "Localhost") {
    constexpr std::string_view kNeeded = "must be set when AppArmor type is Localhost";
    const std::string_view text = path.string();
    if (!path) return faults.required("localhostProfile", kNeeded);
    if (trim(text) != text) {
      faults.invalid("localhostProfile", text, "must not be padded with whitespace");
    } else if (text.empty()) {
      faults.required("localhostProfile", kNeeded);
    }
    if (text.size() > kLongest) faults.too_long("localhostProfile", kLongest);
  }
}

// --- windowsOptions

// [a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?
bool is_dns_label_of_windows(std::string_view label) {
  const auto alnum = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  return !label.empty() && label.size() <= 63 && alnum(label.front()) && alnum(label.back()) &&
         std::all_of(label.begin(), label.end(), [&](char c) { return c == '-' || alnum(c); });
}

bool is_windows_domain(std::string_view domain) {
  constexpr std::string_view kBanned = "\\/:*?\"<>|";
  const bool net_bios = !domain.empty() && domain.size() <= 15 && domain[0] != '.' &&
                        domain.find_first_of(kBanned) == std::string_view::npos;
  if (net_bios) return true;
  for (const std::string_view label : split(domain, '.')) {
    if (!is_dns_label_of_windows(label)) return false;
  }
  return true;
}

void check_windows_user(Faults& faults, std::string_view name) {
  const auto wrong = [&](std::string_view detail) {
    faults.invalid("runAsUserName", name, detail);
  };
  if (name.empty()) return wrong("runAsUserName cannot be an empty string");
  if (std::any_of(name.begin(), name.end(),
                  [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; })) {
    return wrong("runAsUserName cannot contain control characters");
  }
  const std::vector<std::string_view> parts = split(name, '\\');
  if (parts.size() > 2) return wrong("runAsUserName cannot contain more than one backslash");
  const std::string_view user = parts.back();
  if (parts.size() == 2) {
    if (parts[0].size() >= 256) wrong("runAsUserName's Domain length must be under 256 characters");
    if (!is_windows_domain(parts[0]))
      wrong("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
  }
  if (user.empty()) {
    wrong("runAsUserName's User cannot be empty");
  } else if (user.size() > 104) {
    wrong("runAsUserName's User length must not be longer than 104 characters");
  }
  if (!user.empty() && user.find_first_not_of(". ") == std::string_view::npos)
    wrong("runAsUserName's User cannot contain only periods or spaces");
  if (user.find_first_of("\"/\\:;|=,+*?<>@[]") != std::string_view::npos) {
    wrong("runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
  }
}

void check_windows_options(Faults& faults, Json context) {
  constexpr size_t kLongestSpec = 64 * 1024;
  const Json options = context.get("windowsOptions");
  if (!options) return;
  const Faults::In at(faults, "windowsOptions");
  if (const Json name = options.get("gmsaCredentialSpecName"))
    check_dns_subdomain_value(faults, "gmsaCredentialSpecName", name.string());
  if (const Json spec = options.get("gmsaCredentialSpec")) {
    if (spec.string().empty()) {
      faults.invalid("gmsaCredentialSpec", spec, "gmsaCredentialSpec cannot be an empty string");
    } else if (spec.string().size() > kLongestSpec) {
      faults.invalid("gmsaCredentialSpec", spec, "gmsaCredentialSpec size must be under 64 KiB");
    }
  }
  if (const Json user = options.get("runAsUserName")) check_windows_user(faults, user.string());
}

// --- sysctls

// ([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?
bool is_sysctl_name(std::string_view name) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  bool edge = true;  // a segment has to begin, or a plain character came last
  char last = '.';
  for (const char c : name) {
    const bool separator = c == '.' || c == '/';
    if (!separator && !plain(c) && c != '-' && c != '_') return false;
    if (separator && !edge) return false;
    if (separator && (last == '.' || last == '/')) return false;
    if ((c == '-' || c == '_') && (last == '.' || last == '/')) return false;
    edge = plain(c);
    last = c;
  }
  return name.size() <= 253 && plain(last);
}

// Where a slash separates, dots are slashes (NormalizeName).
std::string normal_sysctl(std::string_view name) {
  std::string out(name);
  const size_t first = out.find_first_of("./");
  if (first == std::string::npos || out[first] == '.') return out;
  for (char& c : out) c = c == '.' ? '/' : c == '/' ? '.' : c;
  return out;
}

std::string_view host_space_fault(std::string_view name, Json spec) {
  if (spec.get("hostNetwork").boolean() && is_host_sysctl(name, "Net"))
    return "may not be specified when 'hostNetwork' is true";
  if (spec.get("hostIPC").boolean() && is_host_sysctl(name, "IPC"))
    return "may not be specified when 'hostIPC' is true";
  return "";
}

void check_sysctls(PodWalk& walk, Json context) {
  Faults& faults = walk.faults;
  NameMap names;
  each(faults, context, "sysctls", [&](Json s, size_t) {
    const std::string_view name = s.get("name").string();
    if (name.empty()) {
      faults.required("name");
    } else if (!is_sysctl_name(name)) {
      faults.invalid("name", name,
                     "must have at most 253 characters and match regex "
                     "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$");
    } else if (names.has(name)) {
      faults.duplicate("name", name);
    }
    const std::string_view fault =
        walk.options.any_host_sysctls ? "" : host_space_fault(name, walk.spec);
    if (!fault.empty()) faults.invalid("name", name, fault);
    names.insert(name);
  });
}

// --- operating systems

constexpr std::string_view kNotForWindows = "cannot be set for a windows pod";

void ban(Faults& faults, Json holder, std::span<const std::string_view> fields) {
  for (const std::string_view field : fields) {
    const Json v = holder.get(field);
    if (v && !(v.is_bool() && !v.boolean() && field.starts_with("host") && field != "hostUsers"))
      faults.forbidden(field, kNotForWindows);
  }
}

// AT the spec.
void check_windows(Faults& faults, Json spec) {
  constexpr std::string_view kFirst[] = {"appArmorProfile", "seLinuxOptions"};
  constexpr std::string_view kOfSpec[] = {"hostUsers", "hostPID", "hostIPC"};
  constexpr std::string_view kThen[] = {"seccompProfile", "fsGroup", "fsGroupChangePolicy",
                                        "sysctls"};
  constexpr std::string_view kShare[] = {"shareProcessNamespace"};
  constexpr std::string_view kLast[] = {"runAsUser", "runAsGroup", "supplementalGroups",
                                        "supplementalGroupsPolicy", "seLinuxChangePolicy"};
  constexpr std::string_view kOfContainer[] = {"appArmorProfile",
                                               "seLinuxOptions",
                                               "seccompProfile",
                                               "capabilities",
                                               "readOnlyRootFilesystem",
                                               "privileged",
                                               "allowPrivilegeEscalation",
                                               "procMount",
                                               "runAsUser",
                                               "runAsGroup"};
  const auto of_context = [&](Json context, std::span<const std::string_view> fields) {
    const Faults::In at(faults, "securityContext");
    ban(faults, context, fields);
  };
  const Json context = spec.get("securityContext");
  of_context(context, kFirst);
  ban(faults, spec, kOfSpec);
  of_context(context, kThen);
  ban(faults, spec, kShare);
  of_context(context, kLast);
  each_container(faults, spec, [&](Json c) { of_context(c.get("securityContext"), kOfContainer); });
}

// AT the holder of the context.
void ban_windows_options(Faults& faults, Json holder) {
  if (holder.at("securityContext.windowsOptions")) {
    faults.forbidden("securityContext.windowsOptions",
                     "windows options cannot be set for a linux pod");
  }
}

// --- annotations

constexpr std::string_view kAppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
constexpr std::string_view kSeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
constexpr std::string_view kSeccompPrefix = "container.seccomp.security.alpha.kubernetes.io/";

void check_seccomp_annotation(Faults& faults, std::string_view key, std::string_view profile) {
  if (profile == "runtime/default" || profile == "docker/default" || profile == "unconfined")
    return;
  if (!profile.starts_with(kLocalhostOnly))
    return faults.invalid(key, profile, "must be a valid seccomp profile");
  profile.remove_prefix(kLocalhostOnly.size());
  check_local_path(faults, key, profile, false);
}

void check_app_armor_annotation(Faults& faults, const NameMap& containers, std::string_view key,
                                std::string_view profile) {
  const std::string_view name = key.substr(kAppArmorPrefix.size());
  const Faults::In at(faults, "", key);
  if (!containers.has(name)) faults.invalid("", name, "container not found");
  if (!profile.empty() && profile != "runtime/default" && profile != "unconfined" &&
      !profile.starts_with(kLocalhostOnly)) {
    faults.invalid("", profile, "invalid AppArmor profile name: " + go_quote(profile));
  }
}

void check_toleration_annotation(Faults& faults, std::string_view text) {
  constexpr std::string_view kKey = "scheduler.alpha.kubernetes.io/tolerations";
  const auto doc = kube::JsonDoc::parse(text);
  if (!doc.ok() || !doc->root().is_array())
    return faults.invalid("", kKey, "json: cannot unmarshal tolerations");
  check_tolerations(faults, kKey, doc->root());
}

// AT the profile: the annotation beside it. `apparmor`: the words and values of AppArmor.
void check_profile_match(Faults& faults, Json profile, std::string_view annotation,
                         bool app_armor) {
  const std::string_view type = profile.get("type").string();
  const std::string words = app_armor ? "apparmor" : "seccomp";
  bool same = true;
  if (type == "Unconfined") {
    same = annotation == "unconfined";
  } else if (type == "RuntimeDefault") {
    same = annotation == "runtime/default" || (!app_armor && annotation == "docker/default");
  } else if (type == "Localhost") {
    same = annotation.starts_with(kLocalhostOnly);
    const Json path = profile.get("localhostProfile");
    if (same && (!path || annotation.substr(kLocalhostOnly.size()) != path.string())) {
      faults.forbidden("localhostProfile", words + " profile in annotation and field must match");
    }
  }
  if (!same) faults.forbidden("type", words + " type in annotation and field must match");
}

}  // namespace

bool is_host_sysctl(std::string_view name, std::string_view space) {
  constexpr std::string_view kIpc[] = {
      "kernel.msg", "kernel.msgmax",          "kernel.msgmnb", "kernel.msgmni", "kernel.sem",
      "kernel.shm", "kernel.shm_rmid_forced", "kernel.shmall", "kernel.shmmax", "kernel.shmmni"};
  const std::string normal = normal_sysctl(name.substr(0, name.find('*')));
  if (space == "Net") return normal.starts_with("net.");
  return normal.starts_with("fs.mqueue.") ||
         std::find(std::begin(kIpc), std::end(kIpc), normal) != std::end(kIpc);
}

void check_user_id(Faults& faults, std::string_view field, Json id) {
  check_in_range(faults, field, id, 0, INT32_MAX);
}

bool is_deletion_cost(std::string_view text) {
  if (text.empty() || (text[0] == '0' && text != "0") || text[0] == '+') return false;
  const auto n = parse_i64(text);
  return n && *n >= INT32_MIN && *n <= INT32_MAX;
}

void check_security_context(Faults& faults, Json context, bool host_users) {
  constexpr std::string_view kProcMounts[] = {"Default", "Unmasked"};
  check_user_id(faults, "runAsUser", context.get("runAsUser"));
  check_user_id(faults, "runAsGroup", context.get("runAsGroup"));
  const Json mount = context.get("procMount");
  check_enum(faults, "procMount", mount, kProcMounts);
  if (host_users && mount.string() == "Unmasked")
    faults.invalid("procMount", mount, "`hostUsers` must be false to use `Unmasked`");
  check_seccomp_field(faults, context);
  const Json escalation = context.get("allowPrivilegeEscalation");
  if (escalation && !escalation.boolean()) {
    if (context.get("privileged").boolean()) {
      faults.invalid_shown("", shown_as_go("core.v1.SecurityContext", context),
                           "cannot set `allowPrivilegeEscalation` to false and `privileged` to "
                           "true");
    }
    std::string form;
    for (const Json c : context.at("capabilities.add").elements()) {
      if (c.string() != "CAP_SYS_ADMIN" || faults.full()) continue;
      if (form.empty()) form = shown_as_go("core.v1.SecurityContext", context);
      faults.invalid_shown("", form,
                           "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` "
                           "CAP_SYS_ADMIN");
    }
  }
  check_windows_options(faults, context);
  check_app_armor_field(faults, context);
}

void check_pod_security_context(PodWalk& walk) {
  constexpr std::string_view kChange[] = {"Always", "OnRootMismatch"};
  constexpr std::string_view kGroups[] = {"Merge", "Strict"};
  constexpr std::string_view kLabels[] = {"MountOption", "Recursive"};
  constexpr std::string_view kRecursive[] = {"Recursive"};
  Faults& faults = walk.faults;
  const Json context = walk.spec.get("securityContext");
  const Faults::In at(faults, "securityContext");
  for (const std::string_view field : {"fsGroup", "runAsUser", "runAsGroup"})
    check_user_id(faults, field, context.get(field));
  each(faults, context, "supplementalGroups",
       [&faults](Json id, size_t) { check_user_id(faults, "", id); });
  const Json share = walk.spec.get("shareProcessNamespace");
  if (share.boolean() && walk.spec.get("hostPID").boolean()) {
    faults.invalid("shareProcessNamespace", share,
                   "ShareProcessNamespace and HostPID cannot both be enabled");
  }
  if (!context) return;
  check_sysctls(walk, context);
  check_enum(faults, "fsGroupChangePolicy", context.get("fsGroupChangePolicy"), kChange);
  check_seccomp_field(faults, context);
  check_windows_options(faults, context);
  check_app_armor_field(faults, context);
  check_enum(faults, "supplementalGroupsPolicy", context.get("supplementalGroupsPolicy"), kGroups);
  const Json change = context.get("seLinuxChangePolicy");
  if (walk.options.any_selinux_policy) {
    check_enum(faults, "seLinuxChangePolicy", change, kLabels);
  } else {
    check_enum(faults, "seLinuxChangePolicy", change, kRecursive);
  }
}

void check_windows_host_process(PodWalk& walk) {
  constexpr std::string_view kPath = "securityContext.windowsOptions.hostProcess";
  Faults& faults = walk.faults;
  const Json of_pod = walk.spec.at(kPath);
  size_t containers = 0;
  size_t on_host = 0;
  each_container(faults, walk.spec, [&](Json c) {
    containers++;
    const Json own = c.at(kPath);
    if (of_pod && own && of_pod.boolean() != own.boolean()) {
      faults.invalid(kPath, own,
                     std::string("pod hostProcess value must be identical if both are specified, "
                                 "was ") +
                         (of_pod.boolean() ? "true" : "false"));
    }
    on_host += own ? own.boolean() : of_pod.boolean();
  });
  if (on_host == 0) return;
  if (on_host != containers) {
    faults.invalid("", "",
                   "If pod contains any hostProcess containers then all containers must be "
                   "HostProcess containers");
  }
  if (!walk.spec.get("hostNetwork").boolean()) {
    faults.invalid_shown("hostNetwork", "false",
                         "hostNetwork must be true if pod contains any hostProcess containers");
  }
}

void check_os(PodWalk& walk) {
  constexpr std::string_view kSystems[] = {"linux", "windows"};
  Faults& faults = walk.faults;
  const Json os = walk.spec.get("os");
  if (!os) return;
  const std::string_view name = os.get("name").string();
  if (name.empty()) return faults.required("os.name");
  if (name == "windows") return check_windows(faults, walk.spec);
  if (name != "linux") return faults.not_supported("os", name, kSystems);
  ban_windows_options(faults, walk.spec);
  each_container(faults, walk.spec, [&faults](Json c) { ban_windows_options(faults, c); });
}

void check_pod_annotations(Faults& faults, Json annotations, Json spec, const PodOptions& options) {
  constexpr std::string_view kMirror = "kubernetes.io/config.mirror";
  constexpr std::string_view kCost = "controller.kubernetes.io/pod-deletion-cost";
  if (annotations.size() == 0) return;
  if (const Json mirror = annotations.get(kMirror);
      mirror && spec.get("nodeName").string().empty()) {
    const Faults::In at(faults, "", kMirror);
    faults.invalid("", mirror, "must set spec.nodeName if mirror pod annotation is set");
  }
  const Json tolerations = annotations.get("scheduler.alpha.kubernetes.io/tolerations");
  if (!tolerations.string().empty()) check_toleration_annotation(faults, tolerations.string());
  const Json cost = annotations.get(kCost);
  if (cost && !options.any_deletion_cost && !is_deletion_cost(cost.string())) {
    const Faults::In at(faults, "", kCost);
    faults.invalid("", cost, "must be a 32bit integer");
  }
  if (const Json profile = annotations.get(kSeccompPod))
    check_seccomp_annotation(faults, kSeccompPod, profile.string());
  for (const auto m : annotations.members()) {
    if (m.name.starts_with(kSeccompPrefix))
      check_seccomp_annotation(faults, m.name, m.value.string());
  }
  NameMap containers;
  for (const auto m : annotations.members()) {
    if (faults.full()) return;
    if (!m.name.starts_with(kAppArmorPrefix)) continue;
    if (containers.empty()) {
      for (const std::string_view list : kContainerLists) {
        for (const Json c : spec.get(list).elements()) containers.insert(c.get("name").string());
      }
    }
    check_app_armor_annotation(faults, containers, m.name, m.value.string());
  }
}

void check_profiles_match(Faults& faults, Json metadata, Json spec) {
  if (metadata.get("annotations").size() == 0) return;
  const Members annotations(metadata.get("annotations"));
  constexpr std::string_view kSeccomp = "securityContext.seccompProfile";
  constexpr std::string_view kAppArmor = "securityContext.appArmorProfile";
  const auto match = [&](Json profile, Json annotation, std::string_view path) {
    if (!profile || !annotation) return;
    const Faults::In at(faults, path);
    check_profile_match(faults, profile, annotation.string(), path == kAppArmor);
  };
  match(spec.at(kSeccomp), annotations.get(kSeccompPod), kSeccomp);
  each_container(faults, spec, [&](Json c) {
    const std::string key = std::string(kSeccompPrefix).append(c.get("name").string());
    match(c.at(kSeccomp), annotations.get(key), kSeccomp);
  });
  if (spec.at("os.name").string() == "windows") return;
  each_container(faults, spec, [&](Json c) {
    const std::string key = std::string(kAppArmorPrefix).append(c.get("name").string());
    const Json own = c.at(kAppArmor);
    match(own ? own : spec.at(kAppArmor), annotations.get(key), kAppArmor);
  });
}

}  // namespace kedge::validation
