// The DeleteOptions of a request: what the two handlers of deletions share (write.cc).
#pragma once

#include "api/call.h"
#include "api/options.h"
#include "base/result.h"

namespace kedge::api {

// From the body, or the query where there is none. Errors as options.h, body.h and negotiate.h say.
Result<DeleteRequest> read_delete_request(const Call& call);

// What a client is told that deletes without saying what shall become of the dependents; mostly "".
std::string_view delete_warning(const kube::Kind& kind, const DeleteRequest& asked);

}  // namespace kedge::api
