// Effects: does what plans of controllers ask for beside writes (controllers/effects.h), with the
// keys of this server. Keys are read anew for every signature, so that several threads may sign.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "daemon/pki.h"
#include "kube/json.h"

namespace kedge::daemon {

struct EffectKeys {
  KeyPair client_ca;
  KeyPair server_ca;
  std::string service_account_key_pem;
};

// On a thread of the pool. Never puts a key into an error.
Result<std::string> do_effect(const EffectKeys& keys, Random& random, std::string_view name,
                              kube::Json arguments);

}  // namespace kedge::daemon
