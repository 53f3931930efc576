// What a YAML scalar means: the rules of go-yaml's resolve.go. Not for other files than yaml*.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::kube {

struct YamlScalar {
  enum class Type : uint8_t { kString, kInt, kFloat, kBool, kNull };
  Type type = Type::kString;
  // kInt: decimal digits with a sign; kBool: "true", "false"; kString: the text.
  std::string text;
  double number = 0;  // kFloat
};

// `tag`: "" or a long one ("tag:yaml.org,2002:int"). Error: the text does not fit the tag.
Result<YamlScalar> resolve_yaml_scalar(std::string_view tag, std::string_view text);

// Numbers as Go prints them. Infinite and NaN only for `go_format_g`: ".inf", ".nan".
std::string go_format_g(double v);     // strconv.FormatFloat(v, 'g', -1, 64)
std::string go_format_g32(float v);    // ... -1, 32
std::string go_json_number(double v);  // encoding/json. REQUIRES: finite

// True when the plain text `s` would be read as something else than that string.
bool yaml_must_quote(std::string_view s);

}  // namespace kedge::kube
