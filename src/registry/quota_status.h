// QuotaStatus: writes what the QuotaLedger counts into status.used of the quotas, some milliseconds
// after it changed: a burst of writes costs one update of each quota. A quota that is new or says
// something else is left to its controller for a second.
//
// Loop thread only.
#pragma once

#include <set>
#include <string>

#include "io/loop.h"
#include "kube/kinds.h"
#include "registry/quota_ledger.h"
#include "registry/registry.h"

namespace kedge::registry {

class QuotaStatus {
 public:
  // Everything borrowed outlives it.
  QuotaStatus(io::Loop& loop, const kube::Kinds& kinds, Registry& registry, QuotaLedger& ledger)
      : timer_(loop),
        late_timer_(loop),
        quotas_(kinds.find_storage_prefix("core/resourcequotas")),
        registry_(registry),
        ledger_(ledger) {}

  // The ledger may have quotas whose status is behind.
  void poke();

 private:
  void write_all();
  enum class Turn : bool { kFirst, kLate };
  void write(const std::string& key, Turn turn);
  void put_off(const std::string& key);

  io::Timer timer_;
  io::Timer late_timer_;
  std::set<std::string> late_;  // keys left to the controller
  bool armed_ = false;
  const kube::Kind* quotas_;
  Registry& registry_;
  QuotaLedger& ledger_;
};

}  // namespace kedge::registry
