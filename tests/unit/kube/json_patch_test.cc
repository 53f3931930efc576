// JSON Patch and JSON Merge Patch: the examples of RFC 6902 and RFC 7396, and what
// evanphx/json-patch makes of the rest.
#include <gtest/gtest.h>

#include "base/limits.h"
#include "kube/patch.h"

namespace kedge::kube {
namespace {

JsonDoc parse(std::string_view text) {
  Result<JsonDoc> doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(*doc);
}

using Patch = Status (*)(JsonDoc& doc, Json patch);

// The patched text, or the error behind its code.
std::string patched(Patch patch, std::string_view text, std::string_view with) {
  JsonDoc doc = parse(text);
  const JsonDoc sent = parse(with);
  const Status s = patch(doc, sent.root());
  EXPECT_EQ(sent.root().print(), parse(with).root().print());  // it is left as it is
  if (s.ok()) return doc.root().print();
  return std::string(code_info(s.error().code()).reason) + ": " + s.error().message();
}

std::string json(std::string_view text, std::string_view with) {
  return patched(json_patch, text, with);
}
std::string merge(std::string_view text, std::string_view with) {
  return patched(merge_patch, text, with);
}

TEST(JsonPatch, ExamplesOfTheRfc) {
  EXPECT_EQ(json(R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])"),
            R"({"foo":"bar","baz":"qux"})");
  EXPECT_EQ(json(R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])"),
            R"({"foo":["bar","qux","baz"]})");
  EXPECT_EQ(json(R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])"),
            R"({"foo":"bar"})");
  EXPECT_EQ(json(R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])"),
            R"({"foo":["bar","baz"]})");
  EXPECT_EQ(
      json(R"({"baz":"qux","foo":"bar"})", R"([{"op":"replace","path":"/baz","value":"boo"}])"),
      R"({"baz":"boo","foo":"bar"})");
  EXPECT_EQ(json(R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
                 R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])"),
            R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})");
  EXPECT_EQ(json(R"({"foo":["all","grass","cows","eat"]})",
                 R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])"),
            R"({"foo":["all","cows","eat","grass"]})");
  EXPECT_EQ(json(R"({"baz":"qux","foo":["a",2,"c"]})",
                 R"([{"op":"test","path":"/baz","value":"qux"},
                     {"op":"test","path":"/foo/1","value":2}])"),
            R"({"baz":"qux","foo":["a",2,"c"]})");
  EXPECT_EQ(json(R"({"foo":"bar"})", R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])"),
            R"({"foo":"bar","child":{"grandchild":{}}})");
  EXPECT_EQ(json(R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])"),
            R"({"foo":"bar","baz":"qux"})");
  EXPECT_EQ(json(R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])"),
            R"({"/":9,"~1":10})");
  EXPECT_EQ(json(R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])"),
            R"({"foo":["bar",["abc","def"]]})");
  EXPECT_EQ(json(R"({"a":{"b":[1,2]}})", R"([{"op":"copy","from":"/a","path":"/a/c"}])"),
            R"({"a":{"b":[1,2],"c":{"b":[1,2]}}})");
}

