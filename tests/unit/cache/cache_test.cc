#include "cache/cache.h"

#include <gtest/gtest.h>

#include <map>

#include "base/random.h"
#include "cache/shelf.h"

namespace kedge::cache {
namespace {

using kube::Kind;
using kube::Object;

class TestClock final : public Clock {
 public:
  int64_t wall_us() const override { return us; }
  int64_t mono_us() const override { return us; }
  int64_t us = 1;
};

class CacheTest : public testing::Test {
 protected:
  CacheTest() { make(limits::kHistoryBytes, limits::kHistoryUs); }
  void make(size_t bytes, int64_t us) {
    cache = std::make_unique<Cache>(kinds, clock, bytes, us);
    revision = 0;
  }
  const Kind& kind(std::string_view resource) const {
    const Kind* k = kinds.find("", "v1", resource);
    EXPECT_NE(k, nullptr);
    return *k;
  }
  ObjectRef object(const Kind& k, const std::string& key, uint64_t rev, const std::string& label,
                   const std::string& node = "") {
    const size_t slash = key.find('/');
    std::string meta =
        R"("name":")" + key.substr(slash == std::string::npos ? 0 : slash + 1) + "\"";
    if (slash != std::string::npos) meta += R"(,"namespace":")" + key.substr(0, slash) + "\"";
    const std::string json = R"({"apiVersion":"v1","kind":")" + std::string(k.kind) +
                             R"(","metadata":{)" + meta + R"(,"resourceVersion":")" +
                             std::to_string(rev) + R"(","labels":{"l":")" + label +
                             R"("}},"spec":{"nodeName":")" + node + R"("}})";
    Result<ObjectRef> o = Object::from_text(k, json, rev);
    EXPECT_TRUE(o.ok()) << (o.ok() ? "" : o.error().message()) << json;
    return o.ok() ? *o : nullptr;
  }
  void set(const Kind& k, const std::string& key, const std::string& label = "a",
           const std::string& node = "") {
    ++revision;
    cache->apply(k.id, revision, object(k, key, revision, label, node));
  }
  void remove(const Kind& k, const std::string& key) {
    ++revision;
    const ObjectRef last = cache->get(k.id, key);
    ASSERT_TRUE(last);
    cache->apply(k.id, revision, nullptr, Object::with_revision(*last, k, revision));
  }
  kube::Selector selector(const Kind& k, std::string_view labels, std::string_view fields = "") {
    kube::Selector s;
    auto l = kube::LabelSelector::parse(labels);
    auto f = kube::FieldSelector::parse(fields, k);
    EXPECT_TRUE(l.ok() && f.ok());
    s.labels = std::move(l).value();
    s.fields = std::move(f).value();
    return s;
  }
  std::unique_ptr<Watch> watch(const Kind& k, std::string_view ns, uint64_t from,
                               kube::Selector s = {}, int* rung = nullptr) {
    WatchQuery q;
    q.ns = ns;
    q.from_revision = from;
    q.selector = std::move(s);
    auto w = cache->watch(k.id, std::move(q), [rung] {
      if (rung != nullptr) ++*rung;
    });
    EXPECT_TRUE(w.ok()) << (w.ok() ? "" : w.error().message());
    return w.ok() ? std::move(w).value() : nullptr;
  }
  // "+a/x@3 ~a/x@4 -a/x@5"; an error as its message.
  static std::string drain(Watch& w) {
    std::string out;
    for (;;) {
      Result<std::optional<WatchItem>> item = w.next();
      if (!item.ok()) return out + "error " + item.error().message();
      if (!*item) return out;
      if (!out.empty()) out += " ";
      const WatchItem& i = **item;
      out += i.type == EventType::kAdded ? "+" : i.type == EventType::kModified ? "~" : "-";
      out += std::string(i.object->key()) + "@" + std::to_string(i.revision);
      EXPECT_EQ(i.object->revision(), i.revision);
    }
  }
  static std::string keys(const Result<ListPage>& page) {
    if (!page.ok()) return "error " + page.error().message();
    std::string out;
    for (const ObjectRef& o : page->objects) {
      out += (out.empty() ? "" : " ") + std::string(o->key());
    }
    if (page->more) out += " ...";
    if (page->remaining) out += std::to_string(*page->remaining);
    return out;
  }

  kube::Kinds kinds;
  TestClock clock;
  std::unique_ptr<Cache> cache;
  uint64_t revision = 0;
};

