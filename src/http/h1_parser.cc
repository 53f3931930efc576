#include "http/h1_parser.h"

#include <string.h>

#include <algorithm>

#include "base/strings.h"

namespace kedge::http {
namespace {

// Empty lines before a request that are skipped: RFC 9112, section 2.2, for old clients that send
// one after a body.
constexpr size_t kLeadingLines = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Field values: visible characters, blanks, tabs, and what RFC 9110 calls obs-text.
bool is_value(std::string_view text) {
  for (char c : text) {
    auto u = static_cast<unsigned char>(c);
    if ((u < 0x20 && u != '\t') || u == 0x7f) return false;
  }
  return true;
}

bool is_target(std::string_view text) {
  for (char c : text) {
    auto u = static_cast<unsigned char>(c);
    if (u <= 0x20 || u >= 0x7f || u == '#') return false;
  }
  return true;
}

bool is_host(std::string_view text) {
  for (char c : text) {
    auto u = static_cast<unsigned char>(c);
    if (u <= 0x20 || u >= 0x7f) return false;
    if (strchr("/\\@?#,\"<>^`{|}", c) != nullptr) return false;
  }
  return true;
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

H1Parser::Step H1Parser::fail(int status, std::string_view message) {
  state_ = State::kFailed;
  status_ = status;
  message_ = message;  // always a literal
  return Step::kError;
}

H1Parser::Step H1Parser::next(std::string_view& input) {
  switch (state_) {
    case State::kHead:
      return next_head(input);
    case State::kSized:
    case State::kChunkData: {
      if (input.empty()) return Step::kNeedsInput;
      size_t n = static_cast<size_t>(std::min<uint64_t>(left_, input.size()));
      body_ = input.substr(0, n);
      input.remove_prefix(n);
      left_ -= n;
      if (left_ == 0) state_ = state_ == State::kSized ? State::kEnd : State::kChunkDataCr;
      return Step::kBody;
    }
    case State::kChunkSize:
      return next_chunk_size(input);
    case State::kChunkDataCr:
      return next_chunk_end(input);
    case State::kTrailer:
      return next_trailer(input);
    case State::kEnd:
      state_ = State::kHead;
      return Step::kEnd;
    case State::kFailed:
      break;
  }
  return Step::kError;
}

H1Parser::Step H1Parser::next_head(std::string_view& input) {
  if (input.empty()) return Step::kNeedsInput;
  // The usual head comes whole and is parsed where it lies.
  bool in_place = head_.empty();
  size_t before = head_.size();
  std::string_view text = input;
  if (!in_place) {
    size_t room = limits_.header_bytes + 1 - std::min(before, limits_.header_bytes);
    head_.append(input.substr(0, room));
    text = head_;
  }
  size_t end = find_head_end(text, before);
  if (state_ == State::kFailed) return Step::kError;
  if (end == 0 || end > limits_.header_bytes) {
    if (text.size() > limits_.header_bytes) {
      bool first_line = text.substr(0, limits_.header_bytes).find('\n') == std::string_view::npos;
      return first_line ? fail(414, "the request line is too long")
                        : fail(431, "the request's header fields are too large");
    }
    if (in_place) head_.assign(input);
    input = {};
    return Step::kNeedsInput;
  }
  input.remove_prefix(end - before);
  bool good = parse_head(text.substr(0, end));
  head_.clear();
  head_.shrink_to_fit();
  if (!good) return Step::kError;
  extra_bytes_ = 0;
  if (request_.chunked) {
    state_ = State::kChunkSize;
  } else {
    left_ = request_.content_length;
    state_ = left_ > 0 ? State::kSized : State::kEnd;
  }
  return Step::kHead;
}

size_t H1Parser::find_head_end(std::string_view text, size_t from) {
  size_t start = 0;  // where the first line begins
  while (start / 2 < kLeadingLines && text.substr(start, 2) == "\r\n") start += 2;
  for (size_t at = std::max(from, start);;) {
    const void* found =
        at < text.size() ? memchr(text.data() + at, '\n', text.size() - at) : nullptr;
    if (found == nullptr) return 0;
    size_t lf = static_cast<size_t>(static_cast<const char*>(found) - text.data());
    if (lf == 0 || text[lf - 1] != '\r') {
      fail(400, "a line of the request does not end with CR LF");
      return 0;
    }
    // An empty line: this LF ends "\r\n" right after another line's "\r\n".
    if (lf >= start + 3 && text[lf - 2] == '\n') return lf + 1;
    if (lf == start + 1) {
      fail(400, "the request begins with empty lines");
      return 0;
    }
    at = lf + 1;
  }
}

bool H1Parser::parse_head(std::string_view head) {
  request_ = H1Request();
  authority_.clear();
  while (head.starts_with("\r\n")) head.remove_prefix(2);
  head.remove_suffix(2);  // the empty line
  size_t line_end = head.find("\r\n");
  if (!parse_request_line(head.substr(0, line_end))) return false;
  head.remove_prefix(line_end + 2);
  size_t count = 0;
  while (!head.empty()) {
    line_end = head.find("\r\n");
    if (++count > limits_.header_count) {
      fail(431, "the request has too many header fields");
      return false;
    }
    if (!parse_field(head.substr(0, line_end))) return false;
    head.remove_prefix(line_end + 2);
  }
  return check_fields();
}

bool H1Parser::parse_request_line(std::string_view line) {
  size_t first = line.find(' ');
  size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    fail(400, "malformed request line");
    return false;
  }
  std::string_view method = line.substr(0, first);
  std::string_view target = line.substr(first + 1, last - first - 1);
  std::string_view version = line.substr(last + 1);
  if (!is_token(method) || target.empty() || !is_target(target) || version.size() != 8 ||
      !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
      !is_digit(version[7])) {
    fail(400, "malformed request line");
    return false;
  }
  if (version[5] != '1') {
    fail(505, "only HTTP/1.0 and HTTP/1.1 are spoken here");
    return false;
  }
  if (target.size() > kTargetBytes) {
    fail(414, "the request target is too long");
    return false;
  }
  request_.head.http_version = version[7] == '0' ? 10 : 11;
  request_.head.method = method;
  request_.head.target = target;
  return parse_target(target);
}

bool H1Parser::parse_target(std::string_view target) {
  std::string_view path = target;
  if (request_.head.method == "CONNECT") {
    fail(501, "CONNECT is not served");
    return false;
  }
  if (target == "*") {
    if (request_.head.method != "OPTIONS") {
      fail(400, "the target * is for OPTIONS only");
      return false;
    }
  } else if (target[0] != '/') {
    size_t scheme = target.find("://");
    std::string name = to_lower(target.substr(0, scheme == std::string_view::npos ? 0 : scheme));
    if (name != "http" && name != "https") {
      fail(400, "malformed request target");
      return false;
    }
    std::string_view rest = target.substr(scheme + 3);
    size_t end = rest.find_first_of("/?");
    authority_ = rest.substr(0, end);
    path = end == std::string_view::npos ? std::string_view() : rest.substr(end);
    if (authority_.empty() || !is_host(authority_)) {
      fail(400, "malformed request target");
      return false;
    }
  }
  size_t question = path.find('?');
  request_.head.path = path.substr(0, question);
  if (request_.head.path.empty()) request_.head.path = "/";
  if (question != std::string_view::npos) request_.head.query = path.substr(question + 1);
  return true;
}

bool H1Parser::parse_field(std::string_view line) {
  if (line.empty() || line[0] == ' ' || line[0] == '\t') {
    fail(400, "folded header lines are not accepted");
    return false;
  }
  size_t colon = line.find(':');
  // A blank before the colon is no token character, so it is refused here too (RFC 9112, 5.1).
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    fail(400, "malformed header name");
    return false;
  }
  std::string_view value = trim_blanks(line.substr(colon + 1));
  if (!is_value(value)) {
    fail(400, "a header value holds a control character");
    return false;
  }
  request_.head.headers.add(line.substr(0, colon), value);
  return true;
}

bool H1Parser::check_fields() {
  bool close = false;
  bool keep_alive = false;
  for (const auto& [name, value] : request_.head.headers.fields()) {
    if (name.size() == 10 && equals_ignore_case(name, "connection")) {
      close = close || list_has_token(value, "close");
      keep_alive = keep_alive || list_has_token(value, "keep-alive");
    } else if (name.size() == 6 && equals_ignore_case(name, "expect")) {
      if (!equals_ignore_case(value, "100-continue")) {
        fail(417, "the only expectation known is 100-continue");
        return false;
      }
      request_.expects_continue = request_.head.http_version >= 11;
    }
  }
  request_.keep_alive = !close && (request_.head.http_version >= 11 || keep_alive);
  return check_host() && check_framing();
}

bool H1Parser::check_host() {
  Headers& headers = request_.head.headers;
  const std::string* host = nullptr;
  for (const auto& [name, value] : headers.fields()) {
    if (name.size() != 4 || !equals_ignore_case(name, "host")) continue;
    if (host != nullptr || !is_host(value)) {
      fail(400, host != nullptr ? "more than one Host header" : "malformed Host header");
      return false;
    }
    host = &value;
  }
  if (host == nullptr && request_.head.http_version >= 11) {
    fail(400, "missing required Host header");
    return false;
  }
  // RFC 9112, section 3.2.2: the target in absolute form wins.
  if (!authority_.empty()) headers.set("Host", authority_);
  return true;
}

bool H1Parser::check_framing() {
  const std::string* coding = nullptr;
  const std::string* length = nullptr;
  for (const auto& [name, value] : request_.head.headers.fields()) {
    if (name.size() == 17 && equals_ignore_case(name, "transfer-encoding")) {
      if (coding != nullptr) {
        fail(400, "more than one Transfer-Encoding header");
        return false;
      }
      coding = &value;
    } else if (name.size() == 14 && equals_ignore_case(name, "content-length")) {
      if (length != nullptr && *length != value) {
        fail(400, "Content-Length headers differ");
        return false;
      }
      length = &value;
    }
  }
  if (coding != nullptr) {
    // Either together is how requests are smuggled past proxies (RFC 9112, section 6.1).
    if (length != nullptr || request_.head.http_version < 11) {
      fail(400, "Transfer-Encoding is not accepted here");
      return false;
    }
    if (!equals_ignore_case(*coding, "chunked")) {
      fail(501, "the only transfer coding known is chunked");
      return false;
    }
    request_.chunked = true;
  }
  if (length != nullptr) {
    std::optional<uint64_t> n = parse_u64(*length);
    if (!n || *n > static_cast<uint64_t>(INT64_MAX)) {
      fail(400, "malformed Content-Length header");
      return false;
    }
    request_.content_length = *n;
  }
  return true;
}

int H1Parser::take_line(std::string_view& input, size_t max_bytes) {
  size_t lf = input.find('\n');
  std::string_view part = input.substr(0, lf == std::string_view::npos ? lf : lf + 1);
  if (line_.size() + part.size() > max_bytes) {
    fail(431, "chunk extensions or trailers are too large");
    return -1;
  }
  line_.append(part);
  input.remove_prefix(part.size());
  if (lf == std::string_view::npos) return 0;
  if (!line_.ends_with("\r\n") || !is_value(std::string_view(line_).substr(0, line_.size() - 2))) {
    fail(400, "malformed chunk framing");
    return -1;
  }
  line_.resize(line_.size() - 2);
  return 1;
}

H1Parser::Step H1Parser::next_chunk_size(std::string_view& input) {
  constexpr size_t kSizeDigits = 15;
  int got = take_line(input, kSizeDigits + 2 + kChunkExtraBytes - extra_bytes_);
  if (got < 0) return Step::kError;
  if (got == 0) return Step::kNeedsInput;
  uint64_t size = 0;
  size_t i = 0;
  for (; i < line_.size(); ++i) {
    char c = line_[i];
    unsigned digit = 0;
    if (is_digit(c)) {
      digit = static_cast<unsigned>(c - '0');
    } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
      digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
    } else {
      break;
    }
    if (i >= kSizeDigits) return fail(400, "malformed chunk size");
    size = size * 16 + digit;
  }
  // Extensions begin with ';' (blanks before it are allowed by RFC 9112, section 7.1.1).
  std::string_view rest = trim_blanks(std::string_view(line_).substr(i));
  if (i == 0 || (!rest.empty() && rest[0] != ';') || (rest.empty() && i != line_.size())) {
    return fail(400, "malformed chunk size");
  }
  extra_bytes_ += line_.size() - i;
  line_.clear();
  left_ = size;
  if (size == 0) {
    extra_bytes_ = 0;
    state_ = State::kTrailer;
  } else {
    state_ = State::kChunkData;
  }
  return next(input);
}

H1Parser::Step H1Parser::next_chunk_end(std::string_view& input) {
  int got = take_line(input, 2);
  if (got < 0) return fail(400, "malformed chunk framing");
  if (got == 0) {
    return line_.empty() || line_ == "\r" ? Step::kNeedsInput
                                          : fail(400, "malformed chunk framing");
  }
  if (!line_.empty()) return fail(400, "malformed chunk framing");
  state_ = State::kChunkSize;
  return next(input);
}

H1Parser::Step H1Parser::next_trailer(std::string_view& input) {
  for (;;) {
    int got = take_line(input, 2 + kChunkExtraBytes - std::min(extra_bytes_, kChunkExtraBytes));
    if (got < 0) return Step::kError;
    if (got == 0) return Step::kNeedsInput;
    if (line_.empty()) break;
    size_t colon = line_.find(':');
    if (colon == std::string::npos || !is_token(std::string_view(line_).substr(0, colon))) {
      return fail(400, "malformed trailer");
    }
    extra_bytes_ += line_.size() + 2;
    line_.clear();
  }
  line_.shrink_to_fit();
  state_ = State::kHead;
  return Step::kEnd;
}

}  // namespace kedge::http
