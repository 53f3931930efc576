#include "daemon/notify.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

#include "base/clock.h"

namespace kedge::daemon {
namespace {

// The end that systemd holds.
class Listener {
 public:
  explicit Listener(const std::string& name) : name_(name) {
    fd_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, name.data(), name.size());
    if (name[0] == '@') address.sun_path[0] = '\0';
    unlink(name.c_str());
    EXPECT_EQ(bind(fd_, reinterpret_cast<sockaddr*>(&address),
                   static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size())),
              0);
  }
  ~Listener() {
    close(fd_);
    unlink(name_.c_str());
  }
  std::string next() {
    char buf[256];
    const ssize_t n = recv(fd_, buf, sizeof buf, 0);
    return n < 0 ? "nothing" : std::string(buf, static_cast<size_t>(n));
  }

 private:
  std::string name_;
  int fd_;
};

Notifier notifier(std::vector<std::string> environment, pid_t pid = 42) {
  std::vector<std::string_view> views(environment.begin(), environment.end());
  return Notifier(views, pid);
}

TEST(Notify, TellsOverPathAndAbstractSockets) {
  const std::string unique = std::to_string(getpid());
  for (const std::string& name : {"/tmp/kedge-notify-" + unique, "@kedge-notify-" + unique}) {
    Listener listener(name);
    const Notifier n = notifier({"HOME=/", "NOTIFY_SOCKET=" + name});
    EXPECT_TRUE(n.ready().ok());
    EXPECT_EQ(listener.next(), "READY=1");
    EXPECT_TRUE(n.stopping().ok());
    EXPECT_TRUE(n.status("serving").ok());
    EXPECT_EQ(listener.next(), "STOPPING=1");
    EXPECT_EQ(listener.next(), "STATUS=serving");
  }
}

TEST(Notify, NobodyListens) {
  EXPECT_TRUE(notifier({}).ready().ok());
  EXPECT_EQ(notifier({"NOTIFY_SOCKET=/none/x"}).ready().error().message(),
            "NOTIFY_SOCKET /none/x: No such file or directory");
  EXPECT_EQ(notifier({"NOTIFY_SOCKET=relative"}).ready().error().message(),
            "NOTIFY_SOCKET relative: neither a path nor an abstract name");
  EXPECT_FALSE(notifier({"NOTIFY_SOCKET=/" + std::string(200, 'x')}).ready().ok());
}

TEST(Notify, WatchdogInterval) {
  const std::string socket = "NOTIFY_SOCKET=@x";
  EXPECT_EQ(notifier({socket, "WATCHDOG_USEC=30000000"}).watchdog_interval_ms(), 15'000U);
  EXPECT_EQ(notifier({socket, "WATCHDOG_USEC=30000000", "WATCHDOG_PID=42"}).watchdog_interval_ms(),
            15'000U);
  EXPECT_EQ(notifier({socket, "WATCHDOG_USEC=30000000", "WATCHDOG_PID=43"}).watchdog_interval_ms(),
            0U);
  EXPECT_EQ(notifier({socket, "WATCHDOG_USEC=x"}).watchdog_interval_ms(), 0U);
  EXPECT_EQ(notifier({socket}).watchdog_interval_ms(), 0U);
  EXPECT_EQ(notifier({"WATCHDOG_USEC=30000000"}).watchdog_interval_ms(), 0U);
}

// One timer, fired by hand.
class HandLoop final : public io::Loop {
 public:
  uint64_t delay_ms = 0;
  Fn<void()> fire;

  const Clock& clock() const override { return clock_; }
  void post(Fn<void()>) override {}
  void at_end_of_turn(Fn<void()>) override {}
  void post_from_thread(Fn<void()>) override {}
  std::unique_ptr<io::TimerImpl> make_timer() override { return std::make_unique<Hand>(*this); }

 private:
  class Hand final : public io::TimerImpl {
   public:
    explicit Hand(HandLoop& loop) : loop_(loop) {}
    void start(uint64_t delay_ms, Fn<void()> fire) override {
      loop_.delay_ms = delay_ms;
      loop_.fire = std::move(fire);
    }
    void stop() override { loop_.fire.reset(); }
    bool active() const override { return static_cast<bool>(loop_.fire); }

   private:
    HandLoop& loop_;
  };
  SystemClock clock_;
};

class NoSink final : public LogSink {
 public:
  int lines = 0;
  void write(std::string_view) override { ++lines; }
};

TEST(Notify, WatchdogBeats) {
  const std::string name = "@kedge-watchdog-" + std::to_string(getpid());
  HandLoop loop;
  NoSink sink;
  const Log log(loop.clock(), sink, LogLevel::kDebug, "");
  const Notifier n = notifier({"NOTIFY_SOCKET=" + name, "WATCHDOG_USEC=2000000"});
  {
    Listener listener(name);
    const Watchdog dog(loop, n, log);
    EXPECT_EQ(listener.next(), "WATCHDOG=1");
    EXPECT_EQ(listener.next(), "nothing");
    EXPECT_EQ(loop.delay_ms, 1000U);
    Fn<void()> fire = std::move(loop.fire);
    fire();
    EXPECT_EQ(listener.next(), "WATCHDOG=1");
    EXPECT_EQ(sink.lines, 0);
  }
  const Watchdog deaf(loop, n, log);
  EXPECT_EQ(sink.lines, 1);
  EXPECT_TRUE(static_cast<bool>(loop.fire));
  loop.fire.reset();
  const Notifier none = notifier({});
  const Watchdog idle(loop, none, log);
  EXPECT_FALSE(static_cast<bool>(loop.fire));
}

}  // namespace
}  // namespace kedge::daemon
