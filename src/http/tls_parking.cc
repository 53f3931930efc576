#include "http/tls_parking.h"

#include <mbedtls/platform_util.h>
#include <mbedtls/version.h>
#include <string.h>

#include <algorithm>

static_assert(MBEDTLS_VERSION_MAJOR == 3 && MBEDTLS_VERSION_MINOR == 6,
              "look at the private members of mbedtls_ssl_context again");

// ssl_misc.h of mbedTLS, which is not installed.
extern "C" void mbedtls_ssl_handshake_wrapup_free_hs_transform(mbedtls_ssl_context* ssl);
extern "C" void mbedtls_ssl_transform_free(mbedtls_ssl_transform* transform);

namespace kedge::http {
namespace {

using Places = std::array<unsigned char**, 5>;

Places in_places(mbedtls_ssl_context& s) {
  return {&s.MBEDTLS_PRIVATE(in_ctr), &s.MBEDTLS_PRIVATE(in_hdr), &s.MBEDTLS_PRIVATE(in_len),
          &s.MBEDTLS_PRIVATE(in_iv), &s.MBEDTLS_PRIVATE(in_msg)};
}
Places out_places(mbedtls_ssl_context& s) {
  return {&s.MBEDTLS_PRIVATE(out_ctr), &s.MBEDTLS_PRIVATE(out_hdr), &s.MBEDTLS_PRIVATE(out_len),
          &s.MBEDTLS_PRIVATE(out_iv), &s.MBEDTLS_PRIVATE(out_msg)};
}

// Notes where the places are; false when one is not in the buffer's first 64 KiB.
bool note(const Places& places, const unsigned char* buffer, size_t size,
          std::array<uint16_t, 5>& at) {
  size_t bound = std::min<size_t>(size, UINT16_MAX);
  for (size_t i = 0; i < places.size(); ++i) {
    const unsigned char* p = *places[i];
    if (p < buffer || p >= buffer + bound) return false;
    at[i] = static_cast<uint16_t>(p - buffer);
  }
  return true;
}

void restore(const Places& places, unsigned char* buffer, const std::array<uint16_t, 5>& at) {
  for (size_t i = 0; i < places.size(); ++i) *places[i] = buffer + at[i];
}

TlsBuffer take(std::vector<TlsBuffer>& spare, size_t size) {
  if (spare.empty()) return TlsBuffer(static_cast<unsigned char*>(::calloc(1, size)));
  TlsBuffer buffer = std::move(spare.back());
  spare.pop_back();
  return buffer;
}

}  // namespace

bool TlsParking::wake(mbedtls_ssl_context& ssl) {
  if (ssl.MBEDTLS_PRIVATE(in_buf) == nullptr) {
    TlsBuffer buffer = take(spare_->in, spare_->in_size);
    if (buffer == nullptr) return false;
    std::copy(in_counter_.begin(), in_counter_.end(), buffer.get() + in_at_[0]);
    restore(in_places(ssl), buffer.get(), in_at_);
    ssl.MBEDTLS_PRIVATE(in_buf) = buffer.release();
  }
  if (ssl.MBEDTLS_PRIVATE(out_buf) == nullptr) {
    TlsBuffer buffer = take(spare_->out, spare_->out_size);
    if (buffer == nullptr) return false;
    restore(out_places(ssl), buffer.get(), out_at_);
    ssl.MBEDTLS_PRIVATE(out_buf) = buffer.release();
  }
  return true;
}

void TlsParking::park(mbedtls_ssl_context& ssl, size_t read_bytes) {
  if (ssl.MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_HANDSHAKE_OVER) return;
  park_in(ssl, read_bytes);
  park_out(ssl);
}

void TlsParking::park_in(mbedtls_ssl_context& ssl, size_t read_bytes) {
  unsigned char* held = ssl.MBEDTLS_PRIVATE(in_buf);
  size_t size = ssl.MBEDTLS_PRIVATE(in_buf_len);
  if (spare_->in_size == 0) spare_->in_size = size;
  bool plain = held != nullptr && size == spare_->in_size && ssl.MBEDTLS_PRIVATE(in_left) == 0 &&
               ssl.MBEDTLS_PRIVATE(in_offt) == nullptr && ssl.MBEDTLS_PRIVATE(in_hslen) == 0 &&
               ssl.MBEDTLS_PRIVATE(keep_current_message) == 0 &&
               ssl.MBEDTLS_PRIVATE(badmac_seen_or_in_hsfraglen) == 0;
  if (!plain || !note(in_places(ssl), held, size, in_at_)) return;
  TlsBuffer buffer(held);
  ssl.MBEDTLS_PRIVATE(in_buf) = nullptr;
  std::copy_n(held + in_at_[0], in_counter_.size(), in_counter_.begin());
  // Another connection gets this: nothing of what this one has read may be in it.
  mbedtls_platform_zeroize(held, std::min(size, read_bytes + 64));
  if (spare_->in.size() < TlsSpare::kKept) spare_->in.push_back(std::move(buffer));
}

void TlsParking::park_out(mbedtls_ssl_context& ssl) {
  unsigned char* held = ssl.MBEDTLS_PRIVATE(out_buf);
  size_t size = ssl.MBEDTLS_PRIVATE(out_buf_len);
  if (spare_->out_size == 0) spare_->out_size = size;
  bool plain = held != nullptr && size == spare_->out_size && ssl.MBEDTLS_PRIVATE(out_left) == 0;
  if (!plain || !note(out_places(ssl), held, size, out_at_)) return;
  // It holds ciphertext that was sent: records are encrypted in place.
  TlsBuffer buffer(held);
  ssl.MBEDTLS_PRIVATE(out_buf) = nullptr;
  if (spare_->out.size() < TlsSpare::kKept) spare_->out.push_back(std::move(buffer));
}

void TlsParking::drop_handshake(mbedtls_ssl_context& ssl) {
  if (ssl.MBEDTLS_PRIVATE(state) != MBEDTLS_SSL_HANDSHAKE_OVER) return;
  // TLS 1.2 does it itself; for 1.3 mbedTLS waits for mbedtls_ssl_free().
  if (ssl.MBEDTLS_PRIVATE(handshake) != nullptr) {
    mbedtls_ssl_handshake_wrapup_free_hs_transform(&ssl);
    // What that call has moved there is the unused one of 1.2.
    if (mbedtls_ssl_get_version_number(&ssl) == MBEDTLS_SSL_VERSION_TLS1_3) {
      mbedtls_ssl_transform*& unused = ssl.MBEDTLS_PRIVATE(transform);
      mbedtls_ssl_transform_free(unused);
      ::free(unused);
      unused = nullptr;
    }
  }
  mbedtls_ssl_session* session = ssl.MBEDTLS_PRIVATE(session);
  if (session != nullptr && session->MBEDTLS_PRIVATE(peer_cert) != nullptr) {
    mbedtls_x509_crt_free(session->MBEDTLS_PRIVATE(peer_cert));
    ::free(session->MBEDTLS_PRIVATE(peer_cert));
    session->MBEDTLS_PRIVATE(peer_cert) = nullptr;
  }
}

}  // namespace kedge::http
