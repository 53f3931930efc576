// Runs of one check over several fields, named in one text and separated by commas, and what the
// selectors and counters of workloads have in common. Field names are relative to where the walk
// is.
#pragma once

#include <string_view>

#include "validation/faults.h"

namespace kedge::validation {

inline constexpr std::string_view kIsImmutable = "field is immutable";

// "must be greater than or equal to 0" of each that is there and is less.
void check_all_non_negative(Faults& faults, Json object, std::string_view fields);
// "Required value" of each text that is missing or empty.
void check_all_required(Faults& faults, Json object, std::string_view fields);
// "cannot be greater than LIMIT_NAME" of each number that is more than `limit`.
void check_all_at_most(Faults& faults, Json object, std::string_view fields, int64_t limit,
                       std::string_view limit_name);
// A number that may not become less; one that is absent is less than any.
void check_not_decremented(Faults& faults, std::string_view field, Json now, Json old);

inline int64_t number_of(Json object, std::string_view field) {
  return object.get(field).integer().value_or(0);
}
// True where `list` (split at commas) has `text`.
bool is_one_of(std::string_view text, std::string_view list);

// metav1.LabelSelectorAsSelector succeeds.
bool selector_is_usable(Json selector);

}  // namespace kedge::validation
