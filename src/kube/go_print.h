// Go's fmt of JSON values as client libraries keep them (map[string]interface{}, []interface{}):
// "map[a:1 b:[x y]]" with the members sorted by name. Upstream shows patches like this.
#pragma once

#include <string>

#include "kube/json.h"

namespace kedge::kube {

// As fmt's %v. Appends at most `limit` bytes and little more.
void append_go_value(std::string& out, Json value, size_t limit);
// Its own name for the type of such a value: "map[string]interface {}", "int64", "<nil>".
std::string_view go_type(Json value);
// And for its kind: "map", "slice", "string", "int64".
std::string_view go_kind(Json value);

}  // namespace kedge::kube
