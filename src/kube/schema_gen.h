// The generated rows of schema_gen.cc, for schema_table.cc only.
#pragma once

#include <cstdint>

#include "kube/schema_table.h"

namespace kedge::kube::schema {

extern const char kPool[];  // each text behind one byte of length
extern const Package kPackages[];
extern const Type kTypes[];  // sorted by package and name; one more row ends the last
extern const Field kFields[];
extern const Shape kShapes[];
extern const Extra kExtras[];
extern const uint16_t kKeys[];
extern const uint16_t kPackageCount;
extern const uint16_t kTypeCount;

}  // namespace kedge::kube::schema
