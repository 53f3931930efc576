// TlsServerContext, TlsClientContext, TlsSession: TLS 1.2 and 1.3 (RFC 5246, 8446) as a state
// machine without IO, over mbedTLS. ECDHE with AEAD only.
//
// A context is what connections have in common (certificates, trust, ticket keys); a session is one
// connection: feed() ciphertext, handshake() until done, then read() and write() plaintext, and
// take_output() ciphertext at any time. The first failure is final.
//
// Threads: contexts are made, replaced and used to make sessions on the loop thread. A session is
// used by one thread at a time; handshake() costs milliseconds and is meant for the Pool, all the
// rest for the loop. Time is the system's clock (validity of certificates and tickets), randomness
// is getrandom(2) by way of mbedTLS's generator: a simulation uses plain connections.
//
// Resumption (server): a ticket holds the session with the client's certificate and its
// verification sealed by ticket keys that the caller keeps; a resumed session has exactly the
// identity of the first one. Tickets are bound to the client CA and the server's ALPN list, and end
// with the client certificate; what does not fit is a full handshake.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "http/message.h"

namespace kedge::http {

struct TlsCertificate {
  std::string chain_pem;  // the leaf first
  std::string key_pem;    // not encrypted
};

struct TlsServerConfig {
  // The first is the default; another is taken when the client's server name (SNI) matches one of
  // its DNS names (exactly, or by a wildcard for the leftmost label).
  std::vector<TlsCertificate> certificates;
  std::string client_ca_pem;  // empty: client certificates are not asked for
  std::vector<std::string> alpn = {"h2", "http/1.1"};
  // 32 random bytes each: the first one seals, all open. Empty: no tickets. The caller rotates by
  // TlsServerContext::replace() (new key in front, the oldest dropped).
  std::vector<std::string> ticket_keys;
  uint32_t ticket_lifetime_s = 24 * 3600;
};

struct TlsServerState;
struct TlsClientState;
class TlsSession;

class TlsServerContext {
 public:
  static Result<std::shared_ptr<TlsServerContext>> create(const TlsServerConfig& config);
  ~TlsServerContext();
  // New sessions use `config`, those that exist go on as they are. On error nothing changes.
  Status replace(const TlsServerConfig& config);
  Result<std::unique_ptr<TlsSession>> new_session() const;

 private:
  TlsServerContext() = default;
  std::shared_ptr<const TlsServerState> state_;
};

struct TlsClientConfig {
  std::string ca_pem;       // whom to believe
  bool verify = true;       // false: any certificate will do (--insecure-skip-tls-verify)
  int max_version = 13;     // 12: TLS 1.2 only
  TlsCertificate identity;  // empty: no client certificate
  std::vector<std::string> alpn = {"h2", "http/1.1"};
};

class TlsClientContext {
 public:
  static Result<std::shared_ptr<TlsClientContext>> create(const TlsClientConfig& config);
  ~TlsClientContext();
  // `server_name`: a DNS name (sent as SNI) or a numeric address; the server's certificate must be
  // for it. Resumes the last session with that name when there is one.
  Result<std::unique_ptr<TlsSession>> new_session(const std::string& server_name) const;

 private:
  TlsClientContext() = default;
  std::shared_ptr<TlsClientState> state_;
};

class TlsSession {
 public:
  enum class Progress : uint8_t { kNeedsInput, kDone };

  virtual ~TlsSession() = default;
  // Ciphertext from the peer. Kept as far as it is not consumed yet.
  virtual void feed(std::string_view ciphertext) = 0;
  // One stretch of the handshake with what was fed. There may be output after it, also after an
  // error (the alert). The error names the reason for a log; nothing of it goes to the peer.
  virtual Result<Progress> handshake() = 0;
  virtual bool speaks_first() const = 0;  // a client: handshake() has something to say unasked

  // All below REQUIRE that handshake() has returned kDone.

  // Decrypts up to into.size() bytes of what was fed; 0: nothing more for now (see ended()).
  virtual Result<size_t> read(std::span<char> into) = 0;
  virtual bool ended() const = 0;  // the peer sent close_notify
  // Encrypts the whole chain into as few records as possible.
  virtual Status write(const ByteChain& chain) = 0;
  // close_notify.
  virtual void shut_down_writing() = 0;

  // Moves ciphertext for the peer to the end of `out`.
  virtual void take_output(ByteChain& out) = 0;
  // What ALPN chose; empty without.
  virtual std::string_view alpn() const = 0;
  // Server: the client's identity. Client: the server's certificate.
  virtual const std::shared_ptr<const TlsPeer>& peer() const = 0;
  virtual bool resumed() const = 0;
  virtual int version() const = 0;  // 12 or 13
};

}  // namespace kedge::http
