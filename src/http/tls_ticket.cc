// Session tickets with the identity inside.
//
// mbedTLS's own tickets lose the client certificate in TLS 1.3, and its callbacks are told neither
// the connection nor whether the ticket was used. So a ticket is ours:
//
//   key id (4) | sealed: format (1), issued (8), flags (1), error size (2), error,
//                        DER size (4), DER, mbedTLS session
//
// sealed with the binding (client CA, ALPN) as associated data. TLS 1.2 sessions carry the
// certificate themselves; there the DER is empty and is taken from the loaded session.
#include <mbedtls/x509.h>
#include <time.h>

#include "base/random.h"
#include "crypto/hash.h"
#include "http/tls_internal.h"

namespace kedge::http {
namespace {

constexpr char kFormat = 1;
constexpr size_t kKeyIdBytes = 4;
constexpr unsigned kPresented = 1;
constexpr unsigned kVerified = 2;

void put(std::string& to, uint64_t value, size_t bytes) {
  for (size_t i = bytes; i-- > 0;) to += static_cast<char>(value >> (8 * i));
}

// Reads from the front of what was sealed by us; false when it is shorter than it should be.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  bool number(size_t bytes, uint64_t& value) {
    if (text_.size() < bytes) return false;
    value = 0;
    for (size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(text_[i]);
    text_.remove_prefix(bytes);
    return true;
  }
  bool bytes(size_t count, std::string_view& value) {
    if (text_.size() < count) return false;
    value = text_.substr(0, count);
    text_.remove_prefix(count);
    return true;
  }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

bool has_certificate(const mbedtls_ssl_session& session) {
  return session.MBEDTLS_PRIVATE(peer_cert) != nullptr;
}

// The identity in a ticket, from its parts. Null when the certificate has expired or is unreadable.
std::shared_ptr<const TlsPeer> restore_peer(unsigned flags, std::string_view error,
                                            std::string_view der,
                                            const mbedtls_ssl_session& session) {
  if ((flags & kPresented) == 0) {
    // A certificate in a session that has none by our account: not ours to guess.
    return has_certificate(session) ? nullptr : std::make_shared<const TlsPeer>();
  }
  MbedCrt parsed;
  const mbedtls_x509_crt* crt = session.MBEDTLS_PRIVATE(peer_cert);
  if (crt == nullptr) {
    int ret = mbedtls_x509_crt_parse_der(
        parsed.get(), reinterpret_cast<const unsigned char*>(der.data()), der.size());
    if (ret != 0) return nullptr;
    crt = parsed.get();
  }
  bool verified = (flags & kVerified) != 0;
  if (verified && (mbedtls_x509_time_is_past(&crt->valid_to) != 0 ||
                   mbedtls_x509_time_is_future(&crt->valid_from) != 0)) {
    return nullptr;
  }
  auto peer = std::make_shared<TlsPeer>(
      peer_from_certificate(*crt, verified ? 0 : MBEDTLS_X509_BADCERT_OTHER));
  peer->verify_error = error;
  return peer;
}

}  // namespace

bool write_ticket(const TlsServerState& state, const TlsPeer& peer,
                  const mbedtls_ssl_session& session, std::span<unsigned char> room, size_t& size) {
  const TlsTicketKey& key = state.ticket_keys.front();
  std::string plain(1, kFormat);
  put(plain, static_cast<uint64_t>(time(nullptr)), 8);
  put(plain, (peer.presented ? kPresented : 0) | (peer.verified ? kVerified : 0), 1);
  std::string_view error = std::string_view(peer.verify_error).substr(0, 200);
  put(plain, error.size(), 2);
  plain += error;
  std::string_view der =
      has_certificate(session) && session.MBEDTLS_PRIVATE(tls_version) == MBEDTLS_SSL_VERSION_TLS1_2
          ? std::string_view()
          : std::string_view(peer.certificate_der);
  put(plain, der.size(), 4);
  plain += der;
  size_t overhead = plain.size() + kKeyIdBytes + crypto::kAeadOverhead;
  if (overhead >= room.size()) return false;
  size_t before = plain.size();
  plain.resize(before + room.size() - overhead);
  size_t saved = 0;
  int ret =
      mbedtls_ssl_session_save(&session, reinterpret_cast<unsigned char*>(plain.data()) + before,
                               plain.size() - before, &saved);
  if (ret != 0) {
    crypto::wipe(plain);
    return false;
  }
  plain.resize(before + saved);
  SystemRandom random;
  std::string sealed = key.key.seal(random, plain, state.ticket_binding);
  crypto::wipe(plain);
  size = kKeyIdBytes + sealed.size();
  std::copy(key.id.begin(), key.id.end(), room.begin());
  std::copy(sealed.begin(), sealed.end(), room.begin() + kKeyIdBytes);
  return true;
}

int parse_ticket(const TlsServerState& state, std::string_view ticket, mbedtls_ssl_session& session,
                 std::shared_ptr<const TlsPeer>& peer) {
  peer = nullptr;
  if (ticket.size() < kKeyIdBytes) return MBEDTLS_ERR_SSL_BAD_INPUT_DATA;
  const TlsTicketKey* key = nullptr;
  for (const TlsTicketKey& k : state.ticket_keys) {
    if (k.id == ticket.substr(0, kKeyIdBytes)) key = &k;
  }
  if (key == nullptr) return MBEDTLS_ERR_SSL_INVALID_MAC;
  Result<std::string> opened = key->key.open(ticket.substr(kKeyIdBytes), state.ticket_binding);
  if (!opened.ok()) return MBEDTLS_ERR_SSL_INVALID_MAC;
  std::string& plain = *opened;
  Reader reader(plain);
  uint64_t format = 0, issued = 0, flags = 0, error_size = 0, der_size = 0;
  std::string_view error, der;
  bool good = reader.number(1, format) && format == kFormat && reader.number(8, issued) &&
              reader.number(1, flags) && reader.number(2, error_size) &&
              reader.bytes(error_size, error) && reader.number(4, der_size) &&
              reader.bytes(der_size, der);
  int ret = MBEDTLS_ERR_SSL_BAD_INPUT_DATA;
  auto now = static_cast<uint64_t>(time(nullptr));
  if (good && (now < issued || now - issued > state.ticket_lifetime_s)) {
    ret = MBEDTLS_ERR_SSL_SESSION_TICKET_EXPIRED;
  } else if (good) {
    std::string_view rest = reader.rest();
    ret = mbedtls_ssl_session_load(&session, reinterpret_cast<const unsigned char*>(rest.data()),
                                   rest.size());
    if (ret == 0) {
      peer = restore_peer(static_cast<unsigned>(flags), error, der, session);
      if (peer == nullptr) ret = MBEDTLS_ERR_SSL_SESSION_TICKET_EXPIRED;
    }
  }
  crypto::wipe(plain);
  return ret;
}

}  // namespace kedge::http
