// Nodes: TaintNodesByCondition, and what a node may do with its own credentials (NodeRestriction:
// plugin/pkg/admission/noderestriction).
#include <algorithm>
#include <set>
#include <string>

#include "base/strings.h"
#include "kube/status.h"
#include "policy/authorizer.h"
#include "registry/admission_functions.h"
#include "registry/admission_pod.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

std::string_view operation_name(AdmissionOperation o) {
  switch (o) {
    case kAdmitCreate:
      return "CREATE";
    case kAdmitUpdate:
      return "UPDATE";
    case kAdmitDelete:
      return "DELETE";
    case kAdmitConnect:
      break;
  }
  return "CONNECT";
}

// The same, where nothing and an empty one are the same.
bool same(Json a, Json b) {
  return a.valid() && b.valid() ? json_equal(a, b) : a.size() == 0 && b.size() == 0;
}

std::string node_says(std::string_view node, std::string_view what) {
  return "node " + go_quote(node) + " " + std::string(what);
}

Error unexpected(const Admitting& a, std::string_view more = {}) {
  return a.forbidden("unexpected operation " + go_quote(operation_name(a.operation)) +
                     std::string(more));
}

// --- pods

Status check_owner(const Admitting& a, std::string_view node) {
  const Json owners = a.object.at("metadata.ownerReferences");
  if (owners.size() > 1) {
    return a.forbidden(
        node_says(node, "can only create pods with a single owner reference set to itself"));
  }
  const Json owner = owners.element(0);
  if (owner.get("apiVersion").string() != "v1" || owner.get("kind").string() != "Node" ||
      owner.get("name").string() != node) {
    return a.forbidden(
        node_says(node, "can only create pods with an owner reference set to itself"));
  }
  if (!owner.get("controller").boolean()) {
    return a.forbidden(
        node_says(node, "can only create pods with a controller owner reference set to itself"));
  }
  if (owner.get("blockOwnerDeletion").boolean()) {
    return a.forbidden(node_says(node, "must not set blockOwnerDeletion on an owner reference"));
  }
  const ObjectRef object = a.head.get(a.kinds.nodes->id, node);
  if (!object) return kube::not_found(*a.kinds.nodes, node);
  const std::string_view uid = owner.get("uid").string();
  if (uid == object->uid()) return {};
  std::string why = "node " + std::string(node) + " UID mismatch: expected ";
  why += uid;
  return a.forbidden(why + " got " + std::string(object->uid()));
}

Status admit_pod_create(const Admitting& a, std::string_view node) {
  if (!is_mirror_pod(a.object)) {
    return a.forbidden("pod does not have \"kubernetes.io/config.mirror\" annotation, " +
                       node_says(node, "can only create mirror pods"));
  }
  const Json spec = a.object.get("spec");
  if (spec.get("nodeName").string() != node) {
    return a.forbidden(node_says(node, "can only create pods with spec.nodeName set to itself"));
  }
  TRY(check_owner(a, node));
  std::string fault;
  const std::string_view what = referenced_object(spec, fault);
  if (!fault.empty()) {
    return a.forbidden("error checking mirror pod for API references: " + fault);
  }
  if (what.empty()) return {};
  return a.forbidden(node_says(node, "can not create pods that reference ") + std::string(what));
}

Status admit_pod(const Admitting& a, std::string_view node) {
  if (a.operation == kAdmitCreate) return admit_pod_create(a, node);
  if (a.operation == kAdmitDelete) {
    if (a.old_object.at("spec.nodeName").string() == node) return {};
    return a.forbidden(node_says(node, "can only delete pods with spec.nodeName set to itself"));
  }
  return unexpected(a, ", " + node_says(node, "can only create and delete mirror pods"));
}

bool same_claim_statuses(Json a, Json b) {
  if (a.size() != b.size()) return false;
  auto other = b.elements().begin();
  for (const Json e : a.elements()) {
    for (const std::string_view name : {"name", "resourceClaimName"}) {
      const Json x = e.get(name), y = (*other).get(name);
      if (x.valid() != y.valid() || x.string() != y.string()) return false;
    }
    ++other;
  }
  return true;
}

