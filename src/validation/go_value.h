// Values as upstream's messages show them: an object of the internal types as Go's encoder prints
// it, and fields that may not change.
//
// Internal types carry no JSON tags: names begin with a capital ("APIGroup"), every field is there,
// what is absent is null or its zero value. The facts are those of the published version
// (kube/schema_table.h), of which the internal one is the same but for what go_value.cc lists.
// Pure.
#pragma once

#include <string>
#include <string_view>

#include "validation/faults.h"

namespace kedge::validation {

// `type`: a definition ("io.k8s.api.rbac.v1.RoleRef"), below io.k8s.api unless it begins with
// "io.". `value` may be absent.
std::string shown_as_go(std::string_view type, Json value);

// "field is immutable" for each of `fields` (separated by commas) that differs between two objects
// of `type`; the walk is at the place of them.
void check_immutable_fields(Faults& faults, std::string_view type, Json now, Json old,
                            std::string_view fields);

}  // namespace kedge::validation
