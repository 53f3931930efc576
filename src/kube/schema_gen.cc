// Made by kube/facts/generate.py from schema.txt there. Not for hands.
// clang-format off
#include "kube/schema_table.h"

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
    "\035ContainerResourceMetricSource\017v1.ResourceName\030targetAverageUtilization"
    "\022targetAverageValue\011container\035ContainerResourceMetricStatus"
    "\031currentAverageUtilization\023currentAverageValue\033CrossVersionObjectReference"
    "\024ExternalMetricSource\012metricName\016metricSelector\013targetValue"
    "\024ExternalMetricStatus\014currentValue\027HorizontalPodAutoscaler"
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
    {4770,348,4,0}, {4870,352,4,0}, {4946,356,4,1}, {4974,359,4,0}, {5033,363,4,0},
    {5067,367,4,0}, {5091,371,4,0}, {5164,376,4,0}, {5192,379,4,0}, {5290,383,4,0},
    {5382,388,4,0}, {5452,394,4,0}, {5465,400,4,0}, {5504,405,4,0}, {5523,410,4,0},
    {5540,413,4,0}, {5557,416,4,0}, {5578,419,4,0}, {5599,422,4,0}, {5605,426,4,0},
    {5617,427,4,0}, {4770,429,5,0}, {4870,432,5,0}, {4946,435,5,0}, {4974,438,5,0},
    {5033,440,5,0}, {5644,442,5,0}, {5705,445,5,0}, {5067,449,5,0}, {5803,453,5,0},
    {5091,455,5,0}, {5164,460,5,0}, {5192,463,5,0}, {5290,468,5,0}, {5925,474,5,0},
    {5382,476,5,0}, {5452,482,5,0}, {5962,488,5,0}, {6014,492,5,0}, {5465,495,5,0},
    {5504,498,5,0}, {5523,501,5,0}, {5540,503,5,0}, {5557,505,5,0}, {5578,507,5,0},
    {6048,509,6,0}, {6056,513,6,0}, {6068,516,6,0}, {6231,524,6,0}, {6288,527,6,0},
    {6292,531,6,0}, {6339,537,6,0}, {6347,540,6,0}, {6610,556,6,0}, {6735,567,6,0},
    {6751,569,6,0}, {6768,570,6,0}, {6876,573,6,0}, {6935,575,6,0}, {7017,578,6,0},
    {7031,579,6,0}, {7081,581,6,0}, {7105,583,7,0}, {7131,587,7,0}, {7190,593,7,0},
    {7220,596,7,0}, {7288,604,7,0}, {7332,606,8,0}, {7338,609,8,0}, {7348,612,8,0},
    {7477,619,9,0}, {7535,623,9,0}, {7585,626,9,0}, {7641,628,9,0}, {7687,630,9,0},
    {7821,636,9,0}, {7890,640,9,0}, {7912,643,9,0}, {7920,646,9,0}, {8096,656,9,0},
    {8112,661,9,0}, {8148,663,9,0}, {8207,669,9,0}, {8226,675,9,0}, {8255,679,9,0},
    {8274,683,9,0}, {8289,684,9,0}, {8327,689,9,0}, {8372,693,9,0}, {8388,696,9,0},
    {8408,699,9,0}, {8439,704,9,0}, {8479,706,9,1}, {8500,709,9,0}, {8514,712,9,0},
    {8573,717,9,0}, {8593,720,9,0}, {8627,724,9,0}, {9011,749,9,0}, {9069,752,9,0},
    {9100,754,9,0}, {9148,759,9,0}, {9201,761,9,0}, {9262,763,9,0}, {9337,765,9,0},
    {9379,768,9,0}, {9411,769,9,0}, {9475,776,9,0}, {9497,778,9,0}, {9639,793,9,0},
    {9659,794,9,0}, {9679,795,9,0}, {9701,796,9,0}, {9745,800,9,0}, {9769,802,9,0},
    {9824,804,9,1}, {9871,808,9,1}, {9896,812,9,0}, {9939,815,9,0}, {9957,818,9,0},
    {9971,821,9,0}, {10005,824,9,0}, {10022,827,9,0}, {10075,832,9,0}, {10094,834,9,0},
    {10139,859,9,0}, {10181,860,9,0}, {10306,876,9,0}, {10316,879,9,0}, {10345,881,9,0},
    {10372,883,9,0}, {10383,884,9,0}, {10419,889,9,1}, {10446,893,9,0}, {10481,898,9,0},
    {10498,903,9,0}, {10542,905,9,0}, {10579,909,9,0}, {10593,911,9,0}, {10634,914,9,0},
    {10695,918,9,0}, {10717,921,9,0}, {10763,926,9,0}, {10774,928,9,0}, {10794,930,9,0},
    {10801,931,9,0}, {10838,933,9,0}, {10964,944,9,0}, {10982,955,9,0}, {11021,957,9,0},
    {11048,958,9,0}, {11058,961,9,0}, {11086,964,9,0}, {11132,968,9,0}, {11143,971,9,0},
    {11223,977,9,0}, {11238,980,9,0}, {11260,981,9,0}, {11302,984,9,0}, {11351,988,9,0},
    {8458,989,9,1}, {11378,990,9,0}, {11396,992,9,0}, {11490,994,9,0}, {11513,997,9,0},
    {11523,1001,9,0}, {11568,1006,9,0}, {11582,1009,9,0}, {11624,1010,9,0}, {11664,1012,9,0},
    {11669,1016,9,0}, {11708,1018,9,0}, {11816,1020,9,0}, {11880,1023,9,0}, {11933,1029,9,0},
    {11960,1030,9,0}, {12000,1034,9,0}, {12036,1035,9,0}, {12074,1036,9,0}, {12083,1039,9,0},
    {12100,1041,9,0}, {12128,1043,9,0}, {12194,1045,9,1}, {12225,1046,9,0}, {12273,1049,9,1},
    {12319,1051,9,0}, {12401,1058,9,0}, {12547,1072,9,0}, {12562,1073,9,0}, {12717,1084,9,1},
    {12747,1086,9,1}, {12763,1093,9,0}, {12780,1097,9,0}, {12802,1101,9,0}, {12871,1107,9,0},
    {12897,1110,9,0}, {13068,1119,9,0}, {13227,1127,9,0}, {13257,1129,9,0}, {13301,1131,9,0},
    {13322,1134,9,0}, {13559,1156,9,0}, {13665,1166,9,0}, {13737,1170,9,0}, {13775,1172,9,0},
    {13779,1176,9,0}, {13791,1178,9,0}, {13863,1184,9,0}, {13879,1186,9,0}, {13910,1192,9,0},
    {14030,1199,9,0}, {14043,1206,9,0}, {14077,1209,9,0}, {14096,1211,9,0}, {14111,1218,9,0},
    {14158,1220,9,0}, {14164,1221,9,0}, {14172,1224,9,0}, {14188,1225,9,0}, {14210,1227,9,0},
    {14226,1229,9,0}, {14257,1230,9,0}, {14300,1233,9,0}, {14323,1235,9,0}, {14341,1236,9,0},
    {14373,1237,9,0}, {14623,1250,9,0}, {15217,1292,9,0}, {15482,1313,9,0}, {15494,1316,9,0},
    {15510,1319,9,0}, {15526,1321,9,0}, {15537,1324,9,0}, {15558,1327,9,0}, {15600,1329,9,0},
    {15606,1336,9,0}, {15678,1340,9,0}, {15708,1342,9,0}, {15751,1348,9,0}, {15824,1356,9,0},
    {15840,1364,9,0}, {15862,1368,9,0}, {15931,1373,9,0}, {15957,1376,9,0}, {15985,1380,9,0},
    {16013,1386,9,0}, {16027,1388,9,1}, {16057,1391,9,0}, {16128,1394,9,0}, {16142,1398,9,0},
    {16160,1401,9,0}, {16226,1404,9,0}, {16251,1406,9,0}, {16288,1409,9,0}, {16303,1411,9,0},
    {16329,1415,9,0}, {16450,1425,9,0}, {16470,1435,9,1}, {16484,1436,9,0}, {16553,1439,9,0},
    {16590,1441,9,0}, {16622,1447,9,0}, {16638,1449,9,1}, {16656,1452,9,0}, {16667,1455,9,0},
    {16684,1458,9,1}, {16700,1460,9,0}, {16719,1464,9,0}, {16834,1476,9,0}, {16842,1480,9,0},
    {16865,1485,9,0}, {16884,1488,9,0}, {16923,1491,9,0}, {16935,1494,9,0}, {16967,1500,9,0},
    {16987,1502,9,0}, {17434,1522,9,0}, {17461,1524,9,0}, {17492,1525,9,0}, {17512,1526,9,0},
    {17560,1531,9,0}, {17582,1536,9,0}, {17589,1538,9,0}, {17605,1540,9,0}, {17643,1544,9,0},
    {17694,1549,9,0}, {17727,1551,9,1}, {17770,1552,9,0}, {17906,1560,9,1}, {17941,1563,9,0},
    {17962,1567,9,0}, {17982,1569,9,0}, {17995,1571,9,0}, {18111,1578,9,0}, {18142,1583,9,0},
    {18170,1584,9,0}, {18260,1590,9,0}, {17969,1592,9,0}, {18346,1622,9,0}, {18359,1623,9,0},
    {18435,1627,9,0}, {18475,1629,9,0}, {18573,1633,10,0}, {18612,1641,10,0}, {18639,1644,10,0},
    {9871,1646,10,1}, {18671,1650,10,0}, {18712,1655,10,0}, {18730,1658,10,0}, {18738,1659,10,0},
    {10181,1660,11,0}, {10306,1676,11,0}, {10316,1679,11,0}, {18863,1681,12,0}, {18937,1683,12,0},
    {18992,1684,12,0}, {19003,1688,12,0}, {19050,1693,12,0}, {19065,1696,12,0}, {19146,1700,12,0},
    {19163,1701,12,0}, {19176,1702,12,0}, {19219,1704,12,0}, {19289,1708,12,0}, {19311,1710,12,0},
    {19344,1713,12,0}, {19371,1717,12,0}, {19450,1722,12,0}, {19481,1725,12,0}, {19517,1726,12,0},
    {19590,1729,12,0}, {19623,1730,12,0}, {19677,1733,12,0}, {19709,1738,12,0}, {19731,1740,12,0},
    {19754,1744,12,0}, {19766,1745,13,0}, {19811,1748,13,0}, {19838,1749,13,0}, {19848,1752,13,0},
    {19862,1755,13,0}, {19886,1756,13,0}, {19906,1758,13,0}, {19914,1762,13,0}, {19929,1764,13,0},
    {19942,1767,13,0}, {19959,1770,13,0}, {19991,1775,13,0}, {20030,1777,13,0}, {20042,1780,13,0},
    {20069,1783,13,0}, {20095,1784,13,0}, {20113,1787,13,0}, {20125,1789,13,0}, {20147,1790,13,0},
    {20169,1792,13,0}, {20217,1796,13,0}, {20231,1797,13,0}, {20248,1799,13,0}, {20262,1802,13,0},
    {20289,1804,13,0}, {20319,1806,13,0}, {20337,1809,13,0}, {20375,1812,13,0}, {20401,1815,13,0},
    {20452,1819,13,0}, {20468,1823,13,1}, {20494,1825,13,0}, {20506,1829,13,0}, {20522,1832,13,0},
    {20544,1833,13,0}, {20562,1834,14,0}, {20580,1835,14,0}, {20612,1840,14,0}, {20629,1843,14,0},
    {20640,1845,15,0}, {20663,1848,15,0}, {20683,1852,15,0}, {20707,1855,15,0}, {20805,1859,15,0},
    {20907,1866,16,0}, {20944,1867,16,0}, {20972,1871,16,0}, {20999,1875,16,0}, {21022,1878,16,0},
    {21038,1881,16,0}, {21049,1886,16,0}, {21054,1889,16,0}, {21066,1893,16,0}, {21082,1896,16,0},
    {21091,1899,16,1}, {19731,1902,16,1}, {21099,1906,17,0}, {21148,1913,17,0}, {21193,1916,17,0},
    {21211,1917,17,0}, {21256,1920,17,0}, {21288,1923,17,0}, {21326,1924,17,0}, {21334,1925,17,0},
    {21354,1927,17,0}, {21510,1940,17,0}, {21586,1943,17,0}, {21617,1945,17,0}, {21670,1953,17,0},
    {21699,1955,17,0}, {21723,1958,17,0}, {21748,1960,17,0}, {21760,1963,17,0}, {21785,1964,17,0},
    {21801,1967,17,0}, {21566,1970,17,0}, {21855,1971,17,0}, {21927,1974,17,0}, {21963,1976,17,0},
    {22000,1979,17,0}, {22059,1989,17,0}, {22078,1990,17,0}, {22150,1997,17,0}, {22183,2001,17,0},
    {22236,2006,17,0}, {22255,2013,17,0}, {22307,2016,17,0}, {22371,2018,17,0}, {16013,2020,17,0},
    {22397,2024,17,0}, {22428,2028,17,0}, {22446,2031,17,0}, {22464,2032,17,0}, {22507,2035,17,0},
    {22529,2038,17,0}, {22555,2041,17,0}, {22581,2043,17,0}, {22624,2046,17,0}, {22638,2049,17,0},
    {22656,2052,17,0}, {22712,2060,18,0}, {22752,2066,18,0}, {22770,2069,19,0}, {22780,2072,19,0},
    {22794,2075,19,0}, {23068,2086,19,0}, {23076,2089,19,0}, {23110,2093,19,0}, {23122,2096,19,0},
    {23142,2097,19,0}, {23192,2103,19,0}, {23215,2106,19,0}, {23332,2115,19,0}, {3974,2118,19,0},
    {23349,2120,19,0}, {23366,2124,19,0}, {23387,2127,19,0}, {23448,2129,19,0}, {23478,2132,19,0},
    {23553,2136,19,0}, {23586,2140,19,0}, {23612,2143,19,0}, {23639,2146,19,0}, {23659,2147,20,0},
    {23706,2153,20,0}, {23765,2155,20,0}, {23790,2159,20,0}, {23865,2165,20,0}, {23894,2168,20,0},
    {23971,2174,20,0}, {24050,2180,20,0}, {24110,2184,20,0}, {24249,2193,20,0}, {24334,2196,20,0},
    {24366,2196,20,0}, {24399,2198,20,0}, {24440,2199,20,0}, {24462,2201,20,0}, {25079,2245,20,0},
    {1790,2246,20,0}, {25095,2250,20,0}, {2349,2256,20,0}, {25151,2259,20,0}, {25194,2261,21,0},
    {25247,2266,21,0}, {25260,2268,21,0}, {25324,2278,21,0}, {25353,2281,21,0}, {25365,2284,21,0},
    {25375,2290,21,0}, {25425,2294,21,0}, {25579,2301,21,0}, {25629,2304,21,0}, {25640,2306,21,0},
    {25665,2308,21,1}, {25691,2310,21,0}, {25741,2313,21,0}, {25797,2318,21,0}, {25918,2330,21,0},
    {26005,2337,21,0}, {26141,2352,21,1}, {26175,2358,21,0}, {26197,2360,21,0}, {26223,2363,21,0},
    {26242,2368,21,0}, {26256,2370,21,0}, {26307,2372,21,0}, {26317,2373,21,0}, {26337,2380,21,0},
    {26368,2383,21,0}, {26407,2389,21,0}, {26436,2393,21,0}, {26458,2398,21,0}, {26473,2401,21,0},
    {939,2405,21,0}, {26511,2407,21,0}, {26525,2411,21,0}, {26536,2413,23,0}, {26547,2417,23,0},
    {26594,2422,23,0}, {26609,2425,23,0}, {26683,2432,23,0}, {1790,2433,23,0}, {0,2436,0,0},
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
    {796,149,0,1,0}, {4816,29,0,2,3}, {4841,150,0,3,3}, {4860,0,0,5,0}, {796,149,0,1,0},
    {4900,29,0,2,3}, {4926,150,0,3,0}, {4860,0,0,4,0}, {1618,0,0,1,8}, {796,0,0,2,8},
    {1607,0,0,3,2}, {4995,0,0,1,0}, {5006,1,0,2,3}, {5021,150,0,3,3}, {4841,150,0,4,3},
    {4995,0,0,1,0}, {5006,1,0,2,3}, {5054,150,0,3,0}, {4926,150,0,4,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,151,0,2,10}, {1875,152,0,3,2}, {2191,153,0,1,0}, {1875,75,0,2,0},
    {2520,76,0,3,2}, {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,155,0,2,8}, {5220,156,0,1,8}, {5235,29,0,2,3}, {5247,29,0,3,8}, {5259,29,0,4,3},
    {2148,58,0,1,3}, {5320,76,0,2,3}, {3782,29,0,3,8}, {5334,29,0,4,8}, {5350,29,0,5,3},
    {2191,157,0,1,0}, {5413,158,0,2,3}, {5420,159,0,3,3}, {4411,160,0,4,3}, {5425,161,0,7,3},
    {5443,162,0,5,3}, {2191,157,0,1,0}, {5413,163,0,2,3}, {5420,164,0,3,3}, {4411,165,0,4,3},
    {5425,166,0,7,3}, {5443,167,0,5,3}, {5484,156,0,1,0}, {4995,0,0,2,0}, {5021,150,0,3,0},
    {1642,1,0,4,3}, {5491,150,0,5,3}, {5484,156,0,1,0}, {4995,0,0,2,0}, {5054,150,0,3,0},
    {1642,1,0,4,3}, {5491,150,0,5,3}, {4995,0,0,1,0}, {4841,150,0,2,0}, {1642,1,0,3,3},
    {4995,0,0,1,0}, {4926,150,0,2,0}, {1642,1,0,3,3}, {796,149,0,1,0}, {4816,29,0,2,3},
    {4841,150,0,3,3}, {796,149,0,1,0}, {4900,29,0,2,3}, {4926,150,0,3,0}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,168,0,2,2}, {1875,169,0,3,2}, {2965,29,7,1,2}, {2965,29,0,1,8},
    {1642,0,0,2,2}, {796,149,0,1,8}, {5484,170,0,2,8}, {4860,0,0,3,8}, {796,149,0,1,8},
    {5629,171,0,2,8}, {4860,0,0,3,8}, {1618,0,0,1,8}, {796,0,0,2,8}, {1607,0,0,3,2},
    {5637,172,0,1,8}, {5484,170,0,2,8}, {5637,172,0,1,8}, {5629,171,0,2,8}, {2191,173,0,1,8},
    {5685,29,0,2,8}, {5691,29,0,3,8}, {5721,29,0,3,3}, {5748,174,0,1,3}, {5784,176,1,2,2},
    {5793,150,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2}, {957,177,0,2,10}, {1875,178,0,3,2},
    {5835,179,0,1,3}, {5843,179,0,2,3}, {2191,180,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,182,0,2,8},
    {5220,183,0,1,8}, {5235,29,0,2,3}, {5247,29,0,3,8}, {5893,185,1,4,2}, {5901,186,0,5,3},
    {2148,58,0,1,3}, {5320,76,0,2,3}, {3782,29,0,3,2}, {5334,29,0,4,8}, {5910,188,1,5,0},
    {2180,190,5,6,2}, {796,0,0,1,8}, {1642,1,0,2,3}, {2191,191,0,1,8}, {5413,192,0,2,3},
    {5420,193,0,3,3}, {4411,194,0,4,3}, {5425,195,0,7,3}, {5443,196,0,5,3}, {2191,191,0,1,8},
    {5413,197,0,2,3}, {5420,198,0,3,3}, {4411,199,0,4,3}, {5425,200,0,7,3}, {5443,201,0,5,3},
    {2191,202,0,1,8}, {5685,150,0,2,3}, {5491,150,0,3,3}, {5995,29,0,4,3}, {5685,150,0,1,3},
    {5491,150,0,2,3}, {5995,29,0,3,3}, {6032,183,0,1,8}, {5484,170,0,2,8}, {5637,172,0,3,8},
    {5637,172,0,1,8}, {5629,171,0,2,8}, {6032,183,0,3,8}, {5637,172,0,1,8}, {5484,170,0,2,8},
    {5637,172,0,1,8}, {5629,171,0,2,8}, {796,149,0,1,8}, {5484,170,0,2,8}, {796,149,0,1,8},
    {5629,171,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,203,0,2,10}, {1875,204,0,3,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,206,0,2,8}, {6080,0,0,1,8}, {6089,0,0,8,3},
    {6098,58,0,2,3}, {6122,207,0,3,2}, {6161,91,0,4,3}, {6169,208,0,5,8}, {6181,29,0,6,3},
    {6208,29,0,7,3}, {6245,210,1,1,2}, {6252,76,0,4,3}, {6269,76,0,5,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,211,0,2,2}, {1875,212,0,3,2}, {2191,213,0,1,8}, {1875,75,0,2,8},
    {6325,76,0,3,2}, {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,215,0,2,8}, {6355,29,0,1,3}, {6367,29,0,2,3}, {6379,58,0,3,3},
    {6401,216,0,11,3}, {6418,217,0,16,3}, {6432,29,0,7,3}, {6445,29,0,12,3}, {6466,29,0,13,3},
    {1642,1,0,4,3}, {6483,91,0,5,3}, {2567,79,0,6,8}, {6498,29,0,8,3}, {6522,218,0,9,3},
    {6161,91,0,10,3}, {6555,219,0,14,3}, {6600,0,0,15,3}, {2180,221,8,1,2}, {6620,76,0,2,3},
    {6630,76,0,3,3}, {6245,29,0,4,2}, {6645,29,0,5,2}, {6655,29,0,6,2}, {6662,29,0,11,3},
    {6674,0,0,7,2}, {6691,0,0,10,3}, {6705,222,0,8,3}, {6729,29,0,9,3}, {948,6,0,1,2},
    {957,211,0,2,2}, {1332,224,1,1,8}, {6807,0,0,1,3}, {6821,225,0,2,8}, {6869,226,3,3,8},
    {2191,227,0,1,8}, {1875,75,0,2,0}, {6956,228,0,1,8}, {6989,229,0,2,3}, {7001,231,1,3,2},
    {1332,233,1,1,8}, {7049,0,0,1,3}, {7066,29,0,2,3}, {6645,234,3,1,2}, {6655,234,3,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,235,0,2,8}, {1875,236,0,3,2}, {2191,237,0,1,8},
    {1875,75,0,6,8}, {2299,0,0,2,2}, {2291,0,0,3,2}, {2920,76,0,4,2}, {2520,76,0,5,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,239,0,2,8}, {7250,68,0,1,8}, {7258,0,0,7,8},
    {4014,29,0,8,3}, {7269,241,1,5,2}, {4172,0,0,2,2}, {3909,0,0,3,2}, {4181,30,1,4,2},
    {4188,243,0,6,2}, {2180,245,4,1,2}, {7320,68,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,246,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,248,0,2,8}, {7358,0,0,1,3},
    {7373,29,0,2,3}, {7394,249,0,3,3}, {7406,249,0,4,3}, {7416,29,0,5,3}, {2974,250,0,6,3},
    {7461,0,0,7,3}, {7510,0,0,1,8}, {7519,0,0,2,2}, {3394,29,0,3,2}, {7526,91,0,4,2},
    {7544,251,0,1,3}, {7557,252,0,2,3}, {7569,253,0,3,3}, {2191,254,0,1,8}, {7624,0,0,2,3},
    {796,255,0,1,8}, {7676,0,0,2,8}, {7709,0,0,1,8}, {7718,0,0,2,8}, {7726,256,9,3,3},
    {7519,0,10,4,3}, {7526,91,11,5,3}, {1618,257,12,6,3}, {7853,0,0,1,8}, {7864,0,0,2,8},
    {7526,91,0,3,2}, {7874,0,0,4,1}, {7853,0,0,1,8}, {7864,0,0,2,8}, {7526,91,0,3,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {5484,209,0,2,8}, {7946,0,0,1,8}, {7953,0,0,2,8},
    {7526,91,0,3,2}, {7519,0,0,4,2}, {7966,258,0,5,2}, {7983,259,0,6,3}, {8010,259,0,7,3},
    {8029,259,0,8,3}, {8050,259,0,9,3}, {8076,259,0,10,3}, {7946,0,0,1,8}, {7526,91,0,2,3},
    {7519,0,0,3,3}, {7966,258,0,4,2}, {8029,260,0,5,3}, {8125,262,1,1,2}, {8143,262,1,2,2},
    {8177,30,1,1,8}, {1807,0,0,2,2}, {4152,0,0,3,2}, {8186,0,0,4,2}, {8197,259,0,5,3},
    {7526,91,0,6,2}, {8177,30,1,1,8}, {1807,0,0,2,2}, {4152,0,0,3,2}, {8186,0,0,4,2},
    {8197,260,0,5,3}, {7526,91,0,6,2}, {7510,0,0,1,8}, {7519,0,0,2,2}, {7526,91,0,3,2},
    {8197,259,0,4,3}, {7510,0,0,1,8}, {7519,0,0,2,2}, {7526,91,0,3,2}, {8197,260,0,4,3},
    {1369,29,0,1,3}, {796,0,0,1,3}, {7258,0,0,2,3}, {4446,1,0,3,3}, {8318,91,0,5,3},
    {1807,0,0,4,8}, {2191,263,0,1,8}, {1875,75,0,2,8}, {2291,0,0,3,2}, {4157,0,0,4,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {2180,265,5,2,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,267,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {8418,91,0,4,3}, {2409,258,0,2,2},
    {8428,268,0,3,2}, {8458,260,0,1,16}, {8318,91,0,2,3}, {8458,260,0,1,16}, {716,0,0,2,8},
    {8318,91,0,3,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,270,0,2,8}, {1632,0,0,1,8},
    {796,0,0,2,8}, {3909,120,0,3,2}, {8540,0,0,4,2}, {8556,0,0,5,8}, {8458,260,0,1,16},
    {1028,272,1,2,2}, {8318,91,0,4,3}, {8458,260,0,1,16}, {1028,272,1,2,2}, {8615,29,0,3,3},
    {8318,91,0,4,3}, {796,0,0,1,8}, {8637,0,0,2,2}, {8643,30,1,3,2}, {8651,30,1,4,2},
    {8656,0,0,5,2}, {8667,274,13,6,2}, {8696,276,1,19,2}, {8704,278,2,7,2}, {1733,279,0,8,2},
    {8708,281,1,23,2}, {8721,282,0,24,3}, {8761,284,1,25,2}, {8780,286,14,9,2},
    {8803,288,15,21,2}, {8817,289,0,10,3}, {8831,289,0,11,3}, {8846,289,0,22,3},
    {8859,290,0,12,3}, {8869,0,0,13,2}, {8892,291,0,20,2}, {8945,292,0,14,2}, {8975,293,0,15,3},
    {8991,91,0,16,2}, {8997,91,0,17,2}, {9007,91,0,18,2}, {6807,0,0,1,8}, {9044,0,0,2,8},
    {9057,0,0,3,8}, {9084,30,1,1,0}, {9090,58,0,2,2}, {796,0,0,1,2}, {9114,29,0,2,2},
    {8673,29,0,3,8}, {8687,294,16,4,2}, {9141,0,0,5,2}, {9044,149,0,1,8}, {8721,295,0,2,8},
    {6956,296,0,1,10}, {9252,297,0,2,3}, {6821,298,0,1,10}, {6869,226,3,2,2}, {9352,299,0,1,3},
    {9360,300,0,2,3}, {9368,301,0,3,3}, {9401,76,0,1,2}, {9436,29,0,1,8}, {9445,29,0,2,2},
    {2299,0,0,3,2}, {2291,0,0,4,2}, {9401,76,0,5,2}, {9452,76,0,6,2}, {9463,0,0,7,2},
    {2299,0,0,1,2}, {2291,0,0,2,2}, {796,0,0,1,8}, {9513,302,0,2,2}, {9519,302,0,3,2},
    {6729,91,0,4,8}, {9529,29,0,5,8}, {8637,0,0,6,8}, {9542,0,0,7,8}, {9463,0,0,8,2},
    {9550,91,0,9,3}, {9558,303,0,10,2}, {1733,279,0,11,3}, {8780,305,14,12,2}, {4152,306,0,13,3},
    {9593,308,2,14,2}, {9618,309,0,15,3}, {9653,310,0,1,3}, {9674,29,0,1,8}, {1028,312,1,1,2},
    {1807,0,0,1,8}, {754,313,0,2,3}, {9723,314,0,3,3}, {9740,29,0,4,3}, {1028,312,1,1,2},
    {8615,29,0,2,3}, {9790,315,0,1,2}, {9814,150,0,2,3}, {9840,0,0,1,8}, {9843,0,0,3,2},
    {9852,0,0,4,3}, {9861,209,0,2,3}, {796,0,0,1,2}, {1812,29,0,2,8}, {8687,294,0,3,2},
    {9884,0,0,4,3}, {9911,317,1,1,2}, {9921,317,1,2,2}, {8667,319,1,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {9949,321,1,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,323,0,2,8},
    {9985,0,0,1,2}, {9992,324,0,2,3}, {8197,325,0,3,3}, {796,0,0,1,8}, {5685,0,0,2,2},
    {10012,326,0,3,3}, {754,313,0,1,3}, {9723,314,0,2,3}, {10035,327,0,3,3}, {10051,328,0,4,3},
    {10064,329,0,5,3}, {10094,330,0,1,16}, {10119,0,0,2,2}, {796,0,0,1,0}, {8637,0,0,2,2},
    {8643,30,0,3,2}, {8651,30,0,4,2}, {8656,0,0,5,2}, {8667,274,17,6,2}, {8696,276,0,19,2},
    {8704,278,18,7,2}, {1733,279,0,8,2}, {8708,281,0,23,2}, {8721,282,0,24,3}, {8761,284,0,25,2},
    {8780,286,19,9,2}, {8803,288,20,21,2}, {8817,289,0,10,3}, {8831,289,0,11,3},
    {8846,289,0,22,3}, {8859,290,0,12,3}, {8869,0,0,13,2}, {8892,291,0,20,2}, {8945,292,0,14,2},
    {8975,293,0,15,3}, {8991,91,0,16,2}, {8997,91,0,17,2}, {9007,91,0,18,2}, {10161,331,0,1,3},
    {939,5,0,0,16}, {948,6,0,1,8}, {10187,209,0,2,8}, {2299,0,0,3,2}, {2291,0,0,4,2},
    {10202,332,0,5,2}, {10209,76,0,6,2}, {10224,76,0,7,2}, {10238,29,0,8,2}, {2191,0,0,9,2},
    {10244,249,0,10,2}, {10254,333,0,11,3}, {6956,0,0,12,2}, {10261,209,0,13,3}, {10269,0,0,14,0},
    {10288,0,0,15,0}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,335,0,2,8}, {10238,29,0,1,2},
    {10328,249,0,2,2}, {10357,0,0,1,2}, {10367,0,0,2,2}, {8643,30,1,1,2}, {10398,30,1,1,2},
    {10409,29,0,2,3}, {7519,0,0,3,2}, {7526,91,0,4,2}, {10413,30,1,5,2}, {10435,0,0,1,8},
    {1807,0,0,2,8}, {716,0,0,3,8}, {8318,91,11,4,3}, {7946,0,0,1,8}, {7519,0,0,2,2},
    {8197,259,0,3,3}, {7526,91,0,4,2}, {10473,258,0,5,2}, {7946,0,0,1,8}, {7519,0,0,2,2},
    {8197,260,0,3,3}, {7526,91,0,4,2}, {10473,258,0,5,2}, {10518,0,0,1,2}, {10530,0,0,2,2},
    {10572,0,0,1,8}, {7519,0,0,2,2}, {3394,29,0,3,2}, {7526,91,0,4,2}, {1812,29,0,1,8},
    {2373,0,21,2,1}, {10613,0,0,1,8}, {2414,0,0,2,2}, {10624,0,0,3,2}, {10666,0,0,1,8},
    {1807,0,0,2,8}, {7526,91,0,3,2}, {10676,0,0,4,3}, {10666,0,0,1,8}, {1807,0,0,2,8},
    {7526,91,0,3,2}, {1807,0,0,1,2}, {1812,103,0,2,8}, {10367,0,0,3,2}, {10731,336,0,4,2},
    {10751,338,1,5,2}, {796,0,0,1,8}, {5685,0,0,2,8}, {9840,0,0,1,8}, {10784,30,1,2,2},
    {9840,0,0,1,8}, {1807,0,0,1,8}, {2191,339,0,2,3}, {10866,0,0,1,8}, {10879,0,0,2,8},
    {10409,29,0,3,8}, {10883,0,22,4,2}, {7519,0,0,5,2}, {7526,91,0,6,2}, {10908,30,1,7,2},
    {10916,91,0,8,2}, {10934,91,0,11,2}, {8197,259,0,10,3}, {10950,0,0,12,3}, {10866,0,0,1,8},
    {10879,0,0,2,8}, {10409,29,0,3,8}, {10883,0,22,4,2}, {7519,0,0,5,2}, {7526,91,0,6,2},
    {10908,30,1,7,2}, {10916,91,0,8,2}, {10934,91,0,11,2}, {8197,260,0,10,3}, {10950,0,0,12,3},
    {11000,0,0,1,2}, {11010,292,0,2,2}, {11039,0,0,1,10}, {716,0,0,1,8}, {1807,0,0,2,8},
    {9740,29,0,3,3}, {11068,340,0,1,3}, {11078,340,0,2,3}, {9618,309,0,3,3}, {11103,341,0,1,3},
    {11108,342,0,2,3}, {11116,343,0,3,3}, {11126,344,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,345,0,2,2}, {2191,346,0,1,8}, {11171,303,0,2,2}, {11175,303,0,3,2}, {11179,303,0,4,2},
    {11187,303,0,5,2}, {11202,303,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,348,0,2,8},
    {11253,350,1,1,8}, {3909,58,0,1,8}, {11279,58,0,2,8}, {11283,351,1,3,2}, {9840,0,0,1,2},
    {9843,0,0,2,2}, {11322,352,0,3,3}, {8667,354,1,4,2}, {11370,356,1,1,2}, {796,0,21,1,2},
    {1807,0,0,1,8}, {7519,0,0,2,3}, {11415,0,0,1,2}, {1875,357,0,2,8}, {11506,0,0,1,8},
    {1807,0,0,2,8}, {7526,91,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,358,0,2,2},
    {1875,359,0,3,2}, {2191,360,0,1,8}, {1875,75,0,2,8}, {2520,76,0,4,2}, {2299,0,0,5,2},
    {2291,0,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,362,0,2,8}, {11596,364,1,1,2},
    {11640,365,0,1,2}, {2180,367,5,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,368,0,2,2},
    {1875,369,0,3,2}, {2191,370,0,1,8}, {11700,0,0,2,8}, {11721,371,0,1,3}, {11768,373,1,2,2},
    {11851,0,0,1,8}, {11869,30,3,2,2}, {1733,374,0,3,8}, {2191,375,0,1,8}, {1875,75,0,2,8},
    {11915,76,0,3,2}, {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {11950,376,0,2,3},
    {11977,377,0,1,3}, {6245,377,0,2,3}, {11986,377,0,3,3}, {4157,0,0,4,2}, {12020,378,0,1,2},
    {12049,91,0,1,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,380,0,2,8}, {939,5,0,0,16},
    {1807,0,0,1,2}, {796,0,0,1,0}, {12119,381,0,2,3}, {12155,91,0,1,3}, {12179,91,0,2,3},
    {12207,383,1,1,8}, {716,0,0,1,8}, {6821,384,0,2,8}, {6869,30,1,3,2}, {12290,386,1,1,2},
    {12307,386,1,2,2}, {12328,0,0,1,2}, {12336,30,23,7,2}, {12345,0,0,3,2}, {12356,91,0,4,2},
    {12370,388,1,5,2}, {12377,377,0,6,3}, {12390,0,0,2,2}, {12412,303,0,1,2}, {12421,303,0,2,2},
    {11640,389,0,3,2}, {2180,391,5,4,2}, {9911,393,5,5,2}, {12446,394,0,6,2}, {12462,395,0,7,2},
    {12471,397,1,8,2}, {12478,398,1,9,2}, {12491,400,1,10,2}, {12507,401,0,11,3},
    {12514,403,1,12,2}, {12119,404,0,13,3}, {12530,30,1,14,2}, {12412,58,0,1,3}, {12577,0,0,1,8},
    {12587,0,0,2,8}, {12598,0,0,3,8}, {12605,0,0,4,8}, {12619,0,0,5,8}, {12627,0,0,6,8},
    {12651,0,0,7,8}, {12666,0,0,8,8}, {12683,0,0,9,8}, {12699,0,0,10,8}, {12712,405,0,11,3},
    {1607,0,0,1,2}, {12737,0,0,2,8}, {1618,0,0,1,2}, {1632,0,0,2,2}, {796,0,0,3,2},
    {3909,120,0,4,2}, {1607,0,0,5,2}, {8540,0,0,6,2}, {12737,0,0,7,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,406,0,2,2}, {1875,407,0,3,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,408,0,2,2}, {1875,409,0,3,2}, {2191,410,0,1,8}, {1875,75,0,2,8}, {6325,76,0,3,2},
    {2520,76,0,4,2}, {2299,0,0,5,2}, {2291,0,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,111,0,2,8}, {12923,412,1,1,2}, {1642,1,0,4,3}, {1733,413,0,2,2}, {10435,0,0,3,2},
    {12965,0,0,5,3}, {12982,414,0,6,3}, {13017,415,0,7,3}, {13028,416,0,8,3}, {13042,0,0,9,3},
    {11640,417,0,1,2}, {12923,412,1,2,2}, {12412,303,0,3,2}, {2180,419,5,4,2}, {9558,303,0,5,2},
    {13126,421,24,7,2}, {13175,0,0,8,3}, {13208,422,0,9,3}, {948,6,0,1,2}, {957,408,0,2,8},
    {13291,0,0,1,8}, {7526,91,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,424,0,2,8},
    {13345,425,0,1,3}, {13363,426,0,2,3}, {13384,427,0,3,3}, {13393,428,0,4,3}, {13403,429,0,5,3},
    {13407,430,0,6,3}, {13411,431,0,7,3}, {13417,432,0,8,3}, {13424,433,0,9,3},
    {13431,434,0,10,3}, {13434,435,0,11,3}, {13442,436,0,12,3}, {13453,437,0,13,3},
    {13463,438,0,14,3}, {13477,439,0,15,3}, {13485,440,0,16,3}, {13495,441,0,17,3},
    {13516,442,0,18,3}, {13531,443,0,19,3}, {13539,444,0,20,3}, {13545,445,0,21,3},
    {13555,446,0,22,3}, {12412,303,0,1,2}, {13322,447,0,2,16}, {12923,412,1,3,2},
    {13580,209,24,4,3}, {13589,448,0,5,2}, {12965,0,0,6,2}, {13652,30,1,7,2}, {12982,414,0,8,3},
    {7544,449,0,9,3}, {13042,0,0,10,3}, {11640,450,0,1,2}, {2291,0,0,2,2}, {2299,0,0,3,2},
    {13713,76,0,4,3}, {13770,0,0,1,8}, {7519,0,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,451,0,2,2}, {1875,452,0,3,2}, {11721,454,1,1,2}, {11768,456,1,2,2}, {4446,1,0,1,3},
    {13807,30,1,2,2}, {13818,0,0,3,8}, {816,1,0,4,3}, {13830,30,1,5,2}, {13845,30,1,6,2},
    {11721,454,1,1,2}, {11768,456,1,2,2}, {939,5,0,0,16}, {8991,91,0,1,2}, {13896,91,0,2,2},
    {13903,91,0,3,2}, {9007,91,0,4,2}, {4860,0,0,5,2}, {7258,0,0,1,10}, {13935,0,0,2,10},
    {13943,29,0,3,3}, {13964,0,0,4,2}, {13985,0,0,5,2}, {13993,0,0,6,2}, {14014,258,0,7,2},
    {2191,227,0,1,8}, {2148,58,0,7,2}, {1875,75,0,2,8}, {6325,76,0,3,2}, {2520,76,0,4,2},
    {2299,0,0,5,2}, {2291,0,0,6,2}, {14056,30,1,1,2}, {14068,30,1,2,2}, {10473,458,1,3,2},
    {796,0,0,1,2}, {5685,0,0,2,3}, {939,5,0,0,16}, {8991,91,0,1,2}, {13896,91,0,2,2},
    {13903,91,0,3,2}, {9007,91,0,4,2}, {4860,0,0,5,2}, {8643,30,0,6,0}, {14142,460,1,1,8},
    {11851,0,0,2,8}, {9840,0,0,1,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,462,0,2,8},
    {796,463,0,1,8}, {939,5,0,0,16}, {8667,226,0,1,2}, {939,5,0,0,16}, {1807,0,0,1,2},
    {14243,227,0,1,8}, {796,0,0,1,8}, {11851,0,0,3,3}, {14274,0,0,4,3}, {796,0,0,1,8},
    {11851,0,0,2,3}, {796,0,0,1,8}, {14360,0,0,1,3}, {14392,464,0,1,3}, {14407,465,0,8,3},
    {14422,58,0,2,3}, {14432,58,0,6,3}, {14443,91,0,3,3}, {11283,351,1,4,2}, {12049,466,0,12,3},
    {14484,58,0,5,3}, {14492,468,1,7,2}, {14500,469,0,9,3}, {14546,470,0,10,3},
    {14561,471,0,11,3}, {14577,472,0,13,3}, {14631,474,25,1,2}, {14639,476,2,20,2},
    {11869,476,2,2,8}, {14654,478,2,34,2}, {8721,479,0,3,2}, {14691,58,0,4,3}, {6379,58,0,5,3},
    {14721,480,0,6,2}, {14744,258,26,7,2}, {14757,0,0,8,2}, {14776,0,0,9,2}, {14791,91,0,21,3},
    {9852,0,0,10,2}, {14820,91,0,11,2}, {14832,91,0,12,2}, {14840,91,0,13,2}, {14848,91,0,27,3},
    {8975,481,0,14,3}, {14870,482,2,15,2}, {9843,0,0,16,2}, {14887,0,0,17,2}, {14897,483,0,18,3},
    {14906,0,0,19,2}, {14920,485,1,22,2}, {14932,487,27,23,2}, {14944,0,0,24,2},
    {14962,29,0,25,3}, {14971,488,0,26,3}, {14981,490,1,28,2}, {14996,0,0,29,3},
    {15013,91,0,30,3}, {15032,491,0,31,3}, {15069,303,0,32,2}, {15078,493,28,33,2},
    {15122,91,0,35,3}, {15140,494,0,36,3}, {15143,91,0,37,3}, {15153,496,2,38,2},
    {15169,498,25,39,2}, {1733,279,0,40,3}, {15184,0,0,41,3}, {15201,499,0,43,3},
    {2148,58,0,17,2}, {11640,500,0,1,2}, {2180,502,5,2,2}, {2291,0,0,3,2}, {2299,0,0,4,2},
    {15239,0,0,11,2}, {9141,0,0,5,2}, {15257,504,29,16,2}, {15265,0,0,6,2}, {15271,506,27,12,2},
    {6620,76,0,7,3}, {15278,508,1,10,2}, {15300,508,1,8,2}, {15318,509,0,9,2}, {15342,508,1,13,2},
    {15369,510,0,14,2}, {15395,512,25,15,2}, {15417,513,0,18,3}, {9558,303,0,19,2},
    {1733,279,0,20,3}, {15445,515,1,21,2}, {939,5,0,0,16}, {948,6,0,1,2}, {2567,79,0,2,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,517,0,2,8}, {948,6,0,1,2}, {957,451,0,2,2},
    {1812,29,0,1,8}, {8687,294,0,2,8}, {4157,0,0,3,3}, {7510,0,0,1,8}, {7519,0,0,2,2},
    {7526,91,0,3,2}, {15582,29,0,1,8}, {15589,382,0,2,8}, {15606,518,0,1,16}, {15619,29,0,2,2},
    {1369,29,0,3,2}, {5691,29,0,4,2}, {15639,29,0,5,2}, {15656,29,0,6,2}, {14691,58,0,7,3},
    {11103,341,0,1,3}, {11108,342,0,2,3}, {11116,343,0,3,3}, {15673,519,0,4,3}, {15700,521,1,1,0},
    {8615,29,0,2,3}, {15728,0,0,1,8}, {15737,0,0,2,8}, {7526,91,0,3,2}, {4152,0,0,4,2},
    {4397,0,0,5,2}, {15744,0,0,6,2}, {8177,30,1,1,8}, {8637,0,0,2,8}, {7519,0,0,3,2},
    {15777,0,30,4,2}, {4152,0,31,5,2}, {15796,0,32,6,2}, {8197,259,0,7,3}, {7526,91,0,8,2},
    {8177,30,1,1,8}, {8637,0,0,2,8}, {7519,0,0,3,2}, {15777,0,30,4,2}, {4152,0,31,5,2},
    {15796,0,32,6,2}, {8197,260,0,7,3}, {7526,91,0,8,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,522,0,2,2}, {1875,523,0,3,2}, {2191,524,0,1,8}, {1875,75,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,526,0,2,8},
    {2965,29,33,1,3}, {2591,29,7,4,2}, {1642,258,26,2,2}, {2567,79,0,3,3}, {2965,29,0,1,8},
    {3269,29,0,2,2}, {3047,29,0,4,2}, {3061,29,0,5,2}, {2148,58,0,3,2}, {2180,528,5,6,2},
    {796,0,0,1,8}, {7250,0,0,2,2}, {6807,0,0,1,2}, {4411,0,0,2,8}, {16049,150,0,3,2},
    {16072,529,0,1,8}, {16097,530,0,2,2}, {2291,0,0,6,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,531,0,2,2}, {1875,532,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,534,0,2,8},
    {16178,303,0,1,2}, {16183,536,1,2,2}, {16212,537,0,3,3}, {16178,303,0,1,2}, {16246,303,0,2,2},
    {11253,303,0,1,2}, {16272,303,0,2,2}, {16281,539,34,3,2}, {796,149,0,1,8}, {1733,541,35,2,2},
    {4152,0,0,1,2}, {16318,0,0,2,2}, {2191,0,0,3,2}, {16323,0,0,4,2}, {16359,0,0,1,8},
    {16367,0,0,2,8}, {8197,259,0,3,9}, {16374,91,0,4,2}, {16385,0,0,5,2}, {16402,0,0,6,2},
    {16414,0,36,7,2}, {10435,0,0,8,2}, {7519,0,37,9,2}, {7526,91,0,10,2}, {16359,0,0,1,8},
    {16367,0,0,2,8}, {8197,260,0,3,9}, {16374,91,0,4,2}, {16385,0,0,5,2}, {16402,0,0,6,2},
    {16414,0,36,7,2}, {10435,0,0,8,2}, {7519,0,37,9,2}, {7526,91,0,10,2}, {12290,543,1,1,2},
    {16518,535,0,1,8}, {6821,544,0,2,8}, {6869,30,1,3,2}, {2191,545,0,1,8}, {7624,0,0,2,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {8418,91,0,5,3}, {2409,268,0,2,2}, {16597,258,0,4,2},
    {2191,546,0,3,2}, {8458,260,0,1,16}, {8318,91,0,2,3}, {8458,260,0,1,16}, {716,0,0,2,8},
    {8318,91,0,3,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,548,0,2,8}, {8458,260,0,1,16},
    {1028,272,1,2,2}, {8318,91,0,4,3}, {796,0,0,1,2}, {1632,0,0,2,2}, {7853,0,0,1,2},
    {1028,272,1,2,2}, {8615,29,0,3,3}, {8318,91,0,4,3}, {16735,549,0,1,3}, {16748,91,0,2,3},
    {14392,464,0,3,3}, {14407,465,0,10,3}, {14422,58,0,4,3}, {14432,58,0,8,3}, {14443,91,0,5,3},
    {16759,91,0,6,3}, {16782,91,0,7,3}, {16807,550,0,9,3}, {14546,470,0,11,3}, {14561,471,0,12,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,551,0,2,2}, {1875,552,0,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {16857,210,2,2,2}, {14870,482,1,3,2}, {14791,91,0,4,3}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,554,0,2,8}, {16914,0,0,1,2}, {4014,58,0,2,3}, {1807,0,0,3,8},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,556,0,2,8}, {796,0,0,1,2}, {8687,294,16,2,2},
    {9884,0,0,6,3}, {1812,29,0,3,8}, {16947,103,0,4,2}, {16958,29,0,5,2}, {939,5,0,0,16},
    {1807,0,0,1,2}, {8667,558,38,1,2}, {1642,258,26,2,2}, {16999,0,0,3,2}, {17009,30,1,18,2},
    {2191,559,0,4,2}, {17035,30,1,5,2}, {17047,560,0,7,2}, {17082,0,0,8,2}, {17097,30,1,9,2},
    {17122,0,0,10,2}, {17135,561,0,11,2}, {17189,29,0,12,2}, {17209,91,0,13,2},
    {17234,562,0,14,3}, {17256,564,1,19,2}, {17279,565,0,17,3}, {17312,91,0,20,3},
    {17342,0,0,21,3}, {17360,566,0,22,3}, {17414,0,0,23,3}, {17448,567,0,1,2}, {2180,61,5,2,2},
    {17483,568,0,1,3}, {17504,58,0,1,8}, {10435,0,0,1,2}, {17544,0,0,2,2}, {7519,0,0,3,2},
    {7526,91,0,4,2}, {8197,209,0,5,3}, {10435,0,0,1,2}, {17544,0,0,2,2}, {7519,0,0,3,2},
    {7526,91,0,4,2}, {8197,260,0,5,3}, {796,0,0,1,8}, {5685,0,0,2,8}, {1812,103,0,1,8},
    {10367,0,0,2,2}, {716,0,0,1,8}, {5685,0,0,2,2}, {17611,569,0,3,8}, {17633,76,0,4,3},
    {716,0,0,1,2}, {6821,570,0,2,2}, {5685,0,0,3,2}, {17611,569,0,4,2}, {17676,58,0,5,3},
    {716,0,0,1,8}, {6869,30,1,2,8}, {17748,572,1,1,2}, {17795,29,0,1,8}, {13818,0,0,2,8},
    {15104,573,0,3,8}, {4446,1,0,4,3}, {17836,29,0,5,3}, {17847,574,0,6,3}, {17889,574,0,7,3},
    {13830,30,1,8,2}, {17932,0,0,1,1}, {1618,0,0,2,8}, {796,0,0,3,8}, {17932,0,0,1,1},
    {1618,0,0,2,8}, {796,0,0,3,8}, {1632,0,0,4,3}, {796,0,0,1,8}, {17969,575,0,2,16},
    {796,0,0,1,8}, {7676,0,0,2,8}, {796,0,0,1,8}, {7526,91,0,2,2}, {18007,576,0,7,3},
    {8793,0,0,3,8}, {18050,0,0,4,2}, {18058,577,0,5,3}, {18099,0,0,6,2}, {796,0,0,1,8},
    {8793,0,0,2,8}, {7526,91,0,3,2}, {18007,576,0,4,3}, {18129,578,0,5,3}, {18161,371,0,1,3},
    {18187,579,0,1,3}, {18194,580,0,2,3}, {11950,581,0,3,3}, {18206,582,0,4,3}, {18226,583,0,5,3},
    {18245,584,0,6,3}, {11253,303,0,1,2}, {16272,303,0,2,2}, {13384,427,0,1,3}, {18287,585,0,2,3},
    {13345,425,0,3,3}, {13363,426,0,4,3}, {18296,586,0,5,3}, {18187,587,0,6,3}, {13403,429,0,7,3},
    {13411,588,0,8,3}, {13393,589,0,9,3}, {18304,590,0,10,3}, {13407,591,0,11,3},
    {13442,592,0,12,3}, {13417,593,0,13,3}, {13424,594,0,14,3}, {13434,435,0,15,3},
    {18194,595,0,16,3}, {13431,434,0,17,3}, {13453,596,0,18,3}, {11950,597,0,19,3},
    {13463,438,0,20,3}, {13477,439,0,21,3}, {13485,440,0,22,3}, {13495,441,0,23,3},
    {18326,598,0,26,3}, {13516,442,0,24,3}, {13531,599,0,25,3}, {13545,600,0,27,3},
    {13555,601,0,28,3}, {18336,602,0,29,3}, {8637,603,0,30,3}, {8637,604,0,1,3}, {18390,0,0,1,8},
    {7519,0,0,2,2}, {18401,0,0,3,2}, {18419,0,0,4,2}, {15582,29,0,1,8}, {18459,453,0,2,8},
    {18505,0,0,1,3}, {18528,0,0,2,3}, {18547,0,0,3,3}, {18561,91,0,4,3}, {9911,30,3,1,8},
    {2180,605,0,2,2}, {9843,0,0,3,3}, {9861,209,0,4,3}, {18582,258,0,5,2}, {9852,0,0,6,3},
    {18601,0,0,7,3}, {18606,606,0,8,3}, {6729,91,0,1,3}, {18631,91,0,2,3}, {6662,91,0,3,3},
    {18653,608,1,1,2}, {18662,610,1,2,2}, {796,0,0,1,3}, {8687,294,0,2,3}, {1812,29,0,3,3},
    {9884,0,0,4,3}, {939,5,0,0,16}, {948,6,0,1,2}, {18685,611,0,4,8}, {10666,613,1,2,0},
    {8667,615,1,3,0}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,617,0,2,8}, {796,0,0,1,8},
    {796,0,0,1,8}, {939,5,0,0,16}, {948,6,0,1,0}, {10244,249,0,2,8}, {10254,618,0,3,3},
    {18746,0,0,4,2}, {10288,0,0,5,2}, {6956,0,0,6,2}, {2299,0,0,7,2}, {18766,209,0,8,2},
    {10261,209,0,9,3}, {18776,0,0,10,2}, {2191,0,0,11,2}, {18781,332,0,12,2}, {18798,76,0,13,2},
    {18823,76,0,14,2}, {18847,29,0,15,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,620,0,2,8},
    {10238,29,0,1,8}, {10328,249,0,2,8}, {18896,29,0,1,3}, {18921,29,0,2,3}, {2191,621,0,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,622,0,2,2}, {1875,623,0,3,2}, {2191,624,0,1,2},
    {1875,625,0,2,2}, {2520,76,0,3,2}, {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,627,0,2,8}, {19080,628,0,1,8}, {19107,29,0,2,0}, {19126,629,0,3,3},
    {1332,631,1,4,2}, {2180,633,5,1,2}, {796,0,0,1,8}, {2191,634,0,1,8}, {19211,635,0,2,3},
    {18896,29,0,1,1}, {19253,636,0,2,2}, {18921,29,0,3,3}, {19267,29,0,4,3}, {4356,30,3,1,8},
    {4362,30,3,6,8}, {19335,638,1,1,8}, {849,640,1,2,2}, {4742,642,1,3,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,643,0,2,2}, {1875,644,0,3,2}, {2191,645,0,1,2}, {1875,625,0,2,2},
    {2520,76,0,3,2}, {2299,0,0,4,2}, {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,647,0,2,8}, {796,0,0,1,8}, {2191,648,0,1,8}, {19575,649,0,2,3}, {19583,650,0,3,3},
    {2180,652,5,1,2}, {19644,29,0,1,0}, {19651,29,0,2,0}, {19660,29,0,3,0}, {4356,30,3,1,8},
    {1711,30,3,2,8}, {1733,30,3,3,8}, {19696,91,0,4,2}, {13807,30,3,5,0}, {1632,0,0,1,8},
    {796,0,0,2,8}, {1618,653,0,1,8}, {4152,654,0,2,3}, {4397,655,0,3,3}, {14776,656,0,4,3},
    {796,0,0,1,8}, {1807,0,0,1,2}, {19782,657,0,3,9}, {19803,658,0,2,8}, {19832,660,1,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,661,0,2,10}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,663,0,2,8}, {19876,664,0,1,11}, {19894,0,0,1,8}, {19899,30,1,2,2}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,665,0,2,2}, {1875,666,0,3,2}, {2373,667,0,4,3}, {4411,415,0,3,3},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,668,0,2,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,670,0,2,8}, {17932,0,0,1,3}, {1618,0,0,2,8}, {796,0,0,3,8}, {1743,0,0,4,1},
    {1632,0,0,5,3}, {20008,0,0,1,2}, {20019,671,0,2,3}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,673,0,2,8}, {9840,0,0,1,2}, {9843,0,0,2,2}, {8667,675,1,4,2}, {11370,677,1,1,2},
    {1812,29,0,1,8}, {8687,294,0,2,8}, {4157,0,0,3,3}, {10367,0,0,1,2}, {20125,678,0,2,16},
    {20142,679,0,1,3}, {796,0,0,1,8}, {1812,680,0,2,2}, {20181,0,0,4,3}, {20198,658,0,1,3},
    {20213,682,1,2,2}, {1332,684,1,3,2}, {17448,685,0,1,2}, {20242,30,1,1,2}, {7853,0,0,2,2},
    {939,5,0,0,16}, {948,6,0,1,2}, {957,686,0,2,2}, {8667,688,1,1,2}, {20286,690,1,2,2},
    {8667,688,1,1,2}, {20314,690,1,2,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,692,0,2,8},
    {20355,1,0,1,3}, {816,1,0,2,3}, {20367,693,0,3,3}, {8687,294,0,1,3}, {1812,103,0,2,3},
    {20393,29,0,3,3}, {20355,1,0,1,0}, {11370,695,1,2,2}, {20419,697,1,3,2}, {20426,699,1,4,2},
    {4397,0,0,1,2}, {4411,0,0,2,10}, {1632,0,0,3,2}, {796,0,0,4,10}, {796,0,0,1,2},
    {20487,29,0,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {957,700,0,2,2}, {1875,701,0,3,2},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,703,0,2,8}, {20538,30,1,1,2}, {2180,61,5,1,2},
    {20571,303,0,1,2}, {939,5,0,0,16}, {948,6,0,1,2}, {20593,0,0,2,8}, {15069,704,0,3,3},
    {20601,705,0,4,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,707,0,2,8}, {14744,258,26,1,2},
    {14920,485,1,2,2}, {939,5,0,0,16}, {948,6,0,1,2}, {20649,708,0,2,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,709,0,2,2}, {1875,710,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,712,0,2,8}, {20731,103,0,1,3}, {1642,1,39,2,3}, {3313,103,0,3,3}, {20744,713,0,4,3},
    {2148,58,0,1,2}, {20831,714,0,2,2}, {20845,29,0,3,0}, {20864,29,0,4,0}, {20879,29,0,5,0},
    {20894,29,0,6,0}, {2180,61,5,7,2}, {20923,715,1,1,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {1332,717,1,2,0}, {20956,718,0,3,3}, {939,5,0,0,16}, {948,6,0,1,2}, {19335,720,1,2,2},
    {20991,721,0,3,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,723,0,2,8}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,725,0,2,8}, {4356,30,1,1,8}, {1711,30,1,2,2}, {1733,30,1,3,2},
    {1564,30,1,4,2}, {4362,30,1,5,2}, {939,5,0,0,16}, {948,6,0,1,2}, {1332,717,1,2,0},
    {939,5,0,0,16}, {948,6,0,1,2}, {19335,720,1,2,2}, {20991,721,0,3,8}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,727,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,729,0,2,8},
    {17932,0,0,1,0}, {1618,0,0,2,8}, {796,0,0,3,8}, {1618,0,0,1,8}, {17932,0,0,2,2},
    {796,0,0,3,8}, {1632,0,0,4,2}, {7946,0,0,1,8}, {15777,0,0,2,8}, {21121,0,0,3,8},
    {21128,0,0,7,3}, {2180,61,4,4,0}, {2409,69,0,5,3}, {21136,730,0,6,3}, {21165,731,0,1,2},
    {14744,371,0,3,3}, {21173,76,0,5,3}, {689,0,0,1,8}, {11179,150,0,1,1}, {21233,732,1,3,2},
    {21245,733,0,4,3}, {11175,150,0,1,11}, {11171,150,0,2,3}, {21283,150,0,3,3},
    {16272,734,0,1,2}, {5685,150,0,1,8}, {796,0,0,1,8}, {21345,736,0,2,10}, {796,0,0,1,8},
    {21361,738,0,2,2}, {12412,740,0,3,2}, {21372,742,1,4,2}, {9852,0,0,5,3}, {14744,371,0,6,3},
    {21389,91,0,7,3}, {12370,744,1,8,2}, {21398,91,0,9,3}, {21410,30,1,10,2}, {21428,30,1,11,2},
    {21453,91,0,12,3}, {21478,746,0,13,2}, {10202,747,0,1,8}, {16272,30,1,2,2},
    {21566,748,0,3,16}, {21609,750,1,1,2}, {12507,752,1,2,2}, {21633,58,0,2,3}, {21637,91,0,3,3},
    {4208,0,0,4,3}, {4403,0,0,5,3}, {21642,351,1,6,2}, {21647,753,1,7,2}, {21653,30,1,8,2},
    {21661,30,1,9,2}, {5685,150,0,1,8}, {21685,754,0,2,3}, {16272,756,1,1,0}, {21711,758,1,2,2},
    {12507,760,1,3,2}, {16272,30,1,1,2}, {21566,748,0,2,16}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,761,0,2,8}, {21566,748,0,1,16}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,763,0,2,8},
    {21817,765,1,1,2}, {12507,767,1,2,2}, {21827,0,0,4,3}, {21848,768,0,1,3}, {16272,30,1,1,2},
    {21872,769,0,2,3}, {21909,769,0,3,3}, {21952,0,0,1,8}, {21345,736,0,2,10}, {796,0,0,1,8},
    {21977,770,0,2,3}, {21985,772,1,3,2}, {7250,0,0,1,8}, {7946,0,0,2,8}, {15777,0,0,3,8},
    {21121,0,0,4,8}, {22030,91,0,5,3}, {14920,774,1,6,2}, {21410,30,1,7,2}, {21428,30,1,8,2},
    {21128,120,0,9,3}, {22042,734,0,10,2}, {22074,775,0,1,3}, {796,0,0,1,8}, {22095,0,0,2,8},
    {21817,765,1,3,2}, {22111,776,0,4,2}, {10238,58,0,5,2}, {14920,774,1,6,2}, {12412,777,0,7,3},
    {716,0,0,1,8}, {5685,0,0,2,2}, {17611,778,0,3,8}, {17633,76,0,4,3}, {716,0,0,1,2},
    {6821,779,40,2,2}, {5685,0,0,3,2}, {17611,778,0,4,2}, {17676,58,0,5,3}, {22095,0,0,1,8},
    {21817,765,1,2,2}, {22111,776,0,3,2}, {10238,58,0,4,2}, {22030,91,0,5,3}, {14920,774,1,6,2},
    {12412,777,0,7,3}, {22273,0,0,1,2}, {22287,30,1,2,2}, {22291,0,0,3,2}, {22338,780,0,1,3},
    {22350,150,0,2,3}, {7946,0,0,1,8}, {20019,69,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,781,0,2,8}, {1875,782,0,3,2}, {17932,0,0,1,2}, {4411,0,0,3,8}, {796,0,0,4,8},
    {3909,120,0,5,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,784,0,2,8}, {21165,785,0,1,0},
    {22484,786,0,1,3}, {22495,788,41,2,2}, {21165,790,42,4,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,791,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,793,0,2,8}, {948,6,0,1,2},
    {957,781,0,2,8}, {796,0,0,1,8}, {22594,58,0,2,8}, {22605,58,0,3,8}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,794,0,2,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,796,0,2,8},
    {7946,0,0,1,8}, {15777,797,0,2,8}, {9852,0,0,3,3}, {14744,371,0,4,3}, {21389,91,0,5,3},
    {21165,799,1,6,2}, {22674,91,0,7,3}, {22697,801,1,8,2}, {939,5,0,0,16}, {948,6,0,1,2},
    {5685,29,0,2,0}, {22726,91,0,3,2}, {22740,0,0,4,2}, {15032,491,0,5,3}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,803,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,804,0,2,8},
    {939,5,0,0,16}, {948,9,0,1,2}, {1028,806,0,2,8}, {22808,91,0,1,3}, {22823,91,0,2,3},
    {22838,808,3,3,2}, {22882,91,0,4,3}, {22898,809,0,5,3}, {22929,811,1,6,2}, {22943,91,0,7,3},
    {22961,91,0,8,3}, {22974,58,0,9,3}, {23009,91,0,10,3}, {23038,91,0,11,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {957,812,0,2,8}, {796,0,0,1,8}, {23090,0,0,2,8}, {23097,30,1,3,0},
    {12421,813,0,4,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,815,0,2,8}, {23134,817,2,1,8},
    {939,5,0,0,16}, {948,6,0,1,2}, {23161,1,0,2,3}, {12965,0,0,3,8}, {12412,150,0,4,3},
    {23174,150,0,5,3}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,819,0,2,8}, {939,5,0,0,16},
    {948,6,0,1,2}, {23228,0,0,2,8}, {20019,258,0,3,2}, {23240,448,0,4,3}, {13652,30,1,5,2},
    {23254,91,0,6,3}, {23275,820,0,7,3}, {23314,822,1,8,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,824,0,2,8}, {16914,0,0,1,8}, {4014,58,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,825,0,2,8}, {1875,826,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,828,0,2,8},
    {23410,0,0,1,3}, {23431,406,0,2,3}, {23469,0,0,1,8}, {10202,829,0,2,8}, {9852,0,0,3,8},
    {23501,91,0,1,8}, {23510,258,0,2,2}, {23529,830,0,3,3}, {23541,830,0,4,3}, {939,5,0,0,16},
    {948,6,0,1,2}, {23575,0,0,2,8}, {20019,258,0,3,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,832,0,2,8}, {23624,76,0,1,2}, {2291,0,0,2,2}, {23629,29,0,3,3}, {10238,29,0,1,3},
    {796,0,0,1,8}, {2191,0,0,2,8}, {23690,0,0,3,2}, {22740,0,0,4,2}, {14962,29,0,5,2},
    {23697,0,0,6,8}, {2974,833,0,1,8}, {23757,834,0,2,3}, {939,5,0,0,16}, {948,6,0,1,2},
    {957,835,0,2,8}, {1875,836,0,3,2}, {2191,837,0,1,8}, {1875,838,0,2,8}, {2520,76,0,3,2},
    {2299,0,0,4,2}, {2291,0,0,5,2}, {2148,58,0,6,2}, {939,5,0,0,16}, {948,9,0,1,2},
    {1028,840,0,2,8}, {23924,0,0,1,8}, {23931,0,0,2,2}, {23940,30,1,3,2}, {1618,0,0,4,8},
    {23951,0,0,5,2}, {23960,30,1,6,2}, {4397,0,0,1,8}, {9084,841,0,3,8}, {1743,842,0,4,8},
    {21661,844,1,7,8}, {24017,845,0,9,3}, {24028,91,0,10,2}, {2180,847,4,1,0}, {24081,841,0,2,0},
    {24095,30,1,3,0}, {2148,58,0,4,2}, {796,0,0,1,8}, {24142,91,0,2,8}, {24149,91,0,3,8},
    {24157,91,0,7,2}, {24168,0,0,8,3}, {24187,848,0,4,3}, {24194,849,0,5,3}, {24207,851,1,6,2},
    {24232,853,1,9,2}, {24280,0,0,1,8}, {24297,0,0,2,8}, {24316,0,0,3,3}, {1875,854,0,1,3},
    {24393,855,0,2,3}, {24424,856,0,1,3}, {22740,0,0,1,2}, {2369,0,0,2,2}, {24478,0,0,1,2},
    {24481,857,0,2,2}, {24506,0,0,3,3}, {22740,0,0,4,2}, {2191,0,0,5,2}, {23690,0,0,6,2},
    {24511,0,0,7,2}, {11179,858,0,8,3}, {24517,859,0,9,3}, {24525,91,0,10,2}, {24542,859,0,11,3},
    {24550,91,0,12,2}, {24567,58,0,13,3}, {24577,58,0,14,3}, {24587,0,0,15,2}, {24595,58,0,16,3},
    {24604,58,0,17,3}, {24613,91,0,18,2}, {24625,859,0,19,3}, {24636,860,1,20,2},
    {24641,58,0,21,3}, {24655,58,0,22,3}, {18161,30,1,23,2}, {1028,861,0,24,3},
    {24669,862,1,25,2}, {24675,862,1,26,2}, {24681,862,1,27,2}, {24687,856,0,28,3},
    {24691,863,0,29,2}, {24702,864,0,30,3}, {24723,863,0,31,2}, {24741,866,0,32,2},
    {24780,864,0,33,3}, {24796,867,0,34,2}, {24833,868,0,35,3}, {24846,858,0,36,3},
    {24854,91,0,37,2}, {24863,91,0,38,3}, {24900,91,0,39,2}, {24931,91,0,40,2}, {24958,30,1,41,2},
    {24985,0,0,42,3}, {25008,0,0,43,3}, {25030,870,43,44,2}, {23697,0,0,1,8}, {1632,0,0,1,8},
    {796,0,0,2,8}, {1807,0,0,3,3}, {1812,29,0,4,3}, {25074,0,0,1,8}, {2291,0,0,2,2},
    {2322,0,0,3,2}, {2299,871,0,4,3}, {12737,0,0,5,2}, {25135,91,0,6,3}, {2369,0,0,3,3},
    {2373,872,0,1,3}, {2381,68,0,2,2}, {1319,873,0,2,3}, {25169,30,1,3,8}, {939,5,0,0,16},
    {796,0,0,1,8}, {21661,875,1,2,8}, {25203,874,0,3,2}, {25220,877,1,4,2}, {939,5,0,0,16},
    {4181,879,1,1,8}, {796,0,0,1,8}, {25272,0,0,6,8}, {25285,91,0,2,8}, {4397,0,0,8,2},
    {4403,0,0,9,2}, {1618,0,0,3,8}, {4356,880,0,4,8}, {23940,30,1,5,2}, {23960,30,1,7,2},
    {25305,0,0,10,2}, {939,5,0,0,16}, {25340,0,0,1,8}, {1733,882,1,2,8}, {939,5,0,0,16},
    {21661,30,1,1,8}, {25220,877,1,2,8}, {2191,0,0,1,8}, {1875,883,0,2,8}, {2148,58,0,3,2},
    {2520,76,0,4,8}, {2299,0,0,5,8}, {2291,0,0,6,8}, {939,5,0,0,16}, {25389,30,0,1,2},
    {25396,0,0,3,2}, {25409,0,0,4,2}, {939,5,0,0,16}, {25439,58,0,1,3}, {25458,884,0,2,3},
    {25472,91,0,3,3}, {25489,885,0,4,3}, {25389,30,1,5,2}, {25530,91,0,6,3}, {716,0,0,1,8},
    {6821,886,0,2,8}, {6869,30,1,3,2}, {939,5,0,0,16}, {8540,0,0,1,2}, {25340,0,0,1,8},
    {4403,0,0,2,8}, {25679,258,0,1,2}, {12290,133,1,2,2}, {716,0,0,1,8}, {6821,887,0,2,8},
    {6869,30,1,3,2}, {25750,0,0,1,2}, {8540,0,0,2,2}, {25759,0,0,3,2}, {25768,58,0,4,3},
    {25787,888,0,5,3}, {939,5,0,0,16}, {4446,0,0,1,2}, {4432,0,0,2,2}, {25809,91,0,3,2},
    {25815,91,0,9,2}, {8540,0,0,4,2}, {25835,889,0,10,2}, {1369,58,0,5,3}, {25880,58,0,7,2},
    {25759,0,0,8,2}, {25886,91,0,11,3}, {25904,0,0,15,2}, {25937,0,0,1,2}, {25945,890,0,2,2},
    {1607,0,0,3,2}, {23624,76,0,4,3}, {25985,0,0,6,2}, {25996,891,0,7,3}, {4420,0,0,8,2},
    {796,0,0,1,2}, {26016,0,0,2,2}, {1632,0,0,3,2}, {25750,0,0,4,2}, {3909,120,0,5,2},
    {8540,0,0,6,2}, {22594,58,0,7,2}, {26029,76,0,8,6}, {26047,76,0,9,3}, {26065,58,0,10,3},
    {26092,258,0,11,2}, {26099,258,0,12,2}, {26111,893,41,13,2}, {11596,30,23,14,2},
    {26127,895,1,17,2}, {1607,0,0,5,8}, {1618,0,0,1,8}, {796,0,0,3,8}, {3909,120,0,4,8},
    {20008,91,0,6,3}, {26156,91,0,7,3}, {939,5,0,0,16}, {948,6,0,1,2}, {939,5,0,0,16},
    {948,9,0,1,2}, {1028,897,0,2,0}, {939,5,0,0,16}, {25389,30,0,1,2}, {26236,91,0,2,3},
    {25396,0,0,3,2}, {25409,0,0,4,2}, {3909,120,0,1,3}, {8540,0,0,2,3}, {26282,0,0,1,8},
    {26293,0,0,2,8}, {1642,0,0,1,8}, {939,5,0,0,16}, {948,9,0,1,2}, {1875,0,0,2,2},
    {2291,0,0,3,2}, {2299,66,0,4,2}, {26324,898,0,5,3}, {26332,29,0,6,2}, {2299,899,0,1,2},
    {2291,0,0,2,2}, {26362,0,0,3,2}, {796,0,0,1,2}, {4397,0,0,2,2}, {1618,0,0,3,2},
    {3909,120,0,6,2}, {26382,901,1,4,2}, {26389,29,0,5,2}, {939,5,0,0,16}, {948,9,0,0,2},
    {26413,903,0,0,0}, {26431,905,0,0,0}, {796,0,0,0,0}, {2191,0,0,0,0}, {23690,0,0,0,0},
    {22740,0,0,0,0}, {14962,29,0,0,0}, {26467,907,0,0,0}, {2180,909,0,0,2}, {5413,69,0,0,2},
    {2191,910,0,0,0}, {1875,883,0,0,0}, {2299,0,0,0,2}, {2291,0,0,0,2}, {1618,0,0,1,2},
    {1607,0,0,2,2}, {939,5,0,0,16}, {25389,30,0,1,2}, {25396,0,0,2,2}, {25409,0,0,3,2},
    {2191,0,0,1,8}, {5413,69,0,2,8}, {939,5,0,0,16}, {948,6,0,1,2}, {957,911,0,2,2},
    {1875,912,0,3,2}, {2191,913,0,1,8}, {1875,914,0,2,8}, {2520,76,0,3,2}, {2299,0,0,4,2},
    {2291,0,0,5,2}, {939,5,0,0,16}, {948,9,0,1,2}, {1028,916,0,2,8}, {2373,917,0,1,3},
    {4397,0,0,2,2}, {4403,0,0,3,2}, {26624,91,0,4,2}, {2381,68,1,5,2}, {26646,29,0,7,8},
    {26667,29,0,8,8}, {2180,919,5,1,2}, {1632,0,0,1,2}, {796,0,0,2,2}, {1812,29,0,3,3},
};

