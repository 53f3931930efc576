// The schema walker: one walk over a document by the generated type tables.
//
// Built-in types are rows of schema_gen.cc (types, fields, list keys, patch strategies, formats),
// made from kube/facts/schema.txt; schema_table.h has the rows. decode_shape() does what a round
// trip through upstream's Go types does to a document:
// - unknown fields are dropped (names count case), wrong types refused in upstream's words;
// - null members are as if absent, null elements are zero values;
// - quantities, times and base64 get their canonical text;
// - a field is there or not as upstream's encoder would print it: zero values that it omits are
//   dropped ("hostNetwork": false), those it always prints are added ("status": {}, "rules": null).
// It is idempotent: call it again when the parts of an object have changed (a status was reset).
// Later walks (defaults, strategic merge, apply, protobuf, OpenAPI) use the same tables.
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

// Walks `root`, an object of `kind`, in place; `report` may be null. Nothing happens to kinds
// without a schema. After an error the document is of no use. Error: 400 in upstream's words
// (`Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct
// field PodSpec.spec.activeDeadlineSeconds of type int64`).
Status decode_shape(const Kind& kind, Json root, ShapeReport* report);
// The same in the words of upstream's converter of values (runtime.FromUnstructured), which
// strategic patches go through: "unrecognized type: int32", "cannot restore struct from: slice".
// The error is the converter's alone; the first one ends the walk.
Status decode_converted(const Kind& kind, Json root, ShapeReport* report);
// The same for any type by its name in the tables
// ("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions"); the error is the decoder's alone.
Status decode_shape_of(std::string_view type, Json root, ShapeReport* report);

}  // namespace kedge::kube
