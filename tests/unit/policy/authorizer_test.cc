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

// Says one thing to everybody.
class Answer final : public Authorizer {
 public:
  Answer(bool allowed, std::string_view reason) : answer_{allowed, std::string(reason)} {}
  Decision authorize(const Attributes&) override { return answer_; }
  RuleList rules_for(const User&, std::string_view) override {
    return {{}, !answer_.allowed, answer_.reason};
  }

 private:
  Decision answer_;
};

TEST(MastersAuthorizer, KnowsOneGroup) {
  MastersAuthorizer authorizer;
  User jane;
  jane.name = "jane";
  EXPECT_FALSE(authorizer.authorize(list_pods(jane)).allowed);
  jane.groups.emplace_back(kMasters);
  EXPECT_TRUE(authorizer.authorize(list_pods(jane)).allowed);
}

TEST(UnionAuthorizer, TheFirstWhoAllowsDecides) {
  Answer no(false, "not me"), silent(false, ""), also_no(false, "nor me"), yes(true, "well");
  const User jane;
  UnionAuthorizer refusing({&no, &silent, &also_no});
  EXPECT_EQ(refusing.authorize(list_pods(jane)).reason, "not me\nnor me");
  EXPECT_TRUE(refusing.rules_for(jane, "a").incomplete);
  EXPECT_EQ(refusing.rules_for(jane, "a").error, "[not me, nor me]");
  UnionAuthorizer allowing({&no, &yes, &also_no});
  EXPECT_TRUE(allowing.authorize(list_pods(jane)).allowed);
  EXPECT_EQ(allowing.authorize(list_pods(jane)).reason, "well");
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
