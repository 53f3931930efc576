#include "http/websocket.h"

#include <gtest/gtest.h>

#include "http/websocket_handshake.h"

namespace kedge::http {
namespace {

using Kind = WebSocketMessage::Kind;

// A frame as the peer might send it; `mask` of 4 bytes or empty.
std::string frame(uint8_t first, std::string_view payload, std::string_view mask = "abcd") {
  std::string out(1, static_cast<char>(first));
  const uint8_t bit = mask.empty() ? 0 : 0x80;
  if (payload.size() < 126) {
    out.push_back(static_cast<char>(bit | payload.size()));
  } else if (payload.size() < 65536) {
    out.push_back(static_cast<char>(bit | 126));
    out.push_back(static_cast<char>(payload.size() >> 8));
    out.push_back(static_cast<char>(payload.size()));
  } else {
    out.push_back(static_cast<char>(bit | 127));
    for (int s = 56; s >= 0; s -= 8) out.push_back(static_cast<char>(payload.size() >> s));
  }
  out += mask;
  for (size_t i = 0; i < payload.size(); i++) {
    out.push_back(mask.empty() ? payload[i] : static_cast<char>(payload[i] ^ mask[i % 4]));
  }
  return out;
}

class WebSocketTest : public ::testing::Test {
 protected:
  SeededRandom random_{7};
  WebSocket server_{WebSocket::Role::kServer, random_, 1000};

