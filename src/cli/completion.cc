#include "cli/completion.h"

#include "base/strings.h"

namespace kedge::cli {
namespace {

// 'text' for a shell; inside, ' is '\''.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// As quoted(), for fish, which knows \' and \\ inside.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::vector<std::string> names_of(std::span<const Command> commands) {
  std::vector<std::string> out;
  for (const auto& c : commands) out.push_back(c.name);
  return out;
}

std::vector<std::string> spellings(const Flag& flag) {
  std::vector<std::string> out = {"--" + flag.name};
  if (flag.letter != 0) out.push_back(std::string("-") + flag.letter);
  return out;
}

// The body of the case of one command: values of flags first, then flags and words.
std::string bash_case(const Command& command) {
  std::string out = "  " + command.name + ")\n    case \"$prev\" in\n";
  std::vector<std::string> all = {"--help"};
  for (const auto& flag : command.flags) {
    for (const auto& s : spellings(flag)) all.push_back(s);
    if (flag.value.empty()) continue;
    std::string offer;  // nothing to offer: nothing, not file names
    if (flag.value == "FILE") offer = "COMPREPLY=($(compgen -f -- \"$cur\")); ";
    if (flag.value == "DIR") offer = "COMPREPLY=($(compgen -d -- \"$cur\")); ";
    if (!flag.words.empty()) {
      offer = "COMPREPLY=($(compgen -W " + quoted(join(flag.words, " ")) + " -- \"$cur\")); ";
    }
    out += "    " + join(spellings(flag), "|") + ") " + offer + "return ;;\n";
  }
  out += "    esac\n    words=" + quoted(join(command.words, " ")) + "\n";
  out += "    case \"$cur\" in -*) words=" + quoted(join(all, " ")) + " ;; esac ;;\n";
  return out;
}

// One _arguments specification: [, ], : and the quote have a meaning in it.
std::string zsh_flag(const Flag& flag) {
  std::string help;
  for (const char c : flag.help) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') help += '\\';
    help += c;
  }
  std::string tail = "[" + help + "]";
  if (!flag.value.empty()) {
    tail += ":" + flag.value + ":";
    if (flag.value == "FILE") tail += "_files";
    if (flag.value == "DIR") tail += "_files -/";
    if (!flag.words.empty()) tail += "(" + join(flag.words, " ") + ")";
  }
  std::string out;
  for (auto& s : spellings(flag)) {
    out += " \\\n      ";
    out += quoted(s.insert(0, "*").append(tail));
  }
  return out;
}

std::string zsh_case(const Command& command) {
  std::string out = "  " + command.name + ")\n    _arguments";
  for (const auto& flag : command.flags) out += zsh_flag(flag);
  out += " \\\n      '--help[tell more]'";
  if (!command.words.empty()) {
    out += " \\\n      " + quoted("1:argument:(" + join(command.words, " ") + ")");
  }
  return out + "\n    ;;\n";
}

int run_completion(const Invocation& call, const std::vector<Command>& commands) {
  if (call.arguments.size() != 1) {
    return usage_error(call, "completion", "name one shell: bash, zsh or fish");
  }
  const std::string_view shell = call.arguments[0];
  if (shell == "bash") {
    call.output.out(bash_completion(commands));
  } else if (shell == "zsh") {
    call.output.out(zsh_completion(commands));
  } else if (shell == "fish") {
    call.output.out(fish_completion(commands));
  } else {
    return usage_error(call, "completion",
                       "unknown shell " + go_quote(shell) + "; bash, zsh and fish are known");
  }
  return kExitOk;
}

}  // namespace

std::string bash_completion(std::span<const Command> commands) {
  std::string out =
      "# bash completion for kedge\n"
      "_kedge() {\n"
      "  local cur=\"${COMP_WORDS[COMP_CWORD]}\" prev=\"${COMP_WORDS[COMP_CWORD-1]}\" words=''\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W ";
  out += quoted(join(names_of(commands), " ") + " --help --version");
  out += " -- \"$cur\"))\n    return\n  fi\n  case \"${COMP_WORDS[1]}\" in\n";
  for (const auto& command : commands) out += bash_case(command);
  out +=
      "  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
      "}\n"
      "complete -F _kedge kedge\n";
  return out;
}

std::string zsh_completion(std::span<const Command> commands) {
  std::string out =
      "#compdef kedge\n"
      "_kedge() {\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (const auto& command : commands) {
    out += "    " + quoted(command.name + ":" + command.summary) + "\n";
  }
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe command commands\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n";
  for (const auto& command : commands) out += zsh_case(command);
  out +=
      "  esac\n"
      "}\n"
      // Sourced, or loaded by compinit from a directory of fpath.
      "if [ \"$funcstack[1]\" = _kedge ]; then _kedge \"$@\"; else compdef _kedge kedge; fi\n";
  return out;
}

std::string fish_completion(std::span<const Command> commands) {
  std::string out = "# fish completion for kedge\ncomplete -c kedge -f\n";
  for (const auto& command : commands) {
    out += "complete -c kedge -n __fish_use_subcommand -a " + command.name + " -d " +
           fish_quoted(command.summary) + "\n";
    const std::string within =
        "complete -c kedge -n '__fish_seen_subcommand_from " + command.name + "'";
    if (!command.words.empty()) {
      out += within + " -a " + fish_quoted(join(command.words, " ")) + "\n";
    }
    for (const auto& flag : command.flags) {
      out += within + " -l " + flag.name;
      if (flag.letter != 0) out += std::string(" -s ") + flag.letter;
      if (flag.value == "FILE" || flag.value == "DIR") {
        out += " -r -F";
      } else if (!flag.value.empty()) {
        out += " -x";
      }
      if (!flag.words.empty()) out += " -a " + fish_quoted(join(flag.words, " "));
      out += " -d " + fish_quoted(flag.help) + "\n";
    }
  }
  return out;
}

Command completion_command(const std::vector<Command>& commands) {
  Command row;
  row.name = "completion";
  row.summary = "print a completion script for a shell";
  row.usage = "bash|zsh|fish";
  row.words = {"bash", "zsh", "fish"};
  row.run = [&commands](const Invocation& call) { return run_completion(call, commands); };
  return row;
}

}  // namespace kedge::cli
