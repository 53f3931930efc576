// What the tests of the API front stand on: a recording exchange in place of a connection, a
// registry whose writes the test answers, a real cache, virtual time.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "api/api.h"
#include "cache/cache.h"
#include "http/exchange.h"
#include "registry/registry.h"
#include "sim/world.h"

namespace kedge::api::test {

// One exchange as its client would have seen it.
class RecordingExchange final : public http::ExchangeImpl {
 public:
  void respond(http::Response response) override {
    if (ended || status != 0) return;
    status = response.status;
    headers = std::move(response.headers);
    body = chain_join(response.body);
    ended = true;
  }
  void start(int code, http::Headers h) override {
    if (ended || status != 0) return;
    status = code;
    headers = std::move(h);
    streamed = true;
  }
  void write(ByteChain chain) override {
    if (ended || gone) return;
    writes++;
    pieces += chain.size();
    queued += chain_size(chain);
    most_queued = std::max(most_queued, queued);
    body += chain_join(chain);
  }
  void finish() override {
    if (!gone) ended = true;
  }
  void abort() override { aborted = ended = true; }
  size_t queued_bytes() const override { return gone ? 0 : queued; }
  void on_drain(Fn<void()> fn) override { drain_ = std::move(fn); }
  void on_gone(Fn<void()> fn) override { gone_ = std::move(fn); }
  Result<http::RawStream> upgrade(http::Headers) override {
    return Error(Code::kNotImplemented, "no upgrades here");
  }
  void dropped() override {
    if (!ended && !gone) broken_off = true;
    drain_.reset();
    gone_.reset();
  }

  // The reader takes everything that waits.
  void read_all() {
    const bool was_above = queued > 64 * 1024;
    queued = 0;
    if (was_above && drain_) drain_();
  }
  void go_away() {
    gone = true;
    if (gone_ && !ended) gone_();
  }
  std::string header(std::string_view name) const {
    return std::string(headers.get(name).value_or(""));
  }

  int status = 0;
  http::Headers headers;
  std::string body;
  bool streamed = false;
  bool ended = false;
  bool aborted = false;
  bool gone = false;
  bool broken_off = false;  // dropped without an end
  size_t writes = 0;
  size_t pieces = 0;
  size_t queued = 0;
  size_t most_queued = 0;

 private:
  Fn<void()> drain_;
  Fn<void()> gone_;
};

class FakeRegistry final : public registry::Registry {
 public:
  FakeRegistry(const kube::Kinds& kinds, cache::Cache& cache) : kinds_(kinds), cache_(cache) {}

  const kube::Kinds& kinds() const override { return kinds_; }
  cache::Cache& cache() override { return cache_; }
  void add_stage(std::unique_ptr<registry::Stage>) override {}
  registry::WriteHandle write(registry::WriteRequest request, registry::WriteDone done) override {
    requests.push_back(std::move(request));
    const uint64_t id = ++last_id_;
    waiting_[id] = std::move(done);
    return registry::WriteHandle(this, id);
  }
  Status admit(const registry::AdmissionRequest& request,
               std::vector<std::string>& warnings) override {
    std::string what =
        std::to_string(request.operation) + " " + std::string(request.kind->resource);
    admitted.push_back(what + "/" + std::string(request.subresource));
    warnings.insert(warnings.end(), admission_warnings.begin(), admission_warnings.end());
    return refusal.empty() ? Status() : Status(Error(Code::kForbidden, refusal));
  }
  Result<kube::ObjectRef> get(const kube::Kind& kind, std::string_view ns,
                              std::string_view name) override {
    kube::ObjectRef object = cache_.get(kind.id, kube::object_key(ns, name));
    if (object == nullptr) return Error(Code::kNotFound, "no " + std::string(name));
    return object;
  }
  void expire() override {}
  void rotate_seal_key(Fn<void(const Status&)> done) override { done({}); }
  registry::RegistryStats stats() const override { return {}; }

  // Answers the oldest write that waits.
  void answer(Result<registry::WriteOutcome> result) {
    auto it = waiting_.begin();
    registry::WriteDone done = std::move(it->second);
    waiting_.erase(it);
    done(std::move(result));
  }
  size_t waiting() const { return waiting_.size(); }

  std::vector<registry::WriteRequest> requests;
  // What asked for admission ("1 pods/eviction"), and what it is told.
  std::vector<std::string> admitted;
  std::vector<std::string> admission_warnings;
  std::string refusal;

 private:
  void cancel(uint64_t id) override { waiting_.erase(id); }

