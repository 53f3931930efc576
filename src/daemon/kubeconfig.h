// The administrator's kubeconfig: cluster, user and context are all named "default".
//
// Rewritten at every start (the certificate may have been renewed, the port may be another one),
// atomically, with the wanted mode. Blocking, see files.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "daemon/pki.h"
#include "io/file.h"

namespace kedge::daemon {

// `server`: "https://127.0.0.1:6443".
std::string kubeconfig_text(std::string_view server, std::string_view ca_pem,
                            const KeyPair& client);

// Where clients on this machine reach an API bound to `bind_address` (empty: everywhere).
std::string local_server_url(std::string_view bind_address, uint16_t port);

Status write_kubeconfig(const std::string& path, mode_t mode, std::string_view text,
                        io::Files& files);

}  // namespace kedge::daemon
