#include "kube/descriptions.h"

#include <algorithm>

namespace kedge::kube::openapi {
namespace {

std::string_view find(uint16_t type, uint16_t field) {
  const Description* end = kDescriptions + kDescriptionCount;
  const Description* at =
      std::lower_bound(kDescriptions, end, Description{type, field, 0},
                       [](const Description& a, const Description& b) {
                         return a.type != b.type ? a.type < b.type : a.field < b.field;
                       });
  if (at == end || at->type != type || at->field != field) return "";
  const char* text = kDescriptionPool + at->text;
  return {text + 1, static_cast<uint8_t>(*text)};
}

}  // namespace

std::string_view type_description(uint16_t type) { return find(type, 0); }

std::string_view field_description(uint16_t type, uint16_t name) {
  const std::string_view own = find(type, name);
  return own.empty() ? find(kAnyType, name) : own;
}

}  // namespace kedge::kube::openapi
