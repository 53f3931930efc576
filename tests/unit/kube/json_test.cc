#include "kube/json.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace kedge::kube {
namespace {

std::string round(std::string_view text) {
  auto doc = JsonDoc::parse(text);
  return doc.ok() ? doc->root().print() : "error: " + doc.error().message();
}

std::string fault(std::string_view text) {
  auto doc = JsonDoc::parse(text);
  return doc.ok() ? "" : doc.error().message();
}

TEST(Json, KeepsNumbersAndOrder) {
  for (const char* text :
       {R"({"b":1,"a":[true,false,null,"x",{},[]]})", "9007199254740993", "1.10", "-0", "1e400",
        "123456789012345678901234567890", "0.1E-7", R"(["",{"":""}])", R"("")", "[[[[1],2],3],4]"})
    EXPECT_EQ(round(text), text);
  EXPECT_EQ(round(" { \"a\" : [ 1 , 2 ] } \n"), R"({"a":[1,2]})");
}

TEST(Json, StringsSurvive) {
  auto doc = JsonDoc::parse(R"({"a":"x\u0000y\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\\u001f"})");
  ASSERT_TRUE(doc.ok());
  const std::string_view s = doc->root().get("a").string();
  EXPECT_EQ(s, std::string_view("x\0y\xC3\xA9\xF0\x9F\x98\x80/\b\f\n\r\t\"\\\x1f", 18));
  const std::string printed = doc->root().print();
  auto again = JsonDoc::parse(printed);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(json_equal(doc->root(), again->root()));
  EXPECT_NE(printed.find("\\u0000"), std::string::npos);
  // An escape at every place of a word, so that no word test of the printer misses one.
  for (int i = 0; i < 40; i++) {
    for (const char c : {'"', '\\', '\n', '\x01', '\x7f'}) {
      std::string text(40, 'a');
      text[static_cast<size_t>(i)] = c;
      JsonDoc d;
      d.set_root(d.make_string(text));
      auto back = JsonDoc::parse(d.root().print());
      ASSERT_TRUE(back.ok());
      EXPECT_EQ(back->root().string(), text);
    }
  }
}

TEST(Json, RefusesInGosWords) {
  EXPECT_EQ(fault(""), "unexpected end of JSON input");
  EXPECT_EQ(fault("  "), "unexpected end of JSON input");
  EXPECT_EQ(fault("{"), "unexpected end of JSON input");
  EXPECT_EQ(fault("{\"a\":1"), "unexpected end of JSON input");
  EXPECT_EQ(fault("tru"), "unexpected end of JSON input");
  EXPECT_EQ(fault("-"), "unexpected end of JSON input");
  EXPECT_EQ(fault("\"abc"), "unexpected end of JSON input");
  EXPECT_EQ(fault("{\"a\":1,}"),
            "invalid character '}' looking for beginning of object key string");
  EXPECT_EQ(fault("{bad"), "invalid character 'b' looking for beginning of object key string");
  EXPECT_EQ(fault("{} trailing"), "invalid character 't' after top-level value");
  EXPECT_EQ(fault("{}{}"), "invalid character '{' after top-level value");
  EXPECT_EQ(fault("\xEF\xBB\xBF{}"), "invalid character '\xC3\xAF' looking for beginning of value");
  EXPECT_EQ(fault("kind: x"), "invalid character 'k' looking for beginning of value");
  EXPECT_EQ(fault("[1 2]"), "invalid character '2' after array element");
  EXPECT_EQ(fault("[1,]"), "invalid character ']' looking for beginning of value");
  EXPECT_EQ(fault("{\"a\" 1}"), "invalid character '1' after object key");
  EXPECT_EQ(fault("{\"a\":1 \"b\":2}"), "invalid character '\"' after object key:value pair");
  EXPECT_EQ(fault("nul1"), "invalid character '1' in literal null (expecting 'l')");
  EXPECT_EQ(fault("01"), "invalid character '1' after top-level value");
  EXPECT_EQ(fault("[01]"), "invalid character '1' after array element");
  EXPECT_EQ(fault("1."), "unexpected end of JSON input");
  EXPECT_EQ(fault("[1.]"), "invalid character ']' after decimal point in numeric literal");
  EXPECT_EQ(fault("[1e]"), "invalid character ']' in exponent of numeric literal");
  EXPECT_EQ(fault("[-x]"), "invalid character 'x' in numeric literal");
  EXPECT_EQ(fault("\"a\nb\""), "invalid character '\\n' in string literal");
  EXPECT_EQ(fault("\"\\x\""), "invalid character 'x' in string escape code");
  EXPECT_EQ(fault("\"\\u12g4\""), "invalid character 'g' in \\u hexadecimal character escape");
  EXPECT_EQ(fault("'a'"), "invalid character '\\'' looking for beginning of value");
  EXPECT_EQ(fault("NaN"), "invalid character 'N' looking for beginning of value");
  EXPECT_EQ(fault("[1] // x"), "invalid character '/' after top-level value");
  EXPECT_EQ(fault(std::string_view("\0", 1)),
            "invalid character '\\x00' looking for beginning of value");
}

TEST(Json, BadUnicodeIsReplaced) {
  struct Row {
    const char *text, *want;
  };
  for (const Row& row :
       {Row{"\"a\xff\"", "a\uFFFD"}, Row{"\"\xE2\x82\"", "\uFFFD\uFFFD"},
        Row{"\"\\ud800\"", "\uFFFD"}, Row{"\"\\udc00x\"", "\uFFFDx"},
        Row{"\"\\ud800\\n\"", "\uFFFD\n"}, Row{"\"\\ud800\\ud83d\\ude00\"", "\uFFFD\U0001F600"},
        Row{"\"\\\\ud800\xff\"", "\\ud800\uFFFD"}}) {
    auto doc = JsonDoc::parse(row.text);
    ASSERT_TRUE(doc.ok()) << row.text << ": " << doc.error().message();
    EXPECT_EQ(doc->root().string(), row.want) << row.text;
  }
  // What is said of the rest is the same.
  EXPECT_EQ(fault("{\"a\":\"\xff\",}"),
            "invalid character '}' looking for beginning of object key string");
  std::vector<std::string> repeated;
  EXPECT_TRUE(JsonDoc::parse("{\"a\":\"\\ud800\",\"a\":1}", &repeated).ok());
  EXPECT_EQ(repeated, std::vector<std::string>{"a"});
}

TEST(Json, DepthAndCountAreBounded) {
  const size_t n = limits::kJsonDepth;
  EXPECT_EQ(fault(std::string(n, '[') + std::string(n, ']')), "");
  EXPECT_EQ(fault(std::string(n + 1, '[') + std::string(n + 1, ']')), "exceeded max depth");
  EXPECT_NE(fault(std::string(3'000'000, '[')), "");
  std::string many = "[0";
  for (size_t i = 0; i < limits::kJsonNodes; i++) many += ",0";
  EXPECT_NE(fault(many + "]"), "");
}

TEST(Json, RepeatedNames) {
  std::vector<std::string> dup;
  auto doc = JsonDoc::parse(
      R"({"a":1,"spec":{"replicas":1,"x":0,"replicas":2,"replicas":3},
          "l":[0,{"n":1,"n":2}],"a":5})",
      &dup);
  ASSERT_TRUE(doc.ok());
  EXPECT_EQ(doc->root().print(), R"({"spec":{"x":0,"replicas":3},"l":[0,{"n":2}],"a":5})");
  EXPECT_EQ(dup, (std::vector<std::string>{"spec.replicas", "l[1].n", "a"}));
  // Many members take the sorting path.
  for (const int members : {20, 33, 500}) {
    std::string text = "{";
    for (int i = 0; i < members; i++) text += "\"k" + std::to_string(i) + "\":" + "1,";
    text += "\"k7\":2,\"k7\":3,\"k9\":4}";
    dup.clear();
    auto big = JsonDoc::parse(text, &dup);
    ASSERT_TRUE(big.ok());
    EXPECT_EQ(big->root().size(), static_cast<size_t>(members));
    EXPECT_EQ(big->root().get("k7").integer(), 3);
    EXPECT_EQ(big->root().get("k9").integer(), 4);
    EXPECT_EQ(dup, (std::vector<std::string>{"k7", "k9"}));
    size_t walked = 0;
    for (const auto m : big->root().members()) walked += m.value.valid();
    EXPECT_EQ(walked, static_cast<size_t>(members));
    EXPECT_TRUE(JsonDoc::parse(big->root().print()).ok());
  }
}

