// Program: the command table and what finds a row for what was typed.
//
// Adds help, version and completion to the commands it is given. --help (-h) of every command and
// --version are answered here. Not movable: rows refer to the table. Main thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace kedge::cli {

class Program {
 public:
  explicit Program(std::vector<Command> commands);
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  std::span<const Command> commands() const { return commands_; }
  // `call.arguments`: all after the program's name. The exit code.
  int run(const Invocation& call);

 private:
  Command help_command();
  Command* find(std::string_view name);
  int unknown(const Invocation& call, std::string_view name) const;

  std::vector<Command> commands_;
};

}  // namespace kedge::cli
