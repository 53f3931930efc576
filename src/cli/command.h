// Command: one thing people type after `kedge`, as a row: name, summary, usage, flags, function.
//
// Help and completion are made from rows; a command is one file that makes one row. Output is where
// commands print, so that tests can read it. Exit codes are those below. Main thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/function.h"

namespace kedge::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFailure = 1;  // it was understood and did not work
inline constexpr int kExitUsage = 2;    // it was not understood

class Output {
 public:
  virtual ~Output() = default;
  virtual void out(std::string_view text) = 0;  // standard output
  virtual void err(std::string_view text) = 0;  // standard error
};

class StdOutput final : public Output {
 public:
  void out(std::string_view text) override;
  void err(std::string_view text) override;
};

struct Invocation {
  std::span<const std::string_view> arguments;    // after the command's name
  std::span<const std::string_view> environment;  // "NAME=value"
  Output& output;
};

struct Flag {
  std::string name;   // "data-dir"
  char letter = 0;    // "-c"; 0: none
  std::string value;  // what stands for the value in help: "DIR"; empty: a boolean
  std::string help;
  std::string default_text;        // empty: none
  std::vector<std::string> words;  // what completion offers as value; else files for FILE and DIR
};

struct Command {
  std::string name;
  std::string summary;  // one line, lower case, without a full stop
  std::string usage;    // after the name: "[flags]"
  std::vector<Flag> flags;
  std::vector<std::string> words;  // what completion offers as first argument
  Fn<int(const Invocation&)> run;
};

// "kedge NAME: what went wrong" and where to read on; kExitUsage.
int usage_error(const Invocation& call, std::string_view name, std::string_view what);

}  // namespace kedge::cli
