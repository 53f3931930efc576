// `kedge version`: the version of this program, as text or JSON (the fields of Kubernetes'
// /version).
#pragma once

#include <string>

#include "cli/command.h"

namespace kedge::cli {

// "kedge v1.36.2+kedge0 linux/amd64\n"
std::string version_text();
std::string version_json();
Command version_command();

}  // namespace kedge::cli
