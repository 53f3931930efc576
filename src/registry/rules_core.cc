#include <string>

#include "base/clock.h"
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;


// A reference with the members of `from` that both kinds of data source have.
Json data_source(JsonDoc& doc, Json from) {
  const Json out = doc.make_object();
  for (const auto* name : {"apiGroup", "kind", "name"}) take_from(doc, out, from, name);
  return out;
}

bool is_claim_or_snapshot(Json source) {
  const std::string_view group = source.get("apiGroup").string();
  const std::string_view kind = source.get("kind").string();
  return (group.empty() && kind == "PersistentVolumeClaim") ||
         (group == "snapshot.storage.k8s.io" && kind == "VolumeSnapshot");
}

// pkg/api/persistentvolumeclaim: what is no claim and no snapshot counts only as dataSourceRef; the
// two say the same.
void fill_data_sources(JsonDoc& doc, Json spec, Json old_spec) {
  const bool was_used = old_spec.get("dataSource") || old_spec.get("dataSourceRef");
  // CrossNamespaceVolumeDataSource is off.
  if (!spec.at("dataSourceRef.namespace").string().empty() && !old_spec.get("dataSourceRef")) {
    spec.remove("dataSourceRef");
  }
  const Json source = spec.get("dataSource");
  const Json reference = spec.get("dataSourceRef");
  if (source && !reference && !was_used && !is_claim_or_snapshot(source)) {
    spec.remove("dataSource");
  } else if (source && !reference) {
    spec.set("dataSourceRef", data_source(doc, source));
  } else if (!source && reference && reference.get("namespace").string().empty()) {
    spec.set("dataSource", data_source(doc, reference));
  }
}

}  // namespace

void create_claim(const Writing& w) {
  w.root.object_at("status").set_string("phase", "Pending");
  fill_data_sources(w.doc, w.root.object_at("spec"), {});
}

void update_claim(const Writing& w) {
  fill_data_sources(w.doc, w.root.object_at("spec"), w.old_root.get("spec"));
}

// With Canonicalize: the label of a name that the server made up.
void create_namespace(const Writing& w) {
  w.root.object_at("status").set_string("phase", "Active");
  const Json spec = w.root.object_at("spec");
  const Json finalizers = spec.get("finalizers");
  bool has = false;
  for (const Json f : finalizers.elements()) has = has || f.string() == "kubernetes";
  if (!has) {
    const Json list = finalizers.is_array() ? finalizers : w.doc.make_array();
    list.append(w.doc.make_string("kubernetes"));
    if (!finalizers.is_array()) spec.set("finalizers", list);
  }
  const Json metadata = w.root.get("metadata");
  if (const Json name = metadata.get("name"); name.is_string()) {
    metadata.object_at("labels").set_string("kubernetes.io/metadata.name", name.string());
  }
}

void update_namespace(const Writing& w) {
  take_from(w.doc, w.root.object_at("spec"), w.old_root.get("spec"), "finalizers");
}

void create_volume(const Writing& w) {
  const Json status = w.root.object_at("status");
  status.set_string("phase", "Pending");
  status.set_string("lastPhaseTransitionTime", format_rfc3339(w.wall_seconds));
}

void update_volume_status(const Writing& w) {
  constexpr std::string_view kTime = "lastPhaseTransitionTime";
  const Json status = w.root.object_at("status");
  const Json old_status = w.old_root.get("status");
  const Json time = status.get(kTime);
  if (status.get("phase").string() == old_status.get("phase").string()) {
    if (!time) take_from(w.doc, status, old_status, kTime);
  } else if (!time || time.string() == old_status.get(kTime).string()) {
    status.set_string(kTime, format_rfc3339(w.wall_seconds));
  }
}

void update_service(const Writing& w) {
  if (w.root.at("spec.type").string() == "LoadBalancer") return;
  w.root.object_at("status").set("loadBalancer", w.doc.make_object());
}

// cleanSecretReferences: of secrets only their names.
void clean_service_account(const Writing& w) {
  for (const Json secret : w.root.get("secrets").elements()) {
    for (const auto* other :
         {"kind", "namespace", "uid", "apiVersion", "resourceVersion", "fieldPath"}) {
      secret.remove(other);
    }
  }
}

}  // namespace kedge::registry
