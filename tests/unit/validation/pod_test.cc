// Pods and templates: one row a case, the object as a patch of one that is right.
#include "validation/pod.h"

#include <gtest/gtest.h>

#include <cstring>

#include "validation/go_diff.h"
#include "validation/go_value.h"
#include "validation/validation.h"

namespace kedge::validation {
namespace {

using kube::JsonDoc;

constexpr std::string_view kPod = R"({
  "apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n","resourceVersion":"1"},
  "spec":{"restartPolicy":"Always","dnsPolicy":"ClusterFirst","terminationGracePeriodSeconds":30,
    "volumes":[{"name":"v","emptyDir":{}}],
    "containers":[{"name":"c","image":"i","imagePullPolicy":"Always",
      "terminationMessagePolicy":"File","volumeMounts":[{"name":"v","mountPath":"/v"}]}]}})";

JsonDoc parse(std::string_view text) {
  auto doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  return std::move(doc).value();
}

// Sets what a list of "path=json" with blanks between says; "-" for json removes.
void change(JsonDoc& doc, std::string_view path, std::string_view json) {
  Json at = doc.root();
  for (;;) {
    const size_t dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    const bool last = dot == std::string_view::npos;
    const bool index = step[0] >= '0' && step[0] <= '9';
    if (last && index) {  // the only element
      at.remove_element(0);
      return at.append(doc.copy(parse(json).root()));
    }
    if (last) {
      if (json == "-") return void(at.remove(step));
      return at.set(step, doc.copy(parse(json).root()));
    }
    at = index ? at.element(static_cast<size_t>(step[0] - '0')) : at.object_at(step);
    path.remove_prefix(dot + 1);
  }
}

const kube::Kind& pod_kind() {
  static const kube::Kinds kinds;
  return *kinds.find("", "v1", "pods");
}

std::string faults_of(Json root, Json old_root, std::string_view subresource = {}) {
  const Input in{pod_kind(), root, old_root, subresource, "", "v1", "", 0};
  std::string out;
  for (const FieldError& f : validate(in)) {
    if (!out.empty()) out += "\n";
    out += f.field + ": " + f.message;
  }
  return out;
}

struct Case {
  const char* path;  // below spec
  const char* json;
  const char* faults;
};

constexpr const char* kLabel =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and "
    "must "
    "start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for "
    "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

