#include "cli/api_client.h"

#include "base/strings.h"
#include "io/file.h"
#include "io/resolver.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"
#include "kube/yaml.h"

namespace kedge::cli {
namespace {

using kube::Json;

constexpr size_t kMaxFileBytes = size_t{1} << 20;
constexpr size_t kMaxAnswerBytes = size_t{16} << 20;
constexpr uint64_t kTimeoutMs = 120'000;

Error broken(std::string_view what) {
  return Error(Code::kBadRequest, "kubeconfig: " + std::string(what));
}

// The member `kind` of the entry `name` of `list`.
Json entry_of(Json root, std::string_view list, std::string_view name, std::string_view kind) {
  for (const Json e : root.get(list).elements()) {
    if (e.get("name").string() == name) return e.get(kind);
  }
  return {};
}

// "NAME-data", or the file that NAME says; "" where there is neither.
Result<std::string> pem_of(Json of, const std::string& name) {
  const std::string_view data = of.get(name + "-data").string();
  if (!data.empty()) {
    std::optional<std::string> raw = base64_decode(data);
    if (!raw) return broken(name + "-data is not base64");
    return std::move(*raw);
  }
  const std::string_view file = of.get(name).string();
  if (file.empty()) return std::string();
  return io::PosixFiles().read(std::string(file), kMaxFileBytes);
}

Status read_server(std::string_view url, ApiAccess& out) {
  constexpr std::string_view kScheme = "https://";
  if (!url.starts_with(kScheme)) return broken("the server's address is not https");
  url.remove_prefix(kScheme.size());
  url = url.substr(0, url.find('/'));
  const size_t colon = url.rfind(':');
  if (colon != std::string_view::npos && url.find(']', colon) == std::string_view::npos) {
    const auto port = parse_u64(url.substr(colon + 1));
    if (!port || *port == 0 || *port > UINT16_MAX) return broken("the server's port is no port");
    out.port = static_cast<uint16_t>(*port);
    url = url.substr(0, colon);
  }
  if (url.starts_with('[') && url.ends_with(']')) url = url.substr(1, url.size() - 2);
  if (url.empty()) return broken("the server has no host");
  out.host = url;
  return {};
}

// One exchange on a loop of its own.
struct Asking {
  std::unique_ptr<io::UvLoop> loop;
  std::unique_ptr<io::Pool> pool;
  std::unique_ptr<io::Network> network;
  std::unique_ptr<io::Resolver> resolver;
  std::unique_ptr<io::Resolver::Resolving> resolving;
  std::unique_ptr<http::Client> client;
  std::unique_ptr<http::ClientExchange> exchange;
  Result<ApiAnswer> answer = Error(Code::kServiceUnavailable, "no answer");

  void end(Result<ApiAnswer> with) {
    answer = std::move(with);
    loop->stop();
  }
};

}  // namespace

Result<ApiAccess> read_kubeconfig(std::string_view text) {
  const kube::JsonDoc doc = TRY(kube::yaml_to_json(text).context("kubeconfig"));
  const Json root = doc.root();
  const Json context = entry_of(root, "contexts", root.get("current-context").string(), "context");
  const Json cluster = entry_of(root, "clusters", context.get("cluster").string(), "cluster");
  const Json user = entry_of(root, "users", context.get("user").string(), "user");
  if (!cluster || !user) return broken("the current context names no cluster and user");
  ApiAccess out;
  TRY(read_server(cluster.get("server").string(), out));
  out.tls.ca_pem = TRY(pem_of(cluster, "certificate-authority"));
  out.tls.verify = !cluster.get("insecure-skip-tls-verify").boolean();
  out.tls.identity.chain_pem = TRY(pem_of(user, "client-certificate"));
  out.tls.identity.key_pem = TRY(pem_of(user, "client-key"));
  out.bearer_token = user.get("token").string();
  return out;
}

std::string kubeconfig_path(std::string_view path, const Invocation& call) {
  if (!path.empty()) return std::string(path);
  constexpr std::string_view kVariable = "KUBECONFIG=";
  for (const std::string_view entry : call.environment) {
    if (entry.starts_with(kVariable) && entry.size() > kVariable.size()) {
      return std::string(entry.substr(kVariable.size()));
    }
  }
  return "/etc/kedge/kedge.yaml";
}

Result<ApiAnswer> ask_api(const ApiAccess& access, std::string_view method,
                          std::string_view target) {
  Asking a;
  a.loop = TRY(io::UvLoop::create());
  a.pool = io::make_pool(*a.loop, 1);
  a.network = io::make_network(*a.loop);
  a.resolver = io::make_resolver(*a.loop, {});
  a.client = http::Client::create(*a.loop, *a.pool, *a.network, {});
  http::Endpoint endpoint;
  endpoint.tls = TRY(http::TlsClientContext::create(access.tls));
  endpoint.server_name = access.host;
  endpoint.address.port = access.port;
  a.resolving = a.resolver->resolve(access.host, [&](Result<std::vector<std::string>> found) {
    if (!found.ok()) return a.end(std::move(found).error());
    endpoint.address.host = found->front();
    http::ClientRequest request;
    request.method = method;
    request.target = target;
    request.timeout_ms = kTimeoutMs;
    request.headers.add("Accept", "application/json");
    if (!access.bearer_token.empty()) {
      request.headers.add("Authorization", "Bearer " + access.bearer_token);
    }
    a.exchange = a.client->fetch(endpoint, std::move(request), kMaxAnswerBytes,
                                 [&a](Result<http::ClientResponse> got) {
                                   if (!got.ok()) return a.end(std::move(got).error());
                                   a.end(ApiAnswer{got->head.status, std::move(got->body)});
                                 });
  });
  a.loop->run();
  a.exchange.reset();
  return std::move(a.answer);
}

}  // namespace kedge::cli
