#include "kube/managed_fields.h"

#include <gtest/gtest.h>

#include <optional>

#include "base/limits.h"
#include "kube/defaults.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

constexpr int64_t kNoon = 1'767'268'800;  // 2026-01-01T12:00:00Z

const Kind& kind_of(std::string_view group, std::string_view version, std::string_view resource) {
  static const Kinds kinds;
  const Kind* k = kinds.find(group, version, resource);
  EXPECT_NE(k, nullptr) << resource;
  return *k;
}
const Kind& config_map() { return kind_of("", "v1", "configmaps"); }
const Kind& deployment() { return kind_of("apps", "v1", "deployments"); }
const Kind& service() { return kind_of("", "v1", "services"); }

// An object as it is kept, and who writes it.
class Written {
 public:
  explicit Written(const Kind& kind) : kind_(kind) {}

  // An update (or the create) to what `json` says; false: refused by the decoder.
  Written& write(std::string_view manager, std::string_view json, std::string_view subresource = "",
                 int64_t at = kNoon) {
    JsonDoc doc = JsonDoc::parse(json).value();
    FieldWriter by{manager, subresource, at, resets_managed_fields(doc.root())};
    EXPECT_TRUE(decode_shape(kind_, doc.root(), nullptr).ok()) << json;
    if (defaults_) apply_defaults(kind_, doc, doc.root());
    track_write(kind_, kind_, doc, doc.root(), doc_ ? doc_->root() : Json(), by);
    if (doc_) keep_managed_times(doc, doc.root(), doc_->root());
    doc_ = std::move(doc);
    return *this;
  }

  std::string apply(std::string_view manager, std::string_view json, bool force = false,
                    std::string_view subresource = "", int64_t at = kNoon) {
    const JsonDoc wanted = JsonDoc::parse(json).value();
    JsonDoc doc = doc_ ? doc_->clone() : blank_object(kind_);
    Status s =
        server_side_apply(kind_, doc, wanted.root(), force, {manager, subresource, at, false});
    if (!s.ok()) {
      last_ = std::move(s);
      return std::string(last_.error().message());
    }
    if (doc_) keep_managed_times(doc, doc.root(), doc_->root());
    doc_ = std::move(doc);
    return "";
  }

  void without_defaults() { defaults_ = false; }
  const Error& error() const { return last_.error(); }
  Json root() const { return doc_->root(); }
  std::string at(std::string_view path) const {
    const Json v = root().at(path);
    return v ? v.print() : "";
  }
  // "manager operation [subresource]: fieldsV1", one a line.
  std::string managers() const {
    std::string out;
    for (const Json e : root().at("metadata.managedFields").elements()) {
      out +=
          std::string(e.get("manager").string()) + " " + std::string(e.get("operation").string());
      if (e.get("subresource")) out += " " + std::string(e.get("subresource").string());
      out += ": " + e.get("fieldsV1").print() + "\n";
    }
    return out;
  }

 private:
  const Kind& kind_;
  bool defaults_ = true;
  std::optional<JsonDoc> doc_;
  Status last_;
};

std::string map_of(std::string_view data, std::string_view metadata = "") {
  return R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x")" + std::string(metadata) +
         R"(},"data":)" + std::string(data) + "}";
}

TEST(ManagedFields, ACreateOwnsWhatItSays) {
  Written w(config_map());
  w.write("m", map_of(R"({"a":"1"})", R"(,"labels":{"l":"1"},"finalizers":["f/x"])"));
  EXPECT_EQ(w.managers(),
            R"(m Update: {"f:data":{".":{},"f:a":{}},"f:metadata":{"f:finalizers":{".":{},)"
            R"("v:\"f/x\"":{}},"f:labels":{".":{},"f:l":{}}}})"
            "\n");
  EXPECT_EQ(w.at("metadata.managedFields"),
            R"([{"manager":"m","operation":"Update","apiVersion":"v1",)"
            R"("time":"2026-01-01T12:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:data":{".":{},)"
            R"("f:a":{}},"f:metadata":{"f:finalizers":{".":{},"v:\"f/x\"":{}},"f:labels":{".":{},)"
            R"("f:l":{}}}}}])");
}

