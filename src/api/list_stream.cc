#include "api/list_stream.h"

#include "api/represent.h"
#include "api/table_answer.h"

namespace kedge::api {
namespace {

constexpr size_t kSlice = 256 * 1024;
// YAML is made from parsed objects, some ten times as slow as sending their bytes.
constexpr size_t kYamlSlice = 32 * 1024;
// Bytes waiting in the connection above which the reader is waited for.
constexpr size_t kQueued = 256 * 1024;

// Text that goes to the pool in one piece, where items do not come in runs.
constexpr size_t kPackSlice = 128 * 1024;
// What is so short is not compressed by itself.
constexpr size_t kStoredBytes = 1024;

}  // namespace

size_t ListStream::slice() const {
  return call_->output.type == MediaType::kYaml ? kYamlSlice : kSlice;
}

void ListStream::send(const CallRef& call, std::vector<kube::ObjectRef> objects, ListMeta meta) {
  if (Status s = settle_transform(call->kind(), call->query, true, call->output); !s.ok()) {
    return call->answer_error(s.error());
  }
  if (call->output.transform == Transform::kTable) order_rows(call->kind(), objects);
  Front& front = call->front;
  auto stream = std::make_shared<ListStream>(
      call, std::make_unique<ListBody>(front.kinds(), call->kind(), std::move(objects),
                                       std::move(meta), call->output, front.clock().wall_us()));
  if (!stream->may_gzip_ || !stream->body_->exceeds(kGzipBytes)) return stream->prepare();
  stream->gzip_ = true;
  stream->start();
}

// Makes the first slice, and so much that its length says whether to compress. A list that ends
// before leaves in one piece; errors are still answered as errors.
void ListStream::prepare() {
  posted_ = false;
  if (over_) return;
  if (body_->is_costly()) {
    keep();
    return make_away(&ListStream::prepare);
  }
  if (Status s = body_->next(slice(), first_); !s.ok()) return fail(s.error());
  const size_t bytes = chain_size(first_);
  gzip_ = may_gzip_ && bytes > kGzipBytes;
  if (body_->done() && !gzip_) {
    call_->answer(200, media_type_name(call_->output.type), std::move(first_));
    return close();
  }
  if (gzip_ || (bytes > 0 && !may_gzip_)) return start();
  keep();
  post(&ListStream::prepare);
}

void ListStream::keep() {
  if (kept_) return;
  kept_ = true;
  call_->front.keep_stream(shared_from_this());
  call_->responder.on_gone([weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->close();
  });
}

void ListStream::start() {
  keep();
  started_ = true;
  http::Headers headers = call_->answer_headers(media_type_name(call_->output.type));
  if (gzip_) add_gzip_headers(headers);
  call_->start_stream(200, std::move(headers));
  call_->responder.on_drain([weak = weak_from_this()] {
    const auto self = weak.lock();
    if (self != nullptr && !self->posted_) self->pump();
  });
  pump();
}

void ListStream::post(void (ListStream::*step)()) {
  posted_ = true;
  call_->front.loop().post([weak = weak_from_this(), step] {
    if (const auto self = weak.lock()) (self.get()->*step)();
  });
}

void ListStream::pump() {
  posted_ = false;
  if (over_ || packing_) return;
  if (patience_ != nullptr) patience_->stop();
  if (first_.empty() && body_->is_costly()) return make_away(&ListStream::pump);
  ByteChain out;
  if (Status s = gzip_ ? fill_packed(out) : fill(out); !s.ok()) return fail(s.error());
  if (!out.empty()) call_->responder.write(std::move(out));
  if (packing_) return;  // packed() goes on
  if (made_) {
    call_->responder.finish();
    return close();
  }
  if (call_->responder.queued_bytes() > kQueued) return wait_for_reader();
  post(&ListStream::pump);  // the rest in later turns, whether or not the queue was ever full
}

// The next item is made on the pool; then `step` goes on with it in first_.
void ListStream::make_away(void (ListStream::*step)()) {
  struct Making {
    std::unique_ptr<ListBody> body;
    ByteChain made;
    Status status;
  };
  packing_ = true;
  auto job = std::make_shared<Making>();
  job->body = std::move(body_);
  call_->front.pool().run([job] { job->status = job->body->next(1, job->made); },
                          [job, step, weak = weak_from_this()] {
                            const auto self = weak.lock();
                            if (self == nullptr || self->over_) return;
                            self->packing_ = false;
                            self->body_ = std::move(job->body);
                            if (!job->status.ok()) return self->fail(job->status.error());
                            for (Bytes& b : job->made) self->first_.push_back(std::move(b));
                            (self.get()->*step)();
                          });
}

// on_drain goes on, if the reader does.
void ListStream::wait_for_reader() {
  if (patience_ == nullptr) patience_ = std::make_unique<io::Timer>(call_->front.loop());
  patience_->start(call_->front.limits().request_ms, [weak = weak_from_this()] {
    const auto self = weak.lock();
    if (self == nullptr || self->over_) return;
    self->call_->responder.abort();
    self->close();
  });
}

Status ListStream::fill(ByteChain& out) {
  if (first_.empty()) {
    TRY(body_->next(slice(), out));
  } else {
    out = std::exchange(first_, {});
  }
  made_ = body_->done();
  return {};
}

// Up to a slice of what was compressed before, or to the first text that was not: it goes to the
// pool.
Status ListStream::fill_packed(ByteChain& out) {
  if (!joining_) joiner_.begin(out);
  joining_ = true;
  if (!first_.empty()) {
    pack(std::exchange(first_, {}), std::nullopt);
    return {};
  }
  size_t bytes = 0;
  while (!body_->done() && bytes < kSlice && !body_->is_costly()) {
    ByteChain raw;
    const std::optional<ListBody::Run> run = body_->run();
    if (!run) {
      TRY(body_->next(std::min(slice(), kPackSlice), raw));
      if (chain_size(raw) <= kStoredBytes) {
        joiner_.add_stored(chain_join(raw), out);
        continue;
      }
      pack(std::move(raw), std::nullopt);
      return {};
    }
    if (!run->separator.empty()) joiner_.add_stored(run->separator, out);
    const FormKey key{run->key[0], run->key[1]};
    if (const Form* form = call_->front.packed().find(key)) {
      body_->skip(*run);
      joiner_.add({form->bytes, form->crc, form->raw_bytes}, out);
      bytes += form->bytes.size();
      continue;
    }
    TRY(body_->take(*run, raw));
    pack(std::move(raw), key);
    return {};
  }
  made_ = body_->done();
  if (made_) joiner_.end(out);
  return {};
}

void ListStream::pack(ByteChain raw, std::optional<FormKey> key) {
  packing_ = true;
  auto job = std::make_shared<Packing>();
  job->raw = std::move(raw);
  job->key = key;
  call_->front.pool().run([job] { job->part = http::GzipPacker().pack(job->raw); },
                          [job, weak = weak_from_this()] {
                            if (const auto self = weak.lock()) self->packed(*job);
                          });
}

void ListStream::packed(Packing& job) {
  if (over_) return;
  packing_ = false;
  if (job.key) {
    call_->front.packed().keep(*job.key, {job.part.deflated, job.part.crc, job.part.raw_bytes});
  }
  ByteChain out;
  joiner_.add(job.part, out);
  call_->responder.write(std::move(out));
  if (call_->responder.queued_bytes() > kQueued) return wait_for_reader();
  pump();
}

void ListStream::fail(const Error& error) {
  if (started_) {
    call_->front.log().error("a list was broken off", {{"error", error.message()}});
    call_->responder.abort();
  } else {
    call_->answer_error(error);
  }
  close();
}

void ListStream::close() {
  if (over_) return;
  over_ = true;
  patience_.reset();
  call_->finish_stream();
  call_->front.drop_stream(*this);
}

}  // namespace kedge::api
