// Made by kube/facts/generate.py from schema.txt there. Not for hands.
// clang-format off
#include "kube/schema_table.h"

namespace kedge::kube::schema {

const char kPool[] =
    "\000\043io.k8s.api.admissionregistration.v1\002v1\032io.k8s.api.apidiscovery.v2\002v2"
    "\022io.k8s.api.apps.v1\034io.k8s.api.authentication.v1\033io.k8s.api.authorization.v1"
    "\031io.k8s.api.autoscaling.v1\031io.k8s.api.autoscaling.v2\023io.k8s.api.batch.v1"
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
    "\023WebhookClientConfig\003url\007service\010caBundle\021APIGroupDiscovery\010versions"
    "\025APIGroupDiscoveryList\024APIResourceDiscovery\010resource\014responseKind"
    "\020v2.ResourceScope\020singularResource\005verbs\012shortNames\012categories"
    "\014subresources\027APISubresourceDiscovery\013subresource\015acceptedTypes"
    "\023APIVersionDiscovery\007version\011freshness\025v2.DiscoveryFreshness"
    "\022ControllerRevision\004data\010revision\026ControllerRevisionList\011DaemonSet"
    "\022DaemonSetCondition\031v1.DaemonSetConditionType\022v1.ConditionStatus"
    "\022lastTransitionTime\015DaemonSetList\015DaemonSetSpec\010template\016updateStrategy"
    "\017minReadySeconds\024revisionHistoryLimit\017DaemonSetStatus\026currentNumberScheduled"
    "\022numberMisscheduled\026desiredNumberScheduled\013numberReady\026updatedNumberScheduled"
    "\017numberAvailable\021numberUnavailable\016collisionCount\027DaemonSetUpdateStrategy"
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
    "\025NonResourceAttributes\004verb\017NonResourceRule\017nonResourceURLs"
    "\022ResourceAttributes\005group\015fieldSelector\015labelSelector\014ResourceRule"
    "\027SelfSubjectAccessReview\033SelfSubjectAccessReviewSpec\022resourceAttributes"
    "\025nonResourceAttributes\026SelfSubjectRulesReview\032SelfSubjectRulesReviewSpec"
    "\023SubjectAccessReview\027SubjectAccessReviewSpec\031SubjectAccessReviewStatus\007allowed"
    "\006denied\017evaluationError\030SubjectRulesReviewStatus\020nonResourceRules"
    "\012incomplete\035ContainerResourceMetricSource\017v1.ResourceName"
    "\030targetAverageUtilization\022targetAverageValue\011container"
    "\035ContainerResourceMetricStatus\031currentAverageUtilization\023currentAverageValue"
    "\033CrossVersionObjectReference\024ExternalMetricSource\012metricName\016metricSelector"
    "\013targetValue\024ExternalMetricStatus\014currentValue\027HorizontalPodAutoscaler"
    "\040HorizontalPodAutoscalerCondition\047v1.HorizontalPodAutoscalerConditionType"
    "\033HorizontalPodAutoscalerList\033HorizontalPodAutoscalerSpec\016scaleTargetRef"
    "\013minReplicas\013maxReplicas\036targetCPUUtilizationPercentage"
    "\035HorizontalPodAutoscalerStatus\015lastScaleTime\017desiredReplicas"
    "\037currentCPUUtilizationPercentage\012MetricSpec\023v1.MetricSourceType\006object\004pods"
    "\021containerResource\010external\014MetricStatus\022ObjectMetricSource\006target"
    "\014averageValue\022ObjectMetricStatus\020PodsMetricSource\020PodsMetricStatus"
    "\024ResourceMetricSource\024ResourceMetricStatus\005Scale\011ScaleSpec\0010\013ScaleStatus"
    "\007current\006metric\020HPAScalingPolicy\027v2.HPAScalingPolicyType\005value"
    "\015periodSeconds\017HPAScalingRules\032stabilizationWindowSeconds\014selectPolicy"
    "\026v2.ScalingPolicySelect\010policies\011tolerance\037HorizontalPodAutoscalerBehavior"
    "\007scaleUp\011scaleDown\047v2.HorizontalPodAutoscalerConditionType\007metrics\010behavior"
    "\016currentMetrics\020MetricIdentifier\023v2.MetricSourceType\014MetricTarget"
    "\023v2.MetricTargetType\022averageUtilization\021MetricValueStatus\017describedObject"
    "\007CronJob\013CronJobList\013CronJobSpec\010schedule\010timeZone"
    "\027startingDeadlineSeconds\021concurrencyPolicy\024v1.ConcurrencyPolicy\007suspend"
    "\013jobTemplate\032successfulJobsHistoryLimit\026failedJobsHistoryLimit\015CronJobStatus"
    "\006active\020lastScheduleTime\022lastSuccessfulTime\003Job\014JobCondition"
    "\023v1.JobConditionType\015lastProbeTime\007JobList\007JobSpec\013parallelism"
    "\013completions\025activeDeadlineSeconds\020podFailurePolicy\015successPolicy"
    "\014backoffLimit\024backoffLimitPerIndex\020maxFailedIndexes\016manualSelector"
    "\027ttlSecondsAfterFinished\016completionMode\021v1.CompletionMode\024podReplacementPolicy"
    "\027v1.PodReplacementPolicy\011managedBy\011JobStatus\011startTime\016completionTime"
    "\011succeeded\006failed\013terminating\020completedIndexes\015failedIndexes"
    "\027uncountedTerminatedPods\005ready\017JobTemplateSpec\020PodFailurePolicy"
    "\046PodFailurePolicyOnExitCodesRequirement\015containerName\010operator"
    "\046v1.PodFailurePolicyOnExitCodesOperator\006values"
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
    "\017DeviceAttribute\003int\004bool\004ints\005bools\007strings\016DeviceCapacity"
    "\015requestPolicy\013DeviceClaim\013constraints\030DeviceClaimConfiguration\013DeviceClass"
    "\030DeviceClassConfiguration\017DeviceClassList\017DeviceClassSpec\011selectors"
    "\024extendedResourceName\006opaque\020DeviceConstraint\016matchAttribute"
    "\025v1.FullyQualifiedName\021distinctAttribute\030DeviceCounterConsumption\012counterSet"
    "\015DeviceRequest\007exactly\016firstAvailable\035DeviceRequestAllocationResult"
    "\013adminAccess\020consumedCapacity\016DeviceSelector\003cel\020DeviceSubRequest"
    "\017deviceClassName\016allocationMode\027v1.DeviceAllocationMode\013DeviceTaint"
    "\024v1.DeviceTaintEffect\020DeviceToleration\033v1.DeviceTolerationOperator\007\"Equal\""
    "\022ExactDeviceRequest\021NetworkDeviceData\015interfaceName\003ips\017hardwareAddress"
    "\036NodeAllocatableResourceMapping\013capacityKey\024allocationMultiplier"
    "\031OpaqueDeviceConfiguration\036ResourceClaimConsumerReference\021ResourceClaimList"
    "\021ResourceClaimSpec\023ResourceClaimStatus\012allocation\013reservedFor"
    "\025ResourceClaimTemplate\031ResourceClaimTemplateList\031ResourceClaimTemplateSpec"
    "\014ResourcePool\012generation\022resourceSliceCount\015ResourceSlice\021ResourceSliceList"
    "\021ResourceSliceSpec\026perDeviceNodeSelection\016sharedCounters\015PriorityClass"
    "\015globalDefault\013description\021PriorityClassList\011CSIDriver\015CSIDriverList"
    "\015CSIDriverSpec\016attachRequired\016podInfoOnMount\024volumeLifecycleModes"
    "\026v1.VolumeLifecycleMode\017storageCapacity\015fsGroupPolicy\020v1.FSGroupPolicy"
    "\015tokenRequests\021requiresRepublish\014seLinuxMount"
    "\042nodeAllocatableUpdatePeriodSeconds\034serviceAccountTokenInSecrets"
    "\035preventPodSchedulingIfMissing\007CSINode\015CSINodeDriver\006nodeID\014topologyKeys"
    "\013CSINodeList\013CSINodeSpec\007drivers\022CSIStorageCapacity\014nodeTopology"
    "\021maximumVolumeSize\026CSIStorageCapacityList\014StorageClass\013provisioner"
    "\015reclaimPolicy\024allowVolumeExpansion\021volumeBindingMode\024v1.VolumeBindingMode"
    "\021allowedTopologies\020StorageClassList\020VolumeAttachment\024VolumeAttachmentList"
    "\026VolumeAttachmentSource\024persistentVolumeName\020inlineVolumeSpec"
    "\024VolumeAttachmentSpec\010attacher\026VolumeAttachmentStatus\010attached"
    "\022attachmentMetadata\013attachError\013detachError\025VolumeAttributesClass"
    "\012driverName\031VolumeAttributesClassList\013VolumeError\004time\011errorCode"
    "\023VolumeNodeResources\036CustomResourceColumnDefinition\006format\010jsonPath"
    "\030CustomResourceConversion\031v1.ConversionStrategyType\007webhook"
    "\030CustomResourceDefinition\041CustomResourceDefinitionCondition"
    "\050v1.CustomResourceDefinitionConditionType\034CustomResourceDefinitionList"
    "\035CustomResourceDefinitionNames\006plural\010singular\010listKind"
    "\034CustomResourceDefinitionSpec\020v1.ResourceScope\012conversion"
    "\025preserveUnknownFields\036CustomResourceDefinitionStatus\015acceptedNames"
    "\016storedVersions\037CustomResourceDefinitionVersion\006served\007storage\012deprecated"
    "\022deprecationWarning\006schema\030additionalPrinterColumns\020selectableFields"
    "\036CustomResourceSubresourceScale\020specReplicasPath\022statusReplicasPath"
    "\021labelSelectorPath\037CustomResourceSubresourceStatus\032CustomResourceSubresources"
    "\005scale\030CustomResourceValidation\017openAPIV3Schema\025ExternalDocumentation"
    "\017JSONSchemaProps\002id\007$schema\020v1.JSONSchemaURL\004$ref\005title\007maximum"
    "\020exclusiveMaximum\007minimum\020exclusiveMinimum\011maxLength\011minLength\007pattern"
    "\010maxItems\010minItems\013uniqueItems\012multipleOf\004enum\015maxProperties"
    "\015minProperties\005allOf\005oneOf\005anyOf\003not\012properties\024additionalProperties"
    "\021patternProperties\014dependencies\031v1.JSONSchemaDependencies\017additionalItems"
    "\013definitions\030v1.JSONSchemaDefinitions\014externalDocs\007example\010nullable"
    "\044x-kubernetes-preserve-unknown-fields\036x-kubernetes-embedded-resource"
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
    "\030v1.FieldSelectorOperator\012GetOptions\030GroupVersionForDiscovery\020GroupVersionKind"
    "\015LabelSelector\013matchLabels\030LabelSelectorRequirement\030v1.LabelSelectorOperator"
    "\010ListMeta\010selfLink\010continue\022remainingItemCount\011shardInfo\013ListOptions"
    "\005watch\023allowWatchBookmarks\024resourceVersionMatch\027v1.ResourceVersionMatch"
    "\005limit\021sendInitialEvents\015shardSelector\022ManagedFieldsEntry\007manager"
    "\011operation\035v1.ManagedFieldsOperationType\012fieldsType\010fieldsV1\012ObjectMeta"
    "\014generateName\021creationTimestamp\021deletionTimestamp\032deletionGracePeriodSeconds"
    "\006labels\013annotations\017ownerReferences\015managedFields\016OwnerReference"
    "\022blockOwnerDeletion\025PartialObjectMetadata\031PartialObjectMetadataList"
    "\014PatchOptions\005force\015Preconditions\031ServerAddressByClientCIDR\012clientCIDR"
    "\015serverAddress\011ShardInfo\006Status\007details\004code\013StatusCause\014v1.CauseType"
    "\005field\015StatusDetails\006causes\021retryAfterSeconds\005Table\021columnDefinitions"
    "\004rows\025TableColumnDefinition\010TableRow\005cells\021TableRowCondition"
    "\023v1.RowConditionType\015UpdateOptions\012WatchEvent\012APIService"
    "\023APIServiceCondition\032v1.APIServiceConditionType\016APIServiceList\016APIServiceSpec"
    "\025insecureSkipTLSVerify\024groupPriorityMinimum\017versionPriority\020APIServiceStatus";

const Package kPackages[] = {
    {1,37}, {40,67}, {70,37}, {89,37}, {118,37}, {146,37}, {172,67}, {198,37}, {218,37}, {245,37},
    {272,37}, {291,37}, {315,37}, {336,37}, {362,37}, {387,37}, {406,37}, {427,37}, {446,37},
    {469,37}, {494,37}, {516,37}, {573,37}, {610,640}, {646,37},
};

const Type kTypes[] = {
    {697,0,0,0}, {727,1,0,0}, {763,3,0,0}, {798,5,0,0}, {808,6,0,0}, {828,8,0,1}, {942,13,0,0},
    {989,16,0,0}, {1020,19,0,0}, {1061,22,0,0}, {1131,25,0,0}, {1159,28,0,0}, {1330,35,0,0},
    {1435,47,0,0}, {1473,50,0,0}, {1506,53,0,0}, {1567,56,0,1}, {1624,58,0,1}, {1650,60,0,1},
    {1733,64,0,0}, {1605,68,0,0}, {1817,70,0,0}, {1844,74,0,0}, {1876,75,0,0}, {1909,79,0,0},
    {1942,82,0,0}, {1979,85,0,0}, {2054,89,0,0}, {2084,92,0,0}, {2143,99,0,0}, {2223,102,0,0},
    {2241,113,0,0}, {2272,116,0,0}, {2307,119,0,0}, {2367,123,0,1}, {2376,125,0,0},
    {2417,128,1,0}, {2444,131,1,0}, {2466,134,1,0}, {2584,142,1,0}, {2634,146,1,0},
    {2694,149,2,0}, {2727,153,2,0}, {2750,156,2,0}, {2760,160,2,0}, {2843,165,2,0},
    {2857,168,2,0}, {2932,173,2,0}, {3097,183,2,0}, {3166,185,2,0}, {3177,189,2,0},
    {3239,195,2,0}, {3254,198,2,0}, {3318,206,2,0}, {3423,215,2,0}, {3468,217,2,0},
    {3479,221,2,0}, {3526,226,2,0}, {3541,229,2,0}, {3556,233,2,0}, {3594,240,2,0},
    {3641,242,2,0}, {3665,244,2,0}, {3708,246,2,0}, {3720,250,2,0}, {3769,255,2,0},
    {3785,258,2,0}, {3811,259,2,0}, {3926,261,2,0}, {4068,272,2,0}, {4133,282,2,0},
    {4192,284,3,0}, {4227,288,3,0}, {4245,291,3,0}, {4278,292,3,0}, {4291,296,3,0},
    {4351,299,3,0}, {4396,301,3,0}, {4408,305,3,0}, {4424,307,3,0}, {4467,311,3,0},
    {4519,315,4,0}, {4568,317,4,0}, {4592,319,4,0}, {4617,323,4,0}, {4644,325,4,0},
    {4676,327,4,0}, {4729,336,4,0}, {4742,340,4,0}, {4766,344,4,0}, {4835,346,4,0},
    {4858,350,4,0}, {4885,351,4,0}, {4905,355,4,0}, {4929,361,4,0}, {4986,365,4,0},
    {5039,369,5,0}, {5139,373,5,0}, {5215,377,5,1}, {5243,380,5,0}, {5302,384,5,0},
    {5336,388,5,0}, {5360,392,5,0}, {5433,397,5,0}, {5461,400,5,0}, {5559,404,5,0},
    {5651,409,5,0}, {5721,415,5,0}, {5734,421,5,0}, {5773,426,5,0}, {5792,431,5,0},
    {5809,434,5,0}, {5826,437,5,0}, {5847,440,5,0}, {5868,443,5,0}, {5874,447,5,0},
    {5886,448,5,0}, {5039,450,6,0}, {5139,453,6,0}, {5215,456,6,0}, {5243,459,6,0},
    {5302,461,6,0}, {5913,463,6,0}, {5974,466,6,0}, {5336,470,6,0}, {6072,474,6,0},
    {5360,476,6,0}, {5433,481,6,0}, {5461,484,6,0}, {5559,489,6,0}, {6194,495,6,0},
    {5651,497,6,0}, {5721,503,6,0}, {6231,509,6,0}, {6283,513,6,0}, {5734,516,6,0},
    {5773,519,6,0}, {5792,522,6,0}, {5809,524,6,0}, {5826,526,6,0}, {5847,528,6,0},
    {6317,530,7,0}, {6325,534,7,0}, {6337,537,7,0}, {6500,545,7,0}, {6557,548,7,0},
    {6561,552,7,0}, {6608,558,7,0}, {6616,561,7,0}, {6879,577,7,0}, {7004,588,7,0},
    {7020,590,7,0}, {7037,591,7,0}, {7145,594,7,0}, {7204,596,7,0}, {7286,599,7,0},
    {7300,600,7,0}, {7350,602,7,0}, {7374,604,8,0}, {7400,608,8,0}, {7459,614,8,0},
    {7489,617,8,0}, {7557,625,8,0}, {7601,627,9,0}, {7607,630,9,0}, {7617,633,9,0},
    {7746,640,10,0}, {7804,644,10,0}, {7854,647,10,0}, {7910,649,10,0}, {7956,651,10,0},
    {8090,657,10,0}, {8159,661,10,0}, {8181,664,10,0}, {8189,667,10,0}, {8365,677,10,0},
    {8381,682,10,0}, {8417,684,10,0}, {8476,690,10,0}, {8495,696,10,0}, {8524,700,10,0},
    {8543,704,10,0}, {8558,705,10,0}, {8596,710,10,0}, {8641,714,10,0}, {8657,717,10,0},
    {8677,720,10,0}, {8708,725,10,0}, {8748,727,10,1}, {8769,730,10,0}, {8783,733,10,0},
    {8842,738,10,0}, {8862,741,10,0}, {8896,745,10,0}, {9280,770,10,0}, {9338,773,10,0},
    {9369,775,10,0}, {9417,780,10,0}, {9470,782,10,0}, {9531,784,10,0}, {9606,786,10,0},
    {9648,789,10,0}, {9680,790,10,0}, {9744,797,10,0}, {9766,799,10,0}, {9908,814,10,0},
    {9928,815,10,0}, {9948,816,10,0}, {9970,817,10,0}, {10014,821,10,0}, {10038,823,10,0},
    {10093,825,10,1}, {10140,829,10,1}, {10165,833,10,0}, {10208,836,10,0}, {10226,839,10,0},
    {10240,842,10,0}, {10274,845,10,0}, {10291,848,10,0}, {10344,853,10,0}, {10363,855,10,0},
    {10408,880,10,0}, {10450,881,10,0}, {10575,897,10,0}, {10585,900,10,0}, {10614,902,10,0},
    {10641,904,10,0}, {10652,905,10,0}, {10688,910,10,1}, {10715,914,10,0}, {10750,919,10,0},
    {10767,924,10,0}, {10811,926,10,0}, {10848,930,10,0}, {10862,932,10,0}, {10903,935,10,0},
    {10964,939,10,0}, {10986,942,10,0}, {11032,947,10,0}, {11043,949,10,0}, {11063,951,10,0},
    {11070,952,10,0}, {11107,954,10,0}, {11233,965,10,0}, {11251,976,10,0}, {11290,978,10,0},
    {11317,979,10,0}, {11327,982,10,0}, {11355,985,10,0}, {11401,989,10,0}, {11412,992,10,0},
    {11492,998,10,0}, {11507,1001,10,0}, {11529,1002,10,0}, {11571,1005,10,0}, {11620,1009,10,0},
    {8727,1010,10,1}, {11647,1011,10,0}, {11665,1013,10,0}, {11759,1015,10,0}, {11782,1018,10,0},
    {11792,1022,10,0}, {11837,1027,10,0}, {11851,1030,10,0}, {11893,1031,10,0}, {11933,1033,10,0},
    {11938,1037,10,0}, {11977,1039,10,0}, {12085,1041,10,0}, {12149,1044,10,0}, {12202,1050,10,0},
    {12229,1051,10,0}, {12269,1055,10,0}, {12305,1056,10,0}, {12343,1057,10,0}, {12352,1060,10,0},
    {12369,1062,10,0}, {12397,1064,10,0}, {12463,1066,10,1}, {12494,1067,10,0}, {12542,1070,10,1},
    {12588,1072,10,0}, {12670,1079,10,0}, {12816,1093,10,0}, {12831,1094,10,0}, {12986,1105,10,1},
    {13016,1107,10,1}, {13032,1114,10,0}, {13049,1118,10,0}, {13071,1122,10,0}, {13140,1128,10,0},
    {13166,1131,10,0}, {13337,1140,10,0}, {13496,1148,10,0}, {13526,1150,10,0}, {13570,1152,10,0},
    {13591,1155,10,0}, {13828,1177,10,0}, {13934,1187,10,0}, {14006,1191,10,0}, {14044,1193,10,0},
    {14048,1197,10,0}, {14060,1199,10,0}, {14132,1205,10,0}, {14148,1207,10,0}, {14179,1213,10,0},
    {14299,1220,10,0}, {14312,1227,10,0}, {14346,1230,10,0}, {14365,1232,10,0}, {14380,1239,10,0},
    {14427,1241,10,0}, {14433,1242,10,0}, {14441,1245,10,0}, {14457,1246,10,0}, {14479,1248,10,0},
    {14495,1250,10,0}, {14526,1251,10,0}, {14569,1254,10,0}, {14592,1256,10,0}, {14610,1257,10,0},
    {14642,1258,10,0}, {14892,1271,10,0}, {15486,1313,10,0}, {15751,1334,10,0}, {15763,1337,10,0},
    {15779,1340,10,0}, {15795,1342,10,0}, {15806,1345,10,0}, {15827,1348,10,0}, {15869,1350,10,0},
    {15875,1357,10,0}, {15947,1361,10,0}, {15977,1363,10,0}, {16020,1369,10,0}, {16093,1377,10,0},
    {16109,1385,10,0}, {16131,1389,10,0}, {16200,1394,10,0}, {16226,1397,10,0}, {16254,1401,10,0},
    {16282,1407,10,0}, {16296,1409,10,1}, {16326,1412,10,0}, {16397,1415,10,0}, {16411,1419,10,0},
    {16429,1422,10,0}, {16495,1425,10,0}, {16520,1427,10,0}, {16557,1430,10,0}, {16572,1432,10,0},
    {16598,1436,10,0}, {16719,1446,10,0}, {16739,1456,10,1}, {16753,1457,10,0}, {16822,1460,10,0},
    {16859,1462,10,0}, {16891,1468,10,0}, {16907,1470,10,1}, {16925,1473,10,0}, {16936,1476,10,0},
    {16953,1479,10,1}, {16969,1481,10,0}, {16988,1485,10,0}, {17103,1497,10,0}, {17111,1501,10,0},
    {17134,1506,10,0}, {17153,1509,10,0}, {17192,1512,10,0}, {17204,1515,10,0}, {17236,1521,10,0},
    {17256,1523,10,0}, {17703,1543,10,0}, {17730,1545,10,0}, {17761,1546,10,0}, {17781,1547,10,0},
    {17829,1552,10,0}, {17851,1557,10,0}, {17858,1559,10,0}, {17874,1561,10,0}, {17912,1565,10,0},
    {17963,1570,10,0}, {17996,1572,10,1}, {18039,1573,10,0}, {18175,1581,10,1}, {18210,1584,10,0},
    {18231,1588,10,0}, {18251,1590,10,0}, {18264,1592,10,0}, {18380,1599,10,0}, {18411,1604,10,0},
    {18439,1605,10,0}, {18529,1611,10,0}, {18238,1613,10,0}, {18615,1643,10,0}, {18628,1644,10,0},
    {18704,1648,10,0}, {18744,1650,10,0}, {18842,1654,11,0}, {18881,1662,11,0}, {18908,1665,11,0},
    {10140,1667,11,1}, {18940,1671,11,0}, {18981,1676,11,0}, {18999,1679,11,0}, {19007,1680,11,0},
    {10450,1681,12,0}, {10575,1697,12,0}, {10585,1700,12,0}, {19132,1702,13,0}, {19206,1704,13,0},
    {19261,1705,13,0}, {19272,1709,13,0}, {19319,1714,13,0}, {19334,1717,13,0}, {19415,1721,13,0},
    {19432,1722,13,0}, {19445,1723,13,0}, {19488,1725,13,0}, {19558,1729,13,0}, {19580,1731,13,0},
    {19613,1734,13,0}, {19640,1738,13,0}, {19719,1743,13,0}, {19750,1746,13,0}, {19786,1747,13,0},
    {19859,1750,13,0}, {19892,1751,13,0}, {19946,1754,13,0}, {19978,1759,13,0}, {20000,1761,13,0},
    {20023,1765,13,0}, {20035,1766,14,0}, {20080,1769,14,0}, {20107,1770,14,0}, {20117,1773,14,0},
    {20131,1776,14,0}, {20155,1777,14,0}, {20175,1779,14,0}, {20183,1783,14,0}, {20198,1785,14,0},
    {20211,1788,14,0}, {20228,1791,14,0}, {20260,1796,14,0}, {20299,1798,14,0}, {20311,1801,14,0},
    {20338,1804,14,0}, {20364,1805,14,0}, {20382,1808,14,0}, {20394,1810,14,0}, {20416,1811,14,0},
    {20438,1813,14,0}, {20486,1817,14,0}, {20500,1818,14,0}, {20517,1820,14,0}, {20531,1823,14,0},
    {20558,1825,14,0}, {20588,1827,14,0}, {20606,1830,14,0}, {20644,1833,14,0}, {20670,1836,14,0},
    {20721,1840,14,0}, {20737,1844,14,1}, {20763,1846,14,0}, {20775,1850,14,0}, {20791,1853,14,0},
    {20813,1854,14,0}, {20831,1855,15,0}, {20849,1856,15,0}, {20881,1861,15,0}, {20898,1864,15,0},
    {20909,1866,16,0}, {20932,1869,16,0}, {20952,1873,16,0}, {20976,1876,16,0}, {21074,1880,16,0},
    {21176,1887,17,0}, {21213,1888,17,0}, {21241,1892,17,0}, {21268,1896,17,0}, {21291,1899,17,0},
    {21307,1902,17,0}, {21318,1907,17,0}, {21323,1910,17,0}, {21335,1914,17,0}, {21351,1917,17,0},
    {21360,1920,17,1}, {20000,1923,17,1}, {21368,1927,18,0}, {21417,1934,18,0}, {21462,1937,18,0},
    {21480,1938,18,0}, {21525,1941,18,0}, {21557,1944,18,0}, {21595,1945,18,0}, {21603,1946,18,0},
    {21623,1948,18,0}, {21779,1961,18,0}, {21855,1964,18,0}, {21886,1966,18,0}, {21930,1974,18,0},
    {21959,1976,18,0}, {21983,1979,18,0}, {22008,1981,18,0}, {22020,1984,18,0}, {22045,1985,18,0},
    {22061,1988,18,0}, {21835,1991,18,0}, {22115,1992,18,0}, {22187,1995,18,0}, {22223,1997,18,0},
    {22260,2000,18,0}, {22319,2010,18,0}, {22338,2011,18,0}, {22410,2018,18,0}, {22443,2022,18,0},
    {22496,2027,18,0}, {22515,2034,18,0}, {22567,2037,18,0}, {22631,2039,18,0}, {16282,2041,18,0},
    {22657,2045,18,0}, {22688,2049,18,0}, {22706,2052,18,0}, {22724,2053,18,0}, {22767,2056,18,0},
    {22789,2059,18,0}, {22815,2062,18,0}, {22841,2064,18,0}, {22884,2067,18,0}, {22898,2070,18,0},
    {22916,2073,18,0}, {22972,2081,19,0}, {23012,2087,19,0}, {23030,2090,20,0}, {23040,2093,20,0},
    {23054,2096,20,0}, {23328,2107,20,0}, {23336,2110,20,0}, {23370,2114,20,0}, {23382,2117,20,0},
    {23402,2118,20,0}, {23452,2124,20,0}, {23475,2127,20,0}, {23592,2136,20,0}, {4278,2139,20,0},
    {23609,2141,20,0}, {23626,2145,20,0}, {23647,2148,20,0}, {23708,2150,20,0}, {23738,2153,20,0},
    {23813,2157,20,0}, {23846,2161,20,0}, {23872,2164,20,0}, {23899,2167,20,0}, {23919,2168,21,0},
    {23966,2174,21,0}, {24025,2176,21,0}, {24050,2180,21,0}, {24125,2186,21,0}, {24154,2189,21,0},
    {24209,2195,21,0}, {24288,2201,21,0}, {24348,2205,21,0}, {24474,2214,21,0}, {24559,2217,21,0},
    {24591,2217,21,0}, {24624,2219,21,0}, {24665,2220,21,0}, {24687,2222,21,0}, {25304,2266,21,0},
    {1817,2267,21,0}, {25320,2271,21,0}, {2376,2277,21,0}, {25376,2280,21,0}, {25419,2282,22,0},
    {25472,2287,22,0}, {25485,2289,22,0}, {25549,2299,22,0}, {25578,2302,22,0}, {25590,2305,22,0},
    {25600,2311,22,0}, {25650,2315,22,0}, {25804,2322,22,0}, {25854,2325,22,0}, {25865,2327,22,0},
    {25890,2329,22,0}, {25907,2332,22,1}, {25933,2334,22,0}, {25983,2337,22,0}, {26039,2342,22,0},
    {26160,2354,22,0}, {26247,2361,22,0}, {26383,2376,22,1}, {26417,2382,22,0}, {26439,2384,22,0},
    {26465,2387,22,0}, {26484,2392,22,0}, {26498,2394,22,0}, {26549,2396,22,0}, {26559,2397,22,0},
    {26579,2404,22,0}, {26610,2407,22,0}, {26649,2413,22,0}, {26678,2417,22,0}, {26700,2422,22,0},
    {26715,2425,22,0}, {966,2429,22,0}, {26753,2431,22,0}, {26767,2435,22,0}, {26778,2437,24,0},
    {26789,2441,24,0}, {26836,2446,24,0}, {26851,2449,24,0}, {26925,2456,24,0}, {1817,2457,24,0},
    {0,2460,0,0},
};

const Field kFields[] = {
    {716,0,0,1,2}, {743,0,0,1,8}, {747,0,0,2,8}, {781,0,0,2,8}, {790,0,0,3,8}, {716,0,0,1,2},
    {823,0,0,1,8}, {716,0,0,2,8}, {843,1,0,1,3}, {861,1,0,2,3}, {876,3,1,3,2}, {890,3,1,4,2},
    {911,4,0,7,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,7,0,2,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,8,0,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,11,0,2,8}, {1096,0,0,1,2},
    {1107,12,0,2,3}, {1116,13,0,3,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,15,0,2,8},
    {1187,16,0,1,3}, {1197,13,0,2,3}, {1214,18,1,3,2}, {1224,20,1,4,2}, {1234,21,0,5,3},
    {1269,23,2,6,2}, {1285,24,0,7,2}, {823,0,0,1,8}, {1346,25,0,2,8}, {1359,27,1,3,2},
    {1234,21,0,4,3}, {911,4,0,9,3}, {843,1,0,5,3}, {861,1,0,11,3}, {1365,28,0,6,9},
    {1396,29,0,7,3}, {1411,30,1,8,8}, {1285,24,0,10,3}, {1269,23,2,12,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {1464,32,2,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,34,0,2,8},
    {1515,35,0,2,8}, {1538,36,0,3,3}, {1557,37,0,4,3}, {1591,30,1,1,2}, {1605,26,0,2,16},
    {1634,0,0,1,2}, {1645,0,0,2,2}, {823,0,0,1,2}, {1659,0,0,2,2}, {1669,1,0,3,3},
    {1678,38,0,4,3}, {1738,30,0,1,2}, {1748,30,0,2,2}, {1760,30,0,3,2}, {1770,39,0,4,3},
    {1789,41,1,1,2}, {1733,42,0,2,16}, {1659,0,0,1,8}, {823,0,0,2,8}, {1834,0,0,3,3},
    {1839,29,0,4,3}, {1857,44,1,1,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,45,0,2,2},
    {1902,46,0,3,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,47,0,2,10}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,49,0,2,8}, {1096,0,0,1,10}, {1107,12,0,2,3}, {1116,13,0,3,3},
    {2016,51,3,4,10}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,53,0,2,8}, {1187,16,0,1,3},
    {1197,13,0,2,3}, {2114,55,1,3,2}, {1234,21,0,4,3}, {2126,57,1,5,2}, {1269,23,2,6,2},
    {1214,18,2,7,2}, {2175,58,0,1,2}, {2194,59,0,2,3}, {2207,61,4,3,2}, {823,0,0,1,8},
    {1346,25,0,2,8}, {1359,27,1,3,2}, {1234,21,0,4,3}, {911,4,0,9,3}, {843,1,0,5,3},
    {861,1,0,10,3}, {1365,28,0,6,9}, {1396,29,0,7,3}, {1411,30,1,8,8}, {1269,23,2,11,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {1464,63,2,2,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,65,0,2,8}, {716,0,0,1,8}, {2318,0,0,2,2}, {2326,66,0,3,3}, {2349,0,0,4,2},
    {823,0,0,1,8}, {716,0,0,2,8}, {2396,0,0,3,3}, {2400,67,0,1,3}, {2408,68,0,2,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {2435,70,0,2,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,72,0,2,0}, {2487,0,0,1,0}, {2496,73,0,2,3}, {1770,74,0,3,0}, {2526,0,0,4,0},
    {2543,30,0,5,0}, {2549,30,0,6,2}, {2560,30,0,7,2}, {2571,76,0,8,2}, {2608,0,0,1,0},
    {2496,73,0,2,3}, {2620,77,0,3,2}, {2543,30,0,4,0}, {2654,0,0,1,0}, {1760,79,0,2,2},
    {2662,80,0,3,2}, {966,5,0,0,16}, {975,6,0,1,2}, {2713,81,0,2,2}, {2718,58,0,3,8},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,83,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2}, {984,84,0,2,2},
    {1902,85,0,3,2}, {2218,86,0,1,8}, {1902,87,0,2,8}, {2824,88,0,3,2}, {2326,0,0,4,2},
    {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,90,0,2,8}, {1669,1,0,1,9},
    {2871,91,0,2,8}, {2880,92,0,3,2}, {2895,29,0,4,2}, {2911,29,0,6,3}, {2948,29,0,1,8},
    {2971,29,0,2,8}, {2990,29,0,3,8}, {3013,29,0,4,8}, {2175,58,0,5,2}, {3025,29,0,6,2},
    {3048,29,0,7,2}, {3064,29,0,8,2}, {3082,29,0,9,3}, {2207,94,5,10,2}, {2218,95,0,1,2},
    {3152,96,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,97,0,2,2}, {1902,98,0,3,2},
    {2218,99,0,1,8}, {1902,87,0,2,8}, {3224,88,0,6,2}, {2824,88,0,7,2}, {2326,0,0,4,2},
    {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,101,0,2,8}, {3269,29,0,1,3},
    {1669,1,0,2,9}, {2871,91,0,3,8}, {3278,102,6,4,2}, {2895,29,0,5,2}, {2911,29,0,6,3},
    {3287,103,0,7,2}, {3294,29,0,9,3}, {2175,58,0,1,2}, {3269,29,0,2,2}, {3335,29,0,3,2},
    {3351,29,0,7,2}, {3365,29,0,4,2}, {3383,29,0,5,2}, {3403,29,0,9,3}, {2207,105,5,6,2},
    {3082,29,0,8,3}, {2218,106,0,1,2}, {3152,107,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,108,0,2,2}, {1902,109,0,3,2}, {2218,110,0,1,8}, {1902,87,0,2,8}, {2824,88,0,3,2},
    {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,112,0,2,8},
    {3269,29,0,1,3}, {2895,29,0,4,2}, {1669,1,0,2,9}, {2871,91,0,3,2}, {3269,29,0,1,8},
    {3573,29,0,2,2}, {3351,29,0,4,2}, {3365,29,0,5,2}, {3403,29,0,7,3}, {2175,58,0,3,2},
    {2207,114,5,6,2}, {3617,115,0,1,3}, {3632,115,0,2,3}, {3617,115,0,1,3}, {3632,115,0,2,3},
    {3698,29,0,1,3}, {3617,115,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,116,0,2,2},
    {1902,117,0,3,2}, {2218,118,0,1,8}, {1902,87,0,2,8}, {2824,88,0,3,2}, {2326,0,0,4,2},
    {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,120,0,2,8}, {3805,29,0,1,0},
    {3859,121,0,1,2}, {3915,121,0,2,2}, {3269,29,0,1,3}, {1669,1,0,2,9}, {2871,91,0,3,8},
    {3942,123,1,4,2}, {3963,0,0,5,0}, {3975,124,0,6,2}, {2880,125,0,7,2}, {2911,29,0,8,3},
    {2895,29,0,9,2}, {4022,126,0,10,3}, {4059,127,0,11,3}, {2175,58,0,1,2}, {3269,29,0,2,8},
    {3351,29,0,3,2}, {4086,29,0,4,2}, {3335,29,0,5,2}, {4102,0,0,6,2}, {4118,0,0,7,2},
    {3082,29,0,9,3}, {2207,129,5,10,2}, {3365,29,0,11,0}, {2218,130,0,1,2}, {3152,131,0,2,3},
    {1645,0,0,1,2}, {1634,0,0,2,2}, {823,0,0,3,2}, {4213,132,0,4,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {1902,133,0,2,2}, {4269,134,0,1,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,135,0,2,0}, {1902,136,0,3,2}, {4308,30,1,1,0}, {4318,58,0,4,1}, {4336,137,0,3,1},
    {4370,0,0,1,0}, {4376,88,0,2,0}, {966,5,0,0,16}, {975,6,0,1,2}, {984,138,0,2,8},
    {1902,139,0,3,2}, {4370,0,0,1,10}, {4308,30,1,2,2}, {4442,103,0,1,2}, {4456,134,0,2,2},
    {4308,30,1,4,2}, {4461,0,0,3,2}, {4476,0,0,1,2}, {4213,0,0,2,2}, {4485,30,1,3,2},
    {4492,141,0,4,2}, {4543,0,0,1,2}, {4555,143,1,2,2}, {4543,0,0,1,2}, {4555,145,1,2,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,146,0,2,8}, {1902,147,0,3,2}, {1834,0,0,1,2},
    {4639,0,0,2,2}, {2543,30,1,1,8}, {4660,30,1,2,2}, {1659,0,0,1,2}, {4639,0,0,2,2},
    {4695,0,0,3,2}, {2654,0,0,4,2}, {2487,0,0,5,2}, {2608,0,0,6,2}, {823,0,0,7,2},
    {4701,148,0,8,3}, {4715,149,0,9,3}, {2543,30,1,1,8}, {1738,30,1,2,2}, {1760,30,1,3,2},
    {1591,30,1,4,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,150,0,2,8}, {1902,147,0,3,2},
    {4794,151,0,1,3}, {4813,152,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,153,0,2,8},
    {1902,154,0,3,2}, {1659,0,0,1,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,146,0,2,8},
    {1902,147,0,3,2}, {4794,151,0,1,3}, {4813,152,0,2,3}, {4456,0,0,3,2}, {4485,30,1,4,2},
    {4492,156,0,5,2}, {4213,0,0,6,2}, {4955,103,0,1,8}, {4963,103,0,4,2}, {2326,0,0,2,2},
    {4970,0,0,3,2}, {876,158,1,1,8}, {5011,160,1,2,8}, {5028,103,0,3,8}, {4970,0,0,4,2},
    {823,161,0,1,0}, {5085,29,0,2,3}, {5110,162,0,3,3}, {5129,0,0,5,0}, {823,161,0,1,0},
    {5169,29,0,2,3}, {5195,162,0,3,0}, {5129,0,0,4,0}, {1645,0,0,1,8}, {823,0,0,2,8},
    {1634,0,0,3,2}, {5264,0,0,1,0}, {5275,1,0,2,3}, {5290,162,0,3,3}, {5110,162,0,4,3},
    {5264,0,0,1,0}, {5275,1,0,2,3}, {5323,162,0,3,0}, {5195,162,0,4,3}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,163,0,2,10}, {1902,164,0,3,2}, {2218,165,0,1,0}, {1902,87,0,2,0},
    {2824,88,0,3,2}, {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,167,0,2,8}, {5489,168,0,1,8}, {5504,29,0,2,3}, {5516,29,0,3,8}, {5528,29,0,4,3},
    {2175,58,0,1,3}, {5589,88,0,2,3}, {4086,29,0,3,8}, {5603,29,0,4,8}, {5619,29,0,5,3},
    {2218,169,0,1,0}, {5682,170,0,2,3}, {5689,171,0,3,3}, {2487,172,0,4,3}, {5694,173,0,7,3},
    {5712,174,0,5,3}, {2218,169,0,1,0}, {5682,175,0,2,3}, {5689,176,0,3,3}, {2487,177,0,4,3},
    {5694,178,0,7,3}, {5712,179,0,5,3}, {5753,168,0,1,0}, {5264,0,0,2,0}, {5290,162,0,3,0},
    {1669,1,0,4,3}, {5760,162,0,5,3}, {5753,168,0,1,0}, {5264,0,0,2,0}, {5323,162,0,3,0},
    {1669,1,0,4,3}, {5760,162,0,5,3}, {5264,0,0,1,0}, {5110,162,0,2,0}, {1669,1,0,3,3},
    {5264,0,0,1,0}, {5195,162,0,2,0}, {1669,1,0,3,3}, {823,161,0,1,0}, {5085,29,0,2,3},
    {5110,162,0,3,3}, {823,161,0,1,0}, {5169,29,0,2,3}, {5195,162,0,3,0}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,180,0,2,2}, {1902,181,0,3,2}, {3269,29,7,1,2}, {3269,29,0,1,8},
    {1669,0,0,2,2}, {823,161,0,1,8}, {5753,182,0,2,8}, {5129,0,0,3,8}, {823,161,0,1,8},
    {5898,183,0,2,8}, {5129,0,0,3,8}, {1645,0,0,1,8}, {823,0,0,2,8}, {1634,0,0,3,2},
    {5906,184,0,1,8}, {5753,182,0,2,8}, {5906,184,0,1,8}, {5898,183,0,2,8}, {2218,185,0,1,8},
    {5954,29,0,2,8}, {5960,29,0,3,8}, {5990,29,0,3,3}, {6017,186,0,1,3}, {6053,188,1,2,2},
    {6062,162,0,4,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,189,0,2,10}, {1902,190,0,3,2},
    {6104,191,0,1,3}, {6112,191,0,2,3}, {2218,192,0,1,8}, {1902,87,0,2,8}, {2824,88,0,3,2},
    {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,194,0,2,8},
    {5489,195,0,1,8}, {5504,29,0,2,3}, {5516,29,0,3,8}, {6162,197,1,4,2}, {6170,198,0,5,3},
    {2175,58,0,1,3}, {5589,88,0,2,3}, {4086,29,0,3,2}, {5603,29,0,4,8}, {6179,200,1,5,0},
    {2207,202,5,6,2}, {823,0,0,1,8}, {1669,1,0,2,3}, {2218,203,0,1,8}, {5682,204,0,2,3},
    {5689,205,0,3,3}, {2487,206,0,4,3}, {5694,207,0,7,3}, {5712,208,0,5,3}, {2218,203,0,1,8},
    {5682,209,0,2,3}, {5689,210,0,3,3}, {2487,211,0,4,3}, {5694,212,0,7,3}, {5712,213,0,5,3},
    {2218,214,0,1,8}, {5954,162,0,2,3}, {5760,162,0,3,3}, {6264,29,0,4,3}, {5954,162,0,1,3},
    {5760,162,0,2,3}, {6264,29,0,3,3}, {6301,195,0,1,8}, {5753,182,0,2,8}, {5906,184,0,3,8},
    {5906,184,0,1,8}, {5898,183,0,2,8}, {6301,195,0,3,8}, {5906,184,0,1,8}, {5753,182,0,2,8},
    {5906,184,0,1,8}, {5898,183,0,2,8}, {823,161,0,1,8}, {5753,182,0,2,8}, {823,161,0,1,8},
    {5898,183,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2}, {984,215,0,2,10}, {1902,216,0,3,2},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,218,0,2,8}, {6349,0,0,1,8}, {6358,0,0,8,3},
    {6367,58,0,2,3}, {6391,219,0,3,2}, {6430,103,0,4,3}, {6438,220,0,5,8}, {6450,29,0,6,3},
    {6477,29,0,7,3}, {6514,222,1,1,2}, {6521,88,0,4,3}, {6538,88,0,5,3}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,223,0,2,2}, {1902,224,0,3,2}, {2218,225,0,1,8}, {1902,87,0,2,8},
    {6594,88,0,3,2}, {2824,88,0,4,2}, {2326,0,0,5,2}, {2318,0,0,6,2}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,227,0,2,8}, {6624,29,0,1,3}, {6636,29,0,2,3}, {6648,58,0,3,3},
    {6670,228,0,11,3}, {6687,229,0,16,3}, {6701,29,0,7,3}, {6714,29,0,12,3}, {6735,29,0,13,3},
    {1669,1,0,4,3}, {6752,103,0,5,3}, {2871,91,0,6,8}, {6767,29,0,8,3}, {6791,230,0,9,3},
    {6430,103,0,10,3}, {6824,231,0,14,3}, {6869,0,0,15,3}, {2207,233,8,1,2}, {6889,88,0,2,3},
    {6899,88,0,3,3}, {6514,29,0,4,2}, {6914,29,0,5,2}, {6924,29,0,6,2}, {6931,29,0,11,3},
    {6943,0,0,7,2}, {6960,0,0,10,3}, {6974,234,0,8,3}, {6998,29,0,9,3}, {975,6,0,1,2},
    {984,223,0,2,2}, {1359,236,1,1,8}, {7076,0,0,1,3}, {7090,237,0,2,8}, {7138,238,3,3,8},
    {2218,239,0,1,8}, {1902,87,0,2,0}, {7225,240,0,1,8}, {7258,241,0,2,3}, {7270,243,1,3,2},
    {1359,245,1,1,8}, {7318,0,0,1,3}, {7335,29,0,2,3}, {6914,246,3,1,2}, {6924,246,3,2,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,247,0,2,8}, {1902,248,0,3,2}, {2218,249,0,1,8},
    {1902,87,0,6,8}, {2326,0,0,2,2}, {2318,0,0,3,2}, {3224,88,0,4,2}, {2824,88,0,5,2},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,251,0,2,8}, {7519,68,0,1,8}, {7527,0,0,7,8},
    {4318,29,0,8,3}, {7538,253,1,5,2}, {4476,0,0,2,2}, {4213,0,0,3,2}, {4485,30,1,4,2},
    {4492,255,0,6,2}, {2207,257,4,1,2}, {7589,68,0,2,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,258,0,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,260,0,2,8}, {7627,0,0,1,3},
    {7642,29,0,2,3}, {7663,261,0,3,3}, {7675,261,0,4,3}, {7685,29,0,5,3}, {3278,262,0,6,3},
    {7730,0,0,7,3}, {7779,0,0,1,8}, {7788,0,0,2,2}, {3698,29,0,3,2}, {7795,103,0,4,2},
    {7813,263,0,1,3}, {7826,264,0,2,3}, {7838,265,0,3,3}, {2218,266,0,1,8}, {7893,0,0,2,3},
    {823,267,0,1,8}, {7945,0,0,2,8}, {7978,0,0,1,8}, {7987,0,0,2,8}, {7995,268,9,3,3},
    {7788,0,10,4,3}, {7795,103,11,5,3}, {1645,269,12,6,3}, {8122,0,0,1,8}, {8133,0,0,2,8},
    {7795,103,0,3,2}, {8143,0,0,4,1}, {8122,0,0,1,8}, {8133,0,0,2,8}, {7795,103,0,3,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {5753,221,0,2,8}, {8215,0,0,1,8}, {8222,0,0,2,8},
    {7795,103,0,3,2}, {7788,0,0,4,2}, {8235,270,0,5,2}, {8252,271,0,6,3}, {8279,271,0,7,3},
    {8298,271,0,8,3}, {8319,271,0,9,3}, {8345,271,0,10,3}, {8215,0,0,1,8}, {7795,103,0,2,3},
    {7788,0,0,3,3}, {8235,270,0,4,2}, {8298,272,0,5,3}, {8394,274,1,1,2}, {8412,274,1,2,2},
    {8446,30,1,1,8}, {1834,0,0,2,2}, {4456,0,0,3,2}, {8455,0,0,4,2}, {8466,271,0,5,3},
    {7795,103,0,6,2}, {8446,30,1,1,8}, {1834,0,0,2,2}, {4456,0,0,3,2}, {8455,0,0,4,2},
    {8466,272,0,5,3}, {7795,103,0,6,2}, {7779,0,0,1,8}, {7788,0,0,2,2}, {7795,103,0,3,2},
    {8466,271,0,4,3}, {7779,0,0,1,8}, {7788,0,0,2,2}, {7795,103,0,3,2}, {8466,272,0,4,3},
    {1396,29,0,1,3}, {823,0,0,1,3}, {7527,0,0,2,3}, {4715,1,0,3,3}, {8587,103,0,5,3},
    {1834,0,0,4,8}, {2218,275,0,1,8}, {1902,87,0,2,8}, {2318,0,0,3,2}, {4461,0,0,4,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {2207,277,5,2,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,279,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2}, {8687,103,0,4,3}, {2713,270,0,2,2},
    {8697,280,0,3,2}, {8727,272,0,1,16}, {8587,103,0,2,3}, {8727,272,0,1,16}, {743,0,0,2,8},
    {8587,103,0,3,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,282,0,2,8}, {1659,0,0,1,8},
    {823,0,0,2,8}, {4213,132,0,3,2}, {8809,0,0,4,2}, {8825,0,0,5,8}, {8727,272,0,1,16},
    {1055,284,1,2,2}, {8587,103,0,4,3}, {8727,272,0,1,16}, {1055,284,1,2,2}, {8884,29,0,3,3},
    {8587,103,0,4,3}, {823,0,0,1,8}, {8906,0,0,2,2}, {8912,30,1,3,2}, {8920,30,1,4,2},
    {8925,0,0,5,2}, {8936,286,13,6,2}, {8965,288,1,19,2}, {8973,290,2,7,2}, {1760,291,0,8,2},
    {8977,293,1,23,2}, {8990,294,0,24,3}, {9030,296,1,25,2}, {9049,298,14,9,2},
    {9072,300,15,21,2}, {9086,301,0,10,3}, {9100,301,0,11,3}, {9115,301,0,22,3},
    {9128,302,0,12,3}, {9138,0,0,13,2}, {9161,303,0,20,2}, {9214,304,0,14,2}, {9244,305,0,15,3},
    {9260,103,0,16,2}, {9266,103,0,17,2}, {9276,103,0,18,2}, {7076,0,0,1,8}, {9313,0,0,2,8},
    {9326,0,0,3,8}, {9353,30,1,1,0}, {9359,58,0,2,2}, {823,0,0,1,2}, {9383,29,0,2,2},
    {8942,29,0,3,8}, {8956,306,16,4,2}, {9410,0,0,5,2}, {9313,161,0,1,8}, {8990,307,0,2,8},
    {7225,308,0,1,10}, {9521,309,0,2,3}, {7090,310,0,1,10}, {7138,238,3,2,2}, {9621,311,0,1,3},
    {9629,312,0,2,3}, {9637,313,0,3,3}, {9670,88,0,1,2}, {9705,29,0,1,8}, {9714,29,0,2,2},
    {2326,0,0,3,2}, {2318,0,0,4,2}, {9670,88,0,5,2}, {9721,88,0,6,2}, {9732,0,0,7,2},
    {2326,0,0,1,2}, {2318,0,0,2,2}, {823,0,0,1,8}, {9782,314,0,2,2}, {9788,314,0,3,2},
    {6998,103,0,4,8}, {9798,29,0,5,8}, {8906,0,0,6,8}, {9811,0,0,7,8}, {9732,0,0,8,2},
    {9819,103,0,9,3}, {9827,315,0,10,2}, {1760,291,0,11,3}, {9049,317,14,12,2}, {4456,318,0,13,3},
    {9862,320,2,14,2}, {9887,321,0,15,3}, {9922,322,0,1,3}, {9943,29,0,1,8}, {1055,324,1,1,2},
    {1834,0,0,1,8}, {781,325,0,2,3}, {9992,326,0,3,3}, {10009,29,0,4,3}, {1055,324,1,1,2},
    {8884,29,0,2,3}, {10059,327,0,1,2}, {10083,162,0,2,3}, {10109,0,0,1,8}, {10112,0,0,3,2},
    {10121,0,0,4,3}, {10130,221,0,2,3}, {823,0,0,1,2}, {1839,29,0,2,8}, {8956,306,0,3,2},
    {10153,0,0,4,3}, {10180,329,1,1,2}, {10190,329,1,2,2}, {8936,331,1,3,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {10218,333,1,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,335,0,2,8},
    {10254,0,0,1,2}, {10261,336,0,2,3}, {8466,337,0,3,3}, {823,0,0,1,8}, {5954,0,0,2,2},
    {10281,338,0,3,3}, {781,325,0,1,3}, {9992,326,0,2,3}, {10304,339,0,3,3}, {10320,340,0,4,3},
    {10333,341,0,5,3}, {10363,342,0,1,16}, {10388,0,0,2,2}, {823,0,0,1,0}, {8906,0,0,2,2},
    {8912,30,0,3,2}, {8920,30,0,4,2}, {8925,0,0,5,2}, {8936,286,17,6,2}, {8965,288,0,19,2},
    {8973,290,18,7,2}, {1760,291,0,8,2}, {8977,293,0,23,2}, {8990,294,0,24,3}, {9030,296,0,25,2},
    {9049,298,19,9,2}, {9072,300,20,21,2}, {9086,301,0,10,3}, {9100,301,0,11,3},
    {9115,301,0,22,3}, {9128,302,0,12,3}, {9138,0,0,13,2}, {9161,303,0,20,2}, {9214,304,0,14,2},
    {9244,305,0,15,3}, {9260,103,0,16,2}, {9266,103,0,17,2}, {9276,103,0,18,2}, {10430,343,0,1,3},
    {966,5,0,0,16}, {975,6,0,1,8}, {10456,221,0,2,8}, {2326,0,0,3,2}, {2318,0,0,4,2},
    {10471,344,0,5,2}, {10478,88,0,6,2}, {10493,88,0,7,2}, {10507,29,0,8,2}, {2218,0,0,9,2},
    {10513,261,0,10,2}, {10523,345,0,11,3}, {7225,0,0,12,2}, {10530,221,0,13,3}, {10538,0,0,14,0},
    {10557,0,0,15,0}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,347,0,2,8}, {10507,29,0,1,2},
    {10597,261,0,2,2}, {10626,0,0,1,2}, {10636,0,0,2,2}, {8912,30,1,1,2}, {10667,30,1,1,2},
    {10678,29,0,2,3}, {7788,0,0,3,2}, {7795,103,0,4,2}, {10682,30,1,5,2}, {10704,0,0,1,8},
    {1834,0,0,2,8}, {743,0,0,3,8}, {8587,103,11,4,3}, {8215,0,0,1,8}, {7788,0,0,2,2},
    {8466,271,0,3,3}, {7795,103,0,4,2}, {10742,270,0,5,2}, {8215,0,0,1,8}, {7788,0,0,2,2},
    {8466,272,0,3,3}, {7795,103,0,4,2}, {10742,270,0,5,2}, {10787,0,0,1,2}, {10799,0,0,2,2},
    {10841,0,0,1,8}, {7788,0,0,2,2}, {3698,29,0,3,2}, {7795,103,0,4,2}, {1839,29,0,1,8},
    {2400,0,21,2,1}, {10882,0,0,1,8}, {2718,0,0,2,2}, {10893,0,0,3,2}, {10935,0,0,1,8},
    {1834,0,0,2,8}, {7795,103,0,3,2}, {10945,0,0,4,3}, {10935,0,0,1,8}, {1834,0,0,2,8},
    {7795,103,0,3,2}, {1834,0,0,1,2}, {1839,115,0,2,8}, {10636,0,0,3,2}, {11000,348,0,4,2},
    {11020,350,1,5,2}, {823,0,0,1,8}, {5954,0,0,2,8}, {10109,0,0,1,8}, {11053,30,1,2,2},
    {10109,0,0,1,8}, {1834,0,0,1,8}, {2218,351,0,2,3}, {11135,0,0,1,8}, {11148,0,0,2,8},
    {10678,29,0,3,8}, {11152,0,22,4,2}, {7788,0,0,5,2}, {7795,103,0,6,2}, {11177,30,1,7,2},
    {11185,103,0,8,2}, {11203,103,0,11,2}, {8466,271,0,10,3}, {11219,0,0,12,3}, {11135,0,0,1,8},
    {11148,0,0,2,8}, {10678,29,0,3,8}, {11152,0,22,4,2}, {7788,0,0,5,2}, {7795,103,0,6,2},
    {11177,30,1,7,2}, {11185,103,0,8,2}, {11203,103,0,11,2}, {8466,272,0,10,3}, {11219,0,0,12,3},
    {11269,0,0,1,2}, {11279,304,0,2,2}, {11308,0,0,1,10}, {743,0,0,1,8}, {1834,0,0,2,8},
    {10009,29,0,3,3}, {11337,352,0,1,3}, {11347,352,0,2,3}, {9887,321,0,3,3}, {11372,353,0,1,3},
    {11377,354,0,2,3}, {11385,355,0,3,3}, {11395,356,0,4,3}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,357,0,2,2}, {2218,358,0,1,8}, {11440,315,0,2,2}, {11444,315,0,3,2}, {11448,315,0,4,2},
    {11456,315,0,5,2}, {11471,315,0,6,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,360,0,2,8},
    {11522,362,1,1,8}, {4213,58,0,1,8}, {11548,58,0,2,8}, {11552,363,1,3,2}, {10109,0,0,1,2},
    {10112,0,0,2,2}, {11591,364,0,3,3}, {8936,366,1,4,2}, {11639,368,1,1,2}, {823,0,21,1,2},
    {1834,0,0,1,8}, {7788,0,0,2,3}, {11684,0,0,1,2}, {1902,369,0,2,8}, {11775,0,0,1,8},
    {1834,0,0,2,8}, {7795,103,0,3,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,370,0,2,2},
    {1902,371,0,3,2}, {2218,372,0,1,8}, {1902,87,0,2,8}, {2824,88,0,4,2}, {2326,0,0,5,2},
    {2318,0,0,6,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,374,0,2,8}, {11865,376,1,1,2},
    {11909,377,0,1,2}, {2207,379,5,2,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,380,0,2,2},
    {1902,381,0,3,2}, {2218,382,0,1,8}, {11969,0,0,2,8}, {11990,383,0,1,3}, {12037,385,1,2,2},
    {12120,0,0,1,8}, {12138,30,3,2,2}, {1760,386,0,3,8}, {2218,387,0,1,8}, {1902,87,0,2,8},
    {12184,88,0,3,2}, {2824,88,0,4,2}, {2326,0,0,5,2}, {2318,0,0,6,2}, {12219,388,0,2,3},
    {12246,389,0,1,3}, {6514,389,0,2,3}, {12255,389,0,3,3}, {4461,0,0,4,2}, {12289,390,0,1,2},
    {12318,103,0,1,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,392,0,2,8}, {966,5,0,0,16},
    {1834,0,0,1,2}, {823,0,0,1,0}, {12388,393,0,2,3}, {12424,103,0,1,3}, {12448,103,0,2,3},
    {12476,395,1,1,8}, {743,0,0,1,8}, {7090,396,0,2,8}, {7138,30,1,3,2}, {12559,398,1,1,2},
    {12576,398,1,2,2}, {12597,0,0,1,2}, {12605,30,23,7,2}, {12614,0,0,3,2}, {12625,103,0,4,2},
    {12639,400,1,5,2}, {12646,389,0,6,3}, {12659,0,0,2,2}, {12681,315,0,1,2}, {12690,315,0,2,2},
    {11909,401,0,3,2}, {2207,403,5,4,2}, {10180,405,5,5,2}, {12715,406,0,6,2}, {12731,407,0,7,2},
    {12740,409,1,8,2}, {12747,410,1,9,2}, {12760,412,1,10,2}, {12776,413,0,11,3},
    {12783,415,1,12,2}, {12388,416,0,13,3}, {12799,30,1,14,2}, {12681,58,0,1,3}, {12846,0,0,1,8},
    {12856,0,0,2,8}, {12867,0,0,3,8}, {12874,0,0,4,8}, {12888,0,0,5,8}, {12896,0,0,6,8},
    {12920,0,0,7,8}, {12935,0,0,8,8}, {12952,0,0,9,8}, {12968,0,0,10,8}, {12981,417,0,11,3},
    {1634,0,0,1,2}, {13006,0,0,2,8}, {1645,0,0,1,2}, {1659,0,0,2,2}, {823,0,0,3,2},
    {4213,132,0,4,2}, {1634,0,0,5,2}, {8809,0,0,6,2}, {13006,0,0,7,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,418,0,2,2}, {1902,419,0,3,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,420,0,2,2}, {1902,421,0,3,2}, {2218,422,0,1,8}, {1902,87,0,2,8}, {6594,88,0,3,2},
    {2824,88,0,4,2}, {2326,0,0,5,2}, {2318,0,0,6,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,123,0,2,8}, {13192,424,1,1,2}, {1669,1,0,4,3}, {1760,425,0,2,2}, {10704,0,0,3,2},
    {13234,0,0,5,3}, {13251,426,0,6,3}, {13286,427,0,7,3}, {13297,428,0,8,3}, {13311,0,0,9,3},
    {11909,429,0,1,2}, {13192,424,1,2,2}, {12681,315,0,3,2}, {2207,431,5,4,2}, {9827,315,0,5,2},
    {13395,433,24,7,2}, {13444,0,0,8,3}, {13477,434,0,9,3}, {975,6,0,1,2}, {984,420,0,2,8},
    {13560,0,0,1,8}, {7795,103,0,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,436,0,2,8},
    {13614,437,0,1,3}, {13632,438,0,2,3}, {13653,439,0,3,3}, {13662,440,0,4,3}, {13672,441,0,5,3},
    {13676,442,0,6,3}, {13680,443,0,7,3}, {13686,444,0,8,3}, {13693,445,0,9,3},
    {13700,446,0,10,3}, {13703,447,0,11,3}, {13711,448,0,12,3}, {13722,449,0,13,3},
    {13732,450,0,14,3}, {13746,451,0,15,3}, {13754,452,0,16,3}, {13764,453,0,17,3},
    {13785,454,0,18,3}, {13800,455,0,19,3}, {13808,456,0,20,3}, {13814,457,0,21,3},
    {13824,458,0,22,3}, {12681,315,0,1,2}, {13591,459,0,2,16}, {13192,424,1,3,2},
    {13849,221,24,4,3}, {13858,460,0,5,2}, {13234,0,0,6,2}, {13921,30,1,7,2}, {13251,426,0,8,3},
    {7813,461,0,9,3}, {13311,0,0,10,3}, {11909,462,0,1,2}, {2318,0,0,2,2}, {2326,0,0,3,2},
    {13982,88,0,4,3}, {14039,0,0,1,8}, {7788,0,0,2,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,463,0,2,2}, {1902,464,0,3,2}, {11990,466,1,1,2}, {12037,468,1,2,2}, {4715,1,0,1,3},
    {14076,30,1,2,2}, {14087,0,0,3,8}, {843,1,0,4,3}, {14099,30,1,5,2}, {14114,30,1,6,2},
    {11990,466,1,1,2}, {12037,468,1,2,2}, {966,5,0,0,16}, {9260,103,0,1,2}, {14165,103,0,2,2},
    {14172,103,0,3,2}, {9276,103,0,4,2}, {5129,0,0,5,2}, {7527,0,0,1,10}, {14204,0,0,2,10},
    {14212,29,0,3,3}, {14233,0,0,4,2}, {14254,0,0,5,2}, {14262,0,0,6,2}, {14283,270,0,7,2},
    {2218,239,0,1,8}, {2175,58,0,7,2}, {1902,87,0,2,8}, {6594,88,0,3,2}, {2824,88,0,4,2},
    {2326,0,0,5,2}, {2318,0,0,6,2}, {14325,30,1,1,2}, {14337,30,1,2,2}, {10742,470,1,3,2},
    {823,0,0,1,2}, {5954,0,0,2,3}, {966,5,0,0,16}, {9260,103,0,1,2}, {14165,103,0,2,2},
    {14172,103,0,3,2}, {9276,103,0,4,2}, {5129,0,0,5,2}, {8912,30,0,6,0}, {14411,472,1,1,8},
    {12120,0,0,2,8}, {10109,0,0,1,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,474,0,2,8},
    {823,475,0,1,8}, {966,5,0,0,16}, {8936,238,0,1,2}, {966,5,0,0,16}, {1834,0,0,1,2},
    {14512,239,0,1,8}, {823,0,0,1,8}, {12120,0,0,3,3}, {14543,0,0,4,3}, {823,0,0,1,8},
    {12120,0,0,2,3}, {823,0,0,1,8}, {14629,0,0,1,3}, {14661,476,0,1,3}, {14676,477,0,8,3},
    {14691,58,0,2,3}, {14701,58,0,6,3}, {14712,103,0,3,3}, {11552,363,1,4,2}, {12318,478,0,12,3},
    {14753,58,0,5,3}, {14761,480,1,7,2}, {14769,481,0,9,3}, {14815,482,0,10,3},
    {14830,483,0,11,3}, {14846,484,0,13,3}, {14900,486,25,1,2}, {14908,488,2,20,2},
    {12138,488,2,2,8}, {14923,490,2,34,2}, {8990,491,0,3,2}, {14960,58,0,4,3}, {6648,58,0,5,3},
    {14990,492,0,6,2}, {15013,270,26,7,2}, {15026,0,0,8,2}, {15045,0,0,9,2}, {15060,103,0,21,3},
    {10121,0,0,10,2}, {15089,103,0,11,2}, {15101,103,0,12,2}, {15109,103,0,13,2},
    {15117,103,0,27,3}, {9244,493,0,14,3}, {15139,494,2,15,2}, {10112,0,0,16,2}, {15156,0,0,17,2},
    {15166,495,0,18,3}, {15175,0,0,19,2}, {15189,497,1,22,2}, {15201,499,27,23,2},
    {15213,0,0,24,2}, {15231,29,0,25,3}, {15240,500,0,26,3}, {15250,502,1,28,2}, {15265,0,0,29,3},
    {15282,103,0,30,3}, {15301,503,0,31,3}, {15338,315,0,32,2}, {15347,505,28,33,2},
    {15391,103,0,35,3}, {15409,506,0,36,3}, {15412,103,0,37,3}, {15422,508,2,38,2},
    {15438,510,25,39,2}, {1760,291,0,40,3}, {15453,0,0,41,3}, {15470,511,0,43,3},
    {2175,58,0,17,2}, {11909,512,0,1,2}, {2207,514,5,2,2}, {2318,0,0,3,2}, {2326,0,0,4,2},
    {15508,0,0,11,2}, {9410,0,0,5,2}, {15526,516,29,16,2}, {15534,0,0,6,2}, {15540,518,27,12,2},
    {6889,88,0,7,3}, {15547,520,1,10,2}, {15569,520,1,8,2}, {15587,521,0,9,2}, {15611,520,1,13,2},
    {15638,522,0,14,2}, {15664,524,25,15,2}, {15686,525,0,18,3}, {9827,315,0,19,2},
    {1760,291,0,20,3}, {15714,527,1,21,2}, {966,5,0,0,16}, {975,6,0,1,2}, {2871,91,0,2,2},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,529,0,2,8}, {975,6,0,1,2}, {984,463,0,2,2},
    {1839,29,0,1,8}, {8956,306,0,2,8}, {4461,0,0,3,3}, {7779,0,0,1,8}, {7788,0,0,2,2},
    {7795,103,0,3,2}, {15851,29,0,1,8}, {15858,394,0,2,8}, {15875,530,0,1,16}, {15888,29,0,2,2},
    {1396,29,0,3,2}, {5960,29,0,4,2}, {15908,29,0,5,2}, {15925,29,0,6,2}, {14960,58,0,7,3},
    {11372,353,0,1,3}, {11377,354,0,2,3}, {11385,355,0,3,3}, {15942,531,0,4,3}, {15969,533,1,1,0},
    {8884,29,0,2,3}, {15997,0,0,1,8}, {16006,0,0,2,8}, {7795,103,0,3,2}, {4456,0,0,4,2},
    {4695,0,0,5,2}, {16013,0,0,6,2}, {8446,30,1,1,8}, {8906,0,0,2,8}, {7788,0,0,3,2},
    {16046,0,30,4,2}, {4456,0,31,5,2}, {16065,0,32,6,2}, {8466,271,0,7,3}, {7795,103,0,8,2},
    {8446,30,1,1,8}, {8906,0,0,2,8}, {7788,0,0,3,2}, {16046,0,30,4,2}, {4456,0,31,5,2},
    {16065,0,32,6,2}, {8466,272,0,7,3}, {7795,103,0,8,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,534,0,2,2}, {1902,535,0,3,2}, {2218,536,0,1,8}, {1902,87,0,2,8}, {2824,88,0,3,2},
    {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,538,0,2,8},
    {3269,29,33,1,3}, {2895,29,7,4,2}, {1669,270,26,2,2}, {2871,91,0,3,3}, {3269,29,0,1,8},
    {3573,29,0,2,2}, {3351,29,0,4,2}, {3365,29,0,5,2}, {2175,58,0,3,2}, {2207,540,5,6,2},
    {823,0,0,1,8}, {7519,0,0,2,2}, {7076,0,0,1,2}, {2487,0,0,2,8}, {16318,162,0,3,2},
    {16341,541,0,1,8}, {16366,542,0,2,2}, {2318,0,0,6,3}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,543,0,2,2}, {1902,544,0,3,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,546,0,2,8},
    {16447,315,0,1,2}, {16452,548,1,2,2}, {16481,549,0,3,3}, {16447,315,0,1,2}, {16515,315,0,2,2},
    {11522,315,0,1,2}, {16541,315,0,2,2}, {16550,551,34,3,2}, {823,161,0,1,8}, {1760,553,35,2,2},
    {4456,0,0,1,2}, {16587,0,0,2,2}, {2218,0,0,3,2}, {16592,0,0,4,2}, {16628,0,0,1,8},
    {16636,0,0,2,8}, {8466,271,0,3,9}, {16643,103,0,4,2}, {16654,0,0,5,2}, {16671,0,0,6,2},
    {16683,0,36,7,2}, {10704,0,0,8,2}, {7788,0,37,9,2}, {7795,103,0,10,2}, {16628,0,0,1,8},
    {16636,0,0,2,8}, {8466,272,0,3,9}, {16643,103,0,4,2}, {16654,0,0,5,2}, {16671,0,0,6,2},
    {16683,0,36,7,2}, {10704,0,0,8,2}, {7788,0,37,9,2}, {7795,103,0,10,2}, {12559,555,1,1,2},
    {16787,547,0,1,8}, {7090,556,0,2,8}, {7138,30,1,3,2}, {2218,557,0,1,8}, {7893,0,0,2,3},
    {966,5,0,0,16}, {975,6,0,1,2}, {8687,103,0,5,3}, {2713,280,0,2,2}, {16866,270,0,4,2},
    {2218,558,0,3,2}, {8727,272,0,1,16}, {8587,103,0,2,3}, {8727,272,0,1,16}, {743,0,0,2,8},
    {8587,103,0,3,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,560,0,2,8}, {8727,272,0,1,16},
    {1055,284,1,2,2}, {8587,103,0,4,3}, {823,0,0,1,2}, {1659,0,0,2,2}, {8122,0,0,1,2},
    {1055,284,1,2,2}, {8884,29,0,3,3}, {8587,103,0,4,3}, {17004,561,0,1,3}, {17017,103,0,2,3},
    {14661,476,0,3,3}, {14676,477,0,10,3}, {14691,58,0,4,3}, {14701,58,0,8,3}, {14712,103,0,5,3},
    {17028,103,0,6,3}, {17051,103,0,7,3}, {17076,562,0,9,3}, {14815,482,0,11,3},
    {14830,483,0,12,3}, {966,5,0,0,16}, {975,6,0,1,2}, {984,563,0,2,2}, {1902,564,0,3,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {17126,222,2,2,2}, {15139,494,1,3,2}, {15060,103,0,4,3},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,566,0,2,8}, {17183,0,0,1,2}, {4318,58,0,2,3},
    {1834,0,0,3,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,568,0,2,8}, {823,0,0,1,2},
    {8956,306,16,2,2}, {10153,0,0,6,3}, {1839,29,0,3,8}, {17216,115,0,4,2}, {17227,29,0,5,2},
    {966,5,0,0,16}, {1834,0,0,1,2}, {8936,570,38,1,2}, {1669,270,26,2,2}, {17268,0,0,3,2},
    {17278,30,1,18,2}, {2218,571,0,4,2}, {17304,30,1,5,2}, {17316,572,0,7,2}, {17351,0,0,8,2},
    {17366,30,1,9,2}, {17391,0,0,10,2}, {17404,573,0,11,2}, {17458,29,0,12,2}, {17478,103,0,13,2},
    {17503,574,0,14,3}, {17525,576,1,19,2}, {17548,577,0,17,3}, {17581,103,0,20,3},
    {17611,0,0,21,3}, {17629,578,0,22,3}, {17683,0,0,23,3}, {17717,579,0,1,2}, {2207,61,5,2,2},
    {17752,580,0,1,3}, {17773,58,0,1,8}, {10704,0,0,1,2}, {17813,0,0,2,2}, {7788,0,0,3,2},
    {7795,103,0,4,2}, {8466,221,0,5,3}, {10704,0,0,1,2}, {17813,0,0,2,2}, {7788,0,0,3,2},
    {7795,103,0,4,2}, {8466,272,0,5,3}, {823,0,0,1,8}, {5954,0,0,2,8}, {1839,115,0,1,8},
    {10636,0,0,2,2}, {743,0,0,1,8}, {5954,0,0,2,2}, {17880,581,0,3,8}, {17902,88,0,4,3},
    {743,0,0,1,2}, {7090,582,0,2,2}, {5954,0,0,3,2}, {17880,581,0,4,2}, {17945,58,0,5,3},
    {743,0,0,1,8}, {7138,30,1,2,8}, {18017,584,1,1,2}, {18064,29,0,1,8}, {14087,0,0,2,8},
    {15373,585,0,3,8}, {4715,1,0,4,3}, {18105,29,0,5,3}, {18116,586,0,6,3}, {18158,586,0,7,3},
    {14099,30,1,8,2}, {18201,0,0,1,1}, {1645,0,0,2,8}, {823,0,0,3,8}, {18201,0,0,1,1},
    {1645,0,0,2,8}, {823,0,0,3,8}, {1659,0,0,4,3}, {823,0,0,1,8}, {18238,587,0,2,16},
    {823,0,0,1,8}, {7945,0,0,2,8}, {823,0,0,1,8}, {7795,103,0,2,2}, {18276,588,0,7,3},
    {9062,0,0,3,8}, {18319,0,0,4,2}, {18327,589,0,5,3}, {18368,0,0,6,2}, {823,0,0,1,8},
    {9062,0,0,2,8}, {7795,103,0,3,2}, {18276,588,0,4,3}, {18398,590,0,5,3}, {18430,383,0,1,3},
    {18456,591,0,1,3}, {18463,592,0,2,3}, {12219,593,0,3,3}, {18475,594,0,4,3}, {18495,595,0,5,3},
    {18514,596,0,6,3}, {11522,315,0,1,2}, {16541,315,0,2,2}, {13653,439,0,1,3}, {18556,597,0,2,3},
    {13614,437,0,3,3}, {13632,438,0,4,3}, {18565,598,0,5,3}, {18456,599,0,6,3}, {13672,441,0,7,3},
    {13680,600,0,8,3}, {13662,601,0,9,3}, {18573,602,0,10,3}, {13676,603,0,11,3},
    {13711,604,0,12,3}, {13686,605,0,13,3}, {13693,606,0,14,3}, {13703,447,0,15,3},
    {18463,607,0,16,3}, {13700,446,0,17,3}, {13722,608,0,18,3}, {12219,609,0,19,3},
    {13732,450,0,20,3}, {13746,451,0,21,3}, {13754,452,0,22,3}, {13764,453,0,23,3},
    {18595,610,0,26,3}, {13785,454,0,24,3}, {13800,611,0,25,3}, {13814,612,0,27,3},
    {13824,613,0,28,3}, {18605,614,0,29,3}, {8906,615,0,30,3}, {8906,616,0,1,3}, {18659,0,0,1,8},
    {7788,0,0,2,2}, {18670,0,0,3,2}, {18688,0,0,4,2}, {15851,29,0,1,8}, {18728,465,0,2,8},
    {18774,0,0,1,3}, {18797,0,0,2,3}, {18816,0,0,3,3}, {18830,103,0,4,3}, {10180,30,3,1,8},
    {2207,617,0,2,2}, {10112,0,0,3,3}, {10130,221,0,4,3}, {18851,270,0,5,2}, {10121,0,0,6,3},
    {18870,0,0,7,3}, {18875,618,0,8,3}, {6998,103,0,1,3}, {18900,103,0,2,3}, {6931,103,0,3,3},
    {18922,620,1,1,2}, {18931,622,1,2,2}, {823,0,0,1,3}, {8956,306,0,2,3}, {1839,29,0,3,3},
    {10153,0,0,4,3}, {966,5,0,0,16}, {975,6,0,1,2}, {18954,623,0,4,8}, {10935,625,1,2,0},
    {8936,627,1,3,0}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,629,0,2,8}, {823,0,0,1,8},
    {823,0,0,1,8}, {966,5,0,0,16}, {975,6,0,1,0}, {10513,261,0,2,8}, {10523,630,0,3,3},
    {19015,0,0,4,2}, {10557,0,0,5,2}, {7225,0,0,6,2}, {2326,0,0,7,2}, {19035,221,0,8,2},
    {10530,221,0,9,3}, {19045,0,0,10,2}, {2218,0,0,11,2}, {19050,344,0,12,2}, {19067,88,0,13,2},
    {19092,88,0,14,2}, {19116,29,0,15,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,632,0,2,8},
    {10507,29,0,1,8}, {10597,261,0,2,8}, {19165,29,0,1,3}, {19190,29,0,2,3}, {2218,633,0,1,8},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,634,0,2,2}, {1902,635,0,3,2}, {2218,636,0,1,2},
    {1902,637,0,2,2}, {2824,88,0,3,2}, {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,639,0,2,8}, {19349,640,0,1,8}, {19376,29,0,2,0}, {19395,641,0,3,3},
    {1359,643,1,4,2}, {2207,645,5,1,2}, {823,0,0,1,8}, {2218,646,0,1,8}, {19480,647,0,2,3},
    {19165,29,0,1,1}, {19522,648,0,2,2}, {19190,29,0,3,3}, {19536,29,0,4,3}, {2543,30,3,1,8},
    {4660,30,3,6,8}, {19604,650,1,1,8}, {876,652,1,2,2}, {5011,654,1,3,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,655,0,2,2}, {1902,656,0,3,2}, {2218,657,0,1,2}, {1902,637,0,2,2},
    {2824,88,0,3,2}, {2326,0,0,4,2}, {2318,0,0,5,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,659,0,2,8}, {823,0,0,1,8}, {2218,660,0,1,8}, {19844,661,0,2,3}, {19852,662,0,3,3},
    {2207,664,5,1,2}, {19913,29,0,1,0}, {19920,29,0,2,0}, {19929,29,0,3,0}, {2543,30,3,1,8},
    {1738,30,3,2,8}, {1760,30,3,3,8}, {19965,103,0,4,2}, {14076,30,3,5,0}, {1659,0,0,1,8},
    {823,0,0,2,8}, {1645,665,0,1,8}, {4456,666,0,2,3}, {4695,667,0,3,3}, {15045,668,0,4,3},
    {823,0,0,1,8}, {1834,0,0,1,2}, {20051,669,0,3,9}, {20072,670,0,2,8}, {20101,672,1,1,8},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,673,0,2,10}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,675,0,2,8}, {20145,676,0,1,11}, {20163,0,0,1,8}, {20168,30,1,2,2}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,677,0,2,2}, {1902,678,0,3,2}, {2400,679,0,4,3}, {2487,427,0,3,3},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,680,0,2,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,682,0,2,8}, {18201,0,0,1,3}, {1645,0,0,2,8}, {823,0,0,3,8}, {1770,0,0,4,1},
    {1659,0,0,5,3}, {20277,0,0,1,2}, {20288,683,0,2,3}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,685,0,2,8}, {10109,0,0,1,2}, {10112,0,0,2,2}, {8936,687,1,4,2}, {11639,689,1,1,2},
    {1839,29,0,1,8}, {8956,306,0,2,8}, {4461,0,0,3,3}, {10636,0,0,1,2}, {20394,690,0,2,16},
    {20411,691,0,1,3}, {823,0,0,1,8}, {1839,692,0,2,2}, {20450,0,0,4,3}, {20467,670,0,1,3},
    {20482,694,1,2,2}, {1359,696,1,3,2}, {17717,697,0,1,2}, {20511,30,1,1,2}, {8122,0,0,2,2},
    {966,5,0,0,16}, {975,6,0,1,2}, {984,698,0,2,2}, {8936,700,1,1,2}, {20555,702,1,2,2},
    {8936,700,1,1,2}, {20583,702,1,2,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,704,0,2,8},
    {20624,1,0,1,3}, {843,1,0,2,3}, {20636,705,0,3,3}, {8956,306,0,1,3}, {1839,115,0,2,3},
    {20662,29,0,3,3}, {20624,1,0,1,0}, {11639,707,1,2,2}, {20688,709,1,3,2}, {20695,711,1,4,2},
    {4695,0,0,1,2}, {2487,0,0,2,10}, {1659,0,0,3,2}, {823,0,0,4,10}, {823,0,0,1,2},
    {20756,29,0,2,2}, {966,5,0,0,16}, {975,6,0,1,2}, {984,712,0,2,2}, {1902,713,0,3,2},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,715,0,2,8}, {20807,30,1,1,2}, {2207,61,5,1,2},
    {20840,315,0,1,2}, {966,5,0,0,16}, {975,6,0,1,2}, {20862,0,0,2,8}, {15338,716,0,3,3},
    {20870,717,0,4,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,719,0,2,8}, {15013,270,26,1,2},
    {15189,497,1,2,2}, {966,5,0,0,16}, {975,6,0,1,2}, {20918,720,0,2,3}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,721,0,2,2}, {1902,722,0,3,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,724,0,2,8}, {21000,115,0,1,3}, {1669,1,39,2,3}, {3617,115,0,3,3}, {21013,725,0,4,3},
    {2175,58,0,1,2}, {21100,726,0,2,2}, {21114,29,0,3,0}, {21133,29,0,4,0}, {21148,29,0,5,0},
    {21163,29,0,6,0}, {2207,61,5,7,2}, {21192,727,1,1,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {1359,729,1,2,0}, {21225,730,0,3,3}, {966,5,0,0,16}, {975,6,0,1,2}, {19604,732,1,2,2},
    {21260,733,0,3,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,735,0,2,8}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,737,0,2,8}, {2543,30,1,1,8}, {1738,30,1,2,2}, {1760,30,1,3,2},
    {1591,30,1,4,2}, {4660,30,1,5,2}, {966,5,0,0,16}, {975,6,0,1,2}, {1359,729,1,2,0},
    {966,5,0,0,16}, {975,6,0,1,2}, {19604,732,1,2,2}, {21260,733,0,3,8}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,739,0,2,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,741,0,2,8},
    {18201,0,0,1,0}, {1645,0,0,2,8}, {823,0,0,3,8}, {1645,0,0,1,8}, {18201,0,0,2,2},
    {823,0,0,3,8}, {1659,0,0,4,2}, {8215,0,0,1,8}, {16046,0,0,2,8}, {21390,0,0,3,8},
    {21397,0,0,7,3}, {2207,61,4,4,0}, {2713,81,0,5,3}, {21405,742,0,6,3}, {21434,743,0,1,2},
    {15013,383,0,3,3}, {21442,88,0,5,3}, {716,0,0,1,8}, {11448,162,0,1,1}, {21502,744,1,3,2},
    {21514,745,0,4,3}, {11444,162,0,1,11}, {11440,162,0,2,3}, {21552,162,0,3,3},
    {16541,746,0,1,2}, {5954,162,0,1,8}, {823,0,0,1,8}, {21614,748,0,2,10}, {823,0,0,1,8},
    {21630,750,0,2,2}, {12681,752,0,3,2}, {21641,754,1,4,2}, {10121,0,0,5,3}, {15013,383,0,6,3},
    {21658,103,0,7,3}, {12639,756,1,8,2}, {21667,103,0,9,3}, {21679,30,1,10,2}, {21697,30,1,11,2},
    {21722,103,0,12,3}, {21747,758,0,13,2}, {10471,759,0,1,8}, {16541,30,1,2,2},
    {21835,760,0,3,16}, {21878,762,1,1,2}, {12776,764,1,2,2}, {21902,58,0,2,3}, {21906,103,0,3,3},
    {4512,0,0,4,3}, {2654,0,0,5,3}, {21911,363,1,6,2}, {21916,765,1,7,2}, {21922,30,1,8,2},
    {2435,30,1,9,2}, {5954,162,0,1,8}, {21945,766,0,2,3}, {16541,768,1,1,0}, {21971,770,1,2,2},
    {12776,772,1,3,2}, {16541,30,1,1,2}, {21835,760,0,2,16}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,773,0,2,8}, {21835,760,0,1,16}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,775,0,2,8},
    {22077,777,1,1,2}, {12776,779,1,2,2}, {22087,0,0,4,3}, {22108,780,0,1,3}, {16541,30,1,1,2},
    {22132,781,0,2,3}, {22169,781,0,3,3}, {22212,0,0,1,8}, {21614,748,0,2,10}, {823,0,0,1,8},
    {22237,782,0,2,3}, {22245,784,1,3,2}, {7519,0,0,1,8}, {8215,0,0,2,8}, {16046,0,0,3,8},
    {21390,0,0,4,8}, {22290,103,0,5,3}, {15189,786,1,6,2}, {21679,30,1,7,2}, {21697,30,1,8,2},
    {21397,132,0,9,3}, {22302,746,0,10,2}, {22334,787,0,1,3}, {823,0,0,1,8}, {22355,0,0,2,8},
    {22077,777,1,3,2}, {22371,788,0,4,2}, {10507,58,0,5,2}, {15189,786,1,6,2}, {12681,789,0,7,3},
    {743,0,0,1,8}, {5954,0,0,2,2}, {17880,790,0,3,8}, {17902,88,0,4,3}, {743,0,0,1,2},
    {7090,791,40,2,2}, {5954,0,0,3,2}, {17880,790,0,4,2}, {17945,58,0,5,3}, {22355,0,0,1,8},
    {22077,777,1,2,2}, {22371,788,0,3,2}, {10507,58,0,4,2}, {22290,103,0,5,3}, {15189,786,1,6,2},
    {12681,789,0,7,3}, {22533,0,0,1,2}, {22547,30,1,2,2}, {22551,0,0,3,2}, {22598,792,0,1,3},
    {22610,162,0,2,3}, {8215,0,0,1,8}, {20288,81,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,793,0,2,8}, {1902,794,0,3,2}, {18201,0,0,1,2}, {2487,0,0,3,8}, {823,0,0,4,8},
    {4213,132,0,5,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,796,0,2,8}, {21434,797,0,1,0},
    {22744,798,0,1,3}, {22755,800,41,2,2}, {21434,802,42,4,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,803,0,2,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,805,0,2,8}, {975,6,0,1,2},
    {984,793,0,2,8}, {823,0,0,1,8}, {22854,58,0,2,8}, {22865,58,0,3,8}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,806,0,2,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,808,0,2,8},
    {8215,0,0,1,8}, {16046,809,0,2,8}, {10121,0,0,3,3}, {15013,383,0,4,3}, {21658,103,0,5,3},
    {21434,811,1,6,2}, {22934,103,0,7,3}, {22957,813,1,8,2}, {966,5,0,0,16}, {975,6,0,1,2},
    {5954,29,0,2,0}, {22986,103,0,3,2}, {23000,0,0,4,2}, {15301,503,0,5,3}, {966,5,0,0,16},
    {975,9,0,1,2}, {1055,815,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2}, {984,816,0,2,8},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,818,0,2,8}, {23068,103,0,1,3}, {23083,103,0,2,3},
    {23098,820,3,3,2}, {23142,103,0,4,3}, {23158,821,0,5,3}, {23189,823,1,6,2}, {23203,103,0,7,3},
    {23221,103,0,8,3}, {23234,58,0,9,3}, {23269,103,0,10,3}, {23298,103,0,11,3}, {966,5,0,0,16},
    {975,6,0,1,2}, {984,824,0,2,8}, {823,0,0,1,8}, {23350,0,0,2,8}, {23357,30,1,3,0},
    {12690,825,0,4,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,827,0,2,8}, {23394,829,2,1,8},
    {966,5,0,0,16}, {975,6,0,1,2}, {23421,1,0,2,3}, {13234,0,0,3,8}, {12681,162,0,4,3},
    {23434,162,0,5,3}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,831,0,2,8}, {966,5,0,0,16},
    {975,6,0,1,2}, {23488,0,0,2,8}, {20288,270,0,3,2}, {23500,460,0,4,3}, {13921,30,1,5,2},
    {23514,103,0,6,3}, {23535,832,0,7,3}, {23574,834,1,8,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,836,0,2,8}, {17183,0,0,1,8}, {4318,58,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,837,0,2,8}, {1902,838,0,3,2}, {966,5,0,0,16}, {975,9,0,1,2}, {1055,840,0,2,8},
    {23670,0,0,1,3}, {23691,418,0,2,3}, {23729,0,0,1,8}, {10471,841,0,2,8}, {10121,0,0,3,8},
    {23761,103,0,1,8}, {23770,270,0,2,2}, {23789,842,0,3,3}, {23801,842,0,4,3}, {966,5,0,0,16},
    {975,6,0,1,2}, {23835,0,0,2,8}, {20288,270,0,3,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,844,0,2,8}, {23884,88,0,1,2}, {2318,0,0,2,2}, {23889,29,0,3,3}, {10507,29,0,1,3},
    {823,0,0,1,8}, {2218,0,0,2,8}, {23950,0,0,3,2}, {23000,0,0,4,2}, {15231,29,0,5,2},
    {23957,0,0,6,8}, {3278,845,0,1,8}, {24017,846,0,2,3}, {966,5,0,0,16}, {975,6,0,1,2},
    {984,847,0,2,8}, {1902,848,0,3,2}, {2218,849,0,1,8}, {1902,850,0,2,8}, {2824,88,0,3,2},
    {2326,0,0,4,2}, {2318,0,0,5,2}, {2175,58,0,6,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,852,0,2,8}, {24184,0,0,1,8}, {24191,0,0,2,2}, {2549,30,1,3,2}, {1645,0,0,4,8},
    {24200,0,0,5,2}, {2560,30,1,6,2}, {4695,0,0,1,8}, {9353,853,0,3,8}, {1770,854,0,4,8},
    {2435,856,1,7,8}, {24255,857,0,9,3}, {24266,103,0,10,2}, {2207,859,4,1,0}, {24319,853,0,2,0},
    {24333,30,1,3,0}, {2175,58,0,4,2}, {823,0,0,1,8}, {24380,103,0,2,8}, {24387,103,0,3,8},
    {24395,103,0,7,2}, {24406,0,0,8,3}, {24425,860,0,4,3}, {2571,861,0,5,3}, {24432,863,1,6,2},
    {24457,865,1,9,2}, {24505,0,0,1,8}, {24522,0,0,2,8}, {24541,0,0,3,3}, {1902,866,0,1,3},
    {24618,867,0,2,3}, {24649,868,0,1,3}, {23000,0,0,1,2}, {2396,0,0,2,2}, {24703,0,0,1,2},
    {24706,869,0,2,2}, {24731,0,0,3,3}, {23000,0,0,4,2}, {2218,0,0,5,2}, {23950,0,0,6,2},
    {24736,0,0,7,2}, {11448,870,0,8,3}, {24742,871,0,9,3}, {24750,103,0,10,2}, {24767,871,0,11,3},
    {24775,103,0,12,2}, {24792,58,0,13,3}, {24802,58,0,14,3}, {24812,0,0,15,2}, {24820,58,0,16,3},
    {24829,58,0,17,3}, {24838,103,0,18,2}, {24850,871,0,19,3}, {24861,872,1,20,2},
    {24866,58,0,21,3}, {24880,58,0,22,3}, {18430,30,1,23,2}, {1055,873,0,24,3},
    {24894,874,1,25,2}, {24900,874,1,26,2}, {24906,874,1,27,2}, {24912,868,0,28,3},
    {24916,875,0,29,2}, {24927,876,0,30,3}, {24948,875,0,31,2}, {24966,878,0,32,2},
    {25005,876,0,33,3}, {25021,879,0,34,2}, {25058,880,0,35,3}, {25071,870,0,36,3},
    {25079,103,0,37,2}, {25088,103,0,38,3}, {25125,103,0,39,2}, {25156,103,0,40,2},
    {25183,30,1,41,2}, {25210,0,0,42,3}, {25233,0,0,43,3}, {25255,882,43,44,2}, {23957,0,0,1,8},
    {1659,0,0,1,8}, {823,0,0,2,8}, {1834,0,0,3,3}, {1839,29,0,4,3}, {25299,0,0,1,8},
    {2318,0,0,2,2}, {2349,0,0,3,2}, {2326,883,0,4,3}, {13006,0,0,5,2}, {25360,103,0,6,3},
    {2396,0,0,3,3}, {2400,884,0,1,3}, {2408,68,0,2,2}, {1346,885,0,2,3}, {25394,30,1,3,8},
    {966,5,0,0,16}, {823,0,0,1,8}, {2435,887,1,2,8}, {25428,886,0,3,2}, {25445,889,1,4,2},
    {966,5,0,0,16}, {4485,891,1,1,8}, {823,0,0,1,8}, {25497,0,0,6,8}, {25510,103,0,2,8},
    {4695,0,0,8,2}, {2654,0,0,9,2}, {1645,0,0,3,8}, {2543,892,0,4,8}, {2549,30,1,5,2},
    {2560,30,1,7,2}, {25530,0,0,10,2}, {966,5,0,0,16}, {25565,0,0,1,8}, {1760,894,1,2,8},
    {966,5,0,0,16}, {2435,30,1,1,8}, {25445,889,1,2,8}, {2218,0,0,1,8}, {1902,895,0,2,8},
    {2175,58,0,3,2}, {2824,88,0,4,8}, {2326,0,0,5,8}, {2318,0,0,6,8}, {966,5,0,0,16},
    {25614,30,0,1,2}, {25621,0,0,3,2}, {25634,0,0,4,2}, {966,5,0,0,16}, {25664,58,0,1,3},
    {25683,896,0,2,3}, {25697,103,0,3,3}, {25714,897,0,4,3}, {25614,30,1,5,2}, {25755,103,0,6,3},
    {743,0,0,1,8}, {7090,898,0,2,8}, {7138,30,1,3,2}, {966,5,0,0,16}, {8809,0,0,1,2},
    {25565,0,0,1,8}, {2654,0,0,2,8}, {4695,0,0,1,0}, {2654,0,0,2,0}, {1645,0,0,3,0},
    {25921,270,0,1,2}, {12559,145,1,2,2}, {743,0,0,1,8}, {7090,899,0,2,8}, {7138,30,1,3,2},
    {25992,0,0,1,2}, {8809,0,0,2,2}, {26001,0,0,3,2}, {26010,58,0,4,3}, {26029,900,0,5,3},
    {966,5,0,0,16}, {4715,0,0,1,2}, {4701,0,0,2,2}, {26051,103,0,3,2}, {26057,103,0,9,2},
    {8809,0,0,4,2}, {26077,901,0,10,2}, {1396,58,0,5,3}, {26122,58,0,7,2}, {26001,0,0,8,2},
    {26128,103,0,11,3}, {26146,0,0,15,2}, {26179,0,0,1,2}, {26187,902,0,2,2}, {1634,0,0,3,2},
    {23884,88,0,4,3}, {26227,0,0,6,2}, {26238,903,0,7,3}, {2608,0,0,8,2}, {823,0,0,1,2},
    {26258,0,0,2,2}, {1659,0,0,3,2}, {25992,0,0,4,2}, {4213,132,0,5,2}, {8809,0,0,6,2},
    {22854,58,0,7,2}, {26271,88,0,8,6}, {26289,88,0,9,3}, {26307,58,0,10,3}, {26334,270,0,11,2},
    {26341,270,0,12,2}, {26353,905,41,13,2}, {11865,30,23,14,2}, {26369,907,1,17,2},
    {1634,0,0,5,8}, {1645,0,0,1,8}, {823,0,0,3,8}, {4213,132,0,4,8}, {20277,103,0,6,3},
    {26398,103,0,7,3}, {966,5,0,0,16}, {975,6,0,1,2}, {966,5,0,0,16}, {975,9,0,1,2},
    {1055,909,0,2,0}, {966,5,0,0,16}, {25614,30,0,1,2}, {26478,103,0,2,3}, {25621,0,0,3,2},
    {25634,0,0,4,2}, {4213,132,0,1,3}, {8809,0,0,2,3}, {26524,0,0,1,8}, {26535,0,0,2,8},
    {1669,0,0,1,8}, {966,5,0,0,16}, {975,9,0,1,2}, {1902,0,0,2,2}, {2318,0,0,3,2},
    {2326,66,0,4,2}, {26566,910,0,5,3}, {26574,29,0,6,2}, {2326,911,0,1,2}, {2318,0,0,2,2},
    {26604,0,0,3,2}, {823,0,0,1,2}, {4695,0,0,2,2}, {1645,0,0,3,2}, {4213,132,0,6,2},
    {26624,913,1,4,2}, {26631,29,0,5,2}, {966,5,0,0,16}, {975,9,0,0,2}, {26655,915,0,0,0},
    {26673,917,0,0,0}, {823,0,0,0,0}, {2218,0,0,0,0}, {23950,0,0,0,0}, {23000,0,0,0,0},
    {15231,29,0,0,0}, {26709,919,0,0,0}, {2207,921,0,0,2}, {5682,81,0,0,2}, {2218,922,0,0,0},
    {1902,895,0,0,0}, {2326,0,0,0,2}, {2318,0,0,0,2}, {1645,0,0,1,2}, {1634,0,0,2,2},
    {966,5,0,0,16}, {25614,30,0,1,2}, {25621,0,0,2,2}, {25634,0,0,3,2}, {2218,0,0,1,8},
    {5682,81,0,2,8}, {966,5,0,0,16}, {975,6,0,1,2}, {984,923,0,2,2}, {1902,924,0,3,2},
    {2218,925,0,1,8}, {1902,926,0,2,8}, {2824,88,0,3,2}, {2326,0,0,4,2}, {2318,0,0,5,2},
    {966,5,0,0,16}, {975,9,0,1,2}, {1055,928,0,2,8}, {2400,929,0,1,3}, {4695,0,0,2,2},
    {2654,0,0,3,2}, {26866,103,0,4,2}, {2408,68,1,5,2}, {26888,29,0,7,8}, {26909,29,0,8,8},
    {2207,931,5,1,2}, {1659,0,0,1,2}, {823,0,0,2,2}, {1839,29,0,3,3},
};

