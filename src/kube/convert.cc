#include "kube/convert.h"

#include <string>
#include <string_view>

#include "kube/convert_hpa.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

struct Rename {
  std::string_view core, events;
};
constexpr Rename kEventFields[] = {
    {"involvedObject", "regarding"},
    {"message", "note"},
    {"source", "deprecatedSource"},
    {"firstTimestamp", "deprecatedFirstTimestamp"},
    {"lastTimestamp", "deprecatedLastTimestamp"},
    {"count", "deprecatedCount"},
    {"reportingComponent", "reportingController"},
};

void convert_event(bool to_core, Json root) {
  for (const Rename& r : kEventFields) {
    const std::string_view from = to_core ? r.events : r.core;
    const Json value = root.get(from);
    if (!value) continue;
    root.set(to_core ? r.core : r.events, value);
    root.remove(from);
  }
}

bool is(const Kind& k, std::string_view group, std::string_view version, std::string_view kind) {
  return k.group == group && k.version == version && k.kind == kind;
}

bool is_pair(const Kind& from, const Kind& to) {
  constexpr std::string_view kEvent = "Event", kHpa = "HorizontalPodAutoscaler";
  if (from.kind == kEvent) {
    if (is(from, "", "v1", kEvent) && is(to, "events.k8s.io", "v1", kEvent)) return true;
    return is(to, "", "v1", kEvent) && is(from, "events.k8s.io", "v1", kEvent);
  }
  if (is(from, "autoscaling", "v1", kHpa) && is(to, "autoscaling", "v2", kHpa)) return true;
  return is(to, "autoscaling", "v1", kHpa) && is(from, "autoscaling", "v2", kHpa);
}

}  // namespace

Status convert(const Kind& from, const Kind& to, Json root) {
  if (from.group == to.group && from.version == to.version && from.kind == to.kind) return {};
  if (!is_pair(from, to)) {
    return Error(Code::kInternalError, "no conversion from " + from.api_version() + " " +
                                           std::string(from.kind) + " to " + to.api_version() +
                                           " " + std::string(to.kind));
  }
  if (from.kind == "Event") {
    convert_event(to.group.empty(), root);
  } else if (to.version == "v2") {
    hpa_v1_to_v2(root);
  } else {
    hpa_v2_to_v1(root);
  }
  root.set_string("apiVersion", to.api_version());
  return decode_shape(to, root, nullptr);
}

}  // namespace kedge::kube
