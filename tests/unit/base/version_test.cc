#include "base/version.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

TEST(Version, NamesKubernetesAndKedge) {
  std::string v = kedge::version();
  EXPECT_EQ(v.substr(0, 4), "v1.3");
  EXPECT_NE(v.find("+kedge"), std::string::npos);
}

TEST(Version, NamesThisBuild) {
  // tests/tidy/check_stamp.py has those of a real one
  EXPECT_STREQ(kedge::git_commit(), "");
  EXPECT_STREQ(kedge::git_tree_state(), "");
  EXPECT_STREQ(kedge::build_date(), "");
  const std::string_view compiler = kedge::compiler();
  EXPECT_TRUE(compiler == "gcc" || compiler == "clang") << compiler;
  EXPECT_EQ(std::string_view(kedge::platform()).substr(0, 6), "linux/");
}
