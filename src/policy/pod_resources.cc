#include "policy/pod_resources.h"

#include "kube/resource_names.h"

namespace kedge::policy {
namespace {

using kube::Json;

// Which of the two lists is added up.
enum class Which : bool { kRequests, kLimits };
std::string_view name_of(Which which) { return which == Which::kRequests ? "requests" : "limits"; }

// Containers as the kubelet has them, by name: a resize in flight counts as much as what it is from
// or to, whichever is more.
class Statuses {
 public:
  explicit Statuses(Json status) : infeasible_(resize_is_infeasible(status)) {
    for (const std::string_view list : {"containerStatuses", "initContainerStatuses"}) {
      for (const Json s : status.get(list).elements()) {
        if (s.get("resources").is_object()) by_name_.emplace(s.get("name").string(), s);
      }
    }
  }

  Amounts effective(Json container, Which which) const {
    Amounts wanted = amounts_of(container.get("resources").get(name_of(which)));
    const auto found = by_name_.find(container.get("name").string());
    if (found == by_name_.end()) return wanted;
    if (infeasible_) wanted.clear();
    raise_amounts(wanted, amounts_of(found->second.get("resources").get(name_of(which))));
    if (which == Which::kRequests) {
      raise_amounts(wanted, amounts_of(found->second.get("allocatedResources")));
    }
    return wanted;
  }

 private:
  static bool resize_is_infeasible(Json status) {
    for (const Json c : status.get("conditions").elements()) {
      if (c.get("type").string() == "PodResizePending") {
        return c.get("reason").string() == "Infeasible";
      }
    }
    return false;
  }

  bool infeasible_;
  std::map<std::string_view, Json> by_name_;
};

// KEP-753: an init container runs beside those before it that restart; all of them are over, or
// restart, when the containers run.
Amounts aggregate(Json pod, Which which) {
  const Json spec = pod.get("spec");
  const Statuses statuses(pod.get("status"));
  Amounts total, restarting, first;
  for (const Json c : spec.get("containers").elements()) {
    add_amounts(total, statuses.effective(c, which));
  }
  for (const Json c : spec.get("initContainers").elements()) {
    if (c.get("restartPolicy").string() == "Always") {
      const Amounts own = statuses.effective(c, which);
      add_amounts(total, own);
      add_amounts(restarting, own);
      raise_amounts(first, restarting);
      continue;
    }
    Amounts here = amounts_of(c.get("resources").get(name_of(which)));
    add_amounts(here, restarting);
    raise_amounts(first, here);
  }
  raise_amounts(total, first);
  return total;
}

Amounts of_pod(Json pod, Which which) {
  Amounts out = aggregate(pod, which);
  for (const auto m : pod.get("spec").get("resources").get(name_of(which)).members()) {
    if (kube::is_pod_level_resource(m.name)) {
      out.insert_or_assign(std::string(m.name), std::string(m.value.string()));
    }
  }
  for (const auto m : pod.get("spec").get("overhead").members()) {
    if (which == Which::kLimits) {
      const auto limit = out.find(m.name);
      if (limit == out.end() || is_zero(limit->second)) continue;
    }
    add_amount(out, m.name, m.value.string());
  }
  return out;
}

}  // namespace

Amounts pod_requests(Json pod) { return of_pod(pod, Which::kRequests); }
Amounts pod_limits(Json pod) { return of_pod(pod, Which::kLimits); }

bool has_pod_level_resources(Json pod) {
  const Json resources = pod.get("spec").get("resources");
  for (const Which which : {Which::kRequests, Which::kLimits}) {
    for (const auto m : resources.get(name_of(which)).members()) {
      if (kube::is_pod_level_resource(m.name)) return true;
    }
  }
  return false;
}

}  // namespace kedge::policy
