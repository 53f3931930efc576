#include "io/net.h"

namespace kedge::io {

std::string Address::text() const {
  if (unix_socket) return "unix:" + host;
  bool v6 = host.find(':') != std::string::npos;
  return (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

}  // namespace kedge::io
