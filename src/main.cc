// argv to command. Here the table of commands is put together: those of cli/ and those that run
// daemons, which cli/ does not know.
#include <csignal>

#include "base/memory.h"
#include "cli/program.h"
#include "daemon/config.h"
#include "daemon/server.h"

namespace {

std::vector<std::string_view> texts_of(char** list) {
  std::vector<std::string_view> out;
  for (; *list != nullptr; ++list) out.emplace_back(*list);
  return out;
}

// The flags of `kedge server` are the rows of the configuration table.
std::vector<kedge::cli::Flag> server_flags() {
  std::vector<kedge::cli::Flag> flags;
  for (const auto& option : kedge::daemon::config_options()) {
    kedge::cli::Flag flag;
    flag.name = option.name;
    flag.letter = option.letter;
    if (option.type == kedge::daemon::OptionType::kPath) {
      flag.value = "FILE";
    } else if (option.type != kedge::daemon::OptionType::kBool) {
      flag.value = "VALUE";
    }
    flag.help = option.help;
    flag.default_text = default_of(option);
    flags.push_back(std::move(flag));
  }
  return flags;
}

int run_server(const kedge::cli::Invocation& call) {
  kedge::daemon::PosixFiles files;
  const auto config = kedge::daemon::load_config(call.arguments, call.environment, files);
  if (!config.ok()) return usage_error(call, "server", config.error().message());
  kedge::limit_arenas();
  kedge::StderrSink sink;
  return kedge::daemon::run_server(*config, call.environment, sink);
}

kedge::cli::Command server_command() {
  kedge::cli::Command command;
  command.name = "server";
  command.summary = "run the API server with its datastore";
  command.usage = "[flags]";
  command.flags = server_flags();
  command.run = run_server;
  return command;
}

}  // namespace

int main(int argc, char** argv, char** environ_list) {
  // A peer that goes away is an error of a write, not the end of the process.
  signal(SIGPIPE, SIG_IGN);
  const auto arguments = texts_of(argc > 0 ? argv + 1 : argv);
  const auto environment = texts_of(environ_list);
  kedge::cli::StdOutput output;
  std::vector<kedge::cli::Command> commands;
  commands.push_back(server_command());
  kedge::cli::Program program(std::move(commands));
  return program.run(kedge::cli::Invocation{arguments, environment, output});
}
