// OwnerIndex: who names an object as its owner (metadata.ownerReferences), over all kinds.
//
// One entry an owner reference, about 64 bytes; objects without owners cost nothing. Entries hold
// the present state of the dependent. Walks are in a fixed order: by resource and key. One thread.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>

#include "base/function.h"
#include "kube/object.h"

namespace kedge::cache {

class OwnerIndex {
 public:
  // An object is now `now` (null: gone); before it was `old` (null: it is new).
  void change(const kube::ObjectRef& old, const kube::ObjectRef& now);
  // Calls `each` with every object that names `uid`, until it returns false. The index must not be
  // changed inside.
  void for_each(std::string_view uid, Fn<bool(const kube::ObjectRef&)> each) const;
  bool any(std::string_view uid) const;
  size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    uint64_t hash;  // of the owner's uid
    mutable kube::ObjectRef object;
  };
  struct Place {
    uint64_t hash;
    kube::ResourceId resource;
    std::string_view key;
  };
  struct Before {
    using is_transparent = void;
    static Place place(const Entry& e) { return {e.hash, e.object->resource(), e.object->key()}; }
    static Place place(const Place& p) { return p; }
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
      return less(place(a), place(b));
    }
    static bool less(const Place& a, const Place& b);
  };
  static uint64_t hash(std::string_view uid);

  std::set<Entry, Before> entries_;
};

}  // namespace kedge::cache
