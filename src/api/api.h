// Api: the API front: an http::Handler that answers as kube-apiserver 1.36 does.
//
// A request passes: who (authn), in whose name (impersonation), how many at a time (limits by
// class), may they (authz), what is there (routes), then the registry and the cache answer. Errors
// are metav1.Status documents in the media type the client accepts. Lists and watches are streamed
// from shared bytes; a slow reader costs what its connection's queue may hold, not more.
//
// Loop thread only. Everything borrowed outlives the Api; requests that are still open when it is
// destroyed are broken off.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "api/authn.h"
#include "api/health.h"
#include "api/metrics.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/random.h"
#include "http/server.h"
#include "io/loop.h"
#include "policy/authorizer.h"
#include "registry/registry.h"

namespace kedge::api {

struct ApiLimits {
  size_t read_only = limits::kInFlightReadOnly;
  size_t mutating = limits::kInFlightMutating;
  size_t watches = limits::kWatches;
  uint64_t request_ms = limits::kRequestMs;
  size_t body_bytes = limits::kBodyBytes;
  size_t watch_backlog_bytes = limits::kWatchBacklogBytes;
  // A watch without timeoutSeconds ends after this to twice this (upstream's
  // --min-request-timeout).
  uint64_t min_watch_s = 1800;
  uint64_t bookmark_s = 60;
  // A read of a revision that is not there yet waits so long.
  uint64_t revision_wait_ms = 3000;
};

struct VersionInfo {
  std::string git_version;  // "v1.36.2+kedge0"; also gives major and minor
  std::string git_commit;
  std::string git_tree_state;  // "clean" or "dirty"
  std::string build_date;      // "2026-01-31T12:00:00Z"
  std::string go_version;
  std::string compiler;
  std::string platform;  // "linux/amd64"
};

struct ApiOptions {
  ApiLimits limits;
  AuthnOptions authn;
  VersionInfo version;
  std::string advertise_address;  // "192.0.2.1:6443", for discovery; see Api::advertise()
  std::vector<HealthCheck> health;
  std::vector<MetricsSource> metrics;
  policy::Authorizer* authorizer = nullptr;  // borrowed; null: MastersAuthorizer
};

class Api : public http::Handler {
 public:
  // Error: what the options say of keys and certificates cannot be used.
  static Result<std::unique_ptr<Api>> create(io::Loop& loop, io::Pool& pool, Random& random,
                                             Log log, registry::Registry& registry,
                                             ApiOptions options);
  // Where clients find this server ("192.0.2.1:6443"), for /api; once the port is known.
  virtual void advertise(std::string address) = 0;
  // Orderly end: watches are ended as if their time were over; new ones get 503. Other requests go
  // on.
  virtual void shut_down() = 0;
};

}  // namespace kedge::api
