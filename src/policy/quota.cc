#include "policy/quota.h"

#include <algorithm>
#include <set>

#include "base/clock.h"
#include "base/strings.h"
#include "kube/meta.h"
#include "kube/quantity.h"
#include "kube/resource_names.h"
#include "policy/pod_resources.h"

namespace kedge::policy {
namespace {

using kube::Json;

constexpr std::string_view kRequests = "requests.";
constexpr std::string_view kLimits = "limits.";
constexpr std::string_view kStorageClass = ".storageclass.storage.k8s.io/";
constexpr std::string_view kClaims = "persistentvolumeclaims";
constexpr std::string_view kStorage = "requests.storage";
constexpr std::string_view kDevices = ".deviceclass.resource.k8s.io/devices";
constexpr std::string_view kImplicitDevices = "deviceclass.resource.kubernetes.io/";
constexpr int64_t kMostDevices = 32;  // what a request for all devices of a class may get

// What a pod asks for is counted under these names.
constexpr std::string_view kComputed[] = {"cpu", "memory", "ephemeral-storage"};

// v1helper.IsNativeResource.
bool is_native(std::string_view resource) {
  return resource.find('/') == std::string_view::npos ||
         resource.find("kubernetes.io/") != std::string_view::npos;
}

// IsDRAExtendedResourceName: what a pod may ask for beside what every node has.
bool is_extended(std::string_view resource) {
  if (resource.starts_with(kImplicitDevices)) return true;
  if (is_native(resource) || resource.starts_with(kRequests)) return false;
  return kube::check_qualified_name(std::string(kRequests) + std::string(resource)).empty();
}

bool pods_count(std::string_view resource) {
  if (resource == "pods" || resource.starts_with(kube::kHugePages)) return true;
  std::string_view bare = resource;
  if (resource.starts_with(kRequests)) {
    bare.remove_prefix(kRequests.size());
    if (bare.starts_with(kube::kHugePages) || bare.starts_with(kImplicitDevices)) return true;
    if (!is_native(resource)) return true;
  } else if (resource.starts_with(kLimits)) {
    bare.remove_prefix(kLimits.size());
  }
  return std::find(std::begin(kComputed), std::end(kComputed), bare) != std::end(kComputed);
}

bool volume_claims_count(std::string_view resource) {
  const size_t at = resource.rfind(kStorageClass);
  if (at != std::string_view::npos) resource.remove_prefix(at + kStorageClass.size());
  return resource == kClaims || resource == kStorage;
}

// podComputeUsageHelper.
Amounts compute_usage(const Amounts& requests, const Amounts& limits) {
  Amounts out;
  out.emplace("pods", "1");
  const auto put = [&](std::string_view prefix, std::string_view resource,
                       const std::string& quantity) {
    out.emplace(std::string(prefix) + std::string(resource), quantity);
  };
  for (const auto& [resource, quantity] : requests) {
    const bool computed =
        std::find(std::begin(kComputed), std::end(kComputed), resource) != std::end(kComputed) ||
        resource.starts_with(kube::kHugePages);
    if (computed) put("", resource, quantity);
    if (computed || is_extended(resource)) put(kRequests, resource, quantity);
  }
  for (const std::string_view resource : kComputed) {
    const auto limit = limits.find(resource);
    if (limit != limits.end()) put(kLimits, resource, limit->second);
  }
  return out;
}

// QuotaV1Pod.
bool is_alive(Json pod, int64_t wall_seconds) {
  const std::string_view phase = pod.get("status").get("phase").string();
  return phase != "Failed" && phase != "Succeeded" && wall_seconds <= pod_counts_until(pod);
}

Amounts pod_usage(Json pod, int64_t wall_seconds) {
  if (!is_alive(pod, wall_seconds)) return {};
  return compute_usage(pod_requests(pod), pod_limits(pod));
}

Amounts service_usage(Json service) {
  const Json spec = service.get("spec");
  const std::string_view type = spec.get("type").string();
  const Json allocate = spec.get("allocateLoadBalancerNodePorts");
  const bool balanced = type == "LoadBalancer";
  size_t ports = 0;
  for (const Json port : spec.get("ports").elements()) {
    // Ports that nobody allocates count where they are said.
    const bool counted =
        type == "NodePort" || (balanced && (!allocate.is_bool() || allocate.boolean() ||
                                            port.get("nodePort").integer().value_or(0) != 0));
    ports += counted ? 1 : 0;
  }
  Amounts out;
  out.emplace("services", "1");
  out.emplace("services.loadbalancers", balanced ? "1" : "0");
  out.emplace("services.nodeports", std::to_string(ports));
  return out;
}

Amounts volume_claim_usage(Json claim) {
  const Json beta = claim.at("metadata.annotations").get("volume.beta.kubernetes.io/storage-class");
  const Json spec = claim.get("spec");
  const std::string storage_class(beta ? beta.string() : spec.get("storageClassName").string());
  Amounts out;
  const auto put = [&](std::string_view resource, const std::string& quantity) {
    out.emplace(resource, quantity);
    if (!storage_class.empty()) {
      out.emplace(storage_class + std::string(kStorageClass) + std::string(resource), quantity);
    }
  };
  put(kClaims, "1");
  const std::string_view asked = spec.at("resources.requests.storage").string();
  if (asked.empty()) return out;
  std::string_view storage = asked;
  const std::string_view allocated =
      claim.get("status").get("allocatedResources").get("storage").string();
  if (!allocated.empty() && kube::compare_quantities(allocated, asked) > 0) storage = allocated;
  put(kStorage, kube::quantity_in_units(storage));
  return out;
}

int64_t devices_of(Json request) {
  const std::string_view mode = request.get("allocationMode").string();
  if (mode == "All") return kMostDevices;
  return mode == "ExactCount" ? request.get("count").integer().value_or(0) : 0;
}

// Differs from upstream: device classes that stand for an extended resource are counted under their
// own name only, for nobody makes such claims for pods here.
Amounts resource_claim_usage(Json claim) {
  Amounts out;
  const auto name = [](Json request) {
    return std::string(request.get("deviceClassName").string()) + std::string(kDevices);
  };
  for (const Json request : claim.at("spec.devices.requests").elements()) {
    const Json choices = request.get("firstAvailable");
    if (choices.size() != 0) {
      Amounts most;  // of any choice, by class
      for (const Json choice : choices.elements()) {
        raise_amounts(most, {{name(choice), std::to_string(devices_of(choice))}});
      }
      add_amounts(out, most);
    } else if (const Json exactly = request.get("exactly"); exactly.is_object()) {
      add_amount(out, name(exactly), std::to_string(devices_of(exactly)));
    }
  }
  return out;
}

bool is_terminating(Json pod) {
  return pod.get("spec").get("activeDeadlineSeconds").integer().value_or(-1) >= 0;
}

bool is_best_effort(Json pod) {
  if (const Json qos = pod.get("status").get("qosClass")) return qos.string() == "BestEffort";
  for (const Amounts& amounts : {pod_requests(pod), pod_limits(pod)}) {
    for (const auto& [resource, quantity] : amounts) {
      if ((resource == "cpu" || resource == "memory") && !is_zero(quantity)) return false;
    }
  }
  return true;
}

bool crosses_namespaces(Json pod) {
  const auto crosses = [](Json term) {
    return term.get("namespaces").size() != 0 || term.get("namespaceSelector").is_object();
  };
  for (const std::string_view kind : {"podAffinity", "podAntiAffinity"}) {
    const Json affinity = pod.at("spec.affinity").get(kind);
    for (const Json t : affinity.get("requiredDuringSchedulingIgnoredDuringExecution").elements()) {
      if (crosses(t)) return true;
    }
    for (const Json t :
         affinity.get("preferredDuringSchedulingIgnoredDuringExecution").elements()) {
      if (crosses(t.get("podAffinityTerm"))) return true;
    }
  }
  return false;
}

// As a label selector over one label that has one of `values`, or none.
bool selects(const QuotaScope& scope, std::span<const std::string_view> values) {
  using Op = QuotaScope::Op;
  if (scope.op == Op::kExists) return !values.empty();
  if (values.empty()) return scope.op != Op::kIn;
  if (scope.op == Op::kDoesNotExist) return false;
  return std::any_of(values.begin(), values.end(), [&](std::string_view value) {
    const bool listed =
        std::find(scope.values.begin(), scope.values.end(), value) != scope.values.end();
    return listed == (scope.op == Op::kIn);
  });
}

// Of a volume claim: the class it has, had or is to have.
std::vector<std::string_view> attributes_classes(Json claim) {
  const Json status = claim.get("status");
  std::vector<std::string_view> out;
  for (const Json name :
       {claim.get("spec").get("volumeAttributesClassName"),
        status.get("currentVolumeAttributesClassName"),
        status.get("modifyVolumeStatus").get("targetVolumeAttributesClassName")}) {
    if (!name.string().empty()) out.push_back(name.string());
  }
  return out;
}

QuotaScope::Op scope_op(std::string_view text) {
  if (text == "In") return QuotaScope::Op::kIn;
  if (text == "NotIn") return QuotaScope::Op::kNotIn;
  return text == "DoesNotExist" ? QuotaScope::Op::kDoesNotExist : QuotaScope::Op::kExists;
}

std::string exceeded(const QuotaUse& use, const Amounts& more) {
  Amounts requested, used, limited;
  for (const auto& [resource, quantity] : more) {
    const auto now = use.used->find(resource);
    const std::string before = now == use.used->end() ? "0" : now->second;
    const std::string& most = use.quota->hard.find(resource)->second;
    if (kube::compare_quantities(kube::add_quantities(before, quantity), most) <= 0) continue;
    requested.emplace(resource, quantity);
    used.emplace(resource, before);
    limited.emplace(resource, most);
  }
  if (requested.empty()) return {};
  return "exceeded quota: " + use.quota->name + ", requested: " + shown(requested) +
         ", used: " + shown(used) + ", limited: " + shown(limited);
}

}  // namespace

int64_t pod_counts_until(Json pod) {
  const Json metadata = pod.get("metadata");
  const auto grace = metadata.get("deletionGracePeriodSeconds").integer();
  if (!grace) return INT64_MAX;
  const auto deleted = parse_rfc3339(metadata.get("deletionTimestamp").string());
  return deleted.ok() ? *deleted / 1'000'000 + *grace : INT64_MAX;
}

Quota quota_of(Json root, Json hard) {
  Quota q;
  q.name = root.get("metadata").get("name").string();
  q.hard = amounts_of(hard);
  const Json spec = root.get("spec");
  for (const Json scope : spec.get("scopes").elements()) {
    q.scopes.push_back({std::string(scope.string()), QuotaScope::Op::kExists, {}});
  }
  for (const Json e : spec.at("scopeSelector.matchExpressions").elements()) {
    QuotaScope scope{
        std::string(e.get("scopeName").string()), scope_op(e.get("operator").string()), {}};
    for (const Json value : e.get("values").elements()) scope.values.emplace_back(value.string());
    q.scopes.push_back(std::move(scope));
  }
  return q;
}

std::optional<QuotaEvaluator> QuotaEvaluator::of(const kube::Kind& kind) {
  if (!kind.namespaced || kind.is_virtual || kind.resource == "events") return {};
  struct Row {
    std::string_view group, resource, alias;
    What what;
  };
  constexpr Row kRows[] = {
      {"", "pods", "", What::kPods},
      {"", "services", "", What::kServices},
      {"", "persistentvolumeclaims", "", What::kVolumeClaims},
      {"resource.k8s.io", "resourceclaims", "", What::kResourceClaims},
      {"", "configmaps", "configmaps", What::kCount},
      {"", "resourcequotas", "resourcequotas", What::kCount},
      {"", "replicationcontrollers", "replicationcontrollers", What::kCount},
      {"", "secrets", "secrets", What::kCount},
  };
  QuotaEvaluator out(What::kCount);
  for (const Row& row : kRows) {
    if (row.group != kind.group || row.resource != kind.resource) continue;
    out.what_ = row.what;
    out.alias_ = row.alias;
  }
  out.count_ = "count/" + kind.qualified_resource();
  return out;
}

bool QuotaEvaluator::counts(std::string_view resource) const {
  if (resource == count_) return true;
  switch (what_) {
    case What::kCount:
      return !alias_.empty() && resource == alias_;
    case What::kPods:
      return pods_count(resource);
    case What::kServices:
      return resource == "services" || resource == "services.nodeports" ||
             resource == "services.loadbalancers";
    case What::kVolumeClaims:
      return volume_claims_count(resource);
    case What::kResourceClaims:
      return resource.ends_with(kDevices);
  }
  return false;
}

bool QuotaEvaluator::counts(const Quota& quota) const {
  return std::any_of(quota.hard.begin(), quota.hard.end(),
                     [&](const auto& entry) { return counts(entry.first); });
}

bool QuotaEvaluator::meets(const QuotaScope& scope, Json object) const {
  if (what_ == What::kVolumeClaims) {
    return scope.name == "VolumeAttributesClass" && selects(scope, attributes_classes(object));
  }
  if (what_ != What::kPods) return false;
  if (scope.name == "Terminating") return is_terminating(object);
  if (scope.name == "NotTerminating") return !is_terminating(object);
  if (scope.name == "BestEffort") return is_best_effort(object);
  if (scope.name == "NotBestEffort") return !is_best_effort(object);
  if (scope.name == "CrossNamespacePodAffinity") return crosses_namespaces(object);
  if (scope.name != "PriorityClass") return false;
  const std::string_view name = object.get("spec").get("priorityClassName").string();
  return selects(scope, std::span(&name, name.empty() ? 0 : 1));
}

bool QuotaEvaluator::in_scope(const Quota& quota, Json object) const {
  return std::all_of(quota.scopes.begin(), quota.scopes.end(),
                     [&](const QuotaScope& scope) { return meets(scope, object); });
}

Amounts QuotaEvaluator::usage(Json object, int64_t wall_seconds) const {
  Amounts out;
  switch (what_) {
    case What::kCount:
      break;
    case What::kPods:
      out = pod_usage(object, wall_seconds);
      break;
    case What::kServices:
      out = service_usage(object);
      break;
    case What::kVolumeClaims:
      out = volume_claim_usage(object);
      break;
    case What::kResourceClaims:
      out = resource_claim_usage(object);
      break;
  }
  out.emplace(count_, "1");
  if (!alias_.empty()) out.emplace(alias_, "1");
  return out;
}

bool QuotaEvaluator::handles(std::string_view subresource, Json object, Json old) const {
  if (what_ == What::kPods && old) {
    if (subresource == "resize") return true;
    return subresource.empty() && is_terminating(object) != is_terminating(old);
  }
  if (!subresource.empty()) return false;
  return what_ != What::kCount || !old;
}

std::string QuotaEvaluator::missing(const Quota& quota, Json object) const {
  // What has to be said only because it always had to be; nothing is to be added to it.
  constexpr std::string_view kWanted[] = {"cpu",    "limits.cpu",   "limits.memory",
                                          "memory", "requests.cpu", "requests.memory"};
  if (what_ != What::kPods || has_pod_level_resources(object)) return {};
  std::string out;
  for (const std::string_view wanted : kWanted) {
    if (quota.hard.find(wanted) == quota.hard.end()) continue;
    const bool limit = wanted.starts_with(kLimits);
    const size_t dot = wanted.find('.');
    const std::string_view resource =
        dot == std::string_view::npos ? wanted : wanted.substr(dot + 1);
    std::set<std::string_view> silent;
    for (const std::string_view list : {"containers", "initContainers"}) {
      for (const Json c : object.get("spec").get(list).elements()) {
        if (!c.get("resources").get(limit ? "limits" : "requests").get(resource)) {
          silent.insert(c.get("name").string());
        }
      }
    }
    if (silent.empty()) continue;
    out += std::string(out.empty() ? "must specify " : "; ") + std::string(wanted) + " for: ";
    for (const std::string_view name : silent) {
      if (name != *silent.begin()) out += ',';
      out += name;
    }
  }
  return out;
}

std::string quota_refusal(const QuotaEvaluator& evaluator, std::span<const QuotaUse> quotas,
                          Json object, Json old, int64_t wall_seconds) {
  std::vector<const QuotaUse*> counting;
  for (const QuotaUse& use : quotas) {
    if (!evaluator.counts(*use.quota) || !evaluator.in_scope(*use.quota, object)) continue;
    const std::string missing = evaluator.missing(*use.quota, object);
    if (!missing.empty()) return "failed quota: " + use.quota->name + ": " + missing;
    counting.push_back(&use);
  }
  if (counting.empty()) return {};
  const Amounts usage = evaluator.usage(object, wall_seconds);
  const Amounts old_usage = old ? evaluator.usage(old, wall_seconds) : Amounts();
  for (const QuotaUse* use : counting) {
    const bool counted = old && evaluator.in_scope(*use->quota, old);
    const std::string text =
        exceeded(*use, added_usage(usage, counted ? &old_usage : nullptr, use->quota->hard));
    if (!text.empty()) return text;
  }
  return {};
}

Amounts added_usage(const Amounts& usage, const Amounts* old_usage, const Amounts& hard) {
  Amounts out;
  for (const auto& [resource, quantity] : usage) {
    if (hard.find(resource) == hard.end()) continue;
    std::string more = quantity;
    if (old_usage != nullptr) {
      const auto before = old_usage->find(resource);
      if (before != old_usage->end()) more = kube::subtract_quantities(more, before->second);
    }
    if (kube::compare_quantities(more, "0") > 0) out.emplace(resource, std::move(more));
  }
  return out;
}

bool count_usage(Amounts& used, const Amounts& usage, bool subtract) {
  bool right = true;
  for (const auto& [resource, quantity] : usage) {
    const auto at = used.find(resource);
    if (at == used.end()) continue;
    if (!subtract) {
      at->second = kube::add_quantities(at->second, quantity);
      continue;
    }
    at->second = kube::subtract_quantities(at->second, quantity);
    if (at->second.front() != '-') continue;
    at->second = "0";
    right = false;
  }
  return right;
}

void count_from_zero(Amounts& used, const QuotaEvaluator& evaluator, const Quota& quota) {
  for (const auto& [resource, quantity] : quota.hard) {
    if (evaluator.counts(resource)) used.emplace(resource, "0");
  }
}

}  // namespace kedge::policy
