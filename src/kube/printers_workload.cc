// Workloads: jobs, deployments, revisions, autoscalers, resource claims.
#include <algorithm>

#include "base/strings.h"
#include "kube/printers.h"

namespace kedge::kube {

void print_job_status(Json root, Cells& cells) {
  const Json conditions = root.at("status.conditions");
  const auto holds = [&](std::string_view type) {
    return find_condition(conditions, type).get("status").string() == "True";
  };
  if (holds("Complete")) return cells.text("Complete");
  if (holds("Failed")) return cells.text("Failed");
  if (root.at("metadata.deletionTimestamp").is_string()) return cells.text("Terminating");
  for (const std::string_view type : {"Suspended", "FailureTarget", "SuccessCriteriaMet"}) {
    if (holds(type)) return cells.text(type);
  }
  cells.text("Running");
}

void print_job_completions(Json root, Cells& cells) {
  const Json spec = root.get("spec");
  const std::string_view done = root.at("status.succeeded").number_text();
  std::string out(done.empty() ? "0" : done);
  if (const Json completions = spec.get("completions"); completions.is_number()) {
    return cells.text(out.append("/").append(completions.number_text()));
  }
  out += "/1";
  const int64_t parallelism = spec.get("parallelism").integer().value_or(0);
  if (parallelism > 1) out += " of " + std::to_string(parallelism);
  cells.text(out);
}

void print_job_duration(Json root, Cells& cells) {
  const Json status = root.get("status");
  int64_t start = 0, end = cells.wall_us();
  if (!read_time_us(status.get("startTime"), start)) return cells.text("");
  read_time_us(status.get("completionTime"), end);
  cells.text(human_duration((end - start) / 1'000'000));
}

void print_deployment_selector(Json root, Cells& cells) {
  cells.text(format_selector(root.at("spec.selector"), "<invalid>"));
}

void print_controller(Json root, Cells& cells) {
  for (const Json owner : root.at("metadata.ownerReferences").elements()) {
    if (!owner.get("controller").boolean()) continue;
    const std::string_view version = owner.get("apiVersion").string();
    const size_t slash = version.find('/');
    std::string kind(owner.get("kind").string());
    if (slash != std::string_view::npos) kind.append(".").append(version.substr(0, slash));
    if (!kind.empty()) kind += '/';
    return cells.text(to_lower(kind) + std::string(owner.get("name").string()));
  }
  cells.text("<none>");
}

namespace {

// resource.Quantity's String() of what a pointer may point to.
std::string_view quantity(Json v) {
  return !v || v.is_null() ? std::string_view("<nil>") : plain_text(v);
}

std::string percent(Json v, std::string_view other) {
  return v.is_number() ? std::string(v.number_text()) + "%" : std::string(other);
}

// "12m/100m (avg)": a metric of an object or from outside.
std::string value_metric(Json target, Json current) {
  const Json average = target.get("averageValue");
  const bool of_average = average && !average.is_null();
  std::string out = "<unknown>";
  if (of_average) {
    const Json now = current.get("averageValue");
    if (now && !now.is_null()) out = plain_text(now);
    return out.append("/").append(plain_text(average)).append(" (avg)");
  }
  if (current.is_object()) out = quantity(current.get("value"));
  return out.append("/").append(quantity(target.get("value")));
}

// "cpu: 10%/80%": of a resource, also of one container.
std::string resource_metric(Json source, Json current) {
  const Json target = source.get("target");
  std::string out = std::string(source.get("name").string()) + ": ";
  const Json average = target.get("averageValue");
  if (average && !average.is_null()) {
    const Json now = current.get("averageValue");
    const bool known = current.is_object();
    return out.append(known ? quantity(now) : "<unknown>").append("/").append(plain_text(average));
  }
  out += percent(current.get("averageUtilization"), "<unknown>");
  return out + "/" + percent(target.get("averageUtilization"), "<auto>");
}

std::string metric(Json spec, Json status) {
  struct Source {
    std::string_view type, member;
    bool of_resource;
  };
  constexpr Source kSources[] = {{"External", "external", false},
                                 {"Object", "object", false},
                                 {"Resource", "resource", true},
                                 {"ContainerResource", "containerResource", true}};
  const std::string_view type = spec.get("type").string();
  for (const Source& s : kSources) {
    if (s.type != type) continue;
    const Json source = spec.get(s.member), current = status.get(s.member).get("current");
    return s.of_resource ? resource_metric(source, current)
                         : value_metric(source.get("target"), current);
  }
  if (type != "Pods") return "<unknown type>";
  const Json now = status.get("pods");
  std::string out(now.is_object() ? quantity(now.get("current").get("averageValue"))
                                  : std::string_view("<unknown>"));
  return out.append("/").append(quantity(spec.at("pods.target.averageValue")));
}

}  // namespace

void print_hpa_metrics(Json root, Cells& cells) {
  constexpr size_t kMost = 2;
  const Json specs = root.at("spec.metrics"), statuses = root.at("status.currentMetrics");
  if (specs.size() == 0) return cells.text("<none>");
  std::string out;
  for (size_t i = 0; i < std::min(kMost, specs.size()); i++) {
    if (i > 0) out += ", ";
    out += metric(specs.element(i), statuses.element(i));
  }
  if (specs.size() > kMost) out += " + " + std::to_string(specs.size() - kMost) + " more...";
  cells.text(out);
}

void print_claim_state(Json root, Cells& cells) {
  const bool deleted = root.at("metadata.deletionTimestamp").is_string();
  std::string out = deleted ? "deleted" : "";
  if (!root.at("status.allocation").is_object()) {
    if (!deleted) out = "pending";
    return cells.text(out);
  }
  out += deleted ? ",allocated" : "allocated";
  if (root.at("status.reservedFor").size() > 0) out += ",reserved";
  cells.text(out);
}

}  // namespace kedge::kube
