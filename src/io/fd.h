// Fd and the few system calls that every reader and writer of files makes in the same way.
//
// Fd owns a file descriptor and closes it. Errors name the path: Code::kNotFound when it does not
// exist, kForbidden when access is refused, kInsufficientStorage when there is no room, else
// kInternalError. Blocking. Any thread, one at a time.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace kedge::io {

class Fd {
 public:
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd();

  bool ok() const { return fd_ >= 0; }
  int get() const { return fd_; }
  // close(2) with its error: on some file systems a failed write shows only here.
  int close_now();

 private:
  int fd_;
};

// "opening /a/b: No such file or directory".
Error system_error(int number, std::string_view what, const std::string& path);
// What `path` is in: "." of a bare name.
std::string directory_of(const std::string& path);
Status write_all(int fd, std::string_view content, const std::string& path);
Status sync_directory(const std::string& path);
Status remove_file(const std::string& path);  // ok when there is none
// Names in it, sorted, without "." and "..".
Result<std::vector<std::string>> list_directory(const std::string& path);

}  // namespace kedge::io
