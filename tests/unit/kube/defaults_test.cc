#include "kube/defaults.h"

#include <gtest/gtest.h>

#include <string>

#include "kube/image_name.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

std::string without_line_breaks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n') out += c;
  }
  return out;
}

JsonDoc parse(std::string_view text) {
  auto doc = JsonDoc::parse(without_line_breaks(text));
  EXPECT_TRUE(doc.ok()) << text;
  return doc.ok() ? std::move(doc).value() : JsonDoc();
}

JsonDoc defaulted(std::string_view api_version, std::string_view kind_name, std::string_view text) {
  static const Kinds kinds;
  const size_t slash = api_version.find('/');
  const bool core = slash == std::string_view::npos;
  const Kind* kind = kinds.find_kind(core ? "" : api_version.substr(0, slash),
                                     core ? api_version : api_version.substr(slash + 1), kind_name);
  EXPECT_NE(kind, nullptr) << kind_name;
  JsonDoc doc = parse(text);
  const Status s = decode_shape(*kind, doc.root(), nullptr);
  EXPECT_TRUE(s.ok()) << s.error().message();
  apply_defaults(*kind, doc, doc.root());
  const std::string once = doc.root().print();
  apply_defaults(*kind, doc, doc.root());
  EXPECT_EQ(doc.root().print(), once) << "not idempotent";
  EXPECT_TRUE(decode_shape(*kind, doc.root(), nullptr).ok());
  JsonDoc again = parse(once);
  EXPECT_TRUE(json_equal(doc.root(), again.root())) << "not in its shape: " << once;
  return doc;
}

struct Row {
  std::string_view api_version;
  std::string_view kind;
  std::string_view part;  // of the object, that is compared
  std::string_view in;
  std::string_view out;
};

class Defaults : public testing::TestWithParam<Row> {};

TEST_P(Defaults, AsUpstream) {
  const Row& row = GetParam();
  const JsonDoc doc = defaulted(row.api_version, row.kind, row.in);
  const Json part = row.part.empty() ? doc.root() : doc.root().at(row.part);
  const JsonDoc want = parse(row.out);
  EXPECT_TRUE(json_equal(part, want.root())) << part.print() << "\nwant " << row.out;
}

constexpr Row kPods[] = {
    {"v1", "Pod", "spec", R"({"spec":{"containers":[{"name":"c","image":"busybox"}]}})",
     R"({"containers":[{"name":"c","image":"busybox","imagePullPolicy":"Always","resources":{},
"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],
"dnsPolicy":"ClusterFirst","enableServiceLinks":true,"restartPolicy":"Always",
"schedulerName":"default-scheduler","securityContext":{},"terminationGracePeriodSeconds":30})"},
    // What is set stays.
    {"v1", "Pod", "spec",
     R"({"spec":{"containers":[],"dnsPolicy":"None","enableServiceLinks":false,
"restartPolicy":"Never","schedulerName":"s","securityContext":{"runAsUser":1},
"terminationGracePeriodSeconds":0}})",
     R"({"containers":null,"dnsPolicy":"None","enableServiceLinks":false,"restartPolicy":"Never",
"schedulerName":"s","securityContext":{"runAsUser":1},"terminationGracePeriodSeconds":0})"},
    // Limits are requested, and rounded up to thousandths; host ports on the host's network.
    {"v1", "Pod", "spec.initContainers",
     R"({"spec":{"hostNetwork":true,"containers":[],"initContainers":[{"name":"c","image":"a:1",
"imagePullPolicy":"Never","terminationMessagePath":"/t",
"terminationMessagePolicy":"FallbackToLogsOnError","ports":[{"containerPort":80},
{"containerPort":81,"hostPort":8081,"protocol":"UDP"}],
"resources":{"limits":{"cpu":"1500u","memory":"1Gi"},"requests":{"memory":"1Mi"}}}]}})",
     R"([{"name":"c","image":"a:1","imagePullPolicy":"Never","terminationMessagePath":"/t",
