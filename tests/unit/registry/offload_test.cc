// Large objects: prepared and decided on the pool, with the promises of every other write.
#include <gtest/gtest.h>

#include <set>

#include "base/limits.h"
#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

using kube::JsonDoc;

class CountingPool final : public io::Pool {
 public:
  void run(Fn<void()> work, Fn<void()> done) override {
    ++runs;
    to->run(std::move(work), std::move(done));
  }
  int runs = 0;
  io::Pool* to = nullptr;
};

std::string large(const std::string& metadata, const std::string& more = "") {
  return R"({"metadata":{)" + metadata + R"(},"data":{"big":")" +
         std::string(limits::kLoopBodyBytes + 1000, 'x') + '"' + more + "}}";
}

struct Large : testing::Test {
  Large() { pool.to = &f.loop; }
  WriteRequest big(WriteRequest q, const std::string& json) {
    q.body = JsonDoc::parse(json).value();
    q.body_bytes = json.size();
    return q;
  }
  WriteRequest create(const std::string& json) {
    return big(f.create("configmaps", "default", ""), json);
  }
  WriteRequest update(const std::string& json) {
    return big(f.update("configmaps", "default", "c", ""), json);
  }
  WriteRequest merge_patch(const std::string& json) {
    WriteRequest q = f.request(Operation::kPatch, "configmaps", "default", "c", json);
    q.patch_type = PatchType::kMerge;
    return q;
  }
  // All at once; the answers in the order of the requests.
  std::vector<Result<WriteOutcome>> run(std::vector<WriteRequest> requests) {
    struct Slot {
      std::unique_ptr<Result<WriteOutcome>> answer;
    };
    auto slots = std::make_shared<std::vector<Slot>>(requests.size());
    auto left = std::make_shared<size_t>(requests.size());
    for (size_t i = 0; i < requests.size(); ++i) {
      f.registry
          ->write(std::move(requests[i]),
                  [slots, left, i](Result<WriteOutcome> r) {
                    (*slots)[i].answer = std::make_unique<Result<WriteOutcome>>(std::move(r));
                    --*left;
                  })
          .release();
    }
    EXPECT_TRUE(f.world.run_until(600'000'000, [left] { return *left == 0; }));
    std::vector<Result<WriteOutcome>> out;
    for (Slot& s : *slots) out.push_back(std::move(*s.answer));
    return out;
  }
  kube::ObjectRef stored() { return f.get("configmaps", "default/c"); }

  CountingPool pool;
  Fixture f{RegistryOptions(), &pool};
};

TEST_F(Large, WritesAreMadeOnThePool) {
  ASSERT_TRUE(f.run(create(large(R"("name":"c")"))).ok());
  EXPECT_EQ(pool.runs, 4);  // read, started, filled in, decided
  EXPECT_EQ(stored()->revision(), f.cache.revision());
  EXPECT_NE(
      stored()->json().find("\"resourceVersion\":\"" + std::to_string(stored()->revision()) + '"'),
      std::string_view::npos);
  pool.runs = 0;
  ASSERT_TRUE(f.run(merge_patch(R"({"data":{"small":"1"}})")).ok());
  EXPECT_EQ(pool.runs, 4);  // patched, started, filled in, decided
  pool.runs = 0;
  Result<WriteOutcome> gone = f.run(f.remove("configmaps", "default", "c"));
  ASSERT_TRUE(gone.ok());
  EXPECT_TRUE(gone->deleted);
  EXPECT_EQ(pool.runs, 2);
  EXPECT_EQ(stored().get(), nullptr);
}

TEST_F(Large, OfUpdatesFromOneRevisionOneWins) {
  ASSERT_TRUE(f.run(create(large(R"("name":"c")"))).ok());
  const std::string at = std::to_string(stored()->revision());
  std::vector<WriteRequest> requests;
  for (int i = 0; i < 8; ++i) {
    requests.push_back(update(large(R"("name":"c","resourceVersion":")" + at + '"',
                                    R"(,"by":")" + std::to_string(i) + '"')));
  }
  int won = 0;
  for (const Result<WriteOutcome>& r : run(std::move(requests))) {
    if (r.ok()) {
      ++won;
    } else {
      EXPECT_EQ(r.error().code(), Code::kConflict);
    }
  }
  EXPECT_EQ(won, 1);
  EXPECT_FALSE(f.store.out_of_order);
}

TEST_F(Large, PatchesAndUpdatesLoseNothing) {
  ASSERT_TRUE(f.run(create(large(R"("name":"c")"))).ok());
  std::vector<WriteRequest> requests;
  for (int i = 0; i < 6; ++i) {
    requests.push_back(merge_patch(R"({"data":{"k)" + std::to_string(i) + R"(":"v"}})"));
  }
  for (const Result<WriteOutcome>& r : run(std::move(requests))) {
    EXPECT_TRUE(r.ok()) << (r.ok() ? "" : r.error().message());
  }
  const JsonDoc doc = JsonDoc::parse(stored()->json()).value();
  EXPECT_EQ(doc.root().get("data").size(), 7u);
}

TEST_F(Large, ANameIsGivenOnce) {
  std::vector<WriteRequest> requests;
  for (int i = 0; i < 4; ++i) requests.push_back(create(large(R"("name":"c")")));
  for (int i = 0; i < 4; ++i) requests.push_back(create(large(R"("generateName":"g-")")));
  int named = 0;
  std::set<std::string> generated;
  std::set<std::string> uids;
  for (const Result<WriteOutcome>& r : run(std::move(requests))) {
    if (!r.ok()) {
      EXPECT_EQ(r.error().code(), Code::kAlreadyExists);
      continue;
    }
    uids.emplace(r->object->uid());
    if (r->object->name() == "c") {
      ++named;
    } else {
      generated.emplace(r->object->name());
    }
  }
  EXPECT_EQ(named, 1);
  EXPECT_EQ(generated.size(), 4u);
  EXPECT_EQ(uids.size(), 5u);
}

TEST_F(Large, ADryRunAndAClientThatGoesLeaveNothing) {
  WriteRequest dry = create(large(R"("name":"c")"));
  dry.dry_run = true;
  ASSERT_TRUE(f.run(std::move(dry)).ok());
  EXPECT_EQ(stored().get(), nullptr);
  bool answered = false;
  {
    const WriteHandle handle =
        f.registry->write(create(large(R"("name":"c")")),
                          [&answered](const Result<WriteOutcome>&) { answered = true; });
  }
  f.world.run_for(1'000'000);
  EXPECT_FALSE(answered);
  EXPECT_EQ(stored().get(), nullptr);
}

TEST_F(Large, ANamespaceThatIsDeletedMeanwhileTakesNothing) {
  ASSERT_TRUE(f.run(f.create("namespaces", "", R"({"metadata":{"name":"n"}})")).ok());
  WriteRequest q = create(large(R"("name":"c")"));
  q.ns = "n";
  std::vector<WriteRequest> requests;
  requests.push_back(std::move(q));
  requests.push_back(f.remove("namespaces", "", "n"));
  const std::vector<Result<WriteOutcome>> answers = run(std::move(requests));
  ASSERT_FALSE(answers[0].ok());
  EXPECT_EQ(answers[0].error().code(), Code::kForbidden);
  EXPECT_TRUE(answers[1].ok());
}

}  // namespace
}  // namespace kedge::registry
