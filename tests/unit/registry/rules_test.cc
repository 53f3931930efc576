// What the strategies of the kinds do to fields: creates, updates, status updates, deletions.
#include "registry/rules.h"

#include <gtest/gtest.h>

#include <string>

#include "base/clock.h"
#include "unit/registry/fixture.h"
#include "unit/registry/signing_request.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

class Rules : public testing::Test {
 protected:
  struct Resource {
    std::string_view group, resource, ns;
  };
  JsonDoc write(Operation op, const Resource& r, std::string_view subresource,
                std::string_view json) {
    JsonDoc body = JsonDoc::parse(json).value();
    const std::string name(body.root().at("metadata.name").string());
    auto q = f_.request(op, r.resource, r.ns, op == Operation::kCreate ? "" : name, json, r.group);
    q.subresource = subresource;
    q.user.groups = {"g"};
    q.user.extra["k"] = {"v"};
    auto done = f_.run(std::move(q));
    EXPECT_TRUE(done.ok()) << done.error().message();
    if (!done.ok()) return JsonDoc::parse("{}").value();
    warnings_ = done->warnings;
    return JsonDoc::parse(done->object->json()).value();
  }
  JsonDoc create(const Resource& r, std::string_view json) {
    return write(Operation::kCreate, r, "", json);
  }
  JsonDoc update(const Resource& r, std::string_view json) {
    return write(Operation::kUpdate, r, "", json);
  }
  JsonDoc status(const Resource& r, std::string_view json) {
    return write(Operation::kUpdate, r, "status", json);
  }
  WriteOutcome remove(const Resource& r, std::string_view name, std::string_view policy = "") {
    auto q = f_.request(Operation::kDelete, r.resource, r.ns, name, "", r.group);
    q.delete_options.propagation_policy = policy;
    auto done = f_.run(std::move(q));
    EXPECT_TRUE(done.ok()) << done.error().message();
    return done.ok() ? std::move(done).value() : WriteOutcome();
  }
  static std::string at(const JsonDoc& doc, std::string_view path) {
    return doc.root().at(path).print();
  }
  std::string now() { return "\"" + format_rfc3339(f_.world.clock().wall_seconds()) + "\""; }

  // What was warned of, one a line.
  std::string warnings() const {
    std::string out;
    for (const std::string& w : warnings_) out += w + "\n";
    return out;
  }

  Fixture f_;
  std::vector<std::string> warnings_;
};

constexpr std::string_view kBusybox = R"("containers":[{"name":"c","image":"busybox"}])";
constexpr std::string_view kWorkload =
    R"("selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},)"
    R"("spec":{"containers":[{"name":"c","image":"busybox"}]}})";

std::string job_of(std::string_view name) {
  return R"({"metadata":{"name":")" + std::string(name) +
         R"("},"spec":{"template":{"spec":{"restartPolicy":"Never",)" + std::string(kBusybox) +
         "}}}}";
}

TEST_F(Rules, PodsHaveAClassOfService) {
  int n = 0;
  const auto made = [&](std::string_view resources) {
    const std::string name = "p" + std::to_string(++n);
    const JsonDoc pod =
        create({"", "pods", "default"}, R"({"metadata":{"name":")" + name + R"("},"spec":{)" +
                                            std::string(resources) + "}}");
    return at(pod, "status");
  };
  EXPECT_EQ(made(kBusybox), R"({"phase":"Pending","qosClass":"BestEffort"})");
  EXPECT_EQ(
      made(
          R"("containers":[{"name":"c","image":"i","resources":{"limits":{"cpu":"1","memory":"1Gi"}}}])"),
      R"({"phase":"Pending","qosClass":"Guaranteed"})");
  EXPECT_EQ(made(R"("containers":[{"name":"c","image":"i","resources":{"limits":{"cpu":"1"}}}])"),
            R"({"phase":"Pending","qosClass":"Burstable"})");
  EXPECT_EQ(
      made(
          R"("containers":[{"name":"c","image":"i","resources":{"limits":{"cpu":"1","memory":"1Gi"},
                    "requests":{"cpu":"500m"}}}])"),
      R"({"phase":"Pending","qosClass":"Burstable"})");
  EXPECT_EQ(made(R"("containers":[{"name":"c","image":"i","resources":{"requests":{"cpu":"0"}}}])"),
            R"({"phase":"Pending","qosClass":"BestEffort"})");
  EXPECT_EQ(made(R"("resources":{"limits":{"cpu":"1","memory":"1Gi"}},
                    "containers":[{"name":"c","image":"i"}])"),
            R"({"phase":"Pending","qosClass":"Guaranteed"})");
}