  // The close code that a server sends on `bytes`, 0 when it is content.
  int code_for(std::string_view bytes) {
    WebSocket ws(WebSocket::Role::kServer, random_, 1000);
    if (ws.feed(bytes).ok()) return 0;
    const std::string out = chain_join(ws.drain());
    EXPECT_GE(out.size(), 4u);
    EXPECT_EQ(static_cast<uint8_t>(out[0]), 0x88);
    EXPECT_FALSE(ws.feed("x").ok());  // final
    return static_cast<uint8_t>(out[2]) << 8 | static_cast<uint8_t>(out[3]);
  }
};

TEST_F(WebSocketTest, ExamplesOfTheRfc) {
  // RFC 6455, 5.7: a single-frame masked text, an unmasked one, a fragmented one, a ping.
  ASSERT_TRUE(server_.feed(std::string("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", 11)).ok());
  EXPECT_EQ(server_.next()->data, "Hello");
  WebSocket client(WebSocket::Role::kClient, random_, 1000);
  ASSERT_TRUE(client.feed("\x81\x05Hello\x01\x03Hel\x89\x05Hello\x80\x02lo").ok());
  EXPECT_EQ(client.next()->data, "Hello");
  EXPECT_EQ(client.next()->data, "Hello");
  EXPECT_FALSE(client.next());
  const std::string pong = chain_join(client.drain());
  EXPECT_EQ(static_cast<uint8_t>(pong[0]), 0x8A);
  EXPECT_EQ(websocket_accept_key("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST_F(WebSocketTest, BothEndsUnderstandEachOtherByteByByte) {
  WebSocket client(WebSocket::Role::kClient, random_, 1 << 20);
  WebSocket server(WebSocket::Role::kServer, random_, 1 << 20);
  const std::vector<size_t> sizes = {0, 1, 125, 126, 127, 65535, 65536, 100'000};
  for (size_t size : sizes) {
    client.send_binary(Bytes(std::string(size, 'b')));
    server.send_text(Bytes(std::string(size, 't')));
    for (auto [from, to, kind] :
         {std::tuple(&client, &server, Kind::kBinary), std::tuple(&server, &client, Kind::kText)}) {
      const std::string wire = chain_join(from->drain());
      for (char c : wire) ASSERT_TRUE(to->feed(std::string_view(&c, 1)).ok());
      const std::optional<WebSocketMessage> m = to->next();
      ASSERT_TRUE(m) << size;
      EXPECT_EQ(m->kind, kind);
      EXPECT_EQ(m->data.size(), size);
    }
  }
  client.close(close_code::kGoingAway, "bye");
  ASSERT_TRUE(server.feed(chain_join(client.drain())).ok());
  const std::optional<WebSocketMessage> m = server.next();
  ASSERT_TRUE(m);
  EXPECT_EQ(m->kind, Kind::kClose);
  EXPECT_EQ(m->code, close_code::kGoingAway);
  EXPECT_EQ(m->data, "bye");
  EXPECT_TRUE(server.finished());
  ASSERT_TRUE(client.feed(chain_join(server.drain())).ok());
  EXPECT_TRUE(client.finished());
  server.send_text(Bytes::from_static("late"));
  EXPECT_TRUE(server.drain().empty());
}

TEST_F(WebSocketTest, ServerSendsWithoutCopying) {
  Bytes shared(std::string(5000, 'x'));
  server_.send_binary(shared);
  const ByteChain out = server_.drain();
  ASSERT_EQ(out.size(), 2u);
  EXPECT_EQ(out[1].data(), shared.data());
}

TEST_F(WebSocketTest, AnswersOnlyTheLatestPing) {
  std::string pings;
  for (int i = 0; i < 10'000; i++) pings += frame(0x89, std::to_string(i));
  ASSERT_TRUE(server_.feed(pings).ok());
  EXPECT_EQ(chain_join(server_.drain()), frame(0x8A, "9999", ""));
  EXPECT_TRUE(server_.drain().empty());
}

TEST_F(WebSocketTest, ControlFramesBetweenFragments) {
  ASSERT_TRUE(
      server_.feed(frame(0x01, "a") + frame(0x8A, "po") + frame(0x00, "b") + frame(0x80, "c"))
          .ok());
  EXPECT_EQ(server_.next()->kind, Kind::kPong);
  EXPECT_EQ(server_.next()->data, "abc");
}

TEST_F(WebSocketTest, RefusesWhatTheRfcForbids) {
  EXPECT_EQ(code_for(frame(0x81, "x", "")), 1002);                 // not masked
  EXPECT_EQ(code_for(frame(0xC1, "x")), 1002);                     // reserved bit
  EXPECT_EQ(code_for(frame(0x83, "x")), 1002);                     // unknown data frame
  EXPECT_EQ(code_for(frame(0x8B, "x")), 1002);                     // unknown control frame
  EXPECT_EQ(code_for(frame(0x09, "x")), 1002);                     // fragmented control frame
  EXPECT_EQ(code_for(frame(0x89, std::string(126, 'x'))), 1002);   // long control frame
  EXPECT_EQ(code_for(frame(0x80, "x")), 1002);                     // continues nothing
  EXPECT_EQ(code_for(frame(0x01, "x") + frame(0x81, "y")), 1002);  // message in a message
  EXPECT_EQ(code_for(std::string("\x81\xfe\x00\x05", 4) + "abcd"), 1002);  // length too long
  EXPECT_EQ(code_for(std::string("\x82\xff\x80\0\0\0\0\0\0\0", 10) + "abcd"), 1002);
  EXPECT_EQ(code_for(frame(0x82, std::string(1001, 'x'))), 1009);
  EXPECT_EQ(code_for(frame(0x02, std::string(600, 'x')) + frame(0x80, std::string(401, 'x'))),
            1009);
  EXPECT_EQ(code_for(std::string("\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10) + "abcd"), 1009);
  EXPECT_EQ(code_for(frame(0x81, "\xc0\x80")), 1007);
  EXPECT_EQ(code_for(frame(0x01, "\xe2\x82") + frame(0x80, "z")), 1007);
  EXPECT_EQ(code_for(frame(0x01, "\xe2\x82") + frame(0x80, "\xac")), 0);  // a character in two
  EXPECT_EQ(code_for(frame(0x88, "x")), 1002);
  EXPECT_EQ(code_for(frame(0x88, std::string("\x03\xed", 2))), 1002);  // 1005
  EXPECT_EQ(code_for(frame(0x88, std::string("\x00\x01", 2))), 1002);  // 1
  EXPECT_EQ(code_for(frame(0x88, std::string("\x03\xe8\xff", 3))), 1007);
  WebSocket client(WebSocket::Role::kClient, random_, 1000);
  EXPECT_FALSE(client.feed(frame(0x81, "x")).ok());  // a server must not mask
}

TEST_F(WebSocketTest, ManyEmptyFragmentsEnd) {
  const std::string empty = frame(0x00, "");
  ASSERT_TRUE(server_.feed(frame(0x02, "")).ok());
  int n = 0;
  while (n < 100'000 && server_.feed(empty).ok()) n++;
  EXPECT_LT(n, 65'537);
}

TEST_F(WebSocketTest, CloseWithoutACodeAndWhatFollows) {
  ASSERT_TRUE(server_.feed(frame(0x88, "") + "anything").ok());
  EXPECT_EQ(server_.next()->code, close_code::kNoStatus);
  EXPECT_EQ(chain_join(server_.drain()), frame(0x88, "", ""));
  EXPECT_TRUE(server_.finished());
  // A long reason is cut at a character.
  WebSocket other(WebSocket::Role::kServer, random_, 1000);
  std::string reason(122, 'x');
  reason += "\xc3\xa9\xc3\xa9";
  other.close(close_code::kInternalError, reason);
  const std::string out = chain_join(other.drain());
  EXPECT_EQ(out.size(), 2u + 2 + 122);
}

TEST(Utf8, KnowsTheEdges) {
  for (std::string_view good : {"", "a", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
                                "\xee\x80\x80", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"}) {
    EXPECT_TRUE(is_utf8(good)) << good;
  }
  for (std::string_view bad :
       {"\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80",
        "\xf5\x80\x80\x80", "\xe2\x82", "\xc2", "\xff"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

RequestHead upgrade_request() {
  RequestHead head;
  head.method = "GET";
  head.headers.add("Connection", "keep-alive, Upgrade");
  head.headers.add("Upgrade", "WebSocket");
  head.headers.add("Sec-WebSocket-Version", "13");
  head.headers.add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
  return head;
}

TEST(WebSocketHandshake, ServerChoosesAndRefuses) {
  const std::string_view ours[] = {"v5.channel.k8s.io", "v4.channel.k8s.io"};
  RequestHead head = upgrade_request();
  EXPECT_TRUE(websocket_accept(head, ours).ok());  // no subprotocol offered, none chosen
  head.headers.add("Sec-WebSocket-Protocol", "other, v4.channel.k8s.io");
  head.headers.add("Sec-WebSocket-Protocol", "v5.channel.k8s.io");
  Result<WebSocketAccepted> accepted = websocket_accept(head, ours);
  ASSERT_TRUE(accepted.ok());
  EXPECT_EQ(accepted->protocol, "v5.channel.k8s.io");
  EXPECT_EQ(accepted->headers.get("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  head.headers.set("Sec-WebSocket-Protocol", "other");
  EXPECT_FALSE(websocket_accept(head, ours).ok());
  for (const char* name : {"Connection", "Upgrade", "Sec-WebSocket-Version", "Sec-WebSocket-Key"}) {
    RequestHead bad = upgrade_request();
    bad.headers.set(name, "x");
    EXPECT_FALSE(websocket_accept(bad, ours).ok()) << name;
  }
}

TEST(WebSocketHandshake, ClientChecks) {
  SeededRandom random(1);
  const std::string_view ours[] = {"v5.channel.k8s.io"};
  const WebSocketRequest request = websocket_request(random, ours);
  RequestHead head;
  head.method = "GET";
  head.headers = request.headers;
  Result<WebSocketAccepted> accepted = websocket_accept(head, ours);
  ASSERT_TRUE(accepted.ok());
  Result<std::string> chosen = websocket_check(101, accepted->headers, request.key, ours);
  ASSERT_TRUE(chosen.ok());
  EXPECT_EQ(*chosen, "v5.channel.k8s.io");
  EXPECT_FALSE(websocket_check(200, accepted->headers, request.key, ours).ok());
  EXPECT_FALSE(websocket_check(101, accepted->headers, "other", ours).ok());
  accepted->headers.set("Sec-WebSocket-Protocol", "unknown");
  EXPECT_FALSE(websocket_check(101, accepted->headers, request.key, ours).ok());
}

}  // namespace
}  // namespace kedge::http
