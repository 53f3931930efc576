// What kinds that make pods have in common: selectors beside templates, rolling updates.
#pragma once

#include <string_view>

#include "validation/faults.h"

namespace kedge::validation {

// spec.selector; no value where there is none.
Json selector_of(Json spec);
// spec.selector of `spec`, where the walk is: there, right and not empty. False where upstream can
// make no selector of it; `unusable` is what it then says.
bool check_selector(Faults& faults, Json spec, std::string_view of_kind, std::string_view unusable,
                    bool any_values = false);
// The template has the labels that the selector asks for; the walk is at the template.
void check_template_labels(Faults& faults, Json selector, Json pod_template);
// A pod that is to run until it is told to end; the walk is at the template.
void check_runs_always(Faults& faults, Json pod_spec, std::string_view kind);
// A selector as messages show it.
std::string shown_selector(Json selector);

// The number of an IntOrString, the percents of "25%", 0 of anything else.
int64_t int_or_percent(Json value);

}  // namespace kedge::validation
