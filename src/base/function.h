// Fn<R(A...)>: a callable that owns what it captures and may capture what only moves.
//
// What std::move_only_function is in C++23. Callables up to 48 bytes are kept inside, larger ones
// on the heap. Calling an empty Fn is an assertion failure. Moving from one leaves it empty.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include "base/assert.h"

namespace kedge {

template <class Sig>
class Fn;

template <class R, class... A>
class Fn<R(A...)> {
 public:
  Fn() = default;
  Fn(std::nullptr_t) {}  // NOLINT: implicit by design
  template <class F>
  requires(!std::is_same_v<std::decay_t<F>, Fn> && std::is_invocable_r_v<R, F&, A...>)
      Fn(F&& f) {  // NOLINT: implicit by design
    using T = std::decay_t<F>;
    if constexpr (fits<T>()) {
      ::new (static_cast<void*>(buf_)) T(std::forward<F>(f));
      ops_ = &kInline<T>;
    } else {
      ::new (static_cast<void*>(buf_)) std::unique_ptr<T>(std::make_unique<T>(std::forward<F>(f)));
      ops_ = &kHeap<T>;
    }
  }
  Fn(Fn&& o) noexcept : ops_(std::exchange(o.ops_, nullptr)) {
    if (ops_ != nullptr) ops_->move(o.buf_, buf_);
  }
  Fn& operator=(Fn&& o) noexcept {
    if (this != &o) {
      reset();
      ops_ = std::exchange(o.ops_, nullptr);
      if (ops_ != nullptr) ops_->move(o.buf_, buf_);
    }
    return *this;
  }
  Fn(const Fn&) = delete;
  Fn& operator=(const Fn&) = delete;
  ~Fn() { reset(); }

  explicit operator bool() const { return ops_ != nullptr; }
  R operator()(A... args) {
    KEDGE_ASSERT(ops_ != nullptr);
    return ops_->call(buf_, std::forward<A>(args)...);
  }
  void reset() {
    if (const Ops* ops = std::exchange(ops_, nullptr)) ops->destroy(buf_);
  }

 private:
  struct Ops {
    R (*call)(void*, A&&...);
    void (*move)(void* from, void* to);
    void (*destroy)(void*);
  };
  static constexpr size_t kRoom = 48;
  template <class T>
  static constexpr bool fits() {
    // NOLINTNEXTLINE(misc-redundant-expression): equal only for some T
    return sizeof(T) <= kRoom && alignof(T) <= alignof(std::max_align_t) &&
           std::is_nothrow_move_constructible_v<T>;
  }
  template <class T>
  static T* at(void* p) {
    return std::launder(static_cast<T*>(p));
  }
  template <class T>
  static constexpr Ops kInline = {
      [](void* p, A&&... args) -> R { return (*at<T>(p))(std::forward<A>(args)...); },
      [](void* from, void* to) {
        ::new (to) T(std::move(*at<T>(from)));
        at<T>(from)->~T();
      },
      [](void* p) { at<T>(p)->~T(); }};
  template <class T>
  static constexpr Ops kHeap = {[](void* p, A&&... args) -> R {
                                  return (**at<std::unique_ptr<T>>(p))(std::forward<A>(args)...);
                                },
                                [](void* from, void* to) {
                                  ::new (to)
                                      std::unique_ptr<T>(std::move(*at<std::unique_ptr<T>>(from)));
                                  std::destroy_at(at<std::unique_ptr<T>>(from));
                                },
                                [](void* p) { std::destroy_at(at<std::unique_ptr<T>>(p)); }};

  const Ops* ops_ = nullptr;
  alignas(std::max_align_t) std::byte buf_[kRoom];
};

}  // namespace kedge
