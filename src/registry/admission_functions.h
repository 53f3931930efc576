// The functions that rows of admission.cc name, one file a matter. Each stands for upstream's
// plugin/pkg/admission/*/admission.go unless it says another.
#pragma once

#include "registry/admission.h"

namespace kedge::registry {

// admission_namespace.cc
Status admit_namespace(const Admitting& a);  // NamespaceLifecycle

}  // namespace kedge::registry
