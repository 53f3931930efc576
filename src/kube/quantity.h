// Quantities: resource.Quantity's syntax and canonical text ("0.5" is "500m", "1024Ki" is "1Mi").
//
// A text that upstream would print unchanged comes back unchanged ("1500m", "1e3"). Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::kube {

// What upstream's encoder prints after reading `text`. Errors: kBadRequest in its words
// ("quantities must match the regular expression ...", "unable to parse quantity's suffix").
Result<std::string> canonical_quantity(std::string_view text);

}  // namespace kedge::kube
