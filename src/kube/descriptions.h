// Descriptions: what types and fields are, in our own words, for OpenAPI (kubectl explain).
//
// Only what people use most has one (facts/descriptions.txt, descriptions_gen.cc).
#pragma once

#include <cstdint>
#include <string_view>

namespace kedge::kube::openapi {

struct Description {
  uint16_t type;   // index of schema_table.h; kAnyType: fields of that name wherever
  uint16_t field;  // its name in schema_table.h's texts; 0: the type itself
  uint16_t text;   // offset into kDescriptionPool
};
inline constexpr uint16_t kAnyType = 0xffff;

// The generated rows, sorted by type and field.
extern const char kDescriptionPool[];  // each text behind one byte of length
extern const Description kDescriptions[];
extern const uint16_t kDescriptionCount;

// "" where there is none.
std::string_view type_description(uint16_t type);
// `name` is the field's (schema::Field::name).
std::string_view field_description(uint16_t type, uint16_t name);

}  // namespace kedge::kube::openapi
