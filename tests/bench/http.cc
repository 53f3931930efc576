// bench_http: the http folder against foreign programs, by hand and from tests/conformance.
//
//   serve PORT [CERT KEY]     HTTP/1.1 and HTTP/2 (TLS with a certificate): /small, /bytes?N, and
//                             whatever is posted comes back
//   get [-k] [-2] HOST PORT TARGET    one request; -k: TLS, any certificate; -2: HTTP/2 alone
//   grpc SOCKET METHOD [HEX]  one unary call to a Unix socket; prints the answer in hex
//   grpc-stream SOCKET METHOD [HEX]   server streaming
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/strings.h"
#include "http/client.h"
#include "http/grpc.h"
#include "http/server.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"

using namespace kedge;

namespace {

class Echo final : public http::Handler {
 public:
  http::BodyPolicy accept(const http::RequestHead&) override { return {}; }
  void handle(http::RequestHead head, std::string body, http::Responder responder) override {
    http::Response response;
    response.headers.add("Content-Type", "text/plain");
    if (head.path == "/bytes") {
      uint64_t left = parse_u64(head.query).value_or(0);
      for (; left > 0; left -= std::min<uint64_t>(left, block_.size())) {
        response.body.push_back(block_.slice(0, std::min<uint64_t>(left, block_.size())));
      }
    } else if (!body.empty()) {
      response.body = {Bytes(std::move(body))};
    } else {
      response.body = {Bytes::from_static("small\n")};
    }
    responder.respond(std::move(response));
  }
  http::Response refuse(int status, std::string_view message) override {
    http::Response response;
    response.status = status;
    response.body = {Bytes::copy(message)};
    return response;
  }

 private:
  Bytes block_{std::string(1 << 20, 'x')};
};

std::string read_file(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == nullptr) return {};
  std::string out;
  char buf[4096];
  while (size_t n = fread(buf, 1, sizeof buf, file)) out.append(buf, n);
  fclose(file);
  return out;
}

int fail(const Error& error) {
  fprintf(stderr, "bench_http: %s\n", error.message().c_str());
  return 1;
}

struct Setup {
  std::unique_ptr<io::UvLoop> loop;
  std::unique_ptr<io::Pool> pool;
  std::unique_ptr<io::Network> network;
};

int serve(Setup& s, int argc, char** argv) {
  std::shared_ptr<http::TlsServerContext> tls;
  if (argc > 4) {
    http::TlsServerConfig config;
    config.certificates.push_back({read_file(argv[3]), read_file(argv[4])});
    config.ticket_keys.push_back(std::string(32, 'k'));
    auto made = http::TlsServerContext::create(config);
    if (!made.ok()) return fail(made.error());
    tls = std::move(made).value();
  }
  StderrSink sink;
  Log log(s.loop->clock(), sink, LogLevel::kInfo, "bench");
  Echo echo;
  http::ServerLimits limits;
  limits.h2_resets_per_10s = 100'000;
  auto server = http::Server::create(*s.loop, *s.pool, log, echo, tls, limits);
  const io::Address at{"127.0.0.1", static_cast<uint16_t>(atoi(argv[2])), false};
  auto listener = s.network->listen(
      at, [&server](std::unique_ptr<io::Stream> stream) { server->serve(std::move(stream)); });
  if (!listener.ok()) return fail(listener.error());
  Status watched = s.loop->watch_signal(15, [&] { server->drain(1000, [&s] { s.loop->stop(); }); });
  if (!watched.ok()) return fail(watched.error());
  fprintf(stderr, "serving %s\n", at.text().c_str());
  s.loop->run();
  const http::ServerStats& stats = server->stats();
  fprintf(stderr, "longest callback %lld us, connections %llu, floods %llu\n",
          static_cast<long long>(s.loop->lag().longest_callback_us),
          static_cast<unsigned long long>(stats.connections_total),
          static_cast<unsigned long long>(stats.floods));
  return 0;
}

int get(Setup& s, int argc, char** argv) {
  http::Endpoint endpoint;
  int at = 2;
  for (; at < argc && argv[at][0] == '-'; at++) {
    if (strcmp(argv[at], "-2") == 0) endpoint.protocol = http::Endpoint::Protocol::kHttp2;
    if (strcmp(argv[at], "-k") != 0) continue;
    http::TlsClientConfig config;
    config.verify = false;
    auto made = http::TlsClientContext::create(config);
    if (!made.ok()) return fail(made.error());
    endpoint.tls = std::move(made).value();
  }
  if (argc - at < 3) return 2;
  endpoint.address = {argv[at], static_cast<uint16_t>(atoi(argv[at + 1])), false};
  http::ClientRequest request;
  request.target = argv[at + 2];
  request.timeout_ms = 10'000;
  int rc = 1;
  auto client = http::Client::create(*s.loop, *s.pool, *s.network, {});
  auto exchange =
      client->fetch(endpoint, std::move(request), 1 << 28, [&](Result<http::ClientResponse> r) {
        s.loop->stop();
        if (!r.ok()) {
          fail(r.error());
          return;
        }
        rc = 0;
        fprintf(stderr, "HTTP %d: status %d, %zu bytes\n", r->head.http_version, r->head.status,
                r->body.size());
        if (r->body.size() < 4096) fputs(r->body.c_str(), stdout);
      });
  s.loop->run();
  return rc;
}

struct PrintStream final : http::GrpcStreamHandler {
  void on_message(std::string message) override { printf("%s\n", hex_encode(message).c_str()); }
  void on_done(Status status) override {
    if (!status.ok()) fail(status.error());
    ok = status.ok();
    loop->stop();
  }
  io::UvLoop* loop = nullptr;
  bool ok = false;
};

int grpc(Setup& s, int argc, char** argv) {
  if (argc < 4) return 2;
  http::Endpoint endpoint;
  endpoint.address = {argv[2], 0, true};
  endpoint.protocol = http::Endpoint::Protocol::kHttp2;
  auto client = http::Client::create(*s.loop, *s.pool, *s.network, {});
  http::GrpcChannel channel(*client, endpoint);
  Bytes request(hex_decode(argc > 4 ? argv[4] : "").value_or(""));
  std::unique_ptr<http::GrpcCall> call;
  PrintStream stream;
  stream.loop = s.loop.get();
  if (strcmp(argv[1], "grpc-stream") == 0) {
    call = channel.server_stream(argv[3], std::move(request), 10'000, stream);
  } else {
    call = channel.unary(argv[3], std::move(request), 10'000, [&](Result<std::string> r) {
      if (r.ok()) stream.on_message(std::move(*r));
      stream.on_done(r.ok() ? Status() : Status(r.error()));
    });
  }
  s.loop->run();
  return stream.ok ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Setup s;
  auto loop = io::UvLoop::create();
  if (!loop.ok()) return fail(loop.error());
  s.loop = std::move(loop).value();
  s.pool = io::make_pool(*s.loop, 2);
  s.network = io::make_network(*s.loop);
  const std::string_view command = argc > 2 ? argv[1] : "";
  if (command == "serve") return serve(s, argc, argv);
  if (command == "get") return get(s, argc, argv);
  if (command == "grpc" || command == "grpc-stream") return grpc(s, argc, argv);
  fputs("usage: bench_http serve|get|grpc|grpc-stream ... (see the source)\n", stderr);
  return 2;
}
