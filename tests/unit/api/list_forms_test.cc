// Long lists in protobuf and gzip, through the whole front.
#include <gtest/gtest.h>
#define ZLIB_CONST
#include <zlib.h>

#include "api/list_body.h"
#include "api/table_answer.h"
#include "fake.h"
#include "kube/json.h"
#include "kube/protobuf.h"
#include "kube/schema_table.h"

namespace kedge::api::test {
namespace {

// A member of gzip that nothing follows; "" where it is none.
std::string gunzip(const std::string& text) {
  z_stream z{};
  EXPECT_EQ(inflateInit2(&z, 15 + 16), Z_OK);
  std::string out(16 << 20, '\0');
  z.next_in = reinterpret_cast<const Bytef*>(text.data());
  z.avail_in = static_cast<uInt>(text.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const bool whole = inflate(&z, Z_FINISH) == Z_STREAM_END && z.avail_in == 0;
  out.resize(whole ? out.size() - z.avail_out : 0);
  inflateEnd(&z);
  return out;
}

http::Headers headers(std::string_view accept, bool gzip) {
  http::Headers h;
  if (!accept.empty()) h.add("Accept", accept);
  if (gzip) h.add("Accept-Encoding", "gzip");
  return h;
}

// The answer, taken as fast as it comes.
Exchange read(Bench& b, std::string_view target, std::string_view accept, bool gzip) {
  const Exchange e = b.send("GET", target, "", headers(accept, gzip));
  for (int i = 0; i < 1000 && !e->ended; i++) {
    b.run_ms(1);
    e->read_all();
  }
  EXPECT_TRUE(e->ended);
  EXPECT_FALSE(e->aborted);
  return e;
}

constexpr std::string_view kMaps = "/api/v1/configmaps";
constexpr std::string_view kProto = "application/vnd.kubernetes.protobuf";
constexpr std::string_view kMetadataList =
    "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";

struct Filled : Bench {
  explicit Filled(int count) {
    for (int i = 0; i < count; i++) {
      put("ns", "m" + std::to_string(i), std::string(4000, static_cast<char>('a' + i % 26)));
    }
  }
};

TEST(ListForms, GzipIsTheSameText) {
  Filled b(300);
  for (std::string_view accept :
       {std::string_view("application/json"), kProto, kMetadataList,
        std::string_view("application/yaml"), std::string_view("application/json;pretty=1")}) {
    const Exchange plain = read(b, kMaps, accept, false);
    EXPECT_EQ(plain->header("content-encoding"), "") << accept;
    const bool is_long = plain->body.size() > 128 * 1024;
    for (int round = 0; round < 2; round++) {  // made, then found
      const Exchange packed = read(b, kMaps, accept, true);
      EXPECT_EQ(packed->header("content-encoding"), is_long ? "gzip" : "") << accept;
      EXPECT_EQ(packed->header("vary"), is_long ? "Accept-Encoding" : "") << accept;
      EXPECT_EQ(is_long ? gunzip(packed->body) : packed->body, plain->body) << accept;
      EXPECT_TRUE(!is_long || packed->body.size() < plain->body.size() / 5) << accept;
    }
  }
}

TEST(ListForms, ShortListsAreNotCompressed) {
  Filled b(3);
  EXPECT_EQ(read(b, kMaps, "", true)->header("content-encoding"), "");
  EXPECT_EQ(read(b, kMaps, "", true)->body, read(b, kMaps, "", false)->body);
}

// What was compressed for one list serves the next, though objects changed, came and went.
TEST(ListForms, GzipOfAListThatChanged) {
  Filled b(300);
  read(b, kMaps, "", true);
  for (int i = 0; i < 20; i++) {
    b.put("ns", "m" + std::to_string(i * 14), "changed");
    b.put("ns", "n" + std::to_string(i), "new");
    b.remove("ns", "m" + std::to_string(i * 7 + 1));
    EXPECT_EQ(gunzip(read(b, kMaps, "", true)->body), read(b, kMaps, "", false)->body) << i;
    EXPECT_EQ(gunzip(read(b, "/api/v1/configmaps?labelSelector=l%3Da", "", true)->body),
              read(b, "/api/v1/configmaps?labelSelector=l%3Da", "", false)->body);
  }
}

TEST(ListForms, GzipReaderThatTakesNothingIsBrokenOff) {
  Bench b;
  for (int i = 0; i < 600; i++) {
    std::string noise;  // that hardly compresses
    for (int k = 0; k < 4000; k++) noise += static_cast<char>('a' + b.world.random().below(26));
    b.put("ns", "m" + std::to_string(i), noise);
  }
  const Exchange e = b.send("GET", kMaps, "", headers("", true));
  b.run_ms(59'000);
  EXPECT_FALSE(e->ended);
  EXPECT_LT(e->most_queued, 1024u * 1024);
  b.run_ms(10'000);
  EXPECT_TRUE(e->aborted);
}

TEST(ListForms, GzipReaderGoesAway) {
  Filled b(300);
  const Exchange e = b.send("GET", kMaps, "", headers("", true));
  e->go_away();
  b.run_ms(100);
  EXPECT_FALSE(e->ended);
  read(b, kMaps, "", true);
}

// More than is kept from measuring, so that both ways of sending an item are taken.
TEST(ListForms, Protobuf) {
  Filled b(600);
  const Exchange e = read(b, kMaps, kProto, false);
  EXPECT_EQ(e->header("content-type"), kProto);
  EXPECT_GT(e->body.size(), 2u * 1024 * 1024);
  Result<kube::ProtobufEnvelope> envelope = kube::read_envelope(e->body);
  ASSERT_TRUE(envelope.ok()) << envelope.error().message();
  EXPECT_EQ(envelope->kind, "ConfigMapList");
  EXPECT_EQ(envelope->api_version, "v1");
  const int type = kube::schema::find_type("io.k8s.api.core.v1.ConfigMapList");
  Result<kube::JsonDoc> list = kube::decode_message(static_cast<uint16_t>(type), envelope->raw);
  ASSERT_TRUE(list.ok()) << list.error().message();
  EXPECT_EQ(list->root().at("metadata.resourceVersion").string(), "610");
  ASSERT_EQ(list->root().get("items").size(), 600u);
  EXPECT_EQ(list->root().get("items").element(599).at("metadata.name").string(), "m99");
  EXPECT_EQ(list->root().get("items").element(599).at("data.d").string().size(), 4000u);
}

TEST(ListForms, ProtobufOfMetadata) {
  Filled b(2);
  for (std::string_view version : {"v1", "v1beta1"}) {
    const std::string accept =
        std::string(kProto) +
        ";as=PartialObjectMetadataList;g=meta.k8s.io;v=" + std::string(version);
    const Exchange e = read(b, kMaps, accept, false);
    Result<kube::ProtobufEnvelope> envelope = kube::read_envelope(e->body);
    ASSERT_TRUE(envelope.ok()) << envelope.error().message();
    EXPECT_EQ(envelope->kind, "PartialObjectMetadataList");
    EXPECT_EQ(envelope->api_version, "meta.k8s.io/" + std::string(version));
    EXPECT_NE(envelope->raw.find("m1"), std::string::npos);
    EXPECT_EQ(envelope->raw.find("aaaa"), std::string::npos);
    // The list's metadata is field 1, in v1beta1 field 2 behind the items.
    EXPECT_EQ(envelope->raw[0], '\x0a');
    EXPECT_EQ(envelope->raw[1] == '\x08', version == "v1") << version;
  }
}

constexpr std::string_view kTable = "application/json;as=Table;v=v1;g=meta.k8s.io";

TEST(ListForms, Table) {
  Bench b;
  const auto rows_of = [&b](std::string_view target, std::string_view accept) {
    const std::string text = read(b, target, accept, false)->body;
    const size_t at = text.find("\"rows\":");
    return at == std::string::npos ? text : text.substr(at);
  };
  EXPECT_EQ(rows_of(kMaps, kTable), "\"rows\":[]}\n");
  EXPECT_EQ(rows_of("/apis/rbac.authorization.k8s.io/v1/roles", kTable), "\"rows\":null}\n");
  b.put("ns", "a");
  b.put("ns", "b");
  const std::string list = read(b, kMaps, kTable, false)->body;
  EXPECT_TRUE(list.starts_with(R"({"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":)"
                               R"({"resourceVersion":"12"},"columnDefinitions":[{"name":"Name",)"
                               R"("type":"string","format":"name","description":"Name must)"))
      << list;
  EXPECT_NE(list.find(R"("rows":[{"cells":["a",1,"<unknown>"],"object":)"
                      R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1",)"
                      R"("metadata":{"name":"a",)"),
            std::string::npos)
      << list;
  const std::string maps(kMaps);
  EXPECT_EQ(rows_of(maps + "?includeObject=None", kTable),
            R"("rows":[{"cells":["a",1,"<unknown>"],"object":null},)"
            R"({"cells":["b",1,"<unknown>"],"object":null}]})"
            "\n");
  EXPECT_NE(rows_of(maps + "?includeObject=Object", kTable)
                .find(R"("object":{"kind":"ConfigMap","apiVersion":"v1",)"),
            std::string::npos);
  const Exchange wrong = read(b, maps + "?includeObject=x", kTable, false);
  EXPECT_EQ(wrong->status, 400);
  EXPECT_NE(wrong->body.find("Unable to convert to Table as requested: includeObject: Invalid "
                             "value: \\\"x\\\": must be 'Metadata', 'Object', 'None', or empty"),
            std::string::npos);
  const std::string yaml = read(b, maps + "?limit=1&includeObject=None",
                                "application/yaml;as=Table;v=v1beta1;g=meta.k8s.io", false)
                               ->body;
  EXPECT_TRUE(yaml.starts_with("apiVersion: meta.k8s.io/v1beta1\ncolumnDefinitions:\n- descr"));
  EXPECT_TRUE(yaml.ends_with("rows:\n- cells:\n  - a\n  - 1\n  - <unknown>\n  object: null\n"))
      << yaml;
}

TEST(TableRows, FlowSchemasComeByPrecedence) {
  const kube::Kinds kinds;
  const kube::Kind& kind = *kinds.find("flowcontrol.apiserver.k8s.io", "v1", "flowschemas");
  std::vector<kube::ObjectRef> all;
  for (const auto& [name, rank] : {std::pair("a", 900), std::pair("b", 20), std::pair("c", 20)}) {
    kube::JsonDoc doc;
    doc.set_root(doc.make_object());
    doc.root().object_at("metadata").set_string("name", name);
    doc.root().object_at("spec").set_integer("matchingPrecedence", rank);
    all.push_back(kube::Object::make(kind, doc.root(), 1));
  }
  order_rows(kind, all);
  EXPECT_EQ(all[0]->name(), "b");
  EXPECT_EQ(all[1]->name(), "c");
  EXPECT_EQ(all[2]->name(), "a");
  order_rows(*kinds.find("", "v1", "configmaps"), all);
  EXPECT_EQ(all[0]->name(), "b");
}

TEST(ListForms, TableOfOneObject) {
  Bench b;
  b.put("ns", "a");
  const std::string one = read(b, "/api/v1/namespaces/ns/configmaps/a", kTable, false)->body;
  EXPECT_TRUE(one.starts_with(R"({"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":)"
                              R"({"resourceVersion":"11"},"columnDefinitions":[{)"));
  EXPECT_NE(one.find(R"("rows":[{"cells":["a",1,"<unknown>"],"object":{"kind":"Partial)"),
            std::string::npos);
}

// Large ones are written on the pool: the same text, and compressed where that is accepted.
TEST(ListForms, LargeObjects) {
  Bench b;
  b.put("ns", "big", std::string(300'000, 'x'));
  constexpr std::string_view kBig = "/api/v1/namespaces/ns/configmaps/big";
  for (std::string_view accept :
       {std::string_view("application/json"), kProto, std::string_view("application/yaml")}) {
    const Exchange plain = read(b, kBig, accept, false);
    EXPECT_EQ(plain->status, 200);
    EXPECT_GT(plain->body.size(), 300'000u);
    const Exchange packed = read(b, kBig, accept, true);
    EXPECT_EQ(packed->header("content-encoding"), "gzip");
    EXPECT_EQ(packed->header("content-type"), accept);
    EXPECT_EQ(gunzip(packed->body), plain->body);
  }
  const Exchange gone = b.send("GET", kBig, "", headers("application/yaml", false));
  gone->go_away();
  b.run_ms(10);
  EXPECT_EQ(gone->status, 0);
}

// A large item is made on the pool, the small ones around it are not.
TEST(ListForms, ListsWithLargeItems) {
  Bench b;
  for (const char* name : {"a", "b", "c", "d"}) {
    b.put("ns", name, std::string(name[0] == 'b' || name[0] == 'd' ? 400'000 : 10, name[0]));
  }
  for (std::string_view accept : {kProto, kMetadataList, std::string_view("application/yaml"),
                                  std::string_view("application/json;pretty=1"), kTable}) {
    const Exchange plain = read(b, kMaps, accept, false);
    EXPECT_EQ(plain->status, 200) << accept;
    const Exchange packed = read(b, kMaps, accept, true);
    const bool is_long = plain->body.size() > 128 * 1024;
    EXPECT_EQ(is_long ? gunzip(packed->body) : packed->body, plain->body) << accept;
    size_t at = 0;
    for (const char* name : {"a", "b", "c", "d"}) {
      at = plain->body.find(
          accept == kProto ? "\x0a\x01" + std::string(name)
                           : (accept == "application/yaml" ? "name: " : "\"") + std::string(name),
          at);
      ASSERT_NE(at, std::string::npos) << accept << " " << name;
    }
  }
  // The client goes while the pool works.
  const Exchange gone = b.send("GET", kMaps, "", headers("application/yaml", false));
  gone->go_away();
  b.run_ms(10);
  EXPECT_FALSE(gone->ended);
}

TEST(ListBody, StopsInFrontOfWhatIsCostly) {
  Bench b;
  b.put("ns", "a");
  b.put("ns", "b", std::string(400'000, 'b'));
  b.put("ns", "c");
  const kube::Kind& kind = *b.kinds.find("", "v1", "configmaps");
  for (const MediaType type : {MediaType::kJson, MediaType::kYaml, MediaType::kProtobuf}) {
    std::vector<kube::ObjectRef> all;
    for (const char* key : {"ns/a", "ns/b", "ns/c"}) all.push_back(b.cache.get(kind.id, key));
    Output output;
    output.type = type;
    ListBody body(b.kinds, kind, std::move(all), {}, output, 0);
    int costly = 0;
    ByteChain out;
    while (!body.done()) {
      const size_t before = chain_size(out);
      const bool was = body.is_costly();
      costly += was ? 1 : 0;
      ASSERT_TRUE(body.next(1 << 20, out).ok());
      if (type == MediaType::kYaml && !was) {
        EXPECT_LT(chain_size(out) - before, 10'000u);
      }
    }
    EXPECT_EQ(costly, type == MediaType::kJson ? 0 : 1);
  }
}

TEST(ListForms, ObjectsAndErrorsInProtobuf) {
  Filled b(1);
  const Exchange object = read(b, "/api/v1/namespaces/ns/configmaps/m0", kProto, false);
  EXPECT_EQ(object->header("content-type"), kProto);
  EXPECT_EQ(kube::read_envelope(object->body)->kind, "ConfigMap");
  const Exchange error = read(b, "/api/v1/namespaces/ns/configmaps/none", kProto, false);
  EXPECT_EQ(error->status, 404);
  EXPECT_EQ(kube::read_envelope(error->body)->kind, "Status");
  const Exchange groups = read(b, "/apis", kProto, false);
  EXPECT_EQ(kube::read_envelope(groups->body)->kind, "APIGroupList");
  const Exchange versions = read(b, "/api", kProto, false);
  EXPECT_EQ(kube::read_envelope(versions->body)->kind, "APIVersions");
}

}  // namespace
}  // namespace kedge::api::test