const Case kCreate[] = {
    {"restartPolicy", "\"Always\"", ""},
    {"terminationGracePeriodSeconds", "-", "spec.terminationGracePeriodSeconds: Required value"},
    {"restartPolicy", "\"Now\"",
     "spec.restartPolicy: Unsupported value: \"Now\": supported values: \"Always\", \"OnFailure\", "
     "\"Never\""},
    {"containers", "[]", "spec.containers: Required value"},
    {"containers.0.name", "\"C_\"", kLabel},
    {"containers.0.image", "\" i\"",
     "spec.containers[0].image: Invalid value: \" i\": must not have leading or trailing "
     "whitespace"},
    {"containers.0.ports", R"([{"name":"a","protocol":"TCP"},
      {"name":"a","containerPort":1,"hostPort":70000,"protocol":"X"}])",
     "spec.containers[0].ports[0].containerPort: Required value\n"
     "spec.containers[0].ports[1].name: Duplicate value: \"a\"\n"
     "spec.containers[0].ports[1].hostPort: Invalid value: 70000: must be between 1 and 65535, "
     "inclusive\n"
     "spec.containers[0].ports[1].protocol: Unsupported value: \"X\": supported values: \"SCTP\", "
     "\"TCP\", \"UDP\""},
    {"containers.0.ports", R"([{"containerPort":1,"hostPort":9,"protocol":"TCP"},
      {"containerPort":2,"hostPort":9,"protocol":"TCP"}])",
     "spec.containers[0].ports[1].hostPort: Duplicate value: \"TCP//9\""},
    {"containers.0.env", R"([{"name":"A","value":"x","valueFrom":{"fieldRef":
      {"apiVersion":"v1","fieldPath":"spec.nope"}}},{"name":"B","valueFrom":{}},
      {"name":"C","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu","divisor":"1k"}}}])",
     "spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.nope\": error "
     "converting fieldPath: field label not supported: spec.nope\n"
     "spec.containers[0].env[0].valueFrom: Invalid value: \"\": may not be specified when `value` "
     "is not empty\n"
     "spec.containers[0].env[1].valueFrom: Invalid value: \"\": must specify one of: `fieldRef`, "
     "`resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`\n"
     "spec.containers[0].env[2].valueFrom.resourceFieldRef.divisor: Invalid value: "
     "\"limits.cpu\": only divisor's values 1m and 1 are supported with the cpu resource"},
    {"containers.0.volumeMounts", R"([{"name":"w","mountPath":"/v"},{"name":"v","mountPath":"/v",
      "subPath":"../x","mountPropagation":"Bidirectional"}])",
     "spec.containers[0].volumeMounts[0].name: Not found: \"w\"\n"
     "spec.containers[0].volumeMounts[1].mountPath: Invalid value: \"/v\": must be unique\n"
     "spec.containers[0].volumeMounts.subPath: Invalid value: \"../x\": must not contain '..'\n"
     "spec.containers[0].volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation "
     "is available only to privileged containers"},
    {"containers.0.livenessProbe", R"({"httpGet":{"path":"/","port":"x_y","scheme":"FTP"},
      "exec":{},"successThreshold":2})",
     "spec.containers[0].livenessProbe.exec.command: Required value\n"
     "spec.containers[0].livenessProbe.httpGet: Forbidden: may not specify more than 1 handler "
     "type\n"
     "spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1"},
    {"containers.0.lifecycle", R"({"preStop":{"sleep":{"seconds":31}}})",
     "spec.containers[0].lifecycle.preStop.sleep: Invalid value: 31: must be non-negative and less "
     "than terminationGracePeriodSeconds (30)"},
    {"containers.0.resources", R"({"limits":{"cpu":"1","example.com/x":"1500m"},
      "requests":{"cpu":"2","hugepages-2Mi":"3Mi"}})",
     "spec.containers[0].resources.limits[example.com/x]: Invalid value: \"1500m\": must be an "
     "integer\n"
     "spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or equal to "
     "cpu limit of 1\n"
     "spec.containers[0].resources.limits: Required value: Limit must be set for non "
     "overcommitable "
     "resources\n"
     "spec.containers[0].resources.requests[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not "
     "positive integer multiple of hugepages-2Mi"},
    {"containers.0.securityContext", R"({"runAsUser":-1,"privileged":true,
      "allowPrivilegeEscalation":false,"procMount":"Unmasked"})",
     "spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and "
     "2147483647, inclusive\n"
     "spec.containers[0].securityContext.procMount: Invalid value: \"Unmasked\": `hostUsers` must "
     "be "
     "false to use `Unmasked`\n"
     "spec.containers[0].securityContext: Invalid value: "
     "{\"Capabilities\":null,\"Privileged\":true,"
     "\"SELinuxOptions\":null,\"WindowsOptions\":null,\"RunAsUser\":-1,\"RunAsGroup\":null,"
     "\"RunAsNonRoot\":null,\"ReadOnlyRootFilesystem\":null,\"AllowPrivilegeEscalation\":false,"
     "\"ProcMount\":\"Unmasked\",\"SeccompProfile\":null,\"AppArmorProfile\":null}: cannot set "
     "`allowPrivilegeEscalation` to false and `privileged` to true"},
    {"containers.0.restartPolicyRules", R"([{"action":"Nap","exitCodes":{"operator":"In"}}])",
     "spec.containers[0].restartPolicy: Required value: must specify restartPolicy when restart "
     "rules are used\n"
     "spec.containers[0].restartPolicyRules[0].action: Unsupported value: \"Nap\": supported "
     "values: "
     "\"Restart\", \"RestartAllContainers\""},
    {"initContainers", R"([{"name":"c","image":"i","imagePullPolicy":"Always",
      "terminationMessagePolicy":"File","livenessProbe":{}}])",
     "spec.initContainers[0].name: Duplicate value: \"c\"\n"
     "spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without "
     "restartPolicy=Always"},
    {"ephemeralContainers", R"([{"name":"e","image":"i","imagePullPolicy":"Always",
      "terminationMessagePolicy":"File","targetContainerName":"z","ports":[],"lifecycle":{}}])",
     "spec.ephemeralContainers[0].targetContainerName: Not found: \"z\"\n"
     "spec.ephemeralContainers[0].ports: Forbidden: cannot be set for an Ephemeral Container\n"
     "spec.ephemeralContainers[0].lifecycle: Forbidden: cannot be set for an Ephemeral Container\n"
     "spec.ephemeralContainers: Forbidden: cannot be set on create"},
    {"volumes.0", R"({"name":"v","hostPath":{"path":"/a/..","type":"X"},"secret":{"secretName":"s"},
      "downwardAPI":{}})",
     "spec.volumes[0].hostPath.path: Invalid value: \"/a/..\": must not contain '..'\n"
     "spec.volumes[0].hostPath.type: Unsupported value: \"X\": supported values: \"\", "
     "\"BlockDevice\", \"CharDevice\", \"Directory\", \"DirectoryOrCreate\", \"File\", "
     "\"FileOrCreate\", \"Socket\"\n"
     "spec.volumes[0].secret: Forbidden: may not specify more than 1 volume type\n"
     "spec.volumes[0].downwarAPI: Forbidden: may not specify more than 1 volume type\n"
     "spec.containers[0].volumeMounts[0].name: Not found: \"v\""},
    {"volumes", R"([{"name":"v"}])",
     "spec.volumes[0]: Required value: must specify a volume type\n"
     "spec.containers[0].volumeMounts[0].name: Not found: \"v\""},
    {"volumes.0", R"({"name":"v","projected":{"defaultMode":512,"sources":[{"secret":{"items":
      [{"key":"k","path":"p"}]}},{"configMap":{"name":"m","items":[{"key":"k","path":"p"}]}}]}})",
     "spec.volumes[0].projected.defaultMode: Invalid value: 512: must be a number between 0 and "
     "0777 (octal), both inclusive\n"
     "spec.volumes[0].projected.sources[0].secret.name: Required value\n"
     "spec.volumes[0].projected: Invalid value: \"m\": conflicting duplicate paths\n"
     "spec.containers[0].volumeMounts[0].name: Not found: \"v\""},
    {"hostNetwork", "true", ""},
    {"hostUsers", "false", ""},
    {"dnsPolicy", "\"None\"",
     "spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None"},
    {"dnsConfig", R"({"nameservers":["1.2.3.4","1.2.3","::1","::2"]})",
     "spec.dnsConfig.nameservers: Invalid value: [\"1.2.3.4\",\"1.2.3\",\"::1\",\"::2\"]: must not "
     "have more than 3 nameservers\n"
     "spec.dnsConfig.nameservers[1]: Invalid value: \"1.2.3\": must be a valid IP address, (e.g. "
     "10.9.8.7 or 2001:db8::ffff)"},
    {"tolerations", R"([{"operator":"Exists","tolerationSeconds":1},{"key":"k","value":"v",
      "operator":"Exists","effect":"X"},{"key":"k","operator":"Gt"}])",
     "spec.tolerations[0].effect: Invalid value: \"\": effect must be 'NoExecute' when "
     "`tolerationSeconds` is set\n"
     "spec.tolerations[1].operator: Invalid value: \"v\": value must be empty when `operator` is "
     "'Exists'\n"
     "spec.tolerations[1].effect: Unsupported value: \"X\": supported values: \"NoSchedule\", "
     "\"PreferNoSchedule\", \"NoExecute\"\n"
     "spec.tolerations[2].operator: Unsupported value: \"Gt\": supported values: \"Equal\", "
     "\"Exists\", \"Lt\", \"Gt\""},
    {"affinity",
     R"({"podAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":101,
      "podAffinityTerm":{"topologyKey":"t","matchLabelKeys":["a"]}}]}})",
     "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid "
     "value: 101: must be in the range 1-100\n"
     "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm."
     "matchLabelKeys: Forbidden: must not be specified when labelSelector is not set"},
    {"topologySpreadConstraints", R"([{"maxSkew":1,"topologyKey":"t",
      "whenUnsatisfiable":"ScheduleAnyway","minDomains":2},{"maxSkew":0,"topologyKey":"t",
      "whenUnsatisfiable":"ScheduleAnyway"}])",
     "spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}: Duplicate value: \"{t, "
     "ScheduleAnyway}\"\n"
     "spec.topologySpreadConstraints[0].minDomains: Invalid value: 2: can only use minDomains if "
     "whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway\n"
     "spec.topologySpreadConstraints[1].maxSkew: Invalid value: 0: must be greater than zero"},
    {"os", R"({"name":"windows"})", ""},
    {"securityContext", R"({"sysctls":[{"name":"a..b"}],"fsGroup":-1,
      "seccompProfile":{"type":"Localhost"}})",
     "spec.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, "
     "inclusive\n"
     "spec.securityContext.sysctls[0].name: Invalid value: \"a..b\": must have at most 253 "
     "characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*"
     "[a-z0-9])?$\n"
     "spec.securityContext.seccompProfile.localhostProfile: Required value: must be set when "
     "seccomp type is Localhost"},
    {"resources", R"({"limits":{"cpu":"1","storage":"1"}})",
     "spec.resources.limits[storage]: Unsupported value: \"storage\": supported values: \"cpu\", "
     "\"hugepages-*\", \"memory\""},
    {"schedulingGates", R"([{"name":"a"},{"name":"a"}])",
     "spec.schedulingGates[1]: Duplicate value: \"a\""},
    {"resourceClaims", R"([{"name":"r"}])",
     "spec.resourceClaims[0]: Invalid value: {\"Name\":\"r\",\"ResourceClaimName\":null,"
     "\"ResourceClaimTemplateName\":null}: must specify one of: `resourceClaimName`, "
     "`resourceClaimTemplateName`"},
    {"activeDeadlineSeconds", "0",
     "spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive"},
    {"hostAliases", R"([{"ip":"x","hostnames":["a_b"]}])", "spec.hostAliases[0].ip: "},
};

