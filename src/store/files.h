// Files: the few file operations the store needs beside SQLite's own: keys, the second copy of the
// revision bound, backups, the lock, setting damaged files aside.
//
// An interface, because a simulated disk stands in for it (tests/sim/disk.h). Paths are whole.
// Blocking: at start and on the store thread. Files are made with mode 0600. Errors name the path:
// those of io/fd.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kedge::store {

// A new file that nobody sees before finish(). Destroyed unfinished: it is removed.
class FileWriter {
 public:
  virtual ~FileWriter() = default;
  virtual Status append(std::string_view bytes) = 0;
  // On stable storage under its name when ok.
  virtual Status finish() = 0;
};

// Held until destroyed, or until the process ends in any way.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

class Files {
 public:
  virtual ~Files() = default;
  virtual Status make_directory(const std::string& path) = 0;  // and those above it; 0700
  virtual Result<std::string> read(const std::string& path, size_t max_bytes) = 0;
  virtual Result<std::string> read_at(const std::string& path, uint64_t offset, size_t bytes) = 0;
  virtual Result<std::unique_ptr<FileWriter>> create(const std::string& path) = 0;
  virtual bool exists(const std::string& path) = 0;
  virtual Result<uint64_t> size(const std::string& path) = 0;
  // The new name is durable after sync_directory().
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  virtual Status remove(const std::string& path) = 0;  // ok when there is none
  virtual Status sync_directory(const std::string& path) = 0;
  virtual Result<std::vector<std::string>> list(const std::string& directory) = 0;  // names, sorted
  // An empty file, if there is none (so that it has our mode and not the umask's).
  virtual Status touch(const std::string& path) = 0;
  // A file of real blocks, to be removed when the disk is full.
  virtual Status reserve(const std::string& path, uint64_t bytes) = 0;
  virtual Result<uint64_t> free_bytes(const std::string& directory) = 0;
  // Locks the file and writes our pid into it. Conflict when another process holds it; the message
  // has its pid.
  virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;

  // create, append, finish.
  Status write(const std::string& path, std::string_view content);
};

class SystemFiles final : public Files {
 public:
  Status make_directory(const std::string& path) override;
  Result<std::string> read(const std::string& path, size_t max_bytes) override;
  Result<std::string> read_at(const std::string& path, uint64_t offset, size_t bytes) override;
  Result<std::unique_ptr<FileWriter>> create(const std::string& path) override;
  bool exists(const std::string& path) override;
  Result<uint64_t> size(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove(const std::string& path) override;
  Status sync_directory(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& directory) override;
  Status touch(const std::string& path) override;
  Status reserve(const std::string& path, uint64_t bytes) override;
  Result<uint64_t> free_bytes(const std::string& directory) override;
  Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;
};

}  // namespace kedge::store
