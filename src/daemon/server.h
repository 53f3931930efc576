// `kedge server`: the control plane as a process: configuration, certificates, kubeconfig, signals,
// systemd.
//
// run_server() returns when the process should end: 0 after an orderly stop (SIGTERM, SIGINT), 1
// when it could not start or a store was not written down. Main thread, which becomes the loop's.
#pragma once

#include <span>
#include <string_view>

#include "base/log.h"
#include "daemon/config.h"

namespace kedge::daemon {

// `environment`: "NAME=value" texts, for systemd's variables.
int run_server(const ServerConfig& config, std::span<const std::string_view> environment,
               LogSink& sink);

}  // namespace kedge::daemon
