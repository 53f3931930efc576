#include "registry/registry.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

JsonDoc parse(const kube::ObjectRef& o) { return JsonDoc::parse(o->json()).value(); }

TEST(Create, FillsInWhatOnlyTheServerMaySay) {
  Fixture f;
  const auto r = f.run(f.create("configmaps", "default",
                                R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a",
        "uid":"mine","deletionTimestamp":"2020-01-01T00:00:00Z"},"data":{"k":"v"}})"));
  ASSERT_TRUE(r.ok()) << r.error().message();
  EXPECT_TRUE(r->created);
  const JsonDoc doc = parse(r->object);
  EXPECT_EQ(doc.root().at("metadata.namespace").string(), "default");
  EXPECT_EQ(doc.root().at("metadata.uid").string().size(), 36U);
  EXPECT_FALSE(doc.root().at("metadata.deletionTimestamp"));
  EXPECT_EQ(doc.root().at("metadata.resourceVersion").string(),
            std::to_string(r->object->revision()));
  EXPECT_EQ(f.get("configmaps", "default/a")->json(), r->object->json());
}

TEST(Create, RefusesWhatDoesNotFit) {
  Fixture f;
  const auto message = [&](std::string_view resource, std::string_view ns, std::string_view json) {
    const auto r = f.run(f.create(resource, ns, json));
    return r.ok() ? std::string("accepted") : r.error().message();
  };
  EXPECT_EQ(message("configmaps", "absent", R"({"metadata":{"name":"x"}})"),
            "namespaces \"absent\" not found");
  EXPECT_EQ(
      message("configmaps", "default", R"({"metadata":{"name":"x","namespace":"other"}})"),
      "the namespace of the provided object does not match the namespace sent on the request");
  EXPECT_EQ(message("configmaps", "default", R"({"metadata":{}})"),
            "ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is "
            "required");
  EXPECT_EQ(message("configmaps", "default", R"({"apiVersion":"apps/v1","metadata":{"name":"x"}})"),
            "the API version in the data (apps/v1) does not match the expected API version (v1)");
  EXPECT_EQ(message("configmaps", "default", R"({"metadata":{"name":"x","resourceVersion":"7"}})"),
            "resourceVersion should not be set on objects to be created");
  EXPECT_EQ(message("configmaps", "default", R"({"metadata":{"name":"x"},"data":7})"),
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal "
            "number into Go struct field ConfigMap.data of type map[string]string");
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
  // Nothing is set by what says no revision.
  EXPECT_EQ(message("configmaps", "default", R"({"metadata":{"name":"x","resourceVersion":"0"}})"),
            "accepted");
}

TEST(Create, TheSecondOfANameIsAConflict) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})")).ok());
  const auto r = f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"));
  EXPECT_EQ(r.error().code(), Code::kAlreadyExists);
  EXPECT_EQ(r.error().message(), "configmaps \"x\" already exists");
  // Also where an update would have to say which revision it is of.
  const std::string_view node = R"({"metadata":{"name":"n"},"spec":{"drivers":[]}})";
  const auto create = [&] {
    return f.run(f.request(Operation::kCreate, "csinodes", "", "", node, "storage.k8s.io"));
  };
  ASSERT_TRUE(create().ok());
  EXPECT_EQ(create().error().message(), "csinodes.storage.k8s.io \"n\" already exists");
}

TEST(Create, DryRunLeavesNothing) {
  Fixture f;
  auto q = f.create("configmaps", "default", R"({"metadata":{"name":"x"}})");
  q.dry_run = true;
  EXPECT_TRUE(f.run(std::move(q)).ok());
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
}

TEST(Create, StrictNamesUnknownAndDuplicateFields) {
  Fixture f;
  auto q = f.create("configmaps", "default", R"({"metadata":{"name":"x"},"dta":{}})");
  q.field_validation = WriteRequest::FieldValidation::kStrict;
  q.duplicate_fields = {"data"};
  EXPECT_EQ(f.run(std::move(q)).error().message(),
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: "
            "duplicate field \"data\", unknown field \"dta\"");
  q = f.create("configmaps", "default", R"({"metadata":{"name":"x"},"dta":{}})");
  q.field_validation = WriteRequest::FieldValidation::kWarn;
  const auto r = f.run(std::move(q));
  ASSERT_EQ(r->warnings.size(), 1U);
  EXPECT_EQ(r->warnings[0], "unknown field \"dta\"");
  EXPECT_FALSE(parse(r->object).root().get("dta"));
}

