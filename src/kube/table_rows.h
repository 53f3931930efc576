// The rows behind table.h: what tables_gen.cc holds and table.cc walks.
//
// Rows of numbers into one string pool. A table is a run of columns; a column says how its cell is
// made from the object's JSON. Made by facts/generate_tables.py from columns.txt, which explains
// each operation. Immutable.
#pragma once

#include <cstdint>
#include <string_view>

#include "kube/printers.h"

namespace kedge::kube::table {

enum class Op : uint8_t {  // in the order of generate_tables.py
  kText,
  kSome,
  kNumber,
  kBool,
  kTitle,
  kCount,
  kAge,
  kDate,
  kEach,
  kLabels,
  kSelector,
  kFormat,
  kAccessModes,
  kCall,     // argument: index into kFunctions
  kCovered,  // printed by the call before
};

enum Flag : uint8_t {
  kTypeMask = 3,  // string, integer, boolean, date
  kFormatName = 4,
  kPriority = 8,
  kHidden = 16,  // a cell without a column
  kHasOther = 32,
};

struct Column {
  uint16_t name;
  uint16_t description;
  Op op;
  uint8_t flags;
  uint16_t path;
  uint16_t other;
  uint16_t argument;  // kEach: the member; kCall: the function
};

extern const char kPool[];  // each text behind two bytes of length, the low one first
extern const Column kColumns[];
extern const uint16_t kFirstColumn[];  // by table, one more at the end; table 0 is the default
extern const uint8_t kTableOfKind[];   // by row of builtin_kinds()
extern const uint8_t kScaleTable;
extern const CellFunction kFunctions[];

inline std::string_view text(uint16_t offset) {
  const auto* at = kPool + offset;
  const auto low = static_cast<uint8_t>(at[0]), high = static_cast<uint8_t>(at[1]);
  return {at + 2, static_cast<size_t>(low | (high << 8))};
}

}  // namespace kedge::kube::table
