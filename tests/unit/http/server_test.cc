// The server over real loopback sockets, plain and with TLS.
#include "http/server.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "http/tls_stream.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"
#include "tls_pki.h"

namespace kedge::http {
namespace {

class NullSink final : public LogSink {
 public:
  void write(std::string_view) override {}
};

class TestHandler final : public Handler {
 public:
  explicit TestHandler(io::Loop& loop) : loop_(loop) {}
  BodyPolicy accept(const RequestHead&) override { return {}; }
  void handle(RequestHead head, std::string body, Responder responder) override {
    ++count;
    last = head;
    if (head.path == "/hold") {
      responder.on_gone([this] { ++gone; });
      held.push_back(std::move(responder));
    } else if (head.path == "/upgrade") {
      Headers headers;
      headers.add("Connection", "Upgrade");
      headers.add("Upgrade", "echo");
      Result<RawStream> stream = responder.upgrade(std::move(headers));
      ASSERT_TRUE(stream.ok());
      raw = std::make_unique<Echo>(std::move(stream).value());
    } else {
      Response r;
      size_t size = 0;
      for (char c : head.query) size = size * 10 + static_cast<size_t>(c - '0');
      r.body = {Bytes(head.path == "/big" ? std::string(size, 'b') : head.path + "|" + body)};
      responder.respond(std::move(r));
    }
  }
  Response refuse(int status, std::string_view message) override {
    Response r;
    r.status = status;
    r.body = {Bytes::copy(message)};
    return r;
  }

  struct Echo : io::StreamHandler {
    explicit Echo(RawStream s) : stream(std::move(s)) {
      stream->set_handler(this);
      stream->set_reading(true);
    }
    void on_data(std::string_view bytes) override { stream->write({Bytes::copy(bytes)}); }
    void on_end() override { stream.reset(); }
    void on_error(Error) override { stream.reset(); }
    void on_drain() override {}
    RawStream stream;
  };

  io::Loop& loop_;
  RequestHead last;
  int count = 0;
  int gone = 0;
  std::vector<Responder> held;
  std::unique_ptr<Echo> raw;
};

// A client that sends bytes and keeps what comes.
class Client : public io::StreamHandler {
 public:
  void attach(std::unique_ptr<io::Stream> s) {
    stream = std::move(s);
    stream->set_handler(this);
    stream->set_reading(true);
    open = true;
  }
  void send(std::string_view text) { stream->write({Bytes::copy(text)}); }
  void on_data(std::string_view bytes) override { got.append(bytes); }
  void on_end() override { closed = true; }
  void on_error(Error) override { closed = true; }
  void on_drain() override {}

  std::unique_ptr<io::Network::Connecting> connecting;
  std::unique_ptr<TlsStream> tls;
  std::unique_ptr<io::Stream> stream;
  std::string got;
  bool open = false;
  bool closed = false;
};

class ServerTest : public testing::Test {
 protected:
  void SetUp() override {
    loop_ = std::move(io::UvLoop::create()).value();
    network_ = io::make_network(*loop_);
    pool_ = io::make_pool(*loop_, 2);
    handler_ = std::make_unique<TestHandler>(*loop_);
  }
  void TearDown() override {
    clients_.clear();
    handler_->held.clear();
    handler_->raw.reset();
    listener_.reset();
    pool_.reset();
    server_.reset();
    handler_.reset();
  }
  void start(bool tls) {
    if (tls) {
      TlsServerConfig config;
      config.certificates = {pki_.server()};
      config.client_ca_pem = pki_.ca_pem();
      config.ticket_keys = {std::string(32, 'k')};
      context_ = std::move(TlsServerContext::create(config)).value();
      TlsClientConfig client;
      client.ca_pem = pki_.ca_pem();
      client.identity = pki_.client("jane");
      client.alpn = {"http/1.1"};
      client_context_ = std::move(TlsClientContext::create(client)).value();
    }
    Log log(loop_->clock(), sink_, LogLevel::kError, "test");
    server_ = Server::create(*loop_, *pool_, log, *handler_, context_, limits_);
    auto listener =
        network_->listen({"127.0.0.1", 0, false},
                         [this](std::unique_ptr<io::Stream> s) { server_->serve(std::move(s)); });
    listener_ = std::move(listener).value();
  }
  template <class F>
  ::testing::AssertionResult until(F condition, int64_t ms = 5000) {
    int64_t end = loop_->clock().mono_us() + ms * 1000;
    while (!condition()) {
      if (loop_->clock().mono_us() > end) return ::testing::AssertionFailure() << "timed out";
      if (!loop_->run_once()) usleep(100);
    }
    return ::testing::AssertionSuccess();
  }
  Client& plain_client() {
    clients_.push_back(std::make_unique<Client>());
    Client& c = *clients_.back();
    c.connecting = network_->connect(listener_->address(), [&c](auto stream) {
      ASSERT_TRUE(stream.ok());
      c.attach(std::move(stream).value());
    });
    EXPECT_TRUE(until([&] { return c.open; }));
    return c;
  }
  Client& tls_client(bool wait = true) {
    clients_.push_back(std::make_unique<Client>());
    Client& c = *clients_.back();
    c.connecting = network_->connect(listener_->address(), [this, &c](auto stream) {
      ASSERT_TRUE(stream.ok());
      auto session = client_context_->new_session("localhost");
      ASSERT_TRUE(session.ok());
      c.tls =
          TlsStream::create(*loop_, *pool_, std::move(stream).value(), std::move(session).value());
      c.tls->handshake([&c](Status status) {
        c.closed = !status.ok();
        if (c.closed) return;
        c.attach(std::move(c.tls));
      });
    });
    if (wait) {
      EXPECT_TRUE(until([&] { return c.open; }));
    }
    return c;
  }
  static bool ends(const Client& c, std::string_view text) { return c.got.ends_with(text); }

