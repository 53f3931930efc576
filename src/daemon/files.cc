#include "daemon/files.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "io/file.h"

namespace kedge::daemon {
namespace {

Error system_error(const char* what, const std::string& path) {
  return Error(Code::kInternalError,
               std::string(what) + " " + path + ": " + strerrordesc_np(errno));
}

}  // namespace

Result<std::string> PosixFiles::read(const std::string& path, size_t max_bytes) {
  return io::read_file(path, max_bytes);
}

Status PosixFiles::write_atomic(const std::string& path, std::string_view content, mode_t mode) {
  return io::write_file_atomic(path, content, mode);
}

Status PosixFiles::make_parents(const std::string& path) {
  const size_t slash = path.find_last_of('/');
  if (slash == std::string::npos || slash == 0) return {};
  return io::make_dirs(path.substr(0, slash), 0755);
}

Status PosixFiles::make_dir(const std::string& path, mode_t mode) {
  TRY(make_parents(path));
  TRY(io::make_dirs(path, mode));
  struct stat st;
  if (stat(path.c_str(), &st) != 0) return system_error("looking at", path);
  if ((st.st_mode & 07777) != mode && chmod(path.c_str(), mode) != 0) {
    return system_error("setting the mode of", path);
  }
  return {};
}

Result<std::vector<std::string>> PosixFiles::list(const std::string& path) {
  std::vector<std::string> out;
  DIR* dir = opendir(path.c_str());
  if (dir == nullptr) {
    if (errno == ENOENT) return out;
    return system_error("listing", path);
  }
  while (const dirent* entry = readdir(dir)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") out.emplace_back(name);
  }
  closedir(dir);
  std::sort(out.begin(), out.end());
  return out;
}

Status PosixFiles::remove(const std::string& path) {
  if (unlink(path.c_str()) != 0 && errno != ENOENT) return system_error("removing", path);
  return {};
}

}  // namespace kedge::daemon
