#include "http/client.h"

#include <gtest/gtest.h>

#include "fake_host.h"
#include "h2_wire.h"
#include "http/grpc.h"
#include "http/h2_server.h"
#include "sim/net.h"
#include "sim/world.h"

namespace kedge::http {
namespace {

class NullSink final : public LogSink {
 public:
  void write(std::string_view) override {}
};

// One connection of a server that does what the test says: `on_bytes` gets all that has come.
struct RawPeer final : io::StreamHandler {
  std::unique_ptr<io::Stream> stream;
  std::string got;
  bool ended = false;
  Fn<void(RawPeer&)> on_bytes;

  void say(std::string_view text) {
    if (stream != nullptr) stream->write({Bytes::copy(text)});
  }
  void on_data(std::string_view bytes) override {
    got += bytes;
    if (on_bytes) on_bytes(*this);
  }
  void on_end() override { ended = true; }
  void on_error(Error) override { ended = true; }
  void on_drain() override {}
};

// A handle that remembers all it heard.
struct Heard final : ResponseHandler {
  ResponseHead head_;
  std::string body;
  Headers trailers;
  std::string order;
  std::optional<Error> error;
  RawStream raw;
  Fn<void()> then;  // at every call

  bool done() const { return order.ends_with("E") || order.ends_with("X") || order.ends_with("U"); }
  void on_head(ResponseHead head) override {
    head_ = std::move(head);
    heard('H');
  }
  void on_body(std::string_view bytes) override {
    body += bytes;
    heard('B');
  }
  void on_end(Headers t) override {
    trailers = std::move(t);
    heard('E');
  }
  void on_error(Error e) override {
    error = std::move(e);
    heard('X');
  }
  void on_upgrade(ResponseHead head, RawStream stream) override {
    head_ = std::move(head);
    raw = std::move(stream);
    heard('U');
  }
  void heard(char c) {
    if (c != 'B' || !order.ends_with("B")) order += c;
    if (then) then();
  }
};

class ClientTest : public ::testing::Test {
 protected:
  ClientTest() : log_(world_.clock(), sink_, LogLevel::kError, "test") {
    at_.address = {"10.0.0.1", 80, false};
    make_client({});
  }
  ~ClientTest() override {
    handles_.clear();
    client_.reset();
    world_.run_for(1'000'000);
  }
  void make_client(const ClientLimits& limits) {
    client_ = Client::create(client_loop_, client_loop_, client_network_, limits);
  }
  // The real server on port 80.
  void serve() {
    server_ = Server::create(server_loop_, server_loop_, log_, handler_, nullptr, server_limits_);
    listen([this](std::unique_ptr<io::Stream> s) { server_->serve(std::move(s)); });
  }
  // A scripted one.
  void serve_raw(void (*on_bytes)(RawPeer&)) {
    listen([this, on_bytes](std::unique_ptr<io::Stream> s) {
      auto peer = std::make_unique<RawPeer>();
      peer->stream = std::move(s);
      peer->on_bytes = on_bytes;
      peer->stream->set_handler(peer.get());
      peer->stream->set_reading(true);
      peers_.push_back(std::move(peer));
    });
  }
  void listen(Fn<void(std::unique_ptr<io::Stream>)> accept) {
    Result<std::unique_ptr<io::Listener>> listener =
        server_network_.listen({"10.0.0.1", 80, false}, std::move(accept));
    ASSERT_TRUE(listener.ok());
    listener_ = std::move(listener).value();
  }
  Endpoint h2() {
    Endpoint e = at_;
    e.protocol = Endpoint::Protocol::kHttp2;
    return e;
  }
  ClientExchange* send(const Endpoint& e, ClientRequest request, Heard& heard) {
    handles_.push_back(client_->send(e, std::move(request), heard));
    return handles_.back().get();
  }
  bool run(Heard& heard, int64_t ms = 5000) {
    return world_.run_until(ms * 1000, [&heard] { return heard.done(); });
  }
  void run(int64_t ms) { world_.run_for(ms * 1000); }
  static ClientRequest get(std::string target) {
    ClientRequest r;
    r.target = std::move(target);
    return r;
  }
  static ClientRequest post(std::string target, std::string body) {
    ClientRequest r = get(std::move(target));
    r.method = "POST";
    r.body = {Bytes(std::move(body))};
    return r;
  }

