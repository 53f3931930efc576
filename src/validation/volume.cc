// PersistentVolumes: ValidatePersistentVolume and its like in pkg/apis/core/validation.
#include "validation/volume.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "kube/quantity.h"
#include "validation/claim.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_diff.h"
#include "validation/go_value.h"
#include "validation/pod.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kReclaim[] = {"Delete", "Recycle", "Retain"};
constexpr std::string_view kStorage[] = {"storage"};
constexpr std::string_view kInline = "may not be specified in the context of inline volumes";

// What a volume is checked against.
struct Options {
  std::string_view name;    // of the PersistentVolume
  bool is_inline = false;   // of a VolumeAttachment
  bool any_values = false;  // of the node affinity's selector
  bool attributes_class = true;
};

void check_secret(Faults& faults, Json source, std::string_view member, bool whole) {
  const Json secret = source.get(member);
  if (!secret) return;
  const Faults::In in(faults, member);
  for (const auto* field : {"name", "namespace"}) {
    const std::string_view text = secret.get(field).string();
    if (text.empty()) {
      faults.required(field);
    } else if (whole) {
      faults.invalid_all(field, text,
                         std::string_view(field) == "name" ? kube::check_dns_subdomain(text)
                                                           : kube::check_dns_label(text));
    }
  }
}

// The words of a pod's volume, which say more.
void check_iscsi(Faults& faults, Json source, const Options& options) {
  const std::string_view portal = source.get("targetPortal").string();
  if (source.get("initiatorName") && options.name.size() + 1 + portal.size() > 64) {
    faults.invalid("iscsi.targetportal", portal,
                   "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters "
                   "if iscsi.initiatorName is specified.");
  }
  Faults of_pod;
  check_source_of_type(of_pod, "iscsi", source);
  for (FieldError& e : of_pod.take()) {
    constexpr std::string_view kMore = " starting with iqn, eui, or naa";
    if (e.message.ends_with(kMore)) e.message.resize(e.message.size() - kMore.size());
    e.field = faults.path(e.field);
    faults.add(std::move(e));
  }
  const Json secret = source.get("secretRef");
  if (secret) check_required_string(faults, "iscsi.secretRef.name", secret.get("name"));
}

void check_glusterfs(Faults& faults, Json source, const Options&) {
  check_source_of_type(faults, "glusterfs", source);
  const Json ns = source.get("endpointsNamespace");
  if (!ns) return;
  constexpr std::string_view kField = "glusterfs.endpointsNamespace";
  if (ns.string().empty()) {
    faults.invalid(kField, "",
                   "if the endpointnamespace is set, it must be a valid namespace name");
  } else {
    check_dns_label_value(faults, kField, ns.string());
  }
}

void check_cinder(Faults& faults, Json source, const Options&) {
  const Faults::In in(faults, "cinder");
  check_required_string(faults, "volumeID", source.get("volumeID"));
  check_secret(faults, source, "secretRef", false);
}

void check_azure_file(Faults& faults, Json source, const Options&) {
  check_source_of_type(faults, "azureFile", source);
  const Json ns = source.get("secretNamespace");
  if (ns) check_required_string(faults, "azureFile.secretNamespace", ns);
}

void check_local(Faults& faults, Json source, const Options&) {
  const std::string_view path = source.get("path").string();
  if (path.empty()) return faults.required("local.path");
  for (const std::string_view part : split(path, '/')) {
    if (part == "..") return faults.invalid("local.path", path, "must not contain '..'");
  }
}

void check_storage_os(Faults& faults, Json source, const Options&) {
  check_source_of_type(faults, "storageos", source);
  const Json secret = source.get("secretRef");
  if (secret)
    check_required_string(faults, "storageos.secretRef.namespace", secret.get("namespace"));
}

void check_csi(Faults& faults, Json source, const Options&) {
  const Faults::In in(faults, "csi");
  check_csi_driver_name(faults, "driver", source.get("driver").string());
  check_required_string(faults, "volumeHandle", source.get("volumeHandle"));
  for (const auto* secret : {"controllerPublishSecretRef", "controllerExpandSecretRef",
                             "nodePublishSecretRef", "nodeExpandSecretRef"}) {
    check_secret(faults, source, secret, true);
  }
}

struct Type {
  std::string_view name;
  void (*check)(Faults&, Json source, const Options&) = nullptr;  // null: as of a pod
};
constexpr Type kTypes[] = {
    // in upstream's order
    {"hostPath"},
    {"gcePersistentDisk"},
    {"awsElasticBlockStore"},
    {"glusterfs", check_glusterfs},
    {"flocker"},
    {"nfs"},
    {"rbd"},
    {"quobyte"},
    {"cephfs"},
    {"iscsi", check_iscsi},
    {"cinder", check_cinder},
    {"fc"},
    {"flexVolume"},
    {"azureFile", check_azure_file},
    {"vsphereVolume"},
    {"photonPersistentDisk"},
    {"portworxVolume"},
    {"azureDisk"},
    {"scaleIO"},
    {"local", check_local},
    {"storageos", check_storage_os},
    {"csi", check_csi},
};

