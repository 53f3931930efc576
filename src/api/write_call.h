// What the handlers of writes share: from a call to a registry::WriteRequest, and from its outcome
// to the answer.
#pragma once

#include <string_view>

#include "api/call.h"
#include "registry/registry.h"

namespace kedge::api {

// With everything that route, user and headers say. `field_manager` as the options have it, "" for
// the client's own name.
registry::WriteRequest start_request(Call& call, registry::Operation operation,
                                     std::string_view field_manager);

using Reply = void (*)(Call& call, registry::WriteOutcome& outcome);
// Hands the request to the registry. The call is kept while it waits; a client that goes away takes
// its request with it as long as nothing has been decided.
void submit(const CallRef& call, registry::WriteRequest request, Reply reply);
// 200 or 201 with the stored object.
void reply_write(Call& call, registry::WriteOutcome& outcome);

}  // namespace kedge::api
