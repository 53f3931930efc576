// Defaults: what upstream fills in when an object is decoded (pkg/apis/*/v*/defaults.go and the
// `+default` markers of the Go types), before anything else looks at it.
//
// Rows of facts/defaults.txt and schema.txt say what a row can say; what depends on other fields is
// one small function (defaults_functions.h), found by the type it fills in, so that a pod template
// in a Deployment and a Pod share it. With them goes what upstream's conversions make of fields
// that are there twice (serviceAccount, stringData). Idempotent; but for those, and what
// contradicts another field of its own group (a session affinity that is off), fields that are set
// stay. Pure.
#pragma once

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

// Fills in `root`, an object of `kind` that decode_shape() has passed; it is in its shape after.
void apply_defaults(const Kind& kind, JsonDoc& doc, Json root);

}  // namespace kedge::kube
