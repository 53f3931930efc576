#include <gtest/gtest.h>

#include "registry/patch_write.h"
#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

using kube::JsonDoc;
using FieldValidation = WriteRequest::FieldValidation;

JsonDoc parse(const kube::ObjectRef& o) { return JsonDoc::parse(o->json()).value(); }

constexpr PatchType kAll[] = {PatchType::kJson, PatchType::kMerge, PatchType::kStrategic};

struct PatchFixture : Fixture {
  WriteRequest patch(PatchType type, std::string_view resource, std::string_view name,
                     std::string_view text, std::string_view group = "") {
    WriteRequest q = request(Operation::kPatch, resource, "default", name, "", group);
    q.patch_type = type;
    q.field_validation = FieldValidation::kWarn;
    q.body_bytes = text.size();
    q.body = JsonDoc::parse(text, &q.duplicate_fields).value();
    return q;
  }
  // "CODE message", or the object.
  std::string tell(WriteRequest q) {
    const auto r = run(std::move(q));
    if (r.ok()) return std::string(r->object->json());
    return std::to_string(code_info(r.error().code()).http_status) + " " + r.error().message();
  }
  void make(std::string_view resource, std::string_view json, std::string_view group = "") {
    const auto r = run(request(Operation::kCreate, resource, "default", "", json, group));
    ASSERT_TRUE(r.ok()) << r.error().message();
  }
};

// The same change in every language.
std::string_view set_a(PatchType type) {
  return type == PatchType::kJson ? R"([{"op":"replace","path":"/data/a","value":"2"}])"
                                  : R"({"data":{"a":"2"}})";
}

TEST(Patch, EveryTypeChangesTheObject) {
  for (const PatchType type : kAll) {
    PatchFixture f;
    f.make("configmaps", R"({"metadata":{"name":"x"},"data":{"a":"1","b":"1"}})");
    const uint64_t before = f.get("configmaps", "default/x")->revision();
    const auto r = f.run(f.patch(type, "configmaps", "x", set_a(type)));
    ASSERT_TRUE(r.ok()) << r.error().message();
    EXPECT_FALSE(r->created);
    EXPECT_GT(r->object->revision(), before);
    const JsonDoc doc = parse(f.get("configmaps", "default/x"));
    EXPECT_EQ(doc.root().get("data").print(), R"({"a":"2","b":"1"})");
    // The same again changes nothing.
    const auto again = f.run(f.patch(type, "configmaps", "x", set_a(type)));
    EXPECT_EQ(again->object->revision(), r->object->revision());
    EXPECT_EQ(f.tell(f.patch(type, "configmaps", "y", set_a(type))),
              "404 configmaps \"y\" not found");
  }
}

TEST(Patch, WhatMayNotChange) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"}})");
  const auto merge = [&f](std::string_view text) {
    return f.tell(f.patch(PatchType::kMerge, "configmaps", "x", text));
  };
  EXPECT_EQ(merge(R"({"metadata":{"uid":"11111111-1111-1111-1111-111111111111"}})"),
            "422 ConfigMap \"x\" is invalid: metadata.uid: Invalid value: "
            "\"11111111-1111-1111-1111-111111111111\": field is immutable");
  EXPECT_EQ(merge(R"({"metadata":{"name":"y"}})"),
            "400 the name of the object (y) does not match the name on the URL (x)");
  EXPECT_EQ(
      merge(R"({"metadata":null})"),
      "400 the name of the object (x based on URL) was undeterminable: name must be provided");
  EXPECT_EQ(merge(R"({"metadata":{"namespace":"z"}})"),
            "400 the namespace of the provided object does not match the namespace sent on the "
            "request");
  EXPECT_EQ(merge(R"({"metadata":{"resourceVersion":"1"}})"),
            "409 Operation cannot be fulfilled on configmaps \"x\": the object has been modified; "
            "please apply your changes to the latest version and try again");
  EXPECT_EQ(merge(R"({"kind":"Secret"})").substr(0, 61),
            "422  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"");
  const std::string rv = std::to_string(f.get("configmaps", "default/x")->revision());
  EXPECT_EQ(f.tell(f.patch(PatchType::kMerge, "configmaps", "x",
                           R"({"metadata":{"resourceVersion":")" + rv + R"("},"data":{"a":"1"}})"))
                .substr(0, 1),
            "{");
}

