#include "api/watch_stream.h"

#include <algorithm>

#include "api/represent.h"
#include "api/table_answer.h"
#include "crypto/checksum.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

// Bytes made ready in one go; about what a turn of the loop may encrypt.
constexpr size_t kSlice = 256 * 1024;
// Bytes waiting in the connection above which the reader is waited for.
constexpr size_t kQueued = 256 * 1024;
// The last bookmark comes so long before the end, as upstream's.
constexpr int64_t kLastBookmarkUs = 2'000'000;

FrameType frame_type(cache::EventType type) {
  switch (type) {
    case cache::EventType::kAdded:
      return FrameType::kAdded;
    case cache::EventType::kModified:
      return FrameType::kModified;
    case cache::EventType::kDeleted:
      break;
  }
  return FrameType::kDeleted;
}

}  // namespace

WatchStream::WatchStream(CallRef call, ListOptions options)
    : call_(std::move(call)), options_(std::move(options)) {}

WatchStream::~WatchStream() {
  if (started_ && !over_) call_->front.metrics().long_running(call_->labels, -1);
}

void WatchStream::begin(const CallRef& call, ListOptions options) {
  Front& front = call->front;
  if (front.ending()) {
    return call->answer_error(Error(Code::kServiceUnavailable, "the server is shutting down"));
  }
  Result<uint64_t> asked = parse_resource_version(options.resource_version);
  if (!asked.ok()) return call->answer_error(asked.error());
  auto stream = std::make_shared<WatchStream>(call, std::move(options));
  front.keep_stream(stream);
  const bool initial = stream->options_.send_initial_events.value_or(false);
  uint64_t from = *asked;
  if (initial || from == 0) from = front.cache().revision();
  if (initial) {
    cache::ListQuery query;
    query.ns = call->route.ns;
    query.selector = &stream->options_.selector;
    Result<cache::ListPage> page = front.cache().list(call->kind().id, query);
    if (!page.ok()) {
      call->answer_error(page.error());
      return stream->close();
    }
    stream->initial_ = std::move(page->objects);
    stream->initial_revision_ = page->revision;
    stream->wants_initial_end_ = stream->options_.allow_watch_bookmarks;
  }
  stream->open_or_refuse(from);
}

Status WatchStream::open(uint64_t from_revision) {
  cache::WatchQuery query;
  query.ns = call_->route.ns;
  query.selector = options_.selector;
  query.from_revision = from_revision;
  watch_ =
      TRY(call_->front.cache().watch(call_->kind().id, std::move(query), [weak = weak_from_this()] {
        if (const auto self = weak.lock()) self->wake();
      }));
  return {};
}

void WatchStream::open_or_refuse(uint64_t from_revision) {
  const Status opened = open(from_revision);
  if (!opened.ok() && opened.error().code() != Code::kExpired) {
    call_->answer_error(opened.error());
    return close();
  }
  start(from_revision);
  // Upstream says it inside the stream, with status 200.
  if (!opened.ok()) return send_error_and_end(opened.error());
  wake();
}

void WatchStream::start(uint64_t from_revision) {
  const ApiLimits& limits = call_->front.limits();
  told_revision_ = from_revision;
  int64_t seconds = options_.timeout_seconds.value_or(0);
  const int64_t least = static_cast<int64_t>(limits.min_watch_s);
  if (seconds <= 0) {
    seconds = least + static_cast<int64_t>(call_->front.random().below(limits.min_watch_s + 1));
  }
  // Longer than a day is as good as for ever, and the sum must not overflow.
  constexpr int64_t kLongest = 366LL * 86'400;
  const int64_t now = call_->front.clock().mono_us();
  deadline_us_ = now + std::min(seconds, kLongest) * 1'000'000;
  bookmark_us_ = INT64_MAX;
  if (options_.allow_watch_bookmarks) {
    bookmark_us_ = now + static_cast<int64_t>(limits.bookmark_s) * 1'000'000;
    const int64_t last = deadline_us_ - kLastBookmarkUs;
    if (last < bookmark_us_) bookmark_us_ = last > now ? last : INT64_MAX;
  }
  started_ = true;
  call_->start_stream(200, call_->answer_headers(stream_type_name(call_->output.type)));
  call_->front.metrics().long_running(call_->labels, 1);
  const std::weak_ptr<WatchStream> weak = weak_from_this();
  call_->responder.on_gone([weak] {
    if (const auto self = weak.lock()) self->close();
  });
  call_->responder.on_drain([weak] {
    if (const auto self = weak.lock()) self->wake();
  });
  timer_ = std::make_unique<io::Timer>(call_->front.loop());
  set_timer();
}

