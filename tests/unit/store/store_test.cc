// The loop's side: group commit, order, failures that cascade, soft state, rest.
#include <gtest/gtest.h>

#include <cstdlib>

#include "unit/store/harness.h"

namespace kedge::store {
namespace {

std::unique_ptr<Store> must_open(World& w) {
  Result<std::unique_ptr<Store>> s = w.open();
  EXPECT_TRUE(s.ok()) << (s.ok() ? "" : s.error().message());
  return s.ok() ? std::move(s).value() : nullptr;
}

Status close(World& w, Store& store) {
  Status out = Error(Code::kUnknown, "never closed");
  store.close([&](Status s) { out = std::move(s); });
  w.settle();
  return out;
}

// Records results in the order they come: "a" or "a!" for a failure.
struct Results {
  Fn<void(const Status&)> as(std::string name) {
    return [this, name](const Status& s) {
      text += (text.empty() ? "" : " ") + name + (s.ok() ? "" : "!");
      if (!s.ok()) last = s.error().code();
    };
  }
  std::string text;
  Code last = Code::kUnknown;
};

std::vector<Change> one(Change c) {
  std::vector<Change> v;
  v.push_back(std::move(c));
  return v;
}

TEST(Store, CommitsOfOneTurnShareATransactionAndAreAnsweredInOrder) {
  World w(1);
  auto store = must_open(w);
  Results r;
  const uint64_t syncs = w.disk.stats().syncs;
  store->commit(one(put("a", 1, "1")), r.as("a"));
  store->commit(one(put("b", 2, "2")), r.as("b"));
  store->commit_soft({}, r.as("place"));
  store->commit(one(erase("a", 3)), r.as("c"));
  EXPECT_EQ(r.text, "");  // never from inside the call
  w.loop.turn();
  EXPECT_EQ(r.text, "");  // and not before the disk has it
  w.settle();
  EXPECT_EQ(r.text, "a b place c");
  EXPECT_EQ(store->stats().transactions, 1u);
  EXPECT_EQ(store->stats().commits, 4u);
  EXPECT_LE(w.disk.stats().syncs - syncs, 3u);  // the first one makes the WAL
  const uint64_t before = w.disk.stats().syncs;
  store->commit(one(put("d", 4, "4")), r.as("d"));
  w.settle();
  EXPECT_EQ(w.disk.stats().syncs - before, 1u);
}

TEST(Store, WhatWaitsWhileTheDiskWorksIsTheNextTransaction) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit(one(put("a", 1, "1")), r.as("a"));
  w.loop.turn();  // a is on its way
  for (uint64_t i = 2; i < 50; ++i) store->commit(one(put("b", i, "x")), r.as("b"));
  EXPECT_EQ(store->stats().pending, 49u);
  w.settle();
  EXPECT_EQ(store->stats().transactions, 2u);
  EXPECT_EQ(store->stats().pending, 0u);
}

// While a slow disk worked, half of the writers came to wait; the other half is back at once.
TEST(Store, AfterASlowCommitTheNextOneWaitsForTheWritersThatComeBack) {
  World w(1);
  auto store = must_open(w);
  Results r;
  const auto slow_commit = [&](uint64_t revision) {
    store->commit(one(put("a", revision, "1")), r.as("a"));
    w.loop.turn();  // on its way
    store->commit(one(put("b", revision + 1, "1")), r.as("b"));
    w.loop.advance(8, [] {});
    w.runner.step();
    while (w.loop.turn()) {
    }
  };
  slow_commit(1);
  EXPECT_EQ(store->stats().transactions, 1u);
  EXPECT_FALSE(w.runner.busy());
  store->commit(one(put("c", 3, "1")), r.as("c"));  // everybody is here
  w.settle();
  EXPECT_EQ(store->stats().transactions, 2u);
  EXPECT_EQ(store->stats().pending, 0u);
  // Nobody comes: a moment later it goes on.
  slow_commit(4);
  EXPECT_EQ(store->stats().transactions, 3u);
  w.advance(2);
  EXPECT_EQ(store->stats().transactions, 4u);
  EXPECT_EQ(store->stats().pending, 0u);
}

TEST(Store, AFailureFailsEverythingBehindIt) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit(one(put("a", 1, "1")), r.as("a"));
  w.settle();
  w.disk.fail_operation(1);
  store->commit(one(put("b", 2, "2")), r.as("b"));
  w.loop.turn();
  store->commit(one(put("c", 3, "3")), [&](const Status& s) {
    r.as("c")(s);
    // Decided while failures are told: it stands on what has failed.
    store->commit(one(put("d", 4, "4")), r.as("d"));
  });
  w.settle();
  EXPECT_EQ(r.text, "a b! c! d!");
  store->commit(one(put("e", 5, "5")), r.as("e"));
  w.settle();
  EXPECT_EQ(r.text, "a b! c! d! e");
  ASSERT_TRUE(close(w, *store).ok());
  store.reset();
  store = must_open(w);
  const Result<Rows> rows = load_rows(*store);
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ(*rows, (Rows{{"a", {1, "1"}}, {"e", {5, "5"}}}));
  // A failed revision counts as used.
  EXPECT_TRUE(store->report().clean_stop);
  EXPECT_EQ(store->report().start_revision, 5u);
}