TEST(Update, OptimisticLockingAndNoChange) {
  Fixture f;
  const auto made =
      f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"},"data":{"a":"1"}})"));
  const std::string rv = std::to_string(made->object->revision());
  const auto put = [&](std::string_view revision, std::string_view value) {
    return f.run(f.update("configmaps", "default", "x",
                          R"({"metadata":{"name":"x","resourceVersion":")" + std::string(revision) +
                              R"("},"data":{"a":")" + std::string(value) + R"("}})"));
  };
  const auto second = put(rv, "2");
  ASSERT_TRUE(second.ok());
  EXPECT_GT(second->object->revision(), made->object->revision());
  const auto late = put(rv, "3");
  EXPECT_EQ(late.error().code(), Code::kConflict);
  EXPECT_EQ(
      late.error().message(),
      "Operation cannot be fulfilled on configmaps \"x\": the object has been modified; please "
      "apply your changes to the latest version and try again");
  EXPECT_EQ(put("abc", "3").error().message(),
            "strconv.ParseUint: parsing \"abc\": invalid syntax");
  EXPECT_EQ(put("99999999999999999999", "3").error().message(),
            "strconv.ParseUint: parsing \"99999999999999999999\": value out of range");
  const int commits = f.store.durable_commits;
  const auto same = put("", "2");
  EXPECT_EQ(same->object->revision(), second->object->revision());
  EXPECT_EQ(f.store.durable_commits, commits);
}

TEST(Update, KeepsWhatAClientMayNotChange) {
  Fixture f;
  const auto made = f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"));
  const auto r = f.run(f.update(
      "configmaps", "default", "x",
      R"({"metadata":{"name":"x","creationTimestamp":"1999-01-01T00:00:00Z"},"data":{"a":"1"}})"));
  ASSERT_TRUE(r.ok()) << r.error().message();
  const JsonDoc a = parse(made->object);
  const JsonDoc b = parse(r->object);
  EXPECT_EQ(a.root().at("metadata.uid").string(), b.root().at("metadata.uid").string());
  EXPECT_EQ(a.root().at("metadata.creationTimestamp").string(),
            b.root().at("metadata.creationTimestamp").string());
  EXPECT_EQ(f.run(f.update("configmaps", "default", "y", R"({"metadata":{"name":"x"}})"))
                .error()
                .message(),
            "the name of the object (x) does not match the name on the URL (y)");
  EXPECT_EQ(
      f.run(f.update("configmaps", "default", "y", R"({"metadata":{"name":"y"}})")).error().code(),
      Code::kNotFound);
}

TEST(Update, StatusAndSpecAreGuardedFromEachOther) {
  Fixture f;
  const std::string spec =
      R"("spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i"}]}},"replicas":1})";
  const auto apps = [&](Operation op, std::string_view name, const std::string& json) {
    return f.request(op, "deployments", "default", name, json, "apps", "v1");
  };
  const auto made =
      f.run(apps(Operation::kCreate, "",
                 R"({"metadata":{"name":"d"},)" + spec + R"(,"status":{"replicas":9}})"));
  ASSERT_TRUE(made.ok()) << made.error().message();
  EXPECT_FALSE(parse(made->object).root().at("status.replicas"));
  EXPECT_EQ(parse(made->object).root().at("metadata.generation").integer(), 1);
  auto q = apps(Operation::kUpdate, "d",
                R"({"metadata":{"name":"d"},"spec":{"replicas":5},"status":{"replicas":3}})");
  q.subresource = "status";
  const auto status = f.run(std::move(q));
  ASSERT_TRUE(status.ok()) << status.error().message();
  EXPECT_EQ(parse(status->object).root().at("spec.replicas").integer(), 1);
  EXPECT_EQ(parse(status->object).root().at("status.replicas").integer(), 3);
  EXPECT_EQ(parse(status->object).root().at("metadata.generation").integer(), 1);
  std::string changed = spec;
  changed.replace(changed.find("\"replicas\":1"), 12, "\"replicas\":2");
  const auto scaled =
      f.run(apps(Operation::kUpdate, "d", R"({"metadata":{"name":"d"},)" + changed + "}"));
  ASSERT_TRUE(scaled.ok()) << scaled.error().message();
  EXPECT_EQ(parse(scaled->object).root().at("status.replicas").integer(), 3);
  EXPECT_EQ(parse(scaled->object).root().at("metadata.generation").integer(), 2);
}

