// Containers of all three kinds: ports, mounts, probes, handlers, restart rules.
#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/strings.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

void check_ports(Faults& faults, Json container) {
  constexpr std::string_view kProtocols[] = {"SCTP", "TCP", "UDP"};
  NameMap names;
  each(faults, container, "ports", [&](Json port, size_t) {
    if (const std::string_view name = port.get("name").string(); !name.empty()) {
      const size_t before = faults.size();
      check_port_name(faults, "name", name);
      if (faults.size() == before && !names.insert(name)) faults.duplicate("name", name);
    }
    const Json number = port.get("containerPort");
    if (number.integer().value_or(0) == 0) {
      faults.required("containerPort");
    } else {
      check_port(faults, "containerPort", number);
    }
    check_port(faults, "hostPort", port.get("hostPort"));
    check_required_enum(faults, "protocol", port.get("protocol"), kProtocols);
  });
}

// AT the list's owner. Adds to `taken` what `container` takes of the host.
void check_host_ports(Faults& faults, Json container,
                      std::unordered_map<std::string, size_t>& taken) {
  each(faults, container, "ports", [&](Json port, size_t) {
    const int64_t number = port.get("hostPort").integer().value_or(0);
    if (number == 0) return;
    std::string key(port.get("protocol").string());
    key.append("/").append(port.get("hostIP").string()).append("/");
    key += std::to_string(number);
    if (!taken.emplace(key, 0).second) faults.duplicate("hostPort", key);
  });
}

void check_mount_options(Faults& faults, Json container, Json mount) {
  constexpr std::string_view kPropagations[] = {"Bidirectional", "HostToContainer", "None"};
  constexpr std::string_view kRecursive[] = {"Disabled", "Enabled", "IfPossible"};
  const Json propagation = mount.get("mountPropagation");
  check_enum(faults, "mountPropagation", propagation, kPropagations);
  if (propagation.string() == "Bidirectional" &&
      !container.at("securityContext.privileged").boolean()) {
    faults.forbidden("mountPropagation",
                     "Bidirectional mount propagation is available only to privileged containers");
  }
  const Json recursive = mount.get("recursiveReadOnly");
  check_enum(faults, "recursiveReadOnly", recursive, kRecursive);
  if (recursive.string() != "Enabled" && recursive.string() != "IfPossible") return;
  if (!mount.get("readOnly").boolean())
    faults.forbidden("recursiveReadOnly", "may only be specified when readOnly is true");
  if (propagation && propagation.string() != "None") {
    faults.forbidden("recursiveReadOnly",
                     "may only be specified when mountPropagation is None or not specified");
  }
}

// Names and paths of volumeMounts or volumeDevices.
struct Places {
  NameMap names, paths;
};

Places places(Json list, std::string_view path) {
  Places out;
  for (const Json e : list.elements()) {
    out.names.insert(e.get("name").string());
    out.paths.insert(e.get(path).string());
  }
  return out;
}

void check_mounts(PodWalk& walk, Json container) {
  Faults& faults = walk.faults;
  const Places devices = places(container.get("volumeDevices"), "devicePath");
  NameMap taken;
  each(faults, container, "volumeMounts", [&](Json mount, size_t) {
    const std::string_view name = mount.get("name").string();
    const std::string_view path = mount.get("mountPath").string();
    if (name.empty()) faults.required("name");
    if (!walk.volumes.has(name)) faults.not_found("name", name);
    if (path.empty()) faults.required("mountPath");
    if (!taken.insert(path)) faults.invalid("mountPath", path, "must be unique");
    if (devices.names.has(name))
      faults.invalid("name", name, "must not already exist in volumeDevices");
    if (devices.paths.has(path))
      faults.invalid("mountPath", path, "must not already exist as a path in volumeDevices");
    const Json expression = mount.get("subPathExpr");
    if (!expression.string().empty() && !mount.get("subPath").string().empty()) {
      faults.invalid("subPathExpr", expression, "subPathExpr and subPath are mutually exclusive");
    }
  });
  // Upstream gives the faults of the other fields no index.
  const Faults::In at(faults, "volumeMounts");
  for (const Json mount : container.get("volumeMounts").elements()) {
    if (faults.full()) return;
    check_local_path(faults, "subPath", mount.get("subPath").string(), false);
    check_local_path(faults, "subPathExpr", mount.get("subPathExpr").string(), false);
    check_mount_options(faults, container, mount);
  }
}

