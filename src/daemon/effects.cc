#include "daemon/effects.h"

#include "base/strings.h"
#include "controllers/effects.h"
#include "crypto/jws.h"
#include "policy/token_claims.h"

namespace kedge::daemon {
namespace {

// As k3s: what logs in to the API is signed by the authority of clients, the rest by the server's.
const KeyPair& authority(const EffectKeys& keys, std::string_view signer) {
  const bool client = signer == "kubernetes.io/kube-apiserver-client" ||
                      signer == "kubernetes.io/kube-apiserver-client-kubelet";
  return client ? keys.client_ca : keys.server_ca;
}

// Upstream's LegacyClaims (pkg/serviceaccount/legacy.go).
std::string sign_token(const crypto::PrivateKey& key, Random& random, kube::Json what) {
  policy::TokenClaims claims;
  claims.issuer = policy::kLegacyIssuer;
  claims.ns = what.get("namespace").string();
  claims.account = {std::string(what.get("account").string()),
                    std::string(what.get("uid").string())};
  claims.secret = policy::BoundObject{std::string(what.get("secret").string()), ""};
  claims.subject = policy::service_account_user(claims.ns, claims.account.name);
  const policy::TokenHeader header = {std::string(crypto::jws_algorithm(key.public_key())),
                                      crypto::jws_key_id(key.public_key())};
  return crypto::sign_jws(key, random, policy::token_header_json(header),
                          policy::token_claims_json(claims));
}

}  // namespace

Result<std::string> do_effect(const EffectKeys& keys, Random& random, std::string_view name,
                              kube::Json arguments) {
  if (name == controllers::kSignCertificate) {
    const KeyPair& pair = authority(keys, arguments.get("signerName").string());
    const auto ca = TRY(crypto::Certificate::from_pem(pair.certificate_pem));
    const auto key = TRY(crypto::PrivateKey::from_pem(pair.key_pem, random));
    return controllers::sign_certificate(arguments, ca, key, random);
  }
  if (name == controllers::kSignToken) {
    const auto key = TRY(crypto::PrivateKey::from_pem(keys.service_account_key_pem, random));
    return base64_encode(sign_token(key, random, arguments));
  }
  return Error(Code::kNotImplemented, "no such effect: " + std::string(name));
}

}  // namespace kedge::daemon
