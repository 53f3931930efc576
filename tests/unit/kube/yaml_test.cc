#include "kube/yaml.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace kedge::kube {
namespace {

std::string json(std::string_view yaml, std::vector<std::string>* duplicates = nullptr) {
  auto doc = yaml_to_json(yaml, duplicates);
  return doc.ok() ? doc->root().print() : "error: " + doc.error().message();
}

std::string yaml(std::string_view text) {
  auto doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return json_to_yaml(doc->root());
}

TEST(Yaml, Scalars) {
  EXPECT_EQ(json("[1, -1, +7, 0x1F, 0o17, 017, 08, 1_000, 0b11, -0b11, 18446744073709551615]"),
            "[1,-1,7,31,15,15,8,1000,3,-3,18446744073709551615]");
  EXPECT_EQ(json("[1.5, 1e3, .5, 1e21, 1e-7, -0.0, 18446744073709551616, 9007199254740993]"),
            "[1.5,1000,0.5,1e+21,1e-7,-0,18446744073709552000,9007199254740993]");
  EXPECT_EQ(json("[y, Y, yes, On, TRUE, n, no, Off, false]"),
            "[true,true,true,true,true,false,false,false,false]");
  EXPECT_EQ(json("[~, null, Null, , nUll]"), "error: yaml: did not find expected node content");
  EXPECT_EQ(json("[~, null, Null, nUll]"), R"([null,null,null,"nUll"])");
  EXPECT_EQ(json("a: \nb: ''"), R"({"a":null,"b":""})");
  EXPECT_EQ(json("[2001-01-01, 2001-01-01T10:00:00Z, 10:30, 1e400, 0x, 1__, _1]"),
            R"(["2001-01-01","2001-01-01T10:00:00Z","10:30","1e400","0x",1,"_1"])");
  EXPECT_EQ(json("['1', \"yes\", !!str 1, !!str yes, !!float 3, !foo 7]"),
            R"(["1","yes","1","yes",3,"7"])");
  EXPECT_EQ(json("!!binary aGk="), "\"hi\"");
  EXPECT_EQ(json("a: .nan"), "error: json: unsupported value: NaN");
  EXPECT_EQ(json("a: -.inf"), "error: json: unsupported value: -Inf");
  EXPECT_EQ(json("\"a\\0b\\u00e9\""), R"("a\u0000bé")");
}

TEST(Yaml, KeysBecomeStrings) {
  EXPECT_EQ(json("{1: a, true: b, 1.5: c, x: d, 0x10: e, .inf: f, 1e20: g}"),
            R"({"1":"a","true":"b","1.5":"c","x":"d","16":"e",".inf":"f","1e+20":"g"})");
  EXPECT_EQ(json("on: 1"), R"({"true":1})");
  EXPECT_EQ(json("~: 1"), "error: unsupported map key of type: null");
  EXPECT_EQ(json("? [a]\n: b"), "error: yaml: invalid map key: []interface {}");
}

TEST(Yaml, Documents) {
  EXPECT_EQ(json(""), "null");
  EXPECT_EQ(json(std::string_view()), "null");
  EXPECT_EQ(json("# only a comment\n"), "null");
  EXPECT_EQ(json("--- \na: 1\n---\nb: ]"), R"({"a":1})");
  EXPECT_EQ(json(R"({"kind":"ConfigMap","a":[1,"x\ty\/z",{"b":null}]})"),
            R"({"kind":"ConfigMap","a":[1,"x\ty/z",{"b":null}]})");
  EXPECT_EQ(json("a: |\n  x\n  y\nb: >\n  x\n  y\nc: |-\n  z\n"),
            R"({"a":"x\ny\n","b":"x y\n","c":"z"})");
}

// Texts of recorded answers, and of go-yaml.
TEST(Yaml, Errors) {
  EXPECT_EQ(json("a: ["), "error: yaml: line 1: did not find expected node content");
  EXPECT_EQ(json("\tkind: x"), "error: yaml: found character that cannot start any token");
  EXPECT_EQ(json("a: b\nc: d: e"),
            "error: yaml: line 2: mapping values are not allowed in this context");
  EXPECT_EQ(json("a: *nope"), "error: yaml: unknown anchor 'nope' referenced");
  EXPECT_EQ(json("a: &x {b: *x}"), "error: yaml: anchor 'x' value contains itself");
  EXPECT_EQ(json("a: !!int x"), "error: yaml: cannot decode !!str `x` as a !!int");
  EXPECT_EQ(json("a: \xff").substr(0, 12), "error: yaml:");
  EXPECT_EQ(json("<<: 1"), "error: yaml: map merge requires map or sequence of maps as the value");
}

TEST(Yaml, RepeatedKeys) {
  std::vector<std::string> dup;
  EXPECT_EQ(json("kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: c\ndata:\n  k: \"1\"\n"
                 "  k: \"2\"\n",
                 &dup),
            R"({"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"c"},"data":{"k":"2"}})");
  EXPECT_EQ(dup, std::vector<std::string>{"line 7: key \"k\" already set in map"});
  dup.clear();
  EXPECT_EQ(json("a: {1: x, 1: y}\nb: 1\na: 2\nb: 3\n", &dup), R"({"a":2,"b":3})");
  EXPECT_EQ(dup, (std::vector<std::string>{"line 1: key 1 already set in map",
                                           "line 3: key \"a\" already set in map",
                                           "line 4: key \"b\" already set in map"}));
}

