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
};

}  // namespace

std::span<const Controller> all_controllers() { return kControllers; }

}  // namespace kedge::controllers
