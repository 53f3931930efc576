#include "cli/help.h"

#include <algorithm>

namespace kedge::cli {
namespace {

// `left` filled with blanks to `width`, two blanks, `right`.
std::string columns(const std::string& left, size_t width, const std::string& right) {
  return "  " + left + std::string(width - std::min(width, left.size()) + 2, ' ') + right + "\n";
}

std::string spelled(const Flag& flag) {
  std::string out = flag.letter == 0 ? "    " : std::string("-") + flag.letter + ", ";
  out += "--" + flag.name;
  if (!flag.value.empty()) out += " " + flag.value;
  return out;
}

}  // namespace

std::string help_of_all(std::span<const Command> commands) {
  size_t width = 0;
  for (const auto& c : commands) width = std::max(width, c.name.size());
  std::string out = "kedge: Kubernetes in one small program\n\nUsage: kedge COMMAND [flags]\n\n";
  out += "Commands:\n";
  for (const auto& c : commands) out += columns(c.name, width, c.summary);
  return out + "\n'kedge help COMMAND' tells more of one.\n";
}

std::string help_of(const Command& command) {
  std::string out = "kedge " + command.name + ": " + command.summary + "\n\nUsage: kedge " +
                    command.name + (command.usage.empty() ? "" : " " + command.usage) + "\n";
  if (command.flags.empty()) return out;
  size_t width = 0;
  for (const auto& flag : command.flags) width = std::max(width, spelled(flag).size());
  out += "\nFlags:\n";
  for (const auto& flag : command.flags) {
    const std::string tail =
        flag.default_text.empty() ? "" : " (default " + flag.default_text + ")";
    out += columns(spelled(flag), width, flag.help + tail);
  }
  return out;
}

}  // namespace kedge::cli
