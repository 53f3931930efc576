// YAML to JSON as sigs.k8s.io/yaml does it (YAML 1.1 core types as client-go sees them): one
// document, aliases expanded within limits.h, keys turned into strings. And JSON to YAML, sorted
// keys, for `Accept: application/yaml`. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "kube/json.h"

namespace kedge::kube {

// Errors name the line: "yaml: line 3: did not find expected key".
Result<JsonDoc> yaml_to_json(std::string_view text);
std::string json_to_yaml(Json value);

}  // namespace kedge::kube
