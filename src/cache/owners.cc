#include "cache/owners.h"

namespace kedge::cache {
namespace {

bool names(const kube::Object& object, std::string_view uid) {
  for (size_t i = 0; i < object.owner_count(); ++i) {
    if (object.owner_uid(i) == uid) return true;
  }
  return false;
}

}  // namespace

bool OwnerIndex::Before::less(const Place& a, const Place& b) {
  if (a.hash != b.hash) return a.hash < b.hash;
  if (a.resource != b.resource) return a.resource < b.resource;
  return a.key < b.key;
}

// FNV-1a: the same in every process, so that walks are.
uint64_t OwnerIndex::hash(std::string_view uid) {
  uint64_t h = 0xcbf29ce484222325;
  for (const char c : uid) h = (h ^ static_cast<uint8_t>(c)) * 0x100000001b3;
  return h;
}

void OwnerIndex::change(const kube::ObjectRef& old, const kube::ObjectRef& now) {
  if (old) {
    for (size_t i = 0; i < old->owner_count(); ++i) {
      const std::string_view uid = old->owner_uid(i);
      if (now && names(*now, uid)) continue;
      const auto it = entries_.find(Place{hash(uid), old->resource(), old->key()});
      if (it != entries_.end()) entries_.erase(it);
    }
  }
  if (!now) return;
  for (size_t i = 0; i < now->owner_count(); ++i) {
    const auto [it, fresh] = entries_.insert(Entry{hash(now->owner_uid(i)), now});
    if (!fresh) it->object = now;
  }
}

void OwnerIndex::for_each(std::string_view uid, Fn<bool(const kube::ObjectRef&)> each) const {
  const uint64_t h = hash(uid);
  for (auto it = entries_.lower_bound(Place{h, 0, {}}); it != entries_.end() && it->hash == h;
       ++it) {
    if (names(*it->object, uid) && !each(it->object)) return;
  }
}

bool OwnerIndex::any(std::string_view uid) const {
  bool found = false;
  for_each(uid, [&found](const kube::ObjectRef&) {
    found = true;
    return false;
  });
  return found;
}

}  // namespace kedge::cache