TEST(Patch, StatusIsASubresource) {
  PatchFixture f;
  f.make("pods", R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i"}]}})");
  constexpr std::string_view kBoth = R"({"metadata":{"labels":{"a":"b"}},
      "spec":{"activeDeadlineSeconds":9},"status":{"reason":"r"}})";
  WriteRequest q = f.patch(PatchType::kStrategic, "pods", "p", kBoth);
  q.subresource = "status";
  ASSERT_TRUE(f.run(std::move(q)).ok());
  JsonDoc doc = parse(f.get("pods", "default/p"));
  EXPECT_EQ(doc.root().at("status.reason").string(), "r");
  EXPECT_FALSE(doc.root().at("spec.activeDeadlineSeconds"));
  ASSERT_TRUE(f.run(f.patch(PatchType::kStrategic, "pods", "p",
                            R"({"spec":{"activeDeadlineSeconds":9},"status":{"reason":"s"}})"))
                  .ok());
  doc = parse(f.get("pods", "default/p"));
  EXPECT_EQ(doc.root().at("status.reason").string(), "r");
  EXPECT_EQ(doc.root().at("spec.activeDeadlineSeconds").integer(), 9);
  q = f.patch(PatchType::kStrategic, "pods", "p", "{}");
  q.subresource = "log";
  EXPECT_EQ(f.tell(std::move(q)),
            "405 the server does not allow this method on the requested resource");
}

TEST(Patch, InTheVersionOfTheRequest) {
  PatchFixture f;
  f.make("horizontalpodautoscalers",
         R"({"metadata":{"name":"h"},"spec":{"maxReplicas":3,"targetCPUUtilizationPercentage":50,
             "scaleTargetRef":{"kind":"Deployment","name":"d","apiVersion":"apps/v1"}}})",
         "autoscaling");
  WriteRequest q = f.patch(PatchType::kMerge, "horizontalpodautoscalers", "h",
                           R"({"spec":{"targetCPUUtilizationPercentage":70}})", "autoscaling");
  const auto r = f.run(std::move(q));
  ASSERT_TRUE(r.ok()) << r.error().message();
  EXPECT_EQ(parse(r->object).root().get("apiVersion").string(), "autoscaling/v2");
  EXPECT_EQ(parse(r->object)
                .root()
                .at("spec.metrics")
                .element(0)
                .at("resource.target.averageUtilization")
                .integer(),
            70);
}

TEST(Patch, FieldValidation) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"},"data":{"a":"<"}})");
  const auto ask = [&f](PatchType type, FieldValidation v, std::string_view text) {
    WriteRequest q = f.patch(type, "configmaps", "x", text);
    q.field_validation = v;
    q.dry_run = true;
    return q;
  };
  constexpr std::string_view kMerge = R"({"zz":1,"aa":2,"data":{"b":"1","b":"2"}})";
  for (const PatchType type : {PatchType::kMerge, PatchType::kStrategic}) {
    const auto warned = f.run(ask(type, FieldValidation::kWarn, kMerge));
    ASSERT_TRUE(warned.ok());
    std::vector<std::string> expected = {"duplicate field \"data.b\"", "unknown field \"zz\"",
                                         "unknown field \"aa\""};
    if (type == PatchType::kStrategic) std::swap(expected[1], expected[2]);
    EXPECT_EQ(warned->warnings, expected);
    EXPECT_TRUE(f.run(ask(type, FieldValidation::kIgnore, kMerge))->warnings.empty());
  }
  EXPECT_EQ(f.tell(ask(PatchType::kStrategic, FieldValidation::kStrict, kMerge)),
            "422  \"\" is invalid: patch: Invalid value: \"map[aa:2 data:map[b:2] zz:1]\": strict "
            "decoding error: duplicate field \"data.b\", unknown field \"aa\", unknown field "
            "\"zz\"");
  const std::string strict = f.tell(ask(PatchType::kMerge, FieldValidation::kStrict, kMerge));
  // The members that the patch went through are sorted, the others in the order of Go's types.
  EXPECT_TRUE(
      strict.starts_with("422  \"\" is invalid: patch: Invalid value: \"{\\\"aa\\\":2,"
                         "\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":"
                         "\\\"\\\\u003c\\\",\\\"b\\\":\\\"2\\\"},\\\"kind\\\":"
                         "\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"x\\\","
                         "\\\"namespace\\\":\\\"default\\\",\\\"uid\\\":"))
      << strict;
  EXPECT_TRUE(strict.ends_with(
      "\\\"zz\\\":1}\": strict decoding error: duplicate field \"data.b\", unknown field \"zz\", "
      "unknown field \"aa\""))
      << strict;
  const auto ops = f.run(ask(PatchType::kJson, FieldValidation::kWarn,
                             R"([{"op":"add","path":"/zz","value":1,"x":1,"op":"add"}])"));
  ASSERT_TRUE(ops.ok());
  EXPECT_EQ(ops->warnings, (std::vector<std::string>{"json patch duplicate field \"[0].op\"",
                                                     "json patch unknown field \"[0].x\"",
                                                     "unknown field \"zz\""}));
}

