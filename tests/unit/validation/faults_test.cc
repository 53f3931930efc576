#include "validation/faults.h"

#include <gtest/gtest.h>

#include <cstring>

namespace kedge::validation {
namespace {

kube::JsonDoc parse(std::string_view text) {
  auto doc = kube::JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok());
  return std::move(doc).value();
}

std::string text(Faults& faults) {
  std::string out;
  for (const FieldError& f : faults.take()) out += f.field + ": " + f.message + "\n";
  return out;
}

TEST(Faults, PathsFollowTheWalk) {
  Faults faults;
  {
    const Faults::In spec(faults, "spec");
    const Faults::In one(faults, "ports", 2);
    EXPECT_EQ(faults.path(), "spec.ports[2]");
    faults.required("name");
    const Faults::In key(faults, "limits", "cpu");
    faults.forbidden("", "no");
  }
  faults.required("spec", "why");
  EXPECT_EQ(text(faults),
            "spec.ports[2].name: Required value\n"
            "spec.ports[2].limits[cpu]: Forbidden: no\n"
            "spec: Required value: why\n");
}

TEST(Faults, ValuesAreShownAsGoShowsThem) {
  Faults faults;
  const kube::JsonDoc doc = parse(R"({"a":"x\"y","n":-1,"o":{"k":[1]}})");
  faults.invalid("a", doc.root().get("a"), "bad");
  faults.invalid("n", doc.root().get("n"), "bad");
  faults.invalid("o", doc.root().get("o"), "");
  faults.invalid("none", Json(), "bad");
  constexpr std::string_view kWays[] = {"A", "B"};
  faults.not_supported("w", "C", kWays);
  faults.too_many("l", 3, 1);
  faults.duplicate("d", "x");
  EXPECT_EQ(text(faults),
            "a: Invalid value: \"x\\\"y\": bad\n"
            "n: Invalid value: -1: bad\n"
            "o: Invalid value: {\"k\":[1]}\n"
            "none: Invalid value: null: bad\n"
            "w: Unsupported value: \"C\": supported values: \"A\", \"B\"\n"
            "l: Too many: 3: must have at most 1 item\n"
            "d: Duplicate value: \"x\"\n");
}

TEST(Faults, AreBounded) {
  Faults faults;
  for (int i = 0; i < 1000; ++i) faults.required("x");
  EXPECT_TRUE(faults.full());
  EXPECT_LE(faults.take().size(), 600U);
  // Values are shown whole up to a size, and less of each when there are many.
  const std::string text(1 << 20, 'a');
  for (int i = 0; i < 600; ++i) faults.invalid("x", text, "long");
  size_t bytes = 0;
  for (const FieldError& f : faults.take()) bytes += f.message.size();
  EXPECT_GT(bytes, 256U << 10);
  EXPECT_LT(bytes, 1U << 20);
  Faults fresh;
  fresh.invalid("x", std::string(10000, 'a') + "\u00e4", "long");
  EXPECT_EQ(fresh.take()[0].message.size(), 10000 + strlen("Invalid value: \"\u00e4\": long"));
}

}  // namespace
}  // namespace kedge::validation
