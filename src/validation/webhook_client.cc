#include "validation/webhook_client.h"

#include "base/strings.h"
#include "validation/fields.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kForm = "; desired format: https://host[/path]";

// What url.Parse of Go's net/url makes of a text, as far as it is asked here.
struct Url {
  std::string fault;
  std::string_view scheme;
  std::string_view host;
  std::string_view user;
  std::string_view query;
  std::string_view fragment;
  bool has_user = false;
};

bool is_scheme_char(char c, bool first) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (!first && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
}

Url parse_url(std::string_view text) {
  Url url;
  const std::string parse = "parse " + go_quote(text) + ": ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte == 0x7f) url.fault = parse + "net/url: invalid control character in URL";
  }
  std::string_view rest = text;
  if (const size_t hash = rest.find('#'); hash != std::string_view::npos) {
    url.fragment = rest.substr(hash + 1);
    rest = rest.substr(0, hash);
  }
  size_t n = 0;
  while (n < rest.size() && is_scheme_char(rest[n], n == 0)) ++n;
  if (n < rest.size() && rest[n] == ':') {
    if (n == 0) url.fault = parse + "missing protocol scheme";
    url.scheme = rest.substr(0, n);
    rest.remove_prefix(n + 1);
  }
  if (const size_t mark = rest.find('?'); mark != std::string_view::npos) {
    url.query = rest.substr(mark + 1);
    rest = rest.substr(0, mark);
  }
  if (!rest.starts_with("//")) {
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (url.scheme.empty() && segment.find(':') != std::string_view::npos) {
      url.fault = parse + "first path segment in URL cannot contain colon";
    }
    return url;
  }
  rest.remove_prefix(2);
  std::string_view authority = rest.substr(0, rest.find('/'));
  if (const size_t at = authority.rfind('@'); at != std::string_view::npos) {
    url.has_user = true;
    url.user = authority.substr(0, at);
    authority.remove_prefix(at + 1);
  }
  url.host = authority;
  for (const char c : authority) {
    if (c == ' ' || c == '<' || c == '>' || c == '"' || c == '\\' || c == '^' || c == '`' ||
        c == '{' || c == '}' || c == '|') {
      url.fault =
          parse + "invalid character " + go_quote(std::string_view(&c, 1)) + " in host name";
      return url;
    }
  }
  const size_t colon = authority.rfind(':');
  if (colon == std::string_view::npos || authority.ends_with(']')) return url;
  for (const char c : authority.substr(colon + 1)) {
    if (c < '0' || c > '9') {
      url.fault = parse + "invalid port " + go_quote(authority.substr(colon)) + " after host";
    }
  }
  return url;
}

void check_url(Faults& faults, std::string_view text) {
  const Url url = parse_url(text);
  const std::string form(kForm);
  if (!url.fault.empty()) {
    return faults.required("url", "url must be a valid URL: " + url.fault + form);
  }
  const std::string scheme = to_lower(url.scheme);
  if (scheme != "https") {
    faults.invalid("url", scheme, "'https' is the only allowed URL scheme" + form);
  }
  if (url.host.empty()) faults.invalid("url", url.host, "host must be specified" + form);
  if (url.has_user) {
    faults.invalid("url", url.user, "user information is not permitted in the URL");
  }
  if (!url.fragment.empty()) {
    faults.invalid("url", url.fragment, "fragments are not permitted in the URL");
  }
  if (!url.query.empty()) {
    faults.invalid("url", url.query, "query parameters are not permitted in the URL");
  }
}

void check_path(Faults& faults, std::string_view path) {
  if (path.empty() || path == "/") return;
  if (path == "//") return faults.invalid("path", path, "segment[0] may not be empty");
  if (path[0] != '/') faults.invalid("path", path, "must start with a '/'");
  std::string_view rest = path.substr(1);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  size_t i = 0;
  for (const std::string_view step : split(rest, '/')) {
    const std::string segment = "segment[" + std::to_string(i++) + "]";
    if (step.empty()) {
      faults.invalid("path", path, segment + " may not be empty");
      continue;
    }
    for (const std::string& m : kube::check_dns_subdomain(step)) {
      faults.invalid("path", path, segment + ": " + m);
    }
  }
}

}  // namespace

void check_webhook_client(Faults& faults, Json client) {
  const Json url = client.get("url");
  const Json service = client.get("service");
  if (url.valid() == service.valid()) {
    return faults.required("", "exactly one of url or service is required");
  }
  if (url) return check_url(faults, url.string());
  const Faults::In at(faults, "service");
  // Upstream hands name and namespace over the wrong way round.
  if (service.get("namespace").string().empty()) faults.required("name");
  if (service.get("name").string().empty()) faults.required("namespace");
  const Json port = service.get("port");
  const int64_t number = port.integer().value_or(0);
  if (number < 1 || number > 65535) {
    faults.invalid("port", number, "port is not valid: must be between 1 and 65535, inclusive");
  }
  if (const Json path = service.get("path")) check_path(faults, path.string());
}

}  // namespace kedge::validation
