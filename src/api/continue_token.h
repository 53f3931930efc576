// Continue tokens of paged lists, in upstream's form: base64url of
// {"v":"meta.k8s.io/v1","rv":REVISION,"start":"NAMESPACE/NAME\u0000"}
// (k8s.io/apiserver/pkg/storage/continue.go). The start key is relative to the list: without the
// namespace when the list is of one. A revision of -1 continues at the present one. Tokens come
// back from outside: decoding trusts nothing. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kedge::api {

struct ContinueToken {
  int64_t revision = 0;   // negative: the present state
  std::string after_key;  // the cache key behind which to go on: "ns/name" or "name"
};

// `key` is that of the last object sent; `ns` the namespace of the list, "" for all.
std::string encode_continue(std::string_view key, std::string_view ns, int64_t revision);
// Error: BadRequest, `invalid continue token: ...`.
Result<ContinueToken> decode_continue(std::string_view token, std::string_view ns);

}  // namespace kedge::api
