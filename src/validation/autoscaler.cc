// HorizontalPodAutoscalers: pkg/apis/autoscaling/validation. The kept version is v2, whose fields
// are upstream's internal ones.
#include "base/strings.h"
#include "kube/quantity.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

constexpr int64_t kMostPeriod = 1800;
constexpr int64_t kMostStabilization = 3600;

// Nothing: fine. schema.ParseGroupVersion, and a group unless one may be missing.
std::string api_version_fault(std::string_view version, bool may_be_core) {
  const size_t slash = version.find('/');
  const bool core = slash == std::string_view::npos || slash == 0;
  if (slash != std::string_view::npos && version.find('/', slash + 1) != std::string_view::npos) {
    return "unexpected GroupVersion string: " + std::string(version);
  }
  return core && !may_be_core ? "apiVersion must specify API group" : "";
}

enum class ApiVersion : uint8_t { kWithGroup, kAny, kUnchecked };

// ValidateCrossVersionObjectReference; the walk is at the reference.
void check_reference(Faults& faults, Json ref, ApiVersion version) {
  for (const char* name : {"kind", "name"}) {
    const std::string_view text = ref.get(name).string();
    if (text.empty()) {
      faults.required(name);
    } else {
      faults.invalid_all(name, text, kube::check_path_segment(text));
    }
  }
  if (version == ApiVersion::kUnchecked) return;
  const std::string_view text = ref.get("apiVersion").string();
  const std::string fault = api_version_fault(text, version == ApiVersion::kAny);
  if (!fault.empty()) faults.invalid("apiVersion", text, fault);
}

void check_identifier(Faults& faults, Json metric) {
  const std::string_view name = metric.get("name").string();
  const Faults::In at(faults, "metric");
  if (name.empty()) return faults.required("name", "must specify a metric name");
  faults.invalid_all("name", name, kube::check_path_segment(name));
}

void check_target(Faults& faults, Json target) {
  const Faults::In at(faults, "target");
  const std::string_view type = target.get("type").string();
  if (type.empty()) faults.required("type", "must specify a metric target type");
  if (type != "Utilization" && type != "Value" && type != "AverageValue") {
    faults.invalid("type", type, "must be either Utilization, Value, or AverageValue");
  }
  for (const char* name : {"value", "averageValue"}) {
    const Json v = target.get(name);
    if (v && kube::compare_quantities(v.string(), "0") <= 0) {
      faults.invalid(name, v, "must be positive");
    }
  }
  const auto percent = target.get("averageUtilization").integer();
  if (percent && *percent < 1) {
    faults.invalid("averageUtilization", *percent, "must be greater than 0");
  }
}

// What a source says of its target: one of two fields, and which is missed.
struct Source {
  std::string_view name;
  std::string_view type;
  std::string_view a;  // one of these ("" where there is no choice) ...
  std::string_view b;
  std::string_view missed;  // ... else this field is required
  std::string_view words;
  std::string_view both;  // field and words of the refusal of both, split at a colon
};
constexpr std::string_view kRawOrUtilization =
    "must set either a target raw value or a target utilization";
constexpr Source kSources[] = {
    {"object", "Object", "value", "averageValue", "averageValue",
     "must set either a target value or averageValue", ""},
    {"external", "External", "value", "averageValue", "averageValue",
     "must set either a target value for metric or a per-pod target",
     "value:may not set both a target value for metric and a per-pod target"},
    {"pods", "Pods", "averageValue", "", "averageValue",
     "must specify a positive target averageValue", ""},
    {"resource", "Resource", "averageUtilization", "averageValue", "averageUtilization",
     kRawOrUtilization,
     "averageValue:may not set both a target raw value and a target utilization"},
    {"containerResource", "ContainerResource", "averageUtilization", "averageValue",
     "averageUtilization", kRawOrUtilization,
     "averageValue:may not set both a target raw value and a target utilization"},
};

void check_source(Faults& faults, const Source& row, Json source, ApiVersion objects) {
  const Faults::In at(faults, row.name);
  const std::string_view name = source.get("name").string();
  if (row.name == "object") {
    const Faults::In below(faults, "describedObject");
    check_reference(faults, source.get("describedObject"), objects);
  }
  if (row.name == "resource" || row.name == "containerResource") {
    if (name.empty()) {
      faults.required("name", "must specify a resource name");
    } else if (row.name != "resource") {
      check_container_resource_name(faults, "name", name);
    }
  } else {
    check_identifier(faults, source.get("metric"));
  }
  if (row.name == "containerResource") {
    const std::string_view container = source.get("container").string();
    if (container.empty()) {
      faults.required("container", "must specify a container");
    } else {
      check_dns_label_value(faults, "container", container);
    }
  }
  const Json target = source.get("target");
  check_target(faults, target);
  const Faults::In below(faults, "target");
  const bool a = target.get(row.a).valid();
  const bool b = !row.b.empty() && target.get(row.b).valid();
  if (!a && !b) faults.required(row.missed, row.words);
  if (a && b && !row.both.empty()) {
    const size_t colon = row.both.find(':');
    faults.forbidden(row.both.substr(0, colon), row.both.substr(colon + 1));
  }
}

constexpr std::string_view kMetricTypes[] = {"ContainerResource", "External", "Object", "Pods",
                                             "Resource"};

