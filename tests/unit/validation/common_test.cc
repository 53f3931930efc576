#include "validation/common.h"

#include <gtest/gtest.h>

namespace kedge::validation {
namespace {

kube::JsonDoc parse(std::string_view text) {
  auto doc = kube::JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(doc).value();
}

std::string text(Faults& faults) {
  std::string out;
  for (const FieldError& f : faults.take()) out += f.field + ": " + f.message + "\n";
  return out;
}

template <typename F>
std::string said(std::string_view json, F check) {
  const kube::JsonDoc doc = parse(json);
  Faults faults;
  check(faults, doc.root());
  return text(faults);
}

TEST(ValidationCommon, Numbers) {
  const auto port = [](Faults& f, Json v) { check_port_or_name(f, "p", v); };
  EXPECT_EQ(said("80", port), "");
  EXPECT_EQ(said("0", port), "p: Invalid value: 0: must be between 1 and 65535, inclusive\n");
  EXPECT_EQ(said("\"http\"", port), "");
  EXPECT_EQ(said("\"--\"", port),
            "p: Invalid value: \"--\": must contain at least one letter (a-z)\n"
            "p: Invalid value: \"--\": must not contain consecutive hyphens\n"
            "p: Invalid value: \"--\": must not begin or end with a hyphen\n");
  const auto percent = [](Faults& f, Json v) {
    check_non_negative_int_or_percent(f, "p", v);
    check_at_most_100_percent(f, "p", v);
  };
  EXPECT_EQ(said("\"25%\"", percent), "");
  EXPECT_EQ(said("-1", percent), "p: Invalid value: -1: must be greater than or equal to 0\n");
  EXPECT_EQ(said("\"101%\"", percent),
            "p: Invalid value: \"101%\": must not be greater than 100%\n");
  EXPECT_EQ(said("\"x\"", percent),
            "p: Invalid value: \"x\": a valid percent string must be a numeric string followed by "
            "an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')\n");
}

struct AddressCase {
  const char* address;
  const char* ip;         // check_ip's words; nullptr: fine
  const char* canonical;  // check_canonical_ip's
};

TEST(ValidationCommon, Addresses) {
  constexpr const char* kNo = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
  constexpr const char* kMapped = "must not be an IPv4-mapped IPv6 address";
  const AddressCase cases[] = {
      {"10.0.0.1", nullptr, nullptr},
      {"010.0.0.1", "must not have leading 0s", "must not have leading 0s"},
      {"10.0.0", kNo, kNo},
      {"10.0.0.256", kNo, kNo},
      {"::ffff:1.2.3.4", kMapped, kMapped},
      {"2001:db8::1", nullptr, nullptr},
      {"2001:DB8:0::1", nullptr, "must be in canonical form (\"2001:db8::1\")"},
      {"::0102:0304", nullptr, "must be in canonical form (\"::102:304\")"},
      {"1", kNo, kNo},
  };
  for (const AddressCase& c : cases) {
    Faults legacy;
    Faults canonical;
    check_ip(legacy, "", c.address);
    check_canonical_ip(canonical, "", c.address);
    const std::string head = ": Invalid value: \"" + std::string(c.address) + "\": ";
    EXPECT_EQ(text(legacy), c.ip ? head + c.ip + "\n" : "");
    EXPECT_EQ(text(canonical), c.canonical ? head + c.canonical + "\n" : "");
  }
  EXPECT_TRUE(is_ipv4("::ffff:1.2.3.4"));
  EXPECT_FALSE(is_ipv6("10.0.0.1"));
  Faults faults;
  check_cidr(faults, "", "10.0.0.0/8");
  check_canonical_cidr(faults, "", "2001:db8::/32");
  EXPECT_EQ(faults.size(), 0u);
  check_cidr(faults, "", "10.0.0.1/8");
  check_cidr(faults, "", "10.0.0.0/33");
  check_cidr(faults, "", "10.0.0.0/08");
  check_canonical_cidr(faults, "", "2001:db8:0::/32");
  EXPECT_EQ(text(faults),
            ": Invalid value: \"10.0.0.1/8\": must not have bits set beyond the prefix length\n"
            ": Invalid value: \"10.0.0.0/33\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or "
            "2001:db8::/64)\n"
            ": Invalid value: \"10.0.0.0/08\": must not have leading 0s in IP or prefix length\n"
            ": Invalid value: \"2001:db8:0::/32\": must be in canonical form "
            "(\"2001:db8::/32\")\n");
}

TEST(ValidationCommon, SameValue) {
  const auto same = [](std::string_view a, std::string_view b) {
    return same_value(parse(a).root(), parse(b).root());
  };
  EXPECT_TRUE(same(R"({"a":{},"b":[]})", R"({"c":null})"));
  EXPECT_TRUE(same(R"({"limits":{"cpu":"1024"}})", R"({"limits":{"cpu":"1Ki"}})"));
  EXPECT_FALSE(same(R"({"labels":{"cpu":"1024"}})", R"({"labels":{"cpu":"1Ki"}})"));
  EXPECT_FALSE(same(R"({"requests":[{"name":"a"}]})", R"({"requests":[{"name":"b"}]})"));
  EXPECT_FALSE(same(R"([1,2])", R"([1])"));
  EXPECT_FALSE(same(R"({"a":1})", R"({"a":1,"b":2})"));
}

TEST(ValidationCommon, Selectors) {
  const auto check = [](Faults& f, Json v) {
    const Faults::In at(f, "selector");
    check_label_selector(f, v);
  };
  EXPECT_EQ(said(R"({"matchLabels":{"a":"b"},"matchExpressions":[{"key":"k","operator":"In",
                 "values":["v"]}]})",
                 check),
            "");
  EXPECT_EQ(said(R"({"matchExpressions":[{"key":"k","operator":"In"},{"key":"k","operator":"Gt"},
                 {"key":"k","operator":"Exists","values":["v"]}]})",
                 check),
            "selector.matchExpressions[0].values: Required value: must be specified when "
            "`operator` is 'In' or 'NotIn'\n"
            "selector.matchExpressions[1].operator: Invalid value: \"Gt\": not a valid selector "
            "operator\n"
            "selector.matchExpressions[2].values: Forbidden: may not be specified when "
            "`operator` is 'Exists' or 'DoesNotExist'\n");
  const auto node = [](Faults& f, Json v) { check_node_selector(f, v); };
  EXPECT_EQ(said("{}", node),
            "nodeSelectorTerms: Required value: must have at least one node selector term\n");
  EXPECT_EQ(said(R"({"nodeSelectorTerms":[{"matchFields":[{"key":"x","operator":"In",
                 "values":["a"]}],"matchExpressions":[{"key":"k","operator":"Gt"}]}]})",
                 node),
            "nodeSelectorTerms[0].matchExpressions[0].values: Required value: must be specified "
            "single value when `operator` is 'Lt' or 'Gt'\n"
            "nodeSelectorTerms[0].matchFields[0].key: Invalid value: \"x\": not a valid field "
            "selector key\n");
  const kube::JsonDoc labels = parse(R"({"a":"b","k":"v"})");
  const auto matches = [&labels](std::string_view s) {
    return selector_matches(parse(s).root(), labels.root());
  };
  EXPECT_TRUE(matches("{}"));
  EXPECT_TRUE(matches(R"({"matchLabels":{"a":"b"}})"));
  EXPECT_FALSE(matches(R"({"matchLabels":{"a":"c"}})"));
  EXPECT_TRUE(matches(R"({"matchExpressions":[{"key":"z","operator":"NotIn","values":["a"]}]})"));
  EXPECT_FALSE(matches(R"({"matchExpressions":[{"key":"k","operator":"DoesNotExist"}]})"));
}

