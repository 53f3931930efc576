#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <thread>

#include "io/uv_loop.h"
#include "io/uv_net.h"

namespace kedge::io {
namespace {

class UvTest : public testing::Test {
 protected:
  void SetUp() override {
    auto loop = UvLoop::create();
    ASSERT_TRUE(loop.ok());
    loop_ = std::move(loop).value();
    network_ = make_network(*loop_);
  }
  // Runs until `done` is true; fails after 5 s.
  void run_until(const bool& done) {
    int64_t end = loop_->clock().mono_us() + 5'000'000;
    while (!done && loop_->clock().mono_us() < end) {
      loop_->run_once();
      if (!done) usleep(200);
    }
    ASSERT_TRUE(done);
  }
  std::unique_ptr<UvLoop> loop_;
  std::unique_ptr<Network> network_;
};

TEST_F(UvTest, PostedRunInLaterTurnsInOrder) {
  std::string order;
  loop_->post([&] {
    order += "a";
    loop_->at_end_of_turn([&] { order += "E"; });
    loop_->post([&] {
      order += "c";
      loop_->stop();
    });
  });
  loop_->post([&] { order += "b"; });
  EXPECT_EQ(order, "");
  loop_->run();
  EXPECT_EQ(order, "abEc");
}

TEST_F(UvTest, EndOfTurnComesBeforeSleepEvenWhenRegisteredByItself) {
  int runs = 0;
  Timer timer(*loop_);
  timer.start(1, [&] {
    loop_->at_end_of_turn([&] {
      ++runs;
      loop_->at_end_of_turn([&] {
        ++runs;
        loop_->stop();
      });
    });
  });
  loop_->run();
  EXPECT_EQ(runs, 2);
}

TEST_F(UvTest, EndlessEndOfTurnDoesNotStarveTheLoop) {
  struct Again {
    Loop& loop;
    int count = 0;
    void go() {
      ++count;
      loop.at_end_of_turn([this] { go(); });
    }
  } again{*loop_};
  again.go();
  Timer timer(*loop_);
  timer.start(5, [&] { loop_->stop(); });
  loop_->run();
  EXPECT_GT(again.count, 8);
}

TEST_F(UvTest, TimerRestartsStopsAndDiesInItsCallback) {
  int fired = 0;
  auto timer = std::make_unique<Timer>(*loop_);
  timer->start(1, [&] {
    ++fired;
    timer->start(1, [&] {
      ++fired;
      timer.reset();
      loop_->stop();
    });
  });
  Timer stopped(*loop_);
  stopped.start(0, [&] { fired += 100; });
  EXPECT_TRUE(stopped.active());
  stopped.stop();
  EXPECT_FALSE(stopped.active());
  loop_->run();
  EXPECT_EQ(fired, 2);
}

TEST_F(UvTest, PostFromThreads) {
  int count = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 1000; ++i) {
        loop_->post_from_thread([&] {
          if (++count == 4000) loop_->stop();
        });
      }
    });
  }
  loop_->run();
  for (std::thread& t : threads) t.join();
  EXPECT_EQ(count, 4000);
}

TEST_F(UvTest, PoolRunsWorkAndTellsTheLoop) {
  auto pool = make_pool(*loop_, 2);
  std::thread::id loop_thread = std::this_thread::get_id();
  int done = 0;
  for (int i = 0; i < 50; ++i) {
    auto value = std::make_unique<int>(0);
    int* v = value.get();
    pool->run([v, loop_thread] { *v = std::this_thread::get_id() == loop_thread ? 1 : 2; },
              [&, value = std::move(value)] {
                EXPECT_EQ(*value, 2);
                EXPECT_EQ(std::this_thread::get_id(), loop_thread);
                if (++done == 50) loop_->stop();
              });
  }
  loop_->run();
  EXPECT_EQ(done, 50);
}

TEST_F(UvTest, Signal) {
  ASSERT_TRUE(loop_->watch_signal(SIGUSR1, [&] { loop_->stop(); }).ok());
  kill(getpid(), SIGUSR1);
  loop_->run();
}

