// IP addresses and blocks of them: k8s.io/apimachinery/pkg/util/validation/ip.go.
#include <arpa/inet.h>

#include <cstring>
#include <optional>

#include "base/strings.h"
#include "validation/common.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kNoIp = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
constexpr std::string_view kNoCidr =
    "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

struct Ip {
  uint8_t bytes[16] = {};  // IPv4 as mapped
  bool dotted = false;     // written as IPv4
  bool leading_zeros = false;
  bool v4() const {
    constexpr uint8_t kMapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return std::memcmp(bytes, kMapped, sizeof kMapped) == 0;
  }
};

bool read_ip4(std::string_view text, uint8_t* out, bool* leading_zeros) {
  const std::vector<std::string_view> parts = split(text, '.');
  if (parts.size() != 4) return false;
  for (const std::string_view part : parts) {
    const uint64_t n = part.size() <= 16 ? parse_u64(part).value_or(256) : 256;
    if (n > 255) return false;
    *leading_zeros |= part.size() > 1 && part[0] == '0';
    *out++ = static_cast<uint8_t>(n);
  }
  return true;
}

std::optional<Ip> parse_ip(std::string_view text) {
  Ip ip;
  const size_t mark = text.find_first_of(".:");
  if (mark == std::string_view::npos || text.size() > 64) return {};
  if (text[mark] == '.') {
    ip.dotted = true;
    ip.bytes[10] = ip.bytes[11] = 0xff;
    if (!read_ip4(text, ip.bytes + 12, &ip.leading_zeros)) return {};
    return ip;
  }
  if (text.find('\0') != std::string_view::npos) return {};
  if (inet_pton(AF_INET6, std::string(text).c_str(), ip.bytes) != 1) return {};
  return ip;
}

std::string print_ip(const Ip& ip) {
  char text[INET6_ADDRSTRLEN] = {};
  if (ip.v4()) {
    inet_ntop(AF_INET, ip.bytes + 12, text, sizeof text);
    return text;
  }
  // inet_ntop writes what is compatible with IPv4 (::1.2.3.4) in its form, Go does not.
  bool compatible = true;
  for (int i = 0; i < 12; i++) compatible = compatible && ip.bytes[i] == 0;
  if (!compatible || (ip.bytes[12] == 0 && ip.bytes[13] == 0)) {
    inet_ntop(AF_INET6, ip.bytes, text, sizeof text);
    return text;
  }
  snprintf(text, sizeof text, "::%x:%x", ip.bytes[12] << 8 | ip.bytes[13],
           ip.bytes[14] << 8 | ip.bytes[15]);
  return text;
}

struct Cidr {
  Ip ip;
  unsigned length = 0;
  bool leading_zeros = false;
  unsigned bits() const { return ip.dotted ? 32 : 128; }
  Ip masked() const {
    Ip out = ip;
    for (unsigned i = length + 128 - bits(); i < 128; i++)
      out.bytes[i / 8] = static_cast<uint8_t>(out.bytes[i / 8] & ~(0x80u >> i % 8));
    return out;
  }
};

std::optional<Cidr> parse_cidr(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {};
  const auto ip = parse_ip(text.substr(0, slash));
  const std::string_view digits = text.substr(slash + 1);
  if (!ip || digits.size() > 16 || !parse_u64(digits)) return {};
  Cidr c;
  c.ip = *ip;
  const uint64_t length = parse_u64(digits).value_or(0);
  if (length > c.bits()) return {};
  c.length = static_cast<unsigned>(length);
  c.leading_zeros = ip->leading_zeros || (digits.size() > 1 && digits[0] == '0');
  return c;
}

bool strict_ip(Faults& faults, std::string_view field, std::string_view text,
               std::optional<Ip>* parsed) {
  const size_t before = faults.size();
  *parsed = parse_ip(text);
  if (!*parsed) {
    faults.invalid(field, text, kNoIp);
  } else if ((*parsed)->leading_zeros) {
    faults.invalid(field, text, "must not have leading 0s");
  } else if ((*parsed)->v4() && !(*parsed)->dotted) {
    faults.invalid(field, text, "must not be an IPv4-mapped IPv6 address");
  }
  return faults.size() == before;
}

bool strict_cidr(Faults& faults, std::string_view field, std::string_view text,
                 std::optional<Cidr>* parsed) {
  const size_t before = faults.size();
  *parsed = parse_cidr(text);
  const Cidr* c = *parsed ? &**parsed : nullptr;
  if (c == nullptr) {
    faults.invalid(field, text, kNoCidr);
  } else if (c->leading_zeros) {
    faults.invalid(field, text, "must not have leading 0s in IP or prefix length");
  } else if (c->ip.v4() && !c->ip.dotted) {
    faults.invalid(field, text, "must not have an IPv4-mapped IPv6 address");
  } else if (std::memcmp(c->masked().bytes, c->ip.bytes, sizeof c->ip.bytes) != 0) {
    faults.invalid(field, text, "must not have bits set beyond the prefix length");
  }
  return faults.size() == before;
}

void check_canonical(Faults& faults, std::string_view field, std::string_view text,
                     const std::string& canonical) {
  if (canonical != text)
    faults.invalid(field, text, "must be in canonical form (" + go_quote(canonical) + ")");
}

}  // namespace

bool is_ip(std::string_view text) { return parse_ip(text).has_value(); }

bool is_ipv4(std::string_view text) {
  const auto ip = parse_ip(text);
  return ip && ip->v4();
}

bool is_ipv6(std::string_view text) {
  const auto ip = parse_ip(text);
  return ip && !ip->v4();
}

bool is_cidr(std::string_view text) { return parse_cidr(text).has_value(); }

void check_ip(Faults& faults, std::string_view field, std::string_view text) {
  std::optional<Ip> ip;
  strict_ip(faults, field, text, &ip);
}

void check_cidr(Faults& faults, std::string_view field, std::string_view text) {
  std::optional<Cidr> cidr;
  strict_cidr(faults, field, text, &cidr);
}

void check_canonical_ip(Faults& faults, std::string_view field, std::string_view text) {
  std::optional<Ip> ip;
  if (strict_ip(faults, field, text, &ip)) check_canonical(faults, field, text, print_ip(*ip));
}

void check_canonical_cidr(Faults& faults, std::string_view field, std::string_view text) {
  std::optional<Cidr> c;
  if (!strict_cidr(faults, field, text, &c)) return;
  check_canonical(faults, field, text, print_ip(c->masked()) + "/" + std::to_string(c->length));
}

}  // namespace kedge::validation