void check_devices(PodWalk& walk, Json container) {
  if (!container.get("volumeDevices")) return;
  Faults& faults = walk.faults;
  const Places mounts = places(container.get("volumeMounts"), "mountPath");
  NameMap names;
  NameMap paths;
  each(faults, container, "volumeDevices", [&](Json device, size_t) {
    const std::string_view name = device.get("name").string();
    const std::string_view path = device.get("devicePath").string();
    const Json* volume = walk.volumes.find(name);
    if (name.empty()) faults.required("name");
    if (names.has(name)) faults.invalid("name", name, "must be unique");
    if (volume != nullptr && !volume->get("persistentVolumeClaim") && !volume->get("ephemeral")) {
      faults.invalid("name", name,
                     "can only use volume source type of PersistentVolumeClaim or Ephemeral for "
                     "block mode");
    }
    if (volume == nullptr) faults.not_found("name", name);
    if (path.empty()) faults.required("devicePath");
    if (paths.has(path)) faults.invalid("devicePath", path, "must be unique");
    if (has_backsteps(path)) {
      faults.invalid("devicePath", path, "can not contain backsteps ('..')");
    } else {
      paths.insert(path);
    }
    if (mounts.names.has(name))
      faults.invalid("name", name, "must not already exist in volumeMounts");
    if (mounts.paths.has(path))
      faults.invalid("devicePath", path, "must not already exist as a path in volumeMounts");
    if (!name.empty()) names.insert(name);
  });
}

// --- probes and handlers

void check_http_get(Faults& faults, Json action, Json) {
  constexpr std::string_view kSchemes[] = {"HTTP", "HTTPS"};
  check_required_string(faults, "path", action.get("path"));
  check_port_or_name(faults, "port", action.get("port"));
  const std::string_view scheme = action.get("scheme").string();
  if (scheme != "HTTP" && scheme != "HTTPS") faults.not_supported("scheme", scheme, kSchemes);
  for (const Json header : action.get("httpHeaders").elements())
    check_http_header_name(faults, "httpHeaders", header.get("name").string());
}

void check_exec(Faults& faults, Json action, Json) {
  if (action.get("command").size() == 0) faults.required("command");
}

void check_port_action(Faults& faults, Json action, Json) {
  check_port_or_name(faults, "port", action.get("port"));
}

void check_sleep(Faults& faults, Json action, Json grace) {
  const int64_t seconds = action.get("seconds").integer().value_or(0);
  if (!grace || (seconds >= 0 && seconds <= grace.integer().value_or(INT64_MAX))) return;
  faults.invalid("", seconds,
                 "must be non-negative and less than terminationGracePeriodSeconds (" +
                     std::string(grace.number_text()) + ")");
}

struct Handler {
  std::string_view name;
  void (*check)(Faults&, Json action, Json grace);
};
constexpr Handler kHandlers[] = {{"exec", check_exec},
                                 {"httpGet", check_http_get},
                                 {"tcpSocket", check_port_action},
                                 {"grpc", check_port_action},
                                 {"sleep", check_sleep}};

// AT the probe or the hook.
void check_handler(Faults& faults, Json owner, Json grace) {
  size_t handlers = 0;
  for (const Handler& h : kHandlers) {
    const Json action = owner.get(h.name);
    if (!action) continue;
    if (handlers++ > 0) {
      faults.forbidden(h.name, "may not specify more than 1 handler type");
      continue;
    }
    const Faults::In at(faults, h.name);
    h.check(faults, action, grace);
  }
  if (handlers == 0) faults.required("", "must specify a handler type");
}

constexpr std::string_view kProbes[] = {"livenessProbe", "readinessProbe", "startupProbe"};

void check_probes(Faults& faults, Json container, Json grace) {
  for (const std::string_view name : kProbes) {
    const Json probe = container.get(name);
    if (!probe) continue;
    const Faults::In at(faults, name);
    check_handler(faults, probe, grace);
    for (const std::string_view field : {"initialDelaySeconds", "timeoutSeconds", "periodSeconds",
                                         "successThreshold", "failureThreshold"}) {
      check_non_negative(faults, field, probe.get(field));
    }
    const Json own_grace = probe.get("terminationGracePeriodSeconds");
    if (own_grace.integer().value_or(1) <= 0)
      faults.invalid("terminationGracePeriodSeconds", own_grace, "must be greater than 0");
    if (name == "readinessProbe") {
      if (own_grace) {
        faults.invalid("terminationGracePeriodSeconds", own_grace,
                       "must not be set for readinessProbes");
      }
    } else if (const int64_t n = probe.get("successThreshold").integer().value_or(0); n != 1) {
      faults.invalid("successThreshold", n, "must be 1");
    }
  }
}

