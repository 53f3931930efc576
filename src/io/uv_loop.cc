#include "io/uv_loop.h"

#include <signal.h>
#include <uv.h>

#include <deque>
#include <mutex>
#include <vector>

#include "base/assert.h"

namespace kedge::io {
namespace {

// Frees a handle that was made with make_unique and released, when libuv lets go of it.
template <class T>
void free_on_close(uv_handle_t* handle) {
  std::unique_ptr<T> owned(static_cast<T*>(handle->data));
}

class UvLoopImpl;

// What libuv holds of a timer. It outlives the TimerImpl until its close is done.
struct TimerHandle {
  uv_timer_t timer;
  UvLoop* loop = nullptr;
  Fn<void()> fire;
};

class UvTimer final : public TimerImpl {
 public:
  explicit UvTimer(UvLoop& loop) : handle_(std::make_unique<TimerHandle>().release()) {
    handle_->loop = &loop;
    uv_timer_init(loop.raw(), &handle_->timer);
    handle_->timer.data = handle_;
  }
  UvTimer(const UvTimer&) = delete;
  UvTimer& operator=(const UvTimer&) = delete;
  ~UvTimer() override {
    handle_->fire.reset();
    uv_close(reinterpret_cast<uv_handle_t*>(&handle_->timer), free_on_close<TimerHandle>);
  }
  void start(uint64_t delay_ms, Fn<void()> fire) override {
    handle_->fire = std::move(fire);
    // libuv measures from the start of the turn; a long turn must not shorten the delay.
    uv_update_time(handle_->loop->raw());
    uv_timer_start(&handle_->timer, on_timer, delay_ms, 0);
  }
  void stop() override {
    uv_timer_stop(&handle_->timer);
    handle_->fire.reset();
  }
  bool active() const override {
    return uv_is_active(reinterpret_cast<const uv_handle_t*>(&handle_->timer)) != 0;
  }

 private:
  static void on_timer(uv_timer_t* timer) {
    auto* handle = static_cast<TimerHandle*>(timer->data);
    CallbackTimer measure(*handle->loop);
    // Moved out: the callback may start this timer again or destroy it.
    Fn<void()> fire = std::move(handle->fire);
    fire();
  }

  TimerHandle* handle_;  // libuv's from the destructor on
};

struct SignalHandle {
  uv_signal_t signal;
  UvLoop* loop = nullptr;
  Fn<void()> fn;
};

class UvLoopImpl final : public UvLoop {
 public:
  UvLoopImpl() = default;
  UvLoopImpl(const UvLoopImpl&) = delete;
  UvLoopImpl& operator=(const UvLoopImpl&) = delete;

  Status init() {
    int ret = uv_loop_init(&loop_);
    if (ret != 0)
      return Error(Code::kInternalError, std::string("event loop: ") + uv_strerror(ret));
    uv_loop_configure(&loop_, UV_METRICS_IDLE_TIME);
    uv_prepare_init(&loop_, &prepare_);
    uv_check_init(&loop_, &check_);
    uv_idle_init(&loop_, &idle_);
    ret = uv_async_init(&loop_, &async_, on_async);
    if (ret != 0)
      return Error(Code::kInternalError, std::string("event loop: ") + uv_strerror(ret));
    prepare_.data = check_.data = idle_.data = async_.data = this;
    uv_prepare_start(&prepare_, on_prepare);
    uv_check_start(&check_, on_check);
    initialized_ = true;
    return {};
  }

  ~UvLoopImpl() override {
    if (!initialized_) return;
    {
      std::lock_guard lock(mutex_);
      closed_ = true;
      from_threads_.clear();
    }
    posted_.clear();
    turn_end_.clear();
    for (uv_handle_t* h :
         {reinterpret_cast<uv_handle_t*>(&prepare_), reinterpret_cast<uv_handle_t*>(&check_),
          reinterpret_cast<uv_handle_t*>(&idle_), reinterpret_cast<uv_handle_t*>(&async_)}) {
      uv_close(h, nullptr);
    }
    for (SignalHandle* s : signals_) {
      uv_close(reinterpret_cast<uv_handle_t*>(&s->signal), free_on_close<SignalHandle>);
    }
    uv_run(&loop_, UV_RUN_DEFAULT);
    KEDGE_ASSERT(uv_loop_close(&loop_) == 0);
  }

  const Clock& clock() const override { return clock_; }
  uv_loop_s* raw() override { return &loop_; }
  const LoopLag& lag() const override { return lag_; }
  void reset_lag() override { lag_ = LoopLag(); }
  void note_callback(int64_t start_us) override {
    int64_t us = clock_.mono_us() - start_us;
    if (us > lag_.longest_callback_us) lag_.longest_callback_us = us;
  }

  void post(Fn<void()> fn) override {
    posted_.push_back(std::move(fn));
    uv_idle_start(&idle_, on_idle);
  }

  void at_end_of_turn(Fn<void()> fn) override { turn_end_.push_back(std::move(fn)); }

  void post_from_thread(Fn<void()> fn) override {
    std::lock_guard lock(mutex_);
    if (closed_) return;
    from_threads_.push_back(std::move(fn));
    uv_async_send(&async_);
  }

