#include <uv.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "base/assert.h"
#include "io/uv_loop.h"

namespace kedge::io {
namespace {

// Documents nested to kJsonDepth are walked by recursion, at up to 700 bytes a level; handshakes with
// mbedTLS need about 20 KiB. What is never touched costs no memory.
constexpr size_t kStackBytes = 1024 * 1024;

class ThreadPool final : public Pool {
 public:
  ThreadPool(Loop& loop, unsigned threads) : loop_(loop), threads_(threads) {
    uv_thread_options_t options{};
    options.flags = UV_THREAD_HAS_STACK_SIZE;
    options.stack_size = kStackBytes;
    for (uv_thread_t& thread : threads_) {
      KEDGE_ASSERT(uv_thread_create_ex(&thread, &options, work_loop, this) == 0);
    }
  }
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  // Waits for what runs; what has not begun is dropped.
  ~ThreadPool() override {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
      queue_.clear();
    }
    wake_.notify_all();
    for (uv_thread_t& thread : threads_) uv_thread_join(&thread);
  }

  void run(Fn<void()> work, Fn<void()> done) override {
    {
      std::lock_guard lock(mutex_);
      queue_.push_back(Item{std::move(work), std::move(done)});
    }
    wake_.notify_one();
  }

 private:
  struct Item {
    Fn<void()> work;
    Fn<void()> done;
  };

  static void work_loop(void* data) { static_cast<ThreadPool*>(data)->serve(); }

  void serve() {
    for (;;) {
      Item item;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (stopping_) return;
        item = std::move(queue_.front());
        queue_.pop_front();
      }
      item.work();
      // Destroyed before `done`: what it captured may not be touched by two threads.
      item.work.reset();
      loop_.post_from_thread(std::move(item.done));
    }
  }

  Loop& loop_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Item> queue_;
  bool stopping_ = false;
  std::vector<uv_thread_t> threads_;
};

}  // namespace

std::unique_ptr<Pool> make_pool(Loop& loop, unsigned threads) {
  return std::make_unique<ThreadPool>(loop, threads);
}

}  // namespace kedge::io
