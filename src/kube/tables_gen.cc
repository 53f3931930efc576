// Made by kube/facts/generate.py from columns.txt there. Not for hands.
// clang-format off
#include "kube/printers.h"
#include "kube/table_rows.h"

namespace kedge::kube::table {

const char kPool[] =
    "\000\000\015\000metadata.name\004\000Name\165\001Name must be unique within a namespace. Is "
    "required when creating resources, although some resources may allow a client to request the "
    "generation of an appropriate name automatically. Name is primarily intended for creation "
    "idempotence and configuration definition. Cannot be updated. More info: "
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names\032\000"
    "metadata.creationTimestamp\012\000Created At\234\001CreationTimestamp is a timestamp "
    "representing the server time when this object was created. It is not guaranteed to be set in "
    "happens-before order across separate operations. Clients may not set this value. It is "
    "represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for "
    "lists. More info: "
    "https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"
    "\015\000spec.replicas\007\000Desired\102\000replicas is the desired number of instances for "
    "the scaled object.\017\000status.replicas\011\000Available\111\000replicas is the actual "
    "number of observed instances of the scaled object.\003\000Age\006\000Status\042\000Status of "
    "the component conditions\007\000Message\043\000Message of the component conditions\005\000"
    "Error\041\000Error of the component conditions\004\000Data\050\001Data contains the "
    "configuration data. Each key must consist of alphanumeric characters, '-', '_' or '.'. Values "
    "with non-UTF-8 byte sequences must use the BinaryData field. The keys stored in Data must not "
    "overlap with the keys in the BinaryData field, this is enforced during validation process."
    "\011\000Endpoints\337\001The set of all endpoints is the union of all subsets. Addresses are "
    "placed into subsets according to the IPs they share. A single address with multiple ports, "
    "some of which are ready and some of which are not (because they come from different "
    "containers) will result in the address being displayed in different subsets for the different "
    "ports. No address will appear in both Addresses and NotReadyAddresses in the same subset. "
    "Sets of addresses and ports that comprise a service.\011\000Last Seen\110\000The time at "
    "which the most recent occurrence of this event was recorded.\004\000type\004\000Type\114\000"
    "Type of this event (Normal, Warning), new types could be added in the future\006\000reason"
    "\006\000Reason\200\000This should be a short, machine understandable string that gives the "
    "reason for the transition into the object's current status.\006\000Object\044\000The object "
    "that this event is about.\030\000involvedObject.fieldPath\011\000Subobject\070\002If "
    "referring to a piece of an object instead of an entire object, this string should contain a "
    "valid JSON/Go field access statement, such as desiredState.manifest.containers[2]. For "
    "example, if the object reference is to a container within a pod, this would take on a value "
    "like: \"spec.containers{name}\" (where \"name\" refers to the name of the container that "
    "triggered the event) or if no container name is specified \"spec.containers[2]\" (container "
    "with index 2 in this pod). This syntax is chosen only to have some well-defined way of "
    "referencing a part of an object.\006\000Source\124\000The component reporting this event. "
    "Should be a short machine understandable string.\075\000A human-readable description of the "
    "status of this operation.\012\000First Seen\130\000The time at which the event was first "
    "recorded. (Time of server receipt is in TypeMeta.)\005\000Count\054\000The number of times "
    "this event has occurred.\014\000status.phase\033\000The status of the namespace\026\000The "
    "status of the node\005\000Roles\025\000The roles of the node\036\000"
    "status.nodeInfo.kubeletVersion\007\000Version\045\000Kubelet Version reported by the node."
    "\013\000Internal-IP\217\002List of addresses reachable to the node. Queried from cloud "
    "provider, if available. More info: "
    "https://kubernetes.io/docs/reference/node/node-status/#addresses Note: This field is declared "
    "as mergeable, but the merge key is not sufficiently unique, which can cause data corruption "
    "when it is merged. Callers should instead use a full-replacement patch. See "
    "https://pr.k8s.io/79391 for an example. Consumers should assume that addresses can change "
    "during the lifetime of a Node. However, there are some exceptions where this may not be "
    "possible, such as Pods that inherit a Node's address in its own status or consumers of the "
    "downward API (status.hostIP).\013\000External-IP\027\000status.nodeInfo.osImage\011\000"
    "<unknown>\010\000OS-Image\126\000OS Image reported by the node from /etc/os-release (e.g. "
    "Debian GNU/Linux 7 (wheezy)).\016\000Kernel-Version\120\000Kernel Version reported by the "
    "node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64).\047\000"
    "status.nodeInfo.containerRuntimeVersion\021\000Container-Runtime\143\000ContainerRuntime "
    "Version reported by the node through runtime remote API (e.g. containerd://1.4.2).\074\000"
    "phase represents the current phase of PersistentVolumeClaim.\017\000spec.volumeName\006\000"
    "Volume\117\000volumeName is the binding reference to the PersistentVolume backing this claim."
    "\010\000Capacity\102\000capacity represents the actual resources of the underlying volume."
    "\014\000Access Modes\245\000accessModes contains the actual access modes the volume backing "
    "the PVC has. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1\014\000"
    "StorageClass\027\000StorageClass of the pvc\036\000spec.volumeAttributesClassName\007\000"
    "<unset>\025\000VolumeAttributesClass\040\000VolumeAttributesClass of the pvc\017\000"
    "spec.volumeMode\012\000VolumeMode\200\000volumeMode defines what type of volume is required "
    "by the claim. Value of Filesystem is implied when not included in claim spec.\025\000"
    "spec.capacity.storage\001\0000\241\000capacity is the description of the persistent volume's "
    "resources and capacity. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#capacity\020\000"
    "spec.accessModes\217\000accessModes contains all ways the volume can be mounted. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes\042\000"
    "spec.persistentVolumeReclaimPolicy\016\000Reclaim Policy\262\001persistentVolumeReclaimPolicy "
    "defines what happens to a persistent volume when released from its claim. Valid options are "
    "Retain (default for manually created PersistentVolumes), Delete (default for dynamically "
    "provisioned PersistentVolumes), and Recycle (deprecated). Recycle must be supported by the "
    "volume plugin underlying this PersistentVolume. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#reclaiming\243\000phase "
    "indicates if a volume is available, bound to a claim, or released by a claim. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#phase\056\000"
    "{spec.claimRef.namespace}/{spec.claimRef.name}\005\000Claim\024\001claimRef is part of a "
    "bi-directional binding between PersistentVolume and PersistentVolumeClaim. Expected to be "
    "non-nil when bound. claim.VolumeName is the authoritative bind between PV and PVC. More info: "
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes#binding\026\000StorageClass of "
    "the pv\037\000VolumeAttributesClass of the pv\015\000status.reason\173\000reason is a brief "
    "CamelCase string that describes any failure and is meant for machine parsing and tidy display "
    "in the CLI.\254\000volumeMode defines if a volume is intended to be used with a formatted "
    "filesystem or to remain in raw block state. Value of Filesystem is implied when not included "
    "in spec.\005\000Ready\100\000The aggregate readiness state of this pod for accepting traffic."
    "\063\000The aggregate status of the containers in this pod.\010\000Restarts\171\000The number "
    "of times the containers in this pod have been restarted and when the last container in this "
    "pod has restarted.\002\000IP\145\000podIP address allocated to the pod. Routable at least "
    "within the cluster. Empty if not yet allocated.\015\000spec.nodeName\006\000<none>\004\000Node"
    "\254\001NodeName indicates in which node this pod is scheduled. If empty, this pod is a "
    "candidate for scheduling by the scheduler defined in schedulerName. Once this field is set, "
    "the kubelet for this node becomes responsible for the lifecycle of this pod. This field "
    "should not be used to express a desire for the pod to be scheduled on a specific node. "
    "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename\030\000"
    "status.nominatedNodeName\016\000Nominated Node\051\002nominatedNodeName is set only when this "
    "pod preempts other pods on the node, but it cannot be scheduled right away as preemption "
    "victims receive their graceful termination periods. This field does not guarantee that the "
    "pod will be scheduled on this node. Scheduler may decide to place the pod elsewhere if other "
    "nodes become available sooner. Scheduler may also decide to give the resources on this node "
    "to a higher priority pod that is created after preemption. As a result, this field may be "
    "different than PodSpec.nodeName when the pod is scheduled.\017\000Readiness Gates\033\001If "
    "specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all "
    "its containers are ready AND all conditions specified in the readiness gates have status "
    "equal to \"True\" More info: "
    "https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates\030\000"
    "template.spec.containers\004\000name\012\000Containers\050\000Names of each container in the "
    "template.\005\000image\006\000Images\064\000Images referenced by each container in the "
    "template.\030\000template.metadata.labels\012\000Pod Labels\040\000The labels for the pod "
    "template.\375\000Replicas is the number of desired replicas. This is a pointer to distinguish "
    "between explicit zero and unspecified. Defaults to 1. More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller"
    "\007\000Current\265\000Replicas is the most recently observed number of replicas. More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller"
    "\024\000status.readyReplicas\075\000The number of ready replicas for this replication "
    "controller.\035\000spec.template.spec.containers\015\000spec.selector\010\000Selector\215\001"
    "Selector is a label query over pods that should match the Replicas count. If Selector is "
    "empty, it is defaulted to the labels present on the Pod template. Label keys and values that "
    "must match in order to be controlled by this replication controller, if empty defaulted to "
    "labels on Pod template. More info: "
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"
    "\007\000Request\117\000Request represents a minimum amount of cpu/memory that a container may "
    "consume.\005\000Limit\157\000Limits control the maximum amount of cpu/memory that a container "
    "may use independent of contention on the node.\212\000Used to facilitate programmatic "
    "handling of secret data. More info: "
    "https://kubernetes.io/docs/concepts/configuration/secret/#secret-types\004\000data\041\001"
    "Data contains the secret data. Each key must consist of alphanumeric characters, '-', '_' or "
    "'.'. The serialized form of the secret data is a base64 encoded string, representing the "
    "arbitrary (possibly non-string) data value here. Described in "
    "https://tools.ietf.org/html/rfc4648#section-4\011\000spec.type\364\003type determines how the "
    "Service is exposed. Defaults to ClusterIP. Valid options are ExternalName, ClusterIP, "
    "NodePort, and LoadBalancer. \"ClusterIP\" allocates a cluster-internal IP address for "
    "load-balancing to endpoints. Endpoints are determined by the selector or if that is not "
    "specified, by manual construction of an Endpoints object or EndpointSlice objects. If "
    "clusterIP is \"None\", no virtual IP is allocated and the endpoints are published as a set of "
    "endpoints rather than a virtual IP. \"NodePort\" builds on ClusterIP and allocates a port on "
    "every node which routes to the same endpoints as the clusterIP. \"LoadBalancer\" builds on "
    "NodePort and creates an external load-balancer (if supported in the current cloud) which "
    "routes to the same endpoints as the clusterIP. \"ExternalName\" aliases this service to the "
    "specified externalName. Several other fields do not apply to ExternalName services. More "
    "info: "
    "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types"
    "\012\000Cluster-IP\105\004clusterIP is the IP address of the service and is usually assigned "
    "randomly. If an address is specified manually, is in-range (as per system configuration), and "
    "is not in use, it will be allocated to the service; otherwise creation of the service will "
    "fail. This field may not be changed through updates unless the type field is also being "
    "changed to ExternalName (which requires this field to be blank) or the type field is being "
    "changed from ExternalName (in which case this field may optionally be specified, as describe "
    "above).  Valid values are \"None\", empty string (\"\"), or a valid IP address. Setting this "
    "to \"None\" makes a \"headless service\" (no virtual IP), which is useful when direct "
    "endpoint connections are preferred and proxying is not required.  Only applies to types "
    "ClusterIP, NodePort, and LoadBalancer. If this field is specified when creating a Service of "
    "type ExternalName, creation will fail. This field will be wiped when updating a Service to "
    "type ExternalName. More info: "
    "https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies"
    "\105\001externalIPs is a list of IP addresses for which nodes in the cluster will also accept "
    "traffic for this service.  These IPs are not managed by Kubernetes.  The user is responsible "
    "for ensuring that traffic arrives at a node with this IP.  A common example is external "
    "load-balancers that are not part of the Kubernetes system.\007\000Port(s)\237\000The list of "
    "ports that are exposed by this service. More info: "
    "https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies"
    "\200\001Route service traffic to pods with label keys and values matching this selector. If "
    "empty or not present, the service is assumed to have an external process managing its "
    "endpoints, which Kubernetes will not modify. Only applies to types ClusterIP, NodePort, and "
    "LoadBalancer. Ignored if type is ExternalName. More info: "
    "https://kubernetes.io/docs/concepts/services-networking/service/\054\000"
    "{spec.service.namespace}/{spec.service.name}\005\000Local\007\000Service\072\000The reference "
    "to the service that hosts this API endpoint.\042\000Whether this service is available.\012\000"
    "Controller\030\000Controller of the object\010\000revision\010\000Revision\101\000Revision "
    "indicates the revision of the state represented by Data.\035\000status.desiredNumberScheduled"
    "\303\000The total number of nodes that should be running the daemon pod (including nodes "
    "correctly running the daemon pod). More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/\035\000"
    "status.currentNumberScheduled\262\000The number of nodes that are running at least 1 daemon "
    "pod and are supposed to run the daemon pod. More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/\022\000status.numberReady"
    "\217\000numberReady is the number of nodes that should be running the daemon pod and have one "
    "or more of the daemon pod running with a Ready Condition.\035\000status.updatedNumberScheduled"
    "\012\000Up-to-date\075\000The total number of nodes that are running updated daemon pod"
    "\026\000status.numberAvailable\240\000The number of nodes that should be running the daemon "
    "pod and have one or more of the daemon pod running and available (ready for at least "
    "spec.minReadySeconds)\037\000spec.template.spec.nodeSelector\015\000Node Selector\355\000"
    "NodeSelector is a selector which must be true for the pod to fit on a node. Selector which "
    "must match a node's labels for the pod to be scheduled on that node. More info: "
    "https://kubernetes.io/docs/concepts/configuration/assign-pod-node/\357\000A label query over "
    "pods that are managed by the daemon set. Must match in order to be controlled. It must match "
    "the pod template's labels. More info: "
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"
    "\052\000{status.readyReplicas:0}/{spec.replicas:0}\042\000Number of the pod with ready state"
    "\026\000status.updatedReplicas\145\000Total number of non-terminating pods targeted by this "
    "deployment that have the desired template spec.\030\000status.availableReplicas\160\000Total "
    "number of available non-terminating pods (ready for at least minReadySeconds) targeted by "
    "this deployment.\244\000Label selector for pods. Existing ReplicaSets whose pods are selected "
    "by this will be the ones affected by this deployment. It must match the pod template's labels."
    "\316\000Replicas is the number of desired pods. This is a pointer to distinguish between "
    "explicit zero and unspecified. Defaults to 1. More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/replicaset\226\000Replicas is the "
    "most recently observed number of non-terminating pods. More info: "
    "https://kubernetes.io/docs/concepts/workloads/controllers/replicaset\126\000The number of "
    "non-terminating pods targeted by this ReplicaSet with a Ready Condition.\053\001Selector is a "
    "label query over pods that should match the replica count. Label keys and values that must "
    "match in order to be controlled by this replica set. It must match the pod template's labels. "
    "More info: "
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"
    "\065\000{spec.scaleTargetRef.kind}/{spec.scaleTargetRef.name}\011\000Reference\246\000"
    "scaleTargetRef points to the target resource to scale, and is used to the pods for which "
    "metrics should be collected, as well as to actually change the replica count.\007\000Targets"
    "\052\002metrics contains the specifications for which to use to calculate the desired replica "
    "count (the maximum replica count across all metrics will be used).  The desired replica count "
    "is calculated multiplying the ratio between the target value and the current value by the "
    "current number of pods.  Ergo, metrics used must decrease as the pod count is increased, and "
    "vice-versa.  See the individual metric source types for more information about how each type "
    "of metric must respond. If not set, the default metric will be set to 80% average CPU "
    "utilization.\020\000spec.minReplicas\007\000MinPods\114\001minReplicas is the lower limit for "
    "the number of replicas to which the autoscaler can scale down.  It defaults to 1 pod.  "
    "minReplicas is allowed to be 0 if the alpha feature gate HPAScaleToZero is enabled and at "
    "least one Object or External metric is configured.  Scaling is active as long as at least one "
    "metric value is available.\020\000spec.maxReplicas\007\000MaxPods\203\000maxReplicas is the "
    "upper limit for the number of replicas to which the autoscaler can scale up. It cannot be "
    "less that minReplicas.\026\000status.currentReplicas\010\000Replicas\161\000currentReplicas "
    "is current number of replicas of pods managed by this autoscaler, as last seen by the "
    "autoscaler.\015\000spec.schedule\010\000Schedule\104\000The schedule in Cron format, see "
    "https://en.wikipedia.org/wiki/Cron.\015\000spec.timeZone\010\000Timezone\104\003The time zone "
    "name for the given schedule, see "
    "https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not specified, this will "
    "default to the time zone of the kube-controller-manager process. The set of valid time zone "
    "names and the time zone offset is loaded from the system-wide time zone database by the API "
    "server during CronJob validation and the controller manager during execution. If no "
    "system-wide time zone database can be found a bundled version of the database is used "
    "instead. If the time zone name becomes invalid during the lifetime of a CronJob or due to a "
    "change in host configuration, the controller will stop creating new new Jobs and will create "
    "a system event with the reason UnknownTimeZone. More information can be found in "
    "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones\014\000"
    "spec.suspend\007\000Suspend\205\000This flag tells the controller to suspend subsequent "
    "executions, it does not apply to already started executions.  Defaults to false.\015\000"
    "status.active\006\000Active\055\000A list of pointers to currently running jobs.\027\000"
    "status.lastScheduleTime\015\000Last Schedule\106\000Information when was the last time the "
    "job was successfully scheduled.\056\000spec.jobTemplate.spec.template.spec.containers\036\000"
    "spec.jobTemplate.spec.selector\313\000A label query over pods that should match the pod "
    "count. Normally, the system sets this field for you. More info: "
    "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors"
    "\022\000Status of the job.\013\000Completions\261\000The number of pods which reached phase "
    "Succeeded. The value increases monotonically for a given spec. However, it may decrease in "
    "reaction to scale down of elastic indexed jobs.\010\000Duration\042\000Time required to "
    "complete the job.\017\000spec.signerName\012\000SignerName\365\001Requested signer for the "
    "request. It is a qualified name in the form: `scope-hostname.io/name`. If empty, it will be "
    "defaulted:\n 1. If it's a kubelet client certificate, it is assigned\n    "
    "\"kubernetes.io/kube-apiserver-client-kubelet\".\n 2. If it's a kubelet serving certificate, "
    "it is assigned\n    \"kubernetes.io/kubelet-serving\".\n 3. Otherwise, it is assigned "
    "\"kubernetes.io/legacy-unknown\".\nDistribution of trust for signers happens out of band. You "
    "can select on this field using `spec.signerName`.\015\000spec.username\011\000Requestor"
    "\037\000Base64-encoded PKCS#10 CSR data\021\000RequestedDuration\305\003expirationSeconds is "
    "the requested duration of validity of the issued certificate. The certificate signer may "
    "issue a certificate with a different validity duration so a client must check the delta "
    "between the notBefore and and notAfter fields in the issued certificate to determine the "
    "actual duration.\n\nThe v1.22+ in-tree implementations of the well-known Kubernetes signers "
    "will honor this field as long as the requested duration is not greater than the maximum "
    "duration they will honor per the --cluster-signing-duration CLI flag to the Kubernetes "
    "controller manager.\n\nCertificate signers may not honor this field for various reasons:\n\n  "
    "1. Old signer that is unaware of the field (such as the in-tree\n     implementations prior "
    "to v1.22)\n  2. Signer whose configured maximum is shorter than the requested duration\n  3. "
    "Signer whose configured minimum is longer than the requested duration\n\nThe minimum valid "
    "value for expirationSeconds is 600, i.e. 10 minutes.\011\000Condition\076\000Conditions "
    "applied to the request, such as approval or denial.\017\000spec.controller\066\000Controller "
    "that is responsible for handling this class\012\000Parameters\064\000A reference to a "
    "resource with additional parameters\025\000spec.ingressClassName\005\000Class\126\000The name "
    "of the IngressClass resource that should be used for additional configuration\005\000Hosts"
    "\110\000Hosts that incoming requests are matched against before the ingress rule\007\000"
    "Address\101\000Address is a list containing ingress points for the load-balancer\005\000Ports"
    "\045\000Ports of TLS configurations that open\011\000ParentRef\160\000ParentRef references "
    "the resource that an IPAddress is attached to. An IPAddress must reference a parent object."
    "\001\000-\020\000spec.podSelector\014\000Pod-Selector\227\001podSelector selects the pods to "
    "which this NetworkPolicy object applies. The array of rules is applied to any pods selected "
    "by this field. An empty selector matches all pods in the policy's namespace. Multiple network "
    "policies can select the same set of pods. In this case, the ingress rules for each are "
    "combined additively. This field is optional. If it is not specified, it defaults to an empty "
    "selector.\012\000spec.cidrs\005\000CIDRs\316\000CIDRs defines the IP blocks in CIDR notation "
    "(e.g. \"192.168.0.0/24\" or \"2001:db8::/64\") from which to assign service cluster IPs. Max "
    "of two CIDRs is allowed, one of each IP family. This field is immutable.\021\000"
    "spec.minAvailable\003\000N/A\015\000Min Available\062\000The minimum number of pods that must "
    "be available.\023\000spec.maxUnavailable\017\000Max Unavailable\063\000The maximum number of "
    "pods that may be unavailable.\031\000status.disruptionsAllowed\023\000Allowed Disruptions"
    "\075\000Calculated number of pods that may be disrupted at this time.\035\000"
    "{roleRef.kind}/{roleRef.name}\004\000Role\211\000RoleRef can only reference a ClusterRole in "
    "the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error."
    "\005\000Users\037\000Users in the clusterRoleBinding\006\000Groups\040\000Groups in the "
    "clusterRoleBinding\017\000ServiceAccounts\051\000ServiceAccounts in the clusterRoleBinding"
    "\247\000RoleRef can reference a Role in the current namespace or a ClusterRole in the global "
    "namespace. If the RoleRef cannot be resolved, the Authorizer must return an error.\030\000"
    "Users in the roleBinding\031\000Groups in the roleBinding\042\000ServiceAccounts in the "
    "roleBinding\023\000spec.attachRequired\004\000true\016\000AttachRequired\165\002"
    "attachRequired indicates this CSI volume driver requires an attach operation (because it "
    "implements the CSI ControllerPublishVolume() method), and that the Kubernetes attach detach "
    "controller should call the attach volume interface which checks the volumeattachment status "
    "and waits until the volume is attached before proceeding to mounting. The CSI "
    "external-attacher coordinates with CSI volume driver and updates the volumeattachment status "
    "when the attach operation is complete. If the value is specified to false, the attach "
    "operation will be skipped. Otherwise the attach operation will be called.\n\nThis field is "
    "immutable.\023\000spec.podInfoOnMount\016\000PodInfoOnMount\263\005podInfoOnMount indicates "
    "this CSI volume driver requires additional pod information (like podName, podUID, etc.) "
    "during mount operations, if set to true. If set to false, pod information will not be passed "
    "on mount. Default is false.\n\nThe CSI driver specifies podInfoOnMount as part of driver "
    "deployment. If true, Kubelet will pass pod information as VolumeContext in the CSI "
    "NodePublishVolume() calls. The CSI driver is responsible for parsing and validating the "
    "information passed in as VolumeContext.\n\nThe following VolumeContext will be passed if "
    "podInfoOnMount is set to true. This list might grow, but the prefix will be used. "
    "\"csi.storage.k8s.io/pod.name\": pod.Name \"csi.storage.k8s.io/pod.namespace\": pod.Namespace "
    "\"csi.storage.k8s.io/pod.uid\": string(pod.UID) \"csi.storage.k8s.io/ephemeral\": \"true\" if "
    "the volume is an ephemeral inline volume\n                                defined by a "
    "CSIVolumeSource, otherwise \"false\"\n\n\"csi.storage.k8s.io/ephemeral\" is a new feature in "
    "Kubernetes 1.16. It is only required for drivers which support both the \"Persistent\" and "
    "\"Ephemeral\" VolumeLifecycleMode. Other drivers can leave pod info disabled and/or ignore "
    "this field. As Kubernetes 1.15 doesn't support this field, drivers can only support one mode "
    "when deployed on such a cluster and the deployment determines which mode that is, for example "
    "via a command line parameter of the driver.\n\nThis field was immutable in Kubernetes < 1.29 "
    "and now is mutable.\024\000spec.storageCapacity\017\000StorageCapacity\230\002storageCapacity "
    "indicates that the CSI volume driver wants pod scheduling to consider the storage capacity "
    "that the driver deployment will report by creating CSIStorageCapacity objects with capacity "
    "information, if set to true.\n\nThe check can be enabled immediately when deploying a driver. "
    "In that case, provisioning new volumes with late binding will pause until the driver "
    "deployment has published some suitable CSIStorageCapacity object.\n\nAlternatively, the "
    "driver can be deployed with the field unset or false and it can be flipped later when storage "
    "capacity information has been published.\n\nThis field was immutable in Kubernetes <= 1.22 "
    "and now is mutable.\022\000spec.tokenRequests\010\000audience\015\000TokenRequests\212\002"
    "tokenRequests indicates the CSI driver needs pods' service account tokens it is mounting "
    "volume for to do necessary authentication. Kubelet will pass the tokens in VolumeContext in "
    "the CSI NodePublishVolume calls. The CSI driver should parse and validate the following "
    "VolumeContext: \"csi.storage.k8s.io/serviceAccount.tokens\": {\n  \"<audience>\": {\n    "
    "\"token\": <token>,\n    \"expirationTimestamp\": <expiration timestamp in RFC3339>,\n  },\n  "
    "...\n}\n\nNote: Audience in each TokenRequest should be different and at most one token is "
    "empty string. To receive a new token after expiry, RequiresRepublish can be used to trigger "
    "NodePublishVolume periodically.\026\000spec.requiresRepublish\021\000RequiresRepublish\173\001"
    "requiresRepublish indicates the CSI driver wants `NodePublishVolume` being periodically "
    "called to reflect any possible change in the mounted volume. This field defaults to "
    "false.\n\nNote: After a successful initial NodePublishVolume call, subsequent calls to "
    "NodePublishVolume should only update the contents of the volume. New mount points will not be "
    "seen by a running container.\031\000spec.volumeLifecycleModes\005\000Modes\023\003"
    "volumeLifecycleModes defines what kind of volumes this CSI volume driver supports. The "
    "default if the list is empty is \"Persistent\", which is the usage defined by the CSI "
    "specification and implemented in Kubernetes via the usual PV/PVC mechanism.\n\nThe other mode "
    "is \"Ephemeral\". In this mode, volumes are defined inline inside the pod spec with "
    "CSIVolumeSource and their lifecycle is tied to the lifecycle of that pod. A driver has to be "
    "aware of this because it is only going to get a NodePublishVolume call for such a "
    "volume.\n\nFor more information about implementing this mode, see "
    "https://kubernetes-csi.github.io/docs/ephemeral-local-volumes.html A driver can support one "
    "or more of these modes and more modes may be added in the future.\n\nThis field is beta. This "
    "field is immutable.\014\000spec.drivers\007\000Drivers\102\000Drivers indicates the number of "
    "CSI drivers registered on the node\013\000provisioner\013\000Provisioner\062\000provisioner "
    "indicates the type of the provisioner.\015\000reclaimPolicy\006\000Delete\015\000ReclaimPolicy"
    "\201\000reclaimPolicy controls the reclaimPolicy for dynamically provisioned "
    "PersistentVolumes of this storage class. Defaults to Delete.\021\000volumeBindingMode\011\000"
    "Immediate\021\000VolumeBindingMode\324\000volumeBindingMode indicates how "
    "PersistentVolumeClaims should be provisioned and bound.  When unset, VolumeBindingImmediate "
    "is used. This field is only honored by servers that enable the VolumeScheduling feature."
    "\024\000allowVolumeExpansion\024\000AllowVolumeExpansion\111\000allowVolumeExpansion shows "
    "whether the storage class allow volume expand.\015\000spec.attacher\010\000Attacher\175\000"
    "attacher indicates the name of the volume driver that MUST handle this request. This is the "
    "name returned by GetPluginName().\040\000spec.source.persistentVolumeName\002\000PV\114\000"
    "persistentVolumeName represents the name of the persistent volume to attach.\103\000nodeName "
    "represents the node that the volume should be attached to.\017\000status.attached\010\000"
    "Attached\236\000attached indicates the volume is successfully attached. This field must only "
    "be set by the entity completing the attach operation, i.e. the external-attacher.\012\000"
    "driverName\012\000DriverName\057\000Name of the CSI driver This field is immutable.\016\000"
    "spec.mutations\011\000Mutations\116\000Mutation indicates the number of mutations rules "
    "defined in this configuration\061\000{spec.paramKind.apiVersion}/{spec.paramKind.kind}\011\000"
    "ParamKind\112\000ParamKind specifies the kind of resources used to parameterize this policy"
    "\017\000spec.policyName\012\000PolicyName\115\000PolicyName indicates the policy definition "
    "which the policy binding binded to\010\000ParamRef\110\000ParamRef indicates the param "
    "resource which sets the configuration param\010\000webhooks\010\000Webhooks\112\000Webhooks "
    "indicates the number of webhooks registered in this configuration\020\000spec.validations"
    "\013\000Validations\122\000Validations indicates the number of validation rules defined in "
    "this configuration\005\000value\005\000Value\241\000value represents the integer value of "
    "this priority class. This is the actual priority that pods receive when they have the name of "
    "this class in their pod spec.\015\000globalDefault\016\000Global-Default\205\001globalDefault "
    "specifies whether this PriorityClass should be considered as the default priority for pods "
    "that do not have any priority class. Only one PriorityClass can be marked as `globalDefault`. "
    "However, if more than one PriorityClasses exists with their `globalDefault` field set to "
    "true, the smallest value of such global default PriorityClasses will be used as the default "
    "priority.\020\000preemptionPolicy\020\000PreemptionPolicy\226\000preemptionPolicy is the "
    "Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults "
    "to PreemptLowerPriority if unset.\023\000spec.holderIdentity\006\000Holder\303\000"
    "holderIdentity contains the identity of the holder of a current lease. If Coordinated Leader "
    "Election is used, the holder identity must be equal to the elected "
    "LeaseCandidate.metadata.name field.\007\000handler\007\000Handler\013\000addressType\013\000"
    "AddressType\002\002addressType specifies the type of address carried by this EndpointSlice. "
    "All addresses in this slice must be the same type. This field is immutable after creation. "
    "The following address types are currently supported: * IPv4: Represents an IPv4 Address. * "
    "IPv6: Represents an IPv6 Address. * FQDN: Represents a Fully Qualified Domain Name. "
    "(Deprecated) The EndpointSlice controller only generates, and kube-proxy only processes, "
    "slices of addressType \"IPv4\" and \"IPv6\". No semantics are defined for the \"FQDN\" type."
    "\165\001ports specifies the list of network ports exposed by each endpoint in this slice. "
    "Each port must have a unique name. Each slice may include a maximum of 100 ports. Services "
    "always have at least 1 port, so EndpointSlices generated by the EndpointSlice controller will "
    "likewise always have at least 1 port. EndpointSlices used for other purposes may have an "
    "empty ports list.\152\000endpoints is a list of unique endpoints in this slice. Each slice "
    "may include a maximum of 1000 endpoints.\005\000State\104\000A summary of the current state "
    "(allocated, pending, reserved, etc.).\367\001NodeName identifies the node which provides the "
    "resources in this pool. A field selector can be used to list only ResourceSlice objects "
    "belonging to a certain node.\n\nThis field can be used to limit access from nodes to "
    "ResourceSlices with the same node name. It also indicates to autoscalers that adding new "
    "nodes of the same type as some old node might also make new resources available.\n\nExactly "
    "one of NodeName, NodeSelector, AllNodes, and PerDeviceNodeSelection must be set. This field "
    "is immutable.\013\000spec.driver\006\000Driver\100\001Driver identifies the DRA driver "
    "providing the capacity information. A field selector can be used to list only ResourceSlice "
    "objects with a certain driver name.\n\nMust be a DNS subdomain and should end with a DNS "
    "domain owned by the vendor of the driver. It should use only lower case characters. This "
    "field is immutable.\016\000spec.pool.name\004\000Pool\373\000Name is used to identify the "
    "pool. For node-local devices, this is often the node name, but this is not required.\n\nIt "
    "must not be longer than 253 characters and must consist of one or more DNS sub-domains "
    "separated by slashes. This field is immutable.\044\000spec.priorityLevelConfiguration.name"
    "\015\000PriorityLevel\121\000`name` is the name of the priority level configuration being "
    "referenced Required.\027\000spec.matchingPrecedence\022\000MatchingPrecedence\142\001"
    "`matchingPrecedence` is used to choose among the FlowSchemas that match a given request. The "
    "chosen FlowSchema is among those with the numerically lowest (which we take to be logically "
    "highest) MatchingPrecedence.  Each MatchingPrecedence value must be ranged in [1,10000]. Note "
    "that if the precedence is not specified, it will be set to 1000 as default.\035\000"
    "spec.distinguisherMethod.type\023\000DistinguisherMethod\305\000`distinguisherMethod` defines "
    "how to compute the flow distinguisher for requests that match this schema. `nil` specifies "
    "that the distinguisher is disabled and thus will always be the empty string.\011\000MissingPL"
    "\076\000references a broken or non-existent PriorityLevelConfiguration\357\001`type` "
    "indicates whether this priority level is subject to limitation on request execution.  A value "
    "of `\"Exempt\"` means that requests of this priority level are not subject to a limit (and "
    "thus are never queued) and do not detract from the capacity made available to other priority "
    "levels.  A value of `\"Limited\"` means that (a) requests of this priority level _are_ "
    "subject to limits and (b) some of the server's limited capacity is made available exclusively "
    "to this priority level. Required.\045\000spec.limited.nominalConcurrencyShares\030\000"
    "NominalConcurrencyShares\124\003`nominalConcurrencyShares` (NCS) contributes to the "
    "computation of the NominalConcurrencyLimit (NominalCL) of this level. This is the number of "
    "execution seats available at this priority level. This is used both for requests dispatched "
    "from this priority level as well as requests dispatched from other priority levels borrowing "
    "seats from this level. The server's concurrency limit (ServerCL) is divided among the Limited "
    "priority levels in proportion to their NCS values:\n\nNominalCL(i)  = ceil( ServerCL * NCS(i) "
    "/ sum_ncs ) sum_ncs = sum[priority level k] NCS(k)\n\nBigger numbers mean a larger nominal "
    "concurrency limit, at the expense of every other priority level.\n\nIf not specified, this "
    "field defaults to a value of 30.\n\nSetting this field to zero supports the construction of a "
    "\"jail\" for this priority level that is used to hold some request(s)\051\000"
    "spec.limited.limitResponse.queuing.queues\006\000Queues\064\001`queues` is the number of "
    "queues for this priority level. The queues exist independently at each apiserver. The value "
    "must be positive.  Setting it to 1 effectively precludes shufflesharding and thus makes the "
    "distinguisher method of associated flow schemas irrelevant.  This field has a default value "
    "of 64.\053\000spec.limited.limitResponse.queuing.handSize\010\000HandSize\177\002`handSize` "
    "is a small positive number that configures the shuffle sharding of requests into queues.  "
    "When enqueuing a request at this priority level the request's flow identifier (a string pair) "
    "is hashed and the hash value is used to shuffle the list of queues and deal a hand of the "
    "size specified here.  The request is put into one of the shortest queues in that hand. "
    "`handSize` must be no larger than `queues`, and should be significantly smaller (so that a "
    "few heavy flows do not saturate most of the queues).  See the user-facing documentation for "
    "more extensive guidance on setting this field.  This field has a default value of 8.\063\000"
    "spec.limited.limitResponse.queuing.queueLengthLimit\020\000QueueLengthLimit\350\000"
    "`queueLengthLimit` is the maximum number of requests allowed to be waiting in a given queue "
    "of this priority level at a time; excess requests are rejected.  This value must be positive. "
    " If not specified, it will be defaulted to 50.";

const Column kColumns[] = {
    {17,23,Op(0),4,2,0,0}, {426,438,Op(7),3,398,0,0}, {17,23,Op(0),0,2,0,0},
    {867,876,Op(2),1,852,0,0}, {961,972,Op(2),1,944,0,0}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {1052,1060,Op(13),0,0,0,0}, {1096,1105,Op(14),0,0,0,0},
    {1142,1149,Op(14),0,0,0,0}, {17,23,Op(0),4,2,0,0}, {1184,1190,Op(13),0,0,0,1},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {1488,1499,Op(13),0,0,0,2},
    {1047,438,Op(6),0,398,0,0}, {1980,1991,Op(13),0,0,0,3}, {2071,2077,Op(0),0,2065,0,0},
    {2163,2171,Op(0),0,2155,0,0}, {2301,2309,Op(13),0,0,0,4}, {2373,2384,Op(0),8,2347,0,0},
    {2954,2962,Op(13),8,0,0,5}, {1096,3048,Op(13),0,0,0,6}, {3111,3123,Op(13),8,0,0,7},
    {3213,3220,Op(13),8,0,0,8}, {17,23,Op(0),12,2,0,0}, {17,23,Op(0),4,2,0,0},
    {1052,3280,Op(0),0,3266,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {1052,3309,Op(13),0,0,0,9}, {3333,3340,Op(13),0,0,0,10}, {1047,438,Op(6),0,398,0,0},
    {3395,3404,Op(0),0,3363,0,0}, {3443,3456,Op(13),8,0,0,11}, {4113,3456,Op(14),8,0,0,0},
    {4162,4172,Op(1),40,4126,4151,0}, {4260,4276,Op(13),8,0,0,12},
    {4399,4418,Op(1),40,4358,4151,0}, {17,23,Op(0),4,2,0,0}, {1052,4519,Op(13),0,0,0,13},
    {4598,4606,Op(0),0,4581,0,0}, {4687,4697,Op(13),0,0,0,14}, {4765,4779,Op(14),0,0,0,0},
    {4946,4960,Op(13),0,0,0,15}, {5026,5049,Op(0),32,4985,5017,0}, {1047,438,Op(6),0,398,0,0},
    {5100,5112,Op(0),40,5083,5017,0}, {17,23,Op(0),4,2,0,0}, {4687,5268,Op(0),32,5242,5265,0},
    {4765,5449,Op(12),0,5431,0,0}, {5630,5646,Op(0),0,5594,0,0}, {1052,6082,Op(13),0,0,0,13},
    {6295,6302,Op(11),32,6247,0,0}, {4946,6580,Op(13),0,0,0,15}, {5026,6604,Op(0),32,4985,5017,0},
    {2163,6652,Op(0),0,6637,0,0}, {1047,438,Op(6),0,398,0,0}, {5100,6777,Op(0),40,5083,5017,0},
    {17,23,Op(0),4,2,0,0}, {6951,6958,Op(13),0,0,0,16}, {1052,7024,Op(14),0,0,0,0},
    {7077,7087,Op(14),0,0,0,0}, {1047,438,Op(6),0,398,0,0}, {7210,7214,Op(13),8,0,0,17},
    {7340,7346,Op(1),40,7317,7332,0}, {7802,7818,Op(1),40,7776,7332,0},
    {8373,8390,Op(13),8,0,0,18}, {17,23,Op(0),4,2,0,0}, {8707,8719,Op(8),0,8675,0,8701},
    {8768,8776,Op(8),0,8675,0,8761}, {8856,8868,Op(9),0,8830,0,0}, {17,23,Op(0),4,2,0,0},
    {867,8902,Op(2),1,852,0,0}, {9157,9166,Op(2),1,944,0,0}, {6951,9371,Op(2),1,9349,0,0},
    {1047,438,Op(6),0,398,0,0}, {8707,8719,Op(8),8,9434,0,8701}, {8768,8776,Op(8),8,9434,0,8761},
    {9480,9490,Op(9),8,9465,0,0}, {17,23,Op(0),4,2,0,0}, {9889,9898,Op(13),0,0,0,19},
    {9979,9986,Op(14),0,0,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {2071,10099,Op(0),0,2065,0,0}, {1184,10245,Op(5),0,10239,0,0}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {2071,10547,Op(0),0,10536,0,0}, {11561,11573,Op(13),0,0,0,20}, {4113,12668,Op(13),0,0,0,21},
    {12995,13004,Op(13),0,0,0,22}, {1047,438,Op(6),0,398,0,0}, {9480,13165,Op(9),8,9465,0,0},
    {17,23,Op(0),4,2,0,0}, {13604,13613,Op(11),32,13551,13597,0}, {961,13673,Op(13),0,0,0,23},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {13709,13721,Op(13),0,0,0,24},
    {13757,13767,Op(2),0,13747,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {867,13865,Op(2),1,13834,0,0}, {9157,14093,Op(2),1,14062,0,0}, {6951,14293,Op(2),1,14273,0,0},
    {14469,14481,Op(2),1,14438,0,0}, {961,14568,Op(2),1,14544,0,0},
    {14763,14778,Op(9),0,14730,0,0}, {1047,438,Op(6),0,398,0,0}, {8707,8719,Op(8),8,9434,0,8701},
    {8768,8776,Op(8),8,9434,0,8761}, {9480,15017,Op(10),8,9465,0,0}, {17,23,Op(0),4,2,0,0},
    {6951,15302,Op(11),0,15258,0,0}, {14469,15362,Op(2),0,15338,0,0},
    {961,15491,Op(2),0,15465,0,0}, {1047,438,Op(6),0,398,0,0}, {8707,8719,Op(8),8,9434,0,8701},
    {8768,8776,Op(8),8,9434,0,8761}, {9480,15605,Op(13),8,0,0,25}, {17,23,Op(0),4,2,0,0},
    {867,15771,Op(2),1,852,0,0}, {9157,15979,Op(2),1,944,0,0}, {6951,16131,Op(2),1,9349,0,0},
    {1047,438,Op(6),0,398,0,0}, {8707,8719,Op(8),8,9434,0,8701}, {8768,8776,Op(8),8,9434,0,8761},
    {9480,16219,Op(10),8,9465,0,0}, {17,23,Op(0),4,2,0,0}, {6951,15302,Op(11),0,15258,0,0},
    {1047,438,Op(6),0,398,0,0}, {8707,8719,Op(8),8,9434,0,8701}, {8768,8776,Op(8),8,9434,0,8761},
    {17,23,Op(0),4,2,0,0}, {16575,16586,Op(11),0,16520,0,0}, {16754,16763,Op(13),0,0,0,26},
    {17337,17346,Op(0),32,17319,5017,0}, {17698,17707,Op(2),0,17680,0,0},
    {17864,17874,Op(2),0,17840,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {18004,18014,Op(0),0,17989,0,0}, {18099,18109,Op(0),32,18084,7332,0},
    {18961,18970,Op(4),34,18947,5017,0}, {19120,19128,Op(5),1,19105,0,0},
    {19200,19215,Op(6),32,19175,7332,0}, {1047,438,Op(6),0,398,0,0},
    {8707,8719,Op(8),8,19287,0,8701}, {8768,8776,Op(8),8,19287,0,8761},
    {9480,19367,Op(10),8,19335,0,0}, {17,23,Op(0),4,2,0,0}, {1052,19572,Op(13),0,0,0,27},
    {19592,19605,Op(13),0,0,0,28}, {19784,19794,Op(13),0,0,0,29}, {1047,438,Op(6),0,398,0,0},
    {8707,8719,Op(8),8,9434,0,8701}, {8768,8776,Op(8),8,9434,0,8761},
    {9480,19367,Op(10),8,9465,0,0}, {17,23,Op(0),4,2,0,0}, {1047,438,Op(6),0,398,0,0},
    {19847,19859,Op(1),32,19830,7332,0}, {20377,20388,Op(0),0,20362,0,0},
    {20421,20440,Op(13),0,0,0,30}, {21407,21418,Op(13),0,0,0,31}, {17,23,Op(13),4,0,0,32},
    {13709,21499,Op(0),0,21482,0,0}, {21555,21567,Op(13),0,0,0,33}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {21644,21651,Op(0),32,21621,7332,0}, {21739,21746,Op(13),0,0,0,34},
    {21820,21829,Op(13),0,0,0,35}, {21896,21903,Op(13),0,0,0,36}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {21942,21953,Op(13),0,0,0,37}, {22067,438,Op(6),16,398,0,0},
    {17,23,Op(0),4,2,0,0}, {22088,22102,Op(10),0,22070,0,0}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {22523,22530,Op(8),0,22511,0,0}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {22762,22777,Op(0),32,22738,22757,0},
    {22850,22867,Op(0),32,22829,22757,0}, {22947,22968,Op(2),1,22920,0,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {23062,23068,Op(11),0,23031,0,0},
    {1047,438,Op(6),0,398,0,0}, {23207,23214,Op(13),8,0,0,38}, {23247,23255,Op(14),8,0,0,0},
    {23289,23306,Op(14),8,0,0,0}, {17,23,Op(0),4,2,0,0}, {23062,23349,Op(11),0,23031,0,0},
    {1047,438,Op(6),0,398,0,0}, {23207,23518,Op(13),8,0,0,38}, {23247,23544,Op(14),8,0,0,0},
    {23289,23571,Op(14),8,0,0,0}, {17,23,Op(0),4,2,0,0}, {23634,23650,Op(3),34,23607,23628,0},
    {24302,24318,Op(3),2,24281,0,0}, {25801,25818,Op(3),2,25779,0,0},
    {26514,26529,Op(8),32,26484,5017,26504}, {27205,27224,Op(3),2,27181,0,0},
    {27632,27639,Op(8),32,27605,7332,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {28442,28451,Op(5),1,28428,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(13),4,0,0,39},
    {28532,28545,Op(0),0,28519,0,0}, {28620,28635,Op(0),32,28597,28612,0},
    {28796,28815,Op(0),32,28766,28785,0}, {29051,29073,Op(3),0,29029,0,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {29163,29173,Op(0),4,29148,0,0},
    {29334,29338,Op(0),0,29300,0,0}, {7340,29416,Op(0),0,7317,0,0},
    {29502,29512,Op(3),2,29485,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {29684,29696,Op(0),0,29672,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {29761,29772,Op(5),1,29745,0,0}, {29903,29914,Op(11),32,29852,5017,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {30007,30019,Op(0),0,29990,0,0},
    {30098,30108,Op(13),0,0,0,40}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {30192,30202,Op(5),1,30182,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {30296,30309,Op(5),1,30278,0,0}, {29903,29914,Op(11),32,29852,5017,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {30007,30019,Op(0),0,29990,0,0},
    {30098,30108,Op(13),0,0,0,40}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {30192,30202,Op(5),1,30182,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {30400,30407,Op(2),1,30393,0,0}, {30585,30601,Op(3),2,30570,0,0}, {1047,438,Op(6),0,398,0,0},
    {31010,31028,Op(0),0,30992,0,0}, {17,23,Op(0),4,2,0,0}, {31201,31209,Op(0),0,31180,0,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {31415,0,Op(0),0,31406,0,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {31437,31450,Op(0),0,31424,0,0},
    {21896,31966,Op(13),0,0,0,41}, {1488,32341,Op(13),0,0,0,42}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {32449,32456,Op(13),0,0,0,43}, {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0},
    {1047,438,Op(6),0,398,0,0}, {17,23,Op(0),4,2,0,0}, {7340,32526,Op(0),0,7317,0,0},
    {33044,33052,Op(0),0,33031,0,0}, {33390,33396,Op(0),0,33374,0,0}, {1047,438,Op(6),0,398,0,0},
    {17,23,Op(0),4,2,0,0}, {33687,33702,Op(0),0,33649,0,0}, {33810,33830,Op(2),0,33785,0,0},
    {34217,34238,Op(0),32,34186,7332,0}, {1047,438,Op(6),0,398,0,0},
    {34437,34448,Op(13),0,0,0,44}, {17,23,Op(0),4,2,0,0}, {2071,34512,Op(0),0,10536,0,0},
    {35048,35074,Op(2),32,35009,7332,0}, {35971,35979,Op(2),32,35928,7332,0},
    {36334,36344,Op(2),32,36289,7332,0}, {37038,37056,Op(2),32,36985,7332,0},
    {1047,438,Op(6),0,398,0,0},
};

const uint16_t kFirstColumn[] = {
    0, 2, 6, 10, 13, 16, 26, 29, 39, 48, 59, 68, 72, 80, 84, 88, 90, 97, 101, 105, 116, 124, 132,
    137, 144, 154, 162, 168, 172, 178, 181, 184, 187, 192, 198, 204, 212, 215, 221, 227, 230, 234,
    238, 241, 245, 249, 252, 257, 260, 263, 268, 270, 273, 275, 280, 286, 293,
};

const uint8_t kTableOfKind[] = {
    0, 2, 3, 4, 5, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 5, 0, 0, 0,
    0, 0, 0, 23, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 0, 34, 0, 35, 36, 0, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 0, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55,
};

const uint8_t kScaleTable = 1;

const CellFunction kFunctions[] = {
    print_component_status, print_config_map_data, print_endpoints, print_event_last_seen,
    print_event_object, print_event_source, print_event_message, print_event_first_seen,
    print_event_count, print_node_status, print_node_roles, print_node_addresses,
    print_node_kernel, print_volume_phase, print_claim_capacity, print_volume_class,
    print_pod_state, print_pod_ip, print_pod_readiness_gates, print_quota,
    print_service_cluster_ip, print_service_external_ip, print_service_ports,
    print_api_service_available, print_controller, print_deployment_selector, print_hpa_metrics,
    print_job_status, print_job_completions, print_job_duration, print_csr_duration,
    print_csr_status, print_ingress_class_name, print_ingress_class_parameters,
    print_ingress_hosts, print_load_balancer, print_ingress_ports, print_ip_parent,
    print_subjects, print_storage_class_name, print_param_ref, print_slice_ports,
    print_slice_endpoints, print_claim_state, print_flow_schema_dangling,
};

}  // namespace kedge::kube::table
