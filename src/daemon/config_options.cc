// The table of every option. A new option is one field in ServerConfig and one row here.
#include "base/limits.h"
#include "daemon/config.h"

namespace kedge::daemon {
namespace {

using S = ServerConfig;
using T = OptionType;

constexpr uint64_t kMi = 1024 * 1024;
constexpr uint64_t kDayMs = 86'400'000;

constexpr ConfigOption text(std::string_view name, T type, OptionField field,
                            std::string_view default_text, std::string_view help) {
  return {name, 0, type, field, default_text, 0, 0, 0, false, help};
}
constexpr ConfigOption number(std::string_view name, T type, OptionField field, uint64_t value,
                              uint64_t least, uint64_t most, std::string_view help) {
  return {name, 0, type, field, "", value, least, most, false, help};
}
constexpr ConfigOption count(std::string_view name, uint32_t ServerConfig::*field, uint64_t value,
                             std::string_view help) {
  return number(name, T::kNumber, field, value, 1, 10'000'000, help);
}
constexpr ConfigOption size(std::string_view name, uint64_t ServerConfig::*field, uint64_t value,
                            uint64_t least, std::string_view help) {
  return number(name, T::kSize, field, value, least, 1024 * kMi, help);
}
constexpr ConfigOption duration(std::string_view name, uint64_t ServerConfig::*field,
                                uint64_t value_ms, std::string_view help) {
  return number(name, T::kDuration, field, value_ms, 10, kDayMs, help);
}

constexpr ConfigOption kOptions[] = {
    {"config", 'c', T::kPath, &S::config, "/etc/kedge/config.yaml", 0, 0, 0, false,
     "configuration file; FILE.d/*.yaml are read after it"},
    text("data-dir", T::kPath, &S::data_dir, "/var/lib/kedge", "directory of all state"),
    text("bind-address", T::kIp, &S::bind_address, "", "address to listen on (default: all)"),
    number("https-listen-port", T::kNumber, &S::https_listen_port, 6443, 0, 65535,
           "port of the API; 0 picks a free one"),
    text("advertise-address", T::kIp, &S::advertise_address, "",
         "address that others reach the API at (default: that of the default route)"),
    text("tls-san", T::kSans, &S::tls_san, "", "further name or address in the API's certificate"),
    text("write-kubeconfig", T::kPath, &S::write_kubeconfig, "/etc/kedge/kedge.yaml",
         "where the administrator's kubeconfig is written"),
    number("write-kubeconfig-mode", T::kMode, &S::write_kubeconfig_mode, 0600, 0, 0777,
           "its permission bits"),
    {"token", 0, T::kText, &S::token, "", 0, 0, 0, true, "shared secret of servers and agents"},
    text("token-file", T::kPath, &S::token_file, "", "file that holds the token"),
    text("token-auth-file", T::kPath, &S::token_auth_file, "",
         "CSV file of static tokens: token,user,uid,\"group1,group2\""),
    text("anonymous-auth", T::kBool, &S::anonymous_auth, "true",
         "requests without credentials are those of system:anonymous"),
    text("enable-bootstrap-token-auth", T::kBool, &S::enable_bootstrap_token_auth, "true",
         "Secrets of type bootstrap.kubernetes.io/token in kube-system are tokens"),
    text("service-account-issuer", T::kTexts, &S::service_account_issuer, "",
         "issuer of ServiceAccount tokens; further ones are accepted (default: "
         "https://kubernetes.default.svc.CLUSTER-DOMAIN)"),
    text("service-account-key-file", T::kPaths, &S::service_account_key_file, "",
         "PEM file with further keys that ServiceAccount tokens may be signed with"),
    text("api-audiences", T::kTexts, &S::api_audiences, "",
         "audiences of the API in tokens (default: the issuer)"),
    number("service-account-max-token-expiration", T::kDuration,
           &S::service_account_max_token_expiration_ms, 0, 0, 4'294'967'296'000,
           "the longest life of a ServiceAccount token; 0: no bound"),
    text("service-account-extend-token-expiration", T::kBool,
         &S::service_account_extend_token_expiration, "true",
         "injected tokens of Pods live for a year"),
    text("requestheader-allowed-names", T::kTexts, &S::requestheader_allowed_names,
         "system:auth-proxy", "common names of proxies that may speak for others; all when empty"),
    text("disable-agent", T::kBool, &S::disable_agent, "false", "run no pods on this machine"),
    text("cluster-cidr", T::kCidr, &S::cluster_cidr, "10.42.0.0/16", "network of pod addresses"),
    text("service-cidr", T::kCidr, &S::service_cidr, "10.43.0.0/16",
         "network of service addresses"),
    text("service-cidr-secondary", T::kCidr, &S::service_cidr_secondary, "",
         "network of service addresses of the other IP family (default: none)"),
    text("cluster-dns", T::kIp, &S::cluster_dns, "",
         "address of the cluster's DNS (default: the tenth of service-cidr, 10.43.0.10)"),
    text("cluster-domain", T::kDomain, &S::cluster_domain, "cluster.local",
         "DNS domain of the cluster"),
    text("service-node-port-range", T::kPortRange, &S::service_node_port_range, "30000-32767",
         "ports for services of type NodePort"),
    text("disable-controllers", T::kNames, &S::disable_controllers, "",
         "controllers that do not run: names, or all"),
    text("enable-admission-plugins", T::kWords, &S::enable_admission_plugins, "",
         "admission plugins beside those that are on by default, by upstream's names"),
    text("disable-admission-plugins", T::kWords, &S::disable_admission_plugins, "",
         "admission plugins that are off although they are on by default"),
    number("default-not-ready-toleration-seconds", T::kNumber,
           &S::default_not_ready_toleration_seconds, 300, 0, UINT32_MAX,
           "how long a pod stays on a node that is not ready, unless it says so itself"),
    number("default-unreachable-toleration-seconds", T::kNumber,
           &S::default_unreachable_toleration_seconds, 300, 0, UINT32_MAX,
           "how long a pod stays on a node that is unreachable, unless it says so itself"),
    text("disable-controller-manager", T::kBool, &S::disable_controller_manager, "false",
         "run no controllers"),
    text("debug", T::kBool, &S::debug, "false", "log more"),

    count("max-requests-inflight", &S::max_requests_inflight, limits::kInFlightReadOnly,
          "reading requests served at a time; more get 429"),
    count("max-mutating-requests-inflight", &S::max_mutating_requests_inflight,
          limits::kInFlightMutating, "writing requests served at a time; more get 429"),
    duration("request-timeout", &S::request_timeout_ms, limits::kRequestMs,
             "time an ordinary request may take"),
    count("min-request-timeout", &S::min_request_timeout_s, 1800,
          "seconds a watch lives at least, unless the client asks for less"),
    count("max-connections", &S::max_connections, limits::kConnections, "open connections"),
    count("max-watches", &S::max_watches, limits::kWatches, "open watches"),
    size("max-watch-backlog", &S::max_watch_backlog_bytes, limits::kWatchBacklogBytes, 65'536,
         "bytes waiting for a slow watcher before its watch ends"),
    size("max-header-bytes", &S::max_header_bytes, limits::kHeaderBytes, 4096,
         "bytes of one request's header"),
    count("max-header-count", &S::max_header_count, limits::kHeaderCount,
          "fields of one request's header"),
    size("max-body-bytes", &S::max_body_bytes, limits::kBodyBytes, 4096,
         "bytes of one request's body; more get 413"),
    duration("tls-handshake-timeout", &S::tls_handshake_timeout_ms, limits::kHandshakeMs,
             "time a TLS handshake may take"),
    count("max-tls-handshakes", &S::max_tls_handshakes, limits::kHandshakesInFlight,
          "full TLS handshakes under way at a time"),
    duration("header-timeout", &S::header_timeout_ms, limits::kHeaderMs,
             "time a request's header may take to come"),
    duration("body-idle-timeout", &S::body_idle_timeout_ms, limits::kBodyIdleMs,
             "time without a byte of a request's body"),
    duration("idle-timeout", &S::idle_timeout_ms, limits::kIdleMs,
             "time a connection may stay without a request"),
    count("http2-max-streams-per-connection", &S::http2_max_streams_per_connection,
          limits::kStreamsPerConnection, "HTTP/2 streams of one connection at a time"),
    count("http2-max-resets", &S::http2_max_resets, limits::kH2ResetsPer10s,
          "HTTP/2 stream resets of one connection in ten seconds"),
    count("http2-max-control-frames", &S::http2_max_control_frames, limits::kH2ControlFramesPer10s,
          "HTTP/2 SETTINGS and PING frames of one connection in ten seconds"),
    count("http2-max-continuations", &S::http2_max_continuations, limits::kH2Continuations,
          "HTTP/2 CONTINUATION frames of one header block"),
    size("watch-history-size", &S::watch_history_bytes, limits::kHistoryBytes, 65'536,
         "bytes of events kept for watches that resume"),
    duration("watch-history-time", &S::watch_history_ms, limits::kHistoryUs / 1000,
             "time that events are kept for watches that resume"),
    count("max-pending-writes", &S::max_pending_writes, limits::kPendingWrites,
          "writes waiting for the disk; more get 429"),
    size("max-pending-write-bytes", &S::max_pending_write_bytes, limits::kPendingWriteBytes, 65'536,
         "bytes of writes waiting for the disk; more get 429"),
};

}  // namespace

std::span<const ConfigOption> config_options() { return kOptions; }

bool is_list(const ConfigOption& option) {
  return option.type == OptionType::kNames || option.type == OptionType::kWords ||
         option.type == OptionType::kSans || option.type == OptionType::kTexts ||
         option.type == OptionType::kPaths;
}

std::string default_of(const ConfigOption& option) {
  switch (option.type) {
    case OptionType::kNumber:
      return std::to_string(option.default_number);
    case OptionType::kSize:
      return format_size(option.default_number);
    case OptionType::kDuration:
      return format_duration_ms(option.default_number);
    case OptionType::kMode:
      return format_mode(static_cast<uint32_t>(option.default_number));
    default:
      return std::string(option.default_text);
  }
}

}  // namespace kedge::daemon
