// k8s.io/pod-security-admission/admission. Audit mode has nowhere to write to yet: it is parsed and
// checked, not evaluated.
#include <algorithm>
#include <set>

#include "policy/pod_security.h"
#include "registry/admission_functions.h"
#include "registry/rules.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using policy::PodSecurityLabels;
using policy::PodSecurityLevel;
using policy::PodSecurityPolicy;
using policy::PodSecurityStandard;

// Pods that a change of the enforced standard is tried on. Upstream takes as many as it gets done
// in a second; here the loop must not be held.
constexpr size_t kSurveyPods = 3000;
constexpr size_t kSurveyBytes = size_t{2} << 20;

// One pod of each controller first, by name else.
std::vector<ObjectRef> pods_by_weight(const Admitting& a, std::string_view ns) {
  std::vector<ObjectRef> pods;
  a.head.for_each(a.kinds.pods->id, ns, [&pods](const ObjectRef& o) {
    pods.push_back(o);
    return true;
  });
  std::sort(pods.begin(), pods.end(),
            [](const ObjectRef& x, const ObjectRef& y) { return x->key() < y->key(); });
  std::set<std::string_view> owners;
  std::stable_partition(pods.begin(), pods.end(), [&owners](const ObjectRef& o) {
    return o->owner_count() == 0 || owners.insert(o->owner_uid(0)).second;
  });
  return pods;
}

void survey(const Admitting& a, const PodSecurityStandard& enforce) {
  const std::vector<ObjectRef> pods = pods_by_weight(a, a.name);
  policy::PodSecuritySurvey survey(a.name, enforce);
  size_t bytes = 0;
  for (size_t i = 0; i < pods.size() && i < kSurveyPods && bytes < kSurveyBytes; ++i) {
    bytes += pods[i]->json().size();
    const Result<JsonDoc> pod = JsonDoc::parse(pods[i]->json());
    if (pod.ok()) survey.add(pod->root());
  }
  for (std::string& text : survey.warnings(pods.size())) a.warnings.push_back(std::move(text));
}

Status admit_namespace_labels(const Admitting& a) {
  std::vector<kube::FieldError> faults;
  const PodSecurityPolicy now = PodSecurityLabels(a.object.at("metadata.labels")).policy(&faults);
  if (a.operation == kAdmitCreate) {
    if (!faults.empty()) return kube::invalid_error(a.kind, a.name, std::move(faults));
    return {};
  }
  std::vector<kube::FieldError> old_faults;
  const PodSecurityPolicy old =
      PodSecurityLabels(a.old_object.at("metadata.labels")).policy(&old_faults);
  const bool same_faults =
      std::equal(faults.begin(), faults.end(), old_faults.begin(), old_faults.end(),
                 [](const kube::FieldError& x, const kube::FieldError& y) {
                   return x.field == y.field && x.message == y.message;
                 });
  if (!faults.empty() && !same_faults) {
    return kube::invalid_error(a.kind, a.name, std::move(faults));
  }
  if (wants_survey(now.enforce, old.enforce)) survey(a, now.enforce);
  return {};
}

}  // namespace

Status admit_pod_security(const Admitting& a) {
  if (&a.kind == a.kinds.namespaces) return admit_namespace_labels(a);
  const ObjectRef ns = a.head.get(a.kinds.namespaces->id, a.ns);
  if (!ns)
    return Error(Code::kInternalError, "failed to lookup namespace \"" + std::string(a.ns) + "\"");
  const PodSecurityPolicy policy = PodSecurityLabels(*ns).policy();
  const bool is_pod = &a.kind == a.kinds.pods;
  const bool enforced = is_pod && policy.enforce.level != PodSecurityLevel::kPrivileged;
  if (!enforced && policy.warn.level == PodSecurityLevel::kPrivileged) return {};
  std::string_view spec_path = rules_of(a.kind).pod_spec;
  const Json spec = a.object.at(spec_path);
  if (!spec) return {};  // a controller may have no template
  if (is_pod && a.operation == kAdmitUpdate &&
      !policy::is_significant_pod_update(spec, a.old_object.at(spec_path))) {
    return {};
  }
  spec_path.remove_suffix(std::min(spec_path.size(), std::string_view(".spec").size()));
  const Json metadata = (is_pod ? a.object : a.object.at(spec_path)).get("metadata");
  const auto told = [&](const PodSecurityStandard& standard) {
    const auto violations = policy::pod_security_violations(standard, metadata, spec);
    if (violations.empty()) return std::string();
    return "violate PodSecurity \"" + standard.text() + "\": " + violated_details(violations);
  };
  if (enforced) {
    std::string text = told(policy.enforce);
    if (!text.empty()) return a.forbidden(text.replace(0, 7, "violates"));
    if (policy.warn == policy.enforce) return {};
  }
  const std::string text = told(policy.warn);
  if (!text.empty()) a.warnings.push_back("would " + text);
  return {};
}

}  // namespace kedge::registry
