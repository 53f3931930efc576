// Volumes of pods: one row a type, with the fields that it needs and a function for what else.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include "base/strings.h"
#include "validation/claim.h"
#include "validation/pod.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kModeWords =
    "must be a number between 0 and 0777 (octal), both inclusive";

bool is_empty(Json v) { return v.string().empty() && v.size() == 0; }

void check_mode(Faults& faults, std::string_view field, Json mode) {
  const int64_t n = mode.integer().value_or(0);
  if (n < 0 || n > 0777) faults.invalid(field, mode, kModeWords);
}

// AT an item of a secret or config map.
void check_key_to_path(Faults& faults, Json item) {
  check_required_string(faults, "key", item.get("key"));
  check_required_string(faults, "path", item.get("path"));
  check_local_path(faults, "path", item.get("path").string(), true);
  check_mode(faults, "mode", item.get("mode"));
}

void check_keys(Faults& faults, const PodOptions&, Json source) {
  check_mode(faults, "defaultMode", source.get("defaultMode"));
  each(faults, source, "items", [&faults](Json item, size_t) { check_key_to_path(faults, item); });
}

// The errors stand at the place of the list: upstream gives them no index.
void check_downward_file(Faults& faults, Json file) {
  constexpr std::string_view kPaths[] = {"metadata.annotations", "metadata.labels", "metadata.name",
                                         "metadata.namespace", "metadata.uid"};
  check_required_string(faults, "path", file.get("path"));
  check_local_path(faults, "path", file.get("path").string(), true);
  const Json field = file.get("fieldRef");
  const Json resource = file.get("resourceFieldRef");
  if (field) {
    {
      const Faults::In at(faults, "fieldRef");
      check_field_ref(faults, field, kPaths);
    }
    if (resource) {
      faults.invalid("", "resource",
                     "fieldRef and resourceFieldRef can not be specified simultaneously");
    }
  } else if (resource) {
    const Faults::In at(faults, "resourceFieldRef");
    check_resource_field_ref(faults, resource, true);
  } else {
    faults.required("", "one of fieldRef and resourceFieldRef is required");
  }
  check_mode(faults, "mode", file.get("mode"));
}

void check_downward(Faults& faults, const PodOptions&, Json source) {
  check_mode(faults, "defaultMode", source.get("defaultMode"));
  for (const Json file : source.get("items").elements()) {
    if (faults.full()) return;
    check_downward_file(faults, file);
  }
}

// --- projected

// One projected volume: paths that are taken.
struct Projection {
  Faults& faults;
  NameMap paths = {};
};

// AT the projected volume.
void take_path(Projection& p, std::string_view path, std::string_view shown) {
  if (!path.empty() && !p.paths.insert(path))
    p.faults.invalid("", shown, "conflicting duplicate paths");
}

void check_projected_keys(Projection& p, Json source, size_t index, std::string_view type) {
  Faults& faults = p.faults;
  const std::string_view name = source.get("name").string();
  size_t i = 0;
  {
    const Faults::In sources(faults, "sources", index);
    const Faults::In at(faults, type);
    if (name.empty()) faults.required("name");
  }
  for (const Json item : source.get("items").elements()) {
    if (faults.full()) return;
    {
      const Faults::In sources(faults, "sources", index);
      const Faults::In at(faults, type);
      const Faults::In in(faults, "items", i++);
      check_key_to_path(faults, item);
    }
    take_path(p, item.get("path").string(), name);
  }
}

void check_projected_downward(Projection& p, Json source, size_t index) {
  for (const Json file : source.get("items").elements()) {
    if (p.faults.full()) return;
    {
      const Faults::In sources(p.faults, "sources", index);
      const Faults::In at(p.faults, "downwardAPI");
      check_downward_file(p.faults, file);
    }
    take_path(p, file.get("path").string(), file.get("path").string());
  }
}

void check_projected_token(Projection& p, Json source, size_t index, bool any_path) {
  Faults& faults = p.faults;
  const Json seconds = source.get("expirationSeconds");
  {
    const Faults::In sources(faults, "sources", index);
    const Faults::In at(faults, "serviceAccountToken");
    const int64_t n = seconds.integer().value_or(0);
    if (n < 600) {
      faults.invalid("expirationSeconds", n, "may not specify a duration less than 10 minutes");
    }
    if (n > int64_t{1} << 32) {
      faults.invalid("expirationSeconds", n, "may not specify a duration larger than 2^32 seconds");
    }
  }
  const std::string_view path = source.get("path").string();
  if (path.empty()) {
    faults.required("path");
  } else if (!any_path) {
    check_local_path(faults, "path", path, true);
  }
}

