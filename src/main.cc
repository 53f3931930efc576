// argv to command. Here the table of commands is put together: those of cli/ and those that run
// daemons, which cli/ does not know.
#include <csignal>

#include "base/log.h"
#include "base/memory.h"
#include "cli/program.h"
#include "cli/secrets_encrypt.h"
#include "daemon/config.h"
#include "daemon/server.h"
#include "io/file.h"

namespace {

using kedge::daemon::ConfigOption;
using kedge::daemon::OptionType;

std::vector<std::string_view> texts_of(char** list) {
  std::vector<std::string_view> out;
  for (; *list != nullptr; ++list) out.emplace_back(*list);
  return out;
}

// What stands for the value of an option in help; FILE and DIR are completed as such.
std::string_view value_name(const ConfigOption& option) {
  switch (option.type) {
    case OptionType::kBool:
      return "";
    case OptionType::kPath:
    case OptionType::kPaths:
      return option.name.ends_with("-dir") ? "DIR" : "FILE";
    case OptionType::kNumber:
      return "N";
    case OptionType::kSize:
      return "BYTES";
    case OptionType::kDuration:
      return "TIME";
    case OptionType::kMode:
      return "MODE";
    case OptionType::kIp:
      return "ADDRESS";
    case OptionType::kDomain:
      return "DOMAIN";
    case OptionType::kCidr:
      return "NETWORK";
    case OptionType::kPortRange:
      return "PORTS";
    case OptionType::kNames:
    case OptionType::kWords:
    case OptionType::kSans:
      return "NAMES";
    case OptionType::kText:
    case OptionType::kTexts:
      break;
  }
  return "TEXT";
}

int run_server(const kedge::cli::Invocation& call) {
  kedge::io::PosixFiles files;
  const auto config = kedge::daemon::load_config(call.arguments, call.environment, files);
  if (!config.ok()) return kedge::cli::usage_error(call, "server", config.error().message());
  kedge::limit_arenas();
  kedge::StderrSink sink;
  return kedge::daemon::run_server(*config, call.environment, sink);
}

kedge::cli::Command server_command() {
  kedge::cli::Command row;
  row.name = "server";
  row.summary = "run a server: the API with its store, and what works for it";
  row.usage = "[flags]";
  for (const ConfigOption& option : kedge::daemon::config_options()) {
    kedge::cli::Flag flag;
    flag.name = option.name;
    flag.letter = option.letter;
    flag.value = value_name(option);
    flag.help = option.help;
    if (!flag.value.empty()) flag.default_text = default_of(option);
    row.flags.push_back(std::move(flag));
  }
  row.run = &run_server;
  return row;
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
  commands.push_back(kedge::cli::secrets_encrypt_command());
  kedge::cli::Program program(std::move(commands));
  return program.run(kedge::cli::Invocation{arguments, environment, output});
}
