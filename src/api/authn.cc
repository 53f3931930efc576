#include "api/authn.h"

#include <optional>

#include "base/strings.h"

namespace kedge::api {
namespace {

Error unauthorized() { return Error(Code::kUnauthorized, "Unauthorized"); }

// The token of "Authorization: Bearer TOKEN"; nothing for other schemes.
std::optional<std::string_view> bearer_token(const http::Headers& headers) {
  const std::optional<std::string_view> value = headers.get("authorization");
  if (!value) return std::nullopt;
  const std::string_view text = trim(*value);
  const size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !equals_ignore_case(text.substr(0, blank), "bearer")) {
    return std::nullopt;
  }
  std::string_view token = text.substr(blank + 1);
  token = token.substr(0, token.find(' '));
  if (token.empty()) return std::nullopt;
  return token;
}

void add_group(policy::User& user, std::string_view group) {
  if (!user.in_group(group)) user.groups.emplace_back(group);
}

policy::User anonymous() {
  policy::User user;
  user.name = policy::kAnonymous;
  user.groups.emplace_back(policy::kUnauthenticated);
  return user;
}

}  // namespace

const StaticToken* Authenticator::find_token(std::string_view token) const {
  const StaticToken* found = nullptr;
  // Every token is compared, so that the time does not tell which one was nearly right.
  for (const StaticToken& t : tokens_) {
    if (!t.token.empty() && equals_constant_time(t.token, token)) found = &t;
  }
  return found;
}

std::optional<policy::User> Authenticator::authenticate_token(std::string_view token) const {
  const StaticToken* known = find_token(token);
  if (known == nullptr) return std::nullopt;
  policy::User user = known->user;
  add_group(user, policy::kAuthenticated);
  return user;
}

Result<policy::User> Authenticator::authenticate(const http::RequestHead& head) const {
  const http::TlsPeer* peer = head.peer.get();
  if (peer != nullptr && peer->verified && !peer->common_name.empty()) {
    policy::User user;
    user.name = peer->common_name;
    user.groups.reserve(peer->organizations.size() + 1);
    user.groups = peer->organizations;
    add_group(user, policy::kAuthenticated);
    return user;
  }
  if (const std::optional<std::string_view> token = bearer_token(head.headers)) {
    std::optional<policy::User> user = authenticate_token(*token);
    if (!user) return unauthorized();
    return std::move(*user);
  }
  if (peer != nullptr && peer->presented && !peer->verified) return unauthorized();
  return anonymous();
}

namespace {

constexpr std::string_view kExtraPrefix = "impersonate-extra-";
constexpr std::string_view kServiceAccount = "system:serviceaccount:";

struct Wish {
  std::string_view user;
  std::vector<std::string_view> groups;
  std::string_view uid;
  std::vector<std::pair<std::string, std::string>> extra;
};

bool asks_impersonation(const http::Headers& headers) {
  constexpr std::string_view kPrefix = "impersonate-";
  for (const auto& [name, value] : headers.fields()) {
    if (name.size() > kPrefix.size() && (name[0] | 0x20) == 'i' &&
        equals_ignore_case(std::string_view(name).substr(0, kPrefix.size()), kPrefix)) {
      return true;
    }
  }
  return false;
}

Wish read_wish(const http::Headers& headers) {
  Wish wish;
  wish.user = headers.get("impersonate-user").value_or("");
  wish.uid = headers.get("impersonate-uid").value_or("");
  for (const auto& [name, value] : headers.fields()) {
    if (equals_ignore_case(name, "impersonate-group")) wish.groups.emplace_back(value);
    if (name.size() > kExtraPrefix.size() &&
        equals_ignore_case(std::string_view(name).substr(0, kExtraPrefix.size()), kExtraPrefix)) {
      const std::string key = to_lower(std::string_view(name).substr(kExtraPrefix.size()));
      wish.extra.emplace_back(percent_decode(key, false).value_or(key), value);
    }
  }
  return wish;
}

// Whether `user` may take on one piece of another identity.
Status check_piece(policy::Authorizer& authorizer, const policy::User& user, std::string_view group,
                   std::string_view resource, std::string_view subresource, std::string_view ns,
                   std::string_view name) {
  policy::Attributes a;
  a.user = &user;
  a.verb = "impersonate";
  a.is_resource = true;
  a.group = group;
  a.version = "v1";
  a.resource = resource;
  a.subresource = subresource;
  a.ns = ns;
  a.name = name;
  const policy::Decision d = authorizer.authorize(a);
  if (d.allowed) return {};
  return policy::forbidden(a, d.reason);
}

struct ServiceAccountName {
  std::string_view ns, name;
};
std::optional<ServiceAccountName> service_account(std::string_view user) {
  if (!user.starts_with(kServiceAccount)) return std::nullopt;
  const std::string_view rest = user.substr(kServiceAccount.size());
  const size_t colon = rest.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == rest.size()) {
    return std::nullopt;
  }
  return ServiceAccountName{rest.substr(0, colon), rest.substr(colon + 1)};
}

policy::User make_user(Wish& wish) {
  policy::User user;
  user.name = wish.user;
  user.uid = wish.uid;
  const auto account = service_account(wish.user);
  for (std::string_view g : wish.groups) user.groups.emplace_back(g);
  if (account && wish.groups.empty()) {
    user.groups.emplace_back("system:serviceaccounts");
    user.groups.emplace_back("system:serviceaccounts:" + std::string(account->ns));
  }
  if (wish.user == policy::kAnonymous) {
    add_group(user, policy::kUnauthenticated);
  } else if (!user.in_group(policy::kUnauthenticated)) {
    add_group(user, policy::kAuthenticated);
  }
  for (auto& [key, value] : wish.extra) user.extra[key].push_back(std::move(value));
  return user;
}

}  // namespace

Result<policy::User> impersonate(const http::Headers& headers, policy::User user,
                                 policy::Authorizer& authorizer) {
  if (!asks_impersonation(headers)) return user;
  Wish wish = read_wish(headers);
  if (wish.user.empty()) {
    if (wish.groups.empty() && wish.uid.empty() && wish.extra.empty()) return user;
    return Error(Code::kInternalError,
                 "requested impersonation of groups, uid or extra without impersonating a user");
  }
  if (const auto account = service_account(wish.user)) {
    TRY(check_piece(authorizer, user, "", "serviceaccounts", "", account->ns, account->name));
  } else {
    TRY(check_piece(authorizer, user, "", "users", "", "", wish.user));
  }
  for (std::string_view g : wish.groups) {
    TRY(check_piece(authorizer, user, "", "groups", "", "", g));
  }
  if (!wish.uid.empty()) {
    TRY(check_piece(authorizer, user, "authentication.k8s.io", "uids", "", "", wish.uid));
  }
  for (const auto& [key, value] : wish.extra) {
    TRY(check_piece(authorizer, user, "authentication.k8s.io", "userextras", key, "", value));
  }
  return make_user(wish);
}

}  // namespace kedge::api
