// What admission fills into pods and asks of them.
#include "unit/registry/admission_fixture.h"

namespace kedge::registry {
namespace {

using Pods = AdmissionFixture;

constexpr std::string_view kGone = " is forbidden: error looking up service account default/";

TEST_F(Pods, AnAccountAndItsToken) {
  const std::string made = pod("p");
  EXPECT_EQ(at(made, "spec.serviceAccountName"), "\"default\"");
  EXPECT_EQ(at(made, "spec.serviceAccount"), "\"default\"");
  const kube::JsonDoc doc = kube::JsonDoc::parse(made).value();
  const kube::Json volume = doc.root().at("spec.volumes").element(0);
  const std::string name(volume.get("name").string());
  EXPECT_EQ(name.size(), std::string("kube-api-access-xxxxx").size());
  EXPECT_TRUE(name.starts_with("kube-api-access-"));
  EXPECT_EQ(
      volume.get("projected").print(),
      R"({"sources":[{"serviceAccountToken":{"expirationSeconds":3607,"path":"token"}},)"
      R"({"configMap":{"name":"kube-root-ca.crt","items":[{"key":"ca.crt","path":"ca.crt"}]}},)"
      R"({"downwardAPI":{"items":[{"path":"namespace","fieldRef":{"apiVersion":"v1",)"
      R"("fieldPath":"metadata.namespace"}}]}}],"defaultMode":420})");
  EXPECT_EQ(
      doc.root().at("spec.containers").element(0).get("volumeMounts").print(),
      R"([{"name":")" + name +
          R"(","readOnly":true,"mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}])");
}

TEST_F(Pods, NoTokenWhereItIsNotWanted) {
  EXPECT_EQ(at(pod("p", R"(,"automountServiceAccountToken":false)"), "spec.volumes"), "");
  make("serviceaccounts", "default",
       R"({"metadata":{"name":"shy"},"automountServiceAccountToken":false})");
  EXPECT_EQ(at(pod("q", R"(,"serviceAccountName":"shy")"), "spec.volumes"), "");
  EXPECT_NE(at(pod("r", R"(,"serviceAccountName":"shy","automountServiceAccountToken":true)"),
               "spec.volumes"),
            "");
  const std::string mounted = make(
      "pods", "default",
      R"({"metadata":{"name":"s"},"spec":{"volumes":[{"name":"mine"}],"containers":[{"name":"c",)"
      R"("image":"i","volumeMounts":[{"name":"mine",)"
      R"("mountPath":"/var/run/secrets/kubernetes.io/serviceaccount"}]}]}})");
  EXPECT_EQ(at(mounted, "spec.volumes"), R"([{"name":"mine","emptyDir":{}}])");
}

TEST_F(Pods, PullSecretsOfTheAccount) {
  make("serviceaccounts", "default",
       R"({"metadata":{"name":"s"},"imagePullSecrets":[{"name":"a"},{"name":"b"}]})");
  EXPECT_EQ(at(pod("p", R"(,"serviceAccountName":"s")"), "spec.imagePullSecrets"),
            R"([{"name":"a"},{"name":"b"}])");
  EXPECT_EQ(at(pod("q", R"(,"serviceAccountName":"s","imagePullSecrets":[{"name":"x"}])"),
               "spec.imagePullSecrets"),
            R"([{"name":"x"}])");
}

TEST_F(Pods, AnAccountThatIsNotThere) {
  EXPECT_EQ(pod("p", R"(,"serviceAccountName":"none")"),
            "pods \"p\"" + std::string(kGone) + "none: serviceaccount \"none\" not found");
}

TEST_F(Pods, TheFirstAccountIsWaitedFor) {
  drop("serviceaccounts", "default", "default");
  std::string told;
  const auto keep = [&told](Result<WriteOutcome> r) {
    told = r.ok() ? "made" : r.error().message();
  };
  const std::string_view json =
      R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i"}]}})";
  WriteHandle handle = registry->write(create("pods", "default", json), keep);
  world.run_for(250'000);
  EXPECT_EQ(told, "");
  make("serviceaccounts", "default", R"({"metadata":{"name":"default"}})");
  EXPECT_TRUE(world.run_until(1'000'000, [&told] { return !told.empty(); }));
  EXPECT_EQ(told, "made");
  handle.release();

  drop("serviceaccounts", "default", "default");
  const int64_t begun = world.clock().mono_us();
  EXPECT_EQ(pod("q"),
            "pods \"q\"" + std::string(kGone) + "default: serviceaccount \"default\" not found");
  EXPECT_GE(world.clock().mono_us() - begun, 800'000);
  EXPECT_LE(world.clock().mono_us() - begun, 2'000'000);
}

TEST_F(Pods, MirrorPodsNameNothing) {
  constexpr std::string_view kMirror = R"(,"annotations":{"kubernetes.io/config.mirror":"x"})";
  EXPECT_EQ(at(pod("m", R"(,"nodeName":"n")", kMirror), "spec.serviceAccountName"), "");
  EXPECT_EQ(pod("a", R"(,"serviceAccountName":"default")", kMirror),
            "pods \"a\" is forbidden: a mirror pod may not reference service accounts");
  EXPECT_EQ(pod("b", R"(,"imagePullSecrets":[{"name":"s"}])", kMirror),
            "pods \"b\" is forbidden: a mirror pod may not reference secrets");
  EXPECT_EQ(pod("c",
                R"(,"volumes":[{"name":"v","projected":{"sources":[{"serviceAccountToken":)"
                R"({"path":"t"}}]}}])",
                kMirror),
            "pods \"c\" is forbidden: a mirror pod may not use ServiceAccountToken volume "
            "projections");
}

TEST_F(Pods, MountableSecrets) {
  make(
      "serviceaccounts", "default",
      R"({"metadata":{"name":"s","annotations":{"kubernetes.io/enforce-mountable-secrets":"true"}},)"
      R"("secrets":[{"name":"mine"}]})");
  const auto with = [this](std::string_view more) {
    return pod("p", R"(,"serviceAccountName":"s")" + std::string(more));
  };
  EXPECT_EQ(
      with(R"(,"volumes":[{"name":"v","secret":{"secretName":"other"}}])"),
      "pods \"p\" is forbidden: volume with secret.secretName=\"other\" is not allowed because "
      "service account s does not reference that secret");
  EXPECT_EQ(with(R"(,"initContainers":[{"name":"i","image":"i","env":[{"name":"E","valueFrom":)"
                 R"({"secretKeyRef":{"name":"other","key":"k"}}}]}])"),
            "pods \"p\" is forbidden: init container i with envVar E referencing "
            "secret.secretName=\"other\" is not allowed because service account s does not "
            "reference that secret");
  EXPECT_EQ(with(R"(,"imagePullSecrets":[{"name":"pull"}])"),
            "pods \"p\" is forbidden: imagePullSecrets[0].name=\"pull\" is not allowed because "
            "service account s does not reference that imagePullSecret");
  EXPECT_EQ(
      at(with(R"(,"volumes":[{"name":"v","secret":{"secretName":"mine"}}])"), "metadata.name"),
      "\"p\"");
}

TEST_F(Pods, Priority) {
  const std::string plain = pod("p");
  EXPECT_EQ(at(plain, "spec.priority"), "0");
  EXPECT_EQ(at(plain, "spec.preemptionPolicy"), "\"PreemptLowerPriority\"");
  EXPECT_EQ(pod("n", R"(,"priorityClassName":"none")"),
            "pods \"n\" is forbidden: no PriorityClass with name none was found");
  EXPECT_EQ(
      pod("n", R"(,"priority":7)"),
      "pods \"n\" is forbidden: the integer value of priority (7) must not be provided in pod "
      "spec; priority admission controller computed 0 from the given PriorityClass name");
  make("scheduling.k8s.io/priorityclasses", "",
       R"({"metadata":{"name":"high"},"value":1000,"preemptionPolicy":"Never"})");
  const std::string high = pod("h", R"(,"priorityClassName":"high")");
  EXPECT_EQ(at(high, "spec.priority"), "1000");
  EXPECT_EQ(at(high, "spec.preemptionPolicy"), "\"Never\"");
  make("scheduling.k8s.io/priorityclasses", "",
       R"({"metadata":{"name":"usual"},"value":5,"globalDefault":true})");
  const std::string usual = pod("u");
  EXPECT_EQ(at(usual, "spec.priorityClassName"), "\"usual\"");
  EXPECT_EQ(at(usual, "spec.priority"), "5");
  EXPECT_EQ(
      make("scheduling.k8s.io/priorityclasses", "",
           R"({"metadata":{"name":"other"},"value":6,"globalDefault":true})"),
      "priorityclasses.scheduling.k8s.io \"other\" is forbidden: PriorityClass usual is already "
      "marked as default. Only one default can exist");
  EXPECT_EQ(drop("scheduling.k8s.io/priorityclasses", "", "system-node-critical"),
            "priorityclasses.scheduling.k8s.io \"system-node-critical\" is forbidden: this is a "
            "system priority class and cannot be deleted");
}

TEST_F(Pods, Tolerations) {
  constexpr std::string_view kBoth =
      R"({"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute",)"
      R"("tolerationSeconds":300},{"key":"node.kubernetes.io/unreachable","operator":"Exists",)"
      R"("effect":"NoExecute","tolerationSeconds":300}])";
  EXPECT_EQ(at(pod("p"), "spec.tolerations"), "[" + std::string(kBoth));
  EXPECT_EQ(at(pod("q", R"(,"tolerations":[{"operator":"Exists"}])"), "spec.tolerations"),
            R"([{"operator":"Exists"}])");
  EXPECT_EQ(at(pod("r", R"(,"tolerations":[{"operator":"Exists","effect":"NoSchedule"}])"),
               "spec.tolerations"),
            R"([{"operator":"Exists","effect":"NoSchedule"},)" + std::string(kBoth));
}

TEST_F(Pods, RuntimeClasses) {
  EXPECT_EQ(pod("p", R"(,"runtimeClassName":"none")"),
            "pods \"p\" is forbidden: pod rejected: RuntimeClass \"none\" not found");
  make(
      "node.k8s.io/runtimeclasses", "",
      R"({"metadata":{"name":"vm"},"handler":"h","overhead":{"podFixed":{"cpu":"250m"}},)"
      R"("scheduling":{"nodeSelector":{"kvm":"yes"},"tolerations":[{"key":"vm","operator":"Exists"}]}})");
  const std::string made =
      pod("p", R"(,"runtimeClassName":"vm","tolerations":[{"key":"vm","operator":"Exists",)"
               R"("effect":"NoSchedule"},{"key":"a","operator":"Exists"}])");
  EXPECT_EQ(at(made, "spec.overhead"), R"({"cpu":"250m"})");
  EXPECT_EQ(at(made, "spec.nodeSelector"), R"({"kvm":"yes"})");
  const std::string tolerations = at(made, "spec.tolerations");
  EXPECT_EQ(tolerations.find("NoSchedule"), std::string::npos);  // the class's covers it
  EXPECT_NE(tolerations.find(R"({"key":"vm","operator":"Exists"})"), std::string::npos);
  EXPECT_EQ(pod("q", R"(,"runtimeClassName":"vm","overhead":{"cpu":"1"})"),
            "pods \"q\" is forbidden: pod rejected: Pod's Overhead doesn't match RuntimeClass's "
            "defined Overhead");
  EXPECT_EQ(pod("q", R"(,"overhead":{"cpu":"1"})"),
            "pods \"q\" is forbidden: pod rejected: Pod Overhead set without corresponding "
            "RuntimeClass defined Overhead");
  EXPECT_EQ(pod("q", R"(,"runtimeClassName":"vm","nodeSelector":{"kvm":"no"})"),
            "pods \"q\" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[kvm] = yes; "
            "pod.spec.nodeSelector[kvm] = no");
}

TEST_F(Pods, ManyTolerationsCostLittle) {
  make("node.k8s.io/runtimeclasses", "",
       R"({"metadata":{"name":"vm"},"handler":"h","scheduling":{"tolerations":[{"key":"vm"}]}})");
  std::string all;
  for (int i = 0; i < 20'000; ++i) {
    all += R"({"key":"k)" + std::to_string(i) + R"(","operator":"Exists"},)";
  }
  all.pop_back();
  const std::string made = pod("p", R"(,"runtimeClassName":"vm","tolerations":[)" + all + "]");
  const kube::JsonDoc doc = kube::JsonDoc::parse(made).value();
  EXPECT_EQ(doc.root().at("spec.tolerations").size(), 20'003u);
}

TEST_F(Pods, TopologyOfTheNode) {
  make("nodes", "",
       R"({"metadata":{"name":"n","labels":{"topology.kubernetes.io/zone":"z","other":"o"}}})");
  EXPECT_EQ(at(pod("p", R"(,"nodeName":"n")"), "metadata.labels"),
            R"({"topology.kubernetes.io/zone":"z"})");
  pod("q");
  WriteRequest bind =
      ask(Operation::kUpdate, "pods", "default", "q",
          R"({"metadata":{"name":"q"},"target":{"kind":"Node","name":"n"}})", "binding");
  bind.body_kind = kinds.find_kind("", "v1", "Binding");
  const std::string bound = tell(std::move(bind));
  EXPECT_EQ(at(bound, "metadata.labels"), R"({"topology.kubernetes.io/zone":"z"})");
  EXPECT_EQ(at(bound, "spec.nodeName"), "\"n\"");
}

// --- LimitRanger

TEST_F(Pods, DefaultsOfLimits) {
  make("limitranges", "default",
       R"({"metadata":{"name":"l"},"spec":{"limits":[{"type":"Container",)"
       R"("default":{"cpu":"500m","memory":"1Gi"},"defaultRequest":{"cpu":"100m"}}]}})");
  const std::string made =
      make("pods", "default",
           R"({"metadata":{"name":"p"},"spec":{"initContainers":[{"name":"i","image":"i"}],)"
           R"("containers":[{"name":"c","image":"i","resources":{"limits":{"cpu":"1"}}}]}})");
  const kube::JsonDoc doc = kube::JsonDoc::parse(made).value();
  EXPECT_EQ(doc.root().at("spec.containers").element(0).get("resources").print(),
            R"({"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"1","memory":"1Gi"}})");
  EXPECT_EQ(
      at(made, "metadata.annotations"),
      R"({"kubernetes.io/limit-ranger":"LimitRanger plugin set: memory request for container c; )"
      R"(memory limit for container c; cpu, memory request for init container i; )"
      R"(cpu, memory limit for init container i"})");
}

