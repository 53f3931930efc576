// AddressRange: the addresses of a network that Services get (pkg/registry/core/service/
// ipallocator): not the network's own, of IPv4 not the broadcast address. The lowest of them, the
// band, are given out last, so that who wants a certain address finds one there (KEP-3070).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/function.h"
#include "base/random.h"

namespace kedge::registry {

class AddressRange {
 public:
  // "10.43.0.0/16"; nothing where it is no network, or an IPv6 one larger than /64.
  static std::optional<AddressRange> parse(std::string_view cidr);

  bool is_ipv4() const { return network_.size() == 4; }
  std::string_view text() const { return text_; }
  std::string network() const { return nth(0); }
  // `address`: 4 or 16 bytes.
  bool contains(std::string_view address) const;
  // A random address that `is_free` says yes to, as text, or "".
  std::string choose(Random& random, Fn<bool(const std::string&)> is_free) const;

 private:
  std::string nth(uint64_t n) const;
  std::string choose(Random& random, uint64_t first, uint64_t count,
                     Fn<bool(const std::string&)>& is_free) const;

  std::string text_;
  std::string network_;  // bytes
  int prefix_ = 0;
  uint64_t size_ = 0;  // addresses 1 to size_
  uint64_t band_ = 0;  // 1 to band_
};

}  // namespace kedge::registry