TEST(ManagedFields, AnUpdateTakesWhatItChanges) {
  Written w(config_map());
  w.write("m1", map_of(R"({"a":"1","b":"1"})"));
  w.write("m2", map_of(R"({"a":"2","b":"1","c":"1"})"));
  EXPECT_EQ(w.managers(),
            "m1 Update: {\"f:data\":{\".\":{},\"f:b\":{}}}\n"
            "m2 Update: {\"f:data\":{\"f:a\":{},\"f:c\":{}}}\n");
  // What is removed nobody owns.
  w.write("m1", map_of(R"({"a":"2"})"));
  EXPECT_EQ(w.managers(), "m1 Update: {\"f:data\":{}}\nm2 Update: {\"f:data\":{\"f:a\":{}}}\n");
}

TEST(ManagedFields, ANoOpKeepsEverything) {
  Written w(config_map());
  w.write("m1", map_of(R"({"a":"1"})"));
  const std::string before = w.root().print();
  w.write("m2", map_of(R"({"a":"1"})"), "", kNoon + 60);
  EXPECT_EQ(w.root().print(), before);
  w.apply("m3", map_of(R"({"a":"1"})"));
  const std::string applied = w.root().print();
  EXPECT_EQ(w.apply("m3", map_of(R"({"a":"1"})"), false, "", kNoon + 60), "");
  EXPECT_EQ(w.root().print(), applied);
}

TEST(ManagedFields, TheTimeIsThatOfTheLastChange) {
  Written w(config_map());
  w.write("m1", map_of(R"({"a":"1"})"));
  w.write("m2", map_of(R"({"a":"1","b":"1"})"), "", kNoon + 60);
  w.write("m1", map_of(R"({"a":"3","b":"1"})"), "", kNoon + 120);
  EXPECT_EQ(w.root().at("metadata.managedFields").element(0).get("manager").string(), "m2");
  EXPECT_EQ(w.root().at("metadata.managedFields").element(1).get("time").string(),
            "2026-01-01T12:02:00Z");
}

TEST(ManagedFields, AClientMayResetThem) {
  for (const char* wish : {",\"managedFields\":[]", ",\"managedFields\":[{}]"}) {
    Written w(config_map());
    w.write("m1", map_of(R"({"a":"1"})"));
    w.write("m1", map_of(R"({"a":"2"})", wish));
    EXPECT_EQ(w.managers(), "") << wish;
    // Not tracked until somebody applies.
    w.write("m1", map_of(R"({"a":"3"})"));
    EXPECT_EQ(w.managers(), "");
    w.apply("m2", map_of(R"({"b":"1"})"));
    EXPECT_EQ(w.managers(),
              "m2 Apply: {\"f:data\":{\"f:b\":{}}}\n"
              "before-first-apply Update: {\"f:data\":{\".\":{},\"f:a\":{}}}\n");
  }
}

TEST(ManagedFields, AClientMayChangeThem) {
  Written w(config_map());
  w.write("m1", map_of(R"({"a":"1"})"));
  w.write("m1",
          map_of(R"({"a":"1"})", R"(,"managedFields":[{"manager":"other","operation":"Update",)"
                                 R"("apiVersion":"v1","fieldsType":"FieldsV1",)"
                                 R"("fieldsV1":{"f:data":{"f:a":{}}}}])"));
  EXPECT_EQ(w.managers(), "other Update: {\"f:data\":{\"f:a\":{}}}\n");
  // What cannot be read is ignored.
  for (const char* bad :
       {R"({"manager":"x","operation":"Other","apiVersion":"v1","fieldsType":"FieldsV1"})",
        R"({"manager":"x","operation":"Update","fieldsType":"FieldsV1"})",
        R"({"manager":"x","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV2"})",
        R"({"manager":"x","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1",)"
        R"("fieldsV1":{"bad":{}}})"}) {
    w.write("m1", map_of(R"({"a":"1"})", std::string(",\"managedFields\":[") + bad + "]"));
    EXPECT_EQ(w.managers(), "other Update: {\"f:data\":{\"f:a\":{}}}\n") << bad;
  }
}

TEST(ManagedFields, OldUpdatersAreJoined) {
  Written w(config_map());
  std::string data = R"({"k":"0")";
  for (int i = 0; i < 13; ++i) {
    data += ",\"k" + std::to_string(i) + "\":\"v\"";
    w.write("u" + std::to_string(i), map_of(data + "}"), "", kNoon + i);
  }
  const Json list = w.root().at("metadata.managedFields");
  EXPECT_EQ(list.size(), 10u);
  EXPECT_EQ(list.element(0).get("manager").string(), "ancient-changes");
  EXPECT_EQ(list.element(0).get("fieldsV1").print(),
            R"({"f:data":{".":{},"f:k":{},"f:k0":{},"f:k1":{},"f:k2":{},"f:k3":{}}})");
  EXPECT_EQ(list.element(1).get("manager").string(), "u4");
}