const uint8_t kByNumber[] = {
    0,0,1,0,1,0,0,1,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,0,1,2,3,5,7,8,9,4,10,6,
    11,0,1,2,0,1,2,0,1,2,0,1,0,1,0,1,2,3,0,1,2,3,0,1,0,1,2,3,0,0,1,2,3,0,1,2,0,1,2,0,1,2,3,0,1,2,0,
    1,2,3,4,5,6,0,1,2,0,1,2,3,5,7,8,9,4,6,10,0,1,2,0,1,2,0,1,2,3,0,1,1,2,0,0,1,2,0,1,2,0,1,2,3,4,5,
    6,7,0,1,2,3,0,1,2,0,1,2,3,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,3,4,0,1,2,3,4,5,6,7,8,9,0,1,0,1,
    2,3,0,1,4,5,2,3,0,1,2,0,1,2,3,4,5,6,7,0,1,2,4,5,7,3,8,6,0,1,0,1,2,3,0,1,2,3,4,0,1,2,0,2,3,1,0,
    1,5,2,3,6,4,0,1,0,1,0,1,0,1,2,3,0,1,2,3,4,0,1,2,0,0,1,0,1,2,3,4,5,6,7,8,9,10,0,1,2,3,4,5,6,7,8,
    9,0,1,0,1,2,3,0,1,2,0,0,1,2,3,0,2,1,0,1,0,1,2,3,0,1,0,1,3,2,0,1,2,3,0,1,0,1,0,1,2,3,0,1,0,1,0,
    1,2,3,4,5,6,7,8,0,1,2,3,0,1,2,3,0,1,0,1,2,3,0,0,1,2,3,0,1,2,3,4,5,0,2,3,1,0,1,2,3,0,1,2,3,0,1,
    2,3,0,1,2,0,1,2,3,0,1,2,3,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,3,5,4,0,1,2,3,5,4,0,
    1,2,3,4,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,3,0,0,1,0,1,2,0,1,2,0,1,2,0,1,0,1,0,1,2,1,2,0,
    3,0,1,2,3,0,1,0,1,2,3,4,0,1,2,0,1,2,3,4,0,1,2,3,4,5,0,1,0,1,2,3,5,4,0,1,2,3,5,4,0,1,2,3,0,1,2,
    0,1,2,0,1,2,0,1,0,1,0,1,0,1,0,1,2,3,0,1,2,0,2,3,4,5,6,7,1,0,1,2,0,1,2,3,0,1,2,3,4,5,0,1,2,0,1,
    2,8,9,10,5,11,12,13,3,6,7,14,15,4,0,1,2,3,4,5,7,9,10,8,6,0,1,0,0,1,2,0,1,0,1,2,0,0,1,0,1,0,1,2,
    3,0,2,3,4,5,1,0,1,2,0,4,5,6,3,7,1,2,0,1,0,1,2,0,1,2,0,1,2,3,4,5,6,0,1,2,3,0,1,2,0,1,0,1,0,1,2,
    3,4,5,0,1,2,3,0,1,2,0,1,2,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,0,1,0,1,2,3,4,5,0,1,2,3,4,5,0,1,2,3,0,
    1,2,3,0,0,1,2,4,3,0,1,2,3,0,1,2,0,1,2,0,1,3,4,2,0,1,0,1,2,0,1,2,0,1,2,3,4,0,1,2,0,1,2,3,0,1,2,
    3,4,5,7,8,12,14,15,17,18,20,21,22,23,24,6,19,13,16,9,10,11,0,1,2,0,1,0,1,2,3,4,0,1,0,1,0,1,0,1,
    2,0,0,1,2,3,4,5,6,0,1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,0,0,0,0,1,2,3,0,1,0,1,0,3,1,2,0,1,2,3,
    0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,3,4,0,1,0,1,2,3,4,5,7,8,12,14,15,17,18,20,21,22,23,24,6,19,
    13,16,9,10,11,0,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,0,1,2,0,1,0,1,0,0,1,2,3,4,0,1,2,3,0,1,2,
    3,4,0,1,2,3,4,0,1,0,1,2,3,0,1,0,1,2,0,1,2,3,0,1,2,0,1,2,3,4,0,1,0,1,0,0,1,0,1,2,3,4,5,6,7,9,8,
    10,0,1,2,3,4,5,6,7,9,8,10,0,1,0,0,1,2,0,1,2,0,1,2,3,0,1,2,0,1,2,3,4,5,0,1,2,0,0,1,2,0,1,2,3,0,
    0,0,1,0,1,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,0,0,1,0,1,2,3,0,1,0,1,0,1,2,0,1,2,3,4,5,0,0,1,2,3,0,0,
    0,1,2,0,1,0,1,0,1,0,0,1,2,0,1,0,6,2,3,4,5,1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,0,0,1,2,3,4,5,6,7,
    8,9,10,0,1,0,1,2,3,4,5,6,0,1,2,3,0,1,2,3,0,1,2,3,4,5,0,1,2,0,2,3,1,4,5,6,7,8,0,1,2,3,4,5,6,7,0,
    1,0,1,0,1,2,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,0,1,2,3,4,5,6,7,8,9,0,1,2,
    3,0,1,0,1,2,3,0,1,0,1,2,3,4,5,0,1,0,1,2,3,4,5,0,1,2,3,4,5,6,0,2,3,4,5,6,1,0,1,2,0,1,0,1,2,3,4,
    5,6,0,1,0,0,1,2,0,0,1,0,1,0,0,1,2,0,1,0,0,0,2,4,5,7,3,8,1,9,10,11,6,12,0,2,4,5,6,7,8,9,10,12,
    13,14,15,17,18,19,20,21,22,1,11,23,24,25,26,27,16,28,29,30,31,32,33,3,34,35,36,37,38,39,40,41,
    1,2,3,4,6,8,10,12,13,11,5,9,14,15,16,7,0,17,18,19,20,0,1,2,0,1,2,0,1,0,1,2,0,1,2,0,1,0,1,2,3,4,
    5,6,0,1,2,3,0,1,0,1,2,3,4,5,0,1,2,3,4,5,6,7,0,1,2,3,4,5,6,7,0,1,2,3,0,1,2,3,4,0,1,2,0,2,3,1,0,
    1,4,2,3,5,0,1,0,1,2,0,1,2,0,1,2,3,0,1,2,0,1,2,0,1,0,1,2,0,1,0,1,2,3,0,1,2,3,4,5,6,7,8,9,0,1,2,
    3,4,5,6,7,8,9,0,0,1,2,0,1,0,1,3,5,4,2,0,1,0,1,2,0,1,2,0,1,2,0,1,0,1,2,3,0,1,2,4,6,7,8,5,9,3,10,
    11,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,3,4,5,2,0,1,0,1,2,4,5,6,7,8,9,10,11,12,13,15,3,14,
    16,17,18,19,0,1,0,0,0,1,2,3,4,0,1,2,3,4,0,1,0,1,0,1,2,3,0,1,2,3,4,0,1,0,0,1,2,3,4,5,6,7,0,1,2,
    0,1,2,3,0,1,0,1,0,1,3,4,5,6,2,0,1,2,3,4,0,0,1,2,3,4,5,0,1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,
    15,16,17,18,19,20,21,22,24,25,23,26,27,28,29,0,0,1,2,3,0,1,0,1,2,3,0,1,2,3,4,5,6,7,0,1,2,0,1,0,
    1,2,3,0,1,3,4,2,0,1,2,0,0,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,0,1,2,0,1,0,1,0,0,1,2,3,0,1,2,
    3,4,0,1,2,0,1,2,3,0,0,0,1,0,1,2,3,0,1,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,0,0,1,2,0,0,1,2,0,1,2,3,4,
    0,1,0,1,2,3,0,0,2,1,0,0,1,2,0,1,2,0,0,1,0,1,2,3,1,0,0,1,2,0,1,2,0,1,2,3,4,0,1,0,1,2,0,1,2,0,0,
    1,2,0,1,0,0,1,1,2,3,0,0,0,1,0,1,2,0,1,0,1,0,1,2,0,1,2,0,1,2,0,1,2,3,0,1,2,3,0,1,0,1,2,3,0,1,2,
    0,0,0,0,1,2,3,4,0,1,2,0,1,0,1,2,0,1,2,3,0,1,2,0,1,2,3,0,1,2,3,4,5,6,0,0,1,2,3,0,1,2,3,0,1,2,0,
    1,2,0,1,2,3,4,0,1,2,0,1,2,3,0,1,2,0,1,2,0,1,2,0,1,2,3,0,1,2,4,5,6,3,0,1,2,0,0,1,2,0,1,2,0,0,0,
    1,0,1,2,3,4,5,6,7,8,9,10,11,12,0,1,2,0,1,0,1,2,3,4,5,6,7,0,1,0,1,2,0,1,0,1,2,0,0,1,2,0,1,2,0,0,
    1,2,0,1,0,1,2,0,1,2,3,4,5,6,7,8,9,0,0,1,2,3,4,5,6,0,1,2,3,0,1,2,3,4,0,1,2,3,4,5,6,0,1,2,0,1,0,
    1,0,1,2,3,0,1,2,3,0,1,2,0,0,1,2,0,1,2,0,1,2,0,1,0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,7,0,1,2,3,4,5,
    0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,7,8,9,10,0,1,2,0,1,2,3,0,1,2,0,0,1,2,3,4,5,0,1,2,0,1,2,3,4,5,6,
    7,8,0,1,2,0,1,0,1,2,3,0,1,2,0,1,0,1,2,0,1,2,3,0,1,2,3,0,1,2,0,1,2,0,0,1,2,3,4,5,0,1,0,1,2,3,0,
    1,2,3,4,5,0,1,2,0,1,2,3,4,5,0,1,2,3,4,5,0,1,2,3,0,1,2,5,6,7,3,4,8,0,1,2,0,1,0,0,1,0,1,2,3,4,5,
    6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,
    39,40,41,42,43,0,0,1,2,3,0,1,2,3,4,5,1,2,0,0,1,0,1,2,3,4,0,1,0,2,5,6,7,1,8,3,4,9,0,1,2,0,1,2,0,
    1,2,3,4,5,0,1,2,3,0,1,2,3,4,5,6,0,1,2,0,1,0,1,0,1,2,0,1,0,1,2,0,1,2,3,4,0,1,2,3,5,7,8,9,4,6,10,
    11,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,1,2,3,0,4,5,0,1,0,1,2,0,1,2,3,4,0,1,0,1,0,
    0,1,2,3,4,5,6,0,1,2,0,1,2,4,5,3,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,3,0,1,0,1,2,3,0,1,0,1,2,3,0,1,2,
    3,4,0,1,2,0,1,2,3,4,5,6,0,0,1,2,
};

