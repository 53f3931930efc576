// Made by kube/facts/generate.py from schema.txt there. Not for hands.
// clang-format off
#include "kube/schema_table.h"

namespace kedge::kube::schema {

const char kPool[] =
    "\000\004Fail\006Ignore\012Equivalent\005Exact\001*\007CONNECT\006CREATE\006DELETE"
    "\006UPDATE\022ApplyConfiguration\011JSONPatch\010IfNeeded\005Never\007Cluster"
    "\012Namespaced\004None\014NoneOnDryRun\004Some\007Unknown\005Audit\004Deny\004Warn"
    "\023FieldValueDuplicate\023FieldValueForbidden\021FieldValueInvalid\022FieldValueRequired"
    "\010OnDelete\015RollingUpdate\010Recreate\014OrderedReady\010Parallel\021ContainerResource"
    "\010External\006Object\004Pods\010Resource\007Indexed\012NonIndexed\005Allow\006Forbid"
    "\007Replace\005Count\011FailIndex\007FailJob\002In\005NotIn\006Failed"
    "\023TerminatingOrFailed\003any\011cert sign\013client auth\014code signing"
    "\022content commitment\010crl sign\021data encipherment\015decipher only"
    "\021digital signature\020email protection\015encipher only\020ipsec end system"
    "\014ipsec tunnel\012ipsec user\015key agreement\020key encipherment\015microsoft sgc"
    "\014netscape sgc\014ocsp signing\006s/mime\013server auth\007signing\014timestamping"
    "\011Localhost\016RuntimeDefault\012Unconfined\010ReadOnly\011ReadWrite\011Dedicated"
    "\007Managed\006Shared\032ControllerResizeInProgress\032ControllerResizeInfeasible"
    "\024NodeResizeInProgress\024NodeResizeInfeasible\021NodeResizePending\014ClusterFirst"
    "\027ClusterFirstWithHostNet\007Default\013BlockDevice\012CharDevice\011Directory"
    "\021DirectoryOrCreate\004File\014FileOrCreate\006Socket\004IPv4\004IPv6\017PreferDualStack"
    "\020RequireDualStack\013SingleStack\015Bidirectional\017HostToContainer\006Active"
    "\013Terminating\005Honor\007Pending\007Running\012Terminated\014DoesNotExist\006Exists"
    "\002Gt\002Lt\014ReadOnlyMany\015ReadWriteMany\015ReadWriteOnce\020ReadWriteOncePod"
    "\012InProgress\012Infeasible\005Bound\004Lost\005Block\012Filesystem\011Available"
    "\010Released\006Delete\007Recycle\006Retain\006Always\016OnRootMismatch\011Succeeded"
    "\012BestEffort\011Burstable\012Guaranteed\024PreemptLowerPriority\010Unmasked\004SCTP"
    "\003TCP\003UDP\014IfNotPresent\031CrossNamespacePodAffinity\015NotBestEffort"
    "\016NotTerminating\015PriorityClass\025VolumeAttributesClass\011OnFailure\010ClientIP"
    "\005Local\011ClusterIP\014ExternalName\014LoadBalancer\010NodePort\007SIGABRT\007SIGALRM"
    "\006SIGBUS\007SIGCHLD\006SIGCLD\007SIGCONT\006SIGFPE\006SIGHUP\006SIGILL\006SIGINT"
    "\005SIGIO\006SIGIOT\007SIGKILL\007SIGPIPE\007SIGPOLL\007SIGPROF\006SIGPWR\007SIGQUIT"
    "\010SIGRTMAX\012SIGRTMAX-1\013SIGRTMAX-10\013SIGRTMAX-11\013SIGRTMAX-12\013SIGRTMAX-13"
    "\013SIGRTMAX-14\012SIGRTMAX-2\012SIGRTMAX-3\012SIGRTMAX-4\012SIGRTMAX-5\012SIGRTMAX-6"
    "\012SIGRTMAX-7\012SIGRTMAX-8\012SIGRTMAX-9\010SIGRTMIN\012SIGRTMIN+1\013SIGRTMIN+10"
    "\013SIGRTMIN+11\013SIGRTMIN+12\013SIGRTMIN+13\013SIGRTMIN+14\013SIGRTMIN+15\012SIGRTMIN+2"
    "\012SIGRTMIN+3\012SIGRTMIN+4\012SIGRTMIN+5\012SIGRTMIN+6\012SIGRTMIN+7\012SIGRTMIN+8"
    "\012SIGRTMIN+9\007SIGSEGV\011SIGSTKFLT\007SIGSTOP\006SIGSYS\007SIGTERM\007SIGTRAP"
    "\007SIGTSTP\007SIGTTIN\007SIGTTOU\006SIGURG\007SIGUSR1\007SIGUSR2\011SIGVTALRM\010SIGWINCH"
    "\007SIGXCPU\007SIGXFSZ\005Merge\006Strict\011NoExecute\012NoSchedule\020PreferNoSchedule"
    "\025FallbackToLogsOnError\005Equal\004HTTP\005HTTPS\015DoNotSchedule\016ScheduleAnyway"
    "\004FQDN\026ImplementationSpecific\006Prefix\006Egress\007Ingress\013AlwaysAllow"
    "\017IfHealthyBudget\011FromClaim\011FromClass\003All\012ExactCount\011Immediate"
    "\024WaitForFirstConsumer\043io.k8s.api.admissionregistration.v1\002v1"
    "\032io.k8s.api.apidiscovery.v2\002v2\022io.k8s.api.apps.v1\034io.k8s.api.authentication.v1"
    "\033io.k8s.api.authorization.v1\031io.k8s.api.autoscaling.v1\031io.k8s.api.autoscaling.v2"
    "\023io.k8s.api.batch.v1\032io.k8s.api.certificates.v1\032io.k8s.api.coordination.v1"
    "\022io.k8s.api.core.v1\027io.k8s.api.discovery.v1\024io.k8s.api.events.v1"
    "\031io.k8s.api.flowcontrol.v1\030io.k8s.api.networking.v1\022io.k8s.api.node.v1"
    "\024io.k8s.api.policy.v1\022io.k8s.api.rbac.v1\026io.k8s.api.resource.v1"
    "\030io.k8s.api.scheduling.v1\025io.k8s.api.storage.v1"
    "\070io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1"
    "\044io.k8s.apimachinery.pkg.apis.meta.v1\035io.k8s.apimachinery.pkg.types\005types"
    "\062io.k8s.kube-aggregator.pkg.apis.apiregistration.v1\012expression\017AuditAnnotation"
    "\003key\017valueExpression\021ExpressionWarning\010fieldRef\007warning\016MatchCondition"
    "\004name\016MatchResources\021namespaceSelector\016objectSelector\015resourceRules"
    "\024excludeResourceRules\013matchPolicy\022v1.MatchPolicyType\027MutatingAdmissionPolicy"
    "\010TypeMeta\010metadata\004spec\036MutatingAdmissionPolicyBinding"
    "\042MutatingAdmissionPolicyBindingList\005items\042MutatingAdmissionPolicyBindingSpec"
    "\012policyName\010paramRef\016matchResources\033MutatingAdmissionPolicyList"
    "\033MutatingAdmissionPolicySpec\011paramKind\020matchConstraints\011variables\011mutations"
    "\015failurePolicy\024v1.FailurePolicyType\017matchConditions\022reinvocationPolicy"
    "\031v1.ReinvocationPolicyType\017MutatingWebhook\014clientConfig\005rules\013sideEffects"
    "\022v1.SideEffectClass\016timeoutSeconds\027admissionReviewVersions"
    "\034MutatingWebhookConfiguration\010webhooks\040MutatingWebhookConfigurationList"
    "\010Mutation\011patchType\014v1.PatchType\022applyConfiguration\011jsonPatch"
    "\027NamedRuleWithOperations\015resourceNames\022RuleWithOperations\011ParamKind"
    "\012apiVersion\004kind\010ParamRef\011namespace\010selector\027parameterNotFoundAction"
    "\036v1.ParameterNotFoundActionType\004Rule\011apiGroups\013apiVersions\011resources"
    "\005scope\014v1.ScopeType\012operations\020v1.OperationType\020ServiceReference\004path"
    "\004port\014TypeChecking\022expressionWarnings\031ValidatingAdmissionPolicy\006status"
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
    "\016IngressBackend\014IngressClass\020IngressClassList\037IngressClassParametersReference"
    "\020IngressClassSpec\012controller\012parameters\013IngressList"
    "\032IngressLoadBalancerIngress\031IngressLoadBalancerStatus\021IngressPortStatus"
    "\013IngressRule\020IngressRuleValue\004http\025IngressServiceBackend\013IngressSpec"
    "\020ingressClassName\016defaultBackend\003tls\015IngressStatus\012IngressTLS\005hosts"
    "\015NetworkPolicy\027NetworkPolicyEgressRule\002to\030NetworkPolicyIngressRule\004from"
    "\021NetworkPolicyList\021NetworkPolicyPeer\013podSelector\007ipBlock\021NetworkPolicyPort"
    "\007endPort\021NetworkPolicySpec\006egress\013policyTypes\015v1.PolicyType"
    "\017ParentReference\022ServiceBackendPort\006number\013ServiceCIDR\017ServiceCIDRList"
    "\017ServiceCIDRSpec\005cidrs\021ServiceCIDRStatus\010Overhead\010podFixed\014RuntimeClass"
    "\007handler\012scheduling\020RuntimeClassList\012Scheduling\010Eviction\015deleteOptions"
    "\023PodDisruptionBudget\027PodDisruptionBudgetList\027PodDisruptionBudgetSpec"
    "\014minAvailable\032unhealthyPodEvictionPolicy\041v1.UnhealthyPodEvictionPolicyType"
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
    "\021ResourceSliceSpec\026perDeviceNodeSelection\016sharedCounters\015globalDefault"
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
    {2534,2570}, {2573,2600}, {2603,2570}, {2622,2570}, {2651,2570}, {2679,2570}, {2705,2600},
    {2731,2570}, {2751,2570}, {2778,2570}, {2805,2570}, {2824,2570}, {2848,2570}, {2869,2570},
    {2895,2570}, {2920,2570}, {2939,2570}, {2960,2570}, {2979,2570}, {3002,2570}, {3027,2570},
    {3049,2570}, {3106,2570}, {3143,3173}, {3179,2570},
};

