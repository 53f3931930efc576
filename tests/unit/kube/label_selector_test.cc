#include "kube/label_selector.h"

#include <gtest/gtest.h>

#include "kube/selector.h"

namespace kedge::kube {
namespace {

std::string text_of(std::string_view json) {
  const JsonDoc doc = JsonDoc::parse(json).value();
  const Result<std::string> text = label_selector_text(doc.root());
  return text.ok() ? *text : "error: " + text.error().message();
}

TEST(LabelSelectorText, IsSortedByKeyAndValue) {
  EXPECT_EQ(text_of("{}"), "");
  EXPECT_EQ(text_of(R"({"matchLabels":{"b":"2","a":"1"}})"), "a=1,b=2");
  EXPECT_EQ(text_of(R"({"matchLabels":{"m":"1"},"matchExpressions":[
      {"key":"z","operator":"In","values":["y","x"]},
      {"key":"b","operator":"NotIn","values":["q"]},
      {"key":"c","operator":"Exists"},{"key":"a","operator":"DoesNotExist"}]})"),
            "!a,b notin (q),c,m=1,z in (x,y)");
}

TEST(LabelSelectorText, CanBeParsed) {
  const std::string text = text_of(R"({"matchExpressions":[
      {"key":"b","operator":"NotIn","values":["q"]},{"key":"a","operator":"DoesNotExist"}]})");
  const Result<LabelSelector> parsed = LabelSelector::parse(text);
  ASSERT_TRUE(parsed.ok()) << parsed.error().message();
  EXPECT_EQ(parsed->requirements().size(), 2U);
}

TEST(LabelSelectorText, RefusesAnOperator) {
  EXPECT_EQ(text_of(R"({"matchExpressions":[{"key":"a","operator":"Like"}]})"),
            "error: \"Like\" is not a valid label selector operator");
}

TEST(LabelMapText, IsSorted) {
  const JsonDoc doc = JsonDoc::parse(R"({"b":"2","a":"1"})").value();
  EXPECT_EQ(label_map_text(doc.root()), "a=1,b=2");
  EXPECT_EQ(label_map_text(Json()), "");
}

}  // namespace
}  // namespace kedge::kube