TEST(ManagedFields, EntriesAreBounded) {
  Written w(config_map());
  w.write("m", map_of(R"({"b":"1"})"));
  std::string many;
  for (size_t i = 0; i <= limits::kManagedEntries; ++i) {
    many += (i == 0 ? "" : ",") + std::string(R"({"manager":"x)") + std::to_string(i) +
            R"(","operation":"Apply","apiVersion":"v1","fieldsType":"FieldsV1",)" +
            R"("fieldsV1":{"f:data":{"f:a":{}}}})";
  }
  w.write("m", map_of(R"({"a":"1"})", ",\"managedFields\":[" + many + "]"));
  EXPECT_EQ(w.managers(), "m Update: {\"f:data\":{\".\":{},\"f:a\":{}}}\n");
}

TEST(ManagedFields, TheStatusIsAnothersThing) {
  Written w(deployment());
  w.without_defaults();
  const std::string_view plain =
      R"({"metadata":{"name":"x","labels":{"a":"b"}},"spec":{"replicas":1,"selector":{},)"
      R"("template":{}},"status":{"replicas":3}})";
  w.write("m", plain);
  EXPECT_EQ(w.managers(),
            R"(m Update: {"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{"f:replicas":{},)"
            R"("f:selector":{}}})"
            "\n");
  w.write("c",
          R"({"metadata":{"name":"x","labels":{"a":"c"}},"spec":{"replicas":5,"selector":{},)"
          R"("template":{}},"status":{"replicas":4}})",
          "status");
  EXPECT_NE(w.managers().find("c Update status: {\"f:status\":{\"f:replicas\":{}}}\n"),
            std::string::npos)
      << w.managers();
}

TEST(ManagedFields, OfAPodAllThatResizeSays) {
  Written w(kind_of("", "v1", "pods"));
  w.without_defaults();
  w.write("m", R"({"metadata":{"name":"x"},"spec":{"containers":[{"name":"c","image":"i"}]}})");
  w.write("r",
          R"({"metadata":{"name":"x","labels":{"a":"b"}},"spec":{"containers":[{"name":"c",)"
          R"("image":"j","resources":{"limits":{"cpu":"1"}}}]}})",
          "resize");
  EXPECT_NE(w.managers().find(
                R"(r Update resize: {"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{)"
                R"("f:containers":{"k:{\"name\":\"c\"}":{"f:image":{},)"
                R"("f:resources":{"f:limits":{".":{},"f:cpu":{}}}}}}})"),
            std::string::npos)
      << w.managers();
}

TEST(ManagedFields, EveryVersionHasItsOwnFields) {
  const Kind& v1 = kind_of("autoscaling", "v1", "horizontalpodautoscalers");
  const Kind& v2 = kind_of("autoscaling", "v2", "horizontalpodautoscalers");
  JsonDoc doc = JsonDoc::parse(R"({"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler",
      "metadata":{"name":"x"},"spec":{"scaleTargetRef":{"kind":"D","name":"d"},"maxReplicas":3,
      "metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization",
      "averageUtilization":50}}}]}})")
                    .value();
  ASSERT_TRUE(decode_shape(v2, doc.root(), nullptr).ok());
  track_write(v1, v2, doc, doc.root(), Json(), {"old", "", kNoon, false});
  const std::string owned = doc.root().at("metadata.managedFields").print();
  EXPECT_NE(owned.find("f:targetCPUUtilizationPercentage"), std::string::npos) << owned;
  EXPECT_NE(owned.find("\"autoscaling/v1\""), std::string::npos) << owned;

  JsonDoc next = doc.clone();
  next.root().get("spec").set_integer("maxReplicas", 4);
  track_write(v2, v2, next, next.root(), doc.root(), {"new", "", kNoon, false});
  const Json list = next.root().at("metadata.managedFields");
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list.element(0).get("fieldsV1").print(), R"({"f:spec":{"f:maxReplicas":{}}})");
  EXPECT_EQ(list.element(1).get("fieldsV1").print().find("maxReplicas"), std::string::npos);
}

// --- apply ---

