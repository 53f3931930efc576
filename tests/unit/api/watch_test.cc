// Watches through the whole front, in virtual time.
#include <gtest/gtest.h>

#include "base/strings.h"
#include "fake.h"
#include "kube/json.h"
#include "kube/protobuf.h"

namespace kedge::api::test {
namespace {

// "ADDED x@11 MODIFIED x@12 ..."
std::string frames(const Exchange& e) {
  std::string out;
  for (std::string_view line : split(e->body, '\n')) {
    if (line.empty()) continue;
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(line);
    if (!doc.ok()) return "not a frame: " + std::string(line);
    const kube::Json root = doc->root();
    if (!out.empty()) out += ' ';
    out += root.get("type").string();
    if (root.get("type").string() == "ERROR") {
      out += " " + std::string(root.at("object.message").string());
      continue;
    }
    out += " " + std::string(root.at("object.metadata.name").string()) + "@" +
           std::string(root.at("object.metadata.resourceVersion").string());
    if (root.at("object.metadata.annotations").valid()) out += "!";
  }
  return out;
}

TEST(Watch, InitialStateThenEvents) {
  Bench b;
  b.put("a", "x");
  const Exchange e = b.get("/api/v1/namespaces/a/configmaps?watch=1");
  b.run_ms(1);
  EXPECT_EQ(e->status, 200);
  EXPECT_EQ(e->header("content-type"), "application/json");
  EXPECT_EQ(frames(e), "ADDED x@11");
  b.put("a", "y");
  b.put("b", "z");
  b.put("a", "y", "2");
  b.remove("a", "x");
  b.run_ms(1);
  EXPECT_EQ(frames(e), "ADDED x@11 ADDED y@12 MODIFIED y@14 DELETED x@15");
  EXPECT_FALSE(e->ended);
}

TEST(Watch, EventsOfOneTurnLeaveInOneWrite) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=10");
  b.run_ms(1);
  const size_t before = e->writes;
  for (int i = 0; i < 10; i++) b.put("a", "n" + std::to_string(i));
  b.run_ms(1);
  EXPECT_EQ(e->writes, before + 1);
  EXPECT_EQ(e->pieces, 30u);  // three a frame, the middle one the object's own bytes
}

TEST(Watch, FromARevision) {
  Bench b;
  b.put("a", "x");
  b.put("a", "x", "2");
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=11");
  const Exchange now =
      b.get("/api/v1/configmaps?watch=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan");
  b.run_ms(1);
  EXPECT_EQ(frames(e), "MODIFIED x@12");
  EXPECT_EQ(frames(now), "");
}

TEST(Watch, OneObjectByName) {
  Bench b;
  b.put("a", "x");
  b.put("a", "y");
  const Exchange field =
      b.get("/api/v1/namespaces/a/configmaps?watch=1&fieldSelector=metadata.name%3Dx");
  const Exchange path = b.get("/api/v1/watch/namespaces/a/configmaps/x");
  b.run_ms(1);
  b.put("a", "x", "2");
  b.put("a", "y", "2");
  b.run_ms(1);
  EXPECT_EQ(frames(field), "ADDED x@11 MODIFIED x@13");
  EXPECT_EQ(frames(path), "ADDED x@11 MODIFIED x@13");
}

TEST(Watch, LeavingTheSelectorIsADeletion) {
  Bench b;
  b.put("a", "x", "1", "p");
  const Exchange e = b.get("/api/v1/configmaps?watch=1&labelSelector=l%3Dp");
  b.run_ms(1);
  b.put("a", "x", "1", "q");
  b.put("a", "x", "1", "p");
  b.run_ms(1);
  EXPECT_EQ(frames(e), "ADDED x@11 DELETED x@12 ADDED x@13");
}

TEST(Watch, TooOldIsAnErrorEvent) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=1");
  b.run_ms(1);
  EXPECT_EQ(e->status, 200);
  EXPECT_EQ(frames(e), "ERROR too old resource version: 1 (10)");
  EXPECT_TRUE(e->ended);
}

