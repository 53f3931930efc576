#include "io/resolver.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "io/file.h"

namespace kedge::io {
namespace {

// A small DNS server on loopback: UDP and TCP on one port. Knows web.corp.test (A and AAAA),
// big.corp.test (truncated over UDP); is silent for silent.test; no such name for the rest.
class DnsServer {
 public:
  DnsServer() {
    // The kernel picks the one, and somebody else may have the other of that number.
    for (int tries = 0; tries < 50 && !bind_both(); ++tries) {
    }
    EXPECT_NE(port, 0);
    listen(tcp_, 5);
    thread_ = std::thread([this] { run(); });
  }
  ~DnsServer() {
    stop_ = true;
    thread_.join();
    close(udp_);
    close(tcp_);
  }
  uint16_t port = 0;
  std::atomic<int> over_tcp{0};

 private:
  bool bind_both() {
    if (udp_ >= 0) close(udp_);
    if (tcp_ >= 0) close(tcp_);
    udp_ = socket(AF_INET, SOCK_DGRAM, 0);
    tcp_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in a{};
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof a;
    if (bind(udp_, reinterpret_cast<sockaddr*>(&a), size) != 0) return false;
    getsockname(udp_, reinterpret_cast<sockaddr*>(&a), &size);
    if (bind(tcp_, reinterpret_cast<sockaddr*>(&a), size) != 0) return false;
    port = ntohs(a.sin_port);
    return true;
  }
  static std::string name_of(const std::string& query) {
    std::string name;
    for (size_t at = 12; at < query.size() && query[at] != 0;) {
      size_t n = static_cast<unsigned char>(query[at]);
      name += query.substr(at + 1, n) + ".";
      at += n + 1;
    }
    return name;
  }
  static std::string answer(const std::string& query, bool tcp) {
    std::string name = name_of(query);
    if (name == "silent.test.") return "";
    size_t end = 12 + name.size() + 1;
    int type = query[end + 1];
    std::string reply = query.substr(0, end + 4);
    reply[2] = static_cast<char>(0x81);
    reply[3] = static_cast<char>(0x80);
    reply[7] = reply[9] = reply[11] = 0;
    bool big = name == "big.corp.test.";
    if (name != "web.corp.test." && !big) {
      reply[3] = static_cast<char>(0x83);
    } else if (big && !tcp) {
      reply[2] = static_cast<char>(0x83);  // truncated
    } else if (type == 1 || (type == 28 && !big)) {
      reply[7] = 1;
      reply +=
          std::string("\xc0\x0c\0", 3) + static_cast<char>(type) + std::string("\0\1\0\0\0\5", 6);
      reply += type == 1 ? std::string("\0\4\xc0\0\2\7", 6)
                         : std::string("\0\x10\x20\1\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\7", 18);
    }
    return reply;
  }
  void run() {
    while (!stop_) {
      pollfd fds[2] = {{udp_, POLLIN, 0}, {tcp_, POLLIN, 0}};
      if (poll(fds, 2, 20) <= 0) continue;
      char room[1000];
      if ((fds[0].revents & POLLIN) != 0) {
        sockaddr_in from{};
        socklen_t size = sizeof from;
        ssize_t n = recvfrom(udp_, room, sizeof room, 0, reinterpret_cast<sockaddr*>(&from), &size);
        std::string reply = answer(std::string(room, static_cast<size_t>(n)), false);
        if (!reply.empty()) {
          sendto(udp_, reply.data(), reply.size(), 0, reinterpret_cast<sockaddr*>(&from), size);
        }
      }
      if ((fds[1].revents & POLLIN) != 0) {
        int c = accept(tcp_, nullptr, nullptr);
        // Both questions may come on one connection.
        for (;;) {
          unsigned char size[2];
          pollfd p{c, POLLIN, 0};
          if (poll(&p, 1, 300) <= 0 || recv(c, size, 2, MSG_WAITALL) != 2) break;
          size_t want = size[0] * 256u + size[1];
          if (recv(c, room, want, MSG_WAITALL) != static_cast<ssize_t>(want)) break;
          ++over_tcp;
          std::string reply = answer(std::string(room, want), true);
          std::string framed{static_cast<char>(reply.size() >> 8), static_cast<char>(reply.size())};
          framed += reply;
          if (send(c, framed.data(), framed.size(), MSG_NOSIGNAL) < 0) break;
        }
        close(c);
      }
    }
  }
  int udp_ = -1, tcp_ = -1;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

class ResolverTest : public testing::Test {
 protected:
  void SetUp() override {
    loop_ = std::move(UvLoop::create()).value();
    base_ = "/tmp/kedge-resolver-" + std::to_string(getpid());
    files_ = {base_ + ".hosts", base_ + ".conf"};
    write(files_.hosts, "192.0.2.9 filed filed.example\n2001:db8::9 filed\n6.6.6.6 localhost\n");
    write(files_.resolv_conf,
          "nameserver 127.0.0.1:" + std::to_string(dns_.port) + "\nsearch other.test corp.test\n");
    resolver_ = make_resolver(*loop_, files_);
  }
  void TearDown() override {
    resolver_.reset();
    unlink(files_.hosts.c_str());
    unlink(files_.resolv_conf.c_str());
  }
  static void write(const std::string& path, const std::string& text) {
    ASSERT_TRUE(PosixFiles().write_atomic(path, text, 0600).ok());
  }
  // The addresses joined by blanks, or the message.
  std::string resolve(const std::string& name) {
    std::string out;
    bool done = false;
    auto r = resolver_->resolve(name, [&](Result<std::vector<std::string>> result) {
      done = true;
      if (!result.ok()) {
        out = "error: " + result.error().message();
        code_ = result.error().code();
        return;
      }
      for (const std::string& a : *result) out += (out.empty() ? "" : " ") + a;
    });
    EXPECT_FALSE(done);
    int64_t end = loop_->clock().mono_us() + 20'000'000;
    while (!done && loop_->clock().mono_us() < end) {
      if (!loop_->run_once()) usleep(200);
    }
    EXPECT_TRUE(done);
    return out;
  }
  // In no particular order.
  void expect_both(const std::string& name, const std::string& a, const std::string& b) {
    std::string got = resolve(name);
    EXPECT_TRUE(got == a + " " + b || got == b + " " + a) << name << ": " << got;
  }