const Shape kShapes[] = {
    {ShapeKind(0),0,0,0,0}, {ShapeKind(17),0,587,0,0}, {ShapeKind(17),0,16,0,0},
    {ShapeKind(18),0,2,0,0}, {ShapeKind(0),0,0,923,0}, {ShapeKind(17),0,607,0,0},
    {ShapeKind(17),0,592,0,0}, {ShapeKind(17),0,11,0,0}, {ShapeKind(17),0,9,0,0},
    {ShapeKind(17),0,589,0,0}, {ShapeKind(17),0,7,0,0}, {ShapeKind(18),0,10,0,0},
    {ShapeKind(17),0,18,0,0}, {ShapeKind(17),0,5,0,0}, {ShapeKind(17),0,6,0,0},
    {ShapeKind(18),0,14,0,0}, {ShapeKind(17),0,17,0,0}, {ShapeKind(17),0,34,0,0},
    {ShapeKind(18),0,17,0,0}, {ShapeKind(17),0,15,0,0}, {ShapeKind(18),0,19,0,0},
    {ShapeKind(0),0,0,1248,0}, {ShapeKind(17),0,4,0,0}, {ShapeKind(18),0,22,0,0},
    {ShapeKind(0),0,0,1304,0}, {ShapeKind(17),0,35,0,0}, {ShapeKind(17),0,20,0,0},
    {ShapeKind(18),0,26,0,0}, {ShapeKind(0),0,0,1377,0}, {ShapeKind(2),0,0,0,0},
    {ShapeKind(18),0,0,0,0}, {ShapeKind(17),0,12,0,0}, {ShapeKind(18),0,31,0,0},
    {ShapeKind(17),0,13,0,0}, {ShapeKind(18),0,33,0,0}, {ShapeKind(0),0,0,1525,0},
    {ShapeKind(17),0,0,0,0}, {ShapeKind(17),0,3,0,0}, {ShapeKind(0),0,0,1702,0},
    {ShapeKind(0),0,0,1776,0}, {ShapeKind(0),0,0,1800,0}, {ShapeKind(18),0,40,0,0},
    {ShapeKind(17),0,19,0,0}, {ShapeKind(17),0,2,0,0}, {ShapeKind(18),0,43,0,0},
    {ShapeKind(17),0,28,0,0}, {ShapeKind(17),0,29,0,0}, {ShapeKind(17),0,26,0,0},
    {ShapeKind(17),0,24,0,0}, {ShapeKind(18),0,48,0,0}, {ShapeKind(0),0,0,2034,0},
    {ShapeKind(18),0,50,0,0}, {ShapeKind(17),0,23,0,0}, {ShapeKind(18),0,52,0,0},
    {ShapeKind(17),0,33,0,0}, {ShapeKind(18),0,54,0,0}, {ShapeKind(17),0,1,0,0},
    {ShapeKind(18),0,56,0,0}, {ShapeKind(3),0,0,0,0}, {ShapeKind(17),0,22,0,0},
    {ShapeKind(17),0,580,0,0}, {ShapeKind(18),0,60,0,0}, {ShapeKind(17),0,30,0,0},
    {ShapeKind(18),0,62,0,0}, {ShapeKind(17),0,31,0,0}, {ShapeKind(18),0,64,0,0},
    {ShapeKind(0),0,0,2333,0}, {ShapeKind(17),0,21,0,0}, {ShapeKind(5),0,0,0,0},
    {ShapeKind(17),0,40,0,0}, {ShapeKind(18),0,69,0,0}, {ShapeKind(17),0,36,0,0},
    {ShapeKind(18),0,71,0,0}, {ShapeKind(17),0,586,0,0}, {ShapeKind(0),0,0,2509,0},
    {ShapeKind(17),0,39,0,0}, {ShapeKind(18),0,75,0,0}, {ShapeKind(18),0,73,0,0},
    {ShapeKind(17),0,38,0,0}, {ShapeKind(18),0,78,0,0}, {ShapeKind(0),0,0,2672,0},
    {ShapeKind(10),0,0,0,0}, {ShapeKind(17),0,41,0,0}, {ShapeKind(18),0,82,0,0},
    {ShapeKind(17),0,46,0,0}, {ShapeKind(17),0,47,0,0}, {ShapeKind(0),0,0,2779,0},
    {ShapeKind(0),0,0,2805,0}, {ShapeKind(6),0,0,0,0}, {ShapeKind(17),0,43,0,0},
    {ShapeKind(18),0,89,0,0}, {ShapeKind(17),0,326,0,0}, {ShapeKind(17),0,48,0,0},
    {ShapeKind(17),0,44,0,0}, {ShapeKind(18),0,93,0,0}, {ShapeKind(0),0,0,3121,0},
    {ShapeKind(17),0,60,0,0}, {ShapeKind(17),0,52,0,0}, {ShapeKind(17),0,53,0,0},
    {ShapeKind(0),0,0,3197,0}, {ShapeKind(17),0,49,0,0}, {ShapeKind(18),0,100,0,0},
    {ShapeKind(17),0,54,0,0}, {ShapeKind(1),0,0,0,0}, {ShapeKind(17),0,50,0,0},
    {ShapeKind(18),0,104,0,0}, {ShapeKind(0),0,0,3442,0}, {ShapeKind(17),0,61,0,0},
    {ShapeKind(17),0,58,0,0}, {ShapeKind(17),0,59,0,0}, {ShapeKind(0),0,0,3499,0},
    {ShapeKind(17),0,55,0,0}, {ShapeKind(18),0,111,0,0}, {ShapeKind(17),0,56,0,0},
    {ShapeKind(18),0,113,0,0}, {ShapeKind(9),0,0,0,0}, {ShapeKind(17),0,68,0,0},
    {ShapeKind(17),0,69,0,0}, {ShapeKind(0),0,0,3741,0}, {ShapeKind(17),0,63,0,0},
    {ShapeKind(18),0,119,0,0}, {ShapeKind(0),0,0,3871,0}, {ShapeKind(17),0,288,0,0},
    {ShapeKind(18),0,122,0,0}, {ShapeKind(0),0,0,3995,0}, {ShapeKind(17),0,70,0,0},
    {ShapeKind(17),0,67,0,0}, {ShapeKind(17),0,66,0,0}, {ShapeKind(17),0,64,0,0},
    {ShapeKind(18),0,128,0,0}, {ShapeKind(0),0,0,4159,0}, {ShapeKind(17),0,62,0,0},
    {ShapeKind(0),0,0,4217,0}, {ShapeKind(17),0,73,0,0}, {ShapeKind(17),0,80,0,0},
    {ShapeKind(17),0,75,0,0}, {ShapeKind(17),0,76,0,0}, {ShapeKind(17),0,71,0,0},
    {ShapeKind(17),0,78,0,0}, {ShapeKind(17),0,79,0,0}, {ShapeKind(18),0,0,4498,0},
    {ShapeKind(19),0,140,0,4512}, {ShapeKind(17),0,583,0,0}, {ShapeKind(18),0,142,0,0},
    {ShapeKind(17),0,588,0,0}, {ShapeKind(18),0,144,0,0}, {ShapeKind(17),0,93,0,0},
    {ShapeKind(17),0,94,0,0}, {ShapeKind(17),0,81,0,0}, {ShapeKind(17),0,82,0,0},
    {ShapeKind(17),0,89,0,0}, {ShapeKind(17),0,86,0,0}, {ShapeKind(17),0,84,0,0},
    {ShapeKind(17),0,91,0,0}, {ShapeKind(17),0,95,0,0}, {ShapeKind(18),0,0,4498,0},
    {ShapeKind(19),0,155,0,4512}, {ShapeKind(17),0,87,0,0}, {ShapeKind(18),0,157,0,0},
    {ShapeKind(17),0,85,0,0}, {ShapeKind(18),0,159,0,0}, {ShapeKind(0),0,0,5069,0},
    {ShapeKind(8),0,0,0,0}, {ShapeKind(17),0,104,0,0}, {ShapeKind(17),0,105,0,0},
    {ShapeKind(0),0,0,5393,0}, {ShapeKind(17),0,101,0,0}, {ShapeKind(18),0,166,0,0},
    {ShapeKind(17),0,98,0,0}, {ShapeKind(0),0,0,5662,0}, {ShapeKind(17),0,108,0,0},
    {ShapeKind(17),0,110,0,0}, {ShapeKind(17),0,112,0,0}, {ShapeKind(17),0,96,0,0},
    {ShapeKind(17),0,99,0,0}, {ShapeKind(17),0,109,0,0}, {ShapeKind(17),0,111,0,0},
    {ShapeKind(17),0,113,0,0}, {ShapeKind(17),0,97,0,0}, {ShapeKind(17),0,100,0,0},
    {ShapeKind(17),0,115,0,0}, {ShapeKind(17),0,116,0,0}, {ShapeKind(17),0,133,0,0},
    {ShapeKind(17),0,134,0,0}, {ShapeKind(17),0,130,0,0}, {ShapeKind(0),0,0,5930,0},
    {ShapeKind(0),0,0,6030,0}, {ShapeKind(17),0,122,0,0}, {ShapeKind(18),0,187,0,0},
    {ShapeKind(17),0,128,0,0}, {ShapeKind(17),0,129,0,0}, {ShapeKind(17),0,123,0,0},
    {ShapeKind(0),0,0,6122,0}, {ShapeKind(17),0,124,0,0}, {ShapeKind(18),0,193,0,0},
    {ShapeKind(17),0,119,0,0}, {ShapeKind(17),0,131,0,0}, {ShapeKind(18),0,196,0,0},
    {ShapeKind(17),0,125,0,0}, {ShapeKind(17),0,132,0,0}, {ShapeKind(18),0,199,0,0},
    {ShapeKind(17),0,126,0,0}, {ShapeKind(18),0,201,0,0}, {ShapeKind(0),0,0,6211,0},
    {ShapeKind(17),0,135,0,0}, {ShapeKind(17),0,137,0,0}, {ShapeKind(17),0,139,0,0},
    {ShapeKind(17),0,117,0,0}, {ShapeKind(17),0,120,0,0}, {ShapeKind(17),0,136,0,0},
    {ShapeKind(17),0,138,0,0}, {ShapeKind(17),0,140,0,0}, {ShapeKind(17),0,118,0,0},
    {ShapeKind(17),0,121,0,0}, {ShapeKind(0),0,0,6244,0}, {ShapeKind(17),0,143,0,0},
    {ShapeKind(17),0,144,0,0}, {ShapeKind(17),0,141,0,0}, {ShapeKind(18),0,217,0,0},
    {ShapeKind(0),0,0,6409,0}, {ShapeKind(17),0,150,0,0}, {ShapeKind(17),0,286,0,0},
    {ShapeKind(18),0,221,0,0}, {ShapeKind(17),0,148,0,0}, {ShapeKind(17),0,149,0,0},
    {ShapeKind(0),0,0,6574,0}, {ShapeKind(17),0,145,0,0}, {ShapeKind(18),0,226,0,0},
    {ShapeKind(17),0,151,0,0}, {ShapeKind(17),0,155,0,0}, {ShapeKind(0),0,0,6806,0},
    {ShapeKind(0),0,0,6845,0}, {ShapeKind(17),0,146,0,0}, {ShapeKind(18),0,232,0,0},
    {ShapeKind(17),0,157,0,0}, {ShapeKind(17),0,154,0,0}, {ShapeKind(18),0,235,0,0},
    {ShapeKind(0),0,0,7099,0}, {ShapeKind(18),0,29,0,0}, {ShapeKind(0),0,0,7184,0},
    {ShapeKind(0),0,0,7232,0}, {ShapeKind(17),0,152,0,0}, {ShapeKind(17),0,153,0,0},
    {ShapeKind(18),0,242,0,0}, {ShapeKind(17),0,156,0,0}, {ShapeKind(18),0,244,0,0},
    {ShapeKind(18),0,132,0,0}, {ShapeKind(17),0,161,0,0}, {ShapeKind(17),0,162,0,0},
    {ShapeKind(0),0,0,7435,0}, {ShapeKind(17),0,158,0,0}, {ShapeKind(18),0,250,0,0},
    {ShapeKind(0),0,0,7545,0}, {ShapeKind(18),0,252,0,0}, {ShapeKind(18),0,0,4498,0},
    {ShapeKind(19),0,254,0,4512}, {ShapeKind(17),0,159,0,0}, {ShapeKind(18),0,256,0,0},
    {ShapeKind(17),0,165,0,0}, {ShapeKind(17),0,163,0,0}, {ShapeKind(18),0,259,0,0},
    {ShapeKind(7),0,0,0,0}, {ShapeKind(0),0,0,7702,0}, {ShapeKind(17),0,267,0,0},
    {ShapeKind(17),0,301,0,0}, {ShapeKind(17),0,303,0,0}, {ShapeKind(0),0,0,7870,0},
    {ShapeKind(0),0,0,7925,0}, {ShapeKind(0),0,0,8007,0}, {ShapeKind(0),0,0,8060,0},
    {ShapeKind(19),0,0,0,4512}, {ShapeKind(17),0,361,0,0}, {ShapeKind(17),0,256,0,0},
    {ShapeKind(0),0,0,8398,0}, {ShapeKind(18),0,273,0,0}, {ShapeKind(0),0,0,8615,0},
    {ShapeKind(17),0,183,0,0}, {ShapeKind(18),0,276,0,0}, {ShapeKind(17),0,184,0,0},
    {ShapeKind(18),0,278,0,0}, {ShapeKind(19),0,68,0,4512}, {ShapeKind(17),0,186,0,0},
    {ShapeKind(18),0,281,0,0}, {ShapeKind(17),0,246,0,0}, {ShapeKind(18),0,283,0,0},
    {ShapeKind(17),0,196,0,0}, {ShapeKind(18),0,285,0,0}, {ShapeKind(17),0,216,0,0},
    {ShapeKind(18),0,287,0,0}, {ShapeKind(17),0,217,0,0}, {ShapeKind(18),0,289,0,0},
    {ShapeKind(17),0,348,0,0}, {ShapeKind(17),0,197,0,0}, {ShapeKind(18),0,292,0,0},
    {ShapeKind(0),0,0,9004,0}, {ShapeKind(17),0,198,0,0}, {ShapeKind(18),0,295,0,0},
    {ShapeKind(17),0,388,0,0}, {ShapeKind(18),0,297,0,0}, {ShapeKind(17),0,387,0,0},
    {ShapeKind(18),0,299,0,0}, {ShapeKind(17),0,330,0,0}, {ShapeKind(17),0,247,0,0},
    {ShapeKind(0),0,0,9186,0}, {ShapeKind(0),0,0,9230,0}, {ShapeKind(17),0,363,0,0},
    {ShapeKind(0),0,0,9392,0}, {ShapeKind(0),0,0,9439,0}, {ShapeKind(0),0,0,9491,0},
    {ShapeKind(17),0,199,0,0}, {ShapeKind(0),0,0,9563,0}, {ShapeKind(17),0,203,0,0},
    {ShapeKind(17),0,201,0,0}, {ShapeKind(17),0,202,0,0}, {ShapeKind(17),0,200,0,0},
    {ShapeKind(19),0,162,9846,5069}, {ShapeKind(17),0,389,0,0}, {ShapeKind(18),0,316,0,0},
    {ShapeKind(17),0,205,0,0}, {ShapeKind(17),0,349,0,0}, {ShapeKind(18),0,319,0,0},
    {ShapeKind(0),0,0,9898,0}, {ShapeKind(17),0,253,0,0}, {ShapeKind(17),0,208,0,0},
    {ShapeKind(18),0,323,0,0}, {ShapeKind(17),0,285,0,0}, {ShapeKind(17),0,342,0,0},
    {ShapeKind(0),0,0,10066,0}, {ShapeKind(17),0,211,0,0}, {ShapeKind(18),0,328,0,0},
    {ShapeKind(17),0,212,0,0}, {ShapeKind(18),0,330,0,0}, {ShapeKind(17),0,213,0,0},
    {ShapeKind(18),0,332,0,0}, {ShapeKind(17),0,214,0,0}, {ShapeKind(18),0,334,0,0},
    {ShapeKind(17),0,187,0,0}, {ShapeKind(17),0,357,0,0}, {ShapeKind(17),0,218,0,0},
    {ShapeKind(17),0,188,0,0}, {ShapeKind(17),0,358,0,0}, {ShapeKind(17),0,228,0,0},
    {ShapeKind(17),0,220,0,0}, {ShapeKind(17),0,293,0,0}, {ShapeKind(17),0,225,0,0},
    {ShapeKind(17),0,224,0,0}, {ShapeKind(17),0,222,0,0}, {ShapeKind(18),0,346,0,0},
    {ShapeKind(0),0,0,11007,0}, {ShapeKind(17),0,238,0,0}, {ShapeKind(18),0,349,0,0},
    {ShapeKind(0),0,0,11091,0}, {ShapeKind(17),0,248,0,0}, {ShapeKind(17),0,226,0,0},
    {ShapeKind(17),0,237,0,0}, {ShapeKind(17),0,378,0,0}, {ShapeKind(17),0,374,0,0},
    {ShapeKind(17),0,252,0,0}, {ShapeKind(0),0,0,11427,0}, {ShapeKind(17),0,249,0,0},
    {ShapeKind(18),0,359,0,0}, {ShapeKind(17),0,250,0,0}, {ShapeKind(18),0,361,0,0},
    {ShapeKind(18),0,58,0,0}, {ShapeKind(0),0,0,11598,0}, {ShapeKind(17),0,327,0,0},
    {ShapeKind(18),0,365,0,0}, {ShapeKind(17),0,254,0,0}, {ShapeKind(18),0,367,0,0},
    {ShapeKind(0),0,0,11716,0}, {ShapeKind(17),0,263,0,0}, {ShapeKind(17),0,264,0,0},
    {ShapeKind(0),0,0,11811,0}, {ShapeKind(17),0,260,0,0}, {ShapeKind(18),0,373,0,0},
    {ShapeKind(0),0,0,11876,0}, {ShapeKind(18),0,375,0,0}, {ShapeKind(0),0,0,11915,0},
    {ShapeKind(17),0,261,0,0}, {ShapeKind(18),0,378,0,0}, {ShapeKind(17),0,281,0,0},
    {ShapeKind(17),0,282,0,0}, {ShapeKind(0),0,0,11950,0}, {ShapeKind(17),0,278,0,0},
    {ShapeKind(17),0,329,0,0}, {ShapeKind(18),0,384,0,0}, {ShapeKind(19),0,162,0,5069},
    {ShapeKind(0),0,0,12163,0}, {ShapeKind(17),0,190,0,0}, {ShapeKind(17),0,270,0,0},
    {ShapeKind(17),0,206,0,0}, {ShapeKind(17),0,265,0,0}, {ShapeKind(18),0,391,0,0},
    {ShapeKind(17),0,277,0,0}, {ShapeKind(17),0,280,0,0}, {ShapeKind(18),0,394,0,0},
    {ShapeKind(0),0,0,12518,0}, {ShapeKind(17),0,279,0,0}, {ShapeKind(18),0,397,0,0},
    {ShapeKind(17),0,379,0,0}, {ShapeKind(18),0,399,0,0}, {ShapeKind(0),0,0,12702,0},
    {ShapeKind(17),0,269,0,0}, {ShapeKind(18),0,402,0,0}, {ShapeKind(17),0,266,0,0},
    {ShapeKind(18),0,404,0,0}, {ShapeKind(17),0,272,0,0}, {ShapeKind(17),0,284,0,0},
    {ShapeKind(17),0,195,0,0}, {ShapeKind(18),0,408,0,0}, {ShapeKind(18),0,267,0,0},
    {ShapeKind(17),0,169,0,0}, {ShapeKind(18),0,411,0,0}, {ShapeKind(17),0,271,0,0},
    {ShapeKind(17),0,276,0,0}, {ShapeKind(18),0,414,0,0}, {ShapeKind(17),0,273,0,0},
    {ShapeKind(17),0,283,0,0}, {ShapeKind(17),0,297,0,0}, {ShapeKind(17),0,298,0,0},
    {ShapeKind(17),0,291,0,0}, {ShapeKind(17),0,292,0,0}, {ShapeKind(0),0,0,13102,0},
    {ShapeKind(0),0,0,13204,0}, {ShapeKind(18),0,423,0,0}, {ShapeKind(17),0,392,0,0},
    {ShapeKind(0),0,0,13262,0}, {ShapeKind(17),0,384,0,0}, {ShapeKind(17),0,385,0,0},
    {ShapeKind(0),0,0,13365,0}, {ShapeKind(17),0,289,0,0}, {ShapeKind(18),0,430,0,0},
    {ShapeKind(0),0,0,13421,0}, {ShapeKind(19),0,432,0,5069}, {ShapeKind(17),0,258,0,0},
    {ShapeKind(17),0,287,0,0}, {ShapeKind(18),0,435,0,0}, {ShapeKind(17),0,232,0,0},
    {ShapeKind(17),0,166,0,0}, {ShapeKind(17),0,241,0,0}, {ShapeKind(17),0,235,0,0},
    {ShapeKind(17),0,259,0,0}, {ShapeKind(17),0,334,0,0}, {ShapeKind(17),0,242,0,0},
    {ShapeKind(17),0,179,0,0}, {ShapeKind(17),0,177,0,0}, {ShapeKind(17),0,227,0,0},
    {ShapeKind(17),0,231,0,0}, {ShapeKind(17),0,229,0,0}, {ShapeKind(17),0,171,0,0},
    {ShapeKind(17),0,395,0,0}, {ShapeKind(17),0,333,0,0}, {ShapeKind(17),0,170,0,0},
    {ShapeKind(17),0,299,0,0}, {ShapeKind(17),0,328,0,0}, {ShapeKind(17),0,351,0,0},
    {ShapeKind(17),0,257,0,0}, {ShapeKind(17),0,375,0,0}, {ShapeKind(17),0,174,0,0},
    {ShapeKind(17),0,296,0,0}, {ShapeKind(0),0,0,13888,0}, {ShapeKind(17),0,390,0,0},
    {ShapeKind(0),0,0,13957,0}, {ShapeKind(17),0,322,0,0}, {ShapeKind(17),0,323,0,0},
    {ShapeKind(17),0,302,0,0}, {ShapeKind(18),0,465,0,0}, {ShapeKind(17),0,396,0,0},
    {ShapeKind(18),0,467,0,0}, {ShapeKind(17),0,308,0,0}, {ShapeKind(18),0,469,0,0},
    {ShapeKind(17),0,194,0,0}, {ShapeKind(18),0,471,0,0}, {ShapeKind(17),0,300,0,0},
    {ShapeKind(18),0,473,0,0}, {ShapeKind(0),0,0,14447,0}, {ShapeKind(17),0,350,0,0},
    {ShapeKind(17),0,397,0,0}, {ShapeKind(0),0,0,14725,0}, {ShapeKind(17),0,377,0,0},
    {ShapeKind(18),0,479,0,0}, {ShapeKind(0),0,0,14789,0}, {ShapeKind(17),0,355,0,0},
    {ShapeKind(17),0,168,0,0}, {ShapeKind(0),0,0,14866,0}, {ShapeKind(17),0,386,0,0},
    {ShapeKind(18),0,485,0,0}, {ShapeKind(17),0,193,0,0}, {ShapeKind(18),0,487,0,0},
    {ShapeKind(17),0,219,0,0}, {ShapeKind(18),0,489,0,0}, {ShapeKind(0),0,0,14943,0},
    {ShapeKind(0),0,0,15000,0}, {ShapeKind(17),0,321,0,0}, {ShapeKind(18),0,272,0,0},
    {ShapeKind(17),0,167,0,0}, {ShapeKind(17),0,380,0,0}, {ShapeKind(18),0,496,0,0},
    {ShapeKind(17),0,239,0,0}, {ShapeKind(18),0,498,0,0}, {ShapeKind(17),0,307,0,0},
    {ShapeKind(17),0,316,0,0}, {ShapeKind(18),0,501,0,0}, {ShapeKind(0),0,0,15318,0},
    {ShapeKind(17),0,383,0,0}, {ShapeKind(18),0,504,0,0}, {ShapeKind(17),0,313,0,0},
    {ShapeKind(17),0,319,0,0}, {ShapeKind(18),0,507,0,0}, {ShapeKind(17),0,317,0,0},
    {ShapeKind(18),0,509,0,0}, {ShapeKind(17),0,320,0,0}, {ShapeKind(0),0,0,15496,0},
    {ShapeKind(17),0,306,0,0}, {ShapeKind(18),0,513,0,0}, {ShapeKind(17),0,240,0,0},
    {ShapeKind(18),0,515,0,0}, {ShapeKind(17),0,311,0,0}, {ShapeKind(18),0,517,0,0},
    {ShapeKind(17),0,204,0,0}, {ShapeKind(18),0,519,0,0}, {ShapeKind(0),0,0,15596,0},
    {ShapeKind(0),0,0,15645,0}, {ShapeKind(17),0,318,0,0}, {ShapeKind(18),0,523,0,0},
    {ShapeKind(17),0,310,0,0}, {ShapeKind(17),0,268,0,0}, {ShapeKind(18),0,526,0,0},
    {ShapeKind(17),0,324,0,0}, {ShapeKind(18),0,528,0,0}, {ShapeKind(17),0,331,0,0},
    {ShapeKind(17),0,233,0,0}, {ShapeKind(17),0,391,0,0}, {ShapeKind(18),0,532,0,0},
    {ShapeKind(17),0,339,0,0}, {ShapeKind(17),0,340,0,0}, {ShapeKind(0),0,0,16162,0},
    {ShapeKind(17),0,336,0,0}, {ShapeKind(18),0,537,0,0}, {ShapeKind(17),0,337,0,0},
    {ShapeKind(18),0,539,0,0}, {ShapeKind(0),0,0,16352,0}, {ShapeKind(0),0,0,16373,0},
    {ShapeKind(17),0,346,0,0}, {ShapeKind(17),0,347,0,0}, {ShapeKind(17),0,344,0,0},
    {ShapeKind(18),0,545,0,0}, {ShapeKind(0),0,0,16459,0}, {ShapeKind(18),0,547,0,0},
    {ShapeKind(17),0,353,0,0}, {ShapeKind(17),0,341,0,0}, {ShapeKind(18),0,550,0,0},
    {ShapeKind(17),0,343,0,0}, {ShapeKind(18),0,552,0,0}, {ShapeKind(17),0,354,0,0},
    {ShapeKind(18),0,554,0,0}, {ShapeKind(0),0,0,16797,0}, {ShapeKind(0),0,0,16837,0},
    {ShapeKind(0),0,0,16877,0}, {ShapeKind(17),0,356,0,0}, {ShapeKind(18),0,559,0,0},
    {ShapeKind(17),0,176,0,0}, {ShapeKind(0),0,0,17086,0}, {ShapeKind(17),0,371,0,0},
    {ShapeKind(17),0,372,0,0}, {ShapeKind(17),0,365,0,0}, {ShapeKind(18),0,565,0,0},
    {ShapeKind(17),0,364,0,0}, {ShapeKind(18),0,567,0,0}, {ShapeKind(17),0,369,0,0},
    {ShapeKind(18),0,569,0,0}, {ShapeKind(0),0,0,17289,0}, {ShapeKind(0),0,0,17332,0},
    {ShapeKind(0),0,0,17426,0}, {ShapeKind(17),0,373,0,0}, {ShapeKind(0),0,0,17536,0},
    {ShapeKind(18),0,575,0,0}, {ShapeKind(0),0,0,17563,0}, {ShapeKind(0),0,0,17651,0},
    {ShapeKind(17),0,255,0,0}, {ShapeKind(17),0,181,0,0}, {ShapeKind(0),0,0,17887,0},
    {ShapeKind(0),0,0,17923,0}, {ShapeKind(17),0,381,0,0}, {ShapeKind(18),0,583,0,0},
    {ShapeKind(0),0,0,18072,0}, {ShapeKind(0),0,0,18135,0}, {ShapeKind(17),0,393,0,0},
    {ShapeKind(0),0,0,18294,0}, {ShapeKind(0),0,0,18344,0}, {ShapeKind(17),0,394,0,0},
    {ShapeKind(17),0,360,0,0}, {ShapeKind(17),0,207,0,0}, {ShapeKind(17),0,191,0,0},
    {ShapeKind(17),0,367,0,0}, {ShapeKind(17),0,182,0,0}, {ShapeKind(17),0,305,0,0},
    {ShapeKind(17),0,210,0,0}, {ShapeKind(17),0,234,0,0}, {ShapeKind(17),0,362,0,0},
    {ShapeKind(17),0,243,0,0}, {ShapeKind(17),0,236,0,0}, {ShapeKind(17),0,294,0,0},
    {ShapeKind(17),0,335,0,0}, {ShapeKind(17),0,230,0,0}, {ShapeKind(17),0,180,0,0},
    {ShapeKind(17),0,178,0,0}, {ShapeKind(17),0,209,0,0}, {ShapeKind(17),0,172,0,0},
    {ShapeKind(17),0,192,0,0}, {ShapeKind(17),0,332,0,0}, {ShapeKind(17),0,352,0,0},
    {ShapeKind(17),0,376,0,0}, {ShapeKind(17),0,175,0,0}, {ShapeKind(17),0,221,0,0},
    {ShapeKind(17),0,244,0,0}, {ShapeKind(17),0,245,0,0}, {ShapeKind(17),0,399,0,0},
    {ShapeKind(17),0,400,0,0}, {ShapeKind(17),0,405,0,0}, {ShapeKind(18),0,619,0,0},
    {ShapeKind(17),0,404,0,0}, {ShapeKind(18),0,621,0,0}, {ShapeKind(0),0,0,18966,0},
    {ShapeKind(17),0,398,0,0}, {ShapeKind(18),0,624,0,0}, {ShapeKind(17),0,401,0,0},
    {ShapeKind(18),0,626,0,0}, {ShapeKind(17),0,402,0,0}, {ShapeKind(18),0,628,0,0},
    {ShapeKind(17),0,408,0,0}, {ShapeKind(17),0,406,0,0}, {ShapeKind(18),0,631,0,0},
    {ShapeKind(0),0,0,19230,0}, {ShapeKind(17),0,414,0,0}, {ShapeKind(17),0,415,0,0},
    {ShapeKind(0),0,0,19292,0}, {ShapeKind(0),0,0,2805,0}, {ShapeKind(17),0,411,0,0},
    {ShapeKind(18),0,638,0,0}, {ShapeKind(17),0,424,0,0}, {ShapeKind(17),0,410,0,0},
    {ShapeKind(17),0,420,0,0}, {ShapeKind(18),0,642,0,0}, {ShapeKind(17),0,412,0,0},
    {ShapeKind(18),0,644,0,0}, {ShapeKind(0),0,0,19459,0}, {ShapeKind(17),0,427,0,0},
    {ShapeKind(17),0,417,0,0}, {ShapeKind(17),0,430,0,0}, {ShapeKind(18),0,649,0,0},
    {ShapeKind(17),0,428,0,0}, {ShapeKind(18),0,651,0,0}, {ShapeKind(17),0,419,0,0},
    {ShapeKind(18),0,653,0,0}, {ShapeKind(17),0,425,0,0}, {ShapeKind(17),0,426,0,0},
    {ShapeKind(0),0,0,19676,0}, {ShapeKind(17),0,421,0,0}, {ShapeKind(18),0,658,0,0},
    {ShapeKind(0),0,0,19817,0}, {ShapeKind(17),0,418,0,0}, {ShapeKind(17),0,409,0,0},
    {ShapeKind(17),0,422,0,0}, {ShapeKind(18),0,663,0,0}, {ShapeKind(0),0,0,20008,0},
    {ShapeKind(17),0,431,0,0}, {ShapeKind(17),0,416,0,0}, {ShapeKind(17),0,429,0,0},
    {ShapeKind(0),0,0,20060,0}, {ShapeKind(17),0,439,0,0}, {ShapeKind(17),0,432,0,0},
    {ShapeKind(18),0,671,0,0}, {ShapeKind(17),0,436,0,0}, {ShapeKind(17),0,434,0,0},
    {ShapeKind(18),0,674,0,0}, {ShapeKind(17),0,461,0,0}, {ShapeKind(17),0,451,0,0},
    {ShapeKind(17),0,452,0,0}, {ShapeKind(17),0,450,0,0}, {ShapeKind(17),0,443,0,0},
    {ShapeKind(17),0,440,0,0}, {ShapeKind(18),0,681,0,0}, {ShapeKind(17),0,442,0,0},
    {ShapeKind(17),0,438,0,0}, {ShapeKind(18),0,684,0,0}, {ShapeKind(17),0,447,0,0},
    {ShapeKind(18),0,686,0,0}, {ShapeKind(17),0,445,0,0}, {ShapeKind(18),0,688,0,0},
    {ShapeKind(17),0,449,0,0}, {ShapeKind(17),0,433,0,0}, {ShapeKind(17),0,462,0,0},
    {ShapeKind(17),0,453,0,0}, {ShapeKind(18),0,693,0,0}, {ShapeKind(17),0,448,0,0},
    {ShapeKind(18),0,695,0,0}, {ShapeKind(17),0,446,0,0}, {ShapeKind(17),0,460,0,0},
    {ShapeKind(17),0,459,0,0}, {ShapeKind(18),0,699,0,0}, {ShapeKind(17),0,458,0,0},
    {ShapeKind(18),0,701,0,0}, {ShapeKind(17),0,454,0,0}, {ShapeKind(18),0,703,0,0},
    {ShapeKind(17),0,437,0,0}, {ShapeKind(17),0,456,0,0}, {ShapeKind(18),0,706,0,0},
    {ShapeKind(17),0,455,0,0}, {ShapeKind(18),0,708,0,0}, {ShapeKind(0),0,0,20707,0},
    {ShapeKind(18),0,710,0,0}, {ShapeKind(17),0,465,0,0}, {ShapeKind(17),0,466,0,0},
    {ShapeKind(17),0,463,0,0}, {ShapeKind(18),0,714,0,0}, {ShapeKind(17),0,467,0,0},
    {ShapeKind(17),0,470,0,0}, {ShapeKind(17),0,468,0,0}, {ShapeKind(18),0,718,0,0},
    {ShapeKind(17),0,582,0,0}, {ShapeKind(17),0,474,0,0}, {ShapeKind(17),0,475,0,0},
    {ShapeKind(17),0,472,0,0}, {ShapeKind(18),0,723,0,0}, {ShapeKind(0),0,0,21040,0},
    {ShapeKind(19),0,88,0,4512}, {ShapeKind(18),0,1,0,0}, {ShapeKind(17),0,481,0,0},
    {ShapeKind(18),0,728,0,0}, {ShapeKind(17),0,476,0,0}, {ShapeKind(17),0,487,0,0},
    {ShapeKind(18),0,731,0,0}, {ShapeKind(17),0,486,0,0}, {ShapeKind(17),0,478,0,0},
    {ShapeKind(18),0,734,0,0}, {ShapeKind(17),0,477,0,0}, {ShapeKind(18),0,736,0,0},
    {ShapeKind(17),0,483,0,0}, {ShapeKind(18),0,738,0,0}, {ShapeKind(17),0,482,0,0},
    {ShapeKind(18),0,740,0,0}, {ShapeKind(17),0,517,0,0}, {ShapeKind(17),0,498,0,0},
    {ShapeKind(18),0,162,0,0}, {ShapeKind(17),0,492,0,0}, {ShapeKind(19),0,162,0,21578},
    {ShapeKind(17),0,494,0,0}, {ShapeKind(19),0,747,0,4512}, {ShapeKind(17),0,499,0,0},
    {ShapeKind(19),0,749,0,21578}, {ShapeKind(17),0,500,0,0}, {ShapeKind(19),0,751,0,21578},
    {ShapeKind(17),0,509,0,0}, {ShapeKind(18),0,753,0,0}, {ShapeKind(17),0,514,0,0},
    {ShapeKind(18),0,755,0,0}, {ShapeKind(17),0,518,0,0}, {ShapeKind(19),0,757,0,5069},
    {ShapeKind(0),0,0,21809,0}, {ShapeKind(17),0,507,0,0}, {ShapeKind(17),0,511,0,0},
    {ShapeKind(18),0,761,0,0}, {ShapeKind(17),0,497,0,0}, {ShapeKind(18),0,763,0,0},
    {ShapeKind(18),0,103,0,0}, {ShapeKind(17),0,491,0,0}, {ShapeKind(17),0,510,0,0},
    {ShapeKind(18),0,767,0,0}, {ShapeKind(17),0,508,0,0}, {ShapeKind(18),0,769,0,0},
    {ShapeKind(17),0,502,0,0}, {ShapeKind(18),0,771,0,0}, {ShapeKind(17),0,506,0,0},
    {ShapeKind(17),0,503,0,0}, {ShapeKind(18),0,774,0,0}, {ShapeKind(17),0,512,0,0},
    {ShapeKind(18),0,776,0,0}, {ShapeKind(17),0,504,0,0}, {ShapeKind(18),0,778,0,0},
    {ShapeKind(17),0,519,0,0}, {ShapeKind(0),0,0,22147,0}, {ShapeKind(17),0,516,0,0},
    {ShapeKind(17),0,513,0,0}, {ShapeKind(18),0,783,0,0}, {ShapeKind(17),0,515,0,0},
    {ShapeKind(18),0,785,0,0}, {ShapeKind(17),0,490,0,0}, {ShapeKind(0),0,0,22386,0},
    {ShapeKind(17),0,493,0,0}, {ShapeKind(0),0,0,22422,0}, {ShapeKind(0),0,0,22460,0},
    {ShapeKind(0),0,0,21578,0}, {ShapeKind(17),0,523,0,0}, {ShapeKind(17),0,524,0,0},
    {ShapeKind(17),0,520,0,0}, {ShapeKind(18),0,795,0,0}, {ShapeKind(17),0,501,0,0},
    {ShapeKind(17),0,489,0,0}, {ShapeKind(17),0,521,0,0}, {ShapeKind(18),0,799,0,0},
    {ShapeKind(17),0,488,0,0}, {ShapeKind(18),0,801,0,0}, {ShapeKind(17),0,527,0,0},
    {ShapeKind(17),0,525,0,0}, {ShapeKind(18),0,804,0,0}, {ShapeKind(17),0,531,0,0},
    {ShapeKind(17),0,529,0,0}, {ShapeKind(18),0,807,0,0}, {ShapeKind(17),0,528,0,0},
    {ShapeKind(17),0,496,0,0}, {ShapeKind(18),0,810,0,0}, {ShapeKind(17),0,495,0,0},
    {ShapeKind(18),0,812,0,0}, {ShapeKind(17),0,532,0,0}, {ShapeKind(18),0,814,0,0},
    {ShapeKind(17),0,536,0,0}, {ShapeKind(17),0,534,0,0}, {ShapeKind(18),0,817,0,0},
    {ShapeKind(0),0,0,23119,0}, {ShapeKind(18),0,819,0,0}, {ShapeKind(0),0,0,23172,0},
    {ShapeKind(17),0,545,0,0}, {ShapeKind(18),0,822,0,0}, {ShapeKind(17),0,540,0,0},
    {ShapeKind(17),0,554,0,0}, {ShapeKind(17),0,537,0,0}, {ShapeKind(18),0,826,0,0},
    {ShapeKind(17),0,538,0,0}, {ShapeKind(18),0,828,0,0}, {ShapeKind(17),0,541,0,0},
    {ShapeKind(18),0,830,0,0}, {ShapeKind(0),0,0,23553,0}, {ShapeKind(17),0,382,0,0},
    {ShapeKind(18),0,833,0,0}, {ShapeKind(17),0,543,0,0}, {ShapeKind(18),0,835,0,0},
    {ShapeKind(17),0,549,0,0}, {ShapeKind(17),0,550,0,0}, {ShapeKind(17),0,546,0,0},
    {ShapeKind(18),0,839,0,0}, {ShapeKind(17),0,548,0,0}, {ShapeKind(17),0,553,0,0},
    {ShapeKind(17),0,551,0,0}, {ShapeKind(18),0,843,0,0}, {ShapeKind(0),0,0,23991,0},
    {ShapeKind(17),0,574,0,0}, {ShapeKind(17),0,561,0,0}, {ShapeKind(17),0,562,0,0},
    {ShapeKind(0),0,0,24084,0}, {ShapeKind(0),0,0,2805,0}, {ShapeKind(17),0,557,0,0},
    {ShapeKind(18),0,851,0,0}, {ShapeKind(17),0,560,0,0}, {ShapeKind(0),0,0,24238,0},
    {ShapeKind(17),0,563,0,0}, {ShapeKind(18),0,855,0,0}, {ShapeKind(17),0,556,0,0},
    {ShapeKind(17),0,558,0,0}, {ShapeKind(18),0,858,0,0}, {ShapeKind(17),0,567,0,0},
    {ShapeKind(17),0,566,0,0}, {ShapeKind(17),0,555,0,0}, {ShapeKind(18),0,862,0,0},
    {ShapeKind(17),0,570,0,0}, {ShapeKind(18),0,864,0,0}, {ShapeKind(17),0,565,0,0},
    {ShapeKind(17),0,564,0,0}, {ShapeKind(17),0,569,0,0}, {ShapeKind(0),0,0,24714,0},
    {ShapeKind(11),0,0,0,0}, {ShapeKind(4),0,0,0,0}, {ShapeKind(18),0,870,0,0},
    {ShapeKind(14),0,569,0,0}, {ShapeKind(18),0,868,0,0}, {ShapeKind(19),0,868,0,4512},
    {ShapeKind(15),0,569,0,0}, {ShapeKind(16),0,569,0,0}, {ShapeKind(19),0,877,24979,4512},
    {ShapeKind(19),0,868,25033,4512}, {ShapeKind(17),0,568,0,0}, {ShapeKind(17),0,572,0,0},
    {ShapeKind(18),0,881,25280,0}, {ShapeKind(0),0,0,25335,0}, {ShapeKind(17),0,571,0,0},
    {ShapeKind(17),0,573,0,0}, {ShapeKind(17),0,585,0,0}, {ShapeKind(18),0,886,0,0},
    {ShapeKind(17),0,598,0,0}, {ShapeKind(18),0,888,0,0}, {ShapeKind(17),0,575,0,0},
    {ShapeKind(18),0,890,0,0}, {ShapeKind(18),0,0,25521,0}, {ShapeKind(17),0,577,0,0},
    {ShapeKind(18),0,893,0,0}, {ShapeKind(0),0,0,2805,0}, {ShapeKind(17),0,597,0,0},
    {ShapeKind(0),0,0,25732,0}, {ShapeKind(0),0,0,25829,0}, {ShapeKind(0),0,0,25958,0},
    {ShapeKind(17),0,599,0,0}, {ShapeKind(0),0,0,26098,0}, {ShapeKind(0),0,0,26197,0},
    {ShapeKind(13),0,0,0,0}, {ShapeKind(17),0,593,0,0}, {ShapeKind(18),0,904,0,0},
    {ShapeKind(17),0,591,0,0}, {ShapeKind(18),0,906,0,0}, {ShapeKind(17),0,594,0,0},
    {ShapeKind(18),0,908,0,0}, {ShapeKind(17),0,602,0,0}, {ShapeKind(0),0,0,26591,0},
    {ShapeKind(17),0,601,0,0}, {ShapeKind(18),0,912,0,0}, {ShapeKind(17),0,604,0,0},
    {ShapeKind(18),0,914,0,0}, {ShapeKind(17),0,605,0,0}, {ShapeKind(18),0,916,0,0},
    {ShapeKind(12),0,0,0,0}, {ShapeKind(18),0,918,0,0}, {ShapeKind(17),0,606,0,0},
    {ShapeKind(18),0,920,0,0}, {ShapeKind(0),0,0,26733,0}, {ShapeKind(17),0,613,0,0},
    {ShapeKind(17),0,614,0,0}, {ShapeKind(0),0,0,26809,0}, {ShapeKind(0),0,0,2805,0},
    {ShapeKind(17),0,610,0,0}, {ShapeKind(18),0,927,0,0}, {ShapeKind(17),0,615,0,0},
    {ShapeKind(17),0,611,0,0}, {ShapeKind(18),0,930,0,0},
};