const Type kTypes[] = {
    {61,0,0,0}, {3241,1,0,0}, {3277,3,0,0}, {80,5,0,0}, {3312,6,0,0}, {3332,8,0,1}, {3446,13,0,0},
    {3493,16,0,0}, {3524,19,0,0}, {3565,22,0,0}, {3635,25,0,0}, {3663,28,0,0}, {3834,35,0,0},
    {3939,47,0,0}, {3977,50,0,0}, {4010,53,0,0}, {4071,56,0,1}, {4128,58,0,1}, {4154,60,0,1},
    {4237,64,0,0}, {4109,68,0,0}, {4321,70,0,0}, {4348,74,0,0}, {4380,75,0,0}, {4413,79,0,0},
    {4446,82,0,0}, {4483,85,0,0}, {4558,89,0,0}, {4588,92,0,0}, {4647,99,0,0}, {4727,102,0,0},
    {4745,113,0,0}, {4776,116,0,0}, {4811,119,0,0}, {4871,123,0,1}, {4880,125,0,0},
    {4921,128,1,0}, {4948,131,1,0}, {4970,134,1,0}, {5088,142,1,0}, {5138,146,1,0},
    {5198,149,2,0}, {5231,153,2,0}, {5254,156,2,0}, {5264,160,2,0}, {5347,165,2,0},
    {5361,168,2,0}, {5436,173,2,0}, {5601,183,2,0}, {5670,185,2,0}, {5681,189,2,0},
    {5743,195,2,0}, {5758,198,2,0}, {5822,206,2,0}, {5927,215,2,0}, {5972,217,2,0},
    {5983,221,2,0}, {6030,226,2,0}, {6045,229,2,0}, {6060,233,2,0}, {6098,240,2,0},
    {6145,242,2,0}, {6169,244,2,0}, {6212,246,2,0}, {6224,250,2,0}, {6273,255,2,0},
    {6289,258,2,0}, {6315,259,2,0}, {6430,261,2,0}, {6572,272,2,0}, {6637,282,2,0},
    {6696,284,3,0}, {6731,288,3,0}, {6749,291,3,0}, {6782,292,3,0}, {6795,296,3,0},
    {6855,299,3,0}, {6900,301,3,0}, {6912,305,3,0}, {6928,307,3,0}, {6971,311,3,0},
    {7023,315,4,0}, {7072,317,4,0}, {7096,319,4,0}, {7121,323,4,0}, {7148,325,4,0},
    {7180,327,4,0}, {7233,336,4,0}, {7246,340,4,0}, {7270,344,4,0}, {7339,346,4,0},
    {7362,350,4,0}, {7389,351,4,0}, {7409,355,4,0}, {7433,361,4,0}, {7490,365,4,0},
    {7543,369,5,0}, {7643,373,5,0}, {7719,377,5,1}, {7747,380,5,0}, {7806,384,5,0},
    {7840,388,5,0}, {7864,392,5,0}, {7937,397,5,0}, {7965,400,5,0}, {8063,404,5,0},
    {8155,409,5,0}, {8225,415,5,0}, {8238,421,5,0}, {8277,426,5,0}, {8296,431,5,0},
    {8313,434,5,0}, {8330,437,5,0}, {8351,440,5,0}, {8372,443,5,0}, {8378,447,5,0},
    {8390,448,5,0}, {7543,450,6,0}, {7643,453,6,0}, {7719,456,6,0}, {7747,459,6,0},
    {7806,461,6,0}, {8417,463,6,0}, {8478,466,6,0}, {7840,470,6,0}, {8576,474,6,0},
    {7864,476,6,0}, {7937,481,6,0}, {7965,484,6,0}, {8063,489,6,0}, {8698,495,6,0},
    {8155,497,6,0}, {8225,503,6,0}, {8735,509,6,0}, {8787,513,6,0}, {8238,516,6,0},
    {8277,519,6,0}, {8296,522,6,0}, {8313,524,6,0}, {8330,526,6,0}, {8351,528,6,0},
    {8821,530,7,0}, {8829,534,7,0}, {8841,537,7,0}, {9004,545,7,0}, {9061,548,7,0},
    {9065,552,7,0}, {9112,558,7,0}, {9120,561,7,0}, {9383,577,7,0}, {9508,588,7,0},
    {9524,590,7,0}, {9541,591,7,0}, {9649,594,7,0}, {9708,596,7,0}, {9790,599,7,0},
    {9804,600,7,0}, {9854,602,7,0}, {9878,604,8,0}, {9904,608,8,0}, {9963,614,8,0},
    {9993,617,8,0}, {10061,625,8,0}, {10105,627,9,0}, {10111,630,9,0}, {10121,633,9,0},
    {10250,640,10,0}, {10308,644,10,0}, {10358,647,10,0}, {10414,649,10,0}, {10460,651,10,0},
    {10594,657,10,0}, {10663,661,10,0}, {10685,664,10,0}, {10693,667,10,0}, {10869,677,10,0},
    {10885,682,10,0}, {10921,684,10,0}, {10980,690,10,0}, {10999,696,10,0}, {11028,700,10,0},
    {11047,704,10,0}, {11062,705,10,0}, {11100,710,10,0}, {11145,714,10,0}, {11161,717,10,0},
    {11181,720,10,0}, {11212,725,10,0}, {11252,727,10,1}, {11273,730,10,0}, {11287,733,10,0},
    {11346,738,10,0}, {11366,741,10,0}, {11400,745,10,0}, {11784,770,10,0}, {11842,773,10,0},
    {11873,775,10,0}, {11921,780,10,0}, {11974,782,10,0}, {12035,784,10,0}, {12110,786,10,0},
    {12152,789,10,0}, {12184,790,10,0}, {12248,797,10,0}, {12270,799,10,0}, {12412,814,10,0},
    {12432,815,10,0}, {12452,816,10,0}, {12474,817,10,0}, {12518,821,10,0}, {12542,823,10,0},
    {12597,825,10,1}, {12644,829,10,1}, {12669,833,10,0}, {12712,836,10,0}, {12730,839,10,0},
    {12744,842,10,0}, {12778,845,10,0}, {12795,848,10,0}, {12848,853,10,0}, {12867,855,10,0},
    {12912,880,10,0}, {12954,881,10,0}, {13079,897,10,0}, {13089,900,10,0}, {13118,902,10,0},
    {13145,904,10,0}, {13156,905,10,0}, {13192,910,10,1}, {13219,914,10,0}, {13254,919,10,0},
    {13271,924,10,0}, {13315,926,10,0}, {13352,930,10,0}, {13366,932,10,0}, {13407,935,10,0},
    {13468,939,10,0}, {13490,942,10,0}, {13536,947,10,0}, {13547,949,10,0}, {13567,951,10,0},
    {13574,952,10,0}, {13611,954,10,0}, {13737,965,10,0}, {13755,976,10,0}, {13794,978,10,0},
    {13821,979,10,0}, {13831,982,10,0}, {13859,985,10,0}, {13905,989,10,0}, {13916,992,10,0},
    {13996,998,10,0}, {14011,1001,10,0}, {14033,1002,10,0}, {14075,1005,10,0}, {14124,1009,10,0},
    {11231,1010,10,1}, {14151,1011,10,0}, {14169,1013,10,0}, {14263,1015,10,0}, {14286,1018,10,0},
    {14296,1022,10,0}, {14341,1027,10,0}, {14355,1030,10,0}, {14397,1031,10,0}, {14437,1033,10,0},
    {14442,1037,10,0}, {14481,1039,10,0}, {14589,1041,10,0}, {14653,1044,10,0}, {14706,1050,10,0},
    {14733,1051,10,0}, {14773,1055,10,0}, {14809,1056,10,0}, {14847,1057,10,0}, {14856,1060,10,0},
    {14873,1062,10,0}, {14901,1064,10,0}, {14967,1066,10,1}, {14998,1067,10,0}, {15046,1070,10,1},
    {15092,1072,10,0}, {15174,1079,10,0}, {15320,1093,10,0}, {15335,1094,10,0}, {15490,1105,10,1},
    {15520,1107,10,1}, {15536,1114,10,0}, {15553,1118,10,0}, {15575,1122,10,0}, {15644,1128,10,0},
    {15670,1131,10,0}, {15841,1140,10,0}, {16000,1148,10,0}, {16030,1150,10,0}, {16074,1152,10,0},
    {16095,1155,10,0}, {16332,1177,10,0}, {16438,1187,10,0}, {16510,1191,10,0}, {16548,1193,10,0},
    {16552,1197,10,0}, {16564,1199,10,0}, {16636,1205,10,0}, {16652,1207,10,0}, {16683,1213,10,0},
    {16803,1220,10,0}, {16816,1227,10,0}, {16850,1230,10,0}, {16869,1232,10,0}, {16884,1239,10,0},
    {16931,1241,10,0}, {16937,1242,10,0}, {16945,1245,10,0}, {16961,1246,10,0}, {16983,1248,10,0},
    {16999,1250,10,0}, {17030,1251,10,0}, {17073,1254,10,0}, {17096,1256,10,0}, {17114,1257,10,0},
    {17146,1258,10,0}, {17396,1271,10,0}, {17990,1313,10,0}, {18255,1334,10,0}, {18267,1337,10,0},
    {18283,1340,10,0}, {18299,1342,10,0}, {18310,1345,10,0}, {18331,1348,10,0}, {18373,1350,10,0},
    {18379,1357,10,0}, {18451,1361,10,0}, {18481,1363,10,0}, {18524,1369,10,0}, {18597,1377,10,0},
    {18613,1385,10,0}, {18635,1389,10,0}, {18704,1394,10,0}, {18730,1397,10,0}, {18758,1401,10,0},
    {18786,1407,10,0}, {18800,1409,10,1}, {18830,1412,10,0}, {18901,1415,10,0}, {18915,1419,10,0},
    {18933,1422,10,0}, {18999,1425,10,0}, {19024,1427,10,0}, {19061,1430,10,0}, {19076,1432,10,0},
    {19102,1436,10,0}, {19223,1446,10,0}, {19243,1456,10,1}, {19257,1457,10,0}, {19326,1460,10,0},
    {19363,1462,10,0}, {19395,1468,10,0}, {19411,1470,10,1}, {19429,1473,10,0}, {19440,1476,10,0},
    {19457,1479,10,1}, {19473,1481,10,0}, {19492,1485,10,0}, {19607,1497,10,0}, {19615,1501,10,0},
    {19638,1506,10,0}, {19657,1509,10,0}, {19696,1512,10,0}, {19708,1515,10,0}, {19740,1521,10,0},
    {19760,1523,10,0}, {20207,1543,10,0}, {20234,1545,10,0}, {20265,1546,10,0}, {20285,1547,10,0},
    {20333,1552,10,0}, {20355,1557,10,0}, {20362,1559,10,0}, {20378,1561,10,0}, {20416,1565,10,0},
    {20467,1570,10,0}, {20500,1572,10,1}, {20543,1573,10,0}, {20679,1581,10,1}, {20714,1584,10,0},
    {20735,1588,10,0}, {20755,1590,10,0}, {20768,1592,10,0}, {20884,1599,10,0}, {20915,1604,10,0},
    {20943,1605,10,0}, {21033,1611,10,0}, {20742,1613,10,0}, {21119,1643,10,0}, {21132,1644,10,0},
    {21208,1648,10,0}, {21248,1650,10,0}, {21346,1654,11,0}, {21385,1662,11,0}, {21412,1665,11,0},
    {12644,1667,11,1}, {21444,1671,11,0}, {21485,1676,11,0}, {21503,1679,11,0}, {21511,1680,11,0},
    {12954,1681,12,0}, {13079,1697,12,0}, {13089,1700,12,0}, {21636,1702,13,0}, {21710,1704,13,0},
    {21765,1705,13,0}, {21776,1709,13,0}, {21823,1714,13,0}, {21838,1717,13,0}, {21919,1721,13,0},
    {21936,1722,13,0}, {21949,1723,13,0}, {21992,1725,13,0}, {22062,1729,13,0}, {22084,1731,13,0},
    {22117,1734,13,0}, {22144,1738,13,0}, {22223,1743,13,0}, {22254,1746,13,0}, {22290,1747,13,0},
    {22363,1750,13,0}, {22396,1751,13,0}, {22450,1754,13,0}, {22482,1759,13,0}, {22504,1761,13,0},
    {22527,1765,13,0}, {22539,1766,14,0}, {22584,1769,14,0}, {22611,1770,14,0}, {22621,1773,14,0},
    {22635,1776,14,0}, {22659,1777,14,0}, {2432,1779,14,0}, {22679,1783,14,0}, {22694,1785,14,0},
    {22707,1788,14,0}, {22724,1791,14,0}, {22756,1796,14,0}, {22795,1798,14,0}, {22807,1801,14,0},
    {22834,1804,14,0}, {22860,1805,14,0}, {22878,1808,14,0}, {22890,1810,14,0}, {22912,1811,14,0},
    {22934,1813,14,0}, {22982,1817,14,0}, {22996,1818,14,0}, {23013,1820,14,0}, {23027,1823,14,0},
    {23054,1825,14,0}, {23084,1827,14,0}, {23102,1830,14,0}, {23140,1833,14,0}, {23166,1836,14,0},
    {23217,1840,14,0}, {23233,1844,14,1}, {23259,1846,14,0}, {23271,1850,14,0}, {23287,1853,14,0},
    {23309,1854,14,0}, {23327,1855,15,0}, {23345,1856,15,0}, {23377,1861,15,0}, {23394,1864,15,0},
    {23405,1866,16,0}, {23428,1869,16,0}, {23448,1873,16,0}, {23472,1876,16,0}, {23570,1880,16,0},
    {23672,1887,17,0}, {23709,1888,17,0}, {23737,1892,17,0}, {23764,1896,17,0}, {23787,1899,17,0},
    {23803,1902,17,0}, {23814,1907,17,0}, {23819,1910,17,0}, {23831,1914,17,0}, {23847,1917,17,0},
    {23856,1920,17,1}, {22504,1923,17,1}, {23864,1927,18,0}, {23913,1934,18,0}, {23958,1937,18,0},
    {23976,1938,18,0}, {24021,1941,18,0}, {24053,1944,18,0}, {24091,1945,18,0}, {24099,1946,18,0},
    {24119,1948,18,0}, {24275,1961,18,0}, {24351,1964,18,0}, {24382,1966,18,0}, {24426,1974,18,0},
    {24455,1976,18,0}, {24479,1979,18,0}, {24504,1981,18,0}, {24516,1984,18,0}, {24541,1985,18,0},
    {24557,1988,18,0}, {24331,1991,18,0}, {24611,1992,18,0}, {24683,1995,18,0}, {24719,1997,18,0},
    {24756,2000,18,0}, {24815,2010,18,0}, {24834,2011,18,0}, {24906,2018,18,0}, {24939,2022,18,0},
    {24992,2027,18,0}, {25011,2034,18,0}, {25063,2037,18,0}, {25127,2039,18,0}, {18786,2041,18,0},
    {25153,2045,18,0}, {25184,2049,18,0}, {25202,2052,18,0}, {25220,2053,18,0}, {25263,2056,18,0},
    {25285,2059,18,0}, {25311,2062,18,0}, {25337,2064,18,0}, {25380,2067,18,0}, {25394,2070,18,0},
    {25412,2073,18,0}, {1552,2081,19,0}, {25494,2087,19,0}, {25512,2090,20,0}, {25522,2093,20,0},
    {25536,2096,20,0}, {25810,2107,20,0}, {25818,2110,20,0}, {25852,2114,20,0}, {25864,2117,20,0},
    {25884,2118,20,0}, {25934,2124,20,0}, {25957,2127,20,0}, {26074,2136,20,0}, {6782,2139,20,0},
    {26091,2141,20,0}, {26108,2145,20,0}, {26129,2148,20,0}, {26190,2150,20,0}, {26220,2153,20,0},
    {1566,2157,20,0}, {26306,2161,20,0}, {26332,2164,20,0}, {26359,2167,20,0}, {26379,2168,21,0},
    {26426,2174,21,0}, {26485,2176,21,0}, {26510,2180,21,0}, {26585,2186,21,0}, {26614,2189,21,0},
    {26669,2195,21,0}, {26748,2201,21,0}, {26808,2205,21,0}, {26934,2214,21,0}, {27019,2217,21,0},
    {27051,2217,21,0}, {27084,2219,21,0}, {27125,2220,21,0}, {27147,2222,21,0}, {27764,2266,21,0},
    {4321,2267,21,0}, {27780,2271,21,0}, {4880,2277,21,0}, {27836,2280,21,0}, {27879,2282,22,0},
    {27932,2287,22,0}, {27945,2289,22,0}, {28009,2299,22,0}, {28038,2302,22,0}, {28050,2305,22,0},
    {28060,2311,22,0}, {28110,2315,22,0}, {28264,2322,22,0}, {28314,2325,22,0}, {28325,2327,22,0},
    {28350,2329,22,0}, {28367,2332,22,1}, {28393,2334,22,0}, {28443,2337,22,0}, {28499,2342,22,0},
    {28620,2354,22,0}, {28707,2361,22,0}, {28843,2376,22,1}, {28877,2382,22,0}, {28899,2384,22,0},
    {28925,2387,22,0}, {28944,2392,22,0}, {28958,2394,22,0}, {29009,2396,22,0}, {29019,2397,22,0},
    {29039,2404,22,0}, {29070,2407,22,0}, {29109,2413,22,0}, {29138,2417,22,0}, {29160,2422,22,0},
    {29175,2425,22,0}, {3470,2429,22,0}, {29213,2431,22,0}, {29227,2435,22,0}, {29238,2437,24,0},
    {29249,2441,24,0}, {29296,2446,24,0}, {29311,2449,24,0}, {29385,2456,24,0}, {4321,2457,24,0},
    {0,2460,0,0},
};

