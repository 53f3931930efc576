// Follower: keeps something made from the cache's objects current, without work until it is asked
// for.
//
// A write costs one flag; pull() hands on what has changed since the last one. When the history no
// longer reaches back (nobody asked for long), all starts anew. Loop thread.
#pragma once

#include <memory>
#include <vector>

#include "cache/cache.h"

namespace kedge::policy {

class Follower {
 public:
  // Who is told. Objects come with Object::resource().
  class Reader {
   public:
    virtual ~Reader() = default;
    virtual void clear() = 0;
    virtual void put(const kube::ObjectRef& object) = 0;   // new or changed
    virtual void drop(const kube::ObjectRef& object) = 0;  // its last state
  };

  // REQUIRES: all outlive the follower; the cache is loaded before the first pull().
  Follower(cache::Cache& cache, std::vector<kube::ResourceId> resources, Reader& reader)
      : cache_(cache), resources_(std::move(resources)), reader_(reader) {}

  void pull() {
    if (stale_) catch_up();
  }

 private:
  void catch_up();
  void start_anew();
  bool read_changes();

  cache::Cache& cache_;
  std::vector<kube::ResourceId> resources_;
  Reader& reader_;
  std::vector<std::unique_ptr<cache::Watch>> watches_;  // one a resource
  bool stale_ = true;
};

}  // namespace kedge::policy