TEST(ValidationPod, Create) {
  for (const Case& c : kCreate) {
    JsonDoc doc = parse(kPod);
    change(doc, std::string("spec.") + c.path, c.json);
    const std::string got = faults_of(doc.root(), {});
    const std::string_view want = c.faults;
    if (want == kLabel || want.ends_with(' ')) {
      EXPECT_NE(got.find(want), std::string::npos) << c.path << " " << got;
    } else {
      EXPECT_EQ(got, want) << c.path;
    }
  }
}

// A volume's type and what is said of it, "v:" standing for where it is.
const Case kVolumes[] = {
    {"emptyDir", R"({"sizeLimit":"-1"})",
     "v:.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity"},
    {"gitRepo", R"({"directory":"/x"})",
     "v:.repository: Required value\n"
     "v:.directory: Invalid value: \"/x\": must be a relative path"},
    {"awsElasticBlockStore", R"({"partition":256})",
     "v:.volumeID: Required value\n"
     "v:.partition: Invalid value: 256: must be between 1 and 255, inclusive"},
    {"secret", R"({"secretName":"s","items":[{"key":"k","path":"..x","mode":-1}]})",
     "v:.items[0].path: Invalid value: \"..x\": must not start with '..'\n"
     "v:.items[0].mode: Invalid value: -1: must be a number between 0 and 0777 (octal), both "
     "inclusive"},
    {"nfs", R"({"server":"s","path":"p"})",
     "v:.path: Invalid value: \"p\": must be an absolute path"},
    {"iscsi", R"({"targetPortal":"t","iqn":"iqn.2014-12.world.srv:x","lun":1})", ""},
    {"iscsi", R"({"targetPortal":"t","iqn":"iqn.2014.world","lun":256,"chapAuthSession":true})",
     "v:.iqn: Invalid value: \"iqn.2014.world\": must be valid format\n"
     "v:.lun: Invalid value: 256: must be between 0 and 255, inclusive\n"
     "v:.secretRef: Required value"},
    {"glusterfs", "{}", "v:.endpoints: Required value\nv:.path: Required value"},
    {"flocker", R"({"datasetName":"a/b","datasetUUID":"u"})",
     "v:: Invalid value: \"resource\": datasetName and datasetUUID can not be specified "
     "simultaneously\n"
     "v:.datasetName: Invalid value: \"a/b\": must not contain '/'"},
    {"rbd", R"({"image":"i"})", "v:.monitors: Required value"},
    {"cinder", R"({"secretRef":{}})",
     "v:.volumeID: Required value\nv:.secretRef.name: Required value"},
    {"quobyte", R"({"registry":"a:1,b"})",
     "v:.registry: Invalid value: \"a:1,b\": must be a host:port pair or multiple pairs separated "
     "by commas\nv:.volume: Required value"},
    {"downwardAPI", R"({"items":[{"path":"p","fieldRef":{"apiVersion":"v1",
      "fieldPath":"metadata.labels['a b']"}},{"path":"q","resourceFieldRef":{"resource":
      "limits.cpu"}},{"path":"r"}]})",
     "v:.fieldRef: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
     "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
     "'my.name',  or '123-abc', regex used for validation is "
     "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\n"
     "v:.resourceFieldRef.containerName: Required value\n"
     "v:: Required value: one of fieldRef and resourceFieldRef is required"},
    {"fc", R"({"targetWWNs":["a"],"wwids":["b"]})",
     "v:.targetWWNs: Invalid value: [\"a\"]: targetWWNs and wwids can not be specified "
     "simultaneously\nv:.lun: Required value: lun is required if targetWWNs is specified"},
    {"flexVolume", R"({"driver":"d","options":{"x.k8s.io/a":"b"}})",
     "v:.options[x.k8s.io/a]: Invalid value: \"x.k8s.io/a\": kubernetes.io and k8s.io namespaces "
     "are reserved"},
    {"azureDisk", R"({"diskName":"d","diskURI":"x","kind":"Managed","cachingMode":"No"})",
     "v:.cachingMode: Unsupported value: \"No\": supported values: \"None\", \"ReadOnly\", "
     "\"ReadWrite\"\n"
     "v:.diskURI: Unsupported value: \"x\": supported values: \"/subscriptions/{sub-id}/"
     "resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}\""},
    {"storageos", R"({"volumeName":"a.b"})",
     "v:.volumeName: Invalid value: \"a.b\": must not contain dots"},
    {"projected", R"({"sources":[{"serviceAccountToken":{"expirationSeconds":1,"path":"p"},
      "secret":{"name":"s"}}]})",
     "v:.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 1: may not specify a "
     "duration less than 10 minutes\n"
     "v:.sources[0]: Forbidden: may not specify more than 1 volume type per source"},
    {"csi", R"({"driver":"D.e","nodePublishSecretRef":{"name":"A"}})",
     "v:.name: Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of lower case "
     "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
     "(e.g. 'example.com', regex used for validation is "
     "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"},
    {"ephemeral", "{}", "v:.volumeClaimTemplate: Required value"},
    {"ephemeral", R"({"volumeClaimTemplate":{"metadata":{"name":"x","labels":{"a":"b"}},"spec":{
      "accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}})",
     "v:.volumeClaimTemplate.metadata.name: Forbidden: cannot be set"},
    {"image", R"({"pullPolicy":"Often"})",
     "v:.pullPolicy: Unsupported value: \"Often\": supported values: \"Always\", "
     "\"IfNotPresent\", \"Never\""},
};

