// The order of members as Go's encoder prints them: the fields of a struct in the order of its
// type, the keys of a map sorted. Upstream's messages show objects as text.
#pragma once

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

// Orders the members of `root`, an object of `kind`, and of all below it. Names that the tables do
// not know come last. Nothing happens to kinds without a schema.
void order_as_go(const Kind& kind, Json root);
// Sorts the members of one object by name.
void sort_members(Json object);

}  // namespace kedge::kube
