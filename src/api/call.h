// Call: one request on its way through the API front, with everything known of it, and the ways to
// answer it. Held by shared_ptr: by whoever works on it, and by the Front while it waits for
// something (hold()). A call is answered once; what comes after that is ignored. When the client
// goes away or the time is over while it is held, its `cancel` runs and it is let go.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/metrics.h"
#include "api/negotiate.h"
#include "api/query.h"
#include "api/request_info.h"
#include "api/route.h"
#include "base/bytes.h"
#include "base/function.h"
#include "base/result.h"
#include "http/server.h"
#include "io/loop.h"
#include "policy/user.h"

namespace kedge::api {

class Front;

// A place among the requests of a class; given back when destroyed.
class InFlight {
 public:
  InFlight() = default;
  explicit InFlight(size_t& counter) : counter_(&counter) { counter++; }
  InFlight(InFlight&& o) noexcept : counter_(std::exchange(o.counter_, nullptr)) {}
  InFlight& operator=(InFlight&& o) noexcept {
    std::swap(counter_, o.counter_);
    return *this;
  }
  ~InFlight() {
    if (counter_ != nullptr) --*counter_;
  }

 private:
  size_t* counter_ = nullptr;
};

// Upstream's threshold.
inline constexpr size_t kGzipBytes = 128 * 1024;
// What a compressed answer says of itself.
void add_gzip_headers(http::Headers& headers);

class Call : public std::enable_shared_from_this<Call> {
 public:
  Call(Front& front, http::RequestHead head, std::string body, http::Responder responder);

  // --- the request
  Front& front;
  http::RequestHead head;
  std::string body;
  Query query;
  RequestInfo info;
  policy::User user;
  Route route;
  // --- the answer
  http::Responder responder;
  Output output;
  std::vector<std::string> warnings;
  std::string audit_id;
  RequestLabels labels;
  InFlight in_flight;
  int64_t started_us = 0;
  uint64_t timeout_ms = 0;  // 0: none

  const kube::Kind& kind() const { return *route.kind; }
  // Whether an answer longer than kGzipBytes is compressed.
  bool accepts_gzip() const;
  // What is read and written at the route: a subresource may speak another kind.
  const kube::Kind& spoken_kind() const;
  std::string_view header(std::string_view name) const {
    return head.headers.get(name).value_or(std::string_view());
  }

  // Headers that every answer has.
  http::Headers answer_headers(std::string_view content_type) const;
  // An object of `kind` (of the kind that its JSON says, which may be a subresource's) as the
  // client wants to see it.
  void answer_object(int status, const kube::Kind& kind, Bytes json);
  // A JSON document that is shown as it is (a Status, discovery), in the negotiated media type.
  void answer_json(int status, Bytes json);
  void answer_error(const Error& error);
  // A Status whose metadata has a continue token (an expired page).
  void answer_expired_page(const Error& error, std::string_view continue_token);
  void answer_text(int status, std::string_view text);
  void answer(int status, std::string_view content_type, ByteChain body,
              std::optional<std::pair<std::string_view, std::string>> extra = std::nullopt);
  // With headers of its own.
  void answer_with(int status, http::Headers headers, ByteChain body);
  // For answers that are streamed: the status is known, headers are sent.
  void start_stream(int status, http::Headers headers);
  // The stream is over (or its reader gone).
  void finish_stream();

  // Waits for something: the Front keeps the call, watches the client and the clock. `cancel` runs
  // when either gives up.
  void hold(Fn<void()> cancel);
  // Undoes hold(): what was waited for is there.
  void resume();
  bool answered() const { return answered_; }

 private:
  void error_body(const Error& error, std::string json);
  struct Document;  // an answer while it is written
  void answer_pieces(int status, ByteChain pieces);
  void answer_document(int status, Document& document);
  void note_answer(int status);
  void give_up(bool timed_out);

  bool answered_ = false;
  bool held_ = false;
  Fn<void()> cancel_;
  std::unique_ptr<io::Timer> deadline_;
};

using CallRef = std::shared_ptr<Call>;

}  // namespace kedge::api