const Field kFields[] = {
    {3230,0,0,1,2}, {3257,0,0,1,8}, {3261,0,0,2,8}, {3295,0,0,2,8}, {3304,0,0,3,8},
    {3230,0,0,1,2}, {3327,0,0,1,8}, {3230,0,0,2,8}, {3347,1,0,1,3}, {3365,1,0,2,3},
    {3380,3,1,3,2}, {3394,3,1,4,2}, {3415,4,0,7,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,7,0,2,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,8,0,2,2}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,11,0,2,8}, {3600,0,0,1,2}, {3611,12,0,2,3}, {3620,13,0,3,3},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,15,0,2,8}, {3691,16,0,1,3}, {3701,13,0,2,3},
    {3718,18,1,3,2}, {3728,20,1,4,2}, {3738,21,0,5,3}, {3773,23,2,6,2}, {3789,24,0,7,2},
    {3327,0,0,1,8}, {3850,25,0,2,8}, {3863,27,1,3,2}, {3738,21,0,4,3}, {3415,4,0,9,3},
    {3347,1,0,5,3}, {3365,1,0,11,3}, {3869,28,0,6,9}, {3900,29,0,7,3}, {3915,30,1,8,8},
    {3789,24,0,10,3}, {3773,23,2,12,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3968,32,2,2,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,34,0,2,8}, {4019,35,0,2,8}, {4042,36,0,3,3},
    {4061,37,0,4,3}, {4095,30,1,1,2}, {4109,26,0,2,16}, {4138,0,0,1,2}, {4149,0,0,2,2},
    {3327,0,0,1,2}, {4163,0,0,2,2}, {4173,1,0,3,3}, {4182,38,0,4,3}, {4242,30,1,1,2},
    {4252,30,1,2,2}, {4264,30,1,3,2}, {4274,39,0,4,3}, {4293,41,1,1,2}, {4237,42,0,2,16},
    {4163,0,0,1,8}, {3327,0,0,2,8}, {4338,0,0,3,3}, {4343,29,0,4,3}, {4361,44,1,1,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,45,0,2,2}, {4406,46,0,3,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,47,0,2,10}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,49,0,2,8},
    {3600,0,0,1,10}, {3611,12,0,2,3}, {3620,13,0,3,3}, {4520,51,3,4,10}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,53,0,2,8}, {3691,16,0,1,3}, {3701,13,0,2,3}, {4618,55,1,3,2},
    {3738,21,0,4,3}, {4630,57,1,5,2}, {3773,23,2,6,2}, {3718,18,2,7,2}, {4679,58,0,1,2},
    {4698,59,0,2,3}, {4711,61,4,3,2}, {3327,0,0,1,8}, {3850,25,0,2,8}, {3863,27,1,3,2},
    {3738,21,0,4,3}, {3415,4,0,9,3}, {3347,1,0,5,3}, {3365,1,0,10,3}, {3869,28,0,6,9},
    {3900,29,0,7,3}, {3915,30,1,8,8}, {3773,23,2,11,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3968,63,2,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,65,0,2,8}, {3230,0,0,1,8},
    {4822,0,0,2,2}, {4830,66,0,3,3}, {4853,0,0,4,2}, {3327,0,0,1,8}, {3230,0,0,2,8},
    {4900,0,0,3,3}, {4904,67,0,1,3}, {4912,68,0,2,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {4939,70,0,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,72,0,2,0}, {4991,0,0,1,0},
    {5000,73,0,2,3}, {4274,74,0,3,0}, {5030,0,0,4,0}, {5047,30,0,5,0}, {5053,30,0,6,2},
    {5064,30,0,7,2}, {5075,76,0,8,2}, {5112,0,0,1,0}, {5000,73,0,2,3}, {5124,77,0,3,2},
    {5047,30,0,4,0}, {5158,0,0,1,0}, {4264,79,0,2,2}, {5166,80,0,3,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {5217,81,0,2,2}, {5222,58,0,3,8}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,83,0,2,8}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,84,0,2,2}, {4406,85,0,3,2},
    {4722,86,0,1,8}, {4406,87,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2}, {4822,0,0,5,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,90,0,2,8}, {4173,1,0,1,9}, {5375,91,0,2,8},
    {5384,92,0,3,2}, {5399,29,0,4,2}, {5415,29,0,6,3}, {5452,29,0,1,8}, {5475,29,0,2,8},
    {5494,29,0,3,8}, {5517,29,0,4,8}, {4679,58,0,5,2}, {5529,29,0,6,2}, {5552,29,0,7,2},
    {5568,29,0,8,2}, {5586,29,0,9,3}, {4711,94,5,10,2}, {4722,95,0,1,2}, {5656,96,0,2,3},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,97,0,2,2}, {4406,98,0,3,2}, {4722,99,0,1,8},
    {4406,87,0,2,8}, {5728,88,0,6,2}, {5328,88,0,7,2}, {4830,0,0,4,2}, {4822,0,0,5,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,101,0,2,8}, {5773,29,0,1,3}, {4173,1,0,2,9},
    {5375,91,0,3,8}, {5782,102,6,4,2}, {5399,29,0,5,2}, {5415,29,0,6,3}, {5791,103,0,7,2},
    {5798,29,0,9,3}, {4679,58,0,1,2}, {5773,29,0,2,2}, {5839,29,0,3,2}, {5855,29,0,7,2},
    {5869,29,0,4,2}, {5887,29,0,5,2}, {5907,29,0,9,3}, {4711,105,5,6,2}, {5586,29,0,8,3},
    {4722,106,0,1,2}, {5656,107,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,108,0,2,2},
    {4406,109,0,3,2}, {4722,110,0,1,8}, {4406,87,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2},
    {4822,0,0,5,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,112,0,2,8}, {5773,29,0,1,3},
    {5399,29,0,4,2}, {4173,1,0,2,9}, {5375,91,0,3,2}, {5773,29,0,1,8}, {6077,29,0,2,2},
    {5855,29,0,4,2}, {5869,29,0,5,2}, {5907,29,0,7,3}, {4679,58,0,3,2}, {4711,114,5,6,2},
    {6121,115,0,1,3}, {6136,115,0,2,3}, {6121,115,0,1,3}, {6136,115,0,2,3}, {6202,29,0,1,3},
    {6121,115,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,116,0,2,2}, {4406,117,0,3,2},
    {4722,118,0,1,8}, {4406,87,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2}, {4822,0,0,5,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,120,0,2,8}, {6309,29,0,1,0}, {6363,121,0,1,2},
    {6419,121,0,2,2}, {5773,29,0,1,3}, {4173,1,0,2,9}, {5375,91,0,3,8}, {6446,123,1,4,2},
    {6467,0,0,5,0}, {6479,124,0,6,2}, {5384,125,0,7,2}, {5415,29,0,8,3}, {5399,29,0,9,2},
    {6526,126,0,10,3}, {6563,127,0,11,3}, {4679,58,0,1,2}, {5773,29,0,2,8}, {5855,29,0,3,2},
    {6590,29,0,4,2}, {5839,29,0,5,2}, {6606,0,0,6,2}, {6622,0,0,7,2}, {5586,29,0,9,3},
    {4711,129,5,10,2}, {5869,29,0,11,0}, {4722,130,0,1,2}, {5656,131,0,2,3}, {4149,0,0,1,2},
    {4138,0,0,2,2}, {3327,0,0,3,2}, {6717,132,0,4,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {4406,133,0,2,2}, {6773,134,0,1,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,135,0,2,0},
    {4406,136,0,3,2}, {6812,30,1,1,0}, {6822,58,0,4,1}, {6840,137,0,3,1}, {6874,0,0,1,0},
    {6880,88,0,2,0}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,138,0,2,8}, {4406,139,0,3,2},
    {6874,0,0,1,10}, {6812,30,1,2,2}, {6946,103,0,1,2}, {6960,134,0,2,2}, {6812,30,1,4,2},
    {6965,0,0,3,2}, {6980,0,0,1,2}, {6717,0,0,2,2}, {6989,30,1,3,2}, {6996,141,0,4,2},
    {7047,0,0,1,2}, {7059,143,1,2,2}, {7047,0,0,1,2}, {7059,145,1,2,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,146,0,2,8}, {4406,147,0,3,2}, {4338,0,0,1,2}, {7143,0,0,2,2},
    {5047,30,1,1,8}, {7164,30,1,2,2}, {4163,0,0,1,2}, {7143,0,0,2,2}, {7199,0,0,3,2},
    {5158,0,0,4,2}, {4991,0,0,5,2}, {5112,0,0,6,2}, {3327,0,0,7,2}, {7205,148,0,8,3},
    {7219,149,0,9,3}, {5047,30,1,1,8}, {4242,30,1,2,2}, {4264,30,1,3,2}, {4095,30,1,4,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,150,0,2,8}, {4406,147,0,3,2}, {7298,151,0,1,3},
    {7317,152,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,153,0,2,8}, {4406,154,0,3,2},
    {4163,0,0,1,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,146,0,2,8}, {4406,147,0,3,2},
    {7298,151,0,1,3}, {7317,152,0,2,3}, {6960,0,0,3,2}, {6989,30,1,4,2}, {6996,156,0,5,2},
    {6717,0,0,6,2}, {7459,103,0,1,8}, {7467,103,0,4,2}, {4830,0,0,2,2}, {7474,0,0,3,2},
    {3380,158,1,1,8}, {7515,160,1,2,8}, {7532,103,0,3,8}, {7474,0,0,4,2}, {3327,161,0,1,0},
    {7589,29,0,2,3}, {7614,162,0,3,3}, {7633,0,0,5,0}, {3327,161,0,1,0}, {7673,29,0,2,3},
    {7699,162,0,3,0}, {7633,0,0,4,0}, {4149,0,0,1,8}, {3327,0,0,2,8}, {4138,0,0,3,2},
    {7768,0,0,1,0}, {7779,1,0,2,3}, {7794,162,0,3,3}, {7614,162,0,4,3}, {7768,0,0,1,0},
    {7779,1,0,2,3}, {7827,162,0,3,0}, {7699,162,0,4,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,163,0,2,10}, {4406,164,0,3,2}, {4722,165,0,1,0}, {4406,87,0,2,0}, {5328,88,0,3,2},
    {4830,0,0,4,2}, {4822,0,0,5,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,167,0,2,8},
    {7993,168,0,1,8}, {8008,29,0,2,3}, {8020,29,0,3,8}, {8032,29,0,4,3}, {4679,58,0,1,3},
    {8093,88,0,2,3}, {6590,29,0,3,8}, {8107,29,0,4,8}, {8123,29,0,5,3}, {4722,169,0,1,0},
    {8186,170,0,2,3}, {8193,171,0,3,3}, {4991,172,0,4,3}, {8198,173,0,7,3}, {8216,174,0,5,3},
    {4722,169,0,1,0}, {8186,175,0,2,3}, {8193,176,0,3,3}, {4991,177,0,4,3}, {8198,178,0,7,3},
    {8216,179,0,5,3}, {8257,168,0,1,0}, {7768,0,0,2,0}, {7794,162,0,3,0}, {4173,1,0,4,3},
    {8264,162,0,5,3}, {8257,168,0,1,0}, {7768,0,0,2,0}, {7827,162,0,3,0}, {4173,1,0,4,3},
    {8264,162,0,5,3}, {7768,0,0,1,0}, {7614,162,0,2,0}, {4173,1,0,3,3}, {7768,0,0,1,0},
    {7699,162,0,2,0}, {4173,1,0,3,3}, {3327,161,0,1,0}, {7589,29,0,2,3}, {7614,162,0,3,3},
    {3327,161,0,1,0}, {7673,29,0,2,3}, {7699,162,0,3,0}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,180,0,2,2}, {4406,181,0,3,2}, {5773,29,7,1,2}, {5773,29,0,1,8}, {4173,0,0,2,2},
    {3327,161,0,1,8}, {8257,182,0,2,8}, {7633,0,0,3,8}, {3327,161,0,1,8}, {8402,183,0,2,8},
    {7633,0,0,3,8}, {4149,0,0,1,8}, {3327,0,0,2,8}, {4138,0,0,3,2}, {8410,184,0,1,8},
    {8257,182,0,2,8}, {8410,184,0,1,8}, {8402,183,0,2,8}, {4722,185,0,1,8}, {8458,29,0,2,8},
    {8464,29,0,3,8}, {8494,29,0,3,3}, {8521,186,0,1,3}, {8557,188,1,2,2}, {8566,162,0,4,3},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,189,0,2,10}, {4406,190,0,3,2}, {8608,191,0,1,3},
    {8616,191,0,2,3}, {4722,192,0,1,8}, {4406,87,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2},
    {4822,0,0,5,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,194,0,2,8}, {7993,195,0,1,8},
    {8008,29,0,2,3}, {8020,29,0,3,8}, {8666,197,1,4,2}, {8674,198,0,5,3}, {4679,58,0,1,3},
    {8093,88,0,2,3}, {6590,29,0,3,2}, {8107,29,0,4,8}, {8683,200,1,5,0}, {4711,202,5,6,2},
    {3327,0,0,1,8}, {4173,1,0,2,3}, {4722,203,0,1,8}, {8186,204,0,2,3}, {8193,205,0,3,3},
    {4991,206,0,4,3}, {8198,207,0,7,3}, {8216,208,0,5,3}, {4722,203,0,1,8}, {8186,209,0,2,3},
    {8193,210,0,3,3}, {4991,211,0,4,3}, {8198,212,0,7,3}, {8216,213,0,5,3}, {4722,214,0,1,8},
    {8458,162,0,2,3}, {8264,162,0,3,3}, {8768,29,0,4,3}, {8458,162,0,1,3}, {8264,162,0,2,3},
    {8768,29,0,3,3}, {8805,195,0,1,8}, {8257,182,0,2,8}, {8410,184,0,3,8}, {8410,184,0,1,8},
    {8402,183,0,2,8}, {8805,195,0,3,8}, {8410,184,0,1,8}, {8257,182,0,2,8}, {8410,184,0,1,8},
    {8402,183,0,2,8}, {3327,161,0,1,8}, {8257,182,0,2,8}, {3327,161,0,1,8}, {8402,183,0,2,8},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,215,0,2,10}, {4406,216,0,3,2}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,218,0,2,8}, {8853,0,0,1,8}, {8862,0,0,8,3}, {8871,58,0,2,3},
    {8895,219,0,3,2}, {8934,103,0,4,3}, {8942,220,0,5,8}, {8954,29,0,6,3}, {8981,29,0,7,3},
    {9018,222,1,1,2}, {9025,88,0,4,3}, {9042,88,0,5,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,223,0,2,2}, {4406,224,0,3,2}, {4722,225,0,1,8}, {4406,87,0,2,8}, {9098,88,0,3,2},
    {5328,88,0,4,2}, {4830,0,0,5,2}, {4822,0,0,6,2}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,227,0,2,8}, {9128,29,0,1,3}, {9140,29,0,2,3}, {9152,58,0,3,3}, {9174,228,0,11,3},
    {9191,229,0,16,3}, {9205,29,0,7,3}, {9218,29,0,12,3}, {9239,29,0,13,3}, {4173,1,0,4,3},
    {9256,103,0,5,3}, {5375,91,0,6,8}, {9271,29,0,8,3}, {9295,230,0,9,3}, {8934,103,0,10,3},
    {9328,231,0,14,3}, {9373,0,0,15,3}, {4711,233,8,1,2}, {9393,88,0,2,3}, {9403,88,0,3,3},
    {9018,29,0,4,2}, {9418,29,0,5,2}, {9428,29,0,6,2}, {9435,29,0,11,3}, {9447,0,0,7,2},
    {9464,0,0,10,3}, {9478,234,0,8,3}, {9502,29,0,9,3}, {3479,6,0,1,2}, {3488,223,0,2,2},
    {3863,236,1,1,8}, {9580,0,0,1,3}, {9594,237,0,2,8}, {9642,238,3,3,8}, {4722,239,0,1,8},
    {4406,87,0,2,0}, {9729,240,0,1,8}, {9762,241,0,2,3}, {9774,243,1,3,2}, {3863,245,1,1,8},
    {9822,0,0,1,3}, {9839,29,0,2,3}, {9418,246,3,1,2}, {9428,246,3,2,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,247,0,2,8}, {4406,248,0,3,2}, {4722,249,0,1,8}, {4406,87,0,6,8},
    {4830,0,0,2,2}, {4822,0,0,3,2}, {5728,88,0,4,2}, {5328,88,0,5,2}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,251,0,2,8}, {10023,68,0,1,8}, {10031,0,0,7,8}, {6822,29,0,8,3},
    {10042,253,1,5,2}, {6980,0,0,2,2}, {6717,0,0,3,2}, {6989,30,1,4,2}, {6996,255,0,6,2},
    {4711,257,4,1,2}, {10093,68,0,2,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,258,0,2,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,260,0,2,8}, {10131,0,0,1,3}, {10146,29,0,2,3},
    {10167,261,0,3,3}, {10179,261,0,4,3}, {10189,29,0,5,3}, {5782,262,0,6,3}, {10234,0,0,7,3},
    {10283,0,0,1,8}, {10292,0,0,2,2}, {6202,29,0,3,2}, {10299,103,0,4,2}, {10317,263,0,1,3},
    {10330,264,0,2,3}, {10342,265,0,3,3}, {4722,266,0,1,8}, {10397,0,0,2,3}, {3327,267,0,1,8},
    {10449,0,0,2,8}, {10482,0,0,1,8}, {10491,0,0,2,8}, {10499,268,9,3,3}, {10292,0,10,4,3},
    {10299,103,11,5,3}, {4149,269,12,6,3}, {10626,0,0,1,8}, {10637,0,0,2,8}, {10299,103,0,3,2},
    {10647,0,0,4,1}, {10626,0,0,1,8}, {10637,0,0,2,8}, {10299,103,0,3,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {8257,221,0,2,8}, {10719,0,0,1,8}, {10726,0,0,2,8}, {10299,103,0,3,2},
    {10292,0,0,4,2}, {10739,270,0,5,2}, {10756,271,0,6,3}, {10783,271,0,7,3}, {10802,271,0,8,3},
    {10823,271,0,9,3}, {10849,271,0,10,3}, {10719,0,0,1,8}, {10299,103,0,2,3}, {10292,0,0,3,3},
    {10739,270,0,4,2}, {10802,272,0,5,3}, {10898,274,1,1,2}, {10916,274,1,2,2}, {10950,30,1,1,8},
    {4338,0,0,2,2}, {6960,0,0,3,2}, {10959,0,0,4,2}, {10970,271,0,5,3}, {10299,103,0,6,2},
    {10950,30,1,1,8}, {4338,0,0,2,2}, {6960,0,0,3,2}, {10959,0,0,4,2}, {10970,272,0,5,3},
    {10299,103,0,6,2}, {10283,0,0,1,8}, {10292,0,0,2,2}, {10299,103,0,3,2}, {10970,271,0,4,3},
    {10283,0,0,1,8}, {10292,0,0,2,2}, {10299,103,0,3,2}, {10970,272,0,4,3}, {3900,29,0,1,3},
    {3327,0,0,1,3}, {10031,0,0,2,3}, {7219,1,0,3,3}, {11091,103,0,5,3}, {4338,0,0,4,8},
    {4722,275,0,1,8}, {4406,87,0,2,8}, {4822,0,0,3,2}, {6965,0,0,4,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {4711,277,5,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,279,0,2,8},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {11191,103,0,4,3}, {5217,270,0,2,2}, {11201,280,0,3,2},
    {11231,272,0,1,16}, {11091,103,0,2,3}, {11231,272,0,1,16}, {3257,0,0,2,8}, {11091,103,0,3,3},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,282,0,2,8}, {4163,0,0,1,8}, {3327,0,0,2,8},
    {6717,132,0,3,2}, {11313,0,0,4,2}, {11329,0,0,5,8}, {11231,272,0,1,16}, {3559,284,1,2,2},
    {11091,103,0,4,3}, {11231,272,0,1,16}, {3559,284,1,2,2}, {11388,29,0,3,3}, {11091,103,0,4,3},
    {3327,0,0,1,8}, {11410,0,0,2,2}, {11416,30,1,3,2}, {11424,30,1,4,2}, {11429,0,0,5,2},
    {11440,286,13,6,2}, {11469,288,1,19,2}, {11477,290,2,7,2}, {4264,291,0,8,2},
    {11481,293,1,23,2}, {11494,294,0,24,3}, {11534,296,1,25,2}, {11553,298,14,9,2},
    {11576,300,15,21,2}, {11590,301,0,10,3}, {11604,301,0,11,3}, {11619,301,0,22,3},
    {11632,302,0,12,3}, {11642,0,0,13,2}, {11665,303,0,20,2}, {11718,304,0,14,2},
    {11748,305,0,15,3}, {11764,103,0,16,2}, {11770,103,0,17,2}, {11780,103,0,18,2},
    {9580,0,0,1,8}, {11817,0,0,2,8}, {11830,0,0,3,8}, {11857,30,1,1,0}, {11863,58,0,2,2},
    {3327,0,0,1,2}, {11887,29,0,2,2}, {11446,29,0,3,8}, {11460,306,16,4,2}, {11914,0,0,5,2},
    {11817,161,0,1,8}, {11494,307,0,2,8}, {9729,308,0,1,10}, {12025,309,0,2,3}, {9594,310,0,1,10},
    {9642,238,3,2,2}, {12125,311,0,1,3}, {12133,312,0,2,3}, {12141,313,0,3,3}, {12174,88,0,1,2},
    {12209,29,0,1,8}, {12218,29,0,2,2}, {4830,0,0,3,2}, {4822,0,0,4,2}, {12174,88,0,5,2},
    {12225,88,0,6,2}, {12236,0,0,7,2}, {4830,0,0,1,2}, {4822,0,0,2,2}, {3327,0,0,1,8},
    {12286,314,0,2,2}, {12292,314,0,3,2}, {9502,103,0,4,8}, {12302,29,0,5,8}, {11410,0,0,6,8},
    {12315,0,0,7,8}, {12236,0,0,8,2}, {12323,103,0,9,3}, {12331,315,0,10,2}, {4264,291,0,11,3},
    {11553,317,14,12,2}, {6960,318,0,13,3}, {12366,320,2,14,2}, {12391,321,0,15,3},
    {12426,322,0,1,3}, {12447,29,0,1,8}, {3559,324,1,1,2}, {4338,0,0,1,8}, {3295,325,0,2,3},
    {12496,326,0,3,3}, {12513,29,0,4,3}, {3559,324,1,1,2}, {11388,29,0,2,3}, {12563,327,0,1,2},
    {12587,162,0,2,3}, {12613,0,0,1,8}, {12616,0,0,3,2}, {12625,0,0,4,3}, {12634,221,0,2,3},
    {3327,0,0,1,2}, {4343,29,0,2,8}, {11460,306,0,3,2}, {12657,0,0,4,3}, {12684,329,1,1,2},
    {12694,329,1,2,2}, {11440,331,1,3,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {12722,333,1,2,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,335,0,2,8}, {12758,0,0,1,2}, {12765,336,0,2,3},
    {10970,337,0,3,3}, {3327,0,0,1,8}, {8458,0,0,2,2}, {12785,338,0,3,3}, {3295,325,0,1,3},
    {12496,326,0,2,3}, {12808,339,0,3,3}, {12824,340,0,4,3}, {12837,341,0,5,3},
    {12867,342,0,1,16}, {12892,0,0,2,2}, {3327,0,0,1,8}, {11410,0,0,2,2}, {11416,30,1,3,2},
    {11424,30,1,4,2}, {11429,0,0,5,2}, {11440,286,13,6,2}, {11469,288,1,19,2}, {11477,290,2,7,2},
    {4264,291,0,8,2}, {11481,293,1,23,2}, {11494,294,0,24,3}, {11534,296,1,25,2},
    {11553,298,14,9,2}, {11576,300,15,21,2}, {11590,301,0,10,3}, {11604,301,0,11,3},
    {11619,301,0,22,3}, {11632,302,0,12,3}, {11642,0,0,13,2}, {11665,303,0,20,2},
    {11718,304,0,14,2}, {11748,305,0,15,3}, {11764,103,0,16,2}, {11770,103,0,17,2},
    {11780,103,0,18,2}, {12934,343,0,1,3}, {3470,5,0,0,16}, {3479,6,0,1,8}, {12960,221,0,2,8},
    {4830,0,0,3,2}, {4822,0,0,4,2}, {12975,344,0,5,2}, {12982,88,0,6,2}, {12997,88,0,7,2},
    {13011,29,0,8,2}, {4722,0,0,9,2}, {13017,261,0,10,2}, {13027,345,0,11,3}, {9729,0,0,12,2},
    {13034,221,0,13,3}, {13042,0,0,14,0}, {13061,0,0,15,0}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,347,0,2,8}, {13011,29,0,1,2}, {13101,261,0,2,2}, {13130,0,0,1,2}, {13140,0,0,2,2},
    {11416,30,1,1,2}, {13171,30,1,1,2}, {13182,29,0,2,3}, {10292,0,0,3,2}, {10299,103,0,4,2},
    {13186,30,1,5,2}, {13208,0,0,1,8}, {4338,0,0,2,8}, {3257,0,0,3,8}, {11091,103,11,4,3},
    {10719,0,0,1,8}, {10292,0,0,2,2}, {10970,271,0,3,3}, {10299,103,0,4,2}, {13246,270,0,5,2},
    {10719,0,0,1,8}, {10292,0,0,2,2}, {10970,272,0,3,3}, {10299,103,0,4,2}, {13246,270,0,5,2},
    {13291,0,0,1,2}, {13303,0,0,2,2}, {13345,0,0,1,8}, {10292,0,0,2,2}, {6202,29,0,3,2},
    {10299,103,0,4,2}, {4343,29,0,1,8}, {4904,0,17,2,1}, {13386,0,0,1,8}, {5222,0,0,2,2},
    {13397,0,0,3,2}, {13439,0,0,1,8}, {4338,0,0,2,8}, {10299,103,0,3,2}, {13449,0,0,4,3},
    {13439,0,0,1,8}, {4338,0,0,2,8}, {10299,103,0,3,2}, {4338,0,0,1,2}, {4343,115,0,2,8},
    {13140,0,0,3,2}, {13504,348,0,4,2}, {13524,350,1,5,2}, {3327,0,0,1,8}, {8458,0,0,2,8},
    {12613,0,0,1,8}, {13557,30,1,2,2}, {12613,0,0,1,8}, {4338,0,0,1,8}, {4722,351,0,2,3},
    {13639,0,0,1,8}, {13652,0,0,2,8}, {13182,29,0,3,8}, {13656,0,18,4,2}, {10292,0,0,5,2},
    {10299,103,0,6,2}, {13681,30,1,7,2}, {13689,103,0,8,2}, {13707,103,0,11,2},
    {10970,271,0,10,3}, {13723,0,0,12,3}, {13639,0,0,1,8}, {13652,0,0,2,8}, {13182,29,0,3,8},
    {13656,0,18,4,2}, {10292,0,0,5,2}, {10299,103,0,6,2}, {13681,30,1,7,2}, {13689,103,0,8,2},
    {13707,103,0,11,2}, {10970,272,0,10,3}, {13723,0,0,12,3}, {13773,0,0,1,2}, {13783,304,0,2,2},
    {13812,0,0,1,10}, {3257,0,0,1,8}, {4338,0,0,2,8}, {12513,29,0,3,3}, {13841,352,0,1,3},
    {13851,352,0,2,3}, {12391,321,0,3,3}, {13876,353,0,1,3}, {13881,354,0,2,3}, {13889,355,0,3,3},
    {13899,356,0,4,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,357,0,2,2}, {4722,358,0,1,8},
    {13944,315,0,2,2}, {13948,315,0,3,2}, {13952,315,0,4,2}, {13960,315,0,5,2}, {13975,315,0,6,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,360,0,2,8}, {14026,362,1,1,8}, {6717,58,0,1,8},
    {14052,58,0,2,8}, {14056,363,1,3,2}, {12613,0,0,1,2}, {12616,0,0,2,2}, {14095,364,0,3,3},
    {11440,366,1,4,2}, {14143,368,1,1,2}, {3327,0,17,1,2}, {4338,0,0,1,8}, {10292,0,0,2,3},
    {14188,0,0,1,2}, {4406,369,0,2,8}, {14279,0,0,1,8}, {4338,0,0,2,8}, {10299,103,0,3,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,370,0,2,2}, {4406,371,0,3,2}, {4722,372,0,1,8},
    {4406,87,0,2,8}, {5328,88,0,4,2}, {4830,0,0,5,2}, {4822,0,0,6,2}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,374,0,2,8}, {14369,376,1,1,2}, {14413,377,0,1,2}, {4711,379,5,2,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,380,0,2,2}, {4406,381,0,3,2}, {4722,382,0,1,8},
    {14473,0,0,2,8}, {14494,383,0,1,3}, {14541,385,1,2,2}, {14624,0,0,1,8}, {14642,30,3,2,2},
    {4264,386,0,3,8}, {4722,387,0,1,8}, {4406,87,0,2,8}, {14688,88,0,3,2}, {5328,88,0,4,2},
    {4830,0,0,5,2}, {4822,0,0,6,2}, {14723,388,0,2,3}, {14750,389,0,1,3}, {9018,389,0,2,3},
    {14759,389,0,3,3}, {6965,0,0,4,2}, {14793,390,0,1,2}, {14822,103,0,1,3}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,392,0,2,8}, {3470,5,0,0,16}, {4338,0,0,1,2}, {3327,0,0,1,0},
    {14892,393,0,2,3}, {14928,103,0,1,3}, {14952,103,0,2,3}, {14980,395,1,1,8}, {3257,0,0,1,8},
    {9594,396,0,2,8}, {9642,30,1,3,2}, {15063,398,1,1,2}, {15080,398,1,2,2}, {15101,0,0,1,2},
    {15109,30,19,7,2}, {15118,0,0,3,2}, {15129,103,0,4,2}, {15143,400,1,5,2}, {15150,389,0,6,3},
    {15163,0,0,2,2}, {15185,315,0,1,2}, {15194,315,0,2,2}, {14413,401,0,3,2}, {4711,403,5,4,2},
    {12684,405,5,5,2}, {15219,406,0,6,2}, {15235,407,0,7,2}, {15244,409,1,8,2}, {15251,410,1,9,2},
    {15264,412,1,10,2}, {15280,413,0,11,3}, {15287,415,1,12,2}, {14892,416,0,13,3},
    {15303,30,1,14,2}, {15185,58,0,1,3}, {15350,0,0,1,8}, {15360,0,0,2,8}, {15371,0,0,3,8},
    {15378,0,0,4,8}, {15392,0,0,5,8}, {15400,0,0,6,8}, {15424,0,0,7,8}, {15439,0,0,8,8},
    {15456,0,0,9,8}, {15472,0,0,10,8}, {15485,417,0,11,3}, {4138,0,0,1,2}, {15510,0,0,2,8},
    {4149,0,0,1,2}, {4163,0,0,2,2}, {3327,0,0,3,2}, {6717,132,0,4,2}, {4138,0,0,5,2},
    {11313,0,0,6,2}, {15510,0,0,7,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,418,0,2,2},
    {4406,419,0,3,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,420,0,2,2}, {4406,421,0,3,2},
    {4722,422,0,1,8}, {4406,87,0,2,8}, {9098,88,0,3,2}, {5328,88,0,4,2}, {4830,0,0,5,2},
    {4822,0,0,6,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,123,0,2,8}, {15696,424,1,1,2},
    {4173,1,0,4,3}, {4264,425,0,2,2}, {13208,0,0,3,2}, {15738,0,0,5,3}, {15755,426,0,6,3},
    {15790,427,0,7,3}, {15801,428,0,8,3}, {15815,0,0,9,3}, {14413,429,0,1,2}, {15696,424,1,2,2},
    {15185,315,0,3,2}, {4711,431,5,4,2}, {12331,315,0,5,2}, {15899,433,20,7,2}, {15948,0,0,8,3},
    {15981,434,0,9,3}, {3479,6,0,1,2}, {3488,420,0,2,8}, {16064,0,0,1,8}, {10299,103,0,2,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,436,0,2,8}, {16118,437,0,1,3}, {16136,438,0,2,3},
    {16157,439,0,3,3}, {16166,440,0,4,3}, {16176,441,0,5,3}, {16180,442,0,6,3}, {16184,443,0,7,3},
    {16190,444,0,8,3}, {16197,445,0,9,3}, {16204,446,0,10,3}, {16207,447,0,11,3},
    {16215,448,0,12,3}, {16226,449,0,13,3}, {16236,450,0,14,3}, {16250,451,0,15,3},
    {16258,452,0,16,3}, {16268,453,0,17,3}, {16289,454,0,18,3}, {16304,455,0,19,3},
    {16312,456,0,20,3}, {16318,457,0,21,3}, {16328,458,0,22,3}, {15185,315,0,1,2},
    {16095,459,0,2,16}, {15696,424,1,3,2}, {16353,221,20,4,3}, {16362,460,0,5,2}, {15738,0,0,6,2},
    {16425,30,1,7,2}, {15755,426,0,8,3}, {10317,461,0,9,3}, {15815,0,0,10,3}, {14413,462,0,1,2},
    {4822,0,0,2,2}, {4830,0,0,3,2}, {16486,88,0,4,3}, {16543,0,0,1,8}, {10292,0,0,2,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,463,0,2,2}, {4406,464,0,3,2}, {14494,466,1,1,2},
    {14541,468,1,2,2}, {7219,1,0,1,3}, {16580,30,1,2,2}, {16591,0,0,3,8}, {3347,1,0,4,3},
    {16603,30,1,5,2}, {16618,30,1,6,2}, {14494,466,1,1,2}, {14541,468,1,2,2}, {3470,5,0,0,16},
    {11764,103,0,1,2}, {16669,103,0,2,2}, {16676,103,0,3,2}, {11780,103,0,4,2}, {7633,0,0,5,2},
    {10031,0,0,1,10}, {16708,0,0,2,10}, {16716,29,0,3,3}, {16737,0,0,4,2}, {16758,0,0,5,2},
    {16766,0,0,6,2}, {16787,270,0,7,2}, {4722,239,0,1,8}, {4679,58,0,7,2}, {4406,87,0,2,8},
    {9098,88,0,3,2}, {5328,88,0,4,2}, {4830,0,0,5,2}, {4822,0,0,6,2}, {16829,30,1,1,2},
    {16841,30,1,2,2}, {13246,470,1,3,2}, {3327,0,0,1,2}, {8458,0,0,2,3}, {3470,5,0,0,16},
    {11764,103,0,1,2}, {16669,103,0,2,2}, {16676,103,0,3,2}, {11780,103,0,4,2}, {7633,0,0,5,2},
    {11416,30,0,6,0}, {16915,472,1,1,8}, {14624,0,0,2,8}, {12613,0,0,1,8}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,474,0,2,8}, {3327,475,0,1,8}, {3470,5,0,0,16}, {11440,238,0,1,2},
    {3470,5,0,0,16}, {4338,0,0,1,2}, {17016,239,0,1,8}, {3327,0,0,1,8}, {14624,0,0,3,3},
    {17047,0,0,4,3}, {3327,0,0,1,8}, {14624,0,0,2,3}, {3327,0,0,1,8}, {17133,0,0,1,3},
    {17165,476,0,1,3}, {17180,477,0,8,3}, {17195,58,0,2,3}, {17205,58,0,6,3}, {17216,103,0,3,3},
    {14056,363,1,4,2}, {14822,478,0,12,3}, {17257,58,0,5,3}, {17265,480,1,7,2}, {17273,481,0,9,3},
    {17319,482,0,10,3}, {17334,483,0,11,3}, {17350,484,0,13,3}, {17404,486,21,1,2},
    {17412,488,2,20,2}, {14642,488,2,2,8}, {17427,490,2,34,2}, {11494,491,0,3,2},
    {17464,58,0,4,3}, {9152,58,0,5,3}, {17494,492,0,6,2}, {17517,270,22,7,2}, {17530,0,0,8,2},
    {17549,0,0,9,2}, {17564,103,0,21,3}, {12625,0,0,10,2}, {17593,103,0,11,2}, {17605,103,0,12,2},
    {17613,103,0,13,2}, {17621,103,0,27,3}, {11748,493,0,14,3}, {17643,494,2,15,2},
    {12616,0,0,16,2}, {17660,0,0,17,2}, {17670,495,0,18,3}, {17679,0,0,19,2}, {17693,497,1,22,2},
    {17705,499,23,23,2}, {17717,0,0,24,2}, {17735,29,0,25,3}, {17744,500,0,26,3},
    {17754,502,1,28,2}, {17769,0,0,29,3}, {17786,103,0,30,3}, {17805,503,0,31,3},
    {17842,315,0,32,2}, {17851,505,24,33,2}, {17895,103,0,35,3}, {17913,506,0,36,3},
    {17916,103,0,37,3}, {17926,508,2,38,2}, {17942,510,21,39,2}, {4264,291,0,40,3},
    {17957,0,0,41,3}, {17974,511,0,43,3}, {4679,58,0,17,2}, {14413,512,0,1,2}, {4711,514,5,2,2},
    {4822,0,0,3,2}, {4830,0,0,4,2}, {18012,0,0,11,2}, {11914,0,0,5,2}, {18030,516,25,16,2},
    {18038,0,0,6,2}, {18044,518,23,12,2}, {9393,88,0,7,3}, {18051,520,1,10,2}, {18073,520,1,8,2},
    {18091,521,0,9,2}, {18115,520,1,13,2}, {18142,522,0,14,2}, {18168,524,21,15,2},
    {18190,525,0,18,3}, {12331,315,0,19,2}, {4264,291,0,20,3}, {18218,527,1,21,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {5375,91,0,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,529,0,2,8}, {3479,6,0,1,2}, {3488,463,0,2,2}, {4343,29,0,1,8}, {11460,306,0,2,8},
    {6965,0,0,3,3}, {10283,0,0,1,8}, {10292,0,0,2,2}, {10299,103,0,3,2}, {18355,29,0,1,8},
    {18362,394,0,2,8}, {18379,530,0,1,16}, {18392,29,0,2,2}, {3900,29,0,3,2}, {8464,29,0,4,2},
    {18412,29,0,5,2}, {18429,29,0,6,2}, {17464,58,0,7,3}, {13876,353,0,1,3}, {13881,354,0,2,3},
    {13889,355,0,3,3}, {18446,531,0,4,3}, {18473,533,1,1,0}, {11388,29,0,2,3}, {18501,0,0,1,8},
    {18510,0,0,2,8}, {10299,103,0,3,2}, {6960,0,0,4,2}, {7199,0,0,5,2}, {18517,0,0,6,2},
    {10950,30,1,1,8}, {11410,0,0,2,8}, {10292,0,0,3,2}, {18550,0,26,4,2}, {6960,0,27,5,2},
    {18569,0,28,6,2}, {10970,271,0,7,3}, {10299,103,0,8,2}, {10950,30,1,1,8}, {11410,0,0,2,8},
    {10292,0,0,3,2}, {18550,0,26,4,2}, {6960,0,27,5,2}, {18569,0,28,6,2}, {10970,272,0,7,3},
    {10299,103,0,8,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,534,0,2,2}, {4406,535,0,3,2},
    {4722,536,0,1,8}, {4406,87,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2}, {4822,0,0,5,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,538,0,2,8}, {5773,29,29,1,3}, {5399,29,7,4,2},
    {4173,270,22,2,2}, {5375,91,0,3,3}, {5773,29,0,1,8}, {6077,29,0,2,2}, {5855,29,0,4,2},
    {5869,29,0,5,2}, {4679,58,0,3,2}, {4711,540,5,6,2}, {3327,0,0,1,8}, {10023,0,0,2,2},
    {9580,0,0,1,2}, {4991,0,0,2,8}, {18822,162,0,3,2}, {18845,541,0,1,8}, {18870,542,0,2,2},
    {4822,0,0,6,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,543,0,2,2}, {4406,544,0,3,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,546,0,2,8}, {18951,315,0,1,2}, {18956,548,1,2,2},
    {18985,549,0,3,3}, {18951,315,0,1,2}, {19019,315,0,2,2}, {14026,315,0,1,2}, {19045,315,0,2,2},
    {19054,551,30,3,2}, {3327,161,0,1,8}, {4264,553,31,2,2}, {6960,0,0,1,2}, {19091,0,0,2,2},
    {4722,0,0,3,2}, {19096,0,0,4,2}, {19132,0,0,1,8}, {19140,0,0,2,8}, {10970,271,0,3,9},
    {19147,103,0,4,2}, {19158,0,0,5,2}, {19175,0,0,6,2}, {19187,0,32,7,2}, {13208,0,0,8,2},
    {10292,0,33,9,2}, {10299,103,0,10,2}, {19132,0,0,1,8}, {19140,0,0,2,8}, {10970,272,0,3,9},
    {19147,103,0,4,2}, {19158,0,0,5,2}, {19175,0,0,6,2}, {19187,0,32,7,2}, {13208,0,0,8,2},
    {10292,0,33,9,2}, {10299,103,0,10,2}, {15063,555,1,1,2}, {19291,547,0,1,8}, {9594,556,0,2,8},
    {9642,30,1,3,2}, {4722,557,0,1,8}, {10397,0,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {11191,103,0,5,3}, {5217,280,0,2,2}, {19370,270,0,4,2}, {4722,558,0,3,2}, {11231,272,0,1,16},
    {11091,103,0,2,3}, {11231,272,0,1,16}, {3257,0,0,2,8}, {11091,103,0,3,3}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,560,0,2,8}, {11231,272,0,1,16}, {3559,284,1,2,2}, {11091,103,0,4,3},
    {3327,0,0,1,2}, {4163,0,0,2,2}, {10626,0,0,1,2}, {3559,284,1,2,2}, {11388,29,0,3,3},
    {11091,103,0,4,3}, {19508,561,0,1,3}, {19521,103,0,2,3}, {17165,476,0,3,3},
    {17180,477,0,10,3}, {17195,58,0,4,3}, {17205,58,0,8,3}, {17216,103,0,5,3}, {19532,103,0,6,3},
    {19555,103,0,7,3}, {19580,562,0,9,3}, {17319,482,0,11,3}, {17334,483,0,12,3}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,563,0,2,2}, {4406,564,0,3,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {19630,222,2,2,2}, {17643,494,1,3,2}, {17564,103,0,4,3}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,566,0,2,8}, {19687,0,0,1,2}, {6822,58,0,2,3}, {4338,0,0,3,8}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,568,0,2,8}, {3327,0,0,1,2}, {11460,306,16,2,2}, {12657,0,0,6,3},
    {4343,29,0,3,8}, {19720,115,0,4,2}, {19731,29,0,5,2}, {3470,5,0,0,16}, {4338,0,0,1,2},
    {11440,570,34,1,2}, {4173,270,22,2,2}, {19772,0,0,3,2}, {19782,30,1,18,2}, {4722,571,0,4,2},
    {19808,30,1,5,2}, {19820,572,0,7,2}, {19855,0,0,8,2}, {19870,30,1,9,2}, {19895,0,0,10,2},
    {19908,573,0,11,2}, {19962,29,0,12,2}, {19982,103,0,13,2}, {20007,574,0,14,3},
    {20029,576,1,19,2}, {20052,577,0,17,3}, {20085,103,0,20,3}, {20115,0,0,21,3},
    {20133,578,0,22,3}, {20187,0,0,23,3}, {20221,579,0,1,2}, {4711,61,5,2,2}, {20256,580,0,1,3},
    {20277,58,0,1,8}, {13208,0,0,1,2}, {20317,0,0,2,2}, {10292,0,0,3,2}, {10299,103,0,4,2},
    {10970,221,0,5,3}, {13208,0,0,1,2}, {20317,0,0,2,2}, {10292,0,0,3,2}, {10299,103,0,4,2},
    {10970,272,0,5,3}, {3327,0,0,1,8}, {8458,0,0,2,8}, {4343,115,0,1,8}, {13140,0,0,2,2},
    {3257,0,0,1,8}, {8458,0,0,2,2}, {20384,581,0,3,8}, {20406,88,0,4,3}, {3257,0,0,1,2},
    {9594,582,0,2,2}, {8458,0,0,3,2}, {20384,581,0,4,2}, {20449,58,0,5,3}, {3257,0,0,1,8},
    {9642,30,1,2,8}, {20521,584,1,1,2}, {20568,29,0,1,8}, {16591,0,0,2,8}, {17877,585,0,3,8},
    {7219,1,0,4,3}, {20609,29,0,5,3}, {20620,586,0,6,3}, {20662,586,0,7,3}, {16603,30,1,8,2},
    {20705,0,0,1,1}, {4149,0,0,2,8}, {3327,0,0,3,8}, {20705,0,0,1,1}, {4149,0,0,2,8},
    {3327,0,0,3,8}, {4163,0,0,4,3}, {3327,0,0,1,8}, {20742,587,0,2,16}, {3327,0,0,1,8},
    {10449,0,0,2,8}, {3327,0,0,1,8}, {10299,103,0,2,2}, {20780,588,0,7,3}, {11566,0,0,3,8},
    {20823,0,0,4,2}, {20831,589,0,5,3}, {20872,0,0,6,2}, {3327,0,0,1,8}, {11566,0,0,2,8},
    {10299,103,0,3,2}, {20780,588,0,4,3}, {20902,590,0,5,3}, {20934,383,0,1,3}, {20960,591,0,1,3},
    {20967,592,0,2,3}, {14723,593,0,3,3}, {20979,594,0,4,3}, {20999,595,0,5,3}, {21018,596,0,6,3},
    {14026,315,0,1,2}, {19045,315,0,2,2}, {16157,439,0,1,3}, {21060,597,0,2,3}, {16118,437,0,3,3},
    {16136,438,0,4,3}, {21069,598,0,5,3}, {20960,599,0,6,3}, {16176,441,0,7,3}, {16184,600,0,8,3},
    {16166,601,0,9,3}, {21077,602,0,10,3}, {16180,603,0,11,3}, {16215,604,0,12,3},
    {16190,605,0,13,3}, {16197,606,0,14,3}, {16207,447,0,15,3}, {20967,607,0,16,3},
    {16204,446,0,17,3}, {16226,608,0,18,3}, {14723,609,0,19,3}, {16236,450,0,20,3},
    {16250,451,0,21,3}, {16258,452,0,22,3}, {16268,453,0,23,3}, {21099,610,0,26,3},
    {16289,454,0,24,3}, {16304,611,0,25,3}, {16318,612,0,27,3}, {16328,613,0,28,3},
    {21109,614,0,29,3}, {11410,615,0,30,3}, {11410,616,0,1,3}, {21163,0,0,1,8}, {10292,0,0,2,2},
    {21174,0,0,3,2}, {21192,0,0,4,2}, {18355,29,0,1,8}, {21232,465,0,2,8}, {21278,0,0,1,3},
    {21301,0,0,2,3}, {21320,0,0,3,3}, {21334,103,0,4,3}, {12684,30,3,1,8}, {4711,617,0,2,2},
    {12616,0,0,3,3}, {12634,221,0,4,3}, {21355,270,0,5,2}, {12625,0,0,6,3}, {21374,0,0,7,3},
    {21379,618,0,8,3}, {9502,103,0,1,3}, {21404,103,0,2,3}, {9435,103,0,3,3}, {21426,620,1,1,2},
    {21435,622,1,2,2}, {3327,0,0,1,3}, {11460,306,0,2,3}, {4343,29,0,3,3}, {12657,0,0,4,3},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {21458,623,0,4,8}, {13439,625,1,2,0}, {11440,627,1,3,0},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,629,0,2,8}, {3327,0,0,1,8}, {3327,0,0,1,8},
    {3470,5,0,0,16}, {3479,6,0,1,0}, {13017,261,0,2,8}, {13027,630,0,3,3}, {21519,0,0,4,2},
    {13061,0,0,5,2}, {9729,0,0,6,2}, {4830,0,0,7,2}, {21539,221,0,8,2}, {13034,221,0,9,3},
    {21549,0,0,10,2}, {4722,0,0,11,2}, {21554,344,0,12,2}, {21571,88,0,13,2}, {21596,88,0,14,2},
    {21620,29,0,15,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,632,0,2,8}, {13011,29,0,1,8},
    {13101,261,0,2,8}, {21669,29,0,1,3}, {21694,29,0,2,3}, {4722,633,0,1,8}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,634,0,2,2}, {4406,635,0,3,2}, {4722,636,0,1,2}, {4406,637,0,2,2},
    {5328,88,0,3,2}, {4830,0,0,4,2}, {4822,0,0,5,2}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,639,0,2,8}, {21853,640,0,1,8}, {21880,29,0,2,0}, {21899,641,0,3,3}, {3863,643,1,4,2},
    {4711,645,5,1,2}, {3327,0,0,1,8}, {4722,646,0,1,8}, {21984,647,0,2,3}, {21669,29,0,1,1},
    {22026,648,0,2,2}, {21694,29,0,3,3}, {22040,29,0,4,3}, {5047,30,3,1,8}, {7164,30,3,6,8},
    {22108,650,1,1,8}, {3380,652,1,2,2}, {7515,654,1,3,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,655,0,2,2}, {4406,656,0,3,2}, {4722,657,0,1,2}, {4406,637,0,2,2}, {5328,88,0,3,2},
    {4830,0,0,4,2}, {4822,0,0,5,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,659,0,2,8},
    {3327,0,0,1,8}, {4722,660,0,1,8}, {22348,661,0,2,3}, {22356,662,0,3,3}, {4711,664,5,1,2},
    {22417,29,0,1,0}, {22424,29,0,2,0}, {22433,29,0,3,0}, {5047,30,3,1,8}, {4242,30,3,2,8},
    {4264,30,3,3,8}, {22469,103,0,4,2}, {16580,30,3,5,0}, {4163,0,0,1,8}, {3327,0,0,2,8},
    {4149,665,0,1,8}, {6960,666,0,2,3}, {7199,667,0,3,3}, {17549,668,0,4,3}, {3327,0,0,1,8},
    {4338,0,0,1,2}, {22555,669,0,3,9}, {22576,670,0,2,8}, {22605,672,1,1,8}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,673,0,2,10}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,675,0,2,8},
    {22649,676,0,1,11}, {22667,0,0,1,8}, {22672,30,1,2,2}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,677,0,2,2}, {4406,678,0,3,2}, {4904,679,0,4,3}, {4991,427,0,3,3}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,680,0,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,682,0,2,8},
    {20705,0,0,1,3}, {4149,0,0,2,8}, {3327,0,0,3,8}, {4274,0,0,4,1}, {4163,0,0,5,3},
    {22773,0,0,1,2}, {22784,683,0,2,3}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,685,0,2,8},
    {12613,0,0,1,2}, {12616,0,0,2,2}, {11440,687,1,4,2}, {14143,689,1,1,2}, {4343,29,0,1,8},
    {11460,306,0,2,8}, {6965,0,0,3,3}, {13140,0,0,1,2}, {22890,690,0,2,16}, {22907,691,0,1,3},
    {3327,0,0,1,8}, {4343,692,0,2,2}, {22946,0,0,4,3}, {22963,670,0,1,3}, {22978,694,1,2,2},
    {3863,696,1,3,2}, {20221,697,0,1,2}, {23007,30,1,1,2}, {10626,0,0,2,2}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {3488,698,0,2,2}, {11440,700,1,1,2}, {23051,702,1,2,2}, {11440,700,1,1,2},
    {23079,702,1,2,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,704,0,2,8}, {23120,1,0,1,3},
    {3347,1,0,2,3}, {23132,705,0,3,3}, {11460,306,0,1,3}, {4343,115,0,2,3}, {23158,29,0,3,3},
    {23120,1,0,1,0}, {14143,707,1,2,2}, {23184,709,1,3,2}, {23191,711,1,4,2}, {7199,0,0,1,2},
    {4991,0,0,2,10}, {4163,0,0,3,2}, {3327,0,0,4,10}, {3327,0,0,1,2}, {23252,29,0,2,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,712,0,2,2}, {4406,713,0,3,2}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,715,0,2,8}, {23303,30,1,1,2}, {4711,61,5,1,2}, {23336,315,0,1,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {23358,0,0,2,8}, {17842,716,0,3,3}, {23366,717,0,4,3},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,719,0,2,8}, {17517,270,22,1,2}, {17693,497,1,2,2},
    {3470,5,0,0,16}, {3479,6,0,1,2}, {23414,720,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,721,0,2,2}, {4406,722,0,3,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,724,0,2,8},
    {23496,115,0,1,3}, {4173,1,35,2,3}, {6121,115,0,3,3}, {23509,725,0,4,3}, {4679,58,0,1,2},
    {23596,726,0,2,2}, {23610,29,0,3,0}, {23629,29,0,4,0}, {23644,29,0,5,0}, {23659,29,0,6,0},
    {4711,61,5,7,2}, {23688,727,1,1,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3863,729,1,2,0},
    {23721,730,0,3,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {22108,732,1,2,2}, {23756,733,0,3,8},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,735,0,2,8}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,737,0,2,8}, {5047,30,1,1,8}, {4242,30,1,2,2}, {4264,30,1,3,2}, {4095,30,1,4,2},
    {7164,30,1,5,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3863,729,1,2,0}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {22108,732,1,2,2}, {23756,733,0,3,8}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,739,0,2,8}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,741,0,2,8}, {20705,0,0,1,0},
    {4149,0,0,2,8}, {3327,0,0,3,8}, {4149,0,0,1,8}, {20705,0,0,2,2}, {3327,0,0,3,8},
    {4163,0,0,4,2}, {10719,0,0,1,8}, {18550,0,0,2,8}, {23886,0,0,3,8}, {23893,0,0,7,3},
    {4711,61,4,4,0}, {5217,81,0,5,3}, {23901,742,0,6,3}, {23930,743,0,1,2}, {17517,383,0,3,3},
    {23938,88,0,5,3}, {3230,0,0,1,8}, {13952,162,0,1,1}, {23998,744,1,3,2}, {24010,745,0,4,3},
    {13948,162,0,1,11}, {13944,162,0,2,3}, {24048,162,0,3,3}, {19045,746,0,1,2}, {8458,162,0,1,8},
    {3327,0,0,1,8}, {24110,748,0,2,10}, {3327,0,0,1,8}, {24126,750,0,2,2}, {15185,752,0,3,2},
    {24137,754,1,4,2}, {12625,0,0,5,3}, {17517,383,0,6,3}, {24154,103,0,7,3}, {15143,756,1,8,2},
    {24163,103,0,9,3}, {24175,30,1,10,2}, {24193,30,1,11,2}, {24218,103,0,12,3},
    {24243,758,0,13,2}, {12975,759,0,1,8}, {19045,30,1,2,2}, {24331,760,0,3,16},
    {24374,762,1,1,2}, {15280,764,1,2,2}, {24398,58,0,2,3}, {24402,103,0,3,3}, {7016,0,0,4,3},
    {5158,0,0,5,3}, {24407,363,1,6,2}, {24412,765,1,7,2}, {24418,30,1,8,2}, {4939,30,1,9,2},
    {8458,162,0,1,8}, {24441,766,0,2,3}, {19045,768,1,1,0}, {24467,770,1,2,2}, {15280,772,1,3,2},
    {19045,30,1,1,2}, {24331,760,0,2,16}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,773,0,2,8},
    {24331,760,0,1,16}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,775,0,2,8}, {24573,777,1,1,2},
    {15280,779,1,2,2}, {24583,0,0,4,3}, {24604,780,0,1,3}, {19045,30,1,1,2}, {24628,781,0,2,3},
    {24665,781,0,3,3}, {24708,0,0,1,8}, {24110,748,0,2,10}, {3327,0,0,1,8}, {24733,782,0,2,3},
    {24741,784,1,3,2}, {10023,0,0,1,8}, {10719,0,0,2,8}, {18550,0,0,3,8}, {23886,0,0,4,8},
    {24786,103,0,5,3}, {17693,786,1,6,2}, {24175,30,1,7,2}, {24193,30,1,8,2}, {23893,132,0,9,3},
    {24798,746,0,10,2}, {24830,787,0,1,3}, {3327,0,0,1,8}, {24851,0,0,2,8}, {24573,777,1,3,2},
    {24867,788,0,4,2}, {13011,58,0,5,2}, {17693,786,1,6,2}, {15185,789,0,7,3}, {3257,0,0,1,8},
    {8458,0,0,2,2}, {20384,790,0,3,8}, {20406,88,0,4,3}, {3257,0,0,1,2}, {9594,791,36,2,2},
    {8458,0,0,3,2}, {20384,790,0,4,2}, {20449,58,0,5,3}, {24851,0,0,1,8}, {24573,777,1,2,2},
    {24867,788,0,3,2}, {13011,58,0,4,2}, {24786,103,0,5,3}, {17693,786,1,6,2}, {15185,789,0,7,3},
    {25029,0,0,1,2}, {25043,30,1,2,2}, {25047,0,0,3,2}, {25094,792,0,1,3}, {25106,162,0,2,3},
    {10719,0,0,1,8}, {22784,81,0,2,8}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,793,0,2,8},
    {4406,794,0,3,2}, {20705,0,0,1,2}, {4991,0,0,3,8}, {3327,0,0,4,8}, {6717,132,0,5,8},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,796,0,2,8}, {23930,797,0,1,0}, {25240,798,0,1,3},
    {25251,800,37,2,2}, {23930,802,38,4,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,803,0,2,8},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,805,0,2,8}, {3479,6,0,1,2}, {3488,793,0,2,8},
    {3327,0,0,1,8}, {25350,58,0,2,8}, {25361,58,0,3,8}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,806,0,2,8}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,808,0,2,8}, {10719,0,0,1,8},
    {18550,809,0,2,8}, {12625,0,0,3,3}, {17517,383,0,4,3}, {24154,103,0,5,3}, {23930,811,1,6,2},
    {25430,103,0,7,3}, {25453,813,1,8,2}, {3470,5,0,0,16}, {3479,6,0,1,2}, {8458,29,0,2,0},
    {25468,103,0,3,2}, {25482,0,0,4,2}, {17805,503,0,5,3}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,815,0,2,8}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,816,0,2,8}, {3470,5,0,0,16},
    {3479,9,0,1,2}, {3559,818,0,2,8}, {25550,103,0,1,3}, {25565,103,0,2,3}, {25580,820,3,3,2},
    {25624,103,0,4,3}, {25640,821,0,5,3}, {25671,823,1,6,2}, {25685,103,0,7,3}, {25703,103,0,8,3},
    {25716,58,0,9,3}, {25751,103,0,10,3}, {25780,103,0,11,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {3488,824,0,2,8}, {3327,0,0,1,8}, {25832,0,0,2,8}, {25839,30,1,3,0}, {15194,825,0,4,3},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,827,0,2,8}, {25876,829,2,1,8}, {3470,5,0,0,16},
    {3479,6,0,1,2}, {25903,1,0,2,3}, {15738,0,0,3,8}, {15185,162,0,4,3}, {25916,162,0,5,3},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,831,0,2,8}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {25970,0,0,2,8}, {22784,270,0,3,2}, {25982,460,0,4,3}, {16425,30,1,5,2}, {25996,103,0,6,3},
    {26017,832,0,7,3}, {26056,834,1,8,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,836,0,2,8},
    {19687,0,0,1,8}, {6822,58,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,837,0,2,8},
    {4406,838,0,3,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,840,0,2,8}, {26152,0,0,1,3},
    {26173,418,0,2,3}, {26211,0,0,1,8}, {12975,841,0,2,8}, {12625,0,0,3,8}, {26243,103,0,1,8},
    {26252,270,0,2,2}, {26271,842,0,3,3}, {26283,842,0,4,3}, {3470,5,0,0,16}, {3479,6,0,1,2},
    {26295,0,0,2,8}, {22784,270,0,3,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,844,0,2,8},
    {26344,88,0,1,2}, {4822,0,0,2,2}, {26349,29,0,3,3}, {13011,29,0,1,3}, {3327,0,0,1,8},
    {4722,0,0,2,8}, {26410,0,0,3,2}, {25482,0,0,4,2}, {17735,29,0,5,2}, {26417,0,0,6,8},
    {5782,845,0,1,8}, {26477,846,0,2,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,847,0,2,8},
    {4406,848,0,3,2}, {4722,849,0,1,8}, {4406,850,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2},
    {4822,0,0,5,2}, {4679,58,0,6,2}, {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,852,0,2,8},
    {26644,0,0,1,8}, {26651,0,0,2,2}, {5053,30,1,3,2}, {4149,0,0,4,8}, {26660,0,0,5,2},
    {5064,30,1,6,2}, {7199,0,0,1,8}, {11857,853,0,3,8}, {4274,854,0,4,8}, {4939,856,1,7,8},
    {26715,857,0,9,3}, {26726,103,0,10,2}, {4711,859,4,1,0}, {26779,853,0,2,0}, {26793,30,1,3,0},
    {4679,58,0,4,2}, {3327,0,0,1,8}, {26840,103,0,2,8}, {26847,103,0,3,8}, {26855,103,0,7,2},
    {26866,0,0,8,3}, {26885,860,0,4,3}, {5075,861,0,5,3}, {26892,863,1,6,2}, {26917,865,1,9,2},
    {26965,0,0,1,8}, {26982,0,0,2,8}, {27001,0,0,3,3}, {4406,866,0,1,3}, {27078,867,0,2,3},
    {27109,868,0,1,3}, {25482,0,0,1,2}, {4900,0,0,2,2}, {27163,0,0,1,2}, {27166,869,0,2,2},
    {27191,0,0,3,3}, {25482,0,0,4,2}, {4722,0,0,5,2}, {26410,0,0,6,2}, {27196,0,0,7,2},
    {13952,870,0,8,3}, {27202,871,0,9,3}, {27210,103,0,10,2}, {27227,871,0,11,3},
    {27235,103,0,12,2}, {27252,58,0,13,3}, {27262,58,0,14,3}, {27272,0,0,15,2}, {27280,58,0,16,3},
    {27289,58,0,17,3}, {27298,103,0,18,2}, {27310,871,0,19,3}, {27321,872,1,20,2},
    {27326,58,0,21,3}, {27340,58,0,22,3}, {20934,30,1,23,2}, {3559,873,0,24,3},
    {27354,874,1,25,2}, {27360,874,1,26,2}, {27366,874,1,27,2}, {27372,868,0,28,3},
    {27376,875,0,29,2}, {27387,876,0,30,3}, {27408,875,0,31,2}, {27426,878,0,32,2},
    {27465,876,0,33,3}, {27481,879,0,34,2}, {27518,880,0,35,3}, {27531,870,0,36,3},
    {27539,103,0,37,2}, {27548,103,0,38,3}, {27585,103,0,39,2}, {27616,103,0,40,2},
    {27643,30,1,41,2}, {27670,0,0,42,3}, {27693,0,0,43,3}, {27715,882,39,44,2}, {26417,0,0,1,8},
    {4163,0,0,1,8}, {3327,0,0,2,8}, {4338,0,0,3,3}, {4343,29,0,4,3}, {27759,0,0,1,8},
    {4822,0,0,2,2}, {4853,0,0,3,2}, {4830,883,0,4,3}, {15510,0,0,5,2}, {27820,103,0,6,3},
    {4900,0,0,3,3}, {4904,884,0,1,3}, {4912,68,0,2,2}, {3850,885,0,2,3}, {27854,30,1,3,8},
    {3470,5,0,0,16}, {3327,0,0,1,8}, {4939,887,1,2,8}, {27888,886,0,3,2}, {27905,889,1,4,2},
    {3470,5,0,0,16}, {6989,891,1,1,8}, {3327,0,0,1,8}, {27957,0,0,6,8}, {27970,103,0,2,8},
    {7199,0,0,8,2}, {5158,0,0,9,2}, {4149,0,0,3,8}, {5047,892,0,4,8}, {5053,30,1,5,2},
    {5064,30,1,7,2}, {27990,0,0,10,2}, {3470,5,0,0,16}, {28025,0,0,1,8}, {4264,894,1,2,8},
    {3470,5,0,0,16}, {4939,30,1,1,8}, {27905,889,1,2,8}, {4722,0,0,1,8}, {4406,895,0,2,8},
    {4679,58,0,3,2}, {5328,88,0,4,8}, {4830,0,0,5,8}, {4822,0,0,6,8}, {3470,5,0,0,16},
    {28074,30,0,1,2}, {28081,0,0,3,2}, {28094,0,0,4,2}, {3470,5,0,0,16}, {28124,58,0,1,3},
    {28143,896,0,2,3}, {28157,103,0,3,3}, {28174,897,0,4,3}, {28074,30,1,5,2}, {28215,103,0,6,3},
    {3257,0,0,1,8}, {9594,898,0,2,8}, {9642,30,1,3,2}, {3470,5,0,0,16}, {11313,0,0,1,2},
    {28025,0,0,1,8}, {5158,0,0,2,8}, {7199,0,0,1,0}, {5158,0,0,2,0}, {4149,0,0,3,0},
    {28381,270,0,1,2}, {15063,145,1,2,2}, {3257,0,0,1,8}, {9594,899,0,2,8}, {9642,30,1,3,2},
    {28452,0,0,1,2}, {11313,0,0,2,2}, {28461,0,0,3,2}, {28470,58,0,4,3}, {28489,900,0,5,3},
    {3470,5,0,0,16}, {7219,0,0,1,2}, {7205,0,0,2,2}, {28511,103,0,3,2}, {28517,103,0,9,2},
    {11313,0,0,4,2}, {28537,901,0,10,2}, {3900,58,0,5,3}, {28582,58,0,7,2}, {28461,0,0,8,2},
    {28588,103,0,11,3}, {28606,0,0,15,2}, {28639,0,0,1,2}, {28647,902,0,2,2}, {4138,0,0,3,2},
    {26344,88,0,4,3}, {28687,0,0,6,2}, {28698,903,0,7,3}, {5112,0,0,8,2}, {3327,0,0,1,2},
    {28718,0,0,2,2}, {4163,0,0,3,2}, {28452,0,0,4,2}, {6717,132,0,5,2}, {11313,0,0,6,2},
    {25350,58,0,7,2}, {28731,88,0,8,6}, {28749,88,0,9,3}, {28767,58,0,10,3}, {28794,270,0,11,2},
    {28801,270,0,12,2}, {28813,905,37,13,2}, {14369,30,19,14,2}, {28829,907,1,17,2},
    {4138,0,0,5,8}, {4149,0,0,1,8}, {3327,0,0,3,8}, {6717,132,0,4,8}, {22773,103,0,6,3},
    {28858,103,0,7,3}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3470,5,0,0,16}, {3479,9,0,1,2},
    {3559,909,0,2,0}, {3470,5,0,0,16}, {28074,30,0,1,2}, {28938,103,0,2,3}, {28081,0,0,3,2},
    {28094,0,0,4,2}, {6717,132,0,1,3}, {11313,0,0,2,3}, {28984,0,0,1,8}, {28995,0,0,2,8},
    {4173,0,0,1,8}, {3470,5,0,0,16}, {3479,9,0,1,2}, {4406,0,0,2,2}, {4822,0,0,3,2},
    {4830,66,0,4,2}, {29026,910,0,5,3}, {29034,29,0,6,2}, {4830,911,0,1,2}, {4822,0,0,2,2},
    {29064,0,0,3,2}, {3327,0,0,1,2}, {7199,0,0,2,2}, {4149,0,0,3,2}, {6717,132,0,6,2},
    {29084,913,1,4,2}, {29091,29,0,5,2}, {3470,5,0,0,16}, {3479,9,0,0,2}, {29115,915,0,0,0},
    {29133,917,0,0,0}, {3327,0,0,0,0}, {4722,0,0,0,0}, {26410,0,0,0,0}, {25482,0,0,0,0},
    {17735,29,0,0,0}, {29169,919,0,0,0}, {4711,921,0,0,2}, {8186,81,0,0,2}, {4722,922,0,0,0},
    {4406,895,0,0,0}, {4830,0,0,0,2}, {4822,0,0,0,2}, {4149,0,0,1,2}, {4138,0,0,2,2},
    {3470,5,0,0,16}, {28074,30,0,1,2}, {28081,0,0,2,2}, {28094,0,0,3,2}, {4722,0,0,1,8},
    {8186,81,0,2,8}, {3470,5,0,0,16}, {3479,6,0,1,2}, {3488,923,0,2,2}, {4406,924,0,3,2},
    {4722,925,0,1,8}, {4406,926,0,2,8}, {5328,88,0,3,2}, {4830,0,0,4,2}, {4822,0,0,5,2},
    {3470,5,0,0,16}, {3479,9,0,1,2}, {3559,928,0,2,8}, {4904,929,0,1,3}, {7199,0,0,2,2},
    {5158,0,0,3,2}, {29326,103,0,4,2}, {4912,68,1,5,2}, {29348,29,0,7,8}, {29369,29,0,8,8},
    {4711,931,5,1,2}, {4163,0,0,1,2}, {3327,0,0,2,2}, {4343,29,0,3,3},
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
    {ShapeKind(18),0,2,0,0}, {ShapeKind(0),0,2,3427,0}, {ShapeKind(17),0,607,0,0},
    {ShapeKind(17),0,592,0,0}, {ShapeKind(17),0,11,0,0}, {ShapeKind(17),0,9,0,0},
    {ShapeKind(17),0,589,0,0}, {ShapeKind(17),0,7,0,0}, {ShapeKind(18),0,10,0,0},
    {ShapeKind(17),0,18,0,0}, {ShapeKind(17),0,5,0,0}, {ShapeKind(17),0,6,0,0},
    {ShapeKind(18),0,14,0,0}, {ShapeKind(17),0,17,0,0}, {ShapeKind(17),0,34,0,0},
    {ShapeKind(18),0,17,0,0}, {ShapeKind(17),0,15,0,0}, {ShapeKind(18),0,19,0,0},
    {ShapeKind(0),0,1,3752,0}, {ShapeKind(17),0,4,0,0}, {ShapeKind(18),0,22,0,0},
    {ShapeKind(0),0,5,3808,0}, {ShapeKind(17),0,35,0,0}, {ShapeKind(17),0,20,0,0},
    {ShapeKind(18),0,26,0,0}, {ShapeKind(0),0,7,3881,0}, {ShapeKind(2),0,0,0,0},
    {ShapeKind(18),0,0,0,0}, {ShapeKind(17),0,12,0,0}, {ShapeKind(18),0,31,0,0},
    {ShapeKind(17),0,13,0,0}, {ShapeKind(18),0,33,0,0}, {ShapeKind(0),0,4,4029,0},
    {ShapeKind(17),0,0,0,0}, {ShapeKind(17),0,3,0,0}, {ShapeKind(0),0,0,4206,0},
    {ShapeKind(0),0,6,4280,0}, {ShapeKind(0),0,3,4304,0}, {ShapeKind(18),0,40,0,0},
    {ShapeKind(17),0,19,0,0}, {ShapeKind(17),0,2,0,0}, {ShapeKind(18),0,43,0,0},
    {ShapeKind(17),0,28,0,0}, {ShapeKind(17),0,29,0,0}, {ShapeKind(17),0,26,0,0},
    {ShapeKind(17),0,24,0,0}, {ShapeKind(18),0,48,0,0}, {ShapeKind(0),0,8,4538,0},
    {ShapeKind(18),0,50,0,0}, {ShapeKind(17),0,23,0,0}, {ShapeKind(18),0,52,0,0},
    {ShapeKind(17),0,33,0,0}, {ShapeKind(18),0,54,0,0}, {ShapeKind(17),0,1,0,0},
    {ShapeKind(18),0,56,0,0}, {ShapeKind(3),0,0,0,0}, {ShapeKind(17),0,22,0,0},
    {ShapeKind(17),0,580,0,0}, {ShapeKind(18),0,60,0,0}, {ShapeKind(17),0,30,0,0},
    {ShapeKind(18),0,62,0,0}, {ShapeKind(17),0,31,0,0}, {ShapeKind(18),0,64,0,0},
    {ShapeKind(0),0,0,4837,0}, {ShapeKind(17),0,21,0,0}, {ShapeKind(5),0,0,0,0},
    {ShapeKind(17),0,40,0,0}, {ShapeKind(18),0,69,0,0}, {ShapeKind(17),0,36,0,0},
    {ShapeKind(18),0,71,0,0}, {ShapeKind(17),0,586,0,0}, {ShapeKind(0),0,0,5013,0},
    {ShapeKind(17),0,39,0,0}, {ShapeKind(18),0,75,0,0}, {ShapeKind(18),0,73,0,0},
    {ShapeKind(17),0,38,0,0}, {ShapeKind(18),0,78,0,0}, {ShapeKind(0),0,0,5176,0},
    {ShapeKind(10),0,0,0,0}, {ShapeKind(17),0,41,0,0}, {ShapeKind(18),0,82,0,0},
    {ShapeKind(17),0,46,0,0}, {ShapeKind(17),0,47,0,0}, {ShapeKind(0),0,0,5283,0},
    {ShapeKind(0),0,0,5309,0}, {ShapeKind(6),0,0,0,0}, {ShapeKind(17),0,43,0,0},
    {ShapeKind(18),0,89,0,0}, {ShapeKind(17),0,326,0,0}, {ShapeKind(17),0,48,0,0},
    {ShapeKind(17),0,44,0,0}, {ShapeKind(18),0,93,0,0}, {ShapeKind(0),0,10,5625,0},
    {ShapeKind(17),0,60,0,0}, {ShapeKind(17),0,52,0,0}, {ShapeKind(17),0,53,0,0},
    {ShapeKind(0),0,0,5701,0}, {ShapeKind(17),0,49,0,0}, {ShapeKind(18),0,100,0,0},
    {ShapeKind(17),0,54,0,0}, {ShapeKind(1),0,0,0,0}, {ShapeKind(17),0,50,0,0},
    {ShapeKind(18),0,104,0,0}, {ShapeKind(0),0,11,5946,0}, {ShapeKind(17),0,61,0,0},
    {ShapeKind(17),0,58,0,0}, {ShapeKind(17),0,59,0,0}, {ShapeKind(0),0,0,6003,0},
    {ShapeKind(17),0,55,0,0}, {ShapeKind(18),0,111,0,0}, {ShapeKind(17),0,56,0,0},
    {ShapeKind(18),0,113,0,0}, {ShapeKind(9),0,0,0,0}, {ShapeKind(17),0,68,0,0},
    {ShapeKind(17),0,69,0,0}, {ShapeKind(0),0,0,6245,0}, {ShapeKind(17),0,63,0,0},
    {ShapeKind(18),0,119,0,0}, {ShapeKind(0),0,0,6375,0}, {ShapeKind(17),0,288,0,0},
    {ShapeKind(18),0,122,0,0}, {ShapeKind(0),0,12,6499,0}, {ShapeKind(17),0,70,0,0},
    {ShapeKind(17),0,67,0,0}, {ShapeKind(17),0,66,0,0}, {ShapeKind(17),0,64,0,0},
    {ShapeKind(18),0,128,0,0}, {ShapeKind(0),0,13,6663,0}, {ShapeKind(17),0,62,0,0},
    {ShapeKind(0),0,0,6721,0}, {ShapeKind(17),0,73,0,0}, {ShapeKind(17),0,80,0,0},
    {ShapeKind(17),0,75,0,0}, {ShapeKind(17),0,76,0,0}, {ShapeKind(17),0,71,0,0},
    {ShapeKind(17),0,78,0,0}, {ShapeKind(17),0,79,0,0}, {ShapeKind(18),0,0,7002,0},
    {ShapeKind(19),0,140,0,7016}, {ShapeKind(17),0,583,0,0}, {ShapeKind(18),0,142,0,0},
    {ShapeKind(17),0,588,0,0}, {ShapeKind(18),0,144,0,0}, {ShapeKind(17),0,93,0,0},
    {ShapeKind(17),0,94,0,0}, {ShapeKind(17),0,81,0,0}, {ShapeKind(17),0,82,0,0},
    {ShapeKind(17),0,89,0,0}, {ShapeKind(17),0,86,0,0}, {ShapeKind(17),0,84,0,0},
    {ShapeKind(17),0,91,0,0}, {ShapeKind(17),0,95,0,0}, {ShapeKind(18),0,0,7002,0},
    {ShapeKind(19),0,155,0,7016}, {ShapeKind(17),0,87,0,0}, {ShapeKind(18),0,157,0,0},
    {ShapeKind(17),0,85,0,0}, {ShapeKind(18),0,159,0,0}, {ShapeKind(0),0,0,7573,0},
    {ShapeKind(8),0,0,0,0}, {ShapeKind(17),0,104,0,0}, {ShapeKind(17),0,105,0,0},
    {ShapeKind(0),0,0,7897,0}, {ShapeKind(17),0,101,0,0}, {ShapeKind(18),0,166,0,0},
    {ShapeKind(17),0,98,0,0}, {ShapeKind(0),0,14,8166,0}, {ShapeKind(17),0,108,0,0},
    {ShapeKind(17),0,110,0,0}, {ShapeKind(17),0,112,0,0}, {ShapeKind(17),0,96,0,0},
    {ShapeKind(17),0,99,0,0}, {ShapeKind(17),0,109,0,0}, {ShapeKind(17),0,111,0,0},
    {ShapeKind(17),0,113,0,0}, {ShapeKind(17),0,97,0,0}, {ShapeKind(17),0,100,0,0},
    {ShapeKind(17),0,115,0,0}, {ShapeKind(17),0,116,0,0}, {ShapeKind(17),0,133,0,0},
    {ShapeKind(17),0,134,0,0}, {ShapeKind(17),0,130,0,0}, {ShapeKind(0),0,0,8434,0},
    {ShapeKind(0),0,0,8534,0}, {ShapeKind(17),0,122,0,0}, {ShapeKind(18),0,187,0,0},
    {ShapeKind(17),0,128,0,0}, {ShapeKind(17),0,129,0,0}, {ShapeKind(17),0,123,0,0},
    {ShapeKind(0),0,0,8626,0}, {ShapeKind(17),0,124,0,0}, {ShapeKind(18),0,193,0,0},
    {ShapeKind(17),0,119,0,0}, {ShapeKind(17),0,131,0,0}, {ShapeKind(18),0,196,0,0},
    {ShapeKind(17),0,125,0,0}, {ShapeKind(17),0,132,0,0}, {ShapeKind(18),0,199,0,0},
    {ShapeKind(17),0,126,0,0}, {ShapeKind(18),0,201,0,0}, {ShapeKind(0),0,0,8715,0},
    {ShapeKind(17),0,135,0,0}, {ShapeKind(17),0,137,0,0}, {ShapeKind(17),0,139,0,0},
    {ShapeKind(17),0,117,0,0}, {ShapeKind(17),0,120,0,0}, {ShapeKind(17),0,136,0,0},
    {ShapeKind(17),0,138,0,0}, {ShapeKind(17),0,140,0,0}, {ShapeKind(17),0,118,0,0},
    {ShapeKind(17),0,121,0,0}, {ShapeKind(0),0,0,8748,0}, {ShapeKind(17),0,143,0,0},
    {ShapeKind(17),0,144,0,0}, {ShapeKind(17),0,141,0,0}, {ShapeKind(18),0,217,0,0},
    {ShapeKind(0),0,16,8913,0}, {ShapeKind(17),0,150,0,0}, {ShapeKind(17),0,286,0,0},
    {ShapeKind(18),0,221,0,0}, {ShapeKind(17),0,148,0,0}, {ShapeKind(17),0,149,0,0},
    {ShapeKind(0),0,0,9078,0}, {ShapeKind(17),0,145,0,0}, {ShapeKind(18),0,226,0,0},
    {ShapeKind(17),0,151,0,0}, {ShapeKind(17),0,155,0,0}, {ShapeKind(0),0,15,9310,0},
    {ShapeKind(0),0,19,9349,0}, {ShapeKind(17),0,146,0,0}, {ShapeKind(18),0,232,0,0},
    {ShapeKind(17),0,157,0,0}, {ShapeKind(17),0,154,0,0}, {ShapeKind(18),0,235,0,0},
    {ShapeKind(0),0,18,9603,0}, {ShapeKind(18),0,29,0,0}, {ShapeKind(0),0,0,9688,0},
    {ShapeKind(0),0,17,9736,0}, {ShapeKind(17),0,152,0,0}, {ShapeKind(17),0,153,0,0},
    {ShapeKind(18),0,242,0,0}, {ShapeKind(17),0,156,0,0}, {ShapeKind(18),0,244,0,0},
    {ShapeKind(18),0,132,0,0}, {ShapeKind(17),0,161,0,0}, {ShapeKind(17),0,162,0,0},
    {ShapeKind(0),0,0,9939,0}, {ShapeKind(17),0,158,0,0}, {ShapeKind(18),0,250,0,0},
    {ShapeKind(0),0,20,10049,0}, {ShapeKind(18),0,252,0,0}, {ShapeKind(18),0,0,7002,0},
    {ShapeKind(19),0,254,0,7016}, {ShapeKind(17),0,159,0,0}, {ShapeKind(18),0,256,0,0},
    {ShapeKind(17),0,165,0,0}, {ShapeKind(17),0,163,0,0}, {ShapeKind(18),0,259,0,0},
    {ShapeKind(7),0,0,0,0}, {ShapeKind(0),0,0,10206,0}, {ShapeKind(17),0,267,0,0},
    {ShapeKind(17),0,301,0,0}, {ShapeKind(17),0,303,0,0}, {ShapeKind(0),0,21,10374,0},
    {ShapeKind(0),0,0,10429,0}, {ShapeKind(0),0,22,10511,0}, {ShapeKind(0),0,23,10564,0},
    {ShapeKind(19),0,0,0,7016}, {ShapeKind(17),0,361,0,0}, {ShapeKind(17),0,256,0,0},
    {ShapeKind(0),0,0,10902,0}, {ShapeKind(18),0,273,0,0}, {ShapeKind(0),0,0,11119,0},
    {ShapeKind(17),0,183,0,0}, {ShapeKind(18),0,276,0,0}, {ShapeKind(17),0,184,0,0},
    {ShapeKind(18),0,278,0,0}, {ShapeKind(19),0,68,0,7016}, {ShapeKind(17),0,186,0,0},
    {ShapeKind(18),0,281,0,0}, {ShapeKind(17),0,246,0,0}, {ShapeKind(18),0,283,0,0},
    {ShapeKind(17),0,196,0,0}, {ShapeKind(18),0,285,0,0}, {ShapeKind(17),0,216,0,0},
    {ShapeKind(18),0,287,0,0}, {ShapeKind(17),0,217,0,0}, {ShapeKind(18),0,289,0,0},
    {ShapeKind(17),0,348,0,0}, {ShapeKind(17),0,197,0,0}, {ShapeKind(18),0,292,0,0},
    {ShapeKind(0),0,0,11508,0}, {ShapeKind(17),0,198,0,0}, {ShapeKind(18),0,295,0,0},
    {ShapeKind(17),0,388,0,0}, {ShapeKind(18),0,297,0,0}, {ShapeKind(17),0,387,0,0},
    {ShapeKind(18),0,299,0,0}, {ShapeKind(17),0,330,0,0}, {ShapeKind(17),0,247,0,0},
    {ShapeKind(0),0,58,11690,0}, {ShapeKind(0),0,46,11734,0}, {ShapeKind(17),0,363,0,0},
    {ShapeKind(0),0,45,11896,0}, {ShapeKind(0),0,0,11943,0}, {ShapeKind(0),0,0,11995,0},
    {ShapeKind(17),0,199,0,0}, {ShapeKind(0),0,0,12067,0}, {ShapeKind(17),0,203,0,0},
    {ShapeKind(17),0,201,0,0}, {ShapeKind(17),0,202,0,0}, {ShapeKind(17),0,200,0,0},
    {ShapeKind(19),0,162,12350,7573}, {ShapeKind(17),0,389,0,0}, {ShapeKind(18),0,316,0,0},
    {ShapeKind(17),0,205,0,0}, {ShapeKind(17),0,349,0,0}, {ShapeKind(18),0,319,0,0},
    {ShapeKind(0),0,55,12402,0}, {ShapeKind(17),0,253,0,0}, {ShapeKind(17),0,208,0,0},
    {ShapeKind(18),0,323,0,0}, {ShapeKind(17),0,285,0,0}, {ShapeKind(17),0,342,0,0},
    {ShapeKind(0),0,0,12570,0}, {ShapeKind(17),0,211,0,0}, {ShapeKind(18),0,328,0,0},
    {ShapeKind(17),0,212,0,0}, {ShapeKind(18),0,330,0,0}, {ShapeKind(17),0,213,0,0},
    {ShapeKind(18),0,332,0,0}, {ShapeKind(17),0,214,0,0}, {ShapeKind(18),0,334,0,0},
    {ShapeKind(17),0,187,0,0}, {ShapeKind(17),0,357,0,0}, {ShapeKind(17),0,218,0,0},
    {ShapeKind(17),0,188,0,0}, {ShapeKind(17),0,358,0,0}, {ShapeKind(17),0,228,0,0},
    {ShapeKind(17),0,220,0,0}, {ShapeKind(17),0,293,0,0}, {ShapeKind(17),0,225,0,0},
    {ShapeKind(17),0,224,0,0}, {ShapeKind(17),0,222,0,0}, {ShapeKind(18),0,346,0,0},
    {ShapeKind(0),0,60,13511,0}, {ShapeKind(17),0,238,0,0}, {ShapeKind(18),0,349,0,0},
    {ShapeKind(0),0,26,13595,0}, {ShapeKind(17),0,248,0,0}, {ShapeKind(17),0,226,0,0},
    {ShapeKind(17),0,237,0,0}, {ShapeKind(17),0,378,0,0}, {ShapeKind(17),0,374,0,0},
    {ShapeKind(17),0,252,0,0}, {ShapeKind(0),0,0,13931,0}, {ShapeKind(17),0,249,0,0},
    {ShapeKind(18),0,359,0,0}, {ShapeKind(17),0,250,0,0}, {ShapeKind(18),0,361,0,0},
    {ShapeKind(18),0,58,0,0}, {ShapeKind(0),0,0,14102,0}, {ShapeKind(17),0,327,0,0},
    {ShapeKind(18),0,365,0,0}, {ShapeKind(17),0,254,0,0}, {ShapeKind(18),0,367,0,0},
    {ShapeKind(0),0,35,14220,0}, {ShapeKind(17),0,263,0,0}, {ShapeKind(17),0,264,0,0},
    {ShapeKind(0),0,0,14315,0}, {ShapeKind(17),0,260,0,0}, {ShapeKind(18),0,373,0,0},
    {ShapeKind(0),0,0,14380,0}, {ShapeKind(18),0,375,0,0}, {ShapeKind(0),0,30,14419,0},
    {ShapeKind(17),0,261,0,0}, {ShapeKind(18),0,378,0,0}, {ShapeKind(17),0,281,0,0},
    {ShapeKind(17),0,282,0,0}, {ShapeKind(0),0,0,14454,0}, {ShapeKind(17),0,278,0,0},
    {ShapeKind(17),0,329,0,0}, {ShapeKind(18),0,384,0,0}, {ShapeKind(19),0,162,0,7573},
    {ShapeKind(0),0,0,14667,0}, {ShapeKind(17),0,190,0,0}, {ShapeKind(17),0,270,0,0},
    {ShapeKind(17),0,206,0,0}, {ShapeKind(17),0,265,0,0}, {ShapeKind(18),0,391,0,0},
    {ShapeKind(17),0,277,0,0}, {ShapeKind(17),0,280,0,0}, {ShapeKind(18),0,394,0,0},
    {ShapeKind(0),0,33,15022,0}, {ShapeKind(17),0,279,0,0}, {ShapeKind(18),0,397,0,0},
    {ShapeKind(17),0,379,0,0}, {ShapeKind(18),0,399,0,0}, {ShapeKind(0),0,32,15206,0},
    {ShapeKind(17),0,269,0,0}, {ShapeKind(18),0,402,0,0}, {ShapeKind(17),0,266,0,0},
    {ShapeKind(18),0,404,0,0}, {ShapeKind(17),0,272,0,0}, {ShapeKind(17),0,284,0,0},
    {ShapeKind(17),0,195,0,0}, {ShapeKind(18),0,408,0,0}, {ShapeKind(18),0,267,0,0},
    {ShapeKind(17),0,169,0,0}, {ShapeKind(18),0,411,0,0}, {ShapeKind(17),0,271,0,0},
    {ShapeKind(17),0,276,0,0}, {ShapeKind(18),0,414,0,0}, {ShapeKind(17),0,273,0,0},
    {ShapeKind(17),0,283,0,0}, {ShapeKind(17),0,297,0,0}, {ShapeKind(17),0,298,0,0},
    {ShapeKind(17),0,291,0,0}, {ShapeKind(17),0,292,0,0}, {ShapeKind(0),0,0,15606,0},
    {ShapeKind(0),0,34,15708,0}, {ShapeKind(18),0,423,0,0}, {ShapeKind(17),0,392,0,0},
    {ShapeKind(0),0,37,15766,0}, {ShapeKind(17),0,384,0,0}, {ShapeKind(17),0,385,0,0},
    {ShapeKind(0),0,36,15869,0}, {ShapeKind(17),0,289,0,0}, {ShapeKind(18),0,430,0,0},
    {ShapeKind(0),0,24,15925,0}, {ShapeKind(19),0,432,0,7573}, {ShapeKind(17),0,258,0,0},
    {ShapeKind(17),0,287,0,0}, {ShapeKind(18),0,435,0,0}, {ShapeKind(17),0,232,0,0},
    {ShapeKind(17),0,166,0,0}, {ShapeKind(17),0,241,0,0}, {ShapeKind(17),0,235,0,0},
    {ShapeKind(17),0,259,0,0}, {ShapeKind(17),0,334,0,0}, {ShapeKind(17),0,242,0,0},
    {ShapeKind(17),0,179,0,0}, {ShapeKind(17),0,177,0,0}, {ShapeKind(17),0,227,0,0},
    {ShapeKind(17),0,231,0,0}, {ShapeKind(17),0,229,0,0}, {ShapeKind(17),0,171,0,0},
    {ShapeKind(17),0,395,0,0}, {ShapeKind(17),0,333,0,0}, {ShapeKind(17),0,170,0,0},
    {ShapeKind(17),0,299,0,0}, {ShapeKind(17),0,328,0,0}, {ShapeKind(17),0,351,0,0},
    {ShapeKind(17),0,257,0,0}, {ShapeKind(17),0,375,0,0}, {ShapeKind(17),0,174,0,0},
    {ShapeKind(17),0,296,0,0}, {ShapeKind(0),0,39,16392,0}, {ShapeKind(17),0,390,0,0},
    {ShapeKind(0),0,38,16461,0}, {ShapeKind(17),0,322,0,0}, {ShapeKind(17),0,323,0,0},
    {ShapeKind(17),0,302,0,0}, {ShapeKind(18),0,465,0,0}, {ShapeKind(17),0,396,0,0},
    {ShapeKind(18),0,467,0,0}, {ShapeKind(17),0,308,0,0}, {ShapeKind(18),0,469,0,0},
    {ShapeKind(17),0,194,0,0}, {ShapeKind(18),0,471,0,0}, {ShapeKind(17),0,300,0,0},
    {ShapeKind(18),0,473,0,0}, {ShapeKind(0),0,0,16951,0}, {ShapeKind(17),0,350,0,0},
    {ShapeKind(17),0,397,0,0}, {ShapeKind(0),0,56,17229,0}, {ShapeKind(17),0,377,0,0},
    {ShapeKind(18),0,479,0,0}, {ShapeKind(0),0,40,17293,0}, {ShapeKind(17),0,355,0,0},
    {ShapeKind(17),0,168,0,0}, {ShapeKind(0),0,0,17370,0}, {ShapeKind(17),0,386,0,0},
    {ShapeKind(18),0,485,0,0}, {ShapeKind(17),0,193,0,0}, {ShapeKind(18),0,487,0,0},
    {ShapeKind(17),0,219,0,0}, {ShapeKind(18),0,489,0,0}, {ShapeKind(0),0,48,17447,0},
    {ShapeKind(0),0,25,17504,0}, {ShapeKind(17),0,321,0,0}, {ShapeKind(18),0,272,0,0},
    {ShapeKind(17),0,167,0,0}, {ShapeKind(17),0,380,0,0}, {ShapeKind(18),0,496,0,0},
    {ShapeKind(17),0,239,0,0}, {ShapeKind(18),0,498,0,0}, {ShapeKind(17),0,307,0,0},
    {ShapeKind(17),0,316,0,0}, {ShapeKind(18),0,501,0,0}, {ShapeKind(0),0,43,17822,0},
    {ShapeKind(17),0,383,0,0}, {ShapeKind(18),0,504,0,0}, {ShapeKind(17),0,313,0,0},
    {ShapeKind(17),0,319,0,0}, {ShapeKind(18),0,507,0,0}, {ShapeKind(17),0,317,0,0},
    {ShapeKind(18),0,509,0,0}, {ShapeKind(17),0,320,0,0}, {ShapeKind(0),0,41,18000,0},
    {ShapeKind(17),0,306,0,0}, {ShapeKind(18),0,513,0,0}, {ShapeKind(17),0,240,0,0},
    {ShapeKind(18),0,515,0,0}, {ShapeKind(17),0,311,0,0}, {ShapeKind(18),0,517,0,0},
    {ShapeKind(17),0,204,0,0}, {ShapeKind(18),0,519,0,0}, {ShapeKind(0),0,42,18100,0},
    {ShapeKind(0),0,0,18149,0}, {ShapeKind(17),0,318,0,0}, {ShapeKind(18),0,523,0,0},
    {ShapeKind(17),0,310,0,0}, {ShapeKind(17),0,268,0,0}, {ShapeKind(18),0,526,0,0},
    {ShapeKind(17),0,324,0,0}, {ShapeKind(18),0,528,0,0}, {ShapeKind(17),0,331,0,0},
    {ShapeKind(17),0,233,0,0}, {ShapeKind(17),0,391,0,0}, {ShapeKind(18),0,532,0,0},
    {ShapeKind(17),0,339,0,0}, {ShapeKind(17),0,340,0,0}, {ShapeKind(0),0,0,18666,0},
    {ShapeKind(17),0,336,0,0}, {ShapeKind(18),0,537,0,0}, {ShapeKind(17),0,337,0,0},
    {ShapeKind(18),0,539,0,0}, {ShapeKind(0),0,0,18856,0}, {ShapeKind(0),0,0,18877,0},
    {ShapeKind(17),0,346,0,0}, {ShapeKind(17),0,347,0,0}, {ShapeKind(17),0,344,0,0},
    {ShapeKind(18),0,545,0,0}, {ShapeKind(0),0,47,18963,0}, {ShapeKind(18),0,547,0,0},
    {ShapeKind(17),0,353,0,0}, {ShapeKind(17),0,341,0,0}, {ShapeKind(18),0,550,0,0},
    {ShapeKind(17),0,343,0,0}, {ShapeKind(18),0,552,0,0}, {ShapeKind(17),0,354,0,0},
    {ShapeKind(18),0,554,0,0}, {ShapeKind(0),0,49,19301,0}, {ShapeKind(0),0,50,19341,0},
    {ShapeKind(0),0,0,19381,0}, {ShapeKind(17),0,356,0,0}, {ShapeKind(18),0,559,0,0},
    {ShapeKind(17),0,176,0,0}, {ShapeKind(0),0,44,19590,0}, {ShapeKind(17),0,371,0,0},
    {ShapeKind(17),0,372,0,0}, {ShapeKind(17),0,365,0,0}, {ShapeKind(18),0,565,0,0},
    {ShapeKind(17),0,364,0,0}, {ShapeKind(18),0,567,0,0}, {ShapeKind(17),0,369,0,0},
    {ShapeKind(18),0,569,0,0}, {ShapeKind(0),0,54,19793,0}, {ShapeKind(0),0,51,19836,0},
    {ShapeKind(0),0,52,19930,0}, {ShapeKind(17),0,373,0,0}, {ShapeKind(0),0,27,20040,0},
    {ShapeKind(18),0,575,0,0}, {ShapeKind(0),0,28,20067,0}, {ShapeKind(0),0,53,20155,0},
    {ShapeKind(17),0,255,0,0}, {ShapeKind(17),0,181,0,0}, {ShapeKind(0),0,57,20391,0},
    {ShapeKind(0),0,59,20427,0}, {ShapeKind(17),0,381,0,0}, {ShapeKind(18),0,583,0,0},
    {ShapeKind(0),0,61,20576,0}, {ShapeKind(0),0,31,20639,0}, {ShapeKind(17),0,393,0,0},
    {ShapeKind(0),0,0,20798,0}, {ShapeKind(0),0,29,20848,0}, {ShapeKind(17),0,394,0,0},
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
    {ShapeKind(17),0,404,0,0}, {ShapeKind(18),0,621,0,0}, {ShapeKind(0),0,62,21470,0},
    {ShapeKind(17),0,398,0,0}, {ShapeKind(18),0,624,0,0}, {ShapeKind(17),0,401,0,0},
    {ShapeKind(18),0,626,0,0}, {ShapeKind(17),0,402,0,0}, {ShapeKind(18),0,628,0,0},
    {ShapeKind(17),0,408,0,0}, {ShapeKind(17),0,406,0,0}, {ShapeKind(18),0,631,0,0},
    {ShapeKind(0),0,0,21734,0}, {ShapeKind(17),0,414,0,0}, {ShapeKind(17),0,415,0,0},
    {ShapeKind(0),0,0,21796,0}, {ShapeKind(0),0,0,5309,0}, {ShapeKind(17),0,411,0,0},
    {ShapeKind(18),0,638,0,0}, {ShapeKind(17),0,424,0,0}, {ShapeKind(17),0,410,0,0},
    {ShapeKind(17),0,420,0,0}, {ShapeKind(18),0,642,0,0}, {ShapeKind(17),0,412,0,0},
    {ShapeKind(18),0,644,0,0}, {ShapeKind(0),0,0,21963,0}, {ShapeKind(17),0,427,0,0},
    {ShapeKind(17),0,417,0,0}, {ShapeKind(17),0,430,0,0}, {ShapeKind(18),0,649,0,0},
    {ShapeKind(17),0,428,0,0}, {ShapeKind(18),0,651,0,0}, {ShapeKind(17),0,419,0,0},
    {ShapeKind(18),0,653,0,0}, {ShapeKind(17),0,425,0,0}, {ShapeKind(17),0,426,0,0},
    {ShapeKind(0),0,0,22180,0}, {ShapeKind(17),0,421,0,0}, {ShapeKind(18),0,658,0,0},
    {ShapeKind(0),0,0,22321,0}, {ShapeKind(17),0,418,0,0}, {ShapeKind(17),0,409,0,0},
    {ShapeKind(17),0,422,0,0}, {ShapeKind(18),0,663,0,0}, {ShapeKind(0),0,0,22512,0},
    {ShapeKind(17),0,431,0,0}, {ShapeKind(17),0,416,0,0}, {ShapeKind(17),0,429,0,0},
    {ShapeKind(0),0,63,22564,0}, {ShapeKind(17),0,439,0,0}, {ShapeKind(17),0,432,0,0},
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
    {ShapeKind(17),0,455,0,0}, {ShapeKind(18),0,708,0,0}, {ShapeKind(0),0,64,23203,0},
    {ShapeKind(18),0,710,0,0}, {ShapeKind(17),0,465,0,0}, {ShapeKind(17),0,466,0,0},
    {ShapeKind(17),0,463,0,0}, {ShapeKind(18),0,714,0,0}, {ShapeKind(17),0,467,0,0},
    {ShapeKind(17),0,470,0,0}, {ShapeKind(17),0,468,0,0}, {ShapeKind(18),0,718,0,0},
    {ShapeKind(17),0,582,0,0}, {ShapeKind(17),0,474,0,0}, {ShapeKind(17),0,475,0,0},
    {ShapeKind(17),0,472,0,0}, {ShapeKind(18),0,723,0,0}, {ShapeKind(0),0,65,23536,0},
    {ShapeKind(19),0,88,0,7016}, {ShapeKind(18),0,1,0,0}, {ShapeKind(17),0,481,0,0},
    {ShapeKind(18),0,728,0,0}, {ShapeKind(17),0,476,0,0}, {ShapeKind(17),0,487,0,0},
    {ShapeKind(18),0,731,0,0}, {ShapeKind(17),0,486,0,0}, {ShapeKind(17),0,478,0,0},
    {ShapeKind(18),0,734,0,0}, {ShapeKind(17),0,477,0,0}, {ShapeKind(18),0,736,0,0},
    {ShapeKind(17),0,483,0,0}, {ShapeKind(18),0,738,0,0}, {ShapeKind(17),0,482,0,0},
    {ShapeKind(18),0,740,0,0}, {ShapeKind(17),0,517,0,0}, {ShapeKind(17),0,498,0,0},
    {ShapeKind(18),0,162,0,0}, {ShapeKind(17),0,492,0,0}, {ShapeKind(19),0,162,0,24074},
    {ShapeKind(17),0,494,0,0}, {ShapeKind(19),0,747,0,7016}, {ShapeKind(17),0,499,0,0},
    {ShapeKind(19),0,749,0,24074}, {ShapeKind(17),0,500,0,0}, {ShapeKind(19),0,751,0,24074},
    {ShapeKind(17),0,509,0,0}, {ShapeKind(18),0,753,0,0}, {ShapeKind(17),0,514,0,0},
    {ShapeKind(18),0,755,0,0}, {ShapeKind(17),0,518,0,0}, {ShapeKind(19),0,757,0,7573},
    {ShapeKind(0),0,66,24305,0}, {ShapeKind(17),0,507,0,0}, {ShapeKind(17),0,511,0,0},
    {ShapeKind(18),0,761,0,0}, {ShapeKind(17),0,497,0,0}, {ShapeKind(18),0,763,0,0},
    {ShapeKind(18),0,103,0,0}, {ShapeKind(17),0,491,0,0}, {ShapeKind(17),0,510,0,0},
    {ShapeKind(18),0,767,0,0}, {ShapeKind(17),0,508,0,0}, {ShapeKind(18),0,769,0,0},
    {ShapeKind(17),0,502,0,0}, {ShapeKind(18),0,771,0,0}, {ShapeKind(17),0,506,0,0},
    {ShapeKind(17),0,503,0,0}, {ShapeKind(18),0,774,0,0}, {ShapeKind(17),0,512,0,0},
    {ShapeKind(18),0,776,0,0}, {ShapeKind(17),0,504,0,0}, {ShapeKind(18),0,778,0,0},
    {ShapeKind(17),0,519,0,0}, {ShapeKind(0),0,0,24643,0}, {ShapeKind(17),0,516,0,0},
    {ShapeKind(17),0,513,0,0}, {ShapeKind(18),0,783,0,0}, {ShapeKind(17),0,515,0,0},
    {ShapeKind(18),0,785,0,0}, {ShapeKind(17),0,490,0,0}, {ShapeKind(0),0,67,24882,0},
    {ShapeKind(17),0,493,0,0}, {ShapeKind(0),0,68,24918,0}, {ShapeKind(0),0,69,24956,0},
    {ShapeKind(0),0,0,24074,0}, {ShapeKind(17),0,523,0,0}, {ShapeKind(17),0,524,0,0},
    {ShapeKind(17),0,520,0,0}, {ShapeKind(18),0,795,0,0}, {ShapeKind(17),0,501,0,0},
    {ShapeKind(17),0,489,0,0}, {ShapeKind(17),0,521,0,0}, {ShapeKind(18),0,799,0,0},
    {ShapeKind(17),0,488,0,0}, {ShapeKind(18),0,801,0,0}, {ShapeKind(17),0,527,0,0},
    {ShapeKind(17),0,525,0,0}, {ShapeKind(18),0,804,0,0}, {ShapeKind(17),0,531,0,0},
    {ShapeKind(17),0,529,0,0}, {ShapeKind(18),0,807,0,0}, {ShapeKind(17),0,528,0,0},
    {ShapeKind(17),0,496,0,0}, {ShapeKind(18),0,810,0,0}, {ShapeKind(17),0,495,0,0},
    {ShapeKind(18),0,812,0,0}, {ShapeKind(17),0,532,0,0}, {ShapeKind(18),0,814,0,0},
    {ShapeKind(17),0,536,0,0}, {ShapeKind(17),0,534,0,0}, {ShapeKind(18),0,817,0,0},
    {ShapeKind(0),0,0,25601,0}, {ShapeKind(18),0,819,0,0}, {ShapeKind(0),0,0,25654,0},
    {ShapeKind(17),0,545,0,0}, {ShapeKind(18),0,822,0,0}, {ShapeKind(17),0,540,0,0},
    {ShapeKind(17),0,554,0,0}, {ShapeKind(17),0,537,0,0}, {ShapeKind(18),0,826,0,0},
    {ShapeKind(17),0,538,0,0}, {ShapeKind(18),0,828,0,0}, {ShapeKind(17),0,541,0,0},
    {ShapeKind(18),0,830,0,0}, {ShapeKind(0),0,70,26035,0}, {ShapeKind(17),0,382,0,0},
    {ShapeKind(18),0,833,0,0}, {ShapeKind(17),0,543,0,0}, {ShapeKind(18),0,835,0,0},
    {ShapeKind(17),0,549,0,0}, {ShapeKind(17),0,550,0,0}, {ShapeKind(17),0,546,0,0},
    {ShapeKind(18),0,839,0,0}, {ShapeKind(17),0,548,0,0}, {ShapeKind(17),0,553,0,0},
    {ShapeKind(17),0,551,0,0}, {ShapeKind(18),0,843,0,0}, {ShapeKind(0),0,0,26451,0},
    {ShapeKind(17),0,574,0,0}, {ShapeKind(17),0,561,0,0}, {ShapeKind(17),0,562,0,0},
    {ShapeKind(0),0,0,26544,0}, {ShapeKind(0),0,0,5309,0}, {ShapeKind(17),0,557,0,0},
    {ShapeKind(18),0,851,0,0}, {ShapeKind(17),0,560,0,0}, {ShapeKind(0),0,0,26698,0},
    {ShapeKind(17),0,563,0,0}, {ShapeKind(18),0,855,0,0}, {ShapeKind(17),0,556,0,0},
    {ShapeKind(17),0,558,0,0}, {ShapeKind(18),0,858,0,0}, {ShapeKind(17),0,567,0,0},
    {ShapeKind(17),0,566,0,0}, {ShapeKind(17),0,555,0,0}, {ShapeKind(18),0,862,0,0},
    {ShapeKind(17),0,570,0,0}, {ShapeKind(18),0,864,0,0}, {ShapeKind(17),0,565,0,0},
    {ShapeKind(17),0,564,0,0}, {ShapeKind(17),0,569,0,0}, {ShapeKind(0),0,0,27174,0},
    {ShapeKind(11),0,0,0,0}, {ShapeKind(4),0,0,0,0}, {ShapeKind(18),0,870,0,0},
    {ShapeKind(14),0,569,0,0}, {ShapeKind(18),0,868,0,0}, {ShapeKind(19),0,868,0,7016},
    {ShapeKind(15),0,569,0,0}, {ShapeKind(16),0,569,0,0}, {ShapeKind(19),0,877,27439,7016},
    {ShapeKind(19),0,868,27493,7016}, {ShapeKind(17),0,568,0,0}, {ShapeKind(17),0,572,0,0},
    {ShapeKind(18),0,881,27740,0}, {ShapeKind(0),0,9,27795,0}, {ShapeKind(17),0,571,0,0},
    {ShapeKind(17),0,573,0,0}, {ShapeKind(17),0,585,0,0}, {ShapeKind(18),0,886,0,0},
    {ShapeKind(17),0,598,0,0}, {ShapeKind(18),0,888,0,0}, {ShapeKind(17),0,575,0,0},
    {ShapeKind(18),0,890,0,0}, {ShapeKind(18),0,0,27981,0}, {ShapeKind(17),0,577,0,0},
    {ShapeKind(18),0,893,0,0}, {ShapeKind(0),0,0,5309,0}, {ShapeKind(17),0,597,0,0},
    {ShapeKind(0),0,0,28192,0}, {ShapeKind(0),0,0,28289,0}, {ShapeKind(0),0,0,28418,0},
    {ShapeKind(17),0,599,0,0}, {ShapeKind(0),0,0,28558,0}, {ShapeKind(0),0,0,28657,0},
    {ShapeKind(13),0,0,0,0}, {ShapeKind(17),0,593,0,0}, {ShapeKind(18),0,904,0,0},
    {ShapeKind(17),0,591,0,0}, {ShapeKind(18),0,906,0,0}, {ShapeKind(17),0,594,0,0},
    {ShapeKind(18),0,908,0,0}, {ShapeKind(17),0,602,0,0}, {ShapeKind(0),0,0,29051,0},
    {ShapeKind(17),0,601,0,0}, {ShapeKind(18),0,912,0,0}, {ShapeKind(17),0,604,0,0},
    {ShapeKind(18),0,914,0,0}, {ShapeKind(17),0,605,0,0}, {ShapeKind(18),0,916,0,0},
    {ShapeKind(12),0,0,0,0}, {ShapeKind(18),0,918,0,0}, {ShapeKind(17),0,606,0,0},
    {ShapeKind(18),0,920,0,0}, {ShapeKind(0),0,0,29193,0}, {ShapeKind(17),0,613,0,0},
    {ShapeKind(17),0,614,0,0}, {ShapeKind(0),0,0,29269,0}, {ShapeKind(0),0,0,5309,0},
    {ShapeKind(17),0,610,0,0}, {ShapeKind(18),0,927,0,0}, {ShapeKind(17),0,615,0,0},
    {ShapeKind(17),0,611,0,0}, {ShapeKind(18),0,930,0,0},
};

