#include "kube/status.h"

#include <gtest/gtest.h>

#include "kube/json.h"

namespace kedge::kube {
namespace {

Kind deployment() {
  Kind k;
  k.group = "apps";
  k.version = "v1";
  k.kind = "Deployment";
  k.resource = "deployments";
  return k;
}

void expect_json(std::string_view got, std::string_view want) {
  auto a = JsonDoc::parse(got);
  auto b = JsonDoc::parse(want);
  ASSERT_TRUE(a.ok()) << got;
  ASSERT_TRUE(b.ok());
  EXPECT_TRUE(json_equal(a->root(), b->root())) << got;
}

// The answers are recorded ones.
TEST(Status, Upstream) {
  const Kind kind = deployment();
  expect_json(status_json(not_found(kind, "x")),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
          "message":"deployments.apps \"x\" not found","reason":"NotFound",
          "details":{"name":"x","group":"apps","kind":"deployments"},"code":404})");
  expect_json(status_json(already_exists(kind, "x")),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
          "message":"deployments.apps \"x\" already exists","reason":"AlreadyExists",
          "details":{"name":"x","group":"apps","kind":"deployments"},"code":409})");
  expect_json(
      status_json(conflict(kind, "x",
                           "the object has been modified; please apply your changes to the latest "
                           "version and try again")),
      R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
          "message":"Operation cannot be fulfilled on deployments.apps \"x\": the object has been modified; please apply your changes to the latest version and try again",
          "reason":"Conflict","details":{"name":"x","group":"apps","kind":"deployments"},
          "code":409})");
  expect_json(success_status_json(kind, "x", "60911158-f1e3-4167-ab0b-95a68c6f37d0"),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success",
                  "details":{"name":"x","group":"apps","kind":"deployments",
                  "uid":"60911158-f1e3-4167-ab0b-95a68c6f37d0"}})");
}

TEST(Status, Shapes) {
  expect_json(status_json(bad_request("no \"x\"\n")),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                  "message":"no \"x\"\n","reason":"BadRequest","code":400})");
  Error empty(Code::kMethodNotAllowed, "m");
  empty.mutable_details();
  expect_json(status_json(empty),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                  "message":"m","reason":"MethodNotAllowed","details":{},"code":405})");
  Error slow(Code::kTooManyRequests, "later");
  slow.mutable_details().retry_after_seconds = 3;
  slow.mutable_details().causes.push_back({"R", "", "f"});
  slow.mutable_details().causes.push_back({"", "m", ""});
  expect_json(status_json(slow),
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                  "message":"later","reason":"TooManyRequests","details":{"causes":[
                  {"reason":"R","field":"f"},{"message":"m"}],"retryAfterSeconds":3},
                  "code":429})");
}

}  // namespace
}  // namespace kedge::kube
