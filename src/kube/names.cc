// The texts of k8s.io/apimachinery/pkg/util/validation and pkg/api/validate/content. The regular
// expressions in them are matched by hand.
#include "kube/names.h"

#include <arpa/inet.h>

#include <cstdio>
#include <string>

#include "kube/meta.h"

namespace kedge::kube {
namespace {

bool lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool alnum(char c) { return lower_or_digit(c) || (c >= 'A' && c <= 'Z'); }

// [a-z0-9]([-a-z0-9]*[a-z0-9])?
bool is_label_shape(std::string_view text) {
  if (text.empty() || !lower_or_digit(text.front()) || !lower_or_digit(text.back())) return false;
  for (const char c : text) {
    if (!lower_or_digit(c) && c != '-') return false;
  }
  return true;
}

bool is_subdomain_shape(std::string_view text) {
  for (;;) {
    const size_t dot = text.find('.');
    if (!is_label_shape(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

// ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]
bool is_label_key_shape(std::string_view text) {
  if (text.empty() || !alnum(text.front()) || !alnum(text.back())) return false;
  for (const char c : text) {
    if (!alnum(c) && c != '-' && c != '_' && c != '.') return false;
  }
  return true;
}

constexpr size_t kSubdomainLength = 253;
constexpr size_t kLabelLength = 63;

std::string too_long(size_t most, std::string_view unit) {
  return "must be no more than " + std::to_string(most) + " " + std::string(unit);
}

constexpr std::string_view kSubdomainText =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
    "'.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
constexpr std::string_view kLabelText =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and "
    "must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
constexpr std::string_view kLabel1035Text =
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an "
    "alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', "
    "regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
constexpr std::string_view kLabelKeyText =
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
constexpr std::string_view kLabelValueText =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or "
    "'.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  "
    "or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

std::vector<std::string> subdomain(std::string_view text, std::string_view unit) {
  std::vector<std::string> out;
  if (text.size() > kSubdomainLength) out.push_back(too_long(kSubdomainLength, unit));
  if (!is_subdomain_shape(text)) out.emplace_back(kSubdomainText);
  return out;
}

// Four decimal numbers; upstream's parser passes leading zeros here to refuse them by name later.
bool is_sloppy_ip4(std::string_view text, bool* leading_zero) {
  for (int part = 0; part < 4; part++) {
    size_t n = 0;
    unsigned value = 0;
    while (n < text.size() && text[n] >= '0' && text[n] <= '9' && value <= 255) {
      value = value * 10 + static_cast<unsigned>(text[n++] - '0');
    }
    if (n == 0 || value > 255) return false;
    if (n > 1 && text[0] == '0') *leading_zero = true;
    text.remove_prefix(n);
    if (part == 3) return text.empty();
    if (text.empty() || text[0] != '.') return false;
    text.remove_prefix(1);
  }
  return false;
}

// RFC 5952, section 4: the first longest run of two or more zero groups is "::".
std::string canonical_ip6(const unsigned char (&bytes)[16]) {
  unsigned groups[8];
  for (size_t i = 0; i < 8; i++) groups[i] = unsigned{bytes[2 * i]} << 8 | bytes[2 * i + 1];
  size_t from = 8;
  size_t run = 1;
  for (size_t i = 0; i < 8; i++) {
    size_t n = 0;
    while (i + n < 8 && groups[i + n] == 0) n++;
    if (n > run) {
      from = i;
      run = n;
    }
  }
  std::string out;
  for (size_t i = 0; i < 8; i++) {
    if (i == from) {
      out += "::";
      i += run - 1;
      continue;
    }
    if (!out.empty() && out.back() != ':') out += ':';
    char text[8];
    snprintf(text, sizeof text, "%x", groups[i]);
    out += text;
  }
  return out;
}

}  // namespace

std::vector<std::string> check_ip_address(std::string_view text) {
  bool leading_zero = false;
  if (is_sloppy_ip4(text, &leading_zero)) {
    if (leading_zero) return {"must not have leading 0s"};
    return {};
  }
  unsigned char bytes[16];
  if (inet_pton(AF_INET6, std::string(text).c_str(), bytes) != 1 ||
      text.find('\0') != std::string_view::npos) {
    return {"must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"};
  }
  bool mapped = bytes[10] == 0xff && bytes[11] == 0xff;
  for (size_t i = 0; i < 10; i++) mapped = mapped && bytes[i] == 0;
  if (mapped) return {"must not be an IPv4-mapped IPv6 address"};
  const std::string canonical = canonical_ip6(bytes);
  if (canonical != text) return {"must be in canonical form (\"" + canonical + "\")"};
  return {};
}

std::vector<std::string> check_dns_subdomain(std::string_view text) {
  return subdomain(text, "characters");
}

std::vector<std::string> check_long_name(std::string_view text) { return subdomain(text, "bytes"); }

std::vector<std::string> check_dns_label(std::string_view text) {
  std::vector<std::string> out;
  if (text.size() > kLabelLength) out.push_back(too_long(kLabelLength, "characters"));
  if (!is_label_shape(text)) {
    out.emplace_back(is_subdomain_shape(text) ? "must not contain dots" : kLabelText);
  }
  return out;
}

std::vector<std::string> check_dns1035_label(std::string_view text) {
  std::vector<std::string> out;
  if (text.size() > kLabelLength) out.push_back(too_long(kLabelLength, "characters"));
  if (!is_label_shape(text) || text.front() < 'a') out.emplace_back(kLabel1035Text);
  return out;
}

std::vector<std::string> check_path_segment_prefix(std::string_view text) {
  std::vector<std::string> out;
  if (text.find('/') != std::string_view::npos) out.emplace_back("may not contain '/'");
  if (text.find('%') != std::string_view::npos) out.emplace_back("may not contain '%'");
  return out;
}

std::vector<std::string> check_path_segment(std::string_view text) {
  if (text == "." || text == "..") return {"may not be '" + std::string(text) + "'"};
  return check_path_segment_prefix(text);
}

std::vector<std::string> check_qualified_name(std::string_view text) {
  std::vector<std::string> out;
  std::string_view name = text;
  const size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view prefix = text.substr(0, slash);
    name = text.substr(slash + 1);
    if (name.find('/') != std::string_view::npos) {
      return {"a valid label key " + std::string(kLabelKeyText) +
              " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"};
    }
    if (prefix.empty()) {
      out.emplace_back("prefix part must be non-empty");
    } else {
      for (const std::string& m : check_long_name(prefix)) out.push_back("prefix part " + m);
    }
  }
  if (name.empty()) {
    out.emplace_back("name part must be non-empty");
  } else if (name.size() > kLabelLength) {
    out.push_back("name part " + too_long(kLabelLength, "bytes"));
  }
  if (!is_label_key_shape(name)) out.push_back("name part " + std::string(kLabelKeyText));
  return out;
}

std::vector<std::string> check_label_value(std::string_view text) {
  std::vector<std::string> out;
  if (text.size() > kLabelLength) out.push_back(too_long(kLabelLength, "bytes"));
  if (!text.empty() && !is_label_key_shape(text)) out.emplace_back(kLabelValueText);
  return out;
}

}  // namespace kedge::kube
