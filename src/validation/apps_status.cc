// The counters of workloads' statuses: pkg/apis/apps/validation, one row a kind.
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

struct Counters {
  std::string_view resource;
  std::string_view non_negative;
  std::string_view at_most_replicas;
  std::string_view ready_name;  // of the limit of availableReplicas; none: not limited
};

constexpr Counters kCounters[] = {
    {"deployments",
     "observedGeneration,replicas,updatedReplicas,readyReplicas,availableReplicas,"
     "unavailableReplicas,terminatingReplicas,collisionCount",
     "updatedReplicas,readyReplicas,availableReplicas", "readyReplicas"},
    {"replicasets",
     "replicas,fullyLabeledReplicas,readyReplicas,availableReplicas,observedGeneration,"
     "terminatingReplicas",
     "fullyLabeledReplicas,readyReplicas,availableReplicas", "readyReplicas"},
    {"replicationcontrollers",
     "replicas,fullyLabeledReplicas,readyReplicas,availableReplicas,observedGeneration",
     "fullyLabeledReplicas,readyReplicas,availableReplicas", "readyReplicas"},
    {"statefulsets",
     "replicas,readyReplicas,currentReplicas,updatedReplicas,availableReplicas,"
     "observedGeneration,collisionCount",
     "readyReplicas,currentReplicas,updatedReplicas,availableReplicas", "status.readyReplicas"},
    {"daemonsets",
     "currentNumberScheduled,numberMisscheduled,desiredNumberScheduled,numberReady,"
     "observedGeneration,updatedNumberScheduled,numberAvailable,numberUnavailable,collisionCount",
     "", ""},
};

}  // namespace

void validate_workload_status(const Input& in, Faults& faults) {
  const Json status = in.root.get("status");
  const Faults::In at(faults, "status");
  for (const Counters& c : kCounters) {
    if (c.resource != in.kind.resource) continue;
    check_all_non_negative(faults, status, c.non_negative);
    if (!c.ready_name.empty()) {
      check_all_at_most(faults, status, c.at_most_replicas, number_of(status, "replicas"),
                        "status.replicas");
      check_all_at_most(faults, status, "availableReplicas", number_of(status, "readyReplicas"),
                        c.ready_name);
    }
    if (c.non_negative.ends_with("collisionCount")) {
      check_not_decremented(faults, "collisionCount", status, in.old_root.get("status"));
    }
  }
}

}  // namespace kedge::validation