TEST(Yaml, AnchorsAndMerges) {
  EXPECT_EQ(json("a: &x [1, &s q]\nb: *x\n*s : *s"), R"({"a":[1,"q"],"b":[1,"q"],"q":"q"})");
  EXPECT_EQ(json("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\nc: {q: 3, <<: *x}"),
            R"({"a":{"p":1,"q":2},"b":{"p":1,"q":3},"c":{"p":1,"q":2}})");
  EXPECT_EQ(json("- &x {a: 1, c: 0}\n- &z {a: 2, b: 2}\n- {<<: [*x, *z, {d: 4}], e: 5}"),
            R"([{"a":1,"c":0},{"a":2,"b":2},{"d":4,"b":2,"a":1,"c":0,"e":5}])");
  EXPECT_EQ(json("<<: {a: &i {b: 1}, c: &j 2}\nd: *i\ne: *j"),
            R"({"a":{"b":1},"c":2,"d":{"b":1},"e":2})");
  EXPECT_EQ(json("{<<: {}, a: 1}"), R"({"a":1})");
  EXPECT_EQ(json("a: &x 1\nb: &x 2\nc: *x"), R"({"a":1,"b":2,"c":2})");
  EXPECT_EQ(json("{'<<': 1}"), R"({"<<":1})");
}

TEST(Yaml, Bombs) {
  std::string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
  for (int i = 1; i < 12; i++) {
    const std::string prev = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 10; k++) bomb += (k != 0 ? "," : "") + prev + " ";
    bomb += "]\n";
  }
  EXPECT_EQ(json(bomb), "error: yaml: document contains excessive aliasing");
  EXPECT_NE(json(std::string(limits::kJsonDepth + 1, '[')).find("error"), std::string::npos);
  EXPECT_NE(json(std::string(100'000, '{')).find("error"), std::string::npos);
  std::string deep;
  for (size_t i = 0; i <= limits::kJsonDepth; i++) deep += std::string(i, ' ') + "a:\n";
  EXPECT_EQ(json(deep), "error: yaml: exceeded max depth");
  std::string nested;
  for (int i = 0; i < 500; i++) nested += "&a" + std::to_string(i) + " [";
  EXPECT_NE(json(nested + std::string(200'000, 'x') + std::string(500, ']')).find("excessive"),
            std::string::npos);
}

TEST(Yaml, Writes) {
  EXPECT_EQ(yaml(R"({"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{}},
                     "list":[{"b":1,"a":2},[],[1,[2]]],"n":null,"t":true,"f":1.10,"i":-5})"),
            "apiVersion: v1\nf: 1.1\ni: -5\nkind: Pod\nlist:\n- a: 2\n  b: 1\n- []\n- - 1\n  - - "
            "2\nmetadata:\n  labels: {}\n  name: a\n\"n\": null\nt: true\n");
  EXPECT_EQ(yaml(R"(["", "yes", "1", "1.5", "~", "2001-01-01T00:00:00Z", "10:30", "a: b", "- x",
                     "#c", " x", "x ", "a\nb\n", "a\nb", "a\n\n", "é", "a\u0000", "*a", "!t",
                     "null", "0x1f", "1e3", "<<", "=", "{}", "a #b", "true"])"),
            "- \"\"\n- \"yes\"\n- \"1\"\n- \"1.5\"\n- \"~\"\n- \"2001-01-01T00:00:00Z\"\n"
            "- \"10:30\"\n- 'a: b'\n- '- x'\n- '#c'\n- ' x'\n- 'x '\n- |\n  a\n  b\n- |-\n  a\n"
            "  b\n- |+\n  a\n\n- é\n- \"a\\0\"\n- '*a'\n- '!t'\n- \"null\"\n- \"0x1f\"\n- \"1e3\"\n"
            "- <<\n- =\n- '{}'\n- 'a #b'\n- \"true\"\n");
  EXPECT_EQ(yaml("1e21"), "1e+21\n");
  EXPECT_EQ(yaml("1000000.5"), "1.0000005e+06\n");
  EXPECT_EQ(yaml("123456789012345678901234567890"), "1.2345678901234568e+29\n");
  EXPECT_EQ(yaml("{}"), "{}\n");
}

// Numbers inside keys count as numbers, letters come after everything else.
TEST(Yaml, KeyOrder) {
  EXPECT_EQ(yaml(R"({"a10":0,"a9":0,"a01":0,"a1":0,"b":0,"a":0,"A":0,"_x":0,"1":0,"a-b":0})"),
            "_x: 0\n\"1\": 0\nA: 0\na: 0\na-b: 0\na1: 0\na01: 0\na9: 0\na10: 0\nb: 0\n");
}

TEST(Yaml, LongLinesAreFolded) {
  std::string words;
  for (int i = 0; i < 30; i++) words += "word ";
  const std::string out = yaml("{\"a\":\"" + words + "end\"}");
  EXPECT_NE(out.find("\n  word"), std::string::npos);
  EXPECT_EQ(json(out), "{\"a\":\"" + words + "end\"}");
}

}  // namespace
}  // namespace kedge::kube
