// Responder: a handle that forwards to its exchange and tells it when it is dropped.
#include "http/exchange.h"
#include "http/server.h"

namespace kedge::http {

Responder::Responder(std::shared_ptr<ExchangeImpl> impl) : impl_(std::move(impl)) {}
Responder::Responder(Responder&&) noexcept = default;

Responder& Responder::operator=(Responder&& other) noexcept {
  if (this != &other) {
    if (impl_ != nullptr) impl_->dropped();
    impl_ = std::move(other.impl_);
  }
  return *this;
}

Responder::~Responder() {
  if (impl_ != nullptr) impl_->dropped();
}

void Responder::respond(Response response) { impl_->respond(std::move(response)); }
void Responder::start(int status, Headers headers) { impl_->start(status, std::move(headers)); }
void Responder::write(ByteChain chain) { impl_->write(std::move(chain)); }
void Responder::finish() { impl_->finish(); }
void Responder::abort() { impl_->abort(); }
size_t Responder::queued_bytes() const { return impl_->queued_bytes(); }
void Responder::on_drain(Fn<void()> fn) { impl_->on_drain(std::move(fn)); }
void Responder::on_gone(Fn<void()> fn) { impl_->on_gone(std::move(fn)); }
Result<RawStream> Responder::upgrade(Headers headers) { return impl_->upgrade(std::move(headers)); }

}  // namespace kedge::http