TEST_F(Rules, PodsAreGatedAndSpreadByTheirLabels) {
  const JsonDoc pod = create({"", "pods", "default"},
                             R"({"metadata":{"name":"p","labels":{"a":"b"},"annotations":
      {"container.apparmor.security.beta.kubernetes.io/c":"localhost/x"}},"spec":{)" +
                                 std::string(kBusybox) +
                                 R"(,"schedulingGates":[{"name":"g"}],"schedulingGroup":{},
      "topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway",
        "labelSelector":{},"matchLabelKeys":["a","z"]}],
      "affinity":{"podAntiAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[
        {"topologyKey":"k","labelSelector":{},"mismatchLabelKeys":["a"]}]}}}})");
  EXPECT_EQ(at(pod, "status.conditions"),
            R"([{"type":"PodScheduled","status":"False","lastProbeTime":null,)"
            R"("lastTransitionTime":)" +
                now() +
                R"(,"reason":"SchedulingGated","message":)"
                R"("Scheduling is blocked due to non-empty scheduling gates"}])");
  EXPECT_EQ(pod.root()
                .at("spec.topologySpreadConstraints")
                .element(0)
                .at("labelSelector.matchExpressions")
                .print(),
            R"([{"key":"a","operator":"In","values":["b"]}])");
  EXPECT_EQ(pod.root()
                .at("spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution")
                .element(0)
                .at("labelSelector.matchExpressions")
                .print(),
            R"([{"key":"a","operator":"NotIn","values":["b"]}])");
  EXPECT_EQ(pod.root().at("spec.containers").element(0).at("securityContext").print(),
            R"({"appArmorProfile":{"type":"Localhost","localhostProfile":"x"}})");
  EXPECT_FALSE(pod.root().at("spec.schedulingGroup"));
}

TEST_F(Rules, StatusOfPodsKeepsWhatItDoesNotSay) {
  const Resource pods{"", "pods", "default"};
  create(pods, R"({"metadata":{"name":"p","ownerReferences":[
      {"apiVersion":"v1","kind":"K","name":"n","uid":"u"}]},"spec":{)" +
                   std::string(kBusybox) + "}}");
  status(pods, R"({"metadata":{"name":"p"},"status":{"phase":"Running","observedGeneration":3,
      "conditions":[{"type":"A","status":"True","observedGeneration":2},
                    {"type":"A","status":"False","observedGeneration":1}]}})");
  const JsonDoc pod = status(pods, R"({"metadata":{"name":"p","labels":{"new":"one"}},"spec":{},
      "status":{"phase":"Running","podIP":"192.0.2.1","conditions":[{"type":"A","status":"True"},
                {"type":"A","status":"True"},{"type":"B","status":"True"}]}})");
  EXPECT_EQ(at(pod, "status.qosClass"), R"("BestEffort")");
  EXPECT_EQ(at(pod, "status.observedGeneration"), "3");
  EXPECT_EQ(at(pod, "status.podIPs"), R"([{"ip":"192.0.2.1"}])");
  const Json conditions = pod.root().at("status.conditions");
  EXPECT_EQ(conditions.element(0).get("observedGeneration").print(), "2");
  EXPECT_EQ(conditions.element(1).get("observedGeneration").print(), "1");
  EXPECT_FALSE(conditions.element(2).get("observedGeneration"));
  EXPECT_EQ(pod.root().at("metadata.ownerReferences").size(), 1u);
  EXPECT_EQ(at(pod, "metadata.labels"), R"({"new":"one"})");
  EXPECT_EQ(pod.root().at("spec.containers").size(), 1u);
}