TEST(Json, Reading) {
  auto doc = JsonDoc::parse(R"({"a":{"b":{"c":[1,"x",-5,1.0,9223372036854775808]}},"t":true})");
  ASSERT_TRUE(doc.ok());
  const Json c = doc->root().at("a.b.c");
  EXPECT_EQ(c.size(), 5u);
  EXPECT_EQ(c.element(0).integer(), 1);
  EXPECT_EQ(c.element(1).string(), "x");
  EXPECT_EQ(c.element(2).integer(), -5);
  EXPECT_EQ(c.element(3).integer(), std::nullopt);
  EXPECT_EQ(c.element(3).number_text(), "1.0");
  EXPECT_EQ(c.element(4).integer(), std::nullopt);
  EXPECT_FALSE(c.element(5).valid());
  EXPECT_TRUE(doc->root().get("t").boolean());
  EXPECT_FALSE(doc->root().at("a.x.c").valid());
  EXPECT_EQ(doc->root().at("a.x.c").string(), "");
  EXPECT_EQ(c.type_name(), "array");
  EXPECT_FALSE(Json().get("x").valid());
  for (const auto m : Json().members()) FAIL() << m.name;
}

TEST(Json, Changing) {
  auto doc = JsonDoc::parse(R"({"a":1,"b":2,"c":3})");
  ASSERT_TRUE(doc.ok());
  const Json root = doc->root();
  root.set_string("b", "x");
  root.set_integer("d", -7);
  root.set_bool("e", true);
  root.set_first("z", doc->make_null());
  EXPECT_EQ(root.print(), R"({"z":null,"a":1,"b":"x","c":3,"d":-7,"e":true})");
  EXPECT_TRUE(root.remove("e"));
  EXPECT_TRUE(root.remove("z"));
  EXPECT_TRUE(root.remove("b"));
  EXPECT_FALSE(root.remove("b"));
  root.move_first("d");
  EXPECT_EQ(root.print(), R"({"d":-7,"a":1,"c":3})");
  root.move_first("c");
  root.set_integer("y", 1);
  EXPECT_EQ(root.print(), R"({"c":3,"d":-7,"a":1,"y":1})");
  for (const char* name : {"c", "d", "a", "y"}) EXPECT_TRUE(root.remove(name));
  EXPECT_EQ(root.print(), "{}");
  root.object_at("m").object_at("n").set_integer("o", 1);
  EXPECT_EQ(root.print(), R"({"m":{"n":{"o":1}}})");
}

