#include <algorithm>
#include <string>

#include "kube/defaults_functions.h"

namespace kedge::kube::defaults {
namespace {

constexpr std::string_view kRollingUpdate = "RollingUpdate";

// Adds members of `wanted` that `into` lacks.
void fill_from(Json into, Json wanted) {
  for (const auto m : wanted.members()) {
    if (!into.get(m.name)) into.set(m.name, m.value);
  }
}

// The rollingUpdate of a strategy, made where the type (by default) asks for it; else none.
Json rolling_update(Json strategy) {
  if (strategy.get("type").string().empty()) strategy.set_string("type", kRollingUpdate);
  if (strategy.get("type").string() != kRollingUpdate) return {};
  return strategy.object_at("rollingUpdate");
}

}  // namespace

void fill_deployment_strategy(JsonDoc& doc, Json strategy) {
  static_cast<void>(doc);
  const Json rolling = rolling_update(strategy);
  if (!rolling) return;
  for (const auto* name : {"maxUnavailable", "maxSurge"}) {
    if (!rolling.get(name)) rolling.set_string(name, "25%");
  }
}

// Conversion: spec.templateGeneration of the internal type is an annotation of version 1, zero as
// long as the strategy has not counted.
void fill_daemon_set(JsonDoc& doc, Json root) {
  static_cast<void>(doc);
  constexpr std::string_view kTemplateGeneration = "deprecated.daemonset.template.generation";
  const Json annotations = root.object_at("metadata").object_at("annotations");
  if (!annotations.get(kTemplateGeneration)) annotations.set_string(kTemplateGeneration, "0");
}

void fill_daemon_set_strategy(JsonDoc& doc, Json strategy) {
  static_cast<void>(doc);
  const Json rolling = rolling_update(strategy);
  if (!rolling) return;
  if (!rolling.get("maxUnavailable")) rolling.set_integer("maxUnavailable", 1);
  if (!rolling.get("maxSurge")) rolling.set_integer("maxSurge", 0);
}

// A strategy with a type of its own keeps having no rollingUpdate.
void fill_stateful_set_strategy(JsonDoc& doc, Json strategy) {
  static_cast<void>(doc);
  const bool typed = !strategy.get("type").string().empty();
  if (typed && !strategy.get("rollingUpdate")) return;
  const Json rolling = rolling_update(strategy);
  if (rolling && !rolling.get("partition")) rolling.set_integer("partition", 0);
}

// And the names of upstream's types in each claim template (Convert_apps_StatefulSetSpec...).
void fill_stateful_set(JsonDoc& doc, Json spec) {
  static_cast<void>(doc);
  for (const Json claim : spec.get("volumeClaimTemplates").elements()) {
    claim.set_string("kind", "PersistentVolumeClaim");
    claim.set_string("apiVersion", "v1");
  }
}

// Both default to 1 where neither is said; a job with completions alone works on one at a time.
void fill_job(JsonDoc& doc, Json job) {
  const Json spec = job.object_at("spec");
  if (!spec.get("completions") && !spec.get("parallelism")) spec.set_integer("completions", 1);
  if (!spec.get("parallelism")) spec.set_integer("parallelism", 1);
  if (!spec.get("backoffLimit")) {
    spec.set_integer("backoffLimit", spec.get("backoffLimitPerIndex") ? INT32_MAX : 6);
  }
  const Json labels = spec.at("template.metadata.labels");
  const Json metadata = job.object_at("metadata");
  if (labels.size() != 0 && metadata.get("labels").size() == 0) {
    metadata.set("labels", doc.copy(labels));
  }
  if (!spec.get("completionMode")) spec.set_string("completionMode", "NonIndexed");
  if (!spec.get("suspend")) spec.set_bool("suspend", false);
  if (!spec.get("podReplacementPolicy")) {
    spec.set_string("podReplacementPolicy",
                    spec.get("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
  }
  if (!spec.get("manualSelector")) spec.set_bool("manualSelector", false);
}

// SetDefaults_HorizontalPodAutoscalerBehavior.
void fill_scaling_behavior(JsonDoc& doc, Json behavior) {
  constexpr std::string_view kUp =
      R"({"stabilizationWindowSeconds":0,"selectPolicy":"Max","policies":[)"
      R"({"type":"Pods","value":4,"periodSeconds":15},)"
      R"({"type":"Percent","value":100,"periodSeconds":15}]})";
  constexpr std::string_view kDown =
      R"({"selectPolicy":"Max","policies":[{"type":"Percent","value":100,"periodSeconds":15}]})";
  for (const auto& [name, text] : {std::pair("scaleUp", kUp), std::pair("scaleDown", kDown)}) {
    auto parsed = JsonDoc::parse(text);
    if (parsed.ok()) fill_from(behavior.object_at(name), doc.copy(parsed->root()));
  }
}

void fill_network_policy(JsonDoc& doc, Json spec) {
  if (spec.get("policyTypes").size() != 0) return;
  const Json types = doc.make_array();
  types.append(doc.make_string("Ingress"));
  if (spec.get("egress").size() != 0) types.append(doc.make_string("Egress"));
  spec.set("policyTypes", types);
}

void fill_rbac_subject(JsonDoc& doc, Json subject) {
  static_cast<void>(doc);
  const std::string_view kind = subject.get("kind").string();
  if (subject.get("apiGroup").string().empty() && (kind == "User" || kind == "Group")) {
    subject.set_string("apiGroup", "rbac.authorization.k8s.io");
  }
}

// SetDefaults_ExactDeviceRequest, SetDefaults_DeviceSubRequest.
void fill_device_request(JsonDoc& doc, Json request) {
  static_cast<void>(doc);
  constexpr std::string_view kExactCount = "ExactCount";
  if (request.get("allocationMode").string().empty()) {
    request.set_string("allocationMode", kExactCount);
  }
  if (request.get("allocationMode").string() == kExactCount && !request.get("count")) {
    request.set_integer("count", 1);
  }
}

// Of SetDefaults_CustomResourceDefinition.
void fill_definition_status(JsonDoc& doc, Json definition) {
  const Json status = definition.object_at("status");
  if (status.get("storedVersions").size() != 0) return;
  for (const Json version : definition.at("spec.versions").elements()) {
    if (!version.get("storage").boolean()) continue;
    const Json stored = doc.make_array();
    stored.append(doc.make_string(version.get("name").string()));
    status.set("storedVersions", stored);
    return;
  }
}

// Of SetDefaults_CustomResourceDefinitionSpec.
void fill_definition_names(JsonDoc& doc, Json names) {
  static_cast<void>(doc);
  std::string kind(names.get("kind").string());
  if (kind.empty()) return;
  if (names.get("listKind").string().empty()) names.set_string("listKind", kind + "List");
  if (!names.get("singular").string().empty()) return;
  std::transform(kind.begin(), kind.end(), kind.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  names.set_string("singular", kind);
}

}  // namespace kedge::kube::defaults
