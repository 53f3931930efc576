// Bootstrap tokens, "abcdef.0123456789abcdef": what a machine shows that wants to join. Each lives
// in a Secret kube-system/bootstrap-token-abcdef (upstream: plugin/pkg/auth/authenticator/token/
// bootstrap, k8s.io/cluster-bootstrap). Reads the cache: loop thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cache/cache.h"
#include "kube/kinds.h"
#include "policy/user.h"

namespace kedge::policy {

// The user system:bootstrap:ID with its groups (without system:authenticated); nothing for what is
// no bootstrap token, or none that is there, marked for authentication and good at `now` (seconds).
std::optional<User> find_bootstrap_user(std::string_view token, const cache::Cache& cache,
                                        const kube::Kinds& kinds, int64_t now);

}  // namespace kedge::policy
