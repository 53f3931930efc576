#include "registry/admission.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/status.h"
#include "registry/admission_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr uint8_t kWrites = kAdmitCreate | kAdmitUpdate | kAdmitDelete;
constexpr uint8_t kChanges = kAdmitCreate | kAdmitUpdate;
constexpr uint8_t kEverything = kWrites | kAdmitConnect;

// AllOrderedPlugins of pkg/kubeapiserver/options/plugins.go. What upstream guards by a feature gate
// that is off by default does nothing here.
constexpr AdmissionPlugin kPlugins[] = {
    {"AlwaysAdmit", false, "*", kEverything, "*", admit_always},
    {"NamespaceAutoProvision"},
    {"NamespaceLifecycle", true, "*", kWrites, "*", admit_namespace, admit_namespace},
    {"NamespaceExists", false, "*", kWrites, "*", nullptr, check_namespace_exists},
    {"LimitPodHardAntiAffinityTopology", false, "pods", kChanges, "", nullptr, check_anti_affinity},
    {"LimitRanger", true, "pods,persistentvolumeclaims", kChanges, ",resize", default_limits,
     check_limits},
    {"ServiceAccount", true, "pods", kChanges, ",ephemeralcontainers", default_service_account,
     check_service_account},
    // Differs from upstream: on by default, as all who install a cluster turn it on.
    {"NodeRestriction", true,
     "pods,nodes,persistentvolumeclaims,serviceaccounts,"
     "podcertificaterequests.certificates.k8s.io,certificatesigningrequests.certificates.k8s.io,"
     "leases.coordination.k8s.io,csinodes.storage.k8s.io,resourceslices.resource.k8s.io",
     kWrites, "*", restrict_node},
    {"TaintNodesByCondition", true, "nodes", kAdmitCreate, "", taint_node},
    {"AlwaysPullImages", false, "pods", kChanges, "", pull_always, check_pull_policy},
    {"ImagePolicyWebhook"},
    {"PodSecurity", true,
     "namespaces,pods,replicationcontrollers,podtemplates,replicasets.apps,deployments.apps,"
     "statefulsets.apps,daemonsets.apps,jobs.batch,cronjobs.batch",
     kChanges, ",ephemeralcontainers,resize", nullptr, admit_pod_security},
    {"PodNodeSelector", false, "pods", kAdmitCreate, "", merge_node_selector, check_node_selector},
    {"Priority", true, "pods,priorityclasses.scheduling.k8s.io", kChanges, "", resolve_priority,
     check_priority_class},
    {"DefaultTolerationSeconds", true, "pods", kChanges, "", default_tolerations},
    {"PodTolerationRestriction", false, "pods", kChanges, "", restrict_tolerations,
     check_tolerations},
    {"EventRateLimit"},
    {"ExtendedResourceToleration", false, "pods", kChanges, "", tolerate_extended_resources},
    {"DefaultStorageClass", true, "persistentvolumeclaims", kAdmitCreate, "",
     default_storage_class},
    {"StorageObjectInUseProtection", true,
     "persistentvolumes,persistentvolumeclaims,volumeattributesclasses.storage.k8s.io",
     kAdmitCreate, "", protect_storage},
    {"PodGroupProtection", true},
    {"OwnerReferencesPermissionEnforcement", false, "*", kChanges, "*", nullptr,
     check_owner_references},
    {"PersistentVolumeClaimResize", true, "persistentvolumeclaims", kAdmitUpdate, "", nullptr,
     check_claim_resize},
    {"RuntimeClass", true, "pods", kAdmitCreate, "", set_runtime_class, check_overhead},
    {"CertificateApproval", true, "certificatesigningrequests.certificates.k8s.io", kAdmitUpdate,
     "approval", nullptr, check_certificate_approval},
    {"CertificateSigning", true, "certificatesigningrequests.certificates.k8s.io", kAdmitUpdate,
     "status", nullptr, check_certificate_signing},
    {"ClusterTrustBundleAttest", true},
    {"CertificateSubjectRestriction", true, "certificatesigningrequests.certificates.k8s.io",
     kAdmitCreate, "", nullptr, check_certificate_subject},
    {"DefaultIngressClass", true, "ingresses.networking.k8s.io", kAdmitCreate, "",
     default_ingress_class},
    {"DenyServiceExternalIPs", false, "services", kChanges, "", nullptr, check_external_addresses},
    {"PodTopologyLabels", true, "pods", kAdmitCreate, ",binding", copy_topology},
    {"PodGroupWorkloadExists", true},
    {"NodeDeclaredFeatureValidator", true},
    {"JobValidation", true},
    {"PodResizeValidator", true},
    {"MutatingAdmissionPolicy", true},
    {"MutatingAdmissionWebhook", true},
    {"ValidatingAdmissionPolicy", true},
    {"ValidatingAdmissionWebhook", true},
    {"ResourceQuota", true, "*", kChanges, ",resize", nullptr, admit_quota},
    {"AlwaysDeny", false, "*", kEverything, "*", nullptr, deny_always},
};

