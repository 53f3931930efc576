// GET and lists through the whole front.
#include <gtest/gtest.h>

#include "fake.h"
#include "kube/json.h"

namespace kedge::api::test {
namespace {

kube::JsonDoc parsed(const Exchange& e) {
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(e->body);
  EXPECT_TRUE(doc.ok()) << e->body;
  return doc.ok() ? std::move(*doc) : kube::JsonDoc();
}

std::string names(kube::Json list) {
  std::string out;
  for (kube::Json item : list.get("items").elements()) {
    out += std::string(item.at("metadata.name").string()) + " ";
  }
  return out;
}

TEST(Get, SendsTheObjectsBytes) {
  Bench b;
  const kube::ObjectRef o = b.put("a", "x");
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps/x");
  EXPECT_EQ(e->status, 200);
  EXPECT_EQ(e->body, std::string(o->json()) + "\n");
  EXPECT_EQ(e->header("content-type"), "application/json");
  EXPECT_EQ(e->header("cache-control"), "no-cache, private");
  EXPECT_EQ(e->header("audit-id").size(), 36u);
  EXPECT_EQ(b.get("/api/v1/namespaces/a/configmaps/y")->status, 404);
}

TEST(Get, PrettyAndYaml) {
  Bench b;
  b.put("a", "x");
  http::Headers curl;
  curl.add("User-Agent", "curl/8");
  EXPECT_TRUE(b.send("GET", "/api/v1/namespaces/a/configmaps/x", "", curl)
                  ->body.starts_with("{\n  \"kind\": \"ConfigMap\",\n"));
}

TEST(Get, FutureRevisionWaitsThenGivesUp) {
  Bench b;
  b.put("a", "x");
  const Exchange late = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=12");
  EXPECT_EQ(late->status, 0);
  b.run_ms(500);
  b.put("a", "y");
  b.run_ms(100);
  EXPECT_EQ(late->status, 200);

  const Exchange never = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=99");
  b.run_ms(2900);
  EXPECT_EQ(never->status, 0);
  b.run_ms(200);
  EXPECT_EQ(never->status, 504);
  EXPECT_EQ(never->header("retry-after"), "1");
  const kube::JsonDoc status = parsed(never);
  EXPECT_EQ(status.root().get("message").string(),
            "Timeout: Too large resource version: 99, current: 12");
  EXPECT_EQ(status.root().at("details.causes").element(0).get("reason").string(),
            "ResourceVersionTooLarge");
}

TEST(Get, ClientThatGoesAwayWhileWaiting) {
  Bench b;
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=99");
  e->go_away();
  b.run_ms(5000);
  EXPECT_EQ(e->status, 0);
}

TEST(Get, BadRevisions) {
  Bench b;
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=abc");
  EXPECT_EQ(e->status, 500);
  EXPECT_EQ(e->body,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
            "\"message\":\"resourceVersion: Invalid value: \\\"abc\\\": strconv.ParseUint: parsing "
            "\\\"abc\\\": invalid syntax\",\"code\":500}\n");
  EXPECT_EQ(b.get("/api/v1/namespaces/a/configmaps/x?export=true")->status, 400);
}

TEST(List, ItemsComeWithoutTheirKind) {
  Bench b;
  b.put("a", "x");
  b.put("b", "y");
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps");
  EXPECT_EQ(e->status, 200);
  EXPECT_TRUE(
      e->body.starts_with("{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{"
                          "\"resourceVersion\":\"12\"},\"items\":[{\"metadata\":{"))
      << e->body;
  EXPECT_TRUE(e->body.ends_with("]}\n"));
  EXPECT_EQ(names(parsed(e).root()), "x ");
  EXPECT_EQ(names(parsed(b.get("/api/v1/configmaps")).root()), "x y ");
  const Exchange empty = b.get("/api/v1/namespaces/none/configmaps");
  EXPECT_TRUE(empty->body.ends_with("\"items\":[]}\n"));
}

constexpr std::string_view kMetadata =
    "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json";
constexpr std::string_view kMetadataList =
    "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json";

TEST(Get, Metadata) {
  Bench b;
  b.put("ns", "a");
  http::Headers h;
  h.add("Accept", kMetadata);
  EXPECT_EQ(b.send("GET", "/api/v1/namespaces/ns/configmaps/a", "", h)->body,
            R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":)"
            R"({"name":"a","namespace":"ns","uid":"u-a","labels":{"l":"a"},)"
            R"("resourceVersion":"11"}})"
            "\n");
  h.set("Accept", kMetadataList);
  const Exchange list = b.send("GET", "/api/v1/namespaces/ns/configmaps/a", "", h);
  EXPECT_EQ(list->status, 406);
  EXPECT_NE(list->body.find("you requested PartialObjectMetadataList, but the requested object is "
                            "not a list (*core.ConfigMap)"),
            std::string::npos);
}

TEST(List, Metadata) {
  Bench b;
  http::Headers h;
  h.add("Accept", kMetadataList);
  EXPECT_EQ(b.send("GET", "/api/v1/configmaps", "", h)->body,
            R"({"kind":"PartialObjectMetadataList","apiVersion":"meta.k8s.io/v1",)"
            R"("metadata":{"resourceVersion":"10"},"items":null})"
            "\n");
  b.put("ns", "a");
  b.put("ns", "b");
  const std::string list = b.send("GET", "/api/v1/configmaps", "", h)->body;
  EXPECT_NE(list.find(R"("items":[{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1",)"
                      R"("metadata":{"name":"a",)"),
            std::string::npos);
  EXPECT_NE(list.find(R"("resourceVersion":"11"}},{"kind":"PartialObjectMetadata",)"),
            std::string::npos);
  EXPECT_EQ(list.find("data\":{\"d"), std::string::npos);
  h.set("Accept", "application/yaml;as=PartialObjectMetadataList;v=v1beta1;g=meta.k8s.io");
  EXPECT_TRUE(b.send("GET", "/api/v1/configmaps?limit=1", "", h)
                  ->body.starts_with("apiVersion: meta.k8s.io/v1beta1\nitems:\n"
                                     "- apiVersion: meta.k8s.io/v1beta1\n"
                                     "  kind: PartialObjectMetadata\n  metadata:\n    labels:"));
  h.set("Accept", kMetadata);
  EXPECT_NE(
      b.send("GET", "/api/v1/configmaps", "", h)->body.find("is a list (*core.ConfigMapList)"),
      std::string::npos);
}

TEST(List, Selectors) {
  Bench b;
  b.put("a", "x", "1", "p");
  b.put("a", "y", "1", "q");
  EXPECT_EQ(names(parsed(b.get("/api/v1/configmaps?labelSelector=l%3Dq")).root()), "y ");
  EXPECT_EQ(names(parsed(b.get("/api/v1/configmaps?fieldSelector=metadata.name%3Dx")).root()),
            "x ");
  EXPECT_EQ(b.get("/api/v1/configmaps?labelSelector=!!")->status, 400);
  EXPECT_EQ(b.get("/api/v1/configmaps?fieldSelector=bogus%3Dx")->status, 400);
}

TEST(List, PagesAreOfOneRevision) {
  Bench b;
  for (const char* n : {"a", "b", "c", "d", "e"}) b.put("ns", n);
  const Exchange first = b.get("/api/v1/namespaces/ns/configmaps?limit=2");
  const kube::JsonDoc one = parsed(first);
  EXPECT_EQ(names(one.root()), "a b ");
  EXPECT_EQ(one.root().at("metadata.remainingItemCount").integer(), 3);
  const std::string token(one.root().at("metadata.continue").string());
  ASSERT_FALSE(token.empty());

  b.remove("ns", "c");
  b.put("ns", "bb");
  b.put("ns", "d", "changed");
  const kube::JsonDoc two =
      parsed(b.get("/api/v1/namespaces/ns/configmaps?limit=2&continue=" + token));
  EXPECT_EQ(names(two.root()), "c d ");
  EXPECT_EQ(two.root().at("metadata.resourceVersion").string(),
            one.root().at("metadata.resourceVersion").string());
  EXPECT_EQ(two.root().get("items").element(1).at("data.d").string(), "1");
  const std::string last(two.root().at("metadata.continue").string());
  const kube::JsonDoc three = parsed(b.get("/api/v1/namespaces/ns/configmaps?continue=" + last));
  EXPECT_EQ(names(three.root()), "e ");
  EXPECT_FALSE(three.root().at("metadata.continue").valid());
}

TEST(List, ExpiredPageOffersAnInconsistentRest) {
  Bench b;
  for (const char* n : {"a", "b", "c"}) b.put("ns", n);
  const std::string token(parsed(b.get("/api/v1/namespaces/ns/configmaps?limit=1"))
                              .root()
                              .at("metadata.continue")
                              .string());
  b.remove("ns", "b");
  b.run_ms(400'000);  // past the history
  b.cache.trim();
  const Exchange e = b.get("/api/v1/namespaces/ns/configmaps?continue=" + token);
  EXPECT_EQ(e->status, 410);
  const kube::JsonDoc status = parsed(e);
  EXPECT_EQ(status.root().get("reason").string(), "Expired");
  EXPECT_NE(status.root().get("message").string().find("inconsistent list"), std::string::npos);
  const std::string rest(status.root().at("metadata.continue").string());
  ASSERT_FALSE(rest.empty());
  EXPECT_EQ(names(parsed(b.get("/api/v1/namespaces/ns/configmaps?continue=" + rest)).root()), "c ");
  const Exchange exact =
      b.get("/api/v1/namespaces/ns/configmaps?resourceVersion=11&resourceVersionMatch=Exact");
  EXPECT_EQ(exact->status, 410);
  EXPECT_EQ(parsed(exact).root().get("message").string(),
            "The resourceVersion for the provided list is too old.");
}

TEST(List, Revisions) {
  Bench b;
  b.put("a", "x", "1");
  b.put("a", "x", "2");
  const auto data = [&](std::string_view query) {
    const Exchange e = b.get("/api/v1/namespaces/a/configmaps?" + std::string(query));
    EXPECT_EQ(e->status, 200) << query;
    return std::string(parsed(e).root().get("items").element(0).at("data.d").string());
  };
  EXPECT_EQ(data("resourceVersion=11&resourceVersionMatch=Exact"), "1");
  EXPECT_EQ(data("resourceVersion=11&resourceVersionMatch=NotOlderThan"), "2");
  EXPECT_EQ(data("resourceVersion=11"), "2");
  EXPECT_EQ(data("resourceVersion=11&limit=5"), "1");
  EXPECT_EQ(data("resourceVersion=0&limit=5"), "2");
  EXPECT_EQ(b.get("/api/v1/configmaps?resourceVersion=abc")->status, 400);
}

TEST(List, OptionsAreChecked) {
  Bench b;
  const auto message = [&](std::string_view query) {
    return std::string(
        parsed(b.get("/api/v1/configmaps?" + std::string(query))).root().get("message").string());
  };
  EXPECT_EQ(message("resourceVersionMatch=Exact"),
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: "
            "resourceVersionMatch is forbidden unless resourceVersion is provided");
  EXPECT_EQ(message("resourceVersion=5&resourceVersionMatch=Bogus"),
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Unsupported value: "
            "\"Bogus\": supported values: \"Exact\", \"NotOlderThan\", \"\"");
  EXPECT_EQ(message("sendInitialEvents=true"),
            "ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: "
            "sendInitialEvents is forbidden for list");
  EXPECT_EQ(message("limit=abc"), "strconv.ParseInt: parsing \"abc\": invalid syntax");
  EXPECT_TRUE(message("continue=!").starts_with("invalid continue token: "));
}

TEST(List, LongOnesAreStreamedInSlices) {
  Bench b;
  const std::string data(8'000, 'x');
  for (int i = 0; i < 500; i++) b.put("a", "n" + std::to_string(i), data);  // 4 MB
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps");
  EXPECT_TRUE(e->streamed);
  EXPECT_FALSE(e->ended);
  b.run_ms(1000);
  // The reader has taken nothing: no more than its queue and a slice waits.
  EXPECT_FALSE(e->ended);
  EXPECT_LT(e->most_queued, 1024u * 1024);
  for (int i = 0; i < 100 && !e->ended; i++) {
    e->read_all();
    b.run_ms(10);
  }
  EXPECT_TRUE(e->ended);
  EXPECT_LT(e->most_queued, 1024u * 1024);
  EXPECT_EQ(parsed(e).root().get("items").size(), 500u);
}

TEST(List, ReaderThatTakesNothingIsBrokenOff) {
  Bench b;
  const std::string data(8'000, 'x');
  for (int i = 0; i < 200; i++) b.put("a", "n" + std::to_string(i), data);
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps");
  b.run_ms(50'000);
  e->read_all();  // it lives
  b.run_ms(50'000);
  EXPECT_FALSE(e->ended);
  b.run_ms(20'000);
  EXPECT_TRUE(e->aborted);
}

TEST(List, ReaderGoesAwayInTheMiddle) {
  Bench b;
  const std::string data(8'000, 'x');
  for (int i = 0; i < 200; i++) b.put("a", "n" + std::to_string(i), data);
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps");
  b.run_ms(10);
  e->go_away();
  b.run_ms(1000);
  EXPECT_FALSE(e->ended);
  EXPECT_EQ(e.use_count(), 1);  // nobody holds it any more
}

TEST(List, StreamSurvivesTheApi) {
  Bench b;
  const std::string data(8'000, 'x');
  for (int i = 0; i < 200; i++) b.put("a", "n" + std::to_string(i), data);
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps");
  const Exchange waiting = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=9999");
  const Exchange watch = b.get("/api/v1/configmaps?watch=1");
  b.api.reset();
  b.run_ms(100'000);
  EXPECT_TRUE(e->broken_off);
  EXPECT_TRUE(waiting->broken_off);
  EXPECT_TRUE(watch->broken_off);
}

}  // namespace
}  // namespace kedge::api::test
