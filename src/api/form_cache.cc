#include "api/form_cache.h"

#include <utility>

namespace kedge::api {
namespace {

// What an entry costs beside its bytes, about.
constexpr size_t kEntryBytes = 200;

size_t cost(const Form& form) { return form.bytes.size() + kEntryBytes; }

}  // namespace

FormCache::FormCache(io::Loop& loop, size_t max_bytes, uint64_t idle_ms)
    : loop_(loop), max_bytes_(max_bytes), idle_ms_(idle_ms), timer_(loop) {}

const Form* FormCache::find(const FormKey& key) {
  const auto it = by_key_.find(key);
  if (it == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, it->second);
  it->second->used_us = loop_.clock().mono_us();
  return &it->second->form;
}

void FormCache::keep(const FormKey& key, Form form) {
  if (cost(form) > max_bytes_ || by_key_.count(key) != 0) return;
  bytes_ += cost(form);
  entries_.push_front(Entry{key, std::move(form), loop_.clock().mono_us()});
  by_key_.emplace(key, entries_.begin());
  while (bytes_ > max_bytes_) drop_last();
  if (!timer_.active()) set_timer();
}

void FormCache::drop_last() {
  bytes_ -= cost(entries_.back().form);
  by_key_.erase(entries_.back().key);
  entries_.pop_back();
}

void FormCache::set_timer() {
  timer_.start(idle_ms_, [this] { expire(); });
}

void FormCache::expire() {
  const int64_t before = loop_.clock().mono_us() - static_cast<int64_t>(idle_ms_) * 1000;
  while (!entries_.empty() && entries_.back().used_us <= before) drop_last();
  if (!entries_.empty()) set_timer();
}

}  // namespace kedge::api
