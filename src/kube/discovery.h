// Discovery documents: what the API serves, as JSON text, in upstream's order of everything.
//
// Pure functions of the table of kinds; callers cache the text until a kind is added.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kube/kinds.h"

namespace kedge::kube {

// /api: APIVersions. `server_address` is "host:port", what clients of any address are told.
std::string api_versions_json(std::string_view server_address);
// /apis: APIGroupList.
std::string api_group_list_json(const Kinds& kinds);
// /apis/GROUP: APIGroup; nothing where there is none (or for core).
std::optional<std::string> api_group_json(const Kinds& kinds, std::string_view group);
// /api/v1, /apis/GROUP/VERSION: APIResourceList; nothing where there is none.
std::optional<std::string> api_resource_list_json(const Kinds& kinds, std::string_view group,
                                                  std::string_view version);
// /api (`core`) or /apis for clients that accept apidiscovery.k8s.io/v2: APIGroupDiscoveryList.
std::string aggregated_discovery_json(const Kinds& kinds, bool core);

}  // namespace kedge::kube
