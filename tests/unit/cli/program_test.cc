#include "cli/program.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/completion.h"
#include "cli/help.h"

namespace kedge::cli {
namespace {

class TextOutput final : public Output {
 public:
  std::string out_text;
  std::string err_text;
  void out(std::string_view text) override { out_text += text; }
  void err(std::string_view text) override { err_text += text; }
};

std::vector<Command> table() {
  Command server;
  server.name = "server";
  server.summary = "run a server: it's [all]";
  server.usage = "[flags]";
  server.flags.push_back({"config", 'c', "FILE", "where it's [read]: here", "/etc/x", {}});
  server.flags.push_back({"data-dir", 0, "DIR", "state", "/var/x", {}});
  server.flags.push_back({"port", 0, "PORT", "port", "6443", {}});
  server.flags.push_back({"debug", 0, "", "log more", "", {}});
  server.run = [](const Invocation& call) {
    for (const auto a : call.arguments) call.output.out(std::string(a) + ";");
    return 7;
  };
  std::vector<Command> out;
  out.push_back(std::move(server));
  return out;
}

class Cli : public testing::Test {
 protected:
  int run(std::vector<std::string_view> arguments) {
    output_ = TextOutput();
    return program_.run(Invocation{arguments, {}, output_});
  }

  TextOutput output_;
  Program program_{table()};
};

TEST_F(Cli, RunsARowWithItsArguments) {
  EXPECT_EQ(run({"server", "--debug", "x"}), 7);
  EXPECT_EQ(output_.out_text, "--debug;x;");
}

TEST_F(Cli, Help) {
  const std::string all =
      "kedge: Kubernetes in one small program\n\n"
      "Usage: kedge COMMAND [flags]\n\n"
      "Commands:\n"
      "  server      run a server: it's [all]\n"
      "  help        tell about the commands, or about one\n"
      "  version     print the version\n"
      "  completion  print a completion script for a shell\n\n"
      "'kedge help COMMAND' tells more of one.\n";
  for (const char* spelling : {"help", "--help", "-h"}) {
    EXPECT_EQ(run({spelling}), kExitOk);
    EXPECT_EQ(output_.out_text, all);
  }
  const std::string server =
      "kedge server: run a server: it's [all]\n\n"
      "Usage: kedge server [flags]\n\n"
      "Flags:\n"
      "  -c, --config FILE   where it's [read]: here (default /etc/x)\n"
      "      --data-dir DIR  state (default /var/x)\n"
      "      --port PORT     port (default 6443)\n"
      "      --debug         log more\n";
  EXPECT_EQ(run({"help", "server"}), kExitOk);
  EXPECT_EQ(output_.out_text, server);
  EXPECT_EQ(run({"server", "--debug", "--help"}), kExitOk);
  EXPECT_EQ(output_.out_text, server);
  EXPECT_EQ(run({"server", "--", "--help"}), 7);
  EXPECT_EQ(run({}), kExitUsage);
  EXPECT_EQ(output_.err_text, all);
}

TEST_F(Cli, UnknownCommand) {
  EXPECT_EQ(run({"sever"}), kExitUsage);
  EXPECT_EQ(output_.err_text,
            "kedge: unknown command \"sever\"; did you mean \"server\"?\nSee 'kedge help'.\n");
  EXPECT_EQ(run({"help", "zzz"}), kExitUsage);
  EXPECT_EQ(output_.err_text, "kedge: unknown command \"zzz\"\nSee 'kedge help'.\n");
  EXPECT_EQ(run({""}), kExitUsage);
}

TEST_F(Cli, Version) {
  for (const auto& spelling : {std::vector<std::string_view>{"version"}, {"--version"}, {"-v"}}) {
    EXPECT_EQ(run(spelling), kExitOk);
    EXPECT_EQ(output_.out_text.rfind("kedge v1.36.", 0), 0U);
    EXPECT_EQ(output_.out_text.back(), '\n');
  }
  for (const auto& spelling : {std::vector<std::string_view>{"version", "-o", "json"},
                               {"version", "-ojson"},
                               {"version", "--output=json"}}) {
    EXPECT_EQ(run(spelling), kExitOk);
    EXPECT_EQ(
        output_.out_text.rfind("{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\"v1.36.", 0), 0U);
    const std::string_view end =
        "\",\"gitCommit\":\"\",\"gitTreeState\":\"\",\"buildDate\":\"\",\"compiler\":\"";
    EXPECT_NE(output_.out_text.find(end), std::string::npos) << output_.out_text;
    EXPECT_NE(output_.out_text.find("\"platform\":\"linux/"), std::string::npos);
  }
  EXPECT_EQ(run({"version", "-o", "xml"}), kExitUsage);
  EXPECT_EQ(output_.err_text,
            "kedge version: unknown format \"xml\"; json is known\nSee 'kedge version --help'.\n");
  EXPECT_EQ(run({"version", "now"}), kExitUsage);
  EXPECT_EQ(run({"version", "-o"}), kExitUsage);
}

TEST_F(Cli, CompletionCommand) {
  EXPECT_EQ(run({"completion", "bash"}), kExitOk);
  EXPECT_EQ(output_.out_text, bash_completion(program_.commands()));
  EXPECT_EQ(run({"completion", "zsh"}), kExitOk);
  EXPECT_EQ(output_.out_text, zsh_completion(program_.commands()));
  EXPECT_EQ(run({"completion", "fish"}), kExitOk);
  EXPECT_EQ(output_.out_text, fish_completion(program_.commands()));
  EXPECT_EQ(run({"completion"}), kExitUsage);
  EXPECT_EQ(run({"completion", "csh"}), kExitUsage);
  EXPECT_EQ(output_.err_text.rfind(
                "kedge completion: unknown shell \"csh\"; bash, zsh and fish are known\n", 0),
            0U);
}

// The script in a real bash: what it offers for a line whose last word is being typed.
std::string bash_offers(const std::string& script, const std::string& words, int last) {
  char path[] = "/tmp/kedge-completion-XXXXXX";
  const int fd = mkstemp(path);
  EXPECT_GE(fd, 0);
  const std::string text = script + "COMP_WORDS=(" + words +
                           ")\nCOMP_CWORD=" + std::to_string(last) +
                           "\n_kedge\necho \"${COMPREPLY[*]}\"\n";
  EXPECT_EQ(write(fd, text.data(), text.size()), static_cast<ssize_t>(text.size()));
  close(fd);
  FILE* bash = popen((std::string("bash ") + path + " 2>&1").c_str(), "r");
  char buf[4096];
  const size_t n = fread(buf, 1, sizeof buf, bash);
  pclose(bash);
  unlink(path);
  return std::string(buf, n);
}

TEST_F(Cli, BashCompletes) {
  const std::string script = bash_completion(program_.commands());
  EXPECT_EQ(bash_offers(script, "kedge ''", 1),
            "server help version completion --help --version\n");
  EXPECT_EQ(bash_offers(script, "kedge se", 1), "server\n");
  EXPECT_EQ(bash_offers(script, "kedge server --d", 2), "--data-dir --debug\n");
  EXPECT_EQ(bash_offers(script, "kedge server ''", 2), "\n");
  EXPECT_EQ(bash_offers(script, "kedge server --port ''", 3), "\n");
  EXPECT_EQ(bash_offers(script, "kedge server -c /etc/passw", 3).rfind("/etc/passwd", 0), 0U);
  EXPECT_EQ(bash_offers(script, "kedge version -o ''", 3), "json\n");
  EXPECT_EQ(bash_offers(script, "kedge completion ''", 2), "bash zsh fish\n");
  EXPECT_EQ(bash_offers(script, "kedge help v", 2), "version\n");
}

TEST_F(Cli, ZshAndFishQuote) {
  const std::string zsh = zsh_completion(program_.commands());
  EXPECT_NE(zsh.find("'server:run a server: it'\\''s [all]'\n"), std::string::npos);
  EXPECT_NE(zsh.find("'*--config[where it'\\''s \\[read\\]\\: here]:FILE:_files' \\\n"
                     "      '*-c[where"),
            std::string::npos);
  EXPECT_NE(zsh.find("'*--debug[log more]' \\\n"), std::string::npos);
  const std::string fish = fish_completion(program_.commands());
  EXPECT_NE(fish.find("complete -c kedge -n '__fish_seen_subcommand_from server' -l config -s c -r "
                      "-F -d 'where it\\'s [read]: here'\n"),
            std::string::npos);
  EXPECT_NE(fish.find("-l port -x -d 'port'\n"), std::string::npos);
}

}  // namespace
}  // namespace kedge::cli