TEST_F(Rules, StatusUpdatesOfSomeKindsKeepMetadata) {
  const Resource deployments{"apps", "deployments", "default"};
  const auto object = [](std::string_view spec) {
    return R"({"metadata":{"name":"d","labels":{"a":"1"},"annotations":{"a":"1"}},"spec":{)" +
           std::string(spec) + "}}";
  };
  create(deployments, object(kWorkload));
  const std::string_view changed =
      R"({"metadata":{"name":"d","labels":{"a":"2"},"annotations":{"a":"2"}},
          "status":{"replicas":3}})";
  JsonDoc doc = status(deployments, changed);
  EXPECT_EQ(at(doc, "metadata.labels"), R"({"a":"1"})");
  EXPECT_EQ(at(doc, "metadata.annotations"), R"({"a":"2"})");
  EXPECT_EQ(at(doc, "status.replicas"), "3");
  EXPECT_EQ(at(doc, "metadata.generation"), "1");

  const Resource schemas{"flowcontrol.apiserver.k8s.io", "flowschemas", ""};
  create(schemas, object(R"("matchingPrecedence":9,"priorityLevelConfiguration":{"name":"p"})"));
  doc = status(schemas, changed);
  EXPECT_EQ(at(doc, "metadata.labels"), R"({"a":"1"})");
  EXPECT_EQ(at(doc, "metadata.annotations"), R"({"a":"1"})");

  const Resource claims{"resource.k8s.io", "resourceclaims", "default"};
  create(claims, object(""));
  doc = status(claims, changed);
  EXPECT_EQ(at(doc, "metadata.annotations"), R"({"a":"1"})");
}

