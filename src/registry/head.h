// Head: what is decided: the committed state (cache) with the writes that wait for the disk on top.
//
// Only the newest pending state of a key matters to a decision. settle() and reset() follow the
// store's results, which come in the order of the decisions. Loop thread only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "cache/cache.h"
#include "kube/kinds.h"
#include "kube/object.h"

namespace kedge::registry {

// What a decision may ask of the head.
class HeadView {
 public:
  virtual ~HeadView() = default;
  // The decided state: null when the name is free (or its deletion is decided).
  virtual kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const = 0;
};

class Head final : public HeadView {
 public:
  explicit Head(cache::Cache& cache) : cache_(cache) {}

  kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const override;
  // A decision: `object` null is a deletion.
  void put(kube::ResourceId resource, std::string_view key, uint64_t revision,
           kube::ObjectRef object);
  // The write of `revision` is committed (the cache has it).
  void settle(kube::ResourceId resource, std::string_view key, uint64_t revision);
  // A commit failed: nothing pending stands any more.
  void reset() { pending_.clear(); }
  size_t pending() const { return pending_.size(); }

 private:
  struct Pending {
    uint64_t revision;
    kube::ObjectRef object;
  };
  static std::string slot(kube::ResourceId resource, std::string_view key);

  cache::Cache& cache_;
  std::unordered_map<std::string, Pending> pending_;
};

}  // namespace kedge::registry
