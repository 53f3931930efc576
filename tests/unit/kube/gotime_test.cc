#include "kube/gotime.h"

#include <gtest/gtest.h>

namespace kedge::kube {
namespace {

std::string round(std::string_view text, TimeFormat format = TimeFormat::kSeconds) {
  auto t = parse_time(text, format);
  return t.ok() ? format_time(*t, format) : t.error().message();
}

TEST(GoTime, ReadsAndPrintsUtc) {
  EXPECT_EQ(round("2024-02-29T23:59:59Z"), "2024-02-29T23:59:59Z");
  EXPECT_EQ(round("2020-01-01T00:30:00+01:00"), "2019-12-31T23:30:00Z");
  EXPECT_EQ(round("2020-01-01T00:30:00.999999999-00:30"), "2020-01-01T01:00:00Z");
  EXPECT_EQ(round("1969-12-31T23:59:59Z"), "1969-12-31T23:59:59Z");
  EXPECT_EQ(round("2020-01-01T1:00:00Z"), "2020-01-01T01:00:00Z");  // Go's hour may be short
  EXPECT_TRUE(parse_time("0001-01-01T00:00:00Z", TimeFormat::kSeconds)->is_zero());
  EXPECT_EQ(parse_time("1970-01-01T00:00:00Z", TimeFormat::kSeconds)->seconds, 0);
  EXPECT_EQ(round("2020-01-01T00:00:00.123456Z", TimeFormat::kMicro),
            "2020-01-01T00:00:00.123456Z");
  EXPECT_EQ(round("2020-01-01T02:00:00.000001+02:00", TimeFormat::kMicro),
            "2020-01-01T00:00:00.000001Z");
}

TEST(GoTime, EveryDayOfFourHundredYearsComesBack) {
  for (int64_t day = -200 * 366; day < 200 * 366; day += 7) {
    const GoTime t{day * 86400 + 3723, 0};
    const auto again = parse_time(format_time(t, TimeFormat::kSeconds), TimeFormat::kSeconds);
    ASSERT_TRUE(again.ok());
    ASSERT_EQ(again->seconds, t.seconds);
  }
}

TEST(GoTime, RefusesInGoWords) {
  const std::string layout = " as \"2006-01-02T15:04:05Z07:00\": cannot parse ";
  EXPECT_EQ(round("x"), "parsing time \"x\"" + layout + "\"x\" as \"2006\"");
  EXPECT_EQ(round(""), "parsing time \"\"" + layout + "\"\" as \"2006\"");
  EXPECT_EQ(round("2020-01-01"), "parsing time \"2020-01-01\"" + layout + "\"\" as \"T\"");
  EXPECT_EQ(round("2020-1-01T00:00:00Z"),
            "parsing time \"2020-1-01T00:00:00Z\"" + layout + "\"1-01T00:00:00Z\" as \"01\"");
  EXPECT_EQ(round("2020-01-01T00:00:00"),
            "parsing time \"2020-01-01T00:00:00\"" + layout + "\"\" as \"Z07:00\"");
  EXPECT_EQ(round("2020-13-01T00:00:00Z"),
            "parsing time \"2020-13-01T00:00:00Z\": month out of range");
  EXPECT_EQ(round("2023-02-29T00:00:00Z"),
            "parsing time \"2023-02-29T00:00:00Z\": day out of range");
  EXPECT_EQ(round("2020-01-01T24:00:00Z"),
            "parsing time \"2020-01-01T24:00:00Z\": hour out of range");
  EXPECT_EQ(round("2020-01-01T00:00:00Zz"),
            "parsing time \"2020-01-01T00:00:00Zz\": extra text: \"z\"");
  EXPECT_EQ(round("\"\xc3\xa9\n"), "parsing time \"\\\"\\xc3\\xa9\\x0a\"" + layout +
                                       "\"\\\"\\xc3\\xa9\\x0a\" as \"2006\"");
  EXPECT_EQ(round("2020-01-01T00:00:00Z", TimeFormat::kMicro),
            "parsing time \"2020-01-01T00:00:00Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot "
            "parse \"Z\" as \".000000\"");
}

}  // namespace
}  // namespace kedge::kube