  std::unique_ptr<TimerImpl> make_timer() override { return std::make_unique<UvTimer>(*this); }

  void run() override {
    stopping_ = false;
    turn_start_us_ = clock_.mono_us();
    idle_before_ns_ = uv_metrics_idle_time(&loop_);
    while (!stopping_) uv_run(&loop_, UV_RUN_ONCE);
  }
  void stop() override {
    stopping_ = true;
    uv_stop(&loop_);
  }
  bool run_once() override {
    uv_run(&loop_, UV_RUN_NOWAIT);
    return !posted_.empty() || !turn_end_.empty();
  }

  Status watch_signal(int signal_number, Fn<void()> fn) override {
    auto handle = std::make_unique<SignalHandle>();
    handle->loop = this;
    handle->fn = std::move(fn);
    uv_signal_init(&loop_, &handle->signal);
    handle->signal.data = handle.get();
    SignalHandle* raw_handle = handle.release();
    signals_.push_back(raw_handle);
    int ret = uv_signal_start(&raw_handle->signal, on_signal, signal_number);
    if (ret != 0) {
      return Error(Code::kInternalError,
                   "watching signal " + std::to_string(signal_number) + ": " + uv_strerror(ret));
    }
    return {};
  }

 private:
  static UvLoopImpl& self(void* data) { return *static_cast<UvLoopImpl*>(data); }

  static void on_signal(uv_signal_t* signal, int) {
    auto* handle = static_cast<SignalHandle*>(signal->data);
    CallbackTimer measure(*handle->loop);
    handle->fn();
  }
  static void on_async(uv_async_t* async) { self(async->data).run_from_threads(); }
  static void on_idle(uv_idle_t* idle) { self(idle->data).run_posted(); }
  // Before the loop sleeps: timers and posted functions have run.
  static void on_prepare(uv_prepare_t* prepare) {
    self(prepare->data).flush_turn();
    self(prepare->data).end_turn();
  }
  // After the sleep: sockets and the async handle have been served.
  static void on_check(uv_check_t* check) { self(check->data).flush_turn(); }

  void run_from_threads() {
    std::vector<Fn<void()>> batch;
    {
      std::lock_guard lock(mutex_);
      batch.swap(from_threads_);
    }
    for (Fn<void()>& fn : batch) {
      CallbackTimer measure(*this);
      fn();
    }
  }

  void run_posted() {
    // Only what was there at the start: what these post belongs to the next turn.
    std::vector<Fn<void()>> batch;
    batch.swap(posted_);
    for (Fn<void()>& fn : batch) {
      CallbackTimer measure(*this);
      fn();
    }
    if (posted_.empty()) uv_idle_stop(&idle_);
  }

  void flush_turn() {
    // Flushing may register more (a response that frees the next request). Bounded, so that a
    // function that registers itself for ever does not keep the loop from its sockets.
    for (int round = 0; round < 8 && !turn_end_.empty(); ++round) {
      std::vector<Fn<void()>> batch;
      batch.swap(turn_end_);
      for (Fn<void()>& fn : batch) {
        CallbackTimer measure(*this);
        fn();
      }
    }
    if (!turn_end_.empty()) {
      post([] {});  // the next sleep is none, the rest runs then
    }
  }

  void end_turn() {
    int64_t now_us = clock_.mono_us();
    uint64_t idle_ns = uv_metrics_idle_time(&loop_);
    int64_t busy_us =
        now_us - turn_start_us_ - static_cast<int64_t>((idle_ns - idle_before_ns_) / 1000);
    lag_.add_turn(busy_us < 0 ? 0 : busy_us);
    turn_start_us_ = now_us;
    idle_before_ns_ = idle_ns;
  }

  SystemClock clock_;
  uv_loop_t loop_;
  uv_prepare_t prepare_;
  uv_check_t check_;
  uv_idle_t idle_;
  uv_async_t async_;
  bool initialized_ = false;
  bool stopping_ = false;
  std::vector<Fn<void()>> posted_;
  std::vector<Fn<void()>> turn_end_;
  std::vector<SignalHandle*> signals_;  // freed by libuv's close
  LoopLag lag_;
  int64_t turn_start_us_ = 0;
  uint64_t idle_before_ns_ = 0;

  std::mutex mutex_;  // guards the two below
  std::vector<Fn<void()>> from_threads_;
  bool closed_ = false;
};

}  // namespace

void LoopLag::add_turn(int64_t us) {
  size_t i = 0;
  while (i < kBounds.size() && us > kBounds[i]) ++i;
  ++turns[i];
  ++count;
  sum_us += us;
  if (us > longest_turn_us) longest_turn_us = us;
}

Result<std::unique_ptr<UvLoop>> UvLoop::create() {
  // libuv does not: a write to a closed socket would end the process.
  ::signal(SIGPIPE, SIG_IGN);
  auto loop = std::make_unique<UvLoopImpl>();
  TRY(loop->init());
  return std::unique_ptr<UvLoop>(std::move(loop));
}

}  // namespace kedge::io
