#include "base/strings.h"
#include "http/h2_server_impl.h"

namespace kedge::http {
namespace {

nghttp2_nv field(std::string_view name, std::string_view value) {
  // nghttp2 copies both and writes the name in lower case; it does not write through the pointers.
  const auto bytes = [](std::string_view s) {
    return const_cast<uint8_t*>(reinterpret_cast<const uint8_t*>(s.data()));
  };
  return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
}

}  // namespace

bool H2Exchange::body_allowed(int status) const {
  return !no_body_ && status != 204 && status != 304;
}

// Queues the HEADERS frame; without a body it ends the stream.
void H2Exchange::submit(int status, const Headers& headers, bool with_body) {
  const std::string code = std::to_string(status);
  const std::string date =
      headers.get("date") ? "" : http_date(server_->host_.clock().wall_seconds());
  std::vector<nghttp2_nv> fields;
  fields.reserve(headers.fields().size() + 2);
  fields.push_back(field(":status", code));
  if (!date.empty()) fields.push_back(field("date", date));
  for (const auto& [name, value] : headers.fields()) {
    if (is_connection_specific(name)) continue;
    if (nghttp2_check_header_value(reinterpret_cast<const uint8_t*>(value.data()), value.size()) ==
        0) {
      continue;  // CR, LF or NUL: never put on the wire
    }
    fields.push_back(field(name, value));
  }
  nghttp2_data_provider2 provider = {};
  provider.read_callback = [](nghttp2_session*, int32_t id, uint8_t*, size_t length,
                              uint32_t* flags, nghttp2_data_source* source, void*) {
    return static_cast<H2Server*>(source->ptr)->read_body(id, length, flags);
  };
  provider.source.ptr = server_;
  const int rc = nghttp2_submit_response2(server_->session_, id_, fields.data(), fields.size(),
                                          with_body ? &provider : nullptr);
  if (rc != 0) queue_.clear();  // the stream is being closed; stream_closed() follows
  server_->host_.want_flush();
}

// There is something new to send.
void H2Exchange::wake() {
  if (deferred_) {
    deferred_ = false;
    nghttp2_session_resume_data(server_->session_, id_);
  }
  server_->host_.want_flush();
}

void H2Exchange::respond(Response response) {
  if (server_ == nullptr || state_ != State::kOpen) return;
  state_ = State::kEnded;
  const size_t size = chain_size(response.body);
  // A HEAD or 304 may tell the length of what it leaves out.
  const bool allowed = body_allowed(response.status);
  if (response.status == 204) {
    response.headers.remove("content-length");
  } else if (allowed || (size != 0 && !response.headers.get("content-length"))) {
    response.headers.set("content-length", std::to_string(size));
  }
  if (allowed) queue_.push(std::move(response.body));
  submit(response.status, response.headers, !queue_.empty());
}

void H2Exchange::start(int status, Headers headers) {
  if (server_ == nullptr || state_ != State::kOpen) return;
  state_ = State::kStarted;
  no_body_ = !body_allowed(status);
  submit(status, headers, !no_body_);
}

void H2Exchange::write(ByteChain chain) {
  if (server_ == nullptr || state_ != State::kStarted || no_body_) return;
  queue_.push(std::move(chain));
  if (queue_.size() > H2Server::kDrainMark) above_mark_ = true;
  if (!queue_.empty()) wake();
}

void H2Exchange::finish() {
  if (server_ == nullptr || state_ != State::kStarted) return;
  state_ = State::kEnded;
  if (!no_body_) wake();
}

void H2Exchange::abort() {
  if (server_ == nullptr || state_ == State::kEnded) return;
  state_ = State::kEnded;
  queue_.clear();
  reset_by_us_ = true;
  nghttp2_submit_rst_stream(server_->session_, NGHTTP2_FLAG_NONE, id_, NGHTTP2_INTERNAL_ERROR);
  server_->host_.want_flush();
}

void H2Exchange::on_gone(Fn<void()> fn) {
  if (server_ == nullptr) {
    if (state_ != State::kEnded && fn) fn();  // it went before it was asked after
    return;
  }
  on_gone_ = std::move(fn);
}

Result<RawStream> H2Exchange::upgrade(Headers) {
  return Error(Code::kBadRequest, "http2: a connection of HTTP/2 cannot be upgraded");
}

void H2Exchange::dropped() {
  if (server_ == nullptr) return;
  if (state_ == State::kStarted) return abort();
  if (state_ == State::kOpen) {
    respond(server_->host_.handler().refuse(500, "the request was not answered"));
  }
}

void H2Exchange::detach() {
  server_ = nullptr;
  queue_.clear();
}

}  // namespace kedge::http
