#include "http/h1_parser.h"

#include <gtest/gtest.h>

namespace kedge::http {
namespace {

constexpr H1Limits kLimits{4096, 20};

// Everything the parser says about `pieces`, body pieces joined: a text that must not depend on
// cuts.
std::string events(const std::vector<std::string>& pieces, const H1Limits& limits = kLimits) {
  H1Parser parser(limits);
  std::string log;
  bool in_body = false;
  for (const std::string& piece : pieces) {
    // A copy in a block of its own size, so that reading past it is seen by the sanitizer.
    std::vector<char> block(piece.begin(), piece.end());
    std::string_view input(block.data(), block.size());
    for (;;) {
      H1Parser::Step step = parser.next(input);
      if (step == H1Parser::Step::kNeedsInput) {
        EXPECT_TRUE(input.empty());
        break;
      }
      if (step == H1Parser::Step::kBody) {
        if (!in_body) log += "body:";
        in_body = true;
        log += parser.body();
        continue;
      }
      if (in_body) log += "\n";
      in_body = false;
      if (step == H1Parser::Step::kError) {
        log += "error " + std::to_string(parser.status()) + "\n";
        EXPECT_EQ(parser.next(input), H1Parser::Step::kError);
        return log;
      }
      if (step == H1Parser::Step::kEnd) {
        log += "end\n";
        continue;
      }
      const H1Request& r = parser.request();
      log += r.head.method + " " + r.head.path + " ? " + r.head.query + " " +
             std::to_string(r.head.http_version) + (r.keep_alive ? " keep" : " close") +
             (r.expects_continue ? " 100" : "") + (r.chunked ? " chunked" : "") + " " +
             std::to_string(r.content_length);
      for (const auto& [name, value] : r.head.headers.fields())
        log += " [" + name + "=" + value + "]";
      log += "\n";
    }
  }
  if (in_body) log += "\n";
  return log;
}

// Whole, byte by byte, and in every cut in two: always the same.
std::string parse(const std::string& text, const H1Limits& limits = kLimits) {
  std::string whole = events({text}, limits);
  std::vector<std::string> bytes;
  for (char c : text) bytes.emplace_back(1, c);
  EXPECT_EQ(events(bytes, limits), whole) << "byte by byte: " << text.substr(0, 200);
  for (size_t i = 1; i < text.size(); ++i) {
    std::string cut = events({text.substr(0, i), text.substr(i)}, limits);
    if (cut != whole) {
      ADD_FAILURE() << "cut at " << i << " of " << text.substr(0, 200) << "\n" << cut << whole;
      break;
    }
  }
  return whole;
}

TEST(H1Parser, PlainRequests) {
  EXPECT_EQ(parse("GET /a/b?x=1&y=%20 HTTP/1.1\r\nHost: h\r\n\r\n"),
            "GET /a/b ? x=1&y=%20 11 keep 0 [Host=h]\nend\n");
  EXPECT_EQ(parse("GET / HTTP/1.0\r\n\r\n"), "GET / ?  10 close 0\nend\n");
  EXPECT_EQ(parse("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"),
            "GET / ?  10 keep 0 [Connection=Keep-Alive]\nend\n");
  EXPECT_EQ(parse("GET / HTTP/1.1\r\nHost:h\r\nConnection: x, close\r\n\r\n"),
            "GET / ?  11 close 0 [Host=h] [Connection=x, close]\nend\n");
  EXPECT_EQ(parse("GET /?a?b HTTP/1.1\r\nHost: h\r\nX:\t v w \t\r\nEmpty:\r\n\r\n"),
            "GET / ? a?b 11 keep 0 [Host=h] [X=v w] [Empty=]\nend\n");
  EXPECT_EQ(parse("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"),
            "OPTIONS * ?  11 keep 0 [Host=h]\nend\n");
}

TEST(H1Parser, LeadingEmptyLinesAreFewOnly) {
  EXPECT_EQ(parse("\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n"),
            "GET / ?  11 keep 0 [Host=h]\nend\n");
  EXPECT_EQ(parse("\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n"), "error 400\n");
}

TEST(H1Parser, AbsoluteTargetsWinOverHost) {
  EXPECT_EQ(parse("GET http://real:80/p?q HTTP/1.1\r\nHost: other\r\n\r\n"),
            "GET /p ? q 11 keep 0 [Host=real:80]\nend\n");
  EXPECT_EQ(parse("GET HTTPS://real HTTP/1.1\r\nHost: other\r\n\r\n"),
            "GET / ?  11 keep 0 [Host=real]\nend\n");
  EXPECT_EQ(parse("GET http://real?q HTTP/1.1\r\nHost: o\r\n\r\n"),
            "GET / ? q 11 keep 0 [Host=real]\nend\n");
  for (const char* bad : {"ftp://h/", "http://", "http:///x", "http://u@h/", "x", "*", "http:/x"}) {
    EXPECT_EQ(parse(std::string("GET ") + bad + " HTTP/1.1\r\nHost: h\r\n\r\n"), "error 400\n")
        << bad;
  }
}

TEST(H1Parser, Bodies) {
  EXPECT_EQ(parse("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhelloGET /n HTTP/1.1\r\n"
                  "Host: h\r\n\r\n"),
            "POST / ?  11 keep 5 [Host=h] [Content-Length=5]\nbody:hello\nend\n"
            "GET /n ?  11 keep 0 [Host=h]\nend\n");
  EXPECT_EQ(parse("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
                  "5\r\nhello\r\n00000A;x=\"y\"\r\n, world!!!\r\n0\r\nTrailer: t\r\n\r\n"
                  "GET /n HTTP/1.1\r\nHost: h\r\n\r\n"),
            "POST / ?  11 keep chunked 0 [Host=h] [Transfer-Encoding=Chunked]\n"
            "body:hello, world!!!\nend\nGET /n ?  11 keep 0 [Host=h]\nend\n");
  EXPECT_EQ(
      parse("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nExpect: 100-Continue\r\n\r\n"),
      "POST / ?  11 keep 100 0 [Host=h] [Content-Length=0] [Expect=100-Continue]\nend\n");
  EXPECT_EQ(parse("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx"),
            "POST / ?  11 keep 1 [Host=h] [Content-Length=1] [Content-Length=1]\nbody:x\nend\n");
}

// What request smuggling and splitting are made of.
TEST(H1Parser, RefusesAmbiguity) {
  const char* kHead = "POST / HTTP/1.1\r\nHost: h\r\n";
  const std::pair<const char*, int> kCases[] = {
      {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", 400},
      {"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
      {"Content-Length: 5, 5\r\n\r\n", 400},
      {"Content-Length: +5\r\n\r\n", 400},
      {"Content-Length: -1\r\n\r\n", 400},
      {"Content-Length: 0x5\r\n\r\n", 400},
      {"Content-Length: \r\n\r\n", 400},
      {"Content-Length: 5 5\r\n\r\n", 400},
      {"Content-Length: 99999999999999999999\r\n\r\n", 400},
      {"Content-Length: 9223372036854775808\r\n\r\n", 400},
      {"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {"Transfer-Encoding: chunked, chunked\r\n\r\n", 501},
      {"Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
      {"Transfer-Encoding: xchunked\r\n\r\n", 501},
      {"Transfer-Encoding: \x0b"
       "chunked\r\n\r\n",
       400},
      {"Transfer-Encoding : chunked\r\n\r\n", 400},
      {" Transfer-Encoding: chunked\r\n\r\n", 400},
      {"X: a\r\n folded\r\n\r\n", 400},
      {"X: a\r\n\tfolded\r\n\r\n", 400},
      {"X: a\n\r\n", 400},
      {"X: a\n\n", 400},
      {"X: a\rb: c\r\n\r\n", 400},
      {"X: a\r\r\n\r\n", 400},
      {"X\r\n\r\n", 400},
      {": x\r\n\r\n", 400},
      {"X(: x\r\n\r\n", 400},
      {"X: \x01\r\n\r\n", 400},
      {"X: \x7f\r\n\r\n", 400},
      {"Host: h\r\n\r\n", 400},
      {"Expect: 200-ok\r\n\r\n", 417},
  };
  for (const auto& [fields, status] : kCases) {
    EXPECT_EQ(parse(std::string(kHead) + fields), "error " + std::to_string(status) + "\n")
        << fields;
  }
  std::string nul("X: a\0b\r\n\r\n", 10);
  EXPECT_EQ(parse(kHead + nul), "error 400\n");
  EXPECT_EQ(parse("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), "error 400\n");
}

TEST(H1Parser, RefusesBadRequestLines) {
  const std::pair<const char*, int> kCases[] = {
      {"GET / HTTP/1.1 \r\n", 400},
      {"GET  / HTTP/1.1\r\n", 400},
      {"GET /\r\n", 400},
      {"GET\r\n", 400},
      {" GET / HTTP/1.1\r\n", 400},
      {"G@T / HTTP/1.1\r\n", 400},
      {"GET /a b HTTP/1.1\r\n", 400},
      {"GET /\x80 HTTP/1.1\r\n", 400},
      {"GET /#f HTTP/1.1\r\n", 400},
      {"GET / HTTP/1.10\r\n", 400},
      {"GET / http/1.1\r\n", 400},
      {"GET / HTTP/2.0\r\n", 505},
      {"GET / HTTP/0.9\r\n", 505},
      {"GET\t/ HTTP/1.1\r\n", 400},
      {"CONNECT h:1 HTTP/1.1\r\n", 501},
      {"GET / HTTPS/1.1\r\n", 400},
  };
  for (const auto& [line, status] : kCases) {
    EXPECT_EQ(parse(std::string(line) + "Host: h\r\n\r\n"),
              "error " + std::to_string(status) + "\n")
        << line;
  }
  EXPECT_EQ(parse("GET / HTTP/1.1\r\n\r\n"), "error 400\n");
  EXPECT_EQ(parse("GET / HTTP/1.1\nHost: h\r\n\r\n"), "error 400\n");
  EXPECT_EQ(parse("\nGET / HTTP/1.1\r\n"), "error 400\n");
  EXPECT_EQ(parse("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"), "error 400\n");
  EXPECT_EQ(parse("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), "error 400\n");
}

TEST(H1Parser, RefusesBadChunks) {
  std::string head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  std::string ok = parse(head);
  EXPECT_EQ(ok, "POST / ?  11 keep chunked 0 [Host=h] [Transfer-Encoding=chunked]\n");
  const std::pair<const char*, int> kCases[] = {
      {"\r\n", 400},       {"g\r\n", 400},
      {"-1\r\n", 400},     {" 5\r\n", 400},
      {"5 \r\n", 400},     {"5\n", 400},
      {"5 x\r\n", 400},    {"0x5\r\n", 400},
      {"5\r5\r\n", 400},   {"1000000000000000\r\n", 400},
      {"5;\x01\r\n", 400},
  };
  for (const auto& [line, status] : kCases) {
    EXPECT_EQ(parse(head + line), ok + "error " + std::to_string(status) + "\n") << line;
  }
  for (const char* rest : {"1\r\nxx", "1\r\nx\n", "1\r\nx\r\r\n", "1\r\nx0\r\n\r\n"}) {
    EXPECT_EQ(parse(head + rest), ok + "body:x\nerror 400\n") << rest;
  }
  for (const char* rest :
       {"0\r\nX\r\n", "0\r\n x: y\r\n", "0\r\nx y: z\r\n", "0\r\nX: \x01\r\n", "0\r\n\n"}) {
    EXPECT_EQ(parse(head + rest), ok + "error 400\n") << rest;
  }
}

TEST(H1Parser, Limits) {
  H1Limits limits{200, 3};
  std::string start = "GET / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_EQ(parse(start + "A: 1\r\nB: 2\r\n\r\n", limits).substr(0, 3), "GET");
  EXPECT_EQ(parse(start + "A: 1\r\nB: 2\r\nC: 3\r\n\r\n", limits), "error 431\n");
  std::string exact = start + "A: " + std::string(200 - start.size() - 7, 'x') + "\r\n\r\n";
  ASSERT_EQ(exact.size(), 200u);
  EXPECT_EQ(parse(exact, limits).substr(0, 3), "GET");
  EXPECT_EQ(parse(start + "A: " + std::string(200 - start.size() - 6, 'x') + "\r\n\r\n", limits),
            "error 431\n");
  EXPECT_EQ(parse(start + "A: " + std::string(10'000, 'x'), limits), "error 431\n");
  EXPECT_EQ(parse("GET /" + std::string(10'000, 'x'), limits), "error 414\n");
  H1Limits wide{100'000, 20};
  std::string target = "/" + std::string(H1Parser::kTargetBytes, 'x');
  EXPECT_EQ(events({"GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n"}, wide), "error 414\n");
}

TEST(H1Parser, ChunkExtrasAreBounded) {
  std::string head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  std::string text = head;
  // Small extensions of many chunks add up.
  for (int i = 0; i < 100; ++i) text += "1;" + std::string(100, 'e') + "\r\nx\r\n";
  EXPECT_NE(events({text}).find("error 431"), std::string::npos);
  EXPECT_NE(events({head + "1;" + std::string(20'000, 'e')}).find("error 431"), std::string::npos);
  text = head + "0\r\n";
  for (int i = 0; i < 1000; ++i) text += "T: 1234567890\r\n";
  EXPECT_NE(events({text}).find("error 431"), std::string::npos);
}

TEST(H1Parser, LargeBodyIsNotKept) {
  H1Parser parser(kLimits);
  std::string_view head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n";
  ASSERT_EQ(parser.next(head), H1Parser::Step::kHead);
  std::string block(30'000, 'b');
  for (int i = 0; i < 100; ++i) {
    std::string_view input = block;
    ASSERT_EQ(parser.next(input), H1Parser::Step::kBody);
    EXPECT_EQ(parser.body().data(), block.data());  // in place
  }
  std::string_view none;
  EXPECT_EQ(parser.next(none), H1Parser::Step::kEnd);
  EXPECT_TRUE(parser.between_requests());
}

}  // namespace
}  // namespace kedge::http