const Extra kExtras[] = {
    {ListType(0),MapType(0),0,0,0,0,0}, {ListType(1),MapType(0),0,0,0,0,0},
    {ListType(3),MapType(0),1,1,0,3327,0}, {ListType(2),MapType(0),0,0,1,0,0},
    {ListType(3),MapType(0),0,1,1,0,0}, {ListType(3),MapType(0),1,1,2,4722,0},
    {ListType(0),MapType(0),4,0,3,0,0}, {ListType(0),MapType(0),0,0,3,0,8388},
    {ListType(1),MapType(0),1,0,3,4722,0}, {ListType(0),MapType(0),0,0,3,0,10539},
    {ListType(0),MapType(0),0,0,3,0,10551}, {ListType(0),MapType(0),0,0,3,0,10558},
    {ListType(0),MapType(0),0,0,3,0,10585}, {ListType(3),MapType(0),1,2,3,11446,0},
    {ListType(3),MapType(0),1,1,5,11566,0}, {ListType(3),MapType(0),1,1,6,10449,0},
    {ListType(0),MapType(0),0,0,7,0,11908}, {ListType(0),MapType(0),0,0,7,0,13363},
    {ListType(0),MapType(0),0,0,7,0,13671}, {ListType(2),MapType(0),1,0,7,0,0},
    {ListType(0),MapType(2),0,0,7,0,0}, {ListType(3),MapType(0),5,1,7,3327,0},
    {ListType(0),MapType(1),0,0,8,0,0}, {ListType(3),MapType(0),1,1,8,12613,0},
    {ListType(3),MapType(0),1,2,9,16591,0}, {ListType(1),MapType(0),1,0,11,12613,0},
    {ListType(0),MapType(0),0,0,11,0,18555}, {ListType(0),MapType(0),0,0,11,0,18561},
    {ListType(0),MapType(0),0,0,11,0,18577}, {ListType(0),MapType(0),0,0,11,0,18756},
    {ListType(3),MapType(0),0,1,11,0,0}, {ListType(3),MapType(0),0,1,12,0,0},
    {ListType(0),MapType(0),0,0,13,0,19199}, {ListType(0),MapType(0),0,0,13,0,19217},
    {ListType(3),MapType(0),1,2,13,4343,0}, {ListType(0),MapType(0),2,0,15,0,0},
    {ListType(0),MapType(0),0,0,15,0,24984}, {ListType(3),MapType(0),1,1,15,6717,0},
    {ListType(3),MapType(0),0,4,16,0,0}, {ListType(3),MapType(0),1,1,20,27759,0},
};

