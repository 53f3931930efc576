// Cache: every committed object in memory, by resource and key, with the recent history.
//
// The contract: apply() is called in revision order, after the commit is on stable storage; reads,
// lists and watches see only that. A list is exact at one revision, also page by page: an older
// page is the present state with the history since then undone; when the history no longer reaches
// back, the answer is Expired. A watch is a cursor into the history: a slow watcher costs no
// memory, and ends with Expired when the history has moved past it. History is bounded by time and,
// over all resources, by bytes; bytes are taken from the resource that holds most, so a noisy kind
// does not end the watches of a quiet one.
//
// Objects are shared (Ref), never copied. One thread: the owner's loop. No IO. Errors carry
// upstream's texts: Expired (410) and, for a revision not yet reached, Timeout.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/function.h"
#include "base/limits.h"
#include "base/result.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "kube/selector.h"

namespace kedge::cache {

using kube::ObjectRef;
using kube::ResourceId;

enum class EventType : uint8_t { kAdded, kModified, kDeleted };

// One committed change. Deleted: `object` is the last state at the revision of the deletion.
struct Event : public RefCounted<Event> {
  EventType type;
  uint64_t revision;
  int64_t mono_us;  // when it was applied
  ObjectRef object;
  ObjectRef old;  // null for kAdded
  // The old state with this event's revision, for watchers whose selector it left; made once.
  const ObjectRef& old_at_revision(const kube::Kind& kind) const;
  // Bytes the history holds because of this event: what is no longer the present state.
  size_t held_bytes() const;

 private:
  mutable ObjectRef old_at_revision_;
};
using EventRef = Ref<const Event>;

struct ListQuery {
  std::string_view ns = {};                     // "": all
  const kube::Selector* selector = nullptr;     // null: everything
  size_t limit = 0;                             // 0: no limit
  std::string_view start_after = {};            // key of the last object of the page before
  std::optional<uint64_t> exact_revision = {};  // a page of an older list; absent: now
};

struct ListPage {
  std::vector<ObjectRef> objects;
  uint64_t revision = 0;
  bool more = false;  // there are objects behind the last one
  // Objects behind the last one, known only without a selector (upstream: remainingItemCount), and
  // there only when there are some.
  std::optional<uint64_t> remaining;
};

struct CacheState;  // state.h

// What a watcher sees next.
struct WatchItem {
  EventType type;
  uint64_t revision;
  ObjectRef object;
};

// A cursor. Destroying it ends the watch. `ready` (given at the start) is called from inside
// apply(), at most once until next() has returned nothing, when there may be something to see; it
// should only take note (a batch is several apply() calls) and next() be called later in the turn.
// A new watch is as if `ready` had just been called: call next() until it returns nothing.
class Watch {
 public:
  virtual ~Watch() = default;
  // The next event that concerns this watcher, nothing when it has seen all, or Expired (then the
  // watch is over).
  virtual Result<std::optional<WatchItem>> next() = 0;
  // Every event up to this revision has been returned by next() or did not concern the watcher:
  // what a bookmark may say.
  virtual uint64_t seen_revision() const = 0;
};

struct WatchQuery {
  std::string_view ns = {};  // "": all
  kube::Selector selector = {};
  uint64_t from_revision = 0;  // events after this revision
};

struct CacheStats {
  size_t objects = 0;
  size_t object_bytes = 0;
  size_t history_events = 0;
  size_t history_bytes = 0;  // held by old states and the events themselves
  size_t watches = 0;
};

class Cache {
 public:
  // REQUIRES: `kinds` and `clock` outlive the cache.
  Cache(const kube::Kinds& kinds, const Clock& clock, size_t history_bytes = limits::kHistoryBytes,
        int64_t history_us = limits::kHistoryUs);
  ~Cache();

  // Loading: before the first apply(). Any order.
  void load(ObjectRef object);
  // Ends loading: the cache stands at `revision`; no watch may start before `history_from` (what
  // was committed in an earlier life).
  void finish_loading(uint64_t revision, uint64_t history_from);

  // A committed change at `revision` (greater than all before). Null `object`: deletion; then
  // `last` is the object as deleted, with this revision in its metadata. A deletion of what is not
  // there only advances.
  void apply(ResourceId resource, uint64_t revision, ObjectRef object, ObjectRef last = nullptr);
  // A revision without a change (one that was taken and failed): moves revision() forward so that
  // bookmarks advance. Lower than revision(): nothing happens.
  void advance(uint64_t revision);

  uint64_t revision() const;
  ObjectRef get(ResourceId resource, std::string_view key) const;  // null: none
  Result<ListPage> list(ResourceId resource, const ListQuery& query) const;
  // Calls each until it returns false; present state, in key order.
  void for_each(ResourceId resource, std::string_view ns, Fn<bool(const ObjectRef&)> each) const;
  size_t count(ResourceId resource) const;
  // A `from_revision` not yet reached waits for it.
  Result<std::unique_ptr<Watch>> watch(ResourceId resource, WatchQuery query, Fn<void()> ready);

  // Called at the end of every apply() that changed something, after the watchers were rung. It
  // should only take note. One; set before the first apply(), null: nobody.
  void observe(Fn<void(const Event&)> observer);

  // Drops history that is too old; call now and then, so that a quiet cache gives memory back.
  // apply() bounds the bytes, and the age of what it touches, by itself.
  void trim();
  CacheStats stats() const;

 private:
  std::unique_ptr<CacheState> state_;
};

}  // namespace kedge::cache
