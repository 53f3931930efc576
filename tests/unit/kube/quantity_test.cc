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

TEST(Quantity, Thousandths) {
  const std::pair<const char*, const char*> cases[] = {
      {"1n", "1m"},   {"1500u", "2m"},  {"-1500u", "-2m"},  {"1Gi", "1Gi"},
      {"0.5", "0.5"}, {"1e-6", "1e-3"}, {"1500m", "1500m"}, {"999999u", "1"},
  };
  for (const auto& [in, out] : cases) EXPECT_EQ(quantity_in_thousandths(in), out) << in;
}

TEST(Quantity, Sums) {
  const struct {
    const char *a, *b, *sum;
  } cases[] = {
      {"100m", "1", "1100m"}, {"1Gi", "1Mi", "1025Mi"},
      {"0", "1Gi", "1Gi"},    {"1Gi", "0", "1Gi"},
      {"1", "-1", "0"},       {"1", "-3", "-2"},
      {"-1", "-1", "-2"},     {"1e3", "1", "1001"},
      {"999", "1", "1k"},     {"1Gi", "1G", "2073741824"},
      {"1u", "1n", "1001n"},  {"1e4096", "1e4096", "18446744073709551614"},
  };
  for (const auto& [a, b, sum] : cases) EXPECT_EQ(add_quantities(a, b), sum) << a << " " << b;
}

TEST(Quantity, Differences) {
  EXPECT_EQ(subtract_quantities("1536Mi", "512Mi"), "1Gi");
  EXPECT_EQ(subtract_quantities("1", "1"), "0");
  EXPECT_EQ(subtract_quantities("1", "1500m"), "-500m");
  EXPECT_EQ(subtract_quantities("0", "1Gi"), "-1Gi");
  EXPECT_EQ(subtract_quantities("-1", "-3"), "2");
  EXPECT_EQ(subtract_quantities("5", "0"), "5");
}

TEST(Quantity, WholeUnits) {
  EXPECT_EQ(quantity_in_units("1500m"), "2");
  EXPECT_EQ(quantity_in_units("1Gi"), "1Gi");
  EXPECT_EQ(quantity_in_units("0"), "0");
}

TEST(Quantity, Order) {
  const char* rising[] = {"-1Gi", "-1", "-1m", "0", "1n", "100m", "1", "1Ki", "1025", "1e6", "1Mi"};
  for (size_t i = 0; i < std::size(rising); ++i) {
    for (size_t j = 0; j < std::size(rising); ++j) {
      const int order = compare_quantities(rising[i], rising[j]);
      EXPECT_EQ(order < 0, i < j) << rising[i] << " " << rising[j];
      EXPECT_EQ(order == 0, i == j) << rising[i] << " " << rising[j];
    }
  }
  EXPECT_EQ(compare_quantities("1024", "1Ki"), 0);
}

}  // namespace
}  // namespace kedge::kube
