#include "crypto/pem.h"

#include "base/strings.h"

namespace kedge::crypto {

std::string pem_encode(std::string_view label, std::string_view der) {
  std::string out = "-----BEGIN " + std::string(label) + "-----\n";
  const std::string text = base64_encode(der);
  for (size_t i = 0; i < text.size(); i += 64) {
    out.append(text, i, 64);
    out += '\n';
  }
  return out + "-----END " + std::string(label) + "-----\n";
}

Result<std::vector<std::string>> pem_decode(std::string_view label, std::string_view text) {
  const std::string begin = "-----BEGIN " + std::string(label) + "-----";
  const std::string end = "-----END " + std::string(label) + "-----";
  std::vector<std::string> out;
  for (;;) {
    const size_t from = text.find(begin);
    if (from == std::string_view::npos) return out;
    text.remove_prefix(from + begin.size());
    const size_t to = text.find(end);
    if (to == std::string_view::npos) {
      return Error(Code::kInvalid, "PEM block " + std::string(label) + " has no end");
    }
    std::string body;
    for (const char c : text.substr(0, to)) {
      if (c != '\n' && c != '\r' && c != ' ' && c != '\t') body += c;
    }
    auto der = base64_decode(body);
    if (!der || der->empty()) {
      return Error(Code::kInvalid, "PEM block " + std::string(label) + " is not base64");
    }
    out.push_back(std::move(*der));
    text.remove_prefix(to + end.size());
  }
}

}  // namespace kedge::crypto
