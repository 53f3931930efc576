// A registry over a disk the test holds in its hand: commits wait until the test lets them through
// or makes them fail. Virtual time (sim::World).
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "cache/cache.h"
#include "kube/json.h"
#include "registry/registry.h"
#include "sim/world.h"
#include "store/store.h"

namespace kedge::registry {

// Keeps the promises of store::Store's contract: results in order, a failure takes what is queued
// behind it along.
class HeldStore final : public store::Store {
 public:
  explicit HeldStore(io::Loop& loop) : loop_(loop) {}

  const store::OpenReport& report() const override { return report_; }
  Status load(Fn<Status(const store::StoredRow&)> each) override {
    static_cast<void>(each);
    return {};
  }
  void commit(std::vector<store::Change> changes, Fn<void(const Status&)> done) override {
    for (const auto& c : changes) {
      if (c.revision <= last_revision_) out_of_order = true;
      last_revision_ = c.revision;
    }
    durable_commits += 1;
    queue_.push_back({std::move(changes), std::move(done)});
    if (automatic) let_through();
  }
  void commit_soft(std::vector<store::Change> changes, Fn<void(const Status&)> done) override {
    soft_commits += changes.empty() ? 0 : 1;
    queue_.push_back({std::move(changes), std::move(done)});
    if (automatic || queue_.size() == 1) let_through();
  }
  Status accepting() const override {
    if (full) return Error(Code::kTooManyRequests, "too many writes wait for the disk");
    return {};
  }
  void repair_with(Fn<store::Everything()> everything) override {
    static_cast<void>(everything);  // this disk is never damaged
  }
  void rotate_seal_key(Fn<void(const Status&)> done) override { done({}); }
  void close(Fn<void(Status)> done) override { done({}); }
  store::StoreStats stats() const override { return {}; }

  // What waits is committed, later, in order.
  void let_through() { answer({}); }
  void fail(const Error& error) { answer(error); }
  // A second registry over this store begins here.
  void set_start_revision(uint64_t revision) { report_.start_revision = revision; }
  size_t waiting() const { return queue_.size(); }

  bool automatic = true;
  bool full = false;
  bool out_of_order = false;
  int durable_commits = 0;
  int soft_commits = 0;

 private:
  struct Waiting {
    std::vector<store::Change> changes;
    Fn<void(const Status&)> done;
  };
  void answer(Status s) {
    auto batch = std::make_shared<std::deque<Waiting>>(std::move(queue_));
    auto result = std::make_shared<Status>(std::move(s));
    queue_.clear();
    loop_.post([batch, result] {
      for (auto& w : *batch) w.done(*result);
    });
  }
  io::Loop& loop_;
  store::OpenReport report_;
  std::deque<Waiting> queue_;
  uint64_t last_revision_ = 0;
};

class QuietSink final : public LogSink {
 public:
  void write(std::string_view line) override { static_cast<void>(line); }
};

struct Fixture {
  // `pool` null: the loop's own.
  explicit Fixture(RegistryOptions options = {}, io::Pool* pool = nullptr)
      : cache(kinds, world.clock()),
        store(loop),
        log(world.clock(), sink, LogLevel::kError, "test") {
    cache.finish_loading(0, 0);
    registry = Registry::create(loop, pool != nullptr ? *pool : loop, world.random(), log, kinds,
                                cache, store, options);
    KEDGE_ASSERT(run(create("namespaces", "", R"({"metadata":{"name":"default"}})")).ok());
    // Pods want it; a controller would make it.
    KEDGE_ASSERT(
        run(create("serviceaccounts", "default", R"({"metadata":{"name":"default"}})")).ok());
  }

  WriteRequest request(Operation op, std::string_view resource, std::string_view ns,
                       std::string_view name, std::string_view json = "",
                       std::string_view group = "", std::string_view version = "v1") {
    WriteRequest q;
    q.operation = op;
    q.kind = kinds.find(group, version, resource);
    KEDGE_ASSERT(q.kind != nullptr);
    q.ns = ns;
    q.name = name;
    if (!json.empty()) q.body = kube::JsonDoc::parse(json).value();
    q.user.name = "test";
    return q;
  }
  WriteRequest create(std::string_view resource, std::string_view ns, std::string_view json) {
    return request(Operation::kCreate, resource, ns, "", json);
  }
  WriteRequest update(std::string_view resource, std::string_view ns, std::string_view name,
                      std::string_view json) {
    return request(Operation::kUpdate, resource, ns, name, json);
  }
  WriteRequest remove(std::string_view resource, std::string_view ns, std::string_view name) {
    return request(Operation::kDelete, resource, ns, name);
  }
  // Writes and waits (virtually) for the answer.
  Result<WriteOutcome> run(WriteRequest q) {
    auto answer = std::make_shared<std::unique_ptr<Result<WriteOutcome>>>();
    WriteHandle handle = registry->write(std::move(q), [answer](Result<WriteOutcome> r) {
      *answer = std::make_unique<Result<WriteOutcome>>(std::move(r));
    });
    if (!world.run_until(600'000'000, [answer] { return *answer != nullptr; })) {
      handle.release();
      return Error(Code::kTimeout, "no answer in ten minutes of virtual time");
    }
    handle.release();
    return std::move(**answer);
  }
  kube::ObjectRef get(std::string_view resource, std::string_view key) {
    return cache.get(kinds.find("", "v1", resource)->id, key);
  }

  sim::World world{1};
  sim::SimLoop loop{world};
  kube::Kinds kinds;
  cache::Cache cache;
  HeldStore store;
  QuietSink sink;
  Log log;
  std::unique_ptr<Registry> registry;
};

}  // namespace kedge::registry
