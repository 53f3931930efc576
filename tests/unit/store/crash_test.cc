// Power cuts at any operation: nothing acknowledged is lost, no revision comes twice, every start
// succeeds. And the harness itself: a store that acknowledges too early must be caught.
#include <gtest/gtest.h>

#include <cstdlib>

#include "unit/store/harness.h"

namespace kedge::store {
namespace {

// Says "done" one transaction too early.
class EarlyEngine final : public Engine {
 public:
  explicit EarlyEngine(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
  const OpenReport& report() const override { return engine_->report(); }
  Status load(Fn<Status(const StoredRow&)> each) override { return engine_->load(std::move(each)); }
  Status commit(std::span<const Change* const> changes) override {
    Status before = flush();
    for (const Change* c : changes) held_.push_back(*c);
    return before;
  }
  uint64_t bound() const override { return engine_->bound(); }
  void follow(Fn<void(std::vector<Change>)>) override {}
  bool tidy(bool idle) override { return engine_->tidy(idle); }
  Result<bool> backup_step() override { return engine_->backup_step(); }
  std::optional<uint64_t> backup_age_s() const override { return engine_->backup_age_s(); }
  Result<bool> check_step() override { return engine_->check_step(); }
  Status begin_rotation() override { return engine_->begin_rotation(); }
  Result<bool> rotation_step() override { return engine_->rotation_step(); }
  Status rebuild(const Everything& e) override { return engine_->rebuild(e); }
  Status close(bool clean, uint64_t last) override {
    TRY(flush());
    return engine_->close(clean, last);
  }
  EngineStats stats() const override { return engine_->stats(); }

 private:
  Status flush() {
    std::vector<const Change*> all;
    for (const Change& c : held_) all.push_back(&c);
    Status done = engine_->commit(all);
    held_.clear();
    return done;
  }
  std::unique_ptr<Engine> engine_;
  std::vector<Change> held_;
};

class Lives {
 public:
  Lives(uint64_t seed, bool planted_bug) : world_(seed), dice_(seed + 99), bug_(planted_bug) {}

  // "" or what went wrong.
  std::string run(int lives) {
    for (int life = 0; life < lives; ++life) {
      const std::string wrong = live();
      if (!wrong.empty()) {
        return "life " + std::to_string(life) + ": " + wrong + "\n" + world_.sink.text;
      }
    }
    return "";
  }
  uint64_t acknowledged() const { return acknowledged_; }
  uint64_t cuts() const { return cuts_; }

 private:
  bool chance(uint64_t percent) { return dice_.below(100) < percent; }

  Result<std::unique_ptr<Store>> open() {
    if (!bug_) return world_.open();
    EngineOptions o{"/db", world_.disk.vfs(), {}};
    std::unique_ptr<Engine> engine = TRY(SqliteEngine::open(
        std::move(o), world_.disk, world_.random, world_.loop.clock(), world_.log));
    return Store::over(std::make_unique<EarlyEngine>(std::move(engine)), world_.options(),
                       world_.loop, world_.runner, world_.log);
  }

  std::string live() {
    // Half of the cuts while opening, or soon after it.
    if (chance(80)) world_.disk.cut_power_at(1 + dice_.below(chance(30) ? 40 : 400));
    Result<std::unique_ptr<Store>> opened = open();
    if (!opened.ok()) {
      if (!world_.disk.dead()) return "start failed: " + opened.error().message();
      expect_clean_ = false;  // this start may have cleared the mark before it was cut off
      return end(nullptr);
    }
    std::unique_ptr<Store> store = std::move(opened).value();
    const OpenReport& report = store->report();
    if (report.restored) return "restored without damage";
    if (expect_clean_ && !report.clean_stop) return "the clean stop is forgotten";
    if (report.clean_stop && report.last_revision < last_used_) return "clean stop too low";
    expect_clean_ = false;
    revision_ = report.start_revision;
    const Result<Rows> rows = load_rows(*store);
    if (!rows.ok() && world_.disk.dead()) return end(std::move(store));
    if (!rows.ok()) return "load: " + rows.error().message();
    const std::string wrong = check(*rows);
    if (!wrong.empty()) return wrong;

    const size_t turns = 1 + dice_.below(40);
    for (size_t i = 0; i < turns && !world_.disk.dead(); ++i) turn(*store);
    if (world_.disk.dead() || chance(60)) return end(std::move(store));
    Status closed = Error(Code::kUnknown, "never");
    store->close([&](Status s) { closed = std::move(s); });
    world_.settle();
    if (!world_.disk.dead()) {
      if (!closed.ok()) return "close: " + closed.error().message();
      expect_clean_ = true;
      last_used_ = submitted_;
    }
    return end(std::move(store));
  }

