#include "validation/pod.h"

#include <iterator>

#include "base/strings.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

// AT the spec, as the functions below.
void check_claims(PodWalk& walk) {
  Faults& faults = walk.faults;
  const bool mirror = walk.metadata.get("annotations").get("kubernetes.io/config.mirror").valid();
  NameMap names;
  each(faults, walk.spec, "resourceClaims", [&](Json claim, size_t) {
    if (mirror) {
      return faults.add({FieldError::Type::kForbidden, "[]",
                         "Forbidden: static pods do not support resource claims"});
    }
    const std::string_view name = claim.get("name").string();
    if (name.empty()) {
      faults.required("name");
    } else if (!names.insert(name)) {
      faults.duplicate("name", name);
    } else {
      check_dns_label_value(faults, "name", name);
      walk.claims.insert(name);
    }
    const Json by_name = claim.get("resourceClaimName");
    const Json by_template = claim.get("resourceClaimTemplateName");
    if (by_name.valid() == by_template.valid()) {
      faults.invalid_shown(
          "", shown_as_go("core.v1.PodResourceClaim", claim),
          by_name ? "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be "
                    "specified"
                  : "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
    }
    if (by_name) check_dns_subdomain_value(faults, "resourceClaimName", by_name.string());
    if (by_template)
      check_dns_subdomain_value(faults, "resourceClaimTemplateName", by_template.string());
  });
}

void check_host_network_ports(PodWalk& walk) {
  if (!walk.spec.get("hostNetwork").boolean()) return;
  Faults& faults = walk.faults;
  each(faults, walk.spec, "containers", [&](Json c, size_t) {
    each(faults, c, "ports", [&](Json port, size_t) {
      const int64_t on_host = port.get("hostPort").integer().value_or(0);
      if (on_host == port.get("containerPort").integer().value_or(0)) return;
      if (!walk.options.resource_is_pod && on_host == 0) return;
      faults.invalid("hostPort", on_host, "must match `containerPort` when `hostNetwork` is true");
    });
  });
}

void check_nameservers(Faults& faults, Json config, std::string_view policy) {
  const Json servers = config.get("nameservers");
  if (policy == "None" && servers.size() == 0) {
    return faults.required("nameservers",
                           "must provide at least one DNS nameserver when `dnsPolicy` is None");
  }
  if (servers.size() > 3)
    faults.invalid("nameservers", servers, "must not have more than 3 nameservers");
  each(faults, config, "nameservers",
       [&faults](Json server, size_t) { check_ip(faults, "", server.string()); });
  const Json searches = config.get("searches");
  size_t length = searches.size() == 0 ? 0 : searches.size() - 1;
  for (const Json s : searches.elements()) length += s.string().size();
  if (searches.size() > 32)
    faults.invalid("searches", searches, "must not have more than 32 search paths");
  if (length > 2048) {
    faults.invalid("searches", searches,
                   "must not have more than 2048 characters (including spaces) in the search list");
  }
  each(faults, config, "searches", [&faults](Json search, size_t) {
    std::string_view text = search.string();
    if (text == ".") return;
    if (text.ends_with('.')) text.remove_suffix(1);
    check_dns_subdomain_underscore(faults, "", text);
  });
  each(faults, config, "options", [&faults](Json option, size_t) {
    if (option.get("name").string().empty()) faults.required("", "must not be empty");
  });
}

void check_dns(PodWalk& walk) {
  const Json config = walk.spec.get("dnsConfig");
  const std::string_view policy = walk.spec.get("dnsPolicy").string();
  if (!config) {
    if (policy != "None") return;
    return walk.faults.required("dnsConfig", "must provide `dnsConfig` when `dnsPolicy` is None");
  }
  const Faults::In at(walk.faults, "dnsConfig");
  check_nameservers(walk.faults, config, policy);
}

void check_gates(PodWalk& walk) {
  Faults& faults = walk.faults;
  each(faults, walk.spec, "readinessGates", [&faults](Json gate, size_t) {
    check_qualified_name_value(faults, "conditionType", gate.get("conditionType").string());
  });
  NameMap names;
  each(faults, walk.spec, "schedulingGates", [&](Json gate, size_t) {
    const std::string_view name = gate.get("name").string();
    check_qualified_name_value(faults, "", name);
    if (!names.insert(name)) faults.duplicate("", name);
  });
}

void check_host_users(PodWalk& walk) {
  constexpr std::string_view kWhen = "when `hostUsers` is false";
  Faults& faults = walk.faults;
  const Json spec = walk.spec;
  if (walk.host_users) return;
  if (!walk.options.user_namespace_on_host && spec.get("hostNetwork").boolean())
    faults.forbidden("hostNetwork", kWhen);
  if (spec.get("hostPID").boolean()) faults.forbidden("HostPID", kWhen);
  if (spec.get("hostIPC").boolean()) faults.forbidden("HostIPC", kWhen);
  if (walk.options.devices_in_user_namespace) return;
  each_container(faults, spec, [&](Json c) {
    if (c.get("volumeDevices").size() != 0) faults.forbidden("volumeDevices", kWhen);
  });
}

void check_hostname_override(PodWalk& walk) {
  constexpr std::string_view kField = "hostnameOverride";
  const Json name = walk.spec.get(kField);
  if (!name) return;
  Faults& faults = walk.faults;
  if (walk.spec.get("setHostnameAsFQDN").boolean())
    faults.forbidden(kField, "may not be specified when setHostnameAsFQDN is true");
  if (walk.spec.get("hostNetwork").boolean())
    faults.forbidden(kField, "may not be specified when hostNetwork is true");
  if (name.string().size() > 64) faults.too_long(kField, 64);
  check_dns_subdomain_value(faults, kField, name.string());
}

// Names that are checked where they are not empty.
void check_subdomain_fields(PodWalk& walk, std::initializer_list<std::string_view> fields) {
  for (const std::string_view field : fields) {
    const std::string_view name = walk.spec.get(field).string();
    if (!name.empty()) check_dns_subdomain_value(walk.faults, field, name);
  }
}

void check_host_aliases(PodWalk& walk) {
  Faults& faults = walk.faults;
  each(faults, walk.spec, "hostAliases", [&faults](Json alias, size_t) {
    check_ip(faults, "ip", alias.get("ip").string());
    each(faults, alias, "hostnames",
         [&faults](Json name, size_t) { check_dns_subdomain_value(faults, "", name.string()); });
  });
}

void check_file_key_volumes(PodWalk& walk) {
  Faults& faults = walk.faults;
  NameMap volumes;
  bool built = false;
  each_container(faults, walk.spec, [&](Json c) {
    each(faults, c, "env", [&](Json variable, size_t) {
      const Json ref = variable.at("valueFrom.fileKeyRef");
      if (!ref) return;
      if (!built) {
        for (const Json v : walk.spec.get("volumes").elements())
          volumes.insert(v.get("name").string(), v);
        built = true;
      }
      const std::string_view name = ref.get("volumeName").string();
      const Faults::In at(faults, "valueFrom.fileKeyRef");
      const Json* volume = volumes.find(name);
      if (volume == nullptr) {
        faults.not_found("volumeName", name);
      } else if (!volume->get("emptyDir")) {
        faults.invalid("volumeName", name, "referenced volume must be of type emptyDir");
      }
    });
  });
}

void check_policies(PodWalk& walk) {
  constexpr std::string_view kRestart[] = {"Always", "OnFailure", "Never"};
  constexpr std::string_view kDns[] = {"ClusterFirstWithHostNet", "ClusterFirst", "Default",
                                       "None"};
  check_required_enum(walk.faults, "restartPolicy", walk.spec.get("restartPolicy"), kRestart);
  check_required_enum(walk.faults, "dnsPolicy", walk.spec.get("dnsPolicy"), kDns);
}

// AT metadata's parent: what ValidatePodSpecificAnnotations and ValidatePodSpec say of a pod.
void check_pod(Faults& faults, Json root, const PodOptions& options) {
  const Json spec = root.get("spec");
  const Json metadata = root.get("metadata");
  {
    const Faults::In at(faults, "metadata.annotations");
    check_pod_annotations(faults, metadata.get("annotations"), spec, options);
  }
  PodWalk walk{faults, options, spec, metadata};
  const Faults::In at(faults, "spec");
  check_pod_spec(walk);
  if (spec.get("serviceAccountName").string().empty()) {
    each(faults, spec, "volumes", [&faults](Json volume, size_t) {
      const Faults::In in(faults, "projected");
      each(faults, volume.get("projected"), "sources", [&faults](Json source, size_t) {
        if (source.get("serviceAccountToken")) {
          faults.forbidden("serviceAccountToken",
                           "must not be specified when serviceAccountName is not set");
        }
      });
    });
  }
  check_images_of_pod(faults, spec);
}

}  // namespace