TEST_F(CacheTest, ListsInKeyOrderByNamespaceAndPage) {
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  for (const char* key : {"b/x", "a/z", "a/a", "ab/c", "a-b/q", "b/a"}) set(pods, key);
  EXPECT_EQ(keys(cache->list(pods.id, {})), "a-b/q a/a a/z ab/c b/a b/x");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "a"})), "a/a a/z");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "c"})), "");
  EXPECT_EQ(keys(cache->list(pods.id, {.limit = 4})), "a-b/q a/a a/z ab/c ...2");
  EXPECT_EQ(keys(cache->list(pods.id, {.limit = 4, .start_after = "ab/c"})), "b/a b/x");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "a", .limit = 1})), "a/a ...1");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "a", .start_after = "zz/z"})), "");
  const kube::Selector none = selector(pods, "l=b");
  EXPECT_EQ(keys(cache->list(pods.id, {.selector = &none, .limit = 1})), "");
  const kube::Selector name = selector(pods, "", "metadata.name=x");
  EXPECT_EQ(keys(cache->list(pods.id, {.selector = &name})), "b/x");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "b", .selector = &name})), "b/x");
  EXPECT_EQ(keys(cache->list(pods.id, {.ns = "a", .selector = &name})), "");
  EXPECT_EQ(cache->count(pods.id), 6u);
  EXPECT_TRUE(cache->get(pods.id, "a/z"));
  EXPECT_FALSE(cache->get(pods.id, "a/zz"));
  EXPECT_EQ(keys(cache->list(kind("services").id, {})), "");
}

TEST_F(CacheTest, AnOlderPageIsTheListOfThen) {
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  for (const char* key : {"n/a", "n/b", "n/c", "n/d", "n/e"}) set(pods, key);
  const uint64_t then = revision;
  remove(pods, "n/d");
  set(pods, "n/c", "changed");
  set(pods, "n/bb");
  remove(pods, "n/e");
  set(pods, "n/e", "back");
  const auto page =
      cache->list(pods.id, {.ns = "n", .limit = 2, .start_after = "n/b", .exact_revision = then});
  EXPECT_EQ(keys(page), "n/c n/d ...1");
  EXPECT_EQ(page->revision, then);
  EXPECT_EQ(page->objects[0]->revision(), 3u);
  EXPECT_EQ(keys(cache->list(pods.id, {.start_after = "n/d", .exact_revision = then})), "n/e");
  const auto future = cache->list(pods.id, {.exact_revision = revision + 1});
  ASSERT_FALSE(future.ok());
  EXPECT_EQ(future.error().code(), Code::kTimeout);
  EXPECT_EQ(future.error().message(), "Too large resource version: 11, current: 10");
}

TEST_F(CacheTest, HistoryEndsByTimeAndPagesAndWatchesExpire) {
  const Kind& pods = kind("pods");
  const Kind& services = kind("services");
  cache->finish_loading(100, 100);
  revision = 100;
  auto early = cache->watch(pods.id, {.from_revision = 99}, [] {});
  ASSERT_FALSE(early.ok());
  EXPECT_EQ(early.error().code(), Code::kExpired);
  EXPECT_EQ(early.error().message(), "too old resource version: 99 (100)");
  set(services, "n/s");
  set(pods, "n/a");
  set(pods, "n/b");
  auto slow = watch(pods, "", 100);
  auto fast = watch(pods, "", 100);
  EXPECT_EQ(drain(*fast), "+n/a@102 +n/b@103");
  clock.us += limits::kHistoryUs + 1;
  set(pods, "n/c");
  EXPECT_EQ(drain(*fast), "+n/c@104");
  EXPECT_EQ(drain(*slow), "error too old resource version: 100 (103)");
  EXPECT_EQ(drain(*slow), "error too old resource version: 100 (103)");
  const auto page = cache->list(pods.id, {.start_after = "n/a", .exact_revision = 102});
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().code(), Code::kExpired);
  EXPECT_EQ(page.error().message(),
            "The provided continue parameter is too old to display a consistent list result. You "
            "can start a new list without the continue parameter.");
  EXPECT_EQ(keys(cache->list(pods.id, {.exact_revision = 103})), "n/a n/b");
  // The services have seen no change since: nothing of theirs is lost until trim().
  EXPECT_EQ(drain(*watch(services, "", 100)), "+n/s@101");
  cache->trim();
  EXPECT_FALSE(cache->watch(services.id, {.from_revision = 100}, [] {}).ok());
  EXPECT_TRUE(cache->watch(services.id, {.from_revision = 101}, [] {}).ok());
  EXPECT_EQ(cache->stats().history_events, 1u);
}

