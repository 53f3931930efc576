#include "daemon/server.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <memory>
#include <utility>

#include "base/memory.h"
#include "base/strings.h"
#include "base/version.h"
#include "daemon/authn_options.h"
#include "daemon/clock_jump.h"
#include "daemon/kubeconfig.h"
#include "daemon/notify.h"
#include "daemon/pki.h"
#include "daemon/plane.h"
#include "io/uv_loop.h"
#include "io/uv_net.h"
#include "store/runner.h"

namespace kedge::daemon {
namespace {

// Requests in flight get so long after SIGTERM; the store is flushed after them. Together under 2
// s.
constexpr uint64_t kDrainMs = 1200;
constexpr unsigned kPoolThreads = 2;
// Certificates and ticket keys are looked at so often while running, and when the clock was set or
// an address of this machine has changed.
constexpr int64_t kRenewUs = 3'600'000'000;
// So often it is seen whether that is so, and freed memory goes back to the kernel; the first time
// soon after the start.
constexpr uint64_t kFirstCareMs = 2'000;
constexpr uint64_t kCareMs = 60'000;

// What a backup keeps beside the objects: without the authorities nobody could log in to a restored
// server, and without service.key no token would hold.
std::vector<std::string> precious_files(const std::string& data_dir) {
  std::vector<std::string> out;
  for (const auto* name : {"server-ca.key", "server-ca.crt", "client-ca.key", "client-ca.crt",
                           "request-header-ca.key", "request-header-ca.crt", "service.key"}) {
    out.push_back(data_dir + "/server/tls/" + name);
  }
  return out;
}

PlaneOptions plane_options(const ServerConfig& c, const std::string& advertise) {
  PlaneOptions o;
  o.store.directory = c.data_dir + "/server/db";
  o.store.extra_files = precious_files(c.data_dir);
  o.store.max_pending = c.max_pending_writes;
  o.store.max_pending_bytes = c.max_pending_write_bytes;
  o.registry.request_ms = c.request_timeout_ms;
  registry::AdmissionOptions& admission = o.registry.admission;
  admission.enable = c.enable_admission_plugins;
  admission.disable = c.disable_admission_plugins;
  admission.not_ready_toleration_seconds = c.default_not_ready_toleration_seconds;
  admission.unreachable_toleration_seconds = c.default_unreachable_toleration_seconds;
  o.registry.services = {
      {c.service_cidr.text()}, c.service_node_port_range.first, c.service_node_port_range.last};
  if (!c.service_cidr_secondary.address.empty()) {
    o.registry.services.cidrs.push_back(c.service_cidr_secondary.text());
  }
  o.history_bytes = c.watch_history_bytes;
  o.history_us = static_cast<int64_t>(c.watch_history_ms) * 1000;
  o.service_ip = c.kubernetes_service_ip();
  o.advertise_address = advertise;
  o.disabled_controllers = c.disable_controllers;
  if (c.disable_controller_manager) o.disabled_controllers.emplace_back("all");
  for (const std::string& name : o.disabled_controllers) {
    if (name == "all" || name == "resourcequota-controller") admission.quota_controller = false;
  }
  o.api.limits.read_only = c.max_requests_inflight;
  o.api.limits.mutating = c.max_mutating_requests_inflight;
  o.api.limits.watches = c.max_watches;
  o.api.limits.request_ms = c.request_timeout_ms;
  o.api.limits.body_bytes = c.max_body_bytes;
  o.api.limits.watch_backlog_bytes = c.max_watch_backlog_bytes;
  o.api.limits.min_watch_s = c.min_request_timeout_s;
  o.api.version = api::VersionInfo{.git_version = version(),
                                   .git_commit = git_commit(),
                                   .git_tree_state = git_tree_state(),
                                   .build_date = build_date(),
                                   .go_version = "",  // there is none
                                   .compiler = compiler(),
                                   .platform = platform()};
  o.http.header_bytes = c.max_header_bytes;
  o.http.header_count = c.max_header_count;
  o.http.handshake_ms = c.tls_handshake_timeout_ms;
  o.http.header_ms = c.header_timeout_ms;
  o.http.body_idle_ms = c.body_idle_timeout_ms;
  o.http.idle_ms = c.idle_timeout_ms;
  o.http.connections = c.max_connections;
  o.http.handshakes_in_flight = c.max_tls_handshakes;
  o.http.streams_per_connection = c.http2_max_streams_per_connection;
  o.http.h2_resets_per_10s = c.http2_max_resets;
  o.http.h2_control_frames_per_10s = c.http2_max_control_frames;
  o.http.h2_continuations = c.http2_max_continuations;
  return o;
}

// A turn of the loop is how long everybody else had to wait.
void write_loop_metrics(const io::LoopLag& lag, api::MetricsText& out) {
  constexpr double kMicro = 1e-6;
  out.family("kedge_loop_turn_seconds", "histogram", "How long turns of the event loop took");
  uint64_t upto = 0;
  for (size_t i = 0; i < io::LoopLag::kBounds.size(); ++i) {
    upto += lag.turns[i];
    char bound[32];
    std::snprintf(bound, sizeof bound, "%g", static_cast<double>(io::LoopLag::kBounds[i]) * kMicro);
    out.sample("kedge_loop_turn_seconds_bucket", api::label("le", bound), upto);
  }
  out.sample("kedge_loop_turn_seconds_bucket", api::label("le", "+Inf"), lag.count);
  out.sample("kedge_loop_turn_seconds_sum", "", static_cast<double>(lag.sum_us) * kMicro);
  out.sample("kedge_loop_turn_seconds_count", "", lag.count);
  out.family("kedge_loop_longest_callback_seconds", "gauge", "The longest single callback so far");
  out.sample("kedge_loop_longest_callback_seconds", "",
             static_cast<double>(lag.longest_callback_us) * kMicro);
}

http::TlsServerConfig tls_config(const Pki& pki) {
  http::TlsServerConfig t;
  t.certificates.push_back({pki.serving.certificate_pem, pki.serving.key_pem});
  t.client_ca_pem = pki.client_ca.certificate_pem;
  t.ticket_keys = pki.ticket_keys;
  return t;
}

class ServerProcess {
 public:
  ServerProcess(const ServerConfig& config, std::span<const std::string_view> environment,
                LogSink& sink)
      : config_(config),
        log_(clock_, sink, config.debug ? LogLevel::kDebug : LogLevel::kInfo, "server"),
        notifier_(environment, getpid()) {}

