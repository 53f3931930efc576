// YAML to JSON as sigs.k8s.io/yaml does it (YAML 1.1 core types as client-go sees them): the first
// document of the text, aliases expanded and nesting within limits.h, keys turned into strings,
// merge keys ("<<") resolved. And JSON to YAML for `Accept: application/yaml`, keys sorted as Go's
// encoder sorts them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/json.h"

namespace kedge::kube {

// Errors name the line: "yaml: line 3: did not find expected key". An empty text is null.
// `duplicates` (may be null) receives `line 7: key "k" already set in map` for each repeated key,
// by line: upstream's strict decoder says "yaml: unmarshal errors:\n  " and then these, joined by
// "\n  ". Of repeated keys the last value is kept.
Result<JsonDoc> yaml_to_json(std::string_view text, std::vector<std::string>* duplicates = nullptr);
std::string json_to_yaml(Json value);

}  // namespace kedge::kube