"terminationMessagePolicy":"FallbackToLogsOnError","ports":[{"containerPort":80,"hostPort":80,
"protocol":"TCP"},{"containerPort":81,"hostPort":8081,"protocol":"UDP"}],
"resources":{"limits":{"cpu":"2m","memory":"1Gi"},"requests":{"cpu":"2m","memory":"1Mi"}}}])"},
    {"v1", "Pod", "spec.ephemeralContainers",
     R"({"spec":{"containers":[],"ephemeralContainers":[{"name":"e","image":"a:1",
"env":[{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}},
{"name":"B","valueFrom":{"fileKeyRef":{"volumeName":"v","path":"p","key":"k"}}}],
"livenessProbe":{"grpc":{"port":1}},"readinessProbe":{"httpGet":{"port":80},"periodSeconds":3},
"lifecycle":{"preStop":{"httpGet":{"port":1,"path":"/x","scheme":"HTTPS"}}}}]}})",
     R"([{"name":"e","image":"a:1","imagePullPolicy":"IfNotPresent","resources":{},
"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File",
"env":[{"name":"A","valueFrom":{"fieldRef":{"fieldPath":"metadata.name","apiVersion":"v1"}}},
{"name":"B","valueFrom":{"fileKeyRef":{"volumeName":"v","path":"p","key":"k","optional":false}}}],
"livenessProbe":{"grpc":{"port":1,"service":""},"timeoutSeconds":1,"periodSeconds":10,
"successThreshold":1,"failureThreshold":3},
"readinessProbe":{"httpGet":{"port":80,"path":"/","scheme":"HTTP"},"timeoutSeconds":1,
"periodSeconds":3,"successThreshold":1,"failureThreshold":3},
"lifecycle":{"preStop":{"httpGet":{"port":1,"path":"/x","scheme":"HTTPS"}}}}])"},
    {"v1", "Pod", "spec.volumes",
     R"({"spec":{"containers":[],"volumes":[{"name":"a"},{"name":"b","hostPath":{"path":"/"}},
{"name":"c","secret":{}},{"name":"d","configMap":{"defaultMode":256}},
{"name":"e","downwardAPI":{"items":[{"path":"p","fieldRef":{"fieldPath":"f"}}]}},
{"name":"f","projected":{"sources":[{"serviceAccountToken":{"path":"p"}},
{"downwardAPI":{"items":[{"path":"p","fieldRef":{"fieldPath":"f"}}]}}]}},
{"name":"g","iscsi":{"targetPortal":"t","iqn":"i","lun":0}},
{"name":"h","rbd":{"monitors":["m"],"image":"i"}},
{"name":"i","azureDisk":{"diskName":"n","diskURI":"u"}},
{"name":"j","scaleIO":{"gateway":"g","system":"s","secretRef":{}}},
{"name":"k","ephemeral":{"volumeClaimTemplate":{"spec":{"resources":{"requests":
{"storage":"1u"}}}}}},{"name":"l","image":{"reference":"a"}}]}})",
     R"([{"name":"a","emptyDir":{}},{"name":"b","hostPath":{"path":"/","type":""}},
{"name":"c","secret":{"defaultMode":420}},{"name":"d","configMap":{"defaultMode":256}},
{"name":"e","downwardAPI":{"items":[{"path":"p","fieldRef":{"fieldPath":"f","apiVersion":"v1"}}],
"defaultMode":420}},{"name":"f","projected":{"sources":[{"serviceAccountToken":{"path":"p",
"expirationSeconds":3600}},{"downwardAPI":{"items":[{"path":"p","fieldRef":{"fieldPath":"f",
"apiVersion":"v1"}}]}}],"defaultMode":420}},
{"name":"g","iscsi":{"targetPortal":"t","iqn":"i","lun":0,"iscsiInterface":"default"}},
{"name":"h","rbd":{"monitors":["m"],"image":"i","pool":"rbd","user":"admin",
"keyring":"/etc/ceph/keyring"}},{"name":"i","azureDisk":{"diskName":"n","diskURI":"u",
"cachingMode":"ReadWrite","fsType":"ext4","readOnly":false,"kind":"Shared"}},
{"name":"j","scaleIO":{"gateway":"g","system":"s","secretRef":{},"storageMode":"ThinProvisioned",
"fsType":"xfs"}},{"name":"k","ephemeral":{"volumeClaimTemplate":{"metadata":{},"spec":{"resources":
{"requests":{"storage":"1m"}},"volumeMode":"Filesystem"}}}},
{"name":"l","image":{"reference":"a","pullPolicy":"Always"}}])"},
    // Resources of the whole pod: the sum of what runs together, and never less than one init
    // needs.
    {"v1", "Pod", "spec.resources",
     R"({"spec":{"resources":{"limits":{"cpu":"4","memory":"2Gi"}},"containers":[
{"name":"a","image":"a:1","resources":{"requests":{"cpu":"100m"}}},
{"name":"b","image":"a:1","resources":{"limits":{"hugepages-2Mi":"2Mi"},
"requests":{"cpu":"1","other.com/x":"1"}}}],"initContainers":[
{"name":"s","image":"a:1","restartPolicy":"Always","resources":{"requests":{"cpu":"50m"}}},
{"name":"i","image":"a:1","resources":{"requests":{"cpu":"2"}}}]}})",
     R"({"limits":{"cpu":"4","memory":"2Gi","hugepages-2Mi":"2Mi"},
