#include "registry/subresources.h"

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/strings.h"
#include "kube/convert.h"
#include "kube/label_selector.h"
#include "kube/meta.h"
#include "kube/scale_fields.h"
#include "kube/schema.h"
#include "kube/status.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using kube::Kind;

bool is_desired_state(std::string_view member) {
  return member != "metadata" && member != "status" && member != "kind" && member != "apiVersion";
}

// --- metadata

// metav1.ResetObjectMetaForStatus: all metadata is the old one's, but for who manages which field.
void keep_metadata(JsonDoc& doc, Json root, Json old_root) {
  const Json managed = root.get("metadata").get("managedFields");
  const Json metadata = doc.copy(old_root.get("metadata"));
  if (managed) {
    metadata.set("managedFields", managed);
  } else {
    metadata.remove("managedFields");
  }
  root.set("metadata", metadata);
}

// --- status

// Everything but the status and what metadata may come with it is the old one's.
Status update_status(const Kind& kind, const Rules& rules, const Writing& w) {
  static_cast<void>(kind);
  std::vector<std::string> names;
  for (const auto m : w.root.members()) {
    if (is_desired_state(m.name)) names.emplace_back(m.name);
  }
  for (const auto& name : names) {
    if (!w.old_root.get(name)) w.root.remove(name);
  }
  for (const auto m : w.old_root.members()) {
    if (is_desired_state(m.name)) w.root.set(m.name, w.doc.copy(m.value));
  }
  if (rules.status_keeps == "*") {
    keep_metadata(w.doc, w.root, w.old_root);
    return {};
  }
  if (rules.status_keeps.empty()) return {};
  for (const std::string_view name : split(rules.status_keeps, ',')) {
    take_from(w.doc, w.root.object_at("metadata"), w.old_root.get("metadata"), name);
  }
  return {};
}

// --- parts of an object

// Spec and status are the old ones but for one member of `part`.
void keep_all_but(const Writing& w, std::string_view part, std::string_view member) {
  const Json sent = w.root.get(part).get(member);
  const Json wanted = sent ? w.doc.copy(sent) : Json();
  take_from(w.doc, w.root, w.old_root, "spec");
  take_from(w.doc, w.root, w.old_root, "status");
  const Json into = w.root.object_at(part);
  if (wanted && wanted.size() != 0) {
    into.set(member, wanted);
  } else {
    into.remove(member);
  }
}

Status update_approval(const Kind&, const Rules&, const Writing& w) {
  keep_all_but(w, "status", "conditions");
  return {};
}

Status update_finalizers(const Kind&, const Rules&, const Writing& w) {
  keep_all_but(w, "spec", "finalizers");
  return {};
}

Status update_ephemeral_containers(const Kind&, const Rules&, const Writing& w) {
  keep_all_but(w, "spec", "ephemeralContainers");
  keep_metadata(w.doc, w.root, w.old_root);
  return {};
}

// Whether both lists have the same names in the same order.
bool same_names(Json a, Json b) {
  if (a.size() != b.size()) return false;
  auto other = b.elements().begin();
  for (const Json e : a.elements()) {
    if (e.get("name").string() != (*other).get("name").string()) return false;
    ++other;
  }
  return true;
}

// dropNonResizeUpdates of pkg/registry/core/pod/strategy.go: of the containers only the resources.
// Lists that are not the old ones are left as they were sent: validation refuses them.
Status update_resources(const Kind&, const Rules&, const Writing& w) {
  JsonDoc& doc = w.doc;
  const Json root = w.root;
  const Json sent = root.get("spec") ? doc.copy(root.get("spec")) : doc.make_object();
  constexpr const char* kLists[] = {"containers", "initContainers"};
  for (const auto* list : kLists) {
    if (sent.get(list).size() != w.old_root.get("spec").get(list).size()) return {};
  }
  take_from(doc, root, w.old_root, "spec");
  take_from(doc, root, w.old_root, "status");
  const Json spec = root.object_at("spec");
  take_from(doc, spec, sent, "resources");
  for (const auto* list : kLists) {
    const Json wanted = sent.get(list);
    if (!same_names(wanted, spec.get(list))) {
      take_from(doc, spec, sent, list);
      continue;
    }
    auto other = wanted.elements().begin();
    for (const Json container : spec.get(list).elements()) {
      take_from(doc, container, *other, "resources");
      take_from(doc, container, *other, "resizePolicy");
      ++other;
    }
  }
  keep_metadata(doc, root, w.old_root);
  return {};
}

