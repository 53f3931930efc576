// Load for an API server, or for etcd, from closed-loop connections of one thread; what each row
// means is in docs/BENCH.md. Every row goes to the terminal and, with --out, as JSON to a file.
//
//   bench_load suite --kubeconfig F --pid N [--proto h1|h2] [--conns 1,8,32] [--cms N] [--pods N]
//              [--big N] [--lists N] [--watchers N] [--updates N] [--out F]
//   bench_load etcd  --address 127.0.0.1:2379 --pid N [--conns ...] [--cms N] [--out F]
//   bench_load fill  --kubeconfig F --pid N --kind cm|pod|pod8 --count N     (32 connections)
//   bench_load lists --kubeconfig F --pid N --kind cm|pod|pod8      of what fill has made
//   bench_load churn --kubeconfig F --pid N --count N [--keys N]   create, 2 updates, delete
//   bench_load sizes                                              bytes of the bodies
#include <string.h>

#include <map>

#include "load_env.h"
#include "load_objects.h"

namespace kedge::bench {
namespace {

class Options {
 public:
  Options(int argc, char** argv) {
    for (int i = 2; i + 1 < argc; i += 2) {
      if (strncmp(argv[i], "--", 2) != 0) die(std::string("not an option: ") + argv[i]);
      values_[argv[i] + 2] = argv[i + 1];
    }
    if (argc > 2 && argc % 2 != 0) die(std::string("no value for ") + argv[argc - 1]);
  }
  std::string text(const char* name, const char* otherwise) const {
    const auto at = values_.find(name);
    return at == values_.end() ? otherwise : at->second;
  }
  size_t number(const char* name, size_t otherwise) const {
    const auto at = values_.find(name);
    return at == values_.end() ? otherwise : strtoull(at->second.c_str(), nullptr, 10);
  }
  std::vector<size_t> conns() const {
    const std::string list = text("conns", "1,8,32");
    std::vector<size_t> out;
    for (std::string_view n : split(list, ',')) out.push_back(parse_u64(n).value_or(1));
    return out;
  }

 private:
  std::map<std::string, std::string> values_;
};

std::string object_name(size_t i) {
  char buf[32];
  snprintf(buf, sizeof(buf), "obj-%07zu", i);
  return buf;
}

class Bench {
 public:
  explicit Bench(const Options& options)
      : pid_(static_cast<int>(options.number("pid", 0))),
        proto_(options.text("proto", "h1")),
        metrics_(env_.client()) {
    const std::string out = options.text("out", "");
    if (!out.empty() && (out_ = fopen(out.c_str(), "a")) == nullptr) die("cannot write " + out);
    if (options.text("kubeconfig", "").empty()) {
      const std::string at = options.text("address", "127.0.0.1:2379");
      const size_t colon = at.rfind(':');
      proto_ = "grpc";
      api_ = false;
      endpoint_.address = {at.substr(0, colon), static_cast<uint16_t>(atoi(at.c_str() + colon + 1)),
                           false};
      endpoint_.protocol = http::Endpoint::Protocol::kHttp2;
    } else {
      endpoint_ = env_.server(options.text("kubeconfig", ""), proto_ == "h2");
    }
  }

  using Make = Fn<Request(size_t)>;

  // Rows of one test: `count` requests over `conns` connections, made before the clock starts.
  void run(const std::string& test, size_t conns, size_t count, Make make) {
    std::vector<Request> ready;
    ready.reserve(count);
    for (size_t i = 0; i < count; ++i) ready.push_back(make(i));
    Job job;
    job.count = count;
    job.make = [&ready](size_t i) { return std::move(ready[i]); };
    job.latencies_ns.reserve(count);
    warm(conns);
    env_.sleep(200);
    Row row = begin(test, conns, count);
    go(job, conns);
    row.latencies_ns = std::move(job.latencies_ns);
    row.bytes = job.bytes;
    end(row, job);
  }

  void create(const std::string& test, const std::string& ns, const char* resource, size_t conns,
              size_t count, std::string (*body)(const std::string&, size_t)) {
    make_namespace(ns);
    run(test, conns, count, [&](size_t i) {
      return Request{"POST", "/api/v1/namespaces/" + ns + "/" + resource, Bytes(body(ns, i))};
    });
  }

  void get(const std::string& test, const std::string& ns, const char* resource, size_t conns,
           size_t count, size_t objects) {
    run(test, conns, count, [&](size_t i) {
      return Request{
          "GET",
          "/api/v1/namespaces/" + ns + "/" + resource + "/" + object_name(i * 7919 % objects),
          {}};
    });
  }