"requests":{"cpu":"2050m","memory":"2Gi","hugepages-2Mi":"2Mi"}})"},
    {"v1", "Pod", "spec.terminationGracePeriodSeconds",
     R"({"spec":{"containers":[],"terminationGracePeriodSeconds":-7}})", "1"},
    {"v1", "Pod", "spec.serviceAccountName", R"({"spec":{"containers":[],"serviceAccount":"a"}})",
     R"("a")"},
    {"v1", "Pod", "spec.serviceAccount",
     R"({"spec":{"containers":[],"serviceAccount":"a","serviceAccountName":"b"}})", R"("b")"},
    {"v1", "Pod", "status", R"({"spec":{"containers":[]},"status":{"podIP":"192.0.2.1"}})",
     R"({"podIP":"192.0.2.1","podIPs":[{"ip":"192.0.2.1"}]})"},
    {"v1", "Pod", "status",
     R"({"spec":{"containers":[]},"status":{"podIPs":[{"ip":"192.0.2.2"}]}})",
     R"({"podIP":"192.0.2.2","podIPs":[{"ip":"192.0.2.2"}]})"},
    // A template is no pod: neither requests, nor service links, nor host ports.
    {"v1", "PodTemplate", "template.spec",
     R"({"template":{"spec":{"hostNetwork":true,"containers":[{"name":"c","image":"a:1",
"ports":[{"containerPort":80}],"resources":{"limits":{"cpu":"1"}}}]}}})",
     R"({"hostNetwork":true,"containers":[{"name":"c","image":"a:1","imagePullPolicy":"IfNotPresent",
"ports":[{"containerPort":80,"protocol":"TCP"}],"resources":{"limits":{"cpu":"1"}},
"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}],
"dnsPolicy":"ClusterFirst","restartPolicy":"Always","schedulerName":"default-scheduler",
"securityContext":{},"terminationGracePeriodSeconds":30})"},
};
INSTANTIATE_TEST_SUITE_P(Pods, Defaults, testing::ValuesIn(kPods));