TEST(ValidationPod, Volumes) {
  for (const Case& c : kVolumes) {
    const JsonDoc doc = parse(R"({"name":"v",")" + std::string(c.path) + "\":" + c.json + "}");
    Faults faults;
    check_volume_source(faults, doc.root());
    std::string got;
    for (const FieldError& f : faults.take()) {
      if (!got.empty()) got += "\n";
      EXPECT_TRUE(f.field.starts_with(c.path)) << f.field;
      got += "v:" + f.field.substr(strlen(c.path)) + ": " + f.message;
    }
    EXPECT_EQ(got, c.faults) << c.path;
  }
}

TEST(ValidationPod, Windows) {
  JsonDoc doc = parse(kPod);
  change(doc, "spec.os", R"({"name":"windows"})");
  change(doc, "spec.securityContext", R"({"runAsUser":1,"seLinuxOptions":{},
    "windowsOptions":{"runAsUserName":"a\\b\\c","hostProcess":true}})");
  change(doc, "spec.containers.0.securityContext", R"({"privileged":true,
    "windowsOptions":{"runAsUserName":"..","hostProcess":false}})");
  constexpr std::string_view kContainer = "spec.containers[0].securityContext";
  EXPECT_EQ(faults_of(doc.root(), {}),
            std::string(kContainer) +
                ".windowsOptions.runAsUserName: Invalid value: \"..\": runAsUserName's User cannot "
                "contain only periods or spaces\n"
                "spec.securityContext.windowsOptions.runAsUserName: Invalid value: "
                "\"a\\\\b\\\\c\": runAsUserName cannot contain more than one backslash\n" +
                std::string(kContainer) +
                ".windowsOptions.hostProcess: Invalid value: false: pod hostProcess value must be "
                "identical if both are specified, was true\n"
                "spec.securityContext.seLinuxOptions: Forbidden: cannot be set for a windows pod\n"
                "spec.securityContext.runAsUser: Forbidden: cannot be set for a windows pod\n" +
                std::string(kContainer) +
                ".privileged: Forbidden: cannot be set for a windows pod");
}

