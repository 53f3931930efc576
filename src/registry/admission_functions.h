// The functions that rows of admission.cc name, one file a matter. Each stands for upstream's
// plugin/pkg/admission/*/admission.go unless it says another.
#pragma once

#include "registry/admission.h"

namespace kedge::registry {

// admission_namespace.cc
Status admit_namespace(const Admitting& a);  // NamespaceLifecycle

// admission_pod_security.cc
Status admit_pod_security(const Admitting& a);  // PodSecurity

}  // namespace kedge::registry
