// Environment variables, and what they and volumes take from the pod itself.
#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kEnvPaths[] = {"metadata.name",
                                          "metadata.namespace",
                                          "metadata.uid",
                                          "spec.nodeName",
                                          "spec.serviceAccountName",
                                          "status.hostIP",
                                          "status.hostIPs",
                                          "status.podIP",
                                          "status.podIPs"};
// What the downward API knows, whoever may ask for it.
constexpr std::string_view kKnownPaths[] = {"metadata.annotations", "metadata.labels",
                                            "metadata.name",        "metadata.namespace",
                                            "metadata.uid",         "spec.host",
                                            "spec.nodeName",        "spec.restartPolicy",
                                            "spec.schedulerName",   "spec.serviceAccountName",
                                            "status.hostIP",        "status.hostIPs",
                                            "status.phase",         "status.podIP",
                                            "status.podIPs"};
constexpr std::string_view kResources[] = {
    "limits.cpu",   "limits.ephemeral-storage",   "limits.memory",
    "requests.cpu", "requests.ephemeral-storage", "requests.memory"};

bool contains(std::span<const std::string_view> list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// IsRelaxedEnvVarName.
void check_env_name(Faults& faults, std::string_view field, std::string_view name) {
  const bool fine = std::all_of(name.begin(), name.end(),
                                [](char c) { return c >= ' ' && c <= '~' && c != '='; });
  if (fine) return;
  faults.invalid(field, name,
                 "a valid environment variable name must consist only of printable ASCII "
                 "characters other than '='");
}

// AT a configMapKeyRef or secretKeyRef.
void check_key_ref(Faults& faults, Json ref) {
  check_dns_subdomain_value(faults, "name", ref.get("name").string());
  if (check_required_string(faults, "key", ref.get("key")))
    check_config_map_key(faults, "key", ref.get("key").string());
}

void check_file_key_ref(Faults& faults, Json ref) {
  if (check_required_string(faults, "key", ref.get("key")))
    check_env_name(faults, "key", ref.get("key").string());
  if (check_required_string(faults, "volumeName", ref.get("volumeName")))
    check_dns_label_value(faults, "volumeName", ref.get("volumeName").string());
  if (check_required_string(faults, "path", ref.get("path")))
    check_no_backsteps(faults, "path", ref.get("path").string());
}

void check_env_field(Faults& faults, Json ref) { check_field_ref(faults, ref, kEnvPaths); }
void check_env_resource(Faults& faults, Json ref) { check_resource_field_ref(faults, ref, false); }

struct Source {
  std::string_view name;
  void (*check)(Faults&, Json);
};
constexpr Source kSources[] = {{"fieldRef", check_env_field},
                               {"resourceFieldRef", check_env_resource},
                               {"configMapKeyRef", check_key_ref},
                               {"secretKeyRef", check_key_ref},
                               {"fileKeyRef", check_file_key_ref}};

// AT the variable.
void check_value_from(Faults& faults, Json variable) {
  const Json from = variable.get("valueFrom");
  if (!from) return;
  const Faults::In at(faults, "valueFrom");
  size_t sources = 0;
  for (const Source& s : kSources) {
    const Json source = from.get(s.name);
    if (!source) continue;
    ++sources;
    const Faults::In in(faults, s.name);
    s.check(faults, source);
  }
  if (sources == 0) {
    faults.invalid("", "",
                   "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, "
                   "`secretKeyRef` or `fileKeyRef`");
  } else if (!variable.get("value").string().empty()) {
    faults.invalid("", "", "may not be specified when `value` is not empty");
  } else if (sources > 1) {
    faults.invalid("", "", "may not have more than one field specified at a time");
  }
}

// What follows a name is cut off: upstream looks at it as at the beginning of one.
std::string masked(std::string_view name) {
  if (name.size() > 1 && name.back() == '-')
    return std::string(name.substr(0, name.size() - 2)) + "a";
  return std::string(name);
}

void check_env_from(Faults& faults, Json container) {
  const Json list = container.get("envFrom");
  size_t i = 0;
  for (const Json e : list.elements()) {
    if (faults.full()) return;
    size_t sources = 0;
    {
      const Faults::In at(faults, "envFrom", i++);
      check_env_name(faults, "prefix", e.get("prefix").string());
      for (const std::string_view name : {"configMapRef", "secretRef"}) {
        const Json ref = e.get(name);
        if (!ref) continue;
        ++sources;
        const Faults::In in(faults, name);
        const std::string_view target = ref.get("name").string();
        if (check_required_string(faults, "name", ref.get("name")))
          faults.invalid_all("name", target, kube::check_dns_subdomain(masked(target)));
      }
    }
    if (sources == 0) {
      faults.invalid("envFrom", "", "must specify one of: `configMapRef` or `secretRef`");
    } else if (sources > 1) {
      faults.invalid("envFrom", "", "may not have more than one field specified at a time");
    }
  }
}

struct DivisorRule {
  std::string_view resource;  // behind "limits." and "requests."
  std::string_view words;
};
constexpr DivisorRule kDivisorRules[] = {{"memory", "memory"},
                                         {"ephemeral-storage", "local ephemeral storage"},
                                         {"hugepages-", "hugepages"}};

void check_divisor(Faults& faults, std::string_view resource, std::string_view divisor) {
  constexpr std::string_view kBytes[] = {"1",   "1k",  "1M",  "1G",  "1T",  "1P", "1E",
                                         "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"};
  if (divisor.empty() || divisor == "0") return;
  const size_t dot = resource.find('.');
  const std::string_view name = dot == std::string_view::npos ? "" : resource.substr(dot + 1);
  if (name == "cpu" && divisor != "1m" && divisor != "1") {
    faults.invalid("divisor", resource,
                   "only divisor's values 1m and 1 are supported with the cpu resource");
  }
  for (const DivisorRule& rule : kDivisorRules) {
    const bool its =
        rule.resource.ends_with('-') ? name.starts_with(rule.resource) : name == rule.resource;
    if (!its || contains(kBytes, divisor)) continue;
    faults.invalid("divisor", resource,
                   "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei "
                   "are supported with the " +
                       std::string(rule.words) + " resource");
  }
}

// "metadata.labels['key']": the path and what stands in brackets.
bool split_subscript(std::string_view text, std::string_view* path, std::string_view* key) {
  *path = text;
  if (!text.ends_with("']")) return false;
  const size_t open = text.find("['");
  if (open == std::string_view::npos || open == 0 || open + 4 > text.size()) return false;
  *path = text.substr(0, open);
  *key = text.substr(open + 2, text.size() - open - 4);
  return true;
}

}  // namespace