TEST(Delete, PreconditionsFinalizersAndTheirEnd) {
  Fixture f;
  const auto made = f.run(f.create("configmaps", "default",
                                   R"({"metadata":{"name":"x","finalizers":["example.com/f"]}})"));
  auto q = f.remove("configmaps", "default", "x");
  q.delete_options.uid_precondition = "11111111-1111-1111-1111-111111111111";
  EXPECT_EQ(f.run(std::move(q)).error().message(),
            "Operation cannot be fulfilled on ConfigMap \"x\": the UID in the precondition "
            "(11111111-1111-1111-1111-111111111111) does not match the UID in record (" +
                std::string(made->object->uid()) +
                "). The object might have been deleted and then recreated");
  const auto marked = f.run(f.remove("configmaps", "default", "x"));
  ASSERT_TRUE(marked.ok());
  EXPECT_FALSE(marked->deleted);
  EXPECT_TRUE(marked->object->deleting());
  EXPECT_EQ(
      f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})")).error().message(),
      "object is being deleted: configmaps \"x\" already exists");
  const auto again = f.run(f.remove("configmaps", "default", "x"));
  EXPECT_EQ(again->object->revision(), marked->object->revision());
  const auto freed = f.run(f.update("configmaps", "default", "x", R"({"metadata":{"name":"x"}})"));
  ASSERT_TRUE(freed.ok()) << freed.error().message();
  EXPECT_TRUE(freed->deleted);
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
  EXPECT_EQ(f.run(f.remove("configmaps", "default", "x")).error().code(), Code::kNotFound);
}

TEST(Delete, PodsHaveTheirGrace) {
  Fixture f;
  const auto pod = [&](std::string_view name, std::string_view node) {
    return f.create(
        "pods", "default",
        R"({"metadata":{"name":")" + std::string(name) + R"("},"spec":{"nodeName":")" +
            std::string(node) +
            R"(","terminationGracePeriodSeconds":50,"containers":[{"name":"c","image":"i"}]}})");
  };
  ASSERT_TRUE(f.run(pod("free", "")).ok());
  EXPECT_TRUE(f.run(f.remove("pods", "default", "free"))->deleted);
  ASSERT_TRUE(f.run(pod("bound", "n1")).ok());
  const auto first = f.run(f.remove("pods", "default", "bound"));
  EXPECT_FALSE(first->deleted);
  EXPECT_EQ(parse(first->object).root().at("metadata.deletionGracePeriodSeconds").integer(), 50);
  EXPECT_EQ(parse(first->object).root().at("metadata.generation").integer(), 2);
  auto longer = f.remove("pods", "default", "bound");
  longer.delete_options.grace_period_seconds = 100;
  EXPECT_EQ(f.run(std::move(longer))->object->revision(), first->object->revision());
  auto shorter = f.remove("pods", "default", "bound");
  shorter.delete_options.grace_period_seconds = 5;
  EXPECT_EQ(parse(f.run(std::move(shorter))->object)
                .root()
                .at("metadata.deletionGracePeriodSeconds")
                .integer(),
            5);
  auto now = f.remove("pods", "default", "bound");
  now.delete_options.grace_period_seconds = 0;
  EXPECT_TRUE(f.run(std::move(now))->deleted);
}

