// Rules of names that only ObjectMeta's validation uses; the others are in meta.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kedge::kube {

// check_dns_subdomain with lengths told in bytes (upstream's declarative "k8s-long-name").
std::vector<std::string> check_long_name(std::string_view text);
// check_path_segment without the ban of "." and "..": a name that something is appended to.
std::vector<std::string> check_path_segment_prefix(std::string_view text);
// An IP address in its canonical form.
std::vector<std::string> check_ip_address(std::string_view text);

}  // namespace kedge::kube