void WatchStream::wake() {
  if (woken_ || over_) return;
  woken_ = true;
  call_->front.pump_later(weak_from_this());
}

bool WatchStream::backlogged() const { return call_->responder.queued_bytes() > kQueued; }

void WatchStream::pump() {
  woken_ = false;
  if (over_ || watch_ == nullptr) return;
  if (call_->responder.queued_bytes() > call_->front.limits().watch_backlog_bytes) return end();
  if (backlogged()) return note_stall();  // on_drain wakes
  stalled_us_ = INT64_MAX;
  ByteChain chain;
  send_initial(chain);
  bool alive = initial_at_ < initial_.size() || send_events(chain);
  alive = alive && !broken_;
  if (!chain.empty()) call_->responder.write(std::move(chain));
  if (!alive) end();
}

void WatchStream::note_stall() {
  if (stalled_us_ != INT64_MAX) return;
  stalled_us_ = call_->front.clock().mono_us() +
                static_cast<int64_t>(call_->front.limits().request_ms) * 1000;
  set_timer();
}

void WatchStream::send_initial(ByteChain& chain) {
  if (initial_at_ == initial_.size() && !wants_initial_end_) return;
  size_t bytes = 0;
  while (initial_at_ < initial_.size() && bytes < kSlice) {
    kube::ObjectRef& object = initial_[initial_at_++];
    bytes += object->json().size();
    add_object(chain, FrameType::kAdded, *object);
    object = nullptr;
  }
  if (initial_at_ < initial_.size()) return wake();
  initial_.clear();
  initial_.shrink_to_fit();
  initial_at_ = 0;
  if (!wants_initial_end_) return;
  wants_initial_end_ = false;
  add_bookmark(chain, initial_revision_, true);
}

// False: the watch is over.
bool WatchStream::send_events(ByteChain& chain) {
  size_t bytes = chain_size(chain);
  while (bytes < kSlice && !broken_) {
    Result<std::optional<cache::WatchItem>> item = watch_->next();
    if (!item.ok()) {
      // The history has moved past a reader that was too slow: a clean end, so that the client
      // comes back with the last revision it has seen.
      return false;
    }
    if (!item->has_value()) return true;
    const cache::WatchItem& event = **item;
    add_object(chain, frame_type(event.type), *event.object);
    bytes += event.object->json().size();
    told_revision_ = event.revision;
  }
  wake();
  return true;
}

// What is not made of the object's own bytes.
bool WatchStream::is_shared_form() const {
  const Output& output = call_->output;
  return output.type == MediaType::kProtobuf || output.transform == Transform::kTable;
}

FormKey WatchStream::frame_key(FrameType type, const kube::Object& object) const {
  const Output& output = call_->output;
  uint64_t words[5] = {object.revision(), crypto::hash64(object.key()),
                       crypto::hash64(call_->kind().version, crypto::hash64(call_->kind().group)),
                       crypto::hash64(call_->kind().resource), 0};
  words[4] = static_cast<uint64_t>(type) | static_cast<uint64_t>(output.type) << 4 |
             static_cast<uint64_t>(output.transform) << 8 |
             static_cast<uint64_t>(output.include) << 12 | static_cast<uint64_t>(output.beta) << 16;
  if (output.transform == Transform::kTable) {
    // Ages count seconds.
    words[4] |= static_cast<uint64_t>(call_->front.clock().wall_seconds()) << 20;
  }
  const std::string_view text(reinterpret_cast<const char*>(words), sizeof words);
  return {crypto::hash64(text, 1), crypto::hash64(text, 2)};
}

void WatchStream::add_object(ByteChain& chain, FrameType type, const kube::Object& object) {
  Result<Bytes> json = registry::object_json(call_->front.kinds(), call_->kind(), object);
  if (!json.ok()) {
    call_->front.log().error("a watch event was left out", {{"error", json.error().message()}});
    return;
  }
  const bool first_of_table = call_->output.transform == Transform::kTable && !told_columns_;
  if (!is_shared_form() || first_of_table) return add_frame(chain, type, *json);
  FormCache& frames = call_->front.frames();
  const FormKey key = frame_key(type, object);
  if (const Form* form = frames.find(key)) return chain.push_back(form->bytes);
  ByteChain frame;
  add_frame(frame, type, *json);
  if (broken_) return;
  Form form;
  form.bytes = frame.size() == 1 ? std::move(frame[0]) : Bytes(chain_join(frame));
  chain.push_back(form.bytes);
  frames.keep(key, std::move(form));
}