TEST(Namespaces, EndInTwoSteps) {
  Fixture f;
  EXPECT_EQ(f.run(f.remove("namespaces", "", "default")).error().message(),
            "namespaces \"default\" is forbidden: this namespace may not be deleted");
  const auto made = f.run(f.create("namespaces", "", R"({"metadata":{"name":"n"}})"));
  EXPECT_EQ(parse(made->object).root().at("status.phase").string(), "Active");
  EXPECT_EQ(made->object->label("kubernetes.io/metadata.name"), "n");
  const auto marked = f.run(f.remove("namespaces", "", "n"));
  EXPECT_FALSE(marked->deleted);
  EXPECT_EQ(parse(marked->object).root().at("status.phase").string(), "Terminating");
  const auto refused = f.run(f.create("configmaps", "n", R"({"metadata":{"name":"x"}})"));
  EXPECT_EQ(refused.error().code(), Code::kForbidden);
  auto q = f.update("namespaces", "", "n", R"({"metadata":{"name":"n"},"spec":{"finalizers":[]}})");
  q.subresource = "finalize";
  const auto done = f.run(std::move(q));
  ASSERT_TRUE(done.ok()) << done.error().message();
  EXPECT_TRUE(done->deleted);
}

// --- the head ------------------------------------------------------------------------------------

TEST(Head, DecisionsSeePendingWritesReadersDoNot) {
  Fixture f;
  f.store.automatic = false;
  std::vector<std::string> answers;
  const auto go = [&](WriteRequest q) {
    f.registry
        ->write(std::move(q),
                [&answers](Result<WriteOutcome> r) {
                  answers.push_back(r.ok() ? "ok" : r.error().message());
                })
        .release();
  };
  go(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"));
  go(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"));
  f.world.run_for(1000);
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
  ASSERT_EQ(answers.size(), 1U);  // the second is refused against the head
  EXPECT_EQ(answers[0], "configmaps \"x\" already exists");
  f.store.let_through();
  f.world.run_for(1000);
  EXPECT_EQ(answers.back(), "ok");
  EXPECT_NE(f.get("configmaps", "default/x").get(), nullptr);
}

TEST(Head, AnUnchangedUpdateWaitsForTheWriteItStandsOn) {
  Fixture f;
  f.store.automatic = false;
  int answered = 0;
  bool second_ok = true;
  f.registry
      ->write(f.create("configmaps", "default", R"({"metadata":{"name":"x"},"data":{"a":"1"}})"),
              [&](Result<WriteOutcome> r) { answered += r.ok() ? 0 : 1; })
      .release();
  f.registry
      ->write(
          f.update("configmaps", "default", "x", R"({"metadata":{"name":"x"},"data":{"a":"1"}})"),
          [&](Result<WriteOutcome> r) {
            ++answered;
            second_ok = r.ok();
          })
      .release();
  f.world.run_for(1'000'000);
  EXPECT_EQ(answered, 0);
  f.store.fail(Error(Code::kInsufficientStorage, "disk full"));
  f.world.run_for(1'000'000);
  EXPECT_EQ(answered, 2);
  EXPECT_FALSE(second_ok);
}

TEST(Head, AFailedBatchTakesEverythingBehindItBack) {
  Fixture f;
  ASSERT_TRUE(
      f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"},"data":{"a":"1"}})"))
          .ok());
  f.store.automatic = false;
  int failed = 0;
  for (int i = 0; i < 5; ++i) {
    f.registry
        ->write(
            f.update("configmaps", "default", "x",
                     R"({"metadata":{"name":"x"},"data":{"a":"n)" + std::to_string(i) + R"("}})"),
            [&](Result<WriteOutcome> r) { failed += r.ok() ? 0 : 1; })
        .release();
  }
  f.store.fail(Error(Code::kInsufficientStorage, "disk full"));
  f.world.run_for(1'000'000);
  EXPECT_EQ(failed, 5);
  EXPECT_EQ(parse(f.get("configmaps", "default/x")).root().at("data.a").string(), "1");
  f.store.automatic = true;
  const auto r = f.run(
      f.update("configmaps", "default", "x", R"({"metadata":{"name":"x"},"data":{"a":"2"}})"));
  ASSERT_TRUE(r.ok());
  EXPECT_FALSE(f.store.out_of_order);
}

