// Bootstrap: the objects every cluster has from its first second on.
//
// Namespaces default, kube-system, kube-public and kube-node-lease, ServiceCIDR kubernetes, and
// Service default/kubernetes with the endpoints of this server (upstream: pkg/controlplane, the
// kubernetesservice, systemnamespaces and defaultservicecidr controllers); the default roles and
// bindings, API services and flow schemas (policy_objects.h); what those need who join or stand in
// front of the API (bootstrap_trust.h). What exists is left as it is, but for what follows this
// server's address and certificates, and for what the default roles and bindings lack. All writes
// go out at once; where nothing is missing there are none. Loop thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "api/front_proxy.h"
#include "base/function.h"
#include "base/log.h"
#include "base/result.h"
#include "registry/registry.h"

namespace kedge::daemon {

struct BootstrapFacts {
  std::vector<std::string> service_cidrs;  // one a family
  std::string service_ip;                  // the first address of the service range
  std::string advertise_address;           // numeric, not loopback
  uint16_t https_port = 6443;
  std::string root_ca_pem;    // empty: no cluster-info
  std::string client_ca_pem;  // empty: no extension-apiserver-authentication
  api::FrontProxyOptions proxy;
  std::string restored_from;  // not empty: the backup that stands in for a damaged store; an Event
  int64_t wall_us = 0;        // says so
};

class Bootstrap {
 public:
  // REQUIRES: the registry outlives it. Destroying it gives up.
  static std::unique_ptr<Bootstrap> create(registry::Registry& registry, Log log,
                                           const BootstrapFacts& facts);
  virtual ~Bootstrap() = default;
  // Makes what is missing; `done` once, perhaps at once. A write that fails ends it with its error.
  virtual void run(Fn<void(Status)> done) = 0;
};

}  // namespace kedge::daemon
