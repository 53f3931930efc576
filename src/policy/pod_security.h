// Pod Security Standards: what a pod may ask for in a namespace, by the namespace's labels
// (k8s.io/pod-security-admission/policy and api).
//
// A standard is a level at a version of Kubernetes ("restricted:v1.24"): one table of checks
// (pod_security.cc), each from the version that brought it, in upstream's order and words. Pure;
// nothing is allocated for a pod that violates nothing but a list of its containers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/meta.h"
#include "kube/object.h"

namespace kedge::policy {

enum class PodSecurityLevel : uint8_t { kPrivileged, kBaseline, kRestricted };

struct PodSecurityStandard {
  static constexpr int64_t kLatest = -1;

  PodSecurityLevel level = PodSecurityLevel::kPrivileged;
  int64_t minor = kLatest;  // of version 1

  std::string text() const;  // "baseline:latest"
  bool operator==(const PodSecurityStandard&) const = default;
};

struct PodSecurityPolicy {
  PodSecurityStandard enforce, audit, warn;
};

// The values of the six labels pod-security.kubernetes.io/...; views into what they were read from.
class PodSecurityLabels {
 public:
  explicit PodSecurityLabels(const kube::Object& ns);
  explicit PodSecurityLabels(kube::Json labels);  // metadata.labels of a namespace

  // Of a namespace that says nothing: privileged in every mode. What a label says that is not valid
  // is added to `faults` (may be null); it counts as restricted for enforcing and as privileged
  // else.
  PodSecurityPolicy policy(std::vector<kube::FieldError>* faults = nullptr) const;
  bool empty() const;

 private:
  std::array<std::optional<std::string_view>, 6> values_;
};

// One check that a pod does not pass: "privileged" and, in more detail, `container "a" must not set
// securityContext.privileged=true`.
struct PodSecurityViolation {
  std::string reason;
  std::string detail;
};

// `metadata` and `spec` of a pod or of a pod's template.
std::vector<PodSecurityViolation> pod_security_violations(const PodSecurityStandard& standard,
                                                          kube::Json metadata, kube::Json spec);
// "privileged, hostPort".
std::string violated_reasons(const std::vector<PodSecurityViolation>& violations);
// "privileged (container "a" must ...), hostPort (...)".
std::string violated_details(const std::vector<PodSecurityViolation>& violations);

// Whether an update of a pod is to be judged again: a container came, or its image changed.
bool is_significant_pod_update(kube::Json spec, kube::Json old_spec);

// The warnings of a namespace whose enforced standard changes, about the pods it has: pods with the
// same violations are told together.
class PodSecuritySurvey {
 public:
  PodSecuritySurvey(std::string_view ns, PodSecurityStandard enforce)
      : ns_(ns), enforce_(enforce) {}

  void add(kube::Json pod);
  // `total` pods there are; those not added were not looked at. Ends the survey.
  std::vector<std::string> warnings(size_t total);

 private:
  struct Group {
    std::string reasons;
    std::string first_name;
    size_t pods = 0;
  };
  std::string ns_;
  PodSecurityStandard enforce_;
  size_t checked_ = 0;
  std::vector<Group> groups_;
};

// Whether a change of the enforced standard asks for a survey.
bool wants_survey(const PodSecurityStandard& now, const PodSecurityStandard& old);

}  // namespace kedge::policy
