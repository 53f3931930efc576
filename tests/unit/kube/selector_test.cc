#include "kube/selector.h"

#include <gtest/gtest.h>

namespace kedge::kube {
namespace {

const Kind& kind_of(std::string_view group, std::string_view resource) {
  for (const Kind& k : builtin_kinds()) {
    if (k.group == group && k.resource == resource && k.version == "v1") return k;
  }
  ADD_FAILURE() << resource;
  return builtin_kinds()[0];
}

ObjectRef pod(std::string_view labels, std::string_view rest = "") {
  auto doc = JsonDoc::parse(R"({"metadata":{"name":"a","namespace":"ns","labels":)" +
                            std::string(labels) + "}" + std::string(rest) + "}");
  EXPECT_TRUE(doc.ok());
  return Object::make(kind_of("", "pods"), doc->root(), 1);
}

std::string label_fault(std::string_view text) {
  auto s = LabelSelector::parse(text);
  return s.ok() ? "" : s.error().message();
}

bool label_match(std::string_view text, std::string_view labels) {
  auto s = LabelSelector::parse(text);
  EXPECT_TRUE(s.ok()) << text;
  return s.ok() && s->matches(*pod(labels));
}

// The cases of k8s.io/apimachinery/pkg/labels/selector_test.go.
TEST(LabelSelector, Parses) {
  for (const char* text : {"",
                           "x=a,y=b,z=c",
                           "x!=a,y=b",
                           "x=",
                           "x= ",
                           "x=,z= ",
                           "x= ,z= ",
                           "!x",
                           "x>1",
                           "x<1",
                           "x in (a)",
                           "x in ()",
                           "x in (,a,,b,)",
                           "x notin (a,b)",
                           "in in (in, notin)",
                           " x = a , y ",
                           "x==a",
                           "notin notin (in)",
                           "a.b/c",
                           "x in (a),y,z notin ()",
                           "x,",
                           "x=,",
                           "x>-0"}) {
    const std::string fault = label_fault(text);
    // A trailing comma is refused upstream, and a value may not begin with a dash.
    const std::string_view t = text;
    if (t == "x," || t == "x=,") {
      EXPECT_EQ(fault, "found '', expected: identifier after ','") << text;
    } else if (t == "x>-0") {
      EXPECT_NE(fault, "") << text;
    } else {
      EXPECT_EQ(fault, "") << text;
    }
  }
}

TEST(LabelSelector, RefusesInUpstreamsWords) {
  const std::string u = "unable to parse requirement: ";
  EXPECT_EQ(label_fault("!!"), u + "found '!', expected: identifier");
  EXPECT_EQ(label_fault("!"), u + "found '', expected: identifier");
  EXPECT_EQ(label_fault("x=a||y=b").substr(0, 63),
            u + "values[0][x]: Invalid value: \"a||y");  // '=' ends the value
  EXPECT_EQ(label_fault("x==a==b"), "found '==', expected: ',' or 'end of string'");
  EXPECT_EQ(label_fault("!x=a"), "found '=', expected: ',' or 'end of string'");
  EXPECT_EQ(label_fault("x<a"),
            u + "values[0]: Invalid value: \"a\": for 'Gt', 'Lt' operators, the value must be an "
                "integer");
  EXPECT_EQ(label_fault("x y"), u + "found 'y', expected: in, notin, =, ==, !=, gt, lt");
  EXPECT_EQ(label_fault("x in a"), u + "found 'a' expected: '('");
  EXPECT_EQ(label_fault("x in (a"), u + "found '', expected: ',' or ')'");
  EXPECT_EQ(label_fault("x in (a b)"), u + "found 'b', expected: ',' or ')'");
  EXPECT_EQ(label_fault("x in (=)"), u + "found '=', expected: ',', ')' or identifier");
  EXPECT_EQ(label_fault("x in (,="), u + "found '=', expected: ',', or identifier");
  EXPECT_EQ(label_fault("x=("), u + "found '(', expected: identifier");
  EXPECT_EQ(label_fault("=a"), "found '=', expected: !, identifier, or 'end of string'");
  EXPECT_EQ(label_fault("(a)"), "found '(', expected: !, identifier, or 'end of string'");
  EXPECT_EQ(label_fault("x,,y"), "found ',', expected: identifier after ','");
  EXPECT_EQ(
      label_fault("a/b/c"),
      u + "<nil>: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric "
          "characters, '-', '_' or '.', and must start and end with an alphanumeric character "
          "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
          "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and "
          "'/' (e.g. 'example.com/MyName')");
  EXPECT_NE(label_fault("x=" + std::string(64, 'a')), "");
}

TEST(LabelSelector, Matches) {
  const char* labels = R"({"a":"b","n":"12","e":"","d.e/f":"g"})";
  for (const char* text :
       {"", "a=b", "a==b", "a!=c", "z!=c", "a in (c,b)", "a notin (c)", "a", "!z", "n>11", "n<13",
        "e=", "e in ()", "d.e/f=g", "a=b,n=12,!q", "z notin (a)"})
    EXPECT_TRUE(label_match(text, labels)) << text;
  for (const char* text : {"a=c", "a!=b", "a in (c)", "a notin (b,x)", "z", "!a", "n>12", "n<12",
                           "a>1", "z>1", "z=", "z in (a)", "a=b,z"})
    EXPECT_FALSE(label_match(text, labels)) << text;
}

Result<FieldSelector> fields(std::string_view text) {
  return FieldSelector::parse(text, kind_of("", "pods"));
}

std::string field_fault(std::string_view text) {
  auto s = fields(text);
  return s.ok() ? "" : s.error().message();
}

TEST(FieldSelector, Matches) {
  const ObjectRef o = pod("{}", R"(,"spec":{"nodeName":"n=1,\\"},"status":{"phase":"Running"})");
  for (const char* text :
       {"", ",,", "metadata.name=a", "metadata.namespace==ns", "metadata.name!=b",
        "status.phase=Running,metadata.name=a", "spec.nodeName=n\\=1\\,\\\\",
        "status.podIP=", "spec.hostNetwork=false"}) {
    auto s = fields(text);
    ASSERT_TRUE(s.ok()) << text << s.error().message();
    EXPECT_TRUE(s->matches(*o)) << text;
  }
  for (const char* text : {"metadata.name=b", "metadata.name!=a", "spec.nodeName=",
                           "status.phase!=Running", "status.phase=Running,metadata.name=x"}) {
    auto s = fields(text);
    ASSERT_TRUE(s.ok()) << text;
    EXPECT_FALSE(s->matches(*o)) << text;
  }
  EXPECT_EQ(*fields("status.phase=x,metadata.name=q")->required_name(), "q");
  EXPECT_EQ(fields("metadata.name!=q")->required_name(), nullptr);
  EXPECT_TRUE(fields("")->everything());
}

TEST(FieldSelector, RefusesInUpstreamsWords) {
  EXPECT_EQ(field_fault("metadata.name"),
            "invalid selector: 'metadata.name'; can't understand 'metadata.name'");
  EXPECT_EQ(field_fault("metadata.name in (x)"),
            "invalid selector: 'metadata.name in (x)'; can't understand 'metadata.name in (x)'");
  EXPECT_EQ(field_fault("=x"), "field label not supported: ");
  EXPECT_EQ(field_fault("bogus.field=x,metadata.name=x"), "field label not supported: bogus.field");
  EXPECT_EQ(field_fault("a=b=c"), "invalid field selector: unescaped character in value: 61");
  EXPECT_EQ(field_fault("a=b\\x"), "invalid field selector: invalid escape sequence: \\x");
  EXPECT_EQ(field_fault("a=b\\"), "invalid field selector: invalid escape sequence: \\");
  EXPECT_EQ(FieldSelector::parse("x=y", kind_of("apps", "deployments")).error().message(),
            "\"x\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
  EXPECT_EQ(FieldSelector::parse("x=y", kind_of("batch", "jobs")).error().message(),
            "field label \"x\" not supported for Job");
}

}  // namespace
}  // namespace kedge::kube