Status admit_pod_status(const Admitting& a, std::string_view node) {
  if (a.operation != kAdmitUpdate) return unexpected(a);
  if (a.old_object.at("spec.nodeName").string() != node) {
    return a.forbidden(
        node_says(node, "can only update pod status for pods with spec.nodeName set to itself"));
  }
  if (!same(a.object.at("metadata.labels"), a.old_object.at("metadata.labels"))) {
    return a.forbidden(node_says(node, "cannot update labels through pod status"));
  }
  const Json now = a.object.get("status"), old = a.old_object.get("status");
  if (!same_claim_statuses(now.get("resourceClaimStatuses"), old.get("resourceClaimStatuses"))) {
    return a.forbidden(node_says(node, "cannot update resource claim statues"));
  }
  constexpr std::string_view kExtended = "extendedResourceClaimStatus";
  if (now.get(kExtended).valid() != old.get(kExtended).valid() ||
      !same(now.get(kExtended), old.get(kExtended))) {
    return a.forbidden(node_says(node, "cannot update extended resource claim status"));
  }
  return {};
}

Status admit_eviction(const Admitting& a, std::string_view node) {
  if (a.operation != kAdmitCreate) {
    return a.forbidden("unexpected operation " + std::string(operation_name(a.operation)));
  }
  const std::string_view name = a.name.empty() ? a.object.at("metadata.name").string() : a.name;
  if (name.empty()) return a.forbidden("could not determine pod from request data");
  const JsonDoc pod = a.read(*a.kinds.pods, a.ns, name);
  if (!pod.root()) return kube::not_found(*a.kinds.pods, name);
  if (pod.root().at("spec.nodeName").string() == node) return {};
  return a.forbidden("node " + std::string(node) +
                     " can only evict pods with spec.nodeName set to itself");
}

Status admit_pods(const Admitting& a, std::string_view node) {
  if (a.subresource.empty()) return admit_pod(a, node);
  if (a.subresource == "status") return admit_pod_status(a, node);
  if (a.subresource == "eviction") return admit_eviction(a, node);
  return a.forbidden("unexpected pod subresource " + go_quote(a.subresource) +
                     ", only 'status' and 'eviction' are allowed");
}

// --- the node itself

bool is_in(std::string_view domain, std::string_view suffix) {
  return domain == suffix || (domain.ends_with(suffix) && domain.size() > suffix.size() &&
                              domain[domain.size() - suffix.size() - 1] == '.');
}

bool may_set_label(std::string_view label) {
  constexpr std::string_view kOpen[] = {
      "kubernetes.io/hostname",
      "topology.kubernetes.io/zone",
      "topology.kubernetes.io/region",
      "failure-domain.beta.kubernetes.io/zone",
      "failure-domain.beta.kubernetes.io/region",
      "beta.kubernetes.io/instance-type",
      "node.kubernetes.io/instance-type",
      "kubernetes.io/os",
      "kubernetes.io/arch",
      "beta.kubernetes.io/os",
      "beta.kubernetes.io/arch",
  };
  const size_t slash = label.find('/');
  if (slash == std::string_view::npos) return true;
  const std::string_view domain = label.substr(0, slash);
  if (is_in(domain, "node-restriction.kubernetes.io")) return false;
  if (!is_in(domain, "kubernetes.io") && !is_in(domain, "k8s.io")) return true;
  return std::find(std::begin(kOpen), std::end(kOpen), label) != std::end(kOpen) ||
         is_in(domain, "kubelet.kubernetes.io") || is_in(domain, "node.kubernetes.io");
}

// Those that differ and may not, sorted, as text.
std::string forbidden_labels(Json now, Json old) {
  const kube::JsonIndex by_name(now), old_by_name(old);
  std::set<std::string_view> out;
  for (const auto m : now.members()) {
    const Json o = old_by_name.get(m.name);
    if ((!o || o.string() != m.value.string()) && !may_set_label(m.name)) out.insert(m.name);
  }
  for (const auto m : old.members()) {
    if (!by_name.get(m.name) && !may_set_label(m.name)) out.insert(m.name);
  }
  std::string text;
  for (const std::string_view label : out) {
    if (!text.empty()) text += ", ";
    text += label;
  }
  return text;
}

Status admit_node_update(const Admitting& a, std::string_view node) {
  const Json source = a.object.at("spec.configSource");
  if (source && !same(source, a.old_object.at("spec.configSource"))) {
    return a.forbidden(
        node_says(node, "is not allowed to update configSource to a new non-nil configSource"));
  }
  if (!same(a.object.at("spec.taints"), a.old_object.at("spec.taints"))) {
    return a.forbidden(node_says(node, "is not allowed to modify taints"));
  }
  if (!same(a.object.at("metadata.ownerReferences"), a.old_object.at("metadata.ownerReferences"))) {
    return a.forbidden(node_says(node, "is not allowed to modify ownerReferences"));
  }
  const std::string labels =
      forbidden_labels(a.object.at("metadata.labels"), a.old_object.at("metadata.labels"));
  return labels.empty() ? Status() : a.forbidden("is not allowed to modify labels: " + labels);
}

