// Default classes and what guards volumes and claims.
#include <string>

#include "kube/quantity.h"
#include "registry/admission_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kBetaClass = "volume.beta.kubernetes.io/storage-class";

// The newest class that one of the annotations makes the default, the first by name of several; ""
// for none.
std::string default_class(const Admitting& a, const Kind& kind, std::string_view annotation,
                          std::string_view beta) {
  std::string name, created;
  a.head.for_each(kind.id, "", [&](const ObjectRef& o) {
    if (o->json().find("is-default-class\":\"true\"") == std::string_view::npos) return true;
    const Result<JsonDoc> doc = JsonDoc::parse(o->json());
    if (!doc.ok()) return true;
    const Json metadata = doc->root().get("metadata");
    const Json annotations = metadata.get("annotations");
    if (annotations.get(annotation).string() != "true" &&
        annotations.get(beta).string() != "true") {
      return true;
    }
    const std::string_view time = metadata.get("creationTimestamp").string();
    if (name.empty() || time > created || (time == created && o->name() < name)) {
      name = o->name();
      created = time;
    }
    return true;
  });
  return name;
}

std::string_view claim_class(Json claim) {
  const Json beta = claim.at("metadata.annotations").get(kBetaClass);
  return beta ? beta.string() : claim.at("spec.storageClassName").string();
}

std::string_view size_of(Json claim) {
  return claim.at("spec.resources.requests.storage").string();
}

}  // namespace

Status default_storage_class(const Admitting& a) {
  if (a.object.at("metadata.annotations").get(kBetaClass)) return {};
  const Json spec = a.object.object_at("spec");
  if (spec.get("storageClassName")) return {};
  const std::string name =
      default_class(a, *a.kinds.storage_classes, "storageclass.kubernetes.io/is-default-class",
                    "storageclass.beta.kubernetes.io/is-default-class");
  if (!name.empty()) spec.set_string("storageClassName", name);
  return {};
}

Status default_ingress_class(const Admitting& a) {
  if (a.object.at("metadata.annotations").get("kubernetes.io/ingress.class")) return {};
  const Json spec = a.object.object_at("spec");
  if (spec.get("ingressClassName")) return {};
  constexpr std::string_view kDefault = "ingressclass.kubernetes.io/is-default-class";
  const std::string name = default_class(a, *a.kinds.ingress_classes, kDefault, kDefault);
  if (!name.empty()) spec.set_string("ingressClassName", name);
  return {};
}

Status protect_storage(const Admitting& a) {
  const std::string_view finalizer =
      a.kind.resource == "persistentvolumes"        ? "kubernetes.io/pv-protection"
      : a.kind.resource == "persistentvolumeclaims" ? "kubernetes.io/pvc-protection"
                                                    : "kubernetes.io/vac-protection";
  const Json metadata = a.object.object_at("metadata");
  for (const Json f : metadata.get("finalizers").elements()) {
    if (f.string() == finalizer) return {};
  }
  if (!metadata.get("finalizers").is_array()) metadata.set("finalizers", a.doc->make_array());
  metadata.get("finalizers").append(a.doc->make_string(finalizer));
  return {};
}

Status check_claim_resize(const Admitting& a) {
  if (kube::compare_quantities(size_of(a.object), size_of(a.old_object)) <= 0) return {};
  if (a.old_object.at("status.phase").string() != "Bound") {
    return a.forbidden("Only bound persistent volume claims can be expanded");
  }
  const std::string_view name = claim_class(a.object);
  if (!name.empty() && name == claim_class(a.old_object) &&
      a.read(*a.kinds.storage_classes, "", name).root().get("allowVolumeExpansion").boolean()) {
    return {};
  }
  return a.forbidden(
      "only dynamically provisioned pvc can be resized and the storageclass that provisions the "
      "pvc must support resize");
}

}  // namespace kedge::registry
