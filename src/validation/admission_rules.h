// What webhooks and admission policies have in common: rules, match conditions
// (pkg/apis/admissionregistration/validation).
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// validateRuleWithOperations; the walk is AT the rule.
void check_operation_rule(Faults& faults, Json rule);
// validateMatchConditions, but for what compiling the expressions says.
void check_match_conditions(Faults& faults, Json conditions);
void check_failure_policy(Faults& faults, Json policy);

// Texts of `list`, one of which is "*".
bool has_wildcard(Json list);

}  // namespace kedge::validation
