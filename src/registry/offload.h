// Offload: preparing and deciding a write of large objects on the pool, because parsing, comparing
// and printing megabytes takes longer than the loop may be held.
//
// The head cannot be asked from there: the object is taken along as it is when the work begins, and
// admission, which asks for others, happens on the loop in between. What comes back is a decision
// whose revision is still to be taken, good as long as the head says the same as then; else the
// loop has it made again. Nobody else touches the record meanwhile.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "registry/decide.h"
#include "registry/head.h"
#include "registry/prepare.h"
#include "registry/record.h"

namespace kedge::registry {

// The head's answer about one object of one moment; everything else is absent.
class FrozenHead final : public HeadView {
 public:
  FrozenHead(const Record& r, const HeadView& head);
  kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const override;
  void for_each(kube::ResourceId resource, std::string_view ns,
                Fn<bool(const kube::ObjectRef&)> each) const override;

 private:
  kube::ResourceId resource_;
  std::string key_;
  ObjectRef object_;
};

// Random bytes that were drawn before: the source itself belongs to the loop.
class DrawnRandom final : public Random {
 public:
  explicit DrawnRandom(Random& from) { from.fill(bytes_); }
  // REQUIRES: not more in all than a write needs (names, a uid).
  void fill(std::span<uint8_t> out) override;

 private:
  std::array<uint8_t, 512> bytes_;
  size_t used_ = 0;
};

class Offload {
 public:
  // Loop. REQUIRES: what is borrowed outlives the work.
  Offload(std::shared_ptr<Record> record, const Admission& admission, const HeadView& head,
          const Clock& clock, Random& random);

  // Pool.
  void start() { status = preparation_.start(*record, true); }
  void fill() { status = preparation_.fill(*record); }
  void accept_patched(Patching& done) { status = preparation_.accept_patched(*record, done); }
  void decide() { decision = decider_.decide(*record); }

  const std::shared_ptr<Record> record;
  Status status;
  Result<Decision> decision = Decision();

 private:
  FrozenHead head_;
  DrawnRandom random_;
  Preparation preparation_;
  Decider decider_;
};

// Gives a decision of the pool its revision.
void take_revision(Decision& d, const Kind& stored, uint64_t revision);

}  // namespace kedge::registry
