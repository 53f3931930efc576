#include "base/version.h"

#include <gtest/gtest.h>

#include <string>

TEST(Version, NamesKubernetesAndKedge) {
  std::string v = kedge::version();
  EXPECT_EQ(v.substr(0, 4), "v1.3");
  EXPECT_NE(v.find("+kedge"), std::string::npos);
}
