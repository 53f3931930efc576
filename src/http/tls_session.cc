#include <arpa/inet.h>
#include <string.h>

#include <algorithm>

#include "base/assert.h"
#include "crypto/hash.h"
#include "http/tls_internal.h"

namespace kedge::http {
namespace {

// Ciphertext beyond the plaintext of a record: header, nonce or content type, tag.
constexpr size_t kRecordOverhead = 5 + 8 + 1 + 16;

class Session : public TlsSession {
 public:
  explicit Session(std::shared_ptr<TlsSpare> spare) : parking_(std::move(spare)) {
    mbedtls_ssl_init(&ssl_);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  Status setup(const mbedtls_ssl_config* config) {
    int ret = mbedtls_ssl_setup(&ssl_, config);
    if (ret != 0) return tls_error("TLS session", ret);
    mbedtls_ssl_set_bio(&ssl_, this, on_send, on_receive, nullptr);
    return {};
  }

  void feed(std::string_view ciphertext) override {
    if (consumed_ == input_.size()) {
      input_.assign(ciphertext);
      consumed_ = 0;
    } else {
      input_.append(ciphertext);
    }
  }

  Result<size_t> read(std::span<char> into) override {
    // Nothing came and nothing is left: idle connections are asked this at every turn of reading.
    if (consumed_ == input_.size() && idle_) return size_t{0};
    if (!parking_.wake(ssl_)) return tls_error("TLS read", MBEDTLS_ERR_SSL_ALLOC_FAILED);
    Result<size_t> n = read_records(into);
    idle_ = n.ok() && *n == 0;
    if (idle_) parking_.park(ssl_, std::exchange(received_, 0));
    return n;
  }
  bool ended() const override { return ended_; }

  Status write(const ByteChain& chain) override;

  void shut_down_writing() override {
    if (!parking_.wake(ssl_)) return;
    mbedtls_ssl_close_notify(&ssl_);
    idle_ = false;  // the next read parks
  }

  void take_output(ByteChain& out) override {
    if (!output_.empty()) out.push_back(Bytes(std::exchange(output_, {})));
  }
  std::string_view alpn() const override {
    const char* name = mbedtls_ssl_get_alpn_protocol(&ssl_);
    return name == nullptr ? std::string_view() : name;
  }
  const std::shared_ptr<const TlsPeer>& peer() const override { return peer_; }
  bool resumed() const override { return resumed_; }
  int version() const override {
    return mbedtls_ssl_get_version_number(&ssl_) == MBEDTLS_SSL_VERSION_TLS1_3 ? 13 : 12;
  }

 protected:
  virtual void on_new_ticket() {}

  Result<size_t> read_records(std::span<char> into) {
    for (;;) {
      size_t left = input_.size() - consumed_;
      bool open = ssl_.MBEDTLS_PRIVATE(state) == MBEDTLS_SSL_HANDSHAKE_OVER;
      int ret = mbedtls_ssl_read(&ssl_, reinterpret_cast<unsigned char*>(into.data()), into.size());
      if (ret > 0) return static_cast<size_t>(ret);
      if (ret == MBEDTLS_ERR_SSL_WANT_READ) {
        // Also said after a warning alert and before a ticket is taken in: then it goes on.
        bool now_open = ssl_.MBEDTLS_PRIVATE(state) == MBEDTLS_SSL_HANDSHAKE_OVER;
        size_t now_left = input_.size() - consumed_;
        if ((now_left > 0 && now_left < left) || (open && !now_open)) continue;
        return size_t{0};
      }
      if (ret == MBEDTLS_ERR_SSL_RECEIVED_NEW_SESSION_TICKET) {
        on_new_ticket();
        continue;
      }
      if (ret == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY || ret == 0) {
        ended_ = true;
        return size_t{0};
      }
      return tls_error("TLS read", ret);
    }
  }
  // For the destructors of derived classes: freeing still looks at the configuration they hold.
  void release() { mbedtls_ssl_free(&ssl_); }

  // Steps as far as the input goes. Notes whether certificates were exchanged: with a resumed
  // session neither version of TLS comes to that state.
  Result<Progress> step() {
    while (ssl_.MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_HANDSHAKE_OVER) {
      if (ssl_.MBEDTLS_PRIVATE(state) == MBEDTLS_SSL_SERVER_CERTIFICATE) full_ = true;
      int ret = mbedtls_ssl_handshake_step(&ssl_);
      if (ret == MBEDTLS_ERR_SSL_WANT_READ) return Progress::kNeedsInput;
      if (ret != 0) return tls_error("TLS handshake", ret);
    }
    return Progress::kDone;
  }

  Status write_records(const ByteChain& chain);
  Status write_record(const char* data, size_t size) {
    while (size > 0) {
      int ret = mbedtls_ssl_write(&ssl_, reinterpret_cast<const unsigned char*>(data), size);
      if (ret < 0) return tls_error("TLS write", ret);
      data += ret;
      size -= static_cast<size_t>(ret);
    }
    return {};
  }

  static int on_send(void* context, const unsigned char* data, size_t size) {
    auto* self = static_cast<Session*>(context);
    self->output_.append(reinterpret_cast<const char*>(data), size);
    return static_cast<int>(size);
  }

  static int on_receive(void* context, unsigned char* into, size_t size) {
    auto* self = static_cast<Session*>(context);
    size_t n = std::min(size, self->input_.size() - self->consumed_);
    if (n == 0) {
      // What a handshake or a burst needed is given back: idle connections keep nothing here.
      self->input_ = std::string();
      self->consumed_ = 0;
      return MBEDTLS_ERR_SSL_WANT_READ;
    }
    memcpy(into, self->input_.data() + self->consumed_, n);  // NOLINT(bugprone-not-null-*): bytes
    self->consumed_ += n;
    self->received_ += n;
    return static_cast<int>(n);
  }

  mbedtls_ssl_context ssl_;
  TlsParking parking_;
  bool idle_ = false;    // the last read found nothing
  size_t received_ = 0;  // ciphertext read since the buffers were taken
  std::string input_;
  size_t consumed_ = 0;
  std::string output_;
  std::shared_ptr<const TlsPeer> peer_;
  bool full_ = false;  // the handshake went by way of certificates
  bool resumed_ = false;
  bool ended_ = false;
};

Status Session::write(const ByteChain& chain) {
  if (!parking_.wake(ssl_)) return tls_error("TLS write", MBEDTLS_ERR_SSL_ALLOC_FAILED);
  Status status = write_records(chain);
  // Between two stretches of reading only: what is half read stays where it is.
  if (idle_) parking_.park(ssl_, std::exchange(received_, 0));
  return status;
}

// Records are filled across the pieces of the chain: a header and its body make one record.
Status Session::write_records(const ByteChain& chain) {
  int limit = mbedtls_ssl_get_max_out_record_payload(&ssl_);
  if (limit <= 0) return tls_error("TLS write", limit);
  auto record = static_cast<size_t>(limit);
  char staging[MBEDTLS_SSL_OUT_CONTENT_LEN];
  record = std::min(record, sizeof staging);
  size_t total = chain_size(chain);
  output_.reserve(output_.size() + total + (total / record + 1) * kRecordOverhead);
  size_t staged = 0;
  for (const Bytes& bytes : chain) {
    std::string_view rest = bytes.view();
    while (!rest.empty()) {
      if (staged == 0 && rest.size() >= record) {
        TRY(write_record(rest.data(), record));
        rest.remove_prefix(record);
        continue;
      }
      size_t n = std::min(rest.size(), record - staged);
      memcpy(staging + staged, rest.data(), n);
      staged += n;
      rest.remove_prefix(n);
      if (staged == record) {
        TRY(write_record(staging, staged));
        staged = 0;
      }
    }
  }
  return write_record(staging, staged);
}

class ServerSession final : public Session {
 public:
  explicit ServerSession(std::shared_ptr<const TlsServerState> state)
      : Session(state->spare), state_(std::move(state)) {
    // A flat copy whose ticket callbacks know this session: mbedTLS hands them the pointer of the
    // configuration, not the connection. What it points to belongs to state_; never freed by us.
    config_ = *state_->config.get();
    if (!state_->ticket_keys.empty()) {
      mbedtls_ssl_conf_session_tickets_cb(&config_, on_write_ticket, on_parse_ticket, this);
    }
  }

