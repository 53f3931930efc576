// Preparation: the first steps of a write: what was sent is checked against the URL (accept) and
// made what would be stored (prepare), against the head as it is now. A write whose object changed
// while a stage was suspended is prepared again. On the loop, or on the pool against a
// frozen head (offload.h); changes nothing but the record.
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "kube/kinds.h"
#include "kube/schema.h"
#include "registry/head.h"
#include "registry/patch_write.h"
#include "registry/record.h"

namespace kedge::registry {

class Preparation {
 public:
  // Everything borrowed outlives it.
  Preparation(const kube::Kinds& kinds, const HeadView& head, const Clock& clock, Random& random);

  // Sets r.old. Error: NotFound for a write that needs it.
  Status look_up(Record& r) const;
  // Takes r.doc, a decoded document of the request's version, into the storage version.
  Status accept(Record& r, const kube::ShapeReport& report) const;
  // The old object of a patch and what is to be done to it. REQUIRES: r.old is set (null only for
  // an apply).
  Patching patching(Record& r, const kube::Kinds& kinds) const;
  // Takes what patching made for r.doc, checks it against the URL, and goes the way of an update.
  Status accept_patched(Record& r, Patching& done);
  // Fills r.old and r.prepared. Not for patches. `again` says that the write may be prepared
  // another time, so that r.doc is kept.
  Status prepare(Record& r, bool again);
  // New content needs a namespace that is there and stays (upstream: NamespaceLifecycle).
  Status check_namespace(const Record& r) const;

 private:
  // r.prepared as the functions of a kind's rules see it.
  Writing writing(Record& r, kube::Json old_root) const;
  Status prepare_create(Record& r, bool again);
  Status prepare_update(Record& r, bool again);
  Status prepare_delete(Record& r) const;

  const HeadView& head_;
  const Clock& clock_;
  Random& random_;
  const Kind* namespaces_;
};

}  // namespace kedge::registry
