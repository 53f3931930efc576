// TlsStream: an io::Stream that encrypts another one, for either end. Handshakes run on the Pool,
// records on the loop. What is left when the handshake is done is an ordinary Stream.
//
// One write() becomes as few records as possible: gather what belongs together. queued_bytes()
// counts ciphertext. The peer's close_notify and a bare FIN are both on_end; a FIN without
// close_notify is no error here because HTTP frames its messages (RFC 9112, section 9.8).
//
// Loop thread. Destroying it closes the inner stream, also while its handshake is on the Pool.
#pragma once

#include <memory>

#include "base/function.h"
#include "http/tls.h"
#include "io/loop.h"
#include "io/net.h"

namespace kedge::http {

class TlsStream : public io::Stream {
 public:
  // REQUIRES: loop and pool outlive the stream.
  static std::unique_ptr<TlsStream> create(io::Loop& loop, io::Pool& pool,
                                           std::unique_ptr<io::Stream> inner,
                                           std::unique_ptr<TlsSession> session);
  // `done` comes once, from a later turn; it may destroy the stream. Until then the handler hears
  // nothing. The caller bounds its time.
  virtual void handshake(Fn<void(Status)> done) = 0;
  // REQUIRES: handshake() succeeded.
  virtual const TlsSession& session() const = 0;
};

}  // namespace kedge::http