TEST_F(Rules, DaemonSetsCountTheirTemplates) {
  const Resource sets{"apps", "daemonsets", "default"};
  const auto counts = [](const JsonDoc& doc) {
    return at(doc, "metadata.annotations") + at(doc, "metadata.generation");
  };
  const std::string begin = R"({"metadata":{"name":"d"},"spec":{)" + std::string(kWorkload);
  JsonDoc doc = create(sets, begin + "}}");
  EXPECT_EQ(counts(doc), R"({"deprecated.daemonset.template.generation":"1"}1)");
  doc = update(sets, begin + R"(,"minReadySeconds":1}})");
  EXPECT_EQ(counts(doc), R"({"deprecated.daemonset.template.generation":"1"}2)");
  doc = update(sets, R"({"metadata":{"name":"d","annotations":
      {"deprecated.daemonset.template.generation":"7"}},
      "spec":{"selector":{"matchLabels":{"a":"b"}},"template":{
        "metadata":{"labels":{"a":"b","c":"d"}},"spec":{)" +
                         std::string(kBusybox) + "}}}}");
  EXPECT_EQ(counts(doc), R"({"deprecated.daemonset.template.generation":"2"}3)");
  doc = status(sets, R"({"metadata":{"name":"d"},"status":{"numberReady":1}})");
  EXPECT_EQ(counts(doc), R"({"deprecated.daemonset.template.generation":"2"}3)");
}

TEST_F(Rules, JobsSelectTheirPods) {
  const Resource jobs{"batch", "jobs", "default"};
  JsonDoc job = create(jobs, job_of("j"));
  const std::string uid = at(job, "metadata.uid");
  EXPECT_EQ(at(job, "spec.selector"),
            R"({"matchLabels":{"batch.kubernetes.io/controller-uid":)" + uid + "}}");
  const std::string labels = R"({"job-name":"j","batch.kubernetes.io/job-name":"j",)"
                             R"("controller-uid":)" +
                             uid + R"(,"batch.kubernetes.io/controller-uid":)" + uid + "}";
  EXPECT_EQ(at(job, "spec.template.metadata.labels"), labels);
  EXPECT_EQ(at(job, "metadata.labels"), labels);
  job = create(jobs, R"({"metadata":{"name":"m"},"spec":{"manualSelector":true,
      "selector":{"matchLabels":{"x":"y"}},"template":{"metadata":{"labels":{"x":"y"}},
      "spec":{"restartPolicy":"Never",)" +
                         std::string(kBusybox) + "}}}}");
  EXPECT_EQ(at(job, "spec.selector"), R"({"matchLabels":{"x":"y"}})");
}

TEST_F(Rules, JobsAndControllersLeaveTheirPods) {
  const Resource jobs{"batch", "jobs", "default"};
  create(jobs, job_of("j"));
  WriteOutcome out = remove(jobs, "j");
  EXPECT_FALSE(out.deleted);
  EXPECT_EQ(JsonDoc::parse(out.object->json())->root().at("metadata.finalizers").print(),
            R"(["orphan"])");
  create(jobs, job_of("k"));
  out = remove(jobs, "k", "Background");
  EXPECT_TRUE(out.deleted);
  const Resource controllers{"", "replicationcontrollers", "default"};
  create(controllers, R"({"metadata":{"name":"r"},"spec":{"selector":{"a":"b"},"template":{
      "metadata":{"labels":{"a":"b"}},"spec":{)" +
                          std::string(kBusybox) + "}}}}");
  out = remove(controllers, "r");
  EXPECT_FALSE(out.deleted);
  const Resource sets{"apps", "replicasets", "default"};
  create(sets, R"({"metadata":{"name":"r"},"spec":{)" + std::string(kWorkload) + "}}");
  EXPECT_TRUE(remove(sets, "r").deleted);
}

TEST_F(Rules, NamespacesKeepTheirFinalizers) {
  const Resource namespaces{"", "namespaces", ""};
  create(namespaces, R"({"metadata":{"name":"n"}})");
  const JsonDoc doc = update(namespaces, R"({"metadata":{"name":"n","labels":{"a":"b"}},
      "spec":{"finalizers":["mine"]},"status":{"phase":"Terminating"}})");
  EXPECT_EQ(at(doc, "spec.finalizers"), R"(["kubernetes"])");
  EXPECT_EQ(at(doc, "status.phase"), R"("Active")");
  EXPECT_EQ(at(doc, "metadata.labels"), R"({"a":"b","kubernetes.io/metadata.name":"n"})");
  // Emptied before it is deleted: the first request only marks it.
  write(Operation::kUpdate, namespaces, "finalize", R"({"metadata":{"name":"n"},"spec":{}})");
  WriteOutcome out = remove(namespaces, "n");
  EXPECT_FALSE(out.deleted);
  EXPECT_EQ(JsonDoc::parse(out.object->json())->root().at("status.phase").string(), "Terminating");
  EXPECT_TRUE(remove(namespaces, "n").deleted);
}

TEST_F(Rules, VolumesRememberWhenTheirPhaseChanged) {
  const Resource volumes{"", "persistentvolumes", ""};
  JsonDoc doc = create(volumes, R"({"metadata":{"name":"v"},"spec":{"accessModes":["ReadWriteOnce"],
                 "capacity":{"storage":"1Gi"},"hostPath":{"path":"/a"}},
                 "status":{"phase":"Bound"}})");
  EXPECT_EQ(at(doc, "status"), R"({"phase":"Pending","lastPhaseTransitionTime":)" + now() + "}");
  const std::string first = now();
  f_.world.run_for(5'000'000);
  doc = status(volumes, R"({"metadata":{"name":"v"},"status":{"phase":"Pending"}})");
  EXPECT_EQ(at(doc, "status.lastPhaseTransitionTime"), first);
  doc = status(volumes, R"({"metadata":{"name":"v"},"status":{"phase":"Bound"}})");
  EXPECT_EQ(at(doc, "status.lastPhaseTransitionTime"), now());
  EXPECT_NE(now(), first);
}

