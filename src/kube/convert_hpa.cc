#include "kube/convert_hpa.h"

#include <span>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kMetrics = "autoscaling.alpha.kubernetes.io/metrics";
constexpr std::string_view kCurrentMetrics = "autoscaling.alpha.kubernetes.io/current-metrics";
constexpr std::string_view kConditions = "autoscaling.alpha.kubernetes.io/conditions";
constexpr std::string_view kBehavior = "autoscaling.alpha.kubernetes.io/behavior";
constexpr std::string_view kRoundTrip[] = {
    kMetrics,
    kBehavior,
    "autoscaling.alpha.kubernetes.io/scale-down-tolerance",
    "autoscaling.alpha.kubernetes.io/scale-up-tolerance",
    kCurrentMetrics,
    kConditions,
};
constexpr int64_t kDefaultCpuPercent = 80;

// A field of a metric in v1 and its path in v2 (at most one dot). Fields are in v1's order.
struct Piece {
  std::string_view v1, v2;
  bool always = false;  // v1 has a quantity that is never absent
};
struct Metric {
  std::string_view name;  // of the member that holds the metric
  std::span<const Piece> pieces;
};

constexpr Piece kObjectSource[] = {{"target", "describedObject"},
                                   {"metricName", "metric.name"},
                                   {"targetValue", "target.value", true},
                                   {"selector", "metric.selector"},
                                   {"averageValue", "target.averageValue"}};
constexpr Piece kPodsSource[] = {{"metricName", "metric.name"},
                                 {"targetAverageValue", "target.averageValue", true},
                                 {"selector", "metric.selector"}};
constexpr Piece kResourceSource[] = {{"name", "name"},
                                     {"targetAverageUtilization", "target.averageUtilization"},
                                     {"targetAverageValue", "target.averageValue"}};
constexpr Piece kContainerSource[] = {{"name", "name"},
                                      {"targetAverageUtilization", "target.averageUtilization"},
                                      {"targetAverageValue", "target.averageValue"},
                                      {"container", "container"}};
constexpr Piece kExternalSource[] = {{"metricName", "metric.name"},
                                     {"metricSelector", "metric.selector"},
                                     {"targetValue", "target.value"},
                                     {"targetAverageValue", "target.averageValue"}};
constexpr Metric kSources[] = {{"object", kObjectSource},
                               {"pods", kPodsSource},
                               {"resource", kResourceSource},
                               {"containerResource", kContainerSource},
                               {"external", kExternalSource}};

constexpr Piece kObjectStatus[] = {{"target", "describedObject"},
                                   {"metricName", "metric.name"},
                                   {"currentValue", "current.value", true},
                                   {"selector", "metric.selector"},
                                   {"averageValue", "current.averageValue"}};
constexpr Piece kPodsStatus[] = {{"metricName", "metric.name"},
                                 {"currentAverageValue", "current.averageValue", true},
                                 {"selector", "metric.selector"}};
constexpr Piece kResourceStatus[] = {{"name", "name"},
                                     {"currentAverageUtilization", "current.averageUtilization"},
                                     {"currentAverageValue", "current.averageValue", true}};
constexpr Piece kContainerStatus[] = {{"name", "name"},
                                      {"currentAverageUtilization", "current.averageUtilization"},
                                      {"currentAverageValue", "current.averageValue", true},
                                      {"container", "container"}};
constexpr Piece kExternalStatus[] = {{"metricName", "metric.name"},
                                     {"metricSelector", "metric.selector"},
                                     {"currentValue", "current.value", true},
                                     {"currentAverageValue", "current.averageValue"}};
constexpr Metric kStatuses[] = {{"object", kObjectStatus},
                                {"pods", kPodsStatus},
                                {"resource", kResourceStatus},
                                {"containerResource", kContainerStatus},
                                {"external", kExternalStatus}};

bool is_zero_quantity(Json v) { return !v || v.string() == "0"; }

// Sets "a.b" in `object`.
void set_at(Json object, std::string_view path, JsonDoc& doc, Json value) {
  const size_t dot = path.find('.');
  if (dot == std::string_view::npos) {
    object.set(path, doc.copy(value));
  } else {
    object.object_at(path.substr(0, dot)).set(path.substr(dot + 1), doc.copy(value));
  }
}

// What upstream decides by: how a target is meant, from which of its values are there.
void set_target_type(std::string_view metric, Json source, Json made) {
  const bool average = static_cast<bool>(source.get("averageValue"));
  const Json target = made.object_at("target");
  std::string_view type = "AverageValue";
  if (metric == "object") {
    if (!average) type = "Value";
    if (average && is_zero_quantity(source.get("targetValue"))) target.remove("value");
  } else if (metric == "external") {
    if (source.get("targetValue")) type = "Value";
  } else if (metric != "pods") {
    if (source.get("targetAverageUtilization")) type = "Utilization";
  }
  target.set_string("type", type);
}