TEST(ValidationPod, ProfilesOfAnnotationsAndFieldsMatch) {
  JsonDoc doc = parse(kPod);
  change(doc, "metadata.annotations", R"({"seccomp.security.alpha.kubernetes.io/pod":"unconfined",
    "container.apparmor.security.beta.kubernetes.io/c":"localhost/x"})");
  change(doc, "spec.securityContext", R"({"seccompProfile":{"type":"RuntimeDefault"},
    "appArmorProfile":{"type":"Localhost","localhostProfile":"y"}})");
  EXPECT_EQ(faults_of(doc.root(), {}),
            "spec.securityContext.seccompProfile.type: Forbidden: seccomp type in annotation and "
            "field must match\n"
            "spec.containers[0].securityContext.appArmorProfile.localhostProfile: Forbidden: "
            "apparmor profile in annotation and field must match");
}

TEST(ValidationPod, Annotations) {
  JsonDoc doc = parse(kPod);
  change(doc, "metadata.annotations", R"({"kubernetes.io/config.mirror":"x",
    "controller.kubernetes.io/pod-deletion-cost":"+1",
    "container.apparmor.security.beta.kubernetes.io/z":"what"})");
  EXPECT_EQ(
      faults_of(doc.root(), {}),
      "metadata.annotations[kubernetes.io/config.mirror]: Invalid value: \"x\": must set "
      "spec.nodeName if mirror pod annotation is set\n"
      "metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid value: "
      "\"+1\": must be a 32bit integer\n"
      "metadata.annotations[container.apparmor.security.beta.kubernetes.io/z]: Invalid value: "
      "\"z\": container not found\n"
      "metadata.annotations[container.apparmor.security.beta.kubernetes.io/z]: Invalid value: "
      "\"what\": invalid AppArmor profile name: \"what\"");
}

