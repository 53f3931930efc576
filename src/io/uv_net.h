// The Network of a real process: TCP and Unix sockets over libuv.
//
// TCP has NODELAY and (listening) REUSEADDR. What one write() call holds leaves in one system call
// when the kernel has room; the rest waits without being copied. on_drain's low mark is
// kStreamLowMark. Connecting takes at most 30 s. Loop thread.
#pragma once

#include <memory>

#include "io/net.h"
#include "io/uv_loop.h"

namespace kedge::io {

inline constexpr size_t kStreamLowMark = 64 * 1024;

// REQUIRES: `loop` outlives the network, the network outlives its streams.
std::unique_ptr<Network> make_network(UvLoop& loop);

}  // namespace kedge::io
