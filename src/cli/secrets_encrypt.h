// `kedge secrets-encrypt status|rotate-keys`: the key that seals Secrets at rest, of a running
// server, asked over its API as an administrator.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace kedge::cli {

Command secrets_encrypt_command();
// What `status` prints for the server's answer; "" where it is none.
std::string encryption_status_text(std::string_view json);

}  // namespace kedge::cli