const uint16_t kKeys[] = {
    3327, 4722, 4722, 11446, 11460, 11566, 10449, 3327, 12613, 16591, 17877, 3327, 18845, 4343,
    11460, 6717, 10719, 23886, 18550, 23893, 27759,
};

const Enum kEnums[] = {
    {0,0}, {0,2}, {2,2}, {4,5}, {9,2}, {11,2}, {13,3}, {16,4}, {20,3}, {23,4}, {27,2}, {29,2},
    {31,2}, {33,2}, {35,5}, {40,2}, {42,3}, {45,4}, {49,2}, {51,2}, {53,23}, {76,3}, {79,3},
    {82,3}, {85,5}, {90,4}, {94,8}, {102,3}, {105,3}, {108,3}, {111,2}, {113,2}, {115,3}, {118,6},
    {124,4}, {128,3}, {131,3}, {134,2}, {136,5}, {141,3}, {144,2}, {146,5}, {151,3}, {154,2},
    {156,2}, {158,3}, {161,3}, {164,7}, {171,3}, {174,4}, {178,3}, {181,2}, {183,2}, {185,2},
    {187,4}, {191,65}, {256,2}, {258,3}, {261,2}, {263,4}, {267,2}, {269,2}, {271,3}, {274,3},
    {277,2}, {279,2}, {281,2}, {283,2}, {285,3}, {288,2}, {290,2},
};