TEST_F(Rules, DataSourcesOfClaimsSayTheSame) {
  const auto spec = [&](std::string_view source) {
    static int n = 0;
    const JsonDoc doc = create({"", "persistentvolumeclaims", "default"},
                               R"({"metadata":{"name":"c)" + std::to_string(++n) +
                                   R"("},"spec":{"accessModes":["ReadWriteOnce"],"resources":)"
                                   R"({"requests":{"storage":"1Gi"}},)" +
                                   std::string(source) + "}}");
    return at(doc, "spec.dataSource") + at(doc, "spec.dataSourceRef");
  };
  EXPECT_EQ(spec(R"("dataSource":{"kind":"PersistentVolumeClaim","name":"a"})"),
            R"({"kind":"PersistentVolumeClaim","name":"a","apiGroup":null})"
            R"({"apiGroup":null,"kind":"PersistentVolumeClaim","name":"a"})");
  EXPECT_EQ(spec(R"("dataSource":{"apiGroup":"x","kind":"K","name":"a"})"), "");
  EXPECT_EQ(spec(R"("dataSourceRef":{"apiGroup":"x","kind":"K","name":"a"})"),
            R"({"apiGroup":"x","kind":"K","name":"a"}{"apiGroup":"x","kind":"K","name":"a"})");
  EXPECT_EQ(spec(R"("dataSourceRef":{"kind":"K","name":"a","namespace":"n"})"), "");
}

TEST_F(Rules, ServicesForgetWhatTheirOldTypeHad) {
  const Resource services{"", "services", "default"};
  create(services, R"({"metadata":{"name":"s"},"spec":{"type":"LoadBalancer",
      "loadBalancerClass":"a.b/c","externalTrafficPolicy":"Local","healthCheckNodePort":30001,
      "ports":[{"port":1,"nodePort":30000}]}})");
  status(services, R"({"metadata":{"name":"s"},"spec":{"type":"LoadBalancer"},"status":
      {"loadBalancer":{"ingress":[{"ip":"192.0.2.1"}]}}})");
  const JsonDoc doc = update(services, R"({"metadata":{"name":"s"},"spec":{"type":"ClusterIP",
      "loadBalancerClass":"a.b/c","externalTrafficPolicy":"Local","healthCheckNodePort":30001,
      "allocateLoadBalancerNodePorts":true,"ports":[{"port":1,"nodePort":30000}]}})");
  for (const auto* gone : {"loadBalancerClass", "externalTrafficPolicy", "healthCheckNodePort",
                           "allocateLoadBalancerNodePorts"}) {
    EXPECT_FALSE(doc.root().get("spec").get(gone)) << gone;
  }
  EXPECT_FALSE(doc.root().at("spec.ports").element(0).get("nodePort"));
  EXPECT_EQ(at(doc, "status"), R"({"loadBalancer":{}})");
}

TEST_F(Rules, SigningRequestsBelongToWhoMakesThem) {
  const Resource requests{"certificates.k8s.io", "certificatesigningrequests", ""};
  JsonDoc doc = create(
      requests, R"({"metadata":{"name":"r"},"spec":{"request":")" + std::string(kRequestPem) + R"(",
      "usages":["any"],"signerName":"a.b/c","username":"other","uid":"u","groups":["system:masters"]}})");
  EXPECT_EQ(at(doc, "spec.username"), R"("test")");
  EXPECT_EQ(at(doc, "spec.groups"), R"(["g"])");
  EXPECT_EQ(at(doc, "spec.extra"), R"({"k":["v"]})");
  EXPECT_FALSE(doc.root().at("spec.uid"));
  doc = write(Operation::kUpdate, requests, "approval", R"({"metadata":{"name":"r"},"spec":{},
      "status":{"certificate":"YQ==","conditions":[{"type":"Approved","status":"True"}]}})");
  const std::string dated = R"([{"type":"Approved","status":"True","lastUpdateTime":)" + now() +
                            R"(,"lastTransitionTime":)" + now() + "}]";
  EXPECT_TRUE(json_equal(doc.root().at("status.conditions"), JsonDoc::parse(dated)->root()));
  EXPECT_FALSE(doc.root().at("status.certificate"));
  // Who writes the status cannot change the approval, nor who updates the object.
  doc = status(requests, R"({"metadata":{"name":"r"},"spec":{},"status":{"certificate":")" +
                             std::string(kCertificatePem) + R"(",
      "conditions":[{"type":"Approved","status":"False","reason":"x"}]}})");
  EXPECT_TRUE(json_equal(doc.root().at("status.conditions"), JsonDoc::parse(dated)->root()));
  EXPECT_EQ(at(doc, "status.certificate"), "\"" + std::string(kCertificatePem) + "\"");
  doc = update(requests, R"({"metadata":{"name":"r"},"spec":{"request":"","signerName":"x"}})");
  EXPECT_EQ(at(doc, "spec.signerName"), R"("a.b/c")");
}

