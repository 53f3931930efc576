// What several admission plugins ask of a pod.
#pragma once

#include <string>
#include <string_view>

#include "kube/json.h"

namespace kedge::registry {

inline constexpr std::string_view kContainers = "containers";
inline constexpr std::string_view kInitContainers = "initContainers";

inline constexpr std::string_view kContainerLists[] = {kInitContainers, kContainers,
                                                       "ephemeralContainers"};

// Made by a kubelet for a pod of its own.
bool is_mirror_pod(kube::Json pod);
// Whether a pod's spec names a Secret (upstream: podutil.VisitPodSecretNames).
bool references_secrets(kube::Json spec);
// The kind of object that a pod's spec names, as messages say it; "" for none; of what cannot be
// told, `fault` says why (podutil.HasAPIObjectReference).
std::string_view referenced_object(kube::Json spec, std::string& fault);

}  // namespace kedge::registry