  ServerSession(const ServerSession&) = delete;
  ServerSession& operator=(const ServerSession&) = delete;
  ~ServerSession() override { release(); }

  Status start() { return setup(&config_); }
  bool speaks_first() const override { return false; }

  Result<Progress> handshake() override {
    Progress progress = TRY(step());
    if (progress != Progress::kDone) return progress;
    resumed_ = !full_;
    if (resumed_) {
      if (from_ticket_ == nullptr) {
        return Error(Code::kInternalError, "TLS handshake: resumed without a ticket");
      }
      peer_ = from_ticket_;
    } else {
      peer_ = std::make_shared<const TlsPeer>(identity(*ssl_.MBEDTLS_PRIVATE(session)));
    }
    from_ticket_ = nullptr;
    TlsParking::drop_handshake(ssl_);
    return progress;
  }

 private:
  TlsPeer identity(const mbedtls_ssl_session& session) const {
    const mbedtls_x509_crt* crt = session.MBEDTLS_PRIVATE(peer_cert);
    if (crt == nullptr || !state_->asks_for_certificates) return {};
    return peer_from_certificate(*crt, session.MBEDTLS_PRIVATE(verify_result));
  }

  static int on_write_ticket(void* context, const mbedtls_ssl_session* session,
                             unsigned char* start, const unsigned char* end, size_t* size,
                             uint32_t* lifetime) {
    auto* self = static_cast<ServerSession*>(context);
    *lifetime = self->state_->ticket_lifetime_s;
    std::span<unsigned char> room(start, static_cast<size_t>(end - start));
    TlsPeer peer;
    if (self->full_) {
      peer = self->identity(*session);
    } else if (self->from_ticket_ != nullptr) {
      peer = *self->from_ticket_;
    } else {
      return MBEDTLS_ERR_SSL_INTERNAL_ERROR;
    }
    if (write_ticket(*self->state_, peer, *session, room, *size)) return 0;
    // TLS 1.3 ends the handshake on an error here. A ticket that nobody can open and that is to be
    // thrown away at once (RFC 8446, section 4.6.1: lifetime 0) does no harm.
    if (room.empty()) return MBEDTLS_ERR_SSL_BUFFER_TOO_SMALL;
    room[0] = 0;
    *size = 1;
    *lifetime = 0;
    return 0;
  }

