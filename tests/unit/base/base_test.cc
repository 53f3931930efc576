#include <gtest/gtest.h>

#include <set>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/function.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "base/strings.h"

namespace kedge {
namespace {

Result<int> half(int v) {
  if (v % 2 != 0) return Error(Code::kInvalid, "odd");
  return v / 2;
}

Result<int> quarter(int v) {
  const int h = TRY(half(v));
  return TRY(half(h).context("second half"));
}

TEST(Result, TryReturnsTheErrorWithItsContext) {
  EXPECT_EQ(quarter(8).value(), 2);
  EXPECT_EQ(quarter(7).error().message(), "odd");
  EXPECT_EQ(quarter(6).error().message(), "second half: odd");
  EXPECT_EQ(quarter(6).error().code(), Code::kInvalid);
}

TEST(Result, CodesHaveTheirReasonAndHttpStatus) {
  EXPECT_STREQ(code_info(Code::kAlreadyExists).reason, "AlreadyExists");
  EXPECT_EQ(code_info(Code::kInvalid).http_status, 422);
  EXPECT_EQ(code_info(Code::kCanceled).http_status, 499);
  EXPECT_EQ(code_from_http(404), Code::kNotFound);
  EXPECT_EQ(code_from_http(418), Code::kUnknown);
}

TEST(Bytes, SlicesShareTheOwner) {
  Bytes slice;
  {
    const Bytes whole(std::string("hello world, longer than a small string"));
    slice = whole.slice(6, 5);
  }
  EXPECT_EQ(slice.view(), "world");
  EXPECT_EQ(chain_join({slice, Bytes::from_static("!")}), "world!");
  EXPECT_EQ(chain_size({slice, slice}), 10U);
}

TEST(Fn, OwnsWhatOnlyMovesAndMayBeLarge) {
  auto number = std::make_unique<int>(7);
  Fn<int(int)> small = [n = std::move(number)](int v) { return *n + v; };
  Fn<int(int)> moved = std::move(small);
  EXPECT_FALSE(static_cast<bool>(small));
  EXPECT_EQ(moved(1), 8);
  struct Big {
    char room[200];
  };
  Big big{};
  big.room[199] = 3;
  Fn<int()> large = [big] { return static_cast<int>(big.room[199]); };
  Fn<int()> other = std::move(large);
  EXPECT_EQ(other(), 3);
}

TEST(Fn, DestroysItsCaptureOnce) {
  auto counted = std::make_shared<int>(0);
  {
    Fn<void()> f = [counted] { ++*counted; };
    Fn<void()> g = std::move(f);
    g();
    EXPECT_EQ(counted.use_count(), 2);
    g.reset();
    EXPECT_EQ(counted.use_count(), 1);
  }
  EXPECT_EQ(counted.use_count(), 1);
}

TEST(Clock, PrintsAndReadsRfc3339) {
  EXPECT_EQ(format_rfc3339(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(format_rfc3339(1709210096), "2024-02-29T12:34:56Z");
  EXPECT_EQ(format_rfc3339(-1), "1969-12-31T23:59:59Z");
  EXPECT_EQ(format_rfc3339_micro(1709210096000042), "2024-02-29T12:34:56.000042Z");
  EXPECT_EQ(parse_rfc3339("2024-02-29T12:34:56Z").value(), 1709210096000000);
  EXPECT_EQ(parse_rfc3339("2024-02-29T14:34:56.5+02:00").value(), 1709210096500000);
  for (int64_t s = -4'000'000'000; s < 20'000'000'000; s += 86'400 * 13 + 3601) {
    EXPECT_EQ(parse_rfc3339(format_rfc3339(s)).value(), s * 1'000'000);
  }
  for (const char* bad :
       {"", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-1-01T00:00:00Z",
        "2024-01-01 00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00",
        "2024-01-01T00:00:00Zx", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+1"}) {
    EXPECT_FALSE(parse_rfc3339(bad).ok()) << bad;
  }
}

TEST(Random, SeededRunsRepeatAndUuidsHaveTheirForm) {
  SeededRandom a(5), b(5), c(6);
  EXPECT_EQ(a.u64(), b.u64());
  EXPECT_NE(a.u64(), c.u64());
  std::set<uint64_t> seen;
  for (int i = 0; i < 200; ++i) seen.insert(a.below(7));
  EXPECT_EQ(seen.size(), 7U);
  SystemRandom system;
  const std::string id = uuid4(system);
  ASSERT_EQ(id.size(), 36U);
  EXPECT_EQ(id[14], '4');
  EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
  EXPECT_NE(uuid4(system), id);
}

class BufferSink final : public LogSink {
 public:
  void write(std::string_view line) override { text += line; }
  std::string text;
};

TEST(Log, ALineCannotBeForged) {
  class Fixed final : public Clock {
    int64_t wall_us() const override { return 0; }
    int64_t mono_us() const override { return 0; }
  } clock;
  BufferSink sink;
  const Log log(clock, sink, LogLevel::kInfo, "test");
  log.debug("not written");
  log.info("started", {{"port", 6443}, {"evil", "a\n1970 error x"}, {"quoted", "say \"hi\""}});
  EXPECT_EQ(sink.text,
            "1970-01-01T00:00:00.000000Z info test started port=6443 evil=\"a\\n1970 error x\" "
            "quoted=\"say \\\"hi\\\"\"\n");
}

TEST(Strings, NumbersAreStrict) {
  EXPECT_EQ(parse_u64("18446744073709551615"), UINT64_MAX);
  EXPECT_FALSE(parse_u64("18446744073709551616"));
  EXPECT_FALSE(parse_u64("+1"));
  EXPECT_FALSE(parse_u64(""));
  EXPECT_EQ(parse_i64("-9223372036854775808"), INT64_MIN);
  EXPECT_FALSE(parse_i64("-9223372036854775809"));
  EXPECT_FALSE(parse_i64("9223372036854775808"));
}

TEST(Strings, Base64HexAndPercentGoBothWays) {
  for (const char* raw : {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
    EXPECT_EQ(base64_decode(base64_encode(raw)), raw);
    EXPECT_EQ(base64url_decode(base64url_encode(raw)), raw);
  }
  EXPECT_EQ(base64_encode("foob"), "Zm9vYg==");
  EXPECT_FALSE(base64_decode("Zm9vYg="));
  EXPECT_FALSE(base64_decode("Zm9vYh=="));  // bits behind the end
  EXPECT_FALSE(base64_decode("Zm9v!A=="));
  EXPECT_FALSE(base64url_decode("Zm9vYg=="));
  EXPECT_EQ(hex_decode("00fF"), std::string("\x00\xff", 2));
  EXPECT_FALSE(hex_decode("0"));
  EXPECT_EQ(percent_decode("a%2Fb+c", true), "a/b c");
  EXPECT_EQ(percent_decode("a%2Fb+c", false), "a/b+c");
  EXPECT_FALSE(percent_decode("%2", false));
  EXPECT_FALSE(percent_decode("%zz", false));
  EXPECT_EQ(percent_encode("a/b c~"), "a%2Fb%20c~");
}

TEST(Strings, NearestIsHelpfulButNotSilly) {
  const std::string_view names[] = {"data-dir", "bind-address", "debug"};
  EXPECT_EQ(nearest("data-dri", names), "data-dir");
  EXPECT_EQ(nearest("bindaddress", names), "bind-address");
  EXPECT_FALSE(nearest("zzz", names));
  const std::string_view commands[] = {"help", "server"};
  EXPECT_EQ(nearest("hepl", commands), "help");
  EXPECT_EQ(nearest("sever", commands), "server");
}

TEST(Strings, SmallThings) {
  EXPECT_EQ(split("a,b,", ',').size(), 3U);
  EXPECT_EQ(split("", ',').size(), 1U);
  EXPECT_EQ(trim(" \ta b\n"), "a b");
  EXPECT_TRUE(equals_ignore_case("Content-TYPE", "content-type"));
  EXPECT_TRUE(equals_constant_time("abc", "abc"));
  EXPECT_FALSE(equals_constant_time("abc", "abd"));
  EXPECT_FALSE(equals_constant_time("abc", "ab"));
  EXPECT_EQ(go_quote("a\"b\\\n\x01"), "\"a\\\"b\\\\\\n\\x01\"");
}

}  // namespace
}  // namespace kedge
