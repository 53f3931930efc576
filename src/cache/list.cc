#include <map>

#include "base/assert.h"
#include "cache/state.h"

namespace kedge::cache {
namespace {

// The keys of one namespace, or all: begin <= key < end. '0' follows '/'.
struct Range {
  std::string begin;
  std::string end;  // "": no end
  bool holds(std::string_view key) const { return key >= begin && (end.empty() || key < end); }
};

Range range_of(std::string_view ns) {
  if (ns.empty()) return {};
  return {std::string(ns) + "/", std::string(ns) + "0"};
}

// Keys changed since a revision with what they were then (null: not there), in key order.
using Undo = std::map<std::string_view, ObjectRef>;

Undo undo_since(const History& history, uint64_t revision, const Range& range,
                std::string_view after) {
  Undo undo;
  for (uint64_t s = history.after(revision); s < history.end_sequence(); ++s) {
    const Event& e = *history.at(s);
    const std::string_view key = e.object->key();
    // The first change after the revision knows what was there at it.
    if (key > after && range.holds(key)) undo.try_emplace(key, e.old);
  }
  return undo;
}

// Walks the present state and, where something has changed since, what was there instead.
class Walk {
 public:
  Walk(const Shelf& shelf, const Range& range, std::string_view after, Undo undo)
      : shelf_(shelf), range_(range), undo_(std::move(undo)) {
    at_ = after < range.begin || after.empty() ? shelf.lower_bound(range.begin)
                                               : shelf.upper_bound(after);
    old_ = undo_.begin();
    settle();
  }

  // Null at the end.
  const ObjectRef* get() const { return current_; }
  void next() {
    if (from_undo_) {
      ++old_;
    } else {
      shelf_.next(at_);
    }
    settle();
  }
  // How many there are from get() on.
  uint64_t rest() const {
    uint64_t n = range_.end.empty() ? shelf_.size() : shelf_.rank(shelf_.lower_bound(range_.end));
    n -= shelf_.rank(at_);
    for (auto it = old_; it != undo_.end(); ++it) {
      if (it->second) ++n;
      // The shelf's cursor may stand behind this key already.
      const ObjectRef* now = shelf_.find(it->first);
      if (now != nullptr && !shelf_.at_end(at_) && it->first >= shelf_.at(at_)->key()) --n;
    }
    return n;
  }

 private:
  void settle() {
    for (;; ++old_) {
      const bool shelf_left = !shelf_.at_end(at_) && range_.holds(shelf_.at(at_)->key());
      const bool undo_left = old_ != undo_.end();
      if (!undo_left || (shelf_left && shelf_.at(at_)->key() < old_->first)) {
        from_undo_ = false;
        current_ = shelf_left ? &shelf_.at(at_) : nullptr;
        return;
      }
      if (shelf_left && shelf_.at(at_)->key() == old_->first) shelf_.next(at_);
      if (old_->second) {
        from_undo_ = true;
        current_ = &old_->second;
        return;
      }
    }
  }

  const Shelf& shelf_;
  const Range& range_;
  Undo undo_;
  Shelf::Cursor at_;
  Undo::const_iterator old_;
  const ObjectRef* current_ = nullptr;
  bool from_undo_ = false;
};

Status check_revision(const Resource* r, uint64_t asked, uint64_t now, uint64_t history_from) {
  if (asked > now) {
    Error e(Code::kTimeout, "Too large resource version: " + std::to_string(asked) +
                                ", current: " + std::to_string(now));
    e.mutable_details().causes.push_back(
        {"ResourceVersionTooLarge", "Too large resource version", ""});
    e.mutable_details().retry_after_seconds = 1;
    return e;
  }
  if (asked < (r == nullptr ? history_from : r->history.floor)) {
    return Error(Code::kExpired,
                 "The provided continue parameter is too old to display a consistent list result. "
                 "You can start a new list without the continue parameter.");
  }
  return {};
}

}  // namespace

Result<ListPage> Cache::list(ResourceId resource, const ListQuery& query) const {
  const Resource* r = state_->find(resource);
  const uint64_t revision = query.exact_revision.value_or(state_->revision);
  TRY(check_revision(r, revision, state_->revision, state_->history_from));
  ListPage page;
  page.revision = revision;
  if (r == nullptr) return page;

  Range range = range_of(query.ns);
  const kube::Selector* selector = query.selector;
  if (selector != nullptr && selector->everything()) selector = nullptr;
  if (selector != nullptr) {
    // One name: not a walk but a look-up, written as a range of one key.
    const std::string* name = selector->fields.required_name();
    if (name != nullptr && (!query.ns.empty() || !state_->kinds.storage_kind(r->id).namespaced)) {
      range.begin += *name;
      range.end = range.begin + '\0';
    }
  }
  Undo undo;
  if (revision < state_->revision) {
    undo = undo_since(r->history, revision, range, query.start_after);
  }
  Walk walk(r->shelf, range, query.start_after, std::move(undo));
  for (; walk.get() != nullptr; walk.next()) {
    const ObjectRef& object = *walk.get();
    if (selector != nullptr && !selector->matches(*object)) continue;
    if (query.limit != 0 && page.objects.size() == query.limit) {
      page.more = true;
      if (selector == nullptr) page.remaining = walk.rest();
      break;
    }
    page.objects.push_back(object);
  }
  return page;
}

void Cache::for_each(ResourceId resource, std::string_view ns,
                     Fn<bool(const ObjectRef&)> each) const {
  const Resource* r = state_->find(resource);
  if (r == nullptr) return;
  const Range range = range_of(ns);
  for (Shelf::Cursor c = r->shelf.lower_bound(range.begin); !r->shelf.at_end(c); r->shelf.next(c)) {
    if (!range.holds(r->shelf.at(c)->key()) || !each(r->shelf.at(c))) return;
  }
}

}  // namespace kedge::cache
