#include "unit/validation/kind_cases.h"

namespace kedge::validation {
namespace {

TEST(CoreKinds, ConfigMapsAndSecrets) {
  const KindCase cases[] = {
      {"configmaps", R"({"data":{"a.b":"1"},"binaryData":{"c":"AA=="}})"},
      {"configmaps", R"({"data":{"..":"1"}})", nullptr,
       "data[..]: Invalid value: \"..\": must not be '..'\n"},
      {"configmaps", R"({"data":{"a":"1"},"binaryData":{"a":"AA=="}})", nullptr,
       "data[a]: Invalid value: \"a\": duplicate of key present in binaryData\n"},
      {"configmaps", R"({"data":{"a":"2"}})", R"({"immutable":true,"data":{"a":"1"}})",
       "immutable: Forbidden: field is immutable when `immutable` is set\n"
       "data: Forbidden: field is immutable when `immutable` is set\n"},
      {"secrets", R"({"type":"kubernetes.io/tls","data":{"tls.crt":""}})", nullptr,
       "data[tls.key]: Required value\n"},
      {"secrets", R"({"type":"kubernetes.io/basic-auth","data":{"password":"AA=="}})"},
      {"secrets", R"({"type":"kubernetes.io/basic-auth"})", nullptr,
       "data[username]: Required value\ndata[password]: Required value\n"},
      {"secrets",
       R"({"type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"W10="}})", nullptr,
       "data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": json: cannot "
       "unmarshal array into Go value of type map[string]interface {}\n"},
      {"secrets", R"({"type":"kubernetes.io/service-account-token"})", nullptr,
       "metadata.annotations[kubernetes.io/service-account.name]: Required value\n"},
      {"secrets", R"({"type":"b"})", R"({"type":"a"})",
       "type: Invalid value: \"b\": field is immutable\n"},
  };
  expect_said(cases);
}

TEST(CoreKinds, LimitsAndQuotas) {
  const KindCase cases[] = {
      {"limitranges", R"({"spec":{"limits":[{"type":"Container","min":{"cpu":"500m"},
          "max":{"cpu":"2"},"default":{"cpu":"1"},"defaultRequest":{"cpu":"600m"}}]}})"},
      {"limitranges", R"({"spec":{"limits":[{"type":"Pod","min":{"cpu":"3"},"max":{"cpu":"2"},
          "default":{"cpu":"1"},"maxLimitRequestRatio":{"cpu":"10"}},{"type":"Pod"}]}})",
       nullptr,
       "spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'\n"
       "spec.limits[0].min[cpu]: Invalid value: \"3\": min value 3 is greater than max value 2\n"
       "spec.limits[0].maxLimitRequestRatio[cpu]: Invalid value: \"10\": ratio 10 is greater than "
       "max/min = 0.666667\n"
       "spec.limits[1].type: Duplicate value: \"Pod\"\n"},
      {"limitranges", R"({"spec":{"limits":[{"type":"PersistentVolumeClaim"}]}})", nullptr,
       "spec.limits[0].limits: Required value: either minimum or maximum storage value is "
       "required, but neither was provided\n"},
      {"resourcequotas", R"({"spec":{"hard":{"pods":"1","requests.cpu":"500m"}}})"},
      {"resourcequotas", R"({"spec":{"hard":{"pods":"500m","x":"-1"},"scopes":["BestEffort",
          "NotBestEffort","Q"]}})",
       nullptr,
       "spec.hard[pods]: Invalid value: \"500m\": must be an integer\n"
       "spec.hard[x]: Invalid value: \"x\": must be a standard resource type or fully qualified\n"
       "spec.hard[x]: Invalid value: \"x\": must be a standard resource for quota\n"
       "spec.hard[x]: Invalid value: \"-1\": must be greater than or equal to 0\n"
       "spec.scopes: Invalid value: [\"BestEffort\",\"NotBestEffort\",\"Q\"]: unsupported scope\n"
       "spec.scopes: Invalid value: [\"BestEffort\",\"NotBestEffort\",\"Q\"]: conflicting "
       "scopes\n"},
      {"resourcequotas", R"({"spec":{"scopeSelector":{"matchExpressions":[{"scopeName":
          "PriorityClass","operator":"In"}]}}})",
       R"({"spec":{}})",
       "spec.scopeSelector.matchExpressions.values: Required value: must be at least one value "
       "when `operator` is 'In' or 'NotIn' for scope selector\n"},
      {"resourcequotas", R"({"spec":{"scopes":["BestEffort"]}})", R"({"spec":{}})",
       "spec.scopes: Invalid value: [\"BestEffort\"]: field is immutable\n"},
      {"resourcequotas", R"({"status":{"used":{"pods":"-1"}}})", R"({})",
       "status.used[pods]: Invalid value: \"-1\": must be greater than or equal to 0\n", "status"},
  };
  expect_said(cases);
}

TEST(CoreKinds, Events) {
  const KindCase cases[] = {
      {"events", R"({"metadata":{"namespace":"default"},"involvedObject":{}})"},
      {"events", R"({"metadata":{"namespace":"a"},"involvedObject":{"namespace":"b"}})", nullptr,
       "involvedObject.namespace: Invalid value: \"b\": does not match event.namespace\n"},
      {"events", R"({"metadata":{"namespace":"a"},"involvedObject":{"namespace":"a"},
          "eventTime":"2020-01-01T00:00:00.000000Z","reportingComponent":"x","action":"y",
          "reason":"z"})",
       nullptr, "reportingInstance: Required value\n"},
  };
  expect_said(cases);
}

TEST(CoreKinds, Rbac) {
  const KindCase cases[] = {
      {"rbac.authorization.k8s.io/roles", R"({"rules":[{"nonResourceURLs":["/x"]}]})", nullptr,
       "rules[0].verbs: Required value: verbs must contain at least one value\n"
       "rules[0].nonResourceURLs: Invalid value: [\"/x\"]: namespaced rules cannot apply to "
       "non-resource URLs\n"},
      {"rbac.authorization.k8s.io/clusterroles",
       R"({"rules":[{"verbs":["get"],"nonResourceURLs":["/x"]}],"aggregationRule":{}})", nullptr,
       "aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector "
       "required if aggregationRule is non-nil\n"},
      {"rbac.authorization.k8s.io/clusterrolebindings",
       R"({"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"x"},
           "subjects":[{"kind":"ServiceAccount","name":"s"}]})",
       nullptr,
       "roleRef.kind: Unsupported value: \"Role\": supported values: \"ClusterRole\"\n"
       "subjects[0].namespace: Required value\n"},
      {"rbac.authorization.k8s.io/rolebindings",
       R"({"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"y"}})",
       R"({"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"x"}})",
       "roleRef: Invalid value: {\"APIGroup\":\"rbac.authorization.k8s.io\",\"Kind\":\"Role\","
       "\"Name\":\"y\"}: cannot change roleRef\n"},
  };
  expect_said(cases);
}

}  // namespace
}  // namespace kedge::validation