constexpr Row kCore[] = {
    {"v1", "Service", "spec", R"({"spec":{"ports":[{"port":80},
{"port":81,"targetPort":"x","protocol":"UDP"}],"sessionAffinityConfig":{"clientIP":{}}}})",
     R"({"ports":[{"port":80,"protocol":"TCP","targetPort":80},
{"port":81,"protocol":"UDP","targetPort":"x"}],"sessionAffinity":"None","type":"ClusterIP",
"internalTrafficPolicy":"Cluster"})"},
    {"v1", "Service", "spec", R"({"spec":{"type":"LoadBalancer","sessionAffinity":"ClientIP"}})",
     R"({"type":"LoadBalancer","sessionAffinity":"ClientIP","sessionAffinityConfig":{"clientIP":
{"timeoutSeconds":10800}},"externalTrafficPolicy":"Cluster","internalTrafficPolicy":"Cluster",
"allocateLoadBalancerNodePorts":true})"},
    {"v1", "Service", "status.loadBalancer",
     R"({"spec":{"type":"LoadBalancer"},"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.1"},
{"hostname":"h"}]}}})",
     R"({"ingress":[{"ip":"192.0.2.1","ipMode":"VIP"},{"hostname":"h"}]})"},
    {"v1", "Service", "spec", R"({"spec":{"type":"ExternalName","externalName":"a"}})",
     R"({"type":"ExternalName","externalName":"a","sessionAffinity":"None"})"},
    {"v1", "Endpoints", "subsets", R"({"subsets":[{"ports":[{"port":1}]}]})",
     R"([{"ports":[{"port":1,"protocol":"TCP"}]}])"},
    {"v1", "Secret", "", R"({"data":{"a":"YQ==","b":"Yg=="},"stringData":{"b":"new","c":""}})",
     R"({"metadata":{},"type":"Opaque","data":{"b":"bmV3","c":"","a":"YQ=="}})"},
    {"v1", "Namespace", "metadata.labels", R"({"metadata":{"name":"n","labels":{"a":"b"}}})",
     R"({"a":"b","kubernetes.io/metadata.name":"n"})"},
    {"v1", "Namespace", "status.phase", R"({"metadata":{"name":"n"}})", R"("Active")"},
    {"v1", "Node", "status.allocatable", R"({"status":{"capacity":{"cpu":"1u"}}})",
     R"({"cpu":"1m"})"},
    {"v1", "Node", "spec", R"({"spec":{"podCIDR":"192.0.2.0/24"}})",
     R"({"podCIDR":"192.0.2.0/24","podCIDRs":["192.0.2.0/24"]})"},
    {"v1", "LimitRange", "spec.limits",
     R"({"spec":{"limits":[{"type":"Container","max":{"cpu":"2"},"default":{"memory":"1Gi"},
"min":{"cpu":"1","x.y/z":"1"}},{"type":"Pod","max":{"cpu":"2"}}]}})",
     R"([{"type":"Container","max":{"cpu":"2"},"default":{"memory":"1Gi","cpu":"2"},
"defaultRequest":{"memory":"1Gi","cpu":"2","x.y/z":"1"},"min":{"cpu":"1","x.y/z":"1"}},
{"type":"Pod","max":{"cpu":"2"}}])"},
    {"v1", "PersistentVolume", "",
     R"({"spec":{"hostPath":{"path":"/"},"capacity":{"storage":"1n"}}})",
     R"({"metadata":{},"spec":{"hostPath":{"path":"/","type":""},"capacity":{"storage":"1m"},
"persistentVolumeReclaimPolicy":"Retain","volumeMode":"Filesystem"},"status":{"phase":"Pending"}})"},
    {"v1", "PersistentVolumeClaim", "", R"({"spec":{"resources":{}}})",
     R"({"metadata":{},"spec":{"resources":{},"volumeMode":"Filesystem"},
"status":{"phase":"Pending"}})"},
    {"v1", "ReplicationController", "spec.selector",
     R"({"spec":{"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[]}}}})",
     R"({"a":"b"})"},
    {"v1", "ReplicationController", "metadata.labels",
     R"({"spec":{"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[]}}}})",
     R"({"a":"b"})"},
    {"v1", "ReplicationController", "spec.replicas", R"({"spec":{}})", "1"},
};
INSTANTIATE_TEST_SUITE_P(Core, Defaults, testing::ValuesIn(kCore));

