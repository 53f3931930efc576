// Made by kube/facts/generate.py from descriptions.txt there. Not for hands.
// clang-format off
#include "kube/descriptions.h"

namespace kedge::kube::openapi {

const char kDescriptionPool[] =
    "\067" "Name, namespace, labels and what else all objects have."
    "\077" "The group and version of this object's schema, such as apps/v1."
    "\045" "The kind of this object, such as Pod."
    "";

const Description kDescriptions[] = {
    {65535,3479,0}, {65535,4138,56}, {65535,4149,120},
};

const uint16_t kDescriptionCount = 3;

}  // namespace kedge::kube::openapi
