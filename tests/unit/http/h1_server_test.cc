#include "http/h1_server.h"

#include <gtest/gtest.h>

#include "fake_host.h"

namespace kedge::http {
namespace {

class H1ServerTest : public testing::Test {
 protected:
  H1ServerTest() : connection_(make_h1_connection(host_)) {}
  ~H1ServerTest() override {
    connection_.reset();
    host_.handler_.seen.clear();
    EXPECT_EQ(host_.reserved, 0u);
  }
  void feed(std::string_view text) { connection_->feed(text); }
  // What a host would send, pulled in small helpings.
  std::string output(size_t max_bytes = 1 << 20) {
    std::string all;
    while (connection_->has_output()) {
      ByteChain chain;
      connection_->take_output(max_bytes, chain);
      EXPECT_FALSE(chain.empty() && connection_->has_output());
      all += chain_join(chain);
    }
    return all;
  }
  Responder& responder(size_t i = 0) { return host_.handler_.seen.at(i).responder; }
  static Response text(std::string body) {
    Response r;
    r.body = {Bytes(std::move(body))};
    return r;
  }
  void advance_ms(int64_t ms) { host_.clock_.now_us += ms * 1000; }

  FakeHost host_;
  std::unique_ptr<Connection> connection_;
};

constexpr std::string_view kDate = "Date: Tue, 14 Nov 2023 22:13:21 GMT\r\n";

TEST_F(H1ServerTest, AnswersAndKeepsAlive) {
  feed("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_EQ(host_.handler_.seen.size(), 1u);
  EXPECT_EQ(connection_->exchanges_open(), 1u);
  Response r = text("hello");
  r.headers.add("X-Y", "z");
  responder().respond(std::move(r));
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\nX-Y: z\r\n" + std::string(kDate) +
                          "Content-Length: 5\r\n\r\nhello");
  EXPECT_FALSE(connection_->wants_close());
  EXPECT_EQ(connection_->exchanges_open(), 0u);
  feed("GET /b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  ASSERT_EQ(host_.handler_.seen.size(), 2u);
  responder(1).respond(text(""));
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\n" + std::string(kDate) +
                          "Content-Length: 0\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, EveryCutOfARequestIsTheSame) {
  std::string request =
      "PUT /x?y HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: "
      "chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
      "GET /next HTTP/1.1\r\nHost: h\r\n\r\n";
  for (size_t i = 0; i <= request.size(); ++i) {
    FakeHost host;
    host.handler_.answer_at_once = true;
    auto c = make_h1_connection(host);
    std::string all;
    auto pull = [&] {
      while (c->has_output()) {
        ByteChain chain;
        c->take_output(7, chain);
        all += chain_join(chain);
      }
    };
    c->feed(request.substr(0, i));
    pull();
    c->feed(request.substr(i));
    pull();
    EXPECT_EQ(host.handler_.count, 2u) << i;
    EXPECT_NE(all.find("\r\n\r\n/x?y|abcde"), std::string::npos) << i;
    EXPECT_TRUE(all.ends_with("\r\n\r\n/next|")) << i;
    EXPECT_EQ(host.reserved, 0u);
  }
}

TEST_F(H1ServerTest, PipelinedRequestsAreServedInOrderAndBounded) {
  std::string many;
  for (int i = 0; i < 1000; ++i)
    many += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
  feed(many);
  EXPECT_EQ(host_.handler_.seen.size(), 1u);
  EXPECT_FALSE(connection_->wants_input());
  for (size_t i = 0; i < 1000; ++i) {
    ASSERT_EQ(host_.handler_.seen.size(), i + 1);
    EXPECT_EQ(host_.handler_.seen[i].head.path, "/" + std::to_string(i));
    responder(i).respond(text(std::to_string(i)));
    EXPECT_TRUE(output().ends_with("\r\n\r\n" + std::to_string(i)));
  }
  EXPECT_TRUE(connection_->wants_input());
}

TEST_F(H1ServerTest, ManyPipelinedAnswersAtOnceDoNotRecurse) {
  host_.handler_.answer_at_once = true;
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  feed(many);
  output();
  EXPECT_EQ(host_.handler_.count, 20'000u);
}

TEST_F(H1ServerTest, StreamsInChunksThatGatherATurn) {
  feed("GET /watch HTTP/1.1\r\nHost: h\r\n\r\n");
  Headers headers;
  headers.add("Content-Type", "application/json");
  responder().start(200, headers);
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + std::string(kDate) +
                          "Transfer-Encoding: chunked\r\n\r\n");
  for (int i = 0; i < 16; ++i) responder().write({Bytes::copy("ab"), Bytes()});
  EXPECT_EQ(responder().queued_bytes(), 32u);
  EXPECT_EQ(output(), "20\r\n" + std::string("abababababababababababababababab") + "\r\n");
  EXPECT_EQ(responder().queued_bytes(), 0u);
  responder().write({Bytes::copy("last")});
  responder().finish();
  EXPECT_EQ(output(), "4\r\nlast\r\n0\r\n\r\n");
  EXPECT_FALSE(connection_->wants_close());
}

TEST_F(H1ServerTest, FinishWithoutBytesEndsTheChunks) {
  feed("GET /watch HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().start(200, {});
  output();
  responder().finish();
  EXPECT_EQ(output(), "0\r\n\r\n");
}

TEST_F(H1ServerTest, OutputIsPulledInSlices) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().start(200, {});
  output();
  responder().write({Bytes(std::string(100, 'x')), Bytes(std::string(50, 'y'))});
  responder().finish();
  ByteChain chain;
  connection_->take_output(120, chain);
  EXPECT_EQ(chain_join(chain), "78\r\n" + std::string(100, 'x') + std::string(20, 'y') + "\r\n");
  EXPECT_EQ(output(), "1e\r\n" + std::string(30, 'y') + "\r\n0\r\n\r\n");
}

TEST_F(H1ServerTest, StreamWithALengthKeepsToIt) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  Headers headers;
  headers.add("Content-Length", "5");
  responder().start(200, headers);
  responder().write({Bytes::copy("hello and more")});
  responder().finish();
  EXPECT_TRUE(output().ends_with("Content-Length: 5\r\n\r\nhello"));
  EXPECT_FALSE(connection_->wants_close());
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder(1).start(200, headers);
  responder(1).write({Bytes::copy("hel")});
  responder(1).finish();
  output();
  EXPECT_TRUE(connection_->wants_close());  // broken off
}

TEST_F(H1ServerTest, OldClientsGetNoChunks) {
  feed("GET / HTTP/1.0\r\n\r\n");
  responder().start(200, {});
  responder().write({Bytes::copy("abc")});
  responder().finish();
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\n" + std::string(kDate) + "Connection: close\r\n\r\nabc");
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, OldKeepAlive) {
  feed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  responder().respond(text("x"));
  EXPECT_NE(output().find("Connection: keep-alive\r\n"), std::string::npos);
  EXPECT_FALSE(connection_->wants_close());
}

TEST_F(H1ServerTest, HeadAndBodilessAnswers) {
  feed("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().respond(text("four"));
  EXPECT_TRUE(output().ends_with("Content-Length: 4\r\n\r\n"));
  feed("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder(1).start(200, {});
  responder(1).write({Bytes::copy("never seen")});
  responder(1).finish();
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\n" + std::string(kDate) + "\r\n");
  for (int status : {204, 304}) {
    feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    Response r;
    r.status = status;
    host_.handler_.seen.back().responder.respond(std::move(r));
    std::string out = output();
    EXPECT_EQ(out.find("Content-Length"), std::string::npos);
    EXPECT_TRUE(out.ends_with("\r\n\r\n"));
  }
}

TEST_F(H1ServerTest, HandlersCannotBreakFraming) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  Response r = text("x");
  r.headers.add("Transfer-Encoding", "chunked");
  r.headers.add("Content-Length", "77");
  r.headers.add("X", "a\r\nInjected: 1");
  r.headers.add("Bad Name", "v");
  responder().respond(std::move(r));
  EXPECT_EQ(output(), "HTTP/1.1 200 OK\r\nX: a  Injected: 1\r\n" + std::string(kDate) +
                          "Content-Length: 1\r\n\r\nx");
}

TEST_F(H1ServerTest, ContinueIsSentWhenTheBodyIsWanted) {
  feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(output(), "HTTP/1.1 100 Continue\r\n\r\n");
  feed("abc");
  ASSERT_EQ(host_.handler_.seen.size(), 1u);
  EXPECT_EQ(host_.handler_.seen[0].body, "abc");
}

TEST_F(H1ServerTest, TooLargeBodies) {
  host_.handler_.max_body = 10;
  feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n");
  std::string out = output();
  EXPECT_TRUE(out.starts_with("HTTP/1.1 413 ")) << out;
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_TRUE(host_.handler_.seen.empty());
}

TEST_F(H1ServerTest, TooLargeChunkedBodies) {
  host_.handler_.max_body = 10;
  feed("PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n");
  EXPECT_FALSE(connection_->has_output());
  EXPECT_EQ(host_.reserved, 8u);
  feed("8\r\n1");
  feed("23");
  EXPECT_TRUE(output().starts_with("HTTP/1.1 413 "));
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_EQ(host_.reserved, 0u);
  feed("more of it");  // is not looked at
  EXPECT_FALSE(connection_->has_output());
}

TEST_F(H1ServerTest, BudgetOfBodies) {
  host_.limits_.collected_body_bytes = 100;
  host_.reserved = 95;
  feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n1234567890");
  EXPECT_TRUE(output().starts_with("HTTP/1.1 503 "));
  EXPECT_EQ(host_.reserved, 95u);
  host_.reserved = 0;
}

TEST_F(H1ServerTest, ParseErrorsAreAnsweredAndClose) {
  feed("GET / HTTP/1.1\r\n\r\n");
  EXPECT_TRUE(output().starts_with("HTTP/1.1 400 Bad Request\r\n"));
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, ErrorBehindAnOpenExchangeWaitsItsTurn) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\nrubbish\n");
  ASSERT_EQ(host_.handler_.seen.size(), 1u);
  responder().respond(text("first"));
  std::string out = output();
  EXPECT_LT(out.find("first"), out.find("400 Bad Request"));
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, IdleTimeoutIsSilent) {
  EXPECT_EQ(connection_->deadline_us(),
            host_.clock_.now_us + static_cast<int64_t>(host_.limits_.idle_ms) * 1000);
  advance_ms(static_cast<int64_t>(host_.limits_.idle_ms));
  connection_->on_deadline();
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_FALSE(connection_->has_output());
}

TEST_F(H1ServerTest, SlowHeadersGet408AndDrippingDoesNotHelp) {
  feed("GET / HT");
  int64_t deadline = connection_->deadline_us();
  advance_ms(1000);
  feed("TP/1.1\r\n");
  EXPECT_EQ(connection_->deadline_us(), deadline);
  host_.clock_.now_us = deadline;
  connection_->on_deadline();
  EXPECT_TRUE(output().starts_with("HTTP/1.1 408 "));
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, StuckBodyGets408) {
  feed("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n123");
  int64_t deadline = connection_->deadline_us();
  advance_ms(10'000);
  feed("4");
  EXPECT_EQ(connection_->deadline_us(), deadline + 10'000'000);
  host_.clock_.now_us = connection_->deadline_us();
  connection_->on_deadline();
  EXPECT_TRUE(output().starts_with("HTTP/1.1 408 "));
  EXPECT_EQ(host_.reserved, 0u);
}

TEST_F(H1ServerTest, NoDeadlineWhileTheServerWorks) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(connection_->deadline_us(), Connection::kNever);
}

TEST_F(H1ServerTest, DroppedAndAborted) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  host_.handler_.seen.clear();
  EXPECT_TRUE(output().starts_with("HTTP/1.1 500 "));
  EXPECT_FALSE(connection_->wants_close());
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().start(200, {});
  responder().write({Bytes::copy("part")});
  responder().abort();
  EXPECT_FALSE(output().ends_with("0\r\n\r\n"));
  EXPECT_TRUE(connection_->wants_close());
  responder().write({Bytes::copy("late")});
  responder().finish();
  EXPECT_FALSE(connection_->has_output());
}

TEST_F(H1ServerTest, GoneIsToldOnceAndOnlyWhenUnfinished) {
  int gone = 0;
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().on_gone([&] { ++gone; });
  responder().respond(text("x"));
  output();
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder(1).on_gone([&] {
    ++gone;
    responder(1).respond(text("into the void"));
  });
  connection_->lost();
  EXPECT_EQ(gone, 1);
  EXPECT_FALSE(connection_->has_output());
  EXPECT_EQ(responder(1).queued_bytes(), 0u);
  connection_.reset();
  responder(1).finish();
  EXPECT_EQ(gone, 1);
  connection_ = make_h1_connection(host_);
}

TEST_F(H1ServerTest, PeerEndMeansGone) {
  int gone = 0;
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().start(200, {});
  responder().on_gone([&] { ++gone; });
  connection_->feed_end();
  EXPECT_EQ(gone, 1);
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, PeerEndAfterTheAnswerStillDeliversIt) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().respond(text("answer"));
  connection_->feed_end();
  EXPECT_FALSE(connection_->wants_close());
  EXPECT_TRUE(output().ends_with("answer"));
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H1ServerTest, DrainCallbackWhenTheBacklogIsGone) {
  int drained = 0;
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  responder().start(200, {});
  responder().on_drain([&] { ++drained; });
  responder().write({Bytes::copy("small")});
  output();
  connection_->on_writable();
  EXPECT_EQ(drained, 0);
  responder().write({Bytes(std::string(100'000, 'x'))});
  output();
  host_.unsent = 90'000;
  connection_->on_writable();
  EXPECT_EQ(drained, 0);
  EXPECT_EQ(responder().queued_bytes(), 90'000u);
  host_.unsent = 10;
  connection_->on_writable();
  EXPECT_EQ(drained, 1);
  connection_->on_writable();
  EXPECT_EQ(drained, 1);
  responder().write({Bytes(std::string(100'000, 'x'))});
  output();
  connection_->on_writable();
  EXPECT_EQ(drained, 2);  // again
}

TEST_F(H1ServerTest, ShutDownLetsTheExchangeEnd) {
  feed("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /second HTTP/1.1\r\nHost: h\r\n\r\n");
  connection_->shut_down();
  EXPECT_FALSE(connection_->wants_close());
  responder().respond(text("x"));
  EXPECT_NE(output().find("Connection: close\r\n"), std::string::npos);
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_EQ(host_.handler_.seen.size(), 1u);
}

TEST_F(H1ServerTest, ShutDownWhenIdleClosesAtOnce) {
  connection_->shut_down();
  EXPECT_TRUE(connection_->wants_close());
}

}  // namespace
}  // namespace kedge::http
