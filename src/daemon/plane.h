// Plane: the control plane put together: store, cache, registry, API and HTTP server, started and
// stopped in order.
//
// Everything from outside comes in by parameters (loop, pool, disk runner, network, chance), so
// that `kedge server` and the simulator run the same composition. Loop thread; open() blocks while
// the store is loaded.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "api/api.h"
#include "base/function.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "cache/cache.h"
#include "daemon/bootstrap.h"
#include "daemon/controllers.h"
#include "daemon/effects.h"
#include "http/server.h"
#include "http/tls.h"
#include "io/loop.h"
#include "io/net.h"
#include "policy/authorization.h"
#include "registry/registry.h"
#include "store/store.h"

namespace kedge::daemon {

// Keys and certificates.
struct PlaneTrust {
  api::AuthnOptions authn;
  std::string root_ca_pem;    // who signs the API's certificate
  std::string client_ca_pem;  // whose client certificates are believed
};

struct PlaneOptions {
  // Asked once, when the store is open: another process that has it open keeps its keys as they
  // are. Unset: api.authn as it is, no certificates.
  Fn<Result<PlaneTrust>()> trust;
  store::StoreOptions store;
  registry::RegistryOptions registry;
  api::ApiOptions api;
  http::ServerLimits http;
  size_t history_bytes = limits::kHistoryBytes;
  int64_t history_us = limits::kHistoryUs;
  std::string service_ip;  // of default/kubernetes
  std::string advertise_address;
  std::vector<std::string> disabled_controllers;  // names; "all"
};

class Plane {
 public:
  struct Parts {
    io::Loop& loop;
    io::Pool& pool;
    store::Runner& disk;
    io::Network& network;
    Random& random;
    Log log;
  };
  // Opens the store and loads it. Errors name the file.
  static Result<std::unique_ptr<Plane>> open(const Parts& parts, PlaneOptions options);
  ~Plane();
  Plane(const Plane&) = delete;
  Plane& operator=(const Plane&) = delete;

  // Listens; `tls` null: plain HTTP (the simulator). The port is in address() afterwards.
  Status listen(const io::Address& at, std::shared_ptr<http::TlsServerContext> tls);
  const io::Address& address() const { return listener_->address(); }
  // With what controllers sign; its server_ca is published as kube-root-ca.crt. Before begin().
  void set_keys(EffectKeys keys) { keys_ = std::move(keys); }
  // Makes the first objects, then the controllers run; `done` once, later. /readyz says no until
  // then.
  void begin(Fn<void(Status)> done);
  // The clock was set, or others reach the API at another address now: everything is looked at
  // again.
  void look_again(const std::string& advertise_address);
  // Refuses new requests, ends watches cleanly, waits up to `grace_ms` for the others, then writes
  // everything down. `done` once, later.
  void shut_down(uint64_t grace_ms, Fn<void(Status)> done);

  // Null until begin() is done.
  Controllers* controllers() { return controllers_.get(); }
  registry::Registry& registry() { return *registry_; }
  cache::Cache& cache() { return *cache_; }
  policy::Authorizer& authorizer() { return authorization_->authorizer(); }
  store::Store& store() { return *store_; }
  // For more checks and metrics, before listen().
  api::Api& api() { return *api_; }
  bool ready() const { return ready_; }

 private:
  explicit Plane(const Parts& parts);
  Status load();
  store::Everything everything();
  void add_checks();
  void add_metrics();
  void keep_expiring();
  void run_controllers();
  controllers::Facts facts() const;

  Parts parts_;
  PlaneOptions options_;
  kube::Kinds kinds_;
  std::vector<std::string> unread_;  // keys of rows of kinds this version does not know
  EffectKeys keys_;
  PlaneTrust trust_;
  bool ready_ = false;
  bool stopping_ = false;
  // In the order of creation; destroyed the other way round.
  std::unique_ptr<cache::Cache> cache_;
  std::unique_ptr<policy::Authorization> authorization_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<registry::Registry> registry_;
  std::unique_ptr<api::Api> api_;
  std::unique_ptr<http::Server> server_;
  std::unique_ptr<io::Listener> listener_;
  std::unique_ptr<Bootstrap> bootstrap_;
  std::unique_ptr<Controllers> controllers_;
  io::Timer expiry_;
  Fn<void(Status)> stopped_;
};

}  // namespace kedge::daemon