TEST(Patch, Refusals) {
  PatchFixture f;
  f.make("deployments", R"({"metadata":{"name":"x"},"spec":{"replicas":1,
      "selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},
      "spec":{"containers":[{"name":"c","image":"i"}]}}}})",
         "apps");
  const auto tell = [&f](PatchType type, std::string_view text, FieldValidation v) {
    WriteRequest q = f.patch(type, "deployments", "x", text, "apps");
    q.field_validation = v;
    return f.tell(std::move(q));
  };
  const auto warn = [&tell](PatchType type, std::string_view text) {
    return tell(type, text, FieldValidation::kWarn);
  };
  EXPECT_EQ(warn(PatchType::kJson, R"([{"op":"test","path":"/kind","value":"x"}])"),
            "422 the server rejected our request due to an error in our request");
  EXPECT_EQ(warn(PatchType::kJson, "{}"),
            "400 error decoding patch: json: cannot unmarshal object into Go value of type "
            "[]handlers.jsonPatchOp");
  EXPECT_EQ(warn(PatchType::kMerge, "[]"),
            "400 error decoding patch: json: cannot unmarshal array into Go value of type "
            "map[string]interface {}");
  EXPECT_EQ(warn(PatchType::kMerge, "null"), "400 Invalid JSON Patch");
  EXPECT_EQ(tell(PatchType::kMerge, "[]", FieldValidation::kIgnore),
            "422  \"\" is invalid: patch: Invalid value: \"[]\": couldn't get version/kind; json "
            "parse error: json: cannot unmarshal array into Go value of type struct { APIVersion "
            "string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string "
            "\"json:\\\"kind,omitempty\\\"\" }");
  EXPECT_EQ(warn(PatchType::kStrategic, R"({"spec":{"replicas":"x"}})"),
            "422  \"\" is invalid: patch: Invalid value: \"map[spec:map[replicas:x]]\": "
            "unrecognized type: int32");
  EXPECT_EQ(warn(PatchType::kStrategic, R"({"spec":[]})"),
            "422  \"\" is invalid: patch: Invalid value: \"map[spec:[]]\": cannot restore struct "
            "from: slice");
  EXPECT_EQ(warn(PatchType::kStrategic, R"({"metadata":{"$patch":"x"}})"),
            "500 unknown patch type: x in map: map[$patch:x]");
  EXPECT_TRUE(warn(PatchType::kMerge, R"({"spec":{"replicas":2.0}})")
                  .ends_with("json: cannot unmarshal number 2.0 into Go struct field "
                             "DeploymentSpec.spec.replicas of type int32"));
  EXPECT_TRUE(warn(PatchType::kMerge, R"({"apiVersion":"apps/v2"})")
                  .ends_with("no kind \"Deployment\" is registered for version \"apps/v2\" in "
                             "scheme \"pkg/api/legacyscheme/scheme.go:30\""));
  EXPECT_TRUE(
      warn(PatchType::kMerge, R"({"kind":"ReplicaSet"})")
          .ends_with("converting (v1.ReplicaSet) to (apps.Deployment): unknown conversion"));
  // The converter of values cuts what does not fit.
  EXPECT_NE(warn(PatchType::kStrategic, R"({"spec":{"replicas":99999999999}})")
                .find("\"replicas\":1215752191"),
            std::string::npos);
  // A body that is no JSON is told once the object is there.
  WriteRequest q = f.patch(PatchType::kMerge, "deployments", "x", "{}", "apps");
  q.patch_fault = Error(Code::kBadRequest, "broken");
  EXPECT_EQ(f.tell(std::move(q)), "400 broken");
  q = f.patch(PatchType::kMerge, "deployments", "y", "{}", "apps");
  q.patch_fault = Error(Code::kBadRequest, "broken");
  EXPECT_EQ(f.tell(std::move(q)), "404 deployments.apps \"y\" not found");
}

TEST(Patch, WarningsOfAWriteThatFails) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"}})");
  WriteRequest q = f.patch(PatchType::kJson, "configmaps", "x",
                           R"([{"op":"replace","path":"","value":{"a":1}}])");
  std::vector<std::string> heard;
  q.warn = [&heard](std::vector<std::string> warnings) { heard = std::move(warnings); };
  EXPECT_EQ(
      f.tell(std::move(q)),
      "400 the name of the object (x based on URL) was undeterminable: name must be provided");
  EXPECT_EQ(heard, (std::vector<std::string>{"unknown field \"a\""}));
}