TEST_F(Rules, PatchedObjectsHaveDefaults) {
  create({"", "podtemplates", "default"},
         R"({"metadata":{"name":"p"},"template":{"spec":{)" + std::string(kBusybox) + "}}}");
  for (const PatchType type : {PatchType::kMerge, PatchType::kStrategic}) {
    auto q = f_.request(Operation::kPatch, "podtemplates", "default", "p",
                        R"({"template":{"spec":{"dnsPolicy":null,"containers":[{"name":"c",
        "image":"busybox","livenessProbe":{"httpGet":{"port":80}}}]}}})");
    q.patch_type = type;
    const auto done = f_.run(std::move(q));
    ASSERT_TRUE(done.ok()) << done.error().message();
    const JsonDoc doc = JsonDoc::parse(done->object->json()).value();
    EXPECT_EQ(at(doc, "template.spec.dnsPolicy"), R"("ClusterFirst")");
    const Json container = doc.root().at("template.spec.containers").element(0);
    EXPECT_EQ(container.at("livenessProbe.httpGet.path").string(), "/");
    EXPECT_EQ(container.get("imagePullPolicy").string(), "Always");
  }
}

TEST_F(Rules, WarningsOfPods) {
  create({"", "pods", "default"}, R"({"metadata":{"name":"a.b","annotations":{
      "scheduler.alpha.kubernetes.io/critical-pod":"",
      "container.seccomp.security.alpha.kubernetes.io/c":"unconfined"}},"spec":{
      "topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"k","whenUnsatisfiable":"ScheduleAnyway"}],
      "hostAliases":[{"ip":"192.0.2.7"},{"ip":"192.0.2.7"}],"imagePullSecrets":[{"name":"s"},{"name":"s"},{}],
      "volumes":[{"name":"g","gitRepo":{"repository":"r"}},{"name":"p","projected":{"sources":[{}]}}],
      "initContainers":[{"name":"i","image":"i","ports":[{"name":"n","containerPort":1,"hostIP":"192.0.2.1"}]}],
      "containers":[{"name":"c","image":"i","resources":{"limits":{"memory":"500m"}},
        "env":[{"name":"A","value":"1"},{"name":"A","value":"$(A)2"},{"name":"A","value":"3"}],
        "ports":[{"name":"n","containerPort":1},{"containerPort":2,"hostPort":3},
                 {"containerPort":2,"hostPort":3,"hostIP":"192.0.2.1"},
                 {"containerPort":4,"name":"m"},{"containerPort":4,"name":"o"}]}]}})");
  EXPECT_EQ(
      warnings(),
      "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; "
      "a DNS label is recommended: [must not contain dots]\n"
      "spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching "
      "no "
      "pod\n"
      "metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; "
      "use the \"priorityClassName\" field instead\n"
      "spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+\n"
      "volume \"p\" (Projected) has no sources provided\n"
      "spec.hostAliases[1].ip: duplicate ip \"192.0.2.7\"\n"
      "spec.imagePullSecrets[1].name: duplicate name \"s\"\n"
      "spec.imagePullSecrets[2].name: invalid empty name \"\"\n"
      "metadata.annotations[container.seccomp.security.alpha.kubernetes.io/c]: non-functional in "
      "v1.27+; use the \"seccompProfile\" field instead\n"
      "spec.containers[0].resources.limits[memory]: fractional byte value \"500m\" is invalid, "
      "must "
      "be an integer\n"
      "spec.containers[0].resources.requests[memory]: fractional byte value \"500m\" is invalid, "
      "must be an integer\n"
      "spec.containers[0].env[2]: hides previous definition of \"A\", which may be dropped when "
      "using apply\n"
      "spec.initContainers[0].ports[0]: hostIP set without hostPort: {Name:n HostPort:0 "
      "ContainerPort:1 Protocol:TCP HostIP:192.0.2.1}\n"
      "spec.containers[0].ports[0]: overlapping port definition with "
      "spec.initContainers[0].ports[0]\n"
      "spec.containers[0].ports[2]: dangerously ambiguous port definition with "
      "spec.containers[0].ports[1]\n"
      "spec.containers[0].ports[4]: duplicate port definition with spec.containers[0].ports[3]\n"
      "spec.containers[0].ports[0]: duplicate port name \"n\" with "
      "spec.initContainers[0].ports[0], services and probes that select ports by name will use "
      "spec.initContainers[0].ports[0]\n");
}

