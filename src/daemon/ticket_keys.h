// TicketKeys: the keys that seal TLS session tickets, kept over restarts so that clients resume.
//
// Text: one "<seconds since 1970> <64 hexadecimal digits>" line a key, the newest first. A new key
// seals every day; a key opens for two days after its last day of sealing has begun, then it is
// gone: who steals the file cannot open older recorded TLS 1.2 sessions. A value, no threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"

namespace kedge::daemon {

class TicketKeys {
 public:
  // What cannot be read is left out.
  static TicketKeys parse(std::string_view text);
  std::string text() const;
  // Drops what is too old and adds a key when the newest is a day old; whether anything changed.
  bool rotate(int64_t now, Random& random);
  // 32 bytes each, the newest first.
  std::vector<std::string> secrets() const;

 private:
  struct Key {
    int64_t made = 0;
    std::string secret;
  };
  std::vector<Key> keys_;
};

}  // namespace kedge::daemon
