// A loop for tests that need no more of one than to be posted to by other threads; its timers never
// fire.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

#include "base/clock.h"
#include "io/loop.h"

namespace kedge {

class ThreadLoop final : public io::Loop {
 public:
  const Clock& clock() const override { return clock_; }
  void post(Fn<void()> fn) override { post_from_thread(std::move(fn)); }
  void at_end_of_turn(Fn<void()> fn) override { post_from_thread(std::move(fn)); }
  void post_from_thread(Fn<void()> fn) override {
    const std::lock_guard lock(mutex_);
    posted_.push_back(std::move(fn));
    changed_.notify_one();
  }
  std::unique_ptr<io::TimerImpl> make_timer() override { return std::make_unique<Never>(); }
  void run_until(Fn<bool()> over) {
    while (!over()) {
      Fn<void()> fn;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !posted_.empty(); });
        fn = std::move(posted_.front());
        posted_.pop_front();
      }
      fn();
    }
  }

 private:
  class Never final : public io::TimerImpl {
   public:
    void start(uint64_t, Fn<void()>) override {}
    void stop() override {}
    bool active() const override { return false; }
  };
  SystemClock clock_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Fn<void()>> posted_;
};

}  // namespace kedge
