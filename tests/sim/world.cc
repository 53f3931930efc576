#include "sim/world.h"

#include <algorithm>
#include <utility>

namespace kedge::sim {

void World::at(int64_t delay_us, uint64_t owner, Fn<void()> fn) {
  const int64_t us = clock_.now_us_ + std::max<int64_t>(delay_us, 0);
  queue_.emplace(When{us, random_.u64(), ++sequence_}, Event{owner, std::move(fn)});
}

bool World::step(int64_t until_us) {
  const auto first = queue_.begin();
  if (first == queue_.end() || first->first.us > until_us) return false;
  clock_.now_us_ = std::max(clock_.now_us_, first->first.us);
  Event event = std::move(first->second);
  queue_.erase(first);
  if (event.owner != 0 && !alive(event.owner)) return true;
  ++events_run_;
  event.fn();
  return true;
}

void World::run_for(int64_t us) {
  const int64_t until = clock_.now_us_ + us;
  while (step(until)) {
  }
  clock_.now_us_ = until;
}

bool World::run_until(int64_t us, Fn<bool()> done) {
  const int64_t until = clock_.now_us_ + us;
  while (!done()) {
    if (!step(until)) return false;
  }
  return true;
}

namespace {

class SimTimer final : public io::TimerImpl {
 public:
  SimTimer(World& world, uint64_t owner) : world_(world), owner_(owner) {}
  ~SimTimer() override { stop(); }

  void start(uint64_t delay_ms, Fn<void()> fire) override {
    stop();
    state_ = std::make_shared<State>();
    state_->fire = std::move(fire);
    // Timers are never early and now and then late, as on a busy machine.
    const auto late = static_cast<int64_t>(world_.one_in(8) ? world_.between(0, 20'000) : 0);
    world_.at(static_cast<int64_t>(delay_ms) * 1000 + late, owner_, [state = state_] {
      if (!state->armed) return;
      state->armed = false;
      Fn<void()> run = std::move(state->fire);
      run();
    });
  }
  void stop() override {
    if (state_) {
      state_->armed = false;
      state_->fire.reset();
    }
    state_.reset();
  }
  bool active() const override { return state_ && state_->armed; }

 private:
  struct State {
    bool armed = true;
    Fn<void()> fire;
  };
  World& world_;
  uint64_t owner_;
  std::shared_ptr<State> state_;
};

}  // namespace

void SimLoop::post(Fn<void()> fn) {
  const int64_t now = world_.clock().mono_us();
  posted_until_us_ = std::max(posted_until_us_ + 1, now + 1);
  world_.at(posted_until_us_ - now, owner_, std::move(fn));
}

void SimLoop::at_end_of_turn(Fn<void()> fn) { post(std::move(fn)); }

std::unique_ptr<io::TimerImpl> SimLoop::make_timer() {
  return std::make_unique<SimTimer>(world_, owner_);
}

void SimLoop::run(Fn<void()> work, Fn<void()> done) {
  const int64_t now = world_.clock().mono_us();
  const auto take = static_cast<int64_t>(world_.between(1, static_cast<uint64_t>(disk_us_)));
  disk_free_at_us_ = std::max(disk_free_at_us_, now) + take;
  world_.at(disk_free_at_us_ - now, owner_,
            [this, w = std::move(work), d = std::move(done)]() mutable {
              w();
              post(std::move(d));
            });
}

}  // namespace kedge::sim
