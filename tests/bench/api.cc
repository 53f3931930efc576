// What the API front itself costs: requests through Api::handle with nothing below the responder.
// Prints microseconds a request; the heads are made beforehand, as a connection would have them.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "unit/api/fake.h"

namespace kedge::api {
namespace {

// Takes everything and keeps nothing.
class NullExchange final : public http::ExchangeImpl {
 public:
  void respond(http::Response response) override { bytes += chain_size(response.body); }
  void start(int, http::Headers) override {}
  void write(ByteChain chain) override { bytes += chain_size(chain); }
  void finish() override {}
  void abort() override {}
  size_t queued_bytes() const override { return 0; }
  void on_drain(Fn<void()>) override {}
  void on_gone(Fn<void()>) override {}
  Result<http::RawStream> upgrade(http::Headers) override {
    return Error(Code::kNotImplemented, "");
  }
  void dropped() override {}
  size_t bytes = 0;
};

http::RequestHead make_head(std::string_view path, std::string_view query) {
  http::RequestHead head;
  head.method = "GET";
  head.target = path;
  head.path = path;
  head.query = query;
  head.headers.add("host", "127.0.0.1:6443");
  head.headers.add("user-agent", "kubectl/v1.36.0 (linux/amd64) kubernetes/0123456");
  head.headers.add("accept", "application/json");
  head.headers.add("accept-encoding", "gzip");
  auto peer = std::make_shared<http::TlsPeer>();
  peer->presented = peer->verified = true;
  peer->common_name = "kubernetes-admin";
  peer->organizations = {"system:masters"};
  head.peer = std::move(peer);
  return head;
}

void measure(test::Bench& bench, const char* what, std::string_view path, std::string_view query,
             int rounds) {
  const http::RequestHead head = make_head(path, query);
  auto exchange = std::make_shared<NullExchange>();
  const SystemClock clock;
  std::vector<http::RequestHead> heads(static_cast<size_t>(rounds), head);
  const int64_t start = clock.mono_us();
  for (http::RequestHead& h : heads) {
    bench.api->handle(std::move(h), std::string(), http::Responder(exchange));
    bench.world.run_for(1);
  }
  const double us = static_cast<double>(clock.mono_us() - start) / rounds;
  printf("%-28s %10.2f us  %zu bytes\n", what, us, exchange->bytes / static_cast<size_t>(rounds));
}

}  // namespace
}  // namespace kedge::api

int main(int argc, char** argv) {
  using namespace kedge::api;
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 200'000;
  test::Bench bench;
  const std::string data(2'800, 'x');
  for (int i = 0; i < 5'000; i++) bench.put("default", "n" + std::to_string(i), data);
  measure(bench, "get 3 KB", "/api/v1/namespaces/default/configmaps/n77", "", rounds);
  measure(bench, "get absent", "/api/v1/namespaces/default/configmaps/none", "", rounds / 10);
  measure(bench, "list 500 of 5,000", "/api/v1/configmaps", "limit=500", rounds / 500);
  measure(bench, "list 5,000 (first slice)", "/api/v1/configmaps", "", rounds / 500);
  measure(bench, "readyz", "/readyz", "", rounds);
  return 0;
}
