#include <gtest/gtest.h>

#include "kube/patch.h"

namespace kedge::kube {
namespace {

const Kind& kind_of(const char* group, const char* resource) {
  static const Kinds kinds;
  return *kinds.find(group, "v1", resource);
}

JsonDoc parse(std::string_view text) {
  Result<JsonDoc> doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(*doc);
}

// The patched text, or the error behind its HTTP status.
std::string patched(const Kind& kind, std::string_view text, std::string_view with) {
  JsonDoc doc = parse(text);
  const JsonDoc sent = parse(with);
  const Status s = strategic_merge_patch(kind, doc, sent.root());
  if (s.ok()) return doc.root().print();
  return std::to_string(code_info(s.error().code()).http_status) + " " + s.error().message();
}

std::string pod(std::string_view text, std::string_view with) {
  return patched(kind_of("", "pods"), text, with);
}
// Of the value of spec.
std::string spec(std::string_view text, std::string_view with) {
  std::string out =
      pod("{\"spec\":" + std::string(text) + "}", "{\"spec\":" + std::string(with) + "}");
  if (!out.starts_with("{\"spec\":")) return out;
  return out.substr(8, out.size() - 9);
}
std::string deployment(std::string_view text, std::string_view with) {
  return patched(kind_of("apps", "deployments"), text, with);
}

TEST(StrategicPatch, MapsMerge) {
  EXPECT_EQ(pod(R"({"metadata":{"labels":{"a":"1","b":"2"}}})",
                R"({"metadata":{"labels":{"b":null,"c":"3"},"name":"x"}})"),
            R"({"metadata":{"labels":{"a":"1","c":"3"},"name":"x"}})");
  EXPECT_EQ(pod(R"({"metadata":{"name":"a"}})", R"({"status":{"phase":null,"reason":"x"}})"),
            R"({"metadata":{"name":"a"},"status":{"reason":"x"}})");
  EXPECT_EQ(pod(R"({"a":1})", "null"), R"({"a":1})");
}

TEST(StrategicPatch, ListsMergeByKey) {
  constexpr std::string_view kTwo =
      R"({"containers":[{"name":"a","image":"1"},{"name":"b","image":"2"}]})";
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"name":"b","image":"3","tty":true}]})"),
            R"({"containers":[{"name":"a","image":"1"},{"name":"b","image":"3","tty":true}]})");
  // What is new comes in front of what only the server has behind it... and both keep their order.
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"name":"c","image":"3"}]})"),
            R"({"containers":[{"name":"c","image":"3"},{"name":"a","image":"1"},)"
            R"({"name":"b","image":"2"}]})");
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"name":"a","$patch":"delete"}]})"),
            R"({"containers":[{"name":"b","image":"2"}]})");
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"$patch":"replace"},{"name":"z"}]})"),
            R"({"containers":[{"name":"z"}]})");
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"image":"3"}]})"),
            "500 map: map[image:3] does not contain declared merge key: name");
  EXPECT_EQ(spec(kTwo, R"({"containers":[{"name":"a","$patch":"merge"}]})"),
            "500 merging lists cannot yet be specified in the patch");
  EXPECT_EQ(spec(kTwo, R"({"containers":["x"]})"),
            "500 list element types are not identical: [[map[image:1 name:a] map[image:2 name:b]] "
            "[x]]");
  EXPECT_EQ(spec(kTwo, R"({"containers":[["x"]]})"), "422 lists of lists are not supported");
  EXPECT_EQ(spec(kTwo, R"({"containers":null})"), "{}");
  // Numbers are keys, too.
  EXPECT_EQ(
      spec(R"({"containers":[{"name":"a","ports":[{"containerPort":80},{"containerPort":8}]}]})",
           R"({"containers":[{"name":"a","ports":[{"containerPort":8,"name":"x"}]}]})"),
      R"({"containers":[{"name":"a","ports":[{"containerPort":80},)"
      R"({"containerPort":8,"name":"x"}]}]})");
}

