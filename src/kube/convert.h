// Conversion between versions of one resource: the kept version and the others it is served in.
//
// Two pairs exist: autoscaling v1 and v2 (what v1 cannot say travels in upstream's annotations, so
// that a round trip loses nothing) and events of core and of events.k8s.io (renamed fields). Pure.
#pragma once

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

// Turns `root`, a decoded object of `from` (see decode_shape), into one of `to` in place: fields,
// apiVersion, and what upstream's encoder prints for `to`. Nothing happens when both are one.
// REQUIRES: from.id == to.id. Error: kInternalError, no such pair.
Status convert(const Kind& from, const Kind& to, Json root);

}  // namespace kedge::kube