Status admit_node(const Admitting& a, std::string_view node) {
  if (a.name != node) {
    return a.forbidden(node_says(node, "is not allowed to modify node ") + go_quote(a.name));
  }
  if (a.operation == kAdmitUpdate) return admit_node_update(a, node);
  if (a.operation != kAdmitCreate) return {};
  if (a.object.at("spec.configSource")) {
    return a.forbidden(
        node_says(node, "is not allowed to create pods with a non-nil configSource"));
  }
  const std::string labels = forbidden_labels(a.object.at("metadata.labels"), {});
  if (labels.empty()) return {};
  return a.forbidden(node_says(node, "is not allowed to set the following labels: ") + labels);
}

// --- tokens of its pods' accounts

bool driver_asks_for(const Admitting& a, std::string_view driver, std::string_view audience,
                     std::string& fault) {
  const JsonDoc found = a.read(*a.kinds.csi_drivers, "", driver);
  if (!found.root()) fault = "csidriver.storage.k8s.io " + go_quote(driver) + " not found";
  for (const Json t : found.root().at("spec.tokenRequests").elements()) {
    if (t.get("audience").string() == audience) return true;
  }
  return false;
}

// The driver of a claim's volume; "" where there is none.
std::string driver_of_claim(const Admitting& a, const std::string& claim, std::string& fault) {
  const JsonDoc pvc = a.read(*a.kinds.claims, a.ns, claim);
  if (!pvc.root()) {
    fault = "persistentvolumeclaim " + go_quote(claim) + " not found";
    return "";
  }
  const std::string_view name = pvc.root().at("spec.volumeName").string();
  const JsonDoc volume = a.read(*a.kinds.volumes, "", name);
  if (!volume.root()) fault = "persistentvolume " + go_quote(name) + " not found";
  return std::string(volume.root().at("spec.csi.driver").string());
}

// Differs from upstream: volumes of kinds that drivers have replaced (awsElasticBlockStore, ...)
// lead to no driver.
std::string driver_of_volume(const Admitting& a, Json pod, Json volume, std::string& fault) {
  if (volume.at("ephemeral.volumeClaimTemplate")) {
    return driver_of_claim(a,
                           std::string(pod.at("metadata.name").string()) + "-" +
                               std::string(volume.get("name").string()),
                           fault);
  }
  if (const Json claim = volume.get("persistentVolumeClaim")) {
    return driver_of_claim(a, std::string(claim.get("claimName").string()), fault);
  }
  return std::string(volume.at("csi.driver").string());
}

bool pod_uses_audience(const Admitting& a, Json pod, std::string_view audience,
                       std::string& faults) {
  for (const Json volume : pod.at("spec.volumes").elements()) {
    for (const Json s : volume.at("projected.sources").elements()) {
      const Json token = s.get("serviceAccountToken");
      if (token && token.get("audience").string() == audience) return true;
    }
    std::string fault;
    const std::string driver = driver_of_volume(a, pod, volume, fault);
    if (fault.empty() && !driver.empty() && driver_asks_for(a, driver, audience, fault))
      return true;
    if (fault.empty()) continue;
    if (!faults.empty()) faults += ", ";
    faults += fault;
  }
  return false;
}

Status check_audience(const Admitting& a, Json pod) {
  const Json asked = a.object.at("spec.audiences");
  if (asked.size() > 1) return a.forbidden("node may only request 0 or 1 audiences");
  const std::string_view audience = asked.element(0).string();
  std::string faults;
  if (pod_uses_audience(a, pod, audience, faults)) return {};
  if (!faults.empty()) {
    return a.forbidden("error validating audience " + go_quote(audience) + ": " + faults);
  }
  policy::Attributes ask;
  ask.user = &a.user;
  ask.verb = "request-serviceaccounts-token-audience";
  ask.is_resource = true;
  ask.version = "v1";
  ask.resource = audience;
  ask.ns = a.ns;
  ask.name = a.name;
  if (a.options.authorizer != nullptr && a.options.authorizer->authorize(ask).allowed) return {};
  return a.forbidden("audience " + go_quote(audience) + " not found in pod spec volume, " +
                     a.user.name + " is not authorized to request tokens for this audience");
}

