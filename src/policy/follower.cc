#include "policy/follower.h"

#include "base/assert.h"

namespace kedge::policy {

void Follower::catch_up() {
  stale_ = false;
  if (watches_.empty() || !read_changes()) start_anew();
}

void Follower::start_anew() {
  watches_.clear();
  reader_.clear();
  for (const kube::ResourceId id : resources_) {
    cache_.for_each(id, "", [this](const kube::ObjectRef& o) {
      reader_.put(o);
      return true;
    });
    cache::WatchQuery query;
    query.from_revision = cache_.revision();
    Result<std::unique_ptr<cache::Watch>> watch =
        cache_.watch(id, std::move(query), [this] { stale_ = true; });
    KEDGE_ASSERT(watch.ok());  // nothing is older than now
    watches_.push_back(std::move(*watch));
  }
  // A watch tells of changes only after it has once said that there are none.
  const bool none = read_changes();
  KEDGE_ASSERT(none);
}

// False: the history is gone.
bool Follower::read_changes() {
  for (const auto& watch : watches_) {
    for (;;) {
      Result<std::optional<cache::WatchItem>> item = watch->next();
      if (!item.ok()) return false;
      if (!item->has_value()) break;
      if ((*item)->type == cache::EventType::kDeleted) {
        reader_.drop((*item)->object);
      } else {
        reader_.put((*item)->object);
      }
    }
  }
  return true;
}

}  // namespace kedge::policy