  const kube::Kinds& kinds_;
  cache::Cache& cache_;
  uint64_t last_id_ = 0;
  std::map<uint64_t, registry::WriteDone> waiting_;
};

class NoLog final : public LogSink {
 public:
  void write(std::string_view) override {}
};

using Exchange = std::shared_ptr<RecordingExchange>;

// system:masters may do everything, everybody may ask how the server is.
class TestAuthorizer final : public policy::Authorizer {
 public:
  policy::Decision authorize(const policy::Attributes& a) override {
    return {a.user->in_group(policy::kMasters) || a.path == "/healthz" || a.path == "/livez" ||
                a.path == "/readyz" || a.path == "/version",
            "RBAC: so it is"};
  }
  policy::RuleList rules_for(const policy::User&, std::string_view) override {
    static constexpr std::string_view kStar[] = {"*"};
    policy::PolicyRule resources, paths;
    resources.verbs = resources.groups = resources.resources = kStar;
    paths.verbs = paths.paths = kStar;
    return {{resources, paths}, false, "nearly all"};
  }
};

class Bench {
 public:
  explicit Bench(ApiOptions options = {})
      : world(1),
        loop(world),
        cache(kinds, world.clock()),
        registry(kinds, cache),
        api(std::move(Api::create(loop, loop, world.random(),
                                  Log(world.clock(), sink, LogLevel::kError, "api"), registry,
                                  with_token(std::move(options))))
                .value()) {
    cache.finish_loading(10, 10);
    revision = 10;
  }

  static ApiOptions with_token(ApiOptions options) {
    StaticToken t;
    t.token = "t";
    t.user.name = "root";
    t.user.groups = {"system:masters"};
    options.authn.tokens.push_back(std::move(t));
    static TestAuthorizer authorizer;
    options.authorizer = &authorizer;
    options.version.git_version = "v1.36.2+kedge0";
    options.version.git_commit = "0123abcd";
    options.version.platform = "linux/arm";
    return options;
  }

  // Sends a request as root.
  Exchange send(std::string_view method, std::string_view target, std::string body = "",
                http::Headers headers = {}) {
    headers.add("Authorization", "Bearer t");
    return send_as(method, target, std::move(body), std::move(headers));
  }
  Exchange send_as(std::string_view method, std::string_view target, std::string body = "",
                   http::Headers headers = {}) {
    http::RequestHead head;
    head.method = method;
    head.target = target;
    const size_t question = target.find('?');
    head.path = target.substr(0, question);
    if (question != std::string_view::npos) head.query = target.substr(question + 1);
    head.headers = std::move(headers);
    auto exchange = std::make_shared<RecordingExchange>();
    api->handle(std::move(head), std::move(body), http::Responder(exchange));
    return exchange;
  }
  Exchange get(std::string_view target) { return send("GET", target); }

  void run_ms(int64_t ms) { world.run_for(ms * 1000); }

  // A committed ConfigMap. `data` fills it.
  kube::ObjectRef put(std::string_view ns, std::string_view name, std::string_view data = "1",
                      std::string_view label = "a") {
    const kube::Kind& kind = *kinds.find("", "v1", "configmaps");
    kube::ObjectRef object = make(ns, name, data, label, ++revision);
    cache.apply(kind.id, revision, object);
    return object;
  }
  void remove(std::string_view ns, std::string_view name) {
    const kube::Kind& kind = *kinds.find("", "v1", "configmaps");
    const kube::ObjectRef old = cache.get(kind.id, kube::object_key(ns, name));
    ++revision;
    cache.apply(kind.id, revision, nullptr, kube::Object::with_revision(*old, kind, revision));
  }
  kube::ObjectRef make(std::string_view ns, std::string_view name, std::string_view data,
                       std::string_view label, uint64_t at) {
    const kube::Kind& kind = *kinds.find("", "v1", "configmaps");
    std::string json = R"({"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":")";
    json += std::string(name) + R"(","namespace":")" + std::string(ns) + R"(","uid":"u-)" +
            std::string(name) + R"(","labels":{"l":")" + std::string(label) +
            R"("}},"data":{"d":")" + std::string(data) + R"("}})";
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(json);
    return kube::Object::make(kind, doc->root(), at);
  }

  kube::Kinds kinds;
  sim::World world;
  sim::SimLoop loop;
  cache::Cache cache;
  FakeRegistry registry;
  NoLog sink;
  std::unique_ptr<Api> api;
  uint64_t revision = 0;
};

}  // namespace kedge::api::test
