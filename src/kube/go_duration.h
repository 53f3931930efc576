// Durations as Go's time.ParseDuration reads them ("1h30m"), with its error texts. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace kedge::kube {

// In milliseconds, cut. Error: Go's text (`time: invalid duration "abc"`).
Result<int64_t> go_parse_duration_ms(std::string_view text);

}  // namespace kedge::kube