TEST(Json, Arrays) {
  JsonDoc doc;
  const Json list = doc.make_array();
  doc.set_root(list);
  for (int i = 0; i < 4; i++) list.append(doc.make_integer(i));
  list.remove_element(3);
  list.append(doc.make_integer(9));
  list.remove_element(0);
  EXPECT_EQ(list.print(), "[1,2,9]");
  list.remove_element(1);
  list.remove_element(1);
  list.remove_element(0);
  list.append(doc.make_string("x"));
  EXPECT_EQ(doc.root().print(), R"(["x"])");
}

// A value that has a place is copied, so that no ring is ever shared.
TEST(Json, PlacedValuesAreCopied) {
  auto doc = JsonDoc::parse(R"({"a":{"k":[1,2]},"b":{}})");
  ASSERT_TRUE(doc.ok());
  const Json root = doc->root();
  root.get("b").set("copy", root.get("a"));
  root.get("a").get("k").append(doc->make_integer(3));
  EXPECT_EQ(root.print(), R"({"a":{"k":[1,2,3]},"b":{"copy":{"k":[1,2]}}})");
  root.get("b").set("whole", root);
  EXPECT_EQ(
      root.print(),
      R"({"a":{"k":[1,2,3]},"b":{"copy":{"k":[1,2]},"whole":{"a":{"k":[1,2,3]},"b":{"copy":{"k":[1,2]}}}}})");
  // Removed values move.
  const Json a = root.get("a");
  root.remove("a");
  root.remove("b");
  root.set("moved", a);
  a.set_integer("n", 1);
  EXPECT_EQ(root.print(), R"({"moved":{"k":[1,2,3],"n":1}})");
  // From another document.
  JsonDoc other;
  other.set_root(other.make_array());
  other.root().append(root);
  doc = JsonDoc();
  EXPECT_EQ(other.root().print(), R"([{"moved":{"k":[1,2,3],"n":1}}])");
  const JsonDoc clone = other.clone();
  EXPECT_TRUE(json_equal(clone.root(), other.root()));
}

