// Store: revisions on disk. The loop's side of the datastore: a queue of commits in front of an
// Engine that runs on the store thread.
//
// Promises: commit() reports success only when the changes are on stable storage (fsync); commits
// that wait while the disk works share the next transaction; results come in the order of the
// calls. If a transaction fails, it and every commit queued behind it fail, because what they
// decided stood on it. No revision is ever used twice: their upper bound is reserved on disk in
// blocks (also in a second file), and a start continues above the highest known bound.
//
// Soft changes (Lease renewals, Node heartbeats, Events) are acknowledged at once when nothing
// durable is pending, else with that batch; they reach the disk in batches, every 10 minutes, at
// close, when they grow large, or along with a durable write once they have waited half of that
// time. An idle store neither writes nor syncs; housekeeping follows writes and ends.
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

// The whole content of a store as memory has it.
struct Everything {
  std::vector<Change> rows;
  std::vector<std::string> unread;  // keys of rows that are on disk only; kept as they are
};

struct StoredRow {
  std::string_view key;
  uint64_t revision;
  std::string_view value;  // valid during the call
};

class Files;   // files.h
class Engine;  // engine.h

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
  uint64_t pending = 0;        // waiting now
  uint64_t soft_pending = 0;   // acknowledged, not yet on disk
  uint64_t file_bytes = 0;     // of the main file, as of the last housekeeping
  uint64_t backups = 0;        // made by this process
  bool disk_full = false;      // the last write failed for want of space
  bool damaged = false;        // found while running, not yet repaired
  uint64_t repairs = 0;        // from memory, by this process
  uint64_t seal_key = 0;       // number of the key that seals rows
  uint64_t old_seal_keys = 0;  // keys that still open rows: a rotation is under way
};

struct StoreOptions {
  std::string directory;  // DATA_DIR/server/db
  uint64_t soft_flush_ms = 600'000;
  uint64_t backup_period_s = 86'400;     // at most one automatic backup in this time
  uint64_t first_backup_s = 600;         // after the first durable change since the last backup
  uint64_t check_period_s = 86'400;      // between looking for damage (while there are writes)
  std::vector<std::string> extra_files;  // whole paths; kept in backups, brought back if missing
  size_t max_pending = limits::kPendingWrites;
  size_t max_pending_bytes = limits::kPendingWriteBytes;
  std::string vfs;         // SQLite VFS name; "": the system's (the simulator has its own)
  Files* files = nullptr;  // null: the system's; borrowed
};

class Store {
 public:
  // Opens or makes the directory, checks, migrates; blocking, at start. Errors name the file; two
  // servers on one directory: the second one's error names the first's pid.
  static Result<std::unique_ptr<Store>> open(StoreOptions options, io::Loop& loop, Runner& runner,
                                             Random& random, Log log);
  // The same over an engine that is open. REQUIRES: loop and runner outlive the store.
  static std::unique_ptr<Store> over(std::unique_ptr<Engine> engine, StoreOptions options,
                                     io::Loop& loop, Runner& runner, Log log);
  // Without close(): as after a crash; work that has begun ends, no callback comes any more.
  virtual ~Store() = default;

  virtual const OpenReport& report() const = 0;
  // Every row, once, before the first commit; blocking, at start.
  virtual Status load(Fn<Status(const StoredRow&)> each) = 0;

  // REQUIRES: revisions ascend over all calls. `done` comes later, once, in the order of the calls
  // of both. When one fails everything behind it fails in the same turn; what is committed from
  // inside such a `done` fails too.
  virtual void commit(std::vector<Change> changes, Fn<void(const Status&)> done) = 0;
  // Without changes: a place in the order, answered when everything before it is committed.
  virtual void commit_soft(std::vector<Change> changes, Fn<void(const Status&)> done) = 0;
  // Not ok: a new write should be refused with this (queue full) before anything is decided.
  virtual Status accepting() const = 0;

  // Where a store that finds its disk damaged while running takes everything from. `everything` is
  // called on the loop when no write is on its way, and gives what was acknowledged. Without it the
  // next start repairs from a backup.
  virtual void repair_with(Fn<store::Everything()> everything) = 0;

  // Makes a new key for what is sealed at rest, seals every row anew and forgets the old key;
  // `done` at the end. What is cut off goes on at the next start. Conflict: it is under way
  // already.
  virtual void rotate_seal_key(Fn<void(const Status&)> done) = 0;

  // Orderly end: everything pending and soft is written, the clean mark set, files closed.
  virtual void close(Fn<void(Status)> done) = 0;
  virtual StoreStats stats() const = 0;
};

}  // namespace kedge::store
