// TlsParking: takes the record buffers (21 KiB) and what the handshake left behind from an idle
// mbedTLS connection and gives buffers back before the next use.
//
// mbedTLS 3.6 keeps them for the life of a connection: 30 KiB for each idle watch. After the
// handshake records are handled one connection at a time, so that a few spare buffers serve all. It
// works on private members of mbedtls_ssl_context, hence the check of the series below; everything
// is looked at before it is touched, and a connection in any state but the plain one keeps its
// buffers. Loop thread.
#pragma once

#include <mbedtls/ssl.h>
#include <stdlib.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace kedge::http {

struct FreeBuffer {
  void operator()(unsigned char* p) const { ::free(p); }  // mbedTLS allocates with calloc
};
using TlsBuffer = std::unique_ptr<unsigned char, FreeBuffer>;

// Buffers that no connection holds at the moment; one for all connections of a context.
struct TlsSpare {
  static constexpr size_t kKept = 4;
  size_t in_size = 0;  // of every buffer in the list; set by the first parked connection
  size_t out_size = 0;
  std::vector<TlsBuffer> in;
  std::vector<TlsBuffer> out;
};

class TlsParking {
 public:
  explicit TlsParking(std::shared_ptr<TlsSpare> spare) : spare_(std::move(spare)) {}

  // Before anything that reads or writes records; false: out of memory.
  bool wake(mbedtls_ssl_context& ssl);
  // After it. `read_bytes`: ciphertext taken in since wake(); so much of the buffer is wiped.
  void park(mbedtls_ssl_context& ssl, size_t read_bytes);
  // Once the identity is known a server needs nothing of the handshake and of the client's
  // certificate any more (a client does: it may still get tickets).
  static void drop_handshake(mbedtls_ssl_context& ssl);

 private:
  void park_in(mbedtls_ssl_context& ssl, size_t read_bytes);
  void park_out(mbedtls_ssl_context& ssl);

  std::shared_ptr<TlsSpare> spare_;
  // The places in a buffer that the connection points to, while it has none.
  std::array<uint16_t, 5> in_at_{};
  std::array<uint16_t, 5> out_at_{};
  std::array<unsigned char, 8> in_counter_{};  // lives in the buffer itself
};

}  // namespace kedge::http