const Case kUpdate[] = {
    {"containers.0.image", "\"j\"", ""},
    {"containers.0.image", "-",
     "spec.containers[0].image: Required value\nspec.containers[0].image: Required value"},
    {"activeDeadlineSeconds", "9", ""},
    {"tolerations", R"([{"key":"a","operator":"Exists"}])", ""},
    {"containers", "[]",
     "spec.containers: Required value\nspec.containers: Forbidden: pod updates may not add or "
     "remove "
     "containers"},
    {"schedulingGates", R"([{"name":"g"}])",
     "spec.schedulingGates[0].name: Forbidden: only deletion is allowed, but found new scheduling "
     "gate 'g'"},
    {"hostname", "\"h\"",
     "spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,"
     "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only "
     "additions "
     "to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it "
     "was previously negative)\n"
     "@@ -111,7 +111,7 @@\n"
     "   \"SELinuxChangePolicy\": null\n"
     "  },\n"
     "  \"ImagePullSecrets\": null,\n"
     "- \"Hostname\": \"\",\n"
     "+ \"Hostname\": \"h\",\n"
     "  \"Subdomain\": \"\",\n"
     "  \"SetHostnameAsFQDN\": null,\n"
     "  \"Affinity\": null,\n"},
};

TEST(ValidationPod, Update) {
  for (const Case& c : kUpdate) {
    const JsonDoc old = parse(kPod);
    JsonDoc now = parse(kPod);
    change(now, std::string("spec.") + c.path, c.json);
    EXPECT_EQ(faults_of(now.root(), old.root()), c.faults) << c.path;
  }
}

