// fieldsV1: two documents with a zero byte between them. What is read prints the same again, and
// the arithmetic of sets holds.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "kube/field_set.h"
#include "kube/typed_fields.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge::kube;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const size_t zero = text.find('\0');
  if (zero == std::string_view::npos) return 0;
  const auto first = JsonDoc::parse(text.substr(0, zero));
  const auto second = JsonDoc::parse(text.substr(zero + 1));
  if (!first.ok() || !second.ok()) return 0;
  FieldArena arena;
  FieldSet a = nullptr, b = nullptr;
  if (!read_fields(arena, first->root(), a) || !read_fields(arena, second->root(), b)) return 0;

  JsonDoc printed;
  const Json once = print_fields(printed, a);
  FieldSet again = nullptr;
  KEDGE_ASSERT(read_fields(arena, once, again) && fields_equal(a, again));
  KEDGE_ASSERT(print_fields(printed, again).print() == once.print());

  const FieldSet both = fields_intersection(arena, a, b);
  const FieldSet only = fields_difference(arena, a, b);
  KEDGE_ASSERT(fields_equal(fields_union(arena, only, both), a));
  KEDGE_ASSERT(fields_intersection(arena, only, both) == nullptr);
  KEDGE_ASSERT(fields_difference(arena, a, fields_union(arena, a, b)) == nullptr);
  KEDGE_ASSERT(fields_equal(fields_union(arena, a, b), fields_union(arena, b, a)));
  KEDGE_ASSERT(fields_difference(arena, fields_recursive_difference(arena, a, b), only) == nullptr);
  field_paths(both);

  static const Kinds kinds;
  const Kind& pods = *kinds.find("", "v1", "pods");
  const FieldSet reconciled = reconcile_fields(arena, type_of_kind(pods), a);
  KEDGE_ASSERT(fields_equal(reconcile_fields(arena, type_of_kind(pods), reconciled), reconciled));
  const FieldSet named = with_named_fields(arena, type_of_kind(pods), a);
  KEDGE_ASSERT(fields_difference(arena, a, named) == nullptr);
  return 0;
}
