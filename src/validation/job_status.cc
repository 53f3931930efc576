// The status of a Job: validateJobStatus, ValidateJobStatusUpdate and the options of
// pkg/registry/batch/job/strategy.go, which look at what has changed only.
#include <set>

#include "base/clock.h"
#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/job.h"

namespace kedge::validation {
namespace {

// What is asked of a status and of the one before it.
struct View {
  Json spec;
  Json now;
  Json old;
  bool complete, failed, target, criteria;
  bool complete_changed, failed_changed, target_changed, criteria_changed, finished_changed;

  View(Json root, Json old_root)
      : spec(root.get("spec")), now(root.get("status")), old(old_root.get("status")) {
    const auto look = [&](const char* type, bool& is, bool& changed) {
      is = has_condition(now, type);
      changed = is != has_condition(old, type);
    };
    look("Complete", complete, complete_changed);
    look("Failed", failed, failed_changed);
    look("FailureTarget", target, target_changed);
    look("SuccessCriteriaMet", criteria, criteria_changed);
    finished_changed =
        finished() != (has_condition(old, "Complete") || has_condition(old, "Failed"));
  }
  bool finished() const { return complete || failed; }
  bool changed(std::string_view field) const { return !same_value(now.get(field), old.get(field)); }
  bool indexed() const { return spec.get("completionMode").string() == "Indexed"; }
};

void check_uids(Faults& faults, Json uncounted) {
  std::set<std::string_view> seen;
  for (const char* list : {"succeeded", "failed"}) {
    size_t i = 0;
    for (const Json uid : uncounted.get(list).elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, list, i++);
      if (uid.string().empty()) {
        faults.invalid("", uid.string(), "must not be empty");
      } else if (!seen.insert(uid.string()).second) {
        faults.duplicate("", uid.string());
      }
    }
  }
}

struct Refusal {
  bool refused;
  std::string_view words;
};

void refuse_conditions(Faults& faults, std::initializer_list<Refusal> rows) {
  for (const Refusal& row : rows) {
    if (row.refused) faults.invalid_shown("conditions", {}, row.words);
  }
}

void check_completion_time(Faults& faults, const View& v) {
  const Json end = v.now.get("completionTime");
  const Json start = v.now.get("startTime");
  const bool changed = v.complete_changed || v.changed("completionTime");
  if (changed && end && !v.complete) {
    faults.invalid("completionTime", end,
                   "cannot set completionTime when there is no Complete=True condition");
  }
  if (changed && !end && v.complete) {
    faults.required("completionTime", "completionTime is required for Complete jobs");
  }
  if ((v.changed("startTime") || v.changed("completionTime")) && start && end &&
      parse_rfc3339(end.string()).ok() && parse_rfc3339(start.string()).ok() &&
      parse_rfc3339(end.string()).value() < parse_rfc3339(start.string()).value()) {
    faults.invalid("completionTime", end, "must be equal to or after `startTime`");
  }
}

void check_finished(Faults& faults, const View& v) {
  if (!v.finished()) return;
  if ((v.finished_changed || v.changed("active")) && number_of(v.now, "active") > 0) {
    faults.invalid("active", v.now.get("active"), "active>0 is invalid for finished job");
  }
  const Json completions = v.spec.get("completions");
  const bool nothing_to_do =
      v.spec.get("suspend").boolean() && completions && completions.integer() == 0;
  if ((v.finished_changed || v.changed("startTime")) && !nothing_to_do && !v.now.get("startTime")) {
    faults.required("startTime", "startTime is required for finished job");
  }
  const Json uncounted = v.now.get("uncountedTerminatedPods");
  if ((v.finished_changed || v.changed("uncountedTerminatedPods")) &&
      uncounted.get("failed").size() + uncounted.get("succeeded").size() != 0) {
    faults.invalid_shown("uncountedTerminatedPods",
                         shown_as_go("batch.v1.UncountedTerminatedPods", uncounted),
                         "must be empty for finished job");
  }
}

// Where both texts say the same index: validateFailedIndexesNotOverlapCompleted.
void check_overlap(Faults& faults, std::string_view completed, std::string_view failed,
                   int64_t completions) {
  if (completed.empty() || failed.empty()) return;
  std::vector<IndexInterval> lists[2];
  const std::string_view texts[] = {completed, failed};
  for (size_t i = 0; i < 2; ++i) {
    for (const std::string_view one : split(texts[i], ',')) {
      const auto interval = parse_index_interval(one, completions);
      if (interval.ok()) lists[i].push_back(interval.value());
    }
  }
  size_t c = 0;
  size_t f = 0;
  while (c < lists[0].size() && f < lists[1].size()) {
    const IndexInterval& x = lists[0][c];
    const IndexInterval& y = lists[1][f];
    if (x.first <= y.last && y.first <= x.last) {
      return faults.invalid("failedIndexes", failed,
                            "failedIndexes and completedIndexes overlap at index: " +
                                std::to_string(std::max(x.first, y.first)));
    }
    ++(x.first <= y.first ? c : f);
  }
}

void check_indexes(Faults& faults, const View& v) {
  const std::string_view completed = v.now.get("completedIndexes").string();
  const Json failed = v.now.get("failedIndexes");
  const bool completed_changed = v.changed("completedIndexes");
  const bool failed_changed = v.changed("failedIndexes");
  const bool per_index = v.spec.get("backoffLimitPerIndex").valid();
  const Json completions = v.spec.get("completions");
  const int64_t count = number_of(v.spec, "completions");
  const auto parse = [&](const char* field, std::string_view text) {
    const auto counted = count_indexes(text, count);
    if (counted.ok()) return;
    faults.invalid(field, text,
                   "error parsing " + std::string(field) + ": " + counted.error().message());
  };
  if (completed_changed && completions) parse("completedIndexes", completed);
  if (failed_changed && completions && per_index && failed) parse("failedIndexes", failed.string());
  if (completed_changed && !completed.empty() && !v.indexed()) {
    faults.invalid("completedIndexes", completed,
                   "cannot set non-empty completedIndexes when non-indexed completion mode");
  }
  if (failed_changed && !per_index && failed) {
    faults.invalid("failedIndexes", failed.string(),
                   "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
  }
  if ((failed_changed || completed_changed) && completions && failed) {
    check_overlap(faults, completed, failed.string(), count);
  }
}

// What may not go back.
void check_progress(Faults& faults, const View& v) {
  for (const std::string_view type : {"Failed", "Complete", "FailureTarget"}) {
    if (!has_condition(v.old, type) || has_condition(v.now, type)) continue;
    faults.invalid_shown("conditions", {},
                         "cannot disable the terminal " + std::string(type) + "=True condition");
  }
  for (const std::string_view name : {"failed", "succeeded"}) {
    const bool scaled = name == "succeeded" && v.indexed() &&
                        same_value(v.spec.get("completions"), v.spec.get("parallelism"));
    if (scaled || number_of(v.now, name) >= number_of(v.old, name)) continue;
    faults.invalid(name, number_of(v.now, name),
                   "cannot decrease the " + std::string(name) + " counter");
  }
  if (v.now.get("completionTime") && v.old.get("completionTime") && v.changed("completionTime")) {
    faults.invalid("completionTime", v.now.get("completionTime"), kIsImmutable);
  }
  const bool resuming =
      has_condition(v.old, "Suspended") && has_condition(v.now, "Suspended", "False");
  if (v.changed("startTime") && !resuming && v.old.get("startTime") &&
      !v.spec.get("suspend").boolean()) {
    faults.invalid("startTime", v.now.get("startTime"),
                   "field is immutable for unsuspended job once set");
  }
  const bool had_criteria = has_condition(v.old, "SuccessCriteriaMet");
  refuse_conditions(
      faults,
      {{had_criteria && !v.criteria, "cannot disable the SuccessCriteriaMet=True condition"},
       {has_condition(v.old, "Complete") && !had_criteria && v.criteria,
        "cannot set SuccessCriteriaMet=True for Job already has Complete=true "
        "conditions"}});
}

}  // namespace

void validate_job_status(const Input& in, Faults& faults) {
  const View v(in.root, in.old_root);
  const Faults::In at(faults, "status");
  check_all_non_negative(faults, v.now, "active,succeeded,failed,ready,terminating");
  {
    const Faults::In below(faults, "uncountedTerminatedPods");
    check_uids(faults, v.now.get("uncountedTerminatedPods"));
  }
  refuse_conditions(faults, {{(v.complete_changed || v.failed_changed) && v.complete && v.failed,
                              "cannot set Complete=True and Failed=true conditions"},
                             {(v.complete_changed || v.target_changed) && v.complete && v.target,
                              "cannot set Complete=True and FailureTarget=true conditions"}});
  check_completion_time(faults, v);
  refuse_conditions(faults,
                    {{(v.failed_changed || v.changed("failedIndexes")) && v.failed && !v.target,
                      "cannot set Failed=True condition without the FailureTarget=true condition"},
                     {(v.complete_changed || v.criteria_changed) && v.complete && !v.criteria,
                      "cannot set Complete=True condition without the SuccessCriteriaMet=true "
                      "condition"}});
  check_finished(faults, v);
  check_indexes(faults, v);
  if (v.finished() && (v.finished_changed || v.changed("terminating")) &&
      number_of(v.now, "terminating") > 0) {
    faults.invalid("terminating", v.now.get("terminating"),
                   "terminating>0 is invalid for finished job");
  }
  if ((v.changed("ready") || v.changed("active")) &&
      number_of(v.now, "ready") > number_of(v.now, "active")) {
    faults.invalid("ready", v.now.get("ready"), "cannot set more ready pods than active");
  }
  refuse_conditions(
      faults,
      {{v.criteria && v.failed, "cannot set SuccessCriteriaMet=True and Failed=true conditions"},
       {v.criteria && v.target,
        "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions"},
       {v.spec.get("successPolicy").valid() && !v.criteria && v.complete,
        "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True"}});
  check_progress(faults, v);
}

bool has_condition(Json status, std::string_view type, std::string_view value) {
  for (const Json c : status.get("conditions").elements()) {
    if (c.get("type").string() == type && c.get("status").string() == value) return true;
  }
  return false;
}

}  // namespace kedge::validation
