// Finalizers that keep claims, volumes and attributes classes while something uses them
// (pkg/controller/volume/pvcprotection, pvprotection, vacprotection). Admission sets them; here
// they go when the object is being deleted and nothing uses it any more.
#include "controllers/functions.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kClaimFinalizer = "kubernetes.io/pvc-protection";
constexpr std::string_view kVolumeFinalizer = "kubernetes.io/pv-protection";
constexpr std::string_view kClassFinalizer = "kubernetes.io/vac-protection";

// Marked for deletion and set up for it: it waits for nothing but finalizers.
bool is_shut_down(Json pod) {
  const Json metadata = pod.get("metadata");
  return metadata.get("deletionTimestamp").valid() &&
         metadata.get("deletionGracePeriodSeconds").integer() == 0;
}

bool is_owned_by(const kube::Object& object, std::string_view uid) {
  for (size_t i = 0; i < object.owner_count(); ++i) {
    if (object.owner_uid(i) == uid) return true;
  }
  return false;
}

// A pod that no node has is not looked at: none will start it with a claim that is going.
bool uses(Json pod, const kube::Object& claim) {
  if (pod.at("spec.nodeName").string().empty()) return false;
  const Json metadata = pod.get("metadata");
  for (const Json volume : pod.at("spec.volumes").elements()) {
    if (volume.at("persistentVolumeClaim.claimName").string() == claim.name()) return true;
    if (!volume.get("ephemeral") || is_shut_down(pod)) continue;
    std::string name(metadata.get("name").string());
    name.append("-").append(volume.get("name").string());
    if (name == claim.name() && is_owned_by(claim, metadata.get("uid").string())) return true;
  }
  return false;
}

bool is_used(const kube::Object& claim, const View& view) {
  bool used = false;
  view.cache.for_each(view.kind("", "pods").id, claim.ns(), [&](const ObjectRef& pod) {
    const std::string_view json = pod->json();
    const bool may = json.find(claim.name()) != std::string_view::npos ||
                     json.find("\"ephemeral\"") != std::string_view::npos;
    if (!may) return true;
    used = uses(parse(*pod).root(), claim);
    return !used;
  });
  return used;
}

// Takes `finalizer` away when the object is being deleted and not used, puts it back when it is not
// being deleted.
template <class Used>
Plan protect(const Kind& kind, std::string_view key, std::string_view finalizer, const View& view,
             Used used) {
  Plan plan;
  const ObjectRef object = view.get(kind, key);
  if (!object) return plan;
  JsonDoc doc = parse(*object);
  const Json metadata = doc.root().get("metadata");
  const Json kept = doc.make_array();
  bool has = false;
  for (const Json f : metadata.get("finalizers").elements()) {
    if (f.string() == finalizer) {
      has = true;
    } else {
      kept.append(doc.copy(f));
    }
  }
  if (has != object->deleting() || (has && used(doc.root()))) return plan;
  if (!has) kept.append(doc.make_string(finalizer));
  metadata.set("finalizers", kept);
  plan.writes.push_back(update(kind, *object, std::move(doc)));
  return plan;
}

}  // namespace

// Pods that begin or end to use claims of their namespace.
void claims_of_pod_keys(const Change& change, const View&, Keys& out) {
  const kube::Object& pod = change.object();
  if (change.old && change.now && !pod.deleting()) return;
  const std::string ns = std::string(pod.ns()) + "/";
  const std::string_view json = pod.json();
  const bool claims = json.find("\"persistentVolumeClaim\"") != std::string_view::npos;
  if (!claims && json.find("\"ephemeral\"") == std::string_view::npos) return;
  const JsonDoc doc = parse(pod);
  for (const Json volume : doc.root().at("spec.volumes").elements()) {
    if (const Json claim = volume.get("persistentVolumeClaim")) {
      out.now.push_back(ns + std::string(claim.get("claimName").string()));
    } else if (volume.get("ephemeral")) {
      out.now.push_back(ns + std::string(pod.name()) + "-" +
                        std::string(volume.get("name").string()));
    }
  }
}

Plan reconcile_claim_protection(std::string_view key, const View& view, int64_t, const Last&) {
  const Kind& kind = view.kind("", "persistentvolumeclaims");
  return protect(kind, key, kClaimFinalizer, view,
                 [&](Json) { return is_used(*view.get(kind, key), view); });
}

Plan reconcile_volume_protection(std::string_view key, const View& view, int64_t, const Last&) {
  return protect(view.kind("", "persistentvolumes"), key, kVolumeFinalizer, view,
                 [](Json root) { return root.at("status.phase").string() == "Bound"; });
}

// The classes that a volume or a claim names or named.
void attributes_class_keys(const Change& change, const View&, Keys& out) {
  for (const ObjectRef& o : {change.old, change.now}) {
    if (!o || o->json().find("olumeAttributesClassName") == std::string_view::npos) continue;
    const JsonDoc doc = parse(*o);
    for (const auto* path :
         {"spec.volumeAttributesClassName", "status.currentVolumeAttributesClassName",
          "status.modifyVolumeStatus.targetVolumeAttributesClassName"}) {
      if (const Json name = doc.root().at(path)) out.now.emplace_back(name.string());
    }
  }
}

Plan reconcile_attributes_class_protection(std::string_view key, const View& view, int64_t,
                                           const Last&) {
  const auto used = [&](Json) {
    bool found = false;
    for (const auto* resource : {"persistentvolumes", "persistentvolumeclaims"}) {
      view.cache.for_each(view.kind("", resource).id, "", [&](const ObjectRef& o) {
        Keys named;
        attributes_class_keys({nullptr, o}, view, named);
        for (const std::string& name : named.now) found = found || name == key;
        return !found;
      });
    }
    return found;
  };
  return protect(view.kind("storage.k8s.io", "volumeattributesclasses"), key, kClassFinalizer, view,
                 used);
}

}  // namespace kedge::controllers
