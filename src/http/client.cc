#include "http/client.h"

#include <algorithm>

#include "http/client_internal.h"

namespace kedge::http {
namespace {

// How often a call is started at most: a stale connection or a refused stream, and then some.
constexpr int kMaxAttempts = 3;

// fetch(): gathers a response.
class Fetch final : public ClientExchange, private ResponseHandler {
 public:
  Fetch(size_t max_body, Fn<void(Result<ClientResponse>)> done)
      : max_body_(max_body), done_(std::move(done)) {}
  ResponseHandler& handler() { return *this; }
  void adopt(std::unique_ptr<ClientExchange> exchange) { exchange_ = std::move(exchange); }
  void set_reading(bool on) override { exchange_->set_reading(on); }

 private:
  void on_head(ResponseHead head) override { response_.head = std::move(head); }
  void on_body(std::string_view bytes) override {
    if (response_.body.size() + bytes.size() > max_body_) {
      exchange_.reset();
      finish(Error(Code::kRequestEntityTooLarge,
                   "http: the response is larger than " + std::to_string(max_body_) + " bytes"));
      return;
    }
    response_.body.append(bytes);
  }
  void on_end(Headers trailers) override {
    response_.trailers = std::move(trailers);
    finish(std::move(response_));
  }
  void on_error(Error error) override { finish(std::move(error)); }
  void finish(Result<ClientResponse> result) {
    Fn<void(Result<ClientResponse>)> done = std::move(done_);
    done(std::move(result));  // may destroy this
  }