TEST(Head, AFullQueueRefusesBeforeAnythingIsDecided) {
  Fixture f;
  f.store.full = true;
  EXPECT_EQ(f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})")).error().code(),
            Code::kTooManyRequests);
}

// 64 clients on one key and on one generateName while the disk stalls and then fails.
TEST(Race, NoLostUpdateNoDoubleCreateNothingAcknowledgedIsMissing) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    Fixture f;
    sim::World dice(seed);
    ASSERT_TRUE(f.run(f.create("configmaps", "default",
                               R"({"metadata":{"name":"n"},"data":{"count":"0"}})"))
                    .ok());
    f.store.automatic = false;
    int acknowledged = 0;
    std::map<std::string, int> made;
    std::set<uint64_t> revisions;
    bool reused = false;
    for (int round = 0; round < 30; ++round) {
      for (int client = 0; client < 64; ++client) {
        if (client % 2 == 0) {
          const auto seen = f.get("configmaps", "default/n");
          const JsonDoc doc = parse(seen);
          const int count = std::stoi(std::string(doc.root().at("data.count").string()));
          f.registry
              ->write(f.update("configmaps", "default", "n",
                               R"({"metadata":{"name":"n","resourceVersion":")" +
                                   std::to_string(seen->revision()) + R"("},"data":{"count":")" +
                                   std::to_string(count + 1) + R"("}})"),
                      [&](Result<WriteOutcome> r) {
                        if (!r.ok()) return;
                        ++acknowledged;
                        reused = reused || !revisions.insert(r->object->revision()).second;
                      })
              .release();
        } else {
          f.registry
              ->write(f.create("configmaps", "default", R"({"metadata":{"generateName":"g-"}})"),
                      [&](Result<WriteOutcome> r) {
                        if (!r.ok()) return;
                        ++made[std::string(r->object->key())];
                        reused = reused || !revisions.insert(r->object->revision()).second;
                      })
              .release();
        }
      }
      f.world.run_for(static_cast<int64_t>(dice.between(0, 50'000)));
      if (dice.one_in(3)) {
        f.store.fail(Error(Code::kInternalError, "the disk failed"));
      } else {
        f.store.let_through();
      }
      f.world.run_for(static_cast<int64_t>(dice.between(0, 5'000)));
    }
    f.store.let_through();
    f.world.run_for(1'000'000);
    EXPECT_EQ(parse(f.get("configmaps", "default/n")).root().at("data.count").string(),
              std::to_string(acknowledged))
        << "seed " << seed;
    for (const auto& [key, times] : made) {
      EXPECT_EQ(times, 1) << key;
      EXPECT_NE(f.get("configmaps", key).get(), nullptr) << key;
    }
    EXPECT_FALSE(reused);
    EXPECT_FALSE(f.store.out_of_order);
    EXPECT_EQ(f.registry->stats().pending, 0U);
  }
}

// --- stages that suspend
// ---------------------------------------------------------------------------

class SlowStage final : public Stage {
 public:
  SlowStage(io::Loop& loop, uint64_t ms) : loop_(loop), ms_(ms) {}
  std::string_view name() const override { return "slow"; }
  void run(const WriteView& write, Fn<void(Status)> next) override {
    ++runs;
    write.object.object_at("metadata").object_at("labels").set_string("seen", "yes");
    timers_.push_back(std::make_unique<io::Timer>(loop_));
    timers_.back()->start(ms_, [n = std::move(next)]() mutable { n({}); });
  }
  int runs = 0;

 private:
  io::Loop& loop_;
  uint64_t ms_;
  std::vector<std::unique_ptr<io::Timer>> timers_;
};

class SilentStage final : public Stage {
 public:
  std::string_view name() const override { return "silent"; }
  void run(const WriteView& write, Fn<void(Status)> next) override {
    static_cast<void>(write);
    kept.push_back(std::move(next));
  }
  std::vector<Fn<void(Status)>> kept;
};

TEST(Stages, AWriteMaySuspendAndIsCheckedAgainstWhatIsThereThen) {
  Fixture f;
  ASSERT_TRUE(
      f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"},"data":{"a":"1"}})"))
          .ok());
  auto stage = std::make_unique<SlowStage>(f.loop, 50);
  SlowStage& slow = *stage;
  f.registry->add_stage(std::move(stage));
  std::vector<std::string> order;
  const auto put = [&](const char* value) {
    f.registry
        ->write(
            f.update("configmaps", "default", "x",
                     R"({"metadata":{"name":"x"},"data":{"a":")" + std::string(value) + R"("}})"),
            [&order, value](Result<WriteOutcome> r) { order.push_back(r.ok() ? value : "error"); })
        .release();
  };
  const int64_t start = f.world.clock().mono_us();
  put("2");
  f.world.run_for(10'000);
  put("3");
  EXPECT_EQ(f.registry->stats().in_stages, 2U);
  f.world.run_until(1'000'000, [&] { return order.size() == 2; });
  EXPECT_GE(f.world.clock().mono_us() - start, 50'000);
  ASSERT_EQ(order.size(), 2U);
  EXPECT_EQ(order[0], "2");
  EXPECT_EQ(order[1], "3");
  EXPECT_EQ(slow.runs, 3);  // the later one ran again: the object had changed meanwhile
  const JsonDoc doc = parse(f.get("configmaps", "default/x"));
  EXPECT_EQ(doc.root().at("data.a").string(), "3");
  EXPECT_EQ(doc.root().at("metadata.labels.seen").string(), "yes");
  EXPECT_EQ(f.registry->stats().in_stages, 0U);
}

TEST(Stages, ASilentStageMeetsTheDeadline) {
  Fixture f(RegistryOptions{2000});
  auto stage = std::make_unique<SilentStage>();
  SilentStage& silent = *stage;
  f.registry->add_stage(std::move(stage));
  const auto r = f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"));
  EXPECT_EQ(r.error().code(), Code::kTimeout);
  ASSERT_EQ(silent.kept.size(), 1U);
  silent.kept[0]({});  // too late
  f.world.run_for(1'000'000);
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
  EXPECT_EQ(f.registry->stats().in_stages, 0U);
}

TEST(Stages, OnlyTheFirstAnswerOfARunCounts) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})")).ok());
  auto stage = std::make_unique<SilentStage>();
  SilentStage& silent = *stage;
  f.registry->add_stage(std::move(stage));
  int written = 0;
  const auto put = [&](const char* value) {
    f.registry
        ->write(
            f.update("configmaps", "default", "x",
                     R"({"metadata":{"name":"x"},"data":{"a":")" + std::string(value) + R"("}})"),
            [&](const Result<WriteOutcome>& r) { written += r.ok() ? 1 : 0; })
        .release();
    f.world.run_for(1000);
  };
  put("1");
  put("2");
  ASSERT_EQ(silent.kept.size(), 2U);
  silent.kept[1]({});
  f.world.run_for(1'000'000);
  EXPECT_EQ(written, 1);
  silent.kept[0]({});  // the object has changed: the stage runs once more
  f.world.run_for(1000);
  ASSERT_EQ(silent.kept.size(), 3U);
  silent.kept[0]({});  // for a run that is over
  f.world.run_for(1'000'000);
  EXPECT_EQ(written, 1);
  silent.kept[2]({});
  f.world.run_for(1'000'000);
  EXPECT_EQ(written, 2);
}

