#include "http/h1_client.h"

#include <gtest/gtest.h>

namespace kedge::http {
namespace {

using Step = H1ResponseParser::Step;

struct Parsed {
  bool ok = false;
  bool ended = false;
  int status = 0;
  std::string body;
  bool keep_alive = false;
  std::string message;
  size_t left = 0;
};

Parsed parse(std::string_view bytes, size_t step, bool head = false, bool close = false) {
  H1ResponseParser parser(2000, 20);
  parser.begin(head);
  Parsed out;
  out.ok = true;
  std::string_view rest = bytes;
  while (!rest.empty() && !out.ended && out.ok) {
    std::string_view piece = rest.substr(0, step);
    const size_t size = piece.size();
    for (bool more = true; more;) {
      switch (parser.next(piece)) {
        case Step::kNeedsInput:
          more = false;
          break;
        case Step::kHead:
          out.status = parser.head().status;
          if (out.status == 101) more = false;
          break;
        case Step::kBody:
          out.body += parser.body();
          break;
        case Step::kEnd:
          out.ended = true;
          more = false;
          break;
        case Step::kError:
          out.ok = false;
          more = false;
          break;
      }
    }
    rest.remove_prefix(size - piece.size());
    if (out.status == 101) break;
  }
  if (out.ok && !out.ended && close) out.ended = parser.end_of_input() == Step::kEnd;
  out.keep_alive = parser.keep_alive();
  out.message = parser.message();
  out.left = rest.size();
  return out;
}

// The same in whole and byte by byte.
Parsed parse_both(std::string_view bytes, bool head = false, bool close = false) {
  const Parsed whole = parse(bytes, bytes.size(), head, close);
  const Parsed split = parse(bytes, 1, head, close);
  EXPECT_EQ(whole.ok, split.ok) << bytes;
  EXPECT_EQ(whole.ended, split.ended) << bytes;
  if (whole.ok) {
    EXPECT_EQ(whole.body, split.body) << bytes;
    EXPECT_EQ(whole.left, split.left) << bytes;
    EXPECT_EQ(whole.keep_alive, split.keep_alive) << bytes;
  }
  return whole;
}

TEST(H1ResponseParser, Framings) {
  Parsed r = parse_both("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1");
  EXPECT_TRUE(r.ended);
  EXPECT_EQ(r.body, "hello");
  EXPECT_TRUE(r.keep_alive);
  EXPECT_EQ(r.left, 8u);
  r = parse_both(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n00A "
      "\r\n0123456789\r\n"
      "0\r\nTrailer: x\r\n\r\n");
  EXPECT_TRUE(r.ended);
  EXPECT_EQ(r.body, "hello0123456789");
  r = parse_both("HTTP/1.1 200\r\n\r\nuntil the end", false, true);
  EXPECT_TRUE(r.ended);
  EXPECT_EQ(r.body, "until the end");
  EXPECT_FALSE(r.keep_alive);
  for (const char* text : {"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n",
                           "HTTP/1.1 304 Not Modified\r\nContent-Length: 50\r\n\r\n",
                           "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"}) {
    EXPECT_TRUE(parse_both(text).ended) << text;
  }
  EXPECT_TRUE(parse_both("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", true).ended);
}

TEST(H1ResponseParser, KeepAlive) {
  EXPECT_FALSE(parse_both("HTTP/1.1 200 OK\r\nConnection: foo, Close\r\nContent-Length: 0\r\n\r\n")
                   .keep_alive);
  EXPECT_FALSE(parse_both("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n").keep_alive);
  EXPECT_TRUE(parse_both("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n")
                  .keep_alive);
}

TEST(H1ResponseParser, InterimAndUpgrade) {
  Parsed r = parse_both(
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
      "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok");
  EXPECT_EQ(r.status, 201);
  EXPECT_EQ(r.body, "ok");
  r = parse_both("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nraw");
  EXPECT_EQ(r.status, 101);
  EXPECT_EQ(r.left, 3u);
  std::string many;
  for (int i = 0; i < 17; i++) many += "HTTP/1.1 100 Continue\r\n\r\n";
  EXPECT_FALSE(parse_both(many).ok);
}

TEST(H1ResponseParser, Refuses) {
  const std::string ok = "HTTP/1.1 200 OK\r\n";
  const std::vector<std::string> bad = {
      "HTTP/2 200 OK\r\n\r\n",
      "HTTP/1.1 2000 OK\r\n\r\n",
      "HTTP/1.1 20 OK\r\n\r\n",
      "HTTP/1.1 000 OK\r\n\r\n",
      "HTTP/1.1  200 OK\r\n\r\n",
      "ICY 200 OK\r\n\r\n",
      "\r\nHTTP/1.1 200 OK\r\n\r\n",
      ok + "Bad Name: x\r\n\r\n",
      ok + "Name : x\r\n\r\n",
      ok + " folded\r\n\r\n",
      ok + "Name: a\x01\r\n\r\n",
      ok + "Name: a\rb\r\n\r\n",
      ok + "NoColon\r\n\r\n",
      ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
      ok + "Content-Length: -1\r\n\r\n",
      ok + "Content-Length: 5, 5\r\n\r\n",
      ok + "Content-Length: 99999999999999999999999\r\n\r\n",
      ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
      ok + "Transfer-Encoding: gzip, chunked\r\n\r\n",
      "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\nx\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n5 x\r\nhello\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n5\nhello\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
      ok + "X: " + std::string(3000, 'x') + "\r\n\r\n",
      ok + "Transfer-Encoding: chunked\r\n\r\n5;" + std::string(5000, 'x') + "\r\n",
  };
  for (const std::string& text : bad) EXPECT_FALSE(parse_both(text).ok) << text;
  std::string many = ok;
  for (int i = 0; i < 21; i++) many += "A: b\r\n";
  EXPECT_FALSE(parse_both(many + "\r\n").ok);
  // Trailers without an end.
  std::string trailers = ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n";
  for (int i = 0; i < 1000; i++) trailers += "Trailer-name: a value of some length\r\n";
  EXPECT_FALSE(parse_both(trailers).ok);
}

TEST(H1ResponseParser, CutOff) {
  for (const char* text :
       {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell", "HTTP/1.1 200 OK\r\nContent-",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", ""}) {
    H1ResponseParser parser(2000, 20);
    parser.begin(false);
    std::string_view input = text;
    while (!input.empty()) parser.next(input);
    EXPECT_EQ(parser.started(), *text != '\0');
    EXPECT_EQ(parser.end_of_input(), Step::kError) << text;
  }
}

TEST(H1ResponseParser, OneAfterAnother) {
  H1ResponseParser parser(2000, 20);
  std::string_view input =
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  parser.begin(false);
  EXPECT_EQ(parser.next(input), Step::kHead);
  EXPECT_EQ(parser.next(input), Step::kBody);
  EXPECT_EQ(parser.next(input), Step::kEnd);
  EXPECT_EQ(parser.next(input), Step::kEnd);  // until begin()
  parser.begin(false);
  EXPECT_FALSE(parser.started());
  EXPECT_EQ(parser.next(input), Step::kHead);
  EXPECT_EQ(parser.next(input), Step::kEnd);
  EXPECT_TRUE(input.empty());
}

TEST(H1RequestHead, WritesAndRefuses) {
  Headers headers;
  headers.add("Accept", "application/json");
  headers.add("Host", "smuggled");
  headers.add("Content-Length", "77");
  headers.add("Transfer-Encoding", "chunked");
  Result<std::string> head = h1_request_head("POST", "/a?b=c", "h:1", headers, 5);
  ASSERT_TRUE(head.ok());
  EXPECT_EQ(*head,
            "POST /a?b=c HTTP/1.1\r\nHost: h:1\r\nAccept: application/json\r\nContent-Length: 5\r\n"
            "\r\n");
  EXPECT_FALSE(h1_request_head("GET", "/a b", "h", {}, {}).ok());
  EXPECT_FALSE(h1_request_head("GET", "/a\r\nX: y", "h", {}, {}).ok());
  EXPECT_FALSE(h1_request_head("GET", "", "h", {}, {}).ok());
  EXPECT_FALSE(h1_request_head("G T", "/", "h", {}, {}).ok());
  EXPECT_FALSE(h1_request_head("GET", "/", "h\r\n", {}, {}).ok());
  Headers bad;
  bad.add("X", "a\r\nInjected: b");
  EXPECT_FALSE(h1_request_head("GET", "/", "h", bad, {}).ok());
  Headers worse;
  worse.add("X: y\r\nZ", "a");
  EXPECT_FALSE(h1_request_head("GET", "/", "h", worse, {}).ok());
}

}  // namespace
}  // namespace kedge::http