TEST(ValidationCommon, Conditions) {
  const auto check = [](Faults& f, Json v) {
    const Faults::In at(f, "status.conditions");
    check_conditions(f, v);
  };
  EXPECT_EQ(said(R"([{"type":"A","status":"True","reason":"R","lastTransitionTime":"x"},
                 {"type":"A","status":"x","lastTransitionTime":"x"}])",
                 check),
            "status.conditions[1].type: Duplicate value: \"A\"\n"
            "status.conditions[1].status: Unsupported value: \"x\": supported values: \"False\", "
            "\"True\", \"Unknown\"\n"
            "status.conditions[1].reason: Required value\n");
}

TEST(ValidationCommon, Resources) {
  const auto names = [](std::string_view name) {
    Faults f;
    check_container_resource_name(f, "r", name);
    return text(f);
  };
  EXPECT_EQ(names("cpu"), "");
  EXPECT_EQ(names("hugepages-2Mi"), "");
  EXPECT_EQ(names("example.com/gpu"), "");
  EXPECT_EQ(names("pods"),
            "r: Invalid value: \"pods\": must be a standard resource for containers\n");
  EXPECT_EQ(names("gpu"),
            "r: Invalid value: \"gpu\": must be a standard resource type or fully qualified\n"
            "r: Invalid value: \"gpu\": must be a standard resource for containers\n");
  Faults f;
  check_resource_quantity(f, "q", "cpu", "1500m");
  check_resource_quantity(f, "q", "pods", "2");
  EXPECT_EQ(f.size(), 0u);
  check_resource_quantity(f, "q", "pods", "1500m");
  check_resource_quantity(f, "q", "cpu", "-1");
  EXPECT_EQ(text(f),
            "q: Invalid value: \"1500m\": must be an integer\n"
            "q: Invalid value: \"-1\": must be greater than or equal to 0\n");
}

}  // namespace
}  // namespace kedge::validation