constexpr Row kGroups[] = {
    {"apps/v1", "Deployment", "spec.strategy", R"({"spec":{"selector":null}})",
     R"({"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":"25%"}})"},
    {"apps/v1", "Deployment", "spec.strategy",
     R"({"spec":{"selector":null,"strategy":{"type":"RollingUpdate","rollingUpdate":
{"maxSurge":0}}}})",
     R"({"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":0}})"},
    {"apps/v1", "Deployment", "spec.strategy",
     R"({"spec":{"selector":null,"strategy":{"type":"Recreate"}}})", R"({"type":"Recreate"})"},
    {"apps/v1", "Deployment", "spec.replicas", R"({"spec":{"replicas":0}})", "0"},
    {"apps/v1", "Deployment", "spec.progressDeadlineSeconds", R"({"spec":{}})", "600"},
    {"apps/v1", "Deployment", "spec.template.spec.dnsPolicy", R"({"spec":{}})",
     R"("ClusterFirst")"},
    {"apps/v1", "ReplicaSet", "spec.replicas", R"({"spec":{}})", "1"},
    {"apps/v1", "DaemonSet", "metadata.annotations", R"({"metadata":{"name":"d"},"spec":{}})",
     R"({"deprecated.daemonset.template.generation":"0"})"},
    {"apps/v1", "DaemonSet", "spec.updateStrategy", R"({"spec":{}})",
     R"({"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1,"maxSurge":0}})"},
    {"apps/v1", "StatefulSet", "spec.updateStrategy", R"({"spec":{}})",
     R"({"type":"RollingUpdate","rollingUpdate":{"partition":0}})"},
    {"apps/v1", "StatefulSet", "spec.updateStrategy",
     R"({"spec":{"updateStrategy":{"type":"RollingUpdate"}}})", R"({"type":"RollingUpdate"})"},
    {"apps/v1", "StatefulSet", "spec.persistentVolumeClaimRetentionPolicy", R"({"spec":{}})",
     R"({"whenDeleted":"Retain","whenScaled":"Retain"})"},
    {"apps/v1", "StatefulSet", "spec.volumeClaimTemplates",
     R"({"spec":{"volumeClaimTemplates":[{"metadata":{"name":"a"}}]}})",
     R"([{"kind":"PersistentVolumeClaim","apiVersion":"v1","metadata":{"name":"a"},
"spec":{"resources":{},"volumeMode":"Filesystem"},"status":{"phase":"Pending"}}])"},
    {"batch/v1", "CronJob", "spec.successfulJobsHistoryLimit", R"({"spec":{}})", "3"},
    {"batch/v1", "CronJob", "spec.suspend", R"({"spec":{}})", "false"},
    // What a Job gets, its template in a CronJob does not.
    {"batch/v1", "CronJob", "spec.jobTemplate.spec.backoffLimit", R"({"spec":{"jobTemplate":
{"spec":{"backoffLimit":3}}}})",
     "3"},
    {"autoscaling/v1", "HorizontalPodAutoscaler", "spec.minReplicas",
     R"({"spec":{"maxReplicas":2,"scaleTargetRef":{}}})", "1"},
    {"autoscaling/v2", "HorizontalPodAutoscaler", "spec.metrics",
     R"({"spec":{"maxReplicas":2,"scaleTargetRef":{}}})",
     R"([{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization",
"averageUtilization":80}}}])"},
    {"autoscaling/v2", "HorizontalPodAutoscaler", "spec.behavior",
     R"({"spec":{"behavior":{"scaleDown":{"selectPolicy":"Min"}}}})",
     R"({"scaleUp":{"stabilizationWindowSeconds":0,"selectPolicy":"Max","policies":[
{"type":"Pods","value":4,"periodSeconds":15},{"type":"Percent","value":100,"periodSeconds":15}]},
"scaleDown":{"selectPolicy":"Min","policies":[{"type":"Percent","value":100,
"periodSeconds":15}]}})"},
    {"networking.k8s.io/v1", "NetworkPolicy", "spec",
     R"({"spec":{"podSelector":{},"egress":[{"ports":[{"port":1}]}]}})",
     R"({"podSelector":{},"egress":[{"ports":[{"port":1,"protocol":"TCP"}]}],
"policyTypes":["Ingress","Egress"]})"},
    {"networking.k8s.io/v1", "IngressClass", "spec.parameters",
     R"({"spec":{"parameters":{"kind":"K","name":"n"}}})",
     R"({"kind":"K","name":"n","scope":"Cluster"})"},
    {"discovery.k8s.io/v1", "EndpointSlice", "ports",
     R"({"addressType":"IPv4","endpoints":[],"ports":[{"port":1}]})",
     R"([{"port":1,"name":"","protocol":"TCP"}])"},
    {"rbac.authorization.k8s.io/v1", "RoleBinding", "",
     R"({"roleRef":{"kind":"Role","name":"r"},"subjects":[{"kind":"User","name":"u"},
{"kind":"ServiceAccount","name":"s"}]})",
     R"({"metadata":{},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"r"},
