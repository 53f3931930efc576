// Who signs ServiceAccount tokens and with which keys, for others who want to check them (OpenID
// Connect Discovery 1.0; upstream: pkg/serviceaccount/openidmetadata.go, pkg/routes).
#include "api/front.h"
#include "base/strings.h"
#include "kube/json.h"

namespace kedge::api {
namespace {

// The default external address of upstream's jwks_uri.
std::string configuration(const AuthnOptions& options, const policy::TokenKeys& keys,
                          std::string_view address) {
  std::string out = "{\"issuer\":";
  kube::append_json_string(out, options.issuers.front());
  out += ",\"jwks_uri\":";
  kube::append_json_string(out, "https://" + std::string(address) + "/openid/v1/jwks");
  out += R"(,"response_types_supported":["id_token"],"subject_types_supported":["public"])";
  return out + ",\"id_token_signing_alg_values_supported\":" + keys.algorithms_json() + "}";
}

bool accepts(std::string_view accept, std::string_view type) {
  if (accept.empty()) return true;
  for (std::string_view part : split(accept, ',')) {
    part = trim(part.substr(0, part.find(';')));
    if (part == "*/*" || part == type) return true;
  }
  return false;
}

}  // namespace

void Front::answer_openid(Call& call, bool keys) {
  const std::string_view type = keys ? "application/jwk-set+json" : "application/json";
  call.labels.subresource = keys ? "/openid/v1/jwks" : "/.well-known/openid-configuration";
  if (call.head.method != "GET") return call.answer_error(no_such_method());
  if (!accepts(call.header("accept"), type)) {
    Error error(Code::kNotAcceptable,
                "406: Not Acceptable\n\nAvailable representations: " + std::string(type));
    error.mutable_details();
    return call.answer_error(error);
  }
  const policy::TokenKeys& known = authenticator_->keys();
  http::Headers headers = call.answer_headers(type);
  headers.set("Cache-Control", "public, max-age=3600");
  ByteChain body;
  body.emplace_back(
      keys ? known.jwks_json()
           : configuration(authenticator_->options(), known, options_.advertise_address));
  call.answer_with(200, std::move(headers), std::move(body));
}

}  // namespace kedge::api
