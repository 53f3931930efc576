// Ports and addresses of endpoints, which Services share.
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

inline constexpr std::string_view kProtocols[] = {"SCTP", "TCP", "UDP"};

// ValidateEndpointIP: no loopback address and its like.
void check_endpoint_ip(Faults& faults, std::string_view field, std::string_view text);

}  // namespace kedge::validation