Status WatchStream::make_frame(FrameType type, const Bytes& json, ByteChain& chain) {
  const Output& output = call_->output;
  ByteChain object;
  if (type == FrameType::kError || output.transform == Transform::kNone) {
    object.push_back(json);
  } else if (output.transform == Transform::kTable) {
    const TableWriter table(call_->front.kinds(), call_->kind(), output);
    TRY(table.document(json, call_->front.clock().wall_us(), !told_columns_, object));
    told_columns_ = true;
  } else {
    append_metadata(output, json, object);
  }
  return append_frame(output.type, type, std::move(object), chain);
}

// A watch whose events cannot be shown as asked for ends, without a word, as upstream's does: one
// of PartialObjectMetadataLists at its first event.
void WatchStream::add_frame(ByteChain& chain, FrameType type, const Bytes& json) {
  if (broken_) return;
  broken_ = call_->output.transform == Transform::kMetadataList && type != FrameType::kError;
  if (broken_) return;
  if (Status s = make_frame(type, json, chain); !s.ok()) {
    call_->front.log().error("a watch was broken off", {{"error", s.error().message()}});
    broken_ = true;
  }
}

void WatchStream::add_bookmark(ByteChain& chain, uint64_t revision, bool initial_end) {
  const kube::Kind& kind = call_->kind();
  std::string text = "{\"kind\":\"" + std::string(kind.kind) + "\",\"apiVersion\":\"" +
                     kind.api_version() + "\",\"metadata\":{\"resourceVersion\":\"" +
                     std::to_string(revision) + "\"";
  if (initial_end) text += ",\"annotations\":{\"k8s.io/initial-events-end\":\"true\"}";
  add_frame(chain, FrameType::kBookmark, Bytes(text + "}}"));
  told_revision_ = revision;
}

void WatchStream::send_error_and_end(const Error& error) {
  ByteChain chain;
  add_frame(chain, FrameType::kError, Bytes(kube::status_json(error)));
  call_->responder.write(std::move(chain));
  end();
}

void WatchStream::set_timer() {
  const int64_t now = call_->front.clock().mono_us();
  const int64_t due = std::min({deadline_us_, bookmark_us_, stalled_us_});
  const uint64_t wait_ms = due <= now ? 0 : static_cast<uint64_t>((due - now + 999) / 1000);
  timer_->start(wait_ms, [weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->on_timer();
  });
}

// What a bookmark may say; 0: nothing, the watch waits for a revision that is yet to come.
uint64_t WatchStream::seen_revision() const {
  const uint64_t seen = watch_ == nullptr ? 0 : watch_->seen_revision();
  return seen <= call_->front.cache().revision() ? seen : 0;
}

void WatchStream::on_timer() {
  if (over_) return;
  const int64_t now = call_->front.clock().mono_us();
  if (now >= deadline_us_ || now >= stalled_us_) return end();
  if (now >= bookmark_us_) {
    const int64_t last = deadline_us_ - kLastBookmarkUs;
    const bool is_last = now >= last;
    const uint64_t seen = seen_revision();
    // A bookmark that says nothing new wakes an idle client for nothing; only the one before the
    // end is sent in any case.
    if (initial_.empty() && !backlogged() && seen != 0 && (is_last || seen > told_revision_)) {
      ByteChain chain;
      add_bookmark(chain, seen, false);
      if (broken_) return end();
      call_->responder.write(std::move(chain));
    }
    bookmark_us_ = now + static_cast<int64_t>(call_->front.limits().bookmark_s) * 1'000'000;
    if (last < bookmark_us_) bookmark_us_ = last > now ? last : INT64_MAX;
  }
  set_timer();
}

void WatchStream::end() {
  if (over_) return;
  if (started_) {
    call_->responder.finish();
  } else {
    call_->answer_error(Error(Code::kServiceUnavailable, "the server is shutting down"));
  }
  close();
}

void WatchStream::close() {
  if (over_) return;
  over_ = true;
  if (started_) call_->front.metrics().long_running(call_->labels, -1);
  watch_.reset();
  timer_.reset();
  initial_.clear();
  call_->finish_stream();
  call_->front.drop_stream(*this);
}

}  // namespace kedge::api
