// Files: small files, read whole and bounded, written so that a crash leaves the old or the new
// content: configuration, certificates, kubeconfig.
//
// An interface so that tests can stop after the nth change, as a power cut does; PosixFiles is the
// real one. Blocking: for start-up, the pool, and command line programs, never on a loop. Errors
// name the path, with the codes of io/fd.h. Thread-safe.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kedge::io {

class Files {
 public:
  virtual ~Files() = default;
  // The whole file; kRequestEntityTooLarge when it has more than `max_bytes`.
  virtual Result<std::string> read(const std::string& path, size_t max_bytes) = 0;
  // The file has either its old content or all of the new one, also after a power cut, which may
  // leave "<path>.tmp-<something>" behind. It has exactly `mode` whatever the umask is. A symbolic
  // link at `path` is replaced, not followed.
  virtual Status write_atomic(const std::string& path, std::string_view content, mode_t mode) = 0;
  // With its missing parents (mode 0755 less the umask). `mode` is set also on a directory that
  // exists.
  virtual Status make_dir(const std::string& path, mode_t mode) = 0;
  // The missing directories above `path`, mode 0755 less the umask.
  virtual Status make_parents(const std::string& path) = 0;
  // Names in the directory, sorted, without "." and ".."; none when it does not exist.
  virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
  virtual Status remove(const std::string& path) = 0;  // ok when there is none
};

class PosixFiles final : public Files {
 public:
  Result<std::string> read(const std::string& path, size_t max_bytes) override;
  Status write_atomic(const std::string& path, std::string_view content, mode_t mode) override;
  Status make_dir(const std::string& path, mode_t mode) override;
  Status make_parents(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& path) override;
  Status remove(const std::string& path) override;
};

}  // namespace kedge::io
