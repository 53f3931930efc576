// What the store and the cache cost: bench_store [directory]. Figures, one a line.
#include "store/store.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

#include "base/log.h"
#include "cache/cache.h"
#include "store/runner.h"
#include "thread_loop.h"

namespace kedge {
namespace {

double cpu_us() {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return static_cast<double>(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1e6 +
         static_cast<double>(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}

// Bytes this process has given to write calls.
double written_bytes() {
  FILE* f = std::fopen("/proc/self/io", "r");
  if (f == nullptr) return 0;
  char line[128];
  double out = 0;
  while (std::fgets(line, sizeof line, f) != nullptr) {
    unsigned long long n = 0;
    if (std::sscanf(line, "wchar: %llu", &n) == 1) out = static_cast<double>(n);
  }
  std::fclose(f);
  return out;
}

std::string text_of(size_t bytes, uint64_t salt) {
  std::string s = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c)";
  s += std::to_string(salt) + R"("},"data":{"k":")";
  for (uint64_t x = salt * 2654435761 + 1; s.size() < bytes; x = x * 6364136223846793005 + 1) {
    s += "word" + std::to_string(x >> 48) + " ";
  }
  return s + "\"}}";
}

struct Bench {
  ThreadLoop loop;
  store::ThreadRunner runner{loop};
  SystemRandom random;
  SystemClock clock;
  StderrSink sink;
  Log log{clock, sink, LogLevel::kWarn, "bench"};
  std::string directory;
  std::unique_ptr<store::Store> store;
  uint64_t revision = 0;

  bool open() {
    store::StoreOptions o;
    o.directory = directory;
    auto s = store::Store::open(o, loop, runner, random, log);
    if (!s.ok()) {
      std::fprintf(stderr, "%s\n", s.error().message().c_str());
      return false;
    }
    store = std::move(s).value();
    revision = store->report().start_revision;
    return true;
  }
  void close() {
    bool closed = false;
    store->close([&](Status) { closed = true; });
    loop.run_until([&] { return closed; });
    store.reset();
  }
  // `total` changes of `bytes`, `group` at a time; `keys` different ones.
  void commits(const char* name, int total, int group, size_t bytes, int keys) {
    std::vector<std::string> values;
    for (int i = 0; i < 64; ++i) values.push_back(text_of(bytes, static_cast<uint64_t>(i)));
    const store::StoreStats before = store->stats();
    const double w0 = written_bytes(), c0 = cpu_us();
    const int64_t t0 = clock.mono_us();
    for (int i = 0; i < total;) {
      int waiting = 0;
      for (int j = 0; j < group; ++j, ++i) {
        std::vector<store::Change> v(1);
        v[0].key = "core/configmaps/default/c" + std::to_string(i % keys);
        v[0].revision = ++revision;
        v[0].value = Bytes::copy(values[static_cast<size_t>(i) % 64]);
        ++waiting;
        store->commit(std::move(v), [&waiting](const Status& s) {
          if (!s.ok()) std::fprintf(stderr, "%s\n", s.error().message().c_str());
          --waiting;
        });
      }
      loop.run_until([&] { return waiting == 0; });
    }
    const double seconds = static_cast<double>(clock.mono_us() - t0) / 1e6;
    const double n = total;
    std::printf(
        "%-28s %9.0f changes/s %6.1f us CPU/change %7.0f bytes written/change, %llu fsyncs\n", name,
        n / seconds, (cpu_us() - c0) / n, (written_bytes() - w0) / n,
        static_cast<unsigned long long>(store->stats().transactions - before.transactions));
  }
};

void bench_load(Bench& b) {
  const int64_t t0 = b.clock.mono_us();
  if (!b.open()) return;
  const int64_t t1 = b.clock.mono_us();
  size_t rows = 0, bytes = 0;
  const Status loaded = b.store->load([&](const store::StoredRow& r) -> Status {
    ++rows;
    bytes += r.value.size();
    return {};
  });
  if (!loaded.ok()) std::fprintf(stderr, "%s\n", loaded.error().message().c_str());
  std::printf("start with %zu objects, %zu bytes: open and check %.1f ms, load %.1f ms\n", rows,
              bytes, static_cast<double>(t1 - t0) / 1e3,
              static_cast<double>(b.clock.mono_us() - t1) / 1e3);
}

void bench_cache() {
  const kube::Kinds kinds;
  const SystemClock clock;
  cache::Cache cache(kinds, clock);
  cache.finish_loading(0, 0);
  const kube::Kind& pods = *kinds.find("", "v1", "pods");
  constexpr int kWatchers = 100, kEvents = 500;
  std::vector<std::unique_ptr<cache::Watch>> watches;
  std::vector<cache::Watch*> ready;
  for (int i = 0; i < kWatchers; ++i) {
    const auto slot = static_cast<size_t>(i);
    auto w = cache.watch(pods.id, {}, [&, slot] { ready.push_back(watches[slot].get()); });
    watches.push_back(std::move(w).value());
    static_cast<void>(watches.back()->next());
  }
  std::vector<kube::ObjectRef> objects;
  for (uint64_t i = 1; i <= kEvents; ++i) {
    const std::string n = std::to_string(i % 50);
    const std::string json = R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p)" + n +
                             R"(","namespace":"d","resourceVersion":")" + std::to_string(i) +
                             R"("},"spec":{"x":")" + std::string(1300, 'x') + "\"}}";
    auto o = kube::Object::from_text(pods, json, i);
    if (!o.ok()) return;
    objects.push_back(*o);
  }
  const double c0 = cpu_us();
  size_t seen = 0;
  for (uint64_t i = 1; i <= kEvents; ++i) {
    cache.apply(pods.id, i, objects[i - 1]);
    for (cache::Watch* w : std::exchange(ready, {})) {
      for (;;) {
        auto item = w->next();
        if (!item.ok() || !*item) break;
        ++seen;
      }
    }
  }
  std::printf("fan-out, %d watchers, %d events: %zu seen, %.1f ms CPU\n", kWatchers, kEvents, seen,
              (cpu_us() - c0) / 1e3);
}

int run(int argc, char** argv) {
  std::string root = argc > 1 ? argv[1] : "/tmp";
  root += "/kedge-bench-XXXXXX";
  if (mkdtemp(root.data()) == nullptr) return 1;
  Bench b;
  b.directory = root;
  if (!b.open()) return 1;
  b.commits("create 10,000, 1 KB, by 32", 10'000, 32, 1024, 1'000'000);
  b.close();
  bench_load(b);
  if (!b.store) return 1;
  b.commits("update, 1 KB, by 32", 20'000, 32, 1024, 10'000);
  b.commits("update, 1 KB, one by one", 1'000, 1, 1024, 10'000);
  b.commits("update, 5 KB, by 32", 5'000, 32, 5 * 1024, 10'000);
  b.close();
  bench_cache();
  const std::string remove = "rm -r " + root;
  return system(remove.c_str());
}

}  // namespace
}  // namespace kedge

int main(int argc, char** argv) { return kedge::run(argc, argv); }