void check_projected(Faults& faults, const PodOptions& options, Json volume) {
  check_mode(faults, "defaultMode", volume.get("defaultMode"));
  Projection p{faults};
  size_t index = 0;
  for (const Json source : volume.get("sources").elements()) {
    if (faults.full()) return;
    size_t types = 0;
    for (const std::string_view type : {"secret", "configMap"}) {
      if (const Json s = source.get(type)) {
        ++types;
        check_projected_keys(p, s, index, type);
      }
    }
    if (const Json s = source.get("downwardAPI")) {
      ++types;
      check_projected_downward(p, s, index);
    }
    if (const Json s = source.get("serviceAccountToken")) {
      ++types;
      check_projected_token(p, s, index, options.any_token_path);
    }
    const Faults::In at(faults, "sources", index++);
    if (types > 1) faults.forbidden("", "may not specify more than 1 volume type per source");
  }
}

// --- the others

void check_empty_dir(Faults& faults, const PodOptions&, Json source) {
  if (source.get("sizeLimit").string().starts_with('-'))
    faults.forbidden("sizeLimit", "SizeLimit field must be a valid resource quantity");
}

void check_host_path(Faults& faults, const PodOptions&, Json source) {
  constexpr std::string_view kTypes[] = {
      "",     "BlockDevice",  "CharDevice", "Directory", "DirectoryOrCreate",
      "File", "FileOrCreate", "Socket"};
  if (is_empty(source.get("path"))) return;
  check_no_backsteps(faults, "path", source.get("path").string());
  check_enum(faults, "type", source.get("type"), kTypes);
}

void check_git_repo(Faults& faults, const PodOptions&, Json source) {
  check_local_path(faults, "directory", source.get("directory").string(), false);
}

void check_partition(Faults& faults, const PodOptions&, Json source) {
  const Json partition = source.get("partition");
  const int64_t n = partition.integer().value_or(0);
  if (n < 0 || n > 255)
    faults.invalid("partition", partition, "must be between 1 and 255, inclusive");
}

void check_nfs(Faults& faults, const PodOptions&, Json source) {
  const std::string_view path = source.get("path").string();
  if (!path.starts_with('/')) faults.invalid("path", path, "must be an absolute path");
}

