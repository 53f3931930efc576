// The SQLite engine's part in changing the key that seals rows.
#include <vector>

#include "store/schema.h"
#include "store/sqlite_engine.h"

namespace kedge::store {
namespace {

constexpr int64_t kRowsPerStep = 64;

}  // namespace

struct SqliteEngine::SealedRow {
  std::string key;
  uint64_t revision = 0;
  std::string value;
};

void SqliteEngine::note_keys() {
  stats_.seal_key = key_number(opened_.keys->seal_key());
  stats_.old_seal_keys = opened_.keys->old_keys();
}

Status SqliteEngine::begin_rotation() {
  rotated_id_ = 0;
  const Status begun = opened_.keys->rotate(files_, options_.directory, random_);
  note_keys();
  return begun.ok() ? Status() : Status(Error(begun.error()).context("changing the sealing key"));
}

// Those of the next rows that another key than the present one has sealed, opened.
Result<std::vector<SqliteEngine::SealedRow>> SqliteEngine::next_old_rows() {
  Db& db = opened_.db;
  std::vector<SealedRow> out;
  Statement s = TRY(Statement::prepare(
      db,
      "SELECT id, key, revision, value FROM objects NOT INDEXED WHERE id > ? AND codec = 2"
      " ORDER BY id"));
  s.bind(1, rotated_id_);
  while (static_cast<int64_t>(out.size()) < kRowsPerStep && TRY(s.step(db))) {
    const std::string_view stored = s.bytes(3);
    const std::string_view id = stored.substr(0, kKeyIdBytes);
    rotated_id_ = s.number(0);
    // What no key here opens stays as it is: somebody may bring the key.
    if (id == opened_.keys->seal_key().id || opened_.keys->find(id) == nullptr) continue;
    SealedRow row{std::string(s.bytes(1)), static_cast<uint64_t>(s.number(2)), {}};
    Result<std::string_view> value = codec_.decode(row.key, row.revision, Codec::kSealed, stored);
    if (!value.ok()) return std::move(value).error().context("row " + row.key);
    row.value = *value;
    out.push_back(std::move(row));
  }
  return out;
}

Status SqliteEngine::seal_anew(const std::vector<SealedRow>& rows) {
  Db& db = opened_.db;
  TRY(db.exec("BEGIN IMMEDIATE"));
  Status done;
  for (const SealedRow& row : rows) {
    if (!done.ok()) break;
    done = put({row.key, row.revision, Bytes(row.value), false, true});
  }
  if (done.ok()) done = db.exec("COMMIT");
  if (!done.ok()) roll_back();
  return done;
}

Result<bool> SqliteEngine::rotation_step() {
  if (!opened_.db.is_open()) return Error(Code::kInternalError, "the database is not open");
  const int64_t from = rotated_id_;
  const std::vector<SealedRow> rows = TRY(next_old_rows());
  if (rows.empty()) {
    TRY(end_rotation());
    return false;
  }
  Status sealed = seal_anew(rows);
  if (!sealed.ok()) {
    rotated_id_ = from;
    return std::move(sealed).error();
  }
  return true;
}

Status SqliteEngine::end_rotation() {
  const uint64_t number = key_number(opened_.keys->seal_key());
  if (opened_.seal_key != 0 && opened_.seal_key != number) {
    TRY(write_meta(opened_.db, "seal_key", number));
    opened_.seal_key = number;
  }
  // The write-ahead log still has rows as they were sealed before; it is only good to be rid of
  // them.
  static_cast<void>(opened_.db.checkpoint_truncate());
  const Status dropped = opened_.keys->drop_old(files_, options_.directory);
  note_keys();
  rotated_id_ = 0;
  return dropped.ok() ? Status() : Status(Error(dropped.error()));
}

}  // namespace kedge::store
