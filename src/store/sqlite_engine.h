// SqliteEngine: the rows in one SQLite file (WAL, synchronous=FULL). See schema.h for the tables,
// codec.h for values, recovery.h for starts and damage, backup.h for backups.
//
// A commit is one transaction and one fsync. Now and then it also raises the revision bound, first
// in the file `revision`, then in the same transaction. When the disk is full, deletions may use a
// small reserve of blocks, so that space can be won back.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "store/backup.h"
#include "store/codec.h"
#include "store/engine.h"
#include "store/recovery.h"

namespace kedge::store {

class SqliteEngine final : public Engine {
 public:
  // REQUIRES: files, random, clock outlive the engine. `random` and `clock` are used on the store
  // thread.
  static Result<std::unique_ptr<SqliteEngine>> open(EngineOptions options, Files& files,
                                                    Random& random, const Clock& clock, Log log);
  ~SqliteEngine() override;

  const OpenReport& report() const override { return opened_.report; }
  Status load(Fn<Status(const StoredRow&)> each) override;
  Status commit(std::span<const Change* const> changes) override;
  uint64_t bound() const override { return opened_.bound; }
  void follow(Fn<void(std::vector<Change>)>) override {}
  bool tidy(bool idle) override;
  Result<bool> backup_step() override;
  std::optional<uint64_t> backup_age_s() const override;
  Result<bool> check_step() override;
  Status begin_rotation() override;
  Result<bool> rotation_step() override;
  Status rebuild(const Everything& everything) override;
  Status close(bool clean, uint64_t last_revision) override;
  EngineStats stats() const override { return stats_; }

 private:
  SqliteEngine(EngineOptions options, Files& files, Random& random, const Clock& clock, Log log,
               OpenedStore opened);
  Status prepare();
  Status transaction(std::span<const Change* const> changes, uint64_t new_bound);
  Status write_changes(std::span<const Change* const> changes);
  Status put(const Change& change);
  Status erase(const Change& change);
  void roll_back();
  Status begin_backup();
  void finish_backup();
  Result<bool> check_rows(Db& db);
  void note_damage(const std::string& what);
  Status write_new_file(const Everything& everything);
  Status use_new_file();
  void keep_reserve();
  struct SealedRow;
  Result<std::vector<SealedRow>> next_old_rows();
  Status seal_anew(const std::vector<SealedRow>& rows);
  Status end_rotation();
  void note_keys();

  const EngineOptions options_;
  Files& files_;
  Random& random_;
  const Clock& clock_;
  const Log log_;
  OpenedStore opened_;
  ValueCodec codec_;
  Statement put_;
  Statement erase_;
  std::unique_ptr<BackupWriter> backup_;
  std::string backup_file_;
  uint64_t file_bound_;     // in the file `revision`: never lower than in the database
  Db check_db_;             // open during a round of checks; its own, so that it reads the disk
  int64_t checked_id_ = 0;  // rows up to this id are known to be sound in this round
  int64_t rotated_id_ = 0;  // rows up to this id are sealed with the present key
  EngineStats stats_;
};

}  // namespace kedge::store
