// What is filled into pods, and asked of them: priority, tolerations, runtime classes, topology.
#include "registry/admission_pod.h"

#include <string>

#include "base/strings.h"
#include "registry/admission_functions.h"
#include "registry/admission_tolerations.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kPreemptLower = "PreemptLowerPriority";

Json list_at(JsonDoc& doc, Json object, std::string_view name) {
  if (!object.get(name).is_array()) object.set(name, doc.make_array());
  return object.get(name);
}

// --- Priority

// The class that is the default of all pods; the least of several that raced.
JsonDoc default_priority_class(const Admitting& a) {
  JsonDoc best;
  a.head.for_each(a.kinds.priority_classes->id, "", [&](const ObjectRef& o) {
    // Most are not: those need not be read.
    if (o->json().find("\"globalDefault\":true") == std::string_view::npos) return true;
    Result<JsonDoc> c = JsonDoc::parse(o->json());
    if (!c.ok() || !c->root().get("globalDefault").boolean()) return true;
    const auto value = [](const JsonDoc& d) { return d.root().get("value").integer().value_or(0); };
    if (!best.root() || value(*c) < value(best)) best = std::move(*c);
    return true;
  });
  return best;
}

void keep_priority(const Admitting& a, Json spec) {
  const Json old_spec = a.old_object.get("spec");
  for (const std::string_view name : {"priority", "preemptionPolicy"}) {
    const Json old = old_spec.get(name);
    if (old && !spec.get(name)) spec.set(name, a.doc->copy(old));
  }
}

Status set_priority(const Admitting& a, Json spec, int64_t value, std::string_view policy) {
  if (const auto own = spec.get("priority").integer(); own && *own != value) {
    return a.forbidden(
        "the integer value of priority (" + std::to_string(*own) +
        ") must not be provided in pod spec; priority admission controller computed " +
        std::to_string(value) + " from the given PriorityClass name");
  }
  spec.set_integer("priority", value);
  if (policy.empty()) return {};
  const std::string_view own = spec.get("preemptionPolicy").string();
  if (spec.get("preemptionPolicy") && own != policy) {
    return a.forbidden(
        "the string value of PreemptionPolicy (" + std::string(own) +
        ") must not be provided in pod spec; priority admission controller computed " +
        std::string(policy) + " from the given PriorityClass name");
  }
  spec.set_string("preemptionPolicy", policy);
  return {};
}

// --- tolerations

void tolerate(const Admitting& a, Json spec, std::string_view taint, int64_t seconds) {
  for (const Json t : spec.get("tolerations").elements()) {
    const std::string_view key = t.get("key").string();
    const std::string_view effect = t.get("effect").string();
    if ((key.empty() || key == taint) && (effect.empty() || effect == "NoExecute")) return;
  }
  const Json t = a.doc->make_object();
  t.set_string("key", taint);
  t.set_string("operator", "Exists");
  t.set_string("effect", "NoExecute");
  t.set_integer("tolerationSeconds", seconds);
  list_at(*a.doc, spec, "tolerations").append(t);
}

// --- RuntimeClass

constexpr std::string_view kOverheadDiffers =
    "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

// No root for a pod without a class.
Result<JsonDoc> runtime_class(const Admitting& a) {
  const Json name = a.object.at("spec.runtimeClassName");
  if (!name) return JsonDoc();
  JsonDoc found = a.read(*a.kinds.runtime_classes, "", name.string());
  if (found.root()) return found;
  return a.forbidden("pod rejected: RuntimeClass " + go_quote(name.string()) + " not found");
}

bool same_amounts(Json a, Json b) {
  return a.size() == b.size() && (a.size() == 0 || json_equal(a, b));
}

