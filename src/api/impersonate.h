// Impersonation: who a request acts as, when its Impersonate-* headers name somebody (upstream:
// k8s.io/apiserver/pkg/endpoints/filters/impersonation).
//
// Constrained impersonation (KEP-5284) comes first: in each mode that fits the wanted user (the
// node of a Pod, any node, a ServiceAccount, somebody else) the sender needs the right
// impersonate-on:MODE:VERB for the request itself and impersonate:MODE for what he wants to be.
// Then the older right to impersonate, for any request. Pure but for the authorizer.
#pragma once

#include <optional>

#include "base/result.h"
#include "http/message.h"
#include "policy/authorizer.h"
#include "policy/user.h"

namespace kedge::api {

// The user to act as; nothing without such headers. `request`: what is asked, by the sender.
// Errors: Forbidden, as the first mode that fits says it; BadRequest without a user's name.
Result<std::optional<policy::User>> impersonate(const http::Headers& headers,
                                                const policy::Attributes& request,
                                                policy::Authorizer& authorizer);

}  // namespace kedge::api
