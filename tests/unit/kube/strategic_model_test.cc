// Strategic merge patches against a small model of their own: random pods, random patches, and a
// merge over std::map that knows the few fields used here by heart. The model has no order of
// elements: lists that merge are compared as sets, and their order by the promises it has.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/random.h"
#include "kube/patch.h"

namespace kedge::kube {
namespace {

// --- values of the model
struct Value;
using Map = std::map<std::string, Value>;
struct Value {
  enum Kind { kText, kMap, kList } kind = kText;
  std::string text;  // JSON of a leaf
  Map map;
  std::vector<Value> list;
};

Value leaf(std::string text) {
  Value v;
  v.text = std::move(text);
  return v;
}
Value make(Value::Kind kind) {
  Value v;
  v.kind = kind;
  return v;
}

std::string print(const Value& v) {
  if (v.kind == Value::kText) return v.text;
  std::string out;
  for (const auto& [name, value] : v.map) {
    out += (out.empty() ? "{\"" : ",\"") + name + "\":" + print(value);
  }
  if (v.kind == Value::kMap) return out.empty() ? "{}" : out + "}";
  for (const Value& e : v.list) out += (out.empty() ? "[" : ",") + print(e);
  return out.empty() ? "[]" : out + "]";
}

// --- what the model knows of the fields it uses
struct FieldRule {
  const char* name;
  const char* key;  // of the elements of a list that merges; "": of texts; null: replaced
};
constexpr FieldRule kLists[] = {
    {"containers", "name"}, {"volumes", "name"},      {"env", "name"},   {"ports", "containerPort"},
    {"finalizers", ""},     {"tolerations", nullptr}, {"args", nullptr},
};
const FieldRule* list_rule(const std::string& name) {
  for (const FieldRule& r : kLists) {
    if (name == r.name) return &r;
  }
  return nullptr;
}

bool without_directives(Value& v) {
  if (v.kind == Value::kList) {
    std::vector<Value> kept;
    for (Value& e : v.list) {
      if (without_directives(e)) kept.push_back(e);
    }
    v.list = kept;
  }
  if (v.kind != Value::kMap) return true;
  if (v.map.count("$patch") != 0) return false;
  for (auto it = v.map.begin(); it != v.map.end();) {
    const bool gone = it->second.text == "null" || !without_directives(it->second);
    it = gone ? v.map.erase(it) : std::next(it);
  }
  return true;
}

Value merge(Value original, Value patch);

Value merge_list(const Value& original, const Value& patch, const char* key) {
  Value out = make(Value::kList);
  const auto id = [key](const Value& e) { return key[0] == '\0' ? e.text : e.map.at(key).text; };
  const bool replaces = std::any_of(patch.list.begin(), patch.list.end(), [](const Value& e) {
    return e.kind == Value::kMap && e.map.count("$patch") != 0 &&
           e.map.at("$patch").text == "\"replace\"";
  });
  if (!replaces) out = original;
  for (const Value& e : patch.list) {
    const bool directive = e.kind == Value::kMap && e.map.count("$patch") != 0;
    if (!directive || e.map.at("$patch").text != "\"delete\"") continue;
    const auto same = [&](const Value& o) { return id(o) == id(e); };
    out.list.erase(std::remove_if(out.list.begin(), out.list.end(), same), out.list.end());
  }
  for (const Value& e : patch.list) {
    if (e.kind == Value::kMap && e.map.count("$patch") != 0) continue;
    const auto at = std::find_if(out.list.begin(), out.list.end(),
                                 [&](const Value& o) { return id(o) == id(e); });
    if (at == out.list.end()) {
      out.list.push_back(e);
    } else if (e.kind == Value::kMap) {
      *at = merge(*at, e);
    }
  }
  return out;
}

Value merge(Value original, Value patch) {
  if (const auto at = patch.map.find("$patch"); at != patch.map.end()) {
    const bool replace = at->second.text == "\"replace\"";
    patch.map.erase(at);
    return replace ? patch : make(Value::kMap);
  }
  if (const auto at = patch.map.find("$retainKeys"); at != patch.map.end()) {
    std::set<std::string> kept;
    for (const Value& e : at->second.list) kept.insert(e.text.substr(1, e.text.size() - 2));
    patch.map.erase(at);
    for (auto it = original.map.begin(); it != original.map.end();) {
      it = kept.count(it->first) != 0 ? std::next(it) : original.map.erase(it);
    }
  }
  for (auto& [name, value] : patch.map) {
    constexpr std::string_view kDelete = "$deleteFromPrimitiveList/", kOrder = "$setElementOrder/";
    if (name.rfind(kOrder, 0) == 0) continue;
    if (name.rfind(kDelete, 0) == 0) {
      const auto at = original.map.find(name.substr(kDelete.size()));
      if (at == original.map.end()) continue;
      auto& list = at->second.list;
      for (const Value& gone : value.list) {
        list.erase(std::remove_if(list.begin(), list.end(),
                                  [&](const Value& e) { return e.text == gone.text; }),
                   list.end());
      }
      continue;
    }
    if (value.text == "null") {
      original.map.erase(name);
      continue;
    }
    const auto at = original.map.find(name);
    const FieldRule* rule = list_rule(name);
    if (at == original.map.end() || at->second.kind != value.kind || value.kind == Value::kText) {
      if (without_directives(value)) original.map[name] = value;
    } else if (value.kind == Value::kMap) {
      at->second = merge(at->second, value);
    } else {
      at->second = rule != nullptr && rule->key != nullptr
                       ? merge_list(at->second, value, rule->key)
                       : value;
    }
  }
  return original;
}

// Lists that merge, sorted by their key, so that order does not count.
Value sorted(Value v) {
  for (auto& [name, value] : v.map) {
    value = sorted(value);
    const FieldRule* rule = list_rule(name);
    if (value.kind != Value::kList || rule == nullptr || rule->key == nullptr) continue;
    for (Value& e : value.list) e = sorted(e);
    std::sort(value.list.begin(), value.list.end(),
              [](const Value& a, const Value& b) { return print(a) < print(b); });
  }
  return v;
}

Value read(Json v) {
  if (v.is_object()) {
    Value out = make(Value::kMap);
    for (const auto m : v.members()) out.map[std::string(m.name)] = read(m.value);
    return out;
  }
  if (v.is_array()) {
    Value out = make(Value::kList);
    for (const Json e : v.elements()) out.list.push_back(read(e));
    return out;
  }
  return leaf(v.print());
}

// --- random pods and patches
class Maker {
 public:
  explicit Maker(uint64_t seed) : random_(seed) {}