"subjects":[{"kind":"User","name":"u","apiGroup":"rbac.authorization.k8s.io"},
{"kind":"ServiceAccount","name":"s"}]})"},
    {"scheduling.k8s.io/v1", "PriorityClass", "preemptionPolicy", R"({"value":1})",
     R"("PreemptLowerPriority")"},
    {"storage.k8s.io/v1", "StorageClass", "", R"({"provisioner":"p"})",
     R"({"metadata":{},"provisioner":"p","reclaimPolicy":"Delete",
"volumeBindingMode":"Immediate"})"},
    {"storage.k8s.io/v1", "CSIDriver", "spec", R"({"spec":{"attachRequired":false}})",
     R"({"attachRequired":false,"podInfoOnMount":false,"storageCapacity":false,
"fsGroupPolicy":"ReadWriteOnceWithFSType","volumeLifecycleModes":["Persistent"],
"requiresRepublish":false,"seLinuxMount":false})"},
    {"storage.k8s.io/v1", "VolumeAttachment", "spec.source.inlineVolumeSpec",
     R"({"spec":{"source":{"inlineVolumeSpec":{"hostPath":{"path":"/"}}}}})",
     R"({"hostPath":{"path":"/","type":""}})"},
    {"admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration", "webhooks",
     R"({"webhooks":[{"name":"w","clientConfig":{"service":{"namespace":"n","name":"s"}},
"sideEffects":"None","admissionReviewVersions":["v1"],"rules":[{"operations":["*"]}]}]})",
     R"([{"name":"w","clientConfig":{"service":{"namespace":"n","name":"s","port":443}},
"sideEffects":"None","admissionReviewVersions":["v1"],"rules":[{"operations":["*"],"scope":"*"}],
"failurePolicy":"Fail","matchPolicy":"Equivalent","namespaceSelector":{},"objectSelector":{},
"timeoutSeconds":10,"reinvocationPolicy":"Never"}])"},
    {"admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", "spec",
     R"({"spec":{"matchConstraints":{"resourceRules":[{"operations":["*"]}]}}})",
     R"({"failurePolicy":"Fail","matchConstraints":{"matchPolicy":"Equivalent",
"namespaceSelector":{},"objectSelector":{},"resourceRules":[{"operations":["*"],"scope":"*"}]}})"},
    {"flowcontrol.apiserver.k8s.io/v1", "FlowSchema", "spec.matchingPrecedence", R"({"spec":{}})",
     "1000"},
    {"flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec",
     R"({"spec":{"type":"Limited","limited":{"limitResponse":{"type":"Queue","queuing":
{"queues":0}}}}})",
     R"({"type":"Limited","limited":{"nominalConcurrencyShares":30,"lendablePercent":0,
"limitResponse":{"type":"Queue","queuing":{"queues":64,"handSize":8,"queueLengthLimit":50}}}})"},
    {"flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec.limited",
     R"({"spec":{"type":"Limited","limited":{"nominalConcurrencyShares":0}}})",
     R"({"nominalConcurrencyShares":0,"lendablePercent":0,"limitResponse":{"type":""}})"},
    {"apiregistration.k8s.io/v1", "APIService", "spec.service",
     R"({"spec":{"service":{"name":"s","namespace":"n"}}})",
     R"({"name":"s","namespace":"n","port":443})"},
    {"apiextensions.k8s.io/v1", "CustomResourceDefinition", "",
     R"({"spec":{"group":"g","scope":"Cluster","names":{"plural":"as","kind":"FooBar"},
"versions":[{"name":"v0","served":true,"storage":false},
{"name":"v1","served":true,"storage":true}]}})",
     R"({"metadata":{},"spec":{"group":"g","scope":"Cluster","names":{"plural":"as","kind":"FooBar",
