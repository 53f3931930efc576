// Engine: where the store's rows are kept. SQLite on this machine today; the interface is small so
// that etcd v3 can stand behind it.
//
// Blocking. One call at a time, on the store thread; opening and load() at start. What commit() has
// reported ok survives a power cut; what it has reported failed leaves nothing behind that a later
// load() of this process could see.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/function.h"
#include "base/result.h"
#include "store/store.h"

namespace kedge::store {

struct EngineStats {
  uint64_t file_bytes = 0;
  uint64_t backups = 0;      // made by this process
  bool damaged = false;      // found while running, not yet repaired
  uint64_t seal_key = 0;     // number of the key that seals
  size_t old_seal_keys = 0;  // keys that only open: a rotation is not at its end
};

class Engine {
 public:
  virtual ~Engine() = default;
  virtual const OpenReport& report() const = 0;
  // Every row, once, before the first commit.
  virtual Status load(Fn<Status(const StoredRow&)> each) = 0;

  // One transaction with everything; ok: on stable storage. Of several changes to a key the last
  // one counts. Without changes: nothing to do.
  virtual Status commit(std::span<const Change* const> changes) = 0;
  // Revisions up to this one may be shown to clients before a commit has made them durable: a later
  // start will use greater ones only.
  virtual uint64_t bound() const = 0;
  // Changes by others to the same data (an engine with a single owner never calls).
  virtual void follow(Fn<void(std::vector<Change>)> changed) = 0;

  // One step of housekeeping: true when there is more to do. `idle`: nothing was written lately, so
  // that work that pays only at rest may be done too.
  virtual bool tidy(bool idle) = 0;
  // One step of a backup, which is consistent at the first step: true when there is more to do.
  virtual Result<bool> backup_step() = 0;
  // Seconds since the last backup by its own date, or nothing.
  virtual std::optional<uint64_t> backup_age_s() const = 0;
  // One step of looking for damage: true when there is more to do. Damage is an error.
  virtual Result<bool> check_step() = 0;

  // A new key seals from now on; the one before opens what it has sealed.
  virtual Status begin_rotation() = 0;
  // Seals some rows anew with the present key: true when there is more to do. At the end the old
  // keys are gone.
  virtual Result<bool> rotation_step() = 0;

  // Makes the data anew from what is in memory, because what is on disk is damaged; the damaged
  // files are set aside. `everything` is all that was ever acknowledged. After an error the old
  // data is in use still and damaged as before.
  virtual Status rebuild(const Everything& everything) = 0;

  // `clean`: everything acknowledged is committed and `last_revision` is the highest one used.
  virtual Status close(bool clean, uint64_t last_revision) = 0;
  virtual EngineStats stats() const = 0;
};

}  // namespace kedge::store