TEST_F(Rules, WarningsOfTemplatesComeWithTheirChanges) {
  const Resource sets{"apps", "statefulsets", "default"};
  const auto body = [](std::string_view labels) {
    return R"({"metadata":{"name":"s","labels":{)" + std::string(labels) +
           R"(}},"spec":{"revisionHistoryLimit":-1,"volumeClaimTemplates":[{"metadata":{"name":"v"},
               "spec":{"accessModes":["ReadWriteOnce"],"resources":
               {"requests":{"storage":"1500m"}}}}],"selector":{"matchLabels":{"a":"b"}},
               "template":{"metadata":{"labels":{"a":"b"}},"spec":{)" +
           std::string(kBusybox) + R"(,"terminationGracePeriodSeconds":-1}}}})";
  };
  const std::string grace =
      "spec.template.spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid "
      "and will be treated as 1\n";
  const std::string storage =
      "resources.requests[storage]: fractional byte value \"1500m\" is invalid, must be an "
      "integer\n";
  const std::string history =
      "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 "
      "is recommended\n";
  create(sets, body(""));
  EXPECT_EQ(warnings(), grace + "spec.volumeClaimTemplates[0]." + storage + history);
  update(sets, body(R"("a":"b")"));
  EXPECT_EQ(warnings(), "spec.volumeClaimTemplates[0].Spec." + storage + history);
}

TEST_F(Rules, OtherWarnings) {
  create({"", "services", "default"}, R"({"metadata":{"name":"a"},"spec":{"externalName":"x",
      "ports":[{"port":1}],"externalIPs":["192.0.2.1"],"trafficDistribution":"PreferClose"}})");
  EXPECT_EQ(warnings(),
            "spec.externalIPs is deprecated and may no longer be implemented in some clusters\n"
            "spec.externalName is ignored when spec.type is not \"ExternalName\"\n"
            "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"\n");
  create({"", "services", "default"}, R"({"metadata":{"name":"b"},"spec":{"clusterIP":"None",
      "externalIPs":["192.0.2.1"],"loadBalancerIP":"192.0.2.1","sessionAffinity":"ClientIP"}})");
  EXPECT_EQ(warnings(),
            "spec.loadBalancerIP is ignored for headless services\n"
            "spec.externalIPs is ignored for headless services\n"
            "spec.SessionAffinity is ignored for headless services\n");
  const Resource drivers{"storage.k8s.io", "csidrivers", ""};
  create(drivers, R"({"metadata":{"name":"d"},"spec":{"tokenRequests":[{"audience":"a"}]}})");
  EXPECT_TRUE(warnings().starts_with("spec.serviceAccountTokenInSecrets is unset; if supported"));
  const Resource accounts{"", "serviceaccounts", "default"};
  const std::string_view account = R"({"metadata":{"name":"a","annotations":
      {"kubernetes.io/enforce-mountable-secrets":"true"}}})";
  create(accounts, account);
  EXPECT_TRUE(
      warnings().starts_with("metadata.annotations[kubernetes.io/enforce-mountable-secrets"
                             "]: deprecated in v1.32+"));
  update(accounts, account);
  EXPECT_EQ(warnings(), "");
  create({"networking.k8s.io", "ingresses", "default"}, R"({"metadata":{"name":"i","annotations":
      {"kubernetes.io/ingress.class":"x"}},
      "spec":{"defaultBackend":{"service":{"name":"s","port":{"number":1}}}}})");
  EXPECT_EQ(warnings(),
            "annotation \"kubernetes.io/ingress.class\" is deprecated, please use "
            "'spec.ingressClassName' instead\n");
}

