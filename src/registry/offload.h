// Offload: preparing and deciding a write of large objects on the pool, because parsing, comparing
// and printing megabytes takes longer than the loop may be held.
//
// The head cannot be asked from there: the object and its namespace are taken along as they are
// when the work begins. What comes back is a decision whose revision is still to be taken, good as
// long as the head says the same as then; else the loop has it made again. Nobody else touches the
// record meanwhile.
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

// The head's answers of one moment; everything else is absent.
class FrozenHead final : public HeadView {
 public:
  FrozenHead(const Record& r, const HeadView& head, kube::ResourceId namespaces);
  kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const override;

 private:
  kube::ResourceId resource_;
  std::string key_;
  ObjectRef object_;
  kube::ResourceId namespaces_;
  std::string ns_;
  ObjectRef namespace_object_;
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
  Offload(std::shared_ptr<Record> record, const kube::Kinds& kinds, const HeadView& head,
          const Clock& clock, Random& random, kube::ResourceId namespaces);

  // Pool.
  void prepare() { status = preparation_.prepare(*record, true); }
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