const Extra kExtras[] = {
    {ListType(0),MapType(0),0,0,0,0,0}, {ListType(1),MapType(0),0,0,0,0,0},
    {ListType(3),MapType(0),1,1,0,823,0}, {ListType(2),MapType(0),0,0,1,0,0},
    {ListType(3),MapType(0),0,1,1,0,0}, {ListType(3),MapType(0),1,1,2,2218,0},
    {ListType(0),MapType(0),4,0,3,0,0}, {ListType(0),MapType(0),0,0,3,0,5884},
    {ListType(1),MapType(0),1,0,3,2218,0}, {ListType(0),MapType(0),0,0,3,0,8035},
    {ListType(0),MapType(0),0,0,3,0,8047}, {ListType(0),MapType(0),0,0,3,0,8054},
    {ListType(0),MapType(0),0,0,3,0,8081}, {ListType(3),MapType(0),1,2,3,8942,0},
    {ListType(3),MapType(0),1,1,5,9062,0}, {ListType(3),MapType(0),1,1,6,7945,0},
    {ListType(0),MapType(0),0,0,7,0,9404}, {ListType(0),MapType(0),1,0,7,8942,0},
    {ListType(0),MapType(0),1,0,7,823,0}, {ListType(0),MapType(0),1,0,7,9062,0},
    {ListType(0),MapType(0),1,0,7,7945,0}, {ListType(0),MapType(0),0,0,7,0,10859},
    {ListType(0),MapType(0),0,0,7,0,11167}, {ListType(2),MapType(0),1,0,7,0,0},
    {ListType(0),MapType(2),0,0,7,0,0}, {ListType(3),MapType(0),5,1,7,823,0},
    {ListType(0),MapType(1),0,0,8,0,0}, {ListType(3),MapType(0),1,1,8,10109,0},
    {ListType(3),MapType(0),1,2,9,14087,0}, {ListType(1),MapType(0),1,0,11,10109,0},
    {ListType(0),MapType(0),0,0,11,0,16051}, {ListType(0),MapType(0),0,0,11,0,16057},
    {ListType(0),MapType(0),0,0,11,0,16073}, {ListType(0),MapType(0),0,0,11,0,16252},
    {ListType(3),MapType(0),0,1,11,0,0}, {ListType(3),MapType(0),0,1,12,0,0},
    {ListType(0),MapType(0),0,0,13,0,16695}, {ListType(0),MapType(0),0,0,13,0,16713},
    {ListType(3),MapType(0),1,2,13,1839,0}, {ListType(0),MapType(0),2,0,15,0,0},
    {ListType(0),MapType(0),0,0,15,0,22488}, {ListType(3),MapType(0),1,1,15,4213,0},
    {ListType(3),MapType(0),0,4,16,0,0}, {ListType(3),MapType(0),1,1,20,25299,0},
};

const uint16_t kKeys[] = {
    823, 2218, 2218, 8942, 8956, 9062, 7945, 823, 10109, 14087, 15373, 823, 16341, 1839, 8956,
    4213, 8215, 21390, 16046, 21397, 25299,
};

const uint16_t kPackageCount = 25;
const uint16_t kTypeCount = 616;

}  // namespace kedge::kube::schema
