#include "base/bytes.h"

namespace kedge {
namespace {

class StringOwner final : public BytesOwner {
 public:
  explicit StringOwner(std::string text) : text_(std::move(text)) {}
  std::string_view view() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

Bytes::Bytes(std::string text) {
  Ref<const StringOwner> owner(new StringOwner(std::move(text)));
  view_ = owner->view();
  owner_ = owner;
}

size_t chain_size(const ByteChain& chain) {
  size_t n = 0;
  for (const auto& b : chain) n += b.size();
  return n;
}

std::string chain_join(const ByteChain& chain) {
  std::string out;
  out.reserve(chain_size(chain));
  for (const auto& b : chain) out.append(b.view());
  return out;
}

}  // namespace kedge
