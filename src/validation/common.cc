#include "validation/common.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/quantity.h"

namespace kedge::validation {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alnum(char c) { return is_digit(c) || is_lower(c) || (c >= 'A' && c <= 'Z'); }

bool consists_of(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [more](char c) {
    return is_alnum(c) || more.find(c) != std::string_view::npos;
  });
}

void check_no_step_up(Faults& faults, std::string_view field, std::string_view text) {
  if (text == "." || text == "..") {
    faults.invalid(field, text, text == "." ? "must not be '.'" : "must not be '..'");
  } else if (text.starts_with("..")) {
    faults.invalid(field, text, "must not start with '..'");
  }
}

// [a-z0-9]([-_a-z0-9]*[a-z0-9])? with an underscore in front allowed
bool is_underscore_label(std::string_view text) {
  if (text.starts_with('_')) text.remove_prefix(1);
  const auto plain = [](char c) { return is_lower(c) || is_digit(c); };
  if (text.empty() || !plain(text.front()) || !plain(text.back())) return false;
  return std::all_of(text.begin(), text.end(),
                     [&plain](char c) { return plain(c) || c == '-' || c == '_'; });
}

bool is_percent(std::string_view text) {
  if (text.size() < 2 || text.back() != '%') return false;
  return std::all_of(text.begin(), text.end() - 1, is_digit);
}

std::string joined_with_comma(const std::vector<std::string>& parts) { return join(parts, ","); }

bool is_nothing(Json v) {
  return !v || v.is_null() || ((v.is_object() || v.is_array()) && v.size() == 0);
}

// Members whose strings are quantities, whatever stands around them.
bool holds_quantities(std::string_view member) {
  constexpr std::string_view kNames[] = {"allocatable",
                                         "allocatedResources",
                                         "capacity",
                                         "default",
                                         "defaultRequest",
                                         "divisor",
                                         "hard",
                                         "limits",
                                         "max",
                                         "min",
                                         "overhead",
                                         "podFixed",
                                         "requests",
                                         "sizeLimit",
                                         "used"};
  return std::binary_search(std::begin(kNames), std::end(kNames), member);
}

bool same_quantity(std::string_view a, std::string_view b) {
  return kube::canonical_quantity(a).ok() && kube::canonical_quantity(b).ok() &&
         kube::compare_quantities(a, b) == 0;
}

// `depth`: how far below strings may be quantities.
bool same(Json a, Json b, int depth) {
  if (is_nothing(a) || is_nothing(b)) return is_nothing(a) && is_nothing(b);
  if (a.is_array() && b.is_array()) {
    if (a.size() != b.size()) return false;
    auto other = b.elements().begin();
    for (const Json e : a.elements()) {
      if (!same(e, *other, 0)) return false;
      ++other;
    }
    return true;
  }
  if (a.is_object() && b.is_object()) {
    const Members in_a(a);
    const Members in_b(b);
    size_t found = 0;
    for (const auto m : a.members()) {
      const Json other = in_b.get(m.name);
      if (!same(m.value, other, holds_quantities(m.name) ? 2 : depth - 1)) return false;
      found += other.valid();
    }
    if (found == b.size()) return true;
    for (const auto m : b.members()) {
      const Json other = in_a.get(m.name);
      if (!other && !is_nothing(m.value)) return false;
    }
    return true;
  }
  if (depth > 0 && a.is_string() && b.is_string() && same_quantity(a.string(), b.string()))
    return true;
  return kube::json_equal(a, b);
}

}  // namespace

std::string regex_error(std::string_view text, std::string_view regex,
                        std::initializer_list<std::string_view> examples) {
  std::string out(text);
  out += examples.size() == 0 ? " (" : " (e.g. ";
  for (const std::string_view e : examples) {
    if (e != *examples.begin()) out += " or ";
    out.append("'").append(e).append("', ");
  }
  return out.append("regex used for validation is '").append(regex).append("')");
}

void check_non_negative(Faults& faults, std::string_view field, Json value) {
  if (value.integer().value_or(0) >= 0) return;
  faults.invalid(field, value, "must be greater than or equal to 0");
}

void check_positive(Faults& faults, std::string_view field, Json value) {
  if (value.integer().value_or(1) > 0) return;
  faults.invalid(field, value, "must be greater than zero");
}

void check_in_range(Faults& faults, std::string_view field, Json value, int64_t least,
                    int64_t most) {
  const int64_t n = value.integer().value_or(least);
  if (n >= least && n <= most) return;
  faults.invalid(
      field, value,
      "must be between " + std::to_string(least) + " and " + std::to_string(most) + ", inclusive");
}

void check_port(Faults& faults, std::string_view field, Json value) {
  check_in_range(faults, field, value, 1, 65535);
}

void check_port_name(Faults& faults, std::string_view field, std::string_view text) {
  if (text.size() > 15) faults.invalid(field, text, "must be no more than 15 characters");
  const bool charset = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_lower(c) || is_digit(c) || c == '-';
  });
  if (!charset) {
    faults.invalid(field, text,
                   "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
  }
  if (std::none_of(text.begin(), text.end(), is_lower))
    faults.invalid(field, text, "must contain at least one letter (a-z)");
  if (text.find("--") != std::string_view::npos)
    faults.invalid(field, text, "must not contain consecutive hyphens");
  if (text.starts_with('-') || text.ends_with('-'))
    faults.invalid(field, text, "must not begin or end with a hyphen");
}