std::string deployment_of(std::string_view spec, std::string_view metadata = "") {
  return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x")" +
         std::string(metadata) + R"(},"spec":)" + std::string(spec) + "}";
}

TEST(Apply, CreatesWithDefaults) {
  Written w(service());
  EXPECT_EQ(w.apply("m1", R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},)"
                          R"("spec":{"ports":[{"port":80}]}})"),
            "");
  EXPECT_EQ(w.managers(),
            R"(m1 Apply: {"f:spec":{"f:ports":{"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},)"
            R"("f:port":{}}}}})"
            "\n");
  EXPECT_EQ(w.root().at("spec.ports").element(0).get("protocol").string(), "TCP");
}

TEST(Apply, WhatIsLeftOutIsRemoved) {
  Written w(config_map());
  w.apply("m1", map_of(R"({"a":"1","b":"1"})"));
  w.apply("m2", map_of(R"({"b":"1","c":"1"})"));
  EXPECT_EQ(w.apply("m1", map_of("{}")), "");
  EXPECT_EQ(w.at("data"), R"({"b":"1","c":"1"})");
  EXPECT_EQ(w.apply("m2", R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"}})"), "");
  EXPECT_EQ(w.at("data"), "");
  EXPECT_EQ(w.managers(), "m1 Apply: {\"f:data\":{}}\n");
}

TEST(Apply, ConflictsNameManagerAndField) {
  Written w(deployment());
  w.write("kubectl", deployment_of(R"({"replicas":1,"selector":{},"template":{}})"));
  EXPECT_EQ(
      w.apply("m", deployment_of(R"({"replicas":2})")),
      "Apply failed with 1 conflict: conflict with \"kubectl\" using apps/v1: .spec.replicas");
  EXPECT_EQ(w.error().code(), Code::kConflict);
  ASSERT_EQ(w.error().details()->causes.size(), 1u);
  EXPECT_EQ(w.error().details()->causes[0].reason, "FieldManagerConflict");
  EXPECT_EQ(w.error().details()->causes[0].message, "conflict with \"kubectl\" using apps/v1");
  EXPECT_EQ(w.error().details()->causes[0].field, ".spec.replicas");
  EXPECT_EQ(w.apply("m", deployment_of(R"({"replicas":2})"), true), "");
  EXPECT_EQ(w.at("spec.replicas"), "2");
  EXPECT_EQ(w.apply("n", deployment_of(R"({"replicas":3,"minReadySeconds":0})")),
            "Apply failed with 1 conflict: conflict with \"m\": .spec.replicas");
}

TEST(Apply, ConflictsWithSeveral) {
  Written w(config_map());
  w.apply("m1", map_of(R"({"a":"1","b":"1"})"));
  w.apply("m2", map_of(R"({"b":"1","c":"1"})"));
  EXPECT_EQ(w.apply("m3", map_of(R"({"a":"2","b":"2","c":"2"})")),
            "Apply failed with 4 conflicts: conflicts with \"m1\":\n- .data.a\n- .data.b\n"
            "conflicts with \"m2\":\n- .data.b\n- .data.c");
}

TEST(Apply, ItemsOfListsHaveOwners) {
  Written w(deployment());
  const auto pod = [](std::string_view containers) {
    return deployment_of(
        R"({"selector":{"matchLabels":{"a":"b"}},"template":{"spec":{"containers":)" +
        std::string(containers) + "}}}");
  };
  w.apply("m1", pod(R"([{"name":"a","image":"1"},{"name":"b","image":"1"}])"));
  EXPECT_EQ(w.apply("m2", pod(R"([{"name":"c","image":"1"},{"name":"a","workingDir":"/"}])")), "");
  EXPECT_EQ(w.apply("m1", pod(R"([{"name":"a","image":"2"}])")), "");
  std::string names;
  for (const Json c : w.root().at("spec.template.spec.containers").elements()) {
    names += std::string(c.get("name").string()) + std::string(c.get("image").string()) +
             std::string(c.get("workingDir").string()) + " ";
  }
  EXPECT_EQ(names, "c1 a2/ ");
}

TEST(Apply, WhatIsAtomicIsOneField) {
  Written w(service());
  const auto of = [](std::string_view selector) {
    return R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"x"},"spec":{"selector":)" +
           std::string(selector) + "}}";
  };
  w.apply("m1", of(R"({"a":"1"})"));
  EXPECT_EQ(w.apply("m2", of(R"({"b":"1"})")),
            "Apply failed with 1 conflict: conflict with \"m1\": .spec.selector");
  EXPECT_EQ(w.apply("m2", of(R"({"b":"1"})"), true), "");
  EXPECT_EQ(w.at("spec.selector"), R"({"b":"1"})");
}

