// The subresource "resize": ValidatePodResize.
#include <string>

#include "kube/service_class.h"
#include "validation/functions.h"
#include "validation/pod_parts.h"

namespace kedge::validation {
namespace {

using kube::JsonDoc;

bool removed(Json now, Json old) {
  if (old.size() > now.size()) return true;
  for (const auto m : old.members()) {
    if (!now.get(m.name)) return true;
  }
  return false;
}

// AT the resources; `whose` goes in front of the words.
void check_removed(Faults& faults, Json now, Json old, std::string_view whose) {
  if (removed(now.get("requests"), old.get("requests")))
    faults.forbidden("requests", std::string(whose) + "resource requests cannot be removed");
  if (removed(now.get("limits"), old.get("limits")))
    faults.forbidden("limits", std::string(whose) + "resource limits cannot be removed");
}

// The new resources with the old cpu and memory.
Json without_changes(JsonDoc& doc, Json now, Json old) {
  const Json out = now ? doc.copy(now) : doc.make_object();
  for (const std::string_view list : {"limits", "requests"}) {
    for (const std::string_view name : {"cpu", "memory"}) {
      const Json before = old.get(list).get(name);
      if (before) {
        out.object_at(list).set(name, doc.copy(before));
      } else if (out.get(list)) {
        out.get(list).remove(name);
      }
    }
    if (out.get(list).size() == 0) out.remove(list);
  }
  return out;
}

// Whether of a container only cpu and memory are another.
bool same_but_compute(Json now, Json old) {
  JsonDoc doc;
  const Json munged = doc.copy(now);
  doc.set_root(munged);
  const Json resources = without_changes(doc, now.get("resources"), old.get("resources"));
  resources.remove("claims");
  munged.set("resources", resources);
  return same_value(munged, old);
}

// AT the spec.
void check_pod_level(Faults& faults, Json now, Json old) {
  const auto is_set = [](Json r) { return r.get("requests").size() + r.get("limits").size() != 0; };
  if (!is_set(now) && !is_set(old)) return;
  if (old && !now) return faults.forbidden("resources", "pod-level resources cannot be removed");
  if (old) {
    const Faults::In at(faults, "resources");
    check_removed(faults, now, old, "pod-level ");
  }
  JsonDoc doc;
  const Json munged = without_changes(doc, now, old);
  doc.set_root(munged);
  if (!same_value(munged, old ? old : doc.make_object()))
    faults.forbidden("", "only cpu and memory resources are mutable at pod-level");
}

// Whether nothing shows that the node cannot do it.
bool node_resizes(Json pod) {
  for (const Json s : pod.at("status.containerStatuses").elements()) {
    if (s.get("state").get("running")) return s.get("resources").valid();
  }
  return true;
}

// AT the spec. False: the lists cannot be compared.
bool check_order(Faults& faults, Json spec, Json old, std::string_view list) {
  const size_t before = faults.size();
  if (spec.get(list).size() != old.get(list).size()) {
    faults.forbidden(list, std::string(list) + " may not be added or removed on resize");
    return false;
  }
  auto other = old.get(list).elements().begin();
  each(faults, spec, list, [&](Json c, size_t) {
    if (c.get("name").string() != (*other).get("name").string())
      faults.forbidden("name", std::string(list) + " may not be renamed or reordered on resize");
    ++other;
  });
  return faults.size() == before;
}

template <typename F>
void each_pair(Faults& faults, Json spec, Json old, std::string_view list, F f) {
  auto other = old.get(list).elements().begin();
  each(faults, spec, list, [&](Json c, size_t) {
    f(c, *other);
    ++other;
  });
}

// AT the spec.
void check_containers_resize(Faults& faults, Json spec, Json old) {
  const auto check = [&](Json c, Json before) {
    const Faults::In at(faults, "resources");
    check_removed(faults, c.get("resources"), before.get("resources"), "");
  };
  each_pair(faults, spec, old, "initContainers", check);
  each_pair(faults, spec, old, "containers", check);
  size_t others = 0;
  each_pair(faults, spec, old, "containers",
            [&](Json c, Json before) { others += same_but_compute(c, before) ? 0 : 1; });
  for (size_t i = 0; i < others && !faults.full(); i++)
    faults.forbidden("", "only cpu and memory resources are mutable");
  each_pair(faults, spec, old, "initContainers", [&](Json c, Json before) {
    if (!same_but_compute(c, before)) {
      faults.forbidden("",
                       "only cpu and memory resources for init or sidecar containers are mutable");
    }
    if (is_sidecar(c) || same_value(c, before)) return;
    for (const Json p : c.get("resizePolicy").elements()) {
      if (p.get("restartPolicy").string() == "RestartContainer") {
        faults.forbidden("",
                         "non-sidecar init containers with a resize policy of RestartContainer "
                         "cannot be resized");
      }
    }
  });
}

}  // namespace

void validate_pod_resize(const Input& in, Faults& faults) {
  const Json old = in.old_root;
  if (old.at("metadata.annotations").get("kubernetes.io/config.mirror"))
    return faults.forbidden("[]", "static pods cannot be resized");
  if (old.at("spec.os.name").string() == "windows")
    return faults.forbidden("[]", "windows pods cannot be resized");
  check_pod_metadata_and_spec(faults, in.root, old);
  const Json spec = in.root.get("spec");
  const Json old_spec = old.get("spec");
  const Faults::In at(faults, "spec");
  const std::string_view old_class = old.at("status.qosClass").string();
  if (kube::class_of_service(spec) !=
      (old_class.empty() ? kube::class_of_service(old_spec) : old_class)) {
    faults.invalid("", in.root.at("status.qosClass").string(),
                   "Pod QOS Class may not change as a result of resizing");
  }
  if (!node_resizes(old)) faults.forbidden("", "Pod running on node without support for resize");
  check_pod_level(faults, spec.get("resources"), old_spec.get("resources"));
  if (old.at("status.nodeAllocatableResourceClaimStatuses").size() != 0)
    faults.forbidden("", "pods with node allocatable resource claims cannot be resized");
  const bool same_order = check_order(faults, spec, old_spec, "containers");
  if (!check_order(faults, spec, old_spec, "initContainers") || !same_order) return;
  check_containers_resize(faults, spec, old_spec);
}

}  // namespace kedge::validation