  static int on_parse_ticket(void* context, mbedtls_ssl_session* session, unsigned char* ticket,
                             size_t size) {
    auto* self = static_cast<ServerSession*>(context);
    return parse_ticket(*self->state_, {reinterpret_cast<const char*>(ticket), size}, *session,
                        self->from_ticket_);
  }

  std::shared_ptr<const TlsServerState> state_;
  mbedtls_ssl_config config_;
  std::shared_ptr<const TlsPeer> from_ticket_;  // of the last ticket that was opened
};

class ClientSession final : public Session {
 public:
  ClientSession(std::shared_ptr<TlsClientState> state, const std::string& server_name)
      : Session(state->spare), state_(std::move(state)), server_name_(server_name) {}
  ClientSession(const ClientSession&) = delete;
  ClientSession& operator=(const ClientSession&) = delete;
  ~ClientSession() override { release(); }

  Status start() {
    TRY(setup(state_->config.get()));
    numeric_ = inet_pton(AF_INET, server_name_.c_str(), address_) == 1    ? 4
               : inet_pton(AF_INET6, server_name_.c_str(), address_) == 1 ? 16
                                                                          : 0;
    // RFC 6066, section 3: an address is no server name; it is compared below.
    int ret = mbedtls_ssl_set_hostname(&ssl_, numeric_ > 0 ? nullptr : server_name_.c_str());
    if (ret != 0) return tls_error("TLS server name", ret);
    if (numeric_ > 0) mbedtls_ssl_set_verify(&ssl_, check_address, this);
    offer_session();
    return {};
  }

  bool speaks_first() const override { return true; }