void check_metric(Faults& faults, Json metric, ApiVersion objects) {
  const std::string_view type = metric.get("type").string();
  const Source* expected = nullptr;
  size_t present = 0;
  for (const Source& row : kSources) {
    if (row.type == type) expected = &row;
  }
  if (type.empty()) faults.required("type", "must specify a metric source type");
  if (expected == nullptr) faults.not_supported("type", type, kMetricTypes);
  for (const Source& row : kSources) {
    const Json source = metric.get(row.name);
    if (source && ++present == 1) check_source(faults, row, source, objects);
  }
  if (expected == nullptr) {
    faults.not_supported("type", type, kMetricTypes);
  } else if (!metric.get(expected->name)) {
    faults.required(expected->name, "must populate information for the given metric source");
  }
  if (present == 1) return;
  for (const Source& row : kSources) {
    if (&row != expected && metric.get(row.name)) {
      faults.forbidden(row.name, "must populate the given metric source only");
    }
  }
}

void check_policy(Faults& faults, Json policy) {
  constexpr std::string_view kTypes[] = {"Percent", "Pods"};
  const std::string_view type = policy.get("type").string();
  if (type != kTypes[0] && type != kTypes[1]) faults.not_supported("type", type, kTypes);
  for (const char* name : {"value", "periodSeconds"}) {
    if (number_of(policy, name) <= 0) {
      faults.invalid(name, number_of(policy, name), "must be greater than zero");
    }
  }
  const int64_t period = number_of(policy, "periodSeconds");
  if (period > kMostPeriod) {
    faults.invalid("periodSeconds", period, "must be less than or equal to 1800");
  }
}

void check_scaling(Faults& faults, std::string_view field, Json rules) {
  constexpr std::string_view kSelects[] = {"Disabled", "Max", "Min"};
  if (!rules) return;
  const Faults::In at(faults, field);
  const int64_t window = number_of(rules, "stabilizationWindowSeconds");
  if (window < 0) {
    faults.invalid("stabilizationWindowSeconds", window, "must be greater than or equal to zero");
  }
  if (window > kMostStabilization) {
    faults.invalid("stabilizationWindowSeconds", window, "must be less than or equal to 3600");
  }
  check_enum(faults, "selectPolicy", rules.get("selectPolicy"), kSelects);
  const Json policies = rules.get("policies");
  if (policies.size() == 0) faults.required("policies", "must specify at least one Policy");
  size_t i = 0;
  for (const Json p : policies.elements()) {
    if (faults.full()) return;
    const Faults::In below(faults, "policies", i++);
    check_policy(faults, p);
  }
  if (const Json tolerance = rules.get("tolerance")) {
    check_non_negative_quantity(faults, "tolerance", tolerance.string());
  }
}

ApiVersion target_version(Json ref, Json old) {
  if (old && same_value(ref.get("apiVersion"), old.get("apiVersion")) &&
      same_value(ref.get("kind"), old.get("kind"))) {
    return ApiVersion::kUnchecked;
  }
  return ref.get("kind").string() == "ReplicationController" ? ApiVersion::kAny
                                                             : ApiVersion::kWithGroup;
}

ApiVersion object_version(Json old_metrics) {
  for (const Json m : old_metrics.elements()) {
    const std::string_view version = m.at("object.describedObject.apiVersion").string();
    if (m.get("type").string() == "Object" && !api_version_fault(version, true).empty()) {
      return ApiVersion::kUnchecked;
    }
  }
  return ApiVersion::kAny;
}

}  // namespace

void validate_autoscaler(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Faults::In at(faults, "spec");
  const auto least = spec.get("minReplicas").integer();
  const int64_t most = number_of(spec, "maxReplicas");
  const auto old_least = old.get("minReplicas").integer();
  const int64_t bound = old_least && *old_least == 0 ? 0 : 1;
  if (least && *least < bound) {
    faults.invalid("minReplicas", *least,
                   "must be greater than or equal to " + std::to_string(bound));
  }
  if (most == 0) {
    faults.required("maxReplicas", "must be set and greater than 0");
  } else if (most < 0) {
    faults.invalid("maxReplicas", most, "must be greater than or equal to 1");
  }
  if (least && most < *least) {
    faults.invalid("maxReplicas", most, "must be greater than or equal to `minReplicas`");
  }
  {
    const Faults::In below(faults, "scaleTargetRef");
    const Json ref = spec.get("scaleTargetRef");
    check_reference(faults, ref, target_version(ref, old.get("scaleTargetRef")));
  }
  const ApiVersion objects = object_version(old.get("metrics"));
  bool to_zero = false;
  size_t i = 0;
  for (const Json m : spec.get("metrics").elements()) {
    if (faults.full()) return;
    const Faults::In below(faults, "metrics", i++);
    check_metric(faults, m, objects);
    to_zero = to_zero || is_one_of(m.get("type").string(), "Object,External");
  }
  if (least && *least == 0 && !to_zero) {
    faults.forbidden("metrics",
                     "must specify at least one Object or External metric to support scaling to "
                     "zero replicas");
  }
  const Faults::In below(faults, "behavior");
  check_scaling(faults, "scaleUp", spec.at("behavior.scaleUp"));
  check_scaling(faults, "scaleDown", spec.at("behavior.scaleDown"));
}

void validate_autoscaler_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status");
  check_all_non_negative(faults, in.root.get("status"), "currentReplicas,desiredReplicas");
}

}  // namespace kedge::validation
