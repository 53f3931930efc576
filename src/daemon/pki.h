// The cluster's keys and certificates in DATA_DIR/server/tls: made at the first start, checked and
// renewed by every call of ensure_pki().
//
// Three authorities (server-ca: who serves; client-ca: who may log in; request-header-ca: who may
// front the API), ECDSA P-256, ten years; leaves of one year, signed anew when under 90 days are
// left or their names are no longer the wanted ones; service.key signs service account tokens.
//
// An authority never changes by itself: a file of it that is damaged or missing beside others is an
// error that names the file. Keys are written before their certificates, each atomically, so a
// start after a crash finds a key without its certificate at worst and goes on from there.
//
// Files have mode 0600, directories 0700. Blocking; at start or on a pool thread, one call at a
// time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "crypto/x509.h"
#include "daemon/config.h"
#include "io/file.h"

namespace kedge::daemon {

// What the API's certificate is good for; nothing that a client says adds to it.
struct ServingNames {
  std::vector<std::string> dns_names;
  std::vector<std::string> ip_addresses;
};

// localhost, loopback, kubernetes.default..., the service address, the advertised address, the bind
// address, --tls-san, `hostname` (when it is a DNS name), `own_addresses` (numeric).
ServingNames serving_names(const ServerConfig& config, const std::string& hostname,
                           const std::vector<std::string>& own_addresses);

// This machine's host name, and the addresses of its interfaces without those of pods.
std::string own_hostname();
std::vector<std::string> own_addresses(const Cidr& pods);

struct KeyPair {
  std::string certificate_pem;
  std::string key_pem;
};

struct PkiNote {
  bool warning = false;
  std::string text;
};

struct Pki {
  KeyPair server_ca;
  KeyPair client_ca;
  KeyPair request_header_ca;
  KeyPair serving;             // kube-apiserver
  KeyPair admin;               // CN system:admin, O system:masters
  bool admin_changed = false;  // it was made by this call: what holds it must be written again
  std::string service_account_key_pem;
  // 32 random bytes each, the newest first; a new one a day, each opens tickets for two days.
  std::vector<std::string> ticket_keys;
  std::vector<PkiNote> notes;  // what was made or renewed, and warnings; for the log
};

Result<Pki> ensure_pki(const std::string& data_dir, const ServingNames& names, io::Files& files,
                       Random& random, int64_t now);

}  // namespace kedge::daemon
