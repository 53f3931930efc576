#include "cli/program.h"

#include "base/strings.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/version.h"

namespace kedge::cli {

Program::Program(std::vector<Command> commands) : commands_(std::move(commands)) {
  commands_.push_back(help_command());
  commands_.push_back(version_command());
  commands_.push_back(completion_command(commands_));
  std::vector<std::string> names;
  for (const auto& c : commands_) names.push_back(c.name);
  find("help")->words = std::move(names);
}

Command Program::help_command() {
  Command row;
  row.name = "help";
  row.summary = "tell about the commands, or about one";
  row.usage = "[COMMAND]";
  row.run = [this](const Invocation& call) {
    if (call.arguments.empty()) {
      call.output.out(help_of_all(commands_));
      return kExitOk;
    }
    if (call.arguments.size() > 1) return usage_error(call, "help", "name one command");
    const Command* command = find(call.arguments[0]);
    if (command == nullptr) return unknown(call, call.arguments[0]);
    call.output.out(help_of(*command));
    return kExitOk;
  };
  return row;
}

Command* Program::find(std::string_view name) {
  for (auto& c : commands_) {
    if (c.name == name) return &c;
  }
  return nullptr;
}

int Program::unknown(const Invocation& call, std::string_view name) const {
  std::vector<std::string_view> names;
  for (const auto& c : commands_) names.push_back(c.name);
  const auto near = nearest(name, names);
  const std::string hint = near ? "; did you mean " + go_quote(*near) + "?" : "";
  call.output.err("kedge: unknown command " + go_quote(name) + hint + "\nSee 'kedge help'.\n");
  return kExitUsage;
}

int Program::run(const Invocation& call) {
  if (call.arguments.empty()) {
    call.output.err(help_of_all(commands_));
    return kExitUsage;
  }
  const std::string_view name = call.arguments[0];
  if (name == "--help" || name == "-h") {
    call.output.out(help_of_all(commands_));
    return kExitOk;
  }
  Command* command = name == "--version" || name == "-v" ? find("version") : find(name);
  if (command == nullptr) return unknown(call, name);
  const auto rest = call.arguments.subspan(1);
  for (const auto word : rest) {
    if (word == "--") break;
    if (word == "--help" || word == "-h") {
      call.output.out(help_of(*command));
      return kExitOk;
    }
  }
  return command->run(Invocation{rest, call.environment, call.output});
}

}  // namespace kedge::cli