  const size_t max_body_;
  Fn<void(Result<ClientResponse>)> done_;
  ClientResponse response_;
  std::unique_ptr<ClientExchange> exchange_;
};

std::string pool_key(const Endpoint& e) {
  std::string key = e.address.text();
  key += '|';
  key += e.server_name;
  key += '|';
  key += std::to_string(reinterpret_cast<uintptr_t>(e.tls.get()));
  key += '|';
  key += std::to_string(static_cast<int>(e.protocol));
  return key;
}

std::string default_host(const Endpoint& e) {
  if (e.address.unix_socket) return e.server_name.empty() ? "localhost" : e.server_name;
  if (e.server_name.empty()) return e.address.text();
  const bool v6 = e.server_name.find(':') != std::string::npos;
  return (v6 ? "[" + e.server_name + "]" : e.server_name) + ":" + std::to_string(e.address.port);
}

}  // namespace

// Those who override it take both over.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
void ResponseHandler::on_upgrade(ResponseHead, RawStream) {
  on_error(Error(Code::kBadRequest, "http: the server has changed the protocol unasked"));
}

std::unique_ptr<Client> Client::create(io::Loop& loop, io::Pool& pool, io::Network& network,
                                       ClientLimits limits) {
  return std::make_unique<ClientCore>(loop, pool, network, limits);
}

std::unique_ptr<ClientExchange> Client::fetch(const Endpoint& endpoint, ClientRequest request,
                                              size_t max_body,
                                              Fn<void(Result<ClientResponse>)> done) {
  auto fetch = std::make_unique<Fetch>(max_body, std::move(done));
  fetch->adopt(send(endpoint, std::move(request), fetch->handler()));
  return fetch;
}

// --- calls ---------------------------------------------------------------------

ClientCall::ClientCall(ClientCore& c, ClientPool& p, const Endpoint& endpoint, ClientRequest r,
                       ResponseHandler& handler)
    : core(&c), pool(&p), request(std::move(r)), handler_(&handler), timer_(c.loop) {
  host = request.host.empty() ? default_host(endpoint) : request.host;
  core->calls.insert(this);
  if (request.timeout_ms == 0) return;
  timer_.start(request.timeout_ms, [this] {
    leave();
    fail(error(Code::kTimeout,
               "no complete answer in " + std::to_string(request.timeout_ms) + " ms"));
  });
}

ClientCall::~ClientCall() {
  if (core == nullptr) return;
  leave();
  core->calls.erase(this);
}

void ClientCall::leave() {
  if (core == nullptr) return;
  if (connection != nullptr) {
    std::exchange(connection, nullptr)->cancel(*this);
  } else {
    std::erase(pool->waiting, this);
  }
}

void ClientCall::set_reading(bool on) {
  if (reading == on) return;
  reading = on;
  if (connection != nullptr) connection->reading_changed(*this);
}

void ClientCall::end(Headers trailers) {
  connection = nullptr;
  timer_.stop();
  if (ResponseHandler* handler = std::exchange(handler_, nullptr)) {
    handler->on_end(std::move(trailers));
  }
}

void ClientCall::upgraded(ResponseHead head, RawStream stream) {
  connection = nullptr;
  timer_.stop();
  if (ResponseHandler* handler = std::exchange(handler_, nullptr)) {
    handler->on_upgrade(std::move(head), std::move(stream));
  }
}

void ClientCall::fail(Error error) {
  connection = nullptr;
  timer_.stop();
  if (ResponseHandler* handler = std::exchange(handler_, nullptr)) {
    handler->on_error(std::move(error));
  }
}

// For what is found while send() has not returned yet.
void ClientCall::fail_later(Error error) {
  connection = nullptr;
  timer_.start(0, [this, e = std::move(error)]() mutable {
    Error moved = std::move(e);  // the timer may be destroyed with the call
    fail(std::move(moved));
  });
}

Error ClientCall::error(Code code, std::string_view what) const {
  std::string message = request.method + " " + request.target.substr(0, 200);
  if (core != nullptr) message += " at " + pool->name;
  return Error(code, message + ": " + std::string(what));
}

// --- dialing -------------------------------------------------------------------

ClientDial::ClientDial(ClientCore& core, ClientPool& pool)
    : core_(core), pool_(pool), timer_(core.loop) {}

void ClientDial::begin() {
  timer_.start(core_.limits.connect_ms, [this] {
    failed(Error(Code::kServiceUnavailable,
                 "no connection in " + std::to_string(core_.limits.connect_ms) + " ms"));
  });
  connecting_ = core_.network.connect(
      pool_.endpoint.address,
      [this](Result<std::unique_ptr<io::Stream>> stream) { connected(std::move(stream)); });
}

void ClientDial::connected(Result<std::unique_ptr<io::Stream>> stream) {
  if (done_) return;
  if (!stream.ok()) return failed(std::move(stream).error());
  const Endpoint& endpoint = pool_.endpoint;
  if (endpoint.tls == nullptr) {
    done_ = true;
    timer_.stop();
    core_.dial_done(pool_, *this, std::move(stream).value(),
                    endpoint.protocol == Endpoint::Protocol::kHttp2);
    return;
  }
  Result<std::unique_ptr<TlsSession>> session = endpoint.tls->new_session(
      endpoint.server_name.empty() ? endpoint.address.host : endpoint.server_name);
  if (!session.ok()) return failed(std::move(session).error());
  tls_ = TlsStream::create(core_.loop, core_.threads, std::move(stream).value(),
                           std::move(session).value());
  tls_->handshake([this](Status status) { secured(std::move(status)); });
}

void ClientDial::secured(Status status) {
  if (done_) return;
  if (!status.ok()) return failed(std::move(status).error().context("TLS handshake"));
  const bool h2 = tls_->session().alpn() == "h2";
  if (!h2 && pool_.endpoint.protocol == Endpoint::Protocol::kHttp2) {
    return failed(Error(Code::kServiceUnavailable, "the server does not speak HTTP/2"));
  }
  if (h2 && pool_.endpoint.protocol == Endpoint::Protocol::kHttp1) {
    return failed(Error(Code::kServiceUnavailable, "the server has chosen HTTP/2"));
  }
  done_ = true;
  timer_.stop();
  core_.dial_done(pool_, *this, std::move(tls_), h2);
}

void ClientDial::failed(const Error& error) {
  done_ = true;
  timer_.stop();
  core_.dial_failed(pool_, *this, Error(Code::kServiceUnavailable, error.message()));
}

// --- the pools -----------------------------------------------------------------

ClientCore::ClientCore(io::Loop& l, io::Pool& t, io::Network& n, const ClientLimits& m)
    : loop(l), threads(t), network(n), limits(m), reaper_(l) {}

ClientCore::~ClientCore() {
  std::set<ClientCall*> open = std::exchange(calls, {});
  for (ClientCall* call : open) {
    call->leave();
    call->core = nullptr;
    call->fail_later(Error(Code::kCanceled, "http: the client is shut down"));
  }
}

std::unique_ptr<ClientExchange> ClientCore::send(const Endpoint& endpoint, ClientRequest request,
                                                 ResponseHandler& handler) {
  std::unique_ptr<ClientPool>& pool = pools_[pool_key(endpoint)];
  if (pool == nullptr) {
    pool = std::make_unique<ClientPool>(endpoint);
    if (endpoint.tls == nullptr && pool->protocol == Endpoint::Protocol::kNegotiate) {
      pool->protocol = Endpoint::Protocol::kHttp1;
    }
    pool->name = endpoint.address.text();
  }
  auto call = std::make_unique<ClientCall>(*this, *pool, endpoint, std::move(request), handler);
  enqueue(*call);
  return call;
}

void ClientCore::enqueue(ClientCall& call) {
  call.connection = nullptr;
  if (++call.attempts > kMaxAttempts) {
    return call.fail_later(call.error(Code::kServiceUnavailable, "refused again and again"));
  }
  call.pool->waiting.push_back(&call);
  pump(*call.pool);
}

void ClientCore::pump(ClientPool& pool) {
  using Protocol = Endpoint::Protocol;
  while (!pool.waiting.empty()) {
    const auto at = std::find_if(pool.connections.begin(), pool.connections.end(),
                                 [](const auto& c) { return c->has_room(); });
    if (at == pool.connections.end()) break;
    ClientCall* call = pool.waiting.front();
    pool.waiting.pop_front();
    (*at)->start(*call);
  }
  if (std::any_of(pool.connections.begin(), pool.connections.end(),
                  [](const auto& c) { return c->settling(); })) {
    return;
  }
  // HTTP/2 needs one connection for all; so it is tried with one while it is not known.
  const size_t wanted = pool.protocol == Protocol::kHttp1
                            ? pool.waiting.size()
                            : std::min<size_t>(1, pool.waiting.size());
  while (pool.dials.size() < wanted &&
         pool.dials.size() + pool.connections.size() < limits.connections_per_endpoint) {
    pool.dials.push_back(std::make_unique<ClientDial>(*this, pool));
    pool.dials.back()->begin();
  }
}

void ClientCore::dial_done(ClientPool& pool, ClientDial& dial, std::unique_ptr<io::Stream> stream,
                           bool h2) {
  bury(pool, dial);
  if (pool.endpoint.protocol == Endpoint::Protocol::kNegotiate) {
    pool.protocol = h2 ? Endpoint::Protocol::kHttp2 : Endpoint::Protocol::kHttp1;
  }
  pool.connections.push_back(h2 ? make_h2_client(*this, pool, std::move(stream))
                                : make_h1_client(*this, pool, std::move(stream)));
  pump(pool);
}

void ClientCore::dial_failed(ClientPool& pool, ClientDial& dial, const Error& error) {
  bury(pool, dial);
  std::deque<ClientCall*> waiting = std::exchange(pool.waiting, {});
  // A call that fails may destroy others of them: those it leaves are looked up again.
  for (ClientCall* call : waiting) {
    if (calls.count(call) == 0 || call->connection != nullptr) continue;
    call->fail_later(call->error(error.code(), error.message()));
  }
}

void ClientCore::bury(ClientPool& pool, ClientDial& dial) {
  const auto at = std::find_if(pool.dials.begin(), pool.dials.end(),
                               [&](const auto& d) { return d.get() == &dial; });
  KEDGE_ASSERT(at != pool.dials.end());
  dead_dials_.push_back(std::move(*at));
  pool.dials.erase(at);
  reaper_.start(0, [this] { reap(); });
}

void ClientCore::retire(ClientPool& pool, ClientConnection& connection) {
  const auto at = std::find_if(pool.connections.begin(), pool.connections.end(),
                               [&](const auto& c) { return c.get() == &connection; });
  KEDGE_ASSERT(at != pool.connections.end());
  dead_connections_.push_back(std::move(*at));
  pool.connections.erase(at);
  reaper_.start(0, [this] { reap(); });
}

void ClientCore::reap() {
  dead_connections_.clear();
  dead_dials_.clear();
  for (auto& [key, pool] : pools_) pump(*pool);  // a place has become free
  std::erase_if(pools_, [this](const auto& entry) {
    const ClientPool& p = *entry.second;
    if (!p.waiting.empty() || !p.connections.empty() || !p.dials.empty()) return false;
    return std::none_of(calls.begin(), calls.end(),
                        [&](const ClientCall* call) { return call->pool == &p; });
  });
}

size_t ClientCore::connections() const {
  size_t n = 0;
  for (const auto& [key, pool] : pools_) n += pool->connections.size();
  return n;
}

}  // namespace kedge::http
