// The small text makers: indentation, continue tokens, health, metrics.
#include <gtest/gtest.h>

#include "api/continue_token.h"
#include "api/health.h"
#include "api/metrics.h"
#include "api/pretty.h"
#include "base/strings.h"

namespace kedge::api {
namespace {

std::string indented(std::string_view json, size_t piece) {
  JsonIndenter indenter;
  std::string out;
  for (size_t at = 0; at < json.size(); at += piece) indenter.feed(json.substr(at, piece), out);
  return out;
}

TEST(JsonIndenter, IndentsAsGo) {
  const std::string_view json = R"({"a":1,"b":[],"c":{},"d":["x",{"y":"{,:[\"]"}],"e":null})";
  const std::string want =
      "{\n  \"a\": 1,\n  \"b\": [],\n  \"c\": {},\n  \"d\": [\n    \"x\",\n    {\n      \"y\": "
      "\"{,:[\\\"]\"\n    }\n  ],\n  \"e\": null\n}";
  for (size_t piece : {1u, 2u, 3u, 7u, 1000u}) EXPECT_EQ(indented(json, piece), want) << piece;
}

TEST(ContinueToken, RoundTrip) {
  const std::string t = encode_continue("a/x", "a", 7);
  EXPECT_EQ(*base64url_decode(t), "{\"v\":\"meta.k8s.io/v1\",\"rv\":7,\"start\":\"x\\u0000\"}");
  const Result<ContinueToken> back = decode_continue(t, "a");
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->revision, 7);
  EXPECT_EQ(back->after_key, "a/x");
  EXPECT_EQ(decode_continue(encode_continue("a/x", "", -1), "")->after_key, "a/x");
  EXPECT_EQ(decode_continue(encode_continue("a/x", "", -1), "")->revision, -1);
}

TEST(ContinueToken, TakesUpstreamsForm) {
  // As kube-apiserver makes it: with a slash in front.
  const Result<ContinueToken> t = decode_continue(
      "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MjAwOTUsInN0YXJ0IjoiL2MwXHUwMDAwIn0", "ns");
  ASSERT_TRUE(t.ok());
  EXPECT_EQ(t->revision, 20095);
  EXPECT_EQ(t->after_key, "ns/c0");
}

