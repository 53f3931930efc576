// Jobs, as they stand alone and in CronJobs' templates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "validation/faults.h"

namespace kedge::validation {

// validateJobSpec of pkg/apis/batch/validation: what both have; the walk is AT the spec.
void check_job_spec(Faults& faults, Json spec, Json old_spec);

// "0-3,5": how many indexes. Error: upstream's words about what is wrong with the text.
Result<int64_t> count_indexes(std::string_view text, int64_t completions);
struct IndexInterval {
  int64_t first = 0;
  int64_t last = 0;
};
Result<IndexInterval> parse_index_interval(std::string_view text, int64_t completions);

// Whether status.conditions has the condition `type` with that status.
bool has_condition(Json status, std::string_view type, std::string_view value = "True");

}  // namespace kedge::validation