class SlowStage final : public Stage {
 public:
  explicit SlowStage(io::Loop& loop) : loop_(loop) {}
  std::string_view name() const override { return "slow"; }
  void run(const WriteView& write, Fn<void(Status)> next) override {
    static_cast<void>(write);
    ++runs;
    timers_.push_back(std::make_unique<io::Timer>(loop_));
    timers_.back()->start(50, [n = std::move(next)]() mutable { n({}); });
  }
  int runs = 0;

 private:
  io::Loop& loop_;
  std::vector<std::unique_ptr<io::Timer>> timers_;
};

TEST(Patch, IsDoneAgainWhenTheObjectChanged) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"},"data":{"a":"1"}})");
  auto stage = std::make_unique<SlowStage>(f.loop);
  SlowStage& slow = *stage;
  f.registry->add_stage(std::move(stage));
  int done = 0;
  for (const PatchType type : kAll) {
    const std::string name(1, static_cast<char>('p' + static_cast<int>(type)));
    const std::string text = type == PatchType::kJson
                                 ? R"([{"op":"add","path":"/data/)" + name + R"(","value":"1"}])"
                                 : R"({"data":{")" + name + R"(":"1"}})";
    f.registry
        ->write(f.patch(type, "configmaps", "x", text),
                [&done](Result<WriteOutcome> r) { done += r.ok() ? 1 : 100; })
        .release();
    f.world.run_for(10'000);
  }
  f.world.run_until(1'000'000, [&done] { return done >= 3; });
  EXPECT_EQ(done, 3);
  EXPECT_GT(slow.runs, 3);
  EXPECT_EQ(parse(f.get("configmaps", "default/x")).root().get("data").size(), 4U);
}

TEST(Patch, ARevisionInThePatchIsNotTriedAgain) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"},"data":{"a":"1"}})");
  f.registry->add_stage(std::make_unique<SlowStage>(f.loop));
  const std::string rv = std::to_string(f.get("configmaps", "default/x")->revision());
  std::vector<Code> codes;
  const auto write = [&](std::string_view text) {
    f.registry
        ->write(f.patch(PatchType::kMerge, "configmaps", "x", text),
                [&codes](Result<WriteOutcome> r) {
                  codes.push_back(r.ok() ? Code::kUnknown : r.error().code());
                })
        .release();
  };
  write(R"({"data":{"b":"1"}})");
  f.world.run_for(10'000);
  write(R"({"metadata":{"resourceVersion":")" + rv + R"("},"data":{"c":"1"}})");
  f.world.run_until(1'000'000, [&codes] { return codes.size() == 2; });
  EXPECT_EQ(codes, (std::vector<Code>{Code::kUnknown, Code::kConflict}));
}

TEST(Patch, LargeOnesGoToThePool) {
  PatchFixture f;
  f.make("configmaps", R"({"metadata":{"name":"x"},"data":{"a":"1"}})");
  const std::string text = R"({"data":{"b":")" + std::string(200'000, 'x') + R"("}})";
  Patching job{};
  job.old = f.get("configmaps", "default/x");
  EXPECT_TRUE(is_costly(job, text.size()));
  EXPECT_FALSE(is_costly(job, 100));
  int done = 0;
  const auto count = [&done](Result<WriteOutcome> r) { done += r.ok() ? 1 : 100; };
  f.registry->write(f.patch(PatchType::kMerge, "configmaps", "x", text), count).release();
  f.registry->write(f.patch(PatchType::kMerge, "configmaps", "x", R"({"data":{"a":"2"}})"), count)
      .release();
  f.world.run_until(10'000'000, [&done] { return done >= 2; });
  EXPECT_EQ(done, 2);
  const JsonDoc doc = parse(f.get("configmaps", "default/x"));
  EXPECT_EQ(doc.root().at("data.a").string(), "2");
  EXPECT_EQ(doc.root().at("data.b").string().size(), 200'000U);
}

TEST(Patch, AnObjectDoesNotGrowForEver) {
  PatchFixture f;
  f.make("serviceaccounts", R"({"metadata":{"name":"x"}})");
  const auto add = [&f](std::string_view list, size_t bytes) {
    return f.run(f.patch(
        PatchType::kMerge, "serviceaccounts", "x",
        R"({")" + std::string(list) + R"(":[{"name":")" + std::string(bytes, 'x') + R"("}]})"));
  };
  ASSERT_TRUE(add("secrets", 2'000'000).ok());
  const auto r = add("imagePullSecrets", 2'000'000);
  ASSERT_FALSE(r.ok());
  EXPECT_EQ(r.error().code(), Code::kRequestEntityTooLarge);
  EXPECT_EQ(r.error().message(), "Request entity too large: limit is 3145728");
  EXPECT_TRUE(add("imagePullSecrets", 1'000'000).ok());
}

}  // namespace
}  // namespace kedge::registry
