// Schemas of custom resources in their definitions: what makes them structural, and what of
// JSON schema may not be used (apiextensions-apiserver's pkg/apiserver/schema/validation.go and
// pkg/apis/apiextensions/validation).
#pragma once

#include <string>
#include <string_view>

#include "validation/faults.h"

namespace kedge::validation {

// The walk is AT what has openAPIV3Schema. What compiling CEL rules and regular expressions, and
// values of defaults against their schema, would say is not among it.
void check_definition_schema(Faults& faults, Json schema, bool status_subresource);

// The schema of the field that a path such as ".spec.a" leads to from `schema`; no value:
// upstream's words about what is wrong are in `fault`.
Json field_at_path(Json schema, std::string_view path, bool array_notation, std::string& fault);

// Whether `schema` or one below it satisfies `is`.
bool schema_has(Json schema, bool (*is)(Json schema));

}  // namespace kedge::validation
