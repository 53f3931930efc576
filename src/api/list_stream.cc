#include "api/list_stream.h"

#include "api/represent.h"

namespace kedge::api {
namespace {

constexpr size_t kSlice = 256 * 1024;
// YAML is made from parsed objects, some ten times as slow as sending their bytes.
constexpr size_t kYamlSlice = 32 * 1024;
// Bytes waiting in the connection above which the reader is waited for.
constexpr size_t kQueued = 256 * 1024;

size_t slice_of(const Output& output) {
  return output.type == MediaType::kYaml ? kYamlSlice : kSlice;
}

}  // namespace

void ListStream::send(const CallRef& call, ListBody body) {
  if (Status s = check_transform(call->kind(), call->output, true); !s.ok()) {
    return call->answer_error(s.error());
  }
  ByteChain first;
  if (Status s = body.next(slice_of(call->output), first); !s.ok()) {
    return call->answer_error(s.error());
  }
  if (body.done()) return call->answer(200, media_type_name(call->output.type), std::move(first));
  auto stream = std::make_shared<ListStream>(call, std::move(body));
  call->front.keep_stream(stream);
  stream->start(std::move(first));
}

void ListStream::start(ByteChain first) {
  call_->start_stream(200, media_type_name(call_->output.type));
  std::weak_ptr<ListStream> weak = weak_from_this();
  call_->responder.on_gone([weak] {
    if (const auto self = weak.lock()) self->close();
  });
  call_->responder.on_drain([weak] {
    const auto self = weak.lock();
    if (self != nullptr && !self->posted_) self->pump();
  });
  call_->responder.write(std::move(first));
  pump_later();  // the rest in later turns, whether or not the queue was ever full
}

void ListStream::pump_later() {
  posted_ = true;
  call_->front.loop().post([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->pump();
  });
}

void ListStream::pump() {
  posted_ = false;
  if (over_) return;
  if (patience_ != nullptr) patience_->stop();
  ByteChain slice;
  if (Status s = body_.next(slice_of(call_->output), slice); !s.ok()) {
    call_->front.log().error("a list was broken off", {{"error", s.error().message()}});
    call_->responder.abort();
    return close();
  }
  call_->responder.write(std::move(slice));
  if (body_.done()) {
    call_->responder.finish();
    return close();
  }
  if (call_->responder.queued_bytes() <= kQueued) return pump_later();
  // on_drain goes on, if the reader does.
  if (patience_ == nullptr) patience_ = std::make_unique<io::Timer>(call_->front.loop());
  patience_->start(call_->front.limits().request_ms, [weak = weak_from_this()] {
    const auto self = weak.lock();
    if (self == nullptr || self->over_) return;
    self->call_->responder.abort();
    self->close();
  });
}

void ListStream::close() {
  if (over_) return;
  over_ = true;
  patience_.reset();
  call_->finish_stream();
  call_->front.drop_stream(*this);
}

}  // namespace kedge::api
