// Bodies of requests: bytes to a document, with the refusals of kube-apiserver's decoder.
//
// decode_object() reads what a create or update sends: JSON, YAML or protobuf, an object whose kind
// and apiVersion are those of the endpoint (absent ones are filled in). decode_delete_options()
// reads what a DELETE may send. The body is parsed once; the document goes on to the registry.
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/negotiate.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::api {

struct Decoded {
  kube::JsonDoc doc;
  std::vector<std::string> duplicates;       // repeated names in JSON, for field validation
  std::vector<std::string> yaml_duplicates;  // in YAML: `line 7: key "k" already set in map`
};

// `group`, `version`, `kind_name`: what the endpoint takes (a subresource may speak another kind
// than its resource). Errors: BadRequest.
struct Expected {
  std::string_view group, version, kind_name;
  std::string_view other_version = {};  // taken as well (upstream: AcceptsGroupVersion)
};
Result<Decoded> decode_object(const kube::Kinds& kinds, const Expected& expected, MediaType type,
                              std::string_view body);

// The refusal of repeated keys in YAML where field validation is strict (the registry makes those
// of JSON).
Error strict_yaml_error(const Expected& expected, const std::vector<std::string>& duplicates);

// A DeleteOptions document of the right shape.
Result<kube::JsonDoc> decode_delete_options(MediaType type, std::string_view body);

}  // namespace kedge::api