TEST(Watch, BadRevision) {
  Bench b;
  EXPECT_EQ(b.get("/api/v1/configmaps?watch=1&resourceVersion=abc")->status, 500);
}

TEST(Watch, FutureRevisionWaits) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=12&timeoutSeconds=5");
  b.run_ms(1);
  EXPECT_EQ(e->status, 200);
  b.put("a", "x");
  b.put("a", "x", "2");
  b.put("a", "x", "3");
  b.run_ms(1);
  EXPECT_EQ(frames(e), "MODIFIED x@13");
}

TEST(Watch, InitialEventsEnd) {
  Bench b;
  b.put("a", "x");
  const Exchange e = b.get(
      "/api/v1/configmaps?watch=1&sendInitialEvents=true&allowWatchBookmarks=true&"
      "resourceVersionMatch=NotOlderThan&timeoutSeconds=1");
  b.run_ms(1);
  EXPECT_EQ(frames(e), "ADDED x@11 BOOKMARK @11!");
  b.run_ms(1100);
  EXPECT_EQ(frames(e), "ADDED x@11 BOOKMARK @11!");
  EXPECT_TRUE(e->ended);
}

TEST(Watch, Bookmarks) {
  Bench b;
  const Exchange e = b.get(
      "/api/v1/namespaces/a/configmaps?watch=1&resourceVersion=10&allowWatchBookmarks=true&"
      "timeoutSeconds=150");
  b.run_ms(61'000);
  EXPECT_EQ(frames(e), "");  // nothing new to say
  b.put("other", "x");
  b.run_ms(60'000);
  EXPECT_EQ(frames(e), "BOOKMARK @11");
  b.run_ms(27'500);  // two seconds before the end there is one in any case
  EXPECT_EQ(frames(e), "BOOKMARK @11 BOOKMARK @11");
  EXPECT_FALSE(e->ended);
  b.run_ms(2'000);
  EXPECT_TRUE(e->ended);
  EXPECT_EQ(frames(e), "BOOKMARK @11 BOOKMARK @11");
}

TEST(Watch, DefaultTimeoutIsThirtyToSixtyMinutes) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1");
  b.run_ms(29 * 60'000);
  EXPECT_FALSE(e->ended);
  b.run_ms(32 * 60'000);
  EXPECT_TRUE(e->ended);
}

TEST(Watch, SlowReaderIsEndedCleanlyWhenHistoryHasPassed) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=10");
  b.run_ms(1);
  const std::string data(100'000, 'x');
  for (int i = 0; i < 400; i++) {  // 40 MB go by unread
    b.put("a", "x", data + std::to_string(i));
    b.run_ms(1);
  }
  EXPECT_LT(e->most_queued, 1024u * 1024);
  EXPECT_FALSE(e->ended);
  e->read_all();
  b.run_ms(1);
  EXPECT_TRUE(e->ended);
  EXPECT_FALSE(e->aborted);
  EXPECT_EQ(frames(e).find("ERROR"), std::string::npos);
}

TEST(Watch, SlowReaderThatCatchesUpMissesNothing) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=10");
  b.run_ms(1);
  const std::string data(50'000, 'x');
  for (int i = 0; i < 40; i++) {
    b.put("a", "n" + std::to_string(i), data);
    b.run_ms(1);
  }
  for (int i = 0; i < 100; i++) {
    e->read_all();
    b.run_ms(1);
  }
  EXPECT_EQ(split(e->body, '\n').size(), 41u);
  EXPECT_FALSE(e->ended);
}

TEST(Watch, ReaderThatTakesNothingIsEnded) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1&resourceVersion=10");
  b.run_ms(1);
  const std::string data(100'000, 'x');
  for (int i = 0; i < 5; i++) {
    b.put("a", "x", data + std::to_string(i));
    b.run_ms(1);
  }
  b.run_ms(50'000);
  EXPECT_FALSE(e->ended);
  b.run_ms(20'000);
  EXPECT_TRUE(e->ended);
  EXPECT_EQ(b.cache.stats().watches, 0u);
}

TEST(Watch, ManyInitialObjectsAreSliced) {
  Bench b;
  const std::string data(10'000, 'x');
  for (int i = 0; i < 200; i++) b.put("a", "n" + std::to_string(i), data);
  const Exchange e = b.get("/api/v1/configmaps?watch=1&allowWatchBookmarks=true");
  for (int i = 0; i < 100; i++) {
    b.run_ms(1);
    e->read_all();
  }
  EXPECT_LT(e->most_queued, 1024u * 1024);
  EXPECT_EQ(split(e->body, '\n').size(), 202u);
  EXPECT_TRUE(frames(e).ends_with("BOOKMARK @210!"));
}

TEST(Watch, OptionsAreChecked) {
  Bench b;
  const auto message = [&](std::string_view query) {
    const Exchange e = b.get("/api/v1/configmaps?watch=1&" + std::string(query));
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(e->body);
    return doc.ok() ? std::string(doc->root().get("message").string()) : e->body;
  };
  EXPECT_EQ(message("sendInitialEvents=true"),
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: "
            "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
  EXPECT_EQ(message("sendInitialEvents=true&resourceVersionMatch=Exact"),
            "ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: "
            "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan, "
            "resourceVersionMatch: Unsupported value: \"Exact\": supported values: "
            "\"NotOlderThan\"]");
  EXPECT_EQ(message("resourceVersionMatch=NotOlderThan"),
            "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: "
            "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
  EXPECT_EQ(message("timeoutSeconds=abc"), "strconv.ParseInt: parsing \"abc\": invalid syntax");
}

TEST(Watch, YamlIsNotAcceptable) {
  Bench b;
  http::Headers yaml;
  yaml.add("Accept", "application/yaml");
  EXPECT_EQ(b.send("GET", "/api/v1/configmaps?watch=1", "", yaml)->status, 406);
}

TEST(Watch, Metadata) {
  Bench b;
  b.put("a", "x");
  http::Headers h;
  h.add("Accept", "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
  const Exchange e =
      b.send("GET",
             "/api/v1/configmaps?watch=1&sendInitialEvents=true&allowWatchBookmarks=true"
             "&resourceVersionMatch=NotOlderThan",
             "", h);
  b.run_ms(1);
  EXPECT_EQ(frames(e), "ADDED x@11 BOOKMARK @11!");
  EXPECT_EQ(e->body.find("ConfigMap"), std::string::npos);
  EXPECT_EQ(e->body.find("\"data\""), std::string::npos);
}

// As upstream: the stream begins, and ends at the first event, which has no such form.
TEST(Watch, MetadataListEndsAtTheFirstEvent) {
  Bench b;
  http::Headers h;
  h.add("Accept", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io");
  const Exchange e = b.send("GET", "/api/v1/configmaps?watch=1", "", h);
  b.run_ms(1);
  EXPECT_EQ(e->status, 200);
  EXPECT_FALSE(e->ended);
  b.put("a", "x");
  b.run_ms(1);
  EXPECT_TRUE(e->ended);
  EXPECT_EQ(e->body, "");
}

// The first event says what the columns are.
TEST(Watch, Table) {
  Bench b;
  b.put("a", "x");
  b.put("a", "y");
  http::Headers h;
  h.add("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io");
  constexpr std::string_view kPath =
      "/api/v1/configmaps?watch=1&sendInitialEvents=true&allowWatchBookmarks=true"
      "&resourceVersionMatch=NotOlderThan&includeObject=None";
  const Exchange e = b.send("GET", kPath, "", h);
  const Exchange second = b.send("GET", kPath, "", h);
  b.run_ms(1);
  EXPECT_EQ(e->body, second->body);
  const std::vector<std::string_view> lines = split(e->body, '\n');
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_NE(lines[0].find(R"("columnDefinitions":[{"name":"Name")"), std::string::npos);
  EXPECT_NE(lines[0].find(R"("rows":[{"cells":["x",1,"<unknown>"],"object":null}]}})"),
            std::string::npos);
  EXPECT_EQ(lines[1], R"({"type":"ADDED","object":{"kind":"Table","apiVersion":"meta.k8s.io/v1",)"
                      R"("metadata":{"resourceVersion":"12"},"columnDefinitions":null,)"
                      R"("rows":[{"cells":["y",1,"<unknown>"],"object":null}]}})");
  // The end of the initial events can only be seen in the row's object.
  EXPECT_NE(lines[2].find(R"("type":"BOOKMARK")"), std::string::npos);
  EXPECT_NE(lines[2].find(R"("k8s.io/initial-events-end":"true")"), std::string::npos);
  b.put("a", "y", "2");
  b.run_ms(1);
  EXPECT_EQ(e->body, second->body);
  EXPECT_NE(e->body.find(R"({"type":"MODIFIED","object":{"kind":"Table")"), std::string::npos);
  http::Headers wrong = h;
  EXPECT_EQ(b.send("GET", "/api/v1/configmaps?watch=1&includeObject=x", "", wrong)->status, 400);
}

// "ADDED ConfigMap x" of frames in protobuf.
std::string proto_frames(std::string_view body) {
  std::string out;
  while (body.size() >= 4) {
    size_t length = 0;
    for (size_t i = 0; i < 4; i++) length = length << 8 | static_cast<uint8_t>(body[i]);
    if (length > body.size() - 4) return out + " cut off";
    // type = 1, then an object whose bytes are an envelope
    const std::string_view raw = body.substr(4, length);
    const size_t magic = raw.find(kube::kProtobufMagic);
    if (magic == std::string_view::npos) return out + " no object";
    Result<kube::ProtobufEnvelope> object = kube::read_envelope(raw.substr(magic));
    if (!object.ok()) return out + " " + object.error().message();
    out += std::string(raw.substr(2, static_cast<uint8_t>(raw[1]))) + " " +
           std::string(object->kind) + "; ";
    body.remove_prefix(4 + length);
  }
  return out;
}

TEST(Watch, Protobuf) {
  Bench b;
  b.put("a", "x");
  http::Headers h;
  h.add("Accept", "application/vnd.kubernetes.protobuf;stream=watch");
  const Exchange e = b.send("GET", "/api/v1/configmaps?watch=1&resourceVersion=10", "", h);
  const Exchange second = b.send("GET", "/api/v1/configmaps?watch=1&resourceVersion=10", "", h);
  b.put("a", "x", "2");
  b.remove("a", "x");
  b.run_ms(1);
  EXPECT_EQ(e->header("content-type"), "application/vnd.kubernetes.protobuf;stream=watch");
  EXPECT_EQ(proto_frames(e->body), "ADDED ConfigMap; MODIFIED ConfigMap; DELETED ConfigMap; ");
  EXPECT_EQ(e->body, second->body);
  EXPECT_EQ(e->pieces, 3u);  // each frame is one shared piece
  const Exchange old = b.send("GET", "/api/v1/configmaps?watch=1&resourceVersion=3", "", h);
  b.run_ms(1);
  EXPECT_EQ(proto_frames(old->body), "ERROR Status; ");
  EXPECT_TRUE(old->ended);
}

TEST(Watch, EndsWhenTheServerDoes) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1");
  b.run_ms(1);
  b.api->shut_down();
  EXPECT_TRUE(e->ended);
  EXPECT_EQ(b.get("/api/v1/configmaps?watch=1")->status, 503);
  EXPECT_EQ(b.get("/readyz")->status, 500);
  EXPECT_EQ(b.get("/livez")->status, 200);
}

TEST(Watch, ClientGoesAway) {
  Bench b;
  const Exchange e = b.get("/api/v1/configmaps?watch=1");
  b.run_ms(1);
  EXPECT_EQ(b.cache.stats().watches, 1u);
  e->go_away();
  b.run_ms(1);
  EXPECT_EQ(b.cache.stats().watches, 0u);
  EXPECT_EQ(e.use_count(), 1);
  b.put("a", "x");
  b.run_ms(1);
}

}  // namespace
}  // namespace kedge::api::test
