#include "kube/field_set.h"

#include <gtest/gtest.h>

#include <deque>

namespace kedge::kube {
namespace {

class FieldSets : public testing::Test {
 protected:
  FieldSet read(std::string_view json) {
    docs_.push_back(JsonDoc::parse(json).value());
    FieldSet set = nullptr;
    EXPECT_TRUE(read_fields(arena_, docs_.back().root(), set)) << json;
    return set;
  }
  bool reads(std::string_view json) {
    docs_.push_back(JsonDoc::parse(json).value());
    FieldSet set = nullptr;
    return read_fields(arena_, docs_.back().root(), set);
  }
  std::string print(FieldSet set) {
    docs_.emplace_back();
    return print_fields(docs_.back(), set).print();
  }
  std::string again(std::string_view json) { return print(read(json)); }

  FieldArena arena_;
  std::deque<JsonDoc> docs_;
};

TEST_F(FieldSets, ReadAndPrintAgree) {
  for (
      const char* text :
      {"{}", R"({"f:a":{}})", R"({"f:a":{".":{},"f:b":{}}})",
       R"({"f:spec":{"f:ports":{".":{},"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:port":{}}}}})",
       R"({"f:metadata":{"f:finalizers":{".":{},"v:\"a\"":{}}}})",
       R"({"f:l":{"i:0":{},"i:12":{}}})", R"({"v:true":{},"v:null":{}})"}) {
    EXPECT_EQ(again(text), text);
  }
}

// What clients send is put into upstream's order: names, keys, values, indexes; numbers by value.
TEST_F(FieldSets, PrintsCanonically) {
  EXPECT_EQ(again(R"({"v:1":{},"k:{\"a\":1}":{},"i:3":{},"f:z":{},"f:a":{}})"),
            R"({"f:a":{},"f:z":{},"k:{\"a\":1}":{},"v:1":{},"i:3":{}})");
  EXPECT_EQ(again(R"({"k:{\"port\":100}":{},"k:{\"port\":80}":{}})"),
            R"({"k:{\"port\":80}":{},"k:{\"port\":100}":{}})");
  EXPECT_EQ(again(R"({"k:{ \"b\": 1, \"a\": \"x\" }":{}})"), R"({"k:{\"a\":\"x\",\"b\":1}":{}})");
  EXPECT_EQ(again(R"({"k:{\"a\":80.0}":{}})"), R"({"k:{\"a\":80}":{}})");
  EXPECT_EQ(again(R"({"v:\"a<b\"":{}})"), R"({"v:\"a\\u003cb\"":{}})");
  EXPECT_EQ(again(R"({"i:10":{},"i:9":{}})"), R"({"i:9":{},"i:10":{}})");
  EXPECT_EQ(again(R"({"k:{\"a\":\"x\"}":{},"k:{\"a\":1}":{},"k:{\"a\":true}":{}})"),
            R"({"k:{\"a\":1}":{},"k:{\"a\":\"x\"}":{},"k:{\"a\":true}":{}})");
  // The shorter text first, and fewer keys before more.
  EXPECT_EQ(again(R"({"k:{\"a\":\"xy\"}":{},"k:{\"a\":\"x\",\"b\":1}":{},"k:{\"a\":\"x\"}":{}})"),
            R"({"k:{\"a\":\"x\"}":{},"k:{\"a\":\"x\",\"b\":1}":{},"k:{\"a\":\"xy\"}":{}})");
}

TEST_F(FieldSets, EqualElementsBecomeOne) {
  EXPECT_EQ(again(R"({"k:{\"a\":1}":{"f:x":{}},"k:{ \"a\":1.0}":{".":{},"f:y":{}}})"),
            R"({"k:{\"a\":1}":{".":{},"f:x":{},"f:y":{}}})");
}

TEST_F(FieldSets, UnknownElementsAreLeftOut) {
  EXPECT_EQ(again(R"({"f:a":{},"x:b":{"f:c":{}}})"), R"({"f:a":{}})");
  // A field with nothing known below it is a field itself.
  EXPECT_EQ(again(R"({"f:a":{"x:b":{}}})"), R"({"f:a":{}})");
  EXPECT_EQ(again(R"({"f:a":null})"), R"({"f:a":{}})");
}

TEST_F(FieldSets, RefusesWhatIsNone) {
  for (const char* text :
       {R"({"f":{}})", R"({"":{}})", R"({"fa:b":{}})", R"({"f:a":1})", R"({"f:a":{"f:b":"x"}})",
        R"({"k:[1]":{}})", R"({"k:{":{}})", R"({"v:":{}})", R"({"i:x":{}})", "[]", R"("a")", "3"}) {
    EXPECT_FALSE(reads(text)) << text;
  }
}

TEST_F(FieldSets, SetArithmetic) {
  const FieldSet a = read(R"({"f:a":{".":{},"f:x":{},"f:y":{}},"f:b":{},"f:c":{"f:z":{}}})");
  const FieldSet b = read(R"({"f:a":{"f:y":{},"f:w":{}},"f:b":{},"f:d":{}})");
  EXPECT_EQ(print(fields_union(arena_, a, b)),
            R"({"f:a":{".":{},"f:w":{},"f:x":{},"f:y":{}},"f:b":{},"f:c":{"f:z":{}},"f:d":{}})");
  EXPECT_EQ(print(fields_intersection(arena_, a, b)), R"({"f:a":{"f:y":{}},"f:b":{}})");
  EXPECT_EQ(print(fields_difference(arena_, a, b)),
            R"({"f:a":{".":{},"f:x":{}},"f:c":{"f:z":{}}})");
  EXPECT_EQ(print(fields_difference(arena_, b, a)), R"({"f:a":{"f:w":{}},"f:d":{}})");
  EXPECT_EQ(fields_difference(arena_, a, a), nullptr);
  EXPECT_TRUE(fields_equal(fields_union(arena_, a, b), fields_union(arena_, b, a)));
  EXPECT_FALSE(fields_equal(a, b));
  EXPECT_TRUE(fields_equal(nullptr, nullptr));
  EXPECT_FALSE(fields_equal(a, nullptr));
}

TEST_F(FieldSets, AParentTakesWhatIsBelowOnlyRecursively) {
  const FieldSet a = read(R"({"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{"f:x":{}}})");
  const FieldSet parent = read(R"({"f:metadata":{"f:labels":{}},"f:spec":{}})");
  EXPECT_EQ(print(fields_difference(arena_, a, parent)),
            R"({"f:metadata":{"f:labels":{"f:a":{}}},"f:spec":{"f:x":{}}})");
  EXPECT_EQ(print(fields_recursive_difference(arena_, a, parent)), "{}");
  EXPECT_EQ(print(fields_recursive_difference(arena_, a, fields_of_path(arena_, "spec"))),
            R"({"f:metadata":{"f:labels":{".":{},"f:a":{}}}})");
  // A child takes nothing from its parent.
  EXPECT_EQ(print(fields_recursive_difference(arena_, parent, a)), R"({"f:spec":{}})");
}

TEST_F(FieldSets, PathsAsMessagesHaveThem) {
  const FieldSet set = read(
      R"({"f:spec":{"f:replicas":{},"f:ports":{"k:{\"port\":80,\"protocol\":\"T\\\"P\"}":{"f:x":{}}}},)"
      R"("f:l":{"v:\"a\"":{},"v:3":{},"i:7":{}}})");
  EXPECT_EQ(field_paths(set),
            (std::vector<std::string>{".l[=3]", ".l[=\"a\"]", ".l[7]", ".spec.replicas",
                                      R"(.spec.ports[port=80,protocol="T\"P"].x)"}));
}

