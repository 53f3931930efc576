#include "cache/cache.h"

#include <algorithm>

#include "base/assert.h"
#include "cache/state.h"

namespace kedge::cache {

const ObjectRef& Event::old_at_revision(const kube::Kind& kind) const {
  if (!old_at_revision_ && old) {
    old_at_revision_ = kube::Object::with_revision(*old, kind, revision);
  }
  return old_at_revision_;
}

size_t Event::held_bytes() const {
  constexpr size_t kOverhead = sizeof(Event) + 2 * sizeof(void*);
  return kOverhead + (old ? old->memory() : 0) +
         (type == EventType::kDeleted ? object->memory() : 0) +
         (old_at_revision_ ? old_at_revision_->memory() : 0);
}

uint64_t History::after(uint64_t revision) const {
  const auto it = std::partition_point(events_.begin(), events_.end(),
                                       [&](const EventRef& e) { return e->revision <= revision; });
  return first_ + static_cast<uint64_t>(it - events_.begin());
}

void History::pop_front() {
  floor = events_.front()->revision;
  bytes -= events_.front()->held_bytes();
  events_.pop_front();
  ++first_;
}

Resource& CacheState::resource(ResourceId id) {
  if (id >= resources.size()) resources.resize(std::max<size_t>(id + 1, kinds.resource_count()));
  std::unique_ptr<Resource>& r = resources[id];
  if (!r) {
    r = std::make_unique<Resource>(id);
    r->history.floor = history_from;
  }
  return *r;
}

void CacheState::drop_front(Resource& r) {
  history_bytes -= r.history.front().held_bytes();
  r.history.pop_front();
}

void CacheState::drop_older_than(Resource& r, int64_t mono_us) {
  while (!r.history.empty() && r.history.front().mono_us < mono_us) drop_front(r);
}

void CacheState::bound_bytes() {
  if (history_bytes <= max_history_bytes) return;
  // Some more than needed, so that the search is not made for every event.
  const size_t goal = max_history_bytes - max_history_bytes / 16;
  while (history_bytes > goal) {
    Resource* largest = nullptr;
    for (const auto& r : resources) {
      if (r && (largest == nullptr || r->history.bytes > largest->history.bytes)) largest = r.get();
    }
    KEDGE_ASSERT(largest != nullptr);
    const size_t before = largest->history.bytes;
    const size_t share = std::max<size_t>(before / 16, 1);
    while (history_bytes > goal && !largest->history.empty() &&
           before - largest->history.bytes < share) {
      drop_front(*largest);
    }
  }
}

const ObjectRef& CacheState::left_state(Resource& r, const Event& event) {
  const size_t before = event.held_bytes();
  const ObjectRef& object = event.old_at_revision(kinds.storage_kind(r.id));
  const size_t more = event.held_bytes() - before;
  r.history.bytes += more;
  history_bytes += more;
  return object;
}

Cache::Cache(const kube::Kinds& kinds, const Clock& clock, size_t history_bytes, int64_t history_us)
    : state_(std::make_unique<CacheState>(kinds, clock, history_bytes, history_us)) {}

Cache::~Cache() {
  for (const auto& r : state_->resources) {
    if (!r) continue;
    ListNode all;
    all.take(r->awake);
    for (auto& [name, bucket] : r->buckets) all.take(bucket.waiting);
    while (!all.empty()) static_cast<Watcher*>(all.first())->orphan();
  }
}

void Cache::load(ObjectRef object) {
  KEDGE_ASSERT(!state_->loaded);
  state_->objects += 1;
  state_->object_bytes += object->memory();
  Shelf& shelf = state_->resource(object->resource()).shelf;
  const ObjectRef twice = shelf.put(std::move(object));
  KEDGE_ASSERT(!twice);
}

void Cache::finish_loading(uint64_t revision, uint64_t history_from) {
  KEDGE_ASSERT(!state_->loaded);
  state_->loaded = true;
  state_->revision = revision;
  state_->history_from = history_from;
  for (const auto& r : state_->resources) {
    if (r) r->history.floor = history_from;
  }
}

void Cache::apply(ResourceId resource, uint64_t revision, ObjectRef object, ObjectRef last) {
  KEDGE_ASSERT(state_->loaded && revision > state_->revision);
  state_->revision = revision;
  Resource& r = state_->resource(resource);
  const Ref<Event> event(new Event);
  event->revision = revision;
  event->mono_us = state_->clock.mono_us();
  if (object) {
    event->old = r.shelf.put(object);
    event->type = event->old ? EventType::kModified : EventType::kAdded;
    state_->objects += event->old ? 0 : 1;
    state_->object_bytes += object->memory();
    event->object = std::move(object);
  } else {
    KEDGE_ASSERT(last);
    event->old = r.shelf.remove(last->key());
    if (!event->old) return;
    event->type = EventType::kDeleted;
    event->object = std::move(last);
    state_->objects -= 1;
  }
  if (event->old) state_->object_bytes -= event->old->memory();
  state_->drop_older_than(r, event->mono_us - state_->max_history_us);
  state_->publish(r, event);
  state_->bound_bytes();
  if (state_->observer) state_->observer(*event);
}

void Cache::observe(Fn<void(const Event&)> observer) { state_->observer = std::move(observer); }

void Cache::advance(uint64_t revision) { state_->revision = std::max(state_->revision, revision); }

uint64_t Cache::revision() const { return state_->revision; }

ObjectRef Cache::get(ResourceId resource, std::string_view key) const {
  const Resource* r = state_->find(resource);
  const ObjectRef* found = r == nullptr ? nullptr : r->shelf.find(key);
  return found == nullptr ? nullptr : *found;
}

size_t Cache::count(ResourceId resource) const {
  const Resource* r = state_->find(resource);
  return r == nullptr ? 0 : r->shelf.size();
}

void Cache::trim() {
  const int64_t oldest = state_->clock.mono_us() - state_->max_history_us;
  for (const auto& r : state_->resources) {
    if (r) state_->drop_older_than(*r, oldest);
  }
  state_->bound_bytes();
}

CacheStats Cache::stats() const {
  CacheStats s;
  s.objects = state_->objects;
  s.object_bytes = state_->object_bytes;
  s.history_bytes = state_->history_bytes;
  s.watches = state_->watches;
  for (const auto& r : state_->resources) {
    if (r) s.history_events += r->history.size();
  }
  return s;
}

}  // namespace kedge::cache
