#include "daemon/controllers.h"

#include <gtest/gtest.h>

#include <functional>

#include "unit/registry/fixture.h"

namespace kedge::daemon {
namespace {

using controllers::Change;
using controllers::Controller;
using controllers::Keys;
using controllers::Last;
using controllers::Plan;
using controllers::View;
using controllers::Watched;
using registry::Fixture;

// What the test's controller does, and what it was asked.
struct Script {
  std::function<Plan(std::string_view key, const View& view, const Last& last)> decide;
  std::vector<std::string> asked;
};
Script* script = nullptr;

Plan scripted(std::string_view key, const View& view, int64_t, const Last& last) {
  script->asked.emplace_back(key);
  return script->decide ? script->decide(key, view, last) : Plan();
}
constexpr Watched kWatched[] = {{"", "configmaps", controllers::own_key}};
constexpr Controller kTable[] = {
    {"test", "system:serviceaccount:kube-system:test", kWatched, scripted}};

Result<std::string> tell_what(std::string_view name, kube::Json arguments) {
  return std::string(name) + ":" + std::string(arguments.get("of").string());
}

struct Bench : Fixture {
  explicit Bench(ControllersOptions options = {}, bool effects = false) {
    script = &told;
    options.table = kTable;
    Controllers::Parts parts{loop, loop, *registry, log};
    parts.authorizer = authorizer;
    if (effects) {
      parts.do_effect =
          std::make_shared<Fn<Result<std::string>(std::string_view, kube::Json)>>(tell_what);
    }
    running = Controllers::start(std::move(parts), std::move(options));
    world.run_for(10'000'000);
    told.asked.clear();
  }
  ~Bench() { running.reset(); }
  void put(const std::string& name) {
    ASSERT_TRUE(
        run(create("configmaps", "default", R"({"metadata":{"name":")" + name + "\"}}")).ok());
  }
  controllers::Write make(const View& view, const std::string& name) {
    return controllers::create(view.kind("", "secrets"), "default",
                               controllers::make_json(R"({"metadata":{"name":")" + name + "\"}}"));
  }

  policy::Authorizer* authorizer = nullptr;
  Script told;
  std::unique_ptr<Controllers> running;
};

TEST(Controllers, AChangeIsAskedAboutOnceAndThenNothingRuns) {
  Bench b;
  b.put("a");
  b.world.run_for(1'000'000);
  EXPECT_EQ(b.told.asked, std::vector<std::string>{"default/a"});
  const uint64_t events = b.world.events();
  const int commits = b.store.durable_commits;
  b.world.run_for(3'600'000'000);
  EXPECT_EQ(b.told.asked.size(), 1U);
  EXPECT_EQ(b.world.events(), events);  // no timer, no poll
  EXPECT_EQ(b.store.durable_commits, commits);
}

TEST(Controllers, LooksAtWhatIsThereAtTheStart) {
  Fixture f;
  for (int i = 0; i < 1200; ++i) {
    const std::string name = "c" + std::to_string(i);
    ASSERT_TRUE(
        f.run(f.create("configmaps", "default", R"({"metadata":{"name":")" + name + "\"}}")).ok());
  }
  Script told;
  script = &told;
  ControllersOptions options;
  options.table = kTable;
  const auto running = Controllers::start({f.loop, f.loop, *f.registry, f.log}, options);
  f.world.run_for(10'000'000);
  EXPECT_EQ(told.asked.size(), 1200U);
}

TEST(Controllers, WritesGoInOrderAndStopAtTheFirstFailure) {
  Bench b;
  Last seen;
  b.told.decide = [&](std::string_view, const View& view, const Last& last) {
    Plan p;
    seen = last;
    if (!last.outcomes.empty()) return p;
    for (const char* name : {"one", "NO", "two"}) p.writes.push_back(b.make(view, name));
    return p;
  };
  b.put("a");
  b.world.run_for(10'000'000);
  EXPECT_TRUE(b.get("secrets", "default/one"));
  EXPECT_FALSE(b.get("secrets", "default/two"));
  ASSERT_EQ(seen.outcomes.size(), 2U);
  EXPECT_TRUE(seen.outcomes[0].ok());
  EXPECT_EQ(seen.outcomes[1].code, Code::kInvalid);
  EXPECT_EQ(b.told.asked.size(), 2U);
}

TEST(Controllers, IndependentWritesStartSlowly) {
  Bench b;
  Last seen;
  b.told.decide = [&](std::string_view, const View& view, const Last& last) {
    Plan p;
    p.independent = true;
    seen = last;
    if (!last.outcomes.empty()) return p;
    // 1, 2, 4: the failure in the second batch keeps the third from being tried.
    for (const char* name : {"one", "NO", "two", "three", "four"}) {
      p.writes.push_back(b.make(view, name));
    }
    return p;
  };
  b.put("a");
  b.world.run_for(10'000'000);
  EXPECT_TRUE(b.get("secrets", "default/two"));
  EXPECT_FALSE(b.get("secrets", "default/three"));
  EXPECT_EQ(seen.outcomes.size(), 3U);
}

TEST(Controllers, FailuresBackOffUpToAMinute) {
  Bench b;
  b.told.decide = [&](std::string_view, const View& view, const Last&) {
    Plan p;
    p.writes.push_back(b.make(view, "NO"));
    return p;
  };
  b.put("a");
  b.world.run_for(600'000'000);
  EXPECT_GT(b.told.asked.size(), 15U);
  EXPECT_LT(b.told.asked.size(), 30U);
  EXPECT_EQ(b.running->stats().waiting, 1U);
}