TEST_F(FieldSets, OrderIsTotal) {
  const std::vector<std::pair<ElementKind, const char*>> ordered = {
      {ElementKind::kField, "a"},          {ElementKind::kField, "b"},
      {ElementKind::kKey, R"({"a":1})"},   {ElementKind::kKey, R"({"a":2})"},
      {ElementKind::kKey, R"({"a":10})"},  {ElementKind::kKey, R"({"a":"\u0001"})"},
      {ElementKind::kKey, R"({"a":"a"})"}, {ElementKind::kKey, R"({"a":"a","b":0})"},
      {ElementKind::kKey, R"({"b":0})"},   {ElementKind::kValue, "-1"},
      {ElementKind::kValue, "1.5"},        {ElementKind::kValue, "2"},
      {ElementKind::kValue, R"("")"},      {ElementKind::kValue, R"("a\"")"},
      {ElementKind::kValue, R"("ab")"},    {ElementKind::kValue, "false"},
      {ElementKind::kValue, "true"},       {ElementKind::kValue, "null"},
      {ElementKind::kIndex, "2"},          {ElementKind::kIndex, "10"},
  };
  for (size_t i = 0; i < ordered.size(); ++i) {
    for (size_t j = 0; j < ordered.size(); ++j) {
      const FieldNode* x = arena_.node(ordered[i].first, ordered[i].second, true, nullptr);
      const FieldNode* y = arena_.node(ordered[j].first, ordered[j].second, true, nullptr);
      const int c = compare_elements(*x, *y);
      EXPECT_EQ(c < 0, i < j) << ordered[i].second << " " << ordered[j].second;
      EXPECT_EQ(c == 0, i == j) << ordered[i].second << " " << ordered[j].second;
    }
  }
}

}  // namespace
}  // namespace kedge::kube
