// Controllers: runs the deciders of controllers/: follows the cache, asks reconcile for a plan, and
// commits it.
//
// Every controller has a queue of keys; a key is in it once and worked on once at a time. A plan's
// writes are committed in order through the registry under the controller's identity, and it is
// asked whether that identity may. After a failure the key comes again with back-off (5 ms doubled
// up to kMostBackOffMs), after a conflict at once; the next reconcile sees the outcomes. A key is
// held until its writes are committed, and then the cache has them. What is called on the loop
// takes at most a slice of kSliceUs; nothing is polled: without changes and requests to come again
// nothing runs.
//
// After a start from an older backup nothing is deleted for a while: what would be is tried again
// then. Loop thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/function.h"
#include "base/log.h"
#include "base/result.h"
#include "controllers/controller.h"
#include "io/loop.h"
#include "policy/authorizer.h"
#include "registry/registry.h"

namespace kedge::daemon {

struct ControllersOptions {
  std::span<const controllers::Controller> table = controllers::all_controllers();
  controllers::Facts facts;
  std::vector<std::string> disabled;  // names; "all"
  int64_t delete_nothing_us = 0;      // from the start on
};

struct ControllersStats {
  uint64_t reconciles = 0;
  uint64_t writes = 0;
  uint64_t failures = 0;  // of writes
  size_t queued = 0;
  size_t busy = 0;
  size_t waiting = 0;  // for a time
};

class Controllers {
 public:
  // Does an effect on a thread of the pool; the text that it makes. May outlive the Controllers.
  using DoEffect =
      std::shared_ptr<Fn<Result<std::string>(std::string_view name, kube::Json arguments)>>;
  struct Parts {
    io::Loop& loop;
    io::Pool& pool;
    registry::Registry& registry;
    Log log;
    policy::Authorizer* authorizer = nullptr;  // null: everything is allowed
    DoEffect do_effect = nullptr;              // null: there are none
    void* effect_context = nullptr;
  };
  // Follows the cache from now on, and looks at everything that is there.
  // REQUIRES: the registry outlives it; nobody else observes its cache.
  static std::unique_ptr<Controllers> start(Parts parts, ControllersOptions options);
  virtual ~Controllers() = default;

  // What a fact says now; every key is looked at again.
  virtual void set_facts(controllers::Facts facts) = 0;
  virtual ControllersStats stats() const = 0;
};

}  // namespace kedge::daemon
