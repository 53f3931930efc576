// Made by kube/facts/generate.py from kinds.txt, strategies.txt and schema.txt there. Not for hands.
// clang-format off
#include "kube/kinds.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kWords0[] = {"cs"};
constexpr std::string_view kWords1[] = {"cm"};
constexpr std::string_view kWords2[] = {"ep"};
constexpr std::string_view kWords3[] = {"ev"};
constexpr std::string_view kWords4[] = {"limits"};
constexpr std::string_view kWords5[] = {"ns"};
constexpr std::string_view kWords6[] = {"no"};
constexpr std::string_view kWords7[] = {"pvc"};
constexpr std::string_view kWords8[] = {"pv"};
constexpr std::string_view kWords9[] = {"po"};
constexpr std::string_view kWords10[] = {"all"};
constexpr std::string_view kWords11[] = {"rc"};
constexpr std::string_view kWords12[] = {"quota"};
constexpr std::string_view kWords13[] = {"sa"};
constexpr std::string_view kWords14[] = {"svc"};
constexpr std::string_view kWords15[] = {"api-extensions"};
constexpr std::string_view kWords16[] = {"ds"};
constexpr std::string_view kWords17[] = {"deploy"};
constexpr std::string_view kWords18[] = {"rs"};
constexpr std::string_view kWords19[] = {"sts"};
constexpr std::string_view kWords20[] = {"hpa"};
constexpr std::string_view kWords21[] = {"cj"};
constexpr std::string_view kWords22[] = {"csr"};
constexpr std::string_view kWords23[] = {"ing"};
constexpr std::string_view kWords24[] = {"ip"};
constexpr std::string_view kWords25[] = {"netpol"};
constexpr std::string_view kWords26[] = {"pdb"};
constexpr std::string_view kWords27[] = {"sc"};
constexpr std::string_view kWords28[] = {"vac"};
constexpr std::string_view kWords29[] = {"crd", "crds"};
constexpr std::string_view kWords30[] = {"pc"};

constexpr Subresource kSubs0[] = {{"finalize", "", "v1", "Namespace", 16},
    {"status", "", "v1", "Namespace", 50}};
constexpr Subresource kSubs1[] = {{"proxy", "", "v1", "NodeProxyOptions", 115},
    {"status", "", "v1", "Node", 50}};
constexpr Subresource kSubs2[] = {{"status", "", "v1", "PersistentVolumeClaim", 50}};
constexpr Subresource kSubs3[] = {{"status", "", "v1", "PersistentVolume", 50}};
constexpr Subresource kSubs4[] = {{"attach", "", "v1", "PodAttachOptions", 3},
    {"binding", "", "v1", "Binding", 1}, {"ephemeralcontainers", "", "v1", "Pod", 50},
    {"eviction", "policy", "v1", "Eviction", 1}, {"exec", "", "v1", "PodExecOptions", 3},
    {"log", "", "v1", "Pod", 2}, {"portforward", "", "v1", "PodPortForwardOptions", 3},
    {"proxy", "", "v1", "PodProxyOptions", 115}, {"resize", "", "v1", "Pod", 50},
    {"status", "", "v1", "Pod", 50}};
constexpr Subresource kSubs5[] = {{"scale", "autoscaling", "v1", "Scale", 50},
    {"status", "", "v1", "ReplicationController", 50}};
constexpr Subresource kSubs6[] = {{"status", "", "v1", "ResourceQuota", 50}};
constexpr Subresource kSubs7[] = {{"token", "authentication.k8s.io", "v1", "TokenRequest", 1}};
constexpr Subresource kSubs8[] = {{"proxy", "", "v1", "ServiceProxyOptions", 115},
    {"status", "", "v1", "Service", 50}};
constexpr Subresource kSubs9[] = {{"status", "apiregistration.k8s.io", "v1", "APIService", 50}};
constexpr Subresource kSubs10[] = {{"status", "apps", "v1", "DaemonSet", 50}};
constexpr Subresource kSubs11[] = {{"scale", "autoscaling", "v1", "Scale", 50},
    {"status", "apps", "v1", "Deployment", 50}};
constexpr Subresource kSubs12[] = {{"scale", "autoscaling", "v1", "Scale", 50},
    {"status", "apps", "v1", "ReplicaSet", 50}};
constexpr Subresource kSubs13[] = {{"scale", "autoscaling", "v1", "Scale", 50},
    {"status", "apps", "v1", "StatefulSet", 50}};
