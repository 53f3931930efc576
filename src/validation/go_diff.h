// What differs between two objects, as upstream's messages show it: the unified diff of their
// internal forms (go_value.h) with one blank an indent and three lines of context
// (apimachinery's util/diff, which is Python's difflib). Pure.
#pragma once

#include <string>
#include <string_view>

#include "kube/json.h"

namespace kedge::validation {

// `type` as for shown_as_go(). Differs from upstream: "" where the texts are so long or so alike
// that this would take long.
std::string go_diff(std::string_view type, kube::Json before, kube::Json now);

}  // namespace kedge::validation