Status set_scheduling(const Admitting& a, Json spec, Json scheduling) {
  for (const auto m : scheduling.get("nodeSelector").members()) {
    const Json own = spec.get("nodeSelector").get(m.name);
    if (own && own.string() != m.value.string()) {
      const std::string at = "nodeSelector[" + std::string(m.name) + "] = ";
      return a.forbidden("conflict: runtimeClass.scheduling." + at + std::string(m.value.string()) +
                         "; pod.spec." + at + std::string(own.string()));
    }
    if (!own) spec.object_at("nodeSelector").set(m.name, a.doc->copy(m.value));
  }
  add_tolerations(*a.doc, spec, scheduling.get("tolerations"));
  return {};
}

}  // namespace

Status resolve_priority(const Admitting& a) {
  if (&a.kind != a.kinds.pods) return {};
  const Json spec = a.object.object_at("spec");
  if (a.operation == kAdmitUpdate) {
    keep_priority(a, spec);
    return {};
  }
  const std::string name(spec.get("priorityClassName").string());
  JsonDoc found;
  if (name.empty()) {
    found = default_priority_class(a);
    if (!found.root()) return set_priority(a, spec, 0, kPreemptLower);
    spec.set_string("priorityClassName", found.root().at("metadata.name").string());
  } else {
    found = a.read(*a.kinds.priority_classes, "", name);
    if (!found.root()) return a.forbidden("no PriorityClass with name " + name + " was found");
  }
  return set_priority(a, spec, found.root().get("value").integer().value_or(0),
                      found.root().get("preemptionPolicy").string());
}

Status check_priority_class(const Admitting& a) {
  if (&a.kind != a.kinds.priority_classes) return {};
  if (!a.object.get("globalDefault").boolean()) return {};
  const JsonDoc present = default_priority_class(a);
  if (!present.root()) return {};
  const std::string name(present.root().at("metadata.name").string());
  if (a.operation == kAdmitUpdate && name == a.object.at("metadata.name").string()) return {};
  return a.forbidden("PriorityClass " + name +
                     " is already marked as default. Only one default can exist");
}

Status default_tolerations(const Admitting& a) {
  const Json spec = a.object.object_at("spec");
  tolerate(a, spec, "node.kubernetes.io/not-ready", a.options.not_ready_toleration_seconds);
  tolerate(a, spec, "node.kubernetes.io/unreachable", a.options.unreachable_toleration_seconds);
  return {};
}

Status set_runtime_class(const Admitting& a) {
  const JsonDoc found = TRY(runtime_class(a));
  const Json spec = a.object.get("spec");
  if (const Json fixed = found.root().at("overhead.podFixed"); found.root().get("overhead")) {
    const Json own = spec.get("overhead");
    if (own.size() != 0 && !same_amounts(own, fixed)) return a.forbidden(kOverheadDiffers);
    if (fixed) spec.set("overhead", a.doc->copy(fixed));
  }
  if (const Json scheduling = found.root().get("scheduling")) {
    TRY(set_scheduling(a, spec, scheduling));
  }
  return {};
}

Status check_overhead(const Admitting& a) {
  const JsonDoc found = TRY(runtime_class(a));
  const Json own = a.object.at("spec.overhead");
  if (found.root().get("overhead")) {
    if (same_amounts(own, found.root().at("overhead.podFixed"))) return {};
    return a.forbidden(kOverheadDiffers);
  }
  if (!own) return {};
  return a.forbidden(
      "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead");
}

// Zone and region of the node go to the labels of a new pod that has one, or of the binding that
// gives it one.
Status copy_topology(const Admitting& a) {
  const bool binding = a.subresource == "binding";
  if (binding && a.object.at("target.kind").string() != "Node") return {};
  const std::string_view name = a.object.at(binding ? "target.name" : "spec.nodeName").string();
  if (name.empty()) return {};
  const ObjectRef node = a.head.get(a.kinds.nodes->id, name);
  if (!node) return {};
  for (const std::string_view key :
       {"topology.kubernetes.io/zone", "topology.kubernetes.io/region"}) {
    const auto value = node->label(key);
    if (value) a.object.object_at("metadata").object_at("labels").set_string(key, *value);
  }
  return {};
}

}  // namespace kedge::registry
