#include "policy/node_graph.h"

#include <algorithm>

#include "kube/json.h"

namespace kedge::policy {
namespace {

using kube::Json;
using Type = NodeGraph::Type;

// pkg/api/v1/pod: VisitPodSecretNames, below a volume.
constexpr std::string_view kVolumeSecrets[] = {
    "azureFile.secretName",         "cephfs.secretRef.name", "cinder.secretRef.name",
    "flexVolume.secretRef.name",    "rbd.secretRef.name",    "secret.secretName",
    "scaleIO.secretRef.name",       "iscsi.secretRef.name",  "storageos.secretRef.name",
    "csi.nodePublishSecretRef.name"};

// pkg/api/v1/persistentvolume: VisitPVSecretNames, as far as a kubelet sees them.
struct VolumeSecret {
  std::string_view ref;
  bool claim_ns;  // without a namespace: the claim's
};
constexpr VolumeSecret kPvSecrets[] = {
    {"cephfs.secretRef", true},        {"cinder.secretRef", false},
    {"flexVolume.secretRef", true},    {"rbd.secretRef", true},
    {"scaleIO.secretRef", true},       {"iscsi.secretRef", true},
    {"storageos.secretRef", false},    {"csi.nodePublishSecretRef", false},
    {"csi.nodeStageSecretRef", false}, {"csi.nodeExpandSecretRef", false}};

std::string key_of(Type type, std::string_view ns, std::string_view name) {
  std::string key(1, static_cast<char>(type));
  key += ns;
  key += '/';
  return key += name;
}

size_t field_index(const kube::Kind& kind, std::string_view selector) {
  for (size_t i = 0; i < kind.fields.size(); i++) {
    if (kind.fields[i].selector == selector) return i;
  }
  return 0;
}

// Calls each(type, name) for what the pod's own specification refers to in its namespace.
template <class F>
void visit_references(Json root, const F& each) {
  const Json spec = root.get("spec");
  each(Type::kServiceAccount, spec.get("serviceAccountName").string());
  for (const Json s : spec.get("imagePullSecrets").elements()) {
    each(Type::kSecret, s.get("name").string());
  }
  for (const auto* list : {"initContainers", "containers", "ephemeralContainers"}) {
    for (const Json container : spec.get(list).elements()) {
      for (const Json e : container.get("envFrom").elements()) {
        each(Type::kSecret, e.at("secretRef.name").string());
        each(Type::kConfigMap, e.at("configMapRef.name").string());
      }
      for (const Json e : container.get("env").elements()) {
        each(Type::kSecret, e.at("valueFrom.secretKeyRef.name").string());
        each(Type::kConfigMap, e.at("valueFrom.configMapKeyRef.name").string());
      }
    }
  }
  for (const Json volume : spec.get("volumes").elements()) {
    for (const std::string_view path : kVolumeSecrets) {
      each(Type::kSecret, volume.at(path).string());
    }
    each(Type::kConfigMap, volume.at("configMap.name").string());
    for (const Json source : volume.at("projected.sources").elements()) {
      each(Type::kSecret, source.at("secret.name").string());
      each(Type::kConfigMap, source.at("configMap.name").string());
    }
    each(Type::kClaim, volume.at("persistentVolumeClaim.claimName").string());
    if (volume.get("ephemeral").is_object()) {
      each(Type::kClaim, std::string(root.at("metadata.name").string()) + "-" +
                             std::string(volume.get("name").string()));
    }
  }
}

// The claims of devices: named in the pod, or made for it from a template.
template <class F>
void visit_resource_claims(Json root, const F& each) {
  const Json status = root.get("status");
  for (const Json claim : root.at("spec.resourceClaims").elements()) {
    if (const Json name = claim.get("resourceClaimName")) {
      each(Type::kResourceClaim, name.string());
      continue;
    }
    for (const Json made : status.get("resourceClaimStatuses").elements()) {
      if (made.get("name").string() == claim.get("name").string()) {
        each(Type::kResourceClaim, made.get("resourceClaimName").string());
      }
    }
  }
  each(Type::kResourceClaim, status.at("extendedResourceClaimStatus.resourceClaimName").string());
}

// Something that may be added while the pod is bound to the same node.
bool may_grow(std::string_view json) {
  return json.find("\"ephemeralContainers\"") != std::string_view::npos ||
         json.find("esourceClaim") != std::string_view::npos;
}

}  // namespace

NodeGraph::NodeGraph(const kube::Kinds& kinds, cache::Cache& cache)
    : pods_id_(kinds.find("", "v1", "pods")->id),
      volumes_id_(kinds.find("", "v1", "persistentvolumes")->id),
      attachments_id_(kinds.find("storage.k8s.io", "v1", "volumeattachments")->id),
      slices_id_(kinds.find("resource.k8s.io", "v1", "resourceslices")->id),
      node_name_field_(field_index(*kinds.find("", "v1", "pods"), "spec.nodeName")),
      follower_(cache, {pods_id_, volumes_id_, attachments_id_, slices_id_}, *this) {}

void NodeGraph::clear() {
  pods_.clear();
  users_.clear();
  nodes_.clear();
  volumes_.clear();
  volumes_of_secret_.clear();
  direct_.clear();
}

void NodeGraph::put(const kube::ObjectRef& object) {
  if (object->resource() == pods_id_) return put_pod(*object);
  if (object->resource() == volumes_id_) return put_volume(*object);
  put_direct(object->resource() == attachments_id_ ? Type::kAttachment : Type::kSlice, *object);
}

void NodeGraph::drop(const kube::ObjectRef& object) {
  if (object->resource() == pods_id_) return drop_pod(object->key());
  if (object->resource() == volumes_id_) return drop_volume(object->name());
  const bool attachment = object->resource() == attachments_id_;
  direct_.erase(key_of(attachment ? Type::kAttachment : Type::kSlice, "", object->name()));
}

NodeGraph::NodeId NodeGraph::node_id(std::string_view name) {
  const auto it = nodes_.find(name);
  if (it != nodes_.end()) return it->second;
  const auto id = static_cast<NodeId>(nodes_.size());
  nodes_.emplace(name, id);
  return id;
}

void NodeGraph::put_pod(const kube::Object& object) {
  const std::string_view node = object.field(node_name_field_);
  const auto known = pods_.find(object.key());
  if (known != pods_.end() && !node.empty() && known->second.node == node_id(node) &&
      known->second.uid == object.uid() && !may_grow(object.json())) {
    return;  // all it refers to is immutable
  }
  drop_pod(object.key());
  if (node.empty()) return;
  const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(object.json());
  if (!doc.ok()) return;
  Pod& pod = pods_[std::string(object.key())];
  pod.node = node_id(node);
  pod.uid = object.uid();
  // A node makes its own mirror pods: they must not give it anything.
  if (doc->root().at("metadata.annotations").get("kubernetes.io/config.mirror")) return;
  add_uses(pod, object, doc->root());
}

void NodeGraph::add_uses(Pod& pod, const kube::Object& object, Json root) {
  const auto add = [&](Type type, std::string_view name) {
    if (name.empty()) return;
    Users::value_type& entry = *users_.try_emplace(key_of(type, object.ns(), name)).first;
    if (std::find(pod.uses.begin(), pod.uses.end(), &entry) != pod.uses.end()) return;
    pod.uses.push_back(&entry);
    for (Use& use : entry.second) {
      if (use.node != pod.node) continue;
      use.pods++;
      return;
    }
    entry.second.push_back({pod.node, 1});
  };
  visit_references(root, add);
  visit_resource_claims(root, add);
}

void NodeGraph::drop_pod(std::string_view key) {
  const auto it = pods_.find(key);
  if (it == pods_.end()) return;
  const NodeId node = it->second.node;
  for (Users::value_type* entry : it->second.uses) {
    for (Use& use : entry->second) {
      if (use.node == node) use.pods--;
    }
    std::erase_if(entry->second, [](const Use& use) { return use.pods == 0; });
    if (entry->second.empty()) users_.erase(users_.find(entry->first));
  }
  pods_.erase(it);
}

void NodeGraph::put_volume(const kube::Object& object) {
  drop_volume(object.name());
  const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(object.json());
  if (!doc.ok()) return;
  const Json spec = doc->root().get("spec");
  const Json claim = spec.get("claimRef");
  if (!claim.is_object()) return;
  const std::string_view claim_ns = claim.get("namespace").string();
  const std::string name(object.name());
  Volume& volume = volumes_[name];
  volume.claim = key_of(Type::kClaim, claim_ns, claim.get("name").string());
  const auto add = [&](std::string_view ns, std::string_view secret) {
    if (secret.empty()) return;
    volume.secrets.push_back(key_of(Type::kSecret, ns, secret));
    volumes_of_secret_[volume.secrets.back()].push_back(name);
  };
  const Json azure = spec.get("azureFile");
  const std::string_view azure_ns = azure.get("secretNamespace").string();
  add(azure_ns.empty() ? claim_ns : azure_ns, azure.get("secretName").string());
  for (const VolumeSecret& row : kPvSecrets) {
    const Json ref = spec.at(row.ref);
    const std::string_view ns = ref.get("namespace").string();
    add(ns.empty() && row.claim_ns ? claim_ns : ns, ref.get("name").string());
  }
}

void NodeGraph::drop_volume(std::string_view name) {
  const auto it = volumes_.find(name);
  if (it == volumes_.end()) return;
  for (const std::string& secret : it->second.secrets) {
    const auto of = volumes_of_secret_.find(secret);
    if (of == volumes_of_secret_.end()) continue;  // named twice
    std::erase(of->second, name);
    if (of->second.empty()) volumes_of_secret_.erase(of);
  }
  volumes_.erase(it);
}

void NodeGraph::put_direct(Type type, const kube::Object& object) {
  const std::string key = key_of(type, "", object.name());
  const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(object.json());
  const std::string_view node =
      doc.ok() ? doc->root().at("spec.nodeName").string() : std::string_view();
  if (node.empty()) {
    direct_.erase(key);
  } else {
    direct_[key] = node_id(node);
  }
}

bool NodeGraph::used_by(NodeId node, std::string_view key) const {
  const auto it = users_.find(key);
  return it != users_.end() && std::any_of(it->second.begin(), it->second.end(),
                                           [node](const Use& use) { return use.node == node; });
}

bool NodeGraph::related(std::string_view node, Type type, std::string_view ns,
                        std::string_view name) {
  follower_.pull();
  const auto known = nodes_.find(node);
  if (known == nodes_.end()) return false;
  const NodeId id = known->second;
  const std::string key = key_of(type, ns, name);
  switch (type) {
    case Type::kPod: {
      const auto it = pods_.find(std::string_view(key).substr(1));
      return it != pods_.end() && it->second.node == id;
    }
    case Type::kAttachment:
    case Type::kSlice: {
      const auto it = direct_.find(key);
      return it != direct_.end() && it->second == id;
    }
    case Type::kVolume: {
      const auto it = volumes_.find(name);
      return it != volumes_.end() && used_by(id, it->second.claim);
    }
    case Type::kSecret:
      if (const auto of = volumes_of_secret_.find(key); of != volumes_of_secret_.end()) {
        for (const std::string& volume : of->second) {
          if (used_by(id, volumes_.find(volume)->second.claim)) return true;
        }
      }
      return used_by(id, key);
    default:
      return used_by(id, key);
  }
}

}  // namespace kedge::policy
