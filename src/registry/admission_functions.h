// The functions that rows of admission.cc name, one file a matter. Each stands for upstream's
// plugin/pkg/admission/*/admission.go unless it says another.
#pragma once

#include "registry/admission.h"

namespace kedge::registry {

// admission_namespace.cc
Status admit_namespace(const Admitting& a);  // NamespaceLifecycle

// admission_pod_security.cc
Status admit_pod_security(const Admitting& a);  // PodSecurity

// admission_account.cc
Status default_service_account(const Admitting& a);
Status check_service_account(const Admitting& a);

// admission_pod.cc
Status check_overhead(const Admitting& a);        // RuntimeClass
Status check_priority_class(const Admitting& a);  // Priority
Status copy_topology(const Admitting& a);         // PodTopologyLabels
Status default_tolerations(const Admitting& a);   // DefaultTolerationSeconds
Status resolve_priority(const Admitting& a);
Status set_runtime_class(const Admitting& a);

// admission_certificates.cc
Status check_certificate_approval(const Admitting& a);
Status check_certificate_signing(const Admitting& a);
Status check_certificate_subject(const Admitting& a);
Status check_node_certificate(const Admitting& a, std::string_view node);  // for NodeRestriction

// admission_limits.cc
Status check_limits(const Admitting& a);  // LimitRanger
Status default_limits(const Admitting& a);

// admission_node.cc
Status restrict_node(const Admitting& a);  // NodeRestriction
Status taint_node(const Admitting& a);     // TaintNodesByCondition

// admission_more.cc: what is off by default
Status admit_always(const Admitting& a);
Status deny_always(const Admitting& a);
Status check_anti_affinity(const Admitting& a);       // LimitPodHardAntiAffinityTopology
Status check_external_addresses(const Admitting& a);  // DenyServiceExternalIPs
Status check_namespace_exists(const Admitting& a);
Status check_node_selector(const Admitting& a);     // PodNodeSelector
Status check_owner_references(const Admitting& a);  // OwnerReferencesPermissionEnforcement
Status check_pull_policy(const Admitting& a);       // AlwaysPullImages
Status check_tolerations(const Admitting& a);       // PodTolerationRestriction
Status merge_node_selector(const Admitting& a);
Status restrict_tolerations(const Admitting& a);
Status pull_always(const Admitting& a);
Status tolerate_extended_resources(const Admitting& a);  // ExtendedResourceToleration

// admission_storage.cc
Status check_claim_resize(const Admitting& a);
Status default_ingress_class(const Admitting& a);
Status default_storage_class(const Admitting& a);
Status protect_storage(const Admitting& a);  // StorageObjectInUseProtection

// admission_quota.cc
Status admit_quota(const Admitting& a);  // ResourceQuota

}  // namespace kedge::registry