TEST(Store, SoftStateWaitsAndIsAcknowledgedAtOnce) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit(one(put("x", 1, "1")), r.as("x"));
  w.advance(120'000);
  const uint64_t operations = w.disk.stats().operations;
  store->commit_soft(one(put("lease", 2, "1")), r.as("s1"));
  w.settle();
  EXPECT_EQ(r.text, "x s1");
  EXPECT_EQ(w.disk.stats().operations, operations);
  EXPECT_EQ(store->stats().soft_pending, 1u);
  // With something durable pending it waits for that.
  store->commit(one(put("y", 3, "1")), r.as("y"));
  store->commit_soft(one(put("lease", 4, "2")), r.as("s2"));
  w.loop.turn();
  EXPECT_EQ(r.text, "x s1");
  w.settle();
  EXPECT_EQ(r.text, "x s1 y s2");
  EXPECT_EQ(store->stats().soft_pending, 0u);  // s2 is on disk, which makes s1 old
  store->commit_soft(one(put("lease", 5, "3")), r.as("s3"));
  w.advance(599'000);
  EXPECT_EQ(store->stats().soft_pending, 1u);
  w.advance(2'000);
  EXPECT_EQ(store->stats().soft_pending, 0u);
  // A deletion covers what has not been written yet.
  store->commit_soft(one(put("event", 6, "e")), r.as("s4"));
  store->commit(one(erase("event", 7)), r.as("d"));
  w.settle();
  store->commit_soft(one(put("lease", 8, "4")), r.as("s5"));
  ASSERT_TRUE(close(w, *store).ok());
  store.reset();
  store = must_open(w);
  const Result<Rows> rows = load_rows(*store);
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ(*rows, (Rows{{"x", {1, "1"}}, {"y", {3, "1"}}, {"lease", {8, "4"}}}));
}

TEST(Store, SoftStateSurvivesAFailedFlush) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit_soft(one(put("lease", 1, "1")), r.as("s"));
  w.settle();
  w.disk.fail_operation(1);
  w.advance(600'500);
  EXPECT_TRUE(w.disk.failed());
  EXPECT_EQ(store->stats().soft_pending, 1u);
  w.advance(31'000);
  EXPECT_EQ(store->stats().soft_pending, 0u);
  EXPECT_EQ(r.text, "s");
}

TEST(Store, RevisionsAreReservedBeforeSoftStateShowsThem) {
  World w(1);
  auto store = must_open(w);
  uint64_t shown = 0;
  for (uint64_t i = 1; i <= 4 * kRevisionBlock; i += 500) {
    store->commit_soft(one(put("lease", i, "x")), [&shown, i](const Status& s) {
      if (s.ok()) shown = i;
    });
    if (i % 1500 == 1) w.settle();
  }
  w.settle();
  EXPECT_GT(shown, 3 * kRevisionBlock);
  w.disk.stop();
  store.reset();
  w.disk.power_cut();
  store = must_open(w);
  EXPECT_GT(store->report().start_revision, shown);
  EXPECT_FALSE(store->report().clean_stop);
}

TEST(Store, AnIdleStoreTouchesNothing) {
  World w(1);
  auto store = must_open(w);
  for (uint64_t i = 1; i <= 3000; ++i) {
    store->commit(one(put("k" + std::to_string(i % 700), i, std::string(3000, 'x'))),
                  [](const Status&) {});
    w.settle();
  }
  w.advance(86'400'000);  // housekeeping, check, backup
  EXPECT_EQ(store->stats().backups, 1u);
  const uint64_t operations = w.disk.stats().operations;
  w.advance(10 * 86'400'000ULL);
  EXPECT_EQ(w.disk.stats().operations, operations);
  EXPECT_EQ(w.loop.timers(), 0u);
}

TEST(Store, ALeaseADayCostsLittle) {
  World w(1);
  auto store = must_open(w);
  uint64_t revision = 0;
  for (int i = 0; i < 8; ++i) {
    store->commit(one(put("lease" + std::to_string(i), ++revision, std::string(600, 'x'))),
                  [](const Status&) {});
  }
  w.advance(86'400'000);
  const sim::DiskStats before = w.disk.stats();
  for (int s = 0; s < 86'400; s += 10) {
    for (int i = 0; i < 8; ++i) {
      store->commit_soft(one(put("lease" + std::to_string(i), ++revision, std::string(600, 'y'))),
                         [](const Status&) {});
    }
    w.advance(10'000);
  }
  const uint64_t bytes = w.disk.stats().written_bytes - before.written_bytes;
  std::printf("8 leases for a day: %llu bytes, %llu syncs\n",
              static_cast<unsigned long long>(bytes),
              static_cast<unsigned long long>(w.disk.stats().syncs - before.syncs));
  EXPECT_LT(bytes, 5'000'000u);
}

TEST(Store, RefusesWhenTooMuchWaits) {
  World w(1);
  Result<std::unique_ptr<Store>> opened = [&] {
    StoreOptions o = w.options();
    o.max_pending = 3;
    return Store::open(o, w.loop, w.runner, w.random, w.log);
  }();
  ASSERT_TRUE(opened.ok());
  Store& store = **opened;
  Results r;
  for (uint64_t i = 1; i <= 3; ++i) {
    EXPECT_TRUE(store.accepting().ok());
    store.commit(one(put("k", i, "x")), r.as("k"));
  }
  ASSERT_FALSE(store.accepting().ok());
  EXPECT_EQ(store.accepting().error().code(), Code::kTooManyRequests);
  EXPECT_EQ(store.accepting().error().details()->retry_after_seconds, 1);
  w.settle();
  EXPECT_TRUE(store.accepting().ok());
}

TEST(Store, AFullDiskRefusesWritesAndRecovers) {
  World w(1);
  auto store = must_open(w);
  Results r;
  uint64_t revision = 0;
  for (int i = 0; i < 200; ++i) {
    store->commit(one(put("k" + std::to_string(i), ++revision, std::string(1500, 'x'))),
                  [](const Status&) {});
    w.settle();
  }
  w.advance(60'000);  // the reserve is there, the WAL is cut
  ASSERT_TRUE(w.disk.exists("/db/reserve"));
  w.disk.set_capacity(w.disk.used_bytes());
  store->commit(one(put("big", ++revision, std::string(100'000, 'x'))), r.as("big"));
  store->commit(one(put("small", ++revision, "x")), r.as("small"));
  w.settle();
  EXPECT_EQ(r.text, "big! small!");
  EXPECT_EQ(r.last, Code::kInsufficientStorage);
  EXPECT_TRUE(store->stats().disk_full);
  EXPECT_TRUE(store->accepting().ok());
  // A deletion goes through, among creations that do not.
  store->commit(one(erase("k1", ++revision)), r.as("delete"));
  w.settle();
  EXPECT_EQ(r.text, "big! small! delete");
  EXPECT_FALSE(w.disk.exists("/db/reserve"));
  EXPECT_FALSE(store->stats().disk_full);
  w.disk.set_capacity(UINT64_MAX);
  store->commit(one(put("big", ++revision, "b")), r.as("again"));
  w.advance(60'000);
  EXPECT_EQ(r.text, "big! small! delete again");
  EXPECT_TRUE(w.disk.exists("/db/reserve"));
  w.disk.stop();
  store.reset();
  w.disk.power_cut();
  store = must_open(w);
  const Result<Rows> rows = load_rows(*store);
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ(rows->size(), 200u);  // 200 - k1 + big
  EXPECT_FALSE(rows->contains("small"));
}

// Every operation of a life fails once: whatever was acknowledged is there afterwards, and the
// store goes on without being opened again.
TEST(Store, TheNthOperationFails) {
  uint64_t n = 1;
  for (bool struck = true; struck; ++n) {
    World w(n);
    Model model;
    uint64_t revision = 0;
    w.disk.fail_operation(n);
    Result<std::unique_ptr<Store>> opened = w.open();
    if (!opened.ok()) {
      ASSERT_TRUE(w.disk.failed()) << opened.error().message();
      opened = w.open();
      ASSERT_TRUE(opened.ok()) << n << ": " << opened.error().message();
    }
    Store& store = **opened;
    revision = store.report().start_revision;
    int failures = 0;
    const auto commit = [&](Change c, bool soft) {
      const std::vector<uint64_t> revisions{c.revision};
      std::vector<Change> changes = one(std::move(c));
      model.submitted(changes);
      auto done = [&, revisions, soft](const Status& s) {
        if (s.ok()) return model.acknowledged(revisions, soft);
        ++failures;
        model.failed(revisions);
      };
      soft ? store.commit_soft(std::move(changes), done) : store.commit(std::move(changes), done);
    };
    for (uint64_t i = 0; i < 12; ++i) {
      commit(put("a" + std::to_string(i % 5), ++revision, std::string(100 * i, 'x'), i % 3 == 0),
             false);
      commit(put("lease", ++revision, "x" + std::to_string(i)), true);
      if (i % 4 == 3) commit(erase("a" + std::to_string(i % 5), ++revision), false);
      w.settle();
    }
    w.advance(86'400'000);  // flush, housekeeping, check, backup
    EXPECT_LE(failures, 3) << n;
    failures = 0;
    // The fault may fall on the first of these, not on both.
    for (int i = 0; i < 2; ++i) {
      commit(put("last", ++revision, "x"), false);
      w.settle();
    }
    EXPECT_LE(failures, 1) << "no recovery after operation " << n;
    const Status closed = close(w, store);
    struck = w.disk.failed();
    EXPECT_TRUE(struck || closed.ok());
    opened->reset();
    w.disk.power_cut();
    opened = w.open();
    ASSERT_TRUE(opened.ok()) << n << ": " << opened.error().message();
    const Result<Rows> rows = load_rows(**opened);
    ASSERT_TRUE(rows.ok()) << n << ": " << rows.error().message();
    ASSERT_EQ(model.check(*rows, (*opened)->report().start_revision), "") << "operation " << n;
    EXPECT_FALSE((*opened)->report().restored) << n;
  }
  std::printf("%llu operations failed, one at a time\n", static_cast<unsigned long long>(n - 2));
  EXPECT_GT(n, 60u);
}

TEST(Store, ChurnDoesNotGrowTheFileAndItShrinksAgain) {
  World w(1);
  auto store = must_open(w);
  uint64_t revision = 0;
  uint64_t largest = 0;
  const auto churn = [&](uint64_t writes, uint64_t keys) {
    for (uint64_t i = 0; i < writes; i += 32) {
      for (uint64_t j = 0; j < 32; ++j) {
        const uint64_t n = w.random.below(keys);
        const std::string key = "core/pods/default/p" + std::to_string(n);
        if (w.random.below(3) == 0) {
          store->commit(one(erase(key, ++revision)), [](const Status&) {});
        } else {
          store->commit(one(put(key, ++revision, std::string(200 + w.random.below(2600), 'x'))),
                        [](const Status&) {});
        }
      }
      w.settle();
      largest = std::max(largest, w.disk.used_bytes());
    }
  };
  churn(20'000, 1000);
  const uint64_t early = largest;
  const char* more = std::getenv("KEDGE_CHURN");  // writes, for the long run
  churn(more == nullptr ? 40'000 : std::strtoull(more, nullptr, 10), 1000);
  std::printf("largest %llu bytes early, %llu in the end\n", static_cast<unsigned long long>(early),
              static_cast<unsigned long long>(largest));
  EXPECT_LT(largest, early * 5 / 4) << early;
  for (uint64_t i = 0; i < 1000; ++i) {
    store->commit(one(erase("core/pods/default/p" + std::to_string(i), ++revision)),
                  [](const Status&) {});
  }
  w.advance(120'000);
  EXPECT_LT(w.disk.size("/db/kedge.db").value(), 1'300'000u);
  EXPECT_LT(w.disk.size("/db/kedge.db-wal").value(), 300'000u);
}

TEST(Store, GoesWhileWorkIsRunning) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit(one(put("a", 1, "1")), r.as("a"));
  w.loop.turn();
  ASSERT_TRUE(w.runner.busy());
  store.reset();
  w.settle();
  EXPECT_EQ(r.text, "");
}

TEST(Store, RefusesAfterClose) {
  World w(1);
  auto store = must_open(w);
  Results r;
  store->commit(one(put("a", 1, "1")), r.as("a"));
  store->close([&](Status s) { r.as("closed")(s); });
  store->commit(one(put("b", 2, "2")), r.as("b"));
  EXPECT_EQ(store->accepting().error().code(), Code::kServiceUnavailable);
  w.settle();
  EXPECT_EQ(r.text, "a b! closed");
}

}  // namespace
}  // namespace kedge::store