void check_source(Faults& faults, Json spec, const Options& options) {
  int types = 0;
  for (const Type& type : kTypes) {
    const Json source = spec.get(type.name);
    if (!source) continue;
    if (types++ > 0 && type.name != "flexVolume") {
      faults.forbidden(type.name == "cephfs" ? "cephFS" : type.name,
                       "may not specify more than 1 volume type");
    } else if (type.check != nullptr) {
      type.check(faults, source, options);
      if (type.name == "local" && !spec.get("nodeAffinity")) {
        faults.required("nodeAffinity", "Local volume requires node affinity");
      }
    } else {
      check_source_of_type(faults, type.name, source);
    }
  }
  if (types == 0) faults.required("", "must specify a volume type");
}

void check_capacity(Faults& faults, Json capacity) {
  if (capacity.size() == 0) faults.required("capacity");
  if (!capacity.get("storage") || capacity.size() > 1) {
    std::map<std::string_view, Json> sorted;  // as Go prints a map
    for (const auto m : capacity.members()) sorted.emplace(m.name, m.value);
    kube::JsonDoc doc;
    const Json shown = capacity ? doc.make_object() : doc.make_null();
    for (const auto& [name, quantity] : sorted) shown.set(name, quantity);
    faults.not_supported("capacity", shown, kStorage);
  }
  for (const auto m : capacity.members()) {
    const Faults::In in(faults, "capacity", m.name);
    const std::string_view quantity = m.value.string();
    if (kube::compare_quantities(quantity, "0") < 0) {
      faults.invalid_shown("", quantity, "must be a valid resource quantity");
    }
    check_positive_quantity(faults, "", quantity);
  }
}

// path.Clean(path) == "/"
bool is_root(std::string_view path) {
  if (!path.starts_with('/')) return false;
  int depth = 0;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    depth = part == ".." ? std::max(0, depth - 1) : depth + 1;
  }
  return depth == 0;
}

void check_reclaim_policy(Faults& faults, Json policy, const Options& options) {
  constexpr std::string_view kField = "persistentVolumeReclaimPolicy";
  if (policy.string().empty()) return;
  if (!options.is_inline) return check_enum(faults, kField, policy, kReclaim);
  if (policy.string() != "Retain") {
    faults.forbidden(kField, "may only be Retain in the context of inline volumes");
  }
}

void check_affinity(Faults& faults, Json affinity, const Options& options) {
  if (!affinity) return;
  if (options.is_inline) return faults.forbidden("nodeAffinity", kInline);
  const Faults::In in(faults, "nodeAffinity");
  const Json required = affinity.get("required");
  if (!required) return faults.required("required", "must specify required node constraints");
  const Faults::In at(faults, "required");
  check_node_selector(faults, required, options.any_values);
}

void check_classes(Faults& faults, Json spec, const Options& options) {
  const Json storage_class = spec.get("storageClassName");
  if (options.is_inline) {
    if (!storage_class.string().empty()) faults.forbidden("storageClassName", kInline);
  } else {
    check_class_name(faults, "storageClassName", storage_class);
  }
  const Json mode = spec.get("volumeMode");
  if (!options.is_inline) {
    check_volume_mode(faults, mode);
  } else if (mode && mode.string() != "Filesystem") {
    faults.forbidden("volumeMode",
                     "may not specify volumeMode other than Filesystem in the context of inline "
                     "volumes");
  }
  const Json attributes = spec.get("volumeAttributesClassName");
  if (!attributes || !options.attributes_class) return;
  if (attributes.string().empty()) {
    faults.required("volumeAttributesClassName", "an empty string is disallowed");
  }
  check_class_name(faults, "volumeAttributesClassName", attributes);
  if (!spec.get("csi")) {
    faults.required("csi", "has to be specified when using volumeAttributesClassName");
  }
}