  void lists(const std::string& prefix, const std::string& ns, const char* resource, size_t count,
             const std::string& selector) {
    const std::string path = "/api/v1/namespaces/" + ns + "/" + resource;
    const auto one = [&](const char* what, const std::string& target, bool gzip) {
      run(prefix + what, 1, count, [&](size_t) {
        Request r{"GET", target, {}};
        r.gzip = gzip;
        return r;
      });
    };
    one("", path, false);
    one("-gzip", path, true);
    one("-selector", path + "?labelSelector=" + selector, false);
    one("-limit500", path + "?limit=500", false);
  }

  // Each kind of patch changes one label of a 3 KB pod.
  void patches(const std::string& ns, size_t conns, size_t count, size_t objects) {
    struct Way {
      const char* test;
      const char* type;
      const char* query;
      const char* body;  // %zu: the new value, unless it says more
    };
    constexpr Way kWays[] = {
        {"patch-json", "application/json-patch+json", "",
         R"([{"op":"add","path":"/metadata/labels/bench","value":"j%zu"}])"},
        {"patch-merge", "application/merge-patch+json", "",
         R"({"metadata":{"labels":{"bench":"m%zu"}}})"},
        {"patch-strategic", "application/strategic-merge-patch+json", "",
         R"({"metadata":{"labels":{"bench":"s%zu"}}})"},
        {"apply", "application/apply-patch+yaml", "?fieldManager=bench&force=true",
         R"({"apiVersion":"v1","kind":"Pod","metadata":{"labels":{"bench":"a%zu"}}})"}};
    const std::string path = "/api/v1/namespaces/" + ns + "/pods/";
    for (const Way& way : kWays) {
      run(way.test, conns, count, [&](size_t i) {
        std::string body = way.body;
        body.replace(body.find("%zu"), 3, std::to_string(i));
        Request r{"PATCH", path + object_name(i * 7919 % objects) + way.query,
                  Bytes(std::move(body))};
        r.content_type = way.type;
        return r;
      });
    }
  }

  // What informers begin with: all of them list everything at once, compressed as client-go asks.
  void informers(const std::string& ns, size_t count) {
    run("informers", count, count, [&](size_t) {
      Request r{"GET", "/api/v1/namespaces/" + ns + "/pods?resourceVersion=0", {}};
      r.gzip = true;
      return r;
    });
  }

  void delete_collection(const std::string& test, const std::string& ns, const char* resource,
                         size_t objects) {
    warm(1);
    env_.sleep(200);
    Job job;
    job.count = 1;
    job.make = [&](size_t) {
      return Request{"DELETE", "/api/v1/namespaces/" + ns + "/" + resource,
                     Bytes::from_static(R"({"kind":"DeleteOptions","apiVersion":"v1",)"
                                        R"("gracePeriodSeconds":0})")};
    };
    Row row = begin(test, 1, objects);  // per object; the latency is the whole request's
    go(job, 1);
    row.latencies_ns = std::move(job.latencies_ns);
    row.bytes = job.bytes;
    end(row, job);
  }

  void watch(const std::string& ns, size_t watchers, size_t updates) {
    make_namespace(ns);
    const std::string path = "/api/v1/namespaces/" + ns + "/configmaps";
    Job fill;
    fill.count = updates;
    fill.make = [&](size_t i) {
      return Request{"POST", path, Bytes(config_map(ns, object_name(i), i))};
    };
    go(fill, 8);
    if (fill.errors != 0) die("filling " + ns + ": " + fill.first_error);
    const std::string list = env_.fetch(*metrics_, endpoint_, "GET", path + "?limit=1").body;
    const std::string target = path + "?watch=true&resourceVersion=" + version_of(list);
    Watcher::Shared shared;
    shared.wanted = watchers * updates;
    shared.all = watchers;
    shared.latencies_ns.reserve(shared.wanted);
    std::vector<std::unique_ptr<Watcher>> all;
    for (size_t i = 0; i < watchers; ++i) {
      all.push_back(std::make_unique<Watcher>(env_, endpoint_, target, shared));
    }
    env_.run();
    warm(8);
    env_.sleep(500);
    Job job;
    job.count = updates;
    job.make = [&](size_t i) {
      return Request{"PUT", path + "/" + object_name(i),
                     Bytes(config_map(ns, object_name(i), i, 1000, now_ns()))};
    };
    Row row = begin("watch-fanout", watchers, updates);
    go(job, 8);
    // The workers' end stops the loop, and so does the last event.
    while (shared.seen < shared.wanted) {
      const size_t before = shared.seen;
      env_.sleep(50);
      if (shared.seen == before && now_ns() - shared.last_ns > 20'000'000'000) break;
    }
    if (shared.seen < shared.wanted) {
      job.errors += shared.wanted - shared.seen;
      job.first_error = "events are missing";
    }
    row.after = snapshot();
    row.after.at_ns = shared.last_ns;
    row.latencies_ns = std::move(shared.latencies_ns);
    row.bytes = shared.bytes / (watchers == 0 ? 1 : watchers);
    tell(row, job);
  }

  // Requests that are not kept beforehand, for counts of any size.
  void stream(const std::string& test, size_t conns, size_t count, Make make) {
    Job job;
    job.count = count;
    job.make = std::move(make);
    job.keep_latencies = count <= 200'000;
    warm(conns);
    Row row = begin(test, conns, count);
    go(job, conns);
    row.latencies_ns = std::move(job.latencies_ns);
    row.bytes = job.bytes;
    end(row, job);
  }

  void make_namespace(const std::string& ns) {
    const http::ClientResponse r =
        env_.fetch(*metrics_, endpoint_, "POST", "/api/v1/namespaces",
                   R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":")" + ns + "\"}}");
    if (r.head.status != 201 && r.head.status != 409) {
      die("namespace " + ns + ": " + std::to_string(r.head.status) + " " + r.body);
    }
  }

