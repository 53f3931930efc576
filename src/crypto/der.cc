#include "crypto/der.h"

#include "base/clock.h"

namespace kedge::crypto::der {

std::string tlv(uint8_t tag, std::string_view content) {
  std::string out(1, static_cast<char>(tag));
  const size_t n = content.size();
  if (n < 0x80) {
    out += static_cast<char>(n);
  } else {
    int bytes = 1;
    while (bytes < 8 && n >> (8 * bytes) != 0) ++bytes;
    out += static_cast<char>(0x80 | bytes);
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(n >> (8 * i) & 255);
  }
  return out.append(content);
}

std::string integer(std::string_view big_endian) {
  while (big_endian.size() > 1 && big_endian[0] == '\0') big_endian.remove_prefix(1);
  std::string content;
  // A set top bit would make it negative.
  if (big_endian.empty() || (big_endian[0] & 0x80) != 0) content += '\0';
  return tlv(kInteger, content.append(big_endian));
}

std::string bit_string(std::string_view bytes) {
  return tlv(kBitString, std::string(1, '\0').append(bytes));
}

std::string time(int64_t unix_seconds) {
  constexpr uint8_t kUtcTime = 0x17;
  constexpr uint8_t kGeneralizedTime = 0x18;
  std::string digits;
  for (const char c : format_rfc3339(unix_seconds)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  digits += 'Z';
  const bool utc = digits >= "1950" && digits < "2050";
  return tlv(utc ? kUtcTime : kGeneralizedTime, utc ? digits.substr(2) : digits);
}

}  // namespace kedge::crypto::der