constexpr Subresource kSubs14[] = {{"status", "autoscaling", "v2", "HorizontalPodAutoscaler", 50}};
constexpr Subresource kSubs15[] = {{"status", "autoscaling", "v1", "HorizontalPodAutoscaler", 50}};
constexpr Subresource kSubs16[] = {{"status", "batch", "v1", "CronJob", 50}};
constexpr Subresource kSubs17[] = {{"status", "batch", "v1", "Job", 50}};
constexpr Subresource kSubs18[] = {
    {"approval", "certificates.k8s.io", "v1", "CertificateSigningRequest", 50},
    {"status", "certificates.k8s.io", "v1", "CertificateSigningRequest", 50}};
constexpr Subresource kSubs19[] = {{"status", "networking.k8s.io", "v1", "Ingress", 50}};
constexpr Subresource kSubs20[] = {{"status", "networking.k8s.io", "v1", "ServiceCIDR", 50}};
constexpr Subresource kSubs21[] = {{"status", "policy", "v1", "PodDisruptionBudget", 50}};
constexpr Subresource kSubs22[] = {{"status", "storage.k8s.io", "v1", "VolumeAttachment", 50}};
constexpr Subresource kSubs23[] = {
    {"status", "admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy", 50}};
constexpr Subresource kSubs24[] = {
    {"status", "apiextensions.k8s.io", "v1", "CustomResourceDefinition", 50}};
constexpr Subresource kSubs25[] = {{"status", "resource.k8s.io", "v1", "ResourceClaim", 50}};
constexpr Subresource kSubs26[] = {
    {"status", "flowcontrol.apiserver.k8s.io", "v1", "FlowSchema", 50}};
constexpr Subresource kSubs27[] = {
    {"status", "flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration", 50}};

constexpr SelectableField kFields0[] = {{"involvedObject.kind", "involvedObject.kind", "", ""},
    {"involvedObject.namespace", "involvedObject.namespace", "", ""},
    {"involvedObject.name", "involvedObject.name", "", ""},
    {"involvedObject.uid", "involvedObject.uid", "", ""},
    {"involvedObject.apiVersion", "involvedObject.apiVersion", "", ""},
    {"involvedObject.resourceVersion", "involvedObject.resourceVersion", "", ""},
    {"involvedObject.fieldPath", "involvedObject.fieldPath", "", ""}, {"reason", "reason", "", ""},
    {"reportingComponent", "reportingComponent", "", ""}, {"type", "type", "", ""},
    {"source", "source.component", "reportingComponent", ""}};
constexpr SelectableField kFields1[] = {{"status.phase", "status.phase", "", ""}};
constexpr SelectableField kFields2[] = {{"spec.unschedulable", "spec.unschedulable", "", "false"}};
constexpr SelectableField kFields3[] = {{"spec.nodeName", "spec.nodeName", "", ""},
    {"spec.restartPolicy", "spec.restartPolicy", "", ""},
    {"spec.schedulerName", "spec.schedulerName", "", ""},
    {"spec.serviceAccountName", "spec.serviceAccountName", "", ""},
    {"spec.hostNetwork", "spec.hostNetwork", "", "false"}, {"status.phase", "status.phase", "", ""},
    {"status.podIP", "status.podIP", "", ""},
    {"status.nominatedNodeName", "status.nominatedNodeName", "", ""}, {"status.podIPs", "", "", ""},
    {"spec.host", "spec.nodeName", "", ""}};
constexpr SelectableField kFields4[] = {{"status.replicas", "status.replicas", "", "0"}};
constexpr SelectableField kFields5[] = {{"type", "type", "", ""}};
constexpr SelectableField kFields6[] = {{"spec.clusterIP", "spec.clusterIP", "", ""},
    {"spec.type", "spec.type", "", ""}};
constexpr SelectableField kFields7[] = {{"regarding.kind", "involvedObject.kind", "", ""},
    {"regarding.namespace", "involvedObject.namespace", "", ""},
    {"regarding.name", "involvedObject.name", "", ""},
    {"regarding.uid", "involvedObject.uid", "", ""},
    {"regarding.apiVersion", "involvedObject.apiVersion", "", ""},
    {"regarding.resourceVersion", "involvedObject.resourceVersion", "", ""},
    {"regarding.fieldPath", "involvedObject.fieldPath", "", ""}, {"reason", "reason", "", ""},
    {"reportingController", "reportingComponent", "", ""}, {"type", "type", "", ""}};
constexpr SelectableField kFields8[] = {{"status.successful", "status.succeeded", "", "0"}};
constexpr SelectableField kFields9[] = {{"spec.signerName", "spec.signerName", "", ""}};
constexpr SelectableField kFields10[] = {{"spec.nodeName", "spec.nodeName", "", ""},
    {"spec.driver", "spec.driver", "", ""}};

