#include "api/continue_token.h"

#include <optional>

#include "base/strings.h"
#include "kube/json.h"

namespace kedge::api {
namespace {

constexpr std::string_view kVersion = "meta.k8s.io/v1";
// Longer than any namespace, name and their JSON escapes can make it.
constexpr size_t kMaxToken = 4096;

Error invalid(std::string_view why) {
  return Error(Code::kBadRequest,
               "invalid continue token: continue key is not valid" + std::string(why));
}

// Go's path.Clean would change it: empty, "." and ".." segments.
bool is_clean(std::string_view key) {
  for (std::string_view segment : split(key, '/')) {
    if (segment.empty() || segment == "." || segment == "..") return false;
  }
  return !key.empty();
}

}  // namespace

std::string encode_continue(std::string_view key, std::string_view ns, int64_t revision) {
  if (!ns.empty() && key.size() > ns.size() && key.starts_with(ns)) {
    key.remove_prefix(ns.size() + 1);
  }
  std::string start(key);
  start += '\0';
  std::string json =
      "{\"v\":\"" + std::string(kVersion) + "\",\"rv\":" + std::to_string(revision) + ",\"start\":";
  kube::append_json_string(json, start);
  json += '}';
  return base64url_encode(json);
}

Result<ContinueToken> decode_continue(std::string_view token, std::string_view ns) {
  if (token.size() > kMaxToken) return invalid(": too long");
  const std::optional<std::string> text = base64url_decode(token);
  if (!text) return invalid(": illegal base64 data");
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(*text);
  if (!doc.ok()) return invalid(": " + doc.error().message());
  const kube::Json root = doc->root();
  if (!root.is_object()) return invalid(": not a JSON object");
  const std::string_view version = root.get("v").string();
  if (version != kVersion) {
    return invalid(": server does not recognize this encoded version " + std::string(version));
  }
  ContinueToken out;
  out.revision = root.get("rv").integer().value_or(0);
  if (out.revision == 0) {
    return invalid(": incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
  }
  std::string_view start = root.get("start").string();
  if (start.empty()) return invalid(": encoded start key empty (version meta.k8s.io/v1)");
  const std::string shown(start);
  if (start.starts_with('/')) start.remove_prefix(1);
  if (start.ends_with('\0')) start.remove_suffix(1);
  if (!is_clean(start)) return invalid(": " + shown);
  out.after_key = ns.empty() ? std::string(start) : std::string(ns) + "/" + std::string(start);
  return out;
}

}  // namespace kedge::api
