// /v1-kedge/secrets-encrypt, for `kedge secrets-encrypt`: GET tells which key seals Secrets at
// rest, POST makes a new one and answers when everything is sealed with it. Who may is asked of the
// authorizer, as for every path.
#include "api/front.h"
#include "base/strings.h"

namespace kedge::api {
namespace {

std::string key_text(uint64_t number) {
  std::string raw;
  for (int i = 0; i < 8; ++i) raw.push_back(static_cast<char>(number >> (8 * i)));
  return hex_encode(raw);
}

void answer_status(Call& call, const registry::RegistryStats& stats) {
  const bool rotating = stats.old_seal_keys != 0;
  std::string json = R"({"enabled":true,"key":")" + key_text(stats.seal_key);
  json += R"(","keyType":"ChaCha20-Poly1305","oldKeys":)" + std::to_string(stats.old_seal_keys);
  json += R"(,"stage":")" + std::string(rotating ? "reencrypt_active" : "reencrypt_finished");
  json += "\"}";
  call.output = Output{MediaType::kJson, true};
  call.answer_json(200, Bytes(std::move(json)));
}

}  // namespace

void Front::answer_secrets_encrypt(Call& call) {
  if (call.head.method == "GET") return answer_status(call, registry_.stats());
  if (call.head.method != "POST") return call.answer_error(no_such_method());
  call.hold([] {});
  registry_.rotate_seal_key([weak = call.weak_from_this()](const Status& done) {
    const CallRef c = weak.lock();
    if (c == nullptr || c->answered()) return;
    if (!done.ok()) return c->answer_error(done.error());
    answer_status(*c, c->front.registry().stats());
  });
}

}  // namespace kedge::api