TEST(Apply, RefusesWhatDoesNotFit) {
  Written w(deployment());
  const std::string head = "failed to create typed patch object (/x; apps/v1, Kind=Deployment): ";
  EXPECT_EQ(w.apply("m", deployment_of(R"({"foo":1})")),
            head + ".spec.foo: field not declared in schema");
  EXPECT_EQ(w.error().code(), Code::kUnknown);
  EXPECT_EQ(w.apply("m", deployment_of(R"({"replicas":"3"})")),
            head + ".spec.replicas: expected numeric (int or float), got string");
  EXPECT_EQ(
      w.apply("m",
              deployment_of(R"({"template":{"spec":{"containers":[{"name":"c"},{"name":"c"}]}}})")),
      head + ".spec.template.spec.containers: duplicate entries for key [name=\"c\"]");
  EXPECT_EQ(w.apply("m", deployment_of(R"({"template":{"spec":{"containers":[1]}}})")),
            head +
                ".spec.template.spec.containers: element 0: associative list with keys may not "
                "have non-map elements");
  EXPECT_EQ(w.apply("m", deployment_of("{}", R"(,"finalizers":["a","a"])")),
            head + ".metadata.finalizers: duplicate entries for key [=\"a\"]");
  EXPECT_EQ(w.apply("m", map_of("{}")), "invalid object type: /v1, Kind=ConfigMap");
  EXPECT_EQ(w.error().code(), Code::kBadRequest);
  EXPECT_EQ(w.apply("m", deployment_of("{}", ",\"managedFields\":[]")),
            "metadata.managedFields must be nil");
}

TEST(Apply, SubresourcesAreApart) {
  Written w(deployment());
  w.apply("m", deployment_of(R"({"replicas":2,"selector":{},"template":{}})"));
  const auto status = [](int n) {
    return R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"x"},"status":)"
           R"({"replicas":)" +
           std::to_string(n) + "}}";
  };
  EXPECT_EQ(w.apply("m", status(1), false, "status"), "");
  EXPECT_EQ(w.at("spec.replicas"), "2");
  EXPECT_EQ(w.apply("n", status(2), false, "status"),
            "Apply failed with 1 conflict: conflict with \"m\" with subresource \"status\": "
            ".status.replicas");
}

// kubectl takes over what its client-side apply set, as long as nobody changed it since.
TEST(Apply, TakesOverFromClientSideApply) {
  const auto last = [](std::string_view data) {
    return R"(,"annotations":{"kubectl.kubernetes.io/last-applied-configuration":)" + [&data] {
      std::string quoted;
      append_json_string(quoted, map_of(data));
      return quoted;
    }() + "}";
  };
  Written w(config_map());
  w.write("kubectl-client-side-apply",
          map_of(R"({"a":"1","b":"1"})", last(R"({"a":"1","b":"1"})")));
  EXPECT_EQ(w.apply("kubectl", map_of(R"({"a":"2"})")), "");
  EXPECT_EQ(w.at("data"), R"({"a":"2","b":"1"})");
  // The annotation says what was applied.
  EXPECT_EQ(w.root()
                .at("metadata.annotations")
                .get("kubectl.kubernetes.io/last-applied-configuration")
                .string(),
            R"({"apiVersion":"v1","data":{"a":"2"},"kind":"ConfigMap","metadata":{"name":"x"}})"
            "\n");
  // Somebody else's change is a conflict all the same, and so is another applier's name.
  Written v(config_map());
  v.write("kubectl-client-side-apply",
          map_of(R"({"a":"1","b":"1"})", last(R"({"a":"1","b":"1"})")));
  v.write("edit", map_of(R"({"a":"3","b":"1"})", last(R"({"a":"1","b":"1"})")));
  EXPECT_EQ(v.apply("other", map_of(R"({"b":"2"})")),
            "Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\" using v1: "
            ".data.b");
  EXPECT_EQ(v.apply("kubectl", map_of(R"({"a":"2","b":"2"})")),
            "Apply failed with 1 conflict: conflict with \"edit\" using v1: .data.a");
}

}  // namespace
}  // namespace kedge::kube
