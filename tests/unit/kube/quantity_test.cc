#include "kube/quantity.h"

#include <gtest/gtest.h>

namespace kedge::kube {
namespace {

std::string canonical(std::string_view text) {
  auto r = canonical_quantity(text);
  return r.ok() ? *r : "error: " + r.error().message();
}

TEST(Quantity, CanonicalText) {
  const std::pair<const char*, const char*> cases[] = {
      {"0", "0"},
      {"00", "0"},
      {"0m", "0"},
      {"-0", "0"},
      {"1", "1"},
      {"100m", "100m"},
      {"1000m", "1"},
      {"0.5", "500m"},
      {"1.5", "1500m"},
      {"1.500", "1.500"},
      {"0100m", "0100m"},
      {"1024Ki", "1Mi"},
      {"8Ki", "8Ki"},
      {"1500Mi", "1500Mi"},
      {"0.5Gi", "512Mi"},
      {"1.5Gi", "1536Mi"},
      {"0.5Ki", "512"},
      {"1e3", "1e3"},
      {"1E3", "1E3"},
      {"12e5", "1200e3"},
      {"1E", "1E"},
      {"1000", "1k"},
      {"1000000", "1M"},
      {"123456", "123456"},
      {"+1", "+1"},
      {"-1.5", "-1500m"},
      {"0.1n", "1n"},
      {"-0.1n", "-1n"},
      {"1.0000000001", "1000000001n"},
      {"9Ei", "9223372036854775807"},
      {"1024", "1024"},
      {"1048576", "1048576"},
      {" 1 ", "1"},
      {".5", "500m"},
      {"1.", "1."},
      {"12345678901234567890", "12345678901234567890"},
      {"0.0001Ki", "102400u"},
      {"1e-9", "1e-9"},
      {"1e-10", "1e-9"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(canonical(in), out) << in;
}

TEST(Quantity, CanonicalTextStays) {
  for (const char* in : {"0.5", "1024Ki", "0.5Gi", "0.0001Ki", "1.0000000001", "9Ei", "12e5"}) {
    const std::string once = canonical(in);
    EXPECT_EQ(canonical(once), once) << in;
  }
}

TEST(Quantity, Refused) {
  const std::string format =
      "error: quantities must match the regular expression "
      "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  for (const char* in : {"", "x", "1x", "1 Gi", "1.2.3", "{", "1Gi!", "1GI", "1e3.5"}) {
    EXPECT_EQ(canonical(in), format) << in;
  }
  for (const char* in : {"1e", "1Gii", "1K", "--1", "1e99999999999999999999", "1m3"}) {
    EXPECT_EQ(canonical(in), "error: unable to parse quantity's suffix") << in;
  }
  EXPECT_EQ(canonical(std::string(1 << 20, '9')),
            "error: unable to parse numeric part of quantity");
}

}  // namespace
}  // namespace kedge::kube