TEST(Stages, AClientThatGoesAwayEndsItsSuspendedWrite) {
  Fixture f;
  auto stage = std::make_unique<SilentStage>();
  SilentStage& silent = *stage;
  f.registry->add_stage(std::move(stage));
  bool called = false;
  {
    const WriteHandle handle =
        f.registry->write(f.create("configmaps", "default", R"({"metadata":{"name":"x"}})"),
                          [&](Result<WriteOutcome>) { called = true; });
    f.world.run_for(1000);
    EXPECT_EQ(f.registry->stats().in_stages, 1U);
  }
  EXPECT_EQ(f.registry->stats().in_stages, 0U);
  silent.kept[0]({});
  f.world.run_for(100'000'000);
  EXPECT_FALSE(called);
  EXPECT_EQ(f.get("configmaps", "default/x").get(), nullptr);
}

// --- soft state, time to live
// ----------------------------------------------------------------------

TEST(Soft, RenewalsHeartbeatsAndEventsOnly) {
  Fixture f;
  const auto lease = [&](Operation op, std::string_view holder, std::string_view renew) {
    const auto now =
        f.cache.get(f.kinds.find("coordination.k8s.io", "v1", "leases")->id, "default/l");
    const std::string rv =
        now ? R"(,"resourceVersion":")" + std::to_string(now->revision()) + "\"" : "";
    return f.request(op, "leases", "default", op == Operation::kCreate ? "" : "l",
                     R"({"metadata":{"name":"l")" + rv + R"(},"spec":{"holderIdentity":")" +
                         std::string(holder) + R"(","renewTime":")" + std::string(renew) + R"("}})",
                     "coordination.k8s.io", "v1");
  };
  const auto soft_of = [&](WriteRequest q) {
    const int before = f.store.soft_commits;
    const auto r = f.run(std::move(q));
    EXPECT_TRUE(r.ok()) << r.error().message();
    return f.store.soft_commits - before;
  };
  EXPECT_EQ(soft_of(lease(Operation::kCreate, "a", "2026-01-01T00:00:00.000000Z")), 0);
  EXPECT_EQ(soft_of(lease(Operation::kUpdate, "a", "2026-01-01T00:00:10.000000Z")), 1);
  EXPECT_EQ(soft_of(lease(Operation::kUpdate, "b", "2026-01-01T00:00:20.000000Z")), 0);
  const std::string event =
      R"({"metadata":{"name":"e"},"involvedObject":{"kind":"Pod","name":"p","namespace":"default"}})";
  EXPECT_EQ(soft_of(f.create("events", "default", event)), 1);
  EXPECT_EQ(soft_of(f.remove("events", "default", "e")), 0);
}