const uint16_t kEnumValues[] = {
    1, 6, 13, 24, 30, 32, 40, 47, 54, 61, 80, 90, 99, 30, 105, 113, 124, 129, 142, 147, 155, 161,
    166, 171, 191, 211, 229, 248, 257, 271, 257, 280, 293, 248, 257, 302, 320, 329, 336, 341, 350,
    358, 369, 375, 382, 390, 396, 406, 6, 414, 417, 423, 430, 450, 454, 464, 476, 489, 508, 517,
    535, 549, 567, 584, 598, 615, 628, 639, 653, 670, 684, 697, 710, 717, 729, 737, 750, 760, 775,
    124, 786, 795, 805, 815, 823, 830, 857, 884, 905, 926, 944, 957, 981, 124, 0, 989, 1001, 1012,
    1022, 1040, 1045, 1058, 0, 1065, 1070, 1075, 1091, 1108, 1120, 1134, 124, 1150, 1157, 1169, 6,
    1175, 1183, 1191, 1202, 1215, 1222, 414, 1225, 417, 1228, 1241, 1255, 1269, 1286, 1297, 1175,
    1308, 1314, 1175, 1319, 1325, 1336, 1308, 423, 1175, 1346, 1355, 1362, 1370, 1377, 1384, 423,
    1175, 1183, 1399, 147, 1409, 1420, 1430, 99, 1441, 981, 1462, 1471, 1476, 1480, 1377, 1484,
    99, 1409, 1497, 1523, 1537, 1552, 1157, 1566, 1377, 99, 1588, 1202, 1215, 414, 417, 750, 760,
    775, 1598, 124, 105, 1607, 105, 1607, 1613, 1623, 1636, 1649, 1658, 1666, 1674, 1681, 1689,
    1696, 1704, 1711, 1718, 1725, 1732, 1738, 1745, 1753, 1761, 1769, 1777, 1784, 1792, 1801,
    1812, 1824, 1836, 1848, 1860, 1872, 1883, 1894, 1905, 1916, 1927, 1938, 1949, 1960, 1969,
    1980, 1992, 2004, 2016, 2028, 2040, 2052, 2063, 2074, 2085, 2096, 2107, 2118, 2129, 2140,
    2148, 2158, 2166, 2173, 2181, 2189, 2197, 2205, 2213, 2220, 2228, 2236, 2246, 2255, 2263,
    2271, 2277, 2284, 2294, 2305, 2322, 1040, 2344, 1215, 1222, 1225, 2350, 2355, 2361, 2375,
    2390, 1065, 1070, 24, 2395, 2418, 2425, 2432, 2440, 2452, 2468, 2478, 2488, 2492, 2284, 2294,
    124, 2344, 1215, 2503, 2513,
};

const uint16_t kPackageCount = 25;
const uint16_t kTypeCount = 616;

}  // namespace kedge::kube::schema
