// Damage, backups, keys, versions, the lock.
#include <gtest/gtest.h>

#include "store/backup.h"
#include "store/schema.h"
#include "unit/store/harness.h"

namespace kedge::store {
namespace {

class Damage : public testing::Test {
 protected:
  void open() {
    store.reset();
    Result<std::unique_ptr<Store>> s = w->open();
    ASSERT_TRUE(s.ok()) << s.error().message();
    store = std::move(s).value();
    revision = std::max(revision, store->report().start_revision);
  }
  std::string open_error() {
    store.reset();
    Result<std::unique_ptr<Store>> s = w->open();
    return s.ok() ? "" : s.error().message();
  }
  void write(const std::string& key, const std::string& value, bool sealed = false) {
    std::vector<Change> v;
    v.push_back(put(key, ++revision, value, sealed));
    Status status = Error(Code::kUnknown, "never");
    store->commit(std::move(v),
                  [&](const Status& s) { status = s.ok() ? Status() : Status(Error(s.error())); });
    w->settle();
    ASSERT_TRUE(status.ok()) << status.error().message();
  }
  void close() {
    Status closed = Error(Code::kUnknown, "never");
    store->close([&](Status s) { closed = std::move(s); });
    w->settle();
    ASSERT_TRUE(closed.ok());
    store.reset();
  }
  void crash() {
    w->disk.stop();
    store.reset();
    w->disk.power_cut();
  }
  Rows rows() {
    Result<Rows> r = load_rows(*store);
    EXPECT_TRUE(r.ok()) << (r.ok() ? "" : r.error().message());
    return r.ok() ? *r : Rows();
  }
  // 50 rows, a backup, then one more row that the backup has not.
  void fill() {
    open();
    for (int i = 0; i < 50; ++i) {
      write("core/pods/default/p" + std::to_string(i), "value " + std::string(500, 'x'));
    }
    write("core/secrets/default/s", "geheimnis", true);
    w->advance(3'600'000);
    ASSERT_EQ(store->stats().backups, 1u);
    write("late", "after the backup");
    close();
  }
  void damage_text(const std::string& text) {
    const size_t at = w->disk.find("/db/kedge.db")->now.find(text);
    ASSERT_NE(at, std::string::npos);
    w->disk.damage("/db/kedge.db", at, 1);
  }
  void expect_restored() {
    const OpenReport& r = store->report();
    EXPECT_TRUE(r.restored);
    EXPECT_FALSE(r.clean_stop);
    EXPECT_EQ(r.restored_from, "/db/" + backup());
    EXPECT_TRUE(r.damaged_file.starts_with("/db/kedge.db.damaged-")) << r.damaged_file;
    EXPECT_TRUE(w->disk.exists(r.damaged_file));
    EXPECT_GT(r.start_revision, used + 1000);
    const Rows have = rows();
    EXPECT_EQ(have.size(), 51u);
    EXPECT_FALSE(have.contains("late"));
    EXPECT_EQ(have.at("core/secrets/default/s").value, "geheimnis");
    // A second start finds nothing to repair.
    close();
    open();
    EXPECT_FALSE(store->report().restored);
    EXPECT_TRUE(store->report().clean_stop);
  }
  std::string backup() {
    const Result<std::vector<BackupName>> all = list_backups(w->disk, "/db");
    return all.ok() && !all->empty() ? all->back().file : "";
  }

  // What memory holds of a store that was just opened.
  void remember_all() {
    memory = {};
    for (const auto& [key, row] : rows()) memory.rows.push_back(change_of(key, row));
  }
  void remember(const std::string& key, const std::string& value) {
    memory.rows.push_back(put(key, revision, value));
  }
  static Change change_of(const std::string& key, const Row& row) {
    return put(key, row.revision, row.value, key.starts_with("core/secrets/"));
  }

