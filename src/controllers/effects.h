// Effects: what plans ask for that is not a write (controller.h). Run by daemon/ on the pool. Pure
// but for the randomness that is handed in.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/x509.h"
#include "kube/json.h"

namespace kedge::controllers {

// A certificate for the request in the spec of a CertificateSigningRequest, with notBefore and
// notAfter in seconds: base64 of its PEM. The signer is in signerName.
inline constexpr std::string_view kSignCertificate = "sign-certificate";
Result<std::string> sign_certificate(kube::Json arguments, const crypto::Certificate& ca,
                                     const crypto::PrivateKey& key, Random& random);

// The token of a Secret: namespace, account, uid (of the account), secret; base64 of it.
inline constexpr std::string_view kSignToken = "sign-token";

}  // namespace kedge::controllers