  Value pod() {
    Value metadata = make(Value::kMap), spec = make(Value::kMap), out = make(Value::kMap);
    if (yes()) metadata.map["labels"] = texts();
    if (yes()) metadata.map["finalizers"] = names();
    spec.map["containers"] = containers(false);
    if (yes()) spec.map["volumes"] = volumes(false);
    if (yes()) spec.map["tolerations"] = tolerations();
    if (yes()) spec.map["nodeSelector"] = texts();
    out.map["metadata"] = metadata;
    out.map["spec"] = spec;
    return out;
  }

  Value patch() {
    Value metadata = make(Value::kMap), spec = make(Value::kMap), out = make(Value::kMap);
    if (yes()) metadata.map["labels"] = changed(texts());
    if (yes()) metadata.map["finalizers"] = names();
    if (one_in(4)) metadata.map["$deleteFromPrimitiveList/finalizers"] = names();
    if (yes()) spec.map["containers"] = containers(true);
    if (yes()) spec.map["volumes"] = volumes(true);
    if (one_in(3)) spec.map["tolerations"] = yes() ? tolerations() : leaf("null");
    if (one_in(3)) spec.map["nodeSelector"] = changed(texts());
    if (one_in(3)) spec.map["hostname"] = leaf(yes() ? "null" : "\"h\"");
    out.map["metadata"] = metadata;
    if (!one_in(10)) out.map["spec"] = spec;
    return out;
  }

  uint64_t below(uint64_t n) { return random_.below(n); }
  bool one_in(uint64_t n) { return below(n) == 0; }
  bool yes() { return one_in(2); }

 private:
  std::string name() { return std::string(1, static_cast<char>('a' + below(6))); }
  Value text() { return leaf("\"" + std::string(1, static_cast<char>('0' + below(4))) + "\""); }

  Value texts() {
    Value v = make(Value::kMap);
    for (uint64_t i = below(4); i > 0; --i) v.map[name()] = text();
    return v;
  }
  // With nulls, or a directive.
  Value changed(Value v) {
    for (auto& [name, value] : v.map) {
      if (one_in(3)) value = leaf("null");
    }
    if (one_in(5)) v.map["$patch"] = leaf(yes() ? "\"replace\"" : "\"delete\"");
    return v;
  }
  Value names() {
    std::set<std::string> all;
    for (uint64_t i = below(5); i > 0; --i) all.insert("\"" + name() + "\"");
    Value v = make(Value::kList);
    for (const std::string& n : all) v.list.push_back(leaf(n));
    std::shuffle(v.list.begin(), v.list.end(), Bits{this});
    return v;
  }
  struct Bits {
    using result_type = uint64_t;
    Maker* maker;
    static constexpr uint64_t min() { return 0; }
    static constexpr uint64_t max() { return 0xffff; }
    uint64_t operator()() { return maker->below(0x10000); }
  };

  // A list of maps, each key once.
  template <typename Make>
  Value keyed(const char* key, bool patch, Make element) {
    Value v = make(Value::kList);
    std::set<std::string> seen;
    for (uint64_t i = below(5); i > 0; --i) {
      const bool number = std::string_view(key) == "containerPort";
      const std::string id = number ? std::to_string(below(6)) : "\"" + name() + "\"";
      if (!seen.insert(id).second) continue;
      Value e = element();
      e.map[key] = leaf(id);
      if (patch && one_in(5)) {
        e = make(Value::kMap);
        e.map[key] = leaf(id);
        e.map["$patch"] = leaf("\"delete\"");
      }
      v.list.push_back(e);
    }
    if (patch && one_in(10)) {
      Value e = make(Value::kMap);
      e.map["$patch"] = leaf("\"replace\"");
      v.list.push_back(e);
    }
    return v;
  }

