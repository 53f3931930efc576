// Authenticator: who sends this request? k8s.io/apiserver/pkg/authentication.
//
// A verified client certificate (common name: user, organizations: groups), else a static bearer
// token, else nobody: system:anonymous. Credentials that are there but wrong are Unauthorized,
// never anonymous. impersonate() changes the user to the one that the Impersonate-* headers name,
// if the sender may. Tokens are compared in constant time and never appear in a message.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/message.h"
#include "policy/authorizer.h"
#include "policy/user.h"

namespace kedge::api {

// What a token is good for that names no audience: the API itself.
inline constexpr std::string_view kDefaultAudience = "https://kubernetes.default.svc.cluster.local";

struct StaticToken {
  std::string token;  // an empty one matches nothing
  policy::User user;  // without system:authenticated, which is added
};

class Authenticator {
 public:
  explicit Authenticator(std::vector<StaticToken> tokens) : tokens_(std::move(tokens)) {}

  // Error: Unauthorized, with upstream's single word for a message.
  Result<policy::User> authenticate(const http::RequestHead& head) const;
  // Whose token it is; nothing for one that is not known.
  std::optional<policy::User> authenticate_token(std::string_view token) const;

 private:
  const StaticToken* find_token(std::string_view token) const;

  std::vector<StaticToken> tokens_;
};

// The user to act as: `user` itself without Impersonate-* headers. Errors: Forbidden, and
// InternalError for groups without a user (as upstream).
Result<policy::User> impersonate(const http::Headers& headers, policy::User user,
                                 policy::Authorizer& authorizer);

}  // namespace kedge::api
