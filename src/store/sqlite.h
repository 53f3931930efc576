// Db and Statement: SQLite's C interface with owners and Results. Only for the files of store/.
//
// A Db and its Statements belong to one thread at a time. Errors name the file and what was done;
// code InsufficientStorage when the disk is full or refuses writes (later ones may work), else
// InternalError. damaged() tells whether the last error means that the file is not sound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace kedge::store {

class Db {
 public:
  enum class Mode : uint8_t { kReadWrite, kReadOnly };
  // Makes the file if there is none (kReadWrite). `vfs` "": the system's.
  static Result<Db> open(const std::string& path, const std::string& vfs, Mode mode);

  Db() = default;
  Db(Db&& o) noexcept;
  Db& operator=(Db&& o) noexcept;
  ~Db();

  // REQUIRES: `sql` is ours, without values from outside.
  Status exec(const char* sql);
  Result<int64_t> number(const char* sql);  // the first column of the first row; 0 without a row
  Result<std::string> text(const char* sql);
  // Whether closing the last connection moves the WAL into the file (SQLite's default: yes).
  void set_checkpoint_on_close(bool on);
  // Writes the WAL into the file and cuts it to nothing.
  Status checkpoint_truncate();
  void close();

  bool is_open() const { return db_ != nullptr; }
  // SQLite rolls back by itself on some errors.
  bool in_transaction() const;
  int last_code() const { return last_; }
  bool damaged() const;
  const std::string& path() const { return path_; }
  sqlite3* get() const { return db_; }
  // The error of `rc`, which becomes last_code().
  Error error(int rc, std::string_view doing);

 private:
  sqlite3* db_ = nullptr;
  std::string path_;
  int last_ = 0;
};

class Statement {
 public:
  static Result<Statement> prepare(Db& db, const char* sql);

  Statement() = default;
  Statement(Statement&& o) noexcept;
  Statement& operator=(Statement&& o) noexcept;
  ~Statement();

  // Parameters count from 1. Views must live until reset().
  void bind(int index, int64_t value);
  void bind_text(int index, std::string_view value);
  void bind_blob(int index, std::string_view value);
  // True: a row is there. `db` must be the one it was prepared on.
  Result<bool> step(Db& db);
  void reset();
  int64_t number(int column) const;
  std::string_view bytes(int column) const;  // valid until the next step or reset

 private:
  sqlite3_stmt* stmt_ = nullptr;
};

}  // namespace kedge::store