const uint8_t kByNumber[] = {
    0,0,1,0,1,0,0,1,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,0,1,2,3,5,7,8,9,4,10,6,
    11,0,1,2,0,1,2,0,1,2,0,1,0,1,0,1,2,3,0,1,2,3,0,1,0,1,2,3,0,0,1,2,3,0,1,2,0,1,2,0,1,2,3,0,1,2,0,
    1,2,3,4,5,6,0,1,2,0,1,2,3,5,7,8,9,4,6,10,0,1,2,0,1,2,0,1,2,3,0,1,1,2,0,0,1,2,3,0,1,2,0,1,2,3,0,
    1,2,3,4,0,1,2,0,1,2,3,4,0,1,2,3,4,5,6,7,8,9,0,1,0,1,2,3,0,1,4,5,2,3,0,1,2,0,1,2,3,4,5,6,7,0,1,
    2,4,5,7,3,8,6,0,1,0,1,2,3,0,1,2,3,4,0,1,2,0,2,3,1,0,1,5,2,3,6,4,0,1,0,1,0,1,0,1,2,3,0,1,2,3,4,
    0,1,2,0,0,1,0,1,2,3,4,5,6,7,8,9,10,0,1,2,3,4,5,6,7,8,9,0,1,0,1,2,3,0,1,2,0,0,1,2,3,0,2,1,0,1,0,
    1,2,3,0,1,0,1,3,2,0,1,2,3,0,1,0,1,0,1,2,3,0,1,0,1,0,1,2,3,4,5,6,7,8,0,1,2,3,0,1,2,3,0,1,0,1,2,
    3,0,0,1,2,3,0,1,2,3,4,5,0,2,3,1,0,1,2,3,0,1,2,3,0,1,2,3,0,1,2,0,1,2,3,0,1,2,3,0,1,2,3,0,1,2,3,
    4,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,3,5,4,0,1,2,3,5,4,0,1,2,3,4,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,2,
    0,1,2,3,0,0,1,0,1,2,0,1,2,0,1,2,0,1,0,1,0,1,2,1,2,0,3,0,1,2,3,0,1,0,1,2,3,4,0,1,2,0,1,2,3,4,0,
    1,2,3,4,5,0,1,0,1,2,3,5,4,0,1,2,3,5,4,0,1,2,3,0,1,2,0,1,2,0,1,2,0,1,0,1,0,1,0,1,0,1,2,3,0,1,2,
    0,2,3,4,5,6,7,1,0,1,2,0,1,2,3,0,1,2,3,4,5,0,1,2,0,1,2,8,9,10,5,11,12,13,3,6,7,14,15,4,0,1,2,3,
    4,5,7,9,10,8,6,0,1,0,0,1,2,0,1,0,1,2,0,0,1,0,1,0,1,2,3,0,2,3,4,5,1,0,1,2,0,4,5,6,3,7,1,2,0,1,0,
    1,2,0,1,2,0,1,2,3,4,5,6,0,1,2,3,0,1,2,0,1,0,1,0,1,2,3,4,5,0,1,2,3,0,1,2,0,1,2,0,1,2,3,4,5,6,7,
    8,9,0,1,2,3,4,0,1,0,1,2,3,4,5,0,1,2,3,4,5,0,1,2,3,0,1,2,3,0,0,1,2,4,3,0,1,2,3,0,1,2,0,1,2,0,1,
    3,4,2,0,1,0,1,2,0,1,2,0,1,2,3,4,0,1,2,0,1,2,3,0,1,2,3,4,5,7,8,12,14,15,17,18,20,21,22,23,24,6,
    19,13,16,9,10,11,0,1,2,0,1,0,1,2,3,4,0,1,0,1,0,1,0,1,2,0,0,1,2,3,4,5,6,0,1,0,1,2,3,4,5,6,7,8,9,
    10,11,12,13,14,0,0,0,0,1,2,3,0,1,0,1,0,3,1,2,0,1,2,3,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,0,1,2,3,4,0,
    1,0,1,2,3,4,5,7,8,12,14,15,17,18,20,21,22,23,24,6,19,13,16,9,10,11,0,0,1,2,3,4,5,6,7,8,9,10,11,
    12,13,14,15,0,1,2,0,1,0,1,0,0,1,2,3,4,0,1,2,3,0,1,2,3,4,0,1,2,3,4,0,1,0,1,2,3,0,1,0,1,2,0,1,2,
    3,0,1,2,0,1,2,3,4,0,1,0,1,0,0,1,0,1,2,3,4,5,6,7,9,8,10,0,1,2,3,4,5,6,7,9,8,10,0,1,0,0,1,2,0,1,
    2,0,1,2,3,0,1,2,0,1,2,3,4,5,0,1,2,0,0,1,2,0,1,2,3,0,0,0,1,0,1,0,1,2,0,1,2,3,0,1,2,3,4,0,1,2,0,
    0,1,0,1,2,3,0,1,0,1,0,1,2,0,1,2,3,4,5,0,0,1,2,3,0,0,0,1,2,0,1,0,1,0,1,0,0,1,2,0,1,0,6,2,3,4,5,
    1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,0,0,1,2,3,4,5,6,7,8,9,10,0,1,0,1,2,3,4,5,6,0,1,2,3,0,1,2,3,0,
    1,2,3,4,5,0,1,2,0,2,3,1,4,5,6,7,8,0,1,2,3,4,5,6,7,0,1,0,1,0,1,2,0,1,2,3,4,5,6,7,8,9,10,11,12,
    13,14,15,16,17,18,19,20,21,0,1,2,3,4,5,6,7,8,9,0,1,2,3,0,1,0,1,2,3,0,1,0,1,2,3,4,5,0,1,0,1,2,3,
    4,5,0,1,2,3,4,5,6,0,2,3,4,5,6,1,0,1,2,0,1,0,1,2,3,4,5,6,0,1,0,0,1,2,0,0,1,0,1,0,0,1,2,0,1,0,0,
    0,2,4,5,7,3,8,1,9,10,11,6,12,0,2,4,5,6,7,8,9,10,12,13,14,15,17,18,19,20,21,22,1,11,23,24,25,26,
    27,16,28,29,30,31,32,33,3,34,35,36,37,38,39,40,41,1,2,3,4,6,8,10,12,13,11,5,9,14,15,16,7,0,17,
    18,19,20,0,1,2,0,1,2,0,1,0,1,2,0,1,2,0,1,0,1,2,3,4,5,6,0,1,2,3,0,1,0,1,2,3,4,5,0,1,2,3,4,5,6,7,
    0,1,2,3,4,5,6,7,0,1,2,3,0,1,2,3,4,0,1,2,0,2,3,1,0,1,4,2,3,5,0,1,0,1,2,0,1,2,0,1,2,3,0,1,2,0,1,
    2,0,1,0,1,2,0,1,0,1,2,3,0,1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0,0,1,2,0,1,0,1,3,5,4,2,0,1,0,
    1,2,0,1,2,0,1,2,0,1,0,1,2,3,0,1,2,4,6,7,8,5,9,3,10,11,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,0,1,2,0,1,
    3,4,5,2,0,1,0,1,2,4,5,6,7,8,9,10,11,12,13,15,3,14,16,17,18,19,0,1,0,0,0,1,2,3,4,0,1,2,3,4,0,1,
    0,1,0,1,2,3,0,1,2,3,4,0,1,0,0,1,2,3,4,5,6,7,0,1,2,0,1,2,3,0,1,0,1,0,1,3,4,5,6,2,0,1,2,3,4,0,0,
    1,2,3,4,5,0,1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,24,25,23,26,27,28,29,
    0,0,1,2,3,0,1,0,1,2,3,0,1,2,3,4,5,6,7,0,1,2,0,1,0,1,2,3,0,1,3,4,2,0,1,2,0,0,0,1,2,3,4,5,6,7,8,
    9,10,11,12,13,14,15,0,1,2,0,1,0,1,0,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,3,0,0,0,1,0,1,2,3,0,1,0,1,2,
    0,1,2,3,0,1,2,3,4,0,1,2,0,0,1,2,0,0,1,2,0,1,2,3,4,0,1,0,1,2,3,0,0,2,1,0,0,1,2,0,1,2,0,0,1,0,1,
    2,3,1,0,0,1,2,0,1,2,0,1,2,3,4,0,1,0,1,2,0,1,2,0,0,1,2,0,1,0,0,1,1,2,3,0,0,0,1,0,1,2,0,1,0,1,0,
    1,2,0,1,2,0,1,2,0,1,2,3,0,1,2,3,0,1,0,1,2,3,0,1,2,0,0,0,0,1,2,3,4,0,1,2,0,1,0,1,2,0,1,2,3,0,1,
    2,0,1,2,3,0,1,2,3,4,5,6,0,0,1,2,3,0,1,2,3,0,1,2,0,1,2,0,1,2,3,4,0,1,2,0,1,2,3,0,1,2,0,1,2,0,1,
    2,0,1,2,3,0,1,2,4,5,6,3,0,1,2,0,0,1,2,0,1,2,0,0,0,1,0,1,2,3,4,5,6,7,8,9,10,11,12,0,1,2,0,1,0,1,
    2,3,4,5,6,7,0,1,0,1,2,0,1,0,1,2,0,0,1,2,0,1,2,0,0,1,2,0,1,0,1,2,0,1,2,3,4,5,6,7,8,9,0,0,1,2,3,
    4,5,6,0,1,2,3,0,1,2,3,4,0,1,2,3,4,5,6,0,1,2,0,1,0,1,0,1,2,3,0,1,2,3,0,1,2,0,0,1,2,0,1,2,0,1,2,
    0,1,0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,7,0,1,2,3,4,5,0,1,2,0,1,2,0,1,2,0,1,2,3,4,5,6,7,8,9,10,0,1,
    2,0,1,2,3,0,1,2,0,0,1,2,3,4,5,0,1,2,0,1,2,3,4,5,6,7,8,0,1,2,0,1,0,1,2,3,0,1,2,0,1,0,1,2,0,1,2,
    3,0,1,2,3,0,1,2,0,1,2,0,0,1,2,3,4,5,0,1,0,1,2,3,0,1,2,3,4,5,0,1,2,0,1,2,3,4,5,0,1,2,3,4,5,0,1,
    2,3,0,1,2,5,6,7,3,4,8,0,1,2,0,1,0,0,1,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,
    22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,0,0,1,2,3,0,1,2,3,4,5,1,2,0,
    0,1,0,1,2,3,4,0,1,0,2,5,6,7,1,8,3,4,9,0,1,2,0,1,2,0,1,2,3,4,5,0,1,2,3,0,1,2,3,4,5,6,0,1,2,0,1,
    0,1,0,1,0,1,2,0,1,2,3,4,0,1,2,3,5,7,8,9,4,6,10,11,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,8,9,10,11,12,
    13,14,1,2,3,0,4,5,0,1,0,1,2,0,1,2,3,4,0,1,0,1,0,0,1,2,3,4,5,6,0,1,2,0,1,2,4,5,3,0,1,2,3,0,1,2,
    3,4,0,1,2,0,1,2,3,0,1,0,1,2,3,0,1,0,1,2,3,0,1,2,3,4,0,1,2,0,1,2,3,4,5,6,0,0,1,2,
};

