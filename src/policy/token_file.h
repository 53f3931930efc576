// The file of static tokens: lines of CSV (RFC 4180, as Go's encoding/csv reads it) with token,
// user name, user uid and, if wanted, "group1,group2" (upstream: --token-auth-file). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/user.h"

namespace kedge::policy {

struct StaticToken {
  std::string token;  // an empty one matches nothing
  User user;          // without system:authenticated, which is added
};

// Of a token that occurs twice the last one counts. Errors name the line, never what is in it.
Result<std::vector<StaticToken>> read_token_file(std::string_view text);

}  // namespace kedge::policy