TEST(StrategicPatch, AtomicListsAreReplaced) {
  EXPECT_EQ(
      spec(R"({"tolerations":[{"key":"a"},{"key":"b"}]})", R"({"tolerations":[{"key":"c"}]})"),
      R"({"tolerations":[{"key":"c"}]})");
  EXPECT_EQ(spec(R"({"containers":[{"name":"a","args":["1","2"]}]})",
                 R"({"containers":[{"name":"a","args":["3"]}]})"),
            R"({"containers":[{"name":"a","args":["3"]}]})");
}

TEST(StrategicPatch, ListsOfPrimitives) {
  EXPECT_EQ(
      pod(R"({"metadata":{"finalizers":["a","b"]}})", R"({"metadata":{"finalizers":["b","c"]}})"),
      R"({"metadata":{"finalizers":["a","b","c"]}})");
  EXPECT_EQ(pod(R"({"metadata":{"finalizers":["a","b","c"]}})",
                R"({"metadata":{"$deleteFromPrimitiveList/finalizers":["a","x"],)"
                R"("finalizers":["d"]}})"),
            R"({"metadata":{"finalizers":["d","b","c"]}})");
  EXPECT_EQ(pod(R"({"metadata":{"finalizers":["a","b","c"]}})",
                R"({"metadata":{"$setElementOrder/finalizers":["c","a"]}})"),
            R"({"metadata":{"finalizers":["b","c","a"]}})");
  EXPECT_EQ(
      pod(R"({"metadata":{}})", R"({"metadata":{"$deleteFromPrimitiveList/finalizers":["a"]}})"),
      R"({"metadata":{}})");
  EXPECT_EQ(pod(R"({"metadata":{}})", R"({"metadata":{"$deleteFromPrimitiveList":["a"]}})"),
            "400 invalid patch format of primitive list");
}

TEST(StrategicPatch, SetElementOrder) {
  constexpr std::string_view kThree = R"({"containers":[{"name":"a"},{"name":"b"},{"name":"c"}]})";
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/containers":[{"name":"c"},{"name":"a"}]})"),
            R"({"containers":[{"name":"b"},{"name":"c"},{"name":"a"}]})");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/containers":[{"name":"d"},{"name":"a"}],)"
                         R"("containers":[{"name":"d","tty":true}]})"),
            R"({"containers":[{"name":"d","tty":true},{"name":"a"},{"name":"b"},{"name":"c"}]})");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/containers":[{"name":"a"}],)"
                         R"("containers":[{"name":"d"}]})"),
            "500 The order in patch list:\n[map[name:d]]\n doesn't match $setElementOrder "
            "list:\n[map[name:a]]\n");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/containers":{}})"),
            "500 expected a []interface {}, but received a map[string]interface {}");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/x":[1]})"),
            "500 unable to find api field in struct PodSpec for the json field \"x\"");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder":[1]})"),
            "400 invalid patch format of setElementOrder list");
  EXPECT_EQ(spec(kThree, R"({"$setElementOrder/containers":[],"containers":[]})"),
            R"({"containers":[{"name":"a"},{"name":"b"},{"name":"c"}]})");
}

TEST(StrategicPatch, RetainKeys) {
  constexpr std::string_view kRolling =
      R"({"spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}}}})";
  EXPECT_EQ(
      deployment(kRolling, R"({"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}})"),
      R"({"spec":{"strategy":{"type":"Recreate"}}})");
  EXPECT_EQ(deployment(kRolling, R"({"spec":{"strategy":{"$retainKeys":["type"],"x":1}}})"),
            "400 invalid patch format of retainKeys");
  EXPECT_EQ(deployment(kRolling, R"({"spec":{"strategy":{"$retainKeys":1}}})"),
            "400 invalid patch format of retainKeys");
  EXPECT_EQ(spec(R"({"volumes":[{"name":"v","emptyDir":{}}]})",
                 R"({"volumes":[{"name":"v","$retainKeys":["name","hostPath"],)"
                 R"("hostPath":{"path":"/h"}}]})"),
            R"({"volumes":[{"name":"v","hostPath":{"path":"/h"}}]})");
}

