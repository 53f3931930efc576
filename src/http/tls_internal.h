// What the files of TLS share: mbedTLS values that free themselves, the contents of the contexts,
// peers from certificates. Not for others: it includes mbedTLS.
#pragma once

#include <mbedtls/pk.h>
#include <mbedtls/ssl.h>
#include <mbedtls/x509_crt.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "crypto/aead.h"
#include "http/tls.h"
#include "http/tls_parking.h"

namespace kedge::http {

template <class T, void (*kInit)(T*), void (*kFree)(T*)>
class Mbed {
 public:
  Mbed() { kInit(&value_); }
  Mbed(const Mbed&) = delete;
  Mbed& operator=(const Mbed&) = delete;
  ~Mbed() { kFree(&value_); }
  T* get() { return &value_; }
  const T* get() const { return &value_; }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }

 private:
  T value_;
};

using MbedCrt = Mbed<mbedtls_x509_crt, mbedtls_x509_crt_init, mbedtls_x509_crt_free>;
using MbedPk = Mbed<mbedtls_pk_context, mbedtls_pk_init, mbedtls_pk_free>;
using MbedConfig = Mbed<mbedtls_ssl_config, mbedtls_ssl_config_init, mbedtls_ssl_config_free>;

// psa_crypto_init(), once a process, before anything else of TLS.
Status tls_start();
// "what: SSL - ... (-0x7780)".
Error tls_error(std::string_view what, int ret);
int tls_random(void*, unsigned char* out, size_t size);

struct TlsKeyPair {
  MbedCrt chain;
  MbedPk key;
};
Status load_key_pair(const TlsCertificate& from, TlsKeyPair& to);
Status load_ca(const std::string& pem, MbedCrt& to);

// What both kinds of context have: an mbedtls_ssl_config and what it points to.
struct TlsCommon {
  MbedConfig config;
  std::vector<std::string> alpn;
  std::vector<const char*> alpn_list;  // null-terminated, into alpn
  MbedCrt ca;
  std::shared_ptr<TlsSpare> spare = std::make_shared<TlsSpare>();
};
Status configure_common(TlsCommon& common, int endpoint, const std::vector<std::string>& alpn);

struct TlsTicketKey {
  std::string id;  // the first bytes of a ticket: which key has sealed it
  crypto::AeadKey key;
};

struct TlsServerState : TlsCommon {
  std::vector<std::unique_ptr<TlsKeyPair>> certificates;
  std::vector<TlsTicketKey> ticket_keys;
  std::string ticket_binding;  // associated data of tickets: hash of client CA and ALPN
  uint32_t ticket_lifetime_s = 0;
  bool asks_for_certificates = false;
};

struct TlsClientState : TlsCommon {
  std::unique_ptr<TlsKeyPair> identity;
  bool verify = true;
  // The newest session of each server name, as mbedtls_ssl_session_save() writes it. Bounded.
  static constexpr size_t kSessions = 64;
  std::map<std::string, std::string> sessions;
};

// Who the certificate says it is; `flags` are mbedTLS's verification (0: verified).
TlsPeer peer_from_certificate(const mbedtls_x509_crt& crt, uint32_t flags);

Result<std::unique_ptr<TlsSession>> make_server_session(
    std::shared_ptr<const TlsServerState> state);
Result<std::unique_ptr<TlsSession>> make_client_session(std::shared_ptr<TlsClientState> state,
                                                        const std::string& server_name);

// Tickets (tls_ticket.cc). `peer`: the identity of the session, never null.
// False: it does not fit into `room`.
bool write_ticket(const TlsServerState& state, const TlsPeer& peer,
                  const mbedtls_ssl_session& session, std::span<unsigned char> room, size_t& size);
// Loads `session` and returns the identity, or an mbedTLS error for its ticket callback.
int parse_ticket(const TlsServerState& state, std::string_view ticket, mbedtls_ssl_session& session,
                 std::shared_ptr<const TlsPeer>& peer);

}  // namespace kedge::http
