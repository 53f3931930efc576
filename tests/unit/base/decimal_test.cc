#include "base/decimal.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>

#include "base/random.h"

namespace kedge {
namespace {

TEST(Decimal, NumbersAreAsGoPrintsThem) {
  const std::pair<double, const char*> kCases[] = {
      {0, "0"},
      {-0.0, "-0"},
      {0.1, "0.1"},
      {1, "1"},
      {-12.5, "-12.5"},
      {100, "100"},
      {1e20, "100000000000000000000"},
      {1e21, "1e+21"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1.5e-10, "1.5e-10"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {2.0 / 3, "0.6666666666666666"}};
  for (const auto& [v, text] : kCases) EXPECT_EQ(json_number(v), text);
  EXPECT_EQ(fixed(shortest_decimal(0.1F)), "0.1");
  EXPECT_EQ(scientific(shortest_decimal(1e-7)), "1e-07");
}

TEST(Decimal, TextReadsBackAsTheValue) {
  SeededRandom random(7);
  for (int i = 0; i < 2000; ++i) {
    uint64_t bits = random.u64();
    double v = 0;
    memcpy(&v, &bits, sizeof v);
    if (v - v != 0) continue;  // not finite
    double back = 0;
    ASSERT_TRUE(parse_double(json_number(v), back));
    EXPECT_EQ(memcmp(&v, &back, sizeof v), 0) << json_number(v);
  }
}

TEST(Decimal, WhatDoesNotFitIsSaid) {
  double v = 7;
  EXPECT_FALSE(parse_double("1e400", v));
  EXPECT_FALSE(parse_double("-1e400", v));
  EXPECT_EQ(v, 7);
  EXPECT_TRUE(parse_double("1e-400", v));
  EXPECT_EQ(v, 0);
}

}  // namespace
}  // namespace kedge
