// DER (X.690): just enough to write certificates. Values are strings of finished bytes, joined by
// `+` and wrapped from the inside out. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kedge::crypto::der {

inline constexpr uint8_t kBoolean = 0x01;
inline constexpr uint8_t kInteger = 0x02;
inline constexpr uint8_t kBitString = 0x03;
inline constexpr uint8_t kOctetString = 0x04;
inline constexpr uint8_t kNull = 0x05;
inline constexpr uint8_t kOid = 0x06;
inline constexpr uint8_t kUtf8String = 0x0c;
inline constexpr uint8_t kSequence = 0x30;
inline constexpr uint8_t kSet = 0x31;
inline constexpr uint8_t kContext = 0x80;             // + number
inline constexpr uint8_t kContextConstructed = 0xa0;  // + number

std::string tlv(uint8_t tag, std::string_view content);
// A positive INTEGER from big endian bytes.
std::string integer(std::string_view big_endian);
// A BIT STRING of whole bytes.
std::string bit_string(std::string_view bytes);
// UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280, section 4.1.2.5).
std::string time(int64_t unix_seconds);

}  // namespace kedge::crypto::der