TEST_F(UvTest, LagSeesALongCallback) {
  Timer timer(*loop_);
  timer.start(1, [&] {
    int64_t until = loop_->clock().mono_us() + 30'000;
    while (loop_->clock().mono_us() < until) {
    }
    timer.start(20, [&] { loop_->stop(); });
  });
  loop_->run();
  EXPECT_GE(loop_->lag().longest_callback_us, 30'000);
  EXPECT_GE(loop_->lag().longest_turn_us, 30'000);
  EXPECT_GE(loop_->lag().turns[7] + loop_->lag().turns[8], 1u);
  loop_->reset_lag();
  EXPECT_EQ(loop_->lag().count, 0u);
}

// Collects, and answers with what it is told to.
struct Peer : StreamHandler {
  explicit Peer(std::unique_ptr<Stream> s) : stream(std::move(s)) {
    stream->set_handler(this);
    stream->set_reading(true);
  }
  void on_data(std::string_view bytes) override {
    got.append(bytes);
    if (close_on_data) stream.reset();
  }
  void on_end() override { ended = true; }
  void on_error(Error error) override {
    failed = true;
    message = error.message();
  }
  void on_drain() override { drained = true; }
  std::unique_ptr<Stream> stream;
  std::string got;
  std::string message;
  bool ended = false;
  bool failed = false;
  bool drained = false;
  bool close_on_data = false;
};

class UvNetTest : public UvTest {
 protected:
  void connect_pair(const Address& at) {
    auto listener = network_->listen(at, [this](std::unique_ptr<Stream> s) {
      server_ = std::make_unique<Peer>(std::move(s));
      both_ = client_ != nullptr;
    });
    ASSERT_TRUE(listener.ok()) << listener.error().message();
    listener_ = std::move(listener).value();
    connecting_ =
        network_->connect(listener_->address(), [this](Result<std::unique_ptr<Stream>> s) {
          ASSERT_TRUE(s.ok());
          client_ = std::make_unique<Peer>(std::move(s).value());
          both_ = server_ != nullptr;
        });
    run_until(both_);
  }
  void TearDown() override {
    server_.reset();
    client_.reset();
    connecting_.reset();
    listener_.reset();
  }
  std::unique_ptr<Listener> listener_;
  std::unique_ptr<Network::Connecting> connecting_;
  std::unique_ptr<Peer> server_, client_;
  bool both_ = false;
};

TEST_F(UvNetTest, TcpCarriesBytesAndEnds) {
  connect_pair({"127.0.0.1", 0, false});
  EXPECT_NE(listener_->address().port, 0);
  EXPECT_EQ(server_->stream->peer().host, "127.0.0.1");
  EXPECT_EQ(server_->stream->peer().port, client_->stream->local().port);
  EXPECT_EQ(client_->stream->peer().text(), listener_->address().text());
  client_->stream->write({Bytes::copy("hello "), Bytes(), Bytes::copy("world")});
  client_->stream->shut_down_writing();
  run_until(server_->ended);
  EXPECT_EQ(server_->got, "hello world");
  server_->stream->write({Bytes::copy("bye")});
  server_->stream->shut_down_writing();
  run_until(client_->ended);
  EXPECT_EQ(client_->got, "bye");
}

TEST_F(UvNetTest, UnixSocketReplacesWhatAKilledProcessLeft) {
  std::string path = "/tmp/kedge-uv-" + std::to_string(getpid()) + ".sock";
  connect_pair({path, 0, true});
  client_->stream->write({Bytes::copy("x")});
  client_->stream->shut_down_writing();
  run_until(server_->ended);
  EXPECT_EQ(server_->got, "x");
  TearDown();
  both_ = false;
  connect_pair({path, 0, true});
  unlink(path.c_str());
}

TEST_F(UvNetTest, BackPressureAndDrainKeepOrder) {
  connect_pair({"127.0.0.1", 0, false});
  server_->stream->set_reading(false);
  std::string sent;
  for (int i = 0; i < 400; ++i) {
    std::string block(20'000 + static_cast<size_t>(i), static_cast<char>('a' + i % 26));
    sent += block;
    client_->stream->write({Bytes(block.substr(0, 7)), Bytes(block.substr(7))});
  }
  client_->stream->shut_down_writing();
  for (int i = 0; i < 20; ++i) loop_->run_once();
  EXPECT_GT(client_->stream->queued_bytes(), kStreamLowMark);
  EXPECT_FALSE(client_->drained);
  server_->stream->set_reading(true);
  run_until(server_->ended);
  EXPECT_TRUE(client_->drained);
  EXPECT_EQ(client_->stream->queued_bytes(), 0u);
  EXPECT_TRUE(server_->got == sent);
}

TEST_F(UvNetTest, DestroyedInItsCallbackWithBytesQueued) {
  connect_pair({"127.0.0.1", 0, false});
  server_->close_on_data = true;
  server_->stream->write({Bytes(std::string(20'000'000, 'x'))});
  client_->stream->write({Bytes::copy("go")});
  client_->stream->set_reading(false);
  for (int i = 0; i < 100 && server_->stream != nullptr; ++i) loop_->run_once();
  EXPECT_EQ(server_->stream, nullptr);
  client_->stream->set_reading(true);
  bool over = false;
  for (int i = 0; i < 10'000 && !over; ++i) {
    loop_->run_once();
    over = client_->ended || client_->failed;
  }
  EXPECT_TRUE(over);
}

TEST_F(UvNetTest, WriteToAClosedPeerIsAnErrorLater) {
  connect_pair({"127.0.0.1", 0, false});
  client_->stream.reset();
  for (int i = 0; i < 50 && !server_->failed; ++i) {
    server_->stream->write({Bytes::copy("x")});
    usleep(1000);
    loop_->run_once();
  }
  EXPECT_TRUE(server_->failed);
  EXPECT_NE(server_->message.find("127.0.0.1"), std::string::npos);
}

TEST_F(UvNetTest, ListenerThatDoesNotAcceptKeepsThemWaiting) {
  connect_pair({"127.0.0.1", 0, false});
  server_.reset();
  listener_->set_accepting(false);
  std::unique_ptr<Peer> second;
  bool connected = false;
  auto connecting = network_->connect(listener_->address(), [&](Result<std::unique_ptr<Stream>> s) {
    ASSERT_TRUE(s.ok());
    second = std::make_unique<Peer>(std::move(s).value());
    connected = true;
  });
  run_until(connected);
  for (int i = 0; i < 20; ++i) loop_->run_once();
  EXPECT_EQ(server_, nullptr);
  listener_->set_accepting(true);
  for (int i = 0; i < 20; ++i) loop_->run_once();
  EXPECT_NE(server_, nullptr);
}

TEST_F(UvNetTest, ConnectErrors) {
  std::string message;
  bool done = false;
  auto refused = network_->connect({"127.0.0.1", 1, false}, [&](Result<std::unique_ptr<Stream>> s) {
    ASSERT_FALSE(s.ok());
    message = s.error().message();
    done = true;
  });
  run_until(done);
  EXPECT_NE(message.find("127.0.0.1:1"), std::string::npos);
  done = false;
  auto named = network_->connect({"no.numeric", 1, false}, [&](Result<std::unique_ptr<Stream>> s) {
    EXPECT_FALSE(s.ok());
    done = true;
  });
  EXPECT_FALSE(done);
  run_until(done);
  // Given up: `done` must not come.
  auto given_up = network_->connect({"127.0.0.1", 1, false},
                                    [&](Result<std::unique_ptr<Stream>>) { ADD_FAILURE(); });
  given_up.reset();
  for (int i = 0; i < 20; ++i) loop_->run_once();
}

TEST_F(UvNetTest, ListenErrors) {
  auto first = network_->listen({"127.0.0.1", 0, false}, [](std::unique_ptr<Stream>) {});
  ASSERT_TRUE(first.ok());
  auto second = network_->listen((*first)->address(), [](std::unique_ptr<Stream>) {});
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().code(), Code::kConflict);
  EXPECT_FALSE(network_->listen({"256.0.0.1", 0, false}, [](std::unique_ptr<Stream>) {}).ok());
}

}  // namespace
}  // namespace kedge::io