  bool failed() const { return failed_; }

 private:
  static std::string version_of(const std::string& list) {
    const std::string key = R"("resourceVersion":")";
    const size_t at = list.find(key);
    if (at == std::string::npos) die("a list without resourceVersion");
    return list.substr(at + key.size(), list.find('"', at + key.size()) - at - key.size());
  }

  // The TLS handshakes, outside what is measured.
  void warm(size_t conns) {
    while (workers_.size() < conns) {
      workers_.push_back(std::make_unique<Worker>(env_, endpoint_));
    }
    if (!api_) return;
    for (size_t i = warm_; i < conns; ++i) {
      Job hello;
      hello.count = 1;
      hello.make = [](size_t) { return Request{"GET", "/version", {}}; };
      workers_[i]->start(hello);
      env_.run();
      if (hello.errors != 0) die("/version: " + hello.first_error);
    }
    warm_ = std::max(warm_, conns);
  }
  void go(Job& job, size_t conns) {
    warm(conns);
    for (size_t i = 0; i < conns; ++i) workers_[i]->start(job);
    if (job.working > 0) env_.run();
  }
  Snapshot snapshot() {
    int64_t transactions = -1;
    if (api_) {
      const std::string text = env_.fetch(*metrics_, endpoint_, "GET", "/metrics").body;
      if (text.find("\nkedge_store_transactions_total ") != std::string::npos) {
        transactions = line_number(text, "kedge_store_transactions_total ");
      }
    }
    return Snapshot::take(pid_, transactions);
  }
  Row begin(const std::string& test, size_t conns, size_t count) {
    Row row;
    row.test = test;
    row.proto = proto_;
    row.connections = conns;
    row.count = count;
    row.pid = pid_;
    row.before = snapshot();
    return row;
  }
  void end(Row& row, const Job& job) {
    const int64_t at = now_ns();
    row.after = Snapshot::take(pid_, -1);  // before /metrics costs anything
    row.after.at_ns = at;
    row.after.transactions = snapshot().transactions;
    tell(row, job);
  }
  void tell(Row& row, const Job& job) {
    row.errors = job.errors;
    row.tell(out_);
    if (job.errors == 0) return;
    failed_ = true;
    printf("  first error: %s\n", job.first_error.c_str());
  }

