// Server-side apply against a model that knows nothing of tries or schemas: a Pod is a set of paths
// with values, each applier owns the paths it names.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "kube/managed_fields.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

using Flat = std::map<std::string, std::string>;  // path: JSON text ("" for an item)

const Kind& pods() {
  static const Kinds kinds;
  return *kinds.find("", "v1", "pods");
}

std::string json_text(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string item(std::string_view name) { return "[name=\"" + std::string(name) + "\"]"; }

class Wish {
 public:
  explicit Wish(std::mt19937& random) : random_(random) {
    metadata();
    spec();
    json =
        R"({"apiVersion":"v1","kind":"Pod","metadata":)" + metadata_ + ",\"spec\":" + spec_ + "}";
  }
  std::string json;
  Flat flat;

 private:
  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
  std::string value() { return json_text("v" + std::to_string(random_() % 2)); }

  // {"k0":"v1",...} of up to three names; paths go to `flat` unless `path` is "".
  std::string map(const std::string& path) {
    std::string out = "{";
    for (int i = 0; i < 3; ++i) {
      if (!chance(50)) continue;
      const std::string name = "k" + std::to_string(i), v = value();
      out += (out.size() > 1 ? "," : "") + json_text(name) + ":" + v;
      if (!path.empty()) flat[path + "." + name] = v;
    }
    return out + "}";
  }

  void metadata() {
    metadata_ = R"({"name":"x")";
    if (chance(60)) {
      const std::string labels = map(".metadata.labels");  // an empty map is owned as such
      if (labels != "{}") metadata_ += ",\"labels\":" + labels;
    }
    if (chance(50)) {
      std::string list;
      for (int i = 0; i < 3; ++i) {
        if (!chance(50)) continue;
        const std::string v = json_text("f/" + std::to_string(i));
        list += (list.empty() ? "" : ",") + v;
        flat[".metadata.finalizers[=" + v + "]"] = "";
      }
      metadata_ += ",\"finalizers\":[" + list + "]";
    }
    metadata_ += "}";
  }

  void field(std::string& out, const std::string& path, std::string_view name) {
    const std::string v = value();
    out += ",\"" + std::string(name) + "\":" + v;
    flat[path + "." + std::string(name)] = v;
  }

  void spec() {
    std::string containers;
    for (int i = 0; i < 3; ++i) {
      if (!chance(50)) continue;
      const std::string name = "c" + std::to_string(i);
      const std::string path = ".spec.containers" + item(name);
      std::string c = "{\"name\":" + json_text(name);
      flat[path] = "";
      flat[path + ".name"] = json_text(name);
      if (chance(50)) field(c, path, "image");
      if (chance(50)) field(c, path, "workingDir");
      if (chance(50)) c += env(path);
      containers += (containers.empty() ? "" : ",") + c + "}";
    }
    spec_ = "{\"containers\":[" + containers + "]";
    if (chance(30)) {  // atomic
      const std::string v = map("");
      if (v != "{}") {
        spec_ += ",\"nodeSelector\":" + v;
        flat[".spec.nodeSelector"] = v;
      }
    }
    spec_ += "}";
  }

  std::string env(const std::string& container) {
    std::string list;
    for (int i = 0; i < 2; ++i) {
      if (!chance(60)) continue;
      const std::string name = "E" + std::to_string(i);
      const std::string path = container + ".env" + item(name);
      std::string e = "{\"name\":" + json_text(name);
      flat[path] = "";
      flat[path + ".name"] = json_text(name);
      if (chance(60)) field(e, path, "value");
      list += (list.empty() ? "" : ",") + e + "}";
    }
    return ",\"env\":[" + list + "]";
  }

  std::mt19937& random_;
  std::string metadata_, spec_;
};

void flatten_items(Json list, const std::string& path, Flat& out, bool container) {
  for (const Json c : list.elements()) {
    const std::string at = path + item(c.get("name").string());
    out[at] = "";
    for (const auto* name : {"name", "image", "workingDir", "value"}) {
      if (const Json v = c.get(name)) out[at + "." + name] = v.print();
    }
    if (container) flatten_items(c.get("env"), at + ".env", out, false);
  }
}

Flat flatten(Json root) {
  Flat out;
  for (const auto m : root.at("metadata.labels").members()) {
    out[".metadata.labels." + std::string(m.name)] = m.value.print();
  }
  for (const Json f : root.at("metadata.finalizers").elements()) {
    out[".metadata.finalizers[=" + f.print() + "]"] = "";
  }
  flatten_items(root.at("spec.containers"), ".spec.containers", out, true);
  const Json selector = root.at("spec.nodeSelector");
  if (selector) out[".spec.nodeSelector"] = selector.print();
  return out;
}

struct Model {
  Flat live;
  std::map<std::string, std::set<std::string>> owned;

  std::set<std::string> conflicts(const std::string& manager, const Flat& wish) const {
    std::set<std::string> out;
    for (const auto& [path, v] : wish) {
      const auto now = live.find(path);
      if (now != live.end() && now->second == v) continue;
      for (const auto& [other, paths] : owned) {
        if (other != manager && paths.count(path) != 0) out.insert(other + " " + path);
      }
    }
    return out;
  }

  void apply(const std::string& manager, const Flat& wish) {
    const std::set<std::string> before = owned[manager];
    for (const auto& [path, v] : wish) {
      const auto now = live.find(path);
      if (now == live.end() || now->second != v) {
        for (auto& [other, paths] : owned) paths.erase(path);
      }
      live[path] = v;
    }
    owned[manager].clear();
    for (const auto& [path, v] : wish) owned[manager].insert(path);
    for (const std::string& path : before) {
      bool kept = false;
      for (const auto& [other, paths] : owned) kept = kept || paths.count(path) != 0;
      if (!kept) live.erase(path);
    }
  }
};

TEST(ApplyModel, RandomAppliersAgreeWithTheModel) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::mt19937 random(seed);
    Model model;
    JsonDoc doc = blank_object(pods());
    for (int step = 0; step < 40; ++step) {
      const std::string manager = "m" + std::to_string(random() % 3);
      const bool force = random() % 3 == 0;
      const Wish wish(random);
      SCOPED_TRACE("seed " + std::to_string(seed) + " step " + std::to_string(step) + " " +
                   manager + (force ? " force " : " ") + wish.json);
      const std::set<std::string> expected = model.conflicts(manager, wish.flat);
      JsonDoc next = doc.clone();
      const JsonDoc applied = JsonDoc::parse(wish.json).value();
      const Status s =
          server_side_apply(pods(), next, applied.root(), force, {manager, "", step, {}});
      if (!force && !expected.empty()) {
        ASSERT_FALSE(s.ok());
        std::set<std::string> found;
        for (const ErrorCause& c : s.error().details()->causes) {
          found.insert(c.message.substr(15, c.message.size() - 16) + " " + c.field);
        }
        ASSERT_EQ(found, expected);
        continue;
      }
      ASSERT_TRUE(s.ok()) << s.error().message();
      doc = std::move(next);
      model.apply(manager, wish.flat);
      ASSERT_EQ(flatten(doc.root()), model.live) << doc.root().print();
    }
  }
}

}  // namespace
}  // namespace kedge::kube
