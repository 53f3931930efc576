#include "api/request_info.h"

#include <gtest/gtest.h>

namespace kedge::api {
namespace {

// "verb group/version ns resource/subresource name", or "- verb path".
std::string read(std::string_view method, std::string_view path, std::string_view query = "") {
  RequestInfo i;
  const Status s = i.parse(method, path, Query::parse(query));
  if (!s.ok()) return "error: " + s.error().message();
  if (!i.is_resource) return "- " + i.verb + " " + i.path;
  return i.verb + " " + std::string(i.group) + "/" + std::string(i.version) + " " +
         std::string(i.ns) + " " + std::string(i.resource) + "/" + std::string(i.subresource) +
         " " + std::string(i.name);
}

TEST(RequestInfo, Resources) {
  EXPECT_EQ(read("GET", "/api/v1/namespaces/a/pods/p"), "get /v1 a pods/ p");
  EXPECT_EQ(read("HEAD", "/api/v1/namespaces/a/pods/p"), "get /v1 a pods/ p");
  EXPECT_EQ(read("GET", "/api/v1/namespaces/a/pods"), "list /v1 a pods/ ");
  EXPECT_EQ(read("GET", "/api/v1/pods/"), "list /v1  pods/ ");
  EXPECT_EQ(read("POST", "/apis/apps/v1/namespaces/a/deployments"),
            "create apps/v1 a deployments/ ");
  EXPECT_EQ(read("PUT", "/apis/apps/v1/namespaces/a/deployments/d/status"),
            "update apps/v1 a deployments/status d");
  EXPECT_EQ(read("PATCH", "/api/v1/nodes/n"), "patch /v1  nodes/ n");
  EXPECT_EQ(read("DELETE", "/api/v1/nodes/n"), "delete /v1  nodes/ n");
  EXPECT_EQ(read("DELETE", "/api/v1/nodes"), "deletecollection /v1  nodes/ ");
  EXPECT_EQ(read("FOO", "/api/v1/nodes"), " /v1  nodes/ ");
}

TEST(RequestInfo, Namespaces) {
  EXPECT_EQ(read("GET", "/api/v1/namespaces"), "list /v1  namespaces/ ");
  EXPECT_EQ(read("GET", "/api/v1/namespaces/a"), "get /v1 a namespaces/ a");
  EXPECT_EQ(read("PUT", "/api/v1/namespaces/a/finalize"), "update /v1 a namespaces/finalize a");
  EXPECT_EQ(read("GET", "/api/v1/namespaces/a/status"), "get /v1 a namespaces/status a");
}

TEST(RequestInfo, Watches) {
  EXPECT_EQ(read("GET", "/api/v1/pods", "watch=1"), "watch /v1  pods/ ");
  EXPECT_EQ(read("GET", "/api/v1/pods", "watch=bogus"), "watch /v1  pods/ ");
  EXPECT_EQ(read("GET", "/api/v1/pods", "watch=false"), "list /v1  pods/ ");
  EXPECT_EQ(read("GET", "/api/v1/pods/p", "watch=1"), "get /v1  pods/ p");
  EXPECT_EQ(read("GET", "/api/v1/watch/namespaces/a/pods/p"), "watch /v1 a pods/ p");
  EXPECT_EQ(read("GET", "/api/v1/pods", "watch=1&fieldSelector=metadata.name%3Dx"),
            "watch /v1  pods/ x");
  EXPECT_EQ(read("GET", "/api/v1/pods", "fieldSelector=metadata.name%3D.."), "list /v1  pods/ ");
  EXPECT_TRUE(read("GET", "/api/v1/watch").starts_with("error: unable to determine"));
}

TEST(RequestInfo, OtherPaths) {
  EXPECT_EQ(read("GET", "/"), "- get /");
  EXPECT_EQ(read("GET", ""), "- get ");
  EXPECT_EQ(read("GET", "/api"), "- get /api");
  EXPECT_EQ(read("GET", "/api/v1"), "- get /api/v1");
  EXPECT_EQ(read("GET", "/apis/apps/v1"), "- get /apis/apps/v1");
  EXPECT_EQ(read("POST", "/metrics"), "- post /metrics");
  EXPECT_EQ(read("GET", "/a%2Fb"), "- get /a/b");
  EXPECT_TRUE(read("GET", "/a%2").starts_with("error: "));
  EXPECT_TRUE(read("GET", "/a%zz").starts_with("error: "));
}

TEST(RequestInfo, HostilePaths) {
  std::string deep;
  for (int i = 0; i < 10'000; i++) deep += "/x";
  RequestInfo i;
  ASSERT_TRUE(i.parse("GET", "/api/v1" + deep, Query()).ok());
  EXPECT_TRUE(i.too_long);
  EXPECT_EQ(i.segments().size(), RequestInfo::kMaxSegments);
  EXPECT_EQ(read("GET", "//api//v1//pods"), "list /  v1/pods ");
}

}  // namespace
}  // namespace kedge::api
