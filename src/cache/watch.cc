#include <algorithm>

#include "base/assert.h"
#include "cache/state.h"

namespace kedge::cache {

void ListNode::push_back(ListNode& node) {
  node.unlink();
  node.prev_ = prev_;
  node.next_ = this;
  prev_->next_ = &node;
  prev_ = &node;
}

void ListNode::take(ListNode& from) {
  while (!from.empty()) push_back(*from.first());
}

void ListNode::unlink() {
  prev_->next_ = next_;
  next_->prev_ = prev_;
  prev_ = next_ = this;
}

namespace {

Error too_old(uint64_t asked, uint64_t floor) {
  return Error(Code::kExpired, "too old resource version: " + std::to_string(asked) + " (" +
                                   std::to_string(floor) + ")");
}

}  // namespace

Watcher::Watcher(CacheState& cache, Resource& resource, WatchQuery query, Fn<void()> ready)
    : cache_(&cache),
      resource_(&resource),
      ns_(query.ns),
      selector_(std::move(query.selector)),
      from_(query.from_revision),
      ready_(std::move(ready)),
      position_(resource.history.after(query.from_revision)),
      seen_(query.from_revision) {
  const std::string* name = selector_.fields.required_name();
  const bool namespaced = cache.kinds.storage_kind(resource.id).namespaced;
  if (!ns_.empty()) bucket_name_ = ns_ + "/";
  if (name != nullptr && (!ns_.empty() || !namespaced)) bucket_name_ += *name;
  bucket_ = &resource.buckets[bucket_name_];
  ++bucket_->users;
  ++cache.watches;
  resource.awake.push_back(*this);
}

Watcher::~Watcher() {
  if (cache_ == nullptr) return;
  unlink();
  --cache_->watches;
  if (--bucket_->users == 0) resource_->buckets.erase(bucket_name_);
}

void Watcher::orphan() {
  unlink();
  cache_ = nullptr;
  resource_ = nullptr;
  bucket_ = nullptr;
}

void Watcher::wake(uint64_t sequence) {
  position_ = sequence;
  seen_ = std::max(seen_, resource_->history.at(sequence)->revision - 1);
  waiting_ = false;
}

uint64_t Watcher::seen_revision() const {
  if (cache_ == nullptr) return seen_;
  if (!expired_ && (waiting_ || position_ == resource_->history.end_sequence())) {
    return std::max(from_, cache_->revision);
  }
  return seen_;
}

bool Watcher::in_scope(const kube::Object& object) const {
  return ns_.empty() || object.ns() == ns_;
}

std::optional<WatchItem> Watcher::view(const Event& event) {
  if (event.revision <= from_ || !in_scope(*event.object)) return std::nullopt;
  const bool all = selector_.everything();
  const bool now = event.type != EventType::kDeleted && (all || selector_.matches(*event.object));
  const bool before = event.old && (all || selector_.matches(*event.old));
  if (now) {
    return WatchItem{before ? EventType::kModified : EventType::kAdded, event.revision,
                     event.object};
  }
  if (!before) return std::nullopt;
  if (event.type == EventType::kDeleted) {
    return WatchItem{EventType::kDeleted, event.revision, event.object};
  }
  return WatchItem{EventType::kDeleted, event.revision, cache_->left_state(*resource_, event)};
}

Result<std::optional<WatchItem>> Watcher::next() {
  if (cache_ == nullptr) return Error(Code::kCanceled, "the cache is closed");
  if (waiting_) return std::optional<WatchItem>();
  History& history = resource_->history;
  if (expired_ || position_ < history.first_sequence()) {
    expired_ = true;
    return too_old(seen_, history.floor);
  }
  while (position_ < history.end_sequence()) {
    const EventRef event = history.at(position_++);
    seen_ = std::max(seen_, event->revision);
    if (std::optional<WatchItem> item = view(*event)) return item;
  }
  waiting_ = true;
  bucket_->waiting.push_back(*this);
  return std::optional<WatchItem>();
}

Result<std::unique_ptr<Watch>> Cache::watch(ResourceId resource, WatchQuery query,
                                            Fn<void()> ready) {
  KEDGE_ASSERT(state_->loaded);
  Resource& r = state_->resource(resource);
  if (query.from_revision < r.history.floor) {
    return too_old(query.from_revision, r.history.floor);
  }
  return std::unique_ptr<Watch>(
      std::make_unique<Watcher>(*state_, r, std::move(query), std::move(ready)));
}

void CacheState::ring(Resource& r, const std::string& bucket, uint64_t sequence, ListNode& rung) {
  const auto it = r.buckets.find(bucket);
  if (it == r.buckets.end()) return;
  ListNode& waiting = it->second.waiting;
  while (!waiting.empty()) {
    Watcher* w = static_cast<Watcher*>(waiting.first());
    rung.push_back(*w);
    w->wake(sequence);
  }
}

void CacheState::publish(Resource& r, const EventRef& event) {
  const uint64_t sequence = r.history.end_sequence();
  history_bytes += event->held_bytes();
  r.history.bytes += event->held_bytes();
  r.history.push(event);
  if (!r.buckets.empty()) {
    ListNode rung;
    scratch.clear();
    ring(r, scratch, sequence, rung);
    if (const std::string_view ns = event->object->ns(); !ns.empty()) {
      scratch.assign(ns).push_back('/');
      ring(r, scratch, sequence, rung);
    }
    scratch.assign(event->object->key());
    ring(r, scratch, sequence, rung);
    // A callback may end any watch, also its own: each is taken out before it is called.
    while (!rung.empty()) {
      Watcher* w = static_cast<Watcher*>(rung.first());
      r.awake.push_back(*w);
      w->call_ready();
    }
  }
}

}  // namespace kedge::cache
