// Decider: the one synchronous step of a write: what was prepared is checked against the head as it
// is now, and the revision is taken. On the loop; large objects on the pool against a frozen head,
// where the revision is taken by the loop afterwards (offload.h).
#pragma once

#include <cstdint>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "registry/head.h"
#include "registry/prepare.h"
#include "registry/record.h"

namespace kedge::registry {

class Decider {
 public:
  enum class Admits : uint8_t { kYes, kLater };
  // `revision`: the highest one given out before. Everything borrowed outlives it. kLater: the
  // validating part of admission is left to the loop.
  Decider(const Preparation& preparation, Admits admits, const HeadView& head, const Clock& clock,
          Random& random, uint64_t revision)
      : preparation_(preparation),
        admits_(admits),
        head_(head),
        clock_(clock),
        random_(random),
        revision_(revision) {}

  // REQUIRES: r.old is the head's object, and of an update the one it was prepared against. A
  // decision without a revision writes nothing: no change, or a dry run.
  Result<Decision> decide(Record& r);
  uint64_t next_revision() { return ++revision_; }

 private:
  Result<Decision> create(Record& r);
  Result<Decision> update(Record& r);
  Result<Decision> remove(Record& r);
  uint64_t revision_for(const Record& r) { return r.request.dry_run ? 0 : next_revision(); }

  Status admit(Record& r, kube::Json old_root) const;

  const Preparation& preparation_;
  const Admits admits_;
  const HeadView& head_;
  const Clock& clock_;
  Random& random_;
  uint64_t revision_;  // the highest one given out
};

}  // namespace kedge::registry
