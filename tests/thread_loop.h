// A loop for tests that need no more of one than to be posted to by other threads, and timers. All
// but post_from_thread() belongs to the thread that runs it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
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
  std::unique_ptr<io::TimerImpl> make_timer() override { return std::make_unique<Timer>(*this); }
  void run_until(Fn<bool()> over) {
    while (!over()) {
      if (Fn<void()> fn = next()) fn();
    }
  }

 private:
  class Timer final : public io::TimerImpl {
   public:
    explicit Timer(ThreadLoop& loop) : loop_(loop) {}
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() override { stop(); }
    void start(uint64_t ms, Fn<void()> fire) override {
      stop();
      fire_ = std::move(fire);
      loop_.timers_.emplace(loop_.clock_.mono_us() + static_cast<int64_t>(ms) * 1000, this);
    }
    void stop() override {
      std::erase_if(loop_.timers_, [this](const auto& t) { return t.second == this; });
      fire_.reset();
    }
    bool active() const override { return static_cast<bool>(fire_); }

    ThreadLoop& loop_;
    Fn<void()> fire_;
  };

  // What is posted, or a timer that is due; nothing when it has waited for the next one.
  Fn<void()> next() {
    if (!timers_.empty() && timers_.begin()->first <= clock_.mono_us()) {
      Timer* const due = timers_.begin()->second;
      timers_.erase(timers_.begin());
      return std::move(due->fire_);
    }
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return !posted_.empty(); };
    if (timers_.empty()) {
      changed_.wait(lock, ready);
    } else {
      const int64_t wait_us = timers_.begin()->first - clock_.mono_us();
      if (!changed_.wait_for(lock, std::chrono::microseconds(wait_us), ready)) return {};
    }
    Fn<void()> fn = std::move(posted_.front());
    posted_.pop_front();
    return fn;
  }

  SystemClock clock_;
  std::multimap<int64_t, Timer*> timers_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Fn<void()>> posted_;
};

}  // namespace kedge
