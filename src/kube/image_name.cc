#include "kube/image_name.h"

#include <algorithm>
#include <string>

namespace kedge::kube {
namespace {

constexpr size_t kMaxName = 255;  // of domain and path together
constexpr std::string_view kDefaultDomain = "docker.io";

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }
bool is_lower_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_path_letter(char c) { return is_lower(c) || is_digit(c); }

bool has_upper(std::string_view text) { return std::any_of(text.begin(), text.end(), is_upper); }

// Runs of letters and digits, joined by one of ".", "_", "__" or any number of "-".
bool is_path_part(std::string_view part) {
  if (part.empty() || !is_path_letter(part.front()) || !is_path_letter(part.back())) return false;
  for (size_t i = 0; i < part.size();) {
    const size_t start = i;
    while (i < part.size() && !is_path_letter(part[i])) ++i;
    const std::string_view between = part.substr(start, i - start);
    const bool joined = between.empty() || between == "." || between == "_" || between == "__" ||
                        between.find_first_not_of('-') == std::string_view::npos;
    if (!joined) return false;
    while (i < part.size() && is_path_letter(part[i])) ++i;
  }
  return true;
}

bool all_of(std::string_view text, bool (*is)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is);
}

bool is_domain(std::string_view domain) {
  const bool address = !domain.empty() && domain.front() == '[';
  const size_t host_end = address ? domain.find(']') : domain.find(':');
  if (address && host_end == std::string_view::npos) return false;
  std::string_view host = domain.substr(0, host_end);
  std::string_view port;
  if (host_end != std::string_view::npos) port = domain.substr(host_end + (address ? 1 : 0));
  if (!port.empty() && (port[0] != ':' || !all_of(port.substr(1), is_digit))) return false;
  if (address) {
    return all_of(host.substr(1), [](char c) {
      return is_digit(c) || c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
  }
  for (;;) {
    const size_t dot = host.find('.');
    const std::string_view part = host.substr(0, dot);
    if (part.empty() || part.front() == '-' || part.back() == '-') return false;
    const bool good = all_of(part, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
    if (!good) return false;
    if (dot == std::string_view::npos) return true;
    host.remove_prefix(dot + 1);
  }
}

bool is_tag(std::string_view tag) {
  return !tag.empty() && tag.size() <= 128 && is_word(tag[0]) &&
         all_of(tag, [](char c) { return is_word(c) || c == '.' || c == '-'; });
}

bool is_digest(std::string_view digest) {
  const size_t colon = digest.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view algorithm = digest.substr(0, colon);
  const size_t wanted =
      algorithm == "sha256" ? 64 : (algorithm == "sha384" ? 96 : (algorithm == "sha512" ? 128 : 0));
  const std::string_view hex = digest.substr(colon + 1);
  return wanted != 0 && hex.size() == wanted && all_of(hex, is_lower_hex);
}

bool is_path(std::string_view path) {
  for (;;) {
    const size_t slash = path.find('/');
    if (!is_path_part(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

struct Reference {
  std::string_view tag;
  bool digest = false;
};

// False for what is no image name.
bool parse(std::string_view image, Reference& out) {
  if (image.size() == 64 && all_of(image, is_lower_hex)) return false;  // an image's own id
  std::string_view domain = kDefaultDomain, rest = image;
  if (const size_t slash = image.find('/'); slash != std::string_view::npos) {
    const std::string_view first = image.substr(0, slash);
    if (first.find_first_of(".:") != std::string_view::npos || first == "localhost" ||
        has_upper(first)) {
      domain = first;
      rest = image.substr(slash + 1);
    }
  }
  std::string_view path = rest;
  if (const size_t at = path.find('@'); at != std::string_view::npos) {
    if (!is_digest(path.substr(at + 1))) return false;
    out.digest = true;
    path = path.substr(0, at);
  }
  if (const size_t colon = path.find(':'); colon != std::string_view::npos) {
    out.tag = path.substr(colon + 1);
    if (!is_tag(out.tag)) return false;
    path = path.substr(0, colon);
  }
  const bool library = (domain == kDefaultDomain || domain == "index.docker.io") &&
                       path.find('/') == std::string_view::npos;
  const size_t size = domain.size() + 1 + (library ? std::string_view("library/").size() : 0);
  return is_domain(domain) && is_path(path) && size + path.size() <= kMaxName;
}

}  // namespace

std::string_view default_pull_policy(std::string_view image) {
  Reference reference;
  if (!parse(image, reference)) return "IfNotPresent";
  const bool latest = reference.tag.empty() ? !reference.digest : reference.tag == "latest";
  return latest ? "Always" : "IfNotPresent";
}

}  // namespace kedge::kube
