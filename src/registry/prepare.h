// Preparation: the first steps of a write: what was sent is checked against the URL (accept) and
// made what would be stored, against the head as it is now: start(), admit(), fill(). A write whose
// object changed while a stage was suspended is prepared again. On the loop; all but admit() of a
// large object on the pool, against a frozen head (offload.h). Changes nothing but the record.
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "kube/kinds.h"
#include "kube/schema.h"
#include "registry/admission.h"
#include "registry/head.h"
#include "registry/patch_write.h"
#include "registry/record.h"

namespace kedge::registry {

class Preparation {
 public:
  // Everything borrowed outlives it.
  Preparation(const Admission& admission, const HeadView& head, const Clock& clock, Random& random);

  // Sets r.old. Error: NotFound for a write that needs it.
  Status look_up(Record& r) const;
  // Takes r.doc, a decoded document of the request's version, into the storage version.
  Status accept(Record& r, const kube::ShapeReport& report) const;
  // The old object of a patch and what is to be done to it. REQUIRES: r.old is set (null only for
  // an apply).
  Patching patching(Record& r, const kube::Kinds& kinds) const;
  // Takes what patching made for r.doc, checks it against the URL, and starts as an update does.
  Status accept_patched(Record& r, Patching& done);
  // Fills r.old and r.prepared with what was sent. Not for patches. `again` says that the write may
  // be prepared another time, so that r.doc is kept.
  Status start(Record& r, bool again);
  // The mutating part of admission. On the loop only, as all that asks the head for other objects.
  Status admit(Record& r);
  // Makes r.prepared what would be stored.
  Status fill(Record& r);
  // The validating part of admission, of what was decided. On the loop only.
  Status admit_decided(Record& r, kube::Json old_root) const;

 private:
  // r.prepared as the functions of a kind's rules see it.
  Writing writing(Record& r, kube::Json old_root) const;
  Admitting admitting(Record& r, kube::Json old_root) const;
  Status start_create(Record& r, bool again);
  Status start_update(Record& r, bool again);
  Status start_delete(Record& r) const;
  void fill_new(Record& r);
  Status check_revision(const Record& r) const;

  const Admission& admission_;
  const HeadView& head_;
  const Clock& clock_;
  Random& random_;
};

}  // namespace kedge::registry
