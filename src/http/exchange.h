// ExchangeImpl: one request and its answer as the connection that carries it sees them; what a
// Responder (http/server.h) forwards to. Implemented by the HTTP/1 and the HTTP/2 connection.
//
// Held by the connection and by the Responder. It survives its connection: when that goes, the
// connection calls its own detach and every later call does nothing (queued_bytes() is 0, upgrade()
// an error). States: open -> started -> ended. Calls out of order (write before start, anything
// after the end) are programming errors of the Handler and are ignored, never sent.
//
// Neither respond(), start(), write() nor finish() calls back into the Handler: on_gone and
// on_drain come from a later turn of the connection (feed, take_output, on_writable, on_deadline,
// lost). on_gone comes at most once, and never after finish() or respond() have been called. All on
// the loop thread.
#pragma once

#include <memory>

#include "base/bytes.h"
#include "base/function.h"
#include "base/result.h"
#include "http/message.h"
#include "http/server.h"

namespace kedge::http {

class ExchangeImpl {
 public:
  virtual ~ExchangeImpl() = default;
  virtual void respond(Response response) = 0;
  virtual void start(int status, Headers headers) = 0;
  virtual void write(ByteChain chain) = 0;
  virtual void finish() = 0;
  virtual void abort() = 0;
  // Body bytes written and not yet given to the kernel.
  virtual size_t queued_bytes() const = 0;
  virtual void on_drain(Fn<void()> fn) = 0;
  virtual void on_gone(Fn<void()> fn) = 0;
  virtual Result<RawStream> upgrade(Headers headers) = 0;
  // The Responder is being destroyed. Unanswered: answers 500 (Handler::refuse makes the body);
  // started and not finished: as abort(); else nothing.
  virtual void dropped() = 0;
};

}  // namespace kedge::http
