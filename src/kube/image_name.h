// Names of container images as the reference grammar has them (distribution/reference, which
// upstream's util/parsers uses): [domain/]path[:tag][@digest]. Pure.
#pragma once

#include <string_view>

namespace kedge::kube {

// What upstream pulls when nothing is said: "Always" for an image named by the tag "latest" or by
// neither tag nor digest, else "IfNotPresent"; that too for a text that is no image name.
std::string_view default_pull_policy(std::string_view image);

}  // namespace kedge::kube
