#include "kube/cron_schedule.h"

#include <gtest/gtest.h>

#include "kube/go_duration.h"
#include "kube/time_zones.h"

namespace kedge::kube {
namespace {

TEST(GoDuration, Durations) {
  EXPECT_EQ(*go_parse_duration_ms("30s"), 30'000);
  EXPECT_EQ(*go_parse_duration_ms("1m30s"), 90'000);
  EXPECT_EQ(*go_parse_duration_ms("1.5h"), 5'400'000);
  EXPECT_EQ(*go_parse_duration_ms("0"), 0);
  EXPECT_EQ(*go_parse_duration_ms("-1s"), -1000);
  EXPECT_EQ(go_parse_duration_ms("abc").error().message(), "time: invalid duration \"abc\"");
  EXPECT_EQ(go_parse_duration_ms("5").error().message(), "time: missing unit in duration \"5\"");
  EXPECT_EQ(go_parse_duration_ms("5x").error().message(),
            "time: unknown unit \"x\" in duration \"5x\"");
  EXPECT_FALSE(go_parse_duration_ms("9999999999999h").ok());
  EXPECT_FALSE(go_parse_duration_ms("").ok());
}

TEST(CronSchedule, Fields) {
  const auto s = parse_cron_schedule("*/15 0-6/3 1,15 jan Mon-FRI");
  ASSERT_TRUE(s.ok());
  EXPECT_EQ(s.value().minute, uint64_t{1} | 1 << 15 | 1 << 30 | uint64_t{1} << 45);
  EXPECT_EQ(s.value().hour, 1U | 1U << 3 | 1U << 6);
  EXPECT_EQ(s.value().day, 1U << 1 | 1U << 15);
  EXPECT_EQ(s.value().month, 1U << 1);
  EXPECT_EQ(s.value().weekday, 0x3EU);
  EXPECT_EQ(parse_cron_schedule("* * ? * *").value().day & CronSchedule::kAny, CronSchedule::kAny);
  EXPECT_EQ(parse_cron_schedule("@every 1h30m").value().every_seconds, 5400);
  EXPECT_EQ(parse_cron_schedule("@hourly").value().minute, 1U);
  EXPECT_TRUE(parse_cron_schedule("TZ=Europe/Berlin 0 0 * * *").ok());
}

TEST(CronSchedule, Faults) {
  const struct {
    const char* text;
    const char* said;
  } cases[] = {
      {"", "empty spec string"},
      {"a b", "expected exactly 5 fields, found 2: [a b]"},
      {"60 * * * *", "end of range (60) above maximum (59): 60"},
      {"* * 0 * *", "beginning of range (0) below minimum (1): 0"},
      {"5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1"},
      {"*/0 * * * *", "step of range should be a positive number: */0"},
      {"1-2-3 * * * *", "too many hyphens: 1-2-3"},
      {"1/2/3 * * * *", "too many slashes: 1/2/3"},
      {"x * * * *", "failed to parse int from x: strconv.Atoi: parsing \"x\": invalid syntax"},
      {"99999999999999999999 * * * *",
       "failed to parse int from 99999999999999999999: strconv.Atoi: parsing "
       "\"99999999999999999999\": value out of range"},
      {"@sometimes", "unrecognized descriptor: @sometimes"},
      {"@every x", "failed to parse duration @every x: time: invalid duration \"x\""},
      {"TZ=Moon/Base * * * * *", "provided bad location Moon/Base: unknown time zone Moon/Base"},
  };
  for (const auto& c : cases) {
    const auto s = parse_cron_schedule(c.text);
    ASSERT_FALSE(s.ok()) << c.text;
    EXPECT_EQ(s.error().message(), c.said);
  }
}

TEST(TimeZones, Names) {
  for (const char* name : {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"}) {
    EXPECT_TRUE(is_time_zone(name)) << name;
  }
  for (const char* name :
       {"", "Local", "europe/berlin", "Europe", "Europe/", "Europe/Berlin,Paris"}) {
    EXPECT_FALSE(is_time_zone(name)) << name;
  }
}

}  // namespace
}  // namespace kedge::kube
