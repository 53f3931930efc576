#include <set>
#include <string>

#include "base/clock.h"
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

bool same(Json a, Json b) { return a.valid() == b.valid() && (!a.valid() || json_equal(a, b)); }

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

std::set<std::string> node_ports(Json spec) {
  std::set<std::string> out;
  for (const Json p : spec.get("ports").elements()) {
    if (const Json port = p.get("nodePort")) out.emplace(port.number_text());
  }
  return out;
}

bool needs_node_port(std::string_view type) { return type == "NodePort" || type == "LoadBalancer"; }

bool needs_health_check_port(Json spec) {
  return spec.get("type").string() == "LoadBalancer" &&
         spec.get("externalTrafficPolicy").string() == "Local";
}

bool externally_accessible(Json spec) {
  const std::string_view type = spec.get("type").string();
  return needs_node_port(type) || (type == "ClusterIP" && spec.get("externalIPs").size() != 0);
}

void drop_unchanged(Json spec, Json old_spec, std::string_view name) {
  if (same(spec.get(name), old_spec.get(name))) spec.remove(name);
}

// What belongs to the old type of a service and was sent back unchanged (dropTypeDependentFields).
void drop_of_old_type(Json spec, Json old_spec) {
  const std::string_view type = spec.get("type").string();
  const std::string_view old_type = old_spec.get("type").string();
  if (old_type != "ExternalName" && type == "ExternalName") {
    if (same(spec.get("clusterIP"), old_spec.get("clusterIP")) &&
        same(spec.get("clusterIPs"), old_spec.get("clusterIPs"))) {
      spec.remove("clusterIP");
      spec.remove("clusterIPs");
    }
    drop_unchanged(spec, old_spec, "ipFamilies");
    drop_unchanged(spec, old_spec, "ipFamilyPolicy");
  }
  if (needs_node_port(old_type) && !needs_node_port(type)) {
    const std::set<std::string> old_ports = node_ports(old_spec);
    bool known = true;
    for (const std::string& port : node_ports(spec)) known = known && old_ports.count(port) != 0;
    for (const Json port : spec.get("ports").elements()) {
      if (known) port.remove("nodePort");
    }
  }
  if (needs_health_check_port(old_spec) && !needs_health_check_port(spec)) {
    drop_unchanged(spec, old_spec, "healthCheckNodePort");
  }
  if (old_type == "LoadBalancer" && type != "LoadBalancer") {
    drop_unchanged(spec, old_spec, "allocateLoadBalancerNodePorts");
    drop_unchanged(spec, old_spec, "loadBalancerClass");
  }
  if (externally_accessible(old_spec) && !externally_accessible(spec)) {
    drop_unchanged(spec, old_spec, "externalTrafficPolicy");
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
  const Json spec = w.root.object_at("spec");
  drop_of_old_type(spec, w.old_root.get("spec"));
  if (spec.get("type").string() == "LoadBalancer") return;
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