void check_lifecycle(Faults& faults, Json container, Json grace) {
  const Json lifecycle = container.get("lifecycle");
  for (const std::string_view hook : {"postStart", "preStop"}) {
    if (const Json h = lifecycle.get(hook)) {
      const Faults::In at(faults, "lifecycle");
      const Faults::In in(faults, hook);
      check_handler(faults, h, grace);
    }
  }
}

// --- restarts

void check_resize_policy(PodWalk& walk, Json container) {
  constexpr std::string_view kResources[] = {"cpu", "memory"};
  constexpr std::string_view kPolicies[] = {"NotRequired", "RestartContainer"};
  Faults& faults = walk.faults;
  NameMap names;
  const bool never = walk.spec.get("restartPolicy").string() == "Never";
  size_t i = 0;
  for (const Json p : container.get("resizePolicy").elements()) {
    if (faults.full()) return;
    const std::string_view resource = p.get("resourceName").string();
    {
      const Faults::In at(faults, "resizePolicy", i++);
      if (!names.insert(resource)) faults.duplicate("", resource);
    }
    check_required_enum(faults, "resizePolicy", p.get("resourceName"), kResources);
    const Json policy = p.get("restartPolicy");
    check_required_enum(faults, "resizePolicy", policy, kPolicies);
    if (never && policy.string() != "NotRequired") {
      faults.invalid("resizePolicy", policy.string(),
                     "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
    }
  }
}

void check_restart_rules(Faults& faults, Json container, bool init) {
  constexpr std::string_view kPolicies[] = {"Always", "Never", "OnFailure"};
  constexpr std::string_view kActions[] = {"Restart", "RestartAllContainers"};
  constexpr std::string_view kOperators[] = {"In", "NotIn"};
  const Json rules = container.get("restartPolicyRules");
  if (!container.get("restartPolicy")) {
    if (rules.size() == 0) return;
    faults.required("restartPolicy", "must specify restartPolicy when restart rules are used");
    if (init) return;
  }
  check_enum(faults, "restartPolicy", container.get("restartPolicy"), kPolicies);
  if (rules.size() > 20) faults.too_many("restartPolicyRules", rules.size(), 20);
  each(faults, container, "restartPolicyRules", [&](Json rule, size_t) {
    const auto needed = [&](std::string_view field, Json v,
                            std::span<const std::string_view> values) {
      if (std::find(values.begin(), values.end(), v.string()) == values.end())
        faults.not_supported(field, v.string(), values);
    };
    needed("action", rule.get("action"), kActions);
    const Json codes = rule.get("exitCodes");
    if (!codes) return faults.required("exitCodes", "must be specified");
    needed("exitCodes.operator", codes.get("operator"), kOperators);
    if (codes.get("values").size() > 255)
      faults.too_many("exitCodes.values", codes.get("values").size(), 255);
  });
}

// AT the container.
void check_common(PodWalk& walk, Json container) {
  constexpr std::string_view kMessagePolicies[] = {"File", "FallbackToLogsOnError"};
  Faults& faults = walk.faults;
  if (check_required_string(faults, "name", container.get("name")))
    check_dns_label_value(faults, "name", container.get("name").string());
  check_required_string(faults, "image", container.get("image"));
  check_required_enum(faults, "terminationMessagePolicy", container.get("terminationMessagePolicy"),
                      kMessagePolicies);
  check_ports(faults, container);
  check_env(faults, container);
  check_mounts(walk, container);
  check_devices(walk, container);
  check_pull_policy(faults, "imagePullPolicy", container.get("imagePullPolicy"));
  if (const Json resources = container.get("resources"); resources.size() != 0) {
    const Faults::In at(faults, "resources");
    check_resources(faults, resources, walk.claims, false, walk.options);
  }
  check_resize_policy(walk, container);
  if (const Json context = container.get("securityContext")) {
    const Faults::In at(faults, "securityContext");
    check_security_context(faults, context, walk.host_users);
  }
}

// AT the container: what is not asked of templates.
void check_image_blanks(Faults& faults, Json container) {
  const std::string_view image = container.get("image").string();
  if (trim(image) != image)
    faults.invalid("image", image, "must not have leading or trailing whitespace");
}

void check_init_extras(PodWalk& walk, Json container) {
  Faults& faults = walk.faults;
  const Json grace = walk.spec.get("terminationGracePeriodSeconds");
  if (is_sidecar(container)) {
    check_lifecycle(faults, container, grace);
    check_probes(faults, container, grace);
    return;
  }
  for (const std::string_view field :
       {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"}) {
    if (container.get(field))
      faults.forbidden(field, "may not be set for init containers without restartPolicy=Always");
  }
  if (walk.options.init_resize_restarts) return;
  each(faults, container, "resizePolicy", [&faults](Json p, size_t) {
    if (p.get("restartPolicy").string() == "RestartContainer") {
      faults.invalid("restartPolicy", "RestartContainer",
                     "must not be set to 'RestartContainer' for non-sidecar initContainers");
    }
  });
}

void check_ephemeral_fields(Faults& faults, Json container) {
  constexpr std::string_view kBanned[] = {"ports",          "resources",          "resizePolicy",
                                          "restartPolicy",  "restartPolicyRules", "livenessProbe",
                                          "readinessProbe", "startupProbe",       "lifecycle"};
  for (const std::string_view field : kBanned) {
    const Json v = container.get(field);
    if (!v || (field == "resources" && v.size() == 0)) continue;
    faults.forbidden(field, "cannot be set for an Ephemeral Container");
  }
  each(faults, container, "volumeMounts", [&faults](Json mount, size_t) {
    for (const std::string_view field : {"subPath", "subPathExpr"}) {
      if (!mount.get(field).string().empty())
        faults.forbidden(field, "cannot be set for an Ephemeral Container");
    }
  });
}

NameMap names_of(Json list) {
  NameMap out;
  for (const Json c : list.elements()) out.insert(c.get("name").string());
  return out;
}

}  // namespace

bool is_sidecar(Json init_container) {
  return init_container.get("restartPolicy").string() == "Always";
}

void check_pull_policy(Faults& faults, std::string_view field, Json policy) {
  constexpr std::string_view kPolicies[] = {"Always", "IfNotPresent", "Never"};
  check_required_enum(faults, field, policy, kPolicies);
}

void check_containers(PodWalk& walk) {
  Faults& faults = walk.faults;
  const Json grace = walk.spec.get("terminationGracePeriodSeconds");
  if (walk.spec.get("containers").size() == 0) return faults.required("containers");
  NameMap names;
  each(faults, walk.spec, "containers", [&](Json c, size_t) {
    check_common(walk, c);
    if (!names.insert(c.get("name").string())) faults.duplicate("name", c.get("name").string());
    check_lifecycle(faults, c, grace);
    check_probes(faults, c, grace);
    check_restart_rules(faults, c, false);
  });
  std::unordered_map<std::string, size_t> taken;
  each(faults, walk.spec, "containers",
       [&](Json c, size_t) { check_host_ports(faults, c, taken); });
}

void check_init_containers(PodWalk& walk) {
  constexpr std::string_view kList = "initContainers";
  Faults& faults = walk.faults;
  NameMap names;
  if (walk.spec.get(kList)) names = names_of(walk.spec.get("containers"));
  size_t i = 0;
  for (const Json c : walk.spec.get(kList).elements()) {
    if (faults.full()) return;
    {
      const Faults::In at(faults, kList, i);
      check_common(walk, c);
      check_restart_rules(faults, c, true);
      const std::string_view name = c.get("name").string();
      if (names.has(name)) {
        faults.duplicate("name", name);
      } else if (!name.empty()) {
        names.insert(name);
      }
    }
    {
      // They run one after the other, and upstream looks at each as at the first.
      const Faults::In at(faults, kList, 0);
      std::unordered_map<std::string, size_t> taken;
      check_host_ports(faults, c, taken);
    }
    const Faults::In at(faults, kList, i++);
    check_init_extras(walk, c);
  }
}

void check_ephemeral_containers(PodWalk& walk) {
  if (!walk.spec.get("ephemeralContainers")) return;
  Faults& faults = walk.faults;
  NameMap others = names_of(walk.spec.get("containers"));
  for (const Json c : walk.spec.get("initContainers").elements())
    others.insert(c.get("name").string());
  NameMap names = others;
  each(faults, walk.spec, "ephemeralContainers", [&](Json c, size_t) {
    check_common(walk, c);
    check_image_blanks(faults, c);
    if (!names.insert(c.get("name").string())) faults.duplicate("name", c.get("name").string());
    const std::string_view target = c.get("targetContainerName").string();
    if (!target.empty() && !others.has(target)) faults.not_found("targetContainerName", target);
    check_ephemeral_fields(faults, c);
  });
}

void check_images_of_pod(Faults& faults, Json spec) {
  for (const std::string_view list : {"containers", "initContainers"})
    each(faults, spec, list, [&faults](Json c, size_t) { check_image_blanks(faults, c); });
}

}  // namespace kedge::validation
