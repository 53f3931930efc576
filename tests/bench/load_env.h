// What the load program stands on: one loop, a kubeconfig's or etcd's endpoint, Worker (one
// connection that sends requests one after another), Job (requests that workers share), Watcher.
// One thread; everything is driven by Env::run().
#pragma once

#include <stdlib.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/strings.h"
#include "http/client.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"
#include "load_stats.h"

namespace kedge::bench {

[[noreturn]] inline void die(const std::string& why) {
  fflush(stdout);
  fprintf(stderr, "bench_load: %s\n", why.c_str());
  exit(1);
}

inline std::string read_file(const std::string& path) {
  FILE* f = fopen(path.c_str(), "r");
  if (f == nullptr) die("cannot read " + path);
  std::string out;
  char buf[4096];
  for (size_t n; (n = fread(buf, 1, sizeof(buf), f)) > 0;) out.append(buf, n);
  fclose(f);
  return out;
}

// The text behind "key:" in the flat YAML that kedge writes.
inline std::string yaml_value(const std::string& text, const std::string& key) {
  const size_t at = text.find(key + ": ");
  if (at == std::string::npos) die("the kubeconfig lacks " + key);
  const size_t from = at + key.size() + 2;
  return std::string(trim(text.substr(from, text.find('\n', from) - from)));
}

inline std::string decoded(const std::string& text, const std::string& key) {
  std::optional<std::string> raw = base64_decode(yaml_value(text, key));
  if (!raw) die("the kubeconfig's " + key + " is not base64");
  return *raw;
}

class Env {
 public:
  Env() {
    auto loop = io::UvLoop::create();
    if (!loop.ok()) die(loop.error().message());
    loop_ = std::move(loop).value();
    network_ = io::make_network(*loop_);
    pool_ = io::make_pool(*loop_, 1);
  }

  io::UvLoop& loop() { return *loop_; }

  // The server that a kubeconfig names.
  http::Endpoint server(const std::string& kubeconfig, bool h2) {
    const std::string text = read_file(kubeconfig);
    http::Endpoint e;
    std::string url = yaml_value(text, "server");
    const size_t colon = url.rfind(':');
    e.address.host = url.substr(8, colon - 8);
    e.address.port = static_cast<uint16_t>(atoi(url.c_str() + colon + 1));
    http::TlsClientConfig config;
    config.ca_pem = decoded(text, "certificate-authority-data");
    config.identity = {decoded(text, "client-certificate-data"), decoded(text, "client-key-data")};
    config.alpn = {h2 ? "h2" : "http/1.1"};
    auto tls = http::TlsClientContext::create(config);
    if (!tls.ok()) die(tls.error().message());
    e.tls = std::move(tls).value();
    e.protocol = h2 ? http::Endpoint::Protocol::kHttp2 : http::Endpoint::Protocol::kHttp1;
    return e;
  }

  // A client with one connection.
  std::unique_ptr<http::Client> client() {
    http::ClientLimits limits;
    limits.connections_per_endpoint = 1;
    limits.idle_ms = 600'000;
    return http::Client::create(*loop_, *pool_, *network_, limits);
  }

  // Until stop().
  void run() { loop_->run(); }
  void stop() { loop_->stop(); }
  void sleep(uint64_t ms) {
    io::Timer timer(*loop_);
    timer.start(ms, [this] { stop(); });
    run();
  }

  // One request and its answer.
  http::ClientResponse fetch(http::Client& client, const http::Endpoint& endpoint,
                             const std::string& method, const std::string& target,
                             std::string body = "") {
    http::ClientRequest request;
    request.method = method;
    request.target = target;
    if (!body.empty()) {
      request.headers.add("Content-Type", "application/json");
      request.body.push_back(Bytes(std::move(body)));
    }
    http::ClientResponse out;
    auto exchange = client.fetch(endpoint, std::move(request), 1ULL << 30,
                                 [&](Result<http::ClientResponse> result) {
                                   if (!result.ok()) die(result.error().message());
                                   out = std::move(result).value();
                                   stop();
                                 });
    run();
    return out;
  }

 private:
  std::unique_ptr<io::UvLoop> loop_;
  std::unique_ptr<io::Network> network_;
  std::unique_ptr<io::Pool> pool_;
};

struct Request {
  std::string method;
  std::string target;
  Bytes body;
  std::string_view content_type = "application/json";
  bool gzip = false;
};

// `count` requests that workers take one by one; `make` tells the i-th.
struct Job {
  size_t count = 0;
  Fn<Request(size_t)> make;
  size_t next = 0;
  size_t errors = 0;
  uint64_t bytes = 0;
  size_t working = 0;
  bool keep_latencies = true;
  std::vector<int64_t> latencies_ns;
  std::string first_error;
};

class Worker final : public http::ResponseHandler {
 public:
  Worker(Env& env, const http::Endpoint& endpoint)
      : env_(env), endpoint_(endpoint), client_(env.client()) {}

