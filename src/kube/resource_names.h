// What the names of compute resources say (cpu, memory, hugepages-2Mi, example.com/gpu).
#pragma once

#include <string_view>

namespace kedge::kube {

inline constexpr std::string_view kHugePages = "hugepages-";

// Whether a pod as a whole can ask for it (component-helpers/resource,
// IsSupportedPodLevelResource).
inline bool is_pod_level_resource(std::string_view resource) {
  return resource == "cpu" || resource == "memory" || resource.starts_with(kHugePages);
}

}  // namespace kedge::kube