TEST(ContinueToken, RefusesWhatIsNot) {
  const auto fails = [](std::string_view json) {
    Result<ContinueToken> t = decode_continue(base64url_encode(json), "ns");
    EXPECT_FALSE(t.ok()) << json;
    if (t.ok()) return std::string();
    EXPECT_EQ(t.error().code(), Code::kBadRequest);
    return t.error().message();
  };
  EXPECT_EQ(fails(R"({"v":"meta.k8s.io/v1","rv":0,"start":"a"})"),
            "invalid continue token: continue key is not valid: incorrect encoded start "
            "resourceVersion (version meta.k8s.io/v1)");
  EXPECT_EQ(fails(R"({"v":"meta.k8s.io/v1","rv":1,"start":""})"),
            "invalid continue token: continue key is not valid: encoded start key empty (version "
            "meta.k8s.io/v1)");
  fails(R"({"v":"v2","rv":1,"start":"a"})");
  fails(R"({"v":"meta.k8s.io/v1","rv":1,"start":"../../secrets/x"})");
  fails(R"({"v":"meta.k8s.io/v1","rv":1,"start":"a//b"})");
  fails(R"({"v":"meta.k8s.io/v1","rv":1,"start":"/"})");
  fails(R"({"v":"meta.k8s.io/v1","rv":1.5,"start":"a"})");
  fails("[]");
  fails("");
  fails("{");
  EXPECT_FALSE(decode_continue("not base64!", "").ok());
  EXPECT_FALSE(decode_continue(std::string(100'000, 'A'), "").ok());
}

std::vector<HealthCheck> checks(std::string failure) {
  std::vector<HealthCheck> out;
  HealthCheck ping;
  ping.name = "ping";
  ping.check = [] { return std::string(); };
  out.push_back(std::move(ping));
  HealthCheck store;
  store.name = "storage";
  store.check = [failure] { return failure; };
  out.push_back(std::move(store));
  HealthCheck shutdown;
  shutdown.name = "shutdown";
  shutdown.in_healthz = shutdown.in_livez = false;
  shutdown.check = [] { return std::string(); };
  out.push_back(std::move(shutdown));
  return out;
}

TEST(Health, AllWell) {
  auto c = checks("");
  EXPECT_EQ(answer_health(c, "/healthz", Query()).body, "ok");
  EXPECT_EQ(answer_health(c, "/livez", Query::parse("verbose")).body,
            "[+]ping ok\n[+]storage ok\nlivez check passed\n");
  EXPECT_EQ(answer_health(c, "/readyz", Query::parse("verbose&exclude=nope&exclude=ping")).body,
            "[+]ping excluded: ok\n[+]storage ok\n[+]shutdown ok\n"
            "warn: some health checks cannot be excluded: no matches for \"nope\"\n"
            "readyz check passed\n");
  EXPECT_EQ(answer_health(c, "/readyz/shutdown", Query()).status, 200);
  EXPECT_EQ(answer_health(c, "/livez/shutdown", Query()).status, 404);
  EXPECT_EQ(answer_health(c, "/livez/", Query()).body, "404 page not found\n");
}

TEST(Health, FailureKeepsItsReason) {
  auto c = checks("disk is on fire");
  const HealthAnswer all = answer_health(c, "/readyz", Query());
  EXPECT_EQ(all.status, 500);
  EXPECT_EQ(
      all.body,
      "[+]ping ok\n[-]storage failed: reason withheld\n[+]shutdown ok\nreadyz check failed\n");
  EXPECT_EQ(all.failures, "storage: disk is on fire");
  EXPECT_EQ(answer_health(c, "/readyz", Query::parse("exclude=storage")).status, 200);
  EXPECT_EQ(answer_health(c, "/readyz/storage", Query()).body,
            "internal server error: disk is on fire\n");
}

TEST(Metrics, TextFormat) {
  MetricsText out;
  out.family("a", "gauge", "Help.");
  out.sample("a", label("x", "q\"\\\n"), uint64_t{1});
  out.sample("a", "", 1.5);
  EXPECT_EQ(out.text(), "# HELP a Help.\n# TYPE a gauge\na{x=\"q\\\"\\\\\\n\"} 1\na 1.5\n");
}

TEST(Metrics, CountsRequests) {
  RequestMetrics m;
  RequestLabels l;
  l.verb = RequestVerb::kGet;
  m.record(l, 200, 4'000);
  m.record(l, 200, 30'000);
  m.record(l, 404, 90'000'000);
  MetricsText out;
  m.write(out);
  const std::string labels =
      "component=\"apiserver\",group=\"\",resource=\"\",scope=\"\",subresource=\"\",verb=\"GET\","
      "version=\"\",dry_run=\"\"";
  const std::string& text = out.text();
  EXPECT_NE(text.find("apiserver_request_total{code=\"200\"," + labels + "} 2\n"),
            std::string::npos);
  EXPECT_NE(text.find("_bucket{" + labels + ",le=\"0.005\"} 1\n"), std::string::npos);
  EXPECT_NE(text.find("_bucket{" + labels + ",le=\"0.05\"} 2\n"), std::string::npos);
  EXPECT_NE(text.find("_bucket{" + labels + ",le=\"60\"} 2\n"), std::string::npos);
  EXPECT_NE(text.find("_bucket{" + labels + ",le=\"+Inf\"} 3\n"), std::string::npos);
  EXPECT_NE(text.find("_count{" + labels + "} 3\n"), std::string::npos);
}

TEST(Metrics, ProcessFigures) {
  MetricsText out;
  write_process_metrics(out, 5);
  EXPECT_NE(out.text().find("process_resident_memory_bytes "), std::string::npos);
  EXPECT_EQ(out.text().find("process_resident_memory_bytes 0\n"), std::string::npos);
  EXPECT_NE(out.text().find("process_start_time_seconds 5\n"), std::string::npos);
}

}  // namespace
}  // namespace kedge::api
