// PrefixedStream: an io::Stream some of whose bytes were read already (behind the request that
// asked for an upgrade); its reader gets those first, in a later turn after set_reading(true).
#pragma once

#include <memory>
#include <string>

#include "base/function.h"
#include "io/loop.h"
#include "io/net.h"

namespace kedge::http {

// `closed` runs when the stream is destroyed (accounting). Loop thread.
std::unique_ptr<io::Stream> make_prefixed_stream(io::Loop& loop, std::unique_ptr<io::Stream> inner,
                                                 std::string early, Fn<void()> closed);

}  // namespace kedge::http
