// Controllers under one seed: a graph of owners grows and is cut down, namespaces go, while the
// server is killed, loses power, finds its disk failing and starts again. At the end what should be
// gone is gone, and nothing that somebody holds was taken.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "kube/json.h"
#include "scenario/machine.h"

namespace kedge::scenario {
namespace {

using kube::Json;
using kube::JsonDoc;
using registry::Operation;

// What the client knows of one ConfigMap.
struct Thing {
  std::string ns;
  std::string uid;                  // "": its creation was not answered
  std::vector<std::string> owners;  // uids, all there ever were
  bool asked = false;               // its deletion was acknowledged
  bool maybe = false;               // its deletion was sent and not answered
  bool keeps = false;               // the one owner it ever had was deleted as an orphaning one
};

class Simulation {
 public:
  explicit Simulation(uint64_t seed) : world_(seed), wire_(world_), machine_(world_, wire_) {
    machine_.run_controllers();
  }

  std::vector<std::string> run() {
    start();
    for (const char* ns : {"g0", "g1", "g2"}) {
      const kube::ObjectRef made =
          write(request(Operation::kCreate, "namespaces", "", "",
                        R"({"metadata":{"name":")" + std::string(ns) + "\"}}"));
      if (!made) fail("namespace not made");
      namespaces_.insert(ns);
    }
    for (int i = 0; i < 150 && violations_.empty(); ++i) {
      act();
      world_.run_for(static_cast<int64_t>(world_.between(0, 30'000)));
    }
    if (!machine_.running()) start();
    // Back-off ends within a minute; a power cut that was set may still come.
    for (int i = 0; i < 20; ++i) {
      world_.run_for(10'000'000);
      after();
    }
    if (violations_.empty()) check();
    return violations_;
  }

  size_t collected() const { return collected_; }
  uint64_t crashes() const { return crashes_; }
  size_t safe() const { return safe_; }
  const std::string& log() const { return machine_.log(); }

 private:
  void fail(std::string text) { violations_.push_back(std::move(text)); }

  void start() {
    for (int i = 0; i < 5; ++i) {
      const Status s = machine_.start();
      if (s.ok() && world_.run_until(60'000'000, [this] { return machine_.serving(); })) return;
      machine_.kill();
    }
    fail("the server does not start");
  }

  registry::WriteRequest request(Operation op, std::string_view resource, std::string_view ns,
                                 std::string_view name, std::string_view json = "") {
    registry::WriteRequest q;
    q.operation = op;
    q.kind = machine_.plane().registry().kinds().find("", "v1", resource);
    q.ns = ns;
    q.name = name;
    if (!json.empty()) q.body = JsonDoc::parse(json).value();
    q.user.name = "admin";
    q.user.groups = {std::string(policy::kMasters)};
    return q;
  }

  // The committed object (of a deletion, the last state); null: refused, failed or not answered.
  kube::ObjectRef write(registry::WriteRequest q) {
    auto answer = std::make_shared<std::unique_ptr<Result<registry::WriteOutcome>>>();
    registry::WriteHandle handle =
        machine_.plane().registry().write(std::move(q), [answer](Result<registry::WriteOutcome> r) {
          *answer = std::make_unique<Result<registry::WriteOutcome>>(std::move(r));
        });
    world_.run_until(10'000'000,
                     [this, answer] { return *answer != nullptr || machine_.disk().dead(); });
    handle.release();
    return *answer != nullptr && (*answer)->ok() ? (**answer)->object : nullptr;
  }

  void act() {
    switch (world_.between(0, 29)) {
      case 0:
        return crash(false);
      case 1:
        machine_.disk().cut_power_at(world_.between(1, 40));
        return;
      case 2:
        machine_.disk().fail_operation(world_.between(1, 40));
        return;
      case 3:
        if (world_.one_in(3)) remove_namespace();
        return;
      case 4:
        return add_owner();
      case 5:
      case 6:
      case 7:
      case 8:
      case 9:
      case 10:
      case 11:
        return remove();
      default:
        return create();
    }
  }

  void crash(bool power) {
    ++crashes_;
    machine_.kill(power);
    world_.run_for(static_cast<int64_t>(world_.between(1'000, 500'000)));
    start();
  }
  // After each answer: a disk without power ends the server.
  void after() {
    if (machine_.disk().dead()) crash(true);
  }

  std::string some_namespace() { return "g" + std::to_string(world_.between(0, 2)); }

  // A known thing, mostly of `ns` ("": of any).
  const std::string* some_thing(std::string_view ns) {
    std::vector<const std::string*> all;
    for (const auto& [name, t] : things_) {
      if (!t.uid.empty() && (ns.empty() || t.ns == ns || world_.one_in(8))) all.push_back(&name);
    }
    return all.empty() ? nullptr : all[world_.random().below(all.size())];
  }

  std::string reference(const std::string& owner) {
    return R"({"apiVersion":"v1","kind":"ConfigMap","name":")" + owner + R"(","uid":")" +
           things_[owner].uid + R"(","blockOwnerDeletion":)" +
           (world_.one_in(2) ? "true" : "false") + "}";
  }

