#include "http/h2_server.h"

#include <gtest/gtest.h>

#include "fake_host.h"
#include "h2_wire.h"

namespace kedge::http {
namespace {

class H2ServerTest : public ::testing::Test {
 protected:
  // Connects; without `settings` a client with windows of 2^20 for streams and connection.
  void connect() {
    connection_ = make_h2_server(host_);
    send(std::string(kH2Preface) + wire_settings({{4, 1 << 20}}) + wire_window(0, 1 << 20));
    pull();
  }
  void send(std::string_view bytes) { connection_->feed(bytes); }
  std::string pull_bytes(size_t max = 1 << 22) {
    ByteChain out;
    connection_->take_output(max, out);
    return chain_join(out);
  }
  std::vector<WireFrame> pull() {
    std::string all;
    while (connection_->has_output()) {
      const std::string some = pull_bytes();
      if (some.empty()) break;
      all += some;
    }
    return reader_.read(all);
  }
  // The frames of one type of everything that is to be sent now.
  std::vector<WireFrame> pull(uint8_t type) {
    std::vector<WireFrame> out;
    for (WireFrame& f : pull()) {
      if (f.type == type) out.push_back(std::move(f));
    }
    return out;
  }
  // The code of the GOAWAY that is sent now, or -1.
  int64_t goaway() {
    const std::vector<WireFrame> frames = pull(NGHTTP2_GOAWAY);
    return frames.empty() ? -1 : frames.back().u32(4);
  }
  SeenRequest& seen(size_t i) { return host_.handler_.seen.at(i); }
  void later(int64_t ms) {
    host_.clock_.now_us += ms * 1000;
    if (connection_->deadline_us() <= host_.clock_.now_us) connection_->on_deadline();
  }
  void expect_calm() {
    EXPECT_EQ(goaway(), NGHTTP2_ENHANCE_YOUR_CALM);
    EXPECT_TRUE(connection_->wants_close());
    EXPECT_EQ(host_.stats_.floods, 1u);
    EXPECT_EQ(connection_->exchanges_open(), 0u);
  }

  FakeHost host_;
  std::unique_ptr<Connection> connection_;
  WireReader reader_;
};

TEST_F(H2ServerTest, AnswersAGet) {
  connect();
  send(wire_headers(1, wire_get("/api/v1/pods?limit=5"), true));
  ASSERT_EQ(host_.handler_.seen.size(), 1u);
  const RequestHead& head = seen(0).head;
  EXPECT_EQ(head.method, "GET");
  EXPECT_EQ(head.target, "/api/v1/pods?limit=5");
  EXPECT_EQ(head.path, "/api/v1/pods");
  EXPECT_EQ(head.query, "limit=5");
  EXPECT_EQ(head.http_version, 20);
  EXPECT_EQ(head.headers.get("Host"), "kedge.test");
  EXPECT_EQ(connection_->exchanges_open(), 1u);

  Response response;
  response.status = 201;
  response.headers.add("Content-Type", "text/plain");
  response.headers.add("Connection", "close");
  response.headers.add("X-Bad", "a\r\nb");
  response.body = {Bytes::from_static("hel"), Bytes::from_static("lo")};
  seen(0).responder.respond(std::move(response));
  const std::vector<WireFrame> frames = pull();
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].field(":status"), "201");
  EXPECT_EQ(frames[0].field("content-type"), "text/plain");
  EXPECT_EQ(frames[0].field("content-length"), "5");
  EXPECT_EQ(frames[0].field("connection"), "(none)");
  EXPECT_EQ(frames[0].field("x-bad"), "(none)");
  EXPECT_EQ(frames[1].payload, "hello");
  EXPECT_TRUE(frames[1].end_stream());
  EXPECT_EQ(connection_->exchanges_open(), 0u);
}

TEST_F(H2ServerTest, WorksByteByByte) {
  connect();
  std::string bytes = wire_headers(1, wire_get("/a"), false) + wire_data(1, "one", false) +
                      wire_data(1, "two", true) + wire_headers(3, wire_get("/b"), true);
  host_.handler_.answer_at_once = true;
  for (char c : bytes) send(std::string_view(&c, 1));
  EXPECT_EQ(host_.handler_.count, 2u);
  std::string out;
  while (connection_->has_output()) out += pull_bytes(1);
  std::vector<std::string> bodies;
  for (const WireFrame& f : reader_.read(out)) {
    if (f.type == NGHTTP2_DATA) bodies.push_back(f.payload);
  }
  EXPECT_EQ(bodies, (std::vector<std::string>{"/a|onetwo", "/b|"}));
}