TEST(JsonPatch, ErrorsInTheWordsOfTheLibrary) {
  const auto error = [](std::string_view with) { return json(R"({"a":{"b":1},"l":[1,2]})", with); };
  EXPECT_EQ(error(R"([{"op":"test","path":"/a/b","value":2}])"),
            "Invalid: testing value /a/b failed: test failed");
  EXPECT_EQ(error(R"([{"op":"test","path":"/a/b"}])"),
            "Invalid: testing value /a/b failed: test failed");
  EXPECT_EQ(error(R"([{"op":"test","path":"/x/y","value":2}])"),
            "Invalid: test operation does not apply: is missing path: /x/y: missing value");
  EXPECT_EQ(error(R"([{"op":"remove","path":"/a/c"}])"),
            "Invalid: error in remove for path: '/a/c': Unable to remove nonexistent key: c: "
            "missing value");
  EXPECT_EQ(error(R"([{"op":"remove","path":"/l/2"}])"),
            "Invalid: error in remove for path: '/l/2': Unable to access invalid index: 2: invalid "
            "index referenced");
  EXPECT_EQ(error(R"([{"op":"remove","path":"/l/-3"}])"),
            "Invalid: error in remove for path: '/l/-3': Unable to access invalid index: -3: "
            "invalid index referenced");
  EXPECT_EQ(error(R"([{"op":"add","path":"/l/x","value":1}])"),
            "Invalid: error in add for path: '/l/x': value was not a proper array index: 'x': "
            "strconv.Atoi: parsing \"x\": invalid syntax");
  EXPECT_EQ(error(R"([{"op":"add","path":"/x/y","value":1}])"),
            "Invalid: add operation does not apply: doc is missing path: \"/x/y\": missing value");
  EXPECT_EQ(error(R"([{"op":"add","path":"","value":1}])"),
            "Invalid: add operation does not apply: doc is missing path: \"\": missing value");
  EXPECT_EQ(error(R"([{"op":"replace","path":"/l/7","value":1}])"),
            "Invalid: replace operation does not apply: doc is missing key: /l/7: missing value");
  EXPECT_EQ(error(R"([{"op":"move","from":"/a","path":"/a/b"}])"),
            "Invalid: move operation does not apply: doc is missing destination path: /a/b: "
            "missing value");
  EXPECT_EQ(error(R"([{"op":"frob","path":"/a"}])"), "Invalid: Unexpected kind: frob");
  EXPECT_EQ(error(R"([{"path":"/a"}])"), "Invalid: Unexpected kind: unknown");
  EXPECT_EQ(error(R"([null])"), "Invalid: Unexpected kind: unknown");
  EXPECT_EQ(error(R"([{"op":"move","path":"/a"}])"),
            "Invalid: move operation failed to decode from: operation, missing from field: missing "
            "value");
  EXPECT_EQ(error(R"({})"),
            "BadRequest: json: cannot unmarshal object into Go value of type jsonpatch.Patch");
  EXPECT_EQ(error(R"([1])"),
            "BadRequest: json: cannot unmarshal number into Go value of type jsonpatch.Operation");
}

TEST(JsonPatch, WhatTheLibraryLetsPass) {
  // A replaced member need not be there, a copied one neither; negative indexes count from the end.
  EXPECT_EQ(json(R"({})", R"([{"op":"replace","path":"/a","value":1}])"), R"({"a":1})");
  EXPECT_EQ(json(R"({})", R"([{"op":"copy","from":"/x","path":"/a"}])"), R"({"a":null})");
  EXPECT_EQ(json(R"({"l":[1,2,3]})", R"([{"op":"replace","path":"/l/-1","value":9}])"),
            R"({"l":[1,2,9]})");
  EXPECT_EQ(json(R"({"l":[1,2]})", R"([{"op":"add","path":"/l/-1","value":9}])"),
            R"({"l":[1,2,9]})");
  EXPECT_EQ(json(R"({"l":[]})", R"([{"op":"add","path":"/l/0","value":9}])"), R"({"l":[9]})");
  EXPECT_EQ(json(R"({"a":1})", R"([{"op":"add","path":"x/b","value":2}])"), R"({"a":1,"b":2})");
  EXPECT_EQ(json(R"({"a":1})", R"([{"op":"add","path":"/b"}])"), R"({"a":1,"b":null})");
  EXPECT_EQ(json(R"({"a":1})", R"([{"op":"test","path":"/b","value":null}])"), R"({"a":1})");
  EXPECT_EQ(json(R"({"a":1})", R"([{"op":"test","path":"","value":{"a":1}}])"), R"({"a":1})");
  EXPECT_EQ(json(R"({"a":1})", R"([{"op":"replace","path":"","value":[1]}])"), "[1]");
  EXPECT_EQ(json(R"({"a":1})", "null"), R"({"a":1})");
}

std::string operations(size_t count, std::string_view op) {
  std::string out = "[";
  for (size_t i = 0; i < count; ++i) (out += i == 0 ? "" : ",") += op;
  return out + "]";
}

