// The rows behind apply_defaults(): of every type that has defaults, or anything below it, the
// fields that are to be looked at. Made by facts/generate.py (defaults_gen.cc). Immutable.
#pragma once

#include <cstdint>
#include <string_view>

#include "kube/json.h"

namespace kedge::kube::defaults {

enum StepFlag : uint8_t {
  kStepSet = 1,      // gets `value` where it is absent or null
  kStepZeroToo = 2,  // ... or is "" or 0
  kStepStruct = 4,   // an object of `type`
  kStepList = 8,     // a list of them
  kStepRound = 16,   // a map of quantities, which are rounded up to thousandths
};

struct Step {
  uint16_t name;   // of the field
  uint16_t value;  // JSON text
  uint16_t type;   // row of kTypes
  uint8_t flags;
};

struct TypeRow {
  uint16_t schema;      // the type's row in the schema tables
  uint16_t first_step;  // of at most 32; the next row's ends them
  uint8_t function;     // of kFunctions; 0: none
};

using Function = void (*)(JsonDoc& doc, Json value);

extern const char kPool[];      // each text behind one byte of length
extern const TypeRow kTypes[];  // sorted by schema; one more row ends the last
extern const Step kSteps[];
extern const Function kFunctions[];
extern const uint16_t kTypeCount;

inline std::string_view text(uint16_t offset) {
  const char* at = kPool + offset;
  return {at + 1, static_cast<uint8_t>(*at)};
}

}  // namespace kedge::kube::defaults