TEST(Json, DeepDocumentsMadeByHand) {
  JsonDoc doc;
  Json v = doc.make_object();
  for (int i = 0; i < 100'000; i++) {
    const Json outer = doc.make_object();
    outer.set("a", v);
    v = outer;
  }
  doc.set_root(v);
  EXPECT_EQ(v.print().size(), 100'000u * 6 + 2);
  const JsonDoc clone = doc.clone();
  EXPECT_EQ(clone.root().print(), v.print());
}

TEST(Json, Equality) {
  const auto same = [](std::string_view a, std::string_view b) {
    auto x = JsonDoc::parse(a);
    auto y = JsonDoc::parse(b);
    return json_equal(x->root(), y->root());
  };
  EXPECT_TRUE(same(R"({"a":1,"b":[1,{}]})", R"({"b":[1,{}],"a":1})"));
  EXPECT_FALSE(same(R"({"a":1})", R"({"a":1.0})"));
  EXPECT_FALSE(same(R"({"a":1})", R"({"a":"1"})"));
  EXPECT_FALSE(same(R"({"a":1,"b":2})", R"({"a":1,"c":2})"));
  EXPECT_FALSE(same("[1,2]", "[2,1]"));
  EXPECT_FALSE(same("true", "false"));
  EXPECT_FALSE(same("null", "false"));
}

TEST(Json, IndexOfLargeObjects) {
  std::string text = "{";
  for (int i = 0; i < 1000; i++)
    text += (i ? "," : "") + ("\"k" + std::to_string(i * 7 % 1000)) + "\":" + std::to_string(i);
  auto doc = JsonDoc::parse(text + "}");
  ASSERT_TRUE(doc.ok());
  const JsonIndex index(doc->root());
  for (int i = 0; i < 1000; i++) {
    const std::string name = "k" + std::to_string(i);
    EXPECT_EQ(index.get(name).integer(), doc->root().get(name).integer());
  }
  EXPECT_FALSE(index.get("k1000").valid());
}

TEST(Json, BadTextFromInsideIsReplaced) {
  JsonDoc doc;
  doc.set_root(doc.make_string("a\xff\xE2\x82z"));
  EXPECT_EQ(doc.root().string(), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
  std::string out;
  append_json_string(out, "q\"\xff");
  EXPECT_EQ(out, "\"q\\\"\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace kedge::kube
