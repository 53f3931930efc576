#include "cache/shelf.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kedge::cache {

using kube::ObjectRef;

template <bool kAfterEqual>
Shelf::Cursor Shelf::bound(std::string_view key) const {
  // True while `o` stands before the place looked for.
  const auto before = [key](const ObjectRef& o) {
    return kAfterEqual ? o->key() <= key : o->key() < key;
  };
  const auto run = std::partition_point(runs_.begin(), runs_.end(),
                                        [&](const Run& r) { return before(r.back()); });
  if (run == runs_.end()) return {runs_.size(), 0};
  const auto slot = std::partition_point(run->begin(), run->end(), before);
  return {static_cast<size_t>(run - runs_.begin()), static_cast<size_t>(slot - run->begin())};
}

Shelf::Cursor Shelf::lower_bound(std::string_view key) const { return bound<false>(key); }
Shelf::Cursor Shelf::upper_bound(std::string_view key) const { return bound<true>(key); }

const ObjectRef* Shelf::find(std::string_view key) const {
  const Cursor c = lower_bound(key);
  if (at_end(c) || at(c)->key() != key) return nullptr;
  return &at(c);
}

ObjectRef Shelf::put(ObjectRef object) {
  const Cursor c = lower_bound(object->key());
  if (!at_end(c)) {
    ObjectRef& place = runs_[c.run][c.slot];
    if (place->key() == object->key()) return std::exchange(place, std::move(object));
  }
  insert(c, std::move(object));
  return nullptr;
}

void Shelf::insert(Cursor c, ObjectRef object) {
  ++size_;
  if (at_end(c)) {
    // Names often ascend: the last run is filled up before a new one begins.
    if (runs_.empty() || runs_.back().size() >= kRun) runs_.emplace_back();
    runs_.back().push_back(std::move(object));
    return;
  }
  Run& run = runs_[c.run];
  run.insert(run.begin() + static_cast<ptrdiff_t>(c.slot), std::move(object));
  if (run.size() <= kRun) return;
  const auto middle = run.begin() + static_cast<ptrdiff_t>(kRun / 2);
  Run upper(std::make_move_iterator(middle), std::make_move_iterator(run.end()));
  run.erase(middle, run.end());
  runs_.insert(runs_.begin() + static_cast<ptrdiff_t>(c.run) + 1, std::move(upper));
}

ObjectRef Shelf::remove(std::string_view key) {
  const Cursor c = lower_bound(key);
  if (at_end(c) || at(c)->key() != key) return nullptr;
  Run& run = runs_[c.run];
  ObjectRef out = std::move(run[c.slot]);
  run.erase(run.begin() + static_cast<ptrdiff_t>(c.slot));
  --size_;
  if (run.empty()) {
    runs_.erase(runs_.begin() + static_cast<ptrdiff_t>(c.run));
  } else if (run.size() < kRun / 4 && c.run + 1 < runs_.size() &&
             run.size() + runs_[c.run + 1].size() <= kRun / 2) {
    Run& next = runs_[c.run + 1];
    run.insert(run.end(), std::make_move_iterator(next.begin()),
               std::make_move_iterator(next.end()));
    runs_.erase(runs_.begin() + static_cast<ptrdiff_t>(c.run) + 1);
  }
  return out;
}

size_t Shelf::rank(Cursor c) const {
  size_t n = c.slot;
  for (size_t i = 0; i < c.run && i < runs_.size(); ++i) n += runs_[i].size();
  return n;
}

}  // namespace kedge::cache