  std::unique_ptr<World> w = std::make_unique<World>(1);
  Everything memory;
  std::unique_ptr<Store> store;
  uint64_t revision = 0;
  uint64_t used = 0;
};

TEST_F(Damage, AFlippedBitInARowBringsTheBackup) {
  fill();
  used = revision;
  damage_text("value xxxx");
  open();
  expect_restored();
}

TEST_F(Damage, AnyDamagedByteIsHarmlessOrFound) {
  fill();
  used = revision;
  const std::string good = w->disk.find("/db/kedge.db")->now;
  Rows expected;
  open();
  expected = rows();
  const uint64_t clean_revision = revision;
  close();
  const std::string image = w->disk.find("/db/kedge.db")->now;
  int found = 0;
  for (int i = 0; i < 150; ++i) {
    w->disk.damage("/db/kedge.db", w->random.below(image.size() - 8), 8);
    open();
    if (store->report().restored) {
      ++found;
      EXPECT_EQ(rows().size(), 51u);
    } else {
      EXPECT_EQ(rows(), expected) << i;  // it hit what holds nothing
    }
    close();
    revision = clean_revision;
    // Back to the sound file for the next round.
    const sim::SimDisk::FileRef file = w->disk.find("/db/kedge.db");
    file->now = file->durable = image;
    ASSERT_TRUE(w->disk.remove("/db/kedge.db-wal").ok());
  }
  EXPECT_GT(found, 50);
}

TEST_F(Damage, ALostDatabaseComesBackFromTheBackup) {
  fill();
  ASSERT_TRUE(w->disk.remove("/db/kedge.db").ok());
  open();
  EXPECT_TRUE(store->report().restored);
  EXPECT_EQ(rows().size(), 51u);
  EXPECT_GT(store->report().start_revision, revision - 1);
}

TEST_F(Damage, WithoutABackupWhatCanBeReadIsKept) {
  open();
  for (int i = 0; i < 50; ++i) write("k" + std::to_string(i), "value " + std::to_string(i) + " .");
  close();
  damage_text("value 7 .");
  open();
  EXPECT_TRUE(store->report().restored);
  EXPECT_EQ(store->report().restored_from, "the damaged file");
  EXPECT_EQ(rows().size(), 49u);
}

TEST_F(Damage, ADamagedBackupIsPassedOver) {
  fill();
  open();
  for (int day = 0; day < 2; ++day) {
    write("core/pods/default/p0", "new");
    w->advance(86'400'000);
  }
  const std::string newest = backup();
  ASSERT_EQ(list_backups(w->disk, "/db")->size(), 3u);
  close();
  w->disk.damage("/db/" + newest, w->disk.size("/db/" + newest).value() / 2, 1);
  damage_text("value xxxx");
  open();
  EXPECT_TRUE(store->report().restored);
  EXPECT_NE(store->report().restored_from, "/db/" + newest);
  EXPECT_EQ(rows().size(), 52u);
}

TEST_F(Damage, FoundWhileRunningItIsRepairedByTheNextStart) {
  fill();
  open();
  used = revision;
  damage_text("value xxxx");
  write("x", "y");
  w->advance(120'000);
  EXPECT_TRUE(store->stats().damaged);
  write("z", "still writing");
  close();
  open();
  EXPECT_TRUE(store->report().restored);
  EXPECT_EQ(rows().size(), 51u);
}

TEST_F(Damage, FoundWhileRunningItIsRepairedFromMemory) {
  fill();
  open();
  used = revision;
  store->repair_with([this] { return memory; });
  remember_all();
  damage_text("value xxxx");
  write("x", "y");
  remember("x", "y");
  w->advance(120'000);
  EXPECT_FALSE(store->stats().damaged);
  EXPECT_EQ(store->stats().repairs, 1u);
  write("z", "still writing");
  close();
  open();
  EXPECT_FALSE(store->report().restored);
  EXPECT_TRUE(store->report().clean_stop);
  const Rows have = rows();
  EXPECT_EQ(have.size(), 54u);
  EXPECT_EQ(have.at("late").value, "after the backup");
  EXPECT_EQ(have.at("core/secrets/default/s").value, "geheimnis");
}

TEST_F(Damage, ARepairFromMemoryThatIsCutOffLosesNothing) {
  for (uint64_t cut = 1;; ++cut) {
    w = std::make_unique<World>(cut);
    revision = 0;
    fill();
    open();
    used = revision;
    store->repair_with([this] { return memory; });
    remember_all();
    damage_text("value xxxx");
    w->advance(30'000);  // what is known to be idle work is done
    write("x", "y");
    remember("x", "y");
    w->disk.cut_power_at(cut);
    w->advance(120'000);
    const bool repaired = store->stats().repairs == 1;
    store.reset();
    const bool dead = w->disk.dead();
    w->disk.power_cut();
    open();
    const Rows have = rows();
    // Before the repair's file is complete the backup is what there is.
    ASSERT_TRUE(have.size() == 53u || (!repaired && have.size() == 51u))
        << cut << " " << have.size();
    ASSERT_GT(store->report().start_revision, used) << cut;
    crash();
    if (!dead) break;
    ASSERT_LT(cut, 2000u);
  }
}

TEST_F(Damage, ARepairFromMemoryThatFailsIsTriedAgain) {
  fill();
  open();
  used = revision;
  store->repair_with([this] { return memory; });
  remember_all();
  damage_text("value xxxx");
  w->disk.set_capacity(w->disk.used_bytes() + 16'384);
  write("x", "y");
  remember("x", "y");
  w->advance(120'000);
  EXPECT_EQ(store->stats().repairs, 0u);
  EXPECT_TRUE(store->stats().damaged);
  w->disk.set_capacity(UINT64_MAX);
  w->advance(3'700'000);
  EXPECT_EQ(store->stats().repairs, 1u);
  close();
  open();
  EXPECT_FALSE(store->report().restored);
  EXPECT_EQ(rows().size(), 53u);
}

TEST_F(Damage, ARepairThatIsCutOffGoesOn) {
  for (uint64_t cut = 1;; ++cut) {
    w = std::make_unique<World>(cut);
    revision = 0;
    fill();
    used = revision;
    damage_text("value xxxx");
    w->disk.cut_power_at(cut);
    const bool failed = !open_error().empty();
    store.reset();
    if (!failed && !w->disk.dead()) break;
    w->disk.power_cut();
    open();
    ASSERT_EQ(rows().size(), 51u) << cut;
    ASSERT_GT(store->report().start_revision, used) << cut;
    crash();
    ASSERT_LT(cut, 500u);
  }
}

TEST_F(Damage, BackupsComeOnlyAfterChangesAndThreeAreKept) {
  open();
  w->advance(10 * 86'400'000ULL);
  EXPECT_EQ(backup(), "");
  write("k", "0");
  w->advance(599'000);
  EXPECT_EQ(backup(), "");
  w->advance(2'000);
  const std::string first = backup();
  EXPECT_TRUE(first.starts_with("backup-000001-")) << first;
  w->advance(10 * 86'400'000ULL);
  EXPECT_EQ(backup(), first);
  for (int day = 0; day < 5; ++day) {
    for (int i = 0; i < 20; ++i) {
      write("k", std::to_string(i));
      w->advance(3'600'000);
    }
    w->advance(4 * 3'600'000);
  }
  const auto all = list_backups(w->disk, "/db");
  ASSERT_EQ(all->size(), 3u);
  EXPECT_LE(all->back().number, 7u);  // one a day
  EXPECT_GE(all->back().number, 5u);
}

TEST_F(Damage, ABackupIsConsistentWhileWritesGoOn) {
  open();
  for (int i = 0; i < 2000; ++i) {
    std::vector<Change> v;
    v.push_back(put("k" + std::to_string(i), ++revision, "old"));
    store->commit(std::move(v), [](const Status&) {});
  }
  w->settle();
  // One turn and one step of the runner at a time, with a write of its own key in between.
  int next = 1999;
  w->loop.advance(600'000, [&] {
    for (int i = 0; i < 40 && next >= 0; ++i) {
      w->loop.turn();
      w->runner.step();
      std::vector<Change> v;
      v.push_back(put("k" + std::to_string(next--), ++revision, "new"));
      store->commit(std::move(v), [](const Status&) {});
    }
  });
  w->settle();
  ASSERT_EQ(store->stats().backups, 1u);
  close();
  struct Sink final : BackupSink {
    Status bound(uint64_t) override { return {}; }
    Status row(const BackupRow& r) override {
      ++(r.stored == "old" ? old_rows : new_rows);
      newest = std::max(newest, r.revision);
      return {};
    }
    Status file(std::string_view, std::string_view) override { return {}; }
    int old_rows = 0, new_rows = 0;
    uint64_t newest = 0;
  } sink;
  Result<KeyRing> keys = KeyRing::open(w->disk, "/db");
  ASSERT_TRUE(keys.ok());
  ASSERT_TRUE(read_backup(w->disk, "/db/" + backup(), *keys, sink).ok());
  EXPECT_EQ(sink.old_rows + sink.new_rows, 2000);
  // Exactly the writes up to one revision.
  EXPECT_EQ(static_cast<uint64_t>(sink.new_rows), sink.newest - 2000);
  EXPECT_GT(sink.new_rows, 0);
  EXPECT_LT(sink.newest, revision);
}

TEST_F(Damage, ABackupBringsKeysAndNamedFilesBack) {
  ASSERT_TRUE(w->disk.write("/pki/ca.key", "the authority").ok());
  fill();
  ASSERT_TRUE(w->disk.remove("/pki/ca.key").ok());
  ASSERT_TRUE(w->disk.remove("/db/seal.key").ok());
  damage_text("value xxxx");
  open();
  EXPECT_EQ(w->disk.read("/pki/ca.key", 100).value(), "the authority");
  EXPECT_EQ(rows().at("core/secrets/default/s").value, "geheimnis");
}

TEST_F(Damage, TheSealingKeyIsNotReplacedInSilence) {
  open();
  write("core/secrets/default/s", "geheimnis", true);
  close();
  ASSERT_TRUE(w->disk.remove("/db/seal.key").ok());
  EXPECT_NE(open_error().find("seal.key: put the right key file back"), std::string::npos);
}

TEST_F(Damage, NothingSealedStandsInTheFilesReadably) {
  fill();
  open();
  write("core/secrets/default/s2", "geheimnis 2", true);
  const Result<std::vector<std::string>> names = w->disk.list("/db");
  for (const std::string& name : names.value()) {
    EXPECT_EQ(w->disk.find("/db/" + name)->now.find("geheimnis"), std::string::npos) << name;
  }
}

TEST_F(Damage, ANewerFileIsRefusedUntouched) {
  fill();
  const sim::SimDisk::FileRef file = w->disk.find("/db/kedge.db");
  file->now[63] = 9;  // user_version
  file->durable = file->now;
  const std::string before = file->now;
  const std::string error = open_error();
  EXPECT_NE(error.find("written by a newer version"), std::string::npos) << error;
  EXPECT_EQ(w->disk.find("/db/kedge.db")->now, before);
  EXPECT_FALSE(w->disk.exists("/db/kedge.db-wal"));
}

TEST_F(Damage, ASecondServerIsRefused) {
  open();
  const Result<std::unique_ptr<Store>> second = w->open();
  ASSERT_FALSE(second.ok());
  EXPECT_NE(second.error().message().find("another server"), std::string::npos);
}

TEST_F(Damage, ForeignFilesAndRubbishAreSetAside) {
  ASSERT_TRUE(w->disk.write("/db/kedge.db", std::string(5000, 'r')).ok());
  open();
  EXPECT_FALSE(store->report().restored);  // nothing was ever acknowledged here
  EXPECT_FALSE(store->report().damaged_file.empty());
  write("a", "b");
}

TEST_F(Damage, AnOldCopyOfTheFileNeverLowersRevisions) {
  fill();
  const std::string old = w->disk.find("/db/kedge.db")->now;
  open();
  for (int i = 0; i < 3; ++i) write("k", "v");
  revision += 3 * kRevisionBlock;
  write("k", "far");
  close();
  const sim::SimDisk::FileRef file = w->disk.find("/db/kedge.db");
  file->now = file->durable = old;
  const uint64_t shown = revision;
  open();
  EXPECT_FALSE(store->report().clean_stop);
  EXPECT_GT(store->report().start_revision, shown);
}

TEST(Migration, GoesForwardInOneTransactionAfterABackup) {
  World w(1);
  Result<Db> db = Db::open("/db/m.db", w.disk.vfs(), Db::Mode::kReadWrite);
  ASSERT_TRUE(db.ok());
  ASSERT_TRUE(create_schema(*db).ok());
  const Migration good[] = {{2, "CREATE TABLE two(x)"}, {3, "INSERT INTO two VALUES(7)"}};
  int backups = 0;
  const auto backup = [&]() -> Status {
    ++backups;
    return {};
  };
  const Migration bad[] = {{2, "CREATE TABLE two(x)"}, {3, "INSERT INTO nowhere VALUES(7)"}};
  EXPECT_FALSE(migrate(*db, bad, 3, backup).ok());
  EXPECT_EQ(db->number("PRAGMA user_version").value(), 1);
  EXPECT_EQ(db->number("SELECT count(*) FROM sqlite_schema WHERE name='two'").value(), 0);
  ASSERT_TRUE(migrate(*db, good, 3, backup).ok());
  EXPECT_EQ(backups, 2);
  EXPECT_EQ(db->number("SELECT x FROM two").value(), 7);
  ASSERT_TRUE(migrate(*db, good, 3, backup).ok());
  EXPECT_EQ(backups, 2);
  EXPECT_FALSE(migrate(*db, good, 2, backup).ok());  // never back
  EXPECT_FALSE(migrate(*db, {}, 4, backup).ok());    // no way there
}

}  // namespace
}  // namespace kedge::store