TEST(ValidationPod, GatedPodsMayBecomeStricter) {
  JsonDoc old = parse(kPod);
  change(old, "spec.schedulingGates", R"([{"name":"g"}])");
  change(old, "spec.nodeSelector", R"({"a":"b"})");
  JsonDoc now = old.clone();
  change(now, "spec.nodeSelector", R"({"a":"b","c":"d"})");
  change(now, "spec.affinity", R"({"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":
    {"nodeSelectorTerms":[{"matchExpressions":[{"key":"k","operator":"Exists"}]}]}}})");
  EXPECT_EQ(faults_of(now.root(), old.root()), "");
  change(now, "spec.nodeSelector", R"({"a":"z"})");
  EXPECT_EQ(
      faults_of(now.root(), old.root()),
      "spec.nodeSelector: Invalid value: {\"a\":\"z\"}: only additions to spec.nodeSelector are "
      "allowed (no mutations or deletions)");
}

TEST(ValidationPod, Status) {
  JsonDoc old = parse(kPod);
  change(old, "spec.restartPolicy", "\"Never\"");
  change(old, "status", R"({"qosClass":"BestEffort","containerStatuses":[{"name":"c","state":
    {"terminated":{"exitCode":1}}}]})");
  JsonDoc now = old.clone();
  EXPECT_EQ(faults_of(now.root(), old.root(), "status"), "");
  change(now, "status", R"({"qosClass":"Burstable","containerStatuses":[{"name":"c","state":
    {"running":{}}}],"podIPs":[{"ip":"10.0.0.1"},{"ip":"10.0.0.2"}],"conditions":[{"type":"a b"}]})");
  EXPECT_EQ(
      faults_of(now.root(), old.root(), "status"),
      "status.conditions[0].Type: Invalid value: \"a b\": name part must consist of "
      "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
      "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
      "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\n"
      "status.qosClass: Invalid value: \"Burstable\": field is immutable\n"
      "status.containerStatuses[0].state: Forbidden: may not be transitioned to non-terminated "
      "state\n"
      "status.podIPs: Invalid value: [{\"IP\":\"10.0.0.1\"},{\"IP\":\"10.0.0.2\"}]: may specify "
      "no more than one IP for each IP family");
}

