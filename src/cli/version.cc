#include "cli/version.h"

#include "base/strings.h"
#include "base/version.h"

namespace kedge::cli {
namespace {

std::string member(std::string_view name, std::string_view value) {
  return ",\"" + std::string(name) + "\":\"" + std::string(value) + "\"";
}

int run_version(const Invocation& call) {
  std::string_view format;
  for (size_t i = 0; i < call.arguments.size(); ++i) {
    const std::string_view word = call.arguments[i];
    if ((word == "-o" || word == "--output") && i + 1 < call.arguments.size()) {
      format = call.arguments[++i];
    } else if (word.starts_with("-o=") || word.starts_with("--output=")) {
      format = word.substr(word.find('=') + 1);
    } else if (word.starts_with("-o") && word.size() > 2) {
      format = word.substr(2);
    } else {
      return usage_error(call, "version", "unexpected argument " + go_quote(word));
    }
    if (format != "json") {
      return usage_error(call, "version", "unknown format " + go_quote(format) + "; json is known");
    }
  }
  call.output.out(format.empty() ? version_text() : version_json());
  return kExitOk;
}

}  // namespace

std::string version_text() {
  return "kedge " + std::string(kedge::version()) + " " + platform() + "\n";
}

std::string version_json() {
  // "v1.36.2+kedge0"
  const std::string_view version = kedge::version();
  const auto parts = split(version.substr(1), '.');
  return "{\"major\":\"" + std::string(parts[0]) + "\",\"minor\":\"" + std::string(parts[1]) +
         "\"" + member("gitVersion", version) + member("gitCommit", git_commit()) +
         member("gitTreeState", git_tree_state()) + member("buildDate", build_date()) +
         member("compiler", compiler()) + member("platform", platform()) + "}\n";
}

Command version_command() {
  Command row;
  row.name = "version";
  row.summary = "print the version";
  row.usage = "[-o json]";
  row.flags.push_back({"output", 'o', "FORMAT", "json instead of text", "", {"json"}});
  row.run = &run_version;
  return row;
}

}  // namespace kedge::cli
