#include "daemon/clock_jump.h"

#include <gtest/gtest.h>

namespace kedge::daemon {
namespace {

constexpr int64_t kSecond = 1'000'000;

TEST(ClockJump, OnlyJumpsAreTold) {
  ClockJump jump(0, 5 * kSecond);
  EXPECT_FALSE(jump.look(60 * kSecond, 65 * kSecond));
  EXPECT_FALSE(jump.look(121 * kSecond, 125 * kSecond));  // slewed
  const int64_t wall = 1'800'000'000 * kSecond;
  EXPECT_EQ(jump.look(wall, 185 * kSecond), 1'800'000'000 - 181);
  EXPECT_FALSE(jump.look(wall + 60 * kSecond, 245 * kSecond));
  EXPECT_EQ(jump.look(wall - 3600 * kSecond, 305 * kSecond), -3720);
}

}  // namespace
}  // namespace kedge::daemon
