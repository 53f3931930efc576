// Completion scripts for bash, zsh and fish, made from the command table, and the command that
// prints them: `. <(kedge completion bash)`. Pure but for the printing.
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace kedge::cli {

std::string bash_completion(std::span<const Command> commands);
std::string zsh_completion(std::span<const Command> commands);
std::string fish_completion(std::span<const Command> commands);

// REQUIRES: `commands` outlives the row (it is the table the row itself is in).
Command completion_command(const std::vector<Command>& commands);

}  // namespace kedge::cli