TEST(JsonPatch, WorkIsBounded) {
  EXPECT_EQ(json("{}", operations(10'001, R"({"op":"test","path":"/a"})")),
            "RequestEntityTooLarge: Request entity too large: The allowed maximum operations in a "
            "JSON patch is 10000, got 10001");
  EXPECT_EQ(json("{}", operations(10'000, R"({"op":"test","path":"/a"})")), "{}");
  // 64 KiB more each time, until more than 3 MiB have been copied.
  const std::string big = R"({"a":{"t":")" + std::string(65'536, 'x') + R"("}})";
  const std::string copied =
      json(big, operations(12, R"({"op":"copy","from":"/a","path":"/a/b"})"));
  EXPECT_TRUE(
      copied.starts_with("Invalid: Unable to complete the copy, the accumulated size "
                         "increase of copy is "))
      << copied.substr(0, 200);
  EXPECT_TRUE(copied.ends_with(", exceeding the limit 3145728")) << copied.substr(0, 200);
  // Small, but nested deeper each time.
  const std::string deep =
      json(R"({"a":{}})", operations(600, R"({"op":"copy","from":"/a","path":"/a/b"})"));
  EXPECT_TRUE(
      deep.starts_with("RequestEntityTooLarge: Request entity too large: the patched "
                       "object has too many levels (at /a/b/b/"))
      << deep.substr(0, 200);
  // Long walks.
  std::string list = R"({"l":[)";
  for (size_t i = 0; i < 100'000; ++i) list += i == 0 ? "0" : ",0";
  list += "]}";
  const std::string walk =
      json(list, operations(9'000, R"({"op":"test","path":"/l/99999","value":0})"));
  EXPECT_TRUE(walk.starts_with("RequestEntityTooLarge: ")) << walk.substr(0, 200);
}

TEST(JsonPatch, StrictChecksOfOperations) {
  std::vector<std::string> unknown;
  const auto check = [&unknown](std::string_view text) {
    const JsonDoc doc = parse(text);
    const Status s = check_json_patch(doc.root(), unknown);
    return s.ok() ? std::string() : s.error().message();
  };
  EXPECT_EQ(check(R"([{"op":"add","path":"/a","value":{"x":1},"foo":1},{"Op":"x"}])"), "");
  EXPECT_EQ(unknown, (std::vector<std::string>{"[0].foo", "[1].Op"}));
  EXPECT_EQ(check(R"({"op":"add"})"),
            "json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp");
  EXPECT_EQ(check(R"(["x"])"),
            "json: cannot unmarshal string into Go value of type handlers.jsonPatchOp");
  EXPECT_EQ(check(R"([{"op":1}])"),
            "json: cannot unmarshal number into Go struct field jsonPatchOp.op of type string");
  EXPECT_EQ(check("null"), "");
}

TEST(MergePatch, ExamplesOfTheRfc) {
  const struct {
    std::string_view original, patch, result;
  } kRows[] = {
      {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
      {R"({"a":"b"})", R"({"a":null})", R"({})"},
      {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
      {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
      {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
      {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
      {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
      {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
      {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
      {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
  };
  for (const auto& row : kRows) EXPECT_EQ(merge(row.original, row.patch), row.result) << row.patch;
}

TEST(MergePatch, NullsInWhatIsNew) {
  EXPECT_EQ(merge(R"({})", R"({"l":[null,{"a":null,"b":[{"c":null}]}]})"),
            R"({"l":[null,{"b":[{}]}]})");
  // What takes the place of a list stays as it is.
  EXPECT_EQ(merge(R"({"l":[1]})", R"({"l":[{"a":null}]})"), R"({"l":[{}]})");
  EXPECT_EQ(merge(R"({"l":{}})", R"({"l":[{"a":null}]})"), R"({"l":[{"a":null}]})");
  EXPECT_EQ(merge("{}", "null"), "BadRequest: Invalid JSON Patch");
  EXPECT_EQ(merge("{}", "1"), "BadRequest: Invalid JSON Patch");
}

TEST(MergePatch, LargeObjects) {
  std::string original = "{", patch = "{", expected = "{";
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = "\"k" + std::to_string(i) + "\":";
    (original += i == 0 ? "" : ",") += name + "1";
    (patch += i == 0 ? "" : ",") += name + (i % 2 == 0 ? "null" : "2");
    if (i % 2 == 0) continue;
    (expected += i == 1 ? "" : ",") += name + "2";
  }
  EXPECT_EQ(merge(original + "}", patch + R"(,"new":{"a":1}})"), expected + R"(,"new":{"a":1}})");
}

}  // namespace
}  // namespace kedge::kube
