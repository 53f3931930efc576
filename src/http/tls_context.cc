#include <mbedtls/error.h>
#include <psa/crypto.h>
#include <stdio.h>
#include <string.h>

#include "base/strings.h"
#include "crypto/hash.h"
#include "crypto/x509.h"
#include "http/tls_internal.h"

namespace kedge::http {
namespace {

// ECDHE with AEAD only. ChaCha20 behind AES: clients without AES instructions ask for it first, and
// in TLS 1.3 their order counts.
constexpr int kSuites[] = {MBEDTLS_TLS1_3_AES_128_GCM_SHA256,
                           MBEDTLS_TLS1_3_CHACHA20_POLY1305_SHA256,
                           MBEDTLS_TLS1_3_AES_256_GCM_SHA384,
                           MBEDTLS_TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                           MBEDTLS_TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
                           MBEDTLS_TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
                           MBEDTLS_TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
                           MBEDTLS_TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
                           MBEDTLS_TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
                           0};

bool dns_matches(std::string_view pattern, std::string_view name) {
  if (equals_ignore_case(pattern, name)) return true;
  if (!pattern.starts_with("*.")) return false;
  size_t dot = name.find('.');
  return dot != std::string_view::npos && dot > 0 &&
         equals_ignore_case(pattern.substr(1), name.substr(dot));
}

bool certificate_has_name(const mbedtls_x509_crt& crt, std::string_view name) {
  for (const mbedtls_x509_sequence* san = &crt.subject_alt_names; san != nullptr; san = san->next) {
    bool dns = (san->buf.tag & MBEDTLS_ASN1_TAG_VALUE_MASK) == MBEDTLS_X509_SAN_DNS_NAME;
    if (!dns || san->buf.p == nullptr) continue;
    if (dns_matches({reinterpret_cast<const char*>(san->buf.p), san->buf.len}, name)) return true;
  }
  return false;
}

int choose_certificate(void* context, mbedtls_ssl_context* ssl, const unsigned char* name,
                       size_t size) {
  auto* state = static_cast<TlsServerState*>(context);
  std::string_view wanted(reinterpret_cast<const char*>(name), size);
  for (std::unique_ptr<TlsKeyPair>& pair : state->certificates) {
    if (!certificate_has_name(*pair->chain.get(), wanted)) continue;
    return mbedtls_ssl_set_hs_own_cert(ssl, pair->chain.get(), pair->key.get());
  }
  return 0;  // the default one
}

Result<std::shared_ptr<const TlsServerState>> make_server_state(const TlsServerConfig& config) {
  auto state = std::make_shared<TlsServerState>();
  TRY(configure_common(*state, MBEDTLS_SSL_IS_SERVER, config.alpn));
  mbedtls_ssl_config* conf = state->config.get();
  if (config.certificates.empty()) {
    return Error(Code::kBadRequest, "TLS server: no certificate is configured");
  }
  for (const TlsCertificate& certificate : config.certificates) {
    auto pair = std::make_unique<TlsKeyPair>();
    TRY(load_key_pair(certificate, *pair));
    state->certificates.push_back(std::move(pair));
  }
  TlsKeyPair& first = *state->certificates.front();
  int ret = mbedtls_ssl_conf_own_cert(conf, first.chain.get(), first.key.get());
  if (ret != 0) return tls_error("TLS server certificate", ret);
  if (state->certificates.size() > 1) mbedtls_ssl_conf_sni(conf, choose_certificate, state.get());
  mbedtls_ssl_conf_authmode(conf, MBEDTLS_SSL_VERIFY_NONE);
  if (!config.client_ca_pem.empty()) {
    TRY(load_ca(config.client_ca_pem, state->ca));
    mbedtls_ssl_conf_ca_chain(conf, state->ca.get(), nullptr);
    mbedtls_ssl_conf_authmode(conf, MBEDTLS_SSL_VERIFY_OPTIONAL);
    state->asks_for_certificates = true;
  }
  std::string binding = "kedge ticket 1\n" + join(config.alpn, ",") + "\n" + config.client_ca_pem;
  state->ticket_binding = crypto::as_view(crypto::sha256(binding));
  // RFC 8446, section 4.6.1: seven days at most.
  state->ticket_lifetime_s = std::min<uint32_t>(config.ticket_lifetime_s, 7 * 24 * 3600);
  for (const std::string& bytes : config.ticket_keys) {
    crypto::AeadKey key = TRY(crypto::AeadKey::from_bytes(bytes).context("TLS ticket key"));
    std::string id(crypto::as_view(crypto::sha256("kedge ticket key id" + bytes)).substr(0, 4));
    state->ticket_keys.push_back(TlsTicketKey{std::move(id), std::move(key)});
  }
  return std::shared_ptr<const TlsServerState>(std::move(state));
}

}  // namespace

Status tls_start() {
  static const psa_status_t status = psa_crypto_init();
  if (status != PSA_SUCCESS) {
    return Error(Code::kInternalError, "psa_crypto_init: " + std::to_string(status));
  }
  return {};
}

Error tls_error(std::string_view what, int ret) {
  char text[160];
  mbedtls_strerror(ret, text, sizeof text);
  char number[32];
  snprintf(number, sizeof number, " (-0x%04x)", static_cast<unsigned>(-ret));
  return Error(Code::kInternalError, std::string(what) + ": " + text + number);
}

int tls_random(void*, unsigned char* out, size_t size) {
  return psa_generate_random(out, size) == PSA_SUCCESS ? 0 : MBEDTLS_ERR_SSL_NO_RNG;
}

Status load_ca(const std::string& pem, MbedCrt& to) {
  // mbedTLS wants the terminating zero counted.
  int ret = mbedtls_x509_crt_parse(to.get(), reinterpret_cast<const unsigned char*>(pem.c_str()),
                                   pem.size() + 1);
  if (ret < 0) return tls_error("CA certificates", ret);
  if (ret > 0) {
    return Error(Code::kBadRequest,
                 "CA certificates: " + std::to_string(ret) + " of them cannot be read");
  }
  return {};
}

Status load_key_pair(const TlsCertificate& from, TlsKeyPair& to) {
  int ret = mbedtls_x509_crt_parse(to.chain.get(),
                                   reinterpret_cast<const unsigned char*>(from.chain_pem.c_str()),
                                   from.chain_pem.size() + 1);
  if (ret != 0) {
    return ret < 0 ? tls_error("certificate", ret)
                   : Error(Code::kBadRequest, "certificate: a part of the chain cannot be read");
  }
  ret = mbedtls_pk_parse_key(to.key.get(),
                             reinterpret_cast<const unsigned char*>(from.key_pem.c_str()),
                             from.key_pem.size() + 1, nullptr, 0, tls_random, nullptr);
  if (ret != 0) return tls_error("private key", ret);
  ret = mbedtls_pk_check_pair(&to.chain->pk, to.key.get(), tls_random, nullptr);
  if (ret != 0) return tls_error("certificate and private key do not belong together", ret);
  return {};
}

Status configure_common(TlsCommon& common, int endpoint, const std::vector<std::string>& alpn) {
  TRY(tls_start());
  mbedtls_ssl_config* conf = common.config.get();
  int ret = mbedtls_ssl_config_defaults(conf, endpoint, MBEDTLS_SSL_TRANSPORT_STREAM,
                                        MBEDTLS_SSL_PRESET_DEFAULT);
  if (ret != 0) return tls_error("TLS configuration", ret);
  mbedtls_ssl_conf_rng(conf, tls_random, nullptr);
  mbedtls_ssl_conf_min_tls_version(conf, MBEDTLS_SSL_VERSION_TLS1_2);
  mbedtls_ssl_conf_max_tls_version(conf, MBEDTLS_SSL_VERSION_TLS1_3);
  mbedtls_ssl_conf_ciphersuites(conf, kSuites);
  common.alpn = alpn;
  for (const std::string& name : common.alpn) common.alpn_list.push_back(name.c_str());
  common.alpn_list.push_back(nullptr);
  if (!alpn.empty()) {
    ret = mbedtls_ssl_conf_alpn_protocols(conf, common.alpn_list.data());
    if (ret != 0) return tls_error("ALPN", ret);
  }
  return {};
}

TlsPeer peer_from_certificate(const mbedtls_x509_crt& crt, uint32_t flags) {
  TlsPeer peer;
  peer.presented = true;
  peer.verified = flags == 0;
  peer.certificate_der.assign(reinterpret_cast<const char*>(crt.raw.p), crt.raw.len);
  if (!peer.verified) {
    char text[512];
    int n = mbedtls_x509_crt_verify_info(text, sizeof text, "", flags);
    std::string lines(text, n > 0 ? static_cast<size_t>(n) : 0);
    for (char& c : lines) c = c == '\n' ? ' ' : c;
    peer.verify_error = trim(lines);
    return peer;
  }
  // One reader of names for everything that asks who a certificate is for.
  Result<crypto::Certificate> certificate = crypto::Certificate::from_der(peer.certificate_der);
  if (!certificate.ok()) {
    peer.verified = false;
    peer.verify_error = certificate.error().message();
    return peer;
  }
  peer.common_name = certificate->subject().common_name;
  peer.organizations = certificate->subject().organizations;
  peer.uid = certificate->subject().uid;
  peer.fingerprint = hex_encode(crypto::as_view(crypto::sha256(peer.certificate_der)));
  return peer;
}

TlsServerContext::~TlsServerContext() = default;

Result<std::shared_ptr<TlsServerContext>> TlsServerContext::create(const TlsServerConfig& config) {
  std::shared_ptr<TlsServerContext> context(new TlsServerContext());
  TRY(context->replace(config));
  return context;
}

Status TlsServerContext::replace(const TlsServerConfig& config) {
  state_ = TRY(make_server_state(config));
  return {};
}

Result<std::unique_ptr<TlsSession>> TlsServerContext::new_session() const {
  return make_server_session(state_);
}

TlsClientContext::~TlsClientContext() = default;

Result<std::shared_ptr<TlsClientContext>> TlsClientContext::create(const TlsClientConfig& config) {
  auto state = std::make_shared<TlsClientState>();
  TRY(configure_common(*state, MBEDTLS_SSL_IS_CLIENT, config.alpn));
  mbedtls_ssl_config* conf = state->config.get();
  if (config.max_version < 13) mbedtls_ssl_conf_max_tls_version(conf, MBEDTLS_SSL_VERSION_TLS1_2);
  state->verify = config.verify;
  mbedtls_ssl_conf_authmode(conf,
                            config.verify ? MBEDTLS_SSL_VERIFY_REQUIRED : MBEDTLS_SSL_VERIFY_NONE);
  if (!config.ca_pem.empty()) {
    TRY(load_ca(config.ca_pem, state->ca));
    mbedtls_ssl_conf_ca_chain(conf, state->ca.get(), nullptr);
  }
  if (!config.identity.chain_pem.empty()) {
    state->identity = std::make_unique<TlsKeyPair>();
    TRY(load_key_pair(config.identity, *state->identity));
    int ret =
        mbedtls_ssl_conf_own_cert(conf, state->identity->chain.get(), state->identity->key.get());
    if (ret != 0) return tls_error("TLS client certificate", ret);
  }
  mbedtls_ssl_conf_tls13_enable_signal_new_session_tickets(
      conf, MBEDTLS_SSL_TLS1_3_SIGNAL_NEW_SESSION_TICKETS_ENABLED);
  std::shared_ptr<TlsClientContext> context(new TlsClientContext());
  context->state_ = std::move(state);
  return context;
}

Result<std::unique_ptr<TlsSession>> TlsClientContext::new_session(
    const std::string& server_name) const {
  return make_client_session(state_, server_name);
}

}  // namespace kedge::http
