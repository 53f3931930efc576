// RBAC: changes of roles and bindings, and questions, from bytes; the index must answer as a walk
// over everything does.
#include <cstdint>
#include <cstdlib>

#include "unit/policy/rbac_model.h"

namespace {

class Bytes final : public kedge::policy::testing::Choices {
 public:
  Bytes(const uint8_t* data, size_t size) : data_(data), size_(size) {}
  size_t below(size_t n) override {
    if (size_ == 0) return 0;
    size_--;
    return *data_++ % n;
  }
  bool left() const override { return size_ > 0; }

 private:
  const uint8_t* data_;
  size_t size_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 4096) return 0;
  Bytes bytes(data, size);
  kedge::policy::testing::RbacModel model(bytes, size_t{1} << (size % 20));
  while (bytes.left()) {
    if (!model.step().empty()) abort();
  }
  return 0;
}
