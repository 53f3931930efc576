#include "daemon/notify.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

#include "base/strings.h"

namespace kedge::daemon {
namespace {

std::string_view variable(std::span<const std::string_view> environment, std::string_view name) {
  for (const auto entry : environment) {
    if (entry.size() > name.size() && entry.starts_with(name) && entry[name.size()] == '=') {
      return entry.substr(name.size() + 1);
    }
  }
  return {};
}

Error notify_error(const std::string& socket, const char* what) {
  return Error(Code::kInternalError, "NOTIFY_SOCKET " + socket + ": " + what);
}

}  // namespace

Notifier::Notifier(std::span<const std::string_view> environment, pid_t pid)
    : socket_(variable(environment, "NOTIFY_SOCKET")) {
  const auto usec = parse_u64(variable(environment, "WATCHDOG_USEC"));
  const std::string_view whom = variable(environment, "WATCHDOG_PID");
  // The variables of a parent are not meant for us.
  const bool ours = whom.empty() || parse_i64(whom) == static_cast<int64_t>(pid);
  if (usec && *usec > 0 && ours && !socket_.empty()) {
    watchdog_ms_ = std::max<uint64_t>(1, *usec / 2000);
  }
}

Status Notifier::send(std::string_view message) const {
  if (socket_.empty()) return {};
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  if ((socket_[0] != '/' && socket_[0] != '@') || socket_.size() >= sizeof address.sun_path) {
    return notify_error(socket_, "neither a path nor an abstract name");
  }
  memcpy(address.sun_path, socket_.data(), socket_.size());
  if (socket_[0] == '@') address.sun_path[0] = '\0';
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
  const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return notify_error(socket_, strerrordesc_np(errno));
  // systemd reads at once; a loop does not wait for anybody else.
  const ssize_t n = sendto(fd, message.data(), message.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                           reinterpret_cast<const sockaddr*>(&address), length);
  const int failed = n < 0 ? errno : 0;
  close(fd);
  if (failed != 0) return notify_error(socket_, strerrordesc_np(failed));
  return {};
}

Watchdog::Watchdog(io::Loop& loop, const Notifier& notifier, const Log& log)
    : notifier_(notifier), log_(log.with_component("notify")), timer_(loop) {
  if (notifier_.watchdog_interval_ms() != 0) beat();
}

void Watchdog::beat() {
  const Status sent = notifier_.alive();
  if (!sent.ok()) log_.warn("watchdog", {{"error", sent.error().message()}});
  timer_.start(notifier_.watchdog_interval_ms(), [this] { beat(); });
}

}  // namespace kedge::daemon
