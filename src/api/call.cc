#include "api/call.h"

#include "api/front.h"
#include "api/represent.h"
#include "api/table_answer.h"
#include "base/strings.h"
#include "http/gzip.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

// A Warning header has to be one line (RFC 9110, field-value); upstream drops texts that are not.
bool fits_header(std::string_view text) {
  for (const char c : text) {
    const unsigned char u = static_cast<unsigned char>(c);
    if (u < 0x20 || u == 0x7f) return false;
  }
  return true;
}

// 299 - "text" (RFC 7234, section 5.5, as k8s.io/apimachinery/pkg/util/net writes it).
std::string warning_value(std::string_view text) {
  std::string out = "299 - \"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// Upstream's limits: 4096 characters in all, else 256 each.
constexpr size_t kWarningBytes = 4096;
constexpr size_t kWarningItemBytes = 256;

std::string_view cut_utf8(std::string_view text, size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) bytes--;
  return text.substr(0, bytes);
}

void add_warnings(http::Headers& headers, const std::vector<std::string>& warnings) {
  size_t total = 0;
  for (const std::string& w : warnings) total += w.size();
  size_t sent = 0;
  for (size_t i = 0; i < warnings.size(); i++) {
    bool repeated = false;
    for (size_t j = 0; j < i; j++) repeated = repeated || warnings[j] == warnings[i];
    std::string_view text = warnings[i];
    if (repeated || text.empty() || !fits_header(text)) continue;
    if (total > kWarningBytes) text = cut_utf8(text, kWarningItemBytes);
    sent += text.size();
    if (sent > kWarningBytes) return;
    headers.add("Warning", warning_value(text));
  }
}

}  // namespace

struct Call::Document {
  // Any thread.
  void write() {
    fault = write_document(output, pieces);
    gzip = gzip && fault.ok() && chain_size(pieces) > kGzipBytes;
    if (!gzip) return;
    const http::GzipPart part = http::GzipPacker().pack(pieces);
    http::GzipJoiner joiner;
    pieces.clear();
    joiner.begin(pieces);
    joiner.add(part, pieces);
    joiner.end(pieces);
  }

  Output output;
  ByteChain pieces;
  bool gzip = false;  // wished for, then done
  Status fault = {};
};

Call::Call(Front& f, http::RequestHead h, std::string b, http::Responder r)
    : front(f), head(std::move(h)), body(std::move(b)), responder(std::move(r)) {}

const kube::Kind& Call::spoken_kind() const {
  if (route.subresource == nullptr) return kind();
  const kube::Kind* spoken = front.kinds().body_kind(*route.subresource);
  return spoken != nullptr ? *spoken : kind();
}

http::Headers Call::answer_headers(std::string_view content_type) const {
  http::Headers headers;
  headers.add("Audit-Id", audit_id);
  headers.add("Cache-Control", "no-cache, private");
  headers.add("Content-Type", content_type);
  if (!warnings.empty()) add_warnings(headers, warnings);
  return headers;
}

void Call::note_answer(int status) {
  answered_ = true;
  deadline_.reset();
  cancel_.reset();
  front.metrics().record(labels, status, front.clock().mono_us() - started_us);
}

void Call::answer_with(int status, http::Headers headers, ByteChain chain) {
  if (answered_) return;
  http::Response response;
  response.status = status;
  response.headers = std::move(headers);
  response.body = std::move(chain);
  note_answer(status);
  responder.respond(std::move(response));
  if (held_) front.release(*this);
}

void Call::answer(int status, std::string_view content_type, ByteChain chain,
                  std::optional<std::pair<std::string_view, std::string>> extra) {
  if (answered_) return;
  http::Headers headers = answer_headers(content_type);
  if (extra) headers.add(extra->first, extra->second);
  answer_with(status, std::move(headers), std::move(chain));
}

void Call::answer_object(int status, const kube::Kind& kind, Bytes json) {
  if (output.transform == Transform::kNone) return answer_json(status, std::move(json));
  if (Status s = settle_transform(kind, query, false, output); !s.ok()) {
    return answer_error(s.error());
  }
  ByteChain pieces;
  if (output.transform == Transform::kTable) {
    const TableWriter table(front.kinds(), kind, output);
    const int64_t now = front.clock().wall_us();
    if (Status s = table.document(json, now, true, pieces); !s.ok()) return answer_error(s.error());
  } else {
    append_metadata(output, json, pieces);
  }
  answer_pieces(status, std::move(pieces));
}

