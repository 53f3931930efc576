#include "http/h1_client.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::http {
namespace {

bool is_value(std::string_view text) {
  for (char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if ((u < 0x20 && u != '\t') || u == 0x7F) return false;
  }
  return true;
}

// A request target or host: visible characters only.
bool is_visible(std::string_view text) {
  for (char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (u <= 0x20 || u == 0x7F) return false;
  }
  return !text.empty();
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

void H1ResponseParser::begin(bool head) {
  if (state_ != State::kEnd) return;
  state_ = State::kHead;
  head_request_ = head;
  started_ = false;
  interim_ = 0;
  head_ = ResponseHead();
  buffer_.clear();
}

H1ResponseParser::Step H1ResponseParser::fail(std::string_view message) {
  state_ = State::kFailed;
  keep_alive_ = false;
  message_ = message;
  return Step::kError;
}

H1ResponseParser::Step H1ResponseParser::next(std::string_view& input) {
  switch (state_) {
    case State::kHead:
      return next_head(input);
    case State::kSized:
    case State::kUntilClose:
    case State::kChunkData:
      return next_data(input);
    case State::kChunkSize:
    case State::kChunkEnd:
    case State::kTrailer:
      return next_line(input);
    case State::kEnd:
      return Step::kEnd;
    case State::kUpgraded:
      return Step::kNeedsInput;
    case State::kFailed:
      break;
  }
  return Step::kError;
}

H1ResponseParser::Step H1ResponseParser::end_of_input() {
  if (state_ == State::kUntilClose || state_ == State::kEnd) {
    state_ = State::kEnd;
    keep_alive_ = false;
    return Step::kEnd;
  }
  if (state_ == State::kFailed) return Step::kError;
  return fail(started_ ? "the server closed the connection in the middle of the response"
                       : "the server closed the connection before answering");
}

H1ResponseParser::Step H1ResponseParser::next_head(std::string_view& input) {
  if (input.empty()) return Step::kNeedsInput;
  started_ = true;
  // A byte at a time from the front as far as the end of the head: the search goes on where the
  // last one stopped, three bytes back.
  const size_t before = buffer_.size();
  buffer_.append(input.substr(0, header_bytes_ + 1 - std::min(before, header_bytes_)));
  const size_t end = buffer_.find("\r\n\r\n", before < 3 ? 0 : before - 3);
  if (end == std::string::npos) {
    if (buffer_.size() > header_bytes_) return fail("the response's header fields are too large");
    input = {};
    return Step::kNeedsInput;
  }
  input.remove_prefix(end + 4 - before);
  buffer_.resize(end + 2);
  const std::string text = std::exchange(buffer_, {});
  if (!parse_head(text)) return Step::kError;
  if (head_.status >= 100 && head_.status < 200 && head_.status != 101) {
    if (++interim_ > kMaxInterim) return fail("too many interim responses");
    return next_head(input);
  }
  return choose_framing() ? Step::kHead : Step::kError;
}

bool H1ResponseParser::parse_head(std::string_view text) {
  head_ = ResponseHead();
  size_t end = text.find("\r\n");
  if (!parse_status_line(text.substr(0, end))) return false;
  text.remove_prefix(end + 2);
  size_t count = 0;
  while (!text.empty()) {
    end = text.find("\r\n");
    if (++count > header_count_) {
      fail("the response has too many header fields");
      return false;
    }
    if (!parse_field(text.substr(0, end))) return false;
    text.remove_prefix(end + 2);
  }
  return true;
}

// "HTTP/1.1 200 OK"; the phrase and the blank before it may be missing.
bool H1ResponseParser::parse_status_line(std::string_view line) {
  const auto digit = [&](size_t i) { return line[i] >= '0' && line[i] <= '9'; };
  if (line.size() < 12 || !line.starts_with("HTTP/1.") || !digit(7) || line[8] != ' ' ||
      !digit(9) || !digit(10) || !digit(11) || (line.size() > 12 && line[12] != ' ') ||
      !is_value(line) || line[9] == '0') {
    fail("malformed status line");
    return false;
  }
  head_.http_version = line[7] == '0' ? 10 : 11;
  head_.status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + (line[11] - '0');
  return true;
}

bool H1ResponseParser::parse_field(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    fail("malformed header name");
    return false;
  }
  const std::string_view value = trim_blanks(line.substr(colon + 1));
  if (!is_value(value)) {
    fail("a header value holds a control character");
    return false;
  }
  head_.headers.add(line.substr(0, colon), value);
  return true;
}

// RFC 9112, section 6.3.
bool H1ResponseParser::choose_framing() {
  const Headers& headers = head_.headers;
  const std::vector<std::string_view> coding = headers.all("transfer-encoding");
  const std::vector<std::string_view> length = headers.all("content-length");
  keep_alive_ = head_.http_version >= 11;
  for (std::string_view value : headers.all("connection")) {
    if (list_has_token(value, "close")) keep_alive_ = false;
    if (head_.http_version < 11 && list_has_token(value, "keep-alive")) keep_alive_ = true;
  }
  uint64_t size = 0;
  for (std::string_view value : length) {
    const std::optional<uint64_t> n = parse_u64(value);
    if (!n || value != length.front()) {
      fail(n ? "Content-Length headers differ" : "malformed Content-Length header");
      return false;
    }
    size = *n;
  }
  if (!coding.empty() && (!length.empty() || coding.size() > 1 || head_.http_version < 11 ||
                          !equals_ignore_case(coding.front(), "chunked"))) {
    fail("the response's framing is not understood");
    return false;
  }
  if (head_.status == 101) {
    state_ = State::kUpgraded;
  } else if (head_request_ || head_.status == 204 || head_.status == 304) {
    state_ = State::kEnd;
  } else if (!coding.empty()) {
    state_ = State::kChunkSize;
    trailer_bytes_ = 0;
  } else if (length.empty()) {
    state_ = State::kUntilClose;
    keep_alive_ = false;
  } else {
    left_ = size;
    state_ = size == 0 ? State::kEnd : State::kSized;
  }
  return true;
}

H1ResponseParser::Step H1ResponseParser::next_data(std::string_view& input) {
  if (input.empty()) return Step::kNeedsInput;
  if (state_ == State::kUntilClose) {
    body_ = std::exchange(input, {});
    return Step::kBody;
  }
  const size_t n = static_cast<size_t>(std::min<uint64_t>(left_, input.size()));
  body_ = input.substr(0, n);
  input.remove_prefix(n);
  left_ -= n;
  if (left_ == 0) state_ = state_ == State::kSized ? State::kEnd : State::kChunkEnd;
  return Step::kBody;
}

// A line of chunk framing: size, the end of a chunk, or a trailer.
H1ResponseParser::Step H1ResponseParser::next_line(std::string_view& input) {
  for (;;) {
    const size_t lf = input.find('\n');
    const size_t n = lf == std::string_view::npos ? input.size() : lf + 1;
    if (buffer_.size() + n > kChunkLineBytes) return fail("a line of chunk framing is too long");
    buffer_.append(input.substr(0, n));
    input.remove_prefix(n);
    if (lf == std::string_view::npos) return Step::kNeedsInput;
    if (!buffer_.ends_with("\r\n")) return fail("malformed chunk framing");
    buffer_.resize(buffer_.size() - 2);
    if (!is_value(buffer_)) return fail("malformed chunk framing");

    if (state_ == State::kChunkEnd) {
      if (!buffer_.empty()) return fail("malformed chunk framing");
      state_ = State::kChunkSize;
    } else if (state_ == State::kTrailer) {
      if (buffer_.empty()) {
        state_ = State::kEnd;
        return Step::kEnd;
      }
      trailer_bytes_ += buffer_.size();
      if (trailer_bytes_ > kTrailerBytes) return fail("the trailers are too large");
      buffer_.clear();
    } else {
      const Step step = chunk_size();
      if (step != Step::kNeedsInput) return step;
      if (state_ == State::kChunkData) return next_data(input);
    }
  }
}

H1ResponseParser::Step H1ResponseParser::chunk_size() {
  uint64_t size = 0;
  size_t i = 0;
  for (; i < buffer_.size() && hex_digit(buffer_[i]) >= 0; i++) {
    if (i >= 15) return fail("malformed chunk size");
    size = size * 16 + static_cast<uint64_t>(hex_digit(buffer_[i]));
  }
  const std::string_view rest = trim_blanks(std::string_view(buffer_).substr(i));
  if (i == 0 || (!rest.empty() && rest.front() != ';')) return fail("malformed chunk size");
  buffer_.clear();
  left_ = size;
  state_ = size == 0 ? State::kTrailer : State::kChunkData;
  return Step::kNeedsInput;
}

Result<std::string> h1_request_head(std::string_view method, std::string_view target,
                                    std::string_view host, const Headers& headers,
                                    std::optional<uint64_t> content_length) {
  if (!is_token(method) || !is_visible(target)) {
    return Error(Code::kBadRequest, "http: malformed request line: " +
                                        go_quote(std::string(method) + " " + std::string(target)));
  }
  if (!is_visible(host)) {
    return Error(Code::kBadRequest, "http: malformed host " + go_quote(host));
  }
  std::string out;
  out.reserve(256);
  out.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: ").append(host);
  out.append("\r\n");
  for (const auto& [name, value] : headers.fields()) {
    if (!is_token(name) || !is_value(value)) {
      return Error(Code::kBadRequest, "http: malformed header " + go_quote(name));
    }
    if (equals_ignore_case(name, "host") || equals_ignore_case(name, "content-length")) continue;
    if (equals_ignore_case(name, "transfer-encoding")) continue;  // the framing is ours
    out.append(name).append(": ").append(value).append("\r\n");
  }
  if (content_length) {
    out.append("Content-Length: ").append(std::to_string(*content_length)).append("\r\n");
  }
  out.append("\r\n");
  return out;
}

}  // namespace kedge::http
