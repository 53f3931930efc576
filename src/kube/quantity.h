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

// What follows is for quantities that canonical_quantity() has made; another text counts as 0.

// Rounded up (away from zero) to thousandths: upstream's RoundUp(resource.Milli). The text itself
// where nothing is finer.
std::string quantity_in_thousandths(std::string_view quantity);
// Rounded up to whole units: RoundUp(0).
std::string quantity_in_units(std::string_view quantity);
// The sum, written as `a` is (as `b` where `a` is 0).
std::string add_quantities(std::string_view a, std::string_view b);
// a - b, written the same way.
std::string subtract_quantities(std::string_view a, std::string_view b);
// < 0, 0, > 0.
int compare_quantities(std::string_view a, std::string_view b);

}  // namespace kedge::kube
