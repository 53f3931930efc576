// The cache's inside: per resource the shelf of objects, the history and who watches. Only for the
// files of cache/.
//
// Who watches: a Watcher stands in exactly one list. While it waits it stands in the bucket of what
// it looks at (everything, one namespace, one name); an event rings the at most three buckets it
// concerns, so watchers of other namespaces cost nothing. From being rung until it has drained it
// stands in the resource's awake list. A waiting watcher has, by definition, seen everything: its
// position is set when it is rung, so history may be dropped under it.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "cache/cache.h"
#include "cache/shelf.h"

namespace kedge::cache {

// A ring of nodes; a node alone points to itself. Leaves its list when destroyed.
class ListNode {
 public:
  ListNode() = default;
  ListNode(const ListNode&) = delete;
  ListNode& operator=(const ListNode&) = delete;
  ~ListNode() { unlink(); }

  bool empty() const { return next_ == this; }
  ListNode* first() const { return next_; }
  void push_back(ListNode& node);
  // Everything `from` had goes to the end of this list.
  void take(ListNode& from);
  void unlink();

 private:
  ListNode* prev_ = this;
  ListNode* next_ = this;
};

class History {
 public:
  uint64_t first_sequence() const { return first_; }
  uint64_t end_sequence() const { return first_ + events_.size(); }
  const EventRef& at(uint64_t sequence) const { return events_[sequence - first_]; }
  // The sequence of the first event after `revision`.
  uint64_t after(uint64_t revision) const;
  void push(EventRef event) { events_.push_back(std::move(event)); }
  // REQUIRES: not empty.
  void pop_front();
  bool empty() const { return events_.empty(); }
  const Event& front() const { return *events_.front(); }
  size_t size() const { return events_.size(); }

  // Every event after this revision is held.
  uint64_t floor = 0;
  size_t bytes = 0;

 private:
  std::deque<EventRef> events_;
  uint64_t first_ = 0;
};

struct Bucket {
  ListNode waiting;
  size_t users = 0;
};

struct Resource {
  explicit Resource(ResourceId i) : id(i) {}
  const ResourceId id;
  Shelf shelf;
  History history;
  std::unordered_map<std::string, Bucket> buckets;  // "", "ns/" or an object's key
  ListNode awake;
};

struct CacheState {
  CacheState(const kube::Kinds& k, const Clock& c, size_t bytes, int64_t us)
      : kinds(k), clock(c), max_history_bytes(bytes), max_history_us(us) {}

  Resource& resource(ResourceId id);
  const Resource* find(ResourceId id) const {
    return id < resources.size() ? resources[id].get() : nullptr;
  }
  void drop_front(Resource& r);
  void drop_older_than(Resource& r, int64_t mono_us);
  void bound_bytes();
  void publish(Resource& r, const EventRef& event);
  void ring(Resource& r, const std::string& bucket, uint64_t sequence, ListNode& rung);
  // The event's old state at its own revision, with the memory accounted for.
  const ObjectRef& left_state(Resource& r, const Event& event);

  const kube::Kinds& kinds;
  const Clock& clock;
  const size_t max_history_bytes;
  const int64_t max_history_us;
  std::vector<std::unique_ptr<Resource>> resources;  // by id; null: never used
  uint64_t revision = 0;
  uint64_t history_from = 0;
  bool loaded = false;
  size_t objects = 0;
  size_t object_bytes = 0;
  size_t history_bytes = 0;
  size_t watches = 0;
  Fn<void(const Event&)> observer;
  std::string scratch;  // bucket names, without an allocation an event
};

class Watcher final : public Watch, public ListNode {
 public:
  Watcher(CacheState& cache, Resource& resource, WatchQuery query, Fn<void()> ready);
  ~Watcher() override;

  Result<std::optional<WatchItem>> next() override;
  uint64_t seen_revision() const override;

  // Rung by the event at `sequence`: everything before it did not concern this watcher.
  void wake(uint64_t sequence);
  void call_ready() {
    if (ready_) ready_();
  }
  // The cache is going; the watch is over.
  void orphan();

 private:
  // What the event is to this watcher, if anything.
  std::optional<WatchItem> view(const Event& event);
  bool in_scope(const kube::Object& object) const;

  CacheState* cache_;  // null: the cache is gone
  Resource* resource_;
  const std::string ns_;
  const kube::Selector selector_;
  const uint64_t from_;
  Fn<void()> ready_;
  Bucket* bucket_ = nullptr;
  std::string bucket_name_;
  uint64_t position_ = 0;  // sequence of the next event, unless waiting
  uint64_t seen_;          // everything up to this revision has been passed
  bool waiting_ = false;
  bool expired_ = false;
};

}  // namespace kedge::cache
