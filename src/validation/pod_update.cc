// What of a pod may change: ValidatePodUpdate, its ephemeral containers and its metadata's
// annotations.
#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "validation/functions.h"
#include "validation/go_diff.h"
#include "validation/go_value.h"
#include "validation/pod.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

using kube::JsonDoc;

constexpr std::string_view kMirror = "kubernetes.io/config.mirror";
constexpr std::string_view kAppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
constexpr std::string_view kMaySet =
    "pod updates may not change fields other than `spec.containers[*].image`,"
    "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only "
    "additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set "
    "to 1 if it was previously negative)\n";
constexpr std::string_view kRequired = "requiredDuringSchedulingIgnoredDuringExecution";

void take(JsonDoc& doc, Json to, Json from, std::string_view member) {
  if (const Json v = from.get(member)) {
    to.set(member, doc.copy(v));
  } else {
    to.remove(member);
  }
}

// AT the annotations.
void check_annotation_change(Faults& faults, std::string_view key, std::string_view verb) {
  const bool mirror = key == kMirror;
  if (!mirror && !key.starts_with(kAppArmorPrefix)) return;
  const Faults::In at(faults, "", key);
  faults.forbidden("", std::string("may not ")
                           .append(verb)
                           .append(mirror ? " mirror pod annotation" : " AppArmor annotations"));
}

// AT the spec. False: nothing more can be said.
bool check_container_images(Faults& faults, Json spec, Json old_spec, std::string_view list) {
  if (spec.get(list).size() != old_spec.get(list).size()) {
    faults.forbidden(list, "pod updates may not add or remove containers");
    return false;
  }
  each(faults, spec, list, [&faults](Json c, size_t) {
    const std::string_view image = c.get("image").string();
    if (image.empty()) faults.required("image");
    if (trim(image) != image)
      faults.invalid("image", image, "must not have leading or trailing whitespace");
  });
  return true;
}

bool check_deadline(Faults& faults, Json now, Json old) {
  constexpr std::string_view kField = "activeDeadlineSeconds";
  if (!now) {
    if (old) faults.invalid(kField, now, "must not update from a positive integer to nil value");
    return true;
  }
  const int64_t n = now.integer().value_or(0);
  if (n < 0 || n > INT32_MAX) {
    check_in_range(faults, kField, now, 0, INT32_MAX);
    return false;
  }
  if (!old || old.integer().value_or(0) >= n) return true;
  faults.invalid(kField, now, "must be less than or equal to previous value");
  return false;
}

std::string without_seconds(Json toleration) {
  std::string out;
  for (const std::string_view field : {"key", "operator", "value", "effect"})
    out.append(go_quote(toleration.get(field).string())).append(",");
  return out;
}

void check_added_tolerations(Faults& faults, Json now, Json old) {
  std::unordered_map<std::string, int> kept;
  for (const Json t : now.elements()) kept.emplace(without_seconds(t), 0);
  for (const Json t : old.elements()) {
    if (kept.count(without_seconds(t)) != 0) continue;
    return faults.forbidden("tolerations",
                            "existing toleration can not be modified except its tolerationSeconds");
  }
  check_tolerations(faults, "tolerations", now);
}

void check_deleted_gates(Faults& faults, Json spec, Json old_spec) {
  NameMap old;
  for (const Json g : old_spec.get("schedulingGates").elements())
    old.insert(g.get("name").string());
  each(faults, spec, "schedulingGates", [&](Json gate, size_t) {
    const std::string name(gate.get("name").string());
    if (!old.has(name)) {
      faults.forbidden("name",
                       "only deletion is allowed, but found new scheduling gate '" + name + "'");
    }
  });
}

// validateNodeSelectorTermHasOnlyAdditions
bool only_adds(Json term, Json old) {
  const auto begins_with = [&](std::string_view list) {
    if (term.get(list).size() < old.get(list).size()) return false;
    auto now = term.get(list).elements().begin();
    for (const Json e : old.get(list).elements()) {
      if (!same_value(*now, e)) return false;
      ++now;
    }
    return true;
  };
  const bool was_empty =
      old.get("matchExpressions").size() == 0 && old.get("matchFields").size() == 0;
  if (was_empty && term.get("matchExpressions").size() + term.get("matchFields").size() > 0)
    return false;
  return begins_with("matchExpressions") && begins_with("matchFields");
}

std::string shown_terms(Json terms) {
  if (!terms) return "null";
  std::string out = "[";
  for (const Json t : terms.elements()) {
    if (out.size() > 1) out += ',';
    out += shown_as_go("core.v1.NodeSelectorTerm", t);
  }
  return out + "]";
}

void check_node_affinity_change(Faults& faults, Json now, Json old) {
  const Json old_terms = old.get(kRequired).get("nodeSelectorTerms");
  const Json terms = now.get(kRequired).get("nodeSelectorTerms");
  const Faults::In affinity(faults, "affinity.nodeAffinity");
  const Faults::In required(faults, kRequired);
  if (old_terms.size() == 0) return;
  if (terms.size() != old_terms.size()) {
    return faults.invalid_shown(
        "nodeSelectorTerms", shown_terms(terms),
        "no additions/deletions to non-empty NodeSelectorTerms list are allowed");
  }
  auto before = old_terms.elements().begin();
  each(faults, now.get(kRequired), "nodeSelectorTerms", [&](Json term, size_t) {
    if (!only_adds(term, *before)) {
      faults.invalid_shown("", shown_as_go("core.v1.NodeSelectorTerm", term),
                           "only additions are allowed (no mutations or deletions)");
    }
    ++before;
  });
}

