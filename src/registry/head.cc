#include "registry/head.h"

namespace kedge::registry {

const Head::Keys* Head::find(kube::ResourceId resource) const {
  if (resource >= pending_.size() || pending_[resource].empty()) return nullptr;
  return &pending_[resource];
}

kube::ObjectRef Head::get(kube::ResourceId resource, std::string_view key) const {
  if (const Keys* keys = find(resource)) {
    const auto it = keys->find(key);
    if (it != keys->end()) return it->second.object;
  }
  return cache_.get(resource, key);
}

void Head::for_each(kube::ResourceId resource, std::string_view ns,
                    Fn<bool(const kube::ObjectRef&)> each) const {
  const Keys* keys = find(resource);
  if (keys == nullptr) return cache_.for_each(resource, ns, std::move(each));
  bool more = true;
  cache_.for_each(resource, ns, [&](const kube::ObjectRef& o) {
    if (keys->find(o->key()) == keys->end()) more = each(o);
    return more;
  });
  const std::string prefix = ns.empty() ? std::string() : std::string(ns) + "/";
  for (auto it = keys->lower_bound(prefix); more && it != keys->end(); ++it) {
    if (!it->first.starts_with(prefix)) break;
    if (it->second.object) more = each(it->second.object);
  }
}

void Head::put(kube::ResourceId resource, std::string_view key, uint64_t revision,
               kube::ObjectRef object) {
  if (resource >= pending_.size()) pending_.resize(resource + size_t{1});
  const auto [at, fresh] =
      pending_[resource].insert_or_assign(std::string(key), Pending{revision, std::move(object)});
  static_cast<void>(at);
  count_ += fresh ? 1 : 0;
}

void Head::settle(kube::ResourceId resource, std::string_view key, uint64_t revision) {
  if (resource >= pending_.size()) return;
  Keys& keys = pending_[resource];
  const auto it = keys.find(key);
  if (it == keys.end() || it->second.revision != revision) return;
  keys.erase(it);
  --count_;
}

void Head::reset() {
  pending_.clear();
  count_ = 0;
}

}  // namespace kedge::registry
