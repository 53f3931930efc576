// Eviction: the deletion of a pod that its disruption budgets must allow (policy/v1;
// pkg/registry/core/pod/storage/eviction.go).
//
// A pod that is over, pending or being deleted goes at once. Else the one budget that selects it
// must allow a disruption: that is taken from its status in a write of its own, decided against the
// head like every write, so that racing evictions never take more than there is. Then the pod gets
// its DisruptionTarget condition and is deleted. None of these writes passes admission: the
// eviction has. Loop thread.
#pragma once

#include <string>

#include "policy/user.h"
#include "registry/registry.h"

namespace kedge::registry {

struct EvictionRequest {
  std::string ns;
  std::string name;
  DeleteOptions options;
  bool dry_run = false;
  policy::User user;
  std::string user_agent;
  std::string field_manager;  // of the change of the pod
};

// `done` is called once, perhaps from inside evict(). What was begun goes on whatever becomes of
// the client. REQUIRES: the registry outlives it. Errors: TooManyRequests with the budget as its
// cause, NotFound, Conflict.
void evict(Registry& registry, int64_t wall_seconds, EvictionRequest request,
           Fn<void(Status)> done);

}  // namespace kedge::registry
