// Notifier: tells systemd (sd_notify(3)) that the service is ready, stopping, alive.
//
// One datagram a call to the socket that NOTIFY_SOCKET names: a path, or "@name" in the abstract
// namespace. Without it every call is nothing. Failing to tell is an error to log, never a reason
// to stop. Watchdog sends WATCHDOG=1 from a loop at half the interval systemd asked for, so a loop
// that hangs is noticed. Loop thread.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/log.h"
#include "base/result.h"
#include "io/loop.h"

namespace kedge::daemon {

class Notifier {
 public:
  // `environment`: "NAME=value" texts (NOTIFY_SOCKET, WATCHDOG_USEC, WATCHDOG_PID); `pid`: our own.
  Notifier(std::span<const std::string_view> environment, pid_t pid);

  // Empty: nobody listens.
  const std::string& socket_name() const { return socket_; }
  // Milliseconds between signs of life, half of what systemd allows; 0: none are wanted.
  uint64_t watchdog_interval_ms() const { return watchdog_ms_; }

  Status ready() const { return send("READY=1"); }
  Status stopping() const { return send("STOPPING=1"); }
  Status alive() const { return send("WATCHDOG=1"); }
  // For `systemctl status`. REQUIRES: one line.
  Status status(std::string_view text) const { return send("STATUS=" + std::string(text)); }

 private:
  Status send(std::string_view message) const;

  std::string socket_;
  uint64_t watchdog_ms_ = 0;
};

class Watchdog {
 public:
  // REQUIRES: loop and notifier outlive it. Begins at once.
  Watchdog(io::Loop& loop, const Notifier& notifier, const Log& log);

 private:
  void beat();

  const Notifier& notifier_;
  Log log_;
  io::Timer timer_;
};

}  // namespace kedge::daemon
