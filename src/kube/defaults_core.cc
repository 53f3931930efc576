#include <string>

#include "base/strings.h"
#include "kube/defaults_functions.h"
#include "kube/json_node.h"

namespace kedge::kube::defaults {
namespace {

// A list with one string.
Json one(JsonDoc& doc, std::string_view text) {
  const Json list = doc.make_array();
  list.append(doc.make_string(text));
  return list;
}

bool externally_accessible(Json spec, std::string_view type) {
  return type == "LoadBalancer" || type == "NodePort" ||
         (type == "ClusterIP" && spec.get("externalIPs").size() != 0);
}

void fill_session_affinity(Json spec) {
  constexpr int64_t kTimeoutSeconds = 3 * 60 * 60;
  const std::string_view affinity = spec.get("sessionAffinity").string();
  if (affinity.empty() || affinity == "None") {
    spec.remove("sessionAffinityConfig");
  } else if (affinity == "ClientIP") {
    const Json client = spec.object_at("sessionAffinityConfig").object_at("clientIP");
    if (!client.get("timeoutSeconds")) client.set_integer("timeoutSeconds", kTimeoutSeconds);
  }
}

}  // namespace

void add_missing(Json into, Json from) {
  constexpr size_t kFew = 16;
  const bool few = into.size() <= kFew;
  const JsonIndex index(few ? Json() : into);
  const size_t before = into.size();
  for (const auto m : from.members()) {
    // Names of one object differ: only what was there before can be met again.
    if (before != 0 && (few ? into.get(m.name) : index.get(m.name))) continue;
    append_member(into.raw(), new_text_node(into.raw_doc(), YYJSON_TYPE_STR, m.name),
                  copy_node(into.raw_doc(), m.value.raw(), m.value.raw_doc() == into.raw_doc()));
  }
}

void fill_limit_range_item(JsonDoc& doc, Json item) {
  if (item.get("type").string() != "Container") return;
  const auto merged = [&](std::string_view name, std::string_view first, std::string_view second) {
    const Json list = item.get(name) ? doc.copy(item.get(name)) : doc.make_object();
    add_missing(list, item.get(first));
    add_missing(list, item.get(second));
    if (list.size() != 0) item.set(name, list);
  };
  merged("default", "max", "");
  merged("defaultRequest", "default", "min");
}

void fill_namespace(JsonDoc& doc, Json ns) {
  static_cast<void>(doc);
  const Json metadata = ns.get("metadata");
  const std::string_view name = metadata.get("name").string();
  if (name.empty()) return;
  metadata.object_at("labels").set_string("kubernetes.io/metadata.name", name);
}

// Convert_v1_NodeSpec_To_core_NodeSpec: the first of the ranges stands alone too.
void fill_node_spec(JsonDoc& doc, Json spec) {
  const std::string_view single = spec.get("podCIDR").string();
  const std::string_view first = spec.get("podCIDRs").element(0).string();
  if (single == first) return;
  if (single.empty()) {
    spec.set_string("podCIDR", first);
  } else {
    spec.set("podCIDRs", one(doc, single));
  }
}

void fill_node_status(JsonDoc& doc, Json status) {
  const Json capacity = status.get("capacity");
  if (capacity && !status.get("allocatable")) status.set("allocatable", doc.copy(capacity));
}

void fill_persistent_volume(JsonDoc& doc, Json volume) {
  static_cast<void>(doc);
  const Json spec = volume.object_at("spec");
  if (!spec.get("persistentVolumeReclaimPolicy")) {
    spec.set_string("persistentVolumeReclaimPolicy", "Retain");
  }
  if (!spec.get("volumeMode")) spec.set_string("volumeMode", "Filesystem");
}

void fill_replication_controller(JsonDoc& doc, Json controller) {
  const Json spec = controller.object_at("spec");
  const Json labels = spec.at("template.metadata.labels");
  if (labels.size() == 0) return;
  if (spec.get("selector").size() == 0) spec.set("selector", doc.copy(labels));
  const Json metadata = controller.object_at("metadata");
  if (metadata.get("labels").size() == 0) metadata.set("labels", doc.copy(labels));
}

// Convert_v1_Secret_To_core_Secret: stringData wins over data, and is never shown.
void fill_secret(JsonDoc& doc, Json secret) {
  const Json texts = secret.get("stringData");
  if (!texts) return;
  const Json data = doc.make_object();
  for (const auto m : texts.members()) {
    append_member(data.raw(), new_text_node(data.raw_doc(), YYJSON_TYPE_STR, m.name),
                  new_text_node(data.raw_doc(), YYJSON_TYPE_STR, base64_encode(m.value.string())));
  }
  add_missing(data, secret.get("data"));
  if (data.size() != 0) secret.set("data", data);
  secret.remove("stringData");
}

void fill_service(JsonDoc& doc, Json service) {
  static_cast<void>(doc);
  const Json spec = service.object_at("spec");
  fill_session_affinity(spec);
  const std::string type(spec.get("type").string().empty() ? "ClusterIP"
                                                           : spec.get("type").string());
  constexpr std::string_view kCluster = "Cluster";
  if (!spec.get("externalTrafficPolicy") && externally_accessible(spec, type)) {
    spec.set_string("externalTrafficPolicy", kCluster);
  }
  const bool internal = type == "NodePort" || type == "LoadBalancer" || type == "ClusterIP";
  if (internal && !spec.get("internalTrafficPolicy")) {
    spec.set_string("internalTrafficPolicy", kCluster);
  }
  if (type != "LoadBalancer") return;
  if (!spec.get("allocateLoadBalancerNodePorts")) {
    spec.set_bool("allocateLoadBalancerNodePorts", true);
  }
  for (const Json ingress : service.at("status.loadBalancer.ingress").elements()) {
    if (ingress.get("ip") && !ingress.get("ipMode")) ingress.set_string("ipMode", "VIP");
  }
}

// Of SetDefaults_Service.
void fill_service_port(JsonDoc& doc, Json port) {
  const Json target = port.get("targetPort");
  const bool zero = target.is_number() ? target.number_text() == "0" : target.string().empty();
  if (zero && port.get("port")) port.set("targetPort", doc.copy(port.get("port")));
}

}  // namespace kedge::kube::defaults
