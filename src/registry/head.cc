#include "registry/head.h"

namespace kedge::registry {

std::string Head::slot(kube::ResourceId resource, std::string_view key) {
  std::string s;
  s.reserve(key.size() + 2);
  s += static_cast<char>(resource & 0xff);
  s += static_cast<char>(resource >> 8);
  s += key;
  return s;
}

kube::ObjectRef Head::get(kube::ResourceId resource, std::string_view key) const {
  if (!pending_.empty()) {
    const auto it = pending_.find(slot(resource, key));
    if (it != pending_.end()) return it->second.object;
  }
  return cache_.get(resource, key);
}

void Head::put(kube::ResourceId resource, std::string_view key, uint64_t revision,
               kube::ObjectRef object) {
  pending_[slot(resource, key)] = Pending{revision, std::move(object)};
}

void Head::settle(kube::ResourceId resource, std::string_view key, uint64_t revision) {
  const auto it = pending_.find(slot(resource, key));
  if (it != pending_.end() && it->second.revision == revision) pending_.erase(it);
}

}  // namespace kedge::registry
