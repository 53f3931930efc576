#include "daemon/config_values.h"

#include <gtest/gtest.h>

namespace kedge::daemon {
namespace {

TEST(ConfigValues, Durations) {
  const struct {
    const char* text;
    int64_t ms;  // -1: an error
  } kCases[] = {{"1m0s", 60'000},    {"500ms", 500},
                {"1.5h", 5'400'000}, {"0.001s", 1},
                {"24h", 86'400'000}, {"1h2m3.5s", 3'723'500},
                {"10", -1},          {"", -1},
                {"s", -1},           {"1d", -1},
                {"-1s", -1},         {"1.s", -1},
                {"0.0001ms", -1},    {"99999999999999999999h", -1},
                {"1s ", -1},         {".5s", -1},
                {"9999999h", -1}};
  for (const auto& c : kCases) {
    const auto got = parse_duration_ms(c.text, 0, 86'400'000);
    EXPECT_EQ(got.ok() ? static_cast<int64_t>(*got) : -1, c.ms) << c.text;
    if (!got.ok()) continue;
    EXPECT_EQ(*parse_duration_ms(format_duration_ms(*got), 0, 86'400'000), *got);
  }
  EXPECT_EQ(format_duration_ms(60'000), "1m0s");
  EXPECT_EQ(format_duration_ms(3'723'500), "1h2m3.5s");
}

TEST(ConfigValues, Sizes) {
  EXPECT_EQ(*parse_size("3Mi", 0, 1 << 30), 3U << 20);
  EXPECT_EQ(*parse_size("1000", 0, 1 << 30), 1000U);
  EXPECT_FALSE(parse_size("18014398509481985Ki", 0, UINT64_MAX).ok());  // 2^64 + 1024
  EXPECT_FALSE(parse_size("Ki", 0, 1 << 30).ok());
  EXPECT_FALSE(parse_size("2Gi", 0, 1 << 30).ok());
  EXPECT_FALSE(parse_size("-1", 0, 1 << 30).ok());
  EXPECT_EQ(format_size(65536), "64Ki");
  EXPECT_EQ(format_size(0), "0");
}

TEST(ConfigValues, Networks) {
  const Cidr c = *parse_cidr("10.43.0.0/16");
  EXPECT_TRUE(c.contains("10.43.255.255"));
  EXPECT_FALSE(c.contains("10.44.0.0"));
  EXPECT_FALSE(c.contains("::1"));
  EXPECT_EQ(c.nth(256), "10.43.1.0");
  EXPECT_TRUE(c.overlaps(*parse_cidr("0.0.0.0/0")));
  EXPECT_TRUE(parse_cidr("0.0.0.0/0")->overlaps(c));
  EXPECT_FALSE(c.overlaps(*parse_cidr("10.42.0.0/16")));
  EXPECT_EQ(parse_cidr("FD00::/8")->text(), "fd00::/8");
  for (const char* bad : {"10.43.0.0", "10.43.0.0/33", "10.43/16", "/16", "10.43.0.0/", "x/1",
                          "10.43.0.0/1/2", "10.43.0.0/-1"}) {
    EXPECT_FALSE(parse_cidr(bad).ok()) << bad;
  }
}

TEST(ConfigValues, Modes) {
  EXPECT_EQ(*parse_mode("0600"), 0600U);
  EXPECT_EQ(*parse_mode("640"), 0640U);
  for (const char* bad : {"", "6", "0o600", "1777", "00600", "rw-"}) {
    EXPECT_FALSE(parse_mode(bad).ok()) << bad;
  }
  EXPECT_EQ(format_mode(0640), "0640");
}

TEST(ConfigValues, Names) {
  EXPECT_EQ(*parse_dns_name("Edge.Example", false), "edge.example");
  EXPECT_EQ(*parse_dns_name("*.example", true), "*.example");
  for (const char* bad : {"", ".", "a.", "-a", "a-", "a_b", "*.example", "a..b", "a b"}) {
    EXPECT_FALSE(parse_dns_name(bad, false).ok()) << bad;
  }
  EXPECT_FALSE(parse_dns_name(std::string(64, 'a'), false).ok());
  EXPECT_EQ(*parse_ip("FD00:0::1"), "fd00::1");
  EXPECT_FALSE(parse_ip("010.0.0.1").ok());
}

}  // namespace
}  // namespace kedge::daemon