TEST_F(CacheTest, BytesAreTakenFromTheNoisyKind) {
  make(64 * 1024, limits::kHistoryUs);
  const Kind& pods = kind("pods");
  const Kind& services = kind("services");
  cache->finish_loading(0, 0);
  set(services, "n/s");
  set(services, "n/s", "b");
  for (int i = 0; i < 5000; ++i) set(pods, "n/p" + std::to_string(i % 10));
  EXPECT_LE(cache->stats().history_bytes, 64u * 1024);
  EXPECT_GT(cache->stats().history_bytes, 32u * 1024);
  EXPECT_EQ(drain(*watch(services, "", 1)), "~n/s@2");
  EXPECT_FALSE(cache->watch(pods.id, {.from_revision = 1}, [] {}).ok());
}

TEST_F(CacheTest, AWaitingWatcherLosesNothingWhenHistoryGoes) {
  make(16 * 1024, limits::kHistoryUs);
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  int rung = 0;
  auto w = watch(pods, "quiet", 0, {}, &rung);
  EXPECT_EQ(drain(*w), "");
  for (int i = 0; i < 2000; ++i) set(pods, "noisy/p" + std::to_string(i % 10));
  EXPECT_EQ(rung, 0);
  EXPECT_EQ(w->seen_revision(), 2000u);
  set(pods, "quiet/p");
  EXPECT_EQ(rung, 1);
  EXPECT_EQ(w->seen_revision(), 2000u);
  EXPECT_EQ(drain(*w), "+quiet/p@2001");
  EXPECT_EQ(w->seen_revision(), 2001u);
}

TEST_F(CacheTest, SelectorsTurnChangesIntoComingsAndGoings) {
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  auto w = watch(pods, "", 0, selector(pods, "l=a", "spec.nodeName=n1"));
  set(pods, "x/p", "a", "n2");  // not ours
  set(pods, "x/p", "a", "n1");  // enters
  set(pods, "x/p", "a", "n1");
  set(pods, "x/p", "b", "n1");  // leaves
  set(pods, "x/p", "b", "n2");
  set(pods, "x/p", "a", "n1");
  remove(pods, "x/p");
  set(pods, "x/q", "b", "n1");
  remove(pods, "x/q");
  EXPECT_EQ(drain(*w), "+x/p@2 ~x/p@3 -x/p@4 +x/p@6 -x/p@7");
  // What it left as, at the revision of leaving; made once for all.
  auto v = watch(pods, "", 3, selector(pods, "l=a"));
  auto u = watch(pods, "", 3, selector(pods, "l=a"));
  const auto first = v->next();
  const auto second = u->next();
  ASSERT_TRUE(first.ok() && *first && second.ok() && *second);
  EXPECT_EQ((*first)->object->label("l"), "a");
  EXPECT_NE((*first)->object->json().find(R"("resourceVersion":"4")"), std::string_view::npos);
  EXPECT_EQ((*first)->object.get(), (*second)->object.get());
}

