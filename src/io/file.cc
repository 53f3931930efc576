#include "io/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace kedge::io {
namespace {

// Closes what it holds.
class Fd {
 public:
  explicit Fd(int fd) : fd_(fd) {}
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  // close(2) with its error: on some file systems a failed write shows only here.
  int close_now() { return ::close(std::exchange(fd_, -1)); }

 private:
  int fd_;
};

Error system_error(int number, std::string_view what, const std::string& path) {
  Code code = Code::kInternalError;
  if (number == ENOENT || number == ENOTDIR) code = Code::kNotFound;
  if (number == EACCES || number == EPERM) code = Code::kForbidden;
  if (number == ENOSPC || number == EDQUOT) code = Code::kInsufficientStorage;
  char buffer[128];
  return Error(code,
               std::string(what) + " " + path + ": " + strerror_r(number, buffer, sizeof buffer));
}

std::string directory_of(const std::string& path) {
  size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Status write_all(int fd, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_error(errno, "writing", path);
    content.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

Status write_and_sync(Fd& fd, std::string_view content, unsigned mode, const std::string& path) {
  TRY(write_all(fd.get(), content, path));
  if (::fchmod(fd.get(), static_cast<mode_t>(mode)) != 0) {
    return system_error(errno, "setting the mode of", path);
  }
  if (::fsync(fd.get()) != 0) return system_error(errno, "syncing", path);
  if (fd.close_now() != 0) return system_error(errno, "closing", path);
  return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path, size_t max_bytes) {
  Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) return system_error(errno, "opening", path);
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

Status write_file_atomic(const std::string& path, std::string_view content, unsigned mode) {
  std::string temporary = path + ".tmp-XXXXXX";
  Fd fd(::mkostemp(temporary.data(), O_CLOEXEC));
  if (fd.get() < 0) return system_error(errno, "creating a file beside", path);
  Status written = write_and_sync(fd, content, mode, temporary);
  if (written.ok() && ::rename(temporary.c_str(), path.c_str()) != 0) {
    written = system_error(errno, "renaming to", path);
  }
  if (!written.ok()) {
    ::unlink(temporary.c_str());
    return written;
  }
  std::string directory = directory_of(path);
  Fd dir(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (dir.get() < 0 || ::fsync(dir.get()) != 0) return system_error(errno, "syncing", directory);
  return {};
}

Status make_dirs(const std::string& path, unsigned mode) {
  for (size_t at = 1; at <= path.size(); ++at) {
    if (at < path.size() && path[at] != '/') continue;
    std::string part = path.substr(0, at);
    if (::mkdir(part.c_str(), static_cast<mode_t>(mode)) == 0 || errno == EEXIST) continue;
    return system_error(errno, "creating the directory", part);
  }
  struct stat st;
  if (::stat(path.c_str(), &st) != 0) return system_error(errno, "looking at", path);
  if (!S_ISDIR(st.st_mode)) return system_error(ENOTDIR, "creating the directory", path);
  return {};
}

}  // namespace kedge::io
