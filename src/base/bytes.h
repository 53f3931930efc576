// Bytes: an immutable run of bytes that many may hold, a view with its owner.
//
// A response body, an object, a watch event are Bytes: sent to many clients, stored once. Static
// text has no owner (Bytes::from_static). slice() shares the owner. ByteChain is what a stream
// writes: several Bytes one after another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ref.h"

namespace kedge {

// What keeps the bytes alive. Any reference counted thing may be one (an object with its JSON).
class BytesOwner : public RefCounted<BytesOwner> {
 public:
  virtual ~BytesOwner() = default;
};

class Bytes {
 public:
  Bytes() = default;
  // Takes the string over.
  explicit Bytes(std::string text);
  Bytes(Ref<const BytesOwner> owner, std::string_view view)
      : owner_(std::move(owner)), view_(view) {}
  // REQUIRES: `text` outlives every holder (a literal).
  static Bytes from_static(std::string_view text) { return Bytes(nullptr, text); }
  static Bytes copy(std::string_view text) { return Bytes(std::string(text)); }

  std::string_view view() const { return view_; }
  const char* data() const { return view_.data(); }
  size_t size() const { return view_.size(); }
  bool empty() const { return view_.empty(); }
  Bytes slice(size_t from, size_t count = std::string_view::npos) const {
    return Bytes(owner_, view_.substr(from, count));
  }

 private:
  Ref<const BytesOwner> owner_;
  std::string_view view_;
};

using ByteChain = std::vector<Bytes>;

// The sum of the sizes.
size_t chain_size(const ByteChain& chain);
// The chain in one string (tests, small bodies).
std::string chain_join(const ByteChain& chain);

}  // namespace kedge
