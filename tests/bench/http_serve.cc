// A server of http/ on its own, for load programs and for trying things by hand:
//   bench_http_serve [--plain] [--port N] [--body BYTES]
// Prints its port, writes ca.pem, client.pem and client-key.pem into the current directory, and on
// SIGTERM tells requests, CPU time for each, and the longest turn of the loop.
// Paths: /get (the body), /stream?N (N events, one a turn), /echo (the request's body),
// /who (the identity), /never (no answer).
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/random.h"
#include "base/strings.h"
#include "crypto/x509.h"
#include "http/server.h"
#include "http/tls.h"
#include "io/file.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"

namespace kedge {
namespace {

struct Events {
  io::Loop& loop;
  http::Responder responder;
  uint64_t left;
  bool gone = false;

  static void next(std::shared_ptr<Events> e) {
    if (e->gone) return;
    if (e->left == 0) {
      e->responder.finish();
      return;
    }
    --e->left;
    e->responder.write({Bytes::from_static("{\"type\":\"MODIFIED\"}\n")});
    e->loop.post([e] { next(e); });
  }
};

class BenchHandler : public http::Handler {
 public:
  BenchHandler(io::Loop& loop, size_t body) : loop_(loop), body_(std::string(body, 'x')) {}
  http::BodyPolicy accept(const http::RequestHead&) override { return {}; }
  void handle(http::RequestHead head, std::string body, http::Responder responder) override {
    ++requests_;
    http::Response response;
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Audit-Id", "0f5cbb30-4d0c-4f0e-8d66-7e3a6e2a9c11");
    if (head.path == "/stream") {
      responder.start(200, std::move(response.headers));
      auto e = std::make_shared<Events>(
          Events{loop_, std::move(responder), parse_u64(head.query).value_or(10), false});
      e->responder.on_gone([e = e.get()] { e->gone = true; });
      Events::next(e);
      return;
    }
    if (head.path == "/never") {
      never_.push_back(std::move(responder));
      return;
    }
    if (head.path == "/echo") {
      response.body.push_back(Bytes(std::move(body)));
    } else if (head.path == "/who") {
      std::string text = "nobody\n";
      if (head.peer != nullptr && head.peer->presented) {
        text = head.peer->common_name + " " + join(head.peer->organizations, ",") +
               (head.peer->verified ? " verified\n" : " NOT: " + head.peer->verify_error + "\n");
      }
      response.body.push_back(Bytes(std::move(text)));
    } else {
      response.body.push_back(body_);
    }
    responder.respond(std::move(response));
  }
  http::Response refuse(int status, std::string_view message) override {
    http::Response r;
    r.status = status;
    r.body.push_back(Bytes::copy(std::string(message) + "\n"));
    return r;
  }
  uint64_t requests() const { return requests_; }

 private:
  io::Loop& loop_;
  Bytes body_;
  uint64_t requests_ = 0;
  std::vector<http::Responder> never_;
};

Result<std::shared_ptr<http::TlsServerContext>> make_tls() {
  SystemRandom random;
  SystemClock clock;
  crypto::PrivateKey ca_key = crypto::PrivateKey::generate_p256(random);
  crypto::PrivateKey key = crypto::PrivateKey::generate_p256(random);
  crypto::CertificateSpec spec;
  spec.subject.common_name = "bench-ca";
  spec.not_before = clock.wall_seconds() - 60;
  spec.not_after = clock.wall_seconds() + 86'400;
  crypto::Certificate ca = TRY(crypto::make_ca(spec, ca_key, random));
  spec.subject.common_name = "server";
  spec.dns_names = {"localhost"};
  spec.ip_addresses = {"127.0.0.1"};
  spec.server_auth = true;
  crypto::Certificate leaf = TRY(crypto::make_leaf(spec, key.public_key(), ca, ca_key, random));
  http::TlsServerConfig config;
  config.certificates.push_back({leaf.pem(), key.pem()});
  config.client_ca_pem = ca.pem();
  std::string ticket_key(32, '\0');
  random.fill({reinterpret_cast<uint8_t*>(ticket_key.data()), 32});
  config.ticket_keys.push_back(ticket_key);
  spec.subject = {"admin", {"system:masters"}};
  spec.server_auth = false;
  spec.client_auth = true;
  crypto::Certificate client = TRY(crypto::make_leaf(spec, key.public_key(), ca, ca_key, random));
  io::PosixFiles files;
  TRY(files.write_atomic("ca.pem", ca.pem(), 0644));
  TRY(files.write_atomic("client.pem", client.pem(), 0644));
  TRY(files.write_atomic("client-key.pem", key.pem(), 0600));
  return http::TlsServerContext::create(config);
}

int64_t cpu_us() {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1'000'000 + u.ru_utime.tv_usec +
         u.ru_stime.tv_usec;
}

int serve(int argc, char** argv) {
  bool plain = false;
  uint16_t port = 0;
  size_t body = 3000;
  for (int i = 1; i < argc; ++i) {
    if (strcmp(argv[i], "--plain") == 0) plain = true;
    if (strcmp(argv[i], "--port") == 0 && i + 1 < argc)
      port = static_cast<uint16_t>(atoi(argv[++i]));
    if (strcmp(argv[i], "--body") == 0 && i + 1 < argc)
      body = static_cast<size_t>(atoll(argv[++i]));
  }
  auto loop = io::UvLoop::create();
  if (!loop.ok()) return 1;
  auto network = io::make_network(**loop);
  auto pool = io::make_pool(**loop, 2);
  std::shared_ptr<http::TlsServerContext> tls;
  if (!plain) {
    auto made = make_tls();
    if (!made.ok()) {
      fprintf(stderr, "%s\n", made.error().message().c_str());
      return 1;
    }
    tls = std::move(made).value();
  }
  StderrSink sink;
  Log log((*loop)->clock(), sink, LogLevel::kDebug, "http");
  BenchHandler handler(**loop, body);
  auto server = http::Server::create(**loop, *pool, log, handler, tls, {});
  auto listener = network->listen({"127.0.0.1", port, false}, [&](std::unique_ptr<io::Stream> s) {
    server->serve(std::move(s));
  });
  if (!listener.ok()) {
    fprintf(stderr, "%s\n", listener.error().message().c_str());
    return 1;
  }
  printf("%u\n", (*listener)->address().port);
  fflush(stdout);
  int64_t start = cpu_us();
  Status watching =
      (*loop)->watch_signal(SIGTERM, [&] { server->drain(1000, [&] { (*loop)->stop(); }); });
  if (!watching.ok()) return 1;
  (*loop)->run();
  int64_t used = cpu_us() - start;
  const http::ServerStats& s = server->stats();
  uint64_t n = handler.requests();
  fprintf(stderr,
          "requests=%llu cpu_us_each=%.2f full=%llu resumed=%llu failed=%llu longest_turn_us=%lld "
          "longest_callback_us=%lld\n",
          static_cast<unsigned long long>(n),
          static_cast<double>(used) / static_cast<double>(n == 0 ? 1 : n),
          static_cast<unsigned long long>(s.handshakes_full),
          static_cast<unsigned long long>(s.handshakes_resumed),
          static_cast<unsigned long long>(s.handshakes_failed),
          static_cast<long long>((*loop)->lag().longest_turn_us),
          static_cast<long long>((*loop)->lag().longest_callback_us));
  listener->reset();
  pool.reset();
  server.reset();
  return 0;
}

}  // namespace
}  // namespace kedge

int main(int argc, char** argv) { return kedge::serve(argc, argv); }
