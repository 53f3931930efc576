#include "store/schema.h"

#include "crypto/checksum.h"
#include "store/codec.h"

namespace kedge::store {
namespace {

constexpr char kTables[] =
    "CREATE TABLE objects(id INTEGER PRIMARY KEY, key TEXT NOT NULL, revision INTEGER NOT NULL,"
    " codec INTEGER NOT NULL, checksum INTEGER NOT NULL, value BLOB NOT NULL);"
    "CREATE UNIQUE INDEX objects_key ON objects(key);"
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;";

uint32_t big_endian(std::string_view s, size_t at) {
  uint32_t v = 0;
  for (size_t i = 0; i < 4; ++i) v = v << 8 | static_cast<uint8_t>(s[at + i]);
  return v;
}

Error newer(const std::string& path, int64_t version) {
  return Error(Code::kInternalError,
               path + " was written by a newer version of this program (its schema is " +
                   std::to_string(version) + ", this one knows " + std::to_string(kSchemaVersion) +
                   "): nothing was changed; use the newer program or an older backup");
}

}  // namespace

std::span<const Migration> migrations() { return {}; }

Status check_not_newer(Files& files, const std::string& path) {
  // https://www.sqlite.org/fileformat.html#the_database_header
  const Result<std::string> header = files.read_at(path, 0, 100);
  if (!header.ok() || header->size() < 100 || !header->starts_with("SQLite format 3")) return {};
  if (big_endian(*header, 68) != kApplicationId) return {};
  const uint32_t version = big_endian(*header, 60);
  if (version > kSchemaVersion) return newer(path, version);
  return {};
}

Status set_up_connection(Db& db) {
  return db.exec(
      "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cache_size=-2048;"
      // Pages written again before a checkpoint cost one write to the file: 8 MiB of WAL.
      "PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=8388608;"
      "PRAGMA foreign_keys=OFF; PRAGMA busy_timeout=2000");
}

Status create_schema(Db& db) {
  TRY(db.exec("PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL"));
  const std::string mode = TRY(db.text("PRAGMA journal_mode=WAL"));
  if (mode != "wal") {
    return Error(Code::kInternalError, db.path() + ": the file system has no WAL mode: " + mode);
  }
  const std::string version =
      "BEGIN IMMEDIATE;" + std::string(kTables) +
      "INSERT INTO meta VALUES('bound',0),('last_revision',0),('clean',0),('seal_key',0);"
      "PRAGMA application_id=" +
      std::to_string(kApplicationId) + "; PRAGMA user_version=" + std::to_string(kSchemaVersion) +
      "; COMMIT";
  TRY(db.exec(version.c_str()));
  return db.checkpoint_truncate();
}

Status migrate(Db& db, std::span<const Migration> steps, int target, Fn<Status()> before) {
  const int64_t from = TRY(db.number("PRAGMA user_version"));
  if (from > target) return newer(db.path(), from);
  if (from == target) return {};
  TRY(before());
  TRY(db.exec("BEGIN IMMEDIATE"));
  const auto run = [&]() -> Status {
    int64_t at = from;
    for (const Migration& m : steps) {
      if (m.to <= at || m.to > target) continue;
      if (m.to != at + 1) break;
      TRY(db.exec(m.sql));
      at = m.to;
    }
    if (at != target) {
      return Error(Code::kInternalError, db.path() + ": no way from schema " +
                                             std::to_string(from) + " to " +
                                             std::to_string(target));
    }
    TRY(db.exec(("PRAGMA user_version=" + std::to_string(target)).c_str()));
    return db.exec("COMMIT");
  };
  Status done = run();
  if (!done.ok()) {
    if (db.in_transaction()) static_cast<void>(db.exec("ROLLBACK"));
    return std::move(done).context("migrating the store");
  }
  return db.checkpoint_truncate();
}

Result<Meta> read_meta(Db& db) {
  Meta meta;
  Statement s = TRY(Statement::prepare(db, "SELECT name, value FROM meta"));
  while (TRY(s.step(db))) {
    const std::string_view name = s.bytes(0);
    const uint64_t value = static_cast<uint64_t>(s.number(1));
    if (name == "bound") meta.bound = value;
    if (name == "last_revision") meta.last_revision = value;
    if (name == "clean") meta.clean = value == 1;
    if (name == "seal_key") meta.seal_key = value;
  }
  return meta;
}

Status write_meta(Db& db, std::string_view name, uint64_t value) {
  Statement s = TRY(Statement::prepare(
      db, "INSERT INTO meta VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET value=?2"));
  s.bind_text(1, name);
  s.bind(2, static_cast<int64_t>(value));
  static_cast<void>(TRY(s.step(db)));
  return {};
}

namespace {

struct IndexSum {
  uint64_t rows = 0;
  uint64_t sum = 0;
  void add(std::string_view key, int64_t id) {
    ++rows;
    sum += crypto::hash64(key, static_cast<uint64_t>(id));
  }
};

// Reads rows of the table; stops at the first bad one.
Status examine_table(Db& db, Soundness& out, IndexSum& sum) {
  Statement s = TRY(Statement::prepare(
      db, "SELECT id, key, revision, codec, checksum, value FROM objects NOT INDEXED"));
  while (TRY(s.step(db))) {
    const std::string_view key = s.bytes(1);
    const uint64_t revision = static_cast<uint64_t>(s.number(2));
    const Codec codec = static_cast<Codec>(s.number(3));
    if (row_checksum(key, revision, codec, s.bytes(5)) != static_cast<uint64_t>(s.number(4))) {
      out.damage = "the checksum of row " + std::to_string(s.number(0)) + " is wrong";
      return {};
    }
    out.max_revision = std::max(out.max_revision, revision);
    sum.add(key, s.number(0));
  }
  out.rows = sum.rows;
  return {};
}

Status examine_index(Db& db, IndexSum& sum) {
  Statement s = TRY(
      Statement::prepare(db, "SELECT key, id FROM objects INDEXED BY objects_key ORDER BY key"));
  while (TRY(s.step(db))) sum.add(s.bytes(0), s.number(1));
  return {};
}

}  // namespace

Result<Soundness> examine(Db& db) {
  Soundness out;
  IndexSum table;
  IndexSum index;
  Status read = examine_table(db, out, table);
  if (read.ok() && out.damage.empty()) read = examine_index(db, index);
  if (read.ok() && out.damage.empty() && (table.rows != index.rows || table.sum != index.sum)) {
    out.damage = "the index does not fit the rows";
  }
  if (!read.ok()) {
    if (!db.damaged()) return std::move(read).error();
    out.damage = read.error().message();
  }
  return out;
}

}  // namespace kedge::store