// --- scale

Result<std::string> scale_selector(Json root) {
  const Json selector = root.at("spec.selector");
  if (root.get("kind").string() == "ReplicationController") return kube::label_map_text(selector);
  if (!selector) return std::string();
  return kube::label_selector_text(selector);
}

Result<JsonDoc> scale_view(const Kind& kind, Json root) {
  static_cast<void>(kind);
  JsonDoc doc;
  const Json scale = doc.make_object();
  doc.set_root(scale);
  scale.set_string("kind", "Scale");
  scale.set_string("apiVersion", "autoscaling/v1");
  const Json metadata = scale.object_at("metadata");
  for (const auto* name : {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
    take_from(doc, metadata, root.get("metadata"), name);
  }
  const Json spec = scale.object_at("spec");
  if (const auto n = root.at("spec.replicas").integer(); n && *n != 0) {
    spec.set_integer("replicas", *n);
  }
  const Json status = scale.object_at("status");
  status.set_integer("replicas", root.at("status.replicas").integer().value_or(0));
  const std::string selector = TRY(scale_selector(root));
  if (!selector.empty()) status.set_string("selector", selector);
  return doc;
}

Status update_scale(const Kind& kind, const Rules&, const Writing& w) {
  const Json sent = w.root;
  const int64_t replicas = sent.at("spec.replicas").integer().value_or(0);
  if (replicas < 0) {
    Kind scale;
    scale.group = "autoscaling";
    scale.kind = "Scale";
    return kube::invalid_error(scale, sent.at("metadata.name").string(),
                               {kube::field_invalid_shown("spec.replicas", std::to_string(replicas),
                                                          "must be greater than or equal to 0")});
  }
  const Json object = w.doc.copy(w.old_root);
  object.object_at("spec").set_integer("replicas", replicas);
  kube::take_scale_managers(kind, sent, w.doc, object);
  w.doc.set_root(object);
  return {};
}

// --- binding (pkg/registry/core/pod/storage/storage.go, setPodNodeAndMetadata)

Status refuse_binding(Json pod) {
  const Json spec = pod.get("spec");
  const std::string name(pod.at("metadata.name").string());
  std::string why;
  if (pod.at("metadata.deletionTimestamp")) {
    why = "pod " + name + " is being deleted, cannot be assigned to a host";
  } else if (const std::string_view node = spec.get("nodeName").string(); !node.empty()) {
    why = "pod " + name + " is already assigned to node " + go_quote(node);
  } else if (spec.get("schedulingGates").size() != 0) {
    why = "pod " + name + " has non-empty .spec.schedulingGates";
  } else {
    return {};
  }
  ErrorDetails details;
  details.name = name;
  details.kind = "pods/binding";
  return Error(
      Code::kConflict,
      "Operation cannot be fulfilled on pods/binding " + go_quote(name) + ": " + std::move(why),
      std::move(details));
}

void merge_strings(JsonDoc& doc, Json metadata, std::string_view member, Json from) {
  if (from.size() == 0) return;
  const Json into = metadata.object_at(member);
  for (const auto m : from.members()) into.set(m.name, doc.copy(m.value));
}

// ValidatePodBinding, whose faults are an error of the server.
Status check_binding(Json target) {
  std::string why;
  if (const std::string_view kind = target.get("kind").string(); !kind.empty() && kind != "Node") {
    why = "target.kind: Unsupported value: " + go_quote(kind) +
          ": supported values: \"Node\", \"<empty>\"";
  }
  if (target.get("name").string().empty()) {
    constexpr std::string_view kNeeded = "target.name: Required value";
    why = why.empty() ? std::string(kNeeded) : "[" + why + ", " + std::string(kNeeded) + "]";
  }
  return why.empty() ? Status() : Status(Error(Code::kUnknown, std::move(why)));
}

Status update_binding(const Kind&, const Rules&, const Writing& w) {
  const Json binding = w.root;
  TRY(check_binding(binding.get("target")));
  TRY(refuse_binding(w.old_root));
  const Json pod = w.doc.copy(w.old_root);
  pod.object_at("spec").set_string("nodeName", binding.at("target.name").string());
  pod.object_at("status").remove("nominatedNodeName");
  const Json metadata = pod.object_at("metadata");
  merge_strings(w.doc, metadata, "annotations", binding.at("metadata.annotations"));
  merge_strings(w.doc, metadata, "labels", binding.at("metadata.labels"));
  w.doc.set_root(pod);
  set_pod_condition(w.doc, pod, "PodScheduled", "True", "", "", w.wall_seconds);
  return {};
}

constexpr Subresource kRows[] = {
    {.name = "approval", .update = update_approval, .prepares_status = true},
    {.name = "binding", .update = update_binding},
    {.name = "ephemeralcontainers",
     .update = update_ephemeral_containers,
     .counts_generation = true},
    {.name = "finalize", .update = update_finalizers},
    {.name = "resize", .update = update_resources, .counts_generation = true},
    {.name = "scale",
     .update = update_scale,
     .view = scale_view,
     .add_managers = kube::add_scale_managers,
     .counts_generation = true},
    {.name = "status", .update = update_status, .prepares_status = true},
};

}  // namespace

