// Loop: the event loop everything of one thread runs on; Timer; Pool.
//
// Interfaces, because the same server runs on libuv (io/uv_loop.h) and in the deterministic
// simulator (tests/sim). No callback may run longer than 5 ms on the reference machine: long work
// is sliced with post() or done on the Pool.
//
// Threads: everything is called on the loop's own thread, except post_from_thread(). Callbacks are
// never run from inside the call that registers them.
#pragma once

#include <cstdint>
#include <memory>

#include "base/clock.h"
#include "base/function.h"

namespace kedge::io {

class TimerImpl {
 public:
  virtual ~TimerImpl() = default;
  virtual void start(uint64_t delay_ms, Fn<void()> fire) = 0;
  virtual void stop() = 0;
  virtual bool active() const = 0;
};

class Loop {
 public:
  virtual ~Loop() = default;
  virtual const Clock& clock() const = 0;
  // Runs `fn` in a later turn of the loop, in the order of the calls.
  virtual void post(Fn<void()> fn) = 0;
  // Runs `fn` when the callbacks of this turn are done and before the loop sleeps: what gathers
  // work of one turn (a batch of writes, output of a connection) flushes here.
  virtual void at_end_of_turn(Fn<void()> fn) = 0;
  // As post(), from any thread. After the loop has stopped the function is dropped unrun.
  virtual void post_from_thread(Fn<void()> fn) = 0;
  virtual std::unique_ptr<TimerImpl> make_timer() = 0;
};

// A one-shot timer. Destroying or restarting it cancels what was pending. Monotonic time.
class Timer {
 public:
  explicit Timer(Loop& loop) : impl_(loop.make_timer()) {}
  // `fire` may start the timer again or destroy it.
  void start(uint64_t delay_ms, Fn<void()> fire) { impl_->start(delay_ms, std::move(fire)); }
  void stop() { impl_->stop(); }
  bool active() const { return impl_->active(); }

 private:
  std::unique_ptr<TimerImpl> impl_;
};

// A few threads for what must not run on a loop (handshakes, signatures, compression, files).
// run(): `work` on a pool thread, then `done` on the loop. Bounded by the caller (limits.h).
class Pool {
 public:
  virtual ~Pool() = default;
  virtual void run(Fn<void()> work, Fn<void()> done) = 0;
};

}  // namespace kedge::io