  void create() {
    Thing t;
    t.ns = some_namespace();
    const std::string name = "t" + std::to_string(++counter_);
    std::string references;
    for (uint64_t n = world_.between(0, 3); n > 1; --n) {
      const std::string* owner = some_thing(t.ns);
      if (owner == nullptr) continue;
      const std::string& uid = things_[*owner].uid;
      if (std::find(t.owners.begin(), t.owners.end(), uid) != t.owners.end()) continue;
      references += (references.empty() ? "" : ",") + reference(*owner);
      t.owners.push_back(uid);
    }
    const kube::ObjectRef made = write(request(
        Operation::kCreate, "configmaps", t.ns, "",
        R"({"metadata":{"name":")" + name + R"(","ownerReferences":[)" + references + "]}}"));
    if (made) t.uid = made->uid();
    things_[name] = std::move(t);
    after();
  }

  void add_owner() {
    const std::string* name = some_thing("");
    if (name == nullptr) return;
    Thing& t = things_[*name];
    const std::string* owner = some_thing(t.ns);
    if (owner == nullptr || owner == name) return;
    registry::WriteRequest q = request(Operation::kPatch, "configmaps", t.ns, *name);
    q.patch_type = registry::PatchType::kStrategic;
    q.body =
        JsonDoc::parse(R"({"metadata":{"ownerReferences":[)" + reference(*owner) + "]}}").value();
    t.owners.push_back(things_[*owner].uid);
    t.keeps = false;
    if (!write(std::move(q))) t.maybe = true;  // whatever its owners are now
    after();
  }

  void remove() {
    const std::string* name = some_thing("");
    if (name == nullptr) return;
    Thing& t = things_[*name];
    registry::WriteRequest q = request(Operation::kDelete, "configmaps", t.ns, *name);
    static const char* const kPolicies[] = {"", "Background", "Foreground", "Orphan"};
    const char* policy = kPolicies[world_.random().below(4)];
    q.delete_options.propagation_policy = policy;
    q.delete_options.uid_precondition = t.uid;
    const bool first = !t.asked && !t.maybe && t.owners.empty();
    t.maybe = true;
    if (write(std::move(q))) t.asked = true;
    if (first && t.asked && policy == std::string("Orphan")) {
      for (auto& [other, o] : things_) {
        if (o.owners.size() == 1 && o.owners[0] == t.uid && o.ns == t.ns) o.keeps = true;
      }
    }
    after();
  }

  void remove_namespace() {
    const std::string ns = some_namespace();
    if (namespaces_.count(ns) == 0) return;
    doubtful_.insert(ns);
    if (write(request(Operation::kDelete, "namespaces", "", ns))) namespaces_.erase(ns);
    after();
  }

  // Things that must be there: nobody asked for their end, and they have no owners or one such.
  std::set<std::string> safe_uids() const {
    std::set<std::string> safe;
    std::map<std::string, std::string> ns_of;
    for (const auto& [name, t] : things_) ns_of[t.uid] = t.ns;
    for (bool grown = true; grown;) {
      grown = false;
      for (const auto& [name, t] : things_) {
        if (t.uid.empty() || t.asked || t.maybe || doubtful_.count(t.ns) != 0) continue;
        bool held = t.owners.empty() || t.keeps;
        for (const std::string& o : t.owners) {
          held = held || (safe.count(o) != 0 && ns_of[o] == t.ns);
        }
        if (held) grown = safe.insert(t.uid).second || grown;
      }
    }
    return safe;
  }

