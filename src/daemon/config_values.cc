#include "daemon/config_values.h"

#include <optional>

#include "base/assert.h"
#include "base/strings.h"
#include "crypto/x509.h"

namespace kedge::daemon {
namespace {

Error bad(std::string what) { return Error(Code::kInvalid, std::move(what)); }

uint8_t byte_at(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

bool same_prefix(std::string_view a, std::string_view b, int bits) {
  if (a.size() != b.size()) return false;
  for (int i = 0; i < bits; ++i) {
    const auto at = static_cast<size_t>(i / 8);
    if (((byte_at(a, at) ^ byte_at(b, at)) >> (7 - i % 8) & 1) != 0) return false;
  }
  return true;
}

// Milliseconds of one Go unit; 0 for those below and for unknown ones.
uint64_t unit_ms(std::string_view unit) {
  if (unit == "ms") return 1;
  if (unit == "s") return 1000;
  if (unit == "m") return 60'000;
  if (unit == "h") return 3'600'000;
  return 0;
}

// "1.5h30m" to milliseconds; nothing when it is not a duration of whole milliseconds.
std::optional<uint64_t> duration_ms(std::string_view text) {
  if (text.empty()) return std::nullopt;
  uint64_t total = 0;
  while (!text.empty()) {
    const size_t digits = text.find_first_not_of("0123456789.");
    if (digits == std::string_view::npos) return std::nullopt;
    const std::string_view number = text.substr(0, digits);
    text.remove_prefix(digits);
    const size_t unit_end = text.find_first_of("0123456789.");
    const uint64_t unit = unit_ms(text.substr(0, unit_end));
    text.remove_prefix(unit_end == std::string_view::npos ? text.size() : unit_end);
    const size_t dot = number.find('.');
    const auto whole = parse_u64(number.substr(0, dot));
    if (unit == 0 || !whole || *whole > 1'000'000'000'000U) return std::nullopt;
    total += *whole * unit;
    if (dot == std::string_view::npos) continue;
    const std::string_view fraction = number.substr(dot + 1);
    const auto parts = parse_u64(fraction);
    if (!parts || fraction.size() > 6) return std::nullopt;
    uint64_t scale = 1;
    for (size_t i = 0; i < fraction.size(); ++i) scale *= 10;
    if (*parts * unit % scale != 0) return std::nullopt;
    total += *parts * unit / scale;
  }
  return total;
}

std::string from_to(std::string_view least, std::string_view most) {
  return " from " + std::string(least) + " to " + std::string(most);
}

}  // namespace

bool Cidr::contains(std::string_view ip) const {
  return same_prefix(crypto::ip_to_bytes(address), crypto::ip_to_bytes(ip), prefix);
}

bool Cidr::overlaps(const Cidr& other) const {
  return contains(other.address) || other.contains(address);
}

std::string Cidr::nth(uint32_t n) const {
  std::string bytes = crypto::ip_to_bytes(address);
  uint64_t carry = n;
  for (size_t i = bytes.size(); i-- > 0 && carry != 0;) {
    carry += byte_at(bytes, i);
    bytes[i] = static_cast<char>(carry & 255);
    carry >>= 8;
  }
  std::string out = crypto::ip_to_text(bytes);
  KEDGE_ASSERT(carry == 0 && contains(out));
  return out;
}

Result<bool> parse_bool(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return bad("is not true or false");
}

Result<uint64_t> parse_number(std::string_view text, uint64_t least, uint64_t most) {
  const auto v = parse_u64(text);
  if (v && *v >= least && *v <= most) return *v;
  return bad("is not a number" + from_to(std::to_string(least), std::to_string(most)));
}

Result<uint64_t> parse_size(std::string_view text, uint64_t least, uint64_t most) {
  int shift = 0;
  std::string_view digits = text;
  if (text.ends_with("Ki")) shift = 10;
  if (text.ends_with("Mi")) shift = 20;
  if (text.ends_with("Gi")) shift = 30;
  if (shift != 0) digits.remove_suffix(2);
  const auto v = parse_u64(digits);
  if (v && *v <= most >> shift && *v << shift >= least) return *v << shift;
  return bad("is not a size" + from_to(format_size(least), format_size(most)));
}

Result<uint64_t> parse_duration_ms(std::string_view text, uint64_t least, uint64_t most) {
  const auto v = duration_ms(text);
  if (v && *v >= least && *v <= most) return *v;
  return bad("is not a duration" + from_to(format_duration_ms(least), format_duration_ms(most)));
}

Result<uint32_t> parse_mode(std::string_view text) {
  uint32_t v = 0;
  for (const char c : text) {
    if (c < '0' || c > '7' || text.size() > 4) return bad("is not an octal mode such as 0600");
    v = v * 8 + static_cast<uint32_t>(c - '0');
  }
  if (text.size() < 3 || v > 0777) return bad("is not an octal mode such as 0600");
  return v;
}

Result<Cidr> parse_cidr(std::string_view text) {
  const size_t slash = text.find('/');
  const std::string bytes = crypto::ip_to_bytes(text.substr(0, slash));
  if (slash == std::string_view::npos || bytes.empty()) {
    return bad("is not a network such as 10.42.0.0/16");
  }
  const auto prefix = parse_u64(text.substr(slash + 1));
  if (!prefix || *prefix > bytes.size() * 8) return bad("is not a network such as 10.42.0.0/16");
  Cidr out;
  out.prefix = static_cast<int>(*prefix);
  std::string network = bytes;
  for (int i = out.prefix; i < static_cast<int>(bytes.size()) * 8; ++i) {
    const auto at = static_cast<size_t>(i / 8);
    network[at] = static_cast<char>(byte_at(network, at) & ~(0x80 >> (i % 8)));
  }
  out.address = crypto::ip_to_text(network);
  if (network != bytes) return bad("has host bits set; the network is " + out.text());
  return out;
}

Result<PortRange> parse_port_range(std::string_view text) {
  const size_t dash = text.find('-');
  const auto first = parse_u64(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : parse_u64(text.substr(dash + 1));
  if (!first || !last || *first == 0 || *last > 65535 || *first > *last) {
    return bad("is not a port range such as 30000-32767");
  }
  return PortRange{static_cast<uint16_t>(*first), static_cast<uint16_t>(*last)};
}

Result<std::string> parse_ip(std::string_view text) {
  const std::string bytes = crypto::ip_to_bytes(text);
  if (bytes.empty()) return bad("is not an IP address");
  return crypto::ip_to_text(bytes);
}

Result<std::string> parse_dns_name(std::string_view text, bool wildcard) {
  std::string name = to_lower(text);
  std::string_view rest = name;
  if (wildcard && rest.starts_with("*.")) rest.remove_prefix(2);
  bool ok = !rest.empty() && rest.size() <= 253;
  for (const auto label : split(rest, '.')) {
    ok = ok && !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-';
    for (const char c : label) {
      ok = ok && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
  }
  if (!ok) return bad("is not a DNS name");
  return name;
}

std::string format_duration_ms(uint64_t ms) {
  if (ms == 0) return "0s";
  if (ms < 1000) return std::to_string(ms) + "ms";
  std::string out;
  if (ms >= 3'600'000) out += std::to_string(ms / 3'600'000) + "h";
  if (ms >= 60'000) out += std::to_string(ms / 60'000 % 60) + "m";
  out += std::to_string(ms / 1000 % 60);
  if (ms % 1000 != 0) {
    std::string fraction = std::to_string(1000 + ms % 1000).substr(1);
    while (fraction.back() == '0') fraction.pop_back();
    out += "." + fraction;
  }
  return out + "s";
}

std::string format_size(uint64_t bytes) {
  constexpr std::string_view kUnits[] = {"", "Ki", "Mi", "Gi"};
  size_t unit = 0;
  while (unit < 3 && bytes != 0 && bytes % 1024 == 0) {
    bytes /= 1024;
    ++unit;
  }
  return std::to_string(bytes) + std::string(kUnits[unit]);
}

std::string format_mode(uint32_t mode) {
  std::string out = "0";
  for (int shift = 6; shift >= 0; shift -= 3) out += static_cast<char>('0' + (mode >> shift & 7));
  return out;
}

}  // namespace kedge::daemon