TEST_F(H2ServerTest, HeadAnd304HaveNoBody) {
  connect();
  Fields head = wire_get("/x");
  head[0].second = "HEAD";
  send(wire_headers(1, head, true) + wire_headers(3, head, true) +
       wire_headers(5, wire_get("/y"), true));
  Response response;
  response.body = {Bytes::from_static("body")};
  seen(0).responder.respond(std::move(response));
  seen(1).responder.start(200, {});
  seen(1).responder.write({Bytes::from_static("dropped")});
  seen(1).responder.finish();
  Response same;
  same.status = 304;
  seen(2).responder.respond(std::move(same));
  const std::vector<WireFrame> frames = pull();
  ASSERT_EQ(frames.size(), 3u);
  for (const WireFrame& f : frames) {
    EXPECT_EQ(f.type, NGHTTP2_HEADERS);
    EXPECT_TRUE(f.end_stream());
  }
  EXPECT_EQ(frames[0].field("content-length"), "4");
  EXPECT_EQ(frames[2].field("content-length"), "(none)");
}

TEST_F(H2ServerTest, StreamsAnswersAndCountsWhatWaits) {
  connect();
  send(wire_window(0, 1 << 24) + wire_headers(1, wire_get("/watch"), true));
  Responder& r = seen(0).responder;
  int drained = 0;
  r.on_drain([&drained] { drained++; });
  r.start(200, {});
  EXPECT_EQ(pull().size(), 1u);  // the head leaves before there is a body
  r.write({Bytes::from_static("event\n")});
  EXPECT_EQ(r.queued_bytes(), 6u);
  EXPECT_EQ(pull(NGHTTP2_DATA).at(0).payload, "event\n");
  EXPECT_EQ(r.queued_bytes(), 0u);
  EXPECT_EQ(drained, 0);

  r.write({Bytes(std::string(300'000, 'x'))});
  EXPECT_EQ(r.queued_bytes(), 300'000u);
  EXPECT_EQ(reader_.read(pull_bytes(20'000)).size(), 2u);  // two frames of 16 KiB pass 20,000
  EXPECT_GT(r.queued_bytes(), 260'000u);
  EXPECT_EQ(drained, 0);
  size_t got = 0;
  for (const WireFrame& f : pull(NGHTTP2_DATA)) got += f.payload.size();
  EXPECT_EQ(got, 300'000u - 2 * 16384);
  EXPECT_EQ(drained, 1);
  r.finish();
  const std::vector<WireFrame> last = pull();
  ASSERT_EQ(last.size(), 1u);
  EXPECT_TRUE(last[0].end_stream());
}

TEST_F(H2ServerTest, KeepsToThePeersWindows) {
  connection_ = make_h2_server(host_);
  send(std::string(kH2Preface) + wire_settings({{4, 10}}));
  send(wire_headers(1, wire_get("/"), true) + wire_headers(3, wire_get("/"), true));
  for (size_t i : {0, 1}) {
    Response response;
    response.body = {Bytes(std::string(100, 'x'))};
    seen(i).responder.respond(std::move(response));
  }
  size_t got = 0;
  for (const WireFrame& f : pull(NGHTTP2_DATA)) got += f.payload.size();
  EXPECT_EQ(got, 20u);
  EXPECT_FALSE(connection_->has_output());
  send(wire_window(3, 1000));
  const std::vector<WireFrame> frames = pull(NGHTTP2_DATA);
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].id, 3u);
  EXPECT_EQ(frames[0].payload.size(), 90u);
}

TEST_F(H2ServerTest, StreamsTakeTurns) {
  connect();
  send(wire_window(0, 1 << 24) + wire_headers(1, wire_get("/big"), true) +
       wire_headers(3, wire_get("/small"), true));
  Response big;
  big.body = {Bytes(std::string(900'000, 'x'))};
  seen(0).responder.respond(std::move(big));
  pull_bytes(65536);
  Response small;
  small.body = {Bytes::from_static("quick")};
  seen(1).responder.respond(std::move(small));
  bool found = false;
  for (const WireFrame& f : reader_.read(pull_bytes(65536))) found |= f.payload == "quick";
  EXPECT_TRUE(found);  // not behind the 900,000 bytes
}

TEST_F(H2ServerTest, ReopensWindowsAsBodiesAreGathered) {
  connect();
  Fields post = wire_get("/upload");
  post[0].second = "POST";
  send(wire_headers(1, post, false));
  const std::string piece(16384, 'a');
  size_t sent = 0;
  size_t stream_window = 65535;
  size_t connection_window = 1 << 20;
  while (sent < (3u << 20)) {
    ASSERT_GE(stream_window, piece.size()) << sent;
    ASSERT_GE(connection_window, piece.size()) << sent;
    send(wire_data(1, piece, false));
    sent += piece.size();
    stream_window -= piece.size();
    connection_window -= piece.size();
    for (const WireFrame& f : pull(NGHTTP2_WINDOW_UPDATE)) {
      (f.id == 0 ? connection_window : stream_window) += f.u32(0);
    }
  }
  send(wire_data(1, "", true));
  ASSERT_EQ(host_.handler_.seen.size(), 1u);
  EXPECT_EQ(seen(0).body.size(), 3u << 20);
  EXPECT_EQ(host_.reserved, 0u);
}

TEST_F(H2ServerTest, OneConnectionCannotHoldABodyForEachStream) {
  connect();
  Fields post = wire_get("/upload");
  post[0].second = "POST";
  const std::string piece(16384, 'a');
  std::map<uint32_t, size_t> window;
  std::map<uint32_t, size_t> body;
  size_t connection_window = 1 << 20;
  for (uint32_t id = 1; id < 200; id += 2) {
    send(wire_headers(id, post, false));
    window[id] = 65535;
  }
  // A hundred streams, each sending as fast as its window lets it, none ending.
  bool moved = true;
  size_t total = 0;
  while (moved && total < (200u << 20)) {
    moved = false;
    for (auto& [id, left] : window) {
      if (left < piece.size() || connection_window < piece.size()) continue;
      if (body[id] + piece.size() > limits::kBodyBytes) continue;
      send(wire_data(id, piece, false));
      left -= piece.size();
      connection_window -= piece.size();
      body[id] += piece.size();
      total += piece.size();
      moved = true;
      for (const WireFrame& f : pull(NGHTTP2_WINDOW_UPDATE)) {
        (f.id == 0 ? connection_window : window[f.id]) += f.u32(0);
      }
    }
  }
  EXPECT_LT(total, 20u << 20);  // not 100 times 3 MiB
  EXPECT_EQ(body[1], limits::kBodyBytes);
  // The oldest ends: the next one can go on, so all of them end in time.
  send(wire_data(1, "", true));
  EXPECT_EQ(host_.handler_.seen.size(), 1u);
  bool third = false;
  for (const WireFrame& f : pull(NGHTTP2_WINDOW_UPDATE)) third |= f.id == 3;
  EXPECT_TRUE(third);
}

TEST_F(H2ServerTest, BodiesShareABudget) {
  host_.limits_.collected_body_bytes = 1000;
  connect();
  Fields post = wire_get("/upload");
  post[0].second = "POST";
  send(wire_headers(1, post, false) + wire_data(1, std::string(600, 'a'), false) +
       wire_headers(3, post, false) + wire_data(3, std::string(600, 'b'), false));
  EXPECT_EQ(pull().at(0).field(":status"), "503");
  EXPECT_EQ(host_.reserved, 600u);
  send(wire_headers(5, post, false) + wire_data(5, std::string(300, 'c'), false));
  send(wire_reset(1, NGHTTP2_CANCEL));
  EXPECT_EQ(host_.reserved, 300u);
  connection_->lost();
  EXPECT_EQ(host_.reserved, 0u);
}

TEST_F(H2ServerTest, RefusesTooLargeBodies) {
  host_.handler_.max_body = 100;
  connect();
  Fields post = wire_get("/upload");
  post[0].second = "POST";
  // Told beforehand: refused without reading.
  Fields told = post;
  told.emplace_back("content-length", "101");
  send(wire_headers(1, told, false));
  std::vector<WireFrame> frames = pull();
  ASSERT_EQ(frames.size(), 2u);
  EXPECT_EQ(frames[0].field(":status"), "413");
  EXPECT_TRUE(frames[1].end_stream());
  // The client has a moment to read that, then it is told to stop.
  later(999);
  EXPECT_TRUE(pull().empty());
  later(1);
  frames = pull();
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].type, NGHTTP2_RST_STREAM);
  EXPECT_EQ(frames[0].u32(0), static_cast<uint32_t>(NGHTTP2_NO_ERROR));
  EXPECT_EQ(connection_->exchanges_open(), 0u);
  // Found out while it comes.
  send(wire_headers(3, post, false) + wire_data(3, std::string(100, 'x'), false) +
       wire_data(3, "x", false) + wire_data(3, std::string(5000, 'y'), true));
  frames = pull();
  ASSERT_GE(frames.size(), 2u);
  EXPECT_EQ(frames[0].field(":status"), "413");
  EXPECT_TRUE(host_.handler_.seen.empty());
  // Exactly as much as is allowed.
  send(wire_headers(5, post, false) + wire_data(5, std::string(100, 'x'), true));
  EXPECT_EQ(host_.handler_.seen.size(), 1u);
  EXPECT_EQ(host_.stats_.floods, 0u);
}

TEST_F(H2ServerTest, RefusesLargeHeads) {
  connect();
  Fields many = wire_get("/");
  for (int i = 0; i < 300; i++) many.emplace_back("x-" + std::to_string(i), "v");
  send(wire_headers(1, many, true));
  EXPECT_EQ(pull().at(0).field(":status"), "431");
  host_.limits_.header_bytes = 1000;
  Fields big = wire_get("/");
  big.emplace_back("x-big", std::string(2000, 'v'));
  send(wire_headers(3, big, true));
  EXPECT_EQ(pull().at(0).field(":status"), "431");
  EXPECT_TRUE(host_.handler_.accepted.empty());
  // Beyond four times the limit it is an attack.
  Fields bomb = wire_get("/");
  bomb.emplace_back("x-big", std::string(5000, 'v'));
  send(wire_headers(5, bomb, true));
  expect_calm();
}

TEST_F(H2ServerTest, HpackBombIsStoppedEarly) {
  connect();
  // One field of 4,000 bytes enters the table; then a reference to it is one byte.
  std::string block = wire_fields(wire_get("/"));
  block.push_back(0x40);
  block += wire_length(1, 7) + "x" + wire_length(4000, 7) + std::string(4000, 'v');
  block += std::string(12'000, static_cast<char>(0x80 | 62));
  send(wire_frame(NGHTTP2_HEADERS, NGHTTP2_FLAG_END_HEADERS | NGHTTP2_FLAG_END_STREAM, 1, block));
  expect_calm();
}

TEST_F(H2ServerTest, MergesCookiesAndPrefersAuthority) {
  connect();
  Fields fields = wire_get("/");
  fields.emplace_back("host", "other.test");
  fields.emplace_back("cookie", "a=1");
  fields.emplace_back("cookie", "b=2");
  send(wire_headers(1, fields, true));
  EXPECT_EQ(seen(0).head.headers.get("cookie"), "a=1; b=2");
  EXPECT_EQ(seen(0).head.headers.all("host").size(), 1u);
  EXPECT_EQ(seen(0).head.headers.get("host"), "kedge.test");
}

TEST_F(H2ServerTest, SaysContinue) {
  connect();
  Fields post = wire_get("/");
  post[0].second = "POST";
  post.emplace_back("expect", "100-continue");
  send(wire_headers(1, post, false));
  std::vector<WireFrame> frames = pull();
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].field(":status"), "100");
  EXPECT_FALSE(frames[0].end_stream());
  send(wire_data(1, "x", true));
  seen(0).responder.respond({});
  EXPECT_EQ(pull().at(0).field(":status"), "200");
}

TEST_F(H2ServerTest, MalformedRequestsAreReset) {
  connect();
  const std::vector<Fields> bad = {
      {{":method", "GET"}, {":scheme", "https"}, {":authority", "a"}},  // no path
      {{":method", "GET"}, {":scheme", "https"}, {":path", ""}, {":authority", "a"}},
      {{":method", "GET"}, {":scheme", "https"}, {":path", "/"}, {":path", "/"}},
      {{"x", "y"}, {":method", "GET"}, {":scheme", "https"}, {":path", "/"}},
      {{":method", "GET"},
       {":scheme", "https"},
       {":path", "/"},
       {":authority", "a"},
       {"connection", "close"}},
      {{":method", "GET"},
       {":scheme", "https"},
       {":path", "/"},
       {":authority", "a"},
       {"Upper", "x"}},
      {{":method", "GET"},
       {":scheme", "https"},
       {":path", "/"},
       {":authority", "a"},
       {"content-length", "12x"}},
  };
  uint32_t id = 1;
  for (const Fields& fields : bad) {
    send(wire_headers(id, fields, true));
    const std::vector<WireFrame> frames = pull(NGHTTP2_RST_STREAM);
    ASSERT_EQ(frames.size(), 1u) << id;
    EXPECT_EQ(frames[0].u32(0), static_cast<uint32_t>(NGHTTP2_PROTOCOL_ERROR));
    id += 2;
  }
  // A body of another length than announced.
  Fields post = wire_get("/");
  post[0].second = "POST";
  post.emplace_back("content-length", "5");
  send(wire_headers(id, post, false) + wire_data(id, "four", true));
  EXPECT_EQ(pull(NGHTTP2_RST_STREAM).size(), 1u);
  EXPECT_TRUE(host_.handler_.seen.empty());
  EXPECT_EQ(connection_->exchanges_open(), 0u);
}

TEST_F(H2ServerTest, TellsWhenTheClientIsGone) {
  connect();
  send(wire_headers(1, wire_get("/watch"), true) + wire_headers(3, wire_get("/done"), true));
  int gone = 0;
  seen(0).responder.on_gone([&gone] { gone++; });
  seen(0).responder.start(200, {});
  seen(0).responder.write({Bytes(std::string(100'000, 'x'))});
  int other = 0;
  seen(1).responder.on_gone([&other] { other++; });
  seen(1).responder.respond({});
  pull_bytes(1000);
  send(wire_reset(1, NGHTTP2_CANCEL) + wire_reset(3, NGHTTP2_CANCEL));
  EXPECT_EQ(gone, 1);
  EXPECT_EQ(other, 0);  // it was answered
  EXPECT_EQ(seen(0).responder.queued_bytes(), 0u);
  seen(0).responder.write({Bytes::from_static("late")});
  seen(0).responder.finish();
  for (const WireFrame& f : pull(NGHTTP2_DATA)) EXPECT_NE(f.payload, "late");
  EXPECT_EQ(connection_->exchanges_open(), 0u);
  // Asked for afterwards: told at once.
  int late = 0;
  send(wire_headers(5, wire_get("/watch"), true));
  send(wire_reset(5, NGHTTP2_CANCEL));
  seen(2).responder.on_gone([&late] { late++; });
  EXPECT_EQ(late, 1);
}

TEST_F(H2ServerTest, LostConnectionEndsEveryExchange) {
  connect();
  send(wire_headers(1, wire_get("/a"), true) + wire_headers(3, wire_get("/b"), true));
  int gone = 0;
  seen(0).responder.on_gone([&gone] { gone++; });
  seen(1).responder.on_gone([&gone] { gone++; });
  connection_->lost();
  EXPECT_EQ(gone, 2);
  connection_.reset();
  seen(0).responder.respond({});  // nothing, and no access to what is gone
  seen(1).responder = Responder();
}

TEST_F(H2ServerTest, AbortAndDrop) {
  connect();
  send(wire_headers(1, wire_get("/a"), true) + wire_headers(3, wire_get("/b"), true) +
       wire_headers(5, wire_get("/c"), true));
  seen(0).responder.start(200, {});
  seen(0).responder.write({Bytes::from_static("half")});
  seen(0).responder.abort();
  seen(1).responder = Responder();
  seen(2).responder.start(200, {});
  pull(NGHTTP2_SETTINGS);
  seen(2).responder = Responder();
  const std::vector<WireFrame> frames = pull();
  size_t resets = 0;
  for (const WireFrame& f : frames) resets += f.type == NGHTTP2_RST_STREAM;
  EXPECT_EQ(resets, 1u);
  EXPECT_EQ(host_.handler_.refused, std::vector<int>{500});
  EXPECT_EQ(connection_->exchanges_open(), 0u);
}

TEST_F(H2ServerTest, DrainsInOrder) {
  connect();
  send(wire_headers(1, wire_get("/slow"), true));
  connection_->shut_down();
  EXPECT_FALSE(connection_->wants_close());
  const std::vector<WireFrame> frames = pull(NGHTTP2_GOAWAY);
  ASSERT_EQ(frames.size(), 1u);
  EXPECT_EQ(frames[0].u32(0), 1u);  // the last stream that is served
  EXPECT_EQ(frames[0].u32(4), static_cast<uint32_t>(NGHTTP2_NO_ERROR));
  send(wire_headers(3, wire_get("/late"), true));
  EXPECT_EQ(host_.handler_.seen.size(), 1u);
  seen(0).responder.respond({});
  EXPECT_EQ(pull().at(0).field(":status"), "200");
  EXPECT_TRUE(connection_->wants_close());
}

TEST_F(H2ServerTest, LimitsConcurrentStreams) {
  host_.limits_.streams_per_connection = 10;
  connect();
  send(wire_frame(NGHTTP2_SETTINGS, NGHTTP2_FLAG_ACK, 0, ""));
  for (uint32_t id = 1; id <= 19; id += 2) send(wire_headers(id, wire_get("/"), true));
  EXPECT_EQ(connection_->exchanges_open(), 10u);
  send(wire_headers(21, wire_get("/"), true));
  EXPECT_EQ(goaway(), NGHTTP2_PROTOCOL_ERROR);
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_EQ(host_.handler_.seen.size(), 10u);
}

TEST_F(H2ServerTest, RapidResetIsAFlood) {
  connect();
  size_t handled = 0;
  host_.handler_.answer_at_once = true;
  uint32_t id = 1;
  for (int i = 0; i < 2000 && !connection_->wants_close(); i++, id += 2) {
    send(wire_headers(id, wire_get("/"), true) + wire_reset(id, NGHTTP2_CANCEL));
    handled = host_.handler_.count;
  }
  EXPECT_EQ(handled, 0u);  // reset before it was handed over: no work
  EXPECT_EQ(id, 2 * limits::kH2ResetsPer10s + 3);
  expect_calm();
}

TEST_F(H2ServerTest, OrdinaryCancellingIsNoFlood) {
  connect();
  uint32_t id = 1;
  for (int round = 0; round < 5; round++) {
    for (int i = 0; i < 400; i++, id += 2) {
      send(wire_headers(id, wire_get("/"), true) + wire_reset(id, NGHTTP2_CANCEL));
    }
    host_.clock_.now_us += 11'000'000;
  }
  EXPECT_FALSE(connection_->wants_close());
  EXPECT_EQ(host_.stats_.floods, 0u);
}

TEST_F(H2ServerTest, ProvokedResetsAreAFlood) {
  connect();
  // A window beyond 2^31-1 is a stream error: the server sends the reset, the work is its own.
  for (uint32_t id = 1; id < 4000 && !connection_->wants_close(); id += 2) {
    send(wire_headers(id, wire_get("/"), true) + wire_window(id, 0x7fffffff));
    for (const WireFrame& f : pull(NGHTTP2_GOAWAY)) {
      EXPECT_EQ(f.u32(4), static_cast<uint32_t>(NGHTTP2_ENHANCE_YOUR_CALM));
    }
  }
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_EQ(host_.stats_.floods, 1u);
}

TEST_F(H2ServerTest, ControlFrameFloods) {
  const std::string eight(8, 'p');
  const std::vector<std::string> floods = {
      wire_frame(NGHTTP2_PING, 0, 0, eight), wire_settings(), wire_settings({{3, 100}}),
      wire_frame(NGHTTP2_PRIORITY, 0, 1, std::string("\0\0\0\0\1", 5)), wire_window(0, 1)};
  for (const std::string& frame : floods) {
    host_.stats_ = {};
    connect();
    size_t sent = 0;
    while (!connection_->wants_close() && sent < 2000) {
      send(frame);
      sent++;
    }
    EXPECT_LE(sent, limits::kH2ControlFramesPer10s + 2);
    expect_calm();
    connection_.reset();
  }
}

TEST_F(H2ServerTest, EmptyDataFlood) {
  connect();
  Fields post = wire_get("/");
  post[0].second = "POST";
  send(wire_headers(1, post, false));
  // Padding is no content either.
  const std::string padded =
      wire_frame(NGHTTP2_DATA, NGHTTP2_FLAG_PADDED, 1, std::string("\2\0\0", 3));
  for (int i = 0; i < 300 && !connection_->wants_close(); i++) {
    send(wire_data(1, "", false) + padded);
  }
  expect_calm();
}

TEST_F(H2ServerTest, ContinuationFlood) {
  connect();
  send(wire_frame(NGHTTP2_HEADERS, 0, 1, wire_fields(wire_get("/"))));
  for (int i = 0; i < 100 && !connection_->wants_close(); i++) {
    send(wire_frame(NGHTTP2_CONTINUATION, 0, 1, wire_fields({{"x", "y"}})));
  }
  expect_calm();
}

TEST_F(H2ServerTest, WindowUpdatesOfADownloadAreNoFlood) {
  connect();
  send(wire_headers(1, wire_get("/big"), true));
  Response response;
  response.body = {Bytes(std::string(8 << 20, 'x'))};
  seen(0).responder.respond(std::move(response));
  size_t updates = 0;
  for (;;) {
    size_t got = 0;
    for (const WireFrame& f : pull(NGHTTP2_DATA)) got += f.payload.size();
    if (got == 0) break;
    // A small client: an update of both windows for every KiB.
    for (; got > 0 && !connection_->wants_close(); got -= std::min<size_t>(got, 1024)) {
      const uint32_t by = static_cast<uint32_t>(std::min<size_t>(got, 1024));
      send(wire_window(0, by) + wire_window(1, by));
      updates += 2;
    }
  }
  EXPECT_GT(updates, 16'000u);
  EXPECT_EQ(host_.stats_.floods, 0u);
  EXPECT_EQ(connection_->exchanges_open(), 0u);
}

TEST_F(H2ServerTest, APeerThatDoesNotReadStopsBeingRead) {
  host_.limits_.h2_control_frames_per_10s = 1'000'000;
  connect();
  const std::string ping = wire_frame(NGHTTP2_PING, 0, 0, std::string(8, 'p'));
  size_t sent = 0;
  while (connection_->wants_input() && sent < 100'000) {
    send(ping);
    sent++;
  }
  EXPECT_LE(sent, 1001u);
  pull();
  EXPECT_TRUE(connection_->wants_input());
}

TEST_F(H2ServerTest, Deadlines) {
  // No preface.
  connection_ = make_h2_server(host_);
  send("PRI * HT");
  later(static_cast<int64_t>(limits::kHeaderMs));
  EXPECT_TRUE(connection_->wants_close());
  // A head that does not end.
  connect();
  send(wire_frame(NGHTTP2_HEADERS, 0, 1, wire_fields(wire_get("/"))));
  later(static_cast<int64_t>(limits::kHeaderMs) - 1);
  EXPECT_FALSE(connection_->wants_close());
  later(1);
  EXPECT_TRUE(connection_->wants_close());
  // A body that does not come: the others are not harmed.
  connect();
  Fields post = wire_get("/");
  post[0].second = "POST";
  send(wire_headers(1, post, false) + wire_headers(3, wire_get("/watch"), true));
  pull();
  later(static_cast<int64_t>(limits::kBodyIdleMs));
  EXPECT_EQ(pull().at(0).field(":status"), "408");
  later(1000);
  pull();
  EXPECT_EQ(connection_->exchanges_open(), 1u);
  // Idle.
  later(static_cast<int64_t>(limits::kIdleMs) * 2);
  EXPECT_FALSE(connection_->wants_close());
  host_.handler_.seen.back().responder.respond({});
  pull();
  later(static_cast<int64_t>(limits::kIdleMs));
  EXPECT_EQ(goaway(), NGHTTP2_NO_ERROR);
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_EQ(connection_->deadline_us(), Connection::kNever);
}

TEST_F(H2ServerTest, GarbageEndsTheConnection) {
  connection_ = make_h2_server(host_);
  send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(connection_->wants_close());
  EXPECT_FALSE(connection_->has_output());
  connect();
  send(wire_frame(NGHTTP2_DATA, 0, 7, "idle stream"));
  EXPECT_EQ(goaway(), NGHTTP2_PROTOCOL_ERROR);
  EXPECT_TRUE(connection_->wants_close());
  connect();
  send(std::string(5000, '\xff'));
  EXPECT_EQ(goaway(), NGHTTP2_FRAME_SIZE_ERROR);
  EXPECT_TRUE(connection_->wants_close());
}

}  // namespace
}  // namespace kedge::http