const Subresource* find_subresource(const Kind& kind, std::string_view name) {
  for (const Subresource& row : kRows) {
    if (row.name == name && kind.subresource(name) != nullptr) return &row;
  }
  return nullptr;
}

Result<Bytes> subresource_json(const kube::Kinds& kinds, const Kind& kind,
                               std::string_view subresource, const kube::Object& object) {
  const Kind& stored = kinds.storage_kind(kind.id);
  const Subresource* row = subresource.empty() ? nullptr : find_subresource(kind, subresource);
  const bool viewed = row != nullptr && row->view != nullptr;
  if (&kind == &stored && !viewed) return object.bytes();
  JsonDoc doc = TRY(JsonDoc::parse(object.json()));
  TRY(kube::convert(stored, kind, doc.root()));
  if (viewed) doc = TRY(row->view(kind, doc.root()));
  return Bytes(doc.root().print());
}

void set_pod_condition(JsonDoc& doc, Json pod, std::string_view type, std::string_view status,
                       std::string_view reason, std::string_view message, int64_t wall_seconds) {
  const Json pod_status = pod.object_at("status");
  Json conditions = pod_status.get("conditions");
  if (!conditions.is_array()) {
    pod_status.set("conditions", doc.make_array());
    conditions = pod_status.get("conditions");
  }
  Json condition;
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() == type) condition = c;
  }
  const std::string now = format_rfc3339(wall_seconds);
  std::string since = now;
  if (condition && condition.get("status").string() == status) {
    since = condition.get("lastTransitionTime").string();
  }
  const Json fresh = doc.make_object();
  fresh.set_string("type", type);
  fresh.set_string("status", status);
  fresh.set("lastProbeTime", doc.make_null());
  if (since.empty()) {
    fresh.set("lastTransitionTime", doc.make_null());
  } else {
    fresh.set_string("lastTransitionTime", since);
  }
  if (!reason.empty()) fresh.set_string("reason", reason);
  if (!message.empty()) fresh.set_string("message", message);
  if (!condition) return conditions.append(fresh);
  std::vector<std::string> names;
  for (const auto m : condition.members()) names.emplace_back(m.name);
  for (const auto& name : names) condition.remove(name);
  for (const auto m : fresh.members()) condition.set(m.name, doc.copy(m.value));
}

}  // namespace kedge::registry
