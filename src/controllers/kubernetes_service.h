// The objects by which clients inside the cluster find the API of this server. Numeric addresses.
#pragma once

#include <cstdint>
#include <string>

namespace kedge::controllers {

std::string kubernetes_endpoints_json(const std::string& address, uint16_t port);
std::string kubernetes_slice_json(const std::string& address, uint16_t port);

}  // namespace kedge::controllers