const Shape kShapes[] = {
    {ShapeKind(0),0,0,0,0}, {ShapeKind(17),0,581,0,0}, {ShapeKind(17),0,16,0,0},
    {ShapeKind(18),0,2,0,0}, {ShapeKind(0),0,0,896,0}, {ShapeKind(17),0,601,0,0},
    {ShapeKind(17),0,586,0,0}, {ShapeKind(17),0,11,0,0}, {ShapeKind(17),0,9,0,0},
    {ShapeKind(17),0,583,0,0}, {ShapeKind(17),0,7,0,0}, {ShapeKind(18),0,10,0,0},
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
    {ShapeKind(17),0,575,0,0}, {ShapeKind(18),0,60,0,0}, {ShapeKind(17),0,30,0,0},
    {ShapeKind(18),0,62,0,0}, {ShapeKind(17),0,31,0,0}, {ShapeKind(18),0,64,0,0},
    {ShapeKind(0),0,0,2306,0}, {ShapeKind(17),0,21,0,0}, {ShapeKind(5),0,0,0,0},
    {ShapeKind(10),0,0,0,0}, {ShapeKind(17),0,36,0,0}, {ShapeKind(18),0,70,0,0},
    {ShapeKind(17),0,41,0,0}, {ShapeKind(17),0,42,0,0}, {ShapeKind(0),0,0,2475,0},
    {ShapeKind(0),0,0,2501,0}, {ShapeKind(6),0,0,0,0}, {ShapeKind(17),0,38,0,0},
    {ShapeKind(18),0,77,0,0}, {ShapeKind(17),0,321,0,0}, {ShapeKind(17),0,43,0,0},
    {ShapeKind(17),0,39,0,0}, {ShapeKind(18),0,81,0,0}, {ShapeKind(0),0,0,2817,0},
    {ShapeKind(17),0,55,0,0}, {ShapeKind(17),0,47,0,0}, {ShapeKind(17),0,48,0,0},
    {ShapeKind(0),0,0,2893,0}, {ShapeKind(17),0,44,0,0}, {ShapeKind(18),0,88,0,0},
    {ShapeKind(17),0,49,0,0}, {ShapeKind(1),0,0,0,0}, {ShapeKind(17),0,45,0,0},
    {ShapeKind(18),0,92,0,0}, {ShapeKind(0),0,0,3138,0}, {ShapeKind(17),0,56,0,0},
    {ShapeKind(17),0,53,0,0}, {ShapeKind(17),0,54,0,0}, {ShapeKind(0),0,0,3195,0},
    {ShapeKind(17),0,50,0,0}, {ShapeKind(18),0,99,0,0}, {ShapeKind(17),0,51,0,0},
    {ShapeKind(18),0,101,0,0}, {ShapeKind(9),0,0,0,0}, {ShapeKind(17),0,63,0,0},
    {ShapeKind(17),0,64,0,0}, {ShapeKind(0),0,0,3437,0}, {ShapeKind(17),0,58,0,0},
    {ShapeKind(18),0,107,0,0}, {ShapeKind(0),0,0,3567,0}, {ShapeKind(17),0,283,0,0},
    {ShapeKind(18),0,110,0,0}, {ShapeKind(0),0,0,3691,0}, {ShapeKind(17),0,65,0,0},
    {ShapeKind(17),0,62,0,0}, {ShapeKind(17),0,61,0,0}, {ShapeKind(17),0,59,0,0},
    {ShapeKind(18),0,116,0,0}, {ShapeKind(0),0,0,3855,0}, {ShapeKind(17),0,57,0,0},
    {ShapeKind(0),0,0,3913,0}, {ShapeKind(17),0,68,0,0}, {ShapeKind(17),0,75,0,0},
    {ShapeKind(17),0,70,0,0}, {ShapeKind(17),0,71,0,0}, {ShapeKind(17),0,66,0,0},
    {ShapeKind(17),0,73,0,0}, {ShapeKind(17),0,74,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,128,0,4208}, {ShapeKind(17),0,578,0,0}, {ShapeKind(18),0,130,0,0},
    {ShapeKind(17),0,582,0,0}, {ShapeKind(18),0,132,0,0}, {ShapeKind(17),0,88,0,0},
    {ShapeKind(17),0,89,0,0}, {ShapeKind(17),0,76,0,0}, {ShapeKind(17),0,77,0,0},
    {ShapeKind(17),0,84,0,0}, {ShapeKind(17),0,81,0,0}, {ShapeKind(17),0,79,0,0},
    {ShapeKind(17),0,86,0,0}, {ShapeKind(17),0,90,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,143,0,4208}, {ShapeKind(17),0,82,0,0}, {ShapeKind(18),0,145,0,0},
    {ShapeKind(17),0,80,0,0}, {ShapeKind(18),0,147,0,0}, {ShapeKind(0),0,0,4800,0},
    {ShapeKind(8),0,0,0,0}, {ShapeKind(17),0,99,0,0}, {ShapeKind(17),0,100,0,0},
    {ShapeKind(0),0,0,5124,0}, {ShapeKind(17),0,96,0,0}, {ShapeKind(18),0,154,0,0},
    {ShapeKind(17),0,93,0,0}, {ShapeKind(0),0,0,5393,0}, {ShapeKind(17),0,103,0,0},
    {ShapeKind(17),0,105,0,0}, {ShapeKind(17),0,107,0,0}, {ShapeKind(17),0,91,0,0},
    {ShapeKind(17),0,94,0,0}, {ShapeKind(17),0,104,0,0}, {ShapeKind(17),0,106,0,0},
    {ShapeKind(17),0,108,0,0}, {ShapeKind(17),0,92,0,0}, {ShapeKind(17),0,95,0,0},
    {ShapeKind(17),0,110,0,0}, {ShapeKind(17),0,111,0,0}, {ShapeKind(17),0,128,0,0},
    {ShapeKind(17),0,129,0,0}, {ShapeKind(17),0,125,0,0}, {ShapeKind(0),0,0,5661,0},
    {ShapeKind(0),0,0,5761,0}, {ShapeKind(17),0,117,0,0}, {ShapeKind(18),0,175,0,0},
    {ShapeKind(17),0,123,0,0}, {ShapeKind(17),0,124,0,0}, {ShapeKind(17),0,118,0,0},
    {ShapeKind(0),0,0,5853,0}, {ShapeKind(17),0,119,0,0}, {ShapeKind(18),0,181,0,0},
    {ShapeKind(17),0,114,0,0}, {ShapeKind(17),0,126,0,0}, {ShapeKind(18),0,184,0,0},
    {ShapeKind(17),0,120,0,0}, {ShapeKind(17),0,127,0,0}, {ShapeKind(18),0,187,0,0},
    {ShapeKind(17),0,121,0,0}, {ShapeKind(18),0,189,0,0}, {ShapeKind(0),0,0,5942,0},
    {ShapeKind(17),0,130,0,0}, {ShapeKind(17),0,132,0,0}, {ShapeKind(17),0,134,0,0},
    {ShapeKind(17),0,112,0,0}, {ShapeKind(17),0,115,0,0}, {ShapeKind(17),0,131,0,0},
    {ShapeKind(17),0,133,0,0}, {ShapeKind(17),0,135,0,0}, {ShapeKind(17),0,113,0,0},
    {ShapeKind(17),0,116,0,0}, {ShapeKind(0),0,0,5975,0}, {ShapeKind(17),0,138,0,0},
    {ShapeKind(17),0,139,0,0}, {ShapeKind(17),0,136,0,0}, {ShapeKind(18),0,205,0,0},
    {ShapeKind(0),0,0,6140,0}, {ShapeKind(17),0,145,0,0}, {ShapeKind(17),0,281,0,0},
    {ShapeKind(18),0,209,0,0}, {ShapeKind(17),0,143,0,0}, {ShapeKind(17),0,144,0,0},
    {ShapeKind(0),0,0,6305,0}, {ShapeKind(17),0,140,0,0}, {ShapeKind(18),0,214,0,0},
    {ShapeKind(17),0,146,0,0}, {ShapeKind(17),0,150,0,0}, {ShapeKind(0),0,0,6537,0},
    {ShapeKind(0),0,0,6576,0}, {ShapeKind(17),0,141,0,0}, {ShapeKind(18),0,220,0,0},
    {ShapeKind(17),0,152,0,0}, {ShapeKind(17),0,149,0,0}, {ShapeKind(18),0,223,0,0},
    {ShapeKind(0),0,0,6830,0}, {ShapeKind(18),0,29,0,0}, {ShapeKind(0),0,0,6915,0},
    {ShapeKind(0),0,0,6963,0}, {ShapeKind(17),0,147,0,0}, {ShapeKind(17),0,148,0,0},
    {ShapeKind(18),0,230,0,0}, {ShapeKind(17),0,151,0,0}, {ShapeKind(18),0,232,0,0},
    {ShapeKind(18),0,120,0,0}, {ShapeKind(17),0,156,0,0}, {ShapeKind(17),0,157,0,0},
    {ShapeKind(0),0,0,7166,0}, {ShapeKind(17),0,153,0,0}, {ShapeKind(18),0,238,0,0},
    {ShapeKind(0),0,0,7276,0}, {ShapeKind(18),0,240,0,0}, {ShapeKind(18),0,0,4194,0},
    {ShapeKind(19),0,242,0,4208}, {ShapeKind(17),0,154,0,0}, {ShapeKind(18),0,244,0,0},
    {ShapeKind(17),0,160,0,0}, {ShapeKind(17),0,158,0,0}, {ShapeKind(18),0,247,0,0},
    {ShapeKind(7),0,0,0,0}, {ShapeKind(0),0,0,7433,0}, {ShapeKind(17),0,262,0,0},
    {ShapeKind(17),0,296,0,0}, {ShapeKind(17),0,298,0,0}, {ShapeKind(0),0,0,7601,0},
    {ShapeKind(0),0,0,7656,0}, {ShapeKind(0),0,0,7738,0}, {ShapeKind(0),0,0,7791,0},
    {ShapeKind(19),0,0,0,4208}, {ShapeKind(17),0,356,0,0}, {ShapeKind(17),0,251,0,0},
    {ShapeKind(0),0,0,8129,0}, {ShapeKind(18),0,261,0,0}, {ShapeKind(0),0,0,8346,0},
    {ShapeKind(17),0,178,0,0}, {ShapeKind(18),0,264,0,0}, {ShapeKind(17),0,179,0,0},
    {ShapeKind(18),0,266,0,0}, {ShapeKind(19),0,68,0,4208}, {ShapeKind(17),0,181,0,0},
    {ShapeKind(18),0,269,0,0}, {ShapeKind(17),0,241,0,0}, {ShapeKind(18),0,271,0,0},
    {ShapeKind(17),0,191,0,0}, {ShapeKind(18),0,273,0,0}, {ShapeKind(17),0,211,0,0},
    {ShapeKind(18),0,275,0,0}, {ShapeKind(17),0,212,0,0}, {ShapeKind(18),0,277,0,0},
    {ShapeKind(17),0,343,0,0}, {ShapeKind(17),0,192,0,0}, {ShapeKind(18),0,280,0,0},
    {ShapeKind(0),0,0,8735,0}, {ShapeKind(17),0,193,0,0}, {ShapeKind(18),0,283,0,0},
    {ShapeKind(17),0,383,0,0}, {ShapeKind(18),0,285,0,0}, {ShapeKind(17),0,382,0,0},
    {ShapeKind(18),0,287,0,0}, {ShapeKind(17),0,325,0,0}, {ShapeKind(17),0,242,0,0},
    {ShapeKind(0),0,0,8917,0}, {ShapeKind(0),0,0,8961,0}, {ShapeKind(17),0,358,0,0},
    {ShapeKind(0),0,0,9123,0}, {ShapeKind(0),0,0,9170,0}, {ShapeKind(0),0,0,9222,0},
    {ShapeKind(17),0,194,0,0}, {ShapeKind(0),0,0,9294,0}, {ShapeKind(17),0,198,0,0},
    {ShapeKind(17),0,196,0,0}, {ShapeKind(17),0,197,0,0}, {ShapeKind(17),0,195,0,0},
    {ShapeKind(19),0,150,9577,4800}, {ShapeKind(17),0,384,0,0}, {ShapeKind(18),0,304,0,0},
    {ShapeKind(17),0,200,0,0}, {ShapeKind(17),0,344,0,0}, {ShapeKind(18),0,307,0,0},
    {ShapeKind(0),0,0,9629,0}, {ShapeKind(17),0,248,0,0}, {ShapeKind(17),0,203,0,0},
    {ShapeKind(18),0,311,0,0}, {ShapeKind(17),0,280,0,0}, {ShapeKind(17),0,337,0,0},
    {ShapeKind(0),0,0,9797,0}, {ShapeKind(17),0,206,0,0}, {ShapeKind(18),0,316,0,0},
    {ShapeKind(17),0,207,0,0}, {ShapeKind(18),0,318,0,0}, {ShapeKind(17),0,208,0,0},
    {ShapeKind(18),0,320,0,0}, {ShapeKind(17),0,209,0,0}, {ShapeKind(18),0,322,0,0},
    {ShapeKind(17),0,182,0,0}, {ShapeKind(17),0,352,0,0}, {ShapeKind(17),0,213,0,0},
    {ShapeKind(17),0,183,0,0}, {ShapeKind(17),0,353,0,0}, {ShapeKind(17),0,223,0,0},
    {ShapeKind(17),0,215,0,0}, {ShapeKind(17),0,288,0,0}, {ShapeKind(17),0,220,0,0},
    {ShapeKind(17),0,219,0,0}, {ShapeKind(17),0,217,0,0}, {ShapeKind(18),0,334,0,0},
    {ShapeKind(0),0,0,10738,0}, {ShapeKind(17),0,233,0,0}, {ShapeKind(18),0,337,0,0},
    {ShapeKind(0),0,0,10822,0}, {ShapeKind(17),0,243,0,0}, {ShapeKind(17),0,221,0,0},
    {ShapeKind(17),0,232,0,0}, {ShapeKind(17),0,373,0,0}, {ShapeKind(17),0,369,0,0},
    {ShapeKind(17),0,247,0,0}, {ShapeKind(0),0,0,11158,0}, {ShapeKind(17),0,244,0,0},
    {ShapeKind(18),0,347,0,0}, {ShapeKind(17),0,245,0,0}, {ShapeKind(18),0,349,0,0},
    {ShapeKind(18),0,58,0,0}, {ShapeKind(0),0,0,11329,0}, {ShapeKind(17),0,322,0,0},
    {ShapeKind(18),0,353,0,0}, {ShapeKind(17),0,249,0,0}, {ShapeKind(18),0,355,0,0},
    {ShapeKind(0),0,0,11447,0}, {ShapeKind(17),0,258,0,0}, {ShapeKind(17),0,259,0,0},
    {ShapeKind(0),0,0,11542,0}, {ShapeKind(17),0,255,0,0}, {ShapeKind(18),0,361,0,0},
    {ShapeKind(0),0,0,11607,0}, {ShapeKind(18),0,363,0,0}, {ShapeKind(0),0,0,11646,0},
    {ShapeKind(17),0,256,0,0}, {ShapeKind(18),0,366,0,0}, {ShapeKind(17),0,276,0,0},
    {ShapeKind(17),0,277,0,0}, {ShapeKind(0),0,0,11681,0}, {ShapeKind(17),0,273,0,0},
    {ShapeKind(17),0,324,0,0}, {ShapeKind(18),0,372,0,0}, {ShapeKind(19),0,150,0,4800},
    {ShapeKind(0),0,0,11894,0}, {ShapeKind(17),0,185,0,0}, {ShapeKind(17),0,265,0,0},
    {ShapeKind(17),0,201,0,0}, {ShapeKind(17),0,260,0,0}, {ShapeKind(18),0,379,0,0},
    {ShapeKind(17),0,272,0,0}, {ShapeKind(17),0,275,0,0}, {ShapeKind(18),0,382,0,0},
    {ShapeKind(0),0,0,12249,0}, {ShapeKind(17),0,274,0,0}, {ShapeKind(18),0,385,0,0},
    {ShapeKind(17),0,374,0,0}, {ShapeKind(18),0,387,0,0}, {ShapeKind(0),0,0,12433,0},
    {ShapeKind(17),0,264,0,0}, {ShapeKind(18),0,390,0,0}, {ShapeKind(17),0,261,0,0},
    {ShapeKind(18),0,392,0,0}, {ShapeKind(17),0,267,0,0}, {ShapeKind(17),0,279,0,0},
    {ShapeKind(17),0,190,0,0}, {ShapeKind(18),0,396,0,0}, {ShapeKind(18),0,255,0,0},
    {ShapeKind(17),0,164,0,0}, {ShapeKind(18),0,399,0,0}, {ShapeKind(17),0,266,0,0},
    {ShapeKind(17),0,271,0,0}, {ShapeKind(18),0,402,0,0}, {ShapeKind(17),0,268,0,0},
    {ShapeKind(17),0,278,0,0}, {ShapeKind(17),0,292,0,0}, {ShapeKind(17),0,293,0,0},
    {ShapeKind(17),0,286,0,0}, {ShapeKind(17),0,287,0,0}, {ShapeKind(0),0,0,12833,0},
    {ShapeKind(0),0,0,12935,0}, {ShapeKind(18),0,411,0,0}, {ShapeKind(17),0,387,0,0},
    {ShapeKind(0),0,0,12993,0}, {ShapeKind(17),0,379,0,0}, {ShapeKind(17),0,380,0,0},
    {ShapeKind(0),0,0,13096,0}, {ShapeKind(17),0,284,0,0}, {ShapeKind(18),0,418,0,0},
    {ShapeKind(0),0,0,13152,0}, {ShapeKind(19),0,420,0,4800}, {ShapeKind(17),0,253,0,0},
    {ShapeKind(17),0,282,0,0}, {ShapeKind(18),0,423,0,0}, {ShapeKind(17),0,227,0,0},
    {ShapeKind(17),0,161,0,0}, {ShapeKind(17),0,236,0,0}, {ShapeKind(17),0,230,0,0},
    {ShapeKind(17),0,254,0,0}, {ShapeKind(17),0,329,0,0}, {ShapeKind(17),0,237,0,0},
    {ShapeKind(17),0,174,0,0}, {ShapeKind(17),0,172,0,0}, {ShapeKind(17),0,222,0,0},
    {ShapeKind(17),0,226,0,0}, {ShapeKind(17),0,224,0,0}, {ShapeKind(17),0,166,0,0},
    {ShapeKind(17),0,390,0,0}, {ShapeKind(17),0,328,0,0}, {ShapeKind(17),0,165,0,0},
    {ShapeKind(17),0,294,0,0}, {ShapeKind(17),0,323,0,0}, {ShapeKind(17),0,346,0,0},
    {ShapeKind(17),0,252,0,0}, {ShapeKind(17),0,370,0,0}, {ShapeKind(17),0,169,0,0},
    {ShapeKind(17),0,291,0,0}, {ShapeKind(0),0,0,13619,0}, {ShapeKind(17),0,385,0,0},
    {ShapeKind(0),0,0,13688,0}, {ShapeKind(17),0,317,0,0}, {ShapeKind(17),0,318,0,0},
    {ShapeKind(17),0,297,0,0}, {ShapeKind(18),0,453,0,0}, {ShapeKind(17),0,391,0,0},
    {ShapeKind(18),0,455,0,0}, {ShapeKind(17),0,303,0,0}, {ShapeKind(18),0,457,0,0},
    {ShapeKind(17),0,189,0,0}, {ShapeKind(18),0,459,0,0}, {ShapeKind(17),0,295,0,0},
    {ShapeKind(18),0,461,0,0}, {ShapeKind(0),0,0,14178,0}, {ShapeKind(17),0,345,0,0},
    {ShapeKind(17),0,392,0,0}, {ShapeKind(0),0,0,14456,0}, {ShapeKind(17),0,372,0,0},
    {ShapeKind(18),0,467,0,0}, {ShapeKind(0),0,0,14520,0}, {ShapeKind(17),0,350,0,0},
    {ShapeKind(17),0,163,0,0}, {ShapeKind(0),0,0,14597,0}, {ShapeKind(17),0,381,0,0},
    {ShapeKind(18),0,473,0,0}, {ShapeKind(17),0,188,0,0}, {ShapeKind(18),0,475,0,0},
    {ShapeKind(17),0,214,0,0}, {ShapeKind(18),0,477,0,0}, {ShapeKind(0),0,0,14674,0},
    {ShapeKind(0),0,0,14731,0}, {ShapeKind(17),0,316,0,0}, {ShapeKind(18),0,260,0,0},
    {ShapeKind(17),0,162,0,0}, {ShapeKind(17),0,375,0,0}, {ShapeKind(18),0,484,0,0},
    {ShapeKind(17),0,234,0,0}, {ShapeKind(18),0,486,0,0}, {ShapeKind(17),0,302,0,0},
    {ShapeKind(17),0,311,0,0}, {ShapeKind(18),0,489,0,0}, {ShapeKind(0),0,0,15049,0},
    {ShapeKind(17),0,378,0,0}, {ShapeKind(18),0,492,0,0}, {ShapeKind(17),0,308,0,0},
    {ShapeKind(17),0,314,0,0}, {ShapeKind(18),0,495,0,0}, {ShapeKind(17),0,312,0,0},
    {ShapeKind(18),0,497,0,0}, {ShapeKind(17),0,315,0,0}, {ShapeKind(0),0,0,15227,0},
    {ShapeKind(17),0,301,0,0}, {ShapeKind(18),0,501,0,0}, {ShapeKind(17),0,235,0,0},
    {ShapeKind(18),0,503,0,0}, {ShapeKind(17),0,306,0,0}, {ShapeKind(18),0,505,0,0},
    {ShapeKind(17),0,199,0,0}, {ShapeKind(18),0,507,0,0}, {ShapeKind(0),0,0,15327,0},
    {ShapeKind(0),0,0,15376,0}, {ShapeKind(17),0,313,0,0}, {ShapeKind(18),0,511,0,0},
    {ShapeKind(17),0,305,0,0}, {ShapeKind(17),0,263,0,0}, {ShapeKind(18),0,514,0,0},
    {ShapeKind(17),0,319,0,0}, {ShapeKind(18),0,516,0,0}, {ShapeKind(17),0,326,0,0},
    {ShapeKind(17),0,228,0,0}, {ShapeKind(17),0,386,0,0}, {ShapeKind(18),0,520,0,0},
    {ShapeKind(17),0,334,0,0}, {ShapeKind(17),0,335,0,0}, {ShapeKind(0),0,0,15893,0},
    {ShapeKind(17),0,331,0,0}, {ShapeKind(18),0,525,0,0}, {ShapeKind(17),0,332,0,0},
    {ShapeKind(18),0,527,0,0}, {ShapeKind(0),0,0,16083,0}, {ShapeKind(0),0,0,16104,0},
    {ShapeKind(17),0,341,0,0}, {ShapeKind(17),0,342,0,0}, {ShapeKind(17),0,339,0,0},
    {ShapeKind(18),0,533,0,0}, {ShapeKind(0),0,0,16190,0}, {ShapeKind(18),0,535,0,0},
    {ShapeKind(17),0,348,0,0}, {ShapeKind(17),0,336,0,0}, {ShapeKind(18),0,538,0,0},
    {ShapeKind(17),0,338,0,0}, {ShapeKind(18),0,540,0,0}, {ShapeKind(17),0,349,0,0},
    {ShapeKind(18),0,542,0,0}, {ShapeKind(0),0,0,16528,0}, {ShapeKind(0),0,0,16568,0},
    {ShapeKind(0),0,0,16608,0}, {ShapeKind(17),0,351,0,0}, {ShapeKind(18),0,547,0,0},
    {ShapeKind(17),0,171,0,0}, {ShapeKind(0),0,0,16817,0}, {ShapeKind(17),0,366,0,0},
    {ShapeKind(17),0,367,0,0}, {ShapeKind(17),0,360,0,0}, {ShapeKind(18),0,553,0,0},
    {ShapeKind(17),0,359,0,0}, {ShapeKind(18),0,555,0,0}, {ShapeKind(17),0,364,0,0},
    {ShapeKind(18),0,557,0,0}, {ShapeKind(0),0,0,17020,0}, {ShapeKind(0),0,0,17063,0},
    {ShapeKind(0),0,0,17157,0}, {ShapeKind(17),0,368,0,0}, {ShapeKind(0),0,0,17267,0},
    {ShapeKind(18),0,563,0,0}, {ShapeKind(0),0,0,17294,0}, {ShapeKind(0),0,0,17382,0},
    {ShapeKind(17),0,250,0,0}, {ShapeKind(17),0,176,0,0}, {ShapeKind(0),0,0,17618,0},
    {ShapeKind(0),0,0,17654,0}, {ShapeKind(17),0,376,0,0}, {ShapeKind(18),0,571,0,0},
    {ShapeKind(0),0,0,17803,0}, {ShapeKind(0),0,0,17866,0}, {ShapeKind(17),0,388,0,0},
    {ShapeKind(0),0,0,18025,0}, {ShapeKind(0),0,0,18075,0}, {ShapeKind(17),0,389,0,0},
    {ShapeKind(17),0,355,0,0}, {ShapeKind(17),0,202,0,0}, {ShapeKind(17),0,186,0,0},
    {ShapeKind(17),0,362,0,0}, {ShapeKind(17),0,177,0,0}, {ShapeKind(17),0,300,0,0},
    {ShapeKind(17),0,205,0,0}, {ShapeKind(17),0,229,0,0}, {ShapeKind(17),0,357,0,0},
    {ShapeKind(17),0,238,0,0}, {ShapeKind(17),0,231,0,0}, {ShapeKind(17),0,289,0,0},
    {ShapeKind(17),0,330,0,0}, {ShapeKind(17),0,225,0,0}, {ShapeKind(17),0,175,0,0},
    {ShapeKind(17),0,173,0,0}, {ShapeKind(17),0,204,0,0}, {ShapeKind(17),0,167,0,0},
    {ShapeKind(17),0,187,0,0}, {ShapeKind(17),0,327,0,0}, {ShapeKind(17),0,347,0,0},
    {ShapeKind(17),0,371,0,0}, {ShapeKind(17),0,170,0,0}, {ShapeKind(17),0,216,0,0},
    {ShapeKind(17),0,239,0,0}, {ShapeKind(17),0,240,0,0}, {ShapeKind(17),0,394,0,0},
    {ShapeKind(17),0,395,0,0}, {ShapeKind(17),0,400,0,0}, {ShapeKind(18),0,607,0,0},
    {ShapeKind(17),0,399,0,0}, {ShapeKind(18),0,609,0,0}, {ShapeKind(0),0,0,18697,0},
    {ShapeKind(17),0,393,0,0}, {ShapeKind(18),0,612,0,0}, {ShapeKind(17),0,396,0,0},
    {ShapeKind(18),0,614,0,0}, {ShapeKind(17),0,397,0,0}, {ShapeKind(18),0,616,0,0},
    {ShapeKind(17),0,403,0,0}, {ShapeKind(17),0,401,0,0}, {ShapeKind(18),0,619,0,0},
    {ShapeKind(0),0,0,18961,0}, {ShapeKind(17),0,409,0,0}, {ShapeKind(17),0,410,0,0},
    {ShapeKind(0),0,0,19023,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,406,0,0},
    {ShapeKind(18),0,626,0,0}, {ShapeKind(17),0,419,0,0}, {ShapeKind(17),0,405,0,0},
    {ShapeKind(17),0,415,0,0}, {ShapeKind(18),0,630,0,0}, {ShapeKind(17),0,407,0,0},
    {ShapeKind(18),0,632,0,0}, {ShapeKind(0),0,0,19190,0}, {ShapeKind(17),0,422,0,0},
    {ShapeKind(17),0,412,0,0}, {ShapeKind(17),0,425,0,0}, {ShapeKind(18),0,637,0,0},
    {ShapeKind(17),0,423,0,0}, {ShapeKind(18),0,639,0,0}, {ShapeKind(17),0,414,0,0},
    {ShapeKind(18),0,641,0,0}, {ShapeKind(17),0,420,0,0}, {ShapeKind(17),0,421,0,0},
    {ShapeKind(0),0,0,19407,0}, {ShapeKind(17),0,416,0,0}, {ShapeKind(18),0,646,0,0},
    {ShapeKind(0),0,0,19548,0}, {ShapeKind(17),0,413,0,0}, {ShapeKind(17),0,404,0,0},
    {ShapeKind(17),0,417,0,0}, {ShapeKind(18),0,651,0,0}, {ShapeKind(0),0,0,19739,0},
    {ShapeKind(17),0,426,0,0}, {ShapeKind(17),0,411,0,0}, {ShapeKind(17),0,424,0,0},
    {ShapeKind(0),0,0,19791,0}, {ShapeKind(17),0,434,0,0}, {ShapeKind(17),0,427,0,0},
    {ShapeKind(18),0,659,0,0}, {ShapeKind(17),0,431,0,0}, {ShapeKind(17),0,429,0,0},
    {ShapeKind(18),0,662,0,0}, {ShapeKind(17),0,456,0,0}, {ShapeKind(17),0,446,0,0},
    {ShapeKind(17),0,447,0,0}, {ShapeKind(17),0,445,0,0}, {ShapeKind(17),0,438,0,0},
    {ShapeKind(17),0,435,0,0}, {ShapeKind(18),0,669,0,0}, {ShapeKind(17),0,437,0,0},
    {ShapeKind(17),0,433,0,0}, {ShapeKind(18),0,672,0,0}, {ShapeKind(17),0,442,0,0},
    {ShapeKind(18),0,674,0,0}, {ShapeKind(17),0,440,0,0}, {ShapeKind(18),0,676,0,0},
    {ShapeKind(17),0,444,0,0}, {ShapeKind(17),0,428,0,0}, {ShapeKind(17),0,457,0,0},
    {ShapeKind(17),0,448,0,0}, {ShapeKind(18),0,681,0,0}, {ShapeKind(17),0,443,0,0},
    {ShapeKind(18),0,683,0,0}, {ShapeKind(17),0,441,0,0}, {ShapeKind(17),0,455,0,0},
    {ShapeKind(17),0,454,0,0}, {ShapeKind(18),0,687,0,0}, {ShapeKind(17),0,453,0,0},
    {ShapeKind(18),0,689,0,0}, {ShapeKind(17),0,449,0,0}, {ShapeKind(18),0,691,0,0},
    {ShapeKind(17),0,432,0,0}, {ShapeKind(17),0,451,0,0}, {ShapeKind(18),0,694,0,0},
    {ShapeKind(17),0,450,0,0}, {ShapeKind(18),0,696,0,0}, {ShapeKind(0),0,0,20438,0},
    {ShapeKind(18),0,698,0,0}, {ShapeKind(17),0,460,0,0}, {ShapeKind(17),0,461,0,0},
    {ShapeKind(17),0,458,0,0}, {ShapeKind(18),0,702,0,0}, {ShapeKind(17),0,462,0,0},
    {ShapeKind(17),0,465,0,0}, {ShapeKind(17),0,463,0,0}, {ShapeKind(18),0,706,0,0},
    {ShapeKind(17),0,577,0,0}, {ShapeKind(17),0,469,0,0}, {ShapeKind(17),0,470,0,0},
    {ShapeKind(17),0,467,0,0}, {ShapeKind(18),0,711,0,0}, {ShapeKind(0),0,0,20771,0},
    {ShapeKind(19),0,76,0,4208}, {ShapeKind(18),0,1,0,0}, {ShapeKind(17),0,476,0,0},
    {ShapeKind(18),0,716,0,0}, {ShapeKind(17),0,471,0,0}, {ShapeKind(17),0,482,0,0},
    {ShapeKind(18),0,719,0,0}, {ShapeKind(17),0,481,0,0}, {ShapeKind(17),0,473,0,0},
    {ShapeKind(18),0,722,0,0}, {ShapeKind(17),0,472,0,0}, {ShapeKind(18),0,724,0,0},
    {ShapeKind(17),0,478,0,0}, {ShapeKind(18),0,726,0,0}, {ShapeKind(17),0,477,0,0},
    {ShapeKind(18),0,728,0,0}, {ShapeKind(17),0,512,0,0}, {ShapeKind(17),0,493,0,0},
    {ShapeKind(18),0,150,0,0}, {ShapeKind(17),0,487,0,0}, {ShapeKind(19),0,150,0,21309},
    {ShapeKind(17),0,489,0,0}, {ShapeKind(19),0,735,0,4208}, {ShapeKind(17),0,494,0,0},
    {ShapeKind(19),0,737,0,21309}, {ShapeKind(17),0,495,0,0}, {ShapeKind(19),0,739,0,21309},
    {ShapeKind(17),0,504,0,0}, {ShapeKind(18),0,741,0,0}, {ShapeKind(17),0,509,0,0},
    {ShapeKind(18),0,743,0,0}, {ShapeKind(17),0,513,0,0}, {ShapeKind(19),0,745,0,4800},
    {ShapeKind(0),0,0,21540,0}, {ShapeKind(17),0,502,0,0}, {ShapeKind(17),0,506,0,0},
    {ShapeKind(18),0,749,0,0}, {ShapeKind(17),0,492,0,0}, {ShapeKind(18),0,751,0,0},
    {ShapeKind(18),0,91,0,0}, {ShapeKind(17),0,486,0,0}, {ShapeKind(17),0,505,0,0},
    {ShapeKind(18),0,755,0,0}, {ShapeKind(17),0,503,0,0}, {ShapeKind(18),0,757,0,0},
    {ShapeKind(17),0,497,0,0}, {ShapeKind(18),0,759,0,0}, {ShapeKind(17),0,501,0,0},
    {ShapeKind(17),0,498,0,0}, {ShapeKind(18),0,762,0,0}, {ShapeKind(17),0,507,0,0},
    {ShapeKind(18),0,764,0,0}, {ShapeKind(17),0,499,0,0}, {ShapeKind(18),0,766,0,0},
    {ShapeKind(17),0,514,0,0}, {ShapeKind(0),0,0,21887,0}, {ShapeKind(17),0,511,0,0},
    {ShapeKind(17),0,508,0,0}, {ShapeKind(18),0,771,0,0}, {ShapeKind(17),0,510,0,0},
    {ShapeKind(18),0,773,0,0}, {ShapeKind(17),0,485,0,0}, {ShapeKind(0),0,0,22126,0},
    {ShapeKind(17),0,488,0,0}, {ShapeKind(0),0,0,22162,0}, {ShapeKind(0),0,0,22200,0},
    {ShapeKind(0),0,0,21309,0}, {ShapeKind(17),0,518,0,0}, {ShapeKind(17),0,519,0,0},
    {ShapeKind(17),0,515,0,0}, {ShapeKind(18),0,783,0,0}, {ShapeKind(17),0,496,0,0},
    {ShapeKind(17),0,484,0,0}, {ShapeKind(17),0,516,0,0}, {ShapeKind(18),0,787,0,0},
    {ShapeKind(17),0,483,0,0}, {ShapeKind(18),0,789,0,0}, {ShapeKind(17),0,522,0,0},
    {ShapeKind(17),0,520,0,0}, {ShapeKind(18),0,792,0,0}, {ShapeKind(17),0,526,0,0},
    {ShapeKind(17),0,524,0,0}, {ShapeKind(18),0,795,0,0}, {ShapeKind(17),0,523,0,0},
    {ShapeKind(17),0,491,0,0}, {ShapeKind(18),0,798,0,0}, {ShapeKind(17),0,490,0,0},
    {ShapeKind(18),0,800,0,0}, {ShapeKind(17),0,527,0,0}, {ShapeKind(18),0,802,0,0},
    {ShapeKind(17),0,531,0,0}, {ShapeKind(17),0,529,0,0}, {ShapeKind(18),0,805,0,0},
    {ShapeKind(0),0,0,22859,0}, {ShapeKind(18),0,807,0,0}, {ShapeKind(0),0,0,22912,0},
    {ShapeKind(17),0,540,0,0}, {ShapeKind(18),0,810,0,0}, {ShapeKind(17),0,535,0,0},
    {ShapeKind(17),0,549,0,0}, {ShapeKind(17),0,532,0,0}, {ShapeKind(18),0,814,0,0},
    {ShapeKind(17),0,533,0,0}, {ShapeKind(18),0,816,0,0}, {ShapeKind(17),0,536,0,0},
    {ShapeKind(18),0,818,0,0}, {ShapeKind(0),0,0,23293,0}, {ShapeKind(17),0,377,0,0},
    {ShapeKind(18),0,821,0,0}, {ShapeKind(17),0,538,0,0}, {ShapeKind(18),0,823,0,0},
    {ShapeKind(17),0,544,0,0}, {ShapeKind(17),0,545,0,0}, {ShapeKind(17),0,541,0,0},
    {ShapeKind(18),0,827,0,0}, {ShapeKind(17),0,543,0,0}, {ShapeKind(17),0,548,0,0},
    {ShapeKind(17),0,546,0,0}, {ShapeKind(18),0,831,0,0}, {ShapeKind(0),0,0,23731,0},
    {ShapeKind(17),0,569,0,0}, {ShapeKind(17),0,556,0,0}, {ShapeKind(17),0,557,0,0},
    {ShapeKind(0),0,0,23824,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,552,0,0},
    {ShapeKind(18),0,839,0,0}, {ShapeKind(17),0,555,0,0}, {ShapeKind(0),0,0,24000,0},
    {ShapeKind(17),0,558,0,0}, {ShapeKind(18),0,843,0,0}, {ShapeKind(17),0,551,0,0},
    {ShapeKind(17),0,553,0,0}, {ShapeKind(18),0,846,0,0}, {ShapeKind(17),0,562,0,0},
    {ShapeKind(17),0,561,0,0}, {ShapeKind(17),0,550,0,0}, {ShapeKind(18),0,850,0,0},
    {ShapeKind(17),0,565,0,0}, {ShapeKind(18),0,852,0,0}, {ShapeKind(17),0,560,0,0},
    {ShapeKind(17),0,559,0,0}, {ShapeKind(17),0,564,0,0}, {ShapeKind(0),0,0,24489,0},
    {ShapeKind(11),0,0,0,0}, {ShapeKind(4),0,0,0,0}, {ShapeKind(18),0,858,0,0},
    {ShapeKind(14),0,564,0,0}, {ShapeKind(18),0,856,0,0}, {ShapeKind(19),0,856,0,4208},
    {ShapeKind(15),0,564,0,0}, {ShapeKind(16),0,564,0,0}, {ShapeKind(19),0,865,24754,4208},
    {ShapeKind(19),0,856,24808,4208}, {ShapeKind(17),0,563,0,0}, {ShapeKind(17),0,567,0,0},
    {ShapeKind(18),0,869,25055,0}, {ShapeKind(0),0,0,25110,0}, {ShapeKind(17),0,566,0,0},
    {ShapeKind(17),0,568,0,0}, {ShapeKind(17),0,580,0,0}, {ShapeKind(18),0,874,0,0},
    {ShapeKind(17),0,592,0,0}, {ShapeKind(18),0,876,0,0}, {ShapeKind(17),0,570,0,0},
    {ShapeKind(18),0,878,0,0}, {ShapeKind(18),0,0,25296,0}, {ShapeKind(17),0,572,0,0},
    {ShapeKind(18),0,881,0,0}, {ShapeKind(0),0,0,2501,0}, {ShapeKind(17),0,591,0,0},
    {ShapeKind(0),0,0,25507,0}, {ShapeKind(0),0,0,25604,0}, {ShapeKind(0),0,0,25716,0},
    {ShapeKind(17),0,593,0,0}, {ShapeKind(0),0,0,25856,0}, {ShapeKind(0),0,0,25955,0},
    {ShapeKind(13),0,0,0,0}, {ShapeKind(17),0,587,0,0}, {ShapeKind(18),0,892,0,0},
    {ShapeKind(17),0,585,0,0}, {ShapeKind(18),0,894,0,0}, {ShapeKind(17),0,588,0,0},
    {ShapeKind(18),0,896,0,0}, {ShapeKind(17),0,596,0,0}, {ShapeKind(0),0,0,26349,0},
    {ShapeKind(17),0,595,0,0}, {ShapeKind(18),0,900,0,0}, {ShapeKind(17),0,598,0,0},
    {ShapeKind(18),0,902,0,0}, {ShapeKind(17),0,599,0,0}, {ShapeKind(18),0,904,0,0},
    {ShapeKind(12),0,0,0,0}, {ShapeKind(18),0,906,0,0}, {ShapeKind(17),0,600,0,0},
    {ShapeKind(18),0,908,0,0}, {ShapeKind(0),0,0,26491,0}, {ShapeKind(17),0,607,0,0},
    {ShapeKind(17),0,608,0,0}, {ShapeKind(0),0,0,26567,0}, {ShapeKind(0),0,0,2501,0},
    {ShapeKind(17),0,604,0,0}, {ShapeKind(18),0,915,0,0}, {ShapeKind(17),0,609,0,0},
    {ShapeKind(17),0,605,0,0}, {ShapeKind(18),0,918,0,0},
};