void check_port_or_name(Faults& faults, std::string_view field, Json value) {
  if (value.is_string()) {
    check_port_name(faults, field, value.string());
  } else {
    check_port(faults, field, value);
  }
}

void check_enum(Faults& faults, std::string_view field, Json value,
                std::span<const std::string_view> supported) {
  if (!value || value.is_null()) return;
  if (std::find(supported.begin(), supported.end(), value.string()) == supported.end())
    faults.not_supported(field, value, supported);
}

void check_required_enum(Faults& faults, std::string_view field, Json value,
                         std::span<const std::string_view> supported) {
  if (check_required_string(faults, field, value)) check_enum(faults, field, value, supported);
}

bool check_required_string(Faults& faults, std::string_view field, Json value,
                           std::string_view detail) {
  if (!value.string().empty()) return true;
  faults.required(field, detail);
  return false;
}

void check_dns_label_value(Faults& faults, std::string_view field, std::string_view text) {
  faults.invalid_all(field, text, kube::check_dns_label(text));
}

void check_dns_subdomain_value(Faults& faults, std::string_view field, std::string_view text) {
  faults.invalid_all(field, text, kube::check_dns_subdomain(text));
}

void check_qualified_name_value(Faults& faults, std::string_view field, std::string_view text) {
  faults.invalid_all(field, text, kube::check_qualified_name(text));
}

void check_config_map_key(Faults& faults, std::string_view field, std::string_view text) {
  if (text.size() > 253) faults.invalid(field, text, "must be no more than 253 characters");
  if (text.empty() || !consists_of(text, "-._")) {
    faults.invalid(field, text,
                   regex_error("a valid config key must consist of alphanumeric characters, '-', "
                               "'_' or '.'",
                               "[-._a-zA-Z0-9]+", {"key.name", "KEY_NAME", "key-name"}));
  }
  check_no_step_up(faults, field, text);
}

void check_http_header_name(Faults& faults, std::string_view field, std::string_view text) {
  if (!text.empty() && consists_of(text, "-")) return;
  faults.invalid(field, text,
                 regex_error("a valid HTTP header must consist of alphanumeric characters or '-'",
                             "[-A-Za-z0-9]+", {"X-Header-Name"}));
}

void check_domain_prefixed_path(Faults& faults, std::string_view field, std::string_view text) {
  if (text.empty()) return faults.required(field);
  const size_t slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos || slash + 1 == text.size()) {
    return faults.invalid(field, text, "must be a domain-prefixed path (such as \"acme.io/foo\")");
  }
  check_dns_subdomain_value(faults, field, text.substr(0, slash));
  const std::string_view path = text.substr(slash + 1);
  if (!consists_of(path, "/-._~%!$&'()*+,;=:")) {
    faults.invalid(field, path,
                   regex_error("Invalid path", "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+", {}));
  }
}

void check_domain_prefixed_key(Faults& faults, std::string_view field, std::string_view text) {
  if (text.empty()) return faults.required(field);
  const auto messages = kube::check_qualified_name(text);
  faults.invalid_all(field, text, messages);
  if (messages.empty() && text.find('/') == std::string_view::npos)
    faults.invalid(field, text, "must be a domain-prefixed key (such as \"acme.io/foo\")");
}

void check_fully_qualified_name(Faults& faults, std::string_view field, std::string_view text) {
  if (text.empty()) return faults.required(field);
  const auto messages = kube::check_dns_subdomain(text);
  if (!messages.empty()) return faults.invalid(field, text, joined_with_comma(messages));
  if (std::count(text.begin(), text.end(), '.') < 2) {
    faults.invalid(field, text,
                   "should be a domain with at least three segments separated by dots");
  }
}

void check_dns_subdomain_underscore(Faults& faults, std::string_view field, std::string_view text) {
  if (text.size() > 253) faults.invalid(field, text, "must be no more than 253 characters");
  for (const std::string_view label : split(text, '.')) {
    if (is_underscore_label(label)) continue;
    return faults.invalid(
        field, text,
        regex_error("a lowercase RFC 1123 subdomain must consist of lower case alphanumeric "
                    "characters, '_', '-' or '.', and must start and end with an alphanumeric "
                    "character",
                    "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*",
                    {"example.com"}));
  }
}

bool same_value(Json a, Json b) { return same(a, b, 0); }

void check_immutable(Faults& faults, std::string_view field, Json now, Json old) {
  if (!same_value(now, old)) faults.invalid(field, now, "field is immutable");
}

void check_percent(Faults& faults, std::string_view field, Json value) {
  if (is_percent(value.string())) return;
  faults.invalid(field, value,
                 regex_error("a valid percent string must be a numeric string followed by an "
                             "ending '%'",
                             "[0-9]+%", {"1%", "93%"}));
}

void check_non_negative_int_or_percent(Faults& faults, std::string_view field, Json value) {
  if (value.is_string()) {
    check_percent(faults, field, value);
  } else {
    check_non_negative(faults, field, value);
  }
}

void check_at_most_100_percent(Faults& faults, std::string_view field, Json value) {
  if (!is_percent(value.string())) return;
  std::string_view digits = value.string();
  digits.remove_suffix(1);
  if (parse_u64(digits).value_or(101) > 100)
    faults.invalid(field, value, "must not be greater than 100%");
}

}  // namespace kedge::validation
