// The HTTP/1.1 connection of a server (see http/connection.h): requests in order, one exchange at a
// time; pipelined requests wait, bounded, in their bytes.
#pragma once

#include <memory>

#include "http/connection.h"

namespace kedge::http {

// REQUIRES: `host` outlives the connection.
std::unique_ptr<Connection> make_h1_connection(ConnectionHost& host);

}  // namespace kedge::http
