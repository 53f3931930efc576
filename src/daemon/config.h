// ServerConfig: what the operator asked for, from flags, KEDGE_* variables and YAML files.
//
// One table (config_options) has every option: name, type, default, help. Flags are "--name value",
// "--name=value" ("--name" alone and "--name=false" for booleans; lists repeat or use commas);
// variables are KEDGE_NAME with '_' for '-'; YAML keys are the names. Precedence: flags, variables,
// FILE.d/*.yaml (the last name wins), FILE (-c, default /etc/kedge/config.yaml), defaults. A list
// is replaced as a whole by a stronger source; in YAML "name+" adds to it.
//
// An unknown name or a bad value is an error that says where, what, and the nearest valid name.
// Values marked secret never appear in an error. Values, no threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "daemon/config_values.h"
#include "io/file.h"

namespace kedge::daemon {

struct ServerConfig {
  std::string config;  // the file of -c
  std::string data_dir;
  std::string bind_address;  // empty: every address
  uint16_t https_listen_port = 0;
  std::string advertise_address;  // empty: the one of the default route
  std::vector<std::string> tls_san;
  std::string write_kubeconfig;
  uint32_t write_kubeconfig_mode = 0;
  std::string token;  // also from token_file
  std::string token_file;
  std::string token_auth_file;
  bool anonymous_auth = true;
  bool enable_bootstrap_token_auth = true;
  std::vector<std::string> service_account_issuer;  // never empty once loaded
  std::vector<std::string> service_account_key_file;
  std::vector<std::string> api_audiences;
  uint64_t service_account_max_token_expiration_ms = 0;
  bool service_account_extend_token_expiration = true;
  std::vector<std::string> requestheader_allowed_names;
  bool disable_agent = false;
  Cidr cluster_cidr;
  Cidr service_cidr;
  Cidr service_cidr_secondary;  // of the other family; its address is empty: none
  std::string cluster_dns;      // never empty once loaded
  std::string cluster_domain;
  PortRange service_node_port_range;
  std::vector<std::string> disable_controllers;
  std::vector<std::string> enable_admission_plugins;
  std::vector<std::string> disable_admission_plugins;
  uint32_t default_not_ready_toleration_seconds = 0;
  uint32_t default_unreachable_toleration_seconds = 0;
  bool disable_controller_manager = false;
  bool debug = false;

  // Limits against hostile clients; see base/limits.h.
  uint32_t max_requests_inflight = 0;
  uint32_t max_mutating_requests_inflight = 0;
  uint64_t request_timeout_ms = 0;
  uint32_t min_request_timeout_s = 0;
  uint32_t max_connections = 0;
  uint32_t max_watches = 0;
  uint64_t max_watch_backlog_bytes = 0;
  uint64_t max_header_bytes = 0;
  uint32_t max_header_count = 0;
  uint64_t max_body_bytes = 0;
  uint64_t tls_handshake_timeout_ms = 0;
  uint32_t max_tls_handshakes = 0;
  uint64_t header_timeout_ms = 0;
  uint64_t body_idle_timeout_ms = 0;
  uint64_t idle_timeout_ms = 0;
  uint32_t http2_max_streams_per_connection = 0;
  uint32_t http2_max_resets = 0;
  uint32_t http2_max_control_frames = 0;
  uint32_t http2_max_continuations = 0;
  uint64_t watch_history_bytes = 0;
  uint64_t watch_history_ms = 0;
  uint32_t max_pending_writes = 0;
  uint64_t max_pending_write_bytes = 0;

  // "10.43.0.1": where service default/kubernetes is found.
  std::string kubernetes_service_ip() const { return service_cidr.nth(1); }
};

enum class OptionType : uint8_t {
  kText,
  kPath,  // absolute
  kBool,
  kNumber,
  kSize,      // bytes, Ki, Mi, Gi
  kDuration,  // milliseconds inside
  kMode,
  kIp,
  kDomain,
  kCidr,
  kPortRange,
  kNames,  // a list of words
  kWords,  // the same, upper case kept
  kTexts,  // a list of texts without commas
  kPaths,  // a list of absolute paths
  kSans,   // a list of DNS names (wildcards too) and addresses
};

using OptionField =
    std::variant<std::string ServerConfig::*, bool ServerConfig::*, uint16_t ServerConfig::*,
                 uint32_t ServerConfig::*, uint64_t ServerConfig::*, Cidr ServerConfig::*,
                 PortRange ServerConfig::*, std::vector<std::string> ServerConfig::*>;

struct ConfigOption {
  std::string_view name;
  char letter;  // "-c"; 0: none
  OptionType type;
  OptionField field;
  std::string_view default_text;  // for types without number
  uint64_t default_number;
  uint64_t least;
  uint64_t most;
  bool secret;
  std::string_view help;  // one line, lower case, without a full stop
};

// Every option of `kedge server`, in the order of help.
std::span<const ConfigOption> config_options();
// Its default as one would type it; empty: none.
std::string default_of(const ConfigOption& option);
bool is_list(const ConfigOption& option);

// REQUIRES: `arguments` are those after the command's name; `environment` are "NAME=value" texts.
Result<ServerConfig> load_config(std::span<const std::string_view> arguments,
                                 std::span<const std::string_view> environment, io::Files& files);

}  // namespace kedge::daemon