  sim::World world_{1};
  sim::SimLoop server_loop_{world_};
  sim::SimLoop client_loop_{world_};
  sim::SimWire wire_{world_};
  sim::SimNetwork server_network_{wire_, server_loop_};
  sim::SimNetwork client_network_{wire_, client_loop_};
  NullSink sink_;
  Log log_;
  RecordingHandler handler_;
  ServerLimits server_limits_;
  std::vector<std::unique_ptr<RawPeer>> peers_;
  std::unique_ptr<Server> server_;
  std::unique_ptr<io::Listener> listener_;
  std::unique_ptr<Client> client_;
  std::vector<std::unique_ptr<ClientExchange>> handles_;
  Endpoint at_;
};

TEST_F(ClientTest, BothProtocolsCarryRequestsAndBodies) {
  serve();
  handler_.answer_at_once = true;
  for (const Endpoint& e : {at_, h2()}) {
    const int version = e.protocol == Endpoint::Protocol::kHttp2 ? 20 : 11;
    Heard one;
    send(e, get("/a?b=c"), one);
    ASSERT_TRUE(run(one));
    EXPECT_EQ(one.order, "HBE");
    EXPECT_EQ(one.head_.status, 200);
    EXPECT_EQ(one.head_.http_version, version);
    EXPECT_EQ(one.body, "/a?b=c|");
    Heard two;
    send(e, post("/big", std::string(3 << 20, 'x')), two);
    ASSERT_TRUE(run(two, 60'000));
    ASSERT_FALSE(two.error) << two.error->message();
    EXPECT_EQ(two.body.size(), 5u + (3 << 20));
    Heard head;
    ClientRequest request = get("/head");
    request.method = "HEAD";
    send(e, std::move(request), head);
    ASSERT_TRUE(run(head));
    EXPECT_EQ(head.order, "HE");
    EXPECT_EQ(head.head_.headers.get("content-length"), "6");
  }
  EXPECT_EQ(client_->connections(), 2u);  // each protocol's was kept and used again
  EXPECT_EQ(server_->stats().connections_total, 2u);
}

TEST_F(ClientTest, Http2SharesOneConnection) {
  serve();
  std::vector<std::unique_ptr<Heard>> all;
  for (int i = 0; i < 200; i++) {
    all.push_back(std::make_unique<Heard>());
    send(h2(), get("/" + std::to_string(i)), *all.back());
  }
  run(1000);
  ASSERT_EQ(handler_.seen.size(), 200u);
  for (SeenRequest& r : handler_.seen) {
    Response response;
    response.body = {Bytes(r.head.target)};
    r.responder.respond(std::move(response));
  }
  for (int i = 0; i < 200; i++) {
    ASSERT_TRUE(run(*all[static_cast<size_t>(i)]));
    EXPECT_EQ(all[static_cast<size_t>(i)]->body, "/" + std::to_string(i));
  }
  EXPECT_EQ(server_->stats().connections_total, 1u);
}

TEST_F(ClientTest, Http2OpensAnotherWhenStreamsAreUsedUp) {
  server_limits_.streams_per_connection = 10;
  serve();
  handler_.answer_at_once = true;
  Heard first;
  send(h2(), get("/first"), first);  // teaches the server's limit
  ASSERT_TRUE(run(first));
  handler_.answer_at_once = false;
  std::vector<std::unique_ptr<Heard>> all;
  for (int i = 0; i < 25; i++) {
    all.push_back(std::make_unique<Heard>());
    send(h2(), get("/watch"), *all.back());
  }
  run(2000);
  EXPECT_EQ(handler_.seen.size(), 25u);
  EXPECT_EQ(server_->stats().connections_open, 3u);
}

TEST_F(ClientTest, Http1LimitsItsConnections) {
  serve();
  ClientLimits limits;
  limits.connections_per_endpoint = 3;
  make_client(limits);
  std::vector<std::unique_ptr<Heard>> all;
  for (int i = 0; i < 10; i++) {
    all.push_back(std::make_unique<Heard>());
    send(at_, get("/" + std::to_string(i)), *all.back());
  }
  for (size_t answered = 0; answered < 10;) {
    run(1000);
    EXPECT_LE(handler_.seen.size(), answered + 3);
    ASSERT_GT(handler_.seen.size(), answered);
    handler_.seen[answered++].responder.respond({});
  }
  for (auto& h : all) EXPECT_TRUE(run(*h));
  EXPECT_EQ(server_->stats().connections_total, 3u);
}

TEST_F(ClientTest, ClosesIdleConnections) {
  serve();
  handler_.answer_at_once = true;
  Heard one;
  Heard two;
  send(at_, get("/"), one);
  send(h2(), get("/"), two);
  ASSERT_TRUE(run(one) && run(two));
  EXPECT_EQ(client_->connections(), 2u);
  run(61'000);
  EXPECT_EQ(client_->connections(), 0u);
  EXPECT_EQ(server_->stats().connections_open, 0u);
}

constexpr char kOk[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

TEST_F(ClientTest, StaleConnectionIsTriedAgainOnlyWhenSafe) {
  // Answers the first request of each connection and closes it at the second.
  serve_raw([](RawPeer& p) {
    if (!p.got.ends_with("\r\n\r\n") && !p.got.ends_with("body")) return;
    if (p.got.find("HTTP/1.1", p.got.find("HTTP/1.1") + 1) == std::string::npos) {
      p.say(kOk);
    } else {
      p.stream.reset();
    }
  });
  Heard one;
  send(at_, get("/1"), one);
  ASSERT_TRUE(run(one));
  Heard two;
  send(at_, get("/2"), two);
  ASSERT_TRUE(run(two));
  EXPECT_EQ(two.order, "HBE");
  EXPECT_EQ(peers_.size(), 2u);
  Heard three;
  send(at_, post("/3", "body"), three);
  ASSERT_TRUE(run(three));
  ASSERT_TRUE(three.error);
  EXPECT_EQ(three.error->code(), Code::kServiceUnavailable);
  EXPECT_NE(three.error->message().find("POST /3 at 10.0.0.1:80"), std::string::npos)
      << three.error->message();
}

TEST_F(ClientTest, NewConnectionIsNotTriedAgain) {
  serve_raw([](RawPeer& p) { p.stream.reset(); });
  Heard one;
  send(at_, get("/1"), one);
  ASSERT_TRUE(run(one));
  EXPECT_TRUE(one.error);
  run(1000);
  EXPECT_EQ(peers_.size(), 1u);
}

TEST_F(ClientTest, HalfAnAnswerIsAnError) {
  serve_raw([](RawPeer& p) {
    p.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    p.stream->shut_down_writing();
  });
  Heard one;
  send(at_, get("/1"), one);
  ASSERT_TRUE(run(one));
  EXPECT_EQ(one.order, "HBX");
  EXPECT_EQ(one.error->code(), Code::kServiceUnavailable);
  EXPECT_EQ(client_->connections(), 0u);
}

TEST_F(ClientTest, UntilCloseAndGarbage) {
  serve_raw([](RawPeer& p) {
    if (p.got.find("GET /close") != std::string::npos) {
      p.say("HTTP/1.1 200 OK\r\n\r\nall of it");
      p.stream->shut_down_writing();
    } else {
      p.say("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    }
  });
  Heard one;
  send(at_, get("/close"), one);
  ASSERT_TRUE(run(one));
  EXPECT_EQ(one.body, "all of it");
  EXPECT_EQ(one.order, "HBE");
  Heard two;
  send(at_, get("/ssh"), two);
  ASSERT_TRUE(run(two));
  EXPECT_EQ(two.error->code(), Code::kBadRequest);
  Heard three;
  send(h2(), get("/ssh"), three);
  ASSERT_TRUE(run(three));
  EXPECT_EQ(three.order, "X");
}

TEST_F(ClientTest, UpgradeGivesTheStreamAway) {
  serve_raw([](RawPeer& p) {
    if (p.got.ends_with("\r\n\r\n")) p.say("HTTP/1.1 101 Switching Protocols\r\n\r\nearly");
    if (p.got.ends_with("ping")) p.say("pong");
  });
  Heard one;
  ClientRequest request = post("/exec", "");
  request.headers.add("Connection", "Upgrade");
  request.headers.add("Upgrade", "SPDY/3.1");
  send(at_, std::move(request), one);
  ASSERT_TRUE(run(one));
  EXPECT_EQ(one.order, "U");
  ASSERT_NE(one.raw, nullptr);
  RawPeer ours;
  one.raw->set_handler(&ours);
  one.raw->set_reading(true);
  one.raw->write({Bytes::from_static("ping")});
  run(1000);
  EXPECT_EQ(ours.got, "earlypong");
  EXPECT_EQ(client_->connections(), 0u);
  one.raw.reset();
}

TEST_F(ClientTest, Deadlines) {
  serve();  // never answers
  int gone = 0;
  for (const Endpoint& e : {at_, h2()}) {
    Heard one;
    ClientRequest request = get("/slow");
    request.timeout_ms = 500;
    send(e, std::move(request), one);
    run(400);
    EXPECT_FALSE(one.done());
    handler_.seen.back().responder.on_gone([&gone] { gone++; });
    run(200);
    ASSERT_TRUE(one.done());
    EXPECT_EQ(one.error->code(), Code::kTimeout);
  }
  run(100);
  EXPECT_EQ(gone, 2);  // the server was told
}

TEST_F(ClientTest, NobodyThere) {
  Heard one;
  send(at_, get("/"), one);
  EXPECT_FALSE(one.done());  // not from inside send()
  ASSERT_TRUE(run(one));
  EXPECT_EQ(one.error->code(), Code::kServiceUnavailable);
  // Bytes go in, nothing comes out.
  serve_raw([](RawPeer&) {});
  ClientLimits limits;
  limits.ping_ms = 1000;
  handles_.clear();
  make_client(limits);
  Heard two;
  send(h2(), get("/"), two);
  run(1900);
  EXPECT_FALSE(two.done());
  run(300);
  ASSERT_TRUE(two.done());
  EXPECT_EQ(two.error->code(), Code::kServiceUnavailable);
}

TEST_F(ClientTest, CancelsByDestroyingTheHandle) {
  serve();
  for (const Endpoint& e : {at_, h2()}) {
    // While it waits for the answer.
    Heard one;
    handles_.push_back(client_->send(e, get("/one"), one));
    run(100);
    ASSERT_FALSE(handler_.seen.empty());
    int gone = 0;
    handler_.seen.back().responder.on_gone([&gone] { gone++; });
    handles_.clear();
    run(100);
    EXPECT_EQ(gone, 1);
    EXPECT_EQ(one.order, "");
    // Before it is sent.
    client_->send(e, get("/two"), one).reset();
    run(100);
    EXPECT_EQ(one.order, "");
    const size_t before = handler_.seen.size();
    // From inside each of the handler's calls.
    for (char last : {'H', 'B'}) {
      Heard inside;
      inside.then = [&] {
        if (inside.order.ends_with(last)) handles_.clear();
      };
      handles_.push_back(client_->send(e, get("/three"), inside));
      run(100);
      handler_.seen.back().responder.start(200, {});
      handler_.seen.back().responder.write({Bytes(std::string(1000, 'x'))});
      run(100);
      EXPECT_EQ(inside.order.back(), last);
    }
    EXPECT_EQ(handler_.seen.size(), before + 2);
  }
}

TEST_F(ClientTest, SendsAgainFromInsideAHandler) {
  serve();
  handler_.answer_at_once = true;
  for (const Endpoint& e : {at_, h2()}) {
    Heard first;
    Heard second;
    first.then = [&] {
      if (first.done()) {
        handles_.clear();
        send(e, get("/second"), second);
      }
    };
    send(e, get("/first"), first);
    ASSERT_TRUE(run(second));
    EXPECT_EQ(second.body, "/second|");
    handles_.clear();
  }
}

TEST_F(ClientTest, BackPressureHoldsTheServerBack) {
  serve();
  for (const Endpoint& e : {at_, h2()}) {
    Heard one;
    ClientExchange* exchange = send(e, get("/big"), one);
    run(100);
    one.then = [&] {
      if (one.order == "H") exchange->set_reading(false);
    };
    Response response;
    response.body = {Bytes(std::string(8 << 20, 'x'))};
    handler_.seen.back().responder.respond(std::move(response));
    run(2000);
    EXPECT_FALSE(one.done());
    EXPECT_LT(one.body.size(), 600u * 1024);
    // Others on the same connection are not harmed.
    Heard two;
    send(e, get("/small"), two);
    run(200);
    handler_.seen.back().responder.respond({});
    EXPECT_TRUE(run(two));
    exchange->set_reading(true);
    ASSERT_TRUE(run(one, 60'000));
    EXPECT_EQ(one.body.size(), 8u << 20);
  }
}

TEST_F(ClientTest, FetchGathersAndLimits) {
  serve();
  handler_.answer_at_once = true;
  std::vector<Result<ClientResponse>> results;
  for (size_t max : {1000u, 1001u, 1010u}) {
    handles_.push_back(
        client_->fetch(at_, post("/fetch", std::string(1000, 'x')), max,
                       [&results](Result<ClientResponse> r) { results.push_back(std::move(r)); }));
    ASSERT_TRUE(world_.run_until(5'000'000, [&] { return results.size() > handles_.size() - 1; }));
  }
  EXPECT_EQ(results[0].error().code(), Code::kRequestEntityTooLarge);
  EXPECT_FALSE(results[1].ok());
  ASSERT_TRUE(results[2].ok());
  EXPECT_EQ(results[2]->body.size(), 1007u);
}

TEST_F(ClientTest, RefusesToSendWhatWouldBeMisread) {
  serve();
  for (const Endpoint& e : {at_, h2()}) {
    for (int i = 0; i < 3; i++) {
      ClientRequest request = get(i == 0 ? "/a b" : "/");
      if (i == 1) request.headers.add("X", "a\r\nY: b");
      if (i == 2) request.method = "GE T";
      Heard one;
      send(e, std::move(request), one);
      ASSERT_TRUE(run(one));
      ASSERT_TRUE(one.error);
      EXPECT_EQ(one.error->code(), Code::kBadRequest);
      handles_.clear();
    }
  }
  EXPECT_TRUE(handler_.seen.empty());
}

TEST_F(ClientTest, HandlesOutliveTheClient) {
  serve();
  Heard one;
  Heard two;
  send(at_, get("/"), one);
  send(h2(), get("/"), two);
  run(100);
  client_.reset();
  ASSERT_TRUE(run(one) && run(two));
  EXPECT_EQ(one.error->code(), Code::kCanceled);
  EXPECT_EQ(two.error->code(), Code::kCanceled);
}

TEST_F(ClientTest, ServerDrainMovesOnWithoutLoss) {
  serve();
  Heard slow;
  send(h2(), post("/slow", "x"), slow);
  run(100);
  server_->drain(60'000, [] {});
  run(100);
  // The listener is still there: a second server takes over.
  std::unique_ptr<Server> old = std::move(server_);
  RecordingHandler second;
  second.answer_at_once = true;
  server_ = Server::create(server_loop_, server_loop_, log_, second, nullptr, server_limits_);
  Heard next;
  send(h2(), post("/next", "y"), next);
  ASSERT_TRUE(run(next));
  EXPECT_EQ(next.body, "/next|y");
  handler_.seen[0].responder.respond({});
  ASSERT_TRUE(run(slow));
  EXPECT_EQ(slow.order, "HE");
}

// --- HTTP/2 peers that are not ours ----------------------------------------------

// The ids of the requests in `got`, which are complete.
std::vector<uint32_t> request_ids(const std::string& got) {
  std::vector<uint32_t> ids;
  if (got.size() < kH2Preface.size()) return ids;
  WireReader reader;
  for (const WireFrame& f : reader.read(std::string_view(got).substr(kH2Preface.size()))) {
    if ((f.type == NGHTTP2_HEADERS || f.type == NGHTTP2_DATA) && f.end_stream())
      ids.push_back(f.id);
  }
  return ids;
}

void refuse_first(RawPeer& p) {
  const std::vector<uint32_t> ids = request_ids(p.got);
  if (ids.empty()) return;
  p.on_bytes = [](RawPeer& q) {
    const std::vector<uint32_t> more = request_ids(q.got);
    if (more.size() < 2) return;
    q.on_bytes = nullptr;
    q.say(wire_headers(more[1], {{":status", "200"}}, false) + wire_data(more[1], "again", true));
  };
  p.say(wire_settings() + wire_reset(ids[0], NGHTTP2_REFUSED_STREAM));
}

TEST_F(ClientTest, RefusedStreamsAreSentAgain) {
  serve_raw(refuse_first);
  Heard one;
  send(h2(), post("/", "body"), one);
  ASSERT_TRUE(run(one));
  ASSERT_FALSE(one.error) << one.error->message();
  EXPECT_EQ(one.body, "again");
}

TEST_F(ClientTest, GoawaySendsUntouchedStreamsElsewhere) {
  serve_raw([](RawPeer& p) {
    const std::vector<uint32_t> ids = request_ids(p.got);
    if (ids.empty()) return;
    p.on_bytes = nullptr;
    if (p.got.find("elsewhere") != std::string::npos) {
      p.say(wire_settings() + wire_headers(ids[0], {{":status", "204"}}, true));
    }
  });
  Heard one;
  send(h2(), post("/", "first body"), one);
  run(100);
  ASSERT_EQ(peers_.size(), 1u);
  peers_[0]->say(wire_settings() + wire_frame(NGHTTP2_GOAWAY, 0, 0, wire_u32(0) + wire_u32(0)));
  run(100);
  ASSERT_EQ(peers_.size(), 2u);  // dialled anew
  const std::vector<uint32_t> ids = request_ids(peers_[1]->got);
  ASSERT_EQ(ids.size(), 1u);
  peers_[1]->say(wire_settings() + wire_headers(ids[0], {{":status", "204"}}, true));
  ASSERT_TRUE(run(one));
  EXPECT_EQ(one.head_.status, 204);
}

TEST_F(ClientTest, EndlesslyRefusedEnds) {
  serve_raw([](RawPeer& p) {
    const std::vector<uint32_t> ids = request_ids(p.got);
    if (!ids.empty()) p.say(wire_settings() + wire_reset(ids.back(), NGHTTP2_REFUSED_STREAM));
  });
  Heard one;
  send(h2(), get("/"), one);
  ASSERT_TRUE(run(one));
  ASSERT_TRUE(one.error);
  EXPECT_EQ(one.error->code(), Code::kServiceUnavailable);
}

TEST_F(ClientTest, LargeResponseHeadsAreRefused) {
  serve_raw([](RawPeer& p) {
    if (p.got.starts_with("PRI")) {
      const std::vector<uint32_t> ids = request_ids(p.got);
      if (ids.empty()) return;
      p.on_bytes = nullptr;
      Fields fields = {{":status", "200"}};
      for (int i = 0; i < 500; i++) fields.emplace_back("x-" + std::to_string(i), "value");
      p.say(wire_settings() + wire_headers(ids[0], fields, false));
    } else {
      p.say("HTTP/1.1 200 OK\r\nX: " + std::string(70'000, 'x') + "\r\n\r\n");
    }
  });
  for (const Endpoint& e : {at_, h2()}) {
    Heard one;
    send(e, get("/"), one);
    ASSERT_TRUE(run(one));
    ASSERT_TRUE(one.error);
    EXPECT_EQ(one.error->code(), Code::kBadRequest);
    handles_.clear();
  }
}

// --- gRPC ------------------------------------------------------------------------

std::string grpc_message(std::string_view text) {
  return chain_join(grpc_frame(Bytes::copy(text)));
}

const Fields kGrpcHead = {{":status", "200"}, {"content-type", "application/grpc"}};

class GrpcTest : public ClientTest, protected GrpcStreamHandler {
 protected:
  void answer_with(void (*on_request)(RawPeer&, uint32_t id)) {
    static void (*script)(RawPeer&, uint32_t) = nullptr;
    script = on_request;
    serve_raw([](RawPeer& p) {
      const std::vector<uint32_t> ids = request_ids(p.got);
      if (ids.empty()) return;
      p.on_bytes = nullptr;
      p.say(wire_settings());
      script(p, ids[0]);
    });
  }
  Result<std::string> unary(uint64_t timeout_ms = 2000) {
    GrpcChannel channel(*client_, h2(), {1000});
    std::optional<Result<std::string>> result;
    std::unique_ptr<GrpcCall> call =
        channel.unary("/runtime.v1.RuntimeService/Version", Bytes::from_static("req"), timeout_ms,
                      [&result](Result<std::string> r) { result = std::move(r); });
    EXPECT_FALSE(result);
    world_.run_until(5'000'000, [&result] { return result.has_value(); });
    if (!result) return Error(Code::kUnknown, "the call has not ended");
    return std::move(*result);
  }
  void on_message(std::string message) override {
    messages_.push_back(std::move(message));
    if (messages_.size() == drop_after_) stream_.reset();
  }
  void on_done(Status status) override { status_ = std::move(status); }
  void stream() {
    GrpcChannel channel(*client_, h2(), {1000});
    stream_ = channel.server_stream("/s/Events", Bytes(), 0, *this);
    world_.run_until(5'000'000, [this] { return status_.has_value(); });
  }

  std::vector<std::string> messages_;
  size_t drop_after_ = 0;
  std::optional<Status> status_;
  std::unique_ptr<GrpcCall> stream_;
};

TEST_F(GrpcTest, Unary) {
  answer_with([](RawPeer& p, uint32_t id) {
    p.say(wire_headers(id, kGrpcHead, false) + wire_data(id, grpc_message("answer"), false) +
          wire_headers(id, {{"grpc-status", "0"}}, true));
  });
  Result<std::string> r = unary();
  ASSERT_TRUE(r.ok()) << r.error().message();
  EXPECT_EQ(*r, "answer");
  WireReader reader;
  WireFrame head;
  std::string body;
  for (const WireFrame& f : reader.read(peers_[0]->got.substr(kH2Preface.size()))) {
    if (f.type == NGHTTP2_HEADERS) head = f;
    if (f.type == NGHTTP2_DATA) body += f.payload;
  }
  EXPECT_EQ(head.field(":path"), "/runtime.v1.RuntimeService/Version");
  EXPECT_EQ(head.field("grpc-timeout"), "2000m");
  EXPECT_EQ(head.field("te"), "trailers");
  EXPECT_EQ(body, grpc_message("req"));
}

TEST_F(GrpcTest, Errors) {
  answer_with([](RawPeer& p, uint32_t id) {
    Fields only = kGrpcHead;
    only.emplace_back("grpc-status", "5");
    only.emplace_back("grpc-message", "no such %22pod%22");
    p.say(wire_headers(id, only, true));
  });
  Result<std::string> r = unary();
  EXPECT_EQ(r.error().code(), Code::kNotFound);
  EXPECT_EQ(r.error().message(),
            "gRPC /runtime.v1.RuntimeService/Version: NOT_FOUND: no such \"pod\"");
}

TEST_F(GrpcTest, ErrorAfterAMessage) {
  answer_with([](RawPeer& p, uint32_t id) {
    p.say(wire_headers(id, kGrpcHead, false) + wire_data(id, grpc_message("x"), false) +
          wire_headers(id, {{"grpc-status", "8"}}, true));
  });
  EXPECT_EQ(unary().error().code(), Code::kTooManyRequests);
}

TEST_F(GrpcTest, NotGrpcAtAll) {
  answer_with([](RawPeer& p, uint32_t id) {
    p.say(wire_headers(id, {{":status", "404"}, {"content-type", "text/html"}}, false) +
          wire_data(id, "<html>", true));
  });
  EXPECT_EQ(unary().error().code(), Code::kNotImplemented);
}

TEST_F(GrpcTest, BrokenFraming) {
  static int which = 0;
  for (which = 0; which < 5; which++) {
    peers_.clear();
    listener_.reset();
    make_client({});
    answer_with([](RawPeer& p, uint32_t id) {
      const std::string ok = wire_headers(id, {{"grpc-status", "0"}}, true);
      const std::string bodies[] = {"",                                     // no message
                                    grpc_message("a") + grpc_message("b"),  // two
                                    grpc_message("abc").substr(0, 6),       // cut off
                                    grpc_message(std::string(1001, 'x')),   // too large
                                    std::string("\1\0\0\0\1x", 6)};         // compressed
      p.say(wire_headers(id, kGrpcHead, false) + wire_data(id, bodies[which], false) + ok);
    });
    EXPECT_FALSE(unary().ok()) << which;
  }
  peers_.clear();
  listener_.reset();
  make_client({});
  answer_with([](RawPeer& p, uint32_t id) {
    p.say(wire_headers(id, kGrpcHead, false) + wire_data(id, grpc_message("a"), true));
  });
  EXPECT_EQ(unary().error().code(), Code::kInternalError);  // no status
}

TEST_F(GrpcTest, Deadline) {
  answer_with([](RawPeer&, uint32_t) {});
  EXPECT_EQ(unary(300).error().code(), Code::kTimeout);
}

TEST_F(GrpcTest, ServerStream) {
  answer_with([](RawPeer& p, uint32_t id) {
    std::string all = grpc_message("one") + grpc_message("") + grpc_message("three");
    p.say(wire_headers(id, kGrpcHead, false) + wire_data(id, all.substr(0, 7), false) +
          wire_data(id, all.substr(7), false) + wire_headers(id, {{"grpc-status", "0"}}, true));
  });
  stream();
  EXPECT_EQ(messages_, (std::vector<std::string>{"one", "", "three"}));
  ASSERT_TRUE(status_);
  EXPECT_TRUE(status_->ok());
}

TEST_F(GrpcTest, ServerStreamGivenUpInsideAMessage) {
  answer_with([](RawPeer& p, uint32_t id) {
    p.say(wire_headers(id, kGrpcHead, false) +
          wire_data(id, grpc_message("one") + grpc_message("two") + grpc_message("three"), false));
  });
  drop_after_ = 2;
  stream();
  EXPECT_EQ(messages_.size(), 2u);
  EXPECT_FALSE(status_);
}

}  // namespace
}  // namespace kedge::http
