#include "io/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "io/fd.h"

namespace kedge::io {
namespace {

Status write_and_sync(Fd& fd, std::string_view content, mode_t mode, const std::string& path) {
  TRY(write_all(fd.get(), content, path));
  if (::fchmod(fd.get(), mode) != 0) {
    return system_error(errno, "setting the mode of", path);
  }
  if (::fsync(fd.get()) != 0) return system_error(errno, "syncing", path);
  if (fd.close_now() != 0) return system_error(errno, "closing", path);
  return {};
}

// The directory and the missing ones above it; existing ones stay as they are.
Status make_dirs(const std::string& path, mode_t mode) {
  for (size_t at = 1; at <= path.size(); ++at) {
    if (at < path.size() && path[at] != '/') continue;
    std::string part = path.substr(0, at);
    if (::mkdir(part.c_str(), mode) == 0 || errno == EEXIST) continue;
    return system_error(errno, "creating the directory", part);
  }
  struct stat st;
  if (::stat(path.c_str(), &st) != 0) return system_error(errno, "looking at", path);
  if (!S_ISDIR(st.st_mode)) return system_error(ENOTDIR, "creating the directory", path);
  return {};
}

}  // namespace

Result<std::string> PosixFiles::read(const std::string& path, size_t max_bytes) {
  Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.ok()) return system_error(errno, "opening", path);
  std::string content;
  struct stat st;
  if (::fstat(fd.get(), &st) == 0 && S_ISDIR(st.st_mode)) {
    return system_error(EISDIR, "reading", path);
  }
  // The size that stat tells is a hint only: /proc and growing files differ.
  size_t guess = st.st_size > 0 ? static_cast<size_t>(st.st_size) : 4096;
  size_t used = 0;
  content.resize(std::min(guess, max_bytes) + 1);
  for (;;) {
    ssize_t n = ::read(fd.get(), content.data() + used, content.size() - used);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_error(errno, "reading", path);
    if (n == 0) break;
    used += static_cast<size_t>(n);
    if (used > max_bytes) {
      return Error(Code::kRequestEntityTooLarge,
                   "reading " + path + ": more than " + std::to_string(max_bytes) + " bytes");
    }
    if (used == content.size()) content.resize(std::min(used * 2, max_bytes + 1));
  }
  content.resize(used);
  return content;
}

Status PosixFiles::write_atomic(const std::string& path, std::string_view content, mode_t mode) {
  std::string temporary = path + ".tmp-XXXXXX";
  Fd fd(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!fd.ok()) return system_error(errno, "creating a file beside", path);
  Status written = write_and_sync(fd, content, mode, temporary);
  if (written.ok() && ::rename(temporary.c_str(), path.c_str()) != 0) {
    written = system_error(errno, "renaming to", path);
  }
  if (!written.ok()) {
    ::unlink(temporary.c_str());
    return written;
  }
  return sync_directory(directory_of(path));
}

Status PosixFiles::make_parents(const std::string& path) {
  const size_t slash = path.find_last_of('/');
  if (slash == std::string::npos || slash == 0) return {};
  return make_dirs(path.substr(0, slash), 0755);
}

Status PosixFiles::make_dir(const std::string& path, mode_t mode) {
  TRY(make_parents(path));
  TRY(make_dirs(path, mode));
  struct stat st;
  if (::stat(path.c_str(), &st) != 0) return system_error(errno, "looking at", path);
  if ((st.st_mode & 07777) != mode && ::chmod(path.c_str(), mode) != 0) {
    return system_error(errno, "setting the mode of", path);
  }
  return {};
}

Result<std::vector<std::string>> PosixFiles::list(const std::string& path) {
  if (::access(path.c_str(), F_OK) != 0 && errno == ENOENT) return std::vector<std::string>();
  return list_directory(path);
}

Status PosixFiles::remove(const std::string& path) { return remove_file(path); }

}  // namespace kedge::io
