// World: a deterministic machine room. Virtual time, one event queue, one seed.
//
// Everything that happens is an event at a virtual time; events due at the same time run in an
// order drawn from the seed. Processes (SimLoop) take part through the interfaces the real ones
// use: io::Loop, io::Pool, io::Network, store::Runner, Clock, Random. Killing a process drops its
// events and breaks its connections at once, without any of its code running. The same seed gives
// the same run, event by event. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/function.h"
#include "base/random.h"
#include "io/loop.h"
#include "io/net.h"
#include "store/store.h"

namespace kedge::sim {

class World;

// Virtual time. The wall clock may be moved by a test (jump_wall).
class SimClock final : public Clock {
 public:
  int64_t wall_us() const override { return wall_offset_us_ + now_us_; }
  int64_t mono_us() const override { return now_us_; }
  void jump_wall(int64_t us) { wall_offset_us_ += us; }

 private:
  friend class World;
  int64_t now_us_ = 1'000'000;
  int64_t wall_offset_us_ = 1'790'000'000'000'000;  // an evening in September 2026
};

class World {
 public:
  explicit World(uint64_t seed) : random_(seed), seed_(seed) {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  uint64_t seed() const { return seed_; }
  SimClock& clock() { return clock_; }
  SeededRandom& random() { return random_; }
  // True with a probability of one in `n`.
  bool one_in(uint64_t n) { return random_.below(n) == 0; }
  // Uniform in [from, to].
  uint64_t between(uint64_t from, uint64_t to) { return from + random_.below(to - from + 1); }

  // Runs `fn` at now + delay. `owner` 0: nobody's; else dropped when that process is killed.
  void at(int64_t delay_us, uint64_t owner, Fn<void()> fn);
  // A new process number.
  uint64_t new_owner() { return ++owners_; }
  void kill_owner(uint64_t owner) { dead_.insert(owner); }
  bool alive(uint64_t owner) const { return dead_.count(owner) == 0; }

  // Runs events until none is due within `us` of virtual time, or until `stop` says so.
  void run_for(int64_t us);
  // Runs until `done` is true; false when `us` have passed before.
  bool run_until(int64_t us, Fn<bool()> done);
  uint64_t events() const { return events_run_; }

 private:
  struct Event {
    uint64_t owner;
    Fn<void()> fn;
  };
  bool step(int64_t until_us);

  SimClock clock_;
  SeededRandom random_;
  uint64_t seed_;
  uint64_t owners_ = 0;
  uint64_t events_run_ = 0;
  std::set<uint64_t> dead_;
  // By time, then by a drawn tie-breaker, then by arrival.
  struct When {
    int64_t us;
    uint64_t tie;
    uint64_t sequence;
    auto operator<=>(const When&) const = default;
  };
  uint64_t sequence_ = 0;
  std::map<When, Event> queue_;
};

// A process: its event loop, pool and disk thread.
class SimLoop final : public io::Loop, public io::Pool, public store::Runner {
 public:
  explicit SimLoop(World& world) : world_(world), owner_(world.new_owner()) {}
  ~SimLoop() override { kill(); }

  // kill -9: nothing of this process runs any more.
  void kill() { world_.kill_owner(owner_); }
  uint64_t owner() const { return owner_; }
  World& world() { return world_; }
  // How long a store transaction takes, in microseconds, at the most.
  void set_disk_us(int64_t us) { disk_us_ = us; }

  const Clock& clock() const override { return world_.clock(); }
  void post(Fn<void()> fn) override;
  void at_end_of_turn(Fn<void()> fn) override;
  void post_from_thread(Fn<void()> fn) override { post(std::move(fn)); }
  std::unique_ptr<io::TimerImpl> make_timer() override;

  // Pool and Runner: the work happens later at one point of virtual time, the answer later still.
  void run(Fn<void()> work, Fn<void()> done) override;

 private:
  World& world_;
  uint64_t owner_;
  int64_t posted_until_us_ = 0;  // posts keep their order
  int64_t disk_free_at_us_ = 0;
  int64_t disk_us_ = 2000;
};

}  // namespace kedge::sim
