#include "kube/meta_kinds.h"

namespace kedge::kube {
namespace {

using R = NameRule;
constexpr std::string_view kAdmission = "admissionregistration.k8s.io";
constexpr std::string_view kFlow = "flowcontrol.apiserver.k8s.io";
constexpr std::string_view kNetworking = "networking.k8s.io";
constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
constexpr std::string_view kResource = "resource.k8s.io";
constexpr std::string_view kStorage = "storage.k8s.io";

// Read from the strategies' Validate and ValidateUpdate of 1.36 and from recorded answers.
constexpr MetaRules kRules[] = {
    {"", "configmaps", R::kDnsSubdomain, true, "UA"},
    {"", "endpoints", R::kDnsSubdomain, true, "UA"},
    {"", "events", R::kNone, false, ""},
    {"", "limitranges", R::kDnsSubdomain, true, "A"},
    {"", "namespaces", R::kDnsLabel, true, "AU"},
    {"", "nodes", R::kDnsSubdomain, true, "AU"},
    {"", "persistentvolumeclaims", R::kDnsSubdomain, true, "UA"},
    {"", "persistentvolumes", R::kDnsSubdomain, true, "AA"},
    {"", "pods", R::kDnsSubdomain, true, "UA"},
    {"", "podtemplates", R::kDnsSubdomain, true, "U"},
    {"", "replicationcontrollers", R::kLongName, true, "U"},
    {"", "resourcequotas", R::kDnsSubdomain, true, "U"},
    {"", "secrets", R::kDnsSubdomain, true, "UA"},
    {"", "serviceaccounts", R::kDnsSubdomain, true, "UA"},
    {"", "services", R::kDnsLabel, true, "U"},
    {kAdmission, "mutatingadmissionpolicies", R::kDnsSubdomain, false, "A"},
    {kAdmission, "mutatingadmissionpolicybindings", R::kDnsSubdomain, false, "A"},
    {kAdmission, "mutatingwebhookconfigurations", R::kDnsSubdomain, false, "A"},
    {kAdmission, "validatingadmissionpolicies", R::kDnsSubdomain, false, "A"},
    {kAdmission, "validatingadmissionpolicybindings", R::kDnsSubdomain, false, "A"},
    {kAdmission, "validatingwebhookconfigurations", R::kDnsSubdomain, false, "A"},
    {"apiextensions.k8s.io", "customresourcedefinitions", R::kDnsSubdomain, false, "U"},
    {"apiregistration.k8s.io", "apiservices", R::kPathSegment, false, "UA"},
    {"apps", "controllerrevisions", R::kDnsSubdomain, true, "UA"},
    {"apps", "daemonsets", R::kDnsSubdomain, true, "U"},
    {"apps", "deployments", R::kDnsSubdomain, true, "U"},
    {"apps", "replicasets", R::kDnsSubdomain, true, "U"},
    {"apps", "statefulsets", R::kDnsLabel, true, "U"},
    {"autoscaling", "horizontalpodautoscalers", R::kDnsSubdomain, true, "U"},
    {"batch", "cronjobs", R::kDnsSubdomain, true, "U"},
    {"batch", "jobs", R::kDnsSubdomain, true, "AU"},
    {"certificates.k8s.io", "certificatesigningrequests", R::kNone, true, "AU"},
    {"coordination.k8s.io", "leases", R::kDnsSubdomain, false, "U"},
    {"discovery.k8s.io", "endpointslices", R::kDnsSubdomain, true, "A"},
    {"events.k8s.io", "events", R::kDnsSubdomain, true, "U"},
    {kFlow, "flowschemas", R::kDnsSubdomain, true, "A"},
    {kFlow, "prioritylevelconfigurations", R::kDnsSubdomain, true, "A"},
    {kNetworking, "ingressclasses", R::kDnsSubdomain, true, "UA"},
    {kNetworking, "ingresses", R::kDnsSubdomain, true, "UA"},
    {kNetworking, "ipaddresses", R::kIpAddress, true, "AU"},
    {kNetworking, "networkpolicies", R::kDnsSubdomain, true, "U"},
    {kNetworking, "servicecidrs", R::kDnsSubdomain, true, "U"},
    {"node.k8s.io", "runtimeclasses", R::kDnsSubdomain, true, "AU"},
    {"policy", "poddisruptionbudgets", R::kNone, false, ""},
    {kRbac, "clusterrolebindings", R::kPathSegment, true, "AU"},
    {kRbac, "clusterroles", R::kPathSegment, true, "AU"},
    {kRbac, "rolebindings", R::kPathSegment, true, "AU"},
    {kRbac, "roles", R::kPathSegment, true, "AU"},
    {kResource, "deviceclasses", R::kLongName, true, "AU"},
    {kResource, "resourceclaims", R::kDnsSubdomain, true, "AU"},
    {kResource, "resourceclaimtemplates", R::kDnsSubdomain, true, "AU"},
    {kResource, "resourceslices", R::kDnsSubdomain, true, "U"},
    {"scheduling.k8s.io", "priorityclasses", R::kDnsSubdomain, true, "U"},
    {kStorage, "csidrivers", R::kDnsSubdomain, true, "U"},
    {kStorage, "csinodes", R::kDnsSubdomain, true, "A"},
    {kStorage, "csistoragecapacities", R::kDnsSubdomain, true, "AU"},
    {kStorage, "storageclasses", R::kDnsSubdomain, true, "AU"},
    {kStorage, "volumeattachments", R::kDnsSubdomain, true, "A"},
    {kStorage, "volumeattributesclasses", R::kDnsSubdomain, true, "U"},
};
constexpr MetaRules kCustom = {"", "", R::kDnsSubdomain, false, "U"};

}  // namespace

const MetaRules& meta_rules(const Kind& kind) {
  for (const MetaRules& row : kRules) {
    if (row.group == kind.group && row.resource == kind.resource) return row;
  }
  return kCustom;
}

NameRule name_rule(const Kind& kind) { return meta_rules(kind).name; }

}  // namespace kedge::kube
