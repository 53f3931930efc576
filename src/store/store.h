// Store: revisions on disk. The loop's side of the datastore: a queue of commits in front of an
// Engine that runs on the store thread.
//
// Promises: commit() reports success only when the changes are on stable storage (fsync); commits
// that wait while the disk works share the next transaction; results come in the order of the
// calls. If a transaction fails, it and every commit queued behind it fail, because what they
// decided stood on it. No revision is ever used twice: their upper bound is reserved on disk in
// blocks (also in a second file), and a start continues above the highest known bound.
//
// Soft changes (design: Lease renewals, Node heartbeats, Events) are acknowledged at once when
// nothing durable is pending, else with that batch; they reach the disk in batches, at most every
// 10 minutes, at close, or along with any durable write.
//
// Loop thread only, except inside. Errors: InsufficientStorage (disk full, later writes may work
// again), TooManyRequests (queue full), InternalError.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/function.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "io/loop.h"

namespace kedge::store {

struct Change {
  std::string key;  // "core/pods/default/a"
  uint64_t revision = 0;
  Bytes value;  // the object's JSON; unused for a deletion
  bool deletion = false;
  bool sealed = false;  // encrypted at rest (Secrets)
};

struct StoredRow {
  std::string_view key;
  uint64_t revision;
  std::string_view value;  // valid during the call
};

// Runs the engine's work away from the loop: a thread in the server, the simulator's disk in tests.
// Work items run one after another in order.
class Runner {
 public:
  virtual ~Runner() = default;
  virtual void run(Fn<void()> work, Fn<void()> done) = 0;  // `done` on the loop
};

struct OpenReport {
  uint64_t start_revision = 0;  // every revision used from now on is greater
  bool clean_stop = false;      // the last stop was orderly: watches may continue from
  uint64_t last_revision = 0;   // ... this revision
  bool restored = false;        // damage was found and an older backup is in use
  std::string restored_from;    // its file
  std::string damaged_file;     // where the damaged store was set aside
};

struct StoreStats {
  uint64_t commits = 0;  // calls of commit() that succeeded
  uint64_t transactions = 0;
  uint64_t changes = 0;
  uint64_t soft_changes = 0;
  uint64_t failures = 0;
  uint64_t pending = 0;  // waiting now
  uint64_t file_bytes = 0;
  bool disk_full = false;
};

struct StoreOptions {
  std::string directory;  // DATA_DIR/server/db
  uint64_t soft_flush_ms = 600'000;
  uint64_t backup_period_s = 86'400;
  size_t max_pending = limits::kPendingWrites;
  size_t max_pending_bytes = limits::kPendingWriteBytes;
  std::string vfs;  // SQLite VFS name; "": the system's (the simulator has its own)
};

class Store {
 public:
  // Opens or makes the directory, checks, migrates; blocking, at start. Errors name the file; two
  // servers on one directory: the second one's error names the first's pid.
  static Result<std::unique_ptr<Store>> open(StoreOptions options, io::Loop& loop, Runner& runner,
                                             Random& random, Log log);
  virtual ~Store() = default;

  virtual const OpenReport& report() const = 0;
  // Every row, once, before the first commit; blocking, at start.
  virtual Status load(Fn<Status(const StoredRow&)> each) = 0;

  // REQUIRES: revisions ascend over all calls. `done` comes later, once.
  virtual void commit(std::vector<Change> changes, Fn<void(const Status&)> done) = 0;
  // Without changes: a place in the order, answered when everything before it is committed.
  virtual void commit_soft(std::vector<Change> changes, Fn<void(const Status&)> done) = 0;
  // Not ok: a new write should be refused with this (queue full) before anything is decided.
  virtual Status accepting() const = 0;

  // Orderly end: everything pending and soft is written, the clean mark set, files closed.
  virtual void close(Fn<void(Status)> done) = 0;
  virtual StoreStats stats() const = 0;
};

}  // namespace kedge::store
