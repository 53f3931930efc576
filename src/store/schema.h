// The tables in the SQLite file, their version, and how to tell a sound file from a damaged one.
//
// PRAGMA user_version is the schema's version, application_id says that the file is ours. A file of
// a newer version is refused untouched; an older one is migrated forward, one Migration after the
// other in one transaction, after a backup. A migration ends with a checkpoint, so that the version
// in the file's header is always the true one.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/function.h"
#include "base/result.h"
#include "store/files.h"
#include "store/sqlite.h"

namespace kedge::store {

inline constexpr int kSchemaVersion = 1;
inline constexpr int64_t kApplicationId = 0x6b656467;  // "kedg"

struct Migration {
  int to;           // from to - 1
  const char* sql;  // any statements
};
// From version 1 up to kSchemaVersion.
std::span<const Migration> migrations();

// Errors: the file at `path` is of a newer version. Reads only the header, writes nothing.
Status check_not_newer(Files& files, const std::string& path);

// For every connection that writes.
Status set_up_connection(Db& db);
// In an empty file: page size, vacuum mode, WAL, tables.
Status create_schema(Db& db);
// Brings the file to version `target`; `before` is called when there is something to do (backup).
Status migrate(Db& db, std::span<const Migration> steps, int target, Fn<Status()> before);

struct Meta {
  uint64_t bound = 0;  // no revision above it was used
  uint64_t last_revision = 0;
  bool clean = false;
  uint64_t seal_key = 0;  // id of the key of the sealed rows; 0: none yet
};
Result<Meta> read_meta(Db& db);
// Inside or outside a transaction.
Status write_meta(Db& db, std::string_view name, uint64_t value);

// What a reading of every row and of the whole index has found.
struct Soundness {
  std::string damage;  // "": sound
  uint64_t rows = 0;
  uint64_t max_revision = 0;
};
// Errors: the disk cannot be read; damage is not an error here.
Result<Soundness> examine(Db& db);

}  // namespace kedge::store