  int run() {
    const Status s = start();
    if (!s.ok()) {
      log_.error("not started", {{"error", s.error().message()}});
      return 1;
    }
    loop_->run();
    // In this order: nothing may be called back any more when the loop goes.
    plane_.reset();
    return exit_code_;
  }

 private:
  Status start() {
    loop_ = TRY(io::UvLoop::create());
    pool_ = io::make_pool(*loop_, kPoolThreads);
    network_ = io::make_network(*loop_);
    disk_ = std::make_unique<store::ThreadRunner>(*loop_);
    TRY(files_.make_dir(config_.data_dir, 0755));
    addresses_ = own_addresses(config_.cluster_cidr);
    advertise_ = advertised();
    // The store's lock comes first: a second server must not touch the first one's certificates.
    PlaneOptions options = plane_options(config_, advertise_);
    options.api.metrics.emplace_back(
        [this](api::MetricsText& out) { write_loop_metrics(loop_->lag(), out); });
    Pki pki;
    options.trust = [this, &pki]() -> Result<PlaneTrust> {
      pki = TRY(certificates());
      return plane_trust(config_, pki, files_, random_);
    };
    plane_ =
        TRY(Plane::open({*loop_, *pool_, *disk_, *network_, random_, log_}, std::move(options)));
    plane_->set_keys({pki.client_ca, pki.server_ca, pki.service_account_key_pem});
    tls_ = TRY(http::TlsServerContext::create(tls_config(pki)).context("TLS"));
    TRY(listen());
    TRY(write_admin_kubeconfig(pki));
    for (const int signal_number : {SIGTERM, SIGINT}) {
      TRY(loop_->watch_signal(signal_number, [this] { stop(); }));
    }
    care_ = std::make_unique<io::Timer>(*loop_);
    plane_->begin([this](Status s) { begun(std::move(s)); });
    return {};
  }

  // Every address: IPv6 takes IPv4 along, where the kernel has it.
  Status listen() {
    io::Address at;
    at.host = config_.bind_address.empty() ? "::" : config_.bind_address;
    at.port = config_.https_listen_port;
    Status s = plane_->listen(at, tls_);
    if (!s.ok() && config_.bind_address.empty()) {
      at.host = "0.0.0.0";
      s = plane_->listen(at, tls_);
    }
    return s;
  }