TEST_F(Pods, BoundsOfLimits) {
  make("limitranges", "default",
       R"({"metadata":{"name":"l"},"spec":{"limits":[{"type":"Container","min":{"cpu":"100m"},)"
       R"("max":{"memory":"1Gi"},"maxLimitRequestRatio":{"cpu":"2"}},)"
       R"({"type":"Pod","max":{"cpu":"1"}}]}})");
  const auto with = [this](std::string_view resources) {
    return make("pods", "default",
                R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i",)"
                R"("resources":)" +
                    std::string(resources) + "}]}}");
  };
  EXPECT_EQ(
      with(R"({"limits":{"cpu":"3","memory":"2Gi"},"requests":{"cpu":"50m"}})"),
      "pods \"p\" is forbidden: [minimum cpu usage per Container is 100m, but request is 50m, "
      "maximum memory usage per Container is 1Gi, but limit is 2Gi, "
      "cpu max limit to request ratio per Container is 2, but provided ratio is 60.000000, "
      "maximum cpu usage per Pod is 1, but limit is 3]");
  EXPECT_EQ(at(with(R"({"limits":{"cpu":"200m","memory":"1Gi"},"requests":{"cpu":"100m"}})"),
               "metadata.name"),
            "\"p\"");
  // What is said when nothing is.
  const std::string bare = pod("q");
  EXPECT_NE(bare.find("maximum cpu usage per Pod is 1.  No limit is specified"), std::string::npos)
      << bare;
}

