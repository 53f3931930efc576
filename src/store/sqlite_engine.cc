#include "store/sqlite_engine.h"

#include <algorithm>

#include "base/assert.h"
#include "store/rebuild.h"
#include "store/schema.h"

namespace kedge::store {
namespace {

// An eighth of what is free, between these two; with less than eight times the smaller one none.
constexpr uint64_t kReserveBytes = 1024 * 1024;
constexpr uint64_t kReserveLeastBytes = 128 * 1024;
constexpr uint64_t kReserveShare = 8;
constexpr int64_t kFreePagesKept = 256;  // 1 MiB that the file may keep empty
constexpr uint64_t kWalBytesKept = 256 * 1024;
constexpr int64_t kRowsPerCheck = 500;
// quick_check reads everything at once; larger files are checked by rows and index only.
constexpr uint64_t kQuickCheckBytes = 64 * 1024 * 1024;

}  // namespace

SqliteEngine::SqliteEngine(EngineOptions options, Files& files, Random& random, const Clock& clock,
                           Log log, OpenedStore opened)
    : options_(std::move(options)),
      files_(files),
      random_(random),
      clock_(clock),
      log_(std::move(log)),
      opened_(std::move(opened)),
      codec_(*opened_.keys, random),
      file_bound_(opened_.bound) {}

SqliteEngine::~SqliteEngine() = default;

Result<std::unique_ptr<SqliteEngine>> SqliteEngine::open(EngineOptions options, Files& files,
                                                         Random& random, const Clock& clock,
                                                         Log log) {
  OpenedStore opened = TRY(open_store(options, files, random, clock, log));
  std::unique_ptr<SqliteEngine> engine(new SqliteEngine(std::move(options), files, random, clock,
                                                        std::move(log), std::move(opened)));
  TRY(engine->prepare());
  return engine;
}

Status SqliteEngine::prepare() {
  Db& db = opened_.db;
  put_ = TRY(Statement::prepare(
      db,
      "INSERT INTO objects(key,revision,codec,checksum,value) VALUES(?1,?2,?3,?4,?5)"
      " ON CONFLICT(key) DO UPDATE SET revision=?2, codec=?3, checksum=?4, value=?5"));
  erase_ = TRY(Statement::prepare(db, "DELETE FROM objects WHERE key=?"));
  stats_.file_bytes = files_.size(db.path()).ok() ? files_.size(db.path()).value() : 0;
  keep_reserve();
  note_keys();
  return {};
}

Status SqliteEngine::load(Fn<Status(const StoredRow&)> each) {
  Db& db = opened_.db;
  Statement s =
      TRY(Statement::prepare(db, "SELECT key, revision, codec, value FROM objects NOT INDEXED"));
  while (TRY(s.step(db))) {
    const std::string_view key = s.bytes(0);
    const uint64_t revision = static_cast<uint64_t>(s.number(1));
    Result<std::string_view> value =
        codec_.decode(key, revision, static_cast<Codec>(s.number(2)), s.bytes(3));
    if (!value.ok()) {
      return std::move(value).error().context(db.path() + ": row " + std::string(key));
    }
    TRY(each({key, revision, *value}));
  }
  return {};
}

Status SqliteEngine::put(const Change& c) {
  const Encoded e = codec_.encode(c.key, c.revision, c.value.view(), c.sealed);
  put_.bind_text(1, c.key);
  put_.bind(2, static_cast<int64_t>(c.revision));
  put_.bind(3, static_cast<int64_t>(e.codec));
  put_.bind(4, static_cast<int64_t>(row_checksum(c.key, c.revision, e.codec, e.bytes)));
  put_.bind_blob(5, e.bytes);
  Result<bool> stepped = put_.step(opened_.db);
  put_.reset();
  if (!stepped.ok()) return std::move(stepped).error();
  return {};
}

Status SqliteEngine::erase(const Change& c) {
  erase_.bind_text(1, c.key);
  Result<bool> stepped = erase_.step(opened_.db);
  erase_.reset();
  if (!stepped.ok()) return std::move(stepped).error();
  return {};
}

Status SqliteEngine::write_changes(std::span<const Change* const> changes) {
  bool sealed = false;
  for (const Change* c : changes) {
    TRY(c->deletion ? erase(*c) : put(*c));
    sealed = sealed || c->sealed;
  }
  if (sealed && opened_.seal_key == 0) {
    TRY(write_meta(opened_.db, "seal_key", key_number(opened_.keys->seal_key())));
  }
  return {};
}

void SqliteEngine::roll_back() {
  // After some errors SQLite has rolled back already. A failing ROLLBACK leaves the transaction to
  // be undone by the next reader of the file, which is this connection's next BEGIN.
  if (opened_.db.in_transaction()) static_cast<void>(opened_.db.exec("ROLLBACK"));
}

Status SqliteEngine::transaction(std::span<const Change* const> changes, uint64_t new_bound) {
  Db& db = opened_.db;
  TRY(db.exec("BEGIN IMMEDIATE"));
  Status done = write_changes(changes);
  if (done.ok() && new_bound > opened_.bound) done = write_meta(db, "bound", new_bound);
  if (done.ok()) done = db.exec("COMMIT");
  if (!done.ok()) {
    const bool damaged = db.damaged();
    roll_back();
    if (damaged) note_damage(done.error().message());
  }
  return done;
}

Status SqliteEngine::commit(std::span<const Change* const> changes) {
  if (changes.empty()) return {};
  if (!opened_.db.is_open()) return Error(Code::kInternalError, "the database is not open");
  uint64_t highest = 0;
  bool only_deletions = true;
  bool sealed = false;
  for (const Change* c : changes) {
    highest = std::max(highest, c->revision);
    only_deletions = only_deletions && c->deletion;
    sealed = sealed || c->sealed;
  }
  uint64_t new_bound = opened_.bound;
  if (highest + kRevisionBlock / 4 > opened_.bound) {
    new_bound = highest + kRevisionBlock;
    Status written = write_bound_file(files_, options_.path(kRevisionFile), new_bound);
    if (!written.ok()) {
      if (highest > opened_.bound) return written;
      new_bound = opened_.bound;  // what is reserved still suffices
    }
    file_bound_ = std::max(file_bound_, new_bound);
  }
  Status done = transaction(changes, new_bound);
  if (!done.ok() && only_deletions && done.error().code() == Code::kInsufficientStorage &&
      files_.exists(options_.path(kReserveFile))) {
    log_.warn("the disk is full: the reserve is given up for deletions");
    TRY(files_.remove(options_.path(kReserveFile)));
    done = transaction(changes, new_bound);
  }
  if (!done.ok()) return done;
  opened_.bound = new_bound;
  if (sealed) opened_.seal_key = key_number(opened_.keys->seal_key());
  return {};
}

void SqliteEngine::keep_reserve() {
  if (files_.exists(options_.path(kReserveFile))) return;
  const Result<uint64_t> free = files_.free_bytes(options_.directory);
  if (!free.ok() || *free < kReserveShare * kReserveLeastBytes) return;
  // Without it deletions on a full disk may fail: no reason to stop.
  const Status made =
      files_.reserve(options_.path(kReserveFile), std::min(kReserveBytes, *free / kReserveShare));
  if (!made.ok()) log_.warn("no reserve of disk space", {{"error", made.error().message()}});
}

bool SqliteEngine::tidy(bool idle) {
  Db& db = opened_.db;
  if (!db.is_open()) return false;
  const Result<int64_t> free = db.number("PRAGMA freelist_count");
  const Result<int64_t> pages = db.number("PRAGMA page_count");
  if (!free.ok() || !pages.ok()) return false;
  // A busy store needs its free pages soon again; half of the file is too much even then.
  const int64_t kept = std::max(kFreePagesKept, *pages / (idle ? 10 : 2));
  if (*free > kept && backup_ == nullptr) {
    const Status done = db.exec("PRAGMA incremental_vacuum(256)");
    if (!done.ok()) log_.warn("the file could not be shrunk", {{"error", done.error().message()}});
    return done.ok();
  }
  if (idle && backup_ == nullptr) {
    const Result<uint64_t> wal = files_.size(db.path() + "-wal");
    if (wal.ok() && *wal > kWalBytesKept) {
      const Status done = db.checkpoint_truncate();
      if (!done.ok()) log_.warn("no checkpoint", {{"error", done.error().message()}});
    }
    keep_reserve();
  }
  if (const Result<uint64_t> size = files_.size(db.path()); size.ok()) stats_.file_bytes = *size;
  return false;
}

Status SqliteEngine::begin_backup() {
  std::vector<BackupName> backups = TRY(list_backups(files_, options_.directory));
  const uint64_t number = backups.empty() ? 1 : backups.back().number + 1;
  backup_file_ = options_.path(backup_file_name(number, clock_.wall_seconds()).c_str());
  const BackupSource source{opened_.db.path(), options_.vfs, options_.extra_files};
  backup_ = TRY(BackupWriter::begin(files_, source, backup_file_, options_.path(kSealKeyFile),
                                    *opened_.keys, random_));
  return {};
}

void SqliteEngine::finish_backup() {
  backup_.reset();
  ++stats_.backups;
  log_.info("backup made", {{"file", backup_file_}});
  Result<std::vector<BackupName>> backups = list_backups(files_, options_.directory);
  if (!backups.ok()) return;
  for (size_t i = 0; i + kBackupsKept < backups->size(); ++i) {
    const Status removed = files_.remove(options_.path((*backups)[i].file.c_str()));
    if (!removed.ok()) log_.warn(removed.error().message());
  }
}

Result<bool> SqliteEngine::backup_step() {
  if (backup_ == nullptr) {
    Status begun = begin_backup();
    if (!begun.ok()) return std::move(begun).error().context("making a backup");
    return true;
  }
  Result<bool> more = backup_->step();
  if (!more.ok()) {
    backup_.reset();
    return std::move(more).error().context("making a backup");
  }
  if (!*more) finish_backup();
  return *more;
}

std::optional<uint64_t> SqliteEngine::backup_age_s() const {
  const Result<std::vector<BackupName>> backups = list_backups(files_, options_.directory);
  if (!backups.ok() || backups->empty()) return std::nullopt;
  const int64_t age = clock_.wall_seconds() - backups->back().unix_s;
  // A date in the future: the clock was or is wrong; then the age is not known.
  return age < 0 ? std::nullopt : std::optional<uint64_t>(static_cast<uint64_t>(age));
}

void SqliteEngine::note_damage(const std::string& what) {
  if (stats_.damaged) return;
  stats_.damaged = true;
  log_.error("the store is damaged", {{"file", opened_.db.path()}, {"damage", what}});
  const Status noted = files_.write(options_.path(kDamagedNote), what + "\n");
  if (!noted.ok()) log_.error(noted.error().message());
}

// Some rows, each by its checksum and by the index; false: the table has ended.
Result<bool> SqliteEngine::check_rows(Db& db) {
  Statement s = TRY(
      Statement::prepare(db,
                         "SELECT o.id, o.key, o.revision, o.codec, o.checksum, o.value,"
                         " (SELECT i.id FROM objects i INDEXED BY objects_key WHERE i.key = o.key)"
                         " FROM objects o NOT INDEXED WHERE o.id > ? ORDER BY o.id LIMIT ?"));
  s.bind(1, checked_id_);
  s.bind(2, kRowsPerCheck);
  int64_t rows = 0;
  for (; TRY(s.step(db)); ++rows) {
    checked_id_ = s.number(0);
    const uint64_t sum = row_checksum(s.bytes(1), static_cast<uint64_t>(s.number(2)),
                                      static_cast<Codec>(s.number(3)), s.bytes(5));
    if (sum != static_cast<uint64_t>(s.number(4)) || s.number(6) != checked_id_) {
      Error bad(Code::kInternalError,
                db.path() + ": row " + std::to_string(checked_id_) + " is damaged");
      note_damage(bad.message());
      return bad;
    }
  }
  return rows == kRowsPerCheck;
}

Result<bool> SqliteEngine::check_step() {
  if (!check_db_.is_open()) {
    check_db_ = TRY(Db::open(opened_.db.path(), options_.vfs, Db::Mode::kReadOnly));
    checked_id_ = 0;
  }
  Result<bool> more = check_rows(check_db_);
  if (more.ok() && *more) return true;
  Db db = std::move(check_db_);
  if (more.ok() && stats_.file_bytes <= kQuickCheckBytes) {
    Result<std::string> answer = db.text("PRAGMA quick_check(1)");
    if (answer.ok() && *answer == "ok") return false;
    const std::string what = answer.ok() ? *answer : answer.error().message();
    if (answer.ok() || db.damaged()) note_damage(what);
    return Error(Code::kInternalError, db.path() + ": " + what);
  }
  if (!more.ok() && db.damaged()) note_damage(more.error().message());
  return more;
}

// Rows from memory, and those of the old file that memory does not know.
Status SqliteEngine::write_new_file(const Everything& everything) {
  const std::unique_ptr<Rebuild> out = TRY(Rebuild::begin(options_, files_));
  TRY(out->bound(opened_.bound));
  for (const Change& c : everything.rows) {
    const Encoded e = codec_.encode(c.key, c.revision, c.value.view(), c.sealed);
    TRY(out->row(
        {c.key, c.revision, e.codec, row_checksum(c.key, c.revision, e.codec, e.bytes), e.bytes}));
  }
  if (!everything.unread.empty()) {
    Statement s = TRY(Statement::prepare(
        opened_.db, "SELECT revision, codec, checksum, value FROM objects WHERE key=?"));
    for (const std::string& key : everything.unread) {
      s.bind_text(1, key);
      const Result<bool> found = s.step(opened_.db);
      if (found.ok() && *found) {
        const BackupRow row{key, static_cast<uint64_t>(s.number(0)),
                            static_cast<Codec>(s.number(1)), static_cast<uint64_t>(s.number(2)),
                            s.bytes(3)};
        const bool sound =
            row.checksum == row_checksum(row.key, row.revision, row.codec, row.stored);
        if (sound) TRY(out->row(row));
      }
      s.reset();
    }
  }
  return out->finish();
}

Status SqliteEngine::use_new_file() {
  Db& db = opened_.db;
  backup_.reset();
  check_db_.close();
  put_ = Statement();
  erase_ = Statement();
  db.set_checkpoint_on_close(false);
  db.close();
  TRY(install_rebuilt(options_, files_, clock_, log_));
  db = TRY(Db::open(options_.path(kDatabaseFile), options_.vfs, Db::Mode::kReadWrite));
  TRY(set_up_connection(db));
  return prepare();
}

Status SqliteEngine::rebuild(const Everything& everything) {
  Status written = write_new_file(everything);
  if (!written.ok()) {
    // A finished file that stayed would be taken for the truth by the next start.
    if (!files_.remove(options_.path(kReadyFile)).ok()) opened_.db.close();
    return written;
  }
  TRY(use_new_file());
  stats_.damaged = false;
  return {};
}

Status SqliteEngine::close(bool clean, uint64_t last_revision) {
  Db& db = opened_.db;
  Status done;
  backup_.reset();
  check_db_.close();
  if (clean && !stats_.damaged && db.is_open()) {
    const auto mark = [&]() -> Status {
      TRY(db.exec("BEGIN IMMEDIATE"));
      TRY(write_meta(db, "bound", file_bound_));
      TRY(write_meta(db, "last_revision", last_revision));
      TRY(write_meta(db, "clean", 1));
      return db.exec("COMMIT");
    };
    done = mark();
    if (!done.ok()) roll_back();
  }
  put_ = Statement();
  erase_ = Statement();
  db.close();
  opened_.lock.reset();
  return done;
}

}  // namespace kedge::store
