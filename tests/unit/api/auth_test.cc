#include <gtest/gtest.h>

#include "api/authn.h"

namespace kedge::api {
namespace {

http::RequestHead head_with(std::string_view name, std::string_view value) {
  http::RequestHead head;
  head.headers.add(name, value);
  return head;
}

std::shared_ptr<http::TlsPeer> certificate(bool verified) {
  auto peer = std::make_shared<http::TlsPeer>();
  peer->presented = true;
  peer->verified = verified;
  if (verified) {
    peer->common_name = "jane";
    peer->organizations = {"dev", "system:masters"};
  }
  return peer;
}

Authenticator with_token() {
  StaticToken t;
  t.token = "secret";
  t.user.name = "bot";
  t.user.groups = {"robots"};
  StaticToken empty;
  empty.user.name = "nobody-may-be-this";
  return Authenticator({empty, t});
}

TEST(Authenticator, Certificate) {
  http::RequestHead head;
  head.peer = certificate(true);
  const Result<policy::User> user = with_token().authenticate(head);
  ASSERT_TRUE(user.ok());
  EXPECT_EQ(user->name, "jane");
  EXPECT_EQ(user->groups,
            (std::vector<std::string>{"dev", "system:masters", "system:authenticated"}));
}

TEST(Authenticator, BadCertificateIsNotAnonymous) {
  http::RequestHead head;
  head.peer = certificate(false);
  const Result<policy::User> user = with_token().authenticate(head);
  ASSERT_FALSE(user.ok());
  EXPECT_EQ(user.error().code(), Code::kUnauthorized);
  EXPECT_EQ(user.error().message(), "Unauthorized");
  // A good token beside it is enough, as upstream.
  head.headers.add("Authorization", "Bearer secret");
  EXPECT_EQ(with_token().authenticate(head)->name, "bot");
}

TEST(Authenticator, Tokens) {
  const Authenticator a = with_token();
  EXPECT_EQ(a.authenticate(head_with("authorization", "bearer secret"))->name, "bot");
  EXPECT_FALSE(a.authenticate(head_with("authorization", "Bearer secre")).ok());
  EXPECT_FALSE(a.authenticate(head_with("authorization", "Bearer secret1")).ok());
  EXPECT_FALSE(a.authenticate(head_with("authorization", "Bearer  ")).ok() &&
               a.authenticate(head_with("authorization", "Bearer  "))->name != "system:anonymous");
  EXPECT_EQ(a.authenticate(head_with("authorization", "Basic secret"))->name, "system:anonymous");
}

TEST(Authenticator, EmptyTokenMatchesNothing) {
  const Authenticator a = with_token();
  EXPECT_EQ(a.authenticate(head_with("authorization", "Bearer "))->name, "system:anonymous");
  EXPECT_EQ(a.authenticate(head_with("authorization", "Bearer"))->name, "system:anonymous");
}

TEST(Authenticator, NobodyIsAnonymous) {
  const Result<policy::User> user = with_token().authenticate(http::RequestHead());
  EXPECT_EQ(user->name, "system:anonymous");
  EXPECT_EQ(user->groups, (std::vector<std::string>{"system:unauthenticated"}));
}

policy::User master() {
  policy::User user;
  user.name = "root";
  user.groups = {"system:masters"};
  return user;
}

TEST(Impersonate, MastersMay) {
  policy::MastersAuthorizer authorizer;
  http::Headers headers;
  headers.add("Impersonate-User", "alice");
  headers.add("Impersonate-Group", "dev");
  headers.add("impersonate-extra-Scopes", "view");
  const Result<policy::User> user = impersonate(headers, master(), authorizer);
  ASSERT_TRUE(user.ok());
  EXPECT_EQ(user->name, "alice");
  EXPECT_EQ(user->groups, (std::vector<std::string>{"dev", "system:authenticated"}));
  EXPECT_EQ(user->extra.at("scopes"), (std::vector<std::string>{"view"}));
}

TEST(Impersonate, OthersMayNot) {
  policy::MastersAuthorizer authorizer;
  http::Headers headers;
  headers.add("Impersonate-User", "system:admin");
  policy::User eve;
  eve.name = "eve";
  const Result<policy::User> user = impersonate(headers, eve, authorizer);
  ASSERT_FALSE(user.ok());
  EXPECT_EQ(user.error().message(),
            "users \"system:admin\" is forbidden: User \"eve\" cannot impersonate resource "
            "\"users\" in API group \"\" at the cluster scope");
}

TEST(Impersonate, GroupsAloneAreRefused) {
  policy::MastersAuthorizer authorizer;
  http::Headers headers;
  headers.add("Impersonate-Group", "system:masters");
  EXPECT_FALSE(impersonate(headers, master(), authorizer).ok());
}

}  // namespace
}  // namespace kedge::api
