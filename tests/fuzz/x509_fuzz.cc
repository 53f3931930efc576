// X.509 as a peer may send it: no input may crash, and what is read can be verified and written.
#include <cstdint>
#include <string_view>

#include "crypto/x509.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using kedge::crypto::Certificate;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  (void)Certificate::list_from_pem(input).ok();
  const auto from_der = Certificate::from_der(input);
  if (!from_der.ok()) return 0;
  const Certificate cas[] = {*from_der};
  (void)kedge::crypto::verify_certificate(*from_der, {}, cas, from_der->not_before(),
                                          kedge::crypto::CertificateUse::kClient)
      .ok();
  const auto again = Certificate::from_pem(from_der->pem());
  if (!again.ok() || again->der() != from_der->der()) __builtin_trap();
  return 0;
}