// Of a gated pod: what a scheduler has not looked at yet may become stricter. `munged` gets the old
// values of what was said already.
void check_gated(Faults& faults, JsonDoc& doc, Json munged, Json old) {
  const Json selector = munged.get("nodeSelector");
  if (!same_value(selector, old.get("nodeSelector"))) {
    if (!labels_match(old.get("nodeSelector"), selector)) {
      faults.invalid("nodeSelector", selector ? selector : Json(),
                     "only additions to spec.nodeSelector are allowed (no mutations or deletions)");
    }
    take(doc, munged, old, "nodeSelector");
  }
  const Json now_affinity = munged.at("affinity.nodeAffinity");
  const Json old_affinity = old.at("affinity.nodeAffinity");
  if (same_value(now_affinity, old_affinity) && now_affinity.valid() == old_affinity.valid())
    return;
  check_node_affinity_change(faults, now_affinity, old_affinity);
  const Json affinity = munged.get("affinity");
  if (!affinity && !old_affinity) return;
  if (affinity && !old.get("affinity") && !affinity.get("podAffinity") &&
      !affinity.get("podAntiAffinity")) {
    munged.remove("affinity");
  } else {
    take(doc, munged.object_at("affinity"), old.get("affinity"), "nodeAffinity");
  }
}

// AT the spec: all that has no rule of its own is the old one.
void check_nothing_else(Faults& faults, Json spec, Json old) {
  JsonDoc doc;
  const Json munged = doc.copy(spec);
  doc.set_root(munged);
  for (const std::string_view list : {"containers", "initContainers"}) {
    auto before = old.get(list).elements().begin();
    for (const Json c : munged.get(list).elements()) {
      take(doc, c, *before, "image");
      ++before;
    }
  }
  for (const std::string_view field : {"activeDeadlineSeconds", "schedulingGates", "tolerations"})
    take(doc, munged, old, field);
  constexpr std::string_view kGrace = "terminationGracePeriodSeconds";
  if (old.get(kGrace).integer().value_or(0) < 0 && munged.get(kGrace).integer().value_or(0) == 1)
    take(doc, munged, old, kGrace);
  if (old.get("schedulingGates").size() != 0) check_gated(faults, doc, munged, old);
  if (same_value(munged, old)) return;
  faults.forbidden("", std::string(kMaySet) + go_diff("core.v1.PodSpec", old, munged));
}

}  // namespace

void check_annotation_changes(Faults& faults, const Input& in) {
  const Json now = in.root.at("metadata.annotations");
  const Json old = in.old_root.at("metadata.annotations");
  const Faults::In at(faults, "metadata.annotations");
  if (now.size() + old.size() != 0) {
    const kube::JsonIndex of_now(now);
    const kube::JsonIndex of_old(old);
    for (const auto m : old.members()) {
      const Json v = of_now.get(m.name);
      if (!v || v.string() != m.value.string())
        check_annotation_change(faults, m.name, "remove or update");
    }
    for (const auto m : now.members()) {
      if (!of_old.get(m.name)) check_annotation_change(faults, m.name, "add");
    }
  }
  const PodOptions options = pod_options(in.old_root.get("spec"), in.old_root.get("metadata"));
  check_pod_annotations(faults, now, in.root.get("spec"), options);
}

void validate_pod_update(const Input& in, Faults& faults) {
  check_pod_metadata_and_spec(faults, in.root, in.old_root);
  check_annotation_changes(faults, in);
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Faults::In at(faults, "spec");
  if (!check_container_images(faults, spec, old, "containers") ||
      !check_container_images(faults, spec, old, "initContainers") ||
      !check_deadline(faults, spec.get("activeDeadlineSeconds"),
                      old.get("activeDeadlineSeconds"))) {
    return;
  }
  check_added_tolerations(faults, spec.get("tolerations"), old.get("tolerations"));
  check_deleted_gates(faults, spec, old);
  if (!same_value(spec, old)) check_nothing_else(faults, spec, old);
}

void validate_pod_ephemeral_containers(const Input& in, Faults& faults) {
  if (in.old_root.at("metadata.annotations").get(kMirror))
    return faults.forbidden("[]", "static pods do not support ephemeral containers");
  check_pod_metadata_and_spec(faults, in.root, in.old_root);
  check_annotation_changes(faults, in);
  NameMap now;
  constexpr std::string_view kList = "ephemeralContainers";
  const Faults::In at(faults, "spec");
  for (const Json c : in.root.get("spec").get(kList).elements())
    now.insert(c.get("name").string(), c);
  for (const Json old : in.old_root.get("spec").get(kList).elements()) {
    if (faults.full()) return;
    const std::string_view name = old.get("name").string();
    const Json* c = now.find(name);
    if (c != nullptr && same_value(*c, old)) continue;
    const std::string head = "existing ephemeral containers " + go_quote(name);
    if (c == nullptr) {
      faults.forbidden(kList, head + " may not be removed\n");
    } else {
      faults.forbidden(
          kList, head + " may not be changed\n" + go_diff("core.v1.EphemeralContainer", old, *c));
    }
  }
}

}  // namespace kedge::validation