// A list of metrics of one version as a new list of the other, made in `doc`.
Json convert_metrics(Json list, std::span<const Metric> metrics, bool to_v1, JsonDoc& doc) {
  const bool sources = metrics.data() == kSources;
  const Json out = doc.make_array();
  for (const Json from : list.elements()) {
    const Json made = doc.make_object();
    made.set_string("type", from.get("type").string());
    for (const Metric& metric : metrics) {
      const Json body = from.get(metric.name);
      if (!body.is_object()) continue;
      const Json other = doc.make_object();
      for (const Piece& p : metric.pieces) {
        const Json value = to_v1 ? body.at(p.v2) : body.get(p.v1);
        if (value) {
          set_at(other, to_v1 ? p.v1 : p.v2, doc, value);
        } else if (to_v1 && p.always) {
          other.set_string(p.v1, "0");
        }
      }
      if (!to_v1 && sources) set_target_type(metric.name, body, other);
      made.set(metric.name, other);
    }
    out.append(made);
  }
  return out;
}

constexpr std::string_view kConditionFields[] = {"type", "status", "lastTransitionTime", "reason",
                                                 "message"};

// A copy with the members `names` in that order.
Json in_order(Json from, std::span<const std::string_view> names, JsonDoc& doc) {
  const Json out = doc.make_object();
  for (const std::string_view name : names) {
    if (const Json value = from.get(name)) out.set(name, doc.copy(value));
  }
  return out;
}

// Go's json.Marshal escapes what HTML could take for markup.
std::string go_text(Json value) {
  std::string out;
  for (const char c : value.print()) {
    if (c == '<') {
      out += "\\u003c";
    } else if (c == '>') {
      out += "\\u003e";
    } else if (c == '&') {
      out += "\\u0026";
    } else {
      out += c;
    }
  }
  return out;
}

// The members of the behavior that upstream prints by their Go names, in Go's order.
constexpr std::string_view kRules[] = {"scaleUp", "scaleDown"};
constexpr std::string_view kRuleFields[] = {"stabilizationWindowSeconds", "selectPolicy",
                                            "policies", "tolerance"};
constexpr std::string_view kPolicyFields[] = {"type", "value", "periodSeconds"};