  Result<Pki> certificates() {
    Pki pki = TRY(ensure_pki(config_.data_dir, serving_names(config_, own_hostname(), addresses_),
                             files_, random_, clock_.wall_seconds()));
    for (const auto& note : pki.notes) {
      if (note.warning) {
        log_.warn(note.text);
      } else {
        log_.info(note.text);
      }
    }
    return pki;
  }

  Status write_admin_kubeconfig(const Pki& pki) {
    const std::string url = local_server_url(config_.bind_address, plane_->address().port);
    return write_kubeconfig(config_.write_kubeconfig, config_.write_kubeconfig_mode,
                            kubeconfig_text(url, pki.server_ca.certificate_pem, pki.admin), files_);
  }

  void begun(Status s) {
    if (stopping_) return;  // a signal came first: neither ready nor at fault
    if (!s.ok()) {
      log_.error("the first objects could not be made", {{"error", s.error().message()}});
      exit_code_ = 1;
      return stop();
    }
    log_.info("ready", {{"version", version()},
                        {"address", plane_->address().text()},
                        {"kubeconfig", config_.write_kubeconfig}});
    tell(notifier_.ready());
    if (notifier_.watchdog_interval_ms() != 0) {
      watchdog_ = std::make_unique<Watchdog>(*loop_, notifier_, log_);
    }
    renewed_us_ = clock_.mono_us();
    keep_caring(kFirstCareMs);
  }

  void keep_caring(uint64_t ms) {
    care_->start(ms, [this] {
      release_free_memory();
      if (wants_renewal()) renew();
      keep_caring(kCareMs);
    });
  }

  std::string advertised() const {
    if (!config_.advertise_address.empty()) return config_.advertise_address;
    return addresses_.empty() ? "127.0.0.1" : addresses_.front();
  }

  bool wants_renewal() {
    const auto jump = clock_jump_.look(clock_.wall_us(), clock_.mono_us());
    if (jump) log_.warn("the clock was set", {{"seconds", *jump}});
    std::vector<std::string> addresses = own_addresses(config_.cluster_cidr);
    const bool moved = addresses != addresses_;
    if (moved) {
      log_.info("the addresses of this machine have changed", {{"now", join(addresses, ",")}});
    }
    addresses_ = std::move(addresses);
    if (moved) advertise_ = advertised();
    if (moved || jump) plane_->look_again(advertise_);
    return jump || moved || clock_.mono_us() - renewed_us_ >= kRenewUs;
  }

  // New ticket keys and, near their end, new certificates, for connections from then on.
  void renew() {
    renewed_us_ = clock_.mono_us();
    Result<Pki> pki = certificates();
    Status s = pki.ok() ? tls_->replace(tls_config(*pki)) : Status(std::move(pki).error());
    if (s.ok() && pki->admin_changed) s = write_admin_kubeconfig(*pki);
    if (!s.ok()) log_.error("certificates not renewed", {{"error", s.error().message()}});
  }

  void stop() {
    if (std::exchange(stopping_, true)) return;
    log_.info("stopping");
    tell(notifier_.stopping());
    watchdog_.reset();
    care_->stop();
    plane_->shut_down(kDrainMs, [this](Status s) {
      if (!s.ok()) {
        log_.error("the store was not closed in order", {{"error", s.error().message()}});
        exit_code_ = 1;
      }
      log_.info("stopped");
      loop_->stop();
    });
  }

  void tell(const Status& s) {
    if (!s.ok()) log_.warn("systemd was not told", {{"error", s.error().message()}});
  }

  const ServerConfig& config_;
  SystemClock clock_;
  SystemRandom random_;
  io::PosixFiles files_;
  ClockJump clock_jump_{clock_.wall_us(), clock_.mono_us()};
  Log log_;
  Notifier notifier_;
  std::vector<std::string> addresses_;
  std::string advertise_;
  bool stopping_ = false;
  int exit_code_ = 0;
  // Destroyed in reverse: the plane before what it stands on.
  std::unique_ptr<io::UvLoop> loop_;
  std::unique_ptr<io::Pool> pool_;
  std::unique_ptr<io::Network> network_;
  std::unique_ptr<store::ThreadRunner> disk_;
  std::shared_ptr<http::TlsServerContext> tls_;
  std::unique_ptr<Plane> plane_;
  std::unique_ptr<io::Timer> care_;
  int64_t renewed_us_ = 0;  // when certificates were last looked at
  std::unique_ptr<Watchdog> watchdog_;
};

}  // namespace

int run_server(const ServerConfig& config, std::span<const std::string_view> environment,
               LogSink& sink) {
  return ServerProcess(config, environment, sink).run();
}

}  // namespace kedge::daemon