constexpr Kind kRows[] = {
    {.group = "", .version = "v1", .kind = "Binding", .list_kind = "", .resource = "bindings",
     .singular = "binding", .namespaced = true, .verbs = 1, .is_virtual = true, .schema = 173},
    {.group = "", .version = "v1", .kind = "ComponentStatus", .list_kind = "ComponentStatusList",
     .resource = "componentstatuses", .singular = "componentstatus", .short_names = kWords0,
     .namespaced = false, .verbs = 6, .is_virtual = true, .schema = 184},
    {.group = "", .version = "v1", .kind = "ConfigMap", .list_kind = "ConfigMapList",
     .resource = "configmaps", .singular = "configmap", .short_names = kWords1, .namespaced = true,
     .verbs = 255, .id = 0, .unconditional_update = true, .storage_hash = "qFsyl6wFWjQ=",
     .schema = 186},
    {.group = "", .version = "v1", .kind = "Endpoints", .list_kind = "EndpointsList",
     .resource = "endpoints", .singular = "endpoints", .short_names = kWords2, .namespaced = true,
     .verbs = 255, .id = 1, .unconditional_update = true, .put_creates = true,
     .storage_hash = "fWeeMqaN/OA=", .schema = 214},
    {.group = "", .version = "v1", .kind = "Event", .list_kind = "EventList", .resource = "events",
     .singular = "event", .short_names = kWords3, .namespaced = true, .verbs = 255,
     .fields = kFields0, .field_error = "field label not supported: %s", .id = 2,
     .unconditional_update = true, .put_creates = true, .storage_hash = "r2yiGXH7wu8=",
     .schema = 222},
    {.group = "", .version = "v1", .kind = "LimitRange", .list_kind = "LimitRangeList",
     .resource = "limitranges", .singular = "limitrange", .short_names = kWords4,
     .namespaced = true, .verbs = 255, .id = 3, .unconditional_update = true, .put_creates = true,
     .storage_hash = "EBKMFVe6cwo=", .schema = 249},
    {.group = "", .version = "v1", .kind = "Namespace", .list_kind = "NamespaceList",
     .resource = "namespaces", .singular = "namespace", .short_names = kWords5, .namespaced = false,
     .verbs = 127, .subresources = kSubs0, .fields = kFields1,
     .field_error = "field label not supported: %s", .id = 4, .has_status = true,
     .unconditional_update = true, .namespace_selectable = false, .storage_hash = "Q3oi5N2YM8M=",
     .schema = 260},
    {.group = "", .version = "v1", .kind = "Node", .list_kind = "NodeList", .resource = "nodes",
     .singular = "node", .short_names = kWords6, .namespaced = false, .verbs = 255,
     .subresources = kSubs1, .fields = kFields2, .field_error = "field label not supported: %s",
     .id = 5, .has_status = true, .unconditional_update = true, .namespace_selectable = false,
     .storage_hash = "XwShjMxG9Fs=", .schema = 265},
    {.group = "", .version = "v1", .kind = "PersistentVolumeClaim",
     .list_kind = "PersistentVolumeClaimList", .resource = "persistentvolumeclaims",
     .singular = "persistentvolumeclaim", .short_names = kWords7, .namespaced = true, .verbs = 255,
     .subresources = kSubs2, .id = 6, .has_status = true, .unconditional_update = true,
     .storage_hash = "QWTyNDq0dC4=", .schema = 288},
    {.group = "", .version = "v1", .kind = "PersistentVolume", .list_kind = "PersistentVolumeList",
     .resource = "persistentvolumes", .singular = "persistentvolume", .short_names = kWords8,
     .namespaced = false, .verbs = 255, .subresources = kSubs3, .id = 7, .has_status = true,
     .unconditional_update = true, .storage_hash = "HN/zwEC+JgM=", .schema = 287},
    {.group = "", .version = "v1", .kind = "Pod", .list_kind = "PodList", .resource = "pods",
     .singular = "pod", .short_names = kWords9, .categories = kWords10, .namespaced = true,
     .verbs = 255, .subresources = kSubs4, .fields = kFields3,
     .field_error = "field label not supported: %s", .id = 8, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .storage_hash = "xPOwRZ+Yhw8=", .schema = 300},
    {.group = "", .version = "v1", .kind = "PodTemplate", .list_kind = "PodTemplateList",
     .resource = "podtemplates", .singular = "podtemplate", .namespaced = true, .verbs = 255,
     .id = 9, .has_generation = true, .generation_paths = "template", .unconditional_update = true,
     .storage_hash = "LIXB2x4IFpk=", .schema = 324},
    {.group = "", .version = "v1", .kind = "ReplicationController",
     .list_kind = "ReplicationControllerList", .resource = "replicationcontrollers",
     .singular = "replicationcontroller", .short_names = kWords11, .categories = kWords10,
     .namespaced = true, .verbs = 255, .subresources = kSubs5, .fields = kFields4,
     .field_error = "field label not supported: %s", .id = 10, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .storage_hash = "Jond2If31h0=", .schema = 336},
    {.group = "", .version = "v1", .kind = "ResourceQuota", .list_kind = "ResourceQuotaList",
     .resource = "resourcequotas", .singular = "resourcequota", .short_names = kWords12,
     .namespaced = true, .verbs = 255, .subresources = kSubs6, .id = 11, .has_status = true,
     .unconditional_update = true, .storage_hash = "8uhSgffRX6w=", .schema = 344},
    {.group = "", .version = "v1", .kind = "Secret", .list_kind = "SecretList",
     .resource = "secrets", .singular = "secret", .namespaced = true, .verbs = 255,
     .fields = kFields5, .field_error = "field label not supported: %s", .id = 12,
     .unconditional_update = true, .storage_hash = "S6u1pOWzb84=", .schema = 356},
    {.group = "", .version = "v1", .kind = "ServiceAccount", .list_kind = "ServiceAccountList",
     .resource = "serviceaccounts", .singular = "serviceaccount", .short_names = kWords13,
     .namespaced = true, .verbs = 255, .subresources = kSubs7, .id = 13,
     .unconditional_update = true, .storage_hash = "pbx9ZvyFpBE=", .schema = 365},
    {.group = "", .version = "v1", .kind = "Service", .list_kind = "ServiceList",
     .resource = "services", .singular = "service", .short_names = kWords14, .categories = kWords10,
     .namespaced = true, .verbs = 255, .subresources = kSubs8, .fields = kFields6,
     .field_error = "field label not supported: %s", .id = 14, .has_status = true,
     .unconditional_update = true, .put_creates = true, .storage_hash = "0/CO1lhkEBI=",
     .schema = 364},
    {.group = "apiregistration.k8s.io", .version = "v1", .kind = "APIService",
     .list_kind = "APIServiceList", .resource = "apiservices", .singular = "apiservice",
     .categories = kWords15, .namespaced = false, .verbs = 255, .subresources = kSubs9, .id = 15,
     .has_status = true, .storage_hash = "InPBPD7+PqM=", .schema = 610},
    {.group = "apps", .version = "v1", .kind = "ControllerRevision",
     .list_kind = "ControllerRevisionList", .resource = "controllerrevisions",
     .singular = "controllerrevision", .namespaced = true, .verbs = 255, .id = 16,
     .unconditional_update = true, .storage_hash = "85nkx63pcBU=", .schema = 41},
    {.group = "apps", .version = "v1", .kind = "DaemonSet", .list_kind = "DaemonSetList",
     .resource = "daemonsets", .singular = "daemonset", .short_names = kWords16,
     .categories = kWords10, .namespaced = true, .verbs = 255, .subresources = kSubs10, .id = 17,
     .has_status = true, .has_generation = true, .generation_paths = "spec",
     .unconditional_update = true, .storage_hash = "dd7pWHUlMKQ=", .schema = 43},
    {.group = "apps", .version = "v1", .kind = "Deployment", .list_kind = "DeploymentList",
     .resource = "deployments", .singular = "deployment", .short_names = kWords17,
     .categories = kWords10, .namespaced = true, .verbs = 255, .subresources = kSubs11, .id = 18,
     .has_status = true, .has_generation = true, .generation_paths = "spec,metadata.annotations",
     .unconditional_update = true, .storage_hash = "8aSe+NMegvE=", .schema = 49},
    {.group = "apps", .version = "v1", .kind = "ReplicaSet", .list_kind = "ReplicaSetList",
     .resource = "replicasets", .singular = "replicaset", .short_names = kWords18,
     .categories = kWords10, .namespaced = true, .verbs = 255, .subresources = kSubs12, .id = 19,
     .has_status = true, .has_generation = true, .generation_paths = "spec",
     .unconditional_update = true, .storage_hash = "P1RzHs8/mWQ=", .schema = 55},
    {.group = "apps", .version = "v1", .kind = "StatefulSet", .list_kind = "StatefulSetList",
     .resource = "statefulsets", .singular = "statefulset", .short_names = kWords19,
     .categories = kWords10, .namespaced = true, .verbs = 255, .subresources = kSubs13, .id = 20,
     .has_status = true, .has_generation = true, .generation_paths = "spec",
     .unconditional_update = true, .storage_hash = "H+vl74LkKdo=", .schema = 63},
    {.group = "events.k8s.io", .version = "v1", .kind = "Event", .list_kind = "EventList",
     .resource = "events", .singular = "event", .short_names = kWords3, .namespaced = true,
     .verbs = 255, .fields = kFields7, .field_error = "field label not supported: %s", .id = 2,
     .storage = false, .unconditional_update = true, .put_creates = true,
     .storage_hash = "r2yiGXH7wu8=", .schema = 406},
    {.group = "authentication.k8s.io", .version = "v1", .kind = "SelfSubjectReview",
     .list_kind = "", .resource = "selfsubjectreviews", .singular = "selfsubjectreview",
     .namespaced = false, .verbs = 1, .is_virtual = true, .schema = 72},
    {.group = "authentication.k8s.io", .version = "v1", .kind = "TokenReview", .list_kind = "",
     .resource = "tokenreviews", .singular = "tokenreview", .namespaced = false, .verbs = 1,
     .is_virtual = true, .schema = 77},
    {.group = "authorization.k8s.io", .version = "v1", .kind = "LocalSubjectAccessReview",
     .list_kind = "", .resource = "localsubjectaccessreviews",
     .singular = "localsubjectaccessreview", .namespaced = true, .verbs = 1, .is_virtual = true,
     .schema = 83},
    {.group = "authorization.k8s.io", .version = "v1", .kind = "SelfSubjectAccessReview",
     .list_kind = "", .resource = "selfsubjectaccessreviews", .singular = "selfsubjectaccessreview",
     .namespaced = false, .verbs = 1, .is_virtual = true, .schema = 88},
    {.group = "authorization.k8s.io", .version = "v1", .kind = "SelfSubjectRulesReview",
     .list_kind = "", .resource = "selfsubjectrulesreviews", .singular = "selfsubjectrulesreview",
     .namespaced = false, .verbs = 1, .is_virtual = true, .schema = 90},
    {.group = "authorization.k8s.io", .version = "v1", .kind = "SubjectAccessReview",
     .list_kind = "", .resource = "subjectaccessreviews", .singular = "subjectaccessreview",
     .namespaced = false, .verbs = 1, .is_virtual = true, .schema = 92},
    {.group = "autoscaling", .version = "v2", .kind = "HorizontalPodAutoscaler",
     .list_kind = "HorizontalPodAutoscalerList", .resource = "horizontalpodautoscalers",
     .singular = "horizontalpodautoscaler", .short_names = kWords20, .categories = kWords10,
     .namespaced = true, .verbs = 255, .subresources = kSubs14, .id = 21, .has_status = true,
     .unconditional_update = true, .storage_hash = "qwQve8ut294=", .schema = 124},
    {.group = "autoscaling", .version = "v1", .kind = "HorizontalPodAutoscaler",
     .list_kind = "HorizontalPodAutoscalerList", .resource = "horizontalpodautoscalers",
     .singular = "horizontalpodautoscaler", .short_names = kWords20, .categories = kWords10,
     .namespaced = true, .verbs = 255, .subresources = kSubs15, .id = 21, .storage = false,
     .has_status = true, .unconditional_update = true, .storage_hash = "qwQve8ut294=",
     .schema = 101},
    {.group = "batch", .version = "v1", .kind = "CronJob", .list_kind = "CronJobList",
     .resource = "cronjobs", .singular = "cronjob", .short_names = kWords21, .categories = kWords10,
     .namespaced = true, .verbs = 255, .subresources = kSubs16, .id = 22, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .storage_hash = "sd5LIXh4Fjs=", .schema = 141},
    {.group = "batch", .version = "v1", .kind = "Job", .list_kind = "JobList", .resource = "jobs",
     .singular = "job", .categories = kWords10, .namespaced = true, .verbs = 255,
     .subresources = kSubs17, .fields = kFields8,
     .field_error = "field label %q not supported for Job", .id = 23, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .storage_hash = "mudhfqk/qZY=", .schema = 145},
    {.group = "certificates.k8s.io", .version = "v1", .kind = "CertificateSigningRequest",
     .list_kind = "CertificateSigningRequestList", .resource = "certificatesigningrequests",
     .singular = "certificatesigningrequest", .short_names = kWords22, .namespaced = false,
     .verbs = 255, .subresources = kSubs18, .fields = kFields9,
     .field_error = "field label not supported: %s", .id = 24, .has_status = true,
     .unconditional_update = true, .namespace_selectable = false, .storage_hash = "95fRKMXA+00=",
     .schema = 158},
    {.group = "networking.k8s.io", .version = "v1", .kind = "IngressClass",
     .list_kind = "IngressClassList", .resource = "ingressclasses", .singular = "ingressclass",
     .namespaced = false, .verbs = 255, .id = 25, .has_generation = true,
     .generation_paths = "spec", .unconditional_update = true, .storage_hash = "l/iqIbDgFyQ=",
     .schema = 440},
    {.group = "networking.k8s.io", .version = "v1", .kind = "Ingress", .list_kind = "IngressList",
     .resource = "ingresses", .singular = "ingress", .short_names = kWords23, .namespaced = true,
     .verbs = 255, .subresources = kSubs19, .id = 26, .has_status = true, .has_generation = true,
     .generation_paths = "spec", .unconditional_update = true, .storage_hash = "39NQlfNR+bo=",
     .schema = 438},
    {.group = "networking.k8s.io", .version = "v1", .kind = "IPAddress",
     .list_kind = "IPAddressList", .resource = "ipaddresses", .singular = "ipaddress",
     .short_names = kWords24, .namespaced = false, .verbs = 255, .id = 27,
     .unconditional_update = true, .storage_hash = "3f/plJFChNE=", .schema = 434},
    {.group = "networking.k8s.io", .version = "v1", .kind = "NetworkPolicy",
     .list_kind = "NetworkPolicyList", .resource = "networkpolicies", .singular = "networkpolicy",
     .short_names = kWords25, .namespaced = true, .verbs = 255, .id = 28, .has_generation = true,
     .generation_paths = "spec", .unconditional_update = true, .storage_hash = "YpfwF18m1G8=",
     .schema = 454},
    {.group = "networking.k8s.io", .version = "v1", .kind = "ServiceCIDR",
     .list_kind = "ServiceCIDRList", .resource = "servicecidrs", .singular = "servicecidr",
     .namespaced = false, .verbs = 255, .subresources = kSubs20, .id = 29, .has_status = true,
     .unconditional_update = true, .storage_hash = "gNLvruQhW2g=", .schema = 463},
    {.group = "policy", .version = "v1", .kind = "PodDisruptionBudget",
     .list_kind = "PodDisruptionBudgetList", .resource = "poddisruptionbudgets",
     .singular = "poddisruptionbudget", .short_names = kWords26, .namespaced = true, .verbs = 255,
     .subresources = kSubs21, .id = 30, .has_status = true, .has_generation = true,
     .generation_paths = "spec", .storage_hash = "EVWiDmWqyJw=", .schema = 472},
    {.group = "rbac.authorization.k8s.io", .version = "v1", .kind = "ClusterRoleBinding",
     .list_kind = "ClusterRoleBindingList", .resource = "clusterrolebindings",
     .singular = "clusterrolebinding", .namespaced = false, .verbs = 255, .id = 31,
     .unconditional_update = true, .put_creates = true, .storage_hash = "48tpQ8gZHFc=",
     .schema = 478},
    {.group = "rbac.authorization.k8s.io", .version = "v1", .kind = "ClusterRole",
     .list_kind = "ClusterRoleList", .resource = "clusterroles", .singular = "clusterrole",
     .namespaced = false, .verbs = 255, .id = 32, .unconditional_update = true, .put_creates = true,
     .storage_hash = "bYE5ZWDrJ44=", .schema = 477},
    {.group = "rbac.authorization.k8s.io", .version = "v1", .kind = "RoleBinding",
     .list_kind = "RoleBindingList", .resource = "rolebindings", .singular = "rolebinding",
     .namespaced = true, .verbs = 255, .id = 33, .unconditional_update = true, .put_creates = true,
     .storage_hash = "eGsCzGH6b1g=", .schema = 483},
    {.group = "rbac.authorization.k8s.io", .version = "v1", .kind = "Role", .list_kind = "RoleList",
     .resource = "roles", .singular = "role", .namespaced = true, .verbs = 255, .id = 34,
     .unconditional_update = true, .put_creates = true, .storage_hash = "7FuwZcIIItM=",
     .schema = 482},
    {.group = "storage.k8s.io", .version = "v1", .kind = "CSIDriver", .list_kind = "CSIDriverList",
     .resource = "csidrivers", .singular = "csidriver", .namespaced = false, .verbs = 255, .id = 35,
     .generation_paths = "spec", .storage_hash = "hL6j/rwBV5w=", .schema = 534},
    {.group = "storage.k8s.io", .version = "v1", .kind = "CSINode", .list_kind = "CSINodeList",
     .resource = "csinodes", .singular = "csinode", .namespaced = false, .verbs = 255, .id = 36,
     .storage_hash = "Pe62DkZtjuo=", .schema = 537},
    {.group = "storage.k8s.io", .version = "v1", .kind = "CSIStorageCapacity",
     .list_kind = "CSIStorageCapacityList", .resource = "csistoragecapacities",
     .singular = "csistoragecapacity", .namespaced = true, .verbs = 255, .id = 37,
     .storage_hash = "xeVl+2Ly1kE=", .schema = 541},
    {.group = "storage.k8s.io", .version = "v1", .kind = "StorageClass",
     .list_kind = "StorageClassList", .resource = "storageclasses", .singular = "storageclass",
     .short_names = kWords27, .namespaced = false, .verbs = 255, .id = 38,
     .unconditional_update = true, .storage_hash = "K+m6uJwbjGY=", .schema = 543},
    {.group = "storage.k8s.io", .version = "v1", .kind = "VolumeAttachment",
     .list_kind = "VolumeAttachmentList", .resource = "volumeattachments",
     .singular = "volumeattachment", .namespaced = false, .verbs = 255, .subresources = kSubs22,
     .id = 39, .has_status = true, .storage_hash = "tJx/ezt6UDU=", .schema = 546},
    {.group = "storage.k8s.io", .version = "v1", .kind = "VolumeAttributesClass",
     .list_kind = "VolumeAttributesClassList", .resource = "volumeattributesclasses",
     .singular = "volumeattributesclass", .short_names = kWords28, .namespaced = false,
     .verbs = 255, .id = 40, .unconditional_update = true, .storage_hash = "tIjydgKBC5w=",
     .schema = 551},
    {.group = "admissionregistration.k8s.io", .version = "v1", .kind = "MutatingAdmissionPolicy",
     .list_kind = "MutatingAdmissionPolicyList", .resource = "mutatingadmissionpolicies",
     .singular = "mutatingadmissionpolicy", .categories = kWords15, .namespaced = false,
     .verbs = 255, .id = 41, .has_generation = true, .generation_paths = "spec",
     .storage_hash = "LYmCf+UMVdg=", .schema = 6},
    {.group = "admissionregistration.k8s.io", .version = "v1",
     .kind = "MutatingAdmissionPolicyBinding", .list_kind = "MutatingAdmissionPolicyBindingList",
     .resource = "mutatingadmissionpolicybindings", .singular = "mutatingadmissionpolicybinding",
     .categories = kWords15, .namespaced = false, .verbs = 255, .id = 42, .has_generation = true,
     .generation_paths = "spec", .storage_hash = "90V5FRZZ3Zg=", .schema = 7},
    {.group = "admissionregistration.k8s.io", .version = "v1",
     .kind = "MutatingWebhookConfiguration", .list_kind = "MutatingWebhookConfigurationList",
     .resource = "mutatingwebhookconfigurations", .singular = "mutatingwebhookconfiguration",
     .categories = kWords15, .namespaced = false, .verbs = 255, .id = 43, .has_generation = true,
     .generation_paths = "webhooks", .storage_hash = "Sqi0GUgDaX0=", .schema = 13},
    {.group = "admissionregistration.k8s.io", .version = "v1", .kind = "ValidatingAdmissionPolicy",
     .list_kind = "ValidatingAdmissionPolicyList", .resource = "validatingadmissionpolicies",
     .singular = "validatingadmissionpolicy", .categories = kWords15, .namespaced = false,
     .verbs = 255, .subresources = kSubs23, .id = 44, .has_status = true, .has_generation = true,
     .generation_paths = "spec", .storage_hash = "6OxvlMmQ6is=", .schema = 23},
    {.group = "admissionregistration.k8s.io", .version = "v1",
     .kind = "ValidatingAdmissionPolicyBinding",
     .list_kind = "ValidatingAdmissionPolicyBindingList",
     .resource = "validatingadmissionpolicybindings",
     .singular = "validatingadmissionpolicybinding", .categories = kWords15, .namespaced = false,
     .verbs = 255, .id = 45, .has_generation = true, .generation_paths = "spec",
     .storage_hash = "v9715VZqakg=", .schema = 24},
    {.group = "admissionregistration.k8s.io", .version = "v1",
     .kind = "ValidatingWebhookConfiguration", .list_kind = "ValidatingWebhookConfigurationList",
     .resource = "validatingwebhookconfigurations", .singular = "validatingwebhookconfiguration",
     .categories = kWords15, .namespaced = false, .verbs = 255, .id = 46, .has_generation = true,
     .generation_paths = "webhooks", .storage_hash = "B0wHjQmsGNk=", .schema = 31},
    {.group = "apiextensions.k8s.io", .version = "v1", .kind = "CustomResourceDefinition",
     .list_kind = "CustomResourceDefinitionList", .resource = "customresourcedefinitions",
     .singular = "customresourcedefinition", .short_names = kWords29, .categories = kWords15,
     .namespaced = false, .verbs = 255, .subresources = kSubs24, .id = 47, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .storage_hash = "jfWCUB31mvA=",
     .schema = 557},
    {.group = "scheduling.k8s.io", .version = "v1", .kind = "PriorityClass",
     .list_kind = "PriorityClassList", .resource = "priorityclasses", .singular = "priorityclass",
     .short_names = kWords30, .namespaced = false, .verbs = 255, .id = 48, .has_generation = true,
     .unconditional_update = true, .storage_hash = "1QwjyaZjj3Y=", .schema = 532},
    {.group = "coordination.k8s.io", .version = "v1", .kind = "Lease", .list_kind = "LeaseList",
     .resource = "leases", .singular = "lease", .namespaced = true, .verbs = 255, .id = 49,
     .put_creates = true, .storage_hash = "gqkMMb/YqFM=", .schema = 163},
    {.group = "node.k8s.io", .version = "v1", .kind = "RuntimeClass",
     .list_kind = "RuntimeClassList", .resource = "runtimeclasses", .singular = "runtimeclass",
     .namespaced = false, .verbs = 255, .id = 50, .put_creates = true,
     .storage_hash = "WQTu1GL3T2Q=", .schema = 468},
    {.group = "discovery.k8s.io", .version = "v1", .kind = "EndpointSlice",
     .list_kind = "EndpointSliceList", .resource = "endpointslices", .singular = "endpointslice",
     .namespaced = true, .verbs = 255, .id = 51, .has_generation = true,
     .generation_paths = "metadata.labels,addressType,endpoints,ports",
     .unconditional_update = true, .storage_hash = "qgS0xkrxYAI=", .schema = 402},
    {.group = "resource.k8s.io", .version = "v1", .kind = "DeviceClass",
     .list_kind = "DeviceClassList", .resource = "deviceclasses", .singular = "deviceclass",
     .namespaced = false, .verbs = 255, .id = 52, .has_generation = true,
     .generation_paths = "spec", .unconditional_update = true, .storage_hash = "Yk2PTc1Ybxk=",
     .schema = 503},
    {.group = "resource.k8s.io", .version = "v1", .kind = "ResourceClaim",
     .list_kind = "ResourceClaimList", .resource = "resourceclaims", .singular = "resourceclaim",
     .namespaced = true, .verbs = 255, .subresources = kSubs25, .id = 53, .has_status = true,
     .unconditional_update = true, .storage_hash = "wgAZaHcZxUg=", .schema = 520},
    {.group = "resource.k8s.io", .version = "v1", .kind = "ResourceClaimTemplate",
     .list_kind = "ResourceClaimTemplateList", .resource = "resourceclaimtemplates",
     .singular = "resourceclaimtemplate", .namespaced = true, .verbs = 255, .id = 54,
     .unconditional_update = true, .storage_hash = "TuzjC49aUfM=", .schema = 525},
    {.group = "resource.k8s.io", .version = "v1", .kind = "ResourceSlice",
     .list_kind = "ResourceSliceList", .resource = "resourceslices", .singular = "resourceslice",
     .namespaced = false, .verbs = 255, .fields = kFields10,
     .field_error = "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: %s",
     .id = 55, .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .namespace_selectable = false, .storage_hash = "KsC072WgaEY=", .schema = 529},
    {.group = "flowcontrol.apiserver.k8s.io", .version = "v1", .kind = "FlowSchema",
     .list_kind = "FlowSchemaList", .resource = "flowschemas", .singular = "flowschema",
     .namespaced = false, .verbs = 255, .subresources = kSubs26, .id = 56, .has_status = true,
     .has_generation = true, .generation_paths = "spec", .unconditional_update = true,
     .storage_hash = "GJVAJZSZBIw=", .schema = 411},
    {.group = "flowcontrol.apiserver.k8s.io", .version = "v1", .kind = "PriorityLevelConfiguration",
     .list_kind = "PriorityLevelConfigurationList", .resource = "prioritylevelconfigurations",
     .singular = "prioritylevelconfiguration", .namespaced = false, .verbs = 255,
     .subresources = kSubs27, .id = 57, .has_status = true, .has_generation = true,
     .generation_paths = "spec", .unconditional_update = true, .storage_hash = "Kir5PVfvNeI=",
     .schema = 421},
};

constexpr Kind kBodyRows[] = {
    {.group = "policy", .version = "v1", .kind = "Eviction", .list_kind = "", .resource = "",
     .singular = "", .storage = false, .is_virtual = true, .schema = 471},
    {.group = "autoscaling", .version = "v1", .kind = "Scale", .list_kind = "", .resource = "",
     .singular = "", .storage = false, .is_virtual = true, .schema = 114},
    {.group = "authentication.k8s.io", .version = "v1", .kind = "TokenRequest", .list_kind = "",
     .resource = "", .singular = "", .storage = false, .is_virtual = true, .schema = 74},
};

}  // namespace

std::span<const Kind> builtin_kinds() { return kRows; }
std::span<const Kind> subresource_kinds() { return kBodyRows; }

}  // namespace kedge::kube