void check_field_ref(Faults& faults, Json ref, std::span<const std::string_view> paths) {
  const std::string_view version = ref.get("apiVersion").string();
  const std::string_view text = ref.get("fieldPath").string();
  if (version.empty()) return faults.required("apiVersion");
  if (text.empty()) return faults.required("fieldPath");
  std::string_view path;
  std::string_view key;
  const bool subscript = split_subscript(text, &path, &key);
  const bool of_map = path == "metadata.annotations" || path == "metadata.labels";
  std::string wrong;
  if (version != "v1") {
    wrong = "unsupported pod version: " + std::string(version);
  } else if (subscript && !of_map) {
    wrong = "field label does not support subscript: " + std::string(text);
  } else if (!subscript && !contains(kKnownPaths, text)) {
    wrong = "field label not supported: " + std::string(text);
  }
  if (!wrong.empty())
    return faults.invalid("fieldPath", text, "error converting fieldPath: " + wrong);
  if (subscript) {
    const bool labels = path == "metadata.labels";
    return check_qualified_name_value(faults, "", labels ? std::string(key) : to_lower(key));
  }
  if (path == "spec.host") path = "spec.nodeName";
  if (!contains(paths, path)) faults.not_supported("fieldPath", path, paths);
}

void check_resource_field_ref(Faults& faults, Json ref, bool of_volume) {
  const std::string_view resource = ref.get("resource").string();
  if (of_volume && ref.get("containerName").string().empty()) {
    faults.required("containerName");
  } else if (resource.empty()) {
    faults.required("resource");
  } else if (!contains(kResources, resource) && !resource.starts_with("limits.hugepages-") &&
             !resource.starts_with("requests.hugepages-")) {
    faults.not_supported("resource", resource, kResources);
  }
  check_divisor(faults, resource, ref.get("divisor").string());
}

void check_env(Faults& faults, Json container) {
  each(faults, container, "env", [&faults](Json variable, size_t) {
    if (check_required_string(faults, "name", variable.get("name")))
      check_env_name(faults, "name", variable.get("name").string());
    check_value_from(faults, variable);
  });
  check_env_from(faults, container);
}

}  // namespace kedge::validation
