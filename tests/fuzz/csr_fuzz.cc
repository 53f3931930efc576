// Certificate requests as anybody may send them: no input may crash.
#include <cstdint>
#include <string_view>

#include "crypto/csr.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using kedge::crypto::CertificateRequest;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  (void)CertificateRequest::from_pem(input).ok();
  const auto request = CertificateRequest::from_der(input);
  if (request.ok()) (void)request->check_signature().ok();
  return 0;
}
