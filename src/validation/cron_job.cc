// CronJobs: pkg/apis/batch/validation.
#include "base/strings.h"
#include "kube/cron_schedule.h"
#include "kube/time_zones.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/job.h"
#include "validation/workload.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostName = 52;  // jobs add eleven characters

void check_schedule(Faults& faults, Json spec, Json old) {
  const std::string_view schedule = spec.get("schedule").string();
  if (schedule.empty()) return faults.required("schedule");
  const auto parsed = kube::parse_cron_schedule(schedule);
  if (!parsed.ok()) faults.invalid("schedule", schedule, parsed.error().message());
  if (schedule.find("TZ") == std::string_view::npos) return;
  if (old.get("schedule").string().find("TZ") == std::string_view::npos) {
    faults.invalid("schedule", schedule,
                   "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
  } else if (spec.get("timeZone")) {
    faults.invalid("schedule", schedule,
                   "cannot use both timeZone field and TZ or CRON_TZ in schedule");
  }
}

// One part between slashes: ^[A-Za-z\.\-_0-9+]{1,14}$ and no way up.
bool is_zone_part(std::string_view part) {
  if (part.empty() || part.size() > 14 || part == "." || part == ".." || part[0] == '-') {
    return false;
  }
  for (const char c : part) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9') && std::string_view(".-_+").find(c) > 3) return false;
  }
  return true;
}

void check_time_zone(Faults& faults, std::string_view zone) {
  if (zone.empty()) {
    return faults.invalid("timeZone", zone, "timeZone must be nil or non-empty string");
  }
  const std::string unknown = "unknown time zone " + std::string(zone);
  for (const std::string_view part : split(zone, '/')) {
    if (!is_zone_part(part)) return faults.invalid("timeZone", zone, unknown);
  }
  if (equals_ignore_case(zone, "local")) {
    faults.invalid("timeZone", zone,
                   "timeZone must be an explicit time zone as defined in "
                   "https://www.iana.org/time-zones");
  }
  if (zone != "Local" && !kube::is_time_zone(zone)) faults.invalid("timeZone", zone, unknown);
}

}  // namespace

void validate_cron_job(const Input& in, Faults& faults) {
  constexpr std::string_view kPolicies[] = {"Allow", "Forbid", "Replace"};
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  {
    const Faults::In at(faults, "spec");
    check_schedule(faults, spec, old);
    check_all_non_negative(faults, spec, "startingDeadlineSeconds");
    const Json zone = spec.get("timeZone");
    if (zone && (!in.old_root || !same_value(zone, old.get("timeZone")))) {
      check_time_zone(faults, zone.string());
    }
    check_required_enum(faults, "concurrencyPolicy", spec.get("concurrencyPolicy"), kPolicies);
    {
      const Faults::In below(faults, "jobTemplate.spec");
      const Json job = spec.at("jobTemplate.spec");
      check_job_spec(faults, job, old.at("jobTemplate.spec"));
      if (const Json selector = job.get("selector")) {
        faults.invalid_shown("selector", shown_selector(selector),
                             "`selector` will be auto-generated");
      }
      if (job.get("manualSelector").boolean()) {
        constexpr std::string_view kValues[] = {"nil", "false"};
        faults.not_supported("manualSelector", job.get("manualSelector"), kValues);
      }
    }
    check_all_non_negative(faults, spec, "successfulJobsHistoryLimit,failedJobsHistoryLimit");
  }
  const std::string_view name = in.root.at("metadata.name").string();
  if (!in.old_root && name.size() > kMostName) {
    faults.invalid("metadata.name", name, "must be no more than 52 characters");
  }
}

}  // namespace kedge::validation
