#include "base/strings.h"
#include "registry/admission_pod.h"

namespace kedge::registry {
namespace {

using kube::Json;

// Where a volume names a Secret.
constexpr std::string_view kSecretPaths[] = {
    "azureFile.secretName",          "cephfs.secretRef.name", "cinder.secretRef.name",
    "flexVolume.secretRef.name",     "rbd.secretRef.name",    "secret.secretName",
    "scaleIO.secretRef.name",        "iscsi.secretRef.name",  "storageos.secretRef.name",
    "csi.nodePublishSecretRef.name",
};

// Sources of volumes, and what they name; "": nothing.
struct Source {
  std::string_view member;
  std::string_view names;
};
constexpr Source kSources[] = {
    {"awsElasticBlockStore", ""},
    {"azureDisk", ""},
    {"azureFile", "secrets (via azureFile volumes)"},
    {"cephfs", ""},
    {"cinder", ""},
    {"configMap", "configmaps (via configmap volumes)"},
    {"csi", "csidrivers (via CSI volumes)"},
    {"downwardAPI", ""},
    {"emptyDir", ""},
    {"ephemeral", "persistentvolumeclaims (via ephemeral volumes)"},
    {"fc", ""},
    {"flexVolume", ""},
    {"flocker", ""},
    {"gcePersistentDisk", ""},
    {"gitRepo", ""},
    {"glusterfs", "endpoints (via glusterFS volumes)"},
    {"hostPath", ""},
    {"image", ""},
    {"iscsi", ""},
    {"nfs", ""},
    {"persistentVolumeClaim", "persistentvolumeclaims"},
    {"photonPersistentDisk", ""},
    {"portworxVolume", ""},
    {"quobyte", ""},
    {"rbd", ""},
    {"scaleIO", ""},
    {"secret", "secrets (via secret volumes)"},
    {"storageos", ""},
    {"vsphereVolume", ""},
};
constexpr Source kProjections[] = {
    {"clusterTrustBundle", "clustertrustbundles"},
    {"configMap", "configmaps (via projected volumes)"},
    {"downwardAPI", ""},
    {"podCertificate", "podcertificates"},
    {"secret", "secrets (via projected volumes)"},
    {"serviceAccountToken", "serviceaccounts (via projected volumes)"},
};

// Any container that names one in its environment. `from`: "secretRef", `key`: "secretKeyRef".
bool environment_names(Json spec, std::string_view from, std::string_view key) {
  for (const std::string_view list : kContainerLists) {
    for (const Json c : spec.get(list).elements()) {
      for (const Json e : c.get("envFrom").elements()) {
        if (!e.get(from).get("name").string().empty()) return true;
      }
      for (const Json e : c.get("env").elements()) {
        if (!e.get("valueFrom").get(key).get("name").string().empty()) return true;
      }
    }
  }
  return false;
}

bool names_config_maps(Json spec) {
  if (environment_names(spec, "configMapRef", "configMapKeyRef")) return true;
  for (const Json v : spec.get("volumes").elements()) {
    if (!v.at("configMap.name").string().empty()) return true;
    for (const Json s : v.at("projected.sources").elements()) {
      if (!s.at("configMap.name").string().empty()) return true;
    }
  }
  return false;
}

const Source* source_of(Json value, std::span<const Source> sources) {
  for (const auto m : value.members()) {
    for (const Source& s : sources) {
      if (s.member == m.name) return &s;
    }
  }
  return nullptr;
}

}  // namespace

bool is_mirror_pod(Json pod) {
  return pod.at("metadata.annotations").get("kubernetes.io/config.mirror").valid();
}

bool references_secrets(Json spec) {
  for (const Json s : spec.get("imagePullSecrets").elements()) {
    if (!s.get("name").string().empty()) return true;
  }
  if (environment_names(spec, "secretRef", "secretKeyRef")) return true;
  for (const Json v : spec.get("volumes").elements()) {
    for (const std::string_view path : kSecretPaths) {
      if (!v.at(path).string().empty()) return true;
    }
    for (const Json s : v.at("projected.sources").elements()) {
      if (!s.at("secret.name").string().empty()) return true;
    }
  }
  return false;
}

std::string_view referenced_object(Json spec, std::string& fault) {
  if (!spec.get("serviceAccountName").string().empty()) return "serviceaccounts";
  if (references_secrets(spec)) return "secrets";
  if (names_config_maps(spec)) return "configmaps";
  if (spec.get("resourceClaims").size() != 0) return "resourceclaims";
  for (const Json v : spec.get("volumes").elements()) {
    const std::string name = go_quote(v.get("name").string());
    if (const Json projected = v.get("projected")) {
      for (const Json p : projected.get("sources").elements()) {
        const Source* source = source_of(p, kProjections);
        if (source == nullptr) fault = "unknown source for projected volume " + name;
        if (source == nullptr || !source->names.empty()) return source ? source->names : "";
      }
      continue;
    }
    const Source* source = source_of(v, kSources);
    if (source == nullptr) fault = "unknown volume type for volume  " + name;
    if (source == nullptr || !source->names.empty()) return source ? source->names : "";
  }
  return "";
}

}  // namespace kedge::registry
