// Rebuild: a new database file, filled from a backup, from what can be read of a damaged file, or
// from memory; and how it takes the place of the damaged one.
//
// The new file is complete and synced as kReadyFile before the old one loses its name, so that a
// power cut at any step leaves something that the next start finishes. Blocking; store thread, or
// at start.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "base/log.h"
#include "store/backup.h"
#include "store/recovery.h"
#include "store/sqlite.h"

namespace kedge::store {

inline constexpr char kReadyFile[] =
    "kedge.db.ready";  // a finished rebuild that waits for its name

class Rebuild final : public BackupSink {
 public:
  // REQUIRES: options and files outlive it.
  static Result<std::unique_ptr<Rebuild>> begin(const EngineOptions& options, Files& files);

  Status bound(uint64_t revision) override;
  Status row(const BackupRow& row) override;
  // Missing files are brought back; what is there is newer and stays.
  Status file(std::string_view path, std::string_view content) override;
  // Complete and durable as kReadyFile.
  Status finish();
  uint64_t rows() const { return rows_; }

 private:
  Rebuild(const EngineOptions& options, Files& files)
      : options_(options), files_(files), path_(options.path("kedge.db.new")) {}
  Status remove_files();

  const EngineOptions& options_;
  Files& files_;
  const std::string path_;
  Db db_;
  Statement insert_;
  uint64_t bound_ = 0;
  uint64_t rows_ = 0;
  uint64_t max_revision_ = 0;
  uint64_t seal_key_ = 0;
};

// Sets the damaged database aside and gives its name to kReadyFile. REQUIRES: the database is
// closed. Answers where the damaged one is now; "" when there was none.
Result<std::string> install_rebuilt(const EngineOptions& options, Files& files, const Clock& clock,
                                    const Log& log);

}  // namespace kedge::store