  Value containers(bool patch) {
    return keyed("name", patch, [this, patch] {
      Value c = make(Value::kMap);
      if (yes()) c.map["image"] = text();
      if (yes())
        c.map["env"] = keyed("name", patch, [this] {
          Value e = make(Value::kMap);
          e.map["value"] = text();
          return e;
        });
      if (yes())
        c.map["ports"] = keyed("containerPort", patch, [this] {
          Value e = make(Value::kMap);
          if (yes()) e.map["name"] = text();
          return e;
        });
      if (yes()) c.map["args"] = names();
      return c;
    });
  }
  Value volumes(bool patch) {
    return keyed("name", patch, [this, patch] {
      const char* source = yes() ? "emptyDir" : "hostPath";
      Value v = make(Value::kMap);
      v.map[source] = make(Value::kMap);
      v.map[source].map["path"] = text();
      if (patch && yes()) {
        v.map["$retainKeys"] = make(Value::kList);
        v.map["$retainKeys"].list = {leaf("\"name\""), leaf("\"" + std::string(source) + "\"")};
      }
      return v;
    });
  }
  Value tolerations() {
    Value v = make(Value::kList);
    for (uint64_t i = below(3); i > 0; --i) {
      Value e = make(Value::kMap);
      e.map["key"] = text();
      v.list.push_back(e);
    }
    return v;
  }

  SeededRandom random_;
};

// $retainKeys is no directive of a value that is taken as a whole: upstream leaves it there, an
// unknown field. The model does, too.

const Kind& pods() {
  static const Kinds kinds;
  return *kinds.find("", "v1", "pods");
}

TEST(StrategicModel, RandomPatches) {
  for (uint64_t seed = 1; seed <= 5'000; ++seed) {
    Maker maker(seed);
    const Value original = maker.pod(), patch = maker.patch();
    JsonDoc doc = JsonDoc::parse(print(original)).value();
    const JsonDoc sent = JsonDoc::parse(print(patch)).value();
    const Status s = strategic_merge_patch(pods(), doc, sent.root());
    ASSERT_TRUE(s.ok()) << "seed " << seed << " " << s.error().message() << "\n"
                        << print(original) << "\n"
                        << print(patch);
    ASSERT_EQ(print(sorted(read(doc.root()))), print(sorted(merge(original, patch))))
        << "seed " << seed << "\n"
        << print(original) << "\n"
        << print(patch);
  }
}

// The order that the patch asks for is there afterwards, and so is the server's among the rest.
TEST(StrategicModel, OrderOfElements) {
  for (uint64_t seed = 1; seed <= 5'000; ++seed) {
    Maker maker(seed);
    std::vector<std::string> live, asked;
    for (char c = 'a'; c < 'h'; ++c) {
      const std::string id(1, c);
      if (maker.yes())
        live.insert(live.begin() + static_cast<long>(maker.below(live.size() + 1)), id);
      if (maker.yes()) {
        asked.insert(asked.begin() + static_cast<long>(maker.below(asked.size() + 1)), id);
      }
    }
    std::vector<std::string> sent;
    for (const std::string& id : asked) {
      if (maker.yes()) sent.push_back(id);
    }
    const auto list = [](const std::vector<std::string>& ids) {
      std::string out;
      for (const std::string& id : ids)
        out += (out.empty() ? "{\"name\":\"" : ",{\"name\":\"") + id + "\"}";
      return "[" + out + "]";
    };
    if (live.empty() && sent.empty()) continue;
    JsonDoc doc = JsonDoc::parse("{\"spec\":{\"containers\":" + list(live) + "}}").value();
    const JsonDoc patch =
        JsonDoc::parse("{\"spec\":{\"$setElementOrder/containers\":" + list(asked) +
                       ",\"containers\":" + list(sent) + "}}")
            .value();
    const Status s = strategic_merge_patch(pods(), doc, patch.root());
    ASSERT_TRUE(s.ok()) << "seed " << seed << " " << s.error().message();
    std::vector<std::string> result, by_asked, by_server;
    for (const Json e : doc.root().at("spec.containers").elements()) {
      result.emplace_back(e.get("name").string());
    }
    std::set<std::string> expected(live.begin(), live.end());
    expected.insert(sent.begin(), sent.end());
    ASSERT_EQ(std::set<std::string>(result.begin(), result.end()), expected) << "seed " << seed;
    const auto has = [](const std::vector<std::string>& in, const std::string& id) {
      return std::find(in.begin(), in.end(), id) != in.end();
    };
    for (const std::string& id : result) (has(asked, id) ? by_asked : by_server).push_back(id);
    const auto only = [&has](std::vector<std::string> from, const std::vector<std::string>& in) {
      from.erase(std::remove_if(from.begin(), from.end(),
                                [&](const std::string& id) { return !has(in, id); }),
                 from.end());
      return from;
    };
    EXPECT_EQ(by_asked, only(asked, by_asked)) << "seed " << seed;
    EXPECT_EQ(by_server, only(live, by_server)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace kedge::kube
