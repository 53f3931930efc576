// The schema walker: one recursive walk over a document by the generated type tables.
//
// Built-in types are rows of schema_gen.cc (types, fields, list keys, patch strategies, formats),
// made from kube/facts/schema.txt. This header is shape only: decode_shape() does what upstream's
// typed decoder does with a document: drops unknown fields, refuses wrong types in its words, drops
// null. Later walks (defaults, strategic merge, apply, protobuf, OpenAPI) use the same tables.
// Pure; tables are immutable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

struct ShapeReport {
  std::vector<std::string> unknown_fields;  // "spec.foo", in document order; at most 100 kept
};

// Checks and prunes `root` (an object of `kind`) in place. Error: 400 in upstream's words
// ("json: cannot unmarshal string into Go struct field PodSpec.spec.containers of type ...").
Status decode_shape(const Kind& kind, Json root, ShapeReport* report);
// The same for any type by its name in the tables
// ("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions").
Status decode_shape_of(std::string_view type, Json root, ShapeReport* report);

}  // namespace kedge::kube
