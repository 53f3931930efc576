// The key that seals rows is changed: every row stays readable whatever step is cut off, and the
// old key is gone in the end.
#include <gtest/gtest.h>

#include "store/keys.h"
#include "unit/store/harness.h"

namespace kedge::store {
namespace {

constexpr int kSecrets = 150;  // more than two steps

struct Rotation : public ::testing::Test {
  std::unique_ptr<Store> open(World& w) {
    Result<std::unique_ptr<Store>> store = w.open();
    EXPECT_TRUE(store.ok()) << (store.ok() ? "" : store.error().message());
    return store.ok() ? std::move(store).value() : nullptr;
  }
  static Rows load(Store& store) {
    Result<Rows> rows = load_rows(store);
    EXPECT_TRUE(rows.ok()) << (rows.ok() ? "" : rows.error().message());
    return rows.ok() ? *rows : Rows();
  }
  static void fill(World& w, Store& store, uint64_t from) {
    for (int i = 0; i < kSecrets; ++i) {
      const std::string key = "core/secrets/a/" + std::to_string(i);
      store.commit({put(key, ++from, "secret " + std::to_string(i), true)},
                   [](const Status& s) { EXPECT_TRUE(s.ok()); });
    }
    store.commit({put("core/pods/a/p", ++from, "plain")}, [](const Status&) {});
    w.settle();
  }
  static size_t key_files(World& w) {
    size_t n = 0;
    const std::vector<std::string> names = w.disk.list("/db").value();
    for (const std::string& name : names) n += name.starts_with("seal") ? 1 : 0;
    return n;
  }
};

TEST_F(Rotation, EverythingIsSealedAnewAndTheOldKeyIsGone) {
  World w(1);
  std::unique_ptr<Store> store = open(w);
  load(*store);
  fill(w, *store, store->report().start_revision);
  const uint64_t before = store->stats().seal_key;
  const std::string old_key = w.disk.read("/db/seal.key", 100).value();
  Status done = Error(Code::kUnknown, "never");
  store->rotate_seal_key([&](const Status& s) { done = s.ok() ? Status() : Status(s.error()); });
  Status second;
  store->rotate_seal_key([&](const Status& s) { second = Error(s.error()); });
  w.settle();
  ASSERT_TRUE(done.ok()) << done.error().message();
  EXPECT_EQ(second.error().code(), Code::kConflict);
  EXPECT_NE(store->stats().seal_key, before);
  EXPECT_EQ(store->stats().old_seal_keys, 0u);
  EXPECT_EQ(key_files(w), 1u);
  EXPECT_NE(w.disk.read("/db/seal.key", 100).value(), old_key);
  w.disk.stop();
  store.reset();
  w.settle();
  w.disk.power_cut();
  store = open(w);
  const Rows rows = load(*store);
  EXPECT_EQ(rows.size(), size_t{kSecrets} + 1);
  EXPECT_EQ(rows.at("core/secrets/a/77").value, "secret 77");
}

// A power cut at every operation in turn, until a rotation gets through.
TEST_F(Rotation, APowerCutAtAnyOperationLosesNothing) {
  bool through = false;
  int cuts = 0;
  for (uint64_t n = 1; !through && n < 2000; n += n < 60 ? 1 : 7) {
    World w(n);
    std::unique_ptr<Store> store = open(w);
    load(*store);
    fill(w, *store, store->report().start_revision);
    w.disk.cut_power_at(n);
    store->rotate_seal_key([](const Status&) {});
    w.settle();
    through = !w.disk.dead();
    cuts += through ? 0 : 1;
    w.disk.stop();
    store.reset();
    w.settle();
    w.disk.power_cut();
    store = open(w);
    ASSERT_NE(store, nullptr) << n;
    EXPECT_FALSE(store->report().restored) << n;
    ASSERT_EQ(load(*store).size(), size_t{kSecrets} + 1) << n;
    w.settle();  // what was cut off goes on
    EXPECT_EQ(store->stats().old_seal_keys, 0u) << n;
    EXPECT_EQ(key_files(w), 1u) << n;
    w.disk.stop();
    store.reset();
    w.settle();
    w.disk.power_cut();
    store = open(w);
    ASSERT_EQ(load(*store).size(), size_t{kSecrets} + 1) << n;
  }
  EXPECT_TRUE(through);
  EXPECT_GT(cuts, 20);
}

TEST_F(Rotation, ADiskThatFailsOnceIsTriedAgain) {
  for (uint64_t n = 1; n < 40; ++n) {
    World w(n);
    std::unique_ptr<Store> store = open(w);
    load(*store);
    fill(w, *store, store->report().start_revision);
    bool answered = false;
    w.disk.fail_operation(n);
    store->rotate_seal_key([&](const Status&) { answered = true; });
    w.settle();
    EXPECT_TRUE(answered) << n;
    w.advance(3'600'000);
    if (store->stats().old_seal_keys != 0) ADD_FAILURE() << "not ended after an hour: " << n;
    Status closed;
    store->close([&](Status s) { closed = std::move(s); });
    w.settle();
    store.reset();
    store = open(w);
    ASSERT_EQ(load(*store).size(), size_t{kSecrets} + 1) << n;
  }
}

TEST_F(Rotation, ABackupOfBeforeCanStillBeRestored) {
  World w(5);
  std::unique_ptr<Store> store = open(w);
  load(*store);
  fill(w, *store, store->report().start_revision);
  w.advance(3'600'000);
  ASSERT_EQ(store->stats().backups, 1u);
  store->rotate_seal_key([](const Status& s) { EXPECT_TRUE(s.ok()); });
  w.settle();
  ASSERT_EQ(key_files(w), 1u);
  w.disk.stop();
  store.reset();
  w.settle();
  w.disk.process_killed();
  for (const char* file : {"/db/kedge.db", "/db/kedge.db-wal"}) {
    ASSERT_TRUE(w.disk.remove(file).ok());
  }
  store = open(w);
  ASSERT_NE(store, nullptr);
  EXPECT_TRUE(store->report().restored);
  const Rows rows = load(*store);
  EXPECT_EQ(rows.size(), size_t{kSecrets} + 1);
  EXPECT_EQ(rows.at("core/secrets/a/3").value, "secret 3");
  w.settle();
  EXPECT_EQ(key_files(w), 1u);
  EXPECT_EQ(store->stats().old_seal_keys, 0u);
}

}  // namespace
}  // namespace kedge::store