TEST_F(Pods, LimitsOfClaims) {
  make("limitranges", "default",
       R"({"metadata":{"name":"l"},"spec":{"limits":[{"type":"PersistentVolumeClaim",)"
       R"("min":{"storage":"1Gi"},"max":{"storage":"2Gi"}}]}})");
  const auto claim = [this](std::string_view size) {
    return make("persistentvolumeclaims", "default",
                R"({"metadata":{"name":"c"},"spec":{"accessModes":["ReadWriteOnce"],"resources":)"
                R"({"requests":{"storage":")" +
                    std::string(size) + R"("}}}})");
  };
  EXPECT_EQ(claim("3Gi"),
            "persistentvolumeclaims \"c\" is forbidden: maximum storage usage per "
            "PersistentVolumeClaim is 2Gi, but request is 3Gi");
  EXPECT_EQ(claim("1Mi"),
            "persistentvolumeclaims \"c\" is forbidden: minimum storage usage per "
            "PersistentVolumeClaim is 1Gi, but request is 1Mi");
  EXPECT_EQ(at(claim("2Gi"), "metadata.name"), "\"c\"");
}

// A range that is decided but not yet on the disk counts.
TEST_F(Pods, LimitsOfTheHead) {
  store.automatic = false;
  registry
      ->write(create("limitranges", "default",
                     R"({"metadata":{"name":"l"},"spec":{"limits":[{"type":"Container",)"
                     R"("max":{"cpu":"1"}}]}})"),
              [](Result<WriteOutcome>) {})
      .release();
  std::string told;
  registry
      ->write(create("pods", "default",
                     R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i",)"
                     R"("resources":{"limits":{"cpu":"2"}}}]}})"),
              [&told](Result<WriteOutcome> r) { told = r.ok() ? "made" : r.error().message(); })
      .release();
  world.run_for(10'000);
  EXPECT_EQ(told, "pods \"p\" is forbidden: maximum cpu usage per Container is 1, but limit is 2");
  store.automatic = true;
  store.let_through();
}

}  // namespace
}  // namespace kedge::registry
