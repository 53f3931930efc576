// ThreadRunner: one thread that runs work items in order and reports to the loop.
//
// The destructor finishes what is queued and joins; `done` functions that the loop does not run any
// more are destroyed unrun.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "io/loop.h"
#include "store/store.h"

namespace kedge::store {

class ThreadRunner final : public Runner {
 public:
  // REQUIRES: the loop outlives the runner.
  explicit ThreadRunner(io::Loop& loop);
  ~ThreadRunner() override;
  void run(Fn<void()> work, Fn<void()> done) override;

 private:
  struct Item {
    Fn<void()> work;
    Fn<void()> done;
  };
  void main();

  io::Loop& loop_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Item> items_;  // under mutex_
  bool stopping_ = false;   // under mutex_
  std::thread thread_;      // last: it uses the rest
};

}  // namespace kedge::store
