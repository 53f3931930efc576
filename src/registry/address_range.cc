#include "registry/address_range.h"

#include <algorithm>

#include "base/strings.h"
#include "crypto/x509.h"

namespace kedge::registry {
namespace {

uint8_t byte_at(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

// calculateRangeOffset: min(max(16, size / 16), 256).
uint64_t band_of(uint64_t addresses) {
  return addresses <= 16 ? 0 : std::clamp<uint64_t>(addresses / 16, 16, 256);
}

}  // namespace

std::optional<AddressRange> AddressRange::parse(std::string_view cidr) {
  const size_t slash = cidr.find('/');
  if (slash == std::string_view::npos) return {};
  AddressRange out;
  out.text_ = cidr;
  out.network_ = crypto::ip_to_bytes(cidr.substr(0, slash));
  const auto prefix = parse_u64(cidr.substr(slash + 1));
  const size_t bits = out.network_.size() * 8;
  if (bits == 0 || !prefix || *prefix > bits || bits - *prefix > 64) return {};
  out.prefix_ = static_cast<int>(*prefix);
  const uint64_t host_bits = bits - *prefix;
  // All addresses, as far as 64 bits can say.
  const uint64_t all = host_bits >= 64 ? UINT64_MAX : uint64_t{1} << host_bits;
  const uint64_t reserved = out.is_ipv4() ? 2 : 1;
  out.size_ = all > reserved ? all - reserved : 0;
  out.band_ = std::min(band_of(all), out.size_);
  return out;
}

bool AddressRange::contains(std::string_view address) const {
  if (address.size() != network_.size() || address == network_) return false;
  bool last = true;
  for (size_t i = 0; i < address.size(); ++i) {
    const int left = std::clamp(prefix_ - static_cast<int>(i) * 8, 0, 8);
    const int mask = 0xff & ~(0xff >> left);
    if (((byte_at(address, i) ^ byte_at(network_, i)) & mask) != 0) return false;
    last = last && (byte_at(address, i) | mask) == 0xff;
  }
  return !(last && is_ipv4());
}

std::string AddressRange::nth(uint64_t n) const {
  std::string bytes = network_;
  uint64_t carry = 0;
  for (size_t i = bytes.size(); i-- > 0;) {
    const uint64_t sum = byte_at(bytes, i) + (n & 0xff) + carry;
    bytes[i] = static_cast<char>(sum & 0xff);
    carry = sum >> 8;
    n >>= 8;
  }
  return crypto::ip_to_text(bytes);
}

std::string AddressRange::choose(Random& random, uint64_t first, uint64_t count,
                                 Fn<bool(const std::string&)>& is_free) const {
  if (count == 0) return {};
  const uint64_t start = random.below(count);
  for (uint64_t i = 0; i < count; ++i) {
    // start + i, without an overflow.
    const uint64_t at = i < count - start ? start + i : i - (count - start);
    std::string text = nth(first + at);
    if (is_free(text)) return text;
  }
  return {};
}

std::string AddressRange::choose(Random& random, Fn<bool(const std::string&)> is_free) const {
  std::string text = choose(random, band_ + 1, size_ - band_, is_free);
  return text.empty() ? choose(random, 1, band_, is_free) : text;
}

}  // namespace kedge::registry