TEST_F(CacheTest, ReadyIsCalledOnceUntilDrained) {
  const Kind& pods = kind("pods");
  const Kind& nodes = kind("nodes");
  cache->finish_loading(0, 0);
  int all = 0, ns = 0, other = 0, named = 0, node = 0;
  auto w_all = watch(pods, "", 0, {}, &all);
  auto w_ns = watch(pods, "a", 0, {}, &ns);
  auto w_other = watch(pods, "b", 0, {}, &other);
  auto w_named = watch(pods, "a", 0, selector(pods, "", "metadata.name=x"), &named);
  auto w_node = watch(nodes, "", 0, selector(nodes, "", "metadata.name=n1"), &node);
  set(pods, "a/y");
  EXPECT_EQ(all + ns + other + named, 0);  // not drained yet
  for (Watch* w : {w_all.get(), w_ns.get(), w_other.get(), w_named.get(), w_node.get()}) drain(*w);
  for (int i = 0; i < 5; ++i) set(pods, "a/y");
  EXPECT_EQ(all, 1);
  EXPECT_EQ(ns, 1);
  EXPECT_EQ(other, 0);
  EXPECT_EQ(named, 0);
  drain(*w_all);
  set(pods, "a/x");
  EXPECT_EQ(all, 2);
  EXPECT_EQ(named, 1);
  EXPECT_EQ(drain(*w_named), "+a/x@7");
  set(nodes, "n2");
  EXPECT_EQ(node, 0);
  set(nodes, "n1");
  EXPECT_EQ(node, 1);
  EXPECT_EQ(drain(*w_node), "+n1@9");
  EXPECT_EQ(cache->stats().watches, 5u);
  w_all.reset();
  w_named.reset();
  EXPECT_EQ(cache->stats().watches, 3u);
}

TEST_F(CacheTest, WatchesMayEndInsideReadyAndAfterTheCache) {
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  std::vector<std::unique_ptr<Watch>> watches;
  for (int i = 0; i < 4; ++i) {
    auto w = cache->watch(pods.id, {}, [&watches] { watches.clear(); });
    ASSERT_TRUE(w.ok());
    watches.push_back(std::move(w).value());
    drain(*watches.back());
  }
  set(pods, "a/x");
  EXPECT_EQ(cache->stats().watches, 0u);
  auto late = watch(pods, "", 0);
  auto waiting = watch(pods, "a", 1);
  drain(*waiting);
  cache.reset();
  EXPECT_EQ(late->next().error().code(), Code::kCanceled);
  late.reset();
}

TEST_F(CacheTest, AFutureRevisionWaits) {
  const Kind& pods = kind("pods");
  cache->finish_loading(0, 0);
  auto w = watch(pods, "", 2);
  EXPECT_EQ(drain(*w), "");
  set(pods, "a/x");
  set(pods, "a/y");
  EXPECT_EQ(drain(*w), "");
  EXPECT_EQ(w->seen_revision(), 2u);
  set(pods, "a/z");
  EXPECT_EQ(drain(*w), "+a/z@3");
  cache->advance(10);
  EXPECT_EQ(w->seen_revision(), 10u);
  cache->advance(9);
  EXPECT_EQ(cache->revision(), 10u);
}

using MapState = std::map<std::string, uint64_t>;  // key: revision

struct Follower {
  std::unique_ptr<Watch> watch;
  MapState state;
  uint64_t last = 0;
};

// All that the watch has, applied to what its follower knows; `now` is what is true.
void follow(Follower& f, const MapState& now) {
  for (;;) {
    const Result<std::optional<WatchItem>> item = f.watch->next();
    if (!item.ok()) {
      EXPECT_EQ(item.error().code(), Code::kExpired);
      f.watch.reset();
      return;
    }
    if (!*item) break;
    const WatchItem& w = **item;
    ASSERT_GT(w.revision, f.last);
    f.last = w.revision;
    const std::string k(w.object->key());
    ASSERT_EQ(f.state.contains(k), w.type != EventType::kAdded);
    if (w.type == EventType::kDeleted) {
      f.state.erase(k);
    } else {
      f.state[k] = w.revision;
    }
  }
  ASSERT_EQ(f.state, now);
}

