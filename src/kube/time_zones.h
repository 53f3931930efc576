// The names of time zones ("Europe/Berlin"). Pure.
#pragma once

#include <string_view>

namespace kedge::kube {

// Whether Go's time.LoadLocation finds it, but for "" and "Local".
bool is_time_zone(std::string_view name);

}  // namespace kedge::kube
