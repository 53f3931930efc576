// The texts of `kedge help`, made from the command table. Pure functions.
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace kedge::cli {

// Every command with its summary.
std::string help_of_all(std::span<const Command> commands);
// One command with its flags.
std::string help_of(const Command& command);

}  // namespace kedge::cli
