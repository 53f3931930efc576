// ApiClient: one request to the API of a server, as the user of a kubeconfig: what commands that
// speak to a running server share.
//
// Blocking: it runs a loop of its own. Errors are for who typed the command.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/command.h"
#include "http/client.h"

namespace kedge::cli {

// How to reach a server, from a kubeconfig's current context.
struct ApiAccess {
  std::string host;
  uint16_t port = 443;
  http::TlsClientConfig tls;
  std::string bearer_token;  // "": the client certificate says who
};

// The text of a kubeconfig. Certificates and keys may be data or files.
Result<ApiAccess> read_kubeconfig(std::string_view text);
// The file: `path`, else $KUBECONFIG, else where a server on this machine writes it.
std::string kubeconfig_path(std::string_view path, const Invocation& call);

struct ApiAnswer {
  int status = 0;
  std::string body;
};
// Errors: nobody answers. An answer of another status than 2xx is no error here.
Result<ApiAnswer> ask_api(const ApiAccess& access, std::string_view method,
                          std::string_view target);

}  // namespace kedge::cli
