#include "registry/rules.h"

#include <string>
#include <vector>

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

// pkg/registry/core/namespace/strategy.go, PrepareForCreate, and the defaulted name label.
void prepare_namespace(JsonDoc& doc, Json root) {
  root.object_at("status").set_string("phase", "Active");
  const Json spec = root.object_at("spec");
  const Json finalizers = spec.get("finalizers");
  bool has = false;
  for (const Json f : finalizers.elements()) has = has || f.string() == "kubernetes";
  if (!has) {
    const Json list = finalizers.is_array() ? finalizers : doc.make_array();
    list.append(doc.make_string("kubernetes"));
    if (!finalizers.is_array()) spec.set("finalizers", list);
  }
  const Json metadata = root.get("metadata");
  if (const Json name = metadata.get("name"); name.is_string()) {
    metadata.object_at("labels").set_string("kubernetes.io/metadata.name", name.string());
  }
}

void prepare_pending(JsonDoc& doc, Json root) {
  static_cast<void>(doc);
  root.object_at("status").set_string("phase", "Pending");
}

// pkg/registry/core/pod/strategy.go, CheckGracefulDelete.
Grace pod_grace(Json root, std::optional<int64_t> asked) {
  int64_t period = 30;
  if (asked) {
    period = *asked;
  } else if (const auto own = root.at("spec.terminationGracePeriodSeconds").integer()) {
    period = *own;
  }
  // Never scheduled, or over: nobody has anything to end.
  const std::string_view phase = root.at("status.phase").string();
  if (root.at("spec.nodeName").string().empty() || phase == "Failed" || phase == "Succeeded") {
    period = 0;
  }
  if (period < 0) period = 1;
  return {true, period};
}

// Equal but for the members in `but` (and metadata's resourceVersion and managedFields).
bool same_but(Json a, Json b, std::string_view but) {
  size_t counted = 0;
  for (const auto m : a.members()) {
    if (m.name == but) continue;
    ++counted;
    if (!json_equal(m.value, b.get(m.name))) return false;
  }
  for (const auto m : b.members()) {
    if (m.name != but) --counted;
  }
  return counted == 0;
}

bool same_metadata(Json a, Json b) {
  size_t counted = 0;
  const auto skip = [](std::string_view name) {
    return name == "resourceVersion" || name == "managedFields";
  };
  for (const auto m : a.members()) {
    if (skip(m.name)) continue;
    ++counted;
    if (!json_equal(m.value, b.get(m.name))) return false;
  }
  for (const auto m : b.members()) {
    if (!skip(m.name)) --counted;
  }
  return counted == 0;
}

// A renewal: the same holder, transitions and acquire time, only renewTime moved.
bool soft_lease(Json old_root, Json root, bool status) {
  static_cast<void>(status);
  return same_metadata(old_root.get("metadata"), root.get("metadata")) &&
         same_but(old_root.get("spec"), root.get("spec"), "renewTime");
}

// A heartbeat: no condition changed anything but lastHeartbeatTime.
bool soft_node(Json old_root, Json root, bool status) {
  if (!status || !same_metadata(old_root.get("metadata"), root.get("metadata"))) return false;
  const Json a = old_root.get("status");
  const Json b = root.get("status");
  if (!same_but(a, b, "conditions")) return false;
  const Json ca = a.get("conditions");
  const Json cb = b.get("conditions");
  if (ca.size() != cb.size()) return false;
  auto other = cb.elements().begin();  // element(i) would walk from the first one each time
  for (const Json c : ca.elements()) {
    if (!same_but(c, *other, "lastHeartbeatTime")) return false;
    ++other;
  }
  return true;
}

bool soft_always(Json old_root, Json root, bool status) {
  static_cast<void>(old_root);
  static_cast<void>(root);
  static_cast<void>(status);
  return true;
}

constexpr int64_t kEventTtl = 3600;  // --event-ttl of kube-apiserver

// returns_deleted: ReturnDeletedObject of upstream's 1.36 storage.
constexpr Rules kRules[] = {
    {.group = "",
     .resource = "events",
     .no_dependents = true,
     .soft_update = soft_always,
     .soft_create = true,
     .ttl_seconds = kEventTtl},
    {.group = "",
     .resource = "namespaces",
     .returns_deleted = true,
     .spec_finalizers = true,
     .prepare_create = prepare_namespace},
    {.group = "", .resource = "nodes", .soft_update = soft_node},
    {.group = "",
     .resource = "persistentvolumeclaims",
     .returns_deleted = true,
     .prepare_create = prepare_pending},
    {.group = "",
     .resource = "persistentvolumes",
     .returns_deleted = true,
     .prepare_create = prepare_pending},
    {.group = "",
     .resource = "pods",
     .returns_deleted = true,
     .prepare_create = prepare_pending,
     .grace = pod_grace},
    {.group = "", .resource = "podtemplates", .returns_deleted = true},
    {.group = "", .resource = "resourcequotas", .returns_deleted = true},
    {.group = "", .resource = "serviceaccounts", .returns_deleted = true},
    {.group = "", .resource = "services", .returns_deleted = true},
    {.group = "coordination.k8s.io", .resource = "leases", .soft_update = soft_lease},
    {.group = "resource.k8s.io", .resource = "deviceclasses", .returns_deleted = true},
    {.group = "resource.k8s.io", .resource = "resourceclaims", .returns_deleted = true},
    {.group = "resource.k8s.io", .resource = "resourceclaimtemplates", .returns_deleted = true},
    {.group = "resource.k8s.io", .resource = "resourceslices", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "csidrivers", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "csinodes", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "storageclasses", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "volumeattachments", .returns_deleted = true},
    {.group = "storage.k8s.io", .resource = "volumeattributesclasses", .returns_deleted = true},
};

constexpr Rules kDefault = {};

}  // namespace

const Rules& rules_of(const kube::Kind& kind) {
  // Events are served by two groups and kept once.
  const std::string_view group = kind.group == "events.k8s.io" ? "" : kind.group;
  for (const auto& row : kRules) {
    if (row.group == group && row.resource == kind.resource) return row;
  }
  return kDefault;
}

}  // namespace kedge::registry
