#include "daemon/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace kedge::daemon {
namespace {

class Fd {
 public:
  explicit Fd(int fd) : fd_(fd) {}
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd() {
    if (fd_ >= 0) close(fd_);
  }
  int get() const { return fd_; }
  bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

Error system_error(const std::string& path, const char* what) {
  const int e = errno;
  const Code code = e == ENOENT                  ? Code::kNotFound
                    : e == ENOSPC || e == EDQUOT ? Code::kInsufficientStorage
                                                 : Code::kInternalError;
  return Error(code, std::string(what) + " " + path + ": " + strerrordesc_np(e));
}

std::string parent_of(const std::string& path) {
  const size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Status write_all(int fd, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_error(path, "writing");
    content.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

}  // namespace

Result<std::string> PosixFiles::read(const std::string& path, size_t max_bytes) {
  const Fd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.ok()) return system_error(path, "opening");
  std::string out;
  char buf[16 * 1024];
  for (;;) {
    const ssize_t n = ::read(fd.get(), buf, sizeof buf);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_error(path, "reading");
    if (n == 0) return out;
    out.append(buf, static_cast<size_t>(n));
    if (out.size() > max_bytes) {
      return Error(Code::kInvalid,
                   "reading " + path + ": more than " + std::to_string(max_bytes) + " bytes");
    }
  }
}

Status PosixFiles::write_atomic(const std::string& path, std::string_view content, mode_t mode) {
  const std::string beside = path + ".tmp";
  // What a crash left. A link there is removed, not followed.
  if (unlink(beside.c_str()) != 0 && errno != ENOENT) return system_error(beside, "removing");
  {
    const Fd fd(open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd.ok()) return system_error(beside, "creating");
    TRY(write_all(fd.get(), content, beside));
    // fchmod and not the mode of open(): the umask does not count.
    if (fchmod(fd.get(), mode) != 0) return system_error(beside, "setting the mode of");
    if (fsync(fd.get()) != 0) return system_error(beside, "syncing");
  }
  if (rename(beside.c_str(), path.c_str()) != 0) return system_error(path, "renaming to");
  const std::string dir = parent_of(path);
  const Fd dir_fd(open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!dir_fd.ok()) return system_error(dir, "opening");
  if (fsync(dir_fd.get()) != 0) return system_error(dir, "syncing");
  return {};
}

Status PosixFiles::make_parents(const std::string& path) {
  for (size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1)) {
    const std::string dir = path.substr(0, at);
    if (mkdir(dir.c_str(), 0755) != 0 && errno != EEXIST) return system_error(dir, "creating");
  }
  return {};
}

Status PosixFiles::make_dir(const std::string& path, mode_t mode) {
  TRY(make_parents(path));
  if (mkdir(path.c_str(), mode) != 0 && errno != EEXIST) return system_error(path, "creating");
  struct stat st;
  if (stat(path.c_str(), &st) != 0) return system_error(path, "creating");
  if (!S_ISDIR(st.st_mode)) return Error(Code::kInvalid, path + " is not a directory");
  if ((st.st_mode & 07777) != mode && chmod(path.c_str(), mode) != 0) {
    return system_error(path, "setting the mode of");
  }
  return {};
}

Result<std::vector<std::string>> PosixFiles::list(const std::string& path) {
  std::vector<std::string> out;
  DIR* dir = opendir(path.c_str());
  if (dir == nullptr) {
    if (errno == ENOENT) return out;
    return system_error(path, "listing");
  }
  while (const dirent* entry = readdir(dir)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") out.emplace_back(name);
  }
  closedir(dir);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace kedge::daemon
