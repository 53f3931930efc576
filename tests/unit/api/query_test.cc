#include "api/query.h"

#include <gtest/gtest.h>

namespace kedge::api {
namespace {

TEST(Query, ReadsPairs) {
  const Query q = Query::parse("a=1&b=x%20y+z&a=2&flag&=v&empty=");
  EXPECT_EQ(q.get("a"), "1");
  EXPECT_EQ(q.all("a"), (std::vector<std::string_view>{"1", "2"}));
  EXPECT_EQ(q.get("b"), "x y z");
  EXPECT_EQ(q.get("flag"), "");
  EXPECT_EQ(q.get("empty"), "");
  EXPECT_FALSE(q.has("c"));
}

TEST(Query, LeavesBrokenPairsOut) {
  const Query q = Query::parse("a=%zz&b=%4&%=1&c;d=1&&e=%41");
  EXPECT_FALSE(q.has("a"));
  EXPECT_FALSE(q.has("b"));
  EXPECT_FALSE(q.has("c"));
  EXPECT_FALSE(q.has("c;d"));
  EXPECT_EQ(q.get("e"), "A");
}

TEST(Query, FlagsAreTrueUnlessTheySayNo) {
  const Query q = Query::parse("a=false&b=0&c=FALSE&d=bogus&e&f=true");
  EXPECT_EQ(q.flag("a"), false);
  EXPECT_EQ(q.flag("b"), false);
  EXPECT_EQ(q.flag("c"), false);
  EXPECT_EQ(q.flag("d"), true);
  EXPECT_EQ(q.flag("e"), true);
  EXPECT_EQ(q.flag("f"), true);
  EXPECT_EQ(q.flag("g"), std::nullopt);
}

TEST(GoNumbers, HaveGosErrors) {
  EXPECT_EQ(*go_parse_int("-5"), -5);
  EXPECT_EQ(*go_parse_int("+5"), 5);
  EXPECT_EQ(go_parse_int("abc").error().message(),
            "strconv.ParseInt: parsing \"abc\": invalid syntax");
  EXPECT_EQ(go_parse_int("").error().message(), "strconv.ParseInt: parsing \"\": invalid syntax");
  EXPECT_EQ(go_parse_int("9223372036854775808").error().message(),
            "strconv.ParseInt: parsing \"9223372036854775808\": value out of range");
  EXPECT_EQ(go_parse_uint("-1").error().message(),
            "strconv.ParseUint: parsing \"-1\": invalid syntax");
  EXPECT_EQ(*go_parse_uint("18446744073709551615"), UINT64_MAX);
}

}  // namespace
}  // namespace kedge::api
