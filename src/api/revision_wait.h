// Waits until the cache has reached a revision that a client has seen somewhere: a read "not older
// than" it. Rare (a client that talks to several servers, or to one that was restored), so it looks
// now and then instead of keeping a list in the cache. After ApiLimits::revision_wait_ms the call
// is answered 504 "Too large resource version", as upstream.
#pragma once

#include <cstdint>

#include "api/call.h"
#include "base/function.h"

namespace kedge::api {

// `then` runs at once if the revision is there. It does not run if the client goes away. It must
// not hold the call itself.
void when_revision_reached(const CallRef& call, uint64_t revision, Fn<void(const CallRef&)> then);

}  // namespace kedge::api