bool all_alnum(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

// iqn\.\d{4}-\d{2}\.([[:alnum:]-.]+)(:[^,;*&$|\s]+)$, not bound to the beginning
bool is_iqn(std::string_view text) {
  const auto digits = [](std::string_view t) {
    return std::all_of(t.begin(), t.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  for (size_t at = text.find("iqn."); at != std::string_view::npos;
       at = text.find("iqn.", at + 1)) {
    const std::string_view rest = text.substr(at + 4);
    if (rest.size() < 9 || !digits(rest.substr(0, 4)) || rest[4] != '-' ||
        !digits(rest.substr(5, 2)) || rest[7] != '.') {
      continue;
    }
    const size_t colon = rest.find(':', 8);
    if (colon == std::string_view::npos || colon == 8 || colon + 1 == rest.size()) continue;
    const std::string_view authority = rest.substr(8, colon - 8);
    const bool named = std::all_of(authority.begin(), authority.end(), [](char c) {
      return c == '-' || c == '.' || std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
    if (named && rest.find_first_of(",;*&$| \t\n\f\r", colon + 1) == std::string_view::npos)
      return true;
  }
  return false;
}

void check_initiator(Faults& faults, std::string_view field, std::string_view name) {
  if (!name.starts_with("iqn") && !name.starts_with("eui") && !name.starts_with("naa"))
    return faults.invalid(field, name, "must be valid format starting with iqn, eui, or naa");
  const size_t length = name.starts_with("eui") ? 20 : 36;
  const bool fine =
      name.starts_with("iqn") ? is_iqn(name) : name.size() == length && all_alnum(name.substr(4));
  if (!fine) faults.invalid(field, name, "must be valid format");
}

void check_iscsi(Faults& faults, const PodOptions&, Json source) {
  if (const Json iqn = source.get("iqn"); !is_empty(iqn))
    check_initiator(faults, "iqn", iqn.string());
  check_in_range(faults, "lun", source.get("lun"), 0, 255);
  const bool chap =
      source.get("chapAuthDiscovery").boolean() || source.get("chapAuthSession").boolean();
  if (chap && !source.get("secretRef")) faults.required("secretRef");
  if (const Json name = source.get("initiatorName"))
    check_initiator(faults, "initiatorname", name.string());
}

void check_flocker(Faults& faults, const PodOptions&, Json source) {
  const std::string_view name = source.get("datasetName").string();
  const bool uuid = !is_empty(source.get("datasetUUID"));
  if (name.empty() && !uuid) faults.required("", "one of datasetName and datasetUUID is required");
  if (!name.empty() && uuid) {
    faults.invalid("", "resource",
                   "datasetName and datasetUUID can not be specified simultaneously");
  }
  if (name.find('/') != std::string_view::npos)
    faults.invalid("datasetName", name, "must not contain '/'");
}

void check_secret_name(Faults& faults, const PodOptions&, Json source) {
  const Json ref = source.get("secretRef");
  if (ref) check_required_string(faults, "secretRef.name", ref.get("name"));
}

// net.SplitHostPort takes it.
bool is_host_port(std::string_view text) {
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return false;
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[')) {
    if (!host.ends_with(']') || host.find(']') != host.size() - 1) return false;
    host = host.substr(1, host.size() - 2);
    return host.find('[') == std::string_view::npos;
  }
  return host.find_first_of(":[]") == std::string_view::npos &&
         text.find_first_of("[]", colon) == std::string_view::npos;
}

void check_quobyte(Faults& faults, const PodOptions&, Json source) {
  constexpr std::string_view kPairs =
      "must be a host:port pair or multiple pairs separated by commas";
  const std::string_view registry = source.get("registry").string();
  if (registry.empty()) {
    faults.required("registry", kPairs);
  } else if (source.get("tenant").string().size() >= 65) {
    faults.required("tenant", "must be a UUID and may not exceed a length of 64 characters");
  } else {
    for (const std::string_view pair : split(registry, ',')) {
      if (!is_host_port(pair)) faults.invalid("registry", registry, kPairs);
    }
  }
  check_required_string(faults, "volume", source.get("volume"));
}

void check_fc(Faults& faults, const PodOptions&, Json source) {
  const Json targets = source.get("targetWWNs");
  const size_t ids = source.get("wwids").size();
  if (targets.size() == 0 && ids == 0) {
    faults.required("targetWWNs", "must specify either targetWWNs or wwids, but not both");
  }
  if (targets.size() == 0) return;
  if (ids != 0) {
    faults.invalid("targetWWNs", targets,
                   "targetWWNs and wwids can not be specified simultaneously");
  }
  if (!source.get("lun")) {
    faults.required("lun", "lun is required if targetWWNs is specified");
  } else {
    check_in_range(faults, "lun", source.get("lun"), 0, 255);
  }
}

void check_flex(Faults& faults, const PodOptions&, Json source) {
  for (const auto m : source.get("options").members()) {
    const std::string space = "." + to_lower(m.name.substr(0, m.name.find('/')));
    if (!space.ends_with(".kubernetes.io") && !space.ends_with(".k8s.io")) continue;
    const Faults::In at(faults, "options", m.name);
    faults.invalid("", m.name, "kubernetes.io and k8s.io namespaces are reserved");
  }
}

void check_azure_disk(Faults& faults, const PodOptions&, Json source) {
  constexpr std::string_view kCaching[] = {"None", "ReadOnly", "ReadWrite"};
  constexpr std::string_view kKinds[] = {"Dedicated", "Managed", "Shared"};
  constexpr std::string_view kManaged[] = {
      "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/"
      "{disk-id}"};
  constexpr std::string_view kBlob[] = {
      "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"};
  check_enum(faults, "cachingMode", source.get("cachingMode"), kCaching);
  const Json kind = source.get("kind");
  check_enum(faults, "kind", kind, kKinds);
  if (!kind) return;
  const std::string_view uri = source.get("diskURI").string();
  const bool managed = kind.string() == "Managed";
  if (!uri.starts_with(managed ? "/subscriptions/" : "https://"))
    faults.not_supported("diskURI", uri, managed ? kManaged : kBlob);
}

void check_storage_os(Faults& faults, const PodOptions& options, Json source) {
  for (const std::string_view field : {"volumeName", "volumeNamespace"}) {
    const Json v = source.get(field);
    if (!is_empty(v)) check_dns_label_value(faults, field, v.string());
  }
  check_secret_name(faults, options, source);
}

void check_csi(Faults& faults, const PodOptions&, Json source) {
  const std::string_view driver = source.get("driver").string();
  if (driver.size() > 63) faults.too_long("driver", 63);
  if (!driver.empty())
    faults.invalid_all("driver", driver, kube::check_dns_subdomain(to_lower(driver)));
  const Json ref = source.get("nodePublishSecretRef");
  if (!ref || !check_required_string(faults, "nodePublishSecretRef.name", ref.get("name"))) return;
  check_dns_subdomain_value(faults, "name", ref.get("name").string());
}

void check_ephemeral(Faults& faults, const PodOptions&, Json source) {
  const Json claim = source.get("volumeClaimTemplate");
  if (!claim) return faults.required("volumeClaimTemplate");
  const Faults::In at(faults, "volumeClaimTemplate");
  {
    const Faults::In in(faults, "metadata");
    check_template_object_meta(faults, claim.get("metadata"));
  }
  const Faults::In in(faults, "spec");
  check_claim_spec(faults, claim.get("spec"), claim.get("spec"));
}

void check_image(Faults& faults, const PodOptions& options, Json source) {
  if (options.resource_is_pod) check_required_string(faults, "reference", source.get("reference"));
  check_pull_policy(faults, "pullPolicy", source.get("pullPolicy"));
}

struct VolumeType {
  std::string_view name;
  std::string_view required;  // fields with a comma between them
  void (*check)(Faults&, const PodOptions&, Json) = nullptr;
  std::string_view path = {};   // where upstream says that its faults are, if not at `name`
  std::string_view twice = {};  // what upstream calls it when it is one too many
};
constexpr VolumeType kTypes[] = {
    // in upstream's order
    {"emptyDir", "", check_empty_dir},
    {"hostPath", "path", check_host_path},
    {"gitRepo", "repository", check_git_repo},
    {"gcePersistentDisk", "pdName", check_partition, "persistentDisk"},
    {"awsElasticBlockStore", "volumeID", check_partition},
    {"secret", "secretName", check_keys},
    {"nfs", "server,path", check_nfs},
    {"iscsi", "targetPortal,iqn", check_iscsi},
    {"glusterfs", "endpoints,path"},
    {"flocker", "", check_flocker},
    {"persistentVolumeClaim", "claimName"},
    {"rbd", "monitors,image"},
    {"cinder", "volumeID", check_secret_name},
    {"cephfs", "monitors", nullptr, {}, "cephFS"},
    {"quobyte", "", check_quobyte},
    {"downwardAPI", "", check_downward, {}, "downwarAPI"},
    {"fc", "", check_fc},
    {"flexVolume", "driver", check_flex},
    {"configMap", "name", check_keys},
    {"azureFile", "secretName,shareName"},
    {"vsphereVolume", "volumePath"},
    {"photonPersistentDisk", "pdID"},
    {"portworxVolume", "volumeID"},
    {"azureDisk", "diskName,diskURI", check_azure_disk},
    {"storageos", "volumeName", check_storage_os},
    {"projected", "", check_projected},
    {"scaleIO", "gateway,system,volumeName"},
    {"csi", "driver", check_csi},
    {"ephemeral", "", check_ephemeral},
    {"image", "", check_image},
};

// AT the volume; `pod_name`: of a pod, else "".
void check_names_of_type(Faults& faults, const VolumeType& type, Json source, std::string_view name,
                         std::string_view pod_name) {
  if (type.name == "iscsi" && source.get("initiatorName") &&
      name.size() + 1 + source.get("targetPortal").string().size() > 64) {
    faults.invalid("name", name,
                   "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters "
                   "if iscsi.initiatorName is specified.");
  }
  if (type.name != "ephemeral" || pod_name.empty() || name.empty()) return;
  const std::string claim = std::string(pod_name) + "-" + std::string(name);
  for (const std::string& m : kube::check_dns_subdomain(claim))
    faults.invalid("name", name, "PVC name " + go_quote(claim) + ": " + m);
}

void check_type(Faults& faults, const VolumeType& type, Json source, const PodOptions& options) {
  const Faults::In at(faults, type.path.empty() ? type.name : type.path);
  for (std::string_view rest = type.required; !rest.empty();) {
    const size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view field = rest.substr(0, comma);
    if (is_empty(source.get(field))) faults.required(field);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  if (type.check != nullptr) type.check(faults, options, source);
}

// AT the volume. Its members are looked up once: a volume has a name and a type.
void check_source(Faults& faults, Json volume, std::string_view pod_name,
                  const PodOptions& options) {
  std::array<Json, std::size(kTypes)> sources{};
  for (const auto m : volume.members()) {
    for (size_t i = 0; i < std::size(kTypes); i++) {
      if (kTypes[i].name == m.name) sources[i] = m.value;
    }
  }
  const std::string_view name = volume.get("name").string();
  size_t types = 0;
  for (size_t i = 0; i < std::size(kTypes); i++) {
    const VolumeType& type = kTypes[i];
    if (!sources[i]) continue;
    if (types++ > 0) {
      faults.forbidden(type.twice.empty() ? type.name : type.twice,
                       "may not specify more than 1 volume type");
      if (type.name != "ephemeral") check_names_of_type(faults, type, sources[i], name, pod_name);
      continue;
    }
    check_type(faults, type, sources[i], options);
    check_names_of_type(faults, type, sources[i], name, pod_name);
  }
  if (types == 0) faults.required("", "must specify a volume type");
}

}  // namespace

bool has_backsteps(std::string_view path) {
  for (size_t at = path.find(".."); at != std::string_view::npos; at = path.find("..", at + 1)) {
    const bool begins = at == 0 || path[at - 1] == '/';
    if (begins && (at + 2 == path.size() || path[at + 2] == '/')) return true;
  }
  return false;
}

void check_no_backsteps(Faults& faults, std::string_view field, std::string_view path) {
  if (has_backsteps(path)) faults.invalid(field, path, "must not contain '..'");
}

void check_local_path(Faults& faults, std::string_view field, std::string_view path,
                      bool reserved) {
  if (path.starts_with('/')) faults.invalid(field, path, "must be a relative path");
  check_no_backsteps(faults, field, path);
  if (reserved && path.starts_with("..") && !path.starts_with("../"))
    faults.invalid(field, path, "must not start with '..'");
}

void check_volume_source(Faults& faults, Json volume) { check_source(faults, volume, {}, {}); }

void check_source_of_type(Faults& faults, std::string_view type, Json source) {
  for (const VolumeType& row : kTypes) {
    if (row.name == type) check_type(faults, row, source, {});
  }
}

void check_volumes(PodWalk& walk) {
  Faults& faults = walk.faults;
  const std::string_view pod_name = walk.metadata.get("name").string();
  NameMap made;  // names of volumes whose claims are made for this pod
  if (!pod_name.empty()) {
    for (const Json v : walk.spec.get("volumes").elements()) {
      if (v.get("ephemeral")) made.insert(v.get("name").string());
    }
  }
  each(faults, walk.spec, "volumes", [&](Json volume, size_t) {
    const size_t before = faults.size();
    check_source(faults, volume, pod_name, walk.options);
    const std::string_view name = volume.get("name").string();
    if (check_required_string(faults, "name", volume.get("name")))
      check_dns_label_value(faults, "name", name);
    if (walk.volumes.has(name)) faults.duplicate("name", name);
    if (faults.size() == before) walk.volumes.insert(name, volume);
    const std::string_view claim = volume.at("persistentVolumeClaim.claimName").string();
    if (made.empty() || claim.size() <= pod_name.size() || !claim.starts_with(pod_name) ||
        claim[pod_name.size()] != '-' || !made.has(claim.substr(pod_name.size() + 1))) {
      return;
    }
    faults.invalid("persistentVolumeClaim.claimName", claim,
                   "must not reference a PVC that gets created for an ephemeral volume");
  });
}

}  // namespace kedge::validation