// Kinds that do not count their generations keep what they are made with.
TEST_F(Rules, Generations) {
  JsonDoc doc =
      create({"", "configmaps", "default"}, R"({"metadata":{"name":"a","generation":7}})");
  EXPECT_EQ(at(doc, "metadata.generation"), "7");
  doc =
      create({"apps", "replicasets", "default"},
             R"({"metadata":{"name":"a","generation":7},"spec":{)" + std::string(kWorkload) + "}}");
  EXPECT_EQ(at(doc, "metadata.generation"), "1");
}

TEST_F(Rules, SmallOnes) {
  JsonDoc doc = create({"", "serviceaccounts", "default"},
                       R"({"metadata":{"name":"s"},"secrets":[{"name":"a","namespace":"n"}]})");
  EXPECT_EQ(at(doc, "secrets"), R"([{"name":"a"}])");
  doc = create({"", "limitranges", "default"}, R"({"metadata":{},"spec":{"limits":[]}})");
  EXPECT_EQ(doc.root().at("metadata.name").string().size(), 36u);
  doc = create({"", "nodes", ""}, R"({"metadata":{"name":"n"},"spec":{"configSource":{}},
      "status":{"capacity":{"cpu":"1"}}})");
  EXPECT_EQ(at(doc, "status.allocatable"), R"({"cpu":"1"})");
  EXPECT_FALSE(doc.root().at("spec.configSource"));
  doc = create({"apiregistration.k8s.io", "apiservices", ""},
               R"({"metadata":{"name":"v1.apps"},"spec":{"group":"apps","version":"v1",
                   "groupPriorityMinimum":1,"versionPriority":1}})");
  EXPECT_EQ(doc.root().at("status.conditions").element(0).get("reason").string(), "Local");
  doc = create({"coordination.k8s.io", "leases", "default"},
               R"({"metadata":{"name":"l"},"spec":{"strategy":"x","holderIdentity":"h"}})");
  EXPECT_EQ(at(doc, "spec"), R"({"holderIdentity":"h"})");
  doc = create({"resource.k8s.io", "resourceslices", ""},
               R"({"metadata":{"name":"r"},"spec":{"driver":"d","nodeName":"n",
                   "pool":{"name":"p","resourceSliceCount":1},
                   "devices":[{"name":"a","attributes":{"x":{"ints":[1],"int":1}},
                               "taints":[{"key":"k","effect":"NoSchedule"}]}]}})");
  const Json device = doc.root().at("spec.devices").element(0);
  EXPECT_EQ(device.get("taints").element(0).get("timeAdded").print(), now());
  EXPECT_EQ(device.get("attributes").print(), R"({"x":{"int":1}})");
}

TEST_F(Rules, DefinitionsRememberTheirStoredVersions) {
  const Resource definitions{"apiextensions.k8s.io", "customresourcedefinitions", ""};
  const auto body = [](std::string_view versions) {
    return R"({"metadata":{"name":"as.g.io"},"spec":{"group":"g.io","scope":"Cluster",
        "names":{"plural":"as","kind":"A"},"versions":[)" +
           std::string(versions) + R"(]},"status":{"storedVersions":["x"]}})";
  };
  JsonDoc doc = create(definitions, body(R"({"name":"v1","served":true,"storage":true,
      "schema":{"openAPIV3Schema":{"type":"object"}}})"));
  EXPECT_EQ(at(doc, "status.storedVersions"), R"(["v1"])");
  const std::string revision = at(doc, "metadata.resourceVersion");
  std::string next = body(R"({"name":"v1","served":true,"storage":false,
      "schema":{"openAPIV3Schema":{"type":"object"}}},{"name":"v2","served":true,"storage":true,
      "schema":{"openAPIV3Schema":{"type":"object"}}})");
  next.insert(next.find(R"("name":"as.g.io")"), R"("resourceVersion":)" + revision + ",");
  doc = update(definitions, next);
  EXPECT_EQ(at(doc, "status.storedVersions"), R"(["v1","v2"])");
}

}  // namespace
}  // namespace kedge::registry