TEST(Expiry, EventsGoAfterAnHour) {
  Fixture f;
  const std::string event =
      R"({"metadata":{"name":"e"},"involvedObject":{"kind":"Pod","name":"p","namespace":"default"}})";
  ASSERT_TRUE(f.run(f.create("events", "default", event)).ok());
  f.world.run_for(3599LL * 1'000'000);
  f.registry->expire();
  f.world.run_for(1'000'000);
  EXPECT_NE(f.get("events", "default/e").get(), nullptr);
  f.world.run_for(10'000'000);
  f.registry->expire();
  f.world.run_for(1'000'000);
  EXPECT_EQ(f.get("events", "default/e").get(), nullptr);
}

TEST(Versions, OneObjectTwoVersions) {
  Fixture f;
  const kube::Kind* v1 = f.kinds.find("autoscaling", "v1", "horizontalpodautoscalers");
  ASSERT_NE(v1, nullptr);
  const auto made = f.run(f.request(
      Operation::kCreate, "horizontalpodautoscalers", "default", "",
      R"({"metadata":{"name":"h"},"spec":{"maxReplicas":3,"scaleTargetRef":{"kind":"Deployment","name":"d","apiVersion":"apps/v1"},"targetCPUUtilizationPercentage":70}})",
      "autoscaling", "v1"));
  ASSERT_TRUE(made.ok()) << made.error().message();
  const JsonDoc stored = parse(made->object);
  EXPECT_EQ(stored.root().get("apiVersion").string(), "autoscaling/v2");
  const auto back = object_json(f.kinds, *v1, *made->object);
  ASSERT_TRUE(back.ok());
  const JsonDoc doc = JsonDoc::parse(back->view()).value();
  EXPECT_EQ(doc.root().get("apiVersion").string(), "autoscaling/v1");
  EXPECT_EQ(doc.root().at("spec.targetCPUUtilizationPercentage").integer(), 70);
}

}  // namespace
}  // namespace kedge::registry