  void check() {
    auto& cache = machine_.plane().cache();
    const auto& kinds = machine_.plane().registry().kinds();
    const kube::Kind* maps = kinds.find("", "v1", "configmaps");
    std::map<std::string, kube::ObjectRef> present;  // by uid
    for (const char* ns : {"g0", "g1", "g2"}) {
      cache.for_each(maps->id, ns, [&](const kube::ObjectRef& o) {
        present[std::string(o->uid())] = o;
        return true;
      });
    }
    for (const auto& [uid, o] : present) {
      const std::string name(o->key());
      if (o->deleting()) fail(name + " is being deleted for ever: " + std::string(o->json()));
      for (size_t i = 0; i < o->owner_count(); ++i) {
        const auto owner = present.find(std::string(o->owner_uid(i)));
        if (owner == present.end() || owner->second->ns() != o->ns()) {
          fail(name + " stays without its owner: " + std::string(o->json()));
        }
      }
    }
    const std::set<std::string> safe = safe_uids();
    safe_ = safe.size();
    for (const auto& [name, t] : things_) {
      const bool there = present.count(t.uid) != 0;
      if (safe.count(t.uid) != 0 && !there) fail(t.ns + "/" + name + " was collected");
      if (t.asked && there) fail(t.ns + "/" + name + " is still there");
      if (!t.uid.empty() && !t.asked && !t.maybe && !there) ++collected_;
    }
    check_namespaces(present);
  }

  void check_namespaces(const std::map<std::string, kube::ObjectRef>& present) {
    auto& cache = machine_.plane().cache();
    const auto& kinds = machine_.plane().registry().kinds();
    for (const std::string ns : {"g0", "g1", "g2"}) {
      const kube::ObjectRef o = cache.get(kinds.find("", "v1", "namespaces")->id, ns);
      const bool account =
          bool(cache.get(kinds.find("", "v1", "serviceaccounts")->id, ns + "/default"));
      if (o && o->deleting()) fail(ns + " never goes: " + std::string(o->json()));
      if (o && namespaces_.count(ns) == 0) fail(ns + " is still there");
      if (!o && doubtful_.count(ns) == 0) fail(ns + " is gone");
      if (bool(o) != account) fail(ns + ": its service account");
      for (const auto& [uid, object] : present) {
        if (!o && object->ns() == ns) fail(std::string(object->key()) + " outlives its namespace");
      }
    }
  }

  sim::World world_;
  sim::SimWire wire_;
  Machine machine_;
  std::map<std::string, Thing> things_;
  std::set<std::string> namespaces_;  // whose deletion was not acknowledged
  std::set<std::string> doubtful_;    // whose deletion was sent
  std::vector<std::string> violations_;
  uint64_t counter_ = 0;
  uint64_t crashes_ = 0;
  size_t collected_ = 0;
  size_t safe_ = 0;
};

uint64_t env(const char* name, uint64_t otherwise) {
  const char* v = std::getenv(name);
  return v == nullptr ? otherwise : std::strtoull(v, nullptr, 10);
}

// KEDGE_SEEDS: how many; KEDGE_SEED: the first one.
TEST(Garbage, GoesAndNothingElseDoes) {
  const uint64_t first = env("KEDGE_SEED", 1);
  const uint64_t count = env("KEDGE_SEEDS", 20);
  uint64_t collected = 0, crashes = 0, safe = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    Simulation s(seed);
    std::string text;
    for (const std::string& v : s.run()) text += v + "\n";
    ASSERT_EQ(text, "") << "KEDGE_SEED=" << seed << " KEDGE_SEEDS=1\n" << s.log();
    collected += s.collected();
    crashes += s.crashes();
    safe += s.safe();
  }
  std::printf("%llu seeds: %llu collected, %llu had to stay, %llu crashes\n",
              static_cast<unsigned long long>(count), static_cast<unsigned long long>(collected),
              static_cast<unsigned long long>(safe), static_cast<unsigned long long>(crashes));
  if (count >= 10) {
    EXPECT_GT(collected, count);
    EXPECT_GT(safe, count);
    EXPECT_GT(crashes, count / 2);
  }
}

}  // namespace
}  // namespace kedge::scenario
