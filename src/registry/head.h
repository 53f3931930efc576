// Head: what is decided: the committed state (cache) with the writes that wait for the disk on top.
//
// Only the newest pending state of a key matters to a decision. settle() and reset() follow the
// store's results, which come in the order of the decisions. Loop thread only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function.h"
#include "cache/cache.h"
#include "kube/kinds.h"
#include "kube/object.h"

namespace kedge::registry {

class QuotaLedger;

// What a decision may ask of the head.
class HeadView {
 public:
  virtual ~HeadView() = default;
  // The decided state: null when the name is free (or its deletion is decided).
  virtual kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const = 0;
  // Each decided object of a namespace ("": all of the resource) until `each` returns false, in no
  // order.
  virtual void for_each(kube::ResourceId resource, std::string_view ns,
                        Fn<bool(const kube::ObjectRef&)> each) const = 0;
  // What quotas count in it; null where nobody keeps it.
  virtual QuotaLedger* quotas() const { return nullptr; }
};

class Head final : public HeadView {
 public:
  explicit Head(cache::Cache& cache) : cache_(cache) {}

  kube::ObjectRef get(kube::ResourceId resource, std::string_view key) const override;
  void for_each(kube::ResourceId resource, std::string_view ns,
                Fn<bool(const kube::ObjectRef&)> each) const override;
  // A decision: `object` null is a deletion.
  void put(kube::ResourceId resource, std::string_view key, uint64_t revision,
           kube::ObjectRef object);
  // The write of `revision` is committed (the cache has it).
  void settle(kube::ResourceId resource, std::string_view key, uint64_t revision);
  // A commit failed: nothing pending stands any more.
  void reset();
  size_t pending() const { return count_; }
  QuotaLedger* quotas() const override { return quotas_; }
  void set_quotas(QuotaLedger* quotas) { quotas_ = quotas; }

 private:
  struct Pending {
    uint64_t revision;
    kube::ObjectRef object;
  };
  using Keys = std::map<std::string, Pending, std::less<>>;
  const Keys* find(kube::ResourceId resource) const;

  cache::Cache& cache_;
  std::vector<Keys> pending_;  // by resource
  size_t count_ = 0;
  QuotaLedger* quotas_ = nullptr;
};

}  // namespace kedge::registry
