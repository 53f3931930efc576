// Who manages the number of replicas, as the scale subresource says it and as the object does
// (k8s.io/apimachinery/pkg/util/managedfields/scalehandler.go).
//
// A Scale is patched and applied with managedFields of its own: those entries of the object that
// hold spec.replicas. Afterwards they are put back. Pure.
#pragma once

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

// Gives the Scale `scale`, the root of `doc`, the entries of `object`, which is of `kind`.
void add_scale_managers(const Kind& kind, Json object, JsonDoc& doc, Json scale);

// Makes metadata.managedFields of `object` (of `kind`, in `doc`) what it is after `scale` has been
// written.
void take_scale_managers(const Kind& kind, Json scale, JsonDoc& doc, Json object);

}  // namespace kedge::kube
