// What the store's tests share: a loop in virtual time, a runner without a thread, and a model that
// knows what a store may and must hold.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/log.h"
#include "base/random.h"
#include "io/loop.h"
#include "sim/disk.h"
#include "store/engine.h"
#include "store/sqlite_engine.h"
#include "store/store.h"

namespace kedge::store {

class TestClock final : public Clock {
 public:
  int64_t wall_us() const override { return 1'767'323'045'000'000 + us; }
  int64_t mono_us() const override { return us; }
  int64_t us = 0;
};

class TestSink final : public LogSink {
 public:
  void write(std::string_view line) override { text += line; }
  std::string text;
};

class TestLoop final : public io::Loop {
 public:
  const Clock& clock() const override { return clock_; }
  void post(Fn<void()> fn) override { posted_.push_back(std::move(fn)); }
  void at_end_of_turn(Fn<void()> fn) override { end_.push_back(std::move(fn)); }
  void post_from_thread(Fn<void()> fn) override { post(std::move(fn)); }
  std::unique_ptr<io::TimerImpl> make_timer() override;

  // Runs what is posted and what ends the turn; false: there was nothing.
  bool turn() {
    if (posted_.empty() && end_.empty()) return false;
    std::deque<Fn<void()>> now = std::exchange(posted_, {});
    for (Fn<void()>& fn : now) fn();
    now = std::exchange(end_, {});
    for (Fn<void()>& fn : now) fn();
    return true;
  }
  // Lets time pass; timers fire at their times. `idle` runs after each.
  void advance(uint64_t ms, Fn<void()> idle) {
    const int64_t end = clock_.us + static_cast<int64_t>(ms) * 1000;
    for (;;) {
      idle();
      if (timers_.empty() || timers_.begin()->first > end) break;
      clock_.us = std::max(clock_.us, timers_.begin()->first);
      Timer* t = timers_.begin()->second;
      timers_.erase(timers_.begin());
      Fn<void()> fire = std::move(t->fire_);
      fire();
    }
    clock_.us = end;
    idle();
  }
  size_t timers() const { return timers_.size(); }

 private:
  class Timer final : public io::TimerImpl {
   public:
    explicit Timer(TestLoop& loop) : loop_(loop) {}
    ~Timer() override { stop(); }
    void start(uint64_t ms, Fn<void()> fire) override {
      stop();
      fire_ = std::move(fire);
      loop_.timers_.emplace(loop_.clock_.us + static_cast<int64_t>(ms) * 1000, this);
    }
    void stop() override {
      std::erase_if(loop_.timers_, [this](const auto& t) { return t.second == this; });
      fire_.reset();
    }
    bool active() const override { return static_cast<bool>(fire_); }
    TestLoop& loop_;
    Fn<void()> fire_;
  };
  TestClock clock_;
  std::deque<Fn<void()>> posted_;
  std::deque<Fn<void()>> end_;
  std::multimap<int64_t, Timer*> timers_;
};

inline std::unique_ptr<io::TimerImpl> TestLoop::make_timer() {
  return std::make_unique<Timer>(*this);
}

// Runs work when told.
class TestRunner final : public Runner {
 public:
  explicit TestRunner(io::Loop& loop) : loop_(loop) {}
  void run(Fn<void()> work, Fn<void()> done) override {
    items_.push_back({std::move(work), std::move(done)});
  }
  bool step() {
    if (items_.empty()) return false;
    auto item = std::move(items_.front());
    items_.pop_front();
    item.first();
    loop_.post_from_thread(std::move(item.second));
    return true;
  }
  bool busy() const { return !items_.empty(); }

 private:
  io::Loop& loop_;
  std::deque<std::pair<Fn<void()>, Fn<void()>>> items_;
};

// A store's surroundings; the store itself comes and goes.
struct World {
  explicit World(uint64_t seed) : disk(seed), random(seed * 7 + 1) {}