  TestPki pki_;
  NullSink sink_;
  ServerLimits limits_;
  std::unique_ptr<io::UvLoop> loop_;
  std::unique_ptr<io::Network> network_;
  std::unique_ptr<io::Pool> pool_;
  std::unique_ptr<TestHandler> handler_;
  std::shared_ptr<TlsServerContext> context_;
  std::shared_ptr<TlsClientContext> client_context_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<io::Listener> listener_;
  std::vector<std::unique_ptr<Client>> clients_;
};

constexpr std::string_view kGet = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";

TEST_F(ServerTest, PlainKeepAlive) {
  start(false);
  Client& c = plain_client();
  for (int i = 0; i < 3; ++i) {
    c.got.clear();
    c.send(kGet);
    ASSERT_TRUE(until([&] { return ends(c, "/x|"); }));
  }
  EXPECT_EQ(server_->stats().connections_total, 1u);
  EXPECT_EQ(handler_->last.remote.host, "127.0.0.1");
  EXPECT_EQ(handler_->last.peer, nullptr);
  EXPECT_FALSE(handler_->last.secure);
}

TEST_F(ServerTest, TlsWithIdentityAndResumption) {
  start(true);
  for (int i = 0; i < 3; ++i) {
    Client& c = tls_client();
    c.send(kGet);
    ASSERT_TRUE(until([&] { return ends(c, "/x|"); }));
    EXPECT_TRUE(handler_->last.secure);
    ASSERT_NE(handler_->last.peer, nullptr);
    EXPECT_EQ(handler_->last.peer->common_name, "jane");
  }
  EXPECT_EQ(server_->stats().handshakes_full, 1u);
  EXPECT_EQ(server_->stats().handshakes_resumed, 2u);
}

TEST_F(ServerTest, LargeAnswersOverTlsToASlowReader) {
  start(true);
  Client& c = tls_client();
  c.send("GET /big?20000000 HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return c.got.size() > 1000; }));
  c.stream->set_reading(false);
  for (int i = 0; i < 200; ++i) loop_->run_once();
  size_t before = c.got.size();
  EXPECT_LT(before, 20'000'000u);
  // Another connection is served meanwhile.
  Client& other = tls_client();
  other.send(kGet);
  ASSERT_TRUE(until([&] { return ends(other, "/x|"); }));
  c.stream->set_reading(true);
  ASSERT_TRUE(until([&] { return c.got.size() > 20'000'000; }, 20'000));
  EXPECT_TRUE(ends(c, "bbbb"));
}

TEST_F(ServerTest, UploadsOverTls) {
  start(true);
  Client& c = tls_client();
  std::string body(2'000'000, 'u');
  c.send("PUT /up HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n" + body);
  ASSERT_TRUE(until([&] { return ends(c, "/up|" + body); }, 20'000));
}

TEST_F(ServerTest, GarbageInsteadOfTls) {
  start(true);
  Client& c = plain_client();
  c.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return c.closed; }));
  EXPECT_EQ(server_->stats().handshakes_failed, 1u);
  EXPECT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
}

TEST_F(ServerTest, ConnectionLimit) {
  limits_.connections = 3;
  start(false);
  for (int i = 0; i < 3; ++i) plain_client();
  Client& fourth = plain_client();
  ASSERT_TRUE(until([&] { return fourth.closed; }));
  EXPECT_EQ(server_->stats().connections_refused, 1u);
  clients_.erase(clients_.begin());
  ASSERT_TRUE(until([&] { return server_->stats().connections_open == 2; }));
  Client& again = plain_client();
  again.send(kGet);
  EXPECT_TRUE(until([&] { return ends(again, "/x|"); }));
}

TEST_F(ServerTest, HandshakeTimeout) {
  limits_.handshake_ms = 50;
  start(true);
  Client& silent = plain_client();
  Client& half = plain_client();
  half.send(std::string("\x16\x03\x01\x02\x00\x01", 6));
  ASSERT_TRUE(until([&] { return silent.closed && half.closed; }));
  EXPECT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
}

TEST_F(ServerTest, HandshakesBeyondTheLimitWait) {
  limits_.handshakes_in_flight = 1;
  start(true);
  for (int i = 0; i < 12; ++i) tls_client(false);
  ASSERT_TRUE(until([&] {
    for (auto& c : clients_) {
      if (!c->open) return false;
    }
    return true;
  }));
  EXPECT_EQ(server_->stats().handshakes_failed, 0u);
}

TEST_F(ServerTest, ClientsThatLeaveDuringTheHandshake) {
  start(true);
  for (int i = 0; i < 20; ++i) {
    tls_client(false);
    for (int turns = 0; turns < i; ++turns) loop_->run_once();
    clients_.clear();
  }
  ASSERT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
  Client& c = tls_client();
  c.send(kGet);
  EXPECT_TRUE(until([&] { return ends(c, "/x|"); }));
}

TEST_F(ServerTest, HeaderTimeoutIdleTimeoutBodyTimeout) {
  limits_.header_ms = 60;
  limits_.idle_ms = 120;
  limits_.body_idle_ms = 60;
  start(false);
  Client& slow = plain_client();
  slow.send("GET / HT");
  Client& idle = plain_client();
  idle.send(kGet);
  Client& stuck = plain_client();
  stuck.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab");
  ASSERT_TRUE(until([&] { return slow.closed && idle.closed && stuck.closed; }));
  EXPECT_TRUE(slow.got.starts_with("HTTP/1.1 408 "));
  EXPECT_TRUE(ends(idle, "/x|"));
  EXPECT_TRUE(stuck.got.starts_with("HTTP/1.1 408 "));
}

TEST_F(ServerTest, ReaderThatNeverReadsIsClosed) {
  limits_.idle_ms = 100;
  start(false);
  Client& c = plain_client();
  c.send("GET /big?50000000 HTTP/1.1\r\nHost: h\r\n\r\n");
  c.stream->set_reading(false);
  ASSERT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
}

TEST_F(ServerTest, TooLargeBodyGetsItsAnswerThoughItGoesOnSending) {
  start(false);
  Client& c = plain_client();
  c.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
  for (int i = 0; i < 50; ++i) {
    c.send(std::string(100'000, 'x'));
    loop_->run_once();
  }
  ASSERT_TRUE(until([&] { return c.closed; }));
  EXPECT_TRUE(c.got.starts_with("HTTP/1.1 413 ")) << c.got;
}

TEST_F(ServerTest, GoneWhenTheClientLeaves) {
  start(true);
  Client& c = tls_client();
  c.send("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return handler_->held.size() == 1; }));
  clients_.clear();
  ASSERT_TRUE(until([&] { return handler_->gone == 1; }));
  handler_->held[0].respond({});
  EXPECT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
}

TEST_F(ServerTest, UpgradeHandsOverWhatCameBehind) {
  for (bool tls : {false, true}) {
    if (tls) TearDown();
    if (tls) SetUp();
    start(tls);
    Client& c = tls ? tls_client() : plain_client();
    c.send(std::string(kGet) +
           "GET /upgrade HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
           "Upgrade: echo\r\n\r\nearly");
    ASSERT_TRUE(until([&] { return ends(c, "early"); })) << c.got;
    EXPECT_NE(c.got.find("/x|HTTP/1.1 101 Switching Protocols\r\n"), std::string::npos) << c.got;
    c.send("later");
    ASSERT_TRUE(until([&] { return ends(c, "\r\n\r\nearlylater"); })) << c.got;
    EXPECT_EQ(server_->stats().connections_open, 1u);
    clients_.clear();
    ASSERT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
  }
}

TEST_F(ServerTest, Http2OnAPlainPortByItsPreface) {
  start(false);
  Client& c = plain_client();
  std::string hello("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0", 33);
  for (char byte : hello) {
    c.send(std::string(1, byte));
    loop_->run_once();
  }
  ASSERT_TRUE(until([&] { return c.got.size() >= 9; }));
  EXPECT_EQ(c.got[3], 4);  // SETTINGS
  Client& almost = plain_client();
  almost.send("PRI * HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return almost.got.starts_with("HTTP/1.1 "); }));
}

TEST_F(ServerTest, DrainWaitsForExchanges) {
  start(true);
  Client& busy = tls_client();
  busy.send("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
  Client& idle = tls_client();
  ASSERT_TRUE(until([&] { return handler_->held.size() == 1; }));
  bool done = false;
  server_->drain(5000, [&] { done = true; });
  ASSERT_TRUE(until([&] { return idle.closed; }));
  EXPECT_FALSE(done);
  Response r;
  r.body = {Bytes::copy("at last")};
  handler_->held[0].respond(std::move(r));
  ASSERT_TRUE(until([&] { return done; }));
  EXPECT_EQ(server_->stats().connections_open, 0u);
  ASSERT_TRUE(until([&] { return ends(busy, "at last"); }));
  EXPECT_NE(busy.got.find("Connection: close"), std::string::npos);
  Client& late = plain_client();
  EXPECT_TRUE(until([&] { return late.closed; }));
}

TEST_F(ServerTest, DrainEndsAfterItsGrace) {
  start(false);
  Client& busy = plain_client();
  busy.send("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return handler_->held.size() == 1; }));
  bool done = false;
  int64_t start_us = loop_->clock().mono_us();
  server_->drain(80, [&] {
    done = true;
    EXPECT_EQ(handler_->gone, 1);
  });
  ASSERT_TRUE(until([&] { return done; }));
  EXPECT_GE(loop_->clock().mono_us() - start_us, 75'000);
  EXPECT_TRUE(until([&] { return busy.closed; }));
}

TEST_F(ServerTest, DrainWithoutConnectionsIsLater) {
  start(false);
  bool done = false;
  server_->drain(1000, [&] {
    done = true;
    server_.reset();  // allowed
  });
  EXPECT_FALSE(done);
  ASSERT_TRUE(until([&] { return done; }));
}

TEST_F(ServerTest, DestroyedWithEverythingOpen) {
  start(true);
  tls_client(false);
  Client& c = tls_client();
  c.send("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(until([&] { return handler_->held.size() == 1; }));
  tls_client(false);
  loop_->run_once();
  server_.reset();
  EXPECT_EQ(handler_->gone, 1);
  handler_->held[0].respond({});
  for (int i = 0; i < 20; ++i) loop_->run_once();
}

TEST_F(ServerTest, ManyConnectionsAndRequests) {
  start(false);
  for (int i = 0; i < 50; ++i) plain_client();
  for (int round = 0; round < 20; ++round) {
    for (auto& c : clients_) {
      c->got.clear();
      c->send(kGet);
    }
    ASSERT_TRUE(until([&] {
      for (auto& c : clients_) {
        if (!ends(*c, "/x|")) return false;
      }
      return true;
    }));
  }
  EXPECT_EQ(handler_->count, 1000);
  clients_.clear();
  EXPECT_TRUE(until([&] { return server_->stats().connections_open == 0; }));
}

}  // namespace
}  // namespace kedge::http
