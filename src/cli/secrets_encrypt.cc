#include "cli/secrets_encrypt.h"

#include "base/strings.h"
#include "cli/api_client.h"
#include "io/file.h"
#include "kube/json.h"

namespace kedge::cli {
namespace {

constexpr std::string_view kName = "secrets-encrypt";
constexpr std::string_view kPath = "/v1-kedge/secrets-encrypt";
constexpr size_t kMaxFileBytes = size_t{1} << 20;

struct Wanted {
  std::string_view action;
  std::string_view kubeconfig;
  bool json = false;
  std::string fault;
};

Wanted read_arguments(std::span<const std::string_view> arguments) {
  Wanted out;
  for (size_t i = 0; i < arguments.size(); ++i) {
    std::string_view word = arguments[i];
    if (!word.starts_with('-')) {
      if (!out.action.empty()) out.fault = "unexpected argument " + go_quote(word);
      out.action = word;
      continue;
    }
    const size_t equals = word.find('=');
    const std::string_view flag = word.substr(0, equals);
    std::string_view value;
    if (equals != std::string_view::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      value = arguments[++i];
    }
    if (flag == "--kubeconfig") {
      out.kubeconfig = value;
    } else if ((flag == "-o" || flag == "--output") && (value == "json" || value == "text")) {
      out.json = value == "json";
    } else {
      out.fault = "unexpected argument " + go_quote(word);
    }
  }
  if (out.fault.empty() && out.action != "status" && out.action != "rotate-keys") {
    out.fault = "status or rotate-keys is expected";
  }
  return out;
}

Result<std::string> ask(const Invocation& call, const Wanted& wanted) {
  const std::string path = kubeconfig_path(wanted.kubeconfig, call);
  const std::string text = TRY(io::PosixFiles().read(path, kMaxFileBytes));
  const ApiAccess access = TRY(read_kubeconfig(text).context(path));
  ApiAnswer answer = TRY(ask_api(access, wanted.action == "status" ? "GET" : "POST", kPath));
  if (answer.status == 200) return std::move(answer.body);
  const auto status = kube::JsonDoc::parse(answer.body);
  const std::string_view message = status.ok() ? status->root().get("message").string() : "";
  return Error(code_from_http(answer.status),
               message.empty() ? "the server answered " + std::to_string(answer.status)
                               : std::string(message));
}

int run(const Invocation& call) {
  const Wanted wanted = read_arguments(call.arguments);
  if (!wanted.fault.empty()) return usage_error(call, kName, wanted.fault);
  const Result<std::string> answer = ask(call, wanted);
  if (!answer.ok()) {
    call.output.err("kedge " + std::string(kName) + ": " + answer.error().message() + "\n");
    return kExitFailure;
  }
  if (wanted.json) {
    call.output.out(*answer + (answer->ends_with('\n') ? "" : "\n"));
  } else if (wanted.action == "status") {
    call.output.out(encryption_status_text(*answer));
  } else {
    call.output.out("keys rotated, reencryption finished\n");
  }
  return kExitOk;
}

}  // namespace

std::string encryption_status_text(std::string_view json) {
  const auto doc = kube::JsonDoc::parse(json);
  if (!doc.ok()) return {};
  const kube::Json root = doc->root();
  const bool old = root.get("oldKeys").integer().value_or(0) != 0;
  std::string out = "Encryption Status: ";
  out += root.get("enabled").boolean() ? "Enabled\n" : "Disabled\n";
  out += "Current Rotation Stage: " + std::string(root.get("stage").string()) + "\n";
  out += "Server Encryption Hashes: ";
  out += old ? "some Secrets are sealed with an older key\n" : "All hashes match\n";
  out += "\nActive  Key Type           Name\n------  --------           ----\n";
  out += " *      " + std::string(root.get("keyType").string()) + "  " +
         std::string(root.get("key").string()) + "\n";
  return out;
}

Command secrets_encrypt_command() {
  Command row;
  row.name = kName;
  row.summary = "tell about the key that seals Secrets at rest, or change it";
  row.usage = "status|rotate-keys [flags]";
  row.flags.push_back(
      {"kubeconfig", 0, "FILE", "how to reach the server, as an administrator", "$KUBECONFIG", {}});
  row.flags.push_back({"output", 'o', "FORMAT", "text or json", "text", {"json", "text"}});
  row.words = {"status", "rotate-keys"};
  row.run = &run;
  return row;
}

}  // namespace kedge::cli