  void start(Job& job) {
    job_ = &job;
    ++job.working;
    next();
  }

 private:
  void next() {
    if (job_->next >= job_->count) {
      exchange_.reset();
      if (--job_->working == 0) env_.stop();
      return;
    }
    Request made = job_->make(job_->next++);
    http::ClientRequest request;
    request.method = std::move(made.method);
    request.target = std::move(made.target);
    request.headers.add("Accept", "application/json");
    if (made.gzip) request.headers.add("Accept-Encoding", "gzip");
    if (!made.body.empty()) {
      request.headers.add("Content-Type", made.content_type);
      if (made.content_type == "application/grpc") request.headers.add("te", "trailers");
      request.body.push_back(std::move(made.body));
    }
    request.timeout_ms = 300'000;
    text_.clear();
    began_ns_ = now_ns();
    exchange_ = client_->send(endpoint_, std::move(request), *this);
  }
  void on_head(http::ResponseHead head) override {
    status_ = head.status;
    if (head.headers.get("grpc-status").value_or("0") != "0") status_ = 500;
  }
  void on_body(std::string_view bytes) override {
    job_->bytes += bytes.size();
    if (status_ >= 300 && text_.size() < 2000) text_ += bytes;
  }
  void on_end(http::Headers trailers) override {
    if (trailers.get("grpc-status").value_or("0") != "0") status_ = 500;
    if (job_->keep_latencies) job_->latencies_ns.push_back(now_ns() - began_ns_);
    if (status_ < 200 || status_ >= 300) failed(std::to_string(status_) + " " + text_);
    next();
  }
  void on_error(Error error) override {
    failed(error.message());
    if (++broken_ > 20) die("20 connections broke: " + error.message());
    next();
  }
  void failed(const std::string& why) {
    ++job_->errors;
    if (job_->first_error.empty()) job_->first_error = why;
  }

  Env& env_;
  const http::Endpoint& endpoint_;
  std::unique_ptr<http::Client> client_;
  std::unique_ptr<http::ClientExchange> exchange_;
  Job* job_ = nullptr;
  int64_t began_ns_ = 0;
  int status_ = 0;
  int broken_ = 0;
  std::string text_;
};

// Counts the MODIFIED events of a watch and takes the time from the stamp in each.
class Watcher final : public http::ResponseHandler {
 public:
  struct Shared {
    size_t wanted = 0;  // events over all watchers
    size_t seen = 0;
    size_t open = 0;
    size_t all = 0;  // watchers
    std::vector<int64_t> latencies_ns;
    uint64_t bytes = 0;
    int64_t last_ns = 0;
  };

  Watcher(Env& env, const http::Endpoint& endpoint, const std::string& target, Shared& shared)
      : env_(env), shared_(shared), client_(env.client()) {
    http::ClientRequest request;
    request.target = target;
    request.headers.add("Accept", "application/json");
    exchange_ = client_->send(endpoint, std::move(request), *this);
  }

 private:
  void on_head(http::ResponseHead head) override {
    if (head.status != 200) die("watch answered " + std::to_string(head.status));
    if (++shared_.open == shared_.all) env_.stop();
  }
  void on_body(std::string_view bytes) override {
    shared_.bytes += bytes.size();
    while (!bytes.empty()) {
      const size_t end = bytes.find('\n');
      if (end == std::string_view::npos) {
        rest_ += bytes;
        return;
      }
      if (rest_.empty()) {
        line(bytes.substr(0, end));
      } else {
        rest_ += bytes.substr(0, end);
        line(rest_);
        rest_.clear();
      }
      bytes.remove_prefix(end + 1);
    }
  }
  void line(std::string_view text) {
    if (text.substr(0, 40).find("\"MODIFIED\"") == std::string_view::npos) return;
    const size_t at = text.find("\"bench/ts\":\"");
    const int64_t now = now_ns();
    if (at != std::string_view::npos) {
      shared_.latencies_ns.push_back(now - atoll(text.data() + at + 12));
    }
    shared_.last_ns = now;
    if (++shared_.seen == shared_.wanted) env_.stop();
  }
  void on_end(http::Headers) override { die("a watch ended"); }
  void on_error(Error error) override { die("a watch broke: " + error.message()); }

  Env& env_;
  Shared& shared_;
  std::unique_ptr<http::Client> client_;
  std::unique_ptr<http::ClientExchange> exchange_;
  std::string rest_;
};

}  // namespace kedge::bench
