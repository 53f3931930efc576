#include "http/h2_output.h"

#include <algorithm>

#include "base/assert.h"
#include "base/strings.h"

namespace kedge::http {
namespace {

// Up to here a payload is copied behind its frame header.
constexpr size_t kCopyBytes = 4096;

}  // namespace

void H2Output::pass(Bytes bytes) {
  if (bytes.size() <= kCopyBytes) return copy(bytes.view());
  finish();
  taken_ += bytes.size();
  out_.push_back(std::move(bytes));
}

void H2Output::finish() {
  if (scratch_.empty()) return;
  out_.push_back(Bytes(std::move(scratch_)));
  scratch_.clear();
}

void BodyQueue::push(ByteChain chain) {
  for (Bytes& part : chain) {
    if (part.empty()) continue;
    size_ += part.size();
    parts_.push_back(std::move(part));
  }
}

void BodyQueue::take(size_t count, H2Output& output) {
  KEDGE_ASSERT(count <= size_);
  size_ -= count;
  while (count > 0) {
    Bytes& front = parts_[first_];
    const size_t n = std::min(count, front.size());
    count -= n;
    if (n < front.size()) {
      output.pass(front.slice(0, n));
      front = front.slice(n);
    } else {
      output.pass(std::move(front));
      front = Bytes();
      first_++;
    }
  }
  if (first_ == parts_.size()) {
    parts_.clear();
    first_ = 0;
  } else if (first_ >= 64 && first_ * 2 >= parts_.size()) {
    parts_.erase(parts_.begin(), parts_.begin() + static_cast<ptrdiff_t>(first_));
    first_ = 0;
  }
}

void BodyQueue::clear() {
  parts_.clear();
  first_ = 0;
  size_ = 0;
}

bool is_connection_specific(std::string_view name) {
  static constexpr std::string_view kNames[] = {"connection", "keep-alive", "proxy-connection",
                                                "transfer-encoding", "upgrade"};
  for (std::string_view n : kNames) {
    if (equals_ignore_case(name, n)) return true;
  }
  return false;
}

}  // namespace kedge::http
