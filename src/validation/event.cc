// Events of both groups: pkg/apis/core/validation/events.go.
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostCharacters = 128;
constexpr size_t kMostNote = 1024;

void check_length(Faults& faults, Json root, std::string_view field, size_t most) {
  const std::string_view text = root.get(field).string();
  if (text.size() > most) {
    faults.invalid(field, std::string_view(),
                   "can have at most " + std::to_string(most) + " characters");
  }
}

void check_required_length(Faults& faults, Json root, std::string_view field) {
  check_all_required(faults, root, field);
  check_length(faults, root, field, kMostCharacters);
}

void check_new_kind_of_event(Faults& faults, Json root, bool core) {
  // Stored objects have the name of the core group's field.
  const std::string_view controller = root.get("reportingComponent").string();
  const std::string_view field = core ? "reportingComponent" : "reportingController";
  if (controller.empty()) faults.required(field);
  faults.invalid_all(field, controller, kube::check_qualified_name(controller));
  check_required_length(faults, root, "reportingInstance");
  check_required_length(faults, root, "action");
  check_required_length(faults, root, "reason");
  check_length(faults, root, "message", kMostNote);
}

bool has_time(Json object, std::string_view field) { return !object.get(field).string().empty(); }

// legacyValidateEvent.
void check_all_events(Faults& faults, Json root, bool core) {
  const std::string_view ns = root.at("metadata.namespace").string();
  const std::string_view involved = root.at("involvedObject.namespace").string();
  const bool with_time = has_time(root, "eventTime");
  bool fits = involved.empty() ? ns.empty() || ns == "default" : with_time || ns == involved;
  if (with_time && involved.empty()) fits = ns == "default" || ns == "kube-system";
  if (!fits) {
    faults.invalid("involvedObject.namespace", involved, "does not match event.namespace");
  }
  if (with_time) check_new_kind_of_event(faults, root, core);
  faults.invalid_all("namespace", ns, kube::check_dns_subdomain(ns));
}

void check_series(Faults& faults, Json series) {
  if (!series) return;
  if (number_of(series, "count") < 2) {
    faults.invalid("series.count", std::string_view(), "should be at least 2");
  }
  if (!has_time(series, "lastObservedTime")) faults.required("series.lastObservedTime");
}

void check_new_event(Faults& faults, Json root) {
  check_series(faults, root.get("series"));
  if (!has_time(root, "eventTime")) faults.required("eventTime");
  const std::string_view type = root.get("type").string();
  if (type != "Normal" && type != "Warning") {
    faults.invalid("type", std::string_view(), "has invalid value: " + std::string(type));
  }
  const Json source = root.get("source");
  const bool set[] = {
      has_time(root, "firstTimestamp"), has_time(root, "lastTimestamp"),
      number_of(root, "count") != 0,
      !source.get("component").string().empty() || !source.get("host").string().empty()};
  constexpr std::string_view kNames[] = {"firstTimestamp", "lastTimestamp", "count", "source"};
  for (size_t i = 0; i < 4; ++i) {
    if (set[i]) faults.invalid(kNames[i], std::string_view(), "needs to be unset");
  }
}

}  // namespace

void validate_event(const Input& in, Faults& faults) {
  const bool core = in.request_group.empty();
  check_all_events(faults, in.root, core);
  if (core) return;
  if (!in.old_root) return check_new_event(faults, in.root);
  if (!same_value(in.root.get("series"), in.old_root.get("series"))) {
    check_series(faults, in.root.get("series"));
  }
  constexpr std::string_view kEvent = "core.v1.Event";
  check_immutable_fields(faults, kEvent, in.root, in.old_root,
                         "involvedObject,reason,message,source,firstTimestamp,lastTimestamp,count,"
                         "reason,type,eventTime,action,related");
  // The names of the internal type.
  if (!same_value(in.root.get("reportingComponent"), in.old_root.get("reportingComponent"))) {
    faults.invalid("reportingController", in.root.get("reportingComponent").string(), kIsImmutable);
  }
  check_immutable_fields(faults, kEvent, in.root, in.old_root, "reportingInstance");
}

}  // namespace kedge::validation