TEST(StrategicPatch, Directives) {
  EXPECT_EQ(pod(R"({"metadata":{"labels":{"a":"1"}}})",
                R"({"metadata":{"labels":{"$patch":"replace","b":"2"}}})"),
            R"({"metadata":{"labels":{"b":"2"}}})");
  EXPECT_EQ(
      pod(R"({"metadata":{"labels":{"a":"1"}}})", R"({"metadata":{"labels":{"$patch":"delete"}}})"),
      R"({"metadata":{"labels":{}}})");
  EXPECT_EQ(pod(R"({"metadata":{"name":"x"}})", R"({"$patch":"delete"})"), "{}");
  EXPECT_EQ(pod(R"({"metadata":{"name":"x"}})", R"({"metadata":{"$patch":"frobnicate"}})"),
            "500 unknown patch type: frobnicate in map: map[$patch:frobnicate]");
  EXPECT_EQ(pod(R"({"metadata":{"name":"x"}})", R"({"metadata":{"$patch":1.5}})"),
            "500 unknown patch type: %!s(float64=1.5) in map: map[$patch:1.5]");
  // Nothing to be merged with: the directive says nothing.
  EXPECT_EQ(pod(R"({"metadata":{}})",
                R"({"metadata":{"labels":{"$patch":"replace","b":"2"}},"spec":{"containers":[)"
                R"({"name":"a"},{"name":"b","$patch":"delete"}],"nodeSelector":null}})"),
            R"({"metadata":{},"spec":{"containers":[{"name":"a"}]}})");
}

TEST(StrategicPatch, TypesOfTheTablesAndOthers) {
  EXPECT_EQ(
      pod(R"({"metadata":{"labels":{"a":{"b":1}}}})", R"({"metadata":{"labels":{"a":{"c":1}}}})"),
      "500 merging an object in json but data type is not struct, instead is: map");
  EXPECT_EQ(pod(R"({"foo":{"a":1}})", R"({"foo":{"b":1}})"),
            "500 unable to find api field in struct Pod for the json field \"foo\"");
  EXPECT_EQ(pod(R"({"spec":[]})", R"({"spec":[1]})"),
            "500 expected slice or array type, but got: struct");
  EXPECT_EQ(pod(R"({})", "[]"),
            "400 json: cannot unmarshal array into Go value of type map[string]interface {}");
  // Go finds fields in any case, and takes the name as it is.
  EXPECT_EQ(pod(R"({"Metadata":{"a":1}})", R"({"Metadata":{"b":1}})"),
            R"({"Metadata":{"a":1,"b":1}})");
}

TEST(StrategicPatch, LongListsTakeNoSquareOfTime) {
  constexpr int kElements = 60'000;
  std::string original = R"({"containers":[)", patch = R"({"$setElementOrder/containers":[)", sent;
  for (int i = 0; i < kElements; ++i) {
    const std::string comma = i == 0 ? "" : ",", name = "\"name\":\"c" + std::to_string(i) + "\"";
    original += comma + "{" + name + "}";
    const std::string reverse = "\"name\":\"c" + std::to_string(kElements - 1 - i) + "\"";
    patch += comma + "{" + reverse + "}";
    sent += comma + "{" + reverse + ",\"tty\":true}";
  }
  const std::string out = spec(original + "]}", patch + "],\"containers\":[" + sent + "]}");
  EXPECT_EQ(
      out, R"({"containers":[)" + [&] {
        std::string expected;
        for (int i = kElements - 1; i >= 0; --i) {
          expected +=
              "{\"name\":\"c" + std::to_string(i) + "\",\"tty\":true}" + (i == 0 ? "" : ",");
        }
        return expected;
      }() + "]}");
}

}  // namespace
}  // namespace kedge::kube