// A list in pages at revision `at`, when all that was true is `expected`.
void check_pages(Cache& cache, const Kind& kind, uint64_t at, const std::string& ns,
                 MapState expected) {
  if (!ns.empty()) std::erase_if(expected, [&](const auto& e) { return e.first[0] != ns[0]; });
  MapState seen;
  std::string after;
  for (bool more = true; more;) {
    const auto page =
        cache.list(kind.id, {.ns = ns, .limit = 7, .start_after = after, .exact_revision = at});
    if (!page.ok()) {
      EXPECT_EQ(page.error().code(), Code::kExpired);
      return;
    }
    for (const ObjectRef& o : page->objects) {
      ASSERT_GT(o->key(), after);
      after = o->key();
      seen[after] = o->revision();
    }
    ASSERT_EQ(page->remaining.value_or(0), expected.size() - seen.size());
    more = page->more;
  }
  ASSERT_EQ(seen, expected) << "at " << at;
}

// Random changes against a plain map; every page of a list begun at any revision, and every watch
// applied to the list it began with, must give what the map has.
TEST_F(CacheTest, ListAndWatchAgreeWithAPlainMap) {
  const Kind& pods = kind("pods");
  for (uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    SeededRandom dice(seed);
    make(40 * 1024, limits::kHistoryUs);
    cache->finish_loading(0, 0);
    std::vector<MapState> states{{}};  // by revision
    std::vector<Follower> followers;
    for (int i = 0; i < 600; ++i) {
      MapState next = states.back();
      const std::string key = std::string(1, static_cast<char>('a' + dice.below(3))) + "/p" +
                              std::to_string(dice.below(120));
      if (next.contains(key) && dice.below(3) == 0) {
        remove(pods, key);
        next.erase(key);
      } else {
        set(pods, key);
        next[key] = revision;
      }
      states.push_back(next);
      if (dice.below(20) == 0) {
        followers.push_back({watch(pods, "", revision), states.back(), revision});
      }
      for (Follower& f : followers) {
        if (!f.watch || dice.below(4) != 0) continue;
        ASSERT_NO_FATAL_FAILURE(follow(f, states.back()));
      }
      if (dice.below(10) != 0) continue;
      const uint64_t at = revision - dice.below(std::min<uint64_t>(revision, 200));
      const std::string ns = dice.below(2) == 0 ? "" : "b";
      ASSERT_NO_FATAL_FAILURE(check_pages(*cache, pods, at, ns, states[at]));
    }
    const CacheStats s = cache->stats();
    EXPECT_EQ(s.objects, states.back().size());
    size_t bytes = 0;
    cache->for_each(pods.id, "", [&](const ObjectRef& o) {
      bytes += o->memory();
      return true;
    });
    EXPECT_EQ(s.object_bytes, bytes);
  }
}

TEST_F(CacheTest, ShelfAgreesWithAMap) {
  const Kind& pods = kind("pods");
  SeededRandom dice(3);
  Shelf shelf;
  std::map<std::string, ObjectRef> map;
  for (int i = 0; i < 20'000; ++i) {
    const std::string key = "n/p" + std::to_string(dice.below(i < 10'000 ? 3000 : 300));
    if (dice.below(i < 10'000 ? 3 : 2) == 0) {
      const ObjectRef gone = shelf.remove(key);
      const auto it = map.find(key);
      ASSERT_EQ(gone ? gone.get() : nullptr, it == map.end() ? nullptr : it->second.get());
      if (it != map.end()) map.erase(it);
    } else {
      const ObjectRef o = object(pods, key, 1, "a");
      shelf.put(o);
      map[key] = o;
    }
    if (i % 500 != 0) continue;
    ASSERT_EQ(shelf.size(), map.size());
    size_t rank = 0;
    Shelf::Cursor c = shelf.lower_bound("");
    for (const auto& [k, o] : map) {
      ASSERT_FALSE(shelf.at_end(c));
      ASSERT_EQ(shelf.at(c).get(), o.get());
      ASSERT_EQ(shelf.rank(c), rank++);
      ASSERT_EQ(shelf.at(shelf.lower_bound(k)).get(), o.get());
      shelf.next(c);
    }
    ASSERT_TRUE(shelf.at_end(c));
  }
}

}  // namespace
}  // namespace kedge::cache