  DnsServer dns_;
  std::string base_;
  ResolverFiles files_;
  std::unique_ptr<UvLoop> loop_;
  std::unique_ptr<Resolver> resolver_;
  Code code_ = Code::kUnknown;
};

TEST_F(ResolverTest, NumericAndLocalhostNeedNobody) {
  EXPECT_EQ(resolve("10.1.2.3"), "10.1.2.3");
  EXPECT_EQ(resolve("fd00::1"), "fd00::1");
  for (const char* name : {"localhost", "LocalHost.", "x.localhost"}) {
    EXPECT_EQ(resolve(name), "127.0.0.1 ::1") << name;
  }
}

TEST_F(ResolverTest, HostsFile) {
  expect_both("filed", "192.0.2.9", "2001:db8::9");
  // c-ares takes lines that share a name together.
  expect_both("filed.example", "192.0.2.9", "2001:db8::9");
}

TEST_F(ResolverTest, ServersWithSearchList) {
  expect_both("web.corp.test", "192.0.2.7", "2001:db8::7");
  expect_both("web", "192.0.2.7", "2001:db8::7");
}

TEST_F(ResolverTest, TruncatedAnswersComeOverTcp) {
  EXPECT_EQ(resolve("big.corp.test"), "192.0.2.7");
  EXPECT_GE(dns_.over_tcp, 1);
}

TEST_F(ResolverTest, NoSuchName) {
  EXPECT_TRUE(resolve("nowhere.example").starts_with("error: resolving nowhere.example"));
  EXPECT_EQ(code_, Code::kNotFound);
  resolve("");
  EXPECT_EQ(code_, Code::kNotFound);
  resolve(std::string(300, 'x'));
  EXPECT_EQ(code_, Code::kNotFound);
}

TEST_F(ResolverTest, SilentServersTimeOut) {
  EXPECT_TRUE(resolve("silent.test.").starts_with("error: "));
  EXPECT_EQ(code_, Code::kTimeout);
}

TEST_F(ResolverTest, ChangedFilesAreReadAgain) {
  EXPECT_TRUE(resolve("fresh.example").starts_with("error: "));
  write(files_.hosts, "192.0.2.77 fresh.example\n");
  EXPECT_EQ(resolve("fresh.example"), "192.0.2.77");
}

TEST_F(ResolverTest, GivenUpAndDestroyedWithQueriesOpen) {
  auto fail = [](Result<std::vector<std::string>>) { ADD_FAILURE(); };
  auto a = resolver_->resolve("silent.test.", fail);
  auto b = resolver_->resolve("10.0.0.1", fail);
  for (int i = 0; i < 5; ++i) {
    a.reset();
    b.reset();
    loop_->run_once();
  }
  auto c = resolver_->resolve("silent.test.", fail);
  resolver_.reset();
  for (int i = 0; i < 5; ++i) loop_->run_once();
  c.reset();
}

}  // namespace
}  // namespace kedge::io