void Call::answer_json(int status, Bytes json) {
  ByteChain pieces;
  pieces.reserve(2);
  pieces.push_back(std::move(json));
  answer_pieces(status, std::move(pieces));
}

// `pieces`: one JSON document without blanks. What takes long to write is written on the pool.
void Call::answer_pieces(int status, ByteChain pieces) {
  const size_t bytes = chain_size(pieces);
  const bool as_it_is = output.type == MediaType::kJson && !output.pretty;
  const bool may_gzip = bytes > kGzipBytes && accepts_gzip();
  auto document = std::make_shared<Document>(Document{output, std::move(pieces), may_gzip});
  if (bytes <= limits::kLoopBodyBytes || (as_it_is && !may_gzip)) {
    document->write();
    return answer_document(status, *document);
  }
  hold([] {});
  front.pool().run([document] { document->write(); },
                   [document, status, weak = weak_from_this()] {
                     const CallRef call = weak.lock();
                     if (call != nullptr && !call->answered()) {
                       call->answer_document(status, *document);
                     }
                   });
}

void Call::answer_document(int status, Document& document) {
  if (!document.fault.ok()) return answer_error(document.fault.error());
  http::Headers headers = answer_headers(media_type_name(output.type));
  if (document.gzip) add_gzip_headers(headers);
  answer_with(status, std::move(headers), std::move(document.pieces));
}

void Call::answer_error(const Error& error) {
  if (answered_) return;
  error_body(error, kube::status_json(error));
}

void Call::answer_expired_page(const Error& error, std::string_view continue_token) {
  if (answered_) return;
  std::string json = kube::status_json(error);
  constexpr std::string_view kEmpty = "\"metadata\":{}";
  const size_t at = json.find(kEmpty);
  if (at != std::string::npos) {
    json.replace(at, kEmpty.size(),
                 "\"metadata\":{\"continue\":\"" + std::string(continue_token) + "\"}");
  }
  error_body(error, std::move(json));
}

void Call::error_body(const Error& error, std::string json) {
  const int status = code_info(error.code()).http_status;
  output = negotiate_error_output(head.headers, query);
  ByteChain chain;
  chain.emplace_back(json);
  if (!write_document(output, chain).ok()) {
    output = Output{};
    chain.clear();
    chain.emplace_back(std::move(json));
  }
  std::optional<std::pair<std::string_view, std::string>> extra;
  if (error.details() != nullptr && error.details()->retry_after_seconds > 0) {
    extra.emplace("Retry-After", std::to_string(error.details()->retry_after_seconds));
  }
  answer(status, media_type_name(output.type), std::move(chain), std::move(extra));
}

void Call::answer_text(int status, std::string_view text) {
  ByteChain chain;
  chain.push_back(Bytes::copy(text));
  answer(status, "text/plain; charset=utf-8", std::move(chain),
         std::pair<std::string_view, std::string>("X-Content-Type-Options", "nosniff"));
}

bool Call::accepts_gzip() const { return http::accepts_gzip(header("accept-encoding")); }

void add_gzip_headers(http::Headers& headers) {
  headers.add("Content-Encoding", "gzip");
  headers.add("Vary", "Accept-Encoding");
}

void Call::start_stream(int status, http::Headers headers) {
  note_answer(status);
  responder.start(status, std::move(headers));
}

void Call::finish_stream() {
  in_flight = InFlight();
  if (held_) front.release(*this);
}

void Call::hold(Fn<void()> cancel) {
  if (answered_) return;
  cancel_ = std::move(cancel);
  if (timeout_ms == 0) deadline_.reset();
  if (held_) return;
  held_ = true;
  front.keep(shared_from_this());
  std::weak_ptr<Call> weak = weak_from_this();
  responder.on_gone([weak] {
    if (const CallRef call = weak.lock()) call->give_up(false);
  });
  if (timeout_ms == 0) return;
  deadline_ = std::make_unique<io::Timer>(front.loop());
  deadline_->start(timeout_ms, [weak] {
    if (const CallRef call = weak.lock()) call->give_up(true);
  });
}

void Call::resume() {
  cancel_.reset();
  deadline_.reset();
  if (std::exchange(held_, false)) front.release(*this);
}

void Call::give_up(bool timed_out) {
  if (answered_) return;
  if (Fn<void()> cancel = std::move(cancel_)) cancel();
  if (answered_) return;
  if (timed_out) {
    Error error(Code::kTimeout, "Timeout: request did not complete within the allotted timeout");
    error.mutable_details();
    answer_error(error);
    return;
  }
  note_answer(code_info(Code::kCanceled).http_status);
  front.release(*this);
}

}  // namespace kedge::api