Status admit_token(const Admitting& a, std::string_view node) {
  if (a.operation != kAdmitCreate || a.subresource != "token") return {};
  const Json ref = a.object.at("spec.boundObjectRef");
  const std::string_view name = ref.get("name").string();
  if (ref.get("apiVersion").string() != "v1" || ref.get("kind").string() != "Pod" || name.empty()) {
    return a.forbidden("node requested token not bound to a pod");
  }
  const std::string_view uid = ref.get("uid").string();
  if (uid.empty()) {
    return a.forbidden("node requested token with a pod binding without a uid");
  }
  const JsonDoc pod = a.read(*a.kinds.pods, a.ns, name);
  if (!pod.root()) return kube::not_found(*a.kinds.pods, name);
  if (pod.root().at("metadata.uid").string() != uid) {
    return a.forbidden("the UID in the bound object reference (" + std::string(uid) +
                       ") does not match the UID in record. The object might have been deleted and "
                       "then recreated");
  }
  if (pod.root().at("spec.nodeName").string() != node) {
    return a.forbidden("node requested token bound to a pod scheduled on a different node");
  }
  return check_audience(a, pod.root());
}

// --- the rest

void leave_out(Json claim) {
  for (const auto* name : {"resourceVersion", "managedFields"}) {
    claim.object_at("metadata").remove(name);
  }
  for (const auto* name :
       {"capacity", "conditions", "allocatedResources", "allocatedResourceStatuses"}) {
    claim.object_at("status").remove(name);
  }
}

Status admit_claim(const Admitting& a, std::string_view node) {
  if (a.subresource != "status") return a.forbidden("may only update PVC status");
  if (a.operation != kAdmitUpdate) return unexpected(a);
  JsonDoc scratch;
  const Json now = scratch.copy(a.object), old = scratch.copy(a.old_object);
  leave_out(now);
  leave_out(old);
  if (json_equal(now, old)) return {};
  // Differs from upstream: which fields is not said.
  return a.forbidden(node_says(
      node, "is not allowed to update fields other than status.quantity and status.conditions"));
}

Status admit_lease(const Admitting& a, std::string_view node) {
  if (a.ns != "kube-node-lease") {
    return a.forbidden("can only access leases in the \"kube-node-lease\" system namespace");
  }
  if (a.name == node) return {};
  return a.forbidden("can only access node lease with the same name as the requesting node");
}

Status admit_csi_node(const Admitting& a, std::string_view node) {
  if (a.name == node) return {};
  return a.forbidden("can only access CSINode with the same name as the requesting node");
}

Status admit_slice(const Admitting& a, std::string_view node) {
  if (a.operation == kAdmitUpdate) return {};
  const bool creates = a.operation == kAdmitCreate;
  const Json slice = creates ? a.object : a.old_object;
  if (slice.at("spec.nodeName").string() == node) return {};
  return a.forbidden("can only " + std::string(creates ? "create" : "delete") +
                     " ResourceSlice with the same NodeName as the requesting node");
}

struct Row {
  std::string_view resource;
  Status (*admit)(const Admitting& a, std::string_view node);
};
constexpr Row kRows[] = {
    {"certificatesigningrequests", check_node_certificate},
    {"csinodes", admit_csi_node},
    {"leases", admit_lease},
    {"nodes", admit_node},
    {"persistentvolumeclaims", admit_claim},
    {"pods", admit_pods},
    {"resourceslices", admit_slice},
    {"serviceaccounts", admit_token},
};

}  // namespace

Status restrict_node(const Admitting& a) {
  const std::optional<std::string_view> node = policy::node_of(a.user);
  if (!node) return {};
  if (node->empty()) {
    return a.forbidden("could not determine node from user " + go_quote(a.user.name));
  }
  for (const Row& row : kRows) {
    if (row.resource == a.kind.resource) return row.admit(a, *node);
  }
  return {};
}

Status taint_node(const Admitting& a) {
  constexpr std::string_view kNotReady = "node.kubernetes.io/not-ready";
  const Json spec = a.object.object_at("spec");
  for (const Json t : spec.get("taints").elements()) {
    if (t.get("key").string() == kNotReady && t.get("effect").string() == "NoSchedule") return {};
  }
  if (!spec.get("taints").is_array()) spec.set("taints", a.doc->make_array());
  const Json taint = a.doc->make_object();
  taint.set_string("key", kNotReady);
  taint.set_string("effect", "NoSchedule");
  spec.get("taints").append(taint);
  return {};
}

}  // namespace kedge::registry
