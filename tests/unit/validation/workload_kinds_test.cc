#include "unit/validation/kind_cases.h"

namespace kedge::validation {
namespace {

// A template whose labels are {"a":"b"}.
#define TEMPLATE(policy)                                                                           \
  R"("template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":)"      \
  R"("i","terminationMessagePolicy":"File","imagePullPolicy":"Always"}],"restartPolicy":")" policy \
  R"(","dnsPolicy":"Default","terminationGracePeriodSeconds":1}})"
#define SELECTOR R"("selector":{"matchLabels":{"a":"b"}},)"

TEST(WorkloadKinds, Apps) {
  const KindCase cases[] = {
      {"apps/deployments", R"({"spec":{"replicas":1,)" SELECTOR TEMPLATE(
                               "Always") R"(,"strategy":{"type":"Recreate"}}})"},
      {"apps/deployments",
       R"({"spec":{"replicas":-1,)" SELECTOR TEMPLATE(
           "Never") R"(,"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":0,
          "maxUnavailable":"0%"}},"progressDeadlineSeconds":5,"minReadySeconds":5}})",
       R"({"spec":{"selector":{"matchLabels":{"a":"c"}}}})",
       "spec.replicas: Invalid value: -1: must be greater than or equal to 0\n"
       "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: "
       "\"Always\"\n"
       "spec.strategy.rollingUpdate.maxUnavailable: Invalid value: \"0%\": may not be 0 when "
       "`maxSurge` is 0\n"
       "spec.progressDeadlineSeconds: Invalid value: 5: must be greater than minReadySeconds\n"
       "spec.selector: Invalid value: {\"matchLabels\":{\"a\":\"b\"}}: field is immutable\n"},
      {"apps/replicasets", R"({"spec":{"selector":{},)" TEMPLATE("Always") "}}", nullptr,
       "spec.selector: Invalid value: {}: empty selector is invalid for deployment\n"},
      {"apps/daemonsets",
       R"({"spec":{)" SELECTOR TEMPLATE("Always") R"(,"updateStrategy":{"type":"X"}}})", nullptr,
       "spec.updateStrategy: Unsupported value: {\"Type\":\"X\",\"RollingUpdate\":null}: supported "
       "values: \"RollingUpdate\", \"OnDelete\"\n"},
      {"apps/statefulsets",
       R"({"spec":{"serviceName":"s",)" SELECTOR TEMPLATE(
           "Always") R"(,"podManagementPolicy":"Parallel","updateStrategy":{"type":"OnDelete"}}})",
       R"({"spec":{"serviceName":"t",)" SELECTOR TEMPLATE(
           "Always") R"(,"podManagementPolicy":"Parallel","updateStrategy":{"type":"OnDelete"}}})",
       "spec: Forbidden: updates to statefulset spec for fields other than 'replicas', "
       "'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
       "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden\n"},
      {"apps/statefulsets", R"({"status":{"replicas":1,"readyReplicas":2}})",
       R"({"status":{"collisionCount":1}})",
       "status.readyReplicas: Invalid value: 2: cannot be greater than status.replicas\n"
       "status.collisionCount: Invalid value: 0: cannot be decremented\n",
       "status"},
      {"apps/controllerrevisions", R"({"revision":-1})", nullptr,
       "revision: Invalid value: -1: must be greater than or equal to 0\n"
       "data: Required value: data is mandatory\n"},
      {"replicationcontrollers", R"({"spec":{"replicas":1}})", nullptr,
       "spec.selector: Required value\nspec.template: Required value\n"},
  };
  expect_said(cases);
}

