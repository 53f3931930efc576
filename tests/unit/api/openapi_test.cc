#include <gtest/gtest.h>

#include "fake.h"
#include "kube/json.h"

namespace kedge::api::test {
namespace {

http::Headers accept(std::string_view type) {
  http::Headers h;
  h.add("Accept", type);
  return h;
}

// Documents are made on the pool.
Exchange fetch(Bench& b, std::string_view target, http::Headers headers = {}) {
  Exchange x = b.send("GET", target, "", std::move(headers));
  b.run_ms(10);
  return x;
}

std::string url_of(Bench& b, std::string_view name) {
  const Exchange x = fetch(b, "/openapi/v3");
  EXPECT_EQ(x->status, 200);
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(x->body);
  EXPECT_TRUE(doc.ok());
  return std::string(doc->root().get("paths").get(name).get("serverRelativeURL").string());
}

TEST(OpenApi, TheIndexLeadsToDocumentsThatMayBeCached) {
  Bench b;
  const std::string url = url_of(b, "apis/apps/v1");
  ASSERT_TRUE(url.starts_with("/openapi/v3/apis/apps/v1?hash=")) << url;
  const std::string hash = url.substr(url.find('=') + 1);
  const Exchange x = fetch(b, url);
  EXPECT_EQ(x->status, 200);
  EXPECT_EQ(x->header("content-type"), "application/json");
  EXPECT_EQ(x->header("cache-control"), "public, immutable");
  EXPECT_FALSE(x->header("expires").empty());
  EXPECT_EQ(x->header("vary"), "Accept");
  EXPECT_EQ(x->header("etag"), "\"" + hash + "\"");
  EXPECT_NE(x->body.find("io.k8s.api.apps.v1.Deployment"), std::string::npos);

  const Exchange plain = fetch(b, "/openapi/v3/apis/apps/v1");
  EXPECT_EQ(plain->body, x->body);
  EXPECT_EQ(plain->header("cache-control"), "no-cache, private");

  const Exchange moved = fetch(b, "/openapi/v3/apis/apps/v1?hash=OLD");
  EXPECT_EQ(moved->status, 301);
  EXPECT_EQ(moved->header("location"), url);

  http::Headers same;
  same.add("If-None-Match", "\"" + hash + "\"");
  const Exchange unchanged = fetch(b, url, std::move(same));
  EXPECT_EQ(unchanged->status, 304);
  EXPECT_TRUE(unchanged->body.empty());
}

TEST(OpenApi, Forms) {
  Bench b;
  const Exchange json = fetch(b, "/openapi/v2");
  EXPECT_EQ(json->status, 200);
  EXPECT_EQ(json->header("content-type"), "application/json");
  const Exchange pb =
      fetch(b, "/openapi/v2", accept("application/com.github.proto-openapi.spec.v2@v1.0+protobuf"));
  EXPECT_EQ(pb->status, 200);
  EXPECT_EQ(pb->header("content-type"),
            "application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
  EXPECT_TRUE(
      pb->body.starts_with("\x0a\x03"
                           "2.0"));
  // One hash for both forms.
  EXPECT_EQ(pb->header("etag"), json->header("etag"));
  const Exchange v3 =
      fetch(b, "/openapi/v3/version",
            accept("application/com.github.proto-openapi.spec.v3@v1.0+protobuf, application/json"));
  EXPECT_EQ(v3->header("content-type"),
            "application/com.github.proto-openapi.spec.v3.v1.0+protobuf");
  EXPECT_EQ(fetch(b, "/openapi/v2", accept("text/html"))->status, 406);
  EXPECT_EQ(fetch(b, "/openapi/v3/version", accept("text/html"))->status, 406);
  EXPECT_EQ(fetch(b, "/openapi/v2", accept("text/html, */*;q=0.1"))->status, 200);
}

TEST(OpenApi, Compressed) {
  Bench b;
  http::Headers gzip;
  gzip.add("Accept-Encoding", "gzip");
  const Exchange x = fetch(b, "/openapi/v2", std::move(gzip));
  const Exchange plain = fetch(b, "/openapi/v2");
  EXPECT_EQ(x->status, 200);
  EXPECT_EQ(x->header("content-encoding"), "gzip");
  EXPECT_TRUE(x->body.starts_with("\x1f\x8b"));
  EXPECT_LT(x->body.size(), plain->body.size() / 5);
  EXPECT_EQ(plain->header("content-encoding"), "");
  EXPECT_EQ(x->header("etag"), plain->header("etag"));
}

TEST(OpenApi, NoSuchDocument) {
  Bench b;
  for (const std::string_view path :
       {"/openapi/v3/nope", "/openapi/v3/apis/nope/v1", "/openapi/v3/", "/openapi/v3/*"}) {
    const Exchange x = fetch(b, path);
    EXPECT_EQ(x->status, 404) << path;
    EXPECT_EQ(x->body, "") << path;
  }
}

TEST(OpenApi, OneDocumentForManyClients) {
  Bench b;
  std::vector<Exchange> all;
  for (int i = 0; i < 20; i++) all.push_back(b.get("/openapi/v3/apis/batch/v1"));
  all[3]->go_away();
  b.run_ms(10);
  for (size_t i = 0; i < all.size(); i++) {
    EXPECT_EQ(all[i]->status, i == 3 ? 0 : 200) << i;
  }
  // What was kept is let go; asked again it is the same.
  b.run_ms(120'000);
  EXPECT_EQ(fetch(b, "/openapi/v3/apis/batch/v1")->body, all[0]->body);
}

}  // namespace
}  // namespace kedge::api::test