std::string go_field(std::string_view name) {
  std::string out(name);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

// Members `names` of `from`, all of them (null where absent), under Go's names.
Json go_members(Json from, std::span<const std::string_view> names, JsonDoc& doc) {
  const Json out = doc.make_object();
  for (const std::string_view name : names) {
    const Json value = from.get(name);
    out.set(go_field(name), value ? doc.copy(value) : doc.make_null());
  }
  return out;
}

std::string behavior_text(Json behavior) {
  JsonDoc doc;
  const Json out = go_members(behavior, kRules, doc);
  for (const std::string_view rule : kRules) {
    const Json rules = behavior.get(rule);
    if (!rules.is_object()) continue;
    const Json made = go_members(rules, kRuleFields, doc);
    const Json policies = rules.get("policies");
    if (policies.is_array()) {
      const Json list = doc.make_array();
      for (const Json p : policies.elements()) list.append(go_members(p, kPolicyFields, doc));
      made.set("Policies", list);
    }
    out.set(go_field(rule), made);
  }
  return go_text(out);
}

// The reverse: Go's decoder takes names in any case.
Json from_go_members(Json from, std::span<const std::string_view> names, JsonDoc& doc) {
  const Json out = doc.make_object();
  for (const auto member : from.members()) {
    for (const std::string_view name : names) {
      if (equals_ignore_case(member.name, name)) out.set(name, doc.copy(member.value));
    }
  }
  return out;
}

// An empty document when the annotation says nothing that upstream would take.
JsonDoc behavior_of(std::string_view text) {
  auto parsed = JsonDoc::parse(text);
  JsonDoc doc;
  if (!parsed.ok() || !parsed->root().is_object()) return doc;
  const Json out = from_go_members(parsed->root(), kRules, doc);
  for (const std::string_view rule : kRules) {
    const Json rules = out.get(rule);
    if (!rules.is_object()) continue;
    const Json made = from_go_members(rules, kRuleFields, doc);
    const Json policies = made.get("policies");
    if (policies.is_array()) {
      const Json list = doc.make_array();
      for (const Json p : policies.elements()) {
        list.append(p.is_object() ? from_go_members(p, kPolicyFields, doc) : doc.copy(p));
      }
      made.set("policies", list);
    }
    out.set(rule, made);
  }
  constexpr std::string_view kType = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior";
  if (!decode_shape_of(kType, out, nullptr).ok() || out.size() == 0) return JsonDoc();
  doc.set_root(out);
  return doc;
}

// The list in an annotation, each element a `type`; false when upstream would not take it.
bool read_list(Json annotations, std::string_view name, std::string_view type, JsonDoc& doc) {
  const Json text = annotations.get(name);
  if (!text.is_string()) return false;
  auto parsed = JsonDoc::parse(text.string());
  if (!parsed.ok() || !parsed->root().is_array()) return false;
  for (const Json e : parsed->root().elements()) {
    if (!decode_shape_of(type, e, nullptr).ok()) return false;
  }
  doc = std::move(*parsed);
  return true;
}

void drop_round_trip(Json root) {
  const Json annotations = root.at("metadata.annotations");
  if (!annotations.is_object()) return;
  for (const std::string_view name : kRoundTrip) annotations.remove(name);
}

bool is_cpu(Json metric, std::string_view value) {
  return metric.get("type").string() == "Resource" &&
         metric.at("resource.name").string() == "cpu" && metric.get("resource").at(value);
}

// A cpu metric whose `target` ("target", "current") has `percent`.
Json cpu_metric(std::string_view target, std::string_view percent, JsonDoc& doc) {
  const Json metric = doc.make_object();
  metric.set_string("type", "Resource");
  const Json resource = metric.object_at("resource");
  resource.set_string("name", "cpu");
  const Json values = resource.object_at(target);
  if (target == "target") values.set_string("type", "Utilization");
  values.set("averageUtilization", doc.make_number(percent));
  return metric;
}

void spec_to_v2(Json spec, Json annotations, JsonDoc& doc) {
  const Json metrics = doc.make_array();
  JsonDoc others;
  if (read_list(annotations, kMetrics, "io.k8s.api.autoscaling.v1.MetricSpec", others)) {
    const Json converted = convert_metrics(others.root(), kSources, false, doc);
    for (const Json m : converted.elements()) metrics.append(doc.copy(m));
  }
  const Json percent = spec.get("targetCPUUtilizationPercentage");
  if (percent.is_number()) {
    metrics.append(cpu_metric("target", percent.number_text(), doc));
    spec.remove("targetCPUUtilizationPercentage");
  }
  if (metrics.size() == 0) {
    metrics.append(cpu_metric("target", std::to_string(kDefaultCpuPercent), doc));
  }
  spec.set("metrics", metrics);
  const Json behavior_text = annotations.get(kBehavior);
  if (behavior_text.is_string()) {
    const JsonDoc behavior = behavior_of(behavior_text.string());
    if (behavior.root()) spec.set("behavior", behavior.root());
  }
}

void status_to_v2(Json status, Json annotations, JsonDoc& doc) {
  const Json percent = status.get("currentCPUUtilizationPercentage");
  if (percent.is_number()) {
    const Json metrics = doc.make_array();
    metrics.append(cpu_metric("current", percent.number_text(), doc));
    status.set("currentMetrics", metrics);
    status.remove("currentCPUUtilizationPercentage");
  }
  JsonDoc list;
  if (read_list(annotations, kCurrentMetrics, "io.k8s.api.autoscaling.v1.MetricStatus", list)) {
    status.set("currentMetrics", convert_metrics(list.root(), kStatuses, false, doc));
  }
  if (read_list(annotations, kConditions,
                "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition", list)) {
    status.set("conditions", list.root());
  }
}

}  // namespace

void hpa_v1_to_v2(Json root) {
  JsonDoc doc;
  const Json annotations = root.at("metadata.annotations");
  spec_to_v2(root.object_at("spec"), annotations, doc);
  status_to_v2(root.object_at("status"), annotations, doc);
  drop_round_trip(root);
}

void hpa_v2_to_v1(Json root) {
  drop_round_trip(root);
  JsonDoc doc;
  const Json spec = root.object_at("spec"), status = root.object_at("status");
  const auto annotate = [root](std::string_view name, const std::string& text) {
    root.object_at("metadata").object_at("annotations").set_string(name, text);
  };
  const Json others = doc.make_array();
  for (const Json metric : spec.get("metrics").elements()) {
    if (!is_cpu(metric, "target.averageUtilization")) {
      others.append(doc.copy(metric));
    } else if (!spec.get("targetCPUUtilizationPercentage")) {
      spec.set("targetCPUUtilizationPercentage", metric.at("resource.target.averageUtilization"));
    }
  }
  if (others.size() > 0) annotate(kMetrics, go_text(convert_metrics(others, kSources, true, doc)));
  const Json current = status.get("currentMetrics");
  for (const Json metric : current.elements()) {
    if (!is_cpu(metric, "current.averageUtilization")) continue;
    status.set("currentCPUUtilizationPercentage", metric.at("resource.current.averageUtilization"));
  }
  if (current.size() > 0) {
    annotate(kCurrentMetrics, go_text(convert_metrics(current, kStatuses, true, doc)));
  }
  if (spec.get("behavior").is_object()) annotate(kBehavior, behavior_text(spec.get("behavior")));
  const Json conditions = doc.make_array();
  for (const Json c : status.get("conditions").elements()) {
    conditions.append(in_order(c, kConditionFields, doc));
  }
  if (conditions.size() > 0) annotate(kConditions, go_text(conditions));
  spec.remove("metrics");
  spec.remove("behavior");
  status.remove("currentMetrics");
  status.remove("conditions");
}

}  // namespace kedge::kube
