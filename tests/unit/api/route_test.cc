#include "api/route.h"

#include <gtest/gtest.h>

namespace kedge::api {
namespace {

std::string routed(std::string_view method, std::string_view path, std::string_view query = "") {
  static constexpr std::string_view kActions[] = {"get",    "list",  "watch",  "create",
                                                  "update", "patch", "delete", "deletecollection"};
  const kube::Kinds kinds;
  RequestInfo info;
  if (!info.parse(method, path, Query::parse(query)).ok()) return "bad";
  if (!info.is_resource) return "system";
  const Route r = route_resource(kinds, info, method);
  switch (r.outcome) {
    case Route::Outcome::kNoPath:
      return "text";
    case Route::Outcome::kNoResource:
      return "404";
    case Route::Outcome::kNoMethod:
      return "405";
    case Route::Outcome::kFound:
      break;
  }
  std::string out(kActions[static_cast<size_t>(r.action)]);
  out += " " + std::string(r.kind->kind) + " " + std::string(r.ns) + "/" + std::string(r.name);
  if (r.subresource != nullptr) out += " " + std::string(r.subresource->name);
  return out;
}

TEST(Route, Namespaced) {
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a/configmaps"), "list ConfigMap a/");
  EXPECT_EQ(routed("GET", "/api/v1/configmaps"), "list ConfigMap /");
  EXPECT_EQ(routed("GET", "/api/v1/configmaps", "watch=true"), "watch ConfigMap /");
  EXPECT_EQ(routed("POST", "/api/v1/namespaces/a/configmaps"), "create ConfigMap a/");
  EXPECT_EQ(routed("DELETE", "/api/v1/namespaces/a/configmaps"), "deletecollection ConfigMap a/");
  EXPECT_EQ(routed("PUT", "/api/v1/namespaces/a/configmaps/x"), "update ConfigMap a/x");
  EXPECT_EQ(routed("GET", "/apis/apps/v1/namespaces/a/deployments/d/status"),
            "get Deployment a/d status");
  EXPECT_EQ(routed("GET", "/api/v1/watch/namespaces/a/configmaps/x"), "watch ConfigMap a/x");
}

TEST(Route, ClusterScoped) {
  EXPECT_EQ(routed("GET", "/api/v1/nodes/n"), "get Node /n");
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a"), "get Namespace /a");
  EXPECT_EQ(routed("PUT", "/api/v1/namespaces/a/finalize"), "update Namespace /a finalize");
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a/nodes"), "404");
  EXPECT_EQ(routed("POST", "/api/v1/namespaces/a/nodes"), "404");
}

TEST(Route, MethodsThatAreNot) {
  EXPECT_EQ(routed("PUT", "/api/v1/namespaces/a/configmaps"), "405");
  EXPECT_EQ(routed("POST", "/api/v1/namespaces/a/configmaps/x"), "405");
  EXPECT_EQ(routed("HEAD", "/api/v1/namespaces/a/configmaps/x"), "405");
  EXPECT_EQ(routed("OPTIONS", "/api/v1/namespaces/a/configmaps"), "405");
  EXPECT_EQ(routed("FOO", "/api/v1/namespaces/a/configmaps"), "405");
  EXPECT_EQ(routed("POST", "/api/v1/configmaps"), "405");
  EXPECT_EQ(routed("DELETE", "/api/v1/configmaps"), "405");
  EXPECT_EQ(routed("DELETE", "/api/v1/namespaces"), "405");
  EXPECT_EQ(routed("POST", "/api/v1/watch/configmaps"), "405");
}

TEST(Route, PathsThatAreNot) {
  EXPECT_EQ(routed("GET", "/api/v1/bogus"), "404");
  EXPECT_EQ(routed("GET", "/api/v2/pods"), "404");
  EXPECT_EQ(routed("GET", "/apis/apps/v9/deployments"), "404");
  EXPECT_EQ(routed("GET", "/apis/nope/v1/things"), "text");
  EXPECT_EQ(routed("GET", "/api/v1/configmaps/x"), "404");
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a/configmaps/x/status"), "404");
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a/pods/p/log/x/y"), "404");
  EXPECT_EQ(routed("GET", "/api/v1/namespaces/a/configmaps//x"), "404");
}

}  // namespace
}  // namespace kedge::api
