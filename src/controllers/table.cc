#include "controllers/functions.h"

namespace kedge::controllers {
namespace {

constexpr Watched kNamespace[] = {{"", "namespaces", namespace_keys},
                                  {"", "*", namespace_content_keys}};
constexpr Watched kServiceAccount[] = {{"", "namespaces", active_namespace_key},
                                       {"", "serviceaccounts", lost_default_account_key}};
constexpr Watched kRootCa[] = {{"", "namespaces", active_namespace_key},
                               {"", "configmaps", root_ca_keys}};
constexpr Watched kGarbage[] = {{"", "*", garbage_keys}};
constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
constexpr std::string_view kCertificates = "certificates.k8s.io";
constexpr Watched kApproval[] = {{kCertificates, "certificatesigningrequests", own_key},
                                 {kRbac, "clusterrolebindings", pending_request_keys},
                                 {kRbac, "clusterroles", pending_request_keys}};
constexpr Watched kRequests[] = {{kCertificates, "certificatesigningrequests", own_key}};
constexpr Watched kClusterInfo[] = {{"", "configmaps", cluster_info_key},
                                    {"", "secrets", signing_token_key}};
constexpr Watched kBootstrapTokens[] = {{"", "secrets", bootstrap_token_key}};
constexpr Watched kAggregation[] = {{kRbac, "clusterroles", aggregating_role_keys}};
constexpr Watched kTokenSecrets[] = {{"", "secrets", token_secret_keys},
                                     {"", "serviceaccounts", account_token_keys}};
constexpr Watched kKubernetesService[] = {
    {"", "endpoints", kubernetes_service_key},
    {"discovery.k8s.io", "endpointslices", kubernetes_service_key}};

constexpr std::string_view kCertificateUser =
    "system:serviceaccount:kube-system:certificate-controller";
constexpr Watched kQuota[] = {{"", "resourcequotas", resource_quota_keys}};

constexpr Watched kClaims[] = {{"", "persistentvolumeclaims", own_key},
                               {"", "pods", claims_of_pod_keys}};
constexpr Watched kVolumes[] = {{"", "persistentvolumes", own_key}};
constexpr Watched kAttributesClasses[] = {{"storage.k8s.io", "volumeattributesclasses", own_key},
                                          {"", "persistentvolumes", attributes_class_keys},
                                          {"", "persistentvolumeclaims", attributes_class_keys}};

// Names: cmd/kube-controller-manager/names; users: those that the roles system:controller:* are
// bound to.
constexpr Controller kControllers[] = {
    {"namespace-controller", "system:serviceaccount:kube-system:namespace-controller", kNamespace,
     reconcile_namespace},
    {"serviceaccount-controller", "system:serviceaccount:kube-system:service-account-controller",
     kServiceAccount, reconcile_service_accounts},
    {"root-ca-certificate-publisher-controller",
     "system:serviceaccount:kube-system:root-ca-cert-publisher", kRootCa, reconcile_root_ca},
    {"garbage-collector-controller", "system:serviceaccount:kube-system:generic-garbage-collector",
     kGarbage, reconcile_garbage},
    {"certificatesigningrequest-approving-controller", kCertificateUser, kApproval,
     reconcile_approval},
    {"certificatesigningrequest-signing-controller", kCertificateUser, kRequests,
     reconcile_signing},
    {"certificatesigningrequest-cleaner-controller", kCertificateUser, kRequests,
     reconcile_old_request},
    {"bootstrap-signer-controller", "system:serviceaccount:kube-system:bootstrap-signer",
     kClusterInfo, reconcile_cluster_info},
    {"token-cleaner-controller", "system:serviceaccount:kube-system:token-cleaner",
     kBootstrapTokens, reconcile_bootstrap_token},
    {"clusterrole-aggregation-controller",
     "system:serviceaccount:kube-system:clusterrole-aggregation-controller", kAggregation,
     reconcile_aggregation},
    {"serviceaccount-token-controller", "system:kube-controller-manager", kTokenSecrets,
     reconcile_token_secret},
    {"resourcequota-controller", "system:serviceaccount:kube-system:resourcequota-controller",
     kQuota, reconcile_resource_quota},
    {"persistentvolumeclaim-protection-controller",
     "system:serviceaccount:kube-system:pvc-protection-controller", kClaims,
     reconcile_claim_protection},
    {"persistentvolume-protection-controller",
     "system:serviceaccount:kube-system:pv-protection-controller", kVolumes,
     reconcile_volume_protection},
    {"volumeattributesclass-protection-controller",
     "system:serviceaccount:kube-system:volumeattributesclass-protection-controller",
     kAttributesClasses, reconcile_attributes_class_protection},
    {"kubernetes-service", "system:apiserver", kKubernetesService, reconcile_kubernetes_service},
};

}  // namespace

std::span<const Controller> all_controllers() { return kControllers; }

}  // namespace kedge::controllers
