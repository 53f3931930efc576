#include "daemon/plane.h"

#include <utility>

#include "crypto/hash.h"

namespace kedge::daemon {
namespace {

constexpr uint64_t kExpiryMs = 60'000;
// So long after a start from a backup /readyz says that it is one, and controllers delete nothing.
constexpr int64_t kRestoredUs = 600LL * 1'000'000;

// "core/pods/default/a" -> "core/pods" and "default/a".
bool split_key(std::string_view key, std::string_view* prefix, std::string_view* rest) {
  const size_t first = key.find('/');
  const size_t second = first == std::string_view::npos ? first : key.find('/', first + 1);
  if (second == std::string_view::npos) return false;
  *prefix = key.substr(0, second);
  *rest = key.substr(second + 1);
  return true;
}

}  // namespace

Plane::Plane(const Parts& parts) : parts_(parts), expiry_(parts.loop) {}

Plane::~Plane() = default;

Result<std::unique_ptr<Plane>> Plane::open(const Parts& parts, PlaneOptions options) {
  std::unique_ptr<Plane> plane(new Plane(parts));
  plane->options_ = std::move(options);
  PlaneOptions& o = plane->options_;
  plane->cache_ = std::make_unique<cache::Cache>(plane->kinds_, parts.loop.clock(), o.history_bytes,
                                                 o.history_us);
  plane->authorization_ = std::make_unique<policy::Authorization>(plane->kinds_, *plane->cache_);
  o.registry.admission.authorizer = &plane->authorization_->authorizer();
  o.registry.escalation = &plane->authorization_->escalation();
  o.api.authorizer = &plane->authorization_->authorizer();
  plane->store_ = TRY(store::Store::open(o.store, parts.loop, parts.disk, parts.random,
                                         parts.log.with_component("store")));
  TRY(plane->load());
  if (o.trust) {
    plane->trust_ = TRY(o.trust());
    o.api.authn = plane->trust_.authn;
    crypto::wipe(plane->trust_.authn.signing_key_pem);
  }
  plane->store_->repair_with([p = plane.get()] { return p->everything(); });
  plane->registry_ = registry::Registry::create(parts.loop, parts.pool, parts.random,
                                                parts.log.with_component("registry"), plane->kinds_,
                                                *plane->cache_, *plane->store_, o.registry);
  plane->add_checks();
  plane->add_metrics();
  plane->api_ =
      TRY(api::Api::create(parts.loop, parts.pool, parts.random, parts.log.with_component("api"),
                           *plane->registry_, std::move(o.api)));
  return plane;
}

Status Plane::load() {
  TRY(store_->load([this](const store::StoredRow& row) -> Status {
    std::string_view prefix, rest;
    const kube::Kind* kind = nullptr;
    if (split_key(row.key, &prefix, &rest)) kind = kinds_.find_storage_prefix(prefix);
    if (kind == nullptr) {
      // Written by a version that knew more kinds; it stays on disk for that one.
      unread_.emplace_back(row.key);
      return {};
    }
    Result<kube::ObjectRef> object = kube::Object::from_text(*kind, row.value, row.revision);
    if (!object.ok()) {
      return std::move(object).error().context("loading " + std::string(row.key));
    }
    cache_->load(std::move(object).value());
    return {};
  }));
  if (!unread_.empty()) {
    parts_.log.warn("the store holds objects of kinds this version does not know; they are kept",
                    {{"objects", unread_.size()}});
  }
  const store::OpenReport& report = store_->report();
  // After an orderly stop a watch may go on from the last revision; else only from this start.
  const uint64_t now = report.start_revision;
  cache_->finish_loading(now, report.clean_stop ? report.last_revision : now);
  if (report.restored) {
    parts_.log.error("the store was damaged; an older backup is in use",
                     {{"backup", report.restored_from}, {"damaged", report.damaged_file}});
  }
  return {};
}

store::Everything Plane::everything() {
  store::Everything out;
  const kube::Kind* const secrets = kinds_.find("", "v1", "secrets");
  for (const kube::Kind* kind : kinds_.all()) {
    if (!kind->storage || kind->is_virtual) continue;
    const std::string prefix = kind->storage_prefix() + "/";
    cache_->for_each(kind->id, "", [&](const kube::ObjectRef& o) {
      store::Change row;
      row.key = prefix + std::string(o->key());
      row.revision = o->revision();
      row.value = o->bytes();
      row.sealed = kind == secrets;
      out.rows.push_back(std::move(row));
      return true;
    });
  }
  out.unread = unread_;
  return out;
}

void Plane::add_checks() {
  auto& checks = options_.api.health;
  const auto check = [&checks](std::string name, Fn<std::string()> fn) {
    api::HealthCheck c;
    c.name = std::move(name);
    c.check = std::move(fn);
    checks.push_back(std::move(c));
    return &checks.back();
  };
  check("log", [] { return std::string(); });
  check("etcd",
        [this] {  // upstream's name of what keeps the objects: probes ask for it
          return store_->stats().disk_full ? std::string("the disk is full: writes fail")
                                           : std::string();
        })
      ->in_livez = false;
  api::HealthCheck* const start = check("poststarthook/bootstrap", [this] {
    return ready_ ? std::string() : std::string("the first objects are not made yet");
  });
  start->in_livez = false;
  const int64_t until = parts_.loop.clock().mono_us() + kRestoredUs;
  api::HealthCheck* const restored = check("restored", [this, until] {
    if (!store_->report().restored || parts_.loop.clock().mono_us() > until) return std::string();
    return "an older backup is in use: " + store_->report().restored_from;
  });
  restored->in_livez = false;
  restored->in_healthz = false;
}

void Plane::add_metrics() {
  options_.api.metrics.emplace_back([this](api::MetricsText& out) {
    const store::StoreStats s = store_->stats();
    const auto counter = [&out](std::string_view name, std::string_view help, uint64_t value) {
      out.family(name, "counter", help);
      out.sample(name, "", value);
    };
    const auto gauge = [&out](std::string_view name, std::string_view help, uint64_t value) {
      out.family(name, "gauge", help);
      out.sample(name, "", value);
    };
    counter("kedge_store_commits_total", "Writes that are on stable storage", s.commits);
    counter("kedge_store_transactions_total", "Transactions, one fsync each", s.transactions);
    counter("kedge_store_soft_changes_total", "Changes of soft state", s.soft_changes);
    counter("kedge_store_failures_total", "Writes that failed", s.failures);
    gauge("kedge_store_pending", "Writes that wait for the disk", s.pending);
    gauge("apiserver_storage_size_bytes", "Size of the storage database file", s.file_bytes);
    const cache::CacheStats c = cache_->stats();
    gauge("kedge_cache_objects", "Objects in memory", c.objects);
    gauge("kedge_cache_object_bytes", "Their size", c.object_bytes);
    gauge("kedge_cache_history_events", "Changes that a watch may start from", c.history_events);
    gauge("kedge_cache_history_bytes", "Old states they hold", c.history_bytes);
    gauge("apiserver_registered_watchers", "Watches that are open", c.watches);
    if (!server_) return;
    const http::ServerStats& h = server_->stats();
    gauge("kedge_http_connections", "Connections that are open", h.connections_open);
    counter("kedge_http_connections_total", "Connections accepted", h.connections_total);
    counter("kedge_http_connections_refused_total", "Connections over the limit",
            h.connections_refused);
    counter("kedge_tls_handshakes_full_total", "Full TLS handshakes", h.handshakes_full);
    counter("kedge_tls_handshakes_resumed_total", "Resumed TLS sessions", h.handshakes_resumed);
    counter("kedge_tls_handshakes_failed_total", "Failed TLS handshakes", h.handshakes_failed);
    counter("kedge_http_floods_total", "Connections ended for flooding", h.floods);
    counter("kedge_http_received_bytes_total", "Bytes received", h.bytes_in);
    counter("kedge_http_sent_bytes_total", "Bytes sent", h.bytes_out);
  });
}

Status Plane::listen(const io::Address& at, std::shared_ptr<http::TlsServerContext> tls) {
  server_ = http::Server::create(parts_.loop, parts_.pool, parts_.log.with_component("http"), *api_,
                                 std::move(tls), options_.http);
  listener_ = TRY(parts_.network.listen(
      at, [this](std::unique_ptr<io::Stream> stream) { server_->serve(std::move(stream)); }));
  io::Address told;
  told.host = options_.advertise_address;
  told.port = listener_->address().port;
  api_->advertise(told.text());
  return {};
}

void Plane::begin(Fn<void(Status)> done) {
  BootstrapFacts facts;
  facts.service_cidrs = options_.registry.services.cidrs;
  facts.service_ip = options_.service_ip;
  facts.advertise_address = options_.advertise_address;
  facts.https_port = listener_->address().port;
  facts.restored_from = store_->report().restored ? store_->report().restored_from : "";
  facts.wall_us = parts_.loop.clock().wall_us();
  facts.root_ca_pem = trust_.root_ca_pem;
  facts.client_ca_pem = trust_.client_ca_pem;
  facts.proxy = trust_.authn.front_proxy;
  bootstrap_ = Bootstrap::create(*registry_, parts_.log.with_component("bootstrap"), facts);
  bootstrap_->run([this, tell = std::move(done)](Status s) mutable {
    ready_ = s.ok();
    if (s.ok() && !stopping_) {
      keep_expiring();
      run_controllers();
    }
    tell(std::move(s));
  });
}

controllers::Facts Plane::facts() const {
  controllers::Facts f;
  f.root_ca_pem = keys_.server_ca.certificate_pem;
  f.advertised_address = options_.advertise_address;
  f.https_port = listener_->address().port;
  return f;
}

void Plane::look_again(const std::string& advertise_address) {
  options_.advertise_address = advertise_address;
  if (controllers_) controllers_->set_facts(facts());
}

void Plane::run_controllers() {
  ControllersOptions o;
  o.facts = facts();
  o.disabled = options_.disabled_controllers;
  if (store_->report().restored) o.delete_nothing_us = kRestoredUs;
  Controllers::Parts parts{parts_.loop, parts_.pool, *registry_,
                           parts_.log.with_component("controllers"), &authorization_->authorizer()};
  auto effect = [keys = keys_, &random = parts_.random](std::string_view name, kube::Json what) {
    return do_effect(keys, random, name, what);
  };
  parts.do_effect = std::make_shared<Controllers::DoEffect::element_type>(std::move(effect));
  controllers_ = Controllers::start(std::move(parts), std::move(o));
}

void Plane::keep_expiring() {
  expiry_.start(kExpiryMs, [this] {
    registry_->expire();
    cache_->trim();
    keep_expiring();
  });
}

void Plane::shut_down(uint64_t grace_ms, Fn<void(Status)> done) {
  if (std::exchange(stopping_, true)) return;
  stopped_ = std::move(done);
  expiry_.stop();
  controllers_.reset();
  if (listener_) listener_->set_accepting(false);
  api_->shut_down();
  const auto flush = [this] { store_->close([this](Status s) { stopped_(std::move(s)); }); };
  if (!server_) return flush();
  server_->drain(grace_ms, flush);
}

}  // namespace kedge::daemon