const Extra kExtras[] = {
    {ListType(0),MapType(0),0,0,0,0,0}, {ListType(1),MapType(0),0,0,0,0,0},
    {ListType(3),MapType(0),1,1,0,796,0}, {ListType(2),MapType(0),0,0,1,0,0},
    {ListType(3),MapType(0),0,1,1,0,0}, {ListType(3),MapType(0),1,1,2,2191,0},
    {ListType(0),MapType(0),4,0,3,0,0}, {ListType(0),MapType(0),0,0,3,0,5615},
    {ListType(1),MapType(0),1,0,3,2191,0}, {ListType(0),MapType(0),0,0,3,0,7766},
    {ListType(0),MapType(0),0,0,3,0,7778}, {ListType(0),MapType(0),0,0,3,0,7785},
    {ListType(0),MapType(0),0,0,3,0,7812}, {ListType(3),MapType(0),1,2,3,8673,0},
    {ListType(3),MapType(0),1,1,5,8793,0}, {ListType(3),MapType(0),1,1,6,7676,0},
    {ListType(0),MapType(0),0,0,7,0,9135}, {ListType(0),MapType(0),1,0,7,8673,0},
    {ListType(0),MapType(0),1,0,7,796,0}, {ListType(0),MapType(0),1,0,7,8793,0},
    {ListType(0),MapType(0),1,0,7,7676,0}, {ListType(0),MapType(0),0,0,7,0,10590},
    {ListType(0),MapType(0),0,0,7,0,10898}, {ListType(2),MapType(0),1,0,7,0,0},
    {ListType(0),MapType(2),0,0,7,0,0}, {ListType(3),MapType(0),5,1,7,796,0},
    {ListType(0),MapType(1),0,0,8,0,0}, {ListType(3),MapType(0),1,1,8,9840,0},
    {ListType(3),MapType(0),1,2,9,13818,0}, {ListType(1),MapType(0),1,0,11,9840,0},
    {ListType(0),MapType(0),0,0,11,0,15782}, {ListType(0),MapType(0),0,0,11,0,15788},
    {ListType(0),MapType(0),0,0,11,0,15804}, {ListType(0),MapType(0),0,0,11,0,15983},
    {ListType(3),MapType(0),0,1,11,0,0}, {ListType(3),MapType(0),0,1,12,0,0},
    {ListType(0),MapType(0),0,0,13,0,16426}, {ListType(0),MapType(0),0,0,13,0,16444},
    {ListType(3),MapType(0),1,2,13,1812,0}, {ListType(0),MapType(0),2,0,15,0,0},
    {ListType(0),MapType(0),0,0,15,0,22228}, {ListType(3),MapType(0),1,1,15,3909,0},
    {ListType(3),MapType(0),0,4,16,0,0}, {ListType(3),MapType(0),1,1,20,25074,0},
};

const uint16_t kKeys[] = {
    796, 2191, 2191, 8673, 8687, 8793, 7676, 796, 9840, 13818, 15104, 796, 16072, 1812, 8687,
    3909, 7946, 21121, 15777, 21128, 25074,
};

const uint16_t kPackageCount = 24;
const uint16_t kTypeCount = 610;

}  // namespace kedge::kube::schema
