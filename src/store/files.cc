#include "store/files.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <utility>

#include "base/strings.h"
#include "io/fd.h"

namespace kedge::store {
namespace {

using io::directory_of;
using io::Fd;
using io::write_all;

Error os_error(const char* verb, const std::string& path) {
  return io::system_error(errno, verb, path);
}

class SystemWriter final : public FileWriter {
 public:
  SystemWriter(Files& files, Fd fd, std::string path, std::string temporary)
      : files_(files),
        fd_(std::move(fd)),
        path_(std::move(path)),
        temporary_(std::move(temporary)) {}
  ~SystemWriter() override {
    if (!finished_) ::unlink(temporary_.c_str());
  }
  Status append(std::string_view bytes) override { return write_all(fd_.get(), bytes, path_); }
  Status finish() override {
    if (::fsync(fd_.get()) != 0) return os_error("syncing", path_);
    TRY(files_.rename(temporary_, path_));
    finished_ = true;
    return files_.sync_directory(directory_of(path_));
  }

 private:
  Files& files_;
  Fd fd_;
  const std::string path_;
  const std::string temporary_;
  bool finished_ = false;
};

class SystemLock final : public FileLock {
 public:
  explicit SystemLock(Fd fd) : fd_(std::move(fd)) {}

 private:
  Fd fd_;  // closing it gives the lock up
};

}  // namespace

Status Files::write(const std::string& path, std::string_view content) {
  std::unique_ptr<FileWriter> file = TRY(create(path));
  TRY(file->append(content));
  return file->finish();
}

Status SystemFiles::make_directory(const std::string& path) {
  for (size_t at = 1; at != std::string::npos;) {
    at = path.find('/', at);
    const std::string part = path.substr(0, at);
    if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) return os_error("making", part);
    if (at != std::string::npos) ++at;
  }
  return {};
}

Result<std::string> SystemFiles::read(const std::string& path, size_t max_bytes) {
  const uint64_t bytes = TRY(size(path));
  if (bytes > max_bytes) {
    return Error(Code::kInternalError, path + " has " + std::to_string(bytes) + " bytes, at most " +
                                           std::to_string(max_bytes) + " are expected");
  }
  return read_at(path, 0, bytes);
}

Result<std::string> SystemFiles::read_at(const std::string& path, uint64_t offset, size_t bytes) {
  const Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.ok()) return os_error("opening", path);
  std::string out(bytes, '\0');
  size_t have = 0;
  while (have < bytes) {
    const ssize_t n =
        ::pread(fd.get(), out.data() + have, bytes - have, static_cast<off_t>(offset + have));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return os_error("reading", path);
    if (n == 0) break;
    have += static_cast<size_t>(n);
  }
  out.resize(have);
  return out;
}

Result<std::unique_ptr<FileWriter>> SystemFiles::create(const std::string& path) {
  std::string temporary = path + ".tmp";
  Fd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!fd.ok()) return os_error("making", temporary);
  return std::unique_ptr<FileWriter>(
      std::make_unique<SystemWriter>(*this, std::move(fd), path, std::move(temporary)));
}

bool SystemFiles::exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

Result<uint64_t> SystemFiles::size(const std::string& path) {
  struct stat st;
  if (::stat(path.c_str(), &st) != 0) return os_error("looking at", path);
  return static_cast<uint64_t>(st.st_size);
}

Status SystemFiles::rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return os_error("renaming", from);
  return {};
}

Status SystemFiles::remove(const std::string& path) { return io::remove_file(path); }

Status SystemFiles::sync_directory(const std::string& path) { return io::sync_directory(path); }

Result<std::vector<std::string>> SystemFiles::list(const std::string& directory) {
  return io::list_directory(directory);
}

Status SystemFiles::touch(const std::string& path) {
  const Fd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!fd.ok()) return os_error("making", path);
  return {};
}

Status SystemFiles::reserve(const std::string& path, uint64_t bytes) {
  const Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!fd.ok()) return os_error("making", path);
  if (const int e = ::posix_fallocate(fd.get(), 0, static_cast<off_t>(bytes)); e != 0) {
    errno = e;
    Error error = os_error("reserving", path);
    ::unlink(path.c_str());
    return error;
  }
  return {};
}

Result<uint64_t> SystemFiles::free_bytes(const std::string& directory) {
  struct statvfs st;
  if (::statvfs(directory.c_str(), &st) != 0) return os_error("looking at", directory);
  return static_cast<uint64_t>(st.f_bavail) * st.f_frsize;
}

Result<std::unique_ptr<FileLock>> SystemFiles::lock(const std::string& path) {
  Fd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!fd.ok()) return os_error("opening", path);
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return os_error("locking", path);
    const Result<std::string> pid = read_at(path, 0, 20);
    const std::string_view known = pid.ok() ? trim(pid.value()) : "";
    return Error(Code::kConflict, "another server" +
                                      (known.empty() ? "" : " (pid " + std::string(known) + ")") +
                                      " holds " + path);
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(fd.get(), 0) != 0) return os_error("writing", path);
  TRY(write_all(fd.get(), pid, path));
  return std::unique_ptr<FileLock>(std::make_unique<SystemLock>(std::move(fd)));
}

}  // namespace kedge::store