bool lists(std::string_view names, std::string_view name) {
  if (names == "*") return true;
  for (;;) {
    const size_t comma = names.find(',');
    if (names.substr(0, comma) == name) return true;
    if (comma == std::string_view::npos) return false;
    names.remove_prefix(comma + 1);
  }
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const AdmissionPlugin* find_plugin(std::string_view name) {
  for (const AdmissionPlugin& p : kPlugins) {
    if (p.name == name) return &p;
  }
  return nullptr;
}

bool is_built(const AdmissionPlugin& p) { return p.mutate != nullptr || p.validate != nullptr; }

bool wants(const AdmissionPlugin& p, const Admitting& a) {
  return (p.operations & a.operation) != 0 && lists(p.subresources, a.subresource);
}

Status check_names(const std::vector<std::string>& names, std::string_view option) {
  for (const std::string& name : names) {
    if (find_plugin(name) != nullptr) continue;
    return Error(Code::kInvalid, std::string(option) + " plugin " + go_quote(name) + " is unknown");
  }
  return {};
}

}  // namespace

std::span<const AdmissionPlugin> admission_plugins() { return kPlugins; }

Status check_admission_options(const AdmissionOptions& options) {
  TRY(check_names(options.enable, "enable-admission-plugins"));
  TRY(check_names(options.disable, "disable-admission-plugins"));
  for (const std::string& name : options.enable) {
    if (contains(options.disable, name)) {
      return Error(Code::kInvalid, "admission plugin " + go_quote(name) +
                                       " is both in enable-admission-plugins and in "
                                       "disable-admission-plugins");
    }
    const AdmissionPlugin* plugin = find_plugin(name);
    if (!plugin->by_default && !is_built(*plugin)) {
      return Error(Code::kInvalid,
                   "enable-admission-plugins plugin " + go_quote(name) + " is not built in");
    }
  }
  return {};
}

AdmissionKinds::AdmissionKinds(const kube::Kinds& kinds)
    : all(&kinds),
      namespaces(kinds.find_storage_prefix("core/namespaces")),
      nodes(kinds.find_storage_prefix("core/nodes")),
      pods(kinds.find_storage_prefix("core/pods")),
      service_accounts(kinds.find_storage_prefix("core/serviceaccounts")),
      limit_ranges(kinds.find_storage_prefix("core/limitranges")),
      resource_quotas(kinds.find_storage_prefix("core/resourcequotas")),
      priority_classes(kinds.find_storage_prefix("scheduling.k8s.io/priorityclasses")),
      runtime_classes(kinds.find_storage_prefix("node.k8s.io/runtimeclasses")),
      storage_classes(kinds.find_storage_prefix("storage.k8s.io/storageclasses")),
      ingress_classes(kinds.find_storage_prefix("networking.k8s.io/ingressclasses")),
      claims(kinds.find_storage_prefix("core/persistentvolumeclaims")),
      volumes(kinds.find_storage_prefix("core/persistentvolumes")),
      csi_drivers(kinds.find_storage_prefix("storage.k8s.io/csidrivers")) {}

Error Admitting::forbidden(std::string_view why) const {
  const Json metadata = object.get("metadata");
  std::string_view named = name;
  if (named.empty()) named = metadata.get("name").string();
  if (named.empty()) named = metadata.get("generateName").string();
  return kube::forbidden(kind, named.empty() ? "Unknown" : named, why);
}

JsonDoc Admitting::read(const Kind& of, std::string_view in_ns, std::string_view named) const {
  const ObjectRef o = head.get(of.id, kube::object_key(in_ns, named));
  if (!o) return {};
  Result<JsonDoc> found = JsonDoc::parse(o->json());
  return found.ok() ? std::move(*found) : JsonDoc();
}

Admission::Admission(const kube::Kinds& kinds, AdmissionOptions options)
    : kinds_(kinds), options_(std::move(options)), chains_(kinds.resource_count()) {
  for (const AdmissionPlugin& p : kPlugins) {
    if (!is_on(p) || !is_built(p)) continue;
    if (p.resources == "*") any_.push_back(&p);
    for (size_t id = 0; id < chains_.size(); ++id) {
      const Kind& kind = kinds.storage_kind(static_cast<kube::ResourceId>(id));
      if (lists(p.resources, kind.qualified_resource())) chains_[id].push_back(&p);
    }
  }
  accounts_ = is_on(*find_plugin("ServiceAccount"));
}

bool Admission::is_on(const AdmissionPlugin& plugin) const {
  if (contains(options_.disable, plugin.name)) return false;
  return plugin.by_default || contains(options_.enable, plugin.name);
}

const Admission::Chain& Admission::chain(const Kind& kind) const {
  return kind.id < chains_.size() ? chains_[kind.id] : any_;
}

Status Admission::mutate(const Admitting& a) const {
  for (const AdmissionPlugin* p : chain(a.kind)) {
    if (p->mutate != nullptr && wants(*p, a)) TRY(p->mutate(a));
  }
  return {};
}

Status Admission::validate(const Admitting& a) const {
  for (const AdmissionPlugin* p : chain(a.kind)) {
    if (p->validate != nullptr && wants(*p, a)) TRY(p->validate(a));
  }
  return {};
}

bool Admission::waits_for_account(const WriteRequest& q, Json sent, const HeadView& head) const {
  if (!accounts_ || q.kind->id != kinds_.pods->id || q.operation != Operation::kCreate)
    return false;
  const Json spec = sent.get("spec");
  std::string_view account = spec.get("serviceAccountName").string();
  if (account.empty()) account = spec.get("serviceAccount").string();
  if (!account.empty() && account != "default") return false;
  const Json annotations = sent.at("metadata.annotations");
  if (annotations.get("kubernetes.io/config.mirror")) return false;
  return !head.get(kinds_.service_accounts->id, kube::object_key(q.ns, "default")) &&
         head.get(kinds_.namespaces->id, q.ns);
}

}  // namespace kedge::registry
