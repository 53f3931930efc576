// Discovery: /api, /apis and what is below them up to the version, plain and aggregated
// (apidiscovery.k8s.io/v2, with ETag).
#include "kube/discovery.h"

#include <algorithm>

#include "api/front.h"
#include "base/strings.h"
#include "crypto/hash.h"

namespace kedge::api {
namespace {

// Documents of one request; nothing: there is no such group or version.
std::optional<std::string> plain_document(const kube::Kinds& kinds, std::string_view path,
                                          std::string_view server_address) {
  if (path == "/api") return kube::api_versions_json(server_address);
  if (path == "/apis") return kube::api_group_list_json(kinds);
  if (path.starts_with("/api/")) {
    return kube::api_resource_list_json(kinds, "", path.substr(5));
  }
  path.remove_prefix(6);  // "/apis/"
  const size_t slash = path.find('/');
  if (slash == std::string_view::npos) return kube::api_group_json(kinds, path);
  return kube::api_resource_list_json(kinds, path.substr(0, slash), path.substr(slash + 1));
}

// Upstream's form: the hash of the document in upper case hex, quoted.
std::string etag_of(std::string_view document) {
  std::string tag = "\"";
  const crypto::Sha256Digest digest = crypto::sha256(document);
  for (const char c : hex_encode(crypto::as_view(digest))) {
    tag += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return tag + "\"";
}

// The path without a slash at its end, if it is one of discovery's.
std::optional<std::string_view> discovery_path(std::string_view path) {
  if (!path.starts_with("/api")) return std::nullopt;
  if (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  const auto slashes = std::count(path.begin(), path.end(), '/');
  if (path == "/api" || path == "/apis") return path;
  if (path.starts_with("/api/") && slashes == 2) return path;
  if (path.starts_with("/apis/") && (slashes == 2 || slashes == 3)) return path;
  return std::nullopt;
}

}  // namespace

bool Front::answer_discovery(Call& call) {
  const auto path = discovery_path(call.info.path);
  if (!path) return false;
  const bool root = *path == "/api" || *path == "/apis";
  const std::optional<std::string> document =
      plain_document(kinds(), *path, options_.advertise_address);
  if (!document) return false;
  if (call.head.method != "GET") {
    call.answer_error(no_such_method());
    return true;
  }
  if (!root) {
    const Result<Output> output = negotiate_output(call.head.headers, call.query);
    if (!output.ok()) {
      call.answer_error(output.error());
      return true;
    }
    call.output = *output;
    call.answer_json(200, Bytes(*document));
    return true;
  }
  const Result<DiscoveryOutput> wanted = negotiate_discovery(call.head.headers, call.query);
  if (!wanted.ok()) {
    call.answer_error(wanted.error());
    return true;
  }
  call.output = wanted->output;
  if (wanted->form == DiscoveryForm::kPlain) {
    call.answer_json(200, Bytes(*document));
    return true;
  }
  Bytes body(kube::aggregated_discovery_json(kinds(), *path == "/api"));
  std::string etag = etag_of(body.view());
  const bool known = call.header("if-none-match") == etag;
  ByteChain chain;
  if (!known) chain.push_back(std::move(body));
  call.answer(known ? 304 : 200, kAggregatedType, std::move(chain),
              std::make_pair(std::string_view("ETag"), std::move(etag)));
  return true;
}

}  // namespace kedge::api
