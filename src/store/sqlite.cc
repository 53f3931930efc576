#include "store/sqlite.h"

#include <sqlite3.h>

#include <utility>

#include "base/assert.h"

namespace kedge::store {

Result<Db> Db::open(const std::string& path, const std::string& vfs, Mode mode) {
  Db db;
  db.path_ = path;
  const int flags =
      mode == Mode::kReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int rc = sqlite3_open_v2(path.c_str(), &db.db_, flags | SQLITE_OPEN_NOMUTEX,
                                 vfs.empty() ? nullptr : vfs.c_str());
  if (rc != SQLITE_OK) return db.error(rc, "opening");
  sqlite3_extended_result_codes(db.db_, 1);
  // The file may come from anywhere: nothing in its schema is trusted.
  sqlite3_db_config(db.db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db.db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return db;
}

Db::Db(Db&& o) noexcept
    : db_(std::exchange(o.db_, nullptr)), path_(std::move(o.path_)), last_(o.last_) {}

Db& Db::operator=(Db&& o) noexcept {
  if (this != &o) {
    close();
    db_ = std::exchange(o.db_, nullptr);
    path_ = std::move(o.path_);
    last_ = o.last_;
  }
  return *this;
}

Db::~Db() { close(); }

void Db::close() {
  // _v2: never refuses, whatever a statement still holds.
  if (db_ != nullptr) sqlite3_close_v2(std::exchange(db_, nullptr));
}

Error Db::error(int rc, std::string_view doing) {
  last_ = rc;
  const int primary = rc & 0xff;
  const bool full = primary == SQLITE_FULL || primary == SQLITE_IOERR;
  std::string message = std::string(doing) + " " + path_ + ": " + sqlite3_errstr(rc);
  if (const char* detail = db_ == nullptr ? nullptr : sqlite3_errmsg(db_); detail != nullptr) {
    if (std::string_view(detail) != sqlite3_errstr(rc)) message += std::string(": ") + detail;
  }
  message += " (" + std::to_string(rc) + ")";
  return Error(full ? Code::kInsufficientStorage : Code::kInternalError, std::move(message));
}

bool Db::damaged() const {
  const int primary = last_ & 0xff;
  // SQLITE_ERROR: our statements fit our schema, so the file has lost it.
  return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR ||
         primary == SQLITE_FORMAT || last_ == SQLITE_IOERR_SHORT_READ;
}

bool Db::in_transaction() const { return sqlite3_get_autocommit(db_) == 0; }

Status Db::exec(const char* sql) {
  const int rc = sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
  if (rc != SQLITE_OK) return error(rc, "writing");
  return {};
}

Result<int64_t> Db::number(const char* sql) {
  Statement s = TRY(Statement::prepare(*this, sql));
  return TRY(s.step(*this)) ? s.number(0) : 0;
}

Result<std::string> Db::text(const char* sql) {
  Statement s = TRY(Statement::prepare(*this, sql));
  return TRY(s.step(*this)) ? std::string(s.bytes(0)) : std::string();
}

void Db::set_checkpoint_on_close(bool on) {
  sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

Status Db::checkpoint_truncate() {
  const int rc =
      sqlite3_wal_checkpoint_v2(db_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  if (rc != SQLITE_OK && rc != SQLITE_BUSY) return error(rc, "checkpointing");
  return {};
}

Result<Statement> Statement::prepare(Db& db, const char* sql) {
  Statement s;
  const int rc =
      sqlite3_prepare_v3(db.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &s.stmt_, nullptr);
  if (rc != SQLITE_OK) return db.error(rc, "reading");
  return s;
}

Statement::Statement(Statement&& o) noexcept : stmt_(std::exchange(o.stmt_, nullptr)) {}

Statement& Statement::operator=(Statement&& o) noexcept {
  if (this != &o) {
    sqlite3_finalize(stmt_);
    stmt_ = std::exchange(o.stmt_, nullptr);
  }
  return *this;
}

Statement::~Statement() { sqlite3_finalize(stmt_); }

void Statement::bind(int index, int64_t value) {
  KEDGE_ASSERT(sqlite3_bind_int64(stmt_, index, value) == SQLITE_OK);
}

// A null destructor: SQLite copies nothing. The bindings fail only on a wrong index or a value of
// more than 1 GB, which the limits of the API exclude.
void Statement::bind_text(int index, std::string_view value) {
  KEDGE_ASSERT(sqlite3_bind_text64(stmt_, index, value.data(), value.size(), nullptr,
                                   SQLITE_UTF8) == SQLITE_OK);
}

void Statement::bind_blob(int index, std::string_view value) {
  // A null pointer would be a NULL instead of an empty value.
  const char* data = value.data() == nullptr ? "" : value.data();
  KEDGE_ASSERT(sqlite3_bind_blob64(stmt_, index, data, value.size(), nullptr) == SQLITE_OK);
}

Result<bool> Statement::step(Db& db) {
  const int rc = sqlite3_step(stmt_);
  if (rc == SQLITE_ROW) return true;
  if (rc == SQLITE_DONE) return false;
  Error error = db.error(rc, sqlite3_stmt_readonly(stmt_) != 0 ? "reading" : "writing");
  sqlite3_reset(stmt_);
  return error;
}

void Statement::reset() {
  sqlite3_reset(stmt_);
  sqlite3_clear_bindings(stmt_);
}

int64_t Statement::number(int column) const { return sqlite3_column_int64(stmt_, column); }

std::string_view Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(stmt_, column);
  const int size = sqlite3_column_bytes(stmt_, column);
  return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<size_t>(size)};
}

}  // namespace kedge::store
