// Shelf: the objects of one resource, ordered by key.
//
// Sorted runs of up to kRun references in a vector of runs: 8 to 16 bytes an object beside the
// object itself (a tree node costs 64), and a walk in key order is a walk over an array. The key is
// the object's own text. Ranks (how many before this one) cost a sum over the runs.
//
// One thread. A Cursor is valid until the next put() or remove().
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "kube/object.h"

namespace kedge::cache {

class Shelf {
 public:
  struct Cursor {
    size_t run = 0;
    size_t slot = 0;
  };

  // Takes the place of the object with the same key and returns that one, or null.
  kube::ObjectRef put(kube::ObjectRef object);
  // The object that was there, or null.
  kube::ObjectRef remove(std::string_view key);
  const kube::ObjectRef* find(std::string_view key) const;  // null: none

  // The first object whose key is not less than `key`; greater than `key`.
  Cursor lower_bound(std::string_view key) const;
  Cursor upper_bound(std::string_view key) const;
  bool at_end(Cursor c) const { return c.run >= runs_.size(); }
  // REQUIRES: !at_end(c).
  const kube::ObjectRef& at(Cursor c) const { return runs_[c.run][c.slot]; }
  void next(Cursor& c) const {
    if (++c.slot >= runs_[c.run].size()) c = {c.run + 1, 0};
  }
  size_t rank(Cursor c) const;
  size_t size() const { return size_; }

 private:
  using Run = std::vector<kube::ObjectRef>;  // sorted, never empty
  static constexpr size_t kRun = 128;

  template <bool kAfterEqual>
  Cursor bound(std::string_view key) const;
  void insert(Cursor c, kube::ObjectRef object);

  std::vector<Run> runs_;
  size_t size_ = 0;
};

}  // namespace kedge::cache
