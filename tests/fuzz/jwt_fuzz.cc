// Bearer tokens as anybody may send them: no input may crash, none is good, and what is read of
// claims can be written and read again.
#include <cstdint>
#include <string_view>

#include "base/random.h"
#include "policy/service_account_token.h"
#include "policy/token_file.h"

namespace {

using namespace kedge;

void round_trip(std::string_view json) {
  const auto claims = policy::read_token_claims(json);
  if (!claims.ok()) return;
  const std::string text = policy::token_claims_json(*claims);
  const auto again = policy::read_token_claims(text);
  if (!again.ok() || policy::token_claims_json(*again) != text) __builtin_trap();
  (void)policy::check_token_times(*claims, 1'800'000'000).ok();
}

const policy::TokenKeys& keys() {
  static const policy::TokenKeys* const kKeys = [] {
    SeededRandom random(1);
    auto* out = new policy::TokenKeys;
    out->add(crypto::PrivateKey::generate_p256(random).public_key());
    return out;
  }();
  return *kKeys;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  round_trip(input);
  (void)policy::read_token_header(input).ok();
  (void)policy::read_token_file(input).ok();
  (void)policy::split_service_account_user(input);
  SeededRandom random(2);
  (void)crypto::public_keys_from_pem(input, random).ok();
  const auto jws = crypto::split_jws(input);
  if (!jws.ok()) return 0;
  round_trip(jws->payload);
  const auto header = policy::read_token_header(jws->header);
  if (header.ok() && keys().verify(*header, *jws).ok()) __builtin_trap();
  return 0;
}
