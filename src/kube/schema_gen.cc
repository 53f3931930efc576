// Made by kube/facts/generate.py from schema.txt there. Not for hands.
// clang-format off
#include "kube/schema_gen.h"

namespace kedge::kube::schema {

const char kPool[] =
    "\000\043io.k8s.api.admissionregistration.v1\002v1\022io.k8s.api.apps.v1"
    "\034io.k8s.api.authentication.v1\033io.k8s.api.authorization.v1"
    "\031io.k8s.api.autoscaling.v1\031io.k8s.api.autoscaling.v2\002v2\023io.k8s.api.batch.v1"
    "\032io.k8s.api.certificates.v1\032io.k8s.api.coordination.v1\022io.k8s.api.core.v1"
    "\027io.k8s.api.discovery.v1\024io.k8s.api.events.v1\031io.k8s.api.flowcontrol.v1"
    "\030io.k8s.api.networking.v1\022io.k8s.api.node.v1\024io.k8s.api.policy.v1"
    "\022io.k8s.api.rbac.v1\026io.k8s.api.resource.v1\030io.k8s.api.scheduling.v1"
    "\025io.k8s.api.storage.v1\070io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1"
    "\044io.k8s.apimachinery.pkg.apis.meta.v1\035io.k8s.apimachinery.pkg.types\005types"
    "\062io.k8s.kube-aggregator.pkg.apis.apiregistration.v1\022ApplyConfiguration\012expression"
    "\017AuditAnnotation\003key\017valueExpression\021ExpressionWarning\010fieldRef\007warning"
    "\011JSONPatch\016MatchCondition\004name\016MatchResources\021namespaceSelector"
    "\016objectSelector\015resourceRules\024excludeResourceRules\013matchPolicy"
    "\022v1.MatchPolicyType\027MutatingAdmissionPolicy\010TypeMeta\010metadata\004spec"
    "\036MutatingAdmissionPolicyBinding\042MutatingAdmissionPolicyBindingList\005items"
    "\042MutatingAdmissionPolicyBindingSpec\012policyName\010paramRef\016matchResources"
    "\033MutatingAdmissionPolicyList\033MutatingAdmissionPolicySpec\011paramKind"
    "\020matchConstraints\011variables\011mutations\015failurePolicy\024v1.FailurePolicyType"
    "\017matchConditions\022reinvocationPolicy\031v1.ReinvocationPolicyType\017MutatingWebhook"
    "\014clientConfig\005rules\013sideEffects\022v1.SideEffectClass\016timeoutSeconds"
    "\027admissionReviewVersions\034MutatingWebhookConfiguration\010webhooks"
    "\040MutatingWebhookConfigurationList\010Mutation\011patchType\014v1.PatchType"
    "\022applyConfiguration\011jsonPatch\027NamedRuleWithOperations\015resourceNames"
    "\022RuleWithOperations\011ParamKind\012apiVersion\004kind\010ParamRef\011namespace"
    "\010selector\027parameterNotFoundAction\036v1.ParameterNotFoundActionType\004Rule"
    "\011apiGroups\013apiVersions\011resources\005scope\014v1.ScopeType\012operations"
    "\020v1.OperationType\020ServiceReference\004path\004port\014TypeChecking"
    "\022expressionWarnings\031ValidatingAdmissionPolicy\006status"
    "\040ValidatingAdmissionPolicyBinding\044ValidatingAdmissionPolicyBindingList"
    "\044ValidatingAdmissionPolicyBindingSpec\021validationActions\023v1.ValidationAction"
    "\035ValidatingAdmissionPolicyList\035ValidatingAdmissionPolicySpec\013validations"
    "\020auditAnnotations\037ValidatingAdmissionPolicyStatus\022observedGeneration"
    "\014typeChecking\012conditions\004type\021ValidatingWebhook"
    "\036ValidatingWebhookConfiguration\042ValidatingWebhookConfigurationList\012Validation"
    "\007message\006reason\017v1.StatusReason\021messageExpression\010Variable"
    "\023WebhookClientConfig\003url\007service\010caBundle\022ControllerRevision\004data"
    "\010revision\026ControllerRevisionList\011DaemonSet\022DaemonSetCondition"
    "\031v1.DaemonSetConditionType\022v1.ConditionStatus\022lastTransitionTime\015DaemonSetList"
    "\015DaemonSetSpec\010template\016updateStrategy\017minReadySeconds\024revisionHistoryLimit"
    "\017DaemonSetStatus\026currentNumberScheduled\022numberMisscheduled"
    "\026desiredNumberScheduled\013numberReady\026updatedNumberScheduled\017numberAvailable"
    "\021numberUnavailable\016collisionCount\027DaemonSetUpdateStrategy"
    "\036v1.DaemonSetUpdateStrategyType\015rollingUpdate\012Deployment\023DeploymentCondition"
    "\032v1.DeploymentConditionType\016lastUpdateTime\016DeploymentList\016DeploymentSpec"
    "\010replicas\010strategy\006paused\027progressDeadlineSeconds\020DeploymentStatus"
    "\017updatedReplicas\015readyReplicas\021availableReplicas\023unavailableReplicas"
    "\023terminatingReplicas\022DeploymentStrategy\031v1.DeploymentStrategyType\012ReplicaSet"
    "\023ReplicaSetCondition\032v1.ReplicaSetConditionType\016ReplicaSetList\016ReplicaSetSpec"
    "\020ReplicaSetStatus\024fullyLabeledReplicas\026RollingUpdateDaemonSet\016maxUnavailable"
    "\010maxSurge\027RollingUpdateDeployment\040RollingUpdateStatefulSetStrategy\011partition"
    "\013StatefulSet\024StatefulSetCondition\033v1.StatefulSetConditionType\017StatefulSetList"
    "\023StatefulSetOrdinals\005start\057StatefulSetPersistentVolumeClaimRetentionPolicy"
    "\013whenDeleted\053v1.PersistentVolumeClaimRetentionPolicyType\012whenScaled"
    "\017StatefulSetSpec\024volumeClaimTemplates\013serviceName\023podManagementPolicy"
    "\032v1.PodManagementPolicyType\044persistentVolumeClaimRetentionPolicy\010ordinals"
    "\021StatefulSetStatus\017currentReplicas\017currentRevision\016updateRevision"
    "\031StatefulSetUpdateStrategy\040v1.StatefulSetUpdateStrategyType\024BoundObjectReference"
    "\003uid\011types.UID\021SelfSubjectReview\027SelfSubjectReviewStatus\010userInfo"
    "\014TokenRequest\020TokenRequestSpec\011audiences\021expirationSeconds\016boundObjectRef"
    "\022TokenRequestStatus\005token\023expirationTimestamp\013TokenReview\017TokenReviewSpec"
    "\021TokenReviewStatus\015authenticated\004user\005error\010UserInfo\010username\006groups"
    "\005extra\015v1.ExtraValue\006string\027FieldSelectorAttributes\013rawSelector"
    "\014requirements\027LabelSelectorAttributes\030LocalSubjectAccessReview"
    "\025NonResourceAttributes\004verb\017NonResourceRule\005verbs\017nonResourceURLs"
    "\022ResourceAttributes\005group\007version\010resource\013subresource\015fieldSelector"
    "\015labelSelector\014ResourceRule\027SelfSubjectAccessReview"
    "\033SelfSubjectAccessReviewSpec\022resourceAttributes\025nonResourceAttributes"
    "\026SelfSubjectRulesReview\032SelfSubjectRulesReviewSpec\023SubjectAccessReview"
    "\027SubjectAccessReviewSpec\031SubjectAccessReviewStatus\007allowed\006denied"
    "\017evaluationError\030SubjectRulesReviewStatus\020nonResourceRules\012incomplete"
    "\033CrossVersionObjectReference\027HorizontalPodAutoscaler\033HorizontalPodAutoscalerList"
    "\033HorizontalPodAutoscalerSpec\016scaleTargetRef\013minReplicas\013maxReplicas"
    "\036targetCPUUtilizationPercentage\035HorizontalPodAutoscalerStatus\015lastScaleTime"
    "\017desiredReplicas\037currentCPUUtilizationPercentage\005Scale\011ScaleSpec\0010"
    "\013ScaleStatus\035ContainerResourceMetricSource\017v1.ResourceName\006target\011container"
    "\035ContainerResourceMetricStatus\007current\024ExternalMetricSource\006metric"
    "\024ExternalMetricStatus\020HPAScalingPolicy\027v2.HPAScalingPolicyType\005value"
    "\015periodSeconds\017HPAScalingRules\032stabilizationWindowSeconds\014selectPolicy"
    "\026v2.ScalingPolicySelect\010policies\011tolerance\037HorizontalPodAutoscalerBehavior"
    "\007scaleUp\011scaleDown\040HorizontalPodAutoscalerCondition"
    "\047v2.HorizontalPodAutoscalerConditionType\007metrics\010behavior\016currentMetrics"
    "\020MetricIdentifier\012MetricSpec\023v2.MetricSourceType\006object\004pods"
    "\021containerResource\010external\014MetricStatus\014MetricTarget\023v2.MetricTargetType"
    "\014averageValue\022averageUtilization\021MetricValueStatus\022ObjectMetricSource"
    "\017describedObject\022ObjectMetricStatus\020PodsMetricSource\020PodsMetricStatus"
    "\024ResourceMetricSource\024ResourceMetricStatus\007CronJob\013CronJobList\013CronJobSpec"
    "\010schedule\010timeZone\027startingDeadlineSeconds\021concurrencyPolicy"
    "\024v1.ConcurrencyPolicy\007suspend\013jobTemplate\032successfulJobsHistoryLimit"
    "\026failedJobsHistoryLimit\015CronJobStatus\006active\020lastScheduleTime"
    "\022lastSuccessfulTime\003Job\014JobCondition\023v1.JobConditionType\015lastProbeTime"
    "\007JobList\007JobSpec\013parallelism\013completions\025activeDeadlineSeconds"
    "\020podFailurePolicy\015successPolicy\014backoffLimit\024backoffLimitPerIndex"
    "\020maxFailedIndexes\016manualSelector\027ttlSecondsAfterFinished\016completionMode"
    "\021v1.CompletionMode\024podReplacementPolicy\027v1.PodReplacementPolicy\011managedBy"
    "\011JobStatus\011startTime\016completionTime\011succeeded\006failed\013terminating"
    "\020completedIndexes\015failedIndexes\027uncountedTerminatedPods\005ready"
    "\017JobTemplateSpec\020PodFailurePolicy\046PodFailurePolicyOnExitCodesRequirement"
    "\015containerName\010operator\046v1.PodFailurePolicyOnExitCodesOperator\006values"
    "\046PodFailurePolicyOnPodConditionsPattern\023v1.PodConditionType\024PodFailurePolicyRule"
    "\006action\031v1.PodFailurePolicyAction\013onExitCodes\017onPodConditions\015SuccessPolicy"
    "\021SuccessPolicyRule\020succeededIndexes\016succeededCount\027UncountedTerminatedPods"
    "\031CertificateSigningRequest\042CertificateSigningRequestCondition"
    "\027v1.RequestConditionType\035CertificateSigningRequestList"
    "\035CertificateSigningRequestSpec\007request\012signerName\006usages\013v1.KeyUsage"
    "\037CertificateSigningRequestStatus\013certificate\005Lease\011LeaseList\011LeaseSpec"
    "\016holderIdentity\024leaseDurationSeconds\013acquireTime\011renewTime\020leaseTransitions"
    "\033v1.CoordinatedLeaseStrategy\017preferredHolder\040AWSElasticBlockStoreVolumeSource"
    "\010volumeID\006fsType\010readOnly\010Affinity\014nodeAffinity\013podAffinity"
    "\017podAntiAffinity\017AppArmorProfile\026v1.AppArmorProfileType\020localhostProfile"
    "\016AttachedVolume\023v1.UniqueVolumeName\012devicePath\025AzureDiskVolumeSource"
    "\010diskName\007diskURI\013cachingMode\033v1.AzureDataDiskCachingMode\013\"ReadWrite\""
    "\006\"ext4\"\005false\024v1.AzureDataDiskKind\010\"Shared\""
    "\037AzureFilePersistentVolumeSource\012secretName\011shareName\017secretNamespace"
    "\025AzureFileVolumeSource\007Binding\031CSIPersistentVolumeSource\006driver"
    "\014volumeHandle\020volumeAttributes\032controllerPublishSecretRef\022nodeStageSecretRef"
    "\024nodePublishSecretRef\031controllerExpandSecretRef\023nodeExpandSecretRef"
    "\017CSIVolumeSource\014Capabilities\003add\015v1.Capability\004drop"
    "\034CephFSPersistentVolumeSource\010monitors\012secretFile\011secretRef"
    "\022CephFSVolumeSource\034CinderPersistentVolumeSource\022CinderVolumeSource"
    "\016ClientIPConfig\034ClusterTrustBundleProjection\010optional\022ComponentCondition"
    "\031v1.ComponentConditionType\017ComponentStatus\023ComponentStatusList\011ConfigMap"
    "\011immutable\012binaryData\022ConfigMapEnvSource\024LocalObjectReference"
    "\024ConfigMapKeySelector\015ConfigMapList\031ConfigMapNodeConfigSource\017resourceVersion"
    "\020kubeletConfigKey\023ConfigMapProjection\025ConfigMapVolumeSource\013defaultMode"
    "\011Container\005image\007command\004args\012workingDir\005ports\015containerPort"
    "\010protocol\007envFrom\003env\014resizePolicy\015restartPolicy"
    "\031v1.ContainerRestartPolicy\022restartPolicyRules\014volumeMounts\011mountPath"
    "\015volumeDevices\015livenessProbe\016readinessProbe\014startupProbe\011lifecycle"
    "\026terminationMessagePath\030terminationMessagePolicy\033v1.TerminationMessagePolicy"
    "\017imagePullPolicy\015v1.PullPolicy\017securityContext\005stdin\011stdinOnce\003tty"
    "\040ContainerExtendedResourceRequest\014resourceName\013requestName\016ContainerImage"
    "\005names\011sizeBytes\015ContainerPort\010hostPort\013v1.Protocol\005\"TCP\"\006hostIP"
    "\025ContainerResizePolicy\036v1.ResourceResizeRestartPolicy\024ContainerRestartRule"
    "\035v1.ContainerRestartRuleAction\011exitCodes\037ContainerRestartRuleOnExitCodes"
    "\052v1.ContainerRestartRuleOnExitCodesOperator\016ContainerState\007waiting\007running"
    "\012terminated\025ContainerStateRunning\011startedAt\030ContainerStateTerminated"
    "\010exitCode\006signal\012finishedAt\013containerID\025ContainerStateWaiting"
    "\017ContainerStatus\005state\011lastState\014restartCount\007imageID\007started"
    "\022allocatedResources\017v1.ResourceList\030allocatedResourcesStatus\012stopSignal"
    "\011v1.Signal\015ContainerUser\005linux\016DaemonEndpoint\004Port\025DownwardAPIProjection"
    "\025DownwardAPIVolumeFile\020resourceFieldRef\004mode\027DownwardAPIVolumeSource"
    "\024EmptyDirVolumeSource\006medium\020v1.StorageMedium\011sizeLimit\017EndpointAddress"
    "\002ip\010hostname\010nodeName\011targetRef\014EndpointPort\013appProtocol"
    "\016EndpointSubset\011addresses\021notReadyAddresses\011Endpoints\007subsets"
    "\015EndpointsList\015EnvFromSource\006prefix\014configMapRef\006EnvVar\011valueFrom"
    "\014EnvVarSource\017configMapKeyRef\014secretKeyRef\012fileKeyRef\022EphemeralContainer"
    "\030EphemeralContainerCommon\023targetContainerName\025EphemeralVolumeSource"
    "\023volumeClaimTemplate\005Event\016involvedObject\006source\016firstTimestamp"
    "\015lastTimestamp\005count\011eventTime\006series\007related\022reportingComponent"
    "\021reportingInstance\011EventList\013EventSeries\020lastObservedTime\013EventSource"
    "\011component\004host\012ExecAction\016FCVolumeSource\012targetWWNs\003lun\005wwids"
    "\017FileKeySelector\012volumeName\032FlexPersistentVolumeSource\007options"
    "\020FlexVolumeSource\023FlockerVolumeSource\013datasetName\013datasetUUID"
    "\035GCEPersistentDiskVolumeSource\006pdName\012GRPCAction\002\"\"\023GitRepoVolumeSource"
    "\012repository\011directory\037GlusterfsPersistentVolumeSource\011endpoints"
    "\022endpointsNamespace\025GlusterfsVolumeSource\015HTTPGetAction\006scheme\014v1.URIScheme"
    "\013httpHeaders\012HTTPHeader\011HostAlias\011hostnames\006HostIP\024HostPathVolumeSource"
    "\017v1.HostPathType\033ISCSIPersistentVolumeSource\014targetPortal\003iqn"
    "\016iscsiInterface\011\"default\"\007portals\021chapAuthDiscovery\017chapAuthSession"
    "\015initiatorName\021ISCSIVolumeSource\021ImageVolumeSource\011reference\012pullPolicy"
    "\021ImageVolumeStatus\010imageRef\011KeyToPath\011Lifecycle\011postStart\007preStop"
    "\020LifecycleHandler\004exec\007httpGet\011tcpSocket\005sleep\012LimitRange"
    "\016LimitRangeItem\014v1.LimitType\003max\003min\007default\016defaultRequest"
    "\024maxLimitRequestRatio\016LimitRangeList\016LimitRangeSpec\006limits"
    "\022LinuxContainerUser\003gid\022supplementalGroups\023LoadBalancerIngress\006ipMode"
    "\025v1.LoadBalancerIPMode\022LoadBalancerStatus\007ingress\021LocalVolumeSource"
    "\022ModifyVolumeStatus\037targetVolumeAttributesClassName"
    "\052v1.PersistentVolumeClaimModifyVolumeStatus\017NFSVolumeSource\006server\011Namespace"
    "\022NamespaceCondition\031v1.NamespaceConditionType\015NamespaceList\015NamespaceSpec"
    "\012finalizers\020v1.FinalizerName\017NamespaceStatus\005phase\021v1.NamespacePhase"
    "\004Node\013NodeAddress\022v1.NodeAddressType\007address\014NodeAffinity"
    "\056requiredDuringSchedulingIgnoredDuringExecution"
    "\057preferredDuringSchedulingIgnoredDuringExecution\042NodeAllocatableResourceClaimStatus"
    "\021resourceClaimName\012containers\015NodeCondition\024v1.NodeConditionType"
    "\021lastHeartbeatTime\020NodeConfigSource\011configMap\020NodeConfigStatus\010assigned"
    "\015lastKnownGood\023NodeDaemonEndpoints\017kubeletEndpoint\014NodeFeatures"
    "\030supplementalGroupsPolicy\010NodeList\020NodeProxyOptions\022NodeRuntimeHandler"
    "\010features\032NodeRuntimeHandlerFeatures\027recursiveReadOnlyMounts\016userNamespaces"
    "\014NodeSelector\021nodeSelectorTerms\027NodeSelectorRequirement"
    "\027v1.NodeSelectorOperator\020NodeSelectorTerm\020matchExpressions\013matchFields"
    "\010NodeSpec\007podCIDR\010podCIDRs\012providerID\015unschedulable\006taints"
    "\014configSource\012externalID\012NodeStatus\010capacity\013allocatable\014v1.NodePhase"
    "\017daemonEndpoints\010nodeInfo\006images\014volumesInUse\017volumesAttached\006config"
    "\017runtimeHandlers\020declaredFeatures\016NodeSwapStatus\016NodeSystemInfo\011machineID"
    "\012systemUUID\006bootID\015kernelVersion\007osImage\027containerRuntimeVersion"
    "\016kubeletVersion\020kubeProxyVersion\017operatingSystem\014architecture\004swap"
    "\023ObjectFieldSelector\011fieldPath\017ObjectReference\020PersistentVolume"
    "\025PersistentVolumeClaim\036PersistentVolumeClaimCondition"
    "\045v1.PersistentVolumeClaimConditionType\031PersistentVolumeClaimList"
    "\031PersistentVolumeClaimSpec\013accessModes\035v1.PersistentVolumeAccessMode"
    "\020storageClassName\012volumeMode\027v1.PersistentVolumeMode\012dataSource"
    "\015dataSourceRef\031volumeAttributesClassName\033PersistentVolumeClaimStatus"
    "\035v1.PersistentVolumeClaimPhase\031allocatedResourceStatuses\026v1.ClaimResourceStatus"
    "\040currentVolumeAttributesClassName\022modifyVolumeStatus"
    "\035PersistentVolumeClaimTemplate\041PersistentVolumeClaimVolumeSource\011claimName"
    "\024PersistentVolumeList\026PersistentVolumeSource\021gcePersistentDisk"
    "\024awsElasticBlockStore\010hostPath\011glusterfs\003nfs\003rbd\005iscsi\006cinder"
    "\006cephfs\002fc\007flocker\012flexVolume\011azureFile\015vsphereVolume\007quobyte"
    "\011azureDisk\024photonPersistentDisk\016portworxVolume\007scaleIO\005local\011storageos"
    "\003csi\024PersistentVolumeSpec\010claimRef\035persistentVolumeReclaimPolicy"
    "\040v1.PersistentVolumeReclaimPolicy\014mountOptions\026PersistentVolumeStatus"
    "\030v1.PersistentVolumePhase\027lastPhaseTransitionTime"
    "\040PhotonPersistentDiskVolumeSource\004pdID\003Pod\013PodAffinity\017PodAffinityTerm"
    "\012namespaces\013topologyKey\016matchLabelKeys\021mismatchLabelKeys\017PodAntiAffinity"
    "\020PodAttachOptions\006stdout\006stderr\030PodCertificateProjection\007keyType"
    "\024maxExpirationSeconds\024credentialBundlePath\007keyPath\024certificateChainPath"
    "\017userAnnotations\014PodCondition\014PodDNSConfig\013nameservers\010searches"
    "\022PodDNSConfigOption\016PodExecOptions\036PodExtendedResourceClaimStatus"
    "\017requestMappings\005PodIP\007PodList\005PodOS\011v1.OSName\025PodPortForwardOptions"
    "\017PodProxyOptions\020PodReadinessGate\015conditionType\020PodResourceClaim"
    "\031resourceClaimTemplateName\026PodResourceClaimStatus\021PodSchedulingGate"
    "\022PodSchedulingGroup\014podGroupName\022PodSecurityContext\016seLinuxOptions"
    "\016windowsOptions\011runAsUser\012runAsGroup\014runAsNonRoot"
    "\033v1.SupplementalGroupsPolicy\007fsGroup\007sysctls\023fsGroupChangePolicy"
    "\031v1.PodFSGroupChangePolicy\016seccompProfile\017appArmorProfile\023seLinuxChangePolicy"
    "\031v1.PodSELinuxChangePolicy\007PodSpec\007volumes\016initContainers"
    "\023ephemeralContainers\020v1.RestartPolicy\035terminationGracePeriodSeconds\011dnsPolicy"
    "\014v1.DNSPolicy\014nodeSelector\022serviceAccountName\016serviceAccount"
    "\034automountServiceAccountToken\013hostNetwork\007hostPID\007hostIPC"
    "\025shareProcessNamespace\020imagePullSecrets\011subdomain\010affinity\015schedulerName"
    "\013tolerations\013hostAliases\021priorityClassName\010priority\011dnsConfig"
    "\016readinessGates\020runtimeClassName\022enableServiceLinks\020preemptionPolicy"
    "\023v1.PreemptionPolicy\010overhead\031topologySpreadConstraints\021whenUnsatisfiable"
    "\021setHostnameAsFQDN\002os\011hostUsers\017schedulingGates\016resourceClaims"
    "\020hostnameOverride\017schedulingGroup\011PodStatus\013v1.PodPhase\021nominatedNodeName"
    "\007hostIPs\005podIP\006podIPs\025initContainerStatuses\021containerStatuses\010qosClass"
    "\016v1.PodQOSClass\032ephemeralContainerStatuses\006resize\022v1.PodResizeStatus"
    "\025resourceClaimStatuses\033extendedResourceClaimStatus"
    "\044nodeAllocatableResourceClaimStatuses\013PodTemplate\017PodTemplateList"
    "\017PodTemplateSpec\012PortStatus\024PortworxVolumeSource\027PreferredSchedulingTerm"
    "\006weight\012preference\005Probe\014ProbeHandler\023initialDelaySeconds"
    "\020successThreshold\020failureThreshold\004grpc\025ProjectedVolumeSource\007sources"
    "\023QuobyteVolumeSource\010registry\006volume\006tenant\031RBDPersistentVolumeSource"
    "\004pool\005\"rbd\"\007\"admin\"\007keyring\023\"/etc/ceph/keyring\"\017RBDVolumeSource"
    "\025ReplicationController\036ReplicationControllerCondition"
    "\045v1.ReplicationControllerConditionType\031ReplicationControllerList"
    "\031ReplicationControllerSpec\0011\033ReplicationControllerStatus\015ResourceClaim"
    "\025ResourceFieldSelector\007divisor\016ResourceHealth\012resourceID\015v1.ResourceID"
    "\006health\027v1.ResourceHealthStatus\015ResourceQuota\021ResourceQuotaList"
    "\021ResourceQuotaSpec\004hard\006scopes\025v1.ResourceQuotaScope\015scopeSelector"
    "\023ResourceQuotaStatus\004used\024ResourceRequirements\010requests\006claims"
    "\016ResourceStatus\016SELinuxOptions\004role\005level\035ScaleIOPersistentVolumeSource"
    "\007gateway\006system\012sslEnabled\020protectionDomain\013storagePool\013storageMode"
    "\021\"ThinProvisioned\"\005\"xfs\"\023ScaleIOVolumeSource\015ScopeSelector"
    "\041ScopedResourceSelectorRequirement\011scopeName\030v1.ScopeSelectorOperator"
    "\016SeccompProfile\025v1.SeccompProfileType\006Secret\012stringData\015v1.SecretType"
    "\017SecretEnvSource\021SecretKeySelector\012SecretList\020SecretProjection"
    "\017SecretReference\022SecretVolumeSource\017SecurityContext\014capabilities\012privileged"
    "\026readOnlyRootFilesystem\030allowPrivilegeEscalation\011procMount\020v1.ProcMountType"
    "\007Service\016ServiceAccount\007secrets\022ServiceAccountList"
    "\035ServiceAccountTokenProjection\010audience\013ServiceList\013ServicePort\012targetPort"
    "\010nodePort\023ServiceProxyOptions\013ServiceSpec\011clusterIP\012clusterIPs"
    "\016v1.ServiceType\013externalIPs\017sessionAffinity\022v1.ServiceAffinity"
    "\016loadBalancerIP\030loadBalancerSourceRanges\014externalName\025externalTrafficPolicy"
    "\037v1.ServiceExternalTrafficPolicy\023healthCheckNodePort\030publishNotReadyAddresses"
    "\025sessionAffinityConfig\012ipFamilies\013v1.IPFamily\016ipFamilyPolicy"
    "\021v1.IPFamilyPolicy\035allocateLoadBalancerNodePorts\021loadBalancerClass"
    "\025internalTrafficPolicy\037v1.ServiceInternalTrafficPolicy\023trafficDistribution"
    "\015ServiceStatus\014loadBalancer\025SessionAffinityConfig\010clientIP\013SleepAction"
    "\007seconds\037StorageOSPersistentVolumeSource\017volumeNamespace\025StorageOSVolumeSource"
    "\006Sysctl\017TCPSocketAction\005Taint\006effect\016v1.TaintEffect\011timeAdded"
    "\012Toleration\025v1.TolerationOperator\021tolerationSeconds"
    "\040TopologySelectorLabelRequirement\024TopologySelectorTerm\025matchLabelExpressions"
    "\030TopologySpreadConstraint\007maxSkew\040v1.UnsatisfiableConstraintAction\012minDomains"
    "\022nodeAffinityPolicy\026v1.NodeInclusionPolicy\020nodeTaintsPolicy"
    "\031TypedLocalObjectReference\010apiGroup\024TypedObjectReference\006Volume"
    "\014VolumeSource\014VolumeDevice\013VolumeMount\021recursiveReadOnly"
    "\030v1.RecursiveReadOnlyMode\007subPath\020mountPropagation\027v1.MountPropagationMode"
    "\013subPathExpr\021VolumeMountStatus\014volumeStatus\022VolumeNodeAffinity\010required"
    "\020VolumeProjection\006secret\013downwardAPI\023serviceAccountToken\022clusterTrustBundle"
    "\016podCertificate\032VolumeResourceRequirements\010emptyDir\007gitRepo"
    "\025persistentVolumeClaim\011projected\011ephemeral\014VolumeStatus"
    "\036VsphereVirtualDiskVolumeSource\012volumePath\021storagePolicyName\017storagePolicyID"
    "\027WeightedPodAffinityTerm\017podAffinityTerm\035WindowsSecurityContextOptions"
    "\026gmsaCredentialSpecName\022gmsaCredentialSpec\015runAsUserName\013hostProcess"
    "\010Endpoint\022deprecatedTopology\004zone\005hints\022EndpointConditions\007serving"
    "\015EndpointHints\010forZones\010forNodes\015EndpointSlice\013addressType"
    "\016v1.AddressType\021EndpointSliceList\007ForNode\007ForZone\023reportingController"
    "\011regarding\004note\020deprecatedSource\030deprecatedFirstTimestamp"
    "\027deprecatedLastTimestamp\017deprecatedCount\040ExemptPriorityLevelConfiguration"
    "\030nominalConcurrencyShares\017lendablePercent\027FlowDistinguisherMethod"
    "\036v1.FlowDistinguisherMethodType\012FlowSchema\023FlowSchemaCondition"
    "\032v1.FlowSchemaConditionType\016FlowSchemaList\016FlowSchemaSpec"
    "\032priorityLevelConfiguration\022matchingPrecedence\023distinguisherMethod"
    "\020FlowSchemaStatus\014GroupSubject\015LimitResponse\024v1.LimitResponseType\007queuing"
    "\041LimitedPriorityLevelConfiguration\015limitResponse\025borrowingLimitPercent"
    "\025NonResourcePolicyRule\027PolicyRulesWithSubjects\010subjects"
    "\032PriorityLevelConfiguration\043PriorityLevelConfigurationCondition"
    "\052v1.PriorityLevelConfigurationConditionType\036PriorityLevelConfigurationList"
    "\043PriorityLevelConfigurationReference\036PriorityLevelConfigurationSpec"
    "\032v1.PriorityLevelEnablement\007limited\006exempt\040PriorityLevelConfigurationStatus"
    "\024QueuingConfiguration\006queues\010handSize\020queueLengthLimit\022ResourcePolicyRule"
    "\014clusterScope\025ServiceAccountSubject\007Subject\016v1.SubjectKind\013UserSubject"
    "\017HTTPIngressPath\010pathType\013v1.PathType\007backend\024HTTPIngressRuleValue\005paths"
    "\011IPAddress\015IPAddressList\015IPAddressSpec\011parentRef\007IPBlock\004cidr\006except"
    "\007Ingress\016IngressBackend\014IngressClass\020IngressClassList"
    "\037IngressClassParametersReference\020IngressClassSpec\012controller\012parameters"
    "\013IngressList\032IngressLoadBalancerIngress\031IngressLoadBalancerStatus"
    "\021IngressPortStatus\013IngressRule\020IngressRuleValue\004http\025IngressServiceBackend"
    "\013IngressSpec\020ingressClassName\016defaultBackend\003tls\015IngressStatus"
    "\012IngressTLS\005hosts\015NetworkPolicy\027NetworkPolicyEgressRule\002to"
    "\030NetworkPolicyIngressRule\004from\021NetworkPolicyList\021NetworkPolicyPeer"
    "\013podSelector\007ipBlock\021NetworkPolicyPort\007endPort\021NetworkPolicySpec\006egress"
    "\013policyTypes\015v1.PolicyType\017ParentReference\022ServiceBackendPort\006number"
    "\013ServiceCIDR\017ServiceCIDRList\017ServiceCIDRSpec\005cidrs\021ServiceCIDRStatus"
    "\010Overhead\010podFixed\014RuntimeClass\007handler\012scheduling\020RuntimeClassList"
    "\012Scheduling\010Eviction\015deleteOptions\023PodDisruptionBudget"
    "\027PodDisruptionBudgetList\027PodDisruptionBudgetSpec\014minAvailable"
    "\032unhealthyPodEvictionPolicy\041v1.UnhealthyPodEvictionPolicyType"
    "\031PodDisruptionBudgetStatus\015disruptedPods\022disruptionsAllowed\016currentHealthy"
    "\016desiredHealthy\014expectedPods\017AggregationRule\024clusterRoleSelectors"
    "\013ClusterRole\017aggregationRule\022ClusterRoleBinding\007roleRef"
    "\026ClusterRoleBindingList\017ClusterRoleList\012PolicyRule\004Role\013RoleBinding"
    "\017RoleBindingList\010RoleList\007RoleRef\025AllocatedDeviceStatus\006device\007shareID"
    "\013networkData\020AllocationResult\007devices\023allocationTimestamp\021CELDeviceSelector"
    "\025CapacityRequestPolicy\013validValues\012validRange\032CapacityRequestPolicyRange"
    "\004step\024CapacityRequirements\020v1.QualifiedName\007Counter\012CounterSet\010counters"
    "\006Device\012attributes\020consumesCounters\010allNodes\013bindsToNode"
    "\021bindingConditions\030bindingFailureConditions\030allowMultipleAllocations"
    "\037nodeAllocatableResourceMappings\035DeviceAllocationConfiguration"
    "\031v1.AllocationConfigSource\023DeviceConfiguration\026DeviceAllocationResult\007results"
    "\017DeviceAttribute\003int\004bool\004ints\005bools\007strings\010versions"
    "\016DeviceCapacity\015requestPolicy\013DeviceClaim\013constraints"
    "\030DeviceClaimConfiguration\013DeviceClass\030DeviceClassConfiguration\017DeviceClassList"
    "\017DeviceClassSpec\011selectors\024extendedResourceName\006opaque\020DeviceConstraint"
    "\016matchAttribute\025v1.FullyQualifiedName\021distinctAttribute"
    "\030DeviceCounterConsumption\012counterSet\015DeviceRequest\007exactly\016firstAvailable"
    "\035DeviceRequestAllocationResult\013adminAccess\020consumedCapacity\016DeviceSelector"
    "\003cel\020DeviceSubRequest\017deviceClassName\016allocationMode"
    "\027v1.DeviceAllocationMode\013DeviceTaint\024v1.DeviceTaintEffect\020DeviceToleration"
    "\033v1.DeviceTolerationOperator\007\"Equal\"\022ExactDeviceRequest\021NetworkDeviceData"
    "\015interfaceName\003ips\017hardwareAddress\036NodeAllocatableResourceMapping"
    "\013capacityKey\024allocationMultiplier\031OpaqueDeviceConfiguration"
    "\036ResourceClaimConsumerReference\021ResourceClaimList\021ResourceClaimSpec"
    "\023ResourceClaimStatus\012allocation\013reservedFor\025ResourceClaimTemplate"
    "\031ResourceClaimTemplateList\031ResourceClaimTemplateSpec\014ResourcePool\012generation"
    "\022resourceSliceCount\015ResourceSlice\021ResourceSliceList\021ResourceSliceSpec"
    "\026perDeviceNodeSelection\016sharedCounters\015PriorityClass\015globalDefault"
    "\013description\021PriorityClassList\011CSIDriver\015CSIDriverList\015CSIDriverSpec"
    "\016attachRequired\016podInfoOnMount\024volumeLifecycleModes\026v1.VolumeLifecycleMode"
    "\017storageCapacity\015fsGroupPolicy\020v1.FSGroupPolicy\015tokenRequests"
    "\021requiresRepublish\014seLinuxMount\042nodeAllocatableUpdatePeriodSeconds"
    "\034serviceAccountTokenInSecrets\035preventPodSchedulingIfMissing\007CSINode"
    "\015CSINodeDriver\006nodeID\014topologyKeys\013CSINodeList\013CSINodeSpec\007drivers"
    "\022CSIStorageCapacity\014nodeTopology\021maximumVolumeSize\026CSIStorageCapacityList"
    "\014StorageClass\013provisioner\015reclaimPolicy\024allowVolumeExpansion"
    "\021volumeBindingMode\024v1.VolumeBindingMode\021allowedTopologies\020StorageClassList"
    "\020VolumeAttachment\024VolumeAttachmentList\026VolumeAttachmentSource"
    "\024persistentVolumeName\020inlineVolumeSpec\024VolumeAttachmentSpec\010attacher"
    "\026VolumeAttachmentStatus\010attached\022attachmentMetadata\013attachError\013detachError"
    "\025VolumeAttributesClass\012driverName\031VolumeAttributesClassList\013VolumeError"
    "\004time\011errorCode\023VolumeNodeResources\036CustomResourceColumnDefinition\006format"
    "\010jsonPath\030CustomResourceConversion\031v1.ConversionStrategyType\007webhook"
    "\030CustomResourceDefinition\041CustomResourceDefinitionCondition"
    "\050v1.CustomResourceDefinitionConditionType\034CustomResourceDefinitionList"
    "\035CustomResourceDefinitionNames\006plural\010singular\012shortNames\010listKind"
    "\012categories\034CustomResourceDefinitionSpec\020v1.ResourceScope\012conversion"
    "\025preserveUnknownFields\036CustomResourceDefinitionStatus\015acceptedNames"
    "\016storedVersions\037CustomResourceDefinitionVersion\006served\007storage\012deprecated"
    "\022deprecationWarning\006schema\014subresources\030additionalPrinterColumns"
    "\020selectableFields\036CustomResourceSubresourceScale\020specReplicasPath"
    "\022statusReplicasPath\021labelSelectorPath\037CustomResourceSubresourceStatus"
    "\032CustomResourceSubresources\005scale\030CustomResourceValidation\017openAPIV3Schema"
    "\025ExternalDocumentation\017JSONSchemaProps\002id\007$schema\020v1.JSONSchemaURL\004$ref"
    "\005title\007maximum\020exclusiveMaximum\007minimum\020exclusiveMinimum\011maxLength"
    "\011minLength\007pattern\010maxItems\010minItems\013uniqueItems\012multipleOf\004enum"
    "\015maxProperties\015minProperties\005allOf\005oneOf\005anyOf\003not\012properties"
    "\024additionalProperties\021patternProperties\014dependencies\031v1.JSONSchemaDependencies"
    "\017additionalItems\013definitions\030v1.JSONSchemaDefinitions\014externalDocs\007example"
    "\010nullable\044x-kubernetes-preserve-unknown-fields\036x-kubernetes-embedded-resource"
    "\032x-kubernetes-int-or-string\032x-kubernetes-list-map-keys\026x-kubernetes-list-type"
    "\025x-kubernetes-map-type\030x-kubernetes-validations\022v1.ValidationRules\004rule"
    "\017SelectableField\016ValidationRule\030v1.FieldValueErrorReason\017optionalOldSelf"
    "\021WebhookConversion\030conversionReviewVersions\010APIGroup\020preferredVersion"
    "\032serverAddressByClientCIDRs\014APIGroupList\013APIResource\014singularName"
    "\012namespaced\010v1.Verbs\022storageVersionHash\017APIResourceList\014groupVersion"
    "\013APIVersions\011Condition\015CreateOptions\006dryRun\014fieldManager\017fieldValidation"
    "\015DeleteOptions\022gracePeriodSeconds\015preconditions\020orphanDependents"
    "\021propagationPolicy\026v1.DeletionPropagation"
    "\060ignoreStoreReadErrorWithClusterBreakingPotential\030FieldSelectorRequirement"
    "\030v1.FieldSelectorOperator\012GetOptions\030GroupVersionForDiscovery\015LabelSelector"
    "\013matchLabels\030LabelSelectorRequirement\030v1.LabelSelectorOperator\010ListMeta"
    "\010selfLink\010continue\022remainingItemCount\011shardInfo\013ListOptions\005watch"
    "\023allowWatchBookmarks\024resourceVersionMatch\027v1.ResourceVersionMatch\005limit"
    "\021sendInitialEvents\015shardSelector\022ManagedFieldsEntry\007manager\011operation"
    "\035v1.ManagedFieldsOperationType\012fieldsType\010fieldsV1\012ObjectMeta\014generateName"
    "\021creationTimestamp\021deletionTimestamp\032deletionGracePeriodSeconds\006labels"
    "\013annotations\017ownerReferences\015managedFields\016OwnerReference"
    "\022blockOwnerDeletion\025PartialObjectMetadata\031PartialObjectMetadataList"
    "\014PatchOptions\005force\015Preconditions\031ServerAddressByClientCIDR\012clientCIDR"
    "\015serverAddress\011ShardInfo\006Status\007details\004code\013StatusCause\014v1.CauseType"
    "\005field\015StatusDetails\006causes\021retryAfterSeconds\005Table\021columnDefinitions"
    "\004rows\025TableColumnDefinition\010TableRow\005cells\021TableRowCondition"
    "\023v1.RowConditionType\015UpdateOptions\012WatchEvent\012APIService"
    "\023APIServiceCondition\032v1.APIServiceConditionType\016APIServiceList\016APIServiceSpec"
    "\025insecureSkipTLSVerify\024groupPriorityMinimum\017versionPriority\020APIServiceStatus";

const Package kPackages[] = {
    {1,37}, {40,37}, {59,37}, {88,37}, {116,37}, {142,168}, {171,37}, {191,37}, {218,37},
    {245,37}, {264,37}, {288,37}, {309,37}, {335,37}, {360,37}, {379,37}, {400,37}, {419,37},
    {442,37}, {467,37}, {489,37}, {546,37}, {583,613}, {619,37},
};

const Type kTypes[] = {
    {670,0,0,0}, {700,1,0,0}, {736,3,0,0}, {771,5,0,0}, {781,6,0,0}, {801,8,0,1}, {915,13,0,0},
    {962,16,0,0}, {993,19,0,0}, {1034,22,0,0}, {1104,25,0,0}, {1132,28,0,0}, {1303,35,0,0},
    {1408,47,0,0}, {1446,50,0,0}, {1479,53,0,0}, {1540,56,0,1}, {1597,58,0,1}, {1623,60,0,1},
    {1706,64,0,0}, {1578,68,0,0}, {1790,70,0,0}, {1817,74,0,0}, {1849,75,0,0}, {1882,79,0,0},
    {1915,82,0,0}, {1952,85,0,0}, {2027,89,0,0}, {2057,92,0,0}, {2116,99,0,0}, {2196,102,0,0},
    {2214,113,0,0}, {2245,116,0,0}, {2280,119,0,0}, {2340,123,0,1}, {2349,125,0,0},
    {2390,128,1,0}, {2423,132,1,0}, {2446,135,1,0}, {2456,139,1,0}, {2539,144,1,0},
    {2553,147,1,0}, {2628,152,1,0}, {2793,162,1,0}, {2862,164,1,0}, {2873,168,1,0},
    {2935,174,1,0}, {2950,177,1,0}, {3014,185,1,0}, {3119,194,1,0}, {3164,196,1,0},
    {3175,200,1,0}, {3222,205,1,0}, {3237,208,1,0}, {3252,212,1,0}, {3290,219,1,0},
    {3337,221,1,0}, {3361,223,1,0}, {3404,225,1,0}, {3416,229,1,0}, {3465,234,1,0},
    {3481,237,1,0}, {3507,238,1,0}, {3622,240,1,0}, {3764,251,1,0}, {3829,261,1,0},
    {3888,263,2,0}, {3923,267,2,0}, {3941,270,2,0}, {3974,271,2,0}, {3987,275,2,0},
    {4047,278,2,0}, {4092,280,2,0}, {4104,284,2,0}, {4120,286,2,0}, {4163,290,2,0},
    {4215,294,3,0}, {4264,296,3,0}, {4288,298,3,0}, {4313,302,3,0}, {4340,304,3,0},
    {4378,306,3,0}, {4460,315,3,0}, {4473,319,3,0}, {4497,323,3,0}, {4566,325,3,0},
    {4589,329,3,0}, {4616,330,3,0}, {4636,334,3,0}, {4660,340,3,0}, {4717,344,3,0},
    {4770,348,4,1}, {4798,351,4,0}, {4822,355,4,0}, {4850,358,4,0}, {4948,362,4,0},
    {5040,367,4,0}, {5046,371,4,0}, {5058,372,4,0}, {5070,374,5,0}, {5133,377,5,0},
    {4770,380,5,0}, {5171,383,5,0}, {5199,385,5,0}, {5220,387,5,0}, {5281,390,5,0},
    {4798,394,5,0}, {5379,398,5,0}, {5429,400,5,0}, {4822,405,5,0}, {4850,408,5,0},
    {4948,413,5,0}, {5534,419,5,0}, {5551,421,5,0}, {5621,427,5,0}, {5634,433,5,0},
    {5699,437,5,0}, {5717,440,5,0}, {5752,443,5,0}, {5771,446,5,0}, {5788,448,5,0},
    {5805,450,5,0}, {5826,452,5,0}, {5847,454,6,0}, {5855,458,6,0}, {5867,461,6,0},
    {6030,469,6,0}, {6087,472,6,0}, {6091,476,6,0}, {6138,482,6,0}, {6146,485,6,0},
    {6409,501,6,0}, {6534,512,6,0}, {6550,514,6,0}, {6567,515,6,0}, {6675,518,6,0},
    {6734,520,6,0}, {6816,523,6,0}, {6830,524,6,0}, {6880,526,6,0}, {6904,528,7,0},
    {6930,532,7,0}, {6989,538,7,0}, {7019,541,7,0}, {7087,549,7,0}, {7131,551,8,0},
    {7137,554,8,0}, {7147,557,8,0}, {7276,564,9,0}, {7334,568,9,0}, {7384,571,9,0},
    {7440,573,9,0}, {7486,575,9,0}, {7620,581,9,0}, {7689,585,9,0}, {7711,588,9,0},
    {7719,591,9,0}, {7895,601,9,0}, {7911,606,9,0}, {7947,608,9,0}, {8006,614,9,0},
    {8025,620,9,0}, {8054,624,9,0}, {8073,628,9,0}, {8088,629,9,0}, {8126,634,9,0},
    {8171,638,9,0}, {8187,641,9,0}, {8207,644,9,0}, {8238,649,9,0}, {8278,651,9,1},
    {8299,654,9,0}, {8313,657,9,0}, {8372,662,9,0}, {8392,665,9,0}, {8426,669,9,0},
    {8810,694,9,0}, {8868,697,9,0}, {8899,699,9,0}, {8947,704,9,0}, {9000,706,9,0},
    {9061,708,9,0}, {9136,710,9,0}, {9178,713,9,0}, {9210,714,9,0}, {9274,721,9,0},
    {9296,723,9,0}, {9438,738,9,0}, {9458,739,9,0}, {9478,740,9,0}, {9500,741,9,0},
    {9544,745,9,0}, {9568,747,9,0}, {9623,749,9,1}, {9670,753,9,1}, {9695,757,9,0},
    {9738,760,9,0}, {9756,763,9,0}, {9770,766,9,0}, {9804,769,9,0}, {9821,772,9,0},
    {9874,777,9,0}, {9893,779,9,0}, {9938,804,9,0}, {9980,805,9,0}, {10105,821,9,0},
    {10115,824,9,0}, {10144,826,9,0}, {10171,828,9,0}, {10182,829,9,0}, {10218,834,9,1},
    {10245,838,9,0}, {10280,843,9,0}, {10297,848,9,0}, {10341,850,9,0}, {10378,854,9,0},
    {10392,856,9,0}, {10433,859,9,0}, {10494,863,9,0}, {10516,866,9,0}, {10562,871,9,0},
    {10573,873,9,0}, {10593,875,9,0}, {10600,876,9,0}, {10637,878,9,0}, {10763,889,9,0},
    {10781,900,9,0}, {10820,902,9,0}, {10847,903,9,0}, {10857,906,9,0}, {10885,909,9,0},
    {10931,913,9,0}, {10942,916,9,0}, {11022,922,9,0}, {11037,925,9,0}, {11059,926,9,0},
    {11101,929,9,0}, {11150,933,9,0}, {8257,934,9,1}, {11177,935,9,0}, {11195,937,9,0},
    {11289,939,9,0}, {11312,942,9,0}, {11322,946,9,0}, {11367,951,9,0}, {11381,954,9,0},
    {11423,955,9,0}, {11463,957,9,0}, {11468,961,9,0}, {11507,963,9,0}, {11615,965,9,0},
    {11679,968,9,0}, {11732,974,9,0}, {11759,975,9,0}, {11799,979,9,0}, {11835,980,9,0},
    {11873,981,9,0}, {11882,984,9,0}, {11899,986,9,0}, {11927,988,9,0}, {11993,990,9,1},
    {12024,991,9,0}, {12072,994,9,1}, {12118,996,9,0}, {12200,1003,9,0}, {12346,1017,9,0},
    {12361,1018,9,0}, {12516,1029,9,1}, {12546,1031,9,1}, {12562,1038,9,0}, {12579,1042,9,0},
    {12601,1046,9,0}, {12670,1052,9,0}, {12696,1055,9,0}, {12867,1064,9,0}, {13026,1072,9,0},
    {13056,1074,9,0}, {13100,1076,9,0}, {13121,1079,9,0}, {13358,1101,9,0}, {13464,1111,9,0},
    {13536,1115,9,0}, {13574,1117,9,0}, {13578,1121,9,0}, {13590,1123,9,0}, {13662,1129,9,0},
    {13678,1131,9,0}, {13709,1137,9,0}, {13829,1144,9,0}, {13842,1151,9,0}, {13876,1154,9,0},
    {13895,1156,9,0}, {13910,1163,9,0}, {13957,1165,9,0}, {13963,1166,9,0}, {13971,1169,9,0},
    {13987,1170,9,0}, {14009,1172,9,0}, {14025,1174,9,0}, {14056,1175,9,0}, {14099,1178,9,0},
    {14122,1180,9,0}, {14140,1181,9,0}, {14172,1182,9,0}, {14422,1195,9,0}, {15016,1237,9,0},
    {15281,1258,9,0}, {15293,1261,9,0}, {15309,1264,9,0}, {15325,1266,9,0}, {15336,1269,9,0},
    {15357,1272,9,0}, {15399,1274,9,0}, {15405,1281,9,0}, {15477,1285,9,0}, {15507,1287,9,0},
    {15550,1293,9,0}, {15623,1301,9,0}, {15639,1309,9,0}, {15661,1313,9,0}, {15730,1318,9,0},
    {15756,1321,9,0}, {15784,1325,9,0}, {15812,1331,9,0}, {15826,1333,9,1}, {15856,1336,9,0},
    {15927,1339,9,0}, {15941,1343,9,0}, {15959,1346,9,0}, {16025,1349,9,0}, {16050,1351,9,0},
    {16087,1354,9,0}, {16102,1356,9,0}, {16128,1360,9,0}, {16249,1370,9,0}, {16269,1380,9,1},
    {16283,1381,9,0}, {16352,1384,9,0}, {16389,1386,9,0}, {16421,1392,9,0}, {16437,1394,9,1},
    {16455,1397,9,0}, {16466,1400,9,0}, {16483,1403,9,1}, {16499,1405,9,0}, {16518,1409,9,0},
    {16633,1421,9,0}, {16641,1425,9,0}, {16664,1430,9,0}, {16683,1433,9,0}, {16722,1436,9,0},
    {16734,1439,9,0}, {16766,1445,9,0}, {16786,1447,9,0}, {17233,1467,9,0}, {17260,1469,9,0},
    {17291,1470,9,0}, {17311,1471,9,0}, {17359,1476,9,0}, {17381,1481,9,0}, {17388,1483,9,0},
    {17404,1485,9,0}, {17442,1489,9,0}, {17493,1494,9,0}, {17526,1496,9,1}, {17569,1497,9,0},
    {17705,1505,9,1}, {17740,1508,9,0}, {17761,1512,9,0}, {17781,1514,9,0}, {17794,1516,9,0},
    {17910,1523,9,0}, {17941,1528,9,0}, {17969,1529,9,0}, {18059,1535,9,0}, {17768,1537,9,0},
    {18145,1567,9,0}, {18158,1568,9,0}, {18234,1572,9,0}, {18274,1574,9,0}, {18372,1578,10,0},
    {18411,1586,10,0}, {18438,1589,10,0}, {9670,1591,10,1}, {18470,1595,10,0}, {18511,1600,10,0},
    {18529,1603,10,0}, {18537,1604,10,0}, {9980,1605,11,0}, {10105,1621,11,0}, {10115,1624,11,0},
    {18662,1626,12,0}, {18736,1628,12,0}, {18791,1629,12,0}, {18802,1633,12,0}, {18849,1638,12,0},
    {18864,1641,12,0}, {18945,1645,12,0}, {18962,1646,12,0}, {18975,1647,12,0}, {19018,1649,12,0},
    {19088,1653,12,0}, {19110,1655,12,0}, {19143,1658,12,0}, {19170,1662,12,0}, {19249,1667,12,0},
    {19280,1670,12,0}, {19316,1671,12,0}, {19389,1674,12,0}, {19422,1675,12,0}, {19476,1678,12,0},
    {19508,1683,12,0}, {19530,1685,12,0}, {19553,1689,12,0}, {19565,1690,13,0}, {19610,1693,13,0},
    {19637,1694,13,0}, {19647,1697,13,0}, {19661,1700,13,0}, {19685,1701,13,0}, {19705,1703,13,0},
    {19713,1707,13,0}, {19728,1709,13,0}, {19741,1712,13,0}, {19758,1715,13,0}, {19790,1720,13,0},
    {19829,1722,13,0}, {19841,1725,13,0}, {19868,1728,13,0}, {19894,1729,13,0}, {19912,1732,13,0},
    {19924,1734,13,0}, {19946,1735,13,0}, {19968,1737,13,0}, {20016,1741,13,0}, {20030,1742,13,0},
    {20047,1744,13,0}, {20061,1747,13,0}, {20088,1749,13,0}, {20118,1751,13,0}, {20136,1754,13,0},
    {20174,1757,13,0}, {20200,1760,13,0}, {20251,1764,13,0}, {20267,1768,13,1}, {20293,1770,13,0},
    {20305,1774,13,0}, {20321,1777,13,0}, {20343,1778,13,0}, {20361,1779,14,0}, {20379,1780,14,0},
    {20411,1785,14,0}, {20428,1788,14,0}, {20439,1790,15,0}, {20462,1793,15,0}, {20482,1797,15,0},
    {20506,1800,15,0}, {20604,1804,15,0}, {20706,1811,16,0}, {20743,1812,16,0}, {20771,1816,16,0},
    {20798,1820,16,0}, {20821,1823,16,0}, {20837,1826,16,0}, {20848,1831,16,0}, {20853,1834,16,0},
    {20865,1838,16,0}, {20881,1841,16,0}, {20890,1844,16,1}, {19530,1847,16,1}, {20898,1851,17,0},
    {20947,1858,17,0}, {20992,1861,17,0}, {21010,1862,17,0}, {21055,1865,17,0}, {21087,1868,17,0},
    {21125,1869,17,0}, {21133,1870,17,0}, {21153,1872,17,0}, {21309,1885,17,0}, {21385,1888,17,0},
    {21416,1890,17,0}, {21469,1898,17,0}, {21498,1900,17,0}, {21522,1903,17,0}, {21547,1905,17,0},
    {21559,1908,17,0}, {21584,1909,17,0}, {21600,1912,17,0}, {21365,1915,17,0}, {21654,1916,17,0},
    {21726,1919,17,0}, {21762,1921,17,0}, {21799,1924,17,0}, {21858,1934,17,0}, {21877,1935,17,0},
    {21949,1942,17,0}, {21982,1946,17,0}, {22035,1951,17,0}, {22054,1958,17,0}, {22106,1961,17,0},
    {22170,1963,17,0}, {15812,1965,17,0}, {22196,1969,17,0}, {22227,1973,17,0}, {22245,1976,17,0},
    {22263,1977,17,0}, {22306,1980,17,0}, {22328,1983,17,0}, {22354,1986,17,0}, {22380,1988,17,0},
    {22423,1991,17,0}, {22437,1994,17,0}, {22455,1997,17,0}, {22511,2005,18,0}, {22551,2011,18,0},
    {22569,2014,19,0}, {22579,2017,19,0}, {22593,2020,19,0}, {22867,2031,19,0}, {22875,2034,19,0},
    {22909,2038,19,0}, {22921,2041,19,0}, {22941,2042,19,0}, {22991,2048,19,0}, {23014,2051,19,0},
    {23131,2060,19,0}, {3974,2063,19,0}, {23148,2065,19,0}, {23165,2069,19,0}, {23186,2072,19,0},
    {23247,2074,19,0}, {23277,2077,19,0}, {23352,2081,19,0}, {23385,2085,19,0}, {23411,2088,19,0},
    {23438,2091,19,0}, {23458,2092,20,0}, {23505,2098,20,0}, {23564,2100,20,0}, {23589,2104,20,0},
    {23664,2110,20,0}, {23693,2113,20,0}, {23770,2119,20,0}, {23849,2125,20,0}, {23909,2129,20,0},
    {24048,2138,20,0}, {24133,2141,20,0}, {24165,2141,20,0}, {24198,2143,20,0}, {24239,2144,20,0},
    {24261,2146,20,0}, {24878,2190,20,0}, {1790,2191,20,0}, {24894,2195,20,0}, {2349,2201,20,0},
    {24950,2204,20,0}, {24993,2206,21,0}, {25046,2211,21,0}, {25059,2213,21,0}, {25123,2223,21,0},
    {25152,2226,21,0}, {25164,2229,21,0}, {25174,2235,21,0}, {25224,2239,21,0}, {25378,2246,21,0},
    {25428,2249,21,0}, {25439,2251,21,0}, {25464,2253,21,1}, {25490,2255,21,0}, {25540,2258,21,0},
    {25596,2263,21,0}, {25717,2275,21,0}, {25804,2282,21,0}, {25940,2297,21,1}, {25974,2303,21,0},
    {25996,2305,21,0}, {26022,2308,21,0}, {26041,2313,21,0}, {26055,2315,21,0}, {26106,2317,21,0},
    {26116,2318,21,0}, {26136,2325,21,0}, {26167,2328,21,0}, {26206,2334,21,0}, {26235,2338,21,0},
    {26257,2343,21,0}, {26272,2346,21,0}, {939,2350,21,0}, {26310,2352,21,0}, {26324,2356,21,0},
    {26335,2358,23,0}, {26346,2362,23,0}, {26393,2367,23,0}, {26408,2370,23,0}, {26482,2377,23,0},
    {1790,2378,23,0}, {0,2381,0,0},
};

const Field kFields[] = {
    {689,0,0,1,2}, {716,0,0,1,8}, {720,0,0,2,8}, {754,0,0,2,8}, {763,0,0,3,8}, {689,0,0,1,2},
    {796,0,0,1,8}, {689,0,0,2,8}, {816,1,0,1,3}, {834,1,0,2,3}, {849,3,1,3,2}, {863,3,1,4,2},
    {884,4,0,7,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,7,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,8,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,11,0,2,8}, {1069,0,0,1,2},
    {1080,12,0,2,3}, {1089,13,0,3,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,15,0,2,8},
    {1160,16,0,1,3}, {1170,13,0,2,3}, {1187,18,1,3,2}, {1197,20,1,4,2}, {1207,21,0,5,3},
    {1242,23,2,6,2}, {1258,24,0,7,2}, {796,0,0,1,8}, {1319,25,0,2,8}, {1332,27,1,3,2},
    {1207,21,0,4,3}, {884,4,0,9,3}, {816,1,0,5,3}, {834,1,0,11,3}, {1338,28,0,6,9},
    {1369,29,0,7,3}, {1384,30,1,8,8}, {1258,24,0,10,3}, {1242,23,2,12,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {1437,32,2,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,34,0,2,8},
    {1488,35,0,2,8}, {1511,36,0,3,3}, {1530,37,0,4,3}, {1564,30,1,1,2}, {1578,26,0,2,16},
    {1607,0,0,1,2}, {1618,0,0,2,2}, {796,0,0,1,2}, {1632,0,0,2,2}, {1642,1,0,3,3},
    {1651,38,0,4,3}, {1711,30,0,1,2}, {1721,30,0,2,2}, {1733,30,0,3,2}, {1743,39,0,4,3},
    {1762,41,1,1,2}, {1706,42,0,2,16}, {1632,0,0,1,8}, {796,0,0,2,8}, {1807,0,0,3,3},
    {1812,29,0,4,3}, {1830,44,1,1,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,45,0,2,2},
    {1875,46,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,47,0,2,10}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,49,0,2,8}, {1069,0,0,1,10}, {1080,12,0,2,3}, {1089,13,0,3,3},
    {1989,51,3,4,10}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,53,0,2,8}, {1160,16,0,1,3},
    {1170,13,0,2,3}, {2087,55,1,3,2}, {1207,21,0,4,3}, {2099,57,1,5,2}, {1242,23,2,6,2},
    {1187,18,2,7,2}, {2148,58,0,1,2}, {2167,59,0,2,3}, {2180,61,4,3,2}, {796,0,0,1,8},
    {1319,25,0,2,8}, {1332,27,1,3,2}, {1207,21,0,4,3}, {884,4,0,9,3}, {816,1,0,5,3},
    {834,1,0,10,3}, {1338,28,0,6,9}, {1369,29,0,7,3}, {1384,30,1,8,8}, {1242,23,2,11,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {1437,63,2,2,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,65,0,2,8}, {689,0,0,1,8}, {2291,0,0,2,2}, {2299,66,0,3,3}, {2322,0,0,4,2},
    {796,0,0,1,8}, {689,0,0,2,8}, {2369,0,0,3,3}, {2373,67,0,1,3}, {2381,68,0,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {2409,69,0,2,2}, {2414,58,0,3,8}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,71,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,72,0,2,2},
    {1875,73,0,3,2}, {2191,74,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2}, {2299,0,0,4,2},
    {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,78,0,2,8}, {1642,1,0,1,9},
    {2567,79,0,2,8}, {2576,80,0,3,2}, {2591,29,0,4,2}, {2607,29,0,6,3}, {2644,29,0,1,8},
    {2667,29,0,2,8}, {2686,29,0,3,8}, {2709,29,0,4,8}, {2148,58,0,5,2}, {2721,29,0,6,2},
    {2744,29,0,7,2}, {2760,29,0,8,2}, {2778,29,0,9,3}, {2180,82,5,10,2}, {2191,83,0,1,2},
    {2848,84,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,85,0,2,2}, {1875,86,0,3,2},
    {2191,87,0,1,8}, {1875,75,0,2,8}, {2920,76,0,6,2}, {2520,76,0,7,2}, {2299,0,0,4,2},
    {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,89,0,2,8}, {2965,29,0,1,3},
    {1642,1,0,2,9}, {2567,79,0,3,8}, {2974,90,6,4,2}, {2591,29,0,5,2}, {2607,29,0,6,3},
    {2983,91,0,7,2}, {2990,29,0,9,3}, {2148,58,0,1,2}, {2965,29,0,2,2}, {3031,29,0,3,2},
    {3047,29,0,7,2}, {3061,29,0,4,2}, {3079,29,0,5,2}, {3099,29,0,9,3}, {2180,93,5,6,2},
    {2778,29,0,8,3}, {2191,94,0,1,2}, {2848,95,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,96,0,2,2}, {1875,97,0,3,2}, {2191,98,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,100,0,2,8},
    {2965,29,0,1,3}, {2591,29,0,4,2}, {1642,1,0,2,9}, {2567,79,0,3,2}, {2965,29,0,1,8},
    {3269,29,0,2,2}, {3047,29,0,4,2}, {3061,29,0,5,2}, {3099,29,0,7,3}, {2148,58,0,3,2},
    {2180,102,5,6,2}, {3313,103,0,1,3}, {3328,103,0,2,3}, {3313,103,0,1,3}, {3328,103,0,2,3},
    {3394,29,0,1,3}, {3313,103,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,104,0,2,2},
    {1875,105,0,3,2}, {2191,106,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2}, {2299,0,0,4,2},
    {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,108,0,2,8}, {3501,29,0,1,0},
    {3555,109,0,1,2}, {3611,109,0,2,2}, {2965,29,0,1,3}, {1642,1,0,2,9}, {2567,79,0,3,8},
    {3638,111,1,4,2}, {3659,0,0,5,0}, {3671,112,0,6,2}, {2576,113,0,7,2}, {2607,29,0,8,3},
    {2591,29,0,9,2}, {3718,114,0,10,3}, {3755,115,0,11,3}, {2148,58,0,1,2}, {2965,29,0,2,8},
    {3047,29,0,3,2}, {3782,29,0,4,2}, {3031,29,0,5,2}, {3798,0,0,6,2}, {3814,0,0,7,2},
    {2778,29,0,9,3}, {2180,117,5,10,2}, {3061,29,0,11,0}, {2191,118,0,1,2}, {2848,119,0,2,3},
    {1618,0,0,1,2}, {1607,0,0,2,2}, {796,0,0,3,2}, {3909,120,0,4,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {1875,121,0,2,2}, {3965,122,0,1,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,123,0,2,0}, {1875,124,0,3,2}, {4004,30,1,1,0}, {4014,58,0,4,1}, {4032,125,0,3,1},
    {4066,0,0,1,0}, {4072,76,0,2,0}, {939,5,0,0,16}, {948,6,0,1,2}, {957,126,0,2,8},
    {1875,127,0,3,2}, {4066,0,0,1,10}, {4004,30,1,2,2}, {4138,91,0,1,2}, {4152,122,0,2,2},
    {4004,30,1,4,2}, {4157,0,0,3,2}, {4172,0,0,1,2}, {3909,0,0,2,2}, {4181,30,1,3,2},
    {4188,129,0,4,2}, {4239,0,0,1,2}, {4251,131,1,2,2}, {4239,0,0,1,2}, {4251,133,1,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,134,0,2,8}, {1875,135,0,3,2}, {1807,0,0,1,2},
    {4335,0,0,2,2}, {4356,30,1,1,8}, {4362,30,1,2,2}, {1632,0,0,1,2}, {4335,0,0,2,2},
    {4397,0,0,3,2}, {4403,0,0,4,2}, {4411,0,0,5,2}, {4420,0,0,6,2}, {796,0,0,7,2},
    {4432,136,0,8,3}, {4446,137,0,9,3}, {4356,30,1,1,8}, {1711,30,1,2,2}, {1733,30,1,3,2},
    {1564,30,1,4,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,138,0,2,8}, {1875,135,0,3,2},
    {4525,139,0,1,3}, {4544,140,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,141,0,2,8},
    {1875,142,0,3,2}, {1632,0,0,1,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,134,0,2,8},
    {1875,135,0,3,2}, {4525,139,0,1,3}, {4544,140,0,2,3}, {4152,0,0,3,2}, {4181,30,1,4,2},
    {4188,144,0,5,2}, {3909,0,0,6,2}, {4686,91,0,1,8}, {4694,91,0,4,2}, {2299,0,0,2,2},
    {4701,0,0,3,2}, {849,146,1,1,8}, {4742,148,1,2,8}, {4759,91,0,3,8}, {4701,0,0,4,2},
    {1618,0,0,1,8}, {796,0,0,2,8}, {1607,0,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,149,0,2,10}, {1875,150,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,152,0,2,8},
    {4878,153,0,1,8}, {4893,29,0,2,3}, {4905,29,0,3,8}, {4917,29,0,4,3}, {2148,58,0,1,3},
    {4978,76,0,2,3}, {3782,29,0,3,8}, {4992,29,0,4,8}, {5008,29,0,5,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,154,0,2,2}, {1875,155,0,3,2}, {2965,29,7,1,2}, {2965,29,0,1,8},
    {1642,0,0,2,2}, {796,156,0,1,8}, {5116,157,0,2,8}, {5123,0,0,3,8}, {796,156,0,1,8},
    {5163,158,0,2,8}, {5123,0,0,3,8}, {1618,0,0,1,8}, {796,0,0,2,8}, {1607,0,0,3,2},
    {5192,159,0,1,8}, {5116,157,0,2,8}, {5192,159,0,1,8}, {5163,158,0,2,8}, {2191,160,0,1,8},
    {5261,29,0,2,8}, {5267,29,0,3,8}, {5297,29,0,3,3}, {5324,161,0,1,3}, {5360,163,1,2,2},
    {5369,164,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,165,0,2,10}, {1875,166,0,3,2},
    {5411,167,0,1,3}, {5419,167,0,2,3}, {2191,168,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,170,0,2,8},
    {4878,171,0,1,8}, {4893,29,0,2,3}, {4905,29,0,3,8}, {5502,173,1,4,2}, {5510,174,0,5,3},
    {2148,58,0,1,3}, {4978,76,0,2,3}, {3782,29,0,3,2}, {4992,29,0,4,8}, {5519,176,1,5,0},
    {2180,178,5,6,2}, {796,0,0,1,8}, {1642,1,0,2,3}, {2191,179,0,1,8}, {5582,180,0,2,3},
    {5589,181,0,3,3}, {4411,182,0,4,3}, {5594,183,0,7,3}, {5612,184,0,5,3}, {2191,179,0,1,8},
    {5582,185,0,2,3}, {5589,186,0,3,3}, {4411,187,0,4,3}, {5594,188,0,7,3}, {5612,189,0,5,3},
    {2191,190,0,1,8}, {5261,164,0,2,3}, {5667,164,0,3,3}, {5680,29,0,4,3}, {5261,164,0,1,3},
    {5667,164,0,2,3}, {5680,29,0,3,3}, {5736,171,0,1,8}, {5116,157,0,2,8}, {5192,159,0,3,8},
    {5192,159,0,1,8}, {5163,158,0,2,8}, {5736,171,0,3,8}, {5192,159,0,1,8}, {5116,157,0,2,8},
    {5192,159,0,1,8}, {5163,158,0,2,8}, {796,156,0,1,8}, {5116,157,0,2,8}, {796,156,0,1,8},
    {5163,158,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,191,0,2,10}, {1875,192,0,3,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,194,0,2,8}, {5879,0,0,1,8}, {5888,0,0,8,3},
    {5897,58,0,2,3}, {5921,195,0,3,2}, {5960,91,0,4,3}, {5968,196,0,5,8}, {5980,29,0,6,3},
    {6007,29,0,7,3}, {6044,198,1,1,2}, {6051,76,0,4,3}, {6068,76,0,5,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,199,0,2,2}, {1875,200,0,3,2}, {2191,201,0,1,8}, {1875,75,0,2,8},
    {6124,76,0,3,2}, {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,203,0,2,8}, {6154,29,0,1,3}, {6166,29,0,2,3}, {6178,58,0,3,3},
    {6200,204,0,11,3}, {6217,205,0,16,3}, {6231,29,0,7,3}, {6244,29,0,12,3}, {6265,29,0,13,3},
    {1642,1,0,4,3}, {6282,91,0,5,3}, {2567,79,0,6,8}, {6297,29,0,8,3}, {6321,206,0,9,3},
    {5960,91,0,10,3}, {6354,207,0,14,3}, {6399,0,0,15,3}, {2180,209,8,1,2}, {6419,76,0,2,3},
    {6429,76,0,3,3}, {6044,29,0,4,2}, {6444,29,0,5,2}, {6454,29,0,6,2}, {6461,29,0,11,3},
    {6473,0,0,7,2}, {6490,0,0,10,3}, {6504,210,0,8,3}, {6528,29,0,9,3}, {948,6,0,1,2},
    {957,199,0,2,2}, {1332,212,1,1,8}, {6606,0,0,1,3}, {6620,213,0,2,8}, {6668,214,3,3,8},
    {2191,215,0,1,8}, {1875,75,0,2,0}, {6755,216,0,1,8}, {6788,217,0,2,3}, {6800,219,1,3,2},
    {1332,221,1,1,8}, {6848,0,0,1,3}, {6865,29,0,2,3}, {6444,222,3,1,2}, {6454,222,3,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,223,0,2,8}, {1875,224,0,3,2}, {2191,225,0,1,8},
    {1875,75,0,6,8}, {2299,0,0,2,2}, {2291,0,0,3,2}, {2920,76,0,4,2}, {2520,76,0,5,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,227,0,2,8}, {7049,68,0,1,8}, {7057,0,0,7,8},
    {4014,29,0,8,3}, {7068,229,1,5,2}, {4172,0,0,2,2}, {3909,0,0,3,2}, {4181,30,1,4,2},
    {4188,231,0,6,2}, {2180,233,4,1,2}, {7119,68,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,234,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,236,0,2,8}, {7157,0,0,1,3},
    {7172,29,0,2,3}, {7193,237,0,3,3}, {7205,237,0,4,3}, {7215,29,0,5,3}, {2974,238,0,6,3},
    {7260,0,0,7,3}, {7309,0,0,1,8}, {7318,0,0,2,2}, {3394,29,0,3,2}, {7325,91,0,4,2},
    {7343,239,0,1,3}, {7356,240,0,2,3}, {7368,241,0,3,3}, {2191,242,0,1,8}, {7423,0,0,2,3},
    {796,243,0,1,8}, {7475,0,0,2,8}, {7508,0,0,1,8}, {7517,0,0,2,8}, {7525,244,9,3,3},
    {7318,0,10,4,3}, {7325,91,11,5,3}, {1618,245,12,6,3}, {7652,0,0,1,8}, {7663,0,0,2,8},
    {7325,91,0,3,2}, {7673,0,0,4,1}, {7652,0,0,1,8}, {7663,0,0,2,8}, {7325,91,0,3,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {5116,197,0,2,8}, {7745,0,0,1,8}, {7752,0,0,2,8},
    {7325,91,0,3,2}, {7318,0,0,4,2}, {7765,246,0,5,2}, {7782,247,0,6,3}, {7809,247,0,7,3},
    {7828,247,0,8,3}, {7849,247,0,9,3}, {7875,247,0,10,3}, {7745,0,0,1,8}, {7325,91,0,2,3},
    {7318,0,0,3,3}, {7765,246,0,4,2}, {7828,248,0,5,3}, {7924,250,1,1,2}, {7942,250,1,2,2},
    {7976,30,1,1,8}, {1807,0,0,2,2}, {4152,0,0,3,2}, {7985,0,0,4,2}, {7996,247,0,5,3},
    {7325,91,0,6,2}, {7976,30,1,1,8}, {1807,0,0,2,2}, {4152,0,0,3,2}, {7985,0,0,4,2},
    {7996,248,0,5,3}, {7325,91,0,6,2}, {7309,0,0,1,8}, {7318,0,0,2,2}, {7325,91,0,3,2},
    {7996,247,0,4,3}, {7309,0,0,1,8}, {7318,0,0,2,2}, {7325,91,0,3,2}, {7996,248,0,4,3},
    {1369,29,0,1,3}, {796,0,0,1,3}, {7057,0,0,2,3}, {4446,1,0,3,3}, {8117,91,0,5,3},
    {1807,0,0,4,8}, {2191,251,0,1,8}, {1875,75,0,2,8}, {2291,0,0,3,2}, {4157,0,0,4,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {2180,253,5,2,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,255,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {8217,91,0,4,3}, {2409,246,0,2,2},
    {8227,256,0,3,2}, {8257,248,0,1,16}, {8117,91,0,2,3}, {8257,248,0,1,16}, {716,0,0,2,8},
    {8117,91,0,3,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,258,0,2,8}, {1632,0,0,1,8},
    {796,0,0,2,8}, {3909,120,0,3,2}, {8339,0,0,4,2}, {8355,0,0,5,8}, {8257,248,0,1,16},
    {1028,260,1,2,2}, {8117,91,0,4,3}, {8257,248,0,1,16}, {1028,260,1,2,2}, {8414,29,0,3,3},
    {8117,91,0,4,3}, {796,0,0,1,8}, {8436,0,0,2,2}, {8442,30,1,3,2}, {8450,30,1,4,2},
    {8455,0,0,5,2}, {8466,262,13,6,2}, {8495,264,1,19,2}, {8503,266,2,7,2}, {1733,267,0,8,2},
    {8507,269,1,23,2}, {8520,270,0,24,3}, {8560,272,1,25,2}, {8579,274,14,9,2},
    {8602,276,15,21,2}, {8616,277,0,10,3}, {8630,277,0,11,3}, {8645,277,0,22,3},
    {8658,278,0,12,3}, {8668,0,0,13,2}, {8691,279,0,20,2}, {8744,280,0,14,2}, {8774,281,0,15,3},
    {8790,91,0,16,2}, {8796,91,0,17,2}, {8806,91,0,18,2}, {6606,0,0,1,8}, {8843,0,0,2,8},
    {8856,0,0,3,8}, {8883,30,1,1,0}, {8889,58,0,2,2}, {796,0,0,1,2}, {8913,29,0,2,2},
    {8472,29,0,3,8}, {8486,282,16,4,2}, {8940,0,0,5,2}, {8843,156,0,1,8}, {8520,283,0,2,8},
    {6755,284,0,1,10}, {9051,285,0,2,3}, {6620,286,0,1,10}, {6668,214,3,2,2}, {9151,287,0,1,3},
    {9159,288,0,2,3}, {9167,289,0,3,3}, {9200,76,0,1,2}, {9235,29,0,1,8}, {9244,29,0,2,2},
    {2299,0,0,3,2}, {2291,0,0,4,2}, {9200,76,0,5,2}, {9251,76,0,6,2}, {9262,0,0,7,2},
    {2299,0,0,1,2}, {2291,0,0,2,2}, {796,0,0,1,8}, {9312,290,0,2,2}, {9318,290,0,3,2},
    {6528,91,0,4,8}, {9328,29,0,5,8}, {8436,0,0,6,8}, {9341,0,0,7,8}, {9262,0,0,8,2},
    {9349,91,0,9,3}, {9357,291,0,10,2}, {1733,267,0,11,3}, {8579,293,14,12,2}, {4152,294,0,13,3},
    {9392,296,2,14,2}, {9417,297,0,15,3}, {9452,298,0,1,3}, {9473,29,0,1,8}, {1028,300,1,1,2},
    {1807,0,0,1,8}, {754,301,0,2,3}, {9522,302,0,3,3}, {9539,29,0,4,3}, {1028,300,1,1,2},
    {8414,29,0,2,3}, {9589,303,0,1,2}, {9613,164,0,2,3}, {9639,0,0,1,8}, {9642,0,0,3,2},
    {9651,0,0,4,3}, {9660,197,0,2,3}, {796,0,0,1,2}, {1812,29,0,2,8}, {8486,282,0,3,2},
    {9683,0,0,4,3}, {9710,305,1,1,2}, {9720,305,1,2,2}, {8466,307,1,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {9748,309,1,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,311,0,2,8},
    {9784,0,0,1,2}, {9791,312,0,2,3}, {7996,313,0,3,3}, {796,0,0,1,8}, {5261,0,0,2,2},
    {9811,314,0,3,3}, {754,301,0,1,3}, {9522,302,0,2,3}, {9834,315,0,3,3}, {9850,316,0,4,3},
    {9863,317,0,5,3}, {9893,318,0,1,16}, {9918,0,0,2,2}, {796,0,0,1,0}, {8436,0,0,2,2},
    {8442,30,0,3,2}, {8450,30,0,4,2}, {8455,0,0,5,2}, {8466,262,17,6,2}, {8495,264,0,19,2},
    {8503,266,18,7,2}, {1733,267,0,8,2}, {8507,269,0,23,2}, {8520,270,0,24,3}, {8560,272,0,25,2},
    {8579,274,19,9,2}, {8602,276,20,21,2}, {8616,277,0,10,3}, {8630,277,0,11,3},
    {8645,277,0,22,3}, {8658,278,0,12,3}, {8668,0,0,13,2}, {8691,279,0,20,2}, {8744,280,0,14,2},
    {8774,281,0,15,3}, {8790,91,0,16,2}, {8796,91,0,17,2}, {8806,91,0,18,2}, {9960,319,0,1,3},
    {939,5,0,0,16}, {948,6,0,1,8}, {9986,197,0,2,8}, {2299,0,0,3,2}, {2291,0,0,4,2},
    {10001,320,0,5,2}, {10008,76,0,6,2}, {10023,76,0,7,2}, {10037,29,0,8,2}, {2191,0,0,9,2},
    {10043,237,0,10,2}, {10053,321,0,11,3}, {6755,0,0,12,2}, {10060,197,0,13,3}, {10068,0,0,14,0},
    {10087,0,0,15,0}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,323,0,2,8}, {10037,29,0,1,2},
    {10127,237,0,2,2}, {10156,0,0,1,2}, {10166,0,0,2,2}, {8442,30,1,1,2}, {10197,30,1,1,2},
    {10208,29,0,2,3}, {7318,0,0,3,2}, {7325,91,0,4,2}, {10212,30,1,5,2}, {10234,0,0,1,8},
    {1807,0,0,2,8}, {716,0,0,3,8}, {8117,91,11,4,3}, {7745,0,0,1,8}, {7318,0,0,2,2},
    {7996,247,0,3,3}, {7325,91,0,4,2}, {10272,246,0,5,2}, {7745,0,0,1,8}, {7318,0,0,2,2},
    {7996,248,0,3,3}, {7325,91,0,4,2}, {10272,246,0,5,2}, {10317,0,0,1,2}, {10329,0,0,2,2},
    {10371,0,0,1,8}, {7318,0,0,2,2}, {3394,29,0,3,2}, {7325,91,0,4,2}, {1812,29,0,1,8},
    {2373,0,21,2,1}, {10412,0,0,1,8}, {2414,0,0,2,2}, {10423,0,0,3,2}, {10465,0,0,1,8},
    {1807,0,0,2,8}, {7325,91,0,3,2}, {10475,0,0,4,3}, {10465,0,0,1,8}, {1807,0,0,2,8},
    {7325,91,0,3,2}, {1807,0,0,1,2}, {1812,103,0,2,8}, {10166,0,0,3,2}, {10530,324,0,4,2},
    {10550,326,1,5,2}, {796,0,0,1,8}, {5261,0,0,2,8}, {9639,0,0,1,8}, {10583,30,1,2,2},
    {9639,0,0,1,8}, {1807,0,0,1,8}, {2191,327,0,2,3}, {10665,0,0,1,8}, {10678,0,0,2,8},
    {10208,29,0,3,8}, {10682,0,22,4,2}, {7318,0,0,5,2}, {7325,91,0,6,2}, {10707,30,1,7,2},
    {10715,91,0,8,2}, {10733,91,0,11,2}, {7996,247,0,10,3}, {10749,0,0,12,3}, {10665,0,0,1,8},
    {10678,0,0,2,8}, {10208,29,0,3,8}, {10682,0,22,4,2}, {7318,0,0,5,2}, {7325,91,0,6,2},
    {10707,30,1,7,2}, {10715,91,0,8,2}, {10733,91,0,11,2}, {7996,248,0,10,3}, {10749,0,0,12,3},
    {10799,0,0,1,2}, {10809,280,0,2,2}, {10838,0,0,1,10}, {716,0,0,1,8}, {1807,0,0,2,8},
    {9539,29,0,3,3}, {10867,328,0,1,3}, {10877,328,0,2,3}, {9417,297,0,3,3}, {10902,329,0,1,3},
    {10907,330,0,2,3}, {10915,331,0,3,3}, {10925,332,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,333,0,2,2}, {2191,334,0,1,8}, {10970,291,0,2,2}, {10974,291,0,3,2}, {10978,291,0,4,2},
    {10986,291,0,5,2}, {11001,291,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,336,0,2,8},
    {11052,338,1,1,8}, {3909,58,0,1,8}, {11078,58,0,2,8}, {11082,339,1,3,2}, {9639,0,0,1,2},
    {9642,0,0,2,2}, {11121,340,0,3,3}, {8466,342,1,4,2}, {11169,344,1,1,2}, {796,0,21,1,2},
    {1807,0,0,1,8}, {7318,0,0,2,3}, {11214,0,0,1,2}, {1875,345,0,2,8}, {11305,0,0,1,8},
    {1807,0,0,2,8}, {7325,91,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,346,0,2,2},
    {1875,347,0,3,2}, {2191,348,0,1,8}, {1875,75,0,2,8}, {2520,76,0,4,2}, {2299,0,0,5,2},
    {2291,0,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,350,0,2,8}, {11395,352,1,1,2},
    {11439,353,0,1,2}, {2180,355,5,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,356,0,2,2},
    {1875,357,0,3,2}, {2191,358,0,1,8}, {11499,0,0,2,8}, {11520,359,0,1,3}, {11567,361,1,2,2},
    {11650,0,0,1,8}, {11668,30,3,2,2}, {1733,362,0,3,8}, {2191,363,0,1,8}, {1875,75,0,2,8},
    {11714,76,0,3,2}, {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {11749,364,0,2,3},
    {11776,365,0,1,3}, {6044,365,0,2,3}, {11785,365,0,3,3}, {4157,0,0,4,2}, {11819,366,0,1,2},
    {11848,91,0,1,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,368,0,2,8}, {939,5,0,0,16},
    {1807,0,0,1,2}, {796,0,0,1,0}, {11918,369,0,2,3}, {11954,91,0,1,3}, {11978,91,0,2,3},
    {12006,371,1,1,8}, {716,0,0,1,8}, {6620,372,0,2,8}, {6668,30,1,3,2}, {12089,374,1,1,2},
    {12106,374,1,2,2}, {12127,0,0,1,2}, {12135,30,23,7,2}, {12144,0,0,3,2}, {12155,91,0,4,2},
    {12169,376,1,5,2}, {12176,365,0,6,3}, {12189,0,0,2,2}, {12211,291,0,1,2}, {12220,291,0,2,2},
    {11439,377,0,3,2}, {2180,379,5,4,2}, {9710,381,5,5,2}, {12245,382,0,6,2}, {12261,383,0,7,2},
    {12270,385,1,8,2}, {12277,386,1,9,2}, {12290,388,1,10,2}, {12306,389,0,11,3},
    {12313,391,1,12,2}, {11918,392,0,13,3}, {12329,30,1,14,2}, {12211,58,0,1,3}, {12376,0,0,1,8},
    {12386,0,0,2,8}, {12397,0,0,3,8}, {12404,0,0,4,8}, {12418,0,0,5,8}, {12426,0,0,6,8},
    {12450,0,0,7,8}, {12465,0,0,8,8}, {12482,0,0,9,8}, {12498,0,0,10,8}, {12511,393,0,11,3},
    {1607,0,0,1,2}, {12536,0,0,2,8}, {1618,0,0,1,2}, {1632,0,0,2,2}, {796,0,0,3,2},
    {3909,120,0,4,2}, {1607,0,0,5,2}, {8339,0,0,6,2}, {12536,0,0,7,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,394,0,2,2}, {1875,395,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,396,0,2,2}, {1875,397,0,3,2}, {2191,398,0,1,8}, {1875,75,0,2,8}, {6124,76,0,3,2},
    {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,111,0,2,8}, {12722,400,1,1,2}, {1642,1,0,4,3}, {1733,401,0,2,2}, {10234,0,0,3,2},
    {12764,0,0,5,3}, {12781,402,0,6,3}, {12816,403,0,7,3}, {12827,404,0,8,3}, {12841,0,0,9,3},
    {11439,405,0,1,2}, {12722,400,1,2,2}, {12211,291,0,3,2}, {2180,407,5,4,2}, {9357,291,0,5,2},
    {12925,409,24,7,2}, {12974,0,0,8,3}, {13007,410,0,9,3}, {948,6,0,1,2}, {957,396,0,2,8},
    {13090,0,0,1,8}, {7325,91,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,412,0,2,8},
    {13144,413,0,1,3}, {13162,414,0,2,3}, {13183,415,0,3,3}, {13192,416,0,4,3}, {13202,417,0,5,3},
    {13206,418,0,6,3}, {13210,419,0,7,3}, {13216,420,0,8,3}, {13223,421,0,9,3},
    {13230,422,0,10,3}, {13233,423,0,11,3}, {13241,424,0,12,3}, {13252,425,0,13,3},
    {13262,426,0,14,3}, {13276,427,0,15,3}, {13284,428,0,16,3}, {13294,429,0,17,3},
    {13315,430,0,18,3}, {13330,431,0,19,3}, {13338,432,0,20,3}, {13344,433,0,21,3},
    {13354,434,0,22,3}, {12211,291,0,1,2}, {13121,435,0,2,16}, {12722,400,1,3,2},
    {13379,197,24,4,3}, {13388,436,0,5,2}, {12764,0,0,6,2}, {13451,30,1,7,2}, {12781,402,0,8,3},
    {7343,437,0,9,3}, {12841,0,0,10,3}, {11439,438,0,1,2}, {2291,0,0,2,2}, {2299,0,0,3,2},
    {13512,76,0,4,3}, {13569,0,0,1,8}, {7318,0,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,439,0,2,2}, {1875,440,0,3,2}, {11520,442,1,1,2}, {11567,444,1,2,2}, {4446,1,0,1,3},
    {13606,30,1,2,2}, {13617,0,0,3,8}, {816,1,0,4,3}, {13629,30,1,5,2}, {13644,30,1,6,2},
    {11520,442,1,1,2}, {11567,444,1,2,2}, {939,5,0,0,16}, {8790,91,0,1,2}, {13695,91,0,2,2},
    {13702,91,0,3,2}, {8806,91,0,4,2}, {5123,0,0,5,2}, {7057,0,0,1,10}, {13734,0,0,2,10},
    {13742,29,0,3,3}, {13763,0,0,4,2}, {13784,0,0,5,2}, {13792,0,0,6,2}, {13813,246,0,7,2},
    {2191,215,0,1,8}, {2148,58,0,7,2}, {1875,75,0,2,8}, {6124,76,0,3,2}, {2520,76,0,4,2},
    {2299,0,0,5,2}, {2291,0,0,6,2}, {13855,30,1,1,2}, {13867,30,1,2,2}, {10272,446,1,3,2},
    {796,0,0,1,2}, {5261,0,0,2,3}, {939,5,0,0,16}, {8790,91,0,1,2}, {13695,91,0,2,2},
    {13702,91,0,3,2}, {8806,91,0,4,2}, {5123,0,0,5,2}, {8442,30,0,6,0}, {13941,448,1,1,8},
    {11650,0,0,2,8}, {9639,0,0,1,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,450,0,2,8},
    {796,451,0,1,8}, {939,5,0,0,16}, {8466,214,0,1,2}, {939,5,0,0,16}, {1807,0,0,1,2},
    {14042,215,0,1,8}, {796,0,0,1,8}, {11650,0,0,3,3}, {14073,0,0,4,3}, {796,0,0,1,8},
    {11650,0,0,2,3}, {796,0,0,1,8}, {14159,0,0,1,3}, {14191,452,0,1,3}, {14206,453,0,8,3},
    {14221,58,0,2,3}, {14231,58,0,6,3}, {14242,91,0,3,3}, {11082,339,1,4,2}, {11848,454,0,12,3},
    {14283,58,0,5,3}, {14291,456,1,7,2}, {14299,457,0,9,3}, {14345,458,0,10,3},
    {14360,459,0,11,3}, {14376,460,0,13,3}, {14430,462,25,1,2}, {14438,464,2,20,2},
    {11668,464,2,2,8}, {14453,466,2,34,2}, {8520,467,0,3,2}, {14490,58,0,4,3}, {6178,58,0,5,3},
    {14520,468,0,6,2}, {14543,246,26,7,2}, {14556,0,0,8,2}, {14575,0,0,9,2}, {14590,91,0,21,3},
    {9651,0,0,10,2}, {14619,91,0,11,2}, {14631,91,0,12,2}, {14639,91,0,13,2}, {14647,91,0,27,3},
    {8774,469,0,14,3}, {14669,470,2,15,2}, {9642,0,0,16,2}, {14686,0,0,17,2}, {14696,471,0,18,3},
    {14705,0,0,19,2}, {14719,473,1,22,2}, {14731,475,27,23,2}, {14743,0,0,24,2},
    {14761,29,0,25,3}, {14770,476,0,26,3}, {14780,478,1,28,2}, {14795,0,0,29,3},
    {14812,91,0,30,3}, {14831,479,0,31,3}, {14868,291,0,32,2}, {14877,481,28,33,2},
    {14921,91,0,35,3}, {14939,482,0,36,3}, {14942,91,0,37,3}, {14952,484,2,38,2},
    {14968,486,25,39,2}, {1733,267,0,40,3}, {14983,0,0,41,3}, {15000,487,0,43,3},
    {2148,58,0,17,2}, {11439,488,0,1,2}, {2180,490,5,2,2}, {2291,0,0,3,2}, {2299,0,0,4,2},
    {15038,0,0,11,2}, {8940,0,0,5,2}, {15056,492,29,16,2}, {15064,0,0,6,2}, {15070,494,27,12,2},
    {6419,76,0,7,3}, {15077,496,1,10,2}, {15099,496,1,8,2}, {15117,497,0,9,2}, {15141,496,1,13,2},
    {15168,498,0,14,2}, {15194,500,25,15,2}, {15216,501,0,18,3}, {9357,291,0,19,2},
    {1733,267,0,20,3}, {15244,503,1,21,2}, {939,5,0,0,16}, {948,6,0,1,2}, {2567,79,0,2,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,505,0,2,8}, {948,6,0,1,2}, {957,439,0,2,2},
    {1812,29,0,1,8}, {8486,282,0,2,8}, {4157,0,0,3,3}, {7309,0,0,1,8}, {7318,0,0,2,2},
    {7325,91,0,3,2}, {15381,29,0,1,8}, {15388,370,0,2,8}, {15405,506,0,1,16}, {15418,29,0,2,2},
    {1369,29,0,3,2}, {5267,29,0,4,2}, {15438,29,0,5,2}, {15455,29,0,6,2}, {14490,58,0,7,3},
    {10902,329,0,1,3}, {10907,330,0,2,3}, {10915,331,0,3,3}, {15472,507,0,4,3}, {15499,509,1,1,0},
    {8414,29,0,2,3}, {15527,0,0,1,8}, {15536,0,0,2,8}, {7325,91,0,3,2}, {4152,0,0,4,2},
    {4397,0,0,5,2}, {15543,0,0,6,2}, {7976,30,1,1,8}, {8436,0,0,2,8}, {7318,0,0,3,2},
    {15576,0,30,4,2}, {4152,0,31,5,2}, {15595,0,32,6,2}, {7996,247,0,7,3}, {7325,91,0,8,2},
    {7976,30,1,1,8}, {8436,0,0,2,8}, {7318,0,0,3,2}, {15576,0,30,4,2}, {4152,0,31,5,2},
    {15595,0,32,6,2}, {7996,248,0,7,3}, {7325,91,0,8,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,510,0,2,2}, {1875,511,0,3,2}, {2191,512,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,514,0,2,8},
    {2965,29,33,1,3}, {2591,29,7,4,2}, {1642,246,26,2,2}, {2567,79,0,3,3}, {2965,29,0,1,8},
    {3269,29,0,2,2}, {3047,29,0,4,2}, {3061,29,0,5,2}, {2148,58,0,3,2}, {2180,516,5,6,2},
    {796,0,0,1,8}, {7049,0,0,2,2}, {6606,0,0,1,2}, {4411,0,0,2,8}, {15848,164,0,3,2},
    {15871,517,0,1,8}, {15896,518,0,2,2}, {2291,0,0,6,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,519,0,2,2}, {1875,520,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,522,0,2,8},
    {15977,291,0,1,2}, {15982,524,1,2,2}, {16011,525,0,3,3}, {15977,291,0,1,2}, {16045,291,0,2,2},
    {11052,291,0,1,2}, {16071,291,0,2,2}, {16080,527,34,3,2}, {796,156,0,1,8}, {1733,529,35,2,2},
    {4152,0,0,1,2}, {16117,0,0,2,2}, {2191,0,0,3,2}, {16122,0,0,4,2}, {16158,0,0,1,8},
    {16166,0,0,2,8}, {7996,247,0,3,9}, {16173,91,0,4,2}, {16184,0,0,5,2}, {16201,0,0,6,2},
    {16213,0,36,7,2}, {10234,0,0,8,2}, {7318,0,37,9,2}, {7325,91,0,10,2}, {16158,0,0,1,8},
    {16166,0,0,2,8}, {7996,248,0,3,9}, {16173,91,0,4,2}, {16184,0,0,5,2}, {16201,0,0,6,2},
    {16213,0,36,7,2}, {10234,0,0,8,2}, {7318,0,37,9,2}, {7325,91,0,10,2}, {12089,531,1,1,2},
    {16317,523,0,1,8}, {6620,532,0,2,8}, {6668,30,1,3,2}, {2191,533,0,1,8}, {7423,0,0,2,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {8217,91,0,5,3}, {2409,256,0,2,2}, {16396,246,0,4,2},
    {2191,534,0,3,2}, {8257,248,0,1,16}, {8117,91,0,2,3}, {8257,248,0,1,16}, {716,0,0,2,8},
    {8117,91,0,3,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,536,0,2,8}, {8257,248,0,1,16},
    {1028,260,1,2,2}, {8117,91,0,4,3}, {796,0,0,1,2}, {1632,0,0,2,2}, {7652,0,0,1,2},
    {1028,260,1,2,2}, {8414,29,0,3,3}, {8117,91,0,4,3}, {16534,537,0,1,3}, {16547,91,0,2,3},
    {14191,452,0,3,3}, {14206,453,0,10,3}, {14221,58,0,4,3}, {14231,58,0,8,3}, {14242,91,0,5,3},
    {16558,91,0,6,3}, {16581,91,0,7,3}, {16606,538,0,9,3}, {14345,458,0,11,3}, {14360,459,0,12,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,539,0,2,2}, {1875,540,0,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {16656,198,2,2,2}, {14669,470,1,3,2}, {14590,91,0,4,3}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,542,0,2,8}, {16713,0,0,1,2}, {4014,58,0,2,3}, {1807,0,0,3,8},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,544,0,2,8}, {796,0,0,1,2}, {8486,282,16,2,2},
    {9683,0,0,6,3}, {1812,29,0,3,8}, {16746,103,0,4,2}, {16757,29,0,5,2}, {939,5,0,0,16},
    {1807,0,0,1,2}, {8466,546,38,1,2}, {1642,246,26,2,2}, {16798,0,0,3,2}, {16808,30,1,18,2},
    {2191,547,0,4,2}, {16834,30,1,5,2}, {16846,548,0,7,2}, {16881,0,0,8,2}, {16896,30,1,9,2},
    {16921,0,0,10,2}, {16934,549,0,11,2}, {16988,29,0,12,2}, {17008,91,0,13,2},
    {17033,550,0,14,3}, {17055,552,1,19,2}, {17078,553,0,17,3}, {17111,91,0,20,3},
    {17141,0,0,21,3}, {17159,554,0,22,3}, {17213,0,0,23,3}, {17247,555,0,1,2}, {2180,61,5,2,2},
    {17282,556,0,1,3}, {17303,58,0,1,8}, {10234,0,0,1,2}, {17343,0,0,2,2}, {7318,0,0,3,2},
    {7325,91,0,4,2}, {7996,197,0,5,3}, {10234,0,0,1,2}, {17343,0,0,2,2}, {7318,0,0,3,2},
    {7325,91,0,4,2}, {7996,248,0,5,3}, {796,0,0,1,8}, {5261,0,0,2,8}, {1812,103,0,1,8},
    {10166,0,0,2,2}, {716,0,0,1,8}, {5261,0,0,2,2}, {17410,557,0,3,8}, {17432,76,0,4,3},
    {716,0,0,1,2}, {6620,558,0,2,2}, {5261,0,0,3,2}, {17410,557,0,4,2}, {17475,58,0,5,3},
    {716,0,0,1,8}, {6668,30,1,2,8}, {17547,560,1,1,2}, {17594,29,0,1,8}, {13617,0,0,2,8},
    {14903,561,0,3,8}, {4446,1,0,4,3}, {17635,29,0,5,3}, {17646,562,0,6,3}, {17688,562,0,7,3},
    {13629,30,1,8,2}, {17731,0,0,1,1}, {1618,0,0,2,8}, {796,0,0,3,8}, {17731,0,0,1,1},
    {1618,0,0,2,8}, {796,0,0,3,8}, {1632,0,0,4,3}, {796,0,0,1,8}, {17768,563,0,2,16},
    {796,0,0,1,8}, {7475,0,0,2,8}, {796,0,0,1,8}, {7325,91,0,2,2}, {17806,564,0,7,3},
    {8592,0,0,3,8}, {17849,0,0,4,2}, {17857,565,0,5,3}, {17898,0,0,6,2}, {796,0,0,1,8},
    {8592,0,0,2,8}, {7325,91,0,3,2}, {17806,564,0,4,3}, {17928,566,0,5,3}, {17960,359,0,1,3},
    {17986,567,0,1,3}, {17993,568,0,2,3}, {11749,569,0,3,3}, {18005,570,0,4,3}, {18025,571,0,5,3},
    {18044,572,0,6,3}, {11052,291,0,1,2}, {16071,291,0,2,2}, {13183,415,0,1,3}, {18086,573,0,2,3},
    {13144,413,0,3,3}, {13162,414,0,4,3}, {18095,574,0,5,3}, {17986,575,0,6,3}, {13202,417,0,7,3},
    {13210,576,0,8,3}, {13192,577,0,9,3}, {18103,578,0,10,3}, {13206,579,0,11,3},
    {13241,580,0,12,3}, {13216,581,0,13,3}, {13223,582,0,14,3}, {13233,423,0,15,3},
    {17993,583,0,16,3}, {13230,422,0,17,3}, {13252,584,0,18,3}, {11749,585,0,19,3},
    {13262,426,0,20,3}, {13276,427,0,21,3}, {13284,428,0,22,3}, {13294,429,0,23,3},
    {18125,586,0,26,3}, {13315,430,0,24,3}, {13330,587,0,25,3}, {13344,588,0,27,3},
    {13354,589,0,28,3}, {18135,590,0,29,3}, {8436,591,0,30,3}, {8436,592,0,1,3}, {18189,0,0,1,8},
    {7318,0,0,2,2}, {18200,0,0,3,2}, {18218,0,0,4,2}, {15381,29,0,1,8}, {18258,441,0,2,8},
    {18304,0,0,1,3}, {18327,0,0,2,3}, {18346,0,0,3,3}, {18360,91,0,4,3}, {9710,30,3,1,8},
    {2180,593,0,2,2}, {9642,0,0,3,3}, {9660,197,0,4,3}, {18381,246,0,5,2}, {9651,0,0,6,3},
    {18400,0,0,7,3}, {18405,594,0,8,3}, {6528,91,0,1,3}, {18430,91,0,2,3}, {6461,91,0,3,3},
    {18452,596,1,1,2}, {18461,598,1,2,2}, {796,0,0,1,3}, {8486,282,0,2,3}, {1812,29,0,3,3},
    {9683,0,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2}, {18484,599,0,4,8}, {10465,601,1,2,0},
    {8466,603,1,3,0}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,605,0,2,8}, {796,0,0,1,8},
    {796,0,0,1,8}, {939,5,0,0,16}, {948,6,0,1,0}, {10043,237,0,2,8}, {10053,606,0,3,3},
    {18545,0,0,4,2}, {10087,0,0,5,2}, {6755,0,0,6,2}, {2299,0,0,7,2}, {18565,197,0,8,2},
    {10060,197,0,9,3}, {18575,0,0,10,2}, {2191,0,0,11,2}, {18580,320,0,12,2}, {18597,76,0,13,2},
    {18622,76,0,14,2}, {18646,29,0,15,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,608,0,2,8},
    {10037,29,0,1,8}, {10127,237,0,2,8}, {18695,29,0,1,3}, {18720,29,0,2,3}, {2191,609,0,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,610,0,2,2}, {1875,611,0,3,2}, {2191,612,0,1,2},
    {1875,613,0,2,2}, {2520,76,0,3,2}, {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,615,0,2,8}, {18879,616,0,1,8}, {18906,29,0,2,0}, {18925,617,0,3,3},
    {1332,619,1,4,2}, {2180,621,5,1,2}, {796,0,0,1,8}, {2191,622,0,1,8}, {19010,623,0,2,3},
    {18695,29,0,1,1}, {19052,624,0,2,2}, {18720,29,0,3,3}, {19066,29,0,4,3}, {4356,30,3,1,8},
    {4362,30,3,6,8}, {19134,626,1,1,8}, {849,628,1,2,2}, {4742,630,1,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,631,0,2,2}, {1875,632,0,3,2}, {2191,633,0,1,2}, {1875,613,0,2,2},
    {2520,76,0,3,2}, {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,635,0,2,8}, {796,0,0,1,8}, {2191,636,0,1,8}, {19374,637,0,2,3}, {19382,638,0,3,3},
    {2180,640,5,1,2}, {19443,29,0,1,0}, {19450,29,0,2,0}, {19459,29,0,3,0}, {4356,30,3,1,8},
    {1711,30,3,2,8}, {1733,30,3,3,8}, {19495,91,0,4,2}, {13606,30,3,5,0}, {1632,0,0,1,8},
    {796,0,0,2,8}, {1618,641,0,1,8}, {4152,642,0,2,3}, {4397,643,0,3,3}, {14575,644,0,4,3},
    {796,0,0,1,8}, {1807,0,0,1,2}, {19581,645,0,3,9}, {19602,646,0,2,8}, {19631,648,1,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,649,0,2,10}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,651,0,2,8}, {19675,652,0,1,11}, {19693,0,0,1,8}, {19698,30,1,2,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,653,0,2,2}, {1875,654,0,3,2}, {2373,655,0,4,3}, {4411,403,0,3,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,656,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,658,0,2,8}, {17731,0,0,1,3}, {1618,0,0,2,8}, {796,0,0,3,8}, {1743,0,0,4,1},
    {1632,0,0,5,3}, {19807,0,0,1,2}, {19818,659,0,2,3}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,661,0,2,8}, {9639,0,0,1,2}, {9642,0,0,2,2}, {8466,663,1,4,2}, {11169,665,1,1,2},
    {1812,29,0,1,8}, {8486,282,0,2,8}, {4157,0,0,3,3}, {10166,0,0,1,2}, {19924,666,0,2,16},
    {19941,667,0,1,3}, {796,0,0,1,8}, {1812,668,0,2,2}, {19980,0,0,4,3}, {19997,646,0,1,3},
    {20012,670,1,2,2}, {1332,672,1,3,2}, {17247,673,0,1,2}, {20041,30,1,1,2}, {7652,0,0,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,674,0,2,2}, {8466,676,1,1,2}, {20085,678,1,2,2},
    {8466,676,1,1,2}, {20113,678,1,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,680,0,2,8},
    {20154,1,0,1,3}, {816,1,0,2,3}, {20166,681,0,3,3}, {8486,282,0,1,3}, {1812,103,0,2,3},
    {20192,29,0,3,3}, {20154,1,0,1,0}, {11169,683,1,2,2}, {20218,685,1,3,2}, {20225,687,1,4,2},
    {4397,0,0,1,2}, {4411,0,0,2,10}, {1632,0,0,3,2}, {796,0,0,4,10}, {796,0,0,1,2},
    {20286,29,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,688,0,2,2}, {1875,689,0,3,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,691,0,2,8}, {20337,30,1,1,2}, {2180,61,5,1,2},
    {20370,291,0,1,2}, {939,5,0,0,16}, {948,6,0,1,2}, {20392,0,0,2,8}, {14868,692,0,3,3},
    {20400,693,0,4,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,695,0,2,8}, {14543,246,26,1,2},
    {14719,473,1,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {20448,696,0,2,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,697,0,2,2}, {1875,698,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,700,0,2,8}, {20530,103,0,1,3}, {1642,1,39,2,3}, {3313,103,0,3,3}, {20543,701,0,4,3},
    {2148,58,0,1,2}, {20630,702,0,2,2}, {20644,29,0,3,0}, {20663,29,0,4,0}, {20678,29,0,5,0},
    {20693,29,0,6,0}, {2180,61,5,7,2}, {20722,703,1,1,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {1332,705,1,2,0}, {20755,706,0,3,3}, {939,5,0,0,16}, {948,6,0,1,2}, {19134,708,1,2,2},
    {20790,709,0,3,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,711,0,2,8}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,713,0,2,8}, {4356,30,1,1,8}, {1711,30,1,2,2}, {1733,30,1,3,2},
    {1564,30,1,4,2}, {4362,30,1,5,2}, {939,5,0,0,16}, {948,6,0,1,2}, {1332,705,1,2,0},
    {939,5,0,0,16}, {948,6,0,1,2}, {19134,708,1,2,2}, {20790,709,0,3,8}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,715,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,717,0,2,8},
    {17731,0,0,1,0}, {1618,0,0,2,8}, {796,0,0,3,8}, {1618,0,0,1,8}, {17731,0,0,2,2},
    {796,0,0,3,8}, {1632,0,0,4,2}, {7745,0,0,1,8}, {15576,0,0,2,8}, {20920,0,0,3,8},
    {20927,0,0,7,3}, {2180,61,4,4,0}, {2409,69,0,5,3}, {20935,718,0,6,3}, {20964,719,0,1,2},
    {14543,359,0,3,3}, {20972,76,0,5,3}, {689,0,0,1,8}, {10978,164,0,1,1}, {21032,720,1,3,2},
    {21044,721,0,4,3}, {10974,164,0,1,11}, {10970,164,0,2,3}, {21082,164,0,3,3},
    {16071,722,0,1,2}, {5261,164,0,1,8}, {796,0,0,1,8}, {21144,724,0,2,10}, {796,0,0,1,8},
    {21160,726,0,2,2}, {12211,728,0,3,2}, {21171,730,1,4,2}, {9651,0,0,5,3}, {14543,359,0,6,3},
    {21188,91,0,7,3}, {12169,732,1,8,2}, {21197,91,0,9,3}, {21209,30,1,10,2}, {21227,30,1,11,2},
    {21252,91,0,12,3}, {21277,734,0,13,2}, {10001,735,0,1,8}, {16071,30,1,2,2},
    {21365,736,0,3,16}, {21408,738,1,1,2}, {12306,740,1,2,2}, {21432,58,0,2,3}, {21436,91,0,3,3},
    {4208,0,0,4,3}, {4403,0,0,5,3}, {21441,339,1,6,2}, {21446,741,1,7,2}, {21452,30,1,8,2},
    {21460,30,1,9,2}, {5261,164,0,1,8}, {21484,742,0,2,3}, {16071,744,1,1,0}, {21510,746,1,2,2},
    {12306,748,1,3,2}, {16071,30,1,1,2}, {21365,736,0,2,16}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,749,0,2,8}, {21365,736,0,1,16}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,751,0,2,8},
    {21616,753,1,1,2}, {12306,755,1,2,2}, {21626,0,0,4,3}, {21647,756,0,1,3}, {16071,30,1,1,2},
    {21671,757,0,2,3}, {21708,757,0,3,3}, {21751,0,0,1,8}, {21144,724,0,2,10}, {796,0,0,1,8},
    {21776,758,0,2,3}, {21784,760,1,3,2}, {7049,0,0,1,8}, {7745,0,0,2,8}, {15576,0,0,3,8},
    {20920,0,0,4,8}, {21829,91,0,5,3}, {14719,762,1,6,2}, {21209,30,1,7,2}, {21227,30,1,8,2},
    {20927,120,0,9,3}, {21841,722,0,10,2}, {21873,763,0,1,3}, {796,0,0,1,8}, {21894,0,0,2,8},
    {21616,753,1,3,2}, {21910,764,0,4,2}, {10037,58,0,5,2}, {14719,762,1,6,2}, {12211,765,0,7,3},
    {716,0,0,1,8}, {5261,0,0,2,2}, {17410,766,0,3,8}, {17432,76,0,4,3}, {716,0,0,1,2},
    {6620,767,40,2,2}, {5261,0,0,3,2}, {17410,766,0,4,2}, {17475,58,0,5,3}, {21894,0,0,1,8},
    {21616,753,1,2,2}, {21910,764,0,3,2}, {10037,58,0,4,2}, {21829,91,0,5,3}, {14719,762,1,6,2},
    {12211,765,0,7,3}, {22072,0,0,1,2}, {22086,30,1,2,2}, {22090,0,0,3,2}, {22137,768,0,1,3},
    {22149,164,0,2,3}, {7745,0,0,1,8}, {19818,69,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,769,0,2,8}, {1875,770,0,3,2}, {17731,0,0,1,2}, {4411,0,0,3,8}, {796,0,0,4,8},
    {3909,120,0,5,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,772,0,2,8}, {20964,773,0,1,0},
    {22283,774,0,1,3}, {22294,776,41,2,2}, {20964,778,42,4,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,779,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,781,0,2,8}, {948,6,0,1,2},
    {957,769,0,2,8}, {796,0,0,1,8}, {22393,58,0,2,8}, {22404,58,0,3,8}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,782,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,784,0,2,8},
    {7745,0,0,1,8}, {15576,785,0,2,8}, {9651,0,0,3,3}, {14543,359,0,4,3}, {21188,91,0,5,3},
    {20964,787,1,6,2}, {22473,91,0,7,3}, {22496,789,1,8,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {5261,29,0,2,0}, {22525,91,0,3,2}, {22539,0,0,4,2}, {14831,479,0,5,3}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,791,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,792,0,2,8},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,794,0,2,8}, {22607,91,0,1,3}, {22622,91,0,2,3},
    {22637,796,3,3,2}, {22681,91,0,4,3}, {22697,797,0,5,3}, {22728,799,1,6,2}, {22742,91,0,7,3},
    {22760,91,0,8,3}, {22773,58,0,9,3}, {22808,91,0,10,3}, {22837,91,0,11,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,800,0,2,8}, {796,0,0,1,8}, {22889,0,0,2,8}, {22896,30,1,3,0},
    {12220,801,0,4,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,803,0,2,8}, {22933,805,2,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {22960,1,0,2,3}, {12764,0,0,3,8}, {12211,164,0,4,3},
    {22973,164,0,5,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,807,0,2,8}, {939,5,0,0,16},
    {948,6,0,1,2}, {23027,0,0,2,8}, {19818,246,0,3,2}, {23039,436,0,4,3}, {13451,30,1,5,2},
    {23053,91,0,6,3}, {23074,808,0,7,3}, {23113,810,1,8,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,812,0,2,8}, {16713,0,0,1,8}, {4014,58,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,813,0,2,8}, {1875,814,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,816,0,2,8},
    {23209,0,0,1,3}, {23230,394,0,2,3}, {23268,0,0,1,8}, {10001,817,0,2,8}, {9651,0,0,3,8},
    {23300,91,0,1,8}, {23309,246,0,2,2}, {23328,818,0,3,3}, {23340,818,0,4,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {23374,0,0,2,8}, {19818,246,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,820,0,2,8}, {23423,76,0,1,2}, {2291,0,0,2,2}, {23428,29,0,3,3}, {10037,29,0,1,3},
    {796,0,0,1,8}, {2191,0,0,2,8}, {23489,0,0,3,2}, {22539,0,0,4,2}, {14761,29,0,5,2},
    {23496,0,0,6,8}, {2974,821,0,1,8}, {23556,822,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,823,0,2,8}, {1875,824,0,3,2}, {2191,825,0,1,8}, {1875,826,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {2148,58,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,828,0,2,8}, {23723,0,0,1,8}, {23730,0,0,2,2}, {23739,30,1,3,2}, {1618,0,0,4,8},
    {23750,0,0,5,2}, {23759,30,1,6,2}, {4397,0,0,1,8}, {8883,829,0,3,8}, {1743,830,0,4,8},
    {21460,832,1,7,8}, {23816,833,0,9,3}, {23827,91,0,10,2}, {2180,835,4,1,0}, {23880,829,0,2,0},
    {23894,30,1,3,0}, {2148,58,0,4,2}, {796,0,0,1,8}, {23941,91,0,2,8}, {23948,91,0,3,8},
    {23956,91,0,7,2}, {23967,0,0,8,3}, {23986,836,0,4,3}, {23993,837,0,5,3}, {24006,839,1,6,2},
    {24031,841,1,9,2}, {24079,0,0,1,8}, {24096,0,0,2,8}, {24115,0,0,3,3}, {1875,842,0,1,3},
    {24192,843,0,2,3}, {24223,844,0,1,3}, {22539,0,0,1,2}, {2369,0,0,2,2}, {24277,0,0,1,2},
    {24280,845,0,2,2}, {24305,0,0,3,3}, {22539,0,0,4,2}, {2191,0,0,5,2}, {23489,0,0,6,2},
    {24310,0,0,7,2}, {10978,846,0,8,3}, {24316,847,0,9,3}, {24324,91,0,10,2}, {24341,847,0,11,3},
    {24349,91,0,12,2}, {24366,58,0,13,3}, {24376,58,0,14,3}, {24386,0,0,15,2}, {24394,58,0,16,3},
    {24403,58,0,17,3}, {24412,91,0,18,2}, {24424,847,0,19,3}, {24435,848,1,20,2},
    {24440,58,0,21,3}, {24454,58,0,22,3}, {17960,30,1,23,2}, {1028,849,0,24,3},
    {24468,850,1,25,2}, {24474,850,1,26,2}, {24480,850,1,27,2}, {24486,844,0,28,3},
    {24490,851,0,29,2}, {24501,852,0,30,3}, {24522,851,0,31,2}, {24540,854,0,32,2},
    {24579,852,0,33,3}, {24595,855,0,34,2}, {24632,856,0,35,3}, {24645,846,0,36,3},
    {24653,91,0,37,2}, {24662,91,0,38,3}, {24699,91,0,39,2}, {24730,91,0,40,2}, {24757,30,1,41,2},
    {24784,0,0,42,3}, {24807,0,0,43,3}, {24829,858,43,44,2}, {23496,0,0,1,8}, {1632,0,0,1,8},
    {796,0,0,2,8}, {1807,0,0,3,3}, {1812,29,0,4,3}, {24873,0,0,1,8}, {2291,0,0,2,2},
    {2322,0,0,3,2}, {2299,859,0,4,3}, {12536,0,0,5,2}, {24934,91,0,6,3}, {2369,0,0,3,3},
    {2373,860,0,1,3}, {2381,68,0,2,2}, {1319,861,0,2,3}, {24968,30,1,3,8}, {939,5,0,0,16},
    {796,0,0,1,8}, {21460,863,1,2,8}, {25002,862,0,3,2}, {25019,865,1,4,2}, {939,5,0,0,16},
    {4181,867,1,1,8}, {796,0,0,1,8}, {25071,0,0,6,8}, {25084,91,0,2,8}, {4397,0,0,8,2},
    {4403,0,0,9,2}, {1618,0,0,3,8}, {4356,868,0,4,8}, {23739,30,1,5,2}, {23759,30,1,7,2},
    {25104,0,0,10,2}, {939,5,0,0,16}, {25139,0,0,1,8}, {1733,870,1,2,8}, {939,5,0,0,16},
    {21460,30,1,1,8}, {25019,865,1,2,8}, {2191,0,0,1,8}, {1875,871,0,2,8}, {2148,58,0,3,2},
    {2520,76,0,4,8}, {2299,0,0,5,8}, {2291,0,0,6,8}, {939,5,0,0,16}, {25188,30,0,1,2},
    {25195,0,0,3,2}, {25208,0,0,4,2}, {939,5,0,0,16}, {25238,58,0,1,3}, {25257,872,0,2,3},
    {25271,91,0,3,3}, {25288,873,0,4,3}, {25188,30,1,5,2}, {25329,91,0,6,3}, {716,0,0,1,8},
    {6620,874,0,2,8}, {6668,30,1,3,2}, {939,5,0,0,16}, {8339,0,0,1,2}, {25139,0,0,1,8},
    {4403,0,0,2,8}, {25478,246,0,1,2}, {12089,133,1,2,2}, {716,0,0,1,8}, {6620,875,0,2,8},
    {6668,30,1,3,2}, {25549,0,0,1,2}, {8339,0,0,2,2}, {25558,0,0,3,2}, {25567,58,0,4,3},
    {25586,876,0,5,3}, {939,5,0,0,16}, {4446,0,0,1,2}, {4432,0,0,2,2}, {25608,91,0,3,2},
    {25614,91,0,9,2}, {8339,0,0,4,2}, {25634,877,0,10,2}, {1369,58,0,5,3}, {25679,58,0,7,2},
    {25558,0,0,8,2}, {25685,91,0,11,3}, {25703,0,0,15,2}, {25736,0,0,1,2}, {25744,878,0,2,2},
    {1607,0,0,3,2}, {23423,76,0,4,3}, {25784,0,0,6,2}, {25795,879,0,7,3}, {4420,0,0,8,2},
    {796,0,0,1,2}, {25815,0,0,2,2}, {1632,0,0,3,2}, {25549,0,0,4,2}, {3909,120,0,5,2},
    {8339,0,0,6,2}, {22393,58,0,7,2}, {25828,76,0,8,6}, {25846,76,0,9,3}, {25864,58,0,10,3},
    {25891,246,0,11,2}, {25898,246,0,12,2}, {25910,881,41,13,2}, {11395,30,23,14,2},
    {25926,883,1,17,2}, {1607,0,0,5,8}, {1618,0,0,1,8}, {796,0,0,3,8}, {3909,120,0,4,8},
    {19807,91,0,6,3}, {25955,91,0,7,3}, {939,5,0,0,16}, {948,6,0,1,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,885,0,2,0}, {939,5,0,0,16}, {25188,30,0,1,2}, {26035,91,0,2,3},
    {25195,0,0,3,2}, {25208,0,0,4,2}, {3909,120,0,1,3}, {8339,0,0,2,3}, {26081,0,0,1,8},
    {26092,0,0,2,8}, {1642,0,0,1,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1875,0,0,2,2},
    {2291,0,0,3,2}, {2299,66,0,4,2}, {26123,886,0,5,3}, {26131,29,0,6,2}, {2299,887,0,1,2},
    {2291,0,0,2,2}, {26161,0,0,3,2}, {796,0,0,1,2}, {4397,0,0,2,2}, {1618,0,0,3,2},
    {3909,120,0,6,2}, {26181,889,1,4,2}, {26188,29,0,5,2}, {939,5,0,0,16}, {948,9,0,0,2},
    {26212,891,0,0,0}, {26230,893,0,0,0}, {796,0,0,0,0}, {2191,0,0,0,0}, {23489,0,0,0,0},
    {22539,0,0,0,0}, {14761,29,0,0,0}, {26266,895,0,0,0}, {2180,897,0,0,2}, {5582,69,0,0,2},
    {2191,898,0,0,0}, {1875,871,0,0,0}, {2299,0,0,0,2}, {2291,0,0,0,2}, {1618,0,0,1,2},
    {1607,0,0,2,2}, {939,5,0,0,16}, {25188,30,0,1,2}, {25195,0,0,2,2}, {25208,0,0,3,2},
    {2191,0,0,1,8}, {5582,69,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,899,0,2,2},
    {1875,900,0,3,2}, {2191,901,0,1,8}, {1875,902,0,2,8}, {2520,76,0,3,2}, {2299,0,0,4,2},
    {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,904,0,2,8}, {2373,905,0,1,3},
    {4397,0,0,2,2}, {4403,0,0,3,2}, {26423,91,0,4,2}, {2381,68,1,5,2}, {26445,29,0,7,8},
    {26466,29,0,8,8}, {2180,907,5,1,2}, {1632,0,0,1,2}, {796,0,0,2,2}, {1812,29,0,3,3},
};

const Shape kShapes[] = {
    {ShapeKind(0),0,0,0,0}, {ShapeKind(17),0,568,0,0}, {ShapeKind(17),0,16,0,0},
    {ShapeKind(18),0,2,0,0}, {ShapeKind(0),0,0,896,0}, {ShapeKind(17),0,588,0,0},
    {ShapeKind(17),0,573,0,0}, {ShapeKind(17),0,11,0,0}, {ShapeKind(17),0,9,0,0},
    {ShapeKind(17),0,570,0,0}, {ShapeKind(17),0,7,0,0}, {ShapeKind(18),0,10,0,0},
    {ShapeKind(17),0,18,0,0}, {ShapeKind(17),0,5,0,0}, {ShapeKind(17),0,6,0,0},
    {ShapeKind(18),0,14,0,0}, {ShapeKind(17),0,17,0,0}, {ShapeKind(17),0,34,0,0},
    {ShapeKind(18),0,17,0,0}, {ShapeKind(17),0,15,0,0}, {ShapeKind(18),0,19,0,0},
    {ShapeKind(0),0,0,1221,0}, {ShapeKind(17),0,4,0,0}, {ShapeKind(18),0,22,0,0},
    {ShapeKind(0),0,0,1277,0}, {ShapeKind(17),0,35,0,0}, {ShapeKind(17),0,20,0,0},
    {ShapeKind(18),0,26,0,0}, {ShapeKind(0),0,0,1350,0}, {ShapeKind(2),0,0,0,0},
    {ShapeKind(18),0,0,0,0}, {ShapeKind(17),0,12,0,0}, {ShapeKind(18),0,31,0,0},
    {ShapeKind(17),0,13,0,0}, {ShapeKind(18),0,33,0,0}, {ShapeKind(0),0,0,1498,0},
    {ShapeKind(17),0,0,0,0}, {ShapeKind(17),0,3,0,0}, {ShapeKind(0),0,0,1675,0},
    {ShapeKind(0),0,0,1749,0}, {ShapeKind(0),0,0,1773,0}, {ShapeKind(18),0,40,0,0},
    {ShapeKind(17),0,19,0,0}, {ShapeKind(17),0,2,0,0}, {ShapeKind(18),0,43,0,0},
    {ShapeKind(17),0,28,0,0}, {ShapeKind(17),0,29,0,0}, {ShapeKind(17),0,26,0,0},
    {ShapeKind(17),0,24,0,0}, {ShapeKind(18),0,48,0,0}, {ShapeKind(0),0,0,2007,0},
    {ShapeKind(18),0,50,0,0}, {ShapeKind(17),0,23,0,0}, {ShapeKind(18),0,52,0,0},
    {ShapeKind(17),0,33,0,0}, {ShapeKind(18),0,54,0,0}, {ShapeKind(17),0,1,0,0},
    {ShapeKind(18),0,56,0,0}, {ShapeKind(3),0,0,0,0}, {ShapeKind(17),0,22,0,0},
    {ShapeKind(17),0,562,0,0}, {ShapeKind(18),0,60,0,0}, {ShapeKind(17),0,30,0,0},
    {ShapeKind(18),0,62,0,0}, {ShapeKind(17),0,31,0,0}, {ShapeKind(18),0,64,0,0},
    {ShapeKind(0),0,0,2306,0}, {ShapeKind(17),0,21,0,0}, {ShapeKind(5),0,0,0,0},
    {ShapeKind(10),0,0,0,0}, {ShapeKind(17),0,36,0,0}, {ShapeKind(18),0,70,0,0},
    {ShapeKind(17),0,41,0,0}, {ShapeKind(17),0,42,0,0}, {ShapeKind(0),0,0,2475,0},
    {ShapeKind(0),0,0,2501,0}, {ShapeKind(6),0,0,0,0}, {ShapeKind(17),0,38,0,0},
    {ShapeKind(18),0,77,0,0}, {ShapeKind(17),0,308,0,0}, {ShapeKind(17),0,43,0,0},
    {ShapeKind(17),0,39,0,0}, {ShapeKind(18),0,81,0,0}, {ShapeKind(0),0,0,2817,0},
    {ShapeKind(17),0,55,0,0}, {ShapeKind(17),0,47,0,0}, {ShapeKind(17),0,48,0,0},
    {ShapeKind(0),0,0,2893,0}, {ShapeKind(17),0,44,0,0}, {ShapeKind(18),0,88,0,0},
    {ShapeKind(17),0,49,0,0}, {ShapeKind(1),0,0,0,0}, {ShapeKind(17),0,45,0,0},
    {ShapeKind(18),0,92,0,0}, {ShapeKind(0),0,0,3138,0}, {ShapeKind(17),0,56,0,0},
    {ShapeKind(17),0,53,0,0}, {ShapeKind(17),0,54,0,0}, {ShapeKind(0),0,0,3195,0},
    {ShapeKind(17),0,50,0,0}, {ShapeKind(18),0,99,0,0}, {ShapeKind(17),0,51,0,0},
    {ShapeKind(18),0,101,0,0}, {ShapeKind(9),0,0,0,0}, {ShapeKind(17),0,63,0,0},
    {ShapeKind(17),0,64,0,0}, {ShapeKind(0),0,0,3437,0}, {ShapeKind(17),0,58,0,0},
    {ShapeKind(18),0,107,0,0}, {ShapeKind(0),0,0,3567,0}, {ShapeKind(17),0,270,0,0},
    {ShapeKind(18),0,110,0,0}, {ShapeKind(0),0,0,3691,0}, {ShapeKind(17),0,65,0,0},
    {ShapeKind(17),0,62,0,0}, {ShapeKind(17),0,61,0,0}, {ShapeKind(17),0,59,0,0},
    {ShapeKind(18),0,116,0,0}, {ShapeKind(0),0,0,3855,0}, {ShapeKind(17),0,57,0,0},
    {ShapeKind(0),0,0,3913,0}, {ShapeKind(17),0,68,0,0}, {ShapeKind(17),0,75,0,0},
    {ShapeKind(17),0,70,0,0}, {ShapeKind(17),0,71,0,0}, {ShapeKind(17),0,66,0,0},
    {ShapeKind(17),0,73,0,0}, {ShapeKind(17),0,74,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,128,0,4208}, {ShapeKind(17),0,565,0,0}, {ShapeKind(18),0,130,0,0},
    {ShapeKind(17),0,569,0,0}, {ShapeKind(18),0,132,0,0}, {ShapeKind(17),0,88,0,0},
    {ShapeKind(17),0,89,0,0}, {ShapeKind(17),0,76,0,0}, {ShapeKind(17),0,77,0,0},
    {ShapeKind(17),0,84,0,0}, {ShapeKind(17),0,81,0,0}, {ShapeKind(17),0,79,0,0},
    {ShapeKind(17),0,86,0,0}, {ShapeKind(17),0,90,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,143,0,4208}, {ShapeKind(17),0,82,0,0}, {ShapeKind(18),0,145,0,0},
    {ShapeKind(17),0,80,0,0}, {ShapeKind(18),0,147,0,0}, {ShapeKind(17),0,94,0,0},
    {ShapeKind(17),0,95,0,0}, {ShapeKind(17),0,92,0,0}, {ShapeKind(18),0,151,0,0},
    {ShapeKind(17),0,91,0,0}, {ShapeKind(17),0,97,0,0}, {ShapeKind(17),0,98,0,0},
    {ShapeKind(0),0,0,5100,0}, {ShapeKind(17),0,115,0,0}, {ShapeKind(17),0,116,0,0},
    {ShapeKind(17),0,112,0,0}, {ShapeKind(0),0,0,5237,0}, {ShapeKind(0),0,0,5337,0},
    {ShapeKind(17),0,104,0,0}, {ShapeKind(18),0,162,0,0}, {ShapeKind(8),0,0,0,0},
    {ShapeKind(17),0,110,0,0}, {ShapeKind(17),0,111,0,0}, {ShapeKind(17),0,105,0,0},
    {ShapeKind(0),0,0,5462,0}, {ShapeKind(17),0,106,0,0}, {ShapeKind(18),0,169,0,0},
    {ShapeKind(17),0,101,0,0}, {ShapeKind(17),0,113,0,0}, {ShapeKind(18),0,172,0,0},
    {ShapeKind(17),0,107,0,0}, {ShapeKind(17),0,114,0,0}, {ShapeKind(18),0,175,0,0},
    {ShapeKind(17),0,108,0,0}, {ShapeKind(18),0,177,0,0}, {ShapeKind(0),0,0,5562,0},
    {ShapeKind(17),0,117,0,0}, {ShapeKind(17),0,119,0,0}, {ShapeKind(17),0,121,0,0},
    {ShapeKind(17),0,99,0,0}, {ShapeKind(17),0,102,0,0}, {ShapeKind(17),0,118,0,0},
    {ShapeKind(17),0,120,0,0}, {ShapeKind(17),0,122,0,0}, {ShapeKind(17),0,100,0,0},
    {ShapeKind(17),0,103,0,0}, {ShapeKind(0),0,0,5647,0}, {ShapeKind(17),0,125,0,0},
    {ShapeKind(17),0,126,0,0}, {ShapeKind(17),0,123,0,0}, {ShapeKind(18),0,193,0,0},
    {ShapeKind(0),0,0,5939,0}, {ShapeKind(17),0,132,0,0}, {ShapeKind(17),0,268,0,0},
    {ShapeKind(18),0,197,0,0}, {ShapeKind(17),0,130,0,0}, {ShapeKind(17),0,131,0,0},
    {ShapeKind(0),0,0,6104,0}, {ShapeKind(17),0,127,0,0}, {ShapeKind(18),0,202,0,0},
    {ShapeKind(17),0,133,0,0}, {ShapeKind(17),0,137,0,0}, {ShapeKind(0),0,0,6336,0},
    {ShapeKind(0),0,0,6375,0}, {ShapeKind(17),0,128,0,0}, {ShapeKind(18),0,208,0,0},
    {ShapeKind(17),0,139,0,0}, {ShapeKind(17),0,136,0,0}, {ShapeKind(18),0,211,0,0},
    {ShapeKind(0),0,0,6629,0}, {ShapeKind(18),0,29,0,0}, {ShapeKind(0),0,0,6714,0},
    {ShapeKind(0),0,0,6762,0}, {ShapeKind(17),0,134,0,0}, {ShapeKind(17),0,135,0,0},
    {ShapeKind(18),0,218,0,0}, {ShapeKind(17),0,138,0,0}, {ShapeKind(18),0,220,0,0},
    {ShapeKind(18),0,120,0,0}, {ShapeKind(17),0,143,0,0}, {ShapeKind(17),0,144,0,0},
    {ShapeKind(0),0,0,6965,0}, {ShapeKind(17),0,140,0,0}, {ShapeKind(18),0,226,0,0},
    {ShapeKind(0),0,0,7075,0}, {ShapeKind(18),0,228,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,230,0,4208}, {ShapeKind(17),0,141,0,0}, {ShapeKind(18),0,232,0,0},
    {ShapeKind(17),0,147,0,0}, {ShapeKind(17),0,145,0,0}, {ShapeKind(18),0,235,0,0},
    {ShapeKind(7),0,0,0,0}, {ShapeKind(0),0,0,7232,0}, {ShapeKind(17),0,249,0,0},
    {ShapeKind(17),0,283,0,0}, {ShapeKind(17),0,285,0,0}, {ShapeKind(0),0,0,7400,0},
    {ShapeKind(0),0,0,7455,0}, {ShapeKind(0),0,0,7537,0}, {ShapeKind(0),0,0,7590,0},
    {ShapeKind(19),0,0,0,4208}, {ShapeKind(17),0,343,0,0}, {ShapeKind(17),0,238,0,0},
    {ShapeKind(0),0,0,7928,0}, {ShapeKind(18),0,249,0,0}, {ShapeKind(0),0,0,8145,0},
    {ShapeKind(17),0,165,0,0}, {ShapeKind(18),0,252,0,0}, {ShapeKind(17),0,166,0,0},
    {ShapeKind(18),0,254,0,0}, {ShapeKind(19),0,68,0,4208}, {ShapeKind(17),0,168,0,0},
    {ShapeKind(18),0,257,0,0}, {ShapeKind(17),0,228,0,0}, {ShapeKind(18),0,259,0,0},
    {ShapeKind(17),0,178,0,0}, {ShapeKind(18),0,261,0,0}, {ShapeKind(17),0,198,0,0},
    {ShapeKind(18),0,263,0,0}, {ShapeKind(17),0,199,0,0}, {ShapeKind(18),0,265,0,0},
    {ShapeKind(17),0,330,0,0}, {ShapeKind(17),0,179,0,0}, {ShapeKind(18),0,268,0,0},
    {ShapeKind(0),0,0,8534,0}, {ShapeKind(17),0,180,0,0}, {ShapeKind(18),0,271,0,0},
    {ShapeKind(17),0,370,0,0}, {ShapeKind(18),0,273,0,0}, {ShapeKind(17),0,369,0,0},
    {ShapeKind(18),0,275,0,0}, {ShapeKind(17),0,312,0,0}, {ShapeKind(17),0,229,0,0},
    {ShapeKind(0),0,0,8716,0}, {ShapeKind(0),0,0,8760,0}, {ShapeKind(17),0,345,0,0},
    {ShapeKind(0),0,0,8922,0}, {ShapeKind(0),0,0,8969,0}, {ShapeKind(0),0,0,9021,0},
    {ShapeKind(17),0,181,0,0}, {ShapeKind(0),0,0,9093,0}, {ShapeKind(17),0,185,0,0},
    {ShapeKind(17),0,183,0,0}, {ShapeKind(17),0,184,0,0}, {ShapeKind(17),0,182,0,0},
    {ShapeKind(19),0,164,9376,5100}, {ShapeKind(17),0,371,0,0}, {ShapeKind(18),0,292,0,0},
    {ShapeKind(17),0,187,0,0}, {ShapeKind(17),0,331,0,0}, {ShapeKind(18),0,295,0,0},
    {ShapeKind(0),0,0,9428,0}, {ShapeKind(17),0,235,0,0}, {ShapeKind(17),0,190,0,0},
    {ShapeKind(18),0,299,0,0}, {ShapeKind(17),0,267,0,0}, {ShapeKind(17),0,324,0,0},
    {ShapeKind(0),0,0,9596,0}, {ShapeKind(17),0,193,0,0}, {ShapeKind(18),0,304,0,0},
    {ShapeKind(17),0,194,0,0}, {ShapeKind(18),0,306,0,0}, {ShapeKind(17),0,195,0,0},
    {ShapeKind(18),0,308,0,0}, {ShapeKind(17),0,196,0,0}, {ShapeKind(18),0,310,0,0},
    {ShapeKind(17),0,169,0,0}, {ShapeKind(17),0,339,0,0}, {ShapeKind(17),0,200,0,0},
    {ShapeKind(17),0,170,0,0}, {ShapeKind(17),0,340,0,0}, {ShapeKind(17),0,210,0,0},
    {ShapeKind(17),0,202,0,0}, {ShapeKind(17),0,275,0,0}, {ShapeKind(17),0,207,0,0},
    {ShapeKind(17),0,206,0,0}, {ShapeKind(17),0,204,0,0}, {ShapeKind(18),0,322,0,0},
    {ShapeKind(0),0,0,10537,0}, {ShapeKind(17),0,220,0,0}, {ShapeKind(18),0,325,0,0},
    {ShapeKind(0),0,0,10621,0}, {ShapeKind(17),0,230,0,0}, {ShapeKind(17),0,208,0,0},
    {ShapeKind(17),0,219,0,0}, {ShapeKind(17),0,360,0,0}, {ShapeKind(17),0,356,0,0},
    {ShapeKind(17),0,234,0,0}, {ShapeKind(0),0,0,10957,0}, {ShapeKind(17),0,231,0,0},
    {ShapeKind(18),0,335,0,0}, {ShapeKind(17),0,232,0,0}, {ShapeKind(18),0,337,0,0},
    {ShapeKind(18),0,58,0,0}, {ShapeKind(0),0,0,11128,0}, {ShapeKind(17),0,309,0,0},
    {ShapeKind(18),0,341,0,0}, {ShapeKind(17),0,236,0,0}, {ShapeKind(18),0,343,0,0},
    {ShapeKind(0),0,0,11246,0}, {ShapeKind(17),0,245,0,0}, {ShapeKind(17),0,246,0,0},
    {ShapeKind(0),0,0,11341,0}, {ShapeKind(17),0,242,0,0}, {ShapeKind(18),0,349,0,0},
    {ShapeKind(0),0,0,11406,0}, {ShapeKind(18),0,351,0,0}, {ShapeKind(0),0,0,11445,0},
    {ShapeKind(17),0,243,0,0}, {ShapeKind(18),0,354,0,0}, {ShapeKind(17),0,263,0,0},
    {ShapeKind(17),0,264,0,0}, {ShapeKind(0),0,0,11480,0}, {ShapeKind(17),0,260,0,0},
    {ShapeKind(17),0,311,0,0}, {ShapeKind(18),0,360,0,0}, {ShapeKind(19),0,164,0,5100},
    {ShapeKind(0),0,0,11693,0}, {ShapeKind(17),0,172,0,0}, {ShapeKind(17),0,252,0,0},
    {ShapeKind(17),0,188,0,0}, {ShapeKind(17),0,247,0,0}, {ShapeKind(18),0,367,0,0},
    {ShapeKind(17),0,259,0,0}, {ShapeKind(17),0,262,0,0}, {ShapeKind(18),0,370,0,0},
    {ShapeKind(0),0,0,12048,0}, {ShapeKind(17),0,261,0,0}, {ShapeKind(18),0,373,0,0},
    {ShapeKind(17),0,361,0,0}, {ShapeKind(18),0,375,0,0}, {ShapeKind(0),0,0,12232,0},
    {ShapeKind(17),0,251,0,0}, {ShapeKind(18),0,378,0,0}, {ShapeKind(17),0,248,0,0},
    {ShapeKind(18),0,380,0,0}, {ShapeKind(17),0,254,0,0}, {ShapeKind(17),0,266,0,0},
    {ShapeKind(17),0,177,0,0}, {ShapeKind(18),0,384,0,0}, {ShapeKind(18),0,243,0,0},
    {ShapeKind(17),0,151,0,0}, {ShapeKind(18),0,387,0,0}, {ShapeKind(17),0,253,0,0},
    {ShapeKind(17),0,258,0,0}, {ShapeKind(18),0,390,0,0}, {ShapeKind(17),0,255,0,0},
    {ShapeKind(17),0,265,0,0}, {ShapeKind(17),0,279,0,0}, {ShapeKind(17),0,280,0,0},
    {ShapeKind(17),0,273,0,0}, {ShapeKind(17),0,274,0,0}, {ShapeKind(0),0,0,12632,0},
    {ShapeKind(0),0,0,12734,0}, {ShapeKind(18),0,399,0,0}, {ShapeKind(17),0,374,0,0},
    {ShapeKind(0),0,0,12792,0}, {ShapeKind(17),0,366,0,0}, {ShapeKind(17),0,367,0,0},
    {ShapeKind(0),0,0,12895,0}, {ShapeKind(17),0,271,0,0}, {ShapeKind(18),0,406,0,0},
    {ShapeKind(0),0,0,12951,0}, {ShapeKind(19),0,408,0,5100}, {ShapeKind(17),0,240,0,0},
    {ShapeKind(17),0,269,0,0}, {ShapeKind(18),0,411,0,0}, {ShapeKind(17),0,214,0,0},
    {ShapeKind(17),0,148,0,0}, {ShapeKind(17),0,223,0,0}, {ShapeKind(17),0,217,0,0},
    {ShapeKind(17),0,241,0,0}, {ShapeKind(17),0,316,0,0}, {ShapeKind(17),0,224,0,0},
    {ShapeKind(17),0,161,0,0}, {ShapeKind(17),0,159,0,0}, {ShapeKind(17),0,209,0,0},
    {ShapeKind(17),0,213,0,0}, {ShapeKind(17),0,211,0,0}, {ShapeKind(17),0,153,0,0},
    {ShapeKind(17),0,377,0,0}, {ShapeKind(17),0,315,0,0}, {ShapeKind(17),0,152,0,0},
    {ShapeKind(17),0,281,0,0}, {ShapeKind(17),0,310,0,0}, {ShapeKind(17),0,333,0,0},
    {ShapeKind(17),0,239,0,0}, {ShapeKind(17),0,357,0,0}, {ShapeKind(17),0,156,0,0},
    {ShapeKind(17),0,278,0,0}, {ShapeKind(0),0,0,13418,0}, {ShapeKind(17),0,372,0,0},
    {ShapeKind(0),0,0,13487,0}, {ShapeKind(17),0,304,0,0}, {ShapeKind(17),0,305,0,0},
    {ShapeKind(17),0,284,0,0}, {ShapeKind(18),0,441,0,0}, {ShapeKind(17),0,378,0,0},
    {ShapeKind(18),0,443,0,0}, {ShapeKind(17),0,290,0,0}, {ShapeKind(18),0,445,0,0},
    {ShapeKind(17),0,176,0,0}, {ShapeKind(18),0,447,0,0}, {ShapeKind(17),0,282,0,0},
    {ShapeKind(18),0,449,0,0}, {ShapeKind(0),0,0,13977,0}, {ShapeKind(17),0,332,0,0},
    {ShapeKind(17),0,379,0,0}, {ShapeKind(0),0,0,14255,0}, {ShapeKind(17),0,359,0,0},
    {ShapeKind(18),0,455,0,0}, {ShapeKind(0),0,0,14319,0}, {ShapeKind(17),0,337,0,0},
    {ShapeKind(17),0,150,0,0}, {ShapeKind(0),0,0,14396,0}, {ShapeKind(17),0,368,0,0},
    {ShapeKind(18),0,461,0,0}, {ShapeKind(17),0,175,0,0}, {ShapeKind(18),0,463,0,0},
    {ShapeKind(17),0,201,0,0}, {ShapeKind(18),0,465,0,0}, {ShapeKind(0),0,0,14473,0},
    {ShapeKind(0),0,0,14530,0}, {ShapeKind(17),0,303,0,0}, {ShapeKind(18),0,248,0,0},
    {ShapeKind(17),0,149,0,0}, {ShapeKind(17),0,362,0,0}, {ShapeKind(18),0,472,0,0},
    {ShapeKind(17),0,221,0,0}, {ShapeKind(18),0,474,0,0}, {ShapeKind(17),0,289,0,0},
    {ShapeKind(17),0,298,0,0}, {ShapeKind(18),0,477,0,0}, {ShapeKind(0),0,0,14848,0},
    {ShapeKind(17),0,365,0,0}, {ShapeKind(18),0,480,0,0}, {ShapeKind(17),0,295,0,0},
    {ShapeKind(17),0,301,0,0}, {ShapeKind(18),0,483,0,0}, {ShapeKind(17),0,299,0,0},
    {ShapeKind(18),0,485,0,0}, {ShapeKind(17),0,302,0,0}, {ShapeKind(0),0,0,15026,0},
    {ShapeKind(17),0,288,0,0}, {ShapeKind(18),0,489,0,0}, {ShapeKind(17),0,222,0,0},
    {ShapeKind(18),0,491,0,0}, {ShapeKind(17),0,293,0,0}, {ShapeKind(18),0,493,0,0},
    {ShapeKind(17),0,186,0,0}, {ShapeKind(18),0,495,0,0}, {ShapeKind(0),0,0,15126,0},
    {ShapeKind(0),0,0,15175,0}, {ShapeKind(17),0,300,0,0}, {ShapeKind(18),0,499,0,0},
    {ShapeKind(17),0,292,0,0}, {ShapeKind(17),0,250,0,0}, {ShapeKind(18),0,502,0,0},
    {ShapeKind(17),0,306,0,0}, {ShapeKind(18),0,504,0,0}, {ShapeKind(17),0,313,0,0},
    {ShapeKind(17),0,215,0,0}, {ShapeKind(17),0,373,0,0}, {ShapeKind(18),0,508,0,0},
    {ShapeKind(17),0,321,0,0}, {ShapeKind(17),0,322,0,0}, {ShapeKind(0),0,0,15692,0},
    {ShapeKind(17),0,318,0,0}, {ShapeKind(18),0,513,0,0}, {ShapeKind(17),0,319,0,0},
    {ShapeKind(18),0,515,0,0}, {ShapeKind(0),0,0,15882,0}, {ShapeKind(0),0,0,15903,0},
    {ShapeKind(17),0,328,0,0}, {ShapeKind(17),0,329,0,0}, {ShapeKind(17),0,326,0,0},
    {ShapeKind(18),0,521,0,0}, {ShapeKind(0),0,0,15989,0}, {ShapeKind(18),0,523,0,0},
    {ShapeKind(17),0,335,0,0}, {ShapeKind(17),0,323,0,0}, {ShapeKind(18),0,526,0,0},
    {ShapeKind(17),0,325,0,0}, {ShapeKind(18),0,528,0,0}, {ShapeKind(17),0,336,0,0},
    {ShapeKind(18),0,530,0,0}, {ShapeKind(0),0,0,16327,0}, {ShapeKind(0),0,0,16367,0},
    {ShapeKind(0),0,0,16407,0}, {ShapeKind(17),0,338,0,0}, {ShapeKind(18),0,535,0,0},
    {ShapeKind(17),0,158,0,0}, {ShapeKind(0),0,0,16616,0}, {ShapeKind(17),0,353,0,0},
    {ShapeKind(17),0,354,0,0}, {ShapeKind(17),0,347,0,0}, {ShapeKind(18),0,541,0,0},
    {ShapeKind(17),0,346,0,0}, {ShapeKind(18),0,543,0,0}, {ShapeKind(17),0,351,0,0},
    {ShapeKind(18),0,545,0,0}, {ShapeKind(0),0,0,16819,0}, {ShapeKind(0),0,0,16862,0},
    {ShapeKind(0),0,0,16956,0}, {ShapeKind(17),0,355,0,0}, {ShapeKind(0),0,0,17066,0},
    {ShapeKind(18),0,551,0,0}, {ShapeKind(0),0,0,17093,0}, {ShapeKind(0),0,0,17181,0},
    {ShapeKind(17),0,237,0,0}, {ShapeKind(17),0,163,0,0}, {ShapeKind(0),0,0,17417,0},
    {ShapeKind(0),0,0,17453,0}, {ShapeKind(17),0,363,0,0}, {ShapeKind(18),0,559,0,0},
    {ShapeKind(0),0,0,17602,0}, {ShapeKind(0),0,0,17665,0}, {ShapeKind(17),0,375,0,0},
    {ShapeKind(0),0,0,17824,0}, {ShapeKind(0),0,0,17874,0}, {ShapeKind(17),0,376,0,0},
    {ShapeKind(17),0,342,0,0}, {ShapeKind(17),0,189,0,0}, {ShapeKind(17),0,173,0,0},
    {ShapeKind(17),0,349,0,0}, {ShapeKind(17),0,164,0,0}, {ShapeKind(17),0,287,0,0},
    {ShapeKind(17),0,192,0,0}, {ShapeKind(17),0,216,0,0}, {ShapeKind(17),0,344,0,0},
    {ShapeKind(17),0,225,0,0}, {ShapeKind(17),0,218,0,0}, {ShapeKind(17),0,276,0,0},
    {ShapeKind(17),0,317,0,0}, {ShapeKind(17),0,212,0,0}, {ShapeKind(17),0,162,0,0},
    {ShapeKind(17),0,160,0,0}, {ShapeKind(17),0,191,0,0}, {ShapeKind(17),0,154,0,0},
    {ShapeKind(17),0,174,0,0}, {ShapeKind(17),0,314,0,0}, {ShapeKind(17),0,334,0,0},
    {ShapeKind(17),0,358,0,0}, {ShapeKind(17),0,157,0,0}, {ShapeKind(17),0,203,0,0},
    {ShapeKind(17),0,226,0,0}, {ShapeKind(17),0,227,0,0}, {ShapeKind(17),0,381,0,0},
    {ShapeKind(17),0,382,0,0}, {ShapeKind(17),0,387,0,0}, {ShapeKind(18),0,595,0,0},
    {ShapeKind(17),0,386,0,0}, {ShapeKind(18),0,597,0,0}, {ShapeKind(0),0,0,18496,0},
    {ShapeKind(17),0,380,0,0}, {ShapeKind(18),0,600,0,0}, {ShapeKind(17),0,383,0,0},
    {ShapeKind(18),0,602,0,0}, {ShapeKind(17),0,384,0,0}, {ShapeKind(18),0,604,0,0},
    {ShapeKind(17),0,390,0,0}, {ShapeKind(17),0,388,0,0}, {ShapeKind(18),0,607,0,0},
    {ShapeKind(0),0,0,18760,0}, {ShapeKind(17),0,396,0,0}, {ShapeKind(17),0,397,0,0},
    {ShapeKind(0),0,0,18822,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,393,0,0},
    {ShapeKind(18),0,614,0,0}, {ShapeKind(17),0,406,0,0}, {ShapeKind(17),0,392,0,0},
    {ShapeKind(17),0,402,0,0}, {ShapeKind(18),0,618,0,0}, {ShapeKind(17),0,394,0,0},
    {ShapeKind(18),0,620,0,0}, {ShapeKind(0),0,0,18989,0}, {ShapeKind(17),0,409,0,0},
    {ShapeKind(17),0,399,0,0}, {ShapeKind(17),0,412,0,0}, {ShapeKind(18),0,625,0,0},
    {ShapeKind(17),0,410,0,0}, {ShapeKind(18),0,627,0,0}, {ShapeKind(17),0,401,0,0},
    {ShapeKind(18),0,629,0,0}, {ShapeKind(17),0,407,0,0}, {ShapeKind(17),0,408,0,0},
    {ShapeKind(0),0,0,19206,0}, {ShapeKind(17),0,403,0,0}, {ShapeKind(18),0,634,0,0},
    {ShapeKind(0),0,0,19347,0}, {ShapeKind(17),0,400,0,0}, {ShapeKind(17),0,391,0,0},
    {ShapeKind(17),0,404,0,0}, {ShapeKind(18),0,639,0,0}, {ShapeKind(0),0,0,19538,0},
    {ShapeKind(17),0,413,0,0}, {ShapeKind(17),0,398,0,0}, {ShapeKind(17),0,411,0,0},
    {ShapeKind(0),0,0,19590,0}, {ShapeKind(17),0,421,0,0}, {ShapeKind(17),0,414,0,0},
    {ShapeKind(18),0,647,0,0}, {ShapeKind(17),0,418,0,0}, {ShapeKind(17),0,416,0,0},
    {ShapeKind(18),0,650,0,0}, {ShapeKind(17),0,443,0,0}, {ShapeKind(17),0,433,0,0},
    {ShapeKind(17),0,434,0,0}, {ShapeKind(17),0,432,0,0}, {ShapeKind(17),0,425,0,0},
    {ShapeKind(17),0,422,0,0}, {ShapeKind(18),0,657,0,0}, {ShapeKind(17),0,424,0,0},
    {ShapeKind(17),0,420,0,0}, {ShapeKind(18),0,660,0,0}, {ShapeKind(17),0,429,0,0},
    {ShapeKind(18),0,662,0,0}, {ShapeKind(17),0,427,0,0}, {ShapeKind(18),0,664,0,0},
    {ShapeKind(17),0,431,0,0}, {ShapeKind(17),0,415,0,0}, {ShapeKind(17),0,444,0,0},
    {ShapeKind(17),0,435,0,0}, {ShapeKind(18),0,669,0,0}, {ShapeKind(17),0,430,0,0},
    {ShapeKind(18),0,671,0,0}, {ShapeKind(17),0,428,0,0}, {ShapeKind(17),0,442,0,0},
    {ShapeKind(17),0,441,0,0}, {ShapeKind(18),0,675,0,0}, {ShapeKind(17),0,440,0,0},
    {ShapeKind(18),0,677,0,0}, {ShapeKind(17),0,436,0,0}, {ShapeKind(18),0,679,0,0},
    {ShapeKind(17),0,419,0,0}, {ShapeKind(17),0,438,0,0}, {ShapeKind(18),0,682,0,0},
    {ShapeKind(17),0,437,0,0}, {ShapeKind(18),0,684,0,0}, {ShapeKind(0),0,0,20237,0},
    {ShapeKind(18),0,686,0,0}, {ShapeKind(17),0,447,0,0}, {ShapeKind(17),0,448,0,0},
    {ShapeKind(17),0,445,0,0}, {ShapeKind(18),0,690,0,0}, {ShapeKind(17),0,449,0,0},
    {ShapeKind(17),0,452,0,0}, {ShapeKind(17),0,450,0,0}, {ShapeKind(18),0,694,0,0},
    {ShapeKind(17),0,564,0,0}, {ShapeKind(17),0,456,0,0}, {ShapeKind(17),0,457,0,0},
    {ShapeKind(17),0,454,0,0}, {ShapeKind(18),0,699,0,0}, {ShapeKind(0),0,0,20570,0},
    {ShapeKind(19),0,76,0,4208}, {ShapeKind(18),0,1,0,0}, {ShapeKind(17),0,463,0,0},
    {ShapeKind(18),0,704,0,0}, {ShapeKind(17),0,458,0,0}, {ShapeKind(17),0,469,0,0},
    {ShapeKind(18),0,707,0,0}, {ShapeKind(17),0,468,0,0}, {ShapeKind(17),0,460,0,0},
    {ShapeKind(18),0,710,0,0}, {ShapeKind(17),0,459,0,0}, {ShapeKind(18),0,712,0,0},
    {ShapeKind(17),0,465,0,0}, {ShapeKind(18),0,714,0,0}, {ShapeKind(17),0,464,0,0},
    {ShapeKind(18),0,716,0,0}, {ShapeKind(17),0,499,0,0}, {ShapeKind(17),0,480,0,0},
    {ShapeKind(18),0,164,0,0}, {ShapeKind(17),0,474,0,0}, {ShapeKind(19),0,164,0,21108},
    {ShapeKind(17),0,476,0,0}, {ShapeKind(19),0,723,0,4208}, {ShapeKind(17),0,481,0,0},
    {ShapeKind(19),0,725,0,21108}, {ShapeKind(17),0,482,0,0}, {ShapeKind(19),0,727,0,21108},
    {ShapeKind(17),0,491,0,0}, {ShapeKind(18),0,729,0,0}, {ShapeKind(17),0,496,0,0},
    {ShapeKind(18),0,731,0,0}, {ShapeKind(17),0,500,0,0}, {ShapeKind(19),0,733,0,5100},
    {ShapeKind(0),0,0,21339,0}, {ShapeKind(17),0,489,0,0}, {ShapeKind(17),0,493,0,0},
    {ShapeKind(18),0,737,0,0}, {ShapeKind(17),0,479,0,0}, {ShapeKind(18),0,739,0,0},
    {ShapeKind(18),0,91,0,0}, {ShapeKind(17),0,473,0,0}, {ShapeKind(17),0,492,0,0},
    {ShapeKind(18),0,743,0,0}, {ShapeKind(17),0,490,0,0}, {ShapeKind(18),0,745,0,0},
    {ShapeKind(17),0,484,0,0}, {ShapeKind(18),0,747,0,0}, {ShapeKind(17),0,488,0,0},
    {ShapeKind(17),0,485,0,0}, {ShapeKind(18),0,750,0,0}, {ShapeKind(17),0,494,0,0},
    {ShapeKind(18),0,752,0,0}, {ShapeKind(17),0,486,0,0}, {ShapeKind(18),0,754,0,0},
    {ShapeKind(17),0,501,0,0}, {ShapeKind(0),0,0,21686,0}, {ShapeKind(17),0,498,0,0},
    {ShapeKind(17),0,495,0,0}, {ShapeKind(18),0,759,0,0}, {ShapeKind(17),0,497,0,0},
    {ShapeKind(18),0,761,0,0}, {ShapeKind(17),0,472,0,0}, {ShapeKind(0),0,0,21925,0},
    {ShapeKind(17),0,475,0,0}, {ShapeKind(0),0,0,21961,0}, {ShapeKind(0),0,0,21999,0},
    {ShapeKind(0),0,0,21108,0}, {ShapeKind(17),0,505,0,0}, {ShapeKind(17),0,506,0,0},
    {ShapeKind(17),0,502,0,0}, {ShapeKind(18),0,771,0,0}, {ShapeKind(17),0,483,0,0},
    {ShapeKind(17),0,471,0,0}, {ShapeKind(17),0,503,0,0}, {ShapeKind(18),0,775,0,0},
    {ShapeKind(17),0,470,0,0}, {ShapeKind(18),0,777,0,0}, {ShapeKind(17),0,509,0,0},
    {ShapeKind(17),0,507,0,0}, {ShapeKind(18),0,780,0,0}, {ShapeKind(17),0,513,0,0},
    {ShapeKind(17),0,511,0,0}, {ShapeKind(18),0,783,0,0}, {ShapeKind(17),0,510,0,0},
    {ShapeKind(17),0,478,0,0}, {ShapeKind(18),0,786,0,0}, {ShapeKind(17),0,477,0,0},
    {ShapeKind(18),0,788,0,0}, {ShapeKind(17),0,514,0,0}, {ShapeKind(18),0,790,0,0},
    {ShapeKind(17),0,518,0,0}, {ShapeKind(17),0,516,0,0}, {ShapeKind(18),0,793,0,0},
    {ShapeKind(0),0,0,22658,0}, {ShapeKind(18),0,795,0,0}, {ShapeKind(0),0,0,22711,0},
    {ShapeKind(17),0,527,0,0}, {ShapeKind(18),0,798,0,0}, {ShapeKind(17),0,522,0,0},
    {ShapeKind(17),0,536,0,0}, {ShapeKind(17),0,519,0,0}, {ShapeKind(18),0,802,0,0},
    {ShapeKind(17),0,520,0,0}, {ShapeKind(18),0,804,0,0}, {ShapeKind(17),0,523,0,0},
    {ShapeKind(18),0,806,0,0}, {ShapeKind(0),0,0,23092,0}, {ShapeKind(17),0,364,0,0},
    {ShapeKind(18),0,809,0,0}, {ShapeKind(17),0,525,0,0}, {ShapeKind(18),0,811,0,0},
    {ShapeKind(17),0,531,0,0}, {ShapeKind(17),0,532,0,0}, {ShapeKind(17),0,528,0,0},
    {ShapeKind(18),0,815,0,0}, {ShapeKind(17),0,530,0,0}, {ShapeKind(17),0,535,0,0},
    {ShapeKind(17),0,533,0,0}, {ShapeKind(18),0,819,0,0}, {ShapeKind(0),0,0,23530,0},
    {ShapeKind(17),0,556,0,0}, {ShapeKind(17),0,543,0,0}, {ShapeKind(17),0,544,0,0},
    {ShapeKind(0),0,0,23623,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,539,0,0},
    {ShapeKind(18),0,827,0,0}, {ShapeKind(17),0,542,0,0}, {ShapeKind(0),0,0,23799,0},
    {ShapeKind(17),0,545,0,0}, {ShapeKind(18),0,831,0,0}, {ShapeKind(17),0,538,0,0},
    {ShapeKind(17),0,540,0,0}, {ShapeKind(18),0,834,0,0}, {ShapeKind(17),0,549,0,0},
    {ShapeKind(17),0,548,0,0}, {ShapeKind(17),0,537,0,0}, {ShapeKind(18),0,838,0,0},
    {ShapeKind(17),0,552,0,0}, {ShapeKind(18),0,840,0,0}, {ShapeKind(17),0,547,0,0},
    {ShapeKind(17),0,546,0,0}, {ShapeKind(17),0,551,0,0}, {ShapeKind(0),0,0,24288,0},
    {ShapeKind(11),0,0,0,0}, {ShapeKind(4),0,0,0,0}, {ShapeKind(18),0,846,0,0},
    {ShapeKind(14),0,551,0,0}, {ShapeKind(18),0,844,0,0}, {ShapeKind(19),0,844,0,4208},
    {ShapeKind(15),0,551,0,0}, {ShapeKind(16),0,551,0,0}, {ShapeKind(19),0,853,24553,4208},
    {ShapeKind(19),0,844,24607,4208}, {ShapeKind(17),0,550,0,0}, {ShapeKind(17),0,554,0,0},
    {ShapeKind(18),0,857,24854,0}, {ShapeKind(0),0,0,24909,0}, {ShapeKind(17),0,553,0,0},
    {ShapeKind(17),0,555,0,0}, {ShapeKind(17),0,567,0,0}, {ShapeKind(18),0,862,0,0},
    {ShapeKind(17),0,579,0,0}, {ShapeKind(18),0,864,0,0}, {ShapeKind(17),0,557,0,0},
    {ShapeKind(18),0,866,0,0}, {ShapeKind(18),0,0,25095,0}, {ShapeKind(17),0,559,0,0},
    {ShapeKind(18),0,869,0,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,578,0,0},
    {ShapeKind(0),0,0,25306,0}, {ShapeKind(0),0,0,25403,0}, {ShapeKind(0),0,0,25515,0},
    {ShapeKind(17),0,580,0,0}, {ShapeKind(0),0,0,25655,0}, {ShapeKind(0),0,0,25754,0},
    {ShapeKind(13),0,0,0,0}, {ShapeKind(17),0,574,0,0}, {ShapeKind(18),0,880,0,0},
    {ShapeKind(17),0,572,0,0}, {ShapeKind(18),0,882,0,0}, {ShapeKind(17),0,575,0,0},
    {ShapeKind(18),0,884,0,0}, {ShapeKind(17),0,583,0,0}, {ShapeKind(0),0,0,26148,0},
    {ShapeKind(17),0,582,0,0}, {ShapeKind(18),0,888,0,0}, {ShapeKind(17),0,585,0,0},
    {ShapeKind(18),0,890,0,0}, {ShapeKind(17),0,586,0,0}, {ShapeKind(18),0,892,0,0},
    {ShapeKind(12),0,0,0,0}, {ShapeKind(18),0,894,0,0}, {ShapeKind(17),0,587,0,0},
    {ShapeKind(18),0,896,0,0}, {ShapeKind(0),0,0,26290,0}, {ShapeKind(17),0,594,0,0},
    {ShapeKind(17),0,595,0,0}, {ShapeKind(0),0,0,26366,0}, {ShapeKind(0),0,0,2501,0},
    {ShapeKind(17),0,591,0,0}, {ShapeKind(18),0,903,0,0}, {ShapeKind(17),0,596,0,0},
    {ShapeKind(17),0,592,0,0}, {ShapeKind(18),0,906,0,0},
};

const Extra kExtras[] = {
    {ListType(0),MapType(0),0,0,0,0,0}, {ListType(1),MapType(0),0,0,0,0,0},
    {ListType(3),MapType(0),1,1,0,796,0}, {ListType(2),MapType(0),0,0,1,0,0},
    {ListType(3),MapType(0),0,1,1,0,0}, {ListType(3),MapType(0),1,1,2,2191,0},
    {ListType(0),MapType(0),4,0,3,0,0}, {ListType(0),MapType(0),0,0,3,0,5056},
    {ListType(1),MapType(0),1,0,3,2191,0}, {ListType(0),MapType(0),0,0,3,0,7565},
    {ListType(0),MapType(0),0,0,3,0,7577}, {ListType(0),MapType(0),0,0,3,0,7584},
    {ListType(0),MapType(0),0,0,3,0,7611}, {ListType(3),MapType(0),1,2,3,8472,0},
    {ListType(3),MapType(0),1,1,5,8592,0}, {ListType(3),MapType(0),1,1,6,7475,0},
    {ListType(0),MapType(0),0,0,7,0,8934}, {ListType(0),MapType(0),1,0,7,8472,0},
    {ListType(0),MapType(0),1,0,7,796,0}, {ListType(0),MapType(0),1,0,7,8592,0},
    {ListType(0),MapType(0),1,0,7,7475,0}, {ListType(0),MapType(0),0,0,7,0,10389},
    {ListType(0),MapType(0),0,0,7,0,10697}, {ListType(2),MapType(0),1,0,7,0,0},
    {ListType(0),MapType(2),0,0,7,0,0}, {ListType(3),MapType(0),5,1,7,796,0},
    {ListType(0),MapType(1),0,0,8,0,0}, {ListType(3),MapType(0),1,1,8,9639,0},
    {ListType(3),MapType(0),1,2,9,13617,0}, {ListType(1),MapType(0),1,0,11,9639,0},
    {ListType(0),MapType(0),0,0,11,0,15581}, {ListType(0),MapType(0),0,0,11,0,15587},
    {ListType(0),MapType(0),0,0,11,0,15603}, {ListType(0),MapType(0),0,0,11,0,15782},
    {ListType(3),MapType(0),0,1,11,0,0}, {ListType(3),MapType(0),0,1,12,0,0},
    {ListType(0),MapType(0),0,0,13,0,16225}, {ListType(0),MapType(0),0,0,13,0,16243},
    {ListType(3),MapType(0),1,2,13,1812,0}, {ListType(0),MapType(0),2,0,15,0,0},
    {ListType(0),MapType(0),0,0,15,0,22027}, {ListType(3),MapType(0),1,1,15,3909,0},
    {ListType(3),MapType(0),0,4,16,0,0}, {ListType(3),MapType(0),1,1,20,24873,0},
};

const uint16_t kKeys[] = {
    796, 2191, 2191, 8472, 8486, 8592, 7475, 796, 9639, 13617, 14903, 796, 15871, 1812, 8486,
    3909, 7745, 20920, 15576, 20927, 24873,
};

const uint16_t kPackageCount = 24;
const uint16_t kTypeCount = 597;

}  // namespace kedge::kube::schema