void check_pod_spec(PodWalk& walk) {
  Faults& faults = walk.faults;
  const Json spec = walk.spec;
  if (!spec.get("terminationGracePeriodSeconds")) faults.required("terminationGracePeriodSeconds");
  const Json users = spec.get("hostUsers");
  walk.host_users = !users || users.boolean();
  check_volumes(walk);
  check_claims(walk);
  check_containers(walk);
  check_init_containers(walk);
  check_ephemeral_containers(walk);
  check_pod_resources(walk);
  check_host_network_ports(walk);
  check_policies(walk);
  check_labels_map(faults, "nodeSelector", spec.get("nodeSelector"));
  check_pod_security_context(walk);
  check_affinity(walk);
  check_dns(walk);
  check_gates(walk);
  check_topology_spread(walk);
  check_windows_host_process(walk);
  check_host_users(walk);
  check_hostname_override(walk);
  check_subdomain_fields(walk, {"serviceAccountName", "nodeName"});
  check_in_range(faults, "activeDeadlineSeconds", spec.get("activeDeadlineSeconds"), 1, INT32_MAX);
  for (const std::string_view field : {"hostname", "subdomain"}) {
    if (const Json name = spec.get(field); !name.string().empty())
      check_dns_label_value(faults, field, name.string());
  }
  check_tolerations(faults, "tolerations", spec.get("tolerations"));
  check_host_aliases(walk);
  check_subdomain_fields(walk, {"priorityClassName"});
  if (const Json name = spec.get("runtimeClassName"))
    check_dns_subdomain_value(faults, "runtimeClassName", name.string());
  if (const Json policy = spec.get("preemptionPolicy")) {
    constexpr std::string_view kPolicies[] = {"PreemptLowerPriority", "Never"};
    check_required_enum(faults, "preemptionPolicy", policy, kPolicies);
  }
  check_overhead(walk);
  check_os(walk);
  check_file_key_volumes(walk);
}