  Result<Progress> handshake() override {
    Result<Progress> progress = step();
    if (!progress.ok()) {
      uint32_t flags = mbedtls_ssl_get_verify_result(&ssl_);
      if (flags == 0 || flags == UINT32_MAX || !state_->verify) return progress;
      char text[512];
      int n = mbedtls_x509_crt_verify_info(text, sizeof text, "", flags);
      std::string why(text, n > 0 ? static_cast<size_t>(n) : 0);
      while (!why.empty() && why.back() == '\n') why.pop_back();
      return Error(Code::kServiceUnavailable,
                   "the certificate of " + server_name_ + " is not accepted: " + why);
    }
    if (*progress != Progress::kDone) return progress;
    resumed_ = !full_;
    const mbedtls_x509_crt* crt = mbedtls_ssl_get_peer_cert(&ssl_);
    peer_ = std::make_shared<const TlsPeer>(
        crt == nullptr ? TlsPeer()
                       : peer_from_certificate(*crt, mbedtls_ssl_get_verify_result(&ssl_)));
    if (version() == 12) saves_12_ = true;
    return progress;
  }

  Result<size_t> read(std::span<char> into) override {
    // The ticket of TLS 1.2 is part of the handshake, which may have run on another thread.
    if (std::exchange(saves_12_, false)) on_new_ticket();
    return Session::read(into);
  }

 private:
  static int check_address(void* context, mbedtls_x509_crt* crt, int depth, uint32_t* flags) {
    auto* self = static_cast<ClientSession*>(context);
    if (depth != 0) return 0;
    for (mbedtls_x509_sequence* san = &crt->subject_alt_names; san != nullptr; san = san->next) {
      bool ip = (san->buf.tag & MBEDTLS_ASN1_TAG_VALUE_MASK) == MBEDTLS_X509_SAN_IP_ADDRESS;
      if (ip && san->buf.len == self->numeric_ &&
          memcmp(san->buf.p, self->address_, self->numeric_) == 0) {
        return 0;
      }
    }
    *flags |= MBEDTLS_X509_BADCERT_CN_MISMATCH;
    return 0;
  }

  void offer_session() {
    auto found = state_->sessions.find(server_name_);
    if (found == state_->sessions.end()) return;
    mbedtls_ssl_session session;
    mbedtls_ssl_session_init(&session);
    const std::string& saved = found->second;
    if (mbedtls_ssl_session_load(&session, reinterpret_cast<const unsigned char*>(saved.data()),
                                 saved.size()) == 0) {
      mbedtls_ssl_set_session(&ssl_, &session);
    }
    mbedtls_ssl_session_free(&session);
    // RFC 8446, appendix C.4: a ticket is used once, so that connections cannot be linked by it.
    crypto::wipe(found->second);
    state_->sessions.erase(found);
  }

  void on_new_ticket() override {
    mbedtls_ssl_session session;
    mbedtls_ssl_session_init(&session);
    size_t size = 0;
    if (mbedtls_ssl_get_session(&ssl_, &session) == 0 &&
        mbedtls_ssl_session_save(&session, nullptr, 0, &size) == MBEDTLS_ERR_SSL_BUFFER_TOO_SMALL) {
      std::string saved(size, '\0');
      bool room = state_->sessions.size() < TlsClientState::kSessions ||
                  state_->sessions.contains(server_name_);
      if (room && mbedtls_ssl_session_save(&session, reinterpret_cast<unsigned char*>(saved.data()),
                                           saved.size(), &size) == 0) {
        state_->sessions[server_name_] = std::move(saved);
      }
    }
    mbedtls_ssl_session_free(&session);
  }

  std::shared_ptr<TlsClientState> state_;
  std::string server_name_;
  unsigned char address_[16] = {};
  size_t numeric_ = 0;  // bytes of address_
  bool saves_12_ = false;
};

}  // namespace

Result<std::unique_ptr<TlsSession>> make_server_session(
    std::shared_ptr<const TlsServerState> state) {
  auto session = std::make_unique<ServerSession>(std::move(state));
  TRY(session->start());
  return std::unique_ptr<TlsSession>(std::move(session));
}

Result<std::unique_ptr<TlsSession>> make_client_session(std::shared_ptr<TlsClientState> state,
                                                        const std::string& server_name) {
  auto session = std::make_unique<ClientSession>(std::move(state), server_name);
  TRY(session->start());
  return std::unique_ptr<TlsSession>(std::move(session));
}

}  // namespace kedge::http
