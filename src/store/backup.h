// Backups: one sealed file with every row as it stands at one moment, the revision bound, the
// sealing key and the files the daemon names (certificate authorities).
//
// Format: the line "kedge-backup-1", one byte with the number of key slots, per slot key id (8) and
// the sealed data key; then chunks: u32 length, sealed chunk (associated data: u64 number, u8 one
// for the last). A chunk is one byte (1: deflated), then records; see backup.cc. The data key is
// random for each file and is in two slots, sealed with backup.key and with seal.key (keys.h): the
// loss of one key file loses no backup.
//
// A writer reads from a connection of its own, so that commits go on between its steps.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/function.h"
#include "base/random.h"
#include "base/result.h"
#include "store/codec.h"
#include "store/files.h"
#include "store/keys.h"
#include "store/sqlite.h"

namespace kedge::store {

inline constexpr size_t kBackupsKept = 3;

// "backup-000001-20260102T030405Z.kedge"
struct BackupName {
  uint64_t number = 0;  // ascends; tells the newest also when the clock was wrong
  std::string file;
  int64_t unix_s = 0;  // as dated
};
// The oldest first.
Result<std::vector<BackupName>> list_backups(Files& files, const std::string& directory);
std::string backup_file_name(uint64_t number, int64_t unix_s);

struct BackupRow {
  std::string_view key;
  uint64_t revision = 0;
  Codec codec = Codec::kPlain;
  uint64_t checksum = 0;
  std::string_view stored;
};

class BackupSink {
 public:
  virtual ~BackupSink() = default;
  virtual Status bound(uint64_t revision) = 0;
  virtual Status row(const BackupRow& row) = 0;
  virtual Status file(std::string_view path, std::string_view content) = 0;
};

// Reads a whole backup. Errors: no key opens it, damaged, cut off; then what the sink was given
// must not be used.
Status read_backup(Files& files, const std::string& path, const KeyRing& keys, BackupSink& sink);

struct BackupSource {
  std::string database;
  std::string vfs;
  std::vector<std::string> extra_files;
};

class BackupWriter {
 public:
  // Opens the snapshot. REQUIRES: keys has both keys; everything borrowed outlives the writer.
  static Result<std::unique_ptr<BackupWriter>> begin(Files& files, const BackupSource& source,
                                                     const std::string& target,
                                                     const std::string& seal_key_path,
                                                     const KeyRing& keys, Random& random);
  // Some rows; false: the file is complete under its name.
  Result<bool> step();

 private:
  BackupWriter(Random& random, crypto::AeadKey key) : random_(random), key_(std::move(key)) {}
  Status add_file(Files& files, const std::string& path);
  void add_content(std::string_view path, std::string& content);  // wipes it
  Status flush(bool last);

  Random& random_;
  crypto::AeadKey key_;
  Db db_;
  Statement rows_;
  std::unique_ptr<FileWriter> out_;
  Deflater deflater_;
  std::string chunk_;
  uint64_t chunks_ = 0;
  uint64_t count_ = 0;
};

}  // namespace kedge::store
