#include "io/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>

namespace kedge::io {

Fd::~Fd() {
  if (fd_ >= 0) ::close(fd_);
}

int Fd::close_now() { return ::close(std::exchange(fd_, -1)); }

Error system_error(int number, std::string_view what, const std::string& path) {
  Code code = Code::kInternalError;
  if (number == ENOENT || number == ENOTDIR) code = Code::kNotFound;
  if (number == EACCES || number == EPERM) code = Code::kForbidden;
  if (number == ENOSPC || number == EDQUOT || number == EFBIG) code = Code::kInsufficientStorage;
  char buffer[128];
  return Error(code,
               std::string(what) + " " + path + ": " + strerror_r(number, buffer, sizeof buffer));
}

std::string directory_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Status write_all(int fd, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_error(errno, "writing", path);
    content.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

Status sync_directory(const std::string& path) {
  const Fd fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.ok()) return system_error(errno, "opening", path);
  if (::fsync(fd.get()) != 0) return system_error(errno, "syncing", path);
  return {};
}

Status remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return system_error(errno, "removing", path);
  return {};
}

Result<std::vector<std::string>> list_directory(const std::string& path) {
  DIR* dir = ::opendir(path.c_str());
  if (dir == nullptr) return system_error(errno, "listing", path);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(dir)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(dir);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace kedge::io
