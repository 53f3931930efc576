// The types of configuration values and their texts: durations, sizes, networks, port ranges...
//
// Every parser takes the text as typed (flag, variable or YAML scalar, which are the same texts)
// and returns a value or the end of a sentence for the user: "is not a number from 0 to 65535".
// Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::daemon {

// A network with its host bits zero: "10.43.0.0/16", "fd00:43::/112".
struct Cidr {
  std::string address;  // numeric, the network's own address
  int prefix = 0;

  bool is_ipv4() const { return address.find(':') == std::string::npos; }
  std::string text() const { return address + "/" + std::to_string(prefix); }
  // REQUIRES: `ip` is numeric.
  bool contains(std::string_view ip) const;
  bool overlaps(const Cidr& other) const;
  // The address `n` after the network's own. REQUIRES: it lies inside.
  std::string nth(uint32_t n) const;

  friend bool operator==(const Cidr&, const Cidr&) = default;
};

struct PortRange {
  uint16_t first = 0;
  uint16_t last = 0;  // included

  friend bool operator==(const PortRange&, const PortRange&) = default;
};

Result<bool> parse_bool(std::string_view text);
Result<uint64_t> parse_number(std::string_view text, uint64_t least, uint64_t most);
// Plain bytes or with Ki, Mi, Gi.
Result<uint64_t> parse_size(std::string_view text, uint64_t least, uint64_t most);
// Go's durations ("1m30s", "500ms", "1.5h") in milliseconds.
Result<uint64_t> parse_duration_ms(std::string_view text, uint64_t least, uint64_t most);
// Octal permission bits, "0600" or "600".
Result<uint32_t> parse_mode(std::string_view text);
Result<Cidr> parse_cidr(std::string_view text);
Result<PortRange> parse_port_range(std::string_view text);
// An IPv4 or IPv6 address in its usual spelling.
Result<std::string> parse_ip(std::string_view text);
// A DNS name (RFC 1123), lower case; `wildcard` allows "*." in front.
Result<std::string> parse_dns_name(std::string_view text, bool wildcard);

// As Go prints it: "1m30s", "500ms".
std::string format_duration_ms(uint64_t ms);
// "3Mi", "65536" ...: with the largest unit that divides it.
std::string format_size(uint64_t bytes);
// "0600"
std::string format_mode(uint32_t mode);

}  // namespace kedge::daemon