void check_pod_metadata_and_spec(Faults& faults, Json root, Json old_root) {
  PodOptions options = pod_options(old_root.get("spec"), old_root.get("metadata"));
  options.resource_is_pod = true;
  check_pod(faults, root, options);
}

void check_pod_template(Faults& faults, Json pod_template, Json old_template) {
  const Json metadata = pod_template.get("metadata");
  const Json spec = pod_template.get("spec");
  const PodOptions options = pod_options(old_template.get("spec"), old_template.get("metadata"));
  check_labels_map(faults, "labels", metadata.get("labels"));
  check_annotations_map(faults, "annotations", metadata.get("annotations"));
  {
    const Faults::In at(faults, "annotations");
    check_pod_annotations(faults, metadata.get("annotations"), spec, options);
  }
  PodWalk walk{faults, options, spec, {}};
  const Faults::In at(faults, "spec");
  check_pod_spec(walk);
  check_profiles_match(faults, metadata, spec);
  if (spec.get("ephemeralContainers").size() != 0)
    faults.forbidden("ephemeralContainers", "ephemeral containers not allowed in pod template");
}

void check_selector_matches_template(Faults& faults, Json pod_template, Json selector,
                                     bool labels_only) {
  const Json labels = pod_template.at("metadata.labels");
  const bool matches =
      labels_only ? labels_match(selector, labels) : selector_matches(selector, labels);
  if (!matches)
    faults.invalid("metadata.labels", labels, "`selector` does not match template `labels`");
}

void check_template_for_replicas(Faults& faults, Json pod_template, Json selector, bool labels_only,
                                 Json old_template, std::string_view kind) {
  constexpr std::string_view kAlways[] = {"Always"};
  check_selector_matches_template(faults, pod_template, selector, labels_only);
  check_pod_template(faults, pod_template, old_template);
  const Json spec = pod_template.get("spec");
  if (const std::string_view policy = spec.get("restartPolicy").string(); policy != "Always")
    faults.not_supported("spec.restartPolicy", policy, kAlways);
  if (spec.get("activeDeadlineSeconds")) {
    faults.forbidden("spec.activeDeadlineSeconds",
                     "activeDeadlineSeconds in " + std::string(kind) + " is not Supported");
  }
}

void validate_pod(const Input& in, Faults& faults) {
  if (in.old_root) return validate_pod_update(in, faults);
  check_pod_metadata_and_spec(faults, in.root, {});
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  if (spec.get("ephemeralContainers").size() != 0)
    faults.forbidden("ephemeralContainers", "cannot be set on create");
  if (!spec.get("nodeName").string().empty() && spec.get("schedulingGates").size() != 0)
    faults.forbidden("nodeName", "cannot be set until all schedulingGates have been cleared");
  check_profiles_match(faults, in.root.get("metadata"), spec);
}

void validate_pod_template(const Input& in, Faults& faults) {
  const Faults::In at(faults, "template");
  check_pod_template(faults, in.root.get("template"), in.old_root.get("template"));
}

}  // namespace kedge::validation
