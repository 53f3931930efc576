#include "daemon/kubeconfig.h"

#include "base/strings.h"

namespace kedge::daemon {

std::string kubeconfig_text(std::string_view server, std::string_view ca_pem,
                            const KeyPair& client) {
  std::string out =
      "apiVersion: v1\n"
      "kind: Config\n"
      "clusters:\n"
      "- cluster:\n"
      "    certificate-authority-data: ";
  out += base64_encode(ca_pem);
  out += "\n    server: ";
  out += server;
  out +=
      "\n"
      "  name: default\n"
      "contexts:\n"
      "- context:\n"
      "    cluster: default\n"
      "    user: default\n"
      "  name: default\n"
      "current-context: default\n"
      "preferences: {}\n"
      "users:\n"
      "- name: default\n"
      "  user:\n"
      "    client-certificate-data: ";
  out += base64_encode(client.certificate_pem);
  out += "\n    client-key-data: ";
  out += base64_encode(client.key_pem);
  out += "\n";
  return out;
}

std::string local_server_url(std::string_view bind_address, uint16_t port) {
  std::string host(bind_address);
  if (host.empty() || host == "0.0.0.0") host = "127.0.0.1";
  if (host == "::") host = "::1";
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  return "https://" + host + ":" + std::to_string(port);
}

Status write_kubeconfig(const std::string& path, mode_t mode, std::string_view text,
                        io::Files& files) {
  TRY(files.make_parents(path).context("write-kubeconfig"));
  return files.write_atomic(path, text, mode).context("write-kubeconfig");
}

}  // namespace kedge::daemon