TEST(Controllers, AConflictIsTriedAgainAtOnce) {
  Bench b;
  int conflicts = 0;
  b.told.decide = [&](std::string_view key, const View& view, const Last& last) {
    Plan p;
    if (!last.outcomes.empty() && last.outcomes[0].code == Code::kConflict) ++conflicts;
    const kube::Kind& kind = view.kind("", "configmaps");
    const kube::ObjectRef o = view.get(kind, key);
    kube::JsonDoc doc = controllers::parse(*o);
    if (doc.root().at("data.done")) return p;
    doc.root().object_at("data").set_string("done", "yes");
    if (conflicts == 0) doc.root().get("metadata").set_string("resourceVersion", "1");
    p.writes.push_back(controllers::update(kind, *o, std::move(doc)));
    return p;
  };
  b.put("a");
  b.world.run_for(3'000);
  EXPECT_EQ(conflicts, 1);
  const auto doc = kube::JsonDoc::parse(b.get("configmaps", "default/a")->json());
  EXPECT_EQ(doc->root().at("data.done").string(), "yes");
}

TEST(Controllers, AKeyIsHeldUntilItsWritesAreCommitted) {
  Bench b;
  b.told.decide = [&](std::string_view, const View& view, const Last&) {
    Plan p;
    if (view.cache.count(view.kind("", "secrets").id) == 0) {
      b.store.automatic = false;
      p.writes.push_back(b.make(view, "one"));
    }
    return p;
  };
  b.put("a");
  b.world.run_for(1'000'000);
  EXPECT_EQ(b.running->stats().busy, 1U);
  EXPECT_EQ(b.told.asked.size(), 1U);
  b.store.let_through();
  b.world.run_for(1'000'000);
  EXPECT_EQ(b.running->stats().busy, 0U);
}

TEST(Controllers, ARequestToComeAgainIsKept) {
  Bench b;
  b.told.decide = [&](std::string_view, const View&, const Last&) {
    Plan p;
    if (b.told.asked.size() == 1) p.requeue_after_ms = 90'000;
    return p;
  };
  b.put("a");
  b.world.run_for(89'000'000);
  EXPECT_EQ(b.told.asked.size(), 1U);
  b.world.run_for(2'000'000);
  EXPECT_EQ(b.told.asked.size(), 2U);
  EXPECT_EQ(b.running->stats().waiting, 0U);
}

TEST(Controllers, NothingIsDeletedSoonAfterARestore) {
  ControllersOptions options;
  options.delete_nothing_us = 600'000'000;
  Bench b(std::move(options));
  b.told.decide = [&](std::string_view key, const View& view, const Last&) {
    Plan p;
    const kube::ObjectRef o = view.get(view.kind("", "configmaps"), key);
    if (!o) return p;
    p.writes.push_back(b.make(view, "one"));
    if (view.cache.count(view.kind("", "secrets").id) != 0) p.writes.clear();
    p.writes.push_back(controllers::remove(view.kind("", "configmaps"), *o));
    return p;
  };
  b.put("a");
  b.world.run_for(500'000'000);
  EXPECT_TRUE(b.get("secrets", "default/one"));
  EXPECT_TRUE(b.get("configmaps", "default/a"));
  b.world.run_for(200'000'000);
  EXPECT_FALSE(b.get("configmaps", "default/a"));
}

TEST(Controllers, EffectsAreDoneAndWritten) {
  Bench b({}, true);
  b.told.decide = [&](std::string_view, const View& view, const Last& last) {
    Plan p;
    if (!last.outcomes.empty() || view.cache.count(view.kind("", "secrets").id) != 0) return p;
    controllers::Effect e;
    e.name = "sign";
    e.arguments = controllers::make_json(R"({"of":"x"})");
    e.write = b.make(view, "one");
    e.member = "stringData.token";
    p.effects.push_back(std::move(e));
    return p;
  };
  b.put("a");
  b.world.run_for(1'000'000);
  const kube::ObjectRef made = b.get("secrets", "default/one");
  ASSERT_TRUE(made);
  EXPECT_NE(made->json().find("c2lnbjp4"), std::string_view::npos) << made->json();  // sign:x
}

TEST(Controllers, EventsCountUp) {
  Bench b;
  b.told.decide = [&](std::string_view key, const View& view, const Last&) {
    Plan p;
    p.notes.push_back({view.get(view.kind("", "configmaps"), key), true, "Bad", "it is bad"});
    if (b.told.asked.size() < 3) p.requeue_after_ms = 10'000;
    return p;
  };
  b.put("a");
  b.world.run_for(60'000'000);
  std::vector<std::string> events;
  b.cache.for_each(b.kinds.find("", "v1", "events")->id, "", [&](const kube::ObjectRef& o) {
    events.emplace_back(o->json());
    return true;
  });
  ASSERT_EQ(events.size(), 1U);
  EXPECT_NE(events[0].find(R"("count":3)"), std::string::npos) << events[0];
  EXPECT_NE(events[0].find(R"("source":{"component":"test"})"), std::string::npos) << events[0];
}

TEST(Controllers, DisabledOnesDoNotRun) {
  for (const char* name : {"test", "all"}) {
    ControllersOptions options;
    options.disabled = {"other", name};
    Bench b(std::move(options));
    b.put("a");
    b.world.run_for(1'000'000);
    EXPECT_TRUE(b.told.asked.empty());
  }
}

}  // namespace
}  // namespace kedge::daemon
