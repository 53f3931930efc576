#include "policy/authorizer.h"

#include <gtest/gtest.h>

namespace kedge::policy {
namespace {

Attributes list_pods(const User& user) {
  Attributes a;
  a.user = &user;
  a.verb = "list";
  a.is_resource = true;
  a.version = "v1";
  a.resource = "pods";
  a.ns = "default";
  return a;
}

TEST(MastersAuthorizer, Decides) {
  MastersAuthorizer authorizer;
  User jane;
  jane.name = "jane";
  jane.groups.emplace_back(kAuthenticated);
  EXPECT_FALSE(authorizer.authorize(list_pods(jane)).allowed);
  Attributes about_herself = list_pods(jane);
  about_herself.verb = "create";
  about_herself.group = "authorization.k8s.io";
  about_herself.resource = "selfsubjectaccessreviews";
  EXPECT_TRUE(authorizer.authorize(about_herself).allowed);
  about_herself.resource = "subjectaccessreviews";
  EXPECT_FALSE(authorizer.authorize(about_herself).allowed);
  User root;
  root.groups.emplace_back(kMasters);
  EXPECT_TRUE(authorizer.authorize(list_pods(root)).allowed);

  Attributes a;
  a.user = &jane;
  a.verb = "get";
  for (std::string_view path : {"/healthz", "/livez", "/readyz", "/version", "/version/"}) {
    a.path = path;
    EXPECT_TRUE(authorizer.authorize(a).allowed) << path;
  }
  for (std::string_view path : {"/metrics", "/readyz/ping", "/", "/healthzx", "/api"}) {
    a.path = path;
    EXPECT_FALSE(authorizer.authorize(a).allowed) << path;
  }
  a.path = "/healthz";
  a.verb = "post";
  EXPECT_FALSE(authorizer.authorize(a).allowed);
}

TEST(Check, AsksAndRefuses) {
  MastersAuthorizer authorizer;
  const kube::Kinds kinds;
  const kube::Kind& pods = *kinds.find("", "v1", "pods");
  User controller;
  controller.name = "system:serviceaccount:kube-system:job-controller";
  EXPECT_EQ(check(authorizer, controller, "create", pods, "a", "").error().message(),
            "pods is forbidden: User \"system:serviceaccount:kube-system:job-controller\" cannot "
            "create resource \"pods\" in API group \"\" in the namespace \"a\"");
  controller.groups.emplace_back(kMasters);
  EXPECT_TRUE(check(authorizer, controller, "create", pods, "a", "").ok());
}

TEST(Forbidden, HasUpstreamsWords) {
  User jane;
  jane.name = "jane";
  Attributes a = list_pods(jane);
  EXPECT_EQ(forbidden(a, "").message(),
            "pods is forbidden: User \"jane\" cannot list resource \"pods\" in API group \"\" in "
            "the namespace \"default\"");
  a.group = "apps";
  a.resource = "deployments";
  a.subresource = "status";
  a.name = "d";
  a.ns = "";
  a.verb = "get";
  EXPECT_EQ(forbidden(a, "why").message(),
            "deployments.apps \"d\" is forbidden: User \"jane\" cannot get resource "
            "\"deployments/status\" in API group \"apps\" at the cluster scope: why");
  Attributes path;
  path.user = &jane;
  path.verb = "get";
  path.path = "/<metrics>";
  EXPECT_EQ(forbidden(path, "").message(),
            "forbidden: User \"jane\" cannot get path \"/&lt;metrics&gt;\"");
}

}  // namespace
}  // namespace kedge::policy
