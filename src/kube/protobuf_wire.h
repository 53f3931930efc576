// Reading protobuf's wire format as gogo's generated code does, error texts included. Only for
// kube/protobuf*.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kedge::kube::wire {

enum WireType : uint8_t { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

struct Tag {
  int32_t number = 0;
  uint8_t type = 0;
};

// A message's bytes from the front. After an error every call fails and error() says why. Views
// point into the text.
class Reader {
 public:
  Reader() = default;
  explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  // False at the end of the message and after an error. `message` is what errors name.
  bool next(Tag& tag, std::string_view message) {
    if (at_ == end_) return false;
    const auto b = static_cast<unsigned char>(*at_);
    if (b < 8 || b >= 0x80 || (b & 7) == 4) return next_slow(tag, message);
    ++at_;
    tag = {b >> 3, static_cast<uint8_t>(b & 7)};
    return true;
  }
  bool varint(uint64_t& out) {
    if (at_ == end_ || static_cast<unsigned char>(*at_) >= 0x80) return varint_slow(out);
    out = static_cast<unsigned char>(*at_++);
    return true;
  }
  bool bytes(std::string_view& out) {
    uint64_t length = 0;
    if (!varint(length) || !advance(length)) return false;
    out = {at_ - length, static_cast<size_t>(length)};
    return true;
  }
  bool fixed64(uint64_t& out);
  // Skips the field whose tag was read last.
  bool skip(Tag tag);
  bool fail(std::string text);

  bool at_end() const { return at_ == end_; }
  bool failed() const { return !error_.empty(); }
  const std::string& error() const { return error_; }

 private:
  bool skip_value(uint8_t type);
  bool next_slow(Tag& tag, std::string_view message);
  bool varint_slow(uint64_t& out);
  bool advance(uint64_t n) {
    if (n > static_cast<uint64_t>(end_ - at_)) return too_far(n);
    at_ += n;
    return true;
  }
  bool too_far(uint64_t n);

  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::string error_;
};

}  // namespace kedge::kube::wire
