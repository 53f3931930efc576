// Opening the SQLite store at start: lock, keys, version, soundness; after damage the newest good
// backup; the revision from which this life counts.
//
// Files in the directory: kedge.db (with -wal, -shm), revision (the second copy of the bound),
// lock,
// *.key, backup-*.kedge, reserve (blocks to free when the disk is full), kedge.db.damaged-* (set
// aside, never touched again), damaged (a note of the last life that damage was found).
//
// Every step can be cut off by a power loss and done again: the new database is complete and synced
// before it takes the name, and a missing database beside a `revision` file counts as damage.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "store/files.h"
#include "store/keys.h"
#include "store/sqlite.h"
#include "store/store.h"

namespace kedge::store {

// Revisions reserved at a time, and skipped at a start after the highest reserved one: a little
// after a crash, much when an older backup is in use and the bound might be an old one too.
inline constexpr uint64_t kRevisionBlock = 50'000;
inline constexpr uint64_t kCrashMargin = 1'000;
inline constexpr uint64_t kRestoreMargin = 1'000'000;

struct EngineOptions {
  std::string directory;
  std::string vfs;
  std::vector<std::string> extra_files;

  std::string path(const char* name) const { return directory + "/" + name; }
};

inline constexpr char kDatabaseFile[] = "kedge.db";
inline constexpr char kRevisionFile[] = "revision";
inline constexpr char kLockFile[] = "lock";
inline constexpr char kReserveFile[] = "reserve";
inline constexpr char kDamagedNote[] = "damaged";

struct OpenedStore {
  std::unique_ptr<FileLock> lock;
  std::unique_ptr<KeyRing> keys;
  Db db;
  OpenReport report;
  uint64_t bound = 0;
  uint64_t seal_key = 0;  // as noted in the database; 0: nothing was sealed
};

Result<OpenedStore> open_store(const EngineOptions& options, Files& files, Random& random,
                               const Clock& clock, const Log& log);

// The second copy of the bound. 0: there is none, or it is damaged.
uint64_t read_bound_file(Files& files, const std::string& path);
Status write_bound_file(Files& files, const std::string& path, uint64_t bound);

// A key's id as it stands in the database.
uint64_t key_number(const KeyRing::Key& key);

}  // namespace kedge::store
