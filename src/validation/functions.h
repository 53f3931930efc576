// The functions that rows of validation.cc name: one line a kind.
#pragma once

#include "validation/faults.h"
#include "validation/validation.h"

namespace kedge::validation {

void validate_namespace(const Input& in, Faults& faults);
void validate_namespace_finalize(const Input& in, Faults& faults);
void validate_namespace_status(const Input& in, Faults& faults);

// claim.cc
void validate_claim(const Input& in, Faults& faults);
void validate_claim_status(const Input& in, Faults& faults);

}  // namespace kedge::validation