TEST(WorkloadKinds, Jobs) {
  const KindCase cases[] = {
      {"batch/jobs", R"({"spec":{"manualSelector":true,)" SELECTOR TEMPLATE("Never") "}}"},
      {"batch/jobs",
       R"({"metadata":{"name":"j"},"spec":{"manualSelector":true,"completionMode":"Indexed",
          "completions":3,"parallelism":1,"successPolicy":{"rules":[{"succeededIndexes":"0-3",
          "succeededCount":4}]},"podFailurePolicy":{"rules":[{"action":"FailJob",
          "onExitCodes":{"operator":"In","values":[2,1,1]}}]},)" SELECTOR TEMPLATE(
           "OnFailure") "}}",
       nullptr,
       "spec.podFailurePolicy.rules[0].onExitCodes.values[2]: Duplicate value: 1\n"
       "spec.podFailurePolicy.rules[0].onExitCodes.values: Invalid value: [2,1,1]: must be "
       "ordered\n"
       "spec.successPolicy.rules[0].succeededIndexes: Invalid value: \"0-3\": error parsing "
       "succeededIndexes: too large index: \"3\"\n"
       "spec.successPolicy.rules[0].succeededCount: Invalid value: 4: must be less than or equal "
       "to 3 (the number of specified completions)\n"
       "spec.successPolicy.rules[0].succeededCount: Invalid value: 4: must be less than or equal "
       "to 0 (the number of indexes in the specified succeededIndexes field)\n"
       "spec.template.spec.restartPolicy: Invalid value: \"OnFailure\": only \"Never\" is "
       "supported when podFailurePolicy is specified\n"},
      {"batch/jobs",
       R"({"spec":{"manualSelector":true,"completions":2,)" SELECTOR TEMPLATE("Never") "}}",
       R"({"spec":{"manualSelector":true,"completions":1,)" SELECTOR TEMPLATE("Never") "}}",
       "spec.completions: Invalid value: 2: field is immutable\n"},
      // What a suspended job has not begun with may change.
      {"batch/jobs",
       R"({"spec":{"manualSelector":true,"suspend":true,)" SELECTOR TEMPLATE("Never") "}}",
       R"({"spec":{"manualSelector":true,"suspend":true,)" SELECTOR
       R"("template":{"metadata":{"labels":{"a":"b"}},"spec":{"nodeSelector":{"x":"y"},
          "containers":[{"name":"c","image":"i","terminationMessagePolicy":"File",
          "imagePullPolicy":"Always","resources":{"limits":{"cpu":"1"}}}],"restartPolicy":"Never",
          "dnsPolicy":"Default","terminationGracePeriodSeconds":1}}}})"},
      {"batch/jobs",
       R"({"spec":{"completions":3,"completionMode":"Indexed","backoffLimitPerIndex":1},
           "status":{"conditions":[{"type":"Complete","status":"True"}],"active":1,
           "completedIndexes":"0-1","failedIndexes":"1"}})",
       R"({"spec":{"completions":3},"status":{}})",
       "status.completionTime: Required value: completionTime is required for Complete jobs\n"
       "status.conditions: Invalid value: cannot set Complete=True condition without the "
       "SuccessCriteriaMet=true condition\n"
       "status.active: Invalid value: 1: active>0 is invalid for finished job\n"
       "status.startTime: Required value: startTime is required for finished job\n"
       "status.failedIndexes: Invalid value: \"1\": failedIndexes and completedIndexes overlap at "
       "index: 1\n",
       "status"},
      {"batch/cronjobs",
       R"({"metadata":{"name":"c"},"spec":{"schedule":"* * * *","concurrencyPolicy":"X",
           "timeZone":"Moon/Base","jobTemplate":{"spec":{)" TEMPLATE("Never") "}}}}",
       nullptr,
       "spec.schedule: Invalid value: \"* * * *\": expected exactly 5 fields, found 4: [* * * *]\n"
       "spec.timeZone: Invalid value: \"Moon/Base\": unknown time zone Moon/Base\n"
       "spec.concurrencyPolicy: Unsupported value: \"X\": supported values: \"Allow\", \"Forbid\", "
       "\"Replace\"\n"},
  };
  expect_said(cases);
}

TEST(WorkloadKinds, AroundThem) {
  const KindCase cases[] = {
      {"autoscaling/horizontalpodautoscalers",
       R"({"spec":{"minReplicas":1,"maxReplicas":0,"scaleTargetRef":{"kind":"D","name":"x",
           "apiVersion":"v1"},"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{
           "type":"Utilization","averageUtilization":0}},"pods":{"metric":{"name":"m"},"target":{
           "type":"Value"}}}],"behavior":{"scaleUp":{"selectPolicy":"Max"}}}})",
       nullptr,
       "spec.maxReplicas: Required value: must be set and greater than 0\n"
       "spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`\n"
       "spec.scaleTargetRef.apiVersion: Invalid value: \"v1\": apiVersion must specify API "
       "group\n"
       "spec.metrics[0].pods.target.averageValue: Required value: must specify a positive target "
       "averageValue\n"
       "spec.metrics[0].pods: Forbidden: must populate the given metric source only\n"
       "spec.behavior.scaleUp.policies: Required value: must specify at least one Policy\n"},
      {"policy/poddisruptionbudgets", R"({"spec":{"minAvailable":-1,"maxUnavailable":"200%"}})",
       nullptr,
       "spec: Invalid value: {\"MinAvailable\":-1,\"Selector\":null,\"MaxUnavailable\":\"200%\","
       "\"UnhealthyPodEvictionPolicy\":null}: minAvailable and maxUnavailable cannot be both set\n"
       "spec.minAvailable: Invalid value: -1: must be greater than or equal to 0\n"
       "spec.maxUnavailable: Invalid value: \"200%\": must not be greater than 100%\n"},
      {"scheduling.k8s.io/priorityclasses",
       R"({"metadata":{"name":"system-x"},"value":2000000000})", nullptr,
       "metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for "
       "system use only. error: system-x is not a known system priority class\n"},
      {"scheduling.k8s.io/priorityclasses", R"({"value":2})", R"({"value":1})",
       "value: Forbidden: may not be changed in an update.\n"},
      {"coordination.k8s.io/leases", R"({"spec":{"leaseDurationSeconds":0}})", nullptr,
       "spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0\n"},
      {"node.k8s.io/runtimeclasses", R"({"handler":"B!"})", R"({"handler":"b"})",
       "handler: Invalid value: \"B!\": a lowercase RFC 1123 label must consist of lower case "
       "alphanumeric characters or '-', and must start and end with an alphanumeric character "
       "(e.g. 'my-name',  or '123-abc', regex used for validation is "
       "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')\n"
       "handler: Invalid value: \"B!\": field is immutable\n"},
  };
  expect_said(cases);
}

}  // namespace
}  // namespace kedge::validation
