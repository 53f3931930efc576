// The checks of the Pod Security Standards as rows (k8s.io/pod-security-admission/policy,
// check_*.go). For pod_security.cc only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "policy/pod_security.h"

namespace kedge::policy {

// A pod as the checks see it.
struct PodUnderCheck {
  PodUnderCheck(const PodSecurityStandard& standard, kube::Json pod_metadata, kube::Json pod_spec);

  kube::Json metadata;
  kube::Json spec;
  kube::Json context;  // spec.securityContext
  // Init containers, containers, ephemeral containers: upstream's order.
  std::vector<kube::Json> containers;
  int minor;  // the version of the standard; every later one is as the newest that changed
              // something
};

struct PodSecurityCheck {
  PodSecurityLevel level;
  uint8_t from;  // minor version that brought it
  // Minor version from which a check of the restricted level stands in its place there.
  uint8_t replaced_from;
  std::string_view reason;
  // Fills in the detail (and the reason, where it depends on how many there are).
  bool (*violates)(const PodUnderCheck& pod, PodSecurityViolation& found);

  bool applies(PodSecurityLevel wanted, int minor) const {
    if (minor < from || wanted < level) return false;
    return wanted != PodSecurityLevel::kRestricted || minor < replaced_from;
  }
};

// In the order in which violations are told.
std::span<const PodSecurityCheck> pod_security_checks();

}  // namespace kedge::policy
