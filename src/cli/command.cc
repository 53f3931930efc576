#include "cli/command.h"

#include <cstdio>

namespace kedge::cli {

void StdOutput::out(std::string_view text) {
  fwrite(text.data(), 1, text.size(), stdout);
  fflush(stdout);
}

void StdOutput::err(std::string_view text) { fwrite(text.data(), 1, text.size(), stderr); }

int usage_error(const Invocation& call, std::string_view name, std::string_view what) {
  const std::string command = "kedge " + std::string(name);
  call.output.err(command + ": " + std::string(what) + "\nSee '" + command + " --help'.\n");
  return kExitUsage;
}

}  // namespace kedge::cli
