#include <map>
#include <string>
#include <string_view>

#include "kube/defaults_functions.h"
#include "kube/image_name.h"
#include "kube/quantity.h"
#include "kube/resource_names.h"

namespace kedge::kube::defaults {
namespace {

using Amounts = std::map<std::string, std::string, std::less<>>;  // resource -> quantity

void add(Amounts& to, const Amounts& from) {
  for (const auto& [name, amount] : from) {
    const auto [at, fresh] = to.emplace(name, amount);
    if (!fresh) at->second = add_quantities(at->second, amount);
  }
}

void raise(Amounts& to, const Amounts& from) {
  for (const auto& [name, amount] : from) {
    const auto [at, fresh] = to.emplace(name, amount);
    if (!fresh && compare_quantities(amount, at->second) > 0) at->second = amount;
  }
}

Amounts amounts_of(Json container, std::string_view which) {
  Amounts out;
  for (const auto m : container.get("resources").get(which).members()) {
    if (is_pod_level_resource(m.name)) out.emplace(m.name, m.value.string());
  }
  return out;
}

// AggregateContainerRequests, AggregateContainerLimits: what all containers that run at one time
// need; an init container runs beside those before it that restart.
Amounts aggregate(Json spec, std::string_view which) {
  Amounts total, restarting, first;
  for (const Json c : spec.get("containers").elements()) add(total, amounts_of(c, which));
  for (const Json c : spec.get("initContainers").elements()) {
    const Amounts own = amounts_of(c, which);
    if (c.get("restartPolicy").string() == "Always") {
      add(total, own);
      add(restarting, own);
      raise(first, restarting);
      continue;
    }
    Amounts here = own;
    add(here, restarting);
    raise(first, here);
  }
  raise(total, first);
  return total;
}

Json as_object(JsonDoc& doc, const Amounts& amounts) {
  const Json out = doc.make_object();
  for (const auto& [name, amount] : amounts) out.set_string(name, amount);
  return out;
}

// Adds `amounts` to resources.WHICH as far as it does not have them.
void add_amounts(JsonDoc& doc, Json resources, std::string_view which, const Amounts& amounts) {
  if (amounts.empty()) return;
  add_missing(resources.object_at(which), as_object(doc, amounts));
}

// defaultHugePagePodLimits.
void fill_huge_page_limits(JsonDoc& doc, Json spec, Json resources) {
  if (resources.get("limits").size() == 0 && resources.get("requests").size() == 0) return;
  Amounts limits = aggregate(spec, "limits");
  const Json requests = resources.get("requests");
  std::erase_if(limits, [&](const auto& entry) {
    return !entry.first.starts_with(kHugePages) || requests.get(entry.first);
  });
  add_amounts(doc, resources, "limits", limits);
}

// defaultPodRequests.
void fill_pod_requests(JsonDoc& doc, Json spec, Json resources) {
  if (resources.get("limits").size() == 0) return;
  Amounts requests = aggregate(spec, "requests");
  std::erase_if(requests, [](const auto& entry) { return entry.first.starts_with(kHugePages); });
  for (const auto m : resources.get("limits").members()) {
    if (is_pod_level_resource(m.name)) requests.emplace(m.name, m.value.string());
  }
  add_amounts(doc, resources, "requests", requests);
}

// What is limited is requested as much, where nothing else is said.
void fill_requests(Json container) {
  const Json resources = container.get("resources");
  const Json limits = resources.get("limits");
  if (limits.size() != 0) add_missing(resources.object_at("requests"), limits);
}

void fill_host_ports(Json container) {
  for (const Json port : container.get("ports").elements()) {
    const auto number = port.get("containerPort").integer();
    if (!port.get("hostPort") && number && *number != 0) port.set_integer("hostPort", *number);
  }
}

// dropInitContainerAnnotations of the conversions.
void drop_init_container_annotations(Json metadata) {
  const Json annotations = metadata.get("annotations");
  if (annotations.size() == 0) return;
  for (const auto* name :
       {"pod.beta.kubernetes.io/init-containers", "pod.alpha.kubernetes.io/init-containers",
        "pod.beta.kubernetes.io/init-container-statuses",
        "pod.alpha.kubernetes.io/init-container-statuses"}) {
    annotations.remove(name);
  }
  if (annotations.size() == 0) metadata.remove("annotations");
}

}  // namespace

// And Convert_v1_Pod_To_core_Pod.
void fill_pod(JsonDoc& doc, Json pod) {
  const Json spec = pod.object_at("spec");
  drop_init_container_annotations(pod.get("metadata"));
  if (spec.get("terminationGracePeriodSeconds").integer().value_or(0) < 0) {
    spec.set_integer("terminationGracePeriodSeconds", 1);
  }
  const bool host_network = spec.get("hostNetwork").boolean();
  for (const auto* list : {"containers", "initContainers"}) {
    for (const Json container : spec.get(list).elements()) {
      fill_requests(container);
      if (host_network) fill_host_ports(container);
    }
  }
  if (const Json resources = spec.get("resources"); resources.is_object()) {
    fill_huge_page_limits(doc, spec, resources);
    fill_pod_requests(doc, spec, resources);
  }
  if (!spec.get("enableServiceLinks")) spec.set_bool("enableServiceLinks", true);
}

// Convert_v1_PodSpec_To_core_PodSpec and back: the old name of the service account goes with the
// new one.
void fill_pod_spec(JsonDoc& doc, Json spec) {
  const Json name = spec.get("serviceAccountName");
  const Json old_name = spec.get("serviceAccount");
  if (name) {
    spec.set("serviceAccount", doc.copy(name));
  } else if (old_name) {
    spec.set("serviceAccountName", doc.copy(old_name));
  }
}

// Convert_v1_PodStatus_To_core_PodStatus and back: the first of the addresses stands alone too.
void fill_pod_status(JsonDoc& doc, Json status) {
  const std::string_view single = status.get("podIP").string();
  const std::string_view first = status.get("podIPs").element(0).get("ip").string();
  if (single == first) return;
  if (single.empty()) {
    status.set_string("podIP", first);
    return;
  }
  const Json address = doc.make_object();
  address.set_string("ip", single);
  const Json list = doc.make_array();
  list.append(address);
  status.set("podIPs", list);
}

void fill_pod_template(JsonDoc& doc, Json pod_template) {
  static_cast<void>(doc);
  drop_init_container_annotations(pod_template.get("metadata"));
}

void fill_container(JsonDoc& doc, Json container) {
  static_cast<void>(doc);
  if (!container.get("imagePullPolicy")) {
    container.set_string("imagePullPolicy", default_pull_policy(container.get("image").string()));
  }
}

// Nothing but a name: no source is said.
void fill_volume(JsonDoc& doc, Json volume) {
  if (volume.size() == (volume.get("name") ? 1u : 0u)) volume.set("emptyDir", doc.make_object());
  const Json image = volume.get("image");
  if (image.is_object() && !image.get("pullPolicy")) {
    image.set_string("pullPolicy", default_pull_policy(image.get("reference").string()));
  }
}

}  // namespace kedge::kube::defaults