void check_spec(Faults& faults, Json spec, const Options& options) {
  if (options.is_inline) {
    if (spec.get("claimRef")) faults.forbidden("claimRef", kInline);
    if (spec.get("capacity").size() != 0) faults.forbidden("capacity", kInline);
    if (!spec.get("csi")) {
      faults.required("csi", "has to be specified in the context of inline volumes");
    }
  }
  const Json modes = spec.get("accessModes");
  if (modes.size() == 0) faults.required("accessModes");
  check_access_modes(faults, modes);
  if (!options.is_inline) check_capacity(faults, spec.get("capacity"));
  check_reclaim_policy(faults, spec.get("persistentVolumeReclaimPolicy"), options);
  check_affinity(faults, spec.get("nodeAffinity"), options);
  check_source(faults, spec, options);
  if (is_root(spec.at("hostPath.path").string()) &&
      spec.get("persistentVolumeReclaimPolicy").string() == "Recycle") {
    faults.forbidden("persistentVolumeReclaimPolicy",
                     "may not be 'recycle' for a hostPath mount of '/'");
  }
  check_classes(faults, spec, options);
}

// The members that say where the volume is.
Json source_of(kube::JsonDoc& doc, Json spec) {
  const Json out = doc.make_object();
  for (const Type& type : kTypes) {
    if (const Json source = spec.get(type.name)) out.set(type.name, doc.copy(source));
  }
  return out;
}

constexpr std::string_view kBetaLabels[][2] = {
    {"failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"},
    {"failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"},
    {"beta.kubernetes.io/os", "kubernetes.io/os"},
    {"beta.kubernetes.io/arch", "kubernetes.io/arch"},
    {"beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"}};

// The old affinity as it would be said with the labels that `now` says instead of those of before
// they were stable.
Json with_stable_labels(kube::JsonDoc& doc, Json old, Json now) {
  const Json out = doc.copy(old);
  const Json now_terms = now.at("required.nodeSelectorTerms");
  size_t i = 0;
  for (const Json term : out.at("required.nodeSelectorTerms").elements()) {
    const Json requirements = now_terms.element(i++).get("matchExpressions");
    size_t j = 0;
    for (const Json e : term.get("matchExpressions").elements()) {
      const std::string_view key = requirements.element(j++).get("key").string();
      for (const auto& [beta, stable] : kBetaLabels) {
        if (e.get("key").string() == beta && key == stable) e.set_string("key", stable);
      }
    }
  }
  return out;
}

void check_update(Faults& faults, Json spec, Json old_spec) {
  kube::JsonDoc doc;
  const Json now = source_of(doc, spec);
  const Json old = source_of(doc, old_spec);
  if (old.get("csi") && now.get("csi") && !old.at("csi.controllerExpandSecretRef")) {
    now.get("csi").remove("controllerExpandSecretRef");  // may come later
  }
  if (!same_value(now, old)) {
    faults.forbidden("spec.persistentvolumesource",
                     "spec.persistentvolumesource is immutable after creation\n" +
                         go_diff("core.v1.PersistentVolumeSource", old, now));
  }
  check_immutable(faults, "volumeMode", spec.get("volumeMode"), old_spec.get("volumeMode"));
  const Json affinity = spec.get("nodeAffinity");
  const Json old_affinity = old_spec.get("nodeAffinity");
  if (old_affinity && !same_value(affinity, with_stable_labels(doc, old_affinity, affinity))) {
    faults.invalid_shown("nodeAffinity",
                         affinity ? shown_as_go("core.v1.VolumeNodeAffinity", affinity) : "null",
                         "field is immutable, except for updating from beta label to GA");
  }
  if (old_spec.get("volumeAttributesClassName") && !spec.get("volumeAttributesClassName")) {
    faults.forbidden("spec.volumeAttributesClassName",
                     "update from non-nil value to nil is forbidden");
  }
}

bool has_invalid_values(Json affinity) {
  if (!affinity) return false;
  Faults strict;
  check_node_selector(strict, affinity.get("required"));
  Faults lax;
  check_node_selector(lax, affinity.get("required"), true);
  return strict.size() != lax.size();
}

}  // namespace

void check_inline_volume(Faults& faults, Json spec) {
  Options options;
  options.is_inline = true;
  options.attributes_class = false;
  check_spec(faults, spec, options);
}

void check_csi_driver_name(Faults& faults, std::string_view field, std::string_view name) {
  if (name.empty()) return faults.required(field);
  if (name.size() > 63) faults.too_long(field, 63);
  faults.invalid_all(field, name, kube::check_dns_subdomain(to_lower(name)));
}

void validate_volume(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old_spec = in.old_root.get("spec");
  Options options;
  options.name = in.root.at("metadata.name").string();
  options.any_values = has_invalid_values(old_spec.get("nodeAffinity"));
  // Upstream says it all twice of an update, and shows it once in the message.
  for (int i = in.old_root ? 0 : 1; i < 2; ++i) {
    const Faults::In at(faults, "spec");
    check_spec(faults, spec, options);
  }
  if (in.old_root) check_update(faults, spec, old_spec);
}

}  // namespace kedge::validation
