#include "store/runner.h"

#include <utility>

namespace kedge::store {

ThreadRunner::ThreadRunner(io::Loop& loop) : loop_(loop), thread_([this] { main(); }) {}

ThreadRunner::~ThreadRunner() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void ThreadRunner::run(Fn<void()> work, Fn<void()> done) {
  {
    const std::lock_guard lock(mutex_);
    items_.push_back({std::move(work), std::move(done)});
  }
  changed_.notify_one();
}

void ThreadRunner::main() {
  for (;;) {
    Item item;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !items_.empty(); });
      if (items_.empty()) return;
      item = std::move(items_.front());
      items_.pop_front();
    }
    item.work();
    item.work.reset();
    loop_.post_from_thread(std::move(item.done));
  }
}

}  // namespace kedge::store
