#include "daemon/effects.h"

#include "controllers/effects.h"

namespace kedge::daemon {
namespace {

// As k3s: what logs in to the API is signed by the authority of clients, the rest by the server's.
const KeyPair& authority(const EffectKeys& keys, std::string_view signer) {
  const bool client = signer == "kubernetes.io/kube-apiserver-client" ||
                      signer == "kubernetes.io/kube-apiserver-client-kubelet";
  return client ? keys.client_ca : keys.server_ca;
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
  return Error(Code::kNotImplemented, "no such effect: " + std::string(name));
}

}  // namespace kedge::daemon