  Env env_;
  int pid_;
  std::string proto_;
  bool api_ = true;
  http::Endpoint endpoint_;
  std::unique_ptr<http::Client> metrics_;
  std::vector<std::unique_ptr<Worker>> workers_;
  size_t warm_ = 0;
  FILE* out_ = nullptr;
  bool failed_ = false;
};

std::string cm_body(const std::string& ns, size_t i) { return config_map(ns, object_name(i), i); }
std::string pod_body(const std::string& ns, size_t i) { return pod(ns, object_name(i), i); }
std::string pod8_body(const std::string& ns, size_t i) { return pod(ns, object_name(i), i, true); }

int suite(const Options& o) {
  Bench b(o);
  const std::vector<size_t> conns = o.conns();
  const size_t cms = o.number("cms", 5000), pods = o.number("pods", 2000);
  const size_t big = o.number("big", 5000), gets = o.number("gets", 10'000);
  const size_t lists = o.number("lists", 10);
  const std::string id = "b" + std::to_string(now_ns() / 1'000'000 % 1'000'000) + "-";
  const auto ns = [&](const char* what, size_t c) { return id + what + std::to_string(c); };
  for (size_t c : conns) b.create("create-cm", ns("cm", c), "configmaps", c, cms, &cm_body);
  for (size_t c : conns) b.get("get-cm", ns("cm", conns[0]), "configmaps", c, gets, cms);
  b.lists("list-cm", ns("cm", conns[0]), "configmaps", lists, "group%3Dg3");
  b.watch(id + "watch", o.number("watchers", 100), o.number("updates", 500));
  for (size_t c : conns) b.delete_collection("delcoll-cm", ns("cm", c), "configmaps", cms);
  for (size_t c : conns) b.create("create-pod", ns("pod", c), "pods", c, pods, &pod_body);
  b.create("create-pod-big", id + "big", "pods", conns.back(), big, &pod_body);
  for (size_t c : conns) b.get("get-pod", id + "big", "pods", c, gets, big);
  for (size_t c : conns) b.patches(id + "big", c, pods, big);
  b.informers(id + "big", o.number("informers", 100));
  b.lists("list-pod", id + "big", "pods", lists, "app.kubernetes.io%2Finstance%3Di-3");
  b.delete_collection("delcoll-pod", id + "big", "pods", big);
  for (size_t c : conns) b.delete_collection("delcoll-pod-small", ns("pod", c), "pods", pods);
  return b.failed() ? 1 : 0;
}

int etcd(const Options& o) {
  Bench b(o);
  const size_t count = o.number("cms", 5000);
  for (size_t c : o.conns()) {
    const std::string ns = "e" + std::to_string(c);
    b.run("etcd-put-1k", c, count, [&](size_t i) {
      Request r{"POST", "/etcdserverpb.KV/Put", {}};
      r.body = Bytes(etcd_put("/registry/configmaps/" + ns + "/" + object_name(i), cm_body(ns, i)));
      r.content_type = "application/grpc";
      return r;
    });
  }
  return b.failed() ? 1 : 0;
}

int fill(const Options& o) {
  Bench b(o);
  const std::string kind = o.text("kind", "cm"), ns = o.text("namespace", "fill");
  const bool cm = kind == "cm";
  b.make_namespace(ns);
  b.stream("fill-" + kind, 32, o.number("count", 10'000), [&](size_t i) {
    std::string body = cm ? cm_body(ns, i) : kind == "pod8" ? pod8_body(ns, i) : pod_body(ns, i);
    return Request{"POST", "/api/v1/namespaces/" + ns + (cm ? "/configmaps" : "/pods"),
                   Bytes(std::move(body))};
  });
  return b.failed() ? 1 : 0;
}

int list(const Options& o) {
  Bench b(o);
  const std::string kind = o.text("kind", "cm");
  b.lists("list-" + kind, o.text("namespace", "fill"), kind == "cm" ? "configmaps" : "pods",
          o.number("lists", 10),
          kind == "cm" ? "group%3Dg3" : "app.kubernetes.io%2Finstance%3Di-3");
  return b.failed() ? 1 : 0;
}

int churn(const Options& o) {
  Bench b(o);
  const std::string ns = o.text("namespace", "churn");
  const size_t keys = o.number("keys", 10'000);
  const std::string path = "/api/v1/namespaces/" + ns + "/configmaps";
  b.make_namespace(ns);
  b.stream("churn", 32, o.number("count", 100'000), [&](size_t i) {
    const std::string name = object_name(i % keys);
    switch (i / keys % 4) {
      case 0:
        return Request{"POST", path, Bytes(config_map(ns, name, i))};
      case 3:
        return Request{"DELETE", path + "/" + name, {}};
      default:
        return Request{"PUT", path + "/" + name, Bytes(config_map(ns, name, i))};
    }
  });
  return b.failed() ? 1 : 0;
}

int sizes() {
  printf("ConfigMap %zu, of the watch %zu, Pod %zu, large Pod %zu bytes\n",
         cm_body("bench-cm32", 42).size(),
         config_map("bench-w", object_name(42), 42, 1000, now_ns()).size(),
         pod_body("bench-pod32", 42).size(), pod8_body("bench-pod32", 42).size());
  return 0;
}

int command(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "sizes") return sizes();
  const Options options(argc, argv);
  if (name == "suite") return suite(options);
  if (name == "etcd") return etcd(options);
  if (name == "fill") return fill(options);
  if (name == "lists") return list(options);
  if (name == "churn") return churn(options);
  die("commands: suite, etcd, fill, lists, churn, sizes (see the head of tests/bench/load.cc)");
}

}  // namespace
}  // namespace kedge::bench

int main(int argc, char** argv) { return kedge::bench::command(argc, argv); }
