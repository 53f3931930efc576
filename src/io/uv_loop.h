// UvLoop: the Loop of a real process, over libuv; LoopLag, how long its turns took.
//
// One thread: the one that calls run(). Streams, timers and listeners must be destroyed before the
// loop. SIGPIPE is ignored by the process from create() on.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/clock.h"
#include "base/function.h"
#include "base/result.h"
#include "io/loop.h"

struct uv_loop_s;

namespace kedge::io {

// A turn is what the loop does between two sleeps: nothing else is served meanwhile.
struct LoopLag {
  // Upper bounds in microseconds; the last bucket has none.
  static constexpr std::array<int64_t, 9> kBounds = {100,    500,    1'000,   2'500,    5'000,
                                                     10'000, 25'000, 100'000, 1'000'000};
  std::array<uint64_t, kBounds.size() + 1> turns{};  // turns by duration, not cumulative
  uint64_t count = 0;
  int64_t sum_us = 0;
  int64_t longest_turn_us = 0;
  int64_t longest_callback_us = 0;  // one callback alone: the design's bound is 5,000

  void add_turn(int64_t us);
};

class UvLoop : public Loop {
 public:
  static Result<std::unique_ptr<UvLoop>> create();
  // Until stop(). REQUIRES: not running.
  virtual void run() = 0;
  // Ends run() after this turn. On the loop thread; from others post_from_thread it.
  virtual void stop() = 0;
  // One turn that does not sleep; true while there is something left to do. For tests.
  virtual bool run_once() = 0;
  // Runs `fn` whenever the signal comes, until the loop is destroyed. Loop thread.
  virtual Status watch_signal(int signal_number, Fn<void()> fn) = 0;
  virtual const LoopLag& lag() const = 0;
  // Starts counting anew.
  virtual void reset_lag() = 0;
  // For what else in io/ drives libuv.
  virtual uv_loop_s* raw() = 0;
  // Adds the time since `start_us` to longest_callback_us.
  virtual void note_callback(int64_t start_us) = 0;
};

// `threads` threads that run what run() is given, in order of arrival.
std::unique_ptr<Pool> make_pool(Loop& loop, unsigned threads);

// Measures one callback of a loop.
class CallbackTimer {
 public:
  explicit CallbackTimer(UvLoop& loop) : loop_(loop), start_us_(loop.clock().mono_us()) {}
  CallbackTimer(const CallbackTimer&) = delete;
  CallbackTimer& operator=(const CallbackTimer&) = delete;
  ~CallbackTimer() { loop_.note_callback(start_us_); }

 private:
  UvLoop& loop_;
  int64_t start_us_;
};

}  // namespace kedge::io