  std::string check(const Rows& rows) {
    const std::string wrong = model_.check(rows, revision_);
    if (!wrong.empty()) return wrong;
    const auto a = rows.find("pair/a");
    const auto b = rows.find("pair/b");
    if ((a == rows.end()) != (b == rows.end())) return "half of a commit";
    if (a != rows.end() && a->second.value != b->second.value) return "half of a commit";
    return "";
  }

  // The process ends here, whatever it is doing: by kill -9 or with the machine.
  std::string end(std::unique_ptr<Store> store) {
    world_.disk.stop();
    store.reset();
    world_.settle();
    if (chance(30)) {
      world_.disk.process_killed();
      return "";
    }
    ++cuts_;
    world_.disk.power_cut();
    return "";
  }

  void turn(Store& store) {
    // Across the blocks in which revisions are reserved.
    if (chance(10)) revision_ += dice_.below(kRevisionBlock);
    const size_t commits = dice_.below(6);
    for (size_t i = 0; i < commits; ++i) commit(store);
    if (chance(50)) world_.loop.turn();
    if (chance(50)) world_.runner.step();
    if (chance(60)) world_.settle();
    if (chance(15)) world_.advance(dice_.below(700'000));
  }

  void commit(Store& store) {
    std::vector<Change> changes;
    const bool soft = chance(30);
    if (chance(20)) {
      const std::string value = value_of(dice_.below(3000));
      changes.push_back(put("pair/a", ++revision_, value));
      changes.push_back(put("pair/b", ++revision_, value));
    } else {
      const std::string key = "core/pods/k" + std::to_string(dice_.below(30));
      if (!soft && chance(25)) {
        changes.push_back(erase(key, ++revision_));
      } else {
        changes.push_back(put(key, ++revision_, value_of(dice_.below(9000)), chance(20)));
      }
    }
    std::vector<uint64_t> revisions;
    for (const Change& c : changes) revisions.push_back(c.revision);
    submitted_ = revision_;
    model_.submitted(changes);
    const bool durable = !soft || changes.size() == 2;
    auto done = [this, revisions, durable](const Status& s) {
      if (!s.ok()) return model_.failed(revisions);
      ++acknowledged_;
      model_.acknowledged(revisions, !durable);
    };
    if (durable) {
      store.commit(std::move(changes), std::move(done));
    } else {
      store.commit_soft(std::move(changes), std::move(done));
    }
  }

  std::string value_of(size_t bytes) {
    std::string out = "{\"n\":" + std::to_string(revision_) + ",\"x\":\"";
    while (out.size() < bytes) out += "abcdefgh" + std::to_string(dice_.below(1000));
    return out + "\"}";
  }

  World world_;
  SeededRandom dice_;
  const bool bug_;
  Model model_;
  uint64_t revision_ = 0;
  uint64_t submitted_ = 0;  // the highest revision any store has seen
  uint64_t last_used_ = 0;  // the same at the last orderly stop
  bool expect_clean_ = false;
  uint64_t acknowledged_ = 0;
  uint64_t cuts_ = 0;
};

uint64_t seeds(uint64_t normally) {
  const char* text = std::getenv("KEDGE_SEEDS");
  return text == nullptr ? normally : std::strtoull(text, nullptr, 10);
}

TEST(Crash, NothingAcknowledgedIsLost) {
  uint64_t acknowledged = 0;
  uint64_t cuts = 0;
  for (uint64_t seed = 1; seed <= seeds(120); ++seed) {
    Lives lives(seed, false);
    const std::string wrong = lives.run(6);
    ASSERT_EQ(wrong, "") << "seed " << seed;
    acknowledged += lives.acknowledged();
    cuts += lives.cuts();
  }
  std::printf("%llu power cuts, %llu commits acknowledged\n", static_cast<unsigned long long>(cuts),
              static_cast<unsigned long long>(acknowledged));
  EXPECT_GT(cuts, 120u);
  EXPECT_GT(acknowledged, 3000u);
}

TEST(Crash, EarlyAcknowledgementIsFound) {
  uint64_t found = 0;
  for (uint64_t seed = 1; seed <= 100 && found == 0; ++seed) {
    if (!Lives(seed, true).run(6).empty()) found = seed;
  }
  std::printf("found with seed %llu\n", static_cast<unsigned long long>(found));
  EXPECT_NE(found, 0u);
}

}  // namespace
}  // namespace kedge::store