TEST(ValidationPod, Resize) {
  JsonDoc old = parse(kPod);
  change(old, "spec.containers.0.resources",
         R"({"requests":{"cpu":"1","memory":"1Gi"},"limits":{"cpu":"2","example.com/x":"1"}})");
  JsonDoc now = old.clone();
  change(now, "spec.containers.0.resources",
         R"({"requests":{"cpu":"2","memory":"1Gi"},"limits":{"cpu":"3","example.com/x":"1"}})");
  EXPECT_EQ(faults_of(now.root(), old.root(), "resize"), "");
  change(now, "spec.containers.0.resources",
         R"({"requests":{"cpu":"2"},"limits":{"cpu":"3","example.com/x":"2"}})");
  EXPECT_EQ(
      faults_of(now.root(), old.root(), "resize"),
      "spec.containers[0].resources.requests: Forbidden: resource requests cannot be removed\n"
      "spec: Forbidden: only cpu and memory resources are mutable");
  change(now, "spec.containers.0.name", "\"d\"");
  EXPECT_NE(faults_of(now.root(), old.root(), "resize")
                .find("spec.containers[0].name: Forbidden: containers may not be renamed or "
                      "reordered on resize"),
            std::string::npos);
}

TEST(ValidationPod, EphemeralContainers) {
  JsonDoc old = parse(kPod);
  change(old, "spec.ephemeralContainers", R"([{"name":"e","image":"i","imagePullPolicy":"Always",
    "terminationMessagePolicy":"File"}])");
  JsonDoc now = old.clone();
  EXPECT_EQ(faults_of(now.root(), old.root(), "ephemeralcontainers"), "");
  change(now, "spec.ephemeralContainers.0.image", "\"j\"");
  EXPECT_EQ(faults_of(now.root(), old.root(), "ephemeralcontainers"),
            "spec.ephemeralContainers: Forbidden: existing ephemeral containers \"e\" may not be "
            "changed\n@@ -1,6 +1,6 @@\n {\n  \"Name\": \"e\",\n- \"Image\": \"i\",\n+ \"Image\": "
            "\"j\",\n  \"Command\": null,\n  \"Args\": null,\n  \"WorkingDir\": \"\",\n");
  change(now, "spec.ephemeralContainers", "-");
  EXPECT_EQ(faults_of(now.root(), old.root(), "ephemeralcontainers"),
            "spec.ephemeralContainers: Forbidden: existing ephemeral containers \"e\" may not be "
            "removed\n");
}

TEST(ValidationPod, TemplateForReplicas) {
  JsonDoc doc = parse(kPod);
  change(doc, "metadata", R"({"labels":{"a":"b"}})");
  change(doc, "spec.activeDeadlineSeconds", "1");
  const JsonDoc selector = parse(R"({"matchLabels":{"a":"c"}})");
  Faults faults;
  const Faults::In at(faults, "spec.template");
  check_template_for_replicas(faults, doc.root(), selector.root(), false, {});
  std::string out;
  for (const FieldError& f : faults.take()) out += f.field + ": " + f.message + "\n";
  EXPECT_EQ(
      out,
      "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match "
      "template `labels`\n"
      "spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet "
      "is not Supported\n");
}

TEST(GoDiff, HunksHaveThreeLinesOfContext) {
  const JsonDoc a = parse(R"({"name":"a","env":[{"name":"x"}],"tty":false})");
  const JsonDoc b = parse(R"({"name":"a","env":[{"name":"x"}],"tty":true})");
  EXPECT_EQ(go_diff("core.v1.Container", a.root(), a.root()), "");
  EXPECT_EQ(
      go_diff("core.v1.Container", a.root(), b.root()),
      "@@ -33,5 +33,5 @@\n  \"SecurityContext\": null,\n  \"Stdin\": false,\n  \"StdinOnce\": "
      "false,\n- \"TTY\": false\n+ \"TTY\": true\n }\n");
}

}  // namespace
}  // namespace kedge::validation
