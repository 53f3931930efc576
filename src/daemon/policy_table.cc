// The objects that kube-apiserver 1.36 makes at its start, a line each; read by policy_objects.cc.
//
//   role [NS/]NAME [+A]... [<A]   a ClusterRole, or a Role of a namespace; +A: it is aggregated to
//                                 the role A, <A: it gathers the roles that are
//    GROUPS RESOURCES VERBS [NAMES]  its rules: lists with commas, "-" the core group
//    @ PATHS VERBS
//   controller NAME               the ClusterRole system:controller:NAME, bound to the service
//                                 account of that name in kube-system
//   bind [NS/]NAME KIND ROLE SUBJECT...
//   api GROUP VERSION MINIMUM PRIORITY   an APIService
//   level NAME SPEC               a PriorityLevelConfiguration
//   flow NAME PRECEDENCE LEVEL DISTINGUISHER RULES SUBJECT...
//
// Verbs: C create, D delete, X deletecollection, G get, L list, P patch, U update, W watch; others
// are spelled. Subjects: U:USER, G:GROUP, S:NS:ACCOUNT. A line that ends with a backslash goes on.
#include "daemon/policy_objects.h"

namespace kedge::daemon {

const char kPolicyTable[] = R"(role admin <admin
role cluster-admin
 * * *
 @ * *
role edit +admin <edit
role system:aggregate-to-admin +admin
 authorization.k8s.io localsubjectaccessreviews C
 rbac.authorization.k8s.io rolebindings,roles CDXGLPUW
role system:aggregate-to-edit +edit
 - pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy GLW
 - serviceaccounts impersonate
 - pods,pods/attach,pods/exec,pods/portforward,pods/proxy CDXPU
 - pods/eviction C
 - configmaps,persistentvolumeclaims,replicationcontrollers,replicationcontrollers/scale,secrets,\
serviceaccounts,services,services/proxy CDXPU
 - serviceaccounts/token C
 -,events.k8s.io events CDXPU
 apps daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,\
replicasets/scale,statefulsets,statefulsets/scale CDXPU
 autoscaling horizontalpodautoscalers CDXPU
 batch cronjobs,jobs CDXPU
 extensions daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,\
networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale CDXPU
 policy poddisruptionbudgets CDXPU
 networking.k8s.io ingresses,networkpolicies CDXPU
 coordination.k8s.io leases CDXGLPUW
 resource.k8s.io resourceclaims,resourceclaimtemplates CDXPU
role system:aggregate-to-view +view
 - configmaps,endpoints,persistentvolumeclaims,persistentvolumeclaims/status,pods,\
replicationcontrollers,replicationcontrollers/scale,serviceaccounts,services,services/status GLW
 - bindings,limitranges,namespaces/status,pods/log,pods/status,replicationcontrollers/status,\
resourcequotas,resourcequotas/status GLW
 - namespaces GLW
 -,events.k8s.io events GLW
 discovery.k8s.io endpointslices GLW
 apps controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,\
deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,\
statefulsets/scale,statefulsets/status GLW
 autoscaling horizontalpodautoscalers,horizontalpodautoscalers/status GLW
 batch cronjobs,cronjobs/status,jobs,jobs/status GLW
 extensions daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,\
ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,\
replicationcontrollers/scale GLW
 policy poddisruptionbudgets,poddisruptionbudgets/status GLW
 networking.k8s.io ingresses,ingresses/status,networkpolicies GLW
 resource.k8s.io resourceclaims,resourceclaims/status,resourceclaimtemplates GLW
role system:auth-delegator
 authentication.k8s.io tokenreviews C
 authorization.k8s.io subjectaccessreviews C
role system:basic-user
 authorization.k8s.io selfsubjectaccessreviews,selfsubjectrulesreviews C
 authentication.k8s.io selfsubjectreviews C
role system:certificates.k8s.io:certificatesigningrequests:nodeclient
 certificates.k8s.io certificatesigningrequests/nodeclient C
role system:certificates.k8s.io:certificatesigningrequests:selfnodeclient
 certificates.k8s.io certificatesigningrequests/selfnodeclient C
role system:certificates.k8s.io:kube-apiserver-client-approver
 certificates.k8s.io signers approve kubernetes.io/kube-apiserver-client
role system:certificates.k8s.io:kube-apiserver-client-kubelet-approver
 certificates.k8s.io signers approve kubernetes.io/kube-apiserver-client-kubelet
role system:certificates.k8s.io:kubelet-serving-approver
 certificates.k8s.io signers approve kubernetes.io/kubelet-serving
role system:certificates.k8s.io:legacy-unknown-approver
 certificates.k8s.io signers approve kubernetes.io/legacy-unknown
controller attachdetach-controller
 - persistentvolumeclaims,persistentvolumes LW
 - nodes GLW
 - nodes/status PU
 - pods LW
 -,events.k8s.io events CPU
 storage.k8s.io volumeattachments CDGLW
 storage.k8s.io csidrivers GLW
 storage.k8s.io csinodes GLW
controller certificate-controller
 certificates.k8s.io certificatesigningrequests DGLW
 certificates.k8s.io certificatesigningrequests/approval,certificatesigningrequests/status U
 certificates.k8s.io signers approve kubernetes.io/kube-apiserver-client-kubelet
 certificates.k8s.io signers sign kubernetes.io/kube-apiserver-client,\
kubernetes.io/kube-apiserver-client-kubelet,kubernetes.io/kubelet-serving,\
kubernetes.io/legacy-unknown
 authorization.k8s.io subjectaccessreviews C
 -,events.k8s.io events CPU
controller clusterrole-aggregation-controller
 rbac.authorization.k8s.io clusterroles GLPUW,escalate
controller cronjob-controller
 batch cronjobs GLUW
 batch jobs CDGLPUW
 batch cronjobs/status U
 batch cronjobs/finalizers U
 - pods DLW
 -,events.k8s.io events CPU
controller daemon-set-controller
 apps,extensions daemonsets GLW
 apps,extensions daemonsets/status U
 apps,extensions daemonsets/finalizers U
 - nodes LW
 - pods CDLPW
 - pods/binding C
 apps controllerrevisions CDGLPUW
 -,events.k8s.io events CPU
controller deployment-controller
 apps,extensions deployments GLUW
 apps,extensions deployments/status U
 apps,extensions deployments/finalizers U
 apps,extensions replicasets CDGLPUW
 - pods GLUW
 -,events.k8s.io events CPU
controller device-taint-eviction-controller
 - pods DGLW
 - pods/status PU
 resource.k8s.io resourceclaims GLW
 resource.k8s.io resourceslices GLW
 resource.k8s.io deviceclasses GLW
 -,events.k8s.io events CPU
controller disruption-controller
 apps,extensions deployments GLW
 apps,extensions replicasets GLW
 - replicationcontrollers GLW
 policy poddisruptionbudgets GLW
 apps statefulsets GLW
 policy poddisruptionbudgets/status U
 - pods/status PU
 * */scale G
 -,events.k8s.io events CPU
controller endpoint-controller
 - pods,services GLW
 - endpoints CDGLUW
 - endpoints/restricted C
 -,events.k8s.io events CPU
controller endpointslice-controller
 - nodes,pods,services GLW
 - services/finalizers U
 discovery.k8s.io endpointslices CDGLUW
 discovery.k8s.io endpointslices/restricted C
 -,events.k8s.io events CPU
controller endpointslicemirroring-controller
 - endpoints,services GLW
 - services/finalizers U
 - endpoints/finalizers U
 discovery.k8s.io endpointslices CDGLUW
 discovery.k8s.io endpointslices/restricted C
 -,events.k8s.io events CPU
controller ephemeral-volume-controller
 - pods GLW
 - pods/finalizers U
 - persistentvolumeclaims CGLW
 -,events.k8s.io events CPU
controller expand-controller
 - persistentvolumes GLPUW
 - persistentvolumeclaims/status PU
 - persistentvolumeclaims GLW
 -,events.k8s.io events CPU
controller generic-garbage-collector
 * * DGLPUW
 -,events.k8s.io events CPU
controller horizontal-pod-autoscaler
 autoscaling horizontalpodautoscalers GLW
 autoscaling horizontalpodautoscalers/status U
 * */scale GU
 - pods LW
 metrics.k8s.io pods LW
 custom.metrics.k8s.io * GLW
 external.metrics.k8s.io * GLW
 -,events.k8s.io events CPU
controller job-controller
 batch jobs GLPUW
 batch jobs/status U
 batch jobs/finalizers U
 - pods CDLPW
 -,events.k8s.io events CPU
controller legacy-service-account-token-cleaner
 - configmaps G kube-apiserver-legacy-service-account-token-tracking
 - secrets DP
controller namespace-controller
 - namespaces DGLW
 - namespaces/finalize,namespaces/status U
 * * DXGLW
controller node-controller
 - nodes DGLPUW
 - nodes/status PU
 - pods/status PU
 - pods DGLW
 -,events.k8s.io events CPU
controller persistent-volume-binder
 - persistentvolumes CDGLUW
 - persistentvolumes/status U
 - persistentvolumeclaims GLUW
 - persistentvolumeclaims/status U
 - pods CDGLW
 storage.k8s.io storageclasses GLW
 - nodes LW
 -,events.k8s.io events CPU
 - events W
controller pod-garbage-collector
 - pods DLW
 - nodes GLW
 - pods/status P
controller pv-protection-controller
 - persistentvolumes GLUW
 -,events.k8s.io events CPU
controller pvc-protection-controller
 - persistentvolumeclaims GLUW
 - persistentvolumeclaims/status U
 - pods GLW
 -,events.k8s.io events CPU
controller replicaset-controller
 apps,extensions replicasets GLUW
 apps,extensions replicasets/status U
 apps,extensions replicasets/finalizers U
 - pods CDLPW
 -,events.k8s.io events CPU
controller replication-controller
 - replicationcontrollers GLUW
 - replicationcontrollers/status U
 - replicationcontrollers/finalizers U
 - pods CDLPW
 -,events.k8s.io events CPU
controller resource-claim-controller
 - pods GLW
 - pods/finalizers U
 resource.k8s.io resourceclaims CDGLW
 resource.k8s.io resourceclaims,resourceclaims/status PU
 - pods/status PU
 -,events.k8s.io events CPU
 resource.k8s.io resourceclaims/binding PU
controller resourcequota-controller
 * * LW
 - resourcequotas/status U
 -,events.k8s.io events CPU
controller root-ca-cert-publisher
 - configmaps CU
 -,events.k8s.io events CPU
controller route-controller
 - nodes LW
 - nodes/status P
 -,events.k8s.io events CPU
controller selinux-warning-controller
 -,events.k8s.io events CPU
 - persistentvolumes GLW
 - persistentvolumeclaims GLW
 - pods GLW
 storage.k8s.io csidrivers GLW
controller service-account-controller
 - serviceaccounts C
 -,events.k8s.io events CPU
controller service-ca-cert-publisher
 - configmaps CU
 -,events.k8s.io events CPU
controller service-cidrs-controller
 networking.k8s.io servicecidrs GLPUW
 networking.k8s.io servicecidrs/finalizers PU
 networking.k8s.io servicecidrs/status PU
 networking.k8s.io ipaddresses GLW
 -,events.k8s.io events CPU
controller service-controller
 - services GLW
 - services/status PU
 - nodes LW
 -,events.k8s.io events CPU
controller statefulset-controller
 - pods LW
 apps statefulsets GLW
 apps statefulsets/status U
 apps statefulsets/finalizers U
 - pods CDGPU
 apps controllerrevisions CDGLPUW
 - persistentvolumeclaims CGLW
 - persistentvolumeclaims DU
 - pods/finalizers U
 -,events.k8s.io events CPU
controller ttl-after-finished-controller
 batch jobs DGLW
 -,events.k8s.io events CPU
controller ttl-controller
 - nodes LPUW
 -,events.k8s.io events CPU
controller validatingadmissionpolicy-status-controller
 admissionregistration.k8s.io validatingadmissionpolicies GLW
 admissionregistration.k8s.io validatingadmissionpolicies/status GPU
 -,events.k8s.io events CPU
controller volumeattributesclass-protection-controller
 - persistentvolumeclaims GLW
 - persistentvolumes GLW
 storage.k8s.io volumeattributesclasses GLUW
 -,events.k8s.io events CPU
role system:discovery
 @ /api,/api/*,/apis,/apis/*,/healthz,/livez,/openapi,/openapi/*,/readyz,/version,/version/ G
role system:heapster
 - events,namespaces,nodes,pods GLW
 extensions deployments GLW
role system:kube-aggregator
 - endpoints,services GLW
role system:kube-controller-manager
 -,events.k8s.io events CPU
 coordination.k8s.io leases C
 coordination.k8s.io leases GU kube-controller-manager
 - secrets,serviceaccounts C
 - secrets D
 - configmaps,namespaces,secrets,serviceaccounts G
 - secrets,serviceaccounts U
 authentication.k8s.io tokenreviews C
 authorization.k8s.io subjectaccessreviews C
 * * LW
 - serviceaccounts/token C
role system:kube-dns
 - endpoints,services LW
role system:kube-scheduler
 -,events.k8s.io events CPU
 coordination.k8s.io leases C
 coordination.k8s.io leases GLUW kube-scheduler
 coordination.k8s.io leasecandidates CDXGLPUW
 - nodes GLW
 - pods DGLW
 - bindings,pods/binding C
 - pods/status PU
 - replicationcontrollers,services GLW
 apps,extensions replicasets GLW
 apps statefulsets GLW
 policy poddisruptionbudgets GLW
 - persistentvolumeclaims,persistentvolumes GLW
 authentication.k8s.io tokenreviews C
 authorization.k8s.io subjectaccessreviews C
 storage.k8s.io csinodes GLW
 storage.k8s.io volumeattachments GLW
 - namespaces GLW
 storage.k8s.io csidrivers GLW
 storage.k8s.io csistoragecapacities GLW
 resource.k8s.io deviceclasses GLW
 resource.k8s.io resourceclaims GLPUW
 resource.k8s.io resourceclaims/status GLPUW
 - pods/finalizers U
 resource.k8s.io resourceslices GLW
 resource.k8s.io resourceclaims CD
 resource.k8s.io resourceclaims/binding PU
role system:kubelet-api-admin
 - nodes GLW
 - nodes proxy
 - nodes/log,nodes/metrics,nodes/proxy,nodes/stats *
 - nodes/configz,nodes/healthz,nodes/pods *
role system:monitoring
 @ /flagz,/healthz,/healthz/*,/livez,/livez/*,/metrics,/metrics/slis,/readyz,/readyz/*,/statusz G
 - nodes/metrics G
role system:node
 authentication.k8s.io tokenreviews C
 authorization.k8s.io localsubjectaccessreviews,subjectaccessreviews C
 - services GLW
 - nodes CGLW
 - nodes/status PU
 - nodes PU
 -,events.k8s.io events CPU
 - pods GLW
 - pods CD
 - pods/status PU
 - pods/eviction C
 - configmaps,secrets GLW
 - persistentvolumeclaims,persistentvolumes G
 - endpoints G
 certificates.k8s.io certificatesigningrequests CGLW
 coordination.k8s.io leases CDGPU
 storage.k8s.io volumeattachments G
 - serviceaccounts/token C
 - persistentvolumeclaims/status GPU
 storage.k8s.io csidrivers GLW
 storage.k8s.io csinodes CDGPU
 node.k8s.io runtimeclasses GLW
 resource.k8s.io resourceclaims G
 resource.k8s.io resourceslices X
 - serviceaccounts G
role system:node-bootstrapper
 certificates.k8s.io certificatesigningrequests CGLW
role system:node-problem-detector
 - nodes G
 - nodes/status P
 -,events.k8s.io events CPU
role system:node-proxier
 - endpoints,services LW
 - nodes GLW
 -,events.k8s.io events CPU
 networking.k8s.io servicecidrs LW
 discovery.k8s.io endpointslices LW
role system:persistent-volume-provisioner
 - persistentvolumes CDGLW
 - persistentvolumeclaims GLUW
 storage.k8s.io storageclasses GLW
 - events W
 -,events.k8s.io events CPU
role system:public-info-viewer
 @ /healthz,/livez,/readyz,/version,/version/ G
role system:service-account-issuer-discovery
 @ /.well-known/openid-configuration,/.well-known/openid-configuration/,/openid/v1/jwks,\
/openid/v1/jwks/ G
role system:volume-scheduler
 - persistentvolumes GLPUW
 storage.k8s.io storageclasses GLW
 - persistentvolumeclaims GLPUW
role view +edit <view
role kube-public/system:controller:bootstrap-signer
 - configmaps GLW
 - configmaps U cluster-info
 -,events.k8s.io events CPU
role kube-system/extension-apiserver-authentication-reader
 - configmaps GLW extension-apiserver-authentication
role kube-system/system::leader-locking-kube-controller-manager
 coordination.k8s.io leases CGLUW
 coordination.k8s.io leasecandidates CGLUW
role kube-system/system::leader-locking-kube-scheduler
 coordination.k8s.io leases CGLUW
 coordination.k8s.io leasecandidates CGLUW
role kube-system/system:controller:bootstrap-signer
 - secrets GLW
role kube-system/system:controller:cloud-provider
 - configmaps CGLW
role kube-system/system:controller:token-cleaner
 - secrets DGLW
 -,events.k8s.io events CPU
bind cluster-admin ClusterRole cluster-admin G:system:masters
bind system:basic-user ClusterRole system:basic-user G:system:authenticated
bind system:discovery ClusterRole system:discovery G:system:authenticated
bind system:kube-controller-manager ClusterRole system:kube-controller-manager U:system:kube-cont\
roller-manager
bind system:kube-dns ClusterRole system:kube-dns S:kube-system:kube-dns
bind system:kube-scheduler ClusterRole system:kube-scheduler U:system:kube-scheduler
bind system:monitoring ClusterRole system:monitoring G:system:monitoring
bind system:node ClusterRole system:node
bind system:node-proxier ClusterRole system:node-proxier U:system:kube-proxy
bind system:public-info-viewer ClusterRole system:public-info-viewer G:system:authenticated G:sys\
tem:unauthenticated
bind system:service-account-issuer-discovery ClusterRole system:service-account-issuer-discovery \
G:system:serviceaccounts
bind system:volume-scheduler ClusterRole system:volume-scheduler U:system:kube-scheduler
bind kube-public/system:controller:bootstrap-signer Role system:controller:bootstrap-signer S:kub\
e-system:bootstrap-signer
bind kube-system/system::extension-apiserver-authentication-reader Role extension-apiserver-authe\
ntication-reader U:system:kube-controller-manager U:system:kube-scheduler
bind kube-system/system::leader-locking-kube-controller-manager Role system::leader-locking-kube-\
controller-manager U:system:kube-controller-manager S:kube-system:kube-controller-manager S:kube-\
system:leader-election-controller
bind kube-system/system::leader-locking-kube-scheduler Role system::leader-locking-kube-scheduler\
 U:system:kube-scheduler S:kube-system:kube-scheduler
bind kube-system/system:controller:bootstrap-signer Role system:controller:bootstrap-signer S:kub\
e-system:bootstrap-signer
bind kube-system/system:controller:cloud-provider Role system:controller:cloud-provider S:kube-sy\
stem:cloud-provider
bind kube-system/system:controller:token-cleaner Role system:controller:token-cleaner S:kube-syst\
em:token-cleaner
api - v1 18000 1
api admissionregistration.k8s.io v1 16700 15
api apiextensions.k8s.io v1 16700 15
api apps v1 17800 15
api authentication.k8s.io v1 17700 15
api authorization.k8s.io v1 17600 15
api autoscaling v1 17500 15
api batch v1 17400 15
api certificates.k8s.io v1 17300 15
api coordination.k8s.io v1 16500 15
api discovery.k8s.io v1 16200 15
api events.k8s.io v1 17750 15
api flowcontrol.apiserver.k8s.io v1 16100 21
api networking.k8s.io v1 17200 15
api node.k8s.io v1 16300 15
api policy v1 17100 15
api rbac.authorization.k8s.io v1 17000 15
api resource.k8s.io v1 16200 21
api scheduling.k8s.io v1 16600 15
api storage.k8s.io v1 16800 15
api autoscaling v2 17500 30
level catch-all {"limited":{"lendablePercent":0,"limitResponse":{"type":"Reject"},\
"nominalConcurrencyShares":5},"type":"Limited"}
level exempt {"exempt":{"lendablePercent":0,"nominalConcurrencyShares":0},"type":"Exempt"}
level global-default {"limited":{"lendablePercent":50,"limitResponse":{"queuing":{"handSize":6,\
"queueLengthLimit":50,"queues":128},"type":"Queue"},"nominalConcurrencyShares":20},\
"type":"Limited"}
level leader-election {"limited":{"lendablePercent":0,"limitResponse":{"queuing":{"handSize":4,\
"queueLengthLimit":50,"queues":16},"type":"Queue"},"nominalConcurrencyShares":10},\
"type":"Limited"}
level node-high {"limited":{"lendablePercent":25,"limitResponse":{"queuing":{"handSize":6,\
"queueLengthLimit":50,"queues":64},"type":"Queue"},"nominalConcurrencyShares":40},\
"type":"Limited"}
level system {"limited":{"lendablePercent":33,"limitResponse":{"queuing":{"handSize":6,\
"queueLengthLimit":50,"queues":64},"type":"Queue"},"nominalConcurrencyShares":30},\
"type":"Limited"}
level workload-high {"limited":{"lendablePercent":50,"limitResponse":{"queuing":{"handSize":6,\
"queueLengthLimit":50,"queues":128},"type":"Queue"},"nominalConcurrencyShares":40},\
"type":"Limited"}
level workload-low {"limited":{"lendablePercent":90,"limitResponse":{"queuing":{"handSize":6,\
"queueLengthLimit":50,"queues":128},"type":"Queue"},"nominalConcurrencyShares":100},\
"type":"Limited"}
flow catch-all 10000 catch-all ByUser * G:system:unauthenticated G:system:authenticated
flow exempt 1 exempt - * G:system:masters
flow global-default 9900 global-default ByUser * G:system:unauthenticated G:system:authenticated
flow kube-controller-manager 800 workload-high ByNamespace * U:system:kube-controller-manager
flow kube-scheduler 800 workload-high ByNamespace * U:system:kube-scheduler
flow kube-system-service-accounts 900 workload-high ByNamespace * S:kube-system:*
flow probes 2 exempt - {"nonResourceRules":[{"nonResourceURLs":["/healthz","/readyz","/livez"],\
"verbs":["get"]}]} G:system:unauthenticated G:system:authenticated
flow service-accounts 9000 workload-low ByUser * G:system:serviceaccounts
flow system-leader-election 100 leader-election ByUser {"resourceRules":[{"apiGroups":[\
"coordination.k8s.io"],"namespaces":["*"],"resources":["leases"],"verbs":["get","create",\
"update"]}]} U:system:kube-controller-manager U:system:kube-scheduler S:kube-system:*
flow system-node-high 400 node-high ByUser {"resourceRules":[{"apiGroups":[""],\
"clusterScope":true,"namespaces":["*"],"resources":["nodes","nodes/status"],"verbs":["*"]},\
{"apiGroups":["coordination.k8s.io"],"namespaces":["*"],"resources":["leases"],\
"verbs":["*"]}]} G:system:nodes
flow system-nodes 500 system ByUser * G:system:nodes
)";

}  // namespace kedge::daemon
