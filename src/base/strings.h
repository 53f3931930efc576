// Small string work that the standard library lacks: splitting, trimming, numbers, base64, hex,
// percent escapes, the nearest of several names. Pure functions; no locale.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kedge {

// "a,b," at ',' is {"a", "b", ""}; "" is {""}.
std::vector<std::string_view> split(std::string_view text, char at);
std::string join(std::span<const std::string> parts, std::string_view with);
// Without blanks, tabs, \r and \n at both ends.
std::string_view trim(std::string_view text);
std::string to_lower(std::string_view text);                      // ASCII
bool equals_ignore_case(std::string_view a, std::string_view b);  // ASCII

// Decimal digits only (an optional '-' for the signed one); nothing on overflow, signs or blanks.
std::optional<uint64_t> parse_u64(std::string_view text);
std::optional<int64_t> parse_i64(std::string_view text);

std::string base64_encode(std::string_view raw);                     // RFC 4648, section 4, padded
std::string base64url_encode(std::string_view raw);                  // section 5, without padding
std::optional<std::string> base64_decode(std::string_view text);     // strict
std::optional<std::string> base64url_decode(std::string_view text);  // strict, no padding
std::string hex_encode(std::string_view raw);                        // lower case
std::optional<std::string> hex_decode(std::string_view text);

// RFC 3986 percent escapes undone; nothing on a broken escape. In queries '+' is a blank.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank);
// Everything but unreserved characters escaped.
std::string percent_encode(std::string_view text);

// The candidate with the smallest edit distance, if that is at most a third of the length.
std::optional<std::string_view> nearest(std::string_view text,
                                        std::span<const std::string_view> candidates);

// Compares without a time that depends on the content (tokens, MACs); lengths may show.
bool equals_constant_time(std::string_view a, std::string_view b);

// Go's %q for messages: double quotes, with \" \\ \n \t \r and \xNN or \u00NN as strconv.Quote.
std::string go_quote(std::string_view text);

}  // namespace kedge