  StoreOptions options() {
    StoreOptions o;
    o.directory = "/db";
    o.vfs = disk.vfs();
    o.files = &disk;
    o.extra_files = {"/pki/ca.key"};
    return o;
  }
  Result<std::unique_ptr<Store>> open() {
    return Store::open(options(), loop, runner, random, log);
  }
  // Everything that can happen without time passing.
  void settle() {
    while (loop.turn() || runner.step()) {
    }
  }
  void advance(uint64_t ms) {
    loop.advance(ms, [this] { settle(); });
  }

  sim::SimDisk disk;
  SeededRandom random;
  TestLoop loop;
  TestRunner runner{loop};
  TestSink sink;
  Log log{loop.clock(), sink, LogLevel::kDebug, "store"};
};

inline Change put(std::string key, uint64_t revision, std::string value, bool sealed = false) {
  return {std::move(key), revision, Bytes(std::move(value)), false, sealed};
}
inline Change erase(std::string key, uint64_t revision) {
  return {std::move(key), revision, Bytes(), true, false};
}

struct Row {
  uint64_t revision;
  std::string value;
  friend bool operator==(const Row&, const Row&) = default;
};
using Rows = std::map<std::string, Row>;

inline Result<Rows> load_rows(Store& store) {
  Rows rows;
  std::string twice;
  TRY(store.load([&](const StoredRow& r) -> Status {
    if (!rows.emplace(r.key, Row{r.revision, std::string(r.value)}).second) twice = r.key;
    return {};
  }));
  if (!twice.empty()) return Error(Code::kInternalError, "key twice: " + twice);
  return rows;
}

// What a store may hold after a crash, key by key: the last acknowledged state, or one that was
// submitted later and whose outcome nobody was told (or that is soft). A failed one may show only
// until another transaction has succeeded.
class Model {
 public:
  struct State {
    uint64_t revision = 0;
    std::optional<Row> row;  // nothing: absent
    bool failed = false;
  };

  void submitted(const std::vector<Change>& changes) {
    for (const Change& c : changes) {
      std::optional<Row> row;
      if (!c.deletion) row = Row{c.revision, std::string(c.value.view())};
      std::vector<State>& states = keys_[c.key];
      if (states.empty()) states.push_back({});  // it was absent before
      states.push_back({c.revision, std::move(row), false});
    }
  }
  void acknowledged(const std::vector<uint64_t>& revisions, bool soft) {
    for (const uint64_t r : revisions) shown_ = std::max(shown_, r);
    if (soft) return;
    for (auto& [key, states] : keys_) {
      std::erase_if(states, [](const State& s) { return s.failed; });
      for (size_t i = states.size(); i-- > 0;) {
        if (std::find(revisions.begin(), revisions.end(), states[i].revision) == revisions.end())
          continue;
        states.erase(states.begin(), states.begin() + static_cast<ptrdiff_t>(i));
        break;
      }
    }
  }
  void failed(const std::vector<uint64_t>& revisions) {
    for (auto& [key, states] : keys_) {
      for (State& s : states) {
        if (std::find(revisions.begin(), revisions.end(), s.revision) != revisions.end())
          s.failed = true;
      }
    }
  }
  // "" or what is wrong; then the model stands on what is there.
  std::string check(const Rows& rows, uint64_t start_revision) {
    if (start_revision < shown_) {
      return "revision " + std::to_string(shown_) + " was shown, the start is at " +
             std::to_string(start_revision);
    }
    for (const auto& [key, row] : rows) {
      if (!keys_.contains(key)) return "unknown key " + key;
    }
    for (auto& [key, states] : keys_) {
      const auto it = rows.find(key);
      const std::optional<Row> have = it == rows.end() ? std::nullopt : std::optional(it->second);
      const auto allowed = std::find_if(states.begin(), states.end(),
                                        [&](const State& st) { return st.row == have; });
      if (allowed == states.end()) {
        return key + (have ? " is at " + std::to_string(have->revision) : " is absent") +
               ", expected " + std::to_string(states.front().revision) + " or one of " +
               std::to_string(states.size() - 1) + " later ones";
      }
      states.assign(1, State{have ? have->revision : 0, have, false});
    }
    return "";
  }
  uint64_t shown() const { return shown_; }

 private:
  std::map<std::string, std::vector<State>> keys_;  // the first state is the last certain one
  uint64_t shown_ = 0;
};

}  // namespace kedge::store
