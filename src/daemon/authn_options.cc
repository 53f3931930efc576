#include "daemon/authn_options.h"

#include "crypto/hash.h"
#include "crypto/jws.h"

namespace kedge::daemon {
namespace {

constexpr size_t kMostFileBytes = 1024 * 1024;

Status read_tokens(const ServerConfig& c, io::Files& files, std::vector<api::StaticToken>& out) {
  if (!c.token_auth_file.empty()) {
    std::string text =
        TRY(files.read(c.token_auth_file, kMostFileBytes).context("token-auth-file"));
    out = TRY(policy::read_token_file(text).context("token-auth-file " + c.token_auth_file));
    crypto::wipe(text);
  }
  if (c.token.empty()) return {};
  api::StaticToken token;
  token.token = c.token;
  token.user.name = "admin";
  token.user.groups = {std::string(policy::kMasters)};
  out.push_back(std::move(token));
  return {};
}

}  // namespace

Result<PlaneTrust> plane_trust(const ServerConfig& c, const Pki& pki, io::Files& files,
                               Random& random) {
  PlaneTrust out;
  out.root_ca_pem = pki.server_ca.certificate_pem;
  out.client_ca_pem = pki.client_ca.certificate_pem;
  api::AuthnOptions& a = out.authn;
  TRY(read_tokens(c, files, a.tokens));
  a.anonymous = c.anonymous_auth;
  a.bootstrap_tokens = c.enable_bootstrap_token_auth;
  a.issuers = c.service_account_issuer;
  a.audiences = c.api_audiences;
  a.signing_key_pem = pki.service_account_key_pem;
  for (const std::string& file : c.service_account_key_file) {
    std::string text = TRY(files.read(file, kMostFileBytes).context("service-account-key-file"));
    for (crypto::PublicKey& key : TRY(crypto::public_keys_from_pem(text, random)
                                          .context("service-account-key-file " + file))) {
      a.more_keys.push_back(std::move(key));
    }
    crypto::wipe(text);
  }
  a.most_expiration_s = static_cast<int64_t>(c.service_account_max_token_expiration_ms / 1000);
  a.extend_expiration = c.service_account_extend_token_expiration;
  a.front_proxy.ca_pem = pki.request_header_ca.certificate_pem;
  a.front_proxy.allowed_names = c.requestheader_allowed_names;
  return out;
}

}  // namespace kedge::daemon
