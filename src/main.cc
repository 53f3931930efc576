// argv to command. Here the table of commands is put together: those of cli/ and those that run
// daemons, which cli/ does not know.
#include <csignal>

#include "cli/program.h"

namespace {

std::vector<std::string_view> texts_of(char** list) {
  std::vector<std::string_view> out;
  for (; *list != nullptr; ++list) out.emplace_back(*list);
  return out;
}

}  // namespace

int main(int argc, char** argv, char** environ_list) {
  // A peer that goes away is an error of a write, not the end of the process.
  signal(SIGPIPE, SIG_IGN);
  const auto arguments = texts_of(argc > 0 ? argv + 1 : argv);
  const auto environment = texts_of(environ_list);
  kedge::cli::StdOutput output;
  kedge::cli::Program program({});
  return program.run(kedge::cli::Invocation{arguments, environment, output});
}
