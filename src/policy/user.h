// User: who a request comes from, as authentication found it (k8s.io/apiserver user.Info).
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kedge::policy {

inline constexpr std::string_view kMasters = "system:masters";
inline constexpr std::string_view kAuthenticated = "system:authenticated";
inline constexpr std::string_view kUnauthenticated = "system:unauthenticated";
inline constexpr std::string_view kAnonymous = "system:anonymous";
inline constexpr std::string_view kNodes = "system:nodes";
inline constexpr std::string_view kNodePrefix = "system:node:";

struct User {
  std::string name;
  std::string uid;
  std::vector<std::string> groups;
  std::map<std::string, std::vector<std::string>> extra;

  bool in_group(std::string_view group) const {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
  }
};

// The node that the user is: system:node:NAME of the group system:nodes (upstream: nodeidentifier).
// The name may be empty; a view into the user's.
inline std::optional<std::string_view> node_of(const User& user) {
  const std::string_view name = user.name;
  if (!name.starts_with(kNodePrefix) || !user.in_group(kNodes)) return std::nullopt;
  return name.substr(kNodePrefix.size());
}

}  // namespace kedge::policy