"singular":"foobar","listKind":"FooBarList"},"conversion":{"strategy":"None"},
"versions":[{"name":"v0","served":true,"storage":false},{"name":"v1","served":true,
"storage":true}]},"status":{"conditions":null,"acceptedNames":{"plural":"","kind":""},
"storedVersions":["v1"]}})"},
    {"resource.k8s.io/v1", "ResourceClaim", "spec.devices.requests",
     R"({"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"c",
"tolerations":[{"key":"k"}]}},{"name":"b","firstAvailable":[{"name":"c","deviceClassName":"c",
"allocationMode":"All"}]}]}}})",
     R"([{"name":"a","exactly":{"deviceClassName":"c","allocationMode":"ExactCount","count":1,
"tolerations":[{"key":"k","operator":"Equal"}]}},{"name":"b","firstAvailable":[{"name":"c",
"deviceClassName":"c","allocationMode":"All"}]}])"},
};
INSTANTIATE_TEST_SUITE_P(Groups, Defaults, testing::ValuesIn(kGroups));

TEST(Defaults, OfJobs) {
  const auto spec = [](std::string_view text) {
    const JsonDoc doc = defaulted("batch/v1", "Job", text);
    std::string out;
    for (const auto* name : {"completions", "parallelism", "backoffLimit", "completionMode",
                             "suspend", "podReplacementPolicy", "manualSelector"}) {
      out += doc.root().get("spec").get(name).print() + " ";
    }
    return out + doc.root().at("metadata.labels").print();
  };
  EXPECT_EQ(spec(R"({"spec":{"template":{"metadata":{"labels":{"a":"b"}}}}})"),
            R"(1 1 6 "NonIndexed" false "TerminatingOrFailed" false {"a":"b"})");
  EXPECT_EQ(spec(R"({"spec":{"parallelism":0,"backoffLimitPerIndex":1,"podFailurePolicy":
{"rules":[]},"completionMode":"Indexed"}})"),
            R"( 0 2147483647 "Indexed" false "Failed" false )");
}

// Text of the tables is shared with the document, which may live on and be copied.
TEST(Defaults, OutliveNothing) {
  JsonDoc copy;
  {
    const JsonDoc doc = defaulted("apps/v1", "Deployment", R"({"spec":{}})");
    copy = doc.clone();
  }
  EXPECT_EQ(copy.root().at("spec.template.spec.restartPolicy").string(), "Always");
}

// Lists and maps of any size are merged without comparing all with all.
TEST(Defaults, ManyNames) {
  std::string limits, data, texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string n = std::to_string(i);
    limits += (i == 0 ? "" : ",") + ("\"example.com/r" + n) + "\":\"1\"";
    data += (i == 0 ? "" : ",") + ("\"k" + n) + "\":\"YQ==\"";
    texts += (i == 0 ? "" : ",") + ("\"t" + n) + "\":\"a\"";
  }
  const JsonDoc pod = defaulted(
      "v1", "Pod",
      R"({"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"1"},"limits":{)" +
          limits + "}}}]}}");
  EXPECT_EQ(pod.root().at("spec.containers").element(0).at("resources.requests").size(), 20'001u);
  const JsonDoc secret =
      defaulted("v1", "Secret", R"({"data":{)" + data + R"(},"stringData":{)" + texts + "}}");
  EXPECT_EQ(secret.root().get("data").size(), 40'000u);
}

TEST(ImageName, PullPolicy) {
  const std::string digest = "@sha256:" + std::string(64, 'a');
  for (const std::string& image :
       {std::string("busybox"), std::string("a/b:latest"), std::string("reg.example.com:5000/a"),
        std::string("[2001:db8::1]:5000/a"), std::string("localhost/a_b-c.d__e/f---g"),
        std::string("REG/a"), "a:latest" + digest}) {
    EXPECT_EQ(default_pull_policy(image), "Always") << image;
  }
  for (const std::string& image :
       {std::string("busybox:1"), std::string(""), std::string("Busybox"), std::string("a//b"),
        std::string("a:"), std::string("a b"), "a" + digest, "a:1" + digest,
        std::string("a@sha256:1"), std::string("reg.example.com:5000/a:v1"), std::string(64, 'f'),
        std::string(300, 'a'), std::string("a___b"), std::string("-a"), std::string("a:.x"),
        std::string("a.b:x/c")}) {
    EXPECT_EQ(default_pull_policy(image), "IfNotPresent") << image;
  }
}

}  // namespace
}  // namespace kedge::kube
